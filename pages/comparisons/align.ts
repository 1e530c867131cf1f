import {groupBy} from "../../src/model/group.ts";
import type {Catalogue, PageFact} from "../components/data.ts";
import {figuresOf, type Cell} from "../figures/cells.ts";
import {comparisons, type Comparison} from "./comparison.ts";
import {hold, type Held, type Subject} from "../figures/held.ts";

export interface FamilyView {
  family: string;
  comparisons: Comparison[];
  /** The most reports that one of its comparisons has. */
  coverage: number;
}

/** What one report alone says, of one family. */
export interface Lone {
  family: string;
  report: string;
  facts: PageFact[];
}

export interface Alignment {
  families: FamilyView[];
  lone: Lone[];
  /** Figures left aside as context. */
  context: number;
}

export interface AlignOptions {
  /** Policy domains; none for all. */
  domains?: readonly string[];
  /** 1 or 2 for one level alone. */
  level?: number | null;
}

/**
 * What the chosen reports can be asked in common: per family, the indicators that two or more of them give (level 1),
 * and, where the family reaches more reports than any one indicator, the family as a whole (level 2).
 */
export function align(subjects: readonly Subject[], catalogue: Catalogue, options: AlignOptions = {}): Alignment {
  const all = hold(subjects, catalogue, options.domains ?? []);
  const found = comparisons(all, subjects, catalogue).filter(({level}) => !options.level || level === options.level);
  return {families: byFamily(found, catalogue), lone: alone(all, found, subjects), context: contextOf(subjects)};
}

/** Families in the order of how many reports they reach and how often; within one, the most complete first. */
function byFamily(all: readonly Comparison[], {families}: Catalogue): FamilyView[] {
  const order = new Map(families.map(({id}, i) => [id, i]));
  const place = (family: string): number => order.get(family) ?? families.length;
  const views = [...groupBy(all, ({family}) => family)].map(([family, own]) => ({
    family,
    comparisons: own.sort((a, b) => b.coverage - a.coverage || a.level - b.level),
    coverage: Math.max(...own.map(({coverage}) => coverage))
  }));
  return views.sort((a, b) => b.coverage - a.coverage || full(b) - full(a) || place(a.family) - place(b.family));
}

/** How many indicators reach as many reports as the family reaches at all. */
const full = ({comparisons, coverage}: FamilyView): number =>
  comparisons.filter((one) => one.level === 1 && one.coverage === coverage).length;

const cellsOf = ({actual, target}: Comparison): Cell[] => [...(actual ?? []), ...(target ?? [])];

/** Figures that stand in no comparison, by family and report. */
function alone(all: readonly Held[], found: readonly Comparison[], subjects: readonly Subject[]): Lone[] {
  const used = new Set(found.flatMap((one) => cellsOf(one).flatMap(figuresOf)));
  const left = all.filter(({fact}) => !used.has(fact));
  return [...groupBy(left, ({family, report}) => `${family}~${report}`).values()].flatMap((group) => {
    const [first] = group;
    const report = first && subjects[first.report]?.row.id;
    return report ? [{family: first.family, report, facts: group.map(({fact}) => fact)}] : [];
  });
}

const contextOf = (subjects: readonly Subject[]): number =>
  subjects.reduce((sum, {read}) => sum + read.facts.filter(({role}) => role === "context").length, 0);
