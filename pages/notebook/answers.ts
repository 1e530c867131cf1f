import {visit} from "../components/visit.ts";

/** What is kept for the visit, while a notebook is written. */
interface Answers {
  /** The state of the ledger that they are of. */
  ledger: string;
  /** Results in base64, by statement. */
  given: Record<string, string>;
}

const key = "reform-ledger:answers";

/** In bytes; a larger answer is not kept, for browsers have room for few of them. */
const largest = 100_000;

/** Statements whose answer is another each time. */
const varying = /\b(?:random|uuid|now|today|current_\w+|get_current_\w+)\b/i;

/** The state of the ledger that the page shows; null where no page is loaded again by itself. */
function ledgerHere(): string | null {
  const state = document.querySelector<HTMLMetaElement>('meta[name="ledger-changes"]')?.dataset["state"];
  return state === undefined ? null : state.split(".").slice(0, 2).join(".");
}

/**
 * What a statement gave before the page was loaded again, from the same ledger; null where that is not known. So a page does not
 * start DuckDB each time that its author saves something else.
 */
export function keptAnswer(statement: string): Uint8Array | null {
  const given = answers()?.given[statement];
  return given === undefined ? null : Uint8Array.from(atob(given), (character) => character.charCodeAt(0));
}

/** Keeps what a statement gave, where the page may be loaded again. */
export function keepAnswer(statement: string, bytes: Uint8Array): void {
  const ledger = ledgerHere();
  if (ledger === null || bytes.length > largest || varying.test(statement)) return;
  const given = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  store({ledger, given: {...answers()?.given, [statement]: given}});
}

/** Lets all of them go: tables are no longer what they were asked of. */
export function forgetAnswers(): void {
  if (ledgerHere() !== null) visit()?.removeItem(key);
}

function answers(): Answers | null {
  const ledger = ledgerHere();
  if (ledger === null) return null;
  const kept = JSON.parse(visit()?.getItem(key) ?? "null") as Answers | null;
  return kept?.ledger === ledger ? kept : null;
}

function store(kept: Answers): void {
  try {
    visit()?.setItem(key, JSON.stringify(kept));
  } catch {
    // There is no more room: they are asked anew.
    forgetAnswers();
  }
}
