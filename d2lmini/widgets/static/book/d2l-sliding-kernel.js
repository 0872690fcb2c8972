(()=>{"use strict";const{a:me}=d2lParts["slips"];const{a:pe,b:he}=d2lParts["products"];const{a:k,b:ce}=d2lParts["window-figure"];const{a:I,b:O,c:P,d:x}=d2lParts["presets"];const{a:j}=d2lParts["editing"];const{a:de}=d2lParts["pytorch"];const{c:ae,d:R}=d2lParts["conv"];const{a:A,b:C,c:T,e:D,f:oe,g:se,h:le,i:z,k:ue}=d2lParts["grid"];const{a:ie,b:Y,e:ne,f:re}=d2lParts["geometry"];const{F:G,H:J,J:U,K:M,L:F,M:f,P:E,Q:Z,R:S,U:ee,W:te,c:w,e:v,g:B,h,i:y,j:L,k:V,l:b,m:_,o:H,s:$,z:W}=d2lParts["figure"];function we(p,X){let[e,t]=[p.rows.output*p.columns.output,p.rows.input*p.columns.input],i=y(e,t,()=>0),n=y(e,t,()=>-1),r=y(e,t,()=>0),[s,o]=[Y(p.rows),Y(p.columns)];for(let l=0;l<e;l++){let[d,a]=[Math.floor(l/p.columns.output),l%p.columns.output];for(let u=0;u<p.rows.kernel;u++){let c=s[d*p.rows.stride+u*p.rows.dilation];for(let m=0;m<p.columns.kernel;m++){let g=o[a*p.columns.stride+m*p.columns.dilation];if(c<0||g<0)continue;let K=c*p.columns.input+g;i[l][K]+=X[u][m],r[l][K]+=1,n[l][K]=r[l][K]===1?u*p.columns.kernel+m:-1}}}return{values:i,weight:n}}var Q=120,fe=90,q=124,N=class extends ce{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:W(28,28),kernel:W(11,11),bias:U(),stride:G(1,28),padding:J(14),dilation:G(1,14),padding_mode:M(["zeros","reflect","replicate","circular"]),mode:M(["correlation","convolution"]),view:M(["window","matrix"]),position:G(0,1e3)};this.#n=1;this.#r=null;this.questions={output:{label:"one output",question:(e,t)=>this.#d(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${$(h(e.kernel))} kernel on a ${$(h(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:me(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#p=()=>{let e=this.#r;this.#r=this.now.position,this.pinned=!(this.pinned&&b(e,this.now.position))};this.#t={input:this.#s("input",.1),kernel:this.#s("kernel",.5)};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#n;#r;defaults(){return{input:x[0].grid,kernel:P[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#d(e,t,i){let[n,r]=e.position,s=u=>u.reduce((c,{x:m,w:g})=>c+m*g,e.bias),o=R(e.input,e.kernel,t,e.position,e.mode),l=e.mode==="convolution"?"correlation":"convolution",d=o.map(({x:u,w:c})=>u*c).filter(u=>u!==0),a=[{answer:[s(R(e.input,e.kernel,t,e.position,l))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[s(o)-e.bias],says:"The bias is added as well."},{answer:[o.reduce((u,{x:c,w:m})=>u+c+m,0)],says:"Multiply each pair, then add."}];return d.length>1&&a.push({answer:[d[0]+e.bias],says:"That is the first product; add all of them."}),n>0&&r>0&&a.push({answer:[i[n-1][r-1]],says:"Rows and columns count from 0."}),r>0&&a.push({answer:[i[n][r-1]],says:`That is Y[${n}, ${r-1}], one column too far left.`}),n>0&&a.push({answer:[i[n-1][r]],says:`That is Y[${n-1}, ${r}], one row too high.`}),n!==r&&i[r]?.[n]!==void 0&&a.push({answer:[i[r][n]],says:`That is Y[${r}, ${n}]: the row comes first.`}),{text:`Predict: what is Y[${n}, ${r}], the output for the framed window?`,fields:[""],answer:[i[n][r]],within:.005,slips:a,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=ie(h(e.input),h(e.kernel),e),i=ae(e.input,e.kernel,e),n=i.length*i[0].length<=Q&&e.input.length*e.input[0].length<=Q,r=e.view==="matrix"&&n?we(t,this.#e(e.kernel,e.mode)):null;return{geometry:t,output:i,output_shape:h(i),matrix:r,trouble:null}}catch(t){if(!(t instanceof B))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&de(e,t.geometry)}#p;#i(e,[t,i]){let n=this.derived.geometry;if(e==="kernel"||!n)return[t,i];let r=[t-n.rows.before,i-n.columns.before];return r[0]>=0&&r[0]<n.rows.input&&r[1]>=0&&r[1]<n.columns.input?r:null}#e(e,t=this.now.mode){return t==="convolution"?L(e):e}#o(e,t,i){let n=this.#i(e,t);if(!n){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let r=e==="kernel"?this.#e(this.now.kernel):this.now.input;if(r[n[0]][n[1]]===i)return;let s=V(r,n,i);this.change(e==="kernel"?{kernel:this.#e(s)}:{input:s})}#h(e,t){let i=this.#i(e,t),n=e==="kernel"?this.#e(this.now.kernel):this.now.input;return i?n[i[0]][i[1]]:0}#c({cell:e}){this.brush!==null&&this.#i("input",e)&&this.#o("input",e,this.brush)}#t;#s(e,t){return new j(i=>this.#h(e,i),(i,n)=>this.#o(e,i,n),i=>this.refuse(i),t)}#l(e){this.change({kernel:y(...e,(t,i)=>this.now.kernel[t]?.[i]??0)})}#m(e,t,i){let n=this.width||640;if(n>=ee){let d=n-fe,a=k(d-q,e[1]+i[1]),u=a*t[1]<q?a:k(d,e[1]+t[1]+i[1]);if(u>=26)return{input:u,kernel:u,output:u};let c=_(Math.floor(d*.25/t[1]),14,34),m=k(d-Math.max(c*t[1],q),e[1]+i[1]);return{input:m,kernel:c,output:m}}let r=k(n,e[1]),s=_(Math.floor(n/t[1]),14,38),o=k(n-34-s*t[1],i[1]),l=k(n,i[1]);return{input:r,kernel:s,output:o>=Math.min(24,l)?Math.min(o,r):Math.min(l,r)}}drawing(e,t){let i=t.geometry,{at:n}=this,r=this.#e(e.kernel),s=i?[i.rows.padded,i.columns.padded]:h(e.input),o=this.#m(s,h(r),this.asking?[1,3]:t.output_shape??[1,1]),l=i?this.#k(e,i,n,r,o.input):D(e.input),d=D(r,(a,u)=>this.#y(i,n,[a,u])?"fed":"");return w`
${this.beam(o.input,o.output,[s,h(r),t.output_shape??[0,0]])}
${z("x","input","X",h(e.input),w`<d2l-grid
data-plate="input"
label="input X, ${$(h(e.input))}"
tone="input"
.cells=${l}
.size=${o.input}
.fontSize=${T(l,o.input)}
.home=${this.corner(i)}
.frame=${i&&se(i,n)}
.drag=${this.brush===null?"move":"paint"}
.editable=${!this.locked("input")}
@cell-hover=${a=>this.hover("input",a.detail)}
@cell-focus=${a=>this.point("input",a.detail)}
@cell-drag=${a=>this.#c(a.detail)}
@cell-pull=${this.#t.input.pull}
@cell-edit=${this.#t.input.type}
></d2l-grid>`)}
<span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
${z("k",e.mode==="convolution"?"flipped":"kernel","K",h(r),w`<d2l-grid
data-plate="kernel"
label="kernel K${e.mode==="convolution"?", flipped":""}, ${$(h(r))}"
tone="kernel"
.cells=${d}
.size=${o.kernel}
.fontSize=${T(d,o.kernel)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-hover=${a=>this.hover("kernel",a.detail)}
@cell-focus=${a=>this.point("kernel",a.detail)}
@cell-pull=${this.#t.kernel.pull}
@cell-edit=${this.#t.kernel.type}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ue("y","output","Y"):t.output?this.#g(t.output,i,n,o.output):v}
${this.asking||e.view==="window"?v:this.#w(e,t)}
`}#w(e,t){let{matrix:i,geometry:n}=t;if(!i||!n)return w`<p class="under aside">The matrix is too large to be drawn: more than ${Q} rows or columns.</p>`;let[r,s]=[i.values.length,i.values[0].length],o=Math.min(18,(this.width||640)/s),l=this.at[0]*n.columns.output+this.at[1],d=this.entry&&(i.weight[this.entry[0]]?.[this.entry[1]]??-1),a=d!==null&&d>=0?(u,c)=>i.weight[u][c]===d:null;return w`<div class="plate under">
<div class="name k">the layer as a matrix <span>${r}×${s}</span></div>
<d2l-matrix
label="the layer as a matrix: a row for each output, a column for each input cell, ${r}×${s}"
tone="kernel"
.values=${i.values}
.size=${o}
.block=${[n.columns.output,n.columns.input]}
.frames=${[{row:l,column:0,rows:1,columns:s,colour:"output"}]}
.lit=${a}
.cursor=${this.entry}
.theme=${this.theme}
@entry-hover=${u=>this.#u(u.detail?.cell??null,!1)}
@entry-point=${u=>this.#u(u.detail.cell,!0)}
></d2l-matrix>
<p class="aside">${this.#f(e,i)}</p>
</div>`}#f(e,{weight:t}){let i=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(i<0)return"The framed row does what the framed window does. Point at an entry.";let n=e.kernel[0].length,r=t.flat().filter(s=>s===i).length;return`This weight, K[${Math.floor(i/n)}, ${i%n}], stands in ${r} entries: the same one in all.`}#u(e,t){let{matrix:i,geometry:n}=this.derived;if(this.entry=e,!e||!i||!n){this.hover("output",null);return}let[r,s]=e,o=[Math.floor(r/n.columns.output),r%n.columns.output];t?this.point("output",{cell:o}):this.hover("output",{cell:o});let l=i.weight[r][s],{kernel:d}=this.now;l>=0&&(this.spot={plate:"kernel",cell:[Math.floor(l/d[0].length),l%d[0].length]})}#g(e,t,i,n){let r=this.spot?.plate==="input"?A(ne(t,this.spot.cell)):new Set,s=D(e,(o,l)=>b([o,l],i)?"current":C(r,o,l)?"reach":"");return w`<span class="sign" aria-hidden="true">=</span>
${z("y","output","Y",h(e),w`<d2l-grid
data-plate="output"
label="output Y, ${$(h(e))}"
tone="output"
.cells=${s}
.size=${n}
.fontSize=${T(s,n)}
.home=${this.now.position}
@cell-hover=${o=>this.hover("output",o.detail)}
@cell-focus=${o=>this.point("output",o.detail)}
@click=${this.#p}
></d2l-grid>`)}`}#y(e,t,[i,n]){return e?this.spot?.plate==="kernel"?b(this.spot.cell,[i,n]):this.spot?.plate!=="input"?!1:b(this.spot.cell,[t[0]*e.rows.stride+i*e.rows.dilation,t[1]*e.columns.stride+n*e.columns.dilation]):!1}#k(e,t,i,n,r){let s=this.spot?.plate==="kernel"?A(re(t,this.spot.cell)):new Set,o=le(t,i),[l,d]=[i[0]*t.rows.stride,i[1]*t.columns.stride];return oe(e.input,t,(a,u)=>{let[c,m]=[(a-l)/t.rows.dilation,(u-d)/t.columns.dilation],g=n[c]?.[m];return{marks:C(s,a,u)?"fed":C(o,a,u)?"tap":"",note:g!==void 0&&r>=34?`×${H(g,1)}`:void 0}})}#a(e,{geometry:t,output:i},n){let[r,s]=n;return{at:n,terms:R(e.input,e.kernel,t,n,e.mode),bias:e.bias,total:i[r][s]}}caption(e,t){let i=w` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return he(this.#a(e,t,this.at),this.width,this.pinned?i:v)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":pe(this.#a(e,t,e.position))}controls(e){let t=I(P,e.kernel);return w`${this.playButton()} ${this.scrubber()}
${F("kernel",t,O(P,t),i=>{let n=P.find(r=>r.id===i);n&&this.change({kernel:n.grid})},this.locked("kernel"))}
${E("flip: convolution",e.mode==="convolution",i=>this.change({mode:i?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=I(x,e.input),[i,n]=h(e.kernel),r=o=>this.change({stride:o}),s=Array.isArray(e.padding)?e.padding:[0,0];return w`${S("Input",F("picture",t,O(x,t),o=>{let l=x.find(d=>d.id===o);l&&this.change({input:l.grid})},this.locked("input")),this.locked("input")?v:this.#v())}
${S("Kernel",f("rows",i,[1,11,1],o=>this.#l([o,n]),this.locked("kernel")),f("columns",n,[1,11,1],o=>this.#l([i,o]),this.locked("kernel")),f("bias",e.bias,[-10,10,.5],o=>this.change({bias:o}),this.locked("bias")))}
${S("Show",E("as a matrix",e.view==="matrix",o=>this.change({view:o?"matrix":"window"}),this.locked("view")))}
${S("Window",f("stride ↓",e.stride[0],[1,28,1],o=>r([o,e.stride[1]]),this.locked("stride")),f("stride →",e.stride[1],[1,28,1],o=>r([e.stride[0],o]),this.locked("stride")),f("padding",s[0],[0,14,1],o=>this.change({padding:[o,o]}),this.locked("padding")))}`}#v(){return w`${E("brush",this.brush!==null,e=>{this.brush=e?this.#n:null})}
${this.brush===null?v:f("paints",this.brush,[-1,1,.25],e=>{this.#n=e,this.brush=e})}
${Z("clear",()=>{let[e,t]=h(this.now.input);this.change({input:y(e,t,()=>0)})})}`}};te("d2l-sliding-kernel",N);d2lParts["d2l-sliding-kernel"]={SlidingKernel:N};})();
