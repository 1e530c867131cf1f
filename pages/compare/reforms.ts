import type {Subject} from "../figures/held.ts";
import type {ReportFacts} from "../components/data.ts";

type Reform = ReportFacts["reforms"][number];

/** A reform that one or more of the reports name. */
export interface NamedReform {
  name: string;
  domain: string;
  /** Position of each report that names it, with where it does. */
  named: {report: number; reform: Reform}[];
}

/** What two ways of writing a reform's name have in common: no quotation marks, no spaces, no 改革 at the end. */
export const reformKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[“”"'‘’《》「」『』\s]/g, "")
    .replace(/改革$/, "");

/** The reforms that the reports name, those that more reports name first. */
export function namedReforms(subjects: readonly Subject[]): NamedReform[] {
  const found = new Map<string, NamedReform>();
  for (const [report, {read}] of subjects.entries()) {
    for (const reform of read.reforms) {
      const key = reformKey(reform.name);
      const known = found.get(key) ?? {name: reform.name, domain: reform.domain, named: []};
      if (!known.named.some((one) => one.report === report)) known.named.push({report, reform});
      found.set(key, known);
    }
  }
  return [...found.values()].sort((a, b) => b.named.length - a.named.length);
}
