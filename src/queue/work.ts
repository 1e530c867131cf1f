import {Queue, Worker} from "bullmq";
import type {Redis} from "ioredis";
import {readerWithin} from "../readers/index.ts";
import {packed} from "../records/pack.ts";
import type {ReadFile} from "../store/files.ts";
import type {Limits} from "../store/limits.ts";
import {connected, faultsTo} from "./connect.ts";
import {briefly, idOf, kept, placesOf, queueName, type ReadJob, Task, tries, zipped} from "./job.ts";

interface Working {
  address: URL;
  digestVersion: string;
  limits: Limits;
  /** How many files are read side by side. */
  workers: number;
  /** After how many seconds without a sign of life a file is taken up by another. */
  stalled: number;
  onRead(name: string, file: ReadFile): void;
  onFault(words: string): void;
}

/**
 * Reads what a queue has, until it is closed. A file at which the program fails is tried again later, and lies among those that
 * failed in the end. Throws UserError where nobody answers.
 */
export async function work(options: Working): Promise<{close(): Promise<void>}> {
  const {address, digestVersion, limits, workers, stalled, onFault} = options;
  const connections = await connected(address);
  const {redis} = connections;
  const reader = readerWithin(limits, workers);
  const worker = new Worker<Task, void>(queueName(digestVersion), (job) => readJob(job, {...options, redis, reader}), {
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
    close: async () => {
      await worker.close();
      reader.close();
      connections.close();
    }
  };
}

type Tools = Working & {redis: Redis; reader: ReturnType<typeof readerWithin>};

async function readJob(job: ReadJob, {redis, reader, digestVersion, onRead}: Tools): Promise<void> {
  const task = Task.parse(job.data);
  const places = placesOf(digestVersion);
  const id = idOf(task);
  if ((await redis.exists(places.result(id))) === 1) return;
  const bytes = await redis.getBuffer(places.bytes(task.sha256));
  if (bytes === null) throw new Error("its bytes are not in Redis any more");
  const {path, name, overrides, sidecar, sha256} = task;
  const file = await reader.read(
    {path, name, key: path, overrides, isNew: true},
    {file: {path, bytes}, sha256, sidecar}
  );
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
