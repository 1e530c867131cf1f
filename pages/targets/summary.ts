import {element} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {set} from "../components/state.ts";
import type {Asked} from "./asked.ts";
import {held, type Tally} from "./tally.ts";

/** How many promises there are, how checkable they are, and what became of them: a press on a verdict shows those alone. */
export function summary(tally: Tally, {unnumbered, asked}: {unnumbered: number | null; asked: Asked}): HTMLElement {
  const {targets, withDeadline, withLead} = tally;
  return element(
    "div",
    {class: "summary"},
    element(
      "dl",
      {class: "strip"},
      item(formatCount(targets), t("promise.strip.targets")),
      unnumbered === null ? null : item(formatCount(unnumbered), t("promise.strip.unnumbered")),
      item(formatCount(withDeadline), t("promise.strip.deadline"), shareOf(withDeadline, targets)),
      item(formatCount(withLead), t("promise.strip.lead"), shareOf(withLead, targets))
    ),
    targets === 0 ? null : verdictBar(tally, asked)
  );
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? "" : formatShare(part / whole));

const item = (value: string, label: string, share = ""): HTMLElement =>
  element(
    "div",
    {},
    element("dt", {}, label),
    element("dd", {}, value, share === "" ? null : element("small", {}, ` ${share}`))
  );

/** One bar of all promises, a part a verdict, with the words under it. */
function verdictBar(tally: Tally, {verdict: chosen}: Asked): HTMLElement {
  const parts = held(tally);
  const bar = element(
    "div",
    {class: "verdict-bar", "aria-hidden": "true"},
    ...parts.map((verdict) =>
      element("span", {class: `verdict-fill verdict-${verdict}`, style: `flex-grow: ${tally.verdicts[verdict]}`})
    )
  );
  const words = parts.map((verdict) => {
    const on = verdict === chosen;
    const button = element(
      "button",
      {type: "button", id: `verdict-${verdict}`, "aria-pressed": String(on)},
      element("span", {class: `verdict-fill verdict-${verdict}`, "aria-hidden": "true"}),
      `${t(`promise.verdict.${verdict}`)} `,
      element("b", {}, formatCount(tally.verdicts[verdict]))
    );
    button.addEventListener("click", () => set({verdict: on ? null : verdict}));
    return element("li", {}, button);
  });
  return element("div", {class: "verdicts"}, bar, element("ul", {"aria-label": t("promise.verdicts")}, ...words));
}
