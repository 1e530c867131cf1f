import type {MetricsMeta} from "./metrics.ts";
import type {Warning} from "./report.ts";
import type {Table} from "./table.ts";

/** A file as found: its path as given and its bytes. */
export interface SourceFile {
  path: string;
  bytes: Uint8Array;
  /** What may yet be unpacked of the archive in which the file lies, where it lies in one. */
  room?: Room;
}

/** How many bytes may yet be unpacked of a file, with all that lies in it: each archive in it takes from the same. */
export interface Room {
  bytes: number;
}

/** What a container or a sidecar says about a report, before anybody reads its text. All optional, all verbatim. */
export interface StatedMetadata {
  place?: string;
  kind?: string;
  year?: number;
  published?: string;
  title?: string;
  source?: string;
  author?: string;
  /** What stands behind the title in the head of a page: its column and its site. */
  site?: string;
  period?: {start: string; end: string};
  /** Where on the web the file came from, and on which day. */
  address?: string;
  retrieved?: string;
  /** Under which terms it may be used. */
  licence?: string;
  /** How a table of metrics is to be read; there where such a table has a file beside it. */
  metrics?: MetricsMeta;
}

/**
 * The text that a reader took out of one report, untouched: every offset that leaves the program counts UTF-16 code
 * units of `text`. A file with several reports (rows of a CSV) gives several of these.
 */
export interface SourceText {
  format: string;
  /** Character encoding of the bytes, where the format leaves it open. */
  encoding: string | null;
  text: string;
  /** True when line ends are the page's and not the author's (PDF), so that lines must be joined into paragraphs. */
  hardWrapped: boolean;
  /** The tables in the text, in order and apart. */
  tables: readonly Table[];
  /** What the container says: CSV columns, HTML meta tags, document properties. */
  stated: StatedMetadata;
  warnings: Warning[];
  /** The path within the archive that the file is, where it is one. */
  inside?: string;
}
