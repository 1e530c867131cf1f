import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t, term} from "../components/i18n.ts";
import {provinceLabel} from "../components/names.ts";
import {set} from "../components/state.ts";
import {most, peers, search, startingSets, tokenOf} from "../figures/choice.ts";
import {facesOf, reportName, type Face} from "../figures/subjects.ts";

const listed = 12;
const suggested = 5;

const choose = (rows: readonly ReportRow[], reports: readonly ReportRow[]): void =>
  set({places: rows.map((row) => tokenOf(row, reports))});

/** The reports that are compared, each with a way out, a search for more, and peers to add. */
export function chooser(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement {
  const chips = facesOf(chosen).map((face, i) => chip(face, () => choose(chosen.toSpliced(i, 1), reports)));
  const full = chosen.length >= most;
  return element(
    "div",
    {class: "chooser"},
    element("ul", {class: "chips", "aria-label": t("compare.chosen")}, ...chips),
    full ? element("p", {class: "note"}, t("compare.full", {n: most})) : finder(chosen, reports),
    full || chosen.length === 0 ? null : peerList(chosen, reports)
  );
}

function chip({name, colour}: Face, remove: () => void): HTMLElement {
  const button = element("button", {type: "button", "aria-label": t("compare.remove", {name})}, "×");
  button.addEventListener("click", remove);
  const dot = element("span", {class: "chip-dot", style: `background: ${colour}`});
  return element("li", {class: "chip"}, dot, name, button);
}

/** A box that lists the reports whose place, province, code or year is typed. */
function finder(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement {
  const input = element("input", {
    id: "compare-find",
    type: "search",
    autocomplete: "off",
    "aria-controls": "compare-found",
    placeholder: t("compare.find.hint")
  });
  const list = element("ul", {id: "compare-found", class: "found"});
  const said = element("output", {class: "unseen"});
  const others = reports.filter((row) => !chosen.includes(row));
  const show = (): void => {
    const found = input.value.trim() === "" ? [] : search(input.value, others);
    list.replaceChildren(...found.slice(0, listed).map((row) => element("li", {}, addButton(row, chosen, reports))));
    const none = input.value.trim() !== "" && found.length === 0;
    if (none) list.append(element("li", {class: "note"}, t("compare.find.none", {query: input.value.trim()})));
    if (found.length > listed)
      list.append(element("li", {class: "note"}, t("compare.find.more", {n: found.length - listed})));
    said.textContent = input.value.trim() === "" ? "" : t("compare.find.count", {n: found.length});
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => move(event, input, list));
  list.addEventListener("keydown", (event) => move(event, input, list));
  return element(
    "div",
    {class: "finder"},
    element("label", {for: "compare-find"}, t("compare.find")),
    input,
    list,
    said
  );
}

/** Arrow keys walk from the box through the list; Enter in the box takes the first; Escape goes back to the box. */
function move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const buttons = [...list.querySelectorAll("button")];
  const stops: HTMLElement[] = [input, ...buttons];
  const at = stops.indexOf(event.target as HTMLElement);
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (event.key === "Escape") input.focus();
  else if (event.key === "Enter" && at === 0) buttons[0]?.click();
  else if (step !== undefined) stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  else return;
  event.preventDefault();
}

function addButton(row: ReportRow, chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement {
  const place = row.level === "province" ? "" : ` ${provinceLabel(row) ?? ""}`;
  const rest = element("small", {}, `${place} ${term("kind", row.kind)}`);
  const button = element("button", {type: "button"}, reportName(row, reports), rest);
  button.addEventListener("click", () => choose([...chosen, row], reports));
  return button;
}

function peerList(chosen: readonly ReportRow[], reports: readonly ReportRow[]): HTMLElement | null {
  const rows = peers(chosen, reports, suggested);
  if (rows.length === 0) return null;
  const buttons = rows.map((row) => {
    const button = element("button", {type: "button"}, `+ ${reportName(row, reports)}`);
    button.addEventListener("click", () => choose([...chosen, row], reports));
    return button;
  });
  return element("p", {class: "peers"}, element("span", {class: "note"}, t("compare.peers")), ...buttons);
}

/** What to do when nothing is chosen: sets that are ready to compare. */
export function beginning(reports: readonly ReportRow[]): HTMLElement {
  const sets = startingSets(reports, 5).map((rows) => {
    const button = element(
      "button",
      {type: "button"},
      rows.map((row) => reportName(row, reports)).join(t("list.comma"))
    );
    button.addEventListener("click", () => choose(rows, reports));
    return element("li", {}, button);
  });
  return element("div", {class: "beginning"}, element("p", {}, t("compare.begin")), element("ul", {}, ...sets));
}
