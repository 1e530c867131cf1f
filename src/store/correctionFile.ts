import {lstatSync, mkdirSync, rmSync} from "node:fs";
import {dirname} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {isMap, isSeq, parseDocument} from "yaml";
import {readText} from "../files/regular.ts";
import {isFree} from "../files/standing.ts";
import {parseYaml} from "../lexicon/yaml.ts";
import {messageOf, UserError} from "../model/errors.ts";
import {writeWhole} from "./wholeFile.ts";

/**
 * Adds an entry at the end of a file of corrections, which is made where there is none. Every other character of it,
 * comments too, stays. Throws UserError, and writes nothing, where the file is no list with an entry a `-`.
 */
export function appendEntry(path: string, yaml: string): void {
  const before = textOf(path);
  const indent = /^( *)- /m.exec(before)?.[1] ?? "";
  const lineEnd = before.includes("\r\n") ? "\r\n" : "\n";
  const end = before === "" || before.endsWith("\n") ? "" : lineEnd;
  const after = `${before}${end}${yaml.replace(/^(?=.)/gm, indent).replaceAll(/\r?\n/g, lineEnd)}`;
  const wanted = [...entriesOf(path, before), ...entriesOf(path, yaml)];
  if (!holds(after, wanted)) throw noList(path);
  replaceText(path, before, after);
}

/**
 * Takes the entry of an id out of a file of corrections; what stands before and behind it stays, and a file in which nothing
 * is left goes. Returns it as `appendEntry` takes it. Throws as that does.
 */
export function removeEntry(path: string, id: string): string {
  const before = textOf(path);
  const list = parseDocument(before).contents;
  const entries = isSeq(list) ? list.items : [];
  const entry = entries.find((item) => isMap(item) && String(item.get("id")) === id);
  if (!isMap(entry) || !entry.range) throw new UserError(`no such entry in ${path}: ${id}`);
  const [start, , end] = entry.range;
  const from = before.lastIndexOf("\n", start) + 1;
  const after = before.slice(0, from) + before.slice(end);
  const wanted = entriesOf(path, before).filter((item) => (item as {id?: unknown}).id !== id);
  if (!holds(after, wanted)) throw noList(path);
  // An empty file holds nothing for anybody; a link to one is somebody's.
  if (after === "" && !lstatSync(path).isSymbolicLink()) removeFile(path);
  else replaceText(path, before, after);
  const indent = /^ */.exec(before.slice(from))?.[0].length ?? 0;
  return before.slice(from, end).replace(new RegExp(`^ {${indent}}`, "gm"), "");
}

function textOf(path: string): string {
  if (isFree(path)) return "";
  try {
    return readText(path);
  } catch (cause) {
    throw new UserError(`cannot read the corrections: ${path}: ${messageOf(cause)}`, {cause});
  }
}

function entriesOf(path: string, text: string): unknown[] {
  const list = parseYaml(text) ?? [];
  if (!Array.isArray(list)) throw noList(path);
  return list;
}

const holds = (text: string, entries: readonly unknown[]): boolean => {
  try {
    return isDeepStrictEqual(parseYaml(text) ?? [], entries);
  } catch {
    // What cannot be read any more holds nothing.
    return false;
  }
};

const noList = (path: string): UserError =>
  new UserError(`cannot change the corrections in ${path}: they are no list with an entry a "-"`, {
    hint: "name another file with --file"
  });

/** Puts a text in place of another. Throws UserError where it cannot be written, or is another by now. */
function replaceText(path: string, before: string, after: string): void {
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeWhole(path, after, () => {
      if (textOf(path) !== before)
        throw new UserError(`another program has changed the corrections meanwhile: ${path}`);
    });
  } catch (cause) {
    throw cause instanceof UserError ? cause : unwritable(path, cause);
  }
}

function removeFile(path: string): void {
  try {
    rmSync(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

const unwritable = (path: string, cause: unknown): UserError =>
  new UserError(`cannot write the corrections: ${path}: ${messageOf(cause)}`, {
    cause,
    hint: "nothing was changed; check the permissions of its folder, or name another with --corrections"
  });
