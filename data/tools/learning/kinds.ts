import {readFileSync} from "node:fs";
import {z} from "zod";
import {clean} from "../../../src/clean/index.ts";
import {frontOf} from "../../../src/describe/front.ts";
import {kindSigns} from "../../../src/describe/kind.ts";
import type {Lexicon} from "../../../src/lexicon/index.ts";
import {parseYaml} from "../../../src/lexicon/yaml.ts";
import type {Sign} from "../../../src/model/linear.ts";
import {reportKinds} from "../../../src/model/report.ts";
import type {CleanText} from "../../../src/model/text.ts";
import type {Question} from "./question.ts";

/** Short reports of the project's own, by their kind. */
const Own = z.strictObject({
  review: z.array(z.string()),
  plan: z.array(z.string()),
  mixed: z.array(z.string())
});

const signsOf = (text: CleanText, title: string | null, lexicon: Lexicon): Sign[] => {
  const front = frontOf(text, lexicon);
  return kindSigns({...front, title: title ?? front.title}, text.text, lexicon.reports);
};

/** Whether a report looks back, ahead, or both ways: one sample a report. */
export const kinds: Question = {
  classes: reportKinds,
  samplesOf: ({document, gold, clean: cleaned, description}, lexicon) => {
    const kind = reportKinds.find((name) => name === gold.meta?.doc_type);
    if (!kind || gold.range !== null) return [];
    const signs = signsOf(cleaned, description.title, lexicon);
    return [{document, class: kind, signs, text: description.title ?? ""}];
  },
  own: (lexicon) => {
    const own = Own.parse(parseYaml(readFileSync(new URL("kinds.yml", import.meta.url), "utf8")));
    return reportKinds.flatMap((kind) =>
      own[kind].map((text, i) => {
        const source = {format: "text", encoding: null, text, hardWrapped: false, tables: [], stated: {}, warnings: []};
        return {document: `own ${kind} ${i}`, class: kind, signs: signsOf(clean(source, lexicon), null, lexicon), text};
      })
    );
  }
};
