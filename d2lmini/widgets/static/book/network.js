(()=>{"use strict";const{l:C,m:E,n:z}=d2lParts["describe"];const{b:R,c:L,d:u,e:w,f:j,m:y}=d2lParts["figure"];var[M,_]=[.26,.2],F=5,[Z,S]=[104,92],B=470,H=x=>x<=4?x:Math.min(16,Math.round(1+1.65*Math.log2(x))),T=({head:x})=>{let t=x.options.kernel_size;return x.kind==="add"?16:x.kind==="dense"||t===void 0?12:y(3.2*(typeof t=="number"?t:Math.max(...t)),6,20)},A=class extends j{static{this.properties={cost:{attribute:!1},looked:{type:Number},width:{type:Number},tall:{type:Boolean},masked:{type:Boolean},label:{}}}constructor(){super(),this.looked=0,this.width=688,this.tall=!1,this.masked=!1,this.label="layers"}#t=[];#e;#i=1;#c(){let t=[this.cost.input,...this.#t.map(({shape:s})=>s)].filter(s=>s.length===3),r=Math.max(F,...t.map(s=>s[this.tall?2:1])),e=this.tall?B:this.width,o=this.tall?[1.7,1.2,.8,.5]:[3.2,2.6,2,1.6,1.3,1,.75,.5];for(let s of[1,.85,.7,.55]){this.#i=s*(this.tall?S:Z)/r;for(let l of o){let h=this.tall?2+1.8*l:Math.min(4,2+l),n=this.#n(l,h);if(n.length>e)continue;let p=2*n.glyphs.filter(d=>d.aside===0).length,i=this.tall?0:Math.min((this.width-n.length)/p,26);return this.#n(l,h+i)}}return this.#n(.5,3)}#n(t,r){let e=[],[o,s,l,h]=[[],[],[],[]],n=4,p=m=>{let a=this.#p(m,t);e.push({shape:m,from:n,to:n+a.depth,half:a.half}),n+=a.depth};p(this.cost.input);let i=[];this.#t.forEach((m,a)=>{let{ways:c,kind:$}=m.head,g=c.filter(b=>b==="branch").length;if($!=="add")for(;i.length<c.length;)i.push({at:n+r/2,tensor:e.length-1,steps:[],depth:c.length-i.length}),g>0&&(n+=5);if(c.includes("shortcut")){let b=i[c.indexOf("shortcut")];l[a]=h[a]=b.tensor,b.steps.push(a);return}let v=T(m);if(n+=r+v/2,o.push({step:a,at:n,aside:0}),l[a]=e.length-1,$==="add"){let b=i.pop();l[a]=b.tensor;let I=e.slice(b.tensor).map(({half:k})=>k),K=s.filter(k=>k.from>=b.at).map(({height:k})=>k),P=Math.max(22,...I.map(k=>k+9),...K.map(k=>k+14));s.push({from:b.at,to:n,height:P}),b.steps.forEach((k,N)=>{o.push({step:k,at:b.at+(N+1)/(b.steps.length+1)*(n-b.at),aside:P})})}n+=v/2+r,this.#t.slice(a+1).find(({head:b})=>!b.ways.includes("shortcut"))?.head.kind==="add"&&$!=="add"?n-=r:p(m.shape),h[a]=e.length-1});let d=Math.max(...e.map(m=>m.half)),f=Math.max(0,...s.map(({height:m})=>m+10));return{length:n+4,tensors:e,glyphs:o,arcs:s,reads:l,makes:h,above:Math.max(d,f)+2,below:d+2}}#p(t,r){if(this.masked&&t!==this.cost.input)return{depth:16,half:16};if(t.length===1)return{depth:6,half:y(2.9*Math.log2(t[0]+1),6,36)};let[e,o]=this.#l(t);return{depth:M*o+(H(t[0])-1)*r,half:(e+_*o)/2}}#l([,t,r]){let e=[t,r].map(o=>Math.max(F,o*this.#i));return this.tall?[e[1],e[0]]:[e[0],e[1]]}#r(t,r){let e=this.tall?this.#a:this.#e.above;return this.tall?[e+r,t]:[t,e+r]}get#a(){return Math.min(this.width*.3,112)}#s(t,r=""){return`M${t.map(([e,o])=>this.#r(e,o).map(s=>s.toFixed(1)).join(" ")).join("L")}${r}`}#d(t,r){if(this.masked&&t.shape!==this.cost.input){let i=this.#s([[t.from,-13],[t.to,-13],[t.to,13],[t.from,13]],"Z"),[d,f]=this.#r((t.from+t.to)/2,0);return u`<g class="tensor unknown"><path d=${i} /><text x=${d} y=${f+4}>?</text></g>`}if(t.shape.length===1){let{from:i,to:d,half:f}=t,m=Array.from({length:4},(a,c)=>f*(.4*c-.6));return u`<g class="tensor ${r}"><path d=${this.#s([[i,-f],[d,-f],[d,f],[i,f]],"Z")} />
<path class="tick" d=${m.map(a=>this.#s([[i,a],[d,a]])).join("")} /></g>`}let[e,o]=this.#l(t.shape),s=Math.min(H(t.shape[0]),1+Math.max(1,Math.floor((t.to-t.from-M*o)/1.9))),l=s>1?(t.to-t.from-M*o)/(s-1):0,[h,n]=[M*o,_*o],p=i=>this.#s([[i,-e/2+n/2],[i+h,-e/2-n/2],[i+h,e/2-n/2],[i,e/2+n/2]],"Z");return u`<g class="tensor ${r}">${Array.from({length:s},(i,d)=>u`<path d=${p(t.from+(s-1-d)*l)} />`)}</g>`}#m({step:t,at:r,aside:e}){let{head:o}=this.#t[t],[s,l]=this.#r(r,-e),h=T(this.#t[t]),n=h/2;if(o.kind==="add")return u`<g class="sum"><circle cx=${s} cy=${l} r="8" /><path d="M${s-4} ${l}h8M${s} ${l-4}v8" /></g>`;if(o.kind==="dense")return u`<path class="all" d="M${s-n} ${l-n}L${s+n} ${l+n}M${s-n} ${l+n}L${s+n} ${l-n}M${s-n} ${l-n}v${h}M${s+n} ${l-n}v${h}" />`;let p=(m,a,c)=>u`<rect x=${s+m-c/2} y=${l+a-c/2} width=${c} height=${c} />`;if(o.kind!=="conv2d")return u`<g class="pool">${p(0,0,h)}</g>`;let i=Math.min(4,o.options.groups??1),d=i>1?6:h,f=m=>(m-(i-1)/2)*9;return u`<g class="kernel">${Array.from({length:i},(m,a)=>this.tall?p(f(a),0,d):p(0,f(a),d))}</g>`}#u({from:t,to:r,height:e}){let[s,l]=[this.#s([[t,0],[t,-e+8]]),this.#s([[r-8,-e]]).slice(1)],h=(n,p)=>this.#r(n,p).map(i=>i.toFixed(1)).join(" ");return u`<path class="arc" d="${s}Q${h(t,-e)} ${h(t+8,-e)}L${l}Q${h(r,-e)} ${h(r,-e+8)}L${h(r,-9)}" />
<path class="head" d=${this.#s([[r-4,-15],[r,-8.5],[r+4,-15]],"Z")} />`}#f(){if(this.masked)return[];let t=this.#e.tensors.map(({shape:o,from:s,to:l})=>{let[h,...n]=[String(o[0]),o.slice(1).join("×")],p=this.tall?7:Math.max(h.length,n[0].length)*3.3+4,i=(s+l)/2,d=this.tall?i:y(i,p,this.#e.length-p);return{text:o.join("×"),channels:h,map:n[0],half:p,at:d}}),r=t[t.length-1],e=[];for(let o of t.slice(0,-1)){let s=e[e.length-1];s&&(o.text===s.text||o.at-o.half<s.at+s.half)||o.at+o.half<r.at-r.half&&e.push(o)}return e.push(r),e.map(({text:o,channels:s,map:l,at:h})=>{if(this.tall)return u`<text class="shape" x=${this.#a+S/2+22} y=${h+4}>${o}</text>`;let n=this.#e.above+this.#e.below+13,p=l?u`<tspan class="map" x=${h} dy="14">${l}</tspan>`:w;return u`<text class="shape" text-anchor="middle" x=${h} y=${n}><tspan>${s}</tspan>${p}</text>`})}#b({step:t,at:r,aside:e},o){let{head:s}=this.#t[t],l=T(this.#t[t]),[h,n]=this.#r(r,-e);if(this.tall){let d=this.width<340&&s.number>0,f=[s.number>0?s.name:"",d?"":E(s)].join(" ").trim();return e>0||!o?u``:u`<text class="mark" x=${this.#a+S/2+110} y=${n+4}>${f}</text>`}let p=Math.min(4,s.options.groups??1),i=Math.max(l,p>1?9*p:0)/2;return u`${o||e>0?u`<text class="mark" text-anchor="middle" x=${h} y=${n-i-5}>${E(s)}${p>1?` in ${s.options.groups}`:""}</text>`:w}${s.number>0?u`<text class="number" text-anchor="middle" x=${h} y=${n+i+13}>${s.number}</text>`:w}`}#k(t){let r=this.#e,e=r.tensors[r.makes[t.step]],o=T(this.#t[t.step]),s=t.aside===0&&e.from>=t.at?e.to:t.at+o/2+2,l=t.at-o/2-3,[h,n]=t.aside>0?[-t.aside-14,-t.aside+10]:[-r.below,r.below],[[p,i],[d,f]]=[this.#r(l,h),this.#r(s+2,n)];return[Math.min(p,d),Math.min(i,f),Math.abs(d-p),Math.abs(f-i)]}#h(t){this.dispatchEvent(new CustomEvent("layer-look",{detail:t,bubbles:!0,composed:!0}))}#o=!1;updated(){this.#o&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#o=!1}#$=t=>{let r=this.#t.length,e=this.looked,o={ArrowRight:e+1,ArrowDown:e+1,ArrowLeft:e-1,ArrowUp:e-1,Home:1,End:r,Escape:0}[t.key];o===void 0||t.ctrlKey||t.altKey||t.metaKey||(t.preventDefault(),t.stopPropagation(),this.#h(o===0&&t.key!=="Escape"?1:y(o,0,r)),this.#o=!0)};render(){this.#t=C(this.cost),this.#e=this.#c();let t=this.#e,r=Math.min(this.looked,this.#t.length),e=t.glyphs.filter(({aside:a})=>a===0),o=(a,c)=>e.every(({at:$,step:g})=>g>=a.step||a.at-$>=c||this.#t[g].head.kind==="add"),s=e.filter(({step:a})=>this.#t[a].head.kind!=="add"),l=s.slice(1).some(({at:a},c)=>a-s[c].at<=46),h=a=>this.tall?o(a,12):!l,n=this.masked?4:32,[p,i]=this.tall?[this.width,t.length+4]:[t.length,t.above+t.below+n],d=a=>r>0?a===t.makes[r-1]?"y":a===t.reads[r-1]?"x":"":a===0?"x":a===t.tensors.length-1?"y":"",f=this.#t.map((a,c)=>t.glyphs.find(({step:$})=>$===c)),m=[t.tensors[0].to,t.tensors[t.tensors.length-1].from];return L`<svg
viewBox="0 0 ${p.toFixed(1)} ${i.toFixed(1)}"
width=${Math.min(p,this.width).toFixed(1)}
class=${this.tall?"tall":""}
>
<g aria-hidden="true">
<path class="way" d=${this.#s([[m[0],0],[m[1],0]])} />
${t.arcs.map(a=>this.#u(a))}
${t.tensors.map((a,c)=>({t:a,n:c})).reverse().map(({t:a,n:c})=>this.#d(a,d(c)))}
${this.#f()}
</g>
<g role="listbox" aria-label=${this.label} @keydown=${this.#$}>
${f.map((a,c)=>{let[$,g,v,G]=this.#k(a);return u`<g
role="option"
tabindex=${c+1===(r||1)?0:-1}
aria-selected=${c+1===r?"true":"false"}
aria-label=${this.masked?this.#t[c].head.name:z(this.#t[c])}
class="step"
@click=${()=>this.#h(c+1===r?0:c+1)}
><rect class="spot" x=${$} y=${g} width=${v} height=${G} rx="6" />${this.#m(a)}<g aria-hidden="true">${this.#b(a,h(a))}</g></g>`})}
</g>
</svg>`}static{this.styles=R`
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
`}};customElements.get("d2l-network")||customElements.define("d2l-network",A);
})();
