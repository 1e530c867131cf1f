import type {Figure} from "../charts/figure.ts";
import {citation} from "../charts/save.ts";
import {actionRow, copied, saved, type Action} from "../components/actions.ts";
import {loadDefinitions} from "../components/data.ts";
import {formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {memoName, zipView} from "./bundle.ts";
import type {MemoView} from "./memo/view.ts";

const archive = "reform-ledger-view.zip";

/** Ways to take the whole view along: its link, its citation, all of it. `figures` are made when they are asked for. */
export function viewTools(figures: () => readonly Figure[], seen: MemoView): HTMLElement {
  const {compared, catalogue} = seen;
  const names = compared.map(({face}) => face.name);
  const title = t("compare.viewTitle", {places: names.join(t("list.comma"))});
  const zip: Action["run"] = async (say) => {
    const date = formatDate(new Date().toISOString());
    const drawn = figures();
    const files = await furtherFiles(drawn, seen, say);
    const definitions = await Promise.all(catalogue.families.map(({id}) => loadDefinitions(id)));
    const view = {title, address: location.href, date, figures: drawn, compared, catalogue, definitions};
    const bytes = await zipView(view, files);
    return saved(archive, new Blob([bytes], {type: "application/zip"}));
  };
  return actionRow([
    {id: "view-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "view-cite", label: t("save.cite"), run: () => copied(citation(title, names, location.href))},
    {id: "view-zip", label: t("save.zip"), run: zip}
  ]);
}

/** The pictures of the charts and the workbook of the table; what makes them is fetched when they are asked for. */
async function furtherFiles(
  figures: readonly Figure[],
  seen: MemoView,
  say: (words: string) => void
): Promise<Record<string, Uint8Array>> {
  const [{picturesOf}, {memoWorkbook}] = await Promise.all([import("./pictures.ts"), import("./memo/workbook.ts")]);
  const workbook = await memoWorkbook(seen, seen.layout(seen.asked.order));
  const pictures = await picturesOf(figures, document.body, say);
  return {[memoName]: new Uint8Array(await workbook.arrayBuffer()), ...pictures};
}
