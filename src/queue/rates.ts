import type {Queue} from "bullmq";

/** How often it is told how far reading has come, in milliseconds. */
const often = 5_000;

interface Rates {
  /** Counts a file that was read. */
  count(): void;
  stop(): void;
}

/** Tells again and again how far reading has come. */
export function ratesOf(queue: Pick<Queue, "getJobCounts" | "getWorkersCount">, tell: (words: string) => void): Rates {
  let [done, before, since] = [0, 0, performance.now()];
  const look = async (): Promise<void> => {
    const [counts, workers] = await Promise.all([
      queue.getJobCounts("wait", "active", "delayed"),
      queue.getWorkersCount()
    ]);
    const seconds = (performance.now() - since) / 1000;
    tell(wordsOf({...counts, workers, done, rate: (done - before) / seconds}));
    [before, since] = [done, performance.now()];
  };
  // The next time tells what this one could not.
  const lookAgain = (): void => void look().catch(() => undefined);
  lookAgain();
  const clock = setInterval(lookAgain, often);
  return {count: () => void done++, stop: () => clearInterval(clock)};
}

interface State {
  done: number;
  rate: number;
  workers: number;
  wait?: number;
  active?: number;
  delayed?: number;
}

function wordsOf({done, rate, workers, wait = 0, active = 0, delayed = 0}: State): string {
  if (workers === 0) return "queue    no worker of this version: start some with reform-ledger worker --queue";
  const told = `queue    ${done} read, ${rate.toFixed(1)} a second; ${wait} waiting, ${active} under way`;
  return `${told}${delayed > 0 ? `, ${delayed} to be tried again` : ""}; workers: ${workers}`;
}
