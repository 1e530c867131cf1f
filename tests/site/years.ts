import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** A made report: what stands in it, and what its metadata say. */
interface Told {
  place: string;
  kind: "review" | "mixed";
  year: number;
  published: string;
  sentences: string[];
}

/** What a review of a city says; `firms` in the words of its year, for they are counted otherwise later. */
interface Year {
  year: number;
  jobs: string;
  growth: string;
  firms: string;
  more?: string[];
}

const review = (place: string, {year, jobs, growth, firms, more = []}: Year): Told => ({
  place,
  kind: "review",
  year,
  published: `${year + 1}-01-20`,
  sentences: [
    `${year}年，全市地区生产总值增长${growth}%。`,
    jobs === "" ? "就业形势总体平稳。" : `${year}年，全市城镇新增就业${jobs}万人。`,
    `截至${year}年底，${firms}。`,
    ...more
  ]
});

/**
 * Reports of two cities over four years. 赣州 counts new jobs each year and revises one; its market entities are of the whole
 * city at first and of the municipal level from 2023 on; a plan repeats a year of the review and promises for two years
 * ahead; a sum over five years stands beside. 永州 gives no jobs in 2022.
 */
const told: readonly Told[] = [
  review("赣州市", {year: 2020, jobs: "5.6", growth: "4.2", firms: "全市经营主体总量达到58万户"}),
  review("赣州市", {year: 2021, jobs: "6.1", growth: "8.2", firms: "全市经营主体总量达到68万户"}),
  review("赣州市", {
    year: 2022,
    jobs: "6.4",
    growth: "5.2",
    firms: "全市经营主体总量达到73.5万户",
    more: ["经核定，2021年全市城镇新增就业5.9万人。"]
  }),
  review("赣州市", {year: 2023, jobs: "6.6", growth: "5.8", firms: "市本级经营主体总量达到21万户"}),
  {
    place: "赣州市",
    kind: "mixed",
    year: 2024,
    published: "2024-02-10",
    sentences: [
      "一、2023年工作回顾",
      "2023年，全市城镇新增就业6.6万人，地区生产总值增长5.8%。",
      "二、2024年重点工作安排",
      "2024年，全市地区生产总值预期增长6%左右，力争城镇新增就业6.2万人以上。",
      "到2025年底，全市经营主体总量力争超过90万户。",
      "2021年至2025年，力争全市城镇新增就业累计30万人以上。"
    ]
  },
  review("永州市", {year: 2020, jobs: "4.6", growth: "3.9", firms: "全市经营主体总量达到36万户"}),
  review("永州市", {year: 2021, jobs: "4.8", growth: "7.9", firms: "全市经营主体总量达到39万户"}),
  review("永州市", {year: 2022, jobs: "", growth: "5.1", firms: "全市经营主体总量达到41.2万户"}),
  review("永州市", {year: 2023, jobs: "5.3", growth: "4.4", firms: "全市经营主体总量达到43.3万户"})
];

/** Writes the reports into a folder, each with its metadata beside it. */
export function writeYears(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const {place, kind, year, published, sentences} of told) {
    const title = `${place}${year}年全面深化改革工作${kind === "review" ? "总结" : "报告"}`;
    const name = join(folder, `${title}.txt`);
    writeFileSync(name, `${[title, ...sentences].join("\n\n")}\n`);
    writeFileSync(
      `${name}.meta.yml`,
      `place: ${place}\nkind: ${kind}\nyear: ${year}\npublished: ${published}\ntitle: ${title}\n`
    );
  }
}
