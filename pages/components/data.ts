import {tableFromIPC} from "@uwdata/flechette";
import {unpackFindings} from "../../src/model/packedFindings.ts";
import {unpackOfIndicator} from "../../src/model/packedOfIndicator.ts";
import {request} from "./request.ts";
import type {PackedFacts, PageFact, ReportFacts, ReportText} from "../../src/query/report/document.ts";
import type {
  Definitions,
  IndicatorEvidence,
  IndicatorFigures,
  PackedIndicator
} from "../../src/query/indicator/document.ts";
import type {
  CoverageRow,
  FamilyRow,
  IndicatorNameRow,
  IndicatorRow,
  PhrasesRow,
  PlaceIndicatorRow
} from "../../src/query/indicator/rows.ts";
import type {
  AgendaRow,
  FactChangeRow,
  HeadlineRow,
  HistoryRow,
  RunRow,
  WordRow
} from "../../src/query/overview/rows.ts";
import type {AnalysisSchema} from "../../src/query/analysis/document.ts";
import type {DiffCountRow} from "../../src/query/run/rows.ts";
import type {AtlasRow} from "../../src/query/place/rows.ts";
import type {MainPeriodRow, ReportRow} from "../../src/query/report/rows.ts";
import type {QueueRow, ShareRow} from "../../src/query/review/rows.ts";
import type {HonourBlock} from "../../src/query/honour/document.ts";
import type {HonourTallyRow} from "../../src/query/honour/rows.ts";
import type {EvaluationRow} from "../../src/query/quality/evaluation.ts";
import type {ReformClusterRow, ReformCountRow, ReformDotRow} from "../../src/query/reform/rows.ts";
import type {ReformSlice, ReformWordings} from "../../src/query/reform/document.ts";
import type {
  ConfidenceRow,
  CorrectionRow,
  DoubtfulRow,
  FileRow,
  NotedIssueRow,
  RejectedSampleRow
} from "../../src/query/quality/rows.ts";
import type {PairShard, ScriptTable, SearchGuide, SentenceBlock, TraitsBlock} from "../../src/query/search/document.ts";
import type {DomainRow} from "../../src/query/domain/rows.ts";
import type {TargetSlice} from "../../src/query/target/document.ts";
import type {TargetGroupRow, TargetTallyRow} from "../../src/query/target/rows.ts";

export type {PageFact, ReportFacts, ReportText} from "../../src/query/report/document.ts";
/**
 * A figure as it is drawn and listed. Only the documents of reports say what stands around it and where in the source; one
 * from elsewhere has no sentence.
 */
export type DrawnFact = Omit<PageFact, "sentence" | "received" | "section"> & Partial<Pick<PageFact, "sentence">>;
export type {
  Definitions,
  IndicatorEvidence,
  IndicatorFigure,
  IndicatorFigures,
  IndicatorGap,
  NearFigure
} from "../../src/query/indicator/document.ts";
export type {AnalysisSchema, ColumnSchema, TableSchema} from "../../src/query/analysis/document.ts";
export type {CoverageRow, FamilyRow, IndicatorNameRow, IndicatorRow} from "../../src/query/indicator/rows.ts";
export type {
  AgendaRow,
  FactChangeRow,
  HeadlineRow,
  HistoryRow,
  RunRow,
  WordRow
} from "../../src/query/overview/rows.ts";
export type {DiffCountRow} from "../../src/query/run/rows.ts";
export type {AtlasRow} from "../../src/query/place/rows.ts";
export type {MainPeriodRow, ReportRow} from "../../src/query/report/rows.ts";
export type {DomainRow} from "../../src/query/domain/rows.ts";

export type {ReformClusterRow, ReformCountRow, ReformDotRow} from "../../src/query/reform/rows.ts";
export type {NamedReform, ReformSentence} from "../../src/query/reform/document.ts";
export type {Target, TargetSlice} from "../../src/query/target/document.ts";
export type {TargetGroupRow, TargetTallyRow} from "../../src/query/target/rows.ts";

/**
 * Every document that the ledger holds, one row each, versions of another and statistics included: to open one, not to count
 * them.
 */
export const loadHeldReports = (): Promise<ReportRow[]> => loadTable<ReportRow>("reports");

/** Whether a document is what statistics say of a place, and no report. */
export const isStatistic = ({kind}: Pick<ReportRow, "kind">): boolean => kind === "statistics";

/** Whether a document is a report that counts. */
export const isCounted = (row: Pick<ReportRow, "kind" | "versionOf">): boolean =>
  row.versionOf === null && !isStatistic(row);

/** The reports that count, one row each. */
export const loadReports = async (): Promise<ReportRow[]> => (await loadHeldReports()).filter(isCounted);

/** The reports that count and the statistics, one row each: all whose figures count. */
export const loadDocuments = async (): Promise<ReportRow[]> =>
  (await loadHeldReports()).filter(({versionOf}) => versionOf === null);

/** Every province and prefecture that there is, and where a map shows it. */
export const loadAtlas = (): Promise<AtlasRow[]> => loadTable<AtlasRow>("atlas");

/** Words to look for, as examples of what the search finds. */
export const loadWords = (): Promise<WordRow[]> => loadTable<WordRow>("words");

/** The headline number of reforms of each report that states one. */
export const loadAgenda = (): Promise<AgendaRow[]> => loadTable<AgendaRow>("agenda");

/** The latest runs that changed the ledger, latest first. */
export const loadRuns = (): Promise<RunRow[]> => loadTable<RunRow>("runs");

/** What the latest runs did to each report that they touched. */
export const loadHistory = (): Promise<HistoryRow[]> => loadTable<HistoryRow>("history");

/** How many figures of each place and indicator the latest update added, changed and withdrew. */
export const loadLatestCounts = (): Promise<DiffCountRow[]> => loadTable<DiffCountRow>("latest-counts");

/** What the latest update did to single figures of the reports that it changed. */
export const loadFactChanges = (): Promise<FactChangeRow[]> => loadTable<FactChangeRow>("fact-changes");

export interface Catalogue {
  families: FamilyRow[];
  domains: DomainRow[];
  indicators: IndicatorRow[];
}

/** Policy domains, in the catalogue's order. */
export const loadDomains = (): Promise<DomainRow[]> => loadTable<DomainRow>("domains");

/** Families, domains and indicators, in the catalogue's order, with how much of each the ledger holds. */
export async function loadCatalogue(): Promise<Catalogue> {
  const [families, domains, indicators] = await Promise.all([
    loadTable<FamilyRow>("families"),
    loadDomains(),
    loadTable<IndicatorRow>("indicators")
  ]);
  return {families, domains, indicators};
}

/** Who gives figures of each indicator, for those that some report gives, in the catalogue's order. */
export const loadCoverage = (): Promise<CoverageRow[]> => loadTable<CoverageRow>("coverage");

/** The indicators that most places give, most first. */
export const loadHeadlines = (): Promise<HeadlineRow[]> => loadTable<HeadlineRow>("headlines");

/** The period that most figures of each report are of, done and promised. */
export const loadMainPeriods = (): Promise<MainPeriodRow[]> => loadTable<MainPeriodRow>("main-periods");

/** What all reports say of one indicator, without the sentences. Throws when the catalogue has no such entry. */
export const loadFigures = (id: string): Promise<IndicatorFigures> =>
  once(`figures/${id}.json`, async (response) => unpackOfIndicator((await response.json()) as PackedIndicator));

/** The sentences of those figures. */
export const loadEvidence = (id: string): Promise<IndicatorEvidence> =>
  loadJson<IndicatorEvidence>(`evidence/${id}.json`);

/** What a family of indicators tells, what each counts, and the phrases that mean it. Throws when there is no such family. */
export const loadDefinitions = (family: string): Promise<Definitions> =>
  loadJson<Definitions>(`definitions/${family}.json`);

/** What was read out of one report: facts, honours, reforms, lead bodies. Throws when there is no such report. */
export const loadFacts = (id: string): Promise<ReportFacts> =>
  once(`facts/${id}.json`, async (response) => unpackFindings((await response.json()) as PackedFacts));

/** The text of one report, clean and as received. Throws when there is no such report. */
export const loadText = (id: string): Promise<ReportText> => loadJson<ReportText>(`report/${id}.json`);

/** How many honours of each type and level the reports name. */
export const loadHonourTallies = (): Promise<HonourTallyRow[]> => loadTable<HonourTallyRow>("honour-tallies");

/** Honours, by their numbers. */
export const loadHonours = (block: number): Promise<HonourBlock> => loadJson<HonourBlock>(`honours/${block}.json`);

export interface Quality {
  files: FileRow[];
  issues: NotedIssueRow[];
  confidences: ConfidenceRow[];
  doubtful: DoubtfulRow[];
  rejected: RejectedSampleRow[];
  corrections: CorrectionRow[];
  /** What share of the figures people have looked at. */
  shares: ShareRow[];
  evaluation: EvaluationRow[];
  /** Figures by place and entry of the catalogue. */
  coverage: PlaceIndicatorRow[];
}

/** What people have set right, confirmed, withdrawn or added. */
export const loadCorrections = (): Promise<CorrectionRow[]> => loadTable<CorrectionRow>("corrections");

/** What share of the figures of each place and indicator a person has looked at. */
export const loadShares = (): Promise<ShareRow[]> => loadTable<ShareRow>("shares");

/** What a person should look at, what matters most first. */
export const loadQueue = (): Promise<QueueRow[]> => loadTable<QueueRow>("queue");

/** What can be said of how well the reports were read. */
export async function loadQuality(): Promise<Quality> {
  const [files, issues, confidences, doubtful, rejected, corrections, shares, evaluation, coverage] = await Promise.all(
    [
      loadTable<FileRow>("files"),
      loadTable<NotedIssueRow>("noted-issues"),
      loadTable<ConfidenceRow>("confidences"),
      loadTable<DoubtfulRow>("doubtful-facts"),
      loadTable<RejectedSampleRow>("rejected-numbers"),
      loadCorrections(),
      loadShares(),
      loadTable<EvaluationRow>("evaluation"),
      loadTable<PlaceIndicatorRow>("place-indicators")
    ]
  );
  return {files, issues, confidences, doubtful, rejected, corrections, shares, evaluation, coverage};
}

/** What the index of all sentences is made of. */
export const loadSearchGuide = (): Promise<SearchGuide> => loadJson<SearchGuide>("search/all.json");

/** Traditional characters with their simplified form. */
export const loadScript = (): Promise<ScriptTable> => loadJson<ScriptTable>("script/simplified.json");

/** A part of the index of pairs. */
export const loadPairs = (shard: number): Promise<PairShard> => loadJson<PairShard>(`pairs/${shard}.json`);

/** Sentences, by their numbers in the index. */
export const loadSentences = (block: number): Promise<SentenceBlock> => loadJson(`sentences/${block}.json`);

/** What was read in sentences, by their numbers in the index. */
export const loadTraits = (block: number): Promise<TraitsBlock> => loadJson(`traits/${block}.json`);

/** What the entries of the catalogue are called that some target is of, in its order. */
export const loadIndicatorNames = (): Promise<IndicatorNameRow[]> => loadTable<IndicatorNameRow>("indicator-names");

/** The phrases that mean an entry of the catalogue, by its id. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** The phrases that mean each entry of the catalogue, for who looks for an entry by them. */
export const loadPhrases = async (): Promise<Phrases> =>
  new Map((await loadTable<PhrasesRow>("phrases")).map(({id, phrases}) => [id, phrases]));

/** The families of indicators, in the catalogue's order. */
export const loadFamilies = (): Promise<FamilyRow[]> => loadTable<FamilyRow>("families");

/** What each report promises, in numbers. */
export const loadTargetTallies = (): Promise<TargetTallyRow[]> => loadTable<TargetTallyRow>("target-tallies");

/** What is promised, for when, by how many places; those that most places share first. */
export const loadTargetGroups = (): Promise<TargetGroupRow[]> => loadTable<TargetGroupRow>("target-groups");

/** The targets of a policy domain or of a report, with what became of them. Throws for another id. */
export const loadTargets = (slice: string): Promise<TargetSlice> => loadJson<TargetSlice>(`targets/${slice}.json`);

/** The reforms that two or more places name: first those with a name in quotation marks, the most widespread first. */
export const loadReformClusters = (): Promise<ReformClusterRow[]> => loadTable<ReformClusterRow>("reform-clusters");

/** The reports that name those reforms, by reform and year. */
export const loadReformDots = (): Promise<ReformDotRow[]> => loadTable<ReformDotRow>("reform-dots");

/** How many reforms each report names in each policy domain. */
export const loadReformCounts = (): Promise<ReformCountRow[]> => loadTable<ReformCountRow>("reform-counts");

/** The reforms of a policy domain or of a report. Throws for another id. */
export const loadReforms = (slice: string): Promise<ReformSlice> => loadJson<ReformSlice>(`reforms/${slice}.json`);

/** The sentences that name the shared reforms of a policy domain. Throws when there is no such domain. */
export const loadWordings = (domain: string): Promise<ReformWordings> =>
  loadJson<ReformWordings>(`wordings/${domain}.json`);

/** What the analyst's tables are: their columns, and what these hold. */
export const loadAnalysisSchema = (): Promise<AnalysisSchema> => loadJson<AnalysisSchema>("analysis/schema.json");

/** An analyst's table as it comes: Arrow in the IPC stream format. */
export const loadAnalysisTable = (name: string): Promise<Uint8Array> =>
  once(`analysis/${name}.arrow`, async (response) => new Uint8Array(await response.arrayBuffer()));

/** Forgets all that was loaded, so that the next call asks the server again. */
export const forget = (): void => loaded.clear();

const loaded = new Map<string, Promise<unknown>>();

// The build has checked each row against its schema before it wrote the file.
const loadTable = <Row>(name: string): Promise<Row[]> =>
  once(`${name}.arrow`, async (response) => tableFromIPC(await response.arrayBuffer()).toArray() as Row[]);

const loadJson = <T>(path: string): Promise<T> => once(path, async (response) => (await response.json()) as T);

function once<T>(path: string, parse: (response: Response) => Promise<T>): Promise<T> {
  const known = loaded.get(path) as Promise<T> | undefined;
  if (known) return known;
  const fresh = request(`data/${path}`).then(parse);
  loaded.set(path, fresh);
  fresh.catch(() => loaded.delete(path));
  return fresh;
}
