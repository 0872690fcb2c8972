(()=>{"use strict";const{d:Y}=d2lParts["plot"];const{C:S,D:N,J:A,K:G,L:R,M:z,P:C,Q:K,R:I,S:E,U:H,V:P,W:J,b:j,c:p,d:D,e:T,g:k,m:B,o:y,q:Q}=d2lParts["figure"];var g=5,f=32,w=28,V=10,L=[16,32,64],de=1234;function v(n){if(n%2!==0)throw new k(`depth ${n}: a block has two convolutions; give an even number such as ${n+1}`);let a=n/2;return[2,1,0].map(e=>Math.floor((a+e)/3))}var $=(n,a,e)=>({kind:"conv2d",out_channels:n,kernel_size:a,stride:e,padding:a>>1});function he(n,a,e){let t=e.normalise?[{kind:"batch_norm"}]:[],r=[$(n,3,a),...t,{kind:"relu"},$(n,3,1),...t];if(!e.shortcut)return[...r,{kind:"relu"}];let i=a>1?[$(n,1,a)]:[];return[{kind:"residual",branch:r,shortcut:i,branch_scale:e.branch_scale},{kind:"relu"}]}function Z(n){let a=n.normalise?[{kind:"batch_norm"}]:[],e=[$(L[0],3,2),...a,{kind:"relu"}],t=[],r=e.length;return v(n.depth).forEach((i,s)=>{for(let o=0;o<i;o++){let c=he(L[s],s>0&&o===0?2:1,n);for(let{branch:d=[],shortcut:h=[]}of c)r+=1+d.length+h.length;t.push(r-1),e.push(...c)}}),e.push({kind:"global_avg_pool2d"},{kind:"flatten"},{kind:"dense",out_features:V}),{layers:e,ends:t}}function ee(n,a,e){let t=e(de),r=Math.sqrt(3),i=Float32Array.from({length:f*w*w},()=>t(-r,r)),s=Array.from({length:f},()=>Math.floor(t(0,V)));return{shape:[1,w,w],layers:Z(n).layers,init:n.init,seed:a,train:{examples:i,labels:s},batch_size:f,epochs:1,learning_rate:0}}function te(n,a){let e=v(n.depth).flatMap((r,i)=>Array.from({length:r},()=>L[i]*Math.ceil(w/2**(i+1))**2)),t=Z(n).ends.map(r=>a.layers[r]);return{sizes:t.map(({norm:r},i)=>r/Math.sqrt(f*e[i])),gradients:t.map(({gradient_norm:r})=>r)}}function O(n){return{mean:Math.exp(n.reduce((e,t)=>e+Math.log(t),0)/n.length),least:Math.min(...n),most:Math.max(...n)}}var x=(n,a)=>a(n[0]).map((e,t)=>O(n.map(r=>a(r)[t]))),_=({gradients:n})=>n.map(a=>a/n[n.length-1]);function ne(n,a){let e=n.normalise?" nn.BatchNorm2d(c),":"",t={xavier:"nn.init.xavier_uniform_(layer.weight)",he:'nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")'},r=typeof n.init=="string"?[`        ${t[n.init]}`]:[`        bound = ${n.init} * (3 / layer.weight[0].numel()) ** 0.5`,"        nn.init.uniform_(layer.weight, -bound, bound)"],i=n.branch_scale===1?"":`${n.branch_scale} * `;return["import torch","from torch import nn","",`torch.manual_seed(${a})  # PyTorch's own weights and noise, by the same rules`,"","","class Block(nn.Module):","    def __init__(self, c_in, c, stride):","        super().__init__()","        self.branch = nn.Sequential(",`            nn.Conv2d(c_in, c, 3, stride, padding=1),${e} nn.ReLU(),`,`            nn.Conv2d(c, c, 3, padding=1)${e&&`,${e.slice(0,-1)}`})`,...n.shortcut?["        self.shortcut = (","            nn.Conv2d(c_in, c, 1, stride) if stride > 1 else nn.Identity())"]:[],"","    def forward(self, X):",n.shortcut?`        return (${i}self.branch(X) + self.shortcut(X)).relu()`:"        return self.branch(X).relu()","","","def init(layer):","    if isinstance(layer, (nn.Conv2d, nn.Linear)):",...r,"        nn.init.zeros_(layer.bias)","","","blocks, c_in = [], 16",`for c, count in zip((16, 32, 64), (${v(n.depth).join(", ")})):`,"    for n in range(count):","        blocks.append(Block(c_in, c, 2 if c > 16 and n == 0 else 1))","        c_in = c",`stem = nn.Sequential(nn.Conv2d(1, 16, 3, 2, padding=1),${n.normalise?" nn.BatchNorm2d(16),":""} nn.ReLU())`,"head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 10))","net = nn.Sequential(stem, *blocks, head).apply(init)","",`X, y = torch.randn(${f}, 1, 28, 28), torch.randint(10, (${f},))`,"outputs = []","for block in blocks:","    block.register_forward_hook(lambda block, inputs, H: outputs.append(H))","loss = nn.functional.cross_entropy(net(X), y)","Y = [slope.norm().item() for slope in torch.autograd.grad(loss, outputs)]",`Y[0] / Y[-1]
`].join(`
`)}var re=[!1,!0].flatMap(n=>[!1,!0].flatMap(a=>["xavier","he"].map(e=>({init:e,normalise:a,shortcut:n})))),F={xavier:"Xavier",he:"He"},[se,le]=[.5,2.5],ie=n=>n==="xavier"?1:n==="he"?Math.SQRT2:n,ae=10,ue={parse(n,a){let e=A(se,le);return typeof n=="number"?e.parse(n,a):G(["xavier","he"]).parse(n,`${a} (or a gain)`)},encode:String,decode:n=>/^[a-z]/.test(n)?n:Number(n||Number.NaN)},b=n=>Number.isFinite(n)?n>=1e3&&n<1e5?Math.round(n).toLocaleString("en-US"):Q(n):"?",W=class extends P{constructor(){super(...arguments);this.name="Signal flow";this.hint="Try: drag the gain; pick a tile; make it deeper.";this.derivedKeys=["activation_norms","gradient_norms"];this.looks=["block"];this.fields={depth:S(2,56),init:ue,normalise:N(),shortcut:N(),branch_scale:A(0,2),seed:S(0,9999),block:S(1,28)};this.questions={ratio:{label:"the first block’s gradient",question:(e,t)=>this.#f(e,t)}};this.#r=new Map;this.#i=null;this.#a=null;this.#e=null;this.#t=!1;this.#c=[];this.#n=!1}static{this.styles=[P.styles,j`
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
`]}defaults(){return{depth:54,init:"xavier",normalise:!1,shortcut:!1,branch_scale:1,seed:0,block:1}}#r;#i;#a;#e;#t;#c;#n;connectedCallback(){super.connectedCallback(),this.#d()}disconnectedCallback(){super.disconnectedCallback(),this.#a?.close(),this.#a=null,this.#e=null}updated(e){super.updated(e),e.has("hosted")&&!this.#i?this.#d():this.#h()}async#d(){this.#i=await this.engine(),this.#n=!this.#i,this.#h(),this.#n&&this.#o()}#g(e){if(this.derived.trouble!==null)return[];let t=Array.from({length:this.#t?1:g},(i,s)=>[e,e.seed+s]),r=this.#t?[]:re.map(i=>[{...e,...i},e.seed]);return[...t,...r].map(([i,s])=>({key:q(i,s),setting:i,seed:s}))}#h(){let e=this.#i;if(!e||!this.isConnected||this.#e)return;let t=this.#g(this.now).find(({key:r})=>!this.#r.has(r));if(!t)return this.#o();this.#e=t,this.#a??=e.startWorker(r=>this.#b(r)),this.#a.train(ee(t.setting,t.seed,be(e)))}#b(e){let t=this.#e;if(e.type==="refused")return this.refuse(e.message),this.#n=!0,this.#o();e.type!=="done"||!t||(this.#r.set(t.key,te(t.setting,e)),this.#e=null,this.refresh())}get#u(){return this.derived.trouble!==null||this.derived.draws.length===g}#o(){if(this.#u||this.#n)for(let e of this.#c.splice(0))e()}async getUpdateComplete(){let e=await super.getUpdateComplete();return this.textOf||this.#n||this.#u||!this.isConnected?e:(await new Promise(t=>this.#c.push(t)),super.getUpdateComplete())}derive(e){let t={blocks:0,draws:[],sizes:[],gradients:[],relative:[],ratio:null};try{let r=v(e.depth).reduce((o,c)=>o+c,0),s=Array.from({length:g},(o,c)=>this.#r.get(q(e,e.seed+c))).filter(o=>o!==void 0);return s.length===0?{...t,blocks:r,trouble:null}:{blocks:r,draws:s,sizes:x(s,o=>o.sizes),gradients:x(s,o=>o.gradients),relative:x(s,_),ratio:O(s.map(o=>_(o)[0])),trouble:null}}catch(r){if(!(r instanceof k))throw r;return{...t,trouble:r.message}}}settle(e,t){return t.trouble===null?{...e,block:Math.min(e.block,t.blocks)}:e}report(e){let t=r=>e.draws.length===g?r.map(({mean:i})=>i):null;return{activation_norms:t(e.sizes),gradient_norms:t(e.gradients)}}pytorch(e,t){return t.trouble===null?ne(e,e.seed):null}#f(e,{ratio:t,blocks:r}){let i=t===null?"":t.mean>ae?"more":t.mean<1/ae?"less":"same";return{text:`Predict: ${this.#l(e)}. Against block ${r}, the gradient that block 1 receives is …`,choices:[{id:"less",label:"less than a tenth"},{id:"same",label:"about as large"},{id:"more",label:"more than ten times as large"}],answer:i,slips:["less","same","more"].map(s=>({answer:s,says:this.#w(s,e,r)})),otherwise:"The figure is still computing; answer again in a moment."}}#w(e,t,r){let i=t.shortcut&&!t.normalise,s=b(Math.SQRT2**r);return e==="same"?i?`1 + g′ is not 1: with He’s weights each block about doubles the square, and √2 to the power of ${r} is ${s}.`:`A factor a little off 1, once for each of ${t.depth} layers, ends far from 1.`:e==="less"?t.shortcut?"That is the plain network’s: a shortcut leads the gradient around the layers.":t.normalise?"Normalisation keeps the signal in range; on the way back each layer divides by the spread that it took away.":"He’s rule is made for ReLU: what a layer of it hands on stays about as large.":i?"The branches are too small for that: each block adds little to what goes around it.":t.shortcut?"The branch is normalised and the sum around it is not: it grows, and each branch counts for less of it.":"Half the outputs of a ReLU are 0: Xavier’s weights do not make up for that."}#s({init:e}){return typeof e=="number"?`gain ${y(e)}`:F[e]}#l(e){let t=e.shortcut?`residual${e.branch_scale===1?"":`, branches times ${y(e.branch_scale,3)}`}`:"plain";return`${e.depth} layers, ${this.#s(e)}, ${t}, ${e.normalise?"with":"without"} normalisation`}#p(e,t){let[r,i]=[t.relative[e.block-1],t.sizes[e.block-1]];if(!r||!Number.isFinite(r.mean)||!Number.isFinite(i.mean))return"Numbers beyond float32 or below it: nothing can be compared there.";let o=`${t.draws.length===1?"one draw":`${t.draws.length} draws`}: ${b(r.least)} to ${b(r.most)}`,c=`hands on ${b(i.mean)}`;return e.block===t.blocks?`Block ${e.block}, the last one, ${c}; its gradient is the unit.`:`Block ${e.block} receives ${b(r.mean)} times the gradient of block ${t.blocks} (${o}). It ${c}.`}caption(e,t){return t.draws.length===0?p`<p class="sum">Drawing weights …</p>`:p`<p class="sum">${this.#l(e)}<br />${this.#p(e,t)}</p>`}saying(e,t){return t.trouble!==null?t.trouble:t.draws.length===0?"Drawing weights.":`${this.#l(e)}. ${this.#p(e,t)}`}drawing(e,t){if(t.trouble!==null)return p``;let r=this.width||688,i=r>=H,s=i?Math.floor((r-12)/2):r,o=t.draws.length<(this.#t?1:g);return p`<div class="views" aria-busy=${o?"true":T}>
<div class="curves ${t.draws.length===0?"waiting":""}">
${this.#m(e,t,"size",t.sizes,s)}
${this.#m(e,t,"gradient",this.asking?[]:t.relative,s)}
</div>
${this.#v(e,Math.min(r,520))}
${this.#k(e,t,i)}
</div>`}#m(e,t,r,i,s){let o=i.flatMap(({mean:l,least:u,most:m},ce)=>[l,u,m].every(X=>X>0&&Number.isFinite(X))?[{mean:l,least:u,most:m,n:ce}]:[]),c={...oe(o.flatMap(({least:l,most:u})=>[l,u])),name:pe[r]},d=o.length?[{points:o.map(({mean:l,n:u})=>[u+1,l]),band:o.map(({least:l,most:u})=>[l,u])}]:[],h=o.find(({n:l})=>l===e.block-1);return p`<d2l-curve
label=${r==="size"?"block, size of its output":"block, its gradient"}
tone=${r==="size"?"output":"gradient"}
.x=${{name:"block",from:1,to:Math.max(2,t.blocks)}}
.y=${c}
.lines=${d}
.span=${r==="gradient"&&this.asking?[1,Math.max(2,t.blocks)]:null}
.veil=${r==="gradient"&&this.asking?"?":""}
.at=${h?[e.block,h.mean]:null}
.valueText=${h?`block ${e.block}: ${b(h.mean)}`:""}
.width=${s}
.height=${this.width>=H?230:190}
@curve-drag=${l=>this.change({block:B(l.detail.x,1,t.blocks)})}
></d2l-curve>`}#v(e,t){let r=["xavier","he"].map(i=>({at:[ie(i),0],sign:"",text:F[i]}));return p`<d2l-curve
label="gain of the weights"
tone="kernel"
.x=${{name:"gain g: the weights’ variance is g² / inputs",from:se,to:le}}
.marks=${r}
.at=${[ie(e.init),0]}
.snap=${.05}
.valueText=${this.#s(e)}
.fixed=${this.locked("init")}
.width=${t}
.height=${84}
@curve-drag=${i=>{this.#t=!0,this.change({init:i.detail.x})}}
@plot-rest=${()=>{this.#t=!1,this.requestUpdate()}}
></d2l-curve>`}#k(e,t,r){let i=re.map(d=>{let h=me(d,e),l=this.#r.get(q({...e,...d},e.seed)),u=h&&t.relative.length?t.relative.map(({mean:m})=>m):l&&_(l);return{tile:d,current:h,values:h&&this.asking?void 0:u}}),s=oe(i.flatMap(({values:d})=>(d??[]).filter(h=>h>0&&Number.isFinite(h)))),o=({tile:d,current:h,values:l})=>{let u=`${F[d.init]}${d.normalise?", normalised":""}`,m=l?b(l[0]):h&&this.asking?"?":"…";return p`<button
type="button"
class="tile"
aria-pressed=${h?"true":"false"}
aria-label="${d.shortcut?"residual":"plain"}, ${u}: ${m}"
@click=${()=>this.change(d)}
>
<span class="of">${r?"":d.shortcut?"residual, ":"plain, "}${u}</span>
${ge(l??[],s)}
<b>${m}</b>
</button>`},c=d=>p`<span class="row">${d?"residual":"plain"}</span>${i.filter(({tile:h})=>h.shortcut===d).map(o)}`;return p`<p class="row">gradient at block 1; at block ${t.blocks} it is 1</p>
<div class="tiles ${r?"":"narrow"}" role="group" aria-label="eight networks">
${c(!1)}${c(!0)}
</div>`}controls(e,t){let r=typeof e.init=="number"?[{id:String(e.init),label:this.#s(e)}]:[],i=[1,.5,Math.round(1e3/Math.sqrt(Math.max(1,t.blocks)))/1e3,.1,0];i.includes(e.branch_scale)||i.push(e.branch_scale);let s=(o,c)=>c===2?`1/√${t.blocks}`:y(o,3);return p`${z("depth",e.depth,[2,56,2],o=>this.change({depth:o}),this.locked("depth"))}
${R("weights",String(e.init),[{id:"xavier",label:"Xavier"},{id:"he",label:"He"},...r],o=>this.change({init:o in F?o:Number(o)}),this.locked("init"))}
${E(e.shortcut,()=>R("branches ×",String(e.branch_scale),i.map((o,c)=>({id:String(o),label:s(o,c)})),o=>this.change({branch_scale:Number(o)}),this.locked("branch_scale")))}
${E(!this.locked("seed"),()=>K("Draw again",()=>this.change({seed:(e.seed+g)%1e4})))}`}panel(e){return p`${I("Network",C("batch normalisation",e.normalise,t=>this.change({normalise:t}),this.locked("normalise")),C("shortcut",e.shortcut,t=>this.change({shortcut:t}),this.locked("shortcut")))}
${I("Weights",z("seed",e.seed,[0,9999,1],t=>this.change({seed:t}),this.locked("seed")))}`}},pe={size:"size of the output",gradient:"gradient, the last block’s = 1"},q=({depth:n,init:a,normalise:e,shortcut:t,branch_scale:r},i)=>[n,a,e,t,t?r:1,i].join(),me=(n,a)=>n.init===a.init&&n.normalise===a.normalise&&n.shortcut===a.shortcut;function oe(n){let a=Math.floor(Math.log10(Math.min(1,...n))+1e-9),e=Math.ceil(Math.log10(Math.max(1,...n))-1e-9),t=Math.max(0,2-(e-a))/2;return{from:10**(a-Math.ceil(t)),to:10**(e+Math.floor(t)),log:!0}}var[M,U]=[96,30];function ge(n,a){let e=r=>(1-Y({name:"",...a},r))*U,t=n.flatMap((r,i)=>r>0&&Number.isFinite(r)?[`${i/Math.max(1,n.length-1)*M} ${e(r)}`]:[]);return p`<svg class="spark" aria-hidden="true" viewBox="0 0 ${M} ${U}" width=${M} height=${U}>
${D`<path stroke-dasharray="2 3" d="M0 ${e(1)}H${M}" />`}
${t.length>0?D`<path class="way" d="M${t.join("L")}" />`:T}
</svg>`}var be=n=>a=>{let e=new n.Random(a);return(t,r)=>e.uniform(t,r)};J("d2l-signal-flow",W);d2lParts["d2l-signal-flow"]={SignalFlow:W};})();
