import type {Frame, RecognitionLexicon} from "../../lexicon/recognitions.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import type {RecognitionLevel, RecognitionType} from "../../model/fact.ts";
import type {Span} from "../../model/span.ts";

/** A clause with what is looked up in it again and again. */
export interface Scene {
  text: string;
  /** The clause before: it may name the occasion or the person (在全省现场会上，…). */
  context: string;
  areas: Area[];
  lexicon: RecognitionLexicon;
}

export interface Area extends Span {
  level: RecognitionLevel;
  /** Whether it is a province or a city by name, which may be the one that acts: 浙江首创. */
  isPlace: boolean;
}

/** The words of a text that name a level; a city by its name is one only where it gives, or is the field of a first. */
export function areasIn(text: string, lexicon: RecognitionLexicon): Area[] {
  const {areas, levelOf, provinces, cities} = lexicon;
  return areas.findAll(text).flatMap(({start, end, word}) => {
    const level = levelOf(word);
    const isCity = cities.has(word);
    if (level === null || (isCity && !gives({start, end}, text, lexicon) && !isFirst(text, end, lexicon))) return [];
    return [{start, end, level, isPlace: isCity || provinces.has(word)}];
  });
}

/** 被…, 在…, 获…, a body of the place (四川省住建厅) or a paper of it: what is named gives, and is not the one that gets it. */
export const gives = ({start, end}: Span, text: string, lexicon: RecognitionLexicon): boolean =>
  lexicon.set("giving").ending(text.slice(0, start)) !== null ||
  text.charAt(start - 1) === "《" ||
  isBodyOf(text.slice(end), lexicon);

/** How far behind the name of its place the name of a body ends, and how far the word may go on that only seems to be one. */
const [longestBody, longestWord] = [6, 4];

/** Whether the place that stands before `text` names a body there: one of the words up to the verb ends like one (住建厅推广). */
function isBodyOf(text: string, {bodies, triggers}: RecognitionLexicon): boolean {
  if (!bodies.authorities.isIn(text.slice(0, longestBody))) return false;
  const near = text.slice(0, longestBody + longestWord);
  const words = wordsOf(near.slice(0, triggers.findAll(near)[0]?.start));
  const link = words.find(({tag}) => linking.has(tag.charAt(0)))?.start ?? near.length;
  return words.some(
    ({end}) =>
      end <= Math.min(longestBody, link) &&
      bodies.authorities.ending(near.slice(0, end)) !== null &&
      bodies.notBodies.ending(near.slice(0, end)) === null
  );
}

/** Tags of words that no name goes on over: 从, 和, 也, 的. */
const linking: ReadonlySet<string> = new Set("pcdu");

const isFirst = (text: string, at: number, {triggers, framesOf}: RecognitionLexicon): boolean =>
  framesOf(triggers.at(text, at) ?? "")[0]?.type === "first";

const honours: ReadonlySet<RecognitionType> = new Set(["award", "pilot"]);

export const isHonour = ({type}: Pick<Frame, "type">): boolean => honours.has(type);

/** 经国家认可的 is an attribute. */
export const isPredicate = (text: string, {triggers, framesOf}: RecognitionLexicon): boolean =>
  triggers
    .findAll(text)
    .some(({word, end}) => text.charAt(end) !== "的" && (framesOf(word)[0]?.type ?? "first") !== "first");
