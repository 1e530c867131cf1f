import {isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, YAMLError} from "yaml";

/** The way to a part of a value: `["items", 2, "figure"]`. */
type Path = readonly PropertyKey[];

/** What a text in YAML says, and the line in it on which a part stands, or what is nearest above that. */
export interface LinedYaml {
  value: unknown;
  lineOf: (path: Path) => number;
}

/**
 * What a text in YAML says, with its lines, for what has to say where a fault is. Throws for what is no YAML, with line and
 * column; for one that is nested deeper than anybody writes; also for a tag that nobody knows, of which the parser would only
 * warn on standard error.
 */
export function parseLinedYaml(text: string): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {logLevel: "error", lineCounter: lines});
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw fault.code === "RESOURCE_EXHAUSTION" ? tooDeep() : fault;
  const lineOf = (path: Path): number => lines.linePos(startOf(document.contents, path) ?? 0).line;
  const value: unknown = document.toJS();
  if (isDeeper(value)) throw tooDeep();
  return {value, lineOf};
}

/** How many lists and fields may lie in one another; nobody writes ten. */
const deepest = 100;

const tooDeep = (): Error => new Error(`lists or fields in one another, more than ${deepest} deep`);

/** Whether a value is nested deeper than that. One that holds itself has no depth: what it holds is told by who asks for it. */
const isDeeper = (value: unknown, above: readonly unknown[] = []): boolean =>
  typeof value === "object" &&
  value !== null &&
  !above.includes(value) &&
  (above.length >= deepest || Object.values(value).some((part) => isDeeper(part, [...above, value])));

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
