import type {BodyLexicon} from "../../lexicon/bodies.ts";
import {clausesOf, type Clause} from "../../model/clauses.ts";
import type {Span} from "../../model/span.ts";
import {bodiesIn} from "./paragraphs.ts";

/** A body that leads, where it stands. */
export interface Lead {
  start: number;
  end: number;
  unit: string;
  /** What the clause says after the verb. */
  after: string;
}

/** The bodies in front of a verb of this kind; none when one of them does not read like the name of a body. */
export function namedBefore(clause: Clause, isKind: (verb: string) => boolean, bodies: BodyLexicon): Lead[] {
  const {verbs, helpVerbs, suffixes} = bodies;
  const verb = verbs.findAll(clause.text)[0];
  if (!verb || !isKind(verb.word)) return [];
  const list = clause.text.slice(0, verb.start);
  if (helpVerbs.isIn(list)) return [];
  const named = bodiesIn(list, bodies);
  if (!named.every(({unit}) => suffixes.ending(unit) !== null)) return [];
  const after = clause.text.slice(verb.end);
  return named.map(({start, end, unit}) => ({start: clause.start + start, end: clause.start + end, unit, after}));
}

/** Who leads by what a bracket or the value of a label says; who only answers for the task leads it where nobody else does. */
export function leadersIn(text: string, span: Span, bodies: BodyLexicon): Lead[] {
  const said = clausesOf(text, span);
  const leads = said.flatMap((clause) => namedBefore(clause, bodies.isLead, bodies));
  return leads.length > 0 ? leads : said.flatMap((clause) => namedBefore(clause, bodies.isAnswer, bodies));
}
