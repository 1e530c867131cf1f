import {type Dictionary, fill, type Language, type Values} from "../../src/model/words.ts";
import type {FileRow} from "../../src/query/quality/rows.ts";
import type {NotedIssue} from "../../src/query/report/document.ts";
import type english from "../i18n/en.json";

export type {Language} from "../../src/model/words.ts";
export type Key = keyof typeof english;

let current: Language = "en";
let dictionary: Dictionary = {};

/** The language that the page speaks. */
export const language = (): Language => current;

/** Speaks this language from now on, with the words of this dictionary. */
export function speak(language: Language, words: Dictionary): void {
  current = language;
  dictionary = words;
}

/**
 * The label of this key, its holes filled in from `values` as `fill` says. Numbers are put in as they are: format them first.
 * A key without a label shows.
 */
export const t = (key: Key, values: Values = {}): string => fill(dictionary[key] ?? key, values, dictionary);

/** The label of `prefix.value` where the dictionary has one, else `value` itself: for open vocabularies. */
export const term = (prefix: string, value: string): string => dictionary[`${prefix}.${value}`] ?? value;

/** The values of a fixed list, each with its label: all that the dictionary has under `prefix.`. */
export const termsOf = (prefix: string): [value: string, label: string][] =>
  Object.entries(dictionary).flatMap(([key, label = ""]): [string, string][] => {
    const value = key.slice(prefix.length + 1);
    return key.startsWith(`${prefix}.`) && !value.includes(".") ? [[value, label]] : [];
  });

/** The words of an issue, as checks.yml has them; its English message where it is of an older version, without a code. */
export function issueWords({code, details, message}: Pick<NotedIssue, "code" | "details" | "message">): string {
  return told(`issue.${code}`, details) ?? message;
}

/**
 * Why a file could not be read, or what to do about it, as unread.yml has it; in the English of the row where an older
 * version met it.
 */
export const unreadWords = (
  row: Pick<FileRow, "fault" | "details" | "reason" | "hint">,
  part: "reason" | "hint"
): string => told(`fault.${row.fault}.${part}`, row.details) ?? row[part] ?? "";

/** The words of a key filled with values that come as JSON; null when there are none. */
function told(key: string, details: string | null): string | null {
  const words = dictionary[key];
  return words === undefined ? null : fill(words, JSON.parse(details ?? "{}") as Values, dictionary);
}

/** The name in the language of the page of anything that has one in both. */
export const nameOf = ({nameZh, nameEn}: {nameZh: string; nameEn: string}): string =>
  current === "zh" ? nameZh : nameEn;

/** The name of the one with this id, in the language of the page; null where there is none. */
export function nameIn(
  entries: readonly {id: string; nameZh: string; nameEn: string}[],
  id: string | null
): string | null {
  const entry = entries.find((one) => one.id === id);
  return entry ? nameOf(entry) : null;
}

/** The definition in the language of the page of anything that has one in both. */
export const definitionOf = ({definitionZh, definitionEn}: {definitionZh: string; definitionEn: string}): string =>
  current === "zh" ? definitionZh : definitionEn;

/** Whose definition an entry of the catalogue follows, in the language of the page; null where the ledger does not say. */
export const sourceOf = ({sourceZh, sourceEn}: {sourceZh: string | null; sourceEn: string | null}): string | null =>
  current === "zh" ? sourceZh : sourceEn;
