var d2l=(()=>{var je=Object.defineProperty;var mi=Object.getOwnPropertyDescriptor;var fi=Object.getOwnPropertyNames;var gi=Object.prototype.hasOwnProperty;var bi=(n,t)=>{for(var e in t)je(n,e,{get:t[e],enumerable:!0})},yi=(n,t,e,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of fi(t))!gi.call(n,r)&&r!==e&&je(n,r,{get:()=>t[r],enumerable:!(i=mi(t,r))||i.enumerable});return n};var $i=n=>yi(je({},"__esModule",{value:!0}),n);var nr={};bi(nr,{conv2d:()=>ie,conv2dChannels:()=>Je,geometry:()=>D,outputShape:()=>Dt,useCounts:()=>he,windowMatrix:()=>De});/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ye=globalThis,$e=ye.ShadowRoot&&(ye.ShadyCSS===void 0||ye.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Oe=Symbol(),mt=new WeakMap,se=class{constructor(t,e,i){if(this._$cssResult$=!0,i!==Oe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if($e&&t===void 0){let i=e!==void 0&&e.length===1;i&&(t=mt.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&mt.set(e,t))}return t}toString(){return this.cssText}},L=n=>new se(typeof n=="string"?n:n+"",void 0,Oe),H=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((i,r,s)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+n[s+1],n[0]);return new se(e,n,Oe)},ft=(n,t)=>{if($e)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let i=document.createElement("style"),r=ye.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=e.cssText,n.appendChild(i)}},Le=$e?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let i of t.cssRules)e+=i.cssText;return L(e)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:wi,defineProperty:vi,getOwnPropertyDescriptor:xi,getOwnPropertyNames:ki,getOwnPropertySymbols:Si,getPrototypeOf:Pi}=Object,we=globalThis,gt=we.trustedTypes,_i=gt?gt.emptyScript:"",Ai=we.reactiveElementPolyfillSupport,oe=(n,t)=>n,He={toAttribute(n,t){switch(t){case Boolean:n=n?_i:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},yt=(n,t)=>!wi(n,t),bt={attribute:!0,type:String,converter:He,reflect:!1,useDefault:!1,hasChanged:yt};Symbol.metadata??=Symbol("metadata"),we.litPropertyMetadata??=new WeakMap;var G=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=bt){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,e);r!==void 0&&vi(this.prototype,t,r)}}static getPropertyDescriptor(t,e,i){let{get:r,set:s}=xi(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??bt}static _$Ei(){if(this.hasOwnProperty(oe("elementProperties")))return;let t=Pi(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(oe("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(oe("properties"))){let e=this.properties,i=[...ki(e),...Si(e)];for(let r of i)this.createProperty(r,e[r])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[i,r]of e)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[e,i]of this.elementProperties){let r=this._$Eu(e,i);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)e.unshift(Le(r))}else t!==void 0&&e.push(Le(t));return e}static _$Eu(t,e){let i=e.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let i of e.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ft(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,i){this._$AK(t,i)}_$ET(t,e){let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let s=(i.converter?.toAttribute!==void 0?i.converter:He).toAttribute(e,i.type);this._$Em=t,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(t,e){let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let s=i.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:He;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(t,e,i,r=!1,s){if(t!==void 0){let o=this.constructor;if(r===!1&&(s=this[t]),i??=o.getPropertyOptions(t),!((i.hasChanged??yt)(s,e)||i.useDefault&&i.reflect&&s===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,i))))return;this.C(t,e,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:i,reflect:r,wrapped:s},o){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(e=void 0),this._$AL.set(t,e)),r===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,s]of i){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(e)):this._$EM()}catch(i){throw t=!1,this._$EM(),i}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};G.elementStyles=[],G.shadowRootOptions={mode:"open"},G[oe("elementProperties")]=new Map,G[oe("finalized")]=new Map,Ai?.({ReactiveElement:G}),(we.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Be=globalThis,$t=n=>n,ve=Be.trustedTypes,wt=ve?ve.createPolicy("lit-html",{createHTML:n=>n}):void 0,_t="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,At="?"+O,Ei=`<${At}>`,F=document,le=()=>F.createComment(""),de=n=>n===null||typeof n!="object"&&typeof n!="function",Ye=Array.isArray,Ti=n=>Ye(n)||typeof n?.[Symbol.iterator]=="function",Ke=`[ 	
\f\r]`,ae=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,vt=/-->/g,xt=/>/g,K=RegExp(`>|${Ke}(?:([^\\s"'>=/]+)(${Ke}*=${Ke}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),kt=/'/g,St=/"/g,Et=/^(?:script|style|textarea|title)$/i,Ve=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),h=Ve(1),cr=Ve(2),ur=Ve(3),I=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),Pt=new WeakMap,U=F.createTreeWalker(F,129);function Tt(n,t){if(!Ye(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return wt!==void 0?wt.createHTML(t):t}var Ci=(n,t)=>{let e=n.length-1,i=[],r,s=t===2?"<svg>":t===3?"<math>":"",o=ae;for(let a=0;a<e;a++){let l=n[a],d,u,c=-1,p=0;for(;p<l.length&&(o.lastIndex=p,u=o.exec(l),u!==null);)p=o.lastIndex,o===ae?u[1]==="!--"?o=vt:u[1]!==void 0?o=xt:u[2]!==void 0?(Et.test(u[2])&&(r=RegExp("</"+u[2],"g")),o=K):u[3]!==void 0&&(o=K):o===K?u[0]===">"?(o=r??ae,c=-1):u[1]===void 0?c=-2:(c=o.lastIndex-u[2].length,d=u[1],o=u[3]===void 0?K:u[3]==='"'?St:kt):o===St||o===kt?o=K:o===vt||o===xt?o=ae:(o=K,r=void 0);let f=o===K&&n[a+1].startsWith("/>")?" ":"";s+=o===ae?l+Ei:c>=0?(i.push(d),l.slice(0,c)+_t+l.slice(c)+O+f):l+O+(c===-2?a:f)}return[Tt(n,s+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},ce=class n{constructor({strings:t,_$litType$:e},i){let r;this.parts=[];let s=0,o=0,a=t.length-1,l=this.parts,[d,u]=Ci(t,e);if(this.el=n.createElement(d,i),U.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=U.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(_t)){let p=u[o++],f=r.getAttribute(c).split(O),g=/([.?@])?(.*)/.exec(p);l.push({type:1,index:s,name:g[2],strings:f,ctor:g[1]==="."?Fe:g[1]==="?"?Ie:g[1]==="@"?We:Z}),r.removeAttribute(c)}else c.startsWith(O)&&(l.push({type:6,index:s}),r.removeAttribute(c));if(Et.test(r.tagName)){let c=r.textContent.split(O),p=c.length-1;if(p>0){r.textContent=ve?ve.emptyScript:"";for(let f=0;f<p;f++)r.append(c[f],le()),U.nextNode(),l.push({type:2,index:++s});r.append(c[p],le())}}}else if(r.nodeType===8)if(r.data===At)l.push({type:2,index:s});else{let c=-1;for(;(c=r.data.indexOf(O,c+1))!==-1;)l.push({type:7,index:s}),c+=O.length-1}s++}}static createElement(t,e){let i=F.createElement("template");return i.innerHTML=t,i}};function J(n,t,e=n,i){if(t===I)return t;let r=i!==void 0?e._$Co?.[i]:e._$Cl,s=de(t)?void 0:t._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(n),r._$AT(n,e,i)),i!==void 0?(e._$Co??=[])[i]=r:e._$Cl=r),r!==void 0&&(t=J(n,r._$AS(n,t.values),r,i)),t}var Ue=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:i}=this._$AD,r=(t?.creationScope??F).importNode(e,!0);U.currentNode=r;let s=U.nextNode(),o=0,a=0,l=i[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new ue(s,s.nextSibling,this,t):l.type===1?d=new l.ctor(s,l.name,l.strings,this,t):l.type===6&&(d=new qe(s,this,t)),this._$AV.push(d),l=i[++a]}o!==l?.index&&(s=U.nextNode(),o++)}return U.currentNode=F,r}p(t){let e=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,e),e+=i.strings.length-2):i._$AI(t[e])),e++}},ue=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,i,r){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=J(this,t,e),de(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==I&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Ti(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&de(this._$AH)?this._$AA.nextSibling.data=t:this.T(F.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=ce.createElement(Tt(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Ue(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(t){let e=Pt.get(t.strings);return e===void 0&&Pt.set(t.strings,e=new ce(t)),e}k(t){Ye(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,i,r=0;for(let s of t)r===e.length?e.push(i=new n(this.O(le()),this.O(le()),this,this.options)):i=e[r],i._$AI(s),r++;r<e.length&&(this._$AR(i&&i._$AB.nextSibling,r),e.length=r)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let i=$t(t).nextSibling;$t(t).remove(),t=i}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Z=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,i,r,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=r,this.options=s,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=m}_$AI(t,e=this,i,r){let s=this.strings,o=!1;if(s===void 0)t=J(this,t,e,0),o=!de(t)||t!==this._$AH&&t!==I,o&&(this._$AH=t);else{let a=t,l,d;for(t=s[0],l=0;l<s.length-1;l++)d=J(this,a[i+l],e,l),d===I&&(d=this._$AH[l]),o||=!de(d)||d!==this._$AH[l],d===m?t=m:t!==m&&(t+=(d??"")+s[l+1]),this._$AH[l]=d}o&&!r&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},Fe=class extends Z{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},Ie=class extends Z{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},We=class extends Z{constructor(t,e,i,r,s){super(t,e,i,r,s),this.type=5}_$AI(t,e=this){if((t=J(this,t,e,0)??m)===I)return;let i=this._$AH,r=t===m&&i!==m||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,s=t!==m&&(i===m||r);r&&this.element.removeEventListener(this.name,this,i),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},qe=class{constructor(t,e,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){J(this,t)}};var Mi=Be.litHtmlPolyfillSupport;Mi?.(ce,ue),(Be.litHtmlVersions??=[]).push("3.3.3");var Ct=(n,t,e)=>{let i=e?.renderBefore??t,r=i._$litPart$;if(r===void 0){let s=e?.renderBefore??null;i._$litPart$=r=new ue(t.insertBefore(le(),s),s,void 0,e??{})}return r._$AI(n),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Xe=globalThis,C=class extends G{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=Ct(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};C._$litElement$=!0,C.finalized=!0,Xe.litElementHydrateSupport?.({LitElement:C});var Ri=Xe.litElementPolyfillSupport;Ri?.({LitElement:C});(Xe.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Qe=(n,t)=>h`<span class="control fixed">${n} <b>${t}</b> <span class="lock">fixed</span></span>`;function z(n,t,e,i,r=!1){return r?Qe(n,e.find(s=>s.id===t)?.label??t):h`<label class="control"
    ><span>${n}</span>
    <select aria-label=${n} @change=${s=>i(s.target.value)}>
      ${e.map(s=>h`<option value=${s.id} .selected=${s.id===t}>${s.label}</option>`)}
    </select></label
  >`}function T(n,t,[e,i,r],s,o=!1){if(o)return Qe(n,String(t));let a=d=>s(Math.round(Math.min(Math.max(d,e),i)/r)*r),l=(d,u,c)=>h`<button type="button" class=${u} tabindex="-1" aria-label="${n}: ${u}" @click=${()=>a(t+d)}>
      ${c}
    </button>`;return h`<span class="control stepper"
    ><span aria-hidden="true">${n}</span>${l(-r,"less","−")}<input
      type="number"
      aria-label=${n}
      min=${e}
      max=${i}
      step=${r}
      .value=${String(t)}
      @change=${d=>{let u=d.target;Number.isFinite(u.valueAsNumber)&&a(u.valueAsNumber),u.value=String(t)}}
      @input=${d=>{let u=d.target;d.inputType||!Number.isFinite(u.valueAsNumber)||(a(u.valueAsNumber),queueMicrotask(()=>u.select()))}} />${l(r,"more","+")}</span
  >`}function ee(n,t,e,i=!1){return i?Qe(n,t?"on":"off"):h`<button type="button" class="control toggle" aria-pressed=${t?"true":"false"} @click=${()=>e(!t)}>
    ${n}
  </button>`}var P=(n,t)=>h`<button type="button" class="control" @click=${t}>${n}</button>`,k=(n,...t)=>h`<div class="group" role="group" aria-label=${n}><span class="title">${n}</span>${t}</div>`,W=(n,t)=>n?t():m;var b=class extends Error{constructor(){super(...arguments);this.name="Refusal"}},$=n=>[n.length,n[0]?.length??0],x=(n,t,e)=>Array.from({length:n},(i,r)=>Array.from({length:t},(s,o)=>e(r,o))),pe=n=>n.map(t=>[...t].reverse()).reverse(),v=(n,t)=>n===t||n!==null&&t!==null&&n[0]===t[0]&&n[1]===t[1],w=(n,t,e)=>Math.min(Math.max(n,t),e),q=n=>{let t=0;for(let e of n)for(let i of e)t=Math.max(t,Math.abs(i));return t};var xe=n=>Array.isArray(n)?n:[n,n];function te(n,t,e){if(!Number.isInteger(n)||n<e)throw new b(`${t} ${n} is not possible; give a whole number of ${e} or more`)}function zi(n,t,e,i,r){if(n==="valid")return[0,0];if(n==="same"){if(i!==1)throw new b(`padding 'same' keeps the size only with stride 1, and stride is ${i}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=xe(n)[t];return xe(s)}function Mt(n,t,e,i,r){let s=xe(r.stride)[t],o=xe(r.dilation)[t];te(e,`input ${n}`,1),te(i,`kernel ${n}`,1),te(s,"stride",1),te(o,"dilation",1);let[a,l]=zi(r.padding,t,i,s,o);te(a,"padding",0),te(l,"padding",0);let d=o*(i-1)+1,u=e+a+l,c=Math.floor((u-d)/s)+1;return{name:n,input:e,kernel:i,stride:s,dilation:o,before:a,after:l,padded:u,extent:d,output:c,mode:r.padding_mode}}var Gi=n=>n.before===n.after?`2·${n.before}`:`${n.before} + ${n.after}`;function Rt(n){let t=Math.max(n.before,n.after);if(n.mode==="reflect"&&t>=n.input){let e=`use padding ${n.input-1} or less, or padding_mode 'replicate'`;return`padding ${t} is too wide to reflect: input ${n.input} has only ${n.input-1} cells beyond its edge; ${e}`}if(n.mode==="circular"&&t>n.input)return`padding ${t} goes round input ${n.input} more than once; use padding ${n.input} or less`;if(n.extent>n.padded){let e=n.dilation===1?`kernel ${n.kernel}`:`kernel ${n.kernel} with dilation ${n.dilation} spans ${n.extent} cells and`,i=Math.ceil((n.extent-n.input)/2);return`${e} does not fit input ${n.input} + ${Gi(n)}; the smallest padding is ${i}`}return null}function D(n,t,e={}){let i={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=Mt("height",0,n[0],t[0],i),s=Mt("width",1,n[1],t[1],i),[o,a]=[Rt(r),Rt(s)];if(o!==null&&o===a)throw new b(o);if(o!==null&&a!==null)throw new b(`height: ${o}. Width: ${a}`);if(o!==null)throw new b(`height: ${o}`);if(a!==null)throw new b(`width: ${a}`);return{rows:r,columns:s}}function Dt(n,t,e={}){let i=D(n,t,e);return[i.rows.output,i.columns.output]}function Di(n,t){let e=t-n.before;if(e>=0&&e<n.input)return e;switch(n.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(n.input-1)-e;case"replicate":return e<0?0:n.input-1;case"circular":return(e+n.input)%n.input}}var _=n=>Array.from({length:n.padded},(t,e)=>Di(n,e));function zt(n){let t=new Array(n.padded).fill(0);for(let e=0;e<n.output;e++)for(let i=0;i<n.kernel;i++)t[e*n.stride+i*n.dilation]+=1;return t}function he(n){let[t,e]=[zt(n.rows),zt(n.columns)],i=x(n.rows.padded,n.columns.padded,(d,u)=>t[d]*e[u]),r=(d,u)=>{let c=new Array(d.input).fill(0);return _(d).forEach((p,f)=>{p>=0&&(c[p]+=u[f])}),c},[s,o]=[r(n.rows,t),r(n.columns,e)],a=x(n.rows.input,n.columns.input,(d,u)=>s[d]*o[u]),l=a.reduce((d,u)=>d+u.filter(c=>c===0).length,0);return{padded:i,input:a,never:l}}function Nt(n,[t,e]){let i=[];for(let r=0;r<n.rows.kernel;r++)for(let s=0;s<n.columns.kernel;s++)i.push([t*n.rows.stride+r*n.rows.dilation,e*n.columns.stride+s*n.columns.dilation]);return i}function Gt(n,t){let e=[];for(let i=n.kernel-1;i>=0;i--){let r=t-i*n.dilation;r>=0&&r%n.stride===0&&r/n.stride<n.output&&e.push(r/n.stride)}return e}function jt(n,[t,e]){let i=Gt(n.columns,e);return Gt(n.rows,t).flatMap(r=>i.map(s=>[r,s]))}function Ot(n,[t,e]){let i=[];for(let r=0;r<n.rows.output;r++)for(let s=0;s<n.columns.output;s++)i.push([r*n.rows.stride+t*n.rows.dilation,s*n.columns.stride+e*n.columns.dilation]);return i}function Lt(n,[t,e]){let i=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[i(n.rows,t),i(n.columns,e)]}function Ht(n,t){let[e,i]=$(n);if(e===0||i===0)throw new b(`${t} has no cells; give at least one row and one column`);let r=n.findIndex(s=>s.length!==i);if(r>=0)throw new b(`${t} is ragged: row ${r} has ${n[r].length} cells, row 0 has ${i}; make them equal`)}function Ni(n,t,e,i,r,s){for(let o=0;o<i.rows.output;o++)for(let a=0;a<i.columns.output;a++){let l=0;for(let d=0;d<i.rows.kernel;d++){let u=r[o*i.rows.stride+d*i.rows.dilation];if(!(u<0))for(let c=0;c<i.columns.kernel;c++){let p=s[a*i.columns.stride+c*i.columns.dilation];p>=0&&(l+=e[d][c]*t[u][p])}}n[o][a]+=l}}function Je(n,t,e={}){let{groups:i=1,bias:r=null,mode:s="correlation"}=e;if(n.length===0||t.length===0)throw new b("input and weight need at least one channel");if(!Number.isInteger(i)||i<1)throw new b(`groups ${i} is not possible; give 1 or more`);let o=t[0].length;if(n.length!==o*i)throw new b(`weight expects ${o} · ${i} = ${o*i} input channels, and input has ${n.length}`);if(t.length%i!==0)throw new b(`${t.length} output channels cannot be shared among ${i} groups; use a multiple`);if(r!==null&&r.length!==t.length)throw new b(`bias has ${r.length} numbers for ${t.length} output channels; give one for each`);n.forEach(c=>{Ht(c,"input")}),t.flat().forEach(c=>{Ht(c,"kernel")});let a=D($(n[0]),$(t[0][0]),e),[l,d]=[_(a.rows),_(a.columns)],u=t.length/i;return t.map((c,p)=>{let f=x(a.rows.output,a.columns.output,()=>r?.[p]??0),g=Math.floor(p/u)*o;return c.forEach((y,S)=>{Ni(f,n[g+S],s==="convolution"?pe(y):y,a,l,d)}),f})}function ie(n,t,e={}){return Je([n],[[t]],{...e,bias:[e.bias??0]})[0]}function ke(n,t,e,[i,r],s){let o=s==="convolution"?pe(t):t,[a,l]=[_(e.rows),_(e.columns)],d=[];for(let u=0;u<e.rows.kernel;u++)for(let c=0;c<e.columns.kernel;c++){let p=a[i*e.rows.stride+u*e.rows.dilation],f=l[r*e.columns.stride+c*e.columns.dilation],g=p<0||f<0;d.push({from:g?null:[p,f],x:g?0:n[p][f],w:o[u][c]})}return d}function A(n,t=2){let e=Math.abs(n)>=1e3,i=Number(n.toFixed(e?0:t));return(Math.abs(i)>=1e5?i.toExponential(1):String(Object.is(i,-0)?0:i)).replace("-","−")}var B=n=>A(n).startsWith("−")?`(${A(n)})`:A(n),E=([n,t])=>`${n}×${t}`,ji=n=>{let t=String(n);return/[.e]/.test(t)?t:`${t}.`},Ze=(n,t)=>`[${n.map(e=>`[${e.map(ji).join(", ")}]`).join(`,
${t} `)}]`;var Kt=" ".repeat(17),et=([n,t])=>`(${n}, ${t})`;function Se(n,t){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${Ze(n.input,Kt)})`),e.push(`K = torch.tensor(${Ze(n.kernel,Kt)})`),n.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let i=[`stride=${et(n.stride)}`],{rows:r,columns:s}=t,o=r.before===r.after&&s.before===s.after;if(n.padding_mode==="zeros"&&o)i.push(`padding=${et([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=n.padding_mode==="zeros"?"constant":n.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return i.push(`dilation=${et(n.dilation)}`),n.bias!==0&&i.unshift(`bias=torch.tensor([${n.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${i.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function Pe({rows:n,columns:t}){let e=(r,s)=>({answer:[r(n),r(t)],says:s}),i=(r,s)=>Math.floor(s/r.stride)+1;return[e(r=>i(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>i(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>i(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[t.output,n.output],says:"Rows come first: height, then width."}]}var N=n=>{let t=JSON.stringify(n)??String(n);return t.length>40?`${t.slice(0,40)}…`:t},Oi=(n,t,e)=>typeof n=="number"&&Number.isInteger(n)&&n>=t&&n<=e,tt=n=>n.split(",").map(t=>t.trim()===""?Number.NaN:Number(t));function it(n,t){return{parse(e,i){let r=`${i} must be a grid of numbers such as [[1, -1]], at most ${n}×${t}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new b(`${r}; got ${N(e)}`);let s=e[0].length;if(e.length>n||s>t)throw new b(`${r}; got ${e.length}×${s}`);if(s===0)throw new b(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new b(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new b(`${r}; row ${a} holds ${N(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(i=>i.join(",")).join(";"),decode:e=>e.split(";").map(tt)}}function M(n,t){return{parse(e,i){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>Oi(s,n,t)))throw new b(`${i} must be a whole number or a pair [height, width] from ${n} to ${t}; got ${N(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:tt}}function _e(n){let t=M(0,n);return{parse(e,i){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new b(`${i} must be "same", "valid" or whole numbers; got ${N(e)}`);return t.parse(e,i)},encode:e=>typeof e=="string"?e:t.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:t.decode(e)}}function Ut(){return{parse(n,t){if(typeof n!="number"||!Number.isFinite(n))throw new b(`${t} must be a number; got ${N(n)}`);return n},encode:String,decode:n=>tt(n)[0]}}function j(n){return{parse(t,e){if(!n.includes(t))throw new b(`${e} must be one of ${n.join(", ")}; got ${N(t)}`);return t},encode:t=>t,decode:t=>t}}function Ae(n,t,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new b(`a figure's state must be an object such as {"stride": [1, 1]}; got ${N(e)}`);let i={};for(let[r,s]of Object.entries(e)){if(t.includes(r))continue;let o=Object.hasOwn(n,r)?n[r]:void 0;if(!o)throw new b(`this figure has no "${r}"; it knows ${Object.keys(n).join(", ")}`);i[r]=o.parse(s,r)}return i}function Ft(n,t){return Object.keys(t).map(e=>`${e}:${encodeURIComponent(n[e].encode(t[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function It(n,t){let e=Object.create(null),i=[];for(let r of t===""?[]:t.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new b(`the address holds ${N(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new b(`the address holds ${N(r)}, which is cut off in the middle of a character`)}s==="lock"?i=a.split(",").filter(Boolean):e[s]=Object.hasOwn(n,s)?n[s].decode(a):a}return{state:e,lock:i}}function rt(n,t,e){return typeof n=="string"||typeof t=="string"?n===t:n.length===t.length&&n.every((i,r)=>Math.abs(i-t[r])<=e+1e-9*Math.abs(t[r]))}function Wt(n,t){let{answer:e,within:i=0,slips:r,otherwise:s}=n;if(rt(t,e,i))return{right:!0,says:"Right."};let o=r.filter(l=>!rt(l.answer,e,i)&&rt(t,l.answer,i)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):s}`}}function qt(n){let e=(n.length>1&&n.slice(1).every(i=>i.trim()==="")?Li(n[0]):n).map(i=>{let[r,s,...o]=i.trim().replace("−","-").replace(",",".").split("/");return r.trim()===""||o.length>0||s?.trim()===""?Number.NaN:Number(r)/(s===void 0?1:Number(s))});return e.length===n.length&&e.every(Number.isFinite)?e:null}var Li=n=>n.split(/[×x*;]|,\s|\s+/).filter(t=>t.trim()!=="");function Bt(n,t,e,i){return h`<form class="ask" @submit=${s=>{s.preventDefault();let o=s.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
    <p>${n.text}</p>
    <div class="answer">
      ${n.choices?.map(s=>P(s.label,()=>e(s.id)))}
      ${(n.fields??[]).map(s=>h`<label class="control"
          >${s}<input type="text" inputmode="decimal" aria-label=${s||n.text} size="5" /></label
        >`)}
      ${n.choices?m:h`<button type="submit" class="control">Check</button>`}
      ${i?P("Show me",i):m}
    </div>
    ${t?h`<p class="verdict">${t.says}</p>`:m}
  </form>`}var Hi={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},Ki={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},Ui=(n,t)=>Object.entries(n).map(([e,i])=>t(e,Ki[e]?.replace("#",i)??i)).join(""),nt=n=>Ui(Hi[n],(t,e)=>`--${t}:var(--d2l-${t},${e});`);var Yt=H`
  :host {
    ${L(nt("light"))}
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
    ${L(nt("dark"))}
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
`;var Vt=()=>matchMedia("(prefers-color-scheme: dark)");function Xt(){let{documentElement:n,body:t}=document,e=n.dataset.theme??t?.dataset.vscodeThemeKind?.replace("vscode-","")??n.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let i=t?.dataset.jpThemeLight;return i?i==="true"?"light":"dark":Vt().matches?"dark":"light"}function Qt(n){let t=new MutationObserver(n),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&t.observe(r,{attributeFilter:e});let i=Vt();return i.addEventListener("change",n),()=>{t.disconnect(),i.removeEventListener("change",n)}}var Y=560,Fi=300,Ii=14,Ee=class extends C{constructor(){super();this.looks=[];this.questions={};this.#t=null;this.#r=null;this.#n={};this.#e=null;this.#p=!1;this.#u=[];this.#a=[];this.#o=0;this.#i=[];this.#P=()=>this.#b(!0);this.#_=e=>{let i=e.target.closest?.("a[href*='#']");i&&i.href===location.href&&this.#b(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=Yt}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,i){return m}settle(e,i){return e}pause(){}get quiet(){return!1}#t;#r;#n;#e;#p;#u;#a;#o;#i;set stateText(e){e!==null&&this.#m(()=>{let i;try{i=JSON.parse(e)}catch(r){let s=r.message;throw new b(`the state attribute is no JSON (${s}); this is the default figure`)}this.#c(i)})}get state(){let e=this.report(this.derived);if(this.asking)for(let i of Object.keys(e))e[i]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#c(e))}get#s(){let e=j(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#l(){return{...this.defaults(),ask:""}}get now(){return this.#t??=this.#l,this.#t}get derived(){return this.#r??=this.derive(this.now),this.#r}#c(e){let i=Ae(this.#s,this.derivedKeys,e);this.#n={...this.#n,...i},this.notice=null,this.#h(i)}#h(e){let i=this.now,r={...i,...e},s=Object.keys(e).some(o=>o!=="ask"&&!this.#d(o));s&&(this.#r=null),this.#t=r,this.#t={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==i.ask||!this.#p:s&&this.locked("ask"))&&this.#f(),this.requestUpdate(),this.#$()}#d(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(i){if(!(i instanceof b))throw i;return this.refuse(i.message),!1}}change(e){let i=Object.keys(e).filter(r=>this.locked(r));if(i.length>0){this.refuse(`${i.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=Ae(this.#s,[],e);this.notice=null,Object.keys(e).some(s=>!this.#d(s))&&(this.arrived=null),this.#h(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#$()}reset(){let e={...this.#l,...this.#n},i=Object.entries(e).filter(([r])=>!this.locked(r));this.#f(),this.change(Object.fromEntries(i))}get lock(){return[...new Set([...this.#u,...this.#a])]}set lock(e){let i=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#s)],s=i.find(o=>!r.includes(o));s!==void 0&&this.refuse(`lock names "${s}", and this figure knows ${r.join(", ")}`),this.#u=i.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let i=this.lock;return i.includes(e)||!this.#d(e)&&i.includes("all")}get asking(){return this.now.ask!==""&&!this.#p&&this.derived.trouble===null}get#g(){return this.questions[this.now.ask].question(this.now,this.derived)}#f(){this.#p=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#w(e){let i=typeof e=="string"?e:qt(e);if(i===null){let s=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${s}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=Wt(this.#g,i);r.right?this.#y(r):this.verdict=r,this.#$()}#y(e){this.#p=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#$(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#v(){let e=!this.locked("ask")||this.verdict!==null,i=r=>this.#w(r);return Bt(this.#g,this.verdict,i,e?()=>this.#y(null):null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),i=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return i>0?`${e}-${i+1}`:e}#b(e){if(this.hosted||this.dataset.model)return;let i=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(i));if(r===void 0)return;let s=this.now,o=this.#m(()=>{let{state:d,lock:u}=It(this.#s,r.slice(i.length)),p={...{...this.#l,...this.#n},...Ae(this.#s,this.derivedKeys,d)},f=Object.keys(d).find(y=>this.locked(y));if(f)throw new b(`the address changes ${f}, which is fixed on this page; this is the page's figure`);let g=Object.entries(p).filter(([y])=>!this.locked(y));this.notice=null,this.#a=u.filter(y=>y==="all"||y in this.#s),this.pause(),this.#f(),this.#h(Object.fromEntries(g)),e&&this.#x(s)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#x(e){let i=this.#s,r=Object.keys(i).filter(o=>!this.#d(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#e??=e;let s=r.filter(o=>o!=="ask").map(o=>{let a=i[o].encode(this.now[o]);return a.length>Ii||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${s.join(", ")||"a question"}.`.replaceAll("_"," ")}#S(){let e=this.#e;if(e===null)return;this.#e=null;let i=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(i)),this.arrived=null}#P;#_;get link(){let e={...this.#l,...this.#n},i=Object.entries(this.now).filter(([a,l])=>this.#d(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#a.length>0?`~lock:${this.#a.join(",")}`:"",s=`${this.addressName}=${Ft(this.#s,Object.fromEntries(i))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,s].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.#k(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#k(e,"PyTorch code copied; its Y is this output")}async#k(e,i){try{await navigator.clipboard.writeText(e),this.notice=i}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#$()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=Xt()};e(),this.#i.push(Qt(e));let i=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});i.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#i.push(()=>i.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#i.push(()=>r.disconnect());let s=(o,a,l)=>{o.addEventListener(a,l),this.#i.push(()=>o.removeEventListener(a,l))};s(document,"visibilitychange",()=>{document.hidden&&this.pause()}),s(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),s(this,"keydown",o=>this.#E(o)),s(document,"click",this.#_),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#b(!1),s(window,"hashchange",this.#P)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#o);for(let e of this.#i.splice(0))e()}#A(){return this.asking?`${this.verdict?.says??""} ${this.#g.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#$(){clearTimeout(this.#o),!this.quiet&&(this.#o=window.setTimeout(()=>{this.spoken=this.notice??this.#A()},Fi))}announce(){this.#$()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,i){return!1}#E(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let i=e.composedPath()[0];i.matches("input, select, textarea")||!this.key(e.key,i)||(e.preventDefault(),e.stopPropagation())}keys(){return m}commonPanel(){let e=Object.entries(this.questions).map(([i,{label:r}])=>({id:i,label:r}));return h`${W(e.length>0,()=>k("Predict",z("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],i=>this.change({ask:i}),this.locked("ask"))))}${k("Take along",P("Copy as PyTorch",()=>{this.copyPytorch()}),W(!this.hosted,()=>P("Copy link",()=>{this.copyLink()})),P("Reset",()=>this.reset()))}${this.keys()}`}#T(e,i){let r=this.notice??i.trouble,s=W(this.arrived,()=>h`<p class="arrived">${this.arrived} ${P("back to mine",()=>this.#S())}</p>`);return this.asking?h`${W(r,()=>h`<p class="notice">${r}</p>`)}${this.#v()}${s}`:r?h`<p class="notice">${r}</p>${s}`:h`${W(this.verdict,()=>h`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,i)}${s}`}render(){let[e,i]=[this.now,this.derived];return h`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
      <p class="hint">${this.hint}</p>
      <div class="stage ${this.width>=Y?"wide":""}">${this.drawing(e,i)}</div>
      <div class="told" tabindex="-1">${this.#T(e,i)}</div>
      <div class="bar">
        ${this.controls(e,i)}
        <button
          type="button"
          class="control more"
          aria-expanded=${this.open?"true":"false"}
          @click=${()=>{this.open=!this.open}}
        >${this.open?"Less":"More"}</button>
      </div>
      ${W(this.open,()=>h`<div class="panel">${this.panel(e,i)}${this.commonPanel()}</div>`)}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`}};function Te(n,t){customElements.get(n)||customElements.define(n,t)}var Wi=8,Zt=.61,ei=.45,st=.05,qi=n=>{let t=[ei,Zt].find(e=>Math.abs(n-e)<st);return t===void 0?n:t+(n>t?st:-st)},Jt=(n,t)=>Array.from({length:101},(e,i)=>`.${n}${i}{background-color:color-mix(in srgb,var(${t}) ${i}%,var(--paper))}`),Bi=[...Jt("p","--fill"),...Jt("n","--ink")].join(""),ot=class extends C{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#t=!1;#r=!1;#n=!1;#e=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(t){let e=t.get("home");t.has("home")&&!v(e??null,this.home)&&!this.#t&&(this.cursor=this.home),this.#t=!1;let[i,r]=[this.cells.length,this.cells[0]?.length??0],s=[w(this.cursor[0],0,i-1),w(this.cursor[1],0,r-1)];v(s,this.cursor)||(this.cursor=s)}render(){let{size:t,fontSize:e}=this,i=this.cells[0]?.length??0;return h`<div
        role="grid"
        aria-label=${this.label}
        aria-readonly=${this.editable?"false":"true"}
        class=${t<18?"fine":""}
        style="--size:${t}px;--font:${e}px;grid-template-columns:repeat(${i},${t}px);width:${i*t}px;height:${this.cells.length*t}px"
        @keydown=${this.#h}
        @focusin=${this.#d}
        @pointerdown=${this.#g}
        @pointermove=${this.#f}
        @pointerup=${this.#w}
        @pointercancel=${this.#y}
        @pointerleave=${this.#v}
        @dblclick=${this.#b}
      >
        ${this.cells.map((r,s)=>h`<div role="row">${r.map((o,a)=>this.#p(o,s,a))}</div>`)}
      </div>
      ${this.frame?this.#u(this.frame):m} ${this.editing===null?m:this.#a()}`}#p(t,e,i){let r=e===this.cursor[0]&&i===this.cursor[1],s=Math.abs(t.tint),o=t.tint<0,a=o?qi(s*.85):s*.62,l=o&&(a>Zt?"deep":a>ei&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,t.marks,l,t.note&&"noted"].filter(Boolean).join(" ");return h`<div
      role="gridcell"
      class=${d}
      tabindex=${r?0:-1}
      aria-label=${t.label??m}
    >${this.fontSize>0?t.text:m}${t.note?h`<small>${t.note}</small>`:m}</div>`}#u(t){let e=this.size,i=`transform:translate(${t.column*e}px,${t.row*e}px);width:${t.columns*e}px;height:${t.rows*e}px`;return h`<div class="frame" style=${i}></div>`}#a(){let[t,e]=this.cursor,i=Math.max(this.size,56),r=w(e*this.size-(i-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-i));return h`<input
      class="editor"
      aria-label="value of row ${t}, column ${e}"
      autocomplete="off"
      style="left:${r}px;top:${t*this.size}px;width:${i}px;height:${Math.max(this.size,30)}px"
      .value=${this.editing??""}
      @keydown=${this.#c}
      @blur=${()=>this.#l(!1)}
    />`}updated(t){if(t.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#n&&e?.select()}else t.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#r=!0,this.#o(this.cursor)?.focus(),this.#r=!1)}#o([t,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[t]?.children[e]}edit(t){this.#n=t===void 0,this.editable&&(this.editing=t??this.cells[this.cursor[0]][this.cursor[1]].text)}#i(t,e){this.dispatchEvent(new CustomEvent(t,{detail:e}))}#s(t){this.#t=!0,this.cursor=t,this.#i("cell-focus",{cell:t})}#l(t){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:i}=e,r=i!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,t&&this.#o(this.cursor)?.focus(),r&&this.#i("cell-edit",{cell:this.cursor,text:i})}#c=t=>{if(t.stopPropagation(),t.key==="Enter")this.#l(!0);else if(t.key==="Escape")this.editing=null,this.#o(this.cursor)?.focus();else return;t.preventDefault()};#h=t=>{if(t.altKey||t.metaKey)return;let[e,i]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(t.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(t.key)){t.preventDefault(),this.#i("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#i("cell-pull",{cell:this.cursor,steps:t.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,i],ArrowDown:[e+1,i],ArrowLeft:[e,i-1],ArrowRight:[e,i+1],Home:t.ctrlKey?[0,0]:[e,0],End:t.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,i],PageDown:[r-1,i]}[t.key];if(a)this.#s([w(a[0],0,r-1),w(a[1],0,s-1)]);else{if(t.ctrlKey)return;if(t.key==="Enter"||t.key==="F2")if(this.drag==="paint")this.#i("cell-drag",{cell:this.cursor});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(t.key))this.edit(t.key);else return}t.preventDefault()};#d=t=>{let e=t.target,i=e.parentElement;if(!i?.parentElement||e.getAttribute("role")!=="gridcell"||this.#e||this.#r)return;let r=[[...i.parentElement.children].indexOf(i),[...i.children].indexOf(e)];v(r,this.cursor)&&this.#i("cell-focus",{cell:r})};#m(t){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[i,r]=[this.cells.length,this.cells[0].length];return[w(Math.floor((t.clientY-e.top)/this.size),0,i-1),w(Math.floor((t.clientX-e.left)/this.size),0,r-1)]}#g=t=>{if(t.button!==0)return;let e=this.#m(t),i=v(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#e={cell:e,y:t.clientY,moved:!1,again:i},t.currentTarget.setPointerCapture(t.pointerId),this.#o(e)?.focus({preventScroll:!0}),t.preventDefault(),this.#s(e),this.drag==="paint"&&this.#i("cell-drag",{cell:e}),this.drag==="pull"&&this.#i("cell-pull",{cell:e,steps:0,start:!0})};#f=t=>{let e=this.#e,i=this.#m(t);if(!e){t.pointerType!=="touch"&&this.#i("cell-hover",{cell:i});return}if(this.drag==="pull"){let r=Math.trunc((e.y-t.clientY)/Wi);(r!==0||e.moved)&&(e.moved=!0,this.#i("cell-pull",{cell:e.cell,steps:r,start:!1}));return}v(i,e.cell)||(e.cell=i,e.moved=!0,this.drag==="paint"?this.#i("cell-drag",{cell:i}):this.#s(i))};#w=()=>{let t=this.#e;this.#e=null,t?.again&&!t.moved&&this.drag!=="paint"&&this.edit()};#y=()=>{this.#e=null};#v=()=>{this.#e||this.#i("cell-hover",null)};#b=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=H`
    ${L(Bi)}
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
  `}};customElements.get("d2l-grid")||customElements.define("d2l-grid",ot);var ti=(n,t)=>n*4096+t,Ce=n=>new Set(n.map(([t,e])=>ti(t,e))),re=(n,t,e)=>n.has(ti(t,e)),Yi=24;function V(n,t){if(t<Yi)return 0;let e=1;for(let r of n)for(let s of r)e=Math.max(e,s.text.length);let i=Math.min(t*.42,(t-4)/(e*.58),17);return i<8?0:i}function X(n,t=()=>""){let e=q(n)||1;return n.map((i,r)=>i.map((s,o)=>({text:A(s),tint:s/e,marks:t(r,o)})))}function me(n,t,e=()=>({})){let i=q(n)||1,[r,s]=[_(t.rows),_(t.columns)];return r.map((o,a)=>s.map((l,d)=>{let u=o<0||l<0?null:[o,l],c=a>=t.rows.before&&a<t.rows.before+t.rows.input&&d>=t.columns.before&&d<t.columns.before+t.columns.input,p=u?n[o][l]:0,f=e(a,d,u),g=c?"":"outside ";return{text:A(p),tint:c?p/i:0,label:c?void 0:u?`outside, a copy of row ${o}, column ${l}: ${A(p)}`:"outside: 0",...f,marks:`${g}${f.marks??""}`}}))}var Me=(n,[t,e])=>({row:t*n.rows.stride,column:e*n.columns.stride,rows:n.rows.extent,columns:n.columns.extent}),Re=(n,t)=>n.rows.dilation>1||n.columns.dilation>1?Ce(Nt(n,t)):new Set,Q=(n,t,e,i,r)=>h`<div class="plate">
    <div class="name ${n}">${t} <i>${e}</i> <span>${E(i)}</span></div>
    ${r}
  </div>`,at=h`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,ze=(n,t,e)=>h`${at}
    <div class="plate">
      <div class="name ${n}">${t} <i>${e}</i></div>
      <div class="unknown" role="img" aria-label="${t} ${e}: to be predicted">?</div>
    </div>`;var Vi=[1,2,4,8,16],Ge=class extends Ee{constructor(){super();this.stepName="step";this.#t=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#t;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#t=window.setTimeout(e,1e3/this.speed))};this.#t=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#t),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,i){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||i.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return m;let e=this.calm?"Step":this.playing?"Pause":"Play",i=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return h`<button
      type="button"
      class="control play"
      @click=${()=>this.playing?this.pause():this.play()}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${i} /></svg>${e}</button>`}scrubber(){return this.places===0?m:h`<label class="control scrub"
      ><span class="unseen">${this.stepName}</span
      ><input
        type="range"
        min="0"
        max=${this.places-1}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now,this.derived)}
        @input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
    /></label>`}commonPanel(){let e=Vi.map(r=>({id:String(r),label:`${r} a second`})),i=r=>()=>{this.pause(),this.step(r)};return h`${this.places===0?m:k("Steps",P("Back",i(-1)),P("Step",i(1)),z("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var Xi=46,R=(n,t)=>w(Math.floor(n/t),6,Xi),ne=class extends Ge{constructor(){super();this.#t="";this.#r="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#t;#r;settle(e,{output_shape:i}){if(!i)return e;let[r,s]=e.position;return{...e,position:[w(r,0,i[0]-1),w(s,0,i[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,i]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+i}seek(e){let i=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/i),e%i]})}keys(){return h`<p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`}get at(){let e=this.derived.output_shape,[i,r]=this.preview??this.now.position;return e?[w(i,0,e[0]-1),w(r,0,e[1]-1)]:[i,r]}corner(e){let[i,r]=this.now.position;return e?[i*e.rows.stride,r*e.columns.stride]:[0,0]}#n({plate:e,cell:i}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?i:Lt(r,i)}hover(e,i){this.spot=i&&{plate:e,cell:i.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#n(this.spot):null}point(e,{cell:i}){this.pause(),this.spot={plate:e,cell:i},this.preview=null;let r=this.#n(this.spot);r&&!v(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,i,r){let s=this.derived.geometry;if(this.#t=s&&this.width>=Y?JSON.stringify([this.width,e,i,r]):"",!s||!this.corners||this.#t===""||this.#t!==this.#r)return m;let[o,a]=this.at,[l,d]=this.corners.input,u=l+(a*s.columns.stride+s.columns.extent)*e,c=d+o*s.rows.stride*e,[p,f]=this.corners.output,[g,y]=[p+a*i+1,f+o*i+1],S=`M${u} ${c}L${g} ${y}v${i-2}L${u} ${c+s.rows.extent*e}z`;return h`<svg class="beam" aria-hidden="true"><path d=${S} /></svg>`}updated(){this.#t!==this.#r&&this.#e(this.#t)}async#e(e){if(this.#r=e,e==="")return;let i=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(i.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),s=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),u=r?.getBoundingClientRect();return d&&u?[d.left-u.left,d.top-u.top]:null},[o,a]=[s("input"),s("output")];this.corners=o&&a?{input:o,output:a}:null}};var Qi=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],ii=["height","width"],Ji=60,lt=class extends ne{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:M(1,28),kernel_size:M(1,11),padding:_e(14),stride:M(1,28),dilation:M(1,14),padding_mode:j(["zeros","reflect","replicate","circular"]),view:j(["values","uses"]),position:M(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,i)=>({text:`Predict: how large is the output? ${this.#t(e,i.geometry)}`,fields:["rows","columns"],answer:i.output_shape,slips:Pe(i.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,i)=>{let r=i.uses?.never,s=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${s} input cells does no window read? ${this.#t(e,i.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[s-r],says:"Those are the cells that are read."},{answer:[this.#r(i.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#t(e,{rows:i,columns:r}){let s=i.before===r.before?i.before:`${i.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${E(e.input_size)}, kernel ${E(e.kernel_size)}, padding ${s} on each side, stride ${o}${a}.`}#r(e){let{input:i}=he(e);return i.filter(s=>s.every(o=>o===0)).length+i[0].filter((s,o)=>i.every(a=>a[o]===0)).length}derive(e){let i=x(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=D(e.input_size,e.kernel_size,e),s=ie(i,ri(e.kernel_size),e);return{geometry:r,input:i,output:s,output_shape:[r.rows.output,r.columns.output],uses:he(r),trouble:null}}catch(r){if(!(r instanceof b))throw r;return{geometry:null,input:i,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:i,uses:r}){return{output:e,output_shape:i,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:i,geometry:r}){return r&&Se({...e,input:i,kernel:ri(e.kernel_size),bias:0,mode:"correlation"},r)}#n(e,i){let r=this.width||640;if(r>=Y){let o=R(r-Ji,e[1]+i[1]);return{input:o,output:o}}let s=R(r,e[1]);return{input:s,output:Math.min(s,R(r,i[1]))}}drawing(e,i){let r=i.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#n(s,this.asking?e.input_size:i.output_shape??[1,1]),a=r&&i.uses?this.#p(e,i.input,r,this.asking?null:i.uses):X(i.input),{at:l}=this;return h`${this.beam(o.input,o.output,[s,i.output_shape??[0,0]])}
    ${Q("x","input","X",e.input_size,h`<d2l-grid
        data-plate="input"
        label="input X with its padding, ${E(s)}"
        tone="input"
        .cells=${a}
        .size=${o.input}
        .fontSize=${V(a,o.input)}
        .home=${this.corner(r)}
        .frame=${r&&Me(r,l)}
        @cell-hover=${d=>this.hover("input",d.detail)}
        @cell-focus=${d=>this.point("input",d.detail)}
        @focusout=${this.leave}
      ></d2l-grid>`)}
    ${this.asking?ze("y","output","Y"):i.output?this.#e(i.output,l,o.output):m}`}#e(e,i,r){let s=X(e,(o,a)=>v([o,a],i)?"current":"");return h`${at}
      ${Q("y","output","Y",[e.length,e[0].length],h`<d2l-grid
          data-plate="output"
          label="output Y, ${E([e.length,e[0].length])}"
          tone="output"
          .cells=${s}
          .size=${r}
          .fontSize=${V(s,r)}
          .home=${this.now.position}
          @cell-hover=${o=>this.hover("output",o.detail)}
          @cell-focus=${o=>this.point("output",o.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}`}#p(e,i,r,s){let o=Re(r,this.at),a=this.#u(r);if(!s)return me(i,r);let l=q(s.input)||1;return me(i,r,(d,u,c)=>{let[p,f]=[d-r.rows.before,u-r.columns.before],g=s.input[p]?.[f],y=g===0,S=g!==void 0&&c!==null&&v(c,a)?"fed":re(o,d,u)?"tap":"",be=`${y?"never ":""}${S}`;if(g===void 0)return e.view==="uses"?{marks:be,text:""}:{marks:be};let hi=`row ${p}, column ${f}: read ${g} times`;return e.view==="values"?{marks:be,label:y?`${i[p][f]}, never read`:void 0}:{marks:be,text:String(g),tint:g/l,label:y?"never read":hi}})}#u(e){if(this.spot?.plate!=="input")return null;let[i,r]=this.spot.cell,[s,o]=[_(e.rows)[i],_(e.columns)[r]];return(i-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,i){let{rows:r,columns:s}=i.geometry,o=this.#a(r,s);return h`<div class="formulas">
      ${o?this.#o(r,"height and width"):h`${this.#o(r,"height")}${this.#o(s,"width")}`}
      <p class="aside">${this.#i(e,i)} The kernel is all ones, so Y holds window sums.</p>
    </div>`}#a(e,i){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===i[r])}#o(e,i){let r=(c,p,f)=>h`<span class="part ${c}"><b>${p}</b><i>${f}</i></span>`,s=e.before===e.after?h`<span>2·</span>${r("o",e.before,"p")}`:h`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):h`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,u=`${i}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return h`<p class="formula">
      <span class="unseen">${u}</span>
      <span class="line" aria-hidden="true"
        ><span class="axis">${i}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?m:h`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
      >
    </p>`}#i(e,i){let r=i.uses?.never??0,s=i.geometry&&this.#u(i.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&i.uses){let a=i.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,i){if(i.trouble!==null||!i.geometry||!i.output_shape)return i.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=i.geometry,l=(d,u)=>{let c=u*d.stride-d.before;return`${c} to ${c+d.extent-1}`};return`output ${E(i.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#i(e,i)}`.replaceAll("-","−")}#s(e,i,r){let[s,o]=this.now[i];return s!==o&&!this.locked(i)?this.#l(`${e} ${s}×${o}`):T(e,s,r,a=>this.change({[i]:[a,a]}),this.locked(i))}#l(e){return P(e,()=>{this.open=!0})}#c(e,i){return Array.isArray(e.padding)?e.padding:i?[i.rows.before,i.columns.before]:[0,0]}#h(e,i){let[r,s]=this.#c(e,i),o=i&&(i.rows.before!==i.rows.after||i.columns.before!==i.columns.after);return(r!==s||o)&&!this.locked("padding")?this.#l(e.padding==="same"?"padding same":`padding ${r}×${s}`):T("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,i){return h`${this.#s("kernel","kernel_size",[1,11,1])} ${this.#h(e,i.geometry)}
    ${this.#s("stride","stride",[1,28,1])}
    ${ee("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#d(e,i){let r=this.now[e];return ii.map((s,o)=>T(s,r[o],i,a=>this.change({[e]:o===0?[a,r[1]]:[r[0],a]}),this.locked(e)))}panel(e,i){let r=this.#c(e,i.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:v(r,s)?"full":v(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return h`${k("Input",this.#d("input_size",[1,28,1]))}
    ${k("Kernel",this.#d("kernel_size",[1,11,1]))}
    ${k("Dilation",this.#d("dilation",[1,14,1]))}
    ${k("Stride",this.#d("stride",[1,28,1]))}
    ${k("Padding",ii.map((d,u)=>T(d,r[u],[0,14,1],c=>this.change({padding:u===0?[c,r[1]]:[r[0],c]}),this.locked("padding"))),z("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),z("outside is",e.padding_mode,Qi,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
    ${k("Slide",this.playButton(),this.scrubber())}`}},ri=n=>x(...n,()=>1);Te("d2l-padding-stride",lt);function De(n,t){let[e,i]=[n.rows.output*n.columns.output,n.rows.input*n.columns.input],r=x(e,i,()=>0),s=x(e,i,()=>-1),o=x(e,i,()=>0),[a,l]=[_(n.rows),_(n.columns)];for(let d=0;d<e;d++){let[u,c]=[Math.floor(d/n.columns.output),d%n.columns.output];for(let p=0;p<n.rows.kernel;p++){let f=a[u*n.rows.stride+p*n.rows.dilation];for(let g=0;g<n.columns.kernel;g++){let y=l[c*n.columns.stride+g*n.columns.dilation];if(f<0||y<0)continue;let S=f*n.columns.input+y;r[d][S]+=t[p][g],o[d][S]+=1,s[d][S]=o[d][S]===1?p*n.columns.kernel+g:-1}}}return{values:r,weight:s}}var dt=n=>n.trim().split(/\s+/).map(t=>[...t].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),ni=dt(`
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
`),si=dt(`
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
`),oi=dt(`
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
`);var Zi=1/9,fe=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:x(3,3,()=>Zi)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],er=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,ge=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:x(6,8,(n,t)=>t>=2&&t<6?0:1)},{id:"seven",label:"a seven 10×10",grid:er.trim().split(`
`).map(n=>[...n].map(t=>t==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:x(7,7,(n,t)=>n===3&&t===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:ni},{id:"shirt",label:"T-shirt 28×28",grid:si},{id:"bag",label:"bag 28×28",grid:oi}];var ct=class extends C{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1},row:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},label:{}}}#t=null;#r=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.row=null,this.lit=null,this.cursor=null,this.theme="",this.still=!1,this.label=""}render(){let[t,e]=$(this.values),i=`width:${e*this.size}px;height:${t*this.size}px`;return this.still?h`<canvas role="img" aria-label=${this.label} style=${i}></canvas>`:h`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
      @keydown=${this.#f} @pointerdown=${this.#h} @pointermove=${this.#d}
      @pointerup=${this.#m} @pointercancel=${this.#m} @pointerleave=${this.#g}
    ><canvas style=${i} aria-hidden="true"></canvas></div>`}updated(t){(this.#t===null||["values","paint","tone","most","size","block","theme"].some(e=>t.has(e)))&&(this.#t=this.#p()),this.#o(this.#t)}#n(t){return getComputedStyle(this).getPropertyValue(t).trim()}#e(t){return Math.round(t*this.size*devicePixelRatio)}#p(){let[t,e]=$(this.values),i=document.createElement("canvas");[i.width,i.height]=[this.#e(e),this.#e(t)];let r=i.getContext("2d"),[s,o,a,l]=["--paper","--ink","--line","--outside"].map(c=>this.#n(c)),d=this.#n(`--${this.tone}-fill`),u=this.most||q(this.values.map(c=>c.map(p=>p||0)))||1;return r.fillStyle=s,r.fillRect(0,0,i.width,i.height),this.values.forEach((c,p)=>{let[f,g]=[this.#e(p),this.#e(p+1)];c.forEach((y,S)=>{Number.isNaN(y)||y===0&&!this.paint||(r.globalAlpha=this.paint?1:Math.min(Math.abs(y)/u,1)*.9,r.fillStyle=this.paint?.(y,p,S)??(y<0?o:d),r.fillRect(this.#e(S),f,this.#e(S+1)-this.#e(S),g-f))})}),r.globalAlpha=1,this.#u(r,l),this.block&&this.#a(r,this.block,a),i}#u(t,e){let[i,r]=this.block??[1,1],s=devicePixelRatio;t.strokeStyle=e,t.lineWidth=s,t.globalAlpha=.6;for(let o=0;o<this.values.length;o+=i)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,d,u,c]=[this.#e(a),this.#e(o),this.#e(a+r),this.#e(o+i)];t.save(),t.beginPath(),t.rect(l,d,u-l,c-d),t.clip(),t.beginPath();for(let p=l-(c-d);p<u;p+=6*s)t.moveTo(p,c),t.lineTo(p+(c-d),d);t.stroke(),t.restore()}t.globalAlpha=1}#a(t,[e,i],r){let[s,o]=$(this.values),a=Math.max(1,Math.round(devicePixelRatio));t.fillStyle=r;for(let l=e;l<s;l+=e)t.fillRect(0,this.#e(l)-.5*a,t.canvas.width,a);for(let l=i;l<o;l+=i)t.fillRect(this.#e(l)-.5*a,0,a,t.canvas.height)}#o(t){let e=this.renderRoot.querySelector("canvas");e.width!==t.width&&(e.width=t.width),e.height!==t.height&&(e.height=t.height);let i=e.getContext("2d");i.drawImage(t,0,0);let[r,s]=$(this.values),o=this.#n("--ink");if(this.lit){i.fillStyle=this.#n("--paper"),i.globalAlpha=.72;for(let a=0;a<r;a++)for(let l=0;l<s;l++)this.lit(a,l)||i.fillRect(...this.#i(a,l,1,1));i.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<s;l++)this.lit(a,l)&&this.#s(i,a,l,1,1,o,1)}this.row!==null&&this.row<r&&this.#s(i,this.row,0,1,s,this.#n("--output"),2),this.cursor&&this.#s(i,...this.cursor,1,1,o,2)}#i(t,e,i,r){let[s,o]=[this.#e(e),this.#e(t)];return[s,o,this.#e(e+r)-s,this.#e(t+i)-o]}#s(t,e,i,r,s,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[d,u,c,p]=this.#i(e,i,r,s);t.strokeStyle=o,t.lineWidth=l,t.strokeRect(d+l/2,u+l/2,c-l,p-l)}#l(t){let e=t.currentTarget.getBoundingClientRect(),[i,r]=$(this.values);return[w(Math.floor((t.clientY-e.top)/this.size),0,i-1),w(Math.floor((t.clientX-e.left)/this.size),0,r-1)]}#c(t,e){this.dispatchEvent(new CustomEvent(t,{detail:e&&{cell:e}}))}#h=t=>{if(t.button!==0)return;this.#r=!0;let e=t.currentTarget;e.setPointerCapture(t.pointerId),e.focus({preventScroll:!0}),t.preventDefault(),this.#c("entry-point",this.#l(t))};#d=t=>{let e=this.#l(t);this.#r&&!v(e,this.cursor)?this.#c("entry-point",e):!this.#r&&t.pointerType!=="touch"&&this.#c("entry-hover",e)};#m=()=>{this.#r=!1};#g=()=>{this.#r||this.#c("entry-hover",null)};#f=t=>{if(t.altKey||t.metaKey||t.ctrlKey)return;let[e,i]=this.cursor??[0,0],[r,s]=$(this.values),a={ArrowUp:[e-1,i],ArrowDown:[e+1,i],ArrowLeft:[e,i-1],ArrowRight:[e,i+1],Home:[e,0],End:[e,s-1],PageUp:[0,i],PageDown:[r-1,i]}[t.key];a&&(t.preventDefault(),this.#c("entry-point",[w(a[0],0,r-1),w(a[1],0,s-1)]))};static{this.styles=H`
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
  `}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",ct);var ai=[""," + ",""],Ne=12,tr=n=>n.x*(n.w??1)===0;function li({terms:n,rule:t}){let e=n.length>Ne&&!t?n.filter(o=>!tr(o)):n,i=e.slice(0,Ne),r=n.length-i.length,s=n[0]?.w===void 0?"numbers":"products";return{first:i,rest:r===0?"":e.length>Ne?`${r} more ${s}`:`${r} ${s} that are 0`}}var ir=n=>[n.name,n.w===void 0?A(n.x):`${B(n.x)}·${B(n.w)}`].filter(Boolean).join(" ");function di(n){let{first:t,rest:e}=li(n),[i,r,s]=n.rule??ai,o=[...t.map(ir),...e?[e]:[]];return n.bias&&o.push(`bias ${B(n.bias)}`),`output (${n.at[0]}, ${n.at[1]}) = ${i}${o.join(r)}${s} = ${A(n.total,4)}`}function ci(n,t,e=m){let{first:i,rest:r}=li(n),[s,o,a]=n.rule??ai,l=Math.ceil((Math.min(n.terms.length,Ne)+2)*82/Math.max(t,240));return h`<p class="sum" style="min-height:${l*1.7}em">
    <span class="y"><i>Y</i>[${n.at[0]}, ${n.at[1]}]</span> =
    ${s}${i.map((d,u)=>h`${u>0?o:m}<span class="term"
          >${d.name?`${d.name} `:m}<span class=${d.from===null?"o":"x"}>${d.w===void 0?A(d.x):B(d.x)}</span>${d.w===void 0?m:h`·<span class="k">${B(d.w)}</span>`}</span>`)}${r?h`${i.length>0?o:m}<span class="zero">${r}</span>`:m}${n.bias?h` + <span class="k">${B(n.bias)}</span>`:m}${a} = <b class="y">${A(n.total,4)}</b>${e}
  </p>`}var ut=120,rr=90,pt=124,ui=(n,t)=>n.find(e=>JSON.stringify(e.grid)===JSON.stringify(t))?.id??"own",pi=(n,t)=>t==="own"?[{id:"own",label:"your own"},...n]:n,ht=class extends ne{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:it(28,28),kernel:it(11,11),bias:Ut(),stride:M(1,28),padding:_e(14),dilation:M(1,14),padding_mode:j(["zeros","reflect","replicate","circular"]),mode:j(["correlation","convolution"]),view:j(["window","matrix"]),position:M(0,1e3)};this.#t=0;this.#r=1;this.#n=null;this.questions={output:{label:"one output",question:(e,i)=>this.#e(e,i.geometry,i.output)},output_shape:{label:"the output's shape",question:(e,i)=>({text:`Predict: how large is the output of a ${E($(e.kernel))} kernel on a ${E($(e.input))} input?`,fields:["rows","columns"],answer:i.output_shape,slips:Pe(i.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#p=()=>{let e=this.#n;this.#n=this.now.position,this.pinned=!(this.pinned&&v(e,this.now.position))};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#t;#r;#n;defaults(){return{input:ge[0].grid,kernel:fe[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#e(e,i,r){let[s,o]=e.position,a=p=>p.reduce((f,{x:g,w:y})=>f+g*y,e.bias),l=ke(e.input,e.kernel,i,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",u=l.map(({x:p,w:f})=>p*f).filter(p=>p!==0),c=[{answer:[a(ke(e.input,e.kernel,i,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((p,{x:f,w:g})=>p+f+g,0)],says:"Multiply each pair, then add."}];return u.length>1&&c.push({answer:[u[0]+e.bias],says:"That is the first product; add all of them."}),s>0&&o>0&&c.push({answer:[r[s-1][o-1]],says:"Rows and columns count from 0."}),o>0&&c.push({answer:[r[s][o-1]],says:`That is Y[${s}, ${o-1}], one column too far left.`}),s>0&&c.push({answer:[r[s-1][o]],says:`That is Y[${s-1}, ${o}], one row too high.`}),s!==o&&r[o]?.[s]!==void 0&&c.push({answer:[r[o][s]],says:`That is Y[${o}, ${s}]: the row comes first.`}),{text:`Predict: what is Y[${s}, ${o}], the output for the framed window?`,fields:[""],answer:[r[s][o]],within:.005,slips:c,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let i=D($(e.input),$(e.kernel),e),r=ie(e.input,e.kernel,e),s=r.length*r[0].length<=ut&&e.input.length*e.input[0].length<=ut,o=e.view==="matrix"&&s?De(i,this.#a(e.kernel,e.mode)):null;return{geometry:i,output:r,output_shape:$(r),matrix:o,trouble:null}}catch(i){if(!(i instanceof b))throw i;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:i.message}}}report({output:e,output_shape:i}){return{output:e,output_shape:i}}pytorch(e,i){return i.geometry&&Se(e,i.geometry)}#p;#u(e,[i,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[i,r];let o=[i-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#a(e,i=this.now.mode){return i==="convolution"?pe(e):e}#o(e,i,r){let s=this.#u(e,i);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#a(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=o.map((l,d)=>d===s[0]?l.map((u,c)=>c===s[1]?r:u):l);this.change(e==="kernel"?{kernel:this.#a(a)}:{input:a})}#i(e,i){let r=this.#u(e,i),s=e==="kernel"?this.#a(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#s(e,{cell:i,steps:r=0,start:s}){if(s){this.#t=this.#i(e,i);return}let o=e==="kernel"?.5:.1;this.#o(e,i,Math.round((this.#t+r*o)*1e6)/1e6)}#l(e,{cell:i,text:r=""}){let s=Number(r.trim().replace("−","-").replace(",","."));r.trim()===""||!Number.isFinite(s)?this.refuse(`“${r}” is not a number; type for instance 0.5 or −1`):this.#o(e,i,s)}#c({cell:e}){this.brush!==null&&this.#u("input",e)&&this.#o("input",e,this.brush)}#h(e){this.change({kernel:x(...e,(i,r)=>this.now.kernel[i]?.[r]??0)})}#d(e,i,r){let s=this.width||640;if(s>=Y){let u=s-rr,c=R(u-pt,e[1]+r[1]),p=c*i[1]<pt?c:R(u,e[1]+i[1]+r[1]);if(p>=26)return{input:p,kernel:p,output:p};let f=w(Math.floor(u*.25/i[1]),14,34),g=R(u-Math.max(f*i[1],pt),e[1]+r[1]);return{input:g,kernel:f,output:g}}let o=R(s,e[1]),a=w(Math.floor(s/i[1]),14,38),l=R(s-34-a*i[1],r[1]),d=R(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,i){let r=i.geometry,{at:s}=this,o=this.#a(e.kernel),a=r?[r.rows.padded,r.columns.padded]:$(e.input),l=this.#d(a,$(o),this.asking?[1,3]:i.output_shape??[1,1]),d=r?this.#v(e,r,s,o,l.input):X(e.input),u=X(o,(c,p)=>this.#y(r,s,[c,p])?"fed":"");return h`
      ${this.beam(l.input,l.output,[a,$(o),i.output_shape??[0,0]])}
      ${Q("x","input","X",$(e.input),h`<d2l-grid
          data-plate="input"
          label="input X, ${E($(e.input))}"
          tone="input"
          .cells=${d}
          .size=${l.input}
          .fontSize=${V(d,l.input)}
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
      ${Q("k",e.mode==="convolution"?"flipped":"kernel","K",$(o),h`<d2l-grid
          data-plate="kernel"
          label="kernel K${e.mode==="convolution"?", flipped":""}, ${E($(o))}"
          tone="kernel"
          .cells=${u}
          .size=${l.kernel}
          .fontSize=${V(u,l.kernel)}
          .drag=${this.locked("kernel")?"move":"pull"}
          .editable=${!this.locked("kernel")}
          @cell-hover=${c=>this.hover("kernel",c.detail)}
          @cell-focus=${c=>this.point("kernel",c.detail)}
          @cell-pull=${c=>this.#s("kernel",c.detail)}
          @cell-edit=${c=>this.#l("kernel",c.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}
      ${this.asking?ze("y","output","Y"):i.output?this.#w(i.output,r,s,l.output):m}
      ${this.asking||e.view==="window"?m:this.#m(e,i)}
    `}#m(e,i){let{matrix:r,geometry:s}=i;if(!r||!s)return h`<p class="under aside">The matrix is too large to be drawn: more than ${ut} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),d=this.at[0]*s.columns.output+this.at[1],u=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),c=u!==null&&u>=0?(p,f)=>r.weight[p][f]===u:null;return h`<div class="plate under">
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
    </div>`}#g(e,{weight:i}){let r=this.entry?i[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let s=e.kernel[0].length,o=i.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/s)}, ${r%s}], stands in ${o} entries: the same one in all.`}#f(e,i){let{matrix:r,geometry:s}=this.derived;if(this.entry=e,!e||!r||!s){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/s.columns.output),o%s.columns.output];i?this.point("output",{cell:l}):this.hover("output",{cell:l});let d=r.weight[o][a],{kernel:u}=this.now;d>=0&&(this.spot={plate:"kernel",cell:[Math.floor(d/u[0].length),d%u[0].length]})}#w(e,i,r,s){let o=this.spot?.plate==="input"?Ce(jt(i,this.spot.cell)):new Set,a=X(e,(l,d)=>v([l,d],r)?"current":re(o,l,d)?"reach":"");return h`<span class="sign" aria-hidden="true">=</span>
      ${Q("y","output","Y",$(e),h`<d2l-grid
          data-plate="output"
          label="output Y, ${E($(e))}"
          tone="output"
          .cells=${a}
          .size=${s}
          .fontSize=${V(a,s)}
          .home=${this.now.position}
          @cell-hover=${l=>this.hover("output",l.detail)}
          @cell-focus=${l=>this.point("output",l.detail)}
          @click=${this.#p}
        ></d2l-grid>`)}`}#y(e,i,[r,s]){return e?this.spot?.plate==="kernel"?v(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:v(this.spot.cell,[i[0]*e.rows.stride+r*e.rows.dilation,i[1]*e.columns.stride+s*e.columns.dilation]):!1}#v(e,i,r,s,o){let a=this.spot?.plate==="kernel"?Ce(Ot(i,this.spot.cell)):new Set,l=Re(i,r),[d,u]=[r[0]*i.rows.stride,r[1]*i.columns.stride];return me(e.input,i,(c,p)=>{let[f,g]=[(c-d)/i.rows.dilation,(p-u)/i.columns.dilation],y=s[f]?.[g];return{marks:re(a,c,p)?"fed":re(l,c,p)?"tap":"",note:y!==void 0&&o>=34?`×${A(y,1)}`:void 0}})}#b(e,{geometry:i,output:r},s){let[o,a]=s;return{at:s,terms:ke(e.input,e.kernel,i,s,e.mode),bias:e.bias,total:r[o][a]}}caption(e,i){let r=h` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return ci(this.#b(e,i,this.at),this.width,this.pinned?r:m)}saying(e,i){return i.trouble!==null||!i.geometry||!i.output?i.trouble??"":di(this.#b(e,i,e.position))}controls(e){let i=ui(fe,e.kernel);return h`${this.playButton()} ${this.scrubber()}
    ${z("kernel",i,pi(fe,i),r=>{let s=fe.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
    ${ee("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let i=ui(ge,e.input),[r,s]=$(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return h`${k("Input",z("picture",i,pi(ge,i),l=>{let d=ge.find(u=>u.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?m:this.#x())}
    ${k("Kernel",T("rows",r,[1,11,1],l=>this.#h([l,s]),this.locked("kernel")),T("columns",s,[1,11,1],l=>this.#h([r,l]),this.locked("kernel")),T("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
    ${k("Show",ee("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
    ${k("Window",T("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),T("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),T("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#x(){return h`${ee("brush",this.brush!==null,e=>{this.brush=e?this.#r:null})}
    ${this.brush===null?m:T("paints",this.brush,[-1,1,.25],e=>{this.#r=e,this.brush=e})}
    ${P("clear",()=>{let[e,i]=$(this.now.input);this.change({input:x(e,i,()=>0)})})}`}};Te("d2l-sliding-kernel",ht);return $i(nr);})();
