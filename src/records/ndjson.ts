import {closeSync, createReadStream, openSync, writeSync} from "node:fs";
import {open} from "node:fs/promises";
import {z} from "zod";
import type {Format} from "./formats.ts";

/** A line for the shard, then a line for each file: by what it is known, and its content. */
const Line = z.looseObject({content: z.unknown()});

export const ndjson: Format = {
  write: (path, head) => {
    const file = openSync(path, "wx");
    const line = (json: string): void => void writeSync(file, `${json}\n`);
    line(JSON.stringify(head));
    return {
      add: ({known, content}) => line(`${JSON.stringify(known).slice(0, -1)},"content":${content}}`),
      end: () => closeSync(file)
    };
  },
  open: async (path) => {
    let head: unknown;
    const [known, places]: [unknown[], {start: number; length: number}[]] = [[], []];
    for await (const {text, start, length} of linesOf(path)) {
      const json: unknown = JSON.parse(text);
      if (head === undefined) {
        head = json;
        continue;
      }
      const {content: _, ...rest} = Line.parse(json);
      known.push(rest);
      places.push({start, length});
    }
    return {
      head,
      known,
      contentOf: async (index) => JSON.stringify(Line.parse(await lineAt(path, places[index])).content)
    };
  }
};

interface Placed {
  text: string;
  /** In bytes. */
  start: number;
  length: number;
}

/** The lines of a file with their places. One that does not end is none: its writer was ended. */
async function* linesOf(path: string): AsyncGenerator<Placed> {
  let parts: Buffer[] = [];
  let start = 0;
  for await (const chunk of createReadStream(path, {highWaterMark: 2 ** 20}) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...parts, chunk.subarray(from, end)]);
      yield {text: line.toString("utf8"), start, length: line.length};
      start += line.length + 1;
      from = end + 1;
      parts = [];
    }
    parts.push(chunk.subarray(from));
  }
}

async function lineAt(path: string, place: {start: number; length: number} | undefined): Promise<unknown> {
  if (!place) throw new RangeError(`no such line: ${path}`);
  const file = await open(path);
  try {
    const {buffer} = await file.read(Buffer.alloc(place.length), 0, place.length, place.start);
    return JSON.parse(buffer.toString("utf8"));
  } finally {
    await file.close();
  }
}
