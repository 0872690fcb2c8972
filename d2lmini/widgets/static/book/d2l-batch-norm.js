(()=>{"use strict";const{a:ot}=d2lParts["editing"];const{d:nt,e:at,f:it,g:rt,h:D}=d2lParts["plot"];const{c:G,e:_,i:I,k:lt}=d2lParts["grid"];const{C:R,D:Z,J:S,L:tt,M:v,Q:et,R:A,V:F,W:st,b:M,c:b,d:$,e:f,g:N,h:B,i:U,k:V,m:E,o:d,q:W,t:Y,z:J}=d2lParts["figure"];var H=1e-5,ct=h=>h.reduce((r,t)=>r+t,0)/h.length;function T(h){let r=ct(h);return{mean:r,variance:ct(h.map(t=>(t-r)**2))}}function C(h,r,t){t>0&&O(h);let{mean:e,variance:n}=T(h),a=(1-r)**t,i=t===0?0:n*h.length/(h.length-1);return{mean:(1-a)*e,variance:a+(1-a)*i}}function O(h){if(h.length<2)throw new N("a batch of one value has no spread, so in training batch normalisation refuses it; add an example, or switch to eval with 0 batches")}var z=(h,{mean:r,variance:t},{gamma:e,beta:n})=>e*(h-r)/Math.sqrt(t+H)+n;var[y,ht,dt,x]=[44,124,158,24],[pt,bt]=[8,20];function mt(h){return h.map((r,t)=>{let e=h.flatMap((a,i)=>Math.abs(a-r)<1?[i]:[]),n=Math.min(pt,bt/Math.max(1,e.length-1));return(e.indexOf(t)-(e.length-1)/2)*n})}var q=class extends D{static{this.properties={x:{attribute:!1},y:{attribute:!1},from:{attribute:!1},to:{attribute:!1},centre:{attribute:!1},spread:{attribute:!1},index:{type:Number},snap:{type:Number},valueText:{attribute:!1},label:{},fixed:{type:Boolean},width:{type:Number}}}constructor(){super(),[this.from,this.to,this.centre,this.spread]=[[],[],null,0],[this.index,this.snap,this.valueText,this.label]=[0,1,"",""],[this.fixed,this.width]=[!1,300]}get movable(){return!this.fixed}#t=(r,t)=>x+nt(r,t)*(this.width-2*x);#e(r){let t=Number((Math.round(E(r,this.x.from,this.x.to)/this.snap)*this.snap).toPrecision(10));t!==this.from[this.index]&&this.dispatchEvent(new CustomEvent("line-drag",{detail:{x:t}}))}#n(r){let t={index:E(r,0,this.from.length-1)};t.index!==this.index&&this.dispatchEvent(new CustomEvent("line-pick",{detail:t}))}placed([r]){this.#e(at(this.x,(r-x)/(this.width-2*x)))}keyed(r,t){let e=this.snap*(t?5:1),n=this.from[this.index];return r==="ArrowLeft"?()=>this.#e(n-e):r==="ArrowRight"?()=>this.#e(n+e):r==="ArrowUp"?()=>this.#n(this.index-1):r==="ArrowDown"?()=>this.#n(this.index+1):null}render(){let r=this.from.map(a=>this.#t(this.x,a)),t=this.to?.map(a=>this.#t(this.y,a))??[],e=mt(r).map(a=>y+a),n=mt(t).map(a=>ht+a);return this.frame([this.width,dt],this.label,$`${this.#a(this.x,y,-14)}${this.#a(this.y,ht,24)}
${this.centre===null?f:this.#i(this.centre)}
${t.map((a,i)=>$`<path class="way ${i===this.index?"chosen":""}" d="M${r[i]} ${e[i]}L${a} ${n[i]}" />`)}
${r.map((a,i)=>$`<g class="point" @pointerdown=${()=>this.#n(i)}>
<circle class="touch" cx=${a} cy=${e[i]} r="14" /><circle class="in" cx=${a} cy=${e[i]} r="6" /></g>`)}
${t.map((a,i)=>$`<circle class="out ${i===this.index?"chosen":""}" cx=${a} cy=${n[i]} r="6" />`)}
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
>${rt([r[this.index],e[this.index]])}</g>`)}#a(r,t,e){let n=it(r,E(Math.floor((this.width-2*x)/60),3,9));return $`<g class="axes" aria-hidden="true"><path class="rule" d="M${x} ${t}H${this.width-x}" />
${n.map(({value:a,text:i})=>{let s=this.#t(r,a);return $`<path class="rule" d="M${s} ${t-4}V${t+4}" /><text x=${s} y=${t+e} text-anchor="middle">${i}</text>`})}
<text class="axis" x="0" y=${t+4}>${r.name}</text></g>`}#i(r){let[t,e,n]=[r-this.spread,r,r+this.spread].map(a=>this.#t(this.x,a));return $`<g class="middle" aria-hidden="true"><path class="band" d="M${t} ${y}H${n}" />
<path d="M${e} ${y-9}V${y+9}" /><text x=${e} y=${y+24} text-anchor="middle">μ</text></g>`}static{this.styles=M`
${D.styles}
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
`}};customElements.get("d2l-number-lines")||customElements.define("d2l-number-lines",q);var X=12,j=4,K=200;function P(h,r){let t=Math.max(r,...h.map(Math.abs)),e=10**Math.floor(Math.log10(t));return e*[1,1.5,2,3,5,10].find(n=>n*e>=t)}var L=Math.sqrt,Q=class extends F{constructor(){super(...arguments);this.name="Batch normalisation";this.hint="Drag a value. Then let batches go by, and switch to eval.";this.derivedKeys=["output","running_mean","running_var"];this.looks=["position"];this.fields={batch:J(X,j),gamma:S(-100,100),beta:S(-100,100),training:Z(),momentum:S(0,1),batches:R(0,K),position:R(0,X*j-1)};this.questions={output:{label:"the output",question:(t,e)=>this.#t(t,e)}};this.#e=new ot(([t,e])=>this.now.batch[t][e],([t,e],n)=>this.#n(t,e,n),t=>this.refuse(t),.5)}defaults(){return{batch:[[2],[2],[6],[100]],gamma:1,beta:0,training:!0,momentum:.1,batches:0,position:2}}#t(t,{used:e,output:n,running:a}){let i=t.batch.flat(),s=i[t.position],m=T(i),l=i.length,o=(g,w,k=t)=>({answer:[z(s,g,k)],says:w}),u=t.training?a:m,p=(1-t.momentum)**t.batches,c=[o(u,t.training?"In training the batch's own mean and variance count, not the running ones.":`In eval the running mean counts, and after ${t.batches} ${t.batches===1?"batch":"batches"} it is ${d(a.mean)}.`),t.training?o({...m,variance:m.variance*l/(l-1)},"In training the variance divides by n, not n − 1."):o({...a,variance:p+(1-p)*m.variance},"The running variance takes n − 1."),...t.training?[]:[o(C(i,1-t.momentum,t.batches),`Momentum ${t.momentum} is the share of each new batch, not of what was there.`)],o(e,"γ and β come last.",{gamma:1,beta:0}),{answer:[t.gamma*(s-e.mean)/e.variance+t.beta],says:"Divide by the standard deviation, the root of the variance."}];return{text:`Predict: what does the ${d(s)} become, in ${t.training?"training":`eval after ${t.batches} ${t.batches===1?"batch":"batches"}`}? (Two decimals.)`,fields:[""],answer:[n.flat()[t.position]],within:.006,slips:c.filter(({answer:g})=>Number.isFinite(g[0])),otherwise:"Take the mean away, divide by √(σ² + ε), then γ and β."}}derive(t){try{let e=t.batch.flat(),n=C(e,t.momentum,t.batches);t.training&&O(e);let a=t.training?T(e):n;return{used:a,running:n,output:t.batch.map(i=>i.map(s=>z(s,a,t))),trouble:null}}catch(e){if(!(e instanceof N))throw e;return{used:null,output:null,running:null,trouble:e.message}}}settle(t){return{...t,position:Math.min(t.position,t.batch.flat().length-1)}}report({output:t,running:e}){return{output:t,running_mean:e&&e.mean,running_var:e&&e.variance}}pytorch(t,{output:e}){return e?["import torch","from torch import nn","",`X = torch.tensor(${Y(t.batch," ".repeat(17))})`,"values = X.reshape(-1, 1)  # one channel",`bn = nn.BatchNorm1d(1, momentum=${t.momentum})`,"with torch.no_grad():",`    bn.weight.fill_(${t.gamma})`,`    bn.bias.fill_(${t.beta})`,`    for _ in range(${t.batches}):`,"        bn(values)",`bn.train(${t.training?"True":"False"})`,"Y = bn(values).reshape(X.shape).detach()",`Y
`].join(`
`):null}#e;#n(t,e,n){this.change({batch:V(this.now.batch,[t,e],n)})}#a([t,e]){let{batch:n,position:a}=this.now,[i,s]=B(n),m=U(t,e,(u,p)=>n[Math.min(u,i-1)][Math.min(p,s-1)]),[l,o]=[Math.floor(a/s),a%s];this.change({batch:m,position:Math.min(l,t-1)*e+Math.min(o,e-1)})}drawing(t,e){let n=Math.min(this.width||640,640),a=t.batch.flat(),i=t.batch[0].length,s=t.batch[0].map((c,g)=>t.batch.map(w=>w[g])),m=Math.min(52,Math.floor(n/t.batch.length)),l=_(s,(c,g)=>g*i+c===t.position?"reach":""),o=`${t.batch.length} examples${i>1?` × ${i} positions`:""}`,u=({detail:c})=>({detail:{...c,cell:[c.cell[1],c.cell[0]]}}),p=I("x","batch","x",o,b`<d2l-grid
data-plate="input"
label="batch x, ${o}"
tone="input"
.cells=${l}
.size=${m}
.fontSize=${G(l,m)}
.drag=${this.locked("batch")?"move":"pull"}
.editable=${!this.locked("batch")}
@cell-focus=${c=>this.change({position:c.detail.cell[1]*i+c.detail.cell[0]})}
@cell-pull=${c=>this.#e.pull(u(c))}
@cell-edit=${c=>this.#e.type(u(c))}
></d2l-grid>`);return b`<div class="column">
${p} ${this.#i(t,e,a,n)} ${this.#s(t,e,m)} ${e.running?this.#l(t,e.running,n):f}
</div>`}#i(t,e,n,a){let i=P(n,10),s={name:"x",from:Math.min(...n,0)<0?-i:0,to:i},l=e.output!==null&&!this.asking?e.output.flat():null,o=P(l??[],2),u=this.asking&&!t.training?null:e.used,p=t.batch[0].length;return b`<d2l-number-lines
label="the batch, and what it becomes"
.x=${s}
.y=${{name:"y",from:-o,to:o}}
.from=${n}
.to=${l}
.centre=${u&&!this.asking?u.mean:null}
.spread=${u?L(u.variance):0}
.index=${t.position}
.snap=${i/100}
.valueText=${`${d(n[t.position])}${l?` becomes ${d(l[t.position])}`:""}`}
.fixed=${this.locked("batch")}
.width=${a}
@line-drag=${c=>this.#n(Math.floor(t.position/p),t.position%p,c.detail.x)}
@line-pick=${c=>this.change({position:c.detail.index})}
></d2l-number-lines>`}#s(t,e,n){if(this.asking)return lt("y","output","y");if(!e.output)return f;let a=t.batch[0].length,i=e.output[0].map((m,l)=>e.output.map(o=>o[l])),s=_(i,(m,l)=>l*a+m===t.position?"current":"");return I("y","output","y",B(t.batch)[1]>1?"of the same shape":"",b`<d2l-grid
data-plate="output"
label="output y"
tone="output"
.cells=${s}
.size=${n}
.fontSize=${G(s,n)}
@cell-focus=${m=>this.change({position:m.detail.cell[1]*a+m.detail.cell[0]})}
></d2l-grid>`)}#l(t,e,n){let a=t.batch.flat();if(a.length<2||this.asking)return f;let i=Math.max(40,t.batches),s=Array.from({length:i+1},(o,u)=>C(a,t.momentum,u)),m=Math.floor(n/2)-8,l=(o,u,p)=>{let c=s.map(u),[g,w]=[Math.min(0,...c),Math.max(...c,1)];return b`<d2l-curve
label=${o}
.x=${{name:"batches gone by",from:0,to:i}}
.y=${{name:o,from:g===0?0:-P([g],1),to:P([w],1)}}
.lines=${[{points:c.map((k,ut)=>[ut,k])}]}
.at=${[t.batches,u(e)]}
.valueText=${`after ${t.batches} batches ${p} is ${d(u(e))}`}
.fixed=${this.locked("batches")}
.width=${m}
.height=${130}
@curve-drag=${k=>this.change({batches:k.detail.x})}
></d2l-curve>`};return b`<div class="running">
${l("running mean",({mean:o})=>o,"the running mean")}
${l("running variance",({variance:o})=>o,"the running variance")}
</div>`}#r(t,e){let{mean:n,variance:a}=e.used,i=t.batch.flat()[t.position],s=e.output.flat()[t.position],m=t.gamma===1&&t.beta===0,l=L(a+H),o=`(${d(i)} − ${n<0?`(${d(n)})`:d(n)}) / ${l<.1?W(l):d(l)}`,u=m?o:`${d(t.gamma)} · ${o} ${t.beta<0?"−":"+"} ${d(Math.abs(t.beta))}`;return[`μ = ${d(n)}, σ² = ${d(a)}`,`${d(i)} → ${u} =`,d(s)]}#o(t){return t.training?"the batch's own":`running, after ${t.batches} ${t.batches===1?"batch":"batches"}`}#c(t){if(!t.training)return"Now the batch does not matter: each value is treated alone.";let e=t.batch.flat();if(e.every(a=>a===e[0]))return"All values are the same: none differs from the mean, and each becomes β.";let n=e.length;return`Without γ and β no value of ${n} can pass √${n-1} = ${d(L(n-1))}.`}caption(t,e){let[n,a,i]=this.#r(t,e);return b`<p class="sum">
${n} <span class="aside">(${this.#o(t)})</span><br />${a} <b class="term y">${i}</b><br />
<span class="aside">${this.#c(t)}</span>
</p>`}saying(t,e){if(!e.output)return e.trouble??"";let[n,a,i]=this.#r(t,e);return`${t.training?"training":"eval"}: ${n}, ${this.#o(t)}: ${a} ${i}.`}controls(t){let e=[{id:"training",label:"training"},{id:"eval",label:"eval"}];return b`${tt("mode",t.training?"training":"eval",e,n=>this.change({training:n==="training"}),this.locked("training"))}
${et("Next batch",()=>this.change({batches:Math.min(t.batches+1,K)}))}
${v("γ",t.gamma,[-100,100,.5],n=>this.change({gamma:n}),this.locked("gamma"))}
${v("β",t.beta,[-100,100,.5],n=>this.change({beta:n}),this.locked("beta"))}`}panel(t){let[e,n]=B(t.batch),a=this.locked("batch");return b`${A("Batch",v("examples",e,[1,X,1],i=>this.#a([i,n]),a),v("positions",n,[1,j,1],i=>this.#a([e,i]),a))}
${A("Running statistics",v("momentum",t.momentum,[0,1,.05],i=>this.change({momentum:Number(i.toFixed(2))}),this.locked("momentum")),v("batches gone by",t.batches,[0,K,1],i=>this.change({batches:i}),this.locked("batches")))}`}keys(){return b`<p class="keys">
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
`]}};st("d2l-batch-norm",Q);d2lParts["d2l-batch-norm"]={BatchNorm:Q};})();
