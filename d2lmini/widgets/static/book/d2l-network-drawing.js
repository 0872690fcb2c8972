(()=>{"use strict";const{d:lt,e:pt,g:ht,h:ct,i:I,j:S,k:dt,l:P,m:B,n:ut,o:mt,p:wt}=d2lParts["describe"];const{a:it}=d2lParts["random"];const{B:Z,C:Y,D:V,E:J,G:tt,J:et,L:rt,M:L,P:st,Q:nt,R:z,S:N,U:at,V:G,W:ot,b:v,c:g,d:b,e:T,f:X,g:R,m:D,o:y,u:F}=d2lParts["figure"];var E=[[-1,2,-1],[.5,-1,.5]],Dt=1/Math.sqrt(1+1e-5),_=(c,[r,t,e])=>c.map((s,n)=>Dt*(r*(c[n-1]??0)+t*c[n]+e*(c[n+1]??0)));function Q(c,r,t){let e=_(c,E[0]),s=_(e.map(l=>Math.max(l,0)),E[1]).map(l=>r*l||0),n=s.map((l,h)=>l+(t?c[h]:0)),o=n.map(l=>+(l>0)),i=_(o.map(l=>r*l),E[1]).map((l,h)=>e[h]>0?l:0),a=_(i,E[0]).map((l,h)=>l+(t?o[h]:0)||0);return{branch:s,sum:n,output:n.map(l=>Math.max(l,0)),gradient:a}}function bt(c,r,t){return["import torch","from torch import nn","","","def conv(row):",'    """A 3×3 convolution whose middle row is `row`."""',"    layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)","    layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)","    return layer","","","F = nn.Sequential(conv([-1., 2., -1.]), nn.BatchNorm2d(1), nn.ReLU(),","                  conv([0.5, -1., 0.5]), nn.BatchNorm2d(1)).eval()",`X = torch.tensor([[[[${c.map(e=>Number.isInteger(e)?`${e}.`:e).join(", ")}]]]], requires_grad=True)`,`Y = torch.relu(${t?"X + ":""}${r} * F(X))`,"Y.sum().backward()  # X.grad is what comes back","Y",""].join(`
`)}var[j,ft]=[.26,.2],gt=5,[St,q]=[104,92],Mt=470,kt=c=>c<=4?c:Math.min(16,Math.round(1+1.65*Math.log2(c))),A=({head:c})=>{let r=c.options.kernel_size;return c.kind==="add"?16:c.kind==="dense"||r===void 0?12:D(3.2*(typeof r=="number"?r:Math.max(...r)),6,20)},H=class extends X{static{this.properties={cost:{attribute:!1},looked:{type:Number},width:{type:Number},tall:{type:Boolean},masked:{type:Boolean},label:{}}}constructor(){super(),this.looked=0,this.width=688,this.tall=!1,this.masked=!1,this.label="layers"}#t=[];#e;#n=1;#o(){let r=[this.cost.input,...this.#t.map(({shape:n})=>n)].filter(n=>n.length===3),t=Math.max(gt,...r.map(n=>n[this.tall?2:1])),e=this.tall?Mt:this.width,s=this.tall?[1.7,1.2,.8,.5]:[3.2,2.6,2,1.6,1.3,1,.75,.5];for(let n of[1,.85,.7,.55]){this.#n=n*(this.tall?q:St)/t;for(let o of s){let i=this.tall?2+1.8*o:Math.min(4,2+o),a=this.#a(o,i);if(a.length>e)continue;let l=2*a.glyphs.filter(u=>u.aside===0).length,h=this.tall?0:Math.min((this.width-a.length)/l,26);return this.#a(o,i+h)}}return this.#a(.5,3)}#a(r,t){let e=[],[s,n,o,i]=[[],[],[],[]],a=4,l=m=>{let p=this.#c(m,r);e.push({shape:m,from:a,to:a+p.depth,half:p.half}),a+=p.depth};l(this.cost.input);let h=[];this.#t.forEach((m,p)=>{let{ways:d,kind:f}=m.head,$=d.filter(k=>k==="branch").length;if(f!=="add")for(;h.length<d.length;)h.push({at:a+t/2,tensor:e.length-1,steps:[],depth:d.length-h.length}),$>0&&(a+=5);if(d.includes("shortcut")){let k=h[d.indexOf("shortcut")];o[p]=i[p]=k.tensor,k.steps.push(p);return}let M=A(m);if(a+=t+M/2,s.push({step:p,at:a,aside:0}),o[p]=e.length-1,f==="add"){let k=h.pop();o[p]=k.tensor;let $t=e.slice(k.tensor).map(({half:x})=>x),vt=n.filter(x=>x.from>=k.at).map(({height:x})=>x),W=Math.max(22,...$t.map(x=>x+9),...vt.map(x=>x+14));n.push({from:k.at,to:a,height:W}),k.steps.forEach((x,Nt)=>{s.push({step:x,at:k.at+(Nt+1)/(k.steps.length+1)*(a-k.at),aside:W})})}a+=M/2+t,this.#t.slice(p+1).find(({head:k})=>!k.ways.includes("shortcut"))?.head.kind==="add"&&f!=="add"?a-=t:l(m.shape),i[p]=e.length-1});let u=Math.max(...e.map(m=>m.half)),w=Math.max(0,...n.map(({height:m})=>m+10));return{length:a+4,tensors:e,glyphs:s,arcs:n,reads:o,makes:i,above:Math.max(u,w)+2,below:u+2}}#c(r,t){if(this.masked&&r!==this.cost.input)return{depth:16,half:16};if(r.length===1)return{depth:6,half:D(2.9*Math.log2(r[0]+1),6,36)};let[e,s]=this.#p(r);return{depth:j*s+(kt(r[0])-1)*t,half:(e+ft*s)/2}}#p([,r,t]){let e=[r,t].map(s=>Math.max(gt,s*this.#n));return this.tall?[e[1],e[0]]:[e[0],e[1]]}#s(r,t){let e=this.tall?this.#i:this.#e.above;return this.tall?[e+t,r]:[r,e+t]}get#i(){return Math.min(this.width*.3,112)}#r(r,t=""){return`M${r.map(([e,s])=>this.#s(e,s).map(n=>n.toFixed(1)).join(" ")).join("L")}${t}`}#d(r,t){if(this.masked&&r.shape!==this.cost.input){let h=this.#r([[r.from,-13],[r.to,-13],[r.to,13],[r.from,13]],"Z"),[u,w]=this.#s((r.from+r.to)/2,0);return b`<g class="tensor unknown"><path d=${h} /><text x=${u} y=${w+4}>?</text></g>`}if(r.shape.length===1){let{from:h,to:u,half:w}=r,m=Array.from({length:4},(p,d)=>w*(.4*d-.6));return b`<g class="tensor ${t}"><path d=${this.#r([[h,-w],[u,-w],[u,w],[h,w]],"Z")} />
<path class="tick" d=${m.map(p=>this.#r([[h,p],[u,p]])).join("")} /></g>`}let[e,s]=this.#p(r.shape),n=Math.min(kt(r.shape[0]),1+Math.max(1,Math.floor((r.to-r.from-j*s)/1.9))),o=n>1?(r.to-r.from-j*s)/(n-1):0,[i,a]=[j*s,ft*s],l=h=>this.#r([[h,-e/2+a/2],[h+i,-e/2-a/2],[h+i,e/2-a/2],[h,e/2+a/2]],"Z");return b`<g class="tensor ${t}">${Array.from({length:n},(h,u)=>b`<path d=${l(r.from+(n-1-u)*o)} />`)}</g>`}#u({step:r,at:t,aside:e}){let{head:s}=this.#t[r],[n,o]=this.#s(t,-e),i=A(this.#t[r]),a=i/2;if(s.kind==="add")return b`<g class="sum"><circle cx=${n} cy=${o} r="8" /><path d="M${n-4} ${o}h8M${n} ${o-4}v8" /></g>`;if(s.kind==="dense")return b`<path class="all" d="M${n-a} ${o-a}L${n+a} ${o+a}M${n-a} ${o+a}L${n+a} ${o-a}M${n-a} ${o-a}v${i}M${n+a} ${o-a}v${i}" />`;let l=(m,p,d)=>b`<rect x=${n+m-d/2} y=${o+p-d/2} width=${d} height=${d} />`;if(s.kind!=="conv2d")return b`<g class="pool">${l(0,0,i)}</g>`;let h=Math.min(4,s.options.groups??1),u=h>1?6:i,w=m=>(m-(h-1)/2)*9;return b`<g class="kernel">${Array.from({length:h},(m,p)=>this.tall?l(w(p),0,u):l(0,w(p),u))}</g>`}#m({from:r,to:t,height:e}){let[n,o]=[this.#r([[r,0],[r,-e+8]]),this.#r([[t-8,-e]]).slice(1)],i=(a,l)=>this.#s(a,l).map(h=>h.toFixed(1)).join(" ");return b`<path class="arc" d="${n}Q${i(r,-e)} ${i(r+8,-e)}L${o}Q${i(t,-e)} ${i(t,-e+8)}L${i(t,-9)}" />
<path class="head" d=${this.#r([[t-4,-15],[t,-8.5],[t+4,-15]],"Z")} />`}#w(){if(this.masked)return[];let r=this.#e.tensors.map(({shape:s,from:n,to:o})=>{let[i,...a]=[String(s[0]),s.slice(1).join("×")],l=this.tall?7:Math.max(i.length,a[0].length)*3.3+4,h=(n+o)/2,u=this.tall?h:D(h,l,this.#e.length-l);return{text:s.join("×"),channels:i,map:a[0],half:l,at:u}}),t=r[r.length-1],e=[];for(let s of r.slice(0,-1)){let n=e[e.length-1];n&&(s.text===n.text||s.at-s.half<n.at+n.half)||s.at+s.half<t.at-t.half&&e.push(s)}return e.push(t),e.map(({text:s,channels:n,map:o,at:i})=>{if(this.tall)return b`<text class="shape" x=${this.#i+q/2+22} y=${i+4}>${s}</text>`;let a=this.#e.above+this.#e.below+13,l=o?b`<tspan class="map" x=${i} dy="14">${o}</tspan>`:T;return b`<text class="shape" text-anchor="middle" x=${i} y=${a}><tspan>${n}</tspan>${l}</text>`})}#b({step:r,at:t,aside:e},s){let{head:n}=this.#t[r],o=A(this.#t[r]),[i,a]=this.#s(t,-e);if(this.tall){let u=this.width<340&&n.number>0,w=[n.number>0?n.name:"",u?"":B(n)].join(" ").trim();return e>0||!s?b``:b`<text class="mark" x=${this.#i+q/2+110} y=${a+4}>${w}</text>`}let l=Math.min(4,n.options.groups??1),h=Math.max(o,l>1?9*l:0)/2;return b`${s||e>0?b`<text class="mark" text-anchor="middle" x=${i} y=${a-h-5}>${B(n)}${l>1?` in ${n.options.groups}`:""}</text>`:T}${n.number>0?b`<text class="number" text-anchor="middle" x=${i} y=${a+h+13}>${n.number}</text>`:T}`}#f(r){let t=this.#e,e=t.tensors[t.makes[r.step]],s=A(this.#t[r.step]),n=r.aside===0&&e.from>=r.at?e.to:r.at+s/2+2,o=r.at-s/2-3,[i,a]=r.aside>0?[-r.aside-14,-r.aside+10]:[-t.below,t.below],[[l,h],[u,w]]=[this.#s(o,i),this.#s(n+2,a)];return[Math.min(l,u),Math.min(h,w),Math.abs(u-l),Math.abs(w-h)]}#h(r){this.dispatchEvent(new CustomEvent("layer-look",{detail:r,bubbles:!0,composed:!0}))}#l=!1;updated(){this.#l&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#l=!1}#g=r=>{let t=this.#t.length,e=this.looked,s={ArrowRight:e+1,ArrowDown:e+1,ArrowLeft:e-1,ArrowUp:e-1,Home:1,End:t,Escape:0}[r.key];s===void 0||r.ctrlKey||r.altKey||r.metaKey||(r.preventDefault(),r.stopPropagation(),this.#h(s===0&&r.key!=="Escape"?1:D(s,0,t)),this.#l=!0)};render(){this.#t=P(this.cost),this.#e=this.#o();let r=this.#e,t=Math.min(this.looked,this.#t.length),e=r.glyphs.filter(({aside:p})=>p===0),s=(p,d)=>e.every(({at:f,step:$})=>$>=p.step||p.at-f>=d||this.#t[$].head.kind==="add"),n=e.filter(({step:p})=>this.#t[p].head.kind!=="add"),o=n.slice(1).some(({at:p},d)=>p-n[d].at<=46),i=p=>this.tall?s(p,12):!o,a=this.masked?4:32,[l,h]=this.tall?[this.width,r.length+4]:[r.length,r.above+r.below+a],u=p=>t>0?p===r.makes[t-1]?"y":p===r.reads[t-1]?"x":"":p===0?"x":p===r.tensors.length-1?"y":"",w=this.#t.map((p,d)=>r.glyphs.find(({step:f})=>f===d)),m=[r.tensors[0].to,r.tensors[r.tensors.length-1].from];return g`<svg
viewBox="0 0 ${l.toFixed(1)} ${h.toFixed(1)}"
width=${Math.min(l,this.width).toFixed(1)}
class=${this.tall?"tall":""}
>
<g aria-hidden="true">
<path class="way" d=${this.#r([[m[0],0],[m[1],0]])} />
${r.arcs.map(p=>this.#m(p))}
${r.tensors.map((p,d)=>({t:p,n:d})).reverse().map(({t:p,n:d})=>this.#d(p,u(d)))}
${this.#w()}
</g>
<g role="listbox" aria-label=${this.label} @keydown=${this.#g}>
${w.map((p,d)=>{let[f,$,M,U]=this.#f(p);return b`<g
role="option"
tabindex=${d+1===(t||1)?0:-1}
aria-selected=${d+1===t?"true":"false"}
aria-label=${this.masked?this.#t[d].head.name:ut(this.#t[d])}
class="step"
@click=${()=>this.#h(d+1===t?0:d+1)}
><rect class="spot" x=${f} y=${$} width=${M} height=${U} rx="6" />${this.#u(p)}<g aria-hidden="true">${this.#b(p,i(p))}</g></g>`})}
</g>
</svg>`}static{this.styles=v`
:host {
display: block;
max-width: 100%;
}
svg {
display: block;
max-width: 100%;
margin: auto;
overflow: visible;
font-size: 11.5px;
font-variant-numeric: tabular-nums;
}
.way {
stroke: var(--line);
stroke-width: 1.5;
}
.tensor path {
fill: color-mix(in srgb, var(--muted) 7%, var(--paper));
stroke: color-mix(in srgb, var(--muted) 62%, var(--paper));
stroke-width: 0.9;
stroke-linejoin: round;
}
.tensor.x path {
fill: color-mix(in srgb, var(--input-fill) 24%, var(--paper));
stroke: var(--input);
}
.tensor.y path {
fill: color-mix(in srgb, var(--output-fill) 24%, var(--paper));
stroke: var(--output);
}
.tensor .tick {
fill: none;
}
.unknown path {
stroke-dasharray: 3 2;
stroke: var(--output);
}
.unknown text {
fill: var(--output);
text-anchor: middle;
}
.kernel rect {
fill: var(--kernel-fill);
stroke: var(--paper);
stroke-width: 1.5;
}
.all {
stroke: var(--kernel-fill);
stroke-width: 2;
fill: none;
}
.pool rect {
fill: var(--paper);
stroke: var(--muted);
stroke-width: 1.5;
stroke-dasharray: 2.5 1.5;
}
.sum circle {
fill: var(--paper);
stroke: var(--ink);
stroke-width: 1.5;
}
.sum path {
stroke: var(--ink);
stroke-width: 1.5;
}
.arc {
fill: none;
stroke: var(--input-fill);
stroke-width: 1.8;
}
.head {
fill: var(--input-fill);
}
text {
fill: var(--muted);
}
.shape tspan:first-child,
.tall .shape {
fill: var(--ink);
font-weight: 600;
}
.shape .map {
fill: var(--muted);
font-weight: 400;
}
.mark {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 3;
}
.number {
fill: var(--kernel);
}
.step {
cursor: pointer;
outline: none;
}
.spot {
fill: transparent;
stroke: none;
}
.step:hover .spot {
fill: color-mix(in srgb, var(--kernel-fill) 10%, transparent);
}
.step[aria-selected="true"] .spot {
fill: color-mix(in srgb, var(--kernel-fill) 14%, transparent);
stroke: var(--kernel-fill);
stroke-width: 1.5;
}
.step:focus-visible .spot {
stroke: var(--input);
stroke-width: 3;
}
@media (forced-colors: active) {
.tensor path,
.way,
.arc,
.all,
.sum circle,
.sum path,
.pool rect {
stroke: CanvasText;
fill: Canvas;
}
.way,
.arc,
.all {
fill: none;
}
.tensor:is(.x, .y) path,
.step[aria-selected="true"] .spot {
stroke: Highlight;
stroke-width: 2;
}
.kernel rect,
.head {
fill: CanvasText;
stroke: Canvas;
}
text,
.number,
.shape tspan:first-child {
fill: CanvasText;
}
}
`}};customElements.get("d2l-network")||customElements.define("d2l-network",H);function K(c,{x:r,branch:t,shortcut:e,passed:s,hidden:n}){let o=(a,l)=>g`<span class="cells ${a}">${l.map(h=>g`<b>${n&&(a==="out"||a==="back")?"?":y(h)}</b>`)}</span>`,i=["3×3","BN","ReLU","3×3","BN"];return g`<div class="twin" role="group" aria-label=${c}>
<span class="name">${c}</span>
<span class="ends">${o("in",r)}${o("back",s.gradient)}<i>gradient</i></span>
<span class="block ${e?"carried":""}">
${N(e,()=>g`<small>${r.map(a=>y(a)).join(", ")}</small>`)}
<span class="parts">${i.map(a=>g`<i class=${a==="3×3"?"kernel":""}>${a}</i>`)}<i class="scale"
>·&#8202;${y(t)}</i
></span>
${o("mid",s.branch)}
</span>
<span class="plus ${e?"":"gone"}">${e?"+":""}</span>
<i class="relu">ReLU</i>
${o("out",s.output)}
</div>`}var xt=v`
.twins {
display: grid;
gap: 12px;
justify-content: center;
flex: 1 1 100%;
}
.twin {
display: flex;
align-items: center;
gap: 10px;
padding: 34px 0 40px;
font-variant-numeric: tabular-nums;
position: relative;
isolation: isolate;
i {
font-style: normal;
font-size: 0.8125rem;
color: var(--muted);
}
.name {
position: absolute;
top: 4px;
left: 0;
}
}
.twin::before {
content: "";
position: absolute;
z-index: -1;
inset: 52px 20px auto;
border-top: 1.5px solid var(--line);
}
.relu {
background: var(--paper);
}
.cells {
display: inline-flex;
b {
width: 38px;
padding: 6px 0;
font-size: 0.875rem;
font-weight: 500;
text-align: center;
border: 1.5px solid var(--line);
margin-inline-start: -1.5px;
}
}
.cells.in b {
border-color: var(--input);
background: color-mix(in srgb, var(--input-fill) 16%, var(--paper));
}
.cells.out b {
border-color: var(--output);
background: color-mix(in srgb, var(--output-fill) 16%, var(--paper));
}
.cells.mid b {
background: var(--paper);
}
.cells.back b {
border: 0;
color: var(--gradient);
padding: 1px 0;
}
.ends {
position: relative;
i {
color: var(--gradient);
}
.back,
i {
position: absolute;
inset: 100% 0 auto;
}
i {
top: calc(100% + 22px);
text-align: center;
}
}
.block {
position: relative;
display: inline-flex;
align-items: center;
gap: 10px;
small {
position: absolute;
top: -30px;
left: 50%;
translate: -50%;
padding: 0 8px;
background: var(--paper);
color: var(--input);
z-index: 1;
white-space: nowrap;
}
}
.block.carried::before {
content: "";
position: absolute;
inset: -20px -22px 50% -7px;
border: 2px solid var(--input-fill);
border-bottom: 0;
border-radius: 12px 12px 0 0;
pointer-events: none;
}
.parts {
display: inline-flex;
flex-wrap: wrap;
justify-content: center;
gap: 3px;
background: var(--paper);
i {
padding: 3px 5px;
border: 1px solid var(--line);
border-radius: 6px;
background: var(--paper);
}
.kernel {
color: var(--kernel);
border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
}
.scale {
border: 0;
color: var(--ink);
}
}
.plus {
display: grid;
place-items: center;
width: 22px;
height: 22px;
border: 1.5px solid var(--ink);
border-radius: 50%;
background: var(--paper);
line-height: 1;
z-index: 1;
}
.plus.gone {
border: 0;
background: none;
}
.twins.narrow {
grid-template-columns: 1fr 1fr;
.twin {
flex-direction: column;
gap: 12px;
padding: 34px 0 0;
}
.twin::before {
inset: 50px auto 20px 50%;
border-left: 1.5px solid var(--line);
}
.name {
left: 50%;
translate: -50%;
}
.ends {
padding-bottom: 42px;
}
.ends .back {
top: calc(100% - 42px);
}
.ends i {
top: calc(100% - 20px);
}
.ends :is(.back, i) {
background: var(--paper);
}
.block {
flex-direction: column;
max-width: 112px;
small {
top: 50%;
left: -12px;
translate: -50% -50%;
rotate: -90deg;
padding: 0 4px;
}
}
.block.carried::before {
inset: -6px 50% -24px -12px;
border: 2px solid var(--input-fill);
border-right: 0;
border-radius: 12px 0 0 12px;
z-index: -1;
}
}
`;var yt=I("residual-block"),Tt={...yt,layers:[{...yt.layers[0],num_channels:1}],input_shape:[1,1,3]},C=c=>c==="twins"?Tt:I(c),Rt=c=>{let r=c.map(t=>y(t));return new Set(r).size===1?r[0]:r.join(", ")},O=class extends G{constructor(){super(...arguments);this.name="Network";this.derivedKeys=["shapes","parameters","macs","output","gradient"];this.looks=["layer"];this.fields={network:lt(["twins",...ct]),input_shape:J(tt(4096)),layer:Y(0,600),shortcut:V(),branch:et(0,1),x:Z(3)};this.questions={output:{label:"what comes out",question:(t,e)=>t.network==="twins"?_t(t,e):Et(t,e)}}}defaults(){return{network:"twins",input_shape:null,layer:0,shortcut:!0,branch:0,x:[3,1,2]}}get hint(){return this.now.network==="twins"?"Try: raise g; then take the shortcut away.":"Point at a layer: what goes in, what comes out, its price."}derive(t){let e=[Q(t.x,t.branch,t.shortcut),Q(t.x,t.branch,!1)];try{if(t.x.length!==3)throw new R(`x must be three numbers such as 3, 1, 2; got ${t.x.length}`);let s=dt(this.#t(t),this.#e(t));return{cost:s,steps:P(s),twins:e,trouble:null}}catch(s){if(!(s instanceof R))throw s;return{cost:null,steps:[],twins:e,trouble:s.message}}}#t({network:t,shortcut:e}){let s=typeof t=="string"?C(t).layers:t;return e?s:pt(s)}#e({network:t,input_shape:e}){if(e&&t!=="twins")return e;if(typeof t=="string")return C(t).input_shape;throw new R("input_shape is missing: the figure draws what a picture of (channels, height, width) becomes")}settle(t,{steps:e}){return{...t,layer:Math.min(t.layer,e.length)}}report({cost:t,twins:e,...s}){let n=t?.layers,o=this.now.network==="twins";return{shapes:n?n.map(({output:i})=>i):null,parameters:n?n.map(({parameters:i})=>i):null,macs:n?n.map(({macs:i})=>i):null,output:s.trouble?null:o?e[0].output:t.output,gradient:s.trouble||!o?null:e[0].gradient}}pytorch(t,{cost:e}){return e===null?null:t.network==="twins"?bt(t.x,t.branch,t.shortcut):wt(this.#t(t),e.input)}drawing(t,e){let s=this.width||688,n=s>=at;return e.cost===null?g``:t.network==="twins"?g`<div class="twins ${n?"":"narrow"}">
${K(t.shortcut?"residual":"shortcut taken away",{...t,passed:e.twins[0],hidden:this.asking})}
${K("plain",{...t,shortcut:!1,passed:e.twins[1],hidden:!1})}
</div>`:g`<div class="whole"><d2l-network
.cost=${e.cost}
.looked=${t.layer}
.width=${s}
.tall=${!n}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${o=>this.change({layer:o.detail})}
></d2l-network></div>`}#n(t,e){let s=e.cost;if(t.network==="twins"){let h=(m,{output:p,gradient:d})=>`${m}: ${p.map(f=>y(f)).join(", ")}, gradient ${Rt(d)}`,[u,w]=e.twins;return t.shortcut?`${h("residual",u)}; ${h("plain",w)}.`:`${h("without shortcut",u)}, as its plain twin.`}let n=e.steps[t.layer-1];if(n)return mt(n,s);let o=typeof t.network=="string"?C(t.network).label:"the network",i=`${s.depth} ${s.depth===1?"layer":"layers"} with weights`,a=s.layers.filter(({name:h})=>h==="projection").length,l=a>0?`, ${a} more on ${a>1?"shortcuts":"the shortcut"}`:"";return`${o}: ${S(s.input)} → ${S(s.output)}, ${i}${l}, ${Pt(s)}.`}caption(t,e){return g`<p class="sum">${this.#n(t,e)}</p>`}saying(t,e){return e.trouble??this.#n(t,e)}controls(t,e){let s=t.network==="twins",n=typeof t.network=="string"?[]:[{id:"",label:"your own"}],o=s||!t.shortcut||e.cost?.layers.some(({kind:i})=>i==="add")||this.locked("shortcut");return g`${rt("network",typeof t.network=="string"?t.network:"",[...n,{id:"twins",label:"twin blocks"},...ht],i=>{i&&this.change({network:i,input_shape:null,layer:0,shortcut:!0})},this.locked("network"))}${N(s,()=>this.#o(t))}${N(o,()=>st("shortcut",t.shortcut,i=>this.change({shortcut:i}),this.locked("shortcut")))}${N(s&&!this.locked("x"),()=>nt("Other x",()=>this.#a(t)))}`}#o(t){return this.locked("branch")?g`<span class="control fixed">g <b>${y(t.branch)}</b> <span class="lock">fixed</span></span>`:g`<label class="control dial">g<input
type="range"
aria-label="branch factor g"
min="0"
max="1"
step="0.05"
.value=${String(t.branch)}
@input=${e=>this.change({branch:e.target.valueAsNumber})}
/><output>${y(t.branch)}</output></label
>`}#a(t){let e=t.x.reduce((n,o)=>Math.imul(n,31)+Math.round(4*o),7)>>>0,s=it(e);this.change({x:[0,1,2].map(()=>Math.floor(s()*8)-2)})}panel(t){if(t.network==="twins"){let n=(o,i)=>this.change({x:t.x.map((a,l)=>l===o?i:a)});return z("Numbers x",t.x.map((o,i)=>L(["first","second","third"][i],o,[-99,99,1],a=>n(i,a),this.locked("x"))))}let e=t.input_shape??(typeof t.network=="string"?C(t.network).input_shape:[1,28,28]);return z("Input",["channels","height","width"].map((n,o)=>L(n,e[o],[1,4096,1],i=>this.change({input_shape:e.map((a,l)=>l===o?i:a)}),this.locked("input_shape"))))}static{this.styles=v`
${G.styles}
${xt}
.whole {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 14px;
justify-items: center;
}
.whole d2l-network {
width: 100%;
}
.dial input {
width: 8rem;
accent-color: var(--kernel-fill);
min-height: 38px;
margin: 0;
}
.dial output {
min-width: 2.2em;
}
`}},Pt=({parameters:c,macs:r})=>`${F(c)} parameters, ${F(r)} multiply–adds`;function Et({layer:c},{cost:r,steps:t}){let{input:e,output:s}=r,n=t[c-1],o=n?n.head.output:s,i=n?`out of ${n.head.name}`:"out of the network";if(o.length===1)return{text:`Predict: ${S(e)} goes in. How many numbers come ${i}?`,fields:["numbers"],answer:o,slips:[],otherwise:"Follow the shapes from layer to layer; a dense layer gives one number for each of its units."};let[a,l,h]=e,[u,w,m]=o,p=t.some(({head:f})=>f.kind==="add"),d=(f,$)=>Math.floor(f/Math.ceil(f/$));return{text:`Predict: ${S(e)} goes in. What comes ${i}?`,fields:["channels","height","width"],answer:o,slips:[{answer:[u,d(l,w),d(h,m)],says:"Padding 1 rounds up."},{answer:[u,l,h],says:p?"Both paths step by 2.":"Strides and poolings make the maps smaller."},{answer:[a,w,m],says:p?"The 1×1 changes the channels, too.":"A convolution gives as many channels as it has kernels."}],otherwise:"Go from layer to layer: ⌊(n + 2p − k) / s⌋ + 1 along each axis, and the channels that the layer gives."}}function _t(c,{twins:[r,t]}){let e=c.x.map((s,n)=>s+r.branch[n]);return{text:`Predict: ${c.x.map(s=>y(s)).join(", ")} goes in, the branch brings ${r.branch.map(s=>y(s)).join(", ")}. What comes out of the first block?`,fields:["first","second","third"],answer:r.output,within:.006,slips:[{answer:t.output,says:"That is the plain twin: the shortcut adds x."},{answer:r.sum,says:"ReLU follows the addition: below 0 it gives 0."},{answer:e,says:"There is no shortcut: nothing adds x."},{answer:e.map(s=>Math.max(s,0)),says:"There is no shortcut: nothing adds x."}],otherwise:"Add x and what the branch brings, number by number; then ReLU."}}ot("d2l-network-drawing",O);d2lParts["d2l-network-drawing"]={NetworkDrawing:O};})();
