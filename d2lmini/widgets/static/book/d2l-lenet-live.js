(()=>{"use strict";const{a:we,b:ve,c:$e}=d2lParts["open-picture"];const{b:ee,c:be,d:ge}=d2lParts["mover"];const{a:S}=d2lParts["picture"];const{a:fe}=d2lParts["random"];const{E:ce,F:pe,I:ue,J:X,K:J,L:V,M:Q,P:de,Q:_,R:Y,S:D,U:me,V:Z,W:he,b:G,c:f,e:x,g:T,i:L,m:E,n:B,o:k,t:le,v:A}=d2lParts["figure"];var b=28,v=["t-shirt","trouser","pullover","dress","coat","sandal","shirt","sneaker","bag","ankle boot"],W=["tshirt","trouser","pullover","dress","coat","sandal","shirt","sneaker","bag","boot","checkerboard","blank"],ke=s=>Uint8Array.from(atob(s),o=>o.charCodeAt(0)),P=s=>Math.round(s/15*100)/100,te={};function C(s){if(!te[s]){let o=ke(s);te[s]=L(b,b,(e,t)=>P(o[e*b+t>>1]>>(t%2?0:4)&15))}return te[s]}var j=L(b,b,()=>0),xe=L(b,b,(s,o)=>((s>>2)+(o>>2))%2);function Ne(s){let[o,e]=[Math.cos(s*Math.PI/180),Math.sin(s*Math.PI/180)],t=(b-1)/2;return(r,n)=>{let[a,l]=[r-t,n-t];return[o*a+e*l,o*l-e*a].map(i=>Math.round((t+i)*1e9)/1e9)}}var re=(...s)=>s.every(o=>o>=0&&o<b);function K(s,{rotate:o,shift:[e,t],noise:r}){let n=Ne(o),a=(p,h)=>s[p]?.[h]??0,l=(p,h)=>{let[u,m]=n(p,h),[d,c]=[Math.floor(u),Math.floor(m)],[g,w]=[u-d,m-c];return(1-g)*((1-w)*a(d,c)+w*a(d,c+1))+g*((1-w)*a(d+1,c)+w*a(d+1,c+1))},i=fe(0);return L(b,b,(p,h)=>{let u=re(p-e,h-t)?l(p-e,h-t):0;return r===0?u:E(u+r*(2*i()-1),0,1)})}function Le(s,{rotate:o,shift:[e,t]}){let r=Ne(-o),n=(a,l)=>{let[i,p]=r(a,l).map(Math.round);return!re(i,p)||!re(i+e,p+t)};return s.flatMap((a,l)=>a.filter((i,p)=>i>0&&n(l,p))).length}function Se(s){let o=s.flatMap((r,n)=>r.some(a=>a>0)?[n]:[]),e=s[0].flatMap((r,n)=>s.some(a=>a[n]>0)?[n]:[]);if(o.length===0)return s;let t=r=>Math.round((b-1-r[0]-r[r.length-1])/2);return K(s,{rotate:0,shift:[t(o),t(e)],noise:0})}var N=[{at:1,name:"conv 1",channels:6,side:28},{at:2,name:"pool 1",channels:6,side:14},{at:4,name:"conv 2",channels:16,side:10},{at:5,name:"pool 2",channels:16,side:5}];function ze(s){let o={kind:s},e={kind:s==="relu"?"max_pool2d":"avg_pool2d",kernel_size:2,stride:2};return[{kind:"conv2d",out_channels:6,kernel_size:5,padding:2},o,e,{kind:"conv2d",out_channels:16,kernel_size:5},o,e,{kind:"flatten"},{kind:"dense",out_features:120},o,{kind:"dense",out_features:84},o,{kind:"dense",out_features:10}]}function qe({shape:s,scale:o,weights:e}){let t=new Int8Array(ke(e).buffer),r=t.length/s[0];return Float32Array.from(t,(n,a)=>n*o[Math.floor(a/r)])}var H=class{constructor(o,e,t){this.weights=e;this.trained=t;this.#t=new o.Network([1,b,b],o.layersOf(ze(e)),{batch:1}),this.#e=t.layers.map(qe),t.layers.forEach(({bias:r},n)=>{this.#t.parameters[2*n].value.data.set(this.#e[n]),this.#t.parameters[2*n+1].value.data.set(r)})}#t;#e;#r=[];pass(o){let e=this.#t,t=[...e.forward(o.flat())],r=Math.max(...t),n=t.map(i=>Math.exp(i-r)),a=n.reduce((i,p)=>i+p),l=i=>e.read(e.layers[i].output,e.layers[i].shape);return this.#r=N.map(({at:i,channels:p,side:h},u)=>{let m=l(i);return Array.from({length:p},(d,c)=>{let g=L(h,h,(y,M)=>m[(c*h+y)*h+M]),w=this.#r[u]?.[c];return w&&Be(w,g)?w:g})}),{logits:t,probabilities:n.map(i=>i/a),maps:this.#r}}answer(o){return z([...this.#t.forward(o.flat())])}told([o,e,t,r],n,{maps:a}){let l=o===0?[n]:a[o-1],i=a[o][e][t][r];if(o%2){let d=ye(l[e],2*t,2*r,2);return{parts:[{from:e,patch:d,kernel:null,sum:i}],bias:0,sum:i,value:i}}let[p,h]=[o/2,o===0?2:0],u=l.map((d,c)=>{let g=ye(d,t-h,r-h,5),w=(e*l.length+c)*25,y=L(5,5,(F,O)=>this.#e[p][w+F*5+O]),M=g.flat().reduce((F,O,q)=>F+O*y.flat()[q],0);return{from:c,patch:g,kernel:y,sum:M}}),m=this.trained.layers[p].bias[e];return{parts:u,bias:m,sum:u.reduce((d,{sum:c})=>d+c,m),value:i}}},ye=(s,o,e,t)=>L(t,t,(r,n)=>s[o+r]?.[e+n]??0),Be=(s,o)=>s.every((e,t)=>e.every((r,n)=>r===o[t][n])),z=s=>s.indexOf(Math.max(...s)),R=s=>s>=.999?"> 99.9 %":s<.005?"< 1 %":A(Math.min(s,.99));function Pe(){let s=ue(W,b,b),o=Array.from({length:16},(e,t)=>P(t));return{parse(e,t){let r=s.parse(e,t);if(typeof r=="string")return r;if(r.length!==b||r[0].length!==b)throw new T(`${t} must be ${b}×${b}, the size that LeNet has learned; got ${r.length}×${r[0].length}`);let n=r.flat().find(a=>a<0||a>1);if(n!==void 0)throw new T(`${t} must lie from 0 (dark) to 1 (light); got ${n}; divide bytes by 255`);return r},encode(e){if(typeof e=="string")return e;let t=e.flat().map(r=>o.indexOf(r));return t.includes(-1)?s.encode(e):t.map(r=>r.toString(16)).join("")},decode:e=>/^[0-9a-f]{784}$/.test(e)?Array.from({length:b},(t,r)=>[...e.slice(r*b,(r+1)*b)].map(n=>P(Number.parseInt(n,16)))):s.decode(e)}}function Me(){return{parse(s,o){let[e,...t]=Array.isArray(s)&&s.length===4?s:[-1],r=N[e],n=r?[r.channels,r.side,r.side]:[];if(!(r&&t.every((l,i)=>Number.isInteger(l)&&l>=0&&l<n[i])))throw new T(`${o} must be [layer, map, row, column], layer 0 to 3 for ${N.map(({name:l,channels:i,side:p})=>`${l} (${i}×${p}×${p})`).join(", ")}; got ${JSON.stringify(s)}`);return[...s]},encode:s=>s.join(","),decode:s=>s.split(",").map(Number)}}function Ge(s,o){let e=typeof s.input=="string"?`"${s.input}"`:le(s.input," ".repeat(27)),t=["weights","shift","rotate","noise"].filter(r=>JSON.stringify(s[r])!==JSON.stringify(o[r])).map(r=>`, ${r}=${JSON.stringify(s[r]).replace(",",", ")}`);return["import d2lmini as d2l","",`live = d2l.LeNetLive(input=${e}${t.join("")})`,"X = live.pixels()  # (1, 1, 28, 28)","net = live.network()  # the trained LeNet, a torch.nn.Sequential","Y = net(X)",`Y.softmax(dim=1)
`].join(`
`)}var Ve=[2.5,3,3,5],He=[1.5,2.5,3,5],ne=s=>s==="relu"?"ReLU":s,se=s=>Math.max(...s.map(B))||1;function ie(s,o){let e={ArrowLeft:-1,ArrowRight:1,ArrowUp:-o,ArrowDown:o}[s.key],t=[...s.currentTarget.querySelectorAll("button")],r=e?t[t.indexOf(s.target)+e]:void 0;if(r){s.preventDefault(),s.stopPropagation();for(let n of t)n.tabIndex=n===r?0:-1;return r.focus(),r}}function Ee({pass:s,unit:o,theme:e,width:t},r){let n=t>=560?Ve:He;return f`<div class="rows">${N.map(({name:a,channels:l,side:i},p)=>{let h=se(s.maps[p]),u=o?.[0]===p?o[1]:null,m=d=>c=>{let g=c.currentTarget.getBoundingClientRect(),w=y=>E(Math.floor((c.detail?y:.5)*i),0,i-1);r([p,d,w((c.clientY-g.top)/g.height),w((c.clientX-g.left)/g.width)])};return f`<div class="row">
<span class="name y">${a} <span>${l}×${i}×${i}</span></span>
<div class="maps flow" role="group" aria-label="${a}, ${l} maps" @keydown=${d=>ie(d,0)}>
${s.maps[p].map((d,c)=>f`<button
type="button"
class="map"
tabindex=${c===(u??0)?0:-1}
aria-pressed=${c===u?"true":"false"}
aria-label="${a}, map ${c}"
@click=${m(c)}
><d2l-picture
aria-hidden="true"
tone="output"
theme=${e}
.values=${d}
.cell=${S(n[p]*i,i)}
.unit=${h}
.most=${h}
></d2l-picture></button>`)}
</div>
</div>`})}</div>`}var Te=(s,o,e,t,r,n)=>f`<d2l-picture
tone=${s}
label=${o}
theme=${t}
.values=${e}
.cell=${S(r*e.length,e.length)}
.unit=${n}
.most=${n}
></d2l-picture>`;function De(s,o){let{pass:e,picture:t,network:r,unit:n,theme:a,width:l}=s;if(!n)return x;let[i,p,h,u]=n,{name:m,side:d}=N[i],{parts:c,bias:g,sum:w,value:y}=r.told(n,t,e),M=i%2===0,F=Math.max(...c.map(({patch:$})=>B($)))||1,O=Math.max(...c.map(({kernel:$})=>$?B($):0))||1,q=c.length>1?l>=560?9:7:16,je=({detail:$})=>o([i,p,...$.cell]),ae=r.trained.awake[i<2?0:1][p];return f`<div class="unit flow">
<div class="plate">
<div class="name y">${m}, map ${p}</div>
<d2l-picture
data-plate="unit"
label="${m}, map ${p}"
tone="output"
theme=${a}
.cursor=${!0}
.values=${e.maps[i][p]}
.at=${[h,u]}
.cell=${S(140,d)}
.unit=${se(e.maps[i])}
.most=${se(e.maps[i])}
@cell-focus=${je}
></d2l-picture>
</div>
<div class="parts">
${c.map($=>f`<div class="part-of heap">
${Te("input",`patch of ${M&&i===0?"the input":`map ${$.from}`}`,$.patch,a,q,F)}
${$.kernel?f`<span class="axis" aria-hidden="true">×</span>${Te("kernel",`kernel over ${i===0?"the input":`map ${$.from}`}`,$.kernel,a,q,O)}`:x}
<span class="subtotal">${c.length>1?k($.sum):x}</span>
</div>`)}
</div>
<div class="total heap">
<p>
unit (${h}, ${u}):
${M?f`<span class="x">patch</span>·<span class="k">kernel</span> ${k(w-g)} + bias
<span class="k">${k(g)}</span> = ${k(w)} → ${ne(r.weights)} → <b class="y">${k(y,3)}</b>`:f`${r.weights==="relu"?"largest":"mean"} of 4 → <b class="y">${k(y,3)}</b>`}
</p>
${r.weights==="relu"&&ae<1e3?f`<p class="axis">This map is not all 0 for ${ae} of the first 1,000 test pictures.</p>`:x}
${_("close",()=>o(null))}
</div>
</div>`}var Re=G`
.flow {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 8px 22px;
}
.heap {
display: grid;
justify-items: center;
text-align: center;
gap: 4px;
font-variant-numeric: tabular-nums;
}
.rows {
display: grid;
gap: 8px;
justify-content: center;
}
.row {
display: grid;
grid-template-columns: 4.4rem minmax(0, 1fr);
align-items: center;
gap: 2px 10px;
}
.row .name {
line-height: 1.2;
}
.row .name span {
font-size: 0.75rem;
color: var(--muted);
}
.maps {
justify-content: start;
gap: 4px;
}
.map {
min-height: 0;
padding: 1px;
border: 0;
border-radius: 3px;
background: none;
}
.map[aria-pressed="true"] {
outline: 3px solid var(--kernel);
}
.unit {
padding-top: 14px;
border-top: 1px solid var(--line);
}
.parts {
display: flex;
gap: 7px;
font-size: 0.8125rem;
line-height: 1.2;
}
.stage:not(.wide) .row {
grid-template-columns: 1fr;
}
.wide .row .name {
white-space: normal;
}
`;var Ie=(s,o,e)=>{let{label:t,says:r,sure:n}=s;return f`<button
type="button"
class="card heap"
aria-label="${v[r]}, ${R(n)}; it is: ${v[t]}"
@click=${()=>e(s)}
>
<d2l-picture aria-hidden="true" tone="input" theme=${o} .values=${C(s.picture)} .cell=${S(56,28)}></d2l-picture>
<span><b>${v[r]}</b> ${R(n)}</span>
<span class="axis">is: ${v[t]}</span>
</button>`},Fe=(s,o,e)=>f`<div class="answers heap">
<p class="axis">10,000 test pictures: its surest mistakes; ${A(s.accuracy)} right.</p>
<div class="cards flow">${s.mistakes.map(t=>Ie(t,o,e))}</div>
</div>`;function Oe(s,o,e,t,r){let[n,a]=e??[0,0],l=Math.max(...s.confusion.flatMap((u,m)=>u.filter((d,c)=>c!==m))),i=(u,m)=>u===m?0:Math.sqrt(s.confusion[u][m]/l),p=s.confusion[n][a],h=s.cells.filter(({label:u,says:m})=>u===n&&m===a);return f`<div class="answers heap">
<p class="axis">10,000 test pictures: row: what it is, column: what it is taken for; ${A(s.accuracy)} right.</p>
<table class="confusion" @keydown=${u=>ie(u,v.length)?.click()}>
<thead>
<tr><td></td>${v.map(u=>f`<th scope="col"><span>${u}</span></th>`)}</tr>
</thead>
<tbody>
${s.confusion.map((u,m)=>f`<tr>
<th scope="row">${v[m]}</th>
${u.map((d,c)=>f`<td><button
type="button"
class=${m===c?"right":""}
tabindex=${m===n&&c===a?0:-1}
aria-pressed=${e&&m===n&&c===a?"true":"false"}
aria-label="${v[m]} taken for ${v[c]}: ${d}"
style="--tint:${i(m,c).toFixed(3)}"
@click=${()=>t([m,c])}
>${d||"·"}</button></td>`)}
</tr>`)}
</tbody>
</table>
${e?f`<p>
${v[n]} taken for ${v[a]}: ${p}${p>h.length?`, of which ${h.length} are here`:""}.
</p>
<div class="cards flow">${h.map(u=>Ie(u,o,r))}</div>`:x}
</div>`}var Ae=G`
.cards {
gap: 8px;
}
.card {
padding: 7px 6px;
width: 6.6rem;
font-size: 0.8125rem;
}
.confusion {
border-collapse: collapse;
font-size: 0.75rem;
line-height: 1;
}
.confusion :is(th, td) {
padding: 0;
}
.confusion th {
font-weight: 400;
padding: 0 5px 4px 0;
text-align: end;
white-space: nowrap;
}
thead span {
writing-mode: vertical-rl; /* for browsers that do not know the next line */
writing-mode: sideways-lr;
}
.confusion button {
min-height: 27px;
width: clamp(25px, 6cqi, 40px);
padding: 0;
border-radius: 0;
border-color: color-mix(in srgb, var(--line) 60%, transparent);
background: color-mix(in srgb, var(--kernel-fill) calc(var(--tint) * 70%), var(--paper));
}
.confusion .right {
font-weight: 700;
color: var(--output);
}
.confusion [aria-pressed="true"] {
outline: 3px solid var(--ink);
position: relative;
}
`;var Ce=s=>v[W.indexOf(s)]??s,_e=({input:s})=>typeof s=="string"?Ce(s):"your picture",We=({rotate:s,shift:o,noise:e})=>[s===0?"":`turned ${k(s)}°`,ee(o),e===0?"":`noise ±${k(e)}`].filter(Boolean),U={shift:[0,0],rotate:0,noise:0},Ke="800px",I=s=>s==="both"?["relu","sigmoid"]:[s],oe=class extends Z{constructor(){super();this.name="LeNet, live";this.derivedKeys=["logits","probabilities","prediction"];this.looks=["unit","view"];this.fields={input:Pe(),weights:J(["relu","sigmoid","both"]),shift:pe(-b,b),rotate:X(-180,180),noise:X(0,1),unit:ce(Me()),view:J(["maps","mistakes","confusion"])};this.#t=new be;this.#e={};this.#r=new Set;this.#n=!1;this.#i=null;this.questions={class:{label:"the class",question:(e,t)=>this.#f(e,t)}};this.#u=e=>{let t=[...e.clipboardData?.files??[]].find(({type:r})=>r.startsWith("image/"));t&&(e.preventDefault(),this.#o(t))};this.#w=e=>{e.preventDefault();let t=e.dataTransfer?.files[0];t&&this.#o(t)};this.brush=!1,this.cell=null}static{this.styles=[Z.styles,$e,Re,Ae,G`
.live {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 18px;
}
.bars {
flex: 1 1 12rem;
max-width: 24rem;
list-style: none;
margin: 0;
padding: 0;
font-size: 0.875rem;
font-variant-numeric: tabular-nums;
white-space: nowrap;
}
.bars li {
display: grid;
grid-template-columns: 5.4rem 1fr auto;
align-items: center;
gap: 8px;
line-height: 1.5;
}
.bars .first {
font-weight: 700;
}
.track {
display: block;
height: 10px;
border-radius: 3px;
background: color-mix(in srgb, var(--line) 40%, transparent);
}
.two .track {
height: 6px;
margin: 2px 0;
}
.track i {
display: block;
height: 100%;
border-radius: 3px;
background: var(--output-fill);
forced-color-adjust: none;
}
.track.sigmoid i {
background: repeating-linear-gradient(135deg, var(--output-fill) 0 3px, var(--paper) 3px 5px);
}
.number {
min-width: 3.6rem;
text-align: end;
}
.two .number {
min-width: 6.6rem;
}
`]}static{this.properties={brush:{state:!0},cell:{state:!0}}}#t;#e;#r;#n;#i;defaults(){return{input:"trouser",weights:"relu",shift:[0,3],rotate:0,noise:0,unit:null,view:"maps"}}get hint(){return this.brush?"Draw: light on dark.":this.now.view==="maps"?"Try: drag the picture back, pixel by pixel. Point at a map.":"Pick a picture: the network looks again."}connectedCallback(){super.connectedCallback(),this.#i=new IntersectionObserver(([e])=>{this.#n||=e.isIntersecting,this.#n&&this.#l()},{rootMargin:Ke}),this.#i.observe(this),this.addEventListener("paste",this.#u)}disconnectedCallback(){super.disconnectedCallback(),this.#i?.disconnect(),this.removeEventListener("paste",this.#u)}updated(){this.#n&&this.#l()}#l(){for(let e of I(this.now.weights))this.#r.has(e)||(this.#r.add(e),this.#m(e))}async#m(e){let t=await this.load(`lenet-${e}.js`),r=t&&await this.engine();!t||!r||(this.#e[e]=new H(r,e,t),this.refresh())}#h(e){if(typeof e!="string")return e;if(e==="blank")return j;if(e==="checkerboard")return xe;let t=(this.#e.relu??this.#e.sigmoid)?.trained;return t?C(t.items[e]):null}derive(e){let t=this.#h(e.input),r=K(t??j,e),n={};if(t)for(let l of I(e.weights)){let i=this.#e[l];i&&(n[l]=i.pass(r))}return{item:t,picture:r,passes:n,still:()=>this.#e[I(e.weights)[0]].answer(K(t,U)),trouble:null}}#s(e){let[t]=I(this.now.weights);return{name:t,pass:e.passes[t]??null}}report(e){let{pass:t}=this.#s(e);return{logits:t&&t.logits,probabilities:t&&t.probabilities,prediction:t&&v[z(t.probabilities)]}}pytorch(e){return Ge(e,this.defaults())}#f(e,t){let{pass:r}=this.#s(t),n=We(e),a=[{answer:"unsure",says:"Softmax compares classes; it cannot say none."}];if(r&&n.length>0){let l=v[t.still()],i=e.rotate!==0?"Nothing in the network turns: its kernels know the items upright.":ee(e.shift)?"Pooling forgives about one pixel, the dense layers none.":"Noise wakes kernels everywhere, and every class gets a share of it.";a.push({answer:l,says:i})}return{text:`Predict what the network says: ${[_e(e),...n].join(", ")}.`,choices:[...v.map(l=>({id:l,label:l})),{id:"unsure",label:"none of them"}],answer:r?v[z(r.probabilities)]:"",slips:a,otherwise:"Which item has light where this picture has?"}}#c(e){this.change({shift:e.map(t=>E(t,-b,b))})}#b({cell:e}){let{item:t,picture:r}=this.derived;if(t===null)return;let{shift:n,rotate:a,noise:l}=this.now,i=a===0&&l===0,p=i?t:r.map(c=>c.map(g=>P(Math.round(15*g)))),[h,u]=i?e.map((c,g)=>c-n[g]):e,m=(c,g)=>{let w=Math.abs(c-h)+Math.abs(g-u);return w===0?1:w===1?P(10):0},d=p.map((c,g)=>c.map((w,y)=>Math.max(w,m(g,y))));this.change(i?{input:d}:{input:d,...U})}#g(){this.brush=!0,this.change({input:j,...U})}#p(e){this.brush=!1,this.change({input:e,...this.locked("view")?{}:{view:"maps"}})}async#o(e){try{let t=await we(e,b),[r,n]=[t.length,t[0].length].map(a=>b-a>>1);this.#p(j.map((a,l)=>a.map((i,p)=>P(Math.round(15*(t[l-r]?.[p-n]??0))))))}catch(t){if(!(t instanceof T))throw t;this.refuse(t.message)}}#u;#w;drawing(e,t){let r=this.width||688,n=r>=me,{name:a,pass:l}=this.#s(t),i=this.#e[a],p=l&&i,h=()=>{if(!p)return x;if(e.view==="mistakes")return Fe(i.trained,this.theme,d=>this.#d(d));if(e.view==="confusion")return Oe(i.trained,this.theme,this.cell,d=>{this.cell=d},d=>this.#d(d));let u={pass:l,picture:t.picture,network:i,unit:e.unit,theme:this.theme,width:r},m=d=>this.change({unit:d});return f`${Ee(u,m)}${De(u,m)}`};return f`<div class="live" aria-busy=${p?"false":"true"}>
<div class="flow">${this.#v(e,t,n?196:112)}${this.#$(e,t)}</div>
${h()}
</div>`}#d({picture:e}){let t=Object.entries(U).filter(([r])=>!this.locked(r));this.brush=!1,this.change({input:C(e),...Object.fromEntries(t)})}#v(e,t,r){let n=!this.brush&&!this.locked("shift"),a=this.brush&&!this.locked("input");return f`<div class="plate" @dragover=${i=>i.preventDefault()} @drop=${this.#w}>
<div class="name x">input <i>X</i> <span>28×28</span></div>
<d2l-picture
data-plate="input"
label="input X, 28×28"
tone="input"
theme=${this.theme}
.cursor=${a}
.values=${t.picture}
.ghost=${t.item&&e.rotate===0&&e.noise===0&&!this.brush?t.item:null}
.cell=${S(r,b)}
.drag=${a?"paint":n?"move":""}
@cell-drag=${i=>a?this.#b(i.detail):this.#c(this.#t.drag(i.detail,this.now.shift))}
>${D(e.unit&&e.view==="maps",()=>Ue(e.unit))}</d2l-picture>
</div>`}#$(e,t){let r=I(e.weights),n=r.map(l=>t.passes[l]?.probabilities??null),a=r.length>1;return this.asking?f`<div class="unknown" role="img" aria-label="to be predicted">?</div>`:f`<ul class="bars ${a?"two":""}" aria-label="probability of each class">
${v.map((l,i)=>{let p=n[0]&&z(n[0])===i,h=n.map(u=>u?R(u[i]):"…");return f`<li class=${p?"first":""}>
<span>${l}</span>
<span aria-hidden="true">${n.map((u,m)=>f`<span class="track ${r[m]}"><i style="width:${u?100*u[i]:0}%"></i></span>`)}</span>
<span class="number">${h.join(", ")}</span>
</li>`})}
</ul>`}#a(e,t){let r=We(e),n=I(e.weights),a=n.map(h=>{let u=t.passes[h]?.probabilities;if(!u)return"the network is on its way";let d=u.map((c,g)=>g).sort((c,g)=>u[g]-u[c]).slice(0,2).map(c=>`${v[c]} ${R(u[c])}`);return`${n.length>1?`${ne(h)} says `:""}${d.join(", ")}`}),l=t.item?Le(t.item,e):0,i=l>0?` Pixels that have left the frame: ${l}.`:"";return`${[_e(e),...r.length>0?r:["in place"]].join(", ")}: ${a.join("; ")}.${i}`}caption(e,t){return f`<p class="sum">${this.#a(e,t)}</p>`}saying(e,t){let{pass:r}=this.#s(t);if(!e.unit||!r)return this.#a(e,t);let[n,a,l,i]=e.unit,p=k(r.maps[n][a][l][i],3);return`${N[n].name}, map ${a}, unit (${l}, ${i}): ${p}. ${this.#a(e,t)}`}controls(e){let t=typeof e.input!="string";return f`${V("item",t?"own":e.input,[...W.map(r=>({id:r,label:Ce(r)})),{id:"own",label:t?"your own":"draw one"}],r=>r==="own"?this.#g():this.#p(r),this.locked("input"))}
${ge("move",e.shift,r=>this.#c(r),this.locked("shift"))}
${Q("rotate",e.rotate,[-180,180,15],r=>this.change({rotate:r}),this.locked("rotate"))}
${V("weights",e.weights,[{id:"relu",label:"ReLU"},{id:"sigmoid",label:"sigmoid"},{id:"both",label:"both"}],r=>this.change({weights:r}),this.locked("weights"))}
${V("show",e.view,[{id:"maps",label:"its maps"},{id:"mistakes",label:"surest mistakes"},{id:"confusion",label:"confusion matrix"}],r=>this.change({view:r}),this.locked("view"))}`}panel(e,t){return f`${D(!this.locked("input"),()=>Y("Picture",D(t.item!==null,()=>de("brush",this.brush,r=>{this.brush=r})),D(t.item,()=>_("Centre",()=>this.change({input:Se(t.item)}))),D(t.item,()=>_("Invert",()=>this.change({input:t.item.map(r=>r.map(n=>Math.round(100*(1-n))/100))}))),ve(r=>{this.#o(r)})))}${Y("Noise",Q("up to ±",e.noise,[0,1,.1],r=>this.change({noise:Math.round(10*r)/10}),this.locked("noise")))}`}keys(){return f`<p class="keys">
Keys: arrows move the picture, and walk over maps; Enter opens one. Or drop or paste a picture.
</p>`}};function Ue([s,,o,e]){let[t,r]=[[1,5],[2,6],[2,14],[4,16]][s];return f`<svg viewBox="0 0 28 28" aria-hidden="true"><rect
x=${t*e-2}
y=${t*o-2}
width=${r}
height=${r}
fill="none"
stroke="var(--kernel)"
stroke-width="0.5"
/></svg>`}he("d2l-lenet-live",oe);d2lParts["d2l-lenet-live"]={LeNetLive:oe};})();
