import {styleText} from "node:util";
import wrapAnsi from "wrap-ansi";
import {rowWords} from "../model/cellWords.ts";
import {type Otherwise, otherwiseIn} from "../model/review.ts";
import type {Reading} from "../model/quote.ts";
import type {QueueRow} from "../query/review/rows.ts";
import type {Shown} from "../store/correct/subject.ts";
import {visible} from "./terminal.ts";

/** What each reason means to somebody who sees the sentence. */
const reasons: Record<QueueRow["kind"], (row: QueueRow) => string> = {
  contradiction: () => "another report says otherwise",
  correction: ({correction}) => `a correction does not hold: ${correction}`,
  unread: ({file}) => `a file could not be read: ${file}`,
  issue: ({message}) => `a check finds it wrong: ${message}`,
  readers: ({reader, readings}) =>
    otherwiseIn(readings)
      .map((one) => readOtherwise(one, reader))
      .join("; "),
  role: ({role, otherRole}) => `its role is in doubt: ${role}${otherRole === null ? "" : ` or ${otherRole}`}`,
  scope: () => "whom it is of is in doubt",
  near: ({near}) => `it comes near an entry that it does not match: ${near}`,
  confidence: ({confidence}) => `read with little confidence: ${confidence}`,
  level: () => "neither country, province nor city is named as who gave it",
  leads: () => "several bodies are read as leading one task",
  domain: () => "its policy domain could not be told"
};

const readOtherwise = ({reader, field, said, held}: Otherwise, own: string | null): string =>
  `${reader} reads ${field} as ${bare(said)}, ${own ?? "the program"} as ${bare(held)}`;

/** A value of JSON as a person says it. */
const bare = (json: string): string => (json === "null" ? "none" : json.replace(/^"|"$/g, ""));

/** What a person can do about what no entry of the corrections can put right. */
const remedies: Partial<Record<QueueRow["kind"], string>> = {
  unread: "mend the file, or take it out of the folder",
  issue: "mend the report, or say what is known of it in a sidecar"
};

/** What stands at the head of an item: how far the person is, where it is from, and why it waits. */
export function headLines(row: QueueRow, at: number, of: number): string[] {
  const {id, message, reasons: kinds} = row;
  const isSaid = message === null || kinds.includes("issue");
  const remedy = id === null ? remedies[row.kind] : undefined;
  return [
    "",
    strong(`${at} of ${of}${headOf([row.place, row.year, row.of, id])}`),
    ...[...kinds.map((kind) => reasons[kind](row)), isSaid ? null : message, remedy].flatMap((line) =>
      line === null || line === undefined ? [] : wrapped(visible(line), true)
    )
  ];
}

const headOf = (parts: readonly (string | number | null)[]): string =>
  parts.flatMap((part) => (part === null ? [] : [` · ${part}`])).join("");

/** A sentence with what was read in it marked, and how it was read. */
export function shownLines({meaning, rules, ...reading}: Shown): string[] {
  const fields = Object.entries(meaning).flatMap(([field, value]) => {
    const isEmpty = value === null || value === false || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [`${field} ${said(value)}`];
  });
  return [
    ...sentenceLines(reading),
    ...wrapped(visible(fields.join(" · ")), true),
    ...(rules.length === 0 ? [] : wrapped(faint(`rules: ${rules.map(inShort).join(" → ")}`), true))
  ];
}

/** A figure that another report gives, in its sentence. */
export const otherLines = ({place, year, ...reading}: Shown): string[] => [
  `  against it${headOf([place, year])}`,
  ...sentenceLines(reading)
];

/** A sentence with a stretch of it marked. */
export function sentenceLines({sentence, start, end}: Reading): string[] {
  const [before, behind] = [rowWords(sentence.slice(0, start)), rowWords(sentence.slice(end))];
  const words = sentence.slice(start, end);
  return wrapped(`${plain(before)}${marked(plain(words))}${plain(behind)}`);
}

/** A rule without the notation of the phrase by which it decided. */
const inShort = (rule: string): string => rule.split(": ", 1).join("");

const said = (value: unknown): string =>
  value !== null && typeof value === "object" ? Object.values(value).join(" to ") : String(value);

const plain = (text: string): string => visible(text.replaceAll(/\s+/g, " "));

const isTerminal = (): boolean => process.stdout.isTTY;

const strong = (text: string): string => styleText("bold", text, {stream: process.stdout});
const faint = (text: string): string => styleText("dim", text, {stream: process.stdout});
const marked = (text: string): string => (isTerminal() ? styleText("inverse", text) : `【${text}】`);

/** Lines that fit the terminal, a Han character being two columns wide, moved in by two; broken between words where asked to. */
function wrapped(text: string, wordWrap = false): string[] {
  const columns = Math.max(20, (process.stdout.columns ?? 100) - 2);
  return wrapAnsi(text, columns, {hard: true, wordWrap, trim: wordWrap})
    .split("\n")
    .map((line) => `  ${line}`);
}
