var d2l=(()=>{var Ar=Object.defineProperty;var Bs=Object.getOwnPropertyDescriptor;var Ws=Object.getOwnPropertyNames;var Ys=Object.prototype.hasOwnProperty;var Xs=(s,i)=>{for(var e in i)Ar(s,e,{get:i[e],enumerable:!0})},Qs=(s,i,e,t)=>{if(i&&typeof i=="object"||typeof i=="function")for(let r of Ws(i))!Ys.call(s,r)&&r!==e&&Ar(s,r,{get:()=>i[r],enumerable:!(t=Bs(i,r))||t.enumerable});return s};var Vs=s=>Qs(Ar({},"__esModule",{value:!0}),s);var Ba={};Xs(Ba,{allPairs:()=>dr,applyLayer:()=>Ye,bowl:()=>vr,compare:()=>Dt,conv2d:()=>de,conv2dChannels:()=>Xr,convTranspose2d:()=>vt,descend:()=>$r,downAgain:()=>Er,filter:()=>Nt,geometry:()=>ie,layerCounts:()=>lt,nearOnly:()=>cr,outputShape:()=>vn,pathShares:()=>Sr,permutation:()=>lr,poolGeometry:()=>ft,poolGradient:()=>xr,poolOutput:()=>qt,poolWindows:()=>Kt,possibleGroups:()=>Jt,receptiveFields:()=>Pr,shifted:()=>ce,shuffled:()=>ur,stampTerms:()=>Bt,uniform:()=>ke,useCounts:()=>Me,windowMatrix:()=>Mr,windows:()=>br});/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Wt=globalThis,Yt=Wt.ShadowRoot&&(Wt.ShadyCSS===void 0||Wt.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Dr=Symbol(),Qi=new WeakMap,wt=class{constructor(i,e,t){if(this._$cssResult$=!0,t!==Dr)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=i,this.t=e}get styleSheet(){let i=this.o,e=this.t;if(Yt&&i===void 0){let t=e!==void 0&&e.length===1;t&&(i=Qi.get(e)),i===void 0&&((this.o=i=new CSSStyleSheet).replaceSync(this.cssText),t&&Qi.set(e,i))}return i}toString(){return this.cssText}},Oe=s=>new wt(typeof s=="string"?s:s+"",void 0,Dr),D=(s,...i)=>{let e=s.length===1?s[0]:i.reduce((t,r,n)=>t+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(r)+s[n+1],s[0]);return new wt(e,s,Dr)},Vi=(s,i)=>{if(Yt)s.adoptedStyleSheets=i.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let e of i){let t=document.createElement("style"),r=Wt.litNonce;r!==void 0&&t.setAttribute("nonce",r),t.textContent=e.cssText,s.appendChild(t)}},Fr=Yt?s=>s:s=>s instanceof CSSStyleSheet?(i=>{let e="";for(let t of i.cssRules)e+=t.cssText;return Oe(e)})(s):s;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:Js,defineProperty:Zs,getOwnPropertyDescriptor:eo,getOwnPropertyNames:to,getOwnPropertySymbols:ro,getPrototypeOf:io}=Object,Xt=globalThis,Ji=Xt.trustedTypes,no=Ji?Ji.emptyScript:"",so=Xt.reactiveElementPolyfillSupport,yt=(s,i)=>s,zr={toAttribute(s,i){switch(i){case Boolean:s=s?no:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,i){let e=s;switch(i){case Boolean:e=s!==null;break;case Number:e=s===null?null:Number(s);break;case Object:case Array:try{e=JSON.parse(s)}catch{e=null}}return e}},en=(s,i)=>!Js(s,i),Zi={attribute:!0,type:String,converter:zr,reflect:!1,useDefault:!1,hasChanged:en};Symbol.metadata??=Symbol("metadata"),Xt.litPropertyMetadata??=new WeakMap;var ve=class extends HTMLElement{static addInitializer(i){this._$Ei(),(this.l??=[]).push(i)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(i,e=Zi){if(e.state&&(e.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(i)&&((e=Object.create(e)).wrapped=!0),this.elementProperties.set(i,e),!e.noAccessor){let t=Symbol(),r=this.getPropertyDescriptor(i,t,e);r!==void 0&&Zs(this.prototype,i,r)}}static getPropertyDescriptor(i,e,t){let{get:r,set:n}=eo(this.prototype,i)??{get(){return this[e]},set(o){this[e]=o}};return{get:r,set(o){let a=r?.call(this);n?.call(this,o),this.requestUpdate(i,a,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(i){return this.elementProperties.get(i)??Zi}static _$Ei(){if(this.hasOwnProperty(yt("elementProperties")))return;let i=io(this);i.finalize(),i.l!==void 0&&(this.l=[...i.l]),this.elementProperties=new Map(i.elementProperties)}static finalize(){if(this.hasOwnProperty(yt("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(yt("properties"))){let e=this.properties,t=[...to(e),...ro(e)];for(let r of t)this.createProperty(r,e[r])}let i=this[Symbol.metadata];if(i!==null){let e=litPropertyMetadata.get(i);if(e!==void 0)for(let[t,r]of e)this.elementProperties.set(t,r)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let r=this._$Eu(e,t);r!==void 0&&this._$Eh.set(r,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(i){let e=[];if(Array.isArray(i)){let t=new Set(i.flat(1/0).reverse());for(let r of t)e.unshift(Fr(r))}else i!==void 0&&e.push(Fr(i));return e}static _$Eu(i,e){let t=e.attribute;return t===!1?void 0:typeof t=="string"?t:typeof i=="string"?i.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(i=>this.enableUpdating=i),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(i=>i(this))}addController(i){(this._$EO??=new Set).add(i),this.renderRoot!==void 0&&this.isConnected&&i.hostConnected?.()}removeController(i){this._$EO?.delete(i)}_$E_(){let i=new Map,e=this.constructor.elementProperties;for(let t of e.keys())this.hasOwnProperty(t)&&(i.set(t,this[t]),delete this[t]);i.size>0&&(this._$Ep=i)}createRenderRoot(){let i=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Vi(i,this.constructor.elementStyles),i}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(i=>i.hostConnected?.())}enableUpdating(i){}disconnectedCallback(){this._$EO?.forEach(i=>i.hostDisconnected?.())}attributeChangedCallback(i,e,t){this._$AK(i,t)}_$ET(i,e){let t=this.constructor.elementProperties.get(i),r=this.constructor._$Eu(i,t);if(r!==void 0&&t.reflect===!0){let n=(t.converter?.toAttribute!==void 0?t.converter:zr).toAttribute(e,t.type);this._$Em=i,n==null?this.removeAttribute(r):this.setAttribute(r,n),this._$Em=null}}_$AK(i,e){let t=this.constructor,r=t._$Eh.get(i);if(r!==void 0&&this._$Em!==r){let n=t.getPropertyOptions(r),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:zr;this._$Em=r;let a=o.fromAttribute(e,n.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(i,e,t,r=!1,n){if(i!==void 0){let o=this.constructor;if(r===!1&&(n=this[i]),t??=o.getPropertyOptions(i),!((t.hasChanged??en)(n,e)||t.useDefault&&t.reflect&&n===this._$Ej?.get(i)&&!this.hasAttribute(o._$Eu(i,t))))return;this.C(i,e,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(i,e,{useDefault:t,reflect:r,wrapped:n},o){t&&!(this._$Ej??=new Map).has(i)&&(this._$Ej.set(i,o??e??this[i]),n!==!0||o!==void 0)||(this._$AL.has(i)||(this.hasUpdated||t||(e=void 0),this._$AL.set(i,e)),r===!0&&this._$Em!==i&&(this._$Eq??=new Set).add(i))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let i=this.scheduleUpdate();return i!=null&&await i,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,n]of this._$Ep)this[r]=n;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[r,n]of t){let{wrapped:o}=n,a=this[r];o!==!0||this._$AL.has(r)||a===void 0||this.C(r,void 0,n,a)}}let i=!1,e=this._$AL;try{i=this.shouldUpdate(e),i?(this.willUpdate(e),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(e)):this._$EM()}catch(t){throw i=!1,this._$EM(),t}i&&this._$AE(e)}willUpdate(i){}_$AE(i){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(i)),this.updated(i)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(i){return!0}update(i){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(i){}firstUpdated(i){}};ve.elementStyles=[],ve.shadowRootOptions={mode:"open"},ve[yt("elementProperties")]=new Map,ve[yt("finalized")]=new Map,so?.({ReactiveElement:ve}),(Xt.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var qr=globalThis,tn=s=>s,Qt=qr.trustedTypes,rn=Qt?Qt.createPolicy("lit-html",{createHTML:s=>s}):void 0,dn="$lit$",Te=`lit$${Math.random().toFixed(9).slice(2)}$`,cn="?"+Te,oo=`<${cn}>`,Ie=document,kt=()=>Ie.createComment(""),Pt=s=>s===null||typeof s!="object"&&typeof s!="function",Hr=Array.isArray,ao=s=>Hr(s)||typeof s?.[Symbol.iterator]=="function",Nr=`[ 	
\f\r]`,xt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,nn=/-->/g,sn=/>/g,Le=RegExp(`>|${Nr}(?:([^\\s"'>=/]+)(${Nr}*=${Nr}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),on=/'/g,an=/"/g,un=/^(?:script|style|textarea|title)$/i,Ur=s=>(i,...e)=>({_$litType$:s,strings:i,values:e}),m=Ur(1),G=Ur(2),Ja=Ur(3),Ke=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),ln=new WeakMap,je=Ie.createTreeWalker(Ie,129);function pn(s,i){if(!Hr(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return rn!==void 0?rn.createHTML(i):i}var lo=(s,i)=>{let e=s.length-1,t=[],r,n=i===2?"<svg>":i===3?"<math>":"",o=xt;for(let a=0;a<e;a++){let l=s[a],d,c,u=-1,p=0;for(;p<l.length&&(o.lastIndex=p,c=o.exec(l),c!==null);)p=o.lastIndex,o===xt?c[1]==="!--"?o=nn:c[1]!==void 0?o=sn:c[2]!==void 0?(un.test(c[2])&&(r=RegExp("</"+c[2],"g")),o=Le):c[3]!==void 0&&(o=Le):o===Le?c[0]===">"?(o=r??xt,u=-1):c[1]===void 0?u=-2:(u=o.lastIndex-c[2].length,d=c[1],o=c[3]===void 0?Le:c[3]==='"'?an:on):o===an||o===on?o=Le:o===nn||o===sn?o=xt:(o=Le,r=void 0);let h=o===Le&&s[a+1].startsWith("/>")?" ":"";n+=o===xt?l+oo:u>=0?(t.push(d),l.slice(0,u)+dn+l.slice(u)+Te+h):l+Te+(u===-2?a:h)}return[pn(s,n+(s[e]||"<?>")+(i===2?"</svg>":i===3?"</math>":"")),t]},St=class s{constructor({strings:i,_$litType$:e},t){let r;this.parts=[];let n=0,o=0,a=i.length-1,l=this.parts,[d,c]=lo(i,e);if(this.el=s.createElement(d,t),je.currentNode=this.el.content,e===2||e===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=je.nextNode())!==null&&l.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())if(u.endsWith(dn)){let p=c[o++],h=r.getAttribute(u).split(Te),f=/([.?@])?(.*)/.exec(p);l.push({type:1,index:n,name:f[2],strings:h,ctor:f[1]==="."?Lr:f[1]==="?"?jr:f[1]==="@"?Ir:rt}),r.removeAttribute(u)}else u.startsWith(Te)&&(l.push({type:6,index:n}),r.removeAttribute(u));if(un.test(r.tagName)){let u=r.textContent.split(Te),p=u.length-1;if(p>0){r.textContent=Qt?Qt.emptyScript:"";for(let h=0;h<p;h++)r.append(u[h],kt()),je.nextNode(),l.push({type:2,index:++n});r.append(u[p],kt())}}}else if(r.nodeType===8)if(r.data===cn)l.push({type:2,index:n});else{let u=-1;for(;(u=r.data.indexOf(Te,u+1))!==-1;)l.push({type:7,index:n}),u+=Te.length-1}n++}}static createElement(i,e){let t=Ie.createElement("template");return t.innerHTML=i,t}};function tt(s,i,e=s,t){if(i===Ke)return i;let r=t!==void 0?e._$Co?.[t]:e._$Cl,n=Pt(i)?void 0:i._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(s),r._$AT(s,e,t)),t!==void 0?(e._$Co??=[])[t]=r:e._$Cl=r),r!==void 0&&(i=tt(s,r._$AS(s,i.values),r,t)),i}var Or=class{constructor(i,e){this._$AV=[],this._$AN=void 0,this._$AD=i,this._$AM=e}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(i){let{el:{content:e},parts:t}=this._$AD,r=(i?.creationScope??Ie).importNode(e,!0);je.currentNode=r;let n=je.nextNode(),o=0,a=0,l=t[0];for(;l!==void 0;){if(o===l.index){let d;l.type===2?d=new Tt(n,n.nextSibling,this,i):l.type===1?d=new l.ctor(n,l.name,l.strings,this,i):l.type===6&&(d=new Kr(n,this,i)),this._$AV.push(d),l=t[++a]}o!==l?.index&&(n=je.nextNode(),o++)}return je.currentNode=Ie,r}p(i){let e=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(i,t,e),e+=t.strings.length-2):t._$AI(i[e])),e++}},Tt=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(i,e,t,r){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=i,this._$AB=e,this._$AM=t,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let i=this._$AA.parentNode,e=this._$AM;return e!==void 0&&i?.nodeType===11&&(i=e.parentNode),i}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(i,e=this){i=tt(this,i,e),Pt(i)?i===v||i==null||i===""?(this._$AH!==v&&this._$AR(),this._$AH=v):i!==this._$AH&&i!==Ke&&this._(i):i._$litType$!==void 0?this.$(i):i.nodeType!==void 0?this.T(i):ao(i)?this.k(i):this._(i)}O(i){return this._$AA.parentNode.insertBefore(i,this._$AB)}T(i){this._$AH!==i&&(this._$AR(),this._$AH=this.O(i))}_(i){this._$AH!==v&&Pt(this._$AH)?this._$AA.nextSibling.data=i:this.T(Ie.createTextNode(i)),this._$AH=i}$(i){let{values:e,_$litType$:t}=i,r=typeof t=="number"?this._$AC(i):(t.el===void 0&&(t.el=St.createElement(pn(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===r)this._$AH.p(e);else{let n=new Or(r,this),o=n.u(this.options);n.p(e),this.T(o),this._$AH=n}}_$AC(i){let e=ln.get(i.strings);return e===void 0&&ln.set(i.strings,e=new St(i)),e}k(i){Hr(this._$AH)||(this._$AH=[],this._$AR());let e=this._$AH,t,r=0;for(let n of i)r===e.length?e.push(t=new s(this.O(kt()),this.O(kt()),this,this.options)):t=e[r],t._$AI(n),r++;r<e.length&&(this._$AR(t&&t._$AB.nextSibling,r),e.length=r)}_$AR(i=this._$AA.nextSibling,e){for(this._$AP?.(!1,!0,e);i!==this._$AB;){let t=tn(i).nextSibling;tn(i).remove(),i=t}}setConnected(i){this._$AM===void 0&&(this._$Cv=i,this._$AP?.(i))}},rt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(i,e,t,r,n){this.type=1,this._$AH=v,this._$AN=void 0,this.element=i,this.name=e,this._$AM=r,this.options=n,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=v}_$AI(i,e=this,t,r){let n=this.strings,o=!1;if(n===void 0)i=tt(this,i,e,0),o=!Pt(i)||i!==this._$AH&&i!==Ke,o&&(this._$AH=i);else{let a=i,l,d;for(i=n[0],l=0;l<n.length-1;l++)d=tt(this,a[t+l],e,l),d===Ke&&(d=this._$AH[l]),o||=!Pt(d)||d!==this._$AH[l],d===v?i=v:i!==v&&(i+=(d??"")+n[l+1]),this._$AH[l]=d}o&&!r&&this.j(i)}j(i){i===v?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,i??"")}},Lr=class extends rt{constructor(){super(...arguments),this.type=3}j(i){this.element[this.name]=i===v?void 0:i}},jr=class extends rt{constructor(){super(...arguments),this.type=4}j(i){this.element.toggleAttribute(this.name,!!i&&i!==v)}},Ir=class extends rt{constructor(i,e,t,r,n){super(i,e,t,r,n),this.type=5}_$AI(i,e=this){if((i=tt(this,i,e,0)??v)===Ke)return;let t=this._$AH,r=i===v&&t!==v||i.capture!==t.capture||i.once!==t.once||i.passive!==t.passive,n=i!==v&&(t===v||r);r&&this.element.removeEventListener(this.name,this,t),n&&this.element.addEventListener(this.name,this,i),this._$AH=i}handleEvent(i){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,i):this._$AH.handleEvent(i)}},Kr=class{constructor(i,e,t){this.element=i,this.type=6,this._$AN=void 0,this._$AM=e,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(i){tt(this,i)}};var co=qr.litHtmlPolyfillSupport;co?.(St,Tt),(qr.litHtmlVersions??=[]).push("3.3.3");var hn=(s,i,e)=>{let t=e?.renderBefore??i,r=t._$litPart$;if(r===void 0){let n=e?.renderBefore??null;t._$litPart$=r=new Tt(i.insertBefore(kt(),n),n,void 0,e??{})}return r._$AI(s),r};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Br=globalThis,X=class extends ve{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let i=super.createRenderRoot();return this.renderOptions.renderBefore??=i.firstChild,i}update(i){let e=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(i),this._$Do=hn(e,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Ke}};X._$litElement$=!0,X.finalized=!0,Br.litElementHydrateSupport?.({LitElement:X});var uo=Br.litElementPolyfillSupport;uo?.({LitElement:X});(Br.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var w=class extends Error{constructor(){super(...arguments);this.name="Refusal"}static[Symbol.hasInstance](e){return e?.name==="Refusal"}},g=s=>[s.length,s[0]?.length??0],x=(s,i,e)=>Array.from({length:s},(t,r)=>Array.from({length:i},(n,o)=>e(r,o))),qe=s=>s.map(i=>[...i].reverse()).reverse(),he=(s,[i,e],t)=>s.map((r,n)=>n===i?r.map((o,a)=>a===e?t:o):r),A=(s,i)=>s===i||s!==null&&i!==null&&s[0]===i[0]&&s[1]===i[1],k=(s,i,e)=>Math.min(Math.max(s,i),e),j=s=>{let i=0;for(let e of s)for(let t of e)i=Math.max(i,Math.abs(t));return i};var Vt=s=>Array.isArray(s)?s:[s,s];function it(s,i,e){if(!Number.isInteger(s)||s<e)throw new w(`${i} ${s} is not possible; give a whole number of ${e} or more`)}function po(s,i,e,t,r){if(s==="valid")return[0,0];if(s==="same"){if(t!==1)throw new w(`padding 'same' keeps the size only with stride 1, and stride is ${t}; give the padding as a number`);let o=r*(e-1);return[Math.floor(o/2),o-Math.floor(o/2)]}let n=Vt(s)[i];return Vt(n)}function mn(s,i,e,t,r){let n=Vt(r.stride)[i],o=Vt(r.dilation)[i];it(e,`input ${s}`,1),it(t,`kernel ${s}`,1),it(n,"stride",1),it(o,"dilation",1);let[a,l]=po(r.padding,i,t,n,o);it(a,"padding",0),it(l,"padding",0);let d=o*(t-1)+1,c=e+a+l,u=Math.floor((c-d)/n)+1;return{name:s,input:e,kernel:t,stride:n,dilation:o,before:a,after:l,padded:c,extent:d,output:u,mode:r.padding_mode}}var ho=s=>s.before===s.after?`2·${s.before}`:`${s.before} + ${s.after}`;function fn(s){let i=Math.max(s.before,s.after);if(s.mode==="reflect"&&i>=s.input){let e=`use padding ${s.input-1} or less, or padding_mode 'replicate'`;return`padding ${i} is too wide to reflect: input ${s.input} has only ${s.input-1} cells beyond its edge; ${e}`}if(s.mode==="circular"&&i>s.input)return`padding ${i} goes round input ${s.input} more than once; use padding ${s.input} or less`;if(s.extent>s.padded){let e=s.dilation===1?`kernel ${s.kernel}`:`kernel ${s.kernel} with dilation ${s.dilation} spans ${s.extent} cells and`,t=Math.ceil((s.extent-s.input)/2);return`${e} does not fit input ${s.input} + ${ho(s)}; the smallest padding is ${t}`}return null}function ie(s,i,e={}){let t={stride:1,padding:0,dilation:1,padding_mode:"zeros",...e},r=mn("height",0,s[0],i[0],t),n=mn("width",1,s[1],i[1],t),[o,a]=[fn(r),fn(n)];if(o!==null&&o===a)throw new w(o);if(o!==null&&a!==null)throw new w(`height: ${o}. Width: ${a}`);if(o!==null)throw new w(`height: ${o}`);if(a!==null)throw new w(`width: ${a}`);return{rows:r,columns:n}}function vn(s,i,e={}){let t=ie(s,i,e);return[t.rows.output,t.columns.output]}function mo(s,i){let e=i-s.before;if(e>=0&&e<s.input)return e;switch(s.mode){case"zeros":return-1;case"reflect":return e<0?-e:2*(s.input-1)-e;case"replicate":return e<0?0:s.input-1;case"circular":return(e+s.input)%s.input}}var Q=s=>Array.from({length:s.padded},(i,e)=>mo(s,e));function gn(s){let i=new Array(s.padded).fill(0);for(let e=0;e<s.output;e++)for(let t=0;t<s.kernel;t++)i[e*s.stride+t*s.dilation]+=1;return i}function Me(s){let[i,e]=[gn(s.rows),gn(s.columns)],t=x(s.rows.padded,s.columns.padded,(d,c)=>i[d]*e[c]),r=(d,c)=>{let u=new Array(d.input).fill(0);return Q(d).forEach((p,h)=>{p>=0&&(u[p]+=c[h])}),u},[n,o]=[r(s.rows,i),r(s.columns,e)],a=x(s.rows.input,s.columns.input,(d,c)=>n[d]*o[c]),l=a.reduce((d,c)=>d+c.filter(u=>u===0).length,0);return{padded:t,input:a,never:l}}function $n(s,[i,e]){let t=[];for(let r=0;r<s.rows.kernel;r++)for(let n=0;n<s.columns.kernel;n++)t.push([i*s.rows.stride+r*s.rows.dilation,e*s.columns.stride+n*s.columns.dilation]);return t}function bn(s,i){let e=[];for(let t=s.kernel-1;t>=0;t--){let r=i-t*s.dilation;r>=0&&r%s.stride===0&&r/s.stride<s.output&&e.push(r/s.stride)}return e}function wn(s,[i,e]){let t=bn(s.columns,e);return bn(s.rows,i).flatMap(r=>t.map(n=>[r,n]))}function yn(s,[i,e]){let t=[];for(let r=0;r<s.rows.output;r++)for(let n=0;n<s.columns.output;n++)t.push([r*s.rows.stride+i*s.rows.dilation,n*s.columns.stride+e*s.columns.dilation]);return t}function xn(s,[i,e]){let t=(r,n)=>Math.max(0,Math.min(r.output-1,Math.floor(n/r.stride)));return[t(s.rows,i),t(s.columns,e)]}function kn(s,i){let[e,t]=g(s);if(e===0||t===0)throw new w(`${i} has no cells; give at least one row and one column`);let r=s.findIndex(n=>n.length!==t);if(r>=0)throw new w(`${i} is ragged: row ${r} has ${s[r].length} cells, row 0 has ${t}; make them equal`)}function Wr(s,i,e,t){let[r,n]=[Q(t.rows),Q(t.columns)];for(let o=0;o<t.rows.output;o++)for(let a=0;a<t.columns.output;a++){let l=0;for(let d=0;d<t.rows.kernel;d++){let c=r[o*t.rows.stride+d*t.rows.dilation];if(!(c<0))for(let u=0;u<t.columns.kernel;u++){let p=n[a*t.columns.stride+u*t.columns.dilation];p>=0&&(l+=e[d][u]*i[c][p])}}s[o][a]+=l}}function Yr(s,i,e={}){let{groups:t=1,bias:r=null}=e;if(s.length===0||i.length===0)throw new w("input and weight need at least one channel");if(!Number.isInteger(t)||t<1)throw new w(`groups ${t} is not possible; give 1 or more`);let n=i[0].length;if(s.length!==n*t)throw new w(`weight expects ${n} · ${t} = ${n*t} input channels, and input has ${s.length}`);if(i.length%t!==0)throw new w(`${i.length} output channels cannot be shared among ${t} groups; use a multiple`);if(r!==null&&r.length!==i.length)throw new w(`bias has ${r.length} numbers for ${i.length} output channels; give one for each`);return s.forEach(o=>{kn(o,"input")}),i.flat().forEach(o=>{kn(o,"kernel")}),ie(g(s[0]),g(i[0][0]),e)}function Xr(s,i,e={}){let{groups:t=1,bias:r=null,mode:n="correlation"}=e,o=Yr(s,i,e),[a,l]=[i[0].length,i.length/t];return i.map((d,c)=>{let u=x(o.rows.output,o.columns.output,()=>r?.[c]??0),p=Math.floor(c/l)*a;return d.forEach((h,f)=>{Wr(u,s[p+f],n==="convolution"?qe(h):h,o)}),u})}function de(s,i,e={}){return Xr([s],[[i]],{...e,bias:[e.bias??0]})[0]}function He(s,i,e,[t,r],n){let o=n==="convolution"?qe(i):i,[a,l]=[Q(e.rows),Q(e.columns)],d=[];for(let c=0;c<e.rows.kernel;c++)for(let u=0;u<e.columns.kernel;u++){let p=a[t*e.rows.stride+c*e.rows.dilation],h=l[r*e.columns.stride+u*e.columns.dilation],f=p<0||h<0;d.push({from:f?null:[p,h],x:f?0:s[p][h],w:o[c][u]})}return d}function nt(s,i,e,t){let r=Math.floor(e/(s.length/i))*s[0].length;return s[e][t-r]??null}function Pn(s,i,e){let t=x(e.rows.output,e.columns.output,()=>0);return Wr(t,s,i,e),t}function Sn(s,i,e){let[t,r]=g(s[0][0]),n=s.length*s[0].length*t*r;return{weights:n,biases:i.length,multiply_adds:n*e.rows.output*e.columns.output}}function Jt(s,i){let e=Math.min(s,i);return Array.from({length:e},(t,r)=>r+1).filter(t=>s%t===0&&i%t===0)}var Qr=(s,i)=>s.map((e,t)=>Array.from({length:s[0].length*i},(r,n)=>nt(s,i,t,n)));function Tn(s,i){let[e,t]=[s[0].length/i,s.length/i];return s.map((r,n)=>{let o=Math.floor(n/t)*e;return r.slice(o,o+e)})}function Mn(s,i){let e=s.trim().split(`
`);return[0,1,2].map(t=>e.map(r=>[...r].map(n=>i[n][t])))}var fo=Mn(`
............
............
..www...rrr.
..www...rrr.
..www...rrr.
............
............`,{".":[.5,.5,.5],w:[.9,.9,.9],r:[1,.25,.25]}),go=Mn(`
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
...rr..rr...`,{".":[.75,.85,.95],r:[.85,.15,.1],w:[1,.7,.65],g:[.25,.7,.2],s:[.45,.3,.15]}),bo=[x(6,6,(s,i)=>i===2?1:0),x(6,6,s=>s===3?1:0),x(6,6,(s,i)=>s>0&&s<4&&i>1&&i<5?1:0),x(6,6,(s,i)=>s+i<5?1:0)],vo=Array.from({length:4},(s,i)=>Array.from({length:4},(e,t)=>x(3,3,(r,n)=>[n-1,r-1,r===n?1:0,r===1||n===1?1:-1][(i+t)%4]))),Vr=s=>Array.from({length:s},(i,e)=>Array.from({length:s},(t,r)=>[[e===r?1:0]])),Mt=[{id:"squares",label:"white and red square",input:fo,kernel:[[[[1,-1]],[[-1,1]],[[0,0]]]],view:"sum",position:[3,7]},{id:"hand",label:"two planes, by hand",input:[[[1,2,0],[0,1,3],[2,0,1]],[[0,1,1],[2,0,1],[1,3,0]]],kernel:[[[[1,0],[0,2]],[[0,1],[-1,0]]]],view:"sum",position:[0,1]},{id:"apple",label:"apple, a pixel at a time",input:go,kernel:Vr(3),view:"pointwise",position:[4,4]},{id:"maps",label:"four maps to four",input:bo,kernel:vo,view:"groups",position:[0,0]}],_n=Mt[0];function _(s,i=2){let e=Math.abs(s)>=1e3,t=Number(s.toFixed(e?0:i));return(Math.abs(t)>=1e5?t.toExponential(1):String(Object.is(t,-0)?0:t)).replace("-","−")}var $o="⁰¹²³⁴⁵⁶⁷⁸⁹",Zt=s=>`10${s<0?"⁻":""}${[...String(Math.abs(s))].map(i=>$o[Number(i)]).join("")}`;function Ue(s){let i=Math.abs(s);if(i>=1e5||i<.001&&i>0){let[e,t]=s.toExponential(1).split("e");return`${e.replace("-","−")}·${Zt(Number(t))}`}return i<.95&&i>0?_(Number(s.toPrecision(2)),4):s.toFixed(1).replace("-","−")}var ne=s=>_(s).startsWith("−")?`(${_(s)})`:_(s),S=([s,i])=>`${s}×${i}`,wo=s=>{let i=String(s);return/[.e]/.test(i)?i:`${i}.`},V=(s,i)=>typeof s[0]=="number"?`[${s.map(wo).join(", ")}]`:`[${s.map(e=>V(e,`${i} `)).join(`,
${i} `)}]`,W=s=>s.toLocaleString("en-US"),$e=s=>`${Math.round(100*s)} %`;function En(s){let i=String(s);if(i.length<=10)return W(s);let e=+`${i[0]}.${i.slice(1,4)}`;return`${e===1?"":`${_(e)}·`}${Zt(i.length-1)}`}function Jr(s){let[i,e]=[Number(s),0];for(;i>=999.5;)[i,e]=[i/1e3,e+1];return`${Number(i.toPrecision(3))} ${["B","kB","MB","GB","TB","PB","EB"][e]}`}var st=" ".repeat(17),we=([s,i])=>`(${s}, ${i})`;function er(s,i){let e=["import torch","from torch.nn import functional as F",""];e.push(`X = torch.tensor(${V(s.input,st)})`),e.push(`K = torch.tensor(${V(s.kernel,st)})`),s.mode==="convolution"&&e.push("K = K.flip(0, 1)  # convolution flips the kernel");let t=[`stride=${we(s.stride)}`],{rows:r,columns:n}=i,o=r.before===r.after&&n.before===n.after;if(s.padding_mode==="zeros"&&o)t.push(`padding=${we([r.before,n.before])}`),e.push("images = X[None, None]  # conv2d takes (N, C, H, W)");else{let a=`(${n.before}, ${n.after}, ${r.before}, ${r.after})`,l=s.padding_mode==="zeros"?"constant":s.padding_mode;e.push(`images = F.pad(X[None, None], ${a}, mode="${l}")  # left, right, top, bottom`)}return t.push(`dilation=${we(s.dilation)}`),s.bias!==0&&t.unshift(`bias=torch.tensor([${s.bias}])`),e.push(`Y = F.conv2d(images, K[None, None], ${t.join(", ")})[0, 0]`,"Y"),`${e.join(`
`)}
`}function Zr(s,i){let e=["import torch","from torch.nn import functional as F","",i];if(s.shift.some(t=>t!==0)&&e.push(`X = X.roll(${we(s.shift)}, (0, 1))`),e.push(`K = torch.tensor(${V(s.kernel,st)})`),e.push('Y = F.conv2d(X[None, None], K[None, None], padding="same")'),s.sigma>0){let t=Math.ceil(3*s.sigma);e.push(`bell = torch.exp(-0.5 * (torch.arange(-${t}, ${t+1}) / ${s.sigma}) ** 2)`),e.push("blur = bell.outer(bell) / bell.sum() ** 2"),e.push('Y = F.conv2d(Y, blur[None, None], padding="same")')}return e.push(`Y = Y[0, 0, ::${s.stride[0]}, ::${s.stride[1]}]`,"Y"),`${e.join(`
`)}
`}var ei=s=>`X = torch.tensor(${V(s,st)})`,Cn=s=>[`i, j = torch.meshgrid(torch.arange(${s}), torch.arange(${s}), indexing="ij")`,`X = 0.5 + 0.5 * torch.cos(torch.pi * ((i - ${s>>1}) ** 2 + (j - ${s>>1}) ** 2) / ${s})`].join(`
`);function Rn(s){let i=typeof s.padding=="string"?`"${s.padding}"`:we(s.padding),e=s.bias.length>0?`bias=torch.tensor(${V(s.bias,"")}), `:"";return["import torch","from torch.nn import functional as F","",`X = torch.tensor(${V(s.input,st)})  # (C, H, W)`,`K = torch.tensor(${V(s.kernel,st)})  # (C_out, C / groups, k_h, k_w)`,`Y = F.conv2d(X[None], K, ${e}stride=${we(s.stride)}, padding=${i}, groups=${s.groups})[0]`,"Y",""].join(`
`)}function Gn(s,i){let e=["import torch","from torch.nn import functional as F","",ei(i)],[t,r]=s.shift,n=s.padding_mode==="circular";(t!==0||r!==0)&&e.push(n?`X = X.roll(${we(s.shift)}, (0, 1))`:`X = F.pad(X, (${r}, ${-r}, ${t}, ${-t}))  # moved; what leaves it is lost`);let o=n?"circular":"constant",a=c=>["K = torch.tensor([[-1., 0., 1.], [-2., 0., 2.], [-1., 0., 1.]])",`Y = F.conv2d(F.pad(X[None, None], (1, 1, 1, 1), mode="${o}"), K[None, None], stride=${we(c)})`],l=s.stride.map((c,u)=>{let p=u===0?i.length:i[0].length,h=Math.max(2,c);return{window:h,pad:(Math.ceil(p/c)-1)*c+h-p}}),d={convolution:[...a(s.stride),"Y = Y[0, 0]"],relu:["Y = (X - 8).relu()"],pooling:[...a([1,1]),`Y = F.pad(Y.relu(), (0, ${l[1].pad}, 0, ${l[0].pad}), mode="${o}")`,`Y = F.max_pool2d(Y, (${l[0].window}, ${l[1].window}), stride=${we(s.stride)})[0, 0]`],dense:["n = X.numel()",`t = (${s.seed} + torch.arange(1, n * n + 1) * 0x6D2B79F5) % 2**32  # seeded chance: mulberry32`,"t = (t ^ (t >> 15)) * (t | 1) % 2**32","t = (t ^ (t + (t ^ (t >> 7)) * (t | 61))) % 2**32","W = ((t ^ (t >> 14)) * 9 // 2**32 - 4).reshape(n, n).T.float()","Y = (W @ X.flatten()).reshape(X.shape)"],largest:[...a([1,1]),"Y = Y.max().reshape(1, 1)"]};return`${[...e,...d[s.layer],"Y"].join(`
`)}
`}function An({size:s,reach:i,shared:e,near:t}){let r=t?"reach":"n - 1",n=e?[`    layer = nn.Conv2d(1, 1, 2 * (${r}) + 1, padding=${r})`]:["    layer = nn.Linear(n * n, n * n)"],a=e||!t?['with torch.device("meta"):',...n,"Y = sum(p.numel() for p in layer.parameters())  # weights and biases"]:["# PyTorch has no layer with own weights for near inputs: count the pairs, axis by axis.","Y = sum(n - abs(a) for a in range(-reach, reach + 1)) ** 2 + n * n  # weights and biases"];return["import torch","from torch import nn","",`n, reach = ${s}, ${Math.min(i,s-1)}`,...a,"Y",""].join(`
`)}var se=s=>{let i=JSON.stringify(s)??String(s);return i.length>40?`${i.slice(0,40)}…`:i},Dn=(s,i,e)=>typeof s=="number"&&Number.isInteger(s)&&s>=i&&s<=e,_t=s=>s.split(",").map(i=>i.trim()===""?Number.NaN:Number(i));function J(s,i){return{parse(e,t){let r=`${t} must be a grid of numbers such as [[1, -1]], at most ${s}×${i}`;if(!Array.isArray(e)||e.length===0||!e.every(o=>Array.isArray(o)))throw new w(`${r}; got ${se(e)}`);let n=e[0].length;if(e.length>s||n>i)throw new w(`${r}; got ${e.length}×${n}`);if(n===0)throw new w(`${r}; got an empty row`);return e.forEach((o,a)=>{if(o.length!==n)throw new w(`${r}; row ${a} has ${o.length} cells and row 0 has ${n}`);let l=o.find(d=>typeof d!="number"||!Number.isFinite(d));if(l!==void 0)throw new w(`${r}; row ${a} holds ${se(l)}`)}),e.map(o=>[...o])},encode:e=>e.map(t=>t.join(",")).join(";"),decode:e=>e.split(";").map(_t)}}function tr(s,i,e,t){let r=n=>Array.isArray(n)?[n.length,...r(n[0])]:[];return{parse(n,o){if(!Array.isArray(n)||n.length===0||n.length>i)throw new w(`${o} must be a list of 1 to ${i} ${e}; got ${se(n)}`);let a=n.map(d=>s.parse(d,`each of ${o}'s ${e}`)),l=a.findIndex(d=>String(r(d))!==String(r(a[0])));if(l>=0){let[d,c]=[a[0],a[l]].map(u=>r(u).join("×"));throw new w(`${o}'s ${e} must be of one shape; number 0 is ${d} and number ${l} ${c}`)}return a},encode:n=>n.map(s.encode).join(t),decode:n=>n.split(t).map(s.decode)}}function rr(s){return{parse(i,e){if(!(Array.isArray(i)&&i.length<=s&&i.every(r=>Number.isFinite(r))))throw new w(`${e} must be a list of at most ${s} numbers; got ${se(i)}`);return[...i]},encode:i=>i.join(","),decode:i=>i===""?[]:_t(i)}}function ee(s,i){return{parse(e,t){if(!Dn(e,s,i))throw new w(`${t} must be a whole number from ${s} to ${i}; got ${se(e)}`);return e},encode:String,decode:e=>_t(e)[0]}}function me(){return{parse(s,i){if(typeof s!="boolean")throw new w(`${i} must be true or false; got ${se(s)}`);return s},encode:String,decode:s=>s==="true"?!0:s==="false"?!1:s}}function ti(s){return{parse:(i,e)=>i===null?null:s.parse(i,e),encode:i=>i===null?"":s.encode(i),decode:i=>i===""?null:s.decode(i)}}function R(s,i){return{parse(e,t){let r=Array.isArray(e)?e:[e,e];if(r.length!==2||!r.every(n=>Dn(n,s,i)))throw new w(`${t} must be a whole number or a pair [height, width] from ${s} to ${i}; got ${se(e)}`);return[r[0],r[1]]},encode:e=>e.join(","),decode:_t}}function ot(s){let i=R(0,s);return{parse(e,t){if(e==="same"||e==="valid")return e;if(typeof e=="string")throw new w(`${t} must be "same", "valid" or whole numbers; got ${se(e)}`);return i.parse(e,t)},encode:e=>typeof e=="string"?e:i.encode(e),decode:e=>/^[a-z]+$/.test(e)?e:i.decode(e)}}function ir(s,i,e){let[t,r]=[J(i,e),q(s)];return{parse:(n,o)=>typeof n=="string"?r.parse(n,o):t.parse(n,o),encode:n=>typeof n=="string"?n:t.encode(n),decode:n=>/^[a-z]+$/.test(n)?n:t.decode(n)}}function _e(s=-1/0,i=1/0){let e=Number.isFinite(i)?` from ${s} to ${i}`:"";return{parse(t,r){if(typeof t!="number"||!Number.isFinite(t)||t<s||t>i)throw new w(`${r} must be a number${e}; got ${se(t)}`);return t},encode:String,decode:t=>_t(t)[0]}}function q(s){return{parse(i,e){if(!s.includes(i))throw new w(`${e} must be one of ${s.join(", ")}; got ${se(i)}`);return i},encode:i=>i,decode:i=>i}}function nr(s,i,e){if(typeof e!="object"||e===null||Array.isArray(e))throw new w(`a figure's state must be an object such as {"stride": [1, 1]}; got ${se(e)}`);let t={};for(let[r,n]of Object.entries(e)){if(i.includes(r))continue;let o=Object.hasOwn(s,r)?s[r]:void 0;if(!o)throw new w(`this figure has no "${r}"; it knows ${Object.keys(s).join(", ")}`);t[r]=o.parse(n,r)}return t}function Fn(s,i){return Object.keys(i).map(e=>`${e}:${encodeURIComponent(s[e].encode(i[e])).replace(/%2C/g,",").replace(/%3B/g,";")}`).join("~")}function zn(s,i){let e=Object.create(null),t=[];for(let r of i===""?[]:i.split("~")){let[,n,o]=/^(\w+):(.*)$/s.exec(r)??[];if(n===void 0)throw new w(`the address holds ${se(r)}, and a figure expects key:value`);let a;try{a=decodeURIComponent(o)}catch{throw new w(`the address holds ${se(r)}, which is cut off in the middle of a character`)}n==="lock"?t=a.split(",").filter(Boolean):e[n]=Object.hasOwn(s,n)?s[n].decode(a):a}return{state:e,lock:t}}var ri=(s,i)=>m`<span class="control fixed">${s} <b>${i}</b> <span class="lock">fixed</span></span>`;function C(s,i,e,t,r=!1){return r?ri(s,e.find(n=>n.id===i)?.label??i):m`<label class="control"
><span>${s}</span>
<select aria-label=${s} @change=${n=>t(n.target.value)}>
${e.map(n=>m`<option value=${n.id} .selected=${n.id===i}>${n.label}</option>`)}
</select></label
>`}function E(s,i,[e,t,r],n,o=!1){if(o)return ri(s,String(i));let a=d=>n(Math.round(Math.min(Math.max(d,e),t)/r)*r),l=(d,c,u)=>m`<button type="button" class=${c} tabindex="-1" aria-label="${s}: ${c}" @click=${()=>a(i+d)}>
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
>`}function Ee(s,[i,e],t,r,n,o){return i!==e&&!n?N(`${s} ${i}×${e}`,o):E(s,i,t,a=>r([a,a]),n)}var ge=([s,i],e,t,r)=>[E("height",s,e,n=>t([n,i]),r),E("width",i,e,n=>t([s,n]),r)];function H(s,i,e,t=!1){return t?ri(s,i?"on":"off"):m`<button type="button" class="control toggle" aria-pressed=${i?"true":"false"} @click=${()=>e(!i)}>
${s}
</button>`}var N=(s,i)=>m`<button type="button" class="control" @click=${i}>${s}</button>`,M=(s,...i)=>m`<div class="group" role="group" aria-label=${s}><span class="title">${s}</span>${i}</div>`,O=(s,i)=>s?i():v;var yo=200,ii=class extends X{static{this.properties={value:{attribute:!1},write:{attribute:!1},shown:{state:!0}}}#e=0;constructor(){super(),this.value=0,this.write=W,this.shown=null}willUpdate(i){let e=i.get("value"),t=!this.hasUpdated;if(!i.has("value")||t||matchMedia("(prefers-reduced-motion: reduce)").matches)return;cancelAnimationFrame(this.#e);let[r,n]=[this.shown??Number(e),Number(this.value)].map(l=>Math.log1p(l)),o=performance.now(),a=l=>{let d=Math.min(Math.max((l-o)/yo,0),1);this.shown=d<1?Math.round(Math.expm1(r+(n-r)*d)):null,d<1&&(this.#e=requestAnimationFrame(a))};a(o)}disconnectedCallback(){super.disconnectedCallback(),cancelAnimationFrame(this.#e),this.shown=null}render(){let i=this.write(this.value);return this.shown===null?m`${i}`:m`<span aria-hidden="true">${this.write(this.shown)}</span><span class="unseen">${i}</span>`}static{this.styles=D`
:host {
font-variant-numeric: tabular-nums;
}
.unseen {
position: absolute;
clip-path: inset(50%);
}
`}};customElements.get("d2l-count")||customElements.define("d2l-count",ii);var Et=(s,i=W)=>m`<d2l-count .value=${s} .write=${i}></d2l-count>`;function ni(s,i,e){return typeof s=="string"||typeof i=="string"?s===i:s.length===i.length&&s.every((t,r)=>Math.abs(t-i[r])<=e+1e-9*Math.abs(i[r]))}function On(s,i){let{answer:e,within:t=0,slips:r,otherwise:n}=s;if(ni(i,e,t))return{right:!0,says:"Right."};let o=r.filter(l=>!ni(l.answer,e,t)&&ni(i,l.answer,t)),a=[...new Set(o.map(l=>l.says))];return{right:!1,says:`Not yet. ${a.length>0?a.join(" Or: "):n}`}}function Ln(s){let i=s.filter(n=>n.trim()!==""),e=i.map(Nn),t=i.length===1&&!e.every(Number.isFinite)?xo(i[0]).map(Nn):e;return(s.length===1?t.length>0:t.length===s.length)&&t.every(Number.isFinite)?t:null}function Nn(s){let[i,e,...t]=s.trim().replace("−","-").replace(",",".").split("/");return i.trim()===""||t.length>0||e?.trim()===""?Number.NaN:Number(i)/(e===void 0?1:Number(e))}var xo=s=>s.split(/[×x*;]|,\s|\s+/).filter(i=>i.trim()!=="");function jn(s,i,e,t){return m`<form class="ask" @submit=${n=>{n.preventDefault();let o=n.currentTarget.querySelectorAll("input");e(Array.from(o,a=>a.value))}} autocomplete="off">
<p>${s.text}</p>
<div class="answer">
${s.choices?.map(n=>N(n.label,()=>e(n.id)))}
${(s.fields??[]).map(n=>m`<label class="control"
>${n}<input type="text" inputmode="decimal" aria-label=${n||s.text} size="5" /></label
>`)}
${s.choices?v:m`<button type="submit" class="control">Check</button>`}
${t?N("Show me",t):v}
</div>
${i?m`<p class="verdict">${i.says}</p>`:v}
</form>`}var ko={"d2l-nn.js":"d2lEngine"},si=document.currentScript?.src,sr=new Map;async function In(s,i){let e=globalThis,t=ko[s];e[t]||(sr.has(s)||sr.set(s,(i?So(s,i):Po(s)).finally(()=>sr.delete(s))),await sr.get(s));let r=e[t];if(!r)throw new w(`${s} came, but it is not the file of that name that these figures need`);return r}async function Po(s){if(!si)throw new w(`this figure needs ${s}, and does not know where to look for it: in a notebook, run its cell`);let i=new URL(`./${s}`,si);i.search=new URL(si).search,await Kn(i.href,`${s} is missing: this figure looked for it at ${i.href.split("?")[0]}; put it there and try again`)}async function So(s,i){let e=URL.createObjectURL(new Blob([await i(s)],{type:"text/javascript"}));await Kn(e,`this notebook does not let the figure run ${s}`).finally(()=>URL.revokeObjectURL(e))}function Kn(s,i){let e=document.createElement("script");return e.src=s,new Promise((t,r)=>{e.onload=()=>t(),e.onerror=()=>r(new w(i)),document.head.append(e)}).finally(()=>e.remove())}var To={light:{input:"#0069a6","input-fill":"#0072b2",kernel:"#9a5200","kernel-fill":"#e69f00",output:"#00704f","output-fill":"#009e73",gradient:"#96407a","gradient-fill":"#cc79a7",outside:"#5c6370","outside-fill":"#a3a9b4",paper:"#ffffff",ink:"#1d222b",muted:"#555c69",line:"#c5cbd4"},dark:{input:"#6cbcf0","input-fill":"#56b4e9",kernel:"#f2b13d","kernel-fill":"#e69f00",output:"#3ccfa2","output-fill":"#10b587",gradient:"#e3a3cb","gradient-fill":"#cc79a7",outside:"#a7aebb","outside-fill":"#6b7280",paper:"#171b22",ink:"#eceff4",muted:"#aab2c0",line:"#3d4552"}},Mo={paper:"var(--pst-color-background,var(--jp-layout-color0,#))"},_o=(s,i)=>Object.entries(s).map(([e,t])=>i(e,Mo[e]?.replace("#",t)??t)).join(""),oi=s=>_o(To[s],(i,e)=>`--${i}:var(--d2l-${i},${e});`);var at=D`
:host {
${Oe(oi("light"))}
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
${Oe(oi("dark"))}
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
`;var qn=()=>matchMedia("(prefers-color-scheme: dark)");function Hn(){let{documentElement:s,body:i}=document,e=s.dataset.theme??i?.dataset.vscodeThemeKind?.replace("vscode-","")??s.getAttribute("theme");if(e?.includes("dark"))return"dark";if(e?.includes("light"))return"light";let t=i?.dataset.jpThemeLight;return t?t==="true"?"light":"dark":qn().matches?"dark":"light"}function Un(s){let i=new MutationObserver(s),e=["data-theme","theme","data-jp-theme-light","data-vscode-theme-kind"];for(let r of[document.documentElement,document.body])r&&i.observe(r,{attributeFilter:e});let t=qn();return t.addEventListener("change",s),()=>{i.disconnect(),t.removeEventListener("change",s)}}var L=560,Eo=300,Co=14,Ro,Z=class extends X{constructor(){super();this.textOf=null;this.looks=[];this.questions={};this.#e=null;this.#t=null;this.#n={};this.#r=null;this.#i=!1;this.#l=[];this.#d=[];this.#a=0;this.#o=[];this.#x=()=>this.#w(!0);this.#P=e=>{let t=e.target.closest?.("a[href*='#']");t&&t.href===location.href&&this.#w(!0)};this.theme="light",this.hosted=!1,this.width=0,this.notice=null,this.spoken="",this.open=!1,this.verdict=null,this.arrived=null}static{this.styles=at}static{this.properties={stateText:{attribute:"state",noAccessor:!0},lock:{noAccessor:!0},theme:{reflect:!0},width:{state:!0},hosted:{attribute:!1},notice:{state:!0},spoken:{state:!0},open:{state:!0},verdict:{state:!0},arrived:{state:!0}}}panel(e,t){return v}settle(e,t){return e}pause(){}get quiet(){return!1}#e;#t;#n;#r;#i;#l;#d;#a;#o;set stateText(e){e!==null&&this.#h(()=>{let t;try{t=JSON.parse(e)}catch(r){let n=r.message;throw new w(`the state attribute is no JSON (${n}); this is the default figure`)}this.#p(t)})}get state(){let e=this.report(this.derived);if(this.asking)for(let t of Object.keys(e))e[t]=null;return structuredClone({...this.now,...e})}set state(e){this.#h(()=>this.#p(e))}get#s(){let e=q(["",...Object.keys(this.questions)]);return{...this.fields,ask:e}}get#c(){return{...this.defaults(),ask:""}}get now(){return this.#e??=this.#c,this.#e}get derived(){return this.#t??=this.derive(this.now),this.#t}#p(e){let t=nr(this.#s,this.derivedKeys,e);this.#n={...this.#n,...t},this.notice=null,this.#m(t)}#m(e){let t=this.now,r={...t,...e},n=Object.keys(e).some(o=>o!=="ask"&&!this.#u(o));n&&(this.#t=null),this.#e=r,this.#e={...r,...this.settle(r,this.derived)},("ask"in e?e.ask!==t.ask||!this.#i:n&&this.locked("ask"))&&this.#v(),this.requestUpdate(),this.#S()}#u(e){return this.looks.includes(e)}#h(e){try{return e(),!0}catch(t){if(!(t instanceof w))throw t;return this.refuse(t.message),!1}}change(e){let t=Object.keys(e).filter(r=>this.locked(r));if(t.length>0){this.refuse(`${t.join(" and ")} is fixed on this page`);return}this.#h(()=>{let r=nr(this.#s,[],e);this.notice=null,Object.keys(e).some(n=>!this.#u(n))&&(this.arrived=null),this.#m(r),this.dispatchEvent(new CustomEvent("change",{bubbles:!0,composed:!0,detail:Object.keys(e)}))})}refuse(e){this.notice=e,this.#S()}reset(){let e={...this.#c,...this.#n},t=Object.entries(e).filter(([r])=>!this.locked(r));this.#v(),this.change(Object.fromEntries(t))}async load(e){this.notice=null;try{return await In(e,this.textOf)}catch(t){if(!(t instanceof w))throw t;return this.refuse(t.message),null}}async engine(){let e=await this.load("d2l-nn.js");return e&&(Ro??=e())}get lock(){return[...new Set([...this.#l,...this.#d])]}set lock(e){let t=typeof e=="string"?e.split(/[\s,]+/).filter(Boolean):[...e??[]],r=["all",...Object.keys(this.#s)],n=t.find(o=>!r.includes(o));n!==void 0&&this.refuse(`lock names "${n}", and this figure knows ${r.join(", ")}`),this.#l=t.filter(o=>r.includes(o)),this.requestUpdate()}locked(e){let t=this.lock;return t.includes(e)||!this.#u(e)&&t.includes("all")}get asking(){return this.now.ask!==""&&!this.#i&&this.derived.trouble===null}get#f(){return this.questions[this.now.ask].question(this.now,this.derived)}#v(){this.#i=!1,this.verdict=null;for(let e of this.renderRoot?.querySelectorAll(".ask input")??[])e.value=""}#g(e){let t=typeof e=="string"?e:Ln(e);if(t===null){let n=e.length===1?"a number":`${e.length} numbers`;this.refuse(`“${e.join(" ").trim()}” is not an answer yet; type ${n}, such as ${e.length===1?"4":"4 and 6"}`);return}this.notice=null;let r=On(this.#f,t);r.right?this.#b(r):this.verdict=r,this.#S()}#b(e){this.#i=!0,this.notice=null,this.verdict=e,this.requestUpdate(),this.#S(),this.updateComplete.then(()=>this.renderRoot.querySelector(".told")?.focus())}#$(){let e=!this.locked("ask")||this.verdict!==null,t=r=>this.#g(r);return jn(this.#f,this.verdict,t,e?()=>this.#b(null):null)}get addressName(){if(this.id)return this.id;let e=this.localName.replace(/^d2l-/,""),t=[...document.querySelectorAll(`${this.localName}:not([id])`)].indexOf(this);return t>0?`${e}-${t+1}`:e}#w(e){if(this.hosted||this.dataset.model)return;let t=`${this.addressName}=`,r=location.hash.slice(1).split("&").find(d=>d.startsWith(t));if(r===void 0)return;let n=this.now,o=this.#h(()=>{let{state:d,lock:c}=zn(this.#s,r.slice(t.length)),p={...{...this.#c,...this.#n},...nr(this.#s,this.derivedKeys,d)},h=Object.keys(d).find(b=>this.locked(b));if(h)throw new w(`the address changes ${h}, which is fixed on this page; this is the page's figure`);let f=Object.entries(p).filter(([b])=>!this.locked(b));this.notice=null,this.#d=c.filter(b=>b==="all"||b in this.#s),this.pause(),this.#v(),this.#m(Object.fromEntries(f)),e&&this.#y(n)}),{top:a,bottom:l}=this.getBoundingClientRect();o&&(a<0||l>innerHeight)&&this.scrollIntoView({block:"center"})}#y(e){let t=this.#s,r=Object.keys(t).filter(o=>!this.#u(o)&&JSON.stringify(e[o])!==JSON.stringify(this.now[o]));if(r.length===0)return;this.#r??=e;let n=r.filter(o=>o!=="ask").map(o=>{let a=t[o].encode(this.now[o]);return a.length>Co||a===""?o:`${o} ${a.replace(/^(.+),\1$/,"$1")}`});this.arrived=`The text has set ${n.join(", ")||"a question"}.`.replaceAll("_"," ")}#k(){let e=this.#r;if(e===null)return;this.#r=null;let t=Object.entries(e).filter(([r])=>!this.locked(r));this.change(Object.fromEntries(t)),this.arrived=null}#x;#P;get link(){let e={...this.#c,...this.#n},t=Object.entries(this.now).filter(([a,l])=>this.#u(a)||JSON.stringify(l)!==JSON.stringify(e[a])),r=this.#d.length>0?`~lock:${this.#d.join(",")}`:"",n=`${this.addressName}=${Fn(this.#s,Object.fromEntries(t))}${r}`,o=location.hash.slice(1).split("&").filter(a=>a.includes("=")&&!a.startsWith(`${this.addressName}=`));return`${location.href.split("#")[0]}#${[...o,n].join("&")}`}async copyLink(){let{link:e}=this;history.replaceState(history.state,"",e),await this.#T(e,"link copied; it opens this figure as you see it")}async copyPytorch(){if(this.asking){this.refuse("the code would give the answer away; answer first, then copy it");return}let e=this.pytorch(this.now,this.derived);e===null?this.refuse("there is no output yet: first make the kernel fit, then copy the code"):await this.#T(e,"PyTorch code copied; its Y is this output")}async#T(e,t){try{await navigator.clipboard.writeText(e),this.notice=t}catch{this.notice=`your browser does not let this page copy; here it is: ${e}`}this.#S()}connectedCallback(){super.connectedCallback();let e=()=>{this.theme=Hn()};e(),this.#o.push(Un(e));let t=new ResizeObserver(([o])=>{this.width=Math.floor(o.contentRect.width)});t.observe(this),this.width=Math.floor(this.getBoundingClientRect().width),this.#o.push(()=>t.disconnect());let r=new IntersectionObserver(([o])=>{o.isIntersecting||this.pause()});r.observe(this),this.#o.push(()=>r.disconnect());let n=(o,a,l)=>{o.addEventListener(a,l),this.#o.push(()=>o.removeEventListener(a,l))};n(document,"visibilitychange",()=>{document.hidden&&this.pause()}),n(matchMedia("(prefers-reduced-motion: reduce)"),"change",()=>{this.pause(),this.requestUpdate()}),n(this,"keydown",o=>this.#M(o)),n(document,"click",this.#P),document.dispatchEvent(new CustomEvent("d2l-connect",{detail:this})),this.#w(!1),n(window,"hashchange",this.#x)}disconnectedCallback(){super.disconnectedCallback(),this.pause(),document.dispatchEvent(new CustomEvent("d2l-disconnect",{detail:this})),clearTimeout(this.#a);for(let e of this.#o.splice(0))e()}#_(){return this.asking?`${this.verdict?.says??""} ${this.#f.text}`.trim():[this.verdict?.says,this.arrived,this.saying(this.now,this.derived)].filter(Boolean).join(" ")}#S(){clearTimeout(this.#a),!this.quiet&&(this.#a=window.setTimeout(()=>{this.spoken=this.notice??this.#_()},Eo))}announce(){this.#S()}get calm(){return matchMedia("(prefers-reduced-motion: reduce)").matches}key(e,t){return!1}#M(e){if(e.ctrlKey||e.altKey||e.metaKey)return;let t=e.composedPath()[0];t.matches("input, select, textarea")||!this.key(e.key,t)||(e.preventDefault(),e.stopPropagation())}keys(){return v}commonPanel(){let e=Object.entries(this.questions).map(([t,{label:r}])=>({id:t,label:r}));return m`${O(e.length>0,()=>M("Predict",C("ask me for",this.now.ask,[{id:"",label:"nothing"},...e],t=>this.change({ask:t}),this.locked("ask"))))}${M("Take along",N("Copy as PyTorch",()=>{this.copyPytorch()}),O(!this.hosted,()=>N("Copy link",()=>{this.copyLink()})),N("Reset",()=>this.reset()))}${this.keys()}`}#E(e,t){let r=this.notice??t.trouble,n=O(this.arrived,()=>m`<p class="arrived">${this.arrived} ${N("back to mine",()=>this.#k())}</p>`);return this.asking?m`${O(r,()=>m`<p class="notice">${r}</p>`)}${this.#$()}${n}`:r?m`<p class="notice">${r}</p>${n}`:m`${O(this.verdict,()=>m`<p class="verdict">${this.verdict?.says}</p>`)}${this.caption(e,t)}${n}`}render(){let[e,t]=[this.now,this.derived];return m`<div class="figure ${this.arrived?"arrived":""}" role="group" aria-label=${this.name}>
<p class="hint">${this.hint}</p>
<div class="stage ${this.width>=L?"wide":""}">${this.drawing(e,t)}</div>
<div class="told" tabindex="-1">${this.#E(e,t)}</div>
<div class="bar">
${this.controls(e,t)}
<button
type="button"
class="control more"
aria-expanded=${this.open?"true":"false"}
@click=${()=>{this.open=!this.open}}
>${this.open?"Less":"More"}</button>
</div>
${O(this.open,()=>m`<div class="panel">${this.panel(e,t)}${this.commonPanel()}</div>`)}
<div class="unseen" role="status">${this.spoken}</div>
</div>`}};function U(s,i){customElements.get(s)||customElements.define(s,i)}var te=class{constructor(i,e,t,r){this.read=i;this.write=e;this.refuse=t;this.step=r;this.#e=0;this.pull=({detail:{cell:i,steps:e=0,start:t}})=>{t?this.#e=this.read(i):this.write(i,Math.round((this.#e+e*this.step)*1e6)/1e6)};this.type=({detail:{cell:i,text:e=""}})=>{let t=Number(e.trim().replace("−","-").replace(",","."));e.trim()===""||!Number.isFinite(t)?this.refuse(`“${e}” is not a number; type for instance 0.5 or −1`):this.write(i,t)}}#e};var Go=230,ai=class extends X{static{this.properties={values:{attribute:!1},paint:{attribute:!1},tone:{reflect:!0},most:{attribute:!1},size:{attribute:!1},block:{attribute:!1,hasChanged:(i,e)=>String(i)!==String(e)},frames:{attribute:!1},steps:{attribute:!1},lit:{attribute:!1},cursor:{attribute:!1},start:{attribute:!1},theme:{attribute:!1},still:{type:Boolean,reflect:!0},bare:{attribute:!1},label:{}}}#e=null;#t="";#n=!1;constructor(){super(),this.values=[[0]],this.paint=null,this.tone="kernel",this.most=0,this.size=10,this.block=null,this.frames=[],this.steps=[1,1],this.lit=null,this.cursor=null,this.start=[0,0],this.theme="",this.still=!1,this.bare=!1,this.label=""}render(){let[i,e]=g(this.values),t=`width:${e*this.size}px;height:${i*this.size}px`;return this.still?m`<canvas role="img" aria-label=${this.label} style=${t}></canvas>`:m`<div class="walk" role="application" tabindex="0" aria-label=${this.label}
@keydown=${this.#b} @pointerdown=${this.#h} @pointermove=${this.#f}
@pointerup=${this.#v} @pointercancel=${this.#v} @pointerleave=${this.#g}
><canvas style=${t} aria-hidden="true"></canvas></div>`}connectedCallback(){super.connectedCallback(),document.readyState!=="complete"&&addEventListener("load",()=>this.requestUpdate(),{once:!0})}updated(i){let e=["--paper",`--${this.tone}-fill`].map(t=>this.#r(t)).join();(this.#e===null||this.#t!==e||["values","paint","most","size","block"].some(t=>i.has(t)))&&(this.#e=this.#l()),this.#t=e,this.#s(this.#e)}#r(i){return getComputedStyle(this).getPropertyValue(i).trim()}#i(i){return Math.round(i*this.size*devicePixelRatio)}#l(){let[i,e]=g(this.values),t=document.createElement("canvas");[t.width,t.height]=[this.#i(e),this.#i(i)];let r=t.getContext("2d");return r.fillStyle=this.#r("--paper"),r.fillRect(0,0,t.width,t.height),r.imageSmoothingEnabled=!1,r.drawImage(this.#d(r),0,0,t.width,t.height),this.bare||this.#a(r,this.#r("--outside")),this.block&&this.#o(r,this.block,this.#r("--line")),t}#d(i){let[e,t]=g(this.values),r=document.createElement("canvas");[r.width,r.height]=[t,e];let n=u=>{i.fillStyle=this.#r(u);let p=Number.parseInt(String(i.fillStyle).slice(1),16);return[p>>16,p>>8&255,p&255]},[o,a]=[n(`--${this.tone}-fill`),n("--ink")],l=this.most||j(this.values.map(u=>u.map(p=>p||0)))||1,d=new ImageData(t,e),c=0;return this.values.forEach((u,p)=>{u.forEach((h,f)=>{let b=this.paint?.(h,p,f)??(h<0?a:o);d.data[c++]=b[0],d.data[c++]=b[1],d.data[c++]=b[2],d.data[c++]=this.paint?255:(Math.min(Math.abs(h)/l,1)||0)*Go})}),r.getContext("2d")?.putImageData(d,0,0),r}#a(i,e){let[t,r]=this.block??[1,1],n=devicePixelRatio;i.strokeStyle=e,i.lineWidth=n,i.globalAlpha=.6;for(let o=0;o<this.values.length;o+=t)for(let a=0;a<this.values[0].length;a+=r){if(!Number.isNaN(this.values[o][a]))continue;let[l,d,c,u]=[this.#i(a),this.#i(o),this.#i(a+r),this.#i(o+t)];i.save(),i.beginPath(),i.rect(l,d,c-l,u-d),i.clip(),i.beginPath();for(let p=l-(u-d);p<c;p+=6*n)i.moveTo(p,u),i.lineTo(p+(u-d),d);i.stroke(),i.restore()}i.globalAlpha=1}#o(i,[e,t],r){let[n,o]=g(this.values),a=Math.max(1,Math.round(devicePixelRatio));i.fillStyle=r;for(let l=e;l<n;l+=e)i.fillRect(0,this.#i(l)-.5*a,i.canvas.width,a);for(let l=t;l<o;l+=t)i.fillRect(this.#i(l)-.5*a,0,a,i.canvas.height)}#s(i){let e=this.renderRoot.querySelector("canvas");e.width!==i.width&&(e.width=i.width),e.height!==i.height&&(e.height=i.height);let t=e.getContext("2d");t.drawImage(i,0,0);let[r,n]=g(this.values),o=this.#r("--ink");if(this.lit){t.fillStyle=this.#r("--paper"),t.globalAlpha=.72,t.fillRect(0,0,e.width,e.height),t.globalAlpha=1;for(let a=0;a<r;a++)for(let l=0;l<n;l++){if(!this.lit(a,l))continue;let d=this.#c(a,l,1,1);t.drawImage(i,...d,...d),this.#p(t,a,l,1,1,o,1)}}for(let{row:a,column:l,rows:d,columns:c,colour:u}of this.frames)this.#p(t,a,l,d,c,this.#r(`--${u}`),2);this.cursor&&this.#p(t,...this.cursor,1,1,o,2)}#c(i,e,t,r){let[n,o]=[this.#i(e),this.#i(i)];return[n,o,this.#i(e+r)-n,this.#i(i+t)-o]}#p(i,e,t,r,n,o,a){let l=Math.min(a*devicePixelRatio,this.size*devicePixelRatio*.4),[d,c,u,p]=this.#c(e,t,r,n);i.strokeStyle=o,i.lineWidth=l,i.strokeRect(d+l/2,c+l/2,u-l,p-l)}#m(i){let e=i.currentTarget.getBoundingClientRect(),[t,r]=g(this.values);return[k(Math.floor((i.clientY-e.top)/this.size),0,t-1),k(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#u(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e&&{cell:e}}))}#h=i=>{if(i.button!==0)return;this.#n=!0;let e=i.currentTarget;e.setPointerCapture(i.pointerId),e.focus({preventScroll:!0}),i.preventDefault(),this.#u("entry-point",this.#m(i))};#f=i=>{let e=this.#m(i);this.#n&&!A(e,this.cursor)?this.#u("entry-point",e):!this.#n&&i.pointerType!=="touch"&&this.#u("entry-hover",e)};#v=()=>{this.#n=!1};#g=()=>{this.#n||this.#u("entry-hover",null)};#b=i=>{if(i.altKey||i.metaKey||i.ctrlKey)return;let[e,t]=this.cursor??this.start,[r,n]=this.steps,[o,a]=g(this.values),d={ArrowUp:[e-r,t],ArrowDown:[e+r,t],ArrowLeft:[e,t-n],ArrowRight:[e,t+n],Home:[e,0],End:[e,a-1],PageUp:[0,t],PageDown:[o-1,t]}[i.key];d&&(i.preventDefault(),this.#u("entry-point",[k(d[0],0,o-1),k(d[1],0,a-1)]))};static{this.styles=D`
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
`}};customElements.get("d2l-matrix")||customElements.define("d2l-matrix",ai);var Ao=8,Wn=.61,Yn=.45,li=.05,Do=s=>{let i=[Yn,Wn].find(e=>Math.abs(s-e)<li);return i===void 0?s:i+(s>i?li:-li)},Bn=(s,i)=>Array.from({length:101},(e,t)=>`.${s}${t}{background-color:color-mix(in srgb,var(${i}) ${t}%,var(--paper))}`),Fo=[...Bn("p","--fill"),...Bn("n","--ink")].join(""),di=class extends X{static{this.properties={cells:{attribute:!1},label:{},tone:{reflect:!0},size:{type:Number},fontSize:{attribute:!1},home:{attribute:!1},frame:{attribute:!1},drag:{reflect:!0},editable:{type:Boolean},cursor:{state:!0},editing:{state:!0}}}#e=!1;#t=!1;#n=!1;#r=null;constructor(){super(),this.cells=[],this.label="",this.tone="input",this.size=32,this.fontSize=14,this.home=[0,0],this.frame=null,this.drag="move",this.editable=!1,this.cursor=[0,0],this.editing=null}willUpdate(i){let e=i.get("home");i.has("home")&&!A(e??null,this.home)&&!this.#e&&(this.cursor=this.home),this.#e=!1;let[t,r]=[this.cells.length,this.cells[0]?.length??0],n=[k(this.cursor[0],0,t-1),k(this.cursor[1],0,r-1)];A(n,this.cursor)||(this.cursor=n)}render(){let{size:i,fontSize:e}=this,t=this.cells[0]?.length??0;return m`<div
role="grid"
aria-label=${this.label}
aria-readonly=${this.editable?"false":"true"}
class="${i<18?"fine":""} ${e===0?"pixels":""}"
style="--size:${i}px;--font:${e}px;grid-template-columns:repeat(${t},${i}px);width:${t*i}px;height:${this.cells.length*i}px"
@keydown=${this.#m}
@focusin=${this.#u}
@pointerdown=${this.#f}
@pointermove=${this.#v}
@pointerup=${this.#g}
@pointercancel=${this.#b}
@pointerleave=${this.#$}
@dblclick=${this.#w}
>
${this.cells.map((r,n)=>m`<div role="row">${r.map((o,a)=>this.#i(o,n,a))}</div>`)}
</div>
${this.frame?this.#l(this.frame):v} ${this.editing===null?v:this.#d()}`}#i(i,e,t){let r=e===this.cursor[0]&&t===this.cursor[1],n=Math.abs(i.tint),o=i.tint<0,a=o?Do(n*.85):n*.62,l=o&&(a>Wn?"deep":a>Yn&&"half"),d=[`${o?"n":"p"}${Math.round(a*100)}`,i.marks,l,i.note&&"noted"].filter(Boolean).join(" ");return m`<div
role="gridcell"
class=${d}
tabindex=${r?0:-1}
aria-label=${i.label??v}
>${this.fontSize>0?i.text:v}${i.note?m`<small>${i.note}</small>`:v}</div>`}#l(i){let e=this.size,t=`transform:translate(${i.column*e}px,${i.row*e}px);width:${i.columns*e}px;height:${i.rows*e}px`;return m`<div class="frame" style=${t}></div>`}#d(){let[i,e]=this.cursor,t=Math.max(this.size,56),r=k(e*this.size-(t-this.size)/2,0,Math.max(0,this.cells[0].length*this.size-t));return m`<input
class="editor"
aria-label="value of row ${i}, column ${e}"
autocomplete="off"
style="left:${r}px;top:${i*this.size}px;width:${t}px;height:${Math.max(this.size,30)}px"
.value=${this.editing??""}
@keydown=${this.#p}
@blur=${()=>this.#c(!1)}
/>`}updated(i){if(i.has("editing")&&this.editing!==null){let e=this.renderRoot.querySelector(".editor");e?.focus(),this.#n&&e?.select()}else i.has("cursor")&&this.renderRoot instanceof ShadowRoot&&this.renderRoot.activeElement&&(this.#t=!0,this.#a(this.cursor)?.focus(),this.#t=!1)}#a([i,e]){return this.renderRoot.querySelector('[role="grid"]')?.children[i]?.children[e]}edit(i){this.#n=i===void 0,this.editable&&(this.editing=i??this.cells[this.cursor[0]][this.cursor[1]].text)}#o(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#s(i){this.#e=!0,this.cursor=i,this.#o("cell-focus",{cell:i})}#c(i){let e=this.renderRoot.querySelector(".editor");if(this.editing===null||!e)return;let{value:t}=e,r=t!==this.cells[this.cursor[0]][this.cursor[1]].text;this.editing=null,i&&this.#a(this.cursor)?.focus(),r&&this.#o("cell-edit",{cell:this.cursor,text:t})}#p=i=>{if(i.stopPropagation(),i.key==="Enter")this.#c(!0);else if(i.key==="Escape")this.editing=null,this.#a(this.cursor)?.focus();else return;i.preventDefault()};#m=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.cursor,[r,n]=[this.cells.length,this.cells[0].length];if(i.shiftKey&&this.editable&&/^Arrow(Up|Down)$/.test(i.key)){i.preventDefault(),this.#o("cell-pull",{cell:this.cursor,steps:0,start:!0}),this.#o("cell-pull",{cell:this.cursor,steps:i.key==="ArrowUp"?1:-1,start:!1});return}let a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,n-1]:[e,n-1],PageUp:[0,t],PageDown:[r-1,t]}[i.key];if(a)this.#s([k(a[0],0,r-1),k(a[1],0,n-1)]);else{if(i.ctrlKey)return;if(i.key==="Enter"||i.key==="F2")if(this.drag==="paint")this.#o("cell-drag",{cell:this.cursor,from:this.cursor,start:!0});else if(this.editable)this.edit();else return;else if(this.editable&&/^[\d.\-−]$/.test(i.key))this.edit(i.key);else return}i.preventDefault()};#u=i=>{let e=i.target,t=e.parentElement;if(!t?.parentElement||e.getAttribute("role")!=="gridcell"||this.#r||this.#t)return;let r=[[...t.parentElement.children].indexOf(t),[...t.children].indexOf(e)];A(r,this.cursor)&&this.#o("cell-focus",{cell:r})};#h(i){let e=this.renderRoot.querySelector('[role="grid"]').getBoundingClientRect(),[t,r]=[this.cells.length,this.cells[0].length];return[k(Math.floor((i.clientY-e.top)/this.size),0,t-1),k(Math.floor((i.clientX-e.left)/this.size),0,r-1)]}#f=i=>{if(i.button!==0)return;let e=this.#h(i),t=A(e,this.cursor)&&this.renderRoot.activeElement!==null;this.#r={cell:e,from:e,y:i.clientY,moved:!1,again:t},i.currentTarget.setPointerCapture(i.pointerId),this.#a(e)?.focus({preventScroll:!0}),i.preventDefault(),this.#s(e),this.drag==="paint"&&this.#o("cell-drag",{cell:e,from:e,start:!0}),this.drag==="pull"&&this.#o("cell-pull",{cell:e,steps:0,start:!0})};#v=i=>{let e=this.#r,t=this.#h(i);if(!e){i.pointerType!=="touch"&&this.#o("cell-hover",{cell:t});return}if(this.drag==="pull"){let r=Math.trunc((e.y-i.clientY)/Ao);(r!==0||e.moved)&&(e.moved=!0,this.#o("cell-pull",{cell:e.cell,steps:r,start:!1}));return}A(t,e.cell)||(e.cell=t,e.moved=!0,this.drag==="paint"?this.#o("cell-drag",{cell:t,from:e.from,start:!1}):this.#s(t))};#g=()=>{let i=this.#r;this.#r=null,i?.again&&!i.moved&&this.drag!=="paint"&&this.edit()};#b=()=>{this.#r=null};#$=()=>{this.#r||this.#o("cell-hover",null)};#w=()=>{this.drag!=="paint"&&this.editing===null&&this.edit()};static{this.styles=D`
${Oe(Fo)}
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
`}};customElements.get("d2l-grid")||customElements.define("d2l-grid",di);var Qn=(s,i)=>s*4096+i,ye=s=>new Set(s.map(([i,e])=>Qn(i,e))),fe=(s,i,e)=>s.has(Qn(i,e)),zo=24;function K(s,i){if(i<zo)return 0;let e=1;for(let r of s)for(let n of r)e=Math.max(e,n.text.length);let t=Math.min(i*.42,(i-4)/(e*.58),17);return t<8?0:t}var No=112,Xn=46,Oo=46;function Be(s,i,e){let t=(s===0?640:s)+Xn,r=(s>=L||s===0?520:380)/e;for(let n=Math.min(Oo,Math.floor(r));n>4;n--){let o=i.map(a=>a.reduce((l,d)=>l+Math.max(d*n,No)+Xn,0));if(Math.max(...o)<=t)return n}return 4}function I(s,i=()=>"",e=j(s)||1){return s.map((t,r)=>t.map((n,o)=>({text:_(n),tint:n/e,marks:i(r,o)})))}function xe(s,i,e=()=>({}),t=j(s)||1){let[r,n]=[Q(i.rows),Q(i.columns)];return r.map((o,a)=>n.map((l,d)=>{let c=o<0||l<0?null:[o,l],u=a>=i.rows.before&&a<i.rows.before+i.rows.input&&d>=i.columns.before&&d<i.columns.before+i.columns.input,p=c?s[o][l]:0,h=e(a,d,c),f=u?"":"outside ";return{text:_(p),tint:u?p/t:0,label:u?void 0:c?`outside, a copy of row ${o}, column ${l}: ${_(p)}`:"outside: 0",...h,marks:`${f}${h.marks??""}`}}))}var Ce=(s,[i,e])=>({row:i*s.rows.stride,column:e*s.columns.stride,rows:s.rows.extent,columns:s.columns.extent}),or=(s,i)=>s.rows.dilation>1||s.columns.dilation>1?ye($n(s,i)):new Set,F=(s,i,e,t,r)=>m`<div class="plate">
<div class="name ${s}">${i} <i>${e}</i> <span>${typeof t=="string"?t:S(t)}</span></div>
${r}
</div>`,ci=m`<span class="sign arrow" aria-hidden="true"><b>→</b></span>`,re=(s,i,e)=>m`${ci}
<div class="plate">
<div class="name ${s}">${i} <i>${e}</i></div>
<div class="unknown" role="img" aria-label="${i} ${e}: to be predicted">?</div>
</div>`;var Vn=[""," + ",""],ar=12,Lo=s=>s.x*(s.w??1)===0;function Jn({terms:s,rule:i}){let e=s.length>ar&&!i?s.filter(o=>!Lo(o)):s,t=e.slice(0,ar),r=s.length-t.length,n=s[0]?.w===void 0?"numbers":"products";return{first:t,rest:r===0?"":e.length>ar?`${r} more ${n}`:`${r} ${n} that are 0`}}var jo=s=>[s.name,s.w===void 0?_(s.x):`${ne(s.x)}·${ne(s.w)}`].filter(Boolean).join(" ");function Re(s){let{first:i,rest:e}=Jn(s),[t,r,n]=s.rule??Vn,o=[...i.map(jo),...e?[e]:[]];return s.bias&&o.push(`bias ${ne(s.bias)}`),`output (${s.at[0]}, ${s.at[1]}) = ${t}${o.join(r)}${n} = ${_(s.total,4)}`}function Ge(s,i,e=v){let{first:t,rest:r}=Jn(s),[n,o,a]=s.rule??Vn,l=Math.ceil((Math.min(s.terms.length,ar)+2)*82/Math.max(i,240));return m`<p class="sum" style="min-height:${l*1.7}em">
<span class="y"><i>Y</i>[${s.at[0]}, ${s.at[1]}]</span> =
${n}${t.map((d,c)=>m`${c>0?o:v}<span class="term"
>${d.name?`${d.name} `:v}<span class=${d.from===null?"o":"x"}>${d.w===void 0?_(d.x):ne(d.x)}</span>${d.w===void 0?v:m`·<span class="k">${ne(d.w)}</span>`}</span>`)}${r?m`${t.length>0?o:v}<span class="zero">${r}</span>`:v}${s.bias?m` + <span class="k">${ne(s.bias)}</span>`:v}${a} = <b class="y">${_(s.total,4)}</b>${e}
</p>`}var Io=3;function Zn({names:s,front:i,spread:e,pick:t,sheet:r}){if(e)return m`${s.map((o,a)=>r(a))}`;let n=(o,a)=>m`<button type="button" aria-pressed=${a===i?"true":"false"} @click=${()=>t(a)}>${o}</button>`;return m`<div class="tabs" role="group" aria-label="plane in front">${s.map(n)}</div>
<div class="sheets" style="--behind:${Math.min(s.length-1,Io)}">${r(i)}</div>`}var es=D`
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
`;var Ko=[1,2,4,8,16],Ae=class extends Z{constructor(){super();this.stepName="step";this.#e=0;this.playing=!1,this.speed=2}static{this.properties={playing:{state:!0},speed:{state:!0}}}#e;step(e){this.places>0&&this.seek((this.place+e+this.places)%this.places)}play(){if(this.places===0)return;if(this.calm){this.step(1);return}this.place===this.places-1&&this.seek(0),this.playing=!0;let e=()=>{this.playing&&(this.step(1),this.place>=this.places-1?this.pause():this.#e=window.setTimeout(e,1e3/this.speed))};this.#e=window.setTimeout(e,1e3/this.speed)}pause(){clearTimeout(this.#e),this.playing&&(this.playing=!1,this.announce())}get quiet(){return this.playing}key(e,t){return e==="["||e==="]"?(this.pause(),this.step(e==="]"?1:-1),!0):e!==" "||t.getAttribute("role")!=="gridcell"?!1:(this.playing?this.pause():this.play(),!0)}playButton(){if(this.places===0)return v;let e=this.calm?"Step":this.playing?"Pause":"Play",t=this.playing?"M4 3h3v10H4zM9 3h3v10H9z":"M4 2.5v11l9-5.5z";return m`<button
type="button"
class="control play"
@click=${()=>this.playing?this.pause():this.play()}
><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${t} /></svg>${e}</button>`}scrubber(){return this.places===0?v:m`<label class="control scrub"
><span class="unseen">${this.stepName}</span
><input
type="range"
min="0"
max=${this.places-1}
.value=${String(this.place)}
aria-valuetext=${this.saying(this.now,this.derived)}
@input=${e=>{this.pause(),this.seek(e.target.valueAsNumber)}}
/></label>`}commonPanel(){let e=Ko.map(r=>({id:String(r),label:`${r} a second`})),t=r=>()=>{this.pause(),this.step(r)};return m`${this.places===0?v:M("Steps",N("Back",t(-1)),N("Step",t(1)),C("speed",String(this.speed),e,r=>{this.speed=Number(r)}))}${super.commonPanel()}`}};var qo=46,oe=(s,i)=>k(Math.floor(s/i),6,qo),be=class extends Ae{constructor(){super();this.#e="";this.#t="";this.looks=["position"];this.stepName="window";this.corners=null,this.spot=null,this.preview=null,this.pinned=!1}static{this.properties={spot:{state:!0},preview:{state:!0},pinned:{state:!0},corners:{state:!0}}}#e;#t;settle(e,{output_shape:t}){if(!t)return e;let[r,n]=e.position;return{...e,position:[k(r,0,t[0]-1),k(n,0,t[1]-1)]}}get places(){let e=this.derived.output_shape;return e&&!this.asking?e[0]*e[1]:0}get place(){let[e,t]=this.now.position;return e*(this.derived.output_shape?.[1]??1)+t}seek(e){let t=this.derived.output_shape?.[1]??1;this.places>0&&this.change({position:[Math.floor(e/t),e%t]})}keys(){return m`<p class="keys">
Keys: arrows move the window, <kbd>Space</kbd> plays, <kbd>[</kbd> and <kbd>]</kbd> step, <kbd>Enter</kbd> edits a
cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}get at(){let e=this.derived.output_shape,[t,r]=this.preview??this.now.position;return e?[k(t,0,e[0]-1),k(r,0,e[1]-1)]:[t,r]}corner(e){let[t,r]=this.now.position;return e?[t*e.rows.stride,r*e.columns.stride]:[0,0]}#n({plate:e,cell:t}){let r=this.derived.geometry;return!r||e==="kernel"||this.asking?null:e==="output"?t:xn(r,t)}hover(e,t){this.spot=t&&{plate:e,cell:t.cell},this.preview=this.spot&&!this.pinned&&!this.playing?this.#n(this.spot):null}point(e,{cell:t}){this.pause(),this.spot={plate:e,cell:t},this.preview=null;let r=this.#n(this.spot);r&&!A(r,this.now.position)&&this.change({position:r})}leave(){this.spot=null}beam(e,t,r){let n=this.derived.geometry;if(this.#e=n&&this.width>=L?JSON.stringify([this.width,e,t,r]):"",!n||!this.corners||this.#e===""||this.#e!==this.#t)return v;let[o,a]=this.at,[l,d]=this.corners.input,c=l+(a*n.columns.stride+n.columns.extent)*e,u=d+o*n.rows.stride*e,[p,h]=this.corners.output,[f,b]=[p+a*t+1,h+o*t+1],$=`M${c} ${u}L${f} ${b}v${t-2}L${c} ${u+n.rows.extent*e}z`;return m`<svg class="beam" aria-hidden="true"><path d=${$} /></svg>`}updated(){this.#e!==this.#t&&this.#r(this.#e)}async#r(e){if(this.#t=e,e==="")return;let t=[...this.renderRoot.querySelectorAll("d2l-grid")];await Promise.all(t.map(l=>l.updateComplete));let r=this.renderRoot.querySelector(".stage"),n=l=>{let d=this.renderRoot.querySelector(`[data-plate="${l}"]`)?.getBoundingClientRect(),c=r?.getBoundingClientRect();return d&&c?[d.left-c.left,d.top-c.top]:null},[o,a]=[n("input"),n("output")];this.corners=o&&a?{input:o,output:a}:null}};var Ho=4,Uo=150,ui=9,Bo=["red","green","blue"],We=16,Ct=s=>s.length===3&&s.every(i=>i.every(e=>e.every(t=>t>=0&&t<=1))),ts=s=>(i,e,t)=>s.map(r=>Math.round(255*k(r[e][t],0,1))),rs=(s,[i,e],t)=>s.map((r,n)=>n===i?r.map((o,a)=>a===e?t:o):r),Rt=(s,...i)=>m`<i>${s}</i><sub>${i.join()}</sub>`,pi=class extends be{constructor(){super(...arguments);this.name="Channels";this.derivedKeys=["output","output_shape","weights","multiply_adds"];this.fields={input:tr(J(28,28),We,"planes","!"),kernel:tr(tr(J(11,11),We,"slices","!"),We,"kernels","*"),bias:rr(We),stride:R(1,28),padding:ot(14),groups:ee(1,We),view:q(["sum","pointwise","groups"]),channel:ee(0,We-1),plane:ee(0,We-1),position:R(0,1e3)};this.looks=["position","plane","channel","view"];this.#e=new Map;this.questions={output:{label:"one output",question:(e,t)=>this.#n(e,t)}};this.#r=[0,0];this.#i=([e,t])=>nt(this.now.kernel,this.now.groups,e,t);this.#d=new te(([e,t])=>this.#i(this.#r)?.[e][t]??0,(e,t)=>this.#l(e,t),e=>this.refuse(e),.5);this.#a=new te(e=>{let[t,r]=this.#s(e);return this.now.input[this.#r[1]][t]?.[r]??0},(e,t)=>{let r=this.now.input[this.#r[1]],n=this.#s(e);r[n[0]]?.[n[1]]===void 0?this.refuse("this cell lies outside the input; its number is 0"):this.change({input:this.now.input.map(o=>o===r?rs(r,n,t):o)})},e=>this.refuse(e),.1);this.#o=new te(e=>this.#i(e)?.[0][0]??0,(e,t)=>{this.#r=e,this.#l([0,0],t)},e=>this.refuse(e),.1);this.#c=[];this.#v=new Map}get hint(){return this.view==="pointwise"?"Try: drag a weight of the matrix, and watch the colours.":this.view==="groups"?"Try: change the groups, and press a kernel.":`Try: move over the sum, then drag ${Ct(this.now.input)?"a green weight":"a weight"} to 0.`}defaults(){let{input:e,kernel:t,view:r,position:n}=_n;return{input:e,kernel:t,bias:[],stride:[1,1],padding:[0,0],groups:1,view:r,channel:0,plane:0,position:n}}#e;#t(e,t,r,n,o){let a=nt(e.kernel,e.groups,r,n);if(!a)return null;let l=`${o[n]}|${JSON.stringify([a,e.stride,e.padding])}`,d=this.#e.get(`${r},${n}`);if(d?.from===l)return d.map;let c=Pn(e.input[n],a,t);return this.#e.set(`${r},${n}`,{from:l,map:c}),c}derive(e){try{let t=Yr(e.input,e.kernel,{...e,bias:e.bias.length>0?e.bias:null}),r=this.#g("geometry",[JSON.stringify(t)],()=>t);if(e.view==="pointwise"&&e.kernel[0][0].length*e.kernel[0][0][0].length>1)throw new w(`the view "pointwise" needs kernels of 1×1, and these are ${S(g(e.kernel[0][0]))}; choose the view "sum"`);let n=e.input.map(d=>JSON.stringify(d)),o=e.kernel.map((d,c)=>e.input.map((u,p)=>this.#t(e,r,c,p,n))),a=o.map((d,c)=>x(r.rows.output,r.columns.output,(u,p)=>d.reduce((h,f)=>h+(f?.[u][p]??0),e.bias[c]??0))),l=Sn(e.kernel,e.bias,r);return{geometry:r,partials:o,output:a,output_shape:g(a[0]),cost:l,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{geometry:null,partials:[],output:null,output_shape:null,cost:null,trouble:t.message}}}report({output:e,output_shape:t,cost:r}){return{output:e,output_shape:t,weights:r?.weights??null,multiply_adds:r?.multiply_adds??null}}settle(e,t){return{...super.settle(e,t),channel:Math.min(e.channel,e.kernel.length-1),plane:Math.min(e.plane,e.input.length-1)}}pytorch(e,t){return t.output&&Rn(e)}#n(e,{partials:t,output:r,geometry:n}){let[o,a]=e.position,[l,d]=[t[e.channel],e.bias[e.channel]??0],c=e.input.map(($,y)=>y).filter($=>l[$]),u=c.map($=>l[$][o][a]),p=u.reduce(($,y)=>$+y,0),h=c.flatMap($=>He(e.input[$],nt(e.kernel,e.groups,e.channel,$),n,[o,a],"convolution")).reduce(($,{x:y,w:T})=>$+y*T,d),f=$=>c.length===2?`channel ${c[1-$]}`:"the others",b=[...u.map(($,y)=>({answer:[$+d],says:`That is channel ${c[y]}; add ${f(y)}.`})),{answer:[h],says:"You flipped the slices."},{answer:[p/c.length+d],says:"Channels are added, not averaged."},{answer:u,says:"One kernel, one map: add."},{answer:[p],says:"The bias is added as well, once."},{answer:[p+d*c.length],says:"One bias per output, not per slice: add it once."}];return{text:`Predict: what is Y${e.channel}[${o}, ${a}], the output for the framed window?`,fields:[""],answer:[r[e.channel][o][a]],within:.005,slips:u.length>1?b:b.filter(({answer:$})=>$.length===1),otherwise:"Multiply each weight by the cell it lies on, in each channel, and add all the products."}}#r;#i;#l(e,t){let r=this.#i(this.#r);if(!r)this.refuse("there is no weight: this channel is another group's");else if(r[e[0]][e[1]]!==t){let n=rs(r,e,t);this.change({kernel:this.now.kernel.map(o=>o.map(a=>a===r?n:a))})}}#d;#a;#o;#s([e,t]){let r=this.derived.geometry;return[e-(r?.rows.before??0),t-(r?.columns.before??0)]}#c;#p(e){let{kernel:t}=this.now,r=t[0][0].map(o=>o.map(()=>0)),n=String(g(this.#c[0]?.[0]??[]))===String(g(r));this.#c=Qr(t,this.now.groups).map((o,a)=>o.map((l,d)=>l??(n?this.#c[a]?.[d]:null)??r)),this.change({groups:e,kernel:Tn(this.#c,e)})}#m(e){let{input:t,kernel:r}=this.now,n=A(g(r[0][0]),[1,1]);e!=="pointwise"||n?this.change({view:e}):this.change({view:e,kernel:Vr(t.length),groups:1,bias:[],padding:[0,0],channel:0})}#u(e){let t=Mt.find(d=>d.id===e);if(!t)return;let{input:r,kernel:n,view:o,position:a}=t,l={bias:[],groups:1,padding:[0,0],stride:[1,1],channel:0,plane:0};this.change({...l,input:r,kernel:n,view:o,position:a})}get#h(){return this.now.view==="pointwise"&&this.derived.trouble!==null?"sum":this.now.view}get view(){return this.#h}get#f(){let{input:e}=this.now;return Ct(e)?Bo:e.map((t,r)=>`channel ${r}`)}#v;#g(e,t,r){let n=this.#v.get(e);if(n&&n.from.every((a,l)=>a===t[l]))return n.value;let o=r();return this.#v.set(e,{from:t,value:o}),o}drawing(e,t){let r=this.#h;return r==="pointwise"?this.#_(e,t):r==="groups"&&t.output?this.#E(e,t):this.#$(e,t)}get#b(){return(this.width||640)>=L&&this.now.input.length<=Ho}#$(e,t){let r=t.geometry,n=this.width||640,o=n>=L,[,a]=g(e.kernel[0][0]),l=a<4?k(Math.floor(n/22),26,40):k(Math.floor(n*.2/a),9,30),d=n-Math.max(l*a,64)-(o?Uo:80),[c,u]=[r?.columns.padded??e.input[0][0].length,t.output_shape?.[1]??1],p=oe(d,c+(o?2:1)*u);return m`<div class="sum-view ${this.#b?"spread":"stacked"} ${o?"":"below"}">
${O(Ct(e.input),()=>this.#w(e.input))}
<div class="planes" style="--planes:${e.input.length}">
${Zn({names:this.#f,front:e.plane,spread:this.#b,pick:h=>this.change({plane:h}),sheet:h=>this.#k(e,t,h,p,l)})}
</div>
<div class="bracket" aria-hidden="true"><span>+</span></div>
${this.asking?re("y","sum","Y"):t.output?this.#P(t.output[e.channel],p):v}
</div>`}#w(e){let t=this.#g("thumbnail",[e],()=>ts(e));return m`<div class="thumbnail">
<span class="name x">the picture</span>
<d2l-matrix still label="the picture in its colours" .values=${e[0]} .paint=${t} .size=${Math.max(2,Math.floor(84/e[0][0].length))} .theme=${this.theme}></d2l-matrix>
</div>`}#y(e,t,r,n,o,{plane:a,home:l,frame:d,edits:c,touch:u=[0,0],hover:p,focus:h}={}){let f=c!==void 0&&!this.locked(t),b=$=>y=>{this.#r=u,$?.(y)};return m`<d2l-grid data-plate=${e} data-plane=${a??v} label="${r}, ${n.length}×${n[0].length}" tone=${t}
.cells=${n} .size=${o} .fontSize=${K(n,o)} .home=${l??[0,0]} .frame=${d??null}
.drag=${f&&t==="kernel"?"pull":"move"} .editable=${f}
@cell-hover=${p} @cell-focus=${h} @cell-pull=${b(c?.pull)} @cell-edit=${b(c?.type)}
></d2l-grid>`}#k(e,t,r,n,o){let a=this.#i([e.channel,r]),l=this.asking?null:t.partials[e.channel]?.[r]??null,d=this.#f[r],c=this.#g("most",[e.input],()=>Math.max(...e.input.map(j))||1),u=t.geometry,p=this.#g(`X${r}`,[e.input[r],u,c],()=>u?xe(e.input[r],u,void 0,c):I(e.input[r],void 0,c)),h=this.#g(`K${r}`,[a],()=>I(a??[[0]],void 0,Math.max(1,j(a??[])))),f=[e.channel,r];return m`<div class="in">
<div class="name x">${d} ${Rt("X",r)}</div>
${this.#y("input","input",`${d}, input X${r}`,p,n,{plane:r,home:this.corner(u),frame:u&&a?this.#g(`frame${r}`,[u,this.at.join()],()=>Ce(u,this.at)):null,edits:this.#a,touch:f,hover:b=>this.hover("input",b.detail),focus:b=>this.#x("input",r,b.detail)})}
</div>
<span class="sign" aria-hidden="true">⋆</span>
<div class="slice">
<div class="name k">${Rt("K",...e.kernel.length>1?f:[r])}</div>
${a?this.#y("kernel","kernel",`slice of the kernel of output ${e.channel} for ${d}`,h,o,{plane:r,edits:this.#d,touch:f,focus:()=>r!==e.plane&&this.change({plane:r})}):m`<div class="none">${d} is not read: another group</div>`}
</div>
<span class="sign" aria-hidden="true">${l?"=":""}</span>
<div class="out">${l?this.#P(l,n,r):v}</div>`}#x(e,t,r){this.point(e,r),t!==this.now.plane&&this.change({plane:t})}#P(e,t,r){let{partials:n,output:o}=this.derived,{channel:a}=this.now,l=Math.max(...[...n[a],o?.[a]].map(h=>h?j(h):0))||1,d=this.at,c=this.#g(`Y${r}`,[e,l,d.join()],()=>I(e,(h,f)=>A([h,f],d)?"current":"",l)),u=r===void 0,p=u?"":this.#f[r];return m`<div class="plate">
<div class="name ${u?"y":"part-name"}">${u?m`sum ${Rt("Y",a)}`:this.#b?`${p}’s part`:"its part"}</div>
${this.#y(u?"output":"part","output",u?`output Y${a}`:`${p}'s part of the output`,c,t,{plane:r,home:this.now.position,hover:h=>this.hover("output",h.detail),focus:h=>this.#x("output",r??this.now.plane,h.detail)})}
</div>`}#T(e,t){let[r,n]=this.at,[o,a]=[Q(t.rows)[r*t.rows.stride],Q(t.columns)[n*t.columns.stride]];return e.input.map(l=>o<0||a<0?0:l[o][a])}#_(e,t){let[r,n]=[t.geometry,t.output],o=this.width||640,a=o>=L,[,l]=g(e.input[0]),d=k(Math.floor((a?o*.42:o)/(e.input.length+5)),22,38),c=d*(e.input.length+2)+110,u=k(Math.floor((o-(a?c+50:30))/(l+n[0][0].length)),3,24),p=this.#T(e,r),h=this.at,f=[h[0]*r.rows.stride-r.rows.before,h[1]*r.columns.stride-r.columns.before],b=n.map(P=>P[h[0]][h[1]]),$=P=>[k(Math.floor((P[0]+r.rows.before)/r.rows.stride),0,r.rows.output-1),k(Math.floor((P[1]+r.columns.before)/r.columns.stride),0,r.columns.output-1)],y=x(e.kernel.length,e.input.length,(P,z)=>this.#i([P,z])?.[0][0]??0),T=I(y,void 0,Math.max(1,j(y)));return m`<div class="pointwise ${a?"":"below"}">
${this.#S("x","input","X",e.input,e.plane,u,f,$)}
<div class="product">
<div class="plate"><div class="name k">matrix <i>K</i></div>${this.#y("kernel","kernel","kernel as a matrix, a row for each output, a column for each input",T,d,{edits:this.#o})}</div>
<span class="sign" aria-hidden="true">·</span>
${this.#M("x",p,d)}
${this.asking?v:m`<span class="sign" aria-hidden="true">=</span>${this.#M("y",b,d)}`}
</div>
${this.asking?re("y","output","Y"):this.#S("y","output","Y",n,e.channel,u,h,P=>P)}
</div>`}#S(e,t,r,n,o,a,l,d){let c=n.length===3&&Ct(this.now.input),u=this.#g(`paint${e}`,[n,c],()=>c?ts(n):null),p=c?"in colour":`channel ${o}`,h=f=>{this.asking||(this.preview=null,this.change({position:d(f.detail.cell)}))};return m`<div class="plate">
<div class="name ${e}">${t} <i>${r}</i> <span>${p}</span></div>
<d2l-matrix data-plate=${t} label="${t} ${r}, ${p}, ${S(g(n[0]))}: arrow keys choose a pixel"
tone=${e==="x"?"input":"output"} .values=${n[c?0:o]} .paint=${u} .size=${a} .cursor=${l} .theme=${this.theme}
@entry-point=${h}
@entry-hover=${f=>{this.preview=f.detail&&!this.asking?d(f.detail.cell):null}}
></d2l-matrix>
</div>`}#M(e,t,r){let n=I(t.map(a=>[a]),void 0,Math.max(1,...t.map(Math.abs))),o=this.#y(`pixel-${e}`,e==="x"?"input":"output",`the pixel's ${e}`,n,r);return m`<div class="plate"><div class="name ${e}"><i>${e}</i></div>${o}</div>`}#E(e,t){let r=t.output,[n,o]=g(e.kernel[0][0]),a=Math.min(this.width||640,640),l=k(Math.floor((a-70)/(e.input.length+1)),18,76),d=l/Math.max(n,o),c=this.#g("table",[e.kernel,e.groups],()=>{let b=Qr(e.kernel,e.groups);return x(b.length*n,e.input.length*o,($,y)=>{let T=b[Math.floor($/n)][Math.floor(y/o)];return T?T[$%n][y%o]:Number.NaN})}),u=nt(e.kernel,e.groups,e.channel,e.plane)!==null,p=[{row:e.channel*n,column:0,rows:n,columns:e.input.length*o,colour:"output"},{row:e.channel*n,column:e.plane*o,rows:n,columns:o,colour:u?"ink":"outside"}],h=(b,$,y,T)=>m`<d2l-matrix still label=${T} tone=${b} .values=${$} .most=${y} .size=${l*.8/Math.max(...g($))} .theme=${this.theme}></d2l-matrix>`,f=b=>Math.max(...b.map(j))||1;return m`<div class="groups" style="grid-template-columns:repeat(${e.input.length},${d*o}px) 22px auto;grid-template-rows:auto repeat(${e.kernel.length},${d*n}px)">
${e.input.map((b,$)=>m`<div class="tile x">${h("input",b,f(e.input),this.#f[$])}<span>${Rt("X",$)}</span></div>`)}
<div class="table" style="grid-area:2/1/span ${e.kernel.length}/span ${e.input.length}">
<d2l-matrix data-plate="table"
label="table of kernels, ${e.kernel.length} outputs down, ${e.input.length} inputs across; ${e.groups} groups"
tone="kernel" .values=${c} .size=${d} .block=${[n,o]} .steps=${[n,o]} .frames=${p}
.cursor=${null} .start=${[e.channel*n,e.plane*o]} .theme=${this.theme}
@entry-point=${b=>this.change({channel:Math.floor(b.detail.cell[0]/n),plane:Math.floor(b.detail.cell[1]/o)})}
></d2l-matrix>
</div>
${r.map((b,$)=>m`<span class="sign" style="grid-area:${$+2}/${e.input.length+1}" aria-hidden="true">=</span>
<div class="tile y ${$===e.channel?"chosen":""}" style="grid-area:${$+2}/${e.input.length+2}">
${this.asking?m`<b>?</b>`:h("output",b,f(r),`output Y${$}`)}<span>${Rt("Y",$)}</span></div>`)}
</div>`}#C(e,t){let[r,n]=this.at,o=Ct(e.input),a=t.partials[e.channel].flatMap((l,d)=>l?[{x:l[r][n],name:`${this.#f[d]}${o?"":":"}`}]:[]);return{at:[r,n],terms:a,bias:e.bias[e.channel],total:t.output[e.channel][r][n]}}#R(e){let[t,r]=g(e.kernel[0][0]);return`, from ${e.kernel[0].length*t*r} products`}caption(e,t){return this.#h==="pointwise"?m`<p class="sum">${this.#G(e,t)}</p>`:m`${this.#h==="groups"?this.#D(e,t):v}
<div>${Ge(this.#C(e,t),this.width,m`${this.#R(e)}`)}${this.#A(e,t)}</div>`}#A(e,t){let r=this.#i([e.channel,e.plane]);if(!r)return v;let n=He(e.input[e.plane],r,t.geometry,this.at,"correlation");return m`<p class="products"><span class="x">${this.#f[e.plane]}</span>: ${n.slice(0,ui).map((o,a)=>m`${a>0?" + ":v}<span class="term"><span class=${o.from?"x":"o"}>${ne(o.x)}</span>·<span class="k">${ne(o.w)}</span></span>`)}${n.length>ui?` + ${n.length-ui} more`:v}</p>`}#G(e,t){let r=this.#T(e,t.geometry),n=t.output.map(a=>a[this.at[0]][this.at[1]]),o=a=>`[${a.map(l=>_(l)).join(", ")}]`;return`Pixel (${this.at.join(", ")}): ${o(r)} becomes ${o(n)}. The same ${t.cost?.weights} weights at every pixel.`}#D(e,{cost:t}){if(!t)return m``;let{weights:r,multiply_adds:n}=t;return m`<p class="cost"><b>${Et(r)} weights</b>, ${Et(n)} multiply–adds:
${e.groups===1?"every output reads every channel":m`1/${e.groups} of ${(r*e.groups).toLocaleString("en-US")}, since each output reads ${e.kernel[0].length} of ${e.input.length} channels`}.</p>`}saying(e,t){if(!t.output||!t.cost)return t.trouble??"";if(this.#h==="pointwise")return this.#G(e,t);let r=`${Re(this.#C(e,t))}${this.#R(e)}.`;if(this.#h!=="groups")return r;let{weights:n,multiply_adds:o}=t.cost;return`groups ${e.groups}: ${n} weights, ${o} multiply–adds; each output reads ${e.kernel[0].length} of ${e.input.length} channels. ${r}`}controls(e,t){let r=(a,l)=>Array.from({length:a},(d,c)=>({id:String(c),label:l(c)})),n=Jt(e.input.length,e.kernel.length),o=this.#h==="sum";return m`${C("view",e.view,[{id:"sum",label:"sum"},{id:"pointwise",label:"1×1"},{id:"groups",label:"groups"}],a=>this.#m(a),this.locked("view"))}${O(e.kernel.length>1&&(o||this.#h==="groups"||e.kernel.length!==3),()=>C("output",String(e.channel),r(e.kernel.length,a=>`Y${a}`),a=>this.change({channel:Number(a)}),this.locked("channel")||this.asking))}${O(o&&e.input.length>1&&this.#b,()=>C("plane",String(e.plane),this.#f.map((a,l)=>({id:String(l),label:a})),a=>this.change({plane:Number(a)}),this.locked("plane")))}${O(t.output&&n.length>1,()=>C("groups",String(e.groups),n.map(a=>({id:String(a),label:a===1?"1 (all channels)":a===e.input.length?`${a} (depthwise)`:String(a)})),a=>this.#p(Number(a)),this.locked("groups")||this.locked("kernel")))}`}panel(e){let t=Mt.find(a=>JSON.stringify(a.input)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=Array.isArray(e.padding)?e.padding:[0,0],o=a=>{let l=e.kernel.map((d,c)=>c===e.channel?a:e.bias[c]??0);this.change({bias:l.every(d=>d===0)?[]:l})};return m`${M("Input",C("picture",t,[...r,...Mt],a=>this.#u(a),this.locked("input")||this.locked("kernel")))}${M("Layer",E(`bias of Y${e.channel}`,e.bias[e.channel]??0,[-10,10,.5],o,this.locked("bias")),E("stride",e.stride[0],[1,28,1],a=>this.change({stride:[a,a]}),this.locked("stride")),E("padding",n[0],[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding")))}`}static{this.styles=[Z.styles,es,D`
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
`]}};U("d2l-channels",pi);function ke(s){let i=s>>>0;return()=>{i=i+1831565813>>>0;let e=Math.imul(i^i>>>15,i|1);return e^=e+Math.imul(e^e>>>7,e|61),((e^e>>>14)>>>0)/2**32}}function lr(s,i){let e=ke(i),t=Array.from({length:s},(r,n)=>n);for(let r=s-1;r>0;r--){let n=Math.floor(e()*(r+1));[t[r],t[n]]=[t[n],t[r]]}return t}function lt({size:s,reach:i,shared:e,near:t}){let r=BigInt(s),n=BigInt(Math.min(i,s-1)),o=2n*n+1n,a=e?t?o:2n*r-1n:t?r*o-n*(n+1n):r*r;return{weights:a*a,biases:e?1n:r*r}}function dr(s,i,e){let t=ke(i),r=Array.from({length:Math.max(s**4,(2*s-1)**2)},()=>.15+.85*t()),n=e??Array.from({length:s*s},(c,u)=>u),[o,a]=[n.map(c=>Math.floor(c/s)),n.map(c=>c%s)],l=c=>x(s*s,s*s,c),d=c=>({weight:c,values:c.map(u=>u.map(p=>r[p]))});return{own:d(l((c,u)=>n[c]*s*s+n[u])),shared:d(l((c,u)=>(o[u]-o[c]+s-1)*(2*s-1)+a[u]-a[c]+s-1)),distance:l((c,u)=>Math.max(Math.abs(o[u]-o[c]),Math.abs(a[u]-a[c])))}}function cr({values:s,weight:i},e,t){let r=(n,o)=>n.map((a,l)=>a.map((d,c)=>e[l][c]>t?o:d));return{values:r(s,Number.NaN),weight:r(i,-1)}}var ur=(s,i)=>lr(s*s,i);var is=12,Wo=5e4,Yo=[6,8,12,28,100,224,1e3,4e3,1e4],hi=[!1,!0].flatMap(s=>[!1,!0].map(i=>({shared:s,near:i}))),pr=({shared:s,near:i})=>s?i?"both: convolution":"shared, far":i?"own, near":"dense: own, far",mi=class extends Z{constructor(){super();this.name="From dense to convolution";this.hint="Try: press another layer, then point into the large matrix.";this.derivedKeys=["weights","biases"];this.fields={size:ee(2,Wo),reach:ee(0,100),shared:me(),near:me(),shuffle:me(),seed:ee(0,9999),position:R(0,is-1)};this.looks=["position"];this.#e=null;this.#n=null;this.questions={weights:{label:"the number of weights",question:(e,t)=>this.#r(e,Number(t.weights))}};this.entry=null}static{this.properties={entry:{state:!0}}}defaults(){return{size:1e3,reach:1,shared:!0,near:!1,shuffle:!1,seed:0,position:[2,3]}}derive(e){let t=e.size<=is?e.size:6,r=this.#t({...e,size:t});return{...lt(e),drawn:t,matrices:r,trouble:null}}#e;#t({size:e,reach:t,seed:r,shuffle:n}){let o=[e,r,n].join();this.#e?.from!==o&&(this.#e={from:o,pairs:dr(e,r,n?ur(e,r):void 0)});let{own:a,shared:l,distance:d}=this.#e.pairs;if(this.#n?.from!==`${o},${t}`){let c=[a,l].map(u=>cr(u,d,t));this.#n={from:`${o},${t}`,near:c}}return[a,this.#n.near[0],l,this.#n.near[1]]}#n;report({weights:e,biases:t}){return{weights:Number(e),biases:Number(t)}}settle(e,{drawn:t}){let[r,n]=e.position;return{...e,position:[Math.min(r,t-1),Math.min(n,t-1)]}}pytorch(e){return An(e)}#r(e,t){let{size:r,shared:n,near:o}=e,a=Math.min(e.reach,r-1),l=(c,u)=>({answer:[c],says:u}),d=n?o?[l(4*a*a,"You left out offset 0."),l(2*a+1,"That is one axis; there are two."),l(r*r*(2*a+1)**2,"All outputs share one set.")]:[l(r*r,`Not one per pixel: offsets run from −${r-1} to ${r-1}.`),l((2*r-2)**2,"You left out offset 0."),l((2*r)**2,`${2*r} per axis? Offset ${r} never occurs.`),l((2*a+1)**2,"That assumes near, too.")]:o?[l(r*r*(2*a+1)**2,"At the rim the windows are smaller."),l((2*a+1)**2,"That assumes shared, too.")]:[l(r*r,"That is one output; there are as many outputs."),l(2*r*r,"Multiply: a weight for each pair.")];return{text:`Predict: how many weights has the layer “${pr(e)}”${o?`, Δ = ${e.reach},`:""} for ${r}×${r} pixels?`,fields:[""],answer:[t],slips:d,otherwise:n?"Count the offsets from an output to an input that occur: along one axis, then squared.":"Count the pairs of an output and an input."}}get#i(){let{shared:e,near:t}=this.now;return this.derived.matrices[hi.findIndex(r=>r.shared===e&&r.near===t)]}drawing(e,t){let r=this.width||640,n=r>=L,o=t.drawn**2,a=n?Math.min(r*.42,288):Math.min(r-30,264),l=k((r-(n?a+28:0)-40)/2-20,80,n?150:112);return m`<div class="layers ${n?"wide":""}">
<div class="board" role="group" aria-label="four layers">
<span></span><span class="head">far: all inputs</span><span class="head">near: Δ ${e.reach}</span>
${hi.map((d,c)=>m`${c%2?v:m`<span class="head side">${d.shared?"shared":"own"} weights</span>`}${this.#l(e,t,c,l/o)}`)}
</div>
<div class="layer">
${this.#o(e,t,a/o)} ${this.#d(e,t,Math.min(24,(a-50)/2/t.drawn))}
</div>
</div>`}#l(e,t,r,n){let o=hi[r],a=o.shared===e.shared&&o.near===e.near,{weights:l}=lt({...e,...o});return m`<button type="button" class="kind" aria-pressed=${a?"true":"false"} aria-label="${pr(o)}${this.asking?"":`: ${W(l)} weights`}"
@click=${()=>this.change(o)}>
<d2l-matrix still aria-hidden="true" label="" .values=${t.matrices[r].values} .size=${n} .most=${1} .bare=${!0} .theme=${this.theme}></d2l-matrix>
<b>${this.asking?"?":Et(l,En)}</b>
</button>`}#d(e,t,r){let n=t.drawn,[o,a]=e.position,l=x(n,n,(u,p)=>this.#i.values[o*n+a][u*n+p]),d=x(n,n,()=>0),c={row:o,column:a,rows:1,columns:1,colour:"output"};return m`<div class="unit">
<div class="plate"><div class="name k">weights on <i>X</i></div>
<d2l-matrix still data-plate="input" label="weights of output (${o}, ${a}) on the ${n}×${n} input" .values=${l} .size=${r} .block=${[1,1]} .most=${1} .bare=${!0}
.frames=${e.shuffle?[]:[c]} .theme=${this.theme}></d2l-matrix></div>
<span class="sign" aria-hidden="true">→</span>
<div class="plate"><div class="name y"><i>H</i>(${o}, ${a})</div>
<d2l-matrix data-plate="output" label="hidden picture H, ${n}×${n}: arrow keys choose an output" tone="output" .values=${d} .size=${r} .block=${[1,1]}
.frames=${[c]} .start=${e.position} .theme=${this.theme}
@entry-point=${u=>this.#a(u.detail.cell)}></d2l-matrix></div>
</div>`}#a(e){this.entry=null,this.change({position:e})}#o(e,t,r){let{values:n,weight:o}=this.#i,a=t.drawn,l=this.entry?o[this.entry[0]]?.[this.entry[1]]:-1,d={row:e.position[0]*a+e.position[1],column:0,rows:1,columns:a*a,colour:"output"};return m`<div class="plate">
<div class="name k">as a matrix <span>${a*a}×${a*a}, for ${a}×${a} pixels</span></div>
<d2l-matrix data-plate="matrix" label="the layer as a matrix, a row for each output, a column for each input, ${a*a}×${a*a}"
.values=${n} .size=${r} .block=${[a,a]} .most=${1} .bare=${!0} .frames=${[d]} .cursor=${this.entry} .start=${[d.row,0]}
.lit=${l>=0?(c,u)=>o[c][u]===l:null} .theme=${this.theme}
@entry-hover=${c=>{this.entry=c.detail?.cell??null}}
@entry-point=${c=>{let{cell:u}=c.detail;this.change({position:[Math.floor(u[0]/a),u[0]%a]}),this.entry=u,this.announce()}}
></d2l-matrix>
<p class="aside">${this.#s(o)}</p>
</div>`}#s(e){let{near:t,shared:r,shuffle:n}=this.now;if(this.entry){let o=e[this.entry[0]]?.[this.entry[1]];if(o<0)return"No weight: this input is not near.";let a=e.flat().filter(l=>l===o).length;return`This weight stands in ${a} ${a===1?"entry: it is this pair’s own":"entries: one for all of them"}.`}return n?!t&&!r?"Shuffled pixels: still dense, as good as before.":`Shuffled pixels: ${r?"equal weights":"the band"} scatter${r?"":"s"}; no ${pr(this.now).replace("both: ","")} layer does this.`:"The framed row: the weights of H. Point at an entry."}#c(e,t){let r=`${W(e.size)}×${W(e.size)}`,n=d=>`${W(d)}, ${Jr(4n*d)}`,o=`${W(t.biases)} ${t.biases===1n?"bias":"biases"}`,{weights:a}=lt({...e,shared:!1,near:!1}),l=e.shared||e.near?`; dense: ${n(a)}`:"";return`${pr(e)}${e.near?`, Δ = ${e.reach}`:""}, ${r}: ${W(t.weights)} weights and ${o}, ${Jr(4n*t.weights)}${l}.`}caption(e,t){return m`<p class="sum">${this.#c(e,t)}</p>`}saying(e,t){return`${this.#c(e,t)}${this.entry?` ${this.#s(this.#i.weight)}`:""}`}controls(e){let t=[...new Set([...Yo,e.size])].sort((r,n)=>r-n);return m`${C("counted for",String(e.size),t.map(r=>({id:String(r),label:`${W(r)}×${W(r)}`})),r=>this.change({size:Number(r)}),this.locked("size"))}${E("Δ",e.reach,[0,100,1],r=>this.change({reach:r}),this.locked("reach"))}${H("shuffle the pixels",e.shuffle,r=>this.change({shuffle:r}),this.locked("shuffle"))}`}panel(e){return M("Weights",this.locked("seed")?v:N("draw others",()=>this.change({seed:(e.seed+1)%1e4})))}static{this.styles=[Z.styles,D`
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
`]}};U("d2l-dense-to-conv",mi);var ns=(s,i)=>(s%i+i)%i;function ce(s,[i,e],t="circular"){let[r,n]=[s.length,s[0].length];return s.map((o,a)=>o.map((l,d)=>{let[c,u]=[a-i,d-e];return t==="zeros"?s[c]?.[u]??0:s[ns(c,r)][ns(u,n)]}))}var Gt=([s,i])=>[s===0?"":`${Math.abs(s)} ${s>0?"down":"up"}`,i===0?"":`${Math.abs(i)} ${i>0?"right":"left"}`].filter(Boolean).join(", ");var gi=["convolution","relu","pooling","dense","largest"],Xo=[[-1,0,1],[-2,0,2],[-1,0,1]],ss=s=>s.map(i=>i.map(e=>Math.max(0,e))),At=s=>s==="convolution"||s==="pooling";function Qo(s,[i,e],t){let[r,n]=g(s),[o,a]=[Math.max(2,i),Math.max(2,e)];return x(Math.ceil(r/i),Math.ceil(n/e),(l,d)=>{let c=Number.NEGATIVE_INFINITY;for(let u=l*i;u<l*i+o;u++)for(let p=d*e;p<d*e+a;p++){let h=t==="circular"?s[u%r][p%n]:s[u]?.[p]??0;h>c&&(c=h)}return c})}var fi={key:"",weights:new Int8Array};function Vo(s,i){let e=`${s} ${i}`;if(fi.key!==e){let t=ke(i);fi={key:e,weights:Int8Array.from({length:s*s},()=>Math.floor(9*t())-4)}}return fi.weights}function Jo(s,i){let[e,t]=g(s),r=e*t,n=Vo(r,i),o=new Float64Array(r);for(let a=0;a<r;a++){let l=s[Math.floor(a/t)][a%t];if(l===0)continue;let d=n.subarray(a*r,(a+1)*r);for(let c=0;c<r;c++)o[c]+=l*d[c]}return x(e,t,(a,l)=>o[a*t+l])}function Ye(s,{layer:i,padding_mode:e,stride:t,seed:r}){let n=o=>de(s,Xo,{padding:[1,1],padding_mode:e,stride:o});if(e==="circular"&&At(i)){let o=g(s),a=[0,1].find(l=>o[l]%t[l]!==0);if(a!==void 0)throw new w(`windows can wrap around only where the stride divides the side, and ${t[a]} does not divide ${o[a]}; use a divisor of it, or zeros around`)}return i==="convolution"?n(t):i==="relu"?ss(s.map(o=>o.map(a=>a-8))):i==="pooling"?Qo(ss(n([1,1])),t,e):i==="dense"?Jo(s,r):[[Math.max(...n([1,1]).flat())]]}var os=s=>Math.sqrt(s.flat().reduce((i,e)=>i+e*e,0));function as(s,i,e){let t=os(s.map((r,n)=>r.map((o,a)=>o-i[n][a])));return t===0?0:t/(os(e)||1)}function Dt(s,i,e,t){let r=At(t.layer)?t.stride:[1,1],n=as(i,s,s),o=A(g(i),[1,1]),a=null;for(let l of new Set([Math.floor(e[0]/r[0]),Math.ceil(e[0]/r[0])]))for(let d of new Set([Math.floor(e[1]/r[1]),Math.ceil(e[1]/r[1])])){let c=o?s:ce(s,[l,d],t.padding_mode),u=as(i,c,s);(a===null||u<a.along_off)&&(a={along:u===0&&!o,same:n===0,along_off:u,same_off:n,step:[l,d],expected:c})}return a}function ls(s,i,e){let t=Ye(s,i);return Array.from({length:2*e+1},(r,n)=>{let o=[0,n-e],a=Ye(ce(s,o,i.padding_mode),i);return[n-e,Dt(t,a,o,i).along_off]})}var bi=s=>s.trim().split(/\s+/).map(i=>[...i].map(e=>Math.round(Number.parseInt(e,16)/15*100)/100)),Xe=bi(`
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
`),Ft=bi(`
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
`),zt=bi(`
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
`);function Zo(s){if(s===0)return[1];let i=Math.ceil(3*s),e=Array.from({length:2*i+1},(r,n)=>Math.exp(-.5*((n-i)/s)**2)),t=e.reduce((r,n)=>r+n);return e.map(r=>r/t)}function hr(s,i,[e,t]){let[r,n]=[s.length,s[0].length],[o,a]=g(i),[l,d]=[o-1>>1,a-1>>1],c=Math.ceil(n/t),u=[];for(let p=0;p<r;p+=e){let h=new Float64Array(c);for(let f=0;f<o;f++){let b=s[p+f-l];if(b!==void 0)for(let $=0;$<a;$++)ea(h,b,i[f][$],$-d,t)}u.push(h)}return u}function ea(s,i,e,t,r){if(e===0)return;let n=Math.min(s.length,Math.ceil((i.length-t)/r));for(let o=Math.max(0,Math.ceil(-t/r));o<n;o++)s[o]+=e*i[o*r+t]}function Nt(s,i,e,t){let r=s.map(n=>Float64Array.from(n));return ta(r,i,e,t).map(n=>Array.from(n))}function ta(s,i,e,t){if(e===0)return hr(s,i,t);let r=Zo(e),n=r.map(a=>[a]),o=hr(hr(s,i,[1,1]),[r],[1,t[1]]);return hr(o,n,[t[0],1])}var ds=s=>x(s,s,(i,e)=>{let t=s>>1;return .5+.5*Math.cos(Math.PI*((i-t)**2+(e-t)**2)/s)}),$i=(s,i)=>s/(2*i),vi=s=>{if(s.length<2)return 0;let i=s.reduce((e,t)=>e+t,0)/s.length;return Math.sqrt(s.reduce((e,t)=>e+(t-i)**2,0)/(s.length-1))};function cs(s,i,e,t){let r=s.length,n=$i(r,e),o=[],[a,l]=[[],[]],d=(u,p)=>((u-p)%r+r)%r-(r>>1);i.forEach((u,p)=>{u.forEach((h,f)=>{let b=Math.hypot(d(p*e,t[0]),d(f*e,t[1]));b>n+8&&b<r/2-10&&o.push(h),b<Math.min(n,r/2)-3&&(a.push(h),l.push(s[p*e][f*e]))})});let c=a.length>=9;return{false_detail:vi(o),true_detail:c?vi(a)/vi(l):null}}function us(s,i,e,t,r,n){let o=e.map((d,c)=>[Math.floor(d/t[c]),Math.ceil(d/t[c])]),a=(d,c)=>{let u=n+Math.abs(e[c]),p=d*t[c];return p>=u&&p<r[c]-u},l=Number.POSITIVE_INFINITY;for(let d of o[0])for(let c of o[1]){let[u,p]=[0,0];i.forEach((h,f)=>{a(f,0)&&h.forEach((b,$)=>{let y=s[f-d]?.[$-c];!a($,1)||y===void 0||(u+=(b-y)**2,p+=y**2)})}),p>0&&(l=Math.min(l,Math.sqrt(u/p)))}return Number.isFinite(l)?l:null}function wi(s){let i=s.flat(),[e,t]=[1,-1].map(o=>i.reduce((a,l)=>a+Math.max(0,o*l),0)),r=k(1-Math.abs(e-t),0,1),n=Math.max(1,Math.min(e,t)*r);return{unit:n,most:Math.max(n,e,t)}}var mr=(s,i)=>{let e=i-s.length>>1;return x(i,i,(t,r)=>s[t-e]?.[r-e]??0)},ra=s=>x(s,s,(i,e)=>Math.hypot(i-(s-1)/2,e-(s-1)/2)<s/3?1:0),ps={boot:Xe,shirt:Ft,bag:zt},yi=Object.keys(ps),hs=(s,i)=>ia[`${s} ${i}`]??=mr(ps[s],i).map(e=>e.map(t=>Math.round(15*t))),ia={},ms={rings:()=>ds(129),disc:()=>ra(64),boot:()=>mr(Xe,44),shirt:()=>mr(Ft,44),bag:()=>mr(zt,44)},xi=Object.keys(ms),na={},fs=s=>na[s]??=ms[s]();function Qe({from:s,to:i,log:e},t){if(!e)return k((t-s)/(i-s),0,1);let[r,n]=[Math.log(s),Math.log(i)];return t<=s?0:k((Math.log(t)-r)/(n-r),0,1)}function Ot({from:s,to:i,log:e},t){let r=k(t,0,1);return e?s*(i/s)**r:s+r*(i-s)}var sa=s=>Math.abs(s)<3?String(+`1e${s}`):Zt(s);function gs({from:s,to:i,log:e},t){if(e){let[l,d]=[Math.ceil(Math.log10(s)-1e-9),Math.floor(Math.log10(i)+1e-9)],c=Math.ceil((d-l+1)/t);return Array.from({length:d-l+1},(p,h)=>l+h).filter(p=>p%c===0).map(p=>({value:10**p,text:sa(p)}))}let r=(i-s)/t,n=10**Math.floor(Math.log10(r)),o=n*[1,2,5,10].find(l=>l*n>=r*.999),a=Math.ceil(s/o-1e-9);return Array.from({length:Math.floor(i/o+1e-9)-a+1},(l,d)=>{let c=Number(((a+d)*o).toPrecision(12));return{value:c,text:String(c).replace("-","−")}})}var fr=([s,i])=>G`<circle class="touch" cx=${s} cy=${i} r="20" /><circle class="ring" cx=${s} cy=${i} r="9" /><circle class="knob" cx=${s} cy=${i} r="6" />`,De=class extends X{#e=!1;frame(i,e,t){let[r,n]=i;return m`<svg
viewBox="0 0 ${r} ${n}"
width=${r}
height=${n}
role="group"
aria-label=${e}
class=${this.movable?"movable":""}
@pointerdown=${this.#r}
@pointermove=${this.#i}
@pointerup=${this.#l}
@pointercancel=${this.#l}
@click=${this.#d}
@touchstart=${this.#n}
@keydown=${this.#a}
>${t}</svg>`}#t(i){let e=i.currentTarget.getBoundingClientRect();return[i.clientX-e.left,i.clientY-e.top]}#n=i=>{this.movable&&i.target.classList.contains("touch")&&i.preventDefault()};#r=i=>{let e=i.target.classList.contains("touch");!this.movable||i.button!==0||i.pointerType==="touch"&&!e||(this.#e=!0,i.currentTarget.setPointerCapture(i.pointerId),this.renderRoot.querySelector(".handle")?.focus({preventScroll:!0}),i.preventDefault(),e||this.placed(this.#t(i)))};#i=i=>{this.#e&&this.placed(this.#t(i))};#l=()=>{this.#e&&this.dispatchEvent(new CustomEvent("plot-rest")),this.#e=!1};#d=i=>{!this.movable||i.pointerType!=="touch"||i.target.classList.contains("touch")||(this.placed(this.#t(i)),this.dispatchEvent(new CustomEvent("plot-rest")))};#a=i=>{if(i.ctrlKey||i.altKey||i.metaKey||!this.movable)return;let e=this.keyed(i.key,i.shiftKey);e&&(i.preventDefault(),i.stopPropagation(),e(),this.dispatchEvent(new CustomEvent("plot-rest")))};axes(i,e,t){let[r,n,o,a]=i,l=e?gs(e,k(Math.floor((o-r)/46),2,5)):[],d=t?gs(t,k(Math.floor((a-n)/24),2,5)):[];return G`<g class="axes" aria-hidden="true">
${l.map(({value:c,text:u})=>{let p=r+Qe(e,c)*(o-r);return G`<path d="M${p} ${n}V${a}" /><text x=${p} y=${a+15} text-anchor="middle">${u}</text>`})}
${d.map(({value:c,text:u})=>{let p=a-Qe(t,c)*(a-n);return G`<path d="M${r} ${p}H${o}" /><text x=${r-6} y=${p+4} text-anchor="end">${u}</text>`})}
${e?.name?G`<text class="axis" x=${o} y=${a+31} text-anchor="end">${e.name}</text>`:v}
${t?.name?G`<text class="axis" x=${r-6} y=${n-8} text-anchor="start">${t.name}</text>`:v}
</g>`}static{this.styles=D`
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
`}};var ki=class extends De{static{this.properties={x:{attribute:!1},y:{attribute:!1},lines:{attribute:!1},marks:{attribute:!1},at:{attribute:!1},snap:{attribute:!1},valueText:{attribute:!1},label:{},tone:{reflect:!0},fixed:{type:Boolean},width:{type:Number},height:{type:Number}}}constructor(){super(),this.y=null,this.lines=[],this.marks=[],this.at=null,this.snap=1,this.valueText="",this.label="",this.tone="ink",this.fixed=!1,this.width=300,this.height=200}get movable(){return this.at!==null&&!this.fixed}get#e(){let i=this.x.name?36:20;return this.y?[42,this.y.name?24:8,this.width-12,this.height-i]:[12,40,this.width-12,this.height-i]}#t=([i,e])=>{let[t,r,n,o]=this.#e,a=this.y?Qe(this.y,e):.5;return[t+Qe(this.x,i)*(n-t),o-a*(o-r)]};#n(i){let{from:e,to:t}=this.x,r=k(Number((Math.round(i/this.snap)*this.snap).toPrecision(10)),e,t);r!==this.at?.[0]&&this.dispatchEvent(new CustomEvent("curve-drag",{detail:{x:r}}))}placed([i]){let[e,,t]=this.#e;this.#n(Ot(this.x,(i-e)/(t-e)))}keyed(i,e){let t=this.at[0],r=this.snap*(e?5:1),n={ArrowLeft:t-r,ArrowDown:t-r,ArrowRight:t+r,ArrowUp:t+r,Home:this.x.from,End:this.x.to};return i in n?()=>this.#n(n[i]):null}render(){let i=this.#e,[e,,t,r]=i;return this.frame([this.width,this.height],this.label,G`${this.axes(i,this.x,this.y)}
${this.y?v:G`<path class="line rule" d="M${e} ${(i[1]+r)/2}H${t}" />`}
${[...this.lines].sort((n,o)=>Number(o.faint??!1)-Number(n.faint??!1)).map(n=>this.#r(n))}
${this.marks.map(n=>this.#i(n))}
${this.at?this.#l(this.at):v}`)}#r({points:i,text:e,faint:t}){let r=i.map(this.#t),[n,o]=r[r.length-1];return G`<polyline class="line ${t?"faint":""}" points=${r.map(a=>a.join()).join(" ")} />
${t||i.length>80?v:r.map(a=>G`<circle class="dot" cx=${a[0]} cy=${a[1]} r="2.5" />`)}
${e?G`<text class="end" x=${n} y=${o-7} text-anchor="end">${e}</text>`:v}`}#i({at:i,sign:e,text:t}){let[r,n]=this.#t(i),o=this.y?n+5:n-13;return G`${e?G`<text class="sign" x=${r} y=${o} text-anchor="middle">${e}</text>`:G`<path class="line" d="M${r} ${o-10}V${n+9}" />`}
${t?G`<text x=${r} y=${o-14} text-anchor="middle">${t}</text>`:v}`}#l(i){return G`<g
class="handle"
role="slider"
tabindex="0"
aria-label=${this.label}
aria-valuemin=${this.x.from}
aria-valuemax=${this.x.to}
aria-valuenow=${i[0]}
aria-valuetext=${this.valueText}
aria-disabled=${this.movable?v:"true"}
>${fr(this.#t(i))}</g>`}static{this.styles=D`
${De.styles}
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
`}};customElements.get("d2l-curve")||customElements.define("d2l-curve",ki);var Pi=(s,i,e)=>m`<p class="lamp">
<span class="disc ${i?"lit":""}" aria-hidden="true">${i?"✓":"✗"}</span>
<span>${s}: <b>${i?"yes":"no"}</b></span> <span class="axis">${e}</span>
</p>`;var Fe=class{#e=[0,0];drag({cell:i,from:e=i,start:t},r){return t&&(this.#e=r),[this.#e[0]+i[0]-e[0],this.#e[1]+i[1]-e[1]]}},oa=[["left","←",[0,-1]],["up","↑",[-1,0]],["down","↓",[1,0]],["right","→",[0,1]]],dt=(s,i,e,t=!1)=>t?m`<span class="control fixed">${s} <b>${i.join(", ")}</b> <span class="lock">fixed</span></span>`:m`<span class="control pad" role="group" aria-label=${s}
><span aria-hidden="true">${s}</span>${oa.map(([r,n,[o,a]])=>m`<button type="button" aria-label="${s} ${r}" @click=${()=>e([i[0]+o,i[1]+a])}>
${n}
</button>`)}</span
>`;var Pe=255,aa=5;function Si(s){let i=da();return i.fillStyle="#000",i.fillStyle=s,i.fillRect(0,0,1,1),[...i.getImageData(0,0,1,1).data.slice(0,3)]}var la=null,da=()=>la??=Object.assign(document.createElement("canvas"),{width:1,height:1}).getContext("2d",{willReadFrequently:!0}),ct=(s,i,e)=>s.map((t,r)=>t+(i[r]-t)*e),bs=([s,i,e])=>255<<24|Math.round(e)<<16|Math.round(i)<<8|Math.round(s),ze=(s,i)=>Math.max(1,Math.floor(s*devicePixelRatio/i))/devicePixelRatio;function ca(s,i,e){let t=s[s.length-1];t?.row===i&&t.column+t.columns===e?t.columns++:s.push({row:i,column:e,rows:1,columns:1})}function ua(s){let i=new Map;return s.filter(e=>{let t=`${e.column} ${e.columns}`,r=i.get(t);return r&&r.row+r.rows===e.row?(r.rows++,!1):(i.set(t,e),!0)})}var Ti=class extends X{static{this.properties={values:{attribute:!1},ghost:{attribute:!1},marked:{attribute:!1},label:{},tone:{},theme:{},cell:{type:Number},unit:{type:Number},most:{type:Number},cursor:{type:Boolean},drag:{reflect:!0},at:{attribute:!1}}}#e=null;#t=()=>{};#n={key:"",colours:new Uint32Array(0),ghost:[0,0,0],frame:""};#r=document.createElement("canvas");constructor(){super(),this.values=[[0]],this.ghost=null,this.marked=null,this.label="",this.tone="input",this.theme="light",this.cell=4,this.unit=1,this.most=1,this.cursor=!1,this.drag="",this.at=[0,0]}connectedCallback(){super.connectedCallback();let i=()=>this.requestUpdate();addEventListener("resize",i),this.#t=()=>removeEventListener("resize",i)}disconnectedCallback(){super.disconnectedCallback(),this.#t()}get shape(){return[this.values.length,this.values[0].length]}get#i(){return Math.max(1,Math.round(this.cell*devicePixelRatio))}#l(){let i=getComputedStyle(this),e=c=>i.getPropertyValue(`--${c}`).trim(),t=[this.tone,this.unit,this.most,e(`${this.tone}-fill`),e("paper"),e("ink")].join();if(t===this.#n.key)return;let[r,n,o]=[`${this.tone}-fill`,"paper","ink"].map(c=>Si(e(c))),a=ct(r,Si(this.theme==="dark"?"#fff":"#000"),.65),l=Math.max(this.most,this.unit),d=new Uint32Array(2*Pe+1);for(let c=-Pe;c<=Pe;c++){let u=c/Pe*l,p=Math.min(1,Math.abs(u)/this.unit),h=l>this.unit?Math.max(0,Math.abs(u)-this.unit)/(l-this.unit):0,f=u<0?ct(n,o,.72*p+.28*h):ct(n,r,p);d[c+Pe]=bs(u<0?f:ct(f,a,h))}this.#n={key:t,colours:d,ghost:ct(n,Si(e("outside-fill")),.45),frame:e("ink")}}#d(){let i=this.renderRoot.querySelector("canvas"),[e,t]=this.shape,r=this.#i;Object.assign(this.#r,{width:t,height:e}),(i.width!==t*r||i.height!==e*r)&&Object.assign(i,{width:t*r,height:e*r}),this.#l();let n=this.#r.getContext("2d"),o=n.createImageData(t,e),a=new Uint32Array(o.data.buffer),{colours:l,ghost:d,frame:c}=this.#n,u=Pe/Math.max(this.most,this.unit),p=[];for(let f=0,b=0;f<e;f++){let $=this.values[f];for(let y=0;y<t;y++,b++){let T=$[y];Number.isNaN(T)&&ca(p,f,y);let P=k(Math.round(T*u),-Pe,Pe)||0;a[b]=l[P+Pe];let z=this.ghost?this.ghost[f][y]*(1-Math.min(1,4*Math.abs(T/this.unit))):0;if(z>0){let Y=a[b];a[b]=bs(ct([Y&255,Y>>8&255,Y>>16&255],d,Math.min(1,z)))}}}n.putImageData(o,0,0);let h=i.getContext("2d");h.imageSmoothingEnabled=!1,h.drawImage(this.#r,0,0,t*r,e*r),this.#o(h,p,r),this.marked&&this.#a(h,this.marked,r,c)}#a(i,e,t,r){let[n,o]=this.shape,a=Math.max(1,Math.round(Math.min(t/4,2*devicePixelRatio))),l=(d,c)=>d>=0&&c>=0&&d<n&&c<o&&e(d,c);i.fillStyle=r;for(let d=0;d<n;d++)for(let c=0;c<o;c++){if(!l(d,c))continue;let[u,p,h]=[c*t,d*t,t-a];l(d-1,c)||i.fillRect(u,p,t,a),l(d+1,c)||i.fillRect(u,p+h,t,a),l(d,c-1)||i.fillRect(u,p,a,t),l(d,c+1)||i.fillRect(u+h,p,a,t)}}#o(i,e,t){if(e.length===0)return;let r=new Path2D;for(let{row:l,rows:d,column:c,columns:u}of ua(e))r.rect(c*t,l*t,u*t,d*t);let{width:n,height:o}=i.canvas,a=Math.round(5*devicePixelRatio);i.save(),i.clip(r),i.strokeStyle=getComputedStyle(this).getPropertyValue("--outside-fill"),i.lineWidth=Math.max(1,devicePixelRatio),i.beginPath();for(let l=-o;l<n;l+=a)i.moveTo(l,o),i.lineTo(l+o,0);i.stroke(),i.restore()}#s(i,e){this.dispatchEvent(new CustomEvent(i,{detail:e}))}#c(i){this.at=i,this.#s("cell-focus",{cell:i})}#p([i,e]){let[t,r]=this.shape;return[k(i,0,t-1),k(e,0,r-1)]}#m(i){let t=i.currentTarget.getBoundingClientRect(),[r,n]=this.shape,o=[Math.floor((i.clientY-t.top)/t.height*r),Math.floor((i.clientX-t.left)/t.width*n)];return this.#e&&this.drag==="move"?o:this.#p(o)}#u=i=>{if(i.button!==0)return;let e=i.currentTarget,t=this.#m(i);this.#e={from:t,last:t,moved:!1},this.drag&&(e.setPointerCapture(i.pointerId),i.preventDefault()),e.focus({preventScroll:!0}),this.drag==="paint"&&this.#h(t,!0)};#h(i,e){this.#s("cell-drag",{cell:i,start:e})}#f=i=>{let e=this.#e,t=this.#m(i);if(!e||!this.drag){i.pointerType!=="touch"&&this.#s("cell-hover",{cell:t});return}let{from:r,last:n}=e;if(A(t,n))return;let o=!e.moved;if(Object.assign(e,{last:t,moved:!0}),this.drag==="move")this.#s("cell-drag",{cell:t,from:r,start:o});else{let a=Math.max(Math.abs(t[0]-n[0]),Math.abs(t[1]-n[1]));for(let l=1;l<=a;l++)this.#h([0,1].map(d=>Math.round(n[d]+(t[d]-n[d])*l/a)),!1)}};#v=()=>{let i=this.#e;this.#e=null,i&&!i.moved&&this.#c(this.#p(i.from))};#g=()=>{this.#e=null};#b=()=>{this.#e||this.#s("cell-hover",null)};#$=i=>{if(i.altKey||i.metaKey)return;let[e,t]=this.at,[r,n]=this.shape,a={ArrowUp:[e-1,t],ArrowDown:[e+1,t],ArrowLeft:[e,t-1],ArrowRight:[e,t+1],Home:i.ctrlKey?[0,0]:[e,0],End:i.ctrlKey?[r-1,n-1]:[e,n-1]}[i.key];if(a&&this.drag==="move"&&(i.shiftKey||!this.cursor))this.#s("cell-drag",{cell:a,from:[e,t],start:!0});else if(a)this.#c(this.#p(a));else if(this.drag==="paint"&&i.key==="Enter")this.#h([e,t],!0);else return;i.preventDefault(),i.stopPropagation()};updated(){this.#d()}render(){let[i,e]=this.shape,t=this.#i/devicePixelRatio,r=`width:${e*t}px;height:${i*t}px`;if(!this.cursor&&this.drag==="")return m`<div class="picture" style=${r}><canvas role="img" aria-label=${this.label}></canvas><slot></slot></div>`;let[n,o]=this.#p(this.at),a=this.values[n][o],l=`left:${o/e*100}%;top:${n/i*100}%;width:${100/e}%;height:${100/i}%`;return m`<div class="picture" style=${r}>
<canvas
role="application"
aria-roledescription="picture"
aria-label=${this.cursor?`${this.label}; row ${n}, column ${o}: ${Number.isNaN(a)?"none":_(a)}`:`${this.label}; arrow keys move it`}
tabindex="0"
@pointerdown=${this.#u}
@pointermove=${this.#f}
@pointerup=${this.#v}
@pointercancel=${this.#g}
@pointerleave=${this.#b}
@keydown=${this.#$}
></canvas>
${this.cursor?m`<span class="at ${this.cell<aa?"small":""}" style=${l}></span>`:v}<slot></slot></div>`}static{this.styles=D`
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
`}};customElements.get("d2l-picture")||customElements.define("d2l-picture",Ti);var Se=32,Mi=8,pa=15,ha={boot:"ankle boot",shirt:"T-shirt",bag:"bag"},ma={convolution:"convolution",relu:"ReLU",pooling:"conv, ReLU, max",dense:"dense layer",largest:"conv, largest"},vs=s=>s?"yes":"no",_i=class extends Z{constructor(){super();this.name="Equivariance";this.hint="Try: drag the moved picture by one more pixel.";this.derivedKeys=["output","output_shape","along","same","along_off","same_off","differ"];this.fields={input:ir(yi,Se,Se),layer:q(gi),padding_mode:q(["circular","zeros"]),stride:R(1,8),shift:R(-Se,Se),seed:_e(0,2**31)};this.#e=new Fe;this.#t={key:[],before:[],curve:null};this.questions={along:{label:"what happens",question:(e,t)=>this.#i(e,t.comparison)}};this.brush=!1}static{this.styles=[at,D`
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
`]}static{this.properties={brush:{state:!0}}}#e;#t;defaults(){return{input:"boot",layer:"pooling",padding_mode:"circular",stride:[2,2],shift:[0,1],seed:0}}#n(e){return typeof e=="string"?hs(e,Se):e}#r(e,t){let r=[t,e.layer,e.padding_mode,e.stride[0],e.stride[1],e.seed];return r.some((n,o)=>n!==this.#t.key[o])&&(this.#t={key:r,before:Ye(t,e),curve:null}),this.#t.before}derive(e){let t=this.#n(e.input),r=ce(t,e.shift,e.padding_mode);try{let n=this.#r(e,t),o=Ye(r,e),a=Dt(n,o,e.shift,e),{expected:l}=a,d=o.reduce((c,u,p)=>c+u.filter((h,f)=>h!==l[p][f]).length,0);return{still:t,moved:r,before:n,output:o,comparison:a,differ:d,trouble:null}}catch(n){if(!(n instanceof w))throw n;return{still:t,moved:r,before:[],output:[],comparison:null,differ:0,trouble:n.message}}}report({output:e,comparison:t,differ:r,trouble:n}){let{along:o=null,same:a=null,along_off:l=null,same_off:d=null}=t??{};return{output:n===null?e:null,output_shape:n===null?g(e):null,along:o,same:a,along_off:l,same_off:d,differ:n===null?r:null}}settle(e,{still:t}){if(e.padding_mode==="zeros")return e;let r=e.shift.map((n,o)=>n%g(t)[o]);return{...e,shift:r}}#i(e,{along:t,same:r}){let n=At(e.layer)?e.stride:[1,1],o=e.shift.some((l,d)=>l%n[d]!==0),a=[];return r||a.push({answer:"same",says:e.layer==="pooling"?"The edge crossed a window border.":"The picture lies elsewhere: look which outputs its edges reach now."}),!t&&o&&a.push({answer:"along",says:"The map would have to move half a cell."}),!t&&e.layer==="dense"&&a.push({answer:"along",says:"Each output has weights of its own for each pixel."}),!t&&e.layer==="largest"&&a.push({answer:"along",says:"One number has no place that could move."}),!t&&e.padding_mode==="zeros"&&!o&&e.layer!=="dense"&&e.layer!=="largest"&&a.push({answer:"along",says:"The rim cut something off."}),t&&!r&&a.push({answer:"neither",says:"Every window finds the same pixels again, only elsewhere."}),{text:`Predict: the picture moves ${Gt(e.shift)||"not at all"}. What does the output do?`,choices:[{id:"along",label:"it moves along"},{id:"same",label:"it stays the same"},{id:"neither",label:"neither"}],answer:r?"same":t?"along":"neither",slips:a,otherwise:"Follow one edge of the picture: which windows saw it before, and which see it now?"}}#l(e){this.change({shift:e.map(t=>k(t,-Se,Se))})}#d({cell:e}){let{still:t}=this.derived,r=this.now.padding_mode==="circular",n=e.map((o,a)=>{let[l,d]=[g(t)[a],o-this.now.shift[a]];return r?(d+2*l)%l:d});t[n[0]]?.[n[1]]!==void 0&&this.change({input:he(t,n,pa)})}#a(){this.change({input:x(Se,Se,()=>0)}),this.brush=!0}drawing(e,t){let r=this.width||640,n=r>=L,o=Math.max(...g(t.still)),a=ze(n?k((r-300)/2,128,200):Math.min(200,(r-40)/2),o),l=a*o,d=(p,h)=>m`<span class="by" aria-hidden="true"><span class="sign">${p}</span> ${h}</span>`,c=m`${this.#o("X","input",t.still,null,a)} ${d("→",m`<i>f</i>`)}
${this.#s("f(X)",t.before,t,l,!1)} ${d("↓","move")}<span></span>${d("↓","move")}`,u=this.asking||t.trouble!==null?"":this.#c(e,t,n?190:Math.min(r,380));return m`<div class="square ${n?"":"narrow"}" style="--edge:${l}px">
${n&&t.trouble===null?c:""} ${this.#o("SX","moved",t.moved,t.still,a)}
${d("→",m`<i>f</i>`)}
${this.asking||t.trouble!==null?m`<div class="plate">
<div class="name y">output <i>f(SX)</i></div>
<div class="unknown" role="img" aria-label="output f(SX): ${this.asking?"to be predicted":"none"}">?</div>
</div>`:this.#s("f(SX)",t.output,t,l,!0)}
<div class="found">${u}</div>
</div>`}#o(e,t,r,n,o){let a=this.brush&&t==="moved",l=t==="moved"&&!this.locked("shift");return F("x",t,e,g(r),m`<d2l-picture
data-plate=${t}
label="${t} ${e}, ${S(g(r))}"
tone="input"
theme=${this.theme}
.cursor=${a}
.values=${r}
.ghost=${n}
.cell=${o}
.unit=${j(r)||1}
.most=${j(r)||1}
.drag=${a?"paint":l?"move":""}
@cell-drag=${d=>a?this.#d(d.detail):this.#l(this.#e.drag(d.detail,this.now.shift))}
></d2l-picture>`)}#s(e,t,r,n,o){let a=r.comparison?.expected,l=t.length===1&&t[0].length===1,d=j(r.before)||1;return F("y","output",e,g(t),m`<d2l-picture
data-plate=${o?"output":"before"}
label="output ${e}, ${S(g(t))}"
tone="output"
theme=${this.theme}
.values=${t}
.cell=${n/Math.max(...g(t))}
.unit=${d}
.most=${Math.max(d,j(t))}
.marked=${o&&a?(c,u)=>t[c][u]!==a[c][u]:null}
>${l?m`<svg viewBox="0 0 1 1" aria-hidden="true"><text x="0.5" y="0.5">${_(t[0][0])}</text></svg>`:""}</d2l-picture>`)}#c(e,t,r){let{along:n,same:o,along_off:a,same_off:l}=t.comparison,d=e.layer==="largest";return m`<div class="lamps">
${Pi("moved along",n,d?"one number, no map":`best fit ${$e(a)} off`)}
${Pi("the same",o,`${$e(l)} off`)}
</div>
${O(!d,()=>this.#p(e,t,r))}`}#p(e,t,r){this.#t.curve??=ls(t.still,e,Mi);let n=this.#t.curve,o=Math.max(1,...n.map(([,c])=>c)),[a,l]=e.shift,d=n.find(([c])=>c===l);return m`<d2l-curve
label="moved right by"
tone="output"
.x=${{name:"moved right by",from:-Mi,to:Mi}}
.y=${{name:"moved along: off",from:0,to:o}}
.lines=${[{points:n}]}
.at=${a===0&&d?d:null}
.fixed=${this.locked("shift")}
.valueText="${`${l}: ${$e(d?.[1]??0)} off`}"
.width=${r}
.height=${150}
@curve-drag=${c=>this.#l([0,c.detail.x])}
></d2l-curve>`}#m(e,{comparison:t,differ:r,output:n}){let{along:o,same:a,along_off:l,same_off:d}=t,c=r>0?`, ${r} of ${n.length*n[0].length} cells differ`:"",u=e.layer==="largest"?"":`moved along ${vs(o)}, best fit ${$e(l)} off${c}; `;return`moved ${Gt(e.shift)||"by nothing"}: ${u}the same ${vs(a)}, ${$e(d)} off.`}caption(e,t){return m`<p>${t.comparison?this.#m(e,t):""}</p>`}saying(e,t){return t.trouble??this.#m(e,t)}controls(e){return m`${C("layer f",e.layer,gi.map(t=>({id:t,label:ma[t]})),t=>this.change({layer:t}),this.locked("layer"))}
${C("border",e.padding_mode,[{id:"circular",label:"wraps around"},{id:"zeros",label:"zeros"}],t=>this.change({padding_mode:t}),this.locked("padding_mode"))}
${O(At(e.layer),()=>E("stride",e.stride[0],[1,8,1],t=>this.change({stride:[t,t]}),this.locked("stride")))}
${dt("move",e.shift,t=>this.#l(t),this.locked("shift"))}`}panel(e){let t=typeof e.input!="string";return m`${M("Picture",C("picture",t?"drawing":e.input,[...yi.map(r=>({id:r,label:ha[r]})),{id:"drawing",label:t?"your own":"draw one"}],r=>{if(r==="drawing")return this.#a();this.brush=!1,this.change({input:r})},this.locked("input")),O(t&&!this.locked("input"),()=>m`${H("brush",this.brush,r=>{this.brush=r})}${N("clear",()=>this.#a())}`))}
${O(e.layer==="dense",()=>M("Weights",E("seed",e.seed,[0,1e3,1],r=>this.change({seed:r}),this.locked("seed"))))}`}keys(){return m`<p class="keys">Keys: arrows on the moved picture move it, and on the curve's handle, too.</p>`}pytorch(e,t){return t.trouble===null?Gn(e,t.still):null}};U("d2l-equivariance",_i);var Ve=(s,i)=>s.find(e=>JSON.stringify(e.grid)===JSON.stringify(i))?.id??"own",Lt=(s,i)=>i==="own"?[{id:"own",label:"your own"},...s]:s,fa=1/9,ae=[{id:"edge-vertical",label:"edges │  [1, −1]",grid:[[1,-1]]},{id:"edge-horizontal",label:"edges ─  [1, −1]ᵀ",grid:[[1],[-1]]},{id:"edge-falling",label:"edges ╲",grid:[[0,1],[-1,0]]},{id:"edge-rising",label:"edges ╱",grid:[[1,0],[0,-1]]},{id:"identity",label:"identity",grid:[[0,0,0],[0,1,0],[0,0,0]]},{id:"blur",label:"blur 3×3",grid:x(3,3,()=>fa)},{id:"sharpen",label:"sharpen",grid:[[0,-1,0],[-1,5,-1],[0,-1,0]]},{id:"emboss",label:"emboss",grid:[[-2,-1,0],[-1,1,1],[0,1,2]]},{id:"sobel-vertical",label:"Sobel │",grid:[[-1,0,1],[-2,0,2],[-1,0,1]]},{id:"sobel-horizontal",label:"Sobel ─",grid:[[-1,-2,-1],[0,0,0],[1,2,1]]}],ga=`
..........
.########.
.########.
......##..
.....###..
.....##...
....###...
....##....
....##....
..........`,jt=[{id:"bar",label:"dark bar 6×8 (section 7.2)",grid:x(6,8,(s,i)=>i>=2&&i<6?0:1)},{id:"seven",label:"a seven 10×10",grid:ga.trim().split(`
`).map(s=>[...s].map(i=>i==="#"?1:0))},{id:"dot",label:"one bright dot 7×7",grid:x(7,7,(s,i)=>s===3&&i===3?1:0)},{id:"boot",label:"ankle boot 28×28",grid:Xe},{id:"shirt",label:"T-shirt 28×28",grid:Ft},{id:"bag",label:"bag 28×28",grid:zt}];async function $s(s,i){let e;try{e=await createImageBitmap(s)}catch{throw new w(`“${s.name}” is no picture that this browser can read; choose a JPEG, PNG or WebP`)}let t=Math.min(1,i/Math.max(e.width,e.height)),[r,n]=[e.width,e.height].map(d=>Math.max(1,Math.round(d*t))),a=Object.assign(document.createElement("canvas"),{width:r,height:n}).getContext("2d");a.imageSmoothingQuality="high",a.drawImage(e,0,0,r,n),e.close();let{data:l}=a.getImageData(0,0,r,n);return x(n,r,(d,c)=>{let[u,p,h]=l.subarray(4*(d*r+c));return Math.round((.299*u+.587*p+.114*h)/2.55)/100})}var It=256,ba=160,gr=32,va=100,ws=9,ys={rings:"rings 129×129",disc:"disc 64×64",boot:"ankle boot 44×44",shirt:"T-shirt 44×44",bag:"bag 44×44",own:"a picture of yours"},xs=s=>ae.find(i=>i.id===s)?.label??"your own kernel",ks=s=>g(s).map(i=>i-1>>1),Ei=class extends Z{constructor(){super();this.name="Image filter";this.derivedKeys=["output","output_shape","false_detail","true_detail","change"];this.fields={input:ir([...xi,"own"],It,It),kernel:J(11,11),sigma:_e(0,8),stride:R(1,16),shift:R(-It,It),position:R(0,It)};this.looks=["position"];this.#e=null;this.#t=new te(([e,t])=>this.now.kernel[e][t],(e,t)=>this.change({kernel:he(this.now.kernel,e,t)}),e=>this.refuse(e),.5);this.#n=new Fe;this.#r={key:[],output:[]};this.questions={preset:{label:"the kernel",question:e=>this.#d(e)}};this.preview=null,this.brush=!1}static{this.styles=[at,D`
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
`]}static{this.properties={preview:{state:!0},brush:{state:!0}}}get hint(){return this.now.input==="rings"?"Try: blur before the stride, with σ 1.5.":"Try: drag the input, or a weight of the kernel."}#e;#t;#n;#r;defaults(){return{input:"rings",kernel:ae.find(({id:t})=>t==="identity").grid,sigma:0,stride:[4,4],shift:[0,0],position:[0,0]}}#i(e){return typeof e!="string"?e:e==="own"?this.#e:fs(e)}derive(e){let t=this.#i(e.input);if(t===null){let h=x(gr,gr,()=>0);return{still:h,moved:h,output:h,detail:null,change:null,trouble:"this figure was left with a picture of the reader's own, which never leaves the reader's device; open yours under More, or pick one"}}let{kernel:r,sigma:n,stride:o,shift:a}=e,l=a[0]!==0||a[1]!==0,d=l?ce(t,a):t,c=Nt(d,r,n,o),u=Math.abs(r.flat().reduce((h,f)=>h+f,0)-1)<1e-9,p=o[0]===o[1];return{still:t,moved:d,output:c,detail:e.input==="rings"&&u&&p?cs(d,c,o[0],a):null,change:l?this.#l(e,t,c):null,trouble:null}}#l({kernel:e,sigma:t,stride:r,shift:n},o,a){let l=[o,e,t,...r];l.some((c,u)=>c!==this.#r.key[u])&&(this.#r={key:l,output:Nt(o,e,t,r)});let d=(Math.max(...g(e))>>1)+Math.ceil(3*t);return us(this.#r.output,a,n,r,g(o),d)}report({output:e,detail:t,change:r,trouble:n}){return{output:n===null&&this.now.input!=="own"?e:null,output_shape:n===null?g(e):null,false_detail:t?.false_detail??null,true_detail:t?.true_detail??null,change:r}}settle(e,{still:t,output:r}){let[n,o]=g(r),a=g(t),l=e.shift.map((d,c)=>d%a[c]);return{...e,shift:l,position:[k(e.position[0],0,n-1),k(e.position[1],0,o-1)]}}#d(e){let t=Ve(ae,e.kernel),r=["sobel-vertical","sobel-horizontal","edge-vertical","blur","sharpen"];r.includes(t)||r.push(t);let n="Look where it is silent: an edge kernel does not see edges that run across its own.",o=e.input==="boot"?"Look where it is silent: along the sole.":n,a=[];return t==="sobel-vertical"&&a.push({answer:"sobel-horizontal",says:o},{answer:"edge-vertical",says:"This is positive from dark to bright; yours the other way."}),t==="sobel-horizontal"&&a.push({answer:"sobel-vertical",says:n}),Math.abs(e.kernel.flat().reduce((d,c)=>d+c,0))<1e-9&&a.push({answer:"blur",says:"Blur of 0…1 is never negative."},{answer:"sharpen",says:"Sharpening keeps the brightness of plain areas; here they are 0."}),{text:"Predict: which kernel made the output from the input?",choices:r.map(d=>({id:d,label:xs(d)})),answer:t,slips:a,otherwise:"Look at a plain area, then at an edge: which is bright, which is negative?"}}#a([e,t]){let{stride:r}=this.now,[n,o]=g(this.derived.output);return[k(Math.round(e/r[0]),0,n-1),k(Math.round(t/r[1]),0,o-1)]}#o(e,t){this.preview=t&&(e==="input"?this.#a(t.cell):t.cell)}#s(e,{cell:t}){this.preview=null,this.change({position:e==="input"?this.#a(t):t})}#c(e){if(!this.brush)return this.change({shift:this.#n.drag(e,this.now.shift)});this.change({input:he(this.derived.still,e.cell,1)})}#p(){this.change({input:x(gr,gr,()=>0),shift:[0,0]}),this.brush=!0}async#m(e){let t=e.target,r=t.files?.[0];if(r){try{this.#e=await $s(r,ba),this.brush=!1,this.change({input:"own",shift:[0,0]})}catch(n){if(!(n instanceof w))throw n;this.refuse(n.message)}t.value=""}}get#u(){let[e,t]=g(this.derived.output),[r,n]=this.preview??this.now.position;return[k(r,0,e-1),k(n,0,t-1)]}drawing(e,t){let[r,n]=g(t.moved),o=Math.max(r,n),a=this.width||640,l=Math.min(340,(a-44)/2),d=l*devicePixelRatio<o||ze(l,o)*o<va,c=ze(d?a:l,o),u=e.stride[0]===e.stride[1]?c*e.stride[0]:ze(c*o,Math.max(...g(t.output))),p=this.#u,{unit:h,most:f}=wi(e.kernel);return m`<div class="filter">
<div class="pair ${d?"stacked":""}">
${F("x","input","X",g(t.moved),m`<d2l-picture
data-plate="input"
label="input X, ${S(g(t.moved))}"
tone="input"
theme=${this.theme}
cursor
.values=${t.moved}
.ghost=${t.moved===t.still?null:t.still}
.cell=${c}
.drag=${this.brush?"paint":this.locked("shift")?"":"move"}
.at=${[p[0]*e.stride[0],p[1]*e.stride[1]]}
@cell-hover=${b=>this.#o("input",b.detail)}
@cell-focus=${b=>this.#s("input",b.detail)}
@cell-drag=${b=>this.#c(b.detail)}
>${this.#h(e,t,p)}</d2l-picture>`)}
<span class="sign" aria-hidden="true">${d?"↓":"→"}</span>
${F("y","output","Y",g(t.output),m`<d2l-picture
data-plate="output"
label="output Y, ${S(g(t.output))}"
tone="output"
theme=${this.theme}
cursor
.values=${t.output}
.cell=${u}
.unit=${h}
.most=${f}
.at=${p}
@cell-hover=${b=>this.#o("output",b.detail)}
@cell-focus=${b=>this.#s("output",b.detail)}
></d2l-picture>
${this.asking?v:this.#g(e.kernel)}`)}
</div>
<div class="below">${this.#f(e)}${this.#v(e,t,p)}</div>
</div>`}#h(e,t,[r,n]){let[o,a]=g(t.moved),[l,d]=ks(e.kernel),[c,u]=g(e.kernel),p=e.input==="rings"&&e.stride[0]===e.stride[1]&&e.stride[0]>1,h=$=>(o>>1)+.5+e.shift[$],f=$=>G`<circle class=${$} cx=${h(1)} cy=${h(0)} r=${$i(o,e.stride[0])}></circle>`,b=$=>G`<rect class=${$} x=${n*e.stride[1]-d} y=${r*e.stride[0]-l} width=${u} height=${c}></rect>`;return m`<svg viewBox="0 0 ${a} ${o}" aria-hidden="true">
${p?[f("halo"),f("limit")]:v}
${this.asking?v:[b("halo"),b("window")]}
</svg>`}#f(e){if(this.asking)return m`<div class="plate">
<div class="name k">kernel <i>K</i></div>
<div class="unknown" role="img" aria-label="kernel K: to be predicted">?</div>
</div>`;let t=I(e.kernel),r=k(Math.floor(220/e.kernel[0].length),18,36);return F("k","kernel","K",g(e.kernel),m`<d2l-grid
data-plate="kernel"
label="kernel K, ${S(g(e.kernel))}"
tone="kernel"
.cells=${t}
.size=${r}
.fontSize=${K(t,r)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`)}#v(e,t,[r,n]){let o=Math.ceil(3*e.sigma);return m`<p class="sum">
${`Y[${r}, ${n}] = `}${this.asking||o>0?v:m`${this.#b(e,t,[r,n])} = `}<b class="y"
>${_(t.output[r][n],3)}</b
>${o>0&&!this.asking?m`<br /><span class="zero">blurred over ${S([2*o+1,2*o+1])}</span>`:v}
</p>`}#g(e){let{unit:t,most:r}=wi(e),n=e.flat().some(a=>a<0)?-r:0,o=Array.from({length:81},(a,l)=>n+(r-n)*l/80);return m`<div class="scale">
${_(n)}
<d2l-picture
label="scale from ${_(n)} to ${_(r)}"
tone="output"
theme=${this.theme}
.values=${Array.from({length:8},()=>o)}
.cell=${1}
.unit=${t}
.most=${r}
></d2l-picture>
${_(r)}
</div>`}#b(e,t,[r,n]){let[o,a]=ks(e.kernel),d=e.kernel.flatMap((p,h)=>p.map((f,b)=>({w:f,x:t.moved[r*e.stride[0]+h-o]?.[n*e.stride[1]+b-a]??0}))).filter(({w:p,x:h})=>p*h!==0),[c,u]=[d.slice(0,ws),d.length-ws];return d.length===0?m`<span class="zero">only zeros</span>`:m`${c.map(({w:p,x:h},f)=>m`${f>0?" + ":v}<span class="term"
><span class="x">${ne(h)}</span>·<span class="k">${ne(p)}</span></span
>`)}${u>0?m` + <span class="zero">${u} more</span>`:v}`}#$(e,t){let r=Ve(ae,e.kernel),n=[`${xs(r)}, σ ${_(e.sigma)}, stride ${e.stride[0]}: ${S(g(t.moved))} → ${S(g(t.output))}`];return t.detail&&e.stride[0]>1&&n.push(`false detail ${t.detail.false_detail.toFixed(2)}${t.detail.true_detail===null?"":`, true detail kept ${$e(t.detail.true_detail)}`}`),t.change!==null&&n.push(`moved ${Gt(e.shift)}: the output changes by ${$e(t.change)}`),`${n.join("; ")}.`}caption(e,t){return m`<p>${this.#$(e,t)}</p>`}saying(e,t){if(t.trouble!==null)return t.trouble;let[r,n]=this.#u;return`output (${r}, ${n}) = ${_(t.output[r][n],3)}. ${this.#$(e,t)}`}controls(e){let t=Ve(ae,e.kernel),r=typeof e.input=="string"?e.input:"drawing",n=[...xi.map(o=>({id:o,label:ys[o]})),...r==="own"?[{id:"own",label:ys.own}]:[],{id:"drawing",label:typeof e.input=="string"?"draw one":`your own ${S(g(e.input))}`}];return m`${C("picture",r,n,o=>{if(o==="drawing")return this.#p();this.brush=!1,this.change({input:o,shift:[0,0]})},this.locked("input"))}
${O(!this.asking,()=>C("kernel",t,Lt(ae,t),o=>{let a=ae.find(l=>l.id===o);a&&this.change({kernel:a.grid})},this.locked("kernel")))}
${E("blur σ",e.sigma,[0,8,.5],o=>this.change({sigma:o}),this.locked("sigma"))}
${E("stride",e.stride[0],[1,16,1],o=>this.change({stride:[o,o]}),this.locked("stride"))}
${dt("move",e.shift,o=>this.change({shift:o}),this.locked("shift"))}`}panel(e){let[t,r]=g(e.kernel),n=o=>this.change({kernel:x(...o,(a,l)=>this.now.kernel[a]?.[l]??0)});return m`${O(!this.locked("input"),()=>M("Input",m`<label class="control">picture of yours <input type="file" accept="image/*" @change=${o=>{this.#m(o)}} /></label>`,m`<span class="aside">it stays on this device</span>`,O(typeof e.input!="string",()=>m`${H("brush",this.brush,o=>{this.brush=o})}${N("clear",()=>this.#p())}`)))}
${O(!this.asking,()=>M("Kernel",E("rows",t,[1,11,1],o=>n([o,r]),this.locked("kernel")),E("columns",r,[1,11,1],o=>n([t,o]),this.locked("kernel"))))}`}keys(){return m`<p class="keys">
Keys: arrows walk over a picture, <kbd>Shift</kbd>+arrows move the input, <kbd>Enter</kbd> edits a weight,
<kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}pytorch(e,{still:t,trouble:r}){if(r!==null)return null;let[n,o]=g(t);return e.input==="own"?Zr(e,`X = torch.rand(${n}, ${o})  # put your picture here: 0 is black, 1 is white`):Zr(e,e.input==="rings"?Cn(n):ei(t))}};U("d2l-image-filter",Ei);var Ri=1e30,$a=1e-10;function br(s,i,e){let[t,r]=[e[0]-1,e[1]-1],[n,o]=g(s),a=[n-t,o-r],l=g(i);if(a[0]<1||a[1]<1)throw new w(`a ${S(e)} kernel does not fit an input of ${S([n,o])}; add cells`);if(l[0]!==a[0]||l[1]!==a[1])throw new w(`a ${S(e)} kernel makes ${S(a)} outputs from ${S([n,o])}, and the target is ${S(l)}; give one of ${S(a)}`);return i.flatMap((d,c)=>d.map((u,p)=>[s[c][p],s[c+t][p+r],u]))}function Ci(s,[i,e]){let[t,r,n]=[0,0,0];for(let[o,a,l]of s){let d=i*o+e*a-l;t+=d*d,r+=2*d*o,n+=2*d*a}return{kernel:[i,e],gradient:[r,n],loss:t}}function vr(s){let[i,e,t,r,n]=[0,0,0,0,0];for(let[$,y,T]of s)i+=2*$*$,e+=2*$*y,t+=2*y*y,r+=2*$*T,n+=2*y*T;let[o,a]=[(i+t)/2,Math.hypot((i-t)/2,e)],l=o+a,d=o-a>$a*l?o-a:0,c=Math.atan2(2*e,i-t)/2,u=[Math.cos(c),Math.sin(c)],p=([$,y],T)=>T>0?($*r+y*n)/T:0,[h,f]=[p(u,l),p([-u[1],u[0]],d)],b=[h*u[0]-f*u[1],h*u[1]+f*u[0]];return{hessian:[[i,e],[e,t]],curvatures:[d,l],steepest:u,minimum:b,floor:Ci(s,b).loss,limit:2/l}}function $r(s,i,e,t){let r=[Ci(s,i)];for(let n=0;n<t&&r[n].loss<Ri;n++){let{kernel:o,gradient:a}=r[n];r.push(Ci(s,[o[0]-e*a[0],o[1]-e*a[1]]))}return r}var Ps=.01;function Ss(s,i){let[e,t]=[s[0].loss-i,s[s.length-1].loss-i];return e<=1e-12*(1+i)?"rests":s.length>1&&s[s.length-1].loss>s[s.length-2].loss&&t>Ps*e?"explodes":t<=Ps*e?"arrives":"is on its way"}var wa=1/64,Ts=9,Gi=.1,Ai=.01,Je=34,Ze=22,Di=class extends De{static{this.properties={bowl:{attribute:!1},path:{attribute:!1},step:{attribute:!1},reach:{attribute:!1},names:{attribute:!1},fixed:{type:Boolean},size:{type:Number},tone:{reflect:!0}}}constructor(){super(),this.step=0,this.reach=2.5,this.names=["first","second"],this.fixed=!1,this.size=300,this.tone="kernel"}get movable(){return!this.fixed}get#e(){return{name:"",from:-this.reach,to:this.reach}}get#t(){return this.size-Je}#n=([i,e])=>{let t=this.#t/(2*this.reach);return[Je+(i+this.reach)*t,Ze+(this.reach-e)*t]};#r(i){let t=i.map(r=>k(Math.round(r/Ai)*Ai,-this.reach,this.reach)).map(r=>Number(r.toPrecision(6)));this.dispatchEvent(new CustomEvent("bowl-drag",{detail:{start:t}}))}placed([i,e]){let t=o=>Math.round(o/(Gi/2))*(Gi/2),[r,n]=[(i-Je)/this.#t,1-(e-Ze)/this.#t];this.#r([t(Ot(this.#e,r)),t(Ot(this.#e,n))])}keyed(i,e){let t=e?Ai:Gi,r={ArrowLeft:[-t,0],ArrowRight:[t,0],ArrowUp:[0,t],ArrowDown:[0,-t]},[n,o]=this.path[0];return i in r?()=>this.#r([n+r[i][0],o+r[i][1]]):null}render(){let i=this.#t,e=[Je,Ze,Je+i,Ze+i];return this.frame([this.size,Ze+i+22],`loss over the two weights ${this.names.join(" and ")}`,G`<clipPath id="field"><rect x=${Je} y=${Ze} width=${i} height=${i} rx="8" /></clipPath>
<g clip-path="url(#field)" aria-hidden="true">${this.#i()}</g>
${this.axes(e,this.#e,this.#e)}
<text class="weight" aria-hidden="true" x=${e[2]} y=${e[3]-7} text-anchor="end">${this.names[0]}</text>
<text class="weight" aria-hidden="true" x=${Je+7} y=${Ze+16}>${this.names[1]}</text>
<g clip-path="url(#field)" aria-hidden="true">${this.#d()}</g>
${this.#s()}`)}#i(){let{curvatures:i,steepest:e,minimum:t}=this.bowl,[r,n]=i;if(n===0)return[];let o=this.#t/(2*this.reach),a=-Math.atan2(e[1],e[0])*180/Math.PI,[l,d]=this.#n(t),c=(u,p)=>p===0?1e4:Math.min(Math.sqrt(2*u/p)*o,1e4);return Array.from({length:Ts},(u,p)=>{let h=wa*4**(Ts-1-p);return G`<ellipse class="contour" rx=${c(h,n)} ry=${c(h,r)}
transform="translate(${l} ${d}) rotate(${a})" />`})}#l=i=>i.some(e=>Math.abs(e)>40*this.reach);#d(){let i=this.path.findIndex(this.#l),t=(i<0?this.path:this.path.slice(0,i)).map(this.#n),r=o=>t.slice(0,o+1).map(a=>a.join()).join(" "),n=this.path[this.step+1];return G`<polyline class="path later" points=${r(t.length)} />
<polyline class="path" points=${r(this.step)} />
${t.map((o,a)=>a===0?v:G`<circle class="dot ${a>this.step?"later":""}" cx=${o[0]} cy=${o[1]} r="2.5" />`)}
${this.#a()}
${n&&this.step<t.length?this.#o(t[this.step],this.#n(n)):v}
${this.step<t.length&&this.step>0?G`<circle class="now" cx=${t[this.step][0]} cy=${t[this.step][1]} r="6" />`:v}`}#a(){let[i,e]=this.#n(this.bowl.minimum);return G`<text class="star" x=${i} y=${e+6} text-anchor="middle">✶</text>`}#o([i,e],[t,r]){let n=Math.hypot(t-i,r-e);if(n<4)return G``;let[o,a]=[(t-i)/n,(r-e)/n],l=Math.min(10,n),d=c=>`${t-l*o+c*l*.5*a},${r-l*a-c*l*.5*o}`;return G`<path class="arrow" d="M${i} ${e}L${t-l*o*.8} ${r-l*a*.8}" />
<polygon class="head" points="${t},${r} ${d(1)} ${d(-1)}" />`}#s(){let[i,e]=this.path[0],t=[i,e].map(r=>Qe(this.#e,r)*2*this.reach-this.reach);return G`<g
class="handle"
role="slider"
tabindex="0"
aria-label="start"
aria-valuemin=${-this.reach}
aria-valuemax=${this.reach}
aria-valuenow=${i}
aria-valuetext="${this.names[0]} ${i}, ${this.names[1]} ${e}"
aria-disabled=${this.movable?v:"true"}
>${fr(this.#n(t))}</g>`}static{this.styles=D`
${De.styles}
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
`}};customElements.get("d2l-bowl")||customElements.define("d2l-bowl",Di);var ut=[{id:"bar",label:"dark bar",grid:x(6,8,(s,i)=>i>=2&&i<6?0:1)},{id:"transposed",label:"dark bar, transposed",grid:x(8,6,s=>s>=2&&s<6?0:1)},{id:"stripes",label:"stripes",grid:x(6,8,(s,i)=>(i+1)%2)}],wr=[{id:"edge",label:"edges [1, −1]",weights:[1,-1]},{id:"mean",label:"mean [0.5, 0.5]",weights:[.5,.5]},{id:"zeros",label:"zeros [0, 0]",weights:[0,0]}],pt={id:"own",label:"your own"},ya=3,Ms=8,xa={arrives:"✓",explodes:"✕","is on its way":"…",rests:"·"},_s=(s,i)=>JSON.stringify(s)===JSON.stringify(i),Fi=([s,i],e)=>e[0]===1?[[s,i]]:[[s],[i]],yr=([s,i],e)=>`[${[s,i].map(t=>Rs(t,e)).join(", ")}]`,Rs=(s,i)=>Math.abs(s)<1e4?s.toFixed(i).replace("-","−"):Ue(s),zi=s=>Number(s.toPrecision(6)),Ni=class extends Ae{constructor(){super(...arguments);this.name="Learning a kernel";this.hint="Try: lower the learning rate until learning arrives. Then drag the start.";this.derivedKeys=["losses","path","output","curvatures","limit"];this.looks=["step"];this.fields={input:J(16,16),target:J(16,16),kernel:Pa(),learning_rate:_e(1e-6,10),steps:ee(1,200),tried:rr(Ms),step:ee(0,200)};this.#e=!1;this.#t=null;this.questions={limit:{label:"the limit",question:(e,t)=>{let{limit:r,curvatures:n}=t.bowl,[o,a]=n;return{text:"Predict: how large may the learning rate be before learning explodes? Try as many as you like.",fields:[""],answer:[r],within:.03*r,slips:[{answer:[1/a],says:"There the bounce begins."},{answer:[2/(o+a)],says:"The best rate; more is borne."},{answer:[2/o],says:"The steepest axis decides."},{answer:[4/a],says:"The square's derivative brings a 2."}].filter(({answer:l})=>Number.isFinite(l[0])),otherwise:"Find a rate whose loss rises in the end, and a smaller one whose loss falls."}}}}}#e;#t;defaults(){return{input:ut[0].grid,target:ht(ut[0].grid,[1,2],[1,-1]),kernel:[[-1,1.5]],learning_rate:.035,steps:20,tried:[],step:4}}derive(e){try{let t=br(e.input,e.target,g(e.kernel)),r=vr(t);if(r.curvatures[1]===0)throw new w("the picture is blank, so every kernel has the same loss; paint something into it");let n=e.kernel.flat(),o=c=>{let u=$r(t,n,c,e.steps);return{rate:c,path:u,outcome:Ss(u,r.floor)}},a=o(e.learning_rate),l=e.tried.filter(c=>c!==e.learning_rate).map(o),d=[a,...l].map(c=>c.outcome);return{bowl:r,run:a,others:l,found:d.includes("arrives")&&d.includes("explodes"),trouble:null}}catch(t){if(!(t instanceof w))throw t;return{bowl:null,run:null,others:[],found:!1,trouble:t.message}}}settle(e){return{...e,step:Math.min(e.step,e.steps)}}report({bowl:e,run:t}){return{losses:t&&t.path.map(r=>r.loss),path:t&&t.path.map(r=>r.kernel),output:t&&this.#n(t),curvatures:e&&e.curvatures,limit:e&&e.limit}}#n(e){return ht(this.now.input,g(this.now.kernel),e.path[this.place].kernel)}pytorch(e,t){if(!t.run)return null;let[r,n]=g(e.kernel);return["import torch","from torch import nn","",`X = torch.tensor(${V(e.input," ".repeat(17))})`,`target = torch.tensor(${V(e.target," ".repeat(22))})`,`conv = nn.Conv2d(1, 1, (${r}, ${n}), bias=False)`,"with torch.no_grad():",`    conv.weight.copy_(torch.tensor(${V(e.kernel,"")}))`,`optimizer = torch.optim.SGD(conv.parameters(), lr=${e.learning_rate})`,`for _ in range(${this.place}):`,"    loss = ((conv(X[None, None])[0, 0] - target) ** 2).sum()","    optimizer.zero_grad()","    loss.backward()","    optimizer.step()","Y = conv(X[None, None])[0, 0].detach()",`Y
`].join(`
`)}get places(){return this.derived.run?.path.length??0}get place(){return Math.max(0,Math.min(this.now.step,this.places-1))}seek(e){this.change({step:e})}step(e){let{steps:t}=this.now,r=e>0&&this.place===this.places-1;r&&this.places===t+1&&t<200&&!this.locked("steps")?this.change({steps:t+1,step:t+1}):r||super.step(e)}#r(e,t){let{learning_rate:r,tried:n}=this.now,{run:o,others:a}=this.derived,l=a.some(u=>u.outcome===o?.outcome),d=(o?.outcome==="arrives"||o?.outcome==="explodes")&&!l,c=!this.#e||d?[...n.filter(u=>u!==r),r]:n;this.#e=t,this.change({learning_rate:zi(e),tried:c.slice(-Ms)})}#i(e){let t=g(this.now.kernel),r=this.#l();this.change(r?{input:e,target:ht(e,t,r.weights)}:{input:e})}#l(){let{input:e,target:t,kernel:r}=this.now;return wr.find(({weights:n})=>_s(ht(e,g(r),n),t))}#d({cell:[e,t]}){this.#t??=this.now.input[e][t]>.5?0:1;let r=this.#t;this.now.input[e][t]!==r&&this.#i(this.now.input.map((n,o)=>n.map((a,l)=>o===e&&l===t?r:a)))}drawing(e,t){if(!t.bowl||!t.run)return this.#h(e);let r=this.width||688,n=r>=L,o=n?146:112,a=n?Math.min(340,Math.floor((r-o)*.55)):r-o-10,l=n?r-o-a-22:r,d=m`<div class="plate">
${this.#o(e,t,t.run,l,n?a-100:160)} ${this.#s(e,t,t.bowl,l)}
</div>`,c=this.#c(e,t.run,o);return m`${this.#a(t.bowl,t.run,a)} ${n?m`${d}${c}`:m`${c}${d}`}`}#a(e,t,r){let n=t.path.map(l=>l.kernel),o=Math.max(...n[0].map(Math.abs),...e.minimum.map(Math.abs)),a=[2.5,5,10,20,50,100].find(l=>l>=o)??10**Math.ceil(Math.log10(o));return m`<d2l-bowl
.bowl=${e}
.path=${n}
.step=${this.place}
.reach=${a}
.names=${ka(g(this.now.kernel))}
.size=${r}
.fixed=${this.locked("kernel")}
@bowl-drag=${l=>this.change({kernel:Fi(l.detail.start,g(this.now.kernel))})}
></d2l-bowl>`}#o(e,t,r,n,o){let a=$=>$.path.map(({loss:y},T)=>[T,y]),l=t.others.slice(-ya),d=[{points:a(r)},...l.map($=>({points:a($),faint:!0,text:`η ${$.rate}`}))],c=d.flatMap($=>$.points.map(([,y])=>y)),u=Math.max(...c)||1,p=Math.max(Math.min(...c),r.path[0].loss*1e-8,1e-12),[h,f]=[10**Math.floor(Math.log10(p)),10**Math.ceil(Math.log10(u)+1e-9)],{loss:b}=r.path[this.place];return m`<d2l-curve
label="step"
.x=${{name:"step",from:0,to:e.steps}}
.y=${{name:"loss",from:h<f?h:f/10,to:f,log:!0}}
.lines=${d}
.at=${[this.place,b]}
.valueText="${`step ${this.place}, loss ${Ue(b)}`}"
.width=${n}
.height=${o}
@curve-drag=${$=>{this.pause(),this.seek($.detail.x)}}
></d2l-curve>`}#s(e,t,r,n){let o=Cs(r.limit),a=t.others.filter(({rate:l})=>l<=o).map(({rate:l,outcome:d})=>({at:[l,0],sign:xa[d]}));return t.found&&!this.asking&&a.push({at:[r.limit,0],sign:"",text:`limit ${Es(r.limit)}`}),m`<d2l-curve
label="learning rate η"
.x=${{name:"learning rate η",from:0,to:o}}
.marks=${a}
.at=${[e.learning_rate,0]}
.snap=${o/200}
.valueText="${String(e.learning_rate)}"
.fixed=${this.locked("learning_rate")}
.width=${n}
.height=${84}
@curve-drag=${l=>this.#r(Math.max(l.detail.x,o/1e3),!0)}
@plot-rest=${()=>{this.#e=!1}}
></d2l-curve>`}#c(e,t,r){let n=g(e.kernel),o=this.#n(t).map((p,h)=>p.map((f,b)=>f-e.target[h][b])),a=ht(e.input,n,t.path[0].kernel).map((p,h)=>p.map((f,b)=>f-e.target[h][b])),l=j(a)||1,d=o.map(p=>p.map(h=>({text:Math.abs(h)<.05*l?"":h>0?"+":"−",tint:Math.max(-1,Math.min(1,h/l)),label:Rs(h,2)}))),c=I(Fi(t.path[this.place].kernel,n).map(p=>p.map(h=>zi(h)))),u=d[0].length;return m`<div class="side">
${F("k","kernel","K",n,m`<d2l-grid
data-plate="kernel"
label="kernel K after step ${this.place}"
tone="kernel"
.cells=${c}
.size=${52}
.fontSize=${15}
></d2l-grid>`)}
${F("y",this.width>=L?"error":"","Ŷ − Y",g(o),m`<d2l-grid
data-plate="error"
label="output minus target after step ${this.place}"
tone="output"
.cells=${d}
.size=${Math.min(20,Math.floor(r/u))}
.fontSize=${12}
></d2l-grid>`)}
</div>`}#p({path:e,outcome:t}){let r=e.map(c=>c.loss),[n,o]=[r.length-1,r.indexOf(Math.min(...r))],l=(o>0&&o<n?[o,n]:[n]).map((c,u)=>`${Ue(r[c])} after ${c}${u===0?c===1?" step":" steps":""}`),d=r[n]>=Ri?"past 10³⁰ the run stops":`the run ${t}`;return`loss ${[Ue(r[0]),...l].join(" → ")}: ${t==="rests"?"at the minimum no rate moves it":d}.`}#m({bowl:e,found:t}){if(!t||!e)return"";let[r,n]=e.curvatures;return` Curvatures ${_(r)} and ${_(n)}: the limit is 2/${_(n)} = ${Es(e.limit)}.`}caption(e,t){let r=t.run,{kernel:n,gradient:o,loss:a}=r.path[this.place],l=r.path.slice(0,this.place).every(d=>d.loss>a)&&this.place>0;return m`<p class="sum">
step ${this.place}, η ${e.learning_rate}: kernel <b class="term k">${yr(n,2)}</b>, gradient
<b class="term g">${yr(o,1)}</b>, loss <b>${Ue(a)}</b>${l?"; lowest so far":v}.<br />
<span class="aside">${this.#p(r)}${O(t.found,()=>m`<br />${this.#m(t)}`)}</span>
</p>`}saying(e,t){if(!t.run)return t.trouble??"";let{kernel:r,gradient:n,loss:o}=t.run.path[this.place];return`step ${this.place}, learning rate ${e.learning_rate}: kernel ${yr(r,2)}, gradient ${yr(n,1)}, loss ${Ue(o)}. ${this.#p(t.run)}${this.#m(t)}`}controls(e,t){let r=t.bowl?Cs(t.bowl.limit)/200:.001;return m`${this.playButton()}
${O(!this.open&&!this.calm,()=>N("Step",()=>{this.pause(),this.step(1)}))}
${E("η",e.learning_rate,[r,10,r],n=>this.#r(n,!1),this.locked("learning_rate"))}
${this.#u(e)}`}#u(e){let t=ut.find(({grid:r})=>_s(r,e.input))??pt;return C("picture",t.id,t===pt?[pt,...ut]:ut,r=>this.#i(ut.find(n=>n.id===r).grid),this.locked("input"))}#h(e){let t=e.input[0].length;return F("x","input","X",g(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${e.input.length}×${t}"
tone="input"
.cells=${I(e.input)}
.size=${Math.min(26,Math.floor((this.width||640)/t))}
.fontSize=${12}
.drag=${this.locked("input")?"move":"paint"}
@pointerdown=${()=>{this.#t=null}}
@keydown=${()=>{this.#t=null}}
@cell-drag=${r=>this.#d(r.detail)}
></d2l-grid>`)}panel(e,t){let r=this.#l()??pt;return m`${O(t.bowl,()=>M("Paint",this.#h(e)))}
${M("Learn",C("target",r.id,r===pt?[pt,...wr]:wr,n=>{let{weights:o}=wr.find(a=>a.id===n);this.change({target:ht(e.input,g(e.kernel),o)})},this.locked("target")),E("steps",e.steps,[1,200,1],n=>this.change({steps:n}),this.locked("steps")),O(e.tried.length>0,()=>N("forget other runs",()=>this.change({tried:[]}))))}`}static{this.styles=D`
${Z.styles}
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
`}};function ht(s,i,e){return de(s,Fi(e,i))}var ka=([s])=>s===1?["K[0, 0]","K[0, 1]"]:["K[0, 0]","K[1, 0]"],Es=s=>String(Number(s.toPrecision(3)));function Cs(s){let i=10**Math.floor(Math.log10(1.4*s));return zi(i*[1,2,5,10].find(e=>e*i>=1.4*s))}function Pa(){let s=J(2,2);return{...s,parse(i,e){let t=s.parse(i,e),[r,n]=g(t);if(r*n!==2)throw new w(`${e} must have two weights, [[a, b]] or [[a], [b]], for its loss is drawn over them; got ${r}×${n}`);return t}}}U("d2l-kernel-learning",Ni);function mt({rows:s,columns:i}){let e=(r,n)=>({answer:[r(s),r(i)],says:n}),t=(r,n)=>Math.floor(n/r.stride)+1;return[e(r=>t(r,r.padded-r.kernel),"Dilation spreads the weights: the kernel spans d·(k − 1) + 1 cells."),e(r=>t(r,r.input-r.extent),"The padding adds cells on both sides, 2p in all."),e(r=>t(r,r.input+r.before-r.extent),"The padding stands on both sides: add it twice."),e(r=>Math.ceil((r.padded-r.extent)/r.stride)+1,"A window that does not fit is left out: round down."),e(r=>Math.floor((r.padded-r.extent)/r.stride),"The first place counts, too: add 1 after rounding down."),e(r=>r.padded-r.extent+1,"The window moves by the stride: divide by it."),e(r=>Math.floor(r.padded/r.stride),"The window takes room itself: subtract its extent first."),e(r=>Math.floor((r.padded-r.extent+1)/r.stride),"Divide by the stride first, then add 1."),{answer:[i.output,s.output],says:"Rows come first: height, then width."}]}var Sa=[{id:"zeros",label:"zeros"},{id:"reflect",label:"reflect"},{id:"replicate",label:"replicate"},{id:"circular",label:"circular"}],Ta=60,Oi=class extends be{constructor(){super(...arguments);this.name="Padding and stride";this.hint="Try: raise the stride until cells are hatched: nothing reads them.";this.derivedKeys=["output","output_shape","uses","never_read"];this.fields={input_size:R(1,28),kernel_size:R(1,11),padding:ot(14),stride:R(1,28),dilation:R(1,14),padding_mode:q(["zeros","reflect","replicate","circular"]),view:q(["values","uses"]),position:R(0,1e3)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? ${this.#e(e,t.geometry)}`,fields:["rows","columns"],answer:t.output_shape,slips:mt(t.geometry),otherwise:"Count where the window can begin: first along a column, then along a row."})},never_read:{label:"how many cells are never read",question:(e,t)=>{let r=t.uses?.never,n=e.input_size[0]*e.input_size[1];return{text:`Predict: how many of the ${n} input cells does no window read? ${this.#e(e,t.geometry)}`,fields:["cells"],answer:[r],slips:[{answer:[n-r],says:"Those are the cells that are read."},{answer:[this.#t(t.geometry)],says:"Those are rows and columns; count their cells."}],otherwise:"Walk with the window along one row: which columns does it skip or never reach? Then along a column."}}}};this.#c=()=>{this.open=!0}}defaults(){return{input_size:[8,8],kernel_size:[3,3],padding:[1,1],stride:[1,1],dilation:[1,1],padding_mode:"zeros",view:"values",position:[0,0]}}#e(e,{rows:t,columns:r}){let n=t.before===r.before?t.before:`${t.before} and ${r.before}`,o=e.stride[0]===e.stride[1]?e.stride[0]:`${e.stride[0]} down and ${e.stride[1]} across`,a=e.dilation[0]*e.dilation[1]>1?`, dilation ${e.dilation[0]} and ${e.dilation[1]}`:"";return`Input ${S(e.input_size)}, kernel ${S(e.kernel_size)}, padding ${n} on each side, stride ${o}${a}.`}#t(e){let{input:t}=Me(e);return t.filter(n=>n.every(o=>o===0)).length+t[0].filter((n,o)=>t.every(a=>a[o]===0)).length}derive(e){let t=x(...e.input_size,(r,n)=>r*e.input_size[1]+n);try{let r=ie(e.input_size,e.kernel_size,e),n=de(t,Gs(e.kernel_size),e);return{geometry:r,input:t,output:n,output_shape:[r.rows.output,r.columns.output],uses:Me(r),trouble:null}}catch(r){if(!(r instanceof w))throw r;return{geometry:null,input:t,output:null,output_shape:null,uses:null,trouble:r.message}}}report({output:e,output_shape:t,uses:r}){return{output:e,output_shape:t,uses:r?.input??null,never_read:r?.never??null}}pytorch(e,{input:t,geometry:r}){return r&&er({...e,input:t,kernel:Gs(e.kernel_size),bias:0,mode:"correlation"},r)}#n(e,t){let r=this.width||640;if(r>=L){let o=oe(r-Ta,e[1]+t[1]);return{input:o,output:o}}let n=oe(r,e[1]);return{input:n,output:Math.min(n,oe(r,t[1]))}}drawing(e,t){let r=t.geometry,n=r?[r.rows.padded,r.columns.padded]:e.input_size,o=this.#n(n,this.asking?e.input_size:t.output_shape??[1,1]),a=r&&t.uses?this.#i(e,t.input,r,this.asking?null:t.uses):I(t.input),{at:l}=this;return m`${this.beam(o.input,o.output,[n,t.output_shape??[0,0]])}
${F("x","input","X",e.input_size,m`<d2l-grid
data-plate="input"
label="input X with its padding, ${S(n)}"
tone="input"
.cells=${a}
.size=${o.input}
.fontSize=${K(a,o.input)}
.home=${this.corner(r)}
.frame=${r&&Ce(r,l)}
@cell-hover=${d=>this.hover("input",d.detail)}
@cell-focus=${d=>this.point("input",d.detail)}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?re("y","output","Y"):t.output?this.#r(t.output,l,o.output):v}`}#r(e,t,r){let n=I(e,(o,a)=>A([o,a],t)?"current":"");return m`${ci}
${F("y","output","Y",[e.length,e[0].length],m`<d2l-grid
data-plate="output"
label="output Y, ${S([e.length,e[0].length])}"
tone="output"
.cells=${n}
.size=${r}
.fontSize=${K(n,r)}
.home=${this.now.position}
@cell-hover=${o=>this.hover("output",o.detail)}
@cell-focus=${o=>this.point("output",o.detail)}
@focusout=${this.leave}
></d2l-grid>`)}`}#i(e,t,r,n){let o=or(r,this.at),a=this.#l(r);if(!n)return xe(t,r);let l=j(n.input)||1;return xe(t,r,(d,c,u)=>{let[p,h]=[d-r.rows.before,c-r.columns.before],f=n.input[p]?.[h],b=f===0,$=f!==void 0&&u!==null&&A(u,a)?"fed":fe(o,d,c)?"tap":"",y=`${b?"never ":""}${$}`;if(f===void 0)return e.view==="uses"?{marks:y,text:""}:{marks:y};let T=`row ${p}, column ${h}: read ${f} times`;return e.view==="values"?{marks:y,label:b?`${t[p][h]}, never read`:void 0}:{marks:y,text:String(f),tint:f/l,label:b?"never read":T}})}#l(e){if(this.spot?.plate!=="input")return null;let[t,r]=this.spot.cell,[n,o]=[Q(e.rows)[t],Q(e.columns)[r]];return(t-e.rows.before!==n||r-e.columns.before!==o)&&n>=0&&o>=0?[n,o]:null}caption(e,t){let{rows:r,columns:n}=t.geometry,o=this.#d(r,n);return m`<div class="formulas">
${o?this.#a(r,"height and width"):m`${this.#a(r,"height")}${this.#a(n,"width")}`}
<p class="aside">${this.#o(e,t)} The kernel is all ones, so Y holds window sums.</p>
</div>`}#d(e,t){return["input","kernel","stride","dilation","before","after"].every(r=>e[r]===t[r])}#a(e,t){let r=(u,p,h)=>m`<span class="part ${u}"><b>${p}</b><i>${h}</i></span>`,n=e.before===e.after?m`<span>2·</span>${r("o",e.before,"p")}`:m`${r("o",e.before,"before")}<span>+</span>${r("o",e.after,"after")}`,o=e.dilation===1?r("k",e.kernel,"k"):m`<span>(</span>${r("k",e.dilation,"d")}<span>·(</span>${r("k",e.kernel,"k")}<span>− 1) + 1)</span>`,a=e.padded-e.extent,l=a/e.stride,d=e.dilation===1?e.kernel:`(${e.dilation}·(${e.kernel} − 1) + 1)`,c=`${t}: floor of (${e.input} + ${e.before} + ${e.after} − ${d}) / ${e.stride}, plus 1, is ${e.output}`;return m`<p class="formula">
<span class="unseen">${c}</span>
<span class="line" aria-hidden="true"
><span class="axis">${t}:</span><span>⌊(</span>${r("x",e.input,"n")}<span>+</span>${n}<span>−</span>${o}<span>) /</span>${r("",e.stride,"s")}<span>⌋ + 1 =</span>${Number.isInteger(l)?v:m`<span>⌊${a}/${e.stride}⌋ + 1 =</span>`}<b class="y">${e.output}</b></span
>
</p>`}#o(e,t){let r=t.uses?.never??0,n=t.geometry&&this.#l(t.geometry);if(n)return`This ghost cell is a copy of row ${n[0]}, column ${n[1]} (${e.padding_mode}).`;let o=e.input_size[0]*e.input_size[1];if(r>0)return`${r} of ${o} input cells ${r===1?"is":"are"} never read: the hatched ${r===1?"one":"ones"}.`;if(e.view==="uses"&&t.uses){let a=t.uses.input.flat();return`Every cell is read: at least ${Math.min(...a)}, at most ${Math.max(...a)} times.`}return"Every input cell is read."}saying(e,t){if(t.trouble!==null||!t.geometry||!t.output_shape)return t.trouble??"";let[r,n]=e.position,{rows:o,columns:a}=t.geometry,l=(d,c)=>{let u=c*d.stride-d.before;return`${u} to ${u+d.extent-1}`};return`output ${S(t.output_shape)}; output (${r}, ${n}) reads input rows ${l(o,r)}, columns ${l(a,n)}. ${this.#o(e,t)}`.replaceAll("-","−")}#s(e,t,r){let n=o=>this.change({[t]:o});return Ee(e,this.now[t],r,n,this.locked(t),this.#c)}#c;#p(e,t){return Array.isArray(e.padding)?e.padding:t?[t.rows.before,t.columns.before]:[0,0]}#m(e,t){let[r,n]=this.#p(e,t),o=t&&(t.rows.before!==t.rows.after||t.columns.before!==t.columns.after);return(r!==n||o)&&!this.locked("padding")?N(e.padding==="same"?"padding same":`padding ${r}×${n}`,this.#c):E("padding",r,[0,14,1],a=>this.change({padding:[a,a]}),this.locked("padding"))}controls(e,t){return m`${this.#s("kernel","kernel_size",[1,11,1])} ${this.#m(e,t.geometry)}
${this.#s("stride","stride",[1,28,1])}
${H("count reads",e.view==="uses",r=>this.change({view:r?"uses":"values"}),this.locked("view"))}`}#u(e,t){return ge(this.now[e],t,r=>this.change({[e]:r}),this.locked(e))}panel(e,t){let r=this.#p(e,t.geometry),n=[e.dilation[0]*(e.kernel_size[0]-1),e.dilation[1]*(e.kernel_size[1]-1)],o={valid:"valid",same:"same",full:n},a=typeof e.padding=="string"?e.padding:A(r,n)?"full":A(r,[0,0])?"valid":"own",l=["valid","same","full"].map(d=>({id:d,label:d}));return m`${M("Input",this.#u("input_size",[1,28,1]))}
${M("Kernel",this.#u("kernel_size",[1,11,1]))}
${M("Dilation",this.#u("dilation",[1,14,1]))}
${M("Stride",this.#u("stride",[1,28,1]))}
${M("Padding",ge(r,[0,14,1],d=>this.change({padding:d}),this.locked("padding")),C("preset",a,a==="own"?[{id:"own",label:"your own"},...l]:l,d=>this.change({padding:o[d]??r}),this.locked("padding")),C("outside is",e.padding_mode,Sa,d=>this.change({padding_mode:d}),this.locked("padding_mode")))}
${M("Slide",this.playButton(),this.scrubber())}`}},Gs=s=>x(...s,()=>1);U("d2l-padding-stride",Oi);function Ma(s,i,e,t,r){let n=Math.floor(i/2);if(t>n)throw new w(`padding ${t} is more than half of window ${i}; use padding ${n} or less`);let o=s+2*t-i,a=r?Math.ceil(o/e):Math.floor(o/e);if(r&&a*e>=s+t&&(a-=1),a<0)throw new w(`window ${i} does not fit input ${s} + 2·${t}; use a window of ${s+2*t} or less`);return[t,t+Math.max(0,a*e+i-s-2*t)]}function ft(s,i){let{pool_size:e,padding:t=[0,0],ceil_mode:r=!1}=i,n=i.stride??e,o=[0,1].map(a=>{try{return Ma(s[a],e[a],n[a],t[a],r)}catch(l){throw l instanceof w?new w(`${["height","width"][a]}: ${l.message}`):l}});return ie(s,e,{stride:n,padding:o})}function Li(s,i,e,[t,r],n){let{padding:o=[0,0],count_include_pad:a=!0,mode:l="max",training:d=!0}=e,[c,u]=[t*i.rows.stride-o[0],r*i.columns.stride-o[1]],p=[];for(let P=Math.max(c,0);P<Math.min(c+i.rows.kernel,i.rows.input);P++)for(let z=Math.max(u,0);z<Math.min(u+i.columns.kernel,i.columns.input);z++)p.push([P,z]);let h=p.map(([P,z])=>s[P][z]),f=h.reduce((P,z)=>P+z,0),b=P=>({value:h[P],shares:h.map((z,Y)=>Y===P?1:0)}),$=(P,z,Y,et)=>Math.min(P+z,Y+et)-P,y=a?$(c,i.rows.kernel,i.rows.input,o[0])*$(u,i.columns.kernel,i.columns.input,o[1]):p.length;if(l==="max")return{cells:p,values:h,divisor:y,dart:n,...b(h.indexOf(Math.max(...h)))};if(l==="average")return{cells:p,values:h,divisor:y,dart:n,value:f/y,shares:h.map(()=>1/y)};if(d){let P=0,z=h.findIndex(Y=>n*f<(P+=Y));return{cells:p,values:h,divisor:y,dart:n,...b(z<0?h.length-1:z)}}let T=f>0?h.reduce((P,z)=>P+z*z,0)/f:0;return{cells:p,values:h,divisor:y,dart:n,value:T,shares:h.map(P=>f>0?(2*P-T)/f:0)}}function Kt(s,i){let e=ft(g(s),i);i.mode==="stochastic"&&s.forEach((r,n)=>{let o=r.findIndex(a=>a<0);if(o>=0)throw new w(`stochastic pooling needs values of 0 or more, and X[${n}, ${o}] is ${_(r[o])}; apply a ReLU first`)});let t=ke(i.seed??0);return Array.from({length:e.rows.output},(r,n)=>Array.from({length:e.columns.output},(o,a)=>Li(s,e,i,[n,a],t())))}var qt=s=>s.map(i=>i.map(({value:e})=>e));function xr(s,i){let e=x(...i,()=>0);for(let{cells:t,shares:r}of s.flat())t.forEach(([n,o],a)=>{e[n][o]+=r[a]});return e}var kr=[{id:"line",label:"a line 6×6",grid:x(6,6,(s,i)=>i===1?9:0)},{id:"numbers",label:"numbers 4×4",grid:x(4,4,(s,i)=>4*s+i)},{id:"tie",label:"a tie 2×2",grid:[[1,7],[3,7]]},{id:"boot",label:"ankle boot 28×28",grid:Xe}],_a=["max","average","stochastic"],Ea=[["up","down"],["left","right"]],As=24,ji=s=>s.map((i,e)=>i===0?"":`${Math.abs(i)} ${Ea[e][i>0?1:0]}`).filter(Boolean).join(", ")||"nowhere",Ca=([s,i])=>[s&&`${s>0?"↓":"↑"}${Math.abs(s)}`,i&&`${i>0?"→":"←"}${Math.abs(i)}`].filter(Boolean).join(" "),gt=(s,i)=>Math.abs(s-i)>1e-9*Math.max(Math.abs(s),Math.abs(i)),Ii=class extends be{constructor(){super(...arguments);this.name="Pooling";this.hint="Try: move the picture left instead of right, and count again.";this.derivedKeys=["output","output_shape","moved_output","changed","gradient"];this.fields={input:J(28,28),pool_size:R(1,14),stride:ti(R(1,28)),padding:R(0,7),ceil_mode:me(),count_include_pad:me(),mode:q(["max","average","stochastic"]),training:me(),seed:ee(0,9999),shift:ti(R(-27,27)),backward:me(),position:R(0,1e3)};this.#e=new Fe;this.#t=new te(e=>{let[t,r]=this.#d(e);return this.now.input[t]?.[r]??0},(e,t)=>this.#a(this.#d(e),t),e=>this.refuse(e),1);this.questions={changed:{label:"how many outputs change",question:(e,t)=>this.#r(e,t)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${S(g(e.input))}, ${this.#b(e)}${e.padding.some(Boolean)?`, padding ${e.padding[0]} and ${e.padding[1]}`:""}${e.ceil_mode?", ceil_mode on":""}.`,fields:["rows","columns"],answer:t.output_shape,slips:[...mt(ft(g(e.input),{...e,ceil_mode:!1})),{answer:this.#n(e),says:"A window that would start in the frame behind the input is left out."}],otherwise:"Count the places where the window can begin: down, then across."})}};this.#k=()=>{this.open=!0}}#e;#t;defaults(){return{input:kr[0].grid,pool_size:[2,2],stride:null,padding:[0,0],ceil_mode:!1,count_include_pad:!0,mode:"max",training:!0,seed:0,shift:[0,1],backward:!1,position:[1,0]}}derive(e){let t=ce(e.input,e.shift??[0,0],"zeros");try{let r=ft(g(e.input),e),[n,o]=[Kt(e.input,e),Kt(t,e)],[a,l]=[qt(n),qt(o)];return{geometry:r,windows:n,output:a,output_shape:g(a),moved:t,movedWindows:o,movedOutput:l,changed:a.flat().filter((d,c)=>gt(d,l.flat()[c])).length,gradient:xr(n,g(e.input)),trouble:null}}catch(r){if(!(r instanceof w))throw r;return{geometry:null,windows:null,output:null,output_shape:null,moved:t,movedWindows:null,movedOutput:null,changed:null,gradient:null,trouble:r.message}}}report({output:e,output_shape:t,movedOutput:r,changed:n,gradient:o}){return{output:e,output_shape:t,moved_output:r,changed:n,gradient:o}}#n(e){let t=g(e.input);return[0,1].map(r=>Math.ceil((t[r]+2*e.padding[r]-e.pool_size[r])/(e.stride??e.pool_size)[r])+1)}#r(e,t){let[r,n]=[t.output.flat(),t.movedOutput.flat()],o=a=>r.filter((l,d)=>gt(l,n[d])&&a(l,n[d])).length;return{text:`Predict: the input moves ${ji(e.shift??[0,0])}. How many of the ${r.length} outputs change?`,fields:["outputs"],answer:[t.changed],slips:[{answer:[0],says:this.#i(e,t)},{answer:[o((a,l)=>l>a)],says:"Count the windows it left, too."},{answer:[o((a,l)=>l<a)],says:"Count the windows it entered, too."},{answer:[r.length],says:this.#l(t)}],otherwise:"Compare the two pictures window by window: which report another number now?"}}#i(e,t){let[r,n]=[t.output,t.movedOutput],o=e.shift??[0,0],a=o[0]===0?1:0,l=e.stride??e.pool_size,d=a===0?[r,n]:[r,n].map(Ra),c=d[0].findIndex((h,f)=>h.some((b,$)=>gt(b,d[1][f][$])));if(c<0)return"";let u=(c+1)*l[a]-e.padding[a];return o[1-a]===0&&A(l,e.pool_size)&&u<g(e.input)[a]?`The picture crossed a window border, between ${a===1?"columns":"rows"} ${u-1} and ${u}.`:"Some windows hold another largest number, or another sum, than before."}#l(e){let[t,r]=[e.output,e.movedOutput],n=t.flatMap((c,u)=>c.map((p,h)=>({i:u,j:h,y:p,same:!gt(p,r[u][h])}))),[o,a]=[n.filter(c=>c.same),n.filter(c=>!c.same)];if(!o.every(c=>c.y===0))return"Some windows report the same number as before.";let l=(c,u)=>Math.min(...c)>Math.max(...u),d={"right-hand":"j",lower:"i"};for(let[c,u]of Object.entries(d))if(l(o.map(p=>p[u]),a.map(p=>p[u])))return`The ${c} windows were empty and stay so.`;return"Some windows were empty and stay so."}#d([e,t]){return[e-this.now.padding[0],t-this.now.padding[1]]}#a([e,t],r){this.now.input[e]?.[t]===void 0?this.refuse("this cell lies outside the input and has no number of its own"):this.now.input[e][t]!==r&&this.change({input:he(this.now.input,[e,t],r)})}#o(e){let[t,r]=g(this.now.input),n=e.map((o,a)=>{let l=Math.min([t,r][a],27);return Math.max(-l,Math.min(l,o))});(!A(n,this.now.shift??[0,0])||this.now.backward)&&this.change({shift:n,...this.now.backward?{backward:!1}:{}})}drawing(e,t){let r=t.geometry;if(!r)return F("x","input","X",g(e.input),this.#c(I(e.input),"input X"));let n=e.backward?"gradient":e.shift?"moved":null,o=[r.columns.padded,r.columns.output],a={gradient:[r.columns.input],moved:o}[n??"moved"],l=this.width>=L,d=n==="gradient"?r.rows.input:r.rows.padded,c=Be(this.width,[n?[...o,...a]:o],r.rows.padded),u=Be(this.width,n?[o,a]:[o],r.rows.padded+(n?d:0)),p=l&&(c>=28||c>=u)?c:u,h={x:j(e.input)||1,y:j([...t.output??[],...t.movedOutput??[]])||1};return m`${this.beam(p,p,[[r.rows.padded,r.columns.padded],t.output_shape])}
<div class="pairs">
<div class="pair">
${F("x","input","X",g(e.input),this.#u(e,r,e.input,"input",p,h.x))}
${this.#s?re("y","output","Y"):this.#g(t,"output",p,h.y)}
</div>
${n==="gradient"?this.#m(t,p):n==="moved"?this.#p(e,t,r,p,h):v}
</div>`}get#s(){return this.asking&&this.now.ask==="output_shape"}#c(e,t){let r=Be(this.width,[[e[0].length]],e.length);return m`<d2l-grid label=${t} .cells=${e} .size=${r} .fontSize=${K(e,r)}></d2l-grid>`}#p(e,t,r,n,o){return m`<div class="pair">
${F("x","moved","X′",Ca(e.shift??[0,0]),this.#u(e,r,t.moved,"moved",n,o.x))}
${this.asking?re("y","output","Y′"):this.#g(t,"moved",n,o.y)}
</div>`}#m(e,t){let r=I(e.gradient);return m`<div class="pair">
<span class="sign" aria-hidden="true">⇠</span>
${F("g","gradient","∂X","",m`<d2l-grid
data-plate="gradient"
label="gradient of the sum of all outputs with respect to X, ${S(g(e.gradient))}"
tone="gradient"
.cells=${r}
.size=${t}
.fontSize=${K(r,t)}
></d2l-grid>`)}
</div>`}#u(e,t,r,n,o,a){let l=this.#h(e,t,r,a,o),d=n==="input";return m`<d2l-grid
data-plate=${n}
label="${d?"input X":`the input moved ${ji(e.shift??[0,0])}, X′`}, ${S(g(r))}"
tone="input"
.cells=${l}
.size=${o}
.fontSize=${K(l,o)}
.home=${this.corner(t)}
.frame=${this.#s?null:Ce(t,this.at)}
.drag=${d||this.locked("shift")?"move":"paint"}
.editable=${d&&!this.locked("input")}
@cell-hover=${c=>this.hover("input",c.detail)}
@cell-focus=${d?c=>this.point("input",c.detail):v}
@cell-drag=${c=>this.#o(this.#e.drag(c.detail,this.now.shift??[0,0]))}
@cell-pull=${this.#t.pull}
@cell-edit=${this.#t.type}
></d2l-grid>`}#h(e,t,r,n,o){let a=Li(r,t,e,this.at,this.#f()),l=a.shares.indexOf(1),d=e.mode==="max"||e.mode==="stochastic"&&e.training,c=e.mode==="max"?a.cells.filter((b,$)=>$!==l&&a.values[$]===a.value):[],[u,p]=[ye(d&&l>=0?[a.cells[l]]:[]),ye(c)],h=Me(t).input,f=o<As||this.#s||this.asking&&r!==e.input;return xe(r,t,(b,$,y)=>{if(y===null)return this.#v(e,t,b,$);let[T,P]=y;if(f)return{};if(h[T][P]===0)return{marks:"never",label:`${_(r[T][P])}, never read`};let z=f?void 0:fe(u,T,P)?"★":fe(p,T,P)?"=":void 0;if(!z)return{};let Y=z==="="?"ties":e.mode==="max"?"wins":"drawn";return{note:z,marks:"marked",label:`${_(r[T][P])}, ${Y}`}},n)}#f(){let{windows:e}=this.derived,[t,r]=this.at;return e?.[t][r].dart??0}#v(e,t,r,n){let[o,a]=[e.padding[0]+t.rows.input+e.padding[0],e.padding[1]+t.columns.input+e.padding[1]];return r>=o||n>=a?{text:"",label:"beyond the frame, not counted"}:e.mode==="max"?{text:"−∞",label:"outside: minus infinity, never wins"}:e.mode==="average"&&e.count_include_pad?{text:"0",label:"outside: 0, counted"}:{text:"",label:"outside, not counted"}}#g(e,t,r,n){let[o,a]=[e.output,e.movedOutput],l=t==="output",d=I(l?o:a,(c,u)=>(!l&&gt(o[c][u],a[c][u])?"reach marked ":"")+(A([c,u],this.at)?"current":""),n);if(!l)for(let[c,u]of d.entries())for(let[p,h]of u.entries())gt(o[c][p],a[c][p])&&(r>=As&&(h.note="≠"),h.label=`${h.text}, changed from ${_(o[c][p])}`);return m`<span class="sign" aria-hidden="true">→</span>
${F("y","output",l?"Y":"Y′",g(o),m`<d2l-grid
data-plate=${l?"output":"moved-output"}
label="${l?"output Y":"output Y′ of the moved input"}, ${S(g(o))}"
tone="output"
.cells=${d}
.size=${r}
.fontSize=${K(d,r)}
.home=${this.now.position}
@cell-hover=${c=>this.hover("output",c.detail)}
@cell-focus=${c=>this.point("output",c.detail)}
></d2l-grid>`)}`}#b(e){let[t,r]=[e.pool_size,e.stride??e.pool_size];return`${e.mode} ${S(t)}, stride ${r[0]===r[1]?r[0]:S(r)}`}#$(e,t,r){let n=t.windows[r[0]][r[1]],o={max:["max(",", ",")"],average:["("," + ",`)/${n.divisor}`],stochastic:e.training?["drawn from (",", ",")"]:["Σa²/Σa of (",", ",")"]};return{at:r,terms:n.values.map(a=>({x:a})),total:n.value,rule:o[e.mode]}}#w(e,t,[r,n]){let{cells:o,values:a,shares:l,value:d}=t.windows[r][n];if(e.mode==="average"||e.mode==="stochastic"&&!e.training||o.length===1)return"";let[c,u]=o[l.indexOf(1)],p=`row ${c}, column ${u}`;if(e.mode==="max")return`, ${a.filter(f=>f===d).length>1?"first in":"from"} ${p}`;let h=a.reduce((f,b)=>f+b,0);return h===0?", an empty window":`, ${p}, with chance ${_(100*d/h,1)} %`}#y(e,t){let r=g(e.input)[0]*g(e.input)[1],n=t.output.flat().length,o=[];if(e.backward){let l=t.gradient.flat().filter(d=>d!==0).length;o.push(`A gradient of 1 into ${n===1?"the output":`each of ${n} outputs`} reaches ${l} of ${r} cells.`)}else e.shift&&o.push(`Moved ${ji(e.shift)}: ${t.changed} of ${n} outputs changed.`);let{never:a}=Me(t.geometry);return a>0&&o.push(`${a} of ${r} cells ${a===1?"is":"are"} never read: hatched.`),o.join(" ")}caption(e,t){return m`<div class="formulas">
${Ge(this.#$(e,t,this.at),this.width,m`${this.#w(e,t,this.at)}`)}
<p class="news">${this.#y(e,t)}</p>
</div>`}saying(e,t){if(t.trouble!==null||!t.windows)return t.trouble??"";let r=this.#w(e,t,e.position);return`${this.#b(e)}: ${Re(this.#$(e,t,e.position))}${r}. ${this.#y(e,t)}`.trim()}pytorch(e,t){if(!t.windows)return null;let r=([a,l])=>`(${a}, ${l})`,n=`${r(e.pool_size)}, stride=${r(e.stride??e.pool_size)}, padding=${r(e.padding)}, ceil_mode=${e.ceil_mode?"True":"False"}`,o=["import torch","from torch.nn import functional as F","",`X = torch.tensor(${V(e.input," ".repeat(17))})`,"images = X[None, None]  # pooling takes (N, C, H, W)"];if(e.mode==="max")o.push(`Y = F.max_pool2d(images, ${n})[0, 0]`);else if(e.mode==="average"){let a=`count_include_pad=${e.count_include_pad?"True":"False"}`;o.push(`Y = F.avg_pool2d(images, ${n}, ${a})[0, 0]`)}else if(e.training){let[,a]=g(e.input),l=t.windows.map(d=>d.map(({cells:c,shares:u})=>{let[p,h]=c[u.indexOf(1)];return p*a+h}));o.push(`drawn = torch.tensor(${JSON.stringify(l)})  # the cells that seed ${e.seed} picks, counted row by row`),o.push("Y = X.flatten()[drawn]")}else o.push("","def total(A):",`    return F.avg_pool2d(A, ${n}, divisor_override=1)`,""),o.push("Y = (total(images**2) / total(images).clamp(min=1e-12))[0, 0]");return`${o.join(`
`)}
Y
`}#k;controls(e){let t=_a.map(r=>({id:r,label:r}));return m`${C("rule",e.mode,t,r=>this.change({mode:r}),this.locked("mode"))}
${Ee("window",e.pool_size,[1,14,1],r=>this.change({pool_size:r}),this.locked("pool_size"),this.#k)}
${Ee("stride",e.stride??e.pool_size,[1,28,1],r=>this.change({stride:r}),this.locked("stride"),this.#k)}
${dt("move",e.shift??[0,0],r=>this.#o(r),this.locked("shift"))}
${e.mode==="stochastic"?this.#P(e):this.#x(e)}`}#x(e){return H("gradient back",e.backward,t=>this.change({backward:t}),this.locked("backward"))}#P(e){return N("draw again",()=>this.change({seed:(e.seed+1)%1e4,training:!0}))}panel(e){let t=kr.find(({grid:o})=>JSON.stringify(o)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=(o,a)=>H(o,e[a],l=>this.change({[a]:l}),this.locked(a));return m`${M("Input",C("picture",t,[...r,...kr],o=>this.change({input:kr.find(a=>a.id===o)?.grid??e.input}),this.locked("input")))}
${M("Window",ge(e.pool_size,[1,14,1],o=>this.change({pool_size:o}),this.locked("pool_size")))}
${M("Stride",ge(e.stride??e.pool_size,[1,28,1],o=>this.change({stride:o}),this.locked("stride")),H("as the window",e.stride===null,o=>this.change({stride:o?null:e.pool_size}),this.locked("stride")))}
${M("Padding",ge(e.padding,[0,7,1],o=>this.change({padding:o}),this.locked("padding")),n("ceil_mode","ceil_mode"),n("count_include_pad","count_include_pad"))}
${e.mode==="stochastic"?M("Draws",n("training","training"),E("seed",e.seed,[0,9999,1],o=>this.change({seed:o}),this.locked("seed")),this.#x(e)):v}`}},Ra=s=>s[0].map((i,e)=>s.map(t=>t[e]));U("d2l-pooling",Ii);function Pr(s,i){let e={sizes:[i],fields:[1],jumps:[1],starts:[0]};return s.forEach(({kind:t,kernel_size:r,stride:n,padding:o,dilation:a},l)=>{let d=a*(r-1)+1;if(t==="pool"&&2*o>r)throw new w(`layer ${l+1}: padding ${o} is more than half of the pooling window ${r}; use padding ${Math.floor(r/2)} or less`);try{let{rows:c}=ie([e.sizes[l],e.sizes[l]],[r,r],{stride:n,padding:o,dilation:a});e.sizes.push(c.output)}catch(c){throw c instanceof w?new w(`layer ${l+1}: ${c.message}`):c}e.fields.push(e.fields[l]+(d-1)*e.jumps[l]),e.jumps.push(e.jumps[l]*n),e.starts.push(e.starts[l]-o*e.jumps[l])}),e}function Sr(s,i,e,t){let r=[];r[e]=new Float64Array(i[e]),r[e][t]=1;for(let n=e-1;n>=0;n--){let{kernel_size:o,stride:a,padding:l,dilation:d}=s[n],[c,u]=[r[n+1],new Float64Array(i[n])],p=0;for(let h=0;h<c.length;h++)if(c[h]!==0)for(let f=0;f<o;f++){let b=h*a-l+f*d;b<0||b>=u.length||(u[b]+=c[h],p+=c[h])}if(p>0)for(let h=0;h<u.length;h++)u[h]/=p;r[n]=u}return r}function Ki(s,i,e,t){let r=i+(e-t)/2,n=0;for(let o=Math.max(0,r);o<Math.min(s.length,r+t);o++)n+=s[o];return n}function Ds(s){let i=({kernel_size:o,dilation:a})=>(o-1)*a,{fields:e,jumps:t}=Ga(s),n=s[s.length-1]?.kind==="pool"?"pooling":"convolution";return[{answer:[1+s.reduce((o,a)=>o+i(a),0)],says:"Add (k − 1)·jump."},{answer:[1+s.reduce((o,a,l)=>o+(a.kind==="pool"?0:i(a)*t[l]),0)],says:"Pooling windows count, too."},{answer:[e[s.length-1]],says:`The last ${n} is missing.`},{answer:[s.reduce((o,a)=>o*a.kernel_size,1)],says:"Fields add up."},{answer:[1+s.reduce((o,a,l)=>o+(a.kernel_size-1)*t[l],0)],says:"Dilation spreads the weights: a window spans d·(k − 1) + 1."}]}function Ga(s){let[i,e]=[[1],[1]];return s.forEach(({kernel_size:t,stride:r,dilation:n},o)=>{i.push(i[o]+(t-1)*n*e[o]),e.push(e[o]*r)}),{fields:i,jumps:e}}var Ut=24,Ht={kernel_size:[1,31],stride:[1,8],padding:[0,15],dilation:[1,16]},Aa={kernel_size:"",stride:"s",padding:"p",dilation:"d"},Fs=Object.keys(Ht),zs=(s,i,e)=>({kernel_size:e,stride:i==="pool"?e:1,padding:0,dilation:1})[s],Ns='layers must be a list of 1 to 24 layers such as {"kind": "conv", "kernel_size": 3, "stride": 1, "padding": 0, "dilation": 1}';function Da(s,i){let e=a=>new w(`${Ns}; layer ${i+1} ${a}`);if(typeof s!="object"||s===null)throw e(`is ${JSON.stringify(s)}`);let t=s,r=Object.keys(t).find(a=>a!=="kind"&&!Object.hasOwn(Ht,a));if(r!==void 0)throw e(`has "${r}"`);let n=t.kind??"conv";if(n!=="conv"&&n!=="pool")throw e(`has kind ${JSON.stringify(n)}; it is "conv" or "pool"`);let o={kind:n};for(let a of Fs){let l=t[a]??zs(a,n,o.kernel_size),[d,c]=Ht[a];if(!Number.isInteger(l)||l<d||l>c)throw e(`has ${a} ${JSON.stringify(l??null)}; it is a whole number from ${d} to ${c}`);o[a]=l}return o}var Fa=s=>`${s.kind[0]}${s.kernel_size}${Fs.slice(1).filter(i=>s[i]!==zs(i,s.kind,s.kernel_size)).map(i=>Aa[i]+s[i]).join("")}`;function za(s){let[,i,e,t,r,n,o]=/^([cp])(\d+)(?:s(\d+))?(?:p(\d+))?(?:d(\d+))?(?:\*(\d+))?$/.exec(s)??[];if(i===void 0)return[s];let a=Object.entries({kernel_size:e,stride:t,padding:r,dilation:n}).filter(([,d])=>d!==void 0),l={kind:i==="c"?"conv":"pool",...Object.fromEntries(a.map(([d,c])=>[d,Number(c)]))};return Array.from({length:Math.min(Number(o??1),Ut+1)},()=>l)}function Tr(){return{parse(s){if(!Array.isArray(s)||s.length===0||s.length>Ut)throw new w(`${Ns}; got ${Array.isArray(s)?`${s.length} layers`:JSON.stringify(s)}`);return s.map(Da)},encode(s){let i=[];for(let e of s.map(Fa)){let t=i[i.length-1];t?.text===e?t.times++:i.push({text:e,times:1})}return i.map(({text:e,times:t})=>t>1?`${e}*${t}`:e).join(",")},decode:s=>s.split(",").flatMap(za)}}var Ne=(s,i,e,t)=>({id:s,label:i,input_size:e,layers:Tr().parse(Tr().decode(t),"layers")}),bt=[Ne("ten","ten 3×3",21,"c3*10"),Ne("one","one 21×21",21,"c21"),Ne("lenet","LeNet",28,"c5p2,p2,c5,p2"),Ne("vgg","VGG-11",224,"c3p1,p2,c3p1,p2,c3p1*2,p2,c3p1*2,p2,c3p1*2,p2"),Ne("resnet","ResNet-18, longest path",224,"c7s2p3,p3s2p1,c3p1*4,c3s2p1,c3p1*3,c3s2p1,c3p1*3,c3s2p1,c3p1*3"),Ne("pooled","seven times 3×3 and pooling",224,Array(7).fill("c3p1,p2").join()),Ne("dilated","dilation 1, 2, 4",15,"c3,c3d2,c3d4"),Ne("holes","dilation 2, 2, 2",13,"c3d2*3")];var Na=[{id:"conv",label:"convolution"},{id:"pool",label:"pooling"}],Os={kernel_size:"k",stride:"s",padding:"p",dilation:"d"},Oa=({kind:s,kernel_size:i,stride:e,padding:t,dilation:r})=>`${s==="pool"?"pooling":"convolution"} ${i}×${i}, stride ${e}, padding ${t}, dilation ${r}`,La=s=>[s.stride===(s.kind==="pool"?s.kernel_size:1)?"":`s${s.stride}`,s.padding===0?"":`p${s.padding}`,s.dilation===1?"":`d${s.dilation}`].filter(Boolean).join(" ");function Ls(s){let i=(t,r)=>{let n=[...s.layers];n.splice(r,0,...n.splice(t,1)),s.change(n,r)};return m`<div class="chips" role="group" aria-label="layers, from the input on" @keydown=${t=>{let r={ArrowLeft:-1,ArrowRight:1}[t.key],n=[...t.currentTarget.querySelectorAll(".chip")],o=n.indexOf(t.target);if(r===void 0||o<0||t.ctrlKey||t.altKey||t.metaKey)return;t.preventDefault();let a=k(o+r,0,n.length-1);n[a].focus(),t.shiftKey&&!s.locked&&a!==o&&i(o,a)}}>
${s.layers.map((t,r)=>m`<button
type="button"
class="chip ${t.kind} ${r+1===s.looked?"looked":""}"
tabindex=${r===(s.open??0)?0:-1}
aria-pressed=${r===s.open?"true":"false"}
aria-label="layer ${r+1}: ${Oa(t)}"
@click=${()=>s.pick(r===s.open?null:r)}
>
${t.kind==="pool"?m`<i>pool</i> ${t.kernel_size}`:`${t.kernel_size}×${t.kernel_size}`}<small
>${La(t)}</small
>
</button>`)}
${s.locked||s.layers.length>=s.most?v:m`<button
type="button"
class="add"
aria-label="add a layer"
@click=${()=>s.change([...s.layers,{...s.layers[s.layers.length-1]}],s.open)}
>+</button>`}
</div>
${s.open!==null&&s.open<s.layers.length&&!s.locked?ja(s,s.open,i):v}`}function ja(s,i,e){let t=s.layers[i],r=o=>s.change(s.layers.map((a,l)=>l===i?{...a,...o}:a),i),n=()=>s.change(s.layers.filter((o,a)=>a!==i),null);return m`<div class="editor" role="group" aria-label="layer ${i+1}">
${C(`layer ${i+1}`,t.kind,Na,o=>r({kind:o}))}
${Object.keys(Os).map(o=>E(Os[o],t[o],[...Ht[o],1],a=>r({[o]:a})))}
${i>0?N("← earlier",()=>e(i,i-1)):v}
${i<s.layers.length-1?N("later →",()=>e(i,i+1)):v}
${s.layers.length>1?N("remove",n):v}
</div>`}var js=D`
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
`;var Ia=s=>Math.max(1,Math.floor(s/3)-(Math.floor(s/3)-s&1)),Ka=s=>`${Math.round(100*s)} %`,qi=class extends Z{constructor(){super();this.name="Receptive field";this.hint="Try: pick “one 21×21”; then press a layer and change it.";this.derivedKeys=["sizes","fields","jumps"];this.looks=["layer","position"];this.fields={layers:Tr(),input_size:ee(1,256),view:q(["paths","reach"]),layer:ee(1,Ut),position:R(0,255)};this.#e=null;this.questions={field:{label:"the field",question:(e,t)=>({text:`Predict: one unit of layer ${e.layer} sees a square of the input. How many pixels wide is it?`,fields:["pixels"],answer:[t.all.fields[e.layer]],slips:Ds(e.layers.slice(0,e.layer)),otherwise:"Start with 1. Each layer adds (k − 1)·d times the strides of all layers before it."})}};this.chip=null}static{this.properties={chip:{state:!0}}}#e;defaults(){let{layers:e,input_size:t}=bt[0];return{layers:e,input_size:t,view:"paths",layer:e.length,position:[0,0]}}derive(e){try{return{all:Pr(e.layers,e.input_size),trouble:null}}catch(t){if(!(t instanceof w))throw t;return{all:null,trouble:t.message}}}settle(e,{all:t}){let r=k(e.layer,1,e.layers.length),n=t?t.sizes[r]-1:255;return{...e,layer:r,position:e.position.map(o=>Math.min(o,n))}}report({all:e}){return{sizes:e&&e.sizes,fields:e&&e.fields,jumps:e&&e.jumps}}#t(e,t){let r=[t,e.layer,...e.position];if(this.#e?.key.every((a,l)=>a===r[l]))return this.#e;let n=a=>({shares:Sr(e.layers,t.sizes,e.layer,a),start:t.starts[e.layer]+a*t.jumps[e.layer]}),o=n(e.position[0]);return this.#e={key:r,rows:o,columns:e.position[0]===e.position[1]?o:n(e.position[1])},this.#e}pytorch(e){if(this.derived.trouble!==null)return null;let t=e.layers.slice(0,e.layer).map(o=>`    (${[o.kernel_size,o.stride,o.padding,o.dilation].join(", ")}),  # ${o.kind}`),[r,n]=e.position;return["import torch","from torch.nn import functional as F","","layers = [  # window, stride, padding, dilation",...t,"]",`X = torch.ones(1, 1, ${e.input_size}, ${e.input_size}, dtype=torch.float64, requires_grad=True)`,"units = X","for k, stride, padding, dilation in layers:  # a pooling's paths are those of a convolution with equal weights","    weight = torch.full((1, 1, k, k), 1 / k**2, dtype=torch.float64)","    units = F.conv2d(units, weight, stride=stride, padding=padding, dilation=dilation)",`units[0, 0, ${r}, ${n}].backward()`,"Y = X.grad[0, 0] / X.grad.sum()  # each pixel's share of the paths",`Y
`].join(`
`)}#n(e,t,r){let n=t.starts[r]+(t.fields[r]-1)/2;return k(Math.round((e-n)/t.jumps[r]),0,t.sizes[r]-1)}#r(e,t){let r=n=>Math.floor(t.starts[e.layer]+n*t.jumps[e.layer]+(t.fields[e.layer]-1)/2);return[r(e.position[0]),r(e.position[1])]}#i(e,t){let{all:r}=this.derived,n=this.now;if(!r)return;let o=this.#r(n,r),a=e.map((l,d)=>{let c=this.#n(l,r,n.layer),u=n.position[d]+Math.sign(l-o[d]);return t&&c===n.position[d]?k(u,0,r.sizes[n.layer]-1):c});this.change({position:a})}drawing(e,t){let r=this.width||688,n=r>=L,o=Ls({layers:e.layers,open:this.chip,looked:e.layer,most:Ut,locked:this.locked("layers"),pick:d=>{this.chip=d},change:(d,c)=>{this.chip=c,this.change({layers:d,layer:e.layer===e.layers.length?d.length:e.layer})}}),a=n?Math.floor(r*.46):Math.min(r-16,300),l=t.all?m`<div class="views">
${O(n&&!this.asking,()=>this.#d(e,t.all,r-a-24,a-4))}
${this.#l(e,t.all,a)}
${O(this.asking,()=>re("y","field",""))}
</div>`:v;return m`<div class="whole">${o}${l}</div>`}#l(e,t,r){let n=t.fields[e.layer],{rows:o,columns:a}=this.#t(e,t),l=this.asking,d=({start:B})=>l?[0,e.input_size]:[Math.min(0,B),Math.max(e.input_size,B+n)],[c,u]=[d(o),d(a)],p=Math.max(c[1]-c[0],u[1]-u[0]),h=Math.ceil(p/(r*devicePixelRatio)),f=(B,[ue,Gr])=>Is(l?null:B.shares[0],e,ue,Gr,h),[b,$]=[f(o,c),f(a,u)],y=Math.max(...b.filter(Number.isFinite))*Math.max(...$.filter(Number.isFinite))||1,T=b.map(B=>$.map(ue=>e.view==="reach"?+(B*ue>0)*.6+0*B*ue:B*ue/y)),P=t.sizes[e.layer],z=this.#r(e,t).map((B,ue)=>Math.floor((B-[c,u][ue][0])/h)),Y=([B,ue])=>[B*h+c[0],ue*h+u[0]],et=(a.start-u[0])/h,Rr=(o.start-c[0])/h,$t=n/h;return F("x","input","X",[e.input_size,e.input_size],m`<d2l-picture
data-plate="input"
label=${l?"input":`input with the field of unit (${e.position.join(", ")})`}
.theme=${this.theme}
.values=${T}
.cell=${ze(r,Math.ceil(p/h))}
.cursor=${!l&&P>1}
.drag=${!l&&P>1?"move":""}
.at=${z}
@cell-focus=${B=>this.#i(Y(B.detail.cell),!0)}
@cell-drag=${B=>this.#i(Y(B.detail.cell),B.detail.start??!1)}
>${l?v:m`<svg viewBox="0 0 ${$.length} ${b.length}" aria-hidden="true">
<rect class="field" x=${et} y=${Rr} width=${$t} height=${$t} vector-effect="non-scaling-stroke" />
</svg>`}</d2l-picture>`)}#d(e,t,r,n){let{shares:o,start:a}=this.#t(e,t).columns,l=t.fields[e.layer],d=Math.max(2,l*.12),[c,u]=[a-d,a+l+d],[p,h]=[34,46],f=Math.min(56,(n-h-16)/Math.max(1,e.layers.length)),b=10+f*e.layers.length,$=pe=>p+(pe+.5-c)/(u-c)*(r-p),y=pe=>b-pe*f,T=e.layers.map((pe,le)=>this.#a(t,le+1,o[le+1],$,y(le+1),[c,u],f)),P=Math.ceil(15/f),z=t.starts[e.layer]+e.position[1]*t.jumps[e.layer]+(l-1)/2,Y=Math.max(1,Math.ceil(3*(u-c)/(r-p))),[et,Rr]=[Math.max(0,Math.ceil(c)),Math.min(e.input_size,Math.floor(u))],$t=Is(o[0],e,et,Rr,Y),B=Math.max(...$t)||1,ue=$t.map((pe,le)=>`${$(et+le*Y+(Y-1)/2)},${b+h-pe/B*(h-12)}`),Gr=pe=>{let le=pe.currentTarget.getBoundingClientRect(),Yi=k(Math.round((b-(pe.clientY-le.top))/f),1,e.layers.length),Us=(pe.clientX-le.left-p)/(r-p)*(u-c)+c-.5,Xi=this.#n(Us,t,Yi);this.change({layer:Yi,position:[Xi,Xi]})};return m`<div class="plate">
<div class="name y">unit <span>(${e.position.join(", ")}) of layer ${e.layer}</span></div>
<svg class="cone" aria-hidden="true" width=${r} height=${b+h+4} @pointerdown=${Gr}>
<polygon class="light" points="${$(z)},${y(e.layer)} ${$(a+l-.5)},${y(0)} ${$(a-.5)},${y(0)}" />
${e.layers.map((pe,le)=>(le+1)%P===0?G`<text x="0" y=${y(le+1)+4}>${le+1}</text>`:v)}
<text x="0" y=${y(0)+4} class="x">X</text>
${T}${this.#a(t,0,o[0],$,y(0),[c,u],f)}
<polyline class="bell" points=${ue.join(" ")} />
</svg>
</div>`}#a(e,t,r,n,o,[a,l],d){let c=e.jumps[t],u=e.starts[t]+(e.fields[t]-1)/2,p=Math.max(0,Math.ceil((a-u)/c)),h=Math.min(e.sizes[t]-1,Math.floor((l-u)/c)),f=n(c)-n(0),b=k(f*.72,1,Math.min(11,d*.7)),$=r&&Math.max(...r)||1,y=["","","","","","",""];for(let T=p;T<=h;T++){let P=r?.[T]??0;y[P>0?1+Math.min(5,Math.floor(P/$*5.999)):0]+=`M${n(u+T*c).toFixed(1)} ${o.toFixed(1)}h0`}return G`<g class=${t===0?"x":"y"} stroke-width=${b}>${y.map((T,P)=>T?G`<path class=${P===0?"none":""} opacity=${P===0?1:.25+P*.125} d=${T} />`:v)}</g>`}#o(e,t){let r=t.fields[e.layer],{rows:n,columns:o}=this.#t(e,t),a=[n,o].map(({shares:P})=>P[0].filter(z=>z>0).length),l=[n,o].map(({start:P})=>Math.min(e.input_size,P+r)-Math.max(0,P)),d=P=>Ki(n.shares[0],n.start,r,P)*Ki(o.shares[0],o.start,r,P),c=r*r,u=a[0]<l[0]||a[1]<l[1],p=c-l[0]*l[1],h=Ia(r),f=r;for(;f>2&&d(f-2)>=.95;)f-=2;let b=u?`${W(a[0]*a[1])} of the ${W(c)} pixels in the field are seen, the others lie between the weights.`:r<4?`${c} ${c===1?"pixel":"pixels"} in the field.`:`${W(c)} pixels in the field; the middle ${W(h*h)} hold ${Ka(d(h))} of the paths.`,$=({start:P})=>`${P} to ${P+r-1}`.replaceAll("-","−"),y=n.start===o.start?`rows and columns ${$(n)}`:`rows ${$(n)}, columns ${$(o)}`,T=p>0?`, ${W(p)} pixels of it outside the picture`:"";return[b,`layer ${e.layer}, unit (${e.position.join(", ")}): field ${S([r,r])}, jump ${t.jumps[e.layer]}, ${y}${T}; 95 % of the paths lie within the middle ${S([f,f])}.`]}caption(e,{all:t}){let[r,n]=this.#o(e,t);return m`<p class="sum"><b>${r}</b><br /><span class="aside">${n}</span></p>`}saying(e,{all:t,trouble:r}){return t?this.#o(e,t).join(" "):r??""}controls(e){let t=bt.find(({layers:r,input_size:n})=>n===e.input_size&&JSON.stringify(r)===JSON.stringify(e.layers));return m`${C("stack",t?.id??"own",t?bt:[{id:"own",label:"your own"},...bt],r=>{let n=bt.find(l=>l.id===r);if(!n)return;let{layers:o,input_size:a}=n;this.chip=null,this.change({layers:o,input_size:a,layer:o.length,position:[0,0]})},this.locked("layers"))}
${E("layer",e.layer,[1,e.layers.length,1],r=>this.change({layer:r}))}
${H("only reach",e.view==="reach",r=>this.change({view:r?"reach":"paths"}),this.locked("view"))}`}panel(e,{all:t}){let r=t?t.sizes[e.layer]-1:0,n=(this.width||688)<L;return m`${O(n&&t&&!this.asking,()=>M("Cone",this.#d(e,t,Math.min(this.width-8,340),260)))}
${M("Unit",E("row",e.position[0],[0,r,1],o=>this.change({position:[o,e.position[1]]})),E("column",e.position[1],[0,r,1],o=>this.change({position:[e.position[0],o]})))}
${M("Input",E("size",e.input_size,[1,256,1],o=>this.change({input_size:o}),this.locked("input_size")))}`}static{this.styles=D`
${Z.styles}
${js}
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
`}};function Is(s,i,e,t,r){return Array.from({length:Math.ceil((t-e)/r)},(n,o)=>{let a=e+o*r;if(a<0||a>=i.input_size)return Number.NaN;let l=0;for(let d=a;d<Math.min(a+r,i.input_size);d++)l+=s?s[d]:0;return l})}U("d2l-receptive-field",qi);function Mr(s,i){let[e,t]=[s.rows.output*s.columns.output,s.rows.input*s.columns.input],r=x(e,t,()=>0),n=x(e,t,()=>-1),o=x(e,t,()=>0),[a,l]=[Q(s.rows),Q(s.columns)];for(let d=0;d<e;d++){let[c,u]=[Math.floor(d/s.columns.output),d%s.columns.output];for(let p=0;p<s.rows.kernel;p++){let h=a[c*s.rows.stride+p*s.rows.dilation];for(let f=0;f<s.columns.kernel;f++){let b=l[u*s.columns.stride+f*s.columns.dilation];if(h<0||b<0)continue;let $=h*s.columns.input+b;r[d][$]+=i[p][f],o[d][$]+=1,n[d][$]=o[d][$]===1?p*s.columns.kernel+f:-1}}}return{values:r,weight:n}}var Hi=120,qa=90,Ui=124,Bi=class extends be{constructor(){super();this.name="Sliding kernel";this.hint="Try: move over the output, then drag a weight up or down.";this.derivedKeys=["output","output_shape"];this.fields={input:J(28,28),kernel:J(11,11),bias:_e(),stride:R(1,28),padding:ot(14),dilation:R(1,14),padding_mode:q(["zeros","reflect","replicate","circular"]),mode:q(["correlation","convolution"]),view:q(["window","matrix"]),position:R(0,1e3)};this.#e=1;this.#t=null;this.questions={output:{label:"one output",question:(e,t)=>this.#n(e,t.geometry,t.output)},output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output of a ${S(g(e.kernel))} kernel on a ${S(g(e.input))} input?`,fields:["rows","columns"],answer:t.output_shape,slips:mt(t.geometry),otherwise:"Count the places where the window can begin: down, then across."})}};this.#r=()=>{let e=this.#t;this.#t=this.now.position,this.pinned=!(this.pinned&&A(e,this.now.position))};this.#s={input:this.#c("input",.1),kernel:this.#c("kernel",.5)};this.brush=null,this.entry=null}static{this.properties={brush:{state:!0},entry:{state:!0}}}#e;#t;defaults(){return{input:jt[0].grid,kernel:ae[0].grid,bias:0,stride:[1,1],padding:[0,0],dilation:[1,1],padding_mode:"zeros",mode:"correlation",view:"window",position:[0,1]}}#n(e,t,r){let[n,o]=e.position,a=p=>p.reduce((h,{x:f,w:b})=>h+f*b,e.bias),l=He(e.input,e.kernel,t,e.position,e.mode),d=e.mode==="convolution"?"correlation":"convolution",c=l.map(({x:p,w:h})=>p*h).filter(p=>p!==0),u=[{answer:[a(He(e.input,e.kernel,t,e.position,d))],says:e.mode==="convolution"?"Convolution turns the kernel round first.":"You turned the kernel round; cross-correlation takes it as it lies."},{answer:[a(l)-e.bias],says:"The bias is added as well."},{answer:[l.reduce((p,{x:h,w:f})=>p+h+f,0)],says:"Multiply each pair, then add."}];return c.length>1&&u.push({answer:[c[0]+e.bias],says:"That is the first product; add all of them."}),n>0&&o>0&&u.push({answer:[r[n-1][o-1]],says:"Rows and columns count from 0."}),o>0&&u.push({answer:[r[n][o-1]],says:`That is Y[${n}, ${o-1}], one column too far left.`}),n>0&&u.push({answer:[r[n-1][o]],says:`That is Y[${n-1}, ${o}], one row too high.`}),n!==o&&r[o]?.[n]!==void 0&&u.push({answer:[r[o][n]],says:`That is Y[${o}, ${n}]: the row comes first.`}),{text:`Predict: what is Y[${n}, ${o}], the output for the framed window?`,fields:[""],answer:[r[n][o]],within:.005,slips:u,otherwise:"Multiply each weight by the cell it lies on, and add the products."}}derive(e){try{let t=ie(g(e.input),g(e.kernel),e),r=de(e.input,e.kernel,e),n=r.length*r[0].length<=Hi&&e.input.length*e.input[0].length<=Hi,o=e.view==="matrix"&&n?Mr(t,this.#l(e.kernel,e.mode)):null;return{geometry:t,output:r,output_shape:g(r),matrix:o,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{geometry:null,output:null,output_shape:null,matrix:null,trouble:t.message}}}report({output:e,output_shape:t}){return{output:e,output_shape:t}}pytorch(e,t){return t.geometry&&er(e,t.geometry)}#r;#i(e,[t,r]){let n=this.derived.geometry;if(e==="kernel"||!n)return[t,r];let o=[t-n.rows.before,r-n.columns.before];return o[0]>=0&&o[0]<n.rows.input&&o[1]>=0&&o[1]<n.columns.input?o:null}#l(e,t=this.now.mode){return t==="convolution"?qe(e):e}#d(e,t,r){let n=this.#i(e,t);if(!n){this.refuse("this cell lies outside the input; its number follows from the padding mode");return}let o=e==="kernel"?this.#l(this.now.kernel):this.now.input;if(o[n[0]][n[1]]===r)return;let a=he(o,n,r);this.change(e==="kernel"?{kernel:this.#l(a)}:{input:a})}#a(e,t){let r=this.#i(e,t),n=e==="kernel"?this.#l(this.now.kernel):this.now.input;return r?n[r[0]][r[1]]:0}#o({cell:e}){this.brush!==null&&this.#i("input",e)&&this.#d("input",e,this.brush)}#s;#c(e,t){return new te(r=>this.#a(e,r),(r,n)=>this.#d(e,r,n),r=>this.refuse(r),t)}#p(e){this.change({kernel:x(...e,(t,r)=>this.now.kernel[t]?.[r]??0)})}#m(e,t,r){let n=this.width||640;if(n>=L){let c=n-qa,u=oe(c-Ui,e[1]+r[1]),p=u*t[1]<Ui?u:oe(c,e[1]+t[1]+r[1]);if(p>=26)return{input:p,kernel:p,output:p};let h=k(Math.floor(c*.25/t[1]),14,34),f=oe(c-Math.max(h*t[1],Ui),e[1]+r[1]);return{input:f,kernel:h,output:f}}let o=oe(n,e[1]),a=k(Math.floor(n/t[1]),14,38),l=oe(n-34-a*t[1],r[1]),d=oe(n,r[1]);return{input:o,kernel:a,output:l>=Math.min(24,d)?Math.min(l,o):Math.min(d,o)}}drawing(e,t){let r=t.geometry,{at:n}=this,o=this.#l(e.kernel),a=r?[r.rows.padded,r.columns.padded]:g(e.input),l=this.#m(a,g(o),this.asking?[1,3]:t.output_shape??[1,1]),d=r?this.#b(e,r,n,o,l.input):I(e.input),c=I(o,(u,p)=>this.#g(r,n,[u,p])?"fed":"");return m`
${this.beam(l.input,l.output,[a,g(o),t.output_shape??[0,0]])}
${F("x","input","X",g(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${S(g(e.input))}"
tone="input"
.cells=${d}
.size=${l.input}
.fontSize=${K(d,l.input)}
.home=${this.corner(r)}
.frame=${r&&Ce(r,n)}
.drag=${this.brush===null?"move":"paint"}
.editable=${!this.locked("input")}
@cell-hover=${u=>this.hover("input",u.detail)}
@cell-focus=${u=>this.point("input",u.detail)}
@cell-drag=${u=>this.#o(u.detail)}
@cell-pull=${this.#s.input.pull}
@cell-edit=${this.#s.input.type}
></d2l-grid>`)}
<span class="sign" aria-hidden="true">${e.mode==="convolution"?"∗":"⋆"}</span>
${F("k",e.mode==="convolution"?"flipped":"kernel","K",g(o),m`<d2l-grid
data-plate="kernel"
label="kernel K${e.mode==="convolution"?", flipped":""}, ${S(g(o))}"
tone="kernel"
.cells=${c}
.size=${l.kernel}
.fontSize=${K(c,l.kernel)}
.drag=${this.locked("kernel")?"move":"pull"}
.editable=${!this.locked("kernel")}
@cell-hover=${u=>this.hover("kernel",u.detail)}
@cell-focus=${u=>this.point("kernel",u.detail)}
@cell-pull=${this.#s.kernel.pull}
@cell-edit=${this.#s.kernel.type}
@focusout=${this.leave}
></d2l-grid>`)}
${this.asking?re("y","output","Y"):t.output?this.#v(t.output,r,n,l.output):v}
${this.asking||e.view==="window"?v:this.#u(e,t)}
`}#u(e,t){let{matrix:r,geometry:n}=t;if(!r||!n)return m`<p class="under aside">The matrix is too large to be drawn: more than ${Hi} rows or columns.</p>`;let[o,a]=[r.values.length,r.values[0].length],l=Math.min(18,(this.width||640)/a),d=this.at[0]*n.columns.output+this.at[1],c=this.entry&&(r.weight[this.entry[0]]?.[this.entry[1]]??-1),u=c!==null&&c>=0?(p,h)=>r.weight[p][h]===c:null;return m`<div class="plate under">
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
@entry-hover=${p=>this.#f(p.detail?.cell??null,!1)}
@entry-point=${p=>this.#f(p.detail.cell,!0)}
></d2l-matrix>
<p class="aside">${this.#h(e,r)}</p>
</div>`}#h(e,{weight:t}){let r=this.entry?t[this.entry[0]][this.entry[1]]:-1;if(r<0)return"The framed row does what the framed window does. Point at an entry.";let n=e.kernel[0].length,o=t.flat().filter(a=>a===r).length;return`This weight, K[${Math.floor(r/n)}, ${r%n}], stands in ${o} entries: the same one in all.`}#f(e,t){let{matrix:r,geometry:n}=this.derived;if(this.entry=e,!e||!r||!n){this.hover("output",null);return}let[o,a]=e,l=[Math.floor(o/n.columns.output),o%n.columns.output];t?this.point("output",{cell:l}):this.hover("output",{cell:l});let d=r.weight[o][a],{kernel:c}=this.now;d>=0&&(this.spot={plate:"kernel",cell:[Math.floor(d/c[0].length),d%c[0].length]})}#v(e,t,r,n){let o=this.spot?.plate==="input"?ye(wn(t,this.spot.cell)):new Set,a=I(e,(l,d)=>A([l,d],r)?"current":fe(o,l,d)?"reach":"");return m`<span class="sign" aria-hidden="true">=</span>
${F("y","output","Y",g(e),m`<d2l-grid
data-plate="output"
label="output Y, ${S(g(e))}"
tone="output"
.cells=${a}
.size=${n}
.fontSize=${K(a,n)}
.home=${this.now.position}
@cell-hover=${l=>this.hover("output",l.detail)}
@cell-focus=${l=>this.point("output",l.detail)}
@click=${this.#r}
></d2l-grid>`)}`}#g(e,t,[r,n]){return e?this.spot?.plate==="kernel"?A(this.spot.cell,[r,n]):this.spot?.plate!=="input"?!1:A(this.spot.cell,[t[0]*e.rows.stride+r*e.rows.dilation,t[1]*e.columns.stride+n*e.columns.dilation]):!1}#b(e,t,r,n,o){let a=this.spot?.plate==="kernel"?ye(yn(t,this.spot.cell)):new Set,l=or(t,r),[d,c]=[r[0]*t.rows.stride,r[1]*t.columns.stride];return xe(e.input,t,(u,p)=>{let[h,f]=[(u-d)/t.rows.dilation,(p-c)/t.columns.dilation],b=n[h]?.[f];return{marks:fe(a,u,p)?"fed":fe(l,u,p)?"tap":"",note:b!==void 0&&o>=34?`×${_(b,1)}`:void 0}})}#$(e,{geometry:t,output:r},n){let[o,a]=n;return{at:n,terms:He(e.input,e.kernel,t,n,e.mode),bias:e.bias,total:r[o][a]}}caption(e,t){let r=m` <button type="button" class="pin" @click=${()=>{this.pinned=!1}}>let go</button>`;return Ge(this.#$(e,t,this.at),this.width,this.pinned?r:v)}saying(e,t){return t.trouble!==null||!t.geometry||!t.output?t.trouble??"":Re(this.#$(e,t,e.position))}controls(e){let t=Ve(ae,e.kernel);return m`${this.playButton()} ${this.scrubber()}
${C("kernel",t,Lt(ae,t),r=>{let n=ae.find(o=>o.id===r);n&&this.change({kernel:n.grid})},this.locked("kernel"))}
${H("flip: convolution",e.mode==="convolution",r=>this.change({mode:r?"convolution":"correlation"}),this.locked("mode"))}`}panel(e){let t=Ve(jt,e.input),[r,n]=g(e.kernel),o=l=>this.change({stride:l}),a=Array.isArray(e.padding)?e.padding:[0,0];return m`${M("Input",C("picture",t,Lt(jt,t),l=>{let d=jt.find(c=>c.id===l);d&&this.change({input:d.grid})},this.locked("input")),this.locked("input")?v:this.#w())}
${M("Kernel",E("rows",r,[1,11,1],l=>this.#p([l,n]),this.locked("kernel")),E("columns",n,[1,11,1],l=>this.#p([r,l]),this.locked("kernel")),E("bias",e.bias,[-10,10,.5],l=>this.change({bias:l}),this.locked("bias")))}
${M("Show",H("as a matrix",e.view==="matrix",l=>this.change({view:l?"matrix":"window"}),this.locked("view")))}
${M("Window",E("stride ↓",e.stride[0],[1,28,1],l=>o([l,e.stride[1]]),this.locked("stride")),E("stride →",e.stride[1],[1,28,1],l=>o([e.stride[0],l]),this.locked("stride")),E("padding",a[0],[0,14,1],l=>this.change({padding:[l,l]}),this.locked("padding")))}`}#w(){return m`${H("brush",this.brush!==null,e=>{this.brush=e?this.#e:null})}
${this.brush===null?v:E("paints",this.brush,[-1,1,.25],e=>{this.#e=e,this.brush=e})}
${N("clear",()=>{let[e,t]=g(this.now.input);this.change({input:x(e,t,()=>0)})})}`}};U("d2l-sliding-kernel",Bi);var _r=(s,i,e)=>(s-1)*e+i;function Ha(s,i,e){return[0,1].map(t=>{let[r,n,o]=[e.stride[t],e.padding[t],e.output_padding[t]],a=["height","width"][t];if(o>=r)throw new w(`${a}: output_padding ${o} must be smaller than stride ${r}; it says which of ${r} sizes one wants back`);let l=_r(s[t],i[t],r),d=l-2*n+o;if(d<1)throw new w(`${a}: padding ${n} crops all of the ${l} cells; use ${Math.floor((l+o-1)/2)} or less`);return d})}function Bt(s,i,e,[t,r]){let[[n,o],[a,l]]=[g(s),g(i)],d=(h,f,b,$)=>Array.from({length:f},(y,T)=>T).filter(y=>h-y*$>=0&&h-y*$<b),[c,u]=[t+e.padding[0],r+e.padding[1]],p=d(u,o,l,e.stride[1]);return d(c,n,a,e.stride[0]).flatMap(h=>p.map(f=>({from:[h,f],x:s[h][f],w:i[c-h*e.stride[0]][u-f*e.stride[1]]})))}function vt(s,i,e){let t=Ha(g(s),g(i),e),r=x(...t,()=>0);return s.forEach((n,o)=>{n.forEach((a,l)=>{i.forEach((d,c)=>{let u=r[o*e.stride[0]+c-e.padding[0]];d.forEach((p,h)=>{let f=l*e.stride[1]+h-e.padding[1];u?.[f]!==void 0&&(u[f]+=a*p)})})})}),r}var Ks=(s,i,e)=>vt(x(...s,()=>1),x(...i,()=>1),e),Er=(s,i,{stride:e,padding:t})=>de(s,i,{stride:e,padding:t});function qs(s,i,e){let t=x(...s,()=>0);return t.flatMap((r,n)=>r.map((o,a)=>{let l=t.map((d,c)=>d.map((u,p)=>c===n&&p===a?1:0));return vt(l,i,e).flat()}))}var Hs=(s,i=s)=>x(s,i,()=>1),Cr=[{id:"ones",label:"ones 4×4",grid:Hs(4)},{id:"dot",label:"one dot 4×4",grid:x(4,4,(s,i)=>s===1&&i===1?1:0)},{id:"section",label:"1, 10, 100 (section 7.3)",grid:[[1,10],[0,100]]}],Ua=[{id:"stamps",label:"stamps"},{id:"overlaps",label:"overlap counts"},{id:"zeros",label:"zeros between"},{id:"matrix",label:"matrix"}],Wi=class extends Ae{constructor(){super();this.name="Transposed convolution";this.hint="Try: enlarge the kernel to 4, and look at the pattern.";this.stepName="stamp";this.looks=["position"];this.derivedKeys=["output","output_shape","returned"];this.fields={input:J(8,8),kernel:J(8,8),stride:R(1,4),padding:R(0,7),output_padding:R(0,3),view:q(["stamps","overlaps","zeros","matrix"]),down:me(),position:R(0,1e3)};this.#e={input:this.#t("input",.5),kernel:this.#t("kernel",.5)};this.questions={output_shape:{label:"the output's shape",question:(e,t)=>({text:`Predict: how large is the output? Input ${S(g(e.input))}, kernel ${S(g(e.kernel))}, ${this.#n(e)}.`,fields:["rows","columns"],answer:t.output_shape,slips:this.#r(e),otherwise:"Lay the stamps along one row: where does the first begin, and where does the last end?"})}};this.#P=()=>{this.open=!0};this.preview=null}static{this.properties={preview:{state:!0}}}#e;#t(e,t){return new te(([r,n])=>this.now[e][r][n],(r,n)=>this.change({[e]:he(this.now[e],r,n)}),r=>this.refuse(r),t)}defaults(){return{input:Cr[0].grid,kernel:Hs(3),stride:[2,2],padding:[0,0],output_padding:[0,0],view:"stamps",down:!1,position:[2,2]}}derive(e){try{let t=vt(e.input,e.kernel,e),r=Er(t,e.kernel,e);return{output:t,output_shape:g(t),returned:r,trouble:null}}catch(t){if(!(t instanceof w))throw t;return{output:null,output_shape:null,returned:null,trouble:t.message}}}report({output:e,output_shape:t,returned:r}){return{output:e,output_shape:t,returned:r}}settle(e,{output_shape:t}){return t?{...e,position:e.position.map((r,n)=>Math.min(r,t[n]-1))}:e}#n(e){let t=(n,[o,a])=>`${n} ${o===a?o:`${o} and ${a}`}`,r=[t("stride",e.stride)];return e.padding.some(Boolean)&&r.push(t("padding",e.padding)),e.output_padding.some(Boolean)&&r.push(t("output_padding",e.output_padding)),r.join(", ")}#r(e){let[t,r]=[g(e.input),g(e.kernel)],n=(a,l)=>({answer:[a(0),a(1)],says:l}),o=a=>_r(t[a],r[a],e.stride[a]);return[n(a=>t[a]*r[a],"Stamps overlap: each adds only s."),n(a=>t[a]*e.stride[a],"The last stamp sticks out by k − s."),n(a=>Math.floor((t[a]+2*e.padding[a]-r[a])/e.stride[a])+1,"That is the way down."),n(a=>o(a)+e.output_padding[a],"Padding crops here: p cells on each side."),n(a=>o(a)+2*e.padding[a]+e.output_padding[a],"Padding crops here; it adds nothing."),n(a=>o(a)-e.padding[a]+e.output_padding[a],"Padding crops on both sides, 2p in all."),n(a=>o(a)-2*e.padding[a],"output_padding adds rows below and columns to the right.")]}get places(){return this.asking||!this.derived.output?0:this.now.input.flat().length}get place(){let[e,t]=this.#i(this.now.position);return e*this.now.input[0].length+t}seek(e){let t=this.now.input[0].length;this.#d(this.#l([Math.floor(e/t),e%t]))}#i(e){let t=g(this.now.input);return e.map((r,n)=>Math.min(Math.floor((r+this.now.padding[n])/this.now.stride[n]),t[n]-1))}#l(e){let t=this.derived.output_shape??[1,1];return e.map((r,n)=>{let o=r*this.now.stride[n]-this.now.padding[n];return Math.max(0,Math.min(o,t[n]-1))})}#d(e){this.preview=null,!this.asking&&!A(e,this.now.position)&&this.change({position:e})}get#a(){return this.preview??this.now.position}#o([e,t]){let r=[e-this.now.padding[0],t-this.now.padding[1]];return this.derived.output?.[r[0]]?.[r[1]]===void 0?null:r}#s(e){let{kernel:t}=this.now,r=t.flat().every(n=>n===t[0][0])?t[0][0]:0;this.change({kernel:x(...e,(n,o)=>t[n]?.[o]??r)})}drawing(e,t){let r=e.view==="zeros"&&t.output!==null&&!this.asking,n=this.#c(e,t),[o,a]=[g(e.input),g(e.kernel)],l=[0,1].map($=>n[$]+a[$]-1),d=[r?l[1]:o[1],a[1]],c=[n[1],...e.down?[o[1]]:[]],u=r?l[0]:n[0],p=Be(this.width,[[...d,...c]],u),h=Be(this.width,[d,c],(r?l[0]:Math.max(o[0],a[0]))+n[0]),f=this.width>=L&&(p>=28||p>=h)?p:h,b=t.output&&!this.asking?Bt(e.input,e.kernel,e,this.#a):[];return m`<div class="pairs chain">
<div class="pair">
${r?this.#h(e,l,f):this.#p(e,t,b.map($=>$.from),f)}
<span class="sign" aria-hidden="true">${r?"⋆":"▸"}</span>
${this.#f(r?qe(e.kernel):e.kernel,r,f)}
</div>
${this.asking?re("y","output","Y"):t.output?this.#v(e,t,n,f):v}
${e.view==="matrix"&&t.output&&!this.asking?this.#$(e,t.output):v}
</div>`}#c(e,{output_shape:t}){let[r,n]=[g(e.input),g(e.kernel)];return[0,1].map(o=>{let a=_r(r[o],n[o],e.stride[o]);return this.asking?3:Math.max(a,(t?.[o]??0)+e.padding[o])})}#p(e,t,r,n){let o=ye(r),a=I(e.input,(c,u)=>fe(o,c,u)?"reach":""),[l,d]=this.#i(this.#a);return F("x","input","X",g(e.input),m`<d2l-grid
data-plate="input"
label="input X, ${S(g(e.input))}"
tone="input"
.cells=${a}
.size=${n}
.fontSize=${K(a,n)}
.home=${[l,d]}
.frame=${t.output&&!this.asking?{row:l,column:d,rows:1,columns:1}:null}
.drag=${this.locked("input")?"move":"pull"}
.editable=${!this.locked("input")}
@cell-hover=${c=>this.#m(c.detail&&this.#l(c.detail.cell))}
@cell-focus=${c=>this.#u(this.#l(c.detail.cell))}
@cell-pull=${this.#e.input.pull}
@cell-edit=${this.#e.input.type}
></d2l-grid>`)}#m(e){this.preview=this.playing||this.asking?null:e}#u(e){this.pause(),this.#d(e)}#h(e,t,r){let[n,o]=[g(e.input),g(e.kernel)],a=j(e.input)||1,l=(h,f)=>{let b=(h-o[f]+1)/e.stride[f];return Number.isInteger(b)&&b>=0&&b<n[f]?b:-1},d=Array.from({length:t[0]},(h,f)=>Array.from({length:t[1]},(b,$)=>{let y=e.input[l(f,0)]?.[l($,1)];return y===void 0?{text:"0",tint:0,marks:"outside",label:"0 between or around"}:{text:_(y),tint:y/a}})),[c,u]=this.#a,p=[c+e.padding[0],u+e.padding[1]];return F("x","zeros between","X",t,m`<d2l-grid
data-plate="spread"
label="input X with zeros between and around, ${S(t)}"
tone="input"
.cells=${d}
.size=${r}
.fontSize=${K(d,r)}
.home=${p}
.frame=${{row:p[0],column:p[1],rows:o[0],columns:o[1]}}
@cell-focus=${h=>{let f=this.#o(h.detail.cell);f&&this.#u(f)}}
></d2l-grid>`)}#f(e,t,r){let n=I(e),o=!t&&!this.locked("kernel");return F("k",t?"flipped":"kernel","K",g(e),m`<d2l-grid
data-plate="kernel"
label="kernel K${t?", flipped":""}, ${S(g(e))}"
tone="kernel"
.cells=${n}
.size=${r}
.fontSize=${K(n,r)}
.drag=${o?"pull":"move"}
.editable=${o}
@cell-pull=${this.#e.kernel.pull}
@cell-edit=${this.#e.kernel.type}
></d2l-grid>`)}#v(e,t,r,n){let o=t.output,a=this.#g(e,o,r),l=g(e.kernel),[d,c]=this.#i(this.#a),u={row:d*e.stride[0],column:c*e.stride[1],rows:l[0],columns:l[1]},p=(h,f)=>{let b=f&&this.#o(f);b&&h(b)};return m`<span class="sign arrow" aria-hidden="true"><b>${e.view==="zeros"?"=":"▸"}</b></span>
<div class="pair">
${F("y",e.view==="overlaps"?"stamps on":"output","Y",g(o),m`<d2l-grid
data-plate="output"
label="output Y, ${S(g(o))}"
tone="output"
.cells=${a}
.size=${n}
.fontSize=${K(a,n)}
.home=${[this.now.position[0]+e.padding[0],this.now.position[1]+e.padding[1]]}
.frame=${e.view==="zeros"?null:u}
@cell-hover=${h=>h.detail?p(f=>this.#m(f),h.detail.cell):this.#m(null)}
@cell-focus=${h=>p(f=>this.#u(f),h.detail.cell)}
></d2l-grid>`)}
${e.down?this.#b(e,t.returned,n):v}
</div>`}#g(e,t,r){let n=Ks(g(e.input),g(e.kernel),e),o=e.view==="overlaps"?n:t,a=j(o)||1;return Array.from({length:r[0]},(l,d)=>Array.from({length:r[1]},(c,u)=>{let p=this.#o([d,u]);if(!p)return{text:"",tint:0,marks:"outside",label:"cropped by the padding"};let[h,f]=[o[p[0]][p[1]],n[p[0]][p[1]]],b=A(p,this.#a)?"current":"";return f===0?{text:_(h),tint:0,marks:`never ${b}`,label:"0, no stamp reaches it"}:{text:_(h),tint:h/a,marks:b,label:`${_(h)}, ${f} ${f===1?"stamp":"stamps"}`}}))}#b(e,t,r){let n=I(t);return m`<span class="sign" aria-hidden="true">→</span>
${F("y","down again","",g(e.input),m`<d2l-grid
data-plate="down"
label="what the convolution makes of Y, ${S(g(e.input))}"
tone="output"
.cells=${n}
.size=${r}
.fontSize=${K(n,r)}
></d2l-grid>`)}`}#$(e,t){let r=qs(g(e.input),e.kernel,e),[,n]=g(t),[o,a]=this.#i(this.#a),l=this.#a[0]*n+this.#a[1];return m`<div class="plate matrix">
<div class="name k">convolution's matrix <i>T</i> <span>${S(g(r))}</span></div>
<d2l-matrix
label="matrix of the convolution from ${S(g(t))} to ${S(g(e.input))}; its column ${l} is output (${this.#a.join(", ")})"
tone="kernel"
.values=${r}
.size=${Math.min(10,(this.width||640)/r[0].length)}
.theme=${this.theme}
.row=${o*e.input[0].length+a}
.cursor=${[o*e.input[0].length+a,l]}
.lit=${(d,c)=>c===l}
@entry-point=${d=>this.#u([Math.floor(d.detail.cell[1]/n),d.detail.cell[1]%n])}
></d2l-matrix>
<p class="aside">A row is where a window reads: the way down. A column is where stamps land: the way up.</p>
</div>`}#w(e,t,r){return{at:r,terms:Bt(e.input,e.kernel,e,r),total:t[r[0]][r[1]]}}#y(e){let t=e.terms.length;return t===0?", no stamp reaches it":`, from ${t} ${t===1?"stamp":"stamps"}`}#k(e,t){let[r,n]=[g(e.input),g(e.kernel)],[o,a]=[0,1].map(l=>{let[d,c]=[e.padding[l],e.output_padding[l]];return`(${r[l]} − 1)·${e.stride[l]} + ${n[l]}${d?` − 2·${d}`:""}${c?` + ${c}`:""}`});return o===a?`${S(t)} = ${o}`:`${t[0]} = ${o} rows, ${t[1]} = ${a} columns`}#x(e,t){if(!e.down)return"";let r=t.returned.flat().filter((o,a)=>Math.abs(o-e.input.flat()[a])<1e-9).length,n=e.input.flat().length;return`Down again: the shape returns, ${r} of ${n} values ${r===1?"does":"do"}.`}caption(e,t){let r=t.output,n=this.#w(e,r,this.#a),o=n.terms.length>0?n:{...n,terms:[{x:0}]};return m`<div class="formulas">
${Ge(o,this.width,m`${this.#y(n)}`)}
<p class="news">${this.#k(e,t.output_shape)}</p>
${e.down?m`<p>${this.#x(e,t)}</p>`:v}
</div>`}saying(e,t){if(t.trouble!==null||!t.output)return t.trouble??"";let r=this.#w(e,t.output,e.position);return`${`${r.terms.length>0?Re(r):`output (${e.position.join(", ")}) = 0`}${this.#y(r)}; ${this.#k(e,t.output_shape)}.`} ${this.#x(e,t)}`.trim()}pytorch(e,t){if(!t.output)return null;let r=([a,l])=>`(${a}, ${l})`,n=" ".repeat(17),o=`stride=${r(e.stride)}, padding=${r(e.padding)}, output_padding=${r(e.output_padding)}`;return`import torch
from torch.nn import functional as F

X = torch.tensor(${V(e.input,n)})
K = torch.tensor(${V(e.kernel,n)})
Y = F.conv_transpose2d(X[None, None], K[None, None], ${o})[0, 0]
Y
`}#P;controls(e){return m`${Ee("stride",e.stride,[1,4,1],t=>this.change({stride:t}),this.locked("stride"),this.#P)}
${Ee("kernel",g(e.kernel),[1,8,1],t=>this.#s(t),this.locked("kernel"),this.#P)}
${C("view",e.view,Ua,t=>this.change({view:t}),this.locked("view"))}
${H("down again",e.down,t=>this.change({down:t}),this.locked("down"))}`}panel(e){let t=Cr.find(({grid:a})=>JSON.stringify(a)===JSON.stringify(e.input))?.id??"own",r=t==="own"?[{id:"own",label:"your own"}]:[],n=(a,l)=>ge(e[a],l,d=>this.change({[a]:d}),this.locked(a)),o=a=>this.#s(a);return m`${M("Input",C("values",t,[...r,...Cr],a=>this.change({input:Cr.find(l=>l.id===a)?.grid??e.input}),this.locked("input")))}
${M("Kernel",ge(g(e.kernel),[1,8,1],o,this.locked("kernel")))}
${M("Stride",n("stride",[1,4,1]))} ${M("Padding",n("padding",[0,7,1]))}
${M("output_padding",n("output_padding",[0,3,1]))}`}keys(){return m`<p class="keys">
Keys: arrows move over the cells, <kbd>Space</kbd> plays stamp by stamp, <kbd>[</kbd> and <kbd>]</kbd> step,
<kbd>Enter</kbd> edits a cell, <kbd>Shift</kbd>+<kbd>↑</kbd><kbd>↓</kbd> changes it.
</p>`}};U("d2l-transposed-conv",Wi);return Vs(Ba);})();
