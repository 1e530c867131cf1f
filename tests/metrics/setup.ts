import type {Fact} from "../../src/model/fact.ts";
import type {StatedMetadata} from "../../src/model/source.ts";
import {type Digest, digest} from "../../src/pipeline.ts";
import {lexicon} from "../facts.ts";

/** What a table of metrics becomes; it lies in a folder of metrics unless its name says otherwise. */
export const read = (text: string, said: StatedMetadata = {}, path = "metrics/table.csv"): Promise<Digest[]> =>
  digest({path, bytes: new TextEncoder().encode(text)}, lexicon, said);

/** The figures of a table in short: place, indicator, year, value, unit, and what else is not as usual. */
export async function figures(text: string, said: StatedMetadata = {}, path?: string): Promise<string[]> {
  const documents = await read(text, said, path);
  return documents.flatMap(({description, findings}) =>
    findings.facts.map((fact) => [description.place?.name, ...wordsOf(fact)].filter((word) => word !== "").join(" "))
  );
}

const wordsOf = ({indicatorId, indicator, period, value, unit, change, role, scope, cell}: Fact): string[] => [
  indicatorId ?? `“${indicator}”`,
  period?.start.slice(0, 4) ?? "",
  `${value}${unit}`,
  change === "none" ? "" : change,
  role === "outcome" ? "" : role,
  scope ?? "",
  cell?.address ?? ""
];

/** The issues of a table: their codes, and what they name. */
export async function troubles(text: string, said: StatedMetadata = {}): Promise<Record<string, string>> {
  const documents = await read(text, said);
  const issues = documents.flatMap(({issues}) => issues.filter(({check}) => check === "metrics"));
  return Object.fromEntries(issues.map(({code, values}) => [code, String(values["cells"])]));
}
