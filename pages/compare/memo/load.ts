import {quotedOf} from "../../../src/model/cellWords.ts";
import {groupBy} from "../../../src/model/group.ts";
import {
  loadCoverage,
  loadEvidence,
  loadFacts,
  loadFigures,
  type Catalogue,
  type DrawnFact,
  type IndicatorRow,
  type ReportFacts,
  type ReportRow
} from "../../components/data.ts";
import {sideOf} from "../../figures/held.ts";
import {givenOf, type Given} from "../../series/facts.ts";
import type {Asked} from "./asked.ts";
import type {Line} from "./lines.ts";
import type {Known} from "./questions.ts";

/** Indicators of many places that nobody has chosen yet. */
const headlines = 8;

/** What is at hand before anything is asked for. */
export interface Ground {
  lines: readonly Line[];
  catalogue: Catalogue;
  /** What was read out of the reports that the page shows besides. */
  read: readonly ReportFacts[];
}

/** The indicators that a memo is of: those asked for, else all that the reports at hand give, else what most places give. */
export async function indicatorsOf(
  {lines, catalogue, read}: Ground,
  asked: Pick<Asked, "indicators" | "domains">
): Promise<IndicatorRow[]> {
  const {indicators} = catalogue;
  const chosen = asked.indicators.flatMap((id) => indicators.find((entry) => entry.id === id) ?? []);
  const within = indicators.filter(
    ({domain, id, facts}) => facts > 0 && asked.domains.includes(domain) && !asked.indicators.includes(id)
  );
  if (chosen.length + within.length > 0) return [...chosen, ...within];
  if (read.length > 0) {
    const given = new Set(read.flatMap(({facts}) => facts.map(({indicatorId}) => indicatorId)));
    return indicators.filter(({id}) => given.has(id));
  }
  return widespread(lines, indicators);
}

/** The indicators that most places of the levels of these lines give, the most widespread first. */
async function widespread(lines: readonly Line[], indicators: readonly IndicatorRow[]): Promise<IndicatorRow[]> {
  const levels = new Set(lines.map(({reports: [row]}) => row.level));
  const held = (await loadCoverage()).map(({id, places, provinces, prefectures, counties}) => {
    const of = {province: provinces, prefecture: prefectures, county: counties};
    const own = [...levels].reduce((sum, level) => sum + (level ? of[level] : places), 0);
    return {id, own};
  });
  const most = held.sort((a, b) => b.own - a.own).slice(0, headlines);
  return most.flatMap(({id}) => indicators.find((entry) => entry.id === id) ?? []);
}

/** What is known of these indicators, from whichever documents weigh less: of the reports, or of the indicators. */
export async function knownOf(ground: Ground, indicators: readonly IndicatorRow[]): Promise<Known[]> {
  const rows = ground.lines.flatMap(({reports}) => reports);
  const missing = rows.filter(({id}) => !ground.read.some((one) => one.id === id));
  return isLighter(missing, indicators) ? fromReports(rows, indicators) : fromIndicators(rows, indicators);
}

/** A figure weighs twice as much in the document of its report, where its sentence stands; a document as ten figures. */
function isLighter(missing: readonly ReportRow[], indicators: readonly IndicatorRow[]): boolean {
  const sum = (all: readonly {facts: number}[], each: number): number =>
    all.reduce((total, {facts}) => total + facts * each + 10, 0);
  return sum(missing, 2) <= sum(indicators, 1);
}

async function fromReports(rows: readonly ReportRow[], indicators: readonly IndicatorRow[]): Promise<Known[]> {
  const read = await Promise.all(rows.map(({id}) => loadFacts(id)));
  const given = rows.flatMap((row, i) => (read[i]?.facts ?? []).map((fact): Given => ({row, fact})));
  const byIndicator = groupBy(given, ({fact}) => fact.indicatorId);
  return indicators.map((indicator) => ({
    indicator,
    given: (byIndicator.get(indicator.id) ?? []).filter(({fact}) => sideOf(fact) !== null),
    near: nearOf(read, given, indicator.id),
    unread: new Set(
      read.filter(({gaps}) => gaps.some(({indicatorId}) => indicatorId === indicator.id)).map(({id}) => id)
    )
  }));
}

/** The figures by which these reports give an indicator in other words. */
function nearOf(read: readonly ReportFacts[], given: readonly Given[], indicator: string): Given[] {
  const ids = new Set(
    read.flatMap(({near}) => near.flatMap((one) => (one.indicatorId === indicator ? one.facts : [])))
  );
  if (ids.size === 0) return [];
  return given.filter(({fact}) => ids.has(fact.id));
}

const fromIndicators = (rows: readonly ReportRow[], indicators: readonly IndicatorRow[]): Promise<Known[]> =>
  Promise.all(
    indicators.map(async (indicator) => {
      const {figures, gaps, near} = await loadFigures(indicator.id);
      const unread = new Set(gaps.map(({report}) => report));
      const inOtherWords = rows.flatMap((row) =>
        near.filter(({report}) => report === row.id).map((fact): Given => ({row, fact}))
      );
      return {indicator, given: givenOf(figures, indicator, rows), unread, near: inOtherWords};
    })
  );

/** The sentence of each of these figures, by its id; fetched for those that came without. */
export async function sentencesOf(facts: readonly DrawnFact[]): Promise<Map<string, string>> {
  const bare = facts.filter(({sentence}) => !sentence);
  const ids = [...new Set(bare.flatMap(({indicatorId}) => indicatorId ?? []))];
  const evidence = await Promise.all(ids.map(loadEvidence));
  const found = new Map(evidence.flatMap(({sentences}) => Object.entries(sentences)));
  return new Map(
    facts.map((fact) => {
      const sentence = fact.sentence ?? found.get(fact.id);
      return [fact.id, sentence ? quotedOf({...fact, sentence}).text.trim() : ""];
    })
  );
}
