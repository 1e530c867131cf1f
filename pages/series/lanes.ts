import type {Mark, TargetLane} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {rivalsOf, statisticsBeside} from "../figures/cells.ts";
import type {Side} from "../figures/held.ts";
import {eitherOf, markOf} from "../figures/marks.ts";
import {coveredBy} from "../figures/scope.ts";
import {labelOf} from "../figures/wording.ts";
import {isPair, verdictBeside} from "../figures/verdict.ts";
import {givenIn, reportsFirst, type Entry, type Series, type Told} from "./series.ts";
import {usualWhen, whenIn} from "./wording.ts";

/** What the places of a series say on one side. */
export const toldOn = (side: Side, {entries}: Pick<Series, "entries">): Told[] =>
  entries.flatMap((entry) => entry[side] ?? []);

/**
 * When the figures of a series are of, as most of those of reports have it, else of statistics; empty where it has none on that
 * side.
 */
export const usualWhens = (series: Pick<Series, "entries" | "extent">): {actual: string; target: string} => ({
  actual: usualWhen(reportsFirst(toldOn("actual", series)), whenIn(series)),
  target: usualWhen(reportsFirst(toldOn("target", series)), whenIn(series))
});

/**
 * The lanes of a series, in the order of its entries: what was done, with what is promised beside it; in a lane of its own
 * where the one does not answer the other.
 */
export function lanesOf(series: Series): TargetLane[] {
  const usual = usualWhens(series);
  return series.entries.flatMap(alone).map((entry) => laneOf(entry, {series, usual}));
}

function alone(entry: Entry): Entry[] {
  const {place, actual, target} = entry;
  if (!actual || !target || isPair(actual.fact, target.fact)) return [entry];
  return [
    {...entry, target: null},
    {...entry, place: `${place}-promised`, actual: null}
  ];
}

interface Setting {
  series: Series;
  usual: {actual: string; target: string};
}

function laneOf({place, name, actual, target}: Entry, {series, usual}: Setting): TargetLane {
  const marks = actual ? marksOf(actual, series, {name, usual: usual.actual}) : [];
  const [promised] = target ? marksOf(target, series, {name, usual: usual.target}) : [];
  return {
    id: place,
    name,
    colour: roleColour("outcome"),
    marks,
    missing: (actual ?? target)?.cell.missing === "ambiguous" ? "ambiguous" : null,
    target: promised ? {...promised, label: t("compare.target", {quantity: promised.label})} : null,
    deadline: promised?.counts ?? "",
    verdict: actual && target ? verdictBeside(actual.fact, target.fact) : ""
  };
}

/** The figures of one side of a place; the first says when it is of, where that is not when most are. */
function marksOf(told: Told, series: Series, {name, usual}: {name: string; usual: string}): Mark[] {
  const {row, fact, cell} = told;
  const when = whenIn(series)({row, fact});
  const since = fact.cumulative && typeof series.extent === "number" ? t("compare.cumulative") : "";
  const counts = [coveredBy(fact, series.base), when === usual ? "" : when, since].filter(Boolean).join(" · ");
  const [first, ...others] = givenIn(told, [fact, ...cell.others]).map((one) =>
    markOf(one.fact, series.kind, {name: cell.givers ? reportLabel(one.row) : name, report: one.row.id})
  );
  if (!first) return [];
  const title = [first.title, ...statisticWords(told, series.kind)].join("\n");
  return eitherOf({...first, counts, title}, others, rivalsOf(cell).length);
}

/** What statistics say otherwise of what a report gives. */
const statisticWords = ({cell}: Told, kind: Series["kind"]): string[] =>
  statisticsBeside(cell).map((fact) => t("statistic.says", {label: labelOf(fact, kind)}));
