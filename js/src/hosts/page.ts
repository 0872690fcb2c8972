/** The way into any page, `file://` included: a classic script that names the elements and offers the numerics as `d2l`. */
export { possibleGroups } from "../core/channels";
export { conv2d, conv2dChannels } from "../core/conv";
export { allPairs, layerCounts, nearOnly, shuffled } from "../core/dense";
export { bowl, descend, windows } from "../core/descent";
export { describe } from "../core/describe";
export { filter } from "../core/filter";
export { convTranspose2d, downAgain, stampTerms } from "../core/transposed";
export { geometry, outputShape, useCounts } from "../core/geometry";
export { poolGeometry, poolGradient, poolOutput, poolWindows } from "../core/pooling";
export { parseLayers, readLayers, writeLayers } from "../core/layers-text";
export { networkCode } from "../core/network-code";
export { presets } from "../core/networks";
export { permutation, uniform } from "../core/random";
export { windowMatrix } from "../core/toeplitz";
export { pathShares, receptiveFields } from "../core/receptive";
export { applyLayer, compare } from "../core/equivariance";
export { shifted } from "../core/shift";
export { pass } from "../core/twins";
