import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {afterTyping} from "../components/typing.ts";
import {reasonOf} from "../components/waiting.ts";
import {answerView, retitled} from "./answerView.ts";
import {editor, type Editor} from "./editor.ts";
import {type Fault, faultWords} from "./faults.ts";
import type {Cell, Outcome} from "./open.ts";
import {type Known, run} from "./run.ts";
import {stopAll} from "./session.ts";
import {Stopped} from "./stopped.ts";
import {type TitleBox, titleBox} from "./titleBox.ts";
import {titleAfter} from "./worked.ts";
import type {WorkedQuestion} from "./words.ts";

/** A cell on the page. */
export interface CellView {
  cell: Cell;
  node: HTMLElement;
  /** Runs it; true when it gave an answer. */
  run: () => Promise<boolean>;
  focus: () => void;
  /** Puts words where its caret is. */
  insert: (words: string) => void;
}

export interface CellOptions extends Known {
  questions: readonly WorkedQuestion[];
  /** Something that the address holds has changed. */
  changed: () => void;
  /** The caret came into the cell. */
  entered: (view: CellView) => void;
  remove: (view: CellView) => void;
  raise: (view: CellView) => void;
}

/** A cell: its title, its SQL, what it is asked to do, and what came of it. */
export function cellView(cell: Cell, options: CellOptions): CellView {
  const node = element("section", {class: "sql-cell", id: `sql-cell-${cell.id}`, "aria-label": t("sql.cell")});
  const result = element("div", {class: "sql-result"});
  const title = titleBox(cell, () => {
    options.changed();
    again.soon();
  });
  // What else was drawn stays, with what is pressed there.
  const again = afterTyping(() => result.querySelector(".sql-chart")?.dispatchEvent(new Event(retitled)));
  const written = editorOf(cell, options, {run: () => void runner.run(), title});
  function show(): void {
    const {outcome} = cell;
    result.replaceChildren(...(outcome ? shown(cell, outcome, options) : []));
    written.mark(outcome && "fault" in outcome ? outcome.fault.span : null);
  }
  const runner = runnerOf(cell, {known: options, node, show});
  const view: CellView = {cell, node, run: runner.run, focus: written.focus, insert: written.insert};
  node.append(headOf(view, title.node, options), written.node, runner.tools, result);
  node.addEventListener("focusin", () => options.entered(view));
  show();
  return view;
}

interface Runner {
  /** True when it gave an answer. */
  run: () => Promise<boolean>;
  /** The button that runs and stops it, and how far it is. */
  tools: HTMLElement;
}

/** What runs a cell, one run at a time, and has it shown what came of it. */
function runnerOf(cell: Cell, {known, node, show}: {known: Known; node: HTMLElement; show: () => void}): Runner {
  const said = element("output", {class: "sql-said"});
  const go = element("button", {type: "button", class: "sql-run"}, t("sql.run"));
  let runs = false;
  function busy(now: boolean): void {
    runs = now;
    go.textContent = t(now ? "sql.stop" : "sql.run");
    node.toggleAttribute("aria-busy", now);
  }
  async function runNow(): Promise<boolean> {
    if (runs || cell.sql.trim() === "") return false;
    busy(true);
    said.textContent = "";
    const failed = await run(cell.sql, known, (words) => (said.textContent = words)).then(
      (outcome) => ((cell.outcome = outcome), ""),
      (error: unknown) => (error instanceof Stopped ? t("sql.stopped") : reasonOf(error))
    );
    busy(false);
    said.textContent = failed;
    show();
    return failed === "" && cell.outcome !== null && "answer" in cell.outcome;
  }
  go.addEventListener("click", () => (runs ? stopAll() : void runNow()));
  return {run: runNow, tools: element("p", {class: "tools"}, go, said)};
}

const editorOf = (
  cell: Cell,
  {tables, questions, changed}: CellOptions,
  {run, title}: {run: () => void; title: TitleBox}
): Editor =>
  editor({
    id: `sql-editor-${cell.id}`,
    text: cell.sql,
    label: t("sql.editor"),
    hint: t("sql.hint"),
    tables,
    run,
    change: (text) => {
      cell.sql = text;
      cell.title = titleAfter(cell, questions);
      title.refresh();
      changed();
    }
  });

const headOf = (view: CellView, title: HTMLElement, {remove, raise}: CellOptions): HTMLElement =>
  element(
    "header",
    {},
    title,
    iconButton("↑", t("sql.raise"), () => raise(view)),
    iconButton("×", t("sql.remove"), () => remove(view))
  );

function iconButton(sign: string, label: string, act: () => void): HTMLElement {
  const button = element("button", {type: "button", "aria-label": label, title: label}, sign);
  button.addEventListener("click", act);
  return button;
}

const shown = (cell: Cell, outcome: Outcome, {changed}: CellOptions): Node[] =>
  "fault" in outcome ? [faultView(outcome.fault)] : answerView(cell, outcome.answer, changed);

/** Why a statement did not run; what DuckDB said itself is folded beneath. */
const faultView = (fault: Fault): HTMLElement =>
  element(
    "div",
    {class: "fault", role: "alert"},
    element("p", {}, faultWords(fault)),
    element("details", {}, element("summary", {}, t("sql.said")), element("pre", {lang: "en"}, fault.said))
  );
