import {toCsv} from "../../src/model/csv.ts";
import {saved} from "../components/actions.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {absolute} from "../components/state.ts";
import {fetched} from "../components/waiting.ts";
import {fits, guess} from "./chart.ts";
import {fileNameOf} from "./labels.ts";
import {addressesIn, isLink} from "./links.ts";
import type {ChartChoice} from "./notebook.ts";
import type {Answer, Cell} from "./open.ts";
import type {Result, ResultColumn} from "./result.ts";
import {mostShown, resultTable} from "./resultTable.ts";
import {textOf} from "./values.ts";

/** The event that tells a chart that its cell is called another way. */
export const retitled = "retitled";

/** What a statement gave: how much it is, the rows, and a chart of them when somebody asks. */
export function answerView(cell: Cell, answer: Answer, changed: () => void): Node[] {
  const {result, ways} = answer;
  // The statement may have been changed since its chart was chosen.
  if (cell.chart && !fits(cell.chart, result)) cell.chart = guess(result);
  const chart = element("div", {class: "sql-chart"});
  chart.addEventListener(retitled, () => draw());
  const toggle = element("button", {type: "button"}, t("figure.chart"));
  function draw(): void {
    toggle.setAttribute("aria-pressed", String(cell.chart !== null));
    chart.replaceChildren(...(cell.chart ? [fetched(() => charted(cell, answer, choose))] : []));
  }
  function choose(choice: ChartChoice | null): void {
    cell.chart = choice;
    changed();
    draw();
  }
  toggle.addEventListener("click", () => choose(cell.chart ? null : (guess(result) ?? nothing)));
  draw();
  const head = element(
    "p",
    {class: "tools sql-counted"},
    counted(answer),
    ...(result.rows > 0 ? [toggle, csvButton(cell, result)] : [])
  );
  return [head, ...(result.rows > 0 ? [resultTable(result, ways, cell.title || t("sql.result"))] : []), chart];
}

/** A chart of which nothing can be drawn, for the page to say so. */
const nothing: ChartChoice = {kind: "bar", x: "", y: "", colour: null};

async function charted(cell: Cell, answer: Answer, choose: (choice: ChartChoice) => void): Promise<Node[]> {
  const {chartView} = await import("./chartView.ts");
  return cell.chart ? chartView(cell, answer, cell.chart, choose) : [];
}

/** How many rows there are, how many of them are shown, and how long it took. */
function counted({result: {rows}, took}: Answer): HTMLElement {
  const n = formatCount(rows);
  const words = rows > mostShown ? t("sql.rowsShown", {n, shown: formatCount(mostShown)}) : t("sql.rows", {n});
  return element("span", {}, `${words} · ${t("sql.took", {ms: formatCount(Math.round(took))})}`);
}

function csvButton(cell: Cell, result: Result): HTMLElement {
  const button = element("button", {type: "button"}, t("save.csv"));
  const said = element("output", {class: "save-said"});
  button.addEventListener("click", () => {
    said.textContent = saved(`${fileNameOf(cell, result)}.csv`, new Blob([csvOf(result)], {type: "text/csv"}));
  });
  return element("span", {}, button, said);
}

/** A result as CSV, all of its rows: what has no value is empty, addresses are whole. */
const csvOf = ({columns, rows}: Result): string =>
  toCsv([
    columns.map(({name}) => name),
    ...Array.from({length: rows}, (_, row) => columns.map((column) => csvCell(column, row)))
  ]);

function csvCell(column: ResultColumn, row: number): string {
  if (isLink(column)) return addressesIn(column, row).map(absolute).join(" ");
  return textOf(column.at(row), column.type);
}
