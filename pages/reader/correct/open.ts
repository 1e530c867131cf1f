import type {Span} from "../../../src/model/span.ts";
import {element} from "../../components/elements.ts";
import {t} from "../../components/i18n.ts";
import {speakPageLanguage} from "../../components/words.ts";
import type {Finding} from "../findings.ts";
import type {Context, Report} from "../view.ts";
import {correctionForm} from "./form.ts";
import {withDraft} from "./drafts.ts";
import {matterOf, passedOver} from "./matter.ts";
import {namedBy} from "./subject.ts";

/** The form about something that was read, or about a stretch where something was passed over. */
export async function openForm(
  about: Finding | Span,
  report: Report,
  {catalogue, reports}: Context
): Promise<HTMLElement> {
  await speakPageLanguage("correct");
  const named = namedBy(report.row);
  if (!named) return element("p", {class: "note"}, t("correct.unnamed"));
  const matter = await ("of" in about
    ? matterOf(about, named, report, reports)
    : passedOver(about, named, report, reports));
  if (!matter) return element("p", {class: "note"}, t("correct.noSentence"));
  return withDraft(nameOf(about, report), await correctionForm(matter, catalogue));
}

/** Tells what a form is about from all else that one could be about. */
const nameOf = (about: Finding | Span, {row}: Report): string =>
  JSON.stringify([row.id, "of" in about ? [about.of, about.one] : about]);
