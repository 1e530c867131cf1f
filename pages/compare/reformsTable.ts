import type {Catalogue} from "../components/data.ts";
import {joined, element} from "../components/elements.ts";
import {nameIn, t} from "../components/i18n.ts";
import {sourceLink} from "../components/state.ts";
import {table} from "../components/table.ts";
import {namedReforms, type NamedReform} from "./reforms.ts";
import type {Compared} from "../figures/subjects.ts";

/** Reforms that two or more of the reports name, with where each does; below them those that one names. */
export function reformsTable(compared: readonly Compared[], catalogue: Catalogue): HTMLElement {
  const all = namedReforms(compared);
  const common = all.filter(({named}) => named.length > 1);
  const single = all.filter(({named}) => named.length === 1);
  return element(
    "div",
    {},
    common.length === 0 ? element("p", {}, t("reforms.noneCommon")) : commonTable(common, compared, catalogue),
    single.length === 0 ? null : folded(single, compared)
  );
}

function commonTable(
  reforms: readonly NamedReform[],
  compared: readonly Compared[],
  catalogue: Catalogue
): HTMLElement {
  return table(reforms, {
    caption: t("reforms.title"),
    columns: [
      {label: t("column.reform"), cell: ({name}) => name},
      {label: t("column.domain"), cell: (reform) => domainName(reform, catalogue)},
      {label: t("column.namedBy"), cell: (reform) => places(reform, compared)}
    ]
  });
}

const domainName = ({domain}: NamedReform, {domains}: Catalogue): string => nameIn(domains, domain) ?? domain;

/** The places that name a reform, each leading to where it does. */
const places = ({named}: NamedReform, compared: readonly Compared[]): (string | HTMLElement)[] =>
  joined(
    named.flatMap(({report, reform}) => {
      const one = compared[report];
      return one ? [element("a", {href: sourceLink(one.row.id, reform)}, one.face.name)] : [];
    }),
    t("list.comma")
  );

function folded(reforms: readonly NamedReform[], compared: readonly Compared[]): HTMLElement {
  const items = reforms.map((reform) => element("li", {}, `${reform.name} — `, ...places(reform, compared)));
  const summary = element("summary", {}, t("reforms.single", {n: reforms.length}));
  return element("details", {}, summary, element("ul", {class: "plain"}, ...items));
}
