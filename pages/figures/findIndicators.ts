import type {IndicatorRow, Phrases} from "../components/data.ts";

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s()|…-]/g, "");

const namesOf = ({nameZh, nameEn, id}: IndicatorRow): string[] => [nameZh, nameEn, id].map(fold);

/** Whether each word of a query stands in a name of an entry, in its id, or in a phrase that means it. */
export function isMeant(query: string, indicator: IndicatorRow, phrases: Phrases): boolean {
  const texts = [...namesOf(indicator), ...(phrases.get(indicator.id) ?? []).map(fold)];
  const asked = query
    .split(/[\s,，、]+/)
    .map(fold)
    .filter(Boolean);
  return asked.every((word) => texts.some((text) => text.includes(word)));
}

/** The entries that words mean: that of this name or id alone, else all in which they stand. */
export function indicatorsMeant(
  words: string,
  indicators: readonly IndicatorRow[],
  phrases: Phrases
): readonly IndicatorRow[] {
  const asked = fold(words);
  if (asked === "") return [];
  const named = indicators.find((entry) => namesOf(entry).includes(asked));
  return named ? [named] : indicators.filter((entry) => isMeant(words, entry, phrases));
}
