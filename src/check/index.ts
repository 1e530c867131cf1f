import type {Lexicon} from "../lexicon/index.ts";
import type {Issue} from "../model/issue.ts";
import type {Check, Checkable} from "./check.ts";
import {differing} from "./differing.ts";
import {impossible} from "./impossible.ts";
import {metadata} from "./metadata.ts";
import {nothing} from "./nothing.ts";
import {warnings} from "./warnings.ts";

/** Every check of a single report. To add one, write a sibling file, list it here, and give it words in checks.yml. */
const all: readonly Check[] = [impossible, differing, metadata, nothing, warnings];

/** What a person should look at in a report, check by check. */
export const check = (report: Checkable, lexicon: Lexicon, checks: readonly Check[] = all): Issue[] =>
  checks.flatMap((run) =>
    run(report, lexicon).map(({code, values, span, factId}) => ({...lexicon.checks.tell({code, values}), span, factId}))
  );
