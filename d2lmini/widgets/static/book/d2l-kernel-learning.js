(()=>{"use strict";const{d:pe,e:X,f:de,g:H}=d2lParts["plot"];const{a:he}=d2lParts["stepping-figure"];const{c:ie}=d2lParts["conv"];const{e:j,i:C}=d2lParts["grid"];const{A:q,E:B,F:I,G:E,H:D,J:ae,K:W,R:oe,U,V:le,W:ce,b:G,c:m,d:w,e:x,g:P,h:g,i:_,m:ne,n:se,o:N,q:M,s:y,t:z,z:F}=d2lParts["figure"];var J=1e30,Pe=1e-10;function me(o,s,e){let[t,r]=[e[0]-1,e[1]-1],[n,i]=g(o),a=[n-t,i-r],l=g(s);if(a[0]<1||a[1]<1)throw new P(`a ${y(e)} kernel does not fit an input of ${y([n,i])}; add cells`);if(l[0]!==a[0]||l[1]!==a[1])throw new P(`a ${y(e)} kernel makes ${y(a)} outputs from ${y([n,i])}, and the target is ${y(l)}; give one of ${y(a)}`);return s.flatMap((c,h)=>c.map((p,d)=>[o[h][d],o[h+t][d+r],p]))}function Y(o,[s,e]){let[t,r,n]=[0,0,0];for(let[i,a,l]of o){let c=s*i+e*a-l;t+=c*c,r+=2*c*i,n+=2*c*a}return{kernel:[s,e],gradient:[r,n],loss:t}}function ge(o){let[s,e,t,r,n]=[0,0,0,0,0];for(let[f,b,k]of o)s+=2*f*f,e+=2*f*b,t+=2*b*b,r+=2*f*k,n+=2*b*k;let[i,a]=[(s+t)/2,Math.hypot((s-t)/2,e)],l=i+a,c=i-a>Pe*l?i-a:0,h=Math.atan2(2*e,s-t)/2,p=[Math.cos(h),Math.sin(h)],d=([f,b],k)=>k>0?(f*r+b*n)/k:0,[u,$]=[d(p,l),d([-p[1],p[0]],c)],v=[u*p[0]-$*p[1],u*p[1]+$*p[0]];return{hessian:[[s,e],[e,t]],curvatures:[c,l],steepest:p,minimum:v,floor:Y(o,v).loss,limit:2/l}}function fe(o,s,e,t){let r=[Y(o,s)];for(let n=0;n<t&&r[n].loss<J;n++){let{kernel:i,gradient:a}=r[n];r.push(Y(o,[i[0]-e*a[0],i[1]-e*a[1]]))}return r}var ue=.01;function $e(o,s){let[e,t]=[o[0].loss-s,o[o.length-1].loss-s];return e<=1e-12*(1+s)?"rests":o.length>1&&o[o.length-1].loss>o[o.length-2].loss&&t>ue*e?"explodes":t<=ue*e?"arrives":"is on its way"}var Me=1/64,be=9,Q=.1,V=.01,S=34,R=22,Z=class extends H{static{this.properties={bowl:{attribute:!1},path:{attribute:!1},step:{attribute:!1},reach:{attribute:!1},names:{attribute:!1},fixed:{type:Boolean},size:{type:Number},tone:{reflect:!0}}}constructor(){super(),this.step=0,this.reach=2.5,this.names=["first","second"],this.fixed=!1,this.size=300,this.tone="kernel"}get movable(){return!this.fixed}get#t(){return{name:"",from:-this.reach,to:this.reach}}get#e(){return this.size-S}#r=([s,e])=>{let t=this.#e/(2*this.reach);return[S+(s+this.reach)*t,R+(this.reach-e)*t]};#n(s){let t=s.map(r=>ne(Math.round(r/V)*V,-this.reach,this.reach)).map(r=>Number(r.toPrecision(6)));this.dispatchEvent(new CustomEvent("bowl-drag",{detail:{start:t}}))}placed([s,e]){let t=i=>Math.round(i/(Q/2))*(Q/2),[r,n]=[(s-S)/this.#e,1-(e-R)/this.#e];this.#n([t(X(this.#t,r)),t(X(this.#t,n))])}keyed(s,e){let t=e?V:Q,r={ArrowLeft:[-t,0],ArrowRight:[t,0],ArrowUp:[0,t],ArrowDown:[0,-t]},[n,i]=this.path[0];return s in r?()=>this.#n([n+r[s][0],i+r[s][1]]):null}render(){let s=this.#e,e=[S,R,S+s,R+s];return this.frame([this.size,R+s+22],`loss over the two weights ${this.names.join(" and ")}`,w`<clipPath id="field"><rect x=${S} y=${R} width=${s} height=${s} rx="8" /></clipPath>
<g clip-path="url(#field)" aria-hidden="true">${this.#s()}</g>
${this.axes(e,this.#t,this.#t)}
<text class="weight" aria-hidden="true" x=${e[2]} y=${e[3]-7} text-anchor="end">${this.names[0]}</text>
<text class="weight" aria-hidden="true" x=${S+7} y=${R+16}>${this.names[1]}</text>
<g clip-path="url(#field)" aria-hidden="true">${this.#a()}</g>
${this.#c()}`)}#s(){let{curvatures:s,steepest:e,minimum:t}=this.bowl,[r,n]=s;if(n===0)return[];let i=this.#e/(2*this.reach),a=-Math.atan2(e[1],e[0])*180/Math.PI,[l,c]=this.#r(t),h=(p,d)=>d===0?1e4:Math.min(Math.sqrt(2*p/d)*i,1e4);return Array.from({length:be},(p,d)=>{let u=Me*4**(be-1-d);return w`<ellipse class="contour" rx=${h(u,n)} ry=${h(u,r)}
transform="translate(${l} ${c}) rotate(${a})" />`})}#i=s=>s.some(e=>Math.abs(e)>40*this.reach);#a(){let s=this.path.findIndex(this.#i),t=(s<0?this.path:this.path.slice(0,s)).map(this.#r),r=i=>t.slice(0,i+1).map(a=>a.join()).join(" "),n=this.path[this.step+1];return w`<polyline class="path later" points=${r(t.length)} />
<polyline class="path" points=${r(this.step)} />
${t.map((i,a)=>a===0?x:w`<circle class="dot ${a>this.step?"later":""}" cx=${i[0]} cy=${i[1]} r="2.5" />`)}
${this.#o()}
${n&&this.step<t.length?this.#l(t[this.step],this.#r(n)):x}
${this.step<t.length&&this.step>0?w`<circle class="now" cx=${t[this.step][0]} cy=${t[this.step][1]} r="6" />`:x}`}#o(){let[s,e]=this.#r(this.bowl.minimum);return w`<text class="star" x=${s} y=${e+6} text-anchor="middle">✶</text>`}#l([s,e],[t,r]){let n=Math.hypot(t-s,r-e);if(n<4)return w``;let[i,a]=[(t-s)/n,(r-e)/n],l=Math.min(10,n),c=h=>`${t-l*i+h*l*.5*a},${r-l*a-h*l*.5*i}`;return w`<path class="arrow" d="M${s} ${e}L${t-l*i*.8} ${r-l*a*.8}" />
<polygon class="head" points="${t},${r} ${c(1)} ${c(-1)}" />`}#c(){let[s,e]=this.path[0],t=[s,e].map(r=>pe(this.#t,r)*2*this.reach-this.reach);return w`<g
class="handle"
role="slider"
tabindex="0"
aria-label="start"
aria-valuemin=${-this.reach}
aria-valuemax=${this.reach}
aria-valuenow=${s}
aria-valuetext="${this.names[0]} ${s}, ${this.names[1]} ${e}"
aria-disabled=${this.movable?x:"true"}
>${de(this.#r(t))}</g>`}static{this.styles=G`
${H.styles}
.contour {
stroke: color-mix(in srgb, var(--muted) 45%, var(--paper));
stroke-width: 1;
fill: var(--ink);
fill-opacity: 0.035;
}
.weight {
fill: var(--kernel);
font-weight: 600;
}
.path {
fill: none;
stroke: var(--kernel);
stroke-width: 2;
stroke-linejoin: round;
}
.path.later {
stroke-width: 1;
}
.path.later,
.dot.later {
opacity: 0.4;
}
.now {
fill: var(--kernel-fill);
stroke: var(--ink);
stroke-width: 2;
}
.star {
font-size: 20px;
fill: var(--ink);
}
.arrow {
stroke: var(--gradient);
stroke-width: 3;
}
.head {
fill: var(--gradient);
}
@media (forced-colors: active) {
.contour {
fill: none;
}
}
`}};customElements.get("d2l-bowl")||customElements.define("d2l-bowl",Z);var K=[{id:"bar",label:"dark bar",grid:_(6,8,(o,s)=>s>=2&&s<6?0:1)},{id:"transposed",label:"dark bar, transposed",grid:_(8,6,o=>o>=2&&o<6?0:1)},{id:"stripes",label:"stripes",grid:_(6,8,(o,s)=>(s+1)%2)}],O=[{id:"edge",label:"edges [1, −1]",weights:[1,-1]},{id:"mean",label:"mean [0.5, 0.5]",weights:[.5,.5]},{id:"zeros",label:"zeros [0, 0]",weights:[0,0]}],L={id:"own",label:"your own"},Se=3,we=8,Re={arrives:"✓",explodes:"✕","is on its way":"…",rests:"·"},ve=(o,s)=>JSON.stringify(o)===JSON.stringify(s),ee=([o,s],e)=>e[0]===1?[[o,s]]:[[o],[s]],A=([o,s],e)=>`[${[o,s].map(t=>xe(t,e)).join(", ")}]`,xe=(o,s)=>Math.abs(o)<1e4?o.toFixed(s).replace("-","−"):M(o),te=o=>Number(o.toPrecision(6)),re=class extends he{constructor(){super(...arguments);this.name="Learning a kernel";this.hint="Try: lower the learning rate until learning arrives. Then drag the start.";this.derivedKeys=["losses","path","output","curvatures","limit"];this.looks=["step"];this.fields={input:D(16,16),target:D(16,16),kernel:Le(),learning_rate:oe(1e-6,10),steps:W(1,200),tried:ae(we),step:W(0,200)};this.#t=!1;this.#e=null;this.questions={limit:{label:"the limit",question:(e,t)=>{let{limit:r,curvatures:n}=t.bowl,[i,a]=n;return{text:"Predict: how large may the learning rate be before learning explodes? Try as many as you like.",fields:[""],answer:[r],within:.03*r,slips:[{answer:[1/a],says:"There the bounce begins."},{answer:[2/(i+a)],says:"The best rate; more is borne."},{answer:[2/i],says:"The steepest axis decides."},{answer:[4/a],says:"The square's derivative brings a 2."}].filter(({answer:l})=>Number.isFinite(l[0])),otherwise:"Find a rate whose loss rises in the end, and a smaller one whose loss falls."}}}}}#t;#e;defaults(){return{input:K[0].grid,target:T(K[0].grid,[1,2],[1,-1]),kernel:[[-1,1.5]],learning_rate:.035,steps:20,tried:[],step:4}}derive(e){try{let t=me(e.input,e.target,g(e.kernel)),r=ge(t);if(r.curvatures[1]===0)throw new P("the picture is blank, so every kernel has the same loss; paint something into it");let n=e.kernel.flat(),i=h=>{let p=fe(t,n,h,e.steps);return{rate:h,path:p,outcome:$e(p,r.floor)}},a=i(e.learning_rate),l=e.tried.filter(h=>h!==e.learning_rate).map(i),c=[a,...l].map(h=>h.outcome);return{bowl:r,run:a,others:l,found:c.includes("arrives")&&c.includes("explodes"),trouble:null}}catch(t){if(!(t instanceof P))throw t;return{bowl:null,run:null,others:[],found:!1,trouble:t.message}}}settle(e){return{...e,step:Math.min(e.step,e.steps)}}report({bowl:e,run:t}){return{losses:t&&t.path.map(r=>r.loss),path:t&&t.path.map(r=>r.kernel),output:t&&this.#r(t),curvatures:e&&e.curvatures,limit:e&&e.limit}}#r(e){return T(this.now.input,g(this.now.kernel),e.path[this.place].kernel)}pytorch(e,t){if(!t.run)return null;let[r,n]=g(e.kernel);return["import torch","from torch import nn","",`X = torch.tensor(${z(e.input," ".repeat(17))})`,`target = torch.tensor(${z(e.target," ".repeat(22))})`,`conv = nn.Conv2d(1, 1, (${r}, ${n}), bias=False)`,"with torch.no_grad():",`    conv.weight.copy_(torch.tensor(${z(e.kernel,"")}))`,`optimizer = torch.optim.SGD(conv.parameters(), lr=${e.learning_rate})`,`for _ in range(${this.place}):`,"    loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()","    optimizer.zero_grad()","    loss.backward()","    optimizer.step()","Y = conv(X[None, None])[0, 0].detach()",`Y
`].join(`
`)}get places(){return this.derived.run?.path.length??0}get place(){return Math.max(0,Math.min(this.now.step,this.places-1))}seek(e){this.change({step:e})}step(e){let{steps:t}=this.now,r=e>0&&this.place===this.places-1;r&&this.places===t+1&&t<200&&!this.locked("steps")?this.change({steps:t+1,step:t+1}):r||super.step(e)}#n(e,t){let{learning_rate:r,tried:n}=this.now,{run:i,others:a}=this.derived,l=a.some(p=>p.outcome===i?.outcome),c=(i?.outcome==="arrives"||i?.outcome==="explodes")&&!l,h=!this.#t||c?[...n.filter(p=>p!==r),r]:n;this.#t=t,this.change({learning_rate:te(e),tried:h.slice(-we)})}#s(e){let t=g(this.now.kernel),r=this.#i();this.change(r?{input:e,target:T(e,t,r.weights)}:{input:e})}#i(){let{input:e,target:t,kernel:r}=this.now;return O.find(({weights:n})=>ve(T(e,g(r),n),t))}#a({cell:[e,t]}){this.#e??=this.now.input[e][t]>.5?0:1;let r=this.#e;this.now.input[e][t]!==r&&this.#s(this.now.input.map((n,i)=>n.map((a,l)=>i===e&&l===t?r:a)))}drawing(e,t){if(!t.bowl||!t.run)return this.#d(e);let r=this.width||688,n=r>=U,i=n?146:112,a=n?Math.min(340,Math.floor((r-i)*.55)):r-i-10,l=n?r-i-a-22:r,c=m`<div class="plate">
${this.#l(e,t,t.run,l,n?a-100:160)} ${this.#c(e,t,t.bowl,l)}
</div>`,h=this.#u(e,t.run,i);return m`${this.#o(t.bowl,t.run,a)} ${n?m`${c}${h}`:m`${h}${c}`}`}#o(e,t,r){let n=t.path.map(l=>l.kernel),i=Math.max(...n[0].map(Math.abs),...e.minimum.map(Math.abs)),a=[2.5,5,10,20,50,100].find(l=>l>=i)??10**Math.ceil(Math.log10(i));return m`<d2l-bowl
.bowl=${e}
.path=${n}
.step=${this.place}
.reach=${a}
.names=${Ke(g(this.now.kernel))}
.size=${r}
.fixed=${this.locked("kernel")}
@bowl-drag=${l=>this.change({kernel:ee(l.detail.start,g(this.now.kernel))})}
></d2l-bowl>`}#l(e,t,r,n,i){let a=f=>f.path.map(({loss:b},k)=>[k,b]),l=t.others.slice(-Se),c=[{points:a(r)},...l.map(f=>({points:a(f),faint:!0,text:`η ${f.rate}`}))],h=c.flatMap(f=>f.points.map(([,b])=>b)),p=Math.max(...h)||1,d=Math.max(Math.min(...h),r.path[0].loss*1e-8,1e-12),[u,$]=[10**Math.floor(Math.log10(d)),10**Math.ceil(Math.log10(p)+1e-9)],{loss:v}=r.path[this.place];return m`<d2l-curve
label="step"
.x=${{name:"step",from:0,to:e.steps}}
.y=${{name:"loss",from:u<$?u:$/10,to:$,log:!0}}
.lines=${c}
.at=${[this.place,v]}
.valueText="${`step ${this.place}, loss ${M(v)}`}"
.width=${n}
.height=${i}
@curve-drag=${f=>{this.pause(),this.seek(f.detail.x)}}
></d2l-curve>`}#c(e,t,r,n){let i=ke(r.limit),a=t.others.filter(({rate:l})=>l<=i).map(({rate:l,outcome:c})=>({at:[l,0],sign:Re[c]}));return t.found&&!this.asking&&a.push({at:[r.limit,0],sign:"",text:`limit ${ye(r.limit)}`}),m`<d2l-curve
label="learning rate η"
.x=${{name:"learning rate η",from:0,to:i}}
.marks=${a}
.at=${[e.learning_rate,0]}
.snap=${i/200}
.valueText="${String(e.learning_rate)}"
.fixed=${this.locked("learning_rate")}
.width=${n}
.height=${84}
@curve-drag=${l=>this.#n(Math.max(l.detail.x,i/1e3),!0)}
@plot-rest=${()=>{this.#t=!1}}
></d2l-curve>`}#u(e,t,r){let n=g(e.kernel),i=this.#r(t).map((d,u)=>d.map(($,v)=>$-e.target[u][v])),a=T(e.input,n,t.path[0].kernel).map((d,u)=>d.map(($,v)=>$-e.target[u][v])),l=se(a)||1,c=i.map(d=>d.map(u=>({text:Math.abs(u)<.05*l?"":u>0?"+":"−",tint:Math.max(-1,Math.min(1,u/l)),label:xe(u,2)}))),h=j(ee(t.path[this.place].kernel,n).map(d=>d.map(u=>te(u)))),p=c[0].length;return m`<div class="side">
${C("k","kernel","K",n,m`<d2l-grid
data-plate="kernel"
label="kernel K after step ${this.place}"
tone="kernel"
.cells=${h}
.size=${52}
.fontSize=${15}
></d2l-grid>`)}
${C("y",this.width>=U?"error":"","Ŷ − Y",g(i),m`<d2l-grid
data-plate="error"
label="output minus target after step ${this.place}"
tone="output"
.cells=${c}
.size=${Math.min(20,Math.floor(r/p))}
.fontSize=${12}
></d2l-grid>`)}
</div>`}#h({path:e,outcome:t}){let r=e.map(h=>h.loss),[n,i]=[r.length-1,r.indexOf(Math.min(...r))],l=(i>0&&i<n?[i,n]:[n]).map((h,p)=>`${M(r[h])} after ${h}${p===0?h===1?" step":" steps":""}`),c=r[n]>=J?"past 10³⁰ the run stops":`the run ${t}`;return`loss ${[M(r[0]),...l].join(" → ")}: ${t==="rests"?"at the minimum no rate moves it":c}.`}#p({bowl:e,found:t}){if(!t||!e)return"";let[r,n]=e.curvatures;return` Curvatures ${N(r)} and ${N(n)}: the limit is 2/${N(n)} = ${ye(e.limit)}.`}caption(e,t){let r=t.run,{kernel:n,gradient:i,loss:a}=r.path[this.place],l=r.path.slice(0,this.place).every(c=>c.loss>a)&&this.place>0;return m`<p class="sum">
step ${this.place}, η ${e.learning_rate}: kernel <b class="term k">${A(n,2)}</b>, gradient
<b class="term g">${A(i,1)}</b>, loss <b>${M(a)}</b>${l?"; lowest so far":x}.<br />
<span class="aside">${this.#h(r)}${E(t.found,()=>m`<br />${this.#p(t)}`)}</span>
</p>`}saying(e,t){if(!t.run)return t.trouble??"";let{kernel:r,gradient:n,loss:i}=t.run.path[this.place];return`step ${this.place}, learning rate ${e.learning_rate}: kernel ${A(r,2)}, gradient ${A(n,1)}, loss ${M(i)}. ${this.#h(t.run)}${this.#p(t)}`}controls(e,t){let r=t.bowl?ke(t.bowl.limit)/200:.001;return m`${this.playButton()}
${E(!this.open&&!this.calm,()=>B("Step",()=>{this.pause(),this.step(1)}))}
${q("η",e.learning_rate,[r,10,r],n=>this.#n(n,!1),this.locked("learning_rate"))}
${this.#m(e)}`}#m(e){let t=K.find(({grid:r})=>ve(r,e.input))??L;return F("picture",t.id,t===L?[L,...K]:K,r=>this.#s(K.find(n=>n.id===r).grid),this.locked("input"))}#d(e){let t=e.input[0].length;return C("x","input","X",g(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${e.input.length}×${t}"
tone="input"
.cells=${j(e.input)}
.size=${Math.min(26,Math.floor((this.width||640)/t))}
.fontSize=${12}
.drag=${this.locked("input")?"move":"paint"}
@pointerdown=${()=>{this.#e=null}}
@keydown=${()=>{this.#e=null}}
@cell-drag=${r=>this.#a(r.detail)}
></d2l-grid>`)}panel(e,t){let r=this.#i()??L;return m`${E(t.bowl,()=>I("Paint",this.#d(e)))}
${I("Learn",F("target",r.id,r===L?[L,...O]:O,n=>{let{weights:i}=O.find(a=>a.id===n);this.change({target:T(e.input,g(e.kernel),i)})},this.locked("target")),q("steps",e.steps,[1,200,1],n=>this.change({steps:n}),this.locked("steps")),E(e.tried.length>0,()=>B("forget other runs",()=>this.change({tried:[]}))))}`}static{this.styles=G`
${le.styles}
.side {
display: grid;
gap: 18px;
align-content: center;
}
.g {
color: var(--gradient);
}
.stepper input {
width: 4.2em;
}
`}};function T(o,s,e){return ie(o,ee(e,s))}var Ke=([o])=>o===1?["K[0, 0]","K[0, 1]"]:["K[0, 0]","K[1, 0]"],ye=o=>String(Number(o.toPrecision(3)));function ke(o){let s=10**Math.floor(Math.log10(1.4*o));return te(s*[1,2,5,10].find(e=>e*s>=1.4*o))}function Le(){let o=D(2,2);return{...o,parse(s,e){let t=o.parse(s,e),[r,n]=g(t);if(r*n!==2)throw new P(`${e} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${r}×${n}`);return t}}}ce("d2l-kernel-learning",re);d2lParts["d2l-kernel-learning"]={KernelLearning:re};})();
