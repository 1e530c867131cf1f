import {expect, test} from "vitest";
import {leftIn, noDisk, onSmallDisk, undisturbed} from "./disk.ts";
import {shareOf} from "./share.ts";

const rounds = shareOf(60);
const reason = noDisk();

test.skipIf(reason !== null)(
  `a disk that fills up leaves the ledger whole, and is named${reason === null ? "" : ` (${reason})`}`,
  async () => {
    const projects = [await undisturbed({isNew: false}), await undisturbed({isNew: true})];
    const ends = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed++) {
      // A ledger that is not there yet is made on every fourth.
      const project = projects[seed % 4 === 3 ? 1 : 0] as (typeof projects)[number];
      const left = seed % 4 === 3 ? leftIn(seed, {...project, kilobytes: 4000}) : leftIn(seed, project);
      const end = await onSmallDisk(project, left);
      const key = ["done", "refused"].includes(end) ? end : `seed ${seed}, ${left} kB left: ${end}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    const refused = ends.get("refused") ?? 0;
    console.log(
      `${refused} of ${rounds} disks were full in the run and named (seeds 0 to ${rounds - 1}), ${ends.get("done") ?? 0} large enough`
    );
    expect([...ends.keys()].filter((end) => !["done", "refused"].includes(end))).toEqual([]);
    expect(refused).toBeGreaterThanOrEqual(Math.floor(rounds / 2));
  }
);
