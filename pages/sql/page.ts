import {actionRow, copied, saved} from "../components/actions.ts";
import {loadAnalysisSchema} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {get} from "../components/state.ts";
import {type CellList, cellList} from "./cellList.ts";
import {type CellText, fromSql, toSql} from "./notebook.ts";
import {addressOf, type Cell, cellsHere, longestAddress} from "./open.ts";
import {questionsView} from "./questionsView.ts";
import {schemaView} from "./schemaView.ts";
import {cellFrom} from "./worked.ts";
import {loadSqlWords, type WorkedQuestion} from "./words.ts";

/** The ledger's tables, to be asked in SQL: cells as the address says, what there is to ask of, worked questions. */
export async function sqlNotebook(): Promise<Node> {
  const [{tables}, {questions, errors}] = await Promise.all([loadAnalysisSchema(), loadSqlWords()]);
  const {cells, note} = opening(questions);
  const list = cellList(cells, {tables, errors, questions});
  const notebook = element("div", {}, list.node, ...toolsOf(list));
  acceptDrops(notebook, list);
  const aside = element(
    "aside",
    {"aria-label": t("sql.help")},
    questionsView(questions, (text) => void runQuestion(list, text)),
    schemaView(tables, list.insert)
  );
  const page = document.createDocumentFragment();
  page.append(headOf(), ...(note ? [note] : []), element("div", {class: "sql"}, notebook, aside));
  return page;
}

const headOf = (): HTMLElement =>
  element("header", {class: "head"}, element("h1", {}, t("sql.heading")), element("p", {}, t("sql.intro")));

/** The cells that the address asks for, and what is to be said of them. */
function opening(questions: readonly WorkedQuestion[]): {cells: Cell[]; note: HTMLElement | null} {
  const first = (): CellText[] => questions.slice(0, 1).map(cellFrom);
  try {
    const cells = cellsHere(first);
    return {cells, note: get("cells") === null ? null : element("p", {class: "note"}, t("sql.opened"))};
  } catch {
    // An address that was cut off, or written by hand.
    return {cells: cellsHere(first), note: element("p", {class: "fault", role: "alert"}, t("sql.cutOff"))};
  }
}

/** A worked question as a cell that runs. */
async function runQuestion(list: CellList, text: CellText): Promise<void> {
  const view = list.add(text);
  view.node.scrollIntoView({block: "nearest"});
  await view.run();
}

/** What is done to the notebook as a whole. */
const toolsOf = (list: CellList): HTMLElement[] => [
  actionRow([
    {label: t("sql.add"), id: "sql-add", run: () => addEmpty(list)},
    {label: t("sql.runAll"), id: "sql-run-all", run: list.runAll},
    {label: t("sql.copyLink"), id: "sql-link", run: () => linkTo(list.cells())},
    {label: t("sql.save"), id: "sql-save", run: () => fileOf(list.cells())}
  ]),
  fileBox(list),
  element("p", {class: "note"}, t("sql.keys"))
];

function addEmpty(list: CellList): Promise<string> {
  list.add({title: "", sql: "", chart: null});
  return Promise.resolve("");
}

/** Copies the address of the cells, unless it is longer than can be trusted to arrive. */
function linkTo(cells: readonly CellText[]): Promise<string> {
  const address = addressOf(cells);
  const [n, most] = [address.length, longestAddress].map(formatCount);
  return address.length <= longestAddress
    ? copied(address)
    : Promise.resolve(t("sql.tooLong", {n: n ?? "", most: most ?? ""}));
}

const fileOf = (cells: readonly CellText[]): Promise<string> =>
  Promise.resolve(saved("reform-ledger.sql", new Blob([toSql(cells)], {type: "application/sql"})));

function fileBox(list: CellList): HTMLElement {
  const input = element("input", {type: "file", accept: ".sql,text/plain", id: "sql-file"});
  input.addEventListener("change", async () => {
    await open(list, input.files?.[0]);
    input.value = "";
  });
  return element("p", {class: "tools"}, element("label", {for: "sql-file"}, t("sql.open")), " ", input);
}

/** Opens a file in the place of the cells that are there. */
async function open(list: CellList, file: File | undefined): Promise<void> {
  if (file) list.replace(fromSql(await file.text()));
}

function acceptDrops(node: HTMLElement, list: CellList): void {
  node.addEventListener("dragover", (event) => event.preventDefault());
  node.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void open(list, event.dataTransfer.files[0]);
  });
}
