(()=>{"use strict";const{a:A}=d2lParts["count"];const{g:M}=d2lParts["pytorch"];const{a:F,b:q}=d2lParts["random"];const{A:L,D:P,E,F:G,K:f,L:v,N:R,U:N,V:x,W:j,b:C,c:p,e:b,i:m,m:S,u:c,x:k,y:w,z}=d2lParts["figure"];function $({size:l,reach:h,shared:t,near:s}){let e=BigInt(l),n=BigInt(Math.min(h,l-1)),a=2n*n+1n,r=t?s?a:2n*e-1n:s?e*a-n*(n+1n):e*e;return{weights:r*r,biases:t?1n:e*e}}function I(l,h,t){let s=F(h),e=Array.from({length:Math.max(l**4,(2*l-1)**2)},()=>.15+.85*s()),n=t??Array.from({length:l*l},(i,d)=>d),[a,r]=[n.map(i=>Math.floor(i/l)),n.map(i=>i%l)],o=i=>m(l*l,l*l,i),u=i=>({weight:i,values:i.map(d=>d.map(g=>e[g]))});return{own:u(o((i,d)=>n[i]*l*l+n[d])),shared:u(o((i,d)=>(a[d]-a[i]+l-1)*(2*l-1)+r[d]-r[i]+l-1)),distance:o((i,d)=>Math.max(Math.abs(a[d]-a[i]),Math.abs(r[d]-r[i])))}}function O({values:l,weight:h},t,s){let e=(n,a)=>n.map((r,o)=>r.map((u,i)=>t[o][i]>s?a:u));return{values:e(l,Number.NaN),weight:e(h,-1)}}var W=(l,h)=>q(l*l,h);var _=12,Q=5e4,B=[6,8,12,28,100,224,1e3,4e3,1e4],D=[!1,!0].flatMap(l=>[!1,!0].map(h=>({shared:l,near:h}))),y=({shared:l,near:h})=>l?h?"both: convolution":"shared, far":h?"own, near":"dense: own, far",T=class extends x{constructor(){super();this.name="From dense to convolution";this.hint="Try: press another layer, then point into the large matrix.";this.derivedKeys=["weights","biases"];this.fields={size:f(2,Q),reach:f(0,100),shared:v(),near:v(),shuffle:v(),seed:f(0,9999),position:R(0,_-1)};this.looks=["position"];this.#t=null;this.#e=null;this.questions={weights:{label:"the number of weights",question:(t,s)=>this.#i(t,Number(s.weights))}};this.entry=null}static{this.properties={entry:{state:!0}}}defaults(){return{size:1e3,reach:1,shared:!0,near:!1,shuffle:!1,seed:0,position:[2,3]}}derive(t){let s=t.size<=_?t.size:6,e=this.#a({...t,size:s});return{...$(t),drawn:s,matrices:e,trouble:null}}#t;#a({size:t,reach:s,seed:e,shuffle:n}){let a=[t,e,n].join();this.#t?.from!==a&&(this.#t={from:a,pairs:I(t,e,n?W(t,e):void 0)});let{own:r,shared:o,distance:u}=this.#t.pairs;if(this.#e?.from!==`${a},${s}`){let i=[r,o].map(d=>O(d,u,s));this.#e={from:`${a},${s}`,near:i}}return[r,this.#e.near[0],o,this.#e.near[1]]}#e;report({weights:t,biases:s}){return{weights:Number(t),biases:Number(s)}}settle(t,{drawn:s}){let[e,n]=t.position;return{...t,position:[Math.min(e,s-1),Math.min(n,s-1)]}}pytorch(t){return M(t)}#i(t,s){let{size:e,shared:n,near:a}=t,r=Math.min(t.reach,e-1),o=(i,d)=>({answer:[i],says:d}),u=n?a?[o(4*r*r,"You left out offset 0."),o(2*r+1,"That is one axis; there are two."),o(e*e*(2*r+1)**2,"All outputs share one set.")]:[o(e*e,`Not one per pixel: offsets run from −${e-1} to ${e-1}.`),o((2*e-2)**2,"You left out offset 0."),o((2*e)**2,`${2*e} per axis? Offset ${e} never occurs.`),o((2*r+1)**2,"That assumes near, too.")]:a?[o(e*e*(2*r+1)**2,"At the rim the windows are smaller."),o((2*r+1)**2,"That assumes shared, too.")]:[o(e*e,"That is one output; there are as many outputs."),o(2*e*e,"Multiply: a weight for each pair.")];return{text:`Predict: how many weights has the layer “${y(t)}”${a?`, Δ = ${t.reach},`:""} for ${e}×${e} pixels?`,fields:[""],answer:[s],slips:u,otherwise:n?"Count the offsets from an output to an input that occur: along one axis, then squared.":"Count the pairs of an output and an input."}}get#r(){let{shared:t,near:s}=this.now;return this.derived.matrices[D.findIndex(e=>e.shared===t&&e.near===s)]}drawing(t,s){let e=this.width||640,n=e>=N,a=s.drawn**2,r=n?Math.min(e*.42,288):Math.min(e-30,264),o=S((e-(n?r+28:0)-40)/2-20,80,n?150:112);return p`<div class="layers ${n?"wide":""}">
<div class="board" role="group" aria-label="four layers">
<span></span><span class="head">far: all inputs</span><span class="head">near: Δ ${t.reach}</span>
${D.map((u,i)=>p`${i%2?b:p`<span class="head side">${u.shared?"shared":"own"} weights</span>`}${this.#o(t,s,i,o/a)}`)}
</div>
<div class="layer">
${this.#u(t,s,r/a)} ${this.#l(t,s,Math.min(24,(r-50)/2/s.drawn))}
</div>
</div>`}#o(t,s,e,n){let a=D[e],r=a.shared===t.shared&&a.near===t.near,{weights:o}=$({...t,...a});return p`<button type="button" class="kind" aria-pressed=${r?"true":"false"} aria-label="${y(a)}${this.asking?"":`: ${c(o)} weights`}"
@click=${()=>this.change(a)}>
<d2l-matrix still aria-hidden="true" label="" .values=${s.matrices[e].values} .size=${n} .most=${1} .bare=${!0} .theme=${this.theme}></d2l-matrix>
<b>${this.asking?"?":A(o,k)}</b>
</button>`}#l(t,s,e){let n=s.drawn,[a,r]=t.position,o=m(n,n,(d,g)=>this.#r.values[a*n+r][d*n+g]),u=m(n,n,()=>0),i={row:a,column:r,rows:1,columns:1,colour:"output"};return p`<div class="unit">
<div class="plate"><div class="name k">weights on <i>X</i></div>
<d2l-matrix still data-plate="input" label="weights of output (${a}, ${r}) on the ${n}×${n} input" .values=${o} .size=${e} .block=${[1,1]} .most=${1} .bare=${!0}
.frames=${t.shuffle?[]:[i]} .theme=${this.theme}></d2l-matrix></div>
<span class="sign" aria-hidden="true">→</span>
<div class="plate"><div class="name y"><i>H</i>(${a}, ${r})</div>
<d2l-matrix data-plate="output" label="hidden picture H, ${n}×${n}: arrow keys choose an output" tone="output" .values=${u} .size=${e} .block=${[1,1]}
.frames=${[i]} .start=${t.position} .theme=${this.theme}
@entry-point=${d=>this.#d(d.detail.cell)}></d2l-matrix></div>
</div>`}#d(t){this.entry=null,this.change({position:t})}#u(t,s,e){let{values:n,weight:a}=this.#r,r=s.drawn,o=this.entry?a[this.entry[0]]?.[this.entry[1]]:-1,u={row:t.position[0]*r+t.position[1],column:0,rows:1,columns:r*r,colour:"output"};return p`<div class="plate">
<div class="name k">as a matrix <span>${r*r}×${r*r}, for ${r}×${r} pixels</span></div>
<d2l-matrix data-plate="matrix" label="the layer as a matrix, a row for each output, a column for each input, ${r*r}×${r*r}"
.values=${n} .size=${e} .block=${[r,r]} .most=${1} .bare=${!0} .frames=${[u]} .cursor=${this.entry} .start=${[u.row,0]}
.lit=${o>=0?(i,d)=>a[i][d]===o:null} .theme=${this.theme}
@entry-hover=${i=>{this.entry=i.detail?.cell??null}}
@entry-point=${i=>{let{cell:d}=i.detail;this.change({position:[Math.floor(d[0]/r),d[0]%r]}),this.entry=d,this.announce()}}
></d2l-matrix>
<p class="aside">${this.#s(a)}</p>
</div>`}#s(t){let{near:s,shared:e,shuffle:n}=this.now;if(this.entry){let a=t[this.entry[0]]?.[this.entry[1]];if(a<0)return"No weight: this input is not near.";let r=t.flat().filter(o=>o===a).length;return`This weight stands in ${r} ${r===1?"entry: it is this pair’s own":"entries: one for all of them"}.`}return n?!s&&!e?"Shuffled pixels: still dense, as good as before.":`Shuffled pixels: ${e?"equal weights":"the band"} scatter${e?"":"s"}; no ${y(this.now).replace("both: ","")} layer does this.`:"The framed row: the weights of H. Point at an entry."}#n(t,s){let e=`${c(t.size)}×${c(t.size)}`,n=u=>`${c(u)}, ${w(4n*u)}`,a=`${c(s.biases)} ${s.biases===1n?"bias":"biases"}`,{weights:r}=$({...t,shared:!1,near:!1}),o=t.shared||t.near?`; dense: ${n(r)}`:"";return`${y(t)}${t.near?`, Δ = ${t.reach}`:""}, ${e}: ${c(s.weights)} weights and ${a}, ${w(4n*s.weights)}${o}.`}caption(t,s){return p`<p class="sum">${this.#n(t,s)}</p>`}saying(t,s){return`${this.#n(t,s)}${this.entry?` ${this.#s(this.#r.weight)}`:""}`}controls(t){let s=[...new Set([...B,t.size])].sort((e,n)=>e-n);return p`${z("counted for",String(t.size),s.map(e=>({id:String(e),label:`${c(e)}×${c(e)}`})),e=>this.change({size:Number(e)}),this.locked("size"))}${L("Δ",t.reach,[0,100,1],e=>this.change({reach:e}),this.locked("reach"))}${P("shuffle the pixels",t.shuffle,e=>this.change({shuffle:e}),this.locked("shuffle"))}`}panel(t){return G("Weights",this.locked("seed")?b:E("draw others",()=>this.change({seed:(t.seed+1)%1e4})))}static{this.styles=[x.styles,C`
.layers {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 18px 28px;
}
.layers.wide {
flex-wrap: nowrap;
}
.board {
display: grid;
grid-template-columns: auto auto auto;
align-items: center;
justify-items: center;
gap: 6px;
}
.head {
color: var(--muted);
font-size: 0.9375rem;
}
.side {
writing-mode: vertical-rl;
rotate: 180deg;
}
.kind {
display: grid;
justify-items: center;
gap: 4px;
padding: 6px;
border-color: transparent;
font-size: 0.9375rem;
font-variant-numeric: tabular-nums;
}
.kind[aria-pressed="true"] {
border: 3px solid var(--ink);
padding: 4px;
}
.layer {
display: grid;
justify-items: center;
gap: 12px;
}
.unit {
display: flex;
align-items: center;
gap: 6px;
}
.plate .aside {
text-align: center;
font-size: 0.875rem;
min-height: 1.45em;
}
`]}};j("d2l-dense-to-conv",T);d2lParts["d2l-dense-to-conv"]={DenseToConv:T};})();
