import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {appendEntry, removeEntry} from "../../src/store/correctionFile.ts";
import {loadCorrections} from "../../src/store/corrections.ts";

/** A file with this text, in a folder of its own. */
function fileWith(text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "corrections-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const path = join(folder, "below", "a.yml");
  if (text === undefined) return path;
  const here = join(folder, "a.yml");
  writeFileSync(here, text);
  return here;
}

const entry = '- id: new\n  quote: "改革4次"\n';

test.each([
  ["is not there yet", undefined, entry],
  ["is empty", "", entry],
  ["holds comments alone", "# of 赣州\n", `# of 赣州\n${entry}`],
  ["has no line end", "- id: old # why\n  year:   2021", `- id: old # why\n  year:   2021\n${entry}`],
  ["has lines that end in CRLF", "# all\r\n", '# all\r\n- id: new\r\n  quote: "改革4次"\r\n'],
  ["is indented", "# all\n  - id: old\n", '# all\n  - id: old\n  - id: new\n    quote: "改革4次"\n']
])("an entry is added at the end, every other character kept, of a file that %s", (_, before, after) => {
  const path = fileWith(before);
  appendEntry(path, entry);
  expect(readFileSync(path, "utf8")).toBe(after);
  removeEntry(path, "new");
  // A file in which nothing is left goes.
  const left = existsSync(path) ? readFileSync(path, "utf8") : "";
  expect([left.trimEnd(), existsSync(path)]).toEqual([(before ?? "").trimEnd(), (before ?? "") !== ""]);
});

test("an entry is taken out from between others with their comments", () => {
  const path = fileWith("# head\n- id: a\n  year: 2021 # a year\n# about b\n- id: b\n  set: {x: 1}\n- id: c\n");
  removeEntry(path, "b");
  expect(readFileSync(path, "utf8")).toBe("# head\n- id: a\n  year: 2021 # a year\n# about b\n- id: c\n");
  expect(() => removeEntry(path, "b")).toThrow("no such entry");
});

test.each([
  ["a list in brackets", "[{id: old}]\n"],
  ["no list", "id: old\n"],
  ["several documents", "- id: old\n...\n"],
  ["no YAML", "- id: [\n"]
])("a file that holds %s is left as it is", (_, text) => {
  const path = fileWith(text);
  expect(() => appendEntry(path, entry)).toThrow(/no list with an entry a "-"|Flow sequence/);
  expect(readFileSync(path, "utf8")).toBe(text);
  expect(readdirSync(join(path, ".."))).toEqual(["a.yml"]);
  expect(existsSync(`${path}.next`)).toBe(false);
});

// 赣州 in the encoding of many an editor: written back as UTF-8, it would be lost.
const inGbk = Buffer.concat([Buffer.from("- id: old # "), Buffer.from([0xb8, 0xd3, 0xd6, 0xdd]), Buffer.from("\n")]);

test("a file in another encoding than UTF-8 is named, by a run too, and left as it is", () => {
  const path = fileWith("");
  writeFileSync(path, inGbk);
  expect(() => appendEntry(path, entry)).toThrow(`${path}: not in UTF-8: save it in that encoding`);
  expect(() => removeEntry(path, "old")).toThrow("not in UTF-8");
  expect(() => loadCorrections(join(path, ".."))).toThrow(`bad correction in ${path}: not in UTF-8`);
  expect(readFileSync(path).equals(inGbk)).toBe(true);
});

test("an entry that is added through a link stands in the file that it leads to, which nobody else may read than before", () => {
  const path = fileWith("# all\n");
  chmodSync(path, 0o600);
  const link = join(path, "..", "link.yml");
  symlinkSync(path, link);
  appendEntry(link, entry);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path, "utf8")).toBe(`# all\n${entry}`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a file that cannot be written is an error that says which", () => {
  const below = join(fileWith("# all\n"), "b.yml");
  expect(() => appendEntry(below, entry)).toThrow(`cannot write the corrections: ${below}: `);
});
