/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var bt=globalThis,vt=bt.ShadowRoot&&(bt.ShadyCSS===void 0||bt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Wt=Symbol(),Zr=new WeakMap,it=class{constructor(i,e,t){if(this._$cssResult$=!0,t!==Wt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=i,this.t=e}get styleSheet(){let i=this.o,e=this.t;if(vt&&i===void 0){let t=e!==void 0&&e.length===1;t&&(i=Zr.get(e)),i===void 0&&((this.o=i=new CSSStyleSheet).replaceSync(this.cssText),t&&Zr.set(e,i))}return i}toString(){return this.cssText}},we=s=>new it(typeof s=="string"?s:s+"",void 0,Wt),O=(s,...i)=>{let e=s.length===1?s[0]:i.reduce((t,r,n)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+s[n+1],s[0]);return new it(e,s,Wt)},ei=(s,i)=>{if(vt)s.adoptedStyleSheets=i.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of i){let t=document.createElement("style"),r=bt.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,s.appendChild(t)}},qt=vt?s=>s:s=>s instanceof CSSStyleSheet?(i=>{let e="";for(let t of i.cssRules)e+=t.cssText;return we(e)})(s):s;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:On,defineProperty:jn,getOwnPropertyDescriptor:Ln,getOwnPropertyNames:Kn,getOwnPropertySymbols:In,getPrototypeOf:Hn}=Object,$t=globalThis,ti=$t.trustedTypes,Un=ti?ti.emptyScript:"",Wn=$t.reactiveElementPolyfillSupport,nt=(s,i)=>s,Yt={toAttribute(s,i){switch(i){case Boolean:s=s?Un:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,i){let e=s;switch(i){case Boolean:e=s!==null;break;case Number:e=s===null?null:Number(s);break;case Object:case Array:try{e=JSON.parse(s)}catch{e=null}}return e}},ii=(s,i)=>!On(s,i),ri={attribute:!0,type:String,converter:Yt,reflect:!1,useDefault:!1,hasChanged:ii};Symbol.metadata??=Symbol("metadata"),$t.litPropertyMetadata??=new WeakMap;var ae=class extends HTMLElement{static addInitializer(i){this._$Ei(),(this.l??=[]).push(i)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(i,e=ri){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(i)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(i,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(i,t,e);r!==void 0&&jn(this.prototype,i,r)}}static getPropertyDescriptor(i,e,t){let{get:r,set:n}=Ln(this.prototype,i)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);n?.call(this,o),this.requestUpdate(i,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(i){return this.elementProperties.get(i)??ri}static _$Ei(){if(this.hasOwnProperty(nt("elementProperties")))return;let i=Hn(this);i.finalize(),i.l!==void 0&&(this.l=[...i.l]),this.elementProperties=new Map(i.elementProperties)}static finalize(){if(this.hasOwnProperty(nt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(nt("properties"))){let e=this.properties,t=[...Kn(e),...In(e)];for(let r of t)this.createProperty(r,e[r])}let i=this[Symbol.metadata];if(i!==null){let e=litPropertyMetadata.get(i);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(i){let e=[];if(Array.isArray(i)){let t=new Set(i.flat(1/0).reverse());for(let r of t)e.unshift(qt(r))}else i!==void 0&&e.push(qt(i));return e}static _$Eu(i,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof i=="string"?i.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(i=>this.enableUpdating=i),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(i=>i(this))}addController(i){(this._$EO??=new Set).add(i),this.renderRoot!==void 0&&this.isConnected&&i.hostConnected?.()}removeController(i){this._$EO?.delete(i)}_$E_(){let i=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(i.set(t,this[t]),delete this[t]);i.size>0&&(this._$Ep=i)}createRenderRoot(){let i=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ei(i,this.constructor.elementStyles),i}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(i=>i.hostConnected?.())}enableUpdating(i){}disconnectedCallback(){this._$EO?.forEach(i=>i.hostDisconnected?.())}attributeChangedCallback(i,e,t){this._$AK(i,t)}_$ET(i,e){let t=this.constructor.elementProperties.get(i),r=this.constructor._$Eu(i,t);if(r!==void 0&&t.reflect===!0){let n=(t.converter?.toAttribute!==void 0?t.converter:Yt).toAttribute(e,t.type);this._$Em=i,n==null?this.removeAttribute(r):this.setAttribute(r,n),this._$Em=null}}_$AK(i,e){let t=this.constructor,r=t._$Eh.get(i);if(r!==void 0&&this._$Em!==r){let n=t.getPropertyOptions(r),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:Yt;this._$Em=r;let a=o.fromAttribute(e,n.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(i,e,t,r=!1,n){if(i!==void 0){let o=this.constructor;if(r===!1&&(n=this[i]),t??=o.getPropertyOptions(i),!((t.hasChanged??ii)(n,e)||t.useDefault&&t.reflect&&n===this._$Ej?.get(i)&&!this.hasAttribute(o._$Eu(i,t))))return;this.C(i,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(i,e,{useDefault:t,reflect:r,wrapped:n},o){t&&!(this._$Ej??=new Map).has(i)&&(this._$Ej.set(i,o??e??this[i]),n!==!0||o!==void 0)||(this._$AL.has(i)||(this.hasUpdated||t||(e=void 0),this._$AL.set(i,e)),r===!0&&this._$Em!==i&&(this._$Eq??=new Set).add(i))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let i=this.scheduleUpdate();return i!=null&&await i,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,n]of this._$Ep)this[r]=n;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,n]of t){let{wrapped:o}=n,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,n,a)}}let i=!1,e=this._$AL;try{i=this.shouldUpdate(e),i?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw i=!1,this._$EM(),t}i&&this._$AE(e)}willUpdate(i){}_$AE(i){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(i)),this.updated(i)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(i){return!0}update(i){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(i){}firstUpdated(i){}};ae.elementStyles=[],ae.shadowRootOptions={mode:"open"},ae[nt("elementProperties")]=new Map,ae[nt("finalized")]=new Map,Wn?.({ReactiveElement:ae}),($t.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var er=globalThis,ni=s=>s,wt=er.trustedTypes,si=wt?wt.createPolicy("lit-html",{createHTML:s=>s}):void 0,ui="$lit$",pe=`lit$${Math.random().toFixed(9).slice(2)}$`,pi="?"+pe,qn=`<${pi}>`,ke=document,ot=()=>ke.createComment(""),at=s=>s===null||typeof s!="object"&&typeof s!="function",tr=Array.isArray,Yn=s=>tr(s)||typeof s?.[Symbol.iterator]=="function",Bt=`[ 	
\f\r]`,st=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,oi=/-->/g,ai=/>/g,ye=RegExp(`>|${Bt}(?:([^\\s"'>=/]+)(${Bt}*=${Bt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),li=/'/g,di=/"/g,hi=/^(?:script|style|textarea|title)$/i,rr=s=>(i,...e)=>({_$litType$:s,strings:i,values:e}),m=rr(1),C=rr(2),po=rr(3),Pe=Symbol.for("lit-noChange"),$=Symbol.for("lit-nothing"),ci=new WeakMap,xe=ke.createTreeWalker(ke,129);function mi(s,i){if(!tr(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return si!==void 0?si.createHTML(i):i}var Bn=(s,i)=>{let e=s.length-1,t=[],r,n=i===2?"<svg>":i===3?"<math>":"",o=st;for(let a=0;a<e;a++){let l=s[a],d,c,u=-1,p=0;for(;p<l.length&&(o.lastIndex=p,c=o.exec(l),c!==null);)p=o.lastIndex,o===st?c[1]==="!--"?o=oi:c[1]!==void 0?o=ai:c[2]!==void 0?(hi.test(c[2])&&(r=RegExp("</"+c[2],"g")),o=ye):c[3]!==void 0&&(o=ye):o===ye?c[0]===">"?(o=r??st,u=-1):c[1]===void 0?u=-2:(u=o.lastIndex-c[2].length,d=c[1],o=c[3]===void 0?ye:c[3]==='"'?di:li):o===di||o===li?o=ye:o===oi||o===ai?o=st:(o=ye,r=void 0);let h=o===ye&&s[a+1].startsWith("/>")?" ":"";n+=o===st?l+qn:u>=0?(t.push(d),l.slice(0,u)+ui+l.slice(u)+pe+h):l+pe+(u===-2?a:h)}return[mi(s,n+(s[e]||"<?>")+(i===2?"</svg>":i===3?"</math>":"")),t]},lt=class s{constructor({strings:i,_$litType$:e},t){let r;this.parts=[];let n=0,o=0,a=i.length-1,l=this.parts,[d,c]=Bn(i,e);if(this.el=s.createElement(d,t),xe.currentNode=this.el.content,e===2||e===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=xe.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())if(u.endsWith(ui)){let p=c[o++],h=r.getAttribute(u).split(pe),g=/([.?@])?(.*)/.exec(p);l.push({type:1,index:n,name:g[2],strings:h,ctor:g[1]==="."?Vt:g[1]==="?"?Qt:g[1]==="@"?Jt:Ne}),r.removeAttribute(u)}else u.startsWith(pe)&&(l.push({type:6,index:n}),r.removeAttribute(u));if(hi.test(r.tagName)){let u=r.textContent.split(pe),p=u.length-1;if(p>0){r.textContent=wt?wt.emptyScript:"";for(let h=0;h<p;h++)r.append(u[h],ot()),xe.nextNode(),l.push({type:2,index:++n});r.append(u[p],ot())}}}else if(r.nodeType===8)if(r.data===pi)l.push({type:2,index:n});else{let u=-1;for(;(u=r.data.indexOf(pe,u+1))!==-1;)l.push({type:7,index:n}),u+=pe.length-1}n++}}static createElement(i,e){let t=ke.createElement("template");return t.innerHTML=i,t}};function De(s,i,e=s,t){if(i===Pe)return i;let r=t!==void 0?e._$Co?.[t]:e._$Cl,n=at(i)?void 0:i._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(s),r._$AT(s,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(i=De(s,r._$AS(s,i.values),r,t)),i}var Xt=class{constructor(i,e){this._$AV=[],this._$AN=void 0,this._$AD=i,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(i){let{el:{content:e},parts:t}=this._$AD,r=(i?.creationScope??ke).importNode(e,!0);xe.currentNode=r;let n=xe.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new dt(n,n.nextSibling,this,i):l.type===1?d=new l.ctor(n,l.name,l.strings,this,i):l.type===6&&(d=new Zt(n,this,i)),this._$AV.push(d),l=t[++a]}o!==l?.index&&(n=xe.nextNode(),o++)}return xe.currentNode=ke,r}p(i){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(i,t,e),e+=t.strings.length-2):t._$AI(i[e])),e++}},dt=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(i,e,t,r){this.type=2,this._$AH=$,this._$AN=void 0,this._$AA=i,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let i=this._$AA.parentNode,e=this._$AM;return e!==void 0&&i?.nodeType===11&&(i=e.parentNode),i}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(i,e=this){i=De(this,i,e),at(i)?i===$||i==null||i===""?(this._$AH!==$&&this._$AR(),this._$AH=$):i!==this._$AH&&i!==Pe&&this._(i):i._$litType$!==void 0?this.$(i):i.nodeType!==void 0?this.T(i):Yn(i)?this.k(i):this._(i)}O(i){return this._$AA.parentNode.insertBefore(i,this._$AB)}T(i){this._$AH!==i&&(this._$AR(),this._$AH=this.O(i))}_(i){this._$AH!==$&&at(this._$AH)?this._$AA.nextSibling.data=i:this.T(ke.createTextNode(i)),this._$AH=i}$(i){let{values:e,_$litType$:t}=i,r=typeof t=="number"?this._$AC(i):(t.el===void 0&&(t.el=lt.createElement(mi(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let n=new Xt(r,this),o=n.u(this.options);n.p(e),this.T(o),this._$AH=n}}_$AC(i){let e=ci.get(i.strings);return e===void 0&&ci.set(i.strings,e=new lt(i)),e}k(i){tr(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let n of i)r===e.length?e.push(t=new s(this.O(ot()),this.O(ot()),this,this.options)):t=e[r],t._$AI(n),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(i=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);i!==this._$AB;){let t=ni(i).nextSibling;ni(i).remove(),i=t}}setConnected(i){this._$AM===void 0&&(this._$Cv=i,this._$AP?.(i))}},Ne=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(i,e,t,r,n){this.type=1,this._$AH=$,this._$AN=void 0,this.element=i,this.name=e,this._$AM=r,this.options=n,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=$}_$AI(i,e=this,t,r){let n=this.strings,o=!1;if(n===void 0)i=De(this,i,e,0),o=!at(i)||i!==this._$AH&&i!==Pe,o&&(this._$AH=i);else{let a=i,l,d;for(i=n[0],l=0;l<n.length-1;l++)d=De(this,a[t+l],e,l),d===Pe&&(d=this._$AH[l]),o||=!at(d)||d!==this._$AH[l],d===$?i=$:i!==$&&(i+=(d??"")+n[l+1]),this._$AH[l]=d}o&&!r&&this.j(i)}j(i){i===$?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,i??"")}},Vt=class extends Ne{constructor(){super(...arguments),this.type=3}j(i){this.element[this.name]=i===$?void 0:i}},Qt=class extends Ne{constructor(){super(...arguments),this.type=4}j(i){this.element.toggleAttribute(this.name,!!i&&i!==$)}},Jt=class extends Ne{constructor(i,e,t,r,n){super(i,e,t,r,n),this.type=5}_$AI(i,e=this){if((i=De(this,i,e,0)??$)===Pe)return;let t=this._$AH,r=i===$&&t!==$||i.capture!==t.capture||i.once!==t.once||i.passive!==t.passive,n=i!==$&&(t===$||r);r&&this.element.removeEventListener(this.name,this,t),n&&this.element.addEventListener(this.name,this,i),this._$AH=i}handleEvent(i){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,i):this._$AH.handleEvent(i)}},Zt=class{constructor(i,e,t){this.element=i,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(i){De(this,i)}};var Xn=er.litHtmlPolyfillSupport;Xn?.(lt,dt),(er.litHtmlVersions??=[]).push("3.3.3");var gi=(s,i,e)=>{let t=e?.renderBefore??i,r=t._$litPart$;if(r===void 0){let n=e?.renderBefore??null;t._$litPart$=r=new dt(i.insertBefore(ot(),n),n,void 0,e??{})}return r._$AI(s),r};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ir=globalThis,H=class extends ae{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let i=super.createRenderRoot();return this.renderOptions.renderBefore??=i.firstChild,i}update(i){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(i),this._$Do=gi(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Pe}};H._$litElement$=!0,H.finalized=!0,ir.litElementHydrateSupport?.({LitElement:H});var Vn=ir.litElementPolyfillSupport;Vn?.({LitElement:H});(ir.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var w=class extends Error{constructor(){super(...arguments);this.name="Refusal"}},f=s=>[s.length,s[0]?.length??0],y=(s,i,e)=>Array.from({length:s},(t,r)=>Array.from({length:i},(n,o)=>e(r,o))),Fe=(s,[i,e],t)=>s.map((r,n)=>n===i?r.map((o,a)=>a===e?t:o):r),Se=s=>s.map(i=>[...i].reverse()).reverse(),M=(s,i)=>s===i||s!==null&&i!==null&&s[0]===i[0]&&s[1]===i[1],P=(s,i,e)=>Math.min(Math.max(s,i),e),K=s=>{let i=0;for(let e of s)for(let t of e)i=Math.max(i,Math.abs(t));return i};var yt=s=>Array.isArray(s)?s:[s,s];function Oe(s,i,e){if(!Number.isInteger(s)||s<e)throw new w(`${i} ${s} is not possible; give a whole number of ${e} or more`)}function Qn(s,i,e,t,r){if(s==="valid")return[0,0];if(s==="same"){if(t!==1)throw new w(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let n=yt(s)[i];return yt(n)}function fi(s,i,e,t,r){let n=yt(r.stride)[i],o=yt(r.dilation)[i];Oe(e,`input ${s}`,1),Oe(t,`kernel ${s}`,1),Oe(n,"stride",1),Oe(o,"dilation",1);let[a,l]=Qn(r.padding,i,t,n,o);Oe(a,"padding",0),Oe(l,"padding",0);let d=o*(t-1)+1,c=e+a+l,u=Math.floor((c-d)/n)+1;return{name:s,input:e,kernel:t,stride:n,dilation:o,before:a,after:l,padded:c,extent:d,output:u,mode:r.padding_mode}}var Jn=s=>s.before===s.after?`2·${s.before}`:`${s.before} + ${s.after}`;function bi(s){let i=Math.max(s.before,s.after);if(s.mode==="reflect"&&i>=s.input){let e=`use padding ${s.input-1} or less, or padding_mode 'replicate'`;return`padding ${i} is too wide to reflect: input ${s.input} has only ${s.input-1} cells beyond its edge; ${e}`}if(s.mode==="circular"&&i>s.input)return`padding ${i} goes round input ${s.input} more than once; use padding ${s.input} or less`;if(s.extent>s.padded){let e=s.dilation===1?`kernel ${s.kernel}`:`kernel ${s.kernel} with dilation ${s.dilation} spans ${s.extent} cells and`,t=Math.ceil((s.extent-s.input)/2);return`${e} does not fit input ${s.input} + ${Jn(s)}; the smallest padding is ${t}`}return null}function he(s,i,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=fi("height",0,s[0],i[0],t),n=fi("width",1,s[1],i[1],t),[o,a]=[bi(r),bi(n)];if(o!==null&&o===a)throw new w(o);if(o!==null&&a!==null)throw new w(`height: ${o}. Width: ${a}`);if(o!==null)throw new w(`height: ${o}`);if(a!==null)throw new w(`width: ${a}`);return{rows:r,columns:n}}function Zn(s,i){let e=i-s.before;if(e>=0&&e<s.input)return e;switch(s.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(s.input-1)-e;case"replicate":return e<0?0:s.input-1;case"circular":return(e+s.input)%s.input}}var U=s=>Array.from({length:s.padded},(i,e)=>Zn(s,e));function vi(s){let i=new Array(s.padded).fill(0);for(let e=0;e<s.output;e++)for(let t=0;t<s.kernel;t++)i[e*s.stride+t*s.dilation]+=1;return i}function je(s){let[i,e]=[vi(s.rows),vi(s.columns)],t=y(s.rows.padded,s.columns.padded,(d,c)=>i[d]*e[c]),r=(d,c)=>{let u=new Array(d.input).fill(0);return U(d).forEach((p,h)=>{p>=0&&(u[p]+=c[h])}),u},[n,o]=[r(s.rows,i),r(s.columns,e)],a=y(s.rows.input,s.columns.input,(d,c)=>n[d]*o[c]),l=a.reduce((d,c)=>d+c.filter(u=>u===0).length,0);return{padded:t,input:a,never:l}}function wi(s,[i,e]){let t=[];for(let r=0;r<s.rows.kernel;r++)for(let n=0;n<s.columns.kernel;n++)t.push([i*s.rows.stride+r*s.rows.dilation,e*s.columns.stride+n*s.columns.dilation]);return t}function $i(s,i){let e=[];for(let t=s.kernel-1;t>=0;t--){let r=i-t*s.dilation;r>=0&&r%s.stride===0&&r/s.stride<s.output&&e.push(r/s.stride)}return e}function yi(s,[i,e]){let t=$i(s.columns,e);return $i(s.rows,i).flatMap(r=>t.map(n=>[r,n]))}function xi(s,[i,e]){let t=[];for(let r=0;r<s.rows.output;r++)for(let n=0;n<s.columns.output;n++)t.push([r*s.rows.stride+i*s.rows.dilation,n*s.columns.stride+e*s.columns.dilation]);return t}function ki(s,[i,e]){let t=(r,n)=>Math.max(0,Math.min(r.output-1,Math.floor(n/r.stride)));return[t(s.rows,i),t(s.columns,e)]}function Pi(s,i){let[e,t]=f(s);if(e===0||t===0)throw new w(`${i} has no cells; give at least one row and one column`);let r=s.findIndex(n=>n.length!==t);if(r>=0)throw new w(`${i} is ragged: row ${r} has ${s[r].length} cells, row 0 has ${t}; make them equal`)}function nr(s,i,e,t){let[r,n]=[U(t.rows),U(t.columns)];for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let d=0;d<t.rows.kernel;d++){let c=r[o*t.rows.stride+d*t.rows.dilation];if(!(c<0))for(let u=0;u<t.columns.kernel;u++){let p=n[a*t.columns.stride+u*t.columns.dilation];p>=0&&(l+=e[d][u]*i[c][p])}}s[o][a]+=l}}function sr(s,i,e={}){let{groups:t=1,bias:r=null}=e;if(s.length===0||i.length===0)throw new w("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new w(`groups ${t} is not possible; give 1 or more`);let n=i[0].length;if(s.length!==n*t)throw new w(`weight expects ${n} · ${t} = ${n*t} input channels, and input has ${s.length}`);if(i.length%t!==0)throw new w(`${i.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==i.length)throw new w(`bias has ${r.length} numbers for ${i.length} output channels; give one for each`);return s.forEach(o=>{Pi(o,"input")}),i.flat().forEach(o=>{Pi(o,"kernel")}),he(f(s[0]),f(i[0][0]),e)}function es(s,i,e={}){let{groups:t=1,bias:r=null,mode:n="correlation"}=e,o=sr(s,i,e),[a,l]=[i[0].length,i.length/t];return i.map((d,c)=>{let u=y(o.rows.output,o.columns.output,()=>r?.[c]??0),p=Math.floor(c/l)*a;return d.forEach((h,g)=>{nr(u,s[p+g],n==="convolution"?Se(h):h,o)}),u})}function me(s,i,e={}){return es([s],[[i]],{...e,bias:[e.bias??0]})[0]}function _e(s,i,e,[t,r],n){let o=n==="convolution"?Se(i):i,[a,l]=[U(e.rows),U(e.columns)],d=[];for(let c=0;c<e.rows.kernel;c++)for(let u=0;u<e.columns.kernel;u++){let p=a[t*e.rows.stride+c*e.rows.dilation],h=l[r*e.columns.stride+u*e.columns.dilation],g=p<0||h<0;d.push({from:g?null:[p,h],x:g?0:s[p][h],w:o[c][u]})}return d}function ie(s,i,e,t){let r=Math.floor(e/(s.length/i))*s[0].length;return s[e][t-r]??null}function Si(s,i,e){let t=y(e.rows.output,e.columns.output,()=>0);return nr(t,s,i,e),t}function _i(s,i,e){let[t,r]=f(s[0][0]),n=s.length*s[0].length*t*r;return{weights:n,biases:i.length,multiply_adds:n*e.rows.output*e.columns.output}}function Ei(s,i){let e=Math.min(s,i);return Array.from({length:e},(t,r)=>r+1).filter(t=>s%t===0&&i%t===0)}var or=(s,i)=>s.map((e,t)=>Array.from({length:s[0].length*i},(r,n)=>ie(s,i,t,n)));function Mi(s,i){let[e,t]=[s[0].length/i,s.length/i];return s.map((r,n)=>{let o=Math.floor(n/t)*e;return r.slice(o,o+e)})}function Ti(s,i){let e=s.trim().split(`
`);return[0,1,2].map(t=>e.map(r=>[...r].map(n=>i[n][t])))}var ts=Ti(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),rs=Ti(`
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
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),is=[y(6,6,(s,i)=>i===2?1:0),y(6,6,s=>s===3?1:0),y(6,6,(s,i)=>s>0&&s<4&&i>1&&i<5?1:0),y(6,6,(s,i)=>s+i<5?1:0)],ns=Array.from({length:4},(s,i)=>Array.from({length:4},(e,t)=>y(3,3,(r,n)=>[n-1,r-1,r===n?1:0,r===1||n===1?1:-1][(i+t)%4]))),ar=s=>Array.from({length:s},(i,e)=>Array.from({length:s},(t,r)=>[[e===r?1:0]])),ct=[{id:"squares",label:"white and red square",input:ts,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:rs,kernel:ar(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:is,kernel:ns,view:"groups",position:[0,0]}],Ci=ct[0];function S(s,i=2){let e=Math.abs(s)>=1e3,t=Number(s.toFixed(e?0:i));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var ss="⁰¹²³⁴⁵⁶⁷⁸⁹",lr=s=>`10${s<0?"⁻":""}${[...String(Math.abs(s))].map(i=>ss[Number(i)]).join("")}`;function Ee(s){let i=Math.abs(s);if(i>=1e5||i<.001&&i>0){let[e,t]=s.toExponential(1).split("e");return`${e.replace("-","−")}·${lr(Number(t))}`}return i<.95&&i>0?S(Number(s.toPrecision(2)),4):s.toFixed(1).replace("-","−")}var B=s=>S(s).startsWith("−")?`(${S(s)})`:S(s),x=([s,i])=>`${s}×${i}`,os=s=>{let i=String(s);return/[.e]/.test(i)?i:`${i}.`},W=(s,i)=>typeof s[0]=="number"?`[${s.map(os).join(", ")}]`:`[${s.map(e=>W(e,`${i} `)).join(`,
${i} `)}]`,dr=s=>s.toLocaleString("en-US");var Ke=" ".repeat(17),Le=([s,i])=>`(${s}, ${i})`;function xt(s,i){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${W(s.input,Ke)})`),e.push(`K = torch.tensor(${W(s.kernel,Ke)})`),s.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${Le(s.stride)}`],{rows:r,columns:n}=i,o=r.before===r.after&&n.before===n.after;if(s.padding_mode==="zeros"&&o)t.push(`padding=${Le([r.before,n.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${n.before}, ${n.after}, ${r.before}, ${r.after})`,l=s.padding_mode==="zeros"?"constant":s.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${Le(s.dilation)}`),s.bias!==0&&t.unshift(`bias=torch.tensor([${s.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function cr(s,i){let e=["import torch","from torch.nn import functional as F","",i];if(s.shift.some(t=>t!==0)&&e.push(`X = X.roll(${Le(s.shift)}, (0, 1))`),e.push(`K = torch.tensor(${W(s.kernel,Ke)})`),e.push('Y = F.conv2d(X[None, None], K[None, None], padding="same")'),s.sigma>0){let t=Math.ceil(3*s.sigma);e.push(`bell = torch.exp(-0.5 * (torch.arange(-${t}, ${t+1}) / ${s.sigma}) ** 2)`),e.push("blur = bell.outer(bell) / bell.sum() ** 2"),e.push('Y = F.conv2d(Y, blur[None, None], padding="same")')}return e.push(`Y = Y[0, 0, ::${s.stride[0]}, ::${s.stride[1]}]`,"Y"),`${e.join(`
`)}
`}var Ai=s=>`X = torch.tensor(${W(s,Ke)})`,Ri=s=>[`i, j = torch.meshgrid(torch.arange(${s}), torch.arange(${s}), indexing="ij")`,`X = 0.5 + 0.5 * torch.cos(torch.pi * ((i - ${s>>1}) ** 2 + (j - ${s>>1}) ** 2) / ${s})`].join(`
`);function Gi(s){let i=typeof s.padding=="string"?`"${s.padding}"`:Le(s.padding),e=s.bias.length>0?`bias=torch.tensor(${W(s.bias,"")}), `:"";return["import torch","from torch.nn import functional as F","",`X = torch.tensor(${W(s.input,Ke)})  # (C, H, W)`,`K = torch.tensor(${W(s.kernel,Ke)})  # (C_out, C / groups, k_h, k_w)`,`Y = F.conv2d(X[None], K, ${e}stride=${Le(s.stride)}, padding=${i}, groups=${s.groups})[0]`,"Y",""].join(`
`)}var Q=s=>{let i=JSON.stringify(s)??String(s);return i.length>40?`${i.slice(0,40)}…`:i},zi=(s,i,e)=>typeof s=="number"&&Number.isInteger(s)&&s>=i&&s<=e,ut=s=>s.split(",").map(i=>i.trim()===""?Number.NaN:Number(i));function q(s,i){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${s}×${i}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new w(`${r}; got ${Q(e)}`);let n=e[0].length;if(e.length>s||n>i)throw new w(`${r}; got ${e.length}×${n}`);if(n===0)throw new w(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==n)throw new w(`${r}; row ${a} has ${o.length} cells and row 0 has ${n}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new w(`${r}; row ${a} holds ${Q(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(ut)}}function kt(s,i,e,t){let r=n=>Array.isArray(n)?[n.length,...r(n[0])]:[];return{parse(n,o){if(!Array.isArray(n)||n.length===0||n.length>i)throw new w(`${o} must be a list of 1 to ${i} ${e}; got ${Q(n)}`);let a=n.map(d=>s.parse(d,`each of ${o}'s ${e}`)),l=a.findIndex(d=>String(r(d))!==String(r(a[0])));if(l>=0){let[d,c]=[a[0],a[l]].map(u=>r(u).join("×"));throw new w(`${o}'s ${e} must be of one shape; number 0 is ${d} and number ${l} ${c}`)}return a},encode:n=>n.map(s.encode).join(t),decode:n=>n.split(t).map(s.decode)}}function Pt(s){return{parse(i,e){if(!(Array.isArray(i)&&i.length<=s&&i.every(r=>Number.isFinite(r))))throw new w(`${e} must be a list of at most ${s} numbers; got ${Q(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i===""?[]:ut(i)}}function le(s,i){return{parse(e,t){if(!zi(e,s,i))throw new w(`${t} must be a whole number from ${s} to ${i}; got ${Q(e)}`);return e},encode:String,decode:e=>ut(e)[0]}}function Me(){return{parse(s,i){if(typeof s!="boolean")throw new w(`${i} must be true or false; got ${Q(s)}`);return s},encode:String,decode:s=>s==="true"?!0:s==="false"?!1:s}}function ur(s){return{parse:(i,e)=>i===null?null:s.parse(i,e),encode:i=>i===null?"":s.encode(i),decode:i=>i===""?null:s.decode(i)}}function A(s,i){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(n=>zi(n,s,i)))throw new w(`${t} must be a whole number or a pair [height, width] from ${s} to ${i}; got ${Q(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:ut}}function Ie(s){let i=A(0,s);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new w(`${t} must be "same", "valid" or whole numbers; got ${Q(e)}`);return i.parse(e,t)},encode:e=>typeof e=="string"?e:i.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:i.decode(e)}}function Di(s,i,e){let[t,r]=[q(i,e),Y(s)];return{parse:(n,o)=>typeof n=="string"?r.parse(n,o):t.parse(n,o),encode:n=>typeof n=="string"?n:t.encode(n),decode:n=>/^[a-z]+$/.test(n)?n:t.decode(n)}}function He(s=-1/0,i=1/0){let e=Number.isFinite(i)?` from ${s} to ${i}`:"";return{parse(t,r){if(typeof t!="number"||!Number.isFinite(t)||t<s||t>i)throw new w(`${r} must be a number${e}; got ${Q(t)}`);return t},encode:String,decode:t=>ut(t)[0]}}function Y(s){return{parse(i,e){if(!s.includes(i))throw new w(`${e} must be one of ${s.join(", ")}; got ${Q(i)}`);return i},encode:i=>i,decode:i=>i}}function St(s,i,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new w(`a figure's state must be an object such as {"stride": [1, 1]}; got ${Q(e)}`);let t={};for(let[r,n]of Object.entries(e)){if(i.includes(r))continue;let o=Object.hasOwn(s,r)?s[r]:void 0;if(!o)throw new w(`this figure has no "${r}"; it knows ${Object.keys(s).join(", ")}`);t[r]=o.parse(n,r)}return t}function Ni(s,i){return Object.keys(i).map(e=>`${e}:${encodeURIComponent(s[e].encode(i[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Fi(s,i){let e=Object.create(null),t=[];for(let r of i===""?[]:i.split("~")){let[,n,o]=/^(\w+):(.*)$/s.exec(r)??[];if(n===void 0)throw new w(`the address holds ${Q(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new w(`the address holds ${Q(r)}, which is cut off in the middle of a character`)}n==="lock"?t=a.split(",").filter(Boolean):e[n]=Object.hasOwn(s,n)?s[n].decode(a):a}return{state:e,lock:t}}var pr=(s,i)=>m`<span class="control fixed">${s} <b>${i}</b> <span class="lock">fixed</span></span>`;function R(s,i,e,t,r=!1){return r?pr(s,e.find(n=>n.id===i)?.label??i):m`<label class="control"
><span>${s}</span>
<select aria-label=${s} @change=${n=>t(n.target.value)}>
${e.map(n=>m`<option value=${n.id} .selected=${n.id===i}>${n.label}</option>`)}
</select></label
>`}function G(s,i,[e,t,r],n,o=!1){if(o)return pr(s,String(i));let a=d=>n(Math.round(Math.min(Math.max(d,e),t)/r)*r),l=(d,c,u)=>m`<button type="button" class=${c} tabindex="-1" aria-label="${s}: ${c}" @click=${()=>a(i+d)}>
${u}
</button>`;return m`<span class="control stepper"
><span aria-hidden="true">${s}</span>${l(-r,"less","−")}<input
type="number"
aria-label=${s}
min=${e}
max=${t}
step=${r}
.value=${String(i)}
@change=${d=>{let c=d.target;Number.isFinite(c.valueAsNumber)&&a(c.valueAsNumber),c.value=String(i)}}
@input=${d=>{let c=d.target;d.inputType||!Number.isFinite(c.valueAsNumber)||(a(c.valueAsNumber),queueMicrotask(()=>c.select()))}} />${l(r,"more","+")}</span
>`}function ge(s,[i,e],t,r,n,o){return i!==e&&!n?j(`${s} ${i}×${e}`,o):G(s,i,t,a=>r([a,a]),n)}var ne=([s,i],e,t,r)=>[G("height",s,e,n=>t([n,i]),r),G("width",i,e,n=>t([s,n]),r)];function X(s,i,e,t=!1){return t?pr(s,i?"on":"off"):m`<button type="button" class="control toggle" aria-pressed=${i?"true":"false"} @click=${()=>e(!i)}>
${s}
</button>`}var j=(s,i)=>m`<button type="button" class="control" @click=${i}>${s}</button>`,E=(s,...i)=>m`<div class="group" role="group" aria-label=${s}><span class="title">${s}</span>${i}</div>`,D=(s,i)=>s?i():$;var as=200,hr=class extends H{static{this.properties={value:{attribute:!1},shown:{state:!0}}}#e=0;constructor(){super(),this.value=0,this.shown=null}willUpdate(i){let e=i.get("value"),t=!this.hasUpdated;if(!i.has("value")||t||matchMedia("(prefers-reduced-motion: reduce)").matches)return;cancelAnimationFrame(this.#e);let[r,n]=[this.shown??Number(e),Number(this.value)].map(l=>Math.log1p(l)),o=performance.now(),a=l=>{let d=Math.min(Math.max((l-o)/as,0),1);this.shown=d<1?Math.round(Math.expm1(r+(n-r)*d)):null,d<1&&(this.#e=requestAnimationFrame(a))};a(o)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#e),this.shown=null}render(){let i=dr(this.value);return this.shown===null?m`${i}`:m`<span aria-hidden="true">${dr(this.shown)}</span><span class="unseen">${i}</span>`}static{this.styles=O`
:host {
font-variant-numeric: tabular-nums;
}
.unseen {
position: absolute;
clip-path: inset(50%);
}
`}};customElements.get("d2l-count")||customElements.define("d2l-count",hr);var mr=s=>m`<d2l-count .value=${s}></d2l-count>`;function gr(s,i,e){return typeof s=="string"||typeof i=="string"?s===i:s.length===i.length&&s.every((t,r)=>Math.abs(t-i[r])<=e+1e-9*Math.abs(i[r]))}function ji(s,i){let{answer:e,within:t=0,slips:r,otherwise:n}=s;if(gr(i,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!gr(l.answer,e,t)&&gr(i,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):n}`}}function Li(s){let i=s.filter(n=>n.trim()!==""),e=i.map(Oi),t=i.length===1&&!e.every(Number.isFinite)?ls(i[0]).map(Oi):e;return(s.length===1?t.length>0:t.length===s.length)&&t.every(Number.isFinite)?t:null}function Oi(s){let[i,e,...t]=s.trim().replace("−","-").replace(",",".").split("/");return i.trim()===""||t.length>0||e?.trim()===""?Number.NaN:Number(i)/(e===void 0?1:Number(e))}var ls=s=>s.split(/[×x*;]|,\s|\s+/).filter(i=>i.trim()!=="");function Ki(s,i,e,t){return m`<form class="ask" @submit=${n=>{n.preventDefault();let o=n.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
<p>${s.text}</p>
<div class="answer">
${s.choices?.map(n=>j(n.label,()=>e(n.id)))}
${(s.fields??[]).map(n=>m`<label class="control"
>${n}<input type="text" inputmode="decimal" aria-label=${n||s.text} size="5" /></label
>`)}
${s.choices?$:m`<button type="submit" class="control">Check</button>`}
${t?j("Show me",t):$}
</div>
${i?m`<p class="verdict">${i.says}</p>`:$}
</form>`}var ds={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},cs={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},us=(s,i)=>Object.entries(s).map(([e,t])=>i(e,cs[e]?.replace("#",t)??t)).join(""),fr=s=>us(ds[s],(i,e)=>`--${i}:var(--d2l-${i},${e});`);var _t=O`
:host {
${we(fr("light"))}
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
${we(fr("dark"))}
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
.pair .name {
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
`;var Ii=()=>matchMedia("(prefers-color-scheme: dark)");function Hi(){let{documentElement:s,body:i}=document,e=s.dataset.theme??i?.dataset.vscodeThemeKind?.replace("vscode-","")??s.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=i?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":Ii().matches?"dark":"light"}function Ui(s){let i=new MutationObserver(s),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&i.observe(r,{attributeFilter:e});let t=Ii();return t.addEventListener("change",s),()=>{i.disconnect(),t.removeEventListener("change",s)}}var I=560,ps=300,hs=14,se=class extends H{constructor(){super();this.looks=[];this.questions={};this.#e=null;this.#r=null;this.#n={};this.#t=null;this.#l=!1;this.#d=[];this.#u=[];this.#s=0;this.#i=[];this.#y=()=>this.#b(!0);this.#P=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#b(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=_t}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return $}settle(e,t){return e}pause(){}get quiet(){return!1}#e;#r;#n;#t;#l;#d;#u;#s;#i;set stateText(e){e!==null&&this.#m(()=>{let t;try{t=JSON.parse(e)}catch(r){let n=r.message;throw new w(`the state attribute is no JSON (${n}); this is the default figure`)}this.#h(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#h(e))}get#o(){let e=Y(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#p(){return{...this.defaults(),ask:""}}get now(){return this.#e??=this.#p,this.#e}get derived(){return this.#r??=this.derive(this.now),this.#r}#h(e){let t=St(this.#o,this.derivedKeys,e);this.#n={...this.#n,...t},this.notice=null,this.#c(t)}#c(e){let t=this.now,r={...t,...e},n=Object.keys(e).some(o=>o!=="ask"&&!this.#a(o));n&&(this.#r=null),this.#e=r,this.#e={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#l:n&&this.locked("ask"))&&this.#f(),this.requestUpdate(),this.#S()}#a(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(t){if(!(t instanceof w))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=St(this.#o,[],e);this.notice=null,Object.keys(e).some(n=>!this.#a(n))&&(this.arrived=null),this.#c(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#S()}reset(){let e={...this.#p,...this.#n},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#f(),this.change(Object.fromEntries(t))}get lock(){return[...new Set([...this.#d,...this.#u])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#o)],n=t.find(o=>!r.includes(o));n!==void 0&&this.refuse(`lock names "${n}", and this figure knows ${r.join(", ")}`),this.#d=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#a(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#l&&this.derived.trouble===null}get#g(){return this.questions[this.now.ask].question(this.now,this.derived)}#f(){this.#l=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#$(e){let t=typeof e=="string"?e:Li(e);if(t===null){let n=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${n}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=ji(this.#g,t);r.right?this.#v(r):this.verdict=r,this.#S()}#v(e){this.#l=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#S(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#w(){let e=!this.locked("ask")||this.verdict!==null,t=r=>this.#$(r);return Ki(this.#g,this.verdict,t,e?()=>this.#v(null):null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return t>0?`${e}-${t+1}`:e}#b(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(t));if(r===void 0)return;let n=this.now,o=this.#m(()=>{let{state:d,lock:c}=Fi(this.#o,r.slice(t.length)),p={...{...this.#p,...this.#n},...St(this.#o,this.derivedKeys,d)},h=Object.keys(d).find(b=>this.locked(b));if(h)throw new w(`the address changes ${h}, which is fixed on this page; this is the page's figure`);let g=Object.entries(p).filter(([b])=>!this.locked(b));this.notice=null,this.#u=c.filter(b=>b==="all"||b in this.#o),this.pause(),this.#f(),this.#c(Object.fromEntries(g)),e&&this.#x(n)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#x(e){let t=this.#o,r=Object.keys(t).filter(o=>!this.#a(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#t??=e;let n=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>hs||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${n.join(", ")||"a question"}.`.replaceAll("_"," ")}#k(){let e=this.#t;if(e===null)return;this.#t=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#y;#P;get link(){let e={...this.#p,...this.#n},t=Object.entries(this.now).filter(([a,l])=>this.#a(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#u.length>0?`~lock:${this.#u.join(",")}`:"",n=`${this.addressName}=${Ni(this.#o,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,n].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.#_(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#_(e,"PyTorch code copied; its Y is this output")}async#_(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#S()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=Hi()};e(),this.#i.push(Ui(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#i.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#i.push(()=>r.disconnect());let n=(o,a,l)=>{o.addEventListener(a,l),this.#i.push(()=>o.removeEventListener(a,l))};n(document,"visibilitychange",()=>{document.hidden&&this.pause()}),n(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),n(this,"keydown",o=>this.#M(o)),n(document,"click",this.#P),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#b(!1),n(window,"hashchange",this.#y)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#s);for(let e of this.#i.splice(0))e()}#E(){return this.asking?`${this.verdict?.says??""} ${this.#g.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#S(){clearTimeout(this.#s),!this.quiet&&(this.#s=window.setTimeout(()=>{this.spoken=this.notice??this.#E()},ps))}announce(){this.#S()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#M(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return $}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return m`${D(e.length>0,()=>E("Predict",R("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${E("Take along",j("Copy as PyTorch",()=>{this.copyPytorch()}),D(!this.hosted,()=>j("Copy link",()=>{this.copyLink()})),j("Reset",()=>this.reset()))}${this.keys()}`}#T(e,t){let r=this.notice??t.trouble,n=D(this.arrived,()=>m`<p class="arrived">${this.arrived} ${j("back to mine",()=>this.#k())}</p>`);return this.asking?m`${D(r,()=>m`<p class="notice">${r}</p>`)}${this.#w()}${n}`:r?m`<p class="notice">${r}</p>${n}`:m`${D(this.verdict,()=>m`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${n}`}render(){let[e,t]=[this.now,this.derived];return m`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
<p class="hint">${this.hint}</p>
<div class="stage ${this.width>=I?"wide":""}">${this.drawing(e,t)}</div>
<div class="told" tabindex="-1">${this.#T(e,t)}</div>
<div class="bar">
${this.controls(e,t)}
<button
type="button"
class="control more"
aria-expanded=${this.open?"true":"false"}
@click=${()=>{this.open=!this.open}}
>${this.open?"Less":"More"}</button>
</div>
${D(this.open,()=>m`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
<div class="unseen" role="status">${this.spoken}</div>
</div>`}};function V(s,i){customElements.get(s)||customElements.define(s,i)}var br=class extends H{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1},frames:{attribute:!1},steps:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},start:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},label:{}}}#e=null;#r=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.frames=[],this.steps=[1,1],this.lit=null,this.cursor=null,this.start=[0,0],this.theme="",this.still=!1,this.label=""}render(){let[i,e]=f(this.values),t=`width:${e*this.size}px;height:${i*this.size}px`;return this.still?m`<canvas role="img" aria-label=${this.label} style=${t}></canvas>`:m`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
@keydown=${this.#f} @pointerdown=${this.#c} @pointermove=${this.#a}
@pointerup=${this.#m} @pointercancel=${this.#m} @pointerleave=${this.#g}
><canvas style=${t} aria-hidden="true"></canvas></div>`}updated(i){(this.#e===null||["values","paint","tone","most","size","block","theme"].some(e=>i.has(e)))&&(this.#e=this.#l()),this.#s(this.#e)}#n(i){return getComputedStyle(this).getPropertyValue(i).trim()}#t(i){return Math.round(i*this.size*devicePixelRatio)}#l(){let[i,e]=f(this.values),t=document.createElement("canvas");[t.width,t.height]=[this.#t(e),this.#t(i)];let r=t.getContext("2d"),[n,o,a,l]=["--paper","--ink","--line","--outside"].map(u=>this.#n(u)),d=this.#n(`--${this.tone}-fill`),c=this.most||K(this.values.map(u=>u.map(p=>p||0)))||1;return r.fillStyle=n,r.fillRect(0,0,t.width,t.height),this.values.forEach((u,p)=>{let[h,g]=[this.#t(p),this.#t(p+1)];u.forEach((b,v)=>{Number.isNaN(b)||b===0&&!this.paint||(r.globalAlpha=this.paint?1:Math.min(Math.abs(b)/c,1)*.9,r.fillStyle=this.paint?.(b,p,v)??(b<0?o:d),r.fillRect(this.#t(v),h,this.#t(v+1)-this.#t(v),g-h))})}),r.globalAlpha=1,this.#d(r,l),this.block&&this.#u(r,this.block,a),t}#d(i,e){let[t,r]=this.block??[1,1],n=devicePixelRatio;i.strokeStyle=e,i.lineWidth=n,i.globalAlpha=.6;for(let o=0;o<this.values.length;o+=t)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,d,c,u]=[this.#t(a),this.#t(o),this.#t(a+r),this.#t(o+t)];i.save(),i.beginPath(),i.rect(l,d,c-l,u-d),i.clip(),i.beginPath();for(let p=l-(u-d);p<c;p+=6*n)i.moveTo(p,u),i.lineTo(p+(u-d),d);i.stroke(),i.restore()}i.globalAlpha=1}#u(i,[e,t],r){let[n,o]=f(this.values),a=Math.max(1,Math.round(devicePixelRatio));i.fillStyle=r;for(let l=e;l<n;l+=e)i.fillRect(0,this.#t(l)-.5*a,i.canvas.width,a);for(let l=t;l<o;l+=t)i.fillRect(this.#t(l)-.5*a,0,a,i.canvas.height)}#s(i){let e=this.renderRoot.querySelector("canvas");e.width!==i.width&&(e.width=i.width),e.height!==i.height&&(e.height=i.height);let t=e.getContext("2d");t.drawImage(i,0,0);let[r,n]=f(this.values),o=this.#n("--ink");if(this.lit){t.fillStyle=this.#n("--paper"),t.globalAlpha=.72;for(let a=0;a<r;a++)for(let l=0;l<n;l++)this.lit(a,l)||t.fillRect(...this.#i(a,l,1,1));t.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<n;l++)this.lit(a,l)&&this.#o(t,a,l,1,1,o,1)}for(let{row:a,column:l,rows:d,columns:c,colour:u}of this.frames)this.#o(t,a,l,d,c,this.#n(`--${u}`),2);this.cursor&&this.#o(t,...this.cursor,1,1,o,2)}#i(i,e,t,r){let[n,o]=[this.#t(e),this.#t(i)];return[n,o,this.#t(e+r)-n,this.#t(i+t)-o]}#o(i,e,t,r,n,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[d,c,u,p]=this.#i(e,t,r,n);i.strokeStyle=o,i.lineWidth=l,i.strokeRect(d+l/2,c+l/2,u-l,p-l)}#p(i){let e=i.currentTarget.getBoundingClientRect(),[t,r]=f(this.values);return[P(Math.floor((i.clientY-e.top)/this.size),0,t-1),P(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#h(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e&&{cell:e}}))}#c=i=>{if(i.button!==0)return;this.#r=!0;let e=i.currentTarget;e.setPointerCapture(i.pointerId),e.focus({preventScroll:!0}),i.preventDefault(),this.#h("entry-point",this.#p(i))};#a=i=>{let e=this.#p(i);this.#r&&!M(e,this.cursor)?this.#h("entry-point",e):!this.#r&&i.pointerType!=="touch"&&this.#h("entry-hover",e)};#m=()=>{this.#r=!1};#g=()=>{this.#r||this.#h("entry-hover",null)};#f=i=>{if(i.altKey||i.metaKey||i.ctrlKey)return;let[e,t]=this.cursor??this.start,[r,n]=this.steps,[o,a]=f(this.values),d={ArrowUp:[e-r,t],ArrowDown:[e+r,t],ArrowLeft:[e,t-n],ArrowRight:[e,t+n],Home:[e,0],End:[e,a-1],PageUp:[0,t],PageDown:[o-1,t]}[i.key];d&&(i.preventDefault(),this.#h("entry-point",[P(d[0],0,o-1),P(d[1],0,a-1)]))};static{this.styles=O`
:host {
display: inline-block;
line-height: 0;
}
canvas {
border-radius: 3px;
outline: 1px solid color-mix(in srgb, var(--line) 80%, transparent);
}
.walk {
cursor: crosshair;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
}
.walk:focus-visible {
outline: 3px solid var(--ink);
outline-offset: 2px;
}
@media (forced-colors: active) {
.walk:focus-visible {
outline-color: Highlight;
}
}
`}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",br);var ms=8,qi=.61,Yi=.45,vr=.05,gs=s=>{let i=[Yi,qi].find(e=>Math.abs(s-e)<vr);return i===void 0?s:i+(s>i?vr:-vr)},Wi=(s,i)=>Array.from({length:101},(e,t)=>`.${s}${t}{background-color:color-mix(in srgb,var(${i}) ${t}%,var(--paper))}`),fs=[...Wi("p","--fill"),...Wi("n","--ink")].join(""),$r=class extends H{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#e=!1;#r=!1;#n=!1;#t=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(i){let e=i.get("home");i.has("home")&&!M(e??null,this.home)&&!this.#e&&(this.cursor=this.home),this.#e=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],n=[P(this.cursor[0],0,t-1),P(this.cursor[1],0,r-1)];M(n,this.cursor)||(this.cursor=n)}render(){let{size:i,fontSize:e}=this,t=this.cells[0]?.length??0;return m`<div
role="grid"
aria-label=${this.label}
aria-readonly=${this.editable?"false":"true"}
class="${i<18?"fine":""} ${e===0?"pixels":""}"
style="--size:${i}px;--font:${e}px;grid-template-columns:repeat(${t},${i}px);width:${t*i}px;height:${this.cells.length*i}px"
@keydown=${this.#c}
@focusin=${this.#a}
@pointerdown=${this.#g}
@pointermove=${this.#f}
@pointerup=${this.#$}
@pointercancel=${this.#v}
@pointerleave=${this.#w}
@dblclick=${this.#b}
>
${this.cells.map((r,n)=>m`<div role="row">${r.map((o,a)=>this.#l(o,n,a))}</div>`)}
</div>
${this.frame?this.#d(this.frame):$} ${this.editing===null?$:this.#u()}`}#l(i,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],n=Math.abs(i.tint),o=i.tint<0,a=o?gs(n*.85):n*.62,l=o&&(a>qi?"deep":a>Yi&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,i.marks,l,i.note&&"noted"].filter(Boolean).join(" ");return m`<div
role="gridcell"
class=${d}
tabindex=${r?0:-1}
aria-label=${i.label??$}
>${this.fontSize>0?i.text:$}${i.note?m`<small>${i.note}</small>`:$}</div>`}#d(i){let e=this.size,t=`transform:translate(${i.column*e}px,${i.row*e}px);width:${i.columns*e}px;height:${i.rows*e}px`;return m`<div class="frame" style=${t}></div>`}#u(){let[i,e]=this.cursor,t=Math.max(this.size,56),r=P(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return m`<input
class="editor"
aria-label="value of row ${i}, column ${e}"
autocomplete="off"
style="left:${r}px;top:${i*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
.value=${this.editing??""}
@keydown=${this.#h}
@blur=${()=>this.#p(!1)}
/>`}updated(i){if(i.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#n&&e?.select()}else i.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#r=!0,this.#s(this.cursor)?.focus(),this.#r=!1)}#s([i,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[i]?.children[e]}edit(i){this.#n=i===void 0,this.editable&&(this.editing=i??this.cells[this.cursor[0]][this.cursor[1]].text)}#i(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#o(i){this.#e=!0,this.cursor=i,this.#i("cell-focus",{cell:i})}#p(i){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,i&&this.#s(this.cursor)?.focus(),r&&this.#i("cell-edit",{cell:this.cursor,text:t})}#h=i=>{if(i.stopPropagation(),i.key==="Enter")this.#p(!0);else if(i.key==="Escape")this.editing=null,this.#s(this.cursor)?.focus();else return;i.preventDefault()};#c=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.cursor,[r,n]=[this.cells.length,this.cells[0].length];if(i.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(i.key)){i.preventDefault(),this.#i("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#i("cell-pull",{cell:this.cursor,steps:i.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,n-1]:[e,n-1],PageUp:[0,t],PageDown:[r-1,t]}[i.key];if(a)this.#o([P(a[0],0,r-1),P(a[1],0,n-1)]);else{if(i.ctrlKey)return;if(i.key==="Enter"||i.key==="F2")if(this.drag==="paint")this.#i("cell-drag",{cell:this.cursor,from:this.cursor,start:!0});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(i.key))this.edit(i.key);else return}i.preventDefault()};#a=i=>{let e=i.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#t||this.#r)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];M(r,this.cursor)&&this.#i("cell-focus",{cell:r})};#m(i){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[P(Math.floor((i.clientY-e.top)/this.size),0,t-1),P(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#g=i=>{if(i.button!==0)return;let e=this.#m(i),t=M(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#t={cell:e,from:e,y:i.clientY,moved:!1,again:t},i.currentTarget.setPointerCapture(i.pointerId),this.#s(e)?.focus({preventScroll:!0}),i.preventDefault(),this.#o(e),this.drag==="paint"&&this.#i("cell-drag",{cell:e,from:e,start:!0}),this.drag==="pull"&&this.#i("cell-pull",{cell:e,steps:0,start:!0})};#f=i=>{let e=this.#t,t=this.#m(i);if(!e){i.pointerType!=="touch"&&this.#i("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-i.clientY)/ms);(r!==0||e.moved)&&(e.moved=!0,this.#i("cell-pull",{cell:e.cell,steps:r,start:!1}));return}M(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#i("cell-drag",{cell:t,from:e.from,start:!1}):this.#o(t))};#$=()=>{let i=this.#t;this.#t=null,i?.again&&!i.moved&&this.drag!=="paint"&&this.edit()};#v=()=>{this.#t=null};#w=()=>{this.#t||this.#i("cell-hover",null)};#b=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=O`
${we(fs)}
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
`}};customElements.get("d2l-grid")||customElements.define("d2l-grid",$r);var Xi=(s,i)=>s*4096+i,de=s=>new Set(s.map(([i,e])=>Xi(i,e))),te=(s,i,e)=>s.has(Xi(i,e)),bs=24;function N(s,i){if(i<bs)return 0;let e=1;for(let r of s)for(let n of r)e=Math.max(e,n.text.length);let t=Math.min(i*.42,(i-4)/(e*.58),17);return t<8?0:t}var vs=112,Bi=46,$s=46;function Te(s,i,e){let t=(s===0?640:s)+Bi,r=(s>=I||s===0?520:380)/e;for(let n=Math.min($s,Math.floor(r));n>4;n--){let o=i.map(a=>a.reduce((l,d)=>l+Math.max(d*n,vs)+Bi,0));if(Math.max(...o)<=t)return n}return 4}function F(s,i=()=>"",e=K(s)||1){return s.map((t,r)=>t.map((n,o)=>({text:S(n),tint:n/e,marks:i(r,o)})))}function ce(s,i,e=()=>({}),t=K(s)||1){let[r,n]=[U(i.rows),U(i.columns)];return r.map((o,a)=>n.map((l,d)=>{let c=o<0||l<0?null:[o,l],u=a>=i.rows.before&&a<i.rows.before+i.rows.input&&d>=i.columns.before&&d<i.columns.before+i.columns.input,p=c?s[o][l]:0,h=e(a,d,c),g=u?"":"outside ";return{text:S(p),tint:u?p/t:0,label:u?void 0:c?`outside, a copy of row ${o}, column ${l}: ${S(p)}`:"outside: 0",...h,marks:`${g}${h.marks??""}`}}))}var fe=(s,[i,e])=>({row:i*s.rows.stride,column:e*s.columns.stride,rows:s.rows.extent,columns:s.columns.extent}),Et=(s,i)=>s.rows.dilation>1||s.columns.dilation>1?de(wi(s,i)):new Set,z=(s,i,e,t,r)=>m`<div class="plate">
<div class="name ${s}">${i} <i>${e}</i> <span>${typeof t=="string"?t:x(t)}</span></div>
${r}
</div>`,wr=m`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,ee=(s,i,e)=>m`${wr}
<div class="plate">
<div class="name ${s}">${i} <i>${e}</i></div>
<div class="unknown" role="img" aria-label="${i} ${e}: to be predicted">?</div>
</div>`;var ws=3;function Vi({names:s,front:i,spread:e,pick:t,sheet:r}){if(e)return m`${s.map((o,a)=>r(a))}`;let n=(o,a)=>m`<button type="button" aria-pressed=${a===i?"true":"false"} @click=${()=>t(a)}>${o}</button>`;return m`<div class="tabs" role="group" aria-label="plane in front">${s.map(n)}</div>
<div class="sheets" style="--behind:${Math.min(s.length-1,ws)}">${r(i)}</div>`}var Qi=O`
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
`;var ys=[1,2,4,8,16],be=class extends se{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return $;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return m`<button
type="button"
class="control play"
@click=${()=>this.playing?this.pause():this.play()}
><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?$:m`<label class="control scrub"
><span class="unseen">${this.stepName}</span
><input
type="range"
min="0"
max=${this.places-1}
.value=${String(this.place)}
aria-valuetext=${this.saying(this.now,this.derived)}
@input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
/></label>`}commonPanel(){let e=ys.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return m`${this.places===0?$:E("Steps",j("Back",t(-1)),j("Step",t(1)),R("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var xs=46,J=(s,i)=>P(Math.floor(s/i),6,xs),oe=class extends be{constructor(){super();this.#e="";this.#r="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#e;#r;settle(e,{output_shape:t}){if(!t)return e;let[r,n]=e.position;return{...e,position:[P(r,0,t[0]-1),P(n,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return m`<p class="keys">
Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[P(t,0,e[0]-1),P(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#n({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:ki(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#n(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#n(this.spot);r&&!M(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let n=this.derived.geometry;if(this.#e=n&&this.width>=I?JSON.stringify([this.width,e,t,r]):"",!n||!this.corners||this.#e===""||this.#e!==this.#r)return $;let[o,a]=this.at,[l,d]=this.corners.input,c=l+(a*n.columns.stride+n.columns.extent)*e,u=d+o*n.rows.stride*e,[p,h]=this.corners.output,[g,b]=[p+a*t+1,h+o*t+1],v=`M${c} ${u}L${g} ${b}v${t-2}L${c} ${u+n.rows.extent*e}z`;return m`<svg class="beam" aria-hidden="true"><path d=${v} /></svg>`}updated(){this.#e!==this.#r&&this.#t(this.#e)}async#t(e){if(this.#r=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),n=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),c=r?.getBoundingClientRect();return d&&c?[d.left-c.left,d.top-c.top]:null},[o,a]=[n("input"),n("output")];this.corners=o&&a?{input:o,output:a}:null}};var ks=4,Ps=150,Ue=9,Ss=["red","green","blue"],Ce=16,pt=s=>s.length===3&&s.every(i=>i.every(e=>e.every(t=>t>=0&&t<=1))),Ji=s=>(i,e,t)=>`rgb(${s.map(r=>Math.round(255*P(r[e][t],0,1))).join()})`,We=(s,...i)=>m`<i>${s}</i><sub>${i.join()}</sub>`,yr=class extends oe{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields={input:kt(q(28,28),Ce,"planes","!"),kernel:kt(kt(q(11,11),Ce,"slices","!"),Ce,"kernels","*"),bias:Pt(Ce),stride:A(1,28),padding:Ie(14),groups:le(1,Ce),view:Y(["sum","pointwise","groups"]),channel:le(0,Ce-1),plane:le(0,Ce-1),position:A(0,1e3)};this.looks=["position","plane","channel","view"];this.#e=new Map;this.questions={output:{label:"one output",question:(e,t)=>this.#n(e,t)}};this.#t=0;this.#i=[];this.#m=new Map}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${pt(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){let{input:e,kernel:t,view:r,position:n}=Ci;return{input:e,kernel:t,bias:[],stride:[1,1],padding:[0,0],groups:1,view:r,channel:0,plane:0,position:n}}#e;#r(e,t,r,n,o){let a=ie(e.kernel,e.groups,r,n);if(!a)return null;let l=`${o[n]}|${JSON.stringify([a,e.stride,e.padding])}`,d=this.#e.get(`${r},${n}`);if(d?.from===l)return d.map;let c=Si(e.input[n],a,t);return this.#e.set(`${r},${n}`,{from:l,map:c}),c}derive(e){try{let t=sr(e.input,e.kernel,{...e,bias:e.bias.length>0?e.bias:null});if(e.view==="pointwise"&&e.kernel[0][0].length*e.kernel[0][0][0].length>1)throw new w(`the view "pointwise" needs kernels of 1×1, and these are ${x(f(e.kernel[0][0]))}; choose the view "sum"`);let r=e.input.map(l=>JSON.stringify(l)),n=e.kernel.map((l,d)=>e.input.map((c,u)=>this.#r(e,t,d,u,r))),o=n.map((l,d)=>y(t.rows.output,t.columns.output,(c,u)=>l.reduce((p,h)=>p+(h?.[c][u]??0),e.bias[d]??0))),a=_i(e.kernel,e.bias,t);return{geometry:t,partials:n,output:o,output_shape:f(o[0]),cost:a,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:t.message}}}report({output:e,output_shape:t,cost:r}){return{output:e,output_shape:t,weights:r?.weights??null,multiply_adds:r?.multiply_adds??null}}settle(e,t){return{...super.settle(e,t),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,t){return t.output&&Gi(e)}#n(e,{partials:t,output:r,geometry:n}){let[o,a]=e.position,[l,d]=[t[e.channel],e.bias[e.channel]??0],c=e.input.map((v,k)=>k).filter(v=>l[v]),u=c.map(v=>l[v][o][a]),p=u.reduce((v,k)=>v+k,0),h=c.flatMap(v=>_e(e.input[v],ie(e.kernel,e.groups,e.channel,v),n,[o,a],"convolution")).reduce((v,{x:k,w:_})=>v+k*_,d),g=v=>c.length===2?`channel ${c[1-v]}`:"the others",b=[...u.map((v,k)=>({answer:[v+d],says:`That is channel ${c[k]}; add ${g(k)}.`})),{answer:[h],says:"You flipped the slices."},{answer:[p/c.length+d],says:"Channels are added, not averaged."},{answer:u,says:"One kernel, one map: add."},{answer:[p],says:"The bias is added as well, once."},{answer:[p+d*c.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${e.channel}[${o}, ${a}], the output for the framed window?`,fields:[""],answer:[r[e.channel][o][a]],within:.005,slips:u.length>1?b:b.filter(({answer:v})=>v.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}#t;#l(e,t,[r,n],o){let a=t.map((l,d)=>l.map((c,u)=>d===r&&u===n?o:c));this.change({kernel:this.now.kernel.map((l,d)=>d===e?l.map(c=>c===t?a:c):l)})}#d(e,t,{steps:r=0,start:n},o){n?this.#t=e:o(Math.round((this.#t+r*t)*1e6)/1e6)}#u({text:e=""},t){let r=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(r)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):t(r)}#s(e,[t,r],n){let o=this.derived.geometry,[a,l]=o?[t-o.rows.before,r-o.columns.before]:[t,r];if(this.now.input[e][a]?.[l]===void 0){this.refuse("this cell lies outside the input; its number is 0");return}this.change({input:this.now.input.map((d,c)=>c===e?d.map((u,p)=>u.map((h,g)=>p===a&&g===l?n:h)):d)})}#i;#o(e){let{kernel:t}=this.now,r=t[0][0].map(o=>o.map(()=>0)),n=String(f(this.#i[0]?.[0]??[]))===String(f(r));this.#i=or(t,this.now.groups).map((o,a)=>o.map((l,d)=>l??(n?this.#i[a]?.[d]:null)??r)),this.change({groups:e,kernel:Mi(this.#i,e)})}#p(e){let{input:t,kernel:r}=this.now,n=M(f(r[0][0]),[1,1]);e!=="pointwise"||n?this.change({view:e}):this.change({view:e,kernel:ar(t.length),groups:1,bias:[],padding:[0,0],channel:0})}#h(e){let t=ct.find(d=>d.id===e);if(!t)return;let{input:r,kernel:n,view:o,position:a}=t,l={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...l,input:r,kernel:n,view:o,position:a})}get#c(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#c}get#a(){let{input:e}=this.now;return pt(e)?Ss:e.map((t,r)=>`channel ${r}`)}#m;#g(e,t,r){let n=this.#m.get(e);if(n&&n.from.every((a,l)=>a===t[l]))return n.value;let o=r();return this.#m.set(e,{from:t,value:o}),o}drawing(e,t){let r=this.#c;return r==="pointwise"?this.#_(e,t):r==="groups"&&t.output?this.#T(e,t):this.#$(e,t)}get#f(){return(this.width||640)>=I&&this.now.input.length<=ks}#$(e,t){let r=t.geometry,n=this.width||640,o=n>=I,[,a]=f(e.kernel[0][0]),l=a<4?P(Math.floor(n/22),26,40):P(Math.floor(n*.2/a),9,30),d=n-Math.max(l*a,64)-(o?Ps:80),[c,u]=[r?.columns.padded??e.input[0][0].length,t.output_shape?.[1]??1],p=J(d,c+(o?2:1)*u);return m`<div class="sum-view ${this.#f?"spread":"stacked"} ${o?"":"below"}">
${D(pt(e.input),()=>this.#v(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${Vi({names:this.#a,front:e.plane,spread:this.#f,pick:h=>this.change({plane:h}),sheet:h=>this.#w(e,t,h,p,l)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?ee("y","sum","Y"):t.output?this.#y(t.output[e.channel],p,null):$}
</div>`}#v(e){let t=e[0],r=Math.max(2,Math.floor(84/t[0].length)),n=this.#g("thumbnail",[e],()=>Ji(e));return m`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${t} .paint=${n} .size=${r} .theme=${this.theme}></d2l-matrix>
</div>`}#w(e,t,r,n,o){let a=ie(e.kernel,e.groups,e.channel,r),l=t.partials[e.channel]?.[r]??null,d=this.#a[r],c=r===e.plane?"front":"",u=this.#g("most",[e.input],()=>Math.max(...e.input.map(K))||1),p=t.geometry,h=this.#g(`X${r}`,[e.input[r],p,u],()=>p?ce(e.input[r],p,void 0,u):F(e.input[r],void 0,u)),g=e.input.length===e.kernel[0].length&&e.kernel.length===1?[r]:[e.channel,r];return m`<div class="in ${c}">
<div class="name x">${d} ${We("X",r)}</div>
<d2l-grid
data-plate="input" data-plane=${r} label="${d}, input X${r}, ${x(f(e.input[r]))}"
tone="input" .cells=${h} .size=${n} .fontSize=${N(h,n)}
.home=${this.corner(p)} .frame=${p&&a?this.#g(`frame${r}`,[p,this.at.join()],()=>fe(p,this.at)):null}
.editable=${!this.locked("input")}
@cell-hover=${b=>this.hover("input",b.detail)}
@cell-focus=${b=>this.#b("input",r,b.detail)}
@cell-pull=${b=>this.#x(r,b.detail)}
@cell-edit=${b=>this.#u(b.detail,v=>this.#s(r,b.detail.cell,v))}
></d2l-grid>
</div>
<span class="sign ${c}" aria-hidden="true">⋆</span>
<div class="slice ${c}">
<div class="name k">${We("K",...g)}</div>
${a?this.#k(e,e.channel,a,r,o):m`<div class="none">${d} is not read: another group</div>`}
</div>
<span class="sign ${c}" aria-hidden="true">${l&&!this.asking?"=":""}</span>
<div class="out ${c}">${l&&!this.asking?this.#y(l,n,r):$}</div>`}#b(e,t,r){this.point(e,r),t!==this.now.plane&&this.change({plane:t})}#x(e,t){let r=this.derived.geometry,n=this.now.input[e][t.cell[0]-(r?.rows.before??0)]?.[t.cell[1]-(r?.columns.before??0)]??0;this.#d(n,.1,t,o=>this.#s(e,t.cell,o))}#k(e,t,r,n,o){let a=this.#g(`K${n}`,[r],()=>F(r,void 0,Math.max(1,K(r))));return m`<d2l-grid
data-plate="kernel" data-plane=${n} label="slice of the kernel of output ${t} for ${this.#a[n]}, ${x(f(r))}"
tone="kernel" .cells=${a} .size=${o} .fontSize=${N(a,o)}
.drag=${this.locked("kernel")?"move":"pull"} .editable=${!this.locked("kernel")}
@cell-focus=${()=>n!==e.plane&&this.change({plane:n})}
@cell-pull=${l=>{let d=ie(this.now.kernel,this.now.groups,t,n),[c,u]=l.detail.cell;this.#d(d[c][u],.5,l.detail,p=>p!==d[c][u]&&this.#l(t,d,[c,u],p))}}
@cell-edit=${l=>this.#u(l.detail,d=>this.#l(t,r,l.detail.cell,d))}
></d2l-grid>`}#y(e,t,r){let{partials:n,output:o}=this.derived,{channel:a}=this.now,l=Math.max(...[...n[a],o?.[a]].map(p=>p?K(p):0))||1,d=this.at,c=this.#g(`Y${r}`,[e,l,d.join()],()=>F(e,(p,h)=>M([p,h],d)?"current":"",l)),u=r===null?"":this.#a[r];return m`<div class="plate">
<div class="name ${r===null?"y":"part-name"}">
${r===null?m`sum ${We("Y",a)}`:this.#f?`${u}’s part`:"its part"}
</div>
<d2l-grid
data-plate=${r===null?"output":"part"}
data-plane=${r??$}
label="${r===null?`output Y${a}`:`${u}'s part of the output`}, ${x(f(e))}"
tone="output"
.cells=${c}
.size=${t}
.fontSize=${N(c,t)}
.home=${this.now.position}
@cell-hover=${p=>this.hover("output",p.detail)}
@cell-focus=${p=>this.#b("output",r??this.now.plane,p.detail)}
></d2l-grid>
</div>`}#P(e,t){let[r,n]=this.at,[o,a]=[U(t.rows)[r*t.rows.stride],U(t.columns)[n*t.columns.stride]];return e.input.map(l=>o<0||a<0?0:l[o][a])}#_(e,t){let[r,n]=[t.geometry,t.output],o=this.width||640,a=o>=I,[,l]=f(e.input[0]),d=P(Math.floor((a?o*.42:o)/(e.input.length+5)),22,38),c=d*(e.input.length+2)+110,u=P(Math.floor((o-(a?c+50:30))/(l+n[0][0].length)),3,24),p=this.#P(e,r),h=this.at,g=[h[0]*r.rows.stride-r.rows.before,h[1]*r.columns.stride-r.columns.before],b=n.map(_=>_[h[0]][h[1]]),v=_=>[P(Math.floor((_[0]+r.rows.before)/r.rows.stride),0,r.rows.output-1),P(Math.floor((_[1]+r.columns.before)/r.columns.stride),0,r.columns.output-1)],k=y(e.kernel.length,e.input.length,(_,T)=>ie(e.kernel,e.groups,_,T)?.[0][0]??Number.NaN);return m`<div class="pointwise ${a?"":"below"}">
${this.#E("x","input","X",e.input,e.plane,u,g,v)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#S(k,d)}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#M("x","pixel",p,d)}
${this.asking?$:m`<span class="sign" aria-hidden="true">=</span>${this.#M("y","pixel",b,d)}`}
</div>
${this.asking?ee("y","output","Y"):this.#E("y","output","Y",n,e.channel,u,h,_=>_)}
</div>`}#E(e,t,r,n,o,a,l,d){let c=n.length===3&&pt(this.now.input),u=this.#g(`paint${e}`,[n,c],()=>c?Ji(n):null),p=c?"in colour":`channel ${o}`,h=g=>{this.asking||(this.preview=null,this.change({position:d(g.detail.cell)}))};return m`<div class="plate">
<div class="name ${e}">${t} <i>${r}</i> <span>${p}</span></div>
<d2l-matrix data-plate=${t} label="${t} ${r}, ${p}, ${x(f(n[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${n[c?0:o]} .paint=${u} .size=${a} .cursor=${l} .theme=${this.theme}
@entry-point=${h}
@entry-hover=${g=>{this.preview=g.detail&&!this.asking?d(g.detail.cell):null}}
></d2l-matrix>
</div>`}#S(e,t){let r=F(e.map(a=>a.map(l=>l||0)),void 0,Math.max(1,K(e))),n=([a,l])=>ie(this.now.kernel,this.now.groups,a,l),o=a=>l=>{let d=n(a);d?this.#l(a[0],d,[0,0],l):this.refuse(`output ${a[0]} does not read channel ${a[1]}: it is another group's`)};return m`<d2l-grid
data-plate="kernel" label="kernel as a matrix, ${x(f(e))}: a row for each output, a column for each input"
tone="kernel" .cells=${r} .size=${t} .fontSize=${N(r,t)}
.drag=${this.locked("kernel")?"move":"pull"} .editable=${!this.locked("kernel")}
@cell-pull=${a=>this.#d(n(a.detail.cell)?.[0][0]??0,.1,a.detail,o(a.detail.cell))}
@cell-edit=${a=>this.#u(a.detail,o(a.detail.cell))}
></d2l-grid>`}#M(e,t,r,n){let o=F(r.map(a=>[a]),void 0,Math.max(1,...r.map(Math.abs)));return m`<div class="plate">
<div class="name ${e}"><i>${e}</i></div>
<d2l-grid data-plate="${t}-${e}" label="the ${t}'s ${e==="x"?"input":"output"}, ${r.length} channels"
tone=${e==="x"?"input":"output"} .cells=${o} .size=${n} .fontSize=${N(o,n)}></d2l-grid>
</div>`}#T(e,t){let r=t.output,[n,o]=f(e.kernel[0][0]),a=Math.min(this.width||640,640),l=P(Math.floor((a-70)/(e.input.length+1)),18,76),d=l/Math.max(n,o),c=this.#g("table",[e.kernel,e.groups],()=>{let b=or(e.kernel,e.groups);return y(b.length*n,e.input.length*o,(v,k)=>{let _=b[Math.floor(v/n)][Math.floor(k/o)];return _?_[v%n][k%o]:Number.NaN})}),u=ie(e.kernel,e.groups,e.channel,e.plane)!==null,p=[{row:e.channel*n,column:0,rows:n,columns:e.input.length*o,colour:"output"},{row:e.channel*n,column:e.plane*o,rows:n,columns:o,colour:u?"ink":"outside"}],h=(b,v,k,_)=>m`<d2l-matrix still label=${_} tone=${b} .values=${v} .most=${k} .size=${l*.8/Math.max(...f(v))} .theme=${this.theme}></d2l-matrix>`,g=b=>Math.max(...b.map(K))||1;return m`<div class="groups" style="grid-template-columns:repeat(${e.input.length},${d*o}px) 22px auto;grid-template-rows:auto repeat(${e.kernel.length},${d*n}px)">
${e.input.map((b,v)=>m`<div class="tile x">${h("input",b,g(e.input),this.#a[v])}<span>${We("X",v)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${e.kernel.length}/span ${e.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${e.kernel.length} outputs down, ${e.input.length} inputs across; ${e.groups} groups"
tone="kernel" .values=${c} .size=${d} .block=${[n,o]} .steps=${[n,o]} .frames=${p}
.cursor=${null} .start=${[e.channel*n,e.plane*o]} .theme=${this.theme}
@entry-point=${b=>this.change({channel:Math.floor(b.detail.cell[0]/n),plane:Math.floor(b.detail.cell[1]/o)})}
></d2l-matrix>
</div>
${r.map((b,v)=>m`<span class="sign" style="grid-area:${v+2}/${e.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${v===e.channel?"chosen":""}" style="grid-area:${v+2}/${e.input.length+2}">
${this.asking?m`<b>?</b>`:h("output",b,g(r),`output Y${v}`)}<span>${We("Y",v)}</span></div>`)}
</div>`}#C(e,t){let[r,n]=this.at;return t.partials[e.channel].flatMap((o,a)=>o?[{plane:a,value:o[r][n]}]:[])}caption(e,t){if(this.#c==="pointwise")return m`<p class="sum">${this.#A(e,t)}</p>`;let r=this.#C(e,t),[n,o]=this.at,a=r.slice(0,Ue),l=e.bias[e.channel]??0,d=t.output[e.channel][n][o];return m`${this.#c==="groups"?this.#G(e,t):$}<div class="sum">
<p class="parts"><span class="y">${We("Y",e.channel)}(${n}, ${o})</span> =
${a.map(({plane:c,value:u},p)=>m`${p>0?" + ":$}<span class="part ${c===e.plane?"chosen":""}"
><span>${p>0?B(u):S(u)}</span><small class="x">${this.#a[c]}</small></span>`)}
${D(r.length>Ue,()=>m` + ${r.length-Ue} more channels`)}
${D(l!==0,()=>m` + <span class="part"><span class="k">${B(l)}</span><small>bias</small></span>`)}
= <b class="y">${S(d,4)}</b></p>
${this.#R(e,t)}
</div>`}#R(e,t){let r=ie(e.kernel,e.groups,e.channel,e.plane),n=r?_e(e.input[e.plane],r,t.geometry,this.at,"correlation"):[],[o,a]=f(e.kernel[0][0]),l=e.kernel[0].length*o*a,d=this.#a[e.plane],c=n.slice(0,Ue);return m`<p class="products">${D(r,()=>m`<span class="x">${d}</span>: ${c.map((u,p)=>m`${p>0?" + ":$}<span class="term"
><span class=${u.from?"x":"o"}>${B(u.x)}</span>·<span class="k">${B(u.w)}</span></span>`)}${D(n.length>Ue,()=>m` + ${n.length-Ue} more`)}; `)}
<span class="aside">${l} products in all</span></p>`}#A(e,t){let r=this.#P(e,t.geometry),n=t.output.map(a=>a[this.at[0]][this.at[1]]),o=a=>`[${a.map(l=>S(l)).join(", ")}]`;return`Pixel (${this.at.join(", ")}): ${o(r)} becomes ${o(n)}. The same ${t.cost?.weights} weights at every pixel.`}#G(e,{cost:t}){if(!t)return m``;let{weights:r,multiply_adds:n}=t;return m`<p class="cost"><b>${mr(r)} weights</b>, ${mr(n)} multiply–adds:
${e.groups===1?"every output reads every channel":m`1/${e.groups} of ${(r*e.groups).toLocaleString("en-US")}, since each output reads ${e.kernel[0].length} of ${e.input.length} channels`}.</p>`}saying(e,t){if(!t.output||!t.cost)return t.trouble??"";if(this.#c==="pointwise")return this.#A(e,t);let[r,n]=this.at,o=pt(e.input),a=this.#C(e,t).map(({plane:p,value:h})=>`${this.#a[p]}${o?"":":"} ${S(h)}`),l=e.bias[e.channel]??0;l!==0&&a.push(`bias ${S(l)}`);let[d,c]=f(e.kernel[0][0]),u=`Y${e.channel}(${r}, ${n}) = ${a.join(" + ")} = ${S(t.output[e.channel][r][n],4)}, from ${e.kernel[0].length*d*c} products.`;return this.#c!=="groups"?u:`${e.groups} ${e.groups===1?"group":"groups"}: ${t.cost.weights} weights, ${t.cost.multiply_adds} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${u}`}controls(e,t){let r=(a,l)=>Array.from({length:a},(d,c)=>({id:String(c),label:l(c)})),n=Ei(e.input.length,e.kernel.length),o=this.#c==="sum";return m`${R("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],a=>this.#p(a),this.locked("view"))}${D(e.kernel.length>1&&(o||this.#c==="groups"||e.kernel.length!==3),()=>R("output",String(e.channel),r(e.kernel.length,a=>`Y${a}`),a=>this.change({channel:Number(a)}),this.locked("channel")||this.asking))}${D(o&&e.input.length>1&&this.#f,()=>R("plane",String(e.plane),this.#a.map((a,l)=>({id:String(l),label:a})),a=>this.change({plane:Number(a)}),this.locked("plane")))}${D(t.output&&n.length>1,()=>R("groups",String(e.groups),n.map(a=>({id:String(a),label:a===1?"1 (all channels)":a===e.input.length?`${a} (depthwise)`:String(a)})),a=>this.#o(Number(a)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let t=ct.find(a=>JSON.stringify(a.input)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=Array.isArray(e.padding)?e.padding:[0,0],o=a=>{let l=e.kernel.map((d,c)=>c===e.channel?a:e.bias[c]??0);this.change({bias:l.every(d=>d===0)?[]:l})};return m`${E("Input",R("picture",t,[...r,...ct],a=>this.#h(a),this.locked("input")||this.locked("kernel")))}${E("Layer",G(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],o,this.locked("bias")),G("stride",e.stride[0],[1,28,1],a=>this.change({stride:[a,a]}),this.locked("stride")),G("padding",n[0],[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding")))}`}static{this.styles=[se.styles,Qi,O`
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
.parts {
display: flex;
flex-wrap: wrap;
justify-content: center;
align-items: baseline;
gap: 0 0.35em;
line-height: 1.3;
}
.parts .part small {
font-size: 0.75rem;
line-height: 1.2;
}
.parts .chosen small {
font-weight: 700;
text-decoration: underline;
text-underline-offset: 3px;
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
`]}};V("d2l-channels",yr);function _s(s){if(s===0)return[1];let i=Math.ceil(3*s),e=Array.from({length:2*i+1},(r,n)=>Math.exp(-.5*((n-i)/s)**2)),t=e.reduce((r,n)=>r+n);return e.map(r=>r/t)}function Mt(s,i,[e,t]){let[r,n]=[s.length,s[0].length],[o,a]=f(i),[l,d]=[o-1>>1,a-1>>1],c=Math.ceil(n/t),u=[];for(let p=0;p<r;p+=e){let h=new Float64Array(c);for(let g=0;g<o;g++){let b=s[p+g-l];if(b!==void 0)for(let v=0;v<a;v++)Es(h,b,i[g][v],v-d,t)}u.push(h)}return u}function Es(s,i,e,t,r){if(e===0)return;let n=Math.min(s.length,Math.ceil((i.length-t)/r));for(let o=Math.max(0,Math.ceil(-t/r));o<n;o++)s[o]+=e*i[o*r+t]}function kr(s,i,e,t){let r=s.map(n=>Float64Array.from(n));return Ms(r,i,e,t).map(n=>Array.from(n))}function Ms(s,i,e,t){if(e===0)return Mt(s,i,t);let r=_s(e),n=r.map(a=>[a]),o=Mt(Mt(s,i,[1,1]),[r],[1,t[1]]);return Mt(o,n,[t[0],1])}var Zi=s=>y(s,s,(i,e)=>{let t=s>>1;return .5+.5*Math.cos(Math.PI*((i-t)**2+(e-t)**2)/s)}),Pr=(s,i)=>s/(2*i),xr=s=>{if(s.length<2)return 0;let i=s.reduce((e,t)=>e+t,0)/s.length;return Math.sqrt(s.reduce((e,t)=>e+(t-i)**2,0)/(s.length-1))};function en(s,i,e,t){let r=s.length,n=Pr(r,e),o=[],[a,l]=[[],[]],d=(u,p)=>((u-p)%r+r)%r-(r>>1);i.forEach((u,p)=>{u.forEach((h,g)=>{let b=Math.hypot(d(p*e,t[0]),d(g*e,t[1]));b>n+8&&b<r/2-10&&o.push(h),b<Math.min(n,r/2)-3&&(a.push(h),l.push(s[p*e][g*e]))})});let c=a.length>=9;return{false_detail:xr(o),true_detail:c?xr(a)/xr(l):null}}function tn(s,i,e,t,r,n){let o=e.map((d,c)=>[Math.floor(d/t[c]),Math.ceil(d/t[c])]),a=(d,c)=>{let u=n+Math.abs(e[c]),p=d*t[c];return p>=u&&p<r[c]-u},l=Number.POSITIVE_INFINITY;for(let d of o[0])for(let c of o[1]){let[u,p]=[0,0];i.forEach((h,g)=>{a(g,0)&&h.forEach((b,v)=>{let k=s[g-d]?.[v-c];!a(v,1)||k===void 0||(u+=(b-k)**2,p+=k**2)})}),p>0&&(l=Math.min(l,Math.sqrt(u/p)))}return Number.isFinite(l)?l:null}function Sr(s){let i=s.flat(),[e,t]=[1,-1].map(o=>i.reduce((a,l)=>a+Math.max(0,o*l),0)),r=P(1-Math.abs(e-t),0,1),n=Math.max(1,Math.min(e,t)*r);return{unit:n,most:Math.max(n,e,t)}}var _r=s=>s.trim().split(/\s+/).map(i=>[...i].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),qe=_r(`
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
`),Tt=_r(`
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
`),Ct=_r(`
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
`);var Er=(s,i)=>{let e=i-s.length>>1;return y(i,i,(t,r)=>s[t-e]?.[r-e]??0)},Ts=s=>y(s,s,(i,e)=>Math.hypot(i-(s-1)/2,e-(s-1)/2)<s/3?1:0),rn={rings:()=>Zi(129),disc:()=>Ts(64),boot:()=>Er(qe,44),shirt:()=>Er(Tt,44),bag:()=>Er(Ct,44)},Mr=Object.keys(rn),Cs={},nn=s=>Cs[s]??=rn[s]();var Ae=(s,i)=>s.find(e=>JSON.stringify(e.grid)===JSON.stringify(i))?.id??"own",ht=(s,i)=>i==="own"?[{id:"own",label:"your own"},...s]:s,As=1/9,Z=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:y(3,3,()=>As)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],Rs=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,mt=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:y(6,8,(s,i)=>i>=2&&i<6?0:1)},{id:"seven",label:"a seven 10×10",grid:Rs.trim().split(`
`).map(s=>[...s].map(i=>i==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:y(7,7,(s,i)=>s===3&&i===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:qe},{id:"shirt",label:"T-shirt 28×28",grid:Tt},{id:"bag",label:"bag 28×28",grid:Ct}];var At=(s,[i,e],t)=>s[i][e]===t?null:s.map((r,n)=>n===i?r.map((o,a)=>a===e?t:o):r),Rt=class{#e=0;pull(i,{cell:e,steps:t=0,start:r},n){let[o,a]=e;return r&&(this.#e=i[o][a]),At(i,e,Math.round((this.#e+t*n)*1e6)/1e6)}type(i,{cell:e,text:t=""}){let r=Number(t.trim().replace("−","-").replace(",","."));if(t.trim()===""||!Number.isFinite(r))throw new w(`“${t}” is not a number; type for instance 0.5 or −1`);return At(i,e,r)}};var sn=(s,i)=>(s%i+i)%i;function Gt(s,[i,e],t="circular"){let[r,n]=[s.length,s[0].length];return s.map((o,a)=>o.map((l,d)=>{let[c,u]=[a-i,d-e];return t==="zeros"?s[c]?.[u]??0:s[sn(c,r)][sn(u,n)]}))}var Ye=class{#e=[0,0];drag({cell:i,from:e=i,start:t},r){return t&&(this.#e=r),[this.#e[0]+i[0]-e[0],this.#e[1]+i[1]-e[1]]}},Gs=[["left","←",[0,-1]],["up","↑",[-1,0]],["down","↓",[1,0]],["right","→",[0,1]]],zt=(s,i,e,t=!1)=>t?m`<span class="control fixed">${s} <b>${i.join(", ")}</b> <span class="lock">fixed</span></span>`:m`<span class="control pad" role="group" aria-label=${s}
><span aria-hidden="true">${s}</span>${Gs.map(([r,n,[o,a]])=>m`<button type="button" aria-label="${s} ${r}" @click=${()=>e([i[0]+o,i[1]+a])}>
${n}
</button>`)}</span
>`;async function on(s,i){let e;try{e=await createImageBitmap(s,{imageOrientation:"from-image"})}catch{throw new w(`“${s.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let t=Math.min(1,i/Math.max(e.width,e.height)),[r,n]=[e.width,e.height].map(d=>Math.max(1,Math.round(d*t))),a=Object.assign(document.createElement("canvas"),{width:r,height:n}).getContext("2d");a.imageSmoothingQuality="high",a.drawImage(e,0,0,r,n),e.close();let{data:l}=a.getImageData(0,0,r,n);return y(n,r,(d,c)=>{let[u,p,h]=l.subarray(4*(d*r+c));return Math.round((.299*u+.587*p+.114*h)/2.55)/100})}var ue=255,zs=5;function Tr(s){let i=Ns();return i.fillStyle="#000",i.fillStyle=s,i.fillRect(0,0,1,1),[...i.getImageData(0,0,1,1).data.slice(0,3)]}var Ds=null,Ns=()=>Ds??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),Be=(s,i,e)=>s.map((t,r)=>t+(i[r]-t)*e),an=([s,i,e])=>255<<24|Math.round(e)<<16|Math.round(i)<<8|Math.round(s),Ar=(s,i)=>Math.max(1,Math.floor(s*devicePixelRatio/i))/devicePixelRatio,Cr=class extends H{static{this.properties={values:{attribute:!1},ghost:{attribute:!1},marked:{attribute:!1},label:{},tone:{},theme:{},cell:{type:Number},unit:{type:Number},most:{type:Number},cursor:{type:Boolean},drag:{reflect:!0},at:{attribute:!1}}}#e=null;#r=()=>{};#n={key:"",colours:new Uint32Array(0),ghost:[0,0,0],frame:""};#t=document.createElement("canvas");constructor(){super(),this.values=[[0]],this.ghost=null,this.marked=null,this.label="",this.tone="input",this.theme="light",this.cell=4,this.unit=1,this.most=1,this.cursor=!1,this.drag="",this.at=[0,0]}connectedCallback(){super.connectedCallback();let i=()=>this.requestUpdate();addEventListener("resize",i),this.#r=()=>removeEventListener("resize",i)}disconnectedCallback(){super.disconnectedCallback(),this.#r()}get shape(){return[this.values.length,this.values[0].length]}get#l(){return Math.max(1,Math.round(this.cell*devicePixelRatio))}#d(){let i=getComputedStyle(this),e=c=>i.getPropertyValue(`--${c}`).trim(),t=[this.tone,this.unit,this.most,e(`${this.tone}-fill`),e("paper"),e("ink")].join();if(t===this.#n.key)return;let[r,n,o]=[`${this.tone}-fill`,"paper","ink"].map(c=>Tr(e(c))),a=Be(r,Tr(this.theme==="dark"?"#fff":"#000"),.65),l=Math.max(this.most,this.unit),d=new Uint32Array(2*ue+1);for(let c=-ue;c<=ue;c++){let u=c/ue*l,p=Math.min(1,Math.abs(u)/this.unit),h=l>this.unit?Math.max(0,Math.abs(u)-this.unit)/(l-this.unit):0,g=u<0?Be(n,o,.72*p+.28*h):Be(n,r,p);d[c+ue]=an(u<0?g:Be(g,a,h))}this.#n={key:t,colours:d,ghost:Be(n,Tr(e("outside-fill")),.45),frame:e("ink")}}#u(){let i=this.renderRoot.querySelector("canvas"),[e,t]=this.shape,r=this.#l;Object.assign(this.#t,{width:t,height:e}),(i.width!==t*r||i.height!==e*r)&&Object.assign(i,{width:t*r,height:e*r}),this.#d();let n=this.#t.getContext("2d"),o=n.createImageData(t,e),a=new Uint32Array(o.data.buffer),{colours:l,ghost:d,frame:c}=this.#n,u=ue/Math.max(this.most,this.unit),p=[];for(let b=0,v=0;b<e;b++){let k=this.values[b];for(let _=0;_<t;_++,v++){let T=k[_];Number.isNaN(T)&&p.push([b,_]);let L=P(Math.round(T*u),-ue,ue)||0;a[v]=l[L+ue];let re=this.ghost?this.ghost[b][_]*(1-Math.min(1,4*Math.abs(T/this.unit))):0;if(re>0){let rt=a[v];a[v]=an(Be([rt&255,rt>>8&255,rt>>16&255],d,Math.min(1,re)))}}}n.putImageData(o,0,0);let h=i.getContext("2d");if(h.imageSmoothingEnabled=!1,h.drawImage(this.#t,0,0,t*r,e*r),this.#s(h,p,r),!this.marked)return;let g=Math.max(1,Math.round(Math.min(r/5,2*devicePixelRatio)));h.strokeStyle=c,h.lineWidth=g;for(let b=0;b<e;b++)for(let v=0;v<t;v++)this.marked(b,v)&&h.strokeRect(v*r+g/2,b*r+g/2,r-g,r-g)}#s(i,e,t){if(e.length===0)return;let r=new Path2D;for(let[l,d]of e)r.rect(d*t,l*t,t,t);let{width:n,height:o}=i.canvas,a=Math.round(5*devicePixelRatio);i.save(),i.clip(r),i.strokeStyle=getComputedStyle(this).getPropertyValue("--outside-fill"),i.lineWidth=Math.max(1,devicePixelRatio),i.beginPath();for(let l=-o;l<n;l+=a)i.moveTo(l,o),i.lineTo(l+o,0);i.stroke(),i.restore()}#i(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#o(i){this.at=i,this.#i("cell-focus",{cell:i})}#p([i,e]){let[t,r]=this.shape;return[P(i,0,t-1),P(e,0,r-1)]}#h(i){let t=i.currentTarget.getBoundingClientRect(),[r,n]=this.shape,o=[Math.floor((i.clientY-t.top)/t.height*r),Math.floor((i.clientX-t.left)/t.width*n)];return this.#e&&this.drag==="move"?o:this.#p(o)}#c=i=>{if(i.button!==0)return;let e=i.currentTarget,t=this.#h(i);this.#e={from:t,last:t,moved:!1},this.drag&&(e.setPointerCapture(i.pointerId),i.preventDefault()),e.focus({preventScroll:!0}),this.drag==="paint"&&this.#a(t,!0)};#a(i,e){this.#i("cell-drag",{cell:i,start:e})}#m=i=>{let e=this.#e,t=this.#h(i);if(!e||!this.drag){i.pointerType!=="touch"&&this.#i("cell-hover",{cell:t});return}let{from:r,last:n}=e;if(M(t,n))return;let o=!e.moved;if(Object.assign(e,{last:t,moved:!0}),this.drag==="move")this.#i("cell-drag",{cell:t,from:r,start:o});else{let a=Math.max(Math.abs(t[0]-n[0]),Math.abs(t[1]-n[1]));for(let l=1;l<=a;l++)this.#a([0,1].map(d=>Math.round(n[d]+(t[d]-n[d])*l/a)),!1)}};#g=()=>{let i=this.#e;this.#e=null,i&&!i.moved&&this.#o(this.#p(i.from))};#f=()=>{this.#e=null};#$=()=>{this.#e||this.#i("cell-hover",null)};#v=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.at,[r,n]=this.shape,a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,n-1]:[e,n-1]}[i.key];if(a&&i.shiftKey&&this.drag==="move")this.#i("cell-drag",{cell:a,from:[e,t],start:!0});else if(a)this.#o(this.#p(a));else if(this.drag==="paint"&&i.key==="Enter")this.#a([e,t],!0);else return;i.preventDefault(),i.stopPropagation()};updated(){this.#u()}render(){let[i,e]=this.shape,t=this.#l/devicePixelRatio,r=`width:${e*t}px;height:${i*t}px`;if(!this.cursor)return m`<div class="picture" style=${r}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;let[n,o]=this.#p(this.at),a=this.values[n][o],l=`left:${o/e*100}%;top:${n/i*100}%;width:${100/e}%;height:${100/i}%`;return m`<div class="picture" style=${r}>
<canvas
role="application"
aria-roledescription="picture"
aria-label="${this.label}; row ${n}, column ${o}: ${Number.isNaN(a)?"none":S(a)}"
tabindex="0"
@pointerdown=${this.#c}
@pointermove=${this.#m}
@pointerup=${this.#g}
@pointercancel=${this.#f}
@pointerleave=${this.#$}
@keydown=${this.#v}
></canvas><span class="at ${this.cell<zs?"small":""}" style=${l}></span><slot></slot></div>`}static{this.styles=O`
:host {
display: block;
line-height: 0;
}
.picture {
position: relative;
outline: 1px solid var(--line);
}
canvas {
width: 100%;
height: 100%;
image-rendering: pixelated;
}
canvas[tabindex] {
cursor: crosshair;
}
:host([drag="move"]) canvas {
cursor: grab;
touch-action: none;
}
:host([drag="move"]) canvas:active {
cursor: grabbing;
}
:host([drag="paint"]) canvas {
touch-action: none;
}
canvas:focus-visible {
outline: 3px solid var(--input);
outline-offset: 3px;
}
.at {
position: absolute;
box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--kernel);
pointer-events: none;
}
.at.small {
visibility: hidden;
}
canvas:focus-visible + .at {
visibility: visible;
}
::slotted(svg) {
position: absolute;
inset: 0;
width: 100%;
height: 100%;
overflow: visible;
pointer-events: none;
}
@media (forced-colors: active) {
.at {
outline: 2px solid Highlight;
}
}
`}};customElements.get("d2l-picture")||customElements.define("d2l-picture",Cr);var gt=256,Fs=160,Dt=32,ln=9,dn={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},cn=s=>`${Math.round(100*s)} %`,un=s=>Z.find(i=>i.id===s)?.label??"your own kernel",Os=([s,i])=>[s===0?"":`${Math.abs(s)} ${s>0?"down":"up"}`,i===0?"":`${Math.abs(i)} ${i>0?"right":"left"}`].filter(Boolean).join(", "),pn=s=>f(s).map(i=>i-1>>1),Rr=class extends se{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:Di([...Mr,"own"],gt,gt),kernel:q(11,11),sigma:He(0,8),stride:A(1,16),shift:A(-gt,gt),position:A(0,gt)};this.looks=["position"];this.#e=null;this.#r=new Rt;this.#n=new Ye;this.#t={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#u(e)}};this.preview=null,this.brush=!1}static{this.styles=[_t,O`
.sum {
flex: 1 1 10rem;
max-width: 19rem;
min-height: 4.5em; /* a longer sum must not move the controls */
text-wrap: wrap;
}
.scale {
display: flex;
align-items: center;
gap: 6px;
color: var(--muted);
font-size: 0.8125rem;
font-variant-numeric: tabular-nums;
}
.halo,
.limit,
.window {
fill: none;
stroke-width: 1.5;
vector-effect: non-scaling-stroke;
}
.halo {
stroke: var(--paper);
stroke-width: 4;
}
.limit {
stroke: var(--ink);
stroke-width: 2;
stroke-dasharray: 6 4;
}
.window {
stroke: var(--kernel);
stroke-width: 2;
}
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#e;#r;#n;#t;defaults(){return{input:"rings",kernel:Z.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#l(e){return typeof e!="string"?e:e==="own"?this.#e:nn(e)}derive(e){let t=this.#l(e.input);if(t===null){let h=y(Dt,Dt,()=>0);return{still:h,moved:h,output:h,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:n,stride:o,shift:a}=e,l=a[0]!==0||a[1]!==0,d=l?Gt(t,a):t,c=kr(d,r,n,o),u=Math.abs(r.flat().reduce((h,g)=>h+g,0)-1)<1e-9,p=o[0]===o[1];return{still:t,moved:d,output:c,detail:e.input==="rings"&&u&&p?en(d,c,o[0],a):null,change:l?this.#d(e,t,c):null,trouble:null}}#d({kernel:e,sigma:t,stride:r,shift:n},o,a){let l=[o,e,t,...r];l.some((c,u)=>c!==this.#t.key[u])&&(this.#t={key:l,output:kr(o,e,t,r)});let d=(Math.max(...f(e))>>1)+Math.ceil(3*t);return tn(this.#t.output,a,n,r,f(o),d)}report({output:e,detail:t,change:r,trouble:n}){return{output:n===null&&this.now.input!=="own"?e:null,output_shape:n===null?f(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[n,o]=f(r),a=f(t),l=e.shift.map((d,c)=>d%a[c]);return{...e,shift:l,position:[P(e.position[0],0,n-1),P(e.position[1],0,o-1)]}}#u(e){let t=Ae(Z,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let n="Look where it is silent: an edge kernel does not see edges that run across its own.",o=e.input==="boot"?"Look where it is silent: along the sole.":n,a=[];return t==="sobel-vertical"&&a.push({answer:"sobel-horizontal",says:o},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&a.push({answer:"sobel-vertical",says:n}),Math.abs(e.kernel.flat().reduce((d,c)=>d+c,0))<1e-9&&a.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(d=>({id:d,label:un(d)})),answer:t,slips:a,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#s([e,t]){let{stride:r}=this.now,[n,o]=f(this.derived.output);return[P(Math.round(e/r[0]),0,n-1),P(Math.round(t/r[1]),0,o-1)]}#i(e,t){this.preview=t&&(e==="input"?this.#s(t.cell):t.cell)}#o(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#s(t):t})}#p(e){if(!this.brush)return this.change({shift:this.#n.drag(e,this.now.shift)});let t=At(this.derived.still,e.cell,1);t&&this.change({input:t})}#h(e){try{let t=e();t&&this.change({kernel:t})}catch(t){if(!(t instanceof w))throw t;this.refuse(t.message)}}#c(){this.change({input:y(Dt,Dt,()=>0),shift:[0,0]}),this.brush=!0}async#a(e){let t=e.target,r=t.files?.[0];if(r){try{this.#e=await on(r,Fs),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(n){if(!(n instanceof w))throw n;this.refuse(n.message)}t.value=""}}get#m(){let[e,t]=f(this.derived.output),[r,n]=this.preview??this.now.position;return[P(r,0,e-1),P(n,0,t-1)]}drawing(e,t){let[r,n]=f(t.moved),o=Math.max(r,n),a=this.width||640,l=Math.min(340,(a-44)/2),d=l*devicePixelRatio<o,c=Ar(d?a:l,o),u=e.stride[0]===e.stride[1]?c*e.stride[0]:Ar(c*o,Math.max(...f(t.output))),p=this.#m,{unit:h,most:g}=Sr(e.kernel);return m`<div class="filter">
<div class="pair ${d?"stacked":""}">
${z("x","input","X",f(t.moved),m`<d2l-picture
data-plate="input"
label="input X, ${x(f(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${c}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[p[0]*e.stride[0],p[1]*e.stride[1]]}
@cell-hover=${b=>this.#i("input",b.detail)}
@cell-focus=${b=>this.#o("input",b.detail)}
@cell-drag=${b=>this.#p(b.detail)}
>${this.#g(e,t,p)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${d?"↓":"→"}</span>
${z("y","output","Y",f(t.output),m`<d2l-picture
data-plate="output"
label="output Y, ${x(f(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${u}
.unit=${h}
.most=${g}
.at=${p}
@cell-hover=${b=>this.#i("output",b.detail)}
@cell-focus=${b=>this.#o("output",b.detail)}
></d2l-picture>
${this.asking?$:this.#v(e.kernel)}`)}
</div>
<div class="below">${this.#f(e)}${this.#$(e,t,p)}</div>
</div>`}#g(e,t,[r,n]){let[o,a]=f(t.moved),[l,d]=pn(e.kernel),[c,u]=f(e.kernel),p=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,h=v=>(o>>1)+.5+e.shift[v],g=v=>C`<circle class=${v} cx=${h(1)} cy=${h(0)} r=${Pr(o,e.stride[0])}></circle>`,b=v=>C`<rect class=${v} x=${n*e.stride[1]-d} y=${r*e.stride[0]-l} width=${u} height=${c}></rect>`;return m`<svg viewBox="0 0 ${a} ${o}" aria-hidden="true">
${p?[g("halo"),g("limit")]:$}
${this.asking?$:[b("halo"),b("window")]}
</svg>`}#f(e){if(this.asking)return m`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=F(e.kernel),r=P(Math.floor(220/e.kernel[0].length),18,36);return z("k","kernel","K",f(e.kernel),m`<d2l-grid
data-plate="kernel"
label="kernel K, ${x(f(e.kernel))}"
tone="kernel"
.cells=${t}
.size=${r}
.fontSize=${N(t,r)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-pull=${n=>this.#h(()=>this.#r.pull(this.now.kernel,n.detail,.5))}
@cell-edit=${n=>this.#h(()=>this.#r.type(this.now.kernel,n.detail))}
></d2l-grid>`)}#$(e,t,[r,n]){let o=Math.ceil(3*e.sigma);return m`<p class="sum">
${`Y[${r}, ${n}] = `}${this.asking||o>0?$:m`${this.#w(e,t,[r,n])} = `}<b class="y"
>${S(t.output[r][n],3)}</b
>${o>0&&!this.asking?m`<br /><span class="zero">blurred over ${x([2*o+1,2*o+1])}</span>`:$}
</p>`}#v(e){let{unit:t,most:r}=Sr(e),n=e.flat().some(a=>a<0)?-r:0,o=Array.from({length:61},(a,l)=>n+(r-n)*l/60);return m`<div class="scale">
${S(n)}
<d2l-picture
label="scale from ${S(n)} to ${S(r)}"
tone="output"
theme=${this.theme}
.values=${[o,o,o,o,o]}
.cell=${2}
.unit=${t}
.most=${r}
></d2l-picture>
${S(r)}
</div>`}#w(e,t,[r,n]){let[o,a]=pn(e.kernel),d=e.kernel.flatMap((p,h)=>p.map((g,b)=>({w:g,x:t.moved[r*e.stride[0]+h-o]?.[n*e.stride[1]+b-a]??0}))).filter(({w:p,x:h})=>p*h!==0),[c,u]=[d.slice(0,ln),d.length-ln];return d.length===0?m`<span class="zero">only zeros</span>`:m`${c.map(({w:p,x:h},g)=>m`${g>0?" + ":$}<span class="term"
><span class="x">${B(h)}</span>·<span class="k">${B(p)}</span></span
>`)}${u>0?m` + <span class="zero">${u} more</span>`:$}`}#b(e,t){let r=Ae(Z,e.kernel),n=[`${un(r)}, σ ${S(e.sigma)}, stride ${e.stride[0]}: ${x(f(t.moved))} → ${x(f(t.output))}`];return t.detail&&e.stride[0]>1&&n.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${cn(t.detail.true_detail)}`}`),t.change!==null&&n.push(`moved ${Os(e.shift)}: the output changes by ${cn(t.change)}`),`${n.join("; ")}.`}caption(e,t){return m`<p>${this.#b(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,n]=this.#m;return`output (${r}, ${n}) = ${S(t.output[r][n],3)}. ${this.#b(e,t)}`}controls(e){let t=Ae(Z,e.kernel),r=typeof e.input=="string"?e.input:"drawing",n=[...Mr.map(o=>({id:o,label:dn[o]})),...r==="own"?[{id:"own",label:dn.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${x(f(e.input))}`}];return m`${R("picture",r,n,o=>{if(o==="drawing")return this.#c();this.brush=!1,this.change({input:o,shift:[0,0]})},this.locked("input"))}
${D(!this.asking,()=>R("kernel",t,ht(Z,t),o=>{let a=Z.find(l=>l.id===o);a&&this.change({kernel:a.grid})},this.locked("kernel")))}
${G("blur σ",e.sigma,[0,8,.5],o=>this.change({sigma:o}),this.locked("sigma"))}
${G("stride",e.stride[0],[1,16,1],o=>this.change({stride:[o,o]}),this.locked("stride"))}
${zt("move",e.shift,o=>this.change({shift:o}),this.locked("shift"))}`}panel(e){let[t,r]=f(e.kernel),n=o=>this.change({kernel:y(...o,(a,l)=>this.now.kernel[a]?.[l]??0)});return m`${D(!this.locked("input"),()=>E("Input",m`<label class="control">picture of yours <input type="file" accept="image/*" @change=${o=>{this.#a(o)}} /></label>`,m`<span class="aside">it stays on this device</span>`,D(typeof e.input!="string",()=>m`${X("brush",this.brush,o=>{this.brush=o})}${j("clear",()=>this.#c())}`)))}
${D(!this.asking,()=>E("Kernel",G("rows",t,[1,11,1],o=>n([o,r]),this.locked("kernel")),G("columns",r,[1,11,1],o=>n([t,o]),this.locked("kernel"))))}`}keys(){return m`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[n,o]=f(t);return e.input==="own"?cr(e,`X = torch.rand(${n}, ${o})  # put your picture here: 0 is black, 1 is white`):cr(e,e.input==="rings"?Ri(n):Ai(t))}};V("d2l-image-filter",Rr);var zr=1e30,js=1e-10;function mn(s,i,e){let[t,r]=[e[0]-1,e[1]-1],[n,o]=f(s),a=[n-t,o-r],l=f(i);if(a[0]<1||a[1]<1)throw new w(`a ${x(e)} kernel does not fit an input of ${x([n,o])}; add cells`);if(l[0]!==a[0]||l[1]!==a[1])throw new w(`a ${x(e)} kernel makes ${x(a)} outputs from ${x([n,o])}, and the target is ${x(l)}; give one of ${x(a)}`);return i.flatMap((d,c)=>d.map((u,p)=>[s[c][p],s[c+t][p+r],u]))}function Gr(s,[i,e]){let[t,r,n]=[0,0,0];for(let[o,a,l]of s){let d=i*o+e*a-l;t+=d*d,r+=2*d*o,n+=2*d*a}return{kernel:[i,e],gradient:[r,n],loss:t}}function gn(s){let[i,e,t,r,n]=[0,0,0,0,0];for(let[v,k,_]of s)i+=2*v*v,e+=2*v*k,t+=2*k*k,r+=2*v*_,n+=2*k*_;let[o,a]=[(i+t)/2,Math.hypot((i-t)/2,e)],l=o+a,d=o-a>js*l?o-a:0,c=Math.atan2(2*e,i-t)/2,u=[Math.cos(c),Math.sin(c)],p=([v,k],_)=>_>0?(v*r+k*n)/_:0,[h,g]=[p(u,l),p([-u[1],u[0]],d)],b=[h*u[0]-g*u[1],h*u[1]+g*u[0]];return{hessian:[[i,e],[e,t]],curvatures:[d,l],steepest:u,minimum:b,floor:Gr(s,b).loss,limit:2/l}}function fn(s,i,e,t){let r=[Gr(s,i)];for(let n=0;n<t&&r[n].loss<zr;n++){let{kernel:o,gradient:a}=r[n];r.push(Gr(s,[o[0]-e*a[0],o[1]-e*a[1]]))}return r}var hn=.01;function bn(s,i){let[e,t]=[s[0].loss-i,s[s.length-1].loss-i];return e<=1e-12*(1+i)?"rests":s.length>1&&s[s.length-1].loss>s[s.length-2].loss&&t>hn*e?"explodes":t<=hn*e?"arrives":"is on its way"}function Re({from:s,to:i,log:e},t){if(!e)return P((t-s)/(i-s),0,1);let[r,n]=[Math.log(s),Math.log(i)];return t<=s?0:P((Math.log(t)-r)/(n-r),0,1)}function ft({from:s,to:i,log:e},t){let r=P(t,0,1);return e?s*(i/s)**r:s+r*(i-s)}var Ls=s=>Math.abs(s)<3?String(+`1e${s}`):lr(s);function vn({from:s,to:i,log:e},t){if(e){let[l,d]=[Math.ceil(Math.log10(s)-1e-9),Math.floor(Math.log10(i)+1e-9)],c=Math.ceil((d-l+1)/t);return Array.from({length:d-l+1},(p,h)=>l+h).filter(p=>p%c===0).map(p=>({value:10**p,text:Ls(p)}))}let r=(i-s)/t,n=10**Math.floor(Math.log10(r)),o=n*[1,2,5,10].find(l=>l*n>=r*.999),a=Math.ceil(s/o-1e-9);return Array.from({length:Math.floor(i/o+1e-9)-a+1},(l,d)=>{let c=Number(((a+d)*o).toPrecision(12));return{value:c,text:String(c).replace("-","−")}})}var Nt=([s,i])=>C`<circle class="touch" cx=${s} cy=${i} r="20" /><circle class="ring" cx=${s} cy=${i} r="9" /><circle class="knob" cx=${s} cy=${i} r="6" />`,ve=class extends H{#e=!1;frame(i,e,t){let[r,n]=i;return m`<svg
viewBox="0 0 ${r} ${n}"
width=${r}
height=${n}
role="group"
aria-label=${e}
class=${this.movable?"movable":""}
@pointerdown=${this.#t}
@pointermove=${this.#l}
@pointerup=${this.#d}
@pointercancel=${this.#d}
@click=${this.#u}
@touchstart=${this.#n}
@keydown=${this.#s}
>${t}</svg>`}#r(i){let e=i.currentTarget.getBoundingClientRect();return[i.clientX-e.left,i.clientY-e.top]}#n=i=>{this.movable&&i.target.classList.contains("touch")&&i.preventDefault()};#t=i=>{let e=i.target.classList.contains("touch");!this.movable||i.button!==0||i.pointerType==="touch"&&!e||(this.#e=!0,i.currentTarget.setPointerCapture(i.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),i.preventDefault(),e||this.placed(this.#r(i)))};#l=i=>{this.#e&&this.placed(this.#r(i))};#d=()=>{this.#e&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#e=!1};#u=i=>{!this.movable||i.pointerType!=="touch"||i.target.classList.contains("touch")||(this.placed(this.#r(i)),this.dispatchEvent(new CustomEvent("plot-rest")))};#s=i=>{if(i.ctrlKey||i.altKey||i.metaKey||!this.movable)return;let e=this.keyed(i.key,i.shiftKey);e&&(i.preventDefault(),i.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(i,e,t){let[r,n,o,a]=i,l=e?vn(e,P(Math.floor((o-r)/46),2,5)):[],d=t?vn(t,P(Math.floor((a-n)/24),2,5)):[];return C`<g class="axes" aria-hidden="true">
${l.map(({value:c,text:u})=>{let p=r+Re(e,c)*(o-r);return C`<path d="M${p} ${n}V${a}" /><text x=${p} y=${a+15} text-anchor="middle">${u}</text>`})}
${d.map(({value:c,text:u})=>{let p=a-Re(t,c)*(a-n);return C`<path d="M${r} ${p}H${o}" /><text x=${r-6} y=${p+4} text-anchor="end">${u}</text>`})}
${e?.name?C`<text class="axis" x=${o} y=${a+31} text-anchor="end">${e.name}</text>`:$}
${t?.name?C`<text class="axis" x=${r-6} y=${n-8} text-anchor="start">${t.name}</text>`:$}
</g>`}static{this.styles=O`
:host {
display: inline-block;
--tone: var(--ink);
font-variant-numeric: tabular-nums;
}
:host([tone="input"]) {
--tone: var(--input);
}
:host([tone="kernel"]) {
--tone: var(--kernel);
}
:host([tone="output"]) {
--tone: var(--output);
}
svg {
display: block;
overflow: visible;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
}
.movable {
cursor: pointer;
}
text {
font-size: 12px;
fill: var(--muted);
}
.axes path {
stroke: color-mix(in srgb, var(--line) 55%, transparent);
stroke-width: 1;
}
.line {
fill: none;
stroke: var(--tone);
stroke-width: 2;
stroke-linejoin: round;
}
.dot {
fill: var(--tone);
}
.faint {
stroke: color-mix(in srgb, var(--muted) 60%, var(--paper));
stroke-width: 1.5;
}
.handle {
outline: none;
}
.movable .handle {
cursor: grab;
}
.touch {
fill: transparent;
}
.knob {
fill: var(--tone);
pointer-events: none;
}
.ring {
fill: var(--paper);
stroke: var(--tone);
stroke-width: 2;
pointer-events: none;
}
.handle:focus-visible .ring {
stroke: var(--input);
stroke-width: 4;
}
@media (forced-colors: active) {
:host {
--ink: CanvasText;
--muted: CanvasText;
--line: color-mix(in srgb, CanvasText 45%, Canvas);
--paper: Canvas;
--input: Highlight;
--kernel: CanvasText;
--kernel-fill: CanvasText;
--output: CanvasText;
--gradient: Highlight;
}
}
`}};var Ks=1/64,$n=9,Dr=.1,Nr=.01,Ge=34,ze=22,Fr=class extends ve{static{this.properties={bowl:{attribute:!1},path:{attribute:!1},step:{attribute:!1},reach:{attribute:!1},names:{attribute:!1},fixed:{type:Boolean},size:{type:Number},tone:{reflect:!0}}}constructor(){super(),this.step=0,this.reach=2.5,this.names=["first","second"],this.fixed=!1,this.size=300,this.tone="kernel"}get movable(){return!this.fixed}get#e(){return{name:"",from:-this.reach,to:this.reach}}get#r(){return this.size-Ge}#n=([i,e])=>{let t=this.#r/(2*this.reach);return[Ge+(i+this.reach)*t,ze+(this.reach-e)*t]};#t(i){let t=i.map(r=>P(Math.round(r/Nr)*Nr,-this.reach,this.reach)).map(r=>Number(r.toPrecision(6)));this.dispatchEvent(new CustomEvent("bowl-drag",{detail:{start:t}}))}placed([i,e]){let t=o=>Math.round(o/(Dr/2))*(Dr/2),[r,n]=[(i-Ge)/this.#r,1-(e-ze)/this.#r];this.#t([t(ft(this.#e,r)),t(ft(this.#e,n))])}keyed(i,e){let t=e?Nr:Dr,r={ArrowLeft:[-t,0],ArrowRight:[t,0],ArrowUp:[0,t],ArrowDown:[0,-t]},[n,o]=this.path[0];return i in r?()=>this.#t([n+r[i][0],o+r[i][1]]):null}render(){let i=this.#r,e=[Ge,ze,Ge+i,ze+i];return this.frame([this.size,ze+i+22],`loss over the two weights ${this.names.join(" and ")}`,C`<clipPath id="field"><rect x=${Ge} y=${ze} width=${i} height=${i} rx="8" /></clipPath>
<g clip-path="url(#field)" aria-hidden="true">${this.#l()}</g>
${this.axes(e,this.#e,this.#e)}
<text class="weight" aria-hidden="true" x=${e[2]} y=${e[3]-7} text-anchor="end">${this.names[0]}</text>
<text class="weight" aria-hidden="true" x=${Ge+7} y=${ze+16}>${this.names[1]}</text>
<g clip-path="url(#field)" aria-hidden="true">${this.#u()}</g>
${this.#o()}`)}#l(){let{curvatures:i,steepest:e,minimum:t}=this.bowl,[r,n]=i;if(n===0)return[];let o=this.#r/(2*this.reach),a=-Math.atan2(e[1],e[0])*180/Math.PI,[l,d]=this.#n(t),c=(u,p)=>p===0?1e4:Math.min(Math.sqrt(2*u/p)*o,1e4);return Array.from({length:$n},(u,p)=>{let h=Ks*4**($n-1-p);return C`<ellipse class="contour" rx=${c(h,n)} ry=${c(h,r)}
transform="translate(${l} ${d}) rotate(${a})" />`})}#d=i=>i.some(e=>Math.abs(e)>40*this.reach);#u(){let i=this.path.findIndex(this.#d),t=(i<0?this.path:this.path.slice(0,i)).map(this.#n),r=o=>t.slice(0,o+1).map(a=>a.join()).join(" "),n=this.path[this.step+1];return C`<polyline class="path later" points=${r(t.length)} />
<polyline class="path" points=${r(this.step)} />
${t.map((o,a)=>a===0?$:C`<circle class="dot ${a>this.step?"later":""}" cx=${o[0]} cy=${o[1]} r="2.5" />`)}
${this.#s()}
${n&&this.step<t.length?this.#i(t[this.step],this.#n(n)):$}
${this.step<t.length&&this.step>0?C`<circle class="now" cx=${t[this.step][0]} cy=${t[this.step][1]} r="6" />`:$}`}#s(){let[i,e]=this.#n(this.bowl.minimum);return C`<text class="star" x=${i} y=${e+6} text-anchor="middle">✶</text>`}#i([i,e],[t,r]){let n=Math.hypot(t-i,r-e);if(n<4)return C``;let[o,a]=[(t-i)/n,(r-e)/n],l=Math.min(10,n),d=c=>`${t-l*o+c*l*.5*a},${r-l*a-c*l*.5*o}`;return C`<path class="arrow" d="M${i} ${e}L${t-l*o*.8} ${r-l*a*.8}" />
<polygon class="head" points="${t},${r} ${d(1)} ${d(-1)}" />`}#o(){let[i,e]=this.path[0],t=[i,e].map(r=>Re(this.#e,r)*2*this.reach-this.reach);return C`<g
class="handle"
role="slider"
tabindex="0"
aria-label="start"
aria-valuemin=${-this.reach}
aria-valuemax=${this.reach}
aria-valuenow=${i}
aria-valuetext="${this.names[0]} ${i}, ${this.names[1]} ${e}"
aria-disabled=${this.movable?$:"true"}
>${Nt(this.#n(t))}</g>`}static{this.styles=O`
${ve.styles}
.contour {
stroke: color-mix(in srgb, var(--muted) 45%, var(--paper));
stroke-width: 1;
fill: var(--ink);
fill-opacity: 0.035;
}
.weight {
fill: var(--kernel);
font-weight: 600;
}
.path {
fill: none;
stroke: var(--kernel);
stroke-width: 2;
stroke-linejoin: round;
}
.path.later {
stroke-width: 1;
}
.path.later,
.dot.later {
opacity: 0.4;
}
.now {
fill: var(--kernel-fill);
stroke: var(--ink);
stroke-width: 2;
}
.star {
font-size: 20px;
fill: var(--ink);
}
.arrow {
stroke: var(--gradient);
stroke-width: 3;
}
.head {
fill: var(--gradient);
}
@media (forced-colors: active) {
.contour {
fill: none;
}
}
`}};customElements.get("d2l-bowl")||customElements.define("d2l-bowl",Fr);var Or=class extends ve{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#e(){let i=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-i]:[12,40,this.width-12,this.height-i]}#r=([i,e])=>{let[t,r,n,o]=this.#e,a=this.y?Re(this.y,e):.5;return[t+Re(this.x,i)*(n-t),o-a*(o-r)]};#n(i){let{from:e,to:t}=this.x,r=P(Number((Math.round(i/this.snap)*this.snap).toPrecision(10)),e,t);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([i]){let[e,,t]=this.#e;this.#n(ft(this.x,(i-e)/(t-e)))}keyed(i,e){let t=this.at[0],r=this.snap*(e?5:1),n={ArrowLeft:t-r,ArrowDown:t-r,ArrowRight:t+r,ArrowUp:t+r,Home:this.x.from,End:this.x.to};return i in n?()=>this.#n(n[i]):null}render(){let i=this.#e,[e,,t,r]=i;return this.frame([this.width,this.height],this.label,C`${this.axes(i,this.x,this.y)}
${this.y?$:C`<path class="line rule" d="M${e} ${(i[1]+r)/2}H${t}" />`}
${[...this.lines].sort((n,o)=>Number(o.faint??!1)-Number(n.faint??!1)).map(n=>this.#t(n))}
${this.marks.map(n=>this.#l(n))}
${this.at?this.#d(this.at):$}`)}#t({points:i,text:e,faint:t}){let r=i.map(this.#r),[n,o]=r[r.length-1];return C`<polyline class="line ${t?"faint":""}" points=${r.map(a=>a.join()).join(" ")} />
${t||i.length>80?$:r.map(a=>C`<circle class="dot" cx=${a[0]} cy=${a[1]} r="2.5" />`)}
${e?C`<text class="end" x=${n} y=${o-7} text-anchor="end">${e}</text>`:$}`}#l({at:i,sign:e,text:t}){let[r,n]=this.#r(i),o=this.y?n+5:n-13;return C`${e?C`<text class="sign" x=${r} y=${o} text-anchor="middle">${e}</text>`:C`<path class="line" d="M${r} ${o-10}V${n+9}" />`}
${t?C`<text x=${r} y=${o-14} text-anchor="middle">${t}</text>`:$}`}#d(i){return C`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${i[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?$:"true"}
>${Nt(this.#r(i))}</g>`}static{this.styles=O`
${ve.styles}
.rule {
stroke: var(--line);
}
.sign {
font-size: 15px;
fill: var(--ink);
}
text.end {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",Or);var Xe=[{id:"bar",label:"dark bar",grid:y(6,8,(s,i)=>i>=2&&i<6?0:1)},{id:"transposed",label:"dark bar, transposed",grid:y(8,6,s=>s>=2&&s<6?0:1)},{id:"stripes",label:"stripes",grid:y(6,8,(s,i)=>(i+1)%2)}],Ft=[{id:"edge",label:"edges [1, −1]",weights:[1,-1]},{id:"mean",label:"mean [0.5, 0.5]",weights:[.5,.5]},{id:"zeros",label:"zeros [0, 0]",weights:[0,0]}],Ve={id:"own",label:"your own"},Is=3,wn=8,Hs={arrives:"✓",explodes:"✕","is on its way":"…",rests:"·"},yn=(s,i)=>JSON.stringify(s)===JSON.stringify(i),jr=([s,i],e)=>e[0]===1?[[s,i]]:[[s],[i]],Ot=([s,i],e)=>`[${[s,i].map(t=>Pn(t,e)).join(", ")}]`,Pn=(s,i)=>Math.abs(s)<1e4?s.toFixed(i).replace("-","−"):Ee(s),Lr=s=>Number(s.toPrecision(6)),Kr=class extends be{constructor(){super(...arguments);this.name="Learning a kernel";this.hint="Try: lower the learning rate until learning arrives. Then drag the start.";this.derivedKeys=["losses","path","output","curvatures","limit"];this.looks=["step"];this.fields={input:q(16,16),target:q(16,16),kernel:Ws(),learning_rate:He(1e-6,10),steps:le(1,200),tried:Pt(wn),step:le(0,200)};this.#e=!1;this.#r=null;this.questions={limit:{label:"the limit",question:(e,t)=>{let{limit:r,curvatures:n}=t.bowl,[o,a]=n;return{text:"Predict: how large may the learning rate be before learning explodes? Try as many as you like.",fields:[""],answer:[r],within:.03*r,slips:[{answer:[1/a],says:"There the bounce begins."},{answer:[2/(o+a)],says:"The best rate; more is borne."},{answer:[2/o],says:"The steepest axis decides."},{answer:[4/a],says:"The square's derivative brings a 2."}].filter(({answer:l})=>Number.isFinite(l[0])),otherwise:"Find a rate whose loss rises in the end, and a smaller one whose loss falls."}}}}}#e;#r;defaults(){return{input:Xe[0].grid,target:Qe(Xe[0].grid,[1,2],[1,-1]),kernel:[[-1,1.5]],learning_rate:.035,steps:20,tried:[],step:4}}derive(e){try{let t=mn(e.input,e.target,f(e.kernel)),r=gn(t);if(r.curvatures[1]===0)throw new w("the picture is blank, so every kernel has the same loss; paint something into it");let n=e.kernel.flat(),o=c=>{let u=fn(t,n,c,e.steps);return{rate:c,path:u,outcome:bn(u,r.floor)}},a=o(e.learning_rate),l=e.tried.filter(c=>c!==e.learning_rate).map(o),d=[a,...l].map(c=>c.outcome);return{bowl:r,run:a,others:l,found:d.includes("arrives")&&d.includes("explodes"),trouble:null}}catch(t){if(!(t instanceof w))throw t;return{bowl:null,run:null,others:[],found:!1,trouble:t.message}}}settle(e){return{...e,step:Math.min(e.step,e.steps)}}report({bowl:e,run:t}){return{losses:t&&t.path.map(r=>r.loss),path:t&&t.path.map(r=>r.kernel),output:t&&this.#n(t),curvatures:e&&e.curvatures,limit:e&&e.limit}}#n(e){return Qe(this.now.input,f(this.now.kernel),e.path[this.place].kernel)}pytorch(e,t){if(!t.run)return null;let[r,n]=f(e.kernel);return`import torch
from torch import nn

X = torch.tensor(${W(e.input," ".repeat(17))})
target = torch.tensor(${W(e.target," ".repeat(22))})
conv = nn.Conv2d(1, 1, (${r}, ${n}), bias=False)
with torch.no_grad():
conv.weight.copy_(torch.tensor(${W(e.kernel,"")}))
optimizer = torch.optim.SGD(conv.parameters(), lr=${e.learning_rate})
for _ in range(${this.place}):
loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()
optimizer.zero_grad()
loss.backward()
optimizer.step()
Y = conv(X[None, None])[0, 0].detach()
Y
`}get places(){return this.derived.run?.path.length??0}get place(){return Math.max(0,Math.min(this.now.step,this.places-1))}seek(e){this.change({step:e})}step(e){let{steps:t}=this.now,r=e>0&&this.place===this.places-1;r&&this.places===t+1&&t<200&&!this.locked("steps")?this.change({steps:t+1,step:t+1}):r||super.step(e)}#t(e,t){let{learning_rate:r,tried:n}=this.now,{run:o,others:a}=this.derived,l=a.some(u=>u.outcome===o?.outcome),d=(o?.outcome==="arrives"||o?.outcome==="explodes")&&!l,c=!this.#e||d?[...n.filter(u=>u!==r),r]:n;this.#e=t,this.change({learning_rate:Lr(e),tried:c.slice(-wn)})}#l(e){let t=f(this.now.kernel),r=this.#d();this.change(r?{input:e,target:Qe(e,t,r.weights)}:{input:e})}#d(){let{input:e,target:t,kernel:r}=this.now;return Ft.find(({weights:n})=>yn(Qe(e,f(r),n),t))}#u({cell:[e,t]}){this.#r??=this.now.input[e][t]>.5?0:1;let r=this.#r;this.now.input[e][t]!==r&&this.#l(this.now.input.map((n,o)=>n.map((a,l)=>o===e&&l===t?r:a)))}drawing(e,t){if(!t.bowl||!t.run)return this.#m(e);let r=this.width||688,n=r>=I,o=n?146:112,a=n?Math.min(340,Math.floor((r-o)*.55)):r-o-10,l=n?r-o-a-22:r,d=m`<div class="plate">
${this.#i(e,t,t.run,l,n?a-100:160)} ${this.#o(e,t,t.bowl,l)}
</div>`,c=this.#p(e,t.run,o);return m`${this.#s(t.bowl,t.run,a)} ${n?m`${d}${c}`:m`${c}${d}`}`}#s(e,t,r){let n=t.path.map(l=>l.kernel),o=Math.max(...n[0].map(Math.abs),...e.minimum.map(Math.abs)),a=[2.5,5,10,20,50,100].find(l=>l>=o)??10**Math.ceil(Math.log10(o));return m`<d2l-bowl
.bowl=${e}
.path=${n}
.step=${this.place}
.reach=${a}
.names=${Us(f(this.now.kernel))}
.size=${r}
.fixed=${this.locked("kernel")}
@bowl-drag=${l=>this.change({kernel:jr(l.detail.start,f(this.now.kernel))})}
></d2l-bowl>`}#i(e,t,r,n,o){let a=v=>v.path.map(({loss:k},_)=>[_,k]),l=t.others.slice(-Is),d=[{points:a(r)},...l.map(v=>({points:a(v),faint:!0,text:`η ${v.rate}`}))],c=d.flatMap(v=>v.points.map(([,k])=>k)),u=Math.max(...c)||1,p=Math.max(Math.min(...c),r.path[0].loss*1e-8,1e-12),[h,g]=[10**Math.floor(Math.log10(p)),10**Math.ceil(Math.log10(u)+1e-9)],{loss:b}=r.path[this.place];return m`<d2l-curve
label="step"
.x=${{name:"step",from:0,to:e.steps}}
.y=${{name:"loss",from:h<g?h:g/10,to:g,log:!0}}
.lines=${d}
.at=${[this.place,b]}
.valueText="${`step ${this.place}, loss ${Ee(b)}`}"
.width=${n}
.height=${o}
@curve-drag=${v=>{this.pause(),this.seek(v.detail.x)}}
></d2l-curve>`}#o(e,t,r,n){let o=kn(r.limit),a=t.others.filter(({rate:l})=>l<=o).map(({rate:l,outcome:d})=>({at:[l,0],sign:Hs[d]}));return t.found&&!this.asking&&a.push({at:[r.limit,0],sign:"",text:`limit ${xn(r.limit)}`}),m`<d2l-curve
label="learning rate η"
.x=${{name:"learning rate η",from:0,to:o}}
.marks=${a}
.at=${[e.learning_rate,0]}
.snap=${o/200}
.valueText="${String(e.learning_rate)}"
.fixed=${this.locked("learning_rate")}
.width=${n}
.height=${84}
@curve-drag=${l=>this.#t(Math.max(l.detail.x,o/1e3),!0)}
@plot-rest=${()=>{this.#e=!1}}
></d2l-curve>`}#p(e,t,r){let n=f(e.kernel),o=this.#n(t).map((p,h)=>p.map((g,b)=>g-e.target[h][b])),a=Qe(e.input,n,t.path[0].kernel).map((p,h)=>p.map((g,b)=>g-e.target[h][b])),l=K(a)||1,d=o.map(p=>p.map(h=>({text:Math.abs(h)<.05*l?"":h>0?"+":"−",tint:Math.max(-1,Math.min(1,h/l)),label:Pn(h,2)}))),c=F(jr(t.path[this.place].kernel,n).map(p=>p.map(h=>Lr(h)))),u=d[0].length;return m`<div class="side">
${z("k","kernel","K",n,m`<d2l-grid
data-plate="kernel"
label="kernel K after step ${this.place}"
tone="kernel"
.cells=${c}
.size=${52}
.fontSize=${15}
></d2l-grid>`)}
${z("y",this.width>=I?"error":"","Ŷ − Y",f(o),m`<d2l-grid
data-plate="error"
label="output minus target after step ${this.place}"
tone="output"
.cells=${d}
.size=${Math.min(20,Math.floor(r/u))}
.fontSize=${12}
></d2l-grid>`)}
</div>`}#h({path:e,outcome:t}){let r=e.map(c=>c.loss),[n,o]=[r.length-1,r.indexOf(Math.min(...r))],l=(o>0&&o<n?[o,n]:[n]).map((c,u)=>`${Ee(r[c])} after ${c}${u===0?c===1?" step":" steps":""}`),d=r[n]>=zr?"past 10³⁰ the run stops":`the run ${t}`;return`loss ${[Ee(r[0]),...l].join(" → ")}: ${t==="rests"?"at the minimum no rate moves it":d}.`}#c({bowl:e,found:t}){if(!t||!e)return"";let[r,n]=e.curvatures;return` Curvatures ${S(r)} and ${S(n)}: the limit is 2/${S(n)} = ${xn(e.limit)}.`}caption(e,t){let r=t.run,{kernel:n,gradient:o,loss:a}=r.path[this.place],l=r.path.slice(0,this.place).every(d=>d.loss>a)&&this.place>0;return m`<p class="sum">
step ${this.place}, η ${e.learning_rate}: kernel <b class="term k">${Ot(n,2)}</b>, gradient
<b class="term g">${Ot(o,1)}</b>, loss <b>${Ee(a)}</b>${l?"; lowest so far":$}.<br />
<span class="aside">${this.#h(r)}${D(t.found,()=>m`<br />${this.#c(t)}`)}</span>
</p>`}saying(e,t){if(!t.run)return t.trouble??"";let{kernel:r,gradient:n,loss:o}=t.run.path[this.place];return`step ${this.place}, learning rate ${e.learning_rate}: kernel ${Ot(r,2)}, gradient ${Ot(n,1)}, loss ${Ee(o)}. ${this.#h(t.run)}${this.#c(t)}`}controls(e,t){let r=t.bowl?kn(t.bowl.limit)/200:.001;return m`${this.playButton()}
${D(!this.open&&!this.calm,()=>j("Step",()=>{this.pause(),this.step(1)}))}
${G("η",e.learning_rate,[r,10,r],n=>this.#t(n,!1),this.locked("learning_rate"))}
${this.#a(e)}`}#a(e){let t=Xe.find(({grid:r})=>yn(r,e.input))??Ve;return R("picture",t.id,t===Ve?[Ve,...Xe]:Xe,r=>this.#l(Xe.find(n=>n.id===r).grid),this.locked("input"))}#m(e){let t=e.input[0].length;return z("x","input","X",f(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${e.input.length}×${t}"
tone="input"
.cells=${F(e.input)}
.size=${Math.min(26,Math.floor((this.width||640)/t))}
.fontSize=${12}
.drag=${this.locked("input")?"move":"paint"}
@pointerdown=${()=>{this.#r=null}}
@keydown=${()=>{this.#r=null}}
@cell-drag=${r=>this.#u(r.detail)}
></d2l-grid>`)}panel(e,t){let r=this.#d()??Ve;return m`${D(t.bowl,()=>E("Paint",this.#m(e)))}
${E("Learn",R("target",r.id,r===Ve?[Ve,...Ft]:Ft,n=>{let{weights:o}=Ft.find(a=>a.id===n);this.change({target:Qe(e.input,f(e.kernel),o)})},this.locked("target")),G("steps",e.steps,[1,200,1],n=>this.change({steps:n}),this.locked("steps")),D(e.tried.length>0,()=>j("forget other runs",()=>this.change({tried:[]}))))}`}static{this.styles=O`
${se.styles}
.side {
display: grid;
gap: 18px;
align-content: center;
}
.g {
color: var(--gradient);
}
.stepper input {
width: 4.2em;
}
`}};function Qe(s,i,e){return me(s,jr(e,i))}var Us=([s])=>s===1?["K[0, 0]","K[0, 1]"]:["K[0, 0]","K[1, 0]"],xn=s=>String(Number(s.toPrecision(3)));function kn(s){let i=10**Math.floor(Math.log10(1.4*s));return Lr(i*[1,2,5,10].find(e=>e*i>=1.4*s))}function Ws(){let s=q(2,2);return{...s,parse(i,e){let t=s.parse(i,e),[r,n]=f(t);if(r*n!==2)throw new w(`${e} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${r}×${n}`);return t}}}V("d2l-kernel-learning",Kr);function Je({rows:s,columns:i}){let e=(r,n)=>({answer:[r(s),r(i)],says:n}),t=(r,n)=>Math.floor(n/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[i.output,s.output],says:"Rows come first: height, then width."}]}var qs=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Ys=60,Ir=class extends oe{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:A(1,28),kernel_size:A(1,11),padding:Ie(14),stride:A(1,28),dilation:A(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),view:Y(["values","uses"]),position:A(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#e(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:Je(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,n=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${n} input cells does no window read? ${this.#e(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[n-r],says:"Those are the cells that are read."},{answer:[this.#r(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}};this.#p=()=>{this.open=!0}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#e(e,{rows:t,columns:r}){let n=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${x(e.input_size)}, kernel ${x(e.kernel_size)}, padding ${n} on each side, stride ${o}${a}.`}#r(e){let{input:t}=je(e);return t.filter(n=>n.every(o=>o===0)).length+t[0].filter((n,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=y(...e.input_size,(r,n)=>r*e.input_size[1]+n);try{let r=he(e.input_size,e.kernel_size,e),n=me(t,Sn(e.kernel_size),e);return{geometry:r,input:t,output:n,output_shape:[r.rows.output,r.columns.output],uses:je(r),trouble:null}}catch(r){if(!(r instanceof w))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&xt({...e,input:t,kernel:Sn(e.kernel_size),bias:0,mode:"correlation"},r)}#n(e,t){let r=this.width||640;if(r>=I){let o=J(r-Ys,e[1]+t[1]);return{input:o,output:o}}let n=J(r,e[1]);return{input:n,output:Math.min(n,J(r,t[1]))}}drawing(e,t){let r=t.geometry,n=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#n(n,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#l(e,t.input,r,this.asking?null:t.uses):F(t.input),{at:l}=this;return m`${this.beam(o.input,o.output,[n,t.output_shape??[0,0]])}
${z("x","input","X",e.input_size,m`<d2l-grid
data-plate="input"
label="input X with its padding, ${x(n)}"
tone="input"
.cells=${a}
.size=${o.input}
.fontSize=${N(a,o.input)}
.home=${this.corner(r)}
.frame=${r&&fe(r,l)}
@cell-hover=${d=>this.hover("input",d.detail)}
@cell-focus=${d=>this.point("input",d.detail)}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ee("y","output","Y"):t.output?this.#t(t.output,l,o.output):$}`}#t(e,t,r){let n=F(e,(o,a)=>M([o,a],t)?"current":"");return m`${wr}
${z("y","output","Y",[e.length,e[0].length],m`<d2l-grid
data-plate="output"
label="output Y, ${x([e.length,e[0].length])}"
tone="output"
.cells=${n}
.size=${r}
.fontSize=${N(n,r)}
.home=${this.now.position}
@cell-hover=${o=>this.hover("output",o.detail)}
@cell-focus=${o=>this.point("output",o.detail)}
@focusout=${this.leave}
></d2l-grid>`)}`}#l(e,t,r,n){let o=Et(r,this.at),a=this.#d(r);if(!n)return ce(t,r);let l=K(n.input)||1;return ce(t,r,(d,c,u)=>{let[p,h]=[d-r.rows.before,c-r.columns.before],g=n.input[p]?.[h],b=g===0,v=g!==void 0&&u!==null&&M(u,a)?"fed":te(o,d,c)?"tap":"",k=`${b?"never ":""}${v}`;if(g===void 0)return e.view==="uses"?{marks:k,text:""}:{marks:k};let _=`row ${p}, column ${h}: read ${g} times`;return e.view==="values"?{marks:k,label:b?`${t[p][h]}, never read`:void 0}:{marks:k,text:String(g),tint:g/l,label:b?"never read":_}})}#d(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[n,o]=[U(e.rows)[t],U(e.columns)[r]];return(t-e.rows.before!==n||r-e.columns.before!==o)&&n>=0&&o>=0?[n,o]:null}caption(e,t){let{rows:r,columns:n}=t.geometry,o=this.#u(r,n);return m`<div class="formulas">
${o?this.#s(r,"height and width"):m`${this.#s(r,"height")}${this.#s(n,"width")}`}
<p class="aside">${this.#i(e,t)} The kernel is all ones, so Y holds window sums.</p>
</div>`}#u(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#s(e,t){let r=(u,p,h)=>m`<span class="part ${u}"><b>${p}</b><i>${h}</i></span>`,n=e.before===e.after?m`<span>2·</span>${r("o",e.before,"p")}`:m`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):m`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,c=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return m`<p class="formula">
<span class="unseen">${c}</span>
<span class="line" aria-hidden="true"
><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${n}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?$:m`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
>
</p>`}#i(e,t){let r=t.uses?.never??0,n=t.geometry&&this.#d(t.geometry);if(n)return`This ghost cell is a copy of row ${n[0]}, column ${n[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,n]=e.position,{rows:o,columns:a}=t.geometry,l=(d,c)=>{let u=c*d.stride-d.before;return`${u} to ${u+d.extent-1}`};return`output ${x(t.output_shape)}; output (${r}, ${n}) reads input rows ${l(o,r)}, columns ${l(a,n)}. ${this.#i(e,t)}`.replaceAll("-","−")}#o(e,t,r){let n=o=>this.change({[t]:o});return ge(e,this.now[t],r,n,this.locked(t),this.#p)}#p;#h(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#c(e,t){let[r,n]=this.#h(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==n||o)&&!this.locked("padding")?j(e.padding==="same"?"padding same":`padding ${r}×${n}`,this.#p):G("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return m`${this.#o("kernel","kernel_size",[1,11,1])} ${this.#c(e,t.geometry)}
${this.#o("stride","stride",[1,28,1])}
${X("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#a(e,t){return ne(this.now[e],t,r=>this.change({[e]:r}),this.locked(e))}panel(e,t){let r=this.#h(e,t.geometry),n=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:n},a=typeof e.padding=="string"?e.padding:M(r,n)?"full":M(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return m`${E("Input",this.#a("input_size",[1,28,1]))}
${E("Kernel",this.#a("kernel_size",[1,11,1]))}
${E("Dilation",this.#a("dilation",[1,14,1]))}
${E("Stride",this.#a("stride",[1,28,1]))}
${E("Padding",ne(r,[0,14,1],d=>this.change({padding:d}),this.locked("padding")),R("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),R("outside is",e.padding_mode,qs,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
${E("Slide",this.playButton(),this.scrubber())}`}},Sn=s=>y(...s,()=>1);V("d2l-padding-stride",Ir);function _n(s){let i=s>>>0;return()=>{i=i+1831565813>>>0;let e=Math.imul(i^i>>>15,i|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function Bs(s,i,e,t,r){let n=Math.floor(i/2);if(t>n)throw new w(`padding ${t} is more than half of window ${i}; use padding ${n} or less`);let o=s+2*t-i,a=r?Math.ceil(o/e):Math.floor(o/e);if(r&&a*e>=s+t&&(a-=1),a<0)throw new w(`window ${i} does not fit input ${s} + 2·${t}; use a window of ${s+2*t} or less`);return[t,t+Math.max(0,a*e+i-s-2*t)]}function jt(s,i){let{pool_size:e,padding:t=[0,0],ceil_mode:r=!1}=i,n=i.stride??e,o=[0,1].map(a=>{try{return Bs(s[a],e[a],n[a],t[a],r)}catch(l){throw l instanceof w?new w(`${["height","width"][a]}: ${l.message}`):l}});return he(s,e,{stride:n,padding:o})}function Hr(s,i,e,[t,r],n){let{padding:o=[0,0],count_include_pad:a=!0,mode:l="max",training:d=!0}=e,[c,u]=[t*i.rows.stride-o[0],r*i.columns.stride-o[1]],p=[];for(let T=Math.max(c,0);T<Math.min(c+i.rows.kernel,i.rows.input);T++)for(let L=Math.max(u,0);L<Math.min(u+i.columns.kernel,i.columns.input);L++)p.push([T,L]);let h=p.map(([T,L])=>s[T][L]),g=h.reduce((T,L)=>T+L,0),b=T=>({value:h[T],shares:h.map((L,re)=>re===T?1:0)}),v=(T,L,re,rt)=>Math.min(T+L,re+rt)-T,k=a?v(c,i.rows.kernel,i.rows.input,o[0])*v(u,i.columns.kernel,i.columns.input,o[1]):p.length;if(l==="max")return{cells:p,values:h,divisor:k,dart:n,...b(h.indexOf(Math.max(...h)))};if(l==="average")return{cells:p,values:h,divisor:k,dart:n,value:g/k,shares:h.map(()=>1/k)};if(d){let T=0,L=h.findIndex(re=>n*g<(T+=re));return{cells:p,values:h,divisor:k,dart:n,...b(L<0?h.length-1:L)}}let _=g>0?h.reduce((T,L)=>T+L*L,0)/g:0;return{cells:p,values:h,divisor:k,dart:n,value:_,shares:h.map(T=>g>0?(2*T-_)/g:0)}}function Ur(s,i){let e=jt(f(s),i);i.mode==="stochastic"&&s.forEach((r,n)=>{let o=r.findIndex(a=>a<0);if(o>=0)throw new w(`stochastic pooling needs values of 0 or more, and X[${n}, ${o}] is ${S(r[o])}; apply a ReLU first`)});let t=_n(i.seed??0);return Array.from({length:e.rows.output},(r,n)=>Array.from({length:e.columns.output},(o,a)=>Hr(s,e,i,[n,a],t())))}var Wr=s=>s.map(i=>i.map(({value:e})=>e));function En(s,i){let e=y(...i,()=>0);for(let{cells:t,shares:r}of s.flat())t.forEach(([n,o],a)=>{e[n][o]+=r[a]});return e}var $e=class{constructor(i,e,t,r){this.read=i;this.write=e;this.refuse=t;this.step=r;this.#e=0;this.pull=({detail:{cell:i,steps:e=0,start:t}})=>{t?this.#e=this.read(i):this.write(i,Math.round((this.#e+e*this.step)*1e6)/1e6)};this.type=({detail:{cell:i,text:e=""}})=>{let t=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(t)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):this.write(i,t)}}#e};var Mn=[""," + ",""],Lt=12,Xs=s=>s.x*(s.w??1)===0;function Tn({terms:s,rule:i}){let e=s.length>Lt&&!i?s.filter(o=>!Xs(o)):s,t=e.slice(0,Lt),r=s.length-t.length,n=s[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>Lt?`${r} more ${n}`:`${r} ${n} that are 0`}}var Vs=s=>[s.name,s.w===void 0?S(s.x):`${B(s.x)}·${B(s.w)}`].filter(Boolean).join(" ");function Ze(s){let{first:i,rest:e}=Tn(s),[t,r,n]=s.rule??Mn,o=[...i.map(Vs),...e?[e]:[]];return s.bias&&o.push(`bias ${B(s.bias)}`),`output (${s.at[0]}, ${s.at[1]}) = ${t}${o.join(r)}${n} = ${S(s.total,4)}`}function et(s,i,e=$){let{first:t,rest:r}=Tn(s),[n,o,a]=s.rule??Mn,l=Math.ceil((Math.min(s.terms.length,Lt)+2)*82/Math.max(i,240));return m`<p class="sum" style="min-height:${l*1.7}em">
<span class="y"><i>Y</i>[${s.at[0]}, ${s.at[1]}]</span> =
${n}${t.map((d,c)=>m`${c>0?o:$}<span class="term"
>${d.name?`${d.name} `:$}<span class=${d.from===null?"o":"x"}>${d.w===void 0?S(d.x):B(d.x)}</span>${d.w===void 0?$:m`·<span class="k">${B(d.w)}</span>`}</span>`)}${r?m`${t.length>0?o:$}<span class="zero">${r}</span>`:$}${s.bias?m` + <span class="k">${B(s.bias)}</span>`:$}${a} = <b class="y">${S(s.total,4)}</b>${e}
</p>`}var Kt=[{id:"line",label:"a line 6×6",grid:y(6,6,(s,i)=>i===1?9:0)},{id:"numbers",label:"numbers 4×4",grid:y(4,4,(s,i)=>4*s+i)},{id:"tie",label:"a tie 2×2",grid:[[1,7],[3,7]]},{id:"boot",label:"ankle boot 28×28",grid:qe}],Qs=["max","average","stochastic"],Js=[["up","down"],["left","right"]],Cn=24,qr=s=>s.map((i,e)=>i===0?"":`${Math.abs(i)} ${Js[e][i>0?1:0]}`).filter(Boolean).join(", ")||"nowhere",Zs=([s,i])=>[s&&`${s>0?"↓":"↑"}${Math.abs(s)}`,i&&`${i>0?"→":"←"}${Math.abs(i)}`].filter(Boolean).join(" "),tt=(s,i)=>Math.abs(s-i)>1e-9*Math.max(Math.abs(s),Math.abs(i)),Yr=class extends oe{constructor(){super(...arguments);this.name="Pooling";this.hint="Try: move the picture left instead of right, and count again.";this.derivedKeys=["output","output_shape","moved_output","changed","gradient"];this.fields={input:q(28,28),pool_size:A(1,14),stride:ur(A(1,28)),padding:A(0,7),ceil_mode:Me(),count_include_pad:Me(),mode:Y(["max","average","stochastic"]),training:Me(),seed:le(0,9999),shift:ur(A(-27,27)),backward:Me(),position:A(0,1e3)};this.#e=new Ye;this.#r=new $e(e=>{let[t,r]=this.#u(e);return this.now.input[t]?.[r]??0},(e,t)=>this.#s(this.#u(e),t),e=>this.refuse(e),1);this.questions={changed:{label:"how many outputs change",question:(e,t)=>this.#t(e,t)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${x(f(e.input))}, ${this.#v(e)}${e.padding.some(Boolean)?`, padding ${e.padding[0]} and ${e.padding[1]}`:""}${e.ceil_mode?", ceil_mode on":""}.`,fields:["rows","columns"],answer:t.output_shape,slips:[...Je(jt(f(e.input),{...e,ceil_mode:!1})),{answer:this.#n(e),says:"A window that would start in the frame behind the input is left out."}],otherwise:"Count the places where the window can begin: down, then across."})}};this.#k=()=>{this.open=!0}}#e;#r;defaults(){return{input:Kt[0].grid,pool_size:[2,2],stride:null,padding:[0,0],ceil_mode:!1,count_include_pad:!0,mode:"max",training:!0,seed:0,shift:[0,1],backward:!1,position:[1,0]}}derive(e){let t=Gt(e.input,e.shift??[0,0],"zeros");try{let r=jt(f(e.input),e),[n,o]=[Ur(e.input,e),Ur(t,e)],[a,l]=[Wr(n),Wr(o)];return{geometry:r,windows:n,output:a,output_shape:f(a),moved:t,movedWindows:o,movedOutput:l,changed:a.flat().filter((d,c)=>tt(d,l.flat()[c])).length,gradient:En(n,f(e.input)),trouble:null}}catch(r){if(!(r instanceof w))throw r;return{geometry:null,windows:null,output:null,output_shape:null,moved:t,movedWindows:null,movedOutput:null,changed:null,gradient:null,trouble:r.message}}}report({output:e,output_shape:t,movedOutput:r,changed:n,gradient:o}){return{output:e,output_shape:t,moved_output:r,changed:n,gradient:o}}#n(e){let t=f(e.input);return[0,1].map(r=>Math.ceil((t[r]+2*e.padding[r]-e.pool_size[r])/(e.stride??e.pool_size)[r])+1)}#t(e,t){let[r,n]=[t.output.flat(),t.movedOutput.flat()],o=a=>r.filter((l,d)=>tt(l,n[d])&&a(l,n[d])).length;return{text:`Predict: the input moves ${qr(e.shift??[0,0])}. How many of the ${r.length} outputs change?`,fields:["outputs"],answer:[t.changed],slips:[{answer:[0],says:this.#l(e,t)},{answer:[o((a,l)=>l>a)],says:"Count the windows it left, too."},{answer:[o((a,l)=>l<a)],says:"Count the windows it entered, too."},{answer:[r.length],says:this.#d(t)}],otherwise:"Compare the two pictures window by window: which report another number now?"}}#l(e,t){let[r,n]=[t.output,t.movedOutput],o=e.shift??[0,0],a=o[0]===0?1:0,l=e.stride??e.pool_size,d=a===0?[r,n]:[r,n].map(eo),c=d[0].findIndex((h,g)=>h.some((b,v)=>tt(b,d[1][g][v])));if(c<0)return"";let u=(c+1)*l[a]-e.padding[a];return o[1-a]===0&&M(l,e.pool_size)&&u<f(e.input)[a]?`The picture crossed a window border, between ${a===1?"columns":"rows"} ${u-1} and ${u}.`:"Some windows hold another largest number, or another sum, than before."}#d(e){let[t,r]=[e.output,e.movedOutput],n=t.flatMap((c,u)=>c.map((p,h)=>({i:u,j:h,y:p,same:!tt(p,r[u][h])}))),[o,a]=[n.filter(c=>c.same),n.filter(c=>!c.same)];if(!o.every(c=>c.y===0))return"Some windows report the same number as before.";let l=(c,u)=>Math.min(...c)>Math.max(...u),d={"right-hand":"j",lower:"i"};for(let[c,u]of Object.entries(d))if(l(o.map(p=>p[u]),a.map(p=>p[u])))return`The ${c} windows were empty and stay so.`;return"Some windows were empty and stay so."}#u([e,t]){return[e-this.now.padding[0],t-this.now.padding[1]]}#s([e,t],r){this.now.input[e]?.[t]===void 0?this.refuse("this cell lies outside the input and has no number of its own"):this.now.input[e][t]!==r&&this.change({input:Fe(this.now.input,[e,t],r)})}#i(e){let[t,r]=f(this.now.input),n=e.map((o,a)=>{let l=Math.min([t,r][a],27);return Math.max(-l,Math.min(l,o))});(!M(n,this.now.shift??[0,0])||this.now.backward)&&this.change({shift:n,...this.now.backward?{backward:!1}:{}})}drawing(e,t){let r=t.geometry;if(!r)return z("x","input","X",f(e.input),this.#p(F(e.input),"input X"));let n=e.backward?"gradient":e.shift?"moved":null,o=[r.columns.padded,r.columns.output],a={gradient:[r.columns.input],moved:o}[n??"moved"],l=this.width>=I,d=n==="gradient"?r.rows.input:r.rows.padded,c=Te(this.width,[n?[...o,...a]:o],r.rows.padded),u=Te(this.width,n?[o,a]:[o],r.rows.padded+(n?d:0)),p=l&&(c>=28||c>=u)?c:u,h={x:K(e.input)||1,y:K([...t.output??[],...t.movedOutput??[]])||1};return m`${this.beam(p,p,[[r.rows.padded,r.columns.padded],t.output_shape])}
<div class="pairs">
<div class="pair">
${z("x","input","X",f(e.input),this.#a(e,r,e.input,"input",p,h.x))}
${this.#o?ee("y","output","Y"):this.#$(t,"output",p,h.y)}
</div>
${n==="gradient"?this.#c(t,p):n==="moved"?this.#h(e,t,r,p,h):$}
</div>`}get#o(){return this.asking&&this.now.ask==="output_shape"}#p(e,t){let r=Te(this.width,[[e[0].length]],e.length);return m`<d2l-grid label=${t} .cells=${e} .size=${r} .fontSize=${N(e,r)}></d2l-grid>`}#h(e,t,r,n,o){return m`<div class="pair">
${z("x","moved","X′",Zs(e.shift??[0,0]),this.#a(e,r,t.moved,"moved",n,o.x))}
${this.asking?ee("y","output","Y′"):this.#$(t,"moved",n,o.y)}
</div>`}#c(e,t){let r=F(e.gradient);return m`<div class="pair">
<span class="sign" aria-hidden="true">⇠</span>
${z("g","gradient","∂X","",m`<d2l-grid
data-plate="gradient"
label="gradient of the sum of all outputs with respect to X, ${x(f(e.gradient))}"
tone="gradient"
.cells=${r}
.size=${t}
.fontSize=${N(r,t)}
></d2l-grid>`)}
</div>`}#a(e,t,r,n,o,a){let l=this.#m(e,t,r,a,o),d=n==="input";return m`<d2l-grid
data-plate=${n}
label="${d?"input X":`the input moved ${qr(e.shift??[0,0])}, X′`}, ${x(f(r))}"
tone="input"
.cells=${l}
.size=${o}
.fontSize=${N(l,o)}
.home=${this.corner(t)}
.frame=${this.#o?null:fe(t,this.at)}
.drag=${d||this.locked("shift")?"move":"paint"}
.editable=${d&&!this.locked("input")}
@cell-hover=${c=>this.hover("input",c.detail)}
@cell-focus=${d?c=>this.point("input",c.detail):$}
@cell-drag=${c=>this.#i(this.#e.drag(c.detail,this.now.shift??[0,0]))}
@cell-pull=${this.#r.pull}
@cell-edit=${this.#r.type}
></d2l-grid>`}#m(e,t,r,n,o){let a=Hr(r,t,e,this.at,this.#g()),l=a.shares.indexOf(1),d=e.mode==="max"||e.mode==="stochastic"&&e.training,c=e.mode==="max"?a.cells.filter((b,v)=>v!==l&&a.values[v]===a.value):[],[u,p]=[de(d&&l>=0?[a.cells[l]]:[]),de(c)],h=je(t).input,g=o<Cn||this.#o||this.asking&&r!==e.input;return ce(r,t,(b,v,k)=>{if(k===null)return this.#f(e,t,b,v);let[_,T]=k;if(g)return{};if(h[_][T]===0)return{marks:"never",label:`${S(r[_][T])}, never read`};let L=g?void 0:te(u,_,T)?"★":te(p,_,T)?"=":void 0;if(!L)return{};let re=L==="="?"ties":e.mode==="max"?"wins":"drawn";return{note:L,marks:"marked",label:`${S(r[_][T])}, ${re}`}},n)}#g(){let{windows:e}=this.derived,[t,r]=this.at;return e?.[t][r].dart??0}#f(e,t,r,n){let[o,a]=[e.padding[0]+t.rows.input+e.padding[0],e.padding[1]+t.columns.input+e.padding[1]];return r>=o||n>=a?{text:"",label:"beyond the frame, not counted"}:e.mode==="max"?{text:"−∞",label:"outside: minus infinity, never wins"}:e.mode==="average"&&e.count_include_pad?{text:"0",label:"outside: 0, counted"}:{text:"",label:"outside, not counted"}}#$(e,t,r,n){let[o,a]=[e.output,e.movedOutput],l=t==="output",d=F(l?o:a,(c,u)=>(!l&&tt(o[c][u],a[c][u])?"reach marked ":"")+(M([c,u],this.at)?"current":""),n);if(!l)for(let[c,u]of d.entries())for(let[p,h]of u.entries())tt(o[c][p],a[c][p])&&(r>=Cn&&(h.note="≠"),h.label=`${h.text}, changed from ${S(o[c][p])}`);return m`<span class="sign" aria-hidden="true">→</span>
${z("y","output",l?"Y":"Y′",f(o),m`<d2l-grid
data-plate=${l?"output":"moved-output"}
label="${l?"output Y":"output Y′ of the moved input"}, ${x(f(o))}"
tone="output"
.cells=${d}
.size=${r}
.fontSize=${N(d,r)}
.home=${this.now.position}
@cell-hover=${c=>this.hover("output",c.detail)}
@cell-focus=${c=>this.point("output",c.detail)}
></d2l-grid>`)}`}#v(e){let[t,r]=[e.pool_size,e.stride??e.pool_size];return`${e.mode} ${x(t)}, stride ${r[0]===r[1]?r[0]:x(r)}`}#w(e,t,r){let n=t.windows[r[0]][r[1]],o={max:["max(",", ",")"],average:["("," + ",`)/${n.divisor}`],stochastic:e.training?["drawn from (",", ",")"]:["Σa²/Σa of (",", ",")"]};return{at:r,terms:n.values.map(a=>({x:a})),total:n.value,rule:o[e.mode]}}#b(e,t,[r,n]){let{cells:o,values:a,shares:l,value:d}=t.windows[r][n];if(e.mode==="average"||e.mode==="stochastic"&&!e.training||o.length===1)return"";let[c,u]=o[l.indexOf(1)],p=`row ${c}, column ${u}`;if(e.mode==="max")return`, ${a.filter(g=>g===d).length>1?"first in":"from"} ${p}`;let h=a.reduce((g,b)=>g+b,0);return h===0?", an empty window":`, ${p}, with chance ${S(100*d/h,1)} %`}#x(e,t){let r=f(e.input)[0]*f(e.input)[1],n=t.output.flat().length,o=[];if(e.backward){let l=t.gradient.flat().filter(d=>d!==0).length;o.push(`A gradient of 1 into ${n===1?"the output":`each of ${n} outputs`} reaches ${l} of ${r} cells.`)}else e.shift&&o.push(`Moved ${qr(e.shift)}: ${t.changed} of ${n} outputs changed.`);let{never:a}=je(t.geometry);return a>0&&o.push(`${a} of ${r} cells ${a===1?"is":"are"} never read: hatched.`),o.join(" ")}caption(e,t){return m`<div class="formulas">
${et(this.#w(e,t,this.at),this.width,m`${this.#b(e,t,this.at)}`)}
<p class="news">${this.#x(e,t)}</p>
</div>`}saying(e,t){if(t.trouble!==null||!t.windows)return t.trouble??"";let r=this.#b(e,t,e.position);return`${this.#v(e)}: ${Ze(this.#w(e,t,e.position))}${r}. ${this.#x(e,t)}`.trim()}pytorch(e,t){if(!t.windows)return null;let r=([a,l])=>`(${a}, ${l})`,n=`${r(e.pool_size)}, stride=${r(e.stride??e.pool_size)}, padding=${r(e.padding)}, ceil_mode=${e.ceil_mode?"True":"False"}`,o=["import torch","from torch.nn import functional as F","",`X = torch.tensor(${W(e.input," ".repeat(17))})`,"images = X[None, None]  # pooling takes (N, C, H, W)"];if(e.mode==="max")o.push(`Y = F.max_pool2d(images, ${n})[0, 0]`);else if(e.mode==="average"){let a=`count_include_pad=${e.count_include_pad?"True":"False"}`;o.push(`Y = F.avg_pool2d(images, ${n}, ${a})[0, 0]`)}else if(e.training){let[,a]=f(e.input),l=t.windows.map(d=>d.map(({cells:c,shares:u})=>{let[p,h]=c[u.indexOf(1)];return p*a+h}));o.push(`drawn = torch.tensor(${JSON.stringify(l)})  # the cells that seed ${e.seed} picks, counted row by row`),o.push("Y = X.flatten()[drawn]")}else o.push("","def total(A):",`    return F.avg_pool2d(A, ${n}, divisor_override=1)`,""),o.push("Y = (total(images**2) / total(images).clamp(min=1e-12))[0, 0]");return`${o.join(`
`)}
Y
`}#k;controls(e){let t=Qs.map(r=>({id:r,label:r}));return m`${R("rule",e.mode,t,r=>this.change({mode:r}),this.locked("mode"))}
${ge("window",e.pool_size,[1,14,1],r=>this.change({pool_size:r}),this.locked("pool_size"),this.#k)}
${ge("stride",e.stride??e.pool_size,[1,28,1],r=>this.change({stride:r}),this.locked("stride"),this.#k)}
${zt("move",e.shift??[0,0],r=>this.#i(r),this.locked("shift"))}
${e.mode==="stochastic"?this.#P(e):this.#y(e)}`}#y(e){return X("gradient back",e.backward,t=>this.change({backward:t}),this.locked("backward"))}#P(e){return j("draw again",()=>this.change({seed:(e.seed+1)%1e4,training:!0}))}panel(e){let t=Kt.find(({grid:o})=>JSON.stringify(o)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=(o,a)=>X(o,e[a],l=>this.change({[a]:l}),this.locked(a));return m`${E("Input",R("picture",t,[...r,...Kt],o=>this.change({input:Kt.find(a=>a.id===o)?.grid??e.input}),this.locked("input")))}
${E("Window",ne(e.pool_size,[1,14,1],o=>this.change({pool_size:o}),this.locked("pool_size")))}
${E("Stride",ne(e.stride??e.pool_size,[1,28,1],o=>this.change({stride:o}),this.locked("stride")),X("as the window",e.stride===null,o=>this.change({stride:o?null:e.pool_size}),this.locked("stride")))}
${E("Padding",ne(e.padding,[0,7,1],o=>this.change({padding:o}),this.locked("padding")),n("ceil_mode","ceil_mode"),n("count_include_pad","count_include_pad"))}
${e.mode==="stochastic"?E("Draws",n("training","training"),G("seed",e.seed,[0,9999,1],o=>this.change({seed:o}),this.locked("seed")),this.#y(e)):$}`}},eo=s=>s[0].map((i,e)=>s.map(t=>t[e]));V("d2l-pooling",Yr);function An(s,i){let[e,t]=[s.rows.output*s.columns.output,s.rows.input*s.columns.input],r=y(e,t,()=>0),n=y(e,t,()=>-1),o=y(e,t,()=>0),[a,l]=[U(s.rows),U(s.columns)];for(let d=0;d<e;d++){let[c,u]=[Math.floor(d/s.columns.output),d%s.columns.output];for(let p=0;p<s.rows.kernel;p++){let h=a[c*s.rows.stride+p*s.rows.dilation];for(let g=0;g<s.columns.kernel;g++){let b=l[u*s.columns.stride+g*s.columns.dilation];if(h<0||b<0)continue;let v=h*s.columns.input+b;r[d][v]+=i[p][g],o[d][v]+=1,n[d][v]=o[d][v]===1?p*s.columns.kernel+g:-1}}}return{values:r,weight:n}}var Br=120,to=90,Xr=124,Vr=class extends oe{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:q(28,28),kernel:q(11,11),bias:He(),stride:A(1,28),padding:Ie(14),dilation:A(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),mode:Y(["correlation","convolution"]),view:Y(["window","matrix"]),position:A(0,1e3)};this.#e=1;this.#r=null;this.questions={output:{label:"one output",question:(e,t)=>this.#n(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${x(f(e.kernel))} kernel on a ${x(f(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:Je(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#t=()=>{let e=this.#r;this.#r=this.now.position,this.pinned=!(this.pinned&&M(e,this.now.position))};this.#o={input:this.#p("input",.1),kernel:this.#p("kernel",.5)};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#e;#r;defaults(){return{input:mt[0].grid,kernel:Z[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#n(e,t,r){let[n,o]=e.position,a=p=>p.reduce((h,{x:g,w:b})=>h+g*b,e.bias),l=_e(e.input,e.kernel,t,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",c=l.map(({x:p,w:h})=>p*h).filter(p=>p!==0),u=[{answer:[a(_e(e.input,e.kernel,t,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((p,{x:h,w:g})=>p+h+g,0)],says:"Multiply each pair, then add."}];return c.length>1&&u.push({answer:[c[0]+e.bias],says:"That is the first product; add all of them."}),n>0&&o>0&&u.push({answer:[r[n-1][o-1]],says:"Rows and columns count from 0."}),o>0&&u.push({answer:[r[n][o-1]],says:`That is Y[${n}, ${o-1}], one column too far left.`}),n>0&&u.push({answer:[r[n-1][o]],says:`That is Y[${n-1}, ${o}], one row too high.`}),n!==o&&r[o]?.[n]!==void 0&&u.push({answer:[r[o][n]],says:`That is Y[${o}, ${n}]: the row comes first.`}),{text:`Predict: what is Y[${n}, ${o}], the output for the framed window?`,fields:[""],answer:[r[n][o]],within:.005,slips:u,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=he(f(e.input),f(e.kernel),e),r=me(e.input,e.kernel,e),n=r.length*r[0].length<=Br&&e.input.length*e.input[0].length<=Br,o=e.view==="matrix"&&n?An(t,this.#d(e.kernel,e.mode)):null;return{geometry:t,output:r,output_shape:f(r),matrix:o,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&xt(e,t.geometry)}#t;#l(e,[t,r]){let n=this.derived.geometry;if(e==="kernel"||!n)return[t,r];let o=[t-n.rows.before,r-n.columns.before];return o[0]>=0&&o[0]<n.rows.input&&o[1]>=0&&o[1]<n.columns.input?o:null}#d(e,t=this.now.mode){return t==="convolution"?Se(e):e}#u(e,t,r){let n=this.#l(e,t);if(!n){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#d(this.now.kernel):this.now.input;if(o[n[0]][n[1]]===r)return;let a=Fe(o,n,r);this.change(e==="kernel"?{kernel:this.#d(a)}:{input:a})}#s(e,t){let r=this.#l(e,t),n=e==="kernel"?this.#d(this.now.kernel):this.now.input;return r?n[r[0]][r[1]]:0}#i({cell:e}){this.brush!==null&&this.#l("input",e)&&this.#u("input",e,this.brush)}#o;#p(e,t){return new $e(r=>this.#s(e,r),(r,n)=>this.#u(e,r,n),r=>this.refuse(r),t)}#h(e){this.change({kernel:y(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#c(e,t,r){let n=this.width||640;if(n>=I){let c=n-to,u=J(c-Xr,e[1]+r[1]),p=u*t[1]<Xr?u:J(c,e[1]+t[1]+r[1]);if(p>=26)return{input:p,kernel:p,output:p};let h=P(Math.floor(c*.25/t[1]),14,34),g=J(c-Math.max(h*t[1],Xr),e[1]+r[1]);return{input:g,kernel:h,output:g}}let o=J(n,e[1]),a=P(Math.floor(n/t[1]),14,38),l=J(n-34-a*t[1],r[1]),d=J(n,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,t){let r=t.geometry,{at:n}=this,o=this.#d(e.kernel),a=r?[r.rows.padded,r.columns.padded]:f(e.input),l=this.#c(a,f(o),this.asking?[1,3]:t.output_shape??[1,1]),d=r?this.#v(e,r,n,o,l.input):F(e.input),c=F(o,(u,p)=>this.#$(r,n,[u,p])?"fed":"");return m`
${this.beam(l.input,l.output,[a,f(o),t.output_shape??[0,0]])}
${z("x","input","X",f(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${x(f(e.input))}"
tone="input"
.cells=${d}
.size=${l.input}
.fontSize=${N(d,l.input)}
.home=${this.corner(r)}
.frame=${r&&fe(r,n)}
.drag=${this.brush===null?"move":"paint"}
.editable=${!this.locked("input")}
@cell-hover=${u=>this.hover("input",u.detail)}
@cell-focus=${u=>this.point("input",u.detail)}
@cell-drag=${u=>this.#i(u.detail)}
@cell-pull=${this.#o.input.pull}
@cell-edit=${this.#o.input.type}
></d2l-grid>`)}
<span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
${z("k",e.mode==="convolution"?"flipped":"kernel","K",f(o),m`<d2l-grid
data-plate="kernel"
label="kernel K${e.mode==="convolution"?", flipped":""}, ${x(f(o))}"
tone="kernel"
.cells=${c}
.size=${l.kernel}
.fontSize=${N(c,l.kernel)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-hover=${u=>this.hover("kernel",u.detail)}
@cell-focus=${u=>this.point("kernel",u.detail)}
@cell-pull=${this.#o.kernel.pull}
@cell-edit=${this.#o.kernel.type}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ee("y","output","Y"):t.output?this.#f(t.output,r,n,l.output):$}
${this.asking||e.view==="window"?$:this.#a(e,t)}
`}#a(e,t){let{matrix:r,geometry:n}=t;if(!r||!n)return m`<p class="under aside">The matrix is too large to be drawn: more than ${Br} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),d=this.at[0]*n.columns.output+this.at[1],c=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),u=c!==null&&c>=0?(p,h)=>r.weight[p][h]===c:null;return m`<div class="plate under">
<div class="name k">the layer as a matrix <span>${o}×${a}</span></div>
<d2l-matrix
label="the layer as a matrix: a row for each output, a column for each input cell, ${o}×${a}"
tone="kernel"
.values=${r.values}
.size=${l}
.block=${[n.columns.output,n.columns.input]}
.frames=${[{row:d,column:0,rows:1,columns:a,colour:"output"}]}
.lit=${u}
.cursor=${this.entry}
.theme=${this.theme}
@entry-hover=${p=>this.#g(p.detail?.cell??null,!1)}
@entry-point=${p=>this.#g(p.detail.cell,!0)}
></d2l-matrix>
<p class="aside">${this.#m(e,r)}</p>
</div>`}#m(e,{weight:t}){let r=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let n=e.kernel[0].length,o=t.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/n)}, ${r%n}], stands in ${o} entries: the same one in all.`}#g(e,t){let{matrix:r,geometry:n}=this.derived;if(this.entry=e,!e||!r||!n){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/n.columns.output),o%n.columns.output];t?this.point("output",{cell:l}):this.hover("output",{cell:l});let d=r.weight[o][a],{kernel:c}=this.now;d>=0&&(this.spot={plate:"kernel",cell:[Math.floor(d/c[0].length),d%c[0].length]})}#f(e,t,r,n){let o=this.spot?.plate==="input"?de(yi(t,this.spot.cell)):new Set,a=F(e,(l,d)=>M([l,d],r)?"current":te(o,l,d)?"reach":"");return m`<span class="sign" aria-hidden="true">=</span>
${z("y","output","Y",f(e),m`<d2l-grid
data-plate="output"
label="output Y, ${x(f(e))}"
tone="output"
.cells=${a}
.size=${n}
.fontSize=${N(a,n)}
.home=${this.now.position}
@cell-hover=${l=>this.hover("output",l.detail)}
@cell-focus=${l=>this.point("output",l.detail)}
@click=${this.#t}
></d2l-grid>`)}`}#$(e,t,[r,n]){return e?this.spot?.plate==="kernel"?M(this.spot.cell,[r,n]):this.spot?.plate!=="input"?!1:M(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+n*e.columns.dilation]):!1}#v(e,t,r,n,o){let a=this.spot?.plate==="kernel"?de(xi(t,this.spot.cell)):new Set,l=Et(t,r),[d,c]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return ce(e.input,t,(u,p)=>{let[h,g]=[(u-d)/t.rows.dilation,(p-c)/t.columns.dilation],b=n[h]?.[g];return{marks:te(a,u,p)?"fed":te(l,u,p)?"tap":"",note:b!==void 0&&o>=34?`×${S(b,1)}`:void 0}})}#w(e,{geometry:t,output:r},n){let[o,a]=n;return{at:n,terms:_e(e.input,e.kernel,t,n,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=m` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return et(this.#w(e,t,this.at),this.width,this.pinned?r:$)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":Ze(this.#w(e,t,e.position))}controls(e){let t=Ae(Z,e.kernel);return m`${this.playButton()} ${this.scrubber()}
${R("kernel",t,ht(Z,t),r=>{let n=Z.find(o=>o.id===r);n&&this.change({kernel:n.grid})},this.locked("kernel"))}
${X("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=Ae(mt,e.input),[r,n]=f(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return m`${E("Input",R("picture",t,ht(mt,t),l=>{let d=mt.find(c=>c.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?$:this.#b())}
${E("Kernel",G("rows",r,[1,11,1],l=>this.#h([l,n]),this.locked("kernel")),G("columns",n,[1,11,1],l=>this.#h([r,l]),this.locked("kernel")),G("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
${E("Show",X("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
${E("Window",G("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),G("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),G("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#b(){return m`${X("brush",this.brush!==null,e=>{this.brush=e?this.#e:null})}
${this.brush===null?$:G("paints",this.brush,[-1,1,.25],e=>{this.#e=e,this.brush=e})}
${j("clear",()=>{let[e,t]=f(this.now.input);this.change({input:y(e,t,()=>0)})})}`}};V("d2l-sliding-kernel",Vr);var It=(s,i,e)=>(s-1)*e+i;function ro(s,i,e){return[0,1].map(t=>{let[r,n,o]=[e.stride[t],e.padding[t],e.output_padding[t]],a=["height","width"][t];if(o>=r)throw new w(`${a}: output_padding ${o} must be smaller than stride ${r}; it says which of ${r} sizes one wants back`);let l=It(s[t],i[t],r),d=l-2*n+o;if(d<1)throw new w(`${a}: padding ${n} crops all of the ${l} cells; use ${Math.floor((l+o-1)/2)} or less`);return d})}function Qr(s,i,e,[t,r]){let[[n,o],[a,l]]=[f(s),f(i)],d=(h,g,b,v)=>Array.from({length:g},(k,_)=>_).filter(k=>h-k*v>=0&&h-k*v<b),[c,u]=[t+e.padding[0],r+e.padding[1]],p=d(u,o,l,e.stride[1]);return d(c,n,a,e.stride[0]).flatMap(h=>p.map(g=>({from:[h,g],x:s[h][g],w:i[c-h*e.stride[0]][u-g*e.stride[1]]})))}function Ht(s,i,e){let t=ro(f(s),f(i),e),r=y(...t,()=>0);return s.forEach((n,o)=>{n.forEach((a,l)=>{i.forEach((d,c)=>{let u=r[o*e.stride[0]+c-e.padding[0]];d.forEach((p,h)=>{let g=l*e.stride[1]+h-e.padding[1];u?.[g]!==void 0&&(u[g]+=a*p)})})})}),r}var Rn=(s,i,e)=>Ht(y(...s,()=>1),y(...i,()=>1),e),Gn=(s,i,{stride:e,padding:t})=>me(s,i,{stride:e,padding:t});function zn(s,i,e){let t=y(...s,()=>0);return t.flatMap((r,n)=>r.map((o,a)=>{let l=t.map((d,c)=>d.map((u,p)=>c===n&&p===a?1:0));return Ht(l,i,e).flat()}))}var Dn=(s,i=s)=>y(s,i,()=>1),Ut=[{id:"ones",label:"ones 4×4",grid:Dn(4)},{id:"dot",label:"one dot 4×4",grid:y(4,4,(s,i)=>s===1&&i===1?1:0)},{id:"section",label:"1, 10, 100 (section 7.3)",grid:[[1,10],[0,100]]}],io=[{id:"stamps",label:"stamps"},{id:"overlaps",label:"overlap counts"},{id:"zeros",label:"zeros between"},{id:"matrix",label:"matrix"}],Jr=class extends be{constructor(){super();this.name="Transposed convolution";this.hint="Try: enlarge the kernel to 4, and look at the pattern.";this.stepName="stamp";this.looks=["position"];this.derivedKeys=["output","output_shape","returned"];this.fields={input:q(8,8),kernel:q(8,8),stride:A(1,4),padding:A(0,7),output_padding:A(0,3),view:Y(["stamps","overlaps","zeros","matrix"]),down:Me(),position:A(0,1e3)};this.#e={input:this.#r("input",.5),kernel:this.#r("kernel",.5)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${x(f(e.input))}, kernel ${x(f(e.kernel))}, ${this.#n(e)}.`,fields:["rows","columns"],answer:t.output_shape,slips:this.#t(e),otherwise:"Lay the stamps along one row: where does the first begin, and where does the last end?"})}};this.#P=()=>{this.open=!0};this.preview=null}static{this.properties={preview:{state:!0}}}#e;#r(e,t){return new $e(([r,n])=>this.now[e][r][n],(r,n)=>this.change({[e]:Fe(this.now[e],r,n)}),r=>this.refuse(r),t)}defaults(){return{input:Ut[0].grid,kernel:Dn(3),stride:[2,2],padding:[0,0],output_padding:[0,0],view:"stamps",down:!1,position:[2,2]}}derive(e){try{let t=Ht(e.input,e.kernel,e),r=Gn(t,e.kernel,e);return{output:t,output_shape:f(t),returned:r,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{output:null,output_shape:null,returned:null,trouble:t.message}}}report({output:e,output_shape:t,returned:r}){return{output:e,output_shape:t,returned:r}}settle(e,{output_shape:t}){return t?{...e,position:e.position.map((r,n)=>Math.min(r,t[n]-1))}:e}#n(e){let t=(n,[o,a])=>`${n} ${o===a?o:`${o} and ${a}`}`,r=[t("stride",e.stride)];return e.padding.some(Boolean)&&r.push(t("padding",e.padding)),e.output_padding.some(Boolean)&&r.push(t("output_padding",e.output_padding)),r.join(", ")}#t(e){let[t,r]=[f(e.input),f(e.kernel)],n=(a,l)=>({answer:[a(0),a(1)],says:l}),o=a=>It(t[a],r[a],e.stride[a]);return[n(a=>t[a]*r[a],"Stamps overlap: each adds only s."),n(a=>t[a]*e.stride[a],"The last stamp sticks out by k − s."),n(a=>Math.floor((t[a]+2*e.padding[a]-r[a])/e.stride[a])+1,"That is the way down."),n(a=>o(a)+e.output_padding[a],"Padding crops here: p cells on each side."),n(a=>o(a)+2*e.padding[a]+e.output_padding[a],"Padding crops here; it adds nothing."),n(a=>o(a)-e.padding[a]+e.output_padding[a],"Padding crops on both sides, 2p in all."),n(a=>o(a)-2*e.padding[a],"output_padding adds rows below and columns to the right.")]}get places(){return this.asking||!this.derived.output?0:this.now.input.flat().length}get place(){let[e,t]=this.#l(this.now.position);return e*this.now.input[0].length+t}seek(e){let t=this.now.input[0].length;this.#u(this.#d([Math.floor(e/t),e%t]))}#l(e){let t=f(this.now.input);return e.map((r,n)=>Math.min(Math.floor((r+this.now.padding[n])/this.now.stride[n]),t[n]-1))}#d(e){let t=this.derived.output_shape??[1,1];return e.map((r,n)=>{let o=r*this.now.stride[n]-this.now.padding[n];return Math.max(0,Math.min(o,t[n]-1))})}#u(e){this.preview=null,!this.asking&&!M(e,this.now.position)&&this.change({position:e})}get#s(){return this.preview??this.now.position}#i([e,t]){let r=[e-this.now.padding[0],t-this.now.padding[1]];return this.derived.output?.[r[0]]?.[r[1]]===void 0?null:r}#o(e){let{kernel:t}=this.now,r=t.flat().every(n=>n===t[0][0])?t[0][0]:0;this.change({kernel:y(...e,(n,o)=>t[n]?.[o]??r)})}drawing(e,t){let r=e.view==="zeros"&&t.output!==null&&!this.asking,n=this.#p(e,t),[o,a]=[f(e.input),f(e.kernel)],l=[0,1].map(v=>n[v]+a[v]-1),d=[r?l[1]:o[1],a[1]],c=[n[1],...e.down?[o[1]]:[]],u=r?l[0]:n[0],p=Te(this.width,[[...d,...c]],u),h=Te(this.width,[d,c],(r?l[0]:Math.max(o[0],a[0]))+n[0]),g=this.width>=I&&(p>=28||p>=h)?p:h,b=t.output&&!this.asking?Qr(e.input,e.kernel,e,this.#s):[];return m`<div class="pairs chain">
<div class="pair">
${r?this.#m(e,l,g):this.#h(e,t,b.map(v=>v.from),g)}
<span class="sign" aria-hidden="true">${r?"⋆":"▸"}</span>
${this.#g(r?Se(e.kernel):e.kernel,r,g)}
</div>
${this.asking?ee("y","output","Y"):t.output?this.#f(e,t,n,g):$}
${e.view==="matrix"&&t.output&&!this.asking?this.#w(e,t.output):$}
</div>`}#p(e,{output_shape:t}){let[r,n]=[f(e.input),f(e.kernel)];return[0,1].map(o=>{let a=It(r[o],n[o],e.stride[o]);return this.asking?3:Math.max(a,(t?.[o]??0)+e.padding[o])})}#h(e,t,r,n){let o=de(r),a=F(e.input,(c,u)=>te(o,c,u)?"reach":""),[l,d]=this.#l(this.#s);return z("x","input","X",f(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${x(f(e.input))}"
tone="input"
.cells=${a}
.size=${n}
.fontSize=${N(a,n)}
.home=${[l,d]}
.frame=${t.output&&!this.asking?{row:l,column:d,rows:1,columns:1}:null}
.drag=${this.locked("input")?"move":"pull"}
.editable=${!this.locked("input")}
@cell-hover=${c=>this.#c(c.detail&&this.#d(c.detail.cell))}
@cell-focus=${c=>this.#a(this.#d(c.detail.cell))}
@cell-pull=${this.#e.input.pull}
@cell-edit=${this.#e.input.type}
></d2l-grid>`)}#c(e){this.preview=this.playing||this.asking?null:e}#a(e){this.pause(),this.#u(e)}#m(e,t,r){let[n,o]=[f(e.input),f(e.kernel)],a=K(e.input)||1,l=(h,g)=>{let b=(h-o[g]+1)/e.stride[g];return Number.isInteger(b)&&b>=0&&b<n[g]?b:-1},d=Array.from({length:t[0]},(h,g)=>Array.from({length:t[1]},(b,v)=>{let k=e.input[l(g,0)]?.[l(v,1)];return k===void 0?{text:"0",tint:0,marks:"outside",label:"0 between or around"}:{text:S(k),tint:k/a}})),[c,u]=this.#s,p=[c+e.padding[0],u+e.padding[1]];return z("x","zeros between","X",t,m`<d2l-grid
data-plate="spread"
label="input X with zeros between and around, ${x(t)}"
tone="input"
.cells=${d}
.size=${r}
.fontSize=${N(d,r)}
.home=${p}
.frame=${{row:p[0],column:p[1],rows:o[0],columns:o[1]}}
@cell-focus=${h=>{let g=this.#i(h.detail.cell);g&&this.#a(g)}}
></d2l-grid>`)}#g(e,t,r){let n=F(e),o=!t&&!this.locked("kernel");return z("k",t?"flipped":"kernel","K",f(e),m`<d2l-grid
data-plate="kernel"
label="kernel K${t?", flipped":""}, ${x(f(e))}"
tone="kernel"
.cells=${n}
.size=${r}
.fontSize=${N(n,r)}
.drag=${o?"pull":"move"}
.editable=${o}
@cell-pull=${this.#e.kernel.pull}
@cell-edit=${this.#e.kernel.type}
></d2l-grid>`)}#f(e,t,r,n){let o=t.output,a=this.#$(e,o,r),l=f(e.kernel),[d,c]=this.#l(this.#s),u={row:d*e.stride[0],column:c*e.stride[1],rows:l[0],columns:l[1]},p=(h,g)=>{let b=g&&this.#i(g);b&&h(b)};return m`<span class="sign arrow" aria-hidden="true"><b>${e.view==="zeros"?"=":"▸"}</b></span>
<div class="pair">
${z("y",e.view==="overlaps"?"stamps on":"output","Y",f(o),m`<d2l-grid
data-plate="output"
label="output Y, ${x(f(o))}"
tone="output"
.cells=${a}
.size=${n}
.fontSize=${N(a,n)}
.home=${[this.now.position[0]+e.padding[0],this.now.position[1]+e.padding[1]]}
.frame=${e.view==="zeros"?null:u}
@cell-hover=${h=>h.detail?p(g=>this.#c(g),h.detail.cell):this.#c(null)}
@cell-focus=${h=>p(g=>this.#a(g),h.detail.cell)}
></d2l-grid>`)}
${e.down?this.#v(e,t.returned,n):$}
</div>`}#$(e,t,r){let n=Rn(f(e.input),f(e.kernel),e),o=e.view==="overlaps"?n:t,a=K(o)||1;return Array.from({length:r[0]},(l,d)=>Array.from({length:r[1]},(c,u)=>{let p=this.#i([d,u]);if(!p)return{text:"",tint:0,marks:"outside",label:"cropped by the padding"};let[h,g]=[o[p[0]][p[1]],n[p[0]][p[1]]],b=M(p,this.#s)?"current":"";return g===0?{text:S(h),tint:0,marks:`never ${b}`,label:"0, no stamp reaches it"}:{text:S(h),tint:h/a,marks:b,label:`${S(h)}, ${g} ${g===1?"stamp":"stamps"}`}}))}#v(e,t,r){let n=F(t);return m`<span class="sign" aria-hidden="true">→</span>
${z("y","down again","",f(e.input),m`<d2l-grid
data-plate="down"
label="what the convolution makes of Y, ${x(f(e.input))}"
tone="output"
.cells=${n}
.size=${r}
.fontSize=${N(n,r)}
></d2l-grid>`)}`}#w(e,t){let r=zn(f(e.input),e.kernel,e),[,n]=f(t),[o,a]=this.#l(this.#s),l=this.#s[0]*n+this.#s[1];return m`<div class="plate matrix">
<div class="name k">convolution's matrix <i>T</i> <span>${x(f(r))}</span></div>
<d2l-matrix
label="matrix of the convolution from ${x(f(t))} to ${x(f(e.input))}; its column ${l} is output (${this.#s.join(", ")})"
tone="kernel"
.values=${r}
.size=${Math.min(10,(this.width||640)/r[0].length)}
.theme=${this.theme}
.row=${o*e.input[0].length+a}
.cursor=${[o*e.input[0].length+a,l]}
.lit=${(d,c)=>c===l}
@entry-point=${d=>this.#a([Math.floor(d.detail.cell[1]/n),d.detail.cell[1]%n])}
></d2l-matrix>
<p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
</div>`}#b(e,t,r){return{at:r,terms:Qr(e.input,e.kernel,e,r),total:t[r[0]][r[1]]}}#x(e){let t=e.terms.length;return t===0?", no stamp reaches it":`, from ${t} ${t===1?"stamp":"stamps"}`}#k(e,t){let[r,n]=[f(e.input),f(e.kernel)],[o,a]=[0,1].map(l=>{let[d,c]=[e.padding[l],e.output_padding[l]];return`(${r[l]} − 1)·${e.stride[l]} + ${n[l]}${d?` − 2·${d}`:""}${c?` + ${c}`:""}`});return o===a?`${x(t)} = ${o}`:`${t[0]} = ${o} rows, ${t[1]} = ${a} columns`}#y(e,t){if(!e.down)return"";let r=t.returned.flat().filter((o,a)=>Math.abs(o-e.input.flat()[a])<1e-9).length,n=e.input.flat().length;return`Down again: the shape returns, ${r} of ${n} values ${r===1?"does":"do"}.`}caption(e,t){let r=t.output,n=this.#b(e,r,this.#s),o=n.terms.length>0?n:{...n,terms:[{x:0}]};return m`<div class="formulas">
${et(o,this.width,m`${this.#x(n)}`)}
<p class="news">${this.#k(e,t.output_shape)}</p>
${e.down?m`<p>${this.#y(e,t)}</p>`:$}
</div>`}saying(e,t){if(t.trouble!==null||!t.output)return t.trouble??"";let r=this.#b(e,t.output,e.position);return`${`${r.terms.length>0?Ze(r):`output (${e.position.join(", ")}) = 0`}${this.#x(r)}; ${this.#k(e,t.output_shape)}.`} ${this.#y(e,t)}`.trim()}pytorch(e,t){if(!t.output)return null;let r=([a,l])=>`(${a}, ${l})`,n=" ".repeat(17),o=`stride=${r(e.stride)}, padding=${r(e.padding)}, output_padding=${r(e.output_padding)}`;return`import torch
from torch.nn import functional as F

X = torch.tensor(${W(e.input,n)})
K = torch.tensor(${W(e.kernel,n)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${o})[0, 0]
Y
`}#P;controls(e){return m`${ge("stride",e.stride,[1,4,1],t=>this.change({stride:t}),this.locked("stride"),this.#P)}
${ge("kernel",f(e.kernel),[1,8,1],t=>this.#o(t),this.locked("kernel"),this.#P)}
${R("view",e.view,io,t=>this.change({view:t}),this.locked("view"))}
${X("down again",e.down,t=>this.change({down:t}),this.locked("down"))}`}panel(e){let t=Ut.find(({grid:a})=>JSON.stringify(a)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=(a,l)=>ne(e[a],l,d=>this.change({[a]:d}),this.locked(a)),o=a=>this.#o(a);return m`${E("Input",R("values",t,[...r,...Ut],a=>this.change({input:Ut.find(l=>l.id===a)?.grid??e.input}),this.locked("input")))}
${E("Kernel",ne(f(e.kernel),[1,8,1],o,this.locked("kernel")))}
${E("Stride",n("stride",[1,4,1]))} ${E("Padding",n("padding",[0,7,1]))}
${E("output_padding",n("output_padding",[0,3,1]))}`}keys(){return m`<p class="keys">
Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
<kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}};V("d2l-transposed-conv",Jr);var Nn=s=>{try{s()}catch(i){console.debug("d2l: this host's model refused a call",i)}};function Fn(s,i){let e=s.get("_keys"),t=0,r=!0,n=()=>{if(!r)return;let l=Object.fromEntries(e.map(u=>[u,s.get(u)])),d=i.state,c=e.filter(u=>JSON.stringify(l[u])!==JSON.stringify(d[u]));c.length>0&&(i.state=Object.fromEntries(c.map(u=>[u,l[u]]))),i.lock=s.get("lock")},o=()=>{t=0;let l=i.state;for(let d of e)JSON.stringify(s.get(d))!==JSON.stringify(l[d])&&s.set(d,l[d]);Nn(()=>s.save_changes?.())},a=()=>{t||=window.setTimeout(o,200)};n(),i.addEventListener("change",a);for(let l of[...e,"lock"])Nn(()=>s.on?.(`change:${l}`,n));return()=>{t&&(clearTimeout(t),o()),i.removeEventListener("change",a),r=!1}}function no({model:s,el:i}){let e=document.createElement(s.get("_element"));e.hosted=!0;let t=Fn(s,e);return i.append(e),()=>{t(),e.remove()}}function so({model:s}){let i=s.get("_token"),e=new Map,t=a=>{e.get(a)?.(),e.delete(a)},r=a=>{a.dataset.model!==i||e.has(a)||(a.hosted=!0,e.set(a,Fn(s,a)))},n=a=>r(a.detail),o=a=>t(a.detail);document.addEventListener("d2l-connect",n),document.addEventListener("d2l-disconnect",o);for(let a of document.querySelectorAll(`[data-model="${i}"]`))r(a);return()=>{document.removeEventListener("d2l-connect",n),document.removeEventListener("d2l-disconnect",o);for(let a of[...e.keys()])t(a)}}var oo={initialize:so,render:no};export{oo as default};
