import type {Catalogue} from "../components/data.ts";
import {language} from "../components/i18n.ts";
import {entriesIn} from "./entries.ts";

/** Tells which question the entries of a catalogue answer beside others, each counting its own; null where one stands alone. */
export function questionsIn({indicators}: Catalogue): (figure: {indicatorId: string | null}) => string | null {
  const entryOf = entriesIn({indicators});
  return (figure) => entryOf(figure)?.question ?? null;
}

/** A question in the language of the page; empty where no entry answers it. */
export function questionWords(id: string | null, {indicators}: Pick<Catalogue, "indicators">): string {
  const entry = indicators.find(({question}) => question !== null && question === id);
  return (language() === "zh" ? entry?.questionZh : entry?.questionEn) ?? "";
}
