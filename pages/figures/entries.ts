import type {Catalogue, IndicatorRow} from "../components/data.ts";

/** The entries of each catalogue by their ids, made once: a list of figures asks for each of them. */
const known = new WeakMap<readonly IndicatorRow[], ReadonlyMap<string, IndicatorRow>>();

/** Tells the entry of a catalogue that a figure is of; undefined where it has none. */
export function entriesIn({
  indicators
}: Pick<Catalogue, "indicators">): (figure: {indicatorId: string | null}) => IndicatorRow | undefined {
  const entries = known.get(indicators) ?? new Map(indicators.map((entry) => [entry.id, entry]));
  known.set(indicators, entries);
  return ({indicatorId}) => entries.get(indicatorId ?? "");
}
