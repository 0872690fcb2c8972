(()=>{"use strict";const{a:T,b:pe,c:$}=d2lParts["presets"];const{a:U}=d2lParts["editing"];const{a:N,b:le,c:ae,d:ue,e:O,h:Q,i:ce}=d2lParts["filter"];const{b:A,c:re,d:se}=d2lParts["pytorch"];const{c:te,e:ie,i:G}=d2lParts["grid"];const{a:me,b:ge,c:fe}=d2lParts["open-picture"];const{a:ne,b:oe,c:de,d:he}=d2lParts["mover"];const{a:R}=d2lParts["picture"];const{F:x,I:j,J:H,L:K,M:y,P:W,Q:J,R:L,S:F,T:V,V:Z,W:ee,b:X,c:u,d:z,e:f,g:Y,h:o,i:D,k:E,m:v,o:k,r:_,s:w,v:C,z:B}=d2lParts["figure"];var I=256,be=160,M=32,ye=100,ve=9,ke={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},we=P=>$.find(S=>S.id===P)?.label??"your own kernel",$e=P=>o(P).map(S=>S-1>>1),q=class extends Z{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:j([...Q,"own"],I,I),kernel:B(11,11),sigma:H(0,8),stride:x(1,16),shift:x(-I,I),position:x(0,I)};this.looks=["position"];this.#t=null;this.#i=new U(([e,t])=>this.now.kernel[e][t],(e,t)=>this.change({kernel:E(this.now.kernel,e,t)}),e=>this.refuse(e),.5);this.#u=new de;this.#e={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#h(e)}};this.preview=null,this.brush=!1}static{this.styles=[V,fe,X`
.sum {
flex: 1 1 10rem;
max-width: 19rem;
min-height: 4.5em; /* a longer sum must not move the controls */
text-wrap: wrap;
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
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#t;#i;#u;#e;defaults(){return{input:"rings",kernel:$.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#c(e){return typeof e!="string"?e:e==="own"?this.#t:ce(e)}derive(e){let t=this.#c(e.input);if(t===null){let d=D(M,M,()=>0);return{still:d,moved:d,output:d,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:s,stride:i,shift:n}=e,a=n[0]!==0||n[1]!==0,l=a?ne(t,n):t,c=N(l,r,s,i),g=Math.abs(r.flat().reduce((d,m)=>d+m,0)-1)<1e-9,h=i[0]===i[1];return{still:t,moved:l,output:c,detail:e.input==="rings"&&g&&h?ae(l,c,i[0],n):null,change:a?this.#d(e,t,c):null,trouble:null}}#d({kernel:e,sigma:t,stride:r,shift:s},i,n){let a=[i,e,t,...r];a.some((c,g)=>c!==this.#e.key[g])&&(this.#e={key:a,output:N(i,e,t,r)});let l=(Math.max(...o(e))>>1)+Math.ceil(3*t);return ue(this.#e.output,n,s,r,o(i),l)}report({output:e,detail:t,change:r,trouble:s}){return{output:s===null&&this.now.input!=="own"?e:null,output_shape:s===null?o(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[s,i]=o(r),n=o(t),a=e.shift.map((l,c)=>l%n[c]);return{...e,shift:a,position:[v(e.position[0],0,s-1),v(e.position[1],0,i-1)]}}#h(e){let t=T($,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let s="Look where it is silent: an edge kernel does not see edges that run across its own.",i=e.input==="boot"?"Look where it is silent: along the sole.":s,n=[];return t==="sobel-vertical"&&n.push({answer:"sobel-horizontal",says:i},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&n.push({answer:"sobel-vertical",says:s}),Math.abs(e.kernel.flat().reduce((l,c)=>l+c,0))<1e-9&&n.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(l=>({id:l,label:we(l)})),answer:t,slips:n,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#r([e,t]){let{stride:r}=this.now,[s,i]=o(this.derived.output);return[v(Math.round(e/r[0]),0,s-1),v(Math.round(t/r[1]),0,i-1)]}#s(e,t){this.preview=t&&(e==="input"?this.#r(t.cell):t.cell)}#n(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#r(t):t})}#p(e){if(!this.brush)return this.change({shift:this.#u.drag(e,this.now.shift)});this.change({input:E(this.derived.still,e.cell,1)})}#o(){this.change({input:D(M,M,()=>0),shift:[0,0]}),this.brush=!0}async#m(e){try{this.#t=await me(e,be),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(t){if(!(t instanceof Y))throw t;this.refuse(t.message)}}get#l(){let[e,t]=o(this.derived.output),[r,s]=this.preview??this.now.position;return[v(r,0,e-1),v(s,0,t-1)]}drawing(e,t){let[r,s]=o(t.moved),i=Math.max(r,s),n=this.width||640,a=Math.min(340,(n-44)/2),l=a*devicePixelRatio<i||R(a,i)*i<ye,c=R(l?n:a,i),g=e.stride[0]===e.stride[1]?c*e.stride[0]:R(c*i,Math.max(...o(t.output))),h=this.#l,{unit:d,most:m}=O(e.kernel);return u`<div class="filter">
<div class="pair ${l?"stacked":""}">
${G("x","input","X",o(t.moved),u`<d2l-picture
data-plate="input"
label="input X, ${w(o(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${c}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[h[0]*e.stride[0],h[1]*e.stride[1]]}
@cell-hover=${p=>this.#s("input",p.detail)}
@cell-focus=${p=>this.#n("input",p.detail)}
@cell-drag=${p=>this.#p(p.detail)}
>${this.#g(e,t,h)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${l?"↓":"→"}</span>
${G("y","output","Y",o(t.output),u`<d2l-picture
data-plate="output"
label="output Y, ${w(o(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${g}
.unit=${d}
.most=${m}
.at=${h}
@cell-hover=${p=>this.#s("output",p.detail)}
@cell-focus=${p=>this.#n("output",p.detail)}
></d2l-picture>
${this.asking?f:this.#k(e.kernel)}`)}
</div>
<div class="below">${this.#f(e)}${this.#v(e,t,h)}</div>
</div>`}#g(e,t,[r,s]){let[i,n]=o(t.moved),[a,l]=$e(e.kernel),[c,g]=o(e.kernel),h=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,d=b=>(i>>1)+.5+e.shift[b],m=b=>z`<circle class=${b} cx=${d(1)} cy=${d(0)} r=${le(i,e.stride[0])}></circle>`,p=b=>z`<rect class=${b} x=${s*e.stride[1]-l} y=${r*e.stride[0]-a} width=${g} height=${c}></rect>`;return u`<svg viewBox="0 0 ${n} ${i}" aria-hidden="true">
${h?[m("halo"),m("limit")]:f}
${this.asking?f:[p("halo"),p("window")]}
</svg>`}#f(e){if(this.asking)return u`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=ie(e.kernel),r=v(Math.floor(220/e.kernel[0].length),18,36);return G("k","kernel","K",o(e.kernel),u`<d2l-grid
data-plate="kernel"
label="kernel K, ${w(o(e.kernel))}"
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
</p>`}#k(e){let{unit:t,most:r}=O(e),s=e.flat().some(n=>n<0)?-r:0,i=Array.from({length:81},(n,a)=>s+(r-s)*a/80);return u`<div class="scale">
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
</div>`}#w(e,t,[r,s]){let[i,n]=$e(e.kernel),l=e.kernel.flatMap((h,d)=>h.map((m,p)=>({w:m,x:t.moved[r*e.stride[0]+d-i]?.[s*e.stride[1]+p-n]??0}))).filter(({w:h,x:d})=>h*d!==0),[c,g]=[l.slice(0,ve),l.length-ve];return l.length===0?u`<span class="zero">only zeros</span>`:u`${c.map(({w:h,x:d},m)=>u`${m>0?" + ":f}<span class="term"
><span class="x">${_(d)}</span>·<span class="k">${_(h)}</span></span
>`)}${g>0?u` + <span class="zero">${g} more</span>`:f}`}#a(e,t){let r=T($,e.kernel),s=[`${we(r)}, σ ${k(e.sigma)}, stride ${e.stride[0]}: ${w(o(t.moved))} → ${w(o(t.output))}`];return t.detail&&e.stride[0]>1&&s.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${C(t.detail.true_detail)}`}`),t.change!==null&&s.push(`moved ${oe(e.shift)}: the output changes by ${C(t.change)}`),`${s.join("; ")}.`}caption(e,t){return u`<p>${this.#a(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,s]=this.#l;return`output (${r}, ${s}) = ${k(t.output[r][s],3)}. ${this.#a(e,t)}`}controls(e){let t=T($,e.kernel),r=typeof e.input=="string"?e.input:"drawing",s=[...Q.map(i=>({id:i,label:ke[i]})),...r==="own"?[{id:"own",label:ke.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${w(o(e.input))}`}];return u`${K("picture",r,s,i=>{if(i==="drawing")return this.#o();this.brush=!1,this.change({input:i,shift:[0,0]})},this.locked("input"))}
${F(!this.asking,()=>K("kernel",t,pe($,t),i=>{let n=$.find(a=>a.id===i);n&&this.change({kernel:n.grid})},this.locked("kernel")))}
${y("blur σ",e.sigma,[0,8,.5],i=>this.change({sigma:i}),this.locked("sigma"))}
${y("stride",e.stride[0],[1,16,1],i=>this.change({stride:[i,i]}),this.locked("stride"))}
${he("move",e.shift,i=>this.change({shift:i}),this.locked("shift"))}`}panel(e){let[t,r]=o(e.kernel),s=i=>this.change({kernel:D(...i,(n,a)=>this.now.kernel[n]?.[a]??0)});return u`${F(!this.locked("input"),()=>L("Input",ge(i=>{this.#m(i)}),F(typeof e.input!="string",()=>u`${W("brush",this.brush,i=>{this.brush=i})}${J("clear",()=>this.#o())}`)))}
${F(!this.asking,()=>L("Kernel",y("rows",t,[1,11,1],i=>s([i,r]),this.locked("kernel")),y("columns",r,[1,11,1],i=>s([t,i]),this.locked("kernel"))))}`}keys(){return u`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[s,i]=o(t);return e.input==="own"?A(e,`X = torch.rand(${s}, ${i})  # put your picture here: 0 is black, 1 is white`):A(e,e.input==="rings"?se(s):re(t))}};ee("d2l-image-filter",q);d2lParts["d2l-image-filter"]={ImageFilter:q};})();
