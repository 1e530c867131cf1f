import type {Random} from "../random.ts";
import type {MutateText} from "./words.ts";

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  "",
  " ",
  "\u0000",
  "\ud800",
  [],
  {},
  [[]],
  [[[["深"]]]],
  {a: {a: {a: 1}}},
  ["一", 2],
  "2021-13-45",
  {__proto__: 1},
  2021.5,
  "年".repeat(300)
];

/** Changes one value of a tree, chosen on the way down. */
function changed(value: unknown, random: Random): unknown {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (keys.length === 0 || random.below(5) === 0) return random.of(strange);
  const key = random.of(keys);
  const held = value as Record<string, unknown>;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (String(i) === key ? changed(one, random) : one));
  if (random.below(5) === 0)
    return {...held, [random.of([...keys, "text", "正文", "__proto__", "", "extractions"])]: held[key]};
  return {...held, [key]: changed(held[key], random)};
}

const lineOf = (line: string, random: Random): string => {
  try {
    return JSON.stringify(changed(JSON.parse(line), random)) ?? "";
  } catch (error) {
    if (error instanceof SyntaxError) return line;
    throw error;
  }
};

/** What may befall values in JSON, in one text or a line each. */
export const valueMutations: Record<string, MutateText> = {
  "a value"(text, random) {
    const lines = text.split("\n");
    const at = random.below(lines.length);
    return lines.map((line, i) => (i === at ? lineOf(line, random) : line)).join("\n");
  },
  "deep lists": (text, random) => `${"[".repeat(1 + random.below(3000))}${text}${random.of(["", "]".repeat(100)])}`,
  "value within": (text, random) => `{"data": {"list": ${text}}, "page": ${random.of(["1", "null", "[]"])}}`
};
