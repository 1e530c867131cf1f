import {liesIn, type PlaceEntry} from "../lexicon/places.ts";
import type {Mention} from "./mentions.ts";
import {namesIn, type PlaceSigns, type Position} from "./named.ts";
import {speaksAsOwn, type Voice, voiceOf} from "./voice.ts";
import {isZone} from "./zones.ts";

/** The reporting place; when there is none, why not. */
export interface PlaceReading {
  place: PlaceEntry | null;
  /** Those between which the report does not decide. */
  rivals: PlaceEntry[];
  /** An area without a division code of its own that the report is about (永州经开区). */
  zone: string | null;
}

/** What a mention says, by where it stands: written in full and in short. */
const weights: Record<Position, {full: number; short: number}> = {
  title: {full: 10, short: 8},
  given: {full: 10, short: 8},
  head: {full: 4, short: 2},
  file: {full: 6, short: 5},
  folder: {full: 3, short: 2},
  source: {full: 3, short: 3},
  site: {full: 3, short: 3},
  signature: {full: 3, short: 2}
};

/** Who publishes a report may be above whom it is of; the way in which the text speaks tells. */
const isPublisher = (position: Position): boolean => ["head", "source", "site"].includes(position);

/** What the running text says: a body of the place acts, its share of all mentions, standing in the first words. */
const running = {own: 2, mostOwn: 6, share: 6, leastMentions: 3, opening: 2} as const;

/** How far behind a place's name is looked for what shows that the place acts. */
const actingReach = 12;

/** The first words of a text speak of what it is about. */
const openingSize = 200;

/** Less than this in sum is a place that happens to be named. */
const enough = 4;

/** A rival that comes so close leaves the question open. */
const close = 0.8;

/** A part that comes so close to the whole which it lies in is meant, when the report speaks as a part would. */
const partOf = 0.4;

const sampleSize = 200_000;

type Scores = Map<PlaceEntry, number>;

/** Finds the reporting place among all that a report names. */
export function placeIn(signs: PlaceSigns): PlaceReading {
  const text = signs.text.slice(0, sampleSize);
  const voice = voiceOf(text, signs.words);
  const {standing, body} = namesIn(signs, text, voice);
  const known = timesNamed([...standing.map(({mention}) => mention), ...body]);
  const scores: Scores = new Map();
  const unclear: PlaceEntry[] = [];
  const titled = new Set<PlaceEntry>();
  for (const {mention, position} of standing) {
    const place = meant(mention.candidates, voice, known);
    if (place && position === "title" && mention.full) titled.add(place);
    const weight = weights[position][mention.full ? "full" : "short"];
    if (place) add(scores, place, isPublisher(position) ? weight * voice(place) : weight);
    else if (weight >= enough) unclear.push(...mention.candidates);
  }
  addBody(
    scores,
    body.map((mention) => ({
      mention,
      place: meant(mention.candidates, voice, known),
      acts: signs.words.acting.test(text.slice(mention.end, mention.end + actingReach))
    })),
    voice,
    speaksAsOwn(text, signs.words)
  );
  return unclear.length > 0 ? {place: null, rivals: unclear, zone: null} : decide(scores, voice, titled);
}

const add = (scores: Scores, place: PlaceEntry, weight: number): unknown =>
  scores.set(place, (scores.get(place) ?? 0) + weight);

/** How often each place is named by a name that only it bears. */
function timesNamed(mentions: readonly Mention[]): Scores {
  const known: Scores = new Map();
  for (const {candidates} of mentions) if (candidates.length === 1 && candidates[0]) add(known, candidates[0], 1);
  return known;
}

/**
 * Which of the places of one name is meant: that whose level the report speaks from, else the highest; of several on a
 * level, that which the report names by another name, or whose surroundings. Null when that leaves several.
 */
function meant(candidates: readonly PlaceEntry[], voice: Voice, known: Scores): PlaceEntry | null {
  const loudest = Math.max(...candidates.map(voice));
  const [first] = candidates.filter((place) => voice(place) === loudest);
  const level = candidates.filter((place) => place.level === first?.level && voice(place) === loudest);
  if (level.length === 1) return level[0] ?? null;
  const ranked = level
    .map((place) => ({place, named: (known.get(place) ?? 0) + surroundings(place, known)}))
    .sort((a, b) => b.named - a.named);
  return ranked[0] && ranked[0].named > (ranked[1]?.named ?? 0) ? ranked[0].place : null;
}

const surroundings = ({parent}: PlaceEntry, known: Scores): number =>
  parent ? (known.get(parent) ?? 0) + surroundings(parent, known) : 0;

interface BodyMention {
  mention: Mention;
  place: PlaceEntry | null;
  /** Whether a body of the place acts there: 达州市委, 吉安市人民政府. */
  acts: boolean;
}

interface Tally {
  named: number;
  /** Whether it is named in full. */
  full: boolean;
  /** Full names count whole, short ones half. */
  weight: number;
  acts: number;
  inOpening: boolean;
}

const unnamed: Tally = {named: 0, full: false, weight: 0, acts: 0, inOpening: false};

function addBody(scores: Scores, mentions: readonly BodyMention[], voice: Voice, isOwn: boolean): void {
  const standings = new Map<PlaceEntry, Tally>();
  for (const {mention, place, acts: isAct} of mentions) {
    if (!place) continue;
    const {named, full, weight, acts, inOpening} = standings.get(place) ?? unnamed;
    standings.set(place, {
      named: named + 1,
      full: full || mention.full,
      weight: weight + (mention.full ? 1 : 0.5),
      acts: acts + (isAct ? 1 : 0),
      inOpening: inOpening || mention.start < openingSize
    });
  }
  const isAlone = ({level}: PlaceEntry): boolean =>
    [...standings.keys()].filter((place) => place.level === level).length === 1;
  const total = [...standings.values()].reduce((sum, {weight}) => sum + weight, 0);
  const others = [...standings.keys()];
  const holdsAll = (place: PlaceEntry): boolean =>
    place.level !== "province" &&
    others.filter((other) => other !== place && liesIn(other, place)).length !== 1 &&
    others.every((other) => other === place || liesIn(other, place) || liesIn(place, other));
  for (const [place, {named, full, weight, acts, inOpening}] of standings) {
    const own = Math.min(running.mostOwn, running.own * acts);
    // Where nothing is named but a place, several parts of it and what it lies in, that place is meant.
    const isAll = (named > 1 || (full && inOpening)) && holdsAll(place);
    const counts =
      acts > 0 ||
      named >= running.leastMentions ||
      scores.has(place) ||
      ((named > 1 || (isOwn && voice(place) > 1)) && inOpening && isAlone(place)) ||
      isAll;
    const part = isAll ? 1 : weight / total;
    const share = counts ? running.share * part + (inOpening ? running.opening : 0) : 0;
    if (counts) add(scores, place, (own + share) * voice(place));
  }
}

/** The place with the highest score, or a part of it; `titled` are those that the title names in full. */
function decide(scores: Scores, voice: Voice, titled: ReadonlySet<PlaceEntry>): PlaceReading {
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [top] = ranked;
  if (!top || top[1] < enough) return {place: null, rivals: [], zone: null};
  const [best, score] = top;
  const part = ranked.find(
    ([place, other]) =>
      place !== best &&
      !isZone(place) &&
      liesIn(place, best) &&
      // A part that only the text names is one of what a title in its full name is of.
      (titled.has(place) || !titled.has(best)) &&
      other >= partOf * score &&
      voice(place) >= voice(best)
  );
  const chosen = part?.[0] ?? best;
  if (isZone(chosen)) return {place: null, rivals: [], zone: chosen.name};
  const rivals = ranked.filter(
    ([place, other]) => other >= close * score && !liesIn(place, chosen) && !liesIn(chosen, place)
  );
  return rivals.length === 0
    ? {place: chosen, rivals: [], zone: null}
    : {place: null, rivals: [chosen, ...rivals.map(([place]) => place)], zone: null};
}
