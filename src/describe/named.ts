import {basename, dirname} from "node:path";
import type {PlaceEntry, Places} from "../lexicon/places.ts";
import type {ReportWords} from "../lexicon/reports.ts";
import {fieldNamed} from "./fields.ts";
import type {Front} from "./front.ts";
import {type Mention, mentionsIn} from "./mentions.ts";
import {issueDay} from "./origin.ts";
import {isDateline} from "./title.ts";
import type {Voice} from "./voice.ts";
import {isZone, zoneReader} from "./zones.ts";

/** Where a report may name the place that it is about. */
export interface PlaceSigns {
  front: Front;
  text: string;
  path: string;
  places: Places;
  words: ReportWords;
}

/** Where a name stands out; `given` is the line that says who gave a report, before whom and when. */
export type Position = "title" | "given" | "head" | "file" | "folder" | "source" | "site" | "signature";

/** A place named where it stands out. */
export interface Standing {
  mention: Mention;
  position: Position;
}

/** All names of places in a report: those that stand out, and those in its text. */
export function namesIn(signs: PlaceSigns, text: string, voice: Voice): {standing: Standing[]; body: Mention[]} {
  const {places, words} = signs;
  const zoned = zoneReader(words, voice);
  const read = (text: string): Mention[] => zoned(text, mentionsIn(text, places, words));
  const standing = standingTexts(signs).flatMap(([position, text]) =>
    read(withoutDatelines(text, words)).map((mention) => ({mention, position}))
  );
  const body = read(withoutDatelines(text, words));
  const prominent = standing.map(({mention}) => mention);
  const counts = counting([...prominent, ...body], onlyOwn(prominent, body, voice));
  const opens = ({mention, position}: Standing): boolean =>
    position === "title" && mention.start === 0 && mention.candidates.some((place) => voice(place) > 1);
  const kept = standing.filter((name) => counts(name.mention) || opens(name));
  return {standing: kept, body: withSelves(text, body.filter(counts), kept)};
}

/** Datelines stand in the first words. */
const datelineReach = 1000;

/** A text in which the place and day of an agency's dateline (新华社北京8月7日电) are blank: it writes from there, not of it. */
function withoutDatelines(text: string, {dispatch}: Pick<ReportWords, "dispatch">): string {
  const lines = text.slice(0, datelineReach).split("\n");
  const blanked = lines.map((line) => {
    const found = dispatch.exec(line);
    const outlet = found?.groups?.["outlet"];
    if (!found || outlet === undefined) return line;
    const [end, from] = [found[0].length, found[0].indexOf(outlet) + outlet.length];
    return line.slice(0, from) + " ".repeat(end - from) + line.slice(end);
  });
  return blanked.join("\n") + text.slice(datelineReach);
}

function standingTexts({front, path, words}: PlaceSigns): [Position, string][] {
  const {title, head, fields, tail, site} = front;
  const above = head.filter((line) => title === null || !(title.startsWith(line) || line.includes(title)));
  const isGiven = (line: string): boolean => isDateline(line) || words.given.test(line) || issueDay.test(line);
  return [
    ["title", title ?? ""],
    ["given", above.filter(isGiven).join("\n")],
    ["head", above.filter((line) => !isGiven(line)).join("\n")],
    ["file", basename(path).replace(/\.[^.]+$/, "")],
    ["folder", dirname(path)],
    ["source", fieldNamed(fields, words.labels.source) ?? ""],
    ["site", site.join("\n")],
    ["signature", tail.filter((line) => /^（[^（）]+）$/.test(line)).join("\n")]
  ];
}

/** How far into a text a name that stands there once may say what it is about. */
const namedWithin = 300;

/** The one place that stands out, or in the first words, of those that the report could be of by the way in which it speaks. */
function onlyOwn(prominent: readonly Mention[], body: readonly Mention[], voice: Voice): PlaceEntry | null {
  const own = (mentions: readonly Mention[]): Set<PlaceEntry> =>
    new Set(mentions.flatMap(({candidates}) => candidates.filter((place) => voice(place) > 1)));
  const [place] = own([...prominent, ...body.filter(({start}) => start < namedWithin)]);
  return place && own([...prominent, ...body]).size === 1 ? place : null;
}

/**
 * Whether a name counts: the short name of a county, only where the report names it again, or the county in full, or where it
 * names no other that it could be of.
 */
function counting(mentions: readonly Mention[], alone: PlaceEntry | null): (mention: Mention) => boolean {
  const times = new Map<string, number>();
  const certain = new Set(mentions.flatMap(({shy, candidates}) => (!shy && candidates.length === 1 ? candidates : [])));
  for (const {shy, name} of mentions) if (shy) times.set(name, (times.get(name) ?? 0) + 1);
  return ({shy, name, candidates}) =>
    !shy || (times.get(name) ?? 0) > 1 || candidates.some((place) => place === alone || certain.has(place));
}

/** A zone that stands out is meant by its kind alone, too: 高新区 for 合肥高新区. */
function withSelves(text: string, body: Mention[], standing: readonly Standing[]): Mention[] {
  const zones = [...new Set(standing.flatMap(({mention}) => mention.candidates.filter(isZone)))];
  const [zone] = zones;
  if (!zone || zones.length > 1) return body;
  const taken = new Set(body.map(({end}) => end));
  const selves = [...text.matchAll(new RegExp(zone.short, "g"))]
    .map(({index}) => ({start: index, end: index + zone.short.length}))
    .filter(({end}) => !taken.has(end))
    .map((span) => ({...span, name: zone.short, full: false, shy: false, candidates: [zone]}));
  return [...body, ...selves].sort((a, b) => a.start - b.start);
}
