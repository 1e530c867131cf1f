/** Pairs of a traditional character and its simplified forms, `A B|C D`; the package's own types leave it out. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}

/** Pairs of a traditional phrase and its simplified form, where its characters are not simplified one by one. */
declare module "opencc-js/dict/TSPhrases" {
  const pairs: string;
  export default pairs;
}
