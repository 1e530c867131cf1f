import {z} from "zod";
import {beginsWith} from "./reader.ts";

/** How the container begins in which Office kept documents before 2007, and keeps those with a password still. */
const magic = "\u00D0\u00CF\u0011\u00E0";

const Container = z.object({FullPaths: z.array(z.string())});

/** The names of the streams in an old Office file, which tell what it is; null for bytes that are no such file. */
export async function streamsIn(bytes: Uint8Array): Promise<string[] | null> {
  if (!beginsWith(bytes, magic)) return null;
  const {CFB} = await import("@e965/xlsx");
  try {
    return Container.parse(CFB.read(bytes, {type: "array"})).FullPaths.map((path) => path.replace(/^[^/]*\//, ""));
  } catch {
    // Cut off or overwritten: then nothing is in it that can be named.
    return [];
  }
}
