import {UnreadableError} from "../model/errors.ts";
import type {SourceFile, SourceText} from "../model/source.ts";

/** The text of every report in a file. Throws UnreadableError when there is none. */
export async function read(file: SourceFile): Promise<SourceText[]> {
  if (file.bytes.length === 0) throw new UnreadableError("empty", `empty file: ${file.path}`);
  const text = new TextDecoder("utf-8").decode(file.bytes);
  return [{format: "text", encoding: "utf-8", text, hardWrapped: false, stated: {}, warnings: []}];
}
