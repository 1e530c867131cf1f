import {liesIn, type PlaceEntry, type PlaceMention, type Places} from "../lexicon/places.ts";
import {toSimplified} from "../lexicon/script.ts";
import {nearest} from "../model/nearest.ts";

/** A place that a text names. */
export interface Mention extends PlaceMention {
  /**
   * Whether it is the short name of a county, or one that may be other words (会同县 in 会同县委): it counts where the report
   * names that county more than this once.
   */
  shy: boolean;
}

/** What is asked of words around a name. */
export interface NameWords {
  /** What is called like a county and is none: the river behind 金沙. */
  features: RegExp;
}

/**
 * The places that a text names, a province or city in front of its own part (江西省赣州市) counting as one with it. Short
 * names of counties that are everyday words (互助, 通道) count only behind the place that they lie in.
 */
export function mentionsIn(text: string, places: Places, {features}: NameWords): Mention[] {
  const mentions: Mention[] = [];
  for (const mention of places.find(text)) {
    const {end, name, full, candidates} = mention;
    const before = mentions.at(-1);
    const within = before?.end === mention.start ? inside(candidates, before.candidates) : [];
    if (within.length > 0) {
      mentions[mentions.length - 1] = meaning(mention, within, false);
      continue;
    }
    const higher = full ? candidates : candidates.filter(({level}) => level !== "county");
    if (higher.length > 0) mentions.push(meaning(mention, higher, full && places.isWord(name)));
    else if (!places.isWord(name) && !features.test(text.slice(end, end + 2)))
      mentions.push(meaning(mention, candidates, true));
  }
  return mentions;
}

const meaning = ({start, end, name, full}: PlaceMention, candidates: PlaceEntry[], shy: boolean): Mention => ({
  start,
  end,
  name,
  full,
  candidates,
  shy
});

const inside = (candidates: PlaceEntry[], above: PlaceEntry[]): PlaceEntry[] =>
  candidates.filter((place) => above.some((other) => other !== place && liesIn(place, other)));

/** The place that a person or a container names, in either script; null when that is no place, or not one alone. */
export const statedPlace = (name: string, places: Places): PlaceEntry | null =>
  placeNamed(name, places) ?? placeNamed(toSimplified(name), places);

/** The place that a name may mean which is that of none; undefined where none is near. */
export const placeMeant = (name: string, places: Places): string | undefined =>
  places.find(name).length > 0
    ? undefined
    : nearest(
        toSimplified(name),
        [...places.byCode.values()].map((place) => place.name)
      );

function placeNamed(name: string, places: Places): PlaceEntry | null {
  const coded = places.byCode.get(name.trim());
  if (coded) return coded;
  const mentions = places.find(name);
  const rest = mentions.reduce((text, mention) => text.replace(mention.name, ""), name);
  const last = mentions.at(-1);
  if (!last || /[\p{Script=Han}\d]/u.test(rest)) return null;
  const above = mentions.slice(0, -1).flatMap(({candidates}) => candidates);
  const within = above.length === 0 ? last.candidates : inside(last.candidates, above);
  const same =
    above.length > 0 && within.length === 0 ? last.candidates.filter((place) => above.includes(place)) : within;
  const top = same.filter(({level}) => level === same[0]?.level);
  return top.length === 1 ? (top[0] ?? null) : null;
}
