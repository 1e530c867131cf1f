import type {Recognition} from "../../model/fact.ts";

/** An honour as a report names it; offsets into the clean text. */
export interface NamedHonour extends Recognition {
  report: string;
}

/** `_file/data/honours/<n>.json`: honours in the order of their reports, so many to a document. */
export interface HonourBlock {
  id: string;
  honours: NamedHonour[];
}
