import type {BodyLexicon} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {clausesOf, outerPairsOf, type Clause} from "../../model/clauses.ts";
import {bodiesIn, taskIn, type Paragraph} from "./paragraphs.ts";

/** Assignments told in running text: （市发改委牵头，市财政局配合） after a task, 由市发改委牵头… beside one. */
export function findNarrated(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Assignment[] {
  return paragraphs.flatMap((paragraph) => {
    const asides = asidesOf(paragraph, bodies);
    return asides.length > 0 ? asides : spoken(paragraph, bodies);
  });
}

/** The task of an aside is what stands before it in the paragraph, back to the aside before. */
function asidesOf(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  const {text} = paragraph;
  const found: Assignment[] = [];
  let end = 0;
  for (const aside of outerPairsOf(text).filter(({start}) => "（(".includes(text.charAt(start)))) {
    const leads = clausesOf(text, {start: aside.start + 1, end: aside.end - 1}).flatMap((clause) =>
      leadsOf(clause, bodies)
    );
    const task = taskIn(text.slice(end, aside.start));
    if (leads.length === 0 || task === "") continue;
    found.push(...leads.map(({start, end: stop, unit}) => at(paragraph, start, stop, task, unit)));
    end = aside.end;
  }
  return found;
}

/** 由市发改委牵头推进信用体系建设: the task follows; 信用体系建设由市发改委牵头: it stands in front. */
function spoken(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  return clausesOf(paragraph.text).flatMap((clause) => {
    const by = clause.text.indexOf("由");
    if (by === -1) return [];
    const said = {...clause, start: clause.start + by + 1, text: clause.text.slice(by + 1)};
    return leadsOf(said, bodies).flatMap(({start, end, unit, after}) => {
      const task = taskIn(clause.text.slice(0, by)) || taskIn(after);
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

/** The bodies in front of a verb of leading; none when one of them does not read like the name of a body. */
function leadsOf(clause: Clause, bodies: BodyLexicon): Lead[] {
  const {verbs, isLead, helpVerbs, suffixes} = bodies;
  const verb = verbs.findAll(clause.text)[0];
  if (!verb || !isLead(verb.word)) return [];
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
