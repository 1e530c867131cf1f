import {memo} from "./memo.ts";

/** A label without quotation marks, brackets, spaces and years, in one width and case, as the phrases are written. */
export const normalLabel = memo(
  (text) =>
    text
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s“”‘’"'《》〈〉「」()[\]【】·_,—-]/g, "")
      .replace(/(?:19|20)\d\d年度?/g, ""),
  256
);
