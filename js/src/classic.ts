/** The classic script for any page, `file://` included: it defines the elements and offers the numerics as `d2l`. */
import "./elements";

export { conv2d, conv2dChannels } from "./core/conv";
export { geometry, outputShape, useCounts } from "./core/geometry";
