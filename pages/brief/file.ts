import {stringify} from "yaml";
import type {Brief} from "../../src/model/brief.ts";
import {BriefFault, parseBrief} from "../../src/model/briefParse.ts";
import type {BriefState} from "../../src/model/briefState.ts";
import {type LinedYaml, parseLinedYaml, yamlFault} from "../../src/model/lined.ts";
import {t} from "../components/i18n.ts";
import {faultWords} from "./draft.ts";

/** A brief as the file that the command line reads, with the state of the ledger that it was made from. */
export const briefYaml = (brief: Brief, state: BriefState): string =>
  stringify({...brief, state}, {lineWidth: 0, aliasDuplicateObjects: false});

/** The brief of a file, YAML or JSON. Throws an error that names the line of what is wrong. */
export function readBrief(text: string): Brief {
  const {value, lineOf} = linesOf(text);
  try {
    return parseBrief(value);
  } catch (fault) {
    if (!(fault instanceof BriefFault)) throw fault;
    throw atLine(lineOf(fault.path), faultWords(fault), fault);
  }
}

function linesOf(text: string): LinedYaml {
  try {
    return parseLinedYaml(text);
  } catch (fault) {
    const found = yamlFault(fault);
    throw found ? atLine(found.line, found.words, fault) : fault;
  }
}

const atLine = (line: number, words: string, cause: unknown): Error =>
  new Error(t("brief.file.line", {line, words}), {cause});
