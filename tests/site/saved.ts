import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import type {Browser} from "playwright-core";
import {seeAll, unfold} from "./built.ts";
import {visit} from "./harness.ts";

/** The parts of an Office file by their names. */
const partsOf = (bytes: Uint8Array): [name: string, text: string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

/** Where a document or a workbook leads that is opened: links that are clicked lead to the site or to nowhere else than they say. */
const leads = (text: string): string[] => {
  const targets = [...text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([whole]) => whole);
  return targets.filter(
    (target) =>
      !target.includes("/hyperlink") || /Target="(?!https?:)/.test(target) || /Target="https?:\/\/evil/.test(target)
  );
};

/** What of a workbook or a document runs, or fetches, when it is opened. */
export const officeFaults = (bytes: Uint8Array): string[] =>
  partsOf(bytes).flatMap(([name, text]) => [
    ...(/vbaProject|activeX|embeddings|externalLinks/i.test(name) ? [`holds ${name}`] : []),
    ...leads(text).map((target) => `${name}: ${target}`),
    ...(name.startsWith("xl/worksheets/") && /<f[ >]/.test(text) ? [`a formula in ${name}`] : []),
    ...(name.startsWith("word/") &&
    /<w:(?:fldSimple|altChunk|object)\b|<w:instrText[^>]*>(?!(?:PAGE|NUMPAGES)<)/.test(text)
      ? [`a field in ${name}`]
      : [])
  ]);

/** What of a drawing runs, or fetches, when it is opened. */
export const svgFaults = (text: string): string[] =>
  [
    ...text.matchAll(
      /<(?:script|foreignObject|iframe|animate|set|use|image)\b[^>]*|\son\w+\s*=|javascript:[^<]*(?=")/gi
    )
  ]
    .map(([found]) => found.slice(0, 80))
    // Words of a drawing hold what is escaped; an attribute that quotes them is one value.
    .filter((found) => !/^\son/.test(found) || hasHandler(text));

const hasHandler = (text: string): boolean => /<[a-z]+(?:\s+[\w:-]+="[^"]*")*\s+on\w+\s*=/i.test(text);

/** What of a PDF runs, or leads elsewhere than to the web, when it is opened. */
export const pdfFaults = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm)\b|\/URI ?\((?:(?!https?:)|https?:\/\/evil)[^)]*/g) ?? [];

/** Cells of CSV that a spreadsheet would take for a formula. */
export const csvFaults = (text: string): string[] =>
  [...text.matchAll(/(?:^|[,\n])"?[=@][^,\n]*/g)].map(([cell]) => cell);

/** Every figure of a page that can be saved, saved as a drawing; what in any of them would run. */
export async function savedDrawings(
  site: {browser: Browser; url: string},
  address: string
): Promise<{drawn: number; faults: string[]}> {
  const {page} = await visit(site.browser, `${site.url}${address}`, {acceptDownloads: true});
  await unfold(page, "details.part:not([open]) > summary");
  await seeAll(page);
  const figures = await page.locator(".chart-figure:visible").all();
  const faults: string[] = [];
  for (const figure of figures) {
    await figure.locator(".menu summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      figure.locator('.menu button:has-text("SVG")').click()
    ]);
    faults.push(...svgFaults(readFileSync(await download.path(), "utf8")));
  }
  return {drawn: figures.length, faults};
}

/** What in a folder of files that were made to be handed on would run. */
export const folderFaults = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: "utf8"}).flatMap((name) => {
    const path = join(folder, name);
    const faults = name.endsWith(".csv")
      ? csvFaults(readFileSync(path, "utf8"))
      : /\.(?:xlsx|docx)$/.test(name)
        ? officeFaults(readFileSync(path))
        : name.endsWith(".pdf")
          ? pdfFaults(readFileSync(path))
          : [];
    return faults.map((fault) => `${name}: ${fault}`);
  });
