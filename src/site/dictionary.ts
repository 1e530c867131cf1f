import {readFileSync} from "node:fs";
import {join} from "node:path";
import {referenceFolder} from "../lexicon/index.ts";
import {loadMeasures} from "../lexicon/measures.ts";
import {loadUnitNames} from "../lexicon/unitNames.ts";
import {projectFolder} from "./libraries.ts";

/** The words of the site, by language; `pages/i18n/<language>.json`. */
export type Dictionary = Readonly<Record<string, string>>;

export const readDictionary = (language: "en" | "zh"): Dictionary =>
  JSON.parse(readFileSync(join(projectFolder, "pages", "i18n", `${language}.json`), "utf8")) as Dictionary;

/** The dictionary that pages load: with the names of measures, and of units, which Chinese needs no words for. */
export function pageDictionary(language: "en" | "zh"): Dictionary {
  const units = language === "en" ? [...loadUnitNames(referenceFolder)] : [];
  const {measures} = loadMeasures(referenceFolder);
  return {
    ...readDictionary(language),
    ...Object.fromEntries(units.map(([unit, name]) => [`unit.${unit}`, name])),
    ...Object.fromEntries(measures.map(({id, name}) => [`measure.${id}`, name[language]]))
  };
}
