import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {placeLevels} from "../model/level.ts";
import {readCsv} from "./file.ts";

/** What a place is called in Latin letters: on charts (Ganzhou), and in full (Ganzhou City). */
export interface LatinName {
  latin: string;
  english: string;
}

/** A place as its row tells it: `short` is `name` without its ending, `pinyin` is `short` as it is read. */
export interface Spelt {
  name: string;
  short: string;
  level: (typeof placeLevels)[number];
  pinyin: string;
}

const latin = z.string().regex(/^\p{Lu}[\p{Script=Latin}' -]+$/u, "must be a name in Latin letters");

const SpellingRow = z.object({name: z.string().min(2), latin});
const PeopleRow = z.object({name: z.string().min(1), english: latin});
const EndingRow = z.object({level: z.enum(placeLevels), ending: z.string().min(1), english: latin});

/**
 * Loads `place-spellings.csv`, `peoples.csv` and `place-endings.csv`, and gives the function that names a place in Latin
 * letters. Throws UserError for a name that is spelt twice; the function throws one for a place without a known ending.
 */
export function loadPlaceNames(folder: string): (place: Spelt) => LatinName {
  const spellings = new Map<string, string>();
  for (const {name, latin} of readCsv(folder, "place-spellings.csv", SpellingRow)) {
    if (spellings.has(name)) throw new UserError(`place spelt twice in place-spellings.csv: ${name}`);
    spellings.set(name, latin);
  }
  const peoples = readCsv(folder, "peoples.csv", PeopleRow);
  const endings = readCsv(folder, "place-endings.csv", EndingRow);
  return (place) => {
    const latin = spellings.get(place.name) ?? spellings.get(place.short) ?? place.pinyin;
    const ending = endings.find(({level, ending}) => level === place.level && fits(place, ending));
    if (!ending) throw new UserError(`no English for the ending of a place: ${place.name}`);
    const called = listed(peoplesOf(place, ending.ending, peoples));
    return {latin, english: [latin, called, ending.english].filter(Boolean).join(" ")};
  };
}

/** Whether a name has this ending behind its short form, which for a name of two characters is the whole: 道县. */
const fits = ({name, short}: Spelt, ending: string): boolean =>
  name.endsWith(ending) && (short === name || short.length + ending.length <= name.length);

type People = z.infer<typeof PeopleRow>;

/** The peoples at the end of a name, as English lists them; not the one whose name the place itself has. */
function peoplesOf({name, short}: Spelt, ending: string, peoples: readonly People[]): string[] {
  const found: People[] = [];
  for (let rest = name.slice(0, -ending.length); ;) {
    const last = peoples
      .filter(({name}) => rest.endsWith(`${name}族`) || rest.slice(short.length).endsWith(name))
      .reduce<People | null>((best, one) => (best && best.name.length > one.name.length ? best : one), null);
    if (!last) return found.map(({english}) => english);
    if (last.name !== short) found.unshift(last);
    rest = rest.replace(/族$/, "").slice(0, -last.name.length);
  }
}

const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" and ");
