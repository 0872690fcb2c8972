/** The way into any page, `file://` included: a classic script that names the elements and offers the numerics as `d2l`. */
export { conv2d, conv2dChannels } from "../core/conv";
export { geometry, outputShape, useCounts } from "../core/geometry";
export { windowMatrix } from "../core/toeplitz";
export { bowl, descend, windows } from "../core/descent";
export { pathShares, receptiveFields } from "../core/receptive";
