import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import iconv from "iconv-lite";
import {Converter} from "opencc-js/cn2t";
import {z} from "zod";
import type {Block} from "./blocks.ts";
import {plainText} from "./plain.ts";

const toTraditional = Converter({from: "cn", to: "tw"});

/** Characters that a careless conversion leaves alone, because they exist in both scripts. */
const kept = new Set("后范占云采干里制系征");

const halfWidth: Readonly<Record<string, string>> = {"，": ",", "：": ":", "；": ";", "（": "(", "）": ")"};

const Reading = z.object({character: z.string().length(1), reading: z.string().min(1)});
const readings = z
  .array(Reading)
  .parse(parse(readFileSync(new URL("readings.csv", import.meta.url), "utf8"), {columns: true}));

/** What is put in after each character of the table, found by the two GBK bytes of the character. */
const injections = new Map(
  readings.map(({character, reading}) => [iconv.encode(character, "gbk").readUInt16BE(), `(${reading})`])
);

/**
 * A report as a careless site carries it (described in data/README.md): converted to traditional characters one
 * by one and not throughout, half-width marks, a reading in brackets after certain characters. The readings are put in
 * between bytes without regard to where a character begins, so that some characters may be torn apart.
 */
export function garbledText(blocks: readonly Block[]): Buffer {
  const text = Array.from(plainText(blocks, "\n"), convert).join("");
  return Buffer.from(forgivingDecode(injectReadings(iconv.encode(text, "gbk"))), "utf8");
}

const convert = (character: string): string =>
  halfWidth[character] ?? (kept.has(character) ? character : toTraditional(character));

function injectReadings(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    const injection = injections.get(bytes.readUInt16BE(at));
    if (injection === undefined) continue;
    parts.push(bytes.subarray(from, at + 2), iconv.encode(injection, "gbk"));
    from = at + 2;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** Reads GBK in pairs: a pair that is no character becomes `?`, one for private use is dropped. */
function forgivingDecode(bytes: Buffer): string {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const size = (bytes[at] ?? 0) < 0x81 ? 1 : 2;
    text += decodeUnit(bytes.subarray(at, at + size));
    at += size;
  }
  return text;
}

function decodeUnit(unit: Buffer): string {
  const decoded = iconv.decode(unit, "gbk");
  if (decoded.includes("\uFFFD")) return "?";
  return /^\p{Co}$/u.test(decoded) ? "" : decoded;
}
