import {comparisons, drawings, missingDrawing} from "./drawings.ts";
import {roleColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, glyph} from "../components/format.ts";
import {type Key, t} from "../components/i18n.ts";

/** A table whose columns are named by keys of the dictionary. */
export function table(columns: readonly Key[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const head = element("tr", {}, ...columns.map((key) => element("th", {scope: "col"}, t(key))));
  const body = rows.map(([first = "", ...rest]) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, first),
      ...rest.map((cell) => element("td", {class: isNumber(cell) ? "figure" : null}, cell))
    )
  );
  const made = element("table", {class: "codebook"}, element("thead", {}, head), element("tbody", {}, ...body));
  return element(
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": t(columns[0] ?? "methods.title")},
    made
  );
}

const isNumber = (cell: Node | string): boolean => typeof cell === "string" && /^[\d,]+$/.test(cell);

/** The four roles, with how many figures the ledger holds of each. */
export function roleTable(reports: readonly ReportRow[]): HTMLElement {
  const held = (count: (report: ReportRow) => number): string =>
    formatCount(reports.reduce((sum, report) => sum + count(report), 0));
  const rows = [
    ["reform_count", held(({reformCounts}) => reformCounts)],
    ["target", held(({targets}) => targets)],
    ["outcome", held(({outcomes}) => outcomes)],
    ["context", held(({contexts}) => contexts)]
  ] as const;
  return table(
    ["methods.column.role", "methods.column.meaning", "methods.column.held"],
    rows.map(([role, count]) => {
      const swatch = element("span", {
        class: "swatch",
        style: `background: ${roleColour(role)}`,
        "aria-hidden": "true"
      });
      return [element("span", {}, swatch, " ", t(`role.${role}`)), t(`methods.role.${role}`), count];
    })
  );
}

/** The comparators: the words that give them, and the mark that shows them. */
export const comparatorTable = (): HTMLElement =>
  table(
    ["methods.column.comparator", "methods.column.words", "methods.column.mark", "methods.column.meaning"],
    comparisons.map(({comparator, words}) => [
      glyph(comparator) || "=",
      element("span", {lang: "zh-CN"}, words),
      drawings[comparator](),
      t(`methods.comparator.${comparator}`)
    ])
  );

/** What a missing value can mean, and how it shows. */
export const missingTable = (): HTMLElement =>
  table(
    ["methods.column.state", "methods.column.mark", "methods.column.meaning"],
    (["not_reported", "not_extracted", "ambiguous"] as const).map((state) => [
      t(`missing.${state}`),
      missingDrawing(state),
      t(`methods.missing.${state}`)
    ])
  );

/** The three levels on which reports are compared. */
export const levelTable = (): HTMLElement =>
  table(
    ["methods.column.level", "methods.column.meaning"],
    (["1", "2", "3"] as const).map((level) => [t(`methods.level.${level}.name`), t(`methods.level.${level}`)])
  );
