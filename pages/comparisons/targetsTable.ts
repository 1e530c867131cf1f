import type {Catalogue, PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatDeadline} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {measureOf} from "../figures/measure.ts";
import type {Compared} from "../figures/subjects.ts";
import {excerpt, indicatorOf, labelOf} from "../figures/wording.ts";

const shownTargets = 12;

/** What each place promised, those with a deadline first and the soonest of these before others. */
export function targetsTable(compared: readonly Compared[], catalogue: Catalogue, domain: string | null): HTMLElement {
  const targets = compared.flatMap((one) =>
    one.read.facts.flatMap((fact) =>
      fact.role === "target" && (!domain || fact.domain === domain) ? [{one, fact}] : []
    )
  );
  if (targets.length === 0) return element("p", {}, t("targets.none"));
  const due = ({deadline}: PageFact): string => deadline?.date ?? "9999";
  const rows = targets
    .sort((a, b) => due(a.fact).localeCompare(due(b.fact)))
    .map(({one, fact}) => targetRow(one, fact, catalogue));
  const first = targetList(rows.slice(0, shownTargets));
  const rest = rows.slice(shownTargets);
  if (rest.length === 0) return first;
  const more = element("details", {}, element("summary", {}, t("targets.more", {n: rest.length})));
  more.addEventListener("toggle", () => more.childElementCount === 1 && more.append(targetList(rest)), {once: true});
  return element("div", {}, first, more);
}

function targetList(rows: readonly HTMLElement[]): HTMLElement {
  const labels = [t("column.place"), t("column.target"), t("column.value"), t("column.by"), t("column.lead")];
  const head = element("tr", {}, ...labels.map((label) => element("th", {scope: "col"}, label)));
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": t("targets.title")}, table);
}

const none = (): HTMLElement => element("span", {class: "none"}, t("targets.notNamed"));

function targetRow({row, face}: Compared, fact: PageFact, catalogue: Catalogue): HTMLElement {
  const label = labelOf(fact, measureOf(fact).kind);
  const link = element("a", {href: sourceLink(row.id, fact), title: excerpt(fact)}, label);
  const when = fact.deadline ? formatDeadline(fact.deadline) : none();
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, face.name),
    element("td", {}, [fact.scope, indicatorOf(fact, catalogue)].filter(Boolean).join(" · ")),
    element("td", {class: "figure"}, link),
    element("td", {}, when),
    element("td", {}, fact.lead ?? none())
  );
}
