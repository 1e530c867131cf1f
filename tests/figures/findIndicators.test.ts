import {expect, test} from "vitest";
import {indicatorsMeant} from "../../pages/figures/findIndicators.ts";
import type {IndicatorRow} from "../../pages/components/data.ts";

const entry = (id: string, nameZh: string, nameEn: string): IndicatorRow => ({
  id,
  nameZh,
  nameEn,
  family: "jobs",
  domain: "jobs",
  unitClass: "people",
  polarity: "more",
  base: "place",
  standing: "never",
  sign: "none",
  question: null,
  questionZh: null,
  questionEn: null,
  labels: [],
  facts: 1,
  reports: 1
});

const entries = [
  entry("new-urban-jobs", "城镇新增就业", "New urban jobs"),
  entry("rural-jobs", "农村劳动力就业", "Jobs of rural labour"),
  entry("jobs", "就业人数", "Jobs")
];
const phrases = new Map([["new-urban-jobs", ["城镇 (累计) 新增 就业 (人数|岗位)"]]]);

test.each([
  ["城镇新增就业", ["new-urban-jobs"]],
  ["new urban JOBS", ["new-urban-jobs"]],
  ["rural-jobs", ["rural-jobs"]],
  ["jobs", ["jobs"]],
  ["urban", ["new-urban-jobs"]],
  ["岗位", ["new-urban-jobs"]],
  ["农村 就业", ["rural-jobs"]],
  ["就业", ["new-urban-jobs", "rural-jobs", "jobs"]],
  ["", []],
  ["nothing of the kind", []]
])("“%s” means %j", (words, ids) => expect(indicatorsMeant(words, entries, phrases).map(({id}) => id)).toEqual(ids));
