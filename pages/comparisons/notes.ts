import {unsureBelow} from "../components/confidence.ts";
import {type Key, t} from "../components/i18n.ts";
import {figuresOf, type Cell} from "../figures/cells.ts";
import {ambiguityNotes} from "../figures/doubts.ts";
import type {Material} from "./lanes.ts";
import {differ} from "./periods.ts";
import {basesIn, scopeNotes} from "../figures/scope.ts";
import {indicatorOf} from "../figures/wording.ts";

/** Who a cell belongs to: two sides of a comparison follow one another in the order of the reports. */
const nameAt = ({compared}: Material, i: number): string => compared[i % compared.length]?.face.name ?? "";

const names = (material: Material, cells: readonly Cell[], test: (cell: Cell) => boolean): string =>
  [...new Set(cells.flatMap((cell, i) => (test(cell) ? [nameAt(material, i)] : [])))].join(t("list.comma"));

/** What to be careful about in a figure: unlike counts, periods, parts of a place, sums since a start, doubt, silence. */
export function notesOf(material: Material, cells: readonly Cell[]): string[] {
  const {comparison} = material;
  const told = (key: Key, test: (cell: Cell) => boolean): string[] => {
    const places = names(material, cells, test);
    return places === "" ? [] : [t(key, {places})];
  };
  return [
    ...(comparison.level === 2 ? [unlike(material, cells)] : []),
    ...(several(cells) ? [t("compare.note.largest")] : []),
    ...(differ(
      cells,
      comparison,
      material.compared.map(({row}) => row.year)
    )
      ? [t("compare.note.periods")]
      : []),
    ...scopes(material, cells),
    ...told("compare.note.parts", ({fact}) => comparison.scope === null && Boolean(fact?.scope)),
    ...(typeof comparison.extent === "number"
      ? mixed(
          told("compare.note.cumulative", ({fact}) => fact?.cumulative === true),
          cells
        )
      : []),
    ...ambiguityNotes(cells, (some) => names(material, cells, (cell) => some.includes(cell))),
    ...told("compare.note.unsure", ({fact}) => fact !== null && fact.confidence < unsureBelow),
    ...told("compare.note.otherwise", ({missing, near}) => missing === "given_otherwise" && !near),
    ...told("compare.note.near", ({near}) => near !== undefined),
    ...silences(material, cells),
    ...told("compare.note.unread", ({missing}) => missing === "not_extracted")
  ];
}

/** What the figures of one entry cover, where each report chooses that. */
function scopes(material: Material, cells: readonly Cell[]): string[] {
  const {comparison, catalogue} = material;
  const told = cells.flatMap(({fact}, i) => (fact ? [{name: nameAt(material, i), fact}] : []));
  const base = comparison.level === 1 ? basesIn(catalogue)({indicatorId: comparison.indicator}) : null;
  return scopeNotes(told, base, (names) => names.join(t("list.comma")));
}

/** Who says nothing; where targets follow the outcomes, also who gives one of the two alone. */
function silences({compared}: Material, cells: readonly Cell[]): string[] {
  const gives = (i: number): boolean => cells[i] !== undefined && cells[i].missing !== "not_reported";
  const told = (key: Key, test: (outcome: boolean, target: boolean) => boolean): string[] => {
    const silent = compared.filter((_, i) => test(gives(i), gives(i + compared.length)));
    return silent.length === 0 ? [] : [t(key, {places: silent.map(({face}) => face.name).join(t("list.comma"))})];
  };
  const hasTargets = cells.length > compared.length;
  return [
    ...told("compare.note.noTarget", (outcome, target) => hasTargets && outcome && !target),
    ...told("compare.note.noOutcome", (outcome, target) => target && !outcome),
    ...told("compare.note.silent", (outcome, target) => !outcome && !target)
  ];
}

const several = (cells: readonly Cell[]): boolean => cells.some(({others, missing}) => others.length > 0 && !missing);

/** Worth saying only where some count since a start and others do not. */
const mixed = (note: string[], cells: readonly Cell[]): string[] =>
  cells.some(({fact}) => fact && !fact.cumulative) ? note : [];

/** Who counts what: 永州 counts 改革事项, 赣州 counts 重点改革任务. */
function unlike(material: Material, cells: readonly Cell[]): string {
  const counted = cells.flatMap((cell, i) =>
    figuresOf(cell)
      .slice(0, 1)
      .map((fact) => t("compare.counts", {place: nameAt(material, i), what: indicatorOf(fact, material.catalogue)}))
  );
  return t("compare.note.unlike", {counted: counted.join(t("list.semicolon"))});
}
