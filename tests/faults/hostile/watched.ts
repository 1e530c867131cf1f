import {type ChildProcess, fork} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {z} from "zod";
import type {Hostile} from "./kind.ts";

const Answer = z.object({ends: z.string(), seconds: z.number(), megabytes: z.number()});

/** What no file may take: seconds of the processor, and megabytes of the whole process. */
const most = {seconds: 20, megabytes: 1500};

/** Who does not answer within so many milliseconds hangs, however busy the machine is. */
const patience = 120_000;

/** Reads hostile files in a process of their own, which is begun anew when one of them ends it. */
export class Watch {
  readonly #folder = mkdtempSync(join(tmpdir(), "hostile-"));
  #child: ChildProcess | null = null;

  /** How reading a file ended: as `Hostile.ends`, or in what it must not. */
  async ending({name, bytes}: Hostile): Promise<string> {
    const path = join(this.#folder, "hostile");
    writeFileSync(path, bytes());
    const child = await this.#ready();
    const answer = Answer.safeParse(await this.#answer(child, path));
    if (!answer.success) return `no answer: ${name}`;
    const {ends, seconds, megabytes} = answer.data;
    if (megabytes > most.megabytes) this.#end();
    if (seconds > most.seconds) return `${ends}, in ${seconds} s`;
    return megabytes > most.megabytes ? `${ends}, in ${megabytes} MB` : ends;
  }

  close(): void {
    this.#end();
    rmSync(this.#folder, {recursive: true});
  }

  async #ready(): Promise<ChildProcess> {
    if (this.#child) return this.#child;
    const execArgv = ["--import", "tsx", `--max-old-space-size=${most.megabytes}`];
    const child = fork(new URL("alone.ts", import.meta.url), {execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"]});
    this.#child = child;
    await new Promise((resolve, reject) => child.once("message", resolve).once("exit", reject));
    return child;
  }

  /** What the process says of a file; null where it ends instead, or is ended because it hangs. */
  #answer(child: ChildProcess, path: string): Promise<unknown> {
    return new Promise((resolve) => {
      const hang = setTimeout(() => child.kill("SIGKILL"), patience);
      const done = (answer: unknown): void => {
        clearTimeout(hang);
        child.removeAllListeners();
        resolve(answer);
      };
      child.once("message", done).once("exit", () => {
        this.#child = null;
        done(null);
      });
      child.send(path);
    });
  }

  #end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }
}
