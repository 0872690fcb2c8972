/** Names the elements. A page may load this twice (book script and notebook module): the first one stays. */
import { D2LGrid } from "./d2l-grid";
import { PaddingStride } from "./d2l-padding-stride";
import { SlidingKernel } from "./d2l-sliding-kernel";

const elements: Record<string, CustomElementConstructor> = {
  "d2l-grid": D2LGrid,
  "d2l-sliding-kernel": SlidingKernel,
  "d2l-padding-stride": PaddingStride,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
