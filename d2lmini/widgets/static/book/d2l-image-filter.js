(()=>{"use strict";const{a:T,b:pe,c:$}=d2lParts["presets"];const{a:U}=d2lParts["editing"];const{a:O,b:ae,c:le,d:ue,e:Q,h:B,i:ce}=d2lParts["filter"];const{a:ne,b:oe,c:he,d:de}=d2lParts["mover"];const{a:R}=d2lParts["picture"];const{b:A,c:re,d:se}=d2lParts["pytorch"];const{c:te,e:ie,i:M}=d2lParts["grid"];const{F:G,I:j,J:H,L,M:P,P:W,Q:J,R:N,S:x,T:V,V:Z,W:ee,b:X,c:u,d:z,e:f,g:D,h:a,i:F,k:_,m:v,o:k,r:C,s:w,v:K,z:Y}=d2lParts["figure"];async function me(b,y){let e;try{e=await createImageBitmap(b)}catch{throw new D(`“${b.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let t=Math.min(1,y/Math.max(e.width,e.height)),[r,s]=[e.width,e.height].map(o=>Math.max(1,Math.round(o*t))),n=Object.assign(document.createElement("canvas"),{width:r,height:s}).getContext("2d");n.imageSmoothingQuality="high",n.drawImage(e,0,0,r,s),e.close();let{data:l}=n.getImageData(0,0,r,s);return F(s,r,(o,c)=>{let[m,d,h]=l.subarray(4*(o*r+c));return Math.round((.299*m+.587*d+.114*h)/2.55)/100})}var S=256,we=160,E=32,$e=100,ge=9,fe={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},ve=b=>$.find(y=>y.id===b)?.label??"your own kernel",ke=b=>a(b).map(y=>y-1>>1),q=class extends Z{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:j([...B,"own"],S,S),kernel:Y(11,11),sigma:H(0,8),stride:G(1,16),shift:G(-S,S),position:G(0,S)};this.looks=["position"];this.#t=null;this.#i=new U(([e,t])=>this.now.kernel[e][t],(e,t)=>this.change({kernel:_(this.now.kernel,e,t)}),e=>this.refuse(e),.5);this.#u=new he;this.#e={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#d(e)}};this.preview=null,this.brush=!1}static{this.styles=[V,X`
.sum {
flex: 1 1 10rem;
max-width: 19rem;
min-height: 4.5em; /* a longer sum must not move the controls */
text-wrap: wrap;
}
label:has(input[type="file"]) {
flex-wrap: wrap;
}
input[type="file"] {
font: inherit;
color: inherit;
max-width: 15rem;
}
input[type="file"]::file-selector-button {
font: inherit;
color: var(--ink);
background: var(--paper);
border: 1px solid color-mix(in srgb, var(--line) 60%, var(--muted));
border-radius: 8px;
min-height: 38px;
padding: 0 12px;
cursor: pointer;
}
.scale {
display: flex;
align-items: center;
gap: 6px;
color: var(--muted);
font-size: 0.8125rem;
font-variant-numeric: tabular-nums;
}
.halo,
.limit,
.window {
fill: none;
stroke-width: 1.5;
vector-effect: non-scaling-stroke;
}
.halo {
stroke: var(--paper);
stroke-width: 4;
}
.limit {
stroke: var(--ink);
stroke-width: 2;
stroke-dasharray: 6 4;
}
.window {
stroke: var(--kernel);
stroke-width: 2;
}
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#t;#i;#u;#e;defaults(){return{input:"rings",kernel:$.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#c(e){return typeof e!="string"?e:e==="own"?this.#t:ce(e)}derive(e){let t=this.#c(e.input);if(t===null){let h=F(E,E,()=>0);return{still:h,moved:h,output:h,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:s,stride:i,shift:n}=e,l=n[0]!==0||n[1]!==0,o=l?ne(t,n):t,c=O(o,r,s,i),m=Math.abs(r.flat().reduce((h,g)=>h+g,0)-1)<1e-9,d=i[0]===i[1];return{still:t,moved:o,output:c,detail:e.input==="rings"&&m&&d?le(o,c,i[0],n):null,change:l?this.#h(e,t,c):null,trouble:null}}#h({kernel:e,sigma:t,stride:r,shift:s},i,n){let l=[i,e,t,...r];l.some((c,m)=>c!==this.#e.key[m])&&(this.#e={key:l,output:O(i,e,t,r)});let o=(Math.max(...a(e))>>1)+Math.ceil(3*t);return ue(this.#e.output,n,s,r,a(i),o)}report({output:e,detail:t,change:r,trouble:s}){return{output:s===null&&this.now.input!=="own"?e:null,output_shape:s===null?a(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[s,i]=a(r),n=a(t),l=e.shift.map((o,c)=>o%n[c]);return{...e,shift:l,position:[v(e.position[0],0,s-1),v(e.position[1],0,i-1)]}}#d(e){let t=T($,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let s="Look where it is silent: an edge kernel does not see edges that run across its own.",i=e.input==="boot"?"Look where it is silent: along the sole.":s,n=[];return t==="sobel-vertical"&&n.push({answer:"sobel-horizontal",says:i},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&n.push({answer:"sobel-vertical",says:s}),Math.abs(e.kernel.flat().reduce((o,c)=>o+c,0))<1e-9&&n.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(o=>({id:o,label:ve(o)})),answer:t,slips:n,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#r([e,t]){let{stride:r}=this.now,[s,i]=a(this.derived.output);return[v(Math.round(e/r[0]),0,s-1),v(Math.round(t/r[1]),0,i-1)]}#s(e,t){this.preview=t&&(e==="input"?this.#r(t.cell):t.cell)}#n(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#r(t):t})}#p(e){if(!this.brush)return this.change({shift:this.#u.drag(e,this.now.shift)});this.change({input:_(this.derived.still,e.cell,1)})}#o(){this.change({input:F(E,E,()=>0),shift:[0,0]}),this.brush=!0}async#m(e){let t=e.target,r=t.files?.[0];if(r){try{this.#t=await me(r,we),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(s){if(!(s instanceof D))throw s;this.refuse(s.message)}t.value=""}}get#a(){let[e,t]=a(this.derived.output),[r,s]=this.preview??this.now.position;return[v(r,0,e-1),v(s,0,t-1)]}drawing(e,t){let[r,s]=a(t.moved),i=Math.max(r,s),n=this.width||640,l=Math.min(340,(n-44)/2),o=l*devicePixelRatio<i||R(l,i)*i<$e,c=R(o?n:l,i),m=e.stride[0]===e.stride[1]?c*e.stride[0]:R(c*i,Math.max(...a(t.output))),d=this.#a,{unit:h,most:g}=Q(e.kernel);return u`<div class="filter">
<div class="pair ${o?"stacked":""}">
${M("x","input","X",a(t.moved),u`<d2l-picture
data-plate="input"
label="input X, ${w(a(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${c}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[d[0]*e.stride[0],d[1]*e.stride[1]]}
@cell-hover=${p=>this.#s("input",p.detail)}
@cell-focus=${p=>this.#n("input",p.detail)}
@cell-drag=${p=>this.#p(p.detail)}
>${this.#g(e,t,d)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${o?"↓":"→"}</span>
${M("y","output","Y",a(t.output),u`<d2l-picture
data-plate="output"
label="output Y, ${w(a(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${m}
.unit=${h}
.most=${g}
.at=${d}
@cell-hover=${p=>this.#s("output",p.detail)}
@cell-focus=${p=>this.#n("output",p.detail)}
></d2l-picture>
${this.asking?f:this.#k(e.kernel)}`)}
</div>
<div class="below">${this.#f(e)}${this.#v(e,t,d)}</div>
</div>`}#g(e,t,[r,s]){let[i,n]=a(t.moved),[l,o]=ke(e.kernel),[c,m]=a(e.kernel),d=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,h=I=>(i>>1)+.5+e.shift[I],g=I=>z`<circle class=${I} cx=${h(1)} cy=${h(0)} r=${ae(i,e.stride[0])}></circle>`,p=I=>z`<rect class=${I} x=${s*e.stride[1]-o} y=${r*e.stride[0]-l} width=${m} height=${c}></rect>`;return u`<svg viewBox="0 0 ${n} ${i}" aria-hidden="true">
${d?[g("halo"),g("limit")]:f}
${this.asking?f:[p("halo"),p("window")]}
</svg>`}#f(e){if(this.asking)return u`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=ie(e.kernel),r=v(Math.floor(220/e.kernel[0].length),18,36);return M("k","kernel","K",a(e.kernel),u`<d2l-grid
data-plate="kernel"
label="kernel K, ${w(a(e.kernel))}"
tone="kernel"
.cells=${t}
.size=${r}
.fontSize=${te(t,r)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-pull=${this.#i.pull}
@cell-edit=${this.#i.type}
></d2l-grid>`)}#v(e,t,[r,s]){let i=Math.ceil(3*e.sigma);return u`<p class="sum">
${`Y[${r}, ${s}] = `}${this.asking||i>0?f:u`${this.#w(e,t,[r,s])} = `}<b class="y"
>${k(t.output[r][s],3)}</b
>${i>0&&!this.asking?u`<br /><span class="zero">blurred over ${w([2*i+1,2*i+1])}</span>`:f}
</p>`}#k(e){let{unit:t,most:r}=Q(e),s=e.flat().some(n=>n<0)?-r:0,i=Array.from({length:81},(n,l)=>s+(r-s)*l/80);return u`<div class="scale">
${k(s)}
<d2l-picture
label="scale from ${k(s)} to ${k(r)}"
tone="output"
theme=${this.theme}
.values=${Array.from({length:8},()=>i)}
.cell=${1}
.unit=${t}
.most=${r}
></d2l-picture>
${k(r)}
</div>`}#w(e,t,[r,s]){let[i,n]=ke(e.kernel),o=e.kernel.flatMap((d,h)=>d.map((g,p)=>({w:g,x:t.moved[r*e.stride[0]+h-i]?.[s*e.stride[1]+p-n]??0}))).filter(({w:d,x:h})=>d*h!==0),[c,m]=[o.slice(0,ge),o.length-ge];return o.length===0?u`<span class="zero">only zeros</span>`:u`${c.map(({w:d,x:h},g)=>u`${g>0?" + ":f}<span class="term"
><span class="x">${C(h)}</span>·<span class="k">${C(d)}</span></span
>`)}${m>0?u` + <span class="zero">${m} more</span>`:f}`}#l(e,t){let r=T($,e.kernel),s=[`${ve(r)}, σ ${k(e.sigma)}, stride ${e.stride[0]}: ${w(a(t.moved))} → ${w(a(t.output))}`];return t.detail&&e.stride[0]>1&&s.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${K(t.detail.true_detail)}`}`),t.change!==null&&s.push(`moved ${oe(e.shift)}: the output changes by ${K(t.change)}`),`${s.join("; ")}.`}caption(e,t){return u`<p>${this.#l(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,s]=this.#a;return`output (${r}, ${s}) = ${k(t.output[r][s],3)}. ${this.#l(e,t)}`}controls(e){let t=T($,e.kernel),r=typeof e.input=="string"?e.input:"drawing",s=[...B.map(i=>({id:i,label:fe[i]})),...r==="own"?[{id:"own",label:fe.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${w(a(e.input))}`}];return u`${L("picture",r,s,i=>{if(i==="drawing")return this.#o();this.brush=!1,this.change({input:i,shift:[0,0]})},this.locked("input"))}
${x(!this.asking,()=>L("kernel",t,pe($,t),i=>{let n=$.find(l=>l.id===i);n&&this.change({kernel:n.grid})},this.locked("kernel")))}
${P("blur σ",e.sigma,[0,8,.5],i=>this.change({sigma:i}),this.locked("sigma"))}
${P("stride",e.stride[0],[1,16,1],i=>this.change({stride:[i,i]}),this.locked("stride"))}
${de("move",e.shift,i=>this.change({shift:i}),this.locked("shift"))}`}panel(e){let[t,r]=a(e.kernel),s=i=>this.change({kernel:F(...i,(n,l)=>this.now.kernel[n]?.[l]??0)});return u`${x(!this.locked("input"),()=>N("Input",u`<label class="control">picture of yours <input type="file" accept="image/*" @change=${i=>{this.#m(i)}} /></label>`,u`<span class="aside">it stays on this device</span>`,x(typeof e.input!="string",()=>u`${W("brush",this.brush,i=>{this.brush=i})}${J("clear",()=>this.#o())}`)))}
${x(!this.asking,()=>N("Kernel",P("rows",t,[1,11,1],i=>s([i,r]),this.locked("kernel")),P("columns",r,[1,11,1],i=>s([t,i]),this.locked("kernel"))))}`}keys(){return u`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[s,i]=a(t);return e.input==="own"?A(e,`X = torch.rand(${s}, ${i})  # put your picture here: 0 is black, 1 is white`):A(e,e.input==="rings"?se(s):re(t))}};ee("d2l-image-filter",q);d2lParts["d2l-image-filter"]={ImageFilter:q};})();
