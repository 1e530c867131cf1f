import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {type WordList, wordList, Words} from "./word-list.ts";

const Lists = z.strictObject({
  endings: Words,
  divisions: Words,
  bodies: Words,
  halls: Words,
  commonEndings: Words,
  alone: Words,
  anyOf: Words,
  kinds: Words,
  compounds: Words,
  notEndings: Words,
  built: Words,
  authorities: Words,
  regions: Words,
  names: Words,
  brief: Words,
  levels: Words,
  tiers: Words,
  purses: Words,
  telling: Words,
  parts: Words,
  openers: Words,
  whereabouts: Words,
  notNames: Words,
  breaks: Words,
  nameVerbs: Words,
  shortened: Words,
  whole: Words,
  standings: Words,
  organs: Words,
  ratios: Words,
  continuing: Words,
  ownAffairs: Words,
  describing: Words,
  counted: Words,
  dealtWith: Words,
  institutions: Words,
  mentioned: Words,
  firms: Words
});

const ShortForm = z.strictObject({words: Words, endings: Words, near: z.boolean().default(false)});

const Patterns = z.strictObject({
  reporting: Pattern,
  selfReport: Pattern,
  levelHall: Pattern,
  stationed: Pattern,
  provincial: Pattern,
  nation: Pattern,
  quoted: Pattern,
  above: Pattern,
  fullName: Pattern,
  frame: Pattern,
  compared: Pattern,
  offices: Pattern,
  dated: Pattern,
  item: Pattern,
  ofLevel: Pattern,
  numbered: Pattern,
  tabled: Pattern,
  number: Pattern,
  firmStart: Pattern,
  joint: Pattern,
  members: Pattern,
  examples: Pattern,
  department: Pattern,
  topic: Pattern,
  relativeEnd: Pattern,
  counting: Pattern,
  money: Pattern,
  covered: Pattern
});
type Patterns = z.infer<typeof Patterns>;

const File = Lists.extend({
  ...Patterns.shape,
  shortForms: z.array(ShortForm).min(1),
  longForms: z.record(z.string(), Words)
});

/** Words by which a text goes on with a body, the names that they can mean by their endings, and how far back. */
type ShortForm = z.infer<typeof ShortForm>;

/** Places and bodies that a figure can belong to; `data/reference/scopes.yml` explains each list. */
export interface ScopeWords extends z.infer<typeof Lists>, Record<keyof Patterns, RegExp> {
  /** Every ending of a name: of zones, divisions, bodies and halls. */
  allEndings: WordList;
  /** All words of the short forms. */
  shortWords: WordList;
  shortForms: readonly ShortForm[];
  /** The short form of an ending of zones: 经开区 of 经济技术开发区. */
  shortOfEnding: ReadonlyMap<string, string>;
}

/** Reads scopes.yml; `fullName`, `firmStart` and `covered` are global. Throws UserError when it is malformed. */
export function loadScopes(folder: string): ScopeWords {
  const {
    shortForms,
    longForms,
    reporting,
    selfReport,
    levelHall,
    stationed,
    provincial,
    nation,
    quoted,
    above,
    fullName,
    frame,
    compared,
    offices,
    dated,
    item,
    ofLevel,
    numbered,
    tabled,
    number,
    firmStart,
    joint,
    members,
    examples,
    department,
    topic,
    relativeEnd,
    counting,
    money,
    covered,
    ...lists
  } = readYaml(folder, "scopes.yml", File);
  const pattern = (row: z.infer<typeof Pattern>): RegExp => compile(row, "scopes.yml", lists);
  const {endings, divisions, bodies, halls} = lists;
  return {
    ...lists,
    allEndings: wordList([endings, divisions, bodies, halls].flatMap(({words}) => words)),
    shortWords: wordList(shortForms.flatMap(({words}) => words.words)),
    shortForms,
    shortOfEnding: new Map(
      Object.entries(longForms).flatMap(([short, {words}]) => words.map((word) => [word, short] as const))
    ),
    reporting: pattern(reporting),
    selfReport: pattern(selfReport),
    levelHall: pattern(levelHall),
    stationed: pattern(stationed),
    provincial: pattern(provincial),
    nation: pattern(nation),
    quoted: pattern(quoted),
    above: pattern(above),
    fullName: new RegExp(pattern(fullName), "gu"),
    frame: pattern(frame),
    compared: pattern(compared),
    offices: pattern(offices),
    dated: pattern(dated),
    item: pattern(item),
    ofLevel: pattern(ofLevel),
    numbered: pattern(numbered),
    tabled: pattern(tabled),
    number: pattern(number),
    firmStart: new RegExp(pattern(firmStart), "gu"),
    joint: pattern(joint),
    members: pattern(members),
    examples: pattern(examples),
    department: pattern(department),
    topic: pattern(topic),
    relativeEnd: pattern(relativeEnd),
    counting: pattern(counting),
    money: pattern(money),
    covered: new RegExp(pattern(covered), "gu")
  };
}
