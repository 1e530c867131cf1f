import {t} from "../components/i18n.ts";
import {plainText} from "../components/tipText.ts";
import {named} from "./draw.ts";
import {paper} from "./glyphs.ts";
import type {LegendEntry} from "./legend.ts";
import {letterSize, lineHeight, textWidth} from "./lettering.ts";
import type {ChartOptions} from "./rows.ts";
import type {Shade, Shades} from "./shades.ts";
import {drawScale} from "./shadeScale.ts";
import {svg} from "./svg.ts";
import type {Tile, TilePanel, TileState} from "./tile.ts";
import {layTiles, type LaidTile} from "./tileLayout.ts";
import {walkTiles} from "./tileWalk.ts";

export interface TileOptions extends ChartOptions {
  shades: Shades;
}

/** Places as tiles, the shade of each its value; the arrow keys lead from tile to tile. */
export function tiles(panels: readonly TilePanel[], options: TileOptions): SVGElement {
  const {width, alt, shades, unit = "", tick = String, document = globalThis.document} = options;
  const scale = drawScale(shades, {width, unit, tick, document});
  const top = scale === null ? 0 : Number(scale.getAttribute("height")) + 8;
  const {laid, heads, height} = layTiles(panels, width, top);
  const chart = svg(document, "svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-size": letterSize,
    fill: "currentColor"
  });
  if (scale) chart.append(scale);
  for (const {text, x, y, weight} of heads) {
    chart.append(svg(document, "text", {x, y, dy: "0.32em", "font-weight": weight}, text));
  }
  const called = namesFor(laid);
  chart.append(
    ...laid.map((one) => drawTile({...one, tile: {...one.tile, names: called(one.tile)}}, shades, document))
  );
  walkTiles(chart);
  return named(chart, alt);
}

/** Names in full where most have room; else the short form of all, so that one map does not mix the two. */
function namesFor(laid: readonly LaidTile[]): (tile: Tile) => readonly string[] {
  const fit = laid.filter(({tile, width}) => textWidth(tile.names[0] ?? "", letterSize) <= width - side);
  const most = fit.length >= laid.length * mostNames;
  return ({names}) => (most || names.length < 2 ? names : names.slice(1));
}

const mostNames = 0.8;

/** Kept free on both sides of the words of a tile. */
const side = 6;

function drawTile({tile, x, y, width, height}: LaidTile, shades: Shades, document: Document): SVGElement {
  const shade = tile.value === null || tile.state !== "value" ? null : shades.of(tile.value);
  const made =
    tile.href === null ? svg(document, "g", {role: "img"}) : svg(document, "a", {href: tile.href, target: "_self"});
  const classes = ["chart-tile", ...(tile.state === "value" ? [] : [`chart-${tile.state}`])];
  made.setAttribute("class", classes.join(" "));
  made.setAttribute("data-place", tile.place);
  made.setAttribute("aria-label", plainText(tile.title));
  made.append(
    svg(document, "title", {}, tile.title),
    svg(document, "rect", {x, y, width, height, rx: 2, ...ground(tile.state, shade)}),
    ...wordsOf(tile, shade, {x, y, width, height}, document)
  );
  return made;
}

function ground(state: TileState, shade: Shade | null): Record<string, string | number> {
  const edge = {stroke: "currentColor", "stroke-opacity": state === "not_held" ? 0.22 : 0.3};
  if (!shade) return {fill: state === "not_held" ? "none" : paper, ...edge};
  return {fill: shade.colour, "fill-opacity": shade.opacity, ...edge};
}

/** The sign that stands for the value where there is none to be read. */
const signs: Partial<Record<TileState, string>> = {ambiguous: "?", given_otherwise: "≠"};

type Box = Record<"x" | "y" | "width" | "height", number>;

function wordsOf(tile: Tile, shade: Shade | null, {x, y, width, height}: Box, document: Document): SVGElement[] {
  const fits = (size: number) => (text: string) => textWidth(text, size) <= width - side;
  const {name, size} = nameWithin(tile.names, width - side);
  const label = signs[tile.state] ?? tile.labels.find(fits(labelSize)) ?? "";
  const middle = y + height / 2;
  const first = label === "" ? middle : middle - lineHeight / 2 + 1;
  const fill = shade?.dark
    ? "var(--chart-on-colour, #fff)"
    : tile.state === "not_held"
      ? "var(--faint, #555)"
      : "currentColor";
  const halo = shade || tile.state === "not_held" ? {} : {stroke: paper, "stroke-width": 4, "paint-order": "stroke"};
  const at = {x: x + width / 2, dy: "0.32em", "text-anchor": "middle", fill, "aria-hidden": "true", ...halo};
  return [
    svg(
      document,
      "text",
      {...at, y: first, "font-size": size, "font-weight": tile.state === "not_held" ? 400 : 500},
      name
    ),
    ...(label === ""
      ? []
      : [
          svg(
            document,
            "text",
            {...at, y: middle + lineHeight / 2 - 1, "font-size": labelSize, "font-weight": 600},
            label
          )
        ])
  ];
}

const labelSize = 11;

/** Letters no smaller than this can be read. */
const leastSize = 9;

/**
 * The first name that has room; else the last, in smaller letters, cut where they would be too small: the tile's title says it
 * whole.
 */
function nameWithin(names: readonly string[], room: number): {name: string; size: number} {
  const whole = names.find((name) => textWidth(name, letterSize) <= room);
  if (whole !== undefined) return {name: whole, size: letterSize};
  const last = names.at(-1) ?? "";
  const size = Math.max(leastSize, Math.floor((letterSize * room) / textWidth(last, letterSize)));
  return {name: cut(last, room, size), size};
}

function cut(name: string, room: number, size: number): string {
  if (textWidth(name, size) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The states that these maps show, each with its sign, the missing ones first. */
export function tileLegend(panels: readonly TilePanel[]): LegendEntry[] {
  const states = new Set(panels.flatMap(({blocks}) => blocks.flatMap(({tiles}) => tiles.map(({state}) => state))));
  return order
    .filter((state) => states.has(state))
    .map((state): LegendEntry => {
      if (state === "given_otherwise") return {sign: "letter", letter: "≠", label: t("missing.given_otherwise")};
      if (state === "not_held")
        return {sign: "swatch", form: "square", colour: "currentColor", opacity: 0, label: t("map.notHeld")};
      return {sign: "missing", state};
    });
}

const order: readonly Exclude<TileState, "value">[] = [
  "not_reported",
  "not_extracted",
  "ambiguous",
  "given_otherwise",
  "not_held"
];
