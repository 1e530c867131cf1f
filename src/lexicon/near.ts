import {z} from "zod";
import {readYaml} from "./file.ts";
import {Words} from "./word-list.ts";

const File = z.strictObject({
  silent: Words,
  counted: Words,
  joins: Words,
  shared: Words,
  sharing: Words,
  alone: Words,
  settling: Words,
  spans: Words
});

/** By what a figure comes near an entry of the catalogue that it does not match; `near.yml` explains each list. */
export type NearWords = z.infer<typeof File>;

/** Reads near.yml. Throws UserError when it is malformed. */
export const loadNear = (folder: string): NearWords => readYaml(folder, "near.yml", File);
