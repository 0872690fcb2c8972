(()=>{"use strict";const{b:R,c:y,e:C,f:E,l:D,m:w,o:A}=d2lParts["figure"];var p=255,j=5;function M(h){let t=N();return t.fillStyle="#000",t.fillStyle=h,t.fillRect(0,0,1,1),[...t.getImageData(0,0,1,1).data.slice(0,3)]}var F=null,N=()=>F??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),f=(h,t,i)=>h.map((e,s)=>e+(t[s]-e)*i),S=([h,t,i])=>255<<24|Math.round(i)<<16|Math.round(t)<<8|Math.round(h),z=(h,t)=>Math.max(1,Math.floor(h*devicePixelRatio/t))/devicePixelRatio;function U(h,t,i){let e=h[h.length-1];e?.row===t&&e.column+e.columns===i?e.columns++:h.push({row:t,column:i,rows:1,columns:1})}function K(h){let t=new Map;return h.filter(i=>{let e=`${i.column} ${i.columns}`,s=t.get(e);return s&&s.row+s.rows===i.row?(s.rows++,!1):(t.set(e,i),!0)})}var k=class extends E{static{this.properties={values:{attribute:!1},ghost:{attribute:!1},marked:{attribute:!1},label:{},tone:{},theme:{},cell:{type:Number},unit:{type:Number},most:{type:Number},cursor:{type:Boolean},drag:{reflect:!0},at:{attribute:!1}}}#t=null;#n=()=>{};#s={key:"",colours:new Uint32Array(0),ghost:[0,0,0],frame:""};#o=document.createElement("canvas");constructor(){super(),this.values=[[0]],this.ghost=null,this.marked=null,this.label="",this.tone="input",this.theme="light",this.cell=4,this.unit=1,this.most=1,this.cursor=!1,this.drag="",this.at=[0,0]}connectedCallback(){super.connectedCallback();let t=()=>this.requestUpdate();addEventListener("resize",t),this.#n=()=>removeEventListener("resize",t)}disconnectedCallback(){super.disconnectedCallback(),this.#n()}get shape(){return[this.values.length,this.values[0].length]}get#a(){return Math.max(1,Math.round(this.cell*devicePixelRatio))}#h(){let t=getComputedStyle(this),i=r=>t.getPropertyValue(`--${r}`).trim(),e=[this.tone,this.unit,this.most,i(`${this.tone}-fill`),i("paper"),i("ink")].join();if(e===this.#s.key)return;let[s,o,c]=[`${this.tone}-fill`,"paper","ink"].map(r=>M(i(r))),n=f(s,M(this.theme==="dark"?"#fff":"#000"),.65),a=Math.max(this.most,this.unit),l=new Uint32Array(2*p+1);for(let r=-p;r<=p;r++){let u=r/p*a,d=Math.min(1,Math.abs(u)/this.unit),m=a>this.unit?Math.max(0,Math.abs(u)-this.unit)/(a-this.unit):0,v=u<0?f(o,c,.72*d+.28*m):f(o,s,d);l[r+p]=S(u<0?v:f(v,n,m))}this.#s={key:e,colours:l,ghost:f(o,M(i("outside-fill")),.45),frame:i("ink")}}#u(){let t=this.renderRoot.querySelector("canvas"),[i,e]=this.shape,s=this.#a;Object.assign(this.#o,{width:e,height:i}),(t.width!==e*s||t.height!==i*s)&&Object.assign(t,{width:e*s,height:i*s}),this.#h();let o=this.#o.getContext("2d"),c=o.createImageData(e,i),n=new Uint32Array(c.data.buffer),{colours:a,ghost:l,frame:r}=this.#s,u=p/Math.max(this.most,this.unit),d=[];for(let v=0,b=0;v<i;v++){let T=this.values[v];for(let g=0;g<e;g++,b++){let x=T[g];Number.isNaN(x)&&U(d,v,g);let L=w(Math.round(x*u),-p,p)||0;n[b]=a[L+p];let $=this.ghost?this.ghost[v][g]*(1-Math.min(1,4*Math.abs(x/this.unit))):0;if($>0){let P=n[b];n[b]=S(f([P&255,P>>8&255,P>>16&255],l,Math.min(1,$)))}}}o.putImageData(c,0,0);let m=t.getContext("2d");m.imageSmoothingEnabled=!1,m.drawImage(this.#o,0,0,e*s,i*s),this.#m(m,d,s),this.marked&&this.#d(m,this.marked,s,r)}#d(t,i,e,s){let[o,c]=this.shape,n=Math.max(1,Math.round(Math.min(e/4,2*devicePixelRatio))),a=(l,r)=>l>=0&&r>=0&&l<o&&r<c&&i(l,r);t.fillStyle=s;for(let l=0;l<o;l++)for(let r=0;r<c;r++){if(!a(l,r))continue;let[u,d,m]=[r*e,l*e,e-n];a(l-1,r)||t.fillRect(u,d,e,n),a(l+1,r)||t.fillRect(u,d+m,e,n),a(l,r-1)||t.fillRect(u,d,n,e),a(l,r+1)||t.fillRect(u+m,d,n,e)}}#m(t,i,e){if(i.length===0)return;let s=new Path2D;for(let{row:a,rows:l,column:r,columns:u}of K(i))s.rect(r*e,a*e,u*e,l*e);let{width:o,height:c}=t.canvas,n=Math.round(5*devicePixelRatio);t.save(),t.clip(s),t.strokeStyle=getComputedStyle(this).getPropertyValue("--outside-fill"),t.lineWidth=Math.max(1,devicePixelRatio),t.beginPath();for(let a=-c;a<o;a+=n)t.moveTo(a,c),t.lineTo(a+c,0);t.stroke(),t.restore()}#e(t,i){this.dispatchEvent(new CustomEvent(t,{detail:i}))}#l(t){this.at=t,this.#e("cell-focus",{cell:t})}#i([t,i]){let[e,s]=this.shape;return[w(t,0,e-1),w(i,0,s-1)]}#c(t){let e=t.currentTarget.getBoundingClientRect(),[s,o]=this.shape,c=[Math.floor((t.clientY-e.top)/e.height*s),Math.floor((t.clientX-e.left)/e.width*o)];return this.#t&&this.drag==="move"?c:this.#i(c)}#p=t=>{if(t.button!==0)return;let i=t.currentTarget,e=this.#c(t);this.#t={from:e,last:e,moved:!1},this.drag&&(i.setPointerCapture(t.pointerId),t.preventDefault()),i.focus({preventScroll:!0}),this.drag==="paint"&&this.#r(e,!0)};#r(t,i){this.#e("cell-drag",{cell:t,start:i})}#v=t=>{let i=this.#t,e=this.#c(t);if(!i||!this.drag){t.pointerType!=="touch"&&this.#e("cell-hover",{cell:e});return}let{from:s,last:o}=i;if(D(e,o))return;let c=!i.moved;if(Object.assign(i,{last:e,moved:!0}),this.drag==="move")this.#e("cell-drag",{cell:e,from:s,start:c});else{let n=Math.max(Math.abs(e[0]-o[0]),Math.abs(e[1]-o[1]));for(let a=1;a<=n;a++)this.#r([0,1].map(l=>Math.round(o[l]+(e[l]-o[l])*a/n)),!1)}};#f=()=>{let t=this.#t;this.#t=null,t&&!t.moved&&this.#l(this.#i(t.from))};#g=()=>{this.#t=null};#b=()=>{this.#t||this.#e("cell-hover",null)};#y=t=>{if(t.altKey||t.metaKey)return;let[i,e]=this.at,[s,o]=this.shape,n={ArrowUp:[i-1,e],ArrowDown:[i+1,e],ArrowLeft:[i,e-1],ArrowRight:[i,e+1],Home:t.ctrlKey?[0,0]:[i,0],End:t.ctrlKey?[s-1,o-1]:[i,o-1]}[t.key];if(n&&this.drag==="move"&&(t.shiftKey||!this.cursor))this.#e("cell-drag",{cell:n,from:[i,e],start:!0});else if(n)this.#l(this.#i(n));else if(this.drag==="paint"&&t.key==="Enter")this.#r([i,e],!0);else return;t.preventDefault(),t.stopPropagation()};updated(){this.#u()}render(){let[t,i]=this.shape,e=this.#a/devicePixelRatio,s=`width:${i*e}px;height:${t*e}px`;if(!this.cursor&&this.drag==="")return y`<div class="picture" style=${s}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;let[o,c]=this.#i(this.at),n=this.values[o][c],a=`left:${c/i*100}%;top:${o/t*100}%;width:${100/i}%;height:${100/t}%`;return y`<div class="picture" style=${s}>
<canvas
role="application"
aria-roledescription="picture"
aria-label=${this.cursor?`${this.label}; row ${o}, column ${c}: ${Number.isNaN(n)?"none":A(n)}`:`${this.label}; arrow keys move it`}
tabindex="0"
@pointerdown=${this.#p}
@pointermove=${this.#v}
@pointerup=${this.#f}
@pointercancel=${this.#g}
@pointerleave=${this.#b}
@keydown=${this.#y}
></canvas>
${this.cursor?y`<span class="at ${this.cell<j?"small":""}" style=${a}></span>`:C}<slot></slot></div>`}static{this.styles=R`
:host {
display: block;
line-height: 0;
}
.picture {
position: relative;
outline: 1px solid var(--line);
}
canvas {
width: 100%;
height: 100%;
image-rendering: pixelated;
}
canvas[tabindex] {
cursor: crosshair;
}
:host([drag="move"]) canvas {
cursor: grab;
touch-action: none;
}
:host([drag="move"]) canvas:active {
cursor: grabbing;
}
:host([drag="paint"]) canvas {
touch-action: none;
}
canvas:focus-visible {
outline: 3px solid var(--input);
outline-offset: 3px;
}
.at {
position: absolute;
box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--kernel);
pointer-events: none;
}
.at.small {
visibility: hidden;
}
canvas:focus-visible + .at {
visibility: visible;
}
::slotted(svg) {
position: absolute;
inset: 0;
width: 100%;
height: 100%;
overflow: visible;
pointer-events: none;
}
@media (forced-colors: active) {
.at {
outline: 2px solid Highlight;
}
}
`}};customElements.get("d2l-picture")||customElements.define("d2l-picture",k);d2lParts["picture"]={a:z};})();
