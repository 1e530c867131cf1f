import type {Series} from "./series.ts";
import {joined, element, fold} from "../components/elements.ts";
import type {IndicatorFigures, IndicatorGap, NearFigure, ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel, placeOf} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";
import {byLatest} from "../figures/latest.ts";
import {nearList, type NearGroup} from "../figures/near.ts";

/** A place of which no figure of an indicator was matched: its latest report, and where that speaks of it all the same. */
export interface Silent {
  row: ReportRow;
  /** The sentence that names it beside a number that was not read; null where the reports say nothing of it. */
  gap: IndicatorGap | null;
  /** The figures by which its report gives it in other words. */
  near: readonly NearFigure[];
}

/** Why a place has no figure: given in other words comes before named and not read, and that before not reported. */
export const silentStates = ["given_otherwise", "not_extracted", "not_reported"] as const;
export type SilentState = (typeof silentStates)[number];

/** The first of `silentStates` that holds. */
export const stateOfSilent = ({gap, near}: Silent): SilentState =>
  near.length > 0 ? "given_otherwise" : gap ? "not_extracted" : "not_reported";

/** The places that give an indicator in other words, with the figures by which they do. */
export const nearGroups = (silent: readonly Silent[]): NearGroup[] =>
  silent.flatMap(({row, near}) => (near.length === 0 ? [] : [{name: placeLabel(row), report: row.id, facts: near}]));

/** The places of which no figure was matched, in the order of their codes. */
export function silentPlaces(
  reports: readonly ReportRow[],
  given: ReadonlySet<string>,
  {gaps, near}: Pick<IndicatorFigures, "gaps" | "near">
): Silent[] {
  const latest = new Map<string, ReportRow>();
  const named = new Map<string, Silent>();
  for (const row of reports) {
    const place = placeOf(row);
    if (given.has(place)) continue;
    const known = latest.get(place);
    if (!known || byLatest(row, known) < 0) latest.set(place, row);
    const gap = gaps.find(({report}) => report === row.id) ?? null;
    const own = near.filter(({report}) => report === row.id);
    if (own.length > 0 || (gap && !named.get(place)?.near.length)) named.set(place, {row, gap, near: own});
  }
  return [...latest].map(([place, row]) => named.get(place) ?? {row, gap: null, near: []});
}

/** How many figures the findings of a series rest on, and how many places of its level more give it in other words. */
export function restsOn({entries, level}: Pick<Series, "entries" | "level">, silent: readonly Silent[]): string {
  const more = silent.filter(({row, near}) => near.length > 0 && row.level === level).length;
  return more === 0 ? "" : t("near.rests", {n: entries.length, more});
}

/** Names that are shown at once; the others are folded. */
const shownNames = 40;

/** Who does not give a figure, by why: in other words with what they say, named and not read, not reported. */
export function silence(silent: readonly Silent[]): HTMLElement {
  const parts = silentStates.flatMap((state) => {
    const own = silent.filter((one) => stateOfSilent(one) === state);
    return own.length === 0 ? [] : part(state, own);
  });
  return element("dl", {class: "silence"}, ...parts);
}

function part(state: SilentState, silent: readonly Silent[]): HTMLElement[] {
  const sign = element("span", {class: `missing-sign ${state}`, "aria-hidden": "true"});
  const words = state === "given_otherwise" ? t("near.state") : t(`missing.${state}`);
  const term = element("dt", {}, sign, ` ${words} `, element("small", {}, String(silent.length)));
  if (state === "given_otherwise")
    return [
      term,
      element(
        "dd",
        {"data-state": state},
        nearList(nearGroups(silent)),
        element("p", {class: "figure-note"}, t("near.note"))
      )
    ];
  const shown = silent.slice(0, shownNames).map(nameOf);
  const rest = silent.slice(shownNames);
  const more = (): HTMLElement =>
    fold({}, t("indicators.moreNames", {n: rest.length}), () => joined(rest.map(nameOf), t("list.comma")));
  return [term, element("dd", {"data-state": state}, ...joined(shown, t("list.comma")), rest.length ? more() : null)];
}

function nameOf({row, gap}: Silent): HTMLElement {
  const href = gap ? sourceLink(row.id, gap) : link("report", {id: row.id});
  return element("a", {href, title: reportLabel(row)}, placeLabel(row));
}
