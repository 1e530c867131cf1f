import {z} from "zod";
import {readYaml} from "./file.ts";
import {compileAll, Pattern} from "./pattern.ts";
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
  accounts: Words,
  notAccounts: Words,
  accountVerbs: Words,
  accountLeads: Words,
  budgets: Words,
  telling: Words,
  parts: Words,
  openers: Words,
  whereabouts: Words,
  notNames: Words,
  breaks: Words,
  nameVerbs: Words,
  shortened: Words,
  whole: Words,
  nation: Words,
  ofProvince: Words,
  spread: Words,
  standings: Words,
  oneOfLevel: Words,
  commonBodies: Words,
  organs: Words,
  ratios: Words,
  steps: Words,
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

const Patterns = {
  reporting: Pattern,
  selfReport: Pattern,
  levelHall: Pattern,
  stationed: Pattern,
  provincial: Pattern,
  ofArea: Pattern,
  wider: Pattern,
  quoted: Pattern,
  within: Pattern,
  above: Pattern,
  group: Pattern,
  dealtOut: Pattern,
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
  event: Pattern,
  tally: Pattern,
  examples: Pattern,
  works: Pattern,
  department: Pattern,
  topic: Pattern,
  framing: Pattern,
  relativeEnd: Pattern,
  counting: Pattern,
  money: Pattern,
  amount: Pattern,
  scenic: Pattern,
  budgeted: Pattern,
  owned: Pattern,
  setAside: Pattern,
  partsOf: Pattern,
  figure: Pattern,
  ourLevel: Pattern,
  ofAll: Pattern,
  covered: Pattern
};

const File = Lists.extend({
  ...Patterns,
  shortForms: z.array(ShortForm).min(1),
  longForms: z.record(z.string(), Words)
});

/** Words by which a text goes on with a body, the names that they can mean by their endings, and how far back. */
type ShortForm = z.infer<typeof ShortForm>;

/** Places and bodies that a figure can belong to; `data/reference/scopes.yml` explains each list. */
export interface ScopeWords extends z.infer<typeof Lists>, Record<keyof typeof Patterns, RegExp> {
  /** Every ending of a name: of zones, divisions, bodies and halls. */
  allEndings: WordList;
  /** All words of the short forms. */
  shortWords: WordList;
  shortForms: readonly ShortForm[];
  /** The short form of an ending of zones: 经开区 of 经济技术开发区. */
  shortOfEnding: ReadonlyMap<string, string>;
}

/** Reads scopes.yml; `fullName`, `firmStart`, `dealtOut` and `covered` are global. Throws UserError when it is malformed. */
export function loadScopes(folder: string): ScopeWords {
  const file = readYaml(folder, "scopes.yml", File);
  const {endings, divisions, bodies, halls, shortForms, longForms} = file;
  const patterns = compileAll(Patterns, file, "scopes.yml", listsOf(file));
  return {
    ...file,
    ...patterns,
    fullName: new RegExp(patterns.fullName, "gu"),
    dealtOut: new RegExp(patterns.dealtOut, "gu"),
    firmStart: new RegExp(patterns.firmStart, "gu"),
    covered: new RegExp(patterns.covered, "gu"),
    allEndings: wordList([endings, divisions, bodies, halls].flatMap(({words}) => words)),
    shortWords: wordList(shortForms.flatMap(({words}) => words.words)),
    shortOfEnding: new Map(
      Object.entries(longForms).flatMap(([short, {words}]) => words.map((word) => [word, short] as const))
    )
  };
}

const listsOf = (file: z.infer<typeof File>): z.infer<typeof Lists> =>
  Object.fromEntries(Object.entries(file).filter(([name]) => name in Lists.shape)) as z.infer<typeof Lists>;
