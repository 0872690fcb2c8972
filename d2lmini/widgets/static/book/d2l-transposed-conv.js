(()=>{"use strict";const{a:et,b:nt}=d2lParts["products"];const{a:W}=d2lParts["editing"];const{a:rt}=d2lParts["stepping-figure"];const{c:tt}=d2lParts["conv"];const{a:V,b:H,c:T,d:I,e:z,i:S,k:Z}=d2lParts["grid"];const{D:B,F:G,K:J,L:x,N,O:K,P:Q,R:P,U:L,W:U,c:v,e:y,g:C,h:a,i:k,j,k:q,l:R,n:F,o:_,s:w,t:O,z:A}=d2lParts["figure"];var D=(h,m,t)=>(h-1)*t+m;function pt(h,m,t){return[0,1].map(e=>{let[n,r,o]=[t.stride[e],t.padding[e],t.output_padding[e]],i=["height","width"][e];if(o>=n)throw new C(`${i}: output_padding ${o} must be smaller than stride ${n}; it says which of ${n} sizes one wants back`);let s=D(h[e],m[e],n),p=s-2*r+o;if(p<1)throw new C(`${i}: padding ${r} crops all of the ${s} cells; use ${Math.floor((s+o-1)/2)} or less`);return p})}function X(h,m,t,[e,n]){let[[r,o],[i,s]]=[a(h),a(m)],p=(l,d,$,f)=>Array.from({length:d},(b,dt)=>dt).filter(b=>l-b*f>=0&&l-b*f<$),[u,g]=[e+t.padding[0],n+t.padding[1]],c=p(g,o,s,t.stride[1]);return p(u,r,i,t.stride[0]).flatMap(l=>c.map(d=>({from:[l,d],x:h[l][d],w:m[u-l*t.stride[0]][g-d*t.stride[1]]})))}function M(h,m,t){let e=pt(a(h),a(m),t),n=k(...e,()=>0);return h.forEach((r,o)=>{r.forEach((i,s)=>{m.forEach((p,u)=>{let g=n[o*t.stride[0]+u-t.padding[0]];p.forEach((c,l)=>{let d=s*t.stride[1]+l-t.padding[1];g?.[d]!==void 0&&(g[d]+=i*c)})})})}),n}var it=(h,m,t)=>M(k(...h,()=>1),k(...m,()=>1),t),ot=(h,m,{stride:t,padding:e})=>tt(h,m,{stride:t,padding:e});function st(h,m,t){let e=k(...h,()=>0);return e.flatMap((n,r)=>n.map((o,i)=>{let s=e.map((p,u)=>p.map((g,c)=>u===r&&c===i?1:0));return M(s,m,t).flat()}))}var at=(h,m=h)=>k(h,m,()=>1),E=[{id:"ones",label:"ones 4×4",grid:at(4)},{id:"dot",label:"one dot 4×4",grid:k(4,4,(h,m)=>h===1&&m===1?1:0)},{id:"section",label:"1, 10, 100 (section 7.3)",grid:[[1,10],[0,100]]}],lt=[{id:"stamps",label:"stamps"},{id:"overlaps",label:"overlap counts"},{id:"zeros",label:"zeros between"},{id:"matrix",label:"matrix"}],Y=class extends rt{constructor(){super();this.name="Transposed convolution";this.hint="Try: enlarge the kernel to 4, and look at the pattern.";this.stepName="stamp";this.looks=["position"];this.derivedKeys=["output","output_shape","returned"];this.fields={input:A(8,8),kernel:A(8,8),stride:G(1,4),padding:G(0,7),output_padding:G(0,3),view:J(["stamps","overlaps","zeros","matrix"]),down:B(),position:G(0,1e3)};this.#e={input:this.#a("input",.5),kernel:this.#a("kernel",.5)};this.questions={output_shape:{label:"the output's shape",question:(t,e)=>({text:`Predict: how large is the output? Input ${w(a(t.input))}, kernel ${w(a(t.kernel))}, ${this.#g(t)}.`,fields:["rows","columns"],answer:e.output_shape,slips:this.#v(t),otherwise:"Lay the stamps along one row: where does the first begin, and where does the last end?"})}};this.#m=()=>{this.open=!0};this.preview=null}static{this.properties={preview:{state:!0}}}#e;#a(t,e){return new W(([n,r])=>this.now[t][n][r],(n,r)=>this.change({[t]:q(this.now[t],n,r)}),n=>this.refuse(n),e)}defaults(){return{input:E[0].grid,kernel:at(3),stride:[2,2],padding:[0,0],output_padding:[0,0],view:"stamps",down:!1,position:[2,2]}}derive(t){try{let e=M(t.input,t.kernel,t),n=ot(e,t.kernel,t);return{output:e,output_shape:a(e),returned:n,trouble:null}}catch(e){if(!(e instanceof C))throw e;return{output:null,output_shape:null,returned:null,trouble:e.message}}}report({output:t,output_shape:e,returned:n}){return{output:t,output_shape:e,returned:n}}settle(t,{output_shape:e}){return e?{...t,position:t.position.map((n,r)=>Math.min(n,e[r]-1))}:t}#g(t){let e=(r,[o,i])=>`${r} ${o===i?o:`${o} and ${i}`}`,n=[e("stride",t.stride)];return t.padding.some(Boolean)&&n.push(e("padding",t.padding)),t.output_padding.some(Boolean)&&n.push(e("output_padding",t.output_padding)),n.join(", ")}#v(t){let[e,n]=[a(t.input),a(t.kernel)],r=(i,s)=>({answer:[i(0),i(1)],says:s}),o=i=>D(e[i],n[i],t.stride[i]);return[r(i=>e[i]*n[i],"Stamps overlap: each adds only s."),r(i=>e[i]*t.stride[i],"The last stamp sticks out by k − s."),r(i=>Math.floor((e[i]+2*t.padding[i]-n[i])/t.stride[i])+1,"That is the way down."),r(i=>o(i)+t.output_padding[i],"Padding crops here: p cells on each side."),r(i=>o(i)+2*t.padding[i]+t.output_padding[i],"Padding crops here; it adds nothing."),r(i=>o(i)-t.padding[i]+t.output_padding[i],"Padding crops on both sides, 2p in all."),r(i=>o(i)-2*t.padding[i],"output_padding adds rows below and columns to the right.")]}get places(){return this.asking||!this.derived.output?0:this.now.input.flat().length}get place(){let[t,e]=this.#n(this.now.position);return t*this.now.input[0].length+e}seek(t){let e=this.now.input[0].length;this.#d(this.#i([Math.floor(t/e),t%e]))}#n(t){let e=a(this.now.input);return t.map((n,r)=>Math.min(Math.floor((n+this.now.padding[r])/this.now.stride[r]),e[r]-1))}#i(t){let e=this.derived.output_shape??[1,1];return t.map((n,r)=>{let o=n*this.now.stride[r]-this.now.padding[r];return Math.max(0,Math.min(o,e[r]-1))})}#d(t){this.preview=null,!this.asking&&!R(t,this.now.position)&&this.change({position:t})}get#t(){return this.preview??this.now.position}#o([t,e]){let n=[t-this.now.padding[0],e-this.now.padding[1]];return this.derived.output?.[n[0]]?.[n[1]]===void 0?null:n}#p(t){let{kernel:e}=this.now,n=e.flat().every(r=>r===e[0][0])?e[0][0]:0;this.change({kernel:k(...t,(r,o)=>e[r]?.[o]??n)})}drawing(t,e){let n=t.view==="zeros"&&e.output!==null&&!this.asking,r=this.#$(t,e),[o,i]=[a(t.input),a(t.kernel)],s=[0,1].map(f=>r[f]+i[f]-1),p=[n?s[1]:o[1],i[1]],u=[r[1],...t.down?[o[1]]:[]],g=n?s[0]:r[0],c=I(this.width,[[...p,...u]],g),l=I(this.width,[p,u],(n?s[0]:Math.max(o[0],i[0]))+r[0]),d=this.width>=L&&(c>=28||c>=l)?c:l,$=e.output&&!this.asking?X(t.input,t.kernel,t,this.#t):[];return v`<div class="pairs chain">
<div class="pair">
${n?this.#f(t,s,d):this.#w(t,e,$.map(f=>f.from),d)}
<span class="sign" aria-hidden="true">${n?"⋆":"▸"}</span>
${this.#k(n?j(t.kernel):t.kernel,n,d)}
</div>
${this.asking?Z("y","output","Y"):e.output?this.#b(t,e,r,d):y}
${t.view==="matrix"&&e.output&&!this.asking?this.#S(t,e.output):y}
</div>`}#$(t,{output_shape:e}){let[n,r]=[a(t.input),a(t.kernel)];return[0,1].map(o=>{let i=D(n[o],r[o],t.stride[o]);return this.asking?3:Math.max(i,(e?.[o]??0)+t.padding[o])})}#w(t,e,n,r){let o=V(n),i=z(t.input,(u,g)=>H(o,u,g)?"reach":""),[s,p]=this.#n(this.#t);return S("x","input","X",a(t.input),v`<d2l-grid
data-plate="input"
label="input X, ${w(a(t.input))}"
tone="input"
.cells=${i}
.size=${r}
.fontSize=${T(i,r)}
.home=${[s,p]}
.frame=${e.output&&!this.asking?{row:s,column:p,rows:1,columns:1}:null}
.drag=${this.locked("input")?"move":"pull"}
.editable=${!this.locked("input")}
@cell-hover=${u=>this.#s(u.detail&&this.#i(u.detail.cell))}
@cell-focus=${u=>this.#r(this.#i(u.detail.cell))}
@cell-pull=${this.#e.input.pull}
@cell-edit=${this.#e.input.type}
></d2l-grid>`)}#s(t){this.preview=this.playing||this.asking?null:t}#r(t){this.pause(),this.#d(t)}#f(t,e,n){let[r,o]=[a(t.input),a(t.kernel)],i=F(t.input)||1,s=(l,d)=>{let $=(l-o[d]+1)/t.stride[d];return Number.isInteger($)&&$>=0&&$<r[d]?$:-1},p=Array.from({length:e[0]},(l,d)=>Array.from({length:e[1]},($,f)=>{let b=t.input[s(d,0)]?.[s(f,1)];return b===void 0?{text:"0",tint:0,marks:"outside",label:"0 between or around"}:{text:_(b),tint:b/i}})),[u,g]=this.#t,c=[u+t.padding[0],g+t.padding[1]];return S("x","zeros between","X",e,v`<d2l-grid
data-plate="spread"
label="input X with zeros between and around, ${w(e)}"
tone="input"
.cells=${p}
.size=${n}
.fontSize=${T(p,n)}
.home=${c}
.frame=${{row:c[0],column:c[1],rows:o[0],columns:o[1]}}
@cell-focus=${l=>{let d=this.#o(l.detail.cell);d&&this.#r(d)}}
></d2l-grid>`)}#k(t,e,n){let r=z(t),o=!e&&!this.locked("kernel");return S("k",e?"flipped":"kernel","K",a(t),v`<d2l-grid
data-plate="kernel"
label="kernel K${e?", flipped":""}, ${w(a(t))}"
tone="kernel"
.cells=${r}
.size=${n}
.fontSize=${T(r,n)}
.drag=${o?"pull":"move"}
.editable=${o}
@cell-pull=${this.#e.kernel.pull}
@cell-edit=${this.#e.kernel.type}
></d2l-grid>`)}#b(t,e,n,r){let o=e.output,i=this.#P(t,o,n),s=a(t.kernel),[p,u]=this.#n(this.#t),g={row:p*t.stride[0],column:u*t.stride[1],rows:s[0],columns:s[1]},c=(l,d)=>{let $=d&&this.#o(d);$&&l($)};return v`<span class="sign arrow" aria-hidden="true"><b>${t.view==="zeros"?"=":"▸"}</b></span>
<div class="pair">
${S("y",t.view==="overlaps"?"stamps on":"output","Y",a(o),v`<d2l-grid
data-plate="output"
label="output Y, ${w(a(o))}"
tone="output"
.cells=${i}
.size=${r}
.fontSize=${T(i,r)}
.home=${[this.now.position[0]+t.padding[0],this.now.position[1]+t.padding[1]]}
.frame=${t.view==="zeros"?null:g}
@cell-hover=${l=>l.detail?c(d=>this.#s(d),l.detail.cell):this.#s(null)}
@cell-focus=${l=>c(d=>this.#r(d),l.detail.cell)}
></d2l-grid>`)}
${t.down?this.#T(t,e.returned,r):y}
</div>`}#P(t,e,n){let r=it(a(t.input),a(t.kernel),t),o=t.view==="overlaps"?r:e,i=F(o)||1;return Array.from({length:n[0]},(s,p)=>Array.from({length:n[1]},(u,g)=>{let c=this.#o([p,g]);if(!c)return{text:"",tint:0,marks:"outside",label:"cropped by the padding"};let[l,d]=[o[c[0]][c[1]],r[c[0]][c[1]]],$=R(c,this.#t)?"current":"";return d===0?{text:_(l),tint:0,marks:`never ${$}`,label:"0, no stamp reaches it"}:{text:_(l),tint:l/i,marks:$,label:`${_(l)}, ${d} ${d===1?"stamp":"stamps"}`}}))}#T(t,e,n){let r=z(e);return v`<span class="sign" aria-hidden="true">→</span>
${S("y","down again","",a(t.input),v`<d2l-grid
data-plate="down"
label="what the convolution makes of Y, ${w(a(t.input))}"
tone="output"
.cells=${r}
.size=${n}
.fontSize=${T(r,n)}
></d2l-grid>`)}`}#S(t,e){let n=st(a(t.input),t.kernel,t),[,r]=a(e),[o,i]=this.#n(this.#t),s=this.#t[0]*r+this.#t[1];return v`<div class="plate matrix">
<div class="name k">convolution's matrix <i>T</i> <span>${w(a(n))}</span></div>
<d2l-matrix
label="matrix of the convolution from ${w(a(e))} to ${w(a(t.input))}; its column ${s} is output (${this.#t.join(", ")})"
tone="kernel"
.values=${n}
.size=${Math.min(10,(this.width||640)/n[0].length)}
.theme=${this.theme}
.row=${o*t.input[0].length+i}
.cursor=${[o*t.input[0].length+i,s]}
.lit=${(p,u)=>u===s}
@entry-point=${p=>this.#r([Math.floor(p.detail.cell[1]/r),p.detail.cell[1]%r])}
></d2l-matrix>
<p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
</div>`}#l(t,e,n){return{at:n,terms:X(t.input,t.kernel,t,n),total:e[n[0]][n[1]]}}#u(t){let e=t.terms.length;return e===0?", no stamp reaches it":`, from ${e} ${e===1?"stamp":"stamps"}`}#c(t,e){let[n,r]=[a(t.input),a(t.kernel)],[o,i]=[0,1].map(s=>{let[p,u]=[t.padding[s],t.output_padding[s]];return`(${n[s]} − 1)·${t.stride[s]} + ${r[s]}${p?` − 2·${p}`:""}${u?` + ${u}`:""}`});return o===i?`${w(e)} = ${o}`:`${e[0]} = ${o} rows, ${e[1]} = ${i} columns`}#h(t,e){if(!t.down)return"";let n=e.returned.flat().filter((o,i)=>Math.abs(o-t.input.flat()[i])<1e-9).length,r=t.input.flat().length;return`Down again: the shape returns, ${n} of ${r} values ${n===1?"does":"do"}.`}caption(t,e){let n=e.output,r=this.#l(t,n,this.#t),o=r.terms.length>0?r:{...r,terms:[{x:0}]};return v`<div class="formulas">
${nt(o,this.width,v`${this.#u(r)}`)}
<p class="news">${this.#c(t,e.output_shape)}</p>
${t.down?v`<p>${this.#h(t,e)}</p>`:y}
</div>`}saying(t,e){if(e.trouble!==null||!e.output)return e.trouble??"";let n=this.#l(t,e.output,t.position);return`${`${n.terms.length>0?et(n):`output (${t.position.join(", ")}) = 0`}${this.#u(n)}; ${this.#c(t,e.output_shape)}.`} ${this.#h(t,e)}`.trim()}pytorch(t,e){if(!e.output)return null;let n=([i,s])=>`(${i}, ${s})`,r=" ".repeat(17),o=`stride=${n(t.stride)}, padding=${n(t.padding)}, output_padding=${n(t.output_padding)}`;return`import torch
from torch.nn import functional as F

X = torch.tensor(${O(t.input,r)})
K = torch.tensor(${O(t.kernel,r)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${o})[0, 0]
Y
`}#m;controls(t){return v`${N("stride",t.stride,[1,4,1],e=>this.change({stride:e}),this.locked("stride"),this.#m)}
${N("kernel",a(t.kernel),[1,8,1],e=>this.#p(e),this.locked("kernel"),this.#m)}
${x("view",t.view,lt,e=>this.change({view:e}),this.locked("view"))}
${Q("down again",t.down,e=>this.change({down:e}),this.locked("down"))}`}panel(t){let e=E.find(({grid:i})=>JSON.stringify(i)===JSON.stringify(t.input))?.id??"own",n=e==="own"?[{id:"own",label:"your own"}]:[],r=(i,s)=>K(t[i],s,p=>this.change({[i]:p}),this.locked(i)),o=i=>this.#p(i);return v`${P("Input",x("values",e,[...n,...E],i=>this.change({input:E.find(s=>s.id===i)?.grid??t.input}),this.locked("input")))}
${P("Kernel",K(a(t.kernel),[1,8,1],o,this.locked("kernel")))}
${P("Stride",r("stride",[1,4,1]))} ${P("Padding",r("padding",[0,7,1]))}
${P("output_padding",r("output_padding",[0,3,1]))}`}keys(){return v`<p class="keys">
Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
<kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}};U("d2l-transposed-conv",Y);d2lParts["d2l-transposed-conv"]={TransposedConv:Y};})();
