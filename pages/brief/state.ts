import type {Brief, BriefItem} from "../../src/model/brief.ts";
import {
  type BriefState,
  comparedFields,
  type ComparedMeaning,
  type UsedFigure,
  type UsedPassage
} from "../../src/model/briefState.ts";
import {groupBy} from "../../src/model/group.ts";
import {loadFacts, loadHeldReports, loadRuns, loadText, type PageFact, type ReportRow} from "../components/data.ts";
import {absolute} from "../components/state.ts";

/** A stretch of a report's clean text, as an address has it. */
interface Leading {
  report: string;
  at: string;
}

/**
 * The state of the ledger that a brief was made from: what each link of its sheet leads to, and how that was read. What the
 * sheet has no room for is not in it, but for what the brief names by its place in a report.
 */
export async function stateOf(sheet: Element, brief: Pick<Brief, "places" | "items">): Promise<BriefState> {
  const [[run], held] = await Promise.all([loadRuns(), loadHeldReports()]);
  const shown = leadingsIn(sheet);
  const left = namedBy(brief.items).filter(
    (one) => !shown.some(({report, at}) => one.report === report && one.at === at)
  );
  const [used, unseen] = await Promise.all([allUsed(held, shown), allUsed(held, left)]);
  const places = new Set<string | null>([...brief.places, ...used.map(({place}) => place)]);
  return {
    run: run ? {id: run.id, finished: run.finishedAt} : null,
    reports: held
      .filter(({placeCode}) => places.has(placeCode))
      .map(({id, placeCode, year}) => ({id, place: placeCode, year})),
    figures: used.filter((one) => "means" in one),
    passages: used.filter((one) => !("means" in one)),
    ...(unseen.length > 0 && {left: unseen})
  };
}

async function allUsed(
  held: readonly ReportRow[],
  leadings: readonly Leading[]
): Promise<(UsedFigure | UsedPassage)[]> {
  const byReport = groupBy(leadings, ({report}) => report);
  const rowOf = (id: string): ReportRow | undefined => held.find((row) => row.id === id);
  return (await Promise.all([...byReport].map(([id, ats]) => usedOf(rowOf(id), ats)))).flat();
}

/** The targets and sentences that items name: an id is that of the report and the place in it. */
const namedBy = (items: readonly BriefItem[]): Leading[] =>
  items.flatMap((item): Leading[] => {
    if (item.kind === "sentence") return [{report: item.report, at: item.at}];
    if (item.kind !== "promises") return [];
    return item.targets.map((id) => {
      const [report = "", ...at] = id.split("-");
      return {report, at: at.join("-")};
    });
  });

/** Where the links of a brief lead in reports, each once, in the order in which they come. */
function leadingsIn(brief: Element): Leading[] {
  const found = new Map<string, Leading>();
  for (const link of brief.querySelectorAll("a[href]")) {
    const {pathname, searchParams} = new URL(absolute(link.getAttribute("href") ?? ""));
    const [report, at] = [searchParams.get("id"), searchParams.get("at")];
    if (pathname.endsWith("/report.html") && report && at) found.set(`${report} ${at}`, {report, at});
  }
  return [...found.values()];
}

async function usedOf(
  report: ReportRow | undefined,
  leadings: readonly Leading[]
): Promise<(UsedFigure | UsedPassage)[]> {
  if (!report) return [];
  const {facts} = await loadFacts(report.id);
  const byPlace = new Map(facts.map((fact) => [`${fact.start}-${fact.end}`, fact]));
  const isText = leadings.some(({at}) => !byPlace.has(at));
  const text = isText ? (await loadText(report.id)).clean : "";
  return leadings.map(({at}) => {
    const fact = byPlace.get(at);
    const [start, end] = at.split("-").map(Number);
    const where = {report: report.id, at, place: report.placeCode, year: report.year};
    return fact ? {...where, ...figureOf(fact)} : {...where, quote: text.slice(start, end)};
  });
}

const figureOf = (fact: PageFact): Pick<UsedFigure, "quote" | "figure" | "means"> => ({
  quote: fact.sentence.text,
  figure: fact.text,
  means: Object.fromEntries(
    comparedFields.flatMap((field) => (fact[field] === null ? [] : [[field, fact[field]]]))
  ) as ComparedMeaning
});
