import {afterAll, beforeAll, expect, test} from "vitest";
import {hostile} from "./hostile/index.ts";
import {Watch} from "./hostile/watched.ts";

const watch = new Watch();
beforeAll(() => watch.begin());
afterAll(() => watch.close());

test("hostile files are read or refused with their reason, as a run reads them", {timeout: 3_600_000}, async () => {
  const failed: string[] = [];
  for (const file of hostile) {
    const ending = await watch.ending(file);
    if (ending !== file.ends) failed.push(`${file.name}: ${ending}, not ${file.ends}`);
  }
  console.log(
    `${hostile.length - failed.length} of ${hostile.length} hostile files are read or refused with their reason`
  );
  expect(failed).toEqual([]);
});
