import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";

export interface TileChoosing {
  /** Names of the places that can be chosen, by their codes. */
  names: ReadonlyMap<string, string>;
  /** How many can be compared. */
  most: number;
  /** Address of the comparison of these places. */
  compare: (places: readonly string[]) => string;
}

/** Places that are gathered on a map, to be compared. */
export interface TileChoice {
  /** The button that turns choosing on, and what is chosen so far. */
  tray: HTMLElement;
  /** Has the tiles of a drawing follow: while one chooses, they are taken instead of followed. */
  attach: (chart: SVGElement) => void;
}

/** Lets tiles be gathered: with the button pressed, a click, the enter key or the space bar takes a tile or lets it go. */
export function tileChoice({names, most, compare}: TileChoosing): TileChoice {
  const chosen = new Set<string>();
  let drawn: SVGElement[] = [];
  const button = element("button", {type: "button", "aria-pressed": "false"}, t("map.choose"));
  const said = element("output", {});
  const isOn = (): boolean => button.getAttribute("aria-pressed") === "true";

  function toggle(place: string): void {
    if (!chosen.delete(place) && chosen.size < most) chosen.add(place);
    show();
  }
  function show(): void {
    for (const tile of drawn) mark(tile);
    const list = [...chosen].map((place) => names.get(place) ?? place).join(t("list.comma"));
    const way = element("a", {href: compare([...chosen])}, t("map.compare", {n: chosen.size}));
    const words =
      chosen.size === 0 ? [isOn() ? t("map.chooseHow", {most}) : ""] : [list, " ", chosen.size > 1 ? way : ""];
    said.replaceChildren(...words);
  }
  function mark(tile: SVGElement): void {
    const place = tile.dataset["place"] ?? "";
    tile.toggleAttribute("data-chosen", chosen.has(place));
    tile.toggleAttribute("data-choosable", isOn() && names.has(place));
  }
  function take(event: Event): void {
    const tile = event.target instanceof Element ? event.target.closest<SVGElement>(".chart-tile") : null;
    const place = tile?.dataset["place"] ?? "";
    if (!isOn() || !names.has(place)) return;
    event.preventDefault();
    toggle(place);
  }
  button.addEventListener("click", () => {
    button.setAttribute("aria-pressed", String(!isOn()));
    show();
  });
  return {
    tray: element("p", {class: "map-tray"}, button, " ", said),
    attach(chart) {
      drawn = [...chart.querySelectorAll<SVGElement>(".chart-tile")];
      chart.addEventListener("click", take);
      chart.addEventListener("keydown", (event) => event.key === " " && take(event));
      show();
    }
  };
}
