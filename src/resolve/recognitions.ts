import type {RecognitionMention} from "../extract/recognitions.ts";
import type {Recognition, RecognitionLevel, RecognitionType} from "../model/fact.ts";
import type {Description, Place} from "../model/report.ts";
import {isAhead, type TimeReading} from "./times.ts";

interface Input {
  description: Pick<Description, "place">;
  mentions: readonly RecognitionMention[];
  /** The time that the words at a place of the text speak of. */
  timeOf: (mention: RecognitionMention) => TimeReading;
}

/**
 * The honours that came, from above the reporting place, each with its level; firsts are told of any area, their level
 * says which. What is hoped for is none.
 */
export function resolveRecognitions({description, mentions, timeOf}: Input): Recognition[] {
  const own = description.place?.level;
  const found = mentions.flatMap((mention) => {
    const {hoped, happened, level: stated, start, end, text, type} = mention;
    const level = stated ?? nextAbove(own);
    return hoped || (!happened && isToCome(timeOf(mention), type)) || !(type === "first" || comesFromAbove(level, own))
      ? []
      : [{start, end, text, type, level}];
  });
  return told(found);
}

/** A plan tells of honours that came; that it would be the first is one of its aims, unless words say otherwise. */
const isToCome = ({time, by}: TimeReading, type: RecognitionType): boolean =>
  isAhead(time) && (by !== "kind" || type === "first");

/** A status that is told twice (是国家…试验区, 作为国家…试验区) ends with as many characters alike. */
const namedBy = 10;

/** Each honour once, where it is told first. */
function told(found: readonly Recognition[]): Recognition[] {
  const known = new Set<string>();
  return found.filter(({type, text}) => {
    if (!(type === "award" || type === "pilot") || text.length < namedBy) return true;
    const key = `${type} ${text.slice(-namedBy)}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** 率先 without a field: among the places of its own kind. Of a report whose place is not known nothing can be said. */
function nextAbove(own: Place["level"] | undefined): RecognitionLevel {
  switch (own) {
    case "province":
      return "national";
    case "prefecture":
      return "provincial";
    case "county":
      return "municipal";
    default:
      return "other";
  }
}

/** A province honours no province, a city no city: 全省先进 in the province's own report tells of its parts. */
function comesFromAbove(level: RecognitionLevel, own: Place["level"] | undefined): boolean {
  if (own === "province") return level === "national" || level === "other";
  return own !== "prefecture" || level !== "municipal";
}
