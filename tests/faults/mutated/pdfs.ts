import {deflateSync, inflateSync} from "node:zlib";
import {assemblePdf} from "../../read/makePdf.ts";
import type {Random} from "../random.ts";
import type {MutateBytes} from "./bytes.ts";

/** An object of a file: its dictionary, and its stream unpacked, where it has one. */
interface PdfObject {
  words: string;
  stream: string | null;
  isPacked: boolean;
}

const objects = /\d+ 0 obj\n([^]*?)\nendobj/g;

function objectsOf(bytes: Buffer): PdfObject[] {
  return Array.from(bytes.toString("latin1").matchAll(objects), ([, body = ""]) => {
    const [, words = body, stream = null] = /^([^]*?)\nstream\n([^]*)\nendstream$/.exec(body) ?? [];
    const isPacked = words.includes("/FlateDecode");
    return {words, isPacked, stream: stream !== null && isPacked ? unpacked(stream) : stream};
  });
}

const unpacked = (stream: string): string => inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
const packed = (stream: string): string => deflateSync(Buffer.from(stream, "latin1")).toString("latin1");

/** The object as it is written, its length right unless it was changed on purpose. */
function written({words, stream, isPacked}: PdfObject): string {
  if (stream === null) return words;
  const content = isPacked ? packed(stream) : stream;
  return `${words.replace(/\/Length \d+/, `/Length ${content.length}`)}\nstream\n${content}\nendstream`;
}

const extremes = [
  "0",
  "-1",
  "1e9",
  "4294967296",
  "-2147483648",
  "99999999999999999999",
  "0.00001",
  "(x)",
  "/X",
  "null",
  "true",
  "[ ]",
  "<< >>",
  "1 0 R",
  "99 0 R"
];
const names = [
  "/Type",
  "/Page",
  "/Pages",
  "/Font",
  "/Kids",
  "/Parent",
  "/Contents",
  "/Filter",
  "/FlateDecode",
  "/LZWDecode",
  "/ASCII85Decode",
  "/RunLengthDecode",
  "/DCTDecode",
  "/ToUnicode",
  "/Identity-H",
  "/Identity-V",
  "/GBK-EUC-H",
  "/UniGB-UTF16-H",
  "/Type1",
  "/TrueType",
  "/Type3",
  "/XObject",
  "/Form",
  "/W",
  "/DW",
  "/MediaBox",
  "/Rotate",
  "/StructTreeRoot",
  "/Metadata",
  "/Annots"
];
const operators = [
  "q",
  "Q",
  "BT",
  "ET",
  "cm",
  "Tm",
  "Td",
  "TD",
  "T*",
  "Tj",
  "TJ",
  "'",
  "Tf",
  "Tr",
  "Tz",
  "TL",
  "Ts",
  "re",
  "f",
  "S",
  "W n",
  "Do",
  "BI ID EI",
  "gs",
  "sh",
  "BX",
  "BMC",
  "BDC",
  "EMC",
  "h",
  "c"
];

function replaceOne(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const {0: old, index} = random.of(found);
  return text.slice(0, index) + by + text.slice(index + old.length);
}

type MutateObject = (object: PdfObject, random: Random) => PdfObject;

const ofStream =
  (mutate: (stream: string, random: Random) => string): MutateObject =>
  (object, random) =>
    object.stream === null ? object : {...object, stream: mutate(object.stream, random)};

const objectMutations: Record<string, MutateObject> = {
  "a number": (object, random) => ({
    ...object,
    words: replaceOne(object.words, /-?\d+(?: 0 R)?/g, random.of(extremes), random)
  }),
  "a name": (object, random) => ({
    ...object,
    words: replaceOne(object.words, /\/[A-Za-z0-9-]+/g, random.of(names), random)
  }),
  "an entry away": (object, random) => ({
    ...object,
    words: replaceOne(object.words, /\/\w+ (?:\d+ 0 R|\/\w+|\[[^\]]*\]|-?\d+)/g, "", random)
  }),
  "an entry more": (object, random) => ({
    ...object,
    words: object.words.replace("<<", () => `<< ${random.of(names)} ${random.of([...extremes, ...names])}`)
  }),
  "a number drawn": ofStream((stream, random) => replaceOne(stream, /-?\d+(?:\.\d+)?/g, random.of(extremes), random)),
  "an operator": ofStream((stream, random) =>
    replaceOne(stream, /\b(?:BT|ET|Tj|Tf|Tm|re|f|m|l|S)\b/g, random.of(operators), random)
  ),
  "words drawn": ofStream((stream, random) =>
    replaceOne(
      stream,
      /<[0-9A-F]+>/g,
      random.of(["<>", "<D800>", "<0000>", "(\\777)", "<FFFF>", "[<4E00> -9999 <4E00>] 0", "<002E202E0030>", "<0E3F>"]),
      random
    )
  ),
  "lines shuffled": ofStream((stream, random) =>
    stream
      .split("\n")
      .map((line) => ({line, at: random.below(1000)}))
      .sort((a, b) => a.at - b.at)
      .map(({line}) => line)
      .join("\n")
  ),
  "lines again": ofStream((stream, random) => {
    const lines = stream.split("\n");
    return Array.from({length: 1 + random.below(4)}, () => lines)
      .flat()
      .concat(random.of(lines))
      .join("\n");
  }),
  "lines away": ofStream((stream, random) =>
    stream
      .split("\n")
      .filter(() => random.below(4) > 0)
      .join("\n")
  ),
  "stream cut": ofStream((stream, random) => stream.slice(0, random.below(stream.length + 1))),
  "filter twice": (object) => ({...object, words: object.words.replace("/FlateDecode", "[/FlateDecode /FlateDecode]")})
};

const ofObject =
  (mutate: MutateObject): MutateBytes =>
  (bytes, random) => {
    const all = objectsOf(bytes);
    const at = random.below(all.length);
    return assemblePdf(
      all.map((object, i) => written(i === at ? mutate(object, random) : object)),
      ""
    );
  };

/** What may befall the objects of a file, whose table of them is right again afterwards. */
export const pdfMutations: Record<string, MutateBytes> = {
  ...Object.fromEntries(Object.entries(objectMutations).map(([name, mutate]) => [name, ofObject(mutate)])),
  "objects exchanged"(bytes, random) {
    const all = objectsOf(bytes).map(written);
    const [a, b] = [random.below(all.length), random.below(all.length)];
    const exchanged = all.map((words, i) => (i === a ? all[b] : i === b ? all[a] : words) ?? "");
    return assemblePdf(exchanged, "");
  },
  "table of objects"(bytes, random) {
    return Buffer.from(
      replaceOne(
        bytes.toString("latin1"),
        /\d{10} 00000 n|startxref\n\d+|\/Size \d+|\/Root \d+/g,
        random.of(["0000000000 00000 n", "9999999999 00000 n", "startxref\n0", "/Root 9", "/Prev 9"]),
        random
      ),
      "latin1"
    );
  }
};
