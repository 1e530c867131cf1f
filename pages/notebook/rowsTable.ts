import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {isAddress, isLinkName} from "../sql/addresses.ts";
import type {Rows} from "./sql.ts";

/** As much of Framework's inputs as is used here. */
interface Inputs {
  table: (rows: Rows, options: object) => HTMLElement;
}

/** The table of a cell of SQL, in which what leads to a sentence is a link. */
export function rowsTable(inputs: Inputs, rows: Rows, options: object): HTMLElement {
  const links = rows.columns.filter(isLinkName);
  return inputs.table(rows, {...options, format: Object.fromEntries(links.map((name) => [name, led]))});
}

/** An address of the site as a way there; anything else as it is. */
const led = (value: unknown): Node | string =>
  typeof value === "string" && isAddress(value)
    ? element("a", {href: `./${value}`}, t("notebook.sentence"))
    : String(value ?? "");
