/** The build assembles WebAssembly text; the bytes come as two hexadecimal digits each, which gzip halves again. */
declare module "*.wat" {
  const hex: string;
  export default hex;
}
