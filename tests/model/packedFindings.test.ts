import {expect, test} from "vitest";
import {packFindings, unpackFindings} from "../../src/model/packedFindings.ts";

const sentence = {start: 10, end: 22, text: "审批时限压减50%，增长9%。"};
const figure = {
  id: "r-16-19",
  start: 16,
  end: 19,
  text: "50%",
  sentence,
  indicator: "审批时限",
  received: {start: 20, end: 24},
  value: 50
};

const found = {
  id: "r",
  facts: [
    figure,
    {...figure, id: "r-22-24", start: 22, end: 24, text: "9%", rating: {verdict: "kept"}},
    // Named by a person, of another sentence, with a name and a text that do not stand there.
    {
      ...figure,
      id: "added",
      sentence: {start: 40, end: 44, text: "增长快。"},
      start: 42,
      end: 43,
      text: "很快",
      indicator: "增速"
    }
  ],
  recognitions: [{start: 10, end: 12, received: {start: 14, end: 18}, text: "审批"}],
  reforms: [],
  assignments: []
};

test("what was read out of a report is after packing and unpacking what it was", () => {
  const sent = JSON.parse(JSON.stringify(packFindings(found))) as ReturnType<typeof packFindings<typeof found>>;
  expect(unpackFindings<typeof found>(sent)).toStrictEqual(found);
});

test("a sentence of several figures goes over the wire once, and what it says of them not again", () => {
  const sent = JSON.stringify(packFindings({...found, facts: found.facts.slice(0, 2)}));
  expect(sent.split("审批时限")).toHaveLength(2);
  expect(sent).not.toContain("r-16-19");
});
