import iconv from "iconv-lite";
import type {Block} from "./blocks.ts";

const indent = "\u3000\u3000";

/** A report as plain lines, as an office types it: paragraphs indented by two ideographic spaces. */
export const plainText = (blocks: readonly Block[], lineEnd: string): string =>
  blocks.map((block) => lineOf(block) + lineEnd).join("");

function lineOf(block: Block): string {
  if (block.kind === "row") return block.cells.join("\t");
  return block.kind === "paragraph" ? indent + block.text : block.text;
}

/** A text file as a Chinese Windows editor saves it. */
export const windowsText = (blocks: readonly Block[]): Buffer => iconv.encode(plainText(blocks, "\r\n"), "gb18030");
