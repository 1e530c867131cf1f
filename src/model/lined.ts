import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  YAMLError,
  YAMLParseError
} from "yaml";
import {excessIn} from "./modestYaml.ts";

/** The way to a part of a value: `["items", 2, "figure"]`. */
type Path = readonly PropertyKey[];

/** What a text in YAML says, and the line in it on which a part stands, or what is nearest above that. */
export interface LinedYaml {
  value: unknown;
  lineOf: (path: Path) => number;
}

/**
 * What a text in YAML says, with its lines, for what has to say where a fault is. Throws for what is no YAML, with line and
 * column; for one that is not as people write it; also for a tag that nobody knows, of which the parser would only warn on
 * standard error.
 */
export function parseLinedYaml(text: string): LinedYaml {
  const excess = excessIn(text);
  if (excess !== null) throw new Error(excess);
  const lines = new LineCounter();
  // The parser compares each name with all before it.
  const document = parseDocument(text, {logLevel: "error", lineCounter: lines, uniqueKeys: false});
  const fault = document.errors[0] ?? document.warnings[0] ?? repetitionIn(document, lines);
  if (fault) throw fault;
  const lineOf = (path: Path): number => lines.linePos(startOf(document.contents, path) ?? 0).line;
  return {value: document.toJS(), lineOf};
}

/** The fault of a name that fields have twice; null where none is. */
function repetitionIn(document: Document.Parsed, lines: LineCounter): YAMLParseError | null {
  let found: YAMLParseError | null = null;
  visit(document, {
    Map: (_, {items}) => {
      const names = new Set<unknown>();
      for (const {key} of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) found = repeated(key, lines);
        if (found) return visit.BREAK;
        names.add(key.value);
      }
      return undefined;
    }
  });
  return found;
}

function repeated({value, range}: Scalar, lines: LineCounter): YAMLParseError {
  const start = range?.[0] ?? 0;
  const {line, col} = lines.linePos(start);
  const words = `Map keys must be unique, ${String(value)} is there twice at line ${line}, column ${col}`;
  const fault = new YAMLParseError([start, start + 1], "DUPLICATE_KEY", words);
  fault.linePos = [{line, col}];
  return fault;
}

/** What is wrong with a text that is no YAML, and in which of its lines; null for an error of another kind. */
export function yamlFault(error: unknown): {line: number; words: string} | null {
  if (!(error instanceof YAMLError)) return null;
  const [words = ""] = error.message.split(/ at line \d+|\n/);
  return {line: error.linePos?.[0].line ?? 1, words};
}

/** Where the last part of a way begins that is there: at its name, where it has one. */
function startOf(node: unknown, [step, ...rest]: Path): number | undefined {
  const own = isNode(node) ? node.range?.[0] : undefined;
  if (step === undefined) return own;
  if (isSeq(node)) return startOf(node.items[Number(step)], rest) ?? own;
  const pair = isMap(node) ? node.items.find(({key}) => isScalar(key) && String(key.value) === step) : undefined;
  if (!pair) return own;
  const named = (pair.key as Node).range?.[0];
  return rest.length === 0 ? named : (startOf(pair.value, rest) ?? named);
}
