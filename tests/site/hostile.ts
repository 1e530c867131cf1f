import {mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {z} from "zod";
import {encodeBrief} from "../../pages/brief/code.ts";
import {packed} from "../../pages/components/packed.ts";
import {buildSite, serveSite} from "../../src/site/index.ts";
import {withLedger} from "../../src/store/database.ts";
import {run} from "../commands/setup.ts";
import {ingestFolders, launch, scratch, servePlainly} from "./harness.ts";
import {addOthers} from "./hostileOthers.ts";
import {hostileBrief, hostileNotebook, hostileReports, payloads} from "./payloads.ts";
import {folderFaults} from "./saved.ts";
import {addressOf, alive, visited, type Watch, watching} from "./xss.ts";

/** A site in which everything that somebody else writes bears a payload, and a browser that watches what comes of it. */
export interface HostileSite {
  url: string;
  ledger: string;
  folder: string;
  browser: Browser;
  watch: Watch;
  payloads: readonly string[];
  /** Ids of its reports, and of what stands in them where that has an address of its own. */
  reports: string[];
  close: () => Promise<void>;
}

const Rows = z.array(z.object({id: z.string()}));

/** Makes such a site of these payloads: reports, what is stated of them, and a notebook each. */
export async function hostileSite(chosen: readonly string[]): Promise<HostileSite> {
  const {folder, remove} = scratch();
  const [reportFolder, notebooks, ledger, out] = ["reports", "notebooks", "ledger.duckdb", "site"].map((name) =>
    join(folder, name)
  ) as [string, string, string, string];
  hostileReports(chosen)(reportFolder);
  mkdirSync(notebooks);
  chosen.forEach((payload, index) => writeFileSync(join(notebooks, `n${index}.md`), hostileNotebook(payload)));
  await ingestFolders(ledger, [reportFolder]);
  await addOthers(folder, ledger, chosen);
  await buildSite({ledger, out, notebooks, log: () => {}});
  const read = await withLedger(ledger, (connection) =>
    connection.runAndReadAll("SELECT id FROM report ORDER BY path")
  );
  const server = await servePlainly(out, "/some/where/");
  const browser = await launch();
  return {
    url: server.url,
    ledger,
    folder,
    browser,
    watch: await watching(browser, new URL(server.url).origin),
    payloads: chosen,
    reports: Rows.parse(read.getRowObjectsJson()).map(({id}) => id),
    close: async () => {
      await browser.close();
      await server.close();
      remove();
    }
  };
}

/** The same site as `start` serves it. */
export async function servedLive(site: HostileSite): Promise<HostileSite> {
  const server = await serveSite({
    ledger: site.ledger,
    notebooks: join(site.folder, "notebooks"),
    port: 0,
    log: () => {}
  });
  const watch = await watching(site.browser, new URL(server.url).origin);
  return {...site, url: server.url, watch, close: () => watch.context.close().then(server.close)};
}

/** Pages by their files. */
const pages = readdirSync("pages")
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.replace(/\.md$/, ".html"));

/** What a page is to be seen with: the things of the hostile reports, in the language. */
export function ownAddresses({url, reports, payloads: chosen}: HostileSite, lang: string): string[] {
  const both = "places=360700,431100";
  const payload = chosen[0] ?? "";
  const cells = packed(`-- %% ${payload}\nSELECT title, path FROM reports;\n`);
  return [
    "index.html",
    `compare.html?${both}`,
    "place.html?id=360700",
    "indicators.html",
    "indicators.html?id=market-entities",
    "targets.html?place=360700",
    "reforms.html",
    "honours.html",
    "quality.html",
    "review.html",
    "methods.html",
    "notebooks.html",
    `sql.html?cells=${cells}`,
    ...reports.map((id) => `report.html?id=${id}`),
    ...chosen.map((_, index) => `notebook-n${index}.html`),
    `search.html?q=${encodeURIComponent("改革")}`,
    `brief.html#brief=${encodeBrief(hostileBrief(payload))}`,
    `embed.html?of=compare&figure=memo&${both}&title=${encodeURIComponent(payload)}&note=${encodeURIComponent(payload)}`
  ].map((address) => {
    const [path = "", hash] = address.split("#");
    return `${url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}${hash === undefined ? "" : `#${hash}`}`;
  });
}

/** Visits addresses, and tells what came alive on any. */
export async function tried({watch}: HostileSite, addresses: readonly string[]): Promise<string[]> {
  const told: string[] = [];
  for (const address of addresses) told.push(...(await visited(watch, address)));
  return [...told, ...watch.faults.splice(0)];
}

/** An address of every page with a payload for every parameter and behind the `#`. */
export const paramAddresses = (site: HostileSite, payloadOf: (index: number) => string): string[] =>
  pages.map((page, index) => addressOf(site.url, page, payloadOf(index)));

/** Makes briefs with the command line, of the places and of words that are a payload, and tells what is alive in them. */
export async function triedBriefs(site: HostileSite, payload: string): Promise<string[]> {
  const file = join(site.folder, "brief.yml");
  const brief = hostileBrief(payload);
  // A file of YAML is JSON as well.
  writeFileSync(file, JSON.stringify({...brief, items: brief.items.filter(({kind}) => kind === "note")}));
  const told: string[] = [];
  for (const of of [
    ["--from", file],
    ["--places", "360700,431100"]
  ]) {
    const out = join(site.folder, "brief.html");
    const {code, err} = await run(site.folder, "brief", "--ledger", site.ledger, ...of, "--out", out, "--force");
    told.push(...(code === 2 ? [`no brief of ${payload}: ${err}`] : await opened(site, out)));
  }
  return told;
}

/** Opens a file that was saved, away from the site, and tells what is alive in it. */
export async function opened({browser}: HostileSite, path: string): Promise<string[]> {
  const context = await browser.newContext({offline: true});
  const asked: string[] = [];
  try {
    const page: Page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => asked.push("dialog")));
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    const foreign = asked.filter((url) => url !== pathToFileURL(path).href && !url.startsWith("data:"));
    return [...(await alive(page)), ...foreign];
  } finally {
    await context.close();
  }
}

/** Writes what is handed on of such a site (a package for spreadsheets, a document, a print) and tells what in it would run. */
export async function handedOn(site: HostileSite, payload: string): Promise<{files: number; faults: string[]}> {
  const out = join(site.folder, "handed");
  const file = join(site.folder, "brief.yml");
  const brief = hostileBrief(payload);
  writeFileSync(file, JSON.stringify({...brief, items: brief.items.filter(({kind}) => kind === "note")}));
  const told: string[] = [];
  for (const args of [
    ["export", "--format", "xlsx", "--out", join(out, "xlsx")],
    ["export", "--format", "csv", "--out", join(out, "csv")],
    ["brief", "--from", file, "--out", join(out, "a.docx")],
    ["brief", "--from", file, "--out", join(out, "a.pdf")]
  ]) {
    const {code, err} = await run(site.folder, ...args, "--ledger", site.ledger);
    if (code !== 0) told.push(`${args.join(" ")} ended with ${code}: ${err}`);
  }
  return {files: readdirSync(out, {recursive: true}).length, faults: [...told, ...folderFaults(out)]};
}

/** Payloads of very different kinds, for a trial that must be short. */
export const few = [payloads[4], payloads[37]].filter((payload) => payload !== undefined);
