(()=>{"use strict";const{a:me,b:he,c:ge}=d2lParts["chips"];const{a:oe,b:ie,c:le,d:W,f:pe,g:ce,h:V,i:T,j:x,k:U,l:de,p:ue}=d2lParts["describe"];const{C:F,E:K,G:ae,L:w,M:$,P:D,R:L,S,U:G,V:Q,W:ne,b:I,c:d,d:y,e:h,f:se,g:z,m:P,u:b,v:j,w:O,y:B}=d2lParts["figure"];var ve=["relu","sigmoid","tanh","batch_norm","dropout"],ke=["flatten","global_avg_pool2d"];function J(n){let s=[],t=!1;for(let e of n)s.length>0&&(t||ve.includes(e.kind))?s[s.length-1].push(e):s.push([e]),t||=ke.includes(e.kind);return s}var M=([n])=>ke.includes(n.kind),H=([n])=>n.kind==="flatten"?"dense":"average",X=n=>n.filter(({kind:s})=>s==="dense");function Y(n,s){let t=ie(le(pe[n]),"head"),e=X(s).pop();return e?t.map((r,a)=>a===t.length-1?{...r,...e}:r):t}var N=n=>Array.isArray(n)?n.join("×"):String(n);function xe(n){let[s]=n;if(M(n))return[H(n)==="dense"?"dense":"average",X(n).map(a=>N(a.out_features)).join("·")];let t=Array.isArray(s.kernel_size)?N(s.kernel_size):`${s.kernel_size}×${s.kernel_size}`,e=(s.strides??s.stride??1)>1?` /${N(s.strides??s.stride)}`:"";return{conv2d:()=>[t+e,N(s.out_channels)],vgg_block:()=>["VGG",`${s.num_convs}·${s.out_channels}`],residual_block:()=>[`res${e}`,N(s.num_channels)],bottleneck_block:()=>[`neck${e}`,`${s.middle}·${s.num_channels}`],resnext_block:()=>[`next${e}`,`${Math.round(s.num_channels*s.bot_mul)/s.groups}·${s.groups}`],max_pool2d:()=>["max",t],avg_pool2d:()=>["mean",t],dense:()=>["dense",N(s.out_features)]}[s.kind]?.()??[s.kind.replaceAll("_"," ").slice(0,9),""]}function be(n,s){let t=J(n),e=t.length-Number(M(t[t.length-1])),r=(l,c)=>s.change(l.flat(),c),a={...s,items:t,movable:e,most:oe,change:r},p=me(a,"block",l=>{let[c,i]=xe(l);return{content:d`<i>${c}</i>`,small:i,look:/^(max|avg)/.test(l[0].kind)?"pool":""}},()=>{let l=[...t[Math.max(0,e-1)]];r([...t.slice(0,e),l,...t.slice(e)],e)});return d`${p}${s.open!==null&&s.open<t.length&&!s.locked?Ne(a,s.open):h}`}function Ne(n,s){let t=n.items[s],e=(...r)=>n.change(n.items.map((a,o)=>o===s?r:a),s);return d`<div class="editor" role="group" aria-label="block ${s+1}">
${M(t)?Ce(t,e):_e(t[0],r=>e({...t[0],...r},...t.slice(1)))}
${he(n,s)}
</div>`}function Ce(n,s){let t=X(n),e=(o,p)=>s(...n.map(l=>o.includes(l)?{...l,out_features:p}:l)),[r,a]=[t.slice(0,-1),t.slice(-1)];return d`${w("head",H(n),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],o=>s(...Y(o,n)))}${r.length>0?$("hidden",r[0].out_features,[1,16384,1],o=>e(r,o)):h}
${a.length>0?$("classes",a[0].out_features,[1,65536,1],o=>e(a,o)):h}`}function _e(n,s){let t=(o,p,l,c)=>{let i=n[o]??c;return typeof i=="number"?$(p,i,l,u=>s({[o]:u})):h},e=[1,4096,1],r=n.num_channels===void 0?h:D("halve",n.strides===2,o=>s(o?{strides:2,use_1x1conv:!0}:{strides:1,use_1x1conv:!!n.use_1x1conv})),a=n.num_channels===void 0||n.strides===2?h:D("1×1 on the shortcut",!!n.use_1x1conv,o=>s({use_1x1conv:o}));return d`${t("num_convs","convolutions",[1,8,1])}${t("out_channels","channels",e)}
${t("num_channels","channels",e)}${t("middle","middle",e)}${t("groups",n.kind==="conv2d"?"groups":"width of a group",e,n.kind==="conv2d"?1:void 0)}
${t("kernel_size","k",[1,31,1])}${n.kernel_size===void 0?h:d`${t("stride","s",[1,8,1],n.kind==="conv2d"?1:n.kernel_size)}${t("padding","p",[0,15,1],0)}`}
${r}${a}`}var q=42,R=36,fe=2,Z=class extends se{static{this.properties={bars:{attribute:!1},names:{attribute:!1},told:{attribute:!1},numbers:{attribute:!1},looked:{type:Number},width:{type:Number},masked:{type:Boolean}}}constructor(){super(),this.looked=0,this.numbers=[],this.width=688,this.masked=!1}#e(s){this.dispatchEvent(new CustomEvent("layer-look",{detail:s,bubbles:!0,composed:!0}))}#t=!1;updated(){this.#t&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#t=!1}#s=s=>{let[t,e]=[this.names.length,this.looked],r={ArrowRight:e+1,ArrowLeft:e-1,Home:1,End:t,Escape:0}[s.key];r===void 0||s.ctrlKey||s.altKey||s.metaKey||(s.preventDefault(),s.stopPropagation(),this.#e(s.key==="Escape"?0:P(r,1,t)),this.#t=!0)};#r({values:s,tone:t,marks:e,write:r,most:a,least:o,...p},l,c){let i=l*(R+q+fe)+R,u=a??Math.max(...s,Number.MIN_VALUE),f=m=>{if(!(m>0))return 0;let k=o===void 0?m/u:Math.log(m/o)/Math.log(u/o);return Math.max(1,q*P(k,0,1))},g=Math.max(2,Math.min(c-2,26)),C=m=>m*c+(c-g)/2,v=i+q,_=s.indexOf(Math.max(...s)),A=m=>{let[k,we]=[C(m)+g/2,r(s[m])],re=k>this.width-50,$e=v-f(s[m])-4;return y`<text class="value" x=${re?this.width:k} text-anchor=${re?"end":k<40?"start":"middle"} y=${$e}>${we}</text>`};return y`<g class="bars ${t}">
<text class="name" x="0" y=${i-20}>${p.name} <tspan>${this.masked?"?":p.total}</tspan></text>
<path class="base" d="M0 ${v+.5}H${this.width}" />
${this.masked?h:y`${s.map((m,k)=>y`<rect class=${k+1===this.looked?"lit":""} x=${C(k)} y=${v-f(m)} width=${g} height=${f(m)} />`)}${(e??[]).map((m,k)=>m<s[k]?y`<path class="mark" d="M${C(k)-1} ${v-f(m)}h${g+2}" />`:h)}${s[_]>0&&this.looked-1!==_?A(_):h}${this.looked>0?A(this.looked-1):h}`}
</g>`}render(){let s=this.width/this.names.length,t=this.bars.length*(R+q+fe)+16,e=Math.min(this.looked,this.names.length);return d`<svg viewBox="0 0 ${this.width} ${t}" width=${this.width}>
<g role="listbox" aria-label="layers, from the input on" aria-orientation="horizontal" @keydown=${this.#s}>
${this.names.map((r,a)=>y`<g
role="option"
class="layer"
tabindex=${a+1===(e||1)?0:-1}
aria-selected=${a+1===e?"true":"false"}
aria-label=${this.masked?r:this.told[a]}
@click=${()=>this.#e(a+1===e?0:a+1)}
><rect x=${a*s} y=${R/2} width=${s} height=${t-R/2} /><title>${r}</title></g>`)}
</g>
<g aria-hidden="true" class="drawn">${this.bars.map((r,a)=>this.#r(r,a,s))}${this.numbers.map((r,a)=>r>0?y`<text class="number" x=${(a+.5)*s} y=${t-4}>${r}</text>`:h)}</g>
</svg>`}static{this.styles=I`
svg {
display: block;
max-width: 100%;
overflow: visible;
font-size: 12px;
font-variant-numeric: tabular-nums;
}
.drawn {
pointer-events: none;
}
.name {
fill: var(--ink);
font-weight: 600;
font-size: 13px;
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4;
}
.name tspan {
fill: var(--muted);
font-weight: 400;
}
.value {
fill: var(--ink);
paint-order: stroke;
stroke: var(--paper);
stroke-width: 3;
}
.number {
fill: var(--kernel);
font-size: 11px;
text-anchor: middle;
}
.base {
stroke: var(--line);
}
.bars rect {
fill: color-mix(in srgb, var(--muted) 55%, var(--paper));
}
.k rect {
fill: var(--kernel-fill);
}
.y rect {
fill: var(--output-fill);
}
.x rect {
fill: var(--input-fill);
}
.g rect {
fill: var(--gradient-fill);
}
.mark {
stroke: var(--ink);
stroke-width: 2;
}
.layer {
cursor: pointer;
outline: none;
}
.layer rect {
fill: transparent;
}
.layer:hover rect {
fill: color-mix(in srgb, var(--muted) 9%, transparent);
}
.layer[aria-selected="true"] rect {
fill: color-mix(in srgb, var(--muted) 17%, transparent);
}
.layer:focus-visible rect {
stroke: var(--input);
stroke-width: 3;
}
@media (forced-colors: active) {
.bars rect {
fill: CanvasText;
}
.bars rect.lit {
fill: Highlight;
}
.mark {
stroke: Canvas;
}
.layer[aria-selected="true"] rect {
fill: none;
stroke: Highlight;
}
text,
.name tspan {
fill: CanvasText;
}
.name,
.value {
stroke: Canvas;
}
}
`}};customElements.get("d2l-layer-bars")||customElements.define("d2l-layer-bars",Z);var E=n=>typeof n=="string"?T(n).layers:n,ee=n=>typeof n=="string"?T(n).label:"this network",De=[1,2,4,8,16,32],te=class extends Q{constructor(){super();this.name="Network calculator";this.hint="Point at a layer; press a block to change it.";this.derivedKeys=["shapes","parameters","macs","memory","fields","total"];this.looks=["step"];this.fields={layers:W(V),input_shape:K(ae(4096)),batch:F(1,4096),bytes:F(1,8),against:K(W(V)),step:F(0,600)};this.questions={quartered:{label:"a quarter of all channels",question:(t,e)=>ye(e,"quartered")},doubled:{label:"a picture twice as large",question:(t,e)=>ye(e,"doubled")}};this.chip=null}static{this.properties={chip:{state:!0}}}defaults(){return{layers:"vgg-11",input_shape:null,batch:1,bytes:4,against:null,step:0}}derive(t){try{let e=U(E(t.layers),this.#e(t),t),r=t.against===null?null:U(E(t.against),this.#e(t),t);return{cost:e,steps:de(e),other:r,trouble:null}}catch(e){if(!(e instanceof z))throw e;return{cost:null,steps:[],other:null,trouble:e.message}}}#e({layers:t,input_shape:e}){if(e)return e;if(typeof t=="string")return T(t).input_shape;throw new z("input_shape is missing: costs depend on the picture, (channels, height, width)")}settle(t,{steps:e}){return{...t,step:Math.min(t.step,e.length)}}report({cost:t}){let e=t?.layers;return{shapes:e?e.map(({output:r})=>r):null,parameters:e?e.map(({parameters:r})=>r):null,macs:e?e.map(({macs:r})=>r):null,memory:e?e.map(({kept:r})=>r):null,fields:e?e.map(({field:r})=>r):null,total:t&&{parameters:t.parameters,macs:t.macs,memory:t.kept,in_use:t.live}}}pytorch(t,{cost:e}){return e&&ue(E(t.layers),e.input)}drawing(t,e){let r=be(E(t.layers),{open:this.chip,locked:this.locked("layers"),pick:a=>{this.chip=a},change:(a,o)=>{this.chip=o,a.length>0&&this.change({layers:a,input_shape:this.#e(t)})}});return d`<div class="whole">${r}${e.cost===null?h:this.#t(t,e,e.cost)}</div>`}#t(t,e,r){let a=Math.max(r.input[1],r.input[2]),o=i=>u=>O(u,i),p=this.#s(e),l=(this.width||688)>=G&&p.some(([i,u])=>u<i),c=[{name:"parameters",tone:"k",total:b(r.parameters),values:e.steps.map(i=>i.parameters),write:o(r.parameters)},{name:"multiply–adds",tone:"",total:b(r.macs),values:e.steps.map(i=>i.macs),write:o(r.macs)},{name:"kept for training",tone:"y",total:`${B(BigInt(r.kept))}; in use ${B(BigInt(r.live))}`,values:e.steps.map(i=>i.kept),write:o(r.kept)},{name:"receptive field",tone:"x",total:`of ${x(r.input.slice(1))} pixels${l?"; dash: the shortest way":""}`,values:p.map(([i])=>i),marks:p.map(([,i])=>i),most:a,write:i=>i>=a?"all":String(i)}];return d`<d2l-layer-bars
.bars=${c}
.numbers=${e.steps.map(({head:i})=>i.number)}
.names=${e.steps.map(({head:i})=>i.name)}
.told=${e.steps.map(i=>this.#r(i,r))}
.looked=${t.step}
.width=${this.width||688}
.masked=${this.asking}
@layer-look=${i=>this.change({step:i.detail})}
></d2l-layer-bars>`}#s({steps:t}){return t.map(({head:e})=>[Math.max(...e.field),Math.max(...e.shortField)])}#r({head:t,...e},r){let a=(i,u,f)=>i>0?`${b(i)} ${f} (${O(i,u)})`:"",[o,p]=[Math.max(...t.field),Math.max(...t.shortField)],l=p<o?`field ${o} on the longest way, ${p} on the shortest`:`field ${o}`,c=[a(e.parameters,r.parameters,"parameters"),a(e.macs,r.macs,"multiply–adds"),e.kept>0?`${B(BigInt(e.kept))} kept (${O(e.kept,r.kept)})`:"",l];return`${t.name}, ${x(t.input)} → ${x(e.shape)}: ${c.filter(Boolean).join(", ")}.`}#n({steps:t,cost:e}){let{parameters:r,macs:a,depth:o}=e,p=t.reduce((i,u)=>u.parameters>i.parameters?u:i),[l,c]=[p.parameters/r,p.macs/a];return l>=.5&&c<.2&&o>2?`One layer of ${o} holds ${j(l)} of the parameters and does ${j(c)} of the work.`:""}#o(t,e,r){let a=(o,p)=>{let l=o/p;return l>=2||l<=.5?l>1?`${l.toFixed(1)} times`:`1/${(1/l).toFixed(1)}`:`${l>1?"+":""}${(100*(l-1)).toFixed(1)} %`.replace("-","−")};return`${b(e.parameters)} parameters against ${b(r.parameters)} of ${ee(t.against)} (${a(e.parameters,r.parameters)}); multiply–adds ${a(e.macs,r.macs)}, kept ${a(e.kept,r.kept)}.`}#a(t,e){let r=e.cost,a=e.steps[t.step-1],o=`${ee(t.layers)}: ${b(r.parameters)} parameters; ${b(r.macs)} multiply–adds, twice as many FLOPs.`;return[a?this.#r(a,r):e.other?this.#o(t,r,e.other):this.#n(e),o]}caption(t,e){let[r,a]=this.#a(t,e);return d`<p class="sum">${S(r,()=>d`<b>${r}</b><br />`)}<span class="aside">${a}</span></p>`}saying(t,e){return e.trouble??this.#a(t,e).join(" ").trim()}controls(t){let e=E(t.layers),r=J(e),a=r[r.length-1],o=typeof t.layers=="string"?[]:[{id:"",label:"your own"}];return d`${w("network",typeof t.layers=="string"?t.layers:"",[...o,...ce],p=>{this.chip=null,p&&this.change({layers:p,input_shape:null,step:0})},this.locked("layers"))}${S(M(a)&&!this.locked("layers"),()=>w("head",H(a),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],p=>this.change({layers:[...r.slice(0,-1).flat(),...Y(p,a)],input_shape:this.#e(t)})))}${S(e.length===1&&e[0].kind==="resnext_block"&&!this.locked("layers"),()=>this.#i(t,e[0]))}${D(t.against===null?"compare":`compared with ${ee(t.against)}`,t.against!==null,p=>this.change({against:p?t.layers:null}),this.locked("against"))}`}#i(t,e){let{num_channels:r,groups:a,bot_mul:o}=e,p=Math.round(r*o/a);return w("paths at equal cost",String(p),[...new Set([...De,p])].map(l=>({id:String(l),label:String(l)})),l=>{let c=Se(r,Number(l)),i=[{...e,groups:c,bot_mul:c*Number(l)/r}];this.change({layers:i,input_shape:this.#e(t)})})}panel(t,e){let r=t.input_shape??(typeof t.layers=="string"?T(t.layers).input_shape:[1,28,28]);return d`${L("Input",["channels","height","width"].map((a,o)=>$(a,r[o],[1,4096,1],p=>this.change({input_shape:r.map((l,c)=>c===o?p:l)}),this.locked("input_shape"))))}${L("Memory",$("pictures at once",t.batch,[1,4096,1],a=>this.change({batch:a}),this.locked("batch")),w("a number takes",String(t.bytes),[1,2,4,8].map(a=>({id:String(a),label:`${a} ${a===1?"byte":"bytes"}`})),a=>this.change({bytes:Number(a)}),this.locked("bytes")))}${S(e.cost&&!this.asking,()=>this.#l(e))}`}#l({steps:t,cost:e}){let{input:r,keptInput:a,parameters:o,macs:p,kept:l}=e,c=(this.width||688)>=G,i=([g,C,v,_,A,m])=>d`<tr>
<th scope="row">${g}</th>
${[...c?[C]:[],v,_,...c?[A,m]:[]].map(k=>d`<td>${typeof k=="number"?b(k):k}</td>`)}
</tr>`,u=["layer","output","parameters","multiply–adds","kept, bytes","field"],f=c?u:[u[0],u[2],u[3]];return d`<table>
<thead><tr>${f.map(g=>d`<th scope="col">${g}</th>`)}</tr></thead>
<tbody>
${i(["input",x(r),"","",a,""])}
${t.map(g=>i([g.head.name,x(g.shape),g.parameters,g.macs,g.kept,g.head.field.join("×")]))}
${i(["in all","",o,p,l,""])}
</tbody>
</table>`}static{this.styles=I`
${Q.styles}
${ge}
.whole {
display: grid;
gap: 16px;
flex: 1 1 100%;
min-width: 0;
}
table {
border-collapse: collapse;
margin: auto;
font-size: 0.8125rem;
font-variant-numeric: tabular-nums;
}
:is(td, th) {
padding: 3px 8px;
text-align: end;
font-weight: 400;
border-bottom: 1px solid var(--line);
}
th {
color: var(--muted);
}
tr > th:first-child {
text-align: start;
}
`}};function Se(n,s){let t=(a,o)=>a*(2*n*o+9*o*o),e=t(1,Math.max(1,Math.round(n/4))),r=1;for(let a=2;a<=n;a++)Math.abs(t(s,a)-e)<Math.abs(t(s,r)-e)&&(r=a);return r}function ye({cost:n},s){let{layers:t}=n,e=t.filter(({kind:a,input:o})=>a==="conv2d"&&o[0]>1),{name:r}=e[e.length>>1]??t[0];return s==="quartered"?{text:`Predict: all layers get a quarter of their channels. Which part of its multiply–adds does ${r} still do?`,fields:["part, such as 1/2"],answer:[1/16],slips:[{answer:[1/4],says:"Channels count twice, in and out."},{answer:[1/2],says:"A quarter, and twice: in and out."},{answer:[16],says:"It gets less: give the part that is left."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}:{text:`Predict: the picture gets twice as high and twice as wide. How many times as many multiply–adds does ${r} do?`,fields:["times"],answer:[4],slips:[{answer:[2],says:"Both axes double."},{answer:[16],says:"Channels stay."},{answer:[1],says:"The weights stay, and are used at more places."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}}ne("d2l-network-calculator",te);d2lParts["d2l-network-calculator"]={NetworkCalculator:te};})();
