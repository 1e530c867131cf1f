import type {Queue, QueueEvents} from "bullmq";

/** How often it is looked whether jobs that are waited for are still there, in milliseconds. */
const often = 5_000;

interface Endings {
  /** When a job ends: why it failed for good, or null where it is done or Redis has lost it, so that only its result tells which. */
  of(id: string): Promise<string | null>;
  stop(): void;
}

/**
 * Tells when jobs end, by the events of their queue. A Redis that was emptied, or started anew, tells nothing of the jobs that it
 * has lost: those that are gone at a second look have ended too.
 */
export function endingsOf(events: Pick<QueueEvents, "on">, queue: Pick<Queue, "getJob">): Endings {
  const waiting = new Map<string, (reason: string | null) => void>();
  const end = (id: string, reason: string | null): void => {
    waiting.get(id)?.(reason);
    waiting.delete(id);
  };
  events.on("completed", ({jobId}) => end(jobId, null));
  events.on("failed", ({jobId, failedReason}) => end(jobId, failedReason));
  let seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (const id of waiting.keys()) {
      const job = seen.has(id) ? await queue.getJob(id) : null;
      if (job === undefined) end(id, null);
      else if (job && (await job.isFailed())) end(id, job.failedReason);
    }
    seen = new Set(waiting.keys());
  };
  // The next look tells what this one could not.
  const clock = setInterval(() => void look().catch(() => undefined), often);
  return {of: (id) => new Promise((resolve) => waiting.set(id, resolve)), stop: () => clearInterval(clock)};
}
