import {parseDocument} from "yaml";

/**
 * What a text in YAML says. Throws for what is no YAML, with line and column; also for a tag that nobody knows, of which
 * the parser would only warn on standard error.
 */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, {logLevel: "error"});
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw fault;
  return document.toJS();
}
