import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {get, link, note} from "../components/state.ts";
import {reportLabel} from "../components/names.ts";
import {whileTyping} from "../components/typing.ts";
import {search} from "../figures/choice.ts";
import type {ReportRow} from "../components/data.ts";

/** What to open when the address names no report: all of them, or those in whose place, year or title stands what is typed. */
export function reportIndex(reports: readonly ReportRow[], missing: string | null): HTMLElement {
  const input = element("input", {id: "report-find", type: "search", autocomplete: "off", value: get("q") ?? ""});
  input.placeholder = t("picker.hint");
  const counted = reports.filter(({versionOf}) => versionOf === null);
  const list = element("ul", {class: "plain"});
  const count = element("output", {class: "note"});
  const draw = (query: string): void => {
    const found = query === "" ? counted : search(query, counted);
    count.textContent = t("reader.found", {n: formatCount(found.length)});
    list.replaceChildren(...found.map(item));
  };
  whileTyping(input, (words) => {
    note({q: words || null});
    draw(words);
  });
  draw(input.value.trim());
  const label = element("label", {class: "control"}, `${t("reader.find")} `, input);
  const finder = element("div", {class: "bar"}, element("div", {class: "controls", role: "search"}, label), count);
  return element(
    "div",
    {},
    element("h1", {}, t("nav.report")),
    missing === null ? null : element("p", {class: "fault", role: "alert"}, t("reader.unknown", {id: missing})),
    element("p", {}, reports.length ? t("reader.choose") : t("compare.empty")),
    reports.length ? finder : null,
    list
  );
}

function item(row: ReportRow): HTMLElement {
  const about = `${term("kind", row.kind)} · ${t("reader.figures", {n: formatCount(row.facts)})}`;
  const open = element("a", {href: link("report", {id: row.id})}, reportLabel(row));
  return element("li", {}, open, element("small", {}, ` ${about}`));
}
