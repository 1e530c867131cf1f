import {styleText} from "node:util";
import wrapAnsi from "wrap-ansi";
import type {FigureRow} from "../query/figure.ts";
import type {QueueRow} from "../query/review/rows.ts";
import {visible} from "./terminal.ts";

/** What each reason means to somebody who sees the figure. */
const reasons: Record<QueueRow["kind"], (row: QueueRow) => string> = {
  contradiction: ({others}) => `another report says otherwise: ${others.join(", ")}`,
  correction: ({correction}) => `a correction applies no more: ${correction}`,
  unread: ({file}) => `a file could not be read: ${file}`,
  issue: () => "a check finds it wrong",
  role: ({role, otherRole}) => `its role is in doubt: ${role}${otherRole === null ? "" : ` or ${otherRole}`}`,
  scope: () => "whom it is of is in doubt",
  near: ({near}) => `it comes near an entry that it does not match: ${near}`,
  confidence: ({confidence}) => `read with little confidence: ${confidence}`
};

/** What stands at the head of an item: how far the person is, where it is from, and why it waits. */
export function headLines(row: QueueRow, at: number, of: number): string[] {
  const where = [row.place, row.year, row.factId].filter((part) => part !== null).join(" · ");
  return [
    "",
    strong(`${at} of ${of}${where === "" ? "" : ` · ${where}`}`),
    ...row.reasons.map((reason) => `  ${visible(reasons[reason](row))}`),
    ...(row.message === null ? [] : [`  ${visible(row.message)}`])
  ];
}

/** The sentence of a figure with the figure marked, and how it was read. */
export function figureLines(figure: FigureRow): string[] {
  const {sentence, start, end, rules} = figure;
  const at = start - sentence.start;
  const [before, words, behind] = [
    sentence.text.slice(0, at),
    sentence.text.slice(at, at + end - start),
    sentence.text.slice(at + end - start)
  ];
  const fields = shown.flatMap((field) => {
    const value = figure[field];
    return value === null || value === false ? [] : [`${field} ${said(value)}`];
  });
  return [
    ...wrapped(`${plain(before)}${marked(plain(words))}${plain(behind)}`),
    ...wrapped(visible(fields.join(" · ")), true),
    ...wrapped(faint(`rules: ${rules.map(inShort).join(" → ")}`), true)
  ];
}

/** A rule without the notation of the phrase by which it decided. */
const inShort = (rule: string): string => rule.split(": ", 1).join("");

const shown = [
  "value",
  "valueMax",
  "unit",
  "comparator",
  "role",
  "indicator",
  "indicatorId",
  "period",
  "scope",
  "change",
  "from",
  "measure",
  "deadline",
  "field",
  "fieldGroup",
  "fieldArea",
  "cumulative",
  "yearly",
  "coverage",
  "lead",
  "part"
] as const satisfies (keyof FigureRow)[];

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
