import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {zipSync} from "fflate";
import {expect, test} from "vitest";
import {project} from "./setup.ts";

const shipped = join(import.meta.dirname, "..", "files");
const picture = Buffer.from("89504e470d0a1a0a", "hex");

test("a folder of every format is read, each file named or told from a report by what it is", async () => {
  const {folder, write, ingest, rows} = project();
  const names = readdirSync(shipped);
  write("里.txt", "");
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, "reports", name), bytes);
  for (const name of names) put(name, readFileSync(join(shipped, name)));
  put("a.zip", zipSync({"2025/b.docx": readFileSync(join(shipped, "report.docx")), "c.png": picture}));
  put("d.png", picture);
  await ingest();
  const read = await rows("SELECT name FROM report_file ORDER BY name");
  expect(read).toEqual(["a.zip/2025/b.docx", ...names].map((name) => ({name})));
  expect(
    await rows("SELECT count(*)::INTEGER AS n FROM analysis.reports WHERE files::VARCHAR LIKE '%/a.zip/2025/b.docx%'")
  ).toEqual([{n: 1}]);
  const cells =
    "SELECT DISTINCT cell_address AS cell, quantity FROM analysis.facts WHERE file LIKE '%/table.%' ORDER BY cell";
  expect(await rows(cells)).toMatchObject([
    {cell: "审批!B5", quantity: "2,110"},
    {cell: "审批!B6"},
    {cell: "审批!C5"},
    {cell: "审批!C6", quantity: "3"},
    {cell: "审批!D5", quantity: "15.3%"},
    {cell: "审批!D6"}
  ]);
  expect(await rows("SELECT name, fault FROM unread_file ORDER BY name")).toEqual([
    {name: "d.png", fault: "picture"},
    {name: "里.txt", fault: "no-bytes"}
  ]);
});
