// What pages cost in Chromium, printed as a table for docs/performance.md: `npm run bench`. Run it on an idle machine.
// With words (`npm run bench -- compare`) only the pages whose address holds one; with `--each` what each page moved as well; with
// `--many 10000` those of so many made-up reports and no others, with `--ledger FILE` of a ledger of such reports that was made before.
import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import type {Browser, Page} from "playwright-core";
import {serveSite} from "../../src/site/serve.ts";
import {ingestFolders, launch, scratch} from "../site/harness.ts";
import {hasCorpus, knownReports} from "../beside.ts";
import {makeLedger} from "../site/many.ts";
import {listed, meter, total, type Moved} from "../site/moved.ts";
import {countsOf, pathOf} from "./arguments.ts";
import {median} from "./median.ts";

/** One page, and a control on it whose choice draws it anew. */
interface Visited {
  page: string;
  control?: string;
}

interface Measured {
  moved: readonly Moved[];
  kilobytes: number;
  script: number;
  mainThread: number;
  reaction: number | null;
}

const rounds = 7;
const {
  values: {each, many, ledger},
  positionals: wanted
} = parseArgs({
  options: {each: {type: "boolean", default: false}, many: {type: "string"}, ledger: {type: "string"}},
  allowPositionals: true
});
const usage = "npm run bench -- --many 10000, or --ledger FILE";
const [count] = many === undefined ? [] : countsOf([many], [], usage);
const made = ledger === undefined ? undefined : pathOf(ledger, "file", usage);

interface Kind {
  name: string;
  make: (ledger: string) => Promise<void>;
  absent: boolean;
  pages: readonly Visited[];
}

const usual: readonly Kind[] = [
  {
    name: "36 reports",
    make: (ledger: string) => ingestFolders(ledger, knownReports),
    absent: !hasCorpus,
    // The compare pages are those of the four and of the eight reports with the most figures.
    pages: [
      {page: "index.html"},
      {page: "compare.html?places=440000,500000,510000,330000", control: "#choice-level"},
      {page: "compare.html?places=440000,500000,510000,330000,370000,620000,460000,210000", control: "#choice-level"},
      {page: "indicators.html"},
      {page: "indicators.html?id=gdp-growth", control: "main select"},
      {page: "targets.html", control: "main select"},
      {page: "reforms.html", control: "main select"},
      {page: "honours.html", control: "main select"},
      {page: "place.html?code=330000"},
      {page: "report.html"},
      {page: "search.html?q=审批时限"},
      {page: "quality.html"},
      {page: "methods.html"}
    ]
  },
  {
    name: "1,000 made-up reports",
    make: (ledger: string) => makeLedger(ledger, 1000),
    absent: false,
    pages: [{page: "index.html"}, {page: "compare.html?places=130100,140100", control: "#choice-level"}]
  }
];

/** Pages of thousands of made-up reports: the ones that grow with them. */
const manyPages: readonly Visited[] = [
  {page: "index.html"},
  {page: "compare.html?places=130100,140100", control: "#choice-level"},
  {page: "indicators.html"},
  {page: "indicators.html?id=income-rural-growth", control: "main select"},
  {page: "targets.html", control: "main select"},
  {page: "reforms.html", control: "main select"},
  {page: "honours.html", control: "main select"},
  {page: "place.html?code=330100"},
  {page: "report.html"},
  {page: "search.html?q=一"},
  {page: "quality.html"},
  {page: "review.html"}
];

function kindsAsked(): readonly Kind[] {
  const given = {absent: false, pages: manyPages};
  if (made !== undefined) return [{...given, name: made, make: (ledger) => copyFile(made, ledger)}];
  if (count === undefined) return usual;
  return [{...given, name: `${count} made-up reports`, make: (ledger) => makeLedger(ledger, count)}];
}

async function benchKind({name, make, pages}: Kind): Promise<void> {
  const {folder, remove} = scratch();
  const ledger = join(folder, "ledger.duckdb");
  await make(ledger);
  const site = await serveSite({ledger, port: 0, log: () => {}});
  const browser = await launch();
  console.log(`\n| ${name} | kB moved | script, s | main thread, s | control to paint, ms |\n|---|---|---|---|---|`);
  const chosen = pages.filter(({page}) => wanted.length === 0 || wanted.some((word) => page.includes(word)));
  const measured = [];
  for (const visited of chosen) {
    const medians = await benchPage(browser, site.url, visited);
    measured.push({visited, medians});
    console.log(row(visited, medians));
  }
  if (each) for (const {visited, medians} of measured) console.log(`\n${visited.page}, kB:\n${listed(medians.moved)}`);
  await browser.close();
  await site.close();
  remove();
}

const row = ({page}: Visited, {kilobytes, script, mainThread, reaction}: Measured): string =>
  `| \`${page}\` | ${kilobytes} | ${script.toFixed(2)} | ${mainThread.toFixed(2)} | ${reaction === null ? "" : Math.round(reaction)} |`;

/** The medians of several first visits. */
async function benchPage(browser: Browser, url: string, visited: Visited): Promise<Measured> {
  const visits: Measured[] = [];
  for (let i = 0; i < rounds; i++) visits.push(await visitOnce(browser, url, visited));
  const middle = (of: (one: Measured) => number): number => median(visits.map(of));
  return {
    moved: visits[0]?.moved ?? [],
    kilobytes: middle(({kilobytes}) => kilobytes),
    script: middle(({script}) => script),
    mainThread: middle(({mainThread}) => mainThread),
    reaction: visited.control ? middle(({reaction}) => reaction ?? Number.NaN) : null
  };
}

async function visitOnce(browser: Browser, url: string, {page: path, control}: Visited): Promise<Measured> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const moved = await meter(page);
  await page.goto(url + path);
  await page.waitForSelector(".page:not([aria-busy])");
  await page.waitForLoadState("networkidle");
  const {metrics} = await session.send("Performance.getMetrics");
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const measured = {
    moved,
    kilobytes: Math.round(total(moved) / 1000),
    script: metric("ScriptDuration"),
    mainThread: metric("TaskDuration"),
    reaction: control ? await reactionOf(page, control) : null
  };
  await context.close();
  return measured;
}

/** Milliseconds from choosing the second entry of a list to the first frame that shows the page drawn anew. */
const reactionOf = (page: Page, control: string): Promise<number> =>
  page.evaluate(async (selector) => {
    const list = document.querySelector<HTMLSelectElement>(selector);
    const place = document.querySelector(".page");
    if (!list || !place) throw new Error(`no such control: ${selector}`);
    const painted = new Promise<number>((done) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      });
      seen.observe(place, {childList: true, subtree: true});
    });
    const start = performance.now();
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", {bubbles: true}));
    return (await painted) - start;
  }, control);

for (const kind of kindsAsked()) {
  if (kind.absent) console.log(`skipped, for lack of ../shared: ${kind.name}`);
  else await benchKind(kind);
}
