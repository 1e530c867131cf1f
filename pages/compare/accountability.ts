import type {ReportFacts} from "../components/data.ts";
import {overlaps} from "../../src/model/span.ts";
import type {Subject} from "../figures/held.ts";

/** Something that can be said of every report, whatever it counts. */
export interface Yardstick {
  id: "density" | "before" | "exact" | "numbered" | "deadline" | "lead" | "confirmed" | "honours";
  /** A share of a whole, or a rate. */
  share: boolean;
  of: (subject: Subject) => Part;
}

/** A part and what it is a part of; nothing to measure when the whole is 0. */
export interface Part {
  part: number;
  whole: number;
}

/** A share from 0 to 1 or a rate; null when there is nothing to measure. */
export const valueOf = ({part, whole}: Part): number | null => (whole === 0 ? null : part / whole);

/** The yardsticks of the accountability profile, in the order of the page. */
export const yardsticks: readonly Yardstick[] = [
  {id: "density", share: false, of: ({row}) => ({part: row.facts, whole: row.characters / 1000})},
  {id: "exact", share: true, of: ({read}) => exact(read)},
  {id: "before", share: true, of: ({row}) => ({part: row.outcomesWithBefore, whole: row.outcomes})},
  {id: "numbered", share: true, of: ({read}) => numbered(read)},
  {id: "deadline", share: true, of: ({row}) => ({part: row.targetsWithDeadline, whole: row.targets})},
  {id: "lead", share: true, of: ({row}) => ({part: row.targetsWithLead, whole: row.targets})},
  {id: "confirmed", share: true, of: confirmed},
  {id: "honours", share: false, of: ({read}) => ({part: read.recognitions.length, whole: 1})}
];

const exact = ({facts}: ReportFacts): Part => ({
  part: facts.filter(({comparator, valueMax}) => comparator === "eq" && valueMax === null).length,
  whole: facts.length
});

/** Targets with a number, of those and the tasks that are handed to a body without one. */
function numbered({facts, assignments}: ReportFacts): Part {
  const targets = facts.filter(({role}) => role === "target");
  const bare = assignments.filter((task) => !targets.some((target) => overlaps(task, target)));
  return {part: targets.length, whole: targets.length + bare.length};
}

/** Levels that stand above a report of this level, so that its honours come from outside. */
const above = {
  province: ["national"],
  prefecture: ["national", "provincial"],
  county: ["national", "provincial", "municipal"]
};

/**
 * Claims that someone above or outside confirms: of the sentences that give an outcome or an honour, those with an
 * honour from above or with a rank among others.
 */
function confirmed({row, read}: Subject): Part {
  const from = above[row.level ?? "prefecture"];
  const honours = read.recognitions.filter(({level}) => from.includes(level));
  const results = read.facts.filter(({role}) => role === "outcome" || role === "reform_count");
  const sentences = new Map(results.map(({sentence}) => [sentence.start, sentence]));
  const ranked = new Set(results.filter(({unitClass}) => unitClass === "rank").map(({sentence}) => sentence.start));
  const stated = [...sentences.values()];
  const held = stated.filter((one) => ranked.has(one.start) || honours.some((honour) => overlaps(one, honour)));
  const loose = (one: {start: number; end: number}): boolean => !stated.some((sentence) => overlaps(sentence, one));
  const alone = honours.filter(loose).length;
  return {part: held.length + alone, whole: stated.length + read.recognitions.filter(loose).length};
}

/** Figures of each policy domain per 1,000 characters, the domains with most figures first. */
export function domainDensity(subjects: readonly Subject[]): {domain: string; values: number[]}[] {
  const domains = [...new Set(subjects.flatMap(({read}) => read.facts.map(({domain}) => domain)))];
  const rows = domains.map((domain) => ({
    domain,
    values: subjects.map(({row, read}) => {
      const count = read.facts.filter((fact) => fact.domain === domain).length;
      return row.characters === 0 ? 0 : (count * 1000) / row.characters;
    })
  }));
  const sum = ({values}: {values: number[]}): number => values.reduce((total, value) => total + value, 0);
  return rows.sort((a, b) => sum(b) - sum(a));
}
