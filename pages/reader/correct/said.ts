import {
  correctionYaml,
  type FieldValue,
  type FieldValues,
  inOwnFile,
  needed,
  type Subject,
  withTopics
} from "../../../src/model/correction.ts";
import type {Catalogue} from "../../components/data.ts";
import {t, term} from "../../components/i18n.ts";
import {fieldOf, wordsOf} from "./fields.ts";
import type {Matter, Said} from "./matter.ts";

/** What stands in the form. */
export interface Entered extends Omit<Said, "set"> {
  /** The words that are meant. */
  figure: string;
  /** What stands in the controls of the fields, by their names. */
  fields: ReadonlyMap<string, string>;
}

/** The entry as YAML with the file that it goes into, or what keeps it from being one. */
export type Outcome = {yaml: string; file: string} | {faults: string[]};

/** What entered words make; `taken` are the ids of all entries that there are. */
export function outcomeOf(
  {figure, fields, ...said}: Entered,
  matter: Matter,
  {indicators}: Catalogue,
  taken: ReadonlySet<string>
): Outcome {
  const {set, faults} = changesIn(fields, matter);
  const isSetting = said.action === "set" || said.action === "add";
  const all = [
    ...(isSetting ? faults : []),
    ...(said.action === "set" && Object.keys(set).length === 0 && faults.length === 0 ? [t("correct.noChange")] : []),
    ...(said.action === "add"
      ? needed[matter.of].filter((name) => !(name in set)).map((name) => lacks(fieldName(matter.of, name)))
      : []),
    ...(["reason", "source", "by"] as const)
      .filter((name) => said[name] === "")
      .map((name) => lacks(t(`correct.${name}`))),
    ...(said.action === "withdraw" && matter.isSeen ? [t("correct.seen")] : [])
  ];
  if (all.length > 0) return {faults: all};
  const whole = withTopics(set, (id) => indicators.find((one) => one.id === id));
  const record = matter.write({...said, set: isSetting ? whole : {}}, figure);
  if (!record) return {faults: [t(said.action === "add" ? "correct.notThere" : "correct.notAlone")]};
  const {id, file} = inOwnFile(record.id, taken);
  return {yaml: correctionYaml({...record, id}), file};
}

const lacks = (name: string): string => t("correct.lacks", {name});

/** What a field is called: the unit of a lead body is the body. */
export const fieldName = (of: Subject, name: string): string =>
  term("correct.field", of === "lead" && name === "unit" ? "lead" : name);

/** The fields that say something else than was read. */
function changesIn(fields: Entered["fields"], {of, meaning}: Matter): {set: FieldValues; faults: string[]} {
  const set: Record<string, FieldValue> = {};
  const faults: string[] = [];
  for (const [name, words] of fields) {
    if (words === wordsOf(meaning[name])) continue;
    const value = fieldOf(of, name).parse(words);
    if (value === undefined) faults.push(t("correct.cannotBe", {name: fieldName(of, name), words}));
    else if (wordsOf(value) !== wordsOf(meaning[name])) set[name] = value;
  }
  return {set, faults};
}
