(()=>{"use strict";const{a:xe,b:$e}=d2lParts["products"];const{a:ye,b:ke}=d2lParts["window-figure"];const{a:ee}=d2lParts["count"];const{a:K}=d2lParts["editing"];const{e:be}=d2lParts["pytorch"];const{a:we,b:ve,d:W}=d2lParts["conv"];const{c:me,e:_,f:ge,g:fe,k:Z}=d2lParts["grid"];const{b:U}=d2lParts["geometry"];const{A:Y,B:pe,C:j,F:B,H:ue,K:he,L:R,M:q,R:H,S:F,U:V,V:de,W:ce,b:A,c,e:y,g:J,h:v,i:x,l:Q,m:k,n:S,o:le,r:I,s:z,z:L}=d2lParts["figure"];function $(t,a,e,n){let r=Math.floor(e/(t.length/a))*t[0].length;return t[e][n-r]??null}function Ce(t,a,e){let n=x(e.rows.output,e.columns.output,()=>0);return we(n,t,a,e),n}function Ge(t,a,e){let[n,r]=v(t[0][0]),i=t.length*t[0].length*n*r;return{weights:i,biases:a.length,multiply_adds:i*e.rows.output*e.columns.output}}function Se(t,a){let e=Math.min(t,a);return Array.from({length:e},(n,r)=>r+1).filter(n=>t%n===0&&a%n===0)}var X=(t,a)=>t.map((e,n)=>Array.from({length:t[0].length*a},(r,i)=>$(t,a,n,i)));function Te(t,a){let[e,n]=[t[0].length/a,t.length/a];return t.map((r,i)=>{let o=Math.floor(i/n)*e;return r.slice(o,o+e)})}function Pe(t,a){let e=t.trim().split(`
`);return[0,1,2].map(n=>e.map(r=>[...r].map(i=>a[i][n])))}var Ve=Pe(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),We=Pe(`
............
......s.gg..
......sggg..
..rrr.sgrr..
.rrrrrsrrrr.
.rwwrrrrrrr.
.rwrrrrrrrr.
.rrrrrrrrrr.
.rrrrrrrrrr.
..rrrrrrrr..
..rrrrrrrr..
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),Xe=[x(6,6,(t,a)=>a===2?1:0),x(6,6,t=>t===3?1:0),x(6,6,(t,a)=>t>0&&t<4&&a>1&&a<5?1:0),x(6,6,(t,a)=>t+a<5?1:0)],Je=Array.from({length:4},(t,a)=>Array.from({length:4},(e,n)=>x(3,3,(r,i)=>[i-1,r-1,r===i?1:0,r===1||i===1?1:-1][(a+n)%4]))),te=t=>Array.from({length:t},(a,e)=>Array.from({length:t},(n,r)=>[[e===r?1:0]])),N=[{id:"squares",label:"white and red square",input:Ve,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:We,kernel:te(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:Xe,kernel:Je,view:"groups",position:[0,0]}],Me=N[0];var Qe=3;function Ee({names:t,front:a,spread:e,pick:n,sheet:r}){if(e)return c`${t.map((o,s)=>r(s))}`;let i=(o,s)=>c`<button type="button" aria-pressed=${s===a?"true":"false"} @click=${()=>n(s)}>${o}</button>`;return c`<div class="tabs" role="group" aria-label="plane in front">${t.map(i)}</div>
<div class="sheets" style="--behind:${Math.min(t.length-1,Qe)}">${r(a)}</div>`}var De=A`
.tabs {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 4px;
}
.tabs button {
min-height: 32px;
padding: 0 10px;
}
.tabs button[aria-pressed="true"] {
border: 2px solid var(--input);
color: var(--input);
font-weight: 600;
}
.sheets {
display: flex;
align-items: center;
justify-content: center;
}
/* The edges of the planes behind the one in front. */
.sheets .in d2l-grid {
box-shadow:
calc(min(var(--behind), 1) * 4px) calc(min(var(--behind), 1) * -4px) 0 -1px var(--paper),
calc(min(var(--behind), 1) * 4px) calc(min(var(--behind), 1) * -4px) 0 0 var(--input),
calc(min(var(--behind), 2) * 4px) calc(min(var(--behind), 2) * -4px) 0 -1px var(--paper),
calc(min(var(--behind), 2) * 4px) calc(min(var(--behind), 2) * -4px) 0 0 var(--input),
calc(min(var(--behind), 3) * 4px) calc(min(var(--behind), 3) * -4px) 0 -1px var(--paper),
calc(min(var(--behind), 3) * 4px) calc(min(var(--behind), 3) * -4px) 0 0 var(--input);
}
`;var T=16,Re={input:Y(L(28,28),T,"planes","!"),kernel:Y(Y(L(11,11),T,"slices","!"),T,"kernels","*"),bias:pe(T),stride:B(1,28),padding:ue(14),groups:j(1,T),view:he(["sum","pointwise","groups"]),channel:j(0,T-1),plane:j(0,T-1),position:B(0,1e3)};function _e(){let{input:t,kernel:a,view:e,position:n}=Me;return{input:t,kernel:a,bias:[],stride:[1,1],padding:[0,0],groups:1,view:e,channel:0,plane:0,position:n}}function Fe(){let t=new Map;return(a,e,n)=>{let r=t.get(a);if(r&&r.from.every((o,s)=>o===e[s]))return r.value;let i=n();return t.set(a,{from:e,value:i}),i}}function Ne(t,a){try{let e=ve(t.input,t.kernel,{...t,bias:t.bias.length>0?t.bias:null}),n=a("geometry",[JSON.stringify(e)],()=>e);if(t.view==="pointwise"&&t.kernel[0][0].length*t.kernel[0][0][0].length>1)throw new J(`the view "pointwise" needs kernels of 1×1, and these are ${z(v(t.kernel[0][0]))}; choose the view "sum"`);let r=t.input.map(l=>JSON.stringify(l)),i=(l,u)=>{let d=$(t.kernel,t.groups,l,u),g=[r[u],JSON.stringify([d,t.stride,t.padding])];return d&&a(`map${l},${u}`,g,()=>Ce(t.input[u],d,n))},o=t.kernel.map((l,u)=>t.input.map((d,g)=>i(u,g))),s=o.map((l,u)=>x(n.rows.output,n.columns.output,(d,g)=>l.reduce((m,h)=>m+(h?.[d][g]??0),t.bias[u]??0))),p=Ge(t.kernel,t.bias,n);return{geometry:n,partials:o,output:s,output_shape:v(s[0]),cost:p,trouble:null}}catch(e){if(!(e instanceof J))throw e;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:e.message}}}var P=t=>t.length===3&&t.every(a=>a.every(e=>e.every(n=>n>=0&&n<=1))),M=t=>P(t)?["red","green","blue"]:t.map((a,e)=>`channel ${e}`);var ne=9,E=(t,...a)=>c`<i>${t}</i><sub>${a.join()}</sub>`;function re(t,a,[e,n]){let[r,i]=[U(a.rows)[e*a.rows.stride],U(a.columns)[n*a.columns.stride]];return t.input.map(o=>r<0||i<0?0:o[r][i])}function ie(t,a,[e,n]){let r=M(t.input),i=P(t.input),o=a.partials[t.channel].flatMap((s,p)=>s?[{x:s[e][n],name:`${r[p]}${i?"":":"}`}]:[]);return{at:[e,n],terms:o,bias:t.bias[t.channel],total:a.output[t.channel][e][n]}}function se(t){let[a,e]=v(t.kernel[0][0]);return`, from ${t.kernel[0].length*a*e} products`}function Oe(t,a,e){let n=$(t.kernel,t.groups,t.channel,t.plane);if(!n)return y;let r=W(t.input[t.plane],n,a.geometry,e,"correlation");return c`<p class="products"><span class="x">${M(t.input)[t.plane]}</span>: ${r.slice(0,ne).map((i,o)=>c`${o>0?" + ":y}<span class="term"><span class=${i.from?"x":"o"}>${I(i.x)}</span>·<span class="k">${I(i.w)}</span></span>`)}${r.length>ne?` + ${r.length-ne} more`:y}</p>`}function ae(t,a,e){let n=re(t,a.geometry,e),r=a.output.map(o=>o[e[0]][e[1]]),i=o=>`[${o.map(s=>le(s)).join(", ")}]`;return`Pixel (${e.join(", ")}): ${i(n)} becomes ${i(r)}. The same ${a.cost?.weights} weights at every pixel.`}function Ae(t,{cost:a}){if(!a)return c``;let{weights:e,multiply_adds:n}=a;return c`<p class="cost"><b>${ee(e)} weights</b>, ${ee(n)} multiply–adds:
${t.groups===1?"every output reads every channel":c`1/${t.groups} of ${(e*t.groups).toLocaleString("en-US")}, since each output reads ${t.kernel[0].length} of ${t.input.length} channels`}.</p>`}function ze(t,a,{width:e,asking:n,theme:r,keep:i,pick:o}){let s=a.output,[p,l]=v(t.kernel[0][0]),u=Math.min(e,640),d=k(Math.floor((u-70)/(t.input.length+1)),18,76),g=d/Math.max(p,l),m=i("table",[t.kernel,t.groups],()=>{let b=X(t.kernel,t.groups);return x(b.length*p,t.input.length*l,(f,D)=>{let O=b[Math.floor(f/p)][Math.floor(D/l)];return O?O[f%p][D%l]:Number.NaN})}),h=$(t.kernel,t.groups,t.channel,t.plane)!==null,w=[{row:t.channel*p,column:0,rows:p,columns:t.input.length*l,colour:"output"},{row:t.channel*p,column:t.plane*l,rows:p,columns:l,colour:h?"ink":"outside"}],C=(b,f,D,O)=>c`<d2l-matrix still label=${O} tone=${b} .values=${f} .most=${D} .size=${d*.8/Math.max(...v(f))} .theme=${r}></d2l-matrix>`,G=b=>Math.max(...b.map(S))||1;return c`<div class="groups" style="grid-template-columns:repeat(${t.input.length},${g*l}px) 22px auto;grid-template-rows:auto repeat(${t.kernel.length},${g*p}px)">
${t.input.map((b,f)=>c`<div class="tile x">${C("input",b,G(t.input),M(t.input)[f])}<span>${E("X",f)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${t.kernel.length}/span ${t.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${t.kernel.length} outputs down, ${t.input.length} inputs across; ${t.groups} groups"
tone="kernel" .values=${m} .size=${g} .block=${[p,l]} .steps=${[p,l]} .frames=${w}
.cursor=${null} .start=${[t.channel*p,t.plane*l]} .theme=${r}
@entry-point=${b=>o(Math.floor(b.detail.cell[0]/p),Math.floor(b.detail.cell[1]/l))}
></d2l-matrix>
</div>
${s.map((b,f)=>c`<span class="sign" style="grid-area:${f+2}/${t.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${f===t.channel?"chosen":""}" style="grid-area:${f+2}/${t.input.length+2}">
${n?c`<b>?</b>`:C("output",b,G(s),`output Y${f}`)}<span>${E("Y",f)}</span></div>`)}
</div>`}function Ye(t,{partials:a,output:e,geometry:n}){let[r,i]=t.position,[o,s]=[a[t.channel],t.bias[t.channel]??0],p=t.input.map((h,w)=>w).filter(h=>o[h]),l=p.map(h=>o[h][r][i]),u=l.reduce((h,w)=>h+w,0),d=p.flatMap(h=>W(t.input[h],$(t.kernel,t.groups,t.channel,h),n,[r,i],"convolution")).reduce((h,{x:w,w:C})=>h+w*C,s),g=h=>p.length===2?`channel ${p[1-h]}`:"the others",m=[...l.map((h,w)=>({answer:[h+s],says:`That is channel ${p[w]}; add ${g(w)}.`})),{answer:[d],says:"You flipped the slices."},{answer:[u/p.length+s],says:"Channels are added, not averaged."},{answer:l,says:"One kernel, one map: add."},{answer:[u],says:"The bias is added as well, once."},{answer:[u+s*p.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${t.channel}[${r}, ${i}], the output for the framed window?`,fields:[""],answer:[e[t.channel][r][i]],within:.005,slips:l.length>1?m:m.filter(({answer:h})=>h.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}var je=A`
sub {
font-size: 0.7em;
line-height: 0;
}
.sum-view {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 6px 8px;
}
.sum-view.below {
flex-direction: column;
}
.thumbnail {
flex-basis: 100%;
display: flex;
align-items: center;
justify-content: center;
gap: 8px;
margin-bottom: 8px;
}
.stacked .planes {
display: grid;
gap: 12px;
}
.stacked .sheets {
gap: 8px;
}
.spread .planes {
display: grid;
grid-template-columns: auto auto auto auto auto;
align-items: center;
justify-items: center;
gap: 10px 0;
}
.in,
.slice,
.out {
display: grid;
justify-items: center;
gap: 4px;
padding: 0 4px;
}
.planes .sign {
padding-top: 24px;
}
.part-name {
color: var(--muted);
font-weight: 400;
}
.none {
width: 5rem;
padding: 8px 4px;
font-size: 0.8125rem;
line-height: 1.2;
text-align: center;
color: var(--outside);
border: 1px dashed var(--outside);
border-radius: 5px;
}
.bracket {
align-self: stretch;
width: 14px;
margin: 44px 14px 18px 0;
border: 2px solid var(--muted);
border-inline-start: 0;
border-radius: 0 8px 8px 0;
position: relative;
}
.bracket span {
position: absolute;
top: 50%;
right: -13px;
transform: translateY(-50%);
width: 24px;
height: 24px;
line-height: 22px;
border-radius: 50%;
text-align: center;
font-size: 1.25rem;
color: var(--muted);
background: var(--paper);
border: 2px solid var(--muted);
}
.below .bracket {
align-self: center;
width: 60%;
height: 10px;
margin: 6px 0 14px;
border: 2px solid var(--muted);
border-top: 0;
border-radius: 0 0 8px 8px;
}
.below .bracket span {
top: auto;
bottom: -13px;
right: 50%;
transform: translateX(50%);
}
.products {
font-size: 0.9375rem;
margin-top: 4px;
}
.cost {
flex-basis: 100%;
}
.pointwise {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 12px 20px;
}
.pointwise.below .product {
order: 3;
}
.product {
display: flex;
align-items: center;
gap: 6px;
}
.groups {
display: grid;
align-items: center;
justify-items: center;
}
.table {
align-self: start;
}
.tile {
display: flex;
flex-direction: column;
align-items: center;
gap: 2px;
line-height: 1.1;
font-size: 0.875rem;
}
.tile.x {
padding-bottom: 6px;
}
.tile.y {
flex-direction: row;
gap: 6px;
margin-inline-start: 6px;
}
.tile.chosen {
font-weight: 700;
}
.groups .sign {
padding: 0;
font-size: 1.25rem;
}
`;var Ie=4,Le=150,qe=t=>(a,e,n)=>t.map(r=>Math.round(255*k(r[e][n],0,1))),Ke=(t,[a,e],n)=>t.map((r,i)=>i===a?r.map((o,s)=>s===e?n:o):r),oe=class extends ke{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields=Re;this.looks=["position","plane","channel","view"];this.#e=Fe();this.questions={output:{label:"one output",question:Ye}};this.#n=[0,0];this.#r=([e,n])=>$(this.now.kernel,this.now.groups,e,n);this.#m=new K(([e,n])=>this.#r(this.#n)?.[e][n]??0,(e,n)=>this.#l(e,n),e=>this.refuse(e),.5);this.#g=new K(e=>{let[n,r]=this.#p(e);return this.now.input[this.#n[1]][n]?.[r]??0},(e,n)=>{let r=this.now.input[this.#n[1]],i=this.#p(e);r[i[0]]?.[i[1]]===void 0?this.refuse("this cell lies outside the input; its number is 0"):this.change({input:this.now.input.map(o=>o===r?Ke(r,i,n):o)})},e=>this.refuse(e),.1);this.#f=new K(e=>this.#r(e)?.[0][0]??0,(e,n)=>{this.#n=e,this.#l([0,0],n)},e=>this.refuse(e),.1);this.#s=[]}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${P(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){return _e()}#e;derive(e){return Ne(e,this.#e)}report({output:e,output_shape:n,cost:r}){return{output:e,output_shape:n,weights:r?.weights??null,multiply_adds:r?.multiply_adds??null}}settle(e,n){return{...super.settle(e,n),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,n){return n.output&&be(e)}#n;#r;#l(e,n){let r=this.#r(this.#n);if(!r)this.refuse("there is no weight: this channel is another group's");else if(r[e[0]][e[1]]!==n){let i=Ke(r,e,n);this.change({kernel:this.now.kernel.map(o=>o.map(s=>s===r?i:s))})}}#m;#g;#f;#p([e,n]){let r=this.derived.geometry;return[e-(r?.rows.before??0),n-(r?.columns.before??0)]}#s;#w(e){let{kernel:n}=this.now,r=n[0][0].map(o=>o.map(()=>0)),i=String(v(this.#s[0]?.[0]??[]))===String(v(r));this.#s=X(n,this.now.groups).map((o,s)=>o.map((p,l)=>p??(i?this.#s[s]?.[l]:null)??r)),this.change({groups:e,kernel:Te(this.#s,e)})}#v(e){let{input:n,kernel:r}=this.now,i=Q(v(r[0][0]),[1,1]);e!=="pointwise"||i?this.change({view:e}):this.change({view:e,kernel:te(n.length),groups:1,bias:[],padding:[0,0],channel:0})}#b(e){let n=N.find(l=>l.id===e);if(!n)return;let{input:r,kernel:i,view:o,position:s}=n,p={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...p,input:r,kernel:i,view:o,position:s})}get#t(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#t}get#a(){return M(this.now.input)}drawing(e,n){let r=this.#t;return r==="pointwise"?this.#k(e,n):r==="groups"&&n.output?ze(e,n,{width:this.width||640,asking:this.asking,theme:this.theme,keep:this.#e,pick:(i,o)=>this.change({channel:i,plane:o})}):this.#x(e,n)}get#o(){return(this.width||640)>=V&&this.now.input.length<=Ie}#x(e,n){let r=n.geometry,i=this.width||640,o=i>=V,[,s]=v(e.kernel[0][0]),p=s<4?k(Math.floor(i/22),26,40):k(Math.floor(i*.2/s),9,30),l=i-Math.max(p*s,64)-(o?Le:80),[u,d]=[r?.columns.padded??e.input[0][0].length,n.output_shape?.[1]??1],g=ye(l,u+(o?2:1)*d);return c`<div class="sum-view ${this.#o?"spread":"stacked"} ${o?"":"below"}">
${F(P(e.input),()=>this.#$(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${Ee({names:this.#a,front:e.plane,spread:this.#o,pick:m=>this.change({plane:m}),sheet:m=>this.#y(e,n,m,g,p)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?Z("y","sum","Y"):n.output?this.#h(n.output[e.channel],g):y}
</div>`}#$(e){let n=this.#e("thumbnail",[e],()=>qe(e));return c`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${e[0]} .paint=${n} .size=${Math.max(2,Math.floor(84/e[0][0].length))} .theme=${this.theme}></d2l-matrix>
</div>`}#i(e,n,r,i,o,{plane:s,home:p,frame:l,edits:u,touch:d=[0,0],hover:g,focus:m}={}){let h=u!==void 0&&!this.locked(n),w=C=>G=>{this.#n=d,C?.(G)};return c`<d2l-grid data-plate=${e} data-plane=${s??y} label="${r}, ${i.length}×${i[0].length}" tone=${n}
.cells=${i} .size=${o} .fontSize=${me(i,o)} .home=${p??[0,0]} .frame=${l??null}
.drag=${h&&n==="kernel"?"pull":"move"} .editable=${h}
@cell-hover=${g} @cell-focus=${m} @cell-pull=${w(u?.pull)} @cell-edit=${w(u?.type)}
></d2l-grid>`}#y(e,n,r,i,o){let s=this.#r([e.channel,r]),p=this.asking?null:n.partials[e.channel]?.[r]??null,l=this.#a[r],u=this.#e("most",[e.input],()=>Math.max(...e.input.map(S))||1),d=n.geometry,g=this.#e(`X${r}`,[e.input[r],d,u],()=>d?ge(e.input[r],d,void 0,u):_(e.input[r],void 0,u)),m=this.#e(`K${r}`,[s],()=>_(s??[[0]],void 0,Math.max(1,S(s??[])))),h=[e.channel,r];return c`<div class="in">
<div class="name x">${l} ${E("X",r)}</div>
${this.#i("input","input",`${l}, input X${r}`,g,i,{plane:r,home:this.corner(d),frame:d&&s?this.#e(`frame${r}`,[d,this.at.join()],()=>fe(d,this.at)):null,edits:this.#g,touch:h,hover:w=>this.hover("input",w.detail),focus:w=>this.#u("input",r,w.detail)})}
</div>
<span class="sign" aria-hidden="true">⋆</span>
<div class="slice">
<div class="name k">${E("K",...e.kernel.length>1?h:[r])}</div>
${s?this.#i("kernel","kernel",`slice of the kernel of output ${e.channel} for ${l}`,m,o,{plane:r,edits:this.#m,touch:h,focus:()=>r!==e.plane&&this.change({plane:r})}):c`<div class="none">${l} is not read: another group</div>`}
</div>
<span class="sign" aria-hidden="true">${p?"=":""}</span>
<div class="out">${p?this.#h(p,i,r):y}</div>`}#u(e,n,r){this.point(e,r),n!==this.now.plane&&this.change({plane:n})}#h(e,n,r){let{partials:i,output:o}=this.derived,{channel:s}=this.now,p=Math.max(...[...i[s],o?.[s]].map(m=>m?S(m):0))||1,l=this.at,u=this.#e(`Y${r}`,[e,p,l.join()],()=>_(e,(m,h)=>Q([m,h],l)?"current":"",p)),d=r===void 0,g=d?"":this.#a[r];return c`<div class="plate">
<div class="name ${d?"y":"part-name"}">${d?c`sum ${E("Y",s)}`:this.#o?`${g}’s part`:"its part"}</div>
${this.#i(d?"output":"part","output",d?`output Y${s}`:`${g}'s part of the output`,u,n,{plane:r,home:this.now.position,hover:m=>this.hover("output",m.detail),focus:m=>this.#u("output",r??this.now.plane,m.detail)})}
</div>`}#k(e,n){let[r,i]=[n.geometry,n.output],o=this.width||640,s=o>=V,[,p]=v(e.input[0]),l=k(Math.floor((s?o*.42:o)/(e.input.length+5)),22,38),u=l*(e.input.length+2)+110,d=k(Math.floor((o-(s?u+50:30))/(p+i[0][0].length)),3,24),g=re(e,r,this.at),m=this.at,h=[m[0]*r.rows.stride-r.rows.before,m[1]*r.columns.stride-r.columns.before],w=i.map(f=>f[m[0]][m[1]]),C=f=>[k(Math.floor((f[0]+r.rows.before)/r.rows.stride),0,r.rows.output-1),k(Math.floor((f[1]+r.columns.before)/r.columns.stride),0,r.columns.output-1)],G=x(e.kernel.length,e.input.length,(f,D)=>this.#r([f,D])?.[0][0]??0),b=_(G,void 0,Math.max(1,S(G)));return c`<div class="pointwise ${s?"":"below"}">
${this.#d("x","input","X",e.input,e.plane,d,h,C)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#i("kernel","kernel","kernel as a matrix, a row for each output, a column for each input",b,l,{edits:this.#f})}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#c("x",g,l)}
${this.asking?y:c`<span class="sign" aria-hidden="true">=</span>${this.#c("y",w,l)}`}
</div>
${this.asking?Z("y","output","Y"):this.#d("y","output","Y",i,e.channel,d,m,f=>f)}
</div>`}#d(e,n,r,i,o,s,p,l){let u=i.length===3&&P(this.now.input),d=this.#e(`paint${e}`,[i,u],()=>u?qe(i):null),g=u?"in colour":`channel ${o}`,m=h=>{this.asking||(this.preview=null,this.change({position:l(h.detail.cell)}))};return c`<div class="plate">
<div class="name ${e}">${n} <i>${r}</i> <span>${g}</span></div>
<d2l-matrix data-plate=${n} label="${n} ${r}, ${g}, ${z(v(i[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${i[u?0:o]} .paint=${d} .size=${s} .cursor=${p} .theme=${this.theme}
@entry-point=${m}
@entry-hover=${h=>{this.preview=h.detail&&!this.asking?l(h.detail.cell):null}}
></d2l-matrix>
</div>`}#c(e,n,r){let i=_(n.map(s=>[s]),void 0,Math.max(1,...n.map(Math.abs))),o=this.#i(`pixel-${e}`,e==="x"?"input":"output",`the pixel's ${e}`,i,r);return c`<div class="plate"><div class="name ${e}"><i>${e}</i></div>${o}</div>`}caption(e,n){return this.#t==="pointwise"?c`<p class="sum">${ae(e,n,this.at)}</p>`:c`${this.#t==="groups"?Ae(e,n):y}
<div>${$e(ie(e,n,this.at),this.width,c`${se(e)}`)}${Oe(e,n,this.at)}</div>`}saying(e,n){if(!n.output||!n.cost)return n.trouble??"";if(this.#t==="pointwise")return ae(e,n,this.at);let r=`${xe(ie(e,n,this.at))}${se(e)}.`;if(this.#t!=="groups")return r;let{weights:i,multiply_adds:o}=n.cost;return`groups ${e.groups}: ${i} weights, ${o} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${r}`}controls(e,n){let r=(s,p)=>Array.from({length:s},(l,u)=>({id:String(u),label:p(u)})),i=Se(e.input.length,e.kernel.length),o=this.#t==="sum";return c`${R("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],s=>this.#v(s),this.locked("view"))}${F(e.kernel.length>1&&(o||this.#t==="groups"||e.kernel.length!==3),()=>R("output",String(e.channel),r(e.kernel.length,s=>`Y${s}`),s=>this.change({channel:Number(s)}),this.locked("channel")||this.asking))}${F(o&&e.input.length>1&&this.#o,()=>R("plane",String(e.plane),this.#a.map((s,p)=>({id:String(p),label:s})),s=>this.change({plane:Number(s)}),this.locked("plane")))}${F(n.output&&i.length>1,()=>R("groups",String(e.groups),i.map(s=>({id:String(s),label:s===1?"1 (all channels)":s===e.input.length?`${s} (depthwise)`:String(s)})),s=>this.#w(Number(s)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let n=N.find(s=>JSON.stringify(s.input)===JSON.stringify(e.input))?.id??"own",r=n==="own"?[{id:"own",label:"your own"}]:[],i=Array.isArray(e.padding)?e.padding:[0,0],o=s=>{let p=e.kernel.map((l,u)=>u===e.channel?s:e.bias[u]??0);this.change({bias:p.every(l=>l===0)?[]:p})};return c`${H("Input",R("picture",n,[...r,...N],s=>this.#b(s),this.locked("input")||this.locked("kernel")))}${H("Layer",q(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],o,this.locked("bias")),q("stride",e.stride[0],[1,28,1],s=>this.change({stride:[s,s]}),this.locked("stride")),q("padding",i[0],[0,14,1],s=>this.change({padding:[s,s]}),this.locked("padding")))}`}static{this.styles=[de.styles,De,je]}};ce("d2l-channels",oe);d2lParts["d2l-channels"]={Channels:oe};})();
