import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {confidenceOf, type Grounds} from "../../src/resolve/confidence.ts";
import {doubtsOf} from "../../src/resolve/doubts.ts";

const {confidence} = loadLexicon();

const grounds = (over: Partial<Grounds> = {}): Grounds => ({
  fact: {
    rules: ["quantity:arabic", "subject:before", "role:outcome by figure", "time:opening 一年来"],
    indicator: "新增就业",
    scope: null,
    scopeBasis: "stated",
    period: null
  },
  likely: 0.97,
  scope: {isFar: false, isTitled: false},
  timeBy: "paragraph",
  isNamed: false,
  isPlaced: true,
  isDated: true,
  ...over
});

test.each([
  ["its role is", {likely: 0.5}],
  ["the kind of its report is", {timeBy: "kind (unsure)"}],
  ["what it measures is hardly named", {fact: {...grounds().fact, indicator: "收入"}}],
  ["whom it belongs to was said before", {fact: {...grounds().fact, scope: "市本级", scopeBasis: "carried"}}]
] satisfies [string, Partial<Grounds>][])("a reading is less sure where %s", (_why, over) => {
  expect(confidenceOf(grounds(over), confidence)).toBeLessThan(confidenceOf(grounds(), confidence));
});

const reading = {role: "outcome", probability: 0.9, probabilities: null, rule: "", signs: []} as const;

test.each([
  ["in doubt where it is hardly likelier than one that stands elsewhere", [0.1, 0.4, 0.45, 0.05], "target"],
  ["in doubt over background", [0.05, 0.1, 0.5, 0.35], "context"],
  ["clear where only activity and result are hard to tell apart", [0.4, 0.1, 0.45, 0.05], null],
  ["clear where it is likely", [0.02, 0.03, 0.9, 0.05], null]
] as const)("a role is %s", (_what, [reform_count, target, outcome, context], otherRole) => {
  const probabilities = {reform_count, target, outcome, context};
  const doubts = otherRole ? ["role"] : [];
  expect(doubtsOf({...reading, probabilities}, grounds())).toEqual({doubts, otherRole});
});

test("scope is in doubt where the report is of a body and the clause names nobody", () => {
  const fact = {...grounds().fact, scope: "虔江经济开发区", scopeBasis: "carried"} as const;
  const scope = {isFar: false, isTitled: true};
  expect(doubtsOf(reading, grounds({fact, scope})).doubts).toEqual(["scope"]);
  const stated = {...fact, scopeBasis: "stated"} as const;
  expect(doubtsOf(reading, grounds({fact: stated, scope})).doubts).toEqual([]);
});
