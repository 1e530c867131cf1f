import {join} from "node:path";
import {dayHere} from "../model/calendar.ts";
import {type Decision, type FieldValue, type Subject, usualSource, withTopics} from "../model/correction.ts";
import {UserError} from "../model/errors.ts";
import type {QueueRow} from "../query/review/rows.ts";
import {appendEntry, removeEntry} from "../store/correctionFile.ts";
import {shownOf, subjectOf} from "../store/correct/subject.ts";
import {choicesOf, fieldsOf, parseField} from "../store/fields.ts";
import {type Desk, type Written, writeDecision} from "../store/writeCorrection.ts";
import type {Asker} from "./asker.ts";
import {headLines, otherLines, sentenceLines, shownLines} from "./reviewItem.ts";
import {draw, print} from "./terminal.ts";

/** A person at work on the queue. */
export interface Session {
  desk: Desk;
  asker: Asker;
  queue: readonly QueueRow[];
  /** Who decides. */
  by: string;
}

/** What was done with an item, with which entry, and how to take that back. */
interface Done {
  at: number;
  said: "written" | "taken out";
  entry: string;
  takeBack: () => void;
}

type Step = "next" | "back" | "again" | "quit";

/**
 * Asks a person about one item of the queue after another, until the queue or the answers end. Every decision is on disk
 * before the next question. Returns how many were made and not taken back.
 */
export async function review(session: Session): Promise<number> {
  const {queue, asker} = session;
  const done: Done[] = [];
  for (let at = 0; ;) {
    const row = queue[at];
    const step = await (row ? askAbout(session, row, at, done).catch(told) : askAtEnd(asker, done));
    if (step === "quit") break;
    if (step === "next") at++;
    if (step === "back") at = await undo(done, at).catch((error: unknown) => told(error).then(() => at));
  }
  return done.length;
}

/** The last decision can be taken back too. */
async function askAtEnd(asker: Asker, done: readonly Done[]): Promise<Step> {
  if (done.length === 0) return "quit";
  return (await asker.key("that was the last · u undo · q quit > ")) === "u" ? "back" : "quit";
}

/** Says what cannot be done; the same is asked again. */
async function told(error: unknown): Promise<Step> {
  if (!(error instanceof UserError)) throw error;
  await print(`cannot do that: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}`);
  return "again";
}

/** Takes the last decision back. Returns where its item stands in the queue. */
async function undo(done: Done[], at: number): Promise<number> {
  const last = done.at(-1);
  if (!last) return at;
  last.takeBack();
  done.pop();
  await print(`undone: ${last.entry}`);
  return last.at;
}

type Act = () => Promise<Omit<Done, "at"> | null>;

/** What can be done with an item, by key: what it is called, and the act; null where a person changed their mind. */
type Acts = Record<string, [name: string, act: Act]>;

/** Something that was read, as `subjectOf` names it. */
interface Named {
  of: Subject;
  id: string;
}

const namedIn = ({of, id}: QueueRow): Named | null => (of === null || id === null ? null : {of, id});

function actsOf(session: Session, row: QueueRow): Acts {
  const named = namedIn(row);
  if (named) {
    return {
      a: ["accept", () => decide(session, named, {action: "confirm", set: {}}, "compared with the sentence")],
      e: ["edit", () => edit(session, named)],
      r: ["reject", () => reject(session, named)]
    };
  }
  return row.correction === null ? {} : {d: ["drop the entry", () => drop(session, row)]};
}

/** What a person sees of an item. */
async function linesOf({desk: {connection}, queue}: Session, row: QueueRow, at: number): Promise<string[]> {
  const head = headLines(row, at + 1, queue.length);
  const named = namedIn(row);
  if (!named) return [...head, ...quotedLines(row)];
  const shown = await shownOf(connection, named.of, named.id);
  const others = await Promise.all(row.others.map((id) => shownOf(connection, "figure", id)));
  return [...head, ...(shown ? shownLines(shown) : []), ...others.flatMap((other) => (other ? otherLines(other) : []))];
}

/** The sentence of a report that a check finds wrong. */
const quotedLines = ({correction, sentence, sentenceStart, start, end}: QueueRow): string[] =>
  correction !== null || sentence === null || sentenceStart === null || start === null || end === null
    ? []
    : sentenceLines({sentence, start: start - sentenceStart, end: end - sentenceStart});

async function askAbout(session: Session, row: QueueRow, at: number, done: Done[]): Promise<Step> {
  for (const line of await linesOf(session, row, at)) await draw(`${line}\n`);
  const acts = actsOf(session, row);
  const names = Object.entries(acts).map(([key, [name]]) => `${key} ${name}`);
  const key = await session.asker.key(`${[...names, "s skip", "u undo", "q quit"].join(" · ")} > `);
  if (key === null || key === "q") return "quit";
  if (key === "s") return "next";
  if (key === "u") {
    if (done.length === 0) throw new UserError("nothing to undo");
    return "back";
  }
  const act = acts[key]?.[1];
  if (!act) throw new UserError(`no such key: ${key}`);
  const result = await act();
  if (!result) return "again";
  done.push({at, ...result});
  await print(`${result.said}: ${result.entry}`);
  return "next";
}

async function decide(
  {desk, by}: Session,
  {of, id}: Named,
  change: Pick<Decision, "action" | "set">,
  reason: string
): Promise<Omit<Done, "at">> {
  const found = await subjectOf(desk.connection, of, id);
  const date = dayHere(new Date());
  const written = await writeDecision(desk, found, {...change, reason, source: usualSource, by, date});
  return {said: "written", entry: `${written.path}#${written.id}`, takeBack: () => takeBack(written)};
}

const takeBack = ({path, id}: Written): void => void removeEntry(path, id);

async function reject(session: Session, named: Named): Promise<Omit<Done, "at"> | null> {
  const usual = noneSuch[named.of];
  const reason = await session.asker.line(`why [${usual}] > `);
  if (reason === null) return null;
  return decide(session, named, {action: "withdraw", set: {}}, reason || usual);
}

/** Why something is rejected, where nobody says otherwise. */
const noneSuch: Record<Subject, string> = {
  figure: "no figure of the report",
  honour: "no honour of the place",
  reform: "no name of a reform",
  lead: "no body that leads the task"
};

async function edit(session: Session, named: Named): Promise<Omit<Done, "at"> | null> {
  const set: Record<string, FieldValue> = {};
  for (;;) {
    const pair = await askForField(session, named.of, Object.keys(set).length > 0);
    if (!pair) break;
    set[pair[0]] = pair[1];
  }
  if (Object.keys(set).length === 0) return null;
  const reason = await session.asker.line("why [as the sentence says] > ");
  if (reason === null) return null;
  const whole = withTopics(set, (id) => session.desk.lexicon.catalogue.indicators.get(id));
  return decide(session, named, {action: "set", set: whole}, reason || "as the sentence says");
}

/** A field and what it should be; null when there is no more to set. What cannot be is said, and asked again. */
async function askForField(
  session: Session,
  of: Subject,
  hasSome: boolean
): Promise<[field: string, value: FieldValue] | null> {
  const {asker, desk} = session;
  const fields = fieldsOf(of);
  const end = hasSome ? "Enter: that is all" : "Enter: nothing";
  const field = await asker.line(`field, one of ${fields.join(", ")} (${end}) > `, fields);
  if (field === null || field === "") return null;
  try {
    const choices = choicesOf(of, field, desk.lexicon);
    const listed = choices && choices.length <= longest ? `, one of ${choices.join(", ")}` : "";
    const words = await asker.line(`${field}${listed} > `, choices ?? []);
    return words === null ? null : [field, parseField(of, field, words, desk.lexicon)];
  } catch (error) {
    await told(error);
    return askForField(session, of, hasSome);
  }
}

/** Longer lists are not read out; Tab completes from them. */
const longest = 20;

/** Takes an entry that applies no more out of its file. */
function drop({desk: {folder}}: Session, {correction, file}: QueueRow): Promise<Omit<Done, "at">> {
  const path = join(folder, file ?? "");
  const id = correction?.split("#").at(-1) ?? "";
  const yaml = removeEntry(path, id);
  return Promise.resolve({said: "taken out", entry: `${path}#${id}`, takeBack: () => appendEntry(path, yaml)});
}
