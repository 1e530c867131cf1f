import {unzipSync, zipSync} from "fflate";
import type {Random} from "../random.ts";
import {byteMutations, type MutateBytes} from "./bytes.ts";
import {treeMutations} from "./trees.ts";
import {textMutations} from "./words.ts";

type Entries = [name: string, content: Uint8Array][];

const zipped = (entries: Entries): Buffer => Buffer.from(zipSync(Object.fromEntries(entries), {level: 1}));

/** Changes what is in an archive, whose checksums are right again afterwards; an archive that is none stays as it is. */
const within =
  (mutate: (entries: Entries, random: Random) => Entries): MutateBytes =>
  (bytes, random) =>
    zipped(mutate(Object.entries(unzipSync(bytes)), random));

/** Parts that hold words are chosen more often than those that say what is where. */
const main = /document\.xml|content\.xml|sheet\d|sharedStrings|Content\.xml|x?html$|txt$|numbering|styles/i;

function oneOf(entries: Entries, random: Random): Entries[number] {
  const likely = entries.filter(([name]) => main.test(name));
  return random.of(likely.length > 0 && random.below(4) > 0 ? likely : entries);
}

const ofText =
  (mutations: typeof treeMutations): MutateBytes =>
  (bytes, random) =>
    Buffer.from(mutations[random.of(Object.keys(mutations))]?.(bytes.toString(), random) ?? "");

/** What befalls a part: its tree most often, its words, its bytes. */
const ofPart: readonly MutateBytes[] = [
  ofText(treeMutations),
  ofText(treeMutations),
  ofText(treeMutations),
  ofText(textMutations),
  (bytes, random) => byteMutations[random.of(Object.keys(byteMutations))]?.(bytes, random) ?? bytes
];

const names = [
  "",
  "../../x",
  "/",
  "a/",
  "\\",
  "NUL\0",
  "word/document.xml",
  "content.xml",
  "mimetype",
  "OFD.xml",
  "xl/workbook.xml",
  "META-INF/container.xml",
  "__proto__",
  "constructor",
  "x".repeat(300),
  "报告.txt"
];

const part = within((entries, random) => {
  const chosen = oneOf(entries, random);
  return entries.map(([name, content]) => [
    name,
    name === chosen[0] ? random.of(ofPart)(Buffer.from(content), random) : content
  ]);
});

/** Where the headers of the entries and the directory begin. */
const headers = ["PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006"];

/** What may befall an archive; that of a part comes more often. */
export const zipMutations: Record<string, MutateBytes> = {
  "a part": part,
  "a part again": part,
  "one more part": part,
  "entry away": within((entries, random) => entries.filter((entry) => entry !== oneOf(entries, random))),
  "entries exchanged": within((entries, random) => {
    const [first, second] = [oneOf(entries, random), random.of(entries)];
    return entries.map(([name, content]) => [
      name,
      name === first[0] ? second[1] : name === second[0] ? first[1] : content
    ]);
  }),
  "entries in another order": within((entries, random) =>
    entries
      .map((entry) => ({entry, at: random.below(1000)}))
      .sort((a, b) => a.at - b.at)
      .map(({entry}) => entry)
  ),
  "entry renamed": within((entries, random) => {
    const [old] = oneOf(entries, random);
    const by = random.of(names);
    return entries.map(([name, content]) => [name === old ? by : name, content]);
  }),
  "entry added": within((entries, random) => [...entries, [random.of(names), oneOf(entries, random)[1]]]),
  "number in a header"(bytes, random) {
    const at = bytes.lastIndexOf(Buffer.from(random.of(headers), "latin1"), random.below(bytes.length));
    const field = Math.max(0, at) + 4 + random.below(42);
    const changed = byteMutations["flips"]?.(bytes.subarray(field, field + 4), random) ?? bytes;
    return Buffer.concat([bytes.subarray(0, field), changed, bytes.subarray(field + 4)]);
  }
};
