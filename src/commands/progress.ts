import {Presets, SingleBar} from "cli-progress";

/** Shows how far a run has come. */
export interface Progress {
  start(total: number): void;
  /** Counts one more file; `line` is what became of it. */
  step(line: string): void;
  stop(): void;
}

/** A bar on a terminal, a line for each file elsewhere. Lines that must be seen go through `say` in both. */
export const progressOn = (stream: NodeJS.WriteStream, say: (line: string) => void): Progress =>
  stream.isTTY ? bar(stream) : {start: () => undefined, step: say, stop: () => undefined};

function bar(stream: NodeJS.WriteStream): Progress {
  const format = "reading {bar} {value}/{total} {line}";
  const single = new SingleBar({stream, format, clearOnComplete: true, hideCursor: true}, Presets.shades_classic);
  return {
    start: (total) => {
      if (total > 0) single.start(total, 0, {line: ""});
    },
    step: (line) => single.increment(1, {line: line.slice(0, Math.max(20, (stream.columns ?? 80) - 60))}),
    stop: () => single.stop()
  };
}
