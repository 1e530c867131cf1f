import type {RankWords} from "../lexicon/ranks.ts";
import type {Fact} from "../model/fact.ts";
import {numeral} from "../model/numerals.ts";

/** Whom a rank is held among: of how many, of what and where; each null where nobody says. */
export type RankField = Pick<Fact, "field" | "fieldGroup" | "fieldArea">;

/** A figure as far as the field of its rank goes. */
interface Ranked {
  unit: string;
  /** Its label. */
  indicator: string;
  /** The words of its clause before it. */
  said: string;
}

const none: RankField = {field: null, fieldGroup: null, fieldArea: null};

/** An area that a rank is held in stands so near the end of its words; further off it may be part of a name (全国工商联). */
const atEnd = 10;

/** The field of a rank: the area right before it, else in its label, and how many of what its clause counts there. */
export function rankFieldOf({unit, indicator, said}: Ranked, words: RankWords): RankField {
  if (unit !== "rank") return none;
  const {size = "", group} = words.among.exec(said)?.groups ?? {};
  return {
    field: numeral(size) || null,
    fieldGroup: group === undefined ? null : words.groups.nameOf(group),
    fieldArea: areaIn(said, words) ?? areaIn(indicator, words)
  };
}

function areaIn(text: string, {areaWords, areas}: RankWords): string | null {
  const hit = areaWords.findAll(text.slice(-atEnd)).at(-1);
  return hit ? areas.nameOf(hit.word) : null;
}
