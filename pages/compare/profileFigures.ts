import {nice} from "d3";
import type {Figure} from "../charts/figure.ts";
import {profile, type profileDots} from "../charts/profile.ts";
import type {ProfileLane} from "../charts/profile.ts";
import type {ProfileRow} from "../charts/rows.ts";
import type {Sheet} from "../charts/sheet.ts";
import type {Catalogue} from "../components/data.ts";
import {formatShare, formatTick} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {domainDensity, yardsticks, valueOf, type Yardstick} from "./accountability.ts";
import {comparedValues} from "../comparisons/sheet.ts";
import {reportSheetColumns} from "../figures/sheet.ts";
import type {Compared} from "../figures/subjects.ts";

/** The accountability profile: what can be said of every report, whatever it counts. */
export function accountabilityFigure(compared: readonly Compared[]): Figure {
  const rows = yardsticks.map((yardstick) => yardstickRow(yardstick, compared));
  return frame(compared, rows, {
    id: "accountability-profile",
    title: t("accountability.title"),
    notes: [t("accountability.note"), t("accountability.how")],
    sheet: () => measureSheet(compared),
    dots: compared.length > 5 ? "medium" : "large"
  });
}

/** How concrete each policy domain is: its figures per 1,000 characters, all domains on one scale. */
export function domainFigure(compared: readonly Compared[], {domains}: Catalogue): Figure {
  const densities = domainDensity(compared);
  const max = ceiling(Math.max(0, ...densities.flatMap(({values}) => values)));
  const nameOfDomain = (id: string): string => {
    const entry = domains.find((domain) => domain.id === id);
    return entry ? nameOf(entry) : id;
  };
  const rows = densities.map(({domain, values}): ProfileRow => {
    const name = nameOfDomain(domain);
    const dots = compared.map(({face, row}, i) => {
      const label = formatTick(Number((values[i] ?? 0).toFixed(1)));
      const href = link("report", {id: row.id, domain});
      return {lane: face.id, value: values[i] ?? 0, label, title: `${face.name} · ${name}: ${label}`, href};
    });
    return {id: domain, name, max, ends: ["0", formatTick(max)], dots};
  });
  const sheet = (): Sheet => rowSheet(compared, rows, t("column.domain"));
  return frame(compared, rows, {
    id: "domain-profile",
    title: t("domains.title"),
    notes: [t("domains.note")],
    sheet,
    dots: "small"
  });
}

type Rest = Pick<Figure, "id" | "title" | "notes" | "sheet"> & {dots: keyof typeof profileDots};

function frame(compared: readonly Compared[], rows: readonly ProfileRow[], {dots, ...rest}: Rest): Figure {
  const lanes: ProfileLane[] = compared.map(({face}) => face);
  const alt = `${rest.title} ${rows.map(({name, dots}) => `${name}: ${dots.map(({title}) => title).join(", ")}`).join("; ")}`;
  return {
    ...rest,
    under: t("compare.level.3"),
    draw: (width) => profile(rows, lanes, {width, alt, dots}),
    height: rows.length * (dots === "small" ? 30 : 50),
    legend: lanes.map(({name, tag, colour}) => {
      return {sign: "swatch", form: "dot", colour, label: name, tag: dots === "small" ? "" : tag};
    }),
    sources: compared.map(({face}) => ({label: face.name, href: face.href}))
  };
}

/** The end of an axis that begins at zero: a round number, past the largest value. */
const ceiling = (value: number): number => (value === 0 ? 1 : nice(0, value, 4)[1]);

function yardstickRow(yardstick: Yardstick, compared: readonly Compared[]): ProfileRow {
  const name = t(`accountability.${yardstick.id}`);
  const values = compared.map((one) => valueOf(yardstick.of(one)));
  const max = yardstick.share ? 1 : ceiling(Math.max(0, ...values.map((value) => value ?? 0)));
  const dots = compared.map(({face, ...subject}, i) => {
    const value = values[i] ?? null;
    const label = words(yardstick, {...subject, face});
    return {lane: face.id, value, label, title: `${face.name}: ${name} ${label}`, href: face.href};
  });
  return {id: yardstick.id, name, max, ends: ["0", yardstick.share ? "100%" : formatTick(max)], dots};
}

/** A share with what it is of; a rate with one decimal. */
function words(yardstick: Yardstick, one: Compared): string {
  const part = yardstick.of(one);
  const value = valueOf(part);
  if (value === null) return t("accountability.nothing");
  if (!yardstick.share) return formatTick(Number(value.toFixed(1)));
  return t("accountability.share", {share: formatShare(value), part: part.part, whole: part.whole});
}

function measureSheet(compared: readonly Compared[]): Sheet {
  const rows = yardsticks.flatMap((yardstick) =>
    compared.map((one) => {
      const {part, whole} = yardstick.of(one);
      const value = valueOf({part, whole});
      const state = value === null ? "nothing_to_measure" : "value";
      const shown = {
        accountability: yardstick.id,
        name: t(`accountability.${yardstick.id}`),
        label: words(yardstick, one)
      };
      return {values: {...comparedValues(one), ...shown, state, value, part, whole}, href: one.face.href};
    })
  );
  return {
    columns: reportSheetColumns(
      [
        {key: "place", label: t("column.place")},
        {key: "name", label: t("column.measure")},
        {key: "label", label: t("column.value"), numeric: true}
      ],
      "accountability",
      "state",
      "value",
      "part",
      "whole"
    ),
    rows
  };
}

function rowSheet(compared: readonly Compared[], rows: readonly ProfileRow[], heading: string): Sheet {
  return {
    columns: reportSheetColumns(
      [
        {key: "place", label: t("column.place")},
        {key: "name", label: heading},
        {key: "value", label: t("column.perThousand"), numeric: true}
      ],
      "domain"
    ),
    rows: rows.flatMap(({id, name, dots}) =>
      dots.flatMap(({value, href}, i) => {
        const one = compared[i];
        if (!one) return [];
        return [{values: {...comparedValues(one), domain: id, name, value: Number((value ?? 0).toFixed(3))}, href}];
      })
    )
  };
}
