/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ge=globalThis,be=ge.ShadowRoot&&(ge.ShadyCSS===void 0||ge.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Oe=Symbol(),dt=new WeakMap,te=class{constructor(i,e,t){if(this._$cssResult$=!0,t!==Oe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=i,this.t=e}get styleSheet(){let i=this.o,e=this.t;if(be&&i===void 0){let t=e!==void 0&&e.length===1;t&&(i=dt.get(e)),i===void 0&&((this.o=i=new CSSStyleSheet).replaceSync(this.cssText),t&&dt.set(e,i))}return i}toString(){return this.cssText}},N=n=>new te(typeof n=="string"?n:n+"",void 0,Oe),ie=(n,...i)=>{let e=n.length===1?n[0]:i.reduce((t,r,s)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+n[s+1],n[0]);return new te(e,n,Oe)},ct=(n,i)=>{if(be)n.adoptedStyleSheets=i.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of i){let t=document.createElement("style"),r=ge.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,n.appendChild(t)}},je=be?n=>n:n=>n instanceof CSSStyleSheet?(i=>{let e="";for(let t of i.cssRules)e+=t.cssText;return N(e)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:ci,defineProperty:ui,getOwnPropertyDescriptor:pi,getOwnPropertyNames:hi,getOwnPropertySymbols:mi,getPrototypeOf:fi}=Object,$e=globalThis,ut=$e.trustedTypes,gi=ut?ut.emptyScript:"",bi=$e.reactiveElementPolyfillSupport,re=(n,i)=>n,Ne={toAttribute(n,i){switch(i){case Boolean:n=n?gi:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,i){let e=n;switch(i){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},ht=(n,i)=>!ci(n,i),pt={attribute:!0,type:String,converter:Ne,reflect:!1,useDefault:!1,hasChanged:ht};Symbol.metadata??=Symbol("metadata"),$e.litPropertyMetadata??=new WeakMap;var z=class extends HTMLElement{static addInitializer(i){this._$Ei(),(this.l??=[]).push(i)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(i,e=pt){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(i)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(i,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(i,t,e);r!==void 0&&ui(this.prototype,i,r)}}static getPropertyDescriptor(i,e,t){let{get:r,set:s}=pi(this.prototype,i)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(i,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(i){return this.elementProperties.get(i)??pt}static _$Ei(){if(this.hasOwnProperty(re("elementProperties")))return;let i=fi(this);i.finalize(),i.l!==void 0&&(this.l=[...i.l]),this.elementProperties=new Map(i.elementProperties)}static finalize(){if(this.hasOwnProperty(re("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(re("properties"))){let e=this.properties,t=[...hi(e),...mi(e)];for(let r of t)this.createProperty(r,e[r])}let i=this[Symbol.metadata];if(i!==null){let e=litPropertyMetadata.get(i);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(i){let e=[];if(Array.isArray(i)){let t=new Set(i.flat(1/0).reverse());for(let r of t)e.unshift(je(r))}else i!==void 0&&e.push(je(i));return e}static _$Eu(i,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof i=="string"?i.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(i=>this.enableUpdating=i),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(i=>i(this))}addController(i){(this._$EO??=new Set).add(i),this.renderRoot!==void 0&&this.isConnected&&i.hostConnected?.()}removeController(i){this._$EO?.delete(i)}_$E_(){let i=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(i.set(t,this[t]),delete this[t]);i.size>0&&(this._$Ep=i)}createRenderRoot(){let i=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ct(i,this.constructor.elementStyles),i}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(i=>i.hostConnected?.())}enableUpdating(i){}disconnectedCallback(){this._$EO?.forEach(i=>i.hostDisconnected?.())}attributeChangedCallback(i,e,t){this._$AK(i,t)}_$ET(i,e){let t=this.constructor.elementProperties.get(i),r=this.constructor._$Eu(i,t);if(r!==void 0&&t.reflect===!0){let s=(t.converter?.toAttribute!==void 0?t.converter:Ne).toAttribute(e,t.type);this._$Em=i,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(i,e){let t=this.constructor,r=t._$Eh.get(i);if(r!==void 0&&this._$Em!==r){let s=t.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:Ne;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(i,e,t,r=!1,s){if(i!==void 0){let o=this.constructor;if(r===!1&&(s=this[i]),t??=o.getPropertyOptions(i),!((t.hasChanged??ht)(s,e)||t.useDefault&&t.reflect&&s===this._$Ej?.get(i)&&!this.hasAttribute(o._$Eu(i,t))))return;this.C(i,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(i,e,{useDefault:t,reflect:r,wrapped:s},o){t&&!(this._$Ej??=new Map).has(i)&&(this._$Ej.set(i,o??e??this[i]),s!==!0||o!==void 0)||(this._$AL.has(i)||(this.hasUpdated||t||(e=void 0),this._$AL.set(i,e)),r===!0&&this._$Em!==i&&(this._$Eq??=new Set).add(i))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let i=this.scheduleUpdate();return i!=null&&await i,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,s]of t){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let i=!1,e=this._$AL;try{i=this.shouldUpdate(e),i?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw i=!1,this._$EM(),t}i&&this._$AE(e)}willUpdate(i){}_$AE(i){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(i)),this.updated(i)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(i){return!0}update(i){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(i){}firstUpdated(i){}};z.elementStyles=[],z.shadowRootOptions={mode:"open"},z[re("elementProperties")]=new Map,z[re("finalized")]=new Map,bi?.({ReactiveElement:z}),($e.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ie=globalThis,mt=n=>n,ye=Ie.trustedTypes,ft=ye?ye.createPolicy("lit-html",{createHTML:n=>n}):void 0,wt="$lit$",O=`lit$${Math.random().toFixed(9).slice(2)}$`,xt="?"+O,$i=`<${xt}>`,F=document,se=()=>F.createComment(""),oe=n=>n===null||typeof n!="object"&&typeof n!="function",qe=Array.isArray,yi=n=>qe(n)||typeof n?.[Symbol.iterator]=="function",De=`[ 	
\f\r]`,ne=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,gt=/-->/g,bt=/>/g,D=RegExp(`>|${De}(?:([^\\s"'>=/]+)(${De}*=${De}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),$t=/'/g,yt=/"/g,kt=/^(?:script|style|textarea|title)$/i,Be=n=>(i,...e)=>({_$litType$:n,strings:i,values:e}),p=Be(1),ir=Be(2),rr=Be(3),H=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),vt=new WeakMap,L=F.createTreeWalker(F,129);function St(n,i){if(!qe(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return ft!==void 0?ft.createHTML(i):i}var vi=(n,i)=>{let e=n.length-1,t=[],r,s=i===2?"<svg>":i===3?"<math>":"",o=ne;for(let a=0;a<e;a++){let l=n[a],d,u,c=-1,h=0;for(;h<l.length&&(o.lastIndex=h,u=o.exec(l),u!==null);)h=o.lastIndex,o===ne?u[1]==="!--"?o=gt:u[1]!==void 0?o=bt:u[2]!==void 0?(kt.test(u[2])&&(r=RegExp("</"+u[2],"g")),o=D):u[3]!==void 0&&(o=D):o===D?u[0]===">"?(o=r??ne,c=-1):u[1]===void 0?c=-2:(c=o.lastIndex-u[2].length,d=u[1],o=u[3]===void 0?D:u[3]==='"'?yt:$t):o===yt||o===$t?o=D:o===gt||o===bt?o=ne:(o=D,r=void 0);let f=o===D&&n[a+1].startsWith("/>")?" ":"";s+=o===ne?l+$i:c>=0?(t.push(d),l.slice(0,c)+wt+l.slice(c)+O+f):l+O+(c===-2?a:f)}return[St(n,s+(n[e]||"<?>")+(i===2?"</svg>":i===3?"</math>":"")),t]},ae=class n{constructor({strings:i,_$litType$:e},t){let r;this.parts=[];let s=0,o=0,a=i.length-1,l=this.parts,[d,u]=vi(i,e);if(this.el=n.createElement(d,t),L.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=L.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(wt)){let h=u[o++],f=r.getAttribute(c).split(O),b=/([.?@])?(.*)/.exec(h);l.push({type:1,index:s,name:b[2],strings:f,ctor:b[1]==="."?Fe:b[1]==="?"?He:b[1]==="@"?Ue:V}),r.removeAttribute(c)}else c.startsWith(O)&&(l.push({type:6,index:s}),r.removeAttribute(c));if(kt.test(r.tagName)){let c=r.textContent.split(O),h=c.length-1;if(h>0){r.textContent=ye?ye.emptyScript:"";for(let f=0;f<h;f++)r.append(c[f],se()),L.nextNode(),l.push({type:2,index:++s});r.append(c[h],se())}}}else if(r.nodeType===8)if(r.data===xt)l.push({type:2,index:s});else{let c=-1;for(;(c=r.data.indexOf(O,c+1))!==-1;)l.push({type:7,index:s}),c+=O.length-1}s++}}static createElement(i,e){let t=F.createElement("template");return t.innerHTML=i,t}};function Y(n,i,e=n,t){if(i===H)return i;let r=t!==void 0?e._$Co?.[t]:e._$Cl,s=oe(i)?void 0:i._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(n),r._$AT(n,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(i=Y(n,r._$AS(n,i.values),r,t)),i}var Le=class{constructor(i,e){this._$AV=[],this._$AN=void 0,this._$AD=i,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(i){let{el:{content:e},parts:t}=this._$AD,r=(i?.creationScope??F).importNode(e,!0);L.currentNode=r;let s=L.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new le(s,s.nextSibling,this,i):l.type===1?d=new l.ctor(s,l.name,l.strings,this,i):l.type===6&&(d=new Ke(s,this,i)),this._$AV.push(d),l=t[++a]}o!==l?.index&&(s=L.nextNode(),o++)}return L.currentNode=F,r}p(i){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(i,t,e),e+=t.strings.length-2):t._$AI(i[e])),e++}},le=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(i,e,t,r){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=i,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let i=this._$AA.parentNode,e=this._$AM;return e!==void 0&&i?.nodeType===11&&(i=e.parentNode),i}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(i,e=this){i=Y(this,i,e),oe(i)?i===m||i==null||i===""?(this._$AH!==m&&this._$AR(),this._$AH=m):i!==this._$AH&&i!==H&&this._(i):i._$litType$!==void 0?this.$(i):i.nodeType!==void 0?this.T(i):yi(i)?this.k(i):this._(i)}O(i){return this._$AA.parentNode.insertBefore(i,this._$AB)}T(i){this._$AH!==i&&(this._$AR(),this._$AH=this.O(i))}_(i){this._$AH!==m&&oe(this._$AH)?this._$AA.nextSibling.data=i:this.T(F.createTextNode(i)),this._$AH=i}$(i){let{values:e,_$litType$:t}=i,r=typeof t=="number"?this._$AC(i):(t.el===void 0&&(t.el=ae.createElement(St(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Le(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(i){let e=vt.get(i.strings);return e===void 0&&vt.set(i.strings,e=new ae(i)),e}k(i){qe(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let s of i)r===e.length?e.push(t=new n(this.O(se()),this.O(se()),this,this.options)):t=e[r],t._$AI(s),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(i=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);i!==this._$AB;){let t=mt(i).nextSibling;mt(i).remove(),i=t}}setConnected(i){this._$AM===void 0&&(this._$Cv=i,this._$AP?.(i))}},V=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(i,e,t,r,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=i,this.name=e,this._$AM=r,this.options=s,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=m}_$AI(i,e=this,t,r){let s=this.strings,o=!1;if(s===void 0)i=Y(this,i,e,0),o=!oe(i)||i!==this._$AH&&i!==H,o&&(this._$AH=i);else{let a=i,l,d;for(i=s[0],l=0;l<s.length-1;l++)d=Y(this,a[t+l],e,l),d===H&&(d=this._$AH[l]),o||=!oe(d)||d!==this._$AH[l],d===m?i=m:i!==m&&(i+=(d??"")+s[l+1]),this._$AH[l]=d}o&&!r&&this.j(i)}j(i){i===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,i??"")}},Fe=class extends V{constructor(){super(...arguments),this.type=3}j(i){this.element[this.name]=i===m?void 0:i}},He=class extends V{constructor(){super(...arguments),this.type=4}j(i){this.element.toggleAttribute(this.name,!!i&&i!==m)}},Ue=class extends V{constructor(i,e,t,r,s){super(i,e,t,r,s),this.type=5}_$AI(i,e=this){if((i=Y(this,i,e,0)??m)===H)return;let t=this._$AH,r=i===m&&t!==m||i.capture!==t.capture||i.once!==t.once||i.passive!==t.passive,s=i!==m&&(t===m||r);r&&this.element.removeEventListener(this.name,this,t),s&&this.element.addEventListener(this.name,this,i),this._$AH=i}handleEvent(i){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,i):this._$AH.handleEvent(i)}},Ke=class{constructor(i,e,t){this.element=i,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(i){Y(this,i)}};var wi=Ie.litHtmlPolyfillSupport;wi?.(ae,le),(Ie.litHtmlVersions??=[]).push("3.3.3");var Pt=(n,i,e)=>{let t=e?.renderBefore??i,r=t._$litPart$;if(r===void 0){let s=e?.renderBefore??null;t._$litPart$=r=new le(i.insertBefore(se(),s),s,void 0,e??{})}return r._$AI(n),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var We=globalThis,M=class extends z{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let i=super.createRenderRoot();return this.renderOptions.renderBefore??=i.firstChild,i}update(i){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(i),this._$Do=Pt(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return H}};M._$litElement$=!0,M.finalized=!0,We.litElementHydrateSupport?.({LitElement:M});var xi=We.litElementPolyfillSupport;xi?.({LitElement:M});(We.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ye=(n,i)=>p`<span class="control fixed">${n} <b>${i}</b> <span class="lock">fixed</span></span>`;function R(n,i,e,t,r=!1){return r?Ye(n,e.find(s=>s.id===i)?.label??i):p`<label class="control"
    ><span>${n}</span>
    <select aria-label=${n} @change=${s=>t(s.target.value)}>
      ${e.map(s=>p`<option value=${s.id} .selected=${s.id===i}>${s.label}</option>`)}
    </select></label
  >`}function A(n,i,[e,t,r],s,o=!1){if(o)return Ye(n,String(i));let a=d=>s(Math.round(Math.min(Math.max(d,e),t)/r)*r),l=(d,u,c)=>p`<button type="button" class=${u} tabindex="-1" aria-label="${n}: ${u}" @click=${()=>a(i+d)}>
      ${c}
    </button>`;return p`<span class="control stepper"
    ><span aria-hidden="true">${n}</span>${l(-r,"less","−")}<input
      type="number"
      aria-label=${n}
      min=${e}
      max=${t}
      step=${r}
      .value=${String(i)}
      @change=${d=>{let u=d.target;Number.isFinite(u.valueAsNumber)&&a(u.valueAsNumber),u.value=String(i)}}
      @input=${d=>{let u=d.target;d.inputType||!Number.isFinite(u.valueAsNumber)||(a(u.valueAsNumber),queueMicrotask(()=>u.select()))}} />${l(r,"more","+")}</span
  >`}function de(n,i,e,t=!1){return t?Ye(n,i?"on":"off"):p`<button type="button" class="control toggle" aria-pressed=${i?"true":"false"} @click=${()=>e(!i)}>
    ${n}
  </button>`}var k=(n,i)=>p`<button type="button" class="control" @click=${i}>${n}</button>`,x=(n,...i)=>p`<div class="group" role="group" aria-label=${n}><span class="title">${n}</span>${i}</div>`,U=(n,i)=>n?i():m;var g=class extends Error{constructor(){super(...arguments);this.name="Refusal"}},$=n=>[n.length,n[0]?.length??0],S=(n,i,e)=>Array.from({length:n},(t,r)=>Array.from({length:i},(s,o)=>e(r,o))),ce=n=>n.map(i=>[...i].reverse()).reverse(),v=(n,i)=>n===i||n!==null&&i!==null&&n[0]===i[0]&&n[1]===i[1],w=(n,i,e)=>Math.min(Math.max(n,i),e),ue=n=>{let i=0;for(let e of n)for(let t of e)i=Math.max(i,Math.abs(t));return i};var ve=n=>Array.isArray(n)?n:[n,n];function J(n,i,e){if(!Number.isInteger(n)||n<e)throw new g(`${i} ${n} is not possible; give a whole number of ${e} or more`)}function ki(n,i,e,t,r){if(n==="valid")return[0,0];if(n==="same"){if(t!==1)throw new g(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=ve(n)[i];return ve(s)}function _t(n,i,e,t,r){let s=ve(r.stride)[i],o=ve(r.dilation)[i];J(e,`input ${n}`,1),J(t,`kernel ${n}`,1),J(s,"stride",1),J(o,"dilation",1);let[a,l]=ki(r.padding,i,t,s,o);J(a,"padding",0),J(l,"padding",0);let d=o*(t-1)+1,u=e+a+l,c=Math.floor((u-d)/s)+1;return{name:n,input:e,kernel:t,stride:s,dilation:o,before:a,after:l,padded:u,extent:d,output:c,mode:r.padding_mode}}var Si=n=>n.before===n.after?`2·${n.before}`:`${n.before} + ${n.after}`;function At(n){let i=Math.max(n.before,n.after);if(n.mode==="reflect"&&i>=n.input){let e=`use padding ${n.input-1} or less, or padding_mode 'replicate'`;return`padding ${i} is too wide to reflect: input ${n.input} has only ${n.input-1} cells beyond its edge; ${e}`}if(n.mode==="circular"&&i>n.input)return`padding ${i} goes round input ${n.input} more than once; use padding ${n.input} or less`;if(n.extent>n.padded){let e=n.dilation===1?`kernel ${n.kernel}`:`kernel ${n.kernel} with dilation ${n.dilation} spans ${n.extent} cells and`,t=Math.ceil((n.extent-n.input)/2);return`${e} does not fit input ${n.input} + ${Si(n)}; the smallest padding is ${t}`}return null}function Q(n,i,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=_t("height",0,n[0],i[0],t),s=_t("width",1,n[1],i[1],t),[o,a]=[At(r),At(s)];if(o!==null&&o===a)throw new g(o);if(o!==null&&a!==null)throw new g(`height: ${o}. Width: ${a}`);if(o!==null)throw new g(`height: ${o}`);if(a!==null)throw new g(`width: ${a}`);return{rows:r,columns:s}}function Pi(n,i){let e=i-n.before;if(e>=0&&e<n.input)return e;switch(n.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(n.input-1)-e;case"replicate":return e<0?0:n.input-1;case"circular":return(e+n.input)%n.input}}var E=n=>Array.from({length:n.padded},(i,e)=>Pi(n,e));function Et(n){let i=new Array(n.padded).fill(0);for(let e=0;e<n.output;e++)for(let t=0;t<n.kernel;t++)i[e*n.stride+t*n.dilation]+=1;return i}function Ve(n){let[i,e]=[Et(n.rows),Et(n.columns)],t=S(n.rows.padded,n.columns.padded,(d,u)=>i[d]*e[u]),r=(d,u)=>{let c=new Array(d.input).fill(0);return E(d).forEach((h,f)=>{h>=0&&(c[h]+=u[f])}),c},[s,o]=[r(n.rows,i),r(n.columns,e)],a=S(n.rows.input,n.columns.input,(d,u)=>s[d]*o[u]),l=a.reduce((d,u)=>d+u.filter(c=>c===0).length,0);return{padded:t,input:a,never:l}}function Ct(n,[i,e]){let t=[];for(let r=0;r<n.rows.kernel;r++)for(let s=0;s<n.columns.kernel;s++)t.push([i*n.rows.stride+r*n.rows.dilation,e*n.columns.stride+s*n.columns.dilation]);return t}function Tt(n,i){let e=[];for(let t=n.kernel-1;t>=0;t--){let r=i-t*n.dilation;r>=0&&r%n.stride===0&&r/n.stride<n.output&&e.push(r/n.stride)}return e}function Mt(n,[i,e]){let t=Tt(n.columns,e);return Tt(n.rows,i).flatMap(r=>t.map(s=>[r,s]))}function Rt(n,[i,e]){let t=[];for(let r=0;r<n.rows.output;r++)for(let s=0;s<n.columns.output;s++)t.push([r*n.rows.stride+i*n.rows.dilation,s*n.columns.stride+e*n.columns.dilation]);return t}function zt(n,[i,e]){let t=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[t(n.rows,i),t(n.columns,e)]}function Gt(n,i){let[e,t]=$(n);if(e===0||t===0)throw new g(`${i} has no cells; give at least one row and one column`);let r=n.findIndex(s=>s.length!==t);if(r>=0)throw new g(`${i} is ragged: row ${r} has ${n[r].length} cells, row 0 has ${t}; make them equal`)}function _i(n,i,e,t,r,s){for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let d=0;d<t.rows.kernel;d++){let u=r[o*t.rows.stride+d*t.rows.dilation];if(!(u<0))for(let c=0;c<t.columns.kernel;c++){let h=s[a*t.columns.stride+c*t.columns.dilation];h>=0&&(l+=e[d][c]*i[u][h])}}n[o][a]+=l}}function Ai(n,i,e={}){let{groups:t=1,bias:r=null,mode:s="correlation"}=e;if(n.length===0||i.length===0)throw new g("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new g(`groups ${t} is not possible; give 1 or more`);let o=i[0].length;if(n.length!==o*t)throw new g(`weight expects ${o} · ${t} = ${o*t} input channels, and input has ${n.length}`);if(i.length%t!==0)throw new g(`${i.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==i.length)throw new g(`bias has ${r.length} numbers for ${i.length} output channels; give one for each`);n.forEach(c=>{Gt(c,"input")}),i.flat().forEach(c=>{Gt(c,"kernel")});let a=Q($(n[0]),$(i[0][0]),e),[l,d]=[E(a.rows),E(a.columns)],u=i.length/t;return i.map((c,h)=>{let f=S(a.rows.output,a.columns.output,()=>r?.[h]??0),b=Math.floor(h/u)*o;return c.forEach((y,ee)=>{_i(f,n[b+ee],s==="convolution"?ce(y):y,a,l,d)}),f})}function we(n,i,e={}){return Ai([n],[[i]],{...e,bias:[e.bias??0]})[0]}function xe(n,i,e,[t,r],s){let o=s==="convolution"?ce(i):i,[a,l]=[E(e.rows),E(e.columns)],d=[];for(let u=0;u<e.rows.kernel;u++)for(let c=0;c<e.columns.kernel;c++){let h=a[t*e.rows.stride+u*e.rows.dilation],f=l[r*e.columns.stride+c*e.columns.dilation],b=h<0||f<0;d.push({from:b?null:[h,f],x:b?0:n[h][f],w:o[u][c]})}return d}function P(n,i=2){let e=Math.abs(n)>=1e3,t=Number(n.toFixed(e?0:i));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var K=n=>P(n).startsWith("−")?`(${P(n)})`:P(n),_=([n,i])=>`${n}×${i}`,Ei=n=>{let i=String(n);return/[.e]/.test(i)?i:`${i}.`},Je=(n,i)=>`[${n.map(e=>`[${e.map(Ei).join(", ")}]`).join(`,
${i} `)}]`;var Ot=" ".repeat(17),Qe=([n,i])=>`(${n}, ${i})`;function ke(n,i){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${Je(n.input,Ot)})`),e.push(`K = torch.tensor(${Je(n.kernel,Ot)})`),n.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${Qe(n.stride)}`],{rows:r,columns:s}=i,o=r.before===r.after&&s.before===s.after;if(n.padding_mode==="zeros"&&o)t.push(`padding=${Qe([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=n.padding_mode==="zeros"?"constant":n.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${Qe(n.dilation)}`),n.bias!==0&&t.unshift(`bias=torch.tensor([${n.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function Se({rows:n,columns:i}){let e=(r,s)=>({answer:[r(n),r(i)],says:s}),t=(r,s)=>Math.floor(s/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[i.output,n.output],says:"Rows come first: height, then width."}]}var G=n=>{let i=JSON.stringify(n)??String(n);return i.length>40?`${i.slice(0,40)}…`:i},Ti=(n,i,e)=>typeof n=="number"&&Number.isInteger(n)&&n>=i&&n<=e,Xe=n=>n.split(",").map(i=>i.trim()===""?Number.NaN:Number(i));function Ze(n,i){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${n}×${i}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new g(`${r}; got ${G(e)}`);let s=e[0].length;if(e.length>n||s>i)throw new g(`${r}; got ${e.length}×${s}`);if(s===0)throw new g(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new g(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new g(`${r}; row ${a} holds ${G(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(Xe)}}function T(n,i){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>Ti(s,n,i)))throw new g(`${t} must be a whole number or a pair [height, width] from ${n} to ${i}; got ${G(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:Xe}}function Pe(n){let i=T(0,n);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new g(`${t} must be "same", "valid" or whole numbers; got ${G(e)}`);return i.parse(e,t)},encode:e=>typeof e=="string"?e:i.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:i.decode(e)}}function jt(){return{parse(n,i){if(typeof n!="number"||!Number.isFinite(n))throw new g(`${i} must be a number; got ${G(n)}`);return n},encode:String,decode:n=>Xe(n)[0]}}function j(n){return{parse(i,e){if(!n.includes(i))throw new g(`${e} must be one of ${n.join(", ")}; got ${G(i)}`);return i},encode:i=>i,decode:i=>i}}function _e(n,i,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new g(`a figure's state must be an object such as {"stride": [1, 1]}; got ${G(e)}`);let t={};for(let[r,s]of Object.entries(e)){if(i.includes(r))continue;let o=Object.hasOwn(n,r)?n[r]:void 0;if(!o)throw new g(`this figure has no "${r}"; it knows ${Object.keys(n).join(", ")}`);t[r]=o.parse(s,r)}return t}function Nt(n,i){return Object.keys(i).map(e=>`${e}:${encodeURIComponent(n[e].encode(i[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Dt(n,i){let e=Object.create(null),t=[];for(let r of i===""?[]:i.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new g(`the address holds ${G(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new g(`the address holds ${G(r)}, which is cut off in the middle of a character`)}s==="lock"?t=a.split(",").filter(Boolean):e[s]=Object.hasOwn(n,s)?n[s].decode(a):a}return{state:e,lock:t}}function et(n,i,e){return typeof n=="string"||typeof i=="string"?n===i:n.length===i.length&&n.every((t,r)=>Math.abs(t-i[r])<=e+1e-9*Math.abs(i[r]))}function Lt(n,i){let{answer:e,within:t=0,slips:r,otherwise:s}=n;if(et(i,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!et(l.answer,e,t)&&et(i,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):s}`}}function Ft(n){let e=(n.length>1&&n.slice(1).every(t=>t.trim()==="")?Ci(n[0]):n).map(t=>{let[r,s,...o]=t.trim().replace("−","-").replace(",",".").split("/");return r.trim()===""||o.length>0||s?.trim()===""?Number.NaN:Number(r)/(s===void 0?1:Number(s))});return e.length===n.length&&e.every(Number.isFinite)?e:null}var Ci=n=>n.split(/[×x*;]|,\s|\s+/).filter(i=>i.trim()!=="");function Ht(n,i,e,t){return p`<form class="ask" @submit=${s=>{s.preventDefault();let o=s.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
    <p>${n.text}</p>
    <div class="answer">
      ${n.choices?.map(s=>k(s.label,()=>e(s.id)))}
      ${(n.fields??[]).map(s=>p`<label class="control"
          >${s}<input type="text" inputmode="decimal" aria-label=${s||n.text} size="5" /></label
        >`)}
      ${n.choices?m:p`<button type="submit" class="control">Check</button>`}
      ${t?k("Show me",t):m}
    </div>
    ${i?p`<p class="verdict">${i.says}</p>`:m}
  </form>`}var Mi={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},Ri={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},zi=(n,i)=>Object.entries(n).map(([e,t])=>i(e,Ri[e]?.replace("#",t)??t)).join(""),tt=n=>zi(Mi[n],(i,e)=>`--${i}:var(--d2l-${i},${e});`);var Ut=ie`
  :host {
    ${N(tt("light"))}
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
    ${N(tt("dark"))}
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
`;var Kt=()=>matchMedia("(prefers-color-scheme: dark)");function It(){let{documentElement:n,body:i}=document,e=n.dataset.theme??i?.dataset.vscodeThemeKind?.replace("vscode-","")??n.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=i?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":Kt().matches?"dark":"light"}function qt(n){let i=new MutationObserver(n),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&i.observe(r,{attributeFilter:e});let t=Kt();return t.addEventListener("change",n),()=>{i.disconnect(),t.removeEventListener("change",n)}}var I=560,Gi=300,Oi=14,Ae=class extends M{constructor(){super();this.looks=[];this.questions={};this.#e=null;this.#n=null;this.#s={};this.#r=null;this.#u=!1;this.#c=[];this.#l=[];this.#o=0;this.#t=[];this.#P=()=>this.#v(!0);this.#_=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#v(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=Ut}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return m}settle(e,t){return e}pause(){}get quiet(){return!1}#e;#n;#s;#r;#u;#c;#l;#o;#t;set stateText(e){e!==null&&this.#m(()=>{let t;try{t=JSON.parse(e)}catch(r){let s=r.message;throw new g(`the state attribute is no JSON (${s}); this is the default figure`)}this.#h(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#h(e))}get#i(){let e=j(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#d(){return{...this.defaults(),ask:""}}get now(){return this.#e??=this.#d,this.#e}get derived(){return this.#n??=this.derive(this.now),this.#n}#h(e){let t=_e(this.#i,this.derivedKeys,e);this.#s={...this.#s,...t},this.notice=null,this.#p(t)}#p(e){let t=this.now,r={...t,...e},s=Object.keys(e).some(o=>o!=="ask"&&!this.#a(o));s&&(this.#n=null),this.#e=r,this.#e={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#u:s&&this.locked("ask"))&&this.#g(),this.requestUpdate(),this.#y()}#a(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(t){if(!(t instanceof g))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=_e(this.#i,[],e);this.notice=null,Object.keys(e).some(s=>!this.#a(s))&&(this.arrived=null),this.#p(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#y()}reset(){let e={...this.#d,...this.#s},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#g(),this.change(Object.fromEntries(t))}get lock(){return[...new Set([...this.#c,...this.#l])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#i)],s=t.find(o=>!r.includes(o));s!==void 0&&this.refuse(`lock names "${s}", and this figure knows ${r.join(", ")}`),this.#c=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#a(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#u&&this.derived.trouble===null}get#f(){return this.questions[this.now.ask].question(this.now,this.derived)}#g(){this.#u=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#b(e){let t=typeof e=="string"?e:Ft(e);if(t===null){let s=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${s}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=Lt(this.#f,t);r.right?this.#$(r):this.verdict=r,this.#y()}#$(e){this.#u=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#y(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#w(){let e=!this.locked("ask")||this.verdict!==null,t=r=>this.#b(r);return Ht(this.#f,this.verdict,t,e?()=>this.#$(null):null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(this.localName)].indexOf(this);return t>0?`${e}-${t+1}`:e}#v(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(t));if(r===void 0)return;let s=this.now,o=this.#m(()=>{let{state:d,lock:u}=Dt(this.#i,r.slice(t.length)),h={...{...this.#d,...this.#s},..._e(this.#i,this.derivedKeys,d)},f=Object.keys(d).find(y=>this.locked(y));if(f)throw new g(`the address changes ${f}, which is fixed on this page; this is the page's figure`);let b=Object.entries(h).filter(([y])=>!this.locked(y));this.notice=null,this.#l=u.filter(y=>y==="all"||y in this.#i),this.pause(),this.#g(),this.#p(Object.fromEntries(b)),e&&this.#k(s)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#k(e){let t=this.#i,r=Object.keys(t).filter(o=>!this.#a(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#r??=e;let s=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>Oi||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${s.join(", ")||"a question"}.`.replaceAll("_"," ")}#S(){let e=this.#r;if(e===null)return;this.#r=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#P;#_;get link(){let e={...this.#d,...this.#s},t=Object.entries(this.now).filter(([a,l])=>this.#a(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#l.length>0?`~lock:${this.#l.join(",")}`:"",s=`${this.addressName}=${Nt(this.#i,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,s].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.#x(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#x(e,"PyTorch code copied; its Y is this output")}async#x(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#y()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=It()};e(),this.#t.push(qt(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#t.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#t.push(()=>r.disconnect());let s=(o,a,l)=>{o.addEventListener(a,l),this.#t.push(()=>o.removeEventListener(a,l))};s(document,"visibilitychange",()=>{document.hidden&&this.pause()}),s(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),s(this,"keydown",o=>this.#E(o)),s(document,"click",this.#_),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#v(!1),s(window,"hashchange",this.#P)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#o);for(let e of this.#t.splice(0))e()}#A(){return this.asking?`${this.verdict?.says??""} ${this.#f.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#y(){clearTimeout(this.#o),!this.quiet&&(this.#o=window.setTimeout(()=>{this.spoken=this.notice??this.#A()},Gi))}announce(){this.#y()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#E(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return m}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return p`${U(e.length>0,()=>x("Predict",R("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${x("Take along",k("Copy as PyTorch",()=>{this.copyPytorch()}),U(!this.hosted,()=>k("Copy link",()=>{this.copyLink()})),k("Reset",()=>this.reset()))}${this.keys()}`}#T(e,t){let r=this.notice??t.trouble,s=U(this.arrived,()=>p`<p class="arrived">${this.arrived} ${k("back to mine",()=>this.#S())}</p>`);return this.asking?p`${U(r,()=>p`<p class="notice">${r}</p>`)}${this.#w()}${s}`:r?p`<p class="notice">${r}</p>${s}`:p`${U(this.verdict,()=>p`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${s}`}render(){let[e,t]=[this.now,this.derived];return p`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
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
      ${U(this.open,()=>p`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`}};function Ee(n,i){customElements.get(n)||customElements.define(n,i)}var ji=8,Wt=.61,Yt=.45,it=.05,Ni=n=>{let i=[Yt,Wt].find(e=>Math.abs(n-e)<it);return i===void 0?n:i+(n>i?it:-it)},Bt=(n,i)=>Array.from({length:101},(e,t)=>`.${n}${t}{background-color:color-mix(in srgb,var(${i}) ${t}%,var(--paper))}`),Di=[...Bt("p","--fill"),...Bt("n","--ink")].join(""),rt=class extends M{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#e=!1;#n=!1;#s=!1;#r=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(i){let e=i.get("home");i.has("home")&&!v(e??null,this.home)&&!this.#e&&(this.cursor=this.home),this.#e=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],s=[w(this.cursor[0],0,t-1),w(this.cursor[1],0,r-1)];v(s,this.cursor)||(this.cursor=s)}render(){let{size:i,fontSize:e}=this,t=this.cells[0]?.length??0;return p`<div
        role="grid"
        aria-label=${this.label}
        aria-readonly=${this.editable?"false":"true"}
        class=${i<18?"fine":""}
        style="--size:${i}px;--font:${e}px;grid-template-columns:repeat(${t},${i}px);width:${t*i}px;height:${this.cells.length*i}px"
        @keydown=${this.#p}
        @focusin=${this.#a}
        @pointerdown=${this.#f}
        @pointermove=${this.#g}
        @pointerup=${this.#b}
        @pointercancel=${this.#$}
        @pointerleave=${this.#w}
        @dblclick=${this.#v}
      >
        ${this.cells.map((r,s)=>p`<div role="row">${r.map((o,a)=>this.#u(o,s,a))}</div>`)}
      </div>
      ${this.frame?this.#c(this.frame):m} ${this.editing===null?m:this.#l()}`}#u(i,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],s=Math.abs(i.tint),o=i.tint<0,a=o?Ni(s*.85):s*.62,l=o&&(a>Wt?"deep":a>Yt&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,i.marks,l,i.note&&"noted"].filter(Boolean).join(" ");return p`<div
      role="gridcell"
      class=${d}
      tabindex=${r?0:-1}
      aria-label=${i.label??m}
    >${this.fontSize>0?i.text:m}${i.note?p`<small>${i.note}</small>`:m}</div>`}#c(i){let e=this.size,t=`transform:translate(${i.column*e}px,${i.row*e}px);width:${i.columns*e}px;height:${i.rows*e}px`;return p`<div class="frame" style=${t}></div>`}#l(){let[i,e]=this.cursor,t=Math.max(this.size,56),r=w(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return p`<input
      class="editor"
      aria-label="value of row ${i}, column ${e}"
      autocomplete="off"
      style="left:${r}px;top:${i*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
      .value=${this.editing??""}
      @keydown=${this.#h}
      @blur=${()=>this.#d(!1)}
    />`}updated(i){if(i.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#s&&e?.select()}else i.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#n=!0,this.#o(this.cursor)?.focus(),this.#n=!1)}#o([i,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[i]?.children[e]}edit(i){this.#s=i===void 0,this.editable&&(this.editing=i??this.cells[this.cursor[0]][this.cursor[1]].text)}#t(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#i(i){this.#e=!0,this.cursor=i,this.#t("cell-focus",{cell:i})}#d(i){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,i&&this.#o(this.cursor)?.focus(),r&&this.#t("cell-edit",{cell:this.cursor,text:t})}#h=i=>{if(i.stopPropagation(),i.key==="Enter")this.#d(!0);else if(i.key==="Escape")this.editing=null,this.#o(this.cursor)?.focus();else return;i.preventDefault()};#p=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(i.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(i.key)){i.preventDefault(),this.#t("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#t("cell-pull",{cell:this.cursor,steps:i.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,t],PageDown:[r-1,t]}[i.key];if(a)this.#i([w(a[0],0,r-1),w(a[1],0,s-1)]);else{if(i.ctrlKey)return;if(i.key==="Enter"||i.key==="F2")if(this.drag==="paint")this.#t("cell-drag",{cell:this.cursor});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(i.key))this.edit(i.key);else return}i.preventDefault()};#a=i=>{let e=i.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#r||this.#n)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];v(r,this.cursor)&&this.#t("cell-focus",{cell:r})};#m(i){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[w(Math.floor((i.clientY-e.top)/this.size),0,t-1),w(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#f=i=>{if(i.button!==0)return;let e=this.#m(i),t=v(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#r={cell:e,y:i.clientY,moved:!1,again:t},i.currentTarget.setPointerCapture(i.pointerId),this.#o(e)?.focus({preventScroll:!0}),i.preventDefault(),this.#i(e),this.drag==="paint"&&this.#t("cell-drag",{cell:e}),this.drag==="pull"&&this.#t("cell-pull",{cell:e,steps:0,start:!0})};#g=i=>{let e=this.#r,t=this.#m(i);if(!e){i.pointerType!=="touch"&&this.#t("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-i.clientY)/ji);(r!==0||e.moved)&&(e.moved=!0,this.#t("cell-pull",{cell:e.cell,steps:r,start:!1}));return}v(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#t("cell-drag",{cell:t}):this.#i(t))};#b=()=>{let i=this.#r;this.#r=null,i?.again&&!i.moved&&this.drag!=="paint"&&this.edit()};#$=()=>{this.#r=null};#w=()=>{this.#r||this.#t("cell-hover",null)};#v=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=ie`
    ${N(Di)}
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
  `}};customElements.get("d2l-grid")||customElements.define("d2l-grid",rt);var Vt=(n,i)=>n*4096+i,Te=n=>new Set(n.map(([i,e])=>Vt(i,e))),X=(n,i,e)=>n.has(Vt(i,e)),Li=24;function q(n,i){if(i<Li)return 0;let e=1;for(let r of n)for(let s of r)e=Math.max(e,s.text.length);let t=Math.min(i*.42,(i-4)/(e*.58),17);return t<8?0:t}function B(n,i=()=>""){let e=ue(n)||1;return n.map((t,r)=>t.map((s,o)=>({text:P(s),tint:s/e,marks:i(r,o)})))}function pe(n,i,e=()=>({})){let t=ue(n)||1,[r,s]=[E(i.rows),E(i.columns)];return r.map((o,a)=>s.map((l,d)=>{let u=o<0||l<0?null:[o,l],c=a>=i.rows.before&&a<i.rows.before+i.rows.input&&d>=i.columns.before&&d<i.columns.before+i.columns.input,h=u?n[o][l]:0,f=e(a,d,u),b=c?"":"outside ";return{text:P(h),tint:c?h/t:0,label:c?void 0:u?`outside, a copy of row ${o}, column ${l}: ${P(h)}`:"outside: 0",...f,marks:`${b}${f.marks??""}`}}))}var Ce=(n,[i,e])=>({row:i*n.rows.stride,column:e*n.columns.stride,rows:n.rows.extent,columns:n.columns.extent}),Me=(n,i)=>n.rows.dilation>1||n.columns.dilation>1?Te(Ct(n,i)):new Set,W=(n,i,e,t,r)=>p`<div class="plate">
    <div class="name ${n}">${i} <i>${e}</i> <span>${_(t)}</span></div>
    ${r}
  </div>`,nt=p`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,Re=(n,i,e)=>p`${nt}
    <div class="plate">
      <div class="name ${n}">${i} <i>${e}</i></div>
      <div class="unknown" role="img" aria-label="${i} ${e}: to be predicted">?</div>
    </div>`;var Fi=[1,2,4,8,16],ze=class extends Ae{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return m;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return p`<button
      type="button"
      class="control play"
      @click=${()=>this.playing?this.pause():this.play()}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?m:p`<label class="control scrub"
      ><span class="unseen">${this.stepName}</span
      ><input
        type="range"
        min="0"
        max=${this.places-1}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now,this.derived)}
        @input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
    /></label>`}commonPanel(){let e=Fi.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return p`${this.places===0?m:x("Steps",k("Back",t(-1)),k("Step",t(1)),R("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var Hi=46,C=(n,i)=>w(Math.floor(n/i),6,Hi),Z=class extends ze{constructor(){super();this.#e="";this.#n="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#e;#n;settle(e,{output_shape:t}){if(!t)return e;let[r,s]=e.position;return{...e,position:[w(r,0,t[0]-1),w(s,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return p`<p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[w(t,0,e[0]-1),w(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#s({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:zt(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#s(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#s(this.spot);r&&!v(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let s=this.derived.geometry;if(this.#e=s&&this.width>=I?JSON.stringify([this.width,e,t,r]):"",!s||!this.corners||this.#e===""||this.#e!==this.#n)return m;let[o,a]=this.at,[l,d]=this.corners.input,u=l+(a*s.columns.stride+s.columns.extent)*e,c=d+o*s.rows.stride*e,[h,f]=this.corners.output,[b,y]=[h+a*t+1,f+o*t+1],ee=`M${u} ${c}L${b} ${y}v${t-2}L${u} ${c+s.rows.extent*e}z`;return p`<svg class="beam" aria-hidden="true"><path d=${ee} /></svg>`}updated(){this.#e!==this.#n&&this.#r(this.#e)}async#r(e){if(this.#n=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),s=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),u=r?.getBoundingClientRect();return d&&u?[d.left-u.left,d.top-u.top]:null},[o,a]=[s("input"),s("output")];this.corners=o&&a?{input:o,output:a}:null}};var Ui=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Jt=["height","width"],Ki=60,st=class extends Z{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:T(1,28),kernel_size:T(1,11),padding:Pe(14),stride:T(1,28),dilation:T(1,14),padding_mode:j(["zeros","reflect","replicate","circular"]),view:j(["values","uses"]),position:T(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#e(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:Se(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,s=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${s} input cells does no window read? ${this.#e(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[s-r],says:"Those are the cells that are read."},{answer:[this.#n(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#e(e,{rows:t,columns:r}){let s=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${_(e.input_size)}, kernel ${_(e.kernel_size)}, padding ${s} on each side, stride ${o}${a}.`}#n(e){let{input:t}=Ve(e);return t.filter(s=>s.every(o=>o===0)).length+t[0].filter((s,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=S(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=Q(e.input_size,e.kernel_size,e),s=we(t,Qt(e.kernel_size),e);return{geometry:r,input:t,output:s,output_shape:[r.rows.output,r.columns.output],uses:Ve(r),trouble:null}}catch(r){if(!(r instanceof g))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&ke({...e,input:t,kernel:Qt(e.kernel_size),bias:0,mode:"correlation"},r)}#s(e,t){let r=this.width||640;if(r>=I){let o=C(r-Ki,e[1]+t[1]);return{input:o,output:o}}let s=C(r,e[1]);return{input:s,output:Math.min(s,C(r,t[1]))}}drawing(e,t){let r=t.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#s(s,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#u(e,t.input,r,this.asking?null:t.uses):B(t.input),{at:l}=this;return p`${this.beam(o.input,o.output,[s,t.output_shape??[0,0]])}
    ${W("x","input","X",e.input_size,p`<d2l-grid
        data-plate="input"
        label="input X with its padding, ${_(s)}"
        tone="input"
        .cells=${a}
        .size=${o.input}
        .fontSize=${q(a,o.input)}
        .home=${this.corner(r)}
        .frame=${r&&Ce(r,l)}
        @cell-hover=${d=>this.hover("input",d.detail)}
        @cell-focus=${d=>this.point("input",d.detail)}
        @focusout=${this.leave}
      ></d2l-grid>`)}
    ${this.asking?Re("y","output","Y"):t.output?this.#r(t.output,l,o.output):m}`}#r(e,t,r){let s=B(e,(o,a)=>v([o,a],t)?"current":"");return p`${nt}
      ${W("y","output","Y",[e.length,e[0].length],p`<d2l-grid
          data-plate="output"
          label="output Y, ${_([e.length,e[0].length])}"
          tone="output"
          .cells=${s}
          .size=${r}
          .fontSize=${q(s,r)}
          .home=${this.now.position}
          @cell-hover=${o=>this.hover("output",o.detail)}
          @cell-focus=${o=>this.point("output",o.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}`}#u(e,t,r,s){let o=Me(r,this.at),a=this.#c(r);if(!s)return pe(t,r);let l=ue(s.input)||1;return pe(t,r,(d,u,c)=>{let[h,f]=[d-r.rows.before,u-r.columns.before],b=s.input[h]?.[f],y=b===0,ee=b!==void 0&&c!==null&&v(c,a)?"fed":X(o,d,u)?"tap":"",fe=`${y?"never ":""}${ee}`;if(b===void 0)return e.view==="uses"?{marks:fe,text:""}:{marks:fe};let di=`row ${h}, column ${f}: read ${b} times`;return e.view==="values"?{marks:fe,label:y?`${t[h][f]}, never read`:void 0}:{marks:fe,text:String(b),tint:b/l,label:y?"never read":di}})}#c(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[s,o]=[E(e.rows)[t],E(e.columns)[r]];return(t-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,t){let{rows:r,columns:s}=t.geometry,o=this.#l(r,s);return p`<div class="formulas">
      ${o?this.#o(r,"height and width"):p`${this.#o(r,"height")}${this.#o(s,"width")}`}
      <p class="aside">${this.#t(e,t)} The kernel is all ones, so Y holds window sums.</p>
    </div>`}#l(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#o(e,t){let r=(c,h,f)=>p`<span class="part ${c}"><b>${h}</b><i>${f}</i></span>`,s=e.before===e.after?p`<span>2·</span>${r("o",e.before,"p")}`:p`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):p`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,u=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return p`<p class="formula">
      <span class="unseen">${u}</span>
      <span class="line" aria-hidden="true"
        ><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?m:p`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
      >
    </p>`}#t(e,t){let r=t.uses?.never??0,s=t.geometry&&this.#c(t.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=t.geometry,l=(d,u)=>{let c=u*d.stride-d.before;return`${c} to ${c+d.extent-1}`};return`output ${_(t.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#t(e,t)}`.replaceAll("-","−")}#i(e,t,r){let[s,o]=this.now[t];return s!==o&&!this.locked(t)?this.#d(`${e} ${s}×${o}`):A(e,s,r,a=>this.change({[t]:[a,a]}),this.locked(t))}#d(e){return k(e,()=>{this.open=!0})}#h(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#p(e,t){let[r,s]=this.#h(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==s||o)&&!this.locked("padding")?this.#d(e.padding==="same"?"padding same":`padding ${r}×${s}`):A("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return p`${this.#i("kernel","kernel_size",[1,11,1])} ${this.#p(e,t.geometry)}
    ${this.#i("stride","stride",[1,28,1])}
    ${de("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#a(e,t){let r=this.now[e];return Jt.map((s,o)=>A(s,r[o],t,a=>this.change({[e]:o===0?[a,r[1]]:[r[0],a]}),this.locked(e)))}panel(e,t){let r=this.#h(e,t.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:v(r,s)?"full":v(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return p`${x("Input",this.#a("input_size",[1,28,1]))}
    ${x("Kernel",this.#a("kernel_size",[1,11,1]))}
    ${x("Dilation",this.#a("dilation",[1,14,1]))}
    ${x("Stride",this.#a("stride",[1,28,1]))}
    ${x("Padding",Jt.map((d,u)=>A(d,r[u],[0,14,1],c=>this.change({padding:u===0?[c,r[1]]:[r[0],c]}),this.locked("padding"))),R("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),R("outside is",e.padding_mode,Ui,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
    ${x("Slide",this.playButton(),this.scrubber())}`}},Qt=n=>S(...n,()=>1);Ee("d2l-padding-stride",st);var ot=n=>n.trim().split(/\s+/).map(i=>[...i].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),Xt=ot(`
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
`),Zt=ot(`
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
`),ei=ot(`
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
`);var Ii=1/9,he=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:S(3,3,()=>Ii)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],qi=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,me=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:S(6,8,(n,i)=>i>=2&&i<6?0:1)},{id:"seven",label:"a seven 10×10",grid:qi.trim().split(`
`).map(n=>[...n].map(i=>i==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:S(7,7,(n,i)=>n===3&&i===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:Xt},{id:"shirt",label:"T-shirt 28×28",grid:Zt},{id:"bag",label:"bag 28×28",grid:ei}];var ti=[""," + ",""],Ge=12,Bi=n=>n.x*(n.w??1)===0;function ii({terms:n,rule:i}){let e=n.length>Ge&&!i?n.filter(o=>!Bi(o)):n,t=e.slice(0,Ge),r=n.length-t.length,s=n[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>Ge?`${r} more ${s}`:`${r} ${s} that are 0`}}var Wi=n=>[n.name,n.w===void 0?P(n.x):`${K(n.x)}·${K(n.w)}`].filter(Boolean).join(" ");function ri(n){let{first:i,rest:e}=ii(n),[t,r,s]=n.rule??ti,o=[...i.map(Wi),...e?[e]:[]];return n.bias&&o.push(`bias ${K(n.bias)}`),`output (${n.at[0]}, ${n.at[1]}) = ${t}${o.join(r)}${s} = ${P(n.total,4)}`}function ni(n,i,e=m){let{first:t,rest:r}=ii(n),[s,o,a]=n.rule??ti,l=Math.ceil((Math.min(n.terms.length,Ge)+2)*82/Math.max(i,240));return p`<p class="sum" style="min-height:${l*1.7}em">
    <span class="y"><i>Y</i>[${n.at[0]}, ${n.at[1]}]</span> =
    ${s}${t.map((d,u)=>p`${u>0?o:m}<span class="term"
          >${d.name?`${d.name} `:m}<span class=${d.from===null?"o":"x"}>${d.w===void 0?P(d.x):K(d.x)}</span>${d.w===void 0?m:p`·<span class="k">${K(d.w)}</span>`}</span>`)}${r?p`${t.length>0?o:m}<span class="zero">${r}</span>`:m}${n.bias?p` + <span class="k">${K(n.bias)}</span>`:m}${a} = <b class="y">${P(n.total,4)}</b>${e}
  </p>`}var Yi=90,at=124,si=(n,i)=>n.find(e=>JSON.stringify(e.grid)===JSON.stringify(i))?.id??"own",oi=(n,i)=>i==="own"?[{id:"own",label:"your own"},...n]:n,lt=class extends Z{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:Ze(28,28),kernel:Ze(11,11),bias:jt(),stride:T(1,28),padding:Pe(14),dilation:T(1,14),padding_mode:j(["zeros","reflect","replicate","circular"]),mode:j(["correlation","convolution"]),position:T(0,1e3)};this.#e=0;this.#n=1;this.#s=null;this.questions={output:{label:"one output",question:(e,t)=>this.#r(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${_($(e.kernel))} kernel on a ${_($(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:Se(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#u=()=>{let e=this.#s;this.#s=this.now.position,this.pinned=!(this.pinned&&v(e,this.now.position))};this.brush=null}static{this.properties={brush:{state:!0}}}#e;#n;#s;defaults(){return{input:me[0].grid,kernel:he[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",position:[0,1]}}#r(e,t,r){let[s,o]=e.position,a=h=>h.reduce((f,{x:b,w:y})=>f+b*y,e.bias),l=xe(e.input,e.kernel,t,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",u=l.map(({x:h,w:f})=>h*f).filter(h=>h!==0),c=[{answer:[a(xe(e.input,e.kernel,t,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((h,{x:f,w:b})=>h+f+b,0)],says:"Multiply each pair, then add."}];return u.length>1&&c.push({answer:[u[0]+e.bias],says:"That is the first product; add all of them."}),s>0&&o>0&&c.push({answer:[r[s-1][o-1]],says:"Rows and columns count from 0."}),o>0&&c.push({answer:[r[s][o-1]],says:`That is Y[${s}, ${o-1}], one column too far left.`}),s>0&&c.push({answer:[r[s-1][o]],says:`That is Y[${s-1}, ${o}], one row too high.`}),s!==o&&r[o]?.[s]!==void 0&&c.push({answer:[r[o][s]],says:`That is Y[${o}, ${s}]: the row comes first.`}),{text:`Predict: what is Y[${s}, ${o}], the output for the framed window?`,fields:[""],answer:[r[s][o]],within:.005,slips:c,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=Q($(e.input),$(e.kernel),e),r=we(e.input,e.kernel,e);return{geometry:t,output:r,output_shape:$(r),trouble:null}}catch(t){if(!(t instanceof g))throw t;return{geometry:null,output:null,output_shape:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&ke(e,t.geometry)}#u;#c(e,[t,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[t,r];let o=[t-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#l(e){return this.now.mode==="convolution"?ce(e):e}#o(e,t,r){let s=this.#c(e,t);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#l(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=o.map((l,d)=>d===s[0]?l.map((u,c)=>c===s[1]?r:u):l);this.change(e==="kernel"?{kernel:this.#l(a)}:{input:a})}#t(e,t){let r=this.#c(e,t),s=e==="kernel"?this.#l(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#i(e,{cell:t,steps:r=0,start:s}){if(s){this.#e=this.#t(e,t);return}let o=e==="kernel"?.5:.1;this.#o(e,t,Math.round((this.#e+r*o)*1e6)/1e6)}#d(e,{cell:t,text:r=""}){let s=Number(r.trim().replace("−","-").replace(",","."));r.trim()===""||!Number.isFinite(s)?this.refuse(`“${r}” is not a number; type for instance 0.5 or −1`):this.#o(e,t,s)}#h({cell:e}){this.brush!==null&&this.#c("input",e)&&this.#o("input",e,this.brush)}#p(e){this.change({kernel:S(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#a(e,t,r){let s=this.width||640;if(s>=I){let u=s-Yi,c=C(u-at,e[1]+r[1]),h=c*t[1]<at?c:C(u,e[1]+t[1]+r[1]);if(h>=26)return{input:h,kernel:h,output:h};let f=w(Math.floor(u*.25/t[1]),14,34),b=C(u-Math.max(f*t[1],at),e[1]+r[1]);return{input:b,kernel:f,output:b}}let o=C(s,e[1]),a=w(Math.floor(s/t[1]),14,38),l=C(s-34-a*t[1],r[1]),d=C(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,t){let r=t.geometry,{at:s}=this,o=this.#l(e.kernel),a=r?[r.rows.padded,r.columns.padded]:$(e.input),l=this.#a(a,$(o),this.asking?[1,3]:t.output_shape??[1,1]),d=r?this.#g(e,r,s,o,l.input):B(e.input),u=B(o,(c,h)=>this.#f(r,s,[c,h])?"fed":"");return p`
      ${this.beam(l.input,l.output,[a,$(o),t.output_shape??[0,0]])}
      ${W("x","input","X",$(e.input),p`<d2l-grid
          data-plate="input"
          label="input X, ${_($(e.input))}"
          tone="input"
          .cells=${d}
          .size=${l.input}
          .fontSize=${q(d,l.input)}
          .home=${this.corner(r)}
          .frame=${r&&Ce(r,s)}
          .drag=${this.brush===null?"move":"paint"}
          .editable=${!this.locked("input")}
          @cell-hover=${c=>this.hover("input",c.detail)}
          @cell-focus=${c=>this.point("input",c.detail)}
          @cell-drag=${c=>this.#h(c.detail)}
          @cell-pull=${c=>this.#i("input",c.detail)}
          @cell-edit=${c=>this.#d("input",c.detail)}
        ></d2l-grid>`)}
      <span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
      ${W("k",e.mode==="convolution"?"flipped":"kernel","K",$(o),p`<d2l-grid
          data-plate="kernel"
          label="kernel K${e.mode==="convolution"?", flipped":""}, ${_($(o))}"
          tone="kernel"
          .cells=${u}
          .size=${l.kernel}
          .fontSize=${q(u,l.kernel)}
          .drag=${this.locked("kernel")?"move":"pull"}
          .editable=${!this.locked("kernel")}
          @cell-hover=${c=>this.hover("kernel",c.detail)}
          @cell-focus=${c=>this.point("kernel",c.detail)}
          @cell-pull=${c=>this.#i("kernel",c.detail)}
          @cell-edit=${c=>this.#d("kernel",c.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}
      ${this.asking?Re("y","output","Y"):t.output?this.#m(t.output,r,s,l.output):m}
    `}#m(e,t,r,s){let o=this.spot?.plate==="input"?Te(Mt(t,this.spot.cell)):new Set,a=B(e,(l,d)=>v([l,d],r)?"current":X(o,l,d)?"reach":"");return p`<span class="sign" aria-hidden="true">=</span>
      ${W("y","output","Y",$(e),p`<d2l-grid
          data-plate="output"
          label="output Y, ${_($(e))}"
          tone="output"
          .cells=${a}
          .size=${s}
          .fontSize=${q(a,s)}
          .home=${this.now.position}
          @cell-hover=${l=>this.hover("output",l.detail)}
          @cell-focus=${l=>this.point("output",l.detail)}
          @click=${this.#u}
        ></d2l-grid>`)}`}#f(e,t,[r,s]){return e?this.spot?.plate==="kernel"?v(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:v(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+s*e.columns.dilation]):!1}#g(e,t,r,s,o){let a=this.spot?.plate==="kernel"?Te(Rt(t,this.spot.cell)):new Set,l=Me(t,r),[d,u]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return pe(e.input,t,(c,h)=>{let[f,b]=[(c-d)/t.rows.dilation,(h-u)/t.columns.dilation],y=s[f]?.[b];return{marks:X(a,c,h)?"fed":X(l,c,h)?"tap":"",note:y!==void 0&&o>=34?`×${P(y,1)}`:void 0}})}#b(e,{geometry:t,output:r},s){let[o,a]=s;return{at:s,terms:xe(e.input,e.kernel,t,s,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=p` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return ni(this.#b(e,t,this.at),this.width,this.pinned?r:m)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":ri(this.#b(e,t,e.position))}controls(e){let t=si(he,e.kernel);return p`${this.playButton()} ${this.scrubber()}
    ${R("kernel",t,oi(he,t),r=>{let s=he.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
    ${de("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=si(me,e.input),[r,s]=$(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return p`${x("Input",R("picture",t,oi(me,t),l=>{let d=me.find(u=>u.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?m:this.#$())}
    ${x("Kernel",A("rows",r,[1,11,1],l=>this.#p([l,s]),this.locked("kernel")),A("columns",s,[1,11,1],l=>this.#p([r,l]),this.locked("kernel")),A("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
    ${x("Window",A("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),A("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),A("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#$(){return p`${de("brush",this.brush!==null,e=>{this.brush=e?this.#n:null})}
    ${this.brush===null?m:A("paints",this.brush,[-1,1,.25],e=>{this.#n=e,this.brush=e})}
    ${k("clear",()=>{let[e,t]=$(this.now.input);this.change({input:S(e,t,()=>0)})})}`}};Ee("d2l-sliding-kernel",lt);var ai=n=>{try{n()}catch(i){console.debug("d2l: this host's model refused a call",i)}};function li(n,i){let e=n.get("_keys"),t=0,r=!0,s=()=>{if(!r)return;let l=Object.fromEntries(e.map(c=>[c,n.get(c)])),d=i.state,u=e.filter(c=>JSON.stringify(l[c])!==JSON.stringify(d[c]));u.length>0&&(i.state=Object.fromEntries(u.map(c=>[c,l[c]]))),i.lock=n.get("lock")},o=()=>{t=0;let l=i.state;for(let d of e)JSON.stringify(n.get(d))!==JSON.stringify(l[d])&&n.set(d,l[d]);ai(()=>n.save_changes?.())},a=()=>{t||=window.setTimeout(o,200)};s(),i.addEventListener("change",a);for(let l of[...e,"lock"])ai(()=>n.on?.(`change:${l}`,s));return()=>{t&&(clearTimeout(t),o()),i.removeEventListener("change",a),r=!1}}function Vi({model:n,el:i}){let e=document.createElement(n.get("_element"));e.hosted=!0;let t=li(n,e);return i.append(e),()=>{t(),e.remove()}}function Ji({model:n}){let i=n.get("_token"),e=new Map,t=a=>{e.get(a)?.(),e.delete(a)},r=a=>{a.dataset.model!==i||e.has(a)||(a.hosted=!0,e.set(a,li(n,a)))},s=a=>r(a.detail),o=a=>t(a.detail);document.addEventListener("d2l-connect",s),document.addEventListener("d2l-disconnect",o);for(let a of document.querySelectorAll(`[data-model="${i}"]`))r(a);return()=>{document.removeEventListener("d2l-connect",s),document.removeEventListener("d2l-disconnect",o);for(let a of[...e.keys()])t(a)}}var Qi={initialize:Ji,render:Vi};export{Qi as default};
