import {readdirSync, statSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {ReadFile} from "../store/files.ts";
import type {GivenFile} from "../store/plan.ts";
import type {Reader} from "../store/reader.ts";
import {formatNamed, formatOf, type OpenShard} from "./formats.ts";
import {unpacked} from "./pack.ts";
import {Head, Known} from "./schema.ts";
import {whyOf} from "./why.ts";

/** What shards hold. */
export interface Records {
  /** The files of the shards. */
  shards: string[];
  files: GivenFile[];
  /** The shards that there are none of, in words. */
  missing: string[];
  /** Takes what was read from the shards, and reads what is not in them with another reader. */
  reader(other: Reader): Reader;
}

interface Shard extends OpenShard {
  path: string;
  head: Head;
  known: Known[];
}

/**
 * Opens shards at paths: files, folders of them, names with `*`. Throws UserError where there is none, where one is not whole,
 * was made by another version than `digestVersion`, or says otherwise of a file than another.
 */
export async function openRecords(paths: readonly string[], digestVersion: string): Promise<Records> {
  const shards = [];
  for (const path of paths.flatMap(shardsAt)) shards.push(await opened(path, digestVersion));
  const places = new Map<string, {shard: Shard; index: number}>();
  const files = shards.flatMap((shard) =>
    shard.known.filter((known, index) => {
      const before = places.get(resolve(known.path));
      if (before) requireSame(before, {shard, index});
      else places.set(resolve(known.path), {shard, index});
      return !before;
    })
  );
  const reader = (other: Reader): Reader => ({
    // What went over a limit has done so where it was read.
    limits: {seconds: 0, megabytes: 0},
    begin: () => undefined,
    width: () => 1,
    read: async (planned) => {
      const place = places.get(resolve(planned.path));
      return place ? {planned, ...(await readFrom(place))} : other.read(planned);
    },
    close: other.close
  });
  return {shards: shards.map(({path}) => path), files: files.map(givenOf), missing: missingOf(shards), reader};
}

/** The shards at a path, in the order of their names. */
function shardsAt(path: string): string[] {
  const isFolder = statSync(path, {throwIfNoEntry: false})?.isDirectory() === true;
  if (!isFolder && !path.includes("*")) return [path];
  const [folder, name] = isFolder ? [path, "*"] : [dirname(path), basename(path)];
  const wanted = new RegExp(`^${name.split("*").map(escaped).join(".*")}$`, "u");
  const found = readdirSync(folder).filter((one) => !one.startsWith(".") && formatOf(one) !== null && wanted.test(one));
  if (found.length === 0)
    throw new UserError(`no shards: ${path}`, {hint: "they are called 1-of-16.parquet or .ndjson"});
  return found.toSorted().map((one) => join(folder, one));
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

async function opened(path: string, digestVersion: string): Promise<Shard> {
  const format = formatOf(path);
  if (format === null) throw new UserError(`no shard: ${path}`, {hint: "its name ends in .parquet or .ndjson"});
  const shard = await heldIn(path, async () => (await formatNamed(format)).open(path));
  const {head, known} = await heldIn(path, () => ({
    head: Head.parse(shard.head),
    known: z.array(Known).parse(shard.known)
  }));
  if (head.digestVersion !== digestVersion) {
    throw new UserError(`records of another version (${head.digestVersion}, this is ${digestVersion}): ${path}`, {
      hint: "write the shard again with the program and the reference data that are here"
    });
  }
  if (known.length !== head.files) throw notWhole(path, `${known.length} of its ${head.files} files`);
  return {...shard, path, head, known};
}

/** What is read of a shard. Throws UserError where that fails. */
async function heldIn<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw notWhole(path, whyOf(cause), cause);
  }
}

const notWhole = (path: string, why: string, cause?: unknown): UserError =>
  new UserError(`the shard is not whole or is none (${why}): ${path}`, {cause, hint: "write that shard again"});

type Place = {shard: Shard; index: number};

function requireSame(one: Place, other: Place): void {
  const [a, b] = [one, other].map(({shard, index}) => JSON.stringify(shard.known[index]));
  if (a === b) return;
  throw new UserError(
    `two shards say otherwise of ${one.shard.known[one.index]?.path}: ${one.shard.path}, ${other.shard.path}`,
    {hint: "take away the older one"}
  );
}

const givenOf = ({path, name, sha256, statedSha256, overrides, fault}: Known): GivenFile => ({
  path,
  name,
  given: {print: {sha256, statedSha256}, overrides, fault}
});

async function readFrom({shard, index}: Place): Promise<Omit<ReadFile, "planned">> {
  const known = shard.known[index];
  if (!known) throw new RangeError(`no such file in ${shard.path}: ${index}`);
  const {sha256, statedSha256} = known;
  const content = await heldIn(shard.path, async () => unpacked(await shard.contentOf(index)));
  return {...content, print: {sha256, statedSha256}};
}

/** Of each number of shards that some are of, those that are not there. */
function missingOf(shards: readonly Shard[]): string[] {
  const numbers = new Set(shards.map(({head}) => head.of));
  return [...numbers].flatMap((of) => {
    const there = new Set(shards.filter(({head}) => head.of === of).map(({head}) => head.shard));
    const all = Array.from({length: of}, (_, n) => n + 1);
    return all.filter((shard) => !there.has(shard)).map((shard) => `shard ${shard} of ${of}`);
  });
}
