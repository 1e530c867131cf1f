import {makeWorkbook, sheetOf} from "../../read/makeWorkbook.ts";

/** What somebody writes by hand or has in a sheet, by what it is for. */
export type PeopleTrial = "metrics" | "extraction" | "sidecar" | "correction" | "notebook";

export interface PeopleSeed {
  name: string;
  trial: PeopleTrial;
  /** The name of its file; its ending says how it is written. */
  file: string;
  bytes: Buffer;
}

const long = `地区,年份,指标,数值,单位
赣州市,2021,常住人口,898.0,万人
赣州市,2022,常住人口,898.8,万人
潍坊市,2021,地区生产总值,7010.6,亿元
潍坊市,2021,地区生产总值增速,9.7,%
达州市,2021-2023,新增经营主体,"12,300",户
`;

const wide = `表1 主要城市人口（2021年）
单位：万人
城市\t常住人口\t\t城镇化率（%）
\t2020年\t2021年\t2021年
赣州市\t897.0\t898.0\t56.3
潍坊市\t938.7\t939.8\t65.0
永州市\t—\t525.1\t…
`;

const metricLines = `{"place": "赣州市", "year": 2021, "indicator": "population", "value": 898.0, "unit": "万人"}
{"place": "360700", "year": "2022", "indicator": "常住人口", "value": "898.8万人"}
`;

const extracted = `{"report": "赣州市2021年全面深化改革综述.txt", "reader": "甲", "quote": "已有333个政务事项实现全程网办", "value": 333, "unit": "个", "role": "outcome", "year": 2021}
{"report": "a", "reader": "甲", "quote": "审批时限由120天压减至60天", "figure": "60天", "value": "60", "unit": "天", "from": 120, "period": {"start": "2021-01-01", "end": "2021-12-31"}, "deadline": "2025-06", "confidence": 0.9}
{"document_id": "a", "text": "新增学位1.2万个。", "extractions": [{"extraction_class": "outcome", "extraction_text": "1.2万个", "char_interval": {"start_pos": 4, "end_pos": 9}, "attributes": {"unit": "个", "indicator": "新增学位"}}]}
`;

const extractedTable = `report,reader,quote,value,unit,role,year,start,end
a.txt,甲,新建口袋公园42处,42,处,outcome,2021,12,20
a.txt,甲,增长5.8%,"5.8%",%,target,2022,,
`;

const sidecar = `place: 赣州市
kind: review
year: 2021
period: {start: 2021-01-01, end: 2021-12-31}
published: 2022-01-14
title: "改革：综述"
address: https://example.org/a.html
retrieved: 2022-02-01
`;

const metricsSidecar = `title: 统计年鉴
year: 2020
headings: 2-3
scale: 万
columns:
  常住人口: {indicator: population, unit: 万人, year: 2021}
  C: {unit: 万人}
  备注: ignore
`;

const corrections = `- id: meetings-2021
  place: 赣州市
  year: 2021
  quote: 召开市委深改委会议4次
  figure: 4次
  action: set
  expect: {value: 4, role: outcome}
  set: {role: reform_count, period: {start: 2021-01-01, end: 2021-12-31}}
  reason: meetings are reform activity
  source: codebook
  by: 李
  date: 2026-01-05
- id: award
  of: honour
  place: "360700"
  year: 2021
  quote: 获评全国示范城市
  figure: 全国示范城市
  action: withdraw
  expect: {type: award}
  reason: none
  source: none
  by: 李
  date: 2026-01-05
`;

const notebook = `---
title: {zh: 审批时限, en: Approval time}
question:
  zh: 快了多少？
  en: How much faster?
order: 2
---

# 一

\`\`\`js
const held = await reports();
\`\`\`

\${held.length}份报告。
`;

const text = (trial: PeopleTrial, file: string, content: string): PeopleSeed => ({
  name: `${trial} ${file.slice(file.lastIndexOf(".") + 1)}`,
  trial,
  file,
  bytes: Buffer.from(content)
});

const sheet = sheetOf([
  ["主要指标"],
  ["地区", "常住人口（万人）", "地区生产总值（亿元）"],
  ["赣州市", 898, 4169.4],
  ["潍坊市", 939.8, 7010.6]
]);

export const peopleSeeds = (): PeopleSeed[] => [
  text("metrics", "metrics/long2021.csv", long),
  text("metrics", "metrics/wide.tsv", wide),
  text("metrics", "metrics/lines.jsonl", metricLines),
  {name: "metrics xlsx", trial: "metrics", file: "metrics/2021.xlsx", bytes: makeWorkbook({表: sheet})},
  text("extraction", "a.jsonl", extracted),
  text("extraction", "a.csv", extractedTable),
  text("sidecar", "a.txt.meta.yml", sidecar),
  text("sidecar", "a.csv.meta.yml", metricsSidecar),
  text("correction", "a.yml", corrections),
  text("notebook", "a.md", notebook)
];
