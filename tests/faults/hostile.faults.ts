import {afterAll, expect, test} from "vitest";
import {hostile} from "./hostile/index.ts";
import {Watch} from "./hostile/watched.ts";

const watch = new Watch();
afterAll(() => watch.close());

/** An end that is a text or a reason, whichever it be. */
const isEnd = (ending: string): boolean => /^[a-z-]+$/.test(ending);

test(
  "hostile files are read or refused with their reason, in little time and memory",
  {timeout: 3_600_000},
  async () => {
    const failed: string[] = [];
    for (const file of hostile) {
      const ending = await watch.ending(file);
      const isRight = file.ends === "*" ? isEnd(ending) : ending === file.ends;
      if (!isRight) failed.push(`${file.name}: ${ending}, not ${file.ends}`);
    }
    console.log(
      `${hostile.length - failed.length} of ${hostile.length} hostile files are read or refused with their reason`
    );
    expect(failed).toEqual([]);
  }
);
