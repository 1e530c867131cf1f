import type {RoleWords} from "../lexicon/roles.ts";
import type {Zones} from "../lexicon/signs.ts";
import {yearOf} from "../model/calendar.ts";
import type {Fact} from "../model/fact.ts";
import type {Sign} from "../model/linear.ts";
import {matchesOf} from "../model/matches.ts";
import {memo} from "../model/memo.ts";
import type {Period} from "../model/report.ts";
import {deedSigns} from "./deeds.ts";
import {pairSigns} from "./pairs.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";
import {has} from "../model/unitClasses.ts";
import {isAhead, type TimeReading} from "./times.ts";

/** What speaks for the role of a figure. */
export interface RoleContext {
  segment: Segment;
  subject: Subject;
  change: Fact["change"];
  /** The sentence, and where the figure begins in it. */
  text: string;
  at: number;
  /** The sentence with 将 that means 把 written so. */
  plain: string;
  time: TimeReading;
  /** The period that words name, and the one that the report reviews; null when there is none. */
  named: Period | null;
  reviewed: Period | null;
  heading: string;
  /** Whether it is a figure of a wider area than the reporting place. */
  isOfWider: boolean;
  /** How sure the kind of report is. */
  kind: "sure" | "unsure";
  /** The head noun that a figure of a list without one shares with the figures before it. */
  sharedHead: string;
}

/** The signs of a figure's role, by name. */
export function roleSigns(context: RoleContext, words: RoleWords): Sign[] {
  const direction = isAhead(context.time.time) ? "ahead" : "behind";
  const names = [
    ...timeSigns(context, direction),
    ...periodSigns(context, words),
    ...inDirection(words.signs(zonesOf(context)), direction),
    ...headSigns(context, words),
    ...deedSigns(
      {segment: context.segment, head: bareHead(context.subject.head), sharedHead: context.sharedHead},
      words
    ),
    ...inDirection(formSigns(context), direction)
  ];
  const signs = new Map<string, Sign>();
  for (const name of names) signs.set(name, {name});
  for (const sign of pairSigns(context)) signs.set(sign.name, sign);
  return [...signs.values()];
}

/** Where time lies, seen from a figure. */
type Direction = keyof ReturnType<typeof directed>;

/** Each sign by itself, and together with the direction of time. */
const inDirection = (names: readonly string[], direction: Direction): string[] =>
  names.flatMap((name) => [name, directed(name)[direction]]);

const directed = memo((name) => ({ahead: `${name}, ahead`, behind: `${name}, behind`}), 1024);

/** When its words lie, and how far from it that is told; what only the kind of report tells counts by how sure that is. */
function timeSigns({time: {by, cue}, kind}: RoleContext, direction: string): string[] {
  return [`${direction} by ${by === "kind" ? `${cue} (${kind})` : by}`];
}

/** Whether the words before a figure name a later year that it is promised for. */
export function isPromised({segment: {clauseBefore, said}, reviewed}: RoleContext, {promisedFor}: RoleWords): boolean {
  const last = reviewed ? yearOf(reviewed.end) : 0;
  return matchesOf(clauseBefore + said, promisedFor).some(({groups}) => Number(groups?.["year"]) > last);
}

/** After how many years nothing of a time is the work that a report tells of. */
const longAgo = 2;

function periodSigns(context: RoleContext, words: RoleWords): string[] {
  const {named, reviewed} = context;
  const until = isPromised(context, words) ? ["until a later year"] : [];
  if (!named || !reviewed) return until;
  if (named.end > reviewed.end) return [...until, "period later"];
  if (named.end >= reviewed.start) return [...until, "period reviewed"];
  const isLongAgo = yearOf(reviewed.start) - yearOf(named.end) > longAgo;
  return [...until, "period earlier", ...(isLongAgo ? ["period long ago"] : [])];
}

const reach = 8;

/** Where words are looked for, the places that roles.yml names. */
function zonesOf({segment, subject, text, at, heading, sharedHead}: RoleContext): Zones {
  const {clause, said, right, left} = segment;
  return {
    clause: clause.text,
    before: said,
    near: left.slice(-reach),
    after: right.slice(0, 2 * reach),
    opens: clause.text.replace(/^[^\p{Script=Han}]+/u, ""),
    earlier: text.slice(0, Math.min(clause.start, at)),
    head: bareHead(subject.head || sharedHead),
    sentence: text,
    heading
  };
}

/** A head noun without an aside or a name behind it. */
const bareHead = (head: string): string => head.replace(/（[^）]{0,20}）/gu, "").replace(/“[^”]{0,20}”$/u, "");

/** Which class the thing counted is of. */
function headSigns({segment: {quantity}, subject, sharedHead}: RoleContext, words: RoleWords): string[] {
  const head = bareHead(subject.head);
  const [own, shared] = [classOf(head, words), classOf(bareHead(sharedHead), words)];
  const setUp = words.setUp.at(subject.predicate, 0) ?? words.setUp.ending(subject.verb);
  return [
    `unit ${quantity.unitClass || "none"}`,
    ...(has(quantity.unitClass, "things") ? [`counted in ${quantity.unit}`] : []),
    ...(own === null ? [] : [own]),
    ...(own === null && shared !== null ? [`${shared} shared`] : []),
    ...(words.online.isIn(subject.predicate) ? ["put online"] : []),
    ...(setUp !== null && words.bodies.ending(head) !== null ? ["body set up"] : [])
  ];
}

/** Whether a head noun is one of reform activity; 任务中各县均完成的 is one by what stands before 中. */
function classOf(head: string, words: RoleWords): "reform head" | "head of results" | null {
  const within = words.amid.findAll(head).find(({start}) => start > 1)?.start;
  return endClass(head, words) ?? (within === undefined ? null : endClass(head.slice(0, within), words));
}

function endClass(head: string, {reformHeads, notReformHeads}: RoleWords): "reform head" | "head of results" | null {
  const [yes, no] = [reformHeads.ending(head), notReformHeads.ending(head)];
  if (yes !== null && yes.length > (no?.length ?? 0)) return "reform head";
  return no === null ? null : "head of results";
}

/** How it is written. */
function formSigns({segment, change}: RoleContext): string[] {
  const {quantity, attributive} = segment;
  return [
    ...(attributive ? ["limits a noun", `limits a noun (${quantity.unitClass})`] : []),
    ...(change === "none" ? [] : [`change ${change}`]),
    ...(quantity.from === null ? [] : ["before and after"]),
    ...(quantity.comparator === "eq" ? [] : [`bound ${quantity.comparator}`]),
    ...(quantity.list ? ["listed"] : [])
  ];
}
