import {Presets, SingleBar} from "cli-progress";
import {inLine, note} from "./terminal.ts";

/** Shows how far a run has come. */
export interface Progress {
  start(total: number): void;
  /** Counts one more file; `line` is what became of it, or nothing. */
  step(line: string): void;
  /** Tells of the work as a whole. */
  tell(line: string): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line for each file, through `say`. */
export const progressOn = (stream: NodeJS.WriteStream, say: (line: string) => unknown): Progress =>
  stream.isTTY ? bar(stream) : lines(say);

const lines = (say: (line: string) => unknown): Progress => ({
  start: () => undefined,
  step: (line) => line && say(line),
  tell: note,
  stop: () => undefined
});

function bar(stream: NodeJS.WriteStream): Progress {
  const format = "reading {bar} {value}/{total} {line}";
  const single = new SingleBar(
    {stream, format, clearOnComplete: true, gracefulExit: false, linewrap: true, barsize: 24},
    Presets.shades_classic
  );
  const fitted = (line: string): string => inLine(line).slice(0, Math.max(20, (stream.columns ?? 80) - 60));
  return {
    start: (total) => {
      if (total > 0) single.start(total, 0, {line: ""});
    },
    step: (line) => single.increment(1, {line: fitted(line)}),
    tell: (line) => single.update({line: fitted(line)}),
    stop: () => single.stop()
  };
}
