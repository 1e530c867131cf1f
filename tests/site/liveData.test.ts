import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {withLedger} from "../../src/store/database.ts";
import {readDataFiles} from "../../src/site/data.ts";
import {type LiveData, openData} from "../../src/site/liveData.ts";
import {ledgerOf} from "./made.ts";

describe("the data of a site that is served", () => {
  const paths = ["gdp-growth", "new-urban-jobs", "market-entities"].map((id) => `figures/${id}.json`);
  let ledger: string;
  let data: LiveData;

  beforeAll(async () => {
    ledger = await ledgerOf("shipped");
    data = await openData(ledger);
  });
  afterAll(() => data?.close());

  test("are for many files asked for at once what they are for each alone", async () => {
    const asked = [...paths, "figures/none.json", "reports.arrow", ...paths];
    const together = await Promise.all(asked.map((path) => data.find(path)));
    const alone = await withLedger(ledger, (connection) =>
      Promise.all(asked.map(async (path) => (await readDataFiles(connection, [path])).get(path)))
    );
    expect(together.map((found) => found && Buffer.from(found.bytes))).toEqual(
      alone.map((bytes) => (bytes ? Buffer.from(bytes) : null))
    );
  });

  test("are kept until the ledger is taken in anew", async () => {
    const [path = ""] = paths;
    const [first, again] = [await data.find(path), await data.find(path)];
    expect(again).toBe(first);
    await data.refresh();
    const anew = await data.find(path);
    expect(anew).not.toBe(first);
    expect(anew?.etag).toBe(first?.etag);
    expect(data.version()).toBe(2);
  });
});
