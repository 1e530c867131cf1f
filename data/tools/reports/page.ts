import {readFileSync} from "node:fs";
import type {Block} from "./blocks.ts";
import {titleOf} from "./blocks.ts";

/** A report as a page of a local portal: menus, breadcrumbs, byline, side lists and footer around it. */
export function portalPage(blocks: readonly Block[]): Buffer {
  const content = blocks.filter(({kind}) => kind !== "title").map((block) => `          ${elementOf(block)}`);
  const page = readFileSync(new URL("portal.html", import.meta.url), "utf8")
    .replaceAll("{{title}}", escaped(titleOf(blocks)))
    .replace("{{content}}", () => content.join("\n"));
  return Buffer.from(page, "utf8");
}

/** The markup of one block; the layouts that go by HTML share it. */
export function elementOf(block: Block): string {
  switch (block.kind) {
    case "title":
      return `<h1>${escaped(block.text)}</h1>`;
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`;
    case "subheading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "byline":
      return `<p class="byline">${escaped(block.text)}</p>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "row":
      return `<p>${escaped(block.cells.join("　"))}</p>`;
  }
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
