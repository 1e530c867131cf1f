import {join} from "node:path";
import {dayHere} from "../model/calendar.ts";
import {type Decision, type FieldValue, usualSource, withTopics} from "../model/correction.ts";
import {UserError} from "../model/errors.ts";
import type {FigureRow} from "../query/figure.ts";
import type {QueueRow} from "../query/review/rows.ts";
import {appendEntry, removeEntry} from "../store/correctionFile.ts";
import {subjectOf} from "../store/correct/subject.ts";
import {choicesOf, fieldsOf, parseField} from "../store/fields.ts";
import {type Desk, type Written, writeDecision} from "../store/writeCorrection.ts";
import type {Asker} from "./asker.ts";
import {figureLines, headLines} from "./reviewItem.ts";
import {print, write} from "./terminal.ts";

/** A person at work on the queue. */
export interface Session {
  desk: Desk;
  asker: Asker;
  queue: readonly QueueRow[];
  /** Who decides. */
  by: string;
  figureOf: (id: string) => Promise<FigureRow>;
}

/** What was done with an item, and how to take that back. */
interface Done {
  at: number;
  said: string;
  takeBack: () => void;
}

type Step = "next" | "back" | "again" | "quit";

/**
 * Asks a person about one item of the queue after another, until the queue or the answers end. Every decision is on disk
 * before the next question. Returns how many were made and not taken back.
 */
export async function review(session: Session): Promise<number> {
  const {queue} = session;
  const done: Done[] = [];
  let at = 0;
  for (let row = queue[at]; row; row = queue[at]) {
    const step = await askAbout(session, row, at, done).catch(told);
    if (step === "quit") break;
    if (step === "next") at++;
    if (step === "back") at = undo(done, at);
  }
  return done.length;
}

/** Says what cannot be done; the same is asked again. */
async function told(error: unknown): Promise<Step> {
  if (!(error instanceof UserError)) throw error;
  await print(`cannot do that: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}`);
  return "again";
}

/** Takes the last decision back. Returns where its item stands in the queue. */
function undo(done: Done[], at: number): number {
  const last = done.pop();
  last?.takeBack();
  return last?.at ?? at;
}

type Act = (session: Session, row: QueueRow) => Promise<Omit<Done, "at"> | null>;

/** What can be done with an item, by key: what it is called, and the act; null where a person changed their mind. */
type Acts = Record<string, [name: string, act: Act]>;

const figureActs: Acts = {
  a: ["accept", (session, row) => decide(session, row, {action: "confirm", set: {}}, "compared with the sentence")],
  e: ["edit", edit],
  r: ["reject", reject]
};
const correctionActs: Acts = {d: ["drop the entry", drop]};

const actsOf = (row: QueueRow): Acts => {
  if (row.factId !== null) return figureActs;
  return row.correction === null ? {} : correctionActs;
};

async function askAbout(session: Session, row: QueueRow, at: number, done: Done[]): Promise<Step> {
  for (const line of headLines(row, at + 1, session.queue.length)) await write(`${line}\n`);
  if (row.factId !== null) for (const line of figureLines(await session.figureOf(row.factId))) await write(`${line}\n`);
  const acts = actsOf(row);
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
  const result = await act(session, row);
  if (!result) return "again";
  done.push({at, ...result});
  await print(result.said);
  return "next";
}

async function decide(
  {desk, by}: Session,
  {factId}: QueueRow,
  change: Pick<Decision, "action" | "set">,
  reason: string
): Promise<Omit<Done, "at">> {
  const found = await subjectOf(desk.connection, "figure", factId ?? "");
  const date = dayHere(new Date());
  const written = await writeDecision(desk, found, {...change, reason, source: usualSource, by, date});
  return {said: `written: ${written.path}#${written.id}`, takeBack: () => takeBack(written)};
}

const takeBack = ({path, id}: Written): void => void removeEntry(path, id);

async function reject(session: Session, row: QueueRow): Promise<Omit<Done, "at"> | null> {
  const reason = await session.asker.line("why [no figure of the report] > ");
  if (reason === null) return null;
  return decide(session, row, {action: "withdraw", set: {}}, reason || "no figure of the report");
}

async function edit(session: Session, row: QueueRow): Promise<Omit<Done, "at"> | null> {
  const set: Record<string, FieldValue> = {};
  for (;;) {
    const pair = await askForField(session, Object.keys(set).length > 0);
    if (!pair) break;
    set[pair[0]] = pair[1];
  }
  if (Object.keys(set).length === 0) return null;
  const reason = await session.asker.line("why [as the sentence says] > ");
  if (reason === null) return null;
  const whole = withTopics(set, (id) => session.desk.lexicon.catalogue.indicators.get(id));
  return decide(session, row, {action: "set", set: whole}, reason || "as the sentence says");
}

/** A field and what it should be; null when there is no more to set. What cannot be is said, and asked again. */
async function askForField(session: Session, hasSome: boolean): Promise<[field: string, value: FieldValue] | null> {
  const {asker, desk} = session;
  const end = hasSome ? "Enter: that is all" : "Enter: nothing";
  const field = await asker.line(`field, one of ${fieldsOf("figure").join(", ")} (${end}) > `, fieldsOf("figure"));
  if (field === null || field === "") return null;
  try {
    const choices = choicesOf("figure", field, desk.lexicon);
    const listed = choices && choices.length <= longest ? `, one of ${choices.join(", ")}` : "";
    const words = await asker.line(`${field}${listed} > `, choices ?? []);
    return words === null ? null : [field, parseField("figure", field, words, desk.lexicon)];
  } catch (error) {
    await told(error);
    return askForField(session, hasSome);
  }
}

/** Longer lists are not read out; Tab completes from them. */
const longest = 20;

/** Takes an entry that applies no more out of its file. */
function drop({desk: {folder}}: Session, {correction, file}: QueueRow): Promise<Omit<Done, "at">> {
  const path = join(folder, file ?? "");
  const id = correction?.split("#").at(-1) ?? "";
  const yaml = removeEntry(path, id);
  return Promise.resolve({said: `taken out: ${path}#${id}`, takeBack: () => appendEntry(path, yaml)});
}
