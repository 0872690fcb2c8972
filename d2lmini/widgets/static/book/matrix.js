(()=>{"use strict";const{b:p,c:g,f:w,h:d,l:y,m,n:x}=d2lParts["figure"];var C=230,v=class extends w{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1,hasChanged:(t,e)=>String(t)!==String(e)},frames:{attribute:!1},steps:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},start:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},bare:{attribute:!1},label:{}}}#r=null;#n="";#i=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.frames=[],this.steps=[1,1],this.lit=null,this.cursor=null,this.start=[0,0],this.theme="",this.still=!1,this.bare=!1,this.label=""}render(){let[t,e]=d(this.values),i=`width:${e*this.size}px;height:${t*this.size}px`;return this.still?g`<canvas role="img" aria-label=${this.label} style=${i}></canvas>`:g`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
@keydown=${this.#p} @pointerdown=${this.#f} @pointermove=${this.#g}
@pointerup=${this.#h} @pointercancel=${this.#h} @pointerleave=${this.#v}
><canvas style=${i} aria-hidden="true"></canvas></div>`}connectedCallback(){super.connectedCallback(),document.readyState!=="complete"&&addEventListener("load",()=>this.requestUpdate(),{once:!0})}updated(t){let e=["--paper",`--${this.tone}-fill`].map(i=>this.#e(i)).join();(this.#r===null||this.#n!==e||["values","paint","most","size","block"].some(i=>t.has(i)))&&(this.#r=this.#c()),this.#n=e,this.#b(this.#r)}#e(t){return getComputedStyle(this).getPropertyValue(t).trim()}#t(t){return Math.round(t*this.size*devicePixelRatio)}#c(){let[t,e]=d(this.values),i=document.createElement("canvas");[i.width,i.height]=[this.#t(e),this.#t(t)];let s=i.getContext("2d");return s.fillStyle=this.#e("--paper"),s.fillRect(0,0,i.width,i.height),s.imageSmoothingEnabled=!1,s.drawImage(this.#u(s),0,0,i.width,i.height),this.bare||this.#d(s,this.#e("--outside")),this.block&&this.#m(s,this.block,this.#e("--line")),i}#u(t){let[e,i]=d(this.values),s=document.createElement("canvas");[s.width,s.height]=[i,e];let l=h=>{t.fillStyle=this.#e(h);let c=Number.parseInt(String(t.fillStyle).slice(1),16);return[c>>16,c>>8&255,c&255]},[o,a]=[l(`--${this.tone}-fill`),l("--ink")],r=this.most||x(this.values.map(h=>h.map(c=>c||0)))||1,n=new ImageData(i,e),u=0;return this.values.forEach((h,c)=>{h.forEach((b,k)=>{let f=this.paint?.(b,c,k)??(b<0?a:o);n.data[u++]=f[0],n.data[u++]=f[1],n.data[u++]=f[2],n.data[u++]=this.paint?255:(Math.min(Math.abs(b)/r,1)||0)*C})}),s.getContext("2d")?.putImageData(n,0,0),s}#d(t,e){let[i,s]=this.block??[1,1],l=devicePixelRatio;t.strokeStyle=e,t.lineWidth=l,t.globalAlpha=.6;for(let o=0;o<this.values.length;o+=i)for(let a=0;a<this.values[0].length;a+=s){if(!Number.isNaN(this.values[o][a]))continue;let[r,n,u,h]=[this.#t(a),this.#t(o),this.#t(a+s),this.#t(o+i)];t.save(),t.beginPath(),t.rect(r,n,u-r,h-n),t.clip(),t.beginPath();for(let c=r-(h-n);c<u;c+=6*l)t.moveTo(c,h),t.lineTo(c+(h-n),n);t.stroke(),t.restore()}t.globalAlpha=1}#m(t,[e,i],s){let[l,o]=d(this.values),a=Math.max(1,Math.round(devicePixelRatio));t.fillStyle=s;for(let r=e;r<l;r+=e)t.fillRect(0,this.#t(r)-.5*a,t.canvas.width,a);for(let r=i;r<o;r+=i)t.fillRect(this.#t(r)-.5*a,0,a,t.canvas.height)}#b(t){let e=this.renderRoot.querySelector("canvas");e.width!==t.width&&(e.width=t.width),e.height!==t.height&&(e.height=t.height);let i=e.getContext("2d");i.drawImage(t,0,0);let[s,l]=d(this.values),o=this.#e("--ink");if(this.lit){i.fillStyle=this.#e("--paper"),i.globalAlpha=.72,i.fillRect(0,0,e.width,e.height),i.globalAlpha=1;for(let a=0;a<s;a++)for(let r=0;r<l;r++){if(!this.lit(a,r))continue;let n=this.#o(a,r,1,1);i.drawImage(t,...n,...n),this.#a(i,a,r,1,1,o,1)}}for(let{row:a,column:r,rows:n,columns:u,colour:h}of this.frames)this.#a(i,a,r,n,u,this.#e(`--${h}`),2);this.cursor&&this.#a(i,...this.cursor,1,1,o,2)}#o(t,e,i,s){let[l,o]=[this.#t(e),this.#t(t)];return[l,o,this.#t(e+s)-l,this.#t(t+i)-o]}#a(t,e,i,s,l,o,a){let r=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[n,u,h,c]=this.#o(e,i,s,l);t.strokeStyle=o,t.lineWidth=r,t.strokeRect(n+r/2,u+r/2,h-r,c-r)}#l(t){let e=t.currentTarget.getBoundingClientRect(),[i,s]=d(this.values);return[m(Math.floor((t.clientY-e.top)/this.size),0,i-1),m(Math.floor((t.clientX-e.left)/this.size),0,s-1)]}#s(t,e){this.dispatchEvent(new CustomEvent(t,{detail:e&&{cell:e}}))}#f=t=>{if(t.button!==0)return;this.#i=!0;let e=t.currentTarget;e.setPointerCapture(t.pointerId),e.focus({preventScroll:!0}),t.preventDefault(),this.#s("entry-point",this.#l(t))};#g=t=>{let e=this.#l(t);this.#i&&!y(e,this.cursor)?this.#s("entry-point",e):!this.#i&&t.pointerType!=="touch"&&this.#s("entry-hover",e)};#h=()=>{this.#i=!1};#v=()=>{this.#i||this.#s("entry-hover",null)};#p=t=>{if(t.altKey||t.metaKey||t.ctrlKey)return;let[e,i]=this.cursor??this.start,[s,l]=this.steps,[o,a]=d(this.values),n={ArrowUp:[e-s,i],ArrowDown:[e+s,i],ArrowLeft:[e,i-l],ArrowRight:[e,i+l],Home:[e,0],End:[e,a-1],PageUp:[0,i],PageDown:[o-1,i]}[t.key];n&&(t.preventDefault(),this.#s("entry-point",[m(n[0],0,o-1),m(n[1],0,a-1)]))};static{this.styles=p`
:host {
display: inline-block;
line-height: 0;
}
canvas {
border-radius: 3px;
outline: 1px solid color-mix(in srgb, var(--line) 80%, transparent);
}
.walk {
cursor: crosshair;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
}
.walk:focus-visible {
outline: 3px solid var(--ink);
outline-offset: 2px;
}
@media (forced-colors: active) {
.walk:focus-visible {
outline-color: Highlight;
}
}
`}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",v);
})();
