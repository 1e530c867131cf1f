import {chromium} from "playwright-core";
import type {Block} from "./blocks.ts";
import {titleOf} from "./blocks.ts";
import {elementOf} from "./page.ts";

const style = `
  body { margin: 0; font: 16px/1.9 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
  h1, h2, h3 { font-weight: normal; }
  h1 { font-size: 24px; text-align: center; }
  h2 { font-size: 19px; }
  h3 { font-size: 17px; }
  p { margin: 0 0 8px; text-align: justify; text-indent: 2em; }
  p.byline { text-align: center; text-indent: 0; }
`;

const band = (content: string): string =>
  `<div style="width: 100%; font-size: 9px; font-family: 'Noto Sans CJK SC', sans-serif; text-align: center">${content}</div>`;

/**
 * A report as printed on A4, with a running head and page numbers: lines end where the paper ends. Needs Chromium and a
 * Chinese font; fonts are embedded as subsets. `date` (YYYYMMDD) is the date of creation that the file states.
 */
export async function printedReport(blocks: readonly Block[], date: string): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"]
  });
  try {
    const page = await browser.newPage();
    await page.setContent(documentOf(blocks));
    const pdf = await page.pdf({
      format: "A4",
      margin: {top: "24mm", bottom: "22mm", left: "26mm", right: "26mm"},
      displayHeaderFooter: true,
      headerTemplate: band(titleOf(blocks)),
      footerTemplate: band(`第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页`)
    });
    return pinDates(pdf, date);
  } finally {
    await browser.close();
  }
}

const documentOf = (blocks: readonly Block[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(blocks)}</title>` +
  `<style>${style}</style></head><body>${blocks.map(elementOf).join("\n")}</body></html>`;

/** Puts `date` in the place of the moment of printing. Lengths stay, so that the file's table of offsets holds. */
function pinDates(pdf: Buffer, date: string): Buffer {
  const stamped = pdf.toString("latin1").replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${date}000000`);
  return Buffer.from(stamped, "latin1");
}
