import type {Missing} from "./rows.ts";

/** What a tile shows: a figure, why there is none on this scale, or that no report of the place is held. */
export type TileState = "value" | Missing | "not_held";

/** One place of a tile map. */
export interface Tile {
  /** Code of the place. */
  place: string;
  /** What it is called, and what it says, the longest form first: the first that has room is written. */
  names: readonly string[];
  labels: readonly string[];
  value: number | null;
  state: TileState;
  /** Spoken and shown on hover: place, value, state. */
  title: string;
  /** Where it leads; null where there is nothing to lead to. */
  href: string | null;
}

/** Tiles that stand together: each in its place of a grid, or, without places, one after the other. */
export interface TileBlock {
  /** What the block is called; empty where there is one alone. */
  name: string;
  tiles: readonly (Tile & {at?: {column: number; row: number}})[];
}

/** One map: what it shows, and its blocks. */
export interface TilePanel {
  title: string;
  blocks: readonly TileBlock[];
}
