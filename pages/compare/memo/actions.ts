import {saved, type Action} from "../../components/actions.ts";
import {t} from "../../components/i18n.ts";
import {toCsv} from "../../charts/sheet.ts";
import type {Layout} from "./layout.ts";
import type {MemoView} from "./view.ts";

/** The file name of a memo without its ending. */
const fileName = "reform-ledger-memo";

/** Ways to take the memo table along. What they need is fetched when one is used. */
export function memoActions(view: MemoView, layout: () => Layout): Action[] {
  const {memo} = view;
  if (memo.questions.length === 0) return [];
  return [
    {id: "memo-copy", label: t("memo.copy"), run: () => copy(view, layout())},
    {id: "memo-xlsx", label: t("memo.xlsx"), run: () => workbook(view, layout())},
    {id: "memo-csv", label: t("memo.csv"), run: () => longCsv(view)}
  ];
}

/** Puts the table on the clipboard as HTML and as text; without the permission, gives the text to be selected. */
async function copy(view: MemoView, layout: Layout): Promise<string> {
  const {pastedOf} = await import("./grid.ts");
  const {plain, html} = pastedOf(view, layout, location.href);
  const item = {
    "text/plain": new Blob([plain], {type: "text/plain"}),
    "text/html": new Blob([html], {type: "text/html"})
  };
  return navigator.clipboard.write([new ClipboardItem(item)]).then(
    () => t("save.copied"),
    () => plain
  );
}

async function workbook(view: MemoView, layout: Layout): Promise<string> {
  const {memoWorkbook} = await import("./workbook.ts");
  return saved(`${fileName}.xlsx`, await memoWorkbook(view, layout));
}

async function longCsv(view: MemoView): Promise<string> {
  const {longSheet} = await import("./sheet.ts");
  return saved(`${fileName}.csv`, new Blob([toCsv(await longSheet(view))], {type: "text/csv"}));
}
