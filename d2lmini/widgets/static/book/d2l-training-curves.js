(()=>{"use strict";const{a:O,b:K,c:L,e:W}=d2lParts["plot"];const{C:J,D:G,K:E,L:j,P:M,Q:Y,R:_,S:R,U:X,V:Q,W:H,b:q,c:f,d:T,e:V,g:b,o:A}=d2lParts["figure"];var C={val_acc:"validation accuracy",val_loss:"validation loss",train_loss:"training loss"},U=4;function N(i){let l=[...i].sort((r,n)=>r-n),e=l.length>>1;return{middle:l.length%2===1?l[e]:(l[e-1]+l[e])/2,least:l[0],most:l[l.length-1]}}var k=i=>Math.min(...i.map(l=>l.val_acc.length)),x=(i,l)=>i==="last"?l:Math.max(1,l-U+1);function Z(i,l,e){let t=i.slice(x(l,e)-1,e);return t.reduce((r,n)=>r+n,0)/t.length}function ee(i){let l=i.map(t=>t.split(", ")),e=l[0].filter(t=>l.every(r=>r.includes(t)));return i.length===1?[...i]:l.map((t,r)=>t.filter(n=>!e.includes(n)).join(", ")||i[r])}var P=(i,l)=>i.toFixed(l==="val_acc"?4:3);function te(i){let l=["train_loss","val_loss","val_acc"],e=i.flatMap(([t,{runs:r}])=>r.flatMap(n=>n.val_acc.map((s,a)=>[t,n.seed,a+1,...l.map(o=>n[o][a])].join(","))));return`${["setting","seed","epoch",...l].join(",")}
${e.join(`
`)}
`}var D=34,ae=34,oe=7.6;function le(i,l,e,t){let r=i.map((s,a)=>a).sort((s,a)=>i[s]-i[a]),n=[...i];return r.forEach((s,a)=>{n[s]=Math.max(n[s],a>0?n[r[a-1]]+l:e)}),[...r].reverse().forEach((s,a,o)=>{n[s]=Math.min(n[s],a>0?n[o[a-1]]-l:t)}),n}function ne({heads:i,slopes:l,chosen:e,best:t,write:r,...n}){let s=l.flatMap(({values:p})=>p.filter(y=>y!==null)),[a,o]=[Math.min(...s),Math.max(...s)],c=Math.min(ae,(n.height-D-24)/Math.max(1,l.length-1)),h=n.height-24,d=p=>h-(p-a)/(o-a||1)*(h-D),$=Math.max(...l.map(({name:p})=>p.length))*oe+12,u=[56,Math.max(100,n.width-Math.max(92,$))],m=p=>{let y=g=>D+g*(h-D)/Math.max(1,l.length-1),v=l.map(({values:{[p]:g}},S)=>g===null?y(S):d(g));return le(v,p===0?17:c,D,h)},[z,F]=[m(0),m(1)],B=p=>T`<text class="head ${p===e?"chosen":""}" x=${u[p]} y="14" text-anchor=${p?"start":"middle"}>${i[p]}</text>`;return f`<svg class="slope ${n.tone}" role="img" aria-label=${n.label} width=${n.width} height=${n.height}>
${B(0)}${B(1)}
${l.map(({name:p,values:[y,v]},g)=>{let S=g===t?"best":"";return T`${y===null||v===null?V:T`<path class="line ${S}" stroke-dasharray=${K(g)} d="M${u[0]} ${d(y)}L${u[1]} ${d(v)}" />`}
${y===null?T`<text x=${u[0]-10} y=${z[g]+4} text-anchor="end">?</text>`:T`${L(g,[u[0],d(y)])}<text class=${S} x=${u[0]-10} y=${z[g]+4} text-anchor="end">${r(y)}</text>`}
${L(g,[u[1],v===null?F[g]:d(v)])}
<text class=${S} x=${u[1]+12} y=${F[g]-2}>${v===null?"?":r(v)}</text>
<text class="of ${S}" x=${u[1]+12} y=${F[g]+12}>${p}</text>`})}
</svg>`}var re=q`
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
@media (forced-colors: active) {
.slope,
.slope.y {
--tone: CanvasText;
}
.slope text,
.slope text:is(.head, .of, .chosen, .best) {
fill: CanvasText;
}
}
`;var se={96:["ResNet-18 at 96","resnet18-96","plain18-96","resnext26-96"],depth:["20, 56 layers","plain20","resnet20","plain56","resnet56"],groups:["ResNeXt groups","resnext29-1","resnext29-4","resnext29-16"],lenet:["softmax, LeNets","softmax","lenet-sigmoid","lenet-sigmoid-lr0.9","lenet-relu-max"],lenets:["one change each","lenet-sigmoid","lenet-sigmoid-max","lenet-relu-average","lenet-tanh-average","lenet-relu-max"],dense:["no convolution","mlp-77","mlp-64-64-64","lenet-shuffled","lenet-relu-max"],vgg:["VGG, two rates","vgg-slim-224","vgg-slim-224-lr0.05"]},ce={parse(i,l){if(!(Array.isArray(i)&&i.every(t=>typeof t=="string"&&t!==""))||i.length<1||i.length>O||new Set(i).size<i.length)throw new b(`${l} must be 1 to ${O} different names of recorded runs, such as ["plain20", "resnet20"]; got ${JSON.stringify(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i.split(",")},he={parse(i,l){if(i==="band"||i==="lines")return i;if(!(Array.isArray(i)&&i.length>0&&i.every(t=>Number.isInteger(t)&&t>=0)))throw new b(`${l} must be "band", "lines" or a list of seeds such as [0, 1]; got ${JSON.stringify(i)}`);return[...new Set(i)].sort((t,r)=>t-r)},encode:i=>typeof i=="string"?i:i.join(","),decode:i=>/^[a-z]/.test(i)?i:i.split(",").map(l=>l===""?Number.NaN:Number(l))},ie=i=>i.split(/(\S+-\S+)/).map((l,e)=>e%2===1?f`<span class="term">${l}</span>`:l),w=i=>i==="val_acc",I=class extends Q{constructor(){super(...arguments);this.name="Training curves";this.hint="Try: drag the line to epoch 7; who wins there?";this.derivedKeys=["readings"];this.fields={runs:ce,seeds:he,quantity:E(Object.keys(C)),reading:E(["last","mean"]),epoch:J(0,1e3),log:G()};this.#e=null;this.#r=null;this.questions={readings:{label:"the best run",question:(e,t)=>this.#u(e,t)}}}#e;#r;defaults(){let[,...e]=se[96];return{runs:e,seeds:"band",quantity:"val_acc",reading:"last",epoch:0,log:!1}}connectedCallback(){super.connectedCallback(),this.#s()}updated(e){super.updated(e),e.has("hosted")&&this.#s()}#s(){this.#e||(this.#r??=this.#c().finally(()=>{this.#r=null}))}async#c(){let e=this.notice,t=await this.load("d2l-runs.js");this.notice??=e,t&&(this.#e=t,this.refresh())}async getUpdateComplete(){return this.textOf||await this.#r,super.getUpdateComplete()}derive(e){try{return{...this.#h(e),trouble:null}}catch(t){if(!(t instanceof b))throw t;return{shown:[],epoch:0,end:0,trouble:t.message}}}#h(e){let t=this.#e;if(!t)throw new b("the recorded runs have not come yet");let r=e.runs.find(h=>!Object.hasOwn(t,h));if(r!==void 0)throw new b(`no runs are recorded under the name "${r}"; there are ${Object.keys(t).join(", ")}`);let n=e.runs.map(h=>({id:h,setting:t[h],runs:ue(t[h],e.seeds)})),s=k(n.flatMap(({runs:h})=>h));if(e.epoch>s)throw new b(`epoch ${e.epoch}: all these runs have the epochs 1 to ${s}`);let a=e.epoch||s,o=ee(n.map(({setting:h})=>h.title));return{shown:n.map((h,d)=>{let $=u=>N(h.runs.map(m=>Z(m[e.quantity],u,a)));return{...h,name:o[d],last:$("last"),mean:$("mean")}}),epoch:a,end:s}}report({shown:e,trouble:t}){let{reading:r}=this.now;return{readings:t?null:Object.fromEntries(e.map(n=>[n.id,n[r].middle]))}}pytorch(e,t){if(t.trouble!==null)return null;let r=x(e.reading,t.epoch),n=`sum(run["${e.quantity}"][${r-1}:${t.epoch}]) / ${t.epoch-r+1}`,s=typeof e.seeds=="string"?"":` if run["seed"] in ${JSON.stringify(e.seeds)}`;return["from statistics import median","","import d2lmini as d2l","","","def reading(name):",`    return median(${n} for run in d2l.recorded(name)["runs"]${s})`,"","",`Y = {name: reading(name) for name in ${JSON.stringify(e.runs)}}`,`Y
`].join(`
`)}#t({quantity:e},{shown:t},r){let n=w(e)?-1:1;return[...t].sort((s,a)=>n*(s[r].middle-a[r].middle))}#u(e,t){let r=e.reading==="last"?"mean":"last",[n,s]=this.#t(e,t,e.reading);if(!s)return{text:`Predict: what is the ${C[e.quantity]} of ${n.name} by ${this.#n(e.reading,t.epoch)}?`,fields:[""],answer:[n[e.reading].middle],within:.005,slips:[{answer:[n[r].middle],says:`That is ${this.#n(r,t.epoch)}.`}],otherwise:"Follow the curve; 0.005 more or less counts as right."};let[a]=this.#t(e,t,r),o=[{answer:a.id,says:this.#d(e,t,n)}];n[e.reading].middle===s[e.reading].middle&&o.push({answer:s.id,says:`${n.name} comes out the same.`});let c=w(e.quantity)?"highest":"lowest";return{text:`Predict: whose ${C[e.quantity]} is the ${c} by ${this.#n(e.reading,t.epoch)}?`,choices:t.shown.map(({id:h,name:d})=>({id:h,label:d})),answer:n.id,slips:o,otherwise:e.reading==="mean"?"A mean forgives one bad epoch: compare how the curves run before it.":"One epoch can lie anywhere within a curve’s jumps."}}#d(e,t,r){if(e.reading==="last")return`That one wins by ${this.#n("mean",t.epoch)}; one epoch is more of a lottery.`;let n=r.runs[0][e.quantity],s=n.slice(1,t.epoch).map((c,h)=>w(e.quantity)?n[h]-c:c-n[h]),a=Math.max(...s),o=w(e.quantity)?`falls by up to ${(100*a).toFixed(1)} points`:`climbs by up to ${A(a,3)}`;return`That is one epoch. Between two, the curve of ${r.name} ${o}.`}#n(e,t){let r=x(e,t);return r===t?`epoch ${t}`:`the mean of epochs ${r}–${t}`}#i(e){let t=e.map(a=>this.#e[a]),{epoch:r,seeds:n}=this.now,s=a=>t.every(o=>o.runs.some(c=>c.seed===a));this.change({runs:e,epoch:r>k(t.flatMap(a=>a.runs))?0:r,seeds:typeof n=="string"||n.some(s)?n:"band"})}#m(e,t){let{runs:r}=this.now;t&&r.length===O?this.refuse(`${O} curves are as many as can be told apart; take one away first`):!t&&r.length===1?this.refuse("one curve must stay; add another one first"):this.#i(t?[...r,e]:r.filter(n=>n!==e))}#p(e){if(this.asking){this.refuse("the numbers would give the answer away; answer first, then download them");return}let t=te(e.shown.map(({id:n,setting:s,runs:a})=>[n,{...s,runs:a}])),r=document.createElement("a");r.href=URL.createObjectURL(new Blob([t],{type:"text/csv"})),r.download="runs.csv",r.click(),setTimeout(()=>URL.revokeObjectURL(r.href))}drawing(e,t){if(t.trouble!==null)return f``;let r=this.width||688,n=r>=X,s=n?Math.floor(r*.52):r;return f`<div class="views">
${this.#g(e,t,s,n?320:240)}
${this.#f(e,t,n?r-s-12:r,n?300:34*t.shown.length+60)}
</div>`}#g(e,t,r,n){let s=x("mean",t.epoch),a=this.asking?Math.max(1,s-1):Number.POSITIVE_INFINITY,o=t.shown.flatMap((u,m)=>de(u,m,e,a)),c=me(t.shown.flatMap(({runs:u})=>u.flatMap(m=>m[e.quantity])),e.log),h=C[e.quantity],d=Math.max(...t.shown.flatMap(({runs:u})=>u.map(m=>m.val_acc.length))),$=this.asking?Math.min(s,t.epoch-1):x(e.reading,t.epoch);return f`<d2l-curve
label="epoch"
tone=${w(e.quantity)?"output":"ink"}
.x=${{name:"epoch",from:1,to:Math.max(2,d)}}
.y=${{...c,name:c.log||c.from===0?h:`${h}, axis from ${A(c.from)}`}}
.lines=${o}
.span=${[Math.max(1,$),t.epoch]}
.veil=${this.asking?"?":""}
.at=${this.asking?null:[t.epoch,W(c,.95)]}
.valueText=${this.asking?"":this.#a(e,t,e.reading)}
.fixed=${this.locked("epoch")}
.width=${r}
.height=${n}
@curve-drag=${u=>{let m=Math.min(u.detail.x,t.end);m!==t.epoch&&this.change({epoch:m===t.end?0:m})}}
></d2l-curve>`}#f(e,t,r,n){let s=(o,c)=>this.asking&&e.reading===o?null:c[o].middle,a=x("mean",t.epoch);return ne({heads:[`epoch ${t.epoch}`,`mean of ${a}–${t.epoch}`],slopes:t.shown.map(o=>({name:o.name,values:[s("last",o),s("mean",o)]})),chosen:e.reading==="last"?0:1,best:this.asking?-1:t.shown.indexOf(this.#t(e,t,e.reading)[0]),write:o=>P(o,e.quantity),width:r,height:n,label:"both readings",tone:w(e.quantity)?"y":""})}#a(e,t,r){let n=this.#t(e,t,r).map(s=>`${s.name} ${P(s[r].middle,e.quantity)}`);return`${this.#n(r,t.epoch)}: ${n.join("; ")}`}#o(e,t){let r=e.reading==="last"?"mean":"last",[n,s]=[e.reading,r].map(c=>this.#t(e,t,c));if(t.shown.length<2||t.epoch===1)return"";let a=this.#n(r,t.epoch);if(n.every((c,h)=>c===s[h]))return`The order is the same by ${a}.`;let o=n.every((c,h)=>c===s[s.length-1-h]);return o||n[0]!==s[0]?`By ${a} ${s[0].name} wins${o?": the order turns round":""}.`:`By ${a} the same one wins, and others change places.`}#l(e,t){let r=t.shown.map(({runs:m})=>m.length),[n,s]=[Math.min(...r),Math.max(...r)],a=`${n===s?n===1?"One":n:`${n} to ${s}`} ${s===1?"seed":"seeds"}`,o=t.shown.length>1?" each":"",c=s>1?", their median":"",[h]=this.#t(e,t,e.reading);if(!w(e.quantity))return`${a}${o}${c}.`;let{tested:d}=h.setting,$=h[e.reading].middle,u=100*Math.sqrt($*(1-$)/d);return`${a}${o}${c}; on ${d.toLocaleString("en-US")} pictures, chance alone is ±${u.toFixed(1)} points.`}caption(e,t){let r=this.#n(e.reading,t.epoch),n=this.#t(e,t,e.reading),s=n.length<=4?n:n.slice(0,1),a=s.some(({name:c})=>c.includes(","))?"; ":", ",o=s.map((c,h)=>f`${h>0?a:""}${ie(c.name)} <b>${P(c[e.reading].middle,e.quantity)}</b>`);return f`<p class="sum">${r[0].toUpperCase()}${r.slice(1)}: ${o}. ${ie(this.#o(e,t))}<br />
<span class="aside">${this.#l(e,t)}</span></p>`}saying(e,t){return t.trouble??`${this.#a(e,t,e.reading)}. ${this.#o(e,t)} ${this.#l(e,t)}`}controls(e,t){let r=Object.entries(se).map(([s,[a,...o]])=>({id:s,label:a,names:o.filter(c=>this.#$(c))})).filter(({names:s})=>s.length>1),n=r.find(({names:s})=>s.join()===e.runs.join());return f`${j("runs",n?.id??"",n?r:[{id:"",label:"your own"},...r],s=>{let a=r.find(o=>o.id===s);a&&this.#i(a.names)},this.locked("runs"))}${j("of",e.quantity,Object.entries(C).map(([s,a])=>({id:s,label:a.replace("validation accuracy","accuracy")})),s=>this.change({quantity:s}),this.locked("quantity"))}${j("read",e.reading,[{id:"last",label:"one epoch"},{id:"mean",label:`mean of ${U}`}],s=>this.change({reading:s}),this.locked("reading"))}${R(t.shown.some(({setting:s})=>s.runs.length>1),()=>M("each seed",e.seeds!=="band",s=>this.change({seeds:s?"lines":"band"}),this.locked("seeds")))}${R(!w(e.quantity)||e.log,()=>M("log axis",e.log,s=>this.change({log:s}),this.locked("log")))}`}#$(e){return this.#e!==null&&Object.hasOwn(this.#e,e)}panel(e,t){let r=Object.entries(this.#e??{}),n=[...new Set(t.shown.flatMap(({setting:o})=>o.runs.map(c=>c.seed)))].sort((o,c)=>o-c),s=typeof e.seeds=="string"?n:e.seeds,a=(o,c)=>{let h=c?[...s,o]:s.filter(d=>d!==o);this.change({seeds:h.length===0||h.length===n.length?"lines":h})};return f`${_("Runs",r.map(([o,{title:c}])=>M(c,e.runs.includes(o),h=>this.#m(o,h),this.locked("runs"))))}${R(n.length>1,()=>_("Seeds",n.map(o=>M(String(o),s.includes(o),c=>a(o,c),this.locked("seeds")))))}${R(t.shown.length>0,()=>_("Made",f`<ul class="made">
${t.shown.map(o=>f`<li>${pe(o)}</li>`)}
${[...new Set(t.shown.map(({setting:o})=>o.data))].map(o=>f`<li>${o}</li>`)}
</ul>`,Y("Download CSV",()=>this.#p(t))))}`}static{this.styles=q`
${Q.styles}
${re}
.views {
flex: 1 1 100%;
min-width: 0;
display: flex;
flex-wrap: wrap;
justify-content: center;
align-items: flex-start;
gap: 12px;
}
.made {
flex: 1 1 16rem;
margin: 0;
padding-inline-start: 1.2em;
font-size: 0.9375rem;
}
`}};function ue({title:i,runs:l},e){let t=typeof e=="string"?l:l.filter(({seed:s})=>e.includes(s));if(t.length>0)return t;let[r,n]=[e.join(" or "),l.map(({seed:s})=>s).join(", ")];throw new b(`${i} has no run with seed ${r}; it has ${n}`)}function de({runs:i},l,{seeds:e,quantity:t},r){let n=c=>c.slice(0,r).map((h,d)=>[d+1,h]);if(e!=="band")return i.map(c=>({points:n(c[t]),look:l}));let s=Array.from({length:k(i)},(c,h)=>N(i.map(d=>d[t][h]))),a=s.slice(0,r).map(({least:c,most:h})=>[c,h]),o=i.length>1?a:void 0;return[{points:n(s.map(({middle:c})=>c)),look:l,band:o}]}function me(i,l){let[e,t]=[Math.min(...i),Math.max(...i)];if(l){let[a,o]=[Math.floor(Math.log10(e)),Math.ceil(Math.log10(t)+1e-9)];return{name:"",from:10**a,to:10**o,log:l}}let r=10**Math.floor(Math.log10(t-e||1)),n=e<.3*t?0:Math.floor(e/r+1e-9)*r,s=Math.ceil((t+(t-e)/25)/r-1e-9)*r;return{name:"",from:Number(n.toPrecision(6)),to:Number(s.toPrecision(6))}}function pe({setting:{title:i,lr:l},runs:e}){let t=a=>[...new Set(a)].join("; "),r=N(e.map(({seconds:a})=>a/60)).middle,n=r<1?`${Math.round(60*r)} s`:`${Math.round(r)} min`,s=e.length===1?`seed ${e[0].seed}`:`${e.length} seeds`;return`${i}: ${k(e)} epochs, ${s}, rate ${l}, ${t(e.map(a=>a.precision))}, ${n} on ${t(e.map(a=>a.device))}.`}H("d2l-training-curves",I);d2lParts["d2l-training-curves"]={TrainingCurves:I};})();
