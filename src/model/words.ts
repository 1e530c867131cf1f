/** The languages of the site; what is said on a terminal is English. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** What fills the holes of words. */
export type Values = Readonly<Record<string, string | number>>;

/** Words by key, in one language. */
export type Dictionary = Readonly<Record<string, string | undefined>>;

/** `{name}`, `{name|report|reports}`, `{name:list}`. */
const hole = /\{([^{}|:]+)(?::([^{}|:]+)|\|([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Words with their holes filled from `values`: `{name}` with the value as it is, `{name|report|reports}` with the first word
 * when it is 1 and the second otherwise, `{fields:meta}` with the labels `meta.…` of a value or of several with ", "
 * between them. A hole without a value stays.
 */
export function fill(words: string, values: Values, dictionary: Dictionary): string {
  return words.replace(hole, (whole, name: string, list?: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (list !== undefined) return labels(String(value).split(", "), list, dictionary);
    if (one !== undefined) return String(value) === "1" ? one : (many ?? "");
    return String(value);
  });
}

/** The names of the values that words ask for, each once, in order of their names. */
export const holesOf = (words: string): string[] =>
  [...new Set(Array.from(words.matchAll(hole), ([, name = ""]) => name))].sort();

const labels = (items: readonly string[], list: string, dictionary: Dictionary): string =>
  items.map((item) => midSentence(dictionary[`${list}.${item}`] ?? item)).join(dictionary["list.comma"] ?? ", ");

/** A label as it stands within a sentence: Published becomes published, GDP stays. */
const midSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
