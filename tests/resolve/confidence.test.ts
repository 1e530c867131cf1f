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
  ["its report is of no known place", {isPlaced: false}],
  ["whom it belongs to was said far before", {scope: {isFar: true, isTitled: false}}]
])("a reading is less sure where %s", (_why, over) => {
  expect(confidenceOf(grounds(over), confidence)).toBeLessThan(confidenceOf(grounds(), confidence));
});

const reading = {role: "outcome", next: "target", rule: "", signs: []} as const;

test("a role that is hardly likelier than the next is in doubt, and the next is told", () => {
  expect(doubtsOf({...reading, probability: 0.51}, grounds())).toEqual({doubts: ["role"], otherRole: "target"});
  expect(doubtsOf({...reading, probability: 0.9}, grounds())).toEqual({doubts: [], otherRole: null});
});

test("scope is in doubt where the report is of a body and the clause names nobody", () => {
  const fact = {...grounds().fact, scope: "虔江经济开发区", scopeBasis: "carried"} as const;
  const scope = {isFar: false, isTitled: true};
  expect(doubtsOf({...reading, probability: 0.9}, grounds({fact, scope})).doubts).toEqual(["scope"]);
  const stated = {...fact, scopeBasis: "stated"} as const;
  expect(doubtsOf({...reading, probability: 0.9}, grounds({fact: stated, scope})).doubts).toEqual([]);
});
