import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {indicatorFigures} from "../../src/query/indicator/make.ts";
import {reportFacts} from "../../src/query/report/make.ts";
import {targetSlices} from "../../src/query/target/make.ts";
import {withLedger} from "../../src/store/database.ts";
import {ledgerOf} from "../site/made.ts";

/** A plan that promises a rank among so many cities. */
function writePlan(folder: string): void {
  mkdirSync(folder, {recursive: true});
  const paragraphs = [
    "赣州市2024年深化改革工作要点",
    "2024年，全市各级各部门要把改革任务逐项落到责任单位，按季度通报进展。",
    "2024年，力争营商环境评价在全国48个重点城市中排名第9位。"
  ];
  writeFileSync(join(folder, "plan.txt"), `${paragraphs.join("\n\n")}\n`);
}

test("every document of a page says whom a rank is held among, those without the sentence too", async () => {
  const told = await withLedger(await ledgerOf(writePlan), async (connection) => {
    const ids = (await connection.runAndReadAll("SELECT id FROM report")).getRowsJson().flat().map(String);
    const reports = await reportFacts(connection, ids);
    const slices = await targetSlices(connection, ids);
    const indicators = await indicatorFigures(connection, ["rank-business-environment"]);
    return [
      ...reports.flatMap(({facts}) => facts),
      ...slices.flatMap(({targets}) => targets),
      ...indicators.flatMap(({figures}) => figures)
    ];
  });
  const ranks = told.filter(({unit}) => unit === "rank");
  const field = {value: 9, field: 48, fieldGroup: "重点城市", fieldArea: "全国"};
  expect(ranks).toMatchObject([field, field, field]);
});
