import {groupBy} from "../../../src/model/group.ts";
import type {Catalogue} from "../../components/data.ts";
import {formatUnit} from "../../components/format.ts";
import {t} from "../../components/i18n.ts";
import {labelOf, indicatorOf} from "../../figures/wording.ts";
import {extentWords} from "../../figures/extent.ts";
import {citedIn} from "../../series/series.ts";
import type {Asked, Down} from "./asked.ts";
import type {Line} from "./lines.ts";
import type {Memo} from "./memo.ts";
import {notesOf, usualIn, whenWords, type Note, type Placed} from "./notes.ts";
import type {Question} from "./questions.ts";
import {cellAt, lineOrder, sortedQuestions} from "./sort.ts";

/** A row or a column of the table: a line or a question, by what is called. */
export interface Head {
  /** What the address calls it when the table is sorted by it. */
  id: string;
  name: string;
  /** What sets it apart: the side, when most figures are of, the part of the place. */
  under: string;
  /** Name of the group that it stands in, where the table is in groups. */
  group: string | null;
  line: number | null;
  question: Question | null;
}

/** The memo as a table: what goes down, what goes across, and what stands where they meet. */
export interface Layout {
  down: Down;
  rows: readonly Head[];
  columns: readonly Head[];
  at: (row: Head, column: Head) => Placed;
  /** When most figures of a question are of. */
  usual: (question: Question) => string;
}

/** Places that can stand side by side. */
const mostAcross = 8;

/** Many indicators of few places go down, for the eye goes along a row from place to place; else the places do. */
const downOf = ({lines, questions}: Memo): Down =>
  lines.length <= mostAcross && questions.length > lines.length ? "indicators" : "places";

/** The memo laid out as the address asks. */
export function layoutOf(memo: Memo, asked: Pick<Asked, "down" | "order">, catalogue: Catalogue): Layout {
  const down = asked.down ?? downOf(memo);
  const times = new Map(memo.questions.map((question) => [question, usualIn(question)]));
  const usual = (question: Question): string => times.get(question) ?? "";
  const isGrouped = down === "indicators" && asked.order.by === "family";
  const questionHead = (question: Question): Head => ({
    id: question.id,
    name: memo.nameOf(question),
    under: underOf(question, usual(question)),
    group: isGrouped ? groupOf(memo, question) : null,
    line: null,
    question
  });
  const lineHead = (i: number): Head => ({...lineOf(memo.lines, i), group: null, question: null});
  const questions = (down === "places" ? memo.questions : sortedQuestions(memo, asked.order, catalogue)).map(
    questionHead
  );
  // One group after the other, as the page draws them: what is copied and saved has the same order.
  const grouped = isGrouped ? [...groupBy(questions, ({group}) => group).values()].flat() : questions;
  const lines = (down === "places" ? lineOrder(memo, asked.order) : memo.lines.map((_, i) => i)).map(lineHead);
  return {
    down,
    usual,
    rows: down === "places" ? lines : grouped,
    columns: down === "places" ? grouped : lines,
    at: (row, column) => placedAt(memo, row, column)
  };
}

/** What each counts for itself stands behind all that counts alike, whatever family it is of. */
const groupOf = (memo: Memo, question: Question): string =>
  question.level === 2 ? t("memo.unlike") : memo.familyOf(question);

function lineOf(lines: readonly Line[], i: number): Pick<Head, "id" | "name" | "under" | "line"> {
  const line = lines[i];
  if (!line) throw new RangeError(`no line ${i}`);
  return {id: line.id, name: line.name, under: "", line: i};
}

function placedAt({lines}: Memo, row: Head, column: Head): Placed {
  const question = row.question ?? column.question;
  const i = row.line ?? column.line;
  const line = lines[i ?? -1];
  if (!question || i === null || !line) throw new RangeError("a cell of a memo is a question and a line");
  return {cell: cellAt(question, i), question, line};
}

function underOf(question: Question, usual: string): string {
  const {side, scope, level, extent} = question;
  const unlike = level === 2 ? t("compare.unlike") : "";
  const number = isBareNumber(question) ? t("memo.number") : "";
  return [t(`side.${side}`), usual, scope ?? "", extentWords(extent), unlike, number].filter(Boolean).join(" · ");
}

/** Whether figures stand without a unit, for the language of the page has no word for what counts them (个, 家). */
const isBareNumber = ({cells}: Question): boolean =>
  cells.some(
    ({told, alike}) => told !== null && alike && told.fact.unit !== "rank" && formatUnit(told.fact.unit) === ""
  );

/** What a cell says, in words. */
export interface CellWords {
  /** The figure, or all that it could be; empty where there is none. */
  value: string;
  /** What it counts, its scope, when it is of. */
  about: string[];
  notes: Note[];
  /** Why there is no figure, or why it is in doubt; empty where there is one. */
  state: string;
}

/** The words of a cell. */
export function wordsOf(placed: Placed, usual: string, catalogue: Catalogue): CellWords {
  const {cell, question} = placed;
  const state = cell.missing ? t(`missing.${cell.missing}`) : "";
  const notes = notesOf(placed, usual);
  if (!cell.told) return {value: "", about: [], notes, state};
  const {fact} = cell.told;
  const counts = question.level === 2 ? indicatorOf(fact, catalogue) : "";
  const scope = question.scope === null || !cell.alike ? (fact.scope ?? "") : "";
  return {
    value: valuesOf(placed).join(" / "),
    about: [...new Set([counts, scope, fact.coverage ?? "", whenWords(cell.told, cell)])].filter(Boolean),
    notes,
    state
  };
}

/** The figure of a cell as its label says it; where others of its report exclude it, these too. */
export function valuesOf({cell}: Placed): string[] {
  return cell.told ? citedIn(cell.told).map(({fact}) => labelOf(fact, cell.kind)) : [];
}
