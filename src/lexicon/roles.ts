import {z} from "zod";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {Words} from "./word-list.ts";

const file = "roles.yml";

const File = z.strictObject({
  background: Words,
  nationwide: Words,
  lookingBack: Words,
  promised: Words,
  promisedFor: Pattern.transform((row) => new RegExp(compile(row, file), "gu")),
  settled: Words,
  reformHeads: Words,
  notReformHeads: Words,
  setUp: Words,
  bodies: Words,
  online: Words
});

/** Words that tell what kind of figure one is; `data/reference/roles.yml` explains each list. */
export type RoleWords = z.infer<typeof File>;

/** Reads roles.yml. Throws UserError when it is malformed. */
export const loadRoles = (folder: string): RoleWords => readYaml(folder, file, File);
