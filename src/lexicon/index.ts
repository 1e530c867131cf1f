import {type Bound, loadBounds} from "./bounds.ts";
import {loadBodies, type BodyLexicon} from "./bodies.ts";
import {loadCatalogue, type Catalogue} from "./catalogue.ts";
import {loadChanges, type ChangeWords} from "./changes.ts";
import {loadCharacters, type CharacterTables} from "./characters.ts";
import {loadClauses, type ClauseWords} from "./clauses.ts";
import {loadClutter, type ClutterLexicon} from "./clutter.ts";
import {loadComparators, type Comparators} from "./comparators.ts";
import {referenceFolder, stampOf} from "./folder.ts";
import {loadConfidence, type ConfidenceWeights} from "./confidence.ts";
import {loadContainers, type ContainerWords} from "./containers.ts";
import {type HeadingWords, loadHeadings} from "./headings.ts";
import {loadGenre, type GenreWords} from "./genre.ts";
import {loadLinks, type LinkWords} from "./links.ts";
import {loadChecks, type Checks} from "./checks.ts";
import {loadMetrics, type MetricWords} from "./metrics.ts";
import {loadNear, type NearWords} from "./near.ts";
import {loadPeriods, type PeriodWords} from "./periods.ts";
import type {Places} from "./places.ts";
import {loadPlaces} from "./places.ts";
import {loadQuantityLexicon, type QuantityLexicon} from "./quantities.ts";
import {loadRecognitions, type RecognitionLexicon} from "./recognitions.ts";
import {loadReforms, type ReformLexicon} from "./reforms.ts";
import {loadRanks, type RankWords} from "./ranks.ts";
import type {LinearModel} from "../model/linear.ts";
import {type ReportKind, reportKinds} from "../model/report.ts";
import {loadReportWords, type ReportWords} from "./reports.ts";
import {loadWeights} from "./weights.ts";
import {loadTitles, type TitleWords} from "./titles.ts";
import {loadRoles, type RoleWords} from "./roles.ts";
import {loadScopes, type ScopeWords} from "./scopes.ts";
import {loadTimes, type TimeWords} from "./times.ts";
import {loadUnits, type Units} from "./units.ts";
import {loadYearly, type YearlyWords} from "./yearly.ts";

/** All reference data, loaded and checked once. */
export interface Lexicon {
  folder: string;
  /** Administrative divisions and the names that they go by. */
  places: Places;
  /** Words by which a report tells its kind and its origin. */
  reports: ReportWords;
  /** How a title is told from other lines. */
  titles: TitleWords;
  /** What weighs for which kind of report. */
  kinds: LinearModel<ReportKind>;
  /** What files call that which they state of a report. */
  containers: ContainerWords;
  characters: CharacterTables;
  /** What pages put around a report. */
  clutter: ClutterLexicon;
  units: Units;
  /** What reports measure: indicators, families, domains. */
  catalogue: Catalogue;
  /** Words that say how exactly a figure is meant. */
  comparators: Comparators;
  /** Words around numbers, and numbers that count nothing. */
  quantities: QuantityLexicon;
  /** Words by which a clause is taken apart. */
  clauses: ClauseWords;
  /** Words that say which way a figure moved, whose it is, and what kind of figure it is. */
  changes: ChangeWords;
  scopes: ScopeWords;
  /** Whom ranks are held among. */
  ranks: RankWords;
  roles: RoleWords;
  times: TimeWords;
  /** How a text names the days that a figure counts over. */
  periods: PeriodWords;
  /** How words say that a figure is of each of several years. */
  yearly: YearlyWords;
  confidence: ConfidenceWeights;
  /** How tables are headed. */
  headings: HeadingWords;
  /** By what a report is told from other texts. */
  genre: GenreWords;
  /** Words of honours, of named reforms, and of who leads what. */
  recognitions: RecognitionLexicon;
  reforms: ReformLexicon;
  bodies: BodyLexicon;
  /** What a person is told to look at, and in which words. */
  checks: Checks;
  /** Sizes that no figure has. */
  bounds: readonly Bound[];
  /** What ties reports together. */
  links: LinkWords;
  /** By what a figure comes near an entry of the catalogue that it does not match. */
  near: NearWords;
  /** How tables of metrics call their columns and write their cells. */
  metrics: MetricWords;
}

let loaded: {stamp: string; lexicon: Lexicon} | undefined;

/**
 * Loads and checks every table of `data/reference/`, unless they are as they were the last time in this process. Throws
 * UserError when one of them is malformed.
 */
export function loadLexicon(folder: string = referenceFolder): Lexicon {
  const stamp = stampOf(folder);
  if (stamp === null) return loadAnew(folder);
  if (loaded?.stamp !== stamp) loaded = {stamp, lexicon: loadAnew(folder)};
  return loaded.lexicon;
}

function loadAnew(folder: string): Lexicon {
  const units = loadUnits(folder);
  const comparators = loadComparators(folder);
  const places = loadPlaces(folder);
  const changes = loadChanges(folder, comparators);
  const clauses = loadClauses(folder, changes, comparators);
  const reports = loadReportWords(folder);
  const bodies = loadBodies(folder);
  return {
    folder,
    places,
    reports,
    titles: loadTitles(folder, reports),
    kinds: loadWeights(folder, "kind", reportKinds),
    containers: loadContainers(folder),
    characters: loadCharacters(folder),
    clutter: loadClutter(folder, reports),
    units,
    catalogue: loadCatalogue(folder, units, comparators),
    comparators,
    quantities: loadQuantityLexicon(folder, comparators, clauses),
    clauses,
    changes,
    scopes: loadScopes(folder),
    ranks: loadRanks(folder),
    roles: loadRoles(folder),
    times: loadTimes(folder),
    periods: loadPeriods(folder),
    yearly: loadYearly(folder),
    confidence: loadConfidence(folder),
    headings: loadHeadings(folder, units),
    genre: loadGenre(folder),
    recognitions: loadRecognitions(folder, places, clauses, bodies),
    reforms: loadReforms(folder),
    bodies,
    checks: loadChecks(folder),
    bounds: loadBounds(folder),
    links: loadLinks(folder),
    near: loadNear(folder),
    metrics: loadMetrics(folder)
  };
}
