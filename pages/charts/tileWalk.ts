interface Place {
  tile: SVGElement;
  x: number;
  y: number;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * Makes the tiles of a chart one stop of the keyboard: the tab key comes to the tile that was left last, the arrow keys go to
 * the next in their direction, home and end to the first and the last.
 */
export function walkTiles(chart: SVGElement): void {
  const places = [...chart.querySelectorAll<SVGElement>(".chart-tile")].map(placeOf);
  const stopAt = ({tile}: Place): void => {
    for (const other of places) other.tile.setAttribute("tabindex", other.tile === tile ? "0" : "-1");
  };
  if (places[0]) stopAt(places[0]);
  chart.addEventListener("focusin", ({target}) => {
    const here = places.find(({tile}) => tile === target);
    if (here) stopAt(here);
  });
  chart.addEventListener("keydown", (event) => {
    const here = places.find(({tile}) => tile === event.target);
    const next = here && goal(event.key, here, places);
    if (!next) return;
    event.preventDefault();
    next.tile.focus();
  });
}

function placeOf(tile: SVGElement): Place {
  const box = tile.querySelector("rect");
  const number = (name: string): number => Number(box?.getAttribute(name));
  return {tile, x: number("x") + number("width") / 2, y: number("y")};
}

function goal(key: string, here: Place, places: readonly Place[]): Place | undefined {
  if (key === "Home") return places[0];
  if (key === "End") return places.at(-1);
  const way = ways[key];
  return way && nextIn(way, here, places);
}

/** The nearest place in a direction: what lies straight ahead before what lies aside. */
function nextIn([dx, dy]: readonly [number, number], here: Place, places: readonly Place[]): Place | undefined {
  const cost = ({x, y}: Place): number => {
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    return ahead > 1 && aside <= ahead * 2 ? ahead + aside * 3 : Infinity;
  };
  return places
    .map((place) => ({place, cost: cost(place)}))
    .filter(({cost}) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)[0]?.place;
}
