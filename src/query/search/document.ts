/** `_file/data/search/all.json`: what the index of the sentences is made of. Sentences are numbered through the ledger. */
export interface SearchGuide {
  id: string;
  /** Reports in the order of their sentences, with the number of the first. */
  reports: {id: string; first: number}[];
  /** How many sentences there are. */
  sentences: number;
  /** Sentences in each document of `sentences/`, and of `traits/`. */
  perBlock: number;
  perTraits: number;
  /** The first pair of characters of each document of `pairs/`; pairs are in the order of their code units. */
  shards: string[];
}

/**
 * `_file/data/pairs/<n>.json`: where pairs of neighbouring characters stand in the folded sentences. A sentence ends with
 * `\n`, so that its last character begins a pair too. For each place two numbers: by how many sentences it comes after
 * the place before it, and the offset in its sentence.
 */
export interface PairShard {
  id: string;
  pairs: Record<string, number[]>;
}

/** `_file/data/sentences/<n>.json`: the sentences themselves, each with its clean offset in its report. */
export interface SentenceBlock {
  id: string;
  sentences: [start: number, text: string][];
}

/** What was read in a sentence. */
export interface Traits {
  domains: string[];
  /** Roles of its figures; `honour` and `reform` where it names one. */
  kinds: string[];
}

/** `_file/data/traits/<n>.json`: for each sentence, which of the sets of traits it has. */
export interface TraitsBlock {
  id: string;
  sets: Traits[];
  of: number[];
}

/** `_file/data/script/simplified.json`: traditional characters and, at the same positions, their simplified form. */
export interface ScriptTable {
  id: string;
  traditional: string;
  simplified: string;
}
