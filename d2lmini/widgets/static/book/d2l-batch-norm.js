(()=>{"use strict";const{a:it}=d2lParts["editing"];const{d:et,e:nt,f:at,g:rt,h:A}=d2lParts["plot"];const{c:G,e:_,i:I,k:st}=d2lParts["grid"];const{C:R,D:J,J:S,L:Z,M:v,Q:tt,R:D,V:F,W:ot,b:M,c:b,d:$,e:f,g:N,h:B,i:U,m:E,o:d,q:V,t:W,z:Y}=d2lParts["figure"];var H=1e-5,lt=m=>m.reduce((i,t)=>i+t,0)/m.length;function T(m){let i=lt(m);return{mean:i,variance:lt(m.map(t=>(t-i)**2))}}function C(m,i,t){t>0&&O(m);let{mean:e,variance:n}=T(m),r=(1-i)**t,a=t===0?0:n*m.length/(m.length-1);return{mean:(1-r)*e,variance:r+(1-r)*a}}function O(m){if(m.length<2)throw new N("a batch of one value has no spread, so in training batch normalisation refuses it; add an example, or switch to eval with 0 batches")}var z=(m,{mean:i,variance:t},{gamma:e,beta:n})=>e*(m-i)/Math.sqrt(t+H)+n;var[y,ct,ut,x]=[44,124,158,24],[dt,pt]=[8,20];function ht(m){return m.map((i,t)=>{let e=m.flatMap((r,a)=>Math.abs(r-i)<1?[a]:[]),n=Math.min(dt,pt/Math.max(1,e.length-1));return(e.indexOf(t)-(e.length-1)/2)*n})}var q=class extends A{static{this.properties={x:{attribute:!1},y:{attribute:!1},from:{attribute:!1},to:{attribute:!1},centre:{attribute:!1},spread:{attribute:!1},index:{type:Number},snap:{type:Number},valueText:{attribute:!1},label:{},fixed:{type:Boolean},width:{type:Number}}}constructor(){super(),[this.from,this.to,this.centre,this.spread]=[[],[],null,0],[this.index,this.snap,this.valueText,this.label]=[0,1,"",""],[this.fixed,this.width]=[!1,300]}get movable(){return!this.fixed}#t=(i,t)=>x+et(i,t)*(this.width-2*x);#e(i){let t=Number((Math.round(E(i,this.x.from,this.x.to)/this.snap)*this.snap).toPrecision(10));t!==this.from[this.index]&&this.dispatchEvent(new CustomEvent("line-drag",{detail:{x:t}}))}#n(i){let t={index:E(i,0,this.from.length-1)};t.index!==this.index&&this.dispatchEvent(new CustomEvent("line-pick",{detail:t}))}placed([i]){this.#e(nt(this.x,(i-x)/(this.width-2*x)))}keyed(i,t){let e=this.snap*(t?5:1),n=this.from[this.index];return i==="ArrowLeft"?()=>this.#e(n-e):i==="ArrowRight"?()=>this.#e(n+e):i==="ArrowUp"?()=>this.#n(this.index-1):i==="ArrowDown"?()=>this.#n(this.index+1):null}render(){let i=this.from.map(r=>this.#t(this.x,r)),t=this.to?.map(r=>this.#t(this.y,r))??[],e=ht(i).map(r=>y+r),n=ht(t).map(r=>ct+r);return this.frame([this.width,ut],this.label,$`${this.#a(this.x,y,-14)}${this.#a(this.y,ct,24)}
${this.centre===null?f:this.#r(this.centre)}
${t.map((r,a)=>$`<path class="way ${a===this.index?"chosen":""}" d="M${i[a]} ${e[a]}L${r} ${n[a]}" />`)}
${i.map((r,a)=>$`<g class="point" @pointerdown=${()=>this.#n(a)}>
<circle class="touch" cx=${r} cy=${e[a]} r="14" /><circle class="in" cx=${r} cy=${e[a]} r="6" /></g>`)}
${t.map((r,a)=>$`<circle class="out ${a===this.index?"chosen":""}" cx=${r} cy=${n[a]} r="6" />`)}
<g
class="handle"
role="slider"
tabindex="0"
aria-label="example ${this.index+1}"
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${this.from[this.index]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?f:"true"}
>${rt([i[this.index],e[this.index]])}</g>`)}#a(i,t,e){let n=at(i,E(Math.floor((this.width-2*x)/60),3,9));return $`<g class="axes" aria-hidden="true"><path class="rule" d="M${x} ${t}H${this.width-x}" />
${n.map(({value:r,text:a})=>{let s=this.#t(i,r);return $`<path class="rule" d="M${s} ${t-4}V${t+4}" /><text x=${s} y=${t+e} text-anchor="middle">${a}</text>`})}
<text class="axis" x="0" y=${t+4}>${i.name}</text></g>`}#r(i){let[t,e,n]=[i-this.spread,i,i+this.spread].map(r=>this.#t(this.x,r));return $`<g class="middle" aria-hidden="true"><path class="band" d="M${t} ${y}H${n}" />
<path d="M${e} ${y-9}V${y+9}" /><text x=${e} y=${y+24} text-anchor="middle">μ</text></g>`}static{this.styles=M`
${A.styles}
.rule {
stroke: var(--line);
}
text.axis {
font-style: italic;
}
.way {
stroke: color-mix(in srgb, var(--muted) 50%, var(--paper));
stroke-width: 1.5;
}
.way.chosen {
stroke: var(--ink);
stroke-width: 2;
}
.in {
fill: var(--input);
stroke: var(--paper);
stroke-width: 1.5;
pointer-events: none;
}
.out {
fill: var(--output);
stroke: var(--paper);
stroke-width: 1.5;
}
.handle .knob {
fill: var(--input);
}
.handle .ring {
stroke: var(--input);
}
.middle path {
stroke: var(--ink);
stroke-width: 2;
}
.middle .band {
stroke: color-mix(in srgb, var(--input) 35%, transparent);
stroke-width: 10;
stroke-linecap: round;
}
.middle text {
fill: var(--ink);
font-style: italic;
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-number-lines")||customElements.define("d2l-number-lines",q);var X=12,j=4,K=200;function P(m,i){let t=Math.max(i,...m.map(Math.abs)),e=10**Math.floor(Math.log10(t));return e*[1,1.5,2,3,5,10].find(n=>n*e>=t)}var L=Math.sqrt,Q=class extends F{constructor(){super(...arguments);this.name="Batch normalisation";this.hint="Drag a value. Then let batches go by, and switch to eval.";this.derivedKeys=["output","running_mean","running_var"];this.looks=["position"];this.fields={batch:Y(X,j),gamma:S(-100,100),beta:S(-100,100),training:J(),momentum:S(0,1),batches:R(0,K),position:R(0,X*j-1)};this.questions={output:{label:"the output",question:(t,e)=>this.#t(t,e)}};this.#e=new it(([t,e])=>this.now.batch[t][e],([t,e],n)=>this.#n(t,e,n),t=>this.refuse(t),.5)}defaults(){return{batch:[[2],[2],[6],[100]],gamma:1,beta:0,training:!0,momentum:.1,batches:0,position:2}}#t(t,{used:e,output:n,running:r}){let a=t.batch.flat(),s=a[t.position],l=T(a),c=a.length,o=(g,w,k=t)=>({answer:[z(s,g,k)],says:w}),u=t.training?r:l,p=(1-t.momentum)**t.batches,h=[o(u,t.training?"In training the batch's own mean and variance count, not the running ones.":`In eval the running mean counts, and after ${t.batches} ${t.batches===1?"batch":"batches"} it is ${d(r.mean)}.`),t.training?o({...l,variance:l.variance*c/(c-1)},"In training the variance divides by n, not n − 1."):o({...r,variance:p+(1-p)*l.variance},"The running variance takes n − 1."),...t.training?[]:[o(C(a,1-t.momentum,t.batches),`Momentum ${t.momentum} is the share of each new batch, not of what was there.`)],o(e,"γ and β come last.",{gamma:1,beta:0}),{answer:[t.gamma*(s-e.mean)/e.variance+t.beta],says:"Divide by the standard deviation, the root of the variance."}];return{text:`Predict: what does the ${d(s)} become, in ${t.training?"training":`eval after ${t.batches} ${t.batches===1?"batch":"batches"}`}? (Two decimals.)`,fields:[""],answer:[n.flat()[t.position]],within:.006,slips:h.filter(({answer:g})=>Number.isFinite(g[0])),otherwise:"Take the mean away, divide by √(σ² + ε), then γ and β."}}derive(t){try{let e=t.batch.flat(),n=C(e,t.momentum,t.batches);t.training&&O(e);let r=t.training?T(e):n;return{used:r,running:n,output:t.batch.map(a=>a.map(s=>z(s,r,t))),trouble:null}}catch(e){if(!(e instanceof N))throw e;return{used:null,output:null,running:null,trouble:e.message}}}settle(t){return{...t,position:Math.min(t.position,t.batch.flat().length-1)}}report({output:t,running:e}){return{output:t,running_mean:e&&e.mean,running_var:e&&e.variance}}pytorch(t,{output:e}){return e?["import torch","from torch import nn","",`X = torch.tensor(${W(t.batch," ".repeat(17))})`,"values = X.reshape(-1, 1)  # one channel",`bn = nn.BatchNorm1d(1, momentum=${t.momentum})`,"with torch.no_grad():",`    bn.weight.fill_(${t.gamma})`,`    bn.bias.fill_(${t.beta})`,`    for _ in range(${t.batches}):`,"        bn(values)",`bn.train(${t.training?"True":"False"})`,"Y = bn(values).reshape(X.shape).detach()",`Y
`].join(`
`):null}#e;#n(t,e,n){this.change({batch:this.now.batch.map((r,a)=>r.map((s,l)=>a===t&&l===e?n:s))})}#a([t,e]){let{batch:n,position:r}=this.now,[a,s]=B(n),l=U(t,e,(u,p)=>n[Math.min(u,a-1)][Math.min(p,s-1)]),[c,o]=[Math.floor(r/s),r%s];this.change({batch:l,position:Math.min(c,t-1)*e+Math.min(o,e-1)})}drawing(t,e){let n=Math.min(this.width||640,640),r=t.batch.flat(),a=t.batch[0].length,s=t.batch[0].map((h,g)=>t.batch.map(w=>w[g])),l=Math.min(52,Math.floor(n/t.batch.length)),c=_(s,(h,g)=>g*a+h===t.position?"reach":""),o=`${t.batch.length} examples${a>1?` × ${a} positions`:""}`,u=({detail:h})=>({detail:{...h,cell:[h.cell[1],h.cell[0]]}}),p=I("x","batch","x",o,b`<d2l-grid
data-plate="input"
label="batch x, ${o}"
tone="input"
.cells=${c}
.size=${l}
.fontSize=${G(c,l)}
.drag=${this.locked("batch")?"move":"pull"}
.editable=${!this.locked("batch")}
@cell-focus=${h=>this.change({position:h.detail.cell[1]*a+h.detail.cell[0]})}
@cell-pull=${h=>this.#e.pull(u(h))}
@cell-edit=${h=>this.#e.type(u(h))}
></d2l-grid>`);return b`<div class="column">
${p} ${this.#r(t,e,r,n)} ${this.#s(t,e,l)} ${e.running?this.#l(t,e.running,n):f}
</div>`}#r(t,e,n,r){let a=P(n,10),s={name:"x",from:Math.min(...n,0)<0?-a:0,to:a},c=e.output!==null&&!this.asking?e.output.flat():null,o=P(c??[],2),u=this.asking&&!t.training?null:e.used,p=t.batch[0].length;return b`<d2l-number-lines
label="the batch, and what it becomes"
.x=${s}
.y=${{name:"y",from:-o,to:o}}
.from=${n}
.to=${c}
.centre=${u&&!this.asking?u.mean:null}
.spread=${u?L(u.variance):0}
.index=${t.position}
.snap=${a/100}
.valueText=${`${d(n[t.position])}${c?` becomes ${d(c[t.position])}`:""}`}
.fixed=${this.locked("batch")}
.width=${r}
@line-drag=${h=>this.#n(Math.floor(t.position/p),t.position%p,h.detail.x)}
@line-pick=${h=>this.change({position:h.detail.index})}
></d2l-number-lines>`}#s(t,e,n){if(this.asking)return st("y","output","y");if(!e.output)return f;let r=t.batch[0].length,a=e.output[0].map((l,c)=>e.output.map(o=>o[c])),s=_(a,(l,c)=>c*r+l===t.position?"current":"");return I("y","output","y",B(t.batch)[1]>1?"of the same shape":"",b`<d2l-grid
data-plate="output"
label="output y"
tone="output"
.cells=${s}
.size=${n}
.fontSize=${G(s,n)}
@cell-focus=${l=>this.change({position:l.detail.cell[1]*r+l.detail.cell[0]})}
></d2l-grid>`)}#l(t,e,n){let r=t.batch.flat();if(r.length<2||this.asking)return f;let a=Math.max(40,t.batches),s=Array.from({length:a+1},(o,u)=>C(r,t.momentum,u)),l=Math.floor(n/2)-8,c=(o,u,p)=>{let h=s.map(u),[g,w]=[Math.min(0,...h),Math.max(...h,1)];return b`<d2l-curve
label=${o}
.x=${{name:"batches gone by",from:0,to:a}}
.y=${{name:o,from:g===0?0:-P([g],1),to:P([w],1)}}
.lines=${[{points:h.map((k,mt)=>[mt,k])}]}
.at=${[t.batches,u(e)]}
.valueText=${`after ${t.batches} batches ${p} is ${d(u(e))}`}
.fixed=${this.locked("batches")}
.width=${l}
.height=${130}
@curve-drag=${k=>this.change({batches:k.detail.x})}
></d2l-curve>`};return b`<div class="running">
${c("running mean",({mean:o})=>o,"the running mean")}
${c("running variance",({variance:o})=>o,"the running variance")}
</div>`}#i(t,e){let{mean:n,variance:r}=e.used,a=t.batch.flat()[t.position],s=e.output.flat()[t.position],l=t.gamma===1&&t.beta===0,c=L(r+H),o=`(${d(a)} − ${n<0?`(${d(n)})`:d(n)}) / ${c<.1?V(c):d(c)}`,u=l?o:`${d(t.gamma)} · ${o} ${t.beta<0?"−":"+"} ${d(Math.abs(t.beta))}`;return[`μ = ${d(n)}, σ² = ${d(r)}`,`${d(a)} → ${u} =`,d(s)]}#o(t){return t.training?"the batch's own":`running, after ${t.batches} ${t.batches===1?"batch":"batches"}`}#c(t,{used:e}){if(!t.training)return"Now the batch does not matter: each value is treated alone.";if(e.variance===0)return"All values are the same: none differs from the mean, and each becomes β.";let n=t.batch.flat().length;return`Without γ and β no value of ${n} can pass √${n-1} = ${d(L(n-1))}.`}caption(t,e){let[n,r,a]=this.#i(t,e);return b`<p class="sum">
${n} <span class="aside">(${this.#o(t)})</span><br />${r} <b class="term y">${a}</b><br />
<span class="aside">${this.#c(t,e)}</span>
</p>`}saying(t,e){if(!e.output)return e.trouble??"";let[n,r,a]=this.#i(t,e);return`${t.training?"training":"eval"}: ${n}, ${this.#o(t)}: ${r} ${a}.`}controls(t){let e=[{id:"training",label:"training"},{id:"eval",label:"eval"}];return b`${Z("mode",t.training?"training":"eval",e,n=>this.change({training:n==="training"}),this.locked("training"))}
${tt("Next batch",()=>this.change({batches:Math.min(t.batches+1,K)}))}
${v("γ",t.gamma,[-100,100,.5],n=>this.change({gamma:n}),this.locked("gamma"))}
${v("β",t.beta,[-100,100,.5],n=>this.change({beta:n}),this.locked("beta"))}`}panel(t){let[e,n]=B(t.batch),r=this.locked("batch");return b`${D("Batch",v("examples",e,[1,X,1],a=>this.#a([a,n]),r),v("positions",n,[1,j,1],a=>this.#a([e,a]),r))}
${D("Running statistics",v("momentum",t.momentum,[0,1,.05],a=>this.change({momentum:Number(a.toFixed(2))}),this.locked("momentum")),v("batches gone by",t.batches,[0,K,1],a=>this.change({batches:a}),this.locked("batches")))}`}keys(){return b`<p class="keys">
Keys: on the line <kbd>←</kbd><kbd>→</kbd> move the value and <kbd>↑</kbd><kbd>↓</kbd> choose another;
in the batch <kbd>Enter</kbd> edits a value.
</p>`}static{this.styles=[F.styles,M`
.column {
display: flex;
flex-direction: column;
align-items: center;
gap: 6px;
width: 100%;
}
.column > .arrow {
display: none;
}
.running {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 4px 16px;
}
`]}};ot("d2l-batch-norm",Q);d2lParts["d2l-batch-norm"]={BatchNorm:Q};})();
