import {pMapIterable} from "p-map";
import {gate} from "./gate.ts";
import type {ReadFile} from "./files.ts";
import type {PlannedFile} from "./plan.ts";
import type {Reader} from "./reader.ts";

/** How far reading may be ahead of whoever takes what was read. */
const ahead = {files: 16, characters: 4_000_000} as const;

/**
 * What is read of files, in their order, whichever is done first: several side by side where the reader can. No more is begun
 * while much waits to be taken, so that memory does not grow with the files.
 */
export async function* readAll(reader: Reader, files: Iterable<PlannedFile>): AsyncGenerator<ReadFile> {
  const waiting = gate(ahead.characters);
  const read = async (planned: PlannedFile): Promise<ReadFile> => {
    await waiting.open();
    const file = await reader.read(planned);
    waiting.add(charactersOf(file));
    return file;
  };
  const concurrency = reader.width();
  for await (const file of pMapIterable(files, read, {concurrency, backpressure: concurrency + ahead.files})) {
    waiting.add(-charactersOf(file));
    yield file;
  }
}

const charactersOf = ({result}: ReadFile): number =>
  Array.isArray(result) ? result.reduce((sum, {source}) => sum + source.text.length, 0) : 0;
