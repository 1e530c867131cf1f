/**
 * Writes the reports that ship with the project into data/reports/ from the texts in data/tools/reports/texts/:
 * `npx tsx data/tools/make-reports.ts`. The files are committed; nothing else needs this script. The same texts make the
 * same bytes, save for the PDF, whose bytes also depend on the version of Chromium and on the fonts of the machine.
 */
import {writeFileSync} from "node:fs";
import type {Block} from "./reports/blocks.ts";
import {readBlocks} from "./reports/blocks.ts";
import {garbledText} from "./reports/garbled.ts";
import {portalPage} from "./reports/page.ts";
import {windowsText} from "./reports/plain.ts";
import {printedReport} from "./reports/print.ts";
import {wordDocument} from "./reports/word.ts";

interface Shipped {
  /** Name of the text in `texts/`. */
  text: string;
  /** Name of the report in `data/reports/`. */
  file: string;
  make: (blocks: Block[]) => Buffer | Promise<Buffer>;
}

/** Each report that ships, with the layout it comes in. */
export const shipped: readonly Shipped[] = [
  {text: "ganzhou-2021", file: "赣州市2021年全面深化改革综述.txt", make: windowsText},
  {
    text: "dazhou-2021-2023",
    file: "达州市全面深化改革三年回顾.pdf",
    make: (blocks) => printedReport(blocks, "20240410")
  },
  {text: "yongzhou-2023", file: "永州市2023年重点改革回眸.html", make: portalPage},
  {
    text: "jian-2023",
    file: "吉安市重点改革突破攻坚行动实施方案.docx",
    make: (blocks) => wordDocument(blocks, "2023-04-18")
  },
  {text: "weifang-2020", file: "濰坊市2020年全面深化改革工作回顧.txt", make: garbledText}
];

async function writeAll(): Promise<void> {
  for (const {text, file, make} of shipped) {
    const bytes = await make(readBlocks(text));
    writeFileSync(new URL(`../reports/${file}`, import.meta.url), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}

if (process.argv[1]?.endsWith("make-reports.ts")) await writeAll();
