import {describe, expect, test} from "vitest";
import {reportOf} from "../../tables.ts";

const ledIn = async (rows: string): Promise<string[]> =>
  (await reportOf([{rows}])).findings.assignments.map(({task, unit}) => `${unit}: ${task}`);

describe("lead bodies in tables", () => {
  test.each<[name: string, rows: string, led: string[]]>([
    [
      "one row a task",
      "重点任务|牵头单位\n推行容缺受理|市数据局\n建设数字大厅|市住建局",
      ["市数据局: 推行容缺受理", "市住建局: 建设数字大厅"]
    ],
    [
      "several bodies",
      "任务|牵头单位|配合单位\n推行容缺受理|市数据局、市司法局|市财政局",
      ["市数据局: 推行容缺受理", "市司法局: 推行容缺受理"]
    ],
    [
      "a task of several rows",
      "任务|举措|牵头单位\n推行容缺受理{2x1}|梳理清单|市数据局\n培训人员|市司法局",
      ["市数据局: 推行容缺受理", "市司法局: 推行容缺受理"]
    ],
    [
      "a body of several rows",
      "任务|牵头单位\n推行容缺受理|市数据局{2x1}\n建设数字大厅",
      ["市数据局: 推行容缺受理", "市数据局: 建设数字大厅"]
    ],
    [
      "empty cells before a task",
      "序号|领域|任务|责任单位\n1|政务|推行容缺受理|市数据局\n2||建设数字大厅|市住建局",
      ["市数据局: 推行容缺受理", "市住建局: 建设数字大厅"]
    ]
  ])("%s", async (_, rows, led) => {
    expect(await ledIn(rows)).toEqual(led);
  });

  test("days and goals of a row are those of its figures", async () => {
    const {findings} = await reportOf([
      {rows: "任务|牵头单位|完成时限|目标\n推行容缺受理|市数据局|2025年6月底|新增容缺事项30项以上"}
    ]);
    expect(findings.facts).toMatchObject([
      {value: 30, comparator: "ge", role: "target", deadline: {date: "2025-06-30"}, lead: "市数据局"}
    ]);
  });
});
