import type {Lexicon} from "../../lexicon/index.ts";

/** What a figure measures, in the report's own words. */
export interface Subject {
  /** The words of the indicator. */
  indicator: string;
  /** The thing that figures after it may refer back to: the indicator without the verb that moved it. */
  topic: string;
  /** What it told itself where that is more than its topic, for news of it right behind: 注册资本5亿元，增长8%. */
  told?: string;
  /** What a share is of, for a figure of points behind it: 占X比重; "" for none. */
  share?: string;
  /** The head noun of a counted thing, for telling reform activity from results; "" for measured quantities. */
  head: string;
  /** What became of a counted thing, and the verb right before it. */
  predicate: string;
  verb: string;
  rule: string;
}

export interface SubjectContext {
  lexicon: Lexicon;
  /** Whom the figure belongs to, whose name is no part of what is measured. */
  scope: string | null;
  /** Topic of the figure before in the same sentence, else of the last one of the sentence before. */
  topic: string;
  /** Whether that is of the sentence before. */
  isCarried: boolean;
  /** Of the figure before: whose it is, what it told and its share is of, its unit and the class of that; the book of accounts; what each unit counted. */
  last: {
    topic: string;
    told: string;
    share: string;
    unitClass: string;
    unit: string;
    book: string;
    counted: ReadonlyMap<string, string>;
  };
  /** The sentence up to the figure. */
  before: string;
  /** What parts are told of: 其中; "" where none are. */
  total: string;
  /** Headings above it, the nearest first. */
  headings: readonly string[];
}
