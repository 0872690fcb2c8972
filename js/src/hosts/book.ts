/**
 * What every page of the book loads: a few hundred bytes that add, for each figure that stands on the page or comes
 * onto it, the scripts that it needs, each once. Until they are there its picture stands in its place, as without
 * JavaScript. Classic scripts, so that it works from `file://`.
 */

/** From the build: the scripts that a figure's own script builds on, by element, in the order of their loading. */
declare const NEEDS: Record<string, string[]>;
/** From the build: new whenever one of the scripts is, so that no cache mixes old ones with new ones. */
declare const VERSION: string;

const { src } = document.currentScript as HTMLScriptElement;
const asked = new Set<string>();

function ask(file: string): void {
  if (asked.has(file)) return;
  asked.add(file);
  const script = document.createElement("script");
  script.src = new URL(`book/${file}.js?v=${VERSION}`, src).href;
  script.async = false; // scripts run in the order in which they were added
  document.head.append(script);
}

function look(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(":not(:defined)")]) {
    const needs = NEEDS[element.localName];
    if (needs && !customElements.get(element.localName))
      for (const file of [...needs, element.localName]) ask(file);
  }
}

const page = globalThis as { d2lParts?: object };
if (!page.d2lParts) {
  page.d2lParts = {};
  look(document.documentElement);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(document, { childList: true, subtree: true });
}
