import {element, type Attributes, type Child} from "./elements.ts";
import {formatCount} from "./format.ts";
import {t} from "./i18n.ts";

/** What stands in a cell. */
export type Content = Child | readonly Child[];

/** A column of a table: what its head says, and what its cells hold. */
export interface Column<Row> {
  /** Null for the corner above the names of rows, where it needs no words. */
  label: Content;
  cell: (row: Row) => Content;
  /** Numbers, which stand right. */
  figure?: boolean;
  /** Its cells name their rows; where no column says so, those of the first do. */
  names?: boolean;
  /** Class of its head and of its cells. */
  class?: string | null;
  /** What its head carries besides: the order that it stands in (`aria-sort`). */
  head?: Attributes;
  /** What a cell carries besides; null where the cell before it takes its place too. */
  attributes?: (row: Row) => Attributes | null;
}

/** Rows under a heading; without one where the table is a single group. */
export interface Group<Row> {
  heading: Content;
  /** Id of the heading, to link to. */
  id?: string | null;
  rows: readonly Row[];
}

export interface TableOptions<Row> {
  /** What the table is, for those who do not see what stands above it. */
  caption: string;
  class?: string;
  columns: readonly Column<Row>[];
  /** What a row carries besides its cells. */
  row?: (row: Row) => Attributes;
  /** A last row that sums up: its name, how many columns that is wide, and a cell for each of the others. */
  foot?: {name: Content; wide: number; cells: readonly Content[]};
  /** How many rows (of a group) are there from the start; the others come when a button is pressed. */
  first?: number;
  /** How many come at a time; without it all of them. */
  step?: number;
  /** What the button says, for the number of rows that it brings. */
  more?: (count: number) => string;
}

const contentOf = (content: Content): Child[] => [content].flat();

/** A table that scrolls by itself where there is no room. */
export function table<Row>(rows: readonly Row[], options: TableOptions<Row>): HTMLElement {
  const body = element("tbody");
  const button = fill(body, rows, options, (fresh) => body.append(...fresh));
  const region = regionOf([body], options);
  return button ? element("div", {}, region, element("p", {class: "rest"}, button)) : region;
}

/** A table of groups, each with its heading and, where it is long, a button of its own. */
export const groupedTable = <Row>(groups: readonly Group<Row>[], options: TableOptions<Row>): HTMLElement =>
  regionOf(
    groups.map((group) => bodyOf(group, options)),
    options
  );

function bodyOf<Row>({heading, id, rows}: Group<Row>, options: TableOptions<Row>): HTMLElement {
  const body = element("tbody");
  const whole = {colspan: options.columns.length};
  const named = {...whole, scope: "rowgroup", id: id ?? null};
  if (heading !== null) body.append(element("tr", {class: "group"}, element("th", named, ...contentOf(heading))));
  const last = element("tr", {class: "rest"});
  const button = fill(body, rows, options, (fresh) => last.before(...fresh));
  if (button) {
    last.append(element("td", whole, button));
    body.append(last);
  }
  return body;
}

/** A table of these bodies, whose rows `rowOf` makes, in a region that scrolls. */
export function regionOf<Row>(
  bodies: readonly HTMLElement[],
  options: TableOptions<Row>,
  attributes: Attributes = {}
): HTMLElement {
  const {caption, columns, foot} = options;
  const made = element(
    "table",
    {class: options.class ?? null, ...attributes},
    element("caption", {class: "unseen"}, caption),
    element("thead", {}, element("tr", {}, ...columns.map(headOf))),
    ...bodies,
    foot ? element("tfoot", {}, footOf(foot)) : null
  );
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": caption}, made);
}

const classOf = <Row>(column: Column<Row>): string | null =>
  [column.figure ? "figure" : null, column.class].filter(Boolean).join(" ") || null;

const headOf = <Row>(column: Column<Row>): HTMLElement =>
  column.label === null
    ? element("td")
    : element("th", {scope: "col", class: classOf(column), ...column.head}, ...contentOf(column.label));

function footOf({name, wide, cells}: NonNullable<TableOptions<unknown>["foot"]>): HTMLElement {
  const heading = element("th", {scope: "row", colspan: wide}, ...contentOf(name));
  return element("tr", {}, heading, ...cells.map((cell) => element("td", {class: "figure"}, ...contentOf(cell))));
}

/** A row of a table. */
export function rowOf<Row>(row: Row, {columns, row: carried}: TableOptions<Row>): HTMLElement {
  const naming = columns.find(({names}) => names) ?? columns[0];
  const cells = columns.map((column) => {
    const own = column.attributes ? column.attributes(row) : {};
    if (own === null) return null;
    const [name, scope] = column === naming ? (["th", "row"] as const) : (["td", null] as const);
    return element(name, {scope, class: classOf(column), ...own}, ...contentOf(column.cell(row)));
  });
  return element("tr", carried?.(row), ...cells);
}

/** Draws the first rows into a body; the button that adds the others, null when there are none. */
function fill<Row>(
  body: HTMLElement,
  rows: readonly Row[],
  options: TableOptions<Row>,
  add: (rows: readonly HTMLElement[]) => void
): HTMLButtonElement | null {
  const {first: asked = rows.length, step = rows.length, more = moreRows} = options;
  // A button for a single row would take the room of that row.
  const first = rows.length === asked + 1 ? rows.length : asked;
  const make = (some: readonly Row[]): HTMLElement[] => some.map((row) => rowOf(row, options));
  body.append(...make(rows.slice(0, first)));
  if (rows.length <= first) return null;
  let drawn = first;
  const button = element("button", {type: "button"});
  const say = (): void => button.replaceChildren(more(Math.min(rows.length - drawn, step)));
  button.addEventListener("click", () => {
    const fresh = make(rows.slice(drawn, drawn + step));
    add(fresh);
    drawn += fresh.length;
    // The button goes once all are there: who uses the keyboard goes on at the first of them.
    fresh[0]?.querySelector("a")?.focus();
    if (drawn < rows.length) say();
    else button.closest(".rest")?.remove();
  });
  say();
  return button;
}

const moreRows = (count: number): string => t("compare.moreRows", {n: formatCount(count)});
