import {expect, test} from "vitest";
import {atOnce, ground} from "./together.ts";

test("commands at once each do their work or say who else is at it, and leave what one after the other would", async () => {
  expect(await atOnce(await ground(), ["build", "build", "correct"])).toEqual([]);
});
