var d2l=(()=>{var Dn=Object.defineProperty;var Ha=Object.getOwnPropertyDescriptor;var Ba=Object.getOwnPropertyNames;var Ua=Object.prototype.hasOwnProperty;var Wa=(i,n)=>{for(var e in n)Dn(i,e,{get:n[e],enumerable:!0})},Qa=(i,n,e,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of Ba(n))!Ua.call(i,r)&&r!==e&&Dn(i,r,{get:()=>n[r],enumerable:!(t=Ha(n,r))||t.enumerable});return i};var Ya=i=>Qa(Dn({},"__esModule",{value:!0}),i);var Cc={};Wa(Cc,{allPairs:()=>Br,applyLayer:()=>bt,bowl:()=>en,compare:()=>or,conv2d:()=>fe,conv2dChannels:()=>Qn,convTranspose2d:()=>Qt,descend:()=>tn,describe:()=>Se,downAgain:()=>Cn,filter:()=>dr,geometry:()=>ie,layerCounts:()=>zt,nearOnly:()=>Ur,networkCode:()=>tt,outputShape:()=>Fs,parseLayers:()=>Ye,pass:()=>Sr,pathShares:()=>kn,permutation:()=>Hr,poolGeometry:()=>et,poolGradient:()=>dn,poolOutput:()=>$r,poolWindows:()=>wr,possibleGroups:()=>Ar,presets:()=>Je,quizQuestion:()=>Sn,readLayers:()=>Xe,receptiveFields:()=>vn,shifted:()=>ge,shuffled:()=>Wr,stampTerms:()=>Tr,uniform:()=>ue,useCounts:()=>je,windowMatrix:()=>Tn,windows:()=>Zr,writeLayers:()=>on});/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Mr=globalThis,Cr=Mr.ShadowRoot&&(Mr.ShadyCSS===void 0||Mr.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,An=Symbol(),gs=new WeakMap,Yt=class{constructor(n,e,t){if(this._$cssResult$=!0,t!==An)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=n,this.t=e}get styleSheet(){let n=this.o,e=this.t;if(Cr&&n===void 0){let t=e!==void 0&&e.length===1;t&&(n=gs.get(e)),n===void 0&&((this.o=n=new CSSStyleSheet).replaceSync(this.cssText),t&&gs.set(e,n))}return n}toString(){return this.cssText}},it=i=>new Yt(typeof i=="string"?i:i+"",void 0,An),A=(i,...n)=>{let e=i.length===1?i[0]:n.reduce((t,r,s)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[s+1],i[0]);return new Yt(e,i,An)},bs=(i,n)=>{if(Cr)i.adoptedStyleSheets=n.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of n){let t=document.createElement("style"),r=Mr.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,i.appendChild(t)}},Gn=Cr?i=>i:i=>i instanceof CSSStyleSheet?(n=>{let e="";for(let t of n.cssRules)e+=t.cssText;return it(e)})(i):i;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:Xa,defineProperty:Va,getOwnPropertyDescriptor:Ja,getOwnPropertyNames:Za,getOwnPropertySymbols:el,getPrototypeOf:tl}=Object,Er=globalThis,ws=Er.trustedTypes,rl=ws?ws.emptyScript:"",nl=Er.reactiveElementPolyfillSupport,Xt=(i,n)=>i,Nn={toAttribute(i,n){switch(n){case Boolean:i=i?rl:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,n){let e=i;switch(n){case Boolean:e=i!==null;break;case Number:e=i===null?null:Number(i);break;case Object:case Array:try{e=JSON.parse(i)}catch{e=null}}return e}},ys=(i,n)=>!Xa(i,n),$s={attribute:!0,type:String,converter:Nn,reflect:!1,useDefault:!1,hasChanged:ys};Symbol.metadata??=Symbol("metadata"),Er.litPropertyMetadata??=new WeakMap;var Ee=class extends HTMLElement{static addInitializer(n){this._$Ei(),(this.l??=[]).push(n)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(n,e=$s){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(n)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(n,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(n,t,e);r!==void 0&&Va(this.prototype,n,r)}}static getPropertyDescriptor(n,e,t){let{get:r,set:s}=Ja(this.prototype,n)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(n,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(n){return this.elementProperties.get(n)??$s}static _$Ei(){if(this.hasOwnProperty(Xt("elementProperties")))return;let n=tl(this);n.finalize(),n.l!==void 0&&(this.l=[...n.l]),this.elementProperties=new Map(n.elementProperties)}static finalize(){if(this.hasOwnProperty(Xt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Xt("properties"))){let e=this.properties,t=[...Za(e),...el(e)];for(let r of t)this.createProperty(r,e[r])}let n=this[Symbol.metadata];if(n!==null){let e=litPropertyMetadata.get(n);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(n){let e=[];if(Array.isArray(n)){let t=new Set(n.flat(1/0).reverse());for(let r of t)e.unshift(Gn(r))}else n!==void 0&&e.push(Gn(n));return e}static _$Eu(n,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof n=="string"?n.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(n=>this.enableUpdating=n),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(n=>n(this))}addController(n){(this._$EO??=new Set).add(n),this.renderRoot!==void 0&&this.isConnected&&n.hostConnected?.()}removeController(n){this._$EO?.delete(n)}_$E_(){let n=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(n.set(t,this[t]),delete this[t]);n.size>0&&(this._$Ep=n)}createRenderRoot(){let n=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return bs(n,this.constructor.elementStyles),n}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(n=>n.hostConnected?.())}enableUpdating(n){}disconnectedCallback(){this._$EO?.forEach(n=>n.hostDisconnected?.())}attributeChangedCallback(n,e,t){this._$AK(n,t)}_$ET(n,e){let t=this.constructor.elementProperties.get(n),r=this.constructor._$Eu(n,t);if(r!==void 0&&t.reflect===!0){let s=(t.converter?.toAttribute!==void 0?t.converter:Nn).toAttribute(e,t.type);this._$Em=n,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(n,e){let t=this.constructor,r=t._$Eh.get(n);if(r!==void 0&&this._$Em!==r){let s=t.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:Nn;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(n,e,t,r=!1,s){if(n!==void 0){let o=this.constructor;if(r===!1&&(s=this[n]),t??=o.getPropertyOptions(n),!((t.hasChanged??ys)(s,e)||t.useDefault&&t.reflect&&s===this._$Ej?.get(n)&&!this.hasAttribute(o._$Eu(n,t))))return;this.C(n,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(n,e,{useDefault:t,reflect:r,wrapped:s},o){t&&!(this._$Ej??=new Map).has(n)&&(this._$Ej.set(n,o??e??this[n]),s!==!0||o!==void 0)||(this._$AL.has(n)||(this.hasUpdated||t||(e=void 0),this._$AL.set(n,e)),r===!0&&this._$Em!==n&&(this._$Eq??=new Set).add(n))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let n=this.scheduleUpdate();return n!=null&&await n,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,s]of t){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let n=!1,e=this._$AL;try{n=this.shouldUpdate(e),n?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw n=!1,this._$EM(),t}n&&this._$AE(e)}willUpdate(n){}_$AE(n){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(n)),this.updated(n)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(n){return!0}update(n){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(n){}firstUpdated(n){}};Ee.elementStyles=[],Ee.shadowRootOptions={mode:"open"},Ee[Xt("elementProperties")]=new Map,Ee[Xt("finalized")]=new Map,nl?.({ReactiveElement:Ee}),(Er.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Kn=globalThis,vs=i=>i,Rr=Kn.trustedTypes,ks=Rr?Rr.createPolicy("lit-html",{createHTML:i=>i}):void 0,Ms="$lit$",Fe=`lit$${Math.random().toFixed(9).slice(2)}$`,Cs="?"+Fe,il=`<${Cs}>`,at=document,Jt=()=>at.createComment(""),Zt=i=>i===null||typeof i!="object"&&typeof i!="function",qn=Array.isArray,sl=i=>qn(i)||typeof i?.[Symbol.iterator]=="function",zn=`[ 	
\f\r]`,Vt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xs=/-->/g,Ss=/>/g,st=RegExp(`>|${zn}(?:([^\\s"'>=/]+)(${zn}*=${zn}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ps=/'/g,_s=/"/g,Es=/^(?:script|style|textarea|title)$/i,Hn=i=>(n,...e)=>({_$litType$:i,strings:n,values:e}),m=Hn(1),_=Hn(2),Nc=Hn(3),lt=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),Ts=new WeakMap,ot=at.createTreeWalker(at,129);function Rs(i,n){if(!qn(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return ks!==void 0?ks.createHTML(n):n}var ol=(i,n)=>{let e=i.length-1,t=[],r,s=n===2?"<svg>":n===3?"<math>":"",o=Vt;for(let a=0;a<e;a++){let l=i[a],d,c,p=-1,u=0;for(;u<l.length&&(o.lastIndex=u,c=o.exec(l),c!==null);)u=o.lastIndex,o===Vt?c[1]==="!--"?o=xs:c[1]!==void 0?o=Ss:c[2]!==void 0?(Es.test(c[2])&&(r=RegExp("</"+c[2],"g")),o=st):c[3]!==void 0&&(o=st):o===st?c[0]===">"?(o=r??Vt,p=-1):c[1]===void 0?p=-2:(p=o.lastIndex-c[2].length,d=c[1],o=c[3]===void 0?st:c[3]==='"'?_s:Ps):o===_s||o===Ps?o=st:o===xs||o===Ss?o=Vt:(o=st,r=void 0);let h=o===st&&i[a+1].startsWith("/>")?" ":"";s+=o===Vt?l+il:p>=0?(t.push(d),l.slice(0,p)+Ms+l.slice(p)+Fe+h):l+Fe+(p===-2?a:h)}return[Rs(i,s+(i[e]||"<?>")+(n===2?"</svg>":n===3?"</math>":"")),t]},er=class i{constructor({strings:n,_$litType$:e},t){let r;this.parts=[];let s=0,o=0,a=n.length-1,l=this.parts,[d,c]=ol(n,e);if(this.el=i.createElement(d,t),ot.currentNode=this.el.content,e===2||e===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=ot.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Ms)){let u=c[o++],h=r.getAttribute(p).split(Fe),f=/([.?@])?(.*)/.exec(u);l.push({type:1,index:s,name:f[2],strings:h,ctor:f[1]==="."?jn:f[1]==="?"?On:f[1]==="@"?Ln:Mt}),r.removeAttribute(p)}else p.startsWith(Fe)&&(l.push({type:6,index:s}),r.removeAttribute(p));if(Es.test(r.tagName)){let p=r.textContent.split(Fe),u=p.length-1;if(u>0){r.textContent=Rr?Rr.emptyScript:"";for(let h=0;h<u;h++)r.append(p[h],Jt()),ot.nextNode(),l.push({type:2,index:++s});r.append(p[u],Jt())}}}else if(r.nodeType===8)if(r.data===Cs)l.push({type:2,index:s});else{let p=-1;for(;(p=r.data.indexOf(Fe,p+1))!==-1;)l.push({type:7,index:s}),p+=Fe.length-1}s++}}static createElement(n,e){let t=at.createElement("template");return t.innerHTML=n,t}};function Tt(i,n,e=i,t){if(n===lt)return n;let r=t!==void 0?e._$Co?.[t]:e._$Cl,s=Zt(n)?void 0:n._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(i),r._$AT(i,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(n=Tt(i,r._$AS(i,n.values),r,t)),n}var Fn=class{constructor(n,e){this._$AV=[],this._$AN=void 0,this._$AD=n,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(n){let{el:{content:e},parts:t}=this._$AD,r=(n?.creationScope??at).importNode(e,!0);ot.currentNode=r;let s=ot.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new tr(s,s.nextSibling,this,n):l.type===1?d=new l.ctor(s,l.name,l.strings,this,n):l.type===6&&(d=new In(s,this,n)),this._$AV.push(d),l=t[++a]}o!==l?.index&&(s=ot.nextNode(),o++)}return ot.currentNode=at,r}p(n){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(n,t,e),e+=t.strings.length-2):t._$AI(n[e])),e++}},tr=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(n,e,t,r){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=n,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let n=this._$AA.parentNode,e=this._$AM;return e!==void 0&&n?.nodeType===11&&(n=e.parentNode),n}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(n,e=this){n=Tt(this,n,e),Zt(n)?n===w||n==null||n===""?(this._$AH!==w&&this._$AR(),this._$AH=w):n!==this._$AH&&n!==lt&&this._(n):n._$litType$!==void 0?this.$(n):n.nodeType!==void 0?this.T(n):sl(n)?this.k(n):this._(n)}O(n){return this._$AA.parentNode.insertBefore(n,this._$AB)}T(n){this._$AH!==n&&(this._$AR(),this._$AH=this.O(n))}_(n){this._$AH!==w&&Zt(this._$AH)?this._$AA.nextSibling.data=n:this.T(at.createTextNode(n)),this._$AH=n}$(n){let{values:e,_$litType$:t}=n,r=typeof t=="number"?this._$AC(n):(t.el===void 0&&(t.el=er.createElement(Rs(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Fn(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(n){let e=Ts.get(n.strings);return e===void 0&&Ts.set(n.strings,e=new er(n)),e}k(n){qn(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let s of n)r===e.length?e.push(t=new i(this.O(Jt()),this.O(Jt()),this,this.options)):t=e[r],t._$AI(s),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(n=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);n!==this._$AB;){let t=vs(n).nextSibling;vs(n).remove(),n=t}}setConnected(n){this._$AM===void 0&&(this._$Cv=n,this._$AP?.(n))}},Mt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(n,e,t,r,s){this.type=1,this._$AH=w,this._$AN=void 0,this.element=n,this.name=e,this._$AM=r,this.options=s,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=w}_$AI(n,e=this,t,r){let s=this.strings,o=!1;if(s===void 0)n=Tt(this,n,e,0),o=!Zt(n)||n!==this._$AH&&n!==lt,o&&(this._$AH=n);else{let a=n,l,d;for(n=s[0],l=0;l<s.length-1;l++)d=Tt(this,a[t+l],e,l),d===lt&&(d=this._$AH[l]),o||=!Zt(d)||d!==this._$AH[l],d===w?n=w:n!==w&&(n+=(d??"")+s[l+1]),this._$AH[l]=d}o&&!r&&this.j(n)}j(n){n===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,n??"")}},jn=class extends Mt{constructor(){super(...arguments),this.type=3}j(n){this.element[this.name]=n===w?void 0:n}},On=class extends Mt{constructor(){super(...arguments),this.type=4}j(n){this.element.toggleAttribute(this.name,!!n&&n!==w)}},Ln=class extends Mt{constructor(n,e,t,r,s){super(n,e,t,r,s),this.type=5}_$AI(n,e=this){if((n=Tt(this,n,e,0)??w)===lt)return;let t=this._$AH,r=n===w&&t!==w||n.capture!==t.capture||n.once!==t.once||n.passive!==t.passive,s=n!==w&&(t===w||r);r&&this.element.removeEventListener(this.name,this,t),s&&this.element.addEventListener(this.name,this,n),this._$AH=n}handleEvent(n){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,n):this._$AH.handleEvent(n)}},In=class{constructor(n,e,t){this.element=n,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(n){Tt(this,n)}};var al=Kn.litHtmlPolyfillSupport;al?.(er,tr),(Kn.litHtmlVersions??=[]).push("3.3.3");var Ds=(i,n,e)=>{let t=e?.renderBefore??n,r=t._$litPart$;if(r===void 0){let s=e?.renderBefore??null;t._$litPart$=r=new tr(n.insertBefore(Jt(),s),s,void 0,e??{})}return r._$AI(i),r};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Bn=globalThis,X=class extends Ee{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let n=super.createRenderRoot();return this.renderOptions.renderBefore??=n.firstChild,n}update(n){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(n),this._$Do=Ds(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return lt}};X._$litElement$=!0,X.finalized=!0,Bn.litElementHydrateSupport?.({LitElement:X});var ll=Bn.litElementPolyfillSupport;ll?.({LitElement:X});(Bn.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var y=class extends Error{constructor(){super(...arguments);this.name="Refusal"}static[Symbol.hasInstance](e){return e?.name==="Refusal"}},b=i=>[i.length,i[0]?.length??0],P=(i,n,e)=>Array.from({length:i},(t,r)=>Array.from({length:n},(s,o)=>e(r,o))),dt=i=>i.map(n=>[...n].reverse()).reverse(),ve=(i,[n,e],t)=>i.map((r,s)=>s===n?r.map((o,a)=>a===e?t:o):r),j=(i,n)=>i===n||i!==null&&n!==null&&i[0]===n[0]&&i[1]===n[1],S=(i,n,e)=>Math.min(Math.max(i,n),e),q=i=>{let n=0;for(let e of i)for(let t of e)n=Math.max(n,Math.abs(t));return n};var Dr=i=>Array.isArray(i)?i:[i,i];function Ct(i,n,e){if(!Number.isInteger(i)||i<e)throw new y(`${n} ${i} is not possible; give a whole number of ${e} or more`)}function dl(i,n,e,t,r){if(i==="valid")return[0,0];if(i==="same"){if(t!==1)throw new y(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=Dr(i)[n];return Dr(s)}function As(i,n,e,t,r){let s=Dr(r.stride)[n],o=Dr(r.dilation)[n];Ct(e,`input ${i}`,1),Ct(t,`kernel ${i}`,1),Ct(s,"stride",1),Ct(o,"dilation",1);let[a,l]=dl(r.padding,n,t,s,o);Ct(a,"padding",0),Ct(l,"padding",0);let d=o*(t-1)+1,c=e+a+l,p=Math.floor((c-d)/s)+1;return{name:i,input:e,kernel:t,stride:s,dilation:o,before:a,after:l,padded:c,extent:d,output:p,mode:r.padding_mode}}var cl=i=>i.before===i.after?`2·${i.before}`:`${i.before} + ${i.after}`;function Gs(i){let n=Math.max(i.before,i.after);if(i.mode==="reflect"&&n>=i.input){let e=`use padding ${i.input-1} or less, or padding_mode 'replicate'`;return`padding ${n} is too wide to reflect: input ${i.input} has only ${i.input-1} cells beyond its edge; ${e}`}if(i.mode==="circular"&&n>i.input)return`padding ${n} goes round input ${i.input} more than once; use padding ${i.input} or less`;if(i.extent>i.padded){let e=i.dilation===1?`kernel ${i.kernel}`:`kernel ${i.kernel} with dilation ${i.dilation} spans ${i.extent} cells and`,t=Math.ceil((i.extent-i.input)/2);return`${e} does not fit input ${i.input} + ${cl(i)}; the smallest padding is ${t}`}return null}function ie(i,n,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=As("height",0,i[0],n[0],t),s=As("width",1,i[1],n[1],t),[o,a]=[Gs(r),Gs(s)];if(o!==null&&o===a)throw new y(o);if(o!==null&&a!==null)throw new y(`height: ${o}. Width: ${a}`);if(o!==null)throw new y(`height: ${o}`);if(a!==null)throw new y(`width: ${a}`);return{rows:r,columns:s}}function Fs(i,n,e={}){let t=ie(i,n,e);return[t.rows.output,t.columns.output]}function pl(i,n){let e=n-i.before;if(e>=0&&e<i.input)return e;switch(i.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(i.input-1)-e;case"replicate":return e<0?0:i.input-1;case"circular":return(e+i.input)%i.input}}var ee=i=>Array.from({length:i.padded},(n,e)=>pl(i,e));function Ns(i){let n=new Array(i.padded).fill(0);for(let e=0;e<i.output;e++)for(let t=0;t<i.kernel;t++)n[e*i.stride+t*i.dilation]+=1;return n}function je(i){let[n,e]=[Ns(i.rows),Ns(i.columns)],t=P(i.rows.padded,i.columns.padded,(d,c)=>n[d]*e[c]),r=(d,c)=>{let p=new Array(d.input).fill(0);return ee(d).forEach((u,h)=>{u>=0&&(p[u]+=c[h])}),p},[s,o]=[r(i.rows,n),r(i.columns,e)],a=P(i.rows.input,i.columns.input,(d,c)=>s[d]*o[c]),l=a.reduce((d,c)=>d+c.filter(p=>p===0).length,0);return{padded:t,input:a,never:l}}function js(i,[n,e]){let t=[];for(let r=0;r<i.rows.kernel;r++)for(let s=0;s<i.columns.kernel;s++)t.push([n*i.rows.stride+r*i.rows.dilation,e*i.columns.stride+s*i.columns.dilation]);return t}function zs(i,n){let e=[];for(let t=i.kernel-1;t>=0;t--){let r=n-t*i.dilation;r>=0&&r%i.stride===0&&r/i.stride<i.output&&e.push(r/i.stride)}return e}function Os(i,[n,e]){let t=zs(i.columns,e);return zs(i.rows,n).flatMap(r=>t.map(s=>[r,s]))}function Ls(i,[n,e]){let t=[];for(let r=0;r<i.rows.output;r++)for(let s=0;s<i.columns.output;s++)t.push([r*i.rows.stride+n*i.rows.dilation,s*i.columns.stride+e*i.columns.dilation]);return t}function Is(i,[n,e]){let t=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[t(i.rows,n),t(i.columns,e)]}function Ks(i,n){let[e,t]=b(i);if(e===0||t===0)throw new y(`${n} has no cells; give at least one row and one column`);let r=i.findIndex(s=>s.length!==t);if(r>=0)throw new y(`${n} is ragged: row ${r} has ${i[r].length} cells, row 0 has ${t}; make them equal`)}function Un(i,n,e,t){let[r,s]=[ee(t.rows),ee(t.columns)];for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let d=0;d<t.rows.kernel;d++){let c=r[o*t.rows.stride+d*t.rows.dilation];if(!(c<0))for(let p=0;p<t.columns.kernel;p++){let u=s[a*t.columns.stride+p*t.columns.dilation];u>=0&&(l+=e[d][p]*n[c][u])}}i[o][a]+=l}}function Wn(i,n,e={}){let{groups:t=1,bias:r=null}=e;if(i.length===0||n.length===0)throw new y("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new y(`groups ${t} is not possible; give 1 or more`);let s=n[0].length;if(i.length!==s*t)throw new y(`weight expects ${s} · ${t} = ${s*t} input channels, and input has ${i.length}`);if(n.length%t!==0)throw new y(`${n.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==n.length)throw new y(`bias has ${r.length} numbers for ${n.length} output channels; give one for each`);return i.forEach(o=>{Ks(o,"input")}),n.flat().forEach(o=>{Ks(o,"kernel")}),ie(b(i[0]),b(n[0][0]),e)}function Qn(i,n,e={}){let{groups:t=1,bias:r=null,mode:s="correlation"}=e,o=Wn(i,n,e),[a,l]=[n[0].length,n.length/t];return n.map((d,c)=>{let p=P(o.rows.output,o.columns.output,()=>r?.[c]??0),u=Math.floor(c/l)*a;return d.forEach((h,f)=>{Un(p,i[u+f],s==="convolution"?dt(h):h,o)}),p})}function fe(i,n,e={}){return Qn([i],[[n]],{...e,bias:[e.bias??0]})[0]}function Oe(i,n,e,[t,r],s){let o=s==="convolution"?dt(n):n,[a,l]=[ee(e.rows),ee(e.columns)],d=[];for(let c=0;c<e.rows.kernel;c++)for(let p=0;p<e.columns.kernel;p++){let u=a[t*e.rows.stride+c*e.rows.dilation],h=l[r*e.columns.stride+p*e.columns.dilation],f=u<0||h<0;d.push({from:f?null:[u,h],x:f?0:i[u][h],w:o[c][p]})}return d}function ke(i,n,e,t){let r=Math.floor(e/(i.length/n))*i[0].length;return i[e][t-r]??null}function qs(i,n,e){let t=P(e.rows.output,e.columns.output,()=>0);return Un(t,i,n,e),t}function Hs(i,n,e){let[t,r]=b(i[0][0]),s=i.length*i[0].length*t*r;return{weights:s,biases:n.length,multiply_adds:s*e.rows.output*e.columns.output}}function Ar(i,n){let e=Math.min(i,n);return Array.from({length:e},(t,r)=>r+1).filter(t=>i%t===0&&n%t===0)}var Gr=(i,n)=>i.map((e,t)=>Array.from({length:i[0].length*n},(r,s)=>ke(i,n,t,s)));function Bs(i,n){let[e,t]=[i[0].length/n,i.length/n];return i.map((r,s)=>{let o=Math.floor(s/t)*e;return r.slice(o,o+e)})}function Us(i,n){let e=i.trim().split(`
`);return[0,1,2].map(t=>e.map(r=>[...r].map(s=>n[s][t])))}var ul=Us(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),hl=Us(`
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
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),ml=[P(6,6,(i,n)=>n===2?1:0),P(6,6,i=>i===3?1:0),P(6,6,(i,n)=>i>0&&i<4&&n>1&&n<5?1:0),P(6,6,(i,n)=>i+n<5?1:0)],fl=Array.from({length:4},(i,n)=>Array.from({length:4},(e,t)=>P(3,3,(r,s)=>[s-1,r-1,r===s?1:0,r===1||s===1?1:-1][(n+t)%4]))),Yn=i=>Array.from({length:i},(n,e)=>Array.from({length:i},(t,r)=>[[e===r?1:0]])),rr=[{id:"squares",label:"white and red square",input:ul,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:hl,kernel:Yn(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:ml,kernel:fl,view:"groups",position:[0,0]}],Ws=rr[0];function M(i,n=2){let e=Math.abs(i)>=1e3,t=Number(i.toFixed(e?0:n));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var gl="⁰¹²³⁴⁵⁶⁷⁸⁹",Nr=i=>`10${i<0?"⁻":""}${[...String(Math.abs(i))].map(n=>gl[Number(n)]).join("")}`;function ct(i){let n=Math.abs(i);if(n>=1e5||n<.001&&n>0){let[e,t]=i.toExponential(1).split("e");return`${e.replace("-","−")}·${Nr(Number(t))}`}return n<.95&&n>0?M(Number(i.toPrecision(2)),4):i.toFixed(1).replace("-","−")}var le=i=>M(i).startsWith("−")?`(${M(i)})`:M(i),T=([i,n])=>`${i}×${n}`,bl=i=>{let n=String(i);return/[.e]/.test(n)?n:`${n}.`},te=(i,n)=>typeof i[0]=="number"?`[${i.map(bl).join(", ")}]`:`[${i.map(e=>te(e,`${n} `)).join(`,
${n} `)}]`,z=i=>i.toLocaleString("en-US"),de=i=>`${Math.round(100*i)} %`,Et=(i,n)=>i>0&&i/n<.005?"< 1 %":de(i/n);function Qs(i){let n=String(i);if(n.length<=10)return z(i);let e=+`${n[0]}.${n.slice(1,4)}`;return`${e===1?"":`${M(e)}·`}${Nr(n.length-1)}`}function pt(i){let[n,e]=[Number(i),0];for(;n>=999.5;)[n,e]=[n/1e3,e+1];return`${Number(n.toPrecision(3))} ${["B","kB","MB","GB","TB","PB","EB"][e]}`}var Rt=" ".repeat(17),Re=([i,n])=>`(${i}, ${n})`;function zr(i,n){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${te(i.input,Rt)})`),e.push(`K = torch.tensor(${te(i.kernel,Rt)})`),i.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${Re(i.stride)}`],{rows:r,columns:s}=n,o=r.before===r.after&&s.before===s.after;if(i.padding_mode==="zeros"&&o)t.push(`padding=${Re([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=i.padding_mode==="zeros"?"constant":i.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${Re(i.dilation)}`),i.bias!==0&&t.unshift(`bias=torch.tensor([${i.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function Xn(i,n){let e=["import torch","from torch.nn import functional as F","",n];if(i.shift.some(t=>t!==0)&&e.push(`X = X.roll(${Re(i.shift)}, (0, 1))`),e.push(`K = torch.tensor(${te(i.kernel,Rt)})`),e.push('Y = F.conv2d(X[None, None], K[None, None], padding="same")'),i.sigma>0){let t=Math.ceil(3*i.sigma);e.push(`bell = torch.exp(-0.5 * (torch.arange(-${t}, ${t+1}) / ${i.sigma}) ** 2)`),e.push("blur = bell.outer(bell) / bell.sum() ** 2"),e.push('Y = F.conv2d(Y, blur[None, None], padding="same")')}return e.push(`Y = Y[0, 0, ::${i.stride[0]}, ::${i.stride[1]}]`,"Y"),`${e.join(`
`)}
`}var Vn=i=>`X = torch.tensor(${te(i,Rt)})`,Ys=i=>[`i, j = torch.meshgrid(torch.arange(${i}), torch.arange(${i}), indexing="ij")`,`X = 0.5 + 0.5 * torch.cos(torch.pi * ((i - ${i>>1}) ** 2 + (j - ${i>>1}) ** 2) / ${i})`].join(`
`);function Xs(i){let n=typeof i.padding=="string"?`"${i.padding}"`:Re(i.padding),e=i.bias.length>0?`bias=torch.tensor(${te(i.bias,"")}), `:"";return["import torch","from torch.nn import functional as F","",`X = torch.tensor(${te(i.input,Rt)})  # (C, H, W)`,`K = torch.tensor(${te(i.kernel,Rt)})  # (C_out, C / groups, k_h, k_w)`,`Y = F.conv2d(X[None], K, ${e}stride=${Re(i.stride)}, padding=${n}, groups=${i.groups})[0]`,"Y",""].join(`
`)}function Vs(i,n){let e=["import torch","from torch.nn import functional as F","",Vn(n)],[t,r]=i.shift,s=i.padding_mode==="circular";(t!==0||r!==0)&&e.push(s?`X = X.roll(${Re(i.shift)}, (0, 1))`:`X = F.pad(X, (${r}, ${-r}, ${t}, ${-t}))  # moved; what leaves it is lost`);let o=s?"circular":"constant",a=c=>["K = torch.tensor([[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]])",`Y = F.conv2d(F.pad(X[None, None], (1, 1, 1, 1), mode="${o}"), K[None, None], stride=${Re(c)})`],l=i.stride.map((c,p)=>{let u=p===0?n.length:n[0].length,h=Math.max(2,c);return{window:h,pad:(Math.ceil(u/c)-1)*c+h-u}}),d={convolution:[...a(i.stride),"Y = Y[0, 0]"],relu:["Y = (X - 8).relu()"],pooling:[...a([1,1]),`Y = F.pad(Y.relu(), (0, ${l[1].pad}, 0, ${l[0].pad}), mode="${o}")`,`Y = F.max_pool2d(Y, (${l[0].window}, ${l[1].window}), stride=${Re(i.stride)})[0, 0]`],dense:["n = X.numel()",`t = (${i.seed} + torch.arange(1, n * n + 1) * 0x6D2B79F5) % 2**32  # seeded chance: mulberry32`,"t = (t ^ (t >> 15)) * (t | 1) % 2**32","t = (t ^ (t + (t ^ (t >> 7)) * (t | 61))) % 2**32","W = ((t ^ (t >> 14)) * 9 // 2**32 - 4).reshape(n, n).T.float()","Y = (W @ X.flatten()).reshape(X.shape)"],largest:[...a([1,1]),"Y = Y.max().reshape(1, 1)"]};return`${[...e,...d[i.layer],"Y"].join(`
`)}
`}function Js({size:i,reach:n,shared:e,near:t}){let r=t?"reach":"n - 1",s=e?[`    layer = nn.Conv2d(1, 1, 2 * (${r}) + 1, padding=${r})`]:["    layer = nn.Linear(n * n, n * n)"],a=e||!t?['with torch.device("meta"):',...s,"Y = sum(p.numel() for p in layer.parameters())  # weights and biases"]:["# PyTorch has no layer with own weights for near inputs: count the pairs, axis by axis.","Y = sum(n - abs(a) for a in range(-reach, reach + 1)) ** 2 + n * n  # weights and biases"];return["import torch","from torch import nn","",`n, reach = ${i}, ${Math.min(n,i-1)}`,...a,"Y",""].join(`
`)}var Jn=(i,n)=>m`<span class="control fixed">${i} <b>${n}</b> <span class="lock">fixed</span></span>`;function D(i,n,e,t,r=!1){return r?Jn(i,e.find(s=>s.id===n)?.label??n):m`<label class="control"
><span>${i}</span>
<select aria-label=${i} @change=${s=>t(s.target.value)}>
${e.map(s=>m`<option value=${s.id} .selected=${s.id===n}>${s.label}</option>`)}
</select></label
>`}function R(i,n,[e,t,r],s,o=!1){if(o)return Jn(i,String(n));let a=d=>s(Math.round(Math.min(Math.max(d,e),t)/r)*r),l=(d,c,p)=>m`<button type="button" class=${c} tabindex="-1" aria-label="${i}: ${c}" @click=${()=>a(n+d)}>
${p}
</button>`;return m`<span class="control stepper"
><span aria-hidden="true">${i}</span>${l(-r,"less","−")}<input
type="number"
aria-label=${i}
min=${e}
max=${t}
step=${r}
.value=${String(n)}
@change=${d=>{let c=d.target;Number.isFinite(c.valueAsNumber)&&a(c.valueAsNumber),c.value=String(n)}}
@input=${d=>{let c=d.target;d.inputType||!Number.isFinite(c.valueAsNumber)||(a(c.valueAsNumber),queueMicrotask(()=>c.select()))}} />${l(r,"more","+")}</span
>`}function Le(i,[n,e],t,r,s,o){return n!==e&&!s?N(`${i} ${n}×${e}`,o):R(i,n,t,a=>r([a,a]),s)}var _e=([i,n],e,t,r)=>[R("height",i,e,s=>t([s,n]),r),R("width",n,e,s=>t([i,s]),r)];function H(i,n,e,t=!1){return t?Jn(i,n?"on":"off"):m`<button type="button" class="control toggle" aria-pressed=${n?"true":"false"} @click=${()=>e(!n)}>
${i}
</button>`}var N=(i,n)=>m`<button type="button" class="control" @click=${n}>${i}</button>`,E=(i,...n)=>m`<div class="group" role="group" aria-label=${i}><span class="title">${i}</span>${n}</div>`,G=(i,n)=>i?n():w;var se=i=>{let n=JSON.stringify(i)??String(i);return n.length>40?`${n.slice(0,40)}…`:n},Zn=(i,n,e)=>typeof i=="number"&&Number.isInteger(i)&&i>=n&&i<=e,Dt=i=>i.split(",").map(n=>n.trim()===""?Number.NaN:Number(n));function re(i,n){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${i}×${n}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new y(`${r}; got ${se(e)}`);let s=e[0].length;if(e.length>i||s>n)throw new y(`${r}; got ${e.length}×${s}`);if(s===0)throw new y(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new y(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new y(`${r}; row ${a} holds ${se(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(Dt)}}function Fr(i,n,e,t){let r=s=>Array.isArray(s)?[s.length,...r(s[0])]:[];return{parse(s,o){if(!Array.isArray(s)||s.length===0||s.length>n)throw new y(`${o} must be a list of 1 to ${n} ${e}; got ${se(s)}`);let a=s.map(d=>i.parse(d,`each of ${o}'s ${e}`)),l=a.findIndex(d=>String(r(d))!==String(r(a[0])));if(l>=0){let[d,c]=[a[0],a[l]].map(p=>r(p).join("×"));throw new y(`${o}'s ${e} must be of one shape; number 0 is ${d} and number ${l} ${c}`)}return a},encode:s=>s.map(i.encode).join(t),decode:s=>s.split(t).map(i.decode)}}function At(i){return{parse(n,e){if(!(Array.isArray(n)&&n.length<=i&&n.every(r=>Number.isFinite(r))))throw new y(`${e} must be a list of at most ${i} numbers; got ${se(n)}`);return[...n]},encode:n=>n.join(","),decode:n=>n===""?[]:Dt(n)}}function Q(i,n){return{parse(e,t){if(!Zn(e,i,n))throw new y(`${t} must be a whole number from ${i} to ${n}; got ${se(e)}`);return e},encode:String,decode:e=>Dt(e)[0]}}function ce(){return{parse(i,n){if(typeof i!="boolean")throw new y(`${n} must be true or false; got ${se(i)}`);return i},encode:String,decode:i=>i==="true"?!0:i==="false"?!1:i}}function Ie(i){return{parse:(n,e)=>n===null?null:i.parse(n,e),encode:n=>n===null?"":i.encode(n),decode:n=>n===""?null:i.decode(n)}}function F(i,n){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>Zn(s,i,n)))throw new y(`${t} must be a whole number or a pair [height, width] from ${i} to ${n}; got ${se(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:Dt}}function jr(i){return{parse(n,e){if(!Array.isArray(n)||n.length!==3||!n.every(t=>Zn(t,1,i)))throw new y(`${e} must be [channels, height, width], each from 1 to ${i}, such as [1, 28, 28]; got ${se(n)}`);return[...n]},encode:n=>n.join(","),decode:Dt}}function Gt(i){let n=F(0,i);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new y(`${t} must be "same", "valid" or whole numbers; got ${se(e)}`);return n.parse(e,t)},encode:e=>typeof e=="string"?e:n.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:n.decode(e)}}function Or(i,n,e){let[t,r]=[re(n,e),Y(i)];return{parse:(s,o)=>typeof s=="string"?r.parse(s,o):t.parse(s,o),encode:s=>typeof s=="string"?s:t.encode(s),decode:s=>/^[a-z]+$/.test(s)?s:t.decode(s)}}function Te(i=-1/0,n=1/0){let e=Number.isFinite(n)?` from ${i} to ${n}`:"";return{parse(t,r){if(typeof t!="number"||!Number.isFinite(t)||t<i||t>n)throw new y(`${r} must be a number${e}; got ${se(t)}`);return t},encode:String,decode:t=>Dt(t)[0]}}function Y(i){return{parse(n,e){if(!i.includes(n))throw new y(`${e} must be one of ${i.join(", ")}; got ${se(n)}`);return n},encode:n=>n,decode:n=>n}}function Lr(i,n,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new y(`a figure's state must be an object such as {"stride": [1, 1]}; got ${se(e)}`);let t={};for(let[r,s]of Object.entries(e)){if(n.includes(r))continue;let o=Object.hasOwn(i,r)?i[r]:void 0;if(!o)throw new y(`this figure has no "${r}"; it knows ${Object.keys(i).join(", ")}`);t[r]=o.parse(s,r)}return t}function Zs(i,n){return Object.keys(n).map(e=>`${e}:${encodeURIComponent(i[e].encode(n[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function eo(i,n){let e=Object.create(null),t=[];for(let r of n===""?[]:n.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new y(`the address holds ${se(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new y(`the address holds ${se(r)}, which is cut off in the middle of a character`)}s==="lock"?t=a.split(",").filter(Boolean):e[s]=Object.hasOwn(i,s)?i[s].decode(a):a}return{state:e,lock:t}}function ei(i,n,e){return typeof i=="string"||typeof n=="string"?i===n:i.length===n.length&&i.every((t,r)=>Math.abs(t-n[r])<=e+1e-9*Math.abs(n[r]))}function ro(i,n){let{answer:e,within:t=0,slips:r,otherwise:s}=i;if(ei(n,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!ei(l.answer,e,t)&&ei(n,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):s}`,slip:o[0]?.says}}function no(i){let n=i.filter(s=>s.trim()!==""),e=n.map(to),t=n.length===1&&!e.every(Number.isFinite)?wl(n[0]).map(to):e;return(i.length===1?t.length>0:t.length===i.length)&&t.every(Number.isFinite)?t:null}function to(i){let[n,e,...t]=i.trim().replace("−","-").replace(",",".").split("/");return n.trim()===""||t.length>0||e?.trim()===""?Number.NaN:Number(n)/(e===void 0?1:Number(e))}var wl=i=>i.split(/[×x*;]|,\s|\s+/).filter(n=>n.trim()!=="");function io(i,n,e,t){return m`<form class="ask" @submit=${s=>{s.preventDefault();let o=s.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
<p>${i.text}</p>
<div class="answer">
${i.choices?.map(s=>N(s.label,()=>e(s.id)))}
${(i.fields??[]).map(s=>m`<label class="control"
>${s}<input type="text" inputmode="decimal" aria-label=${s||i.text} size="5" /></label
>`)}
${i.choices?w:m`<button type="submit" class="control">Check</button>`}
${t?N("Show me",t):w}
</div>
${n?m`<p class="verdict">${n.says}</p>`:w}
</form>`}var $l={"d2l-nn.js":"d2lEngine"},ti=document.currentScript?.src,Ir=new Map;async function so(i,n){let e=globalThis,t=$l[i];e[t]||(Ir.has(i)||Ir.set(i,(n?vl(i,n):yl(i)).finally(()=>Ir.delete(i))),await Ir.get(i));let r=e[t];if(!r)throw new y(`${i} came, but it is not the file of that name that these figures need`);return r}async function yl(i){if(!ti)throw new y(`this figure needs ${i}, and does not know where to look for it: in a notebook, run its cell`);let n=new URL(`./${i}`,ti);n.search=new URL(ti).search,await oo(n.href,`${i} is missing: this figure looked for it at ${n.href.split("?")[0]}; put it there and try again`)}async function vl(i,n){let e=URL.createObjectURL(new Blob([await n(i)],{type:"text/javascript"}));await oo(e,`this notebook does not let the figure run ${i}`).finally(()=>URL.revokeObjectURL(e))}function oo(i,n){let e=document.createElement("script");return e.src=i,new Promise((t,r)=>{e.onload=()=>t(),e.onerror=()=>r(new y(n)),document.head.append(e)}).finally(()=>e.remove())}var kl={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},xl={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},Sl=(i,n)=>Object.entries(i).map(([e,t])=>n(e,xl[e]?.replace("#",t)??t)).join(""),ri=i=>Sl(kl[i],(n,e)=>`--${n}:var(--d2l-${n},${e});`);var Nt=A`
:host {
${it(ri("light"))}
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
${it(ri("dark"))}
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
`;var ao=()=>matchMedia("(prefers-color-scheme: dark)");function lo(){let{documentElement:i,body:n}=document,e=i.dataset.theme??n?.dataset.vscodeThemeKind?.replace("vscode-","")??i.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=n?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":ao().matches?"dark":"light"}function co(i){let n=new MutationObserver(i),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&n.observe(r,{attributeFilter:e});let t=ao();return t.addEventListener("change",i),()=>{n.disconnect(),t.removeEventListener("change",i)}}var O=560,Pl=300,_l=14,Tl,B=class extends X{constructor(){super();this.textOf=null;this.looks=[];this.questions={};this.#e=null;this.#t=null;this.#r={};this.#n=null;this.#i=!1;this.#l=[];this.#d=[];this.#s=0;this.#o=[];this.#k=()=>this.#y(!0);this.#S=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#y(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=Nt}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return w}settle(e,t){return e}get asksEachTime(){return this.locked("ask")}judged(e){}pause(){}get quiet(){return!1}#e;#t;#r;#n;#i;#l;#d;#s;#o;set stateText(e){e!==null&&this.#m(()=>{let t;try{t=JSON.parse(e)}catch(r){let s=r.message;throw new y(`the state attribute is no JSON (${s}); this is the default figure`)}this.#h(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#h(e))}get#a(){let e=Y(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#u(){return{ask:"",...this.defaults()}}get now(){return this.#e??=this.#u,this.#e}get derived(){return this.#t??=this.derive(this.now),this.#t}#h(e){let t=Lr(this.#a,this.derivedKeys,e);this.#r={...this.#r,...t},this.notice=null,this.#p(t)}#p(e){let t=this.now,r={...t,...e},s=Object.keys(e).some(o=>o!=="ask"&&!this.#c(o));s&&(this.#t=null),this.#e=r,this.#e={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#i:s&&this.asksEachTime)&&this.#g(),this.requestUpdate(),this.#P()}#c(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(t){if(!(t instanceof y))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=Lr(this.#a,[],e);this.notice=null,Object.keys(e).some(s=>!this.#c(s))&&(this.arrived=null),this.#p(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#P()}reset(){let e={...this.#u,...this.#r},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#g(),this.change(Object.fromEntries(t))}async load(e){this.notice=null;try{return await so(e,this.textOf)}catch(t){if(!(t instanceof y))throw t;return this.refuse(t.message),null}}async engine(){let e=await this.load("d2l-nn.js");return e&&(Tl??=e())}get lock(){return[...new Set([...this.#l,...this.#d])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#a)],s=t.find(o=>!r.includes(o));s!==void 0&&this.refuse(`lock names "${s}", and this figure knows ${r.join(", ")}`),this.#l=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#c(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#i&&this.derived.trouble===null}get#b(){return this.questions[this.now.ask].question(this.now,this.derived)}#g(){this.#i=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#f(e){let t=typeof e=="string"?e:no(e);if(t===null){let s=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${s}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=ro(this.#b,t);this.judged(r),r.right?this.#w(r):this.verdict=r,this.#P()}#w(e){this.#i=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#P(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#$(){let e=!this.locked("ask")||this.verdict!==null,t=s=>this.#f(s),r=()=>{this.judged(null),this.#w(null)};return io(this.#b,this.verdict,t,e?r:null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return t>0?`${e}-${t+1}`:e}#y(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(t));if(r===void 0)return;let s=this.now,o=this.#m(()=>{let{state:d,lock:c}=eo(this.#a,r.slice(t.length)),u={...{...this.#u,...this.#r},...Lr(this.#a,this.derivedKeys,d)},h=Object.keys(d).find(g=>this.locked(g));if(h)throw new y(`the address changes ${h}, which is fixed on this page; this is the page's figure`);let f=Object.entries(u).filter(([g])=>!this.locked(g));this.notice=null,this.#d=c.filter(g=>g==="all"||g in this.#a),this.pause(),this.#g(),this.#p(Object.fromEntries(f)),e&&this.#x(s)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#x(e){let t=this.#a,r=Object.keys(t).filter(o=>!this.#c(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#n??=e;let s=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>_l||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${s.join(", ")||"a question"}.`.replaceAll("_"," ")}#v(){let e=this.#n;if(e===null)return;this.#n=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#k;#S;get link(){let e={...this.#u,...this.#r},t=Object.entries(this.now).filter(([a,l])=>this.#c(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#d.length>0?`~lock:${this.#d.join(",")}`:"",s=`${this.addressName}=${Zs(this.#a,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,s].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.copy(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.copy(e,"PyTorch code copied; its Y is this output")}async copy(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#P()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=lo()};e(),this.#o.push(co(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#o.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#o.push(()=>r.disconnect());let s=(o,a,l)=>{o.addEventListener(a,l),this.#o.push(()=>o.removeEventListener(a,l))};s(document,"visibilitychange",()=>{document.hidden&&this.pause()}),s(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),s(this,"keydown",o=>this.#T(o)),s(document,"click",this.#S),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#y(!1),s(window,"hashchange",this.#k)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#s);for(let e of this.#o.splice(0))e()}#_(){return this.asking?`${this.verdict?.says??""} ${this.#b.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#P(){clearTimeout(this.#s),!this.quiet&&(this.#s=window.setTimeout(()=>{this.spoken=this.notice??this.#_()},Pl))}announce(){this.#P()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#T(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return w}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return m`${G(e.length>0,()=>E("Predict",D("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${E("Take along",N("Copy as PyTorch",()=>{this.copyPytorch()}),G(!this.hosted,()=>N("Copy link",()=>{this.copyLink()})),N("Reset",()=>this.reset()))}${this.keys()}`}#M(e,t){let r=this.notice??t.trouble,s=G(this.arrived,()=>m`<p class="arrived">${this.arrived} ${N("back to mine",()=>this.#v())}</p>`);return this.asking?m`${G(r,()=>m`<p class="notice">${r}</p>`)}${this.#$()}${s}`:r?m`<p class="notice">${r}</p>${s}`:m`${G(this.verdict,()=>m`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${s}`}render(){let[e,t]=[this.now,this.derived];return m`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
<p class="hint">${this.hint}</p>
<div class="stage ${this.width>=O?"wide":""}">${this.drawing(e,t)}</div>
<div class="told" tabindex="-1">${this.#M(e,t)}</div>
<div class="bar">
${this.controls(e,t)}
<button
type="button"
class="control more"
aria-expanded=${this.open?"true":"false"}
@click=${()=>{this.open=!this.open}}
>${this.open?"Less":"More"}</button>
</div>
${G(this.open,()=>m`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
<div class="unseen" role="status">${this.spoken}</div>
</div>`}};function U(i,n){customElements.get(i)||customElements.define(i,n)}var oe=class{constructor(n,e,t,r){this.read=n;this.write=e;this.refuse=t;this.step=r;this.#e=0;this.pull=({detail:{cell:n,steps:e=0,start:t}})=>{t?this.#e=this.read(n):this.write(n,Math.round((this.#e+e*this.step)*1e6)/1e6)};this.type=({detail:{cell:n,text:e=""}})=>{let t=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(t)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):this.write(n,t)}}#e};var Ml=230,ni=class extends X{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1,hasChanged:(n,e)=>String(n)!==String(e)},frames:{attribute:!1},steps:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},start:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},bare:{attribute:!1},label:{}}}#e=null;#t="";#r=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.frames=[],this.steps=[1,1],this.lit=null,this.cursor=null,this.start=[0,0],this.theme="",this.still=!1,this.bare=!1,this.label=""}render(){let[n,e]=b(this.values),t=`width:${e*this.size}px;height:${n*this.size}px`;return this.still?m`<canvas role="img" aria-label=${this.label} style=${t}></canvas>`:m`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
@keydown=${this.#w} @pointerdown=${this.#m} @pointermove=${this.#b}
@pointerup=${this.#g} @pointercancel=${this.#g} @pointerleave=${this.#f}
><canvas style=${t} aria-hidden="true"></canvas></div>`}connectedCallback(){super.connectedCallback(),document.readyState!=="complete"&&addEventListener("load",()=>this.requestUpdate(),{once:!0})}updated(n){let e=["--paper",`--${this.tone}-fill`].map(t=>this.#n(t)).join();(this.#e===null||this.#t!==e||["values","paint","most","size","block"].some(t=>n.has(t)))&&(this.#e=this.#l()),this.#t=e,this.#a(this.#e)}#n(n){return getComputedStyle(this).getPropertyValue(n).trim()}#i(n){return Math.round(n*this.size*devicePixelRatio)}#l(){let[n,e]=b(this.values),t=document.createElement("canvas");[t.width,t.height]=[this.#i(e),this.#i(n)];let r=t.getContext("2d");return r.fillStyle=this.#n("--paper"),r.fillRect(0,0,t.width,t.height),r.imageSmoothingEnabled=!1,r.drawImage(this.#d(r),0,0,t.width,t.height),this.bare||this.#s(r,this.#n("--outside")),this.block&&this.#o(r,this.block,this.#n("--line")),t}#d(n){let[e,t]=b(this.values),r=document.createElement("canvas");[r.width,r.height]=[t,e];let s=p=>{n.fillStyle=this.#n(p);let u=Number.parseInt(String(n.fillStyle).slice(1),16);return[u>>16,u>>8&255,u&255]},[o,a]=[s(`--${this.tone}-fill`),s("--ink")],l=this.most||q(this.values.map(p=>p.map(u=>u||0)))||1,d=new ImageData(t,e),c=0;return this.values.forEach((p,u)=>{p.forEach((h,f)=>{let g=this.paint?.(h,u,f)??(h<0?a:o);d.data[c++]=g[0],d.data[c++]=g[1],d.data[c++]=g[2],d.data[c++]=this.paint?255:(Math.min(Math.abs(h)/l,1)||0)*Ml})}),r.getContext("2d")?.putImageData(d,0,0),r}#s(n,e){let[t,r]=this.block??[1,1],s=devicePixelRatio;n.strokeStyle=e,n.lineWidth=s,n.globalAlpha=.6;for(let o=0;o<this.values.length;o+=t)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,d,c,p]=[this.#i(a),this.#i(o),this.#i(a+r),this.#i(o+t)];n.save(),n.beginPath(),n.rect(l,d,c-l,p-d),n.clip(),n.beginPath();for(let u=l-(p-d);u<c;u+=6*s)n.moveTo(u,p),n.lineTo(u+(p-d),d);n.stroke(),n.restore()}n.globalAlpha=1}#o(n,[e,t],r){let[s,o]=b(this.values),a=Math.max(1,Math.round(devicePixelRatio));n.fillStyle=r;for(let l=e;l<s;l+=e)n.fillRect(0,this.#i(l)-.5*a,n.canvas.width,a);for(let l=t;l<o;l+=t)n.fillRect(this.#i(l)-.5*a,0,a,n.canvas.height)}#a(n){let e=this.renderRoot.querySelector("canvas");e.width!==n.width&&(e.width=n.width),e.height!==n.height&&(e.height=n.height);let t=e.getContext("2d");t.drawImage(n,0,0);let[r,s]=b(this.values),o=this.#n("--ink");if(this.lit){t.fillStyle=this.#n("--paper"),t.globalAlpha=.72,t.fillRect(0,0,e.width,e.height),t.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<s;l++){if(!this.lit(a,l))continue;let d=this.#u(a,l,1,1);t.drawImage(n,...d,...d),this.#h(t,a,l,1,1,o,1)}}for(let{row:a,column:l,rows:d,columns:c,colour:p}of this.frames)this.#h(t,a,l,d,c,this.#n(`--${p}`),2);this.cursor&&this.#h(t,...this.cursor,1,1,o,2)}#u(n,e,t,r){let[s,o]=[this.#i(e),this.#i(n)];return[s,o,this.#i(e+r)-s,this.#i(n+t)-o]}#h(n,e,t,r,s,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[d,c,p,u]=this.#u(e,t,r,s);n.strokeStyle=o,n.lineWidth=l,n.strokeRect(d+l/2,c+l/2,p-l,u-l)}#p(n){let e=n.currentTarget.getBoundingClientRect(),[t,r]=b(this.values);return[S(Math.floor((n.clientY-e.top)/this.size),0,t-1),S(Math.floor((n.clientX-e.left)/this.size),0,r-1)]}#c(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e&&{cell:e}}))}#m=n=>{if(n.button!==0)return;this.#r=!0;let e=n.currentTarget;e.setPointerCapture(n.pointerId),e.focus({preventScroll:!0}),n.preventDefault(),this.#c("entry-point",this.#p(n))};#b=n=>{let e=this.#p(n);this.#r&&!j(e,this.cursor)?this.#c("entry-point",e):!this.#r&&n.pointerType!=="touch"&&this.#c("entry-hover",e)};#g=()=>{this.#r=!1};#f=()=>{this.#r||this.#c("entry-hover",null)};#w=n=>{if(n.altKey||n.metaKey||n.ctrlKey)return;let[e,t]=this.cursor??this.start,[r,s]=this.steps,[o,a]=b(this.values),d={ArrowUp:[e-r,t],ArrowDown:[e+r,t],ArrowLeft:[e,t-s],ArrowRight:[e,t+s],Home:[e,0],End:[e,a-1],PageUp:[0,t],PageDown:[o-1,t]}[n.key];d&&(n.preventDefault(),this.#c("entry-point",[S(d[0],0,o-1),S(d[1],0,a-1)]))};static{this.styles=A`
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
`}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",ni);var Cl=8,uo=.61,ho=.45,ii=.05,El=i=>{let n=[ho,uo].find(e=>Math.abs(i-e)<ii);return n===void 0?i:n+(i>n?ii:-ii)},po=(i,n)=>Array.from({length:101},(e,t)=>`.${i}${t}{background-color:color-mix(in srgb,var(${n}) ${t}%,var(--paper))}`),Rl=[...po("p","--fill"),...po("n","--ink")].join(""),si=class extends X{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#e=!1;#t=!1;#r=!1;#n=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(n){let e=n.get("home");n.has("home")&&!j(e??null,this.home)&&!this.#e&&(this.cursor=this.home),this.#e=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],s=[S(this.cursor[0],0,t-1),S(this.cursor[1],0,r-1)];j(s,this.cursor)||(this.cursor=s)}render(){let{size:n,fontSize:e}=this,t=this.cells[0]?.length??0;return m`<div
role="grid"
aria-label=${this.label}
aria-readonly=${this.editable?"false":"true"}
class="${n<18?"fine":""} ${e===0?"pixels":""}"
style="--size:${n}px;--font:${e}px;grid-template-columns:repeat(${t},${n}px);width:${t*n}px;height:${this.cells.length*n}px"
@keydown=${this.#p}
@focusin=${this.#c}
@pointerdown=${this.#b}
@pointermove=${this.#g}
@pointerup=${this.#f}
@pointercancel=${this.#w}
@pointerleave=${this.#$}
@dblclick=${this.#y}
>
${this.cells.map((r,s)=>m`<div role="row">${r.map((o,a)=>this.#i(o,s,a))}</div>`)}
</div>
${this.frame?this.#l(this.frame):w} ${this.editing===null?w:this.#d()}`}#i(n,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],s=Math.abs(n.tint),o=n.tint<0,a=o?El(s*.85):s*.62,l=o&&(a>uo?"deep":a>ho&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,n.marks,l,n.note&&"noted"].filter(Boolean).join(" ");return m`<div
role="gridcell"
class=${d}
tabindex=${r?0:-1}
aria-label=${n.label??w}
>${this.fontSize>0?n.text:w}${n.note?m`<small>${n.note}</small>`:w}</div>`}#l(n){let e=this.size,t=`transform:translate(${n.column*e}px,${n.row*e}px);width:${n.columns*e}px;height:${n.rows*e}px`;return m`<div class="frame" style=${t}></div>`}#d(){let[n,e]=this.cursor,t=Math.max(this.size,56),r=S(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return m`<input
class="editor"
aria-label="value of row ${n}, column ${e}"
autocomplete="off"
style="left:${r}px;top:${n*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
.value=${this.editing??""}
@keydown=${this.#h}
@blur=${()=>this.#u(!1)}
/>`}updated(n){if(n.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#r&&e?.select()}else n.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#t=!0,this.#s(this.cursor)?.focus(),this.#t=!1)}#s([n,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[n]?.children[e]}edit(n){this.#r=n===void 0,this.editable&&(this.editing=n??this.cells[this.cursor[0]][this.cursor[1]].text)}#o(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e}))}#a(n){this.#e=!0,this.cursor=n,this.#o("cell-focus",{cell:n})}#u(n){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,n&&this.#s(this.cursor)?.focus(),r&&this.#o("cell-edit",{cell:this.cursor,text:t})}#h=n=>{if(n.stopPropagation(),n.key==="Enter")this.#u(!0);else if(n.key==="Escape")this.editing=null,this.#s(this.cursor)?.focus();else return;n.preventDefault()};#p=n=>{if(n.altKey||n.metaKey)return;let[e,t]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(n.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(n.key)){n.preventDefault(),this.#o("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#o("cell-pull",{cell:this.cursor,steps:n.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:n.ctrlKey?[0,0]:[e,0],End:n.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,t],PageDown:[r-1,t]}[n.key];if(a)this.#a([S(a[0],0,r-1),S(a[1],0,s-1)]);else{if(n.ctrlKey)return;if(n.key==="Enter"||n.key==="F2")if(this.drag==="paint")this.#o("cell-drag",{cell:this.cursor,from:this.cursor,start:!0});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(n.key))this.edit(n.key);else return}n.preventDefault()};#c=n=>{let e=n.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#n||this.#t)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];j(r,this.cursor)&&this.#o("cell-focus",{cell:r})};#m(n){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[S(Math.floor((n.clientY-e.top)/this.size),0,t-1),S(Math.floor((n.clientX-e.left)/this.size),0,r-1)]}#b=n=>{if(n.button!==0)return;let e=this.#m(n),t=j(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#n={cell:e,from:e,y:n.clientY,moved:!1,again:t},n.currentTarget.setPointerCapture(n.pointerId),this.#s(e)?.focus({preventScroll:!0}),n.preventDefault(),this.#a(e),this.drag==="paint"&&this.#o("cell-drag",{cell:e,from:e,start:!0}),this.drag==="pull"&&this.#o("cell-pull",{cell:e,steps:0,start:!0})};#g=n=>{let e=this.#n,t=this.#m(n);if(!e){n.pointerType!=="touch"&&this.#o("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-n.clientY)/Cl);(r!==0||e.moved)&&(e.moved=!0,this.#o("cell-pull",{cell:e.cell,steps:r,start:!1}));return}j(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#o("cell-drag",{cell:t,from:e.from,start:!1}):this.#a(t))};#f=()=>{let n=this.#n;this.#n=null,n?.again&&!n.moved&&this.drag!=="paint"&&this.edit()};#w=()=>{this.#n=null};#$=()=>{this.#n||this.#o("cell-hover",null)};#y=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=A`
${it(Rl)}
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
`}};customElements.get("d2l-grid")||customElements.define("d2l-grid",si);var fo=(i,n)=>i*4096+n,De=i=>new Set(i.map(([n,e])=>fo(n,e))),xe=(i,n,e)=>i.has(fo(n,e)),Dl=24;function V(i,n){if(n<Dl)return 0;let e=1;for(let r of i)for(let s of r)e=Math.max(e,s.text.length);let t=Math.min(n*.42,(n-4)/(e*.58),17);return t<8?0:t}var Al=112,mo=46,Gl=46;function ut(i,n,e){let t=(i===0?640:i)+mo,r=(i>=O||i===0?520:380)/e;for(let s=Math.min(Gl,Math.floor(r));s>4;s--){let o=n.map(a=>a.reduce((l,d)=>l+Math.max(d*s,Al)+mo,0));if(Math.max(...o)<=t)return s}return 4}function W(i,n=()=>"",e=q(i)||1){return i.map((t,r)=>t.map((s,o)=>({text:M(s),tint:s/e,marks:n(r,o)})))}function Ae(i,n,e=()=>({}),t=q(i)||1){let[r,s]=[ee(n.rows),ee(n.columns)];return r.map((o,a)=>s.map((l,d)=>{let c=o<0||l<0?null:[o,l],p=a>=n.rows.before&&a<n.rows.before+n.rows.input&&d>=n.columns.before&&d<n.columns.before+n.columns.input,u=c?i[o][l]:0,h=e(a,d,c),f=p?"":"outside ";return{text:M(u),tint:p?u/t:0,label:p?void 0:c?`outside, a copy of row ${o}, column ${l}: ${M(u)}`:"outside: 0",...h,marks:`${f}${h.marks??""}`}}))}var Ke=(i,[n,e])=>({row:n*i.rows.stride,column:e*i.columns.stride,rows:i.rows.extent,columns:i.columns.extent}),Kr=(i,n)=>i.rows.dilation>1||i.columns.dilation>1?De(js(i,n)):new Set,L=(i,n,e,t,r)=>m`<div class="plate">
<div class="name ${i}">${n} <i>${e}</i> <span>${typeof t=="string"?t:T(t)}</span></div>
${r}
</div>`,oi=m`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,ae=(i,n,e)=>m`${oi}
<div class="plate">
<div class="name ${i}">${n} <i>${e}</i></div>
<div class="unknown" role="img" aria-label="${n} ${e}: to be predicted">?</div>
</div>`;var go=[""," + ",""],qr=12,Nl=i=>i.x*(i.w??1)===0;function bo({terms:i,rule:n}){let e=i.length>qr&&!n?i.filter(o=>!Nl(o)):i,t=e.slice(0,qr),r=i.length-t.length,s=i[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>qr?`${r} more ${s}`:`${r} ${s} that are 0`}}var zl=i=>[i.name,i.w===void 0?M(i.x):`${le(i.x)}·${le(i.w)}`].filter(Boolean).join(" ");function qe(i){let{first:n,rest:e}=bo(i),[t,r,s]=i.rule??go,o=[...n.map(zl),...e?[e]:[]];return i.bias&&o.push(`bias ${le(i.bias)}`),`output (${i.at[0]}, ${i.at[1]}) = ${t}${o.join(r)}${s} = ${M(i.total,4)}`}function He(i,n,e=w){let{first:t,rest:r}=bo(i),[s,o,a]=i.rule??go,l=Math.ceil((Math.min(i.terms.length,qr)+2)*82/Math.max(n,240));return m`<p class="sum" style="min-height:${l*1.7}em">
<span class="y"><i>Y</i>[${i.at[0]}, ${i.at[1]}]</span> =
${s}${t.map((d,c)=>m`${c>0?o:w}<span class="term"
>${d.name?`${d.name} `:w}<span class=${d.from===null?"o":"x"}>${d.w===void 0?M(d.x):le(d.x)}</span>${d.w===void 0?w:m`·<span class="k">${le(d.w)}</span>`}</span>`)}${r?m`${t.length>0?o:w}<span class="zero">${r}</span>`:w}${i.bias?m` + <span class="k">${le(i.bias)}</span>`:w}${a} = <b class="y">${M(i.total,4)}</b>${e}
</p>`}var Fl=3;function wo({names:i,front:n,spread:e,pick:t,sheet:r}){if(e)return m`${i.map((o,a)=>r(a))}`;let s=(o,a)=>m`<button type="button" aria-pressed=${a===n?"true":"false"} @click=${()=>t(a)}>${o}</button>`;return m`<div class="tabs" role="group" aria-label="plane in front">${i.map(s)}</div>
<div class="sheets" style="--behind:${Math.min(i.length-1,Fl)}">${r(n)}</div>`}var $o=A`
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
`;var jl=[1,2,4,8,16],Be=class extends B{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return w;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return m`<button
type="button"
class="control play"
@click=${()=>this.playing?this.pause():this.play()}
><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?w:m`<label class="control scrub"
><span class="unseen">${this.stepName}</span
><input
type="range"
min="0"
max=${this.places-1}
.value=${String(this.place)}
aria-valuetext=${this.saying(this.now,this.derived)}
@input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
/></label>`}commonPanel(){let e=jl.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return m`${this.places===0?w:E("Steps",N("Back",t(-1)),N("Step",t(1)),D("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var Ol=46,pe=(i,n)=>S(Math.floor(i/n),6,Ol),Me=class extends Be{constructor(){super();this.#e="";this.#t="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#e;#t;settle(e,{output_shape:t}){if(!t)return e;let[r,s]=e.position;return{...e,position:[S(r,0,t[0]-1),S(s,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return m`<p class="keys">
Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[S(t,0,e[0]-1),S(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#r({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:Is(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#r(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#r(this.spot);r&&!j(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let s=this.derived.geometry;if(this.#e=s&&this.width>=O?JSON.stringify([this.width,e,t,r]):"",!s||!this.corners||this.#e===""||this.#e!==this.#t)return w;let[o,a]=this.at,[l,d]=this.corners.input,c=l+(a*s.columns.stride+s.columns.extent)*e,p=d+o*s.rows.stride*e,[u,h]=this.corners.output,[f,g]=[u+a*t+1,h+o*t+1],$=`M${c} ${p}L${f} ${g}v${t-2}L${c} ${p+s.rows.extent*e}z`;return m`<svg class="beam" aria-hidden="true"><path d=${$} /></svg>`}updated(){this.#e!==this.#t&&this.#n(this.#e)}async#n(e){if(this.#t=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),s=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),c=r?.getBoundingClientRect();return d&&c?[d.left-c.left,d.top-c.top]:null},[o,a]=[s("input"),s("output")];this.corners=o&&a?{input:o,output:a}:null}};var ht=16,yo={input:Fr(re(28,28),ht,"planes","!"),kernel:Fr(Fr(re(11,11),ht,"slices","!"),ht,"kernels","*"),bias:At(ht),stride:F(1,28),padding:Gt(14),groups:Q(1,ht),view:Y(["sum","pointwise","groups"]),channel:Q(0,ht-1),plane:Q(0,ht-1),position:F(0,1e3)};function vo(){let{input:i,kernel:n,view:e,position:t}=Ws;return{input:i,kernel:n,bias:[],stride:[1,1],padding:[0,0],groups:1,view:e,channel:0,plane:0,position:t}}function ko(){let i=new Map;return(n,e,t)=>{let r=i.get(n);if(r&&r.from.every((o,a)=>o===e[a]))return r.value;let s=t();return i.set(n,{from:e,value:s}),s}}function xo(i,n){try{let e=Wn(i.input,i.kernel,{...i,bias:i.bias.length>0?i.bias:null}),t=n("geometry",[JSON.stringify(e)],()=>e);if(i.view==="pointwise"&&i.kernel[0][0].length*i.kernel[0][0][0].length>1)throw new y(`the view "pointwise" needs kernels of 1×1, and these are ${T(b(i.kernel[0][0]))}; choose the view "sum"`);let r=i.input.map(d=>JSON.stringify(d)),s=(d,c)=>{let p=ke(i.kernel,i.groups,d,c),u=[r[c],JSON.stringify([p,i.stride,i.padding])];return p&&n(`map${d},${c}`,u,()=>qs(i.input[c],p,t))},o=i.kernel.map((d,c)=>i.input.map((p,u)=>s(c,u))),a=o.map((d,c)=>P(t.rows.output,t.columns.output,(p,u)=>d.reduce((h,f)=>h+(f?.[p][u]??0),i.bias[c]??0))),l=Hs(i.kernel,i.bias,t);return{geometry:t,partials:o,output:a,output_shape:b(a[0]),cost:l,trouble:null}}catch(e){if(!(e instanceof y))throw e;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:e.message}}}var mt=i=>i.length===3&&i.every(n=>n.every(e=>e.every(t=>t>=0&&t<=1))),ft=i=>mt(i)?["red","green","blue"]:i.map((n,e)=>`channel ${e}`);var Ll=200,ai=class extends X{static{this.properties={value:{attribute:!1},write:{attribute:!1},shown:{state:!0}}}#e=0;constructor(){super(),this.value=0,this.write=z,this.shown=null}willUpdate(n){let e=n.get("value"),t=!this.hasUpdated;if(!n.has("value")||t||matchMedia("(prefers-reduced-motion: reduce)").matches)return;cancelAnimationFrame(this.#e);let[r,s]=[this.shown??Number(e),Number(this.value)].map(l=>Math.log1p(l)),o=performance.now(),a=l=>{let d=Math.min(Math.max((l-o)/Ll,0),1);this.shown=d<1?Math.round(Math.expm1(r+(s-r)*d)):null,d<1&&(this.#e=requestAnimationFrame(a))};a(o)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#e),this.shown=null}render(){let n=this.write(this.value);return this.shown===null?m`${n}`:m`<span aria-hidden="true">${this.write(this.shown)}</span><span class="unseen">${n}</span>`}static{this.styles=A`
:host {
font-variant-numeric: tabular-nums;
}
.unseen {
position: absolute;
clip-path: inset(50%);
}
`}};customElements.get("d2l-count")||customElements.define("d2l-count",ai);var nr=(i,n=z)=>m`<d2l-count .value=${i} .write=${n}></d2l-count>`;var li=9,gt=(i,...n)=>m`<i>${i}</i><sub>${n.join()}</sub>`;function di(i,n,[e,t]){let[r,s]=[ee(n.rows)[e*n.rows.stride],ee(n.columns)[t*n.columns.stride]];return i.input.map(o=>r<0||s<0?0:o[r][s])}function ci(i,n,[e,t]){let r=ft(i.input),s=mt(i.input),o=n.partials[i.channel].flatMap((a,l)=>a?[{x:a[e][t],name:`${r[l]}${s?"":":"}`}]:[]);return{at:[e,t],terms:o,bias:i.bias[i.channel],total:n.output[i.channel][e][t]}}function pi(i){let[n,e]=b(i.kernel[0][0]);return`, from ${i.kernel[0].length*n*e} products`}function So(i,n,e){let t=ke(i.kernel,i.groups,i.channel,i.plane);if(!t)return w;let r=Oe(i.input[i.plane],t,n.geometry,e,"correlation");return m`<p class="products"><span class="x">${ft(i.input)[i.plane]}</span>: ${r.slice(0,li).map((s,o)=>m`${o>0?" + ":w}<span class="term"><span class=${s.from?"x":"o"}>${le(s.x)}</span>·<span class="k">${le(s.w)}</span></span>`)}${r.length>li?` + ${r.length-li} more`:w}</p>`}function ui(i,n,e){let t=di(i,n.geometry,e),r=n.output.map(o=>o[e[0]][e[1]]),s=o=>`[${o.map(a=>M(a)).join(", ")}]`;return`Pixel (${e.join(", ")}): ${s(t)} becomes ${s(r)}. The same ${n.cost?.weights} weights at every pixel.`}function Po(i,{cost:n}){if(!n)return m``;let{weights:e,multiply_adds:t}=n;return m`<p class="cost"><b>${nr(e)} weights</b>, ${nr(t)} multiply–adds:
${i.groups===1?"every output reads every channel":m`1/${i.groups} of ${(e*i.groups).toLocaleString("en-US")}, since each output reads ${i.kernel[0].length} of ${i.input.length} channels`}.</p>`}function _o(i,n,{width:e,asking:t,theme:r,keep:s,pick:o}){let a=n.output,[l,d]=b(i.kernel[0][0]),c=Math.min(e,640),p=S(Math.floor((c-70)/(i.input.length+1)),18,76),u=p/Math.max(l,d),h=s("table",[i.kernel,i.groups],()=>{let x=Gr(i.kernel,i.groups);return P(x.length*l,i.input.length*d,(v,C)=>{let I=x[Math.floor(v/l)][Math.floor(C/d)];return I?I[v%l][C%d]:Number.NaN})}),f=ke(i.kernel,i.groups,i.channel,i.plane)!==null,g=[{row:i.channel*l,column:0,rows:l,columns:i.input.length*d,colour:"output"},{row:i.channel*l,column:i.plane*d,rows:l,columns:d,colour:f?"ink":"outside"}],$=(x,v,C,I)=>m`<d2l-matrix still label=${I} tone=${x} .values=${v} .most=${C} .size=${p*.8/Math.max(...b(v))} .theme=${r}></d2l-matrix>`,k=x=>Math.max(...x.map(q))||1;return m`<div class="groups" style="grid-template-columns:repeat(${i.input.length},${u*d}px) 22px auto;grid-template-rows:auto repeat(${i.kernel.length},${u*l}px)">
${i.input.map((x,v)=>m`<div class="tile x">${$("input",x,k(i.input),ft(i.input)[v])}<span>${gt("X",v)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${i.kernel.length}/span ${i.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${i.kernel.length} outputs down, ${i.input.length} inputs across; ${i.groups} groups"
tone="kernel" .values=${h} .size=${u} .block=${[l,d]} .steps=${[l,d]} .frames=${g}
.cursor=${null} .start=${[i.channel*l,i.plane*d]} .theme=${r}
@entry-point=${x=>o(Math.floor(x.detail.cell[0]/l),Math.floor(x.detail.cell[1]/d))}
></d2l-matrix>
</div>
${a.map((x,v)=>m`<span class="sign" style="grid-area:${v+2}/${i.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${v===i.channel?"chosen":""}" style="grid-area:${v+2}/${i.input.length+2}">
${t?m`<b>?</b>`:$("output",x,k(a),`output Y${v}`)}<span>${gt("Y",v)}</span></div>`)}
</div>`}function To(i,{partials:n,output:e,geometry:t}){let[r,s]=i.position,[o,a]=[n[i.channel],i.bias[i.channel]??0],l=i.input.map((f,g)=>g).filter(f=>o[f]),d=l.map(f=>o[f][r][s]),c=d.reduce((f,g)=>f+g,0),p=l.flatMap(f=>Oe(i.input[f],ke(i.kernel,i.groups,i.channel,f),t,[r,s],"convolution")).reduce((f,{x:g,w:$})=>f+g*$,a),u=f=>l.length===2?`channel ${l[1-f]}`:"the others",h=[...d.map((f,g)=>({answer:[f+a],says:`That is channel ${l[g]}; add ${u(g)}.`})),{answer:[p],says:"You flipped the slices."},{answer:[c/l.length+a],says:"Channels are added, not averaged."},{answer:d,says:"One kernel, one map: add."},{answer:[c],says:"The bias is added as well, once."},{answer:[c+a*l.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${i.channel}[${r}, ${s}], the output for the framed window?`,fields:[""],answer:[e[i.channel][r][s]],within:.005,slips:d.length>1?h:h.filter(({answer:f})=>f.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}var Mo=A`
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
`;var Il=4,Kl=150,Co=i=>(n,e,t)=>i.map(r=>Math.round(255*S(r[e][t],0,1))),Eo=(i,[n,e],t)=>i.map((r,s)=>s===n?r.map((o,a)=>a===e?t:o):r),hi=class extends Me{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields=yo;this.looks=["position","plane","channel","view"];this.#e=ko();this.questions={output:{label:"one output",question:To}};this.#t=[0,0];this.#r=([e,t])=>ke(this.now.kernel,this.now.groups,e,t);this.#i=new oe(([e,t])=>this.#r(this.#t)?.[e][t]??0,(e,t)=>this.#n(e,t),e=>this.refuse(e),.5);this.#l=new oe(e=>{let[t,r]=this.#s(e);return this.now.input[this.#t[1]][t]?.[r]??0},(e,t)=>{let r=this.now.input[this.#t[1]],s=this.#s(e);r[s[0]]?.[s[1]]===void 0?this.refuse("this cell lies outside the input; its number is 0"):this.change({input:this.now.input.map(o=>o===r?Eo(r,s,t):o)})},e=>this.refuse(e),.1);this.#d=new oe(e=>this.#r(e)?.[0][0]??0,(e,t)=>{this.#t=e,this.#n([0,0],t)},e=>this.refuse(e),.1);this.#o=[]}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${mt(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){return vo()}#e;derive(e){return xo(e,this.#e)}report({output:e,output_shape:t,cost:r}){return{output:e,output_shape:t,weights:r?.weights??null,multiply_adds:r?.multiply_adds??null}}settle(e,t){return{...super.settle(e,t),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,t){return t.output&&Xs(e)}#t;#r;#n(e,t){let r=this.#r(this.#t);if(!r)this.refuse("there is no weight: this channel is another group's");else if(r[e[0]][e[1]]!==t){let s=Eo(r,e,t);this.change({kernel:this.now.kernel.map(o=>o.map(a=>a===r?s:a))})}}#i;#l;#d;#s([e,t]){let r=this.derived.geometry;return[e-(r?.rows.before??0),t-(r?.columns.before??0)]}#o;#a(e){let{kernel:t}=this.now,r=t[0][0].map(o=>o.map(()=>0)),s=String(b(this.#o[0]?.[0]??[]))===String(b(r));this.#o=Gr(t,this.now.groups).map((o,a)=>o.map((l,d)=>l??(s?this.#o[a]?.[d]:null)??r)),this.change({groups:e,kernel:Bs(this.#o,e)})}#u(e){let{input:t,kernel:r}=this.now,s=j(b(r[0][0]),[1,1]);e!=="pointwise"||s?this.change({view:e}):this.change({view:e,kernel:Yn(t.length),groups:1,bias:[],padding:[0,0],channel:0})}#h(e){let t=rr.find(d=>d.id===e);if(!t)return;let{input:r,kernel:s,view:o,position:a}=t,l={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...l,input:r,kernel:s,view:o,position:a})}get#p(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#p}get#c(){return ft(this.now.input)}drawing(e,t){let r=this.#p;return r==="pointwise"?this.#x(e,t):r==="groups"&&t.output?_o(e,t,{width:this.width||640,asking:this.asking,theme:this.theme,keep:this.#e,pick:(s,o)=>this.change({channel:s,plane:o})}):this.#b(e,t)}get#m(){return(this.width||640)>=O&&this.now.input.length<=Il}#b(e,t){let r=t.geometry,s=this.width||640,o=s>=O,[,a]=b(e.kernel[0][0]),l=a<4?S(Math.floor(s/22),26,40):S(Math.floor(s*.2/a),9,30),d=s-Math.max(l*a,64)-(o?Kl:80),[c,p]=[r?.columns.padded??e.input[0][0].length,t.output_shape?.[1]??1],u=pe(d,c+(o?2:1)*p);return m`<div class="sum-view ${this.#m?"spread":"stacked"} ${o?"":"below"}">
${G(mt(e.input),()=>this.#g(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${wo({names:this.#c,front:e.plane,spread:this.#m,pick:h=>this.change({plane:h}),sheet:h=>this.#w(e,t,h,u,l)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?ae("y","sum","Y"):t.output?this.#y(t.output[e.channel],u):w}
</div>`}#g(e){let t=this.#e("thumbnail",[e],()=>Co(e));return m`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${e[0]} .paint=${t} .size=${Math.max(2,Math.floor(84/e[0][0].length))} .theme=${this.theme}></d2l-matrix>
</div>`}#f(e,t,r,s,o,{plane:a,home:l,frame:d,edits:c,touch:p=[0,0],hover:u,focus:h}={}){let f=c!==void 0&&!this.locked(t),g=$=>k=>{this.#t=p,$?.(k)};return m`<d2l-grid data-plate=${e} data-plane=${a??w} label="${r}, ${s.length}×${s[0].length}" tone=${t}
.cells=${s} .size=${o} .fontSize=${V(s,o)} .home=${l??[0,0]} .frame=${d??null}
.drag=${f&&t==="kernel"?"pull":"move"} .editable=${f}
@cell-hover=${u} @cell-focus=${h} @cell-pull=${g(c?.pull)} @cell-edit=${g(c?.type)}
></d2l-grid>`}#w(e,t,r,s,o){let a=this.#r([e.channel,r]),l=this.asking?null:t.partials[e.channel]?.[r]??null,d=this.#c[r],c=this.#e("most",[e.input],()=>Math.max(...e.input.map(q))||1),p=t.geometry,u=this.#e(`X${r}`,[e.input[r],p,c],()=>p?Ae(e.input[r],p,void 0,c):W(e.input[r],void 0,c)),h=this.#e(`K${r}`,[a],()=>W(a??[[0]],void 0,Math.max(1,q(a??[])))),f=[e.channel,r];return m`<div class="in">
<div class="name x">${d} ${gt("X",r)}</div>
${this.#f("input","input",`${d}, input X${r}`,u,s,{plane:r,home:this.corner(p),frame:p&&a?this.#e(`frame${r}`,[p,this.at.join()],()=>Ke(p,this.at)):null,edits:this.#l,touch:f,hover:g=>this.hover("input",g.detail),focus:g=>this.#$("input",r,g.detail)})}
</div>
<span class="sign" aria-hidden="true">⋆</span>
<div class="slice">
<div class="name k">${gt("K",...e.kernel.length>1?f:[r])}</div>
${a?this.#f("kernel","kernel",`slice of the kernel of output ${e.channel} for ${d}`,h,o,{plane:r,edits:this.#i,touch:f,focus:()=>r!==e.plane&&this.change({plane:r})}):m`<div class="none">${d} is not read: another group</div>`}
</div>
<span class="sign" aria-hidden="true">${l?"=":""}</span>
<div class="out">${l?this.#y(l,s,r):w}</div>`}#$(e,t,r){this.point(e,r),t!==this.now.plane&&this.change({plane:t})}#y(e,t,r){let{partials:s,output:o}=this.derived,{channel:a}=this.now,l=Math.max(...[...s[a],o?.[a]].map(h=>h?q(h):0))||1,d=this.at,c=this.#e(`Y${r}`,[e,l,d.join()],()=>W(e,(h,f)=>j([h,f],d)?"current":"",l)),p=r===void 0,u=p?"":this.#c[r];return m`<div class="plate">
<div class="name ${p?"y":"part-name"}">${p?m`sum ${gt("Y",a)}`:this.#m?`${u}’s part`:"its part"}</div>
${this.#f(p?"output":"part","output",p?`output Y${a}`:`${u}'s part of the output`,c,t,{plane:r,home:this.now.position,hover:h=>this.hover("output",h.detail),focus:h=>this.#$("output",r??this.now.plane,h.detail)})}
</div>`}#x(e,t){let[r,s]=[t.geometry,t.output],o=this.width||640,a=o>=O,[,l]=b(e.input[0]),d=S(Math.floor((a?o*.42:o)/(e.input.length+5)),22,38),c=d*(e.input.length+2)+110,p=S(Math.floor((o-(a?c+50:30))/(l+s[0][0].length)),3,24),u=di(e,r,this.at),h=this.at,f=[h[0]*r.rows.stride-r.rows.before,h[1]*r.columns.stride-r.columns.before],g=s.map(v=>v[h[0]][h[1]]),$=v=>[S(Math.floor((v[0]+r.rows.before)/r.rows.stride),0,r.rows.output-1),S(Math.floor((v[1]+r.columns.before)/r.columns.stride),0,r.columns.output-1)],k=P(e.kernel.length,e.input.length,(v,C)=>this.#r([v,C])?.[0][0]??0),x=W(k,void 0,Math.max(1,q(k)));return m`<div class="pointwise ${a?"":"below"}">
${this.#v("x","input","X",e.input,e.plane,p,f,$)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#f("kernel","kernel","kernel as a matrix, a row for each output, a column for each input",x,d,{edits:this.#d})}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#k("x",u,d)}
${this.asking?w:m`<span class="sign" aria-hidden="true">=</span>${this.#k("y",g,d)}`}
</div>
${this.asking?ae("y","output","Y"):this.#v("y","output","Y",s,e.channel,p,h,v=>v)}
</div>`}#v(e,t,r,s,o,a,l,d){let c=s.length===3&&mt(this.now.input),p=this.#e(`paint${e}`,[s,c],()=>c?Co(s):null),u=c?"in colour":`channel ${o}`,h=f=>{this.asking||(this.preview=null,this.change({position:d(f.detail.cell)}))};return m`<div class="plate">
<div class="name ${e}">${t} <i>${r}</i> <span>${u}</span></div>
<d2l-matrix data-plate=${t} label="${t} ${r}, ${u}, ${T(b(s[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${s[c?0:o]} .paint=${p} .size=${a} .cursor=${l} .theme=${this.theme}
@entry-point=${h}
@entry-hover=${f=>{this.preview=f.detail&&!this.asking?d(f.detail.cell):null}}
></d2l-matrix>
</div>`}#k(e,t,r){let s=W(t.map(a=>[a]),void 0,Math.max(1,...t.map(Math.abs))),o=this.#f(`pixel-${e}`,e==="x"?"input":"output",`the pixel's ${e}`,s,r);return m`<div class="plate"><div class="name ${e}"><i>${e}</i></div>${o}</div>`}caption(e,t){return this.#p==="pointwise"?m`<p class="sum">${ui(e,t,this.at)}</p>`:m`${this.#p==="groups"?Po(e,t):w}
<div>${He(ci(e,t,this.at),this.width,m`${pi(e)}`)}${So(e,t,this.at)}</div>`}saying(e,t){if(!t.output||!t.cost)return t.trouble??"";if(this.#p==="pointwise")return ui(e,t,this.at);let r=`${qe(ci(e,t,this.at))}${pi(e)}.`;if(this.#p!=="groups")return r;let{weights:s,multiply_adds:o}=t.cost;return`groups ${e.groups}: ${s} weights, ${o} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${r}`}controls(e,t){let r=(a,l)=>Array.from({length:a},(d,c)=>({id:String(c),label:l(c)})),s=Ar(e.input.length,e.kernel.length),o=this.#p==="sum";return m`${D("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],a=>this.#u(a),this.locked("view"))}${G(e.kernel.length>1&&(o||this.#p==="groups"||e.kernel.length!==3),()=>D("output",String(e.channel),r(e.kernel.length,a=>`Y${a}`),a=>this.change({channel:Number(a)}),this.locked("channel")||this.asking))}${G(o&&e.input.length>1&&this.#m,()=>D("plane",String(e.plane),this.#c.map((a,l)=>({id:String(l),label:a})),a=>this.change({plane:Number(a)}),this.locked("plane")))}${G(t.output&&s.length>1,()=>D("groups",String(e.groups),s.map(a=>({id:String(a),label:a===1?"1 (all channels)":a===e.input.length?`${a} (depthwise)`:String(a)})),a=>this.#a(Number(a)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let t=rr.find(a=>JSON.stringify(a.input)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=Array.isArray(e.padding)?e.padding:[0,0],o=a=>{let l=e.kernel.map((d,c)=>c===e.channel?a:e.bias[c]??0);this.change({bias:l.every(d=>d===0)?[]:l})};return m`${E("Input",D("picture",t,[...r,...rr],a=>this.#h(a),this.locked("input")||this.locked("kernel")))}${E("Layer",R(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],o,this.locked("bias")),R("stride",e.stride[0],[1,28,1],a=>this.change({stride:[a,a]}),this.locked("stride")),R("padding",s[0],[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding")))}`}static{this.styles=[B.styles,$o,Mo]}};U("d2l-channels",hi);function ue(i){let n=i>>>0;return()=>{n=n+1831565813>>>0;let e=Math.imul(n^n>>>15,n|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function Hr(i,n){let e=ue(n),t=Array.from({length:i},(r,s)=>s);for(let r=i-1;r>0;r--){let s=Math.floor(e()*(r+1));[t[r],t[s]]=[t[s],t[r]]}return t}function zt({size:i,reach:n,shared:e,near:t}){let r=BigInt(i),s=BigInt(Math.min(n,i-1)),o=2n*s+1n,a=e?t?o:2n*r-1n:t?r*o-s*(s+1n):r*r;return{weights:a*a,biases:e?1n:r*r}}function Br(i,n,e){let t=ue(n),r=Array.from({length:Math.max(i**4,(2*i-1)**2)},()=>.15+.85*t()),s=e??Array.from({length:i*i},(c,p)=>p),[o,a]=[s.map(c=>Math.floor(c/i)),s.map(c=>c%i)],l=c=>P(i*i,i*i,c),d=c=>({weight:c,values:c.map(p=>p.map(u=>r[u]))});return{own:d(l((c,p)=>s[c]*i*i+s[p])),shared:d(l((c,p)=>(o[p]-o[c]+i-1)*(2*i-1)+a[p]-a[c]+i-1)),distance:l((c,p)=>Math.max(Math.abs(o[p]-o[c]),Math.abs(a[p]-a[c])))}}function Ur({values:i,weight:n},e,t){let r=(s,o)=>s.map((a,l)=>a.map((d,c)=>e[l][c]>t?o:d));return{values:r(i,Number.NaN),weight:r(n,-1)}}var Wr=(i,n)=>Hr(i*i,n);var Ro=12,ql=5e4,Hl=[6,8,12,28,100,224,1e3,4e3,1e4],mi=[!1,!0].flatMap(i=>[!1,!0].map(n=>({shared:i,near:n}))),Qr=({shared:i,near:n})=>i?n?"both: convolution":"shared, far":n?"own, near":"dense: own, far",fi=class extends B{constructor(){super();this.name="From dense to convolution";this.hint="Try: press another layer, then point into the large matrix.";this.derivedKeys=["weights","biases"];this.fields={size:Q(2,ql),reach:Q(0,100),shared:ce(),near:ce(),shuffle:ce(),seed:Q(0,9999),position:F(0,Ro-1)};this.looks=["position"];this.#e=null;this.#r=null;this.questions={weights:{label:"the number of weights",question:(e,t)=>this.#n(e,Number(t.weights))}};this.entry=null}static{this.properties={entry:{state:!0}}}defaults(){return{size:1e3,reach:1,shared:!0,near:!1,shuffle:!1,seed:0,position:[2,3]}}derive(e){let t=e.size<=Ro?e.size:6,r=this.#t({...e,size:t});return{...zt(e),drawn:t,matrices:r,trouble:null}}#e;#t({size:e,reach:t,seed:r,shuffle:s}){let o=[e,r,s].join();this.#e?.from!==o&&(this.#e={from:o,pairs:Br(e,r,s?Wr(e,r):void 0)});let{own:a,shared:l,distance:d}=this.#e.pairs;if(this.#r?.from!==`${o},${t}`){let c=[a,l].map(p=>Ur(p,d,t));this.#r={from:`${o},${t}`,near:c}}return[a,this.#r.near[0],l,this.#r.near[1]]}#r;report({weights:e,biases:t}){return{weights:Number(e),biases:Number(t)}}settle(e,{drawn:t}){let[r,s]=e.position;return{...e,position:[Math.min(r,t-1),Math.min(s,t-1)]}}pytorch(e){return Js(e)}#n(e,t){let{size:r,shared:s,near:o}=e,a=Math.min(e.reach,r-1),l=(c,p)=>({answer:[c],says:p}),d=s?o?[l(4*a*a,"You left out offset 0."),l(2*a+1,"That is one axis; there are two."),l(r*r*(2*a+1)**2,"All outputs share one set.")]:[l(r*r,`Not one per pixel: offsets run from −${r-1} to ${r-1}.`),l((2*r-2)**2,"You left out offset 0."),l((2*r)**2,`${2*r} per axis? Offset ${r} never occurs.`),l((2*a+1)**2,"That assumes near, too.")]:o?[l(r*r*(2*a+1)**2,"At the rim the windows are smaller."),l((2*a+1)**2,"That assumes shared, too.")]:[l(r*r,"That is one output; there are as many outputs."),l(2*r*r,"Multiply: a weight for each pair.")];return{text:`Predict: how many weights has the layer “${Qr(e)}”${o?`, Δ = ${e.reach},`:""} for ${r}×${r} pixels?`,fields:[""],answer:[t],slips:d,otherwise:s?"Count the offsets from an output to an input that occur: along one axis, then squared.":"Count the pairs of an output and an input."}}get#i(){let{shared:e,near:t}=this.now;return this.derived.matrices[mi.findIndex(r=>r.shared===e&&r.near===t)]}drawing(e,t){let r=this.width||640,s=r>=O,o=t.drawn**2,a=s?Math.min(r*.42,288):Math.min(r-30,264),l=S((r-(s?a+28:0)-40)/2-20,80,s?150:112);return m`<div class="layers ${s?"wide":""}">
<div class="board" role="group" aria-label="four layers">
<span></span><span class="head">far: all inputs</span><span class="head">near: Δ ${e.reach}</span>
${mi.map((d,c)=>m`${c%2?w:m`<span class="head side">${d.shared?"shared":"own"} weights</span>`}${this.#l(e,t,c,l/o)}`)}
</div>
<div class="layer">
${this.#o(e,t,a/o)} ${this.#d(e,t,Math.min(24,(a-50)/2/t.drawn))}
</div>
</div>`}#l(e,t,r,s){let o=mi[r],a=o.shared===e.shared&&o.near===e.near,{weights:l}=zt({...e,...o});return m`<button type="button" class="kind" aria-pressed=${a?"true":"false"} aria-label="${Qr(o)}${this.asking?"":`: ${z(l)} weights`}"
@click=${()=>this.change(o)}>
<d2l-matrix still aria-hidden="true" label="" .values=${t.matrices[r].values} .size=${s} .most=${1} .bare=${!0} .theme=${this.theme}></d2l-matrix>
<b>${this.asking?"?":nr(l,Qs)}</b>
</button>`}#d(e,t,r){let s=t.drawn,[o,a]=e.position,l=P(s,s,(p,u)=>this.#i.values[o*s+a][p*s+u]),d=P(s,s,()=>0),c={row:o,column:a,rows:1,columns:1,colour:"output"};return m`<div class="unit">
<div class="plate"><div class="name k">weights on <i>X</i></div>
<d2l-matrix still data-plate="input" label="weights of output (${o}, ${a}) on the ${s}×${s} input" .values=${l} .size=${r} .block=${[1,1]} .most=${1} .bare=${!0}
.frames=${e.shuffle?[]:[c]} .theme=${this.theme}></d2l-matrix></div>
<span class="sign" aria-hidden="true">→</span>
<div class="plate"><div class="name y"><i>H</i>(${o}, ${a})</div>
<d2l-matrix data-plate="output" label="hidden picture H, ${s}×${s}: arrow keys choose an output" tone="output" .values=${d} .size=${r} .block=${[1,1]}
.frames=${[c]} .start=${e.position} .theme=${this.theme}
@entry-point=${p=>this.#s(p.detail.cell)}></d2l-matrix></div>
</div>`}#s(e){this.entry=null,this.change({position:e})}#o(e,t,r){let{values:s,weight:o}=this.#i,a=t.drawn,l=this.entry?o[this.entry[0]]?.[this.entry[1]]:-1,d={row:e.position[0]*a+e.position[1],column:0,rows:1,columns:a*a,colour:"output"};return m`<div class="plate">
<div class="name k">as a matrix <span>${a*a}×${a*a}, for ${a}×${a} pixels</span></div>
<d2l-matrix data-plate="matrix" label="the layer as a matrix, a row for each output, a column for each input, ${a*a}×${a*a}"
.values=${s} .size=${r} .block=${[a,a]} .most=${1} .bare=${!0} .frames=${[d]} .cursor=${this.entry} .start=${[d.row,0]}
.lit=${l>=0?(c,p)=>o[c][p]===l:null} .theme=${this.theme}
@entry-hover=${c=>{this.entry=c.detail?.cell??null}}
@entry-point=${c=>{let{cell:p}=c.detail;this.change({position:[Math.floor(p[0]/a),p[0]%a]}),this.entry=p,this.announce()}}
></d2l-matrix>
<p class="aside">${this.#a(o)}</p>
</div>`}#a(e){let{near:t,shared:r,shuffle:s}=this.now;if(this.entry){let o=e[this.entry[0]]?.[this.entry[1]];if(o<0)return"No weight: this input is not near.";let a=e.flat().filter(l=>l===o).length;return`This weight stands in ${a} ${a===1?"entry: it is this pair’s own":"entries: one for all of them"}.`}return s?!t&&!r?"Shuffled pixels: still dense, as good as before.":`Shuffled pixels: ${r?"equal weights":"the band"} scatter${r?"":"s"}; no ${Qr(this.now).replace("both: ","")} layer does this.`:"The framed row: the weights of H. Point at an entry."}#u(e,t){let r=`${z(e.size)}×${z(e.size)}`,s=d=>`${z(d)}, ${pt(4n*d)}`,o=`${z(t.biases)} ${t.biases===1n?"bias":"biases"}`,{weights:a}=zt({...e,shared:!1,near:!1}),l=e.shared||e.near?`; dense: ${s(a)}`:"";return`${Qr(e)}${e.near?`, Δ = ${e.reach}`:""}, ${r}: ${z(t.weights)} weights and ${o}, ${pt(4n*t.weights)}${l}.`}caption(e,t){return m`<p class="sum">${this.#u(e,t)}</p>`}saying(e,t){return`${this.#u(e,t)}${this.entry?` ${this.#a(this.#i.weight)}`:""}`}controls(e){let t=[...new Set([...Hl,e.size])].sort((r,s)=>r-s);return m`${D("counted for",String(e.size),t.map(r=>({id:String(r),label:`${z(r)}×${z(r)}`})),r=>this.change({size:Number(r)}),this.locked("size"))}${R("Δ",e.reach,[0,100,1],r=>this.change({reach:r}),this.locked("reach"))}${H("shuffle the pixels",e.shuffle,r=>this.change({shuffle:r}),this.locked("shuffle"))}`}panel(e){return E("Weights",this.locked("seed")?w:N("draw others",()=>this.change({seed:(e.seed+1)%1e4})))}static{this.styles=[B.styles,A`
.layers {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 18px 28px;
}
.layers.wide {
flex-wrap: nowrap;
}
.board {
display: grid;
grid-template-columns: auto auto auto;
align-items: center;
justify-items: center;
gap: 6px;
}
.head {
color: var(--muted);
font-size: 0.9375rem;
}
.side {
writing-mode: vertical-rl;
rotate: 180deg;
}
.kind {
display: grid;
justify-items: center;
gap: 4px;
padding: 6px;
border-color: transparent;
font-size: 0.9375rem;
font-variant-numeric: tabular-nums;
}
.kind[aria-pressed="true"] {
border: 3px solid var(--ink);
padding: 4px;
}
.layer {
display: grid;
justify-items: center;
gap: 12px;
}
.unit {
display: flex;
align-items: center;
gap: 6px;
}
.plate .aside {
text-align: center;
font-size: 0.875rem;
min-height: 1.45em;
}
`]}};U("d2l-dense-to-conv",fi);var Do=(i,n)=>(i%n+n)%n;function ge(i,[n,e],t="circular"){let[r,s]=[i.length,i[0].length];return i.map((o,a)=>o.map((l,d)=>{let[c,p]=[a-n,d-e];return t==="zeros"?i[c]?.[p]??0:i[Do(c,r)][Do(p,s)]}))}var ir=([i,n])=>[i===0?"":`${Math.abs(i)} ${i>0?"down":"up"}`,n===0?"":`${Math.abs(n)} ${n>0?"right":"left"}`].filter(Boolean).join(", ");var bi=["convolution","relu","pooling","dense","largest"],Bl=[[-1,0,1],[-2,0,2],[-1,0,1]],Ao=i=>i.map(n=>n.map(e=>Math.max(0,e))),sr=i=>i==="convolution"||i==="pooling";function Ul(i,[n,e],t){let[r,s]=b(i),[o,a]=[Math.max(2,n),Math.max(2,e)];return P(Math.ceil(r/n),Math.ceil(s/e),(l,d)=>{let c=Number.NEGATIVE_INFINITY;for(let p=l*n;p<l*n+o;p++)for(let u=d*e;u<d*e+a;u++){let h=t==="circular"?i[p%r][u%s]:i[p]?.[u]??0;h>c&&(c=h)}return c})}var gi={key:"",weights:new Int8Array};function Wl(i,n){let e=`${i} ${n}`;if(gi.key!==e){let t=ue(n);gi={key:e,weights:Int8Array.from({length:i*i},()=>Math.floor(9*t())-4)}}return gi.weights}function Ql(i,n){let[e,t]=b(i),r=e*t,s=Wl(r,n),o=new Float64Array(r);for(let a=0;a<r;a++){let l=i[Math.floor(a/t)][a%t];if(l===0)continue;let d=s.subarray(a*r,(a+1)*r);for(let c=0;c<r;c++)o[c]+=l*d[c]}return P(e,t,(a,l)=>o[a*t+l])}function bt(i,{layer:n,padding_mode:e,stride:t,seed:r}){let s=o=>fe(i,Bl,{padding:[1,1],padding_mode:e,stride:o});if(e==="circular"&&sr(n)){let o=b(i),a=[0,1].find(l=>o[l]%t[l]!==0);if(a!==void 0)throw new y(`windows can wrap around only where the stride divides the side, and ${t[a]} does not divide ${o[a]}; use a divisor of it, or zeros around`)}return n==="convolution"?s(t):n==="relu"?Ao(i.map(o=>o.map(a=>a-8))):n==="pooling"?Ul(Ao(s([1,1])),t,e):n==="dense"?Ql(i,r):[[Math.max(...s([1,1]).flat())]]}var Go=i=>Math.sqrt(i.flat().reduce((n,e)=>n+e*e,0));function No(i,n,e){let t=Go(i.map((r,s)=>r.map((o,a)=>o-n[s][a])));return t===0?0:t/(Go(e)||1)}function or(i,n,e,t){let r=sr(t.layer)?t.stride:[1,1],s=No(n,i,i),o=j(b(n),[1,1]),a=null;for(let l of new Set([Math.floor(e[0]/r[0]),Math.ceil(e[0]/r[0])]))for(let d of new Set([Math.floor(e[1]/r[1]),Math.ceil(e[1]/r[1])])){let c=o?i:ge(i,[l,d],t.padding_mode),p=No(n,c,i);(a===null||p<a.along_off)&&(a={along:p===0&&!o,same:s===0,along_off:p,same_off:s,step:[l,d],expected:c})}return a}function zo(i,n,e){let t=bt(i,n);return Array.from({length:2*e+1},(r,s)=>{let o=[0,s-e],a=bt(ge(i,o,n.padding_mode),n);return[s-e,or(t,a,o,n).along_off]})}var wi=i=>i.trim().split(/\s+/).map(n=>[...n].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),wt=wi(`
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
`),ar=wi(`
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
`),lr=wi(`
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
`);function Yl(i){if(i===0)return[1];let n=Math.ceil(3*i),e=Array.from({length:2*n+1},(r,s)=>Math.exp(-.5*((s-n)/i)**2)),t=e.reduce((r,s)=>r+s);return e.map(r=>r/t)}function Yr(i,n,[e,t]){let[r,s]=[i.length,i[0].length],[o,a]=b(n),[l,d]=[o-1>>1,a-1>>1],c=Math.ceil(s/t),p=[];for(let u=0;u<r;u+=e){let h=new Float64Array(c);for(let f=0;f<o;f++){let g=i[u+f-l];if(g!==void 0)for(let $=0;$<a;$++)Xl(h,g,n[f][$],$-d,t)}p.push(h)}return p}function Xl(i,n,e,t,r){if(e===0)return;let s=Math.min(i.length,Math.ceil((n.length-t)/r));for(let o=Math.max(0,Math.ceil(-t/r));o<s;o++)i[o]+=e*n[o*r+t]}function dr(i,n,e,t){let r=i.map(s=>Float64Array.from(s));return Vl(r,n,e,t).map(s=>Array.from(s))}function Vl(i,n,e,t){if(e===0)return Yr(i,n,t);let r=Yl(e),s=r.map(a=>[a]),o=Yr(Yr(i,n,[1,1]),[r],[1,t[1]]);return Yr(o,s,[t[0],1])}var Fo=i=>P(i,i,(n,e)=>{let t=i>>1;return .5+.5*Math.cos(Math.PI*((n-t)**2+(e-t)**2)/i)}),yi=(i,n)=>i/(2*n),$i=i=>{if(i.length<2)return 0;let n=i.reduce((e,t)=>e+t,0)/i.length;return Math.sqrt(i.reduce((e,t)=>e+(t-n)**2,0)/(i.length-1))};function jo(i,n,e,t){let r=i.length,s=yi(r,e),o=[],[a,l]=[[],[]],d=(p,u)=>((p-u)%r+r)%r-(r>>1);n.forEach((p,u)=>{p.forEach((h,f)=>{let g=Math.hypot(d(u*e,t[0]),d(f*e,t[1]));g>s+8&&g<r/2-10&&o.push(h),g<Math.min(s,r/2)-3&&(a.push(h),l.push(i[u*e][f*e]))})});let c=a.length>=9;return{false_detail:$i(o),true_detail:c?$i(a)/$i(l):null}}function Oo(i,n,e,t,r,s){let o=e.map((d,c)=>[Math.floor(d/t[c]),Math.ceil(d/t[c])]),a=(d,c)=>{let p=s+Math.abs(e[c]),u=d*t[c];return u>=p&&u<r[c]-p},l=Number.POSITIVE_INFINITY;for(let d of o[0])for(let c of o[1]){let[p,u]=[0,0];n.forEach((h,f)=>{a(f,0)&&h.forEach((g,$)=>{let k=i[f-d]?.[$-c];!a($,1)||k===void 0||(p+=(g-k)**2,u+=k**2)})}),u>0&&(l=Math.min(l,Math.sqrt(p/u)))}return Number.isFinite(l)?l:null}function vi(i){let n=i.flat(),[e,t]=[1,-1].map(o=>n.reduce((a,l)=>a+Math.max(0,o*l),0)),r=S(1-Math.abs(e-t),0,1),s=Math.max(1,Math.min(e,t)*r);return{unit:s,most:Math.max(s,e,t)}}var Xr=(i,n)=>{let e=n-i.length>>1;return P(n,n,(t,r)=>i[t-e]?.[r-e]??0)},Jl=i=>P(i,i,(n,e)=>Math.hypot(n-(i-1)/2,e-(i-1)/2)<i/3?1:0),Lo={boot:wt,shirt:ar,bag:lr},ki=Object.keys(Lo),Io=(i,n)=>Zl[`${i} ${n}`]??=Xr(Lo[i],n).map(e=>e.map(t=>Math.round(15*t))),Zl={},Ko={rings:()=>Fo(129),disc:()=>Jl(64),boot:()=>Xr(wt,44),shirt:()=>Xr(ar,44),bag:()=>Xr(lr,44)},xi=Object.keys(Ko),ed={},qo=i=>ed[i]??=Ko[i]();function $t({from:i,to:n,log:e},t){if(!e)return S((t-i)/(n-i),0,1);let[r,s]=[Math.log(i),Math.log(n)];return t<=i?0:S((Math.log(t)-r)/(s-r),0,1)}function cr({from:i,to:n,log:e},t){let r=S(t,0,1);return e?i*(n/i)**r:i+r*(n-i)}var td=i=>Math.abs(i)<3?String(+`1e${i}`):Nr(i);function Ho({from:i,to:n,log:e},t){if(e){let[l,d]=[Math.ceil(Math.log10(i)-1e-9),Math.floor(Math.log10(n)+1e-9)],c=Math.ceil((d-l+1)/t);return Array.from({length:d-l+1},(u,h)=>l+h).filter(u=>u%c===0).map(u=>({value:10**u,text:td(u)}))}let r=(n-i)/t,s=10**Math.floor(Math.log10(r)),o=s*[1,2,5,10].find(l=>l*s>=r*.999),a=Math.ceil(i/o-1e-9);return Array.from({length:Math.floor(n/o+1e-9)-a+1},(l,d)=>{let c=Number(((a+d)*o).toPrecision(12));return{value:c,text:String(c).replace("-","−")}})}var Vr=([i,n])=>_`<circle class="touch" cx=${i} cy=${n} r="20" /><circle class="ring" cx=${i} cy=${n} r="9" /><circle class="knob" cx=${i} cy=${n} r="6" />`,Ue=class extends X{#e=!1;frame(n,e,t){let[r,s]=n;return m`<svg
viewBox="0 0 ${r} ${s}"
width=${r}
height=${s}
role="group"
aria-label=${e}
class=${this.movable?"movable":""}
@pointerdown=${this.#n}
@pointermove=${this.#i}
@pointerup=${this.#l}
@pointercancel=${this.#l}
@click=${this.#d}
@touchstart=${this.#r}
@keydown=${this.#s}
>${t}</svg>`}#t(n){let e=n.currentTarget.getBoundingClientRect();return[n.clientX-e.left,n.clientY-e.top]}#r=n=>{this.movable&&n.target.classList.contains("touch")&&n.preventDefault()};#n=n=>{let e=n.target.classList.contains("touch");!this.movable||n.button!==0||n.pointerType==="touch"&&!e||(this.#e=!0,n.currentTarget.setPointerCapture(n.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),n.preventDefault(),e||this.placed(this.#t(n)))};#i=n=>{this.#e&&this.placed(this.#t(n))};#l=()=>{this.#e&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#e=!1};#d=n=>{!this.movable||n.pointerType!=="touch"||n.target.classList.contains("touch")||(this.placed(this.#t(n)),this.dispatchEvent(new CustomEvent("plot-rest")))};#s=n=>{if(n.ctrlKey||n.altKey||n.metaKey||!this.movable)return;let e=this.keyed(n.key,n.shiftKey);e&&(n.preventDefault(),n.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(n,e,t){let[r,s,o,a]=n,l=e?Ho(e,S(Math.floor((o-r)/46),2,5)):[],d=t?Ho(t,S(Math.floor((a-s)/24),2,5)):[];return _`<g class="axes" aria-hidden="true">
${l.map(({value:c,text:p})=>{let u=r+$t(e,c)*(o-r);return _`<path d="M${u} ${s}V${a}" /><text x=${u} y=${a+15} text-anchor="middle">${p}</text>`})}
${d.map(({value:c,text:p})=>{let u=a-$t(t,c)*(a-s);return _`<path d="M${r} ${u}H${o}" /><text x=${r-6} y=${u+4} text-anchor="end">${p}</text>`})}
${e?.name?_`<text class="axis" x=${o} y=${a+31} text-anchor="end">${e.name}</text>`:w}
${t?.name?_`<text class="axis" x=${r-6} y=${s-8} text-anchor="start">${t.name}</text>`:w}
</g>`}static{this.styles=A`
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
`}};var Si=class extends Ue{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#e(){let n=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-n]:[12,40,this.width-12,this.height-n]}#t=([n,e])=>{let[t,r,s,o]=this.#e,a=this.y?$t(this.y,e):.5;return[t+$t(this.x,n)*(s-t),o-a*(o-r)]};#r(n){let{from:e,to:t}=this.x,r=S(Number((Math.round(n/this.snap)*this.snap).toPrecision(10)),e,t);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([n]){let[e,,t]=this.#e;this.#r(cr(this.x,(n-e)/(t-e)))}keyed(n,e){let t=this.at[0],r=this.snap*(e?5:1),s={ArrowLeft:t-r,ArrowDown:t-r,ArrowRight:t+r,ArrowUp:t+r,Home:this.x.from,End:this.x.to};return n in s?()=>this.#r(s[n]):null}render(){let n=this.#e,[e,,t,r]=n;return this.frame([this.width,this.height],this.label,_`${this.axes(n,this.x,this.y)}
${this.y?w:_`<path class="line rule" d="M${e} ${(n[1]+r)/2}H${t}" />`}
${[...this.lines].sort((s,o)=>Number(o.faint??!1)-Number(s.faint??!1)).map(s=>this.#n(s))}
${this.marks.map(s=>this.#i(s))}
${this.at?this.#l(this.at):w}`)}#n({points:n,text:e,faint:t}){let r=n.map(this.#t),[s,o]=r[r.length-1];return _`<polyline class="line ${t?"faint":""}" points=${r.map(a=>a.join()).join(" ")} />
${t||n.length>80?w:r.map(a=>_`<circle class="dot" cx=${a[0]} cy=${a[1]} r="2.5" />`)}
${e?_`<text class="end" x=${s} y=${o-7} text-anchor="end">${e}</text>`:w}`}#i({at:n,sign:e,text:t}){let[r,s]=this.#t(n),o=this.y?s+5:s-13;return _`${e?_`<text class="sign" x=${r} y=${o} text-anchor="middle">${e}</text>`:_`<path class="line" d="M${r} ${o-10}V${s+9}" />`}
${t?_`<text x=${r} y=${o-14} text-anchor="middle">${t}</text>`:w}`}#l(n){return _`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${n[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?w:"true"}
>${Vr(this.#t(n))}</g>`}static{this.styles=A`
${Ue.styles}
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
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",Si);var Pi=(i,n,e)=>m`<p class="lamp">
<span class="disc ${n?"lit":""}" aria-hidden="true">${n?"✓":"✗"}</span>
<span>${i}: <b>${n?"yes":"no"}</b></span> <span class="axis">${e}</span>
</p>`;var We=class{#e=[0,0];drag({cell:n,from:e=n,start:t},r){return t&&(this.#e=r),[this.#e[0]+n[0]-e[0],this.#e[1]+n[1]-e[1]]}},rd=[["left","←",[0,-1]],["up","↑",[-1,0]],["down","↓",[1,0]],["right","→",[0,1]]],Ft=(i,n,e,t=!1)=>t?m`<span class="control fixed">${i} <b>${n.join(", ")}</b> <span class="lock">fixed</span></span>`:m`<span class="control pad" role="group" aria-label=${i}
><span aria-hidden="true">${i}</span>${rd.map(([r,s,[o,a]])=>m`<button type="button" aria-label="${i} ${r}" @click=${()=>e([n[0]+o,n[1]+a])}>
${s}
</button>`)}</span
>`;var Ge=255,nd=5;function _i(i){let n=sd();return n.fillStyle="#000",n.fillStyle=i,n.fillRect(0,0,1,1),[...n.getImageData(0,0,1,1).data.slice(0,3)]}var id=null,sd=()=>id??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),jt=(i,n,e)=>i.map((t,r)=>t+(n[r]-t)*e),Bo=([i,n,e])=>255<<24|Math.round(e)<<16|Math.round(n)<<8|Math.round(i),Qe=(i,n)=>Math.max(1,Math.floor(i*devicePixelRatio/n))/devicePixelRatio;function od(i,n,e){let t=i[i.length-1];t?.row===n&&t.column+t.columns===e?t.columns++:i.push({row:n,column:e,rows:1,columns:1})}function ad(i){let n=new Map;return i.filter(e=>{let t=`${e.column} ${e.columns}`,r=n.get(t);return r&&r.row+r.rows===e.row?(r.rows++,!1):(n.set(t,e),!0)})}var Ti=class extends X{static{this.properties={values:{attribute:!1},ghost:{attribute:!1},marked:{attribute:!1},label:{},tone:{},theme:{},cell:{type:Number},unit:{type:Number},most:{type:Number},cursor:{type:Boolean},drag:{reflect:!0},at:{attribute:!1}}}#e=null;#t=()=>{};#r={key:"",colours:new Uint32Array(0),ghost:[0,0,0],frame:""};#n=document.createElement("canvas");constructor(){super(),this.values=[[0]],this.ghost=null,this.marked=null,this.label="",this.tone="input",this.theme="light",this.cell=4,this.unit=1,this.most=1,this.cursor=!1,this.drag="",this.at=[0,0]}connectedCallback(){super.connectedCallback();let n=()=>this.requestUpdate();addEventListener("resize",n),this.#t=()=>removeEventListener("resize",n)}disconnectedCallback(){super.disconnectedCallback(),this.#t()}get shape(){return[this.values.length,this.values[0].length]}get#i(){return Math.max(1,Math.round(this.cell*devicePixelRatio))}#l(){let n=getComputedStyle(this),e=c=>n.getPropertyValue(`--${c}`).trim(),t=[this.tone,this.unit,this.most,e(`${this.tone}-fill`),e("paper"),e("ink")].join();if(t===this.#r.key)return;let[r,s,o]=[`${this.tone}-fill`,"paper","ink"].map(c=>_i(e(c))),a=jt(r,_i(this.theme==="dark"?"#fff":"#000"),.65),l=Math.max(this.most,this.unit),d=new Uint32Array(2*Ge+1);for(let c=-Ge;c<=Ge;c++){let p=c/Ge*l,u=Math.min(1,Math.abs(p)/this.unit),h=l>this.unit?Math.max(0,Math.abs(p)-this.unit)/(l-this.unit):0,f=p<0?jt(s,o,.72*u+.28*h):jt(s,r,u);d[c+Ge]=Bo(p<0?f:jt(f,a,h))}this.#r={key:t,colours:d,ghost:jt(s,_i(e("outside-fill")),.45),frame:e("ink")}}#d(){let n=this.renderRoot.querySelector("canvas"),[e,t]=this.shape,r=this.#i;Object.assign(this.#n,{width:t,height:e}),(n.width!==t*r||n.height!==e*r)&&Object.assign(n,{width:t*r,height:e*r}),this.#l();let s=this.#n.getContext("2d"),o=s.createImageData(t,e),a=new Uint32Array(o.data.buffer),{colours:l,ghost:d,frame:c}=this.#r,p=Ge/Math.max(this.most,this.unit),u=[];for(let f=0,g=0;f<e;f++){let $=this.values[f];for(let k=0;k<t;k++,g++){let x=$[k];Number.isNaN(x)&&od(u,f,k);let v=S(Math.round(x*p),-Ge,Ge)||0;a[g]=l[v+Ge];let C=this.ghost?this.ghost[f][k]*(1-Math.min(1,4*Math.abs(x/this.unit))):0;if(C>0){let I=a[g];a[g]=Bo(jt([I&255,I>>8&255,I>>16&255],d,Math.min(1,C)))}}}s.putImageData(o,0,0);let h=n.getContext("2d");h.imageSmoothingEnabled=!1,h.drawImage(this.#n,0,0,t*r,e*r),this.#o(h,u,r),this.marked&&this.#s(h,this.marked,r,c)}#s(n,e,t,r){let[s,o]=this.shape,a=Math.max(1,Math.round(Math.min(t/4,2*devicePixelRatio))),l=(d,c)=>d>=0&&c>=0&&d<s&&c<o&&e(d,c);n.fillStyle=r;for(let d=0;d<s;d++)for(let c=0;c<o;c++){if(!l(d,c))continue;let[p,u,h]=[c*t,d*t,t-a];l(d-1,c)||n.fillRect(p,u,t,a),l(d+1,c)||n.fillRect(p,u+h,t,a),l(d,c-1)||n.fillRect(p,u,a,t),l(d,c+1)||n.fillRect(p+h,u,a,t)}}#o(n,e,t){if(e.length===0)return;let r=new Path2D;for(let{row:l,rows:d,column:c,columns:p}of ad(e))r.rect(c*t,l*t,p*t,d*t);let{width:s,height:o}=n.canvas,a=Math.round(5*devicePixelRatio);n.save(),n.clip(r),n.strokeStyle=getComputedStyle(this).getPropertyValue("--outside-fill"),n.lineWidth=Math.max(1,devicePixelRatio),n.beginPath();for(let l=-o;l<s;l+=a)n.moveTo(l,o),n.lineTo(l+o,0);n.stroke(),n.restore()}#a(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e}))}#u(n){this.at=n,this.#a("cell-focus",{cell:n})}#h([n,e]){let[t,r]=this.shape;return[S(n,0,t-1),S(e,0,r-1)]}#p(n){let t=n.currentTarget.getBoundingClientRect(),[r,s]=this.shape,o=[Math.floor((n.clientY-t.top)/t.height*r),Math.floor((n.clientX-t.left)/t.width*s)];return this.#e&&this.drag==="move"?o:this.#h(o)}#c=n=>{if(n.button!==0)return;let e=n.currentTarget,t=this.#p(n);this.#e={from:t,last:t,moved:!1},this.drag&&(e.setPointerCapture(n.pointerId),n.preventDefault()),e.focus({preventScroll:!0}),this.drag==="paint"&&this.#m(t,!0)};#m(n,e){this.#a("cell-drag",{cell:n,start:e})}#b=n=>{let e=this.#e,t=this.#p(n);if(!e||!this.drag){n.pointerType!=="touch"&&this.#a("cell-hover",{cell:t});return}let{from:r,last:s}=e;if(j(t,s))return;let o=!e.moved;if(Object.assign(e,{last:t,moved:!0}),this.drag==="move")this.#a("cell-drag",{cell:t,from:r,start:o});else{let a=Math.max(Math.abs(t[0]-s[0]),Math.abs(t[1]-s[1]));for(let l=1;l<=a;l++)this.#m([0,1].map(d=>Math.round(s[d]+(t[d]-s[d])*l/a)),!1)}};#g=()=>{let n=this.#e;this.#e=null,n&&!n.moved&&this.#u(this.#h(n.from))};#f=()=>{this.#e=null};#w=()=>{this.#e||this.#a("cell-hover",null)};#$=n=>{if(n.altKey||n.metaKey)return;let[e,t]=this.at,[r,s]=this.shape,a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:n.ctrlKey?[0,0]:[e,0],End:n.ctrlKey?[r-1,s-1]:[e,s-1]}[n.key];if(a&&this.drag==="move"&&(n.shiftKey||!this.cursor))this.#a("cell-drag",{cell:a,from:[e,t],start:!0});else if(a)this.#u(this.#h(a));else if(this.drag==="paint"&&n.key==="Enter")this.#m([e,t],!0);else return;n.preventDefault(),n.stopPropagation()};updated(){this.#d()}render(){let[n,e]=this.shape,t=this.#i/devicePixelRatio,r=`width:${e*t}px;height:${n*t}px`;if(!this.cursor&&this.drag==="")return m`<div class="picture" style=${r}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;let[s,o]=this.#h(this.at),a=this.values[s][o],l=`left:${o/e*100}%;top:${s/n*100}%;width:${100/e}%;height:${100/n}%`;return m`<div class="picture" style=${r}>
<canvas
role="application"
aria-roledescription="picture"
aria-label=${this.cursor?`${this.label}; row ${s}, column ${o}: ${Number.isNaN(a)?"none":M(a)}`:`${this.label}; arrow keys move it`}
tabindex="0"
@pointerdown=${this.#c}
@pointermove=${this.#b}
@pointerup=${this.#g}
@pointercancel=${this.#f}
@pointerleave=${this.#w}
@keydown=${this.#$}
></canvas>
${this.cursor?m`<span class="at ${this.cell<nd?"small":""}" style=${l}></span>`:w}<slot></slot></div>`}static{this.styles=A`
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
`}};customElements.get("d2l-picture")||customElements.define("d2l-picture",Ti);var Ne=32,Mi=8,ld=15,dd={boot:"ankle boot",shirt:"T-shirt",bag:"bag"},cd={convolution:"convolution",relu:"ReLU",pooling:"conv, ReLU, max",dense:"dense layer",largest:"conv, largest"},Uo=i=>i?"yes":"no",Ci=class extends B{constructor(){super();this.name="Equivariance";this.hint="Try: drag the moved picture by one more pixel.";this.derivedKeys=["output","output_shape","along","same","along_off","same_off","differ"];this.fields={input:Or(ki,Ne,Ne),layer:Y(bi),padding_mode:Y(["circular","zeros"]),stride:F(1,8),shift:F(-Ne,Ne),seed:Te(0,2**31)};this.#e=new We;this.#t={key:[],before:[],curve:null};this.questions={along:{label:"what happens",question:(e,t)=>this.#i(e,t.comparison)}};this.brush=!1}static{this.styles=[Nt,A`
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
`]}static{this.properties={brush:{state:!0}}}#e;#t;defaults(){return{input:"boot",layer:"pooling",padding_mode:"circular",stride:[2,2],shift:[0,1],seed:0}}#r(e){return typeof e=="string"?Io(e,Ne):e}#n(e,t){let r=[t,e.layer,e.padding_mode,e.stride[0],e.stride[1],e.seed];return r.some((s,o)=>s!==this.#t.key[o])&&(this.#t={key:r,before:bt(t,e),curve:null}),this.#t.before}derive(e){let t=this.#r(e.input),r=ge(t,e.shift,e.padding_mode);try{let s=this.#n(e,t),o=bt(r,e),a=or(s,o,e.shift,e),{expected:l}=a,d=o.reduce((c,p,u)=>c+p.filter((h,f)=>h!==l[u][f]).length,0);return{still:t,moved:r,before:s,output:o,comparison:a,differ:d,trouble:null}}catch(s){if(!(s instanceof y))throw s;return{still:t,moved:r,before:[],output:[],comparison:null,differ:0,trouble:s.message}}}report({output:e,comparison:t,differ:r,trouble:s}){let{along:o=null,same:a=null,along_off:l=null,same_off:d=null}=t??{};return{output:s===null?e:null,output_shape:s===null?b(e):null,along:o,same:a,along_off:l,same_off:d,differ:s===null?r:null}}settle(e,{still:t}){if(e.padding_mode==="zeros")return e;let r=e.shift.map((s,o)=>s%b(t)[o]);return{...e,shift:r}}#i(e,{along:t,same:r}){let s=sr(e.layer)?e.stride:[1,1],o=e.shift.some((l,d)=>l%s[d]!==0),a=[];return r||a.push({answer:"same",says:e.layer==="pooling"?"The edge crossed a window border.":"The picture lies elsewhere: look which outputs its edges reach now."}),!t&&o&&a.push({answer:"along",says:"The map would have to move half a cell."}),!t&&e.layer==="dense"&&a.push({answer:"along",says:"Each output has weights of its own for each pixel."}),!t&&e.layer==="largest"&&a.push({answer:"along",says:"One number has no place that could move."}),!t&&e.padding_mode==="zeros"&&!o&&e.layer!=="dense"&&e.layer!=="largest"&&a.push({answer:"along",says:"The rim cut something off."}),t&&!r&&a.push({answer:"neither",says:"Every window finds the same pixels again, only elsewhere."}),{text:`Predict: the picture moves ${ir(e.shift)||"not at all"}. What does the output do?`,choices:[{id:"along",label:"it moves along"},{id:"same",label:"it stays the same"},{id:"neither",label:"neither"}],answer:r?"same":t?"along":"neither",slips:a,otherwise:"Follow one edge of the picture: which windows saw it before, and which see it now?"}}#l(e){this.change({shift:e.map(t=>S(t,-Ne,Ne))})}#d({cell:e}){let{still:t}=this.derived,r=this.now.padding_mode==="circular",s=e.map((o,a)=>{let[l,d]=[b(t)[a],o-this.now.shift[a]];return r?(d+2*l)%l:d});t[s[0]]?.[s[1]]!==void 0&&this.change({input:ve(t,s,ld)})}#s(){this.change({input:P(Ne,Ne,()=>0)}),this.brush=!0}drawing(e,t){let r=this.width||640,s=r>=O,o=Math.max(...b(t.still)),a=Qe(s?S((r-300)/2,128,200):Math.min(200,(r-40)/2),o),l=a*o,d=(u,h)=>m`<span class="by" aria-hidden="true"><span class="sign">${u}</span> ${h}</span>`,c=m`${this.#o("X","input",t.still,null,a)} ${d("→",m`<i>f</i>`)}
${this.#a("f(X)",t.before,t,l,!1)} ${d("↓","move")}<span></span>${d("↓","move")}`,p=this.asking||t.trouble!==null?"":this.#u(e,t,s?190:Math.min(r,380));return m`<div class="square ${s?"":"narrow"}" style="--edge:${l}px">
${s&&t.trouble===null?c:""} ${this.#o("SX","moved",t.moved,t.still,a)}
${d("→",m`<i>f</i>`)}
${this.asking||t.trouble!==null?m`<div class="plate">
<div class="name y">output <i>f(SX)</i></div>
<div class="unknown" role="img" aria-label="output f(SX): ${this.asking?"to be predicted":"none"}">?</div>
</div>`:this.#a("f(SX)",t.output,t,l,!0)}
<div class="found">${p}</div>
</div>`}#o(e,t,r,s,o){let a=this.brush&&t==="moved",l=t==="moved"&&!this.locked("shift");return L("x",t,e,b(r),m`<d2l-picture
data-plate=${t}
label="${t} ${e}, ${T(b(r))}"
tone="input"
theme=${this.theme}
.cursor=${a}
.values=${r}
.ghost=${s}
.cell=${o}
.unit=${q(r)||1}
.most=${q(r)||1}
.drag=${a?"paint":l?"move":""}
@cell-drag=${d=>a?this.#d(d.detail):this.#l(this.#e.drag(d.detail,this.now.shift))}
></d2l-picture>`)}#a(e,t,r,s,o){let a=r.comparison?.expected,l=t.length===1&&t[0].length===1,d=q(r.before)||1;return L("y","output",e,b(t),m`<d2l-picture
data-plate=${o?"output":"before"}
label="output ${e}, ${T(b(t))}"
tone="output"
theme=${this.theme}
.values=${t}
.cell=${s/Math.max(...b(t))}
.unit=${d}
.most=${Math.max(d,q(t))}
.marked=${o&&a?(c,p)=>t[c][p]!==a[c][p]:null}
>${l?m`<svg viewBox="0 0 1 1" aria-hidden="true"><text x="0.5" y="0.5">${M(t[0][0])}</text></svg>`:""}</d2l-picture>`)}#u(e,t,r){let{along:s,same:o,along_off:a,same_off:l}=t.comparison,d=e.layer==="largest";return m`<div class="lamps">
${Pi("moved along",s,d?"one number, no map":`best fit ${de(a)} off`)}
${Pi("the same",o,`${de(l)} off`)}
</div>
${G(!d,()=>this.#h(e,t,r))}`}#h(e,t,r){this.#t.curve??=zo(t.still,e,Mi);let s=this.#t.curve,o=Math.max(1,...s.map(([,c])=>c)),[a,l]=e.shift,d=s.find(([c])=>c===l);return m`<d2l-curve
label="moved right by"
tone="output"
.x=${{name:"moved right by",from:-Mi,to:Mi}}
.y=${{name:"moved along: off",from:0,to:o}}
.lines=${[{points:s}]}
.at=${a===0&&d?d:null}
.fixed=${this.locked("shift")}
.valueText="${`${l}: ${de(d?.[1]??0)} off`}"
.width=${r}
.height=${150}
@curve-drag=${c=>this.#l([0,c.detail.x])}
></d2l-curve>`}#p(e,{comparison:t,differ:r,output:s}){let{along:o,same:a,along_off:l,same_off:d}=t,c=r>0?`, ${r} of ${s.length*s[0].length} cells differ`:"",p=e.layer==="largest"?"":`moved along ${Uo(o)}, best fit ${de(l)} off${c}; `;return`moved ${ir(e.shift)||"by nothing"}: ${p}the same ${Uo(a)}, ${de(d)} off.`}caption(e,t){return m`<p>${t.comparison?this.#p(e,t):""}</p>`}saying(e,t){return t.trouble??this.#p(e,t)}controls(e){return m`${D("layer f",e.layer,bi.map(t=>({id:t,label:cd[t]})),t=>this.change({layer:t}),this.locked("layer"))}
${D("border",e.padding_mode,[{id:"circular",label:"wraps around"},{id:"zeros",label:"zeros"}],t=>this.change({padding_mode:t}),this.locked("padding_mode"))}
${G(sr(e.layer),()=>R("stride",e.stride[0],[1,8,1],t=>this.change({stride:[t,t]}),this.locked("stride")))}
${Ft("move",e.shift,t=>this.#l(t),this.locked("shift"))}`}panel(e){let t=typeof e.input!="string";return m`${E("Picture",D("picture",t?"drawing":e.input,[...ki.map(r=>({id:r,label:dd[r]})),{id:"drawing",label:t?"your own":"draw one"}],r=>{if(r==="drawing")return this.#s();this.brush=!1,this.change({input:r})},this.locked("input")),G(t&&!this.locked("input"),()=>m`${H("brush",this.brush,r=>{this.brush=r})}${N("clear",()=>this.#s())}`))}
${G(e.layer==="dense",()=>E("Weights",R("seed",e.seed,[0,1e3,1],r=>this.change({seed:r}),this.locked("seed"))))}`}keys(){return m`<p class="keys">Keys: arrows on the moved picture move it, and on the curve's handle, too.</p>`}pytorch(e,t){return t.trouble===null?Vs(e,t.still):null}};U("d2l-equivariance",Ci);var yt=(i,n)=>i.find(e=>JSON.stringify(e.grid)===JSON.stringify(n))?.id??"own",pr=(i,n)=>n==="own"?[{id:"own",label:"your own"},...i]:i,pd=1/9,he=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:P(3,3,()=>pd)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],ud=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,ur=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:P(6,8,(i,n)=>n>=2&&n<6?0:1)},{id:"seven",label:"a seven 10×10",grid:ud.trim().split(`
`).map(i=>[...i].map(n=>n==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:P(7,7,(i,n)=>i===3&&n===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:wt},{id:"shirt",label:"T-shirt 28×28",grid:ar},{id:"bag",label:"bag 28×28",grid:lr}];async function Wo(i,n){let e;try{e=await createImageBitmap(i)}catch{throw new y(`“${i.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let t=Math.min(1,n/Math.max(e.width,e.height)),[r,s]=[e.width,e.height].map(d=>Math.max(1,Math.round(d*t))),a=Object.assign(document.createElement("canvas"),{width:r,height:s}).getContext("2d");a.imageSmoothingQuality="high",a.drawImage(e,0,0,r,s),e.close();let{data:l}=a.getImageData(0,0,r,s);return P(s,r,(d,c)=>{let[p,u,h]=l.subarray(4*(d*r+c));return Math.round((.299*p+.587*u+.114*h)/2.55)/100})}var hr=256,hd=160,Jr=32,md=100,Qo=9,Yo={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},Xo=i=>he.find(n=>n.id===i)?.label??"your own kernel",Vo=i=>b(i).map(n=>n-1>>1),Ei=class extends B{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:Or([...xi,"own"],hr,hr),kernel:re(11,11),sigma:Te(0,8),stride:F(1,16),shift:F(-hr,hr),position:F(0,hr)};this.looks=["position"];this.#e=null;this.#t=new oe(([e,t])=>this.now.kernel[e][t],(e,t)=>this.change({kernel:ve(this.now.kernel,e,t)}),e=>this.refuse(e),.5);this.#r=new We;this.#n={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#d(e)}};this.preview=null,this.brush=!1}static{this.styles=[Nt,A`
.sum {
flex: 1 1 10rem;
max-width: 19rem;
min-height: 4.5em; /* a longer sum must not move the controls */
text-wrap: wrap;
}
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
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#e;#t;#r;#n;defaults(){return{input:"rings",kernel:he.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#i(e){return typeof e!="string"?e:e==="own"?this.#e:qo(e)}derive(e){let t=this.#i(e.input);if(t===null){let h=P(Jr,Jr,()=>0);return{still:h,moved:h,output:h,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:s,stride:o,shift:a}=e,l=a[0]!==0||a[1]!==0,d=l?ge(t,a):t,c=dr(d,r,s,o),p=Math.abs(r.flat().reduce((h,f)=>h+f,0)-1)<1e-9,u=o[0]===o[1];return{still:t,moved:d,output:c,detail:e.input==="rings"&&p&&u?jo(d,c,o[0],a):null,change:l?this.#l(e,t,c):null,trouble:null}}#l({kernel:e,sigma:t,stride:r,shift:s},o,a){let l=[o,e,t,...r];l.some((c,p)=>c!==this.#n.key[p])&&(this.#n={key:l,output:dr(o,e,t,r)});let d=(Math.max(...b(e))>>1)+Math.ceil(3*t);return Oo(this.#n.output,a,s,r,b(o),d)}report({output:e,detail:t,change:r,trouble:s}){return{output:s===null&&this.now.input!=="own"?e:null,output_shape:s===null?b(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[s,o]=b(r),a=b(t),l=e.shift.map((d,c)=>d%a[c]);return{...e,shift:l,position:[S(e.position[0],0,s-1),S(e.position[1],0,o-1)]}}#d(e){let t=yt(he,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let s="Look where it is silent: an edge kernel does not see edges that run across its own.",o=e.input==="boot"?"Look where it is silent: along the sole.":s,a=[];return t==="sobel-vertical"&&a.push({answer:"sobel-horizontal",says:o},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&a.push({answer:"sobel-vertical",says:s}),Math.abs(e.kernel.flat().reduce((d,c)=>d+c,0))<1e-9&&a.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(d=>({id:d,label:Xo(d)})),answer:t,slips:a,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#s([e,t]){let{stride:r}=this.now,[s,o]=b(this.derived.output);return[S(Math.round(e/r[0]),0,s-1),S(Math.round(t/r[1]),0,o-1)]}#o(e,t){this.preview=t&&(e==="input"?this.#s(t.cell):t.cell)}#a(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#s(t):t})}#u(e){if(!this.brush)return this.change({shift:this.#r.drag(e,this.now.shift)});this.change({input:ve(this.derived.still,e.cell,1)})}#h(){this.change({input:P(Jr,Jr,()=>0),shift:[0,0]}),this.brush=!0}async#p(e){let t=e.target,r=t.files?.[0];if(r){try{this.#e=await Wo(r,hd),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(s){if(!(s instanceof y))throw s;this.refuse(s.message)}t.value=""}}get#c(){let[e,t]=b(this.derived.output),[r,s]=this.preview??this.now.position;return[S(r,0,e-1),S(s,0,t-1)]}drawing(e,t){let[r,s]=b(t.moved),o=Math.max(r,s),a=this.width||640,l=Math.min(340,(a-44)/2),d=l*devicePixelRatio<o||Qe(l,o)*o<md,c=Qe(d?a:l,o),p=e.stride[0]===e.stride[1]?c*e.stride[0]:Qe(c*o,Math.max(...b(t.output))),u=this.#c,{unit:h,most:f}=vi(e.kernel);return m`<div class="filter">
<div class="pair ${d?"stacked":""}">
${L("x","input","X",b(t.moved),m`<d2l-picture
data-plate="input"
label="input X, ${T(b(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${c}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[u[0]*e.stride[0],u[1]*e.stride[1]]}
@cell-hover=${g=>this.#o("input",g.detail)}
@cell-focus=${g=>this.#a("input",g.detail)}
@cell-drag=${g=>this.#u(g.detail)}
>${this.#m(e,t,u)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${d?"↓":"→"}</span>
${L("y","output","Y",b(t.output),m`<d2l-picture
data-plate="output"
label="output Y, ${T(b(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${p}
.unit=${h}
.most=${f}
.at=${u}
@cell-hover=${g=>this.#o("output",g.detail)}
@cell-focus=${g=>this.#a("output",g.detail)}
></d2l-picture>
${this.asking?w:this.#f(e.kernel)}`)}
</div>
<div class="below">${this.#b(e)}${this.#g(e,t,u)}</div>
</div>`}#m(e,t,[r,s]){let[o,a]=b(t.moved),[l,d]=Vo(e.kernel),[c,p]=b(e.kernel),u=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,h=$=>(o>>1)+.5+e.shift[$],f=$=>_`<circle class=${$} cx=${h(1)} cy=${h(0)} r=${yi(o,e.stride[0])}></circle>`,g=$=>_`<rect class=${$} x=${s*e.stride[1]-d} y=${r*e.stride[0]-l} width=${p} height=${c}></rect>`;return m`<svg viewBox="0 0 ${a} ${o}" aria-hidden="true">
${u?[f("halo"),f("limit")]:w}
${this.asking?w:[g("halo"),g("window")]}
</svg>`}#b(e){if(this.asking)return m`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=W(e.kernel),r=S(Math.floor(220/e.kernel[0].length),18,36);return L("k","kernel","K",b(e.kernel),m`<d2l-grid
data-plate="kernel"
label="kernel K, ${T(b(e.kernel))}"
tone="kernel"
.cells=${t}
.size=${r}
.fontSize=${V(t,r)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`)}#g(e,t,[r,s]){let o=Math.ceil(3*e.sigma);return m`<p class="sum">
${`Y[${r}, ${s}] = `}${this.asking||o>0?w:m`${this.#w(e,t,[r,s])} = `}<b class="y"
>${M(t.output[r][s],3)}</b
>${o>0&&!this.asking?m`<br /><span class="zero">blurred over ${T([2*o+1,2*o+1])}</span>`:w}
</p>`}#f(e){let{unit:t,most:r}=vi(e),s=e.flat().some(a=>a<0)?-r:0,o=Array.from({length:81},(a,l)=>s+(r-s)*l/80);return m`<div class="scale">
${M(s)}
<d2l-picture
label="scale from ${M(s)} to ${M(r)}"
tone="output"
theme=${this.theme}
.values=${Array.from({length:8},()=>o)}
.cell=${1}
.unit=${t}
.most=${r}
></d2l-picture>
${M(r)}
</div>`}#w(e,t,[r,s]){let[o,a]=Vo(e.kernel),d=e.kernel.flatMap((u,h)=>u.map((f,g)=>({w:f,x:t.moved[r*e.stride[0]+h-o]?.[s*e.stride[1]+g-a]??0}))).filter(({w:u,x:h})=>u*h!==0),[c,p]=[d.slice(0,Qo),d.length-Qo];return d.length===0?m`<span class="zero">only zeros</span>`:m`${c.map(({w:u,x:h},f)=>m`${f>0?" + ":w}<span class="term"
><span class="x">${le(h)}</span>·<span class="k">${le(u)}</span></span
>`)}${p>0?m` + <span class="zero">${p} more</span>`:w}`}#$(e,t){let r=yt(he,e.kernel),s=[`${Xo(r)}, σ ${M(e.sigma)}, stride ${e.stride[0]}: ${T(b(t.moved))} → ${T(b(t.output))}`];return t.detail&&e.stride[0]>1&&s.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${de(t.detail.true_detail)}`}`),t.change!==null&&s.push(`moved ${ir(e.shift)}: the output changes by ${de(t.change)}`),`${s.join("; ")}.`}caption(e,t){return m`<p>${this.#$(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,s]=this.#c;return`output (${r}, ${s}) = ${M(t.output[r][s],3)}. ${this.#$(e,t)}`}controls(e){let t=yt(he,e.kernel),r=typeof e.input=="string"?e.input:"drawing",s=[...xi.map(o=>({id:o,label:Yo[o]})),...r==="own"?[{id:"own",label:Yo.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${T(b(e.input))}`}];return m`${D("picture",r,s,o=>{if(o==="drawing")return this.#h();this.brush=!1,this.change({input:o,shift:[0,0]})},this.locked("input"))}
${G(!this.asking,()=>D("kernel",t,pr(he,t),o=>{let a=he.find(l=>l.id===o);a&&this.change({kernel:a.grid})},this.locked("kernel")))}
${R("blur σ",e.sigma,[0,8,.5],o=>this.change({sigma:o}),this.locked("sigma"))}
${R("stride",e.stride[0],[1,16,1],o=>this.change({stride:[o,o]}),this.locked("stride"))}
${Ft("move",e.shift,o=>this.change({shift:o}),this.locked("shift"))}`}panel(e){let[t,r]=b(e.kernel),s=o=>this.change({kernel:P(...o,(a,l)=>this.now.kernel[a]?.[l]??0)});return m`${G(!this.locked("input"),()=>E("Input",m`<label class="control">picture of yours <input type="file" accept="image/*" @change=${o=>{this.#p(o)}} /></label>`,m`<span class="aside">it stays on this device</span>`,G(typeof e.input!="string",()=>m`${H("brush",this.brush,o=>{this.brush=o})}${N("clear",()=>this.#h())}`)))}
${G(!this.asking,()=>E("Kernel",R("rows",t,[1,11,1],o=>s([o,r]),this.locked("kernel")),R("columns",r,[1,11,1],o=>s([t,o]),this.locked("kernel"))))}`}keys(){return m`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[s,o]=b(t);return e.input==="own"?Xn(e,`X = torch.rand(${s}, ${o})  # put your picture here: 0 is black, 1 is white`):Xn(e,e.input==="rings"?Ys(s):Vn(t))}};U("d2l-image-filter",Ei);var Di=1e30,fd=1e-10;function Zr(i,n,e){let[t,r]=[e[0]-1,e[1]-1],[s,o]=b(i),a=[s-t,o-r],l=b(n);if(a[0]<1||a[1]<1)throw new y(`a ${T(e)} kernel does not fit an input of ${T([s,o])}; add cells`);if(l[0]!==a[0]||l[1]!==a[1])throw new y(`a ${T(e)} kernel makes ${T(a)} outputs from ${T([s,o])}, and the target is ${T(l)}; give one of ${T(a)}`);return n.flatMap((d,c)=>d.map((p,u)=>[i[c][u],i[c+t][u+r],p]))}function Ri(i,[n,e]){let[t,r,s]=[0,0,0];for(let[o,a,l]of i){let d=n*o+e*a-l;t+=d*d,r+=2*d*o,s+=2*d*a}return{kernel:[n,e],gradient:[r,s],loss:t}}function en(i){let[n,e,t,r,s]=[0,0,0,0,0];for(let[$,k,x]of i)n+=2*$*$,e+=2*$*k,t+=2*k*k,r+=2*$*x,s+=2*k*x;let[o,a]=[(n+t)/2,Math.hypot((n-t)/2,e)],l=o+a,d=o-a>fd*l?o-a:0,c=Math.atan2(2*e,n-t)/2,p=[Math.cos(c),Math.sin(c)],u=([$,k],x)=>x>0?($*r+k*s)/x:0,[h,f]=[u(p,l),u([-p[1],p[0]],d)],g=[h*p[0]-f*p[1],h*p[1]+f*p[0]];return{hessian:[[n,e],[e,t]],curvatures:[d,l],steepest:p,minimum:g,floor:Ri(i,g).loss,limit:2/l}}function tn(i,n,e,t){let r=[Ri(i,n)];for(let s=0;s<t&&r[s].loss<Di;s++){let{kernel:o,gradient:a}=r[s];r.push(Ri(i,[o[0]-e*a[0],o[1]-e*a[1]]))}return r}var Jo=.01;function Zo(i,n){let[e,t]=[i[0].loss-n,i[i.length-1].loss-n];return e<=1e-12*(1+n)?"rests":i.length>1&&i[i.length-1].loss>i[i.length-2].loss&&t>Jo*e?"explodes":t<=Jo*e?"arrives":"is on its way"}var gd=1/64,ea=9,Ai=.1,Gi=.01,vt=34,kt=22,Ni=class extends Ue{static{this.properties={bowl:{attribute:!1},path:{attribute:!1},step:{attribute:!1},reach:{attribute:!1},names:{attribute:!1},fixed:{type:Boolean},size:{type:Number},tone:{reflect:!0}}}constructor(){super(),this.step=0,this.reach=2.5,this.names=["first","second"],this.fixed=!1,this.size=300,this.tone="kernel"}get movable(){return!this.fixed}get#e(){return{name:"",from:-this.reach,to:this.reach}}get#t(){return this.size-vt}#r=([n,e])=>{let t=this.#t/(2*this.reach);return[vt+(n+this.reach)*t,kt+(this.reach-e)*t]};#n(n){let t=n.map(r=>S(Math.round(r/Gi)*Gi,-this.reach,this.reach)).map(r=>Number(r.toPrecision(6)));this.dispatchEvent(new CustomEvent("bowl-drag",{detail:{start:t}}))}placed([n,e]){let t=o=>Math.round(o/(Ai/2))*(Ai/2),[r,s]=[(n-vt)/this.#t,1-(e-kt)/this.#t];this.#n([t(cr(this.#e,r)),t(cr(this.#e,s))])}keyed(n,e){let t=e?Gi:Ai,r={ArrowLeft:[-t,0],ArrowRight:[t,0],ArrowUp:[0,t],ArrowDown:[0,-t]},[s,o]=this.path[0];return n in r?()=>this.#n([s+r[n][0],o+r[n][1]]):null}render(){let n=this.#t,e=[vt,kt,vt+n,kt+n];return this.frame([this.size,kt+n+22],`loss over the two weights ${this.names.join(" and ")}`,_`<clipPath id="field"><rect x=${vt} y=${kt} width=${n} height=${n} rx="8" /></clipPath>
<g clip-path="url(#field)" aria-hidden="true">${this.#i()}</g>
${this.axes(e,this.#e,this.#e)}
<text class="weight" aria-hidden="true" x=${e[2]} y=${e[3]-7} text-anchor="end">${this.names[0]}</text>
<text class="weight" aria-hidden="true" x=${vt+7} y=${kt+16}>${this.names[1]}</text>
<g clip-path="url(#field)" aria-hidden="true">${this.#d()}</g>
${this.#a()}`)}#i(){let{curvatures:n,steepest:e,minimum:t}=this.bowl,[r,s]=n;if(s===0)return[];let o=this.#t/(2*this.reach),a=-Math.atan2(e[1],e[0])*180/Math.PI,[l,d]=this.#r(t),c=(p,u)=>u===0?1e4:Math.min(Math.sqrt(2*p/u)*o,1e4);return Array.from({length:ea},(p,u)=>{let h=gd*4**(ea-1-u);return _`<ellipse class="contour" rx=${c(h,s)} ry=${c(h,r)}
transform="translate(${l} ${d}) rotate(${a})" />`})}#l=n=>n.some(e=>Math.abs(e)>40*this.reach);#d(){let n=this.path.findIndex(this.#l),t=(n<0?this.path:this.path.slice(0,n)).map(this.#r),r=o=>t.slice(0,o+1).map(a=>a.join()).join(" "),s=this.path[this.step+1];return _`<polyline class="path later" points=${r(t.length)} />
<polyline class="path" points=${r(this.step)} />
${t.map((o,a)=>a===0?w:_`<circle class="dot ${a>this.step?"later":""}" cx=${o[0]} cy=${o[1]} r="2.5" />`)}
${this.#s()}
${s&&this.step<t.length?this.#o(t[this.step],this.#r(s)):w}
${this.step<t.length&&this.step>0?_`<circle class="now" cx=${t[this.step][0]} cy=${t[this.step][1]} r="6" />`:w}`}#s(){let[n,e]=this.#r(this.bowl.minimum);return _`<text class="star" x=${n} y=${e+6} text-anchor="middle">✶</text>`}#o([n,e],[t,r]){let s=Math.hypot(t-n,r-e);if(s<4)return _``;let[o,a]=[(t-n)/s,(r-e)/s],l=Math.min(10,s),d=c=>`${t-l*o+c*l*.5*a},${r-l*a-c*l*.5*o}`;return _`<path class="arrow" d="M${n} ${e}L${t-l*o*.8} ${r-l*a*.8}" />
<polygon class="head" points="${t},${r} ${d(1)} ${d(-1)}" />`}#a(){let[n,e]=this.path[0],t=[n,e].map(r=>$t(this.#e,r)*2*this.reach-this.reach);return _`<g
class="handle"
role="slider"
tabindex="0"
aria-label="start"
aria-valuemin=${-this.reach}
aria-valuemax=${this.reach}
aria-valuenow=${n}
aria-valuetext="${this.names[0]} ${n}, ${this.names[1]} ${e}"
aria-disabled=${this.movable?w:"true"}
>${Vr(this.#r(t))}</g>`}static{this.styles=A`
${Ue.styles}
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
`}};customElements.get("d2l-bowl")||customElements.define("d2l-bowl",Ni);var Ot=[{id:"bar",label:"dark bar",grid:P(6,8,(i,n)=>n>=2&&n<6?0:1)},{id:"transposed",label:"dark bar, transposed",grid:P(8,6,i=>i>=2&&i<6?0:1)},{id:"stripes",label:"stripes",grid:P(6,8,(i,n)=>(n+1)%2)}],rn=[{id:"edge",label:"edges [1, −1]",weights:[1,-1]},{id:"mean",label:"mean [0.5, 0.5]",weights:[.5,.5]},{id:"zeros",label:"zeros [0, 0]",weights:[0,0]}],Lt={id:"own",label:"your own"},bd=3,ta=8,wd={arrives:"✓",explodes:"✕","is on its way":"…",rests:"·"},ra=(i,n)=>JSON.stringify(i)===JSON.stringify(n),zi=([i,n],e)=>e[0]===1?[[i,n]]:[[i],[n]],nn=([i,n],e)=>`[${[i,n].map(t=>sa(t,e)).join(", ")}]`,sa=(i,n)=>Math.abs(i)<1e4?i.toFixed(n).replace("-","−"):ct(i),Fi=i=>Number(i.toPrecision(6)),ji=class extends Be{constructor(){super(...arguments);this.name="Learning a kernel";this.hint="Try: lower the learning rate until learning arrives. Then drag the start.";this.derivedKeys=["losses","path","output","curvatures","limit"];this.looks=["step"];this.fields={input:re(16,16),target:re(16,16),kernel:yd(),learning_rate:Te(1e-6,10),steps:Q(1,200),tried:At(ta),step:Q(0,200)};this.#e=!1;this.#t=null;this.questions={limit:{label:"the limit",question:(e,t)=>{let{limit:r,curvatures:s}=t.bowl,[o,a]=s;return{text:"Predict: how large may the learning rate be before learning explodes? Try as many as you like.",fields:[""],answer:[r],within:.03*r,slips:[{answer:[1/a],says:"There the bounce begins."},{answer:[2/(o+a)],says:"The best rate; more is borne."},{answer:[2/o],says:"The steepest axis decides."},{answer:[4/a],says:"The square's derivative brings a 2."}].filter(({answer:l})=>Number.isFinite(l[0])),otherwise:"Find a rate whose loss rises in the end, and a smaller one whose loss falls."}}}}}#e;#t;defaults(){return{input:Ot[0].grid,target:It(Ot[0].grid,[1,2],[1,-1]),kernel:[[-1,1.5]],learning_rate:.035,steps:20,tried:[],step:4}}derive(e){try{let t=Zr(e.input,e.target,b(e.kernel)),r=en(t);if(r.curvatures[1]===0)throw new y("the picture is blank, so every kernel has the same loss; paint something into it");let s=e.kernel.flat(),o=c=>{let p=tn(t,s,c,e.steps);return{rate:c,path:p,outcome:Zo(p,r.floor)}},a=o(e.learning_rate),l=e.tried.filter(c=>c!==e.learning_rate).map(o),d=[a,...l].map(c=>c.outcome);return{bowl:r,run:a,others:l,found:d.includes("arrives")&&d.includes("explodes"),trouble:null}}catch(t){if(!(t instanceof y))throw t;return{bowl:null,run:null,others:[],found:!1,trouble:t.message}}}settle(e){return{...e,step:Math.min(e.step,e.steps)}}report({bowl:e,run:t}){return{losses:t&&t.path.map(r=>r.loss),path:t&&t.path.map(r=>r.kernel),output:t&&this.#r(t),curvatures:e&&e.curvatures,limit:e&&e.limit}}#r(e){return It(this.now.input,b(this.now.kernel),e.path[this.place].kernel)}pytorch(e,t){if(!t.run)return null;let[r,s]=b(e.kernel);return["import torch","from torch import nn","",`X = torch.tensor(${te(e.input," ".repeat(17))})`,`target = torch.tensor(${te(e.target," ".repeat(22))})`,`conv = nn.Conv2d(1, 1, (${r}, ${s}), bias=False)`,"with torch.no_grad():",`    conv.weight.copy_(torch.tensor(${te(e.kernel,"")}))`,`optimizer = torch.optim.SGD(conv.parameters(), lr=${e.learning_rate})`,`for _ in range(${this.place}):`,"    loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()","    optimizer.zero_grad()","    loss.backward()","    optimizer.step()","Y = conv(X[None, None])[0, 0].detach()",`Y
`].join(`
`)}get places(){return this.derived.run?.path.length??0}get place(){return Math.max(0,Math.min(this.now.step,this.places-1))}seek(e){this.change({step:e})}step(e){let{steps:t}=this.now,r=e>0&&this.place===this.places-1;r&&this.places===t+1&&t<200&&!this.locked("steps")?this.change({steps:t+1,step:t+1}):r||super.step(e)}#n(e,t){let{learning_rate:r,tried:s}=this.now,{run:o,others:a}=this.derived,l=a.some(p=>p.outcome===o?.outcome),d=(o?.outcome==="arrives"||o?.outcome==="explodes")&&!l,c=!this.#e||d?[...s.filter(p=>p!==r),r]:s;this.#e=t,this.change({learning_rate:Fi(e),tried:c.slice(-ta)})}#i(e){let t=b(this.now.kernel),r=this.#l();this.change(r?{input:e,target:It(e,t,r.weights)}:{input:e})}#l(){let{input:e,target:t,kernel:r}=this.now;return rn.find(({weights:s})=>ra(It(e,b(r),s),t))}#d({cell:[e,t]}){this.#t??=this.now.input[e][t]>.5?0:1;let r=this.#t;this.now.input[e][t]!==r&&this.#i(this.now.input.map((s,o)=>s.map((a,l)=>o===e&&l===t?r:a)))}drawing(e,t){if(!t.bowl||!t.run)return this.#m(e);let r=this.width||688,s=r>=O,o=s?146:112,a=s?Math.min(340,Math.floor((r-o)*.55)):r-o-10,l=s?r-o-a-22:r,d=m`<div class="plate">
${this.#o(e,t,t.run,l,s?a-100:160)} ${this.#a(e,t,t.bowl,l)}
</div>`,c=this.#u(e,t.run,o);return m`${this.#s(t.bowl,t.run,a)} ${s?m`${d}${c}`:m`${c}${d}`}`}#s(e,t,r){let s=t.path.map(l=>l.kernel),o=Math.max(...s[0].map(Math.abs),...e.minimum.map(Math.abs)),a=[2.5,5,10,20,50,100].find(l=>l>=o)??10**Math.ceil(Math.log10(o));return m`<d2l-bowl
.bowl=${e}
.path=${s}
.step=${this.place}
.reach=${a}
.names=${$d(b(this.now.kernel))}
.size=${r}
.fixed=${this.locked("kernel")}
@bowl-drag=${l=>this.change({kernel:zi(l.detail.start,b(this.now.kernel))})}
></d2l-bowl>`}#o(e,t,r,s,o){let a=$=>$.path.map(({loss:k},x)=>[x,k]),l=t.others.slice(-bd),d=[{points:a(r)},...l.map($=>({points:a($),faint:!0,text:`η ${$.rate}`}))],c=d.flatMap($=>$.points.map(([,k])=>k)),p=Math.max(...c)||1,u=Math.max(Math.min(...c),r.path[0].loss*1e-8,1e-12),[h,f]=[10**Math.floor(Math.log10(u)),10**Math.ceil(Math.log10(p)+1e-9)],{loss:g}=r.path[this.place];return m`<d2l-curve
label="step"
.x=${{name:"step",from:0,to:e.steps}}
.y=${{name:"loss",from:h<f?h:f/10,to:f,log:!0}}
.lines=${d}
.at=${[this.place,g]}
.valueText="${`step ${this.place}, loss ${ct(g)}`}"
.width=${s}
.height=${o}
@curve-drag=${$=>{this.pause(),this.seek($.detail.x)}}
></d2l-curve>`}#a(e,t,r,s){let o=ia(r.limit),a=t.others.filter(({rate:l})=>l<=o).map(({rate:l,outcome:d})=>({at:[l,0],sign:wd[d]}));return t.found&&!this.asking&&a.push({at:[r.limit,0],sign:"",text:`limit ${na(r.limit)}`}),m`<d2l-curve
label="learning rate η"
.x=${{name:"learning rate η",from:0,to:o}}
.marks=${a}
.at=${[e.learning_rate,0]}
.snap=${o/200}
.valueText="${String(e.learning_rate)}"
.fixed=${this.locked("learning_rate")}
.width=${s}
.height=${84}
@curve-drag=${l=>this.#n(Math.max(l.detail.x,o/1e3),!0)}
@plot-rest=${()=>{this.#e=!1}}
></d2l-curve>`}#u(e,t,r){let s=b(e.kernel),o=this.#r(t).map((u,h)=>u.map((f,g)=>f-e.target[h][g])),a=It(e.input,s,t.path[0].kernel).map((u,h)=>u.map((f,g)=>f-e.target[h][g])),l=q(a)||1,d=o.map(u=>u.map(h=>({text:Math.abs(h)<.05*l?"":h>0?"+":"−",tint:Math.max(-1,Math.min(1,h/l)),label:sa(h,2)}))),c=W(zi(t.path[this.place].kernel,s).map(u=>u.map(h=>Fi(h)))),p=d[0].length;return m`<div class="side">
${L("k","kernel","K",s,m`<d2l-grid
data-plate="kernel"
label="kernel K after step ${this.place}"
tone="kernel"
.cells=${c}
.size=${52}
.fontSize=${15}
></d2l-grid>`)}
${L("y",this.width>=O?"error":"","Ŷ − Y",b(o),m`<d2l-grid
data-plate="error"
label="output minus target after step ${this.place}"
tone="output"
.cells=${d}
.size=${Math.min(20,Math.floor(r/p))}
.fontSize=${12}
></d2l-grid>`)}
</div>`}#h({path:e,outcome:t}){let r=e.map(c=>c.loss),[s,o]=[r.length-1,r.indexOf(Math.min(...r))],l=(o>0&&o<s?[o,s]:[s]).map((c,p)=>`${ct(r[c])} after ${c}${p===0?c===1?" step":" steps":""}`),d=r[s]>=Di?"past 10³⁰ the run stops":`the run ${t}`;return`loss ${[ct(r[0]),...l].join(" → ")}: ${t==="rests"?"at the minimum no rate moves it":d}.`}#p({bowl:e,found:t}){if(!t||!e)return"";let[r,s]=e.curvatures;return` Curvatures ${M(r)} and ${M(s)}: the limit is 2/${M(s)} = ${na(e.limit)}.`}caption(e,t){let r=t.run,{kernel:s,gradient:o,loss:a}=r.path[this.place],l=r.path.slice(0,this.place).every(d=>d.loss>a)&&this.place>0;return m`<p class="sum">
step ${this.place}, η ${e.learning_rate}: kernel <b class="term k">${nn(s,2)}</b>, gradient
<b class="term g">${nn(o,1)}</b>, loss <b>${ct(a)}</b>${l?"; lowest so far":w}.<br />
<span class="aside">${this.#h(r)}${G(t.found,()=>m`<br />${this.#p(t)}`)}</span>
</p>`}saying(e,t){if(!t.run)return t.trouble??"";let{kernel:r,gradient:s,loss:o}=t.run.path[this.place];return`step ${this.place}, learning rate ${e.learning_rate}: kernel ${nn(r,2)}, gradient ${nn(s,1)}, loss ${ct(o)}. ${this.#h(t.run)}${this.#p(t)}`}controls(e,t){let r=t.bowl?ia(t.bowl.limit)/200:.001;return m`${this.playButton()}
${G(!this.open&&!this.calm,()=>N("Step",()=>{this.pause(),this.step(1)}))}
${R("η",e.learning_rate,[r,10,r],s=>this.#n(s,!1),this.locked("learning_rate"))}
${this.#c(e)}`}#c(e){let t=Ot.find(({grid:r})=>ra(r,e.input))??Lt;return D("picture",t.id,t===Lt?[Lt,...Ot]:Ot,r=>this.#i(Ot.find(s=>s.id===r).grid),this.locked("input"))}#m(e){let t=e.input[0].length;return L("x","input","X",b(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${e.input.length}×${t}"
tone="input"
.cells=${W(e.input)}
.size=${Math.min(26,Math.floor((this.width||640)/t))}
.fontSize=${12}
.drag=${this.locked("input")?"move":"paint"}
@pointerdown=${()=>{this.#t=null}}
@keydown=${()=>{this.#t=null}}
@cell-drag=${r=>this.#d(r.detail)}
></d2l-grid>`)}panel(e,t){let r=this.#l()??Lt;return m`${G(t.bowl,()=>E("Paint",this.#m(e)))}
${E("Learn",D("target",r.id,r===Lt?[Lt,...rn]:rn,s=>{let{weights:o}=rn.find(a=>a.id===s);this.change({target:It(e.input,b(e.kernel),o)})},this.locked("target")),R("steps",e.steps,[1,200,1],s=>this.change({steps:s}),this.locked("steps")),G(e.tried.length>0,()=>N("forget other runs",()=>this.change({tried:[]}))))}`}static{this.styles=A`
${B.styles}
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
`}};function It(i,n,e){return fe(i,zi(e,n))}var $d=([i])=>i===1?["K[0, 0]","K[0, 1]"]:["K[0, 0]","K[1, 0]"],na=i=>String(Number(i.toPrecision(3)));function ia(i){let n=10**Math.floor(Math.log10(1.4*i));return Fi(n*[1,2,5,10].find(e=>e*n>=1.4*i))}function yd(){let i=re(2,2);return{...i,parse(n,e){let t=i.parse(n,e),[r,s]=b(t);if(r*s!==2)throw new y(`${e} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${r}×${s}`);return t}}}U("d2l-kernel-learning",ji);var K=(i,n,e)=>({name:i,type:n,usual:e}),oa=[K("kernel_size","pair"),K("stride","pair",null),K("padding","pair",0)],Oi=[K("use_1x1conv","flag",!1),K("strides","whole",1)],xt={conv2d:[K("out_channels","whole"),K("kernel_size","pair"),K("stride","pair",1),K("padding","pair",0),K("dilation","pair",1),K("groups","whole",1),K("bias","flag",!0)],dense:[K("out_features","whole"),K("bias","flag",!0)],max_pool2d:[...oa,K("ceil_mode","flag",!1)],avg_pool2d:[...oa,K("ceil_mode","flag",!1),K("count_include_pad","flag",!0)],global_avg_pool2d:[],relu:[],sigmoid:[],tanh:[],batch_norm:[],dropout:[K("p","number",.5)],flatten:[],sequential:[K("layers","layers")],residual:[K("branch","layers"),K("shortcut","layers",[])],vgg_block:[K("num_convs","whole"),K("out_channels","whole")],residual_block:[K("num_channels","whole"),...Oi],bottleneck_block:[K("num_channels","whole"),K("middle","whole"),...Oi],resnext_block:[K("num_channels","whole"),K("groups","whole"),K("bot_mul","number"),...Oi]},mr=200,vd=65536,sn=i=>(JSON.stringify(i)??String(i)).slice(0,60);function kd(i,n,e){let t=(d,c)=>Number.isInteger(d)&&d>=c&&d<=vd,r=e.endsWith("shortcut")&&Array.isArray(n)&&n.length===0;if(i==="layers")return r?[]:Ye(n,e);let s=/padding$/.test(e)?0:1,o=i==="pair"&&Array.isArray(n)&&n.length===2?n:null,a={whole:t(n,1),pair:(o??[n]).every(d=>t(d,s)),number:typeof n=="number"&&n>=0&&n<=64,flag:typeof n=="boolean"}[i],l={whole:"a whole number of 1 or more",pair:`a whole number of ${s} or more, or two of them, [height, width]`,number:"a number of 0 or more",flag:"true or false"}[i];if(!a)throw new y(`${e} is ${sn(n)}; it must be ${l}`);return o&&o[0]===o[1]?o[0]:n}function xd(i,n){let{kind:e,...t}=(typeof i=="object"?i:null)??{};if(!Object.hasOwn(xt,e)){let o=Object.keys(xt).join(", ");throw new y(`${n} is ${sn(i)}; it must have a kind, one of ${o}`)}let r=Object.keys(t).find(o=>!xt[e].some(({name:a})=>a===o));if(r!==void 0)throw new y(`${n}, a ${e}, has no “${r}”`);let s={kind:e};for(let{name:o,type:a,usual:l}of xt[e]){if(t[o]===void 0||t[o]===null){if(l===void 0)throw new y(`${n}, a ${e}, needs ${o}`);continue}let d=kd(a,t[o],`${n}, a ${e}: ${o}`),c=l===null?s.kernel_size:l;JSON.stringify(d)!==JSON.stringify(c)&&(s[o]=d)}return s}function Ye(i,n){if(!Array.isArray(i)||i.length===0||i.length>mr)throw new y(`${n} must be a list of 1 to ${mr} layers such as {"kind": "relu"}; got ${sn(i)}`);return i.map((e,t)=>xd(e,`layer ${t+1} of ${n}`))}function Sd(i){return typeof i=="boolean"?i?"t":"f":Array.isArray(i)?i.join("x"):String(i)}function Pd(i){let{lists:n,plain:e}=la(i.kind),t=e.map(({name:s,usual:o})=>i[s]??o??i.kernel_size);for(;t.length>0&&i[e[t.length-1].name]===void 0;)t.pop();let r=n.map(({name:s})=>on(i[s]??[]));return[i.kind,...t.map(Sd)].join("-")+(n.length>0?`(${r.join(";")})`:"")}var la=i=>({lists:xt[i].filter(({type:n})=>n==="layers"),plain:xt[i].filter(({type:n})=>n!=="layers")});function on(i){let n=[];for(let e of i.map(Pd)){let t=n[n.length-1];t?.text===e?t.times++:n.push({text:e,times:1})}return n.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")}function Xe(i){return aa(i,",").flatMap(n=>{let[,e,t,r,s]=/^(\w+)((?:-[\w.]+)*)(?:\((.*)\))?(?:\*(\d+))?$/s.exec(n)??[];if(e===void 0||!Object.hasOwn(xt,e))return[n];let{lists:o,plain:a}=la(e),l={kind:e},d=t.split("-").slice(1);a.forEach(({name:p},u)=>{u<d.length&&(l[p]=_d(d[u]))});let c=aa(r??"",";");return o.forEach(({name:p},u)=>{l[p]=c[u]?Xe(c[u]):[]}),Array.from({length:Math.min(Number(s??1),mr+1)},()=>l)})}function aa(i,n){let e=[""],t=0;for(let r of i)t+={"(":1,")":-1}[r]??0,r===n&&t===0?e.push(""):e[e.length-1]+=r;return e}function _d(i){if(i==="t"||i==="f")return i==="t";let n=i.split("x").map(Number);return n.length===1?n[0]:n}function fr(i){return{parse(n,e){if(typeof n!="string")return Ye(n,e);if(!i.includes(n))throw new y(`${e} must be one of ${i.join(", ")}, or a list of layers; got ${sn(n)}`);return n},encode:n=>typeof n=="string"?n:on(n),decode:n=>i.includes(n)?n:Xe(n)}}var be=(i,n,e={})=>({kind:"conv2d",out_channels:i,kernel_size:n,...n===3?{padding:1}:{},...e}),[Ve,ze]=[{kind:"relu"},{kind:"batch_norm"}],an=(i,n)=>({kind:"sequential",name:i,layers:n}),Td={vgg_block:({num_convs:i,out_channels:n})=>an("VGG block",[...Array.from({length:i},()=>[be(n,3),Ve]).flat(),{kind:"max_pool2d",kernel_size:2}]),residual_block:({num_channels:i,use_1x1conv:n=!1,strides:e=1})=>an("residual block",[{kind:"residual",branch:[be(i,3,{stride:e}),ze,Ve,be(i,3),ze],shortcut:n?[be(i,1,{stride:e})]:[]},Ve]),bottleneck_block:({num_channels:i,middle:n,use_1x1conv:e=!1,strides:t=1})=>{let[r,s]=[!1,[ze,Ve]];return an("bottleneck block",[{kind:"residual",branch:[be(n,1,{stride:t,bias:r}),...s,be(n,3,{bias:r}),...s,be(i,1,{bias:r}),ze],shortcut:e?[be(i,1,{stride:t,bias:r}),ze]:[]},Ve])},resnext_block:({num_channels:i,groups:n,bot_mul:e,use_1x1conv:t=!1,strides:r=1})=>{let s=Md(i*e);return an("ResNeXt block",[{kind:"residual",branch:[be(s,1),ze,Ve,be(s,3,{stride:r,groups:s/n}),ze,Ve,be(i,1),ze],shortcut:t?[be(i,1,{stride:r}),ze]:[]},Ve])}},Md=i=>{let n=Math.round(i);return Math.abs(i-Math.trunc(i))===.5&&n%2?n-1:n},qt=i=>Td[i.kind]?.(i)??i;function ln(i){return i.map(n=>{let e=qt(n);return e.kind==="residual"?{kind:"sequential",layers:ln(e.branch)}:e.layers?{...e,layers:ln(e.layers)}:e})}var we=(i,n,e,t)=>({id:i,label:n,input_shape:e,layers:Ye(Xe(t),"layers")}),Li=(...i)=>[64,128,256,512,512].map((n,e)=>`vgg_block-${i[e]}-${n}`).join(),Kt={dense:"flatten,dense-4096,relu,dropout,dense-4096,relu,dropout,dense-10",average:"global_avg_pool2d,flatten,dense-10"},Cd=(i,n,e,t)=>`${i}-${e}${t}${n>1?`,${i}-${e}*${n-1}`:""}`,da=(i,n,e,...t)=>[i,...t.map((r,s)=>Cd(n,e,r,s>0?"-t-2":"")),Kt.average].join(),Je=[we("lenet","LeNet",[1,28,28],"conv2d-6-5-1-2,sigmoid,avg_pool2d-2,conv2d-16-5,sigmoid,avg_pool2d-2,flatten,dense-120,sigmoid,dense-84,sigmoid,dense-10"),we("vgg-block","VGG block",[3,224,224],"vgg_block-2-64"),we("vgg-11","VGG-11",[1,224,224],`${Li(1,1,2,2,2)},${Kt.dense}`),we("vgg-13","VGG-13",[1,224,224],`${Li(2,2,2,2,2)},${Kt.dense}`),we("vgg-16","VGG-16",[1,224,224],`${Li(2,2,3,3,3)},${Kt.dense}`),we("residual-block","residual block",[64,28,28],"residual_block-64"),we("residual-1x1","residual block with 1×1",[64,28,28],"residual_block-128-t-2"),we("resnet-18","ResNet-18",[1,96,96],da("conv2d-64-7-2-3,batch_norm,relu,max_pool2d-3-2-1","residual_block",2,"64","128","256","512")),we("resnet-20","ResNet-20",[1,28,28],da("conv2d-16-3-1-1,batch_norm,relu","residual_block",3,"16","32","64")),...[["two-3x3","two 3×3",2,3],["one-5x5","one 5×5",1,5],["three-3x3","three 3×3",3,3],["one-7x7","one 7×7",1,7]].map(([i,n,e,t])=>we(i,n,[64,56,56],Array(e).fill(`conv2d-64-${t}-1-${t>>1}-1-1-f,relu`).join())),we("bottleneck","bottleneck block",[256,56,56],"bottleneck_block-256-64"),we("resnext-block","ResNeXt block",[256,56,56],"resnext_block-256-4-0.5")],gr=Je.map(({id:i})=>i),Ze=i=>Je.find(n=>n.id===i);var St=i=>i.reduce((n,e)=>n*e,1),Z=i=>i.join("×");function br(i,n){if(i.length!==3)throw new y(`${n} needs maps (channels, height, width), and gets ${Z(i)} numbers; put it before Flatten`)}function Ed(i,n,e,t,r){let s=Math.floor(n/2);if(t>s)throw new y(`padding ${t} is more than half of window ${n}; use padding ${s} or less`);let o=i+2*t-n,a=r?Math.ceil(o/e):Math.floor(o/e);if(r&&a*e>=i+t&&(a-=1),a<0)throw new y(`window ${n} does not fit input ${i} + 2·${t}; use a window of ${i+2*t} or less`);return[t,t+Math.max(0,a*e+n-i-2*t)]}function et(i,n){let{pool_size:e,padding:t=[0,0],ceil_mode:r=!1}=n,s=n.stride??e,o=[0,1].map(a=>{try{return Ed(i[a],e[a],s[a],t[a],r)}catch(l){throw l instanceof y?new y(`${["height","width"][a]}: ${l.message}`):l}});return ie(i,e,{stride:s,padding:o})}function Ii(i,n,e,[t,r],s){let{padding:o=[0,0],count_include_pad:a=!0,mode:l="max",training:d=!0}=e,[c,p]=[t*n.rows.stride-o[0],r*n.columns.stride-o[1]],u=[];for(let v=Math.max(c,0);v<Math.min(c+n.rows.kernel,n.rows.input);v++)for(let C=Math.max(p,0);C<Math.min(p+n.columns.kernel,n.columns.input);C++)u.push([v,C]);let h=u.map(([v,C])=>i[v][C]),f=h.reduce((v,C)=>v+C,0),g=v=>({value:h[v],shares:h.map((C,I)=>I===v?1:0)}),$=(v,C,I,Pe)=>Math.min(v+C,I+Pe)-v,k=a?$(c,n.rows.kernel,n.rows.input,o[0])*$(p,n.columns.kernel,n.columns.input,o[1]):u.length;if(l==="max")return{cells:u,values:h,divisor:k,dart:s,...g(h.indexOf(Math.max(...h)))};if(l==="average")return{cells:u,values:h,divisor:k,dart:s,value:f/k,shares:h.map(()=>1/k)};if(d){let v=0,C=h.findIndex(I=>s*f<(v+=I));return{cells:u,values:h,divisor:k,dart:s,...g(C<0?h.length-1:C)}}let x=f>0?h.reduce((v,C)=>v+C*C,0)/f:0;return{cells:u,values:h,divisor:k,dart:s,value:x,shares:h.map(v=>f>0?(2*v-x)/f:0)}}function wr(i,n){let e=et(b(i),n);n.mode==="stochastic"&&i.forEach((r,s)=>{let o=r.findIndex(a=>a<0);if(o>=0)throw new y(`stochastic pooling needs values of 0 or more, and X[${s}, ${o}] is ${M(r[o])}; apply a ReLU first`)});let t=ue(n.seed??0);return Array.from({length:e.rows.output},(r,s)=>Array.from({length:e.columns.output},(o,a)=>Ii(i,e,n,[s,a],t())))}var $r=i=>i.map(n=>n.map(({value:e})=>e));function dn(i,n){let e=P(...n,()=>0);for(let{cells:t,shares:r}of i.flat())t.forEach(([s,o],a)=>{e[s][o]+=r[a]});return e}var Ce=(i,n)=>{let e=i??n;return typeof e=="number"?[e,e]:e},ca=(i,n)=>{br(i,"pooling");let e=Ce(n.kernel_size,1),{rows:t,columns:r}=et([i[1],i[2]],{pool_size:e,stride:Ce(n.stride,e),padding:Ce(n.padding,0),ceil_mode:!!n.ceil_mode});return{shape:[i[0],t.output,r.output],window:{extent:e,stride:Ce(n.stride,e)},keepsInput:!0}},Rd={conv2d(i,n){br(i,"Conv2d");let{out_channels:e,groups:t=1}=n;for(let[d,c]of Object.entries({input:i[0],output:e}))if(c%t!==0)throw new y(`${c} ${d} channels cannot be shared among ${t} groups; use a multiple`);let r=Ce(n.kernel_size,1),s=Ce(n.stride,1),{rows:o,columns:a}=ie([i[1],i[2]],r,{stride:s,padding:Ce(n.padding,0),dilation:Ce(n.dilation,1)}),l=e*i[0]*r[0]*r[1]/t;return{shape:[e,o.output,a.output],parameters:l+(n.bias===!1?0:e),macs:l*o.output*a.output,window:{extent:[o.extent,a.extent],stride:s},keepsInput:!0}},dense([i,...n],e){if(n.length>0)throw new y(`a dense layer takes flat numbers, and gets maps of ${Z([i,...n])}; put flatten before it`);let t=i*e.out_features;return{shape:[e.out_features],parameters:t+(e.bias===!1?0:e.out_features),macs:t,keepsInput:!0}},max_pool2d(i,n,e){let t=ca(i,n);return{...t,notesBytes:8*e*St(t.shape)}},avg_pool2d:ca,global_avg_pool2d(i){return br(i,"global average pooling"),{shape:[i[0],1,1],window:{extent:[i[1],i[2]],stride:[1,1]}}},relu:i=>({shape:i,keepsOutput:!0}),sigmoid:i=>({shape:i,keepsOutput:!0}),tanh:i=>({shape:i,keepsOutput:!0}),batch_norm(i){br(i,"batch normalisation");let[n]=i;return{shape:i,parameters:2*n,statistics:2*n,keepsInput:!0,notesBytes:16*n}},dropout(i,{p:n=.5}){if(n>1)throw new y(`p ${n} is no probability; give a number from 0 to 1`);return n===0?{shape:i,view:!0}:{shape:i,notes:St(i)}},flatten:i=>({shape:[St(i)],view:!0,window:i.length>1?{extent:[i[1],i[2]],stride:[1,1]}:void 0})},Dd={conv2d:"conv",max_pool2d:"pool",avg_pool2d:"pool",global_avg_pool2d:"global average",batch_norm:"normalisation",relu:"ReLU"},Ki=class{constructor(n,e,t,r){this.batch=n;this.bytes=e;this.dotted=t;this.picture=r;this.layers=[];this.tensors=[];this.counts={};this.depth=0}list(n,e,t){return n.reduce((r,s)=>this.any(s,r,t),e)}any(n,e,t){let r=qt(n);return r.kind==="sequential"?this.list(r.layers,e,t):r.kind==="residual"?this.residual(r,e,t):this.plain(r,e,t)}residual(n,e,t){let r=(u,h)=>({...t,ways:[...t.ways,u],waiting:[...t.waiting,h]}),s=this.list(n.branch,e,r("branch",e.tensor)),o=this.list(n.shortcut??[],e,r("shortcut",s.tensor)),[a,l]=[s,o].map(({shape:u})=>Z(u));if(a!==l)throw new y(`the branch gives ${a} and the shortcut ${l}: they cannot be added; give the shortcut a 1×1 convolution that brings it to ${a}`);let d={size:St(s.shape),saved:!1},c=(u,h)=>[u(s[h][0],o[h][0]),u(s[h][1],o[h][1])],p={shape:s.shape,tensor:d,learns:s.learns||o.learns,field:c(Math.max,"field"),shortField:c(Math.min,"shortField"),jump:s.jump};return this.note({kind:"add",options:{kind:"add"},name:"sum",number:0,parameters:0,statistics:0,macs:0},s.shape,p,t,[s.tensor,o.tensor,d],0),p}plain(n,e,t){let r=this.name(n,t),s;try{s=Rd[n.kind](e.shape,n,this.batch)}catch(v){throw v instanceof y?new y(`${r}: ${v.message}`):v}let{shape:o,parameters:a=0,statistics:l=0,macs:d=0,window:c,view:p}=s,u=e.learns||a>0,h=p?e.tensor:{size:St(o),saved:!1};u&&s.keepsInput&&(e.tensor.saved=!0),u&&s.keepsOutput&&(h.saved=!0);let f=v=>c?[v[0]+(c.extent[0]-1)*e.jump[0],v[1]+(c.extent[1]-1)*e.jump[1]]:v,g={shape:o,tensor:h,learns:u,field:f(e.field),shortField:f(e.shortField),jump:c?[e.jump[0]*c.stride[0],e.jump[1]*c.stride[1]]:e.jump},$=u?(s.notesBytes??0)+(s.notes??0)*this.batch*this.bytes:0,k=d>0&&!t.ways.includes("shortcut"),x={kind:n.kind,options:n,name:r,parameters:a,statistics:l,macs:d};return this.note({...x,number:k?++this.depth:0},e.shape,g,t,[e.tensor,h],$),g}note(n,e,t,r,s,o){let a=new Set([...s,...r.waiting]),l=0;for(let{size:f}of a)l+=f;let{field:d,shortField:c,shape:p}=t,{block:u,ways:h}=r;this.tensors.push(t.tensor),this.layers.push({...n,block:u,ways:h,input:e,output:p,kept:o,live:l*this.batch*this.bytes,field:d,shortField:c})}name({kind:n},{ways:e,block:t}){if(n==="conv2d"&&e.includes("shortcut"))return"projection";let r=Dd[n]??n;if(!["conv","pool","dense"].includes(r))return r;let s=this.dotted&&r==="conv",o=s?`conv ${t}`:r,a=(this.counts[o]??=0)+1;return this.counts[o]=a,`${r} ${s?`${t+1}.`:""}${a}`}finish(){let n=new Set([this.picture]);this.layers.forEach((e,t)=>{let r=this.tensors[t];!r.saved||n.has(r)||(n.add(r),e.kept+=r.size*this.batch*this.bytes)})}},Ad=i=>{let n=i.findIndex(s=>qt(s).kind!=="sequential"),e=i.slice(0,n<0?i.length:n),t=i.slice(e.length),r=JSON.stringify(i);return e.length>0&&!/"(residual|bottleneck|resnext)/.test(r)&&t.every(({kind:s})=>s!=="conv2d")};function Se(i,n,{batch:e=1,bytes:t=4}={}){let r={size:St(n),saved:!1},s=new Ki(e,t,Ad(i),r),o={shape:n,tensor:r,learns:!1,field:[1,1],shortField:[1,1],jump:[1,1]};i.forEach((c,p)=>{o=s.list([c],o,{block:p,ways:[],waiting:[]})}),s.finish();let a=s.layers,l=c=>a.reduce((p,u)=>p+c(u),0),d=r.saved?r.size*e*t:0;return{layers:a,input:n,output:o.shape,parameters:l(({parameters:c})=>c),macs:l(({macs:c})=>c),kept:d+l(({kept:c})=>c),keptInput:d,live:Math.max(...a.map(({live:c})=>c)),depth:Math.max(...a.map(({number:c})=>c))}}var Gd=["conv2d","dense","max_pool2d","avg_pool2d","global_avg_pool2d","add"];function Ht({layers:i}){let n=[],e;for(let t of i){e&&String(e.ways)===String(t.ways)&&!Gd.includes(t.kind)?n[n.length-1].tail.push(t):n.push({head:t,tail:[],shape:t.output,parameters:0,macs:0,kept:0,live:0});let s=n[n.length-1];t.kind!=="flatten"&&(s.shape=t.output),s.parameters+=t.parameters,s.macs+=t.macs,s.kept+=t.kept,s.live=Math.max(s.live,t.live),e=t}return n}function yr({options:i,kind:n}){if(i.kernel_size===void 0)return n==="global_avg_pool2d"?"mean":"";let[e,t]=Ce(i.kernel_size,1);return`${e}×${t}`}function pa({head:i,tail:n}){let e=[yr(i),...["stride","groups"].map(t=>{let r=i.options[t];return r===void 0||r===1?"":`${t} ${Array.isArray(r)?r.join("×"):r}`}),`${Z(i.input)} → ${Z(i.output)}`,...n.map(({name:t})=>t)];return`${i.name}: ${e.filter(Boolean).join(", ")}`}function ua({head:i,tail:n,shape:e,...t},r){let s=n.find(({kind:g})=>g==="flatten")?`, flat ${n[n.length-1].output}`:"",o=n.filter(({kind:g})=>g!=="flatten").map(({name:g})=>g),a=o.length>0?`; then ${o.join(", ")}`:"";if(i.kind==="add")return`sum: what the branch and the shortcut bring, both ${Z(e)}${a}; no parameters.`;let{stride:l=1,groups:d=1}=i.options,c=[yr(i)];l!==1&&i.kind==="conv2d"&&c.push(`stride ${l}`),d>1&&c.push(`${d} groups of ${i.input[0]/d}`);let p=c.filter(Boolean).join(", "),u=`${i.name}${p?` (${p})`:""}: ${Z(i.input)} → ${Z(i.output)}${s}`;if(t.parameters===0)return`${u}${a}; no parameters.`;let h=(g,$)=>$>0?` (${Et(g,$)})`:"",f=`${z(t.parameters)} parameters${h(t.parameters,r.parameters)}`;return`${u}, ${f}, ${z(t.macs)} multiply–adds${h(t.macs,r.macs)}${a}.`}var Nd={conv2d:["LazyConv2d",["out_channels","kernel_size"],["stride","padding","dilation","groups","bias"]],dense:["LazyLinear",["out_features"],["bias"]],max_pool2d:["MaxPool2d",["kernel_size"],["stride","padding","ceil_mode"]],avg_pool2d:["AvgPool2d",["kernel_size"],["stride","padding","ceil_mode","count_include_pad"]],global_avg_pool2d:["AdaptiveAvgPool2d",[]],batch_norm:["LazyBatchNorm2d",[]],relu:["ReLU",[]],sigmoid:["Sigmoid",[]],tanh:["Tanh",[]],dropout:["Dropout",["p"]],flatten:["Flatten",[]]},zd=["class Residual(nn.Module):",'    """What the branch computes, plus the input or what the shortcut makes of it."""',"","    def __init__(self, branch, shortcut=None):","        super().__init__()","        self.branch = branch","        self.shortcut = shortcut or nn.Identity()","","    def forward(self, X):","        return self.branch(X) + self.shortcut(X)"],ha=i=>typeof i=="boolean"?i?"True":"False":Array.isArray(i)?`(${i.join(", ")})`:String(i);function ma(i,n){let e=qt(i),t=(l,d)=>`nn.Sequential(
${(l??[]).map(c=>ma(c,`${n}    `)).join("")}${n})${d}`;if(e.kind==="sequential"){let l=e.name?`  # ${e.name}`:"";return`${n}${t(e.layers,",")}${l}
`}if(e.kind==="residual"){let l=e.shortcut?.length;return`${n}Residual(${t(e.branch,"")}${l?`, ${t(e.shortcut,"")}`:""}),
`}let[r,s,o=[]]=Nd[e.kind],a=[...s.map(l=>ha(e[l]??.5)),...o.filter(l=>e[l]!==void 0).map(l=>`${l}=${ha(e[l])}`)];return`${n}nn.${r}(${e.kind==="global_avg_pool2d"?"1":a.join(", ")}),
`}function tt(i,n){let e=i.map(t=>ma(t,"        ")).join("");return["import torch","from torch import nn","",...e.includes("Residual(")?["",...zd,"",""]:[],'with torch.device("meta"):  # shapes without numbers; leave it out to compute',`    net = nn.Sequential(
${e}    ).eval()`,`    Y = net(torch.zeros(1, ${n.join(", ")}))`,"Y.shape",""].join(`
`)}function qi(i,n,e){let t=[...i.items];t.splice(e,0,...t.splice(n,1)),i.change(t,e)}function cn(i,n,e,t){let r=i.movable??i.items.length;return m`<div class="chips" role="group" aria-label="${n}s, from the input on" @keydown=${o=>{let a={ArrowLeft:-1,ArrowRight:1}[o.key],l=[...o.currentTarget.querySelectorAll(".chip")],d=l.indexOf(o.target);if(a===void 0||d<0||o.ctrlKey||o.altKey||o.metaKey)return;o.preventDefault();let c=S(d+a,0,l.length-1);l[c].focus(),o.shiftKey&&!i.locked&&c!==d&&Math.max(d,c)<r&&qi(i,d,c)}}>
${i.items.map((o,a)=>{let{content:l,small:d,look:c,name:p}=e(o,a);return m`<button
type="button"
class="chip ${c}"
tabindex=${a===(i.open??0)?0:-1}
aria-pressed=${a===i.open?"true":"false"}
aria-label=${p??w}
@click=${()=>i.pick(a===i.open?null:a)}
>
${l}<small>${d}</small>
</button>`})}
${i.locked||i.items.length>=i.most?w:m`<button type="button" class="add" aria-label="add a ${n}" @click=${t}>+</button>`}
</div>`}function pn(i,n){let e=i.movable??i.items.length,t=()=>i.change(i.items.filter((r,s)=>s!==n),null);return m`${n>0&&n<e?N("← earlier",()=>qi(i,n,n-1)):w}
${n<e-1?N("later →",()=>qi(i,n,n+1)):w}
${i.items.length>1?N("remove",t):w}`}var un=A`
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
`;var Fd=["relu","sigmoid","tanh","batch_norm","dropout"],fa=["flatten","global_avg_pool2d"];function Hi(i){let n=[],e=!1;for(let t of i)n.length>0&&(e||Fd.includes(t.kind))?n[n.length-1].push(t):n.push([t]),e||=fa.includes(t.kind);return n}var vr=([i])=>fa.includes(i.kind),hn=([i])=>i.kind==="flatten"?"dense":"average",Bi=i=>i.filter(({kind:n})=>n==="dense");function Ui(i,n){let e=Ye(Xe(Kt[i]),"head"),t=Bi(n).pop();return t?e.map((r,s)=>s===e.length-1?{...r,...t}:r):e}var Bt=i=>Array.isArray(i)?i.join("×"):String(i);function jd(i){let[n]=i;if(vr(i))return[hn(i)==="dense"?"dense":"average",Bi(i).map(s=>Bt(s.out_features)).join("·")];let e=Array.isArray(n.kernel_size)?Bt(n.kernel_size):`${n.kernel_size}×${n.kernel_size}`,t=(n.strides??n.stride??1)>1?` /${Bt(n.strides??n.stride)}`:"";return{conv2d:()=>[e+t,Bt(n.out_channels)],vgg_block:()=>["VGG",`${n.num_convs}·${n.out_channels}`],residual_block:()=>[`res${t}`,Bt(n.num_channels)],bottleneck_block:()=>[`neck${t}`,`${n.middle}·${n.num_channels}`],resnext_block:()=>[`next${t}`,`${Math.round(n.num_channels*n.bot_mul)/n.groups}·${n.groups}`],max_pool2d:()=>["max",e],avg_pool2d:()=>["mean",e],dense:()=>["dense",Bt(n.out_features)]}[n.kind]?.()??[n.kind.replaceAll("_"," ").slice(0,9),""]}function ga(i,n){let e=Hi(i),t=e.length-Number(vr(e[e.length-1])),r=(l,d)=>n.change(l.flat(),d),s={...n,items:e,movable:t,most:mr,change:r},a=cn(s,"block",l=>{let[d,c]=jd(l);return{content:m`<i>${d}</i>`,small:c,look:/^(max|avg)/.test(l[0].kind)?"pool":""}},()=>{let l=[...e[Math.max(0,t-1)]];r([...e.slice(0,t),l,...e.slice(t)],t)});return m`${a}${n.open!==null&&n.open<e.length&&!n.locked?Od(s,n.open):w}`}function Od(i,n){let e=i.items[n],t=(...r)=>i.change(i.items.map((s,o)=>o===n?r:s),n);return m`<div class="editor" role="group" aria-label="block ${n+1}">
${vr(e)?Ld(e,t):Id(e[0],r=>t({...e[0],...r},...e.slice(1)))}
${pn(i,n)}
</div>`}function Ld(i,n){let e=Bi(i),t=(o,a)=>n(...i.map(l=>o.includes(l)?{...l,out_features:a}:l)),[r,s]=[e.slice(0,-1),e.slice(-1)];return m`${D("head",hn(i),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],o=>n(...Ui(o,i)))}${r.length>0?R("hidden",r[0].out_features,[1,16384,1],o=>t(r,o)):w}
${s.length>0?R("classes",s[0].out_features,[1,65536,1],o=>t(s,o)):w}`}function Id(i,n){let e=(o,a,l,d)=>{let c=i[o]??d;return typeof c=="number"?R(a,c,l,p=>n({[o]:p})):w},t=[1,4096,1],r=i.num_channels===void 0?w:H("halve",i.strides===2,o=>n(o?{strides:2,use_1x1conv:!0}:{strides:1,use_1x1conv:!!i.use_1x1conv})),s=i.num_channels===void 0||i.strides===2?w:H("1×1 on the shortcut",!!i.use_1x1conv,o=>n({use_1x1conv:o}));return m`${e("num_convs","convolutions",[1,8,1])}${e("out_channels","channels",t)}
${e("num_channels","channels",t)}${e("middle","middle",t)}${e("groups",i.kind==="conv2d"?"groups":"width of a group",t,i.kind==="conv2d"?1:void 0)}
${e("kernel_size","k",[1,31,1])}${i.kernel_size===void 0?w:m`${e("stride","s",[1,8,1],i.kind==="conv2d"?1:i.kernel_size)}${e("padding","p",[0,15,1],0)}`}
${r}${s}`}var mn=42,kr=36,ba=2,Wi=class extends X{static{this.properties={bars:{attribute:!1},names:{attribute:!1},told:{attribute:!1},numbers:{attribute:!1},looked:{type:Number},width:{type:Number},masked:{type:Boolean}}}constructor(){super(),this.looked=0,this.numbers=[],this.width=688,this.masked=!1}#e(n){this.dispatchEvent(new CustomEvent("layer-look",{detail:n,bubbles:!0,composed:!0}))}#t=!1;updated(){this.#t&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#t=!1}#r=n=>{let[e,t]=[this.names.length,this.looked],r={ArrowRight:t+1,ArrowLeft:t-1,Home:1,End:e,Escape:0}[n.key];r===void 0||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),n.stopPropagation(),this.#e(n.key==="Escape"?0:S(r,1,e)),this.#t=!0)};#n({values:n,tone:e,marks:t,write:r,most:s,least:o,...a},l,d){let c=l*(kr+mn+ba)+kr,p=s??Math.max(...n,Number.MIN_VALUE),u=x=>{if(!(x>0))return 0;let v=o===void 0?x/p:Math.log(x/o)/Math.log(p/o);return Math.max(1,mn*S(v,0,1))},h=Math.max(2,Math.min(d-2,26)),f=x=>x*d+(d-h)/2,g=c+mn,$=n.indexOf(Math.max(...n)),k=x=>{let[v,C]=[f(x)+h/2,r(n[x])],I=v>this.width-50,Pe=g-u(n[x])-4;return _`<text class="value" x=${I?this.width:v} text-anchor=${I?"end":v<40?"start":"middle"} y=${Pe}>${C}</text>`};return _`<g class="bars ${e}">
<text class="name" x="0" y=${c-20}>${a.name} <tspan>${this.masked?"?":a.total}</tspan></text>
<path class="base" d="M0 ${g+.5}H${this.width}" />
${this.masked?w:_`${n.map((x,v)=>_`<rect class=${v+1===this.looked?"lit":""} x=${f(v)} y=${g-u(x)} width=${h} height=${u(x)} />`)}${(t??[]).map((x,v)=>x<n[v]?_`<path class="mark" d="M${f(v)-1} ${g-u(x)}h${h+2}" />`:w)}${n[$]>0&&this.looked-1!==$?k($):w}${this.looked>0?k(this.looked-1):w}`}
</g>`}render(){let n=this.width/this.names.length,e=this.bars.length*(kr+mn+ba)+16,t=Math.min(this.looked,this.names.length);return m`<svg viewBox="0 0 ${this.width} ${e}" width=${this.width}>
<g role="listbox" aria-label="layers, from the input on" aria-orientation="horizontal" @keydown=${this.#r}>
${this.names.map((r,s)=>_`<g
role="option"
class="layer"
tabindex=${s+1===(t||1)?0:-1}
aria-selected=${s+1===t?"true":"false"}
aria-label=${this.masked?r:this.told[s]}
@click=${()=>this.#e(s+1===t?0:s+1)}
><rect x=${s*n} y=${kr/2} width=${n} height=${e-kr/2} /><title>${r}</title></g>`)}
</g>
<g aria-hidden="true" class="drawn">${this.bars.map((r,s)=>this.#n(r,s,n))}${this.numbers.map((r,s)=>r>0?_`<text class="number" x=${(s+.5)*n} y=${e-4}>${r}</text>`:w)}</g>
</svg>`}static{this.styles=A`
svg {
display: block;
max-width: 100%;
overflow: visible;
font-size: 12px;
font-variant-numeric: tabular-nums;
}
.drawn {
pointer-events: none;
}
.name {
fill: var(--ink);
font-weight: 600;
font-size: 13px;
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4;
}
.name tspan {
fill: var(--muted);
font-weight: 400;
}
.value {
fill: var(--ink);
paint-order: stroke;
stroke: var(--paper);
stroke-width: 3;
}
.number {
fill: var(--kernel);
font-size: 11px;
text-anchor: middle;
}
.base {
stroke: var(--line);
}
.bars rect {
fill: color-mix(in srgb, var(--muted) 55%, var(--paper));
}
.k rect {
fill: var(--kernel-fill);
}
.y rect {
fill: var(--output-fill);
}
.x rect {
fill: var(--input-fill);
}
.g rect {
fill: var(--gradient-fill);
}
.mark {
stroke: var(--ink);
stroke-width: 2;
}
.layer {
cursor: pointer;
outline: none;
}
.layer rect {
fill: transparent;
}
.layer:hover rect {
fill: color-mix(in srgb, var(--muted) 9%, transparent);
}
.layer[aria-selected="true"] rect {
fill: color-mix(in srgb, var(--muted) 17%, transparent);
}
.layer:focus-visible rect {
stroke: var(--input);
stroke-width: 3;
}
@media (forced-colors: active) {
.bars rect {
fill: CanvasText;
}
.bars rect.lit {
fill: Highlight;
}
.mark {
stroke: Canvas;
}
.layer[aria-selected="true"] rect {
fill: none;
stroke: Highlight;
}
text,
.name tspan {
fill: CanvasText;
}
.name,
.value {
stroke: Canvas;
}
}
`}};customElements.get("d2l-layer-bars")||customElements.define("d2l-layer-bars",Wi);var xr=i=>typeof i=="string"?Ze(i).layers:i,Qi=i=>typeof i=="string"?Ze(i).label:"this network",Kd=[1,2,4,8,16,32],Yi=class extends B{constructor(){super();this.name="Network calculator";this.hint="Point at a layer; press a block to change it.";this.derivedKeys=["shapes","parameters","macs","memory","fields","total"];this.looks=["step"];this.fields={layers:fr(gr),input_shape:Ie(jr(4096)),batch:Q(1,4096),bytes:Q(1,8),against:Ie(fr(gr)),step:Q(0,600)};this.questions={quartered:{label:"a quarter of all channels",question:(e,t)=>wa(t,"quartered")},doubled:{label:"a picture twice as large",question:(e,t)=>wa(t,"doubled")}};this.chip=null}static{this.properties={chip:{state:!0}}}defaults(){return{layers:"vgg-11",input_shape:null,batch:1,bytes:4,against:null,step:0}}derive(e){try{let t=Se(xr(e.layers),this.#e(e),e),r=e.against===null?null:Se(xr(e.against),this.#e(e),e);return{cost:t,steps:Ht(t),other:r,trouble:null}}catch(t){if(!(t instanceof y))throw t;return{cost:null,steps:[],other:null,trouble:t.message}}}#e({layers:e,input_shape:t}){if(t)return t;if(typeof e=="string")return Ze(e).input_shape;throw new y("input_shape is missing: costs depend on the picture, (channels, height, width)")}settle(e,{steps:t}){return{...e,step:Math.min(e.step,t.length)}}report({cost:e}){let t=e?.layers;return{shapes:t?t.map(({output:r})=>r):null,parameters:t?t.map(({parameters:r})=>r):null,macs:t?t.map(({macs:r})=>r):null,memory:t?t.map(({kept:r})=>r):null,fields:t?t.map(({field:r})=>r):null,total:e&&{parameters:e.parameters,macs:e.macs,memory:e.kept,in_use:e.live}}}pytorch(e,{cost:t}){return t&&tt(xr(e.layers),t.input)}drawing(e,t){let r=ga(xr(e.layers),{open:this.chip,locked:this.locked("layers"),pick:s=>{this.chip=s},change:(s,o)=>{this.chip=o,s.length>0&&this.change({layers:s,input_shape:this.#e(e)})}});return m`<div class="whole">${r}${t.cost===null?w:this.#t(e,t,t.cost)}</div>`}#t(e,t,r){let s=Math.max(r.input[1],r.input[2]),o=c=>p=>Et(p,c),a=this.#r(t),l=(this.width||688)>=O&&a.some(([c,p])=>p<c),d=[{name:"parameters",tone:"k",total:z(r.parameters),values:t.steps.map(c=>c.parameters),write:o(r.parameters)},{name:"multiply–adds",tone:"",total:z(r.macs),values:t.steps.map(c=>c.macs),write:o(r.macs)},{name:"kept for training",tone:"y",total:`${pt(BigInt(r.kept))}; in use ${pt(BigInt(r.live))}`,values:t.steps.map(c=>c.kept),write:o(r.kept)},{name:"receptive field",tone:"x",total:`of ${Z(r.input.slice(1))} pixels${l?"; dash: the shortest way":""}`,values:a.map(([c])=>c),marks:a.map(([,c])=>c),most:s,write:c=>c>=s?"all":String(c)}];return m`<d2l-layer-bars
.bars=${d}
.numbers=${t.steps.map(({head:c})=>c.number)}
.names=${t.steps.map(({head:c})=>c.name)}
.told=${t.steps.map(c=>this.#n(c,r))}
.looked=${e.step}
.width=${this.width||688}
.masked=${this.asking}
@layer-look=${c=>this.change({step:c.detail})}
></d2l-layer-bars>`}#r({steps:e}){return e.map(({head:t})=>[Math.max(...t.field),Math.max(...t.shortField)])}#n({head:e,...t},r){let s=(c,p,u)=>c>0?`${z(c)} ${u} (${Et(c,p)})`:"",[o,a]=[Math.max(...e.field),Math.max(...e.shortField)],l=a<o?`field ${o} on the longest way, ${a} on the shortest`:`field ${o}`,d=[s(t.parameters,r.parameters,"parameters"),s(t.macs,r.macs,"multiply–adds"),t.kept>0?`${pt(BigInt(t.kept))} kept (${Et(t.kept,r.kept)})`:"",l];return`${e.name}, ${Z(e.input)} → ${Z(t.shape)}: ${d.filter(Boolean).join(", ")}.`}#i({steps:e,cost:t}){let{parameters:r,macs:s,depth:o}=t,a=e.reduce((c,p)=>p.parameters>c.parameters?p:c),[l,d]=[a.parameters/r,a.macs/s];return l>=.5&&d<.2&&o>2?`One layer of ${o} holds ${de(l)} of the parameters and does ${de(d)} of the work.`:""}#l(e,t,r){let s=(o,a)=>{let l=o/a;return l>=2||l<=.5?l>1?`${l.toFixed(1)} times`:`1/${(1/l).toFixed(1)}`:`${l>1?"+":""}${(100*(l-1)).toFixed(1)} %`.replace("-","−")};return`${z(t.parameters)} parameters against ${z(r.parameters)} of ${Qi(e.against)} (${s(t.parameters,r.parameters)}); multiply–adds ${s(t.macs,r.macs)}, kept ${s(t.kept,r.kept)}.`}#d(e,t){let r=t.cost,s=t.steps[e.step-1],o=`${Qi(e.layers)}: ${z(r.parameters)} parameters; ${z(r.macs)} multiply–adds, twice as many FLOPs.`;return[s?this.#n(s,r):t.other?this.#l(e,r,t.other):this.#i(t),o]}caption(e,t){let[r,s]=this.#d(e,t);return m`<p class="sum">${G(r,()=>m`<b>${r}</b><br />`)}<span class="aside">${s}</span></p>`}saying(e,t){return t.trouble??this.#d(e,t).join(" ").trim()}controls(e){let t=xr(e.layers),r=Hi(t),s=r[r.length-1],o=typeof e.layers=="string"?[]:[{id:"",label:"your own"}];return m`${D("network",typeof e.layers=="string"?e.layers:"",[...o,...Je],a=>{this.chip=null,a&&this.change({layers:a,input_shape:null,step:0})},this.locked("layers"))}${G(vr(s)&&!this.locked("layers"),()=>D("head",hn(s),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],a=>this.change({layers:[...r.slice(0,-1).flat(),...Ui(a,s)],input_shape:this.#e(e)})))}${G(t.length===1&&t[0].kind==="resnext_block"&&!this.locked("layers"),()=>this.#s(e,t[0]))}${H(e.against===null?"compare":`compared with ${Qi(e.against)}`,e.against!==null,a=>this.change({against:a?e.layers:null}),this.locked("against"))}`}#s(e,t){let{num_channels:r,groups:s,bot_mul:o}=t,a=Math.round(r*o/s);return D("paths at equal cost",String(a),[...new Set([...Kd,a])].map(l=>({id:String(l),label:String(l)})),l=>{let d=qd(r,Number(l)),c=[{...t,groups:d,bot_mul:d*Number(l)/r}];this.change({layers:c,input_shape:this.#e(e)})})}panel(e,t){let r=e.input_shape??(typeof e.layers=="string"?Ze(e.layers).input_shape:[1,28,28]);return m`${E("Input",["channels","height","width"].map((s,o)=>R(s,r[o],[1,4096,1],a=>this.change({input_shape:r.map((l,d)=>d===o?a:l)}),this.locked("input_shape"))))}${E("Memory",R("pictures at once",e.batch,[1,4096,1],s=>this.change({batch:s}),this.locked("batch")),D("a number takes",String(e.bytes),[1,2,4,8].map(s=>({id:String(s),label:`${s} ${s===1?"byte":"bytes"}`})),s=>this.change({bytes:Number(s)}),this.locked("bytes")))}${G(t.cost&&!this.asking,()=>this.#o(t))}`}#o({steps:e,cost:t}){let{input:r,keptInput:s,parameters:o,macs:a,kept:l}=t,d=(this.width||688)>=O,c=([h,f,g,$,k,x])=>m`<tr>
<th scope="row">${h}</th>
${[...d?[f]:[],g,$,...d?[k,x]:[]].map(v=>m`<td>${typeof v=="number"?z(v):v}</td>`)}
</tr>`,p=["layer","output","parameters","multiply–adds","kept, bytes","field"],u=d?p:[p[0],p[2],p[3]];return m`<table>
<thead><tr>${u.map(h=>m`<th scope="col">${h}</th>`)}</tr></thead>
<tbody>
${c(["input",Z(r),"","",s,""])}
${e.map(h=>c([h.head.name,Z(h.shape),h.parameters,h.macs,h.kept,h.head.field.join("×")]))}
${c(["in all","",o,a,l,""])}
</tbody>
</table>`}static{this.styles=A`
${B.styles}
${un}
.whole {
display: grid;
gap: 16px;
flex: 1 1 100%;
min-width: 0;
}
table {
border-collapse: collapse;
margin: auto;
font-size: 0.8125rem;
font-variant-numeric: tabular-nums;
}
:is(td, th) {
padding: 3px 8px;
text-align: end;
font-weight: 400;
border-bottom: 1px solid var(--line);
}
th {
color: var(--muted);
}
tr > th:first-child {
text-align: start;
}
`}};function qd(i,n){let e=(s,o)=>s*(2*i*o+9*o*o),t=e(1,Math.max(1,Math.round(i/4))),r=1;for(let s=2;s<=i;s++)Math.abs(e(n,s)-t)<Math.abs(e(n,r)-t)&&(r=s);return r}function wa({cost:i},n){let{layers:e}=i,t=e.filter(({kind:s,input:o})=>s==="conv2d"&&o[0]>1),{name:r}=t[t.length>>1]??e[0];return n==="quartered"?{text:`Predict: all layers get a quarter of their channels. Which part of its multiply–adds does ${r} still do?`,fields:["part, such as 1/2"],answer:[1/16],slips:[{answer:[1/4],says:"Channels count twice, in and out."},{answer:[1/2],says:"A quarter, and twice: in and out."},{answer:[16],says:"It gets less: give the part that is left."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}:{text:`Predict: the picture gets twice as high and twice as wide. How many times as many multiply–adds does ${r} do?`,fields:["times"],answer:[4],slips:[{answer:[2],says:"Both axes double."},{answer:[16],says:"Channels stay."},{answer:[1],says:"The weights stay, and are used at more places."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}}U("d2l-network-calculator",Yi);var fn=[[-1,2,-1],[.5,-1,.5]],Hd=1/Math.sqrt(1+1e-5),gn=(i,[n,e,t])=>i.map((r,s)=>Hd*(n*(i[s-1]??0)+e*i[s]+t*(i[s+1]??0)));function Sr(i,n,e){let t=gn(i,fn[0]),r=gn(t.map(d=>Math.max(d,0)),fn[1]).map(d=>n*d||0),s=r.map((d,c)=>d+(e?i[c]:0)),o=s.map(d=>+(d>0)),a=gn(o.map(d=>n*d),fn[1]).map((d,c)=>t[c]>0?d:0),l=gn(a,fn[0]).map((d,c)=>d+(e?o[c]:0)||0);return{branch:r,sum:s,output:s.map(d=>Math.max(d,0)),gradient:l}}function $a(i,n,e){return["import torch","from torch import nn","","","def conv(row):",'    """A 3×3 convolution whose middle row is `row`."""',"    layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)","    layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)","    return layer","","","F = nn.Sequential(conv([-1., 2., -1.]), nn.BatchNorm2d(1), nn.ReLU(),","                  conv([0.5, -1., 0.5]), nn.BatchNorm2d(1)).eval()",`X = torch.tensor([[[[${i.map(t=>Number.isInteger(t)?`${t}.`:t).join(", ")}]]]], requires_grad=True)`,`Y = torch.relu(${e?"X + ":""}${n} * F(X))`,"Y.sum().backward()  # X.grad is what comes back","Y",""].join(`
`)}var[bn,ya]=[.26,.2],va=5,[Bd,Xi]=[104,92],Ud=470,ka=i=>i<=4?i:Math.min(16,Math.round(1+1.65*Math.log2(i))),wn=({head:i})=>{let n=i.options.kernel_size;return i.kind==="add"?16:i.kind==="dense"||n===void 0?12:S(3.2*(typeof n=="number"?n:Math.max(...n)),6,20)},Vi=class extends X{static{this.properties={cost:{attribute:!1},looked:{type:Number},width:{type:Number},tall:{type:Boolean},masked:{type:Boolean},label:{}}}constructor(){super(),this.looked=0,this.width=688,this.tall=!1,this.masked=!1,this.label="layers"}#e=[];#t;#r=1;#n(){let n=[this.cost.input,...this.#e.map(({shape:s})=>s)].filter(s=>s.length===3),e=Math.max(va,...n.map(s=>s[this.tall?2:1])),t=this.tall?Ud:this.width,r=this.tall?[1.7,1.2,.8,.5]:[3.2,2.6,2,1.6,1.3,1,.75,.5];for(let s of[1,.85,.7,.55]){this.#r=s*(this.tall?Xi:Bd)/e;for(let o of r){let a=this.tall?2+1.8*o:Math.min(4,2+o),l=this.#i(o,a);if(l.length>t)continue;let d=2*l.glyphs.filter(p=>p.aside===0).length,c=this.tall?0:Math.min((this.width-l.length)/d,26);return this.#i(o,a+c)}}return this.#i(.5,3)}#i(n,e){let t=[],[r,s,o,a]=[[],[],[],[]],l=4,d=h=>{let f=this.#l(h,n);t.push({shape:h,from:l,to:l+f.depth,half:f.half}),l+=f.depth};d(this.cost.input);let c=[];this.#e.forEach((h,f)=>{let{ways:g,kind:$}=h.head,k=g.filter(C=>C==="branch").length;if($!=="add")for(;c.length<g.length;)c.push({at:l+e/2,tensor:t.length-1,steps:[],depth:g.length-c.length}),k>0&&(l+=5);if(g.includes("shortcut")){let C=c[g.indexOf("shortcut")];o[f]=a[f]=C.tensor,C.steps.push(f);return}let x=wn(h);if(l+=e+x/2,r.push({step:f,at:l,aside:0}),o[f]=t.length-1,$==="add"){let C=c.pop();o[f]=C.tensor;let I=t.slice(C.tensor).map(({half:ne})=>ne),Pe=s.filter(ne=>ne.from>=C.at).map(({height:ne})=>ne),_t=Math.max(22,...I.map(ne=>ne+9),...Pe.map(ne=>ne+14));s.push({from:C.at,to:l,height:_t}),C.steps.forEach((ne,J)=>{r.push({step:ne,at:C.at+(J+1)/(C.steps.length+1)*(l-C.at),aside:_t})})}l+=x/2+e,this.#e.slice(f+1).find(({head:C})=>!C.ways.includes("shortcut"))?.head.kind==="add"&&$!=="add"?l-=e:d(h.shape),a[f]=t.length-1});let p=Math.max(...t.map(h=>h.half)),u=Math.max(0,...s.map(({height:h})=>h+10));return{length:l+4,tensors:t,glyphs:r,arcs:s,reads:o,makes:a,above:Math.max(p,u)+2,below:p+2}}#l(n,e){if(this.masked&&n!==this.cost.input)return{depth:16,half:16};if(n.length===1)return{depth:6,half:S(2.9*Math.log2(n[0]+1),6,36)};let[t,r]=this.#d(n);return{depth:bn*r+(ka(n[0])-1)*e,half:(t+ya*r)/2}}#d([,n,e]){let t=[n,e].map(r=>Math.max(va,r*this.#r));return this.tall?[t[1],t[0]]:[t[0],t[1]]}#s(n,e){let t=this.tall?this.#o:this.#t.above;return this.tall?[t+e,n]:[n,t+e]}get#o(){return Math.min(this.width*.3,112)}#a(n,e=""){return`M${n.map(([t,r])=>this.#s(t,r).map(s=>s.toFixed(1)).join(" ")).join("L")}${e}`}#u(n,e){if(this.masked&&n.shape!==this.cost.input){let c=this.#a([[n.from,-13],[n.to,-13],[n.to,13],[n.from,13]],"Z"),[p,u]=this.#s((n.from+n.to)/2,0);return _`<g class="tensor unknown"><path d=${c} /><text x=${p} y=${u+4}>?</text></g>`}if(n.shape.length===1){let{from:c,to:p,half:u}=n,h=Array.from({length:4},(f,g)=>u*(.4*g-.6));return _`<g class="tensor ${e}"><path d=${this.#a([[c,-u],[p,-u],[p,u],[c,u]],"Z")} />
<path class="tick" d=${h.map(f=>this.#a([[c,f],[p,f]])).join("")} /></g>`}let[t,r]=this.#d(n.shape),s=Math.min(ka(n.shape[0]),1+Math.max(1,Math.floor((n.to-n.from-bn*r)/1.9))),o=s>1?(n.to-n.from-bn*r)/(s-1):0,[a,l]=[bn*r,ya*r],d=c=>this.#a([[c,-t/2+l/2],[c+a,-t/2-l/2],[c+a,t/2-l/2],[c,t/2+l/2]],"Z");return _`<g class="tensor ${e}">${Array.from({length:s},(c,p)=>_`<path d=${d(n.from+(s-1-p)*o)} />`)}</g>`}#h({step:n,at:e,aside:t}){let{head:r}=this.#e[n],[s,o]=this.#s(e,-t),a=wn(this.#e[n]),l=a/2;if(r.kind==="add")return _`<g class="sum"><circle cx=${s} cy=${o} r="8" /><path d="M${s-4} ${o}h8M${s} ${o-4}v8" /></g>`;if(r.kind==="dense")return _`<path class="all" d="M${s-l} ${o-l}L${s+l} ${o+l}M${s-l} ${o+l}L${s+l} ${o-l}M${s-l} ${o-l}v${a}M${s+l} ${o-l}v${a}" />`;let d=(h,f,g)=>_`<rect x=${s+h-g/2} y=${o+f-g/2} width=${g} height=${g} />`;if(r.kind!=="conv2d")return _`<g class="pool">${d(0,0,a)}</g>`;let c=Math.min(4,r.options.groups??1),p=c>1?6:a,u=h=>(h-(c-1)/2)*9;return _`<g class="kernel">${Array.from({length:c},(h,f)=>this.tall?d(u(f),0,p):d(0,u(f),p))}</g>`}#p({from:n,to:e,height:t}){let[s,o]=[this.#a([[n,0],[n,-t+8]]),this.#a([[e-8,-t]]).slice(1)],a=(l,d)=>this.#s(l,d).map(c=>c.toFixed(1)).join(" ");return _`<path class="arc" d="${s}Q${a(n,-t)} ${a(n+8,-t)}L${o}Q${a(e,-t)} ${a(e,-t+8)}L${a(e,-9)}" />
<path class="head" d=${this.#a([[e-4,-15],[e,-8.5],[e+4,-15]],"Z")} />`}#c(){if(this.masked)return[];let n=this.#t.tensors.map(({shape:r,from:s,to:o})=>{let[a,...l]=[String(r[0]),r.slice(1).join("×")],d=this.tall?7:Math.max(a.length,l[0].length)*3.3+4,c=(s+o)/2,p=this.tall?c:S(c,d,this.#t.length-d);return{text:r.join("×"),channels:a,map:l[0],half:d,at:p}}),e=n[n.length-1],t=[];for(let r of n.slice(0,-1)){let s=t[t.length-1];s&&(r.text===s.text||r.at-r.half<s.at+s.half)||r.at+r.half<e.at-e.half&&t.push(r)}return t.push(e),t.map(({text:r,channels:s,map:o,at:a})=>{if(this.tall)return _`<text class="shape" x=${this.#o+Xi/2+22} y=${a+4}>${r}</text>`;let l=this.#t.above+this.#t.below+13,d=o?_`<tspan class="map" x=${a} dy="14">${o}</tspan>`:w;return _`<text class="shape" text-anchor="middle" x=${a} y=${l}><tspan>${s}</tspan>${d}</text>`})}#m({step:n,at:e,aside:t},r){let{head:s}=this.#e[n],o=wn(this.#e[n]),[a,l]=this.#s(e,-t);if(this.tall){let p=this.width<340&&s.number>0,u=[s.number>0?s.name:"",p?"":yr(s)].join(" ").trim();return t>0||!r?_``:_`<text class="mark" x=${this.#o+Xi/2+110} y=${l+4}>${u}</text>`}let d=Math.min(4,s.options.groups??1),c=Math.max(o,d>1?9*d:0)/2;return _`${r||t>0?_`<text class="mark" text-anchor="middle" x=${a} y=${l-c-5}>${yr(s)}${d>1?` in ${s.options.groups}`:""}</text>`:w}${s.number>0?_`<text class="number" text-anchor="middle" x=${a} y=${l+c+13}>${s.number}</text>`:w}`}#b(n){let e=this.#t,t=e.tensors[e.makes[n.step]],r=wn(this.#e[n.step]),s=n.aside===0&&t.from>=n.at?t.to:n.at+r/2+2,o=n.at-r/2-3,[a,l]=n.aside>0?[-n.aside-14,-n.aside+10]:[-e.below,e.below],[[d,c],[p,u]]=[this.#s(o,a),this.#s(s+2,l)];return[Math.min(d,p),Math.min(c,u),Math.abs(p-d),Math.abs(u-c)]}#g(n){this.dispatchEvent(new CustomEvent("layer-look",{detail:n,bubbles:!0,composed:!0}))}#f=!1;updated(){this.#f&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#f=!1}#w=n=>{let e=this.#e.length,t=this.looked,r={ArrowRight:t+1,ArrowDown:t+1,ArrowLeft:t-1,ArrowUp:t-1,Home:1,End:e,Escape:0}[n.key];r===void 0||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),n.stopPropagation(),this.#g(r===0&&n.key!=="Escape"?1:S(r,0,e)),this.#f=!0)};render(){this.#e=Ht(this.cost),this.#t=this.#n();let n=this.#t,e=Math.min(this.looked,this.#e.length),t=n.glyphs.filter(({aside:f})=>f===0),r=(f,g)=>t.every(({at:$,step:k})=>k>=f.step||f.at-$>=g||this.#e[k].head.kind==="add"),s=t.filter(({step:f})=>this.#e[f].head.kind!=="add"),o=s.slice(1).some(({at:f},g)=>f-s[g].at<=46),a=f=>this.tall?r(f,12):!o,l=this.masked?4:32,[d,c]=this.tall?[this.width,n.length+4]:[n.length,n.above+n.below+l],p=f=>e>0?f===n.makes[e-1]?"y":f===n.reads[e-1]?"x":"":f===0?"x":f===n.tensors.length-1?"y":"",u=this.#e.map((f,g)=>n.glyphs.find(({step:$})=>$===g)),h=[n.tensors[0].to,n.tensors[n.tensors.length-1].from];return m`<svg
viewBox="0 0 ${d.toFixed(1)} ${c.toFixed(1)}"
width=${Math.min(d,this.width).toFixed(1)}
class=${this.tall?"tall":""}
>
<g aria-hidden="true">
<path class="way" d=${this.#a([[h[0],0],[h[1],0]])} />
${n.arcs.map(f=>this.#p(f))}
${n.tensors.map((f,g)=>({t:f,n:g})).reverse().map(({t:f,n:g})=>this.#u(f,p(g)))}
${this.#c()}
</g>
<g role="listbox" aria-label=${this.label} @keydown=${this.#w}>
${u.map((f,g)=>{let[$,k,x,v]=this.#b(f);return _`<g
role="option"
tabindex=${g+1===(e||1)?0:-1}
aria-selected=${g+1===e?"true":"false"}
aria-label=${this.masked?this.#e[g].head.name:pa(this.#e[g])}
class="step"
@click=${()=>this.#g(g+1===e?0:g+1)}
><rect class="spot" x=${$} y=${k} width=${x} height=${v} rx="6" />${this.#h(f)}<g aria-hidden="true">${this.#m(f,a(f))}</g></g>`})}
</g>
</svg>`}static{this.styles=A`
:host {
display: block;
max-width: 100%;
}
svg {
display: block;
max-width: 100%;
margin: auto;
overflow: visible;
font-size: 11.5px;
font-variant-numeric: tabular-nums;
}
.way {
stroke: var(--line);
stroke-width: 1.5;
}
.tensor path {
fill: color-mix(in srgb, var(--muted) 7%, var(--paper));
stroke: color-mix(in srgb, var(--muted) 62%, var(--paper));
stroke-width: 0.9;
stroke-linejoin: round;
}
.tensor.x path {
fill: color-mix(in srgb, var(--input-fill) 24%, var(--paper));
stroke: var(--input);
}
.tensor.y path {
fill: color-mix(in srgb, var(--output-fill) 24%, var(--paper));
stroke: var(--output);
}
.tensor .tick {
fill: none;
}
.unknown path {
stroke-dasharray: 3 2;
stroke: var(--output);
}
.unknown text {
fill: var(--output);
text-anchor: middle;
}
.kernel rect {
fill: var(--kernel-fill);
stroke: var(--paper);
stroke-width: 1.5;
}
.all {
stroke: var(--kernel-fill);
stroke-width: 2;
fill: none;
}
.pool rect {
fill: var(--paper);
stroke: var(--muted);
stroke-width: 1.5;
stroke-dasharray: 2.5 1.5;
}
.sum circle {
fill: var(--paper);
stroke: var(--ink);
stroke-width: 1.5;
}
.sum path {
stroke: var(--ink);
stroke-width: 1.5;
}
.arc {
fill: none;
stroke: var(--input-fill);
stroke-width: 1.8;
}
.head {
fill: var(--input-fill);
}
text {
fill: var(--muted);
}
.shape tspan:first-child,
.tall .shape {
fill: var(--ink);
font-weight: 600;
}
.shape .map {
fill: var(--muted);
font-weight: 400;
}
.mark {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 3;
}
.number {
fill: var(--kernel);
}
.step {
cursor: pointer;
outline: none;
}
.spot {
fill: transparent;
stroke: none;
}
.step:hover .spot {
fill: color-mix(in srgb, var(--kernel-fill) 10%, transparent);
}
.step[aria-selected="true"] .spot {
fill: color-mix(in srgb, var(--kernel-fill) 14%, transparent);
stroke: var(--kernel-fill);
stroke-width: 1.5;
}
.step:focus-visible .spot {
stroke: var(--input);
stroke-width: 3;
}
@media (forced-colors: active) {
.tensor path,
.way,
.arc,
.all,
.sum circle,
.sum path,
.pool rect {
stroke: CanvasText;
fill: Canvas;
}
.way,
.arc,
.all {
fill: none;
}
.tensor:is(.x, .y) path,
.step[aria-selected="true"] .spot {
stroke: Highlight;
stroke-width: 2;
}
.kernel rect,
.head {
fill: CanvasText;
stroke: Canvas;
}
text,
.number,
.shape tspan:first-child {
fill: CanvasText;
}
}
`}};customElements.get("d2l-network")||customElements.define("d2l-network",Vi);function Ji(i,{x:n,branch:e,shortcut:t,passed:r,hidden:s}){let o=(l,d)=>m`<span class="cells ${l}">${d.map(c=>m`<b>${s&&(l==="out"||l==="back")?"?":M(c)}</b>`)}</span>`,a=["3×3","BN","ReLU","3×3","BN"];return m`<div class="twin" role="group" aria-label=${i}>
<span class="name">${i}</span>
<span class="ends">${o("in",n)}${o("back",r.gradient)}<i>gradient</i></span>
<span class="block ${t?"carried":""}">
${G(t,()=>m`<small>${n.map(l=>M(l)).join(", ")}</small>`)}
<span class="parts">${a.map(l=>m`<i class=${l==="3×3"?"kernel":""}>${l}</i>`)}<i class="scale"
>·&#8202;${M(e)}</i
></span>
${o("mid",r.branch)}
</span>
<span class="plus ${t?"":"gone"}">${t?"+":""}</span>
<i class="relu">ReLU</i>
${o("out",r.output)}
</div>`}var xa=A`
.twins {
display: grid;
gap: 12px;
justify-content: center;
flex: 1 1 100%;
}
.twin {
display: flex;
align-items: center;
gap: 10px;
padding: 34px 0 40px;
font-variant-numeric: tabular-nums;
position: relative;
isolation: isolate;
i {
font-style: normal;
font-size: 0.8125rem;
color: var(--muted);
}
.name {
position: absolute;
top: 4px;
left: 0;
}
}
.twin::before {
content: "";
position: absolute;
z-index: -1;
inset: 52px 20px auto;
border-top: 1.5px solid var(--line);
}
.relu {
background: var(--paper);
}
.cells {
display: inline-flex;
b {
width: 38px;
padding: 6px 0;
font-size: 0.875rem;
font-weight: 500;
text-align: center;
border: 1.5px solid var(--line);
margin-inline-start: -1.5px;
}
}
.cells.in b {
border-color: var(--input);
background: color-mix(in srgb, var(--input-fill) 16%, var(--paper));
}
.cells.out b {
border-color: var(--output);
background: color-mix(in srgb, var(--output-fill) 16%, var(--paper));
}
.cells.mid b {
background: var(--paper);
}
.cells.back b {
border: 0;
color: var(--gradient);
padding: 1px 0;
}
.ends {
position: relative;
i {
color: var(--gradient);
}
.back,
i {
position: absolute;
inset: 100% 0 auto;
}
i {
top: calc(100% + 22px);
text-align: center;
}
}
.block {
position: relative;
display: inline-flex;
align-items: center;
gap: 10px;
small {
position: absolute;
top: -30px;
left: 50%;
translate: -50%;
padding: 0 8px;
background: var(--paper);
color: var(--input);
z-index: 1;
white-space: nowrap;
}
}
.block.carried::before {
content: "";
position: absolute;
inset: -20px -22px 50% -7px;
border: 2px solid var(--input-fill);
border-bottom: 0;
border-radius: 12px 12px 0 0;
pointer-events: none;
}
.parts {
display: inline-flex;
flex-wrap: wrap;
justify-content: center;
gap: 3px;
background: var(--paper);
i {
padding: 3px 5px;
border: 1px solid var(--line);
border-radius: 6px;
background: var(--paper);
}
.kernel {
color: var(--kernel);
border-color: color-mix(in srgb, var(--kernel) 45%, var(--paper));
background: color-mix(in srgb, var(--kernel-fill) 12%, var(--paper));
}
.scale {
border: 0;
color: var(--ink);
}
}
.plus {
display: grid;
place-items: center;
width: 22px;
height: 22px;
border: 1.5px solid var(--ink);
border-radius: 50%;
background: var(--paper);
line-height: 1;
z-index: 1;
}
.plus.gone {
border: 0;
background: none;
}
.twins.narrow {
grid-template-columns: 1fr 1fr;
.twin {
flex-direction: column;
gap: 12px;
padding: 34px 0 0;
}
.twin::before {
inset: 50px auto 20px 50%;
border-left: 1.5px solid var(--line);
}
.name {
left: 50%;
translate: -50%;
}
.ends {
padding-bottom: 42px;
}
.ends .back {
top: calc(100% - 42px);
}
.ends i {
top: calc(100% - 20px);
}
.ends :is(.back, i) {
background: var(--paper);
}
.block {
flex-direction: column;
max-width: 112px;
small {
top: 50%;
left: -12px;
translate: -50% -50%;
rotate: -90deg;
padding: 0 4px;
}
}
.block.carried::before {
inset: -6px 50% -24px -12px;
border: 2px solid var(--input-fill);
border-right: 0;
border-radius: 12px 0 0 12px;
z-index: -1;
}
}
`;var Sa=Ze("residual-block"),Wd={...Sa,layers:[{...Sa.layers[0],num_channels:1}],input_shape:[1,1,3]},$n=i=>i==="twins"?Wd:Ze(i),Qd=i=>{let n=i.map(e=>M(e));return new Set(n).size===1?n[0]:n.join(", ")},Zi=class extends B{constructor(){super(...arguments);this.name="Network";this.derivedKeys=["shapes","parameters","macs","output","gradient"];this.looks=["layer"];this.fields={network:fr(["twins",...gr]),input_shape:Ie(jr(4096)),layer:Q(0,600),shortcut:ce(),branch:Te(0,1),x:At(3)};this.questions={output:{label:"what comes out",question:(e,t)=>e.network==="twins"?Vd(e,t):Xd(e,t)}}}defaults(){return{network:"twins",input_shape:null,layer:0,shortcut:!0,branch:0,x:[3,1,2]}}get hint(){return this.now.network==="twins"?"Try: raise g; then take the shortcut away.":"Point at a layer: what goes in, what comes out, its price."}derive(e){let t=[Sr(e.x,e.branch,e.shortcut),Sr(e.x,e.branch,!1)];try{if(e.x.length!==3)throw new y(`x must be three numbers such as 3, 1, 2; got ${e.x.length}`);let r=Se(this.#e(e),this.#t(e));return{cost:r,steps:Ht(r),twins:t,trouble:null}}catch(r){if(!(r instanceof y))throw r;return{cost:null,steps:[],twins:t,trouble:r.message}}}#e({network:e,shortcut:t}){let r=typeof e=="string"?$n(e).layers:e;return t?r:ln(r)}#t({network:e,input_shape:t}){if(t&&e!=="twins")return t;if(typeof e=="string")return $n(e).input_shape;throw new y("input_shape is missing: the figure draws what a picture of (channels, height, width) becomes")}settle(e,{steps:t}){return{...e,layer:Math.min(e.layer,t.length)}}report({cost:e,twins:t,...r}){let s=e?.layers,o=this.now.network==="twins";return{shapes:s?s.map(({output:a})=>a):null,parameters:s?s.map(({parameters:a})=>a):null,macs:s?s.map(({macs:a})=>a):null,output:r.trouble?null:o?t[0].output:e.output,gradient:r.trouble||!o?null:t[0].gradient}}pytorch(e,{cost:t}){return t===null?null:e.network==="twins"?$a(e.x,e.branch,e.shortcut):tt(this.#e(e),t.input)}drawing(e,t){let r=this.width||688,s=r>=O;return t.cost===null?m``:e.network==="twins"?m`<div class="twins ${s?"":"narrow"}">
${Ji(e.shortcut?"residual":"shortcut taken away",{...e,passed:t.twins[0],hidden:this.asking})}
${Ji("plain",{...e,shortcut:!1,passed:t.twins[1],hidden:!1})}
</div>`:m`<div class="whole"><d2l-network
.cost=${t.cost}
.looked=${e.layer}
.width=${r}
.tall=${!s}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${o=>this.change({layer:o.detail})}
></d2l-network></div>`}#r(e,t){let r=t.cost;if(e.network==="twins"){let c=(h,{output:f,gradient:g})=>`${h}: ${f.map($=>M($)).join(", ")}, gradient ${Qd(g)}`,[p,u]=t.twins;return e.shortcut?`${c("residual",p)}; ${c("plain",u)}.`:`${c("without shortcut",p)}, as its plain twin.`}let s=t.steps[e.layer-1];if(s)return ua(s,r);let o=typeof e.network=="string"?$n(e.network).label:"the network",a=`${r.depth} ${r.depth===1?"layer":"layers"} with weights`,l=r.layers.filter(({name:c})=>c==="projection").length,d=l>0?`, ${l} more on ${l>1?"shortcuts":"the shortcut"}`:"";return`${o}: ${Z(r.input)} → ${Z(r.output)}, ${a}${d}, ${Yd(r)}.`}caption(e,t){return m`<p class="sum">${this.#r(e,t)}</p>`}saying(e,t){return t.trouble??this.#r(e,t)}controls(e,t){let r=e.network==="twins",s=typeof e.network=="string"?[]:[{id:"",label:"your own"}],o=r||!e.shortcut||t.cost?.layers.some(({kind:a})=>a==="add")||this.locked("shortcut");return m`${D("network",typeof e.network=="string"?e.network:"",[...s,{id:"twins",label:"twin blocks"},...Je],a=>{a&&this.change({network:a,input_shape:null,layer:0,shortcut:!0})},this.locked("network"))}${G(r,()=>this.#n(e))}${G(o,()=>H("shortcut",e.shortcut,a=>this.change({shortcut:a}),this.locked("shortcut")))}${G(r&&!this.locked("x"),()=>N("Other x",()=>this.#i(e)))}`}#n(e){return this.locked("branch")?m`<span class="control fixed">g <b>${M(e.branch)}</b> <span class="lock">fixed</span></span>`:m`<label class="control dial">g<input
type="range"
aria-label="branch factor g"
min="0"
max="1"
step="0.05"
.value=${String(e.branch)}
@input=${t=>this.change({branch:t.target.valueAsNumber})}
/><output>${M(e.branch)}</output></label
>`}#i(e){let t=e.x.reduce((s,o)=>Math.imul(s,31)+Math.round(4*o),7)>>>0,r=ue(t);this.change({x:[0,1,2].map(()=>Math.floor(r()*8)-2)})}panel(e){if(e.network==="twins"){let s=(o,a)=>this.change({x:e.x.map((l,d)=>d===o?a:l)});return E("Numbers x",e.x.map((o,a)=>R(["first","second","third"][a],o,[-99,99,1],l=>s(a,l),this.locked("x"))))}let t=e.input_shape??(typeof e.network=="string"?$n(e.network).input_shape:[1,28,28]);return E("Input",["channels","height","width"].map((s,o)=>R(s,t[o],[1,4096,1],a=>this.change({input_shape:t.map((l,d)=>d===o?a:l)}),this.locked("input_shape"))))}static{this.styles=A`
${B.styles}
${xa}
.whole {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 14px;
justify-items: center;
}
.whole d2l-network {
width: 100%;
}
.dial input {
width: 8rem;
accent-color: var(--kernel-fill);
min-height: 38px;
margin: 0;
}
.dial output {
min-width: 2.2em;
}
`}},Yd=({parameters:i,macs:n})=>`${z(i)} parameters, ${z(n)} multiply–adds`;function Xd({layer:i},{cost:n,steps:e}){let{input:t,output:r}=n,s=e[i-1],o=s?s.head.output:r,a=s?`out of ${s.head.name}`:"out of the network";if(o.length===1)return{text:`Predict: ${Z(t)} goes in. How many numbers come ${a}?`,fields:["numbers"],answer:o,slips:[],otherwise:"Follow the shapes from layer to layer; a dense layer gives one number for each of its units."};let[l,d,c]=t,[p,u,h]=o,f=e.some(({head:$})=>$.kind==="add"),g=($,k)=>Math.floor($/Math.ceil($/k));return{text:`Predict: ${Z(t)} goes in. What comes ${a}?`,fields:["channels","height","width"],answer:o,slips:[{answer:[p,g(d,u),g(c,h)],says:"Padding 1 rounds up."},{answer:[p,d,c],says:f?"Both paths step by 2.":"Strides and poolings make the maps smaller."},{answer:[l,u,h],says:f?"The 1×1 changes the channels, too.":"A convolution gives as many channels as it has kernels."}],otherwise:"Go from layer to layer: ⌊(n + 2p − k) / s⌋ + 1 along each axis, and the channels that the layer gives."}}function Vd(i,{twins:[n,e]}){let t=i.x.map((r,s)=>r+n.branch[s]);return{text:`Predict: ${i.x.map(r=>M(r)).join(", ")} goes in, the branch brings ${n.branch.map(r=>M(r)).join(", ")}. What comes out of the first block?`,fields:["first","second","third"],answer:n.output,within:.006,slips:[{answer:e.output,says:"That is the plain twin: the shortcut adds x."},{answer:n.sum,says:"ReLU follows the addition: below 0 it gives 0."},{answer:t,says:"There is no shortcut: nothing adds x."},{answer:t.map(r=>Math.max(r,0)),says:"There is no shortcut: nothing adds x."}],otherwise:"Add x and what the branch brings, number by number; then ReLU."}}U("d2l-network-drawing",Zi);function rt({rows:i,columns:n}){let e=(r,s)=>({answer:[r(i),r(n)],says:s}),t=(r,s)=>Math.floor(s/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[n.output,i.output],says:"Rows come first: height, then width."}]}var Jd=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Zd=60,es=class extends Me{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:F(1,28),kernel_size:F(1,11),padding:Gt(14),stride:F(1,28),dilation:F(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),view:Y(["values","uses"]),position:F(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#e(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:rt(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,s=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${s} input cells does no window read? ${this.#e(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[s-r],says:"Those are the cells that are read."},{answer:[this.#t(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}};this.#u=()=>{this.open=!0}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#e(e,{rows:t,columns:r}){let s=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${T(e.input_size)}, kernel ${T(e.kernel_size)}, padding ${s} on each side, stride ${o}${a}.`}#t(e){let{input:t}=je(e);return t.filter(s=>s.every(o=>o===0)).length+t[0].filter((s,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=P(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=ie(e.input_size,e.kernel_size,e),s=fe(t,Pa(e.kernel_size),e);return{geometry:r,input:t,output:s,output_shape:[r.rows.output,r.columns.output],uses:je(r),trouble:null}}catch(r){if(!(r instanceof y))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&zr({...e,input:t,kernel:Pa(e.kernel_size),bias:0,mode:"correlation"},r)}#r(e,t){let r=this.width||640;if(r>=O){let o=pe(r-Zd,e[1]+t[1]);return{input:o,output:o}}let s=pe(r,e[1]);return{input:s,output:Math.min(s,pe(r,t[1]))}}drawing(e,t){let r=t.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#r(s,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#i(e,t.input,r,this.asking?null:t.uses):W(t.input),{at:l}=this;return m`${this.beam(o.input,o.output,[s,t.output_shape??[0,0]])}
${L("x","input","X",e.input_size,m`<d2l-grid
data-plate="input"
label="input X with its padding, ${T(s)}"
tone="input"
.cells=${a}
.size=${o.input}
.fontSize=${V(a,o.input)}
.home=${this.corner(r)}
.frame=${r&&Ke(r,l)}
@cell-hover=${d=>this.hover("input",d.detail)}
@cell-focus=${d=>this.point("input",d.detail)}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ae("y","output","Y"):t.output?this.#n(t.output,l,o.output):w}`}#n(e,t,r){let s=W(e,(o,a)=>j([o,a],t)?"current":"");return m`${oi}
${L("y","output","Y",[e.length,e[0].length],m`<d2l-grid
data-plate="output"
label="output Y, ${T([e.length,e[0].length])}"
tone="output"
.cells=${s}
.size=${r}
.fontSize=${V(s,r)}
.home=${this.now.position}
@cell-hover=${o=>this.hover("output",o.detail)}
@cell-focus=${o=>this.point("output",o.detail)}
@focusout=${this.leave}
></d2l-grid>`)}`}#i(e,t,r,s){let o=Kr(r,this.at),a=this.#l(r);if(!s)return Ae(t,r);let l=q(s.input)||1;return Ae(t,r,(d,c,p)=>{let[u,h]=[d-r.rows.before,c-r.columns.before],f=s.input[u]?.[h],g=f===0,$=f!==void 0&&p!==null&&j(p,a)?"fed":xe(o,d,c)?"tap":"",k=`${g?"never ":""}${$}`;if(f===void 0)return e.view==="uses"?{marks:k,text:""}:{marks:k};let x=`row ${u}, column ${h}: read ${f} times`;return e.view==="values"?{marks:k,label:g?`${t[u][h]}, never read`:void 0}:{marks:k,text:String(f),tint:f/l,label:g?"never read":x}})}#l(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[s,o]=[ee(e.rows)[t],ee(e.columns)[r]];return(t-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,t){let{rows:r,columns:s}=t.geometry,o=this.#d(r,s);return m`<div class="formulas">
${o?this.#s(r,"height and width"):m`${this.#s(r,"height")}${this.#s(s,"width")}`}
<p class="aside">${this.#o(e,t)} The kernel is all ones, so Y holds window sums.</p>
</div>`}#d(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#s(e,t){let r=(p,u,h)=>m`<span class="part ${p}"><b>${u}</b><i>${h}</i></span>`,s=e.before===e.after?m`<span>2·</span>${r("o",e.before,"p")}`:m`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):m`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,c=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return m`<p class="formula">
<span class="unseen">${c}</span>
<span class="line" aria-hidden="true"
><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?w:m`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
>
</p>`}#o(e,t){let r=t.uses?.never??0,s=t.geometry&&this.#l(t.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=t.geometry,l=(d,c)=>{let p=c*d.stride-d.before;return`${p} to ${p+d.extent-1}`};return`output ${T(t.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#o(e,t)}`.replaceAll("-","−")}#a(e,t,r){let s=o=>this.change({[t]:o});return Le(e,this.now[t],r,s,this.locked(t),this.#u)}#u;#h(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#p(e,t){let[r,s]=this.#h(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==s||o)&&!this.locked("padding")?N(e.padding==="same"?"padding same":`padding ${r}×${s}`,this.#u):R("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return m`${this.#a("kernel","kernel_size",[1,11,1])} ${this.#p(e,t.geometry)}
${this.#a("stride","stride",[1,28,1])}
${H("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#c(e,t){return _e(this.now[e],t,r=>this.change({[e]:r}),this.locked(e))}panel(e,t){let r=this.#h(e,t.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:j(r,s)?"full":j(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return m`${E("Input",this.#c("input_size",[1,28,1]))}
${E("Kernel",this.#c("kernel_size",[1,11,1]))}
${E("Dilation",this.#c("dilation",[1,14,1]))}
${E("Stride",this.#c("stride",[1,28,1]))}
${E("Padding",_e(r,[0,14,1],d=>this.change({padding:d}),this.locked("padding")),D("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),D("outside is",e.padding_mode,Jd,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
${E("Slide",this.playButton(),this.scrubber())}`}},Pa=i=>P(...i,()=>1);U("d2l-padding-stride",es);var yn=[{id:"line",label:"a line 6×6",grid:P(6,6,(i,n)=>n===1?9:0)},{id:"numbers",label:"numbers 4×4",grid:P(4,4,(i,n)=>4*i+n)},{id:"tie",label:"a tie 2×2",grid:[[1,7],[3,7]]},{id:"boot",label:"ankle boot 28×28",grid:wt}],ec=["max","average","stochastic"],tc=[["up","down"],["left","right"]],_a=24,ts=i=>i.map((n,e)=>n===0?"":`${Math.abs(n)} ${tc[e][n>0?1:0]}`).filter(Boolean).join(", ")||"nowhere",rc=([i,n])=>[i&&`${i>0?"↓":"↑"}${Math.abs(i)}`,n&&`${n>0?"→":"←"}${Math.abs(n)}`].filter(Boolean).join(" "),Ut=(i,n)=>Math.abs(i-n)>1e-9*Math.max(Math.abs(i),Math.abs(n)),rs=class extends Me{constructor(){super(...arguments);this.name="Pooling";this.hint="Try: move the picture left instead of right, and count again.";this.derivedKeys=["output","output_shape","moved_output","changed","gradient"];this.fields={input:re(28,28),pool_size:F(1,14),stride:Ie(F(1,28)),padding:F(0,7),ceil_mode:ce(),count_include_pad:ce(),mode:Y(["max","average","stochastic"]),training:ce(),seed:Q(0,9999),shift:Ie(F(-27,27)),backward:ce(),position:F(0,1e3)};this.#e=new We;this.#t=new oe(e=>{let[t,r]=this.#d(e);return this.now.input[t]?.[r]??0},(e,t)=>this.#s(this.#d(e),t),e=>this.refuse(e),1);this.questions={changed:{label:"how many outputs change",question:(e,t)=>this.#n(e,t)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${T(b(e.input))}, ${this.#w(e)}${e.padding.some(Boolean)?`, padding ${e.padding[0]} and ${e.padding[1]}`:""}${e.ceil_mode?", ceil_mode on":""}.`,fields:["rows","columns"],answer:t.output_shape,slips:[...rt(et(b(e.input),{...e,ceil_mode:!1})),{answer:this.#r(e),says:"A window that would start in the frame behind the input is left out."}],otherwise:"Count the places where the window can begin: down, then across."})}};this.#v=()=>{this.open=!0}}#e;#t;defaults(){return{input:yn[0].grid,pool_size:[2,2],stride:null,padding:[0,0],ceil_mode:!1,count_include_pad:!0,mode:"max",training:!0,seed:0,shift:[0,1],backward:!1,position:[1,0]}}derive(e){let t=ge(e.input,e.shift??[0,0],"zeros");try{let r=et(b(e.input),e),[s,o]=[wr(e.input,e),wr(t,e)],[a,l]=[$r(s),$r(o)];return{geometry:r,windows:s,output:a,output_shape:b(a),moved:t,movedWindows:o,movedOutput:l,changed:a.flat().filter((d,c)=>Ut(d,l.flat()[c])).length,gradient:dn(s,b(e.input)),trouble:null}}catch(r){if(!(r instanceof y))throw r;return{geometry:null,windows:null,output:null,output_shape:null,moved:t,movedWindows:null,movedOutput:null,changed:null,gradient:null,trouble:r.message}}}report({output:e,output_shape:t,movedOutput:r,changed:s,gradient:o}){return{output:e,output_shape:t,moved_output:r,changed:s,gradient:o}}#r(e){let t=b(e.input);return[0,1].map(r=>Math.ceil((t[r]+2*e.padding[r]-e.pool_size[r])/(e.stride??e.pool_size)[r])+1)}#n(e,t){let[r,s]=[t.output.flat(),t.movedOutput.flat()],o=a=>r.filter((l,d)=>Ut(l,s[d])&&a(l,s[d])).length;return{text:`Predict: the input moves ${ts(e.shift??[0,0])}. How many of the ${r.length} outputs change?`,fields:["outputs"],answer:[t.changed],slips:[{answer:[0],says:this.#i(e,t)},{answer:[o((a,l)=>l>a)],says:"Count the windows it left, too."},{answer:[o((a,l)=>l<a)],says:"Count the windows it entered, too."},{answer:[r.length],says:this.#l(t)}],otherwise:"Compare the two pictures window by window: which report another number now?"}}#i(e,t){let[r,s]=[t.output,t.movedOutput],o=e.shift??[0,0],a=o[0]===0?1:0,l=e.stride??e.pool_size,d=a===0?[r,s]:[r,s].map(nc),c=d[0].findIndex((h,f)=>h.some((g,$)=>Ut(g,d[1][f][$])));if(c<0)return"";let p=(c+1)*l[a]-e.padding[a];return o[1-a]===0&&j(l,e.pool_size)&&p<b(e.input)[a]?`The picture crossed a window border, between ${a===1?"columns":"rows"} ${p-1} and ${p}.`:"Some windows hold another largest number, or another sum, than before."}#l(e){let[t,r]=[e.output,e.movedOutput],s=t.flatMap((c,p)=>c.map((u,h)=>({i:p,j:h,y:u,same:!Ut(u,r[p][h])}))),[o,a]=[s.filter(c=>c.same),s.filter(c=>!c.same)];if(!o.every(c=>c.y===0))return"Some windows report the same number as before.";let l=(c,p)=>Math.min(...c)>Math.max(...p),d={"right-hand":"j",lower:"i"};for(let[c,p]of Object.entries(d))if(l(o.map(u=>u[p]),a.map(u=>u[p])))return`The ${c} windows were empty and stay so.`;return"Some windows were empty and stay so."}#d([e,t]){return[e-this.now.padding[0],t-this.now.padding[1]]}#s([e,t],r){this.now.input[e]?.[t]===void 0?this.refuse("this cell lies outside the input and has no number of its own"):this.now.input[e][t]!==r&&this.change({input:ve(this.now.input,[e,t],r)})}#o(e){let[t,r]=b(this.now.input),s=e.map((o,a)=>{let l=Math.min([t,r][a],27);return Math.max(-l,Math.min(l,o))});(!j(s,this.now.shift??[0,0])||this.now.backward)&&this.change({shift:s,...this.now.backward?{backward:!1}:{}})}drawing(e,t){let r=t.geometry;if(!r)return L("x","input","X",b(e.input),this.#u(W(e.input),"input X"));let s=e.backward?"gradient":e.shift?"moved":null,o=[r.columns.padded,r.columns.output],a={gradient:[r.columns.input],moved:o}[s??"moved"],l=this.width>=O,d=s==="gradient"?r.rows.input:r.rows.padded,c=ut(this.width,[s?[...o,...a]:o],r.rows.padded),p=ut(this.width,s?[o,a]:[o],r.rows.padded+(s?d:0)),u=l&&(c>=28||c>=p)?c:p,h={x:q(e.input)||1,y:q([...t.output??[],...t.movedOutput??[]])||1};return m`${this.beam(u,u,[[r.rows.padded,r.columns.padded],t.output_shape])}
<div class="pairs">
<div class="pair">
${L("x","input","X",b(e.input),this.#c(e,r,e.input,"input",u,h.x))}
${this.#a?ae("y","output","Y"):this.#f(t,"output",u,h.y)}
</div>
${s==="gradient"?this.#p(t,u):s==="moved"?this.#h(e,t,r,u,h):w}
</div>`}get#a(){return this.asking&&this.now.ask==="output_shape"}#u(e,t){let r=ut(this.width,[[e[0].length]],e.length);return m`<d2l-grid label=${t} .cells=${e} .size=${r} .fontSize=${V(e,r)}></d2l-grid>`}#h(e,t,r,s,o){return m`<div class="pair">
${L("x","moved","X′",rc(e.shift??[0,0]),this.#c(e,r,t.moved,"moved",s,o.x))}
${this.asking?ae("y","output","Y′"):this.#f(t,"moved",s,o.y)}
</div>`}#p(e,t){let r=W(e.gradient);return m`<div class="pair">
<span class="sign" aria-hidden="true">⇠</span>
${L("g","gradient","∂X","",m`<d2l-grid
data-plate="gradient"
label="gradient of the sum of all outputs with respect to X, ${T(b(e.gradient))}"
tone="gradient"
.cells=${r}
.size=${t}
.fontSize=${V(r,t)}
></d2l-grid>`)}
</div>`}#c(e,t,r,s,o,a){let l=this.#m(e,t,r,a,o),d=s==="input";return m`<d2l-grid
data-plate=${s}
label="${d?"input X":`the input moved ${ts(e.shift??[0,0])}, X′`}, ${T(b(r))}"
tone="input"
.cells=${l}
.size=${o}
.fontSize=${V(l,o)}
.home=${this.corner(t)}
.frame=${this.#a?null:Ke(t,this.at)}
.drag=${d||this.locked("shift")?"move":"paint"}
.editable=${d&&!this.locked("input")}
@cell-hover=${c=>this.hover("input",c.detail)}
@cell-focus=${d?c=>this.point("input",c.detail):w}
@cell-drag=${c=>this.#o(this.#e.drag(c.detail,this.now.shift??[0,0]))}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`}#m(e,t,r,s,o){let a=Ii(r,t,e,this.at,this.#b()),l=a.shares.indexOf(1),d=e.mode==="max"||e.mode==="stochastic"&&e.training,c=e.mode==="max"?a.cells.filter((g,$)=>$!==l&&a.values[$]===a.value):[],[p,u]=[De(d&&l>=0?[a.cells[l]]:[]),De(c)],h=je(t).input,f=o<_a||this.#a||this.asking&&r!==e.input;return Ae(r,t,(g,$,k)=>{if(k===null)return this.#g(e,t,g,$);let[x,v]=k;if(f)return{};if(h[x][v]===0)return{marks:"never",label:`${M(r[x][v])}, never read`};let C=f?void 0:xe(p,x,v)?"★":xe(u,x,v)?"=":void 0;if(!C)return{};let I=C==="="?"ties":e.mode==="max"?"wins":"drawn";return{note:C,marks:"marked",label:`${M(r[x][v])}, ${I}`}},s)}#b(){let{windows:e}=this.derived,[t,r]=this.at;return e?.[t][r].dart??0}#g(e,t,r,s){let[o,a]=[e.padding[0]+t.rows.input+e.padding[0],e.padding[1]+t.columns.input+e.padding[1]];return r>=o||s>=a?{text:"",label:"beyond the frame, not counted"}:e.mode==="max"?{text:"−∞",label:"outside: minus infinity, never wins"}:e.mode==="average"&&e.count_include_pad?{text:"0",label:"outside: 0, counted"}:{text:"",label:"outside, not counted"}}#f(e,t,r,s){let[o,a]=[e.output,e.movedOutput],l=t==="output",d=W(l?o:a,(c,p)=>(!l&&Ut(o[c][p],a[c][p])?"reach marked ":"")+(j([c,p],this.at)?"current":""),s);if(!l)for(let[c,p]of d.entries())for(let[u,h]of p.entries())Ut(o[c][u],a[c][u])&&(r>=_a&&(h.note="≠"),h.label=`${h.text}, changed from ${M(o[c][u])}`);return m`<span class="sign" aria-hidden="true">→</span>
${L("y","output",l?"Y":"Y′",b(o),m`<d2l-grid
data-plate=${l?"output":"moved-output"}
label="${l?"output Y":"output Y′ of the moved input"}, ${T(b(o))}"
tone="output"
.cells=${d}
.size=${r}
.fontSize=${V(d,r)}
.home=${this.now.position}
@cell-hover=${c=>this.hover("output",c.detail)}
@cell-focus=${c=>this.point("output",c.detail)}
></d2l-grid>`)}`}#w(e){let[t,r]=[e.pool_size,e.stride??e.pool_size];return`${e.mode} ${T(t)}, stride ${r[0]===r[1]?r[0]:T(r)}`}#$(e,t,r){let s=t.windows[r[0]][r[1]],o={max:["max(",", ",")"],average:["("," + ",`)/${s.divisor}`],stochastic:e.training?["drawn from (",", ",")"]:["Σa²/Σa of (",", ",")"]};return{at:r,terms:s.values.map(a=>({x:a})),total:s.value,rule:o[e.mode]}}#y(e,t,[r,s]){let{cells:o,values:a,shares:l,value:d}=t.windows[r][s];if(e.mode==="average"||e.mode==="stochastic"&&!e.training||o.length===1)return"";let[c,p]=o[l.indexOf(1)],u=`row ${c}, column ${p}`;if(e.mode==="max")return`, ${a.filter(f=>f===d).length>1?"first in":"from"} ${u}`;let h=a.reduce((f,g)=>f+g,0);return h===0?", an empty window":`, ${u}, with chance ${M(100*d/h,1)} %`}#x(e,t){let r=b(e.input)[0]*b(e.input)[1],s=t.output.flat().length,o=[];if(e.backward){let l=t.gradient.flat().filter(d=>d!==0).length;o.push(`A gradient of 1 into ${s===1?"the output":`each of ${s} outputs`} reaches ${l} of ${r} cells.`)}else e.shift&&o.push(`Moved ${ts(e.shift)}: ${t.changed} of ${s} outputs changed.`);let{never:a}=je(t.geometry);return a>0&&o.push(`${a} of ${r} cells ${a===1?"is":"are"} never read: hatched.`),o.join(" ")}caption(e,t){return m`<div class="formulas">
${He(this.#$(e,t,this.at),this.width,m`${this.#y(e,t,this.at)}`)}
<p class="news">${this.#x(e,t)}</p>
</div>`}saying(e,t){if(t.trouble!==null||!t.windows)return t.trouble??"";let r=this.#y(e,t,e.position);return`${this.#w(e)}: ${qe(this.#$(e,t,e.position))}${r}. ${this.#x(e,t)}`.trim()}pytorch(e,t){if(!t.windows)return null;let r=([a,l])=>`(${a}, ${l})`,s=`${r(e.pool_size)}, stride=${r(e.stride??e.pool_size)}, padding=${r(e.padding)}, ceil_mode=${e.ceil_mode?"True":"False"}`,o=["import torch","from torch.nn import functional as F","",`X = torch.tensor(${te(e.input," ".repeat(17))})`,"images = X[None, None]  # pooling takes (N, C, H, W)"];if(e.mode==="max")o.push(`Y = F.max_pool2d(images, ${s})[0, 0]`);else if(e.mode==="average"){let a=`count_include_pad=${e.count_include_pad?"True":"False"}`;o.push(`Y = F.avg_pool2d(images, ${s}, ${a})[0, 0]`)}else if(e.training){let[,a]=b(e.input),l=t.windows.map(d=>d.map(({cells:c,shares:p})=>{let[u,h]=c[p.indexOf(1)];return u*a+h}));o.push(`drawn = torch.tensor(${JSON.stringify(l)})  # the cells that seed ${e.seed} picks, counted row by row`),o.push("Y = X.flatten()[drawn]")}else o.push("","def total(A):",`    return F.avg_pool2d(A, ${s}, divisor_override=1)`,""),o.push("Y = (total(images**2) / total(images).clamp(min=1e-12))[0, 0]");return`${o.join(`
`)}
Y
`}#v;controls(e){let t=ec.map(r=>({id:r,label:r}));return m`${D("rule",e.mode,t,r=>this.change({mode:r}),this.locked("mode"))}
${Le("window",e.pool_size,[1,14,1],r=>this.change({pool_size:r}),this.locked("pool_size"),this.#v)}
${Le("stride",e.stride??e.pool_size,[1,28,1],r=>this.change({stride:r}),this.locked("stride"),this.#v)}
${Ft("move",e.shift??[0,0],r=>this.#o(r),this.locked("shift"))}
${e.mode==="stochastic"?this.#S(e):this.#k(e)}`}#k(e){return H("gradient back",e.backward,t=>this.change({backward:t}),this.locked("backward"))}#S(e){return N("draw again",()=>this.change({seed:(e.seed+1)%1e4,training:!0}))}panel(e){let t=yn.find(({grid:o})=>JSON.stringify(o)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=(o,a)=>H(o,e[a],l=>this.change({[a]:l}),this.locked(a));return m`${E("Input",D("picture",t,[...r,...yn],o=>this.change({input:yn.find(a=>a.id===o)?.grid??e.input}),this.locked("input")))}
${E("Window",_e(e.pool_size,[1,14,1],o=>this.change({pool_size:o}),this.locked("pool_size")))}
${E("Stride",_e(e.stride??e.pool_size,[1,28,1],o=>this.change({stride:o}),this.locked("stride")),H("as the window",e.stride===null,o=>this.change({stride:o?null:e.pool_size}),this.locked("stride")))}
${E("Padding",_e(e.padding,[0,7,1],o=>this.change({padding:o}),this.locked("padding")),s("ceil_mode","ceil_mode"),s("count_include_pad","count_include_pad"))}
${e.mode==="stochastic"?E("Draws",s("training","training"),R("seed",e.seed,[0,9999,1],o=>this.change({seed:o}),this.locked("seed")),this.#k(e)):w}`}},nc=i=>i[0].map((n,e)=>i.map(t=>t[e]));U("d2l-pooling",rs);function vn(i,n){let e={sizes:[n],fields:[1],jumps:[1],starts:[0]};return i.forEach(({kind:t,kernel_size:r,stride:s,padding:o,dilation:a},l)=>{let d=a*(r-1)+1;if(t==="pool"&&2*o>r)throw new y(`layer ${l+1}: padding ${o} is more than half of the pooling window ${r}; use padding ${Math.floor(r/2)} or less`);try{let{rows:c}=ie([e.sizes[l],e.sizes[l]],[r,r],{stride:s,padding:o,dilation:a});e.sizes.push(c.output)}catch(c){throw c instanceof y?new y(`layer ${l+1}: ${c.message}`):c}e.fields.push(e.fields[l]+(d-1)*e.jumps[l]),e.jumps.push(e.jumps[l]*s),e.starts.push(e.starts[l]-o*e.jumps[l])}),e}function kn(i,n,e,t){let r=[];r[e]=new Float64Array(n[e]),r[e][t]=1;for(let s=e-1;s>=0;s--){let{kernel_size:o,stride:a,padding:l,dilation:d}=i[s],[c,p]=[r[s+1],new Float64Array(n[s])],u=0;for(let h=0;h<c.length;h++)if(c[h]!==0)for(let f=0;f<o;f++){let g=h*a-l+f*d;g<0||g>=p.length||(p[g]+=c[h],u+=c[h])}if(u>0)for(let h=0;h<p.length;h++)p[h]/=u;r[s]=p}return r}function ns(i,n,e,t){let r=n+(e-t)/2,s=0;for(let o=Math.max(0,r);o<Math.min(i.length,r+t);o++)s+=i[o];return s}function Ta(i){let n=({kernel_size:o,dilation:a})=>(o-1)*a,{fields:e,jumps:t}=ic(i),s=i[i.length-1]?.kind==="pool"?"pooling":"convolution";return[{answer:[1+i.reduce((o,a)=>o+n(a),0)],says:"Add (k − 1)·jump."},{answer:[1+i.reduce((o,a,l)=>o+(a.kind==="pool"?0:n(a)*t[l]),0)],says:"Pooling windows count, too."},{answer:[e[i.length-1]],says:`The last ${s} is missing.`},{answer:[i.reduce((o,a)=>o*a.kernel_size,1)],says:"Fields add up."},{answer:[1+i.reduce((o,a,l)=>o+(a.kernel_size-1)*t[l],0)],says:"Dilation spreads the weights: a window spans d·(k − 1) + 1."}]}function ic(i){let[n,e]=[[1],[1]];return i.forEach(({kernel_size:t,stride:r,dilation:s},o)=>{n.push(n[o]+(t-1)*s*e[o]),e.push(e[o]*r)}),{fields:n,jumps:e}}var _r=24,Pr={kernel_size:[1,31],stride:[1,8],padding:[0,15],dilation:[1,16]},sc={kernel_size:"",stride:"s",padding:"p",dilation:"d"},Ma=Object.keys(Pr),Ca=(i,n,e)=>({kernel_size:e,stride:n==="pool"?e:1,padding:0,dilation:1})[i],Ea='layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';function oc(i,n){let e=a=>new y(`${Ea}; layer ${n+1} ${a}`);if(typeof i!="object"||i===null)throw e(`is ${JSON.stringify(i)}`);let t=i,r=Object.keys(t).find(a=>a!=="kind"&&!Object.hasOwn(Pr,a));if(r!==void 0)throw e(`has "${r}"`);let s=t.kind??"conv";if(s!=="conv"&&s!=="pool")throw e(`has kind ${JSON.stringify(s)}; it is "conv" or "pool"`);let o={kind:s};for(let a of Ma){let l=t[a]??Ca(a,s,o.kernel_size),[d,c]=Pr[a];if(!Number.isInteger(l)||l<d||l>c)throw e(`has ${a} ${JSON.stringify(l??null)}; it is a whole number from ${d} to ${c}`);o[a]=l}return o}var ac=i=>`${i.kind[0]}${i.kernel_size}${Ma.slice(1).filter(n=>i[n]!==Ca(n,i.kind,i.kernel_size)).map(n=>sc[n]+i[n]).join("")}`;function lc(i){let[,n,e,t,r,s,o]=/^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(i)??[];if(n===void 0)return[i];let a=Object.entries({kernel_size:e,stride:t,padding:r,dilation:s}).filter(([,d])=>d!==void 0),l={kind:n==="c"?"conv":"pool",...Object.fromEntries(a.map(([d,c])=>[d,Number(c)]))};return Array.from({length:Math.min(Number(o??1),_r+1)},()=>l)}function xn(){return{parse(i){if(!Array.isArray(i)||i.length===0||i.length>_r)throw new y(`${Ea}; got ${Array.isArray(i)?`${i.length} layers`:JSON.stringify(i)}`);return i.map(oc)},encode(i){let n=[];for(let e of i.map(ac)){let t=n[n.length-1];t?.text===e?t.times++:n.push({text:e,times:1})}return n.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")},decode:i=>i.split(",").flatMap(lc)}}var nt=(i,n,e,t)=>({id:i,label:n,input_size:e,layers:xn().parse(xn().decode(t),"layers")}),Wt=[nt("ten","ten 3×3",21,"c3*10"),nt("one","one 21×21",21,"c21"),nt("lenet","LeNet",28,"c5p2,p2,c5,p2"),nt("vgg","VGG-11",224,"c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),nt("resnet","ResNet-18, longest path",224,"c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3"),nt("pooled","seven times 3×3 and pooling",224,Array(7).fill("c3p1,p2").join()),nt("dilated","dilation 1, 2, 4",15,"c3,c3d2,c3d4"),nt("holes","dilation 2, 2, 2",13,"c3d2*3")];var dc=[{id:"conv",label:"convolution"},{id:"pool",label:"pooling"}],Ra={kernel_size:"k",stride:"s",padding:"p",dilation:"d"},cc=({kind:i,kernel_size:n,stride:e,padding:t,dilation:r})=>`${i==="pool"?"pooling":"convolution"} ${n}×${n}, stride ${e}, padding ${t}, dilation ${r}`,pc=i=>[i.stride===(i.kind==="pool"?i.kernel_size:1)?"":`s${i.stride}`,i.padding===0?"":`p${i.padding}`,i.dilation===1?"":`d${i.dilation}`].filter(Boolean).join(" ");function Da(i){let n=cn(i,"layer",(e,t)=>{let{kind:r,kernel_size:s}=e;return{content:r==="pool"?m`<i>pool</i> ${s}`:`${s}×${s}`,small:pc(e),look:`${r} ${t+1===i.looked?"looked":""}`,name:`layer ${t+1}: ${cc(e)}`}},()=>i.change([...i.items,{...i.items[i.items.length-1]}],i.open));return m`${n}${i.open!==null&&i.open<i.items.length&&!i.locked?uc(i,i.open):w}`}function uc(i,n){let e=i.items[n],t=r=>i.change(i.items.map((s,o)=>o===n?{...s,...r}:s),n);return m`<div class="editor" role="group" aria-label="layer ${n+1}">
${D(`layer ${n+1}`,e.kind,dc,r=>t({kind:r}))}
${Object.keys(Ra).map(r=>R(Ra[r],e[r],[...Pr[r],1],s=>t({[r]:s})))}
${pn(i,n)}
</div>`}var hc=i=>Math.max(1,Math.floor(i/3)-(Math.floor(i/3)-i&1)),mc=i=>`${Math.round(100*i)} %`,is=class extends B{constructor(){super();this.name="Receptive field";this.hint="Try: pick “one 21×21”; then press a layer and change it.";this.derivedKeys=["sizes","fields","jumps"];this.looks=["layer","position"];this.fields={layers:xn(),input_size:Q(1,256),view:Y(["paths","reach"]),layer:Q(1,_r),position:F(0,255)};this.#e=null;this.questions={field:{label:"the field",question:(e,t)=>({text:`Predict: one unit of layer ${e.layer} sees a square of the input. How many pixels wide is it?`,fields:["pixels"],answer:[t.all.fields[e.layer]],slips:Ta(e.layers.slice(0,e.layer)),otherwise:"Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it."})}};this.chip=null}static{this.properties={chip:{state:!0}}}#e;defaults(){let{layers:e,input_size:t}=Wt[0];return{layers:e,input_size:t,view:"paths",layer:e.length,position:[0,0]}}derive(e){try{return{all:vn(e.layers,e.input_size),trouble:null}}catch(t){if(!(t instanceof y))throw t;return{all:null,trouble:t.message}}}settle(e,{all:t}){let r=S(e.layer,1,e.layers.length),s=t?t.sizes[r]-1:255;return{...e,layer:r,position:e.position.map(o=>Math.min(o,s))}}report({all:e}){return{sizes:e&&e.sizes,fields:e&&e.fields,jumps:e&&e.jumps}}#t(e,t){let r=[t,e.layer,...e.position];if(this.#e?.key.every((a,l)=>a===r[l]))return this.#e;let s=a=>({shares:kn(e.layers,t.sizes,e.layer,a),start:t.starts[e.layer]+a*t.jumps[e.layer]}),o=s(e.position[0]);return this.#e={key:r,rows:o,columns:e.position[0]===e.position[1]?o:s(e.position[1])},this.#e}pytorch(e){if(this.derived.trouble!==null)return null;let t=e.layers.slice(0,e.layer).map(o=>`    (${[o.kernel_size,o.stride,o.padding,o.dilation].join(", ")}),  # ${o.kind}`),[r,s]=e.position;return["import torch","from torch.nn import functional as F","","layers = [  # window, stride, padding, dilation",...t,"]",`X = torch.ones(1, 1, ${e.input_size}, ${e.input_size}, dtype=torch.float64, requires_grad=True)`,"units = X","for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights","    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)","    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",`units[0, 0, ${r}, ${s}].backward()`,"Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",`Y
`].join(`
`)}#r(e,t,r){let s=t.starts[r]+(t.fields[r]-1)/2;return S(Math.round((e-s)/t.jumps[r]),0,t.sizes[r]-1)}#n(e,t){let r=s=>Math.floor(t.starts[e.layer]+s*t.jumps[e.layer]+(t.fields[e.layer]-1)/2);return[r(e.position[0]),r(e.position[1])]}#i(e,t){let{all:r}=this.derived,s=this.now;if(!r)return;let o=this.#n(s,r),a=e.map((l,d)=>{let c=this.#r(l,r,s.layer),p=s.position[d]+Math.sign(l-o[d]);return t&&c===s.position[d]?S(p,0,r.sizes[s.layer]-1):c});this.change({position:a})}drawing(e,t){let r=this.width||688,s=r>=O,o=Da({items:e.layers,open:this.chip,looked:e.layer,most:_r,locked:this.locked("layers"),pick:d=>{this.chip=d},change:(d,c)=>{this.chip=c,this.change({layers:d,layer:e.layer===e.layers.length?d.length:e.layer})}}),a=s?Math.floor(r*.46):Math.min(r-16,300),l=t.all?m`<div class="views">
${G(s&&!this.asking,()=>this.#d(e,t.all,r-a-24,a-4))}
${this.#l(e,t.all,a)}
${G(this.asking,()=>ae("y","field",""))}
</div>`:w;return m`<div class="whole">${o}${l}</div>`}#l(e,t,r){let s=t.fields[e.layer],{rows:o,columns:a}=this.#t(e,t),l=this.asking,d=({start:J})=>l?[0,e.input_size]:[Math.min(0,J),Math.max(e.input_size,J+s)],[c,p]=[d(o),d(a)],u=Math.max(c[1]-c[0],p[1]-p[0]),h=Math.ceil(u/(r*devicePixelRatio)),f=(J,[$e,Rn])=>Aa(l?null:J.shares[0],e,$e,Rn,h),[g,$]=[f(o,c),f(a,p)],k=Math.max(...g.filter(Number.isFinite))*Math.max(...$.filter(Number.isFinite))||1,x=g.map(J=>$.map($e=>e.view==="reach"?+(J*$e>0)*.6+0*J*$e:J*$e/k)),v=t.sizes[e.layer],C=this.#n(e,t).map((J,$e)=>Math.floor((J-[c,p][$e][0])/h)),I=([J,$e])=>[J*h+c[0],$e*h+p[0]],Pe=(a.start-p[0])/h,_t=(o.start-c[0])/h,ne=s/h;return L("x","input","X",[e.input_size,e.input_size],m`<d2l-picture
data-plate="input"
label=${l?"input":`input with the field of unit (${e.position.join(", ")})`}
.theme=${this.theme}
.values=${x}
.cell=${Qe(r,Math.ceil(u/h))}
.cursor=${!l&&v>1}
.drag=${!l&&v>1?"move":""}
.at=${C}
@cell-focus=${J=>this.#i(I(J.detail.cell),!0)}
@cell-drag=${J=>this.#i(I(J.detail.cell),J.detail.start??!1)}
>${l?w:m`<svg viewBox="0 0 ${$.length} ${g.length}" aria-hidden="true">
<rect class="field" x=${Pe} y=${_t} width=${ne} height=${ne} vector-effect="non-scaling-stroke" />
</svg>`}</d2l-picture>`)}#d(e,t,r,s){let{shares:o,start:a}=this.#t(e,t).columns,l=t.fields[e.layer],d=Math.max(2,l*.12),[c,p]=[a-d,a+l+d],[u,h]=[34,46],f=Math.min(56,(s-h-16)/Math.max(1,e.layers.length)),g=10+f*e.layers.length,$=ye=>u+(ye+.5-c)/(p-c)*(r-u),k=ye=>g-ye*f,x=e.layers.map((ye,me)=>this.#s(t,me+1,o[me+1],$,k(me+1),[c,p],f)),v=Math.ceil(15/f),C=t.starts[e.layer]+e.position[1]*t.jumps[e.layer]+(l-1)/2,I=Math.max(1,Math.ceil(3*(p-c)/(r-u))),[Pe,_t]=[Math.max(0,Math.ceil(c)),Math.min(e.input_size,Math.floor(p))],ne=Aa(o[0],e,Pe,_t,I),J=Math.max(...ne)||1,$e=ne.map((ye,me)=>`${$(Pe+me*I+(I-1)/2)},${g+h-ye/J*(h-12)}`),Rn=ye=>{let me=ye.currentTarget.getBoundingClientRect(),ms=S(Math.round((g-(ye.clientY-me.top))/f),1,e.layers.length),qa=(ye.clientX-me.left-u)/(r-u)*(p-c)+c-.5,fs=this.#r(qa,t,ms);this.change({layer:ms,position:[fs,fs]})};return m`<div class="plate">
<div class="name y">unit <span>(${e.position.join(", ")}) of layer ${e.layer}</span></div>
<svg class="cone" aria-hidden="true" width=${r} height=${g+h+4} @pointerdown=${Rn}>
<polygon class="light" points="${$(C)},${k(e.layer)} ${$(a+l-.5)},${k(0)} ${$(a-.5)},${k(0)}" />
${e.layers.map((ye,me)=>(me+1)%v===0?_`<text x="0" y=${k(me+1)+4}>${me+1}</text>`:w)}
<text x="0" y=${k(0)+4} class="x">X</text>
${x}${this.#s(t,0,o[0],$,k(0),[c,p],f)}
<polyline class="bell" points=${$e.join(" ")} />
</svg>
</div>`}#s(e,t,r,s,o,[a,l],d){let c=e.jumps[t],p=e.starts[t]+(e.fields[t]-1)/2,u=Math.max(0,Math.ceil((a-p)/c)),h=Math.min(e.sizes[t]-1,Math.floor((l-p)/c)),f=s(c)-s(0),g=S(f*.72,1,Math.min(11,d*.7)),$=r&&Math.max(...r)||1,k=["","","","","","",""];for(let x=u;x<=h;x++){let v=r?.[x]??0;k[v>0?1+Math.min(5,Math.floor(v/$*5.999)):0]+=`M${s(p+x*c).toFixed(1)} ${o.toFixed(1)}h0`}return _`<g class=${t===0?"x":"y"} stroke-width=${g}>${k.map((x,v)=>x?_`<path class=${v===0?"none":""} opacity=${v===0?1:.25+v*.125} d=${x} />`:w)}</g>`}#o(e,t){let r=t.fields[e.layer],{rows:s,columns:o}=this.#t(e,t),a=[s,o].map(({shares:v})=>v[0].filter(C=>C>0).length),l=[s,o].map(({start:v})=>Math.min(e.input_size,v+r)-Math.max(0,v)),d=v=>ns(s.shares[0],s.start,r,v)*ns(o.shares[0],o.start,r,v),c=r*r,p=a[0]<l[0]||a[1]<l[1],u=c-l[0]*l[1],h=hc(r),f=r;for(;f>2&&d(f-2)>=.95;)f-=2;let g=p?`${z(a[0]*a[1])} of the ${z(c)} pixels in the field are seen, the others lie between the weights.`:r<4?`${c} ${c===1?"pixel":"pixels"} in the field.`:`${z(c)} pixels in the field; the middle ${h===1?"one holds":`${z(h*h)} hold`} ${mc(d(h))} of the paths.`,$=({start:v})=>`${v} to ${v+r-1}`.replaceAll("-","−"),k=s.start===o.start?`rows and columns ${$(s)}`:`rows ${$(s)}, columns ${$(o)}`,x=u>0?`, ${z(u)} pixels of it outside the picture`:"";return[g,`layer ${e.layer}, unit (${e.position.join(", ")}): field ${T([r,r])}, jump ${t.jumps[e.layer]}, ${k}${x}; 95 % of the paths lie within the middle ${T([f,f])}.`]}caption(e,{all:t}){let[r,s]=this.#o(e,t);return m`<p class="sum"><b>${r}</b><br /><span class="aside">${s}</span></p>`}saying(e,{all:t,trouble:r}){return t?this.#o(e,t).join(" "):r??""}controls(e){let t=Wt.find(({layers:r,input_size:s})=>s===e.input_size&&JSON.stringify(r)===JSON.stringify(e.layers));return m`${D("stack",t?.id??"own",t?Wt:[{id:"own",label:"your own"},...Wt],r=>{let s=Wt.find(l=>l.id===r);if(!s)return;let{layers:o,input_size:a}=s;this.chip=null,this.change({layers:o,input_size:a,layer:o.length,position:[0,0]})},this.locked("layers"))}
${R("layer",e.layer,[1,e.layers.length,1],r=>this.change({layer:r}))}
${H("only reach",e.view==="reach",r=>this.change({view:r?"reach":"paths"}),this.locked("view"))}`}panel(e,{all:t}){let r=t?t.sizes[e.layer]-1:0,s=(this.width||688)<O;return m`${G(s&&t&&!this.asking,()=>E("Cone",this.#d(e,t,Math.min(this.width-8,340),260)))}
${E("Unit",R("row",e.position[0],[0,r,1],o=>this.change({position:[o,e.position[1]]})),R("column",e.position[1],[0,r,1],o=>this.change({position:[e.position[0],o]})))}
${E("Input",R("size",e.input_size,[1,256,1],o=>this.change({input_size:o}),this.locked("input_size")))}`}static{this.styles=A`
${B.styles}
${un}
.whole {
display: grid;
gap: 14px;
flex: 1 1 100%;
min-width: 0;
}
.views {
display: flex;
flex-wrap: wrap;
justify-content: center;
align-items: flex-start;
gap: 14px 20px;
}
.cone {
display: block;
cursor: pointer;
}
.cone text {
font-size: 12px;
fill: var(--muted);
}
.cone path {
stroke: var(--output-fill);
stroke-linecap: round;
}
.cone .x path {
stroke: var(--input-fill);
}
.cone path.none {
stroke: var(--line);
}
.light {
fill: color-mix(in srgb, var(--kernel-fill) 22%, transparent);
}
.bell {
fill: none;
stroke: var(--input);
stroke-width: 2;
}
.field {
fill: none;
stroke: var(--ink);
stroke-width: 2;
}
@media (forced-colors: active) {
.cone path,
.cone .x path,
.bell,
.field {
stroke: CanvasText;
}
.cone path.none {
stroke: color-mix(in srgb, CanvasText 30%, Canvas);
}
.light {
fill: none;
stroke: CanvasText;
}
}
`}};function Aa(i,n,e,t,r){return Array.from({length:Math.ceil((t-e)/r)},(s,o)=>{let a=e+o*r;if(a<0||a>=n.input_size)return Number.NaN;let l=0;for(let d=a;d<Math.min(a+r,n.input_size);d++)l+=i?i[d]:0;return l})}U("d2l-receptive-field",is);var Pt=["shape","parameters","macs","field"],fc=104729,gc=7919,bc=i=>Math.min(2,Math.floor((i-1)/4));function Sn(i,n,e="all"){let t=e==="all"?Pt[(n-1)%Pt.length]:e;for(let r=0;;r++){let s=Math.imul(i,2654435761)+n*fc+r*gc,o=ue(s+Pt.indexOf(t)),a=(d,c)=>d+Math.floor(o()*(c-d+1)),l=xc[t](a,bc(n));if(l?.slips.every(({answer:d})=>String(d)!==String(l.answer)))return l}}var os=({k:i,s:n,p:e,d:t})=>[`${i}×${i}`,`stride ${n}`,`padding ${e}`,...t>1?[`dilation ${t}`]:[]].join(", "),Ga=(i,n)=>{let e=2*i(1,n>0?3:2)+1,t=n>1&&e===3?i(1,2):1;return{k:e,s:n>0?i(1,3):i(1,2),p:i(1,(e-1)/2),d:t}},Na=(i,n,e)=>{let t=i(12,32);return[n,t,e>0&&i(1,2)===1?i(12,32):t]},as=(i,{k:n,s:e,p:t,d:r},s=1,o=!0)=>({kind:"conv2d",out_channels:i,kernel_size:n,stride:e,padding:t,dilation:r,groups:s,bias:o}),wc=(i,{k:n,s:e,p:t,d:r},s)=>`⌊(${i} + 2·${t} − ${r>1?r*(n-1)+1:n})/${e}⌋ + 1 = ${s}`;function $c(i,n){let e=Ga(i,n),t=i(1,8),r=Na(i,t,n),s=[as(i(2,16),e)],o=Se(s,r),a=[r[1],r[2]],l=o.output.slice(1),c=rt(ie(a,[e.k,e.k],{stride:[e.s,e.s],padding:[e.p,e.p],dilation:[e.d,e.d]})).map(u=>({answer:[...u.answer],says:u.says})).filter(u=>String(u.answer)!==String(l));if(!c.some(({says:u})=>u.includes("2p")))return null;let p=[...new Set(a.map((u,h)=>wc(u,e,l[h])))];return{topic:"shape",layers:s,cost:o,text:`${r.join("×")} goes in; kernel ${os(e)}. How large is the map that comes out?`,fields:["height","width"],answer:l,line:p.join(", "),slips:c}}function za(i,n){let e=n>1?[1,2,4][i(0,2)]:1,[t,r]=[e*i(2,16),e*i(2,16)],s={...Ga(i,Math.min(n,1)),d:1},o=n===0||i(1,3)>1,a=[as(r,s,e,o)],l=Se(a,Na(i,t,n)),d=`${e>1?`, ${e} groups`:""}${o?"":", no bias"}`,c=e>1?`(${t}/${e})`:`${t}`;return{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:d,each:c}}var ss=(i,n)=>`${i} = ${z(n)}`;function yc(i,n){let{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:d,each:c}=za(i,n),p=s.k*s.k,u=o?r:0,[h,f]=o?[` + ${r}`,`${r}·${c}·${s.k}²`]:["",`${r}·${c}·${s.k}²`],g=(k,x,v)=>({answer:[k],says:`${ss(x,k)}: ${v}`}),$=r*t*p/e;return{topic:"parameters",layers:a,cost:l,text:`A ${s.k}×${s.k} convolution from ${t} to ${r} channels${d}. How many parameters has it?`,fields:[""],answer:[l.parameters],line:ss(`${f}${h}`,l.parameters),slips:[o?g($,f,"that leaves out the bias, one for each output channel."):g($+r,`${f} + ${r}`,"this one has no bias."),g(r*t*s.k/e+u,`${r}·${c}·${s.k}${h}`,"a kernel has k² weights, not k."),g(r*p+u,`${r}·${s.k}²${h}`,"each kernel reads every input channel of its group."),...e>1?[g(r*t*p+u,`${r}·${t}·${s.k}²${h}`,"a kernel reads only its group's channels."),g($/e+u,`(${r}/${e})·${c}·${s.k}²${h}`,"only the input channels are divided: there are as many kernels as output channels.")]:[]]}}function vc(i,n){let{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:d,each:c}=za(i,n),[[,p,u],[,h,f]]=[l.output,l.input],g=p*u,$=s.k*s.k,k=r*t*$/e,x=(C,I)=>({answer:[C],says:I}),v=`${r}·${c}·${s.k}²`;return{topic:"macs",layers:a,cost:l,text:`${l.input.join("×")} goes in; ${r} kernels ${os(s)}${d}. How many multiply–adds?`,fields:[""],answer:[l.macs],line:ss(`${v} for each of ${p}×${u} places`,l.macs),slips:[...h*f===g?[]:[x(k*h*f,`${v}·${h}·${f}: count the places of the output, not the input's.`)],x(k,`${v} is one place; the kernels work at every place of the output map.`),x(k/s.k*g,"A kernel has k² weights, not k."),x(r*$*g,"Each kernel reads every input channel of its group."),...o?[x(l.parameters*g,"The bias is added, not multiplied: leave it out.")]:[],...e>1?[x(k*e*g,"A kernel reads only its group's channels.")]:[]]}}function kc(i,n){let e=Array.from({length:n>0?3:2},()=>{let u=i(1,3)*2+1;return{k:u,s:i(1,3),p:(u-1)/2,d:n>1&&u===3?i(1,2):1}});e[0].s=i(2,3);let t=e.map(u=>as(1,u)),r=Se(t,[1,64,64]),s=r.layers[r.layers.length-1].field[0],o=(u,h=0)=>{let[f,g]=[1,1];for(let $ of e)f+=u($)*(h?g*$.s:g),g*=$.s;return f},a=1,l=e.map(u=>{let h=`${u.d>1?`${u.d}·`:""}${u.k-1}·${a}`;return a*=u.s,h}),d=(u,h)=>({answer:[u],says:`${h} (that gives ${u}).`}),c=e.reduce((u,{k:h,d:f})=>u+f*(h-1),1),p=e.some(({d:u})=>u>1);return{topic:"field",layers:t,cost:r,text:`Layers, in order: ${e.map(os).join("; ")}. How many pixels wide is the receptive field of one unit of the last?`,fields:[""],answer:[s],line:`1 + ${l.join(" + ")} = ${s}`,slips:[d(c,"Behind a stride a step is worth more pixels: weigh k − 1 with the strides before"),d(o(({k:u,d:h})=>h*(u-1),1),"A layer's own stride counts for the layers behind it, not for itself"),d(e.reduce((u,{k:h})=>u+h,0),"Fields do not add: each layer adds k − 1, and the first unit is 1"),...p?[d(o(({k:u})=>u-1),"Dilation spreads the weights: a kernel adds d·(k − 1)"),d(o(({k:u,d:h})=>h*u-1),"A dilated kernel spans d·(k − 1) + 1, not d·k")]:[]]}}var xc={shape:$c,parameters:yc,macs:vc,field:kc};var Fa={all:"all topics",shape:"shapes",parameters:"parameters",macs:"multiply–adds",field:"receptive fields"},Pn=9999,Oa="d2l-shape-quiz",_n=null;function ls(){try{_n??=JSON.parse(localStorage.getItem(Oa)??"{}")}catch{_n={}}return _n}function ja(i){_n=i;try{localStorage.setItem(Oa,JSON.stringify(i))}catch{}}var ds=class extends B{constructor(){super(...arguments);this.name="Quiz";this.hint="Work it out on paper, type the answer, press Enter.";this.derivedKeys=["answer"];this.fields={seed:Q(0,Pn),question:Q(1,Pn),topic:Y(["all",...Pt])};this.questions={answer:{label:"the answer",question:(e,{made:t})=>Pc(t)}};this.#r=0}defaults(){return{seed:1,question:1,topic:"all",ask:"answer"}}get asksEachTime(){return!0}derive({seed:e,question:t,topic:r}){return{made:Sn(e,t,r),trouble:null}}report({made:e}){return{answer:e.answer}}pytorch(e,{made:t}){return tt(t.layers,t.cost.input)}get#e(){let{seed:e,question:t}=this.now;return`${e} ${this.derived.made.topic} ${t}`}judged(e){let t=ls();if(t[this.#e])return;let r=e?.right??!1,s=r?"":e?.slip??(e?"other":"shown");ja({...t,[this.#e]:{topic:this.derived.made.topic,right:r,slip:s}})}#t(){let e=Object.values(ls());return e.length===0?"The first answer counts.":`${e.filter(({right:t})=>t).length} of ${e.length} at the first try`}get line(){let e=Object.values(ls()),t=Pt.map(o=>{let a=e.filter(l=>l.topic===o);return`${Fa[o]} ${a.filter(({right:l})=>l).length}/${a.length}`}),r={};for(let{slip:o}of e)o&&(r[o]=(r[o]??0)+1);let s=Object.entries(r).map(([o,a])=>`${o} ×${a}`);return`ShapeQuiz, right at the first try: ${t.join(", ")}; not right: ${s.join(", ")||"none"}`}#r;drawing(e,{made:t}){let r=this.width||688;return m`<div class="whole">
<d2l-network
.cost=${t.cost}
.looked=${this.#r}
.width=${r}
.tall=${r<O&&t.layers.length>1}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${s=>{this.#r=s.detail,this.requestUpdate()}}
></d2l-network>
<p class="score">Question ${this.now.question} · ${this.#t()}</p>
</div>`}#n({made:e}){return`${e.line}.`}caption(e,t){return m`<p class="sum">${this.#n(t)}</p>`}saying(e,t){return`${this.#n(t)} Enter goes on.`}#i(){this.#r=0,this.change({question:this.now.question%Pn+1}),this.updateComplete.then(()=>this.renderRoot.querySelector(".ask input")?.focus({preventScroll:!0}))}key(e,t){return e!=="Enter"||this.asking||!t.matches(".told")?!1:(this.#i(),!0)}controls({topic:e}){let t=["all",...Pt].map(r=>({id:r,label:Fa[r]}));return m`${D("topic",e,t,r=>this.change({topic:r,question:1}),this.locked("topic"))}${G(!this.locked("question"),()=>N(this.asking?"Skip":"Next",()=>this.#i()))}`}panel({seed:e}){return m`${E("Questions",R("seed",e,[0,Pn,1],t=>this.change({seed:t}),this.locked("seed")))}${E("Progress",N("Copy for instructor",()=>{this.copy(this.line,"a line of text copied; it stays in this browser until you paste it")}),N("Forget",()=>{ja({}),this.notice="forgotten; the next first answer counts again"}))}`}static{this.styles=A`
${B.styles}
.whole {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 10px;
justify-items: center;
}
.whole d2l-network {
width: 100%;
}
.score {
color: var(--muted);
font-size: 0.9375rem;
}
.ask > p:first-child {
font-size: 1.1875rem;
line-height: 1.5;
}
.ask input {
font-size: 1.25rem;
width: 5.5em;
text-align: center;
}
`}},Sc={shape:"Along each axis: ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1.",parameters:"Output channels times the input channels of a group times k², and a bias for each output channel.",macs:"The weights of the layer, once for each place of the output map.",field:"Begin with 1; each layer adds d·(k − 1), times all the strides before it."};function Pc({text:i,fields:n,answer:e,slips:t,topic:r}){return{text:i,fields:n,answer:e,slips:t,otherwise:Sc[r]}}U("d2l-shape-quiz",ds);function Tn(i,n){let[e,t]=[i.rows.output*i.columns.output,i.rows.input*i.columns.input],r=P(e,t,()=>0),s=P(e,t,()=>-1),o=P(e,t,()=>0),[a,l]=[ee(i.rows),ee(i.columns)];for(let d=0;d<e;d++){let[c,p]=[Math.floor(d/i.columns.output),d%i.columns.output];for(let u=0;u<i.rows.kernel;u++){let h=a[c*i.rows.stride+u*i.rows.dilation];for(let f=0;f<i.columns.kernel;f++){let g=l[p*i.columns.stride+f*i.columns.dilation];if(h<0||g<0)continue;let $=h*i.columns.input+g;r[d][$]+=n[u][f],o[d][$]+=1,s[d][$]=o[d][$]===1?u*i.columns.kernel+f:-1}}}return{values:r,weight:s}}var cs=120,_c=90,ps=124,us=class extends Me{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:re(28,28),kernel:re(11,11),bias:Te(),stride:F(1,28),padding:Gt(14),dilation:F(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),mode:Y(["correlation","convolution"]),view:Y(["window","matrix"]),position:F(0,1e3)};this.#e=1;this.#t=null;this.questions={output:{label:"one output",question:(e,t)=>this.#r(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${T(b(e.kernel))} kernel on a ${T(b(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:rt(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#n=()=>{let e=this.#t;this.#t=this.now.position,this.pinned=!(this.pinned&&j(e,this.now.position))};this.#a={input:this.#u("input",.1),kernel:this.#u("kernel",.5)};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#e;#t;defaults(){return{input:ur[0].grid,kernel:he[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#r(e,t,r){let[s,o]=e.position,a=u=>u.reduce((h,{x:f,w:g})=>h+f*g,e.bias),l=Oe(e.input,e.kernel,t,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",c=l.map(({x:u,w:h})=>u*h).filter(u=>u!==0),p=[{answer:[a(Oe(e.input,e.kernel,t,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((u,{x:h,w:f})=>u+h+f,0)],says:"Multiply each pair, then add."}];return c.length>1&&p.push({answer:[c[0]+e.bias],says:"That is the first product; add all of them."}),s>0&&o>0&&p.push({answer:[r[s-1][o-1]],says:"Rows and columns count from 0."}),o>0&&p.push({answer:[r[s][o-1]],says:`That is Y[${s}, ${o-1}], one column too far left.`}),s>0&&p.push({answer:[r[s-1][o]],says:`That is Y[${s-1}, ${o}], one row too high.`}),s!==o&&r[o]?.[s]!==void 0&&p.push({answer:[r[o][s]],says:`That is Y[${o}, ${s}]: the row comes first.`}),{text:`Predict: what is Y[${s}, ${o}], the output for the framed window?`,fields:[""],answer:[r[s][o]],within:.005,slips:p,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=ie(b(e.input),b(e.kernel),e),r=fe(e.input,e.kernel,e),s=r.length*r[0].length<=cs&&e.input.length*e.input[0].length<=cs,o=e.view==="matrix"&&s?Tn(t,this.#l(e.kernel,e.mode)):null;return{geometry:t,output:r,output_shape:b(r),matrix:o,trouble:null}}catch(t){if(!(t instanceof y))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&zr(e,t.geometry)}#n;#i(e,[t,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[t,r];let o=[t-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#l(e,t=this.now.mode){return t==="convolution"?dt(e):e}#d(e,t,r){let s=this.#i(e,t);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#l(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=ve(o,s,r);this.change(e==="kernel"?{kernel:this.#l(a)}:{input:a})}#s(e,t){let r=this.#i(e,t),s=e==="kernel"?this.#l(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#o({cell:e}){this.brush!==null&&this.#i("input",e)&&this.#d("input",e,this.brush)}#a;#u(e,t){return new oe(r=>this.#s(e,r),(r,s)=>this.#d(e,r,s),r=>this.refuse(r),t)}#h(e){this.change({kernel:P(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#p(e,t,r){let s=this.width||640;if(s>=O){let c=s-_c,p=pe(c-ps,e[1]+r[1]),u=p*t[1]<ps?p:pe(c,e[1]+t[1]+r[1]);if(u>=26)return{input:u,kernel:u,output:u};let h=S(Math.floor(c*.25/t[1]),14,34),f=pe(c-Math.max(h*t[1],ps),e[1]+r[1]);return{input:f,kernel:h,output:f}}let o=pe(s,e[1]),a=S(Math.floor(s/t[1]),14,38),l=pe(s-34-a*t[1],r[1]),d=pe(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,t){let r=t.geometry,{at:s}=this,o=this.#l(e.kernel),a=r?[r.rows.padded,r.columns.padded]:b(e.input),l=this.#p(a,b(o),this.asking?[1,3]:t.output_shape??[1,1]),d=r?this.#w(e,r,s,o,l.input):W(e.input),c=W(o,(p,u)=>this.#f(r,s,[p,u])?"fed":"");return m`
${this.beam(l.input,l.output,[a,b(o),t.output_shape??[0,0]])}
${L("x","input","X",b(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${T(b(e.input))}"
tone="input"
.cells=${d}
.size=${l.input}
.fontSize=${V(d,l.input)}
.home=${this.corner(r)}
.frame=${r&&Ke(r,s)}
.drag=${this.brush===null?"move":"paint"}
.editable=${!this.locked("input")}
@cell-hover=${p=>this.hover("input",p.detail)}
@cell-focus=${p=>this.point("input",p.detail)}
@cell-drag=${p=>this.#o(p.detail)}
@cell-pull=${this.#a.input.pull}
@cell-edit=${this.#a.input.type}
></d2l-grid>`)}
<span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
${L("k",e.mode==="convolution"?"flipped":"kernel","K",b(o),m`<d2l-grid
data-plate="kernel"
label="kernel K${e.mode==="convolution"?", flipped":""}, ${T(b(o))}"
tone="kernel"
.cells=${c}
.size=${l.kernel}
.fontSize=${V(c,l.kernel)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-hover=${p=>this.hover("kernel",p.detail)}
@cell-focus=${p=>this.point("kernel",p.detail)}
@cell-pull=${this.#a.kernel.pull}
@cell-edit=${this.#a.kernel.type}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ae("y","output","Y"):t.output?this.#g(t.output,r,s,l.output):w}
${this.asking||e.view==="window"?w:this.#c(e,t)}
`}#c(e,t){let{matrix:r,geometry:s}=t;if(!r||!s)return m`<p class="under aside">The matrix is too large to be drawn: more than ${cs} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),d=this.at[0]*s.columns.output+this.at[1],c=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),p=c!==null&&c>=0?(u,h)=>r.weight[u][h]===c:null;return m`<div class="plate under">
<div class="name k">the layer as a matrix <span>${o}×${a}</span></div>
<d2l-matrix
label="the layer as a matrix: a row for each output, a column for each input cell, ${o}×${a}"
tone="kernel"
.values=${r.values}
.size=${l}
.block=${[s.columns.output,s.columns.input]}
.frames=${[{row:d,column:0,rows:1,columns:a,colour:"output"}]}
.lit=${p}
.cursor=${this.entry}
.theme=${this.theme}
@entry-hover=${u=>this.#b(u.detail?.cell??null,!1)}
@entry-point=${u=>this.#b(u.detail.cell,!0)}
></d2l-matrix>
<p class="aside">${this.#m(e,r)}</p>
</div>`}#m(e,{weight:t}){let r=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let s=e.kernel[0].length,o=t.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/s)}, ${r%s}], stands in ${o} entries: the same one in all.`}#b(e,t){let{matrix:r,geometry:s}=this.derived;if(this.entry=e,!e||!r||!s){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/s.columns.output),o%s.columns.output];t?this.point("output",{cell:l}):this.hover("output",{cell:l});let d=r.weight[o][a],{kernel:c}=this.now;d>=0&&(this.spot={plate:"kernel",cell:[Math.floor(d/c[0].length),d%c[0].length]})}#g(e,t,r,s){let o=this.spot?.plate==="input"?De(Os(t,this.spot.cell)):new Set,a=W(e,(l,d)=>j([l,d],r)?"current":xe(o,l,d)?"reach":"");return m`<span class="sign" aria-hidden="true">=</span>
${L("y","output","Y",b(e),m`<d2l-grid
data-plate="output"
label="output Y, ${T(b(e))}"
tone="output"
.cells=${a}
.size=${s}
.fontSize=${V(a,s)}
.home=${this.now.position}
@cell-hover=${l=>this.hover("output",l.detail)}
@cell-focus=${l=>this.point("output",l.detail)}
@click=${this.#n}
></d2l-grid>`)}`}#f(e,t,[r,s]){return e?this.spot?.plate==="kernel"?j(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:j(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+s*e.columns.dilation]):!1}#w(e,t,r,s,o){let a=this.spot?.plate==="kernel"?De(Ls(t,this.spot.cell)):new Set,l=Kr(t,r),[d,c]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return Ae(e.input,t,(p,u)=>{let[h,f]=[(p-d)/t.rows.dilation,(u-c)/t.columns.dilation],g=s[h]?.[f];return{marks:xe(a,p,u)?"fed":xe(l,p,u)?"tap":"",note:g!==void 0&&o>=34?`×${M(g,1)}`:void 0}})}#$(e,{geometry:t,output:r},s){let[o,a]=s;return{at:s,terms:Oe(e.input,e.kernel,t,s,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=m` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return He(this.#$(e,t,this.at),this.width,this.pinned?r:w)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":qe(this.#$(e,t,e.position))}controls(e){let t=yt(he,e.kernel);return m`${this.playButton()} ${this.scrubber()}
${D("kernel",t,pr(he,t),r=>{let s=he.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
${H("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=yt(ur,e.input),[r,s]=b(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return m`${E("Input",D("picture",t,pr(ur,t),l=>{let d=ur.find(c=>c.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?w:this.#y())}
${E("Kernel",R("rows",r,[1,11,1],l=>this.#h([l,s]),this.locked("kernel")),R("columns",s,[1,11,1],l=>this.#h([r,l]),this.locked("kernel")),R("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
${E("Show",H("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
${E("Window",R("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),R("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),R("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#y(){return m`${H("brush",this.brush!==null,e=>{this.brush=e?this.#e:null})}
${this.brush===null?w:R("paints",this.brush,[-1,1,.25],e=>{this.#e=e,this.brush=e})}
${N("clear",()=>{let[e,t]=b(this.now.input);this.change({input:P(e,t,()=>0)})})}`}};U("d2l-sliding-kernel",us);var Mn=(i,n,e)=>(i-1)*e+n;function Tc(i,n,e){return[0,1].map(t=>{let[r,s,o]=[e.stride[t],e.padding[t],e.output_padding[t]],a=["height","width"][t];if(o>=r)throw new y(`${a}: output_padding ${o} must be smaller than stride ${r}; it says which of ${r} sizes one wants back`);let l=Mn(i[t],n[t],r),d=l-2*s+o;if(d<1)throw new y(`${a}: padding ${s} crops all of the ${l} cells; use ${Math.floor((l+o-1)/2)} or less`);return d})}function Tr(i,n,e,[t,r]){let[[s,o],[a,l]]=[b(i),b(n)],d=(h,f,g,$)=>Array.from({length:f},(k,x)=>x).filter(k=>h-k*$>=0&&h-k*$<g),[c,p]=[t+e.padding[0],r+e.padding[1]],u=d(p,o,l,e.stride[1]);return d(c,s,a,e.stride[0]).flatMap(h=>u.map(f=>({from:[h,f],x:i[h][f],w:n[c-h*e.stride[0]][p-f*e.stride[1]]})))}function Qt(i,n,e){let t=Tc(b(i),b(n),e),r=P(...t,()=>0);return i.forEach((s,o)=>{s.forEach((a,l)=>{n.forEach((d,c)=>{let p=r[o*e.stride[0]+c-e.padding[0]];d.forEach((u,h)=>{let f=l*e.stride[1]+h-e.padding[1];p?.[f]!==void 0&&(p[f]+=a*u)})})})}),r}var La=(i,n,e)=>Qt(P(...i,()=>1),P(...n,()=>1),e),Cn=(i,n,{stride:e,padding:t})=>fe(i,n,{stride:e,padding:t});function Ia(i,n,e){let t=P(...i,()=>0);return t.flatMap((r,s)=>r.map((o,a)=>{let l=t.map((d,c)=>d.map((p,u)=>c===s&&u===a?1:0));return Qt(l,n,e).flat()}))}var Ka=(i,n=i)=>P(i,n,()=>1),En=[{id:"ones",label:"ones 4×4",grid:Ka(4)},{id:"dot",label:"one dot 4×4",grid:P(4,4,(i,n)=>i===1&&n===1?1:0)},{id:"section",label:"1, 10, 100 (section 7.3)",grid:[[1,10],[0,100]]}],Mc=[{id:"stamps",label:"stamps"},{id:"overlaps",label:"overlap counts"},{id:"zeros",label:"zeros between"},{id:"matrix",label:"matrix"}],hs=class extends Be{constructor(){super();this.name="Transposed convolution";this.hint="Try: enlarge the kernel to 4, and look at the pattern.";this.stepName="stamp";this.looks=["position"];this.derivedKeys=["output","output_shape","returned"];this.fields={input:re(8,8),kernel:re(8,8),stride:F(1,4),padding:F(0,7),output_padding:F(0,3),view:Y(["stamps","overlaps","zeros","matrix"]),down:ce(),position:F(0,1e3)};this.#e={input:this.#t("input",.5),kernel:this.#t("kernel",.5)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${T(b(e.input))}, kernel ${T(b(e.kernel))}, ${this.#r(e)}.`,fields:["rows","columns"],answer:t.output_shape,slips:this.#n(e),otherwise:"Lay the stamps along one row: where does the first begin, and where does the last end?"})}};this.#S=()=>{this.open=!0};this.preview=null}static{this.properties={preview:{state:!0}}}#e;#t(e,t){return new oe(([r,s])=>this.now[e][r][s],(r,s)=>this.change({[e]:ve(this.now[e],r,s)}),r=>this.refuse(r),t)}defaults(){return{input:En[0].grid,kernel:Ka(3),stride:[2,2],padding:[0,0],output_padding:[0,0],view:"stamps",down:!1,position:[2,2]}}derive(e){try{let t=Qt(e.input,e.kernel,e),r=Cn(t,e.kernel,e);return{output:t,output_shape:b(t),returned:r,trouble:null}}catch(t){if(!(t instanceof y))throw t;return{output:null,output_shape:null,returned:null,trouble:t.message}}}report({output:e,output_shape:t,returned:r}){return{output:e,output_shape:t,returned:r}}settle(e,{output_shape:t}){return t?{...e,position:e.position.map((r,s)=>Math.min(r,t[s]-1))}:e}#r(e){let t=(s,[o,a])=>`${s} ${o===a?o:`${o} and ${a}`}`,r=[t("stride",e.stride)];return e.padding.some(Boolean)&&r.push(t("padding",e.padding)),e.output_padding.some(Boolean)&&r.push(t("output_padding",e.output_padding)),r.join(", ")}#n(e){let[t,r]=[b(e.input),b(e.kernel)],s=(a,l)=>({answer:[a(0),a(1)],says:l}),o=a=>Mn(t[a],r[a],e.stride[a]);return[s(a=>t[a]*r[a],"Stamps overlap: each adds only s."),s(a=>t[a]*e.stride[a],"The last stamp sticks out by k − s."),s(a=>Math.floor((t[a]+2*e.padding[a]-r[a])/e.stride[a])+1,"That is the way down."),s(a=>o(a)+e.output_padding[a],"Padding crops here: p cells on each side."),s(a=>o(a)+2*e.padding[a]+e.output_padding[a],"Padding crops here; it adds nothing."),s(a=>o(a)-e.padding[a]+e.output_padding[a],"Padding crops on both sides, 2p in all."),s(a=>o(a)-2*e.padding[a],"output_padding adds rows below and columns to the right.")]}get places(){return this.asking||!this.derived.output?0:this.now.input.flat().length}get place(){let[e,t]=this.#i(this.now.position);return e*this.now.input[0].length+t}seek(e){let t=this.now.input[0].length;this.#d(this.#l([Math.floor(e/t),e%t]))}#i(e){let t=b(this.now.input);return e.map((r,s)=>Math.min(Math.floor((r+this.now.padding[s])/this.now.stride[s]),t[s]-1))}#l(e){let t=this.derived.output_shape??[1,1];return e.map((r,s)=>{let o=r*this.now.stride[s]-this.now.padding[s];return Math.max(0,Math.min(o,t[s]-1))})}#d(e){this.preview=null,!this.asking&&!j(e,this.now.position)&&this.change({position:e})}get#s(){return this.preview??this.now.position}#o([e,t]){let r=[e-this.now.padding[0],t-this.now.padding[1]];return this.derived.output?.[r[0]]?.[r[1]]===void 0?null:r}#a(e){let{kernel:t}=this.now,r=t.flat().every(s=>s===t[0][0])?t[0][0]:0;this.change({kernel:P(...e,(s,o)=>t[s]?.[o]??r)})}drawing(e,t){let r=e.view==="zeros"&&t.output!==null&&!this.asking,s=this.#u(e,t),[o,a]=[b(e.input),b(e.kernel)],l=[0,1].map($=>s[$]+a[$]-1),d=[r?l[1]:o[1],a[1]],c=[s[1],...e.down?[o[1]]:[]],p=r?l[0]:s[0],u=ut(this.width,[[...d,...c]],p),h=ut(this.width,[d,c],(r?l[0]:Math.max(o[0],a[0]))+s[0]),f=this.width>=O&&(u>=28||u>=h)?u:h,g=t.output&&!this.asking?Tr(e.input,e.kernel,e,this.#s):[];return m`<div class="pairs chain">
<div class="pair">
${r?this.#m(e,l,f):this.#h(e,t,g.map($=>$.from),f)}
<span class="sign" aria-hidden="true">${r?"⋆":"▸"}</span>
${this.#b(r?dt(e.kernel):e.kernel,r,f)}
</div>
${this.asking?ae("y","output","Y"):t.output?this.#g(e,t,s,f):w}
${e.view==="matrix"&&t.output&&!this.asking?this.#$(e,t.output):w}
</div>`}#u(e,{output_shape:t}){let[r,s]=[b(e.input),b(e.kernel)];return[0,1].map(o=>{let a=Mn(r[o],s[o],e.stride[o]);return this.asking?3:Math.max(a,(t?.[o]??0)+e.padding[o])})}#h(e,t,r,s){let o=De(r),a=W(e.input,(c,p)=>xe(o,c,p)?"reach":""),[l,d]=this.#i(this.#s);return L("x","input","X",b(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${T(b(e.input))}"
tone="input"
.cells=${a}
.size=${s}
.fontSize=${V(a,s)}
.home=${[l,d]}
.frame=${t.output&&!this.asking?{row:l,column:d,rows:1,columns:1}:null}
.drag=${this.locked("input")?"move":"pull"}
.editable=${!this.locked("input")}
@cell-hover=${c=>this.#p(c.detail&&this.#l(c.detail.cell))}
@cell-focus=${c=>this.#c(this.#l(c.detail.cell))}
@cell-pull=${this.#e.input.pull}
@cell-edit=${this.#e.input.type}
></d2l-grid>`)}#p(e){this.preview=this.playing||this.asking?null:e}#c(e){this.pause(),this.#d(e)}#m(e,t,r){let[s,o]=[b(e.input),b(e.kernel)],a=q(e.input)||1,l=(h,f)=>{let g=(h-o[f]+1)/e.stride[f];return Number.isInteger(g)&&g>=0&&g<s[f]?g:-1},d=Array.from({length:t[0]},(h,f)=>Array.from({length:t[1]},(g,$)=>{let k=e.input[l(f,0)]?.[l($,1)];return k===void 0?{text:"0",tint:0,marks:"outside",label:"0 between or around"}:{text:M(k),tint:k/a}})),[c,p]=this.#s,u=[c+e.padding[0],p+e.padding[1]];return L("x","zeros between","X",t,m`<d2l-grid
data-plate="spread"
label="input X with zeros between and around, ${T(t)}"
tone="input"
.cells=${d}
.size=${r}
.fontSize=${V(d,r)}
.home=${u}
.frame=${{row:u[0],column:u[1],rows:o[0],columns:o[1]}}
@cell-focus=${h=>{let f=this.#o(h.detail.cell);f&&this.#c(f)}}
></d2l-grid>`)}#b(e,t,r){let s=W(e),o=!t&&!this.locked("kernel");return L("k",t?"flipped":"kernel","K",b(e),m`<d2l-grid
data-plate="kernel"
label="kernel K${t?", flipped":""}, ${T(b(e))}"
tone="kernel"
.cells=${s}
.size=${r}
.fontSize=${V(s,r)}
.drag=${o?"pull":"move"}
.editable=${o}
@cell-pull=${this.#e.kernel.pull}
@cell-edit=${this.#e.kernel.type}
></d2l-grid>`)}#g(e,t,r,s){let o=t.output,a=this.#f(e,o,r),l=b(e.kernel),[d,c]=this.#i(this.#s),p={row:d*e.stride[0],column:c*e.stride[1],rows:l[0],columns:l[1]},u=(h,f)=>{let g=f&&this.#o(f);g&&h(g)};return m`<span class="sign arrow" aria-hidden="true"><b>${e.view==="zeros"?"=":"▸"}</b></span>
<div class="pair">
${L("y",e.view==="overlaps"?"stamps on":"output","Y",b(o),m`<d2l-grid
data-plate="output"
label="output Y, ${T(b(o))}"
tone="output"
.cells=${a}
.size=${s}
.fontSize=${V(a,s)}
.home=${[this.now.position[0]+e.padding[0],this.now.position[1]+e.padding[1]]}
.frame=${e.view==="zeros"?null:p}
@cell-hover=${h=>h.detail?u(f=>this.#p(f),h.detail.cell):this.#p(null)}
@cell-focus=${h=>u(f=>this.#c(f),h.detail.cell)}
></d2l-grid>`)}
${e.down?this.#w(e,t.returned,s):w}
</div>`}#f(e,t,r){let s=La(b(e.input),b(e.kernel),e),o=e.view==="overlaps"?s:t,a=q(o)||1;return Array.from({length:r[0]},(l,d)=>Array.from({length:r[1]},(c,p)=>{let u=this.#o([d,p]);if(!u)return{text:"",tint:0,marks:"outside",label:"cropped by the padding"};let[h,f]=[o[u[0]][u[1]],s[u[0]][u[1]]],g=j(u,this.#s)?"current":"";return f===0?{text:M(h),tint:0,marks:`never ${g}`,label:"0, no stamp reaches it"}:{text:M(h),tint:h/a,marks:g,label:`${M(h)}, ${f} ${f===1?"stamp":"stamps"}`}}))}#w(e,t,r){let s=W(t);return m`<span class="sign" aria-hidden="true">→</span>
${L("y","down again","",b(e.input),m`<d2l-grid
data-plate="down"
label="what the convolution makes of Y, ${T(b(e.input))}"
tone="output"
.cells=${s}
.size=${r}
.fontSize=${V(s,r)}
></d2l-grid>`)}`}#$(e,t){let r=Ia(b(e.input),e.kernel,e),[,s]=b(t),[o,a]=this.#i(this.#s),l=this.#s[0]*s+this.#s[1];return m`<div class="plate matrix">
<div class="name k">convolution's matrix <i>T</i> <span>${T(b(r))}</span></div>
<d2l-matrix
label="matrix of the convolution from ${T(b(t))} to ${T(b(e.input))}; its column ${l} is output (${this.#s.join(", ")})"
tone="kernel"
.values=${r}
.size=${Math.min(10,(this.width||640)/r[0].length)}
.theme=${this.theme}
.row=${o*e.input[0].length+a}
.cursor=${[o*e.input[0].length+a,l]}
.lit=${(d,c)=>c===l}
@entry-point=${d=>this.#c([Math.floor(d.detail.cell[1]/s),d.detail.cell[1]%s])}
></d2l-matrix>
<p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
</div>`}#y(e,t,r){return{at:r,terms:Tr(e.input,e.kernel,e,r),total:t[r[0]][r[1]]}}#x(e){let t=e.terms.length;return t===0?", no stamp reaches it":`, from ${t} ${t===1?"stamp":"stamps"}`}#v(e,t){let[r,s]=[b(e.input),b(e.kernel)],[o,a]=[0,1].map(l=>{let[d,c]=[e.padding[l],e.output_padding[l]];return`(${r[l]} − 1)·${e.stride[l]} + ${s[l]}${d?` − 2·${d}`:""}${c?` + ${c}`:""}`});return o===a?`${T(t)} = ${o}`:`${t[0]} = ${o} rows, ${t[1]} = ${a} columns`}#k(e,t){if(!e.down)return"";let r=t.returned.flat().filter((o,a)=>Math.abs(o-e.input.flat()[a])<1e-9).length,s=e.input.flat().length;return`Down again: the shape returns, ${r} of ${s} values ${r===1?"does":"do"}.`}caption(e,t){let r=t.output,s=this.#y(e,r,this.#s),o=s.terms.length>0?s:{...s,terms:[{x:0}]};return m`<div class="formulas">
${He(o,this.width,m`${this.#x(s)}`)}
<p class="news">${this.#v(e,t.output_shape)}</p>
${e.down?m`<p>${this.#k(e,t)}</p>`:w}
</div>`}saying(e,t){if(t.trouble!==null||!t.output)return t.trouble??"";let r=this.#y(e,t.output,e.position);return`${`${r.terms.length>0?qe(r):`output (${e.position.join(", ")}) = 0`}${this.#x(r)}; ${this.#v(e,t.output_shape)}.`} ${this.#k(e,t)}`.trim()}pytorch(e,t){if(!t.output)return null;let r=([a,l])=>`(${a}, ${l})`,s=" ".repeat(17),o=`stride=${r(e.stride)}, padding=${r(e.padding)}, output_padding=${r(e.output_padding)}`;return`import torch
from torch.nn import functional as F

X = torch.tensor(${te(e.input,s)})
K = torch.tensor(${te(e.kernel,s)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${o})[0, 0]
Y
`}#S;controls(e){return m`${Le("stride",e.stride,[1,4,1],t=>this.change({stride:t}),this.locked("stride"),this.#S)}
${Le("kernel",b(e.kernel),[1,8,1],t=>this.#a(t),this.locked("kernel"),this.#S)}
${D("view",e.view,Mc,t=>this.change({view:t}),this.locked("view"))}
${H("down again",e.down,t=>this.change({down:t}),this.locked("down"))}`}panel(e){let t=En.find(({grid:a})=>JSON.stringify(a)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=(a,l)=>_e(e[a],l,d=>this.change({[a]:d}),this.locked(a)),o=a=>this.#a(a);return m`${E("Input",D("values",t,[...r,...En],a=>this.change({input:En.find(l=>l.id===a)?.grid??e.input}),this.locked("input")))}
${E("Kernel",_e(b(e.kernel),[1,8,1],o,this.locked("kernel")))}
${E("Stride",s("stride",[1,4,1]))} ${E("Padding",s("padding",[0,7,1]))}
${E("output_padding",s("output_padding",[0,3,1]))}`}keys(){return m`<p class="keys">
Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
<kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}};U("d2l-transposed-conv",hs);return Ya(Cc);})();
