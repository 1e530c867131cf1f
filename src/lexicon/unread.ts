import {join} from "node:path";
import {z} from "zod";
import {UnreadableError, UserError} from "../model/errors.ts";
import type {Dictionary, Language, Values} from "../model/words.ts";
import {readYaml} from "./file.ts";
import {keptOf, referenceFolder} from "./folder.ts";
import {asksAlike, asksOtherwise, inEnglish} from "./wording.ts";

const text = z.string().min(1);

const Name = z.strictObject({en: text, zh: text});
const Wording = Name.refine(asksAlike, asksOtherwise);

const FaultWords = z.strictObject({fault: text, reason: Wording, hint: Wording.optional()});
type FaultWords = z.infer<typeof FaultWords>;

const UnreadWords = z.strictObject({code: text, name: Name, faults: z.array(FaultWords).min(1)});
type UnreadWords = z.infer<typeof UnreadWords>;

/** Reads unread.yml. Throws UserError for a fault given twice, and for words that differ in what they ask for. */
export function loadUnread(folder: string): UnreadWords[] {
  const all = readYaml(folder, "unread.yml", z.array(UnreadWords));
  const known = new Set<string>();
  for (const {fault} of all.flatMap(({faults}) => faults)) {
    if (known.has(fault)) throw new UserError(`fault given twice in unread.yml: ${fault}`);
    known.add(fault);
  }
  return all;
}

// Read only when a file cannot be read.
const known = keptOf(
  join(referenceFolder, "unread.yml"),
  () =>
    new Map(
      loadUnread(referenceFolder).flatMap(({code, faults}) => faults.map((words) => [words.fault, {...words, code}]))
    )
);

/**
 * What a reader throws for a file that it cannot read: a fault of unread.yml, told in English. Throws for a fault without
 * words, and for words without a value.
 */
export function unreadable(fault: string, values: Values, cause?: unknown): UnreadableError {
  const words = known().get(fault);
  if (!words) throw new Error(`no words in unread.yml for a fault: ${fault}`);
  const {code, reason, hint} = words;
  const tell = (words: string): string => inEnglish(words, values, `fault ${fault}`);
  const told = {message: tell(reason.en), hint: hint && tell(hint.en)};
  return new UnreadableError({code, fault, values, ...told}, cause);
}

/** The labels of codes (`unread.…`), and the reasons (`fault.….reason`) and hints (`fault.….hint`) of faults in a language. */
export const unreadLabels = (all: readonly UnreadWords[], language: Language): Dictionary =>
  Object.fromEntries(
    all.flatMap(({code, name, faults}) => [
      [`unread.${code}`, name[language]],
      ...faults.flatMap(({fault, reason, hint}) => [
        [`fault.${fault}.reason`, reason[language]],
        ...(hint ? [[`fault.${fault}.hint`, hint[language]]] : [])
      ])
    ])
  );
