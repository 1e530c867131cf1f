import type {ConfidenceWeights} from "../lexicon/confidence.ts";
import {choose, type Sign} from "../model/linear.ts";
import type {Fact} from "../model/fact.ts";
import type {ScopeReading} from "./scope/distance.ts";

/** What is known of a reading besides the rules that made it. */
export interface Grounds {
  fact: Pick<Fact, "rules" | "indicator" | "scope" | "scopeBasis" | "period">;
  /** How likely its role is. */
  likely: number;
  scope: ScopeReading;
  /** How far from its words their time was told, and whether the kind of the report, where that told it, is sure. */
  timeBy: string;
  /** Whether words name its period. */
  isNamed: boolean;
  /** Whether place and year of the report are known. */
  isPlaced: boolean;
  isDated: boolean;
}

/** How far a reading can be trusted: how likely it is that all of it is right. */
export const confidenceOf = (grounds: Grounds, weights: ConfidenceWeights): number =>
  Math.round(choose(confidenceSigns(grounds), weights).probabilities.right * 100) / 100;

/** What speaks for and against a reading, by name. */
export function confidenceSigns({fact, likely, scope, timeBy, isNamed, isPlaced, isDated}: Grounds): Sign[] {
  const names = [
    ...fact.rules.map(ruleName),
    `time by ${timeBy}`,
    isNamed ? "period named" : fact.period === null ? "no period" : "period of the report",
    `${fact.scope === null ? "no scope" : "scope"}, ${fact.scopeBasis}`,
    ...(scope.isFar ? ["scope from far"] : []),
    ...(scope.isTitled ? ["report of a body"] : []),
    ...(isPlaced ? [] : ["no place"]),
    ...(isDated ? [] : ["no year"]),
    `indicator ${lengthOf(fact.indicator)}`
  ];
  return [...new Set(names)].map((name): Sign => ({name})).concat({name: "role", value: odds(likely)});
}

/** A rule without the words that it met: change:增长 is change. */
function ruleName(rule: string): string {
  const colon = rule.indexOf(":");
  const stage = colon === -1 ? rule : rule.slice(0, colon);
  if (stage === "quantity" || stage === "subject") return rule;
  if (stage === "role" || stage === "time") return upToSpace(rule);
  return stage.includes("/") ? "entry" : (unnamed.find((name) => stage.startsWith(name)) ?? stage);
}

/** What is said of a figure that no entry of the catalogue is named for. */
const unnamed = ["family", "no entry", "ambiguous"] as const;

function upToSpace(text: string): string {
  const space = text.indexOf(" ");
  return space === -1 ? text : text.slice(0, space);
}

/** Up to how many characters an indicator is called so. */
const lengths = [
  ["empty", 0],
  ["of 1 or 2", 2],
  ["of 3 to 12", 12],
  ["of 13 to 20", 20]
] as const;

const lengthOf = (indicator: string): string =>
  lengths.find(([, most]) => indicator.length <= most)?.[0] ?? "of more than 20";

/** Log odds, within what can be learnt from some hundreds of labels. */
const odds = (probability: number): number =>
  Math.max(-1, Math.min(3.5, Math.log(probability / Math.max(1e-9, 1 - probability))));
