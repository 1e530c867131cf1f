import type {MutateText} from "./words.ts";

const values = [
  "null",
  "~",
  "[]",
  "{}",
  "- a",
  "*a",
  "&a [*a]",
  "!!binary x",
  "!!js/function x",
  "<<: *a",
  "yes",
  "0x1F",
  "0o17",
  "1_000",
  ".inf",
  ".nan",
  "-.inf",
  "2021-02-30",
  "2021-13-45",
  "2021-01-01T00:00:00Z",
  "'",
  '"',
  "|",
  ">",
  "%TAG",
  "---",
  "...",
  "? a",
  "@",
  "`",
  "\t",
  "999999",
  "-1",
  "2021.5",
  "__proto__",
  "constructor",
  "x".repeat(3000)
];

/** What may befall what a person writes in YAML. */
export const yamlMutations: Record<string, MutateText> = {
  "another value"(text, random) {
    const found = [...text.matchAll(/: ([^\n]+)/g)];
    if (found.length === 0) return text;
    const {index, 1: old = ""} = random.of(found);
    return `${text.slice(0, index)}: ${random.of(values)}${text.slice(index + 2 + old.length)}`;
  },
  "another key"(text, random) {
    const found = [...text.matchAll(/[\w\u4e00-\u9fff]+(?=:)/g)];
    if (found.length === 0) return text;
    const {index, 0: old} = random.of(found);
    return `${text.slice(0, index)}${random.of(["yaer", "", "__proto__", "toString", "? a", "1", ...found.map(([key]) => key)])}${text.slice(index + old.length)}`;
  },
  indented: (text, random) =>
    text.replaceAll(/^/gm, () => (random.below(4) === 0 ? random.of([" ", "  ", "\t", "- "]) : "")),
  aliases: (text, random) => {
    const levels = 1 + random.below(9);
    const each = Array.from(
      {length: levels},
      (_, i) => `a${i}: &a${i} [${i === 0 ? "x" : Array.from({length: 9}, () => `*a${i - 1}`).join(", ")}]`
    );
    return `${each.join("\n")}\n${text}`;
  }
};
