(()=>{"use strict";const{d:X,e:Y,g:H,h:K,i:_,j:g,k:G,l:J,o:V,p:Z}=d2lParts["describe"];const{a:O}=d2lParts["random"];const{B:C,C:z,D:L,E,G:I,J:q,L:B,M:T,P:Q,Q:U,R,S:w,U:W,V:P,W:A,b:y,c:d,g:v,o:u,u:S}=d2lParts["figure"];var $=[[-1,2,-1],[.5,-1,.5]],oe=1/Math.sqrt(1+1e-5),D=(i,[l,e,t])=>i.map((r,n)=>oe*(l*(i[n-1]??0)+e*i[n]+t*(i[n+1]??0)));function F(i,l,e){let t=D(i,$[0]),r=D(t.map(s=>Math.max(s,0)),$[1]).map(s=>l*s||0),n=r.map((s,c)=>s+(e?i[c]:0)),o=n.map(s=>+(s>0)),a=D(o.map(s=>l*s),$[1]).map((s,c)=>t[c]>0?s:0),p=D(a,$[0]).map((s,c)=>s+(e?o[c]:0)||0);return{branch:r,sum:n,output:n.map(s=>Math.max(s,0)),gradient:p}}function ee(i,l,e){return["import torch","from torch import nn","","","def conv(row):",'    """A 3×3 convolution whose middle row is `row`."""',"    layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)","    layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)","    return layer","","","F = nn.Sequential(conv([-1., 2., -1.]), nn.BatchNorm2d(1), nn.ReLU(),","                  conv([0.5, -1., 0.5]), nn.BatchNorm2d(1)).eval()",`X = torch.tensor([[[[${i.map(t=>Number.isInteger(t)?`${t}.`:t).join(", ")}]]]], requires_grad=True)`,`Y = torch.relu(${e?"X + ":""}${l} * F(X))`,"Y.sum().backward()  # X.grad is what comes back","Y",""].join(`
`)}function M(i,{x:l,branch:e,shortcut:t,passed:r,hidden:n}){let o=(p,s)=>d`<span class="cells ${p}">${s.map(c=>d`<b>${n&&(p==="out"||p==="back")?"?":u(c)}</b>`)}</span>`,a=["3×3","BN","ReLU","3×3","BN"];return d`<div class="twin" role="group" aria-label=${i}>
<span class="name">${i}</span>
<span class="ends">${o("in",l)}${o("back",r.gradient)}<i>gradient</i></span>
<span class="block ${t?"carried":""}">
${w(t,()=>d`<small>${l.map(p=>u(p)).join(", ")}</small>`)}
<span class="parts">${a.map(p=>d`<i class=${p==="3×3"?"kernel":""}>${p}</i>`)}<i class="scale"
>·&#8202;${u(e)}</i
></span>
${o("mid",r.branch)}
</span>
<span class="plus ${t?"":"gone"}">${t?"+":""}</span>
<i class="relu">ReLU</i>
${o("out",r.output)}
</div>`}var te=y`
.twins {
display: grid;
gap: 12px;
justify-content: center;
flex: 1 1 100%;
}
.twin {
display: flex;
align-items: center;
gap: 10px;
padding: 34px 0 40px;
font-variant-numeric: tabular-nums;
position: relative;
isolation: isolate;
i {
font-style: normal;
font-size: 0.8125rem;
color: var(--muted);
}
.name {
position: absolute;
top: 4px;
left: 0;
}
}
.twin::before {
content: "";
position: absolute;
z-index: -1;
inset: 52px 20px auto;
border-top: 1.5px solid var(--line);
}
.relu {
background: var(--paper);
}
.cells {
display: inline-flex;
b {
width: 38px;
padding: 6px 0;
font-size: 0.875rem;
font-weight: 500;
text-align: center;
border: 1.5px solid var(--line);
margin-inline-start: -1.5px;
}
}
.cells.in b {
border-color: var(--input);
background: color-mix(in srgb, var(--input-fill) 16%, var(--paper));
}
.cells.out b {
border-color: var(--output);
background: color-mix(in srgb, var(--output-fill) 16%, var(--paper));
}
.cells.mid b {
background: var(--paper);
}
.cells.back b {
border: 0;
color: var(--gradient);
padding: 1px 0;
}
.ends {
position: relative;
i {
color: var(--gradient);
}
.back,
i {
position: absolute;
inset: 100% 0 auto;
}
i {
top: calc(100% + 22px);
text-align: center;
}
}
.block {
position: relative;
display: inline-flex;
align-items: center;
gap: 10px;
small {
position: absolute;
top: -30px;
left: 50%;
translate: -50%;
padding: 0 8px;
background: var(--paper);
color: var(--input);
z-index: 1;
white-space: nowrap;
}
}
.block.carried::before {
content: "";
position: absolute;
inset: -20px -22px 50% -7px;
border: 2px solid var(--input-fill);
border-bottom: 0;
border-radius: 12px 12px 0 0;
pointer-events: none;
}
.parts {
display: inline-flex;
flex-wrap: wrap;
justify-content: center;
gap: 3px;
background: var(--paper);
i {
padding: 3px 5px;
border: 1px solid var(--line);
border-radius: 6px;
background: var(--paper);
}
.kernel {
color: var(--kernel);
border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
}
.scale {
border: 0;
color: var(--ink);
}
}
.plus {
display: grid;
place-items: center;
width: 22px;
height: 22px;
border: 1.5px solid var(--ink);
border-radius: 50%;
background: var(--paper);
line-height: 1;
z-index: 1;
}
.plus.gone {
border: 0;
background: none;
}
.twins.narrow {
grid-template-columns: 1fr 1fr;
.twin {
flex-direction: column;
gap: 12px;
padding: 34px 0 0;
}
.twin::before {
inset: 50px auto 20px 50%;
border-left: 1.5px solid var(--line);
}
.name {
left: 50%;
translate: -50%;
}
.ends {
padding-bottom: 42px;
}
.ends .back {
top: calc(100% - 42px);
}
.ends i {
top: calc(100% - 20px);
}
.ends :is(.back, i) {
background: var(--paper);
}
.block {
flex-direction: column;
max-width: 112px;
small {
top: 50%;
left: -12px;
translate: -50% -50%;
rotate: -90deg;
padding: 0 4px;
}
}
.block.carried::before {
inset: -6px 50% -24px -12px;
border: 2px solid var(--input-fill);
border-right: 0;
border-radius: 12px 0 0 12px;
z-index: -1;
}
}
`;var re=_("residual-block"),ae={...re,layers:[{...re.layers[0],num_channels:1}],input_shape:[1,1,3]},N=i=>i==="twins"?ae:_(i),se=i=>{let l=i.map(e=>u(e));return new Set(l).size===1?l[0]:l.join(", ")},j=class extends P{constructor(){super(...arguments);this.name="Network";this.derivedKeys=["shapes","parameters","macs","output","gradient"];this.looks=["layer"];this.fields={network:X(["twins",...K]),input_shape:E(I(4096)),layer:z(0,600),shortcut:L(),branch:q(0,1),x:C(3)};this.questions={output:{label:"what comes out",question:(e,t)=>e.network==="twins"?pe(e,t):le(e,t)}}}defaults(){return{network:"twins",input_shape:null,layer:0,shortcut:!0,branch:0,x:[3,1,2]}}get hint(){return this.now.network==="twins"?"Try: raise g; then take the shortcut away.":"Point at a layer: what goes in, what comes out, its price."}derive(e){let t=[F(e.x,e.branch,e.shortcut),F(e.x,e.branch,!1)];try{if(e.x.length!==3)throw new v(`x must be three numbers such as 3, 1, 2; got ${e.x.length}`);let r=G(this.#e(e),this.#r(e));return{cost:r,steps:J(r),twins:t,trouble:null}}catch(r){if(!(r instanceof v))throw r;return{cost:null,steps:[],twins:t,trouble:r.message}}}#e({network:e,shortcut:t}){let r=typeof e=="string"?N(e).layers:e;return t?r:Y(r)}#r({network:e,input_shape:t}){if(t&&e!=="twins")return t;if(typeof e=="string")return N(e).input_shape;throw new v("input_shape is missing: the figure draws what a picture of (channels, height, width) becomes")}settle(e,{steps:t}){return{...e,layer:Math.min(e.layer,t.length)}}report({cost:e,twins:t,...r}){let n=e?.layers,o=this.now.network==="twins";return{shapes:n?n.map(({output:a})=>a):null,parameters:n?n.map(({parameters:a})=>a):null,macs:n?n.map(({macs:a})=>a):null,output:r.trouble?null:o?t[0].output:e.output,gradient:r.trouble||!o?null:t[0].gradient}}pytorch(e,{cost:t}){return t===null?null:e.network==="twins"?ee(e.x,e.branch,e.shortcut):Z(this.#e(e),t.input)}drawing(e,t){let r=this.width||688,n=r>=W;return t.cost===null?d``:e.network==="twins"?d`<div class="twins ${n?"":"narrow"}">
${M(e.shortcut?"residual":"shortcut taken away",{...e,passed:t.twins[0],hidden:this.asking})}
${M("plain",{...e,shortcut:!1,passed:t.twins[1],hidden:!1})}
</div>`:d`<div class="whole"><d2l-network
.cost=${t.cost}
.looked=${e.layer}
.width=${r}
.tall=${!n}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${o=>this.change({layer:o.detail})}
></d2l-network></div>`}#t(e,t){let r=t.cost;if(e.network==="twins"){let c=(f,{output:k,gradient:x})=>`${f}: ${k.map(h=>u(h)).join(", ")}, gradient ${se(x)}`,[m,b]=t.twins;return e.shortcut?`${c("residual",m)}; ${c("plain",b)}.`:`${c("without shortcut",m)}, as its plain twin.`}let n=t.steps[e.layer-1];if(n)return V(n,r);let o=typeof e.network=="string"?N(e.network).label:"the network",a=`${r.depth} ${r.depth===1?"layer":"layers"} with weights`,p=r.layers.filter(({name:c})=>c==="projection").length,s=p>0?`, ${p} more on ${p>1?"shortcuts":"the shortcut"}`:"";return`${o}: ${g(r.input)} → ${g(r.output)}, ${a}${s}, ${ie(r)}.`}caption(e,t){return d`<p class="sum">${this.#t(e,t)}</p>`}saying(e,t){return t.trouble??this.#t(e,t)}controls(e,t){let r=e.network==="twins",n=typeof e.network=="string"?[]:[{id:"",label:"your own"}],o=r||!e.shortcut||t.cost?.layers.some(({kind:a})=>a==="add")||this.locked("shortcut");return d`${B("network",typeof e.network=="string"?e.network:"",[...n,{id:"twins",label:"twin blocks"},...H],a=>{a&&this.change({network:a,input_shape:null,layer:0,shortcut:!0})},this.locked("network"))}${w(r,()=>this.#n(e))}${w(o,()=>Q("shortcut",e.shortcut,a=>this.change({shortcut:a}),this.locked("shortcut")))}${w(r&&!this.locked("x"),()=>U("Other x",()=>this.#o(e)))}`}#n(e){return this.locked("branch")?d`<span class="control fixed">g <b>${u(e.branch)}</b> <span class="lock">fixed</span></span>`:d`<label class="control dial">g<input
type="range"
aria-label="branch factor g"
min="0"
max="1"
step="0.05"
.value=${String(e.branch)}
@input=${t=>this.change({branch:t.target.valueAsNumber})}
/><output>${u(e.branch)}</output></label
>`}#o(e){let t=e.x.reduce((n,o)=>Math.imul(n,31)+Math.round(4*o),7)>>>0,r=O(t);this.change({x:[0,1,2].map(()=>Math.floor(r()*8)-2)})}panel(e){if(e.network==="twins"){let n=(o,a)=>this.change({x:e.x.map((p,s)=>s===o?a:p)});return R("Numbers x",e.x.map((o,a)=>T(["first","second","third"][a],o,[-99,99,1],p=>n(a,p),this.locked("x"))))}let t=e.input_shape??(typeof e.network=="string"?N(e.network).input_shape:[1,28,28]);return R("Input",["channels","height","width"].map((n,o)=>T(n,t[o],[1,4096,1],a=>this.change({input_shape:t.map((p,s)=>s===o?a:p)}),this.locked("input_shape"))))}static{this.styles=y`
${P.styles}
${te}
.whole {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 14px;
justify-items: center;
}
.whole d2l-network {
width: 100%;
}
.dial input {
width: 8rem;
accent-color: var(--kernel-fill);
min-height: 38px;
margin: 0;
}
.dial output {
min-width: 2.2em;
}
`}},ie=({parameters:i,macs:l})=>`${S(i)} parameters, ${S(l)} multiply–adds`;function le({layer:i},{cost:l,steps:e}){let{input:t,output:r}=l,n=e[i-1],o=n?n.head.output:r,a=n?`out of ${n.head.name}`:"out of the network";if(o.length===1)return{text:`Predict: ${g(t)} goes in. How many numbers come ${a}?`,fields:["numbers"],answer:o,slips:[],otherwise:"Follow the shapes from layer to layer; a dense layer gives one number for each of its units."};let[p,s,c]=t,[m,b,f]=o,k=e.some(({head:h})=>h.kind==="add"),x=(h,ne)=>Math.floor(h/Math.ceil(h/ne));return{text:`Predict: ${g(t)} goes in. What comes ${a}?`,fields:["channels","height","width"],answer:o,slips:[{answer:[m,x(s,b),x(c,f)],says:"Padding 1 rounds up."},{answer:[m,s,c],says:k?"Both paths step by 2.":"Strides and poolings make the maps smaller."},{answer:[p,b,f],says:k?"The 1×1 changes the channels, too.":"A convolution gives as many channels as it has kernels."}],otherwise:"Go from layer to layer: ⌊(n + 2p − k) / s⌋ + 1 along each axis, and the channels that the layer gives."}}function pe(i,{twins:[l,e]}){let t=i.x.map((r,n)=>r+l.branch[n]);return{text:`Predict: ${i.x.map(r=>u(r)).join(", ")} goes in, the branch brings ${l.branch.map(r=>u(r)).join(", ")}. What comes out of the first block?`,fields:["first","second","third"],answer:l.output,within:.006,slips:[{answer:e.output,says:"That is the plain twin: the shortcut adds x."},{answer:l.sum,says:"ReLU follows the addition: below 0 it gives 0."},{answer:t,says:"There is no shortcut: nothing adds x."},{answer:t.map(r=>Math.max(r,0)),says:"There is no shortcut: nothing adds x."}],otherwise:"Add x and what the branch brings, number by number; then ReLU."}}A("d2l-network-drawing",j);d2lParts["d2l-network-drawing"]={NetworkDrawing:j};})();
