/** The way into any page, `file://` included: a classic script that names the elements and offers the numerics as `d2l`. */
export { conv2d, conv2dChannels } from "../core/conv";
export { geometry, outputShape, useCounts } from "../core/geometry";
export { windowMatrix } from "../core/toeplitz";
export { poolGeometry, poolGradient, poolOutput, poolWindows } from "../core/pooling";
export { permutation, uniform } from "../core/random";
export { bowl, descend, windows } from "../core/descent";
export { filter } from "../core/filter";
export { applyLayer, compare } from "../core/equivariance";
export { shifted } from "../core/shift";
