import {groupBy} from "../../src/model/group.ts";
import type {Role} from "../../src/model/fact.ts";
import type {Figure} from "../charts/figure.ts";
import {stacks, type Stack} from "../charts/stacks.ts";
import type {Sheet} from "../charts/sheet.ts";
import type {Compared} from "../figures/subjects.ts";
import {roleColour} from "../components/colours.ts";
import type {Catalogue} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {link} from "../components/state.ts";

/** Roles in the order of the bars. */
const order = ["reform_count", "outcome", "target", "context"] as const satisfies readonly Role[];

interface Row {
  id: string;
  name: string;
  counts: Record<(typeof order)[number], number>;
}

/** What a place's reports have figures about: one bar a policy domain, by role. */
export function domainFigure(compared: readonly Compared[], {domains}: Catalogue, name: string): Figure {
  const rows = rowsOf(compared, domains);
  const total = rows.reduce((sum, row) => sum + totalOf(row), 0);
  const title = t("place.domains.title", {place: name, domain: rows[0]?.name ?? "", n: formatCount(total)});
  // Of several reports the latest is opened: the reader shows one.
  const report = compared[0]?.row.id ?? "";
  const used = order.filter((role) => rows.some(({counts}) => counts[role] > 0));
  const bars = rows.map((row): Stack => ({
    id: row.id,
    name: row.name,
    total: formatCount(totalOf(row)),
    parts: used.map((role) => ({
      count: row.counts[role],
      colour: roleColour(role),
      title: `${row.name}: ${t(`role.${role}`)} ${row.counts[role]}`,
      href: link("report", {id: report, domain: row.id})
    }))
  }));
  const alt = `${title} ${rows.map((row) => `${row.name}: ${totalOf(row)}`).join("; ")}`;
  return {
    id: "domains",
    title,
    under: t("place.domains.under"),
    draw: (width) => stacks(bars, {width, alt}),
    height: rows.length * 24,
    legend: used.map((role) => ({sign: "swatch", form: "bar", colour: roleColour(role), label: t(`role.${role}`)})),
    sheet: () => domainSheet(rows),
    sources: compared.map(({face}) => ({label: face.name, href: face.href})),
    notes: []
  };
}

const totalOf = ({counts}: Row): number => order.reduce((sum, role) => sum + counts[role], 0);

/** Domains that have figures, those with most first. */
function rowsOf(compared: readonly Compared[], domains: Catalogue["domains"]): Row[] {
  const facts = compared.flatMap(({read}) => read.facts);
  const rows = [...groupBy(facts, ({domain}) => domain)].map(([id, own]): Row => {
    const entry = domains.find((domain) => domain.id === id);
    const count = (role: string): number => own.filter((fact) => fact.role === role).length;
    return {
      id,
      name: entry ? nameOf(entry) : id,
      counts: {
        reform_count: count("reform_count"),
        outcome: count("outcome"),
        target: count("target"),
        context: count("context")
      }
    };
  });
  return rows.sort((a, b) => totalOf(b) - totalOf(a));
}

const domainSheet = (rows: readonly Row[]): Sheet => ({
  columns: [
    {key: "name", label: t("column.domain")},
    {key: "domain", label: "domain", shown: false},
    ...order.map((role) => ({key: role, label: t(`role.${role}`), numeric: true}))
  ],
  rows: rows.map(({id, name, counts}) => ({values: {domain: id, name, ...counts}, href: null}))
});
