import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hostile} from "./hostile/index.ts";
import {Watch} from "./hostile/watched.ts";

const watch = new Watch();
beforeAll(() => watch.begin());
afterAll(() => watch.close());

/** A few of each format, which take hardly any time to make and to read; all of them are tried in the long suite. */
const few = hostile.filter(({isSlow}) => !isSlow).filter((_, i) => i % 4 === 0);

/** How no file may end: in a fault of the program. */
const faults = ["program", "reader-died"];

test("there are more than 94 hostile files, each of a name of its own, of which none is to end the program", () => {
  expect(new Set(hostile.map(({name}) => name)).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThan(94);
  expect(hostile.filter(({ends}) => faults.includes(ends))).toEqual([]);
});

describe("a hostile file is read or refused with its reason, as a run reads it", () => {
  test.each(few)("$name", async (file) => {
    expect(await watch.ending(file)).toBe(file.ends);
  });
});
