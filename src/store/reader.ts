import type {ReadFile} from "./files.ts";
import type {Limits} from "./limits.ts";
import type {PlannedFile} from "./plan.ts";

/** What reads the files of a run. */
export interface Reader {
  limits: Limits;
  /** Gets ready, which takes a moment in which others can work. */
  begin(): void;
  /** Reads a file, or says why it holds no readable report. */
  read(planned: PlannedFile): Promise<ReadFile>;
  close(): void;
}
