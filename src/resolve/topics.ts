import type {Catalogue} from "../lexicon/catalogue.ts";
import type {TopicHit} from "../lexicon/topics.ts";

/**
 * Those of the topics found in a text that it speaks of most, by the length of their words found in it. A Chinese label
 * ends in what it is about, so the word that ends last counts for more.
 */
export function bestTopics(hits: readonly TopicHit[]): TopicHit[] {
  const last = Math.max(...hits.map(({end}) => end));
  const score = ({words, end}: TopicHit): number => words.join("").length + (end === last ? 0.5 : 0);
  const most = Math.max(...hits.map(score));
  return hits.filter((hit) => score(hit) === most);
}

/**
 * The policy domain that `texts` speak of, nearest text first (label, sentence, headings): the first that has
 * keywords decides. Always a domain: `general` when no text has any.
 */
export function classifyDomain(texts: readonly string[], {domains}: Catalogue): string {
  for (const text of texts) {
    const [best] = bestTopics(domains.find(text.normalize("NFKC")));
    if (best) return best.id;
  }
  return "general";
}
