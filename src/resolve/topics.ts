import type {Catalogue} from "../lexicon/catalogue.ts";
import type {Topic, TopicHit, Topics} from "../lexicon/topics.ts";

/**
 * The topics that `text` speaks of most, by the length of their keywords found in it; none when it has no keyword.
 * A Chinese label ends in what it is about, so the keyword that ends last counts for more.
 */
export function bestTopics(text: string, topics: Topics<Topic>): TopicHit[] {
  const hits = topics.find(text);
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
    const [best] = bestTopics(text.normalize("NFKC"), domains);
    if (best) return best.id;
  }
  return "general";
}
