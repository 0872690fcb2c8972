(()=>{"use strict";/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var z=globalThis,B=z.ShadowRoot&&(z.ShadyCSS===void 0||z.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,K=Symbol(),fe=new WeakMap,O=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==K)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(B&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=fe.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&fe.set(t,e))}return e}toString(){return this.cssText}},N=s=>new O(typeof s=="string"?s:s+"",void 0,K),W=(s,...e)=>{let t=s.length===1?s[0]:e.reduce((i,n,r)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(n)+s[r+1],s[0]);return new O(t,s,K)},ge=(s,e)=>{if(B)s.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),n=z.litNonce;n!==void 0&&i.setAttribute("nonce",n),i.textContent=t.cssText,s.appendChild(i)}},J=B?s=>s:s=>s instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return N(t)})(s):s;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:Ke,defineProperty:We,getOwnPropertyDescriptor:Je,getOwnPropertyNames:Qe,getOwnPropertySymbols:Xe,getPrototypeOf:Ye}=Object,I=globalThis,be=I.trustedTypes,Ze=be?be.emptyScript:"",et=I.reactiveElementPolyfillSupport,R=(s,e)=>s,Q={toAttribute(s,e){switch(e){case Boolean:s=s?Ze:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,e){let t=s;switch(e){case Boolean:t=s!==null;break;case Number:t=s===null?null:Number(s);break;case Object:case Array:try{t=JSON.parse(s)}catch{t=null}}return t}},ye=(s,e)=>!Ke(s,e),$e={attribute:!0,type:String,converter:Q,reflect:!1,useDefault:!1,hasChanged:ye};Symbol.metadata??=Symbol("metadata"),I.litPropertyMetadata??=new WeakMap;var $=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=$e){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),n=this.getPropertyDescriptor(e,i,t);n!==void 0&&We(this.prototype,e,n)}}static getPropertyDescriptor(e,t,i){let{get:n,set:r}=Je(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:n,set(o){let a=n?.call(this);r?.call(this,o),this.requestUpdate(e,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??$e}static _$Ei(){if(this.hasOwnProperty(R("elementProperties")))return;let e=Ye(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(R("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(R("properties"))){let t=this.properties,i=[...Qe(t),...Xe(t)];for(let n of i)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,n]of t)this.elementProperties.set(i,n)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let n=this._$Eu(t,i);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let n of i)t.unshift(J(n))}else e!==void 0&&t.push(J(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ge(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,i);if(n!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:Q).toAttribute(t,i.type);this._$Em=e,r==null?this.removeAttribute(n):this.setAttribute(n,r),this._$Em=null}}_$AK(e,t){let i=this.constructor,n=i._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let r=i.getPropertyOptions(n),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Q;this._$Em=n;let a=o.fromAttribute(t,r.type);this[n]=a??this._$Ej?.get(n)??a,this._$Em=null}}requestUpdate(e,t,i,n=!1,r){if(e!==void 0){let o=this.constructor;if(n===!1&&(r=this[e]),i??=o.getPropertyOptions(e),!((i.hasChanged??ye)(r,t)||i.useDefault&&i.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:n,wrapped:r},o){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,r]of this._$Ep)this[n]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[n,r]of i){let{wrapped:o}=r,a=this[n];o!==!0||this._$AL.has(n)||a===void 0||this.C(n,void 0,r,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};$.elementStyles=[],$.shadowRootOptions={mode:"open"},$[R("elementProperties")]=new Map,$[R("finalized")]=new Map,et?.({ReactiveElement:$}),(I.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var se=globalThis,we=s=>s,q=se.trustedTypes,xe=q?q.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ee="$lit$",w=`lit$${Math.random().toFixed(9).slice(2)}$`,Te="?"+w,tt=`<${Te}>`,S=document,U=()=>S.createComment(""),F=s=>s===null||typeof s!="object"&&typeof s!="function",ne=Array.isArray,it=s=>ne(s)||typeof s?.[Symbol.iterator]=="function",X=`[ 	
\f\r]`,M=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ve=/-->/g,ke=/>/g,v=RegExp(`>|${X}(?:([^\\s"'>=/]+)(${X}*=${X}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Se=/'/g,Ae=/"/g,Pe=/^(?:script|style|textarea|title)$/i,re=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),m=re(1),Tt=re(2),Pt=re(3),A=Symbol.for("lit-noChange"),u=Symbol.for("lit-nothing"),_e=new WeakMap,k=S.createTreeWalker(S,129);function je(s,e){if(!ne(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return xe!==void 0?xe.createHTML(e):e}var st=(s,e)=>{let t=s.length-1,i=[],n,r=e===2?"<svg>":e===3?"<math>":"",o=M;for(let a=0;a<t;a++){let l=s[a],c,d,p=-1,g=0;for(;g<l.length&&(o.lastIndex=g,d=o.exec(l),d!==null);)g=o.lastIndex,o===M?d[1]==="!--"?o=ve:d[1]!==void 0?o=ke:d[2]!==void 0?(Pe.test(d[2])&&(n=RegExp("</"+d[2],"g")),o=v):d[3]!==void 0&&(o=v):o===v?d[0]===">"?(o=n??M,p=-1):d[1]===void 0?p=-2:(p=o.lastIndex-d[2].length,c=d[1],o=d[3]===void 0?v:d[3]==='"'?Ae:Se):o===Ae||o===Se?o=v:o===ve||o===ke?o=M:(o=v,n=void 0);let b=o===v&&s[a+1].startsWith("/>")?" ":"";r+=o===M?l+tt:p>=0?(i.push(c),l.slice(0,p)+Ee+l.slice(p)+w+b):l+w+(p===-2?a:b)}return[je(s,r+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},L=class s{constructor({strings:e,_$litType$:t},i){let n;this.parts=[];let r=0,o=0,a=e.length-1,l=this.parts,[c,d]=st(e,t);if(this.el=s.createElement(c,i),k.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(n=k.nextNode())!==null&&l.length<a;){if(n.nodeType===1){if(n.hasAttributes())for(let p of n.getAttributeNames())if(p.endsWith(Ee)){let g=d[o++],b=n.getAttribute(p).split(w),E=/([.?@])?(.*)/.exec(g);l.push({type:1,index:r,name:E[2],strings:b,ctor:E[1]==="."?Z:E[1]==="?"?ee:E[1]==="@"?te:j}),n.removeAttribute(p)}else p.startsWith(w)&&(l.push({type:6,index:r}),n.removeAttribute(p));if(Pe.test(n.tagName)){let p=n.textContent.split(w),g=p.length-1;if(g>0){n.textContent=q?q.emptyScript:"";for(let b=0;b<g;b++)n.append(p[b],U()),k.nextNode(),l.push({type:2,index:++r});n.append(p[g],U())}}}else if(n.nodeType===8)if(n.data===Te)l.push({type:2,index:r});else{let p=-1;for(;(p=n.data.indexOf(w,p+1))!==-1;)l.push({type:7,index:r}),p+=w.length-1}r++}}static createElement(e,t){let i=S.createElement("template");return i.innerHTML=e,i}};function P(s,e,t=s,i){if(e===A)return e;let n=i!==void 0?t._$Co?.[i]:t._$Cl,r=F(e)?void 0:e._$litDirective$;return n?.constructor!==r&&(n?._$AO?.(!1),r===void 0?n=void 0:(n=new r(s),n._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=n:t._$Cl=n),n!==void 0&&(e=P(s,n._$AS(s,e.values),n,i)),e}var Y=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,n=(e?.creationScope??S).importNode(t,!0);k.currentNode=n;let r=k.nextNode(),o=0,a=0,l=i[0];for(;l!==void 0;){if(o===l.index){let c;l.type===2?c=new D(r,r.nextSibling,this,e):l.type===1?c=new l.ctor(r,l.name,l.strings,this,e):l.type===6&&(c=new ie(r,this,e)),this._$AV.push(c),l=i[++a]}o!==l?.index&&(r=k.nextNode(),o++)}return k.currentNode=S,n}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},D=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,n){this.type=2,this._$AH=u,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=n,this._$Cv=n?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=P(this,e,t),F(e)?e===u||e==null||e===""?(this._$AH!==u&&this._$AR(),this._$AH=u):e!==this._$AH&&e!==A&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):it(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==u&&F(this._$AH)?this._$AA.nextSibling.data=e:this.T(S.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,n=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=L.createElement(je(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===n)this._$AH.p(t);else{let r=new Y(n,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=_e.get(e.strings);return t===void 0&&_e.set(e.strings,t=new L(e)),t}k(e){ne(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,n=0;for(let r of e)n===t.length?t.push(i=new s(this.O(U()),this.O(U()),this,this.options)):i=t[n],i._$AI(r),n++;n<t.length&&(this._$AR(i&&i._$AB.nextSibling,n),t.length=n)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=we(e).nextSibling;we(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},j=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,n,r){this.type=1,this._$AH=u,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=u}_$AI(e,t=this,i,n){let r=this.strings,o=!1;if(r===void 0)e=P(this,e,t,0),o=!F(e)||e!==this._$AH&&e!==A,o&&(this._$AH=e);else{let a=e,l,c;for(e=r[0],l=0;l<r.length-1;l++)c=P(this,a[i+l],t,l),c===A&&(c=this._$AH[l]),o||=!F(c)||c!==this._$AH[l],c===u?e=u:e!==u&&(e+=(c??"")+r[l+1]),this._$AH[l]=c}o&&!n&&this.j(e)}j(e){e===u?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Z=class extends j{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===u?void 0:e}},ee=class extends j{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==u)}},te=class extends j{constructor(e,t,i,n,r){super(e,t,i,n,r),this.type=5}_$AI(e,t=this){if((e=P(this,e,t,0)??u)===A)return;let i=this._$AH,n=e===u&&i!==u||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==u&&(i===u||n);n&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ie=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){P(this,e)}};var nt=se.litHtmlPolyfillSupport;nt?.(L,D),(se.litHtmlVersions??=[]).push("3.3.3");var Ce=(s,e,t)=>{let i=t?.renderBefore??e,n=i._$litPart$;if(n===void 0){let r=t?.renderBefore??null;i._$litPart$=n=new D(e.insertBefore(U(),r),r,void 0,t??{})}return n._$AI(s),n};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var oe=globalThis,x=class extends ${constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ce(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return A}};x._$litElement$=!0,x.finalized=!0,oe.litElementHydrateSupport?.({LitElement:x});var rt=oe.litElementPolyfillSupport;rt?.({LitElement:x});(oe.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var h=class extends Error{constructor(){super(...arguments);this.name="Refusal"}static[Symbol.hasInstance](t){return t?.name==="Refusal"}},Bt=s=>[s.length,s[0]?.length??0],It=(s,e,t)=>Array.from({length:s},(i,n)=>Array.from({length:e},(r,o)=>t(n,o))),qt=s=>s.map(e=>[...e].reverse()).reverse(),Gt=(s,[e,t],i)=>s.map((n,r)=>r===e?n.map((o,a)=>a===t?i:o):n),Vt=(s,e)=>s===e||s!==null&&e!==null&&s[0]===e[0]&&s[1]===e[1],Kt=(s,e,t)=>Math.min(Math.max(s,e),t),Wt=s=>{let e=0;for(let t of s)for(let i of t)e=Math.max(e,Math.abs(i));return e};function H(s,e=2){let t=Math.abs(s)>=1e3,i=Number(s.toFixed(t?0:e));return(Math.abs(i)>=1e5?i.toExponential(1):String(Object.is(i,-0)?0:i)).replace("-","−")}var ot="⁰¹²³⁴⁵⁶⁷⁸⁹",Oe=s=>`10${s<0?"⁻":""}${[...String(Math.abs(s))].map(e=>ot[Number(e)]).join("")}`;function Qt(s){let e=Math.abs(s);if(e>=1e5||e<.001&&e>0){let[t,i]=s.toExponential(1).split("e");return`${t.replace("-","−")}·${Oe(Number(i))}`}return e<.95&&e>0?H(Number(s.toPrecision(2)),4):s.toFixed(1).replace("-","−")}var Xt=s=>H(s).startsWith("−")?`(${H(s)})`:H(s),Yt=([s,e])=>`${s}×${e}`,at=s=>{let e=String(s);return/[.e]/.test(e)?e:`${e}.`},lt=(s,e)=>typeof s[0]=="number"?`[${s.map(at).join(", ")}]`:`[${s.map(t=>lt(t,`${e} `)).join(`,
${e} `)}]`,ct=s=>s.toLocaleString("en-US"),dt=s=>`${Math.round(100*s)} %`,Zt=(s,e)=>s>0&&s/e<.005?"< 1 %":dt(s/e);function ei(s){let e=String(s);if(e.length<=10)return ct(s);let t=+`${e[0]}.${e.slice(1,4)}`;return`${t===1?"":`${H(t)}·`}${Oe(e.length-1)}`}function ti(s){let[e,t]=[Number(s),0];for(;e>=999.5;)[e,t]=[e/1e3,t+1];return`${Number(e.toPrecision(3))} ${["B","kB","MB","GB","TB","PB","EB"][t]}`}var f=s=>{let e=JSON.stringify(s)??String(s);return e.length>40?`${e.slice(0,40)}…`:e},ae=(s,e,t)=>typeof s=="number"&&Number.isInteger(s)&&s>=e&&s<=t,C=s=>s.split(",").map(e=>e.trim()===""?Number.NaN:Number(e));function ht(s,e){return{parse(t,i){let n=`${i} must be a grid of numbers such as [[1, -1]], at most ${s}×${e}`;if(!Array.isArray(t)||t.length===0||!t.every(o=>Array.isArray(o)))throw new h(`${n}; got ${f(t)}`);let r=t[0].length;if(t.length>s||r>e)throw new h(`${n}; got ${t.length}×${r}`);if(r===0)throw new h(`${n}; got an empty row`);return t.forEach((o,a)=>{if(o.length!==r)throw new h(`${n}; row ${a} has ${o.length} cells and row 0 has ${r}`);let l=o.find(c=>typeof c!="number"||!Number.isFinite(c));if(l!==void 0)throw new h(`${n}; row ${a} holds ${f(l)}`)}),t.map(o=>[...o])},encode:t=>t.map(i=>i.join(",")).join(";"),decode:t=>t.split(";").map(C)}}function ni(s,e,t,i){let n=r=>Array.isArray(r)?[r.length,...n(r[0])]:[];return{parse(r,o){if(!Array.isArray(r)||r.length===0||r.length>e)throw new h(`${o} must be a list of 1 to ${e} ${t}; got ${f(r)}`);let a=r.map(c=>s.parse(c,`each of ${o}'s ${t}`)),l=a.findIndex(c=>String(n(c))!==String(n(a[0])));if(l>=0){let[c,d]=[a[0],a[l]].map(p=>n(p).join("×"));throw new h(`${o}'s ${t} must be of one shape; number 0 is ${c} and number ${l} ${d}`)}return a},encode:r=>r.map(s.encode).join(i),decode:r=>r.split(i).map(s.decode)}}function ri(s){return{parse(e,t){if(!(Array.isArray(e)&&e.length<=s&&e.every(n=>Number.isFinite(n))))throw new h(`${t} must be a list of at most ${s} numbers; got ${f(e)}`);return[...e]},encode:e=>e.join(","),decode:e=>e===""?[]:C(e)}}function oi(s,e){return{parse(t,i){if(!ae(t,s,e))throw new h(`${i} must be a whole number from ${s} to ${e}; got ${f(t)}`);return t},encode:String,decode:t=>C(t)[0]}}function ai(){return{parse(s,e){if(typeof s!="boolean")throw new h(`${e} must be true or false; got ${f(s)}`);return s},encode:String,decode:s=>s==="true"?!0:s==="false"?!1:s}}function li(s){return{parse:(e,t)=>e===null?null:s.parse(e,t),encode:e=>e===null?"":s.encode(e),decode:e=>e===""?null:s.decode(e)}}function pt(s,e){return{parse(t,i){let n=Array.isArray(t)?t:[t,t];if(n.length!==2||!n.every(r=>ae(r,s,e)))throw new h(`${i} must be a whole number or a pair [height, width] from ${s} to ${e}; got ${f(t)}`);return[n[0],n[1]]},encode:t=>t.join(","),decode:C}}function ci(s){return{parse(e,t){if(!Array.isArray(e)||e.length!==3||!e.every(i=>ae(i,1,s)))throw new h(`${t} must be [channels, height, width], each from 1 to ${s}, such as [1, 28, 28]; got ${f(e)}`);return[...e]},encode:e=>e.join(","),decode:C}}function di(s){let e=pt(0,s);return{parse(t,i){if(t==="same"||t==="valid")return t;if(typeof t=="string")throw new h(`${i} must be "same", "valid" or whole numbers; got ${f(t)}`);return e.parse(t,i)},encode:t=>typeof t=="string"?t:e.encode(t),decode:t=>/^[a-z]+$/.test(t)?t:e.decode(t)}}function hi(s,e,t){let[i,n]=[ht(e,t),le(s)];return{parse:(r,o)=>typeof r=="string"?n.parse(r,o):i.parse(r,o),encode:r=>typeof r=="string"?r:i.encode(r),decode:r=>/^[a-z]+$/.test(r)?r:i.decode(r)}}function pi(s=-1/0,e=1/0){let t=Number.isFinite(e)?` from ${s} to ${e}`:"";return{parse(i,n){if(typeof i!="number"||!Number.isFinite(i)||i<s||i>e)throw new h(`${n} must be a number${t}; got ${f(i)}`);return i},encode:String,decode:i=>C(i)[0]}}function le(s){return{parse(e,t){if(!s.includes(e))throw new h(`${t} must be one of ${s.join(", ")}; got ${f(e)}`);return e},encode:e=>e,decode:e=>e}}function G(s,e,t){if(typeof t!="object"||t===null||Array.isArray(t))throw new h(`a figure's state must be an object such as {"stride": [1, 1]}; got ${f(t)}`);let i={};for(let[n,r]of Object.entries(t)){if(e.includes(n))continue;let o=Object.hasOwn(s,n)?s[n]:void 0;if(!o)throw new h(`this figure has no "${n}"; it knows ${Object.keys(s).join(", ")}`);i[n]=o.parse(r,n)}return i}function Ne(s,e){return Object.keys(e).map(t=>`${t}:${encodeURIComponent(s[t].encode(e[t])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Re(s,e){let t=Object.create(null),i=[];for(let n of e===""?[]:e.split("~")){let[,r,o]=/^(\w+):(.*)$/s.exec(n)??[];if(r===void 0)throw new h(`the address holds ${f(n)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new h(`the address holds ${f(n)}, which is cut off in the middle of a character`)}r==="lock"?i=a.split(",").filter(Boolean):t[r]=Object.hasOwn(s,r)?s[r].decode(a):a}return{state:t,lock:i}}var de=(s,e)=>m`<span class="control fixed">${s} <b>${e}</b> <span class="lock">fixed</span></span>`;function Me(s,e,t,i,n=!1){return n?de(s,t.find(r=>r.id===e)?.label??e):m`<label class="control"
><span>${s}</span>
<select aria-label=${s} @change=${r=>i(r.target.value)}>
${t.map(r=>m`<option value=${r.id} .selected=${r.id===e}>${r.label}</option>`)}
</select></label
>`}function ce(s,e,[t,i,n],r,o=!1){if(o)return de(s,String(e));let a=c=>r(Math.round(Math.min(Math.max(c,t),i)/n)*n),l=(c,d,p)=>m`<button type="button" class=${d} tabindex="-1" aria-label="${s}: ${d}" @click=${()=>a(e+c)}>
${p}
</button>`;return m`<span class="control stepper"
><span aria-hidden="true">${s}</span>${l(-n,"less","−")}<input
type="number"
aria-label=${s}
min=${t}
max=${i}
step=${n}
.value=${String(e)}
@change=${c=>{let d=c.target;Number.isFinite(d.valueAsNumber)&&a(d.valueAsNumber),d.value=String(e)}}
@input=${c=>{let d=c.target;c.inputType||!Number.isFinite(d.valueAsNumber)||(a(d.valueAsNumber),queueMicrotask(()=>d.select()))}} />${l(n,"more","+")}</span
>`}function fi(s,[e,t],i,n,r,o){return e!==t&&!r?y(`${s} ${e}×${t}`,o):ce(s,e,i,a=>n([a,a]),r)}var gi=([s,e],t,i,n)=>[ce("height",s,t,r=>i([r,e]),n),ce("width",e,t,r=>i([s,r]),n)];function bi(s,e,t,i=!1){return i?de(s,e?"on":"off"):m`<button type="button" class="control toggle" aria-pressed=${e?"true":"false"} @click=${()=>t(!e)}>
${s}
</button>`}var y=(s,e)=>m`<button type="button" class="control" @click=${e}>${s}</button>`,he=(s,...e)=>m`<div class="group" role="group" aria-label=${s}><span class="title">${s}</span>${e}</div>`,_=(s,e)=>s?e():u;var ut={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},mt={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},ft=(s,e)=>Object.entries(s).map(([t,i])=>e(t,mt[t]?.replace("#",i)??i)).join(""),pe=s=>ft(ut[s],(e,t)=>`--${e}:var(--d2l-${e},${t});`);var Ue=W`
:host {
${N(pe("light"))}
display: block;
position: relative;
container-type: inline-size;
margin: 1rem 0;
color: var(--ink);
font-family: var(--d2l-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
font-size: 1rem;
line-height: 1.45;
-webkit-text-size-adjust: 100%;
}
:host([theme="dark"]) {
${N(pe("dark"))}
--number: #fff;
--deep-number: #000;
}
:host([hidden]) {
display: none;
}
* {
box-sizing: border-box;
}
p {
margin: 0;
}
.figure {
background: var(--paper);
border-radius: 12px;
padding: 10px 0; /* where the host's paper has another colour, the figure is a card on it */
}
.hint {
color: var(--muted);
text-align: center;
text-wrap: balance;
margin-bottom: 1rem;
}
.stage {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 14px 10px;
}
.stage.wide {
position: relative;
isolation: isolate;
flex-wrap: nowrap;
}
.beam {
position: absolute;
inset: 0;
width: 100%;
height: 100%;
z-index: -1;
pointer-events: none;
fill: color-mix(in srgb, var(--kernel-fill) 22%, transparent);
}
.beam path {
transition: d 0.14s ease-out;
}
@media (prefers-reduced-motion: reduce) {
.beam path {
transition: none;
}
}
.pairs,
.pair {
display: flex;
align-items: center;
justify-content: center;
gap: 14px 10px;
}
.pairs {
flex-wrap: wrap;
column-gap: 34px;
}
.pairs.chain {
column-gap: 10px;
}
.chain .pair {
flex-wrap: wrap;
}
.matrix {
flex-basis: 100%;
}
.plate {
display: grid;
justify-items: center;
gap: 6px;
min-width: 0;
}
.name {
font-size: 0.9375rem;
font-weight: 600;
white-space: nowrap;
}
.name i {
font-family: "STIX Two Math", "Cambria Math", Georgia, serif;
font-size: 1.1em;
}
.name span {
font-weight: 400;
font-variant-numeric: tabular-nums;
}
.x {
color: var(--input);
}
.k {
color: var(--kernel);
}
.y {
color: var(--output);
}
.g {
color: var(--gradient);
}
.o {
color: var(--outside);
}
.sign {
color: var(--muted);
font-size: 1.75rem;
line-height: 1;
width: 22px;
text-align: center;
padding-top: 28px;
}
.under {
flex-basis: 100%;
margin-top: 0.75rem;
text-align: center;
}
.stage.wide:has(> .under) {
flex-wrap: wrap;
}
.arrow b {
display: inline-block;
font-weight: inherit;
}
.stage:not(.wide) .arrow {
flex-basis: 100%;
padding: 0;
b {
rotate: 90deg;
}
}
.pair {
display: flex;
justify-content: center;
gap: 6px;
}
.pair.stacked {
flex-direction: column;
}
.pair .plate {
align-content: start;
}
:is(.pair, .square) .name {
white-space: normal;
text-align: center;
}
.pair .sign {
align-self: center;
}
.below {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 10px 24px;
margin-top: 14px;
}
.told {
min-height: 2.5rem;
margin: 0.75rem 0;
display: flex;
align-items: center;
justify-content: center;
text-align: center;
font-variant-numeric: tabular-nums;
}
.notice {
border-inline-start: 4px solid var(--kernel-fill);
padding: 0.35rem 0.75rem;
text-align: start;
overflow-wrap: anywhere;
white-space: pre-wrap;
}
.told {
flex-wrap: wrap;
gap: 6px 16px;
}
.told:focus-visible {
outline: 3px solid var(--input);
outline-offset: 4px;
border-radius: 8px;
}
.verdict {
flex-basis: 100%;
font-weight: 600;
}
.ask {
display: grid;
justify-items: center;
gap: 8px;
max-width: 40rem;
text-wrap: balance;
}
.answer {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 8px 12px;
}
.unknown {
display: grid;
place-items: center;
width: 7.5rem;
height: 7.5rem;
border: 2px dashed var(--output);
border-radius: 12px;
color: var(--output);
font-size: 2.5rem;
font-weight: 600;
}
p.arrived {
flex-basis: 100%;
color: var(--muted);
}
p.arrived button {
min-height: 30px;
margin-inline-start: 6px;
}
.figure.arrived {
outline: 2px solid var(--kernel-fill);
outline-offset: 6px;
}
.sum {
font-size: 1.0625rem;
line-height: 1.7;
overflow-wrap: break-word;
max-width: 100%;
text-wrap: balance;
}
.sum .term {
white-space: nowrap;
}
.sum .zero {
color: var(--muted);
}
.formula {
font-size: 1.0625rem;
line-height: 1.2;
margin-bottom: 0.5rem;
}
.formula .line {
display: inline-flex;
flex-wrap: wrap;
justify-content: center;
align-items: flex-start;
gap: 4px;
}
.part {
display: inline-grid;
justify-items: center;
}
.part i {
font-size: 0.8125rem;
font-family: "STIX Two Math", "Cambria Math", Georgia, serif;
}
.axis,
.aside {
color: var(--muted);
}
.news {
font-weight: 600;
}
.pin {
min-height: 30px;
margin-inline-start: 6px;
}
.bar {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 8px;
}
.panel {
display: grid;
gap: 10px;
margin-top: 12px;
padding-top: 14px;
border-top: 1px solid var(--line);
}
.group {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px 10px;
}
.title {
flex: 0 0 6.5rem;
color: var(--muted);
font-size: 0.875rem;
}
@container (max-width: 479px) {
.title,
.axis {
flex-basis: 100%;
}
}
.control {
display: inline-flex;
align-items: center;
gap: 6px;
font-size: 0.9375rem;
}
.control label {
display: inline-flex;
align-items: center;
gap: 6px;
}
button,
select,
input:is([type="number"], [type="text"]) {
font: inherit;
color: var(--ink);
background: var(--paper);
border: 1px solid color-mix(in srgb, var(--line) 60%, var(--muted));
border-radius: 8px;
min-height: 38px;
padding: 0 12px;
margin: 0;
}
select {
max-width: 11rem;
padding-inline: 8px;
}
button {
cursor: pointer;
}
button:hover,
select:hover {
border-color: var(--ink);
}
:is(button, select, input):focus-visible {
outline: 3px solid var(--input);
outline-offset: 2px;
}
.toggle[aria-pressed="true"] {
background: var(--ink);
color: var(--paper);
border-color: var(--ink);
}
.play {
background: var(--input);
color: var(--paper);
border-color: var(--input);
font-weight: 600;
min-width: 88px;
justify-content: center;
}
.play svg {
width: 14px;
height: 14px;
fill: currentColor;
}
.scrub {
flex: 1 1 96px;
max-width: 160px;
}
.scrub input {
width: 100%;
min-height: 38px;
margin: 0;
accent-color: var(--kernel-fill);
}
.stepper {
gap: 0;
}
.stepper input {
width: 2.3em;
padding: 0;
text-align: center;
border-radius: 0;
appearance: textfield;
-moz-appearance: textfield;
}
.stepper input::-webkit-inner-spin-button {
display: none;
}
.stepper button {
padding: 0;
width: 30px;
}
.stepper button.less {
border-radius: 8px 0 0 8px;
border-inline-end-width: 0;
margin-inline-start: 6px;
}
.stepper button.more {
border-radius: 0 8px 8px 0;
border-inline-start-width: 0;
}
.lamp {
display: grid;
grid-template-columns: auto 1fr;
align-items: center;
gap: 0 10px;
font-variant-numeric: tabular-nums;
}
.lamp .axis {
grid-column: 2;
}
.disc {
display: grid;
place-items: center;
grid-row: span 2;
width: 38px;
height: 38px;
border: 2px solid var(--outside);
border-radius: 50%;
color: var(--outside);
font-size: 1.125rem;
font-weight: 600;
}
.disc.lit {
background: var(--output);
border-color: var(--output);
color: var(--paper);
box-shadow: 0 0 0 4px color-mix(in srgb, var(--output-fill) 25%, transparent);
}
.pad {
gap: 3px;
}
.pad button {
width: 32px;
padding: 0;
}
.pad [aria-hidden] {
margin-inline-end: 3px;
}
.fixed {
min-height: 38px;
padding: 0 10px;
border: 1px dashed var(--line);
border-radius: 8px;
}
.lock {
color: var(--muted);
font-size: 0.8125rem;
}
.keys {
color: var(--muted);
font-size: 0.875rem;
}
kbd {
font: inherit;
font-size: 0.8125rem;
border: 1px solid var(--line);
border-radius: 4px;
padding: 0 4px;
}
.unseen {
position: absolute;
width: 1px;
height: 1px;
overflow: hidden;
clip-path: inset(50%);
white-space: nowrap;
}
@media (forced-colors: active) {
.beam {
display: none;
}
.notice {
border-color: Highlight;
}
.toggle[aria-pressed="true"] {
forced-color-adjust: none;
background: Highlight;
color: HighlightText;
}
button,
.play,
select,
input:is([type="number"], [type="text"]) {
color: ButtonText;
background: ButtonFace;
border-color: ButtonText;
}
}
@media print {
.bar,
.panel,
.hint {
display: none;
}
}
`;function ue(s,e,t){return typeof s=="string"||typeof e=="string"?s===e:s.length===e.length&&s.every((i,n)=>Math.abs(i-e[n])<=t+1e-9*Math.abs(e[n]))}function Le(s,e){let{answer:t,within:i=0,slips:n,otherwise:r}=s;if(ue(e,t,i))return{right:!0,says:"Right."};let o=n.filter(l=>!ue(l.answer,t,i)&&ue(e,l.answer,i)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):r}`,slip:o[0]?.says}}function De(s){let e=s.filter(r=>r.trim()!==""),t=e.map(Fe),i=e.length===1&&!t.every(Number.isFinite)?gt(e[0]).map(Fe):t;return(s.length===1?i.length>0:i.length===s.length)&&i.every(Number.isFinite)?i:null}function Fe(s){let e=/^[1-9]\d{0,2}(,\d{3})+$/.test(s.trim())?s.replaceAll(",",""):s,[t,i,...n]=e.trim().replace("−","-").replace(",",".").split("/");return t.trim()===""||n.length>0||i?.trim()===""?Number.NaN:Number(t)/(i===void 0?1:Number(i))}var gt=s=>s.split(/[×x*;]|,\s|\s+/).filter(e=>e.trim()!=="");function He(s,e,t,i){return m`<form class="ask" @submit=${r=>{r.preventDefault();let o=r.currentTarget.querySelectorAll("input");t(Array.from(o,a=>a.value))}} autocomplete="off">
<p>${s.text}</p>
<div class="answer">
${s.choices?.map(r=>y(r.label,()=>t(r.id)))}
${(s.fields??[]).map(r=>m`<label class="control"
>${r}<input type="text" inputmode="decimal" aria-label=${r||s.text} size="5" /></label
>`)}
${s.choices?u:m`<button type="submit" class="control">Check</button>`}
${i?y("Show me",i):u}
</div>
${e?m`<p class="verdict">${e.says}</p>`:u}
</form>`}var bt={"d2l-nn.js":"d2lEngine","d2l-runs.js":"d2lRuns","lenet-relu.js":"d2lLenetRelu","lenet-sigmoid.js":"d2lLenetSigmoid"},me=document.currentScript?.src,V=new Map;async function ze(s,e){let t=globalThis,i=bt[s];t[i]||(V.has(s)||V.set(s,(e?yt(s,e):$t(s)).finally(()=>V.delete(s))),await V.get(s));let n=t[i];if(!n)throw new h(`${s} came, but it is not the file of that name that these figures need`);return n}async function $t(s){if(!me)throw new h(`this figure needs ${s}, and does not know where to look for it: in a notebook, run its cell`);let e=new URL(`../${s}`,me);e.search=new URL(me).search,await Be(e.href,`${s} is missing: this figure looked for it at ${e.href.split("?")[0]}; put it there and try again`)}async function yt(s,e){let t=URL.createObjectURL(new Blob([await e(s)],{type:"text/javascript"}));await Be(t,`this notebook does not let the figure run ${s}`).finally(()=>URL.revokeObjectURL(t))}function Be(s,e){let t=document.createElement("script");return t.src=s,new Promise((i,n)=>{t.onload=()=>i(),t.onerror=()=>n(new h(e)),document.head.append(t)}).finally(()=>t.remove())}var Ie=()=>matchMedia("(prefers-color-scheme: dark)");function qe(){let{documentElement:s,body:e}=document,t=s.dataset.theme??e?.dataset.vscodeThemeKind?.replace("vscode-","")??s.getAttribute("theme");if(t?.includes("dark"))return"dark";if(t?.includes("light"))return"light";let i=e?.dataset.jpThemeLight;return i?i==="true"?"light":"dark":Ie().matches?"dark":"light"}function Ge(s){let e=new MutationObserver(s),t=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let n of[document.documentElement,document.body])n&&e.observe(n,{attributeFilter:t});let i=Ie();return i.addEventListener("change",s),()=>{e.disconnect(),i.removeEventListener("change",s)}}var wt=560,xt=300,vt=14,kt,Ve=class extends x{constructor(){super();this.textOf=null;this.looks=[];this.questions={};this.#r=null;this.#o=null;this.#i={};this.#h=null;this.#a=!1;this.#b=[];this.#l=[];this.#p=0;this.#s=[];this.#S=()=>this.#g(!0);this.#A=t=>{let i=t.target.closest?.("a[href*='#']");i&&i.href===location.href&&this.#g(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=Ue}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(t,i){return u}settle(t,i){return t}get asksEachTime(){return this.locked("ask")}judged(t){}pause(){}get quiet(){return!1}#r;#o;#i;#h;#a;#b;#l;#p;#s;set stateText(t){t!==null&&this.#d(()=>{let i;try{i=JSON.parse(t)}catch(n){let r=n.message;throw new h(`the state attribute is no JSON (${r}); this is the default figure`)}this.#$(i)})}get state(){let t=this.report(this.derived);if(this.asking)for(let i of Object.keys(t))t[i]=null;return structuredClone({...this.now,...t})}set state(t){this.#d(()=>this.#$(t))}get#e(){let t=le(["",...Object.keys(this.questions)]);return{...this.fields,ask:t}}get#c(){return{ask:"",...this.defaults()}}get now(){return this.#r??=this.#c,this.#r}get derived(){return this.#o??=this.derive(this.now),this.#o}refresh(){this.#o=null,this.requestUpdate(),this.#t()}#$(t){let i=G(this.#e,this.derivedKeys,t);this.#i={...this.#i,...i},this.notice=null,this.#u(i)}#u(t){let i=this.now,n={...i,...t},r=Object.keys(t).some(o=>o!=="ask"&&!this.#n(o));r&&(this.#o=null),this.#r=n,this.#r={...n,...this.settle(n,this.derived)},("ask"in t?t.ask!==i.ask||!this.#a:r&&this.asksEachTime)&&this.#f(),this.requestUpdate(),this.#t()}#n(t){return this.looks.includes(t)}#d(t){try{return t(),!0}catch(i){if(!(i instanceof h))throw i;return this.refuse(i.message),!1}}change(t){let i=Object.keys(t).filter(n=>this.locked(n));if(i.length>0){this.refuse(`${i.join(" and ")} is fixed on this page`);return}this.#d(()=>{let n=G(this.#e,[],t);this.notice=null,Object.keys(t).some(r=>!this.#n(r))&&(this.arrived=null),this.#u(n),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(t)}))})}refuse(t){this.notice=t,this.#t()}reset(){let t={...this.#c,...this.#i},i=Object.entries(t).filter(([n])=>!this.locked(n));this.#f(),this.change(Object.fromEntries(i))}async load(t){this.notice=null;try{return await ze(t,this.textOf)}catch(i){if(!(i instanceof h))throw i;return this.refuse(i.message),null}}async engine(){let t=await this.load("d2l-nn.js");return t&&(kt??=t())}get lock(){return[...new Set([...this.#b,...this.#l])]}set lock(t){let i=typeof t=="string"?t.split(/[\s,]+/).filter(Boolean):[...t??[]],n=["all",...Object.keys(this.#e)],r=i.find(o=>!n.includes(o));r!==void 0&&this.refuse(`lock names "${r}", and this figure knows ${n.join(", ")}`),this.#b=i.filter(o=>n.includes(o)),this.requestUpdate()}locked(t){let i=this.lock;return i.includes(t)||!this.#n(t)&&i.includes("all")}get asking(){return this.now.ask!==""&&!this.#a&&this.derived.trouble===null}get#m(){return this.questions[this.now.ask].question(this.now,this.derived)}#f(){this.#a=!1,this.verdict=null;for(let t of this.renderRoot?.querySelectorAll(".ask input")??[])t.value=""}#w(t){let i=typeof t=="string"?t:De(t);if(i===null){let r=t.length===1?"a number":`${t.length} numbers`;this.refuse(`“${t.join(" ").trim()}” is not an answer yet; type ${r}, such as ${t.length===1?"4":"4 and 6"}`);return}this.notice=null;let n=Le(this.#m,i);this.judged(n),n.right?this.#y(n):this.verdict=n,this.#t()}#y(t){this.#a=!0,this.notice=null,this.verdict=t,this.requestUpdate(),this.#t(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#x(){let t=!this.locked("ask")||this.verdict!==null,i=r=>this.#w(r),n=()=>{this.judged(null),this.#y(null)};return He(this.#m,this.verdict,i,t?n:null)}get addressName(){if(this.id)return this.id;let t=this.localName.replace(/^d2l-/,""),i=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return i>0?`${t}-${i+1}`:t}#g(t){if(this.hosted||this.dataset.model)return;let i=`${this.addressName}=`,n=location.hash.slice(1).split("&").find(c=>c.startsWith(i));if(n===void 0)return;let r=this.now,o=this.#d(()=>{let{state:c,lock:d}=Re(this.#e,n.slice(i.length)),g={...{...this.#c,...this.#i},...G(this.#e,this.derivedKeys,c)},b=Object.keys(c).find(T=>this.locked(T));if(b)throw new h(`the address changes ${b}, which is fixed on this page; this is the page's figure`);let E=Object.entries(g).filter(([T])=>!this.locked(T));this.notice=null,this.#l=d.filter(T=>T==="all"||T in this.#e),this.pause(),this.#f(),this.#u(Object.fromEntries(E)),t&&this.#v(r)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#v(t){let i=this.#e,n=Object.keys(i).filter(o=>!this.#n(o)&&JSON.stringify(t[o])!==JSON.stringify(this.now[o]));if(n.length===0)return;this.#h??=t;let r=n.filter(o=>o!=="ask").map(o=>{let a=i[o].encode(this.now[o]);return a.length>vt||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${r.join(", ")||"a question"}.`.replaceAll("_"," ")}#k(){let t=this.#h;if(t===null)return;this.#h=null;let i=Object.entries(t).filter(([n])=>!this.locked(n));this.change(Object.fromEntries(i)),this.arrived=null}#S;#A;get link(){let t={...this.#c,...this.#i},i=Object.entries(this.now).filter(([a,l])=>this.#n(a)||JSON.stringify(l)!==JSON.stringify(t[a])),n=this.#l.length>0?`~lock:${this.#l.join(",")}`:"",r=`${this.addressName}=${Ne(this.#e,Object.fromEntries(i))}${n}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,r].join("&")}`}async copyLink(){let{link:t}=this;history.replaceState(history.state,"",t),await this.copy(t,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let t=this.pytorch(this.now,this.derived);t===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.copy(t,"PyTorch code copied; its Y is this output")}async copy(t,i){try{await navigator.clipboard.writeText(t),this.notice=i}catch{this.notice=`your browser does not let this page copy; here it is: ${t}`}this.#t()}connectedCallback(){super.connectedCallback();let t=()=>{this.theme=qe()};t(),this.#s.push(Ge(t));let i=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});i.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#s.push(()=>i.disconnect());let n=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});n.observe(this),this.#s.push(()=>n.disconnect());let r=(o,a,l)=>{o.addEventListener(a,l),this.#s.push(()=>o.removeEventListener(a,l))};r(document,"visibilitychange",()=>{document.hidden&&this.pause()}),r(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),r(this,"keydown",o=>this.#E(o)),r(document,"click",this.#A),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#g(!1),r(window,"hashchange",this.#S)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#p);for(let t of this.#s.splice(0))t()}#_(){return this.asking?`${this.verdict?.says??""} ${this.#m.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#t(){clearTimeout(this.#p),!this.quiet&&(this.#p=window.setTimeout(()=>{this.spoken=this.notice??this.#_()},xt))}announce(){this.#t()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(t,i){return!1}#E(t){if(t.ctrlKey||t.altKey||t.metaKey)return;let i=t.composedPath()[0];i.matches("input, select, textarea")||!this.key(t.key,i)||(t.preventDefault(),t.stopPropagation())}keys(){return u}commonPanel(){let t=Object.entries(this.questions).map(([i,{label:n}])=>({id:i,label:n}));return m`${_(t.length>0,()=>he("Predict",Me("ask me for",this.now.ask,[{id:"",label:"nothing"},...t],i=>this.change({ask:i}),this.locked("ask"))))}${he("Take along",y("Copy as PyTorch",()=>{this.copyPytorch()}),_(!this.hosted,()=>y("Copy link",()=>{this.copyLink()})),y("Reset",()=>this.reset()))}${this.keys()}`}#T(t,i){let n=this.notice??i.trouble,r=_(this.arrived,()=>m`<p class="arrived">${this.arrived} ${y("back to mine",()=>this.#k())}</p>`);return this.asking?m`${_(n,()=>m`<p class="notice">${n}</p>`)}${this.#x()}${r}`:n?m`<p class="notice">${n}</p>${r}`:m`${_(this.verdict,()=>m`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(t,i)}${r}`}render(){let[t,i]=[this.now,this.derived];return m`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
<p class="hint">${this.hint}</p>
<div class="stage ${this.width>=wt?"wide":""}">${this.drawing(t,i)}</div>
<div class="told" tabindex="-1">${this.#T(t,i)}</div>
<div class="bar">
${this.controls(t,i)}
<button
type="button"
class="control more"
aria-expanded=${this.open?"true":"false"}
@click=${()=>{this.open=!this.open}}
>${this.open?"Less":"More"}</button>
</div>
${_(this.open,()=>m`<div class="panel">${this.panel(t,i)}${this.commonPanel()}</div>`)}
<div class="unseen" role="status">${this.spoken}</div>
</div>`}};function Fi(s,e){customElements.get(s)||customElements.define(s,e)}d2lParts["figure"]={a:N,b:W,c:m,d:Tt,e:u,f:x,g:h,h:Bt,i:It,j:qt,k:Gt,l:Vt,m:Kt,n:Wt,o:H,p:Oe,q:Qt,r:Xt,s:Yt,t:lt,u:ct,v:dt,w:Zt,x:ei,y:ti,z:ht,A:ni,B:ri,C:oi,D:ai,E:li,F:pt,G:ci,H:di,I:hi,J:pi,K:le,L:Me,M:ce,N:fi,O:gi,P:bi,Q:y,R:he,S:_,T:Ue,U:wt,V:Ve,W:Fi};})();
(()=>{"use strict";const{Q:c,b,c:m,e:s,m:g}=d2lParts["figure"];function d(e,t,i){let n=[...e.items];n.splice(i,0,...n.splice(t,1)),e.change(n,i)}function v(e,t,i,n){let u=e.movable??e.items.length;return m`<div class="chips" role="group" aria-label="${t}s, from the input on" @keydown=${o=>{let r={ArrowLeft:-1,ArrowRight:1}[o.key],p=[...o.currentTarget.querySelectorAll(".chip")],l=p.indexOf(o.target);if(r===void 0||l<0||o.ctrlKey||o.altKey||o.metaKey)return;o.preventDefault();let a=g(l+r,0,p.length-1);p[a].focus(),o.shiftKey&&!e.locked&&a!==l&&Math.max(l,a)<u&&d(e,l,a)}}>
${e.items.map((o,r)=>{let{content:p,small:l,look:a,name:f}=i(o,r);return m`<button
type="button"
class="chip ${a}"
tabindex=${r===(e.open??0)?0:-1}
aria-pressed=${r===e.open?"true":"false"}
aria-label=${f??s}
@click=${()=>e.pick(r===e.open?null:r)}
>
${p}<small>${l}</small>
</button>`})}
${e.locked||e.items.length>=e.most?s:m`<button type="button" class="add" aria-label="add a ${t}" @click=${n}>+</button>`}
</div>`}function T(e,t){let i=e.movable??e.items.length,n=()=>e.change(e.items.filter((u,h)=>h!==t),null);return m`${t>0&&t<i?c("← earlier",()=>d(e,t,t-1)):s}
${t<i-1?c("later →",()=>d(e,t,t+1)):s}
${e.items.length>1?c("remove",n):s}`}var $=b`
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
`;d2lParts["chips"]={a:v,b:T,c:$};})();
(()=>{"use strict";const{g:c,i:b}=d2lParts["figure"];var f=e=>Array.isArray(e)?e:[e,e];function p(e,t,r){if(!Number.isInteger(e)||e<r)throw new c(`${t} ${e} is not possible; give a whole number of ${r} or more`)}function A(e,t,r,n,i){if(e==="valid")return[0,0];if(e==="same"){if(n!==1)throw new c(`padding 'same' keeps the size only with stride 1, and stride is ${n}; give the padding as a number`);let s=i*(r-1);return[Math.floor(s/2),s-Math.floor(s/2)]}let o=f(e)[t];return f(o)}function h(e,t,r,n,i){let o=f(i.stride)[t],s=f(i.dilation)[t];p(r,`input ${e}`,1),p(n,`kernel ${e}`,1),p(o,"stride",1),p(s,"dilation",1);let[u,m]=A(i.padding,t,n,o,s);p(u,"padding",0),p(m,"padding",0);let d=s*(n-1)+1,l=r+u+m,a=Math.floor((l-d)/o)+1;return{name:e,input:r,kernel:n,stride:o,dilation:s,before:u,after:m,padded:l,extent:d,output:a,mode:i.padding_mode}}var g=e=>e.before===e.after?`2·${e.before}`:`${e.before} + ${e.after}`;function x(e){let t=Math.max(e.before,e.after);if(e.mode==="reflect"&&t>=e.input){let r=`use padding ${e.input-1} or less, or padding_mode 'replicate'`;return`padding ${t} is too wide to reflect: input ${e.input} has only ${e.input-1} cells beyond its edge; ${r}`}if(e.mode==="circular"&&t>e.input)return`padding ${t} goes round input ${e.input} more than once; use padding ${e.input} or less`;if(e.extent>e.padded){let r=e.dilation===1?`kernel ${e.kernel}`:`kernel ${e.kernel} with dilation ${e.dilation} spans ${e.extent} cells and`,n=Math.ceil((e.extent-e.input)/2);return`${r} does not fit input ${e.input} + ${g(e)}; the smallest padding is ${n}`}return null}function T(e,t,r={}){let n={stride:1,padding:0,dilation:1,padding_mode:"zeros",...r},i=h("height",0,e[0],t[0],n),o=h("width",1,e[1],t[1],n),[s,u]=[x(i),x(o)];if(s!==null&&s===u)throw new c(s);if(s!==null&&u!==null)throw new c(`height: ${s}. Width: ${u}`);if(s!==null)throw new c(`height: ${s}`);if(u!==null)throw new c(`width: ${u}`);return{rows:i,columns:o}}function M(e,t){let r=t-e.before;if(r>=0&&r<e.input)return r;switch(e.mode){case"zeros":return-1;case"reflect":return r<0?-r:2*(e.input-1)-r;case"replicate":return r<0?0:e.input-1;case"circular":return(r+e.input)%e.input}}var k=e=>Array.from({length:e.padded},(t,r)=>M(e,r));function P(e){let t=new Array(e.padded).fill(0);for(let r=0;r<e.output;r++)for(let n=0;n<e.kernel;n++)t[r*e.stride+n*e.dilation]+=1;return t}function W(e){let[t,r]=[P(e.rows),P(e.columns)],n=b(e.rows.padded,e.columns.padded,(d,l)=>t[d]*r[l]),i=(d,l)=>{let a=new Array(d.input).fill(0);return k(d).forEach((w,y)=>{w>=0&&(a[w]+=l[y])}),a},[o,s]=[i(e.rows,t),i(e.columns,r)],u=b(e.rows.input,e.columns.input,(d,l)=>o[d]*s[l]),m=u.reduce((d,l)=>d+l.filter(a=>a===0).length,0);return{padded:n,input:u,never:m}}function _(e,[t,r]){let n=[];for(let i=0;i<e.rows.kernel;i++)for(let o=0;o<e.columns.kernel;o++)n.push([t*e.rows.stride+i*e.rows.dilation,r*e.columns.stride+o*e.columns.dilation]);return n}function $(e,t){let r=[];for(let n=e.kernel-1;n>=0;n--){let i=t-n*e.dilation;i>=0&&i%e.stride===0&&i/e.stride<e.output&&r.push(i/e.stride)}return r}function z(e,[t,r]){let n=$(e.columns,r);return $(e.rows,t).flatMap(i=>n.map(o=>[i,o]))}function O(e,[t,r]){let n=[];for(let i=0;i<e.rows.output;i++)for(let o=0;o<e.columns.output;o++)n.push([i*e.rows.stride+t*e.rows.dilation,o*e.columns.stride+r*e.columns.dilation]);return n}function R(e,[t,r]){let n=(i,o)=>Math.max(0,Math.min(i.output-1,Math.floor(o/i.stride)));return[n(e.rows,t),n(e.columns,r)]}d2lParts["geometry"]={a:T,b:k,c:W,d:_,e:z,f:O,g:R};})();
(()=>{"use strict";const{a:$,b:h}=d2lParts["geometry"];const{g:m,h:G,i:x,j:b}=d2lParts["figure"];function v(r,n){let[e,o]=G(r);if(e===0||o===0)throw new m(`${n} has no cells; give at least one row and one column`);let s=r.findIndex(i=>i.length!==o);if(s>=0)throw new m(`${n} is ragged: row ${s} has ${r[s].length} cells, row 0 has ${o}; make them equal`)}function y(r,n,e,o){let[s,i]=[h(o.rows),h(o.columns)];for(let t=0;t<o.rows.output;t++)for(let a=0;a<o.columns.output;a++){let p=0;for(let c=0;c<o.rows.kernel;c++){let u=s[t*o.rows.stride+c*o.rows.dilation];if(!(u<0))for(let l=0;l<o.columns.kernel;l++){let d=i[a*o.columns.stride+l*o.columns.dilation];d>=0&&(p+=e[c][l]*n[u][d])}}r[t][a]+=p}}function O(r,n,e={}){let{groups:o=1,bias:s=null}=e;if(r.length===0||n.length===0)throw new m("input and weight need at least one channel");if(!Number.isInteger(o)||o<1)throw new m(`groups ${o} is not possible; give 1 or more`);let i=n[0].length;if(r.length!==i*o)throw new m(`weight expects ${i} · ${o} = ${i*o} input channels, and input has ${r.length}`);if(n.length%o!==0)throw new m(`${n.length} output channels cannot be shared among ${o} groups; use a multiple`);if(s!==null&&s.length!==n.length)throw new m(`bias has ${s.length} numbers for ${n.length} output channels; give one for each`);return r.forEach(t=>{v(t,"input")}),n.flat().forEach(t=>{v(t,"kernel")}),$(G(r[0]),G(n[0][0]),e)}function g(r,n,e={}){let{groups:o=1,bias:s=null,mode:i="correlation"}=e,t=O(r,n,e),[a,p]=[n[0].length,n.length/o];return n.map((c,u)=>{let l=x(t.rows.output,t.columns.output,()=>s?.[u]??0),d=Math.floor(u/p)*a;return c.forEach((f,w)=>{y(l,r[d+w],i==="convolution"?b(f):f,t)}),l})}function M(r,n,e={}){return g([r],[[n]],{...e,bias:[e.bias??0]})[0]}function P(r,n,e,[o,s],i){let t=i==="convolution"?b(n):n,[a,p]=[h(e.rows),h(e.columns)],c=[];for(let u=0;u<e.rows.kernel;u++)for(let l=0;l<e.columns.kernel;l++){let d=a[o*e.rows.stride+u*e.rows.dilation],f=p[s*e.columns.stride+l*e.columns.dilation],w=d<0||f<0;c.push({from:w?null:[d,f],x:w?0:r[d][f],w:t[u][l]})}return c}d2lParts["conv"]={a:y,b:O,c:M,d:P};})();
(()=>{"use strict";const{b:c,c:t,f:m,u:r}=d2lParts["figure"];var b=200,i=class extends m{static{this.properties={value:{attribute:!1},write:{attribute:!1},shown:{state:!0}}}#e=0;constructor(){super(),this.value=0,this.write=r,this.shown=null}willUpdate(e){let h=e.get("value"),d=!this.hasUpdated;if(!e.has("value")||d||matchMedia("(prefers-reduced-motion: reduce)").matches)return;cancelAnimationFrame(this.#e);let[o,p]=[this.shown??Number(h),Number(this.value)].map(n=>Math.log1p(n)),u=performance.now(),l=n=>{let s=Math.min(Math.max((n-u)/b,0),1);this.shown=s<1?Math.round(Math.expm1(o+(p-o)*s)):null,s<1&&(this.#e=requestAnimationFrame(l))};l(u)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#e),this.shown=null}render(){let e=this.write(this.value);return this.shown===null?t`${e}`:t`<span aria-hidden="true">${this.write(this.shown)}</span><span class="unseen">${e}</span>`}static{this.styles=c`
:host {
font-variant-numeric: tabular-nums;
}
.unseen {
position: absolute;
clip-path: inset(50%);
}
`}};customElements.get("d2l-count")||customElements.define("d2l-count",i);var w=(a,e=r)=>t`<d2l-count .value=${a} .write=${e}></d2l-count>`;d2lParts["count"]={a:w};})();
(()=>{"use strict";function m(o){let r=o>>>0;return()=>{r=r+1831565813>>>0;let t=Math.imul(r^r>>>15,r|1);return t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/2**32}}function f(o,r){let t=m(r),n=Array.from({length:o},(e,u)=>u);for(let e=o-1;e>0;e--){let u=Math.floor(t()*(e+1));[n[e],n[u]]=[n[u],n[e]]}return n}d2lParts["random"]={a:m,b:f};})();
(()=>{"use strict";const{a:_}=d2lParts["geometry"];const{a:M}=d2lParts["random"];const{g:h,h:g,i:v,o:G}=d2lParts["figure"];function z(t,e,o,a,m){let s=Math.floor(e/2);if(a>s)throw new h(`padding ${a} is more than half of window ${e}; use padding ${s} or less`);let i=t+2*a-e,n=m?Math.ceil(i/o):Math.floor(i/o);if(m&&n*o>=t+a&&(n-=1),n<0)throw new h(`window ${e} does not fit input ${t} + 2·${a}; use a window of ${t+2*a} or less`);return[a,a+Math.max(0,n*o+e-t-2*a)]}function A(t,e){let{pool_size:o,padding:a=[0,0],ceil_mode:m=!1}=e,s=e.stride??o,i=[0,1].map(n=>{try{return z(t[n],o[n],s[n],a[n],m)}catch(c){throw c instanceof h?new h(`${["height","width"][n]}: ${c.message}`):c}});return _(t,o,{stride:s,padding:i})}function E(t,e,o,[a,m],s){let{padding:i=[0,0],count_include_pad:n=!0,mode:c="max",training:O=!0}=o,[b,P]=[a*e.rows.stride-i[0],m*e.columns.stride-i[1]],d=[];for(let r=Math.max(b,0);r<Math.min(b+e.rows.kernel,e.rows.input);r++)for(let l=Math.max(P,0);l<Math.min(P+e.columns.kernel,e.columns.input);l++)d.push([r,l]);let u=d.map(([r,l])=>t[r][l]),f=u.reduce((r,l)=>r+l,0),x=r=>({value:u[r],shares:u.map((l,w)=>w===r?1:0)}),y=(r,l,w,R)=>Math.min(r+l,w+R)-r,p=n?y(b,e.rows.kernel,e.rows.input,i[0])*y(P,e.columns.kernel,e.columns.input,i[1]):d.length;if(c==="max")return{cells:d,values:u,divisor:p,dart:s,...x(u.indexOf(Math.max(...u)))};if(c==="average")return{cells:d,values:u,divisor:p,dart:s,value:f/p,shares:u.map(()=>1/p)};if(O){let r=0,l=u.findIndex(w=>s*f<(r+=w));return{cells:d,values:u,divisor:p,dart:s,...x(l<0?u.length-1:l)}}let $=f>0?u.reduce((r,l)=>r+l*l,0)/f:0;return{cells:d,values:u,divisor:p,dart:s,value:$,shares:u.map(r=>f>0?(2*r-$)/f:0)}}function k(t,e){let o=A(g(t),e);e.mode==="stochastic"&&t.forEach((m,s)=>{let i=m.findIndex(n=>n<0);if(i>=0)throw new h(`stochastic pooling needs values of 0 or more, and X[${s}, ${i}] is ${G(m[i])}; apply a ReLU first`)});let a=M(e.seed??0);return Array.from({length:o.rows.output},(m,s)=>Array.from({length:o.columns.output},(i,n)=>E(t,o,e,[s,n],a())))}var L=t=>t.map(e=>e.map(({value:o})=>o));function U(t,e){let o=v(...e,()=>0);for(let{cells:a,shares:m}of t.flat())a.forEach(([s,i],n)=>{o[s][i]+=m[n]});return o}d2lParts["pooling"]={a:A,b:E,c:k,d:L,e:U};})();
(()=>{"use strict";var i=class{constructor(r,e,t,s){this.read=r;this.write=e;this.refuse=t;this.step=s;this.#e=0;this.pull=({detail:{cell:r,steps:e=0,start:t}})=>{t?this.#e=this.read(r):this.write(r,Math.round((this.#e+e*this.step)*1e6)/1e6)};this.type=({detail:{cell:r,text:e=""}})=>{let t=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(t)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):this.write(r,t)}}#e};d2lParts["editing"]={a:i};})();
(()=>{"use strict";var c=d=>d.trim().split(/\s+/).map(b=>[...b].map(a=>Math.round(Number.parseInt(a,16)/15*100)/100)),e=c(`
0000000000000000000000000000
0000000000000000000000000000
0000000000000000000000000000
0000000000000001400000000000
0000000000000028743000000000
000000000000006ca88710000110
000000000000009eca6996415841
00000000000004cdddda777985a4
0000000000000ceeeddddda77cd0
0000000000000bddddeddddddea0
0000000000000bdddcbcccdddec0
0000000000001ddcdbadcddcdcc3
0000000000006edddccddddde7a3
0000000000003ededeedddeddc50
000000000000eddddddddddddf50
00000000049cdcdddccdddddde90
00001356bdddddcccedeabffeed0
03bcdddccdccc9ebcdffdedcdee0
0cdddccdcccde59fddb9bcccddd0
6eccdddefdbdde4467adddddddd2
4cccbccddbcccdebdeeddccddde4
3cbbdcbbbbcddddeddccbbaabcc7
07dbbabcccdcccccbbbbcba9aac5
004bcbaaabbbbbbccccccbbbbda0
00004cdeeeeeeddbbbbbbaaa6300
0000000243422000000000000000
0000000000000000000000000000
0000000000000000000000000000
`),f=c(`
00000000002b63335a8100000000
000000038dddeffffddfe9300000
000001addcccccdccccccdda0000
00000bdccccccccccccccccd2000
00003dcccceffefefffecccd8000
00007dcccc6434333347dccdd000
0000cdccdc0460634430dcdcf200
0000fdccdd0fe8faffc0dddcd600
0003dddddc0224111140bdccc900
000aedcddc3456554455ccdddc00
0006bdefccfffefffffeccddb700
00000139dbcbcccccccbca000000
00000003dbdcccccccccd6000000
00000003cbccccccccccd5000000
00000001ccccccccccccd5000000
00000000bcccccccccccd4000000
00000000bcccccccccccd4000000
00000000dcccccccccccd4000000
00000000ccccccccccccd5000000
00000000cccccccccccbd6000000
00000000ccccccdccccbd6000000
00000000ccccccdccccbd7000000
00000000ccccccdccccbc7000000
00000000ccccccccccccc7000000
00000000ccccccdcccccc7000000
00000000acccccccccccc7000000
00000000bddeeeeeeeedda000000
0000000089888877777784000000
`),r=c(`
0000000000000000000000000000
0000000000000000000000000000
0000000000000000000000000000
0000000000000000000000000000
0032300000000000000000000000
16a8775675655555565655556672
5826aa4778778869868876ab8684
486999845c8aa469a8b758bb77c2
6aa79ab47a997458aab74a979cd3
5ba9aca6c8a7b97b7baa7abbbbc3
596aa98759bb84669e8467bcc992
788baabb39e55ab65d65bcabda72
4967bc56aa54bcb947ab86bdaaa3
3da5893abd635aa667bba37c6cc4
5aa855787959b77a96aa98557cc5
3a95a85c9b9ad77fa8cbd86a79e3
4779d85abb96b98c78ccd68fb794
5678a8acbac986669aabda6cc774
47857998aa99676799ba9a9a5893
47baab75c966bbab63ac64bcbca4
3799a7368677abbb8689869bbc93
5ca99c96aa69baaca7aa78bbbcb6
488ba997bb99aa9888ab89abba84
567c9658aba58a9657ab8876b665
366778776a967766666777868794
0000000000000000000000000000
0000000000000000000000000000
0000000000000000000000000000
`);d2lParts["fashion"]={a:e,b:f,c:r};})();
(()=>{"use strict";const{a:y,b:x,c:P}=d2lParts["fashion"];const{h:I,i:M,m:R}=d2lParts["figure"];function _(t){if(t===0)return[1];let n=Math.ceil(3*t),r=Array.from({length:2*n+1},(o,a)=>Math.exp(-.5*((a-n)/t)**2)),e=r.reduce((o,a)=>o+a);return r.map(o=>o/e)}function g(t,n,[r,e]){let[o,a]=[t.length,t[0].length],[c,i]=I(n),[l,h]=[c-1>>1,i-1>>1],u=Math.ceil(a/e),s=[];for(let m=0;m<o;m+=r){let p=new Float64Array(u);for(let f=0;f<c;f++){let d=t[m+f-l];if(d!==void 0)for(let b=0;b<i;b++)E(p,d,n[f][b],b-h,e)}s.push(p)}return s}function E(t,n,r,e,o){if(r===0)return;let a=Math.min(t.length,Math.ceil((n.length-e)/o));for(let c=Math.max(0,Math.ceil(-e/o));c<a;c++)t[c]+=r*n[c*o+e]}function j(t,n,r,e){let o=t.map(a=>Float64Array.from(a));return O(o,n,r,e).map(a=>Array.from(a))}function O(t,n,r,e){if(r===0)return g(t,n,e);let o=_(r),a=o.map(i=>[i]),c=g(g(t,n,[1,1]),[o],[1,e[1]]);return g(c,a,[e[0],1])}var k=t=>M(t,t,(n,r)=>{let e=t>>1;return .5+.5*Math.cos(Math.PI*((n-e)**2+(r-e)**2)/t)}),q=(t,n)=>t/(2*n),N=t=>{if(t.length<2)return 0;let n=t.reduce((r,e)=>r+e,0)/t.length;return Math.sqrt(t.reduce((r,e)=>r+(e-n)**2,0)/(t.length-1))};function V(t,n,r,e){let o=t.length,a=q(o,r),c=[],[i,l]=[[],[]],h=(s,m)=>((s-m)%o+o)%o-(o>>1);n.forEach((s,m)=>{s.forEach((p,f)=>{let d=Math.hypot(h(m*r,e[0]),h(f*r,e[1]));d>a+8&&d<o/2-10&&c.push(p),d<Math.min(a,o/2)-3&&(i.push(p),l.push(t[m*r][f*r]))})});let u=i.length>=9;return{false_detail:N(c),true_detail:u?N(i)/N(l):null}}function Y(t,n,r,e,o,a){let c=r.map((h,u)=>[Math.floor(h/e[u]),Math.ceil(h/e[u])]),i=(h,u)=>{let s=a+Math.abs(r[u]),m=h*e[u];return m>=s&&m<o[u]-s},l=Number.POSITIVE_INFINITY;for(let h of c[0])for(let u of c[1]){let[s,m]=[0,0];n.forEach((p,f)=>{i(f,0)&&p.forEach((d,b)=>{let w=t[f-h]?.[b-u];!i(b,1)||w===void 0||(s+=(d-w)**2,m+=w**2)})}),m>0&&(l=Math.min(l,Math.sqrt(s/m)))}return Number.isFinite(l)?l:null}function v(t){let n=t.flat(),[r,e]=[1,-1].map(c=>n.reduce((i,l)=>i+Math.max(0,c*l),0)),o=R(1-Math.abs(r-e),0,1),a=Math.max(1,Math.min(r,e)*o);return{unit:a,most:Math.max(a,r,e)}}var G=(t,n)=>{let r=n-t.length>>1;return M(n,n,(e,o)=>t[e-r]?.[o-r]??0)},D=t=>M(t,t,(n,r)=>Math.hypot(n-(t-1)/2,r-(t-1)/2)<t/3?1:0),A={boot:y,shirt:x,bag:P},K=Object.keys(A),L=(t,n)=>S[`${t} ${n}`]??=G(A[t],n).map(r=>r.map(e=>Math.round(15*e))),S={},F={rings:()=>k(129),disc:()=>D(64),boot:()=>G(y,44),shirt:()=>G(x,44),bag:()=>G(P,44)},Q=Object.keys(F),T={},U=t=>T[t]??=F[t]();d2lParts["filter"]={a:j,b:q,c:V,d:Y,e:v,f:K,g:L,h:Q,i:U};})();
(()=>{"use strict";const{b:v,d:S}=d2lParts["geometry"];const{U:M,a:k,b:E,c:a,e:h,f:P,l:p,m:d,n:x,o:m,s:z}=d2lParts["figure"];var D=8,R=.61,T=.45,w=.05,F=i=>{let e=[T,R].find(t=>Math.abs(i-t)<w);return e===void 0?i:e+(i>e?w:-w)},C=(i,e)=>Array.from({length:101},(t,r)=>`.${i}${r}{background-color:color-mix(in srgb,var(${e}) ${r}%,var(--paper))}`),K=[...C("p","--fill"),...C("n","--ink")].join(""),$=class extends P{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#i=!1;#o=!1;#n=!1;#t=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(e){let t=e.get("home");e.has("home")&&!p(t??null,this.home)&&!this.#i&&(this.cursor=this.home),this.#i=!1;let[r,o]=[this.cells.length,this.cells[0]?.length??0],s=[d(this.cursor[0],0,r-1),d(this.cursor[1],0,o-1)];p(s,this.cursor)||(this.cursor=s)}render(){let{size:e,fontSize:t}=this,r=this.cells[0]?.length??0;return a`<div
role="grid"
aria-label=${this.label}
aria-readonly=${this.editable?"false":"true"}
class="${e<18?"fine":""} ${t===0?"pixels":""}"
style="--size:${e}px;--font:${t}px;grid-template-columns:repeat(${r},${e}px);width:${r*e}px;height:${this.cells.length*e}px"
@keydown=${this.#p}
@focusin=${this.#m}
@pointerdown=${this.#f}
@pointermove=${this.#b}
@pointerup=${this.#g}
@pointercancel=${this.#x}
@pointerleave=${this.#v}
@dblclick=${this.#w}
>
${this.cells.map((o,s)=>a`<div role="row">${o.map((n,l)=>this.#c(n,s,l))}</div>`)}
</div>
${this.frame?this.#d(this.frame):h} ${this.editing===null?h:this.#u()}`}#c(e,t,r){let o=t===this.cursor[0]&&r===this.cursor[1],s=Math.abs(e.tint),n=e.tint<0,l=n?F(s*.85):s*.62,c=n&&(l>R?"deep":l>T&&"half"),u=[`${n?"n":"p"}${Math.round(l*100)}`,e.marks,c,e.note&&"noted"].filter(Boolean).join(" ");return a`<div
role="gridcell"
class=${u}
tabindex=${o?0:-1}
aria-label=${e.label??h}
>${this.fontSize>0?e.text:h}${e.note?a`<small>${e.note}</small>`:h}</div>`}#d(e){let t=this.size,r=`transform:translate(${e.column*t}px,${e.row*t}px);width:${e.columns*t}px;height:${e.rows*t}px`;return a`<div class="frame" style=${r}></div>`}#u(){let[e,t]=this.cursor,r=Math.max(this.size,56),o=d(t*this.size-(r-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-r));return a`<input
class="editor"
aria-label="value of row ${e}, column ${t}"
autocomplete="off"
style="left:${o}px;top:${e*this.size}px;width:${r}px;height:${Math.max(this.size,30)}px"
.value=${this.editing??""}
@keydown=${this.#h}
@blur=${()=>this.#l(!1)}
/>`}updated(e){if(e.has("editing")&&this.editing!==null){let t=this.renderRoot.querySelector(".editor");t?.focus(),this.#n&&t?.select()}else e.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#o=!0,this.#r(this.cursor)?.focus(),this.#o=!1)}#r([e,t]){return this.renderRoot.querySelector('[role="grid"]')?.children[e]?.children[t]}edit(e){this.#n=e===void 0,this.editable&&(this.editing=e??this.cells[this.cursor[0]][this.cursor[1]].text)}#e(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}#s(e){this.#i=!0,this.cursor=e,this.#e("cell-focus",{cell:e})}#l(e){let t=this.renderRoot.querySelector(".editor");if(this.editing===null||!t)return;let{value:r}=t,o=r!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,e&&this.#r(this.cursor)?.focus(),o&&this.#e("cell-edit",{cell:this.cursor,text:r})}#h=e=>{if(e.stopPropagation(),e.key==="Enter")this.#l(!0);else if(e.key==="Escape")this.editing=null,this.#r(this.cursor)?.focus();else return;e.preventDefault()};#p=e=>{if(e.altKey||e.metaKey)return;let[t,r]=this.cursor,[o,s]=[this.cells.length,this.cells[0].length];if(e.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(e.key)){e.preventDefault(),this.#e("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#e("cell-pull",{cell:this.cursor,steps:e.key==="ArrowUp"?1:-1,start:!1});return}let l={ArrowUp:[t-1,r],ArrowDown:[t+1,r],ArrowLeft:[t,r-1],ArrowRight:[t,r+1],Home:e.ctrlKey?[0,0]:[t,0],End:e.ctrlKey?[o-1,s-1]:[t,s-1],PageUp:[0,r],PageDown:[o-1,r]}[e.key];if(l)this.#s([d(l[0],0,o-1),d(l[1],0,s-1)]);else{if(e.ctrlKey)return;if(e.key==="Enter"||e.key==="F2")if(this.drag==="paint")this.#e("cell-drag",{cell:this.cursor,from:this.cursor,start:!0});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(e.key))this.edit(e.key);else return}e.preventDefault()};#m=e=>{let t=e.target,r=t.parentElement;if(!r?.parentElement||t.getAttribute("role")!=="gridcell"||this.#t||this.#o)return;let o=[[...r.parentElement.children].indexOf(r),[...r.children].indexOf(t)];p(o,this.cursor)&&this.#e("cell-focus",{cell:o})};#a(e){let t=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[r,o]=[this.cells.length,this.cells[0].length];return[d(Math.floor((e.clientY-t.top)/this.size),0,r-1),d(Math.floor((e.clientX-t.left)/this.size),0,o-1)]}#f=e=>{if(e.button!==0)return;let t=this.#a(e),r=p(t,this.cursor)&&this.renderRoot.activeElement!==null;this.#t={cell:t,from:t,y:e.clientY,moved:!1,again:r},e.currentTarget.setPointerCapture(e.pointerId),this.#r(t)?.focus({preventScroll:!0}),e.preventDefault(),this.#s(t),this.drag==="paint"&&this.#e("cell-drag",{cell:t,from:t,start:!0}),this.drag==="pull"&&this.#e("cell-pull",{cell:t,steps:0,start:!0})};#b=e=>{let t=this.#t,r=this.#a(e);if(!t){e.pointerType!=="touch"&&this.#e("cell-hover",{cell:r});return}if(this.drag==="pull"){let o=Math.trunc((t.y-e.clientY)/D);(o!==0||t.moved)&&(t.moved=!0,this.#e("cell-pull",{cell:t.cell,steps:o,start:!1}));return}p(r,t.cell)||(t.cell=r,t.moved=!0,this.drag==="paint"?this.#e("cell-drag",{cell:r,from:t.from,start:!1}):this.#s(r))};#g=()=>{let e=this.#t;this.#t=null,e?.again&&!e.moved&&this.drag!=="paint"&&this.edit()};#x=()=>{this.#t=null};#v=()=>{this.#t||this.#e("cell-hover",null)};#w=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=E`
${k(K)}
:host {
display: inline-block;
position: relative;
--tone: var(--input);
--fill: var(--input-fill);
/* Mixed here, once a grid and not once a cell. */
--edge: color-mix(in srgb, var(--tone) 30%, var(--paper));
--hair: color-mix(in srgb, var(--line) 55%, transparent);
font-variant-numeric: tabular-nums;
}
:host([tone="kernel"]) {
--tone: var(--kernel);
--fill: var(--kernel-fill);
}
:host([tone="gradient"]) {
--tone: var(--gradient);
--fill: var(--gradient-fill);
}
:host([tone="output"]) {
--tone: var(--output);
--fill: var(--output-fill);
}
[role="grid"] {
display: grid;
contain: size layout; /* its size is known: what changes around it lays out none of its cells */
cursor: pointer;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
}
:host([drag="pull"]) [role="grid"] {
cursor: ns-resize;
touch-action: none;
}
:host([drag="paint"]) [role="grid"] {
cursor: crosshair;
touch-action: none;
}
[role="row"] {
display: contents;
}
[role="gridcell"] {
box-sizing: border-box;
height: var(--size);
position: relative;
display: flex;
align-items: center;
justify-content: center;
overflow: hidden;
font-size: var(--font);
line-height: 1;
color: var(--number, #000);
background-clip: padding-box;
border: 1px solid transparent;
border-radius: 5px;
box-shadow: inset 0 0 0 1px var(--edge);
}
.fine [role="gridcell"] {
border-width: 0;
border-radius: 0;
box-shadow: inset 0 0 0 0.5px var(--hair);
}
.half {
color: #000;
}
.deep {
color: var(--deep-number, #fff);
}
.outside {
color: var(--outside);
background: repeating-linear-gradient(
-45deg,
color-mix(in srgb, var(--outside-fill) 28%, transparent) 0 1px,
var(--paper) 1px 6px
);
box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--outside-fill) 55%, var(--paper));
}
.never {
color: var(--ink);
background: repeating-linear-gradient(
45deg,
color-mix(in srgb, var(--outside-fill) 75%, var(--paper)) 0 2px,
color-mix(in srgb, var(--outside-fill) 18%, var(--paper)) 2px 7px
);
text-shadow:
0 0 3px var(--paper),
0 0 3px var(--paper);
}
.tap {
box-shadow: inset 0 0 0 2px var(--kernel-fill);
}
.reach {
box-shadow: inset 0 0 0 2px var(--output);
}
.current {
box-shadow: inset 0 0 0 3px var(--output);
font-weight: 700;
}
.fed {
box-shadow: inset 0 0 0 2px var(--kernel);
}
.fine .tap,
.fine .reach,
.fine .fed {
box-shadow: inset 0 0 0 1px var(--kernel-fill);
}
.fine .reach {
box-shadow: inset 0 0 0 1px var(--output);
}
.fine .current {
box-shadow: inset 0 0 0 2px var(--output);
}
[role="gridcell"]:focus-visible {
outline: 3px solid var(--ink);
outline-offset: -1px;
z-index: 2;
}
.noted {
padding-bottom: 9px;
}
small {
position: absolute;
right: 3px;
bottom: 2px;
font-size: max(9px, 0.62em);
font-weight: 600;
color: var(--kernel);
background: color-mix(in srgb, var(--paper) 88%, transparent);
border-radius: 3px;
padding: 0 1px;
}
.frame {
position: absolute;
inset: 0 auto auto 0;
box-sizing: border-box;
pointer-events: none;
border: 3px solid var(--kernel);
border-radius: 7px;
transition: transform 0.14s ease-out;
}
.editor {
position: absolute;
z-index: 3;
box-sizing: border-box;
font: inherit;
font-size: 16px; /* below 16 px a phone zooms into the field */
text-align: center;
color: var(--ink);
background: var(--paper);
border: 2px solid var(--tone);
border-radius: 5px;
padding: 0;
}
.marked small {
color: var(--ink);
font-size: max(11px, 0.75em);
}
@media (prefers-reduced-motion: reduce) {
.frame {
transition: none;
}
}
@media (forced-colors: active) {
[role="gridcell"] {
border: 1px solid CanvasText;
box-shadow: none;
}
.pixels [role="gridcell"] {
forced-color-adjust: none; /* these cells are pixels: without their colours there is no picture */
}
.fine [role="gridcell"] {
border: 0;
}
.outside {
border: 1px dotted GrayText;
}
.never {
border: 1px dashed CanvasText;
text-decoration: line-through;
}
.tap,
.fed,
.reach,
.current {
border: 2px solid Highlight;
}
.frame {
border-color: Highlight;
}
.editor {
border-color: Highlight;
}
}
`}};customElements.get("d2l-grid")||customElements.define("d2l-grid",$);var A=(i,e)=>i*4096+e,G=i=>new Set(i.map(([e,t])=>A(e,t))),V=(i,e,t)=>i.has(A(e,t)),U=24;function Z(i,e){if(e<U)return 0;let t=1;for(let o of i)for(let s of o)t=Math.max(t,s.text.length);let r=Math.min(e*.42,(e-4)/(t*.58),17);return r<8?0:r}var I=112,L=46,j=46;function ee(i,e,t){let r=(i===0?640:i)+L,o=(i>=M||i===0?520:380)/t;for(let s=Math.min(j,Math.floor(o));s>4;s--){let n=e.map(l=>l.reduce((c,u)=>c+Math.max(u*s,I)+L,0));if(Math.max(...n)<=r)return s}return 4}function te(i,e=()=>"",t=x(i)||1){return i.map((r,o)=>r.map((s,n)=>({text:m(s),tint:s/t,marks:e(o,n)})))}function re(i,e,t=()=>({}),r=x(i)||1){let[o,s]=[v(e.rows),v(e.columns)];return o.map((n,l)=>s.map((c,u)=>{let f=n<0||c<0?null:[n,c],b=l>=e.rows.before&&l<e.rows.before+e.rows.input&&u>=e.columns.before&&u<e.columns.before+e.columns.input,g=f?i[n][c]:0,y=t(l,u,f),H=b?"":"outside ";return{text:m(g),tint:b?g/r:0,label:b?void 0:f?`outside, a copy of row ${n}, column ${c}: ${m(g)}`:"outside: 0",...y,marks:`${H}${y.marks??""}`}}))}var ie=(i,[e,t])=>({row:e*i.rows.stride,column:t*i.columns.stride,rows:i.rows.extent,columns:i.columns.extent}),oe=(i,e)=>i.rows.dilation>1||i.columns.dilation>1?G(S(i,e)):new Set,se=(i,e,t,r,o)=>a`<div class="plate">
<div class="name ${i}">${e} <i>${t}</i> <span>${typeof r=="string"?r:z(r)}</span></div>
${o}
</div>`,q=a`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,ne=(i,e,t)=>a`${q}
<div class="plate">
<div class="name ${i}">${e} <i>${t}</i></div>
<div class="unknown" role="img" aria-label="${e} ${t}: to be predicted">?</div>
</div>`;d2lParts["grid"]={a:G,b:V,c:Z,d:ee,e:te,f:re,g:ie,h:oe,i:se,j:q,k:ne};})();
(()=>{"use strict";const{c:n}=d2lParts["figure"];var u=(r,t)=>(r%t+t)%t;function l(r,[t,i],o="circular"){let[a,e]=[r.length,r[0].length];return r.map((s,p)=>s.map(($,f)=>{let[c,m]=[p-t,f-i];return o==="zeros"?r[c]?.[m]??0:r[u(c,a)][u(m,e)]}))}var g=([r,t])=>[r===0?"":`${Math.abs(r)} ${r>0?"down":"up"}`,t===0?"":`${Math.abs(t)} ${t>0?"right":"left"}`].filter(Boolean).join(", ");var d=class{#r=[0,0];drag({cell:t,from:i=t,start:o},a){return o&&(this.#r=a),[this.#r[0]+t[0]-i[0],this.#r[1]+t[1]-i[1]]}},P=[["left","←",[0,-1]],["up","↑",[-1,0]],["down","↓",[1,0]],["right","→",[0,1]]],x=(r,t,i,o=!1)=>o?n`<span class="control fixed">${r} <b>${t.join(", ")}</b> <span class="lock">fixed</span></span>`:n`<span class="control pad" role="group" aria-label=${r}
><span aria-hidden="true">${r}</span>${P.map(([a,e,[s,p]])=>n`<button type="button" aria-label="${r} ${a}" @click=${()=>i([t[0]+s,t[1]+p])}>
${e}
</button>`)}</span
>`;d2lParts["mover"]={a:l,b:g,c:d,d:x};})();
(()=>{"use strict";const{b:s,c,g:l,i:p}=d2lParts["figure"];async function v(a,n){let e;try{e=await createImageBitmap(a)}catch{throw new l(`“${a.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let m=Math.min(1,n/Math.max(e.width,e.height)),[t,i]=[e.width,e.height].map(o=>Math.max(1,Math.round(o*m))),r=Object.assign(document.createElement("canvas"),{width:t,height:i}).getContext("2d");r.imageSmoothingQuality="high",r.drawImage(e,0,0,t,i),e.close();let{data:h}=r.getImageData(0,0,t,i);return p(i,t,(o,u)=>{let[d,g,f]=h.subarray(4*(o*t+u));return Math.round((.299*d+.587*g+.114*f)/2.55)/100})}var w=a=>c`<label class="control"
>picture of yours
<input
type="file"
accept="image/*"
@change=${({target:n})=>{let e=n;e.files?.[0]&&a(e.files[0]),e.value=""}}
/></label
><span class="aside">it stays on this device</span>`,M=s`
label:has(input[type="file"]) {
flex-wrap: wrap;
}
input[type="file"] {
font: inherit;
color: inherit;
max-width: 15rem;
}
input[type="file"]::file-selector-button {
font: inherit;
color: var(--ink);
background: var(--paper);
border: 1px solid color-mix(in srgb, var(--line) 60%, var(--muted));
border-radius: 8px;
min-height: 38px;
padding: 0 12px;
cursor: pointer;
}
`;d2lParts["open-picture"]={a:v,b:w,c:M};})();
(()=>{"use strict";const{a:d,b:l,c:t}=d2lParts["fashion"];const{i:r}=d2lParts["figure"];var b=(i,e)=>i.find(o=>JSON.stringify(o.grid)===JSON.stringify(e))?.id??"own",p=(i,e)=>e==="own"?[{id:"own",label:"your own"},...i]:i,n=1/9,c=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:r(3,3,()=>n)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],a=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,h=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:r(6,8,(i,e)=>e>=2&&e<6?0:1)},{id:"seven",label:"a seven 10×10",grid:a.trim().split(`
`).map(i=>[...i].map(e=>e==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:r(7,7,(i,e)=>i===3&&e===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:d},{id:"shirt",label:"T-shirt 28×28",grid:l},{id:"bag",label:"bag 28×28",grid:t}];d2lParts["presets"]={a:b,b:p,c,d:h};})();
(()=>{"use strict";const{c:p,e:r,o:$,r:i}=d2lParts["figure"];var f=[""," + ",""],c=12,h=n=>n.x*(n.w??1)===0;function u({terms:n,rule:m}){let a=n.length>c&&!m?n.filter(o=>!h(o)):n,s=a.slice(0,c),e=n.length-s.length,l=n[0]?.w===void 0?"numbers":"products";return{first:s,rest:e===0?"":a.length>c?`${e} more ${l}`:`${e} ${l} that are 0`}}var x=n=>[n.name,n.w===void 0?$(n.x):`${i(n.x)}·${i(n.w)}`].filter(Boolean).join(" ");function y(n){let{first:m,rest:a}=u(n),[s,e,l]=n.rule??f,o=[...m.map(x),...a?[a]:[]];return n.bias&&o.push(`bias ${i(n.bias)}`),`output (${n.at[0]}, ${n.at[1]}) = ${s}${o.join(e)}${l} = ${$(n.total,4)}`}function T(n,m,a=r){let{first:s,rest:e}=u(n),[l,o,g]=n.rule??f,b=Math.ceil((Math.min(n.terms.length,c)+2)*82/Math.max(m,240));return p`<p class="sum" style="min-height:${b*1.7}em">
<span class="y"><i>Y</i>[${n.at[0]}, ${n.at[1]}]</span> =
${l}${s.map((t,d)=>p`${d>0?o:r}<span class="term"
>${t.name?`${t.name} `:r}<span class=${t.from===null?"o":"x"}>${t.w===void 0?$(t.x):i(t.x)}</span>${t.w===void 0?r:p`·<span class="k">${i(t.w)}</span>`}</span>`)}${e?p`${s.length>0?o:r}<span class="zero">${e}</span>`:r}${n.bias?p` + <span class="k">${i(n.bias)}</span>`:r}${g} = <b class="y">${$(n.total,4)}</b>${a}
</p>`}d2lParts["products"]={a:y,b:T};})();
(()=>{"use strict";function r({rows:s,columns:o}){let t=(e,i)=>({answer:[e(s),e(o)],says:i}),d=(e,i)=>Math.floor(i/e.stride)+1;return[t(e=>d(e,e.padded-e.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),t(e=>d(e,e.input-e.extent),"The padding adds cells on both sides, 2p in all."),t(e=>d(e,e.input+e.before-e.extent),"The padding stands on both sides: add it twice."),t(e=>Math.ceil((e.padded-e.extent)/e.stride)+1,"A window that does not fit is left out: round down."),t(e=>Math.floor((e.padded-e.extent)/e.stride),"The first place counts, too: add 1 after rounding down."),t(e=>e.padded-e.extent+1,"The window moves by the stride: divide by it."),t(e=>Math.floor(e.padded/e.stride),"The window takes room itself: subtract its extent first."),t(e=>Math.floor((e.padded-e.extent+1)/e.stride),"Divide by the stride first, then add 1."),{answer:[o.output,s.output],says:"Rows come first: height, then width."}]}d2lParts["slips"]={a:r};})();
(()=>{"use strict";const{L:p,Q:a,R:n,V:l,c:i,e:r}=d2lParts["figure"];var c=[1,2,4,8,16],o=class extends l{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return r;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return i`<button
type="button"
class="control play"
@click=${()=>this.playing?this.pause():this.play()}
><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?r:i`<label class="control scrub"
><span class="unseen">${this.stepName}</span
><input
type="range"
min="0"
max=${this.places-1}
.value=${String(this.place)}
aria-valuetext=${this.saying(this.now,this.derived)}
@input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
/></label>`}commonPanel(){let e=c.map(s=>({id:String(s),label:`${s} a second`})),t=s=>()=>{this.pause(),this.step(s)};return i`${this.places===0?r:n("Steps",a("Back",t(-1)),a("Step",t(1)),p("speed",String(this.speed),e,s=>{this.speed=Number(s)}))}${super.commonPanel()}`}};d2lParts["stepping-figure"]={a:o};})();
(()=>{"use strict";const{a:b}=d2lParts["stepping-figure"];const{g}=d2lParts["geometry"];const{U:y,c:l,e:m,l:v,m:s}=d2lParts["figure"];var D=46,j=(u,c)=>s(Math.floor(u/c),6,D),f=class extends b{constructor(){super();this.#t="";this.#e="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#t;#e;settle(t,{output_shape:e}){if(!e)return t;let[r,o]=t.position;return{...t,position:[s(r,0,e[0]-1),s(o,0,e[1]-1)]}}get places(){let t=this.derived.output_shape;return t&&!this.asking?t[0]*t[1]:0}get place(){let[t,e]=this.now.position;return t*(this.derived.output_shape?.[1]??1)+e}seek(t){let e=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(t/e),t%e]})}keys(){return l`<p class="keys">
Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}get at(){let t=this.derived.output_shape,[e,r]=this.preview??this.now.position;return t?[s(e,0,t[0]-1),s(r,0,t[1]-1)]:[e,r]}corner(t){let[e,r]=this.now.position;return t?[e*t.rows.stride,r*t.columns.stride]:[0,0]}#r({plate:t,cell:e}){let r=this.derived.geometry;return!r||t==="kernel"||this.asking?null:t==="output"?e:g(r,e)}hover(t,e){this.spot=e&&{plate:t,cell:e.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#r(this.spot):null}point(t,{cell:e}){this.pause(),this.spot={plate:t,cell:e},this.preview=null;let r=this.#r(this.spot);r&&!v(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(t,e,r){let o=this.derived.geometry;if(this.#t=o&&this.width>=y?JSON.stringify([this.width,t,e,r]):"",!o||!this.corners||this.#t===""||this.#t!==this.#e)return m;let[n,p]=this.at,[d,a]=this.corners.input,i=d+(p*o.columns.stride+o.columns.extent)*t,h=a+n*o.rows.stride*t,[w,P]=this.corners.output,[k,S]=[w+p*e+1,P+n*e+1],x=`M${i} ${h}L${k} ${S}v${e-2}L${i} ${h+o.rows.extent*t}z`;return l`<svg class="beam" aria-hidden="true"><path d=${x} /></svg>`}updated(){this.#t!==this.#e&&this.#o(this.#t)}async#o(t){if(this.#e=t,t==="")return;let e=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(e.map(d=>d.updateComplete));let r=this.renderRoot.querySelector(".stage"),o=d=>{let a=this.renderRoot.querySelector(`[data-plate="${d}"]`)?.getBoundingClientRect(),i=r?.getBoundingClientRect();return a&&i?[a.left-i.left,a.top-i.top]:null},[n,p]=[o("input"),o("output")];this.corners=n&&p?{input:n,output:p}:null}};d2lParts["window-figure"]={a:j,b:f};})();
