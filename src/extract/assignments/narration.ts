import type {BodyLexicon} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {clausesOf, outerPairsOf} from "../../model/clauses.ts";
import {groupBy} from "../../model/group.ts";
import {headingMark} from "../../model/headings.ts";
import {fullStops, inBrackets} from "../../model/punctuation.ts";
import {leadersIn, namedBefore, type Lead} from "./leaders.ts";
import {taskIn, type Paragraph} from "./paragraphs.ts";

/** Assignments told in running text: （市发改委牵头，市财政局配合） after a task, 由市发改委牵头… beside one. */
export function findNarrated(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Assignment[] {
  return paragraphs.flatMap((paragraph) => {
    const asides = asidesOf(paragraph, bodies);
    return asides.length > 0 ? asides : spoken(paragraph, bodies);
  });
}

/**
 * The task of an aside is what stands before it in the paragraph, back to the aside before; where the paragraph opens with
 * a title (1.扩大出口。…), that is the task of all its asides. Of several below one title those that set a day are of tasks
 * of their own.
 */
function asidesOf(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  const asides = leadingAsides(paragraph.text, bodies);
  const underTitle = groupBy(asides, ({title}) => title);
  return asides.flatMap(({leads, title, task, rest, hasDay}) => {
    const isOwn = hasDay && (underTitle.get(title)?.length ?? 0) > 1;
    const what = isOwn ? taskIn(rest) : title || task;
    return leads.map(({start, end, unit}) => at(paragraph, start, end, what, unit));
  });
}

/** A bracket that names who leads what stands before it. */
interface Aside {
  leads: Lead[];
  title: string;
  task: string;
  /** What is said below the title. */
  rest: string;
  hasDay: boolean;
}

function leadingAsides(text: string, bodies: BodyLexicon): Aside[] {
  const found: Aside[] = [];
  let [end, title] = [0, ""];
  for (const aside of outerPairsOf(text).filter(({start}) => brackets.has(text.charAt(start)))) {
    const leads = leadersIn(text, {start: aside.start + 1, end: aside.end - 1}, bodies);
    const stretch = text.slice(end, aside.start);
    const task = taskIn(stretch);
    if (leads.length === 0 || task === "") continue;
    const titled = titledIn(stretch);
    if (end === 0 || headingMark(stretch.trimStart())) title = titled.title;
    found.push({
      leads,
      title,
      task,
      rest: titled.rest,
      hasDay: bodies.deadline.test(text.slice(aside.start, aside.end))
    });
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

/**
 * 由市发改委牵头推进信用体系建设: the task follows; 信用体系建设由市发改委牵头: it stands in front; where neither names one, it is
 * what the heading says.
 */
function spoken(paragraph: Paragraph, bodies: BodyLexicon): Assignment[] {
  if (!paragraph.text.includes(bodies.by)) return [];
  return clausesOf(paragraph.text).flatMap((clause) => {
    const by = clause.text.indexOf(bodies.by);
    if (by === -1) return [];
    const said = {
      ...clause,
      start: clause.start + by + bodies.by.length,
      text: clause.text.slice(by + bodies.by.length)
    };
    return namedBefore(said, bodies.isLead, bodies).flatMap(({start, end, unit, after}) => {
      // 由我局牵头的9个项目: says which ones are meant, and gives nobody a task.
      if (after.startsWith("的")) return [];
      const task = taskIn(clause.text.slice(0, by)) || taskIn(after) || taskIn(paragraph.heading ?? "");
      return task === "" ? [] : [at(paragraph, start, end, task, unit)];
    });
  });
}

const at = (paragraph: Paragraph, start: number, end: number, task: string, unit: string): Assignment => ({
  start: paragraph.start + start,
  end: paragraph.start + end,
  task,
  unit
});
