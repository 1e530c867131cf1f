import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {wordList, type WordList} from "./word-list.ts";

const words = z.array(z.string().min(1)).min(1);

const labelKinds = ["lead", "responsible", "other"] as const;
export type LabelKind = (typeof labelKinds)[number];

const File = z
  .object({
    labels: z.record(z.enum(labelKinds), words),
    deeds: words,
    taskColumns: words,
    leadVerbs: words,
    answerVerbs: words,
    notLead: words,
    helpVerbs: words,
    suffixes: words,
    authorities: words,
    notBodies: words,
    others: words,
    by: z.string().min(1),
    backward: words,
    deadline: Pattern
  })
  .strict();

/** How reports say which body leads a task; `data/reference/bodies.yml` explains each list. */
export interface BodyLexicon {
  labels: WordList;
  kindOf(label: string): LabelKind | null;
  /** Labels that are verbs as well, and count only in brackets and at the head of a column. */
  deeds: WordList;
  taskColumns: readonly string[];
  /** Verbs of leading and of answering, and the longer words that hide them; the two questions tell them apart. */
  verbs: WordList;
  isLead(verb: string): boolean;
  isAnswer(verb: string): boolean;
  helpVerbs: WordList;
  suffixes: WordList;
  /** How a word ends that names a body which governs, and the words that only end like one. */
  authorities: WordList;
  notBodies: WordList;
  /** What may follow the last of several bodies: words for others, and lead verbs. */
  behind: WordList;
  /** What stands before the body that leads in running text. */
  by: string;
  /** What a task opens with that was told of before. */
  backward: WordList;
  /** What sets a day for a task. */
  deadline: RegExp;
}

/** Reads bodies.yml. Throws UserError when it is malformed. */
export function loadBodies(folder: string): BodyLexicon {
  const file = readYaml(folder, "bodies.yml", File);
  const {labels, taskColumns, leadVerbs, answerVerbs, notLead, helpVerbs, suffixes, others, deadline} = file;
  const kinds = new Map(labelKinds.flatMap((kind) => labels[kind].map((label) => [label, kind] as const)));
  const [lead, answer] = [new Set(leadVerbs), new Set(answerVerbs)];
  return {
    labels: wordList([...kinds.keys()]),
    kindOf: (label) => kinds.get(label) ?? null,
    deeds: wordList(file.deeds),
    taskColumns,
    by: file.by,
    backward: wordList(file.backward),
    deadline: compile(deadline, "bodies.yml"),
    verbs: wordList([...leadVerbs, ...answerVerbs, ...notLead]),
    isLead: (verb) => lead.has(verb),
    isAnswer: (verb) => answer.has(verb),
    helpVerbs: wordList(helpVerbs),
    suffixes: wordList(suffixes),
    authorities: wordList(file.authorities),
    notBodies: wordList(file.notBodies),
    behind: wordList([...leadVerbs, ...answerVerbs, ...others])
  };
}
