import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {check} from "recheck";
import type {Expression} from "./expressions.ts";
import {lookingFar, reduced, repeats} from "./reduced.ts";

/** Where what was shown to be linear is noted, by a hash of what it was reduced to. */
export const shownFile = new URL("shown.json", import.meta.url);

const shown = (): ReadonlySet<string> => new Set(JSON.parse(readFileSync(shownFile, "utf8")) as string[]);

/** What an expression is reduced to, each with its flags: none where nothing in it repeats without bound. */
export const questions = (one: Expression): {source: string; flags: string}[] =>
  repeats(one)
    ? [...new Set([reduced(one, "fails"), reduced(one, "holds")])].map((source) => ({source, flags: asked(one.flags)}))
    : [];

/** How often it is asked does not matter; the classes are written for whole characters. */
const asked = (flags: string): string => `${flags.replace(/[dgu]/g, "")}u`;

export const hashOf = ({source, flags}: {source: string; flags: string}): string =>
  createHash("sha256").update(`/${source}/${flags}`).digest("hex").slice(0, 12);

/** What is wrong with an expression, in words; nothing where its time grows as the text does. */
export async function faultsOf(one: Expression, known: ReadonlySet<string> = shown()): Promise<string[]> {
  const faults = lookingFar(one).map((raw) => `looks through the text at each place: ${raw}`);
  for (const question of questions(one).filter((question) => !known.has(hashOf(question)))) {
    const told = await check(question.source, question.flags, {checker: "automaton", timeout: 60_000});
    if (told.status === "vulnerable") faults.push(`takes ${told.complexity.summary} time`);
    else if (told.status === "unknown") faults.push("could not be told: make it shorter, or two of it");
  }
  return faults.map((fault) => `${fault}: ${one.from}: /${one.source}/${one.flags}`);
}
