import chardet from "chardet";
import iconv from "iconv-lite";
import type {Warning} from "../model/report.ts";

/** A text as decoded, without its byte-order mark. */
export interface Decoded {
  text: string;
  encoding: string;
  warnings: Warning[];
}

/** The bytes that a text in each encoding may begin with; UTF-32 before UTF-16, whose mark it begins with. */
const marks: readonly {encoding: string; bytes: readonly number[]}[] = [
  {encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf]},
  {encoding: "gb18030", bytes: [0x84, 0x31, 0x95, 0x33]},
  {encoding: "utf-32le", bytes: [0xff, 0xfe, 0, 0]},
  {encoding: "utf-32be", bytes: [0, 0, 0xfe, 0xff]},
  {encoding: "utf-16le", bytes: [0xff, 0xfe]},
  {encoding: "utf-16be", bytes: [0xfe, 0xff]}
];

/** Encodings of Chinese text, the likelier first: on a tie the earlier wins. */
const chinese = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"] as const;

/**
 * Characters that make up about half of any policy text, in both scripts. A wrong encoding scatters bytes over the whole
 * repertoire, so that few of these turn up.
 */
const common = new Set(
  "的一是在不和有大人中国上年为了家会对发成生业工市民政省全经行出新产实设改革开建作区地方动力务重点项加化高强进推展" +
    "十二三四五六七八九百千万亿个以到能中共党委治理安社企资金主要分部级度提服机制体系合同学城乡农村创科技来自前" +
    "國為會發業實設開區動務點項進強產對經黨個萬億與體農創機後關" +
    "，。、；：“”《》（）第年月日至等于及与其中项目标准程增长完成落质量"
);

/** How much of a decoded text must be common characters before it counts as Chinese; real prose is above a third. */
const readable = 0.12;

/** What of a large file is looked at to tell its encoding, in bytes. */
const sampleSize = 1 << 16;

const fault = "\uFFFD";

/**
 * Decodes a text by its content: a byte-order mark, else UTF-8 when every byte fits, else whichever Chinese encoding
 * makes the commonest characters. `declared` (the charset of a page) is believed where the content allows it.
 * Returns null for bytes that are no text.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  const encoding = marked(bytes) ?? sniff(bytes, declared);
  if (encoding === null) return null;
  const text = iconv
    .decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
    .replace(/^\uFEFF/, "");
  if (isBinary(text)) return null;
  return {text, encoding, warnings: faults(text, encoding)};
}

const marked = (bytes: Uint8Array): string | null =>
  marks.find(({bytes: mark}) => mark.every((byte, i) => bytes[i] === byte))?.encoding ?? null;

function sniff(bytes: Uint8Array, declared: string | null): string | null {
  if (isUtf8(bytes)) return "utf-8";
  const sample = Buffer.from(sampleOf(bytes));
  const named = declared === null ? null : supported(declared);
  const scores = [...new Set(named === null ? chinese : [named, ...chinese])]
    .map((encoding) => ({encoding, score: commonness(iconv.decode(sample, encoding))}))
    .sort((a, b) => b.score - a.score);
  const [best] = scores;
  const believed = scores.find(({encoding}) => encoding === named);
  if (believed && believed.score >= readable) return believed.encoding;
  if (best && best.score >= readable) return best.encoding;
  return foreign(sample) ?? named ?? (looksDoubleByte(sample) ? "gb18030" : null);
}

/** GBK and GB2312 are read as GB18030, which holds both; names that nobody knows are passed over. */
function supported(charset: string): string | null {
  const name = charset.trim().toLowerCase();
  if (/^(?:gb2312|gbk|gb_2312-80|x-gbk|cp936|hz-gb-2312)$/.test(name)) return "gb18030";
  return iconv.encodingExists(name) ? name : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return !bytes.includes(0);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Whole two-byte units from the start, the middle and the end, so that a header in English does not decide. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= 3 * sampleSize) return bytes;
  const middle = (bytes.length >> 2) * 2;
  const parts = [0, middle, (bytes.length - sampleSize) & ~1].map((at) => bytes.subarray(at, at + sampleSize));
  return Buffer.concat(parts);
}

/** Share of common characters among those outside ASCII, less for each character that does not decode. */
function commonness(text: string): number {
  let [known, unknown, wrong] = [0, 0, 0];
  for (const character of text) {
    if (character === fault || isControl(character)) wrong++;
    else if (common.has(character)) known++;
    else if (character > "\u007F") unknown++;
  }
  const all = known + unknown + wrong;
  return all === 0 ? 0 : (known - 2 * wrong) / all;
}

/** What chardet makes of a text that is not Chinese, when it is sure. */
function foreign(sample: Buffer): string | null {
  const [best] = chardet.analyse(sample);
  return best && best.confidence >= 60 && iconv.encodingExists(best.name) ? best.name.toLowerCase() : null;
}

/** Whether bytes above ASCII come in pairs that GB18030 can read: a few words too short to be told by frequency. */
const looksDoubleByte = (sample: Buffer): boolean => !iconv.decode(sample, "gb18030").includes(fault);

const isControl = (character: string): boolean =>
  (character < " " && !"\t\n\r\f\v".includes(character)) || (character >= "\u007F" && character <= "\u009F");

/** More than one control character in a hundred, or any NUL, is no text. */
function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  let controls = 0;
  for (let i = 0; i < text.length; i++) if (isControl(text.charAt(i))) controls++;
  return controls * 100 > text.length;
}

function faults(text: string, encoding: string): Warning[] {
  const count = text.split(fault).length - 1;
  if (count === 0) return [];
  const start = text.indexOf(fault);
  return [{code: "undecodable", values: {encoding, n: count}, start, end: start + 1}];
}
