import {isNode, LineCounter, parseDocument, stringify} from "yaml";
import type {Brief} from "../../src/model/brief.ts";
import {BriefFault, parseBrief} from "../../src/model/briefParse.ts";
import {t} from "../components/i18n.ts";
import {faultWords} from "./draft.ts";

/** A brief as the file that the command line reads. */
export const briefYaml = (brief: Brief): string => stringify(brief, {lineWidth: 0});

/** The brief of a file, YAML or JSON. Throws an error that names the line of what is wrong. */
export function readBrief(text: string): Brief {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  try {
    return parseBrief(document.toJS({maxAliasCount: 10}));
  } catch (fault) {
    if (!(fault instanceof BriefFault)) throw fault;
    const node: unknown = document.getIn(fault.path, true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset === undefined) throw fault;
    throw new Error(t("brief.file.line", {line: lines.linePos(offset).line, words: faultWords(fault)}), {cause: fault});
  }
}
