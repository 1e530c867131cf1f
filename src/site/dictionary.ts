import {checkLabels, loadChecks} from "../lexicon/checks.ts";
import {type Language, readDictionary} from "../lexicon/dictionary.ts";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadMeasures} from "../lexicon/measures.ts";
import {loadUnitNames} from "../lexicon/unitNames.ts";
import type {Dictionary} from "../model/words.ts";

/**
 * The dictionary that pages load: with the names of measures, of checks and the words of their issues, and of units, which
 * Chinese needs no words for.
 */
export function pageDictionary(language: Language): Dictionary {
  const units = language === "en" ? [...loadUnitNames(referenceFolder)] : [];
  const {measures} = loadMeasures(referenceFolder);
  return {
    ...readDictionary(language),
    ...checkLabels(loadChecks(referenceFolder), language),
    ...Object.fromEntries(units.map(([unit, name]) => [`unit.${unit}`, name])),
    ...Object.fromEntries(measures.map(({id, name}) => [`measure.${id}`, name[language]]))
  };
}
