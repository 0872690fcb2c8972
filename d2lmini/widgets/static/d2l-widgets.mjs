/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var me=globalThis,fe=me.ShadowRoot&&(me.ShadyCSS===void 0||me.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Re=Symbol(),it=new WeakMap,ee=class{constructor(t,e,i){if(this._$cssResult$=!0,i!==Re)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o,e=this.t;if(fe&&t===void 0){let i=e!==void 0&&e.length===1;i&&(t=it.get(e)),t===void 0&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),i&&it.set(e,t))}return t}toString(){return this.cssText}},N=n=>new ee(typeof n=="string"?n:n+"",void 0,Re),te=(n,...t)=>{let e=n.length===1?n[0]:t.reduce((i,r,s)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+n[s+1],n[0]);return new ee(e,n,Re)},rt=(n,t)=>{if(fe)n.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of t){let i=document.createElement("style"),r=me.litNonce;r!==void 0&&i.setAttribute("nonce",r),i.textContent=e.cssText,n.appendChild(i)}},ze=fe?n=>n:n=>n instanceof CSSStyleSheet?(t=>{let e="";for(let i of t.cssRules)e+=i.cssText;return N(e)})(n):n;/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var{is:Yt,defineProperty:Zt,getOwnPropertyDescriptor:Qt,getOwnPropertyNames:ei,getOwnPropertySymbols:ti,getPrototypeOf:ii}=Object,ge=globalThis,nt=ge.trustedTypes,ri=nt?nt.emptyScript:"",ni=ge.reactiveElementPolyfillSupport,ie=(n,t)=>n,Ge={toAttribute(n,t){switch(t){case Boolean:n=n?ri:null;break;case Object:case Array:n=n==null?n:JSON.stringify(n)}return n},fromAttribute(n,t){let e=n;switch(t){case Boolean:e=n!==null;break;case Number:e=n===null?null:Number(n);break;case Object:case Array:try{e=JSON.parse(n)}catch{e=null}}return e}},ot=(n,t)=>!Yt(n,t),st={attribute:!0,type:String,converter:Ge,reflect:!1,useDefault:!1,hasChanged:ot};Symbol.metadata??=Symbol("metadata"),ge.litPropertyMetadata??=new WeakMap;var R=class extends HTMLElement{static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(t,e=st){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(t,e),!e.noAccessor){let i=Symbol(),r=this.getPropertyDescriptor(t,i,e);r!==void 0&&Zt(this.prototype,t,r)}}static getPropertyDescriptor(t,e,i){let{get:r,set:s}=Qt(this.prototype,t)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(t,a,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??st}static _$Ei(){if(this.hasOwnProperty(ie("elementProperties")))return;let t=ii(this);t.finalize(),t.l!==void 0&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}static finalize(){if(this.hasOwnProperty(ie("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ie("properties"))){let e=this.properties,i=[...ei(e),...ti(e)];for(let r of i)this.createProperty(r,e[r])}let t=this[Symbol.metadata];if(t!==null){let e=litPropertyMetadata.get(t);if(e!==void 0)for(let[i,r]of e)this.elementProperties.set(i,r)}this._$Eh=new Map;for(let[e,i]of this.elementProperties){let r=this._$Eu(e,i);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(t){let e=[];if(Array.isArray(t)){let i=new Set(t.flat(1/0).reverse());for(let r of i)e.unshift(ze(r))}else t!==void 0&&e.push(ze(t));return e}static _$Eu(t,e){let i=e.attribute;return i===!1?void 0:typeof i=="string"?i:typeof t=="string"?t.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))}addController(t){(this._$EO??=new Set).add(t),this.renderRoot!==void 0&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}_$E_(){let t=new Map,e=this.constructor.elementProperties;for(let i of e.keys())this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}createRenderRoot(){let t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rt(t,this.constructor.elementStyles),t}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(t=>t.hostConnected?.())}enableUpdating(t){}disconnectedCallback(){this._$EO?.forEach(t=>t.hostDisconnected?.())}attributeChangedCallback(t,e,i){this._$AK(t,i)}_$ET(t,e){let i=this.constructor.elementProperties.get(t),r=this.constructor._$Eu(t,i);if(r!==void 0&&i.reflect===!0){let s=(i.converter?.toAttribute!==void 0?i.converter:Ge).toAttribute(e,i.type);this._$Em=t,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(t,e){let i=this.constructor,r=i._$Eh.get(t);if(r!==void 0&&this._$Em!==r){let s=i.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:Ge;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(t,e,i,r=!1,s){if(t!==void 0){let o=this.constructor;if(r===!1&&(s=this[t]),i??=o.getPropertyOptions(t),!((i.hasChanged??ot)(s,e)||i.useDefault&&i.reflect&&s===this._$Ej?.get(t)&&!this.hasAttribute(o._$Eu(t,i))))return;this.C(t,e,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(t,e,{useDefault:i,reflect:r,wrapped:s},o){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,o??e??this[t]),s!==!0||o!==void 0)||(this._$AL.has(t)||(this.hasUpdated||i||(e=void 0),this._$AL.set(t,e)),r===!0&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let t=this.scheduleUpdate();return t!=null&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[r,s]of i){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let t=!1,e=this._$AL;try{t=this.shouldUpdate(e),t?(this.willUpdate(e),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(e)):this._$EM()}catch(i){throw t=!1,this._$EM(),i}t&&this._$AE(e)}willUpdate(t){}_$AE(t){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(t){return!0}update(t){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(t){}firstUpdated(t){}};R.elementStyles=[],R.shadowRootOptions={mode:"open"},R[ie("elementProperties")]=new Map,R[ie("finalized")]=new Map,ni?.({ReactiveElement:R}),(ge.reactiveElementVersions??=[]).push("2.1.2");/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ue=globalThis,at=n=>n,be=Ue.trustedTypes,lt=be?be.createPolicy("lit-html",{createHTML:n=>n}):void 0,mt="$lit$",G=`lit$${Math.random().toFixed(9).slice(2)}$`,ft="?"+G,si=`<${ft}>`,L=document,ne=()=>L.createComment(""),se=n=>n===null||typeof n!="object"&&typeof n!="function",Ke=Array.isArray,oi=n=>Ke(n)||typeof n?.[Symbol.iterator]=="function",Oe=`[ 	
\f\r]`,re=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,dt=/-->/g,ct=/>/g,D=RegExp(`>|${Oe}(?:([^\\s"'>=/]+)(${Oe}*=${Oe}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pt=/'/g,ut=/"/g,gt=/^(?:script|style|textarea|title)$/i,He=n=>(t,...e)=>({_$litType$:n,strings:t,values:e}),u=He(1),Fi=He(2),Ui=He(3),F=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),ht=new WeakMap,j=L.createTreeWalker(L,129);function bt(n,t){if(!Ke(n)||!n.hasOwnProperty("raw"))throw Error("invalid template strings array");return lt!==void 0?lt.createHTML(t):t}var ai=(n,t)=>{let e=n.length-1,i=[],r,s=t===2?"<svg>":t===3?"<math>":"",o=re;for(let a=0;a<e;a++){let l=n[a],d,p,c=-1,h=0;for(;h<l.length&&(o.lastIndex=h,p=o.exec(l),p!==null);)h=o.lastIndex,o===re?p[1]==="!--"?o=dt:p[1]!==void 0?o=ct:p[2]!==void 0?(gt.test(p[2])&&(r=RegExp("</"+p[2],"g")),o=D):p[3]!==void 0&&(o=D):o===D?p[0]===">"?(o=r??re,c=-1):p[1]===void 0?c=-2:(c=o.lastIndex-p[2].length,d=p[1],o=p[3]===void 0?D:p[3]==='"'?ut:pt):o===ut||o===pt?o=D:o===dt||o===ct?o=re:(o=D,r=void 0);let g=o===D&&n[a+1].startsWith("/>")?" ":"";s+=o===re?l+si:c>=0?(i.push(d),l.slice(0,c)+mt+l.slice(c)+G+g):l+G+(c===-2?a:g)}return[bt(n,s+(n[e]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),i]},oe=class n{constructor({strings:t,_$litType$:e},i){let r;this.parts=[];let s=0,o=0,a=t.length-1,l=this.parts,[d,p]=ai(t,e);if(this.el=n.createElement(d,i),j.currentNode=this.el.content,e===2||e===3){let c=this.el.content.firstChild;c.replaceWith(...c.childNodes)}for(;(r=j.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let c of r.getAttributeNames())if(c.endsWith(mt)){let h=p[o++],g=r.getAttribute(c).split(G),b=/([.?@])?(.*)/.exec(h);l.push({type:1,index:s,name:b[2],strings:g,ctor:b[1]==="."?De:b[1]==="?"?je:b[1]==="@"?Le:q}),r.removeAttribute(c)}else c.startsWith(G)&&(l.push({type:6,index:s}),r.removeAttribute(c));if(gt.test(r.tagName)){let c=r.textContent.split(G),h=c.length-1;if(h>0){r.textContent=be?be.emptyScript:"";for(let g=0;g<h;g++)r.append(c[g],ne()),j.nextNode(),l.push({type:2,index:++s});r.append(c[h],ne())}}}else if(r.nodeType===8)if(r.data===ft)l.push({type:2,index:s});else{let c=-1;for(;(c=r.data.indexOf(G,c+1))!==-1;)l.push({type:7,index:s}),c+=G.length-1}s++}}static createElement(t,e){let i=L.createElement("template");return i.innerHTML=t,i}};function W(n,t,e=n,i){if(t===F)return t;let r=i!==void 0?e._$Co?.[i]:e._$Cl,s=se(t)?void 0:t._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(n),r._$AT(n,e,i)),i!==void 0?(e._$Co??=[])[i]=r:e._$Cl=r),r!==void 0&&(t=W(n,r._$AS(n,t.values),r,i)),t}var Ne=class{constructor(t,e){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){let{el:{content:e},parts:i}=this._$AD,r=(t?.creationScope??L).importNode(e,!0);j.currentNode=r;let s=j.nextNode(),o=0,a=0,l=i[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new ae(s,s.nextSibling,this,t):l.type===1?d=new l.ctor(s,l.name,l.strings,this,t):l.type===6&&(d=new Fe(s,this,t)),this._$AV.push(d),l=i[++a]}o!==l?.index&&(s=j.nextNode(),o++)}return j.currentNode=L,r}p(t){let e=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(t,i,e),e+=i.strings.length-2):i._$AI(t[e])),e++}},ae=class n{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,e,i,r){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=t,this._$AB=e,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,e=this._$AM;return e!==void 0&&t?.nodeType===11&&(t=e.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,e=this){t=W(this,t,e),se(t)?t===m||t==null||t===""?(this._$AH!==m&&this._$AR(),this._$AH=m):t!==this._$AH&&t!==F&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):oi(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==m&&se(this._$AH)?this._$AA.nextSibling.data=t:this.T(L.createTextNode(t)),this._$AH=t}$(t){let{values:e,_$litType$:i}=t,r=typeof i=="number"?this._$AC(t):(i.el===void 0&&(i.el=oe.createElement(bt(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Ne(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(t){let e=ht.get(t.strings);return e===void 0&&ht.set(t.strings,e=new oe(t)),e}k(t){Ke(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,i,r=0;for(let s of t)r===e.length?e.push(i=new n(this.O(ne()),this.O(ne()),this,this.options)):i=e[r],i._$AI(s),r++;r<e.length&&(this._$AR(i&&i._$AB.nextSibling,r),e.length=r)}_$AR(t=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);t!==this._$AB;){let i=at(t).nextSibling;at(t).remove(),t=i}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},q=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,e,i,r,s){this.type=1,this._$AH=m,this._$AN=void 0,this.element=t,this.name=e,this._$AM=r,this.options=s,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=m}_$AI(t,e=this,i,r){let s=this.strings,o=!1;if(s===void 0)t=W(this,t,e,0),o=!se(t)||t!==this._$AH&&t!==F,o&&(this._$AH=t);else{let a=t,l,d;for(t=s[0],l=0;l<s.length-1;l++)d=W(this,a[i+l],e,l),d===F&&(d=this._$AH[l]),o||=!se(d)||d!==this._$AH[l],d===m?t=m:t!==m&&(t+=(d??"")+s[l+1]),this._$AH[l]=d}o&&!r&&this.j(t)}j(t){t===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}},De=class extends q{constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===m?void 0:t}},je=class extends q{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==m)}},Le=class extends q{constructor(t,e,i,r,s){super(t,e,i,r,s),this.type=5}_$AI(t,e=this){if((t=W(this,t,e,0)??m)===F)return;let i=this._$AH,r=t===m&&i!==m||t.capture!==i.capture||t.once!==i.once||t.passive!==i.passive,s=t!==m&&(i===m||r);r&&this.element.removeEventListener(this.name,this,i),s&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}},Fe=class{constructor(t,e,i){this.element=t,this.type=6,this._$AN=void 0,this._$AM=e,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(t){W(this,t)}};var li=Ue.litHtmlPolyfillSupport;li?.(oe,ae),(Ue.litHtmlVersions??=[]).push("3.3.3");var $t=(n,t,e)=>{let i=e?.renderBefore??t,r=i._$litPart$;if(r===void 0){let s=e?.renderBefore??null;i._$litPart$=r=new ae(t.insertBefore(ne(),s),s,void 0,e??{})}return r._$AI(n),r};/**
 * @license
 * Copyright 2017 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ie=globalThis,C=class extends R{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=$t(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return F}};C._$litElement$=!0,C.finalized=!0,Ie.litElementHydrateSupport?.({LitElement:C});var di=Ie.litElementPolyfillSupport;di?.({LitElement:C});(Ie.litElementVersions??=[]).push("4.2.2");/**
 * @license
 * Copyright 2022 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var f=class extends Error{constructor(){super(...arguments);this.name="Refusal"}},$=n=>[n.length,n[0]?.length??0],w=(n,t,e)=>Array.from({length:n},(i,r)=>Array.from({length:t},(s,o)=>e(r,o))),le=n=>n.map(t=>[...t].reverse()).reverse(),y=(n,t)=>n===t||n!==null&&t!==null&&n[0]===t[0]&&n[1]===t[1],v=(n,t,e)=>Math.min(Math.max(n,t),e),de=n=>{let t=0;for(let e of n)for(let i of e)t=Math.max(t,Math.abs(i));return t};var ci=8,vt=.61,wt=.45,Be=.05,pi=n=>{let t=[wt,vt].find(e=>Math.abs(n-e)<Be);return t===void 0?n:t+(n>t?Be:-Be)},yt=(n,t)=>Array.from({length:101},(e,i)=>`.${n}${i}{background-color:color-mix(in srgb,var(${t}) ${i}%,var(--paper))}`),ui=[...yt("p","--fill"),...yt("n","--ink")].join(""),$e=class extends C{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#t=!1;#r=!1;#n=!1;#i=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(t){let e=t.get("home");t.has("home")&&!y(e??null,this.home)&&!this.#t&&(this.cursor=this.home),this.#t=!1;let[i,r]=[this.cells.length,this.cells[0]?.length??0],s=[v(this.cursor[0],0,i-1),v(this.cursor[1],0,r-1)];y(s,this.cursor)||(this.cursor=s)}render(){let{size:t,fontSize:e}=this,i=this.cells[0]?.length??0;return u`<div
        role="grid"
        aria-label=${this.label}
        aria-readonly=${this.editable?"false":"true"}
        class=${t<18?"fine":""}
        style="--size:${t}px;--font:${e}px;grid-template-columns:repeat(${i},${t}px);width:${i*t}px;height:${this.cells.length*t}px"
        @keydown=${this.#h}
        @focusin=${this.#m}
        @pointerdown=${this.#f}
        @pointermove=${this.#g}
        @pointerup=${this.#b}
        @pointercancel=${this.#$}
        @pointerleave=${this.#y}
        @dblclick=${this.#v}
      >
        ${this.cells.map((r,s)=>u`<div role="row">${r.map((o,a)=>this.#a(o,s,a))}</div>`)}
      </div>
      ${this.frame?this.#s(this.frame):m} ${this.editing===null?m:this.#l()}`}#a(t,e,i){let r=e===this.cursor[0]&&i===this.cursor[1],s=Math.abs(t.tint),o=t.tint<0,a=o?pi(s*.85):s*.62,l=o&&(a>vt?"deep":a>wt&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,t.marks,l,t.note&&"noted"].filter(Boolean).join(" ");return u`<div
      role="gridcell"
      class=${d}
      tabindex=${r?0:-1}
      aria-label=${t.label??m}
    >${this.fontSize>0?t.text:m}${t.note?u`<small>${t.note}</small>`:m}</div>`}#s(t){let e=this.size,i=`transform:translate(${t.column*e}px,${t.row*e}px);width:${t.columns*e}px;height:${t.rows*e}px`;return u`<div class="frame" style=${i}></div>`}#l(){let[t,e]=this.cursor,i=Math.max(this.size,56),r=v(e*this.size-(i-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-i));return u`<input
      class="editor"
      aria-label="value of row ${t}, column ${e}"
      autocomplete="off"
      style="left:${r}px;top:${t*this.size}px;width:${i}px;height:${Math.max(this.size,30)}px"
      .value=${this.editing??""}
      @keydown=${this.#o}
      @blur=${()=>this.#u(!1)}
    />`}updated(t){if(t.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#n&&e?.select()}else t.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#r=!0,this.#d(this.cursor)?.focus(),this.#r=!1)}#d([t,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[t]?.children[e]}edit(t){this.#n=t===void 0,this.editable&&(this.editing=t??this.cells[this.cursor[0]][this.cursor[1]].text)}#e(t,e){this.dispatchEvent(new CustomEvent(t,{detail:e}))}#c(t){this.#t=!0,this.cursor=t,this.#e("cell-focus",{cell:t})}#u(t){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:i}=e,r=i!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,t&&this.#d(this.cursor)?.focus(),r&&this.#e("cell-edit",{cell:this.cursor,text:i})}#o=t=>{if(t.stopPropagation(),t.key==="Enter")this.#u(!0);else if(t.key==="Escape")this.editing=null,this.#d(this.cursor)?.focus();else return;t.preventDefault()};#h=t=>{if(t.altKey||t.metaKey)return;let[e,i]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(t.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(t.key)){t.preventDefault(),this.#e("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#e("cell-pull",{cell:this.cursor,steps:t.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,i],ArrowDown:[e+1,i],ArrowLeft:[e,i-1],ArrowRight:[e,i+1],Home:t.ctrlKey?[0,0]:[e,0],End:t.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,i],PageDown:[r-1,i]}[t.key];if(a)this.#c([v(a[0],0,r-1),v(a[1],0,s-1)]);else{if(t.ctrlKey)return;if(t.key==="Enter"||t.key==="F2")if(this.drag==="paint")this.#e("cell-drag",{cell:this.cursor});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(t.key))this.edit(t.key);else return}t.preventDefault()};#m=t=>{let e=t.target,i=e.parentElement;if(!i?.parentElement||e.getAttribute("role")!=="gridcell"||this.#i||this.#r)return;let r=[[...i.parentElement.children].indexOf(i),[...i.children].indexOf(e)];y(r,this.cursor)&&this.#e("cell-focus",{cell:r})};#p(t){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[i,r]=[this.cells.length,this.cells[0].length];return[v(Math.floor((t.clientY-e.top)/this.size),0,i-1),v(Math.floor((t.clientX-e.left)/this.size),0,r-1)]}#f=t=>{if(t.button!==0)return;let e=this.#p(t),i=y(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#i={cell:e,y:t.clientY,moved:!1,again:i},t.currentTarget.setPointerCapture(t.pointerId),this.#d(e)?.focus({preventScroll:!0}),t.preventDefault(),this.#c(e),this.drag==="paint"&&this.#e("cell-drag",{cell:e}),this.drag==="pull"&&this.#e("cell-pull",{cell:e,steps:0,start:!0})};#g=t=>{let e=this.#i,i=this.#p(t);if(!e){t.pointerType!=="touch"&&this.#e("cell-hover",{cell:i});return}if(this.drag==="pull"){let r=Math.trunc((e.y-t.clientY)/ci);(r!==0||e.moved)&&(e.moved=!0,this.#e("cell-pull",{cell:e.cell,steps:r,start:!1}));return}y(i,e.cell)||(e.cell=i,e.moved=!0,this.drag==="paint"?this.#e("cell-drag",{cell:i}):this.#c(i))};#b=()=>{let t=this.#i;this.#i=null,t?.again&&!t.moved&&this.drag!=="paint"&&this.edit()};#$=()=>{this.#i=null};#y=()=>{this.#i||this.#e("cell-hover",null)};#v=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=te`
    ${N(ui)}
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
  `}};var We=(n,t)=>u`<span class="control fixed">${n} <b>${t}</b> <span class="lock">fixed</span></span>`;function O(n,t,e,i,r=!1){return r?We(n,e.find(s=>s.id===t)?.label??t):u`<label class="control"
    ><span>${n}</span>
    <select aria-label=${n} @change=${s=>i(s.target.value)}>
      ${e.map(s=>u`<option value=${s.id} .selected=${s.id===t}>${s.label}</option>`)}
    </select></label
  >`}function k(n,t,[e,i,r],s,o=!1){if(o)return We(n,String(t));let a=d=>s(Math.round(Math.min(Math.max(d,e),i)/r)*r),l=(d,p,c)=>u`<button type="button" class=${p} tabindex="-1" aria-label="${n}: ${p}" @click=${()=>a(t+d)}>
      ${c}
    </button>`;return u`<span class="control stepper"
    ><span aria-hidden="true">${n}</span>${l(-r,"less","−")}<input
      type="number"
      aria-label=${n}
      min=${e}
      max=${i}
      step=${r}
      .value=${String(t)}
      @change=${d=>{let p=d.target;Number.isFinite(p.valueAsNumber)&&a(p.valueAsNumber),p.value=String(t)}}
      @input=${d=>{let p=d.target;d.inputType||!Number.isFinite(p.valueAsNumber)||(a(p.valueAsNumber),queueMicrotask(()=>p.select()))}} />${l(r,"more","+")}</span
  >`}function ce(n,t,e,i=!1){return i?We(n,t?"on":"off"):u`<button type="button" class="control toggle" aria-pressed=${t?"true":"false"} @click=${()=>e(!t)}>
    ${n}
  </button>`}var T=(n,t)=>u`<button type="button" class="control" @click=${t}>${n}</button>`,x=(n,...t)=>u`<div class="group" role="group" aria-label=${n}><span class="title">${n}</span>${t}</div>`,qe=(n,t)=>n?t():m;var ye=n=>Array.isArray(n)?n:[n,n];function J(n,t,e){if(!Number.isInteger(n)||n<e)throw new f(`${t} ${n} is not possible; give a whole number of ${e} or more`)}function hi(n,t,e,i,r){if(n==="valid")return[0,0];if(n==="same"){if(i!==1)throw new f(`padding 'same' keeps the size only with stride 1, and stride is ${i}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=ye(n)[t];return ye(s)}function xt(n,t,e,i,r){let s=ye(r.stride)[t],o=ye(r.dilation)[t];J(e,`input ${n}`,1),J(i,`kernel ${n}`,1),J(s,"stride",1),J(o,"dilation",1);let[a,l]=hi(r.padding,t,i,s,o);J(a,"padding",0),J(l,"padding",0);let d=o*(i-1)+1,p=e+a+l,c=Math.floor((p-d)/s)+1;return{name:n,input:e,kernel:i,stride:s,dilation:o,before:a,after:l,padded:p,extent:d,output:c,mode:r.padding_mode}}var mi=n=>n.before===n.after?`2·${n.before}`:`${n.before} + ${n.after}`;function kt(n){let t=Math.max(n.before,n.after);if(n.mode==="reflect"&&t>=n.input){let e=`use padding ${n.input-1} or less, or padding_mode 'replicate'`;return`padding ${t} is too wide to reflect: input ${n.input} has only ${n.input-1} cells beyond its edge; ${e}`}if(n.mode==="circular"&&t>n.input)return`padding ${t} goes round input ${n.input} more than once; use padding ${n.input} or less`;if(n.extent>n.padded){let e=n.dilation===1?`kernel ${n.kernel}`:`kernel ${n.kernel} with dilation ${n.dilation} spans ${n.extent} cells and`,i=Math.ceil((n.extent-n.input)/2);return`${e} does not fit input ${n.input} + ${mi(n)}; the smallest padding is ${i}`}return null}function V(n,t,e={}){let i={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=xt("height",0,n[0],t[0],i),s=xt("width",1,n[1],t[1],i),[o,a]=[kt(r),kt(s)];if(o!==null&&o===a)throw new f(o);if(o!==null&&a!==null)throw new f(`height: ${o}. Width: ${a}`);if(o!==null)throw new f(`height: ${o}`);if(a!==null)throw new f(`width: ${a}`);return{rows:r,columns:s}}function fi(n,t){let e=t-n.before;if(e>=0&&e<n.input)return e;switch(n.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(n.input-1)-e;case"replicate":return e<0?0:n.input-1;case"circular":return(e+n.input)%n.input}}var S=n=>Array.from({length:n.padded},(t,e)=>fi(n,e));function St(n){let t=new Array(n.padded).fill(0);for(let e=0;e<n.output;e++)for(let i=0;i<n.kernel;i++)t[e*n.stride+i*n.dilation]+=1;return t}function _t(n){let[t,e]=[St(n.rows),St(n.columns)],i=w(n.rows.padded,n.columns.padded,(d,p)=>t[d]*e[p]),r=(d,p)=>{let c=new Array(d.input).fill(0);return S(d).forEach((h,g)=>{h>=0&&(c[h]+=p[g])}),c},[s,o]=[r(n.rows,t),r(n.columns,e)],a=w(n.rows.input,n.columns.input,(d,p)=>s[d]*o[p]),l=a.reduce((d,p)=>d+p.filter(c=>c===0).length,0);return{padded:i,input:a,never:l}}function Et(n,[t,e]){let i=[];for(let r=0;r<n.rows.kernel;r++)for(let s=0;s<n.columns.kernel;s++)i.push([t*n.rows.stride+r*n.rows.dilation,e*n.columns.stride+s*n.columns.dilation]);return i}function Pt(n,t){let e=[];for(let i=n.kernel-1;i>=0;i--){let r=t-i*n.dilation;r>=0&&r%n.stride===0&&r/n.stride<n.output&&e.push(r/n.stride)}return e}function At(n,[t,e]){let i=Pt(n.columns,e);return Pt(n.rows,t).flatMap(r=>i.map(s=>[r,s]))}function Ct(n,[t,e]){let i=[];for(let r=0;r<n.rows.output;r++)for(let s=0;s<n.columns.output;s++)i.push([r*n.rows.stride+t*n.rows.dilation,s*n.columns.stride+e*n.columns.dilation]);return i}function Tt(n,[t,e]){let i=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[i(n.rows,t),i(n.columns,e)]}function Mt(n,t){let[e,i]=$(n);if(e===0||i===0)throw new f(`${t} has no cells; give at least one row and one column`);let r=n.findIndex(s=>s.length!==i);if(r>=0)throw new f(`${t} is ragged: row ${r} has ${n[r].length} cells, row 0 has ${i}; make them equal`)}function gi(n,t,e,i,r,s){for(let o=0;o<i.rows.output;o++)for(let a=0;a<i.columns.output;a++){let l=0;for(let d=0;d<i.rows.kernel;d++){let p=r[o*i.rows.stride+d*i.rows.dilation];if(!(p<0))for(let c=0;c<i.columns.kernel;c++){let h=s[a*i.columns.stride+c*i.columns.dilation];h>=0&&(l+=e[d][c]*t[p][h])}}n[o][a]+=l}}function bi(n,t,e={}){let{groups:i=1,bias:r=null,mode:s="correlation"}=e;if(n.length===0||t.length===0)throw new f("input and weight need at least one channel");if(!Number.isInteger(i)||i<1)throw new f(`groups ${i} is not possible; give 1 or more`);let o=t[0].length;if(n.length!==o*i)throw new f(`weight expects ${o} · ${i} = ${o*i} input channels, and input has ${n.length}`);if(t.length%i!==0)throw new f(`${t.length} output channels cannot be shared among ${i} groups; use a multiple`);if(r!==null&&r.length!==t.length)throw new f(`bias has ${r.length} numbers for ${t.length} output channels; give one for each`);n.forEach(c=>{Mt(c,"input")}),t.flat().forEach(c=>{Mt(c,"kernel")});let a=V($(n[0]),$(t[0][0]),e),[l,d]=[S(a.rows),S(a.columns)],p=t.length/i;return t.map((c,h)=>{let g=w(a.rows.output,a.columns.output,()=>r?.[h]??0),b=Math.floor(h/p)*o;return c.forEach((P,Me)=>{gi(g,n[b+Me],s==="convolution"?le(P):P,a,l,d)}),g})}function ve(n,t,e={}){return bi([n],[[t]],{...e,bias:[e.bias??0]})[0]}function Je(n,t,e,[i,r],s){let o=s==="convolution"?le(t):t,[a,l]=[S(e.rows),S(e.columns)],d=[];for(let p=0;p<e.rows.kernel;p++)for(let c=0;c<e.columns.kernel;c++){let h=a[i*e.rows.stride+p*e.rows.dilation],g=l[r*e.columns.stride+c*e.columns.dilation],b=h<0||g<0;d.push({from:b?null:[h,g],x:b?0:n[h][g],w:o[p][c]})}return d}function _(n,t=2){let e=Math.abs(n)>=1e3,i=Number(n.toFixed(e?0:t));return(Math.abs(i)>=1e5?i.toExponential(1):String(Object.is(i,-0)?0:i)).replace("-","−")}var U=n=>_(n).startsWith("−")?`(${_(n)})`:_(n),M=([n,t])=>`${n}×${t}`,$i=n=>{let t=String(n);return/[.e]/.test(t)?t:`${t}.`},Ve=(n,t)=>`[${n.map(e=>`[${e.map($i).join(", ")}]`).join(`,
${t} `)}]`;var Rt=" ".repeat(17),Xe=([n,t])=>`(${n}, ${t})`;function we(n,t){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${Ve(n.input,Rt)})`),e.push(`K = torch.tensor(${Ve(n.kernel,Rt)})`),n.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let i=[`stride=${Xe(n.stride)}`],{rows:r,columns:s}=t,o=r.before===r.after&&s.before===s.after;if(n.padding_mode==="zeros"&&o)i.push(`padding=${Xe([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=n.padding_mode==="zeros"?"constant":n.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return i.push(`dilation=${Xe(n.dilation)}`),n.bias!==0&&i.unshift(`bias=torch.tensor([${n.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${i.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}var z=n=>{let t=JSON.stringify(n)??String(n);return t.length>40?`${t.slice(0,40)}…`:t},yi=(n,t,e)=>typeof n=="number"&&Number.isInteger(n)&&n>=t&&n<=e,Ye=n=>n.split(",").map(t=>t.trim()===""?Number.NaN:Number(t));function Ze(n,t){return{parse(e,i){let r=`${i} must be a grid of numbers such as [[1, -1]], at most ${n}×${t}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new f(`${r}; got ${z(e)}`);let s=e[0].length;if(e.length>n||s>t)throw new f(`${r}; got ${e.length}×${s}`);if(s===0)throw new f(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new f(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new f(`${r}; row ${a} holds ${z(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(i=>i.join(",")).join(";"),decode:e=>e.split(";").map(Ye)}}function E(n,t){return{parse(e,i){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>yi(s,n,t)))throw new f(`${i} must be a whole number or a pair [height, width] from ${n} to ${t}; got ${z(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:Ye}}function xe(n){let t=E(0,n);return{parse(e,i){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new f(`${i} must be "same", "valid" or whole numbers; got ${z(e)}`);return t.parse(e,i)},encode:e=>typeof e=="string"?e:t.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:t.decode(e)}}function zt(){return{parse(n,t){if(typeof n!="number"||!Number.isFinite(n))throw new f(`${t} must be a number; got ${z(n)}`);return n},encode:String,decode:n=>Ye(n)[0]}}function X(n){return{parse(t,e){if(!n.includes(t))throw new f(`${e} must be one of ${n.join(", ")}; got ${z(t)}`);return t},encode:t=>t,decode:t=>t}}function ke(n,t,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new f(`a figure's state must be an object such as {"stride": [1, 1]}; got ${z(e)}`);let i={};for(let[r,s]of Object.entries(e)){if(t.includes(r))continue;let o=Object.hasOwn(n,r)?n[r]:void 0;if(!o)throw new f(`this figure has no "${r}"; it knows ${Object.keys(n).join(", ")}`);i[r]=o.parse(s,r)}return i}function Gt(n,t){return Object.keys(t).map(e=>`${e}:${encodeURIComponent(n[e].encode(t[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Ot(n,t){let e=Object.create(null),i=[];for(let r of t.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new f(`the address holds ${z(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new f(`the address holds ${z(r)}, which is cut off in the middle of a character`)}s==="lock"?i=a.split(",").filter(Boolean):e[s]=Object.hasOwn(n,s)?n[s].decode(a):a}return{state:e,lock:i}}var vi={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},wi={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},xi=(n,t)=>Object.entries(n).map(([e,i])=>t(e,wi[e]?.replace("#",i)??i)).join(""),Qe=n=>xi(vi[n],(t,e)=>`--${t}:var(--d2l-${t},${e});`);var Nt=te`
  :host {
    ${N(Qe("light"))}
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
    ${N(Qe("dark"))}
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
  input[type="number"] {
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
    input[type="number"] {
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
`;var Dt=()=>matchMedia("(prefers-color-scheme: dark)");function jt(){let{documentElement:n,body:t}=document,e=n.dataset.theme??t?.dataset.vscodeThemeKind?.replace("vscode-","")??n.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let i=t?.dataset.jpThemeLight;return i?i==="true"?"light":"dark":Dt().matches?"dark":"light"}function Lt(n){let t=new MutationObserver(n),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&t.observe(r,{attributeFilter:e});let i=Dt();return i.addEventListener("change",n),()=>{t.disconnect(),i.removeEventListener("change",n)}}var K=560,ki=[1,2,4,8,16],Si=300,Se=class extends C{static{this.styles=Nt}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},playing:{state:!0},speed:{state:!0}}}#t=null;#r=null;#n={};#i=[];#a=[];#s=0;#l=0;#d=!0;#e=[];constructor(){super(),this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.playing=!1,this.speed=2}set stateText(t){t!==null&&this.#o(()=>{let e;try{e=JSON.parse(t)}catch(i){let r=i.message;throw new f(`the state attribute is no JSON (${r}); this is the default figure`)}this.#c(e)})}get state(){return structuredClone({...this.now,...this.report(this.derived)})}set state(t){this.#o(()=>this.#c(t))}get now(){return this.#t??=this.defaults(),this.#t}get derived(){return this.#r??=this.derive(this.now),this.#r}#c(t){let e=ke(this.fields,this.derivedKeys,t);this.#n={...this.#n,...e},this.notice=null,this.#u(e)}#u(t){this.#t={...this.now,...t},Object.keys(t).some(i=>i!=="position")&&(this.#r=null);let e=this.derived.output_shape;if(e){let[i,r]=this.#t.position;this.#t.position=[v(i,0,e[0]-1),v(r,0,e[1]-1)]}this.requestUpdate(),this.#p()}#o(t){try{return t(),!0}catch(e){if(!(e instanceof f))throw e;return this.notice=e.message,this.#p(),!1}}change(t){let e=Object.keys(t).filter(i=>this.locked(i));if(e.length>0){this.notice=`${e.join(" and ")} is fixed on this page`,this.#p();return}this.#o(()=>{let i=ke(this.fields,[],t);this.notice=null,this.#u(i),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(t)}))})}refuse(t){this.notice=t,this.#p()}reset(){let t={...this.defaults(),...this.#n},e=Object.entries(t).filter(([i])=>!this.locked(i));this.change(Object.fromEntries(e))}get lock(){return[...new Set([...this.#i,...this.#a])]}set lock(t){let e=typeof t=="string"?t.split(/[\s,]+/).filter(Boolean):[...t??[]],i=["all",...Object.keys(this.fields)],r=e.find(s=>!i.includes(s));r!==void 0&&this.refuse(`lock names "${r}", and this figure knows ${i.join(", ")}`),this.#i=e.filter(s=>i.includes(s)),this.requestUpdate()}locked(t){let e=this.lock;return e.includes(t)||t!=="position"&&e.includes("all")}get addressName(){if(this.id)return this.id;let t=this.localName.replace(/^d2l-/,""),e=[...document.querySelectorAll(this.localName)].indexOf(this);return e>0?`${t}-${e+1}`:t}#h=()=>{if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,e=location.hash.slice(1).split("&").find(r=>r.startsWith(t));if(e===void 0)return;this.#o(()=>{let{state:r,lock:s}=Ot(this.fields,e.slice(t.length)),o=ke(this.fields,this.derivedKeys,r),a=Object.keys(o).find(l=>this.locked(l));if(a)throw new f(`the address changes ${a}, which is fixed on this page; this is the page's figure`);this.#a=s.filter(l=>l==="all"||l in this.fields),this.#u(o)})&&this.scrollIntoView({block:"center"})};get link(){let t={...this.defaults(),...this.#n},e=Object.entries(this.now).filter(([o,a])=>o==="position"||JSON.stringify(a)!==JSON.stringify(t[o])),i=this.#a.length>0?`~lock:${this.#a.join(",")}`:"",r=`${this.addressName}=${Gt(this.fields,Object.fromEntries(e))}${i}`,s=location.hash.slice(1).split("&").filter(o=>o.includes("=")&&!o.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...s,r].join("&")}`}async copyLink(){let{link:t}=this;history.replaceState(history.state,"",t),await this.#m(t,"link copied; it opens this figure as you see it")}async copyPytorch(){let t=this.pytorch(this.now,this.derived);t===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#m(t,"PyTorch code copied; its Y is this output")}async#m(t,e){try{await navigator.clipboard.writeText(t),this.notice=e}catch{this.notice=`your browser does not let this page copy; here it is: ${t}`}this.#p()}connectedCallback(){super.connectedCallback();let t=()=>{this.theme=jt()};t(),this.#e.push(Lt(t));let e=new ResizeObserver(([a])=>{this.width=Math.floor(a.contentRect.width)});e.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#e.push(()=>e.disconnect());let i=new IntersectionObserver(([a])=>{this.#d=a.isIntersecting,this.#d||this.pause()});i.observe(this),this.#e.push(()=>i.disconnect());let r=()=>{document.hidden&&this.pause()};document.addEventListener("visibilitychange",r),this.#e.push(()=>document.removeEventListener("visibilitychange",r));let s=matchMedia("(prefers-reduced-motion: reduce)"),o=()=>{this.pause(),this.requestUpdate()};s.addEventListener("change",o),this.#e.push(()=>s.removeEventListener("change",o)),this.addEventListener("keydown",this.#f),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#h(),addEventListener("hashchange",this.#h)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#s),removeEventListener("hashchange",this.#h),this.removeEventListener("keydown",this.#f);for(let t of this.#e.splice(0))t()}#p(){clearTimeout(this.#s),!this.playing&&(this.#s=window.setTimeout(()=>{this.spoken=this.notice??this.saying(this.now,this.derived)},Si))}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}get places(){let t=this.derived.output_shape;return t?t[0]*t[1]:0}get place(){let[t,e]=this.now.position;return t*(this.derived.output_shape?.[1]??1)+e}seek(t){let e=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(t/e),t%e]})}step(t){this.places>0&&this.seek((this.place+t+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let t=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#l=window.setTimeout(t,1e3/this.speed))};this.#l=window.setTimeout(t,1e3/this.speed)}pause(){clearTimeout(this.#l),this.playing&&(this.playing=!1,this.#p())}#f=t=>{if(t.ctrlKey||t.altKey||t.metaKey)return;let e=t.composedPath()[0];if(!e.matches("input, select, textarea")){if(t.key==="["||t.key==="]")this.pause(),this.step(t.key==="]"?1:-1);else if(t.key===" "&&e.getAttribute("role")==="gridcell")this.playing?this.pause():this.play();else return;t.preventDefault(),t.stopPropagation()}};playButton(){let t=this.calm?"Step":this.playing?"Pause":"Play",e=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return u`<button
      type="button"
      class="control play"
      @click=${()=>this.playing?this.pause():this.play()}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${e} /></svg>${t}</button>`}scrubber(){let t=Math.max(this.places-1,0);return u`<label class="control scrub"
      ><span class="unseen">window</span
      ><input
        type="range"
        min="0"
        max=${t}
        .value=${String(this.place)}
        aria-valuetext=${this.saying(this.now,this.derived)}
        @input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
    /></label>`}commonPanel(){let t=ki.map(e=>({id:String(e),label:`${e} a second`}));return u`${x("Steps",T("Back",()=>{this.pause(),this.step(-1)}),T("Step",()=>{this.pause(),this.step(1)}),O("speed",String(this.speed),t,e=>{this.speed=Number(e)}))}${x("Take along",T("Copy as PyTorch",()=>{this.copyPytorch()}),qe(!this.hosted,()=>T("Copy link",()=>{this.copyLink()})),T("Reset",()=>this.reset()))}
    <p class="keys">
      Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
      cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
    </p>`}render(){let[t,e]=[this.now,this.derived],i=this.notice??e.trouble;return u`<div class="figure" role="group" aria-label=${this.name}>
      <p class="hint">${this.hint}</p>
      <div class="stage ${this.width>=K?"wide":""}">${this.drawing(t,e)}</div>
      <div class="told">${i?u`<p class="notice">${i}</p>`:this.caption(t,e)}</div>
      <div class="bar">
        ${this.controls(t,e)}
        <button
          type="button"
          class="control more"
          aria-expanded=${this.open?"true":"false"}
          @click=${()=>{this.open=!this.open}}
        >${this.open?"Less":"More"}</button>
      </div>
      ${qe(this.open,()=>u`<div class="panel">${this.panel(t,e)}${this.commonPanel()}</div>`)}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`}};var Ft=(n,t)=>n*4096+t,Pe=n=>new Set(n.map(([t,e])=>Ft(t,e))),Y=(n,t,e)=>n.has(Ft(t,e)),Pi=24;function H(n,t){if(t<Pi)return 0;let e=1;for(let r of n)for(let s of r)e=Math.max(e,s.text.length);let i=Math.min(t*.42,(t-4)/(e*.58),17);return i<8?0:i}function I(n,t=()=>""){let e=de(n)||1;return n.map((i,r)=>i.map((s,o)=>({text:_(s),tint:s/e,marks:t(r,o)})))}function _e(n,t,e=()=>({})){let i=de(n)||1,[r,s]=[S(t.rows),S(t.columns)];return r.map((o,a)=>s.map((l,d)=>{let p=o<0||l<0?null:[o,l],c=a>=t.rows.before&&a<t.rows.before+t.rows.input&&d>=t.columns.before&&d<t.columns.before+t.columns.input,h=p?n[o][l]:0,g=e(a,d,p),b=c?"":"outside ";return{text:_(h),tint:c?h/i:0,label:c?void 0:p?`outside, a copy of row ${o}, column ${l}: ${_(h)}`:"outside: 0",...g,marks:`${b}${g.marks??""}`}}))}var Ee=(n,[t,e])=>({row:t*n.rows.stride,column:e*n.columns.stride,rows:n.rows.extent,columns:n.columns.extent}),Ae=(n,t)=>n.rows.dilation>1||n.columns.dilation>1?Pe(Et(n,t)):new Set,B=(n,t,e,i,r)=>u`<div class="plate">
    <div class="name ${n}">${t} <i>${e}</i> <span>${M(i)}</span></div>
    ${r}
  </div>`;var _i=46,A=(n,t)=>v(Math.floor(n/t),6,_i),Z=class extends Se{static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#t="";#r="";constructor(){super(),this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}get at(){let t=this.derived.output_shape,[e,i]=this.preview??this.now.position;return t?[v(e,0,t[0]-1),v(i,0,t[1]-1)]:[e,i]}corner(t){let[e,i]=this.now.position;return t?[e*t.rows.stride,i*t.columns.stride]:[0,0]}#n({plate:t,cell:e}){let i=this.derived.geometry;return!i||t==="kernel"?null:t==="output"?e:Tt(i,e)}hover(t,e){this.spot=e&&{plate:t,cell:e.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#n(this.spot):null}point(t,{cell:e}){this.pause(),this.spot={plate:t,cell:e},this.preview=null;let i=this.#n(this.spot);i&&!y(i,this.now.position)&&this.change({position:i})}leave(){this.spot=null}beam(t,e,i){let r=this.derived.geometry;if(this.#t=r&&this.width>=K?JSON.stringify([this.width,t,e,i]):"",!r||!this.corners||this.#t===""||this.#t!==this.#r)return m;let[s,o]=this.at,[a,l]=this.corners.input,d=a+(o*r.columns.stride+r.columns.extent)*t,p=l+s*r.rows.stride*t,[c,h]=this.corners.output,[g,b]=[c+o*e+1,h+s*e+1],P=`M${d} ${p}L${g} ${b}v${e-2}L${d} ${p+r.rows.extent*t}z`;return u`<svg class="beam" aria-hidden="true"><path d=${P} /></svg>`}updated(){this.#t!==this.#r&&this.#i(this.#t)}async#i(t){if(this.#r=t,t==="")return;let e=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(e.map(a=>a.updateComplete));let i=this.renderRoot.querySelector(".stage"),r=a=>{let l=this.renderRoot.querySelector(`[data-plate="${a}"]`)?.getBoundingClientRect(),d=i?.getBoundingClientRect();return l&&d?[l.left-d.left,l.top-d.top]:null},[s,o]=[r("input"),r("output")];this.corners=s&&o?{input:s,output:o}:null}};var Ei=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Ut=["height","width"],Ai=60,Ce=class extends Z{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: those the kernel never reads.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:E(1,28),kernel_size:E(1,11),padding:xe(14),stride:E(1,28),dilation:E(1,14),padding_mode:X(["zeros","reflect","replicate","circular"]),view:X(["values","uses"]),position:E(0,1e3)}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}derive(e){let i=w(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=V(e.input_size,e.kernel_size,e),s=ve(i,Kt(e.kernel_size),e);return{geometry:r,input:i,output:s,output_shape:[r.rows.output,r.columns.output],uses:_t(r),trouble:null}}catch(r){if(!(r instanceof f))throw r;return{geometry:null,input:i,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:i,uses:r}){return{output:e,output_shape:i,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:i,geometry:r}){return r&&we({...e,input:i,kernel:Kt(e.kernel_size),bias:0,mode:"correlation"},r)}#t(e,i){let r=this.width||640;if(r>=K){let o=A(r-Ai,e[1]+i[1]);return{input:o,output:o}}let s=A(r,e[1]);return{input:s,output:Math.min(s,A(r,i[1]))}}drawing(e,i){let r=i.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#t(s,i.output_shape??[1,1]),a=r&&i.uses?this.#n(e,i.input,r,i.uses):I(i.input),{at:l}=this;return u`${this.beam(o.input,o.output,[s,i.output_shape??[0,0]])}
    ${B("x","input","X",e.input_size,u`<d2l-grid
        data-plate="input"
        label="input X with its padding, ${M(s)}"
        tone="input"
        .cells=${a}
        .size=${o.input}
        .fontSize=${H(a,o.input)}
        .home=${this.corner(r)}
        .frame=${r&&Ee(r,l)}
        @cell-hover=${d=>this.hover("input",d.detail)}
        @cell-focus=${d=>this.point("input",d.detail)}
        @focusout=${this.leave}
      ></d2l-grid>`)}
    ${i.output?this.#r(i.output,l,o.output):m}`}#r(e,i,r){let s=I(e,(o,a)=>y([o,a],i)?"current":"");return u`<span class="sign" aria-hidden="true">→</span>
      ${B("y","output","Y",[e.length,e[0].length],u`<d2l-grid
          data-plate="output"
          label="output Y, ${M([e.length,e[0].length])}"
          tone="output"
          .cells=${s}
          .size=${r}
          .fontSize=${H(s,r)}
          .home=${this.now.position}
          @cell-hover=${o=>this.hover("output",o.detail)}
          @cell-focus=${o=>this.point("output",o.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}`}#n(e,i,r,s){let o=Ae(r,this.at),a=this.#i(r),l=de(s.input)||1;return _e(i,r,(d,p,c)=>{let[h,g]=[d-r.rows.before,p-r.columns.before],b=s.input[h]?.[g],P=b===0,Me=b!==void 0&&c!==null&&y(c,a)?"fed":Y(o,d,p)?"tap":"",he=`${P?"never ":""}${Me}`;if(b===void 0)return e.view==="uses"?{marks:he,text:""}:{marks:he};let Xt=`row ${h}, column ${g}: read ${b} times`;return e.view==="values"?{marks:he,label:P?`${i[h][g]}, never read`:void 0}:{marks:he,text:String(b),tint:b/l,label:P?"never read":Xt}})}#i(e){if(this.spot?.plate!=="input")return null;let[i,r]=this.spot.cell,[s,o]=[S(e.rows)[i],S(e.columns)[r]];return(i-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,i){let{rows:r,columns:s}=i.geometry,o=this.#a(r,s);return u`<div class="formulas">
      ${o?this.#s(r,"height and width"):u`${this.#s(r,"height")}${this.#s(s,"width")}`}
      <p class="aside">${this.#l(e,i)}</p>
    </div>`}#a(e,i){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===i[r])}#s(e,i){let r=(d,p,c)=>u`<span class="part ${d}"><b>${p}</b><i>${c}</i></span>`,s=e.before===e.after?u`<span>2·</span>${r("o",e.before,"p")}`:u`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.padded-e.extent,a=o/e.stride,l=`${i}: floor of (${e.input} + ${e.before} + ${e.after} − ${e.dilation}·(${e.kernel} − 1) − 1) / ${e.stride}, plus 1, is ${e.output}`;return u`<p class="formula">
      <span class="unseen">${l}</span>
      <span class="line" aria-hidden="true"
        ><span class="axis">${i}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) − 1) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(a)?m:u`<span>⌊${o}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
      >
    </p>`}#l(e,i){let r=i.uses?.never??0,s=i.geometry&&this.#i(i.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&i.uses){let a=i.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,i){if(i.trouble!==null||!i.geometry||!i.output_shape)return i.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=i.geometry,l=(d,p)=>{let c=p*d.stride-d.before;return`${c} to ${c+d.extent-1}`};return`output ${M(i.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#l(e,i)}`.replaceAll("-","−")}#d(e,i,r){let[s,o]=this.now[i];return s!==o&&!this.locked(i)?this.#e(`${e} ${s}×${o}`):k(e,s,r,a=>this.change({[i]:[a,a]}),this.locked(i))}#e(e){return T(e,()=>{this.open=!0})}#c(e,i){return Array.isArray(e.padding)?e.padding:i?[i.rows.before,i.columns.before]:[0,0]}#u(e,i){let[r,s]=this.#c(e,i),o=i&&(i.rows.before!==i.rows.after||i.columns.before!==i.columns.after);return(r!==s||o)&&!this.locked("padding")?this.#e(e.padding==="same"?"padding same":`padding ${r}×${s}`):k("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,i){return u`${this.#d("kernel","kernel_size",[1,11,1])} ${this.#u(e,i.geometry)}
    ${this.#d("stride","stride",[1,28,1])}
    ${ce("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#o(e,i){let r=this.now[e];return Ut.map((s,o)=>k(s,r[o],i,a=>this.change({[e]:o===0?[a,r[1]]:[r[0],a]}),this.locked(e)))}panel(e,i){let r=this.#c(e,i.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:y(r,s)?"full":y(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return u`${x("Input",this.#o("input_size",[1,28,1]))}
    ${x("Kernel",this.#o("kernel_size",[1,11,1]))}
    ${x("Dilation",this.#o("dilation",[1,14,1]))}
    ${x("Stride",this.#o("stride",[1,28,1]))}
    ${x("Padding",Ut.map((d,p)=>k(d,r[p],[0,14,1],c=>this.change({padding:p===0?[c,r[1]]:[r[0],c]}),this.locked("padding"))),O("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),O("outside is",e.padding_mode,Ei,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
    ${x("Slide",this.playButton(),this.scrubber())}`}},Kt=n=>w(...n,()=>1);var et=n=>n.trim().split(/\s+/).map(t=>[...t].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),Ht=et(`
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
`),It=et(`
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
`),Bt=et(`
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
`);var Ci=1/9,pe=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:w(3,3,()=>Ci)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],Ti=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,ue=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:w(6,8,(n,t)=>t>=2&&t<6?0:1)},{id:"seven",label:"a seven 10×10",grid:Ti.trim().split(`
`).map(n=>[...n].map(t=>t==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:w(7,7,(n,t)=>n===3&&t===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:Ht},{id:"shirt",label:"T-shirt 28×28",grid:It},{id:"bag",label:"bag 28×28",grid:Bt}];var Mi=90,tt=124,Q=12,Wt=(n,t)=>n.find(e=>JSON.stringify(e.grid)===JSON.stringify(t))?.id??"own",qt=(n,t)=>t==="own"?[{id:"own",label:"your own"},...n]:n,Te=class extends Z{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight of the kernel up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:Ze(28,28),kernel:Ze(11,11),bias:zt(),stride:E(1,28),padding:xe(14),dilation:E(1,14),padding_mode:X(["zeros","reflect","replicate","circular"]),mode:X(["correlation","convolution"]),position:E(0,1e3)};this.#t=0;this.#r=1;this.#n=null;this.#i=()=>{let e=this.#n;this.#n=this.now.position,this.pinned=!(this.pinned&&y(e,this.now.position))};this.brush=null}static{this.properties={brush:{state:!0}}}#t;#r;#n;defaults(){return{input:ue[0].grid,kernel:pe[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",position:[0,1]}}derive(e){try{let i=V($(e.input),$(e.kernel),e),r=ve(e.input,e.kernel,e);return{geometry:i,output:r,output_shape:$(r),trouble:null}}catch(i){if(!(i instanceof f))throw i;return{geometry:null,output:null,output_shape:null,trouble:i.message}}}report({output:e,output_shape:i}){return{output:e,output_shape:i}}pytorch(e,i){return i.geometry&&we(e,i.geometry)}#i;#a(e,[i,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[i,r];let o=[i-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#s(e){return this.now.mode==="convolution"?le(e):e}#l(e,i,r){let s=this.#a(e,i);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#s(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=o.map((l,d)=>d===s[0]?l.map((p,c)=>c===s[1]?r:p):l);this.change(e==="kernel"?{kernel:this.#s(a)}:{input:a})}#d(e,i){let r=this.#a(e,i),s=e==="kernel"?this.#s(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#e(e,{cell:i,steps:r=0,start:s}){if(s){this.#t=this.#d(e,i);return}let o=e==="kernel"?.5:.1;this.#l(e,i,Math.round((this.#t+r*o)*1e6)/1e6)}#c(e,{cell:i,text:r=""}){let s=Number(r.trim().replace("−","-").replace(",","."));r.trim()===""||!Number.isFinite(s)?this.refuse(`“${r}” is not a number; type for instance 0.5 or −1`):this.#l(e,i,s)}#u({cell:e}){this.brush!==null&&this.#a("input",e)&&this.#l("input",e,this.brush)}#o(e){this.change({kernel:w(...e,(i,r)=>this.now.kernel[i]?.[r]??0)})}#h(e,i,r){let s=this.width||640;if(s>=K){let p=s-Mi,c=A(p-tt,e[1]+r[1]),h=c*i[1]<tt?c:A(p,e[1]+i[1]+r[1]);if(h>=26)return{input:h,kernel:h,output:h};let g=v(Math.floor(p*.25/i[1]),14,34),b=A(p-Math.max(g*i[1],tt),e[1]+r[1]);return{input:b,kernel:g,output:b}}let o=A(s,e[1]),a=v(Math.floor(s/i[1]),14,38),l=A(s-34-a*i[1],r[1]),d=A(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,i){let r=i.geometry,{at:s}=this,o=this.#s(e.kernel),a=r?[r.rows.padded,r.columns.padded]:$(e.input),l=this.#h(a,$(o),i.output_shape??[1,1]),d=r?this.#f(e,r,s,o,l.input):I(e.input),p=I(o,(c,h)=>this.#p(r,s,[c,h])?"fed":"");return u`
      ${this.beam(l.input,l.output,[a,$(o),i.output_shape??[0,0]])}
      ${B("x","input","X",$(e.input),u`<d2l-grid
          data-plate="input"
          label="input X, ${M($(e.input))}"
          tone="input"
          .cells=${d}
          .size=${l.input}
          .fontSize=${H(d,l.input)}
          .home=${this.corner(r)}
          .frame=${r&&Ee(r,s)}
          .drag=${this.brush===null?"move":"paint"}
          .editable=${!this.locked("input")}
          @cell-hover=${c=>this.hover("input",c.detail)}
          @cell-focus=${c=>this.point("input",c.detail)}
          @cell-drag=${c=>this.#u(c.detail)}
          @cell-pull=${c=>this.#e("input",c.detail)}
          @cell-edit=${c=>this.#c("input",c.detail)}
        ></d2l-grid>`)}
      <span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
      ${B("k",e.mode==="convolution"?"flipped":"kernel","K",$(o),u`<d2l-grid
          data-plate="kernel"
          label="kernel K${e.mode==="convolution"?", flipped":""}, ${M($(o))}"
          tone="kernel"
          .cells=${p}
          .size=${l.kernel}
          .fontSize=${H(p,l.kernel)}
          .drag=${this.locked("kernel")?"move":"pull"}
          .editable=${!this.locked("kernel")}
          @cell-hover=${c=>this.hover("kernel",c.detail)}
          @cell-focus=${c=>this.point("kernel",c.detail)}
          @cell-pull=${c=>this.#e("kernel",c.detail)}
          @cell-edit=${c=>this.#c("kernel",c.detail)}
          @focusout=${this.leave}
        ></d2l-grid>`)}
      ${i.output?this.#m(i.output,r,s,l.output):m}
    `}#m(e,i,r,s){let o=this.spot?.plate==="input"?Pe(At(i,this.spot.cell)):new Set,a=I(e,(l,d)=>y([l,d],r)?"current":Y(o,l,d)?"reach":"");return u`<span class="sign" aria-hidden="true">=</span>
      ${B("y","output","Y",$(e),u`<d2l-grid
          data-plate="output"
          label="output Y, ${M($(e))}"
          tone="output"
          .cells=${a}
          .size=${s}
          .fontSize=${H(a,s)}
          .home=${this.now.position}
          @cell-hover=${l=>this.hover("output",l.detail)}
          @cell-focus=${l=>this.point("output",l.detail)}
          @click=${this.#i}
        ></d2l-grid>`)}`}#p(e,i,[r,s]){return e?this.spot?.plate==="kernel"?y(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:y(this.spot.cell,[i[0]*e.rows.stride+r*e.rows.dilation,i[1]*e.columns.stride+s*e.columns.dilation]):!1}#f(e,i,r,s,o){let a=this.spot?.plate==="kernel"?Pe(Ct(i,this.spot.cell)):new Set,l=Ae(i,r),[d,p]=[r[0]*i.rows.stride,r[1]*i.columns.stride];return _e(e.input,i,(c,h)=>{let[g,b]=[(c-d)/i.rows.dilation,(h-p)/i.columns.dilation],P=s[g]?.[b];return{marks:Y(a,c,h)?"fed":Y(l,c,h)?"tap":"",note:P!==void 0&&o>=34?`×${_(P,1)}`:void 0}})}caption(e,i){let r=i.geometry,{at:s}=this,o=Je(e.input,e.kernel,r,s,e.mode),a=o.length>Q?o.filter(h=>h.x*h.w!==0):o,l=a.slice(0,Q),d=o.length-l.length,p=i.output[s[0]][s[1]],c=Math.ceil((Math.min(o.length,Q)+2)*82/Math.max(this.width,240));return u`<p class="sum" style="min-height:${c*1.7}em">
      <span class="y"><i>Y</i>[${s[0]}, ${s[1]}]</span> =
      ${l.map((h,g)=>u`${g>0?" + ":m}<span class="term"
            ><span class=${h.from?"x":"o"}>${U(h.x)}</span>·<span class="k">${U(h.w)}</span></span>`)}${d>0?u` ${l.length>0?"+ ":m}<span class="zero">${this.#g(a.length,d)}</span>`:m}${e.bias===0?m:u` + <span class="k">${U(e.bias)}</span>`}
      = <b class="y">${_(p,4)}</b>${this.pinned?u` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`:m}
    </p>`}#g(e,i){return e>Q?`${i} more products`:`${i} products that are 0`}saying(e,i){if(i.trouble!==null||!i.geometry||!i.output)return i.trouble??"";let[r,s]=e.position,o=Je(e.input,e.kernel,i.geometry,e.position,e.mode),a=o.length>Q?o.filter(d=>d.x*d.w!==0).slice(0,Q):o,l=a.map(d=>`${U(d.x)}·${U(d.w)}`);return a.length<o.length&&l.push(this.#g(a.length,o.length-a.length)),e.bias!==0&&l.push(`bias ${U(e.bias)}`),`output (${r}, ${s}) = ${l.join(" + ")} = ${_(i.output[r][s],4)}`}controls(e){let i=Wt(pe,e.kernel);return u`${this.playButton()} ${this.scrubber()}
    ${O("kernel",i,qt(pe,i),r=>{let s=pe.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
    ${ce("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let i=Wt(ue,e.input),[r,s]=$(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return u`${x("Input",O("picture",i,qt(ue,i),l=>{let d=ue.find(p=>p.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?m:this.#b())}
    ${x("Kernel",k("rows",r,[1,11,1],l=>this.#o([l,s]),this.locked("kernel")),k("columns",s,[1,11,1],l=>this.#o([r,l]),this.locked("kernel")),k("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
    ${x("Window",k("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),k("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),k("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#b(){return u`${ce("brush",this.brush!==null,e=>{this.brush=e?this.#r:null})}
    ${this.brush===null?m:k("paints",this.brush,[-1,1,.25],e=>{this.#r=e,this.brush=e})}
    ${T("clear",()=>{let[e,i]=$(this.now.input);this.change({input:w(e,i,()=>0)})})}`}};var Ri={"d2l-grid":$e,"d2l-sliding-kernel":Te,"d2l-padding-stride":Ce};for(let[n,t]of Object.entries(Ri))customElements.get(n)||customElements.define(n,t);var zi=200,Jt=n=>{try{n()}catch(t){console.debug("d2l: this host's model refused a call",t)}};function Vt(n,t){let e=n.get("_keys"),i=0,r=!0,s=()=>{if(!r)return;let l=Object.fromEntries(e.map(c=>[c,n.get(c)])),d=t.state,p=e.filter(c=>JSON.stringify(l[c])!==JSON.stringify(d[c]));p.length>0&&(t.state=Object.fromEntries(p.map(c=>[c,l[c]]))),t.lock=n.get("lock")},o=()=>{i=0;let l=t.state;for(let d of e)JSON.stringify(n.get(d))!==JSON.stringify(l[d])&&n.set(d,l[d]);Jt(()=>n.save_changes?.())},a=()=>{i||=window.setTimeout(o,zi)};s(),t.addEventListener("change",a);for(let l of[...e,"lock"])Jt(()=>n.on?.(`change:${l}`,s));return()=>{i&&(clearTimeout(i),o()),t.removeEventListener("change",a),r=!1}}function Gi({model:n,el:t}){let e=document.createElement(n.get("_element"));e.hosted=!0;let i=Vt(n,e);return t.append(e),()=>{i(),e.remove()}}function Oi({model:n}){let t=n.get("_token"),e=new Map,i=a=>{e.get(a)?.(),e.delete(a)},r=a=>{a.dataset.model!==t||e.has(a)||(a.hosted=!0,e.set(a,Vt(n,a)))},s=a=>r(a.detail),o=a=>i(a.detail);document.addEventListener("d2l-connect",s),document.addEventListener("d2l-disconnect",o);for(let a of document.querySelectorAll(`[data-model="${t}"]`))r(a);return()=>{document.removeEventListener("d2l-connect",s),document.removeEventListener("d2l-disconnect",o);for(let a of[...e.keys()])i(a)}}var $n={initialize:Oi,render:Gi};export{$n as default};
