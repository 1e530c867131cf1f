import {describe, expect, test} from "vitest";
import {textWidth} from "../../pages/charts/lettering.ts";
import {shadesOf} from "../../pages/charts/shades.ts";
import type {Tile} from "../../pages/charts/tile.ts";
import {tileLegend, tiles} from "../../pages/charts/tiles.ts";
import {options, shown} from "./setup.ts";

const tile = (place: string, over: Partial<Tile> = {}): Tile => ({
  place,
  names: [place],
  labels: ["5%"],
  value: 5,
  state: "value",
  title: `${place}: 5%`,
  href: `./place.html?code=${place}`,
  ...over
});

const grid = (cells: readonly (readonly [string, number, number, Partial<Tile>?])[]) => [
  {
    title: "done",
    blocks: [{name: "", tiles: cells.map(([place, column, row, over]) => ({...tile(place, over), at: {column, row}}))}]
  }
];

const draw = (panels: Parameters<typeof tiles>[0], width = 390): SVGElement =>
  tiles(panels, {...options(), width, shades: shadesOf([1, 5, 9])});

const find = (chart: SVGElement, place: string): Element => {
  const found = chart.querySelector(`[data-place="${place}"]`);
  if (!found) throw new Error(`no tile of ${place}`);
  return found;
};

const number = (box: Element | null, name: string): number => Number(box?.getAttribute(name));

describe("a tile map", () => {
  test("sets each place into its cell, within the width", () => {
    const chart = draw(grid([...Array.from({length: 7}, (_, i) => [`p${i}`, i, 0] as const), ["q", 2, 3]]));
    const boxes = [...chart.querySelectorAll(".chart-tile rect")];
    expect(Math.max(...boxes.map((box) => number(box, "x") + number(box, "width")))).toBeLessThanOrEqual(390);
    const [above, below] = [find(chart, "p2"), find(chart, "q")].map((one) => one.querySelector("rect"));
    expect(number(above ?? null, "x")).toBe(number(below ?? null, "x"));
    expect(number(below ?? null, "y")).toBeGreaterThan(number(above ?? null, "y"));
  });

  test("writes the longest name and label that fit", () => {
    const names = ["Inner Mongolia of the north", "NM"];
    const chart = draw(
      grid([
        ["a", 0, 0, {names, labels: [">6.9 million people", ">6.9M"]}],
        ["b", 6, 0]
      ])
    );
    expect([...find(chart, "a").querySelectorAll("text")].map(shown)).toEqual(["NM", ">6.9M"]);
  });

  test.each(["Da Hinggan Ling", "Xishuangbanna Dai Autonomous Prefecture", "大兴安岭"])(
    "keeps the name %s off the edges of its tile, in smaller letters or cut, and says it whole in its title",
    (name) => {
      const chart = draw([{title: "", blocks: [{name: "", tiles: [tile("p", {names: [name], title: name})]}]}]);
      const [box, words] = [find(chart, "p").querySelector("rect"), find(chart, "p").querySelector("text")];
      const size = number(words, "font-size");
      expect(textWidth(words?.textContent ?? "", size)).toBeLessThanOrEqual(number(box, "width") - 6);
      expect(size).toBeGreaterThanOrEqual(9);
      expect(words?.textContent?.slice(0, 4)).toBe(name.slice(0, 4));
      expect(find(chart, "p").querySelector("title")?.textContent).toBe(name);
    }
  );

  test("says what is missing by pattern and sign, never by a shade", () => {
    const chart = draw(
      grid([
        ["silent", 0, 0, {state: "not_reported", value: null, labels: []}],
        ["lost", 1, 0, {state: "not_extracted", value: null, labels: []}],
        ["unclear", 2, 0, {state: "ambiguous"}],
        ["otherwise", 3, 0, {state: "given_otherwise", value: null, labels: []}],
        ["none", 4, 0, {state: "not_held", value: null, labels: [], href: null}],
        ["told", 5, 0]
      ])
    );
    const fill = (place: string): string => find(chart, place).querySelector("rect")?.getAttribute("fill") ?? "";
    expect(fill("silent")).toMatch(/^url\(#/);
    expect(fill("lost")).toMatch(/^url\(#/);
    expect(fill("silent")).not.toBe(fill("lost"));
    expect(fill("none")).toBe("none");
    expect(fill("told")).toContain("--shade");
    for (const place of ["unclear", "otherwise"]) expect(fill(place)).not.toContain("--shade");
    expect([...find(chart, "unclear").querySelectorAll("text")].map(shown)).toContain("?");
    expect(find(chart, "none").tagName).toBe("g");
  });

  test("is one stop of the keyboard, and every tile says its title", () => {
    const chart = draw(
      grid([
        ["a", 0, 0],
        ["b", 1, 0],
        ["c", 2, 0, {state: "not_held", href: null, value: null}]
      ])
    );
    const stops = [...chart.querySelectorAll('[tabindex="0"]')];
    expect(stops.map((one) => one.getAttribute("data-place"))).toEqual(["a"]);
    expect([...chart.querySelectorAll(".chart-tile")].every((one) => one.getAttribute("aria-label"))).toBe(true);
  });

  test("wraps blocks of tiles that have no cell, each below its name", () => {
    const block = (name: string, n: number) => ({
      name,
      tiles: Array.from({length: n}, (_, i) => tile(`${name}${i}`))
    });
    const chart = draw([{title: "", blocks: [block("江西", 11), block("山东", 16), block("湖南", 2)]}]);
    const boxes = [...chart.querySelectorAll(".chart-tile rect")];
    expect(boxes).toHaveLength(29);
    expect(new Set(boxes.map((box) => `${number(box, "x")} ${number(box, "y")}`)).size).toBe(29);
    expect(Math.max(...boxes.map((box) => number(box, "x") + number(box, "width")))).toBeLessThanOrEqual(390);
  });

  test("has in its legend the states that it shows, and no others", () => {
    const panels = grid([
      ["a", 0, 0],
      ["b", 1, 0, {state: "not_reported", value: null}],
      ["c", 2, 0, {state: "not_held", value: null}]
    ]);
    expect(tileLegend(panels).map((entry) => (entry.sign === "missing" ? entry.state : entry.sign))).toEqual([
      "not_reported",
      "swatch"
    ]);
  });
});
