import type {DuckDBConnection} from "@duckdb/node-api";
import type {Places} from "../../lexicon/places.ts";
import type {Values} from "../../model/words.ts";
import type {Correction} from "../corrections.ts";
import {type Anchor, anchorsOf} from "./anchor.ts";
import {applying, failed, type Outcome, sole, told} from "./outcome.ts";

/** An entry that adds what was passed over. */
export type Adding = Extract<Correction, {action: "add"}>;

/** What one kind of thing asks of the place where an entry wants to add one. */
interface Terms {
  /** The words of what stands there already, so that it would count twice; null where there is room. */
  presentAt: (anchor: Anchor) => Promise<string | null>;
  /** The id that a figure gets there. */
  factIdAt: (anchor: Anchor) => string | null;
  /** What it sets that cannot be. */
  impossible: Values | null;
}

/** What becomes of an entry that adds something, and where it stands: at one place, at which nothing like it has been read. */
export async function roomFor(
  connection: DuckDBConnection,
  correction: Adding,
  places: Places,
  {presentAt, factIdAt, impossible}: Terms
): Promise<{outcome: Outcome; anchor?: Anchor}> {
  const {one: anchor, outcome} = sole(correction, await anchorsOf(connection, correction, places));
  if (!anchor) return {outcome};
  const text = await presentAt(anchor);
  if (text !== null) return {outcome: failed(correction, "outdated", told(correction, "present", {text}))};
  const {reportId, start, end} = anchor;
  const target = {factId: factIdAt(anchor), reportId, start, end};
  return {outcome: applying(correction, target, impossible), anchor};
}
