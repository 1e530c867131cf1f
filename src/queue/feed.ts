import {Queue, QueueEvents} from "bullmq";
import type {Redis} from "ioredis";
import {unreadable} from "../lexicon/unread.ts";
import {UnreadableError} from "../model/errors.ts";
import type {ReadFile} from "../store/files.ts";
import type {Limits} from "../store/limits.ts";
import {fingerprintOf, type PlannedFile, tryLoad} from "../store/plan.ts";
import type {Reader} from "../store/reader.ts";
import type {LoadedSource} from "../store/sources.ts";
import {unreadOf} from "../store/unreadOf.ts";
import {connected, faultsTo} from "./connect.ts";
import {ends, idOf, kept, placesOf, queueName, type Task, taskOf, tries, unzipped} from "./job.ts";
import {ratesOf} from "./rates.ts";

/** How many files lie in the queue at once: enough for many workers, and no more than memory holds. */
const width = 256;

interface Feeding {
  address: URL;
  digestVersion: string;
  limits: Limits;
  /** Hears how far the reading has come, in words, again and again. */
  onRate(words: string): void;
}

/**
 * Has files read by the workers of a queue: hands over bytes, and gathers what was read. What was read of the same bytes, told the
 * same, is taken as it is. Throws UserError where nobody answers. Close it, or the program does not end.
 */
export async function queueReader({address, digestVersion, limits, onRate}: Feeding): Promise<Reader> {
  const connections = await connected(address);
  const {redis, another} = connections;
  const events = new QueueEvents(queueName(digestVersion), {connection: another()});
  const queue = new Queue<Task, void>(queueName(digestVersion), {connection: another()});
  const heard = faultsTo(onRate);
  redis.on("error", heard);
  events.on("error", heard);
  queue.on("error", heard);
  await Promise.all([events.waitUntilReady(), queue.waitUntilReady()]);
  const endings = endingsOf(events);
  const rates = ratesOf(queue, onRate);
  const places = placesOf(digestVersion);
  const read = async (planned: PlannedFile): Promise<ReadFile> => {
    const loaded = await tryLoad(planned);
    const print = fingerprintOf(loaded, planned.overrides);
    if (loaded instanceof UnreadableError) return {planned, print, origin: {}, result: unreadOf(loaded)};
    const task = taskOf(planned, loaded);
    const result = (await takenFrom(redis, places.result(idOf(task)))) ?? (await handedOver(task, loaded));
    rates.count();
    return {planned, print, ...result};
  };
  const handedOver = async (task: Task, {file}: LoadedSource): Promise<Omit<ReadFile, "planned" | "print">> => {
    const id = idOf(task);
    await redis.set(places.bytes(task.sha256), Buffer.from(file.bytes), "EX", kept);
    // Of an earlier run, which ended with it: it is tried anew.
    await forgetFailed(queue, id);
    await redis.del(places.failed(id));
    const ended = endings.of(id);
    await queue.add("read", task, {jobId: id, ...ends, ...tries});
    const reason = await ended;
    const found = await takenFrom(redis, reason === null ? places.result(id) : places.failed(id));
    return found ?? unread(task, reason ?? "what was read is not in Redis any more");
  };
  const close = async (): Promise<void> => {
    rates.stop();
    await Promise.all([events.close(), queue.close()]);
    connections.close();
  };
  return {limits, begin: () => undefined, width: () => width, read, close: () => void close()};
}

const unread = ({path}: Task, detail: string): Omit<ReadFile, "planned" | "print"> => ({
  origin: {},
  result: unreadOf(unreadable("reader-died", {path, detail}))
});

async function takenFrom(redis: Redis, place: string): Promise<Omit<ReadFile, "planned" | "print"> | null> {
  const bytes = await redis.getBuffer(place);
  return bytes === null ? null : unzipped(bytes);
}

async function forgetFailed(queue: Queue<Task, void>, id: string): Promise<void> {
  const job = await queue.getJob(id);
  if (job && (await job.isFailed())) await job.remove();
}

interface Endings {
  /** When a job ends: null, or why it failed for good. */
  of(id: string): Promise<string | null>;
}

function endingsOf(events: QueueEvents): Endings {
  const waiting = new Map<string, (reason: string | null) => void>();
  const end = (id: string, reason: string | null): void => {
    waiting.get(id)?.(reason);
    waiting.delete(id);
  };
  events.on("completed", ({jobId}) => end(jobId, null));
  events.on("failed", ({jobId, failedReason}) => end(jobId, failedReason));
  return {of: (id) => new Promise((resolve) => waiting.set(id, resolve))};
}
