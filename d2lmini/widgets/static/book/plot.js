(()=>{"use strict";const{b:f,c:$,d:o,e:c,f:y,m:d,p:k}=d2lParts["figure"];function x({from:a,to:t,log:e},i){if(!e)return d((i-a)/(t-a),0,1);let[r,s]=[Math.log(a),Math.log(t)];return i<=a?0:d((Math.log(i)-r)/(s-r),0,1)}function P({from:a,to:t,log:e},i){let r=d(i,0,1);return e?a*(t/a)**r:a+r*(t-a)}var T=a=>Math.abs(a)<3?String(+`1e${a}`):k(a);function w({from:a,to:t,log:e},i){if(e){let[u,m]=[Math.ceil(Math.log10(a)-1e-9),Math.floor(Math.log10(t)+1e-9)],p=Math.ceil((m-u+1)/i);return Array.from({length:m-u+1},(h,M)=>u+M).filter(h=>h%p===0).map(h=>({value:10**h,text:T(h)}))}let r=(t-a)/i,s=10**Math.floor(Math.log10(r)),n=s*[1,2,5,10].find(u=>u*s>=r*.999),l=Math.ceil(a/n-1e-9);return Array.from({length:Math.floor(t/n+1e-9)-l+1},(u,m)=>{let p=Number(((l+m)*n).toPrecision(12));return{value:p,text:String(p).replace("-","−")}})}var E=([a,t])=>o`<circle class="touch" cx=${a} cy=${t} r="20" /><circle class="ring" cx=${a} cy=${t} r="9" /><circle class="knob" cx=${a} cy=${t} r="6" />`,b=class extends y{#t=!1;frame(t,e,i){let[r,s]=t;return $`<svg
viewBox="0 0 ${r} ${s}"
width=${r}
height=${s}
role="group"
aria-label=${e}
class=${this.movable?"movable":""}
@pointerdown=${this.#s}
@pointermove=${this.#a}
@pointerup=${this.#i}
@pointercancel=${this.#i}
@click=${this.#n}
@touchstart=${this.#r}
@keydown=${this.#o}
>${i}</svg>`}#e(t){let e=t.currentTarget.getBoundingClientRect();return[t.clientX-e.left,t.clientY-e.top]}#r=t=>{this.movable&&t.target.classList.contains("touch")&&t.preventDefault()};#s=t=>{let e=t.target.classList.contains("touch");!this.movable||t.button!==0||t.pointerType==="touch"&&!e||(this.#t=!0,t.currentTarget.setPointerCapture(t.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),t.preventDefault(),e||this.placed(this.#e(t)))};#a=t=>{this.#t&&this.placed(this.#e(t))};#i=()=>{this.#t&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#t=!1};#n=t=>{!this.movable||t.pointerType!=="touch"||t.target.classList.contains("touch")||(this.placed(this.#e(t)),this.dispatchEvent(new CustomEvent("plot-rest")))};#o=t=>{if(t.ctrlKey||t.altKey||t.metaKey||!this.movable)return;let e=this.keyed(t.key,t.shiftKey);e&&(t.preventDefault(),t.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(t,e,i){let[r,s,n,l]=t,u=e?w(e,d(Math.floor((n-r)/46),2,5)):[],m=i?w(i,d(Math.floor((l-s)/24),2,5)):[];return o`<g class="axes" aria-hidden="true">
${u.map(({value:p,text:v})=>{let h=r+x(e,p)*(n-r);return o`<path d="M${h} ${s}V${l}" /><text x=${h} y=${l+15} text-anchor="middle">${v}</text>`})}
${m.map(({value:p,text:v})=>{let h=l-x(i,p)*(l-s);return o`<path d="M${r} ${h}H${n}" /><text x=${r-6} y=${h+4} text-anchor="end">${v}</text>`})}
${e?.name?o`<text class="axis" x=${n} y=${l+31} text-anchor="end">${e.name}</text>`:c}
${i?.name?o`<text class="axis" x=${r-6} y=${s-8} text-anchor="start">${i.name}</text>`:c}
</g>`}static{this.styles=f`
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
`}};var g=class extends b{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#t(){let t=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-t]:[12,40,this.width-12,this.height-t]}#e=([t,e])=>{let[i,r,s,n]=this.#t,l=this.y?x(this.y,e):.5;return[i+x(this.x,t)*(s-i),n-l*(n-r)]};#r(t){let{from:e,to:i}=this.x,r=d(Number((Math.round(t/this.snap)*this.snap).toPrecision(10)),e,i);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([t]){let[e,,i]=this.#t;this.#r(P(this.x,(t-e)/(i-e)))}keyed(t,e){let i=this.at[0],r=this.snap*(e?5:1),s={ArrowLeft:i-r,ArrowDown:i-r,ArrowRight:i+r,ArrowUp:i+r,Home:this.x.from,End:this.x.to};return t in s?()=>this.#r(s[t]):null}render(){let t=this.#t,[e,,i,r]=t;return this.frame([this.width,this.height],this.label,o`${this.axes(t,this.x,this.y)}
${this.y?c:o`<path class="line rule" d="M${e} ${(t[1]+r)/2}H${i}" />`}
${[...this.lines].sort((s,n)=>Number(n.faint??!1)-Number(s.faint??!1)).map(s=>this.#s(s))}
${this.marks.map(s=>this.#a(s))}
${this.at?this.#i(this.at):c}`)}#s({points:t,text:e,faint:i}){let r=t.map(this.#e),[s,n]=r[r.length-1];return o`<polyline class="line ${i?"faint":""}" points=${r.map(l=>l.join()).join(" ")} />
${i||t.length>80?c:r.map(l=>o`<circle class="dot" cx=${l[0]} cy=${l[1]} r="2.5" />`)}
${e?o`<text class="end" x=${s} y=${n-7} text-anchor="end">${e}</text>`:c}`}#a({at:t,sign:e,text:i}){let[r,s]=this.#e(t),n=this.y?s+5:s-13;return o`${e?o`<text class="sign" x=${r} y=${n} text-anchor="middle">${e}</text>`:o`<path class="line" d="M${r} ${n-10}V${s+9}" />`}
${i?o`<text x=${r} y=${n-14} text-anchor="middle">${i}</text>`:c}`}#i(t){return o`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${t[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?c:"true"}
>${E(this.#e(t))}</g>`}static{this.styles=f`
${b.styles}
.rule {
stroke: var(--line);
}
.sign {
font-size: 15px;
fill: var(--ink);
}
text.end {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",g);d2lParts["plot"]={a:x,b:P,c:w,d:E,e:b};})();
