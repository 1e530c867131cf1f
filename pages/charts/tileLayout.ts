import {lineHeight, widest} from "./lettering.ts";
import type {Tile, TileBlock, TilePanel} from "./tile.ts";

/** A tile in its place; pixels from the upper left of the drawing. */
export interface LaidTile {
  tile: Tile;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Head {
  text: string;
  x: number;
  y: number;
  weight: number;
}

export interface TileLayout {
  laid: LaidTile[];
  heads: Head[];
  height: number;
}

const tileHeight = 42;
const gap = 3;
const between = 20;

/** Tiles of a grid are no narrower than this where two maps stand side by side, and no wider than that. */
const narrowGrid = 54;
const wideGrid = 84;

/** Tiles of blocks. */
const narrowTile = 50;
const wideTile = 96;

/** Places the tiles of maps below `top`: maps side by side where there is room, else one below the other. */
export function layTiles(panels: readonly TilePanel[], width: number, top: number): TileLayout {
  const columns = Math.max(1, ...panels.flatMap(({blocks}) => blocks.map(columnsOf)));
  const half = (width - between * 2) / 2;
  const abreast = panels.length > 1 && isGrid(panels) && half / columns >= narrowGrid;
  const parts: TileLayout[] = [];
  for (const [i, panel] of panels.entries()) {
    const before = abreast ? top : (parts.at(-1)?.height ?? top) + (i > 0 ? between : 0);
    const left = abreast ? i * (Math.min(half, columns * wideGrid) + between * 2) : 0;
    parts.push(layPanel(panel, {left, top: before, width: abreast ? half : width}));
  }
  return {
    laid: parts.flatMap(({laid}) => laid),
    heads: parts.flatMap(({heads}) => heads),
    height: Math.max(top, ...parts.map(({height}) => height))
  };
}

const isGrid = (panels: readonly TilePanel[]): boolean =>
  panels.every(({blocks}) => blocks.every(({tiles}) => tiles.every(({at}) => at)));

/** The columns of a grid; 0 of tiles that stand one after the other. */
const columnsOf = ({tiles}: TileBlock): number => Math.max(0, ...tiles.map(({at}) => (at ? at.column + 1 : 0)));

interface Room {
  left: number;
  top: number;
  width: number;
}

function layPanel({title, blocks}: TilePanel, {left, top, width}: Room): TileLayout {
  const titleRoom = title === "" ? 0 : lineHeight + 4;
  const heads = title === "" ? [] : [{text: title, x: left, y: top + lineHeight / 2, weight: 600}];
  const below = {left, top: top + titleRoom, width};
  const part = isGrid([{title, blocks}]) ? layGrid(blocks, below) : layBlocks(blocks, below);
  return {...part, heads: [...heads, ...part.heads]};
}

/** Tiles in their places of a grid. */
function layGrid(blocks: readonly TileBlock[], {left, top, width}: Room): TileLayout {
  const columns = Math.max(1, ...blocks.map(columnsOf));
  const step = Math.min(wideGrid, Math.floor(width / columns));
  const laid = blocks.flatMap(({tiles}) =>
    tiles.flatMap((tile): LaidTile[] => {
      if (!tile.at) return [];
      const {column, row} = tile.at;
      return [
        {tile, x: left + column * step, y: top + row * (tileHeight + gap), width: step - gap, height: tileHeight}
      ];
    })
  );
  return {laid, heads: [], height: bottomOf(laid, top)};
}

const bottomOf = (laid: readonly LaidTile[], top: number): number =>
  Math.max(top, ...laid.map(({y, height}) => y + height)) + 2;

/** Blocks one beside the other as far as there is room, each with its name above, then a row of blocks below. */
function layBlocks(blocks: readonly TileBlock[], {left, top, width}: Room): TileLayout {
  const names = blocks.flatMap(({tiles}) => tiles.map(({names}) => names[0] ?? ""));
  const wanted = Math.min(wideTile, Math.max(narrowTile, widest(names) + 8)) + gap;
  const across = Math.max(1, Math.floor((width + gap) / wanted));
  const step = Math.min(wanted, Math.floor((width + gap) / across));
  const heads: Head[] = [];
  const laid: LaidTile[] = [];
  let [x, y, deepest] = [left, top, 0];
  for (const {name, tiles} of blocks) {
    const columns = Math.min(across, Math.max(2, Math.ceil(Math.sqrt(tiles.length * 2))));
    if (x > left && x + columns * step - gap > left + width) [x, y, deepest] = [left, y + deepest, 0];
    const head = name === "" ? 0 : lineHeight + 2;
    if (name !== "") heads.push({text: name, x, y: y + lineHeight / 2, weight: 400});
    laid.push(...tiles.map((tile, i) => ({tile, ...cellOf(i, columns, {x, y: y + head, step})})));
    deepest = Math.max(deepest, head + Math.ceil(tiles.length / columns) * (tileHeight + gap) + 10);
    x += columns * step + between / 2;
  }
  return {laid, heads, height: bottomOf(laid, top)};
}

/** Where the tile with this number stands in a block that begins at `x` and `y`. */
const cellOf = (
  i: number,
  columns: number,
  {x, y, step}: Record<"x" | "y" | "step", number>
): Omit<LaidTile, "tile"> => ({
  x: x + (i % columns) * step,
  y: y + Math.floor(i / columns) * (tileHeight + gap),
  width: step - gap,
  height: tileHeight
});
