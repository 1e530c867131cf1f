import {referenceFolder} from "../lexicon/folder.ts";
import {loadRanks, type RankWords} from "../lexicon/ranks.ts";

/** Whom a rank is held among, as both languages say it before and behind it: 全国337个城市, of 337 cities in the country. */
export interface RankField {
  zh: string;
  en: string;
  /** Of how many; null where nobody says. */
  of: number | null;
}

/** A figure as far as the field of its rank goes; its sentence where it is at hand. */
interface Ranked {
  unit: string;
  indicator: string;
  start: number;
  sentence?: {start: number; text: string};
}

/** An area that a rank is held in stands so near the end of its words; further off it may be part of a name (全国工商联). */
const atEnd = 10;

/** A figure with the field of its rank, where it is one and its words name it. */
export function withField<T extends Ranked>(figure: T): T & {field?: RankField} {
  const field = figure.unit === "rank" ? fieldOf(figure) : null;
  return field ? {...figure, field} : figure;
}

/** The field of a rank: the area in its label or the words before it, and how many are ranked there where that is told. */
export function fieldOf({indicator, start, sentence}: Ranked): RankField | null {
  words ??= loadRanks(referenceFolder);
  const before = sentence ? sentence.text.slice(0, start - sentence.start) : "";
  const clause = before.slice(Math.max(...[..."，。；"].map((mark) => before.lastIndexOf(mark))) + 1);
  const among = words.among.exec(clause);
  const area = lastIn(indicator.slice(-atEnd), words) ?? lastIn(clause.slice(-atEnd), words);
  if (!area) return null;
  if (!among) return {zh: area.zh, en: `in ${area.en}`, of: null};
  const [, written = "", size = "", group = ""] = among;
  const {en} = words.groups.called(group);
  return {zh: `${area.zh}${written}`, en: `of ${size} ${en} in ${area.en}`, of: Number(size)};
}

function lastIn(text: string, {areas}: RankWords): {zh: string; en: string} | null {
  const hit = areas.words.findAll(text).at(-1);
  return hit ? areas.called(hit.word) : null;
}

let words: RankWords | undefined;
