import {get} from "../../components/state.ts";
import {loadMainPeriods, type Catalogue, type ReportRow} from "../../components/data.ts";
import {align, type Alignment} from "../../comparisons/align.ts";
import type {Compared} from "../../figures/subjects.ts";
import {yearFor, yearsFor} from "../../series/order.ts";
import {yearAsked} from "../../series/time.ts";
import {askedOf, type Asked} from "./asked.ts";
import {layoutOf, type Layout} from "./layout.ts";
import type {Line} from "./lines.ts";
import {indicatorsOf, knownOf} from "./load.ts";
import {makeMemo, type Memo} from "./memo.ts";
import type {Known} from "./questions.ts";
import {sourcesOf, type Source} from "./sources.ts";

/** What the page knows before the memo is made. */
export interface MemoGround {
  lines: readonly Line[];
  reports: readonly ReportRow[];
  catalogue: Catalogue;
  /** The latest report of each line, where the page compares them in charts; else none. */
  compared: readonly Compared[];
}

/** The memo table as the address asks for it, and all that it takes to show it, to copy it and to save it. */
export interface MemoView extends MemoGround {
  asked: Asked & {unknown: string[]};
  memo: Memo;
  sources: readonly Source[];
  /** The years that there are figures of, the latest first. */
  years: readonly number[];
  /** The table in an order. */
  layout: (order: Asked["order"]) => Layout;
}

/** Makes the memo table that the address asks for, unless it is told what else is wanted. */
export async function memoView(ground: MemoGround, wanted = askedOf(ground.catalogue)): Promise<MemoView> {
  const {lines, catalogue, compared} = ground;
  const at = {lines, catalogue, read: compared.map(({read}) => read)};
  const [periods, indicators] = await Promise.all([loadMainPeriods(), indicatorsOf(at, wanted)]);
  const known = get("level") === "2" ? [] : await knownOf(at, indicators);
  const free = wanted.indicators.length === 0;
  const years = yearsIn(known, free ? compared : []);
  const asked = {...wanted, year: yearAsked(years)};
  const memo = makeMemo({
    lines,
    known,
    alignment: free ? alignmentOf(ground, asked) : null,
    periods,
    catalogue,
    sides: asked.sides,
    year: asked.year,
    least: free && asked.domains.length === 0 && lines.length > 1 ? 2 : 1,
    asAsked: !free
  });
  return {
    ...ground,
    asked,
    memo,
    sources: sourcesOf(memo),
    years,
    layout: (order) => layoutOf(memo, {...asked, order}, catalogue)
  };
}

/** The years of what is known, and of what else the reports at hand say; the latest first. */
const yearsIn = (known: readonly Known[], compared: readonly Compared[]): number[] =>
  yearsFor([
    ...known.flatMap(({given}) => given),
    ...compared.flatMap(({row, read}) => read.facts.map((fact) => ({row, fact})))
  ]).reverse();

/** What families answer, each line counting its own; null where there are too many lines to read all their reports. */
function alignmentOf({compared, catalogue}: MemoGround, {domains, year}: Asked): Alignment | null {
  if (compared.length < 2 || get("level") === "1") return null;
  const ofYear = compared.map(({row, read, face}) => {
    const facts = read.facts.filter((fact) => year === null || yearFor({row, fact}) === year);
    return {row, face, read: {...read, facts}};
  });
  return align(ofYear, catalogue, {domains, level: 2});
}
