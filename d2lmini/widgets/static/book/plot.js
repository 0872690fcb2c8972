(()=>{"use strict";const{b:$,c:y,d:o,e:c,f:k,m:x,p:w}=d2lParts["figure"];var S=["none","8 4","2 3","10 3 2 3","16 4","5 2"],P=["m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z","m0 -5l5 9h-10z","m-4 -4h8v8h-8z","m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z","m0 5l5 -9h-10z","m-4.5 -1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3z"],M=P.length,T=a=>S[a%M],E=(a,[t,e])=>o`<path class="dot" d="M${t} ${e}${P[a%M]}" />`;function b({from:a,to:t,log:e},s){if(!e)return x((s-a)/(t-a),0,1);let[r,i]=[Math.log(a),Math.log(t)];return s<=a?0:x((Math.log(s)-r)/(i-r),0,1)}function R({from:a,to:t,log:e},s){let r=x(s,0,1);return e?a*(t/a)**r:a+r*(t-a)}var z=a=>Math.abs(a)<3?String(+`1e${a}`):w(a);function A({from:a,to:t,log:e},s){if(e){let[u,m]=[Math.ceil(Math.log10(a)-1e-9),Math.floor(Math.log10(t)+1e-9)],d=Math.ceil((m-u+1)/s);return Array.from({length:m-u+1},(h,g)=>u+g).filter(h=>h%d===0).map(h=>({value:10**h,text:z(h)}))}let r=(t-a)/s,i=10**Math.floor(Math.log10(r)),n=i*[1,2,5,10].find(u=>u*i>=r*.999),l=Math.ceil(a/n-1e-9);return Array.from({length:Math.floor(t/n+1e-9)-l+1},(u,m)=>{let d=Number(((l+m)*n).toPrecision(12));return{value:d,text:String(d).replace("-","−")}})}var C=([a,t])=>o`<circle class="touch" cx=${a} cy=${t} r="20" /><circle class="ring" cx=${a} cy=${t} r="9" /><circle class="knob" cx=${a} cy=${t} r="6" />`,v=class extends k{#e=!1;frame(t,e,s){let[r,i]=t;return y`<svg
viewBox="0 0 ${r} ${i}"
width=${r}
height=${i}
role="group"
aria-label=${e}
class=${this.movable?"movable":""}
@pointerdown=${this.#i}
@pointermove=${this.#a}
@pointerup=${this.#s}
@pointercancel=${this.#s}
@click=${this.#n}
@touchstart=${this.#r}
@keydown=${this.#o}
>${s}</svg>`}#t(t){let e=t.currentTarget.getBoundingClientRect();return[t.clientX-e.left,t.clientY-e.top]}#r=t=>{this.movable&&t.target.classList.contains("touch")&&t.preventDefault()};#i=t=>{let e=t.target.classList.contains("touch");!this.movable||t.button!==0||t.pointerType==="touch"&&!e||(this.#e=!0,t.currentTarget.setPointerCapture(t.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),t.preventDefault(),e||this.placed(this.#t(t)))};#a=t=>{this.#e&&this.placed(this.#t(t))};#s=()=>{this.#e&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#e=!1};#n=t=>{!this.movable||t.pointerType!=="touch"||t.target.classList.contains("touch")||(this.placed(this.#t(t)),this.dispatchEvent(new CustomEvent("plot-rest")))};#o=t=>{if(t.ctrlKey||t.altKey||t.metaKey||!this.movable)return;let e=this.keyed(t.key,t.shiftKey);e&&(t.preventDefault(),t.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(t,e,s){let[r,i,n,l]=t,u=e?A(e,x(Math.floor((n-r)/46),2,5)):[],m=s?A(s,x(Math.floor((l-i)/24),2,5)):[];return o`<g class="axes" aria-hidden="true">
${u.map(({value:d,text:p})=>{let h=r+b(e,d)*(n-r);return o`<path d="M${h} ${i}V${l}" /><text x=${h} y=${l+15} text-anchor="middle">${p}</text>`})}
${m.map(({value:d,text:p})=>{let h=l-b(s,d)*(l-i);return o`<path d="M${r} ${h}H${n}" /><text x=${r-6} y=${h+4} text-anchor="end">${p}</text>`})}
${e?.name?o`<text class="axis" x=${n} y=${l+31} text-anchor="end">${e.name}</text>`:c}
${s?.name?o`<text class="axis" x=${r-6} y=${i-8} text-anchor="start">${s.name}</text>`:c}
</g>`}static{this.styles=$`
:host {
display: inline-block;
--tone: var(--ink);
font-variant-numeric: tabular-nums;
}
:host([tone="input"]) {
--tone: var(--input);
}
:host([tone="kernel"]) {
--tone: var(--kernel);
}
:host([tone="output"]) {
--tone: var(--output);
}
:host([tone="gradient"]) {
--tone: var(--gradient);
}
svg {
display: block;
overflow: visible;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
}
.movable {
cursor: pointer;
}
text {
font-size: 12px;
fill: var(--muted);
}
.axes path {
stroke: color-mix(in srgb, var(--line) 55%, transparent);
stroke-width: 1;
}
.line {
fill: none;
stroke: var(--tone);
stroke-width: 2;
stroke-linejoin: round;
}
.dot {
fill: var(--tone);
}
.faint {
stroke: color-mix(in srgb, var(--muted) 60%, var(--paper));
stroke-width: 1.5;
}
.handle {
outline: none;
}
.movable .handle {
cursor: grab;
}
.touch {
fill: transparent;
}
.knob {
fill: var(--tone);
pointer-events: none;
}
.ring {
fill: var(--paper);
stroke: var(--tone);
stroke-width: 2;
pointer-events: none;
}
.handle:focus-visible .ring {
stroke: var(--input);
stroke-width: 4;
}
@media (forced-colors: active) {
:host {
--ink: CanvasText;
--muted: CanvasText;
--line: color-mix(in srgb, CanvasText 45%, Canvas);
--paper: Canvas;
--input: Highlight;
--kernel: CanvasText;
--kernel-fill: CanvasText;
--output: CanvasText;
--gradient: Highlight;
}
}
`}};var f=class extends v{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},span:{attribute:!1},veil:{},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.span=null,this.veil="",this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#e(){let t=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-t]:[12,40,this.width-12,this.height-t]}#t=([t,e])=>{let[s,r,i,n]=this.#e,l=this.y?b(this.y,e):.5;return[s+b(this.x,t)*(i-s),n-l*(n-r)]};#r(t){let{from:e,to:s}=this.x,r=x(Number((Math.round(t/this.snap)*this.snap).toPrecision(10)),e,s);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([t]){let[e,,s]=this.#e;this.#r(R(this.x,(t-e)/(s-e)))}keyed(t,e){let s=this.at[0],r=this.snap*(e?5:1),i={ArrowLeft:s-r,ArrowDown:s-r,ArrowRight:s+r,ArrowUp:s+r,Home:this.x.from,End:this.x.to};return t in i?()=>this.#r(i[t]):null}render(){let t=this.#e,[e,,s,r]=t;return this.frame([this.width,this.height],this.label,o`${this.axes(t,this.x,this.y)}
${this.y?c:o`<path class="line rule" d="M${e} ${(t[1]+r)/2}H${s}" />`}
${this.span?this.#i(this.span):c}
${[...this.lines].sort((i,n)=>Number(n.faint??!1)-Number(i.faint??!1)).map(i=>this.#a(i))}
${this.marks.map(i=>this.#s(i))}
${this.at?this.#n(this.at):c}`)}#i([t,e]){let[s,r,,i]=this.#e,[n,l]=[this.#t([t,0])[0],this.#t([e,0])[0]],u=Math.max((n+l)/2,s+8);return o`<rect class="span" x=${n} y=${r} width=${l-n} height=${i-r} />
<path class="line rule" d="M${l} ${r}V${i}" />
${this.veil?o`<text class="sign" x=${u} y=${(r+i)/2} text-anchor="middle">${this.veil}</text>`:c}`}#a({points:t,text:e,faint:s,look:r,band:i}){let n=t.map(this.#t),[l,u]=n[n.length-1],m=p=>r===void 0?o`<circle class="dot" cx=${p[0]} cy=${p[1]} r="2.5" />`:E(r,p),d=p=>(i??[]).map((h,g)=>this.#t([t[g][0],h[p]]));return o`${i?o`<polygon class="band" points=${[...d(0),...d(1).reverse()].join(" ")} />`:c}
<polyline class="line ${s?"faint":""}" stroke-dasharray=${T(r??0)} points=${n.map(p=>p.join()).join(" ")} />
${s||t.length>80?c:n.map(m)}
${e?o`<text class="end" x=${l} y=${u-7} text-anchor="end">${e}</text>`:c}`}#s({at:t,sign:e,text:s}){let[r,i]=this.#t(t),n=this.y?i+5:i-13;return o`${e?o`<text class="sign" x=${r} y=${n} text-anchor="middle">${e}</text>`:o`<path class="line" d="M${r} ${n-10}V${i+9}" />`}
${s?o`<text x=${r} y=${n-14} text-anchor="middle">${s}</text>`:c}`}#n(t){return o`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${t[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?c:"true"}
>${C(this.#t(t))}</g>`}static{this.styles=$`
${v.styles}
.rule {
stroke: var(--line);
}
.sign {
font-size: 15px;
fill: var(--ink);
}
.band {
fill: color-mix(in srgb, var(--tone) 16%, transparent);
}
.span {
fill: color-mix(in srgb, var(--muted) 13%, transparent);
}
text.end {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",f);d2lParts["plot"]={a:M,b:T,c:E,d:b,e:R,f:A,g:C,h:v};})();
