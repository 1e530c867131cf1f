import {clean} from "../../src/clean/index.ts";
import {describe as describeReport} from "../../src/describe/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Description, Warning} from "../../src/model/report.ts";
import type {SourceText, StatedMetadata} from "../../src/model/source.ts";

const lexicon = loadLexicon();

/** A plain text as its reader hands it on. */
export const sourceOf = (text: string, stated: StatedMetadata = {}, format = "text"): SourceText => ({
  format,
  encoding: "utf-8",
  text,
  hardWrapped: false,
  tables: [],
  stated,
  warnings: []
});

interface Given {
  format?: string;
  path?: string;
  overrides?: StatedMetadata;
  stated?: StatedMetadata;
}

/** What the program makes of a text: read by nobody but clean and describe. */
export function told(
  text: string,
  {format, path = "report.txt", overrides = {}, stated = {}}: Given = {}
): Description & {warnings: Warning[]} {
  const source = sourceOf(text, stated, format);
  const {description, warnings} = describeReport({source, cleaned: clean(source, lexicon), path, overrides}, lexicon);
  return {...description, warnings};
}
