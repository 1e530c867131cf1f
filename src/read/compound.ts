import {z} from "zod";
import {beginsWith} from "./reader.ts";
import {isCircular} from "./sectors.ts";

/** How the container begins in which Office kept documents before 2007, and keeps those with a password still. */
const magic = "\u00D0\u00CF\u0011\u00E0";

const Container = z.object({
  FullPaths: z.array(z.string()),
  FileIndex: z.array(z.object({content: z.unknown().optional()}))
});

/**
 * The streams in an old Office file by their names, which tell what it is; null for bytes that are no such file. A file that
 * is cut off or overwritten, or whose sectors go round in a circle, has none.
 */
export async function streamsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | null> {
  if (!beginsWith(bytes, magic)) return null;
  if (isCircular(bytes)) return new Map();
  const {CFB} = await import("@e965/xlsx");
  const {FullPaths, FileIndex} = containerOf(() => CFB.read(bytes, {type: "array"}));
  const contents = FileIndex.map(({content}) =>
    content instanceof Uint8Array || Array.isArray(content) ? Uint8Array.from(content) : new Uint8Array()
  );
  return new Map(FullPaths.map((path, i) => [path.replace(/^[^/]*\//, ""), contents[i] ?? new Uint8Array()]));
}

function containerOf(open: () => unknown): z.infer<typeof Container> {
  try {
    return Container.parse(open());
  } catch {
    // Nothing is in it that can be named: whoever looks for a stream says so.
    return {FullPaths: [], FileIndex: []};
  }
}

/** An old Office file of these streams and no others, none of whose chains is from elsewhere. */
export async function compoundOf(streams: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const {CFB} = await import("@e965/xlsx");
  const container = CFB.utils.cfb_new();
  for (const [name, content] of streams) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(z.instanceof(Uint8Array).parse(CFB.write(container, {type: "buffer"})));
}
