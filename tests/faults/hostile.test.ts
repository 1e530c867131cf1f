import {afterAll, describe, expect, test} from "vitest";
import {hostile} from "./hostile/index.ts";
import {Watch} from "./hostile/watched.ts";

const watch = new Watch();
afterAll(() => watch.close());

/** A few of each format, which take hardly any time to make; all of them are tried in the long suite. */
const few = hostile.filter(({isLarge, ends}, i) => !isLarge && ends !== "*" && i % 4 === 0);

test("there are more than 94 hostile files, each of a name of its own", () => {
  expect(new Set(hostile.map(({name}) => name)).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThan(94);
});

describe("a hostile file is read or refused with its reason, in little time and memory", () => {
  test.each(few)("$name", async (file) => {
    expect(await watch.ending(file)).toBe(file.ends);
  });
});
