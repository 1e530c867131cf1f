import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {get, note} from "../components/state.ts";
import {whileTyping} from "../components/typing.ts";
import {faultBox} from "../components/waiting.ts";
import {findReports} from "./find.ts";

interface Finder {
  /** What is found, as ids have it: `place-find` is the box, `place-list` what it finds. */
  of: string;
  label: string;
  /** The reports to find from; all are found before anything is typed. */
  reports: readonly ReportRow[];
  /** How many were found, in words. */
  count: (found: readonly ReportRow[]) => string;
  list: (found: readonly ReportRow[]) => HTMLElement;
}

/** A box that finds reports while one types, with what it finds below it. What is typed stands in the address. */
export async function reportFinder({of, label, reports, count, list}: Finder): Promise<HTMLElement> {
  const input = element("input", {id: `${of}-find`, type: "search", autocomplete: "off", value: get("q") ?? ""});
  input.placeholder = t("picker.hint");
  const counted = element("output", {class: "note"});
  const place = element("div", {id: `${of}-list`});
  const draw = async (): Promise<void> => {
    const query = input.value.trim();
    const found = query === "" ? reports : await findReports(query, reports);
    // Who types on has asked for something else meanwhile.
    if (input.value.trim() !== query) return;
    counted.textContent = count(found);
    const none = element("p", {class: "fault"}, t("finder.nothing", {query}));
    place.replaceChildren(found.length === 0 ? none : list(found));
  };
  const attempt = (): void => void draw().catch((error: unknown) => place.replaceChildren(faultBox(error, attempt)));
  whileTyping(input, (words) => {
    note({q: words || null});
    attempt();
  });
  await draw();
  const box = element("label", {class: "control"}, `${label} `, input);
  const bar = element("div", {class: "bar"}, element("div", {class: "controls", role: "search"}, box), counted);
  return element("div", {}, bar, place);
}
