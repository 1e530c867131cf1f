import {groupBy} from "../../src/model/group.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {byProvince, placeLabel} from "../components/names.ts";
import {get, link, note} from "../components/state.ts";
import {whileTyping} from "../components/typing.ts";
import {findReports} from "../figures/find.ts";

/** The places that the ledger holds, by province, to choose one from. */
export async function placeChooser(reports: readonly ReportRow[]): Promise<HTMLElement> {
  const known = reports.filter(({placeCode}) => placeCode !== null);
  const input = element("input", {id: "place-find", type: "search", autocomplete: "off", value: get("q") ?? ""});
  input.placeholder = t("picker.hint");
  const list = element("div", {id: "place-list"});
  const count = element("output", {class: "note"});
  const draw = async (): Promise<void> => {
    const query = input.value.trim();
    const found = query === "" ? known : await findReports(query, known);
    if (input.value.trim() !== query) return;
    const places = new Set(found.map(({placeCode}) => placeCode)).size;
    count.textContent = t("place.found", {n: formatCount(places)});
    const none = element("p", {class: "fault"}, t("place.nothing", {query}));
    list.replaceChildren(...(places === 0 ? [none] : provinces(found)));
  };
  whileTyping(input, (words) => {
    note({q: words || null});
    void draw();
  });
  await draw();
  const label = element("label", {class: "control"}, `${t("place.find")} `, input);
  return element(
    "div",
    {},
    element("div", {class: "bar"}, element("div", {class: "controls", role: "search"}, label), count),
    list
  );
}

function provinces(reports: readonly ReportRow[]): HTMLElement[] {
  return [
    element(
      "dl",
      {class: "places"},
      ...byProvince(reports).flatMap(({name, rows}) => [
        element("dt", {}, name ?? ""),
        element("dd", {}, placesOf(rows))
      ])
    )
  ];
}

function placesOf(reports: readonly ReportRow[]): HTMLElement {
  const places = [...groupBy(reports, ({placeCode}) => placeCode ?? "")];
  const items = places.map(([code, own]) => {
    const figures = t("reader.figures", {n: formatCount(own.reduce((sum, {facts}) => sum + facts, 0))});
    const [first] = own;
    const name = element("a", {href: link("place", {code})}, first ? placeLabel(first) : code);
    return element("li", {}, name, " ", element("small", {}, [yearsOf(own), figures].filter(Boolean).join(" · ")));
  });
  return element("ul", {}, ...items);
}

function yearsOf(reports: readonly ReportRow[]): string {
  const years = reports.flatMap(({year}) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return "";
  return first === last ? String(last) : `${first}–${last}`;
}
