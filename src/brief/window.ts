import {Script} from "node:vm";
import type {DuckDBConnection} from "@duckdb/node-api";
import {JSDOM} from "jsdom";
import {type Language, languages} from "../model/words.ts";
import {readDataFiles} from "../site/data.ts";
import {wordFiles} from "../site/dictionary.ts";
import {together, turns} from "../site/turns.ts";
import {type BriefPages, type Program, programName} from "./program.ts";

export interface WindowOptions {
  language: Language;
  /** Address of the site, to which links lead. */
  site: string;
}

/** What pages use that jsdom lacks, and Node has. */
const lacking = ["TextDecoder", "TextEncoder"] as const;

/**
 * Runs `work` with the pages' own code in a window without a browser, open at the page of briefs of the site that is made
 * of this ledger. What fails in the window fails here.
 */
export async function withPages<Made>(
  connection: DuckDBConnection,
  {script}: Program,
  {language, site}: WindowOptions,
  work: (pages: BriefPages) => Promise<Made>
): Promise<Made> {
  const lang = language === "zh" ? "zh-CN" : "en";
  const dom = new JSDOM(`<!doctype html><html lang="${lang}"><body></body></html>`, {
    url: new URL("brief.html", site).href,
    runScripts: "outside-only"
  });
  const own = Object.fromEntries(lacking.map((name) => [name, globalThis[name]]));
  Object.assign(dom.window, own, {fetch: filesOf(connection)});
  try {
    const code = new Script(`${script}\n${programName}`, {filename: "pages/brief/command.js"});
    const pages = code.runInContext(dom.getInternalVMContext()) as BriefPages;
    await pages.speakPageLanguage("brief");
    return await work(pages);
  } catch (fault) {
    throw fault instanceof Error ? fault : ofOurs(fault);
  } finally {
    dom.window.close();
  }
}

/** Errors of the window are of another make than those of this program. */
function ofOurs(fault: unknown): Error {
  const {message, stack} = fault as Partial<Error>;
  return Object.assign(new Error(message ?? String(fault)), stack === undefined ? {} : {stack});
}

/** Answers as the server of the site does. */
function filesOf(connection: DuckDBConnection): (address: URL) => Promise<Response> {
  const words = new Map(languages.flatMap((language) => [...wordFiles(language)]));
  const find = together(turns(), (paths) => readDataFiles(connection, paths));
  return async ({pathname}) => {
    const [, name = ""] = /_file\/i18n\/(.+)\.json$/.exec(pathname) ?? [];
    const labels = words.get(name);
    if (labels) return Response.json(labels);
    const file = await find(/_file\/data\/(.+)$/.exec(pathname)?.[1] ?? "");
    return file ? new Response(new Uint8Array(file)) : new Response(null, {status: 404});
  };
}
