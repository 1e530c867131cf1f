import type {Figure} from "../charts/figure.ts";
import {citation} from "../charts/save.ts";
import {actionRow, copied, saved} from "../components/actions.ts";
import type {Catalogue} from "../components/data.ts";
import {formatDate} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {zipView} from "./bundle.ts";
import type {Compared} from "../figures/subjects.ts";

const archive = "reform-ledger-view.zip";

/** Ways to take the whole view along: its link, its citation, its data. `figures` are made when they are asked for. */
export function viewTools(
  figures: () => readonly Figure[],
  compared: readonly Compared[],
  catalogue: Catalogue
): HTMLElement {
  const names = compared.map(({face}) => face.name);
  const title = t("compare.viewTitle", {places: names.join(t("list.comma"))});
  const zip = async (): Promise<string> => {
    const date = formatDate(new Date().toISOString());
    const bytes = await zipView({title, address: location.href, date, figures: figures(), compared, catalogue});
    return saved(archive, new Blob([bytes], {type: "application/zip"}));
  };
  return actionRow([
    {id: "view-link", label: t("save.link"), run: () => copied(location.href)},
    {id: "view-cite", label: t("save.cite"), run: () => copied(citation(title, names, location.href))},
    {id: "view-zip", label: t("save.zip"), run: zip}
  ]);
}
