var d2l=(()=>{var yi=Object.defineProperty;var Ic=Object.getOwnPropertyDescriptor;var qc=Object.getOwnPropertyNames;var Kc=Object.prototype.hasOwnProperty;var Bc=(i,n)=>{for(var e in n)yi(i,e,{get:n[e],enumerable:!0})},Hc=(i,n,e,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of qc(n))!Kc.call(i,r)&&r!==e&&yi(i,r,{get:()=>n[r],enumerable:!(t=Ic(n,r))||t.enumerable});return i};var Uc=i=>Hc(yi({},"__esModule",{value:!0}),i);var Zu={};Bc(Zu,{LeNet:()=>nr,allPairs:()=>Sn,applyLayer:()=>Ct,bowl:()=>Fn,compare:()=>Mr,conv2d:()=>ye,conv2dChannels:()=>ts,convTranspose2d:()=>fr,descend:()=>Gn,describe:()=>De,downAgain:()=>wi,filter:()=>Er,geometry:()=>de,layerCounts:()=>Jt,nearOnly:()=>Pn,networkCode:()=>pt,outputShape:()=>da,parseLayers:()=>st,pass:()=>Qr,pathShares:()=>ni,permutation:()=>kn,placed:()=>ir,poolGeometry:()=>dt,poolGradient:()=>Bn,poolOutput:()=>Kr,poolWindows:()=>qr,possibleGroups:()=>$n,presets:()=>lt,quizQuestion:()=>si,readLayers:()=>ot,receptiveFields:()=>ri,shifted:()=>xe,shuffled:()=>Tn,stampTerms:()=>tn,uniform:()=>me,useCounts:()=>Xe,windowMatrix:()=>mi,windows:()=>An,writeLayers:()=>In});/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var rn=globalThis,nn=rn.ShadowRoot&&(rn.ShadyCSS===void 0||rn.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,xi=Symbol(),Mo=new WeakMap,gr=class{constructor(n,e,t){if(this._$cssResult$=!0,t!==xi)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=n,this.t=e}get styleSheet(){let n=this.o,e=this.t;if(nn&&n===void 0){let t=e!==void 0&&e.length===1;t&&(n=Mo.get(e)),n===void 0&&((this.o=n=new CSSStyleSheet).replaceSync(this.cssText),t&&Mo.set(e,n))}return n}toString(){return this.cssText}},ft=i=>new gr(typeof i=="string"?i:i+"",void 0,xi),R=(i,...n)=>{let e=i.length===1?i[0]:n.reduce((t,r,s)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+i[s+1],i[0]);return new gr(e,i,xi)},_o=(i,n)=>{if(nn)i.adoptedStyleSheets=n.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of n){let t=document.createElement("style"),r=rn.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,i.appendChild(t)}},ki=nn?i=>i:i=>i instanceof CSSStyleSheet?(n=>{let e="";for(let t of n.cssRules)e+=t.cssText;return ft(e)})(i):i;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:Wc,defineProperty:Qc,getOwnPropertyDescriptor:Yc,getOwnPropertyNames:Xc,getOwnPropertySymbols:Vc,getPrototypeOf:Jc}=Object,sn=globalThis,Co=sn.trustedTypes,Zc=Co?Co.emptyScript:"",ed=sn.reactiveElementPolyfillSupport,br=(i,n)=>i,Si={toAttribute(i,n){switch(n){case Boolean:i=i?Zc:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,n){let e=i;switch(n){case Boolean:e=i!==null;break;case Number:e=i===null?null:Number(i);break;case Object:case Array:try{e=JSON.parse(i)}catch{e=null}}return e}},Ro=(i,n)=>!Wc(i,n),Eo={attribute:!0,type:String,converter:Si,reflect:!1,useDefault:!1,hasChanged:Ro};Symbol.metadata??=Symbol("metadata"),sn.litPropertyMetadata??=new WeakMap;var Le=class extends HTMLElement{static addInitializer(n){this._$Ei(),(this.l??=[]).push(n)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(n,e=Eo){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(n)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(n,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(n,t,e);r!==void 0&&Qc(this.prototype,n,r)}}static getPropertyDescriptor(n,e,t){let{get:r,set:s}=Yc(this.prototype,n)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);s?.call(this,o),this.requestUpdate(n,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(n){return this.elementProperties.get(n)??Eo}static _$Ei(){if(this.hasOwnProperty(br("elementProperties")))return;let n=Jc(this);n.finalize(),n.l!==void 0&&(this.l=[...n.l]),this.elementProperties=new Map(n.elementProperties)}static finalize(){if(this.hasOwnProperty(br("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(br("properties"))){let e=this.properties,t=[...Xc(e),...Vc(e)];for(let r of t)this.createProperty(r,e[r])}let n=this[Symbol.metadata];if(n!==null){let e=litPropertyMetadata.get(n);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(n){let e=[];if(Array.isArray(n)){let t=new Set(n.flat(1/0).reverse());for(let r of t)e.unshift(ki(r))}else n!==void 0&&e.push(ki(n));return e}static _$Eu(n,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof n=="string"?n.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(n=>this.enableUpdating=n),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(n=>n(this))}addController(n){(this._$EO??=new Set).add(n),this.renderRoot!==void 0&&this.isConnected&&n.hostConnected?.()}removeController(n){this._$EO?.delete(n)}_$E_(){let n=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(n.set(t,this[t]),delete this[t]);n.size>0&&(this._$Ep=n)}createRenderRoot(){let n=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return _o(n,this.constructor.elementStyles),n}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(n=>n.hostConnected?.())}enableUpdating(n){}disconnectedCallback(){this._$EO?.forEach(n=>n.hostDisconnected?.())}attributeChangedCallback(n,e,t){this._$AK(n,t)}_$ET(n,e){let t=this.constructor.elementProperties.get(n),r=this.constructor._$Eu(n,t);if(r!==void 0&&t.reflect===!0){let s=(t.converter?.toAttribute!==void 0?t.converter:Si).toAttribute(e,t.type);this._$Em=n,s==null?this.removeAttribute(r):this.setAttribute(r,s),this._$Em=null}}_$AK(n,e){let t=this.constructor,r=t._$Eh.get(n);if(r!==void 0&&this._$Em!==r){let s=t.getPropertyOptions(r),o=typeof s.converter=="function"?{fromAttribute:s.converter}:s.converter?.fromAttribute!==void 0?s.converter:Si;this._$Em=r;let a=o.fromAttribute(e,s.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(n,e,t,r=!1,s){if(n!==void 0){let o=this.constructor;if(r===!1&&(s=this[n]),t??=o.getPropertyOptions(n),!((t.hasChanged??Ro)(s,e)||t.useDefault&&t.reflect&&s===this._$Ej?.get(n)&&!this.hasAttribute(o._$Eu(n,t))))return;this.C(n,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(n,e,{useDefault:t,reflect:r,wrapped:s},o){t&&!(this._$Ej??=new Map).has(n)&&(this._$Ej.set(n,o??e??this[n]),s!==!0||o!==void 0)||(this._$AL.has(n)||(this.hasUpdated||t||(e=void 0),this._$AL.set(n,e)),r===!0&&this._$Em!==n&&(this._$Eq??=new Set).add(n))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let n=this.scheduleUpdate();return n!=null&&await n,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,s]of this._$Ep)this[r]=s;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,s]of t){let{wrapped:o}=s,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,s,a)}}let n=!1,e=this._$AL;try{n=this.shouldUpdate(e),n?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw n=!1,this._$EM(),t}n&&this._$AE(e)}willUpdate(n){}_$AE(n){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(n)),this.updated(n)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(n){return!0}update(n){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(n){}firstUpdated(n){}};Le.elementStyles=[],Le.shadowRootOptions={mode:"open"},Le[br("elementProperties")]=new Map,Le[br("finalized")]=new Map,ed?.({ReactiveElement:Le}),(sn.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ri=globalThis,Do=i=>i,on=Ri.trustedTypes,No=on?on.createPolicy("lit-html",{createHTML:i=>i}):void 0,Lo="$lit$",Qe=`lit$${Math.random().toFixed(9).slice(2)}$`,jo="?"+Qe,td=`<${jo}>`,wt=document,$r=()=>wt.createComment(""),vr=i=>i===null||typeof i!="object"&&typeof i!="function",Di=Array.isArray,rd=i=>Di(i)||typeof i?.[Symbol.iterator]=="function",Pi=`[ 	
\f\r]`,wr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ao=/-->/g,Fo=/>/g,gt=RegExp(`>|${Pi}(?:([^\\s"'>=/]+)(${Pi}*=${Pi}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Go=/'/g,zo=/"/g,Io=/^(?:script|style|textarea|title)$/i,Ni=i=>(n,...e)=>({_$litType$:i,strings:n,values:e}),f=Ni(1),T=Ni(2),sh=Ni(3),$t=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),Oo=new WeakMap,bt=wt.createTreeWalker(wt,129);function qo(i,n){if(!Di(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return No!==void 0?No.createHTML(n):n}var nd=(i,n)=>{let e=i.length-1,t=[],r,s=n===2?"<svg>":n===3?"<math>":"",o=wr;for(let a=0;a<e;a++){let l=i[a],c,d,p=-1,u=0;for(;u<l.length&&(o.lastIndex=u,d=o.exec(l),d!==null);)u=o.lastIndex,o===wr?d[1]==="!--"?o=Ao:d[1]!==void 0?o=Fo:d[2]!==void 0?(Io.test(d[2])&&(r=RegExp("</"+d[2],"g")),o=gt):d[3]!==void 0&&(o=gt):o===gt?d[0]===">"?(o=r??wr,p=-1):d[1]===void 0?p=-2:(p=o.lastIndex-d[2].length,c=d[1],o=d[3]===void 0?gt:d[3]==='"'?zo:Go):o===zo||o===Go?o=gt:o===Ao||o===Fo?o=wr:(o=gt,r=void 0);let h=o===gt&&i[a+1].startsWith("/>")?" ":"";s+=o===wr?l+td:p>=0?(t.push(c),l.slice(0,p)+Lo+l.slice(p)+Qe+h):l+Qe+(p===-2?a:h)}return[qo(i,s+(i[e]||"<?>")+(n===2?"</svg>":n===3?"</math>":"")),t]},yr=class i{constructor({strings:n,_$litType$:e},t){let r;this.parts=[];let s=0,o=0,a=n.length-1,l=this.parts,[c,d]=nd(n,e);if(this.el=i.createElement(c,t),bt.currentNode=this.el.content,e===2||e===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=bt.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Lo)){let u=d[o++],h=r.getAttribute(p).split(Qe),m=/([.?@])?(.*)/.exec(u);l.push({type:1,index:s,name:m[2],strings:h,ctor:m[1]==="."?Mi:m[1]==="?"?_i:m[1]==="@"?Ci:It}),r.removeAttribute(p)}else p.startsWith(Qe)&&(l.push({type:6,index:s}),r.removeAttribute(p));if(Io.test(r.tagName)){let p=r.textContent.split(Qe),u=p.length-1;if(u>0){r.textContent=on?on.emptyScript:"";for(let h=0;h<u;h++)r.append(p[h],$r()),bt.nextNode(),l.push({type:2,index:++s});r.append(p[u],$r())}}}else if(r.nodeType===8)if(r.data===jo)l.push({type:2,index:s});else{let p=-1;for(;(p=r.data.indexOf(Qe,p+1))!==-1;)l.push({type:7,index:s}),p+=Qe.length-1}s++}}static createElement(n,e){let t=wt.createElement("template");return t.innerHTML=n,t}};function jt(i,n,e=i,t){if(n===$t)return n;let r=t!==void 0?e._$Co?.[t]:e._$Cl,s=vr(n)?void 0:n._$litDirective$;return r?.constructor!==s&&(r?._$AO?.(!1),s===void 0?r=void 0:(r=new s(i),r._$AT(i,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(n=jt(i,r._$AS(i,n.values),r,t)),n}var Ti=class{constructor(n,e){this._$AV=[],this._$AN=void 0,this._$AD=n,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(n){let{el:{content:e},parts:t}=this._$AD,r=(n?.creationScope??wt).importNode(e,!0);bt.currentNode=r;let s=bt.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let c;l.type===2?c=new xr(s,s.nextSibling,this,n):l.type===1?c=new l.ctor(s,l.name,l.strings,this,n):l.type===6&&(c=new Ei(s,this,n)),this._$AV.push(c),l=t[++a]}o!==l?.index&&(s=bt.nextNode(),o++)}return bt.currentNode=wt,r}p(n){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(n,t,e),e+=t.strings.length-2):t._$AI(n[e])),e++}},xr=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(n,e,t,r){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=n,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let n=this._$AA.parentNode,e=this._$AM;return e!==void 0&&n?.nodeType===11&&(n=e.parentNode),n}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(n,e=this){n=jt(this,n,e),vr(n)?n===w||n==null||n===""?(this._$AH!==w&&this._$AR(),this._$AH=w):n!==this._$AH&&n!==$t&&this._(n):n._$litType$!==void 0?this.$(n):n.nodeType!==void 0?this.T(n):rd(n)?this.k(n):this._(n)}O(n){return this._$AA.parentNode.insertBefore(n,this._$AB)}T(n){this._$AH!==n&&(this._$AR(),this._$AH=this.O(n))}_(n){this._$AH!==w&&vr(this._$AH)?this._$AA.nextSibling.data=n:this.T(wt.createTextNode(n)),this._$AH=n}$(n){let{values:e,_$litType$:t}=n,r=typeof t=="number"?this._$AC(n):(t.el===void 0&&(t.el=yr.createElement(qo(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let s=new Ti(r,this),o=s.u(this.options);s.p(e),this.T(o),this._$AH=s}}_$AC(n){let e=Oo.get(n.strings);return e===void 0&&Oo.set(n.strings,e=new yr(n)),e}k(n){Di(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let s of n)r===e.length?e.push(t=new i(this.O($r()),this.O($r()),this,this.options)):t=e[r],t._$AI(s),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(n=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);n!==this._$AB;){let t=Do(n).nextSibling;Do(n).remove(),n=t}}setConnected(n){this._$AM===void 0&&(this._$Cv=n,this._$AP?.(n))}},It=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(n,e,t,r,s){this.type=1,this._$AH=w,this._$AN=void 0,this.element=n,this.name=e,this._$AM=r,this.options=s,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=w}_$AI(n,e=this,t,r){let s=this.strings,o=!1;if(s===void 0)n=jt(this,n,e,0),o=!vr(n)||n!==this._$AH&&n!==$t,o&&(this._$AH=n);else{let a=n,l,c;for(n=s[0],l=0;l<s.length-1;l++)c=jt(this,a[t+l],e,l),c===$t&&(c=this._$AH[l]),o||=!vr(c)||c!==this._$AH[l],c===w?n=w:n!==w&&(n+=(c??"")+s[l+1]),this._$AH[l]=c}o&&!r&&this.j(n)}j(n){n===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,n??"")}},Mi=class extends It{constructor(){super(...arguments),this.type=3}j(n){this.element[this.name]=n===w?void 0:n}},_i=class extends It{constructor(){super(...arguments),this.type=4}j(n){this.element.toggleAttribute(this.name,!!n&&n!==w)}},Ci=class extends It{constructor(n,e,t,r,s){super(n,e,t,r,s),this.type=5}_$AI(n,e=this){if((n=jt(this,n,e,0)??w)===$t)return;let t=this._$AH,r=n===w&&t!==w||n.capture!==t.capture||n.once!==t.once||n.passive!==t.passive,s=n!==w&&(t===w||r);r&&this.element.removeEventListener(this.name,this,t),s&&this.element.addEventListener(this.name,this,n),this._$AH=n}handleEvent(n){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,n):this._$AH.handleEvent(n)}},Ei=class{constructor(n,e,t){this.element=n,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(n){jt(this,n)}};var id=Ri.litHtmlPolyfillSupport;id?.(yr,xr),(Ri.litHtmlVersions??=[]).push("3.3.3");var Ko=(i,n,e)=>{let t=e?.renderBefore??n,r=t._$litPart$;if(r===void 0){let s=e?.renderBefore??null;t._$litPart$=r=new xr(n.insertBefore($r(),s),s,void 0,e??{})}return r._$AI(i),r};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ai=globalThis,Z=class extends Le{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let n=super.createRenderRoot();return this.renderOptions.renderBefore??=n.firstChild,n}update(n){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(n),this._$Do=Ko(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return $t}};Z._$litElement$=!0,Z.finalized=!0,Ai.litElementHydrateSupport?.({LitElement:Z});var sd=Ai.litElementPolyfillSupport;sd?.({LitElement:Z});(Ai.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var v=class extends Error{constructor(){super(...arguments);this.name="Refusal"}static[Symbol.hasInstance](e){return e?.name==="Refusal"}},b=i=>[i.length,i[0]?.length??0],M=(i,n,e)=>Array.from({length:i},(t,r)=>Array.from({length:n},(s,o)=>e(r,o))),vt=i=>i.map(n=>[...n].reverse()).reverse(),ge=(i,[n,e],t)=>i.map((r,s)=>s===n?r.map((o,a)=>a===e?t:o):r),K=(i,n)=>i===n||i!==null&&n!==null&&i[0]===n[0]&&i[1]===n[1],P=(i,n,e)=>Math.min(Math.max(i,n),e),Q=i=>{let n=0;for(let e of i)for(let t of e)n=Math.max(n,Math.abs(t));return n};var Fi=1e-5,Bo=i=>i.reduce((n,e)=>n+e,0)/i.length;function an(i){let n=Bo(i);return{mean:n,variance:Bo(i.map(e=>(e-n)**2))}}function ln(i,n,e){e>0&&Gi(i);let{mean:t,variance:r}=an(i),s=(1-n)**e,o=e===0?0:r*i.length/(i.length-1);return{mean:(1-s)*t,variance:s+(1-s)*o}}function Gi(i){if(i.length<2)throw new v("a batch of one value has no spread, so in training batch normalisation refuses it; add an example, or switch to eval with 0 batches")}var zi=(i,{mean:n,variance:e},{gamma:t,beta:r})=>t*(i-n)/Math.sqrt(e+Fi)+r;function S(i,n=2){let e=Math.abs(i)>=1e3,t=Number(i.toFixed(e?0:n));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var od="⁰¹²³⁴⁵⁶⁷⁸⁹",cn=i=>`10${i<0?"⁻":""}${[...String(Math.abs(i))].map(n=>od[Number(n)]).join("")}`;function Me(i){let n=Math.abs(i);if(n>=1e5||n<.001&&n>0){let[e,t]=i.toExponential(1).split("e");return`${e.replace("-","−")}·${cn(Number(t))}`}return n<.95&&n>0?S(Number(i.toPrecision(2)),4):i.toFixed(1).replace("-","−")}var be=i=>S(i).startsWith("−")?`(${S(i)})`:S(i),N=([i,n])=>`${i}×${n}`,ad=i=>{let n=String(i);return/[.e]/.test(n)?n:`${n}.`},ee=(i,n)=>typeof i[0]=="number"?`[${i.map(ad).join(", ")}]`:`[${i.map(e=>ee(e,`${n} `)).join(`,
${n} `)}]`,L=i=>i.toLocaleString("en-US"),le=i=>`${Math.round(100*i)} %`,qt=(i,n)=>i>0&&i/n<.005?"< 1 %":le(i/n);function Ho(i){let n=String(i);if(n.length<=10)return L(i);let e=+`${n[0]}.${n.slice(1,4)}`;return`${e===1?"":`${S(e)}·`}${cn(n.length-1)}`}function yt(i){let[n,e]=[Number(i),0];for(;n>=999.5;)[n,e]=[n/1e3,e+1];return`${Number(n.toPrecision(3))} ${["B","kB","MB","GB","TB","PB","EB"][e]}`}var fe=i=>{let n=JSON.stringify(i)??String(i);return n.length>40?`${n.slice(0,40)}…`:n},Oi=(i,n,e)=>typeof i=="number"&&Number.isInteger(i)&&i>=n&&i<=e,Kt=i=>i.split(",").map(n=>n.trim()===""?Number.NaN:Number(n));function ne(i,n){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${i}×${n}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new v(`${r}; got ${fe(e)}`);let s=e[0].length;if(e.length>i||s>n)throw new v(`${r}; got ${e.length}×${s}`);if(s===0)throw new v(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==s)throw new v(`${r}; row ${a} has ${o.length} cells and row 0 has ${s}`);let l=o.find(c=>typeof c!="number"||!Number.isFinite(c));if(l!==void 0)throw new v(`${r}; row ${a} holds ${fe(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(Kt)}}function dn(i,n,e,t){let r=s=>Array.isArray(s)?[s.length,...r(s[0])]:[];return{parse(s,o){if(!Array.isArray(s)||s.length===0||s.length>n)throw new v(`${o} must be a list of 1 to ${n} ${e}; got ${fe(s)}`);let a=s.map(c=>i.parse(c,`each of ${o}'s ${e}`)),l=a.findIndex(c=>String(r(c))!==String(r(a[0])));if(l>=0){let[c,d]=[a[0],a[l]].map(p=>r(p).join("×"));throw new v(`${o}'s ${e} must be of one shape; number 0 is ${c} and number ${l} ${d}`)}return a},encode:s=>s.map(i.encode).join(t),decode:s=>s.split(t).map(i.decode)}}function Bt(i){return{parse(n,e){if(!(Array.isArray(n)&&n.length<=i&&n.every(r=>Number.isFinite(r))))throw new v(`${e} must be a list of at most ${i} numbers; got ${fe(n)}`);return[...n]},encode:n=>n.join(","),decode:n=>n===""?[]:Kt(n)}}function B(i,n){return{parse(e,t){if(!Oi(e,i,n))throw new v(`${t} must be a whole number from ${i} to ${n}; got ${fe(e)}`);return e},encode:String,decode:e=>Kt(e)[0]}}function ie(){return{parse(i,n){if(typeof i!="boolean")throw new v(`${n} must be true or false; got ${fe(i)}`);return i},encode:String,decode:i=>i==="true"?!0:i==="false"?!1:i}}function Ne(i){return{parse:(n,e)=>n===null?null:i.parse(n,e),encode:n=>n===null?"":i.encode(n),decode:n=>n===""?null:i.decode(n)}}function j(i,n){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(s=>Oi(s,i,n)))throw new v(`${t} must be a whole number or a pair [height, width] from ${i} to ${n}; got ${fe(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:Kt}}function pn(i){return{parse(n,e){if(!Array.isArray(n)||n.length!==3||!n.every(t=>Oi(t,1,i)))throw new v(`${e} must be [channels, height, width], each from 1 to ${i}, such as [1, 28, 28]; got ${fe(n)}`);return[...n]},encode:n=>n.join(","),decode:Kt}}function Ht(i){let n=j(0,i);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new v(`${t} must be "same", "valid" or whole numbers; got ${fe(e)}`);return n.parse(e,t)},encode:e=>typeof e=="string"?e:n.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:n.decode(e)}}function Ut(i,n,e){let[t,r]=[ne(n,e),Y(i)];return{parse:(s,o)=>typeof s=="string"?r.parse(s,o):t.parse(s,o),encode:s=>typeof s=="string"?s:t.encode(s),decode:s=>/^[a-z]+$/.test(s)?s:t.decode(s)}}function se(i=-1/0,n=1/0){let e=Number.isFinite(n)?` from ${i} to ${n}`:"";return{parse(t,r){if(typeof t!="number"||!Number.isFinite(t)||t<i||t>n)throw new v(`${r} must be a number${e}; got ${fe(t)}`);return t},encode:String,decode:t=>Kt(t)[0]}}function Y(i){return{parse(n,e){if(!i.includes(n))throw new v(`${e} must be one of ${i.join(", ")}; got ${fe(n)}`);return n},encode:n=>n,decode:n=>n}}function un(i,n,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new v(`a figure's state must be an object such as {"stride": [1, 1]}; got ${fe(e)}`);let t={};for(let[r,s]of Object.entries(e)){if(n.includes(r))continue;let o=Object.hasOwn(i,r)?i[r]:void 0;if(!o)throw new v(`this figure has no "${r}"; it knows ${Object.keys(i).join(", ")}`);t[r]=o.parse(s,r)}return t}function Uo(i,n){return Object.keys(n).map(e=>`${e}:${encodeURIComponent(i[e].encode(n[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function Wo(i,n){let e=Object.create(null),t=[];for(let r of n===""?[]:n.split("~")){let[,s,o]=/^(\w+):(.*)$/s.exec(r)??[];if(s===void 0)throw new v(`the address holds ${fe(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new v(`the address holds ${fe(r)}, which is cut off in the middle of a character`)}s==="lock"?t=a.split(",").filter(Boolean):e[s]=Object.hasOwn(i,s)?i[s].decode(a):a}return{state:e,lock:t}}var Li=(i,n)=>f`<span class="control fixed">${i} <b>${n}</b> <span class="lock">fixed</span></span>`;function D(i,n,e,t,r=!1){return r?Li(i,e.find(s=>s.id===n)?.label??n):f`<label class="control"
><span>${i}</span>
<select aria-label=${i} @change=${s=>t(s.target.value)}>
${e.map(s=>f`<option value=${s.id} .selected=${s.id===n}>${s.label}</option>`)}
</select></label
>`}function E(i,n,[e,t,r],s,o=!1){if(o)return Li(i,String(n));let a=c=>s(Math.round(Math.min(Math.max(c,e),t)/r)*r),l=(c,d,p)=>f`<button type="button" class=${d} tabindex="-1" aria-label="${i}: ${d}" @click=${()=>a(n+c)}>
${p}
</button>`;return f`<span class="control stepper"
><span aria-hidden="true">${i}</span>${l(-r,"less","−")}<input
type="number"
aria-label=${i}
min=${e}
max=${t}
step=${r}
.value=${String(n)}
@change=${c=>{let d=c.target;Number.isFinite(d.valueAsNumber)&&a(d.valueAsNumber),d.value=String(n)}}
@input=${c=>{let d=c.target;c.inputType||!Number.isFinite(d.valueAsNumber)||(a(d.valueAsNumber),queueMicrotask(()=>d.select()))}} />${l(r,"more","+")}</span
>`}function Ye(i,[n,e],t,r,s,o){return n!==e&&!s?G(`${i} ${n}×${e}`,o):E(i,n,t,a=>r([a,a]),s)}var Ae=([i,n],e,t,r)=>[E("height",i,e,s=>t([s,n]),r),E("width",n,e,s=>t([i,s]),r)];function I(i,n,e,t=!1){return t?Li(i,n?"on":"off"):f`<button type="button" class="control toggle" aria-pressed=${n?"true":"false"} @click=${()=>e(!n)}>
${i}
</button>`}var G=(i,n)=>f`<button type="button" class="control" @click=${n}>${i}</button>`,C=(i,...n)=>f`<div class="group" role="group" aria-label=${i}><span class="title">${i}</span>${n}</div>`,A=(i,n)=>i?n():w;var ld=["none","8 4","2 3","10 3 2 3","16 4","5 2"],Qo=["m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z","m0 -5l5 9h-10z","m-4 -4h8v8h-8z","m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z","m0 5l5 -9h-10z","m-4.5 -1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3z"],xt=Qo.length,hn=i=>ld[i%xt],kr=(i,[n,e])=>T`<path class="dot" d="M${n} ${e}${Qo[i%xt]}" />`;function _e({from:i,to:n,log:e},t){if(!e)return P((t-i)/(n-i),0,1);let[r,s]=[Math.log(i),Math.log(n)];return t<=i?0:P((Math.log(t)-r)/(s-r),0,1)}function je({from:i,to:n,log:e},t){let r=P(t,0,1);return e?i*(n/i)**r:i+r*(n-i)}var cd=i=>Math.abs(i)<3?String(+`1e${i}`):cn(i);function mn({from:i,to:n,log:e},t){if(e){let[l,c]=[Math.ceil(Math.log10(i)-1e-9),Math.floor(Math.log10(n)+1e-9)],d=Math.ceil((c-l+1)/t);return Array.from({length:c-l+1},(u,h)=>l+h).filter(u=>u%d===0).map(u=>({value:10**u,text:cd(u)}))}let r=(n-i)/t,s=10**Math.floor(Math.log10(r)),o=s*[1,2,5,10].find(l=>l*s>=r*.999),a=Math.ceil(i/o-1e-9);return Array.from({length:Math.floor(n/o+1e-9)-a+1},(l,c)=>{let d=Number(((a+c)*o).toPrecision(12));return{value:d,text:String(d).replace("-","−")}})}var Wt=([i,n])=>T`<circle class="touch" cx=${i} cy=${n} r="20" /><circle class="ring" cx=${i} cy=${n} r="9" /><circle class="knob" cx=${i} cy=${n} r="6" />`,Ce=class extends Z{#e=!1;frame(n,e,t){let[r,s]=n;return f`<svg
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
@click=${this.#c}
@touchstart=${this.#r}
@keydown=${this.#a}
>${t}</svg>`}#t(n){let e=n.currentTarget.getBoundingClientRect();return[n.clientX-e.left,n.clientY-e.top]}#r=n=>{this.movable&&n.target.classList.contains("touch")&&n.preventDefault()};#n=n=>{let e=n.target.classList.contains("touch");!this.movable||n.button!==0||n.pointerType==="touch"&&!e||(this.#e=!0,n.currentTarget.setPointerCapture(n.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),n.preventDefault(),e||this.placed(this.#t(n)))};#i=n=>{this.#e&&this.placed(this.#t(n))};#l=()=>{this.#e&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#e=!1};#c=n=>{!this.movable||n.pointerType!=="touch"||n.target.classList.contains("touch")||(this.placed(this.#t(n)),this.dispatchEvent(new CustomEvent("plot-rest")))};#a=n=>{if(n.ctrlKey||n.altKey||n.metaKey||!this.movable)return;let e=this.keyed(n.key,n.shiftKey);e&&(n.preventDefault(),n.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(n,e,t){let[r,s,o,a]=n,l=e?mn(e,P(Math.floor((o-r)/46),2,5)):[],c=t?mn(t,P(Math.floor((a-s)/24),2,5)):[];return T`<g class="axes" aria-hidden="true">
${l.map(({value:d,text:p})=>{let u=r+_e(e,d)*(o-r);return T`<path d="M${u} ${s}V${a}" /><text x=${u} y=${a+15} text-anchor="middle">${p}</text>`})}
${c.map(({value:d,text:p})=>{let u=a-_e(t,d)*(a-s);return T`<path d="M${r} ${u}H${o}" /><text x=${r-6} y=${u+4} text-anchor="end">${p}</text>`})}
${e?.name?T`<text class="axis" x=${o} y=${a+31} text-anchor="end">${e.name}</text>`:w}
${t?.name?T`<text class="axis" x=${r-6} y=${s-8} text-anchor="start">${t.name}</text>`:w}
</g>`}static{this.styles=R`
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
:host([tone="gradient"]) {
--tone: var(--gradient);
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
`}};var ji=class extends Ce{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},span:{attribute:!1},veil:{},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.span=null,this.veil="",this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#e(){let n=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-n]:[12,40,this.width-12,this.height-n]}#t=([n,e])=>{let[t,r,s,o]=this.#e,a=this.y?_e(this.y,e):.5;return[t+_e(this.x,n)*(s-t),o-a*(o-r)]};#r(n){let{from:e,to:t}=this.x,r=P(Number((Math.round(n/this.snap)*this.snap).toPrecision(10)),e,t);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([n]){let[e,,t]=this.#e;this.#r(je(this.x,(n-e)/(t-e)))}keyed(n,e){let t=this.at[0],r=this.snap*(e?5:1),s={ArrowLeft:t-r,ArrowDown:t-r,ArrowRight:t+r,ArrowUp:t+r,Home:this.x.from,End:this.x.to};return n in s?()=>this.#r(s[n]):null}render(){let n=this.#e,[e,,t,r]=n;return this.frame([this.width,this.height],this.label,T`${this.axes(n,this.x,this.y)}
${this.y?w:T`<path class="line rule" d="M${e} ${(n[1]+r)/2}H${t}" />`}
${this.span?this.#n(this.span):w}
${[...this.lines].sort((s,o)=>Number(o.faint??!1)-Number(s.faint??!1)).map(s=>this.#i(s))}
${this.marks.map(s=>this.#l(s))}
${this.at?this.#c(this.at):w}`)}#n([n,e]){let[t,r,,s]=this.#e,[o,a]=[this.#t([n,0])[0],this.#t([e,0])[0]],l=Math.max((o+a)/2,t+8);return T`<rect class="span" x=${o} y=${r} width=${a-o} height=${s-r} />
<path class="line rule" d="M${a} ${r}V${s}" />
${this.veil?T`<text class="sign" x=${l} y=${(r+s)/2} text-anchor="middle">${this.veil}</text>`:w}`}#i({points:n,text:e,faint:t,look:r,band:s}){let o=n.map(this.#t),[a,l]=o[o.length-1],c=p=>r===void 0?T`<circle class="dot" cx=${p[0]} cy=${p[1]} r="2.5" />`:kr(r,p),d=p=>(s??[]).map((u,h)=>this.#t([n[h][0],u[p]]));return T`${s?T`<polygon class="band" points=${[...d(0),...d(1).reverse()].join(" ")} />`:w}
<polyline class="line ${t?"faint":""}" stroke-dasharray=${hn(r??0)} points=${o.map(p=>p.join()).join(" ")} />
${t||n.length>80?w:o.map(c)}
${e?T`<text class="end" x=${a} y=${l-7} text-anchor="end">${e}</text>`:w}`}#l({at:n,sign:e,text:t}){let[r,s]=this.#t(n),o=this.y?s+5:s-13;return T`${e?T`<text class="sign" x=${r} y=${o} text-anchor="middle">${e}</text>`:T`<path class="line" d="M${r} ${o-10}V${s+9}" />`}
${t?T`<text x=${r} y=${o-14} text-anchor="middle">${t}</text>`:w}`}#c(n){return T`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${n[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?w:"true"}
>${Wt(this.#t(n))}</g>`}static{this.styles=R`
${Ce.styles}
.rule {
stroke: var(--line);
}
.sign {
font-size: 15px;
fill: var(--ink);
}
.band {
fill: color-mix(in srgb, var(--tone) 16%, transparent);
}
.span {
fill: color-mix(in srgb, var(--muted) 13%, transparent);
}
text.end {
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",ji);var pe=class{constructor(n,e,t,r){this.read=n;this.write=e;this.refuse=t;this.step=r;this.#e=0;this.pull=({detail:{cell:n,steps:e=0,start:t}})=>{t?this.#e=this.read(n):this.write(n,Math.round((this.#e+e*this.step)*1e6)/1e6)};this.type=({detail:{cell:n,text:e=""}})=>{let t=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(t)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):this.write(n,t)}}#e};function Ii(i,n,e){return typeof i=="string"||typeof n=="string"?i===n:i.length===n.length&&i.every((t,r)=>Math.abs(t-n[r])<=e+1e-9*Math.abs(n[r]))}function Xo(i,n){let{answer:e,within:t=0,slips:r,otherwise:s}=i;if(Ii(n,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!Ii(l.answer,e,t)&&Ii(n,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):s}`,slip:o[0]?.says}}function Vo(i){let n=i.filter(s=>s.trim()!==""),e=n.map(Yo),t=n.length===1&&!e.every(Number.isFinite)?dd(n[0]).map(Yo):e;return(i.length===1?t.length>0:t.length===i.length)&&t.every(Number.isFinite)?t:null}function Yo(i){let n=/^[1-9]\d{0,2}(,\d{3})+$/.test(i.trim())?i.replaceAll(",",""):i,[e,t,...r]=n.trim().replace("−","-").replace(",",".").split("/");return e.trim()===""||r.length>0||t?.trim()===""?Number.NaN:Number(e)/(t===void 0?1:Number(t))}var dd=i=>i.split(/[×x*;]|,\s|\s+/).filter(n=>n.trim()!=="");function Jo(i,n,e,t){return f`<form class="ask" @submit=${s=>{s.preventDefault();let o=s.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
<p>${i.text}</p>
<div class="answer">
${i.choices?.map(s=>G(s.label,()=>e(s.id)))}
${(i.fields??[]).map(s=>f`<label class="control"
>${s}<input type="text" inputmode="decimal" aria-label=${s||i.text} size="5" /></label
>`)}
${i.choices?w:f`<button type="submit" class="control">Check</button>`}
${t?G("Show me",t):w}
</div>
${n?f`<p class="verdict">${n.says}</p>`:w}
</form>`}var pd={"d2l-nn.js":"d2lEngine","d2l-runs.js":"d2lRuns","lenet-relu.js":"d2lLenetRelu","lenet-sigmoid.js":"d2lLenetSigmoid"},qi=document.currentScript?.src,fn=new Map;async function Zo(i,n){let e=globalThis,t=pd[i];e[t]||(fn.has(i)||fn.set(i,(n?hd(i,n):ud(i)).finally(()=>fn.delete(i))),await fn.get(i));let r=e[t];if(!r)throw new v(`${i} came, but it is not the file of that name that these figures need`);return r}async function ud(i){if(!qi)throw new v(`this figure needs ${i}, and does not know where to look for it: in a notebook, run its cell`);let n=new URL(`./${i}`,qi);n.search=new URL(qi).search,await ea(n.href,`${i} is missing: this figure looked for it at ${n.href.split("?")[0]}; put it there and try again`)}async function hd(i,n){let e=URL.createObjectURL(new Blob([await n(i)],{type:"text/javascript"}));await ea(e,`this notebook does not let the figure run ${i}`).finally(()=>URL.revokeObjectURL(e))}function ea(i,n){let e=document.createElement("script");return e.src=i,new Promise((t,r)=>{e.onload=()=>t(),e.onerror=()=>r(new v(n)),document.head.append(e)}).finally(()=>e.remove())}var md={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},fd={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},gd=(i,n)=>Object.entries(i).map(([e,t])=>n(e,fd[e]?.replace("#",t)??t)).join(""),Ki=i=>gd(md[i],(n,e)=>`--${n}:var(--d2l-${n},${e});`);var Qt=R`
:host {
${ft(Ki("light"))}
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
${ft(Ki("dark"))}
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
`;var ta=()=>matchMedia("(prefers-color-scheme: dark)");function ra(){let{documentElement:i,body:n}=document,e=i.dataset.theme??n?.dataset.vscodeThemeKind?.replace("vscode-","")??i.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=n?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":ta().matches?"dark":"light"}function na(i){let n=new MutationObserver(i),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&n.observe(r,{attributeFilter:e});let t=ta();return t.addEventListener("change",i),()=>{n.disconnect(),t.removeEventListener("change",i)}}var z=560,bd=300,wd=14,$d,O=class extends Z{constructor(){super();this.textOf=null;this.looks=[];this.questions={};this.#e=null;this.#t=null;this.#r={};this.#n=null;this.#i=!1;this.#l=[];this.#c=[];this.#a=0;this.#s=[];this.#x=()=>this.#v(!0);this.#P=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#v(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=Qt}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return w}settle(e,t){return e}get asksEachTime(){return this.locked("ask")}judged(e){}pause(){}get quiet(){return!1}#e;#t;#r;#n;#i;#l;#c;#a;#s;set stateText(e){e!==null&&this.#m(()=>{let t;try{t=JSON.parse(e)}catch(r){let s=r.message;throw new v(`the state attribute is no JSON (${s}); this is the default figure`)}this.#h(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#m(()=>this.#h(e))}get#o(){let e=Y(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#u(){return{ask:"",...this.defaults()}}get now(){return this.#e??=this.#u,this.#e}get derived(){return this.#t??=this.derive(this.now),this.#t}refresh(){this.#t=null,this.requestUpdate(),this.#S()}#h(e){let t=un(this.#o,this.derivedKeys,e);this.#r={...this.#r,...t},this.notice=null,this.#p(t)}#p(e){let t=this.now,r={...t,...e},s=Object.keys(e).some(o=>o!=="ask"&&!this.#d(o));s&&(this.#t=null),this.#e=r,this.#e={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#i:s&&this.asksEachTime)&&this.#b(),this.requestUpdate(),this.#S()}#d(e){return this.looks.includes(e)}#m(e){try{return e(),!0}catch(t){if(!(t instanceof v))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#m(()=>{let r=un(this.#o,[],e);this.notice=null,Object.keys(e).some(s=>!this.#d(s))&&(this.arrived=null),this.#p(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#S()}reset(){let e={...this.#u,...this.#r},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#b(),this.change(Object.fromEntries(t))}async load(e){this.notice=null;try{return await Zo(e,this.textOf)}catch(t){if(!(t instanceof v))throw t;return this.refuse(t.message),null}}async engine(){let e=await this.load("d2l-nn.js");return e&&($d??=e())}get lock(){return[...new Set([...this.#l,...this.#c])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#o)],s=t.find(o=>!r.includes(o));s!==void 0&&this.refuse(`lock names "${s}", and this figure knows ${r.join(", ")}`),this.#l=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#d(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#i&&this.derived.trouble===null}get#g(){return this.questions[this.now.ask].question(this.now,this.derived)}#b(){this.#i=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#f(e){let t=typeof e=="string"?e:Vo(e);if(t===null){let s=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${s}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=Xo(this.#g,t);this.judged(r),r.right?this.#w(r):this.verdict=r,this.#S()}#w(e){this.#i=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#S(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#$(){let e=!this.locked("ask")||this.verdict!==null,t=s=>this.#f(s),r=()=>{this.judged(null),this.#w(null)};return Jo(this.#g,this.verdict,t,e?r:null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return t>0?`${e}-${t+1}`:e}#v(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(c=>c.startsWith(t));if(r===void 0)return;let s=this.now,o=this.#m(()=>{let{state:c,lock:d}=Wo(this.#o,r.slice(t.length)),u={...{...this.#u,...this.#r},...un(this.#o,this.derivedKeys,c)},h=Object.keys(c).find(g=>this.locked(g));if(h)throw new v(`the address changes ${h}, which is fixed on this page; this is the page's figure`);let m=Object.entries(u).filter(([g])=>!this.locked(g));this.notice=null,this.#c=d.filter(g=>g==="all"||g in this.#o),this.pause(),this.#b(),this.#p(Object.fromEntries(m)),e&&this.#k(s)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#k(e){let t=this.#o,r=Object.keys(t).filter(o=>!this.#d(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#n??=e;let s=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>wd||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${s.join(", ")||"a question"}.`.replaceAll("_"," ")}#y(){let e=this.#n;if(e===null)return;this.#n=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#x;#P;get link(){let e={...this.#u,...this.#r},t=Object.entries(this.now).filter(([a,l])=>this.#d(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#c.length>0?`~lock:${this.#c.join(",")}`:"",s=`${this.addressName}=${Uo(this.#o,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,s].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.copy(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.copy(e,"PyTorch code copied; its Y is this output")}async copy(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#S()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=ra()};e(),this.#s.push(na(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#s.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#s.push(()=>r.disconnect());let s=(o,a,l)=>{o.addEventListener(a,l),this.#s.push(()=>o.removeEventListener(a,l))};s(document,"visibilitychange",()=>{document.hidden&&this.pause()}),s(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),s(this,"keydown",o=>this.#M(o)),s(document,"click",this.#P),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#v(!1),s(window,"hashchange",this.#x)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#a);for(let e of this.#s.splice(0))e()}#T(){return this.asking?`${this.verdict?.says??""} ${this.#g.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#S(){clearTimeout(this.#a),!this.quiet&&(this.#a=window.setTimeout(()=>{this.spoken=this.notice??this.#T()},bd))}announce(){this.#S()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#M(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return w}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return f`${A(e.length>0,()=>C("Predict",D("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${C("Take along",G("Copy as PyTorch",()=>{this.copyPytorch()}),A(!this.hosted,()=>G("Copy link",()=>{this.copyLink()})),G("Reset",()=>this.reset()))}${this.keys()}`}#_(e,t){let r=this.notice??t.trouble,s=A(this.arrived,()=>f`<p class="arrived">${this.arrived} ${G("back to mine",()=>this.#y())}</p>`);return this.asking?f`${A(r,()=>f`<p class="notice">${r}</p>`)}${this.#$()}${s}`:r?f`<p class="notice">${r}</p>${s}`:f`${A(this.verdict,()=>f`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${s}`}render(){let[e,t]=[this.now,this.derived];return f`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
<p class="hint">${this.hint}</p>
<div class="stage ${this.width>=z?"wide":""}">${this.drawing(e,t)}</div>
<div class="told" tabindex="-1">${this.#_(e,t)}</div>
<div class="bar">
${this.controls(e,t)}
<button
type="button"
class="control more"
aria-expanded=${this.open?"true":"false"}
@click=${()=>{this.open=!this.open}}
>${this.open?"Less":"More"}</button>
</div>
${A(this.open,()=>f`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
<div class="unseen" role="status">${this.spoken}</div>
</div>`}};function H(i,n){customElements.get(i)||customElements.define(i,n)}var[Yt,ia,vd,kt]=[44,124,158,24],[yd,xd]=[8,20];function sa(i){return i.map((n,e)=>{let t=i.flatMap((s,o)=>Math.abs(s-n)<1?[o]:[]),r=Math.min(yd,xd/Math.max(1,t.length-1));return(t.indexOf(e)-(t.length-1)/2)*r})}var Bi=class extends Ce{static{this.properties={x:{attribute:!1},y:{attribute:!1},from:{attribute:!1},to:{attribute:!1},centre:{attribute:!1},spread:{attribute:!1},index:{type:Number},snap:{type:Number},valueText:{attribute:!1},label:{},fixed:{type:Boolean},width:{type:Number}}}constructor(){super(),[this.from,this.to,this.centre,this.spread]=[[],[],null,0],[this.index,this.snap,this.valueText,this.label]=[0,1,"",""],[this.fixed,this.width]=[!1,300]}get movable(){return!this.fixed}#e=(n,e)=>kt+_e(n,e)*(this.width-2*kt);#t(n){let e=Number((Math.round(P(n,this.x.from,this.x.to)/this.snap)*this.snap).toPrecision(10));e!==this.from[this.index]&&this.dispatchEvent(new CustomEvent("line-drag",{detail:{x:e}}))}#r(n){let e={index:P(n,0,this.from.length-1)};e.index!==this.index&&this.dispatchEvent(new CustomEvent("line-pick",{detail:e}))}placed([n]){this.#t(je(this.x,(n-kt)/(this.width-2*kt)))}keyed(n,e){let t=this.snap*(e?5:1),r=this.from[this.index];return n==="ArrowLeft"?()=>this.#t(r-t):n==="ArrowRight"?()=>this.#t(r+t):n==="ArrowUp"?()=>this.#r(this.index-1):n==="ArrowDown"?()=>this.#r(this.index+1):null}render(){let n=this.from.map(s=>this.#e(this.x,s)),e=this.to?.map(s=>this.#e(this.y,s))??[],t=sa(n).map(s=>Yt+s),r=sa(e).map(s=>ia+s);return this.frame([this.width,vd],this.label,T`${this.#n(this.x,Yt,-14)}${this.#n(this.y,ia,24)}
${this.centre===null?w:this.#i(this.centre)}
${e.map((s,o)=>T`<path class="way ${o===this.index?"chosen":""}" d="M${n[o]} ${t[o]}L${s} ${r[o]}" />`)}
${n.map((s,o)=>T`<g class="point" @pointerdown=${()=>this.#r(o)}>
<circle class="touch" cx=${s} cy=${t[o]} r="14" /><circle class="in" cx=${s} cy=${t[o]} r="6" /></g>`)}
${e.map((s,o)=>T`<circle class="out ${o===this.index?"chosen":""}" cx=${s} cy=${r[o]} r="6" />`)}
<g
class="handle"
role="slider"
tabindex="0"
aria-label="example ${this.index+1}"
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${this.from[this.index]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?w:"true"}
>${Wt([n[this.index],t[this.index]])}</g>`)}#n(n,e,t){let r=mn(n,P(Math.floor((this.width-2*kt)/60),3,9));return T`<g class="axes" aria-hidden="true"><path class="rule" d="M${kt} ${e}H${this.width-kt}" />
${r.map(({value:s,text:o})=>{let a=this.#e(n,s);return T`<path class="rule" d="M${a} ${e-4}V${e+4}" /><text x=${a} y=${e+t} text-anchor="middle">${o}</text>`})}
<text class="axis" x="0" y=${e+4}>${n.name}</text></g>`}#i(n){let[e,t,r]=[n-this.spread,n,n+this.spread].map(s=>this.#e(this.x,s));return T`<g class="middle" aria-hidden="true"><path class="band" d="M${e} ${Yt}H${r}" />
<path d="M${t} ${Yt-9}V${Yt+9}" /><text x=${t} y=${Yt+24} text-anchor="middle">μ</text></g>`}static{this.styles=R`
${Ce.styles}
.rule {
stroke: var(--line);
}
text.axis {
font-style: italic;
}
.way {
stroke: color-mix(in srgb, var(--muted) 50%, var(--paper));
stroke-width: 1.5;
}
.way.chosen {
stroke: var(--ink);
stroke-width: 2;
}
.in {
fill: var(--input);
stroke: var(--paper);
stroke-width: 1.5;
pointer-events: none;
}
.out {
fill: var(--output);
stroke: var(--paper);
stroke-width: 1.5;
}
.handle .knob {
fill: var(--input);
}
.handle .ring {
stroke: var(--input);
}
.middle path {
stroke: var(--ink);
stroke-width: 2;
}
.middle .band {
stroke: color-mix(in srgb, var(--input) 35%, transparent);
stroke-width: 10;
stroke-linecap: round;
}
.middle text {
fill: var(--ink);
font-style: italic;
paint-order: stroke;
stroke: var(--paper);
stroke-width: 4px;
}
`}};customElements.get("d2l-number-lines")||customElements.define("d2l-number-lines",Bi);var gn=i=>Array.isArray(i)?i:[i,i];function Xt(i,n,e){if(!Number.isInteger(i)||i<e)throw new v(`${n} ${i} is not possible; give a whole number of ${e} or more`)}function kd(i,n,e,t,r){if(i==="valid")return[0,0];if(i==="same"){if(t!==1)throw new v(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let s=gn(i)[n];return gn(s)}function oa(i,n,e,t,r){let s=gn(r.stride)[n],o=gn(r.dilation)[n];Xt(e,`input ${i}`,1),Xt(t,`kernel ${i}`,1),Xt(s,"stride",1),Xt(o,"dilation",1);let[a,l]=kd(r.padding,n,t,s,o);Xt(a,"padding",0),Xt(l,"padding",0);let c=o*(t-1)+1,d=e+a+l,p=Math.floor((d-c)/s)+1;return{name:i,input:e,kernel:t,stride:s,dilation:o,before:a,after:l,padded:d,extent:c,output:p,mode:r.padding_mode}}var Sd=i=>i.before===i.after?`2·${i.before}`:`${i.before} + ${i.after}`;function aa(i){let n=Math.max(i.before,i.after);if(i.mode==="reflect"&&n>=i.input){let e=`use padding ${i.input-1} or less, or padding_mode 'replicate'`;return`padding ${n} is too wide to reflect: input ${i.input} has only ${i.input-1} cells beyond its edge; ${e}`}if(i.mode==="circular"&&n>i.input)return`padding ${n} goes round input ${i.input} more than once; use padding ${i.input} or less`;if(i.extent>i.padded){let e=i.dilation===1?`kernel ${i.kernel}`:`kernel ${i.kernel} with dilation ${i.dilation} spans ${i.extent} cells and`,t=Math.ceil((i.extent-i.input)/2);return`${e} does not fit input ${i.input} + ${Sd(i)}; the smallest padding is ${t}`}return null}function de(i,n,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=oa("height",0,i[0],n[0],t),s=oa("width",1,i[1],n[1],t),[o,a]=[aa(r),aa(s)];if(o!==null&&o===a)throw new v(o);if(o!==null&&a!==null)throw new v(`height: ${o}. Width: ${a}`);if(o!==null)throw new v(`height: ${o}`);if(a!==null)throw new v(`width: ${a}`);return{rows:r,columns:s}}function da(i,n,e={}){let t=de(i,n,e);return[t.rows.output,t.columns.output]}function Pd(i,n){let e=n-i.before;if(e>=0&&e<i.input)return e;switch(i.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(i.input-1)-e;case"replicate":return e<0?0:i.input-1;case"circular":return(e+i.input)%i.input}}var ce=i=>Array.from({length:i.padded},(n,e)=>Pd(i,e));function la(i){let n=new Array(i.padded).fill(0);for(let e=0;e<i.output;e++)for(let t=0;t<i.kernel;t++)n[e*i.stride+t*i.dilation]+=1;return n}function Xe(i){let[n,e]=[la(i.rows),la(i.columns)],t=M(i.rows.padded,i.columns.padded,(c,d)=>n[c]*e[d]),r=(c,d)=>{let p=new Array(c.input).fill(0);return ce(c).forEach((u,h)=>{u>=0&&(p[u]+=d[h])}),p},[s,o]=[r(i.rows,n),r(i.columns,e)],a=M(i.rows.input,i.columns.input,(c,d)=>s[c]*o[d]),l=a.reduce((c,d)=>c+d.filter(p=>p===0).length,0);return{padded:t,input:a,never:l}}function pa(i,[n,e]){let t=[];for(let r=0;r<i.rows.kernel;r++)for(let s=0;s<i.columns.kernel;s++)t.push([n*i.rows.stride+r*i.rows.dilation,e*i.columns.stride+s*i.columns.dilation]);return t}function ca(i,n){let e=[];for(let t=i.kernel-1;t>=0;t--){let r=n-t*i.dilation;r>=0&&r%i.stride===0&&r/i.stride<i.output&&e.push(r/i.stride)}return e}function ua(i,[n,e]){let t=ca(i.columns,e);return ca(i.rows,n).flatMap(r=>t.map(s=>[r,s]))}function ha(i,[n,e]){let t=[];for(let r=0;r<i.rows.output;r++)for(let s=0;s<i.columns.output;s++)t.push([r*i.rows.stride+n*i.rows.dilation,s*i.columns.stride+e*i.columns.dilation]);return t}function ma(i,[n,e]){let t=(r,s)=>Math.max(0,Math.min(r.output-1,Math.floor(s/r.stride)));return[t(i.rows,n),t(i.columns,e)]}var Td=8,ga=.61,ba=.45,Hi=.05,Md=i=>{let n=[ba,ga].find(e=>Math.abs(i-e)<Hi);return n===void 0?i:n+(i>n?Hi:-Hi)},fa=(i,n)=>Array.from({length:101},(e,t)=>`.${i}${t}{background-color:color-mix(in srgb,var(${n}) ${t}%,var(--paper))}`),_d=[...fa("p","--fill"),...fa("n","--ink")].join(""),Ui=class extends Z{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#e=!1;#t=!1;#r=!1;#n=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(n){let e=n.get("home");n.has("home")&&!K(e??null,this.home)&&!this.#e&&(this.cursor=this.home),this.#e=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],s=[P(this.cursor[0],0,t-1),P(this.cursor[1],0,r-1)];K(s,this.cursor)||(this.cursor=s)}render(){let{size:n,fontSize:e}=this,t=this.cells[0]?.length??0;return f`<div
role="grid"
aria-label=${this.label}
aria-readonly=${this.editable?"false":"true"}
class="${n<18?"fine":""} ${e===0?"pixels":""}"
style="--size:${n}px;--font:${e}px;grid-template-columns:repeat(${t},${n}px);width:${t*n}px;height:${this.cells.length*n}px"
@keydown=${this.#p}
@focusin=${this.#d}
@pointerdown=${this.#g}
@pointermove=${this.#b}
@pointerup=${this.#f}
@pointercancel=${this.#w}
@pointerleave=${this.#$}
@dblclick=${this.#v}
>
${this.cells.map((r,s)=>f`<div role="row">${r.map((o,a)=>this.#i(o,s,a))}</div>`)}
</div>
${this.frame?this.#l(this.frame):w} ${this.editing===null?w:this.#c()}`}#i(n,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],s=Math.abs(n.tint),o=n.tint<0,a=o?Md(s*.85):s*.62,l=o&&(a>ga?"deep":a>ba&&"half"),c=[`${o?"n":"p"}${Math.round(a*100)}`,n.marks,l,n.note&&"noted"].filter(Boolean).join(" ");return f`<div
role="gridcell"
class=${c}
tabindex=${r?0:-1}
aria-label=${n.label??w}
>${this.fontSize>0?n.text:w}${n.note?f`<small>${n.note}</small>`:w}</div>`}#l(n){let e=this.size,t=`transform:translate(${n.column*e}px,${n.row*e}px);width:${n.columns*e}px;height:${n.rows*e}px`;return f`<div class="frame" style=${t}></div>`}#c(){let[n,e]=this.cursor,t=Math.max(this.size,56),r=P(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return f`<input
class="editor"
aria-label="value of row ${n}, column ${e}"
autocomplete="off"
style="left:${r}px;top:${n*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
.value=${this.editing??""}
@keydown=${this.#h}
@blur=${()=>this.#u(!1)}
/>`}updated(n){if(n.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#r&&e?.select()}else n.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#t=!0,this.#a(this.cursor)?.focus(),this.#t=!1)}#a([n,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[n]?.children[e]}edit(n){this.#r=n===void 0,this.editable&&(this.editing=n??this.cells[this.cursor[0]][this.cursor[1]].text)}#s(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e}))}#o(n){this.#e=!0,this.cursor=n,this.#s("cell-focus",{cell:n})}#u(n){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,n&&this.#a(this.cursor)?.focus(),r&&this.#s("cell-edit",{cell:this.cursor,text:t})}#h=n=>{if(n.stopPropagation(),n.key==="Enter")this.#u(!0);else if(n.key==="Escape")this.editing=null,this.#a(this.cursor)?.focus();else return;n.preventDefault()};#p=n=>{if(n.altKey||n.metaKey)return;let[e,t]=this.cursor,[r,s]=[this.cells.length,this.cells[0].length];if(n.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(n.key)){n.preventDefault(),this.#s("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#s("cell-pull",{cell:this.cursor,steps:n.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:n.ctrlKey?[0,0]:[e,0],End:n.ctrlKey?[r-1,s-1]:[e,s-1],PageUp:[0,t],PageDown:[r-1,t]}[n.key];if(a)this.#o([P(a[0],0,r-1),P(a[1],0,s-1)]);else{if(n.ctrlKey)return;if(n.key==="Enter"||n.key==="F2")if(this.drag==="paint")this.#s("cell-drag",{cell:this.cursor,from:this.cursor,start:!0});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(n.key))this.edit(n.key);else return}n.preventDefault()};#d=n=>{let e=n.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#n||this.#t)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];K(r,this.cursor)&&this.#s("cell-focus",{cell:r})};#m(n){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[P(Math.floor((n.clientY-e.top)/this.size),0,t-1),P(Math.floor((n.clientX-e.left)/this.size),0,r-1)]}#g=n=>{if(n.button!==0)return;let e=this.#m(n),t=K(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#n={cell:e,from:e,y:n.clientY,moved:!1,again:t},n.currentTarget.setPointerCapture(n.pointerId),this.#a(e)?.focus({preventScroll:!0}),n.preventDefault(),this.#o(e),this.drag==="paint"&&this.#s("cell-drag",{cell:e,from:e,start:!0}),this.drag==="pull"&&this.#s("cell-pull",{cell:e,steps:0,start:!0})};#b=n=>{let e=this.#n,t=this.#m(n);if(!e){n.pointerType!=="touch"&&this.#s("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-n.clientY)/Td);(r!==0||e.moved)&&(e.moved=!0,this.#s("cell-pull",{cell:e.cell,steps:r,start:!1}));return}K(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#s("cell-drag",{cell:t,from:e.from,start:!1}):this.#o(t))};#f=()=>{let n=this.#n;this.#n=null,n?.again&&!n.moved&&this.drag!=="paint"&&this.edit()};#w=()=>{this.#n=null};#$=()=>{this.#n||this.#s("cell-hover",null)};#v=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=R`
${ft(_d)}
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
`}};customElements.get("d2l-grid")||customElements.define("d2l-grid",Ui);var $a=(i,n)=>i*4096+n,Ie=i=>new Set(i.map(([n,e])=>$a(n,e))),Ee=(i,n,e)=>i.has($a(n,e)),Cd=24;function J(i,n){if(n<Cd)return 0;let e=1;for(let r of i)for(let s of r)e=Math.max(e,s.text.length);let t=Math.min(n*.42,(n-4)/(e*.58),17);return t<8?0:t}var Ed=112,wa=46,Rd=46;function St(i,n,e){let t=(i===0?640:i)+wa,r=(i>=z||i===0?520:380)/e;for(let s=Math.min(Rd,Math.floor(r));s>4;s--){let o=n.map(a=>a.reduce((l,c)=>l+Math.max(c*s,Ed)+wa,0));if(Math.max(...o)<=t)return s}return 4}function X(i,n=()=>"",e=Q(i)||1){return i.map((t,r)=>t.map((s,o)=>({text:S(s),tint:s/e,marks:n(r,o)})))}function qe(i,n,e=()=>({}),t=Q(i)||1){let[r,s]=[ce(n.rows),ce(n.columns)];return r.map((o,a)=>s.map((l,c)=>{let d=o<0||l<0?null:[o,l],p=a>=n.rows.before&&a<n.rows.before+n.rows.input&&c>=n.columns.before&&c<n.columns.before+n.columns.input,u=d?i[o][l]:0,h=e(a,c,d),m=p?"":"outside ";return{text:S(u),tint:p?u/t:0,label:p?void 0:d?`outside, a copy of row ${o}, column ${l}: ${S(u)}`:"outside: 0",...h,marks:`${m}${h.marks??""}`}}))}var Ve=(i,[n,e])=>({row:n*i.rows.stride,column:e*i.columns.stride,rows:i.rows.extent,columns:i.columns.extent}),bn=(i,n)=>i.rows.dilation>1||i.columns.dilation>1?Ie(pa(i,n)):new Set,q=(i,n,e,t,r)=>f`<div class="plate">
<div class="name ${i}">${n} <i>${e}</i> <span>${typeof t=="string"?t:N(t)}</span></div>
${r}
</div>`,Wi=f`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,ue=(i,n,e)=>f`${Wi}
<div class="plate">
<div class="name ${i}">${n} <i>${e}</i></div>
<div class="unknown" role="img" aria-label="${n} ${e}: to be predicted">?</div>
</div>`;var Qi=12,Yi=4,Xi=200;function wn(i,n){let e=Math.max(n,...i.map(Math.abs)),t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,10].find(r=>r*t>=e)}var Vi=Math.sqrt,Ji=class extends O{constructor(){super(...arguments);this.name="Batch normalisation";this.hint="Drag a value. Then let batches go by, and switch to eval.";this.derivedKeys=["output","running_mean","running_var"];this.looks=["position"];this.fields={batch:ne(Qi,Yi),gamma:se(-100,100),beta:se(-100,100),training:ie(),momentum:se(0,1),batches:B(0,Xi),position:B(0,Qi*Yi-1)};this.questions={output:{label:"the output",question:(e,t)=>this.#e(e,t)}};this.#t=new pe(([e,t])=>this.now.batch[e][t],([e,t],r)=>this.#r(e,t,r),e=>this.refuse(e),.5)}defaults(){return{batch:[[2],[2],[6],[100]],gamma:1,beta:0,training:!0,momentum:.1,batches:0,position:2}}#e(e,{used:t,output:r,running:s}){let o=e.batch.flat(),a=o[e.position],l=an(o),c=o.length,d=(m,g,$=e)=>({answer:[zi(a,m,$)],says:g}),p=e.training?s:l,u=(1-e.momentum)**e.batches,h=[d(p,e.training?"In training the batch's own mean and variance count, not the running ones.":`In eval the running mean counts, and after ${e.batches} ${e.batches===1?"batch":"batches"} it is ${S(s.mean)}.`),e.training?d({...l,variance:l.variance*c/(c-1)},"In training the variance divides by n, not n − 1."):d({...s,variance:u+(1-u)*l.variance},"The running variance takes n − 1."),...e.training?[]:[d(ln(o,1-e.momentum,e.batches),`Momentum ${e.momentum} is the share of each new batch, not of what was there.`)],d(t,"γ and β come last.",{gamma:1,beta:0}),{answer:[e.gamma*(a-t.mean)/t.variance+e.beta],says:"Divide by the standard deviation, the root of the variance."}];return{text:`Predict: what does the ${S(a)} become, in ${e.training?"training":`eval after ${e.batches} ${e.batches===1?"batch":"batches"}`}? (Two decimals.)`,fields:[""],answer:[r.flat()[e.position]],within:.006,slips:h.filter(({answer:m})=>Number.isFinite(m[0])),otherwise:"Take the mean away, divide by √(σ² + ε), then γ and β."}}derive(e){try{let t=e.batch.flat(),r=ln(t,e.momentum,e.batches);e.training&&Gi(t);let s=e.training?an(t):r;return{used:s,running:r,output:e.batch.map(o=>o.map(a=>zi(a,s,e))),trouble:null}}catch(t){if(!(t instanceof v))throw t;return{used:null,output:null,running:null,trouble:t.message}}}settle(e){return{...e,position:Math.min(e.position,e.batch.flat().length-1)}}report({output:e,running:t}){return{output:e,running_mean:t&&t.mean,running_var:t&&t.variance}}pytorch(e,{output:t}){return t?["import torch","from torch import nn","",`X = torch.tensor(${ee(e.batch," ".repeat(17))})`,"values = X.reshape(-1, 1)  # one channel",`bn = nn.BatchNorm1d(1, momentum=${e.momentum})`,"with torch.no_grad():",`    bn.weight.fill_(${e.gamma})`,`    bn.bias.fill_(${e.beta})`,`    for _ in range(${e.batches}):`,"        bn(values)",`bn.train(${e.training?"True":"False"})`,"Y = bn(values).reshape(X.shape).detach()",`Y
`].join(`
`):null}#t;#r(e,t,r){this.change({batch:ge(this.now.batch,[e,t],r)})}#n([e,t]){let{batch:r,position:s}=this.now,[o,a]=b(r),l=M(e,t,(p,u)=>r[Math.min(p,o-1)][Math.min(u,a-1)]),[c,d]=[Math.floor(s/a),s%a];this.change({batch:l,position:Math.min(c,e-1)*t+Math.min(d,t-1)})}drawing(e,t){let r=Math.min(this.width||640,640),s=e.batch.flat(),o=e.batch[0].length,a=e.batch[0].map((h,m)=>e.batch.map(g=>g[m])),l=Math.min(52,Math.floor(r/e.batch.length)),c=X(a,(h,m)=>m*o+h===e.position?"reach":""),d=`${e.batch.length} examples${o>1?` × ${o} positions`:""}`,p=({detail:h})=>({detail:{...h,cell:[h.cell[1],h.cell[0]]}}),u=q("x","batch","x",d,f`<d2l-grid
data-plate="input"
label="batch x, ${d}"
tone="input"
.cells=${c}
.size=${l}
.fontSize=${J(c,l)}
.drag=${this.locked("batch")?"move":"pull"}
.editable=${!this.locked("batch")}
@cell-focus=${h=>this.change({position:h.detail.cell[1]*o+h.detail.cell[0]})}
@cell-pull=${h=>this.#t.pull(p(h))}
@cell-edit=${h=>this.#t.type(p(h))}
></d2l-grid>`);return f`<div class="column">
${u} ${this.#i(e,t,s,r)} ${this.#l(e,t,l)} ${t.running?this.#c(e,t.running,r):w}
</div>`}#i(e,t,r,s){let o=wn(r,10),a={name:"x",from:Math.min(...r,0)<0?-o:0,to:o},c=t.output!==null&&!this.asking?t.output.flat():null,d=wn(c??[],2),p=this.asking&&!e.training?null:t.used,u=e.batch[0].length;return f`<d2l-number-lines
label="the batch, and what it becomes"
.x=${a}
.y=${{name:"y",from:-d,to:d}}
.from=${r}
.to=${c}
.centre=${p&&!this.asking?p.mean:null}
.spread=${p?Vi(p.variance):0}
.index=${e.position}
.snap=${o/100}
.valueText=${`${S(r[e.position])}${c?` becomes ${S(c[e.position])}`:""}`}
.fixed=${this.locked("batch")}
.width=${s}
@line-drag=${h=>this.#r(Math.floor(e.position/u),e.position%u,h.detail.x)}
@line-pick=${h=>this.change({position:h.detail.index})}
></d2l-number-lines>`}#l(e,t,r){if(this.asking)return ue("y","output","y");if(!t.output)return w;let s=e.batch[0].length,o=t.output[0].map((l,c)=>t.output.map(d=>d[c])),a=X(o,(l,c)=>c*s+l===e.position?"current":"");return q("y","output","y",b(e.batch)[1]>1?"of the same shape":"",f`<d2l-grid
data-plate="output"
label="output y"
tone="output"
.cells=${a}
.size=${r}
.fontSize=${J(a,r)}
@cell-focus=${l=>this.change({position:l.detail.cell[1]*s+l.detail.cell[0]})}
></d2l-grid>`)}#c(e,t,r){let s=e.batch.flat();if(s.length<2||this.asking)return w;let o=Math.max(40,e.batches),a=Array.from({length:o+1},(d,p)=>ln(s,e.momentum,p)),l=Math.floor(r/2)-8,c=(d,p,u)=>{let h=a.map(p),[m,g]=[Math.min(0,...h),Math.max(...h,1)];return f`<d2l-curve
label=${d}
.x=${{name:"batches gone by",from:0,to:o}}
.y=${{name:d,from:m===0?0:-wn([m],1),to:wn([g],1)}}
.lines=${[{points:h.map(($,k)=>[k,$])}]}
.at=${[e.batches,p(t)]}
.valueText=${`after ${e.batches} batches ${u} is ${S(p(t))}`}
.fixed=${this.locked("batches")}
.width=${l}
.height=${130}
@curve-drag=${$=>this.change({batches:$.detail.x})}
></d2l-curve>`};return f`<div class="running">
${c("running mean",({mean:d})=>d,"the running mean")}
${c("running variance",({variance:d})=>d,"the running variance")}
</div>`}#a(e,t){let{mean:r,variance:s}=t.used,o=e.batch.flat()[e.position],a=t.output.flat()[e.position],l=e.gamma===1&&e.beta===0,c=Vi(s+Fi),d=`(${S(o)} − ${r<0?`(${S(r)})`:S(r)}) / ${c<.1?Me(c):S(c)}`,p=l?d:`${S(e.gamma)} · ${d} ${e.beta<0?"−":"+"} ${S(Math.abs(e.beta))}`;return[`μ = ${S(r)}, σ² = ${S(s)}`,`${S(o)} → ${p} =`,S(a)]}#s(e){return e.training?"the batch's own":`running, after ${e.batches} ${e.batches===1?"batch":"batches"}`}#o(e){if(!e.training)return"Now the batch does not matter: each value is treated alone.";let t=e.batch.flat();if(t.every(s=>s===t[0]))return"All values are the same: none differs from the mean, and each becomes β.";let r=t.length;return`Without γ and β no value of ${r} can pass √${r-1} = ${S(Vi(r-1))}.`}caption(e,t){let[r,s,o]=this.#a(e,t);return f`<p class="sum">
${r} <span class="aside">(${this.#s(e)})</span><br />${s} <b class="term y">${o}</b><br />
<span class="aside">${this.#o(e)}</span>
</p>`}saying(e,t){if(!t.output)return t.trouble??"";let[r,s,o]=this.#a(e,t);return`${e.training?"training":"eval"}: ${r}, ${this.#s(e)}: ${s} ${o}.`}controls(e){let t=[{id:"training",label:"training"},{id:"eval",label:"eval"}];return f`${D("mode",e.training?"training":"eval",t,r=>this.change({training:r==="training"}),this.locked("training"))}
${G("Next batch",()=>this.change({batches:Math.min(e.batches+1,Xi)}))}
${E("γ",e.gamma,[-100,100,.5],r=>this.change({gamma:r}),this.locked("gamma"))}
${E("β",e.beta,[-100,100,.5],r=>this.change({beta:r}),this.locked("beta"))}`}panel(e){let[t,r]=b(e.batch),s=this.locked("batch");return f`${C("Batch",E("examples",t,[1,Qi,1],o=>this.#n([o,r]),s),E("positions",r,[1,Yi,1],o=>this.#n([t,o]),s))}
${C("Running statistics",E("momentum",e.momentum,[0,1,.05],o=>this.change({momentum:Number(o.toFixed(2))}),this.locked("momentum")),E("batches gone by",e.batches,[0,Xi,1],o=>this.change({batches:o}),this.locked("batches")))}`}keys(){return f`<p class="keys">
Keys: on the line <kbd>←</kbd><kbd>→</kbd> move the value and <kbd>↑</kbd><kbd>↓</kbd> choose another;
in the batch <kbd>Enter</kbd> edits a value.
</p>`}static{this.styles=[O.styles,R`
.column {
display: flex;
flex-direction: column;
align-items: center;
gap: 6px;
width: 100%;
}
.column > .arrow {
display: none;
}
.running {
display: flex;
flex-wrap: wrap;
justify-content: center;
gap: 4px 16px;
}
`]}};H("d2l-batch-norm",Ji);function va(i,n){let[e,t]=b(i);if(e===0||t===0)throw new v(`${n} has no cells; give at least one row and one column`);let r=i.findIndex(s=>s.length!==t);if(r>=0)throw new v(`${n} is ragged: row ${r} has ${i[r].length} cells, row 0 has ${t}; make them equal`)}function Zi(i,n,e,t){let[r,s]=[ce(t.rows),ce(t.columns)];for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let c=0;c<t.rows.kernel;c++){let d=r[o*t.rows.stride+c*t.rows.dilation];if(!(d<0))for(let p=0;p<t.columns.kernel;p++){let u=s[a*t.columns.stride+p*t.columns.dilation];u>=0&&(l+=e[c][p]*n[d][u])}}i[o][a]+=l}}function es(i,n,e={}){let{groups:t=1,bias:r=null}=e;if(i.length===0||n.length===0)throw new v("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new v(`groups ${t} is not possible; give 1 or more`);let s=n[0].length;if(i.length!==s*t)throw new v(`weight expects ${s} · ${t} = ${s*t} input channels, and input has ${i.length}`);if(n.length%t!==0)throw new v(`${n.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==n.length)throw new v(`bias has ${r.length} numbers for ${n.length} output channels; give one for each`);return i.forEach(o=>{va(o,"input")}),n.flat().forEach(o=>{va(o,"kernel")}),de(b(i[0]),b(n[0][0]),e)}function ts(i,n,e={}){let{groups:t=1,bias:r=null,mode:s="correlation"}=e,o=es(i,n,e),[a,l]=[n[0].length,n.length/t];return n.map((c,d)=>{let p=M(o.rows.output,o.columns.output,()=>r?.[d]??0),u=Math.floor(d/l)*a;return c.forEach((h,m)=>{Zi(p,i[u+m],s==="convolution"?vt(h):h,o)}),p})}function ye(i,n,e={}){return ts([i],[[n]],{...e,bias:[e.bias??0]})[0]}function Je(i,n,e,[t,r],s){let o=s==="convolution"?vt(n):n,[a,l]=[ce(e.rows),ce(e.columns)],c=[];for(let d=0;d<e.rows.kernel;d++)for(let p=0;p<e.columns.kernel;p++){let u=a[t*e.rows.stride+d*e.rows.dilation],h=l[r*e.columns.stride+p*e.columns.dilation],m=u<0||h<0;c.push({from:m?null:[u,h],x:m?0:i[u][h],w:o[d][p]})}return c}function Re(i,n,e,t){let r=Math.floor(e/(i.length/n))*i[0].length;return i[e][t-r]??null}function ya(i,n,e){let t=M(e.rows.output,e.columns.output,()=>0);return Zi(t,i,n,e),t}function xa(i,n,e){let[t,r]=b(i[0][0]),s=i.length*i[0].length*t*r;return{weights:s,biases:n.length,multiply_adds:s*e.rows.output*e.columns.output}}function $n(i,n){let e=Math.min(i,n);return Array.from({length:e},(t,r)=>r+1).filter(t=>i%t===0&&n%t===0)}var vn=(i,n)=>i.map((e,t)=>Array.from({length:i[0].length*n},(r,s)=>Re(i,n,t,s)));function ka(i,n){let[e,t]=[i[0].length/n,i.length/n];return i.map((r,s)=>{let o=Math.floor(s/t)*e;return r.slice(o,o+e)})}function Sa(i,n){let e=i.trim().split(`
`);return[0,1,2].map(t=>e.map(r=>[...r].map(s=>n[s][t])))}var Dd=Sa(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),Nd=Sa(`
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
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),Ad=[M(6,6,(i,n)=>n===2?1:0),M(6,6,i=>i===3?1:0),M(6,6,(i,n)=>i>0&&i<4&&n>1&&n<5?1:0),M(6,6,(i,n)=>i+n<5?1:0)],Fd=Array.from({length:4},(i,n)=>Array.from({length:4},(e,t)=>M(3,3,(r,s)=>[s-1,r-1,r===s?1:0,r===1||s===1?1:-1][(n+t)%4]))),rs=i=>Array.from({length:i},(n,e)=>Array.from({length:i},(t,r)=>[[e===r?1:0]])),Sr=[{id:"squares",label:"white and red square",input:Dd,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:Nd,kernel:rs(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:Ad,kernel:Fd,view:"groups",position:[0,0]}],Pa=Sr[0];var Vt=" ".repeat(17),Ke=([i,n])=>`(${i}, ${n})`;function yn(i,n){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${ee(i.input,Vt)})`),e.push(`K = torch.tensor(${ee(i.kernel,Vt)})`),i.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${Ke(i.stride)}`],{rows:r,columns:s}=n,o=r.before===r.after&&s.before===s.after;if(i.padding_mode==="zeros"&&o)t.push(`padding=${Ke([r.before,s.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${s.before}, ${s.after}, ${r.before}, ${r.after})`,l=i.padding_mode==="zeros"?"constant":i.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${Ke(i.dilation)}`),i.bias!==0&&t.unshift(`bias=torch.tensor([${i.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function ns(i,n){let e=["import torch","from torch.nn import functional as F","",n];if(i.shift.some(t=>t!==0)&&e.push(`X = X.roll(${Ke(i.shift)}, (0, 1))`),e.push(`K = torch.tensor(${ee(i.kernel,Vt)})`),e.push('Y = F.conv2d(X[None, None], K[None, None], padding="same")'),i.sigma>0){let t=Math.ceil(3*i.sigma);e.push(`bell = torch.exp(-0.5 * (torch.arange(-${t}, ${t+1}) / ${i.sigma}) ** 2)`),e.push("blur = bell.outer(bell) / bell.sum() ** 2"),e.push('Y = F.conv2d(Y, blur[None, None], padding="same")')}return e.push(`Y = Y[0, 0, ::${i.stride[0]}, ::${i.stride[1]}]`,"Y"),`${e.join(`
`)}
`}var is=i=>`X = torch.tensor(${ee(i,Vt)})`,Ta=i=>[`i, j = torch.meshgrid(torch.arange(${i}), torch.arange(${i}), indexing="ij")`,`X = 0.5 + 0.5 * torch.cos(torch.pi * ((i - ${i>>1}) ** 2 + (j - ${i>>1}) ** 2) / ${i})`].join(`
`);function Ma(i){let n=typeof i.padding=="string"?`"${i.padding}"`:Ke(i.padding),e=i.bias.length>0?`bias=torch.tensor(${ee(i.bias,"")}), `:"";return["import torch","from torch.nn import functional as F","",`X = torch.tensor(${ee(i.input,Vt)})  # (C, H, W)`,`K = torch.tensor(${ee(i.kernel,Vt)})  # (C_out, C / groups, k_h, k_w)`,`Y = F.conv2d(X[None], K, ${e}stride=${Ke(i.stride)}, padding=${n}, groups=${i.groups})[0]`,"Y",""].join(`
`)}function _a(i,n){let e=["import torch","from torch.nn import functional as F","",is(n)],[t,r]=i.shift,s=i.padding_mode==="circular";(t!==0||r!==0)&&e.push(s?`X = X.roll(${Ke(i.shift)}, (0, 1))`:`X = F.pad(X, (${r}, ${-r}, ${t}, ${-t}))  # moved; what leaves it is lost`);let o=s?"circular":"constant",a=d=>["K = torch.tensor([[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]])",`Y = F.conv2d(F.pad(X[None, None], (1, 1, 1, 1), mode="${o}"), K[None, None], stride=${Ke(d)})`],l=i.stride.map((d,p)=>{let u=p===0?n.length:n[0].length,h=Math.max(2,d);return{window:h,pad:(Math.ceil(u/d)-1)*d+h-u}}),c={convolution:[...a(i.stride),"Y = Y[0, 0]"],relu:["Y = (X - 8).relu()"],pooling:[...a([1,1]),`Y = F.pad(Y.relu(), (0, ${l[1].pad}, 0, ${l[0].pad}), mode="${o}")`,`Y = F.max_pool2d(Y, (${l[0].window}, ${l[1].window}), stride=${Ke(i.stride)})[0, 0]`],dense:["n = X.numel()",`t = (${i.seed} + torch.arange(1, n * n + 1) * 0x6D2B79F5) % 2**32  # seeded chance: mulberry32`,"t = (t ^ (t >> 15)) * (t | 1) % 2**32","t = (t ^ (t + (t ^ (t >> 7)) * (t | 61))) % 2**32","W = ((t ^ (t >> 14)) * 9 // 2**32 - 4).reshape(n, n).T.float()","Y = (W @ X.flatten()).reshape(X.shape)"],largest:[...a([1,1]),"Y = Y.max().reshape(1, 1)"]};return`${[...e,...c[i.layer],"Y"].join(`
`)}
`}function Ca({size:i,reach:n,shared:e,near:t}){let r=t?"reach":"n - 1",s=e?[`    layer = nn.Conv2d(1, 1, 2 * (${r}) + 1, padding=${r})`]:["    layer = nn.Linear(n * n, n * n)"],a=e||!t?['with torch.device("meta"):',...s,"Y = sum(p.numel() for p in layer.parameters())  # weights and biases"]:["# PyTorch has no layer with own weights for near inputs: count the pairs, axis by axis.","Y = sum(n - abs(a) for a in range(-reach, reach + 1)) ** 2 + n * n  # weights and biases"];return["import torch","from torch import nn","",`n, reach = ${i}, ${Math.min(n,i-1)}`,...a,"Y",""].join(`
`)}var Gd=230,ss=class extends Z{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1,hasChanged:(n,e)=>String(n)!==String(e)},frames:{attribute:!1},steps:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},start:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},bare:{attribute:!1},label:{}}}#e=null;#t="";#r=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.frames=[],this.steps=[1,1],this.lit=null,this.cursor=null,this.start=[0,0],this.theme="",this.still=!1,this.bare=!1,this.label=""}render(){let[n,e]=b(this.values),t=`width:${e*this.size}px;height:${n*this.size}px`;return this.still?f`<canvas role="img" aria-label=${this.label} style=${t}></canvas>`:f`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
@keydown=${this.#w} @pointerdown=${this.#m} @pointermove=${this.#g}
@pointerup=${this.#b} @pointercancel=${this.#b} @pointerleave=${this.#f}
><canvas style=${t} aria-hidden="true"></canvas></div>`}connectedCallback(){super.connectedCallback(),document.readyState!=="complete"&&addEventListener("load",()=>this.requestUpdate(),{once:!0})}updated(n){let e=["--paper",`--${this.tone}-fill`].map(t=>this.#n(t)).join();(this.#e===null||this.#t!==e||["values","paint","most","size","block"].some(t=>n.has(t)))&&(this.#e=this.#l()),this.#t=e,this.#o(this.#e)}#n(n){return getComputedStyle(this).getPropertyValue(n).trim()}#i(n){return Math.round(n*this.size*devicePixelRatio)}#l(){let[n,e]=b(this.values),t=document.createElement("canvas");[t.width,t.height]=[this.#i(e),this.#i(n)];let r=t.getContext("2d");return r.fillStyle=this.#n("--paper"),r.fillRect(0,0,t.width,t.height),r.imageSmoothingEnabled=!1,r.drawImage(this.#c(r),0,0,t.width,t.height),this.bare||this.#a(r,this.#n("--outside")),this.block&&this.#s(r,this.block,this.#n("--line")),t}#c(n){let[e,t]=b(this.values),r=document.createElement("canvas");[r.width,r.height]=[t,e];let s=p=>{n.fillStyle=this.#n(p);let u=Number.parseInt(String(n.fillStyle).slice(1),16);return[u>>16,u>>8&255,u&255]},[o,a]=[s(`--${this.tone}-fill`),s("--ink")],l=this.most||Q(this.values.map(p=>p.map(u=>u||0)))||1,c=new ImageData(t,e),d=0;return this.values.forEach((p,u)=>{p.forEach((h,m)=>{let g=this.paint?.(h,u,m)??(h<0?a:o);c.data[d++]=g[0],c.data[d++]=g[1],c.data[d++]=g[2],c.data[d++]=this.paint?255:(Math.min(Math.abs(h)/l,1)||0)*Gd})}),r.getContext("2d")?.putImageData(c,0,0),r}#a(n,e){let[t,r]=this.block??[1,1],s=devicePixelRatio;n.strokeStyle=e,n.lineWidth=s,n.globalAlpha=.6;for(let o=0;o<this.values.length;o+=t)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,c,d,p]=[this.#i(a),this.#i(o),this.#i(a+r),this.#i(o+t)];n.save(),n.beginPath(),n.rect(l,c,d-l,p-c),n.clip(),n.beginPath();for(let u=l-(p-c);u<d;u+=6*s)n.moveTo(u,p),n.lineTo(u+(p-c),c);n.stroke(),n.restore()}n.globalAlpha=1}#s(n,[e,t],r){let[s,o]=b(this.values),a=Math.max(1,Math.round(devicePixelRatio));n.fillStyle=r;for(let l=e;l<s;l+=e)n.fillRect(0,this.#i(l)-.5*a,n.canvas.width,a);for(let l=t;l<o;l+=t)n.fillRect(this.#i(l)-.5*a,0,a,n.canvas.height)}#o(n){let e=this.renderRoot.querySelector("canvas");e.width!==n.width&&(e.width=n.width),e.height!==n.height&&(e.height=n.height);let t=e.getContext("2d");t.drawImage(n,0,0);let[r,s]=b(this.values),o=this.#n("--ink");if(this.lit){t.fillStyle=this.#n("--paper"),t.globalAlpha=.72,t.fillRect(0,0,e.width,e.height),t.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<s;l++){if(!this.lit(a,l))continue;let c=this.#u(a,l,1,1);t.drawImage(n,...c,...c),this.#h(t,a,l,1,1,o,1)}}for(let{row:a,column:l,rows:c,columns:d,colour:p}of this.frames)this.#h(t,a,l,c,d,this.#n(`--${p}`),2);this.cursor&&this.#h(t,...this.cursor,1,1,o,2)}#u(n,e,t,r){let[s,o]=[this.#i(e),this.#i(n)];return[s,o,this.#i(e+r)-s,this.#i(n+t)-o]}#h(n,e,t,r,s,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[c,d,p,u]=this.#u(e,t,r,s);n.strokeStyle=o,n.lineWidth=l,n.strokeRect(c+l/2,d+l/2,p-l,u-l)}#p(n){let e=n.currentTarget.getBoundingClientRect(),[t,r]=b(this.values);return[P(Math.floor((n.clientY-e.top)/this.size),0,t-1),P(Math.floor((n.clientX-e.left)/this.size),0,r-1)]}#d(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e&&{cell:e}}))}#m=n=>{if(n.button!==0)return;this.#r=!0;let e=n.currentTarget;e.setPointerCapture(n.pointerId),e.focus({preventScroll:!0}),n.preventDefault(),this.#d("entry-point",this.#p(n))};#g=n=>{let e=this.#p(n);this.#r&&!K(e,this.cursor)?this.#d("entry-point",e):!this.#r&&n.pointerType!=="touch"&&this.#d("entry-hover",e)};#b=()=>{this.#r=!1};#f=()=>{this.#r||this.#d("entry-hover",null)};#w=n=>{if(n.altKey||n.metaKey||n.ctrlKey)return;let[e,t]=this.cursor??this.start,[r,s]=this.steps,[o,a]=b(this.values),c={ArrowUp:[e-r,t],ArrowDown:[e+r,t],ArrowLeft:[e,t-s],ArrowRight:[e,t+s],Home:[e,0],End:[e,a-1],PageUp:[0,t],PageDown:[o-1,t]}[n.key];c&&(n.preventDefault(),this.#d("entry-point",[P(c[0],0,o-1),P(c[1],0,a-1)]))};static{this.styles=R`
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
`}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",ss);var Ea=[""," + ",""],xn=12,zd=i=>i.x*(i.w??1)===0;function Ra({terms:i,rule:n}){let e=i.length>xn&&!n?i.filter(o=>!zd(o)):i,t=e.slice(0,xn),r=i.length-t.length,s=i[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>xn?`${r} more ${s}`:`${r} ${s} that are 0`}}var Od=i=>[i.name,i.w===void 0?S(i.x):`${be(i.x)}·${be(i.w)}`].filter(Boolean).join(" ");function Ze(i){let{first:n,rest:e}=Ra(i),[t,r,s]=i.rule??Ea,o=[...n.map(Od),...e?[e]:[]];return i.bias&&o.push(`bias ${be(i.bias)}`),`output (${i.at[0]}, ${i.at[1]}) = ${t}${o.join(r)}${s} = ${S(i.total,4)}`}function et(i,n,e=w){let{first:t,rest:r}=Ra(i),[s,o,a]=i.rule??Ea,l=Math.ceil((Math.min(i.terms.length,xn)+2)*82/Math.max(n,240));return f`<p class="sum" style="min-height:${l*1.7}em">
<span class="y"><i>Y</i>[${i.at[0]}, ${i.at[1]}]</span> =
${s}${t.map((c,d)=>f`${d>0?o:w}<span class="term"
>${c.name?`${c.name} `:w}<span class=${c.from===null?"o":"x"}>${c.w===void 0?S(c.x):be(c.x)}</span>${c.w===void 0?w:f`·<span class="k">${be(c.w)}</span>`}</span>`)}${r?f`${t.length>0?o:w}<span class="zero">${r}</span>`:w}${i.bias?f` + <span class="k">${be(i.bias)}</span>`:w}${a} = <b class="y">${S(i.total,4)}</b>${e}
</p>`}var Ld=3;function Da({names:i,front:n,spread:e,pick:t,sheet:r}){if(e)return f`${i.map((o,a)=>r(a))}`;let s=(o,a)=>f`<button type="button" aria-pressed=${a===n?"true":"false"} @click=${()=>t(a)}>${o}</button>`;return f`<div class="tabs" role="group" aria-label="plane in front">${i.map(s)}</div>
<div class="sheets" style="--behind:${Math.min(i.length-1,Ld)}">${r(n)}</div>`}var Na=R`
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
`;var jd=[1,2,4,8,16],tt=class extends O{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return w;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return f`<button
type="button"
class="control play"
@click=${()=>this.playing?this.pause():this.play()}
><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?w:f`<label class="control scrub"
><span class="unseen">${this.stepName}</span
><input
type="range"
min="0"
max=${this.places-1}
.value=${String(this.place)}
aria-valuetext=${this.saying(this.now,this.derived)}
@input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
/></label>`}commonPanel(){let e=jd.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return f`${this.places===0?w:C("Steps",G("Back",t(-1)),G("Step",t(1)),D("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var Id=46,we=(i,n)=>P(Math.floor(i/n),6,Id),Fe=class extends tt{constructor(){super();this.#e="";this.#t="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#e;#t;settle(e,{output_shape:t}){if(!t)return e;let[r,s]=e.position;return{...e,position:[P(r,0,t[0]-1),P(s,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return f`<p class="keys">
Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[P(t,0,e[0]-1),P(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#r({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:ma(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#r(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#r(this.spot);r&&!K(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let s=this.derived.geometry;if(this.#e=s&&this.width>=z?JSON.stringify([this.width,e,t,r]):"",!s||!this.corners||this.#e===""||this.#e!==this.#t)return w;let[o,a]=this.at,[l,c]=this.corners.input,d=l+(a*s.columns.stride+s.columns.extent)*e,p=c+o*s.rows.stride*e,[u,h]=this.corners.output,[m,g]=[u+a*t+1,h+o*t+1],$=`M${d} ${p}L${m} ${g}v${t-2}L${d} ${p+s.rows.extent*e}z`;return f`<svg class="beam" aria-hidden="true"><path d=${$} /></svg>`}updated(){this.#e!==this.#t&&this.#n(this.#e)}async#n(e){if(this.#t=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),s=l=>{let c=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),d=r?.getBoundingClientRect();return c&&d?[c.left-d.left,c.top-d.top]:null},[o,a]=[s("input"),s("output")];this.corners=o&&a?{input:o,output:a}:null}};var Pt=16,Aa={input:dn(ne(28,28),Pt,"planes","!"),kernel:dn(dn(ne(11,11),Pt,"slices","!"),Pt,"kernels","*"),bias:Bt(Pt),stride:j(1,28),padding:Ht(14),groups:B(1,Pt),view:Y(["sum","pointwise","groups"]),channel:B(0,Pt-1),plane:B(0,Pt-1),position:j(0,1e3)};function Fa(){let{input:i,kernel:n,view:e,position:t}=Pa;return{input:i,kernel:n,bias:[],stride:[1,1],padding:[0,0],groups:1,view:e,channel:0,plane:0,position:t}}function Ga(){let i=new Map;return(n,e,t)=>{let r=i.get(n);if(r&&r.from.every((o,a)=>o===e[a]))return r.value;let s=t();return i.set(n,{from:e,value:s}),s}}function za(i,n){try{let e=es(i.input,i.kernel,{...i,bias:i.bias.length>0?i.bias:null}),t=n("geometry",[JSON.stringify(e)],()=>e);if(i.view==="pointwise"&&i.kernel[0][0].length*i.kernel[0][0][0].length>1)throw new v(`the view "pointwise" needs kernels of 1×1, and these are ${N(b(i.kernel[0][0]))}; choose the view "sum"`);let r=i.input.map(c=>JSON.stringify(c)),s=(c,d)=>{let p=Re(i.kernel,i.groups,c,d),u=[r[d],JSON.stringify([p,i.stride,i.padding])];return p&&n(`map${c},${d}`,u,()=>ya(i.input[d],p,t))},o=i.kernel.map((c,d)=>i.input.map((p,u)=>s(d,u))),a=o.map((c,d)=>M(t.rows.output,t.columns.output,(p,u)=>c.reduce((h,m)=>h+(m?.[p][u]??0),i.bias[d]??0))),l=xa(i.kernel,i.bias,t);return{geometry:t,partials:o,output:a,output_shape:b(a[0]),cost:l,trouble:null}}catch(e){if(!(e instanceof v))throw e;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:e.message}}}var Tt=i=>i.length===3&&i.every(n=>n.every(e=>e.every(t=>t>=0&&t<=1))),Mt=i=>Tt(i)?["red","green","blue"]:i.map((n,e)=>`channel ${e}`);var qd=200,os=class extends Z{static{this.properties={value:{attribute:!1},write:{attribute:!1},shown:{state:!0}}}#e=0;constructor(){super(),this.value=0,this.write=L,this.shown=null}willUpdate(n){let e=n.get("value"),t=!this.hasUpdated;if(!n.has("value")||t||matchMedia("(prefers-reduced-motion: reduce)").matches)return;cancelAnimationFrame(this.#e);let[r,s]=[this.shown??Number(e),Number(this.value)].map(l=>Math.log1p(l)),o=performance.now(),a=l=>{let c=Math.min(Math.max((l-o)/qd,0),1);this.shown=c<1?Math.round(Math.expm1(r+(s-r)*c)):null,c<1&&(this.#e=requestAnimationFrame(a))};a(o)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#e),this.shown=null}render(){let n=this.write(this.value);return this.shown===null?f`${n}`:f`<span aria-hidden="true">${this.write(this.shown)}</span><span class="unseen">${n}</span>`}static{this.styles=R`
:host {
font-variant-numeric: tabular-nums;
}
.unseen {
position: absolute;
clip-path: inset(50%);
}
`}};customElements.get("d2l-count")||customElements.define("d2l-count",os);var Pr=(i,n=L)=>f`<d2l-count .value=${i} .write=${n}></d2l-count>`;var as=9,_t=(i,...n)=>f`<i>${i}</i><sub>${n.join()}</sub>`;function ls(i,n,[e,t]){let[r,s]=[ce(n.rows)[e*n.rows.stride],ce(n.columns)[t*n.columns.stride]];return i.input.map(o=>r<0||s<0?0:o[r][s])}function cs(i,n,[e,t]){let r=Mt(i.input),s=Tt(i.input),o=n.partials[i.channel].flatMap((a,l)=>a?[{x:a[e][t],name:`${r[l]}${s?"":":"}`}]:[]);return{at:[e,t],terms:o,bias:i.bias[i.channel],total:n.output[i.channel][e][t]}}function ds(i){let[n,e]=b(i.kernel[0][0]);return`, from ${i.kernel[0].length*n*e} products`}function Oa(i,n,e){let t=Re(i.kernel,i.groups,i.channel,i.plane);if(!t)return w;let r=Je(i.input[i.plane],t,n.geometry,e,"correlation");return f`<p class="products"><span class="x">${Mt(i.input)[i.plane]}</span>: ${r.slice(0,as).map((s,o)=>f`${o>0?" + ":w}<span class="term"><span class=${s.from?"x":"o"}>${be(s.x)}</span>·<span class="k">${be(s.w)}</span></span>`)}${r.length>as?` + ${r.length-as} more`:w}</p>`}function ps(i,n,e){let t=ls(i,n.geometry,e),r=n.output.map(o=>o[e[0]][e[1]]),s=o=>`[${o.map(a=>S(a)).join(", ")}]`;return`Pixel (${e.join(", ")}): ${s(t)} becomes ${s(r)}. The same ${n.cost?.weights} weights at every pixel.`}function La(i,{cost:n}){if(!n)return f``;let{weights:e,multiply_adds:t}=n;return f`<p class="cost"><b>${Pr(e)} weights</b>, ${Pr(t)} multiply–adds:
${i.groups===1?"every output reads every channel":f`1/${i.groups} of ${(e*i.groups).toLocaleString("en-US")}, since each output reads ${i.kernel[0].length} of ${i.input.length} channels`}.</p>`}function ja(i,n,{width:e,asking:t,theme:r,keep:s,pick:o}){let a=n.output,[l,c]=b(i.kernel[0][0]),d=Math.min(e,640),p=P(Math.floor((d-70)/(i.input.length+1)),18,76),u=p/Math.max(l,c),h=s("table",[i.kernel,i.groups],()=>{let x=vn(i.kernel,i.groups);return M(x.length*l,i.input.length*c,(y,_)=>{let F=x[Math.floor(y/l)][Math.floor(_/c)];return F?F[y%l][_%c]:Number.NaN})}),m=Re(i.kernel,i.groups,i.channel,i.plane)!==null,g=[{row:i.channel*l,column:0,rows:l,columns:i.input.length*c,colour:"output"},{row:i.channel*l,column:i.plane*c,rows:l,columns:c,colour:m?"ink":"outside"}],$=(x,y,_,F)=>f`<d2l-matrix still label=${F} tone=${x} .values=${y} .most=${_} .size=${p*.8/Math.max(...b(y))} .theme=${r}></d2l-matrix>`,k=x=>Math.max(...x.map(Q))||1;return f`<div class="groups" style="grid-template-columns:repeat(${i.input.length},${u*c}px) 22px auto;grid-template-rows:auto repeat(${i.kernel.length},${u*l}px)">
${i.input.map((x,y)=>f`<div class="tile x">${$("input",x,k(i.input),Mt(i.input)[y])}<span>${_t("X",y)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${i.kernel.length}/span ${i.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${i.kernel.length} outputs down, ${i.input.length} inputs across; ${i.groups} groups"
tone="kernel" .values=${h} .size=${u} .block=${[l,c]} .steps=${[l,c]} .frames=${g}
.cursor=${null} .start=${[i.channel*l,i.plane*c]} .theme=${r}
@entry-point=${x=>o(Math.floor(x.detail.cell[0]/l),Math.floor(x.detail.cell[1]/c))}
></d2l-matrix>
</div>
${a.map((x,y)=>f`<span class="sign" style="grid-area:${y+2}/${i.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${y===i.channel?"chosen":""}" style="grid-area:${y+2}/${i.input.length+2}">
${t?f`<b>?</b>`:$("output",x,k(a),`output Y${y}`)}<span>${_t("Y",y)}</span></div>`)}
</div>`}function Ia(i,{partials:n,output:e,geometry:t}){let[r,s]=i.position,[o,a]=[n[i.channel],i.bias[i.channel]??0],l=i.input.map((m,g)=>g).filter(m=>o[m]),c=l.map(m=>o[m][r][s]),d=c.reduce((m,g)=>m+g,0),p=l.flatMap(m=>Je(i.input[m],Re(i.kernel,i.groups,i.channel,m),t,[r,s],"convolution")).reduce((m,{x:g,w:$})=>m+g*$,a),u=m=>l.length===2?`channel ${l[1-m]}`:"the others",h=[...c.map((m,g)=>({answer:[m+a],says:`That is channel ${l[g]}; add ${u(g)}.`})),{answer:[p],says:"You flipped the slices."},{answer:[d/l.length+a],says:"Channels are added, not averaged."},{answer:c,says:"One kernel, one map: add."},{answer:[d],says:"The bias is added as well, once."},{answer:[d+a*l.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${i.channel}[${r}, ${s}], the output for the framed window?`,fields:[""],answer:[e[i.channel][r][s]],within:.005,slips:c.length>1?h:h.filter(({answer:m})=>m.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}var qa=R`
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
`;var Kd=4,Bd=150,Ka=i=>(n,e,t)=>i.map(r=>Math.round(255*P(r[e][t],0,1))),Ba=(i,[n,e],t)=>i.map((r,s)=>s===n?r.map((o,a)=>a===e?t:o):r),us=class extends Fe{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields=Aa;this.looks=["position","plane","channel","view"];this.#e=Ga();this.questions={output:{label:"one output",question:Ia}};this.#t=[0,0];this.#r=([e,t])=>Re(this.now.kernel,this.now.groups,e,t);this.#i=new pe(([e,t])=>this.#r(this.#t)?.[e][t]??0,(e,t)=>this.#n(e,t),e=>this.refuse(e),.5);this.#l=new pe(e=>{let[t,r]=this.#a(e);return this.now.input[this.#t[1]][t]?.[r]??0},(e,t)=>{let r=this.now.input[this.#t[1]],s=this.#a(e);r[s[0]]?.[s[1]]===void 0?this.refuse("this cell lies outside the input; its number is 0"):this.change({input:this.now.input.map(o=>o===r?Ba(r,s,t):o)})},e=>this.refuse(e),.1);this.#c=new pe(e=>this.#r(e)?.[0][0]??0,(e,t)=>{this.#t=e,this.#n([0,0],t)},e=>this.refuse(e),.1);this.#s=[]}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${Tt(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){return Fa()}#e;derive(e){return za(e,this.#e)}report({output:e,output_shape:t,cost:r}){return{output:e,output_shape:t,weights:r?.weights??null,multiply_adds:r?.multiply_adds??null}}settle(e,t){return{...super.settle(e,t),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,t){return t.output&&Ma(e)}#t;#r;#n(e,t){let r=this.#r(this.#t);if(!r)this.refuse("there is no weight: this channel is another group's");else if(r[e[0]][e[1]]!==t){let s=Ba(r,e,t);this.change({kernel:this.now.kernel.map(o=>o.map(a=>a===r?s:a))})}}#i;#l;#c;#a([e,t]){let r=this.derived.geometry;return[e-(r?.rows.before??0),t-(r?.columns.before??0)]}#s;#o(e){let{kernel:t}=this.now,r=t[0][0].map(o=>o.map(()=>0)),s=String(b(this.#s[0]?.[0]??[]))===String(b(r));this.#s=vn(t,this.now.groups).map((o,a)=>o.map((l,c)=>l??(s?this.#s[a]?.[c]:null)??r)),this.change({groups:e,kernel:ka(this.#s,e)})}#u(e){let{input:t,kernel:r}=this.now,s=K(b(r[0][0]),[1,1]);e!=="pointwise"||s?this.change({view:e}):this.change({view:e,kernel:rs(t.length),groups:1,bias:[],padding:[0,0],channel:0})}#h(e){let t=Sr.find(c=>c.id===e);if(!t)return;let{input:r,kernel:s,view:o,position:a}=t,l={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...l,input:r,kernel:s,view:o,position:a})}get#p(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#p}get#d(){return Mt(this.now.input)}drawing(e,t){let r=this.#p;return r==="pointwise"?this.#k(e,t):r==="groups"&&t.output?ja(e,t,{width:this.width||640,asking:this.asking,theme:this.theme,keep:this.#e,pick:(s,o)=>this.change({channel:s,plane:o})}):this.#g(e,t)}get#m(){return(this.width||640)>=z&&this.now.input.length<=Kd}#g(e,t){let r=t.geometry,s=this.width||640,o=s>=z,[,a]=b(e.kernel[0][0]),l=a<4?P(Math.floor(s/22),26,40):P(Math.floor(s*.2/a),9,30),c=s-Math.max(l*a,64)-(o?Bd:80),[d,p]=[r?.columns.padded??e.input[0][0].length,t.output_shape?.[1]??1],u=we(c,d+(o?2:1)*p);return f`<div class="sum-view ${this.#m?"spread":"stacked"} ${o?"":"below"}">
${A(Tt(e.input),()=>this.#b(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${Da({names:this.#d,front:e.plane,spread:this.#m,pick:h=>this.change({plane:h}),sheet:h=>this.#w(e,t,h,u,l)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?ue("y","sum","Y"):t.output?this.#v(t.output[e.channel],u):w}
</div>`}#b(e){let t=this.#e("thumbnail",[e],()=>Ka(e));return f`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${e[0]} .paint=${t} .size=${Math.max(2,Math.floor(84/e[0][0].length))} .theme=${this.theme}></d2l-matrix>
</div>`}#f(e,t,r,s,o,{plane:a,home:l,frame:c,edits:d,touch:p=[0,0],hover:u,focus:h}={}){let m=d!==void 0&&!this.locked(t),g=$=>k=>{this.#t=p,$?.(k)};return f`<d2l-grid data-plate=${e} data-plane=${a??w} label="${r}, ${s.length}×${s[0].length}" tone=${t}
.cells=${s} .size=${o} .fontSize=${J(s,o)} .home=${l??[0,0]} .frame=${c??null}
.drag=${m&&t==="kernel"?"pull":"move"} .editable=${m}
@cell-hover=${u} @cell-focus=${h} @cell-pull=${g(d?.pull)} @cell-edit=${g(d?.type)}
></d2l-grid>`}#w(e,t,r,s,o){let a=this.#r([e.channel,r]),l=this.asking?null:t.partials[e.channel]?.[r]??null,c=this.#d[r],d=this.#e("most",[e.input],()=>Math.max(...e.input.map(Q))||1),p=t.geometry,u=this.#e(`X${r}`,[e.input[r],p,d],()=>p?qe(e.input[r],p,void 0,d):X(e.input[r],void 0,d)),h=this.#e(`K${r}`,[a],()=>X(a??[[0]],void 0,Math.max(1,Q(a??[])))),m=[e.channel,r];return f`<div class="in">
<div class="name x">${c} ${_t("X",r)}</div>
${this.#f("input","input",`${c}, input X${r}`,u,s,{plane:r,home:this.corner(p),frame:p&&a?this.#e(`frame${r}`,[p,this.at.join()],()=>Ve(p,this.at)):null,edits:this.#l,touch:m,hover:g=>this.hover("input",g.detail),focus:g=>this.#$("input",r,g.detail)})}
</div>
<span class="sign" aria-hidden="true">⋆</span>
<div class="slice">
<div class="name k">${_t("K",...e.kernel.length>1?m:[r])}</div>
${a?this.#f("kernel","kernel",`slice of the kernel of output ${e.channel} for ${c}`,h,o,{plane:r,edits:this.#i,touch:m,focus:()=>r!==e.plane&&this.change({plane:r})}):f`<div class="none">${c} is not read: another group</div>`}
</div>
<span class="sign" aria-hidden="true">${l?"=":""}</span>
<div class="out">${l?this.#v(l,s,r):w}</div>`}#$(e,t,r){this.point(e,r),t!==this.now.plane&&this.change({plane:t})}#v(e,t,r){let{partials:s,output:o}=this.derived,{channel:a}=this.now,l=Math.max(...[...s[a],o?.[a]].map(h=>h?Q(h):0))||1,c=this.at,d=this.#e(`Y${r}`,[e,l,c.join()],()=>X(e,(h,m)=>K([h,m],c)?"current":"",l)),p=r===void 0,u=p?"":this.#d[r];return f`<div class="plate">
<div class="name ${p?"y":"part-name"}">${p?f`sum ${_t("Y",a)}`:this.#m?`${u}’s part`:"its part"}</div>
${this.#f(p?"output":"part","output",p?`output Y${a}`:`${u}'s part of the output`,d,t,{plane:r,home:this.now.position,hover:h=>this.hover("output",h.detail),focus:h=>this.#$("output",r??this.now.plane,h.detail)})}
</div>`}#k(e,t){let[r,s]=[t.geometry,t.output],o=this.width||640,a=o>=z,[,l]=b(e.input[0]),c=P(Math.floor((a?o*.42:o)/(e.input.length+5)),22,38),d=c*(e.input.length+2)+110,p=P(Math.floor((o-(a?d+50:30))/(l+s[0][0].length)),3,24),u=ls(e,r,this.at),h=this.at,m=[h[0]*r.rows.stride-r.rows.before,h[1]*r.columns.stride-r.columns.before],g=s.map(y=>y[h[0]][h[1]]),$=y=>[P(Math.floor((y[0]+r.rows.before)/r.rows.stride),0,r.rows.output-1),P(Math.floor((y[1]+r.columns.before)/r.columns.stride),0,r.columns.output-1)],k=M(e.kernel.length,e.input.length,(y,_)=>this.#r([y,_])?.[0][0]??0),x=X(k,void 0,Math.max(1,Q(k)));return f`<div class="pointwise ${a?"":"below"}">
${this.#y("x","input","X",e.input,e.plane,p,m,$)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#f("kernel","kernel","kernel as a matrix, a row for each output, a column for each input",x,c,{edits:this.#c})}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#x("x",u,c)}
${this.asking?w:f`<span class="sign" aria-hidden="true">=</span>${this.#x("y",g,c)}`}
</div>
${this.asking?ue("y","output","Y"):this.#y("y","output","Y",s,e.channel,p,h,y=>y)}
</div>`}#y(e,t,r,s,o,a,l,c){let d=s.length===3&&Tt(this.now.input),p=this.#e(`paint${e}`,[s,d],()=>d?Ka(s):null),u=d?"in colour":`channel ${o}`,h=m=>{this.asking||(this.preview=null,this.change({position:c(m.detail.cell)}))};return f`<div class="plate">
<div class="name ${e}">${t} <i>${r}</i> <span>${u}</span></div>
<d2l-matrix data-plate=${t} label="${t} ${r}, ${u}, ${N(b(s[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${s[d?0:o]} .paint=${p} .size=${a} .cursor=${l} .theme=${this.theme}
@entry-point=${h}
@entry-hover=${m=>{this.preview=m.detail&&!this.asking?c(m.detail.cell):null}}
></d2l-matrix>
</div>`}#x(e,t,r){let s=X(t.map(a=>[a]),void 0,Math.max(1,...t.map(Math.abs))),o=this.#f(`pixel-${e}`,e==="x"?"input":"output",`the pixel's ${e}`,s,r);return f`<div class="plate"><div class="name ${e}"><i>${e}</i></div>${o}</div>`}caption(e,t){return this.#p==="pointwise"?f`<p class="sum">${ps(e,t,this.at)}</p>`:f`${this.#p==="groups"?La(e,t):w}
<div>${et(cs(e,t,this.at),this.width,f`${ds(e)}`)}${Oa(e,t,this.at)}</div>`}saying(e,t){if(!t.output||!t.cost)return t.trouble??"";if(this.#p==="pointwise")return ps(e,t,this.at);let r=`${Ze(cs(e,t,this.at))}${ds(e)}.`;if(this.#p!=="groups")return r;let{weights:s,multiply_adds:o}=t.cost;return`groups ${e.groups}: ${s} weights, ${o} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${r}`}controls(e,t){let r=(a,l)=>Array.from({length:a},(c,d)=>({id:String(d),label:l(d)})),s=$n(e.input.length,e.kernel.length),o=this.#p==="sum";return f`${D("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],a=>this.#u(a),this.locked("view"))}${A(e.kernel.length>1&&(o||this.#p==="groups"||e.kernel.length!==3),()=>D("output",String(e.channel),r(e.kernel.length,a=>`Y${a}`),a=>this.change({channel:Number(a)}),this.locked("channel")||this.asking))}${A(o&&e.input.length>1&&this.#m,()=>D("plane",String(e.plane),this.#d.map((a,l)=>({id:String(l),label:a})),a=>this.change({plane:Number(a)}),this.locked("plane")))}${A(t.output&&s.length>1,()=>D("groups",String(e.groups),s.map(a=>({id:String(a),label:a===1?"1 (all channels)":a===e.input.length?`${a} (depthwise)`:String(a)})),a=>this.#o(Number(a)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let t=Sr.find(a=>JSON.stringify(a.input)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=Array.isArray(e.padding)?e.padding:[0,0],o=a=>{let l=e.kernel.map((c,d)=>d===e.channel?a:e.bias[d]??0);this.change({bias:l.every(c=>c===0)?[]:l})};return f`${C("Input",D("picture",t,[...r,...Sr],a=>this.#h(a),this.locked("input")||this.locked("kernel")))}${C("Layer",E(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],o,this.locked("bias")),E("stride",e.stride[0],[1,28,1],a=>this.change({stride:[a,a]}),this.locked("stride")),E("padding",s[0],[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding")))}`}static{this.styles=[O.styles,Na,qa]}};H("d2l-channels",us);function me(i){let n=i>>>0;return()=>{n=n+1831565813>>>0;let e=Math.imul(n^n>>>15,n|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function kn(i,n){let e=me(n),t=Array.from({length:i},(r,s)=>s);for(let r=i-1;r>0;r--){let s=Math.floor(e()*(r+1));[t[r],t[s]]=[t[s],t[r]]}return t}function Jt({size:i,reach:n,shared:e,near:t}){let r=BigInt(i),s=BigInt(Math.min(n,i-1)),o=2n*s+1n,a=e?t?o:2n*r-1n:t?r*o-s*(s+1n):r*r;return{weights:a*a,biases:e?1n:r*r}}function Sn(i,n,e){let t=me(n),r=Array.from({length:Math.max(i**4,(2*i-1)**2)},()=>.15+.85*t()),s=e??Array.from({length:i*i},(d,p)=>p),[o,a]=[s.map(d=>Math.floor(d/i)),s.map(d=>d%i)],l=d=>M(i*i,i*i,d),c=d=>({weight:d,values:d.map(p=>p.map(u=>r[u]))});return{own:c(l((d,p)=>s[d]*i*i+s[p])),shared:c(l((d,p)=>(o[p]-o[d]+i-1)*(2*i-1)+a[p]-a[d]+i-1)),distance:l((d,p)=>Math.max(Math.abs(o[p]-o[d]),Math.abs(a[p]-a[d])))}}function Pn({values:i,weight:n},e,t){let r=(s,o)=>s.map((a,l)=>a.map((c,d)=>e[l][d]>t?o:c));return{values:r(i,Number.NaN),weight:r(n,-1)}}var Tn=(i,n)=>kn(i*i,n);var Ha=12,Hd=5e4,Ud=[6,8,12,28,100,224,1e3,4e3,1e4],hs=[!1,!0].flatMap(i=>[!1,!0].map(n=>({shared:i,near:n}))),Mn=({shared:i,near:n})=>i?n?"both: convolution":"shared, far":n?"own, near":"dense: own, far",ms=class extends O{constructor(){super();this.name="From dense to convolution";this.hint="Try: press another layer, then point into the large matrix.";this.derivedKeys=["weights","biases"];this.fields={size:B(2,Hd),reach:B(0,100),shared:ie(),near:ie(),shuffle:ie(),seed:B(0,9999),position:j(0,Ha-1)};this.looks=["position"];this.#e=null;this.#r=null;this.questions={weights:{label:"the number of weights",question:(e,t)=>this.#n(e,Number(t.weights))}};this.entry=null}static{this.properties={entry:{state:!0}}}defaults(){return{size:1e3,reach:1,shared:!0,near:!1,shuffle:!1,seed:0,position:[2,3]}}derive(e){let t=e.size<=Ha?e.size:6,r=this.#t({...e,size:t});return{...Jt(e),drawn:t,matrices:r,trouble:null}}#e;#t({size:e,reach:t,seed:r,shuffle:s}){let o=[e,r,s].join();this.#e?.from!==o&&(this.#e={from:o,pairs:Sn(e,r,s?Tn(e,r):void 0)});let{own:a,shared:l,distance:c}=this.#e.pairs;if(this.#r?.from!==`${o},${t}`){let d=[a,l].map(p=>Pn(p,c,t));this.#r={from:`${o},${t}`,near:d}}return[a,this.#r.near[0],l,this.#r.near[1]]}#r;report({weights:e,biases:t}){return{weights:Number(e),biases:Number(t)}}settle(e,{drawn:t}){let[r,s]=e.position;return{...e,position:[Math.min(r,t-1),Math.min(s,t-1)]}}pytorch(e){return Ca(e)}#n(e,t){let{size:r,shared:s,near:o}=e,a=Math.min(e.reach,r-1),l=(d,p)=>({answer:[d],says:p}),c=s?o?[l(4*a*a,"You left out offset 0."),l(2*a+1,"That is one axis; there are two."),l(r*r*(2*a+1)**2,"All outputs share one set.")]:[l(r*r,`Not one per pixel: offsets run from −${r-1} to ${r-1}.`),l((2*r-2)**2,"You left out offset 0."),l((2*r)**2,`${2*r} per axis? Offset ${r} never occurs.`),l((2*a+1)**2,"That assumes near, too.")]:o?[l(r*r*(2*a+1)**2,"At the rim the windows are smaller."),l((2*a+1)**2,"That assumes shared, too.")]:[l(r*r,"That is one output; there are as many outputs."),l(2*r*r,"Multiply: a weight for each pair.")];return{text:`Predict: how many weights has the layer “${Mn(e)}”${o?`, Δ = ${e.reach},`:""} for ${r}×${r} pixels?`,fields:[""],answer:[t],slips:c,otherwise:s?"Count the offsets from an output to an input that occur: along one axis, then squared.":"Count the pairs of an output and an input."}}get#i(){let{shared:e,near:t}=this.now;return this.derived.matrices[hs.findIndex(r=>r.shared===e&&r.near===t)]}drawing(e,t){let r=this.width||640,s=r>=z,o=t.drawn**2,a=s?Math.min(r*.42,288):Math.min(r-30,264),l=P((r-(s?a+28:0)-40)/2-20,80,s?150:112);return f`<div class="layers ${s?"wide":""}">
<div class="board" role="group" aria-label="four layers">
<span></span><span class="head">far: all inputs</span><span class="head">near: Δ ${e.reach}</span>
${hs.map((c,d)=>f`${d%2?w:f`<span class="head side">${c.shared?"shared":"own"} weights</span>`}${this.#l(e,t,d,l/o)}`)}
</div>
<div class="layer">
${this.#s(e,t,a/o)} ${this.#c(e,t,Math.min(24,(a-50)/2/t.drawn))}
</div>
</div>`}#l(e,t,r,s){let o=hs[r],a=o.shared===e.shared&&o.near===e.near,{weights:l}=Jt({...e,...o});return f`<button type="button" class="kind" aria-pressed=${a?"true":"false"} aria-label="${Mn(o)}${this.asking?"":`: ${L(l)} weights`}"
@click=${()=>this.change(o)}>
<d2l-matrix still aria-hidden="true" label="" .values=${t.matrices[r].values} .size=${s} .most=${1} .bare=${!0} .theme=${this.theme}></d2l-matrix>
<b>${this.asking?"?":Pr(l,Ho)}</b>
</button>`}#c(e,t,r){let s=t.drawn,[o,a]=e.position,l=M(s,s,(p,u)=>this.#i.values[o*s+a][p*s+u]),c=M(s,s,()=>0),d={row:o,column:a,rows:1,columns:1,colour:"output"};return f`<div class="unit">
<div class="plate"><div class="name k">weights on <i>X</i></div>
<d2l-matrix still data-plate="input" label="weights of output (${o}, ${a}) on the ${s}×${s} input" .values=${l} .size=${r} .block=${[1,1]} .most=${1} .bare=${!0}
.frames=${e.shuffle?[]:[d]} .theme=${this.theme}></d2l-matrix></div>
<span class="sign" aria-hidden="true">→</span>
<div class="plate"><div class="name y"><i>H</i>(${o}, ${a})</div>
<d2l-matrix data-plate="output" label="hidden picture H, ${s}×${s}: arrow keys choose an output" tone="output" .values=${c} .size=${r} .block=${[1,1]}
.frames=${[d]} .start=${e.position} .theme=${this.theme}
@entry-point=${p=>this.#a(p.detail.cell)}></d2l-matrix></div>
</div>`}#a(e){this.entry=null,this.change({position:e})}#s(e,t,r){let{values:s,weight:o}=this.#i,a=t.drawn,l=this.entry?o[this.entry[0]]?.[this.entry[1]]:-1,c={row:e.position[0]*a+e.position[1],column:0,rows:1,columns:a*a,colour:"output"};return f`<div class="plate">
<div class="name k">as a matrix <span>${a*a}×${a*a}, for ${a}×${a} pixels</span></div>
<d2l-matrix data-plate="matrix" label="the layer as a matrix, a row for each output, a column for each input, ${a*a}×${a*a}"
.values=${s} .size=${r} .block=${[a,a]} .most=${1} .bare=${!0} .frames=${[c]} .cursor=${this.entry} .start=${[c.row,0]}
.lit=${l>=0?(d,p)=>o[d][p]===l:null} .theme=${this.theme}
@entry-hover=${d=>{this.entry=d.detail?.cell??null}}
@entry-point=${d=>{let{cell:p}=d.detail;this.change({position:[Math.floor(p[0]/a),p[0]%a]}),this.entry=p,this.announce()}}
></d2l-matrix>
<p class="aside">${this.#o(o)}</p>
</div>`}#o(e){let{near:t,shared:r,shuffle:s}=this.now;if(this.entry){let o=e[this.entry[0]]?.[this.entry[1]];if(o<0)return"No weight: this input is not near.";let a=e.flat().filter(l=>l===o).length;return`This weight stands in ${a} ${a===1?"entry: it is this pair’s own":"entries: one for all of them"}.`}return s?!t&&!r?"Shuffled pixels: still dense, as good as before.":`Shuffled pixels: ${r?"equal weights":"the band"} scatter${r?"":"s"}; no ${Mn(this.now).replace("both: ","")} layer does this.`:"The framed row: the weights of H. Point at an entry."}#u(e,t){let r=`${L(e.size)}×${L(e.size)}`,s=c=>`${L(c)}, ${yt(4n*c)}`,o=`${L(t.biases)} ${t.biases===1n?"bias":"biases"}`,{weights:a}=Jt({...e,shared:!1,near:!1}),l=e.shared||e.near?`; dense: ${s(a)}`:"";return`${Mn(e)}${e.near?`, Δ = ${e.reach}`:""}, ${r}: ${L(t.weights)} weights and ${o}, ${yt(4n*t.weights)}${l}.`}caption(e,t){return f`<p class="sum">${this.#u(e,t)}</p>`}saying(e,t){return`${this.#u(e,t)}${this.entry?` ${this.#o(this.#i.weight)}`:""}`}controls(e){let t=[...new Set([...Ud,e.size])].sort((r,s)=>r-s);return f`${D("counted for",String(e.size),t.map(r=>({id:String(r),label:`${L(r)}×${L(r)}`})),r=>this.change({size:Number(r)}),this.locked("size"))}${E("Δ",e.reach,[0,100,1],r=>this.change({reach:r}),this.locked("reach"))}${I("shuffle the pixels",e.shuffle,r=>this.change({shuffle:r}),this.locked("shuffle"))}`}panel(e){return C("Weights",this.locked("seed")?w:G("draw others",()=>this.change({seed:(e.seed+1)%1e4})))}static{this.styles=[O.styles,R`
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
`]}};H("d2l-dense-to-conv",ms);var Ua=(i,n)=>(i%n+n)%n;function xe(i,[n,e],t="circular"){let[r,s]=[i.length,i[0].length];return i.map((o,a)=>o.map((l,c)=>{let[d,p]=[a-n,c-e];return t==="zeros"?i[d]?.[p]??0:i[Ua(d,r)][Ua(p,s)]}))}var rt=([i,n])=>[i===0?"":`${Math.abs(i)} ${i>0?"down":"up"}`,n===0?"":`${Math.abs(n)} ${n>0?"right":"left"}`].filter(Boolean).join(", ");var gs=["convolution","relu","pooling","dense","largest"],Wd=[[-1,0,1],[-2,0,2],[-1,0,1]],Wa=i=>i.map(n=>n.map(e=>Math.max(0,e))),Tr=i=>i==="convolution"||i==="pooling";function Qd(i,[n,e],t){let[r,s]=b(i),[o,a]=[Math.max(2,n),Math.max(2,e)];return M(Math.ceil(r/n),Math.ceil(s/e),(l,c)=>{let d=Number.NEGATIVE_INFINITY;for(let p=l*n;p<l*n+o;p++)for(let u=c*e;u<c*e+a;u++){let h=t==="circular"?i[p%r][u%s]:i[p]?.[u]??0;h>d&&(d=h)}return d})}var fs={key:"",weights:new Int8Array};function Yd(i,n){let e=`${i} ${n}`;if(fs.key!==e){let t=me(n);fs={key:e,weights:Int8Array.from({length:i*i},()=>Math.floor(9*t())-4)}}return fs.weights}function Xd(i,n){let[e,t]=b(i),r=e*t,s=Yd(r,n),o=new Float64Array(r);for(let a=0;a<r;a++){let l=i[Math.floor(a/t)][a%t];if(l===0)continue;let c=s.subarray(a*r,(a+1)*r);for(let d=0;d<r;d++)o[d]+=l*c[d]}return M(e,t,(a,l)=>o[a*t+l])}function Ct(i,{layer:n,padding_mode:e,stride:t,seed:r}){let s=o=>ye(i,Wd,{padding:[1,1],padding_mode:e,stride:o});if(e==="circular"&&Tr(n)){let o=b(i),a=[0,1].find(l=>o[l]%t[l]!==0);if(a!==void 0)throw new v(`windows can wrap around only where the stride divides the side, and ${t[a]} does not divide ${o[a]}; use a divisor of it, or zeros around`)}return n==="convolution"?s(t):n==="relu"?Wa(i.map(o=>o.map(a=>a-8))):n==="pooling"?Qd(Wa(s([1,1])),t,e):n==="dense"?Xd(i,r):[[Math.max(...s([1,1]).flat())]]}var Qa=i=>Math.sqrt(i.flat().reduce((n,e)=>n+e*e,0));function Ya(i,n,e){let t=Qa(i.map((r,s)=>r.map((o,a)=>o-n[s][a])));return t===0?0:t/(Qa(e)||1)}function Mr(i,n,e,t){let r=Tr(t.layer)?t.stride:[1,1],s=Ya(n,i,i),o=K(b(n),[1,1]),a=null;for(let l of new Set([Math.floor(e[0]/r[0]),Math.ceil(e[0]/r[0])]))for(let c of new Set([Math.floor(e[1]/r[1]),Math.ceil(e[1]/r[1])])){let d=o?i:xe(i,[l,c],t.padding_mode),p=Ya(n,d,i);(a===null||p<a.along_off)&&(a={along:p===0&&!o,same:s===0,along_off:p,same_off:s,step:[l,c],expected:d})}return a}function Xa(i,n,e){let t=Ct(i,n);return Array.from({length:2*e+1},(r,s)=>{let o=[0,s-e],a=Ct(xe(i,o,n.padding_mode),n);return[s-e,Mr(t,a,o,n).along_off]})}var bs=i=>i.trim().split(/\s+/).map(n=>[...n].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),Et=bs(`
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
`),_r=bs(`
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
`),Cr=bs(`
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
`);function Vd(i){if(i===0)return[1];let n=Math.ceil(3*i),e=Array.from({length:2*n+1},(r,s)=>Math.exp(-.5*((s-n)/i)**2)),t=e.reduce((r,s)=>r+s);return e.map(r=>r/t)}function _n(i,n,[e,t]){let[r,s]=[i.length,i[0].length],[o,a]=b(n),[l,c]=[o-1>>1,a-1>>1],d=Math.ceil(s/t),p=[];for(let u=0;u<r;u+=e){let h=new Float64Array(d);for(let m=0;m<o;m++){let g=i[u+m-l];if(g!==void 0)for(let $=0;$<a;$++)Jd(h,g,n[m][$],$-c,t)}p.push(h)}return p}function Jd(i,n,e,t,r){if(e===0)return;let s=Math.min(i.length,Math.ceil((n.length-t)/r));for(let o=Math.max(0,Math.ceil(-t/r));o<s;o++)i[o]+=e*n[o*r+t]}function Er(i,n,e,t){let r=i.map(s=>Float64Array.from(s));return Zd(r,n,e,t).map(s=>Array.from(s))}function Zd(i,n,e,t){if(e===0)return _n(i,n,t);let r=Vd(e),s=r.map(a=>[a]),o=_n(_n(i,n,[1,1]),[r],[1,t[1]]);return _n(o,s,[t[0],1])}var Va=i=>M(i,i,(n,e)=>{let t=i>>1;return .5+.5*Math.cos(Math.PI*((n-t)**2+(e-t)**2)/i)}),$s=(i,n)=>i/(2*n),ws=i=>{if(i.length<2)return 0;let n=i.reduce((e,t)=>e+t,0)/i.length;return Math.sqrt(i.reduce((e,t)=>e+(t-n)**2,0)/(i.length-1))};function Ja(i,n,e,t){let r=i.length,s=$s(r,e),o=[],[a,l]=[[],[]],c=(p,u)=>((p-u)%r+r)%r-(r>>1);n.forEach((p,u)=>{p.forEach((h,m)=>{let g=Math.hypot(c(u*e,t[0]),c(m*e,t[1]));g>s+8&&g<r/2-10&&o.push(h),g<Math.min(s,r/2)-3&&(a.push(h),l.push(i[u*e][m*e]))})});let d=a.length>=9;return{false_detail:ws(o),true_detail:d?ws(a)/ws(l):null}}function Za(i,n,e,t,r,s){let o=e.map((c,d)=>[Math.floor(c/t[d]),Math.ceil(c/t[d])]),a=(c,d)=>{let p=s+Math.abs(e[d]),u=c*t[d];return u>=p&&u<r[d]-p},l=Number.POSITIVE_INFINITY;for(let c of o[0])for(let d of o[1]){let[p,u]=[0,0];n.forEach((h,m)=>{a(m,0)&&h.forEach((g,$)=>{let k=i[m-c]?.[$-d];!a($,1)||k===void 0||(p+=(g-k)**2,u+=k**2)})}),u>0&&(l=Math.min(l,Math.sqrt(p/u)))}return Number.isFinite(l)?l:null}function vs(i){let n=i.flat(),[e,t]=[1,-1].map(o=>n.reduce((a,l)=>a+Math.max(0,o*l),0)),r=P(1-Math.abs(e-t),0,1),s=Math.max(1,Math.min(e,t)*r);return{unit:s,most:Math.max(s,e,t)}}var Cn=(i,n)=>{let e=n-i.length>>1;return M(n,n,(t,r)=>i[t-e]?.[r-e]??0)},ep=i=>M(i,i,(n,e)=>Math.hypot(n-(i-1)/2,e-(i-1)/2)<i/3?1:0),el={boot:Et,shirt:_r,bag:Cr},ys=Object.keys(el),tl=(i,n)=>tp[`${i} ${n}`]??=Cn(el[i],n).map(e=>e.map(t=>Math.round(15*t))),tp={},rl={rings:()=>Va(129),disc:()=>ep(64),boot:()=>Cn(Et,44),shirt:()=>Cn(_r,44),bag:()=>Cn(Cr,44)},xs=Object.keys(rl),rp={},nl=i=>rp[i]??=rl[i]();var ks=(i,n,e)=>f`<p class="lamp">
<span class="disc ${n?"lit":""}" aria-hidden="true">${n?"✓":"✗"}</span>
<span>${i}: <b>${n?"yes":"no"}</b></span> <span class="axis">${e}</span>
</p>`;var Ge=class{#e=[0,0];drag({cell:n,from:e=n,start:t},r){return t&&(this.#e=r),[this.#e[0]+n[0]-e[0],this.#e[1]+n[1]-e[1]]}},np=[["left","←",[0,-1]],["up","↑",[-1,0]],["down","↓",[1,0]],["right","→",[0,1]]],nt=(i,n,e,t=!1)=>t?f`<span class="control fixed">${i} <b>${n.join(", ")}</b> <span class="lock">fixed</span></span>`:f`<span class="control pad" role="group" aria-label=${i}
><span aria-hidden="true">${i}</span>${np.map(([r,s,[o,a]])=>f`<button type="button" aria-label="${i} ${r}" @click=${()=>e([n[0]+o,n[1]+a])}>
${s}
</button>`)}</span
>`;var Be=255,ip=5;function Ss(i){let n=op();return n.fillStyle="#000",n.fillStyle=i,n.fillRect(0,0,1,1),[...n.getImageData(0,0,1,1).data.slice(0,3)]}var sp=null,op=()=>sp??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),Zt=(i,n,e)=>i.map((t,r)=>t+(n[r]-t)*e),il=([i,n,e])=>255<<24|Math.round(e)<<16|Math.round(n)<<8|Math.round(i),he=(i,n)=>Math.max(1,Math.floor(i*devicePixelRatio/n))/devicePixelRatio;function ap(i,n,e){let t=i[i.length-1];t?.row===n&&t.column+t.columns===e?t.columns++:i.push({row:n,column:e,rows:1,columns:1})}function lp(i){let n=new Map;return i.filter(e=>{let t=`${e.column} ${e.columns}`,r=n.get(t);return r&&r.row+r.rows===e.row?(r.rows++,!1):(n.set(t,e),!0)})}var Ps=class extends Z{static{this.properties={values:{attribute:!1},ghost:{attribute:!1},marked:{attribute:!1},label:{},tone:{},theme:{},cell:{type:Number},unit:{type:Number},most:{type:Number},cursor:{type:Boolean},drag:{reflect:!0},at:{attribute:!1}}}#e=null;#t=()=>{};#r={key:"",colours:new Uint32Array(0),ghost:[0,0,0],frame:""};#n=document.createElement("canvas");constructor(){super(),this.values=[[0]],this.ghost=null,this.marked=null,this.label="",this.tone="input",this.theme="light",this.cell=4,this.unit=1,this.most=1,this.cursor=!1,this.drag="",this.at=[0,0]}connectedCallback(){super.connectedCallback();let n=()=>this.requestUpdate();addEventListener("resize",n),this.#t=()=>removeEventListener("resize",n)}disconnectedCallback(){super.disconnectedCallback(),this.#t()}get shape(){return[this.values.length,this.values[0].length]}get#i(){return Math.max(1,Math.round(this.cell*devicePixelRatio))}#l(){let n=getComputedStyle(this),e=d=>n.getPropertyValue(`--${d}`).trim(),t=[this.tone,this.unit,this.most,e(`${this.tone}-fill`),e("paper"),e("ink")].join();if(t===this.#r.key)return;let[r,s,o]=[`${this.tone}-fill`,"paper","ink"].map(d=>Ss(e(d))),a=Zt(r,Ss(this.theme==="dark"?"#fff":"#000"),.65),l=Math.max(this.most,this.unit),c=new Uint32Array(2*Be+1);for(let d=-Be;d<=Be;d++){let p=d/Be*l,u=Math.min(1,Math.abs(p)/this.unit),h=l>this.unit?Math.max(0,Math.abs(p)-this.unit)/(l-this.unit):0,m=p<0?Zt(s,o,.72*u+.28*h):Zt(s,r,u);c[d+Be]=il(p<0?m:Zt(m,a,h))}this.#r={key:t,colours:c,ghost:Zt(s,Ss(e("outside-fill")),.45),frame:e("ink")}}#c(){let n=this.renderRoot.querySelector("canvas"),[e,t]=this.shape,r=this.#i;Object.assign(this.#n,{width:t,height:e}),(n.width!==t*r||n.height!==e*r)&&Object.assign(n,{width:t*r,height:e*r}),this.#l();let s=this.#n.getContext("2d"),o=s.createImageData(t,e),a=new Uint32Array(o.data.buffer),{colours:l,ghost:c,frame:d}=this.#r,p=Be/Math.max(this.most,this.unit),u=[];for(let m=0,g=0;m<e;m++){let $=this.values[m];for(let k=0;k<t;k++,g++){let x=$[k];Number.isNaN(x)&&ap(u,m,k);let y=P(Math.round(x*p),-Be,Be)||0;a[g]=l[y+Be];let _=this.ghost?this.ghost[m][k]*(1-Math.min(1,4*Math.abs(x/this.unit))):0;if(_>0){let F=a[g];a[g]=il(Zt([F&255,F>>8&255,F>>16&255],c,Math.min(1,_)))}}}s.putImageData(o,0,0);let h=n.getContext("2d");h.imageSmoothingEnabled=!1,h.drawImage(this.#n,0,0,t*r,e*r),this.#s(h,u,r),this.marked&&this.#a(h,this.marked,r,d)}#a(n,e,t,r){let[s,o]=this.shape,a=Math.max(1,Math.round(Math.min(t/4,2*devicePixelRatio))),l=(c,d)=>c>=0&&d>=0&&c<s&&d<o&&e(c,d);n.fillStyle=r;for(let c=0;c<s;c++)for(let d=0;d<o;d++){if(!l(c,d))continue;let[p,u,h]=[d*t,c*t,t-a];l(c-1,d)||n.fillRect(p,u,t,a),l(c+1,d)||n.fillRect(p,u+h,t,a),l(c,d-1)||n.fillRect(p,u,a,t),l(c,d+1)||n.fillRect(p+h,u,a,t)}}#s(n,e,t){if(e.length===0)return;let r=new Path2D;for(let{row:l,rows:c,column:d,columns:p}of lp(e))r.rect(d*t,l*t,p*t,c*t);let{width:s,height:o}=n.canvas,a=Math.round(5*devicePixelRatio);n.save(),n.clip(r),n.strokeStyle=getComputedStyle(this).getPropertyValue("--outside-fill"),n.lineWidth=Math.max(1,devicePixelRatio),n.beginPath();for(let l=-o;l<s;l+=a)n.moveTo(l,o),n.lineTo(l+o,0);n.stroke(),n.restore()}#o(n,e){this.dispatchEvent(new CustomEvent(n,{detail:e}))}#u(n){this.at=n,this.#o("cell-focus",{cell:n})}#h([n,e]){let[t,r]=this.shape;return[P(n,0,t-1),P(e,0,r-1)]}#p(n){let t=n.currentTarget.getBoundingClientRect(),[r,s]=this.shape,o=[Math.floor((n.clientY-t.top)/t.height*r),Math.floor((n.clientX-t.left)/t.width*s)];return this.#e&&this.drag==="move"?o:this.#h(o)}#d=n=>{if(n.button!==0)return;let e=n.currentTarget,t=this.#p(n);this.#e={from:t,last:t,moved:!1},this.drag&&(e.setPointerCapture(n.pointerId),n.preventDefault()),e.focus({preventScroll:!0}),this.drag==="paint"&&this.#m(t,!0)};#m(n,e){this.#o("cell-drag",{cell:n,start:e})}#g=n=>{let e=this.#e,t=this.#p(n);if(!e||!this.drag){n.pointerType!=="touch"&&this.#o("cell-hover",{cell:t});return}let{from:r,last:s}=e;if(K(t,s))return;let o=!e.moved;if(Object.assign(e,{last:t,moved:!0}),this.drag==="move")this.#o("cell-drag",{cell:t,from:r,start:o});else{let a=Math.max(Math.abs(t[0]-s[0]),Math.abs(t[1]-s[1]));for(let l=1;l<=a;l++)this.#m([0,1].map(c=>Math.round(s[c]+(t[c]-s[c])*l/a)),!1)}};#b=()=>{let n=this.#e;this.#e=null,n&&!n.moved&&this.#u(this.#h(n.from))};#f=()=>{this.#e=null};#w=()=>{this.#e||this.#o("cell-hover",null)};#$=n=>{if(n.altKey||n.metaKey)return;let[e,t]=this.at,[r,s]=this.shape,a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:n.ctrlKey?[0,0]:[e,0],End:n.ctrlKey?[r-1,s-1]:[e,s-1]}[n.key];if(a&&this.drag==="move"&&(n.shiftKey||!this.cursor))this.#o("cell-drag",{cell:a,from:[e,t],start:!0});else if(a)this.#u(this.#h(a));else if(this.drag==="paint"&&n.key==="Enter")this.#m([e,t],!0);else return;n.preventDefault(),n.stopPropagation()};updated(){this.#c()}render(){let[n,e]=this.shape,t=this.#i/devicePixelRatio,r=`width:${e*t}px;height:${n*t}px`;if(!this.cursor&&this.drag==="")return f`<div class="picture" style=${r}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;let[s,o]=this.#h(this.at),a=this.values[s][o],l=`left:${o/e*100}%;top:${s/n*100}%;width:${100/e}%;height:${100/n}%`;return f`<div class="picture" style=${r}>
<canvas
role="application"
aria-roledescription="picture"
aria-label=${this.cursor?`${this.label}; row ${s}, column ${o}: ${Number.isNaN(a)?"none":S(a)}`:`${this.label}; arrow keys move it`}
tabindex="0"
@pointerdown=${this.#d}
@pointermove=${this.#g}
@pointerup=${this.#b}
@pointercancel=${this.#f}
@pointerleave=${this.#w}
@keydown=${this.#$}
></canvas>
${this.cursor?f`<span class="at ${this.cell<ip?"small":""}" style=${l}></span>`:w}<slot></slot></div>`}static{this.styles=R`
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
`}};customElements.get("d2l-picture")||customElements.define("d2l-picture",Ps);var He=32,Ts=8,cp=15,dp={boot:"ankle boot",shirt:"T-shirt",bag:"bag"},pp={convolution:"convolution",relu:"ReLU",pooling:"conv, ReLU, max",dense:"dense layer",largest:"conv, largest"},sl=i=>i?"yes":"no",Ms=class extends O{constructor(){super();this.name="Equivariance";this.hint="Try: drag the moved picture by one more pixel.";this.derivedKeys=["output","output_shape","along","same","along_off","same_off","differ"];this.fields={input:Ut(ys,He,He),layer:Y(gs),padding_mode:Y(["circular","zeros"]),stride:j(1,8),shift:j(-He,He),seed:se(0,2**31)};this.#e=new Ge;this.#t={key:[],before:[],curve:null};this.questions={along:{label:"what happens",question:(e,t)=>this.#i(e,t.comparison)}};this.brush=!1}static{this.styles=[Qt,R`
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
`]}static{this.properties={brush:{state:!0}}}#e;#t;defaults(){return{input:"boot",layer:"pooling",padding_mode:"circular",stride:[2,2],shift:[0,1],seed:0}}#r(e){return typeof e=="string"?tl(e,He):e}#n(e,t){let r=[t,e.layer,e.padding_mode,e.stride[0],e.stride[1],e.seed];return r.some((s,o)=>s!==this.#t.key[o])&&(this.#t={key:r,before:Ct(t,e),curve:null}),this.#t.before}derive(e){let t=this.#r(e.input),r=xe(t,e.shift,e.padding_mode);try{let s=this.#n(e,t),o=Ct(r,e),a=Mr(s,o,e.shift,e),{expected:l}=a,c=o.reduce((d,p,u)=>d+p.filter((h,m)=>h!==l[u][m]).length,0);return{still:t,moved:r,before:s,output:o,comparison:a,differ:c,trouble:null}}catch(s){if(!(s instanceof v))throw s;return{still:t,moved:r,before:[],output:[],comparison:null,differ:0,trouble:s.message}}}report({output:e,comparison:t,differ:r,trouble:s}){let{along:o=null,same:a=null,along_off:l=null,same_off:c=null}=t??{};return{output:s===null?e:null,output_shape:s===null?b(e):null,along:o,same:a,along_off:l,same_off:c,differ:s===null?r:null}}settle(e,{still:t}){if(e.padding_mode==="zeros")return e;let r=e.shift.map((s,o)=>s%b(t)[o]);return{...e,shift:r}}#i(e,{along:t,same:r}){let s=Tr(e.layer)?e.stride:[1,1],o=e.shift.some((l,c)=>l%s[c]!==0),a=[];return r||a.push({answer:"same",says:e.layer==="pooling"?"The edge crossed a window border.":"The picture lies elsewhere: look which outputs its edges reach now."}),!t&&o&&a.push({answer:"along",says:"The map would have to move half a cell."}),!t&&e.layer==="dense"&&a.push({answer:"along",says:"Each output has weights of its own for each pixel."}),!t&&e.layer==="largest"&&a.push({answer:"along",says:"One number has no place that could move."}),!t&&e.padding_mode==="zeros"&&!o&&e.layer!=="dense"&&e.layer!=="largest"&&a.push({answer:"along",says:"The rim cut something off."}),t&&!r&&a.push({answer:"neither",says:"Every window finds the same pixels again, only elsewhere."}),{text:`Predict: the picture moves ${rt(e.shift)||"not at all"}. What does the output do?`,choices:[{id:"along",label:"it moves along"},{id:"same",label:"it stays the same"},{id:"neither",label:"neither"}],answer:r?"same":t?"along":"neither",slips:a,otherwise:"Follow one edge of the picture: which windows saw it before, and which see it now?"}}#l(e){this.change({shift:e.map(t=>P(t,-He,He))})}#c({cell:e}){let{still:t}=this.derived,r=this.now.padding_mode==="circular",s=e.map((o,a)=>{let[l,c]=[b(t)[a],o-this.now.shift[a]];return r?(c+2*l)%l:c});t[s[0]]?.[s[1]]!==void 0&&this.change({input:ge(t,s,cp)})}#a(){this.change({input:M(He,He,()=>0)}),this.brush=!0}drawing(e,t){let r=this.width||640,s=r>=z,o=Math.max(...b(t.still)),a=he(s?P((r-300)/2,128,200):Math.min(200,(r-40)/2),o),l=a*o,c=(u,h)=>f`<span class="by" aria-hidden="true"><span class="sign">${u}</span> ${h}</span>`,d=f`${this.#s("X","input",t.still,null,a)} ${c("→",f`<i>f</i>`)}
${this.#o("f(X)",t.before,t,l,!1)} ${c("↓","move")}<span></span>${c("↓","move")}`,p=this.asking||t.trouble!==null?"":this.#u(e,t,s?190:Math.min(r,380));return f`<div class="square ${s?"":"narrow"}" style="--edge:${l}px">
${s&&t.trouble===null?d:""} ${this.#s("SX","moved",t.moved,t.still,a)}
${c("→",f`<i>f</i>`)}
${this.asking||t.trouble!==null?f`<div class="plate">
<div class="name y">output <i>f(SX)</i></div>
<div class="unknown" role="img" aria-label="output f(SX): ${this.asking?"to be predicted":"none"}">?</div>
</div>`:this.#o("f(SX)",t.output,t,l,!0)}
<div class="found">${p}</div>
</div>`}#s(e,t,r,s,o){let a=this.brush&&t==="moved",l=t==="moved"&&!this.locked("shift");return q("x",t,e,b(r),f`<d2l-picture
data-plate=${t}
label="${t} ${e}, ${N(b(r))}"
tone="input"
theme=${this.theme}
.cursor=${a}
.values=${r}
.ghost=${s}
.cell=${o}
.unit=${Q(r)||1}
.most=${Q(r)||1}
.drag=${a?"paint":l?"move":""}
@cell-drag=${c=>a?this.#c(c.detail):this.#l(this.#e.drag(c.detail,this.now.shift))}
></d2l-picture>`)}#o(e,t,r,s,o){let a=r.comparison?.expected,l=t.length===1&&t[0].length===1,c=Q(r.before)||1;return q("y","output",e,b(t),f`<d2l-picture
data-plate=${o?"output":"before"}
label="output ${e}, ${N(b(t))}"
tone="output"
theme=${this.theme}
.values=${t}
.cell=${s/Math.max(...b(t))}
.unit=${c}
.most=${Math.max(c,Q(t))}
.marked=${o&&a?(d,p)=>t[d][p]!==a[d][p]:null}
>${l?f`<svg viewBox="0 0 1 1" aria-hidden="true"><text x="0.5" y="0.5">${S(t[0][0])}</text></svg>`:""}</d2l-picture>`)}#u(e,t,r){let{along:s,same:o,along_off:a,same_off:l}=t.comparison,c=e.layer==="largest";return f`<div class="lamps">
${ks("moved along",s,c?"one number, no map":`best fit ${le(a)} off`)}
${ks("the same",o,`${le(l)} off`)}
</div>
${A(!c,()=>this.#h(e,t,r))}`}#h(e,t,r){this.#t.curve??=Xa(t.still,e,Ts);let s=this.#t.curve,o=Math.max(1,...s.map(([,d])=>d)),[a,l]=e.shift,c=s.find(([d])=>d===l);return f`<d2l-curve
label="moved right by"
tone="output"
.x=${{name:"moved right by",from:-Ts,to:Ts}}
.y=${{name:"moved along: off",from:0,to:o}}
.lines=${[{points:s}]}
.at=${a===0&&c?c:null}
.fixed=${this.locked("shift")}
.valueText="${`${l}: ${le(c?.[1]??0)} off`}"
.width=${r}
.height=${150}
@curve-drag=${d=>this.#l([0,d.detail.x])}
></d2l-curve>`}#p(e,{comparison:t,differ:r,output:s}){let{along:o,same:a,along_off:l,same_off:c}=t,d=r>0?`, ${r} of ${s.length*s[0].length} cells differ`:"",p=e.layer==="largest"?"":`moved along ${sl(o)}, best fit ${le(l)} off${d}; `;return`moved ${rt(e.shift)||"by nothing"}: ${p}the same ${sl(a)}, ${le(c)} off.`}caption(e,t){return f`<p>${t.comparison?this.#p(e,t):""}</p>`}saying(e,t){return t.trouble??this.#p(e,t)}controls(e){return f`${D("layer f",e.layer,gs.map(t=>({id:t,label:pp[t]})),t=>this.change({layer:t}),this.locked("layer"))}
${D("border",e.padding_mode,[{id:"circular",label:"wraps around"},{id:"zeros",label:"zeros"}],t=>this.change({padding_mode:t}),this.locked("padding_mode"))}
${A(Tr(e.layer),()=>E("stride",e.stride[0],[1,8,1],t=>this.change({stride:[t,t]}),this.locked("stride")))}
${nt("move",e.shift,t=>this.#l(t),this.locked("shift"))}`}panel(e){let t=typeof e.input!="string";return f`${C("Picture",D("picture",t?"drawing":e.input,[...ys.map(r=>({id:r,label:dp[r]})),{id:"drawing",label:t?"your own":"draw one"}],r=>{if(r==="drawing")return this.#a();this.brush=!1,this.change({input:r})},this.locked("input")),A(t&&!this.locked("input"),()=>f`${I("brush",this.brush,r=>{this.brush=r})}${G("clear",()=>this.#a())}`))}
${A(e.layer==="dense",()=>C("Weights",E("seed",e.seed,[0,1e3,1],r=>this.change({seed:r}),this.locked("seed"))))}`}keys(){return f`<p class="keys">Keys: arrows on the moved picture move it, and on the curve's handle, too.</p>`}pytorch(e,t){return t.trouble===null?_a(e,t.still):null}};H("d2l-equivariance",Ms);var Rt=(i,n)=>i.find(e=>JSON.stringify(e.grid)===JSON.stringify(n))?.id??"own",Rr=(i,n)=>n==="own"?[{id:"own",label:"your own"},...i]:i,up=1/9,$e=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:M(3,3,()=>up)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],hp=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,Dr=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:M(6,8,(i,n)=>n>=2&&n<6?0:1)},{id:"seven",label:"a seven 10×10",grid:hp.trim().split(`
`).map(i=>[...i].map(n=>n==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:M(7,7,(i,n)=>i===3&&n===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:Et},{id:"shirt",label:"T-shirt 28×28",grid:_r},{id:"bag",label:"bag 28×28",grid:Cr}];async function En(i,n){let e;try{e=await createImageBitmap(i)}catch{throw new v(`“${i.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let t=Math.min(1,n/Math.max(e.width,e.height)),[r,s]=[e.width,e.height].map(c=>Math.max(1,Math.round(c*t))),a=Object.assign(document.createElement("canvas"),{width:r,height:s}).getContext("2d");a.imageSmoothingQuality="high",a.drawImage(e,0,0,r,s),e.close();let{data:l}=a.getImageData(0,0,r,s);return M(s,r,(c,d)=>{let[p,u,h]=l.subarray(4*(c*r+d));return Math.round((.299*p+.587*u+.114*h)/2.55)/100})}var Rn=i=>f`<label class="control"
>picture of yours
<input
type="file"
accept="image/*"
@change=${({target:n})=>{let e=n;e.files?.[0]&&i(e.files[0]),e.value=""}}
/></label
><span class="aside">it stays on this device</span>`,Dn=R`
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
`;var Nr=256,mp=160,Nn=32,fp=100,ol=9,al={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},ll=i=>$e.find(n=>n.id===i)?.label??"your own kernel",cl=i=>b(i).map(n=>n-1>>1),_s=class extends O{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:Ut([...xs,"own"],Nr,Nr),kernel:ne(11,11),sigma:se(0,8),stride:j(1,16),shift:j(-Nr,Nr),position:j(0,Nr)};this.looks=["position"];this.#e=null;this.#t=new pe(([e,t])=>this.now.kernel[e][t],(e,t)=>this.change({kernel:ge(this.now.kernel,e,t)}),e=>this.refuse(e),.5);this.#r=new Ge;this.#n={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#c(e)}};this.preview=null,this.brush=!1}static{this.styles=[Qt,Dn,R`
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
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#e;#t;#r;#n;defaults(){return{input:"rings",kernel:$e.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#i(e){return typeof e!="string"?e:e==="own"?this.#e:nl(e)}derive(e){let t=this.#i(e.input);if(t===null){let h=M(Nn,Nn,()=>0);return{still:h,moved:h,output:h,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:s,stride:o,shift:a}=e,l=a[0]!==0||a[1]!==0,c=l?xe(t,a):t,d=Er(c,r,s,o),p=Math.abs(r.flat().reduce((h,m)=>h+m,0)-1)<1e-9,u=o[0]===o[1];return{still:t,moved:c,output:d,detail:e.input==="rings"&&p&&u?Ja(c,d,o[0],a):null,change:l?this.#l(e,t,d):null,trouble:null}}#l({kernel:e,sigma:t,stride:r,shift:s},o,a){let l=[o,e,t,...r];l.some((d,p)=>d!==this.#n.key[p])&&(this.#n={key:l,output:Er(o,e,t,r)});let c=(Math.max(...b(e))>>1)+Math.ceil(3*t);return Za(this.#n.output,a,s,r,b(o),c)}report({output:e,detail:t,change:r,trouble:s}){return{output:s===null&&this.now.input!=="own"?e:null,output_shape:s===null?b(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[s,o]=b(r),a=b(t),l=e.shift.map((c,d)=>c%a[d]);return{...e,shift:l,position:[P(e.position[0],0,s-1),P(e.position[1],0,o-1)]}}#c(e){let t=Rt($e,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let s="Look where it is silent: an edge kernel does not see edges that run across its own.",o=e.input==="boot"?"Look where it is silent: along the sole.":s,a=[];return t==="sobel-vertical"&&a.push({answer:"sobel-horizontal",says:o},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&a.push({answer:"sobel-vertical",says:s}),Math.abs(e.kernel.flat().reduce((c,d)=>c+d,0))<1e-9&&a.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(c=>({id:c,label:ll(c)})),answer:t,slips:a,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#a([e,t]){let{stride:r}=this.now,[s,o]=b(this.derived.output);return[P(Math.round(e/r[0]),0,s-1),P(Math.round(t/r[1]),0,o-1)]}#s(e,t){this.preview=t&&(e==="input"?this.#a(t.cell):t.cell)}#o(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#a(t):t})}#u(e){if(!this.brush)return this.change({shift:this.#r.drag(e,this.now.shift)});this.change({input:ge(this.derived.still,e.cell,1)})}#h(){this.change({input:M(Nn,Nn,()=>0),shift:[0,0]}),this.brush=!0}async#p(e){try{this.#e=await En(e,mp),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(t){if(!(t instanceof v))throw t;this.refuse(t.message)}}get#d(){let[e,t]=b(this.derived.output),[r,s]=this.preview??this.now.position;return[P(r,0,e-1),P(s,0,t-1)]}drawing(e,t){let[r,s]=b(t.moved),o=Math.max(r,s),a=this.width||640,l=Math.min(340,(a-44)/2),c=l*devicePixelRatio<o||he(l,o)*o<fp,d=he(c?a:l,o),p=e.stride[0]===e.stride[1]?d*e.stride[0]:he(d*o,Math.max(...b(t.output))),u=this.#d,{unit:h,most:m}=vs(e.kernel);return f`<div class="filter">
<div class="pair ${c?"stacked":""}">
${q("x","input","X",b(t.moved),f`<d2l-picture
data-plate="input"
label="input X, ${N(b(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${d}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[u[0]*e.stride[0],u[1]*e.stride[1]]}
@cell-hover=${g=>this.#s("input",g.detail)}
@cell-focus=${g=>this.#o("input",g.detail)}
@cell-drag=${g=>this.#u(g.detail)}
>${this.#m(e,t,u)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${c?"↓":"→"}</span>
${q("y","output","Y",b(t.output),f`<d2l-picture
data-plate="output"
label="output Y, ${N(b(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${p}
.unit=${h}
.most=${m}
.at=${u}
@cell-hover=${g=>this.#s("output",g.detail)}
@cell-focus=${g=>this.#o("output",g.detail)}
></d2l-picture>
${this.asking?w:this.#f(e.kernel)}`)}
</div>
<div class="below">${this.#g(e)}${this.#b(e,t,u)}</div>
</div>`}#m(e,t,[r,s]){let[o,a]=b(t.moved),[l,c]=cl(e.kernel),[d,p]=b(e.kernel),u=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,h=$=>(o>>1)+.5+e.shift[$],m=$=>T`<circle class=${$} cx=${h(1)} cy=${h(0)} r=${$s(o,e.stride[0])}></circle>`,g=$=>T`<rect class=${$} x=${s*e.stride[1]-c} y=${r*e.stride[0]-l} width=${p} height=${d}></rect>`;return f`<svg viewBox="0 0 ${a} ${o}" aria-hidden="true">
${u?[m("halo"),m("limit")]:w}
${this.asking?w:[g("halo"),g("window")]}
</svg>`}#g(e){if(this.asking)return f`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=X(e.kernel),r=P(Math.floor(220/e.kernel[0].length),18,36);return q("k","kernel","K",b(e.kernel),f`<d2l-grid
data-plate="kernel"
label="kernel K, ${N(b(e.kernel))}"
tone="kernel"
.cells=${t}
.size=${r}
.fontSize=${J(t,r)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`)}#b(e,t,[r,s]){let o=Math.ceil(3*e.sigma);return f`<p class="sum">
${`Y[${r}, ${s}] = `}${this.asking||o>0?w:f`${this.#w(e,t,[r,s])} = `}<b class="y"
>${S(t.output[r][s],3)}</b
>${o>0&&!this.asking?f`<br /><span class="zero">blurred over ${N([2*o+1,2*o+1])}</span>`:w}
</p>`}#f(e){let{unit:t,most:r}=vs(e),s=e.flat().some(a=>a<0)?-r:0,o=Array.from({length:81},(a,l)=>s+(r-s)*l/80);return f`<div class="scale">
${S(s)}
<d2l-picture
label="scale from ${S(s)} to ${S(r)}"
tone="output"
theme=${this.theme}
.values=${Array.from({length:8},()=>o)}
.cell=${1}
.unit=${t}
.most=${r}
></d2l-picture>
${S(r)}
</div>`}#w(e,t,[r,s]){let[o,a]=cl(e.kernel),c=e.kernel.flatMap((u,h)=>u.map((m,g)=>({w:m,x:t.moved[r*e.stride[0]+h-o]?.[s*e.stride[1]+g-a]??0}))).filter(({w:u,x:h})=>u*h!==0),[d,p]=[c.slice(0,ol),c.length-ol];return c.length===0?f`<span class="zero">only zeros</span>`:f`${d.map(({w:u,x:h},m)=>f`${m>0?" + ":w}<span class="term"
><span class="x">${be(h)}</span>·<span class="k">${be(u)}</span></span
>`)}${p>0?f` + <span class="zero">${p} more</span>`:w}`}#$(e,t){let r=Rt($e,e.kernel),s=[`${ll(r)}, σ ${S(e.sigma)}, stride ${e.stride[0]}: ${N(b(t.moved))} → ${N(b(t.output))}`];return t.detail&&e.stride[0]>1&&s.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${le(t.detail.true_detail)}`}`),t.change!==null&&s.push(`moved ${rt(e.shift)}: the output changes by ${le(t.change)}`),`${s.join("; ")}.`}caption(e,t){return f`<p>${this.#$(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,s]=this.#d;return`output (${r}, ${s}) = ${S(t.output[r][s],3)}. ${this.#$(e,t)}`}controls(e){let t=Rt($e,e.kernel),r=typeof e.input=="string"?e.input:"drawing",s=[...xs.map(o=>({id:o,label:al[o]})),...r==="own"?[{id:"own",label:al.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${N(b(e.input))}`}];return f`${D("picture",r,s,o=>{if(o==="drawing")return this.#h();this.brush=!1,this.change({input:o,shift:[0,0]})},this.locked("input"))}
${A(!this.asking,()=>D("kernel",t,Rr($e,t),o=>{let a=$e.find(l=>l.id===o);a&&this.change({kernel:a.grid})},this.locked("kernel")))}
${E("blur σ",e.sigma,[0,8,.5],o=>this.change({sigma:o}),this.locked("sigma"))}
${E("stride",e.stride[0],[1,16,1],o=>this.change({stride:[o,o]}),this.locked("stride"))}
${nt("move",e.shift,o=>this.change({shift:o}),this.locked("shift"))}`}panel(e){let[t,r]=b(e.kernel),s=o=>this.change({kernel:M(...o,(a,l)=>this.now.kernel[a]?.[l]??0)});return f`${A(!this.locked("input"),()=>C("Input",Rn(o=>{this.#p(o)}),A(typeof e.input!="string",()=>f`${I("brush",this.brush,o=>{this.brush=o})}${G("clear",()=>this.#h())}`)))}
${A(!this.asking,()=>C("Kernel",E("rows",t,[1,11,1],o=>s([o,r]),this.locked("kernel")),E("columns",r,[1,11,1],o=>s([t,o]),this.locked("kernel"))))}`}keys(){return f`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[s,o]=b(t);return e.input==="own"?ns(e,`X = torch.rand(${s}, ${o})  # put your picture here: 0 is black, 1 is white`):ns(e,e.input==="rings"?Ta(s):is(t))}};H("d2l-image-filter",_s);var Es=1e30,gp=1e-10;function An(i,n,e){let[t,r]=[e[0]-1,e[1]-1],[s,o]=b(i),a=[s-t,o-r],l=b(n);if(a[0]<1||a[1]<1)throw new v(`a ${N(e)} kernel does not fit an input of ${N([s,o])}; add cells`);if(l[0]!==a[0]||l[1]!==a[1])throw new v(`a ${N(e)} kernel makes ${N(a)} outputs from ${N([s,o])}, and the target is ${N(l)}; give one of ${N(a)}`);return n.flatMap((c,d)=>c.map((p,u)=>[i[d][u],i[d+t][u+r],p]))}function Cs(i,[n,e]){let[t,r,s]=[0,0,0];for(let[o,a,l]of i){let c=n*o+e*a-l;t+=c*c,r+=2*c*o,s+=2*c*a}return{kernel:[n,e],gradient:[r,s],loss:t}}function Fn(i){let[n,e,t,r,s]=[0,0,0,0,0];for(let[$,k,x]of i)n+=2*$*$,e+=2*$*k,t+=2*k*k,r+=2*$*x,s+=2*k*x;let[o,a]=[(n+t)/2,Math.hypot((n-t)/2,e)],l=o+a,c=o-a>gp*l?o-a:0,d=Math.atan2(2*e,n-t)/2,p=[Math.cos(d),Math.sin(d)],u=([$,k],x)=>x>0?($*r+k*s)/x:0,[h,m]=[u(p,l),u([-p[1],p[0]],c)],g=[h*p[0]-m*p[1],h*p[1]+m*p[0]];return{hessian:[[n,e],[e,t]],curvatures:[c,l],steepest:p,minimum:g,floor:Cs(i,g).loss,limit:2/l}}function Gn(i,n,e,t){let r=[Cs(i,n)];for(let s=0;s<t&&r[s].loss<Es;s++){let{kernel:o,gradient:a}=r[s];r.push(Cs(i,[o[0]-e*a[0],o[1]-e*a[1]]))}return r}var dl=.01;function pl(i,n){let[e,t]=[i[0].loss-n,i[i.length-1].loss-n];return e<=1e-12*(1+n)?"rests":i.length>1&&i[i.length-1].loss>i[i.length-2].loss&&t>dl*e?"explodes":t<=dl*e?"arrives":"is on its way"}var bp=1/64,ul=9,Rs=.1,Ds=.01,Dt=34,Nt=22,Ns=class extends Ce{static{this.properties={bowl:{attribute:!1},path:{attribute:!1},step:{attribute:!1},reach:{attribute:!1},names:{attribute:!1},fixed:{type:Boolean},size:{type:Number},tone:{reflect:!0}}}constructor(){super(),this.step=0,this.reach=2.5,this.names=["first","second"],this.fixed=!1,this.size=300,this.tone="kernel"}get movable(){return!this.fixed}get#e(){return{name:"",from:-this.reach,to:this.reach}}get#t(){return this.size-Dt}#r=([n,e])=>{let t=this.#t/(2*this.reach);return[Dt+(n+this.reach)*t,Nt+(this.reach-e)*t]};#n(n){let t=n.map(r=>P(Math.round(r/Ds)*Ds,-this.reach,this.reach)).map(r=>Number(r.toPrecision(6)));this.dispatchEvent(new CustomEvent("bowl-drag",{detail:{start:t}}))}placed([n,e]){let t=o=>Math.round(o/(Rs/2))*(Rs/2),[r,s]=[(n-Dt)/this.#t,1-(e-Nt)/this.#t];this.#n([t(je(this.#e,r)),t(je(this.#e,s))])}keyed(n,e){let t=e?Ds:Rs,r={ArrowLeft:[-t,0],ArrowRight:[t,0],ArrowUp:[0,t],ArrowDown:[0,-t]},[s,o]=this.path[0];return n in r?()=>this.#n([s+r[n][0],o+r[n][1]]):null}render(){let n=this.#t,e=[Dt,Nt,Dt+n,Nt+n];return this.frame([this.size,Nt+n+22],`loss over the two weights ${this.names.join(" and ")}`,T`<clipPath id="field"><rect x=${Dt} y=${Nt} width=${n} height=${n} rx="8" /></clipPath>
<g clip-path="url(#field)" aria-hidden="true">${this.#i()}</g>
${this.axes(e,this.#e,this.#e)}
<text class="weight" aria-hidden="true" x=${e[2]} y=${e[3]-7} text-anchor="end">${this.names[0]}</text>
<text class="weight" aria-hidden="true" x=${Dt+7} y=${Nt+16}>${this.names[1]}</text>
<g clip-path="url(#field)" aria-hidden="true">${this.#c()}</g>
${this.#o()}`)}#i(){let{curvatures:n,steepest:e,minimum:t}=this.bowl,[r,s]=n;if(s===0)return[];let o=this.#t/(2*this.reach),a=-Math.atan2(e[1],e[0])*180/Math.PI,[l,c]=this.#r(t),d=(p,u)=>u===0?1e4:Math.min(Math.sqrt(2*p/u)*o,1e4);return Array.from({length:ul},(p,u)=>{let h=bp*4**(ul-1-u);return T`<ellipse class="contour" rx=${d(h,s)} ry=${d(h,r)}
transform="translate(${l} ${c}) rotate(${a})" />`})}#l=n=>n.some(e=>Math.abs(e)>40*this.reach);#c(){let n=this.path.findIndex(this.#l),t=(n<0?this.path:this.path.slice(0,n)).map(this.#r),r=o=>t.slice(0,o+1).map(a=>a.join()).join(" "),s=this.path[this.step+1];return T`<polyline class="path later" points=${r(t.length)} />
<polyline class="path" points=${r(this.step)} />
${t.map((o,a)=>a===0?w:T`<circle class="dot ${a>this.step?"later":""}" cx=${o[0]} cy=${o[1]} r="2.5" />`)}
${this.#a()}
${s&&this.step<t.length?this.#s(t[this.step],this.#r(s)):w}
${this.step<t.length&&this.step>0?T`<circle class="now" cx=${t[this.step][0]} cy=${t[this.step][1]} r="6" />`:w}`}#a(){let[n,e]=this.#r(this.bowl.minimum);return T`<text class="star" x=${n} y=${e+6} text-anchor="middle">✶</text>`}#s([n,e],[t,r]){let s=Math.hypot(t-n,r-e);if(s<4)return T``;let[o,a]=[(t-n)/s,(r-e)/s],l=Math.min(10,s),c=d=>`${t-l*o+d*l*.5*a},${r-l*a-d*l*.5*o}`;return T`<path class="arrow" d="M${n} ${e}L${t-l*o*.8} ${r-l*a*.8}" />
<polygon class="head" points="${t},${r} ${c(1)} ${c(-1)}" />`}#o(){let[n,e]=this.path[0],t=[n,e].map(r=>_e(this.#e,r)*2*this.reach-this.reach);return T`<g
class="handle"
role="slider"
tabindex="0"
aria-label="start"
aria-valuemin=${-this.reach}
aria-valuemax=${this.reach}
aria-valuenow=${n}
aria-valuetext="${this.names[0]} ${n}, ${this.names[1]} ${e}"
aria-disabled=${this.movable?w:"true"}
>${Wt(this.#r(t))}</g>`}static{this.styles=R`
${Ce.styles}
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
`}};customElements.get("d2l-bowl")||customElements.define("d2l-bowl",Ns);var er=[{id:"bar",label:"dark bar",grid:M(6,8,(i,n)=>n>=2&&n<6?0:1)},{id:"transposed",label:"dark bar, transposed",grid:M(8,6,i=>i>=2&&i<6?0:1)},{id:"stripes",label:"stripes",grid:M(6,8,(i,n)=>(n+1)%2)}],zn=[{id:"edge",label:"edges [1, −1]",weights:[1,-1]},{id:"mean",label:"mean [0.5, 0.5]",weights:[.5,.5]},{id:"zeros",label:"zeros [0, 0]",weights:[0,0]}],tr={id:"own",label:"your own"},wp=3,hl=8,$p={arrives:"✓",explodes:"✕","is on its way":"…",rests:"·"},ml=(i,n)=>JSON.stringify(i)===JSON.stringify(n),As=([i,n],e)=>e[0]===1?[[i,n]]:[[i],[n]],On=([i,n],e)=>`[${[i,n].map(t=>bl(t,e)).join(", ")}]`,bl=(i,n)=>Math.abs(i)<1e4?i.toFixed(n).replace("-","−"):Me(i),Fs=i=>Number(i.toPrecision(6)),Gs=class extends tt{constructor(){super(...arguments);this.name="Learning a kernel";this.hint="Try: lower the learning rate until learning arrives. Then drag the start.";this.derivedKeys=["losses","path","output","curvatures","limit"];this.looks=["step"];this.fields={input:ne(16,16),target:ne(16,16),kernel:yp(),learning_rate:se(1e-6,10),steps:B(1,200),tried:Bt(hl),step:B(0,200)};this.#e=!1;this.#t=null;this.questions={limit:{label:"the limit",question:(e,t)=>{let{limit:r,curvatures:s}=t.bowl,[o,a]=s;return{text:"Predict: how large may the learning rate be before learning explodes? Try as many as you like.",fields:[""],answer:[r],within:.03*r,slips:[{answer:[1/a],says:"There the bounce begins."},{answer:[2/(o+a)],says:"The best rate; more is borne."},{answer:[2/o],says:"The steepest axis decides."},{answer:[4/a],says:"The square's derivative brings a 2."}].filter(({answer:l})=>Number.isFinite(l[0])),otherwise:"Find a rate whose loss rises in the end, and a smaller one whose loss falls."}}}}}#e;#t;defaults(){return{input:er[0].grid,target:rr(er[0].grid,[1,2],[1,-1]),kernel:[[-1,1.5]],learning_rate:.035,steps:20,tried:[],step:4}}derive(e){try{let t=An(e.input,e.target,b(e.kernel)),r=Fn(t);if(r.curvatures[1]===0)throw new v("the picture is blank, so every kernel has the same loss; paint something into it");let s=e.kernel.flat(),o=d=>{let p=Gn(t,s,d,e.steps);return{rate:d,path:p,outcome:pl(p,r.floor)}},a=o(e.learning_rate),l=e.tried.filter(d=>d!==e.learning_rate).map(o),c=[a,...l].map(d=>d.outcome);return{bowl:r,run:a,others:l,found:c.includes("arrives")&&c.includes("explodes"),trouble:null}}catch(t){if(!(t instanceof v))throw t;return{bowl:null,run:null,others:[],found:!1,trouble:t.message}}}settle(e){return{...e,step:Math.min(e.step,e.steps)}}report({bowl:e,run:t}){return{losses:t&&t.path.map(r=>r.loss),path:t&&t.path.map(r=>r.kernel),output:t&&this.#r(t),curvatures:e&&e.curvatures,limit:e&&e.limit}}#r(e){return rr(this.now.input,b(this.now.kernel),e.path[this.place].kernel)}pytorch(e,t){if(!t.run)return null;let[r,s]=b(e.kernel);return["import torch","from torch import nn","",`X = torch.tensor(${ee(e.input," ".repeat(17))})`,`target = torch.tensor(${ee(e.target," ".repeat(22))})`,`conv = nn.Conv2d(1, 1, (${r}, ${s}), bias=False)`,"with torch.no_grad():",`    conv.weight.copy_(torch.tensor(${ee(e.kernel,"")}))`,`optimizer = torch.optim.SGD(conv.parameters(), lr=${e.learning_rate})`,`for _ in range(${this.place}):`,"    loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()","    optimizer.zero_grad()","    loss.backward()","    optimizer.step()","Y = conv(X[None, None])[0, 0].detach()",`Y
`].join(`
`)}get places(){return this.derived.run?.path.length??0}get place(){return Math.max(0,Math.min(this.now.step,this.places-1))}seek(e){this.change({step:e})}step(e){let{steps:t}=this.now,r=e>0&&this.place===this.places-1;r&&this.places===t+1&&t<200&&!this.locked("steps")?this.change({steps:t+1,step:t+1}):r||super.step(e)}#n(e,t){let{learning_rate:r,tried:s}=this.now,{run:o,others:a}=this.derived,l=a.some(p=>p.outcome===o?.outcome),c=(o?.outcome==="arrives"||o?.outcome==="explodes")&&!l,d=!this.#e||c?[...s.filter(p=>p!==r),r]:s;this.#e=t,this.change({learning_rate:Fs(e),tried:d.slice(-hl)})}#i(e){let t=b(this.now.kernel),r=this.#l();this.change(r?{input:e,target:rr(e,t,r.weights)}:{input:e})}#l(){let{input:e,target:t,kernel:r}=this.now;return zn.find(({weights:s})=>ml(rr(e,b(r),s),t))}#c({cell:[e,t]}){this.#t??=this.now.input[e][t]>.5?0:1;let r=this.#t;this.now.input[e][t]!==r&&this.#i(this.now.input.map((s,o)=>s.map((a,l)=>o===e&&l===t?r:a)))}drawing(e,t){if(!t.bowl||!t.run)return this.#m(e);let r=this.width||688,s=r>=z,o=s?146:112,a=s?Math.min(340,Math.floor((r-o)*.55)):r-o-10,l=s?r-o-a-22:r,c=f`<div class="plate">
${this.#s(e,t,t.run,l,s?a-100:160)} ${this.#o(e,t,t.bowl,l)}
</div>`,d=this.#u(e,t.run,o);return f`${this.#a(t.bowl,t.run,a)} ${s?f`${c}${d}`:f`${d}${c}`}`}#a(e,t,r){let s=t.path.map(l=>l.kernel),o=Math.max(...s[0].map(Math.abs),...e.minimum.map(Math.abs)),a=[2.5,5,10,20,50,100].find(l=>l>=o)??10**Math.ceil(Math.log10(o));return f`<d2l-bowl
.bowl=${e}
.path=${s}
.step=${this.place}
.reach=${a}
.names=${vp(b(this.now.kernel))}
.size=${r}
.fixed=${this.locked("kernel")}
@bowl-drag=${l=>this.change({kernel:As(l.detail.start,b(this.now.kernel))})}
></d2l-bowl>`}#s(e,t,r,s,o){let a=$=>$.path.map(({loss:k},x)=>[x,k]),l=t.others.slice(-wp),c=[{points:a(r)},...l.map($=>({points:a($),faint:!0,text:`η ${$.rate}`}))],d=c.flatMap($=>$.points.map(([,k])=>k)),p=Math.max(...d)||1,u=Math.max(Math.min(...d),r.path[0].loss*1e-8,1e-12),[h,m]=[10**Math.floor(Math.log10(u)),10**Math.ceil(Math.log10(p)+1e-9)],{loss:g}=r.path[this.place];return f`<d2l-curve
label="step"
.x=${{name:"step",from:0,to:e.steps}}
.y=${{name:"loss",from:h<m?h:m/10,to:m,log:!0}}
.lines=${c}
.at=${[this.place,g]}
.valueText="${`step ${this.place}, loss ${Me(g)}`}"
.width=${s}
.height=${o}
@curve-drag=${$=>{this.pause(),this.seek($.detail.x)}}
></d2l-curve>`}#o(e,t,r,s){let o=gl(r.limit),a=t.others.filter(({rate:l})=>l<=o).map(({rate:l,outcome:c})=>({at:[l,0],sign:$p[c]}));return t.found&&!this.asking&&a.push({at:[r.limit,0],sign:"",text:`limit ${fl(r.limit)}`}),f`<d2l-curve
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
></d2l-curve>`}#u(e,t,r){let s=b(e.kernel),o=this.#r(t).map((u,h)=>u.map((m,g)=>m-e.target[h][g])),a=rr(e.input,s,t.path[0].kernel).map((u,h)=>u.map((m,g)=>m-e.target[h][g])),l=Q(a)||1,c=o.map(u=>u.map(h=>({text:Math.abs(h)<.05*l?"":h>0?"+":"−",tint:Math.max(-1,Math.min(1,h/l)),label:bl(h,2)}))),d=X(As(t.path[this.place].kernel,s).map(u=>u.map(h=>Fs(h)))),p=c[0].length;return f`<div class="side">
${q("k","kernel","K",s,f`<d2l-grid
data-plate="kernel"
label="kernel K after step ${this.place}"
tone="kernel"
.cells=${d}
.size=${52}
.fontSize=${15}
></d2l-grid>`)}
${q("y",this.width>=z?"error":"","Ŷ − Y",b(o),f`<d2l-grid
data-plate="error"
label="output minus target after step ${this.place}"
tone="output"
.cells=${c}
.size=${Math.min(20,Math.floor(r/p))}
.fontSize=${12}
></d2l-grid>`)}
</div>`}#h({path:e,outcome:t}){let r=e.map(d=>d.loss),[s,o]=[r.length-1,r.indexOf(Math.min(...r))],l=(o>0&&o<s?[o,s]:[s]).map((d,p)=>`${Me(r[d])} after ${d}${p===0?d===1?" step":" steps":""}`),c=r[s]>=Es?"past 10³⁰ the run stops":`the run ${t}`;return`loss ${[Me(r[0]),...l].join(" → ")}: ${t==="rests"?"at the minimum no rate moves it":c}.`}#p({bowl:e,found:t}){if(!t||!e)return"";let[r,s]=e.curvatures;return` Curvatures ${S(r)} and ${S(s)}: the limit is 2/${S(s)} = ${fl(e.limit)}.`}caption(e,t){let r=t.run,{kernel:s,gradient:o,loss:a}=r.path[this.place],l=r.path.slice(0,this.place).every(c=>c.loss>a)&&this.place>0;return f`<p class="sum">
step ${this.place}, η ${e.learning_rate}: kernel <b class="term k">${On(s,2)}</b>, gradient
<b class="term g">${On(o,1)}</b>, loss <b>${Me(a)}</b>${l?"; lowest so far":w}.<br />
<span class="aside">${this.#h(r)}${A(t.found,()=>f`<br />${this.#p(t)}`)}</span>
</p>`}saying(e,t){if(!t.run)return t.trouble??"";let{kernel:r,gradient:s,loss:o}=t.run.path[this.place];return`step ${this.place}, learning rate ${e.learning_rate}: kernel ${On(r,2)}, gradient ${On(s,1)}, loss ${Me(o)}. ${this.#h(t.run)}${this.#p(t)}`}controls(e,t){let r=t.bowl?gl(t.bowl.limit)/200:.001;return f`${this.playButton()}
${A(!this.open&&!this.calm,()=>G("Step",()=>{this.pause(),this.step(1)}))}
${E("η",e.learning_rate,[r,10,r],s=>this.#n(s,!1),this.locked("learning_rate"))}
${this.#d(e)}`}#d(e){let t=er.find(({grid:r})=>ml(r,e.input))??tr;return D("picture",t.id,t===tr?[tr,...er]:er,r=>this.#i(er.find(s=>s.id===r).grid),this.locked("input"))}#m(e){let t=e.input[0].length;return q("x","input","X",b(e.input),f`<d2l-grid
data-plate="input"
label="input X, ${e.input.length}×${t}"
tone="input"
.cells=${X(e.input)}
.size=${Math.min(26,Math.floor((this.width||640)/t))}
.fontSize=${12}
.drag=${this.locked("input")?"move":"paint"}
@pointerdown=${()=>{this.#t=null}}
@keydown=${()=>{this.#t=null}}
@cell-drag=${r=>this.#c(r.detail)}
></d2l-grid>`)}panel(e,t){let r=this.#l()??tr;return f`${A(t.bowl,()=>C("Paint",this.#m(e)))}
${C("Learn",D("target",r.id,r===tr?[tr,...zn]:zn,s=>{let{weights:o}=zn.find(a=>a.id===s);this.change({target:rr(e.input,b(e.kernel),o)})},this.locked("target")),E("steps",e.steps,[1,200,1],s=>this.change({steps:s}),this.locked("steps")),A(e.tried.length>0,()=>G("forget other runs",()=>this.change({tried:[]}))))}`}static{this.styles=R`
${O.styles}
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
`}};function rr(i,n,e){return ye(i,As(e,n))}var vp=([i])=>i===1?["K[0, 0]","K[0, 1]"]:["K[0, 0]","K[1, 0]"],fl=i=>String(Number(i.toPrecision(3)));function gl(i){let n=10**Math.floor(Math.log10(1.4*i));return Fs(n*[1,2,5,10].find(e=>e*n>=1.4*i))}function yp(){let i=ne(2,2);return{...i,parse(n,e){let t=i.parse(n,e),[r,s]=b(t);if(r*s!==2)throw new v(`${e} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${r}×${s}`);return t}}}H("d2l-kernel-learning",Gs);var U=28,oe=["t-shirt","trouser","pullover","dress","coat","sandal","shirt","sneaker","bag","ankle boot"],Ar=["tshirt","trouser","pullover","dress","coat","sandal","shirt","sneaker","bag","boot","checkerboard","blank"],$l=i=>Uint8Array.from(atob(i),n=>n.charCodeAt(0)),it=i=>Math.round(i/15*100)/100,zs={};function Fr(i){if(!zs[i]){let n=$l(i);zs[i]=M(U,U,(e,t)=>it(n[e*U+t>>1]>>(t%2?0:4)&15))}return zs[i]}var Gr=M(U,U,()=>0),vl=M(U,U,(i,n)=>((i>>2)+(n>>2))%2);function yl(i){let[n,e]=[Math.cos(i*Math.PI/180),Math.sin(i*Math.PI/180)],t=(U-1)/2;return(r,s)=>{let[o,a]=[r-t,s-t];return[n*o+e*a,n*a-e*o].map(l=>Math.round((t+l)*1e9)/1e9)}}var Os=(...i)=>i.every(n=>n>=0&&n<U);function ir(i,{rotate:n,shift:[e,t],noise:r}){let s=yl(n),o=(c,d)=>i[c]?.[d]??0,a=(c,d)=>{let[p,u]=s(c,d),[h,m]=[Math.floor(p),Math.floor(u)],[g,$]=[p-h,u-m];return(1-g)*((1-$)*o(h,m)+$*o(h,m+1))+g*((1-$)*o(h+1,m)+$*o(h+1,m+1))},l=me(0);return M(U,U,(c,d)=>{let p=Os(c-e,d-t)?a(c-e,d-t):0;return r===0?p:P(p+r*(2*l()-1),0,1)})}function xl(i,{rotate:n,shift:[e,t]}){let r=yl(-n),s=(o,a)=>{let[l,c]=r(o,a).map(Math.round);return!Os(l,c)||!Os(l+e,c+t)};return i.flatMap((o,a)=>o.filter((l,c)=>l>0&&s(a,c))).length}function kl(i){let n=i.flatMap((r,s)=>r.some(o=>o>0)?[s]:[]),e=i[0].flatMap((r,s)=>i.some(o=>o[s]>0)?[s]:[]);if(n.length===0)return i;let t=r=>Math.round((U-1-r[0]-r[r.length-1])/2);return ir(i,{rotate:0,shift:[t(n),t(e)],noise:0})}var Ue=[{at:1,name:"conv 1",channels:6,side:28},{at:2,name:"pool 1",channels:6,side:14},{at:4,name:"conv 2",channels:16,side:10},{at:5,name:"pool 2",channels:16,side:5}];function xp(i){let n={kind:i},e={kind:i==="relu"?"max_pool2d":"avg_pool2d",kernel_size:2,stride:2};return[{kind:"conv2d",out_channels:6,kernel_size:5,padding:2},n,e,{kind:"conv2d",out_channels:16,kernel_size:5},n,e,{kind:"flatten"},{kind:"dense",out_features:120},n,{kind:"dense",out_features:84},n,{kind:"dense",out_features:10}]}function kp({shape:i,scale:n,weights:e}){let t=new Int8Array($l(e).buffer),r=t.length/i[0];return Float32Array.from(t,(s,o)=>s*n[Math.floor(o/r)])}var nr=class{constructor(n,e,t){this.weights=e;this.trained=t;this.#e=new n.Network([1,U,U],n.layersOf(xp(e)),{batch:1}),this.#t=t.layers.map(kp),t.layers.forEach(({bias:r},s)=>{this.#e.parameters[2*s].value.data.set(this.#t[s]),this.#e.parameters[2*s+1].value.data.set(r)})}#e;#t;#r=[];pass(n){let e=this.#e,t=[...e.forward(n.flat())],r=Math.max(...t),s=t.map(l=>Math.exp(l-r)),o=s.reduce((l,c)=>l+c),a=l=>e.read(e.layers[l].output,e.layers[l].shape);return this.#r=Ue.map(({at:l,channels:c,side:d},p)=>{let u=a(l);return Array.from({length:c},(h,m)=>{let g=M(d,d,(k,x)=>u[(m*d+k)*d+x]),$=this.#r[p]?.[m];return $&&Sp($,g)?$:g})}),{logits:t,probabilities:s.map(l=>l/o),maps:this.#r}}answer(n){return zr([...this.#e.forward(n.flat())])}told([n,e,t,r],s,{maps:o}){let a=n===0?[s]:o[n-1],l=o[n][e][t][r];if(n%2){let h=wl(a[e],2*t,2*r,2);return{parts:[{from:e,patch:h,kernel:null,sum:l}],bias:0,sum:l,value:l}}let[c,d]=[n/2,n===0?2:0],p=a.map((h,m)=>{let g=wl(h,t-d,r-d,5),$=(e*a.length+m)*25,k=M(5,5,(y,_)=>this.#t[c][$+y*5+_]),x=g.flat().reduce((y,_,F)=>y+_*k.flat()[F],0);return{from:m,patch:g,kernel:k,sum:x}}),u=this.trained.layers[c].bias[e];return{parts:p,bias:u,sum:p.reduce((h,{sum:m})=>h+m,u),value:l}}},wl=(i,n,e,t)=>M(t,t,(r,s)=>i[n+r]?.[e+s]??0),Sp=(i,n)=>i.every((e,t)=>e.every((r,s)=>r===n[t][s])),zr=i=>i.indexOf(Math.max(...i)),sr=i=>i>=.999?"> 99.9 %":i<.005?"< 1 %":le(Math.min(i,.99));function Sl(){let i=Ut(Ar,U,U),n=Array.from({length:16},(e,t)=>it(t));return{parse(e,t){let r=i.parse(e,t);if(typeof r=="string")return r;if(r.length!==U||r[0].length!==U)throw new v(`${t} must be ${U}×${U}, the size that LeNet has learned; got ${r.length}×${r[0].length}`);let s=r.flat().find(o=>o<0||o>1);if(s!==void 0)throw new v(`${t} must lie from 0 (dark) to 1 (light); got ${s}; divide bytes by 255`);return r},encode(e){if(typeof e=="string")return e;let t=e.flat().map(r=>n.indexOf(r));return t.includes(-1)?i.encode(e):t.map(r=>r.toString(16)).join("")},decode:e=>/^[0-9a-f]{784}$/.test(e)?Array.from({length:U},(t,r)=>[...e.slice(r*U,(r+1)*U)].map(s=>it(Number.parseInt(s,16)))):i.decode(e)}}function Pl(){return{parse(i,n){let[e,...t]=Array.isArray(i)&&i.length===4?i:[-1],r=Ue[e],s=r?[r.channels,r.side,r.side]:[];if(!(r&&t.every((a,l)=>Number.isInteger(a)&&a>=0&&a<s[l])))throw new v(`${n} must be [layer, map, row, column], layer 0 to 3 for ${Ue.map(({name:a,channels:l,side:c})=>`${a} (${l}×${c}×${c})`).join(", ")}; got ${JSON.stringify(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i.split(",").map(Number)}}function Tl(i,n){let e=typeof i.input=="string"?`"${i.input}"`:ee(i.input," ".repeat(27)),t=["weights","shift","rotate","noise"].filter(r=>JSON.stringify(i[r])!==JSON.stringify(n[r])).map(r=>`, ${r}=${JSON.stringify(i[r]).replace(",",", ")}`);return["import d2lmini as d2l","",`live = d2l.LeNetLive(input=${e}${t.join("")})`,"X = live.pixels()  # (1, 1, 28, 28)","net = live.network()  # the trained LeNet, a torch.nn.Sequential","Y = net(X)",`Y.softmax(dim=1)
`].join(`
`)}var Pp=[2.5,3,3,5],Tp=[1.5,2.5,3,5],js=i=>i==="relu"?"ReLU":i,Ls=i=>Math.max(...i.map(Q))||1;function Is(i,n){let e={ArrowLeft:-1,ArrowRight:1,ArrowUp:-n,ArrowDown:n}[i.key],t=[...i.currentTarget.querySelectorAll("button")],r=e?t[t.indexOf(i.target)+e]:void 0;if(r){i.preventDefault(),i.stopPropagation();for(let s of t)s.tabIndex=s===r?0:-1;return r.focus(),r}}function _l({pass:i,unit:n,theme:e,width:t},r){let s=t>=560?Pp:Tp;return f`<div class="rows">${Ue.map(({name:o,channels:a,side:l},c)=>{let d=Ls(i.maps[c]),p=n?.[0]===c?n[1]:null,u=h=>m=>{let g=m.currentTarget.getBoundingClientRect(),$=k=>P(Math.floor((m.detail?k:.5)*l),0,l-1);r([c,h,$((m.clientY-g.top)/g.height),$((m.clientX-g.left)/g.width)])};return f`<div class="row">
<span class="name y">${o} <span>${a}×${l}×${l}</span></span>
<div class="maps flow" role="group" aria-label="${o}, ${a} maps" @keydown=${h=>Is(h,0)}>
${i.maps[c].map((h,m)=>f`<button
type="button"
class="map"
tabindex=${m===(p??0)?0:-1}
aria-pressed=${m===p?"true":"false"}
aria-label="${o}, map ${m}"
@click=${u(m)}
><d2l-picture
aria-hidden="true"
tone="output"
theme=${e}
.values=${h}
.cell=${he(s[c]*l,l)}
.unit=${d}
.most=${d}
></d2l-picture></button>`)}
</div>
</div>`})}</div>`}var Ml=(i,n,e,t,r,s)=>f`<d2l-picture
tone=${i}
label=${n}
theme=${t}
.values=${e}
.cell=${he(r*e.length,e.length)}
.unit=${s}
.most=${s}
></d2l-picture>`;function Cl(i,n){let{pass:e,picture:t,network:r,unit:s,theme:o,width:a}=i;if(!s)return w;let[l,c,d,p]=s,{name:u,side:h}=Ue[l],{parts:m,bias:g,sum:$,value:k}=r.told(s,t,e),x=l%2===0,y=Math.max(...m.map(({patch:W})=>Q(W)))||1,_=Math.max(...m.map(({kernel:W})=>W?Q(W):0))||1,F=m.length>1?a>=560?9:7:16,ae=({detail:W})=>n([l,c,...W.cell]),Oe=r.trained.awake[l<2?0:1][c];return f`<div class="unit flow">
<div class="plate">
<div class="name y">${u}, map ${c}</div>
<d2l-picture
data-plate="unit"
label="${u}, map ${c}"
tone="output"
theme=${o}
.cursor=${!0}
.values=${e.maps[l][c]}
.at=${[d,p]}
.cell=${he(140,h)}
.unit=${Ls(e.maps[l])}
.most=${Ls(e.maps[l])}
@cell-focus=${ae}
></d2l-picture>
</div>
<div class="parts">
${m.map(W=>f`<div class="part-of heap">
${Ml("input",`patch of ${x&&l===0?"the input":`map ${W.from}`}`,W.patch,o,F,y)}
${W.kernel?f`<span class="axis" aria-hidden="true">×</span>${Ml("kernel",`kernel over ${l===0?"the input":`map ${W.from}`}`,W.kernel,o,F,_)}`:w}
<span class="subtotal">${m.length>1?S(W.sum):w}</span>
</div>`)}
</div>
<div class="total heap">
<p>
unit (${d}, ${p}):
${x?f`<span class="x">patch</span>·<span class="k">kernel</span> ${S($-g)} + bias
<span class="k">${S(g)}</span> = ${S($)} → ${js(r.weights)} → <b class="y">${S(k,3)}</b>`:f`${r.weights==="relu"?"largest":"mean"} of 4 → <b class="y">${S(k,3)}</b>`}
</p>
${r.weights==="relu"&&Oe<1e3?f`<p class="axis">This map is not all 0 for ${Oe} of the first 1,000 test pictures.</p>`:w}
${G("close",()=>n(null))}
</div>
</div>`}var El=R`
.flow {
display: flex;
flex-wrap: wrap;
align-items: center;
justify-content: center;
gap: 8px 22px;
}
.heap {
display: grid;
justify-items: center;
text-align: center;
gap: 4px;
font-variant-numeric: tabular-nums;
}
.rows {
display: grid;
gap: 8px;
justify-content: center;
}
.row {
display: grid;
grid-template-columns: 4.4rem minmax(0, 1fr);
align-items: center;
gap: 2px 10px;
}
.row .name {
line-height: 1.2;
}
.row .name span {
font-size: 0.75rem;
color: var(--muted);
}
.maps {
justify-content: start;
gap: 4px;
}
.map {
min-height: 0;
padding: 1px;
border: 0;
border-radius: 3px;
background: none;
}
.map[aria-pressed="true"] {
outline: 3px solid var(--kernel);
}
.unit {
padding-top: 14px;
border-top: 1px solid var(--line);
}
.parts {
display: flex;
gap: 7px;
font-size: 0.8125rem;
line-height: 1.2;
}
.stage:not(.wide) .row {
grid-template-columns: 1fr;
}
.wide .row .name {
white-space: normal;
}
`;var Rl=(i,n,e)=>{let{label:t,says:r,sure:s}=i;return f`<button
type="button"
class="card heap"
aria-label="${oe[r]}, ${sr(s)}; it is: ${oe[t]}"
@click=${()=>e(i)}
>
<d2l-picture aria-hidden="true" tone="input" theme=${n} .values=${Fr(i.picture)} .cell=${he(56,28)}></d2l-picture>
<span><b>${oe[r]}</b> ${sr(s)}</span>
<span class="axis">is: ${oe[t]}</span>
</button>`},Dl=(i,n,e)=>f`<div class="answers heap">
<p class="axis">10,000 test pictures: its surest mistakes; ${le(i.accuracy)} right.</p>
<div class="cards flow">${i.mistakes.map(t=>Rl(t,n,e))}</div>
</div>`;function Nl(i,n,e,t,r){let[s,o]=e??[0,0],a=Math.max(...i.confusion.flatMap((p,u)=>p.filter((h,m)=>m!==u))),l=(p,u)=>p===u?0:Math.sqrt(i.confusion[p][u]/a),c=i.confusion[s][o],d=i.cells.filter(({label:p,says:u})=>p===s&&u===o);return f`<div class="answers heap">
<p class="axis">10,000 test pictures: row: what it is, column: what it is taken for; ${le(i.accuracy)} right.</p>
<table class="confusion" @keydown=${p=>Is(p,oe.length)?.click()}>
<thead>
<tr><td></td>${oe.map(p=>f`<th scope="col"><span>${p}</span></th>`)}</tr>
</thead>
<tbody>
${i.confusion.map((p,u)=>f`<tr>
<th scope="row">${oe[u]}</th>
${p.map((h,m)=>f`<td><button
type="button"
class=${u===m?"right":""}
tabindex=${u===s&&m===o?0:-1}
aria-pressed=${e&&u===s&&m===o?"true":"false"}
aria-label="${oe[u]} taken for ${oe[m]}: ${h}"
style="--tint:${l(u,m).toFixed(3)}"
@click=${()=>t([u,m])}
>${h||"·"}</button></td>`)}
</tr>`)}
</tbody>
</table>
${e?f`<p>
${oe[s]} taken for ${oe[o]}: ${c}${c>d.length?`, of which ${d.length} are here`:""}.
</p>
<div class="cards flow">${d.map(p=>Rl(p,n,r))}</div>`:w}
</div>`}var Al=R`
.cards {
gap: 8px;
}
.card {
padding: 7px 6px;
width: 6.6rem;
font-size: 0.8125rem;
}
.confusion {
border-collapse: collapse;
font-size: 0.75rem;
line-height: 1;
}
.confusion :is(th, td) {
padding: 0;
}
.confusion th {
font-weight: 400;
padding: 0 5px 4px 0;
text-align: end;
white-space: nowrap;
}
thead span {
writing-mode: vertical-rl; /* for browsers that do not know the next line */
writing-mode: sideways-lr;
}
.confusion button {
min-height: 27px;
width: clamp(25px, 6cqi, 40px);
padding: 0;
border-radius: 0;
border-color: color-mix(in srgb, var(--line) 60%, transparent);
background: color-mix(in srgb, var(--kernel-fill) calc(var(--tint) * 70%), var(--paper));
}
.confusion .right {
font-weight: 700;
color: var(--output);
}
.confusion [aria-pressed="true"] {
outline: 3px solid var(--ink);
position: relative;
}
`;var zl=i=>oe[Ar.indexOf(i)]??i,Fl=({input:i})=>typeof i=="string"?zl(i):"your picture",Gl=({rotate:i,shift:n,noise:e})=>[i===0?"":`turned ${S(i)}°`,rt(n),e===0?"":`noise ±${S(e)}`].filter(Boolean),Ln={shift:[0,0],rotate:0,noise:0},Mp="800px",or=i=>i==="both"?["relu","sigmoid"]:[i],qs=class extends O{constructor(){super();this.name="LeNet, live";this.derivedKeys=["logits","probabilities","prediction"];this.looks=["unit","view"];this.fields={input:Sl(),weights:Y(["relu","sigmoid","both"]),shift:j(-U,U),rotate:se(-180,180),noise:se(0,1),unit:Ne(Pl()),view:Y(["maps","mistakes","confusion"])};this.#e=new Ge;this.#t={};this.#r=new Set;this.#n=!1;this.#i=null;this.questions={class:{label:"the class",question:(e,t)=>this.#o(e,t)}};this.#g=e=>{let t=[...e.clipboardData?.files??[]].find(({type:r})=>r.startsWith("image/"));t&&(e.preventDefault(),this.#m(t))};this.#b=e=>{e.preventDefault();let t=e.dataTransfer?.files[0];t&&this.#m(t)};this.brush=!1,this.cell=null}static{this.styles=[O.styles,Dn,El,Al,R`
.live {
flex: 1 1 100%;
min-width: 0;
display: grid;
gap: 18px;
}
.bars {
flex: 1 1 12rem;
max-width: 24rem;
list-style: none;
margin: 0;
padding: 0;
font-size: 0.875rem;
font-variant-numeric: tabular-nums;
white-space: nowrap;
}
.bars li {
display: grid;
grid-template-columns: 5.4rem 1fr auto;
align-items: center;
gap: 8px;
line-height: 1.5;
}
.bars .first {
font-weight: 700;
}
.track {
display: block;
height: 10px;
border-radius: 3px;
background: color-mix(in srgb, var(--line) 40%, transparent);
}
.two .track {
height: 6px;
margin: 2px 0;
}
.track i {
display: block;
height: 100%;
border-radius: 3px;
background: var(--output-fill);
forced-color-adjust: none;
}
.track.sigmoid i {
background: repeating-linear-gradient(135deg, var(--output-fill) 0 3px, var(--paper) 3px 5px);
}
.number {
min-width: 3.6rem;
text-align: end;
}
.two .number {
min-width: 6.6rem;
}
`]}static{this.properties={brush:{state:!0},cell:{state:!0}}}#e;#t;#r;#n;#i;defaults(){return{input:"trouser",weights:"relu",shift:[0,3],rotate:0,noise:0,unit:null,view:"maps"}}get hint(){return this.brush?"Draw: light on dark.":this.now.view==="maps"?"Try: drag the picture back, pixel by pixel. Point at a map.":"Pick a picture: the network looks again."}connectedCallback(){super.connectedCallback(),this.#i=new IntersectionObserver(([e])=>{this.#n||=e.isIntersecting,this.#n&&this.#l()},{rootMargin:Mp}),this.#i.observe(this),this.addEventListener("paste",this.#g)}disconnectedCallback(){super.disconnectedCallback(),this.#i?.disconnect(),this.removeEventListener("paste",this.#g)}updated(){this.#n&&this.#l()}#l(){for(let e of or(this.now.weights))this.#r.has(e)||(this.#r.add(e),this.#c(e))}async#c(e){let t=await this.load(`lenet-${e}.js`),r=t&&await this.engine();!t||!r||(this.#t[e]=new nr(r,e,t),this.refresh())}#a(e){if(typeof e!="string")return e;if(e==="blank")return Gr;if(e==="checkerboard")return vl;let t=(this.#t.relu??this.#t.sigmoid)?.trained;return t?Fr(t.items[e]):null}derive(e){let t=this.#a(e.input),r=ir(t??Gr,e),s={};if(t)for(let a of or(e.weights)){let l=this.#t[a];l&&(s[a]=l.pass(r))}return{item:t,picture:r,passes:s,still:()=>this.#t[or(e.weights)[0]].answer(ir(t,Ln)),trouble:null}}#s(e){let[t]=or(this.now.weights);return{name:t,pass:e.passes[t]??null}}report(e){let{pass:t}=this.#s(e);return{logits:t&&t.logits,probabilities:t&&t.probabilities,prediction:t&&oe[zr(t.probabilities)]}}pytorch(e){return Tl(e,this.defaults())}#o(e,t){let{pass:r}=this.#s(t),s=Gl(e),o=[{answer:"unsure",says:"Softmax compares classes; it cannot say none."}];if(r&&s.length>0){let a=oe[t.still()],l=e.rotate!==0?"Nothing in the network turns: its kernels know the items upright.":rt(e.shift)?"Pooling forgives about one pixel, the dense layers none.":"Noise wakes kernels everywhere, and every class gets a share of it.";o.push({answer:a,says:l})}return{text:`Predict what the network says: ${[Fl(e),...s].join(", ")}.`,choices:[...oe.map(a=>({id:a,label:a})),{id:"unsure",label:"none of them"}],answer:r?oe[zr(r.probabilities)]:"",slips:o,otherwise:"Which item has light where this picture has?"}}#u(e){this.change({shift:e.map(t=>P(t,-U,U))})}#h({cell:e}){let{item:t,picture:r}=this.derived;if(t===null)return;let{shift:s,rotate:o,noise:a}=this.now,l=o===0&&a===0,c=l?t:r.map(m=>m.map(g=>it(Math.round(15*g)))),[d,p]=l?e.map((m,g)=>m-s[g]):e,u=(m,g)=>{let $=Math.abs(m-d)+Math.abs(g-p);return $===0?1:$===1?it(10):0},h=c.map((m,g)=>m.map(($,k)=>Math.max($,u(g,k))));this.change(l?{input:h}:{input:h,...Ln})}#p(){this.brush=!0,this.change({input:Gr,...Ln})}#d(e){this.brush=!1,this.change({input:e,...this.locked("view")?{}:{view:"maps"}})}async#m(e){try{let t=await En(e,U),[r,s]=[t.length,t[0].length].map(o=>U-o>>1);this.#d(Gr.map((o,a)=>o.map((l,c)=>it(Math.round(15*(t[a-r]?.[c-s]??0))))))}catch(t){if(!(t instanceof v))throw t;this.refuse(t.message)}}#g;#b;drawing(e,t){let r=this.width||688,s=r>=z,{name:o,pass:a}=this.#s(t),l=this.#t[o],c=a&&l,d=()=>{if(!c)return w;if(e.view==="mistakes")return Dl(l.trained,this.theme,h=>this.#f(h));if(e.view==="confusion")return Nl(l.trained,this.theme,this.cell,h=>{this.cell=h},h=>this.#f(h));let p={pass:a,picture:t.picture,network:l,unit:e.unit,theme:this.theme,width:r},u=h=>this.change({unit:h});return f`${_l(p,u)}${Cl(p,u)}`};return f`<div class="live" aria-busy=${c?"false":"true"}>
<div class="flow">${this.#w(e,t,s?196:112)}${this.#$(e,t)}</div>
${d()}
</div>`}#f({picture:e}){let t=Object.entries(Ln).filter(([r])=>!this.locked(r));this.brush=!1,this.change({input:Fr(e),...Object.fromEntries(t)})}#w(e,t,r){let s=!this.brush&&!this.locked("shift"),o=this.brush&&!this.locked("input");return f`<div class="plate" @dragover=${l=>l.preventDefault()} @drop=${this.#b}>
<div class="name x">input <i>X</i> <span>28×28</span></div>
<d2l-picture
data-plate="input"
label="input X, 28×28"
tone="input"
theme=${this.theme}
.cursor=${o}
.values=${t.picture}
.ghost=${t.item&&e.rotate===0&&e.noise===0&&!this.brush?t.item:null}
.cell=${he(r,U)}
.drag=${o?"paint":s?"move":""}
@cell-drag=${l=>o?this.#h(l.detail):this.#u(this.#e.drag(l.detail,this.now.shift))}
>${A(e.unit&&e.view==="maps",()=>_p(e.unit))}</d2l-picture>
</div>`}#$(e,t){let r=or(e.weights),s=r.map(a=>t.passes[a]?.probabilities??null),o=r.length>1;return this.asking?f`<div class="unknown" role="img" aria-label="to be predicted">?</div>`:f`<ul class="bars ${o?"two":""}" aria-label="probability of each class">
${oe.map((a,l)=>{let c=s[0]&&zr(s[0])===l,d=s.map(p=>p?sr(p[l]):"…");return f`<li class=${c?"first":""}>
<span>${a}</span>
<span aria-hidden="true">${s.map((p,u)=>f`<span class="track ${r[u]}"><i style="width:${p?100*p[l]:0}%"></i></span>`)}</span>
<span class="number">${d.join(", ")}</span>
</li>`})}
</ul>`}#v(e,t){let r=Gl(e),s=or(e.weights),o=s.map(d=>{let p=t.passes[d]?.probabilities;if(!p)return"the network is on its way";let h=p.map((m,g)=>g).sort((m,g)=>p[g]-p[m]).slice(0,2).map(m=>`${oe[m]} ${sr(p[m])}`);return`${s.length>1?`${js(d)} says `:""}${h.join(", ")}`}),a=t.item?xl(t.item,e):0,l=a>0?` Pixels that have left the frame: ${a}.`:"";return`${[Fl(e),...r.length>0?r:["in place"]].join(", ")}: ${o.join("; ")}.${l}`}caption(e,t){return f`<p class="sum">${this.#v(e,t)}</p>`}saying(e,t){let{pass:r}=this.#s(t);if(!e.unit||!r)return this.#v(e,t);let[s,o,a,l]=e.unit,c=S(r.maps[s][o][a][l],3);return`${Ue[s].name}, map ${o}, unit (${a}, ${l}): ${c}. ${this.#v(e,t)}`}controls(e){let t=typeof e.input!="string";return f`${D("item",t?"own":e.input,[...Ar.map(r=>({id:r,label:zl(r)})),{id:"own",label:t?"your own":"draw one"}],r=>r==="own"?this.#p():this.#d(r),this.locked("input"))}
${nt("move",e.shift,r=>this.#u(r),this.locked("shift"))}
${E("rotate",e.rotate,[-180,180,15],r=>this.change({rotate:r}),this.locked("rotate"))}
${D("weights",e.weights,[{id:"relu",label:"ReLU"},{id:"sigmoid",label:"sigmoid"},{id:"both",label:"both"}],r=>this.change({weights:r}),this.locked("weights"))}
${D("show",e.view,[{id:"maps",label:"its maps"},{id:"mistakes",label:"surest mistakes"},{id:"confusion",label:"confusion matrix"}],r=>this.change({view:r}),this.locked("view"))}`}panel(e,t){return f`${A(!this.locked("input"),()=>C("Picture",A(t.item!==null,()=>I("brush",this.brush,r=>{this.brush=r})),A(t.item,()=>G("Centre",()=>this.change({input:kl(t.item)}))),A(t.item,()=>G("Invert",()=>this.change({input:t.item.map(r=>r.map(s=>Math.round(100*(1-s))/100))}))),Rn(r=>{this.#m(r)})))}${C("Noise",E("up to ±",e.noise,[0,1,.1],r=>this.change({noise:Math.round(10*r)/10}),this.locked("noise")))}`}keys(){return f`<p class="keys">
Keys: arrows move the picture, and walk over maps; Enter opens one. Or drop or paste a picture.
</p>`}};function _p([i,,n,e]){let[t,r]=[[1,5],[2,6],[2,14],[4,16]][i];return f`<svg viewBox="0 0 28 28" aria-hidden="true"><rect
x=${t*e-2}
y=${t*n-2}
width=${r}
height=${r}
fill="none"
stroke="var(--kernel)"
stroke-width="0.5"
/></svg>`}H("d2l-lenet-live",qs);var V=(i,n,e)=>({name:i,type:n,usual:e}),Ol=[V("kernel_size","pair"),V("stride","pair",null),V("padding","pair",0)],Ks=[V("use_1x1conv","flag",!1),V("strides","whole",1)],At={conv2d:[V("out_channels","whole"),V("kernel_size","pair"),V("stride","pair",1),V("padding","pair",0),V("dilation","pair",1),V("groups","whole",1),V("bias","flag",!0)],dense:[V("out_features","whole"),V("bias","flag",!0)],max_pool2d:[...Ol,V("ceil_mode","flag",!1)],avg_pool2d:[...Ol,V("ceil_mode","flag",!1),V("count_include_pad","flag",!0)],global_avg_pool2d:[],relu:[],sigmoid:[],tanh:[],batch_norm:[],dropout:[V("p","number",.5)],flatten:[],sequential:[V("layers","layers")],residual:[V("branch","layers"),V("shortcut","layers",[])],vgg_block:[V("num_convs","whole"),V("out_channels","whole")],residual_block:[V("num_channels","whole"),...Ks],bottleneck_block:[V("num_channels","whole"),V("middle","whole"),...Ks],resnext_block:[V("num_channels","whole"),V("groups","whole"),V("bot_mul","number"),...Ks]},Or=200,Cp=65536,jn=i=>(JSON.stringify(i)??String(i)).slice(0,60);function Ep(i,n,e){let t=(c,d)=>Number.isInteger(c)&&c>=d&&c<=Cp,r=e.endsWith("shortcut")&&Array.isArray(n)&&n.length===0;if(i==="layers")return r?[]:st(n,e);let s=/padding$/.test(e)?0:1,o=i==="pair"&&Array.isArray(n)&&n.length===2?n:null,a={whole:t(n,1),pair:(o??[n]).every(c=>t(c,s)),number:typeof n=="number"&&n>=0&&n<=64,flag:typeof n=="boolean"}[i],l={whole:"a whole number of 1 or more",pair:`a whole number of ${s} or more, or two of them, [height, width]`,number:"a number of 0 or more",flag:"true or false"}[i];if(!a)throw new v(`${e} is ${jn(n)}; it must be ${l}`);return o&&o[0]===o[1]?o[0]:n}function Rp(i,n){let{kind:e,...t}=(typeof i=="object"?i:null)??{};if(!Object.hasOwn(At,e)){let o=Object.keys(At).join(", ");throw new v(`${n} is ${jn(i)}; it must have a kind, one of ${o}`)}let r=Object.keys(t).find(o=>!At[e].some(({name:a})=>a===o));if(r!==void 0)throw new v(`${n}, a ${e}, has no “${r}”`);let s={kind:e};for(let{name:o,type:a,usual:l}of At[e]){if(t[o]===void 0||t[o]===null){if(l===void 0)throw new v(`${n}, a ${e}, needs ${o}`);continue}let c=Ep(a,t[o],`${n}, a ${e}: ${o}`),d=l===null?s.kernel_size:l;JSON.stringify(c)!==JSON.stringify(d)&&(s[o]=c)}return s}function st(i,n){if(!Array.isArray(i)||i.length===0||i.length>Or)throw new v(`${n} must be a list of 1 to ${Or} layers such as {"kind": "relu"}; got ${jn(i)}`);return i.map((e,t)=>Rp(e,`layer ${t+1} of ${n}`))}function Dp(i){return typeof i=="boolean"?i?"t":"f":Array.isArray(i)?i.join("x"):String(i)}function Np(i){let{lists:n,plain:e}=jl(i.kind),t=e.map(({name:s,usual:o})=>i[s]??o??i.kernel_size);for(;t.length>0&&i[e[t.length-1].name]===void 0;)t.pop();let r=n.map(({name:s})=>In(i[s]??[]));return[i.kind,...t.map(Dp)].join("-")+(n.length>0?`(${r.join(";")})`:"")}var jl=i=>({lists:At[i].filter(({type:n})=>n==="layers"),plain:At[i].filter(({type:n})=>n!=="layers")});function In(i){let n=[];for(let e of i.map(Np)){let t=n[n.length-1];t?.text===e?t.times++:n.push({text:e,times:1})}return n.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")}function ot(i){return Ll(i,",").flatMap(n=>{let[,e,t,r,s]=/^(\w+)((?:-[\w.]+)*)(?:\((.*)\))?(?:\*(\d+))?$/s.exec(n)??[];if(e===void 0||!Object.hasOwn(At,e))return[n];let{lists:o,plain:a}=jl(e),l={kind:e},c=t.split("-").slice(1);a.forEach(({name:p},u)=>{u<c.length&&(l[p]=Ap(c[u]))});let d=Ll(r??"",";");return o.forEach(({name:p},u)=>{l[p]=d[u]?ot(d[u]):[]}),Array.from({length:Math.min(Number(s??1),Or+1)},()=>l)})}function Ll(i,n){let e=[""],t=0;for(let r of i)t+={"(":1,")":-1}[r]??0,r===n&&t===0?e.push(""):e[e.length-1]+=r;return e}function Ap(i){if(i==="t"||i==="f")return i==="t";let n=i.split("x").map(Number);return n.length===1?n[0]:n}function Lr(i){return{parse(n,e){if(typeof n!="string")return st(n,e);if(!i.includes(n))throw new v(`${e} must be one of ${i.join(", ")}, or a list of layers; got ${jn(n)}`);return n},encode:n=>typeof n=="string"?n:In(n),decode:n=>i.includes(n)?n:ot(n)}}var ke=(i,n,e={})=>({kind:"conv2d",out_channels:i,kernel_size:n,...n===3?{padding:1}:{},...e}),[at,We]=[{kind:"relu"},{kind:"batch_norm"}],qn=(i,n)=>({kind:"sequential",name:i,layers:n}),Fp={vgg_block:({num_convs:i,out_channels:n})=>qn("VGG block",[...Array.from({length:i},()=>[ke(n,3),at]).flat(),{kind:"max_pool2d",kernel_size:2}]),residual_block:({num_channels:i,use_1x1conv:n=!1,strides:e=1})=>qn("residual block",[{kind:"residual",branch:[ke(i,3,{stride:e}),We,at,ke(i,3),We],shortcut:n?[ke(i,1,{stride:e})]:[]},at]),bottleneck_block:({num_channels:i,middle:n,use_1x1conv:e=!1,strides:t=1})=>{let[r,s]=[!1,[We,at]];return qn("bottleneck block",[{kind:"residual",branch:[ke(n,1,{stride:t,bias:r}),...s,ke(n,3,{bias:r}),...s,ke(i,1,{bias:r}),We],shortcut:e?[ke(i,1,{stride:t,bias:r}),We]:[]},at])},resnext_block:({num_channels:i,groups:n,bot_mul:e,use_1x1conv:t=!1,strides:r=1})=>{let s=Gp(i*e);return qn("ResNeXt block",[{kind:"residual",branch:[ke(s,1),We,at,ke(s,3,{stride:r,groups:s/n}),We,at,ke(i,1),We],shortcut:t?[ke(i,1,{stride:r}),We]:[]},at])}},Gp=i=>{let n=Math.round(i);return Math.abs(i-Math.trunc(i))===.5&&n%2?n-1:n},lr=i=>Fp[i.kind]?.(i)??i;function Kn(i){return i.map(n=>{let e=lr(n);return e.kind==="residual"?{kind:"sequential",layers:Kn(e.branch)}:e.layers?{...e,layers:Kn(e.layers)}:e})}var Se=(i,n,e,t)=>({id:i,label:n,input_shape:e,layers:st(ot(t),"layers")}),Bs=(...i)=>[64,128,256,512,512].map((n,e)=>`vgg_block-${i[e]}-${n}`).join(),ar={dense:"flatten,dense-4096,relu,dropout,dense-4096,relu,dropout,dense-10",average:"global_avg_pool2d,flatten,dense-10"},zp=(i,n,e,t)=>`${i}-${e}${t}${n>1?`,${i}-${e}*${n-1}`:""}`,Il=(i,n,e,...t)=>[i,...t.map((r,s)=>zp(n,e,r,s>0?"-t-2":"")),ar.average].join(),lt=[Se("lenet","LeNet",[1,28,28],"conv2d-6-5-1-2,sigmoid,avg_pool2d-2,conv2d-16-5,sigmoid,avg_pool2d-2,flatten,dense-120,sigmoid,dense-84,sigmoid,dense-10"),Se("vgg-block","VGG block",[3,224,224],"vgg_block-2-64"),Se("vgg-11","VGG-11",[1,224,224],`${Bs(1,1,2,2,2)},${ar.dense}`),Se("vgg-13","VGG-13",[1,224,224],`${Bs(2,2,2,2,2)},${ar.dense}`),Se("vgg-16","VGG-16",[1,224,224],`${Bs(2,2,3,3,3)},${ar.dense}`),Se("residual-block","residual block",[64,28,28],"residual_block-64"),Se("residual-1x1","residual block with 1×1",[64,28,28],"residual_block-128-t-2"),Se("resnet-18","ResNet-18",[1,96,96],Il("conv2d-64-7-2-3,batch_norm,relu,max_pool2d-3-2-1","residual_block",2,"64","128","256","512")),Se("resnet-20","ResNet-20",[1,28,28],Il("conv2d-16-3-1-1,batch_norm,relu","residual_block",3,"16","32","64")),...[["two-3x3","two 3×3",2,3],["one-5x5","one 5×5",1,5],["three-3x3","three 3×3",3,3],["one-7x7","one 7×7",1,7]].map(([i,n,e,t])=>Se(i,n,[64,56,56],Array(e).fill(`conv2d-64-${t}-1-${t>>1}-1-1-f,relu`).join())),Se("bottleneck","bottleneck block",[256,56,56],"bottleneck_block-256-64"),Se("resnext-block","ResNeXt block",[256,56,56],"resnext_block-256-4-0.5")],jr=lt.map(({id:i})=>i),ct=i=>lt.find(n=>n.id===i);var Ft=i=>i.reduce((n,e)=>n*e,1),re=i=>i.join("×");function Ir(i,n){if(i.length!==3)throw new v(`${n} needs maps (channels, height, width), and gets ${re(i)} numbers; put it before Flatten`)}function Op(i,n,e,t,r){let s=Math.floor(n/2);if(t>s)throw new v(`padding ${t} is more than half of window ${n}; use padding ${s} or less`);let o=i+2*t-n,a=r?Math.ceil(o/e):Math.floor(o/e);if(r&&a*e>=i+t&&(a-=1),a<0)throw new v(`window ${n} does not fit input ${i} + 2·${t}; use a window of ${i+2*t} or less`);return[t,t+Math.max(0,a*e+n-i-2*t)]}function dt(i,n){let{pool_size:e,padding:t=[0,0],ceil_mode:r=!1}=n,s=n.stride??e,o=[0,1].map(a=>{try{return Op(i[a],e[a],s[a],t[a],r)}catch(l){throw l instanceof v?new v(`${["height","width"][a]}: ${l.message}`):l}});return de(i,e,{stride:s,padding:o})}function Hs(i,n,e,[t,r],s){let{padding:o=[0,0],count_include_pad:a=!0,mode:l="max",training:c=!0}=e,[d,p]=[t*n.rows.stride-o[0],r*n.columns.stride-o[1]],u=[];for(let y=Math.max(d,0);y<Math.min(d+n.rows.kernel,n.rows.input);y++)for(let _=Math.max(p,0);_<Math.min(p+n.columns.kernel,n.columns.input);_++)u.push([y,_]);let h=u.map(([y,_])=>i[y][_]),m=h.reduce((y,_)=>y+_,0),g=y=>({value:h[y],shares:h.map((_,F)=>F===y?1:0)}),$=(y,_,F,ae)=>Math.min(y+_,F+ae)-y,k=a?$(d,n.rows.kernel,n.rows.input,o[0])*$(p,n.columns.kernel,n.columns.input,o[1]):u.length;if(l==="max")return{cells:u,values:h,divisor:k,dart:s,...g(h.indexOf(Math.max(...h)))};if(l==="average")return{cells:u,values:h,divisor:k,dart:s,value:m/k,shares:h.map(()=>1/k)};if(c){let y=0,_=h.findIndex(F=>s*m<(y+=F));return{cells:u,values:h,divisor:k,dart:s,...g(_<0?h.length-1:_)}}let x=m>0?h.reduce((y,_)=>y+_*_,0)/m:0;return{cells:u,values:h,divisor:k,dart:s,value:x,shares:h.map(y=>m>0?(2*y-x)/m:0)}}function qr(i,n){let e=dt(b(i),n);n.mode==="stochastic"&&i.forEach((r,s)=>{let o=r.findIndex(a=>a<0);if(o>=0)throw new v(`stochastic pooling needs values of 0 or more, and X[${s}, ${o}] is ${S(r[o])}; apply a ReLU first`)});let t=me(n.seed??0);return Array.from({length:e.rows.output},(r,s)=>Array.from({length:e.columns.output},(o,a)=>Hs(i,e,n,[s,a],t())))}var Kr=i=>i.map(n=>n.map(({value:e})=>e));function Bn(i,n){let e=M(...n,()=>0);for(let{cells:t,shares:r}of i.flat())t.forEach(([s,o],a)=>{e[s][o]+=r[a]});return e}var ze=(i,n)=>{let e=i??n;return typeof e=="number"?[e,e]:e},ql=(i,n)=>{Ir(i,"pooling");let e=ze(n.kernel_size,1),{rows:t,columns:r}=dt([i[1],i[2]],{pool_size:e,stride:ze(n.stride,e),padding:ze(n.padding,0),ceil_mode:!!n.ceil_mode});return{shape:[i[0],t.output,r.output],window:{extent:e,stride:ze(n.stride,e)},keepsInput:!0}},Lp={conv2d(i,n){Ir(i,"Conv2d");let{out_channels:e,groups:t=1}=n;for(let[c,d]of Object.entries({input:i[0],output:e}))if(d%t!==0)throw new v(`${d} ${c} channels cannot be shared among ${t} groups; use a multiple`);let r=ze(n.kernel_size,1),s=ze(n.stride,1),{rows:o,columns:a}=de([i[1],i[2]],r,{stride:s,padding:ze(n.padding,0),dilation:ze(n.dilation,1)}),l=e*i[0]*r[0]*r[1]/t;return{shape:[e,o.output,a.output],parameters:l+(n.bias===!1?0:e),macs:l*o.output*a.output,window:{extent:[o.extent,a.extent],stride:s},keepsInput:!0}},dense([i,...n],e){if(n.length>0)throw new v(`a dense layer takes flat numbers, and gets maps of ${re([i,...n])}; put flatten before it`);let t=i*e.out_features;return{shape:[e.out_features],parameters:t+(e.bias===!1?0:e.out_features),macs:t,keepsInput:!0}},max_pool2d(i,n,e){let t=ql(i,n);return{...t,notesBytes:8*e*Ft(t.shape)}},avg_pool2d:ql,global_avg_pool2d(i){return Ir(i,"global average pooling"),{shape:[i[0],1,1],window:{extent:[i[1],i[2]],stride:[1,1]}}},relu:i=>({shape:i,keepsOutput:!0}),sigmoid:i=>({shape:i,keepsOutput:!0}),tanh:i=>({shape:i,keepsOutput:!0}),batch_norm(i){Ir(i,"batch normalisation");let[n]=i;return{shape:i,parameters:2*n,statistics:2*n,keepsInput:!0,notesBytes:16*n}},dropout(i,{p:n=.5}){if(n>1)throw new v(`p ${n} is no probability; give a number from 0 to 1`);return n===0?{shape:i,view:!0}:{shape:i,notes:Ft(i)}},flatten:i=>({shape:[Ft(i)],view:!0,window:i.length>1?{extent:[i[1],i[2]],stride:[1,1]}:void 0})},jp={conv2d:"conv",max_pool2d:"pool",avg_pool2d:"pool",global_avg_pool2d:"global average",batch_norm:"normalisation",relu:"ReLU"},Us=class{constructor(n,e,t,r){this.batch=n;this.bytes=e;this.dotted=t;this.picture=r;this.layers=[];this.tensors=[];this.counts={};this.depth=0}list(n,e,t){return n.reduce((r,s)=>this.any(s,r,t),e)}any(n,e,t){let r=lr(n);return r.kind==="sequential"?this.list(r.layers,e,t):r.kind==="residual"?this.residual(r,e,t):this.plain(r,e,t)}residual(n,e,t){let r=(u,h)=>({...t,ways:[...t.ways,u],waiting:[...t.waiting,h]}),s=this.list(n.branch,e,r("branch",e.tensor)),o=this.list(n.shortcut??[],e,r("shortcut",s.tensor)),[a,l]=[s,o].map(({shape:u})=>re(u));if(a!==l)throw new v(`the branch gives ${a} and the shortcut ${l}: they cannot be added; give the shortcut a 1×1 convolution that brings it to ${a}`);let c={size:Ft(s.shape),saved:!1},d=(u,h)=>[u(s[h][0],o[h][0]),u(s[h][1],o[h][1])],p={shape:s.shape,tensor:c,learns:s.learns||o.learns,field:d(Math.max,"field"),shortField:d(Math.min,"shortField"),jump:s.jump};return this.note({kind:"add",options:{kind:"add"},name:"sum",number:0,parameters:0,statistics:0,macs:0},s.shape,p,t,[s.tensor,o.tensor,c],0),p}plain(n,e,t){let r=this.name(n,t),s;try{s=Lp[n.kind](e.shape,n,this.batch)}catch(y){throw y instanceof v?new v(`${r}: ${y.message}`):y}let{shape:o,parameters:a=0,statistics:l=0,macs:c=0,window:d,view:p}=s,u=e.learns||a>0,h=p?e.tensor:{size:Ft(o),saved:!1};u&&s.keepsInput&&(e.tensor.saved=!0),u&&s.keepsOutput&&(h.saved=!0);let m=y=>d?[y[0]+(d.extent[0]-1)*e.jump[0],y[1]+(d.extent[1]-1)*e.jump[1]]:y,g={shape:o,tensor:h,learns:u,field:m(e.field),shortField:m(e.shortField),jump:d?[e.jump[0]*d.stride[0],e.jump[1]*d.stride[1]]:e.jump},$=u?(s.notesBytes??0)+(s.notes??0)*this.batch*this.bytes:0,k=c>0&&!t.ways.includes("shortcut"),x={kind:n.kind,options:n,name:r,parameters:a,statistics:l,macs:c};return this.note({...x,number:k?++this.depth:0},e.shape,g,t,[e.tensor,h],$),g}note(n,e,t,r,s,o){let a=new Set([...s,...r.waiting]),l=0;for(let{size:m}of a)l+=m;let{field:c,shortField:d,shape:p}=t,{block:u,ways:h}=r;this.tensors.push(t.tensor),this.layers.push({...n,block:u,ways:h,input:e,output:p,kept:o,live:l*this.batch*this.bytes,field:c,shortField:d})}name({kind:n},{ways:e,block:t}){if(n==="conv2d"&&e.includes("shortcut"))return"projection";let r=jp[n]??n;if(!["conv","pool","dense"].includes(r))return r;let s=this.dotted&&r==="conv",o=s?`conv ${t}`:r,a=(this.counts[o]??=0)+1;return this.counts[o]=a,`${r} ${s?`${t+1}.`:""}${a}`}finish(){let n=new Set([this.picture]);this.layers.forEach((e,t)=>{let r=this.tensors[t];!r.saved||n.has(r)||(n.add(r),e.kept+=r.size*this.batch*this.bytes)})}},Ip=i=>{let n=i.findIndex(s=>lr(s).kind!=="sequential"),e=i.slice(0,n<0?i.length:n),t=i.slice(e.length),r=JSON.stringify(i);return e.length>0&&!/"(residual|bottleneck|resnext)/.test(r)&&t.every(({kind:s})=>s!=="conv2d")};function De(i,n,{batch:e=1,bytes:t=4}={}){let r={size:Ft(n),saved:!1},s=new Us(e,t,Ip(i),r),o={shape:n,tensor:r,learns:!1,field:[1,1],shortField:[1,1],jump:[1,1]};i.forEach((d,p)=>{o=s.list([d],o,{block:p,ways:[],waiting:[]})}),s.finish();let a=s.layers,l=d=>a.reduce((p,u)=>p+d(u),0),c=r.saved?r.size*e*t:0;return{layers:a,input:n,output:o.shape,parameters:l(({parameters:d})=>d),macs:l(({macs:d})=>d),kept:c+l(({kept:d})=>d),keptInput:c,live:Math.max(...a.map(({live:d})=>d)),depth:Math.max(...a.map(({number:d})=>d))}}var qp=["conv2d","dense","max_pool2d","avg_pool2d","global_avg_pool2d","add"];function cr({layers:i}){let n=[],e;for(let t of i){e&&String(e.ways)===String(t.ways)&&!qp.includes(t.kind)?n[n.length-1].tail.push(t):n.push({head:t,tail:[],shape:t.output,parameters:0,macs:0,kept:0,live:0});let s=n[n.length-1];t.kind!=="flatten"&&(s.shape=t.output),s.parameters+=t.parameters,s.macs+=t.macs,s.kept+=t.kept,s.live=Math.max(s.live,t.live),e=t}return n}function Br({options:i,kind:n}){if(i.kernel_size===void 0)return n==="global_avg_pool2d"?"mean":"";let[e,t]=ze(i.kernel_size,1);return`${e}×${t}`}function Kl({head:i,tail:n}){let e=[Br(i),...["stride","groups"].map(t=>{let r=i.options[t];return r===void 0||r===1?"":`${t} ${Array.isArray(r)?r.join("×"):r}`}),`${re(i.input)} → ${re(i.output)}`,...n.map(({name:t})=>t)];return`${i.name}: ${e.filter(Boolean).join(", ")}`}function Bl({head:i,tail:n,shape:e,...t},r){let s=n.find(({kind:g})=>g==="flatten")?`, flat ${n[n.length-1].output}`:"",o=n.filter(({kind:g})=>g!=="flatten").map(({name:g})=>g),a=o.length>0?`; then ${o.join(", ")}`:"";if(i.kind==="add")return`sum: what the branch and the shortcut bring, both ${re(e)}${a}; no parameters.`;let{stride:l=1,groups:c=1}=i.options,d=[Br(i)];l!==1&&i.kind==="conv2d"&&d.push(`stride ${l}`),c>1&&d.push(`${c} groups of ${i.input[0]/c}`);let p=d.filter(Boolean).join(", "),u=`${i.name}${p?` (${p})`:""}: ${re(i.input)} → ${re(i.output)}${s}`;if(t.parameters===0)return`${u}${a}; no parameters.`;let h=(g,$)=>$>0?` (${qt(g,$)})`:"",m=`${L(t.parameters)} parameters${h(t.parameters,r.parameters)}`;return`${u}, ${m}, ${L(t.macs)} multiply–adds${h(t.macs,r.macs)}${a}.`}var Kp={conv2d:["LazyConv2d",["out_channels","kernel_size"],["stride","padding","dilation","groups","bias"]],dense:["LazyLinear",["out_features"],["bias"]],max_pool2d:["MaxPool2d",["kernel_size"],["stride","padding","ceil_mode"]],avg_pool2d:["AvgPool2d",["kernel_size"],["stride","padding","ceil_mode","count_include_pad"]],global_avg_pool2d:["AdaptiveAvgPool2d",[]],batch_norm:["LazyBatchNorm2d",[]],relu:["ReLU",[]],sigmoid:["Sigmoid",[]],tanh:["Tanh",[]],dropout:["Dropout",["p"]],flatten:["Flatten",[]]},Bp=["class Residual(nn.Module):",'    """What the branch computes, plus the input or what the shortcut makes of it."""',"","    def __init__(self, branch, shortcut=None):","        super().__init__()","        self.branch = branch","        self.shortcut = shortcut or nn.Identity()","","    def forward(self, X):","        return self.branch(X) + self.shortcut(X)"],Hl=i=>typeof i=="boolean"?i?"True":"False":Array.isArray(i)?`(${i.join(", ")})`:String(i);function Ul(i,n){let e=lr(i),t=(l,c)=>`nn.Sequential(
${(l??[]).map(d=>Ul(d,`${n}    `)).join("")}${n})${c}`;if(e.kind==="sequential"){let l=e.name?`  # ${e.name}`:"";return`${n}${t(e.layers,",")}${l}
`}if(e.kind==="residual"){let l=e.shortcut?.length;return`${n}Residual(${t(e.branch,"")}${l?`, ${t(e.shortcut,"")}`:""}),
`}let[r,s,o=[]]=Kp[e.kind],a=[...s.map(l=>Hl(e[l]??.5)),...o.filter(l=>e[l]!==void 0).map(l=>`${l}=${Hl(e[l])}`)];return`${n}nn.${r}(${e.kind==="global_avg_pool2d"?"1":a.join(", ")}),
`}function pt(i,n){let e=i.map(t=>Ul(t,"        ")).join("");return["import torch","from torch import nn","",...e.includes("Residual(")?["",...Bp,"",""]:[],'with torch.device("meta"):  # shapes without numbers; leave it out to compute',`    net = nn.Sequential(
${e}    ).eval()`,`    Y = net(torch.zeros(1, ${n.join(", ")}))`,"Y.shape",""].join(`
`)}function Ws(i,n,e){let t=[...i.items];t.splice(e,0,...t.splice(n,1)),i.change(t,e)}function Hn(i,n,e,t){let r=i.movable??i.items.length;return f`<div class="chips" role="group" aria-label="${n}s, from the input on" @keydown=${o=>{let a={ArrowLeft:-1,ArrowRight:1}[o.key],l=[...o.currentTarget.querySelectorAll(".chip")],c=l.indexOf(o.target);if(a===void 0||c<0||o.ctrlKey||o.altKey||o.metaKey)return;o.preventDefault();let d=P(c+a,0,l.length-1);l[d].focus(),o.shiftKey&&!i.locked&&d!==c&&Math.max(c,d)<r&&Ws(i,c,d)}}>
${i.items.map((o,a)=>{let{content:l,small:c,look:d,name:p}=e(o,a);return f`<button
type="button"
class="chip ${d}"
tabindex=${a===(i.open??0)?0:-1}
aria-pressed=${a===i.open?"true":"false"}
aria-label=${p??w}
@click=${()=>i.pick(a===i.open?null:a)}
>
${l}<small>${c}</small>
</button>`})}
${i.locked||i.items.length>=i.most?w:f`<button type="button" class="add" aria-label="add a ${n}" @click=${t}>+</button>`}
</div>`}function Un(i,n){let e=i.movable??i.items.length,t=()=>i.change(i.items.filter((r,s)=>s!==n),null);return f`${n>0&&n<e?G("← earlier",()=>Ws(i,n,n-1)):w}
${n<e-1?G("later →",()=>Ws(i,n,n+1)):w}
${i.items.length>1?G("remove",t):w}`}var Wn=R`
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
`;var Hp=["relu","sigmoid","tanh","batch_norm","dropout"],Wl=["flatten","global_avg_pool2d"];function Qs(i){let n=[],e=!1;for(let t of i)n.length>0&&(e||Hp.includes(t.kind))?n[n.length-1].push(t):n.push([t]),e||=Wl.includes(t.kind);return n}var Hr=([i])=>Wl.includes(i.kind),Qn=([i])=>i.kind==="flatten"?"dense":"average",Ys=i=>i.filter(({kind:n})=>n==="dense");function Xs(i,n){let e=st(ot(ar[i]),"head"),t=Ys(n).pop();return t?e.map((r,s)=>s===e.length-1?{...r,...t}:r):e}var dr=i=>Array.isArray(i)?i.join("×"):String(i);function Up(i){let[n]=i;if(Hr(i))return[Qn(i)==="dense"?"dense":"average",Ys(i).map(s=>dr(s.out_features)).join("·")];let e=Array.isArray(n.kernel_size)?dr(n.kernel_size):`${n.kernel_size}×${n.kernel_size}`,t=(n.strides??n.stride??1)>1?` /${dr(n.strides??n.stride)}`:"";return{conv2d:()=>[e+t,dr(n.out_channels)],vgg_block:()=>["VGG",`${n.num_convs}·${n.out_channels}`],residual_block:()=>[`res${t}`,dr(n.num_channels)],bottleneck_block:()=>[`neck${t}`,`${n.middle}·${n.num_channels}`],resnext_block:()=>[`next${t}`,`${Math.round(n.num_channels*n.bot_mul)/n.groups}·${n.groups}`],max_pool2d:()=>["max",e],avg_pool2d:()=>["mean",e],dense:()=>["dense",dr(n.out_features)]}[n.kind]?.()??[n.kind.replaceAll("_"," ").slice(0,9),""]}function Ql(i,n){let e=Qs(i),t=e.length-Number(Hr(e[e.length-1])),r=(l,c)=>n.change(l.flat(),c),s={...n,items:e,movable:t,most:Or,change:r},a=Hn(s,"block",l=>{let[c,d]=Up(l);return{content:f`<i>${c}</i>`,small:d,look:/^(max|avg)/.test(l[0].kind)?"pool":""}},()=>{let l=[...e[Math.max(0,t-1)]];r([...e.slice(0,t),l,...e.slice(t)],t)});return f`${a}${n.open!==null&&n.open<e.length&&!n.locked?Wp(s,n.open):w}`}function Wp(i,n){let e=i.items[n],t=(...r)=>i.change(i.items.map((s,o)=>o===n?r:s),n);return f`<div class="editor" role="group" aria-label="block ${n+1}">
${Hr(e)?Qp(e,t):Yp(e[0],r=>t({...e[0],...r},...e.slice(1)))}
${Un(i,n)}
</div>`}function Qp(i,n){let e=Ys(i),t=(o,a)=>n(...i.map(l=>o.includes(l)?{...l,out_features:a}:l)),[r,s]=[e.slice(0,-1),e.slice(-1)];return f`${D("head",Qn(i),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],o=>n(...Xs(o,i)))}${r.length>0?E("hidden",r[0].out_features,[1,16384,1],o=>t(r,o)):w}
${s.length>0?E("classes",s[0].out_features,[1,65536,1],o=>t(s,o)):w}`}function Yp(i,n){let e=(o,a,l,c)=>{let d=i[o]??c;return typeof d=="number"?E(a,d,l,p=>n({[o]:p})):w},t=[1,4096,1],r=i.num_channels===void 0?w:I("halve",i.strides===2,o=>n(o?{strides:2,use_1x1conv:!0}:{strides:1,use_1x1conv:!!i.use_1x1conv})),s=i.num_channels===void 0||i.strides===2?w:I("1×1 on the shortcut",!!i.use_1x1conv,o=>n({use_1x1conv:o}));return f`${e("num_convs","convolutions",[1,8,1])}${e("out_channels","channels",t)}
${e("num_channels","channels",t)}${e("middle","middle",t)}${e("groups",i.kind==="conv2d"?"groups":"width of a group",t,i.kind==="conv2d"?1:void 0)}
${e("kernel_size","k",[1,31,1])}${i.kernel_size===void 0?w:f`${e("stride","s",[1,8,1],i.kind==="conv2d"?1:i.kernel_size)}${e("padding","p",[0,15,1],0)}`}
${r}${s}`}var Yn=42,Ur=36,Yl=2,Vs=class extends Z{static{this.properties={bars:{attribute:!1},names:{attribute:!1},told:{attribute:!1},numbers:{attribute:!1},looked:{type:Number},width:{type:Number},masked:{type:Boolean}}}constructor(){super(),this.looked=0,this.numbers=[],this.width=688,this.masked=!1}#e(n){this.dispatchEvent(new CustomEvent("layer-look",{detail:n,bubbles:!0,composed:!0}))}#t=!1;updated(){this.#t&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#t=!1}#r=n=>{let[e,t]=[this.names.length,this.looked],r={ArrowRight:t+1,ArrowLeft:t-1,Home:1,End:e,Escape:0}[n.key];r===void 0||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),n.stopPropagation(),this.#e(n.key==="Escape"?0:P(r,1,e)),this.#t=!0)};#n({values:n,tone:e,marks:t,write:r,most:s,least:o,...a},l,c){let d=l*(Ur+Yn+Yl)+Ur,p=s??Math.max(...n,Number.MIN_VALUE),u=x=>{if(!(x>0))return 0;let y=o===void 0?x/p:Math.log(x/o)/Math.log(p/o);return Math.max(1,Yn*P(y,0,1))},h=Math.max(2,Math.min(c-2,26)),m=x=>x*c+(c-h)/2,g=d+Yn,$=n.indexOf(Math.max(...n)),k=x=>{let[y,_]=[m(x)+h/2,r(n[x])],F=y>this.width-50,ae=g-u(n[x])-4;return T`<text class="value" x=${F?this.width:y} text-anchor=${F?"end":y<40?"start":"middle"} y=${ae}>${_}</text>`};return T`<g class="bars ${e}">
<text class="name" x="0" y=${d-20}>${a.name} <tspan>${this.masked?"?":a.total}</tspan></text>
<path class="base" d="M0 ${g+.5}H${this.width}" />
${this.masked?w:T`${n.map((x,y)=>T`<rect class=${y+1===this.looked?"lit":""} x=${m(y)} y=${g-u(x)} width=${h} height=${u(x)} />`)}${(t??[]).map((x,y)=>x<n[y]?T`<path class="mark" d="M${m(y)-1} ${g-u(x)}h${h+2}" />`:w)}${n[$]>0&&this.looked-1!==$?k($):w}${this.looked>0?k(this.looked-1):w}`}
</g>`}render(){let n=this.width/this.names.length,e=this.bars.length*(Ur+Yn+Yl)+16,t=Math.min(this.looked,this.names.length);return f`<svg viewBox="0 0 ${this.width} ${e}" width=${this.width}>
<g role="listbox" aria-label="layers, from the input on" aria-orientation="horizontal" @keydown=${this.#r}>
${this.names.map((r,s)=>T`<g
role="option"
class="layer"
tabindex=${s+1===(t||1)?0:-1}
aria-selected=${s+1===t?"true":"false"}
aria-label=${this.masked?r:this.told[s]}
@click=${()=>this.#e(s+1===t?0:s+1)}
><rect x=${s*n} y=${Ur/2} width=${n} height=${e-Ur/2} /><title>${r}</title></g>`)}
</g>
<g aria-hidden="true" class="drawn">${this.bars.map((r,s)=>this.#n(r,s,n))}${this.numbers.map((r,s)=>r>0?T`<text class="number" x=${(s+.5)*n} y=${e-4}>${r}</text>`:w)}</g>
</svg>`}static{this.styles=R`
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
`}};customElements.get("d2l-layer-bars")||customElements.define("d2l-layer-bars",Vs);var Wr=i=>typeof i=="string"?ct(i).layers:i,Js=i=>typeof i=="string"?ct(i).label:"this network",Xp=[1,2,4,8,16,32],Zs=class extends O{constructor(){super();this.name="Network calculator";this.hint="Point at a layer; press a block to change it.";this.derivedKeys=["shapes","parameters","macs","memory","fields","total"];this.looks=["step"];this.fields={layers:Lr(jr),input_shape:Ne(pn(4096)),batch:B(1,4096),bytes:B(1,8),against:Ne(Lr(jr)),step:B(0,600)};this.questions={quartered:{label:"a quarter of all channels",question:(e,t)=>Xl(t,"quartered")},doubled:{label:"a picture twice as large",question:(e,t)=>Xl(t,"doubled")}};this.chip=null}static{this.properties={chip:{state:!0}}}defaults(){return{layers:"vgg-11",input_shape:null,batch:1,bytes:4,against:null,step:0}}derive(e){try{let t=De(Wr(e.layers),this.#e(e),e),r=e.against===null?null:De(Wr(e.against),this.#e(e),e);return{cost:t,steps:cr(t),other:r,trouble:null}}catch(t){if(!(t instanceof v))throw t;return{cost:null,steps:[],other:null,trouble:t.message}}}#e({layers:e,input_shape:t}){if(t)return t;if(typeof e=="string")return ct(e).input_shape;throw new v("input_shape is missing: costs depend on the picture, (channels, height, width)")}settle(e,{steps:t}){return{...e,step:Math.min(e.step,t.length)}}report({cost:e}){let t=e?.layers;return{shapes:t?t.map(({output:r})=>r):null,parameters:t?t.map(({parameters:r})=>r):null,macs:t?t.map(({macs:r})=>r):null,memory:t?t.map(({kept:r})=>r):null,fields:t?t.map(({field:r})=>r):null,total:e&&{parameters:e.parameters,macs:e.macs,memory:e.kept,in_use:e.live}}}pytorch(e,{cost:t}){return t&&pt(Wr(e.layers),t.input)}drawing(e,t){let r=Ql(Wr(e.layers),{open:this.chip,locked:this.locked("layers"),pick:s=>{this.chip=s},change:(s,o)=>{this.chip=o,s.length>0&&this.change({layers:s,input_shape:this.#e(e)})}});return f`<div class="whole">${r}${t.cost===null?w:this.#t(e,t,t.cost)}</div>`}#t(e,t,r){let s=Math.max(r.input[1],r.input[2]),o=d=>p=>qt(p,d),a=this.#r(t),l=(this.width||688)>=z&&a.some(([d,p])=>p<d),c=[{name:"parameters",tone:"k",total:L(r.parameters),values:t.steps.map(d=>d.parameters),write:o(r.parameters)},{name:"multiply–adds",tone:"",total:L(r.macs),values:t.steps.map(d=>d.macs),write:o(r.macs)},{name:"kept for training",tone:"y",total:`${yt(BigInt(r.kept))}; in use ${yt(BigInt(r.live))}`,values:t.steps.map(d=>d.kept),write:o(r.kept)},{name:"receptive field",tone:"x",total:`of ${re(r.input.slice(1))} pixels${l?"; dash: the shortest way":""}`,values:a.map(([d])=>d),marks:a.map(([,d])=>d),most:s,write:d=>d>=s?"all":String(d)}];return f`<d2l-layer-bars
.bars=${c}
.numbers=${t.steps.map(({head:d})=>d.number)}
.names=${t.steps.map(({head:d})=>d.name)}
.told=${t.steps.map(d=>this.#n(d,r))}
.looked=${e.step}
.width=${this.width||688}
.masked=${this.asking}
@layer-look=${d=>this.change({step:d.detail})}
></d2l-layer-bars>`}#r({steps:e}){return e.map(({head:t})=>[Math.max(...t.field),Math.max(...t.shortField)])}#n({head:e,...t},r){let s=(d,p,u)=>d>0?`${L(d)} ${u} (${qt(d,p)})`:"",[o,a]=[Math.max(...e.field),Math.max(...e.shortField)],l=a<o?`field ${o} on the longest way, ${a} on the shortest`:`field ${o}`,c=[s(t.parameters,r.parameters,"parameters"),s(t.macs,r.macs,"multiply–adds"),t.kept>0?`${yt(BigInt(t.kept))} kept (${qt(t.kept,r.kept)})`:"",l];return`${e.name}, ${re(e.input)} → ${re(t.shape)}: ${c.filter(Boolean).join(", ")}.`}#i({steps:e,cost:t}){let{parameters:r,macs:s,depth:o}=t,a=e.reduce((d,p)=>p.parameters>d.parameters?p:d),[l,c]=[a.parameters/r,a.macs/s];return l>=.5&&c<.2&&o>2?`One layer of ${o} holds ${le(l)} of the parameters and does ${le(c)} of the work.`:""}#l(e,t,r){let s=(o,a)=>{let l=o/a;return l>=2||l<=.5?l>1?`${l.toFixed(1)} times`:`1/${(1/l).toFixed(1)}`:`${l>1?"+":""}${(100*(l-1)).toFixed(1)} %`.replace("-","−")};return`${L(t.parameters)} parameters against ${L(r.parameters)} of ${Js(e.against)} (${s(t.parameters,r.parameters)}); multiply–adds ${s(t.macs,r.macs)}, kept ${s(t.kept,r.kept)}.`}#c(e,t){let r=t.cost,s=t.steps[e.step-1],o=`${Js(e.layers)}: ${L(r.parameters)} parameters; ${L(r.macs)} multiply–adds, twice as many FLOPs.`;return[s?this.#n(s,r):t.other?this.#l(e,r,t.other):this.#i(t),o]}caption(e,t){let[r,s]=this.#c(e,t);return f`<p class="sum">${A(r,()=>f`<b>${r}</b><br />`)}<span class="aside">${s}</span></p>`}saying(e,t){return t.trouble??this.#c(e,t).join(" ").trim()}controls(e){let t=Wr(e.layers),r=Qs(t),s=r[r.length-1],o=typeof e.layers=="string"?[]:[{id:"",label:"your own"}];return f`${D("network",typeof e.layers=="string"?e.layers:"",[...o,...lt],a=>{this.chip=null,a&&this.change({layers:a,input_shape:null,step:0})},this.locked("layers"))}${A(Hr(s)&&!this.locked("layers"),()=>D("head",Qn(s),[{id:"dense",label:"dense layers"},{id:"average",label:"global average"}],a=>this.change({layers:[...r.slice(0,-1).flat(),...Xs(a,s)],input_shape:this.#e(e)})))}${A(t.length===1&&t[0].kind==="resnext_block"&&!this.locked("layers"),()=>this.#a(e,t[0]))}${I(e.against===null?"compare":`compared with ${Js(e.against)}`,e.against!==null,a=>this.change({against:a?e.layers:null}),this.locked("against"))}`}#a(e,t){let{num_channels:r,groups:s,bot_mul:o}=t,a=Math.round(r*o/s);return D("paths at equal cost",String(a),[...new Set([...Xp,a])].map(l=>({id:String(l),label:String(l)})),l=>{let c=Vp(r,Number(l)),d=[{...t,groups:c,bot_mul:c*Number(l)/r}];this.change({layers:d,input_shape:this.#e(e)})})}panel(e,t){let r=e.input_shape??(typeof e.layers=="string"?ct(e.layers).input_shape:[1,28,28]);return f`${C("Input",["channels","height","width"].map((s,o)=>E(s,r[o],[1,4096,1],a=>this.change({input_shape:r.map((l,c)=>c===o?a:l)}),this.locked("input_shape"))))}${C("Memory",E("pictures at once",e.batch,[1,4096,1],s=>this.change({batch:s}),this.locked("batch")),D("a number takes",String(e.bytes),[1,2,4,8].map(s=>({id:String(s),label:`${s} ${s===1?"byte":"bytes"}`})),s=>this.change({bytes:Number(s)}),this.locked("bytes")))}${A(t.cost&&!this.asking,()=>this.#s(t))}`}#s({steps:e,cost:t}){let{input:r,keptInput:s,parameters:o,macs:a,kept:l}=t,c=(this.width||688)>=z,d=([h,m,g,$,k,x])=>f`<tr>
<th scope="row">${h}</th>
${[...c?[m]:[],g,$,...c?[k,x]:[]].map(y=>f`<td>${typeof y=="number"?L(y):y}</td>`)}
</tr>`,p=["layer","output","parameters","multiply–adds","kept, bytes","field"],u=c?p:[p[0],p[2],p[3]];return f`<table>
<thead><tr>${u.map(h=>f`<th scope="col">${h}</th>`)}</tr></thead>
<tbody>
${d(["input",re(r),"","",s,""])}
${e.map(h=>d([h.head.name,re(h.shape),h.parameters,h.macs,h.kept,h.head.field.join("×")]))}
${d(["in all","",o,a,l,""])}
</tbody>
</table>`}static{this.styles=R`
${O.styles}
${Wn}
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
`}};function Vp(i,n){let e=(s,o)=>s*(2*i*o+9*o*o),t=e(1,Math.max(1,Math.round(i/4))),r=1;for(let s=2;s<=i;s++)Math.abs(e(n,s)-t)<Math.abs(e(n,r)-t)&&(r=s);return r}function Xl({cost:i},n){let{layers:e}=i,t=e.filter(({kind:s,input:o})=>s==="conv2d"&&o[0]>1),{name:r}=t[t.length>>1]??e[0];return n==="quartered"?{text:`Predict: all layers get a quarter of their channels. Which part of its multiply–adds does ${r} still do?`,fields:["part, such as 1/2"],answer:[1/16],slips:[{answer:[1/4],says:"Channels count twice, in and out."},{answer:[1/2],says:"A quarter, and twice: in and out."},{answer:[16],says:"It gets less: give the part that is left."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}:{text:`Predict: the picture gets twice as high and twice as wide. How many times as many multiply–adds does ${r} do?`,fields:["times"],answer:[4],slips:[{answer:[2],says:"Both axes double."},{answer:[16],says:"Channels stay."},{answer:[1],says:"The weights stay, and are used at more places."}],otherwise:"Its multiply–adds are k²·channels in·channels out·height·width."}}H("d2l-network-calculator",Zs);var Xn=[[-1,2,-1],[.5,-1,.5]],Jp=1/Math.sqrt(1+1e-5),Vn=(i,[n,e,t])=>i.map((r,s)=>Jp*(n*(i[s-1]??0)+e*i[s]+t*(i[s+1]??0)));function Qr(i,n,e){let t=Vn(i,Xn[0]),r=Vn(t.map(c=>Math.max(c,0)),Xn[1]).map(c=>n*c||0),s=r.map((c,d)=>c+(e?i[d]:0)),o=s.map(c=>+(c>0)),a=Vn(o.map(c=>n*c),Xn[1]).map((c,d)=>t[d]>0?c:0),l=Vn(a,Xn[0]).map((c,d)=>c+(e?o[d]:0)||0);return{branch:r,sum:s,output:s.map(c=>Math.max(c,0)),gradient:l}}function Vl(i,n,e){return["import torch","from torch import nn","","","def conv(row):",'    """A 3×3 convolution whose middle row is `row`."""',"    layer = nn.Conv2d(1, 1, 3, padding=1, bias=False)","    layer.weight.data.zero_()[0, 0, 1] = torch.tensor(row)","    return layer","","","F = nn.Sequential(conv([-1., 2., -1.]), nn.BatchNorm2d(1), nn.ReLU(),","                  conv([0.5, -1., 0.5]), nn.BatchNorm2d(1)).eval()",`X = torch.tensor([[[[${i.map(t=>Number.isInteger(t)?`${t}.`:t).join(", ")}]]]], requires_grad=True)`,`Y = torch.relu(${e?"X + ":""}${n} * F(X))`,"Y.sum().backward()  # X.grad is what comes back","Y",""].join(`
`)}var[Jn,Jl]=[.26,.2],Zl=5,[Zp,eo]=[104,92],eu=470,ec=i=>i<=4?i:Math.min(16,Math.round(1+1.65*Math.log2(i))),Zn=({head:i})=>{let n=i.options.kernel_size;return i.kind==="add"?16:i.kind==="dense"||n===void 0?12:P(3.2*(typeof n=="number"?n:Math.max(...n)),6,20)},to=class extends Z{static{this.properties={cost:{attribute:!1},looked:{type:Number},width:{type:Number},tall:{type:Boolean},masked:{type:Boolean},label:{}}}constructor(){super(),this.looked=0,this.width=688,this.tall=!1,this.masked=!1,this.label="layers"}#e=[];#t;#r=1;#n(){let n=[this.cost.input,...this.#e.map(({shape:s})=>s)].filter(s=>s.length===3),e=Math.max(Zl,...n.map(s=>s[this.tall?2:1])),t=this.tall?eu:this.width,r=this.tall?[1.7,1.2,.8,.5]:[3.2,2.6,2,1.6,1.3,1,.75,.5];for(let s of[1,.85,.7,.55]){this.#r=s*(this.tall?eo:Zp)/e;for(let o of r){let a=this.tall?2+1.8*o:Math.min(4,2+o),l=this.#i(o,a);if(l.length>t)continue;let c=2*l.glyphs.filter(p=>p.aside===0).length,d=this.tall?0:Math.min((this.width-l.length)/c,26);return this.#i(o,a+d)}}return this.#i(.5,3)}#i(n,e){let t=[],[r,s,o,a]=[[],[],[],[]],l=4,c=h=>{let m=this.#l(h,n);t.push({shape:h,from:l,to:l+m.depth,half:m.half}),l+=m.depth};c(this.cost.input);let d=[];this.#e.forEach((h,m)=>{let{ways:g,kind:$}=h.head,k=g.filter(_=>_==="branch").length;if($!=="add")for(;d.length<g.length;)d.push({at:l+e/2,tensor:t.length-1,steps:[],depth:g.length-d.length}),k>0&&(l+=5);if(g.includes("shortcut")){let _=d[g.indexOf("shortcut")];o[m]=a[m]=_.tensor,_.steps.push(m);return}let x=Zn(h);if(l+=e+x/2,r.push({step:m,at:l,aside:0}),o[m]=t.length-1,$==="add"){let _=d.pop();o[m]=_.tensor;let F=t.slice(_.tensor).map(({half:W})=>W),ae=s.filter(W=>W.from>=_.at).map(({height:W})=>W),Oe=Math.max(22,...F.map(W=>W+9),...ae.map(W=>W+14));s.push({from:_.at,to:l,height:Oe}),_.steps.forEach((W,te)=>{r.push({step:W,at:_.at+(te+1)/(_.steps.length+1)*(l-_.at),aside:Oe})})}l+=x/2+e,this.#e.slice(m+1).find(({head:_})=>!_.ways.includes("shortcut"))?.head.kind==="add"&&$!=="add"?l-=e:c(h.shape),a[m]=t.length-1});let p=Math.max(...t.map(h=>h.half)),u=Math.max(0,...s.map(({height:h})=>h+10));return{length:l+4,tensors:t,glyphs:r,arcs:s,reads:o,makes:a,above:Math.max(p,u)+2,below:p+2}}#l(n,e){if(this.masked&&n!==this.cost.input)return{depth:16,half:16};if(n.length===1)return{depth:6,half:P(2.9*Math.log2(n[0]+1),6,36)};let[t,r]=this.#c(n);return{depth:Jn*r+(ec(n[0])-1)*e,half:(t+Jl*r)/2}}#c([,n,e]){let t=[n,e].map(r=>Math.max(Zl,r*this.#r));return this.tall?[t[1],t[0]]:[t[0],t[1]]}#a(n,e){let t=this.tall?this.#s:this.#t.above;return this.tall?[t+e,n]:[n,t+e]}get#s(){return Math.min(this.width*.3,112)}#o(n,e=""){return`M${n.map(([t,r])=>this.#a(t,r).map(s=>s.toFixed(1)).join(" ")).join("L")}${e}`}#u(n,e){if(this.masked&&n.shape!==this.cost.input){let d=this.#o([[n.from,-13],[n.to,-13],[n.to,13],[n.from,13]],"Z"),[p,u]=this.#a((n.from+n.to)/2,0);return T`<g class="tensor unknown"><path d=${d} /><text x=${p} y=${u+4}>?</text></g>`}if(n.shape.length===1){let{from:d,to:p,half:u}=n,h=Array.from({length:4},(m,g)=>u*(.4*g-.6));return T`<g class="tensor ${e}"><path d=${this.#o([[d,-u],[p,-u],[p,u],[d,u]],"Z")} />
<path class="tick" d=${h.map(m=>this.#o([[d,m],[p,m]])).join("")} /></g>`}let[t,r]=this.#c(n.shape),s=Math.min(ec(n.shape[0]),1+Math.max(1,Math.floor((n.to-n.from-Jn*r)/1.9))),o=s>1?(n.to-n.from-Jn*r)/(s-1):0,[a,l]=[Jn*r,Jl*r],c=d=>this.#o([[d,-t/2+l/2],[d+a,-t/2-l/2],[d+a,t/2-l/2],[d,t/2+l/2]],"Z");return T`<g class="tensor ${e}">${Array.from({length:s},(d,p)=>T`<path d=${c(n.from+(s-1-p)*o)} />`)}</g>`}#h({step:n,at:e,aside:t}){let{head:r}=this.#e[n],[s,o]=this.#a(e,-t),a=Zn(this.#e[n]),l=a/2;if(r.kind==="add")return T`<g class="sum"><circle cx=${s} cy=${o} r="8" /><path d="M${s-4} ${o}h8M${s} ${o-4}v8" /></g>`;if(r.kind==="dense")return T`<path class="all" d="M${s-l} ${o-l}L${s+l} ${o+l}M${s-l} ${o+l}L${s+l} ${o-l}M${s-l} ${o-l}v${a}M${s+l} ${o-l}v${a}" />`;let c=(h,m,g)=>T`<rect x=${s+h-g/2} y=${o+m-g/2} width=${g} height=${g} />`;if(r.kind!=="conv2d")return T`<g class="pool">${c(0,0,a)}</g>`;let d=Math.min(4,r.options.groups??1),p=d>1?6:a,u=h=>(h-(d-1)/2)*9;return T`<g class="kernel">${Array.from({length:d},(h,m)=>this.tall?c(u(m),0,p):c(0,u(m),p))}</g>`}#p({from:n,to:e,height:t}){let[s,o]=[this.#o([[n,0],[n,-t+8]]),this.#o([[e-8,-t]]).slice(1)],a=(l,c)=>this.#a(l,c).map(d=>d.toFixed(1)).join(" ");return T`<path class="arc" d="${s}Q${a(n,-t)} ${a(n+8,-t)}L${o}Q${a(e,-t)} ${a(e,-t+8)}L${a(e,-9)}" />
<path class="head" d=${this.#o([[e-4,-15],[e,-8.5],[e+4,-15]],"Z")} />`}#d(){if(this.masked)return[];let n=this.#t.tensors.map(({shape:r,from:s,to:o})=>{let[a,...l]=[String(r[0]),r.slice(1).join("×")],c=this.tall?7:Math.max(a.length,l[0].length)*3.3+4,d=(s+o)/2,p=this.tall?d:P(d,c,this.#t.length-c);return{text:r.join("×"),channels:a,map:l[0],half:c,at:p}}),e=n[n.length-1],t=[];for(let r of n.slice(0,-1)){let s=t[t.length-1];s&&(r.text===s.text||r.at-r.half<s.at+s.half)||r.at+r.half<e.at-e.half&&t.push(r)}return t.push(e),t.map(({text:r,channels:s,map:o,at:a})=>{if(this.tall)return T`<text class="shape" x=${this.#s+eo/2+22} y=${a+4}>${r}</text>`;let l=this.#t.above+this.#t.below+13,c=o?T`<tspan class="map" x=${a} dy="14">${o}</tspan>`:w;return T`<text class="shape" text-anchor="middle" x=${a} y=${l}><tspan>${s}</tspan>${c}</text>`})}#m({step:n,at:e,aside:t},r){let{head:s}=this.#e[n],o=Zn(this.#e[n]),[a,l]=this.#a(e,-t);if(this.tall){let p=this.width<340&&s.number>0,u=[s.number>0?s.name:"",p?"":Br(s)].join(" ").trim();return t>0||!r?T``:T`<text class="mark" x=${this.#s+eo/2+110} y=${l+4}>${u}</text>`}let c=Math.min(4,s.options.groups??1),d=Math.max(o,c>1?9*c:0)/2;return T`${r||t>0?T`<text class="mark" text-anchor="middle" x=${a} y=${l-d-5}>${Br(s)}${c>1?` in ${s.options.groups}`:""}</text>`:w}${s.number>0?T`<text class="number" text-anchor="middle" x=${a} y=${l+d+13}>${s.number}</text>`:w}`}#g(n){let e=this.#t,t=e.tensors[e.makes[n.step]],r=Zn(this.#e[n.step]),s=n.aside===0&&t.from>=n.at?t.to:n.at+r/2+2,o=n.at-r/2-3,[a,l]=n.aside>0?[-n.aside-14,-n.aside+10]:[-e.below,e.below],[[c,d],[p,u]]=[this.#a(o,a),this.#a(s+2,l)];return[Math.min(c,p),Math.min(d,u),Math.abs(p-c),Math.abs(u-d)]}#b(n){this.dispatchEvent(new CustomEvent("layer-look",{detail:n,bubbles:!0,composed:!0}))}#f=!1;updated(){this.#f&&this.renderRoot.querySelector('[tabindex="0"]')?.focus(),this.#f=!1}#w=n=>{let e=this.#e.length,t=this.looked,r={ArrowRight:t+1,ArrowDown:t+1,ArrowLeft:t-1,ArrowUp:t-1,Home:1,End:e,Escape:0}[n.key];r===void 0||n.ctrlKey||n.altKey||n.metaKey||(n.preventDefault(),n.stopPropagation(),this.#b(r===0&&n.key!=="Escape"?1:P(r,0,e)),this.#f=!0)};render(){this.#e=cr(this.cost),this.#t=this.#n();let n=this.#t,e=Math.min(this.looked,this.#e.length),t=n.glyphs.filter(({aside:m})=>m===0),r=(m,g)=>t.every(({at:$,step:k})=>k>=m.step||m.at-$>=g||this.#e[k].head.kind==="add"),s=t.filter(({step:m})=>this.#e[m].head.kind!=="add"),o=s.slice(1).some(({at:m},g)=>m-s[g].at<=46),a=m=>this.tall?r(m,12):!o,l=this.masked?4:32,[c,d]=this.tall?[this.width,n.length+4]:[n.length,n.above+n.below+l],p=m=>e>0?m===n.makes[e-1]?"y":m===n.reads[e-1]?"x":"":m===0?"x":m===n.tensors.length-1?"y":"",u=this.#e.map((m,g)=>n.glyphs.find(({step:$})=>$===g)),h=[n.tensors[0].to,n.tensors[n.tensors.length-1].from];return f`<svg
viewBox="0 0 ${c.toFixed(1)} ${d.toFixed(1)}"
width=${Math.min(c,this.width).toFixed(1)}
class=${this.tall?"tall":""}
>
<g aria-hidden="true">
<path class="way" d=${this.#o([[h[0],0],[h[1],0]])} />
${n.arcs.map(m=>this.#p(m))}
${n.tensors.map((m,g)=>({t:m,n:g})).reverse().map(({t:m,n:g})=>this.#u(m,p(g)))}
${this.#d()}
</g>
<g role="listbox" aria-label=${this.label} @keydown=${this.#w}>
${u.map((m,g)=>{let[$,k,x,y]=this.#g(m);return T`<g
role="option"
tabindex=${g+1===(e||1)?0:-1}
aria-selected=${g+1===e?"true":"false"}
aria-label=${this.masked?this.#e[g].head.name:Kl(this.#e[g])}
class="step"
@click=${()=>this.#b(g+1===e?0:g+1)}
><rect class="spot" x=${$} y=${k} width=${x} height=${y} rx="6" />${this.#h(m)}<g aria-hidden="true">${this.#m(m,a(m))}</g></g>`})}
</g>
</svg>`}static{this.styles=R`
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
`}};customElements.get("d2l-network")||customElements.define("d2l-network",to);function ro(i,{x:n,branch:e,shortcut:t,passed:r,hidden:s}){let o=(l,c)=>f`<span class="cells ${l}">${c.map(d=>f`<b>${s&&(l==="out"||l==="back")?"?":S(d)}</b>`)}</span>`,a=["3×3","BN","ReLU","3×3","BN"];return f`<div class="twin" role="group" aria-label=${i}>
<span class="name">${i}</span>
<span class="ends">${o("in",n)}${o("back",r.gradient)}<i>gradient</i></span>
<span class="block ${t?"carried":""}">
${A(t,()=>f`<small>${n.map(l=>S(l)).join(", ")}</small>`)}
<span class="parts">${a.map(l=>f`<i class=${l==="3×3"?"kernel":""}>${l}</i>`)}<i class="scale"
>·&#8202;${S(e)}</i
></span>
${o("mid",r.branch)}
</span>
<span class="plus ${t?"":"gone"}">${t?"+":""}</span>
<i class="relu">ReLU</i>
${o("out",r.output)}
</div>`}var tc=R`
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
`;var rc=ct("residual-block"),tu={...rc,layers:[{...rc.layers[0],num_channels:1}],input_shape:[1,1,3]},ei=i=>i==="twins"?tu:ct(i),ru=i=>{let n=i.map(e=>S(e));return new Set(n).size===1?n[0]:n.join(", ")},no=class extends O{constructor(){super(...arguments);this.name="Network";this.derivedKeys=["shapes","parameters","macs","output","gradient"];this.looks=["layer"];this.fields={network:Lr(["twins",...jr]),input_shape:Ne(pn(4096)),layer:B(0,600),shortcut:ie(),branch:se(0,1),x:Bt(3)};this.questions={output:{label:"what comes out",question:(e,t)=>e.network==="twins"?su(e,t):iu(e,t)}}}defaults(){return{network:"twins",input_shape:null,layer:0,shortcut:!0,branch:0,x:[3,1,2]}}get hint(){return this.now.network==="twins"?"Try: raise g; then take the shortcut away.":"Point at a layer: what goes in, what comes out, its price."}derive(e){let t=[Qr(e.x,e.branch,e.shortcut),Qr(e.x,e.branch,!1)];try{if(e.x.length!==3)throw new v(`x must be three numbers such as 3, 1, 2; got ${e.x.length}`);let r=De(this.#e(e),this.#t(e));return{cost:r,steps:cr(r),twins:t,trouble:null}}catch(r){if(!(r instanceof v))throw r;return{cost:null,steps:[],twins:t,trouble:r.message}}}#e({network:e,shortcut:t}){let r=typeof e=="string"?ei(e).layers:e;return t?r:Kn(r)}#t({network:e,input_shape:t}){if(t&&e!=="twins")return t;if(typeof e=="string")return ei(e).input_shape;throw new v("input_shape is missing: the figure draws what a picture of (channels, height, width) becomes")}settle(e,{steps:t}){return{...e,layer:Math.min(e.layer,t.length)}}report({cost:e,twins:t,...r}){let s=e?.layers,o=this.now.network==="twins";return{shapes:s?s.map(({output:a})=>a):null,parameters:s?s.map(({parameters:a})=>a):null,macs:s?s.map(({macs:a})=>a):null,output:r.trouble?null:o?t[0].output:e.output,gradient:r.trouble||!o?null:t[0].gradient}}pytorch(e,{cost:t}){return t===null?null:e.network==="twins"?Vl(e.x,e.branch,e.shortcut):pt(this.#e(e),t.input)}drawing(e,t){let r=this.width||688,s=r>=z;return t.cost===null?f``:e.network==="twins"?f`<div class="twins ${s?"":"narrow"}">
${ro(e.shortcut?"residual":"shortcut taken away",{...e,passed:t.twins[0],hidden:this.asking})}
${ro("plain",{...e,shortcut:!1,passed:t.twins[1],hidden:!1})}
</div>`:f`<div class="whole"><d2l-network
.cost=${t.cost}
.looked=${e.layer}
.width=${r}
.tall=${!s}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${o=>this.change({layer:o.detail})}
></d2l-network></div>`}#r(e,t){let r=t.cost;if(e.network==="twins"){let d=(h,{output:m,gradient:g})=>`${h}: ${m.map($=>S($)).join(", ")}, gradient ${ru(g)}`,[p,u]=t.twins;return e.shortcut?`${d("residual",p)}; ${d("plain",u)}.`:`${d("without shortcut",p)}, as its plain twin.`}let s=t.steps[e.layer-1];if(s)return Bl(s,r);let o=typeof e.network=="string"?ei(e.network).label:"the network",a=`${r.depth} ${r.depth===1?"layer":"layers"} with weights`,l=r.layers.filter(({name:d})=>d==="projection").length,c=l>0?`, ${l} more on ${l>1?"shortcuts":"the shortcut"}`:"";return`${o}: ${re(r.input)} → ${re(r.output)}, ${a}${c}, ${nu(r)}.`}caption(e,t){return f`<p class="sum">${this.#r(e,t)}</p>`}saying(e,t){return t.trouble??this.#r(e,t)}controls(e,t){let r=e.network==="twins",s=typeof e.network=="string"?[]:[{id:"",label:"your own"}],o=r||!e.shortcut||t.cost?.layers.some(({kind:a})=>a==="add")||this.locked("shortcut");return f`${D("network",typeof e.network=="string"?e.network:"",[...s,{id:"twins",label:"twin blocks"},...lt],a=>{a&&this.change({network:a,input_shape:null,layer:0,shortcut:!0})},this.locked("network"))}${A(r,()=>this.#n(e))}${A(o,()=>I("shortcut",e.shortcut,a=>this.change({shortcut:a}),this.locked("shortcut")))}${A(r&&!this.locked("x"),()=>G("Other x",()=>this.#i(e)))}`}#n(e){return this.locked("branch")?f`<span class="control fixed">g <b>${S(e.branch)}</b> <span class="lock">fixed</span></span>`:f`<label class="control dial">g<input
type="range"
aria-label="branch factor g"
min="0"
max="1"
step="0.05"
.value=${String(e.branch)}
@input=${t=>this.change({branch:t.target.valueAsNumber})}
/><output>${S(e.branch)}</output></label
>`}#i(e){let t=e.x.reduce((s,o)=>Math.imul(s,31)+Math.round(4*o),7)>>>0,r=me(t);this.change({x:[0,1,2].map(()=>Math.floor(r()*8)-2)})}panel(e){if(e.network==="twins"){let s=(o,a)=>this.change({x:e.x.map((l,c)=>c===o?a:l)});return C("Numbers x",e.x.map((o,a)=>E(["first","second","third"][a],o,[-99,99,1],l=>s(a,l),this.locked("x"))))}let t=e.input_shape??(typeof e.network=="string"?ei(e.network).input_shape:[1,28,28]);return C("Input",["channels","height","width"].map((s,o)=>E(s,t[o],[1,4096,1],a=>this.change({input_shape:t.map((l,c)=>c===o?a:l)}),this.locked("input_shape"))))}static{this.styles=R`
${O.styles}
${tc}
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
`}},nu=({parameters:i,macs:n})=>`${L(i)} parameters, ${L(n)} multiply–adds`;function iu({layer:i},{cost:n,steps:e}){let{input:t,output:r}=n,s=e[i-1],o=s?s.head.output:r,a=s?`out of ${s.head.name}`:"out of the network";if(o.length===1)return{text:`Predict: ${re(t)} goes in. How many numbers come ${a}?`,fields:["numbers"],answer:o,slips:[],otherwise:"Follow the shapes from layer to layer; a dense layer gives one number for each of its units."};let[l,c,d]=t,[p,u,h]=o,m=e.some(({head:$})=>$.kind==="add"),g=($,k)=>Math.floor($/Math.ceil($/k));return{text:`Predict: ${re(t)} goes in. What comes ${a}?`,fields:["channels","height","width"],answer:o,slips:[{answer:[p,g(c,u),g(d,h)],says:"Padding 1 rounds up."},{answer:[p,c,d],says:m?"Both paths step by 2.":"Strides and poolings make the maps smaller."},{answer:[l,u,h],says:m?"The 1×1 changes the channels, too.":"A convolution gives as many channels as it has kernels."}],otherwise:"Go from layer to layer: ⌊(n + 2p − k) / s⌋ + 1 along each axis, and the channels that the layer gives."}}function su(i,{twins:[n,e]}){let t=i.x.map((r,s)=>r+n.branch[s]);return{text:`Predict: ${i.x.map(r=>S(r)).join(", ")} goes in, the branch brings ${n.branch.map(r=>S(r)).join(", ")}. What comes out of the first block?`,fields:["first","second","third"],answer:n.output,within:.006,slips:[{answer:e.output,says:"That is the plain twin: the shortcut adds x."},{answer:n.sum,says:"ReLU follows the addition: below 0 it gives 0."},{answer:t,says:"There is no shortcut: nothing adds x."},{answer:t.map(r=>Math.max(r,0)),says:"There is no shortcut: nothing adds x."}],otherwise:"Add x and what the branch brings, number by number; then ReLU."}}H("d2l-network-drawing",no);function ut({rows:i,columns:n}){let e=(r,s)=>({answer:[r(i),r(n)],says:s}),t=(r,s)=>Math.floor(s/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[n.output,i.output],says:"Rows come first: height, then width."}]}var ou=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],au=60,io=class extends Fe{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:j(1,28),kernel_size:j(1,11),padding:Ht(14),stride:j(1,28),dilation:j(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),view:Y(["values","uses"]),position:j(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#e(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:ut(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,s=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${s} input cells does no window read? ${this.#e(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[s-r],says:"Those are the cells that are read."},{answer:[this.#t(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}};this.#u=()=>{this.open=!0}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#e(e,{rows:t,columns:r}){let s=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${N(e.input_size)}, kernel ${N(e.kernel_size)}, padding ${s} on each side, stride ${o}${a}.`}#t(e){let{input:t}=Xe(e);return t.filter(s=>s.every(o=>o===0)).length+t[0].filter((s,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=M(...e.input_size,(r,s)=>r*e.input_size[1]+s);try{let r=de(e.input_size,e.kernel_size,e),s=ye(t,nc(e.kernel_size),e);return{geometry:r,input:t,output:s,output_shape:[r.rows.output,r.columns.output],uses:Xe(r),trouble:null}}catch(r){if(!(r instanceof v))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&yn({...e,input:t,kernel:nc(e.kernel_size),bias:0,mode:"correlation"},r)}#r(e,t){let r=this.width||640;if(r>=z){let o=we(r-au,e[1]+t[1]);return{input:o,output:o}}let s=we(r,e[1]);return{input:s,output:Math.min(s,we(r,t[1]))}}drawing(e,t){let r=t.geometry,s=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#r(s,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#i(e,t.input,r,this.asking?null:t.uses):X(t.input),{at:l}=this;return f`${this.beam(o.input,o.output,[s,t.output_shape??[0,0]])}
${q("x","input","X",e.input_size,f`<d2l-grid
data-plate="input"
label="input X with its padding, ${N(s)}"
tone="input"
.cells=${a}
.size=${o.input}
.fontSize=${J(a,o.input)}
.home=${this.corner(r)}
.frame=${r&&Ve(r,l)}
@cell-hover=${c=>this.hover("input",c.detail)}
@cell-focus=${c=>this.point("input",c.detail)}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ue("y","output","Y"):t.output?this.#n(t.output,l,o.output):w}`}#n(e,t,r){let s=X(e,(o,a)=>K([o,a],t)?"current":"");return f`${Wi}
${q("y","output","Y",[e.length,e[0].length],f`<d2l-grid
data-plate="output"
label="output Y, ${N([e.length,e[0].length])}"
tone="output"
.cells=${s}
.size=${r}
.fontSize=${J(s,r)}
.home=${this.now.position}
@cell-hover=${o=>this.hover("output",o.detail)}
@cell-focus=${o=>this.point("output",o.detail)}
@focusout=${this.leave}
></d2l-grid>`)}`}#i(e,t,r,s){let o=bn(r,this.at),a=this.#l(r);if(!s)return qe(t,r);let l=Q(s.input)||1;return qe(t,r,(c,d,p)=>{let[u,h]=[c-r.rows.before,d-r.columns.before],m=s.input[u]?.[h],g=m===0,$=m!==void 0&&p!==null&&K(p,a)?"fed":Ee(o,c,d)?"tap":"",k=`${g?"never ":""}${$}`;if(m===void 0)return e.view==="uses"?{marks:k,text:""}:{marks:k};let x=`row ${u}, column ${h}: read ${m} times`;return e.view==="values"?{marks:k,label:g?`${t[u][h]}, never read`:void 0}:{marks:k,text:String(m),tint:m/l,label:g?"never read":x}})}#l(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[s,o]=[ce(e.rows)[t],ce(e.columns)[r]];return(t-e.rows.before!==s||r-e.columns.before!==o)&&s>=0&&o>=0?[s,o]:null}caption(e,t){let{rows:r,columns:s}=t.geometry,o=this.#c(r,s);return f`<div class="formulas">
${o?this.#a(r,"height and width"):f`${this.#a(r,"height")}${this.#a(s,"width")}`}
<p class="aside">${this.#s(e,t)} The kernel is all ones, so Y holds window sums.</p>
</div>`}#c(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#a(e,t){let r=(p,u,h)=>f`<span class="part ${p}"><b>${u}</b><i>${h}</i></span>`,s=e.before===e.after?f`<span>2·</span>${r("o",e.before,"p")}`:f`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):f`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,c=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,d=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${c}) / ${e.stride}, plus 1, is ${e.output}`;return f`<p class="formula">
<span class="unseen">${d}</span>
<span class="line" aria-hidden="true"
><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${s}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?w:f`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
>
</p>`}#s(e,t){let r=t.uses?.never??0,s=t.geometry&&this.#l(t.geometry);if(s)return`This ghost cell is a copy of row ${s[0]}, column ${s[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,s]=e.position,{rows:o,columns:a}=t.geometry,l=(c,d)=>{let p=d*c.stride-c.before;return`${p} to ${p+c.extent-1}`};return`output ${N(t.output_shape)}; output (${r}, ${s}) reads input rows ${l(o,r)}, columns ${l(a,s)}. ${this.#s(e,t)}`.replaceAll("-","−")}#o(e,t,r){let s=o=>this.change({[t]:o});return Ye(e,this.now[t],r,s,this.locked(t),this.#u)}#u;#h(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#p(e,t){let[r,s]=this.#h(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==s||o)&&!this.locked("padding")?G(e.padding==="same"?"padding same":`padding ${r}×${s}`,this.#u):E("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return f`${this.#o("kernel","kernel_size",[1,11,1])} ${this.#p(e,t.geometry)}
${this.#o("stride","stride",[1,28,1])}
${I("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#d(e,t){return Ae(this.now[e],t,r=>this.change({[e]:r}),this.locked(e))}panel(e,t){let r=this.#h(e,t.geometry),s=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:s},a=typeof e.padding=="string"?e.padding:K(r,s)?"full":K(r,[0,0])?"valid":"own",l=["valid","same","full"].map(c=>({id:c,label:c}));return f`${C("Input",this.#d("input_size",[1,28,1]))}
${C("Kernel",this.#d("kernel_size",[1,11,1]))}
${C("Dilation",this.#d("dilation",[1,14,1]))}
${C("Stride",this.#d("stride",[1,28,1]))}
${C("Padding",Ae(r,[0,14,1],c=>this.change({padding:c}),this.locked("padding")),D("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,c=>this.change({padding:o[c]??r}),this.locked("padding")),D("outside is",e.padding_mode,ou,c=>this.change({padding_mode:c}),this.locked("padding_mode")))}
${C("Slide",this.playButton(),this.scrubber())}`}},nc=i=>M(...i,()=>1);H("d2l-padding-stride",io);var ti=[{id:"line",label:"a line 6×6",grid:M(6,6,(i,n)=>n===1?9:0)},{id:"numbers",label:"numbers 4×4",grid:M(4,4,(i,n)=>4*i+n)},{id:"tie",label:"a tie 2×2",grid:[[1,7],[3,7]]},{id:"boot",label:"ankle boot 28×28",grid:Et}],lu=["max","average","stochastic"],cu=[["up","down"],["left","right"]],ic=24,so=i=>i.map((n,e)=>n===0?"":`${Math.abs(n)} ${cu[e][n>0?1:0]}`).filter(Boolean).join(", ")||"nowhere",du=([i,n])=>[i&&`${i>0?"↓":"↑"}${Math.abs(i)}`,n&&`${n>0?"→":"←"}${Math.abs(n)}`].filter(Boolean).join(" "),pr=(i,n)=>Math.abs(i-n)>1e-9*Math.max(Math.abs(i),Math.abs(n)),oo=class extends Fe{constructor(){super(...arguments);this.name="Pooling";this.hint="Try: move the picture left instead of right, and count again.";this.derivedKeys=["output","output_shape","moved_output","changed","gradient"];this.fields={input:ne(28,28),pool_size:j(1,14),stride:Ne(j(1,28)),padding:j(0,7),ceil_mode:ie(),count_include_pad:ie(),mode:Y(["max","average","stochastic"]),training:ie(),seed:B(0,9999),shift:Ne(j(-27,27)),backward:ie(),position:j(0,1e3)};this.#e=new Ge;this.#t=new pe(e=>{let[t,r]=this.#c(e);return this.now.input[t]?.[r]??0},(e,t)=>this.#a(this.#c(e),t),e=>this.refuse(e),1);this.questions={changed:{label:"how many outputs change",question:(e,t)=>this.#n(e,t)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${N(b(e.input))}, ${this.#w(e)}${e.padding.some(Boolean)?`, padding ${e.padding[0]} and ${e.padding[1]}`:""}${e.ceil_mode?", ceil_mode on":""}.`,fields:["rows","columns"],answer:t.output_shape,slips:[...ut(dt(b(e.input),{...e,ceil_mode:!1})),{answer:this.#r(e),says:"A window that would start in the frame behind the input is left out."}],otherwise:"Count the places where the window can begin: down, then across."})}};this.#y=()=>{this.open=!0}}#e;#t;defaults(){return{input:ti[0].grid,pool_size:[2,2],stride:null,padding:[0,0],ceil_mode:!1,count_include_pad:!0,mode:"max",training:!0,seed:0,shift:[0,1],backward:!1,position:[1,0]}}derive(e){let t=xe(e.input,e.shift??[0,0],"zeros");try{let r=dt(b(e.input),e),[s,o]=[qr(e.input,e),qr(t,e)],[a,l]=[Kr(s),Kr(o)];return{geometry:r,windows:s,output:a,output_shape:b(a),moved:t,movedWindows:o,movedOutput:l,changed:a.flat().filter((c,d)=>pr(c,l.flat()[d])).length,gradient:Bn(s,b(e.input)),trouble:null}}catch(r){if(!(r instanceof v))throw r;return{geometry:null,windows:null,output:null,output_shape:null,moved:t,movedWindows:null,movedOutput:null,changed:null,gradient:null,trouble:r.message}}}report({output:e,output_shape:t,movedOutput:r,changed:s,gradient:o}){return{output:e,output_shape:t,moved_output:r,changed:s,gradient:o}}#r(e){let t=b(e.input);return[0,1].map(r=>Math.ceil((t[r]+2*e.padding[r]-e.pool_size[r])/(e.stride??e.pool_size)[r])+1)}#n(e,t){let[r,s]=[t.output.flat(),t.movedOutput.flat()],o=a=>r.filter((l,c)=>pr(l,s[c])&&a(l,s[c])).length;return{text:`Predict: the input moves ${so(e.shift??[0,0])}. How many of the ${r.length} outputs change?`,fields:["outputs"],answer:[t.changed],slips:[{answer:[0],says:this.#i(e,t)},{answer:[o((a,l)=>l>a)],says:"Count the windows it left, too."},{answer:[o((a,l)=>l<a)],says:"Count the windows it entered, too."},{answer:[r.length],says:this.#l(t)}],otherwise:"Compare the two pictures window by window: which report another number now?"}}#i(e,t){let[r,s]=[t.output,t.movedOutput],o=e.shift??[0,0],a=o[0]===0?1:0,l=e.stride??e.pool_size,c=a===0?[r,s]:[r,s].map(pu),d=c[0].findIndex((h,m)=>h.some((g,$)=>pr(g,c[1][m][$])));if(d<0)return"";let p=(d+1)*l[a]-e.padding[a];return o[1-a]===0&&K(l,e.pool_size)&&p<b(e.input)[a]?`The picture crossed a window border, between ${a===1?"columns":"rows"} ${p-1} and ${p}.`:"Some windows hold another largest number, or another sum, than before."}#l(e){let[t,r]=[e.output,e.movedOutput],s=t.flatMap((d,p)=>d.map((u,h)=>({i:p,j:h,y:u,same:!pr(u,r[p][h])}))),[o,a]=[s.filter(d=>d.same),s.filter(d=>!d.same)];if(!o.every(d=>d.y===0))return"Some windows report the same number as before.";let l=(d,p)=>Math.min(...d)>Math.max(...p),c={"right-hand":"j",lower:"i"};for(let[d,p]of Object.entries(c))if(l(o.map(u=>u[p]),a.map(u=>u[p])))return`The ${d} windows were empty and stay so.`;return"Some windows were empty and stay so."}#c([e,t]){return[e-this.now.padding[0],t-this.now.padding[1]]}#a([e,t],r){this.now.input[e]?.[t]===void 0?this.refuse("this cell lies outside the input and has no number of its own"):this.now.input[e][t]!==r&&this.change({input:ge(this.now.input,[e,t],r)})}#s(e){let[t,r]=b(this.now.input),s=e.map((o,a)=>{let l=Math.min([t,r][a],27);return Math.max(-l,Math.min(l,o))});(!K(s,this.now.shift??[0,0])||this.now.backward)&&this.change({shift:s,...this.now.backward?{backward:!1}:{}})}drawing(e,t){let r=t.geometry;if(!r)return q("x","input","X",b(e.input),this.#u(X(e.input),"input X"));let s=e.backward?"gradient":e.shift?"moved":null,o=[r.columns.padded,r.columns.output],a={gradient:[r.columns.input],moved:o}[s??"moved"],l=this.width>=z,c=s==="gradient"?r.rows.input:r.rows.padded,d=St(this.width,[s?[...o,...a]:o],r.rows.padded),p=St(this.width,s?[o,a]:[o],r.rows.padded+(s?c:0)),u=l&&(d>=28||d>=p)?d:p,h={x:Q(e.input)||1,y:Q([...t.output??[],...t.movedOutput??[]])||1};return f`${this.beam(u,u,[[r.rows.padded,r.columns.padded],t.output_shape])}
<div class="pairs">
<div class="pair">
${q("x","input","X",b(e.input),this.#d(e,r,e.input,"input",u,h.x))}
${this.#o?ue("y","output","Y"):this.#f(t,"output",u,h.y)}
</div>
${s==="gradient"?this.#p(t,u):s==="moved"?this.#h(e,t,r,u,h):w}
</div>`}get#o(){return this.asking&&this.now.ask==="output_shape"}#u(e,t){let r=St(this.width,[[e[0].length]],e.length);return f`<d2l-grid label=${t} .cells=${e} .size=${r} .fontSize=${J(e,r)}></d2l-grid>`}#h(e,t,r,s,o){return f`<div class="pair">
${q("x","moved","X′",du(e.shift??[0,0]),this.#d(e,r,t.moved,"moved",s,o.x))}
${this.asking?ue("y","output","Y′"):this.#f(t,"moved",s,o.y)}
</div>`}#p(e,t){let r=X(e.gradient);return f`<div class="pair">
<span class="sign" aria-hidden="true">⇠</span>
${q("g","gradient","∂X","",f`<d2l-grid
data-plate="gradient"
label="gradient of the sum of all outputs with respect to X, ${N(b(e.gradient))}"
tone="gradient"
.cells=${r}
.size=${t}
.fontSize=${J(r,t)}
></d2l-grid>`)}
</div>`}#d(e,t,r,s,o,a){let l=this.#m(e,t,r,a,o),c=s==="input";return f`<d2l-grid
data-plate=${s}
label="${c?"input X":`the input moved ${so(e.shift??[0,0])}, X′`}, ${N(b(r))}"
tone="input"
.cells=${l}
.size=${o}
.fontSize=${J(l,o)}
.home=${this.corner(t)}
.frame=${this.#o?null:Ve(t,this.at)}
.drag=${c||this.locked("shift")?"move":"paint"}
.editable=${c&&!this.locked("input")}
@cell-hover=${d=>this.hover("input",d.detail)}
@cell-focus=${c?d=>this.point("input",d.detail):w}
@cell-drag=${d=>this.#s(this.#e.drag(d.detail,this.now.shift??[0,0]))}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`}#m(e,t,r,s,o){let a=Hs(r,t,e,this.at,this.#g()),l=a.shares.indexOf(1),c=e.mode==="max"||e.mode==="stochastic"&&e.training,d=e.mode==="max"?a.cells.filter((g,$)=>$!==l&&a.values[$]===a.value):[],[p,u]=[Ie(c&&l>=0?[a.cells[l]]:[]),Ie(d)],h=Xe(t).input,m=o<ic||this.#o||this.asking&&r!==e.input;return qe(r,t,(g,$,k)=>{if(k===null)return this.#b(e,t,g,$);let[x,y]=k;if(m)return{};if(h[x][y]===0)return{marks:"never",label:`${S(r[x][y])}, never read`};let _=m?void 0:Ee(p,x,y)?"★":Ee(u,x,y)?"=":void 0;if(!_)return{};let F=_==="="?"ties":e.mode==="max"?"wins":"drawn";return{note:_,marks:"marked",label:`${S(r[x][y])}, ${F}`}},s)}#g(){let{windows:e}=this.derived,[t,r]=this.at;return e?.[t][r].dart??0}#b(e,t,r,s){let[o,a]=[e.padding[0]+t.rows.input+e.padding[0],e.padding[1]+t.columns.input+e.padding[1]];return r>=o||s>=a?{text:"",label:"beyond the frame, not counted"}:e.mode==="max"?{text:"−∞",label:"outside: minus infinity, never wins"}:e.mode==="average"&&e.count_include_pad?{text:"0",label:"outside: 0, counted"}:{text:"",label:"outside, not counted"}}#f(e,t,r,s){let[o,a]=[e.output,e.movedOutput],l=t==="output",c=X(l?o:a,(d,p)=>(!l&&pr(o[d][p],a[d][p])?"reach marked ":"")+(K([d,p],this.at)?"current":""),s);if(!l)for(let[d,p]of c.entries())for(let[u,h]of p.entries())pr(o[d][u],a[d][u])&&(r>=ic&&(h.note="≠"),h.label=`${h.text}, changed from ${S(o[d][u])}`);return f`<span class="sign" aria-hidden="true">→</span>
${q("y","output",l?"Y":"Y′",b(o),f`<d2l-grid
data-plate=${l?"output":"moved-output"}
label="${l?"output Y":"output Y′ of the moved input"}, ${N(b(o))}"
tone="output"
.cells=${c}
.size=${r}
.fontSize=${J(c,r)}
.home=${this.now.position}
@cell-hover=${d=>this.hover("output",d.detail)}
@cell-focus=${d=>this.point("output",d.detail)}
></d2l-grid>`)}`}#w(e){let[t,r]=[e.pool_size,e.stride??e.pool_size];return`${e.mode} ${N(t)}, stride ${r[0]===r[1]?r[0]:N(r)}`}#$(e,t,r){let s=t.windows[r[0]][r[1]],o={max:["max(",", ",")"],average:["("," + ",`)/${s.divisor}`],stochastic:e.training?["drawn from (",", ",")"]:["Σa²/Σa of (",", ",")"]};return{at:r,terms:s.values.map(a=>({x:a})),total:s.value,rule:o[e.mode]}}#v(e,t,[r,s]){let{cells:o,values:a,shares:l,value:c}=t.windows[r][s];if(e.mode==="average"||e.mode==="stochastic"&&!e.training||o.length===1)return"";let[d,p]=o[l.indexOf(1)],u=`row ${d}, column ${p}`;if(e.mode==="max")return`, ${a.filter(m=>m===c).length>1?"first in":"from"} ${u}`;let h=a.reduce((m,g)=>m+g,0);return h===0?", an empty window":`, ${u}, with chance ${S(100*c/h,1)} %`}#k(e,t){let r=b(e.input)[0]*b(e.input)[1],s=t.output.flat().length,o=[];if(e.backward){let l=t.gradient.flat().filter(c=>c!==0).length;o.push(`A gradient of 1 into ${s===1?"the output":`each of ${s} outputs`} reaches ${l} of ${r} cells.`)}else e.shift&&o.push(`Moved ${so(e.shift)}: ${t.changed} of ${s} outputs changed.`);let{never:a}=Xe(t.geometry);return a>0&&o.push(`${a} of ${r} cells ${a===1?"is":"are"} never read: hatched.`),o.join(" ")}caption(e,t){return f`<div class="formulas">
${et(this.#$(e,t,this.at),this.width,f`${this.#v(e,t,this.at)}`)}
<p class="news">${this.#k(e,t)}</p>
</div>`}saying(e,t){if(t.trouble!==null||!t.windows)return t.trouble??"";let r=this.#v(e,t,e.position);return`${this.#w(e)}: ${Ze(this.#$(e,t,e.position))}${r}. ${this.#k(e,t)}`.trim()}pytorch(e,t){if(!t.windows)return null;let r=([a,l])=>`(${a}, ${l})`,s=`${r(e.pool_size)}, stride=${r(e.stride??e.pool_size)}, padding=${r(e.padding)}, ceil_mode=${e.ceil_mode?"True":"False"}`,o=["import torch","from torch.nn import functional as F","",`X = torch.tensor(${ee(e.input," ".repeat(17))})`,"images = X[None, None]  # pooling takes (N, C, H, W)"];if(e.mode==="max")o.push(`Y = F.max_pool2d(images, ${s})[0, 0]`);else if(e.mode==="average"){let a=`count_include_pad=${e.count_include_pad?"True":"False"}`;o.push(`Y = F.avg_pool2d(images, ${s}, ${a})[0, 0]`)}else if(e.training){let[,a]=b(e.input),l=t.windows.map(c=>c.map(({cells:d,shares:p})=>{let[u,h]=d[p.indexOf(1)];return u*a+h}));o.push(`drawn = torch.tensor(${JSON.stringify(l)})  # the cells that seed ${e.seed} picks, counted row by row`),o.push("Y = X.flatten()[drawn]")}else o.push("","def total(A):",`    return F.avg_pool2d(A, ${s}, divisor_override=1)`,""),o.push("Y = (total(images**2) / total(images).clamp(min=1e-12))[0, 0]");return`${o.join(`
`)}
Y
`}#y;controls(e){let t=lu.map(r=>({id:r,label:r}));return f`${D("rule",e.mode,t,r=>this.change({mode:r}),this.locked("mode"))}
${Ye("window",e.pool_size,[1,14,1],r=>this.change({pool_size:r}),this.locked("pool_size"),this.#y)}
${Ye("stride",e.stride??e.pool_size,[1,28,1],r=>this.change({stride:r}),this.locked("stride"),this.#y)}
${nt("move",e.shift??[0,0],r=>this.#s(r),this.locked("shift"))}
${e.mode==="stochastic"?this.#P(e):this.#x(e)}`}#x(e){return I("gradient back",e.backward,t=>this.change({backward:t}),this.locked("backward"))}#P(e){return G("draw again",()=>this.change({seed:(e.seed+1)%1e4,training:!0}))}panel(e){let t=ti.find(({grid:o})=>JSON.stringify(o)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=(o,a)=>I(o,e[a],l=>this.change({[a]:l}),this.locked(a));return f`${C("Input",D("picture",t,[...r,...ti],o=>this.change({input:ti.find(a=>a.id===o)?.grid??e.input}),this.locked("input")))}
${C("Window",Ae(e.pool_size,[1,14,1],o=>this.change({pool_size:o}),this.locked("pool_size")))}
${C("Stride",Ae(e.stride??e.pool_size,[1,28,1],o=>this.change({stride:o}),this.locked("stride")),I("as the window",e.stride===null,o=>this.change({stride:o?null:e.pool_size}),this.locked("stride")))}
${C("Padding",Ae(e.padding,[0,7,1],o=>this.change({padding:o}),this.locked("padding")),s("ceil_mode","ceil_mode"),s("count_include_pad","count_include_pad"))}
${e.mode==="stochastic"?C("Draws",s("training","training"),E("seed",e.seed,[0,9999,1],o=>this.change({seed:o}),this.locked("seed")),this.#x(e)):w}`}},pu=i=>i[0].map((n,e)=>i.map(t=>t[e]));H("d2l-pooling",oo);function ri(i,n){let e={sizes:[n],fields:[1],jumps:[1],starts:[0]};return i.forEach(({kind:t,kernel_size:r,stride:s,padding:o,dilation:a},l)=>{let c=a*(r-1)+1;if(t==="pool"&&2*o>r)throw new v(`layer ${l+1}: padding ${o} is more than half of the pooling window ${r}; use padding ${Math.floor(r/2)} or less`);try{let{rows:d}=de([e.sizes[l],e.sizes[l]],[r,r],{stride:s,padding:o,dilation:a});e.sizes.push(d.output)}catch(d){throw d instanceof v?new v(`layer ${l+1}: ${d.message}`):d}e.fields.push(e.fields[l]+(c-1)*e.jumps[l]),e.jumps.push(e.jumps[l]*s),e.starts.push(e.starts[l]-o*e.jumps[l])}),e}function ni(i,n,e,t){let r=[];r[e]=new Float64Array(n[e]),r[e][t]=1;for(let s=e-1;s>=0;s--){let{kernel_size:o,stride:a,padding:l,dilation:c}=i[s],[d,p]=[r[s+1],new Float64Array(n[s])],u=0;for(let h=0;h<d.length;h++)if(d[h]!==0)for(let m=0;m<o;m++){let g=h*a-l+m*c;g<0||g>=p.length||(p[g]+=d[h],u+=d[h])}if(u>0)for(let h=0;h<p.length;h++)p[h]/=u;r[s]=p}return r}function ao(i,n,e,t){let r=n+(e-t)/2,s=0;for(let o=Math.max(0,r);o<Math.min(i.length,r+t);o++)s+=i[o];return s}function sc(i){let n=({kernel_size:o,dilation:a})=>(o-1)*a,{fields:e,jumps:t}=uu(i),s=i[i.length-1]?.kind==="pool"?"pooling":"convolution";return[{answer:[1+i.reduce((o,a)=>o+n(a),0)],says:"Add (k − 1)·jump."},{answer:[1+i.reduce((o,a,l)=>o+(a.kind==="pool"?0:n(a)*t[l]),0)],says:"Pooling windows count, too."},{answer:[e[i.length-1]],says:`The last ${s} is missing.`},{answer:[i.reduce((o,a)=>o*a.kernel_size,1)],says:"Fields add up."},{answer:[1+i.reduce((o,a,l)=>o+(a.kernel_size-1)*t[l],0)],says:"Dilation spreads the weights: a window spans d·(k − 1) + 1."}]}function uu(i){let[n,e]=[[1],[1]];return i.forEach(({kernel_size:t,stride:r,dilation:s},o)=>{n.push(n[o]+(t-1)*s*e[o]),e.push(e[o]*r)}),{fields:n,jumps:e}}var Xr=24,Yr={kernel_size:[1,31],stride:[1,8],padding:[0,15],dilation:[1,16]},hu={kernel_size:"",stride:"s",padding:"p",dilation:"d"},oc=Object.keys(Yr),ac=(i,n,e)=>({kernel_size:e,stride:n==="pool"?e:1,padding:0,dilation:1})[i],lc='layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';function mu(i,n){let e=a=>new v(`${lc}; layer ${n+1} ${a}`);if(typeof i!="object"||i===null)throw e(`is ${JSON.stringify(i)}`);let t=i,r=Object.keys(t).find(a=>a!=="kind"&&!Object.hasOwn(Yr,a));if(r!==void 0)throw e(`has "${r}"`);let s=t.kind??"conv";if(s!=="conv"&&s!=="pool")throw e(`has kind ${JSON.stringify(s)}; it is "conv" or "pool"`);let o={kind:s};for(let a of oc){let l=t[a]??ac(a,s,o.kernel_size),[c,d]=Yr[a];if(!Number.isInteger(l)||l<c||l>d)throw e(`has ${a} ${JSON.stringify(l??null)}; it is a whole number from ${c} to ${d}`);o[a]=l}return o}var fu=i=>`${i.kind[0]}${i.kernel_size}${oc.slice(1).filter(n=>i[n]!==ac(n,i.kind,i.kernel_size)).map(n=>hu[n]+i[n]).join("")}`;function gu(i){let[,n,e,t,r,s,o]=/^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(i)??[];if(n===void 0)return[i];let a=Object.entries({kernel_size:e,stride:t,padding:r,dilation:s}).filter(([,c])=>c!==void 0),l={kind:n==="c"?"conv":"pool",...Object.fromEntries(a.map(([c,d])=>[c,Number(d)]))};return Array.from({length:Math.min(Number(o??1),Xr+1)},()=>l)}function ii(){return{parse(i){if(!Array.isArray(i)||i.length===0||i.length>Xr)throw new v(`${lc}; got ${Array.isArray(i)?`${i.length} layers`:JSON.stringify(i)}`);return i.map(mu)},encode(i){let n=[];for(let e of i.map(fu)){let t=n[n.length-1];t?.text===e?t.times++:n.push({text:e,times:1})}return n.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")},decode:i=>i.split(",").flatMap(gu)}}var ht=(i,n,e,t)=>({id:i,label:n,input_size:e,layers:ii().parse(ii().decode(t),"layers")}),ur=[ht("ten","ten 3×3",21,"c3*10"),ht("one","one 21×21",21,"c21"),ht("lenet","LeNet",28,"c5p2,p2,c5,p2"),ht("vgg","VGG-11",224,"c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),ht("resnet","ResNet-18, longest path",224,"c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3"),ht("pooled","seven times 3×3 and pooling",224,Array(7).fill("c3p1,p2").join()),ht("dilated","dilation 1, 2, 4",15,"c3,c3d2,c3d4"),ht("holes","dilation 2, 2, 2",13,"c3d2*3")];var bu=[{id:"conv",label:"convolution"},{id:"pool",label:"pooling"}],cc={kernel_size:"k",stride:"s",padding:"p",dilation:"d"},wu=({kind:i,kernel_size:n,stride:e,padding:t,dilation:r})=>`${i==="pool"?"pooling":"convolution"} ${n}×${n}, stride ${e}, padding ${t}, dilation ${r}`,$u=i=>[i.stride===(i.kind==="pool"?i.kernel_size:1)?"":`s${i.stride}`,i.padding===0?"":`p${i.padding}`,i.dilation===1?"":`d${i.dilation}`].filter(Boolean).join(" ");function dc(i){let n=Hn(i,"layer",(e,t)=>{let{kind:r,kernel_size:s}=e;return{content:r==="pool"?f`<i>pool</i> ${s}`:`${s}×${s}`,small:$u(e),look:`${r} ${t+1===i.looked?"looked":""}`,name:`layer ${t+1}: ${wu(e)}`}},()=>i.change([...i.items,{...i.items[i.items.length-1]}],i.open));return f`${n}${i.open!==null&&i.open<i.items.length&&!i.locked?vu(i,i.open):w}`}function vu(i,n){let e=i.items[n],t=r=>i.change(i.items.map((s,o)=>o===n?{...s,...r}:s),n);return f`<div class="editor" role="group" aria-label="layer ${n+1}">
${D(`layer ${n+1}`,e.kind,bu,r=>t({kind:r}))}
${Object.keys(cc).map(r=>E(cc[r],e[r],[...Yr[r],1],s=>t({[r]:s})))}
${Un(i,n)}
</div>`}var yu=i=>Math.max(1,Math.floor(i/3)-(Math.floor(i/3)-i&1)),xu=i=>`${Math.round(100*i)} %`,lo=class extends O{constructor(){super();this.name="Receptive field";this.hint="Try: pick “one 21×21”; then press a layer and change it.";this.derivedKeys=["sizes","fields","jumps"];this.looks=["layer","position"];this.fields={layers:ii(),input_size:B(1,256),view:Y(["paths","reach"]),layer:B(1,Xr),position:j(0,255)};this.#e=null;this.questions={field:{label:"the field",question:(e,t)=>({text:`Predict: one unit of layer ${e.layer} sees a square of the input. How many pixels wide is it?`,fields:["pixels"],answer:[t.all.fields[e.layer]],slips:sc(e.layers.slice(0,e.layer)),otherwise:"Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it."})}};this.chip=null}static{this.properties={chip:{state:!0}}}#e;defaults(){let{layers:e,input_size:t}=ur[0];return{layers:e,input_size:t,view:"paths",layer:e.length,position:[0,0]}}derive(e){try{return{all:ri(e.layers,e.input_size),trouble:null}}catch(t){if(!(t instanceof v))throw t;return{all:null,trouble:t.message}}}settle(e,{all:t}){let r=P(e.layer,1,e.layers.length),s=t?t.sizes[r]-1:255;return{...e,layer:r,position:e.position.map(o=>Math.min(o,s))}}report({all:e}){return{sizes:e&&e.sizes,fields:e&&e.fields,jumps:e&&e.jumps}}#t(e,t){let r=[t,e.layer,...e.position];if(this.#e?.key.every((a,l)=>a===r[l]))return this.#e;let s=a=>({shares:ni(e.layers,t.sizes,e.layer,a),start:t.starts[e.layer]+a*t.jumps[e.layer]}),o=s(e.position[0]);return this.#e={key:r,rows:o,columns:e.position[0]===e.position[1]?o:s(e.position[1])},this.#e}pytorch(e){if(this.derived.trouble!==null)return null;let t=e.layers.slice(0,e.layer).map(o=>`    (${[o.kernel_size,o.stride,o.padding,o.dilation].join(", ")}),  # ${o.kind}`),[r,s]=e.position;return["import torch","from torch.nn import functional as F","","layers = [  # window, stride, padding, dilation",...t,"]",`X = torch.ones(1, 1, ${e.input_size}, ${e.input_size}, dtype=torch.float64, requires_grad=True)`,"units = X","for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights","    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)","    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",`units[0, 0, ${r}, ${s}].backward()`,"Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",`Y
`].join(`
`)}#r(e,t,r){let s=t.starts[r]+(t.fields[r]-1)/2;return P(Math.round((e-s)/t.jumps[r]),0,t.sizes[r]-1)}#n(e,t){let r=s=>Math.floor(t.starts[e.layer]+s*t.jumps[e.layer]+(t.fields[e.layer]-1)/2);return[r(e.position[0]),r(e.position[1])]}#i(e,t){let{all:r}=this.derived,s=this.now;if(!r)return;let o=this.#n(s,r),a=e.map((l,c)=>{let d=this.#r(l,r,s.layer),p=s.position[c]+Math.sign(l-o[c]);return t&&d===s.position[c]?P(p,0,r.sizes[s.layer]-1):d});this.change({position:a})}drawing(e,t){let r=this.width||688,s=r>=z,o=dc({items:e.layers,open:this.chip,looked:e.layer,most:Xr,locked:this.locked("layers"),pick:c=>{this.chip=c},change:(c,d)=>{this.chip=d,this.change({layers:c,layer:e.layer===e.layers.length?c.length:e.layer})}}),a=s?Math.floor(r*.46):Math.min(r-16,300),l=t.all?f`<div class="views">
${A(s&&!this.asking,()=>this.#c(e,t.all,r-a-24,a-4))}
${this.#l(e,t.all,a)}
${A(this.asking,()=>ue("y","field",""))}
</div>`:w;return f`<div class="whole">${o}${l}</div>`}#l(e,t,r){let s=t.fields[e.layer],{rows:o,columns:a}=this.#t(e,t),l=this.asking,c=({start:te})=>l?[0,e.input_size]:[Math.min(0,te),Math.max(e.input_size,te+s)],[d,p]=[c(o),c(a)],u=Math.max(d[1]-d[0],p[1]-p[0]),h=Math.ceil(u/(r*devicePixelRatio)),m=(te,[Pe,vi])=>pc(l?null:te.shares[0],e,Pe,vi,h),[g,$]=[m(o,d),m(a,p)],k=Math.max(...g.filter(Number.isFinite))*Math.max(...$.filter(Number.isFinite))||1,x=g.map(te=>$.map(Pe=>e.view==="reach"?+(te*Pe>0)*.6+0*te*Pe:te*Pe/k)),y=t.sizes[e.layer],_=this.#n(e,t).map((te,Pe)=>Math.floor((te-[d,p][Pe][0])/h)),F=([te,Pe])=>[te*h+d[0],Pe*h+p[0]],ae=(a.start-p[0])/h,Oe=(o.start-d[0])/h,W=s/h;return q("x","input","X",[e.input_size,e.input_size],f`<d2l-picture
data-plate="input"
label=${l?"input":`input with the field of unit (${e.position.join(", ")})`}
.theme=${this.theme}
.values=${x}
.cell=${he(r,Math.ceil(u/h))}
.cursor=${!l&&y>1}
.drag=${!l&&y>1?"move":""}
.at=${_}
@cell-focus=${te=>this.#i(F(te.detail.cell),!0)}
@cell-drag=${te=>this.#i(F(te.detail.cell),te.detail.start??!1)}
>${l?w:f`<svg viewBox="0 0 ${$.length} ${g.length}" aria-hidden="true">
<rect class="field" x=${ae} y=${Oe} width=${W} height=${W} vector-effect="non-scaling-stroke" />
</svg>`}</d2l-picture>`)}#c(e,t,r,s){let{shares:o,start:a}=this.#t(e,t).columns,l=t.fields[e.layer],c=Math.max(2,l*.12),[d,p]=[a-c,a+l+c],[u,h]=[34,46],m=Math.min(56,(s-h-16)/Math.max(1,e.layers.length)),g=10+m*e.layers.length,$=Te=>u+(Te+.5-d)/(p-d)*(r-u),k=Te=>g-Te*m,x=e.layers.map((Te,ve)=>this.#a(t,ve+1,o[ve+1],$,k(ve+1),[d,p],m)),y=Math.ceil(15/m),_=t.starts[e.layer]+e.position[1]*t.jumps[e.layer]+(l-1)/2,F=Math.max(1,Math.ceil(3*(p-d)/(r-u))),[ae,Oe]=[Math.max(0,Math.ceil(d)),Math.min(e.input_size,Math.floor(p))],W=pc(o[0],e,ae,Oe,F),te=Math.max(...W)||1,Pe=W.map((Te,ve)=>`${$(ae+ve*F+(F-1)/2)},${g+h-Te/te*(h-12)}`),vi=Te=>{let ve=Te.currentTarget.getBoundingClientRect(),Po=P(Math.round((g-(Te.clientY-ve.top))/m),1,e.layers.length),jc=(Te.clientX-ve.left-u)/(r-u)*(p-d)+d-.5,To=this.#r(jc,t,Po);this.change({layer:Po,position:[To,To]})};return f`<div class="plate">
<div class="name y">unit <span>(${e.position.join(", ")}) of layer ${e.layer}</span></div>
<svg class="cone" aria-hidden="true" width=${r} height=${g+h+4} @pointerdown=${vi}>
<polygon class="light" points="${$(_)},${k(e.layer)} ${$(a+l-.5)},${k(0)} ${$(a-.5)},${k(0)}" />
${e.layers.map((Te,ve)=>(ve+1)%y===0?T`<text x="0" y=${k(ve+1)+4}>${ve+1}</text>`:w)}
<text x="0" y=${k(0)+4} class="x">X</text>
${x}${this.#a(t,0,o[0],$,k(0),[d,p],m)}
<polyline class="bell" points=${Pe.join(" ")} />
</svg>
</div>`}#a(e,t,r,s,o,[a,l],c){let d=e.jumps[t],p=e.starts[t]+(e.fields[t]-1)/2,u=Math.max(0,Math.ceil((a-p)/d)),h=Math.min(e.sizes[t]-1,Math.floor((l-p)/d)),m=s(d)-s(0),g=P(m*.72,1,Math.min(11,c*.7)),$=r&&Math.max(...r)||1,k=["","","","","","",""];for(let x=u;x<=h;x++){let y=r?.[x]??0;k[y>0?1+Math.min(5,Math.floor(y/$*5.999)):0]+=`M${s(p+x*d).toFixed(1)} ${o.toFixed(1)}h0`}return T`<g class=${t===0?"x":"y"} stroke-width=${g}>${k.map((x,y)=>x?T`<path class=${y===0?"none":""} opacity=${y===0?1:.25+y*.125} d=${x} />`:w)}</g>`}#s(e,t){let r=t.fields[e.layer],{rows:s,columns:o}=this.#t(e,t),a=[s,o].map(({shares:y})=>y[0].filter(_=>_>0).length),l=[s,o].map(({start:y})=>Math.min(e.input_size,y+r)-Math.max(0,y)),c=y=>ao(s.shares[0],s.start,r,y)*ao(o.shares[0],o.start,r,y),d=r*r,p=a[0]<l[0]||a[1]<l[1],u=d-l[0]*l[1],h=yu(r),m=r;for(;m>2&&c(m-2)>=.95;)m-=2;let g=p?`${L(a[0]*a[1])} of the ${L(d)} pixels in the field are seen, the others lie between the weights.`:r<4?`${d} ${d===1?"pixel":"pixels"} in the field.`:`${L(d)} pixels in the field; the middle ${h===1?"one holds":`${L(h*h)} hold`} ${xu(c(h))} of the paths.`,$=({start:y})=>`${y} to ${y+r-1}`.replaceAll("-","−"),k=s.start===o.start?`rows and columns ${$(s)}`:`rows ${$(s)}, columns ${$(o)}`,x=u>0?`, ${L(u)} pixels of it outside the picture`:"";return[g,`layer ${e.layer}, unit (${e.position.join(", ")}): field ${N([r,r])}, jump ${t.jumps[e.layer]}, ${k}${x}; 95 % of the paths lie within the middle ${N([m,m])}.`]}caption(e,{all:t}){let[r,s]=this.#s(e,t);return f`<p class="sum"><b>${r}</b><br /><span class="aside">${s}</span></p>`}saying(e,{all:t,trouble:r}){return t?this.#s(e,t).join(" "):r??""}controls(e){let t=ur.find(({layers:r,input_size:s})=>s===e.input_size&&JSON.stringify(r)===JSON.stringify(e.layers));return f`${D("stack",t?.id??"own",t?ur:[{id:"own",label:"your own"},...ur],r=>{let s=ur.find(l=>l.id===r);if(!s)return;let{layers:o,input_size:a}=s;this.chip=null,this.change({layers:o,input_size:a,layer:o.length,position:[0,0]})},this.locked("layers"))}
${E("layer",e.layer,[1,e.layers.length,1],r=>this.change({layer:r}))}
${I("only reach",e.view==="reach",r=>this.change({view:r?"reach":"paths"}),this.locked("view"))}`}panel(e,{all:t}){let r=t?t.sizes[e.layer]-1:0,s=(this.width||688)<z;return f`${A(s&&t&&!this.asking,()=>C("Cone",this.#c(e,t,Math.min(this.width-8,340),260)))}
${C("Unit",E("row",e.position[0],[0,r,1],o=>this.change({position:[o,e.position[1]]})),E("column",e.position[1],[0,r,1],o=>this.change({position:[e.position[0],o]})))}
${C("Input",E("size",e.input_size,[1,256,1],o=>this.change({input_size:o}),this.locked("input_size")))}`}static{this.styles=R`
${O.styles}
${Wn}
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
`}};function pc(i,n,e,t,r){return Array.from({length:Math.ceil((t-e)/r)},(s,o)=>{let a=e+o*r;if(a<0||a>=n.input_size)return Number.NaN;let l=0;for(let c=a;c<Math.min(a+r,n.input_size);c++)l+=i?i[c]:0;return l})}H("d2l-receptive-field",lo);var Gt=["shape","parameters","macs","field"],ku=104729,Su=7919,Pu=i=>Math.min(2,Math.floor((i-1)/4));function si(i,n,e="all"){let t=e==="all"?Gt[(n-1)%Gt.length]:e;for(let r=0;;r++){let s=Math.imul(i,2654435761)+n*ku+r*Su,o=me(s+Gt.indexOf(t)),a=(c,d)=>c+Math.floor(o()*(d-c+1)),l=Ru[t](a,Pu(n));if(l?.slips.every(({answer:c})=>String(c)!==String(l.answer)))return l}}var po=({k:i,s:n,p:e,d:t})=>[`${i}×${i}`,`stride ${n}`,`padding ${e}`,...t>1?[`dilation ${t}`]:[]].join(", "),uc=(i,n)=>{let e=2*i(1,n>0?3:2)+1,t=n>1&&e===3?i(1,2):1;return{k:e,s:n>0?i(1,3):i(1,2),p:i(1,(e-1)/2),d:t}},hc=(i,n,e)=>{let t=i(12,32);return[n,t,e>0&&i(1,2)===1?i(12,32):t]},uo=(i,{k:n,s:e,p:t,d:r},s=1,o=!0)=>({kind:"conv2d",out_channels:i,kernel_size:n,stride:e,padding:t,dilation:r,groups:s,bias:o}),Tu=(i,{k:n,s:e,p:t,d:r},s)=>`⌊(${i} + 2·${t} − ${r>1?r*(n-1)+1:n})/${e}⌋ + 1 = ${s}`;function Mu(i,n){let e=uc(i,n),t=i(1,8),r=hc(i,t,n),s=[uo(i(2,16),e)],o=De(s,r),a=[r[1],r[2]],l=o.output.slice(1),d=ut(de(a,[e.k,e.k],{stride:[e.s,e.s],padding:[e.p,e.p],dilation:[e.d,e.d]})).map(u=>({answer:[...u.answer],says:u.says})).filter(u=>String(u.answer)!==String(l));if(!d.some(({says:u})=>u.includes("2p")))return null;let p=[...new Set(a.map((u,h)=>Tu(u,e,l[h])))];return{topic:"shape",layers:s,cost:o,text:`${r.join("×")} goes in; kernel ${po(e)}. How large is the map that comes out?`,fields:["height","width"],answer:l,line:p.join(", "),slips:d}}function mc(i,n){let e=n>1?[1,2,4][i(0,2)]:1,[t,r]=[e*i(2,16),e*i(2,16)],s={...uc(i,Math.min(n,1)),d:1},o=n===0||i(1,3)>1,a=[uo(r,s,e,o)],l=De(a,hc(i,t,n)),c=`${e>1?`, ${e} groups`:""}${o?"":", no bias"}`,d=e>1?`(${t}/${e})`:`${t}`;return{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:c,each:d}}var co=(i,n)=>`${i} = ${L(n)}`;function _u(i,n){let{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:c,each:d}=mc(i,n),p=s.k*s.k,u=o?r:0,[h,m]=o?[` + ${r}`,`${r}·${d}·${s.k}²`]:["",`${r}·${d}·${s.k}²`],g=(k,x,y)=>({answer:[k],says:`${co(x,k)}: ${y}`}),$=r*t*p/e;return{topic:"parameters",layers:a,cost:l,text:`A ${s.k}×${s.k} convolution from ${t} to ${r} channels${c}. How many parameters has it?`,fields:[""],answer:[l.parameters],line:co(`${m}${h}`,l.parameters),slips:[o?g($,m,"that leaves out the bias, one for each output channel."):g($+r,`${m} + ${r}`,"this one has no bias."),g(r*t*s.k/e+u,`${r}·${d}·${s.k}${h}`,"a kernel has k² weights, not k."),g(r*p+u,`${r}·${s.k}²${h}`,"each kernel reads every input channel of its group."),...e>1?[g(r*t*p+u,`${r}·${t}·${s.k}²${h}`,"a kernel reads only its group's channels."),g($/e+u,`(${r}/${e})·${d}·${s.k}²${h}`,"only the input channels are divided: there are as many kernels as output channels.")]:[]]}}function Cu(i,n){let{groups:e,from:t,to:r,w:s,bias:o,layers:a,cost:l,aside:c,each:d}=mc(i,n),[[,p,u],[,h,m]]=[l.output,l.input],g=p*u,$=s.k*s.k,k=r*t*$/e,x=(_,F)=>({answer:[_],says:F}),y=`${r}·${d}·${s.k}²`;return{topic:"macs",layers:a,cost:l,text:`${l.input.join("×")} goes in; ${r} kernels ${po(s)}${c}. How many multiply–adds?`,fields:[""],answer:[l.macs],line:co(`${y} for each of ${p}×${u} places`,l.macs),slips:[...h*m===g?[]:[x(k*h*m,`${y}·${h}·${m}: count the places of the output, not the input's.`)],x(k,`${y} is one place; the kernels work at every place of the output map.`),x(k/s.k*g,"A kernel has k² weights, not k."),x(r*$*g,"Each kernel reads every input channel of its group."),...o?[x(l.parameters*g,"The bias is added, not multiplied: leave it out.")]:[],...e>1?[x(k*e*g,"A kernel reads only its group's channels.")]:[]]}}function Eu(i,n){let e=Array.from({length:n>0?3:2},()=>{let u=i(1,3)*2+1;return{k:u,s:i(1,3),p:(u-1)/2,d:n>1&&u===3?i(1,2):1}});e[0].s=i(2,3);let t=e.map(u=>uo(1,u)),r=De(t,[1,64,64]),s=r.layers[r.layers.length-1].field[0],o=(u,h=0)=>{let[m,g]=[1,1];for(let $ of e)m+=u($)*(h?g*$.s:g),g*=$.s;return m},a=1,l=e.map(u=>{let h=`${u.d>1?`${u.d}·`:""}${u.k-1}·${a}`;return a*=u.s,h}),c=(u,h)=>({answer:[u],says:`${h} (that gives ${u}).`}),d=e.reduce((u,{k:h,d:m})=>u+m*(h-1),1),p=e.some(({d:u})=>u>1);return{topic:"field",layers:t,cost:r,text:`Layers, in order: ${e.map(po).join("; ")}. How many pixels wide is the receptive field of one unit of the last?`,fields:[""],answer:[s],line:`1 + ${l.join(" + ")} = ${s}`,slips:[c(d,"Behind a stride a step is worth more pixels: weigh k − 1 with the strides before"),c(o(({k:u,d:h})=>h*(u-1),1),"A layer's own stride counts for the layers behind it, not for itself"),c(e.reduce((u,{k:h})=>u+h,0),"Fields do not add: each layer adds k − 1, and the first unit is 1"),...p?[c(o(({k:u})=>u-1),"Dilation spreads the weights: a kernel adds d·(k − 1)"),c(o(({k:u,d:h})=>h*u-1),"A dilated kernel spans d·(k − 1) + 1, not d·k")]:[]]}}var Ru={shape:Mu,parameters:_u,macs:Cu,field:Eu};var fc={all:"all topics",shape:"shapes",parameters:"parameters",macs:"multiply–adds",field:"receptive fields"},oi=9999,bc="d2l-shape-quiz",ai=null;function ho(){try{ai??=JSON.parse(localStorage.getItem(bc)??"{}")}catch{ai={}}return ai}function gc(i){ai=i;try{localStorage.setItem(bc,JSON.stringify(i))}catch{}}var mo=class extends O{constructor(){super(...arguments);this.name="Quiz";this.hint="Work it out on paper, type the answer, press Enter.";this.derivedKeys=["answer"];this.fields={seed:B(0,oi),question:B(1,oi),topic:Y(["all",...Gt])};this.questions={answer:{label:"the answer",question:(e,{made:t})=>Nu(t)}};this.#r=0}defaults(){return{seed:1,question:1,topic:"all",ask:"answer"}}get asksEachTime(){return!0}derive({seed:e,question:t,topic:r}){return{made:si(e,t,r),trouble:null}}report({made:e}){return{answer:e.answer}}pytorch(e,{made:t}){return pt(t.layers,t.cost.input)}get#e(){let{seed:e,question:t}=this.now;return`${e} ${this.derived.made.topic} ${t}`}judged(e){let t=ho();if(t[this.#e])return;let r=e?.right??!1,s=r?"":e?.slip??(e?"other":"shown");gc({...t,[this.#e]:{topic:this.derived.made.topic,right:r,slip:s}})}#t(){let e=Object.values(ho());return e.length===0?"The first answer counts.":`${e.filter(({right:t})=>t).length} of ${e.length} at the first try`}get line(){let e=Object.values(ho()),t=Gt.map(o=>{let a=e.filter(l=>l.topic===o);return`${fc[o]} ${a.filter(({right:l})=>l).length}/${a.length}`}),r={};for(let{slip:o}of e)o&&(r[o]=(r[o]??0)+1);let s=Object.entries(r).map(([o,a])=>`${o} ×${a}`);return`ShapeQuiz, right at the first try: ${t.join(", ")}; not right: ${s.join(", ")||"none"}`}#r;drawing(e,{made:t}){let r=this.width||688;return f`<div class="whole">
<d2l-network
.cost=${t.cost}
.looked=${this.#r}
.width=${r}
.tall=${r<z&&t.layers.length>1}
.masked=${this.asking}
label="layers, from the input on"
@layer-look=${s=>{this.#r=s.detail,this.requestUpdate()}}
></d2l-network>
<p class="score">Question ${this.now.question} · ${this.#t()}</p>
</div>`}#n({made:e}){return`${e.line}.`}caption(e,t){return f`<p class="sum">${this.#n(t)}</p>`}saying(e,t){return`${this.#n(t)} Enter goes on.`}#i(){this.#r=0,this.change({question:this.now.question%oi+1}),this.updateComplete.then(()=>this.renderRoot.querySelector(".ask input")?.focus({preventScroll:!0}))}key(e,t){return e!=="Enter"||this.asking||!t.matches(".told")?!1:(this.#i(),!0)}controls({topic:e}){let t=["all",...Gt].map(r=>({id:r,label:fc[r]}));return f`${D("topic",e,t,r=>this.change({topic:r,question:1}),this.locked("topic"))}${A(!this.locked("question"),()=>G(this.asking?"Skip":"Next",()=>this.#i()))}`}panel({seed:e}){return f`${C("Questions",E("seed",e,[0,oi,1],t=>this.change({seed:t}),this.locked("seed")))}${C("Progress",G("Copy for instructor",()=>{this.copy(this.line,"a line of text copied; it stays in this browser until you paste it")}),G("Forget",()=>{gc({}),this.notice="forgotten; the next first answer counts again"}))}`}static{this.styles=R`
${O.styles}
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
`}},Du={shape:"Along each axis: ⌊(n + 2p − d·(k − 1) − 1) / s⌋ + 1.",parameters:"Output channels times the input channels of a group times k², and a bias for each output channel.",macs:"The weights of the layer, once for each place of the output map.",field:"Begin with 1; each layer adds d·(k − 1), times all the strides before it."};function Nu({text:i,fields:n,answer:e,slips:t,topic:r}){return{text:i,fields:n,answer:e,slips:t,otherwise:Du[r]}}H("d2l-shape-quiz",mo);var li=class{constructor(n){this.state=n>>>0}next(){this.state=this.state+1831565813>>>0;let n=this.state;return n=Math.imul(n^n>>>15,n|1),n^=n+Math.imul(n^n>>>7,n|61),(n^n>>>14)>>>0}uniform(n,e){return n+(e-n)*(this.next()>>>8)/2**24}order(n){let e=Uint32Array.from({length:n},(t,r)=>r);for(let t=n-1;t>0;t--){let r=Math.floor((t+1)*this.next()/4294967296);[e[t],e[r]]=[e[r],e[t]]}return e}};var zt=5,hr=32,Vr=28,wc=10,fo=[16,32,64],Au=1234;function Jr(i){if(i%2!==0)throw new v(`depth ${i}: a block has two convolutions; give an even number such as ${i+1}`);let n=i/2;return[2,1,0].map(e=>Math.floor((n+e)/3))}var ci=(i,n,e)=>({kind:"conv2d",out_channels:i,kernel_size:n,stride:e,padding:n>>1});function Fu(i,n,e){let t=e.normalise?[{kind:"batch_norm"}]:[],r=[ci(i,3,n),...t,{kind:"relu"},ci(i,3,1),...t];if(!e.shortcut)return[...r,{kind:"relu"}];let s=n>1?[ci(i,1,n)]:[];return[{kind:"residual",branch:r,shortcut:s,branch_scale:e.branch_scale},{kind:"relu"}]}function $c(i){let n=i.normalise?[{kind:"batch_norm"}]:[],e=[ci(fo[0],3,2),...n,{kind:"relu"}],t=[],r=e.length;return Jr(i.depth).forEach((s,o)=>{for(let a=0;a<s;a++){let l=Fu(fo[o],o>0&&a===0?2:1,i);for(let{branch:c=[],shortcut:d=[]}of l)r+=1+c.length+d.length;t.push(r-1),e.push(...l)}}),e.push({kind:"global_avg_pool2d"},{kind:"flatten"},{kind:"dense",out_features:wc}),{layers:e,ends:t}}function vc(i,n){let e=new li(Au),t=Math.sqrt(3),r=Float32Array.from({length:hr*Vr*Vr},()=>e.uniform(-t,t)),s=Array.from({length:hr},()=>Math.floor(e.uniform(0,wc)));return{shape:[1,Vr,Vr],layers:$c(i).layers,init:i.init,seed:n,train:{examples:r,labels:s},batch_size:hr,epochs:1,learning_rate:0}}function yc(i,n){let e=Jr(i.depth).flatMap((r,s)=>Array.from({length:r},()=>fo[s]*Math.ceil(Vr/2**(s+1))**2)),t=$c(i).ends.map(r=>n.layers[r]);return{sizes:t.map(({norm:r},s)=>r/Math.sqrt(hr*e[s])),gradients:t.map(({gradient_norm:r})=>r)}}function Gu(i){return{mean:Math.exp(i.reduce((e,t)=>e+Math.log(t),0)/i.length),least:Math.min(...i),most:Math.max(...i)}}var di=(i,n)=>n(i[0]).map((e,t)=>Gu(i.map(r=>n(r)[t]))),go=({gradients:i})=>i.map(n=>n/i[i.length-1]);function xc(i,n){let e=i.normalise?" nn.BatchNorm2d(c),":"",t={xavier:"nn.init.xavier_uniform_(layer.weight)",he:'nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")'},r=typeof i.init=="string"?[`        ${t[i.init]}`]:[`        bound = ${i.init} * (3 / layer.weight[0].numel()) ** 0.5`,"        nn.init.uniform_(layer.weight, -bound, bound)"],s=i.branch_scale===1?"":`${i.branch_scale} * `;return["import torch","from torch import nn","",`torch.manual_seed(${n})  # PyTorch's own weights and noise, by the same rules`,"","","class Block(nn.Module):","    def __init__(self, c_in, c, stride):","        super().__init__()","        self.branch = nn.Sequential(",`            nn.Conv2d(c_in, c, 3, stride, padding=1),${e} nn.ReLU(),`,`            nn.Conv2d(c, c, 3, padding=1)${e&&`,${e.slice(0,-1)}`})`,...i.shortcut?["        self.shortcut = (","            nn.Conv2d(c_in, c, 1, stride) if stride > 1 else nn.Identity())"]:[],"","    def forward(self, X):",i.shortcut?`        return (${s}self.branch(X) + self.shortcut(X)).relu()`:"        return self.branch(X).relu()","","","def init(layer):","    if isinstance(layer, (nn.Conv2d, nn.Linear)):",...r,"        nn.init.zeros_(layer.bias)","","","blocks, c_in = [], 16",`for c, count in zip((16, 32, 64), (${Jr(i.depth).join(", ")})):`,"    for n in range(count):","        blocks.append(Block(c_in, c, 2 if c > 16 and n == 0 else 1))","        c_in = c",`stem = nn.Sequential(nn.Conv2d(1, 16, 3, 2, padding=1),${i.normalise?" nn.BatchNorm2d(16),":""} nn.ReLU())`,"head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 10))","net = nn.Sequential(stem, *blocks, head).apply(init)","",`X, y = torch.randn(${hr}, 1, 28, 28), torch.randint(10, (${hr},))`,"outputs = []","for block in blocks:","    block.register_forward_hook(lambda block, inputs, H: outputs.append(H))","loss = nn.functional.cross_entropy(net(X), y)","Y = [slope.norm().item() for slope in torch.autograd.grad(loss, outputs)]",`Y[0] / Y[-1]
`].join(`
`)}var pi=class{constructor(n,e){this.made=n;this.refused=e}#e=new Map;#t=null;#r=null;get(n,e){return this.#e.get(kc(n,e))}make(n,e){let t=e.find(([r,s])=>!this.get(r,s));!t||this.#r||(this.#r=t,this.#t??=n.startWorker(r=>this.#n(r)),this.#t.train(vc(...t)))}#n(n){let e=this.#r;if(n.type==="refused"&&this.refused(n.message),n.type!=="done"||!e)return;let[t,r]=e;this.#e.set(kc(t,r),yc(t,n)),this.#r=null,this.made()}close(){this.#t?.close(),this.#t=null,this.#r=null}},kc=({depth:i,init:n,normalise:e,shortcut:t,branch_scale:r},s)=>[i,n,e,t,t?r:1,s].join();var Sc=[!1,!0].flatMap(i=>[!1,!0].flatMap(n=>["xavier","he"].map(e=>({init:e,normalise:n,shortcut:i})))),ui={xavier:"Xavier",he:"He"},[_c,Cc]=[.5,2.5],Pc=i=>i==="xavier"?1:i==="he"?Math.SQRT2:i,Tc=10,zu={parse(i,n){let e=se(_c,Cc);return typeof i=="number"?e.parse(i,n):Y(["xavier","he"]).parse(i,`${n} (or a gain)`)},encode:String,decode:i=>/^[a-z]/.test(i)?i:Number(i||Number.NaN)},Ot=i=>Number.isFinite(i)?i>=1e3&&i<1e5?L(Math.round(i)):Me(i):"?",wo=class extends O{constructor(){super(...arguments);this.name="Signal flow";this.hint="Try: drag the gain; pick a tile; make it deeper.";this.derivedKeys=["activation_norms","gradient_norms"];this.looks=["block"];this.fields={depth:B(2,56),init:zu,normalise:ie(),shortcut:ie(),branch_scale:se(0,2),seed:B(0,9999),block:B(1,28)};this.questions={ratio:{label:"the first block’s gradient",question:(e,t)=>this.#u(e,t)}};this.#e=new pi(()=>this.refresh(),e=>this.#c(e));this.#t=null;this.#r=!1;this.#n=[];this.#i=!1}static{this.styles=[O.styles,R`
.views {
width: 100%;
display: grid;
justify-items: center;
gap: 14px;
}
.curves {
display: flex;
flex-wrap: wrap;
gap: 12px;
}
.tiles {
display: grid;
grid-template-columns: auto repeat(4, minmax(0, 1fr));
gap: 6px;
width: 100%;
}
.tiles .row {
align-self: center;
}
.tiles.narrow {
grid-template-columns: repeat(2, minmax(0, 1fr));
}
.narrow > .row {
display: none;
}
p.row {
margin-bottom: -8px;
}
.row {
color: var(--muted);
font-size: 0.8125rem;
padding-inline-end: 4px;
}
.tile {
display: grid;
justify-items: center;
gap: 2px;
padding: 6px 4px;
border: 1px solid var(--line);
border-radius: 8px;
background: none;
color: var(--ink);
font: inherit;
font-size: 0.8125rem;
line-height: 1.3;
cursor: pointer;
min-width: 0;
}
.tile[aria-pressed="true"] {
border-color: var(--gradient);
box-shadow: inset 0 0 0 1px var(--gradient);
background: color-mix(in srgb, var(--gradient) 8%, transparent);
}
.tile:focus-visible {
outline: 3px solid var(--input);
outline-offset: 2px;
}
.tile .of {
color: var(--muted);
text-wrap: balance;
}
.tile b {
font-size: 0.9375rem;
font-variant-numeric: tabular-nums;
}
.spark {
overflow: visible;
max-width: 100%;
}
.spark path {
fill: none;
stroke: var(--line);
}
.spark .way {
stroke: var(--gradient);
stroke-width: 2;
stroke-linejoin: round;
}
.waiting {
opacity: 0.55;
}
@media (forced-colors: active) {
.tile[aria-pressed="true"] {
border-color: Highlight;
box-shadow: inset 0 0 0 1px Highlight;
}
}
`]}defaults(){return{depth:54,init:"xavier",normalise:!1,shortcut:!1,branch_scale:1,seed:0,block:1}}#e;#t;#r;#n;#i;connectedCallback(){super.connectedCallback(),this.#l()}disconnectedCallback(){super.disconnectedCallback(),this.#e.close(),this.#o()}updated(e){super.updated(e),e.has("hosted")&&!this.#t?this.#l():this.#a()}async#l(){this.#t=await this.engine(),this.#i=!this.#t,this.#i?this.#o():this.#a()}#c(e){this.#i=!0,this.refuse(e),this.#o()}#a(){this.#s&&this.#o();let{now:e,derived:t}=this;if(!this.#t||!this.isConnected||t.trouble!==null)return;let r=Array.from({length:this.#r?1:zt},(o,a)=>[e,e.seed+a]),s=this.#r?[]:Sc.map(o=>[{...e,...o},e.seed]);this.#e.make(this.#t,[...r,...s])}get#s(){return this.derived.trouble!==null||this.derived.draws.length===zt}#o(){for(let e of this.#n.splice(0))e()}async getUpdateComplete(){let e=await super.getUpdateComplete();return this.textOf||this.#i||this.#s||!this.isConnected?e:(await new Promise(t=>this.#n.push(t)),super.getUpdateComplete())}derive(e){let t={blocks:0,draws:[],sizes:[],gradients:[],relative:[]};try{let r=Jr(e.depth).reduce((a,l)=>a+l,0),o=Array.from({length:zt},(a,l)=>this.#e.get(e,e.seed+l)).filter(a=>a!==void 0);return o.length===0?{...t,blocks:r,trouble:null}:{blocks:r,draws:o,sizes:di(o,a=>a.sizes),gradients:di(o,a=>a.gradients),relative:di(o,go),trouble:null}}catch(r){if(!(r instanceof v))throw r;return{...t,trouble:r.message}}}settle(e,t){return t.trouble===null?{...e,block:Math.min(e.block,t.blocks)}:e}report(e){let t=r=>e.draws.length===zt?r.map(({mean:s})=>s):null;return{activation_norms:t(e.sizes),gradient_norms:t(e.gradients)}}pytorch(e,t){return t.trouble===null?xc(e,e.seed):null}#u(e,{relative:[t],blocks:r}){let s=t?t.mean>Tc?"more":t.mean<1/Tc?"less":"same":"";return{text:`Predict: ${this.#d(e)}. Against block ${r}, the gradient that block 1 receives is …`,choices:[{id:"less",label:"less than a tenth"},{id:"same",label:"about as large"},{id:"more",label:"more than ten times as large"}],answer:s,slips:(t?["less","same","more"]:[]).map(o=>({answer:o,says:this.#h(o,e,r)})),otherwise:"The figure is still computing; answer again in a moment."}}#h(e,t,r){let s=t.shortcut&&!t.normalise,o=Ot(Math.SQRT2**r);return e==="same"?s?`1 + g′ is not 1: with He’s weights each block about doubles the square, and √2 to the power of ${r} is ${o}.`:`A factor a little off 1, once for each of ${t.depth} layers, ends far from 1.`:e==="less"?t.shortcut?"That is the plain network’s: a shortcut leads the gradient around the layers.":t.normalise?"Normalisation keeps the signal in range; on the way back each layer divides by the spread that it took away.":"He’s rule is made for ReLU: what a layer of it hands on stays about as large.":s?"The branches are too small for that: each block adds little to what goes around it.":t.shortcut?"The branch is normalised and the sum around it is not: it grows, and each branch counts for less of it.":"Half the outputs of a ReLU are 0: Xavier’s weights do not make up for that."}#p({init:e}){return typeof e=="number"?`gain ${S(e)}`:ui[e]}#d(e){let t=e.shortcut?`residual${e.branch_scale===1?"":`, branches times ${S(e.branch_scale,3)}`}`:"plain";return`${e.depth} layers, ${this.#p(e)}, ${t}, ${e.normalise?"with":"without"} normalisation`}#m(e,t){let[r,s]=[t.relative[e.block-1],t.sizes[e.block-1]];if(!r||!Number.isFinite(r.mean)||!Number.isFinite(s.mean))return"Numbers beyond float32 or below it: nothing can be compared there.";let a=`${t.draws.length===1?"one draw":`${t.draws.length} draws`}: ${Ot(r.least)} to ${Ot(r.most)}`,l=`hands on ${Ot(s.mean)}`;return e.block===t.blocks?`Block ${e.block}, the last one, ${l}; its gradient is the unit.`:`Block ${e.block} receives ${Ot(r.mean)} times the gradient of block ${t.blocks} (${a}). It ${l}.`}caption(e,t){return t.draws.length===0?f`<p class="sum">Drawing weights …</p>`:f`<p class="sum">${this.#d(e)}<br />${this.#m(e,t)}</p>`}saying(e,t){return t.trouble!==null?t.trouble:t.draws.length===0?"Drawing weights.":`${this.#d(e)}. ${this.#m(e,t)}`}drawing(e,t){if(t.trouble!==null)return f``;let r=this.width||688,s=r>=z,o=s?Math.floor((r-12)/2):r,a=t.draws.length<(this.#r?1:zt);return f`<div class="views" aria-busy=${a?"true":w}>
<div class="curves ${t.draws.length===0?"waiting":""}">
${this.#g(e,t,"size",t.sizes,o)}
${this.#g(e,t,"gradient",this.asking?[]:t.relative,o)}
</div>
${this.#b(e,Math.min(r,520))}
${this.#f(e,t,s)}
</div>`}#g(e,t,r,s,o){let a=s.flatMap(({mean:p,least:u,most:h},m)=>[p,u,h].every(g=>g>0&&Number.isFinite(g))?[{mean:p,least:u,most:h,n:m}]:[]),l={...Mc(a.flatMap(({least:p,most:u})=>[p,u])),name:Ou[r]},c=a.length?[{points:a.map(({mean:p,n:u})=>[u+1,p]),band:a.map(({least:p,most:u})=>[p,u])}]:[],d=a.find(({n:p})=>p===e.block-1);return f`<d2l-curve
label=${r==="size"?"block, size of its output":"block, its gradient"}
tone=${r==="size"?"output":"gradient"}
.x=${{name:"block",from:1,to:Math.max(2,t.blocks)}}
.y=${l}
.lines=${c}
.span=${r==="gradient"&&this.asking?[1,Math.max(2,t.blocks)]:null}
.veil=${r==="gradient"&&this.asking?"?":""}
.at=${d?[e.block,d.mean]:null}
.valueText=${d?`block ${e.block}: ${Ot(d.mean)}`:""}
.width=${o}
.height=${this.width>=z?230:190}
@curve-drag=${p=>this.change({block:P(p.detail.x,1,t.blocks)})}
></d2l-curve>`}#b(e,t){let r=["xavier","he"].map(s=>({at:[Pc(s),0],sign:"",text:ui[s]}));return f`<d2l-curve
label="gain of the weights"
tone="kernel"
.x=${{name:"gain g: the weights’ variance is g² / inputs",from:_c,to:Cc}}
.marks=${r}
.at=${[Pc(e.init),0]}
.snap=${.05}
.valueText=${this.#p(e)}
.fixed=${this.locked("init")}
.width=${t}
.height=${84}
@curve-drag=${s=>{this.#r=!0,this.change({init:s.detail.x})}}
@plot-rest=${()=>{this.#r=!1,this.requestUpdate()}}
></d2l-curve>`}#f(e,t,r){let s=Sc.map(c=>{let d=Lu(c,e),p=this.#e.get({...e,...c},e.seed),u=d&&t.relative.length?t.relative.map(({mean:h})=>h):p&&go(p);return{tile:c,current:d,values:d&&this.asking?void 0:u}}),o=Mc(s.flatMap(({values:c})=>(c??[]).filter(d=>d>0&&Number.isFinite(d)))),a=({tile:c,current:d,values:p})=>{let u=`${ui[c.init]}${c.normalise?", normalised":""}`,h=p?Ot(p[0]):d&&this.asking?"?":"…";return f`<button
type="button"
class="tile"
aria-pressed=${d?"true":"false"}
aria-label="${c.shortcut?"residual":"plain"}, ${u}: ${h}"
@click=${()=>this.change(c)}
>
<span class="of">${r?"":c.shortcut?"residual, ":"plain, "}${u}</span>
${ju(p??[],o)}
<b>${h}</b>
</button>`},l=c=>f`<span class="row">${c?"residual":"plain"}</span>${s.filter(({tile:d})=>d.shortcut===c).map(a)}`;return f`<p class="row">gradient at block 1; at block ${t.blocks} it is 1</p>
<div class="tiles ${r?"":"narrow"}" role="group" aria-label="eight networks">
${l(!1)}${l(!0)}
</div>`}controls(e,t){let r=typeof e.init=="number"?[{id:String(e.init),label:this.#p(e)}]:[],s=[1,.5,Math.round(1e3/Math.sqrt(Math.max(1,t.blocks)))/1e3,.1,0];s.includes(e.branch_scale)||s.push(e.branch_scale);let o=(a,l)=>l===2?`1/√${t.blocks}`:S(a,3);return f`${E("depth",e.depth,[2,56,2],a=>this.change({depth:a}),this.locked("depth"))}
${D("weights",String(e.init),[{id:"xavier",label:"Xavier"},{id:"he",label:"He"},...r],a=>this.change({init:a in ui?a:Number(a)}),this.locked("init"))}
${A(e.shortcut,()=>D("branches ×",String(e.branch_scale),s.map((a,l)=>({id:String(a),label:o(a,l)})),a=>this.change({branch_scale:Number(a)}),this.locked("branch_scale")))}
${A(!this.locked("seed"),()=>G("Draw again",()=>this.change({seed:(e.seed+zt)%1e4})))}`}panel(e){return f`${C("Network",I("batch normalisation",e.normalise,t=>this.change({normalise:t}),this.locked("normalise")),I("shortcut",e.shortcut,t=>this.change({shortcut:t}),this.locked("shortcut")))}
${C("Weights",E("seed",e.seed,[0,9999,1],t=>this.change({seed:t}),this.locked("seed")))}`}},Ou={size:"size of the output",gradient:"gradient, the last block’s = 1"},Lu=(i,n)=>i.init===n.init&&i.normalise===n.normalise&&i.shortcut===n.shortcut;function Mc(i){let n=Math.floor(Math.log10(Math.min(1,...i))+1e-9),e=Math.ceil(Math.log10(Math.max(1,...i))-1e-9),t=Math.max(0,2-(e-n))/2;return{from:10**(n-Math.ceil(t)),to:10**(e+Math.floor(t)),log:!0}}var[hi,bo]=[96,30];function ju(i,n){let e=r=>(1-_e({name:"",...n},r))*bo,t=i.flatMap((r,s)=>r>0&&Number.isFinite(r)?[`${s/Math.max(1,i.length-1)*hi} ${e(r)}`]:[]);return f`<svg class="spark" aria-hidden="true" viewBox="0 0 ${hi} ${bo}" width=${hi} height=${bo}>
${T`<path stroke-dasharray="2 3" d="M0 ${e(1)}H${hi}" />`}
${t.length>0?T`<path class="way" d="M${t.join("L")}" />`:w}
</svg>`}H("d2l-signal-flow",wo);function mi(i,n){let[e,t]=[i.rows.output*i.columns.output,i.rows.input*i.columns.input],r=M(e,t,()=>0),s=M(e,t,()=>-1),o=M(e,t,()=>0),[a,l]=[ce(i.rows),ce(i.columns)];for(let c=0;c<e;c++){let[d,p]=[Math.floor(c/i.columns.output),c%i.columns.output];for(let u=0;u<i.rows.kernel;u++){let h=a[d*i.rows.stride+u*i.rows.dilation];for(let m=0;m<i.columns.kernel;m++){let g=l[p*i.columns.stride+m*i.columns.dilation];if(h<0||g<0)continue;let $=h*i.columns.input+g;r[c][$]+=n[u][m],o[c][$]+=1,s[c][$]=o[c][$]===1?u*i.columns.kernel+m:-1}}}return{values:r,weight:s}}var $o=120,Iu=90,vo=124,yo=class extends Fe{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:ne(28,28),kernel:ne(11,11),bias:se(),stride:j(1,28),padding:Ht(14),dilation:j(1,14),padding_mode:Y(["zeros","reflect","replicate","circular"]),mode:Y(["correlation","convolution"]),view:Y(["window","matrix"]),position:j(0,1e3)};this.#e=1;this.#t=null;this.questions={output:{label:"one output",question:(e,t)=>this.#r(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${N(b(e.kernel))} kernel on a ${N(b(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:ut(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#n=()=>{let e=this.#t;this.#t=this.now.position,this.pinned=!(this.pinned&&K(e,this.now.position))};this.#o={input:this.#u("input",.1),kernel:this.#u("kernel",.5)};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#e;#t;defaults(){return{input:Dr[0].grid,kernel:$e[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#r(e,t,r){let[s,o]=e.position,a=u=>u.reduce((h,{x:m,w:g})=>h+m*g,e.bias),l=Je(e.input,e.kernel,t,e.position,e.mode),c=e.mode==="convolution"?"correlation":"convolution",d=l.map(({x:u,w:h})=>u*h).filter(u=>u!==0),p=[{answer:[a(Je(e.input,e.kernel,t,e.position,c))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((u,{x:h,w:m})=>u+h+m,0)],says:"Multiply each pair, then add."}];return d.length>1&&p.push({answer:[d[0]+e.bias],says:"That is the first product; add all of them."}),s>0&&o>0&&p.push({answer:[r[s-1][o-1]],says:"Rows and columns count from 0."}),o>0&&p.push({answer:[r[s][o-1]],says:`That is Y[${s}, ${o-1}], one column too far left.`}),s>0&&p.push({answer:[r[s-1][o]],says:`That is Y[${s-1}, ${o}], one row too high.`}),s!==o&&r[o]?.[s]!==void 0&&p.push({answer:[r[o][s]],says:`That is Y[${o}, ${s}]: the row comes first.`}),{text:`Predict: what is Y[${s}, ${o}], the output for the framed window?`,fields:[""],answer:[r[s][o]],within:.005,slips:p,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=de(b(e.input),b(e.kernel),e),r=ye(e.input,e.kernel,e),s=r.length*r[0].length<=$o&&e.input.length*e.input[0].length<=$o,o=e.view==="matrix"&&s?mi(t,this.#l(e.kernel,e.mode)):null;return{geometry:t,output:r,output_shape:b(r),matrix:o,trouble:null}}catch(t){if(!(t instanceof v))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&yn(e,t.geometry)}#n;#i(e,[t,r]){let s=this.derived.geometry;if(e==="kernel"||!s)return[t,r];let o=[t-s.rows.before,r-s.columns.before];return o[0]>=0&&o[0]<s.rows.input&&o[1]>=0&&o[1]<s.columns.input?o:null}#l(e,t=this.now.mode){return t==="convolution"?vt(e):e}#c(e,t,r){let s=this.#i(e,t);if(!s){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#l(this.now.kernel):this.now.input;if(o[s[0]][s[1]]===r)return;let a=ge(o,s,r);this.change(e==="kernel"?{kernel:this.#l(a)}:{input:a})}#a(e,t){let r=this.#i(e,t),s=e==="kernel"?this.#l(this.now.kernel):this.now.input;return r?s[r[0]][r[1]]:0}#s({cell:e}){this.brush!==null&&this.#i("input",e)&&this.#c("input",e,this.brush)}#o;#u(e,t){return new pe(r=>this.#a(e,r),(r,s)=>this.#c(e,r,s),r=>this.refuse(r),t)}#h(e){this.change({kernel:M(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#p(e,t,r){let s=this.width||640;if(s>=z){let d=s-Iu,p=we(d-vo,e[1]+r[1]),u=p*t[1]<vo?p:we(d,e[1]+t[1]+r[1]);if(u>=26)return{input:u,kernel:u,output:u};let h=P(Math.floor(d*.25/t[1]),14,34),m=we(d-Math.max(h*t[1],vo),e[1]+r[1]);return{input:m,kernel:h,output:m}}let o=we(s,e[1]),a=P(Math.floor(s/t[1]),14,38),l=we(s-34-a*t[1],r[1]),c=we(s,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,c)?Math.min(l,o):Math.min(c,o)}}drawing(e,t){let r=t.geometry,{at:s}=this,o=this.#l(e.kernel),a=r?[r.rows.padded,r.columns.padded]:b(e.input),l=this.#p(a,b(o),this.asking?[1,3]:t.output_shape??[1,1]),c=r?this.#w(e,r,s,o,l.input):X(e.input),d=X(o,(p,u)=>this.#f(r,s,[p,u])?"fed":"");return f`
${this.beam(l.input,l.output,[a,b(o),t.output_shape??[0,0]])}
${q("x","input","X",b(e.input),f`<d2l-grid
data-plate="input"
label="input X, ${N(b(e.input))}"
tone="input"
.cells=${c}
.size=${l.input}
.fontSize=${J(c,l.input)}
.home=${this.corner(r)}
.frame=${r&&Ve(r,s)}
.drag=${this.brush===null?"move":"paint"}
.editable=${!this.locked("input")}
@cell-hover=${p=>this.hover("input",p.detail)}
@cell-focus=${p=>this.point("input",p.detail)}
@cell-drag=${p=>this.#s(p.detail)}
@cell-pull=${this.#o.input.pull}
@cell-edit=${this.#o.input.type}
></d2l-grid>`)}
<span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
${q("k",e.mode==="convolution"?"flipped":"kernel","K",b(o),f`<d2l-grid
data-plate="kernel"
label="kernel K${e.mode==="convolution"?", flipped":""}, ${N(b(o))}"
tone="kernel"
.cells=${d}
.size=${l.kernel}
.fontSize=${J(d,l.kernel)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-hover=${p=>this.hover("kernel",p.detail)}
@cell-focus=${p=>this.point("kernel",p.detail)}
@cell-pull=${this.#o.kernel.pull}
@cell-edit=${this.#o.kernel.type}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?ue("y","output","Y"):t.output?this.#b(t.output,r,s,l.output):w}
${this.asking||e.view==="window"?w:this.#d(e,t)}
`}#d(e,t){let{matrix:r,geometry:s}=t;if(!r||!s)return f`<p class="under aside">The matrix is too large to be drawn: more than ${$o} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),c=this.at[0]*s.columns.output+this.at[1],d=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),p=d!==null&&d>=0?(u,h)=>r.weight[u][h]===d:null;return f`<div class="plate under">
<div class="name k">the layer as a matrix <span>${o}×${a}</span></div>
<d2l-matrix
label="the layer as a matrix: a row for each output, a column for each input cell, ${o}×${a}"
tone="kernel"
.values=${r.values}
.size=${l}
.block=${[s.columns.output,s.columns.input]}
.frames=${[{row:c,column:0,rows:1,columns:a,colour:"output"}]}
.lit=${p}
.cursor=${this.entry}
.theme=${this.theme}
@entry-hover=${u=>this.#g(u.detail?.cell??null,!1)}
@entry-point=${u=>this.#g(u.detail.cell,!0)}
></d2l-matrix>
<p class="aside">${this.#m(e,r)}</p>
</div>`}#m(e,{weight:t}){let r=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let s=e.kernel[0].length,o=t.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/s)}, ${r%s}], stands in ${o} entries: the same one in all.`}#g(e,t){let{matrix:r,geometry:s}=this.derived;if(this.entry=e,!e||!r||!s){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/s.columns.output),o%s.columns.output];t?this.point("output",{cell:l}):this.hover("output",{cell:l});let c=r.weight[o][a],{kernel:d}=this.now;c>=0&&(this.spot={plate:"kernel",cell:[Math.floor(c/d[0].length),c%d[0].length]})}#b(e,t,r,s){let o=this.spot?.plate==="input"?Ie(ua(t,this.spot.cell)):new Set,a=X(e,(l,c)=>K([l,c],r)?"current":Ee(o,l,c)?"reach":"");return f`<span class="sign" aria-hidden="true">=</span>
${q("y","output","Y",b(e),f`<d2l-grid
data-plate="output"
label="output Y, ${N(b(e))}"
tone="output"
.cells=${a}
.size=${s}
.fontSize=${J(a,s)}
.home=${this.now.position}
@cell-hover=${l=>this.hover("output",l.detail)}
@cell-focus=${l=>this.point("output",l.detail)}
@click=${this.#n}
></d2l-grid>`)}`}#f(e,t,[r,s]){return e?this.spot?.plate==="kernel"?K(this.spot.cell,[r,s]):this.spot?.plate!=="input"?!1:K(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+s*e.columns.dilation]):!1}#w(e,t,r,s,o){let a=this.spot?.plate==="kernel"?Ie(ha(t,this.spot.cell)):new Set,l=bn(t,r),[c,d]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return qe(e.input,t,(p,u)=>{let[h,m]=[(p-c)/t.rows.dilation,(u-d)/t.columns.dilation],g=s[h]?.[m];return{marks:Ee(a,p,u)?"fed":Ee(l,p,u)?"tap":"",note:g!==void 0&&o>=34?`×${S(g,1)}`:void 0}})}#$(e,{geometry:t,output:r},s){let[o,a]=s;return{at:s,terms:Je(e.input,e.kernel,t,s,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=f` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return et(this.#$(e,t,this.at),this.width,this.pinned?r:w)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":Ze(this.#$(e,t,e.position))}controls(e){let t=Rt($e,e.kernel);return f`${this.playButton()} ${this.scrubber()}
${D("kernel",t,Rr($e,t),r=>{let s=$e.find(o=>o.id===r);s&&this.change({kernel:s.grid})},this.locked("kernel"))}
${I("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=Rt(Dr,e.input),[r,s]=b(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return f`${C("Input",D("picture",t,Rr(Dr,t),l=>{let c=Dr.find(d=>d.id===l);c&&this.change({input:c.grid})},this.locked("input")),this.locked("input")?w:this.#v())}
${C("Kernel",E("rows",r,[1,11,1],l=>this.#h([l,s]),this.locked("kernel")),E("columns",s,[1,11,1],l=>this.#h([r,l]),this.locked("kernel")),E("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
${C("Show",I("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
${C("Window",E("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),E("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),E("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#v(){return f`${I("brush",this.brush!==null,e=>{this.brush=e?this.#e:null})}
${this.brush===null?w:E("paints",this.brush,[-1,1,.25],e=>{this.#e=e,this.brush=e})}
${G("clear",()=>{let[e,t]=b(this.now.input);this.change({input:M(e,t,()=>0)})})}`}};H("d2l-sliding-kernel",yo);var mr={val_acc:"validation accuracy",val_loss:"validation loss",train_loss:"training loss"},xo=4;function fi(i){let n=[...i].sort((r,s)=>r-s),e=n.length>>1;return{middle:n.length%2===1?n[e]:(n[e-1]+n[e])/2,least:n[0],most:n[n.length-1]}}var Zr=i=>Math.min(...i.map(n=>n.val_acc.length)),Lt=(i,n)=>i==="last"?n:Math.max(1,n-xo+1);function Ec(i,n,e){let t=i.slice(Lt(n,e)-1,e);return t.reduce((r,s)=>r+s,0)/t.length}function Rc(i){let n=i.map(t=>t.split(", ")),e=n[0].filter(t=>n.every(r=>r.includes(t)));return i.length===1?[...i]:n.map((t,r)=>t.filter(s=>!e.includes(s)).join(", ")||i[r])}var gi=(i,n)=>i.toFixed(n==="val_acc"?4:3);function Dc(i){let n=["train_loss","val_loss","val_acc"],e=i.flatMap(([t,{runs:r}])=>r.flatMap(s=>s.val_acc.map((o,a)=>[t,s.seed,a+1,...n.map(l=>s[l][a])].join(","))));return`${["setting","seed","epoch",...n].join(",")}
${e.join(`
`)}
`}var en=34,qu=34,Ku=7.6;function Bu(i,n,e,t){let r=i.map((o,a)=>a).sort((o,a)=>i[o]-i[a]),s=[...i];return r.forEach((o,a)=>{s[o]=Math.max(s[o],a>0?s[r[a-1]]+n:e)}),[...r].reverse().forEach((o,a,l)=>{s[o]=Math.min(s[o],a>0?s[l[a-1]]-n:t)}),s}function Nc({heads:i,slopes:n,chosen:e,best:t,write:r,...s}){let o=n.flatMap(({values:x})=>x.filter(y=>y!==null)),[a,l]=[Math.min(...o),Math.max(...o)],c=Math.min(qu,(s.height-en-24)/Math.max(1,n.length-1)),d=s.height-24,p=x=>d-(x-a)/(l-a||1)*(d-en),u=Math.max(...n.map(({name:x})=>x.length))*Ku+12,h=[56,Math.max(100,s.width-Math.max(92,u))],m=x=>{let y=F=>en+F*(d-en)/Math.max(1,n.length-1),_=n.map(({values:{[x]:F}},ae)=>F===null?y(ae):p(F));return Bu(_,x===0?17:c,en,d)},[g,$]=[m(0),m(1)],k=x=>T`<text class="head ${x===e?"chosen":""}" x=${h[x]} y="14" text-anchor=${x?"start":"middle"}>${i[x]}</text>`;return f`<svg class="slope ${s.tone}" role="img" aria-label=${s.label} width=${s.width} height=${s.height}>
${k(0)}${k(1)}
${n.map(({name:x,values:[y,_]},F)=>{let ae=F===t?"best":"";return T`${y===null||_===null?w:T`<path class="line ${ae}" stroke-dasharray=${hn(F)} d="M${h[0]} ${p(y)}L${h[1]} ${p(_)}" />`}
${y===null?T`<text x=${h[0]-10} y=${g[F]+4} text-anchor="end">?</text>`:T`${kr(F,[h[0],p(y)])}<text class=${ae} x=${h[0]-10} y=${g[F]+4} text-anchor="end">${r(y)}</text>`}
${kr(F,[h[1],_===null?$[F]:p(_)])}
<text class=${ae} x=${h[1]+12} y=${$[F]-2}>${_===null?"?":r(_)}</text>
<text class="of ${ae}" x=${h[1]+12} y=${$[F]+12}>${x}</text>`})}
</svg>`}var Ac=R`
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
`;var Fc={96:["ResNet-18 at 96","resnet18-96","plain18-96","resnext26-96"],depth:["20, 56 layers","plain20","resnet20","plain56","resnet56"],groups:["ResNeXt groups","resnext29-1","resnext29-4","resnext29-16"],lenet:["softmax, LeNets","softmax","lenet-sigmoid","lenet-sigmoid-lr0.9","lenet-relu-max"],lenets:["one change each","lenet-sigmoid","lenet-sigmoid-max","lenet-relu-average","lenet-tanh-average","lenet-relu-max"],dense:["no convolution","mlp-77","mlp-64-64-64","lenet-shuffled","lenet-relu-max"],vgg:["VGG, two rates","vgg-slim-224","vgg-slim-224-lr0.05"]},Hu={parse(i,n){if(!(Array.isArray(i)&&i.every(t=>typeof t=="string"&&t!==""))||i.length<1||i.length>xt||new Set(i).size<i.length)throw new v(`${n} must be 1 to ${xt} different names of recorded runs, such as ["plain20", "resnet20"]; got ${JSON.stringify(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i.split(",")},Uu={parse(i,n){if(i==="band"||i==="lines")return i;if(!(Array.isArray(i)&&i.length>0&&i.every(t=>Number.isInteger(t)&&t>=0)))throw new v(`${n} must be "band", "lines" or a list of seeds such as [0, 1]; got ${JSON.stringify(i)}`);return[...new Set(i)].sort((t,r)=>t-r)},encode:i=>typeof i=="string"?i:i.join(","),decode:i=>/^[a-z]/.test(i)?i:i.split(",").map(n=>n===""?Number.NaN:Number(n))},Gc=i=>i.split(/(\S+-\S+)/).map((n,e)=>e%2===1?f`<span class="term">${n}</span>`:n),mt=i=>i==="val_acc",ko=class extends O{constructor(){super(...arguments);this.name="Training curves";this.hint="Try: drag the line to epoch 7; who wins there?";this.derivedKeys=["readings"];this.fields={runs:Hu,seeds:Uu,quantity:Y(Object.keys(mr)),reading:Y(["last","mean"]),epoch:B(0,1e3),log:ie()};this.#e=null;this.#t=null;this.questions={readings:{label:"the best run",question:(e,t)=>this.#c(e,t)}}}#e;#t;defaults(){let[,...e]=Fc[96];return{runs:e,seeds:"band",quantity:"val_acc",reading:"last",epoch:0,log:!1}}connectedCallback(){super.connectedCallback(),this.#r()}updated(e){super.updated(e),e.has("hosted")&&this.#r()}#r(){this.#e||(this.#t??=this.#n().finally(()=>{this.#t=null}))}async#n(){let e=this.notice,t=await this.load("d2l-runs.js");this.notice??=e,t&&(this.#e=t,this.refresh())}async getUpdateComplete(){return this.textOf||await this.#t,super.getUpdateComplete()}derive(e){try{return{...this.#i(e),trouble:null}}catch(t){if(!(t instanceof v))throw t;return{shown:[],epoch:0,end:0,trouble:t.message}}}#i(e){let t=this.#e;if(!t)throw new v("the recorded runs have not come yet");let r=e.runs.find(d=>!Object.hasOwn(t,d));if(r!==void 0)throw new v(`no runs are recorded under the name "${r}"; there are ${Object.keys(t).join(", ")}`);let s=e.runs.map(d=>({id:d,setting:t[d],runs:Wu(t[d],e.seeds)})),o=Zr(s.flatMap(({runs:d})=>d));if(e.epoch>o)throw new v(`epoch ${e.epoch}: all these runs have the epochs 1 to ${o}`);let a=e.epoch||o,l=Rc(s.map(({setting:d})=>d.title));return{shown:s.map((d,p)=>{let u=h=>fi(d.runs.map(m=>Ec(m[e.quantity],h,a)));return{...d,name:l[p],last:u("last"),mean:u("mean")}}),epoch:a,end:o}}report({shown:e,trouble:t}){let{reading:r}=this.now;return{readings:t?null:Object.fromEntries(e.map(s=>[s.id,s[r].middle]))}}pytorch(e,t){if(t.trouble!==null)return null;let r=Lt(e.reading,t.epoch),s=`sum(run["${e.quantity}"][${r-1}:${t.epoch}]) / ${t.epoch-r+1}`,o=typeof e.seeds=="string"?"":` if run["seed"] in ${JSON.stringify(e.seeds)}`;return["from statistics import median","","import d2lmini as d2l","","","def reading(name):",`    return median(${s} for run in d2l.recorded(name)["runs"]${o})`,"","",`Y = {name: reading(name) for name in ${JSON.stringify(e.runs)}}`,`Y
`].join(`
`)}#l({quantity:e},{shown:t},r){let s=mt(e)?-1:1;return[...t].sort((o,a)=>s*(o[r].middle-a[r].middle))}#c(e,t){let r=e.reading==="last"?"mean":"last",[s,o]=this.#l(e,t,e.reading);if(!o)return{text:`Predict: what is the ${mr[e.quantity]} of ${s.name} by ${this.#s(e.reading,t.epoch)}?`,fields:[""],answer:[s[e.reading].middle],within:.005,slips:[{answer:[s[r].middle],says:`That is ${this.#s(r,t.epoch)}.`}],otherwise:"Follow the curve; 0.005 more or less counts as right."};let[a]=this.#l(e,t,r),l=[{answer:a.id,says:this.#a(e,t,s)}];s[e.reading].middle===o[e.reading].middle&&l.push({answer:o.id,says:`${s.name} comes out the same.`});let c=mt(e.quantity)?"highest":"lowest";return{text:`Predict: whose ${mr[e.quantity]} is the ${c} by ${this.#s(e.reading,t.epoch)}?`,choices:t.shown.map(({id:d,name:p})=>({id:d,label:p})),answer:s.id,slips:l,otherwise:e.reading==="mean"?"A mean forgives one bad epoch: compare how the curves run before it.":"One epoch can lie anywhere within a curve’s jumps."}}#a(e,t,r){if(e.reading==="last")return`That one wins by ${this.#s("mean",t.epoch)}; one epoch is more of a lottery.`;let s=r.runs[0][e.quantity],o=s.slice(1,t.epoch).map((c,d)=>mt(e.quantity)?s[d]-c:c-s[d]),a=Math.max(...o),l=mt(e.quantity)?`falls by up to ${(100*a).toFixed(1)} points`:`climbs by up to ${S(a,3)}`;return`That is one epoch. Between two, the curve of ${r.name} ${l}.`}#s(e,t){let r=Lt(e,t);return r===t?`epoch ${t}`:`the mean of epochs ${r}–${t}`}#o(e){let t=e.map(a=>this.#e[a]),{epoch:r,seeds:s}=this.now,o=a=>t.every(l=>l.runs.some(c=>c.seed===a));this.change({runs:e,epoch:r>Zr(t.flatMap(a=>a.runs))?0:r,seeds:typeof s=="string"||s.some(o)?s:"band"})}#u(e,t){let{runs:r}=this.now;t&&r.length===xt?this.refuse(`${xt} curves are as many as can be told apart; take one away first`):!t&&r.length===1?this.refuse("one curve must stay; add another one first"):this.#o(t?[...r,e]:r.filter(s=>s!==e))}#h(e){if(this.asking){this.refuse("the numbers would give the answer away; answer first, then download them");return}let t=Dc(e.shown.map(({id:s,setting:o,runs:a})=>[s,{...o,runs:a}])),r=document.createElement("a");r.href=URL.createObjectURL(new Blob([t],{type:"text/csv"})),r.download="runs.csv",r.click(),setTimeout(()=>URL.revokeObjectURL(r.href))}drawing(e,t){if(t.trouble!==null)return f``;let r=this.width||688,s=r>=z,o=s?Math.floor(r*.52):r;return f`<div class="views">
${this.#p(e,t,o,s?320:240)}
${this.#d(e,t,s?r-o-12:r,s?300:34*t.shown.length+60)}
</div>`}#p(e,t,r,s){let o=Lt("mean",t.epoch),a=this.asking?Math.max(1,o-1):Number.POSITIVE_INFINITY,l=t.shown.flatMap((h,m)=>Qu(h,m,e,a)),c=Yu(t.shown.flatMap(({runs:h})=>h.flatMap(m=>m[e.quantity])),e.log),d=mr[e.quantity],p=Math.max(...t.shown.flatMap(({runs:h})=>h.map(m=>m.val_acc.length))),u=this.asking?Math.min(o,t.epoch-1):Lt(e.reading,t.epoch);return f`<d2l-curve
label="epoch"
tone=${mt(e.quantity)?"output":"ink"}
.x=${{name:"epoch",from:1,to:Math.max(2,p)}}
.y=${{...c,name:c.log||c.from===0?d:`${d}, axis from ${S(c.from)}`}}
.lines=${l}
.span=${[Math.max(1,u),t.epoch]}
.veil=${this.asking?"?":""}
.at=${this.asking?null:[t.epoch,je(c,.95)]}
.valueText=${this.asking?"":this.#m(e,t,e.reading)}
.fixed=${this.locked("epoch")}
.width=${r}
.height=${s}
@curve-drag=${h=>{let m=Math.min(h.detail.x,t.end);m!==t.epoch&&this.change({epoch:m===t.end?0:m})}}
></d2l-curve>`}#d(e,t,r,s){let o=(l,c)=>this.asking&&e.reading===l?null:c[l].middle,a=Lt("mean",t.epoch);return Nc({heads:[`epoch ${t.epoch}`,`mean of ${a}–${t.epoch}`],slopes:t.shown.map(l=>({name:l.name,values:[o("last",l),o("mean",l)]})),chosen:e.reading==="last"?0:1,best:this.asking?-1:t.shown.indexOf(this.#l(e,t,e.reading)[0]),write:l=>gi(l,e.quantity),width:r,height:s,label:"both readings",tone:mt(e.quantity)?"y":""})}#m(e,t,r){let s=this.#l(e,t,r).map(o=>`${o.name} ${gi(o[r].middle,e.quantity)}`);return`${this.#s(r,t.epoch)}: ${s.join("; ")}`}#g(e,t){let r=e.reading==="last"?"mean":"last",[s,o]=[e.reading,r].map(c=>this.#l(e,t,c));if(t.shown.length<2||t.epoch===1)return"";let a=this.#s(r,t.epoch);if(s.every((c,d)=>c===o[d]))return`The order is the same by ${a}.`;let l=s.every((c,d)=>c===o[o.length-1-d]);return l||s[0]!==o[0]?`By ${a} ${o[0].name} wins${l?": the order turns round":""}.`:`By ${a} the same one wins, and others change places.`}#b(e,t){let r=t.shown.map(({runs:m})=>m.length),[s,o]=[Math.min(...r),Math.max(...r)],a=`${s===o?s===1?"One":s:`${s} to ${o}`} ${o===1?"seed":"seeds"}`,l=t.shown.length>1?" each":"",c=o>1?", their median":"",[d]=this.#l(e,t,e.reading);if(!mt(e.quantity))return`${a}${l}${c}.`;let{tested:p}=d.setting,u=d[e.reading].middle,h=100*Math.sqrt(u*(1-u)/p);return`${a}${l}${c}; on ${p.toLocaleString("en-US")} pictures, chance alone is ±${h.toFixed(1)} points.`}caption(e,t){let r=this.#s(e.reading,t.epoch),s=this.#l(e,t,e.reading),o=s.length<=4?s:s.slice(0,1),a=o.some(({name:c})=>c.includes(","))?"; ":", ",l=o.map((c,d)=>f`${d>0?a:""}${Gc(c.name)} <b>${gi(c[e.reading].middle,e.quantity)}</b>`);return f`<p class="sum">${r[0].toUpperCase()}${r.slice(1)}: ${l}. ${Gc(this.#g(e,t))}<br />
<span class="aside">${this.#b(e,t)}</span></p>`}saying(e,t){return t.trouble??`${this.#m(e,t,e.reading)}. ${this.#g(e,t)} ${this.#b(e,t)}`}controls(e,t){let r=Object.entries(Fc).map(([o,[a,...l]])=>({id:o,label:a,names:l.filter(c=>this.#f(c))})).filter(({names:o})=>o.length>1),s=r.find(({names:o})=>o.join()===e.runs.join());return f`${D("runs",s?.id??"",s?r:[{id:"",label:"your own"},...r],o=>{let a=r.find(l=>l.id===o);a&&this.#o(a.names)},this.locked("runs"))}${D("of",e.quantity,Object.entries(mr).map(([o,a])=>({id:o,label:a.replace("validation accuracy","accuracy")})),o=>this.change({quantity:o}),this.locked("quantity"))}${D("read",e.reading,[{id:"last",label:"one epoch"},{id:"mean",label:`mean of ${xo}`}],o=>this.change({reading:o}),this.locked("reading"))}${A(t.shown.some(({setting:o})=>o.runs.length>1),()=>I("each seed",e.seeds!=="band",o=>this.change({seeds:o?"lines":"band"}),this.locked("seeds")))}${A(!mt(e.quantity)||e.log,()=>I("log axis",e.log,o=>this.change({log:o}),this.locked("log")))}`}#f(e){return this.#e!==null&&Object.hasOwn(this.#e,e)}panel(e,t){let r=Object.entries(this.#e??{}),s=[...new Set(t.shown.flatMap(({setting:l})=>l.runs.map(c=>c.seed)))].sort((l,c)=>l-c),o=typeof e.seeds=="string"?s:e.seeds,a=(l,c)=>{let d=c?[...o,l]:o.filter(p=>p!==l);this.change({seeds:d.length===0||d.length===s.length?"lines":d})};return f`${C("Runs",r.map(([l,{title:c}])=>I(c,e.runs.includes(l),d=>this.#u(l,d),this.locked("runs"))))}${A(s.length>1,()=>C("Seeds",s.map(l=>I(String(l),o.includes(l),c=>a(l,c),this.locked("seeds")))))}${A(t.shown.length>0,()=>C("Made",f`<ul class="made">
${t.shown.map(l=>f`<li>${Xu(l)}</li>`)}
${[...new Set(t.shown.map(({setting:l})=>l.data))].map(l=>f`<li>${l}</li>`)}
</ul>`,G("Download CSV",()=>this.#h(t))))}`}static{this.styles=R`
${O.styles}
${Ac}
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
`}};function Wu({title:i,runs:n},e){let t=typeof e=="string"?n:n.filter(({seed:o})=>e.includes(o));if(t.length>0)return t;let[r,s]=[e.join(" or "),n.map(({seed:o})=>o).join(", ")];throw new v(`${i} has no run with seed ${r}; it has ${s}`)}function Qu({runs:i},n,{seeds:e,quantity:t},r){let s=c=>c.slice(0,r).map((d,p)=>[p+1,d]);if(e!=="band")return i.map(c=>({points:s(c[t]),look:n}));let o=Array.from({length:Zr(i)},(c,d)=>fi(i.map(p=>p[t][d]))),a=o.slice(0,r).map(({least:c,most:d})=>[c,d]),l=i.length>1?a:void 0;return[{points:s(o.map(({middle:c})=>c)),look:n,band:l}]}function Yu(i,n){let[e,t]=[Math.min(...i),Math.max(...i)];if(n){let[a,l]=[Math.floor(Math.log10(e)),Math.ceil(Math.log10(t)+1e-9)];return{name:"",from:10**a,to:10**l,log:n}}let r=10**Math.floor(Math.log10(t-e||1)),s=e<.3*t?0:Math.floor(e/r+1e-9)*r,o=Math.ceil((t+(t-e)/25)/r-1e-9)*r;return{name:"",from:Number(s.toPrecision(6)),to:Number(o.toPrecision(6))}}function Xu({setting:{title:i,lr:n},runs:e}){let t=a=>[...new Set(a)].join("; "),r=fi(e.map(({seconds:a})=>a/60)).middle,s=r<1?`${Math.round(60*r)} s`:`${Math.round(r)} min`,o=e.length===1?`seed ${e[0].seed}`:`${e.length} seeds`;return`${i}: ${Zr(e)} epochs, ${o}, rate ${n}, ${t(e.map(a=>a.precision))}, ${s} on ${t(e.map(a=>a.device))}.`}H("d2l-training-curves",ko);var bi=(i,n,e)=>(i-1)*e+n;function Vu(i,n,e){return[0,1].map(t=>{let[r,s,o]=[e.stride[t],e.padding[t],e.output_padding[t]],a=["height","width"][t];if(o>=r)throw new v(`${a}: output_padding ${o} must be smaller than stride ${r}; it says which of ${r} sizes one wants back`);let l=bi(i[t],n[t],r),c=l-2*s+o;if(c<1)throw new v(`${a}: padding ${s} crops all of the ${l} cells; use ${Math.floor((l+o-1)/2)} or less`);return c})}function tn(i,n,e,[t,r]){let[[s,o],[a,l]]=[b(i),b(n)],c=(h,m,g,$)=>Array.from({length:m},(k,x)=>x).filter(k=>h-k*$>=0&&h-k*$<g),[d,p]=[t+e.padding[0],r+e.padding[1]],u=c(p,o,l,e.stride[1]);return c(d,s,a,e.stride[0]).flatMap(h=>u.map(m=>({from:[h,m],x:i[h][m],w:n[d-h*e.stride[0]][p-m*e.stride[1]]})))}function fr(i,n,e){let t=Vu(b(i),b(n),e),r=M(...t,()=>0);return i.forEach((s,o)=>{s.forEach((a,l)=>{n.forEach((c,d)=>{let p=r[o*e.stride[0]+d-e.padding[0]];c.forEach((u,h)=>{let m=l*e.stride[1]+h-e.padding[1];p?.[m]!==void 0&&(p[m]+=a*u)})})})}),r}var zc=(i,n,e)=>fr(M(...i,()=>1),M(...n,()=>1),e),wi=(i,n,{stride:e,padding:t})=>ye(i,n,{stride:e,padding:t});function Oc(i,n,e){let t=M(...i,()=>0);return t.flatMap((r,s)=>r.map((o,a)=>{let l=t.map((c,d)=>c.map((p,u)=>d===s&&u===a?1:0));return fr(l,n,e).flat()}))}var Lc=(i,n=i)=>M(i,n,()=>1),$i=[{id:"ones",label:"ones 4×4",grid:Lc(4)},{id:"dot",label:"one dot 4×4",grid:M(4,4,(i,n)=>i===1&&n===1?1:0)},{id:"section",label:"1, 10, 100 (section 7.3)",grid:[[1,10],[0,100]]}],Ju=[{id:"stamps",label:"stamps"},{id:"overlaps",label:"overlap counts"},{id:"zeros",label:"zeros between"},{id:"matrix",label:"matrix"}],So=class extends tt{constructor(){super();this.name="Transposed convolution";this.hint="Try: enlarge the kernel to 4, and look at the pattern.";this.stepName="stamp";this.looks=["position"];this.derivedKeys=["output","output_shape","returned"];this.fields={input:ne(8,8),kernel:ne(8,8),stride:j(1,4),padding:j(0,7),output_padding:j(0,3),view:Y(["stamps","overlaps","zeros","matrix"]),down:ie(),position:j(0,1e3)};this.#e={input:this.#t("input",.5),kernel:this.#t("kernel",.5)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${N(b(e.input))}, kernel ${N(b(e.kernel))}, ${this.#r(e)}.`,fields:["rows","columns"],answer:t.output_shape,slips:this.#n(e),otherwise:"Lay the stamps along one row: where does the first begin, and where does the last end?"})}};this.#P=()=>{this.open=!0};this.preview=null}static{this.properties={preview:{state:!0}}}#e;#t(e,t){return new pe(([r,s])=>this.now[e][r][s],(r,s)=>this.change({[e]:ge(this.now[e],r,s)}),r=>this.refuse(r),t)}defaults(){return{input:$i[0].grid,kernel:Lc(3),stride:[2,2],padding:[0,0],output_padding:[0,0],view:"stamps",down:!1,position:[2,2]}}derive(e){try{let t=fr(e.input,e.kernel,e),r=wi(t,e.kernel,e);return{output:t,output_shape:b(t),returned:r,trouble:null}}catch(t){if(!(t instanceof v))throw t;return{output:null,output_shape:null,returned:null,trouble:t.message}}}report({output:e,output_shape:t,returned:r}){return{output:e,output_shape:t,returned:r}}settle(e,{output_shape:t}){return t?{...e,position:e.position.map((r,s)=>Math.min(r,t[s]-1))}:e}#r(e){let t=(s,[o,a])=>`${s} ${o===a?o:`${o} and ${a}`}`,r=[t("stride",e.stride)];return e.padding.some(Boolean)&&r.push(t("padding",e.padding)),e.output_padding.some(Boolean)&&r.push(t("output_padding",e.output_padding)),r.join(", ")}#n(e){let[t,r]=[b(e.input),b(e.kernel)],s=(a,l)=>({answer:[a(0),a(1)],says:l}),o=a=>bi(t[a],r[a],e.stride[a]);return[s(a=>t[a]*r[a],"Stamps overlap: each adds only s."),s(a=>t[a]*e.stride[a],"The last stamp sticks out by k − s."),s(a=>Math.floor((t[a]+2*e.padding[a]-r[a])/e.stride[a])+1,"That is the way down."),s(a=>o(a)+e.output_padding[a],"Padding crops here: p cells on each side."),s(a=>o(a)+2*e.padding[a]+e.output_padding[a],"Padding crops here; it adds nothing."),s(a=>o(a)-e.padding[a]+e.output_padding[a],"Padding crops on both sides, 2p in all."),s(a=>o(a)-2*e.padding[a],"output_padding adds rows below and columns to the right.")]}get places(){return this.asking||!this.derived.output?0:this.now.input.flat().length}get place(){let[e,t]=this.#i(this.now.position);return e*this.now.input[0].length+t}seek(e){let t=this.now.input[0].length;this.#c(this.#l([Math.floor(e/t),e%t]))}#i(e){let t=b(this.now.input);return e.map((r,s)=>Math.min(Math.floor((r+this.now.padding[s])/this.now.stride[s]),t[s]-1))}#l(e){let t=this.derived.output_shape??[1,1];return e.map((r,s)=>{let o=r*this.now.stride[s]-this.now.padding[s];return Math.max(0,Math.min(o,t[s]-1))})}#c(e){this.preview=null,!this.asking&&!K(e,this.now.position)&&this.change({position:e})}get#a(){return this.preview??this.now.position}#s([e,t]){let r=[e-this.now.padding[0],t-this.now.padding[1]];return this.derived.output?.[r[0]]?.[r[1]]===void 0?null:r}#o(e){let{kernel:t}=this.now,r=t.flat().every(s=>s===t[0][0])?t[0][0]:0;this.change({kernel:M(...e,(s,o)=>t[s]?.[o]??r)})}drawing(e,t){let r=e.view==="zeros"&&t.output!==null&&!this.asking,s=this.#u(e,t),[o,a]=[b(e.input),b(e.kernel)],l=[0,1].map($=>s[$]+a[$]-1),c=[r?l[1]:o[1],a[1]],d=[s[1],...e.down?[o[1]]:[]],p=r?l[0]:s[0],u=St(this.width,[[...c,...d]],p),h=St(this.width,[c,d],(r?l[0]:Math.max(o[0],a[0]))+s[0]),m=this.width>=z&&(u>=28||u>=h)?u:h,g=t.output&&!this.asking?tn(e.input,e.kernel,e,this.#a):[];return f`<div class="pairs chain">
<div class="pair">
${r?this.#m(e,l,m):this.#h(e,t,g.map($=>$.from),m)}
<span class="sign" aria-hidden="true">${r?"⋆":"▸"}</span>
${this.#g(r?vt(e.kernel):e.kernel,r,m)}
</div>
${this.asking?ue("y","output","Y"):t.output?this.#b(e,t,s,m):w}
${e.view==="matrix"&&t.output&&!this.asking?this.#$(e,t.output):w}
</div>`}#u(e,{output_shape:t}){let[r,s]=[b(e.input),b(e.kernel)];return[0,1].map(o=>{let a=bi(r[o],s[o],e.stride[o]);return this.asking?3:Math.max(a,(t?.[o]??0)+e.padding[o])})}#h(e,t,r,s){let o=Ie(r),a=X(e.input,(d,p)=>Ee(o,d,p)?"reach":""),[l,c]=this.#i(this.#a);return q("x","input","X",b(e.input),f`<d2l-grid
data-plate="input"
label="input X, ${N(b(e.input))}"
tone="input"
.cells=${a}
.size=${s}
.fontSize=${J(a,s)}
.home=${[l,c]}
.frame=${t.output&&!this.asking?{row:l,column:c,rows:1,columns:1}:null}
.drag=${this.locked("input")?"move":"pull"}
.editable=${!this.locked("input")}
@cell-hover=${d=>this.#p(d.detail&&this.#l(d.detail.cell))}
@cell-focus=${d=>this.#d(this.#l(d.detail.cell))}
@cell-pull=${this.#e.input.pull}
@cell-edit=${this.#e.input.type}
></d2l-grid>`)}#p(e){this.preview=this.playing||this.asking?null:e}#d(e){this.pause(),this.#c(e)}#m(e,t,r){let[s,o]=[b(e.input),b(e.kernel)],a=Q(e.input)||1,l=(h,m)=>{let g=(h-o[m]+1)/e.stride[m];return Number.isInteger(g)&&g>=0&&g<s[m]?g:-1},c=Array.from({length:t[0]},(h,m)=>Array.from({length:t[1]},(g,$)=>{let k=e.input[l(m,0)]?.[l($,1)];return k===void 0?{text:"0",tint:0,marks:"outside",label:"0 between or around"}:{text:S(k),tint:k/a}})),[d,p]=this.#a,u=[d+e.padding[0],p+e.padding[1]];return q("x","zeros between","X",t,f`<d2l-grid
data-plate="spread"
label="input X with zeros between and around, ${N(t)}"
tone="input"
.cells=${c}
.size=${r}
.fontSize=${J(c,r)}
.home=${u}
.frame=${{row:u[0],column:u[1],rows:o[0],columns:o[1]}}
@cell-focus=${h=>{let m=this.#s(h.detail.cell);m&&this.#d(m)}}
></d2l-grid>`)}#g(e,t,r){let s=X(e),o=!t&&!this.locked("kernel");return q("k",t?"flipped":"kernel","K",b(e),f`<d2l-grid
data-plate="kernel"
label="kernel K${t?", flipped":""}, ${N(b(e))}"
tone="kernel"
.cells=${s}
.size=${r}
.fontSize=${J(s,r)}
.drag=${o?"pull":"move"}
.editable=${o}
@cell-pull=${this.#e.kernel.pull}
@cell-edit=${this.#e.kernel.type}
></d2l-grid>`)}#b(e,t,r,s){let o=t.output,a=this.#f(e,o,r),l=b(e.kernel),[c,d]=this.#i(this.#a),p={row:c*e.stride[0],column:d*e.stride[1],rows:l[0],columns:l[1]},u=(h,m)=>{let g=m&&this.#s(m);g&&h(g)};return f`<span class="sign arrow" aria-hidden="true"><b>${e.view==="zeros"?"=":"▸"}</b></span>
<div class="pair">
${q("y",e.view==="overlaps"?"stamps on":"output","Y",b(o),f`<d2l-grid
data-plate="output"
label="output Y, ${N(b(o))}"
tone="output"
.cells=${a}
.size=${s}
.fontSize=${J(a,s)}
.home=${[this.now.position[0]+e.padding[0],this.now.position[1]+e.padding[1]]}
.frame=${e.view==="zeros"?null:p}
@cell-hover=${h=>h.detail?u(m=>this.#p(m),h.detail.cell):this.#p(null)}
@cell-focus=${h=>u(m=>this.#d(m),h.detail.cell)}
></d2l-grid>`)}
${e.down?this.#w(e,t.returned,s):w}
</div>`}#f(e,t,r){let s=zc(b(e.input),b(e.kernel),e),o=e.view==="overlaps"?s:t,a=Q(o)||1;return Array.from({length:r[0]},(l,c)=>Array.from({length:r[1]},(d,p)=>{let u=this.#s([c,p]);if(!u)return{text:"",tint:0,marks:"outside",label:"cropped by the padding"};let[h,m]=[o[u[0]][u[1]],s[u[0]][u[1]]],g=K(u,this.#a)?"current":"";return m===0?{text:S(h),tint:0,marks:`never ${g}`,label:"0, no stamp reaches it"}:{text:S(h),tint:h/a,marks:g,label:`${S(h)}, ${m} ${m===1?"stamp":"stamps"}`}}))}#w(e,t,r){let s=X(t);return f`<span class="sign" aria-hidden="true">→</span>
${q("y","down again","",b(e.input),f`<d2l-grid
data-plate="down"
label="what the convolution makes of Y, ${N(b(e.input))}"
tone="output"
.cells=${s}
.size=${r}
.fontSize=${J(s,r)}
></d2l-grid>`)}`}#$(e,t){let r=Oc(b(e.input),e.kernel,e),[,s]=b(t),[o,a]=this.#i(this.#a),l=this.#a[0]*s+this.#a[1];return f`<div class="plate matrix">
<div class="name k">convolution's matrix <i>T</i> <span>${N(b(r))}</span></div>
<d2l-matrix
label="matrix of the convolution from ${N(b(t))} to ${N(b(e.input))}; its column ${l} is output (${this.#a.join(", ")})"
tone="kernel"
.values=${r}
.size=${Math.min(10,(this.width||640)/r[0].length)}
.theme=${this.theme}
.row=${o*e.input[0].length+a}
.cursor=${[o*e.input[0].length+a,l]}
.lit=${(c,d)=>d===l}
@entry-point=${c=>this.#d([Math.floor(c.detail.cell[1]/s),c.detail.cell[1]%s])}
></d2l-matrix>
<p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
</div>`}#v(e,t,r){return{at:r,terms:tn(e.input,e.kernel,e,r),total:t[r[0]][r[1]]}}#k(e){let t=e.terms.length;return t===0?", no stamp reaches it":`, from ${t} ${t===1?"stamp":"stamps"}`}#y(e,t){let[r,s]=[b(e.input),b(e.kernel)],[o,a]=[0,1].map(l=>{let[c,d]=[e.padding[l],e.output_padding[l]];return`(${r[l]} − 1)·${e.stride[l]} + ${s[l]}${c?` − 2·${c}`:""}${d?` + ${d}`:""}`});return o===a?`${N(t)} = ${o}`:`${t[0]} = ${o} rows, ${t[1]} = ${a} columns`}#x(e,t){if(!e.down)return"";let r=t.returned.flat().filter((o,a)=>Math.abs(o-e.input.flat()[a])<1e-9).length,s=e.input.flat().length;return`Down again: the shape returns, ${r} of ${s} values ${r===1?"does":"do"}.`}caption(e,t){let r=t.output,s=this.#v(e,r,this.#a),o=s.terms.length>0?s:{...s,terms:[{x:0}]};return f`<div class="formulas">
${et(o,this.width,f`${this.#k(s)}`)}
<p class="news">${this.#y(e,t.output_shape)}</p>
${e.down?f`<p>${this.#x(e,t)}</p>`:w}
</div>`}saying(e,t){if(t.trouble!==null||!t.output)return t.trouble??"";let r=this.#v(e,t.output,e.position);return`${`${r.terms.length>0?Ze(r):`output (${e.position.join(", ")}) = 0`}${this.#k(r)}; ${this.#y(e,t.output_shape)}.`} ${this.#x(e,t)}`.trim()}pytorch(e,t){if(!t.output)return null;let r=([a,l])=>`(${a}, ${l})`,s=" ".repeat(17),o=`stride=${r(e.stride)}, padding=${r(e.padding)}, output_padding=${r(e.output_padding)}`;return`import torch
from torch.nn import functional as F

X = torch.tensor(${ee(e.input,s)})
K = torch.tensor(${ee(e.kernel,s)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${o})[0, 0]
Y
`}#P;controls(e){return f`${Ye("stride",e.stride,[1,4,1],t=>this.change({stride:t}),this.locked("stride"),this.#P)}
${Ye("kernel",b(e.kernel),[1,8,1],t=>this.#o(t),this.locked("kernel"),this.#P)}
${D("view",e.view,Ju,t=>this.change({view:t}),this.locked("view"))}
${I("down again",e.down,t=>this.change({down:t}),this.locked("down"))}`}panel(e){let t=$i.find(({grid:a})=>JSON.stringify(a)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],s=(a,l)=>Ae(e[a],l,c=>this.change({[a]:c}),this.locked(a)),o=a=>this.#o(a);return f`${C("Input",D("values",t,[...r,...$i],a=>this.change({input:$i.find(l=>l.id===a)?.grid??e.input}),this.locked("input")))}
${C("Kernel",Ae(b(e.kernel),[1,8,1],o,this.locked("kernel")))}
${C("Stride",s("stride",[1,4,1]))} ${C("Padding",s("padding",[0,7,1]))}
${C("output_padding",s("output_padding",[0,3,1]))}`}keys(){return f`<p class="keys">
Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
<kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}};H("d2l-transposed-conv",So);return Uc(Zu);})();
