(()=>{"use strict";const{a:nt}=d2lParts["editing"];const{d:J,e:Z,f:tt,g:et,h:A}=d2lParts["plot"];const{c:P,e:_,i:F,k:it}=d2lParts["grid"];const{C,D:V,J:E,L:W,M:y,Q:Y,R,V:D,W:at,b:M,c:p,d:f,e:v,g:N,h:L,m:B,o:u,t:Q,z:U}=d2lParts["figure"];var st=1e-5,rt=m=>m.reduce((a,t)=>a+t,0)/m.length;function S(m){let a=rt(m);return{mean:a,variance:rt(m.map(t=>(t-a)**2))}}function G(m,a,t){t>0&&q(m);let{mean:e,variance:n}=S(m),i=(1-a)**t,r=t===0?0:n*m.length/(m.length-1);return{mean:(1-i)*e,variance:i+(1-i)*r}}function q(m){if(m.length<2)throw new N("a batch of one value has no spread, so in training batch normalisation refuses it; add an example, or switch to eval with 0 batches")}var H=(m,{mean:a,variance:t},{gamma:e,beta:n})=>e*(m-a)/Math.sqrt(t+st)+n;var[$,I,lt,x]=[44,124,158,24],z=class extends A{static{this.properties={x:{attribute:!1},y:{attribute:!1},from:{attribute:!1},to:{attribute:!1},centre:{attribute:!1},spread:{attribute:!1},index:{type:Number},snap:{type:Number},valueText:{attribute:!1},label:{},fixed:{type:Boolean},width:{type:Number}}}constructor(){super(),[this.from,this.to,this.centre,this.spread]=[[],[],null,0],[this.index,this.snap,this.valueText,this.label]=[0,1,"",""],[this.fixed,this.width]=[!1,300]}get movable(){return!this.fixed}#t=(a,t)=>x+J(a,t)*(this.width-2*x);#e(a){let t=Number((Math.round(B(a,this.x.from,this.x.to)/this.snap)*this.snap).toPrecision(10));t!==this.from[this.index]&&this.dispatchEvent(new CustomEvent("line-drag",{detail:{x:t}}))}#n(a){let t={index:B(a,0,this.from.length-1)};t.index!==this.index&&this.dispatchEvent(new CustomEvent("line-pick",{detail:t}))}placed([a]){this.#e(Z(this.x,(a-x)/(this.width-2*x)))}keyed(a,t){let e=this.snap*(t?5:1),n=this.from[this.index];return a==="ArrowLeft"?()=>this.#e(n-e):a==="ArrowRight"?()=>this.#e(n+e):a==="ArrowUp"?()=>this.#n(this.index-1):a==="ArrowDown"?()=>this.#n(this.index+1):null}render(){let a=this.from.map(e=>this.#t(this.x,e)),t=this.to?.map(e=>this.#t(this.y,e))??[];return this.frame([this.width,lt],this.label,f`${this.#a(this.x,$,-14)}${this.#a(this.y,I,24)}
${this.centre===null?v:this.#i(this.centre)}
${t.map((e,n)=>f`<path class="way ${n===this.index?"chosen":""}" d="M${a[n]} ${$}L${e} ${I}" />`)}
${a.map((e,n)=>f`<g class="point" @pointerdown=${()=>this.#n(n)}>
<circle class="touch" cx=${e} cy=${$} r="14" /><circle class="in" cx=${e} cy=${$} r="6" /></g>`)}
${t.map((e,n)=>f`<circle class="out ${n===this.index?"chosen":""}" cx=${e} cy=${I} r="6" />`)}
<g
class="handle"
role="slider"
tabindex="0"
aria-label="example ${this.index+1}"
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${this.from[this.index]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?v:"true"}
>${et([a[this.index],$])}</g>`)}#a(a,t,e){let n=tt(a,B(Math.floor((this.width-2*x)/60),3,9));return f`<g class="axes" aria-hidden="true"><path class="rule" d="M${x} ${t}H${this.width-x}" />
${n.map(({value:i,text:r})=>{let o=this.#t(a,i);return f`<path class="rule" d="M${o} ${t-4}V${t+4}" /><text x=${o} y=${t+e} text-anchor="middle">${r}</text>`})}
<text class="axis" x="0" y=${t+4}>${a.name}</text></g>`}#i(a){let[t,e,n]=[a-this.spread,a,a+this.spread].map(i=>this.#t(this.x,i));return f`<g class="middle" aria-hidden="true"><path class="band" d="M${t} ${$}H${n}" />
<path d="M${e} ${$-9}V${$+9}" /><text x=${e} y=${$+24} text-anchor="middle">μ</text></g>`}static{this.styles=M`
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
`}};customElements.get("d2l-number-lines")||customElements.define("d2l-number-lines",z);var O=12,X=200;function T(m,a){let t=Math.max(a,...m.map(Math.abs)),e=10**Math.floor(Math.log10(t));return e*[1,1.5,2,3,5,10].find(n=>n*e>=t)}var j=Math.sqrt,K=class extends D{constructor(){super(...arguments);this.name="Batch normalisation";this.hint="Drag a value. Then let batches go by, and switch to eval.";this.derivedKeys=["output","running_mean","running_var"];this.looks=["position"];this.fields={batch:U(O,4),gamma:E(-100,100),beta:E(-100,100),training:V(),momentum:E(0,1),batches:C(0,X),position:C(0,O*4-1)};this.questions={output:{label:"the output",question:(t,e)=>this.#t(t,e)}};this.#e=new nt(([t,e])=>this.now.batch[t][e],([t,e],n)=>this.#n(t,e,n),t=>this.refuse(t),.5)}defaults(){return{batch:[[2],[2],[6],[100]],gamma:1,beta:0,training:!0,momentum:.1,batches:0,position:2}}#t(t,{used:e,output:n,running:i}){let r=t.batch.flat(),o=r[t.position],c=S(r),h=r.length,l=(b,w,k=t)=>({answer:[H(o,b,k)],says:w}),d=t.training?i:c,g=(1-t.momentum)**t.batches,s=[l(d,t.training?"In training the batch's own mean and variance count, not the running ones.":`In eval the running mean counts, and after ${t.batches} ${t.batches===1?"batch":"batches"} it is ${u(i.mean)}.`),t.training?l({...c,variance:c.variance*h/(h-1)},"In training the variance divides by n, not n − 1."):l({...i,variance:g+(1-g)*c.variance},"The running variance takes n − 1."),l(e,"γ and β come last.",{gamma:1,beta:0}),{answer:[t.gamma*(o-e.mean)/e.variance+t.beta],says:"Divide by the standard deviation, the root of the variance."}];return{text:`Predict: what does the ${u(o)} become, in ${t.training?"training":`eval after ${t.batches} ${t.batches===1?"batch":"batches"}`}? (Two decimals.)`,fields:[""],answer:[n.flat()[t.position]],within:.006,slips:s.filter(({answer:b})=>Number.isFinite(b[0])),otherwise:"Take the mean away, divide by √(σ² + ε), then γ and β."}}derive(t){try{let e=t.batch.flat(),n=G(e,t.momentum,t.batches);t.training&&q(e);let i=t.training?S(e):n;return{used:i,running:n,output:t.batch.map(r=>r.map(o=>H(o,i,t))),trouble:null}}catch(e){if(!(e instanceof N))throw e;return{used:null,output:null,running:null,trouble:e.message}}}settle(t){return{...t,position:Math.min(t.position,t.batch.flat().length-1)}}report({output:t,running:e}){return{output:t,running_mean:e&&e.mean,running_var:e&&e.variance}}pytorch(t,{output:e}){return e?["import torch","from torch import nn","",`X = torch.tensor(${Q(t.batch," ".repeat(17))})`,"values = X.reshape(-1, 1)  # one channel",`bn = nn.BatchNorm1d(1, momentum=${t.momentum})`,"with torch.no_grad():",`    bn.weight.fill_(${t.gamma})`,`    bn.bias.fill_(${t.beta})`,`    for _ in range(${t.batches}):`,"        bn(values)",`bn.train(${t.training?"True":"False"})`,"Y = bn(values).reshape(X.shape).detach()",`Y
`].join(`
`):null}#e;#n(t,e,n){this.change({batch:this.now.batch.map((i,r)=>i.map((o,c)=>r===t&&c===e?n:o))})}#a(t){let{batch:e}=this.now,n=Array.from({length:t},(i,r)=>e[r]??e[e.length-1]);this.change({batch:n})}drawing(t,e){let n=Math.min(this.width||640,640),i=t.batch.flat(),r=t.batch[0].length,o=t.batch[0].map((s,b)=>t.batch.map(w=>w[b])),c=Math.min(52,Math.floor(n/t.batch.length)),h=_(o,(s,b)=>b*r+s===t.position?"now":""),l=`${t.batch.length} examples${r>1?` × ${r} positions`:""}`,d=({detail:s})=>({detail:{...s,cell:[s.cell[1],s.cell[0]]}}),g=F("x","batch","x",l,p`<d2l-grid
data-plate="input"
label="batch x, ${l}"
tone="input"
.cells=${h}
.size=${c}
.fontSize=${P(h,c)}
.drag=${this.locked("batch")?"move":"pull"}
.editable=${!this.locked("batch")}
@cell-focus=${s=>this.change({position:s.detail.cell[1]*r+s.detail.cell[0]})}
@cell-pull=${s=>this.#e.pull(d(s))}
@cell-edit=${s=>this.#e.type(d(s))}
></d2l-grid>`);return p`<div class="column">
${g} ${this.#i(t,e,i,n)} ${this.#s(t,e,c)} ${e.running?this.#l(t,e.running,n):v}
</div>`}#i(t,e,n,i){let r=T(n,10),o={name:"x",from:Math.min(...n,0)<0?-r:0,to:r},h=e.output!==null&&!this.asking?e.output.flat():null,l=T(h??[],2),d=this.asking&&!t.training?null:e.used,g=t.batch[0].length;return p`<d2l-number-lines
label="the batch, and what it becomes"
.x=${o}
.y=${{name:"y",from:-l,to:l}}
.from=${n}
.to=${h}
.centre=${d&&!this.asking?d.mean:null}
.spread=${d?j(d.variance):0}
.index=${t.position}
.snap=${r/100}
.valueText=${`${u(n[t.position])}${h?` becomes ${u(h[t.position])}`:""}`}
.fixed=${this.locked("batch")}
.width=${i}
@line-drag=${s=>this.#n(Math.floor(t.position/g),t.position%g,s.detail.x)}
@line-pick=${s=>this.change({position:s.detail.index})}
></d2l-number-lines>`}#s(t,e,n){if(this.asking)return it("y","output","y");if(!e.output)return v;let i=t.batch[0].length,r=e.output[0].map((c,h)=>e.output.map(l=>l[h])),o=_(r,(c,h)=>h*i+c===t.position?"now":"");return F("y","output","y",L(t.batch)[1]>1?"of the same shape":"",p`<d2l-grid
data-plate="output"
label="output y"
tone="output"
.cells=${o}
.size=${n}
.fontSize=${P(o,n)}
@cell-focus=${c=>this.change({position:c.detail.cell[1]*i+c.detail.cell[0]})}
></d2l-grid>`)}#l(t,e,n){let i=t.batch.flat();if(i.length<2||this.asking)return v;let r=Math.max(40,t.batches),o=Array.from({length:r+1},(l,d)=>G(i,t.momentum,d)),c=Math.floor(n/2)-8,h=(l,d,g)=>{let s=o.map(d),[b,w]=[Math.min(0,...s),Math.max(...s,1)];return p`<d2l-curve
label=${l}
.x=${{name:"batches gone by",from:0,to:r}}
.y=${{name:l,from:b===0?0:-T([b],1),to:T([w],1)}}
.lines=${[{points:s.map((k,ot)=>[ot,k])}]}
.at=${[t.batches,d(e)]}
.valueText=${`after ${t.batches} batches ${g} is ${u(d(e))}`}
.fixed=${this.locked("batches")}
.width=${c}
.height=${130}
@curve-drag=${k=>this.change({batches:k.detail.x})}
></d2l-curve>`};return p`<div class="running">
${h("running mean",({mean:l})=>l,"the running mean")}
${h("running variance",({variance:l})=>l,"the running variance")}
</div>`}#r(t,e){let{mean:n,variance:i}=e.used,r=t.batch.flat()[t.position],o=e.output.flat()[t.position],c=t.gamma===1&&t.beta===0,h=`(${u(r)} − ${n<0?`(${u(n)})`:u(n)}) / ${u(j(i))}`,l=c?h:`${u(t.gamma)} · ${h} ${t.beta<0?"−":"+"} ${u(Math.abs(t.beta))}`;return[`μ = ${u(n)}, σ² = ${u(i)}`,`${u(r)} → ${l} =`,u(o)]}#o(t){return t.training?"the batch's own":`running, after ${t.batches} ${t.batches===1?"batch":"batches"}`}caption(t,e){let[n,i,r]=this.#r(t,e),o=j(t.batch.flat().length-1);return p`<p class="sum">
${n} <span class="aside">(${this.#o(t)})</span><br />${i} <b class="term y">${r}</b><br />
<span class="aside">${t.training?`Without γ and β no value of ${t.batch.flat().length} can pass √${t.batch.flat().length-1} = ${u(o)}.`:"Now the batch does not matter: each value is treated alone."}</span>
</p>`}saying(t,e){if(!e.output)return e.trouble??"";let[n,i,r]=this.#r(t,e);return`${t.training?"training":"eval"}: ${n}, ${this.#o(t)}: ${i} ${r}.`}controls(t){let e=[{id:"training",label:"training"},{id:"eval",label:"eval"}];return p`${W("mode",t.training?"training":"eval",e,n=>this.change({training:n==="training"}),this.locked("training"))}
${Y("Next batch",()=>this.change({batches:Math.min(t.batches+1,X)}))}
${y("γ",t.gamma,[-100,100,.5],n=>this.change({gamma:n}),this.locked("gamma"))}
${y("β",t.beta,[-100,100,.5],n=>this.change({beta:n}),this.locked("beta"))}`}panel(t){return p`${R("Batch",y("examples",t.batch.length,[1,O,1],e=>this.#a(e),this.locked("batch")))}
${R("Running statistics",y("momentum",t.momentum,[0,1,.05],e=>this.change({momentum:Number(e.toFixed(2))}),this.locked("momentum")),y("batches gone by",t.batches,[0,X,1],e=>this.change({batches:e}),this.locked("batches")))}`}keys(){return p`<p class="keys">
Keys: on the line <kbd>←</kbd><kbd>→</kbd> move the value and <kbd>↑</kbd><kbd>↓</kbd> choose another;
in the batch <kbd>Enter</kbd> edits a value.
</p>`}static{this.styles=[D.styles,M`
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
`]}};at("d2l-batch-norm",K);d2lParts["d2l-batch-norm"]={BatchNorm:K};})();
