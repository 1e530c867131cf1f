declare module "word-extractor" {
  interface Options {
    /** Whether quotation marks and dashes become those of ASCII. */
    filterUnicode: boolean;
  }

  interface Document {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getTextboxes(options: Options & {includeHeadersAndFooters: boolean}): string;
  }

  export default class WordExtractor {
    extract(bytes: Buffer): Promise<Document>;
  }
}
