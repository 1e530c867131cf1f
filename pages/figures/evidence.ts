import {loadEvidence, type DrawnFact} from "../components/data.ts";
import {sourceLink} from "../components/state.ts";
import {quoteLater} from "../components/tipText.ts";
import {excerpt} from "./wording.ts";

/** Lets who points at the mark of a figure read its sentence, where the figure came without it. */
export function tellSentence(fact: DrawnFact, report: string): void {
  const {indicatorId, sentence, id} = fact;
  if (sentence || indicatorId === null) return;
  quoteLater(sourceLink(report, fact), async () => {
    const {sentences} = await loadEvidence(indicatorId);
    const found = sentences[id];
    return found ? excerpt({...fact, sentence: found}) : "";
  });
}
