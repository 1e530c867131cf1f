import writeXlsxFile, {type Cell, type SheetData} from "write-excel-file/browser";
import type {Sheet, Value} from "../../charts/sheet.ts";
import {glyph, formatUnit} from "../../components/format.ts";
import {t} from "../../components/i18n.ts";
import {positionOf} from "../../figures/kinds.ts";
import {asideOf, cornerWords, headWords, rowName} from "./grid.ts";
import {wordsOf, type Layout} from "./layout.ts";
import type {Placed} from "./notes.ts";
import {longSheet} from "./sheet.ts";
import {citedAs, wholeAddress} from "./sources.ts";
import type {MemoView} from "./view.ts";

/** Columns that a question (or a place) has in the sheet of the table. */
const parts = ["comparator", "value", "unit", "aside"] as const;

/** The memo as a workbook: the table as it is seen, its long rows, its sources. Numbers are numbers, units stand apart. */
export async function memoWorkbook(view: MemoView, layout: Layout): Promise<Blob> {
  const sheets = [
    {sheet: t("memo.sheet.table"), data: tableData(view, layout), stickyRowsCount: 2, stickyColumnsCount: 1},
    {sheet: t("memo.sheet.rows"), data: longData(await longSheet(view)), stickyRowsCount: 1},
    {sheet: t("memo.sheet.sources"), data: sourceData(view)}
  ];
  return writeXlsxFile(sheets).toBlob();
}

type Row = SheetData[number];

// A cell that is typed as text runs nothing, whatever it begins with.
const words = (text: string): Cell => (text === "" ? null : {value: text, type: String, wrap: true});
const head = (text: string): Cell => (text === "" ? null : {value: text, type: String, fontWeight: "bold"});
const number = (value: number): Cell => ({value, type: Number});
const cellOf = (value: Value | undefined): Cell => (typeof value === "number" ? number(value) : words(value ?? ""));

function tableData(view: MemoView, layout: Layout): SheetData {
  const top = layout.columns.flatMap((column): Cell[] => [
    {value: headWords(column), type: String, fontWeight: "bold", columnSpan: parts.length},
    null,
    null,
    null
  ]);
  const under = layout.columns.flatMap(() => parts.map((part) => head(t(`memo.part.${part}`))));
  const rows = layout.rows.map((row): Row => [
    head(rowName(row, view)),
    ...layout.columns.flatMap((column) => cellsOf(layout.at(row, column), layout, view))
  ]);
  return [[head(cornerWords(layout)), ...top], [null, ...under], ...rows];
}

/** Comparator, number, unit and note of a cell; a figure that is not one number stands in words, as one that is missing. */
function cellsOf(placed: Placed, layout: Layout, {catalogue}: MemoView): Cell[] {
  const said = wordsOf(placed, layout.usual(placed.question), catalogue);
  const {told, kind, missing} = placed.cell;
  if (!told) return [null, words(said.state), null, words(asideOf(said))];
  const {fact} = told;
  const isNumber = fact.valueMax === null && missing === null;
  const aside = [fact.from === null ? "" : said.value, missing === null ? "" : said.state, asideOf(said)];
  return [
    words(isNumber ? glyph(fact.comparator) : ""),
    isNumber ? number(positionOf(fact, kind)) : words(said.value),
    words(isNumber ? formatUnit(fact.unit) || t("memo.number") : ""),
    words(aside.filter(Boolean).join(t("list.semicolon")))
  ];
}

function longData({columns, rows}: Sheet): SheetData {
  const keys = columns.map(({key}) => key);
  return [keys.map(head), ...rows.map(({values}) => keys.map((key) => cellOf(values[key])))];
}

const sourceData = ({sources}: MemoView): SheetData => [
  ["#", t("memo.source.title"), t("memo.source.address")].map(head),
  ...sources.map((source): Row => [number(source.number), words(citedAs(source)), words(wholeAddress(source))])
];
