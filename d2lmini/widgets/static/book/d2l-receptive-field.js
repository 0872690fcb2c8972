(()=>{"use strict";const{i:re,k:oe}=d2lParts["grid"];const{a:ae}=d2lParts["picture"];const{a:le,b:ce,c:pe}=d2lParts["chips"];const{a:se}=d2lParts["geometry"];const{C:B,F:ee,K:te,L:O,M:z,P:ie,R:X,S:J,U:K,V:Q,W:ne,b:Z,c:b,d:C,e:M,g:R,m:_,s:I,u:L}=d2lParts["figure"];function de(n,l){let e={sizes:[l],fields:[1],jumps:[1],starts:[0]};return n.forEach(({kind:i,kernel_size:t,stride:s,padding:r,dilation:o},a)=>{let p=o*(t-1)+1;if(i==="pool"&&2*r>t)throw new R(`layer ${a+1}: padding ${r} is more than half of the pooling window ${t}; use padding ${Math.floor(t/2)} or less`);try{let{rows:c}=se([e.sizes[a],e.sizes[a]],[t,t],{stride:s,padding:r,dilation:o});e.sizes.push(c.output)}catch(c){throw c instanceof R?new R(`layer ${a+1}: ${c.message}`):c}e.fields.push(e.fields[a]+(p-1)*e.jumps[a]),e.jumps.push(e.jumps[a]*s),e.starts.push(e.starts[a]-r*e.jumps[a])}),e}function he(n,l,e,i){let t=[];t[e]=new Float64Array(l[e]),t[e][i]=1;for(let s=e-1;s>=0;s--){let{kernel_size:r,stride:o,padding:a,dilation:p}=n[s],[c,h]=[t[s+1],new Float64Array(l[s])],y=0;for(let d=0;d<c.length;d++)if(c[d]!==0)for(let m=0;m<r;m++){let g=d*o-a+m*p;g<0||g>=h.length||(h[g]+=c[d],y+=c[d])}if(y>0)for(let d=0;d<h.length;d++)h[d]/=y;t[s]=h}return t}function H(n,l,e,i){let t=l+(e-i)/2,s=0;for(let r=Math.max(0,t);r<Math.min(n.length,t+i);r++)s+=n[r];return s}function ue(n){let l=({kernel_size:r,dilation:o})=>(r-1)*o,{fields:e,jumps:i}=be(n),s=n[n.length-1]?.kind==="pool"?"pooling":"convolution";return[{answer:[1+n.reduce((r,o)=>r+l(o),0)],says:"Add (k − 1)·jump."},{answer:[1+n.reduce((r,o,a)=>r+(o.kind==="pool"?0:l(o)*i[a]),0)],says:"Pooling windows count, too."},{answer:[e[n.length-1]],says:`The last ${s} is missing.`},{answer:[n.reduce((r,o)=>r*o.kernel_size,1)],says:"Fields add up."},{answer:[1+n.reduce((r,o,a)=>r+(o.kernel_size-1)*i[a],0)],says:"Dilation spreads the weights: a window spans d·(k − 1) + 1."}]}function be(n){let[l,e]=[[1],[1]];return n.forEach(({kernel_size:i,stride:t,dilation:s},r)=>{l.push(l[r]+(i-1)*s*e[r]),e.push(e[r]*t)}),{fields:l,jumps:e}}var N=24,E={kernel_size:[1,31],stride:[1,8],padding:[0,15],dilation:[1,16]},ke={kernel_size:"",stride:"s",padding:"p",dilation:"d"},me=Object.keys(E),fe=(n,l,e)=>({kernel_size:e,stride:l==="pool"?e:1,padding:0,dilation:1})[n],ye='layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';function xe(n,l){let e=o=>new R(`${ye}; layer ${l+1} ${o}`);if(typeof n!="object"||n===null)throw e(`is ${JSON.stringify(n)}`);let i=n,t=Object.keys(i).find(o=>o!=="kind"&&!Object.hasOwn(E,o));if(t!==void 0)throw e(`has "${t}"`);let s=i.kind??"conv";if(s!=="conv"&&s!=="pool")throw e(`has kind ${JSON.stringify(s)}; it is "conv" or "pool"`);let r={kind:s};for(let o of me){let a=i[o]??fe(o,s,r.kernel_size),[p,c]=E[o];if(!Number.isInteger(a)||a<p||a>c)throw e(`has ${o} ${JSON.stringify(a??null)}; it is a whole number from ${p} to ${c}`);r[o]=a}return r}var Fe=n=>`${n.kind[0]}${n.kernel_size}${me.slice(1).filter(l=>n[l]!==fe(l,n.kind,n.kernel_size)).map(l=>ke[l]+n[l]).join("")}`;function Re(n){let[,l,e,i,t,s,r]=/^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(n)??[];if(l===void 0)return[n];let o=Object.entries({kernel_size:e,stride:i,padding:t,dilation:s}).filter(([,p])=>p!==void 0),a={kind:l==="c"?"conv":"pool",...Object.fromEntries(o.map(([p,c])=>[p,Number(c)]))};return Array.from({length:Math.min(Number(r??1),N+1)},()=>a)}function q(){return{parse(n){if(!Array.isArray(n)||n.length===0||n.length>N)throw new R(`${ye}; got ${Array.isArray(n)?`${n.length} layers`:JSON.stringify(n)}`);return n.map(xe)},encode(n){let l=[];for(let e of n.map(Fe)){let i=l[l.length-1];i?.text===e?i.times++:l.push({text:e,times:1})}return l.map(({text:e,times:i})=>i>1?`${e}*${i}`:e).join(",")},decode:n=>n.split(",").flatMap(Re)}}var S=(n,l,e,i)=>({id:n,label:l,input_size:e,layers:q().parse(q().decode(i),"layers")}),P=[S("ten","ten 3×3",21,"c3*10"),S("one","one 21×21",21,"c21"),S("lenet","LeNet",28,"c5p2,p2,c5,p2"),S("vgg","VGG-11",224,"c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),S("resnet","ResNet-18, longest path",224,"c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3"),S("pooled","seven times 3×3 and pooling",224,Array(7).fill("c3p1,p2").join()),S("dilated","dilation 1, 2, 4",15,"c3,c3d2,c3d4"),S("holes","dilation 2, 2, 2",13,"c3d2*3")];var Se=[{id:"conv",label:"convolution"},{id:"pool",label:"pooling"}],ge={kernel_size:"k",stride:"s",padding:"p",dilation:"d"},Me=({kind:n,kernel_size:l,stride:e,padding:i,dilation:t})=>`${n==="pool"?"pooling":"convolution"} ${l}×${l}, stride ${e}, padding ${i}, dilation ${t}`,ze=n=>[n.stride===(n.kind==="pool"?n.kernel_size:1)?"":`s${n.stride}`,n.padding===0?"":`p${n.padding}`,n.dilation===1?"":`d${n.dilation}`].filter(Boolean).join(" ");function $e(n){let l=le(n,"layer",(e,i)=>{let{kind:t,kernel_size:s}=e;return{content:t==="pool"?b`<i>pool</i> ${s}`:`${s}×${s}`,small:ze(e),look:`${t} ${i+1===n.looked?"looked":""}`,name:`layer ${i+1}: ${Me(e)}`}},()=>n.change([...n.items,{...n.items[n.items.length-1]}],n.open));return b`${l}${n.open!==null&&n.open<n.items.length&&!n.locked?je(n,n.open):M}`}function je(n,l){let e=n.items[l],i=t=>n.change(n.items.map((s,r)=>r===l?{...s,...t}:s),l);return b`<div class="editor" role="group" aria-label="layer ${l+1}">
${O(`layer ${l+1}`,e.kind,Se,t=>i({kind:t}))}
${Object.keys(ge).map(t=>z(ge[t],e[t],[...E[t],1],s=>i({[t]:s})))}
${ce(n,l)}
</div>`}var _e=n=>Math.max(1,Math.floor(n/3)-(Math.floor(n/3)-n&1)),Le=n=>`${Math.round(100*n)} %`,U=class extends Q{constructor(){super();this.name="Receptive field";this.hint="Try: pick “one 21×21”; then press a layer and change it.";this.derivedKeys=["sizes","fields","jumps"];this.looks=["layer","position"];this.fields={layers:q(),input_size:B(1,256),view:te(["paths","reach"]),layer:B(1,N),position:ee(0,255)};this.#e=null;this.questions={field:{label:"the field",question:(e,i)=>({text:`Predict: one unit of layer ${e.layer} sees a square of the input. How many pixels wide is it?`,fields:["pixels"],answer:[i.all.fields[e.layer]],slips:ue(e.layers.slice(0,e.layer)),otherwise:"Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it."})}};this.chip=null}static{this.properties={chip:{state:!0}}}#e;defaults(){let{layers:e,input_size:i}=P[0];return{layers:e,input_size:i,view:"paths",layer:e.length,position:[0,0]}}derive(e){try{return{all:de(e.layers,e.input_size),trouble:null}}catch(i){if(!(i instanceof R))throw i;return{all:null,trouble:i.message}}}settle(e,{all:i}){let t=_(e.layer,1,e.layers.length),s=i?i.sizes[t]-1:255;return{...e,layer:t,position:e.position.map(r=>Math.min(r,s))}}report({all:e}){return{sizes:e&&e.sizes,fields:e&&e.fields,jumps:e&&e.jumps}}#t(e,i){let t=[i,e.layer,...e.position];if(this.#e?.key.every((o,a)=>o===t[a]))return this.#e;let s=o=>({shares:he(e.layers,i.sizes,e.layer,o),start:i.starts[e.layer]+o*i.jumps[e.layer]}),r=s(e.position[0]);return this.#e={key:t,rows:r,columns:e.position[0]===e.position[1]?r:s(e.position[1])},this.#e}pytorch(e){if(this.derived.trouble!==null)return null;let i=e.layers.slice(0,e.layer).map(r=>`    (${[r.kernel_size,r.stride,r.padding,r.dilation].join(", ")}),  # ${r.kind}`),[t,s]=e.position;return["import torch","from torch.nn import functional as F","","layers = [  # window, stride, padding, dilation",...i,"]",`X = torch.ones(1, 1, ${e.input_size}, ${e.input_size}, dtype=torch.float64, requires_grad=True)`,"units = X","for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights","    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)","    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",`units[0, 0, ${t}, ${s}].backward()`,"Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",`Y
`].join(`
`)}#i(e,i,t){let s=i.starts[t]+(i.fields[t]-1)/2;return _(Math.round((e-s)/i.jumps[t]),0,i.sizes[t]-1)}#n(e,i){let t=s=>Math.floor(i.starts[e.layer]+s*i.jumps[e.layer]+(i.fields[e.layer]-1)/2);return[t(e.position[0]),t(e.position[1])]}#s(e,i){let{all:t}=this.derived,s=this.now;if(!t)return;let r=this.#n(s,t),o=e.map((a,p)=>{let c=this.#i(a,t,s.layer),h=s.position[p]+Math.sign(a-r[p]);return i&&c===s.position[p]?_(h,0,t.sizes[s.layer]-1):c});this.change({position:o})}drawing(e,i){let t=this.width||688,s=t>=K,r=$e({items:e.layers,open:this.chip,looked:e.layer,most:N,locked:this.locked("layers"),pick:p=>{this.chip=p},change:(p,c)=>{this.chip=c,this.change({layers:p,layer:e.layer===e.layers.length?p.length:e.layer})}}),o=s?Math.floor(t*.46):Math.min(t-16,300),a=i.all?b`<div class="views">
${J(s&&!this.asking,()=>this.#r(e,i.all,t-o-24,o-4))}
${this.#l(e,i.all,o)}
${J(this.asking,()=>oe("y","field",""))}
</div>`:M;return b`<div class="whole">${r}${a}</div>`}#l(e,i,t){let s=i.fields[e.layer],{rows:r,columns:o}=this.#t(e,i),a=this.asking,p=({start:f})=>a?[0,e.input_size]:[Math.min(0,f),Math.max(e.input_size,f+s)],[c,h]=[p(r),p(o)],y=Math.max(c[1]-c[0],h[1]-h[0]),d=Math.ceil(y/(t*devicePixelRatio)),m=(f,[x,Y])=>ve(a?null:f.shares[0],e,x,Y,d),[g,$]=[m(r,c),m(o,h)],v=Math.max(...g.filter(Number.isFinite))*Math.max(...$.filter(Number.isFinite))||1,w=g.map(f=>$.map(x=>e.view==="reach"?+(f*x>0)*.6+0*f*x:f*x/v)),u=i.sizes[e.layer],T=this.#n(e,i).map((f,x)=>Math.floor((f-[c,h][x][0])/d)),j=([f,x])=>[f*d+c[0],x*d+h[0]],D=(o.start-h[0])/d,G=(r.start-c[0])/d,A=s/d;return re("x","input","X",[e.input_size,e.input_size],b`<d2l-picture
data-plate="input"
label=${a?"input":`input with the field of unit (${e.position.join(", ")})`}
.theme=${this.theme}
.values=${w}
.cell=${ae(t,Math.ceil(y/d))}
.cursor=${!a&&u>1}
.drag=${!a&&u>1?"move":""}
.at=${T}
@cell-focus=${f=>this.#s(j(f.detail.cell),!0)}
@cell-drag=${f=>this.#s(j(f.detail.cell),f.detail.start??!1)}
>${a?M:b`<svg viewBox="0 0 ${$.length} ${g.length}" aria-hidden="true">
<rect class="field" x=${D} y=${G} width=${A} height=${A} vector-effect="non-scaling-stroke" />
</svg>`}</d2l-picture>`)}#r(e,i,t,s){let{shares:r,start:o}=this.#t(e,i).columns,a=i.fields[e.layer],p=Math.max(2,a*.12),[c,h]=[o-p,o+a+p],[y,d]=[34,46],m=Math.min(56,(s-d-16)/Math.max(1,e.layers.length)),g=10+m*e.layers.length,$=F=>y+(F+.5-c)/(h-c)*(t-y),v=F=>g-F*m,w=e.layers.map((F,k)=>this.#o(i,k+1,r[k+1],$,v(k+1),[c,h],m)),u=Math.ceil(15/m),T=i.starts[e.layer]+e.position[1]*i.jumps[e.layer]+(a-1)/2,j=Math.max(1,Math.ceil(3*(h-c)/(t-y))),[D,G]=[Math.max(0,Math.ceil(c)),Math.min(e.input_size,Math.floor(h))],A=ve(r[0],e,D,G,j),f=Math.max(...A)||1,x=A.map((F,k)=>`${$(D+k*j+(j-1)/2)},${g+d-F/f*(d-12)}`),Y=F=>{let k=F.currentTarget.getBoundingClientRect(),V=_(Math.round((g-(F.clientY-k.top))/m),1,e.layers.length),we=(F.clientX-k.left-y)/(t-y)*(h-c)+c-.5,W=this.#i(we,i,V);this.change({layer:V,position:[W,W]})};return b`<div class="plate">
<div class="name y">unit <span>(${e.position.join(", ")}) of layer ${e.layer}</span></div>
<svg class="cone" aria-hidden="true" width=${t} height=${g+d+4} @pointerdown=${Y}>
<polygon class="light" points="${$(T)},${v(e.layer)} ${$(o+a-.5)},${v(0)} ${$(o-.5)},${v(0)}" />
${e.layers.map((F,k)=>(k+1)%u===0?C`<text x="0" y=${v(k+1)+4}>${k+1}</text>`:M)}
<text x="0" y=${v(0)+4} class="x">X</text>
${w}${this.#o(i,0,r[0],$,v(0),[c,h],m)}
<polyline class="bell" points=${x.join(" ")} />
</svg>
</div>`}#o(e,i,t,s,r,[o,a],p){let c=e.jumps[i],h=e.starts[i]+(e.fields[i]-1)/2,y=Math.max(0,Math.ceil((o-h)/c)),d=Math.min(e.sizes[i]-1,Math.floor((a-h)/c)),m=s(c)-s(0),g=_(m*.72,1,Math.min(11,p*.7)),$=t&&Math.max(...t)||1,v=["","","","","","",""];for(let w=y;w<=d;w++){let u=t?.[w]??0;v[u>0?1+Math.min(5,Math.floor(u/$*5.999)):0]+=`M${s(h+w*c).toFixed(1)} ${r.toFixed(1)}h0`}return C`<g class=${i===0?"x":"y"} stroke-width=${g}>${v.map((w,u)=>w?C`<path class=${u===0?"none":""} opacity=${u===0?1:.25+u*.125} d=${w} />`:M)}</g>`}#a(e,i){let t=i.fields[e.layer],{rows:s,columns:r}=this.#t(e,i),o=[s,r].map(({shares:u})=>u[0].filter(T=>T>0).length),a=[s,r].map(({start:u})=>Math.min(e.input_size,u+t)-Math.max(0,u)),p=u=>H(s.shares[0],s.start,t,u)*H(r.shares[0],r.start,t,u),c=t*t,h=o[0]<a[0]||o[1]<a[1],y=c-a[0]*a[1],d=_e(t),m=t;for(;m>2&&p(m-2)>=.95;)m-=2;let g=h?`${L(o[0]*o[1])} of the ${L(c)} pixels in the field are seen, the others lie between the weights.`:t<4?`${c} ${c===1?"pixel":"pixels"} in the field.`:`${L(c)} pixels in the field; the middle ${d===1?"one holds":`${L(d*d)} hold`} ${Le(p(d))} of the paths.`,$=({start:u})=>`${u} to ${u+t-1}`.replaceAll("-","−"),v=s.start===r.start?`rows and columns ${$(s)}`:`rows ${$(s)}, columns ${$(r)}`,w=y>0?`, ${L(y)} pixels of it outside the picture`:"";return[g,`layer ${e.layer}, unit (${e.position.join(", ")}): field ${I([t,t])}, jump ${i.jumps[e.layer]}, ${v}${w}; 95 % of the paths lie within the middle ${I([m,m])}.`]}caption(e,{all:i}){let[t,s]=this.#a(e,i);return b`<p class="sum"><b>${t}</b><br /><span class="aside">${s}</span></p>`}saying(e,{all:i,trouble:t}){return i?this.#a(e,i).join(" "):t??""}controls(e){let i=P.find(({layers:t,input_size:s})=>s===e.input_size&&JSON.stringify(t)===JSON.stringify(e.layers));return b`${O("stack",i?.id??"own",i?P:[{id:"own",label:"your own"},...P],t=>{let s=P.find(a=>a.id===t);if(!s)return;let{layers:r,input_size:o}=s;this.chip=null,this.change({layers:r,input_size:o,layer:r.length,position:[0,0]})},this.locked("layers"))}
${z("layer",e.layer,[1,e.layers.length,1],t=>this.change({layer:t}))}
${ie("only reach",e.view==="reach",t=>this.change({view:t?"reach":"paths"}),this.locked("view"))}`}panel(e,{all:i}){let t=i?i.sizes[e.layer]-1:0,s=(this.width||688)<K;return b`${J(s&&i&&!this.asking,()=>X("Cone",this.#r(e,i,Math.min(this.width-8,340),260)))}
${X("Unit",z("row",e.position[0],[0,t,1],r=>this.change({position:[r,e.position[1]]})),z("column",e.position[1],[0,t,1],r=>this.change({position:[e.position[0],r]})))}
${X("Input",z("size",e.input_size,[1,256,1],r=>this.change({input_size:r}),this.locked("input_size")))}`}static{this.styles=Z`
${Q.styles}
${pe}
.whole {
display: grid;
gap: 14px;
flex: 1 1 100%;
min-width: 0;
}
.views {
display: flex;
flex-wrap: wrap;
justify-content: center;
align-items: flex-start;
gap: 14px 20px;
}
.cone {
display: block;
cursor: pointer;
}
.cone text {
font-size: 12px;
fill: var(--muted);
}
.cone path {
stroke: var(--output-fill);
stroke-linecap: round;
}
.cone .x path {
stroke: var(--input-fill);
}
.cone path.none {
stroke: var(--line);
}
.light {
fill: color-mix(in srgb, var(--kernel-fill) 22%, transparent);
}
.bell {
fill: none;
stroke: var(--input);
stroke-width: 2;
}
.field {
fill: none;
stroke: var(--ink);
stroke-width: 2;
}
@media (forced-colors: active) {
.cone path,
.cone .x path,
.bell,
.field {
stroke: CanvasText;
}
.cone path.none {
stroke: color-mix(in srgb, CanvasText 30%, Canvas);
}
.light {
fill: none;
stroke: CanvasText;
}
}
`}};function ve(n,l,e,i,t){return Array.from({length:Math.ceil((i-e)/t)},(s,r)=>{let o=e+r*t;if(o<0||o>=l.input_size)return Number.NaN;let a=0;for(let p=o;p<Math.min(o+t,l.input_size);p++)a+=n?n[p]:0;return a})}ne("d2l-receptive-field",U);d2lParts["d2l-receptive-field"]={ReceptiveField:U};})();
