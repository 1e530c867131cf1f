import type {Catalogue} from "../lexicon/catalogue.ts";
import type {TopicHit} from "../lexicon/topics.ts";
import type {WordList} from "../lexicon/word-list.ts";
import {clausesOf} from "../model/clauses.ts";
import type {Role} from "../model/fact.ts";
import {groupBy} from "../model/group.ts";
import {memo} from "../model/memo.ts";
import {bestTopics} from "./topics.ts";

/** What is known of a figure when its family is looked up. */
interface Figure {
  indicator: string;
  unit: string;
  role: Role;
  sentence: string;
  at?: number;
  headings?: readonly string[];
}

/** Labels of so few characters, words that say nothing left out, need others to say what they are of. */
const bareLength = 5;

/**
 * The family that a unit or keywords point to. They are sought in the label, then in the figure's own clause, then, for a
 * label that says next to nothing (满意率), in the clauses before; then in clauses before that lead in, with no figure of
 * their own, and in what several clauses of the sentence share; then weak words; then the headings. So a clause about
 * something else lends nothing. Background is known by its label alone.
 */
export function familyOf(figure: Figure, {families, words}: Catalogue): {family: string | null; why: string} {
  const byUnit = families.byUnit.get(figure.unit);
  if (byUnit !== undefined) return {family: byUnit, why: `family by unit: ${figure.unit}`};
  const {own, before, leads, others, above} = textsOf(figure, words.neutral);
  const best =
    firstOf([...own, ...before, ...leads], families.find) ??
    sharedBy(others, families.find) ??
    firstOf([...own, ...leads], families.findWeak) ??
    firstOf(above, families.find);
  if (best) return {family: best.id, why: `family by keywords: ${best.words.join(", ")}`};
  return {family: null, why: "no entry and no keyword of a family fits"};
}

type Find = Catalogue["families"]["find"];

/** What the first of `texts` that speaks of a topic speaks of most. */
function firstOf(texts: readonly string[], find: Find): TopicHit | undefined {
  for (const text of texts) {
    const [best] = bestTopics(find(plain(text)));
    if (best) return best;
  }
  return undefined;
}

/** The topic that most of `clauses` speak of, where two do. */
function sharedBy(clauses: readonly string[], find: Find): TopicHit | undefined {
  const hits = clauses.flatMap((clause) => bestTopics(find(plain(clause))).slice(0, 1));
  const byTopic = [...groupBy(hits, ({id}) => id).values()].sort((a, b) => b.length - a.length);
  const [most = []] = byTopic;
  return most.length > 1 ? most[0] : undefined;
}

/** The texts that may tell the family, each list in the order in which it is asked. */
interface Texts {
  own: readonly string[];
  before: readonly string[];
  leads: readonly string[];
  others: readonly string[];
  above: readonly string[];
}

function textsOf({indicator, role, sentence, at, headings = []}: Figure, neutral: WordList): Texts {
  const none = {before: [], leads: [], others: [], above: []};
  if (role === "context") return {...none, own: [indicator]};
  const clauses = at === undefined ? [] : clausesOf(sentence);
  const clause = clauses.find(({start, end}) => at !== undefined && start <= at && at < end);
  if (!clause) return {...none, own: [indicator, sentence]};
  const before = clauses.flatMap(({text, end}) => (end <= clause.start ? [text] : [])).toReversed();
  return {
    own: [indicator, clause.text],
    before: isBare(indicator, neutral) ? before : [],
    leads: before.filter((text) => !/\p{Number}/u.test(text)),
    others: clauses.flatMap(({text, start}) => (start === clause.start ? [] : [text])),
    above: headings
  };
}

/** Whether little is left of a label without the words that change nothing. */
function isBare(label: string, neutral: WordList): boolean {
  const told = plain(label).replace(/[^\p{Letter}\p{Number}]/gu, "");
  const silent = neutral.findAll(told).reduce((sum, {word}) => sum + word.length, 0);
  return told.length - silent <= bareLength;
}

/** `text` in one width and case. Quotation marks stay, so that no keyword is read across one. */
const plain = memo((text) => text.normalize("NFKC").toUpperCase().replace(/\s/g, ""), 128);
