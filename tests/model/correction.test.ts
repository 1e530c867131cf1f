import fc from "fast-check";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {
  additionOf,
  correctionFile,
  correctionId,
  type CorrectionRecord,
  correctionYaml,
  entryName,
  inOwnFile,
  recordOf
} from "../../src/model/correction.ts";
import {quoteOf, type Reading, stands} from "../../src/model/quote.ts";

const sentence = "审批时限压减50%，办理时限压减50%，新增经营主体2万户。";
const at = (words: string, from = 0): Reading => {
  const start = sentence.indexOf(words, from);
  return {sentence, start, end: start + words.length};
};
const [first, second, third] = [at("50%"), at("50%", 9), at("2万户")];

test("a quote holds the clause, and is longer where another figure has the same words", () => {
  expect(quoteOf(third, [first, second])).toBe("新增经营主体2万户");
  expect(quoteOf(second, [first, third])).toBe("办理时限压减50%");
  const twin = "压减50%，压减50%，其中一项为首次。";
  const [one, other] = [
    {sentence: twin, start: 2, end: 5},
    {sentence: twin, start: 8, end: 11}
  ];
  expect(quoteOf(one, [other])).toBe("压减50%，压");
  expect(quoteOf(other, [one])).toBe("50%，其中一");
  expect(quoteOf(one, [{...one}])).toBeNull();
});

test("a quote is never the figure alone where the sentence says more", () => {
  expect(quoteOf({sentence: "20项民生实事全面完成。", start: 0, end: 3}, [])).toBe("20项民生实事");
  expect(quoteOf({sentence: "20项", start: 0, end: 3}, [])).toBe("20项");
});

test("a quote begins where a clause or what stands between marks does, and tears no pair of marks apart", () => {
  const quoteIn = (text: string, words: string): string | null =>
    quoteOf({sentence: text, start: text.indexOf(words), end: text.indexOf(words) + words.length}, []);
  expect(quoteIn("摸清“放管服”改革的底数，专门用7天。", "7天")).toBe("摸清“放管服”改革的底数，专门用7天");
  expect(quoteIn("会议通过，打好“放管服、优服务”攻坚战9场。", "9场")).toBe("打好“放管服、优服务”攻坚战9场");
  expect(quoteIn("办结事项90件（其中网上办结30件）。", "30件")).toBe("其中网上办结30件");
  expect(quoteIn("落实“三个80%”要求。", "80%")).toBe("落实“三个80%”");
});

test("a quote points at its reading and at no other, whatever the sentence", () => {
  const words = fc.constantFrom("4次", "压减", "，", "会议", "50%");
  fc.assert(
    fc.property(fc.array(words, {minLength: 1, maxLength: 12}), fc.nat(), (parts, seed) => {
      const text = parts.join("");
      const readings = parts.map((part, i): Reading => {
        const start = parts.slice(0, i).join("").length;
        return {sentence: text, start, end: start + part.length};
      });
      const [own] = readings.splice(seed % parts.length, 1);
      if (!own) throw new Error("a list of one at least");
      const quote = quoteOf(own, readings);
      const figure = text.slice(own.start, own.end);
      const pointed = quote === null ? [] : [own, ...readings].filter((reading) => stands(reading, quote, figure));
      expect(pointed).toEqual(quote === null ? [] : [own]);
    })
  );
});

test("an entry in YAML says what was put in, whatever the words", () => {
  const words = fc.string({minLength: 1, unit: "grapheme"});
  // Minus nought is nought to a file.
  const number = fc.double({noNaN: true, noDefaultInfinity: true}).map((n) => n + 0);
  const value = fc.oneof(words, number, fc.boolean(), fc.constant(null));
  const fields = fc.dictionary(fc.constantFrom("value", "unit", "scope", "part"), value, {minKeys: 1});
  fc.assert(
    fc.property(words, words, fields, (quote, reason, set) => {
      const record: CorrectionRecord = {
        id: "a-1",
        of: "honour",
        place: "赣州市",
        year: 2021,
        quote,
        figure: quote,
        action: "set",
        expect: {period: {start: "2021-01-01", end: "2021-12-31"}, doubts: ["role"]},
        set,
        reason,
        source: "yes",
        by: "null",
        date: "2026-01-15"
      };
      expect(parse(correctionYaml(record))).toEqual([record]);
    })
  );
});

test("an entry expects what it sets as it was, and what a person judges where it sets nothing", () => {
  const meaning = {value: 50, valueMax: null, unit: "%", role: "outcome", scope: null, indicator: "时限", lead: null};
  const what = {of: "figure", place: "赣州市", latin: "Ganzhou", year: 2021, offset: 30, ...first, meaning} as const;
  const signed = {reason: "r", source: "s", by: "b", date: "2026-01-15"};
  expect(recordOf(what, {...signed, action: "set", set: {role: "target"}}, [{...second, meaning: {}}])).toMatchObject({
    id: "ganzhou-2021-36-set-role",
    quote: "审批时限压减50%",
    figure: "50%",
    expect: {role: "outcome"},
    set: {role: "target"}
  });
  const confirmed = recordOf(what, {...signed, action: "confirm", set: {}}, []);
  expect(confirmed?.expect).toEqual({value: 50, unit: "%", role: "outcome", scope: null, indicator: "时限"});
  expect(confirmed).not.toHaveProperty("set");
});

test("an entry expects all that is said of a lead body whose words stand under several tasks", () => {
  const words = {sentence: "（牵头单位：市发改委）", start: 1, end: 10};
  const named = {of: "lead", place: "赣州市", latin: "Ganzhou", year: 2021, offset: 30, ...words} as const;
  const what = {...named, meaning: {task: "推进园区建设", unit: "市发改委"}};
  const other = {...words, meaning: {task: "推进信用建设", unit: "市发改委"}};
  const said = {reason: "r", source: "s", by: "b", date: "2026-01-15", action: "set", set: {unit: "市商务局"}} as const;
  expect(recordOf(what, said, [other])?.expect).toEqual(what.meaning);
  expect(recordOf(what, said, [])?.expect).toEqual({unit: "市发改委"});
  expect(recordOf(what, said, [{...other, meaning: what.meaning}])).toBeNull();
});

test("names are such as a file and an entry may have", () => {
  expect(correctionFile("Xi'an")).toBe("xi-an.yml");
  expect(correctionFile("朝阳")).toBe("corrections.yml");
  expect(correctionId({place: "Xi'an", year: 2021, start: 5, action: "set", set: {valueMax: 2}})).toBe(
    "xi-an-2021-5-set-valuemax"
  );
});

test("an entry that is saved by itself has a file that no other is in", () => {
  const taken = ["ganzhou#a-1", "ganzhou-2021-5-add#a", "ganzhou-2021-5-add-2#b"];
  expect(inOwnFile("ganzhou-2021-6-add", taken)).toEqual({id: "ganzhou-2021-6-add", file: "ganzhou-2021-6-add.yml"});
  expect(inOwnFile("ganzhou-2021-5-add", taken)).toEqual({
    id: "ganzhou-2021-5-add-3",
    file: "ganzhou-2021-5-add-3.yml"
  });
  expect(["a-1#a-1", "ganzhou#a-1"].map(entryName)).toEqual(["a-1", "ganzhou#a-1"]);
});

test("what was passed over is named by where it stands, where that is known", () => {
  const passed = {
    of: "figure",
    place: "赣州市",
    latin: "Ganzhou",
    year: 2021,
    quote: "办事9件",
    figure: "9件"
  } as const;
  const said = {set: {value: 9}, reason: "r", source: "s", by: "b", date: "2026-01-15"};
  expect(additionOf({...passed, start: 40}, said)).toMatchObject({id: "ganzhou-2021-40-add", quote: "办事9件"});
  expect(additionOf(passed, said).id).toBe("ganzhou-2021-add");
});
