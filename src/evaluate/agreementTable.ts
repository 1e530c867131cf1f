import type {Agreement, Comparison} from "./agreement.ts";
import {percent} from "./table.ts";

const fieldLine = ([name, {same, of, kappa}]: [string, Agreement]): string =>
  `${name.padEnd(14)}${percent(same, of)}   ${String(of).padStart(6)}   ${kappa === null ? "    –" : kappa.toFixed(2).padStart(5)}`;

/** What two readers have in common as lines for a terminal, `nameOf` telling what a report is called. */
export function agreementLines(
  {readers, figures, fields, reports}: Comparison,
  nameOf: (id: string) => string
): string[] {
  const [one, other] = readers;
  return [
    `${one} and ${other}, reports that both have read: ${reports.length}`,
    `figures of both ${figures.both}, only ${one} ${figures.one}, only ${other} ${figures.other}`,
    "",
    `${"said of both".padEnd(14)}  same       of   kappa`,
    ...Object.entries(fields).map(fieldLine),
    "",
    "report: figures of both, of one alone, of the other alone, what is said of both the same",
    ...reports.map(
      ({id, both, one: first, other: second, same, of}) =>
        `${String(both).padStart(5)} ${String(first).padStart(5)} ${String(second).padStart(5)}  ${percent(same, of)}  ${nameOf(id)}`
    )
  ];
}
