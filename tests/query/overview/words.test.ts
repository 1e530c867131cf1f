import {expect, test} from "vitest";
import {query} from "../../../src/query/index.ts";
import {WordRow} from "../../../src/query/overview/rows.ts";
import {withLedger} from "../../../src/store/database.ts";
import {project} from "../../store/setup.ts";

test("words that are offered to be looked for stand in some sentence of the ledger", async () => {
  const {write, ingest, ledger} = project();
  write("a.txt", "赣州市2021年工作总结\n\n2021年，城镇新增就业8.5万人，营商环境改善。\n");
  await ingest();
  const words = await withLedger(ledger, (connection) => query(connection, "overview/words", {}, WordRow));
  expect(words.map(({word}) => word)).toEqual(["营商环境", "就业"]);
});
