import {genreOf} from "../lexicon/genre.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {toPlace} from "../lexicon/places.ts";
import {toSimplified} from "../lexicon/script.ts";
import {wholeYears, yearOf, type Years} from "../model/calendar.ts";
import {
  type Description,
  type Period,
  type Place,
  reportKinds,
  type ReportKind,
  type Warning
} from "../model/report.ts";
import type {SourceText, StatedMetadata} from "../model/source.ts";
import {type CleanText, toSource} from "../model/text.ts";
import {type Front, frontOf} from "./front.ts";
import {kindIn} from "./kind.ts";
import {placeMeant, statedPlace} from "./mentions.ts";
import {authorIn, publishedIn, shownDay, sourceIn} from "./origin.ts";
import {placeIn} from "./place.ts";
import {planEnd, yearsIn} from "./times.ts";
import {writtenIn} from "./written.ts";

/** What a report is described from; `overrides` win over what its container states, which wins over its text. */
export interface Described {
  source: SourceText;
  cleaned: CleanText;
  path: string;
  overrides: StatedMetadata;
}

/** What is known of a report as a whole. What is not known is null and named in a warning. */
export function describe(
  {source, cleaned, path, overrides}: Described,
  lexicon: Lexicon
): {description: Description; warnings: Warning[]} {
  const stated = {...source.stated, ...overrides};
  const front = frontOf(cleaned, lexicon, stated.site);
  const title = overrides.title ?? (source.stated.title && lexicon.titles.cut(source.stated.title)) ?? front.title;
  const readable = (text: string): string => (cleaned.script === "traditional" ? toSimplified(text) : text);
  const titled = {...front, title: title === null ? null : readable(title)};
  const [place, placeWarnings] = placeOf(stated, {front: titled, text: cleaned.text, path: readable(path)}, lexicon);
  const [kind, kindWarnings] = kindOf(stated, titled, cleaned.text, lexicon);
  const published = overrides.published ?? publishedOn(source, front, lexicon);
  const times = timesOf(stated, kind, {front: titled, text: cleaned.text, published}, lexicon);
  const description: Description = {
    place,
    kind,
    ...times,
    published,
    title: title === front.title ? asReceived(title, source, cleaned) : title,
    source: stated.source ?? asReceived(sourceIn(front, lexicon.reports), source, cleaned),
    author: stated.author ?? authorIn(front, lexicon.reports)
  };
  const warnings = [...genreWarnings(cleaned, lexicon), ...placeWarnings, ...kindWarnings, ...unknown(description)];
  return {description, warnings};
}

/** What was read off the head of a traditional text, as it stands there, be it over several lines. */
function asReceived(words: string | null, {text}: SourceText, cleaned: CleanText): string | null {
  if (words === null || cleaned.script !== "traditional") return words;
  const kept = [...cleaned.text.slice(0, headSize).matchAll(/[^\n]/g)];
  const at = kept
    .map(([character]) => character)
    .join("")
    .indexOf(words);
  if (at === -1) return words;
  return kept
    .slice(at, at + words.length)
    .map(({index}) => toSource(cleaned, {start: index, end: index + 1}))
    .map(({start, end}) => text.slice(start, end))
    .join("");
}

/** Titles and the papers that news begin with stand within the first characters. */
const headSize = 4000;

/** Why a text that is no report gives no facts. */
function genreWarnings(cleaned: CleanText, {genre}: Lexicon): Warning[] {
  const found = genreOf(cleaned, genre);
  return found === "report" ? [] : [{code: "no-report", values: {genre: found}}];
}

/** A page shows the day of publication; its head often has the day of the last change. */
function publishedOn({format, stated}: SourceText, front: Front, {reports}: Lexicon): string | null {
  const shown = format === "html" ? shownDay(front, reports) : null;
  return shown ?? stated.published ?? publishedIn(front, reports);
}

type Told = {front: Front; text: string; path: string};

function placeOf(stated: StatedMetadata, told: Told, {places, reports}: Lexicon): [Place | null, Warning[]] {
  if (stated.place !== undefined) {
    const named = statedPlace(stated.place, places);
    if (named) return [toPlace(named), []];
    const meant = placeMeant(stated.place, places);
    if (meant !== undefined) return [null, [{code: "place-misspelt", values: {name: stated.place, meant}}]];
    return [null, [{code: "place-not-found", values: {name: stated.place}}]];
  }
  const {place, rivals, zone} = placeIn({...told, places, words: reports});
  if (place) return [toPlace(place), []];
  if (zone) return [null, [{code: "place-zone", values: {zone}}]];
  if (rivals.length === 0) return [null, [{code: "place-unknown", values: {}}]];
  const names = rivals.map(({name, province, code}) => `${name} (${province}, ${code})`).join(", ");
  return [null, [{code: "place-unclear", values: {places: names}}]];
}

function kindOf(
  stated: StatedMetadata,
  front: Front,
  text: string,
  {reports, kinds}: Lexicon
): [ReportKind, Warning[]] {
  const given = reportKinds.find((kind) => kind === stated.kind);
  if (given) return [given, []];
  const {kind, sure} = kindIn(front, text, reports, kinds);
  return [kind, sure ? [] : [{code: "kind-unsure", values: {kind}}]];
}

type Times = Pick<Description, "year" | "period">;

function timesOf(
  stated: StatedMetadata,
  kind: ReportKind,
  told: {front: Front; text: string; published: string | null},
  {reports}: Lexicon
): Times {
  const published = told.published ?? writtenIn(told.front.head, reports);
  const read = yearsIn(kind, {...told, published, words: reports});
  const given = stated.period ? boundsOf(stated.period) : stated.year === undefined ? read : within(stated.year, read);
  if (!given) return {year: null, period: stated.period ?? null};
  const year = stated.year ?? (kind === "plan" ? given.from : given.to);
  // A half year's summary plans for the rest of its own year.
  const looksBackTo = reports.years.partYear.test(told.front.title ?? "") ? year : year - 1;
  const from = kind === "mixed" ? looksBackTo : given.from;
  const to = kind === "plan" ? planEnd(given, told.front.title, reports) : given.to;
  return {year, period: stated.period ?? wholeYears(from, to)};
}

const boundsOf = ({start, end}: Period): Years => ({from: yearOf(start), to: yearOf(end)});

/** The stretch that the text names, where the stated year begins or ends it. */
const within = (year: number, read: Years | null): Years =>
  read && (read.from === year || read.to === year) ? read : {from: year, to: year};

/** One warning for the two that figures hang on, and one for what else the report does not state. */
function unknown({year, published, title, source, author}: Description): Warning[] {
  const others = Object.entries({published, title, source, author}).flatMap(([name, value]) =>
    value === null ? [name] : []
  );
  return [
    ...(year === null ? [{code: "year-unknown", values: {}}] : []),
    ...(others.length === 0 ? [] : [{code: "not-stated", values: {fields: others.join(", ")}}])
  ];
}
