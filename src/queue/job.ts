import {gunzipSync, gzipSync} from "node:zlib";
import type {Job} from "bullmq";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import {unpacked} from "../records/pack.ts";
import {recordsVersion, Stated} from "../records/schema.ts";
import {whyOf} from "../records/why.ts";
import type {ReadFile} from "../store/files.ts";
import type {PlannedFile} from "../store/plan.ts";
import type {LoadedSource} from "../store/sources.ts";

/** What a worker is told of a file, whose bytes lie beside. */
export const Task = z.object({
  path: z.string(),
  name: z.string(),
  sha256: z.string(),
  overrides: Stated,
  sidecar: z.object({text: z.string(), stated: Stated})
});
export type Task = z.infer<typeof Task>;

export type ReadJob = Job<Task, void>;

// As a worker has it: with all fields in their order, by which it is known.
export const taskOf = ({path, name, overrides}: PlannedFile, {sha256, sidecar}: LoadedSource): Task =>
  Task.parse({path, name, sha256, overrides, sidecar});

/** By what a task is known: all that goes into what is read of the file. */
export const idOf = (task: Task): string =>
  sha256(JSON.stringify([task.path, task.sha256, task.overrides, task.sidecar])).slice(0, 32);

/** Names a version of program, reference data and records: what one has written only the same reads. */
const versionOf = (digestVersion: string): string => `${digestVersion}-${recordsVersion}`;

/** Tasks of a version go to workers of the same alone. */
export const queueName = (digestVersion: string): string => `reform-ledger-${versionOf(digestVersion)}`;

/** Where in Redis things lie. */
export const placesOf = (digestVersion: string) => ({
  bytes: (sha256: string): string => `reform-ledger:bytes:${sha256}`,
  /** What was read of a file. */
  result: (id: string): string => `reform-ledger:result:${versionOf(digestVersion)}:${id}`,
  /** What was read when the program last failed at it: never taken for a result. */
  failed: (id: string): string => `reform-ledger:failed:${versionOf(digestVersion)}:${id}`
});

/** How long things lie there, in seconds: a run that was killed finds again what was read for it. */
export const kept = 24 * 3600;

/** The same for bytes that were read: another file may have the same, and be on its way. */
export const keptAfter = 3600;

/** The same for what went over a limit, which may be raised. */
export const briefly = 60;

/** How often a file is tried at which the program fails, and how many milliseconds pass before the second time: then twice as many. */
export const tries = {attempts: 3, backoff: {type: "exponential", delay: 1000}} as const;

/** What becomes of a task that is done, and of one that has failed as often as it was tried, whose reason is asked for later. */
export const ends = {removeOnComplete: true, removeOnFail: {age: 7 * kept, count: 1000}} as const;

export const zipped = (json: string): Buffer => gzipSync(json);

/** What was read of a file with this SHA-256, from Redis. Throws UserError where it is none of that. */
export function unzipped(bytes: Uint8Array, sha256: string): Omit<ReadFile, "planned" | "print"> {
  try {
    return unpacked(gunzipSync(bytes).toString("utf8"), sha256);
  } catch (cause) {
    throw new UserError(`what lies in Redis was not written by a worker: ${whyOf(cause)}`, {
      cause,
      hint: "let nobody else write there, and take away its keys that begin with reform-ledger:"
    });
  }
}
