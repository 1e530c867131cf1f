import type {Catalogue, Topic} from "../lexicon/catalogue.ts";

/** A topic with the keywords of it that a text holds. */
export interface TopicHit<T extends Topic> {
  topic: T;
  words: string[];
}

/**
 * The topics that `text` speaks of most, by the length of their keywords found in it; none when it has no keyword.
 * A Chinese label ends in what it is about, so the keyword that ends last counts for more.
 */
export function bestTopics<T extends Topic>(text: string, topics: readonly T[]): TopicHit<T>[] {
  const found = topics.map((topic) => {
    const words = outermost(topic.keywords.filter((word) => text.includes(word)));
    return {topic, words, end: Math.max(...words.map((word) => text.lastIndexOf(word) + word.length))};
  });
  const last = Math.max(...found.map(({end}) => end));
  const scored = found.map(({topic, words, end}) => ({topic, words, score: lengths(words) + (end === last ? 0.5 : 0)}));
  const most = Math.max(...scored.map(({score}) => score));
  return Number.isFinite(last) ? scored.filter(({score}) => score === most) : [];
}

const lengths = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

const outermost = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)));

/**
 * The policy domain that `texts` speak of, nearest text first (label, sentence, headings): the first that has
 * keywords decides, a tie is settled by the next. Always a domain: `general` when no text has any.
 */
export function classifyDomain(texts: readonly string[], {domains}: Catalogue): string {
  let open: readonly Topic[] = [...domains.values()];
  let tied: readonly Topic[] = [];
  for (const text of texts) {
    const best = bestTopics(text.normalize("NFKC"), open).map(({topic}) => topic);
    if (best.length === 1) return best.map(({id}) => id).join("");
    if (best.length > 1) [open, tied] = [best, best];
  }
  return tied[0]?.id ?? "general";
}
