import type {BodyLexicon} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {clausesOf, outerPairsOf, type Clause} from "../../model/clauses.ts";
import type {Span} from "../../model/span.ts";
import {headingMark} from "../../model/headings.ts";
import {fullStops, inBrackets} from "../../model/punctuation.ts";
import {bodiesIn, taskIn, type Paragraph} from "./paragraphs.ts";

/** Assignments told in running text: （市发改委牵头，市财政局配合） after a task, 由市发改委牵头… beside one. */
export function findNarrated(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Assignment[] {
  return paragraphs.flatMap((paragraph) => {
    const asides = asidesOf(paragraph, bodies);
    return asides.length > 0 ? asides : spoken(paragraph, bodies);
  });
}

/**
 * The task of an aside is what stands before it in the paragraph, back to the aside before; where the paragraph opens with
 * a title (1.扩大出口。…), that is the task of all its asides but those that set a day: what has its own is a task of its own.
 */
function asidesOf(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  const {text} = paragraph;
  const found: Assignment[] = [];
  let [end, title] = [0, ""];
  for (const aside of outerPairsOf(text).filter(({start}) => brackets.has(text.charAt(start)))) {
    const leads = leadersIn(text, {start: aside.start + 1, end: aside.end - 1}, bodies);
    const stretch = text.slice(end, aside.start);
    const task = taskIn(stretch);
    if (leads.length === 0 || task === "") continue;
    const titled = titledIn(stretch);
    if (end === 0 || headingMark(stretch.trimStart())) title = titled.title;
    const isOwn = bodies.deadline.test(text.slice(aside.start, aside.end));
    const what = isOwn ? taskIn(titled.rest) : title || task;
    found.push(...leads.map(({start, end: stop, unit}) => at(paragraph, start, stop, what, unit)));
    end = aside.end;
  }
  return found;
}

const brackets: ReadonlySet<string> = new Set("（(〔[");

/** A title is no longer than this. */
const longestTitle = 20;

/** The short sentence that a numbered stretch opens with, before others, the innermost of several; "" for none. */
function titledIn(stretch: string): {title: string; rest: string} {
  const task = taskIn(stretch);
  const rest = stretch.slice(stretch.indexOf(task) + task.length).replace(closing, "");
  if (rest === "" || task.length > longestTitle || !headingMark(stretch.trimStart())) return {title: "", rest: stretch};
  const inner = titledIn(rest);
  return inner.title === "" ? {title: task, rest} : inner;
}

const closing = new RegExp(`^[\\s${inBrackets(fullStops)}]{1,2}`, "u");

/** Who leads by what an aside says; who only answers for the task leads it where nobody else does. */
function leadersIn(text: string, aside: Span, bodies: BodyLexicon): Lead[] {
  const said = clausesOf(text, aside);
  const leads = said.flatMap((clause) => namedBefore(clause, bodies.isLead, bodies));
  return leads.length > 0 ? leads : said.flatMap((clause) => namedBefore(clause, bodies.isAnswer, bodies));
}

/**
 * 由市发改委牵头推进信用体系建设: the task follows; 信用体系建设由市发改委牵头: it stands in front; where neither names one, it is
 * what the heading says.
 */
function spoken(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  return clausesOf(paragraph.text).flatMap((clause) => {
    const by = clause.text.indexOf("由");
    if (by === -1) return [];
    const said = {...clause, start: clause.start + by + 1, text: clause.text.slice(by + 1)};
    return namedBefore(said, bodies.isLead, bodies).flatMap(({start, end, unit, after}) => {
      const task = taskIn(clause.text.slice(0, by)) || taskIn(after) || taskIn(paragraph.heading ?? "");
      return task === "" ? [] : [at(paragraph, start, end, task, unit)];
    });
  });
}

interface Lead {
  start: number;
  end: number;
  unit: string;
  /** What the clause says after the verb. */
  after: string;
}

/** The bodies in front of a verb of this kind; none when one of them does not read like the name of a body. */
function namedBefore(clause: Clause, isKind: (verb: string) => boolean, bodies: BodyLexicon): Lead[] {
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

const at = (paragraph: Paragraph, start: number, end: number, task: string, unit: string): Assignment => ({
  start: paragraph.start + start,
  end: paragraph.start + end,
  task,
  unit
});
