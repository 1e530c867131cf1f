import {writeFile} from "node:fs/promises";
import {extname, join} from "node:path";
import type {Brief} from "../model/brief.ts";
import {UserError} from "../model/errors.ts";
import {printed, requireBrowser} from "./chromium.ts";
import type {BriefPages} from "./program.ts";

/** A brief that is composed, and the code of the pages that did. */
export interface Composed {
  brief: Brief;
  sheet: HTMLElement;
  pages: BriefPages;
  /** The whole of it as a page. */
  html: string;
  /** The styles of the pages. */
  styles: string;
}

interface Format {
  /** Throws UserError when this machine lacks what the format takes. */
  requireMeans?: () => void | Promise<void>;
  /** What the file holds; `folder` is an empty one to work in. */
  content: (composed: Composed, folder: string) => Promise<Uint8Array | string>;
}

const file: Format = {
  content: async ({pages, brief, sheet}) => pages.briefYaml(brief, await pages.stateOf(sheet, brief))
};

const formats: Record<string, Format> = {
  ".pdf": {
    requireMeans: () => void requireBrowser(),
    content: async ({html}, folder) => {
      await writeFile(join(folder, "brief.html"), html);
      return printed(folder, "brief.html");
    }
  },
  ".html": {content: async ({html}) => html},
  ".docx": {
    requireMeans: async () => (await import("./raster.ts")).requireChineseFont(),
    content: async ({pages, sheet, styles}) => {
      const {drawn} = await import("./raster.ts");
      return pages.briefDocx(sheet, (chart) => drawn(pages.svgText(chart), styles));
    }
  },
  ".yml": file,
  ".yaml": file
};

/** The format that the name of a file says. Throws UserError where it says none. */
export function formatOf(out: string): Format {
  const format = formats[extname(out).toLowerCase()];
  if (format) return format;
  throw new UserError(`no such form of a brief: ${out}`, {
    hint: `name a file that ends with ${Object.keys(formats).join(", ")}`
  });
}
