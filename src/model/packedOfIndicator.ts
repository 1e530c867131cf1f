import {factId} from "./factId.ts";
import {type PackedRows, packRows, unpackRows} from "./packedRows.ts";
import type {Span} from "./span.ts";

/** A figure of a report among those of others. */
interface Figure extends Span {
  id: string;
  report: string;
}

/** What is said of one indicator as pages get it: its figures by field, with their lengths for their ends, ids null that follow. */
export type PackedOfIndicator<F extends {figures: readonly Figure[]}> = Omit<F, "figures"> & {figures: PackedRows};

/** Packs what all reports say of one indicator: with thousands of figures three quarters of the bytes. */
export const packOfIndicator = <F extends {figures: readonly Figure[]}>(said: F): PackedOfIndicator<F> => ({
  ...said,
  figures: packRows(
    said.figures.map((figure) => ({
      ...figure,
      id: figure.id === factId(figure.report, figure.start, figure.end) ? null : figure.id,
      end: figure.end - figure.start
    }))
  )
});

/** What `packOfIndicator` has packed, as it was. */
export const unpackOfIndicator = <F extends {figures: readonly Figure[]}>(packed: PackedOfIndicator<F>): F =>
  ({
    ...packed,
    figures: unpackRows(packed.figures).map((row) => {
      const {id, report, start, end: length} = row as unknown as Omit<Figure, "id"> & {id: string | null};
      const end = start + length;
      return {...row, end, id: id ?? factId(report, start, end)};
    })
  }) as unknown as F;
