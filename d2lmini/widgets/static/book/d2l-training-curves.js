(()=>{"use strict";const{a:k,b:W,c:A}=d2lParts["plot"];const{D:M,E:B,F:j,G:R,K:J,L:G,S:L,U:Y,V:Q,W:K,b:D,c:$,d:C,e:P,g:b,o:E,z:q}=d2lParts["figure"];var T={val_acc:"validation accuracy",val_loss:"validation loss",train_loss:"training loss"},U=4;function _(i){let l=[...i].sort((n,r)=>n-r),t=l.length>>1;return{middle:l.length%2===1?l[t]:(l[t-1]+l[t])/2,least:l[0],most:l[l.length-1]}}var O=i=>Math.min(...i.map(l=>l.val_acc.length)),x=(i,l)=>i==="last"?l:Math.max(1,l-U+1);function X(i,l,t){let e=i.slice(x(l,t)-1,t);return e.reduce((n,r)=>n+r,0)/e.length}function H(i){let l=i.map(e=>e.split(", ")),t=l[0].filter(e=>l.every(n=>n.includes(e)));return i.length===1?[...i]:l.map((e,n)=>e.filter(r=>!t.includes(r)).join(", ")||i[n])}var I=(i,l)=>i.toFixed(l==="val_acc"?4:3);function Z(i){let l=["train_loss","val_loss","val_acc"],t=i.flatMap(([e,{runs:n}])=>n.flatMap(r=>r.val_acc.map((s,a)=>[e,r.seed,a+1,...l.map(o=>r[o][a])].join(","))));return`${["setting","seed","epoch",...l].join(",")}
${t.join(`
`)}
`}var N=34,re=34;function se(i,l,t,e){let n=i.map((s,a)=>a).sort((s,a)=>i[s]-i[a]),r=[...i];return n.forEach((s,a)=>{r[s]=Math.max(r[s],a>0?r[n[a-1]]+l:t)}),[...n].reverse().forEach((s,a,o)=>{r[s]=Math.min(r[s],a>0?r[o[a-1]]-l:e)}),r}function ee({heads:i,slopes:l,chosen:t,best:e,write:n,...r}){let s=l.flatMap(({values:g})=>g.filter(v=>v!==null)),[a,o]=[Math.min(...s),Math.max(...s)],c=Math.min(re,(r.height-N-24)/Math.max(1,l.length-1)),h=r.height-24,u=g=>h-(g-a)/(o-a||1)*(h-N),d=[56,Math.max(100,r.width-150)],p=g=>{let v=l.map(({values:f},S)=>f[g]??S),y=l.some(({values:f})=>f[g]===null)?v.map(f=>N+f*c):v.map(u);return se(y,g===0?17:c,N,h)},[m,F]=[p(0),p(1)],V=g=>C`<text class="head ${g===t?"chosen":""}" x=${d[g]} y="14" text-anchor=${g?"start":"middle"}>${i[g]}</text>`;return $`<svg class="slope" role="img" aria-label=${r.label} width=${r.width} height=${r.height}>
${V(0)}${V(1)}
${l.map(({name:g,values:[v,y]},f)=>{let S=f===e?"best":"";return C`${v===null||y===null?P:C`<path class="line ${S}" stroke-dasharray=${W(f)} d="M${d[0]} ${u(v)}L${d[1]} ${u(y)}" />`}
${v===null?P:C`${A(f,[d[0],u(v)])}<text class=${S} x=${d[0]-10} y=${m[f]+4} text-anchor="end">${n(v)}</text>`}
${A(f,[d[1],y===null?F[f]:u(y)])}
<text class=${S} x=${d[1]+12} y=${F[f]-2}>${y===null?"?":n(y)}</text>
<text class="of ${S}" x=${d[1]+12} y=${F[f]+12}>${g}</text>`})}
</svg>`}var te=D`
.slope {
overflow: visible;
--tone: var(--ink);
font-variant-numeric: tabular-nums;
}
.slope.y {
--tone: var(--output);
}
.slope .line {
fill: none;
stroke: var(--tone);
stroke-width: 2;
}
.slope .line.best {
stroke-width: 3.5;
}
.slope .dot {
fill: var(--tone);
}
.slope text {
font-size: 13px;
fill: var(--ink);
}
.slope text.head,
.slope text.of {
font-size: 12px;
fill: var(--muted);
}
.slope text.chosen,
.slope text.best {
font-weight: 700;
fill: var(--ink);
}
`;var ne={96:["ResNet-18 at 96×96","resnet18-96","plain18-96","resnext26-96"],depth:["20 and 56 layers","plain20","resnet20","plain56","resnet56"],groups:["ResNeXt-29, groups","resnext29-1","resnext29-4","resnext29-16"],lenet:["Softmax and LeNets","softmax","lenet-sigmoid","lenet-sigmoid-lr0.9","lenet-relu-max"],lenets:["One change at a time","lenet-sigmoid","lenet-sigmoid-max","lenet-relu-average","lenet-tanh-average","lenet-relu-max"],dense:["Without convolution","mlp-77","mlp-64-64-64","lenet-shuffled","lenet-relu-max"],vgg:["VGG, two rates","vgg-slim-224","vgg-slim-224-lr0.05"]},ie={parse(i,l){if(!(Array.isArray(i)&&i.every(e=>typeof e=="string"&&e!==""))||i.length<1||i.length>k||new Set(i).size<i.length)throw new b(`${l} must be 1 to ${k} different names of recorded runs, such as ["plain20", "resnet20"]; got ${JSON.stringify(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i.split(",")},oe={parse(i,l){if(i==="band"||i==="lines")return i;if(!(Array.isArray(i)&&i.length>0&&i.every(e=>Number.isInteger(e)&&e>=0)))throw new b(`${l} must be "band", "lines" or a list of seeds such as [0, 1]; got ${JSON.stringify(i)}`);return[...new Set(i)].sort((e,n)=>e-n)},encode:i=>typeof i=="string"?i:i.join(","),decode:i=>/^[a-z]/.test(i)?i:i.split(",").map(l=>l===""?Number.NaN:Number(l))},w=i=>i==="val_acc",z=class extends Q{constructor(){super(...arguments);this.name="Training curves";this.hint="Try: drag the line to epoch 7; who wins there?";this.derivedKeys=["readings"];this.fields={runs:ie,seeds:oe,quantity:L(Object.keys(T)),reading:L(["last","mean"]),epoch:J(0,1e3),log:G()};this.#e=null;this.#r=null;this.questions={readings:{label:"the best run",question:(t,e)=>this.#u(t,e)}}}#e;#r;defaults(){let[,...t]=ne[96];return{runs:t,seeds:"band",quantity:"val_acc",reading:"last",epoch:0,log:!1}}connectedCallback(){super.connectedCallback(),this.#i()}updated(t){super.updated(t),t.has("hosted")&&this.#i()}#i(){this.#e||(this.#r??=this.#c().finally(()=>{this.#r=null}))}async#c(){let t=this.notice,e=await this.load("d2l-runs.js");this.notice??=t,e&&(this.#e=e,this.recompute())}async getUpdateComplete(){return this.textOf||await this.#r,super.getUpdateComplete()}derive(t){try{return{...this.#h(t),trouble:null}}catch(e){if(!(e instanceof b))throw e;return{shown:[],epoch:0,end:0,trouble:e.message}}}#h(t){let e=this.#e;if(!e)throw new b("the recorded runs have not come yet");let n=t.runs.find(h=>!Object.hasOwn(e,h));if(n!==void 0)throw new b(`no runs are recorded under the name "${n}"; there are ${Object.keys(e).join(", ")}`);let r=t.runs.map(h=>({id:h,setting:e[h],runs:ae(e[h],t.seeds)})),s=O(r.flatMap(({runs:h})=>h));if(t.epoch>s)throw new b(`epoch ${t.epoch}: all these runs have the epochs 1 to ${s}`);let a=t.epoch||s,o=H(r.map(({setting:h})=>h.title));return{shown:r.map((h,u)=>{let d=p=>_(h.runs.map(m=>X(m[t.quantity],p,a)));return{...h,name:o[u],last:d("last"),mean:d("mean")}}),epoch:a,end:s}}report({shown:t,trouble:e}){let{reading:n}=this.now;return{readings:e?null:Object.fromEntries(t.map(r=>[r.id,r[n].middle]))}}pytorch(t,e){if(e.trouble!==null)return null;let n=x(t.reading,e.epoch),r=`sum(run["${t.quantity}"][${n-1}:${e.epoch}]) / ${e.epoch-n+1}`,s=typeof t.seeds=="string"?"":` if run["seed"] in ${JSON.stringify(t.seeds)}`;return["from statistics import median","","import d2lmini as d2l","","","def reading(name):",`    return median(${r} for run in d2l.recorded(name)["runs"]${s})`,"","",`Y = {name: reading(name) for name in ${JSON.stringify(t.runs)}}`,`Y
`].join(`
`)}#t({quantity:t},{shown:e},n){let r=w(t)?-1:1;return[...e].sort((s,a)=>r*(s[n].middle-a[n].middle))}#u(t,e){let n=t.reading==="last"?"mean":"last",[r,s]=this.#t(t,e,t.reading);if(!s)return{text:`Predict: what is the ${T[t.quantity]} of ${r.name} by ${this.#n(t.reading,e.epoch)}?`,fields:[""],answer:[r[t.reading].middle],within:.005,slips:[{answer:[r[n].middle],says:`That is ${this.#n(n,e.epoch)}.`}],otherwise:"Follow the curve; 0.005 more or less counts as right."};let[a]=this.#t(t,e,n),o=[{answer:a.id,says:this.#d(t,e,r)}];r[t.reading].middle===s[t.reading].middle&&o.push({answer:s.id,says:`${r.name} comes out the same.`});let c=w(t.quantity)?"highest":"lowest";return{text:`Predict: whose ${T[t.quantity]} is the ${c} by ${this.#n(t.reading,e.epoch)}?`,choices:e.shown.map(({id:h,name:u})=>({id:h,label:u})),answer:r.id,slips:o,otherwise:"Look at how far each curve jumps from one epoch to the next."}}#d(t,e,n){if(t.reading==="last")return`That one wins by ${this.#n("mean",e.epoch)}; one epoch is more of a lottery.`;let r=n.runs[0][t.quantity],s=r.slice(1,e.epoch).map((c,h)=>w(t.quantity)?r[h]-c:c-r[h]),a=Math.max(...s),o=w(t.quantity)?`falls by up to ${(100*a).toFixed(1)} points`:`climbs by up to ${E(a,3)}`;return`That is one epoch. Between two, the curve of ${n.name} ${o}.`}#n(t,e){let n=x(t,e);return n===e?`epoch ${e}`:`the mean of epochs ${n}–${e}`}#o(t){let e=t.map(a=>this.#e[a]),{epoch:n,seeds:r}=this.now,s=a=>e.every(o=>o.runs.some(c=>c.seed===a));this.change({runs:t,epoch:n>O(e.flatMap(a=>a.runs))?0:n,seeds:typeof r=="string"||r.some(s)?r:"band"})}#m(t,e){let{runs:n}=this.now;e&&n.length===k?this.refuse(`${k} curves are as many as can be told apart; take one away first`):!e&&n.length===1?this.refuse("one curve must stay; add another one first"):this.#o(e?[...n,t]:n.filter(r=>r!==t))}#p(t){if(this.asking){this.refuse("the numbers would give the answer away; answer first, then download them");return}let e=Z(t.shown.map(({id:r,setting:s,runs:a})=>[r,{...s,runs:a}])),n=document.createElement("a");n.href=URL.createObjectURL(new Blob([e],{type:"text/csv"})),n.download="runs.csv",n.click(),setTimeout(()=>URL.revokeObjectURL(n.href))}drawing(t,e){if(e.trouble!==null)return $``;let n=this.width||688,r=n>=Y,s=r?Math.floor(n*.52):n;return $`<div class="views ${w(t.quantity)?"y":""}">
${this.#g(t,e,s,r?320:240)}
${this.#f(t,e,r?n-s-12:n,r?300:34*e.shown.length+60)}
</div>`}#g(t,e,n,r){let s=x("mean",e.epoch),a=this.asking?Math.max(1,s-1):Number.POSITIVE_INFINITY,o=e.shown.flatMap((p,m)=>le(p,m,t,a)),c=ce(e.shown.flatMap(({runs:p})=>p.flatMap(m=>m[t.quantity])),t.log),h=T[t.quantity],u=Math.max(...e.shown.flatMap(({runs:p})=>p.map(m=>m.val_acc.length))),d=this.asking?Math.min(s,e.epoch-1):x(t.reading,e.epoch);return $`<d2l-curve
label="epoch"
tone=${w(t.quantity)?"output":"ink"}
.x=${{name:"epoch",from:1,to:Math.max(2,u)}}
.y=${{...c,name:c.log||c.from===0?h:`${h}, axis from ${E(c.from)}`}}
.lines=${o}
.span=${[Math.max(1,d),e.epoch]}
.veil=${this.asking?"?":""}
.at=${this.asking?null:[e.epoch,c.from]}
.valueText=${this.asking?"":this.#s(t,e,t.reading)}
.fixed=${this.locked("epoch")}
.width=${n}
.height=${r}
@curve-drag=${p=>{let m=Math.min(p.detail.x,e.end);m!==e.epoch&&this.change({epoch:m===e.end?0:m})}}
></d2l-curve>`}#f(t,e,n,r){let s=(o,c)=>this.asking&&t.reading===o?null:c[o].middle,a=x("mean",e.epoch);return ee({heads:[`epoch ${e.epoch}`,`mean of ${a}–${e.epoch}`],slopes:e.shown.map(o=>({name:o.name,values:[s("last",o),s("mean",o)]})),chosen:t.reading==="last"?0:1,best:this.asking?-1:e.shown.indexOf(this.#t(t,e,t.reading)[0]),write:o=>I(o,t.quantity),width:n,height:r,label:"both readings"})}#s(t,e,n){let r=this.#t(t,e,n).map(s=>`${s.name} ${I(s[n].middle,t.quantity)}`);return`${this.#n(n,e.epoch)}: ${r.join(", ")}`}#a(t,e){let n=t.reading==="last"?"mean":"last",[r,s]=[t.reading,n].map(c=>this.#t(t,e,c));if(e.shown.length<2||e.epoch===1)return"";let a=this.#n(n,e.epoch);if(r.every((c,h)=>c===s[h]))return`The order is the same by ${a}.`;let o=r.every((c,h)=>c===s[s.length-1-h]);return o||r[0]!==s[0]?`By ${a} ${s[0].name} wins${o?": the order turns round":""}.`:`By ${a} the same one wins, and others change places.`}#l(t,e){let n=e.shown.map(({runs:m})=>m.length),[r,s]=[Math.min(...n),Math.max(...n)],a=`${r===s?r:`${r} to ${s}`} ${s===1?"seed":"seeds"}`,o=e.shown.length>1?" each":"",c=s>1?", their median":"",[h]=this.#t(t,e,t.reading);if(!w(t.quantity))return`${a}${o}${c}.`;let{tested:u}=h.setting,d=h[t.reading].middle,p=100*Math.sqrt(d*(1-d)/u);return`${a}${o}${c}; on ${u.toLocaleString("en-US")} pictures, chance alone is ±${p.toFixed(1)} points.`}caption(t,e){let n=this.#s(t,e,t.reading);return $`<p class="sum"><b>${n[0].toUpperCase()}${n.slice(1)}.</b> ${this.#a(t,e)}<br />
<span class="aside">${this.#l(t,e)}</span></p>`}saying(t,e){return e.trouble??`${this.#s(t,e,t.reading)}. ${this.#a(t,e)} ${this.#l(t,e)}`}controls(t,e){let n=Object.entries(ne).map(([s,[a,...o]])=>({id:s,label:a,names:o.filter(c=>this.#$(c))})).filter(({names:s})=>s.length>1),r=n.find(({names:s})=>s.join()===t.runs.join());return $`${q("runs",r?.id??"",r?n:[{id:"",label:"your own"},...n],s=>{let a=n.find(o=>o.id===s);a&&this.#o(a.names)},this.locked("runs"))}${q("of",t.quantity,Object.entries(T).map(([s,a])=>({id:s,label:a})),s=>this.change({quantity:s}),this.locked("quantity"))}${q("read",t.reading,[{id:"last",label:"one epoch"},{id:"mean",label:`mean of ${U}`}],s=>this.change({reading:s}),this.locked("reading"))}${R(e.shown.some(({setting:s})=>s.runs.length>1),()=>M("each seed",t.seeds!=="band",s=>this.change({seeds:s?"lines":"band"}),this.locked("seeds")))}${R(!w(t.quantity)||t.log,()=>M("log axis",t.log,s=>this.change({log:s}),this.locked("log")))}`}#$(t){return this.#e!==null&&Object.hasOwn(this.#e,t)}panel(t,e){let n=Object.entries(this.#e??{}),r=[...new Set(e.shown.flatMap(({setting:o})=>o.runs.map(c=>c.seed)))].sort((o,c)=>o-c),s=typeof t.seeds=="string"?r:t.seeds,a=(o,c)=>{let h=c?[...s,o]:s.filter(u=>u!==o);this.change({seeds:h.length===0||h.length===r.length?"lines":h})};return $`${j("Runs",n.map(([o,{title:c}])=>M(c,t.runs.includes(o),h=>this.#m(o,h),this.locked("runs"))))}${R(r.length>1,()=>j("Seeds",r.map(o=>M(String(o),s.includes(o),c=>a(o,c),this.locked("seeds")))))}${R(e.shown.length>0,()=>j("Made",$`<ul class="made">
${e.shown.map(o=>$`<li>${he(o)}</li>`)}
</ul>`,B("Download CSV",()=>this.#p(e))))}`}static{this.styles=D`
${Q.styles}
${te}
.views {
flex: 1 1 100%;
min-width: 0;
display: flex;
flex-wrap: wrap;
justify-content: center;
align-items: flex-start;
gap: 12px;
}
.views.y .slope {
--tone: var(--output);
}
.made {
flex: 1 1 16rem;
margin: 0;
padding-inline-start: 1.2em;
font-size: 0.9375rem;
}
`}};function ae({title:i,runs:l},t){let e=typeof t=="string"?l:l.filter(({seed:s})=>t.includes(s));if(e.length>0)return e;let[n,r]=[t.join(" or "),l.map(({seed:s})=>s).join(", ")];throw new b(`${i} has no run with seed ${n}; it has ${r}`)}function le({runs:i},l,{seeds:t,quantity:e},n){let r=c=>c.slice(0,n).map((h,u)=>[u+1,h]);if(t!=="band")return i.map(c=>({points:r(c[e]),look:l}));let s=Array.from({length:O(i)},(c,h)=>_(i.map(u=>u[e][h]))),a=s.slice(0,n).map(({least:c,most:h})=>[c,h]),o=i.length>1?a:void 0;return[{points:r(s.map(({middle:c})=>c)),look:l,band:o}]}function ce(i,l){let[t,e]=[Math.min(...i),Math.max(...i)];if(l){let[s,a]=[Math.floor(Math.log10(t)),Math.ceil(Math.log10(e)+1e-9)];return{from:10**s,to:10**a,log:l}}let n=10**Math.floor(Math.log10(e-t||1)),r=t<.3*e?0:Math.floor(t/n+1e-9)*n;return{from:Number(r.toPrecision(6)),to:Number((Math.ceil(e/n-1e-9)*n).toPrecision(6)),log:l}}function he({setting:{title:i,lr:l,data:t},runs:e}){let n=o=>[...new Set(o)].join("; "),r=_(e.map(({seconds:o})=>o/60)).middle,s=r<1?`${Math.round(60*r)} s`:`${Math.round(r)} min`,a=e.length===1?`seed ${e[0].seed}`:`${e.length} seeds`;return`${i}: ${O(e)} epochs, ${a}, rate ${l}, ${n(e.map(o=>o.precision))}, ${s} on ${n(e.map(o=>o.device))}; ${t}.`}K("d2l-training-curves",z);d2lParts["d2l-training-curves"]={TrainingCurves:z};})();
