import {expect, test} from "vitest";
import {seeded} from "./random.ts";
import {atOnce, ground, names, pairs} from "./together.ts";

/** How many groups of three and of four, beside every pair; each pair of commands that write is in one of three. */
const [groups, seed] = [8, 15];

const writers = ["ingest", "build", "correct", "remove", "start"];

test("commands at once each do their work or say who else is at it, and leave what one after the other would", async () => {
  const random = seeded(seed);
  const drawn = (size: number): string[] => Array.from({length: size}, (_, n) => random.of(n < 2 ? writers : names));
  const tried = [...pairs, ...[3, 4].flatMap((size) => Array.from({length: groups}, () => drawn(size)))];
  const begun = await ground();
  const faults: string[] = [];
  for (const group of tried) faults.push(...(await atOnce(begun, group)));
  expect(faults).toEqual([]);
  console.log(`${tried.length} of ${tried.length} groups of 2, 3 and 4 commands at once (seed ${seed}) left all whole`);
}, 1_200_000);
