import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {messageOf, UnreadableError, UserError} from "../../../src/model/errors.ts";
import {digest} from "../../../src/pipeline.ts";
import {openNotebook} from "../../../src/site/notebooks/frontMatter.ts";
import {loadCorrections} from "../../../src/store/corrections.ts";
import {loadExtractions} from "../../../src/store/extractions/files.ts";
import {readSidecar} from "../../../src/store/sidecar.ts";
import {textOf} from "../../../src/files/regular.ts";
import type {Input} from "./input.ts";
import {faultsOf} from "./oracle.ts";

/** What became of an input. */
export interface Outcome extends Pick<Input, "seed" | "of" | "done"> {
  size: number;
  /** `read`, or the code of the reason why it was not. */
  became: string;
  /** Processor time in milliseconds. */
  took: number;
  faults: string[];
}

type Became = Pick<Outcome, "became" | "faults">;

/** Reads an input and looks at what came of it. */
export async function tried(input: Input, lexicon: Lexicon): Promise<Outcome> {
  const {seed, of, done, bytes} = input;
  const begun = process.cpuUsage();
  const read = await outcomeOf(input, lexicon);
  const {user, system} = process.cpuUsage(begun);
  return {seed, of, done, size: bytes.length, took: (user + system) / 1000, ...read};
}

async function outcomeOf(input: Input, lexicon: Lexicon): Promise<Became> {
  try {
    return {became: "read", faults: await trials[input.trial](input, lexicon)};
  } catch (error) {
    return refusal(error, input);
  }
}

/** A refusal names the file and a reason; anything else that is thrown is a fault of the program. */
function refusal(error: unknown, {path, trial}: Input): Became {
  const message = messageOf(error);
  const named = path.slice(path.lastIndexOf("/") + 1);
  if (!(error instanceof UserError))
    return {became: "program", faults: [error instanceof Error ? (error.stack ?? message) : message]};
  const code = error instanceof UnreadableError ? error.code : `${trial} refused`;
  const isOurs = code === "program" || code === "failed";
  return {became: code, faults: isOurs || !message.includes(named) ? [`refused with: ${message}`] : []};
}

type Trial = (input: Input, lexicon: Lexicon) => Promise<string[]> | string[];

/** Every so often an input is read twice, and must give the same both times. */
const readAgain = 16;

const ofReport: Trial = async ({seed, path, bytes}, lexicon) => {
  const file = {path, bytes};
  const digests = await digest(file, lexicon);
  const same =
    seed % readAgain > 0 || isDeepStrictEqual(await digest({path, bytes: Buffer.from(bytes)}, lexicon), digests);
  return [...faultsOf(file, digests), ...(same ? [] : ["read twice, two readings"])];
};

const trials: Record<Input["trial"], Trial> = {
  report: ofReport,
  metrics: ofReport,
  extraction: (input) =>
    inFile(input, (path, folder) => {
      const [file] = loadExtractions([{paths: [path], reader: null}], join(folder, "ledger.duckdb"));
      const lines = (file?.lines ?? []).filter(({row, fault}) => (row === null) === (fault === null));
      return lines.map(({line}) => `line ${line} has neither a row nor a fault`);
    }),
  sidecar: (input) => {
    const {path, bytes} = input;
    const text = asText(bytes);
    if (text !== null) readSidecar(path, text, path.replace(/\.meta\.yml$/, ""));
    return [];
  },
  correction: (input) =>
    inFile(input, (_, folder) => {
      loadCorrections(folder);
      return [];
    }),
  notebook: ({bytes}) => {
    const text = asText(bytes);
    const {faults, text: body} = openNotebook(text, "a");
    const lines = (text ?? "").split("\n").length;
    const stray = faults.filter(({line}) => !Number.isInteger(line) || line < 1 || line > lines + 1);
    return [
      ...stray.map(({line, message}) => `fault on line ${line} of ${lines}: ${message}`),
      ...(text === null || body.split("\n").length === lines ? [] : ["lines lost"])
    ];
  }
};

/** The text of bytes in UTF-8; null for others, which whoever opens the file refuses. */
function asText(bytes: Buffer): string | null {
  try {
    return textOf(bytes);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Tries what lies in a folder of its own. */
function inFile({path, bytes}: Input, tried: (path: string, folder: string) => string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "mutated-"));
  try {
    writeFileSync(join(folder, path), bytes);
    return tried(join(folder, path), folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
