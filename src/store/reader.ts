import type {ReadFile} from "./files.ts";
import type {Limits} from "./limits.ts";
import type {PlannedFile} from "./plan.ts";
import type {Source} from "./sources.ts";

/** What reads the files of a run. */
export interface Reader {
  limits: Limits;
  /** Gets ready to read so many files, which takes a moment in which others can work. */
  begin(files: readonly Source[]): void;
  /** How many files it reads side by side. */
  width(): number;
  /** Reads a file, or says why it holds no readable report. */
  read(planned: PlannedFile): Promise<ReadFile>;
  close(): void;
}
