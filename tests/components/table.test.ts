// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {groupedTable, table, type Column, type TableOptions} from "../../pages/components/table.ts";

interface Town {
  name: string;
  tasks: number | null;
}

const towns: Town[] = [
  {name: "石城县", tasks: 12},
  {name: "于都县", tasks: 7},
  {name: "上犹县", tasks: null}
];

const name: Column<Town> = {label: "Place", cell: ({name}) => name};
const tasks: Column<Town> = {label: "Tasks", figure: true, cell: ({tasks}) => (tasks === null ? null : String(tasks))};

const made = (over: Partial<TableOptions<Town>> = {}, rows = towns): HTMLElement =>
  table(rows, {caption: "Tasks by place", columns: [name, tasks], ...over});

const texts = (root: Element, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({textContent}) => textContent);

const press = (root: Element): void => root.querySelector("button")?.click();

describe("a table", () => {
  it("says what it is, and can be scrolled by the keyboard", () => {
    const region = made();
    expect(region.getAttribute("role")).toBe("region");
    expect(region.getAttribute("aria-label")).toBe("Tasks by place");
    expect(region.tabIndex).toBe(0);
    expect(texts(region, "caption.unseen")).toEqual(["Tasks by place"]);
  });

  it("names its columns and its rows, for those who hear one cell after the other", () => {
    const region = made();
    expect(texts(region, "thead th[scope=col]")).toEqual(["Place", "Tasks"]);
    expect(texts(region, "tbody th[scope=row]")).toEqual(["石城县", "于都县", "上犹县"]);
    expect(texts(region, "tbody td.figure")).toEqual(["12", "7", ""]);
    expect(texts(region, "thead .figure")).toEqual(["Tasks"]);
  });

  it("takes the names of rows from the column that holds them", () => {
    const region = made({columns: [tasks, {...name, names: true}]});
    expect(texts(region, "tbody th[scope=row]")).toEqual(["石城县", "于都县", "上犹县"]);
    expect(texts(region, "tbody tr > :first-child")).toEqual(["12", "7", ""]);
  });

  it("leaves a corner without words empty, and no heading", () => {
    const region = made({columns: [{...name, label: null}, tasks]});
    expect(texts(region, "thead th")).toEqual(["Tasks"]);
    expect(region.querySelectorAll("thead td")).toHaveLength(1);
  });

  it("lets a cell carry more, and take the place of the next", () => {
    const wide: Column<Town> = {...name, attributes: ({tasks}) => (tasks === null ? {colspan: 2, class: "blank"} : {})};
    const region = made({columns: [wide, {...tasks, attributes: ({tasks}) => (tasks === null ? null : {})}]});
    expect(region.querySelector("tbody tr:last-child")?.children).toHaveLength(1);
    expect(region.querySelector("th.blank")?.getAttribute("colspan")).toBe("2");
  });

  it("sums up at its foot", () => {
    const region = made({foot: {name: "All", wide: 1, cells: ["19"]}});
    expect(texts(region, "tfoot th[scope=row]")).toEqual(["All"]);
    expect(texts(region, "tfoot td")).toEqual(["19"]);
  });
});

describe("a long table", () => {
  it.each([
    {what: "all others at once", step: {}, pressed: [1, 3], gone: true},
    {what: "a few at a time", step: {step: 1}, pressed: [1, 2], gone: false}
  ])("brings $what", ({step, pressed, gone}) => {
    const root = made({first: 1, ...step});
    const counts = [root.querySelectorAll("tbody tr").length];
    press(root);
    expect([...counts, root.querySelectorAll("tbody tr").length]).toEqual(pressed);
    expect(root.querySelector("button") === null).toBe(gone);
  });

  it("says how many rows come next", () => {
    const root = made({first: 1, step: 1, more: (n) => `${n} more`});
    expect(texts(root, "button")).toEqual(["1 more"]);
  });

  it("goes on with the keyboard where the fresh rows begin", () => {
    const linked: Column<Town> = {
      label: "Place",
      cell: ({name}) => Object.assign(document.createElement("a"), {href: "#", textContent: name})
    };
    const root = made({first: 1, columns: [linked]});
    document.body.append(root);
    press(root);
    expect(document.activeElement?.textContent).toBe("于都县");
    root.remove();
  });

  it("has no button when all rows are there", () => {
    expect(made({first: 3}).querySelector("button")).toBeNull();
  });

  it("has no button for a single row, which would take the room of that row", () => {
    const root = made({first: 2});
    expect(root.querySelector("button")).toBeNull();
    expect(texts(root, "tbody th[scope=row]")).toEqual(["石城县", "于都县", "上犹县"]);
  });
});

describe("a table of groups", () => {
  const groups = [
    {heading: "South", id: "south", rows: towns},
    {heading: null, rows: towns.slice(2)}
  ];
  const grouped = (): HTMLElement => groupedTable(groups, {caption: "Tasks", columns: [name, tasks], first: 1});

  it("gives each group a heading as wide as the table, where it has one", () => {
    const root = grouped();
    const [heading, ...others] = root.querySelectorAll("th[scope=rowgroup]");
    expect(heading?.textContent).toBe("South");
    expect(heading?.id).toBe("south");
    expect(heading?.getAttribute("colspan")).toBe("2");
    expect(others).toEqual([]);
  });

  it("folds the rest of each group for itself, and keeps it in its group", () => {
    const root = grouped();
    expect(root.querySelectorAll("button")).toHaveLength(1);
    press(root);
    expect(texts(root, "tbody:first-of-type th[scope=row]")).toEqual(["石城县", "于都县", "上犹县"]);
    expect(root.querySelector(".rest")).toBeNull();
  });
});
