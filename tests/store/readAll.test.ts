import {setImmediate} from "node:timers/promises";
import {afterAll, expect, test} from "vitest";
import type {ReadFile} from "../../src/store/files.ts";
import {unlimited} from "../../src/store/limits.ts";
import type {PlannedFile} from "../../src/store/plan.ts";
import {readPlanned} from "../../src/store/read.ts";
import {readAll} from "../../src/store/readAll.ts";
import type {Reader} from "../../src/store/reader.ts";
import {lexicon, project, reportText} from "./setup.ts";

const {write} = project(afterAll);
const path = write("a.txt", reportText("赣州市", 2021));
const one = await readPlanned({path, name: "a.txt", key: "a.txt", overrides: {}, isNew: true}, lexicon);

/** So many files, all with the text of one. */
const files = (count: number): PlannedFile[] =>
  Array.from({length: count}, (_, n) => ({...one.planned, name: String(n), key: String(n)}));

/** A reader that is done with a file when it is told, and counts how many it was asked for. */
function reader(width: number, text = ""): Reader & {asked: PlannedFile[]; finish(name: string): void} {
  const asked: PlannedFile[] = [];
  const done = new Map<string, () => void>();
  const result = Array.isArray(one.result)
    ? one.result.map((digest) => ({...digest, source: {...digest.source, text}}))
    : one.result;
  return {
    asked,
    finish: (name) => done.get(name)?.(),
    limits: unlimited,
    begin: () => undefined,
    width: () => width,
    read: (planned) => {
      asked.push(planned);
      return new Promise<ReadFile>((resolve) => done.set(planned.name, () => resolve({...one, planned, result})));
    },
    close: () => undefined
  };
}

/** Takes what is read, as it comes. */
function takenFrom(all: AsyncIterable<ReadFile>): string[] {
  const names: string[] = [];
  void (async () => {
    for await (const {planned} of all) names.push(planned.name);
  })();
  return names;
}

const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await setImmediate();
};

test("what is read first waits for what stands before it", async () => {
  const made = reader(2);
  const names = takenFrom(readAll(made, files(4)));
  await turns(5);
  expect(made.asked.map(({name}) => name)).toEqual(["0", "1"]);
  made.finish("1");
  await turns(5);
  made.finish("2");
  await turns(5);
  expect([made.asked.length, names]).toEqual([4, []]);
  made.finish("0");
  await turns(5);
  expect(names).toEqual(["0", "1", "2"]);
});

test.each([
  ["files that are short", 10, 66],
  ["files that are long", 1_000_000, 7]
])("while the first of %s is read, no more than some wait behind it", async (_, length, most) => {
  const made = reader(2, "长".repeat(length));
  const names = takenFrom(readAll(made, files(200)));
  await turns(5);
  for (let n = 1; n < 200; n++) {
    made.finish(String(n));
    await turns(3);
  }
  expect(made.asked.length).toBeLessThanOrEqual(most);
  expect(made.asked.length).toBeGreaterThan(4);
  for (let n = 0; n < 200; n++) {
    made.finish(String(n));
    await turns(4);
  }
  expect(names).toEqual(files(200).map(({name}) => name));
});

test("who takes no more has no more read", async () => {
  const made = reader(2);
  const all = readAll(made, files(100));
  const first = all.next();
  await turns(5);
  made.finish("0");
  await first;
  await all.return(undefined);
  const asked = made.asked.length;
  made.finish("1");
  await turns(5);
  expect(made.asked.length).toBe(asked);
});
