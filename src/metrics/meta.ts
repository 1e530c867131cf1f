import type {MetricsMeta} from "../model/metrics.ts";
import type {StatedMetadata} from "../model/source.ts";

/** All that is said of a table of metrics: how it is to be read, and what may be said of any file. */
export type FileMeta = MetricsMeta & Omit<StatedMetadata, "metrics">;
