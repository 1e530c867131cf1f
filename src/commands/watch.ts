import {existsSync} from "node:fs";
import {dirname, resolve, sep} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

export interface Watcher {
  /** Ends when what is under way is done. */
  close(): Promise<void>;
}

/**
 * In milliseconds without a change after which a file counts as written: those of reports are long, notebooks are short and
 * waited for.
 */
export const pauses = {reports: 200, notebooks: 60} as const;

/** In milliseconds how long after work that was not done it is tried again: each time twice as long, up to the longest. */
const waits = {first: 250, longest: 5_000} as const;

/**
 * Calls `work` after something below one of the folders has changed: once for changes that come together, and never
 * while it is still at work. It returns whether it is done; what is not is tried again, after a while or at the next change, so that
 * no change is lost. A folder that is not there yet, or that goes and comes back, is watched all the same.
 */
export async function watch(
  folders: readonly string[],
  work: () => Promise<boolean>,
  pause: number = pauses.reports
): Promise<Watcher> {
  const {watch} = await import("chokidar");
  let changes = 0;
  let busy: Promise<void> | null = null;
  let isClosed = false;
  let wait: number = waits.first;
  let again: NodeJS.Timeout | undefined;

  function begin(): void {
    clearTimeout(again);
    changes++;
    busy ??= keepUp();
  }

  function tryLater(): void {
    again = setTimeout(begin, wait);
    wait = Math.min(2 * wait, waits.longest);
  }

  async function keepUp(): Promise<void> {
    for (let seen = -1; seen !== changes;) {
      seen = changes;
      await sleep(pause);
      if (seen !== changes) continue;
      if (await work()) wait = waits.first;
      else if (seen === changes && !isClosed) tryLater();
    }
    busy = null;
  }

  const wanted = folders.map((folder) => resolve(folder));
  const watcher = watch(wanted.map(above), {
    ignoreInitial: true,
    awaitWriteFinish: {stabilityThreshold: pause, pollInterval: pause / 4},
    ignored: (path) => !wanted.some((folder) => liesIn(path, folder) || liesIn(folder, path))
  });
  watcher.on("all", () => {
    wait = waits.first;
    begin();
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(again);
      await watcher.close();
      await busy;
    }
  };
}

/** The nearest folder above, in which this one goes and appears: one that is watched by itself is lost when it goes. */
function above(folder: string): string {
  const parent = dirname(folder);
  return existsSync(parent) ? parent : above(parent);
}

const liesIn = (path: string, folder: string): boolean =>
  resolve(path) === folder || resolve(path).startsWith(folder.endsWith(sep) ? folder : folder + sep);
