import type {EvaluationRow} from "../../src/query/quality/evaluation.ts";
import {bars, type Bar} from "../charts/bars.ts";
import type {Figure} from "../charts/figure.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);

const setsOf = (rows: readonly EvaluationRow[]): string[] => [...new Set(rows.map(({set}) => set))];

/** How well reports are read, measured on labels made without the program, set by set. */
export function evaluation(rows: readonly EvaluationRow[]): HTMLElement[] {
  if (rows.length === 0) return [element("p", {}, t("quality.evaluation.none"))];
  const sets = setsOf(rows);
  const about = sets.map((set) => {
    const first = rows.find((row) => row.set === set);
    const facts = rows.find((row) => row.set === set && row.part === "found" && row.name === "fact");
    return element(
      "li",
      {},
      t("quality.evaluation.set", {
        set: term("set", set),
        about: term("setAbout", set),
        annotations: formatCount(first?.annotations ?? 0),
        facts: formatCount(facts?.of ?? 0),
        date: formatDate(first?.measured ?? "")
      })
    );
  });
  return [
    element("ul", {}, ...about),
    element("p", {class: "note"}, t("quality.evaluation.note")),
    element("div", {class: "evaluation"}, foundTable(rows, sets), saidTable(rows, sets))
  ];
}

const named = (rows: readonly EvaluationRow[], part: EvaluationRow["part"]): string[] => [
  ...new Set(rows.filter((row) => row.part === part).map(({name}) => name))
];

/** F1 first, as it is what sets are compared by; there are many of them, so that all three share a column. */
function foundTable(rows: readonly EvaluationRow[], sets: readonly string[]): HTMLElement {
  const shares = (name: string, set: string): string => {
    const row = rows.find((one) => one.part === "found" && one.set === set && one.name === name);
    if (!row || row.of === 0) return t("quality.evaluation.noneAnnotated");
    const {right, of, spurious} = row;
    const [precision, recall] = [percent(right, right + spurious), percent(right, of)];
    return `${percent(2 * right, right + spurious + of)} (${precision} / ${recall})`;
  };
  const columns = sets.map((set): Column<string> => ({
    label: term("set", set),
    figure: true,
    cell: (name) => shares(name, set)
  }));
  const caption = t("quality.evaluation.found");
  const measures = `${t("quality.f1")} (${t("quality.precision")} / ${t("quality.recall")})`;
  const names: Column<string> = {label: `${caption} · ${measures}`, cell: (name) => term("found", name)};
  return table(named(rows, "found"), {caption, class: "quality-table", columns: [names, ...columns]});
}

function saidTable(rows: readonly EvaluationRow[], sets: readonly string[]): HTMLElement {
  const share = (name: string, set: string): string => {
    const row = rows.find((one) => one.part === "said" && one.set === set && one.name === name);
    return row ? t("quality.rightOf", {share: percent(row.right, row.of), of: formatCount(row.of)}) : "–";
  };
  const columns = sets.map((set): Column<string> => ({
    label: term("set", set),
    figure: true,
    cell: (name) => share(name, set)
  }));
  const caption = t("quality.evaluation.said");
  const names: Column<string> = {label: caption, cell: (name) => term("said", name)};
  return table(named(rows, "said"), {caption, class: "quality-table", columns: [names, ...columns]});
}

/**
 * How many figures of each confidence were read right in every part, over the sets that say so; null when nothing was
 * measured.
 */
export function calibrationFigure(rows: readonly EvaluationRow[]): Figure | null {
  const measured = rows.filter(({part}) => part === "calibration");
  const levels = named(measured, "calibration").sort((a, b) => b.localeCompare(a));
  if (levels.length === 0) return null;
  const sets = [...new Set(measured.map(({set}) => set))];
  const made = levels.map((name): Bar & {right: number; of: number} => {
    const own = measured.filter((row) => row.name === name);
    const [right, of] = [own.reduce((sum, row) => sum + row.right, 0), own.reduce((sum, row) => sum + row.of, 0)];
    const label = t("quality.rightOf", {share: percent(right, of), of: formatCount(of)});
    return {name, value: of ? right / of : 0, label, title: `${name}: ${label}`, href: null, right, of};
  });
  const title = t("quality.calibration.title");
  return {
    id: "calibration",
    title,
    under: t("quality.calibration.unit", {sets: sets.map((set) => term("set", set)).join(t("list.comma"))}),
    draw: (width) => bars(made, {width, alt: title, colour: "var(--role-outcome)", most: 1}),
    height: made.length * 22,
    legend: [],
    sheet: () => ({
      columns: [
        {key: "confidence", label: t("column.confidence")},
        {key: "right", label: t("column.right"), numeric: true},
        {key: "of", label: t("column.figures"), numeric: true}
      ],
      rows: made.map(({name, right, of}) => ({values: {confidence: name, right, of}, href: null}))
    }),
    sources: [{label: t("quality.evaluation"), href: `${link("quality")}#evaluation`}],
    notes: [t("quality.calibration.note")]
  };
}
