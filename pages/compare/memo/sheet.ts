import type {Column, Sheet, SheetRow, Value} from "../../charts/sheet.ts";
import {t} from "../../components/i18n.ts";
import {absolute, sourceLink} from "../../components/state.ts";
import {rivalsOf} from "../../figures/cells.ts";
import {figureValues, figureSheetColumns, reportValues, stateOf, type FigureColumn} from "../../figures/sheet.ts";
import {labelOf} from "../../figures/wording.ts";
import type {Given} from "../../series/facts.ts";
import {sentencesOf} from "./load.ts";
import type {Memo} from "./memo.ts";
import {notesOf, usualIn, whenWords, type Placed} from "./notes.ts";
import {allFigures, type Counted, type Question} from "./questions.ts";
import {cellAt} from "./sort.ts";
import type {MemoView} from "./view.ts";

/** Columns of a figure that stand first, in this order; the rest of what is known of it follows. */
const first: readonly FigureColumn[] = [
  "value",
  "value_max",
  "value_before",
  "unit",
  "comparator",
  "period_start",
  "period_end",
  "deadline",
  "scope",
  "scope_basis",
  "coverage"
];

/** The columns of the long sheet: what a memo needs of a figure in the order in which it is read, then all else. */
export function longColumns(): Column[] {
  const order = ["place", "report_year", "indicator", "side", "label", "when", ...first, "state", "stands", "note"];
  const source = ["sentence", "title", "publisher", "published", "link"];
  return figureSheetColumns([...order, ...source].map((key) => ({key, label: key})));
}

/** Every figure that answers a question of the memo, a row each, and every missing state; with the sentences. */
export async function longSheet(view: MemoView): Promise<Sheet> {
  const {memo} = view;
  const facts = memo.questions.flatMap(({cells}) => cells.flatMap((cell) => allFigures(cell).map(({fact}) => fact)));
  return {columns: longColumns(), rows: longRows(memo, await sentencesOf(facts))};
}

/** The rows of the long sheet, line by line within each question. */
export const longRows = (memo: Memo, sentences: ReadonlyMap<string, string>): SheetRow[] =>
  memo.questions.flatMap((question) => {
    const usual = usualIn(question);
    return memo.lines.flatMap((line, i) =>
      cellRows({cell: cellAt(question, i), question, line}, memo, {usual, sentences})
    );
  });

interface Setting {
  usual: string;
  sentences: ReadonlyMap<string, string>;
}

function cellRows(placed: Placed, memo: Memo, {usual, sentences}: Setting): SheetRow[] {
  const {cell, question, line} = placed;
  const note = notesOf(placed, usual)
    .map(({words}) => words)
    .join(t("list.semicolon"));
  const shared = {place: line.name, indicator: memo.nameOf(question), side: t(`side.${question.side}`), note};
  if (!cell.told) {
    const [row] = line.reports;
    const values = {...reportValues(row), ...sourceOf({row}), ...shared, ...known(question), state: cell.missing};
    return [{values, href: null}];
  }
  const unclear = cell.missing === "ambiguous" ? rivalsOf(cell.told.cell).length + 1 : 0;
  return allFigures(cell).map((one, i) => {
    const state = !one.alike ? "given_otherwise" : i < unclear ? "ambiguous" : stateOf(one.fact);
    const values = {...shared, note: i === 0 ? note : "", stands: String(i === 0), state};
    return figureRow(one, values, sentences.get(one.fact.id) ?? "");
  });
}

const known = ({indicator, family, domain}: Question): Record<string, Value> => ({
  indicator_id: indicator?.id ?? null,
  family,
  domain
});

const sourceOf = ({row}: Pick<Given, "row">): Record<string, Value> => ({
  title: row.title,
  publisher: row.source,
  published: row.published
});

function figureRow(one: Counted, more: Record<string, Value>, sentence: string): SheetRow {
  const {row, fact, kind} = one;
  const href = sourceLink(row.id, fact);
  const told = {label: labelOf(fact, kind), when: whenWords(one, one)};
  return {
    values: {
      ...reportValues(row),
      ...figureValues(fact),
      ...sourceOf(one),
      ...told,
      sentence,
      ...more,
      link: absolute(href)
    },
    href
  };
}
