import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {exportLedger} from "../../src/export/write.ts";
import {project, reportText} from "../store/setup.ts";

const rowsOf = (folder: string, table: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, `${table}.csv`), "utf8"), {bom: true, columns: true});

test("what is another since a run: each figure before and now, and the rows of these as they are", async () => {
  const {folder, ledger, write, ingest} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021, {meetings: 6}));
  await ingest();
  const exported = async (since: number) => {
    const out = join(folder, `since-${since}`);
    const {changes} = await exportLedger({ledger, out, format: "csv", licence: undefined, site: undefined, since});
    return {changes, out};
  };

  const {changes, out} = await exported(1);
  const told = rowsOf(out, "changes");
  expect(told).toHaveLength(changes ?? 0);
  expect(new Set(told.map(({place}) => place))).toEqual(new Set(["赣州"]));
  expect(told.filter(({action}) => action === "changed")).toMatchObject([
    {previous_quantity: "4次", previous_value: "4", quantity: "6次", value: "6", unit: "次", fields: '["value"]'}
  ]);
  const ids = told.map(({fact_id}) => fact_id);
  expect(
    rowsOf(out, "facts")
      .map(({id}) => id)
      .sort()
  ).toEqual(ids.sort());
  expect(rowsOf(out, "reports")).toMatchObject([{place: "赣州"}]);
  const {resources, sources} = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
  expect(resources.map(({name}: {name: string}) => name)).toEqual(["changes", "facts", "reports"]);
  expect(sources).toHaveLength(1);

  expect(rowsOf((await exported(0)).out, "changes").every(({action}) => action === "added")).toBe(true);
  const {changes: none, out: empty} = await exported(2);
  expect([none, rowsOf(empty, "changes"), rowsOf(empty, "reports")]).toEqual([0, [], []]);
});
