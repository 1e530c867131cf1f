import type {DuckDBConnection} from "@duckdb/node-api";
import {findBrowser} from "../machine/browsers.mjs";
import type {Brief} from "../model/brief.ts";
import {parseBrief} from "../model/briefParse.ts";
import {UserError} from "../model/errors.ts";
import {withLedger} from "../store/database.ts";
import {anchoredAnew} from "./anchors.ts";
import {type BriefFile, readBriefFile} from "./file.ts";
import {fittedHtml} from "./fit.ts";
import {type Composed, formatOf} from "./formats.ts";
import {placesNamed, requireHeld} from "./held.ts";
import {placeFile, requireFree} from "./outFile.ts";
import {briefProgram, type Program} from "./program.ts";
import {withPages} from "./window.ts";
import {placesWithoutYears} from "./years.ts";

/** What a brief is to be about, where no file says so. Places by code or name. */
type Asked = Pick<Brief, "lang" | "template" | "places" | "years">;

export interface MakeOptions {
  /** Path of the ledger. */
  ledger: string;
  /** A file that says what stands in the brief, or what a proposal is to be about. */
  source: string | Asked;
  /** The file to write. */
  out: string;
  /** Whether a file that is there may be replaced. */
  force: boolean;
  /** Address of the site, to which links lead. */
  site: string;
}

/**
 * Writes a brief, in the form that the name of the file says. Gives what its reader should know of it. Throws UserError, before
 * anything is written, for a file that is there already, a brief that cannot be understood, and what the ledger does not hold.
 */
export async function makeBrief({ledger, source, out, force, site}: MakeOptions): Promise<string[]> {
  const format = formatOf(out);
  requireFree(out, force);
  await format.requireMeans?.();
  const file = typeof source === "string" ? readBriefFile(source) : null;
  const {lang: language} = file?.brief ?? (source as Asked);
  const program = await briefProgram();
  return withLedger(ledger, async (connection) => {
    const {asked, told} = file ? await askedByFile(connection, file) : await askedFor(connection, source as Asked);
    return withPages(connection, program, {language, site}, async (pages) => {
      const brief = "items" in asked ? asked : parseBrief(await pages.proposeBrief(asked));
      const sheet = await pages.composeBrief(brief);
      requireWhole(sheet, file);
      let made: Composed = {brief, sheet, pages, styles: program.styles, html: ""};
      await placeFile(out, async (folder) => {
        made = await paged(made, program, folder);
        return format.content(made, folder);
      });
      return [...told, ...warningsOf(made)];
    });
  });
}

/** What a brief is made from, and what its reader should know of that. */
interface Ground {
  asked: Brief | Asked;
  told: string[];
}

/** The brief of a file, all that it names where the ledger has it now. */
async function askedByFile(connection: DuckDBConnection, file: BriefFile): Promise<Ground> {
  const {brief: asked, told} = await anchoredAnew(connection, file);
  await requireHeld(connection, {...file, brief: asked});
  return {asked, told: [...told, ...(await placesWithoutYears(connection, asked, file.placeOf(["years"])))]};
}

/** What a proposal is to be about, its places by their codes. */
async function askedFor(connection: DuckDBConnection, source: Asked): Promise<Ground> {
  const asked = {...source, places: await placesNamed(connection, source.places)};
  return {asked, told: await placesWithoutYears(connection, asked, "--years")};
}

/** The same as a page; where there is a Chromium without what its pages do not hold. */
async function paged(composed: Composed, program: Program, folder: string): Promise<Composed> {
  const {pages, sheet} = composed;
  if (findBrowser() === undefined) return {...composed, html: pages.briefHtml(sheet, program.styles)};
  const html = await fittedHtml(composed, program, folder);
  return {...composed, html, sheet: pages.sheetIn(html)};
}

/** Makes sure that each item found what it asks for. Throws UserError for the first that did not. */
function requireWhole(sheet: HTMLElement, file: BriefFile | null): void {
  const gone = sheet.querySelector<HTMLElement>(".brief-gone");
  if (!gone) return;
  const {item, kind} = gone.closest<HTMLElement>("[data-item]")?.dataset ?? {};
  const {name} = gone.dataset;
  const lost =
    name === ""
      ? `the ledger has nothing for an item of this kind: ${kind}`
      : `the ledger has no such ${kind}: ${name}`;
  const why = name === undefined ? gone.textContent : lost;
  throw new UserError(`${file ? `${file.placeOf(["items", Number(item)])}: ` : ""}${why}`, {
    hint: "take the item out, or name another thing in it"
  });
}

function warningsOf({sheet}: Composed): string[] {
  const left = sheet.querySelector(".brief-left:not([hidden])")?.textContent;
  return [
    ...(left ? [left] : []),
    ...(findBrowser() === undefined
      ? ["without Chromium nothing is left out: the brief may be longer than its template"]
      : [])
  ];
}
