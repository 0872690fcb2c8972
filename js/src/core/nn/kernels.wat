;; The loops of kernels.ts with SIMD: four float32 at a time. Arguments count float32 cells; inside, all are bytes.
(module
  (import "d2l" "memory" (memory 1))

  ;; C = A · B + bias, n ≥ 8: tiles of 4 rows × 8 columns stay in registers while k runs. At the edges a tile repeats
  ;; its last row, or moves back over columns that are done: it writes the same numbers once more.
  (func (export "product")
    (param $m i32) (param $n i32) (param $k i32)
    (param $a i32) (param $ai i32) (param $ak i32) (param $b i32) (param $bk i32) (param $c i32) (param $ci i32)
    (param $bias i32)
    (local $i i32) (local $j i32) (local $t i32) (local $q i32) (local $last i32) (local $bi i32)
    (local $i1 i32) (local $i2 i32) (local $i3 i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32)
    (local $b0 v128) (local $b1 v128) (local $s v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)
    (local.set $a (i32.shl (local.get $a) (i32.const 2)))
    (local.set $ai (i32.shl (local.get $ai) (i32.const 2)))
    (local.set $ak (i32.shl (local.get $ak) (i32.const 2)))
    (local.set $b (i32.shl (local.get $b) (i32.const 2)))
    (local.set $bk (i32.shl (local.get $bk) (i32.const 2)))
    (local.set $c (i32.shl (local.get $c) (i32.const 2)))
    (local.set $ci (i32.shl (local.get $ci) (i32.const 2)))
    ;; Without a bias all rows begin with cell 0 of the memory, which is 0.
    (local.set $bias (i32.shl (local.get $bias) (i32.const 2)))
    (local.set $bi (select (i32.const 4) (i32.const 0) (local.get $bias)))
    (local.set $n (i32.shl (local.get $n) (i32.const 2)))
    (local.set $last (i32.sub (local.get $m) (i32.const 1)))
    (loop $columns
      (if (i32.gt_s (local.get $j) (i32.sub (local.get $n) (i32.const 32)))
        (then (local.set $j (i32.sub (local.get $n) (i32.const 32)))))
      (local.set $i (i32.const 0))
      (loop $rows
        (local.set $i1 (i32.add (local.get $i) (i32.const 1)))
        (local.set $i1
          (select (local.get $i1) (local.get $last) (i32.lt_s (local.get $i1) (local.get $last))))
        (local.set $i2 (i32.add (local.get $i) (i32.const 2)))
        (local.set $i2
          (select (local.get $i2) (local.get $last) (i32.lt_s (local.get $i2) (local.get $last))))
        (local.set $i3 (i32.add (local.get $i) (i32.const 3)))
        (local.set $i3
          (select (local.get $i3) (local.get $last) (i32.lt_s (local.get $i3) (local.get $last))))
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $ai))))
        (local.set $a1 (i32.add (local.get $a) (i32.mul (local.get $i1) (local.get $ai))))
        (local.set $a2 (i32.add (local.get $a) (i32.mul (local.get $i2) (local.get $ai))))
        (local.set $a3 (i32.add (local.get $a) (i32.mul (local.get $i3) (local.get $ai))))
        (local.set $c00
          (v128.load32_splat (i32.add (local.get $bias) (i32.mul (local.get $i) (local.get $bi)))))
        (local.set $c10
          (v128.load32_splat (i32.add (local.get $bias) (i32.mul (local.get $i1) (local.get $bi)))))
        (local.set $c20
          (v128.load32_splat (i32.add (local.get $bias) (i32.mul (local.get $i2) (local.get $bi)))))
        (local.set $c30
          (v128.load32_splat (i32.add (local.get $bias) (i32.mul (local.get $i3) (local.get $bi)))))
        (local.set $c01 (local.get $c00))
        (local.set $c11 (local.get $c10))
        (local.set $c21 (local.get $c20))
        (local.set $c31 (local.get $c30))
        (local.set $q (i32.add (local.get $b) (local.get $j)))
        (local.set $t (local.get $k))
        (loop $inner
          (local.set $b0 (v128.load (local.get $q)))
          (local.set $b1 (v128.load offset=16 (local.get $q)))
          (local.set $s (v128.load32_splat (local.get $a0)))
          (local.set $c00 (f32x4.add (local.get $c00) (f32x4.mul (local.get $s) (local.get $b0))))
          (local.set $c01 (f32x4.add (local.get $c01) (f32x4.mul (local.get $s) (local.get $b1))))
          (local.set $s (v128.load32_splat (local.get $a1)))
          (local.set $c10 (f32x4.add (local.get $c10) (f32x4.mul (local.get $s) (local.get $b0))))
          (local.set $c11 (f32x4.add (local.get $c11) (f32x4.mul (local.get $s) (local.get $b1))))
          (local.set $s (v128.load32_splat (local.get $a2)))
          (local.set $c20 (f32x4.add (local.get $c20) (f32x4.mul (local.get $s) (local.get $b0))))
          (local.set $c21 (f32x4.add (local.get $c21) (f32x4.mul (local.get $s) (local.get $b1))))
          (local.set $s (v128.load32_splat (local.get $a3)))
          (local.set $c30 (f32x4.add (local.get $c30) (f32x4.mul (local.get $s) (local.get $b0))))
          (local.set $c31 (f32x4.add (local.get $c31) (f32x4.mul (local.get $s) (local.get $b1))))
          (local.set $a0 (i32.add (local.get $a0) (local.get $ak)))
          (local.set $a1 (i32.add (local.get $a1) (local.get $ak)))
          (local.set $a2 (i32.add (local.get $a2) (local.get $ak)))
          (local.set $a3 (i32.add (local.get $a3) (local.get $ak)))
          (local.set $q (i32.add (local.get $q) (local.get $bk)))
          (br_if $inner (local.tee $t (i32.sub (local.get $t) (i32.const 1)))))
        (local.set $q (i32.add (local.get $c) (local.get $j)))
        (local.set $i1 (i32.add (local.get $q) (i32.mul (local.get $i1) (local.get $ci))))
        (local.set $i2 (i32.add (local.get $q) (i32.mul (local.get $i2) (local.get $ci))))
        (local.set $i3 (i32.add (local.get $q) (i32.mul (local.get $i3) (local.get $ci))))
        (local.set $q (i32.add (local.get $q) (i32.mul (local.get $i) (local.get $ci))))
        (v128.store (local.get $q) (local.get $c00))
        (v128.store offset=16 (local.get $q) (local.get $c01))
        (v128.store (local.get $i1) (local.get $c10))
        (v128.store offset=16 (local.get $i1) (local.get $c11))
        (v128.store (local.get $i2) (local.get $c20))
        (v128.store offset=16 (local.get $i2) (local.get $c21))
        (v128.store (local.get $i3) (local.get $c30))
        (v128.store offset=16 (local.get $i3) (local.get $c31))
        (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 32))) (local.get $n)))))

  ;; C += A · Bᵀ, k a multiple of four: tiles of 4 × 2 sums; each sum runs in four lanes along k, which are added at the end. The last tiles
  ;; repeat their last row or column; all of a tile is read before any of it is written.
  (func (export "productT")
    (param $m i32) (param $n i32) (param $k i32)
    (param $a i32) (param $ai i32) (param $b i32) (param $bj i32) (param $c i32) (param $ci i32)
    (local $i i32) (local $j i32) (local $end i32) (local $last i32)
    (local $i1 i32) (local $i2 i32) (local $i3 i32) (local $dj i32) (local $q i32) (local $q1 i32)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32)
    (local $b0 v128) (local $b1 v128) (local $s v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)
    (local.set $a (i32.shl (local.get $a) (i32.const 2)))
    (local.set $ai (i32.shl (local.get $ai) (i32.const 2)))
    (local.set $b (i32.shl (local.get $b) (i32.const 2)))
    (local.set $bj (i32.shl (local.get $bj) (i32.const 2)))
    (local.set $c (i32.shl (local.get $c) (i32.const 2)))
    (local.set $ci (i32.shl (local.get $ci) (i32.const 2)))
    (local.set $k (i32.shl (local.get $k) (i32.const 2)))
    (local.set $last (i32.sub (local.get $m) (i32.const 1)))
    (loop $columns
      (local.set $dj (i32.lt_s (i32.add (local.get $j) (i32.const 1)) (local.get $n)))
      (local.set $i (i32.const 0))
      (loop $rows
        (local.set $i1 (i32.add (local.get $i) (i32.const 1)))
        (local.set $i1
          (select (local.get $i1) (local.get $last) (i32.lt_s (local.get $i1) (local.get $last))))
        (local.set $i2 (i32.add (local.get $i) (i32.const 2)))
        (local.set $i2
          (select (local.get $i2) (local.get $last) (i32.lt_s (local.get $i2) (local.get $last))))
        (local.set $i3 (i32.add (local.get $i) (i32.const 3)))
        (local.set $i3
          (select (local.get $i3) (local.get $last) (i32.lt_s (local.get $i3) (local.get $last))))
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $ai))))
        (local.set $a1 (i32.add (local.get $a) (i32.mul (local.get $i1) (local.get $ai))))
        (local.set $a2 (i32.add (local.get $a) (i32.mul (local.get $i2) (local.get $ai))))
        (local.set $a3 (i32.add (local.get $a) (i32.mul (local.get $i3) (local.get $ai))))
        (local.set $q (i32.add (local.get $b) (i32.mul (local.get $j) (local.get $bj))))
        (local.set $q1 (i32.add (local.get $q) (i32.mul (local.get $dj) (local.get $bj))))
        (local.set $c00 (v128.const f32x4 0 0 0 0))
        (local.set $c01 (local.get $c00))
        (local.set $c10 (local.get $c00))
        (local.set $c11 (local.get $c00))
        (local.set $c20 (local.get $c00))
        (local.set $c21 (local.get $c00))
        (local.set $c30 (local.get $c00))
        (local.set $c31 (local.get $c00))
        (local.set $end (i32.add (local.get $q) (local.get $k)))
          (loop $inner
            (local.set $b0 (v128.load (local.get $q)))
            (local.set $b1 (v128.load (local.get $q1)))
            (local.set $s (v128.load (local.get $a0)))
            (local.set $c00 (f32x4.add (local.get $c00) (f32x4.mul (local.get $s) (local.get $b0))))
            (local.set $c01 (f32x4.add (local.get $c01) (f32x4.mul (local.get $s) (local.get $b1))))
            (local.set $s (v128.load (local.get $a1)))
            (local.set $c10 (f32x4.add (local.get $c10) (f32x4.mul (local.get $s) (local.get $b0))))
            (local.set $c11 (f32x4.add (local.get $c11) (f32x4.mul (local.get $s) (local.get $b1))))
            (local.set $s (v128.load (local.get $a2)))
            (local.set $c20 (f32x4.add (local.get $c20) (f32x4.mul (local.get $s) (local.get $b0))))
            (local.set $c21 (f32x4.add (local.get $c21) (f32x4.mul (local.get $s) (local.get $b1))))
            (local.set $s (v128.load (local.get $a3)))
            (local.set $c30 (f32x4.add (local.get $c30) (f32x4.mul (local.get $s) (local.get $b0))))
            (local.set $c31 (f32x4.add (local.get $c31) (f32x4.mul (local.get $s) (local.get $b1))))
            (local.set $a0 (i32.add (local.get $a0) (i32.const 16)))
            (local.set $a1 (i32.add (local.get $a1) (i32.const 16)))
            (local.set $a2 (i32.add (local.get $a2) (i32.const 16)))
            (local.set $a3 (i32.add (local.get $a3) (i32.const 16)))
            (local.set $q1 (i32.add (local.get $q1) (i32.const 16)))
            (br_if $inner (i32.lt_u (local.tee $q (i32.add (local.get $q) (i32.const 16))) (local.get $end))))
        ;; (sums with column j | sums with column j + 1) of rows i … i + 3
        (local.set $c00 (call $sums (local.get $c00) (local.get $c10) (local.get $c20) (local.get $c30)))
        (local.set $c01 (call $sums (local.get $c01) (local.get $c11) (local.get $c21) (local.get $c31)))
        (local.set $q (i32.add (local.get $c) (i32.shl (local.get $j) (i32.const 2))))
        (local.set $i1 (i32.add (local.get $q) (i32.mul (local.get $i1) (local.get $ci))))
        (local.set $i2 (i32.add (local.get $q) (i32.mul (local.get $i2) (local.get $ci))))
        (local.set $i3 (i32.add (local.get $q) (i32.mul (local.get $i3) (local.get $ci))))
        (local.set $q (i32.add (local.get $q) (i32.mul (local.get $i) (local.get $ci))))
        (call $add (local.get $c00) (local.get $q) (local.get $i1) (local.get $i2) (local.get $i3))
        (if (local.get $dj)
          (then
            (call $add (local.get $c01)
              (i32.add (local.get $q) (i32.const 4)) (i32.add (local.get $i1) (i32.const 4))
              (i32.add (local.get $i2) (i32.const 4)) (i32.add (local.get $i3) (i32.const 4)))))
        (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
      (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 2))) (local.get $n)))))

  ;; The four lanes of each argument added: four sums.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local $ab v128) (local $cd v128)
    (local.set $ab
      (f32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $b))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $cd
      (f32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $c) (local.get $d))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $c) (local.get $d))))
    (f32x4.add
      (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $ab) (local.get $cd))
      (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $ab) (local.get $cd))))

  ;; Adds the lanes of $s to four numbers, of which the last may be the same one.
  (func $add (param $s v128) (param $p i32) (param $p1 i32) (param $p2 i32) (param $p3 i32)
    (local.set $s
      (f32x4.add (local.get $s)
        (v128.load32_lane 3 (local.get $p3)
          (v128.load32_lane 2 (local.get $p2)
            (v128.load32_lane 1 (local.get $p1) (v128.load32_zero (local.get $p)))))))
    (v128.store32_lane 3 (local.get $p3) (local.get $s))
    (v128.store32_lane 2 (local.get $p2) (local.get $s))
    (v128.store32_lane 1 (local.get $p1) (local.get $s))
    (v128.store32_lane 0 (local.get $p) (local.get $s)))

  ;; Four at a time where both steps are 1; a row's last four may overlap the four before.
  (func $copy (export "copy")
    (param $to i32) (param $toPlane i32) (param $toRow i32) (param $toStep i32)
    (param $from i32) (param $fromPlane i32) (param $fromRow i32) (param $fromStep i32)
    (param $planes i32) (param $rows i32) (param $width i32)
    (local $r i32) (local $i i32) (local $t i32) (local $f i32) (local $fast i32) (local $last i32)
    (local $tr i32) (local $fr i32)
    (local.set $fast
      (i32.and
        (i32.and (i32.eq (local.get $toStep) (i32.const 1)) (i32.eq (local.get $fromStep) (i32.const 1)))
        (i32.ge_s (local.get $width) (i32.const 4))))
    (local.set $to (i32.shl (local.get $to) (i32.const 2)))
    (local.set $toPlane (i32.shl (local.get $toPlane) (i32.const 2)))
    (local.set $toRow (i32.shl (local.get $toRow) (i32.const 2)))
    (local.set $toStep (i32.shl (local.get $toStep) (i32.const 2)))
    (local.set $from (i32.shl (local.get $from) (i32.const 2)))
    (local.set $fromPlane (i32.shl (local.get $fromPlane) (i32.const 2)))
    (local.set $fromRow (i32.shl (local.get $fromRow) (i32.const 2)))
    (local.set $fromStep (i32.shl (local.get $fromStep) (i32.const 2)))
    (local.set $last (i32.sub (i32.shl (local.get $width) (i32.const 2)) (i32.const 16)))
    (loop $nextPlane
      (local.set $r (local.get $rows))
      (local.set $tr (local.get $to))
      (local.set $fr (local.get $from))
      (loop $nextRow
        (if (local.get $fast)
          (then
            (local.set $i (i32.const 0))
            (block $end
              (loop $four
                (br_if $end (i32.ge_s (local.get $i) (local.get $last)))
                (v128.store
                  (i32.add (local.get $tr) (local.get $i))
                  (v128.load (i32.add (local.get $fr) (local.get $i))))
                (local.set $i (i32.add (local.get $i) (i32.const 16)))
                (br $four)))
            (v128.store
              (i32.add (local.get $tr) (local.get $last))
              (v128.load (i32.add (local.get $fr) (local.get $last)))))
          (else
            (local.set $i (local.get $width))
            (local.set $t (local.get $tr))
            (local.set $f (local.get $fr))
            (loop $one
              (f32.store (local.get $t) (f32.load (local.get $f)))
              (local.set $t (i32.add (local.get $t) (local.get $toStep)))
              (local.set $f (i32.add (local.get $f) (local.get $fromStep)))
              (br_if $one (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))))
        (local.set $tr (i32.add (local.get $tr) (local.get $toRow)))
        (local.set $fr (i32.add (local.get $fr) (local.get $fromRow)))
        (br_if $nextRow (local.tee $r (i32.sub (local.get $r) (i32.const 1)))))
      (local.set $to (i32.add (local.get $to) (local.get $toPlane)))
      (local.set $from (i32.add (local.get $from) (local.get $fromPlane)))
      (br_if $nextPlane (local.tee $planes (i32.sub (local.get $planes) (i32.const 1))))))

  (func $plus (export "add")
    (param $to i32) (param $toPlane i32) (param $toRow i32) (param $toStep i32)
    (param $from i32) (param $fromPlane i32) (param $fromRow i32) (param $fromStep i32)
    (param $planes i32) (param $rows i32) (param $width i32)
    (local $r i32) (local $i i32) (local $t i32) (local $f i32) (local $fast i32)
    (local $tr i32) (local $fr i32)
    (local.set $fast
      (i32.and (i32.eq (local.get $toStep) (i32.const 1)) (i32.eq (local.get $fromStep) (i32.const 1))))
    (local.set $to (i32.shl (local.get $to) (i32.const 2)))
    (local.set $toPlane (i32.shl (local.get $toPlane) (i32.const 2)))
    (local.set $toRow (i32.shl (local.get $toRow) (i32.const 2)))
    (local.set $toStep (i32.shl (local.get $toStep) (i32.const 2)))
    (local.set $from (i32.shl (local.get $from) (i32.const 2)))
    (local.set $fromPlane (i32.shl (local.get $fromPlane) (i32.const 2)))
    (local.set $fromRow (i32.shl (local.get $fromRow) (i32.const 2)))
    (local.set $fromStep (i32.shl (local.get $fromStep) (i32.const 2)))
    (loop $nextPlane
      (local.set $r (local.get $rows))
      (local.set $tr (local.get $to))
      (local.set $fr (local.get $from))
      (loop $nextRow
        (local.set $t (local.get $tr))
        (local.set $f (local.get $fr))
        (local.set $i (local.get $width))
        (block $end
          (br_if $end (i32.eqz (local.get $fast)))
          (loop $four
            (br_if $end (i32.lt_s (local.get $i) (i32.const 4)))
            (v128.store (local.get $t) (f32x4.add (v128.load (local.get $t)) (v128.load (local.get $f))))
            (local.set $t (i32.add (local.get $t) (i32.const 16)))
            (local.set $f (i32.add (local.get $f) (i32.const 16)))
            (local.set $i (i32.sub (local.get $i) (i32.const 4)))
            (br $four)))
        (block $end
          (loop $one
            (br_if $end (i32.eqz (local.get $i)))
            (f32.store (local.get $t) (f32.add (f32.load (local.get $t)) (f32.load (local.get $f))))
            (local.set $t (i32.add (local.get $t) (local.get $toStep)))
            (local.set $f (i32.add (local.get $f) (local.get $fromStep)))
            (local.set $i (i32.sub (local.get $i) (i32.const 1)))
            (br $one)))
        (local.set $tr (i32.add (local.get $tr) (local.get $toRow)))
        (local.set $fr (i32.add (local.get $fr) (local.get $fromRow)))
        (br_if $nextRow (local.tee $r (i32.sub (local.get $r) (i32.const 1)))))
      (local.set $to (i32.add (local.get $to) (local.get $toPlane)))
      (local.set $from (i32.add (local.get $from) (local.get $fromPlane)))
      (br_if $nextPlane (local.tee $planes (i32.sub (local.get $planes) (i32.const 1))))))

  ;; y = max(y, x), and where x is larger, its number among the maps' cells goes to the winners, $winner cells behind
  ;; y; rows of 4 or more. Without branches: which of two numbers is larger cannot be foreseen. A row's last four may
  ;; overlap the four before: they are as large the second time.
  (func (export "max")
    (param $y i32) (param $yPlane i32) (param $yRow i32)
    (param $x i32) (param $xPlane i32) (param $xRow i32) (param $xStep i32)
    (param $planes i32) (param $rows i32) (param $width i32) (param $winner i32) (param $maps i32)
    (local $r i32) (local $i i32) (local $t i32) (local $f i32) (local $tr i32) (local $fr i32) (local $p i32)
    (local $v v128) (local $m v128) (local $keep v128) (local $steps v128)
    (local.set $width (i32.sub (local.get $width) (i32.const 4)))
    (local.set $steps (i32x4.mul (i32x4.splat (local.get $xStep)) (v128.const i32x4 0 1 2 3)))
    (local.set $p (i32.shl (local.get $xStep) (i32.const 2)))
    (loop $nextPlane
      (local.set $r (local.get $rows))
      (local.set $tr (local.get $y))
      (local.set $fr (local.get $x))
      (loop $nextRow
        (local.set $i (i32.const 0))
        (loop $four
          (local.set $t (i32.shl (i32.add (local.get $tr) (local.get $i)) (i32.const 2)))
          (local.set $f (i32.add (local.get $fr) (i32.mul (local.get $i) (local.get $xStep))))
          (local.set $keep (i32x4.add (i32x4.splat (i32.sub (local.get $f) (local.get $maps))) (local.get $steps)))
          (local.set $f (i32.shl (local.get $f) (i32.const 2)))
          (local.set $v (v128.load32_zero (local.get $f)))
          (local.set $f (i32.add (local.get $f) (local.get $p)))
          (local.set $v (v128.load32_lane 1 (local.get $f) (local.get $v)))
          (local.set $f (i32.add (local.get $f) (local.get $p)))
          (local.set $v (v128.load32_lane 2 (local.get $f) (local.get $v)))
          (local.set $v (v128.load32_lane 3 (i32.add (local.get $f) (local.get $p)) (local.get $v)))
          (local.set $m (v128.load (local.get $t)))
          (v128.store (local.get $t) (f32x4.max (local.get $m) (local.get $v)))
          (local.set $m (v128.or (f32x4.ge (local.get $m) (local.get $v)) (f32x4.ne (local.get $m) (local.get $m))))
          (local.set $t (i32.add (local.get $t) (i32.shl (local.get $winner) (i32.const 2))))
          (v128.store (local.get $t) (v128.bitselect (v128.load (local.get $t)) (local.get $keep) (local.get $m)))
          (if (i32.lt_s (local.get $i) (local.get $width))
            (then
              (local.set $i (i32.add (local.get $i) (i32.const 4)))
              (if (i32.gt_s (local.get $i) (local.get $width)) (then (local.set $i (local.get $width))))
              (br $four))))
        (local.set $tr (i32.add (local.get $tr) (local.get $yRow)))
        (local.set $fr (i32.add (local.get $fr) (local.get $xRow)))
        (br_if $nextRow (local.tee $r (i32.sub (local.get $r) (i32.const 1)))))
      (local.set $y (i32.add (local.get $y) (local.get $yPlane)))
      (local.set $x (i32.add (local.get $x) (local.get $xPlane)))
      (br_if $nextPlane (local.tee $planes (i32.sub (local.get $planes) (i32.const 1))))))

  ;; One call for all rows of a block of columns.
  (func (export "windows")
    (param $mode i32) (param $column i32) (param $stride i32)
    (param $maps i32) (param $channel i32) (param $plane i32) (param $row i32) (param $step i32)
    (param $down i32) (param $across i32) (param $channels i32) (param $kh i32) (param $kw i32)
    (param $samples i32) (param $rows i32) (param $width i32)
    (local $a i32) (local $b i32) (local $cell i32) (local $cells i32)
    (local.set $cells (i32.mul (local.get $rows) (local.get $width)))
    (loop $nextChannel
      (local.set $a (i32.const 0))
      (loop $nextRow
        (local.set $b (i32.const 0))
        (local.set $cell (i32.add (local.get $maps) (i32.mul (local.get $a) (local.get $down))))
        (loop $nextCell
          (if (i32.eqz (local.get $mode))
            (then
              (call $copy
                (local.get $column) (local.get $cells) (local.get $width) (i32.const 1)
                (local.get $cell) (local.get $plane) (local.get $row) (local.get $step)
                (local.get $samples) (local.get $rows) (local.get $width)))
            (else
              (if (i32.eq (local.get $mode) (i32.const 1))
                (then
                  (call $copy
                    (local.get $cell) (local.get $plane) (local.get $row) (local.get $step)
                    (local.get $column) (local.get $cells) (local.get $width) (i32.const 1)
                    (local.get $samples) (local.get $rows) (local.get $width)))
                (else
                  (call $plus
                    (local.get $cell) (local.get $plane) (local.get $row) (local.get $step)
                    (local.get $column) (local.get $cells) (local.get $width) (i32.const 1)
                    (local.get $samples) (local.get $rows) (local.get $width))))))
          (local.set $column (i32.add (local.get $column) (local.get $stride)))
          (local.set $cell (i32.add (local.get $cell) (local.get $across)))
          (br_if $nextCell
            (i32.lt_s (local.tee $b (i32.add (local.get $b) (i32.const 1))) (local.get $kw))))
        (br_if $nextRow
          (i32.lt_s (local.tee $a (i32.add (local.get $a) (i32.const 1))) (local.get $kh))))
      (local.set $maps (i32.add (local.get $maps) (local.get $channel)))
      (br_if $nextChannel (local.tee $channels (i32.sub (local.get $channels) (i32.const 1))))))

  (func (export "combine")
    (param $n i32) (param $y i32) (param $p i32) (param $a f32) (param $q i32) (param $b f32) (param $m f32)
    (param $c f32)
    (local $end i32) (local $va v128) (local $vb v128) (local $vm v128) (local $vc v128)
    (local.set $y (i32.shl (local.get $y) (i32.const 2)))
    (local.set $p (i32.shl (local.get $p) (i32.const 2)))
    (local.set $q (i32.shl (local.get $q) (i32.const 2)))
    (local.set $end (i32.add (local.get $y) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $va (f32x4.splat (local.get $a)))
    (local.set $vb (f32x4.splat (local.get $b)))
    (local.set $vm (f32x4.splat (local.get $m)))
    (local.set $vc (f32x4.splat (local.get $c)))
    (loop $next
      (v128.store (local.get $y)
        (f32x4.add
          (f32x4.add
            (f32x4.mul (local.get $va) (v128.load (local.get $p)))
            (f32x4.mul (local.get $vb) (f32x4.sub (v128.load (local.get $q)) (local.get $vm))))
          (local.get $vc)))
      (local.set $p (i32.add (local.get $p) (i32.const 16)))
      (local.set $q (i32.add (local.get $q) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 16))) (local.get $end)))))

  ;; Sums are in double precision; n is a multiple of four.
  (func (export "sum") (param $n i32) (param $p i32) (result f64)
    (local $end i32) (local $s v128)
    (local.set $p (i32.shl (local.get $p) (i32.const 2)))
    (local.set $end (i32.add (local.get $p) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (local.set $s
        (f64x2.add (local.get $s)
          (f64x2.add
            (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $p)))
            (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $p))))))
      (br_if $next (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $end))))
    (f64.add (f64x2.extract_lane 0 (local.get $s)) (f64x2.extract_lane 1 (local.get $s))))

  (func (export "dot")
    (param $n i32) (param $p i32) (param $a f64) (param $q i32) (param $b f64) (result f64)
    (local $end i32) (local $va v128) (local $vb v128) (local $s v128)
    (local.set $p (i32.shl (local.get $p) (i32.const 2)))
    (local.set $q (i32.shl (local.get $q) (i32.const 2)))
    (local.set $end (i32.add (local.get $p) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $va (f64x2.splat (local.get $a)))
    (local.set $vb (f64x2.splat (local.get $b)))
    (loop $next
      (local.set $s
        (f64x2.add (local.get $s)
          (f64x2.add
            (f64x2.mul
              (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $p))) (local.get $va))
              (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $q))) (local.get $vb)))
            (f64x2.mul
              (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $p))) (local.get $va))
              (f64x2.sub (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $q))) (local.get $vb))))))
      (local.set $q (i32.add (local.get $q) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $end))))
    (f64.add (f64x2.extract_lane 0 (local.get $s)) (f64x2.extract_lane 1 (local.get $s))))

  (func (export "relu") (param $n i32) (param $y i32) (param $x i32)
    (local $end i32)
    (local.set $y (i32.shl (local.get $y) (i32.const 2)))
    (local.set $x (i32.shl (local.get $x) (i32.const 2)))
    (local.set $end (i32.add (local.get $y) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (v128.store (local.get $y) (f32x4.max (v128.load (local.get $x)) (v128.const f32x4 0 0 0 0)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 16))) (local.get $end)))))

  (func (export "reluBackward") (param $n i32) (param $dx i32) (param $dy i32) (param $y i32)
    (local $end i32)
    (local.set $dx (i32.shl (local.get $dx) (i32.const 2)))
    (local.set $dy (i32.shl (local.get $dy) (i32.const 2)))
    (local.set $y (i32.shl (local.get $y) (i32.const 2)))
    (local.set $end (i32.add (local.get $dx) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (v128.store (local.get $dx)
        (v128.and
          (v128.load (local.get $dy))
          (f32x4.gt (v128.load (local.get $y)) (v128.const f32x4 0 0 0 0))))
      (local.set $dy (i32.add (local.get $dy) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $dx (i32.add (local.get $dx) (i32.const 16))) (local.get $end)))))

  ;; σ(z) = 1 / (1 + e^−z), and e^v = 2^w · e^r with w whole and |r| ≤ ln 2 / 2, where six terms of the series do.
  (func (export "sigmoid") (param $n i32) (param $y i32) (param $x i32) (param $a f32) (param $b f32) (param $c f32)
    (local $end i32) (local $va v128) (local $vb v128) (local $vc v128) (local $w v128) (local $r v128) (local $e v128)
    (local.set $y (i32.shl (local.get $y) (i32.const 2)))
    (local.set $x (i32.shl (local.get $x) (i32.const 2)))
    (local.set $end (i32.add (local.get $y) (i32.shl (local.get $n) (i32.const 2))))
    (local.set $va (f32x4.splat (local.get $a)))
    (local.set $vb (f32x4.neg (f32x4.splat (local.get $b))))
    (local.set $vc (f32x4.splat (local.get $c)))
    (loop $next
      (local.set $r
        (f32x4.max (v128.const f32x4 -87 -87 -87 -87)
          (f32x4.min (v128.const f32x4 87 87 87 87) (f32x4.mul (local.get $vb) (v128.load (local.get $x))))))
      (local.set $w
        (f32x4.nearest (f32x4.mul (local.get $r) (f32x4.splat (f32.const 1.44269504)))))
      ;; ln 2 in two parts, so that nothing of r is lost
      (local.set $r (f32x4.sub (local.get $r) (f32x4.mul (local.get $w) (f32x4.splat (f32.const 0.693359375)))))
      (local.set $r (f32x4.add (local.get $r) (f32x4.mul (local.get $w) (f32x4.splat (f32.const 2.12194440e-4)))))
      (local.set $w
        (i32x4.shl
          (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $w)) (i32x4.splat (i32.const 127)))
          (i32.const 23)))
      (local.set $e (f32x4.splat (f32.const 0.0013888889)))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 0.0083333333)) (f32x4.mul (local.get $r) (local.get $e))))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 0.041666667)) (f32x4.mul (local.get $r) (local.get $e))))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 0.16666667)) (f32x4.mul (local.get $r) (local.get $e))))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 0.5)) (f32x4.mul (local.get $r) (local.get $e))))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.mul (local.get $r) (local.get $e))))
      (local.set $e (f32x4.add (f32x4.splat (f32.const 1)) (f32x4.mul (local.get $r) (local.get $e))))
      (v128.store (local.get $y)
        (f32x4.add (local.get $vc)
          (f32x4.div (local.get $va)
            (f32x4.add (f32x4.splat (f32.const 1))
              (f32x4.mul (local.get $w) (local.get $e))))))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 16))) (local.get $end)))))

  (func (export "chain")
    (param $n i32) (param $dx i32) (param $dy i32) (param $y i32) (param $a f32) (param $b f32) (param $c f32)
    (local $end i32) (local $v v128)
    (local.set $dx (i32.shl (local.get $dx) (i32.const 2)))
    (local.set $dy (i32.shl (local.get $dy) (i32.const 2)))
    (local.set $y (i32.shl (local.get $y) (i32.const 2)))
    (local.set $end (i32.add (local.get $dx) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (local.set $v (v128.load (local.get $y)))
      (v128.store (local.get $dx)
        (f32x4.mul (v128.load (local.get $dy))
          (f32x4.add (f32x4.splat (local.get $a))
            (f32x4.mul (local.get $v)
              (f32x4.add (f32x4.splat (local.get $b))
                (f32x4.mul (local.get $v) (f32x4.splat (local.get $c))))))))
      (local.set $dy (i32.add (local.get $dy) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $dx (i32.add (local.get $dx) (i32.const 16))) (local.get $end)))))
)
