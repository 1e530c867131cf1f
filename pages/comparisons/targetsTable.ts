import type {Catalogue, PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatDeadline} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import type {Compared} from "../figures/subjects.ts";
import {excerpt, footingLabel, indicatorOf} from "../figures/wording.ts";

const shownTargets = 12;

/** The targets of these reports; of these domains alone where some are named. */
export const targetsIn = (compared: readonly Compared[], domains: readonly string[]): Named[] =>
  compared.flatMap((one) =>
    one.read.facts.flatMap((fact) =>
      fact.role === "target" && (domains.length === 0 || domains.includes(fact.domain)) ? [{one, fact}] : []
    )
  );

/** What each place promised, those with a deadline first and the soonest of these before others. */
export function targetsTable(
  compared: readonly Compared[],
  catalogue: Catalogue,
  domains: readonly string[]
): HTMLElement {
  const targets = targetsIn(compared, domains);
  if (targets.length === 0) return element("p", {}, t("targets.none"));
  const due = ({deadline}: PageFact): string => deadline?.date ?? "9999";
  return table(
    targets.sort((a, b) => due(a.fact).localeCompare(due(b.fact))),
    {
      caption: t("targets.title"),
      columns: columns(catalogue),
      first: shownTargets,
      more: (n) => t("targets.more", {n})
    }
  );
}

/** A target and the report that names it. */
interface Named {
  one: Compared;
  fact: PageFact;
}

const columns = (catalogue: Catalogue): Column<Named>[] => [
  {label: t("column.place"), cell: ({one}) => one.face.name},
  {
    label: t("column.target"),
    cell: ({fact}) => [fact.scope, indicatorOf(fact, catalogue)].filter(Boolean).join(" · ")
  },
  {label: t("column.value"), figure: true, cell: (named) => valueLink(named, catalogue)},
  {label: t("column.by"), cell: ({fact}) => (fact.deadline ? formatDeadline(fact.deadline) : none())},
  {label: t("column.lead"), cell: ({fact}) => fact.lead ?? none()}
];

const none = (): HTMLElement => element("span", {class: "none"}, t("targets.notNamed"));

const valueLink = ({one, fact}: Named, catalogue: Catalogue): HTMLElement =>
  element("a", {href: sourceLink(one.row.id, fact), title: excerpt(fact)}, footingLabel(fact, catalogue));
