(()=>{"use strict";const{d:J}=d2lParts["plot"];const{C:$,D:A,J:R,K,L:z,M:C,P:E,Q:Y,R:I,S:H,U:P,V:L,W:V,b:X,c:p,d:T,e:N,g:k,m:B,o:y,q:Q,u:G}=d2lParts["figure"];var S=class{constructor(i){this.state=i>>>0}next(){this.state=this.state+1831565813>>>0;let i=this.state;return i=Math.imul(i^i>>>15,i|1),i^=i+Math.imul(i^i>>>7,i|61),(i^i>>>14)>>>0}uniform(i,e){return i+(e-i)*(this.next()>>>8)/2**24}order(i){let e=Uint32Array.from({length:i},(t,n)=>n);for(let t=i-1;t>0;t--){let n=Math.floor((t+1)*this.next()/4294967296);[e[t],e[n]]=[e[n],e[t]]}return e}};var g=5,f=32,w=28,Z=10,O=[16,32,64],ue=1234;function v(r){if(r%2!==0)throw new k(`depth ${r}: a block has two convolutions; give an even number such as ${r+1}`);let i=r/2;return[2,1,0].map(e=>Math.floor((i+e)/3))}var x=(r,i,e)=>({kind:"conv2d",out_channels:r,kernel_size:i,stride:e,padding:i>>1});function pe(r,i,e){let t=e.normalise?[{kind:"batch_norm"}]:[],n=[x(r,3,i),...t,{kind:"relu"},x(r,3,1),...t];if(!e.shortcut)return[...n,{kind:"relu"}];let a=i>1?[x(r,1,i)]:[];return[{kind:"residual",branch:n,shortcut:a,branch_scale:e.branch_scale},{kind:"relu"}]}function ee(r){let i=r.normalise?[{kind:"batch_norm"}]:[],e=[x(O[0],3,2),...i,{kind:"relu"}],t=[],n=e.length;return v(r.depth).forEach((a,s)=>{for(let o=0;o<a;o++){let c=pe(O[s],s>0&&o===0?2:1,r);for(let{branch:d=[],shortcut:h=[]}of c)n+=1+d.length+h.length;t.push(n-1),e.push(...c)}}),e.push({kind:"global_avg_pool2d"},{kind:"flatten"},{kind:"dense",out_features:Z}),{layers:e,ends:t}}function te(r,i){let e=new S(ue),t=Math.sqrt(3),n=Float32Array.from({length:f*w*w},()=>e.uniform(-t,t)),a=Array.from({length:f},()=>Math.floor(e.uniform(0,Z)));return{shape:[1,w,w],layers:ee(r).layers,init:r.init,seed:i,train:{examples:n,labels:a},batch_size:f,epochs:1,learning_rate:0}}function ne(r,i){let e=v(r.depth).flatMap((n,a)=>Array.from({length:n},()=>O[a]*Math.ceil(w/2**(a+1))**2)),t=ee(r).ends.map(n=>i.layers[n]);return{sizes:t.map(({norm:n},a)=>n/Math.sqrt(f*e[a])),gradients:t.map(({gradient_norm:n})=>n)}}function me(r){return{mean:Math.exp(r.reduce((e,t)=>e+Math.log(t),0)/r.length),least:Math.min(...r),most:Math.max(...r)}}var _=(r,i)=>i(r[0]).map((e,t)=>me(r.map(n=>i(n)[t]))),q=({gradients:r})=>r.map(i=>i/r[r.length-1]);function re(r,i){let e=r.normalise?" nn.BatchNorm2d(c),":"",t={xavier:"nn.init.xavier_uniform_(layer.weight)",he:'nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")'},n=typeof r.init=="string"?[`        ${t[r.init]}`]:[`        bound = ${r.init} * (3 / layer.weight[0].numel()) ** 0.5`,"        nn.init.uniform_(layer.weight, -bound, bound)"],a=r.branch_scale===1?"":`${r.branch_scale} * `;return["import torch","from torch import nn","",`torch.manual_seed(${i})  # PyTorch's own weights and noise, by the same rules`,"","","class Block(nn.Module):","    def __init__(self, c_in, c, stride):","        super().__init__()","        self.branch = nn.Sequential(",`            nn.Conv2d(c_in, c, 3, stride, padding=1),${e} nn.ReLU(),`,`            nn.Conv2d(c, c, 3, padding=1)${e&&`,${e.slice(0,-1)}`})`,...r.shortcut?["        self.shortcut = (","            nn.Conv2d(c_in, c, 1, stride) if stride > 1 else nn.Identity())"]:[],"","    def forward(self, X):",r.shortcut?`        return (${a}self.branch(X) + self.shortcut(X)).relu()`:"        return self.branch(X).relu()","","","def init(layer):","    if isinstance(layer, (nn.Conv2d, nn.Linear)):",...n,"        nn.init.zeros_(layer.bias)","","","blocks, c_in = [], 16",`for c, count in zip((16, 32, 64), (${v(r.depth).join(", ")})):`,"    for n in range(count):","        blocks.append(Block(c_in, c, 2 if c > 16 and n == 0 else 1))","        c_in = c",`stem = nn.Sequential(nn.Conv2d(1, 16, 3, 2, padding=1),${r.normalise?" nn.BatchNorm2d(16),":""} nn.ReLU())`,"head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 10))","net = nn.Sequential(stem, *blocks, head).apply(init)","",`X, y = torch.randn(${f}, 1, 28, 28), torch.randint(10, (${f},))`,"outputs = []","for block in blocks:","    block.register_forward_hook(lambda block, inputs, H: outputs.append(H))","loss = nn.functional.cross_entropy(net(X), y)","Y = [slope.norm().item() for slope in torch.autograd.grad(loss, outputs)]",`Y[0] / Y[-1]
`].join(`
`)}var F=class{constructor(i,e){this.made=i;this.refused=e}#n=new Map;#t=null;#e=null;get(i,e){return this.#n.get(ie(i,e))}make(i,e){let t=e.find(([n,a])=>!this.get(n,a));!t||this.#e||(this.#e=t,this.#t??=i.startWorker(n=>this.#r(n)),this.#t.train(te(...t)))}#r(i){let e=this.#e;if(i.type==="refused"&&this.refused(i.message),i.type!=="done"||!e)return;let[t,n]=e;this.#n.set(ie(t,n),ne(t,i)),this.#e=null,this.made()}close(){this.#t?.close(),this.#t=null,this.#e=null}},ie=({depth:r,init:i,normalise:e,shortcut:t,branch_scale:n},a)=>[r,i,e,t,t?n:1,a].join();var ae=[!1,!0].flatMap(r=>[!1,!0].flatMap(i=>["xavier","he"].map(e=>({init:e,normalise:i,shortcut:r})))),M={xavier:"Xavier",he:"He"},[ce,de]=[.5,2.5],oe=r=>r==="xavier"?1:r==="he"?Math.SQRT2:r,se=10,ge={parse(r,i){let e=R(ce,de);return typeof r=="number"?e.parse(r,i):K(["xavier","he"]).parse(r,`${i} (or a gain)`)},encode:String,decode:r=>/^[a-z]/.test(r)?r:Number(r||Number.NaN)},b=r=>Number.isFinite(r)?r>=1e3&&r<1e5?G(Math.round(r)):Q(r):"?",j=class extends L{constructor(){super(...arguments);this.name="Signal flow";this.hint="Try: drag the gain; pick a tile; make it deeper.";this.derivedKeys=["activation_norms","gradient_norms"];this.looks=["block"];this.fields={depth:$(2,56),init:ge,normalise:A(),shortcut:A(),branch_scale:R(0,2),seed:$(0,9999),block:$(1,28)};this.questions={ratio:{label:"the first block’s gradient",question:(e,t)=>this.#m(e,t)}};this.#n=new F(()=>this.refresh(),e=>this.#p(e));this.#t=null;this.#e=!1;this.#r=[];this.#i=!1}static{this.styles=[L.styles,X`
.views {
width: 100%;
display: grid;
justify-items: center;
gap: 14px;
}
.curves {
display: flex;
flex-wrap: wrap;
gap: 12px;
}
.tiles {
display: grid;
grid-template-columns: auto repeat(4, minmax(0, 1fr));
gap: 6px;
width: 100%;
}
.tiles .row {
align-self: center;
}
.tiles.narrow {
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.narrow > .row {
display: none;
}
p.row {
margin-bottom: -8px;
}
.row {
color: var(--muted);
font-size: 0.8125rem;
padding-inline-end: 4px;
}
.tile {
display: grid;
justify-items: center;
gap: 2px;
padding: 6px 4px;
border: 1px solid var(--line);
border-radius: 8px;
background: none;
color: var(--ink);
font: inherit;
font-size: 0.8125rem;
line-height: 1.3;
cursor: pointer;
min-width: 0;
}
.tile[aria-pressed="true"] {
border-color: var(--gradient);
box-shadow: inset 0 0 0 1px var(--gradient);
background: color-mix(in srgb, var(--gradient) 8%, transparent);
}
.tile:focus-visible {
outline: 3px solid var(--input);
outline-offset: 2px;
}
.tile .of {
color: var(--muted);
text-wrap: balance;
}
.tile b {
font-size: 0.9375rem;
font-variant-numeric: tabular-nums;
}
.spark {
overflow: visible;
max-width: 100%;
}
.spark path {
fill: none;
stroke: var(--line);
}
.spark .way {
stroke: var(--gradient);
stroke-width: 2;
stroke-linejoin: round;
}
.waiting {
opacity: 0.55;
}
@media (forced-colors: active) {
.tile[aria-pressed="true"] {
border-color: Highlight;
box-shadow: inset 0 0 0 1px Highlight;
}
}
`]}defaults(){return{depth:54,init:"xavier",normalise:!1,shortcut:!1,branch_scale:1,seed:0,block:1}}#n;#t;#e;#r;#i;connectedCallback(){super.connectedCallback(),this.#l()}disconnectedCallback(){super.disconnectedCallback(),this.#n.close(),this.#a()}updated(e){super.updated(e),e.has("hosted")&&!this.#t?this.#l():this.#c()}async#l(){this.#t=await this.engine(),this.#i=!this.#t,this.#i?this.#a():this.#c()}#p(e){this.#i=!0,this.refuse(e),this.#a()}#c(){this.#d&&this.#a();let{now:e,derived:t}=this;if(!this.#t||!this.isConnected||t.trouble!==null)return;let n=Array.from({length:this.#e?1:g},(s,o)=>[e,e.seed+o]),a=this.#e?[]:ae.map(s=>[{...e,...s},e.seed]);this.#n.make(this.#t,[...n,...a])}get#d(){return this.derived.trouble!==null||this.derived.draws.length===g}#a(){for(let e of this.#r.splice(0))e()}async getUpdateComplete(){let e=await super.getUpdateComplete();return this.textOf||this.#i||this.#d||!this.isConnected?e:(await new Promise(t=>this.#r.push(t)),super.getUpdateComplete())}derive(e){let t={blocks:0,draws:[],sizes:[],gradients:[],relative:[]};try{let n=v(e.depth).reduce((o,c)=>o+c,0),s=Array.from({length:g},(o,c)=>this.#n.get(e,e.seed+c)).filter(o=>o!==void 0);return s.length===0?{...t,blocks:n,trouble:null}:{blocks:n,draws:s,sizes:_(s,o=>o.sizes),gradients:_(s,o=>o.gradients),relative:_(s,q),trouble:null}}catch(n){if(!(n instanceof k))throw n;return{...t,trouble:n.message}}}settle(e,t){return t.trouble===null?{...e,block:Math.min(e.block,t.blocks)}:e}report(e){let t=n=>e.draws.length===g?n.map(({mean:a})=>a):null;return{activation_norms:t(e.sizes),gradient_norms:t(e.gradients)}}pytorch(e,t){return t.trouble===null?re(e,e.seed):null}#m(e,{relative:[t],blocks:n}){let a=t?t.mean>se?"more":t.mean<1/se?"less":"same":"";return{text:`Predict: ${this.#s(e)}. Against block ${n}, the gradient that block 1 receives is …`,choices:[{id:"less",label:"less than a tenth"},{id:"same",label:"about as large"},{id:"more",label:"more than ten times as large"}],answer:a,slips:(t?["less","same","more"]:[]).map(s=>({answer:s,says:this.#g(s,e,n)})),otherwise:"The figure is still computing; answer again in a moment."}}#g(e,t,n){let a=t.shortcut&&!t.normalise,s=b(Math.SQRT2**n);return e==="same"?a?`1 + g′ is not 1: with He’s weights each block about doubles the square, and √2 to the power of ${n} is ${s}.`:`A factor a little off 1, once for each of ${t.depth} layers, ends far from 1.`:e==="less"?t.shortcut?"That is the plain network’s: a shortcut leads the gradient around the layers.":t.normalise?"Normalisation keeps the signal in range; on the way back each layer divides by the spread that it took away.":"He’s rule is made for ReLU: what a layer of it hands on stays about as large.":a?"The branches are too small for that: each block adds little to what goes around it.":t.shortcut?"The branch is normalised and the sum around it is not: it grows, and each branch counts for less of it.":"Half the outputs of a ReLU are 0: Xavier’s weights do not make up for that."}#o({init:e}){return typeof e=="number"?`gain ${y(e)}`:M[e]}#s(e){let t=e.shortcut?`residual${e.branch_scale===1?"":`, branches times ${y(e.branch_scale,3)}`}`:"plain";return`${e.depth} layers, ${this.#o(e)}, ${t}, ${e.normalise?"with":"without"} normalisation`}#h(e,t){let[n,a]=[t.relative[e.block-1],t.sizes[e.block-1]];if(!n||!Number.isFinite(n.mean)||!Number.isFinite(a.mean))return"Numbers beyond float32 or below it: nothing can be compared there.";let o=`${t.draws.length===1?"one draw":`${t.draws.length} draws`}: ${b(n.least)} to ${b(n.most)}`,c=`hands on ${b(a.mean)}`;return e.block===t.blocks?`Block ${e.block}, the last one, ${c}; its gradient is the unit.`:`Block ${e.block} receives ${b(n.mean)} times the gradient of block ${t.blocks} (${o}). It ${c}.`}caption(e,t){return t.draws.length===0?p`<p class="sum">Drawing weights …</p>`:p`<p class="sum">${this.#s(e)}<br />${this.#h(e,t)}</p>`}saying(e,t){return t.trouble!==null?t.trouble:t.draws.length===0?"Drawing weights.":`${this.#s(e)}. ${this.#h(e,t)}`}drawing(e,t){if(t.trouble!==null)return p``;let n=this.width||688,a=n>=P,s=a?Math.floor((n-12)/2):n,o=t.draws.length<(this.#e?1:g);return p`<div class="views" aria-busy=${o?"true":N}>
<div class="curves ${t.draws.length===0?"waiting":""}">
${this.#u(e,t,"size",t.sizes,s)}
${this.#u(e,t,"gradient",this.asking?[]:t.relative,s)}
</div>
${this.#b(e,Math.min(n,520))}
${this.#f(e,t,a)}
</div>`}#u(e,t,n,a,s){let o=a.flatMap(({mean:l,least:u,most:m},he)=>[l,u,m].every(W=>W>0&&Number.isFinite(W))?[{mean:l,least:u,most:m,n:he}]:[]),c={...le(o.flatMap(({least:l,most:u})=>[l,u])),name:be[n]},d=o.length?[{points:o.map(({mean:l,n:u})=>[u+1,l]),band:o.map(({least:l,most:u})=>[l,u])}]:[],h=o.find(({n:l})=>l===e.block-1);return p`<d2l-curve
label=${n==="size"?"block, size of its output":"block, its gradient"}
tone=${n==="size"?"output":"gradient"}
.x=${{name:"block",from:1,to:Math.max(2,t.blocks)}}
.y=${c}
.lines=${d}
.span=${n==="gradient"&&this.asking?[1,Math.max(2,t.blocks)]:null}
.veil=${n==="gradient"&&this.asking?"?":""}
.at=${h?[e.block,h.mean]:null}
.valueText=${h?`block ${e.block}: ${b(h.mean)}`:""}
.width=${s}
.height=${this.width>=P?230:190}
@curve-drag=${l=>this.change({block:B(l.detail.x,1,t.blocks)})}
></d2l-curve>`}#b(e,t){let n=["xavier","he"].map(a=>({at:[oe(a),0],sign:"",text:M[a]}));return p`<d2l-curve
label="gain of the weights"
tone="kernel"
.x=${{name:"gain g: the weights’ variance is g² / inputs",from:ce,to:de}}
.marks=${n}
.at=${[oe(e.init),0]}
.snap=${.05}
.valueText=${this.#o(e)}
.fixed=${this.locked("init")}
.width=${t}
.height=${84}
@curve-drag=${a=>{this.#e=!0,this.change({init:a.detail.x})}}
@plot-rest=${()=>{this.#e=!1,this.requestUpdate()}}
></d2l-curve>`}#f(e,t,n){let a=ae.map(d=>{let h=fe(d,e),l=this.#n.get({...e,...d},e.seed),u=h&&t.relative.length?t.relative.map(({mean:m})=>m):l&&q(l);return{tile:d,current:h,values:h&&this.asking?void 0:u}}),s=le(a.flatMap(({values:d})=>(d??[]).filter(h=>h>0&&Number.isFinite(h)))),o=({tile:d,current:h,values:l})=>{let u=`${M[d.init]}${d.normalise?", normalised":""}`,m=l?b(l[0]):h&&this.asking?"?":"…";return p`<button
type="button"
class="tile"
aria-pressed=${h?"true":"false"}
aria-label="${d.shortcut?"residual":"plain"}, ${u}: ${m}"
@click=${()=>this.change(d)}
>
<span class="of">${n?"":d.shortcut?"residual, ":"plain, "}${u}</span>
${we(l??[],s)}
<b>${m}</b>
</button>`},c=d=>p`<span class="row">${d?"residual":"plain"}</span>${a.filter(({tile:h})=>h.shortcut===d).map(o)}`;return p`<p class="row">gradient at block 1; at block ${t.blocks} it is 1</p>
<div class="tiles ${n?"":"narrow"}" role="group" aria-label="eight networks">
${c(!1)}${c(!0)}
</div>`}controls(e,t){let n=typeof e.init=="number"?[{id:String(e.init),label:this.#o(e)}]:[],a=[1,.5,Math.round(1e3/Math.sqrt(Math.max(1,t.blocks)))/1e3,.1,0];a.includes(e.branch_scale)||a.push(e.branch_scale);let s=(o,c)=>c===2?`1/√${t.blocks}`:y(o,3);return p`${C("depth",e.depth,[2,56,2],o=>this.change({depth:o}),this.locked("depth"))}
${z("weights",String(e.init),[{id:"xavier",label:"Xavier"},{id:"he",label:"He"},...n],o=>this.change({init:o in M?o:Number(o)}),this.locked("init"))}
${H(e.shortcut,()=>z("branches ×",String(e.branch_scale),a.map((o,c)=>({id:String(o),label:s(o,c)})),o=>this.change({branch_scale:Number(o)}),this.locked("branch_scale")))}
${H(!this.locked("seed"),()=>Y("Draw again",()=>this.change({seed:(e.seed+g)%1e4})))}`}panel(e){return p`${I("Network",E("batch normalisation",e.normalise,t=>this.change({normalise:t}),this.locked("normalise")),E("shortcut",e.shortcut,t=>this.change({shortcut:t}),this.locked("shortcut")))}
${I("Weights",C("seed",e.seed,[0,9999,1],t=>this.change({seed:t}),this.locked("seed")))}`}},be={size:"size of the output",gradient:"gradient, the last block’s = 1"},fe=(r,i)=>r.init===i.init&&r.normalise===i.normalise&&r.shortcut===i.shortcut;function le(r){let i=Math.floor(Math.log10(Math.min(1,...r))+1e-9),e=Math.ceil(Math.log10(Math.max(1,...r))-1e-9),t=Math.max(0,2-(e-i))/2;return{from:10**(i-Math.ceil(t)),to:10**(e+Math.floor(t)),log:!0}}var[D,U]=[96,30];function we(r,i){let e=n=>(1-J({name:"",...i},n))*U,t=r.flatMap((n,a)=>n>0&&Number.isFinite(n)?[`${a/Math.max(1,r.length-1)*D} ${e(n)}`]:[]);return p`<svg class="spark" aria-hidden="true" viewBox="0 0 ${D} ${U}" width=${D} height=${U}>
${T`<path stroke-dasharray="2 3" d="M0 ${e(1)}H${D}" />`}
${t.length>0?T`<path class="way" d="M${t.join("L")}" />`:N}
</svg>`}V("d2l-signal-flow",j);d2lParts["d2l-signal-flow"]={SignalFlow:j};})();
