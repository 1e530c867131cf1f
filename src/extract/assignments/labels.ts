import type {BodyLexicon, LabelKind} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {clausesOf, depthsOf} from "../../model/clauses.ts";
import type {Span} from "../../model/span.ts";
import {leadersIn} from "./leaders.ts";
import {bodiesIn, taskIn, type Paragraph} from "./paragraphs.ts";

/** 牵头单位：市发改委 — a label with the bodies that follow it. */
interface Label extends Span {
  kind: LabelKind;
  /** Where what it names begins. */
  value: number;
}

/** Assignments by label: （牵头单位：…） after a task, a line of its own under it, several in one paragraph. */
export function findLabelled(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Assignment[] {
  const labelled = new Map(paragraphs.map((paragraph) => [paragraph.index, groupsOf(paragraph.text, bodies)]));
  const counts = new Map<number, number>();
  for (const {index, section} of paragraphs) {
    counts.set(section, (counts.get(section) ?? 0) + (labelled.get(index)?.length ?? 0));
  }
  const found: Assignment[] = [];
  let above: Paragraph | null = null;
  let isLed = false;
  for (const paragraph of paragraphs) {
    const groups = labelled.get(paragraph.index) ?? [];
    const isLabelLine = groups.length > 0 && startOf(groups[0]) === 0;
    // A line with a lead and a line with those who answer stand below one task.
    isLed = isLabelLine && (isLed || groups.some(hasLead));
    if (isLabelLine && isLed && !groups.some(hasLead)) continue;
    const isOnlyOne = counts.get(paragraph.section) === 1;
    for (const group of groups) {
      const heading = isOnlyOne ? paragraph.heading : null;
      found.push(...assigned(paragraph, group, {heading, above, bodies}));
    }
    if (!isLabelLine) above = paragraph;
  }
  return found;
}

/** Labels that follow each other without a task between them, and the text of the task in front of them. */
interface Group {
  labels: Label[];
  task: string;
}

const hasLead = ({labels}: Group): boolean => labels.some(({kind}) => kind === "lead");

const startOf = (group: Group | undefined): number => group?.labels[0]?.start ?? 0;

function groupsOf(text: string, bodies: BodyLexicon): Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const label of labelsIn(text, bodies)) {
    const task = taskIn(text.slice(end, label.start));
    const last = groups.at(-1);
    if (last && task === "") last.labels.push(label);
    else groups.push({labels: [label], task});
    end = label.end;
  }
  return groups;
}

/** 本次大会主办：… outside brackets tells of a deed: what follows such a label then leads no task. */
function labelsIn(text: string, {labels, kindOf, deeds}: BodyLexicon): Label[] {
  const heads = labels.findAll(text).flatMap(({start, end, word}) => {
    const colon = /^\s{0,4}[：:]\s{0,4}/.exec(text.slice(end, end + 9));
    if (!colon) return [];
    const kind = deeds.has(word) && depthsOf(text)[start] === 0 ? "other" : kindOf(word);
    return kind ? [{start, kind, value: end + colon[0].length}] : [];
  });
  return heads.map((head, i) => ({...head, end: valueEnd(text, head.value, heads[i + 1]?.start ?? text.length)}));
}

/** What a label names ends with the sentence, the bracket or the next label. */
function valueEnd(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const mark = text.charAt(at);
    if (mark === "（" || mark === "(") depth++;
    else if ((mark === "）" || mark === ")") && --depth < 0) return at;
    else if ("。\n】]".includes(mark) || (mark === "；" && depth === 0)) return at;
  }
  return limit;
}

function assigned(
  paragraph: Paragraph,
  {labels, task}: Group,
  {heading, above, bodies}: {heading: string | null; above: Paragraph | null; bodies: BodyLexicon}
): Assignment[] {
  const leads = labels.filter(({kind}) => kind === "lead");
  const named = leads.length > 0 ? leads : labels.filter(({kind}) => kind === "responsible");
  const what = (heading && taskIn(heading)) || task || (above && taskIn(above.text)) || "";
  if (what === "") return [];
  return named.flatMap(({start, value, end}) =>
    namedIn(paragraph.text, {start: value, end}, bodies).map((body) => ({
      start: paragraph.start + start,
      end: paragraph.start + body.end,
      task: what,
      unit: body.unit
    }))
  );
}

/** The bodies that a value lists: those that lead where it says so (市商务局牵头，市财政局配合), else all but those that help. */
function namedIn(text: string, value: Span, bodies: BodyLexicon): (Span & {unit: string})[] {
  const leads = leadersIn(text, value, bodies);
  if (leads.length > 0) return leads;
  const listed = clausesOf(text, value).filter((clause) => !bodies.helpVerbs.isIn(clause.text));
  return listed.flatMap(({start, text: list}) =>
    bodiesIn(list, bodies).map((body) => ({...body, start: start + body.start, end: start + body.end}))
  );
}
