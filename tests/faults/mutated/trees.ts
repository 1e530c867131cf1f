import type {Random} from "../random.ts";
import type {MutateText} from "./words.ts";

/** The tags and the words between them, joined the text itself. */
const partsOf = (markup: string): string[] => markup.match(/<[^<>]*>|[^<>]+|[<>]/g) ?? [];

const opening = /^<([A-Za-z][^\s/>]*)(?:\s[^>]*[^/>]|\s*)?>$/;

interface Element {
  name: string;
  /** Its parts, from its opening tag to behind its closing one. */
  start: number;
  end: number;
}

/** The elements that are opened and closed. */
function elementsOf(parts: readonly string[]): Element[] {
  const open: {name: string; start: number}[] = [];
  const found: Element[] = [];
  for (const [i, part] of parts.entries()) {
    const name = opening.exec(part)?.[1];
    if (name !== undefined) open.push({name, start: i});
    const closing = /^<\/([^\s>]+)/.exec(part)?.[1];
    const at = closing === undefined ? -1 : open.findLastIndex((one) => one.name === closing);
    const [element] = at === -1 ? [] : open.splice(at);
    if (element) found.push({...element, end: i + 1});
  }
  return found;
}

type MutateElement = (parts: string[], element: Element, random: Random, others: readonly Element[]) => void;

/** Changes the parts of a tree at one of its elements. */
const elementMutations: Record<string, MutateElement> = {
  "element away": (parts, {start, end}) => parts.splice(start, end - start),
  "element copied"(parts, {start, end}, random) {
    const copy = parts.slice(start, end);
    const times = Math.min(1 + random.below(random.of([3, 60])), Math.ceil(3000 / copy.length));
    parts.splice(
      random.of([start, end, random.below(parts.length + 1)]),
      0,
      ...Array.from({length: times}, () => copy).flat()
    );
  },
  "element moved"(parts, {start, end}, random) {
    const taken = parts.splice(start, end - start);
    parts.splice(random.below(parts.length + 1), 0, ...taken);
  },
  "element nested in itself"(parts, {start, end}, random) {
    const times = 1 + random.below(random.of([4, 40, 300]));
    const [first = "", last = ""] = [parts[start], parts[end - 1]];
    parts.splice(end, 0, ...Array.from({length: times}, () => last));
    parts.splice(start, 0, ...Array.from({length: times}, () => first));
  },
  "element in another"(parts, {start, end}, random, others) {
    const {start: other, end: otherEnd} = random.of(others);
    const [first = "", last = ""] = [parts[other], parts[otherEnd - 1]];
    parts.splice(end, 0, last);
    parts.splice(start, 0, first);
  },
  "element renamed"(parts, {name, start, end}, random, others) {
    const by = random.of([
      ...others.map((other) => other.name),
      "table",
      "tr",
      "td",
      "pre",
      "x:y",
      "script",
      "svg",
      "template"
    ]);
    for (const at of [start, end - 1]) parts[at] = (parts[at] ?? "").replace(name, () => by);
  },
  "tag away": (parts, {start, end}, random) => parts.splice(random.of([start, end - 1]), 1),
  "attributes of another"(parts, {start, name}, random, others) {
    const {start: other, name: otherName} = random.of(others);
    parts[start] = (parts[other] ?? "").replace(otherName, () => name);
  },
  "content away": (parts, {start, end}) => parts.splice(start + 1, Math.max(0, end - start - 2))
};

const extremes = [
  "0",
  "-1",
  "1e9",
  "999999999",
  "2147483648",
  "-2147483649",
  "99999999999999999999",
  "NaN",
  "0.0000001",
  "1e400",
  "",
  "x"
];

/** Another number in an attribute; a new one where there is none. */
const attributeNumbers: MutateText = (markup, random) => {
  const found = [...markup.matchAll(/(="|[ "])(-?\d+(?:\.\d+)?)(?=[" ])/g)];
  const at = found.length === 0 ? null : random.of(found);
  if (at) {
    const start = at.index + (at[1] ?? "").length;
    return markup.slice(0, start) + random.of(extremes) + markup.slice(start + (at[2] ?? "").length);
  }
  return markup.replace(/<td\b/, () => `<td ${random.of(["rowspan", "colspan"])}="${random.of(extremes)}"`);
};

/** What may befall a tree of elements, XML or HTML. */
export const treeMutations: Record<string, MutateText> = {
  "number in an attribute": attributeNumbers,
  ...Object.fromEntries(
    Object.entries(elementMutations).map(([name, mutate]): [string, MutateText] => [
      name,
      (markup, random) => {
        const parts = partsOf(markup);
        const elements = elementsOf(parts);
        if (elements.length > 0) mutate(parts, random.of(elements), random, elements);
        return parts.join("");
      }
    ])
  )
};
