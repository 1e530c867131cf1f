import {Queue, QueueEvents} from "bullmq";
import type {Redis} from "ioredis";
import {unreadable} from "../lexicon/unread.ts";
import {UnreadableError} from "../model/errors.ts";
import type {ReadFile} from "../store/files.ts";
import {gate} from "../store/gate.ts";
import type {Limits} from "../store/limits.ts";
import {fingerprintOf, type PlannedFile, tryLoad} from "../store/plan.ts";
import type {Reader} from "../store/reader.ts";
import {unreadOf} from "../store/unreadOf.ts";
import {connected, faultsTo, throwRefused} from "./connect.ts";
import {endingsOf} from "./endings.ts";
import {ends, idOf, kept, keptAfter, placesOf, queueName, type Task, taskOf, tries, unzipped} from "./job.ts";
import {ratesOf} from "./rates.ts";

/** How many files lie in the queue at once: enough for many workers, and no more than memory holds. */
const width = 256;

/** How many bytes of files are on their way to Redis at once. */
const mostLoaded = 2 ** 25;

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
  const endings = endingsOf(events, queue);
  const rates = ratesOf(queue, onRate);
  const tools = {redis, queue, endings, places: placesOf(digestVersion), loading: gate(mostLoaded)};
  const read = async (planned: PlannedFile): Promise<ReadFile> => {
    const file = await readBy(tools, planned).catch((cause: unknown) => throwRefused(address, cause));
    rates.count();
    return file;
  };
  const close = async (): Promise<void> => {
    rates.stop();
    endings.stop();
    await Promise.all([events.close(), queue.close()]);
    connections.close();
  };
  return {limits, begin: () => undefined, width: () => width, read, close: () => void close()};
}

interface Tools {
  redis: Redis;
  queue: Queue<Task, void>;
  endings: ReturnType<typeof endingsOf>;
  places: ReturnType<typeof placesOf>;
  /** Bytes of files on their way. */
  loading: ReturnType<typeof gate>;
}

async function readBy(tools: Tools, planned: PlannedFile, time = 1): Promise<ReadFile> {
  const {print, task, found} = await handOver(tools, planned);
  const result = found ?? (await readElsewhere(tools, task));
  // Redis was emptied, or started anew, meanwhile.
  if (result === null && time < tries.attempts) return readBy(tools, planned, time + 1);
  return {planned, print, ...(result ?? unread(planned, "Redis has lost what was read of it"))};
}

/** Lays the bytes of a file where a worker finds them; they are not held while it waits to be read. */
async function handOver({redis, places, loading}: Tools, planned: PlannedFile): Promise<Handed> {
  await loading.open();
  const loaded = await tryLoad(planned);
  const print = fingerprintOf(loaded, planned.overrides);
  if (loaded instanceof UnreadableError) return {print, task: null, found: {origin: {}, result: unreadOf(loaded)}};
  const task = taskOf(planned, loaded);
  const {bytes} = loaded.file;
  loading.add(bytes.length);
  try {
    const found = await takenFrom(redis, places.result(idOf(task)), task);
    if (found) return {print, task: null, found};
    await redis.set(places.bytes(task.sha256), Buffer.from(bytes), "EX", kept);
    return {print, task, found: null};
  } finally {
    loading.add(-bytes.length);
  }
}

/** What a worker read; null where Redis has lost that. */
async function readElsewhere({redis, queue, endings, places}: Tools, task: Task): Promise<WasRead | null> {
  const id = idOf(task);
  // Of an earlier run, which ended with it: it is tried anew.
  await forgetFailed(queue, id);
  await redis.del(places.failed(id));
  const ended = endings.of(id);
  await queue.add("read", task, {jobId: id, ...ends, ...tries});
  const reason = await ended;
  await redis.expire(places.bytes(task.sha256), keptAfter);
  if (reason === null) return takenFrom(redis, places.result(id), task);
  return (await takenFrom(redis, places.failed(id), task)) ?? unread(task, reason);
}

/** What was read of a file, whatever it is called here. */
type WasRead = Omit<ReadFile, "planned" | "print">;

/** A file whose bytes are in Redis, or what is known of it already. */
type Handed = Pick<ReadFile, "print"> & ({task: Task; found: null} | {task: null; found: WasRead});

const unread = ({path}: {path: string}, detail: string): WasRead => ({
  origin: {},
  result: unreadOf(unreadable("reader-died", {path, detail}))
});

async function takenFrom(redis: Redis, place: string, {sha256}: Task): Promise<WasRead | null> {
  const bytes = await redis.getBuffer(place);
  return bytes === null ? null : unzipped(bytes, sha256);
}

async function forgetFailed(queue: Queue<Task, void>, id: string): Promise<void> {
  const job = await queue.getJob(id);
  if (job && (await job.isFailed())) await job.remove();
}
