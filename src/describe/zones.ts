import type {PlaceEntry} from "../lexicon/places.ts";
import type {ReportWords} from "../lexicon/reports.ts";
import type {Mention} from "./mentions.ts";
import type {Voice} from "./voice.ts";

/** A zone is a place without a division code; its short name is what it calls itself: 高新区. */
export const isZone = ({code}: PlaceEntry): boolean => code === "";

/** How far behind the name of a place that of a zone in it is looked for. */
const longestZone = 24;

/**
 * Puts areas that report for themselves and have no division code (永州经开区, 雄安新区) in the place of what they are
 * named by. Asked of all texts of a report, so that the same name means the same zone.
 */
export function zoneReader(
  {zones}: Pick<ReportWords, "zones">,
  voice: Voice
): (text: string, mentions: Mention[]) => Mention[] {
  const known = new Map<string, PlaceEntry>();
  const zoned = (
    span: {start: number; end: number},
    name: string,
    kind: string,
    parent: PlaceEntry | null
  ): Mention => {
    const zone = known.get(name) ?? zoneEntry(name, kind, parent);
    known.set(name, zone);
    return {...span, name, full: true, shy: false, candidates: [zone]};
  };
  const behind = (text: string, mention: Mention): Mention => {
    const found = zones.behind.exec(text.slice(mention.end, mention.end + longestZone));
    const {between = "", kind = ""} = found?.groups ?? {};
    if (
      !found ||
      zones.where.test(text.slice(0, mention.start)) ||
      (zones.anyOf.has(kind) && voice({name: kind, code: ""}) <= 1)
    )
      return mention;
    const name = between === "" ? `${mention.candidates[0]?.short ?? ""}${kind}` : `${between}${kind}`;
    return zoned({start: mention.start, end: mention.end + found[0].length}, name, kind, mention.candidates[0] ?? null);
  };
  return (text, mentions) => {
    const read = mentions.map((mention) => behind(text, mention));
    const free = [...text.matchAll(zones.named)].filter(
      ({index}) =>
        !read.some(({start, end}) => start <= index && index < end) && !zones.where.test(text.slice(0, index))
    );
    const named = free.map(({0: name, index, groups}) =>
      zoned({start: index, end: index + name.length}, name, groups?.["kind"] ?? name, null)
    );
    return [...read, ...named].sort((a, b) => a.start - b.start);
  };
}

const zoneEntry = (name: string, kind: string, parent: PlaceEntry | null): PlaceEntry => ({
  code: "",
  name,
  short: kind,
  // No report is kept under a zone, so nobody calls it in Latin letters.
  pinyin: "",
  latin: "",
  english: "",
  level: "county",
  province: parent?.province ?? "",
  parent,
  until: null
});
