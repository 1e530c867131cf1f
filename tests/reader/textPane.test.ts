// @vitest-environment jsdom
import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import {textPane} from "../../pages/reader/textPane.ts";
import {parseAt, viewOf, type Report} from "../../pages/reader/view.ts";
import {fact, row} from "../figures/setup.ts";

beforeAll(() => speak("en", english));

const clean = "一、总体情况\n全市减少175项，获评全国先进第3名。先后推出“一件事”改革。\n新增5万户。";
// As received, with injected syllables, a broken line and a navigation line above.
const source =
  "首页 打印\n一、总体情况\n全市減(jiǎn)少175項(xiàng)，獲評全國先\n進第3名。先后推出“一件事”改革。\n新增5万户。";

const at = (text: string, words: string) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length});
const both = (words: string, received: string) => ({...at(clean, words), received: at(source, received)});
const sentence = (index: number, words: string, received: string, isHeading = false) => ({
  ...both(words, received),
  index,
  section: 0,
  paragraph: index,
  isHeading
});

const report: Report = {
  row: row("0123456789ab"),
  text: {
    id: "0123456789ab",
    files: ["a.txt"],
    address: null,
    retrieved: null,
    format: "text",
    encoding: "utf-8",
    clean,
    source,
    sections: [{index: 0, parent: null, level: 0, heading: "", start: 0, end: clean.length}],
    sentences: [
      sentence(0, "一、总体情况", "一、总体情况", true),
      sentence(1, "全市减少175项，获评全国先进第3名。", "全市減(jiǎn)少175項(xiàng)，獲評全國先\n進第3名。"),
      sentence(2, "先后推出“一件事”改革。", "先后推出“一件事”改革。"),
      sentence(3, "新增5万户。", "新增5万户。")
    ],
    tables: [],
    rejected: [{...both("一件", "一件"), text: "一件", reason: "name"}],
    issues: [],
    rules: {},
    readings: []
  },
  read: {
    id: "0123456789ab",
    facts: [
      fact({id: "a", ...both("175项", "175項(xiàng)"), text: "175项", role: "reform_count"}),
      fact({id: "b", ...both("第3名", "第3名"), text: "第3名", role: "outcome", confidence: 0.3}),
      fact({id: "c", ...both("5万户", "5万户"), text: "5万户", role: "target", reader: "gpt"})
    ],
    recognitions: [
      {...both("获评全国先进第3", "獲評全國先\n進第3"), text: "获评全国先进第3", type: "award", level: "national"}
    ],
    reforms: [{...both("“一件事”改革", "“一件事”改革"), name: "“一件事”改革", domain: "business"}],
    assignments: [],
    gaps: [],
    near: []
  }
};

const pane = (version: "clean" | "received") =>
  textPane(
    viewOf(report, version, () => "award"),
    report
  );
const marked = (element: HTMLElement, id: string) =>
  [...element.querySelectorAll(`[data-fact="${id}"]`)].map((one) => one.textContent);
const lit = (element: HTMLElement) => [...element.querySelectorAll(".lit")].map((one) => one.textContent);
const selected = (element: HTMLElement) => [...element.querySelectorAll(".selected")].map((one) => one.textContent);

describe.each(["clean", "received"] as const)("the text as %s", (version) => {
  const text = version === "clean" ? clean : source;

  test("is there to the last character, line ends between paragraphs apart", () => {
    const {element} = pane(version);
    const flat = (words: string): string => words.replaceAll(/\s/g, "");
    expect(flat(element.textContent ?? "")).toBe(flat(text));
  });

  test("holds each fact in one element of exactly its characters, even where an honour crosses it", () => {
    const {element} = pane(version);
    expect(marked(element, "a")).toEqual([version === "clean" ? "175项" : "175項(xiàng)"]);
    expect(marked(element, "b")).toEqual(["第3名"]);
    expect([...element.querySelectorAll(".honour")].map((one) => one.textContent).join("")).toBe(
      version === "clean" ? "获评全国先进第3" : "獲評全國先\n進第3"
    );
  });

  test("says who read a fact that the program did not", () => {
    const titles = [...pane(version).element.querySelectorAll("mark.fact")].map((one) => one.getAttribute("title"));
    expect(titles.filter(Boolean)).toEqual(["read by gpt"]);
  });

  test("highlights a fact and its sentence, and leaves no trace of the last one", () => {
    const {element, show} = pane(version);
    show(at(clean, "175项"), "a");
    show(at(clean, "5万户"), "c");
    expect(selected(element)).toEqual(["5万户"]);
    expect(lit(element)).toEqual(["新增5万户。"]);
  });

  test("highlights any other stretch too, and keeps facts in it whole", () => {
    const {element, show} = pane(version);
    const target = show(at(clean, "新增5万户。"), null);
    expect(target?.textContent).toBe("新增5万户。");
    expect(marked(element, "c")).toEqual(["5万户"]);
    show(null, null);
    expect(selected(element)).toEqual([]);
    expect(element.querySelector(".at")).toBeNull();
  });
});

test("a fact read with little confidence shows it", () => {
  const {element} = pane("clean");
  expect(element.querySelector('[data-fact="b"]')?.classList.contains("unsure")).toBe(true);
  expect(element.querySelector('[data-fact="a"]')?.classList.contains("unsure")).toBe(false);
});

test("what is no part of a sentence is shown as clutter of the page", () => {
  expect(pane("received").element.querySelector(".clutter")?.textContent).toBe("首页 打印");
});

describe("parseAt", () => {
  test.each([
    ["3-8", {start: 3, end: 8}],
    ["8-3", null],
    ["3-3", null],
    ["3-999", null],
    ["", null],
    ["-1-5", null],
    ["3-8x", null],
    [null, null]
  ])("%s", (given, expected) => expect(parseAt(given, 20)).toEqual(expected));
});
