import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** What a place promises for 2023, and what its reviews tell; a reform is named by the year in which it is. */
interface Course {
  place: string;
  growth: {before: number; target: string; after: number};
  jobs: {before: number; target: string; after: number | null};
  reforms: Partial<Record<2022 | 2023, string>>;
  /** Promised by this place alone. */
  alone: string;
}

const courses: readonly Course[] = [
  {
    place: "赣州市",
    growth: {before: 5.2, target: "6%左右", after: 5.6},
    jobs: {before: 4.8, target: "5万人以上", after: 4.2},
    reforms: {2022: "“拿地即开工”改革", 2023: "“一网通办”改革"},
    alone: "到2025年底，国家高新技术企业达到1500家（牵头单位：市科技局）。"
  },
  {
    place: "永州市",
    growth: {before: 4.9, target: "5%以上", after: 5.3},
    jobs: {before: 3.9, target: "4万人", after: 4.4},
    reforms: {2023: "“拿地即开工”改革"},
    alone: "2023年，进出口总额增长8%。"
  },
  {
    place: "潍坊市",
    growth: {before: 4.1, target: "6.5%", after: 5.1},
    jobs: {before: 11.2, target: "12万人", after: null},
    reforms: {2023: "“拿地即开工”改革和“合同随房走”改革"},
    alone: "2023年，组织志愿服务活动80场。"
  }
];

function plan({place, growth, jobs, alone}: Course): string[] {
  return [
    `${place}2023年全面深化改革工作要点`,
    "一、主要目标",
    `2023年，全市地区生产总值增长${growth.target}。城镇新增就业${jobs.target}。${alone}`,
    "二、保障措施",
    "健全改革督察机制，按季度通报各项任务的进展，年底逐项评估成效。"
  ];
}

function review({place, growth, jobs, reforms}: Course, year: 2022 | 2023): string[] {
  const side = year === 2022 ? "before" : "after";
  const employed = jobs[side] === null ? "" : `城镇新增就业${jobs[side]}万人。`;
  return [
    `${place}${year}年全面深化改革工作总结`,
    "一、主要成效",
    `${year}年，全市地区生产总值增长${growth[side]}%。${employed}`,
    "二、重点改革",
    reforms[year] === undefined ? "各项改革任务按计划推进。" : `推行${reforms[year]}，企业办事更加便利。`
  ];
}

/**
 * Writes a plan and two reviews of each of three places into a folder: promises that were kept, missed, not reported and
 * are still open, and a reform that one place names a year before the others.
 */
export function writePromised(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const course of courses) {
    const write = (name: string, lines: readonly string[]): void =>
      writeFileSync(join(folder, `${course.place}${name}.txt`), `${lines.join("\n\n")}\n`);
    write("2023要点", plan(course));
    write("2022总结", review(course, 2022));
    write("2023总结", review(course, 2023));
  }
}
