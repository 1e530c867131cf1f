import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readerWithin} from "../../../src/readers/index.ts";
import type {Hostile} from "./kind.ts";
import {latinProse, prose} from "./kind.ts";
import {outside} from "./outside.ts";

/** Less than a run allows: what is read or refused in good order takes hardly any of it. */
const limits = {seconds: 10, megabytes: 1024};

/** What an entity stands for, or a host or file that one names. */
const forbidden = ["haha", outside.secret];

/** Reads hostile files as a run does, one after the other. */
export class Watch {
  readonly #folder = mkdtempSync(join(tmpdir(), "hostile-"));
  readonly #reader = readerWithin(limits);
  readonly #host = createServer((_, answer) => {
    this.#asked++;
    answer.end(outside.secret);
  });
  #asked = 0;

  /** Begins to read, and puts what no file may read beside the files. */
  async begin(): Promise<void> {
    this.#reader.begin([]);
    outside.file = join(this.#folder, "outside");
    writeFileSync(outside.file, outside.secret);
    await new Promise<void>((listening) => this.#host.listen(0, "127.0.0.1", listening));
    outside.host = `http://127.0.0.1:${(this.#host.address() as AddressInfo).port}`;
  }

  /** How reading a file ended: as `Hostile.ends`, or in what it must not. */
  async ending({name, bytes}: Hostile): Promise<string> {
    const path = join(this.#folder, "hostile");
    writeFileSync(path, bytes());
    const {result} = await this.#reader.read({path, name: "hostile", key: name, overrides: {}, isNew: true});
    if (this.#asked > 0) return "asked a host";
    if (!Array.isArray(result)) return result.fault;
    const texts = result.map(({source}) => source.text);
    if (forbidden.some((words) => texts.some((text) => text.includes(words)))) return "text from outside";
    return texts.some((text) => shown.some((words) => text.includes(words))) ? "text" : "other text";
  }

  close(): void {
    this.#reader.close();
    this.#host.close();
    rmSync(this.#folder, {recursive: true});
  }
}

/** What of the sentences that files show is left however they are cut into lines. */
const shown = [prose.slice(0, 18), latinProse.slice(0, 30)];
