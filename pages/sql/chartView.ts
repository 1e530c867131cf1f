import {figureIdOf, type Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import type {LegendEntry} from "../charts/legend.ts";
import type {Sheet} from "../charts/sheet.ts";
import {choiceOf} from "../components/choices.ts";
import {loadHeldReports, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {sourcesFrom} from "../figures/sources.ts";
import {columnsFor, guess, mostColours, pointsOf, type Drawn, type Point} from "./chart.ts";
import {drawChart, heightOf, isFunction} from "./draw.ts";
import {fileNameOf, labelOf} from "./labels.ts";
import {chartKinds, type ChartChoice} from "./notebook.ts";
import type {Answer, Cell} from "./open.ts";
import {textOf} from "./values.ts";

/** A chart of what a statement gave, in the frame that all charts have, with what is drawn on which axis to choose. */
export async function chartView(
  cell: Cell,
  answer: Answer,
  choice: ChartChoice,
  choose: (choice: ChartChoice) => void
): Promise<Node[]> {
  const drawn = pointsOf(answer, choice);
  const controls = controlsOf(cell, answer, choice, choose);
  if (!drawn || drawn.points.length === 0) return [controls, element("p", {class: "note"}, t("sql.nothingDrawn"))];
  const reports = await loadHeldReports();
  return [controls, figureFrame(figureOf(cell, answer, choice, {drawn, reports}))];
}

function controlsOf(
  {id}: Cell,
  {result}: Answer,
  choice: ChartChoice,
  choose: (choice: ChartChoice) => void
): HTMLElement {
  const kinds = choiceOf({
    name: `sql-kind-${id}`,
    label: t("sql.kind"),
    choices: chartKinds.map((value) => ({value, label: t(`sql.kind.${value}`)})),
    chosen: choice.kind,
    take: (value) => {
      const kind = chartKinds.find((one) => one === value) ?? "bar";
      const [x, y] = [columnsFor(result, kind, "x")[0], columnsFor(result, kind, "y")[0]];
      const guessed = guess(result);
      choose(guessed?.kind === kind ? guessed : {kind, x: x?.name ?? "", y: y?.name ?? "", colour: null});
    }
  });
  const axes = (["x", "y", "colour"] as const).map((axis) =>
    choiceOf({
      name: `sql-${axis}-${id}`,
      label: t(`sql.${axis}`),
      choices: columnsFor(result, choice.kind, axis).map(({name}) => ({value: name, label: name})),
      chosen: choice[axis],
      ...(axis === "colour" ? {all: t("sql.noColour")} : {}),
      take: (value) => choose(withAxis(choice, axis, value ?? columnsFor(result, choice.kind, axis)[0]?.name ?? ""))
    })
  );
  return element("div", {class: "controls"}, kinds, ...axes);
}

const withAxis = (choice: ChartChoice, axis: "x" | "y" | "colour", name: string): ChartChoice => ({
  ...choice,
  [axis]: axis === "colour" && name === choice.colour ? null : name
});

interface Ground {
  drawn: Drawn;
  reports: readonly ReportRow[];
}

function figureOf(cell: Cell, answer: Answer, choice: ChartChoice, {drawn, reports}: Ground): Figure {
  const {points} = drawn;
  const lines = choice.kind !== "line" || isFunction(points);
  const shown: ChartChoice = lines ? choice : {...choice, kind: "dot"};
  const colours = coloursOf(points);
  const colourOf = (value: string | null): string => colours.get(value ?? "") ?? "var(--role-reform_count)";
  const height = heightOf(choice.kind, points.length);
  const title = cell.title || t("sql.result");
  const across = acrossOf(answer, choice);
  const labels = {x: labelOf(answer, choice.x), y: labelOf(answer, choice.y)};
  const options = {height, alt: title, choice: shown, labels, across, colourOf, titleOf: titlesOf(answer)};
  return {
    id: figureIdOf("sql", fileNameOf(cell, answer.result), String(cell.id)),
    title,
    under: [choice.x, choice.y, choice.colour]
      .filter((name) => name !== null)
      .map((name) => labelOf(answer, name))
      .join(" · "),
    height,
    draw: (width) => drawChart(points, {...options, width}),
    legend: Array.from(colours, ([label, colour]): LegendEntry => ({sign: "swatch", form: "dot", colour, label})),
    sheet: () => sheetOf(answer, points),
    sources: sourcesOf(answer, reportsOf(points, reports)),
    notes: notesOf(drawn, lines)
  };
}

function acrossOf({result}: Answer, {x}: ChartChoice): "day" | "year" | "number" {
  const column = result.columns.find(({name}) => name === x);
  if (column?.kind === "date") return "day";
  return /year$/i.test(x) ? "year" : "number";
}

/** A colour for each value, of the commonest values where there are more than colours. */
function coloursOf(points: readonly Point[]): Map<string, string> {
  const values = new Set(points.flatMap(({colour}) => colour ?? []));
  return new Map([...values].slice(0, mostColours).map((value, i) => [value, `var(--place-${i})`]));
}

/** What a mark says: every value of its row, as the table has it. */
const titlesOf =
  ({result: {columns}}: Answer) =>
  ({row}: Point): string =>
    columns
      .filter(({name}) => !/links?$/.test(name))
      .flatMap(({name, type, at}) => (at(row) === null ? [] : [`${name}: ${textOf(at(row), type)}`]))
      .join("\n");

const sheetOf = ({result: {columns}}: Answer, points: readonly Point[]): Sheet => ({
  columns: columns.map(({name, kind}) => ({key: name, label: name, numeric: kind === "number"})),
  rows: points.map(({row, href}) => ({
    values: Object.fromEntries(
      columns.map(({name, type, at}) => [name, at(row) === null ? null : textOf(at(row), type)])
    ),
    href
  }))
});

/** The reports that the marks lead to; where they lead to none, the tables that were asked. */
function sourcesOf({tables}: Answer, reports: readonly ReportRow[]): Figure["sources"] {
  if (reports.length > 0 || tables.length === 0) return sourcesFrom(reports);
  return [{label: t("sql.ofTables", {names: tables.join(t("list.comma"))}), href: "#sql-schema"}];
}

/** The reports that the marks lead to. */
function reportsOf(points: readonly Point[], reports: readonly ReportRow[]): ReportRow[] {
  const ids = new Set(points.map(({href}) => /report\.html\?id=([^&#]+)/.exec(href ?? "")?.[1]));
  return reports.filter(({id}) => ids.has(id));
}

const notesOf = ({silent, beyond}: Drawn, lines: boolean): string[] => [
  ...(silent > 0 ? [t("sql.silent", {n: formatCount(silent)})] : []),
  ...(beyond > 0 ? [t("sql.beyond", {n: formatCount(beyond)})] : []),
  ...(lines ? [] : [t("sql.noLine")])
];
