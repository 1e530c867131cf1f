import {stringify} from "yaml";
import type {Lexicon} from "../lexicon/index.ts";
import type {SourceFile} from "../model/source.ts";
import type {MetricFigure} from "./figures.ts";
import {readTables} from "./index.ts";

/**
 * A draft of the file to stand beside a table of metrics: what may be said of it, and every column of figures with how it is read
 * now, as remarks to be turned into entries. Throws UnreadableError for a file that cannot be opened.
 */
export async function templateOf(file: SourceFile, lexicon: Lexicon): Promise<string> {
  const {title, figures, warnings} = await readTables(file, {}, lexicon);
  const columns = new Map(figures.map((figure) => [figure.column.join(" · "), figure]));
  const remarks = warnings.map((warning) => lexicon.checks.tell(warning).message);
  return [
    ...remarks.map((remark) => `# ${remark}`),
    stringify({title}).trimEnd(),
    "# source: ",
    "# published: 2024-12-31",
    "# licence: ",
    "# year: 2024",
    "# unit: ",
    "# columns:",
    ...[...columns].map(([name, figure]) => `#   ${entryOf(name, figure)}`),
    ""
  ].join("\n");
}

/** How a column of figures is read, as an entry of `columns`. */
function entryOf(name: string, {topic, unit}: MetricFigure): string {
  const meaning = {indicator: topic.indicator?.id ?? null, unit: unit?.words ?? null};
  return stringify({[name]: meaning}, {lineWidth: 0, collectionStyle: "flow"})
    .trim()
    .replace(/^\{\s*|\s?\}$/g, "");
}
