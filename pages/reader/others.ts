import {rowWords} from "../../src/model/cellWords.ts";
import type {Span} from "../../src/model/span.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {issueWords, t, term} from "../components/i18n.ts";
import type {Report} from "./view.ts";

type Open = (span: Span) => void;

interface Entry {
  words: string;
  about: string;
  /** Where it stands in the clean text; null for what is about the report as a whole. */
  span: Span | null;
}

/** What else was read: honours, reforms, lead bodies, numbers that are no facts, and what a person should look at. */
export function others({read, text}: Report, open: Open): HTMLElement[] {
  return [
    fold(
      "issues",
      text.issues.map((issue) => ({
        words: issueWords(issue),
        about: `${t(`severity.${issue.severity}`)} · ${term("check", issue.check)}`,
        span: issue.span
      })),
      open
    ),
    fold(
      "honours",
      read.recognitions.map((one) => ({
        words: one.text,
        about: `${t(`level.${one.level}`)} · ${t(`honour.${one.type}`)}`,
        span: one
      })),
      open
    ),
    fold(
      "reforms",
      read.reforms.map((one) => ({words: one.name, about: "", span: one})),
      open
    ),
    fold(
      "assignments",
      read.assignments.map((one) => ({words: one.task, about: one.unit, span: one})),
      open
    ),
    fold(
      "rejected",
      text.rejected.map((one) => ({words: one.text, about: term("reason", one.reason), span: one})),
      open
    ),
    fold(
      "gaps",
      read.gaps.map((one) => ({
        words: rowWords(text.clean.slice(one.start, one.end)),
        about: one.indicatorId,
        span: one
      })),
      open
    )
  ];
}

const titles = {
  issues: "reader.issues",
  honours: "reader.honours",
  reforms: "reader.reforms",
  assignments: "reader.assignments",
  rejected: "reader.rejected.list",
  gaps: "reader.gaps"
} as const;

/** A folded list with its count; it is made when it is opened. */
function fold(name: keyof typeof titles, entries: readonly Entry[], open: Open): HTMLElement {
  const summary = element("summary", {}, t(titles[name]), element("small", {}, ` ${formatCount(entries.length)}`));
  const details = element("details", {class: "reader-more", id: `reader-${name}`}, summary);
  const fill = (): void =>
    details.append(
      entries.length
        ? element("ul", {}, ...entries.map((entry) => item(entry, open)))
        : element("p", {class: "note"}, t("reader.none"))
    );
  details.addEventListener("toggle", fill, {once: true});
  return details;
}

function item({words, about, span}: Entry, open: Open): HTMLElement {
  const small = about === "" ? null : element("small", {}, ` ${about}`);
  if (!span) return element("li", {}, words, small);
  const button = element("button", {type: "button"}, words, small);
  button.addEventListener("click", () => open({start: span.start, end: span.end}));
  return element("li", {}, button);
}
