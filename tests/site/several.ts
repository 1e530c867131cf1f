import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** A made report: paragraphs, of which those of a report that looks both ways begin with headings. */
interface Said {
  place: string;
  kind: "review" | "plan" | "mixed";
  year: number;
  paragraphs: string[];
}

const done = (year: number, jobs: string, growth: string, firms: string): string =>
  [
    `${year}年，各级各部门把改革任务逐项落到责任单位，按季度通报进展，年底组织评估，群众办事比过去方便。`,
    `${year}年，城镇新增就业${jobs}万人。`,
    `${year}年，地区生产总值增长${growth}%。`,
    `${year}年末，经营主体总量达到${firms}万户。`
  ].join("");

const promised = (year: number, jobs: string, growth: string): string =>
  [
    `${year}年，将继续完善制度，补齐短板，让改革成果更好惠及企业和群众。`,
    `${year}年，力争城镇新增就业${jobs}万人以上。`,
    `${year}年，地区生产总值预期增长${growth}%左右。`
  ].join("");

const both = (year: number, review: string, plan: string): string[] => [
  `一、${year - 1}年工作回顾`,
  review,
  `二、${year}年重点工作安排`,
  plan
];

/**
 * Reports of six places and several years: a place with three reviews and a plan, so that there is a development; two
 * provinces beside the cities; one that names an indicator whose number was lost.
 */
const several: readonly Said[] = [
  {place: "赣州市", kind: "review", year: 2021, paragraphs: [done(2021, "6.1", "8.2", "68")]},
  {place: "赣州市", kind: "review", year: 2022, paragraphs: [done(2022, "6.4", "5.2", "73.5")]},
  {place: "赣州市", kind: "review", year: 2023, paragraphs: [done(2023, "6.6", "5.8", "79")]},
  {place: "赣州市", kind: "plan", year: 2024, paragraphs: [promised(2024, "6.2", "6")]},
  {place: "永州市", kind: "review", year: 2022, paragraphs: [done(2022, "4.9", "5.1", "41.2")]},
  {place: "永州市", kind: "review", year: 2023, paragraphs: [done(2023, "5.3", "4.4", "43.3")]},
  {place: "潍坊市", kind: "review", year: 2023, paragraphs: [done(2023, "12.7", "5.6", "131")]},
  {
    place: "达州市",
    kind: "review",
    year: 2023,
    paragraphs: ["2023年，改革任务逐项推进，城镇新增就业□5.2■人，补贴及时到位。"]
  },
  {
    place: "江西省",
    kind: "mixed",
    year: 2024,
    paragraphs: both(2024, done(2023, "47.1", "4.1", "480"), promised(2024, "40", "5"))
  },
  {
    place: "湖南省",
    kind: "mixed",
    year: 2024,
    paragraphs: both(2024, done(2023, "75.6", "4.6", "700"), promised(2024, "70", "6"))
  }
];

/** Writes the reports into a folder, each with its metadata beside it. */
export function writeSeveral(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const {place, kind, year, paragraphs} of several) {
    const name = join(folder, `${place}${year}-${kind}.txt`);
    const title = `${place}${year}年改革工作${kind === "review" ? "总结" : "报告"}`;
    writeFileSync(name, `${[title, ...paragraphs].join("\n\n")}\n`);
    writeFileSync(`${name}.meta.yml`, `place: ${place}\nkind: ${kind}\nyear: ${year}\ntitle: ${title}\n`);
  }
}
