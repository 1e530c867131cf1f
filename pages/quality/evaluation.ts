import type {EvaluationRow} from "../../src/query/quality/evaluation.ts";
import {bars, type Bar} from "../charts/bars.ts";
import type {Figure} from "../charts/figure.ts";
import {element} from "../components/elements.ts";
import {partFold} from "../components/folds.ts";
import {formatCount, formatDate} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);

const setsOf = (rows: readonly EvaluationRow[]): string[] => [...new Set(rows.map(({set}) => set))];

/**
 * How well reports are read, measured on labels made without the program: what to expect of a report that nobody has seen,
 * from the sets read once; below it the sets that rules were written or mended with.
 */
export function evaluation(rows: readonly EvaluationRow[]): HTMLElement[] {
  if (rows.length === 0) return [element("p", {}, t("quality.evaluation.none"))];
  const [fresh, known] = [rows.filter(({firstSight}) => firstSight), rows.filter(({firstSight}) => !firstSight)];
  if (known.length === 0) return [expectation(fresh), ...setsPart(fresh)];
  const note = element("p", {class: "note"}, t("quality.evaluation.note"));
  const summary = [element("b", {}, t("quality.evaluation.known"))];
  const fold = partFold({summary, holds: () => false, open: fresh.length === 0, atOnce: true}, () => [
    note,
    ...setsPart(known)
  ]);
  return fresh.length === 0 ? [fold] : [expectation(fresh), ...setsPart(fresh), fold];
}

/** What the sets read once say together, in a sentence. */
function expectation(rows: readonly EvaluationRow[]): HTMLElement {
  const sum = (part: EvaluationRow["part"], name: string) => {
    const own = rows.filter((row) => row.part === part && row.name === name);
    const total = (of: (row: EvaluationRow) => number): number => own.reduce((all, row) => all + of(row), 0);
    return {right: total(({right}) => right), of: total(({of}) => of), spurious: total(({spurious}) => spurious)};
  };
  const share = (name: string): string => percent(sum("said", name).right, sum("said", name).of);
  const found = sum("found", "fact");
  const words = t("quality.evaluation.expect", {
    figures: formatCount(found.of),
    found: percent(2 * found.right, found.right + found.spurious + found.of),
    role: share("role"),
    period: share("period"),
    indicator: share("indicator"),
    all: share("all of these")
  });
  return element("p", {}, words);
}

function setsPart(rows: readonly EvaluationRow[]): HTMLElement[] {
  const sets = setsOf(rows);
  return [
    element("ul", {}, ...sets.map((set) => element("li", {}, aboutSet(rows, set)))),
    element("div", {class: "evaluation"}, foundTable(rows, sets), saidTable(rows, sets))
  ];
}

function aboutSet(rows: readonly EvaluationRow[], set: string): string {
  const own = rows.filter((row) => row.set === set);
  const facts = own.find((row) => row.part === "found" && row.name === "fact");
  return t("quality.evaluation.set", {
    set: term("set", set),
    about: term("setAbout", set),
    annotations: formatCount(own[0]?.annotations ?? 0),
    facts: formatCount(facts?.of ?? 0),
    date: formatDate(own[0]?.measured ?? "")
  });
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
