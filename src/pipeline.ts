import {check} from "./check/index.ts";
import {clean} from "./clean/index.ts";
import {describe} from "./describe/index.ts";
import {extract} from "./extract/index.ts";
import type {Lexicon} from "./lexicon/index.ts";
import type {Findings} from "./model/fact.ts";
import {holdsMetrics, type Statistic, statisticsOf} from "./metrics/index.ts";
import {reportId} from "./model/identity.ts";
import type {Issue} from "./model/issue.ts";
import type {Description, ToldWarning} from "./model/report.ts";
import type {SourceFile, SourceText, StatedMetadata} from "./model/source.ts";
import {asItStands, type CleanText, type Outline} from "./model/text.ts";
import {read} from "./read/index.ts";
import {resolve} from "./resolve/index.ts";
import {split} from "./split/index.ts";

/** Everything that is known of one report. Offsets in outline, findings and issues count the clean text. */
export interface Digest {
  id: string;
  source: SourceText;
  clean: Omit<CleanText, "warnings"> & {warnings: ToldWarning[]};
  description: Description;
  outline: Outline;
  findings: Findings;
  issues: Issue[];
}

/**
 * Turns one file into the reports it holds, or a table of metrics into a document for each place in it. The caller loads the
 * file and stores the result. `overrides` (a sidecar, flags) win over what the text says. Throws UnreadableError when there is
 * nothing of the kind in it.
 */
export async function digest(file: SourceFile, lexicon: Lexicon, overrides: StatedMetadata = {}): Promise<Digest[]> {
  const {metrics, ...stated} = overrides;
  if (await holdsMetrics(file, metrics ?? null, lexicon)) {
    const statistics = await statisticsOf(file, {...stated, ...metrics}, lexicon);
    return statistics.map((statistic) => digestStatistic(statistic, lexicon));
  }
  return (await read(file, lexicon)).map((source) => digestText(source, pathOf(file, source), lexicon, stated));
}

/** A document of statistics stands as it was written: nothing is cleaned, described or read as prose. */
function digestStatistic({source, description, outline, facts}: Statistic, lexicon: Lexicon): Digest {
  const told = source.warnings.map((warning) => ({...warning, message: lexicon.checks.tell(warning).message}));
  const clean = {...asItStands(source), warnings: told};
  const findings = {facts, recognitions: [], reforms: [], assignments: [], rejected: []};
  const issues = check({cleaned: clean, description, findings}, lexicon);
  return {id: reportId(source.text), source, clean, description, outline, findings, issues};
}

/** Where a report lies: a file of an archive has its name and its folders as well. */
const pathOf = ({path}: SourceFile, {inside}: SourceText): string =>
  inside === undefined ? path : `${path}/${inside}`;

/** The pure part: from a report's text to all that is known of it. */
export function digestText(source: SourceText, path: string, lexicon: Lexicon, overrides: StatedMetadata): Digest {
  const cleaned = clean(source, lexicon);
  const {description, warnings} = describe({source, cleaned, path, overrides}, lexicon);
  const outline = split(cleaned.text, cleaned.tables);
  const mentions = extract(outline, lexicon);
  const kindIsSure = !warnings.some(({code}) => code === "kind-unsure");
  const findings = resolve({reportId: reportId(source.text), description, kindIsSure, outline, mentions}, lexicon);
  const told = [...source.warnings, ...cleaned.warnings, ...warnings].map((warning): ToldWarning => {
    const {message} = lexicon.checks.tell(warning);
    return {...warning, message};
  });
  const all = {...cleaned, warnings: told};
  const issues = check({cleaned: all, description, findings}, lexicon);
  return {id: reportId(source.text), source, clean: all, description, outline, findings, issues};
}
