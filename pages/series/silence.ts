import {element, fold} from "../components/elements.ts";
import type {IndicatorGap, ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel, placeOf} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";

/** A place that gives no figure of an indicator: its latest report, and where that names it all the same. */
export interface Silent {
  row: ReportRow;
  /** The sentence that names it beside a number that was not read; null where the reports say nothing of it. */
  gap: IndicatorGap | null;
}

/** The places of which no report gives a figure, in the order of their codes. */
export function silentPlaces(
  reports: readonly ReportRow[],
  given: ReadonlySet<string>,
  gaps: readonly IndicatorGap[]
): Silent[] {
  const latest = new Map<string, ReportRow>();
  const named = new Map<string, Silent>();
  for (const row of reports) {
    const place = placeOf(row);
    if (given.has(place)) continue;
    const known = latest.get(place);
    if (!known || (row.year ?? 0) >= (known.year ?? 0)) latest.set(place, row);
    const gap = gaps.find(({report}) => report === row.id);
    if (gap) named.set(place, {row, gap});
  }
  return [...latest].map(([place, row]) => named.get(place) ?? {row, gap: null});
}

/** Names that are shown at once; the others are folded. */
const shownNames = 40;

/** Who does not give a figure: named without one that could be read, told apart from those that say nothing. */
export function silence(silent: readonly Silent[]): HTMLElement {
  const unread = silent.filter(({gap}) => gap);
  const absent = silent.filter(({gap}) => !gap);
  const parts = [
    ...(unread.length === 0 ? [] : [part("not_extracted", unread)]),
    ...(absent.length === 0 ? [] : [part("not_reported", absent)])
  ];
  return element("dl", {class: "silence"}, ...parts.flat());
}

function part(state: "not_extracted" | "not_reported", silent: readonly Silent[]): HTMLElement[] {
  const sign = element("span", {class: `missing-sign ${state}`, "aria-hidden": "true"});
  const term = element("dt", {}, sign, ` ${t(`missing.${state}`)} `, element("small", {}, String(silent.length)));
  const shown = silent.slice(0, shownNames).map(nameOf);
  const rest = silent.slice(shownNames);
  const more = (): HTMLElement => fold({}, t("indicators.moreNames", {n: rest.length}), () => joined(rest.map(nameOf)));
  return [term, element("dd", {"data-state": state}, ...joined(shown), rest.length ? more() : null)];
}

const joined = (names: readonly HTMLElement[]): (Node | string)[] =>
  names.flatMap((name, i) => (i === 0 ? [name] : [t("list.comma"), name]));

function nameOf({row, gap}: Silent): HTMLElement {
  const href = gap ? sourceLink(row.id, gap) : link("report", {id: row.id});
  return element("a", {href, title: reportLabel(row)}, placeLabel(row));
}
