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
  const places = await placesIn(shards);
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
  const files = [...places.values()].map(({known}) => givenOf(known));
  return {shards: shards.map(({path}) => path), files, missing: missingOf(shards), reader};
}

/** Where each file is first told of, by its whole path. Throws UserError where another shard says otherwise of it. */
async function placesIn(shards: readonly Shard[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const shard of shards) {
    for (const [index, known] of shard.known.entries()) {
      const path = resolve(known.path);
      const [before, place] = [places.get(path), {shard, index, known}];
      if (before) await requireSame(before, place);
      else places.set(path, place);
    }
  }
  return places;
}

/** The shards at a path, in the order of their names. */
function shardsAt(path: string): string[] {
  const entry = statSync(path, {throwIfNoEntry: false});
  const isFolder = entry?.isDirectory() === true;
  if (!isFolder && !path.includes("*")) {
    if (entry) return [path];
    throw new UserError(`no such shard or folder: ${path}`, {hint: "shards are written by extract --out"});
  }
  const [folder, name] = isFolder ? [path, "*"] : [dirname(path), basename(path)];
  const wanted = new RegExp(`^${name.split("*").map(escaped).join(".*")}$`, "u");
  const isThere = statSync(folder, {throwIfNoEntry: false})?.isDirectory() === true;
  const found = (isThere ? readdirSync(folder) : []).filter(
    (one) => !one.startsWith(".") && formatOf(one) !== null && wanted.test(one)
  );
  if (found.length === 0)
    throw new UserError(`no shards: ${path}`, {
      hint: "they are called 1-of-16.parquet or .ndjson, and * stands for a part of their own names alone"
    });
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
  const files = new Set(known.map(({path}) => path)).size;
  if (files !== head.files) throw notWhole(path, `${files} of its ${head.files} files`);
  if (known.length !== files) throw notWhole(path, "a file is in it twice");
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

/** Where a file stands in a shard, and what it is known by. */
interface Place {
  shard: Shard;
  index: number;
  known: Known;
}

/** What two shards hold of one file must be the same, by what it is known and what was read of it. */
async function requireSame(one: Place, other: Place): Promise<void> {
  const [a, b] = await Promise.all([one, other].map(said));
  if (a === b) return;
  throw new UserError(`two shards say otherwise of ${one.known.path}: ${one.shard.path}, ${other.shard.path}`, {
    hint: "take away the older one"
  });
}

const said = async ({shard, index, known}: Place): Promise<string> =>
  `${JSON.stringify(known)}${await heldIn(shard.path, () => shard.contentOf(index))}`;

const givenOf = ({path, name, sha256, statedSha256, overrides, fault}: Known): GivenFile => ({
  path,
  name,
  given: {print: {sha256, statedSha256}, overrides, fault}
});

async function readFrom({shard, index, known: {sha256, statedSha256}}: Place): Promise<Omit<ReadFile, "planned">> {
  const content = await heldIn(shard.path, async () => unpacked(await shard.contentOf(index), sha256));
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
