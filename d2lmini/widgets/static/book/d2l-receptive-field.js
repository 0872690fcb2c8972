(()=>{"use strict";const{a:le}=d2lParts["picture"];const{a:te,o:oe,q:ae}=d2lParts["grid"];const{B,E:ie,I:ne,J:K,K:j,N:re,O:X,P:q,Q:J,S:Q,T:U,U:se,b:O,c:b,d:C,e:R,g:S,m:M,s:I,u:L}=d2lParts["figure"];function pe(n,a){let e={sizes:[a],fields:[1],jumps:[1],starts:[0]};return n.forEach(({kind:t,kernel_size:i,stride:s,padding:r,dilation:o},l)=>{let c=o*(i-1)+1;if(t==="pool"&&2*r>i)throw new S(`layer ${l+1}: padding ${r} is more than half of the pooling window ${i}; use padding ${Math.floor(i/2)} or less`);try{let{rows:p}=te([e.sizes[l],e.sizes[l]],[i,i],{stride:s,padding:r,dilation:o});e.sizes.push(p.output)}catch(p){throw p instanceof S?new S(`layer ${l+1}: ${p.message}`):p}e.fields.push(e.fields[l]+(c-1)*e.jumps[l]),e.jumps.push(e.jumps[l]*s),e.starts.push(e.starts[l]-r*e.jumps[l])}),e}function ce(n,a,e,t){let i=[];i[e]=new Float64Array(a[e]),i[e][t]=1;for(let s=e-1;s>=0;s--){let{kernel_size:r,stride:o,padding:l,dilation:c}=n[s],[p,u]=[i[s+1],new Float64Array(a[s])],y=0;for(let d=0;d<p.length;d++)if(p[d]!==0)for(let m=0;m<r;m++){let g=d*o-l+m*c;g<0||g>=u.length||(u[g]+=p[d],y+=p[d])}if(y>0)for(let d=0;d<u.length;d++)u[d]/=y;i[s]=u}return i}function V(n,a,e,t){let i=a+(e-t)/2,s=0;for(let r=Math.max(0,i);r<Math.min(n.length,i+t);r++)s+=n[r];return s}function de(n){let a=({kernel_size:r,dilation:o})=>(r-1)*o,{fields:e,jumps:t}=ve(n),s=n[n.length-1]?.kind==="pool"?"pooling":"convolution";return[{answer:[1+n.reduce((r,o)=>r+a(o),0)],says:"Add (k − 1)·jump."},{answer:[1+n.reduce((r,o,l)=>r+(o.kind==="pool"?0:a(o)*t[l]),0)],says:"Pooling windows count, too."},{answer:[e[n.length-1]],says:`The last ${s} is missing.`},{answer:[n.reduce((r,o)=>r*o.kernel_size,1)],says:"Fields add up."},{answer:[1+n.reduce((r,o,l)=>r+(o.kernel_size-1)*t[l],0)],says:"Dilation spreads the weights: a window spans d·(k − 1) + 1."}]}function ve(n){let[a,e]=[[1],[1]];return n.forEach(({kernel_size:t,stride:i,dilation:s},r)=>{a.push(a[r]+(t-1)*s*e[r]),e.push(e[r]*i)}),{fields:a,jumps:e}}var N=24,A={kernel_size:[1,31],stride:[1,8],padding:[0,15],dilation:[1,16]},we={kernel_size:"",stride:"s",padding:"p",dilation:"d"},ue=Object.keys(A),he=(n,a,e)=>({kernel_size:e,stride:a==="pool"?e:1,padding:0,dilation:1})[n],me='layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';function ke(n,a){let e=o=>new S(`${me}; layer ${a+1} ${o}`);if(typeof n!="object"||n===null)throw e(`is ${JSON.stringify(n)}`);let t=n,i=Object.keys(t).find(o=>o!=="kind"&&!Object.hasOwn(A,o));if(i!==void 0)throw e(`has "${i}"`);let s=t.kind??"conv";if(s!=="conv"&&s!=="pool")throw e(`has kind ${JSON.stringify(s)}; it is "conv" or "pool"`);let r={kind:s};for(let o of ue){let l=t[o]??he(o,s,r.kernel_size),[c,p]=A[o];if(!Number.isInteger(l)||l<c||l>p)throw e(`has ${o} ${JSON.stringify(l??null)}; it is a whole number from ${c} to ${p}`);r[o]=l}return r}var xe=n=>`${n.kind[0]}${n.kernel_size}${ue.slice(1).filter(a=>n[a]!==he(a,n.kind,n.kernel_size)).map(a=>we[a]+n[a]).join("")}`;function Fe(n){let[,a,e,t,i,s,r]=/^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(n)??[];if(a===void 0)return[n];let o=Object.entries({kernel_size:e,stride:t,padding:i,dilation:s}).filter(([,c])=>c!==void 0),l={kind:a==="c"?"conv":"pool",...Object.fromEntries(o.map(([c,p])=>[c,Number(p)]))};return Array.from({length:Math.min(Number(r??1),N+1)},()=>l)}function G(){return{parse(n){if(!Array.isArray(n)||n.length===0||n.length>N)throw new S(`${me}; got ${Array.isArray(n)?`${n.length} layers`:JSON.stringify(n)}`);return n.map(ke)},encode(n){let a=[];for(let e of n.map(xe)){let t=a[a.length-1];t?.text===e?t.times++:a.push({text:e,times:1})}return a.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")},decode:n=>n.split(",").flatMap(Fe)}}var z=(n,a,e,t)=>({id:n,label:a,input_size:e,layers:G().parse(G().decode(t),"layers")}),T=[z("ten","ten 3×3",21,"c3*10"),z("one","one 21×21",21,"c21"),z("lenet","LeNet",28,"c5p2,p2,c5,p2"),z("vgg","VGG-11",224,"c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),z("resnet","ResNet-18, longest path",224,"c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3"),z("pooled","seven times 3×3 and pooling",224,Array(7).fill("c3p1,p2").join()),z("dilated","dilation 1, 2, 4",15,"c3,c3d2,c3d4"),z("holes","dilation 2, 2, 2",13,"c3d2*3")];var Re=[{id:"conv",label:"convolution"},{id:"pool",label:"pooling"}],fe={kernel_size:"k",stride:"s",padding:"p",dilation:"d"},Se=({kind:n,kernel_size:a,stride:e,padding:t,dilation:i})=>`${n==="pool"?"pooling":"convolution"} ${a}×${a}, stride ${e}, padding ${t}, dilation ${i}`,Me=n=>[n.stride===(n.kind==="pool"?n.kernel_size:1)?"":`s${n.stride}`,n.padding===0?"":`p${n.padding}`,n.dilation===1?"":`d${n.dilation}`].filter(Boolean).join(" ");function ye(n){let a=(t,i)=>{let s=[...n.layers];s.splice(i,0,...s.splice(t,1)),n.change(s,i)};return b`<div class="chips" role="group" aria-label="layers, from the input on" @keydown=${t=>{let i={ArrowLeft:-1,ArrowRight:1}[t.key],s=[...t.currentTarget.querySelectorAll(".chip")],r=s.indexOf(t.target);if(i===void 0||r<0||t.ctrlKey||t.altKey||t.metaKey)return;t.preventDefault();let o=M(r+i,0,s.length-1);s[o].focus(),t.shiftKey&&!n.locked&&o!==r&&a(r,o)}}>
${n.layers.map((t,i)=>b`<button
type="button"
class="chip ${t.kind} ${i+1===n.looked?"looked":""}"
tabindex=${i===(n.open??0)?0:-1}
aria-pressed=${i===n.open?"true":"false"}
aria-label="layer ${i+1}: ${Se(t)}"
@click=${()=>n.pick(i===n.open?null:i)}
>
${t.kind==="pool"?b`<i>pool</i> ${t.kernel_size}`:`${t.kernel_size}×${t.kernel_size}`}<small
>${Me(t)}</small
>
</button>`)}
${n.locked||n.layers.length>=n.most?R:b`<button
type="button"
class="add"
aria-label="add a layer"
@click=${()=>n.change([...n.layers,{...n.layers[n.layers.length-1]}],n.open)}
>+</button>`}
</div>
${n.open!==null&&n.open<n.layers.length&&!n.locked?ze(n,n.open,a):R}`}function ze(n,a,e){let t=n.layers[a],i=r=>n.change(n.layers.map((o,l)=>l===a?{...o,...r}:o),a),s=()=>n.change(n.layers.filter((r,o)=>o!==a),null);return b`<div class="editor" role="group" aria-label="layer ${a+1}">
${K(`layer ${a+1}`,t.kind,Re,r=>i({kind:r}))}
${Object.keys(fe).map(r=>j(fe[r],t[r],[...A[r],1],o=>i({[r]:o})))}
${a>0?X("← earlier",()=>e(a,a-1)):R}
${a<n.layers.length-1?X("later →",()=>e(a,a+1)):R}
${n.layers.length>1?X("remove",s):R}
</div>`}var ge=O`
.chips,
.editor {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 4px;
}
.editor {
gap: 8px;
margin-top: 8px;
}
.chip,
.add {
display: inline-grid;
align-content: center;
justify-items: center;
min-width: 40px;
min-height: 40px;
padding: 0 6px;
font-size: 0.875rem;
line-height: 1.1;
color: var(--kernel);
border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
}
.chip.pool {
border-style: dashed;
background: var(--paper);
}
.chip i {
font-style: normal;
font-size: 0.75rem;
}
.chip small {
font-size: 0.75rem;
}
.chip small:empty {
display: none;
}
.chip.looked {
box-shadow: inset 0 -4px 0 var(--output);
}
.chip[aria-pressed="true"] {
border: 2px solid var(--ink);
}
.add {
color: var(--muted);
background: none;
font-size: 1.125rem;
}
@media (forced-colors: active) {
.chip.looked {
border-bottom: 4px solid Highlight;
}
}
`;var je=n=>Math.max(1,Math.floor(n/3)-(Math.floor(n/3)-n&1)),_e=n=>`${Math.round(100*n)} %`,W=class extends U{constructor(){super();this.name="Receptive field";this.hint="Try: pick “one 21×21”; then press a layer and change it.";this.derivedKeys=["sizes","fields","jumps"];this.looks=["layer","position"];this.fields={layers:G(),input_size:B(1,256),view:ne(["paths","reach"]),layer:B(1,N),position:ie(0,255)};this.#e=null;this.questions={field:{label:"the field",question:(e,t)=>({text:`Predict: one unit of layer ${e.layer} sees a square of the input. How many pixels wide is it?`,fields:["pixels"],answer:[t.all.fields[e.layer]],slips:de(e.layers.slice(0,e.layer)),otherwise:"Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it."})}};this.chip=null}static{this.properties={chip:{state:!0}}}#e;defaults(){let{layers:e,input_size:t}=T[0];return{layers:e,input_size:t,view:"paths",layer:e.length,position:[0,0]}}derive(e){try{return{all:pe(e.layers,e.input_size),trouble:null}}catch(t){if(!(t instanceof S))throw t;return{all:null,trouble:t.message}}}settle(e,{all:t}){let i=M(e.layer,1,e.layers.length),s=t?t.sizes[i]-1:255;return{...e,layer:i,position:e.position.map(r=>Math.min(r,s))}}report({all:e}){return{sizes:e&&e.sizes,fields:e&&e.fields,jumps:e&&e.jumps}}#t(e,t){let i=[t,e.layer,...e.position];if(this.#e?.key.every((o,l)=>o===i[l]))return this.#e;let s=o=>({shares:ce(e.layers,t.sizes,e.layer,o),start:t.starts[e.layer]+o*t.jumps[e.layer]}),r=s(e.position[0]);return this.#e={key:i,rows:r,columns:e.position[0]===e.position[1]?r:s(e.position[1])},this.#e}pytorch(e){if(this.derived.trouble!==null)return null;let t=e.layers.slice(0,e.layer).map(r=>`    (${[r.kernel_size,r.stride,r.padding,r.dilation].join(", ")}),  # ${r.kind}`),[i,s]=e.position;return["import torch","from torch.nn import functional as F","","layers = [  # window, stride, padding, dilation",...t,"]",`X = torch.ones(1, 1, ${e.input_size}, ${e.input_size}, dtype=torch.float64, requires_grad=True)`,"units = X","for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights","    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)","    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",`units[0, 0, ${i}, ${s}].backward()`,"Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",`Y
`].join(`
`)}#i(e,t,i){let s=t.starts[i]+(t.fields[i]-1)/2;return M(Math.round((e-s)/t.jumps[i]),0,t.sizes[i]-1)}#n(e,t){let i=s=>Math.floor(t.starts[e.layer]+s*t.jumps[e.layer]+(t.fields[e.layer]-1)/2);return[i(e.position[0]),i(e.position[1])]}#r(e,t){let{all:i}=this.derived,s=this.now;if(!i)return;let r=this.#n(s,i),o=e.map((l,c)=>{let p=this.#i(l,i,s.layer),u=s.position[c]+Math.sign(l-r[c]);return t&&p===s.position[c]?M(u,0,i.sizes[s.layer]-1):p});this.change({position:o})}drawing(e,t){let i=this.width||688,s=i>=Q,r=ye({layers:e.layers,open:this.chip,looked:e.layer,most:N,locked:this.locked("layers"),pick:c=>{this.chip=c},change:(c,p)=>{this.chip=p,this.change({layers:c,layer:e.layer===e.layers.length?c.length:e.layer})}}),o=s?Math.floor(i*.46):Math.min(i-16,300),l=t.all?b`<div class="views">
${J(s&&!this.asking,()=>this.#s(e,t.all,i-o-24,o-4))}
${this.#l(e,t.all,o)}
${J(this.asking,()=>ae("y","field",""))}
</div>`:R;return b`<div class="whole">${r}${l}</div>`}#l(e,t,i){let s=t.fields[e.layer],{rows:r,columns:o}=this.#t(e,t),l=this.asking,c=({start:f})=>l?[0,e.input_size]:[Math.min(0,f),Math.max(e.input_size,f+s)],[p,u]=[c(r),c(o)],y=Math.max(p[1]-p[0],u[1]-u[0]),d=Math.ceil(y/(i*devicePixelRatio)),m=(f,[x,Y])=>$e(l?null:f.shares[0],e,x,Y,d),[g,$]=[m(r,p),m(o,u)],v=Math.max(...g.filter(Number.isFinite))*Math.max(...$.filter(Number.isFinite))||1,w=g.map(f=>$.map(x=>e.view==="reach"?+(f*x>0)*.6+0*f*x:f*x/v)),h=t.sizes[e.layer],P=this.#n(e,t).map((f,x)=>Math.floor((f-[p,u][x][0])/d)),_=([f,x])=>[f*d+p[0],x*d+u[0]],D=(o.start-u[0])/d,H=(r.start-p[0])/d,E=s/d;return oe("x","input","X",[e.input_size,e.input_size],b`<d2l-picture
data-plate="input"
label=${l?"input":`input with the field of unit (${e.position.join(", ")})`}
.theme=${this.theme}
.values=${w}
.cell=${le(i,Math.ceil(y/d))}
.cursor=${!l&&h>1}
.drag=${!l&&h>1?"move":""}
.at=${P}
@cell-focus=${f=>this.#r(_(f.detail.cell),!0)}
@cell-drag=${f=>this.#r(_(f.detail.cell),f.detail.start??!1)}
>${l?R:b`<svg viewBox="0 0 ${$.length} ${g.length}" aria-hidden="true">
<rect class="field" x=${D} y=${H} width=${E} height=${E} vector-effect="non-scaling-stroke" />
</svg>`}</d2l-picture>`)}#s(e,t,i,s){let{shares:r,start:o}=this.#t(e,t).columns,l=t.fields[e.layer],c=Math.max(2,l*.12),[p,u]=[o-c,o+l+c],[y,d]=[34,46],m=Math.min(56,(s-d-16)/Math.max(1,e.layers.length)),g=10+m*e.layers.length,$=F=>y+(F+.5-p)/(u-p)*(i-y),v=F=>g-F*m,w=e.layers.map((F,k)=>this.#o(t,k+1,r[k+1],$,v(k+1),[p,u],m)),h=Math.ceil(15/m),P=t.starts[e.layer]+e.position[1]*t.jumps[e.layer]+(l-1)/2,_=Math.max(1,Math.ceil(3*(u-p)/(i-y))),[D,H]=[Math.max(0,Math.ceil(p)),Math.min(e.input_size,Math.floor(u))],E=$e(r[0],e,D,H,_),f=Math.max(...E)||1,x=E.map((F,k)=>`${$(D+k*_+(_-1)/2)},${g+d-F/f*(d-12)}`),Y=F=>{let k=F.currentTarget.getBoundingClientRect(),Z=M(Math.round((g-(F.clientY-k.top))/m),1,e.layers.length),be=(F.clientX-k.left-y)/(i-y)*(u-p)+p-.5,ee=this.#i(be,t,Z);this.change({layer:Z,position:[ee,ee]})};return b`<div class="plate">
<div class="name y">unit <span>(${e.position.join(", ")}) of layer ${e.layer}</span></div>
<svg class="cone" aria-hidden="true" width=${i} height=${g+d+4} @pointerdown=${Y}>
<polygon class="light" points="${$(P)},${v(e.layer)} ${$(o+l-.5)},${v(0)} ${$(o-.5)},${v(0)}" />
${e.layers.map((F,k)=>(k+1)%h===0?C`<text x="0" y=${v(k+1)+4}>${k+1}</text>`:R)}
<text x="0" y=${v(0)+4} class="x">X</text>
${w}${this.#o(t,0,r[0],$,v(0),[p,u],m)}
<polyline class="bell" points=${x.join(" ")} />
</svg>
</div>`}#o(e,t,i,s,r,[o,l],c){let p=e.jumps[t],u=e.starts[t]+(e.fields[t]-1)/2,y=Math.max(0,Math.ceil((o-u)/p)),d=Math.min(e.sizes[t]-1,Math.floor((l-u)/p)),m=s(p)-s(0),g=M(m*.72,1,Math.min(11,c*.7)),$=i&&Math.max(...i)||1,v=["","","","","","",""];for(let w=y;w<=d;w++){let h=i?.[w]??0;v[h>0?1+Math.min(5,Math.floor(h/$*5.999)):0]+=`M${s(u+w*p).toFixed(1)} ${r.toFixed(1)}h0`}return C`<g class=${t===0?"x":"y"} stroke-width=${g}>${v.map((w,h)=>w?C`<path class=${h===0?"none":""} opacity=${h===0?1:.25+h*.125} d=${w} />`:R)}</g>`}#a(e,t){let i=t.fields[e.layer],{rows:s,columns:r}=this.#t(e,t),o=[s,r].map(({shares:h})=>h[0].filter(P=>P>0).length),l=[s,r].map(({start:h})=>Math.min(e.input_size,h+i)-Math.max(0,h)),c=h=>V(s.shares[0],s.start,i,h)*V(r.shares[0],r.start,i,h),p=i*i,u=o[0]<l[0]||o[1]<l[1],y=p-l[0]*l[1],d=je(i),m=i;for(;m>2&&c(m-2)>=.95;)m-=2;let g=u?`${L(o[0]*o[1])} of the ${L(p)} pixels in the field are seen, the others lie between the weights.`:i<4?`${p} ${p===1?"pixel":"pixels"} in the field.`:`${L(p)} pixels in the field; the middle ${L(d*d)} hold ${_e(c(d))} of the paths.`,$=({start:h})=>`${h} to ${h+i-1}`.replaceAll("-","−"),v=s.start===r.start?`rows and columns ${$(s)}`:`rows ${$(s)}, columns ${$(r)}`,w=y>0?`, ${L(y)} pixels of it outside the picture`:"";return[g,`layer ${e.layer}, unit (${e.position.join(", ")}): field ${I([i,i])}, jump ${t.jumps[e.layer]}, ${v}${w}; 95 % of the paths lie within the middle ${I([m,m])}.`]}caption(e,{all:t}){let[i,s]=this.#a(e,t);return b`<p class="sum"><b>${i}</b><br /><span class="aside">${s}</span></p>`}saying(e,{all:t,trouble:i}){return t?this.#a(e,t).join(" "):i??""}controls(e){let t=T.find(({layers:i,input_size:s})=>s===e.input_size&&JSON.stringify(i)===JSON.stringify(e.layers));return b`${K("stack",t?.id??"own",t?T:[{id:"own",label:"your own"},...T],i=>{let s=T.find(l=>l.id===i);if(!s)return;let{layers:r,input_size:o}=s;this.chip=null,this.change({layers:r,input_size:o,layer:r.length,position:[0,0]})},this.locked("layers"))}
${j("layer",e.layer,[1,e.layers.length,1],i=>this.change({layer:i}))}
${re("only reach",e.view==="reach",i=>this.change({view:i?"reach":"paths"}),this.locked("view"))}`}panel(e,{all:t}){let i=t?t.sizes[e.layer]-1:0,s=(this.width||688)<Q;return b`${J(s&&t&&!this.asking,()=>q("Cone",this.#s(e,t,Math.min(this.width-8,340),260)))}
${q("Unit",j("row",e.position[0],[0,i,1],r=>this.change({position:[r,e.position[1]]})),j("column",e.position[1],[0,i,1],r=>this.change({position:[e.position[0],r]})))}
${q("Input",j("size",e.input_size,[1,256,1],r=>this.change({input_size:r}),this.locked("input_size")))}`}static{this.styles=O`
${U.styles}
${ge}
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
`}};function $e(n,a,e,t,i){return Array.from({length:Math.ceil((t-e)/i)},(s,r)=>{let o=e+r*i;if(o<0||o>=a.input_size)return Number.NaN;let l=0;for(let c=o;c<Math.min(o+i,a.input_size);c++)l+=n?n[c]:0;return l})}se("d2l-receptive-field",W);d2lParts["d2l-receptive-field"]={ReceptiveField:W};})();
