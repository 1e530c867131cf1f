import {checkLabels, loadChecks} from "../lexicon/checks.ts";
import {groupBy} from "../model/group.ts";
import {ownerOf} from "../model/ownWords.ts";
import {type ComparatorWord, loadComparators} from "../lexicon/comparators.ts";
import {readDictionary} from "../lexicon/dictionary.ts";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadMeasures} from "../lexicon/measures.ts";
import {loadRanks} from "../lexicon/ranks.ts";
import {loadUnits} from "../lexicon/units.ts";
import {loadUnread, unreadLabels} from "../lexicon/unread.ts";
import {type Comparator, comparators} from "../model/vocabulary.ts";
import type {Dictionary, Language} from "../model/words.ts";

/**
 * The dictionary that pages load: with the names of measures, of checks and the words of their issues, why files could not
 * be read, the words of reports that give a comparator, and the names of units and of whom ranks are held among, which are
 * Chinese words already but for some units.
 */
export function pageDictionary(language: Language, folder: string = referenceFolder): Dictionary {
  const {names, chineseNames, byWord} = loadUnits(folder);
  const units = language === "en" ? names : chineseNames;
  const {measures} = loadMeasures(folder);
  const {areas, groups} = loadRanks(folder);
  const {rows} = loadComparators(folder);
  return {
    ...readDictionary(language),
    ...checkLabels(loadChecks(folder), language),
    ...unreadLabels(loadUnread(folder), language),
    ...labels("unit", units),
    // All of them, for the form that sets one.
    ...labels("correct.unit", new Map(Array.from(byWord.values(), ({unit}) => [unit, unit]))),
    ...(language === "en" ? {...labels("fieldArea", areas.english), ...labels("fieldGroup", groups.english)} : {}),
    ...Object.fromEntries(measures.map(({id, name}) => [`measure.${id}`, name[language]])),
    ...Object.fromEntries(
      comparators.map((comparator) => [`comparator.words.${comparator}`, wordsOf(comparator, rows)])
    )
  };
}

/** The files of words that pages load, by their names without ending: `zh` for all pages, `quality.zh` for that one alone. */
export function wordFiles(language: Language): ReadonlyMap<string, Dictionary> {
  const byOwner = groupBy(Object.entries(pageDictionary(language)), ([key]) => ownerOf(key));
  return new Map(
    [...byOwner].map(([owner, labels]) => [owner ? `${owner}.${language}` : language, Object.fromEntries(labels)])
  );
}

const labels = (prefix: string, names: ReadonlyMap<string, string>): Dictionary =>
  Object.fromEntries([...names].map(([word, name]) => [`${prefix}.${word}`, name]));

/** The words that give a figure this comparator, each once; those that only may stand beside it give none. */
const wordsOf = (comparator: Comparator, rows: readonly ComparatorWord[]): string =>
  [
    ...new Set(rows.filter((row) => row.comparator === comparator && row.position !== "beside").map(({word}) => word))
  ].join(" ");
