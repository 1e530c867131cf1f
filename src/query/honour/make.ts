import {z} from "zod";
import {honoursPerBlock} from "../../model/blocks.ts";
import {query} from "../index.ts";
import type {DocumentKind} from "../documentKind.ts";
import type {HonourBlock} from "./document.ts";
import {HonourRow} from "./rows.ts";

const Total = z.object({honours: z.number()});

/** All honours, in documents of one size. */
export const honourBlocks: DocumentKind<HonourBlock> = {
  ids: async (connection) => {
    const [total] = await query(connection, "honour/total", {}, Total);
    return Array.from({length: Math.ceil((total?.honours ?? 0) / honoursPerBlock)}, (_, n) => String(n));
  },
  make: async (connection, ids) =>
    Promise.all(
      ids.map(async (id) => {
        const from = Number(id) * honoursPerBlock;
        const rows = await query(connection, "honour/honours", {from, to: from + honoursPerBlock}, HonourRow);
        return {
          id,
          honours: rows.map(({report, start, end, text, type, level}) => ({report, start, end, text, type, level}))
        };
      })
    )
};
