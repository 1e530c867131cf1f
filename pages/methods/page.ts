import {loadCatalogue, loadPhrases, loadReports} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {type Key, t} from "../components/i18n.ts";
import {waysTo} from "../components/parts.ts";
import {domainTable, familySection} from "./catalogue.ts";
import {comparatorTable, levelTable, missingTable, roleTable} from "./grammar.ts";

/** The codebook: what is a figure here, how it is read, drawn and compared, and every indicator with its phrases. */
export async function methods(): Promise<Node> {
  const [catalogue, phrases, reports] = await Promise.all([loadCatalogue(), loadPhrases(), loadReports()]);
  const page = document.createDocumentFragment();
  page.append(
    element("header", {class: "head"}, element("h1", {}, t("methods.title")), element("p", {}, t("methods.intro"))),
    waysTo(parts.map((id) => ({id, way: t(`methods.${id}`)}))),
    part("fact", ...prose("fact", 3), list("not", 4)),
    part("roles", ...prose("roles", 1), roleTable(reports)),
    part("comparators", ...prose("comparators", 1), comparatorTable()),
    part("missing", ...prose("missing", 1), missingTable()),
    part("levels", ...prose("levels", 1), levelTable()),
    part("reading", ...prose("reading", 4)),
    part("domains", ...prose("domains", 1), domainTable(catalogue.domains)),
    part(
      "catalogue",
      ...prose("catalogue", 1),
      ...catalogue.families.map((family) =>
        familySection(
          family,
          catalogue.indicators.filter((indicator) => indicator.family === family.id),
          phrases
        )
      )
    )
  );
  return page;
}

const parts = ["fact", "roles", "comparators", "missing", "levels", "reading", "domains", "catalogue"] as const;

const part = (name: (typeof parts)[number], ...content: readonly Node[]): HTMLElement =>
  element("section", {id: name, class: "panel"}, element("h2", {}, t(`methods.${name}`)), ...content);

/** Paragraphs `methods.<name>.1`, `.2`, … */
const prose = (name: string, count: number): HTMLElement[] =>
  Array.from({length: count}, (_, i) => element("p", {}, t(`methods.${name}.${i + 1}` as Key)));

const list = (name: string, count: number): HTMLElement =>
  element("ul", {}, ...Array.from({length: count}, (_, i) => element("li", {}, t(`methods.${name}.${i + 1}` as Key))));
