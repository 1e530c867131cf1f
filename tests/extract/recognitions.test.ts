import {describe, expect, test} from "vitest";
import {z} from "zod";
import {findRecognitions} from "../../src/extract/recognitions.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {placeLevels} from "../../src/model/level.ts";
import {reportKinds} from "../../src/model/report.ts";
import {resolveRecognitions} from "../../src/resolve/recognitions.ts";
import {type TimeReading, timesOf} from "../../src/resolve/times.ts";
import {split} from "../../src/split/index.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();

const unsaid: TimeReading = {time: "past", cue: "kind review", by: "kind"};

const Case = z.object({
  place: z.enum(placeLevels).default("prefecture"),
  kind: z.enum(reportKinds).default("review"),
  text: z.string(),
  found: z.array(z.object({type: z.string(), level: z.string(), text: z.string()})),
  why: z.string()
});

function read({text, place, kind}: z.infer<typeof Case>): z.infer<typeof Case>["found"] {
  const outline = split(text);
  const description = {place: {code: "360700", name: "甲市", province: "乙省", level: place}};
  const times = timesOf(outline, {kind, year: null}, lexicon.times);
  const timeOf = ({sentence}: {sentence: number}) => times[sentence] ?? unsaid;
  return resolveRecognitions({description, timeOf, mentions: findRecognitions(outline, lexicon)}).map((found) => {
    expect(text.slice(found.start, found.end)).toBe(found.text);
    return {type: found.type, level: found.level, text: found.text};
  });
}

describe("recognitions are read with their type and level", () => {
  test.each(cases("recognition", Case))("$why: $text", (given) => {
    expect(read(given)).toEqual(given.found);
  });
});

test("a report whose place is not known names no level that is not written", () => {
  const outline = split("率先开展用水权改革，并获评全国先进。");
  const found = resolveRecognitions({
    description: {place: null},
    timeOf: () => unsaid,
    mentions: findRecognitions(outline, lexicon)
  });
  expect(found.map(({level}) => level)).toEqual(["other", "national"]);
});

test.each(["获评全国", "全国首个", "全省获评、", "被表扬，", "“", "（“"])(
  "an endless run of %s is read to its end",
  (unit) => {
    const text = unit.repeat(30_000);
    for (const {start, end} of findRecognitions(split(text), lexicon)) expect(end).toBeGreaterThan(start);
  }
);
