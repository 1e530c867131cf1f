import type {Lexicon} from "../../lexicon/index.ts";
import type {Rejected} from "../../model/fact.ts";
import type {CellMention, CellTold} from "../../model/mention.ts";
import {groupBy} from "../../model/group.ts";
import type {Outline, Sentence} from "../../model/text.ts";
import {type Block, blocksOf} from "./blocks.ts";
import {captionsOf} from "./captions.ts";
import {type Entry, entriesOf, filled} from "./grid.ts";
import {readBlock, rejectedIn} from "./read.ts";

/** What the tables of a report hold. */
export interface Tabled {
  figures: CellMention[];
  /** What row and column say of the sentences that cells tell. */
  told: CellTold[];
  rejected: Rejected[];
  /** Whether a sentence of a table is to be read as prose: a cell that tells something, a line of its own. */
  isProse: (sentence: Sentence) => boolean;
}

/** A table of more columns is a program's, no report's: each cell is read with those beside it, each figure told with its row. */
const widest = 512;

/** Reads the figures of all tables by their headings, and says of every other number why it is none. */
export function findTabled(outline: Outline, lexicon: Lexicon): Tabled {
  const [figures, told, rejected]: [CellMention[], CellTold[], Rejected[]] = [[], [], []];
  const sentences = groupBy(outline.sentences, ({inTable}) => (inTable ? keyOf(inTable) : ""));
  const prose = new Set<string>();
  let last: Block | null = null;
  for (const [index, table] of outline.tables.entries()) {
    const grid = entriesOf(outline.text, table, index);
    if (table.columns > widest) {
      rejected.push(
        ...[...new Set(grid.rows.flatMap(filled))].flatMap((cell) => rejectedIn(cell, "table not understood", lexicon))
      );
      continue;
    }
    const above = captionsOf(outline, index, lexicon);
    for (const block of blocksOf(grid, lexicon)) {
      last = continued(block, last, above.isContinued);
      const read = readBlock({block: last, grid, above: above.lines}, outline, lexicon);
      figures.push(...read.figures);
      rejected.push(...read.rejected);
      for (const {row, column} of read.lines)
        for (const at of [column, null]) prose.add(keyOf({table: index, row, column: at}));
      for (const {cell, column, deadline} of read.prose) {
        const key = keyOf({table: index, row: cell.row, column: cell.column});
        const own = sentences.get(key) ?? [];
        if (own.length > 0) prose.add(key);
        told.push(...own.map(({index: sentence}) => ({sentence, column, deadline})));
        if (own.length === 0) rejected.push(...rejectedIn(cell, "words in a row of figures", lexicon));
      }
    }
  }
  return {figures, told, rejected, isProse: ({inTable}) => inTable !== undefined && prose.has(keyOf(inTable))};
}

const keyOf = ({table, row, column}: Required<Sentence>["inTable"]): string => `${table} ${row} ${column}`;

/** A block without a head that goes on with the one before it, over a page or in the next table, has its head. */
function continued(block: Block, last: Block | null, isContinued: boolean): Block {
  if (block.heads.length > 0 || last === null || !isContinued) return block;
  const width = (rows: Block["body"]): number =>
    Math.max(0, ...rows.flatMap((row) => row.map((cell: Entry) => cell.column + cell.columns)));
  if (width(block.body) !== width(last.body)) return block;
  const captions = block.captions.length > 0 ? block.captions : last.captions;
  return {...block, heads: last.heads, captions: filled(captions)};
}
