import {Queue, WaitingError, Worker} from "bullmq";
import type {Redis} from "ioredis";
import {referenceFolder} from "../lexicon/folder.ts";
import {UserError} from "../model/errors.ts";
import {sha256 as hashOf} from "../model/record.ts";
import {readerWithin} from "../readers/index.ts";
import {packed} from "../records/pack.ts";
import type {ReadFile} from "../store/files.ts";
import type {Limits} from "../store/limits.ts";
import {requireSameTables} from "../store/version.ts";
import {connected, faultsTo} from "./connect.ts";
import {briefly, idOf, kept, placesOf, queueName, type ReadJob, Task, tries, zipped} from "./job.ts";

interface Working {
  address: URL;
  digestVersion: string;
  /** How the reference data was when it had that version. */
  stamp: string | null;
  limits: Limits;
  /** How many files are read side by side. */
  workers: number;
  /** After how many seconds without a sign of life a file is taken up by another. */
  stalled: number;
  onRead(name: string, file: ReadFile): void;
  onFault(words: string): void;
}

interface Worked {
  /** Comes to why it takes no more files, where that is so. */
  over: Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Reads what a queue has, until it is closed or the reference data is another than it began with. A file at which the program fails is
 * tried again later, and lies among those that failed in the end. Throws UserError where nobody answers.
 */
export async function work(options: Working): Promise<Worked> {
  const {address, digestVersion, limits, workers, stalled, onFault} = options;
  const connections = await connected(address);
  const {redis} = connections;
  const reader = readerWithin(limits, workers);
  let end: (why: unknown) => void = () => undefined;
  const over = new Promise<unknown>((resolve) => (end = resolve));
  const take = async (job: ReadJob, token?: string): Promise<void> => {
    try {
      await readJob(job, {...options, redis, reader});
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      end(error);
      // It goes to another worker, and it takes no next one itself.
      void worker.close();
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };
  const worker = new Worker<Task, void>(queueName(digestVersion), take, {
    connection: connections.another(),
    concurrency: workers,
    lockDuration: stalled * 1000,
    stalledInterval: stalled * 1000,
    maxStalledCount: tries.attempts - 1
  });
  const heard = faultsTo(onFault);
  redis.on("error", heard);
  worker.on("error", heard);
  await worker.waitUntilReady();
  return {
    over,
    close: async () => {
      await worker.close();
      reader.close();
      connections.close();
    }
  };
}

type Tools = Working & {redis: Redis; reader: ReturnType<typeof readerWithin>};

/** Throws UserError where the reference data is another than it began with, and Error where a try has failed. */
async function readJob(job: ReadJob, {redis, reader, digestVersion, stamp, onRead}: Tools): Promise<void> {
  requireSameTables(referenceFolder, stamp);
  const task = Task.parse(job.data);
  const places = placesOf(digestVersion);
  const id = idOf(task);
  if ((await redis.exists(places.result(id))) === 1) return;
  const bytes = await redis.getBuffer(places.bytes(task.sha256));
  if (bytes === null) throw new Error("its bytes are not in Redis any more");
  const {path, name, overrides, sidecar, sha256} = task;
  if (hashOf(bytes) !== sha256) throw new Error("its bytes in Redis are those of another file");
  const file = await reader.read(
    {path, name, key: path, overrides, isNew: true},
    {file: {path, bytes}, sha256, sidecar}
  );
  requireSameTables(referenceFolder, stamp);
  onRead(name, file);
  const fault = failureOf(file);
  const time = isOverBudget(file) ? briefly : kept;
  await redis.set(fault === null ? places.result(id) : places.failed(id), zipped(packed(file)), "EX", time);
  if (fault !== null) throw new Error(fault);
}

/** Why the program failed at a file, which may be another's doing; null where there is a verdict on the file. */
const failureOf = ({result}: ReadFile): string | null =>
  Array.isArray(result) || result.code !== "failed" ? null : result.reason;

const isOverBudget = ({result}: ReadFile): boolean => !Array.isArray(result) && result.code === "over-budget";

/** A file at which the program failed as often as it was tried. */
export interface DeadLetter {
  name: string;
  reason: string;
  attempts: number;
}

/** Files at which the program failed, the last first. Throws UserError where nobody answers. */
export async function deadLetters(address: URL, digestVersion: string): Promise<DeadLetter[]> {
  const {redis, close} = await connected(address);
  const queue = new Queue<Task, void>(queueName(digestVersion), {connection: redis});
  try {
    const jobs = await queue.getFailed();
    return jobs.map(({data, failedReason, attemptsMade}) => ({
      name: Task.parse(data).name,
      reason: failedReason,
      attempts: attemptsMade
    }));
  } finally {
    await queue.close();
    close();
  }
}
