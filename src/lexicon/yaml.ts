import {isNode, LineCounter, parseDocument} from "yaml";

/** What a text in YAML says, and the line in it where the value at a path stands, or what is nearest above that. */
export interface LinedYaml {
  value: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * What a text in YAML says. Throws for what is no YAML, with line and column; also for a tag that nobody knows, of which
 * the parser would only warn on standard error.
 */
export const parseYaml = (text: string): unknown => parseLinedYaml(text).value;

/** The same with lines, for what has to say where a fault is. Throws as `parseYaml` does. */
export function parseLinedYaml(text: string): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {logLevel: "error", lineCounter: lines});
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw fault;
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = path.length > 0 ? document.getIn(path, true) : document.contents;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length > 0 ? lineOf(path.slice(0, -1)) : 1;
  };
  return {value: document.toJS(), lineOf};
}
