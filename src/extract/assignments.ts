import type {Lexicon} from "../lexicon/index.ts";
import type {Assignment} from "../model/fact.ts";
import type {Outline} from "../model/text.ts";
import {findLabelled} from "./assignments/labels.ts";
import {findNarrated} from "./assignments/narration.ts";
import {paragraphsOf} from "./assignments/paragraphs.ts";
import {findInTables, findTabled} from "./assignments/tables.ts";

/**
 * Which body leads which task, in every layout: a label in brackets or on a line of its own, a table, running text.
 * One assignment per lead body and task; `unit` is the body as written, `task` what it leads, without its number.
 */
export function findAssignments(outline: Outline, {bodies}: Lexicon): Assignment[] {
  const paragraphs = paragraphsOf(outline);
  const told = findInTables(outline, paragraphs, bodies);
  const tables = findTabled(
    paragraphs.filter(({index}) => !told.rows.has(index)),
    bodies
  );
  const rest = paragraphs.filter(({index}) => !told.rows.has(index) && !tables.rows.has(index));
  const found = [
    ...told.assignments,
    ...tables.assignments,
    ...findLabelled(rest, bodies),
    ...findNarrated(rest, bodies)
  ];
  return distinct(found.sort((a, b) => a.start - b.start));
}

/** A plan that says in a table again what its paragraphs said assigns it once. */
function distinct(assignments: readonly Assignment[]): Assignment[] {
  const known = new Map(assignments.toReversed().map((one) => [`${one.unit}\n${one.task}`, one]));
  return assignments.filter((one) => known.get(`${one.unit}\n${one.task}`) === one);
}
