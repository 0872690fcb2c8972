/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ge=globalThis,be=ge.ShadowRoot&&(ge.ShadyCSS===void 0||ge.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,De=Symbol(),ut=new WeakMap,ne=class{constructor(i,e,t){if(this._$cssResult$=!0,t!==De)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=i,this.t=e}get styleSheet(){let i=this.o,e=this.t;if(be&&i===void 0){let t=e!==void 0&&e.length===1;t&&(i=ut.get(e)),i===void 0&&((this.o=i=new CSSStyleSheet).replaceSync(this.cssText),t&&ut.set(e,i))}return i}toString(){return this.cssText}},j=n=>new ne(typeof n=="string"?n:n+"",void 0,De),L=(n,...i)=>{let e=n.length===1?n[0]:i.reduce((t,r,s)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+n[s+1],n[0]);return new ne(e,n,De)},pt=(n,i)=>{if(be)n.adoptedStyleSheets=i.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of i){let t=document.createElement("style"),r=ge.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,n.appendChild(t)}},Oe=be?n=>n:n=>n instanceof CSSStyleSheet?(i=>{let e="";for(let t of i.cssRules)e+=t.cssText;return j(e)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:hi,defineProperty:mi,getOwnPropertyDescriptor:fi,getOwnPropertyNames:gi,getOwnPropertySymbols:bi,getPrototypeOf:yi}=Object,ye=globalThis,ht=ye.trustedTypes,vi=ht?ht.emptyScript:"",$i=ye.reactiveElementPolyfillSupport,se=(n,i)=>n,Ne={toAttribute(n,i){switch(i){case Boolean:n=n?vi:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,i){let e=n;switch(i){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},ft=(n,i)=>!hi(n,i),mt={attribute:!0,type:String,converter:Ne,reflect:!1,useDefault:!1,hasChanged:ft};Symbol.metadata??=Symbol("metadata"),ye.litPropertyMetadata??=new WeakMap;var G=class extends HTMLElement{static addInitializer(i){this._$Ei(),(this.l??=[]).push(i)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(i,e=mt){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(i)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(i,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(i,t,e);r!==void 0&&mi(this.prototype,i,r)}}static getPropertyDescriptor(i,e,t){let{get:r,set:s}=fi(this.prototype,i)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(i,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(i){return this.elementProperties.get(i)??mt}static _$Ei(){if(this.hasOwnProperty(se("elementProperties")))return;let i=yi(this);i.finalize(),i.l!==void 0&&(this.l=[...i.l]),this.elementProperties=new Map(i.elementProperties)}static finalize(){if(this.hasOwnProperty(se("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(se("properties"))){let e=this.properties,t=[...gi(e),...bi(e)];for(let r of t)this.createProperty(r,e[r])}let i=this[Symbol.metadata];if(i!==null){let e=litPropertyMetadata.get(i);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(i){let e=[];if(Array.isArray(i)){let t=new Set(i.flat(1/0).reverse());for(let r of t)e.unshift(Oe(r))}else i!==void 0&&e.push(Oe(i));return e}static _$Eu(i,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof i=="string"?i.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(i=>this.enableUpdating=i),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(i=>i(this))}addController(i){(this._$EO??=new Set).add(i),this.renderRoot!==void 0&&this.isConnected&&i.hostConnected?.()}removeController(i){this._$EO?.delete(i)}_$E_(){let i=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(i.set(t,this[t]),delete this[t]);i.size>0&&(this._$Ep=i)}createRenderRoot(){let i=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return pt(i,this.constructor.elementStyles),i}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(i=>i.hostConnected?.())}enableUpdating(i){}disconnectedCallback(){this._$EO?.forEach(i=>i.hostDisconnected?.())}attributeChangedCallback(i,e,t){this._$AK(i,t)}_$ET(i,e){let t=this.constructor.elementProperties.get(i),r=this.constructor._$Eu(i,t);if(r!==void 0&&t.reflect===!0){let s=(t.converter?.toAttribute!==void 0?t.converter:Ne).toAttribute(e,t.type);this._$Em=i,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(i,e){let t=this.constructor,r=t._$Eh.get(i);if(r!==void 0&&this._$Em!==r){let s=t.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:Ne;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(i,e,t,r=!1,s){if(i!==void 0){let o=this.constructor;if(r===!1&&(s=this[i]),t??=o.getPropertyOptions(i),!((t.hasChanged??ft)(s,e)||t.useDefault&&t.reflect&&s===this._$Ej?.get(i)&&!this.hasAttribute(o._$Eu(i,t))))return;this.C(i,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(i,e,{useDefault:t,reflect:r,wrapped:s},o){t&&!(this._$Ej??=new Map).has(i)&&(this._$Ej.set(i,o??e??this[i]),s!==!0||o!==void 0)||(this._$AL.has(i)||(this.hasUpdated||t||(e=void 0),this._$AL.set(i,e)),r===!0&&this._$Em!==i&&(this._$Eq??=new Set).add(i))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let i=this.scheduleUpdate();return i!=null&&await i,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,s]of t){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let i=!1,e=this._$AL;try{i=this.shouldUpdate(e),i?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw i=!1,this._$EM(),t}i&&this._$AE(e)}willUpdate(i){}_$AE(i){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(i)),this.updated(i)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(i){return!0}update(i){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(i){}firstUpdated(i){}};G.elementStyles=[],G.shadowRootOptions={mode:"open"},G[se("elementProperties")]=new Map,G[se("finalized")]=new Map,$i?.({ReactiveElement:G}),(ye.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ie=globalThis,gt=n=>n,ve=Ie.trustedTypes,bt=ve?ve.createPolicy("lit-html",{createHTML:n=>n}):void 0,kt="$lit$",N=`lit$${Math.random().toFixed(9).slice(2)}$`,St="?"+N,wi=`<${St}>`,K=document,ae=()=>K.createComment(""),le=n=>n===null||typeof n!="object"&&typeof n!="function",We=Array.isArray,xi=n=>We(n)||typeof n?.[Symbol.iterator]=="function",je=`[ 	
\f\r]`,oe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,yt=/-->/g,vt=/>/g,F=RegExp(`>|${je}(?:([^\\s"'>=/]+)(${je}*=${je}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),$t=/'/g,wt=/"/g,Pt=/^(?:script|style|textarea|title)$/i,qe=n=>(i,...e)=>({_$litType$:n,strings:i,values:e}),h=qe(1),sr=qe(2),or=qe(3),U=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),xt=new WeakMap,H=K.createTreeWalker(K,129);function _t(n,i){if(!We(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return bt!==void 0?bt.createHTML(i):i}var ki=(n,i)=>{let e=n.length-1,t=[],r,s=i===2?"<svg>":i===3?"<math>":"",o=oe;for(let a=0;a<e;a++){let l=n[a],d,u,c=-1,p=0;for(;p<l.length&&(o.lastIndex=p,u=o.exec(l),u!==null);)p=o.lastIndex,o===oe?u[1]==="!--"?o=yt:u[1]!==void 0?o=vt:u[2]!==void 0?(Pt.test(u[2])&&(r=RegExp("</"+u[2],"g")),o=F):u[3]!==void 0&&(o=F):o===F?u[0]===">"?(o=r??oe,c=-1):u[1]===void 0?c=-2:(c=o.lastIndex-u[2].length,d=u[1],o=u[3]===void 0?F:u[3]==='"'?wt:$t):o===wt||o===$t?o=F:o===yt||o===vt?o=oe:(o=F,r=void 0);let f=o===F&&n[a+1].startsWith("/>")?" ":"";s+=o===oe?l+wi:c>=0?(t.push(d),l.slice(0,c)+kt+l.slice(c)+N+f):l+N+(c===-2?a:f)}return[_t(n,s+(n[e]||"<?>")+(i===2?"</svg>":i===3?"</math>":"")),t]},de=class n{constructor({strings:i,_$litType$:e},t){let r;this.parts=[];let s=0,o=0,a=i.length-1,l=this.parts,[d,u]=ki(i,e);if(this.el=n.createElement(d,t),H.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=H.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(kt)){let p=u[o++],f=r.getAttribute(c).split(N),g=/([.?@])?(.*)/.exec(p);l.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?Fe:g[1]==="?"?He:g[1]==="@"?Ke:Q}),r.removeAttribute(c)}else c.startsWith(N)&&(l.push({type:6,index:s}),r.removeAttribute(c));if(Pt.test(r.tagName)){let c=r.textContent.split(N),p=c.length-1;if(p>0){r.textContent=ve?ve.emptyScript:"";for(let f=0;f<p;f++)r.append(c[f],ae()),H.nextNode(),l.push({type:2,index:++s});r.append(c[p],ae())}}}else if(r.nodeType===8)if(r.data===St)l.push({type:2,index:s});else{let c=-1;for(;(c=r.data.indexOf(N,c+1))!==-1;)l.push({type:7,index:s}),c+=N.length-1}s++}}static createElement(i,e){let t=K.createElement("template");return t.innerHTML=i,t}};function X(n,i,e=n,t){if(i===U)return i;let r=t!==void 0?e._$Co?.[t]:e._$Cl,s=le(i)?void 0:i._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(n),r._$AT(n,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(i=X(n,r._$AS(n,i.values),r,t)),i}var Le=class{constructor(i,e){this._$AV=[],this._$AN=void 0,this._$AD=i,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(i){let{el:{content:e},parts:t}=this._$AD,r=(i?.creationScope??K).importNode(e,!0);H.currentNode=r;let s=H.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new ce(s,s.nextSibling,this,i):l.type===1?d=new l.ctor(s,l.name,l.strings,this,i):l.type===6&&(d=new Ue(s,this,i)),this._$AV.push(d),l=t[++a]}o!==l?.index&&(s=H.nextNode(),o++)}return H.currentNode=K,r}p(i){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(i,t,e),e+=t.strings.length-2):t._$AI(i[e])),e++}},ce=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(i,e,t,r){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=i,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let i=this._$AA.parentNode,e=this._$AM;return e!==void 0&&i?.nodeType===11&&(i=e.parentNode),i}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(i,e=this){i=X(this,i,e),le(i)?i===m||i==null||i===""?(this._$AH!==m&&this._$AR(),this._$AH=m):i!==this._$AH&&i!==U&&this._(i):i._$litType$!==void 0?this.$(i):i.nodeType!==void 0?this.T(i):xi(i)?this.k(i):this._(i)}O(i){return this._$AA.parentNode.insertBefore(i,this._$AB)}T(i){this._$AH!==i&&(this._$AR(),this._$AH=this.O(i))}_(i){this._$AH!==m&&le(this._$AH)?this._$AA.nextSibling.data=i:this.T(K.createTextNode(i)),this._$AH=i}$(i){let{values:e,_$litType$:t}=i,r=typeof t=="number"?this._$AC(i):(t.el===void 0&&(t.el=de.createElement(_t(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Le(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(i){let e=xt.get(i.strings);return e===void 0&&xt.set(i.strings,e=new de(i)),e}k(i){We(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let s of i)r===e.length?e.push(t=new n(this.O(ae()),this.O(ae()),this,this.options)):t=e[r],t._$AI(s),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(i=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);i!==this._$AB;){let t=gt(i).nextSibling;gt(i).remove(),i=t}}setConnected(i){this._$AM===void 0&&(this._$Cv=i,this._$AP?.(i))}},Q=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(i,e,t,r,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=i,this.name=e,this._$AM=r,this.options=s,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=m}_$AI(i,e=this,t,r){let s=this.strings,o=!1;if(s===void 0)i=X(this,i,e,0),o=!le(i)||i!==this._$AH&&i!==U,o&&(this._$AH=i);else{let a=i,l,d;for(i=s[0],l=0;l<s.length-1;l++)d=X(this,a[t+l],e,l),d===U&&(d=this._$AH[l]),o||=!le(d)||d!==this._$AH[l],d===m?i=m:i!==m&&(i+=(d??"")+s[l+1]),this._$AH[l]=d}o&&!r&&this.j(i)}j(i){i===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,i??"")}},Fe=class extends Q{constructor(){super(...arguments),this.type=3}j(i){this.element[this.name]=i===m?void 0:i}},He=class extends Q{constructor(){super(...arguments),this.type=4}j(i){this.element.toggleAttribute(this.name,!!i&&i!==m)}},Ke=class extends Q{constructor(i,e,t,r,s){super(i,e,t,r,s),this.type=5}_$AI(i,e=this){if((i=X(this,i,e,0)??m)===U)return;let t=this._$AH,r=i===m&&t!==m||i.capture!==t.capture||i.once!==t.once||i.passive!==t.passive,s=i!==m&&(t===m||r);r&&this.element.removeEventListener(this.name,this,t),s&&this.element.addEventListener(this.name,this,i),this._$AH=i}handleEvent(i){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,i):this._$AH.handleEvent(i)}},Ue=class{constructor(i,e,t){this.element=i,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(i){X(this,i)}};var Si=Ie.litHtmlPolyfillSupport;Si?.(de,ce),(Ie.litHtmlVersions??=[]).push("3.3.3");var Et=(n,i,e)=>{let t=e?.renderBefore??i,r=t._$litPart$;if(r===void 0){let s=e?.renderBefore??null;t._$litPart$=r=new ce(i.insertBefore(ae(),s),s,void 0,e??{})}return r._$AI(n),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Be=globalThis,M=class extends G{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let i=super.createRenderRoot();return this.renderOptions.renderBefore??=i.firstChild,i}update(i){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(i),this._$Do=Et(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return U}};M._$litElement$=!0,M.finalized=!0,Be.litElementHydrateSupport?.({LitElement:M});var Pi=Be.litElementPolyfillSupport;Pi?.({LitElement:M});(Be.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ye=(n,i)=>h`<span class="control fixed">${n} <b>${i}</b> <span class="lock">fixed</span></span>`;function z(n,i,e,t,r=!1){return r?Ye(n,e.find(s=>s.id===i)?.label??i):h`<label class="control"
    ><span>${n}</span>
    <select aria-label=${n} @change=${s=>t(s.target.value)}>
      ${e.map(s=>h`<option value=${s.id} .selected=${s.id===i}>${s.label}</option>`)}
    </select></label
  >`}function T(n,i,[e,t,r],s,o=!1){if(o)return Ye(n,String(i));let a=d=>s(Math.round(Math.min(Math.max(d,e),t)/r)*r),l=(d,u,c)=>h`<button type="button" class=${u} tabindex="-1" aria-label="${n}: ${u}" @click=${()=>a(i+d)}>
      ${c}
    </button>`;return h`<span class="control stepper"
    ><span aria-hidden="true">${n}</span>${l(-r,"less","−")}<input
      type="number"
      aria-label=${n}
      min=${e}
      max=${t}
      step=${r}
      .value=${String(i)}
      @change=${d=>{let u=d.target;Number.isFinite(u.valueAsNumber)&&a(u.valueAsNumber),u.value=String(i)}}
      @input=${d=>{let u=d.target;d.inputType||!Number.isFinite(u.valueAsNumber)||(a(u.valueAsNumber),queueMicrotask(()=>u.select()))}} />${l(r,"more","+")}</span
  >`}function Z(n,i,e,t=!1){return t?Ye(n,i?"on":"off"):h`<button type="button" class="control toggle" aria-pressed=${i?"true":"false"} @click=${()=>e(!i)}>
    ${n}
  </button>`}var P=(n,i)=>h`<button type="button" class="control" @click=${i}>${n}</button>`,k=(n,...i)=>h`<div class="group" role="group" aria-label=${n}><span class="title">${n}</span>${i}</div>`,I=(n,i)=>n?i():m;var b=class extends Error{constructor(){super(...arguments);this.name="Refusal"}},v=n=>[n.length,n[0]?.length??0],x=(n,i,e)=>Array.from({length:n},(t,r)=>Array.from({length:i},(s,o)=>e(r,o))),ue=n=>n.map(i=>[...i].reverse()).reverse(),w=(n,i)=>n===i||n!==null&&i!==null&&n[0]===i[0]&&n[1]===i[1],$=(n,i,e)=>Math.min(Math.max(n,i),e),W=n=>{let i=0;for(let e of n)for(let t of e)i=Math.max(i,Math.abs(t));return i};var $e=n=>Array.isArray(n)?n:[n,n];function ee(n,i,e){if(!Number.isInteger(n)||n<e)throw new b(`${i} ${n} is not possible; give a whole number of ${e} or more`)}function _i(n,i,e,t,r){if(n==="valid")return[0,0];if(n==="same"){if(t!==1)throw new b(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=$e(n)[i];return $e(s)}function At(n,i,e,t,r){let s=$e(r.stride)[i],o=$e(r.dilation)[i];ee(e,`input ${n}`,1),ee(t,`kernel ${n}`,1),ee(s,"stride",1),ee(o,"dilation",1);let[a,l]=_i(r.padding,i,t,s,o);ee(a,"padding",0),ee(l,"padding",0);let d=o*(t-1)+1,u=e+a+l,c=Math.floor((u-d)/s)+1;return{name:n,input:e,kernel:t,stride:s,dilation:o,before:a,after:l,padded:u,extent:d,output:c,mode:r.padding_mode}}var Ei=n=>n.before===n.after?`2·${n.before}`:`${n.before} + ${n.after}`;function Tt(n){let i=Math.max(n.before,n.after);if(n.mode==="reflect"&&i>=n.input){let e=`use padding ${n.input-1} or less, or padding_mode 'replicate'`;return`padding ${i} is too wide to reflect: input ${n.input} has only ${n.input-1} cells beyond its edge; ${e}`}if(n.mode==="circular"&&i>n.input)return`padding ${i} goes round input ${n.input} more than once; use padding ${n.input} or less`;if(n.extent>n.padded){let e=n.dilation===1?`kernel ${n.kernel}`:`kernel ${n.kernel} with dilation ${n.dilation} spans ${n.extent} cells and`,t=Math.ceil((n.extent-n.input)/2);return`${e} does not fit input ${n.input} + ${Ei(n)}; the smallest padding is ${t}`}return null}function te(n,i,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=At("height",0,n[0],i[0],t),s=At("width",1,n[1],i[1],t),[o,a]=[Tt(r),Tt(s)];if(o!==null&&o===a)throw new b(o);if(o!==null&&a!==null)throw new b(`height: ${o}. Width: ${a}`);if(o!==null)throw new b(`height: ${o}`);if(a!==null)throw new b(`width: ${a}`);return{rows:r,columns:s}}function Ai(n,i){let e=i-n.before;if(e>=0&&e<n.input)return e;switch(n.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(n.input-1)-e;case"replicate":return e<0?0:n.input-1;case"circular":return(e+n.input)%n.input}}var _=n=>Array.from({length:n.padded},(i,e)=>Ai(n,e));function Mt(n){let i=new Array(n.padded).fill(0);for(let e=0;e<n.output;e++)for(let t=0;t<n.kernel;t++)i[e*n.stride+t*n.dilation]+=1;return i}function Ve(n){let[i,e]=[Mt(n.rows),Mt(n.columns)],t=x(n.rows.padded,n.columns.padded,(d,u)=>i[d]*e[u]),r=(d,u)=>{let c=new Array(d.input).fill(0);return _(d).forEach((p,f)=>{p>=0&&(c[p]+=u[f])}),c},[s,o]=[r(n.rows,i),r(n.columns,e)],a=x(n.rows.input,n.columns.input,(d,u)=>s[d]*o[u]),l=a.reduce((d,u)=>d+u.filter(c=>c===0).length,0);return{padded:t,input:a,never:l}}function Rt(n,[i,e]){let t=[];for(let r=0;r<n.rows.kernel;r++)for(let s=0;s<n.columns.kernel;s++)t.push([i*n.rows.stride+r*n.rows.dilation,e*n.columns.stride+s*n.columns.dilation]);return t}function Ct(n,i){let e=[];for(let t=n.kernel-1;t>=0;t--){let r=i-t*n.dilation;r>=0&&r%n.stride===0&&r/n.stride<n.output&&e.push(r/n.stride)}return e}function zt(n,[i,e]){let t=Ct(n.columns,e);return Ct(n.rows,i).flatMap(r=>t.map(s=>[r,s]))}function Gt(n,[i,e]){let t=[];for(let r=0;r<n.rows.output;r++)for(let s=0;s<n.columns.output;s++)t.push([r*n.rows.stride+i*n.rows.dilation,s*n.columns.stride+e*n.columns.dilation]);return t}function Dt(n,[i,e]){let t=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[t(n.rows,i),t(n.columns,e)]}function Ot(n,i){let[e,t]=v(n);if(e===0||t===0)throw new b(`${i} has no cells; give at least one row and one column`);let r=n.findIndex(s=>s.length!==t);if(r>=0)throw new b(`${i} is ragged: row ${r} has ${n[r].length} cells, row 0 has ${t}; make them equal`)}function Ti(n,i,e,t,r,s){for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let d=0;d<t.rows.kernel;d++){let u=r[o*t.rows.stride+d*t.rows.dilation];if(!(u<0))for(let c=0;c<t.columns.kernel;c++){let p=s[a*t.columns.stride+c*t.columns.dilation];p>=0&&(l+=e[d][c]*i[u][p])}}n[o][a]+=l}}function Mi(n,i,e={}){let{groups:t=1,bias:r=null,mode:s="correlation"}=e;if(n.length===0||i.length===0)throw new b("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new b(`groups ${t} is not possible; give 1 or more`);let o=i[0].length;if(n.length!==o*t)throw new b(`weight expects ${o} · ${t} = ${o*t} input channels, and input has ${n.length}`);if(i.length%t!==0)throw new b(`${i.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==i.length)throw new b(`bias has ${r.length} numbers for ${i.length} output channels; give one for each`);n.forEach(c=>{Ot(c,"input")}),i.flat().forEach(c=>{Ot(c,"kernel")});let a=te(v(n[0]),v(i[0][0]),e),[l,d]=[_(a.rows),_(a.columns)],u=i.length/t;return i.map((c,p)=>{let f=x(a.rows.output,a.columns.output,()=>r?.[p]??0),g=Math.floor(p/u)*o;return c.forEach((y,S)=>{Ti(f,n[g+S],s==="convolution"?ue(y):y,a,l,d)}),f})}function we(n,i,e={}){return Mi([n],[[i]],{...e,bias:[e.bias??0]})[0]}function xe(n,i,e,[t,r],s){let o=s==="convolution"?ue(i):i,[a,l]=[_(e.rows),_(e.columns)],d=[];for(let u=0;u<e.rows.kernel;u++)for(let c=0;c<e.columns.kernel;c++){let p=a[t*e.rows.stride+u*e.rows.dilation],f=l[r*e.columns.stride+c*e.columns.dilation],g=p<0||f<0;d.push({from:g?null:[p,f],x:g?0:n[p][f],w:o[u][c]})}return d}function E(n,i=2){let e=Math.abs(n)>=1e3,t=Number(n.toFixed(e?0:i));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var q=n=>E(n).startsWith("−")?`(${E(n)})`:E(n),A=([n,i])=>`${n}×${i}`,Ci=n=>{let i=String(n);return/[.e]/.test(i)?i:`${i}.`},Je=(n,i)=>`[${n.map(e=>`[${e.map(Ci).join(", ")}]`).join(`,
${i} `)}]`;var Nt=" ".repeat(17),Xe=([n,i])=>`(${n}, ${i})`;function ke(n,i){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${Je(n.input,Nt)})`),e.push(`K = torch.tensor(${Je(n.kernel,Nt)})`),n.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${Xe(n.stride)}`],{rows:r,columns:s}=i,o=r.before===r.after&&s.before===s.after;if(n.padding_mode==="zeros"&&o)t.push(`padding=${Xe([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=n.padding_mode==="zeros"?"constant":n.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${Xe(n.dilation)}`),n.bias!==0&&t.unshift(`bias=torch.tensor([${n.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function Se({rows:n,columns:i}){let e=(r,s)=>({answer:[r(n),r(i)],says:s}),t=(r,s)=>Math.floor(s/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[i.output,n.output],says:"Rows come first: height, then width."}]}var D=n=>{let i=JSON.stringify(n)??String(n);return i.length>40?`${i.slice(0,40)}…`:i},Ri=(n,i,e)=>typeof n=="number"&&Number.isInteger(n)&&n>=i&&n<=e,Qe=n=>n.split(",").map(i=>i.trim()===""?Number.NaN:Number(i));function Ze(n,i){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${n}×${i}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new b(`${r}; got ${D(e)}`);let s=e[0].length;if(e.length>n||s>i)throw new b(`${r}; got ${e.length}×${s}`);if(s===0)throw new b(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new b(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new b(`${r}; row ${a} holds ${D(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(Qe)}}function C(n,i){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>Ri(s,n,i)))throw new b(`${t} must be a whole number or a pair [height, width] from ${n} to ${i}; got ${D(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:Qe}}function Pe(n){let i=C(0,n);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new b(`${t} must be "same", "valid" or whole numbers; got ${D(e)}`);return i.parse(e,t)},encode:e=>typeof e=="string"?e:i.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:i.decode(e)}}function jt(){return{parse(n,i){if(typeof n!="number"||!Number.isFinite(n))throw new b(`${i} must be a number; got ${D(n)}`);return n},encode:String,decode:n=>Qe(n)[0]}}function O(n){return{parse(i,e){if(!n.includes(i))throw new b(`${e} must be one of ${n.join(", ")}; got ${D(i)}`);return i},encode:i=>i,decode:i=>i}}function _e(n,i,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new b(`a figure's state must be an object such as {"stride": [1, 1]}; got ${D(e)}`);let t={};for(let[r,s]of Object.entries(e)){if(i.includes(r))continue;let o=Object.hasOwn(n,r)?n[r]:void 0;if(!o)throw new b(`this figure has no "${r}"; it knows ${Object.keys(n).join(", ")}`);t[r]=o.parse(s,r)}return t}function Lt(n,i){return Object.keys(i).map(e=>`${e}:${encodeURIComponent(n[e].encode(i[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Ft(n,i){let e=Object.create(null),t=[];for(let r of i===""?[]:i.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new b(`the address holds ${D(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new b(`the address holds ${D(r)}, which is cut off in the middle of a character`)}s==="lock"?t=a.split(",").filter(Boolean):e[s]=Object.hasOwn(n,s)?n[s].decode(a):a}return{state:e,lock:t}}function et(n,i,e){return typeof n=="string"||typeof i=="string"?n===i:n.length===i.length&&n.every((t,r)=>Math.abs(t-i[r])<=e+1e-9*Math.abs(i[r]))}function Ht(n,i){let{answer:e,within:t=0,slips:r,otherwise:s}=n;if(et(i,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!et(l.answer,e,t)&&et(i,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):s}`}}function Kt(n){let e=(n.length>1&&n.slice(1).every(t=>t.trim()==="")?zi(n[0]):n).map(t=>{let[r,s,...o]=t.trim().replace("−","-").replace(",",".").split("/");return r.trim()===""||o.length>0||s?.trim()===""?Number.NaN:Number(r)/(s===void 0?1:Number(s))});return e.length===n.length&&e.every(Number.isFinite)?e:null}var zi=n=>n.split(/[×x*;]|,\s|\s+/).filter(i=>i.trim()!=="");function Ut(n,i,e,t){return h`<form class="ask" @submit=${s=>{s.preventDefault();let o=s.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
    <p>${n.text}</p>
    <div class="answer">
      ${n.choices?.map(s=>P(s.label,()=>e(s.id)))}
      ${(n.fields??[]).map(s=>h`<label class="control"
          >${s}<input type="text" inputmode="decimal" aria-label=${s||n.text} size="5" /></label
        >`)}
      ${n.choices?m:h`<button type="submit" class="control">Check</button>`}
      ${t?P("Show me",t):m}
    </div>
    ${i?h`<p class="verdict">${i.says}</p>`:m}
  </form>`}var Gi={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},Di={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},Oi=(n,i)=>Object.entries(n).map(([e,t])=>i(e,Di[e]?.replace("#",t)??t)).join(""),tt=n=>Oi(Gi[n],(i,e)=>`--${i}:var(--d2l-${i},${e});`);var It=L`
  :host {
    ${j(tt("light"))}
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
    ${j(tt("dark"))}
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
`;var Wt=()=>matchMedia("(prefers-color-scheme: dark)");function qt(){let{documentElement:n,body:i}=document,e=n.dataset.theme??i?.dataset.vscodeThemeKind?.replace("vscode-","")??n.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=i?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":Wt().matches?"dark":"light"}function Bt(n){let i=new MutationObserver(n),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&i.observe(r,{attributeFilter:e});let t=Wt();return t.addEventListener("change",n),()=>{i.disconnect(),t.removeEventListener("change",n)}}var B=560,Ni=300,ji=14,Ee=class extends M{constructor(){super();this.looks=[];this.questions={};this.#t=null;this.#r=null;this.#n={};this.#e=null;this.#p=!1;this.#u=[];this.#a=[];this.#o=0;this.#i=[];this.#P=()=>this.#b(!0);this.#_=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#b(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=It}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return m}settle(e,t){return e}pause(){}get quiet(){return!1}#t;#r;#n;#e;#p;#u;#a;#o;#i;set stateText(e){e!==null&&this.#m(()=>{let t;try{t=JSON.parse(e)}catch(r){let s=r.message;throw new b(`the state attribute is no JSON (${s}); this is the default figure`)}this.#c(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#c(e))}get#s(){let e=O(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#l(){return{...this.defaults(),ask:""}}get now(){return this.#t??=this.#l,this.#t}get derived(){return this.#r??=this.derive(this.now),this.#r}#c(e){let t=_e(this.#s,this.derivedKeys,e);this.#n={...this.#n,...t},this.notice=null,this.#h(t)}#h(e){let t=this.now,r={...t,...e},s=Object.keys(e).some(o=>o!=="ask"&&!this.#d(o));s&&(this.#r=null),this.#t=r,this.#t={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#p:s&&this.locked("ask"))&&this.#f(),this.requestUpdate(),this.#v()}#d(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(t){if(!(t instanceof b))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=_e(this.#s,[],e);this.notice=null,Object.keys(e).some(s=>!this.#d(s))&&(this.arrived=null),this.#h(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#v()}reset(){let e={...this.#l,...this.#n},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#f(),this.change(Object.fromEntries(t))}get lock(){return[...new Set([...this.#u,...this.#a])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#s)],s=t.find(o=>!r.includes(o));s!==void 0&&this.refuse(`lock names "${s}", and this figure knows ${r.join(", ")}`),this.#u=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#d(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#p&&this.derived.trouble===null}get#g(){return this.questions[this.now.ask].question(this.now,this.derived)}#f(){this.#p=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#$(e){let t=typeof e=="string"?e:Kt(e);if(t===null){let s=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${s}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=Ht(this.#g,t);r.right?this.#y(r):this.verdict=r,this.#v()}#y(e){this.#p=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#v(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#w(){let e=!this.locked("ask")||this.verdict!==null,t=r=>this.#$(r);return Ut(this.#g,this.verdict,t,e?()=>this.#y(null):null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return t>0?`${e}-${t+1}`:e}#b(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(t));if(r===void 0)return;let s=this.now,o=this.#m(()=>{let{state:d,lock:u}=Ft(this.#s,r.slice(t.length)),p={...{...this.#l,...this.#n},..._e(this.#s,this.derivedKeys,d)},f=Object.keys(d).find(y=>this.locked(y));if(f)throw new b(`the address changes ${f}, which is fixed on this page; this is the page's figure`);let g=Object.entries(p).filter(([y])=>!this.locked(y));this.notice=null,this.#a=u.filter(y=>y==="all"||y in this.#s),this.pause(),this.#f(),this.#h(Object.fromEntries(g)),e&&this.#x(s)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#x(e){let t=this.#s,r=Object.keys(t).filter(o=>!this.#d(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#e??=e;let s=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>ji||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${s.join(", ")||"a question"}.`.replaceAll("_"," ")}#S(){let e=this.#e;if(e===null)return;this.#e=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#P;#_;get link(){let e={...this.#l,...this.#n},t=Object.entries(this.now).filter(([a,l])=>this.#d(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#a.length>0?`~lock:${this.#a.join(",")}`:"",s=`${this.addressName}=${Lt(this.#s,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,s].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.#k(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#k(e,"PyTorch code copied; its Y is this output")}async#k(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#v()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=qt()};e(),this.#i.push(Bt(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#i.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#i.push(()=>r.disconnect());let s=(o,a,l)=>{o.addEventListener(a,l),this.#i.push(()=>o.removeEventListener(a,l))};s(document,"visibilitychange",()=>{document.hidden&&this.pause()}),s(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),s(this,"keydown",o=>this.#A(o)),s(document,"click",this.#_),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#b(!1),s(window,"hashchange",this.#P)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#o);for(let e of this.#i.splice(0))e()}#E(){return this.asking?`${this.verdict?.says??""} ${this.#g.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#v(){clearTimeout(this.#o),!this.quiet&&(this.#o=window.setTimeout(()=>{this.spoken=this.notice??this.#E()},Ni))}announce(){this.#v()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#A(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return m}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return h`${I(e.length>0,()=>k("Predict",z("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${k("Take along",P("Copy as PyTorch",()=>{this.copyPytorch()}),I(!this.hosted,()=>P("Copy link",()=>{this.copyLink()})),P("Reset",()=>this.reset()))}${this.keys()}`}#T(e,t){let r=this.notice??t.trouble,s=I(this.arrived,()=>h`<p class="arrived">${this.arrived} ${P("back to mine",()=>this.#S())}</p>`);return this.asking?h`${I(r,()=>h`<p class="notice">${r}</p>`)}${this.#w()}${s}`:r?h`<p class="notice">${r}</p>${s}`:h`${I(this.verdict,()=>h`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${s}`}render(){let[e,t]=[this.now,this.derived];return h`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
      <p class="hint">${this.hint}</p>
      <div class="stage ${this.width>=B?"wide":""}">${this.drawing(e,t)}</div>
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
      ${I(this.open,()=>h`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`}};function Ae(n,i){customElements.get(n)||customElements.define(n,i)}var Li=8,Vt=.61,Jt=.45,it=.05,Fi=n=>{let i=[Jt,Vt].find(e=>Math.abs(n-e)<it);return i===void 0?n:i+(n>i?it:-it)},Yt=(n,i)=>Array.from({length:101},(e,t)=>`.${n}${t}{background-color:color-mix(in srgb,var(${i}) ${t}%,var(--paper))}`),Hi=[...Yt("p","--fill"),...Yt("n","--ink")].join(""),rt=class extends M{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#t=!1;#r=!1;#n=!1;#e=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(i){let e=i.get("home");i.has("home")&&!w(e??null,this.home)&&!this.#t&&(this.cursor=this.home),this.#t=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],s=[$(this.cursor[0],0,t-1),$(this.cursor[1],0,r-1)];w(s,this.cursor)||(this.cursor=s)}render(){let{size:i,fontSize:e}=this,t=this.cells[0]?.length??0;return h`<div
        role="grid"
        aria-label=${this.label}
        aria-readonly=${this.editable?"false":"true"}
        class=${i<18?"fine":""}
        style="--size:${i}px;--font:${e}px;grid-template-columns:repeat(${t},${i}px);width:${t*i}px;height:${this.cells.length*i}px"
        @keydown=${this.#h}
        @focusin=${this.#d}
        @pointerdown=${this.#g}
        @pointermove=${this.#f}
        @pointerup=${this.#$}
        @pointercancel=${this.#y}
        @pointerleave=${this.#w}
        @dblclick=${this.#b}
      >
        ${this.cells.map((r,s)=>h`<div role="row">${r.map((o,a)=>this.#p(o,s,a))}</div>`)}
      </div>
      ${this.frame?this.#u(this.frame):m} ${this.editing===null?m:this.#a()}`}#p(i,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],s=Math.abs(i.tint),o=i.tint<0,a=o?Fi(s*.85):s*.62,l=o&&(a>Vt?"deep":a>Jt&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,i.marks,l,i.note&&"noted"].filter(Boolean).join(" ");return h`<div
      role="gridcell"
      class=${d}
      tabindex=${r?0:-1}
      aria-label=${i.label??m}
    >${this.fontSize>0?i.text:m}${i.note?h`<small>${i.note}</small>`:m}</div>`}#u(i){let e=this.size,t=`transform:translate(${i.column*e}px,${i.row*e}px);width:${i.columns*e}px;height:${i.rows*e}px`;return h`<div class="frame" style=${t}></div>`}#a(){let[i,e]=this.cursor,t=Math.max(this.size,56),r=$(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return h`<input
      class="editor"
      aria-label="value of row ${i}, column ${e}"
      autocomplete="off"
      style="left:${r}px;top:${i*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
      .value=${this.editing??""}
      @keydown=${this.#c}
      @blur=${()=>this.#l(!1)}
    />`}updated(i){if(i.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#n&&e?.select()}else i.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#r=!0,this.#o(this.cursor)?.focus(),this.#r=!1)}#o([i,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[i]?.children[e]}edit(i){this.#n=i===void 0,this.editable&&(this.editing=i??this.cells[this.cursor[0]][this.cursor[1]].text)}#i(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#s(i){this.#t=!0,this.cursor=i,this.#i("cell-focus",{cell:i})}#l(i){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,i&&this.#o(this.cursor)?.focus(),r&&this.#i("cell-edit",{cell:this.cursor,text:t})}#c=i=>{if(i.stopPropagation(),i.key==="Enter")this.#l(!0);else if(i.key==="Escape")this.editing=null,this.#o(this.cursor)?.focus();else return;i.preventDefault()};#h=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(i.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(i.key)){i.preventDefault(),this.#i("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#i("cell-pull",{cell:this.cursor,steps:i.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,t],PageDown:[r-1,t]}[i.key];if(a)this.#s([$(a[0],0,r-1),$(a[1],0,s-1)]);else{if(i.ctrlKey)return;if(i.key==="Enter"||i.key==="F2")if(this.drag==="paint")this.#i("cell-drag",{cell:this.cursor});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(i.key))this.edit(i.key);else return}i.preventDefault()};#d=i=>{let e=i.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#e||this.#r)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];w(r,this.cursor)&&this.#i("cell-focus",{cell:r})};#m(i){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[$(Math.floor((i.clientY-e.top)/this.size),0,t-1),$(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#g=i=>{if(i.button!==0)return;let e=this.#m(i),t=w(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#e={cell:e,y:i.clientY,moved:!1,again:t},i.currentTarget.setPointerCapture(i.pointerId),this.#o(e)?.focus({preventScroll:!0}),i.preventDefault(),this.#s(e),this.drag==="paint"&&this.#i("cell-drag",{cell:e}),this.drag==="pull"&&this.#i("cell-pull",{cell:e,steps:0,start:!0})};#f=i=>{let e=this.#e,t=this.#m(i);if(!e){i.pointerType!=="touch"&&this.#i("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-i.clientY)/Li);(r!==0||e.moved)&&(e.moved=!0,this.#i("cell-pull",{cell:e.cell,steps:r,start:!1}));return}w(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#i("cell-drag",{cell:t}):this.#s(t))};#$=()=>{let i=this.#e;this.#e=null,i?.again&&!i.moved&&this.drag!=="paint"&&this.edit()};#y=()=>{this.#e=null};#w=()=>{this.#e||this.#i("cell-hover",null)};#b=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=L`
    ${j(Hi)}
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
      .fine [role="gridcell"] {
        forced-color-adjust: none; /* these cells are pixels: without their colours there is no picture */
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
  `}};customElements.get("d2l-grid")||customElements.define("d2l-grid",rt);var Xt=(n,i)=>n*4096+i,Te=n=>new Set(n.map(([i,e])=>Xt(i,e))),ie=(n,i,e)=>n.has(Xt(i,e)),Ki=24;function Y(n,i){if(i<Ki)return 0;let e=1;for(let r of n)for(let s of r)e=Math.max(e,s.text.length);let t=Math.min(i*.42,(i-4)/(e*.58),17);return t<8?0:t}function V(n,i=()=>""){let e=W(n)||1;return n.map((t,r)=>t.map((s,o)=>({text:E(s),tint:s/e,marks:i(r,o)})))}function pe(n,i,e=()=>({})){let t=W(n)||1,[r,s]=[_(i.rows),_(i.columns)];return r.map((o,a)=>s.map((l,d)=>{let u=o<0||l<0?null:[o,l],c=a>=i.rows.before&&a<i.rows.before+i.rows.input&&d>=i.columns.before&&d<i.columns.before+i.columns.input,p=u?n[o][l]:0,f=e(a,d,u),g=c?"":"outside ";return{text:E(p),tint:c?p/t:0,label:c?void 0:u?`outside, a copy of row ${o}, column ${l}: ${E(p)}`:"outside: 0",...f,marks:`${g}${f.marks??""}`}}))}var Me=(n,[i,e])=>({row:i*n.rows.stride,column:e*n.columns.stride,rows:n.rows.extent,columns:n.columns.extent}),Ce=(n,i)=>n.rows.dilation>1||n.columns.dilation>1?Te(Rt(n,i)):new Set,J=(n,i,e,t,r)=>h`<div class="plate">
    <div class="name ${n}">${i} <i>${e}</i> <span>${A(t)}</span></div>
    ${r}
  </div>`,nt=h`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,Re=(n,i,e)=>h`${nt}
    <div class="plate">
      <div class="name ${n}">${i} <i>${e}</i></div>
      <div class="unknown" role="img" aria-label="${i} ${e}: to be predicted">?</div>
    </div>`;var Ui=[1,2,4,8,16],ze=class extends Ee{constructor(){super();this.stepName="step";this.#t=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#t;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#t=window.setTimeout(e,1e3/this.speed))};this.#t=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#t),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return m;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return h`<button
      type="button"
      class="control play"
      @click=${()=>this.playing?this.pause():this.play()}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?m:h`<label class="control scrub"
      ><span class="unseen">${this.stepName}</span
      ><input
        type="range"
        min="0"
        max=${this.places-1}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now,this.derived)}
        @input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
    /></label>`}commonPanel(){let e=Ui.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return h`${this.places===0?m:k("Steps",P("Back",t(-1)),P("Step",t(1)),z("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var Ii=46,R=(n,i)=>$(Math.floor(n/i),6,Ii),re=class extends ze{constructor(){super();this.#t="";this.#r="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#t;#r;settle(e,{output_shape:t}){if(!t)return e;let[r,s]=e.position;return{...e,position:[$(r,0,t[0]-1),$(s,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return h`<p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[$(t,0,e[0]-1),$(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#n({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:Dt(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#n(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#n(this.spot);r&&!w(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let s=this.derived.geometry;if(this.#t=s&&this.width>=B?JSON.stringify([this.width,e,t,r]):"",!s||!this.corners||this.#t===""||this.#t!==this.#r)return m;let[o,a]=this.at,[l,d]=this.corners.input,u=l+(a*s.columns.stride+s.columns.extent)*e,c=d+o*s.rows.stride*e,[p,f]=this.corners.output,[g,y]=[p+a*t+1,f+o*t+1],S=`M${u} ${c}L${g} ${y}v${t-2}L${u} ${c+s.rows.extent*e}z`;return h`<svg class="beam" aria-hidden="true"><path d=${S} /></svg>`}updated(){this.#t!==this.#r&&this.#e(this.#t)}async#e(e){if(this.#r=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),s=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),u=r?.getBoundingClientRect();return d&&u?[d.left-u.left,d.top-u.top]:null},[o,a]=[s("input"),s("output")];this.corners=o&&a?{input:o,output:a}:null}};var Wi=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Qt=["height","width"],qi=60,st=class extends re{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:C(1,28),kernel_size:C(1,11),padding:Pe(14),stride:C(1,28),dilation:C(1,14),padding_mode:O(["zeros","reflect","replicate","circular"]),view:O(["values","uses"]),position:C(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#t(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:Se(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,s=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${s} input cells does no window read? ${this.#t(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[s-r],says:"Those are the cells that are read."},{answer:[this.#r(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#t(e,{rows:t,columns:r}){let s=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${A(e.input_size)}, kernel ${A(e.kernel_size)}, padding ${s} on each side, stride ${o}${a}.`}#r(e){let{input:t}=Ve(e);return t.filter(s=>s.every(o=>o===0)).length+t[0].filter((s,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=x(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=te(e.input_size,e.kernel_size,e),s=we(t,Zt(e.kernel_size),e);return{geometry:r,input:t,output:s,output_shape:[r.rows.output,r.columns.output],uses:Ve(r),trouble:null}}catch(r){if(!(r instanceof b))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&ke({...e,input:t,kernel:Zt(e.kernel_size),bias:0,mode:"correlation"},r)}#n(e,t){let r=this.width||640;if(r>=B){let o=R(r-qi,e[1]+t[1]);return{input:o,output:o}}let s=R(r,e[1]);return{input:s,output:Math.min(s,R(r,t[1]))}}drawing(e,t){let r=t.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#n(s,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#p(e,t.input,r,this.asking?null:t.uses):V(t.input),{at:l}=this;return h`${this.beam(o.input,o.output,[s,t.output_shape??[0,0]])}
    ${J("x","input","X",e.input_size,h`<d2l-grid
        data-plate="input"
        label="input X with its padding, ${A(s)}"
        tone="input"
        .cells=${a}
        .size=${o.input}
        .fontSize=${Y(a,o.input)}
        .home=${this.corner(r)}
        .frame=${r&&Me(r,l)}
        @cell-hover=${d=>this.hover("input",d.detail)}
        @cell-focus=${d=>this.point("input",d.detail)}
        @focusout=${this.leave}
      ></d2l-grid>`)}
    ${this.asking?Re("y","output","Y"):t.output?this.#e(t.output,l,o.output):m}`}#e(e,t,r){let s=V(e,(o,a)=>w([o,a],t)?"current":"");return h`${nt}
      ${J("y","output","Y",[e.length,e[0].length],h`<d2l-grid
          data-plate="output"
          label="output Y, ${A([e.length,e[0].length])}"
          tone="output"
          .cells=${s}
          .size=${r}
          .fontSize=${Y(s,r)}
          .home=${this.now.position}
          @cell-hover=${o=>this.hover("output",o.detail)}
          @cell-focus=${o=>this.point("output",o.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}`}#p(e,t,r,s){let o=Ce(r,this.at),a=this.#u(r);if(!s)return pe(t,r);let l=W(s.input)||1;return pe(t,r,(d,u,c)=>{let[p,f]=[d-r.rows.before,u-r.columns.before],g=s.input[p]?.[f],y=g===0,S=g!==void 0&&c!==null&&w(c,a)?"fed":ie(o,d,u)?"tap":"",fe=`${y?"never ":""}${S}`;if(g===void 0)return e.view==="uses"?{marks:fe,text:""}:{marks:fe};let pi=`row ${p}, column ${f}: read ${g} times`;return e.view==="values"?{marks:fe,label:y?`${t[p][f]}, never read`:void 0}:{marks:fe,text:String(g),tint:g/l,label:y?"never read":pi}})}#u(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[s,o]=[_(e.rows)[t],_(e.columns)[r]];return(t-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,t){let{rows:r,columns:s}=t.geometry,o=this.#a(r,s);return h`<div class="formulas">
      ${o?this.#o(r,"height and width"):h`${this.#o(r,"height")}${this.#o(s,"width")}`}
      <p class="aside">${this.#i(e,t)} The kernel is all ones, so Y holds window sums.</p>
    </div>`}#a(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#o(e,t){let r=(c,p,f)=>h`<span class="part ${c}"><b>${p}</b><i>${f}</i></span>`,s=e.before===e.after?h`<span>2·</span>${r("o",e.before,"p")}`:h`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):h`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,u=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return h`<p class="formula">
      <span class="unseen">${u}</span>
      <span class="line" aria-hidden="true"
        ><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?m:h`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
      >
    </p>`}#i(e,t){let r=t.uses?.never??0,s=t.geometry&&this.#u(t.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=t.geometry,l=(d,u)=>{let c=u*d.stride-d.before;return`${c} to ${c+d.extent-1}`};return`output ${A(t.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#i(e,t)}`.replaceAll("-","−")}#s(e,t,r){let[s,o]=this.now[t];return s!==o&&!this.locked(t)?this.#l(`${e} ${s}×${o}`):T(e,s,r,a=>this.change({[t]:[a,a]}),this.locked(t))}#l(e){return P(e,()=>{this.open=!0})}#c(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#h(e,t){let[r,s]=this.#c(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==s||o)&&!this.locked("padding")?this.#l(e.padding==="same"?"padding same":`padding ${r}×${s}`):T("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return h`${this.#s("kernel","kernel_size",[1,11,1])} ${this.#h(e,t.geometry)}
    ${this.#s("stride","stride",[1,28,1])}
    ${Z("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#d(e,t){let r=this.now[e];return Qt.map((s,o)=>T(s,r[o],t,a=>this.change({[e]:o===0?[a,r[1]]:[r[0],a]}),this.locked(e)))}panel(e,t){let r=this.#c(e,t.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:w(r,s)?"full":w(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return h`${k("Input",this.#d("input_size",[1,28,1]))}
    ${k("Kernel",this.#d("kernel_size",[1,11,1]))}
    ${k("Dilation",this.#d("dilation",[1,14,1]))}
    ${k("Stride",this.#d("stride",[1,28,1]))}
    ${k("Padding",Qt.map((d,u)=>T(d,r[u],[0,14,1],c=>this.change({padding:u===0?[c,r[1]]:[r[0],c]}),this.locked("padding"))),z("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),z("outside is",e.padding_mode,Wi,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
    ${k("Slide",this.playButton(),this.scrubber())}`}},Zt=n=>x(...n,()=>1);Ae("d2l-padding-stride",st);function ei(n,i){let[e,t]=[n.rows.output*n.columns.output,n.rows.input*n.columns.input],r=x(e,t,()=>0),s=x(e,t,()=>-1),o=x(e,t,()=>0),[a,l]=[_(n.rows),_(n.columns)];for(let d=0;d<e;d++){let[u,c]=[Math.floor(d/n.columns.output),d%n.columns.output];for(let p=0;p<n.rows.kernel;p++){let f=a[u*n.rows.stride+p*n.rows.dilation];for(let g=0;g<n.columns.kernel;g++){let y=l[c*n.columns.stride+g*n.columns.dilation];if(f<0||y<0)continue;let S=f*n.columns.input+y;r[d][S]+=i[p][g],o[d][S]+=1,s[d][S]=o[d][S]===1?p*n.columns.kernel+g:-1}}}return{values:r,weight:s}}var ot=n=>n.trim().split(/\s+/).map(i=>[...i].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),ti=ot(`
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
`),ii=ot(`
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
`),ri=ot(`
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
`);var Bi=1/9,he=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:x(3,3,()=>Bi)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],Yi=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,me=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:x(6,8,(n,i)=>i>=2&&i<6?0:1)},{id:"seven",label:"a seven 10×10",grid:Yi.trim().split(`
`).map(n=>[...n].map(i=>i==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:x(7,7,(n,i)=>n===3&&i===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:ti},{id:"shirt",label:"T-shirt 28×28",grid:ii},{id:"bag",label:"bag 28×28",grid:ri}];var at=class extends M{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1},row:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},label:{}}}#t=null;#r=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.row=null,this.lit=null,this.cursor=null,this.theme="",this.still=!1,this.label=""}render(){let[i,e]=v(this.values),t=`width:${e*this.size}px;height:${i*this.size}px`;return this.still?h`<canvas role="img" aria-label=${this.label} style=${t}></canvas>`:h`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
      @keydown=${this.#f} @pointerdown=${this.#h} @pointermove=${this.#d}
      @pointerup=${this.#m} @pointercancel=${this.#m} @pointerleave=${this.#g}
    ><canvas style=${t} aria-hidden="true"></canvas></div>`}updated(i){(this.#t===null||["values","paint","tone","most","size","block","theme"].some(e=>i.has(e)))&&(this.#t=this.#p()),this.#o(this.#t)}#n(i){return getComputedStyle(this).getPropertyValue(i).trim()}#e(i){return Math.round(i*this.size*devicePixelRatio)}#p(){let[i,e]=v(this.values),t=document.createElement("canvas");[t.width,t.height]=[this.#e(e),this.#e(i)];let r=t.getContext("2d"),[s,o,a,l]=["--paper","--ink","--line","--outside"].map(c=>this.#n(c)),d=this.#n(`--${this.tone}-fill`),u=this.most||W(this.values.map(c=>c.map(p=>p||0)))||1;return r.fillStyle=s,r.fillRect(0,0,t.width,t.height),this.values.forEach((c,p)=>{let[f,g]=[this.#e(p),this.#e(p+1)];c.forEach((y,S)=>{Number.isNaN(y)||y===0&&!this.paint||(r.globalAlpha=this.paint?1:Math.min(Math.abs(y)/u,1)*.9,r.fillStyle=this.paint?.(y,p,S)??(y<0?o:d),r.fillRect(this.#e(S),f,this.#e(S+1)-this.#e(S),g-f))})}),r.globalAlpha=1,this.#u(r,l),this.block&&this.#a(r,this.block,a),t}#u(i,e){let[t,r]=this.block??[1,1],s=devicePixelRatio;i.strokeStyle=e,i.lineWidth=s,i.globalAlpha=.6;for(let o=0;o<this.values.length;o+=t)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,d,u,c]=[this.#e(a),this.#e(o),this.#e(a+r),this.#e(o+t)];i.save(),i.beginPath(),i.rect(l,d,u-l,c-d),i.clip(),i.beginPath();for(let p=l-(c-d);p<u;p+=6*s)i.moveTo(p,c),i.lineTo(p+(c-d),d);i.stroke(),i.restore()}i.globalAlpha=1}#a(i,[e,t],r){let[s,o]=v(this.values),a=Math.max(1,Math.round(devicePixelRatio));i.fillStyle=r;for(let l=e;l<s;l+=e)i.fillRect(0,this.#e(l)-.5*a,i.canvas.width,a);for(let l=t;l<o;l+=t)i.fillRect(this.#e(l)-.5*a,0,a,i.canvas.height)}#o(i){let e=this.renderRoot.querySelector("canvas");e.width!==i.width&&(e.width=i.width),e.height!==i.height&&(e.height=i.height);let t=e.getContext("2d");t.drawImage(i,0,0);let[r,s]=v(this.values),o=this.#n("--ink");if(this.lit){t.fillStyle=this.#n("--paper"),t.globalAlpha=.72;for(let a=0;a<r;a++)for(let l=0;l<s;l++)this.lit(a,l)||t.fillRect(...this.#i(a,l,1,1));t.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<s;l++)this.lit(a,l)&&this.#s(t,a,l,1,1,o,1)}this.row!==null&&this.row<r&&this.#s(t,this.row,0,1,s,this.#n("--output"),2),this.cursor&&this.#s(t,...this.cursor,1,1,o,2)}#i(i,e,t,r){let[s,o]=[this.#e(e),this.#e(i)];return[s,o,this.#e(e+r)-s,this.#e(i+t)-o]}#s(i,e,t,r,s,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[d,u,c,p]=this.#i(e,t,r,s);i.strokeStyle=o,i.lineWidth=l,i.strokeRect(d+l/2,u+l/2,c-l,p-l)}#l(i){let e=i.currentTarget.getBoundingClientRect(),[t,r]=v(this.values);return[$(Math.floor((i.clientY-e.top)/this.size),0,t-1),$(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#c(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e&&{cell:e}}))}#h=i=>{if(i.button!==0)return;this.#r=!0;let e=i.currentTarget;e.setPointerCapture(i.pointerId),e.focus({preventScroll:!0}),i.preventDefault(),this.#c("entry-point",this.#l(i))};#d=i=>{let e=this.#l(i);this.#r&&!w(e,this.cursor)?this.#c("entry-point",e):!this.#r&&i.pointerType!=="touch"&&this.#c("entry-hover",e)};#m=()=>{this.#r=!1};#g=()=>{this.#r||this.#c("entry-hover",null)};#f=i=>{if(i.altKey||i.metaKey||i.ctrlKey)return;let[e,t]=this.cursor??[0,0],[r,s]=v(this.values),a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:[e,0],End:[e,s-1],PageUp:[0,t],PageDown:[r-1,t]}[i.key];a&&(i.preventDefault(),this.#c("entry-point",[$(a[0],0,r-1),$(a[1],0,s-1)]))};static{this.styles=L`
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
  `}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",at);var ni=[""," + ",""],Ge=12,Vi=n=>n.x*(n.w??1)===0;function si({terms:n,rule:i}){let e=n.length>Ge&&!i?n.filter(o=>!Vi(o)):n,t=e.slice(0,Ge),r=n.length-t.length,s=n[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>Ge?`${r} more ${s}`:`${r} ${s} that are 0`}}var Ji=n=>[n.name,n.w===void 0?E(n.x):`${q(n.x)}·${q(n.w)}`].filter(Boolean).join(" ");function oi(n){let{first:i,rest:e}=si(n),[t,r,s]=n.rule??ni,o=[...i.map(Ji),...e?[e]:[]];return n.bias&&o.push(`bias ${q(n.bias)}`),`output (${n.at[0]}, ${n.at[1]}) = ${t}${o.join(r)}${s} = ${E(n.total,4)}`}function ai(n,i,e=m){let{first:t,rest:r}=si(n),[s,o,a]=n.rule??ni,l=Math.ceil((Math.min(n.terms.length,Ge)+2)*82/Math.max(i,240));return h`<p class="sum" style="min-height:${l*1.7}em">
    <span class="y"><i>Y</i>[${n.at[0]}, ${n.at[1]}]</span> =
    ${s}${t.map((d,u)=>h`${u>0?o:m}<span class="term"
          >${d.name?`${d.name} `:m}<span class=${d.from===null?"o":"x"}>${d.w===void 0?E(d.x):q(d.x)}</span>${d.w===void 0?m:h`·<span class="k">${q(d.w)}</span>`}</span>`)}${r?h`${t.length>0?o:m}<span class="zero">${r}</span>`:m}${n.bias?h` + <span class="k">${q(n.bias)}</span>`:m}${a} = <b class="y">${E(n.total,4)}</b>${e}
  </p>`}var lt=120,Xi=90,dt=124,li=(n,i)=>n.find(e=>JSON.stringify(e.grid)===JSON.stringify(i))?.id??"own",di=(n,i)=>i==="own"?[{id:"own",label:"your own"},...n]:n,ct=class extends re{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:Ze(28,28),kernel:Ze(11,11),bias:jt(),stride:C(1,28),padding:Pe(14),dilation:C(1,14),padding_mode:O(["zeros","reflect","replicate","circular"]),mode:O(["correlation","convolution"]),view:O(["window","matrix"]),position:C(0,1e3)};this.#t=0;this.#r=1;this.#n=null;this.questions={output:{label:"one output",question:(e,t)=>this.#e(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${A(v(e.kernel))} kernel on a ${A(v(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:Se(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#p=()=>{let e=this.#n;this.#n=this.now.position,this.pinned=!(this.pinned&&w(e,this.now.position))};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#t;#r;#n;defaults(){return{input:me[0].grid,kernel:he[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#e(e,t,r){let[s,o]=e.position,a=p=>p.reduce((f,{x:g,w:y})=>f+g*y,e.bias),l=xe(e.input,e.kernel,t,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",u=l.map(({x:p,w:f})=>p*f).filter(p=>p!==0),c=[{answer:[a(xe(e.input,e.kernel,t,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((p,{x:f,w:g})=>p+f+g,0)],says:"Multiply each pair, then add."}];return u.length>1&&c.push({answer:[u[0]+e.bias],says:"That is the first product; add all of them."}),s>0&&o>0&&c.push({answer:[r[s-1][o-1]],says:"Rows and columns count from 0."}),o>0&&c.push({answer:[r[s][o-1]],says:`That is Y[${s}, ${o-1}], one column too far left.`}),s>0&&c.push({answer:[r[s-1][o]],says:`That is Y[${s-1}, ${o}], one row too high.`}),s!==o&&r[o]?.[s]!==void 0&&c.push({answer:[r[o][s]],says:`That is Y[${o}, ${s}]: the row comes first.`}),{text:`Predict: what is Y[${s}, ${o}], the output for the framed window?`,fields:[""],answer:[r[s][o]],within:.005,slips:c,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=te(v(e.input),v(e.kernel),e),r=we(e.input,e.kernel,e),s=r.length*r[0].length<=lt&&e.input.length*e.input[0].length<=lt,o=e.view==="matrix"&&s?ei(t,this.#a(e.kernel,e.mode)):null;return{geometry:t,output:r,output_shape:v(r),matrix:o,trouble:null}}catch(t){if(!(t instanceof b))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&ke(e,t.geometry)}#p;#u(e,[t,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[t,r];let o=[t-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#a(e,t=this.now.mode){return t==="convolution"?ue(e):e}#o(e,t,r){let s=this.#u(e,t);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#a(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=o.map((l,d)=>d===s[0]?l.map((u,c)=>c===s[1]?r:u):l);this.change(e==="kernel"?{kernel:this.#a(a)}:{input:a})}#i(e,t){let r=this.#u(e,t),s=e==="kernel"?this.#a(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#s(e,{cell:t,steps:r=0,start:s}){if(s){this.#t=this.#i(e,t);return}let o=e==="kernel"?.5:.1;this.#o(e,t,Math.round((this.#t+r*o)*1e6)/1e6)}#l(e,{cell:t,text:r=""}){let s=Number(r.trim().replace("−","-").replace(",","."));r.trim()===""||!Number.isFinite(s)?this.refuse(`“${r}” is not a number; type for instance 0.5 or −1`):this.#o(e,t,s)}#c({cell:e}){this.brush!==null&&this.#u("input",e)&&this.#o("input",e,this.brush)}#h(e){this.change({kernel:x(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#d(e,t,r){let s=this.width||640;if(s>=B){let u=s-Xi,c=R(u-dt,e[1]+r[1]),p=c*t[1]<dt?c:R(u,e[1]+t[1]+r[1]);if(p>=26)return{input:p,kernel:p,output:p};let f=$(Math.floor(u*.25/t[1]),14,34),g=R(u-Math.max(f*t[1],dt),e[1]+r[1]);return{input:g,kernel:f,output:g}}let o=R(s,e[1]),a=$(Math.floor(s/t[1]),14,38),l=R(s-34-a*t[1],r[1]),d=R(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,t){let r=t.geometry,{at:s}=this,o=this.#a(e.kernel),a=r?[r.rows.padded,r.columns.padded]:v(e.input),l=this.#d(a,v(o),this.asking?[1,3]:t.output_shape??[1,1]),d=r?this.#w(e,r,s,o,l.input):V(e.input),u=V(o,(c,p)=>this.#y(r,s,[c,p])?"fed":"");return h`
      ${this.beam(l.input,l.output,[a,v(o),t.output_shape??[0,0]])}
      ${J("x","input","X",v(e.input),h`<d2l-grid
          data-plate="input"
          label="input X, ${A(v(e.input))}"
          tone="input"
          .cells=${d}
          .size=${l.input}
          .fontSize=${Y(d,l.input)}
          .home=${this.corner(r)}
          .frame=${r&&Me(r,s)}
          .drag=${this.brush===null?"move":"paint"}
          .editable=${!this.locked("input")}
          @cell-hover=${c=>this.hover("input",c.detail)}
          @cell-focus=${c=>this.point("input",c.detail)}
          @cell-drag=${c=>this.#c(c.detail)}
          @cell-pull=${c=>this.#s("input",c.detail)}
          @cell-edit=${c=>this.#l("input",c.detail)}
        ></d2l-grid>`)}
      <span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
      ${J("k",e.mode==="convolution"?"flipped":"kernel","K",v(o),h`<d2l-grid
          data-plate="kernel"
          label="kernel K${e.mode==="convolution"?", flipped":""}, ${A(v(o))}"
          tone="kernel"
          .cells=${u}
          .size=${l.kernel}
          .fontSize=${Y(u,l.kernel)}
          .drag=${this.locked("kernel")?"move":"pull"}
          .editable=${!this.locked("kernel")}
          @cell-hover=${c=>this.hover("kernel",c.detail)}
          @cell-focus=${c=>this.point("kernel",c.detail)}
          @cell-pull=${c=>this.#s("kernel",c.detail)}
          @cell-edit=${c=>this.#l("kernel",c.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}
      ${this.asking?Re("y","output","Y"):t.output?this.#$(t.output,r,s,l.output):m}
      ${this.asking||e.view==="window"?m:this.#m(e,t)}
    `}#m(e,t){let{matrix:r,geometry:s}=t;if(!r||!s)return h`<p class="under aside">The matrix is too large to be drawn: more than ${lt} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),d=this.at[0]*s.columns.output+this.at[1],u=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),c=u!==null&&u>=0?(p,f)=>r.weight[p][f]===u:null;return h`<div class="plate under">
      <div class="name k">the layer as a matrix <span>${o}×${a}</span></div>
      <d2l-matrix
        label="the layer as a matrix: a row for each output, a column for each input cell, ${o}×${a}"
        tone="kernel"
        .values=${r.values}
        .size=${l}
        .block=${[s.columns.output,s.columns.input]}
        .row=${d}
        .lit=${c}
        .cursor=${this.entry}
        .theme=${this.theme}
        @entry-hover=${p=>this.#f(p.detail?.cell??null,!1)}
        @entry-point=${p=>this.#f(p.detail.cell,!0)}
      ></d2l-matrix>
      <p class="aside">${this.#g(e,r)}</p>
    </div>`}#g(e,{weight:t}){let r=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let s=e.kernel[0].length,o=t.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/s)}, ${r%s}], stands in ${o} entries: the same one in all.`}#f(e,t){let{matrix:r,geometry:s}=this.derived;if(this.entry=e,!e||!r||!s){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/s.columns.output),o%s.columns.output];t?this.point("output",{cell:l}):this.hover("output",{cell:l});let d=r.weight[o][a],{kernel:u}=this.now;d>=0&&(this.spot={plate:"kernel",cell:[Math.floor(d/u[0].length),d%u[0].length]})}#$(e,t,r,s){let o=this.spot?.plate==="input"?Te(zt(t,this.spot.cell)):new Set,a=V(e,(l,d)=>w([l,d],r)?"current":ie(o,l,d)?"reach":"");return h`<span class="sign" aria-hidden="true">=</span>
      ${J("y","output","Y",v(e),h`<d2l-grid
          data-plate="output"
          label="output Y, ${A(v(e))}"
          tone="output"
          .cells=${a}
          .size=${s}
          .fontSize=${Y(a,s)}
          .home=${this.now.position}
          @cell-hover=${l=>this.hover("output",l.detail)}
          @cell-focus=${l=>this.point("output",l.detail)}
          @click=${this.#p}
        ></d2l-grid>`)}`}#y(e,t,[r,s]){return e?this.spot?.plate==="kernel"?w(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:w(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+s*e.columns.dilation]):!1}#w(e,t,r,s,o){let a=this.spot?.plate==="kernel"?Te(Gt(t,this.spot.cell)):new Set,l=Ce(t,r),[d,u]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return pe(e.input,t,(c,p)=>{let[f,g]=[(c-d)/t.rows.dilation,(p-u)/t.columns.dilation],y=s[f]?.[g];return{marks:ie(a,c,p)?"fed":ie(l,c,p)?"tap":"",note:y!==void 0&&o>=34?`×${E(y,1)}`:void 0}})}#b(e,{geometry:t,output:r},s){let[o,a]=s;return{at:s,terms:xe(e.input,e.kernel,t,s,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=h` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return ai(this.#b(e,t,this.at),this.width,this.pinned?r:m)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":oi(this.#b(e,t,e.position))}controls(e){let t=li(he,e.kernel);return h`${this.playButton()} ${this.scrubber()}
    ${z("kernel",t,di(he,t),r=>{let s=he.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
    ${Z("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=li(me,e.input),[r,s]=v(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return h`${k("Input",z("picture",t,di(me,t),l=>{let d=me.find(u=>u.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?m:this.#x())}
    ${k("Kernel",T("rows",r,[1,11,1],l=>this.#h([l,s]),this.locked("kernel")),T("columns",s,[1,11,1],l=>this.#h([r,l]),this.locked("kernel")),T("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
    ${k("Show",Z("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
    ${k("Window",T("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),T("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),T("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#x(){return h`${Z("brush",this.brush!==null,e=>{this.brush=e?this.#r:null})}
    ${this.brush===null?m:T("paints",this.brush,[-1,1,.25],e=>{this.#r=e,this.brush=e})}
    ${P("clear",()=>{let[e,t]=v(this.now.input);this.change({input:x(e,t,()=>0)})})}`}};Ae("d2l-sliding-kernel",ct);var ci=n=>{try{n()}catch(i){console.debug("d2l: this host's model refused a call",i)}};function ui(n,i){let e=n.get("_keys"),t=0,r=!0,s=()=>{if(!r)return;let l=Object.fromEntries(e.map(c=>[c,n.get(c)])),d=i.state,u=e.filter(c=>JSON.stringify(l[c])!==JSON.stringify(d[c]));u.length>0&&(i.state=Object.fromEntries(u.map(c=>[c,l[c]]))),i.lock=n.get("lock")},o=()=>{t=0;let l=i.state;for(let d of e)JSON.stringify(n.get(d))!==JSON.stringify(l[d])&&n.set(d,l[d]);ci(()=>n.save_changes?.())},a=()=>{t||=window.setTimeout(o,200)};s(),i.addEventListener("change",a);for(let l of[...e,"lock"])ci(()=>n.on?.(`change:${l}`,s));return()=>{t&&(clearTimeout(t),o()),i.removeEventListener("change",a),r=!1}}function Qi({model:n,el:i}){let e=document.createElement(n.get("_element"));e.hosted=!0;let t=ui(n,e);return i.append(e),()=>{t(),e.remove()}}function Zi({model:n}){let i=n.get("_token"),e=new Map,t=a=>{e.get(a)?.(),e.delete(a)},r=a=>{a.dataset.model!==i||e.has(a)||(a.hosted=!0,e.set(a,ui(n,a)))},s=a=>r(a.detail),o=a=>t(a.detail);document.addEventListener("d2l-connect",s),document.addEventListener("d2l-disconnect",o);for(let a of document.querySelectorAll(`[data-model="${i}"]`))r(a);return()=>{document.removeEventListener("d2l-connect",s),document.removeEventListener("d2l-disconnect",o);for(let a of[...e.keys()])t(a)}}var er={initialize:Zi,render:Qi};export{er as default};
