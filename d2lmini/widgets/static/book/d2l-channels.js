(()=>{"use strict";const{a:I}=d2lParts["count"];const{e:re}=d2lParts["pytorch"];const{a:te,b:ne,d:W}=d2lParts["conv"];const{a:ce,b:me}=d2lParts["products"];const{a:Y}=d2lParts["editing"];const{a:ge,b:fe}=d2lParts["window-figure"];const{b:V,i:ue,k:T,l:he,m:de,q:U}=d2lParts["grid"];const{A:se,B:N,E:L,F:ae,I:oe,J:M,K:O,P:Q,Q:P,S:z,T:le,U:pe,b:F,c,e:x,g:A,h:b,i:$,l:q,m:y,n:S,o:ie,r:X,s:J,y:K,z:j}=d2lParts["figure"];function E(a,u,e,t){let n=Math.floor(e/(a.length/u))*a[0].length;return a[e][t-n]??null}function we(a,u,e){let t=$(e.rows.output,e.columns.output,()=>0);return te(t,a,u,e),t}function ve(a,u,e){let[t,n]=b(a[0][0]),i=a.length*a[0].length*t*n;return{weights:i,biases:u.length,multiply_adds:i*e.rows.output*e.columns.output}}function be(a,u){let e=Math.min(a,u);return Array.from({length:e},(t,n)=>n+1).filter(t=>a%t===0&&u%t===0)}var B=(a,u)=>a.map((e,t)=>Array.from({length:a[0].length*u},(n,i)=>E(a,u,t,i)));function $e(a,u){let[e,t]=[a[0].length/u,a.length/u];return a.map((n,i)=>{let s=Math.floor(i/t)*e;return n.slice(s,s+e)})}function xe(a,u){let e=a.trim().split(`
`);return[0,1,2].map(t=>e.map(n=>[...n].map(i=>u[i][t])))}var Te=xe(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),Ee=xe(`
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
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),Pe=[$(6,6,(a,u)=>u===2?1:0),$(6,6,a=>a===3?1:0),$(6,6,(a,u)=>a>0&&a<4&&u>1&&u<5?1:0),$(6,6,(a,u)=>a+u<5?1:0)],_e=Array.from({length:4},(a,u)=>Array.from({length:4},(e,t)=>$(3,3,(n,i)=>[i-1,n-1,n===i?1:0,n===1||i===1?1:-1][(u+t)%4]))),H=a=>Array.from({length:a},(u,e)=>Array.from({length:a},(t,n)=>[[e===n?1:0]])),_=[{id:"squares",label:"white and red square",input:Te,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:Ee,kernel:H(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:Pe,kernel:_e,view:"groups",position:[0,0]}],ye=_[0];var Re=3;function ke({names:a,front:u,spread:e,pick:t,sheet:n}){if(e)return c`${a.map((s,r)=>n(r))}`;let i=(s,r)=>c`<button type="button" aria-pressed=${r===u?"true":"false"} @click=${()=>t(r)}>${s}</button>`;return c`<div class="tabs" role="group" aria-label="plane in front">${a.map(i)}</div>
<div class="sheets" style="--behind:${Math.min(a.length-1,Re)}">${n(u)}</div>`}var Ce=F`
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
`;var De=4,Fe=150,Z=9,je=["red","green","blue"],G=16,R=a=>a.length===3&&a.every(u=>u.every(e=>e.every(t=>t>=0&&t<=1))),Ge=a=>(u,e,t)=>a.map(n=>Math.round(255*y(n[e][t],0,1))),Se=(a,[u,e],t)=>a.map((n,i)=>i===u?n.map((s,r)=>r===e?t:s):n),D=(a,...u)=>c`<i>${a}</i><sub>${u.join()}</sub>`,ee=class extends fe{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields={input:j(K(28,28),G,"planes","!"),kernel:j(j(K(11,11),G,"slices","!"),G,"kernels","*"),bias:se(G),stride:L(1,28),padding:ae(14),groups:N(1,G),view:oe(["sum","pointwise","groups"]),channel:N(0,G-1),plane:N(0,G-1),position:L(0,1e3)};this.looks=["position","plane","channel","view"];this.#l=new Map;this.questions={output:{label:"one output",question:(e,t)=>this.#x(e,t)}};this.#i=[0,0];this.#r=([e,t])=>E(this.now.kernel,this.now.groups,e,t);this.#y=new Y(([e,t])=>this.#r(this.#i)?.[e][t]??0,(e,t)=>this.#p(e,t),e=>this.refuse(e),.5);this.#k=new Y(e=>{let[t,n]=this.#u(e);return this.now.input[this.#i[1]][t]?.[n]??0},(e,t)=>{let n=this.now.input[this.#i[1]],i=this.#u(e);n[i[0]]?.[i[1]]===void 0?this.refuse("this cell lies outside the input; its number is 0"):this.change({input:this.now.input.map(s=>s===n?Se(n,i,t):s)})},e=>this.refuse(e),.1);this.#C=new Y(e=>this.#r(e)?.[0][0]??0,(e,t)=>{this.#i=e,this.#p([0,0],t)},e=>this.refuse(e),.1);this.#a=[];this.#h=new Map}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${R(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){let{input:e,kernel:t,view:n,position:i}=ye;return{input:e,kernel:t,bias:[],stride:[1,1],padding:[0,0],groups:1,view:n,channel:0,plane:0,position:i}}#l;#$(e,t,n,i,s){let r=E(e.kernel,e.groups,n,i);if(!r)return null;let o=`${s[i]}|${JSON.stringify([r,e.stride,e.padding])}`,l=this.#l.get(`${n},${i}`);if(l?.from===o)return l.map;let p=we(e.input[i],r,t);return this.#l.set(`${n},${i}`,{from:o,map:p}),p}derive(e){try{let t=ne(e.input,e.kernel,{...e,bias:e.bias.length>0?e.bias:null}),n=this.#e("geometry",[JSON.stringify(t)],()=>t);if(e.view==="pointwise"&&e.kernel[0][0].length*e.kernel[0][0][0].length>1)throw new A(`the view "pointwise" needs kernels of 1×1, and these are ${J(b(e.kernel[0][0]))}; choose the view "sum"`);let i=e.input.map(l=>JSON.stringify(l)),s=e.kernel.map((l,p)=>e.input.map((d,f)=>this.#$(e,n,p,f,i))),r=s.map((l,p)=>$(n.rows.output,n.columns.output,(d,f)=>l.reduce((m,w)=>m+(w?.[d][f]??0),e.bias[p]??0))),o=ve(e.kernel,e.bias,n);return{geometry:n,partials:s,output:r,output_shape:b(r[0]),cost:o,trouble:null}}catch(t){if(!(t instanceof A))throw t;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:t.message}}}report({output:e,output_shape:t,cost:n}){return{output:e,output_shape:t,weights:n?.weights??null,multiply_adds:n?.multiply_adds??null}}settle(e,t){return{...super.settle(e,t),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,t){return t.output&&re(e)}#x(e,{partials:t,output:n,geometry:i}){let[s,r]=e.position,[o,l]=[t[e.channel],e.bias[e.channel]??0],p=e.input.map((h,v)=>v).filter(h=>o[h]),d=p.map(h=>o[h][s][r]),f=d.reduce((h,v)=>h+v,0),m=p.flatMap(h=>W(e.input[h],E(e.kernel,e.groups,e.channel,h),i,[s,r],"convolution")).reduce((h,{x:v,w:k})=>h+v*k,l),w=h=>p.length===2?`channel ${p[1-h]}`:"the others",g=[...d.map((h,v)=>({answer:[h+l],says:`That is channel ${p[v]}; add ${w(v)}.`})),{answer:[m],says:"You flipped the slices."},{answer:[f/p.length+l],says:"Channels are added, not averaged."},{answer:d,says:"One kernel, one map: add."},{answer:[f],says:"The bias is added as well, once."},{answer:[f+l*p.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${e.channel}[${s}, ${r}], the output for the framed window?`,fields:[""],answer:[n[e.channel][s][r]],within:.005,slips:d.length>1?g:g.filter(({answer:h})=>h.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}#i;#r;#p(e,t){let n=this.#r(this.#i);if(!n)this.refuse("there is no weight: this channel is another group's");else if(n[e[0]][e[1]]!==t){let i=Se(n,e,t);this.change({kernel:this.now.kernel.map(s=>s.map(r=>r===n?i:r))})}}#y;#k;#C;#u([e,t]){let n=this.derived.geometry;return[e-(n?.rows.before??0),t-(n?.columns.before??0)]}#a;#G(e){let{kernel:t}=this.now,n=t[0][0].map(s=>s.map(()=>0)),i=String(b(this.#a[0]?.[0]??[]))===String(b(n));this.#a=B(t,this.now.groups).map((s,r)=>s.map((o,l)=>o??(i?this.#a[r]?.[l]:null)??n)),this.change({groups:e,kernel:$e(this.#a,e)})}#S(e){let{input:t,kernel:n}=this.now,i=q(b(n[0][0]),[1,1]);e!=="pointwise"||i?this.change({view:e}):this.change({view:e,kernel:H(t.length),groups:1,bias:[],padding:[0,0],channel:0})}#M(e){let t=_.find(l=>l.id===e);if(!t)return;let{input:n,kernel:i,view:s,position:r}=t,o={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...o,input:n,kernel:i,view:s,position:r})}get#t(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#t}get#n(){let{input:e}=this.now;return R(e)?je:e.map((t,n)=>`channel ${n}`)}#h;#e(e,t,n){let i=this.#h.get(e);if(i&&i.from.every((r,o)=>r===t[o]))return i.value;let s=n();return this.#h.set(e,{from:t,value:s}),s}drawing(e,t){let n=this.#t;return n==="pointwise"?this.#_(e,t):n==="groups"&&t.output?this.#R(e,t):this.#T(e,t)}get#o(){return(this.width||640)>=z&&this.now.input.length<=De}#T(e,t){let n=t.geometry,i=this.width||640,s=i>=z,[,r]=b(e.kernel[0][0]),o=r<4?y(Math.floor(i/22),26,40):y(Math.floor(i*.2/r),9,30),l=i-Math.max(o*r,64)-(s?Fe:80),[p,d]=[n?.columns.padded??e.input[0][0].length,t.output_shape?.[1]??1],f=ge(l,p+(s?2:1)*d);return c`<div class="sum-view ${this.#o?"spread":"stacked"} ${s?"":"below"}">
${P(R(e.input),()=>this.#E(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${ke({names:this.#n,front:e.plane,spread:this.#o,pick:m=>this.change({plane:m}),sheet:m=>this.#P(e,t,m,f,o)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?U("y","sum","Y"):t.output?this.#c(t.output[e.channel],f):x}
</div>`}#E(e){let t=this.#e("thumbnail",[e],()=>Ge(e));return c`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${e[0]} .paint=${t} .size=${Math.max(2,Math.floor(84/e[0][0].length))} .theme=${this.theme}></d2l-matrix>
</div>`}#s(e,t,n,i,s,{plane:r,home:o,frame:l,edits:p,touch:d=[0,0],hover:f,focus:m}={}){let w=p!==void 0&&!this.locked(t),g=h=>v=>{this.#i=d,h?.(v)};return c`<d2l-grid data-plate=${e} data-plane=${r??x} label="${n}, ${i.length}×${i[0].length}" tone=${t}
.cells=${i} .size=${s} .fontSize=${ue(i,s)} .home=${o??[0,0]} .frame=${l??null}
.drag=${w&&t==="kernel"?"pull":"move"} .editable=${w}
@cell-hover=${f} @cell-focus=${m} @cell-pull=${g(p?.pull)} @cell-edit=${g(p?.type)}
></d2l-grid>`}#P(e,t,n,i,s){let r=this.#r([e.channel,n]),o=this.asking?null:t.partials[e.channel]?.[n]??null,l=this.#n[n],p=this.#e("most",[e.input],()=>Math.max(...e.input.map(S))||1),d=t.geometry,f=this.#e(`X${n}`,[e.input[n],d,p],()=>d?he(e.input[n],d,void 0,p):T(e.input[n],void 0,p)),m=this.#e(`K${n}`,[r],()=>T(r??[[0]],void 0,Math.max(1,S(r??[])))),w=[e.channel,n];return c`<div class="in">
<div class="name x">${l} ${D("X",n)}</div>
${this.#s("input","input",`${l}, input X${n}`,f,i,{plane:n,home:this.corner(d),frame:d&&r?this.#e(`frame${n}`,[d,this.at.join()],()=>de(d,this.at)):null,edits:this.#k,touch:w,hover:g=>this.hover("input",g.detail),focus:g=>this.#d("input",n,g.detail)})}
</div>
<span class="sign" aria-hidden="true">⋆</span>
<div class="slice">
<div class="name k">${D("K",...e.kernel.length>1?w:[n])}</div>
${r?this.#s("kernel","kernel",`slice of the kernel of output ${e.channel} for ${l}`,m,s,{plane:n,edits:this.#y,touch:w,focus:()=>n!==e.plane&&this.change({plane:n})}):c`<div class="none">${l} is not read: another group</div>`}
</div>
<span class="sign" aria-hidden="true">${o?"=":""}</span>
<div class="out">${o?this.#c(o,i,n):x}</div>`}#d(e,t,n){this.point(e,n),t!==this.now.plane&&this.change({plane:t})}#c(e,t,n){let{partials:i,output:s}=this.derived,{channel:r}=this.now,o=Math.max(...[...i[r],s?.[r]].map(m=>m?S(m):0))||1,l=this.at,p=this.#e(`Y${n}`,[e,o,l.join()],()=>T(e,(m,w)=>q([m,w],l)?"current":"",o)),d=n===void 0,f=d?"":this.#n[n];return c`<div class="plate">
<div class="name ${d?"y":"part-name"}">${d?c`sum ${D("Y",r)}`:this.#o?`${f}’s part`:"its part"}</div>
${this.#s(d?"output":"part","output",d?`output Y${r}`:`${f}'s part of the output`,p,t,{plane:n,home:this.now.position,hover:m=>this.hover("output",m.detail),focus:m=>this.#d("output",n??this.now.plane,m.detail)})}
</div>`}#m(e,t){let[n,i]=this.at,[s,r]=[V(t.rows)[n*t.rows.stride],V(t.columns)[i*t.columns.stride]];return e.input.map(o=>s<0||r<0?0:o[s][r])}#_(e,t){let[n,i]=[t.geometry,t.output],s=this.width||640,r=s>=z,[,o]=b(e.input[0]),l=y(Math.floor((r?s*.42:s)/(e.input.length+5)),22,38),p=l*(e.input.length+2)+110,d=y(Math.floor((s-(r?p+50:30))/(o+i[0][0].length)),3,24),f=this.#m(e,n),m=this.at,w=[m[0]*n.rows.stride-n.rows.before,m[1]*n.columns.stride-n.columns.before],g=i.map(C=>C[m[0]][m[1]]),h=C=>[y(Math.floor((C[0]+n.rows.before)/n.rows.stride),0,n.rows.output-1),y(Math.floor((C[1]+n.columns.before)/n.columns.stride),0,n.columns.output-1)],v=$(e.kernel.length,e.input.length,(C,Me)=>this.#r([C,Me])?.[0][0]??0),k=T(v,void 0,Math.max(1,S(v)));return c`<div class="pointwise ${r?"":"below"}">
${this.#g("x","input","X",e.input,e.plane,d,w,h)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#s("kernel","kernel","kernel as a matrix, a row for each output, a column for each input",k,l,{edits:this.#C})}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#f("x",f,l)}
${this.asking?x:c`<span class="sign" aria-hidden="true">=</span>${this.#f("y",g,l)}`}
</div>
${this.asking?U("y","output","Y"):this.#g("y","output","Y",i,e.channel,d,m,C=>C)}
</div>`}#g(e,t,n,i,s,r,o,l){let p=i.length===3&&R(this.now.input),d=this.#e(`paint${e}`,[i,p],()=>p?Ge(i):null),f=p?"in colour":`channel ${s}`,m=w=>{this.asking||(this.preview=null,this.change({position:l(w.detail.cell)}))};return c`<div class="plate">
<div class="name ${e}">${t} <i>${n}</i> <span>${f}</span></div>
<d2l-matrix data-plate=${t} label="${t} ${n}, ${f}, ${J(b(i[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${i[p?0:s]} .paint=${d} .size=${r} .cursor=${o} .theme=${this.theme}
@entry-point=${m}
@entry-hover=${w=>{this.preview=w.detail&&!this.asking?l(w.detail.cell):null}}
></d2l-matrix>
</div>`}#f(e,t,n){let i=T(t.map(r=>[r]),void 0,Math.max(1,...t.map(Math.abs))),s=this.#s(`pixel-${e}`,e==="x"?"input":"output",`the pixel's ${e}`,i,n);return c`<div class="plate"><div class="name ${e}"><i>${e}</i></div>${s}</div>`}#R(e,t){let n=t.output,[i,s]=b(e.kernel[0][0]),r=Math.min(this.width||640,640),o=y(Math.floor((r-70)/(e.input.length+1)),18,76),l=o/Math.max(i,s),p=this.#e("table",[e.kernel,e.groups],()=>{let g=B(e.kernel,e.groups);return $(g.length*i,e.input.length*s,(h,v)=>{let k=g[Math.floor(h/i)][Math.floor(v/s)];return k?k[h%i][v%s]:Number.NaN})}),d=E(e.kernel,e.groups,e.channel,e.plane)!==null,f=[{row:e.channel*i,column:0,rows:i,columns:e.input.length*s,colour:"output"},{row:e.channel*i,column:e.plane*s,rows:i,columns:s,colour:d?"ink":"outside"}],m=(g,h,v,k)=>c`<d2l-matrix still label=${k} tone=${g} .values=${h} .most=${v} .size=${o*.8/Math.max(...b(h))} .theme=${this.theme}></d2l-matrix>`,w=g=>Math.max(...g.map(S))||1;return c`<div class="groups" style="grid-template-columns:repeat(${e.input.length},${l*s}px) 22px auto;grid-template-rows:auto repeat(${e.kernel.length},${l*i}px)">
${e.input.map((g,h)=>c`<div class="tile x">${m("input",g,w(e.input),this.#n[h])}<span>${D("X",h)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${e.kernel.length}/span ${e.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${e.kernel.length} outputs down, ${e.input.length} inputs across; ${e.groups} groups"
tone="kernel" .values=${p} .size=${l} .block=${[i,s]} .steps=${[i,s]} .frames=${f}
.cursor=${null} .start=${[e.channel*i,e.plane*s]} .theme=${this.theme}
@entry-point=${g=>this.change({channel:Math.floor(g.detail.cell[0]/i),plane:Math.floor(g.detail.cell[1]/s)})}
></d2l-matrix>
</div>
${n.map((g,h)=>c`<span class="sign" style="grid-area:${h+2}/${e.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${h===e.channel?"chosen":""}" style="grid-area:${h+2}/${e.input.length+2}">
${this.asking?c`<b>?</b>`:m("output",g,w(n),`output Y${h}`)}<span>${D("Y",h)}</span></div>`)}
</div>`}#w(e,t){let[n,i]=this.at,s=R(e.input),r=t.partials[e.channel].flatMap((o,l)=>o?[{x:o[n][i],name:`${this.#n[l]}${s?"":":"}`}]:[]);return{at:[n,i],terms:r,bias:e.bias[e.channel],total:t.output[e.channel][n][i]}}#v(e){let[t,n]=b(e.kernel[0][0]);return`, from ${e.kernel[0].length*t*n} products`}caption(e,t){return this.#t==="pointwise"?c`<p class="sum">${this.#b(e,t)}</p>`:c`${this.#t==="groups"?this.#F(e,t):x}
<div>${me(this.#w(e,t),this.width,c`${this.#v(e)}`)}${this.#D(e,t)}</div>`}#D(e,t){let n=this.#r([e.channel,e.plane]);if(!n)return x;let i=W(e.input[e.plane],n,t.geometry,this.at,"correlation");return c`<p class="products"><span class="x">${this.#n[e.plane]}</span>: ${i.slice(0,Z).map((s,r)=>c`${r>0?" + ":x}<span class="term"><span class=${s.from?"x":"o"}>${X(s.x)}</span>·<span class="k">${X(s.w)}</span></span>`)}${i.length>Z?` + ${i.length-Z} more`:x}</p>`}#b(e,t){let n=this.#m(e,t.geometry),i=t.output.map(r=>r[this.at[0]][this.at[1]]),s=r=>`[${r.map(o=>ie(o)).join(", ")}]`;return`Pixel (${this.at.join(", ")}): ${s(n)} becomes ${s(i)}. The same ${t.cost?.weights} weights at every pixel.`}#F(e,{cost:t}){if(!t)return c``;let{weights:n,multiply_adds:i}=t;return c`<p class="cost"><b>${I(n)} weights</b>, ${I(i)} multiply–adds:
${e.groups===1?"every output reads every channel":c`1/${e.groups} of ${(n*e.groups).toLocaleString("en-US")}, since each output reads ${e.kernel[0].length} of ${e.input.length} channels`}.</p>`}saying(e,t){if(!t.output||!t.cost)return t.trouble??"";if(this.#t==="pointwise")return this.#b(e,t);let n=`${ce(this.#w(e,t))}${this.#v(e)}.`;if(this.#t!=="groups")return n;let{weights:i,multiply_adds:s}=t.cost;return`groups ${e.groups}: ${i} weights, ${s} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${n}`}controls(e,t){let n=(r,o)=>Array.from({length:r},(l,p)=>({id:String(p),label:o(p)})),i=be(e.input.length,e.kernel.length),s=this.#t==="sum";return c`${M("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],r=>this.#S(r),this.locked("view"))}${P(e.kernel.length>1&&(s||this.#t==="groups"||e.kernel.length!==3),()=>M("output",String(e.channel),n(e.kernel.length,r=>`Y${r}`),r=>this.change({channel:Number(r)}),this.locked("channel")||this.asking))}${P(s&&e.input.length>1&&this.#o,()=>M("plane",String(e.plane),this.#n.map((r,o)=>({id:String(o),label:r})),r=>this.change({plane:Number(r)}),this.locked("plane")))}${P(t.output&&i.length>1,()=>M("groups",String(e.groups),i.map(r=>({id:String(r),label:r===1?"1 (all channels)":r===e.input.length?`${r} (depthwise)`:String(r)})),r=>this.#G(Number(r)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let t=_.find(r=>JSON.stringify(r.input)===JSON.stringify(e.input))?.id??"own",n=t==="own"?[{id:"own",label:"your own"}]:[],i=Array.isArray(e.padding)?e.padding:[0,0],s=r=>{let o=e.kernel.map((l,p)=>p===e.channel?r:e.bias[p]??0);this.change({bias:o.every(l=>l===0)?[]:o})};return c`${Q("Input",M("picture",t,[...n,..._],r=>this.#M(r),this.locked("input")||this.locked("kernel")))}${Q("Layer",O(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],s,this.locked("bias")),O("stride",e.stride[0],[1,28,1],r=>this.change({stride:[r,r]}),this.locked("stride")),O("padding",i[0],[0,14,1],r=>this.change({padding:[r,r]}),this.locked("padding")))}`}static{this.styles=[le.styles,Ce,F`
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
`]}};pe("d2l-channels",ee);d2lParts["d2l-channels"]={Channels:ee};})();
