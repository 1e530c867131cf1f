import type english from "../i18n/en.json";

export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];
export type Key = keyof typeof english;
type Values = Record<string, string | number>;

let current: Language = "en";
let dictionary: Partial<Record<Key, string>> = {};

/** The language that the page speaks. */
export const language = (): Language => current;

/** Speaks this language from now on, with the words of this dictionary. */
export function speak(language: Language, words: Partial<Record<Key, string>>): void {
  current = language;
  dictionary = words;
}

/**
 * The label of this key, its `{name}` filled in from `values`; `{name|report|reports}` takes the first word when the
 * value is 1 and the second otherwise. Numbers are put in as they are: format them first. A key without a label shows.
 */
export function t(key: Key, values: Values = {}): string {
  return (dictionary[key] ?? key).replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (hole, name, one, many) => {
    const value = values[name];
    if (value === undefined) return hole;
    return one === undefined ? String(value) : String(value) === "1" ? one : many;
  });
}

/** The label of `prefix.value` where the dictionary has one, else `value` itself: for open vocabularies. */
export const term = (prefix: string, value: string): string =>
  (dictionary as Record<string, string | undefined>)[`${prefix}.${value}`] ?? value;

/** The name in the language of the page of anything that has one in both. */
export const nameOf = ({nameZh, nameEn}: {nameZh: string; nameEn: string}): string =>
  current === "zh" ? nameZh : nameEn;
