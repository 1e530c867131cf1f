import {toCsv, type Sheet, type SheetRow} from "../charts/sheet.ts";
import type {Figure} from "../charts/figure.ts";
import type {Catalogue, Definitions} from "../components/data.ts";
import {definitionOf, nameOf, t} from "../components/i18n.ts";
import {columns, factRow, comparedValues} from "../comparisons/sheet.ts";
import type {Compared} from "../figures/subjects.ts";

/** What the picture of a chart is called in a saved view. */
export const pictureName = (figure: string, kind: "svg" | "png"): string => `pictures/${figure}.${kind}`;

/** What the memo table is called in a saved view. */
export const memoName = "memo.xlsx";

/** What a view is saved as: its figures, the reports they come from, and the address that shows it again. */
export interface View {
  title: string;
  address: string;
  date: string;
  figures: readonly Figure[];
  compared: readonly Compared[];
  catalogue: Catalogue;
  /** What the families of the catalogue tell, and what their indicators count. */
  definitions: readonly Definitions[];
}

/** The files of a saved view, by name: what is drawn, every figure of its reports, what the words mean, how to cite. */
export function viewFiles(view: View): Record<string, string> {
  return {
    "data.csv": toCsv(dataSheet(view)),
    "evidence.csv": toCsv(evidenceSheet(view)),
    "codebook.md": codebook(view),
    "README.md": readme(view),
    CITATION: citation(view)
  };
}

/** The view as the bytes of a ZIP archive, with further files by name; those are packed as they are. */
export async function zipView(
  view: View,
  further: Readonly<Record<string, Uint8Array>> = {}
): Promise<Uint8Array<ArrayBuffer>> {
  const {strToU8, zipSync} = await import("fflate");
  const texts = Object.entries(viewFiles(view)).map(([name, text]) => [name, strToU8(text)]);
  const packed = Object.entries(further).map(([name, bytes]) => [
    name,
    [bytes, {level: name.endsWith(".svg") ? 6 : 0}]
  ]);
  return zipSync(Object.fromEntries([...texts, ...packed]));
}

/** All that is drawn, a row a figure or a missing state, with the chart that draws it. */
function dataSheet({figures}: Pick<View, "figures">): Sheet {
  const sheets = figures.map((figure) => ({figure, sheet: figure.sheet()}));
  const keys = [...new Set(sheets.flatMap(({sheet}) => sheet.columns.map(({key}) => key)))];
  const rows = sheets.flatMap(({figure, sheet}) =>
    sheet.rows.map(({values, href}): SheetRow => ({
      values: {...values, chart: figure.id, chart_title: figure.title},
      href
    }))
  );
  return {columns: ["chart", "chart_title", ...keys].map((key) => ({key, label: key})), rows};
}

/** Every figure that was read out of the compared reports, drawn or not, with its sentence. */
function evidenceSheet({compared}: Pick<View, "compared">): Sheet {
  const rows = compared.flatMap((one) =>
    one.read.facts.map((fact) =>
      factRow(fact, one, {...comparedValues(one), side: fact.role, label: fact.text, state: "value"})
    )
  );
  return {columns: columns(), rows};
}

const used = ({compared}: View): Set<string> =>
  new Set(compared.flatMap(({read}) => read.facts.flatMap(({indicatorId}) => indicatorId ?? [])));

/** The states that rows of files have. */
const states = [
  "value",
  "zero",
  "not_reported",
  "not_extracted",
  "given_otherwise",
  "ambiguous",
  "nothing_to_measure"
] as const;

function codebook(view: View): string {
  const ids = used(view);
  const told = definitionsIn(view.definitions);
  const entries = view.catalogue.indicators.filter(({id}) => ids.has(id));
  const defined = entries.map(
    (entry) =>
      `- \`${entry.id}\` — ${nameOf(entry)} (${entry.unitClass}; ${entry.family}; ${entry.domain}): ${told(entry.family, entry.id)}`
  );
  const families = view.catalogue.families.map(
    (family) => `- \`${family.id}\` — ${nameOf(family)}: ${told(family.id)}`
  );
  return [
    `# ${t("bundle.codebook")}`,
    t("bundle.columns"),
    `## ${t("bundle.states")}`,
    ...states.map((state) => `- \`${state}\` — ${t(`bundle.state.${state}`)}`),
    `## ${t("bundle.indicators")}`,
    ...defined,
    `## ${t("bundle.families")}`,
    ...families,
    ""
  ].join("\n\n");
}

/** The definition of a family or of one of its indicators; empty where none is known. */
function definitionsIn(definitions: readonly Definitions[]): (family: string, indicator?: string) => string {
  const byId = new Map(definitions.map((one) => [one.id, one]));
  return (family, indicator) => {
    const known = byId.get(family);
    const entry = indicator === undefined ? known : known?.indicators.find(({id}) => id === indicator);
    return entry ? definitionOf(entry) : "";
  };
}

function readme({title, address, date, figures, compared}: View): string {
  const reports = compared.map(
    ({row, face}) => `- ${face.name}: ${[row.title, row.source, row.published].filter(Boolean).join(", ") || row.id}`
  );
  const charts = figures.map(({id, title, notes}) =>
    [
      `- \`${id}\` — ${title} (\`${pictureName(id, "svg")}\`, \`${pictureName(id, "png")}\`)`,
      ...notes.map((note) => `  - ${note}`)
    ].join("\n")
  );
  return [
    `# ${title}`,
    t("bundle.what", {address, date}),
    t("bundle.files"),
    `## ${t("bundle.reports")}`,
    reports.join("\n"),
    `## ${t("bundle.charts")}`,
    charts.join("\n"),
    t("shell.promise"),
    ""
  ].join("\n\n");
}

const citation = ({title, address, date, compared}: View): string =>
  `${t("cite.text", {title, reports: compared.map(({face}) => face.name).join("; "), address, date})}\n`;
