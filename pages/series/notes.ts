import {has} from "../../src/model/unitClasses.ts";
import {unsureBelow} from "../components/confidence.ts";
import type {DrawnFact} from "../components/data.ts";
import {t, type Key} from "../components/i18n.ts";
import {isOfStatistics} from "../figures/cells.ts";
import {ambiguityNotes} from "../figures/doubts.ts";
import {scopeNotes} from "../figures/scope.ts";
import {toldOn, usualWhens} from "./lanes.ts";
import type {Entry, Series, Told} from "./series.ts";
import {whenIn} from "./wording.ts";
import {sides} from "../figures/held.ts";

/** Names beyond this many are counted. */
const mostNames = 8;

const toldBy = ({actual, target}: Entry): Told[] => [actual, target].flatMap((one) => one ?? []);

/** Whether who gives a figure gives others beside it, none of which it contradicts. */
const hasSmaller = ({fact, cell: {others, missing}}: Told): boolean =>
  !missing && others.some((other) => isOfStatistics(other) === isOfStatistics(fact));

const isExact = ({comparator, valueMax}: DrawnFact): boolean => comparator === "eq" && valueMax === null;

/** What to be careful about when the figures of a series are set against each other. */
export function seriesNotes(series: Series): string[] {
  const {entries} = series;
  const told = entries.flatMap(toldBy);
  const who = (key: Key, test: (told: Told) => boolean): string[] => {
    const names = entries.filter((entry) => toldBy(entry).some(test)).map(({name}) => name);
    return names.length === 0 ? [] : [t(key, {places: listed(names)})];
  };
  const mixed = told.some(({fact}) => isExact(fact));
  const isSum = typeof series.extent === "number";
  const sums = told.some(({fact}) => !fact.cumulative) ? "compare.note.cumulative" : "indicators.note.allCumulative";
  return [
    ...(series.unit === "" && has(series.unitClass, "one-by-one") ? [t("indicators.note.units")] : []),
    ...otherPeriods(series),
    ...(mixed ? who("indicators.note.bounds", ({fact}) => !isExact(fact)) : []),
    ...scopeNotes(
      entries.flatMap((entry) => toldBy(entry).map(({fact}) => ({name: entry.name, fact}))),
      series.base,
      listed
    ),
    ...(isSum ? who(sums, ({fact}) => fact.cumulative) : []),
    ...who("indicators.note.parts", ({fact}) => fact.part),
    ...ambiguityNotes(
      told.map(({cell}) => cell),
      (some) =>
        listed(entries.filter((entry) => toldBy(entry).some(({cell}) => some.includes(cell))).map(({name}) => name))
    ),
    ...who("compare.note.unsure", ({fact}) => fact.confidence < unsureBelow),
    ...(told.some(hasSmaller) ? [t("compare.note.largest")] : [])
  ];
}

/** Who gives a figure of another time than most; of what time each is where there is no usual one. */
function otherPeriods(series: Series): string[] {
  const usual = usualWhens(series);
  const odd = sides.flatMap((side) =>
    series.entries.flatMap(({name, ...entry}) => {
      const told = entry[side];
      const when = told && whenIn(series)(told);
      if (when === null || when === usual[side]) return [];
      return [t("indicators.note.when", {place: name, when: when || t("compare.noPeriod")})];
    })
  );
  const mixed = sides.some((side) => usual[side] === "" && toldOn(side, series).length > 1);
  const key = mixed ? "indicators.note.differing" : "indicators.note.periods";
  return odd.length === 0 || (odd.length === 1 && mixed) ? [] : [t(key, {places: listed([...new Set(odd)])})];
}

/** Names with commas between; only counted beyond the most that can be read. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(t("list.comma"));
  const rest = names.length - mostNames;
  return rest > 0 ? t("indicators.andMore", {names: shown, n: rest}) : shown;
}
