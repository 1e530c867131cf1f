import {z} from "zod";
import {roles} from "../model/fact.ts";
import type {LinearModel} from "../model/linear.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {signFinder, zones} from "./signs.ts";
import {loadWeights} from "./weights.ts";
import {Classes, Words} from "./word-list.ts";

const file = "roles.yml";

const Word = z.string().min(1);

const File = z.strictObject({
  promised: Words,
  settled: Words,
  notPromised: Words,
  lookingBack: Words,
  baseline: Pattern.transform((row) => new RegExp(compile(row, file), "u")),
  promisedFor: Pattern.transform((row) => new RegExp(compile(row, file), "gu")),
  aiming: Pattern.transform((row) => compile(row, file)),
  aimed: Pattern.transform((row) => compile(row, file)),
  disposal: z.strictObject({particle: Word, as: Word, verbs: Words, nominal: Words, notObjects: Words}),
  estimate: z.strictObject({
    words: Words,
    as: Word,
    unless: Pattern.transform((row) => new RegExp(compile(row, file), "u"))
  }),
  signs: z
    .array(z.strictObject({name: z.string().min(1), zone: z.enum(zones), words: Words, unless: Words.optional()}))
    .transform(signFinder),
  amid: Words,
  reformHeads: Words,
  notReformHeads: Words,
  joined: Words,
  setUp: Words,
  bodies: Words,
  online: Words,
  things: Classes,
  acts: Classes
});

/** Words that tell what kind of figure one is, and what each sign weighs; `data/reference/roles.yml` explains each list. */
export type RoleWords = z.infer<typeof File> & {weights: LinearModel<(typeof roles)[number]>};

/** Reads roles.yml and the weights of its signs. Throws UserError when they are malformed. */
export const loadRoles = (folder: string): RoleWords => ({
  ...readYaml(folder, file, File),
  weights: loadWeights(folder, "role", roles)
});
