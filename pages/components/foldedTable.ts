import {element} from "./elements.ts";
import {partFold} from "./folds.ts";
import {t} from "./i18n.ts";
import {isNarrow} from "./narrow.ts";
import {groupedTable, table, type Group, type TableOptions} from "./table.ts";

/** A group with what a narrow window shows of it while it is folded. */
export interface FoldedGroup<Row> extends Group<Row> {
  /** What the group is called. */
  name: string;
  /** What is in it: its number of rows, and what they tell. */
  holds: string;
}

interface FoldedOptions<Row> extends TableOptions<Row> {
  /** Whether the folds are open from the start: of a list that was searched, what was found is in sight. */
  open?: boolean;
}

/** A table of groups; on a telephone each group is folded under its name and what is in it, with a way to unfold all. */
export function foldedTable<Row>(groups: readonly FoldedGroup<Row>[], options: FoldedOptions<Row>): HTMLElement {
  if (!isNarrow()) return groupedTable(groups, options);
  const folds = groups.map((group) => foldOf(group, options));
  return element(
    "div",
    {class: "folded-groups"},
    folds.length > 1 && !options.open ? unfoldAll(folds) : null,
    ...folds
  );
}

/** Made at once, for the browser's own search to find what is in it. */
function foldOf<Row>({name, holds, id, rows}: FoldedGroup<Row>, options: FoldedOptions<Row>): HTMLDetailsElement {
  const summary = [element("h3", {id: id ?? null}, name), element("small", {}, ` ${holds}`)];
  const isIn = (asked: string): boolean => asked === id;
  return partFold({summary, holds: isIn, open: options.open ?? false, atOnce: true}, () => [
    table(rows, {...options, caption: `${options.caption}: ${name}`})
  ]);
}

function unfoldAll(folds: readonly HTMLDetailsElement[]): HTMLElement {
  const button = element("button", {type: "button"}, t("fold.openAll"));
  button.addEventListener("click", () => {
    for (const fold of folds) fold.open = true;
    button.parentElement?.remove();
  });
  return element("p", {class: "rest"}, button);
}
