import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {RecognitionLevel} from "../model/fact.ts";
import {recognitionLevels, recognitionTypes} from "../model/fact.ts";
import type {PlaceLevel} from "../model/level.ts";
import {numeralDigits, smallDigits} from "../model/numerals.ts";
import type {BodyLexicon} from "./bodies.ts";
import type {ClauseWords} from "./clauses.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import type {Places} from "./places.ts";
import {wordList, type WordList} from "./word-list.ts";

const wordsShape = z.array(z.string().min(1)).min(1);
const count = z.number().int().nonnegative();

const Frame = z
  .object({
    name: z.string(),
    type: z.enum(recognitionTypes),
    orPilot: z.boolean().optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    unpaid: z.boolean().optional(),
    around: z.string().optional(),
    without: z.string().optional(),
    ending: z.string().optional(),
    context: z.boolean().optional(),
    quoted: z.boolean().optional(),
    closes: z.boolean().optional(),
    verb: z.boolean().optional(),
    area: z.enum(["before", "after", "anywhere"]).optional(),
    reach: count.optional(),
    last: count.optional(),
    words: wordsShape
  })
  .strict();

/** One reading of a group of trigger words; `data/reference/recognitions.yml` explains each field. */
export type Frame = z.infer<typeof Frame>;

const File = z
  .object({
    levels: z.record(z.enum([...recognitionLevels, "nothing"]), wordsShape),
    renowned: z.partialRecord(z.enum(recognitionLevels), wordsShape),
    sets: z.record(z.string(), wordsShape),
    frames: z.array(Frame).min(1),
    nothing: wordsShape,
    ordinal: Pattern,
    tally: Pattern
  })
  .strict();

export interface RecognitionLexicon {
  /** Words that name a level, and those that only seem to (`levelOf` gives null for them). */
  areas: WordList;
  levelOf(area: string): RecognitionLevel | null;
  /** Provinces by their full and short names. */
  provinces: ReadonlySet<string>;
  /** Cities between province and county by theirs: what counties speak of as being above them. */
  cities: ReadonlySet<string>;
  /** Honours that everybody knows the level of (鲁班奖), for where no area is named. */
  renowned: {level: RecognitionLevel; names: WordList}[];
  /** Trigger words, and those that only seem to be (`framesOf` gives none for them). */
  triggers: WordList;
  framesOf(trigger: string): readonly Frame[];
  set(name: string): WordList;
  /** Which one of its kind a thing is (第五个), where it begins a text. */
  ordinal: RegExp;
  /** How many there are, where it ends a clause (试点12项). */
  tally: RegExp;
  /** Words that deal out, one to each. */
  distributors: WordList;
  /** How the name of a body that may give an honour ends, and the words that only end like one. */
  bodies: Pick<BodyLexicon, "authorities" | "notBodies">;
}

/** Reads recognitions.yml. Throws UserError for a frame that names an unknown set. */
export function loadRecognitions(
  folder: string,
  places: Places,
  {distributors}: Pick<ClauseWords, "distributors">,
  bodies: RecognitionLexicon["bodies"]
): RecognitionLexicon {
  const {levels, renowned, sets, frames, nothing, ordinal, tally} = readYaml(folder, "recognitions.yml", File);
  const levelOf = new Map<string, RecognitionLevel | null>(levels.nothing.map((word) => [word, null]));
  for (const level of recognitionLevels) for (const word of levels[level]) levelOf.set(word, level);
  const provinces = namesOf(places, "province");
  for (const word of provinces) levelOf.set(word, "provincial");
  const cities = new Set([...namesOf(places, "prefecture")].filter((word) => !levelOf.has(word)));
  for (const word of cities) levelOf.set(word, "municipal");
  const framesOf = new Map<string, Frame[]>(nothing.map((word) => [word, []]));
  for (const frame of frames) {
    for (const word of frame.words) framesOf.set(word, [...(framesOf.get(word) ?? []), frame]);
  }
  const compiled = new Map(Object.entries(sets).map(([name, list]) => [name, wordList(list)]));
  for (const {name, before, after, around, without, ending} of frames) {
    for (const set of [before, after, around, without, ending]) if (set !== undefined) known(compiled, set, name);
  }
  return {
    areas: wordList([...levelOf.keys()]),
    provinces,
    cities,
    levelOf: (area) => levelOf.get(area) ?? null,
    renowned: recognitionLevels.map((level) => ({level, names: wordList(renowned[level] ?? [])})),
    triggers: wordList([...framesOf.keys()]),
    framesOf: (trigger) => framesOf.get(trigger) ?? [],
    set: (name) => known(compiled, name, "the code"),
    tally: compile(tally, "recognitions.yml", {numeral: numeralDigits}),
    ordinal: compile(ordinal, "recognitions.yml", {small: smallDigits}),
    distributors,
    bodies
  };
}

const namesOf = ({byCode}: Places, wanted: PlaceLevel): Set<string> =>
  new Set([...byCode.values()].flatMap(({name, short, level}) => (level === wanted ? [name, short] : [])));

function known(sets: Map<string, WordList>, name: string, where: string): WordList {
  const set = sets.get(name);
  if (set) return set;
  throw new UserError(`unknown set in recognitions.yml, named by ${where}: ${name}`);
}
