import type {Frame, RecognitionLexicon} from "../../lexicon/recognitions.ts";
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
  /** Whether it is a province by name, which may be the one that acts: 浙江首创. */
  isProvince: boolean;
}

export function areasIn(text: string, {areas, levelOf, provinces}: RecognitionLexicon): Area[] {
  return areas.findAll(text).flatMap(({start, end, word}) => {
    const level = levelOf(word);
    return level ? [{start, end, level, isProvince: provinces.has(word)}] : [];
  });
}

const honours: ReadonlySet<RecognitionType> = new Set(["award", "pilot"]);

export const isHonour = ({type}: Pick<Frame, "type">): boolean => honours.has(type);

/** 经国家认可的 is an attribute. */
export const isPredicate = (text: string, {triggers, framesOf}: RecognitionLexicon): boolean =>
  triggers
    .findAll(text)
    .some(({word, end}) => text.charAt(end) !== "的" && (framesOf(word)[0]?.type ?? "first") !== "first");
