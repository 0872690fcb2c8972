/** The loss of a kernel with two weights as a bowl over them, and gradient descent in it (section 7.2). */
import { type Grid, type Pair, Refusal, shapeOf } from "./grid";
import { times } from "./format";

/** What one output sees: the two input cells under the kernel, and the target. */
export type Window = readonly [number, number, number];

export interface Bowl {
  /** Second derivatives of the loss; the same everywhere, for the loss is quadratic. */
  hessian: Grid;
  /** Its eigenvalues, the flattest first; an axis along which the loss never changes has exactly 0. */
  curvatures: Pair;
  /** Unit vector of the steepest axis. */
  steepest: Pair;
  /** The weights of the smallest loss; where a flat axis leaves many, those nearest to 0. */
  minimum: Pair;
  /** The smallest loss. */
  floor: number;
  /** The largest learning rate that does not diverge; Infinity where the loss is flat. */
  limit: number;
}

export interface Step {
  kernel: Pair;
  gradient: Pair;
  loss: number;
}

/** Where a run ends that diverges. */
export const ENOUGH = 1e30;
/** Below this share of the steepest curvature an axis is flat, and what is left of it is rounding. */
const FLAT = 1e-10;

/** The examples of a kernel of `shape` (1×2 or 2×1) on `input`, or a `Refusal` where `target` is not its output's size. */
export function windows(input: Grid, target: Grid, shape: Pair): Window[] {
  const [down, across] = [shape[0] - 1, shape[1] - 1];
  const [rows, columns] = shapeOf(input);
  const fits: Pair = [rows - down, columns - across];
  const got = shapeOf(target);
  if (fits[0] < 1 || fits[1] < 1)
    throw new Refusal(
      `a ${times(shape)} kernel does not fit an input of ${times([rows, columns])}; add cells`,
    );
  if (got[0] !== fits[0] || got[1] !== fits[1])
    throw new Refusal(
      `a ${times(shape)} kernel makes ${times(fits)} outputs from ${times([rows, columns])}, and the target is ${times(got)}; give one of ${times(fits)}`,
    );
  return target.flatMap((row, i) => row.map((y, j): Window => [input[i][j], input[i + down][j + across], y]));
}

/** Sum of the squared errors, and its gradient: what `loss.backward()` gives. */
export function lossAt(examples: readonly Window[], [a, b]: Pair): Step {
  let [loss, da, db] = [0, 0, 0];
  for (const [p, q, y] of examples) {
    const error = a * p + b * q - y;
    loss += error * error;
    da += 2 * error * p;
    db += 2 * error * q;
  }
  return { kernel: [a, b], gradient: [da, db], loss };
}

export function bowl(examples: readonly Window[]): Bowl {
  let [pp, pq, qq, py, qy] = [0, 0, 0, 0, 0];
  for (const [p, q, y] of examples) {
    pp += 2 * p * p;
    pq += 2 * p * q;
    qq += 2 * q * q;
    py += 2 * p * y;
    qy += 2 * q * y;
  }
  const [mean, spread] = [(pp + qq) / 2, Math.hypot((pp - qq) / 2, pq)];
  const steep = mean + spread;
  const flat = mean - spread > FLAT * steep ? mean - spread : 0;
  const angle = Math.atan2(2 * pq, pp - qq) / 2;
  const steepest: Pair = [Math.cos(angle), Math.sin(angle)];
  const along = ([u, v]: Pair, curvature: number) => (curvature > 0 ? (u * py + v * qy) / curvature : 0);
  const [m, n] = [along(steepest, steep), along([-steepest[1], steepest[0]], flat)];
  const minimum: Pair = [m * steepest[0] - n * steepest[1], m * steepest[1] + n * steepest[0]];
  return {
    hessian: [
      [pp, pq],
      [pq, qq],
    ],
    curvatures: [flat, steep],
    steepest,
    minimum,
    floor: lossAt(examples, minimum).loss,
    limit: 2 / steep,
  };
}

/** The start and every step after it; shorter than asked for where the loss passes `ENOUGH`. */
export function descend(examples: readonly Window[], start: Pair, rate: number, steps: number): Step[] {
  const path = [lossAt(examples, start)];
  for (let n = 0; n < steps && path[n].loss < ENOUGH; n++) {
    const { kernel, gradient } = path[n];
    path.push(lossAt(examples, [kernel[0] - rate * gradient[0], kernel[1] - rate * gradient[1]]));
  }
  return path;
}

export type Outcome = "arrives" | "explodes" | "is on its way" | "rests";

/** With one percent of what is to be lost a run has arrived. */
const ARRIVED = 0.01;

/** What a run comes to, from its losses alone: below the limit none of them ever rises. */
export function outcome(path: readonly Step[], floor: number): Outcome {
  const [first, last] = [path[0].loss - floor, path[path.length - 1].loss - floor];
  // In a bowl of squares rounding stands far below the first loss.
  if (first <= 1e-12 * (1 + floor)) return "rests";
  if (path.length > 1 && path[path.length - 1].loss > path[path.length - 2].loss && last > ARRIVED * first)
    return "explodes";
  return last <= ARRIVED * first ? "arrives" : "is on its way";
}
