(()=>{"use strict";const{f:I,g:re}=d2lParts["filter"];const{f:ee}=d2lParts["pytorch"];const{c:Z}=d2lParts["conv"];const{i:M}=d2lParts["grid"];const{a:$,b:R,c:ie,d:oe}=d2lParts["mover"];const{a:ne}=d2lParts["picture"];const{a:te}=d2lParts["random"];const{F:_,I:j,J:H,K:P,L:k,M:T,P:K,Q:U,R:D,S:b,T:X,U:V,V:Y,W:J,b:B,c,g:E,h:m,i:y,k:O,l:W,m:G,n:w,o:Q,s:S,v}=d2lParts["figure"];var C=["convolution","relu","pooling","dense","largest"],pe=[[-1,0,1],[-2,0,2],[-1,0,1]],ae=a=>a.map(u=>u.map(t=>Math.max(0,t))),q=a=>a==="convolution"||a==="pooling";function me(a,[u,t],e){let[r,o]=m(a),[n,i]=[Math.max(2,u),Math.max(2,t)];return y(Math.ceil(r/u),Math.ceil(o/t),(s,l)=>{let d=Number.NEGATIVE_INFINITY;for(let p=s*u;p<s*u+n;p++)for(let f=l*t;f<l*t+i;f++){let g=e==="circular"?a[p%r][f%o]:a[p]?.[f]??0;g>d&&(d=g)}return d})}var L={key:"",weights:new Int8Array};function he(a,u){let t=`${a} ${u}`;if(L.key!==t){let e=te(u);L={key:t,weights:Int8Array.from({length:a*a},()=>Math.floor(9*e())-4)}}return L.weights}function fe(a,u){let[t,e]=m(a),r=t*e,o=he(r,u),n=new Float64Array(r);for(let i=0;i<r;i++){let s=a[Math.floor(i/e)][i%e];if(s===0)continue;let l=o.subarray(i*r,(i+1)*r);for(let d=0;d<r;d++)n[d]+=s*l[d]}return y(t,e,(i,s)=>n[i*e+s])}function x(a,{layer:u,padding_mode:t,stride:e,seed:r}){let o=n=>Z(a,pe,{padding:[1,1],padding_mode:t,stride:n});if(t==="circular"&&q(u)){let n=m(a),i=[0,1].find(s=>n[s]%e[s]!==0);if(i!==void 0)throw new E(`windows can wrap around only where the stride divides the side, and ${e[i]} does not divide ${n[i]}; use a divisor of it, or zeros around`)}return u==="convolution"?o(e):u==="relu"?ae(a.map(n=>n.map(i=>i-8))):u==="pooling"?me(ae(o([1,1])),e,t):u==="dense"?fe(a,r):[[Math.max(...o([1,1]).flat())]]}var se=a=>Math.sqrt(a.flat().reduce((u,t)=>u+t*t,0));function le(a,u,t){let e=se(a.map((r,o)=>r.map((n,i)=>n-u[o][i])));return e===0?0:e/(se(t)||1)}function z(a,u,t,e){let r=q(e.layer)?e.stride:[1,1],o=le(u,a,a),n=W(m(u),[1,1]),i=null;for(let s of new Set([Math.floor(t[0]/r[0]),Math.ceil(t[0]/r[0])]))for(let l of new Set([Math.floor(t[1]/r[1]),Math.ceil(t[1]/r[1])])){let d=n?a:$(a,[s,l],e.padding_mode),p=le(u,d,a);(i===null||p<i.along_off)&&(i={along:p===0&&!n,same:o===0,along_off:p,same_off:o,step:[s,l],expected:d})}return i}function ue(a,u,t){let e=x(a,u);return Array.from({length:2*t+1},(r,o)=>{let n=[0,o-t],i=x($(a,n,u.padding_mode),u);return[o-t,z(e,i,n,u).along_off]})}var F=(a,u,t)=>c`<p class="lamp">
<span class="disc ${u?"lit":""}" aria-hidden="true">${u?"✓":"✗"}</span>
<span>${a}: <b>${u?"yes":"no"}</b></span> <span class="axis">${t}</span>
</p>`;var h=32,N=8,ge=15,ve={boot:"ankle boot",shirt:"T-shirt",bag:"bag"},ye={convolution:"convolution",relu:"ReLU",pooling:"conv, ReLU, max",dense:"dense layer",largest:"conv, largest"},de=a=>a?"yes":"no",A=class extends Y{constructor(){super();this.name="Equivariance";this.hint="Try: drag the moved picture by one more pixel.";this.derivedKeys=["output","output_shape","along","same","along_off","same_off","differ"];this.fields={input:j(I,h,h),layer:P(C),padding_mode:P(["circular","zeros"]),stride:_(1,8),shift:_(-h,h),seed:H(0,2**31)};this.#a=new ie;this.#e={key:[],before:[],curve:null};this.questions={along:{label:"what happens",question:(t,e)=>this.#u(t,e.comparison)}};this.brush=!1}static{this.styles=[X,B`
.square {
display: grid;
grid-template-columns: auto auto auto auto;
align-items: center;
justify-content: center;
gap: 4px 10px;
}
.square .plate {
align-self: end; /* a name on two lines must not push its picture down */
}
.square .sign {
width: auto;
padding: 0;
font-size: 1.25rem;
justify-self: center;
}
.square .by {
color: var(--muted);
font-size: 0.875rem;
text-align: center;
}
.square .found {
grid-column: 4;
grid-row: 1 / span 3;
padding-inline-start: 20px;
}
.found {
display: grid;
gap: 12px;
justify-items: start;
}
.square.narrow {
grid-template-columns: var(--edge) auto var(--edge);
gap: 10px 6px;
}
.square.narrow .found {
grid-column: 1 / span 3;
grid-row: auto;
padding: 0;
justify-self: center;
width: 100%;
}
.lamps {
display: flex;
flex-wrap: wrap;
gap: 10px 22px;
}
.square:not(.narrow) .lamps {
flex-direction: column;
}
.square .unknown {
width: var(--edge);
height: var(--edge);
}
svg text {
font: 600 0.28px system-ui, sans-serif;
fill: var(--ink);
text-anchor: middle;
dominant-baseline: central;
paint-order: stroke;
stroke: var(--paper);
stroke-width: 0.04px;
}
`]}static{this.properties={brush:{state:!0}}}#a;#e;defaults(){return{input:"boot",layer:"pooling",padding_mode:"circular",stride:[2,2],shift:[0,1],seed:0}}#s(t){return typeof t=="string"?re(t,h):t}#l(t,e){let r=[e,t.layer,t.padding_mode,t.stride[0],t.stride[1],t.seed];return r.some((o,n)=>o!==this.#e.key[n])&&(this.#e={key:r,before:x(e,t),curve:null}),this.#e.before}derive(t){let e=this.#s(t.input),r=$(e,t.shift,t.padding_mode);try{let o=this.#l(t,e),n=x(r,t),i=z(o,n,t.shift,t),{expected:s}=i,l=n.reduce((d,p,f)=>d+p.filter((g,ce)=>g!==s[f][ce]).length,0);return{still:e,moved:r,before:o,output:n,comparison:i,differ:l,trouble:null}}catch(o){if(!(o instanceof E))throw o;return{still:e,moved:r,before:[],output:[],comparison:null,differ:0,trouble:o.message}}}report({output:t,comparison:e,differ:r,trouble:o}){let{along:n=null,same:i=null,along_off:s=null,same_off:l=null}=e??{};return{output:o===null?t:null,output_shape:o===null?m(t):null,along:n,same:i,along_off:s,same_off:l,differ:o===null?r:null}}settle(t,{still:e}){if(t.padding_mode==="zeros")return t;let r=t.shift.map((o,n)=>o%m(e)[n]);return{...t,shift:r}}#u(t,{along:e,same:r}){let o=q(t.layer)?t.stride:[1,1],n=t.shift.some((s,l)=>s%o[l]!==0),i=[];return r||i.push({answer:"same",says:t.layer==="pooling"?"The edge crossed a window border.":"The picture lies elsewhere: look which outputs its edges reach now."}),!e&&n&&i.push({answer:"along",says:"The map would have to move half a cell."}),!e&&t.layer==="dense"&&i.push({answer:"along",says:"Each output has weights of its own for each pixel."}),!e&&t.layer==="largest"&&i.push({answer:"along",says:"One number has no place that could move."}),!e&&t.padding_mode==="zeros"&&!n&&t.layer!=="dense"&&t.layer!=="largest"&&i.push({answer:"along",says:"The rim cut something off."}),e&&!r&&i.push({answer:"neither",says:"Every window finds the same pixels again, only elsewhere."}),{text:`Predict: the picture moves ${R(t.shift)||"not at all"}. What does the output do?`,choices:[{id:"along",label:"it moves along"},{id:"same",label:"it stays the same"},{id:"neither",label:"neither"}],answer:r?"same":e?"along":"neither",slips:i,otherwise:"Follow one edge of the picture: which windows saw it before, and which see it now?"}}#t(t){this.change({shift:t.map(e=>G(e,-h,h))})}#d({cell:t}){let{still:e}=this.derived,r=this.now.padding_mode==="circular",o=t.map((n,i)=>{let[s,l]=[m(e)[i],n-this.now.shift[i]];return r?(l+2*s)%s:l});e[o[0]]?.[o[1]]!==void 0&&this.change({input:O(e,o,ge)})}#r(){this.change({input:y(h,h,()=>0)}),this.brush=!0}drawing(t,e){let r=this.width||640,o=r>=V,n=Math.max(...m(e.still)),i=ne(o?G((r-300)/2,128,200):Math.min(200,(r-40)/2),n),s=i*n,l=(f,g)=>c`<span class="by" aria-hidden="true"><span class="sign">${f}</span> ${g}</span>`,d=c`${this.#i("X","input",e.still,null,i)} ${l("→",c`<i>f</i>`)}
${this.#o("f(X)",e.before,e,s,!1)} ${l("↓","move")}<span></span>${l("↓","move")}`,p=this.asking||e.trouble!==null?"":this.#c(t,e,o?190:Math.min(r,380));return c`<div class="square ${o?"":"narrow"}" style="--edge:${s}px">
${o&&e.trouble===null?d:""} ${this.#i("SX","moved",e.moved,e.still,i)}
${l("→",c`<i>f</i>`)}
${this.asking||e.trouble!==null?c`<div class="plate">
<div class="name y">output <i>f(SX)</i></div>
<div class="unknown" role="img" aria-label="output f(SX): ${this.asking?"to be predicted":"none"}">?</div>
</div>`:this.#o("f(SX)",e.output,e,s,!0)}
<div class="found">${p}</div>
</div>`}#i(t,e,r,o,n){let i=this.brush&&e==="moved",s=e==="moved"&&!this.locked("shift");return M("x",e,t,m(r),c`<d2l-picture
data-plate=${e}
label="${e} ${t}, ${S(m(r))}"
tone="input"
theme=${this.theme}
.cursor=${i}
.values=${r}
.ghost=${o}
.cell=${n}
.unit=${w(r)||1}
.most=${w(r)||1}
.drag=${i?"paint":s?"move":""}
@cell-drag=${l=>i?this.#d(l.detail):this.#t(this.#a.drag(l.detail,this.now.shift))}
></d2l-picture>`)}#o(t,e,r,o,n){let i=r.comparison?.expected,s=e.length===1&&e[0].length===1,l=w(r.before)||1;return M("y","output",t,m(e),c`<d2l-picture
data-plate=${n?"output":"before"}
label="output ${t}, ${S(m(e))}"
tone="output"
theme=${this.theme}
.values=${e}
.cell=${o/Math.max(...m(e))}
.unit=${l}
.most=${Math.max(l,w(e))}
.marked=${n&&i?(d,p)=>e[d][p]!==i[d][p]:null}
>${s?c`<svg viewBox="0 0 1 1" aria-hidden="true"><text x="0.5" y="0.5">${Q(e[0][0])}</text></svg>`:""}</d2l-picture>`)}#c(t,e,r){let{along:o,same:n,along_off:i,same_off:s}=e.comparison,l=t.layer==="largest";return c`<div class="lamps">
${F("moved along",o,l?"one number, no map":`best fit ${v(i)} off`)}
${F("the same",n,`${v(s)} off`)}
</div>
${b(!l,()=>this.#p(t,e,r))}`}#p(t,e,r){this.#e.curve??=ue(e.still,t,N);let o=this.#e.curve,n=Math.max(1,...o.map(([,d])=>d)),[i,s]=t.shift,l=o.find(([d])=>d===s);return c`<d2l-curve
label="moved right by"
tone="output"
.x=${{name:"moved right by",from:-N,to:N}}
.y=${{name:"moved along: off",from:0,to:n}}
.lines=${[{points:o}]}
.at=${i===0&&l?l:null}
.fixed=${this.locked("shift")}
.valueText="${`${s}: ${v(l?.[1]??0)} off`}"
.width=${r}
.height=${150}
@curve-drag=${d=>this.#t([0,d.detail.x])}
></d2l-curve>`}#n(t,{comparison:e,differ:r,output:o}){let{along:n,same:i,along_off:s,same_off:l}=e,d=r>0?`, ${r} of ${o.length*o[0].length} cells differ`:"",p=t.layer==="largest"?"":`moved along ${de(n)}, best fit ${v(s)} off${d}; `;return`moved ${R(t.shift)||"by nothing"}: ${p}the same ${de(i)}, ${v(l)} off.`}caption(t,e){return c`<p>${e.comparison?this.#n(t,e):""}</p>`}saying(t,e){return e.trouble??this.#n(t,e)}controls(t){return c`${k("layer f",t.layer,C.map(e=>({id:e,label:ye[e]})),e=>this.change({layer:e}),this.locked("layer"))}
${k("border",t.padding_mode,[{id:"circular",label:"wraps around"},{id:"zeros",label:"zeros"}],e=>this.change({padding_mode:e}),this.locked("padding_mode"))}
${b(q(t.layer),()=>T("stride",t.stride[0],[1,8,1],e=>this.change({stride:[e,e]}),this.locked("stride")))}
${oe("move",t.shift,e=>this.#t(e),this.locked("shift"))}`}panel(t){let e=typeof t.input!="string";return c`${D("Picture",k("picture",e?"drawing":t.input,[...I.map(r=>({id:r,label:ve[r]})),{id:"drawing",label:e?"your own":"draw one"}],r=>{if(r==="drawing")return this.#r();this.brush=!1,this.change({input:r})},this.locked("input")),b(e&&!this.locked("input"),()=>c`${K("brush",this.brush,r=>{this.brush=r})}${U("clear",()=>this.#r())}`))}
${b(t.layer==="dense",()=>D("Weights",T("seed",t.seed,[0,1e3,1],r=>this.change({seed:r}),this.locked("seed"))))}`}keys(){return c`<p class="keys">Keys: arrows on the moved picture move it, and on the curve's handle, too.</p>`}pytorch(t,e){return e.trouble===null?ee(t,e.still):null}};J("d2l-equivariance",A);d2lParts["d2l-equivariance"]={Equivariance:A};})();
