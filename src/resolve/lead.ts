import type {Catalogue, MeasureWords} from "../lexicon/catalogue.ts";

/** What the words before a figure say of how it counts. */
export interface Lead {
  /** Words that govern the label from before in its clause: 新增A、B makes B 新增 as well; "" when none does. */
  near: string;
  /** The verb that governs the figure from anywhere before in its sentence; "" when none does. */
  far: string;
  /** The words right before the figure, without those that only say how exact it is. */
  last: string;
}

/** A figure in its sentence. */
interface Placed {
  indicator: string;
  sentence: string;
  /** Where the figure begins in the sentence; without it there is no lead. */
  at?: number;
  cumulative?: boolean;
}

/** Reads the words before a figure; nothing when its place in the sentence is not known. */
export function leadOf({indicator, sentence, at = 0, cumulative = false}: Placed, catalogue: Catalogue): Lead {
  const {words} = catalogue;
  const verbs = [...words.adding, ...words.making];
  const before = sentence.slice(0, at);
  const clause = before.slice(Math.max(...Array.from("，。；：！？", (mark) => before.lastIndexOf(mark))) + 1);
  const total = cumulative || clause.includes("累计") ? "累计" : "";
  const near = [widerPlace(before, indicator, words), total, latest(clause, verbs, words)];
  return {
    near: near.filter((word) => !indicator.includes(word)).join(""),
    far: latest(before, verbs, words),
    last: withoutApproximation(before.slice(-12), words.approximates)
  };
}

/** The last of `verbs` in `text`, the longest where several end there; "" when a settling word comes after it. */
function latest(text: string, verbs: readonly string[], {settles}: MeasureWords): string {
  const end = (word: string): number => (text.includes(word) ? text.lastIndexOf(word) + word.length : -1);
  const [verb] = verbs.filter((word) => end(word) > 0).sort((a, b) => end(b) - end(a) || b.length - a.length);
  return verb !== undefined && !settles.some((word) => end(word) > end(verb)) ? verb : "";
}

const widerPlace = (before: string, label: string, {wider}: MeasureWords): string =>
  wider.find((word) => label !== "" && before.includes(`${word}${label}`)) ?? "";

function withoutApproximation(text: string, approximates: readonly string[]): string {
  const tail = text.trimEnd();
  const word = approximates.find((word) => tail.endsWith(word));
  return word === undefined ? tail : withoutApproximation(tail.slice(0, -word.length), approximates);
}
