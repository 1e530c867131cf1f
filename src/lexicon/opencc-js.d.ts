/** Pairs of a traditional character and its simplified forms, `A B|C D`; the package's own types leave it out. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
