import {expect, test} from "vitest";
import {changed} from "./changes.ts";

test("a ledger that followed its reports run by run holds what one run makes of them", async () => {
  expect(await changed(100, 2)).toEqual([]);
});
