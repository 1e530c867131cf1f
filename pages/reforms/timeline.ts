import {diffusion, type DiffusionRow} from "../charts/diffusion.ts";
import type {Figure} from "../charts/figure.ts";
import {placeColour} from "../components/colours.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {isSpread, type Cluster, type Member} from "./clusters.ts";
import {clusterSheet} from "./sheet.ts";
import {sourcesFrom} from "../figures/sources.ts";

/** Rows and dots that a chart can hold and still be read. */
const most = {rows: 24, dots: 900};

/** The first reforms, as many as fit. */
function fitting(clusters: readonly Cluster[]): Cluster[] {
  let dots = 0;
  return clusters.slice(0, most.rows).filter(({members}, i) => (dots += members.length) <= most.dots || i === 0);
}

/** How reforms came to more places over the years; null where no reform is named in more than one. */
export function timeline(clusters: readonly Cluster[], domainName: (id: string) => string): Figure | null {
  const spread = clusters.filter(isSpread);
  if (spread.length === 0) return null;
  const drawn = fitting(spread);
  const colours = placeColour([...new Set(drawn.flatMap(({members}) => members.map(({place}) => place)))]);
  const rows = drawn.map((cluster) => rowOf(cluster, colours));
  const title = t("reform.timeline", {n: formatCount(spread.length)});
  return {
    id: "timeline",
    title,
    under: t("reform.timeline.under"),
    draw: (width) => diffusion(rows, {width, alt: altOf(title, rows)}),
    height: 60 + drawn.length * 48,
    legend: [],
    sheet: () => clusterSheet(spread, domainName),
    sources: sourcesOf(drawn),
    notes: [
      t("reform.note.record"),
      ...(spread.length > drawn.length ? [t("reform.note.cut", {n: drawn.length, all: spread.length})] : [])
    ]
  };
}

function rowOf({name, members}: Cluster, colours: ReadonlyMap<string, string>): DiffusionRow {
  return {
    name,
    note: firstWords(members),
    dots: members.flatMap(({place, placeName, year, first, row, name: words, start, end}) =>
      year === null
        ? []
        : [
            {
              name: placeName,
              year,
              first,
              colour: colours.get(place) ?? "currentColor",
              title: `${placeName} ${year}: ${words}${first ? ` (${t("reform.first")})` : ""}`,
              source: {report: row.id, start, end}
            }
          ]
    )
  };
}

/** Who is first on record: a place, or how many share the first year; the year alone where all are of one. */
export function firstWords(members: readonly Member[]): string {
  const firsts = members.filter(({first}) => first);
  const places = [...new Set(firsts.map(({placeName}) => placeName))];
  const [member] = firsts;
  if (!member || member.year === null) return "";
  if (members.every(({year}) => year === member.year)) return t("reform.allIn", {year: member.year});
  if (places.length === 1) return t("reform.firstOn", {place: places[0] ?? "", year: member.year});
  return t("reform.firstYear", {n: formatCount(places.length), year: member.year});
}

function sourcesOf(clusters: readonly Cluster[]): Figure["sources"] {
  return sourcesFrom(clusters.flatMap(({members}) => members.map(({row}) => row)));
}

const altOf = (title: string, rows: readonly DiffusionRow[]): string =>
  `${title} ${rows.map(({name, note, dots}) => `${name}: ${note}; ${dots.map((dot) => `${dot.name} ${dot.year}`).join(", ")}`).join(". ")}`;
