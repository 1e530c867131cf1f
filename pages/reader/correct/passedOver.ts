import {entryName} from "../../../src/model/correction.ts";
import {overlaps, type Span} from "../../../src/model/span.ts";
import type {CorrectionRow} from "../../../src/query/quality/rows.ts";
import {loadCorrections} from "../../components/data.ts";
import {element} from "../../components/elements.ts";
import {formatDate} from "../../components/format.ts";
import {t} from "../../components/i18n.ts";
import {link} from "../../components/state.ts";
import {fetched} from "../../components/waiting.ts";
import {speakPageLanguage} from "../../components/words.ts";
import {correction} from "../correction.ts";
import type {Context, Report} from "../view.ts";

/** A way to add what was passed over at a stretch; before it what a person has withdrawn there, and why. */
export const passedOver = (span: Span, report: Report, context: Context): HTMLElement =>
  fetched(async () => {
    const gone = (await loadCorrections()).filter((one) => isWithdrawal(one, span, report));
    if (gone.length === 0) return [correction(span, report, context)];
    await speakPageLanguage("correct");
    return [...gone.map(withdrawal), correction(span, report, context, t("correct.again"))];
  });

const isWithdrawal = ({action, status, reportId, start, end}: CorrectionRow, span: Span, {row}: Report): boolean =>
  action === "withdraw" &&
  status === "applied" &&
  reportId === row.id &&
  start !== null &&
  end !== null &&
  overlaps({start, end}, span);

/** What was withdrawn, by whom, when and why, and the entry that does it. */
function withdrawal({id, file, subject, madeBy, madeOn, reason, source}: CorrectionRow): HTMLElement {
  const entry = element("a", {href: `${link("quality")}#corrections`}, entryName(id));
  const said = t("correct.withdrawn.by", {by: madeBy, date: formatDate(madeOn), reason, source});
  return element(
    "div",
    {class: "withdrawn"},
    element("p", {}, element("strong", {}, t(`correct.withdrawn.${subject}`))),
    element("p", {}, said),
    element("p", {class: "note"}, entry, " ", t("correct.withdrawn.entry", {file: `data/corrections/${file}`}))
  );
}
