import {prose} from "./kind.ts";
import {outside} from "./outside.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Definitions of which each is ten of the one before it: a thousand million laughs. */
const laughs = Array.from({length: 9}, (_, i) => {
  const before = i === 0 ? "ha" : `&a${i - 1};`;
  return `<!ENTITY a${i} "${before.repeat(10)}">`;
}).join("");

/** Ends as what is broken of its format does. */
const broken = null;

/** How XML can be hostile whatever it stands for, each with what is put where the words of a document stand. */
export const traps: readonly {name: string; xml: (root: Root) => string | Uint8Array; ends: string | null}[] = [
  {name: "a thousand million laughs", ends: "xml-entities", xml: (root) => typed(root, laughs, "&a8;")},
  {
    name: "one entity a million times",
    ends: "xml-entities",
    xml: (root) => typed(root, `<!ENTITY a "${"ha".repeat(50_000)}">`, "&a;".repeat(100_000))
  },
  {
    name: "an entity that is a file",
    ends: "xml-entities",
    xml: (root) => typed(root, `<!ENTITY a SYSTEM "file://${outside.file}">`, "&a;")
  },
  {
    name: "an entity that is a host",
    ends: "xml-entities",
    xml: (root) => typed(root, `<!ENTITY a SYSTEM "${outside.host}/a">`, "&a;")
  },
  {
    name: "an entity that is itself",
    ends: "xml-entities",
    xml: (root) => typed(root, '<!ENTITY a "&b;"><!ENTITY b "&a;">', "&a;")
  },
  {
    name: "definitions from a host",
    ends: "text",
    xml: (root) => `<!DOCTYPE x SYSTEM "${outside.host}/a.dtd">${root(prose)}`
  },
  {
    name: "100,000 attributes",
    ends: "many-parts",
    xml: (root) => root(prose, Array.from({length: 100_000}, (_, i) => ` a${i}="1"`).join(""))
  },
  {name: "an attribute of a megabyte", ends: "text", xml: (root) => root(prose, ` a="${"x".repeat(1_000_000)}"`)},
  {
    name: "100,000 elements deep",
    ends: "deep-page",
    xml: (root) => root(`${"<a>".repeat(100_000)}${prose}${"</a>".repeat(100_000)}`)
  },
  {
    name: "as deep behind a comment that closes as many",
    ends: "deep-page",
    xml: (root) => root(`<!--${"</a>".repeat(100_000)}-->${"<a>".repeat(100_000)}${prose}${"</a>".repeat(100_000)}`)
  },
  {
    name: "100,000 names of namespaces",
    ends: "many-parts",
    xml: (root) => root(prose, Array.from({length: 100_000}, (_, i) => ` xmlns:n${i}="u"`).join(""))
  },
  {name: "a million comments", ends: "many-parts", xml: (root) => root(`${"<!---->".repeat(1_000_000)}${prose}`)},
  {name: "brackets that never close", ends: broken, xml: (root) => root("<".repeat(300_000))},
  {name: "an encoding that it has not", ends: broken, xml: (root) => Buffer.from(root(prose), "utf16le")},
  {name: "the end missing", ends: broken, xml: (root) => root(prose).slice(0, -8)}
];

/** A document of its kind around words, with attributes of the element that holds them. */
export type Root = (words: string, attributes?: string) => string;

const typed = (root: Root, entities: string, words: string): string =>
  `${declaration}<!DOCTYPE x [${entities}]>${root(words).replace(/^<\?xml[^>]*\?>/, "")}`;
