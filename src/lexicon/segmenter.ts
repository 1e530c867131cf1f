import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {kept} from "../kept.mjs";
import {sha256} from "../model/record.ts";
import type {Span} from "../model/span.ts";
import {packageFolder} from "../project.mjs";
import {referenceFolder} from "./folder.ts";
import {type Jieba, tagOf, wordEnds} from "./jieba/cut.ts";
import {readDictionary, type Runes} from "./jieba/dictionary.ts";
import {readModel} from "./jieba/model.ts";

/** A word as jieba cuts it, with its part-of-speech tag. Offsets into the text that was cut. */
export interface Word extends Span {
  text: string;
  tag: string;
}

let jieba: Jieba | undefined;

/** Changes with the form in which dictionary and model are kept. */
const form = "1";

/** Loaded on first use, from what was kept when the dictionaries were first read. */
function load(): Jieba {
  const folder = packageFolder("nodejieba");
  const own = readFileSync(join(referenceFolder, "dictionary.txt"), "utf8");
  const key = sha256(form + readFileSync(join(folder, "package.json"), "utf8") + own).slice(0, 16);
  const path = kept(`words-${key}`, (draft) => {
    const dictionaries = join(folder, "submodules", "cppjieba", "dict");
    const read: Jieba = {dictionary: readDictionary(dictionaries, own), model: readModel(dictionaries)};
    writeFileSync(draft, serialize(read));
  });
  return deserialize(readFileSync(path)) as Jieba;
}

/** The words of a text in order, without gaps. */
export function wordsOf(text: string): Word[] {
  const known = (jieba ??= load());
  const runes: Runes = Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0);
  let [from, start] = [0, 0];
  return wordEnds(known, runes).map((to) => {
    let end = start;
    for (let at = from; at < to; at++) end += (runes[at] ?? 0) > 0xffff ? 2 : 1;
    const word = {start, end, text: text.slice(start, end), tag: tagOf(known, runes, from, to)};
    [from, start] = [to, end];
    return word;
  });
}
