import {dayHere} from "../../../src/model/calendar.ts";
import type {CorrectionAction} from "../../../src/model/correction.ts";
import {actionButton, copied, saved, saying} from "../../components/actions.ts";
import {type Catalogue, loadCorrections} from "../../components/data.ts";
import {element} from "../../components/elements.ts";
import {t} from "../../components/i18n.ts";
import {type Control, fieldControl, labelled} from "./controls.ts";
import {askedOf} from "./fields.ts";
import type {Matter} from "./matter.ts";
import {type Entered, type Outcome, outcomeOf} from "./said.ts";
import {rememberWho, whoBefore} from "./who.ts";

/** A form that says what is wrong with something that was read, and below it the entry that this makes. */
export async function correctionForm(matter: Matter, catalogue: Catalogue): Promise<HTMLElement> {
  const taken = new Set((await loadCorrections()).map(({id}) => id));
  const asked = questions(matter, catalogue);
  const result = resultOf();
  const form = element("form", {class: "correct-form"}, ...asked.parts, result.element);
  const update = (): void => {
    const entered = asked.entered();
    asked.show(entered.action);
    result.show(outcomeOf(entered, matter, catalogue, taken));
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  asked.who.addEventListener("change", () => rememberWho(asked.who.value.trim()));
  update();
  return form;
}

/** What is asked, and what stands there. */
function questions(matter: Matter, catalogue: Catalogue) {
  const actions = matter.actions.map((action, i) => actionBox(action, i === 0));
  const {first, folded} = askedOf(matter.of);
  const controls = new Map<string, Control>();
  const made = (names: readonly string[]): HTMLElement[] =>
    names.map((name) => {
      const [control, label] = fieldControl(name, matter, catalogue);
      controls.set(name, control);
      return label;
    });
  const fields = element("div", {class: "correct-fields"}, ...made(first), foldOf(made(folded)));
  const text = (id: string, value: string): HTMLInputElement => element("input", {id: `correct-${id}`, value});
  const [figure, reason, source] = [
    text("figure", matter.words),
    text("reason", ""),
    text("source", t("correct.usualSource"))
  ];
  const who = text("by", whoBefore());
  const isAdding = matter.actions.includes("add");
  const parts = [
    isAdding ? labelled(t("correct.figure"), figure) : actionsOf(actions),
    fields,
    labelled(t("correct.reason"), reason),
    labelled(t("correct.source"), source),
    labelled(t("correct.by"), who)
  ];
  const entered = (): Entered => ({
    action: matter.actions.find((_, i) => actions[i]?.querySelector("input")?.checked) ?? "set",
    figure: figure.value,
    fields: new Map([...controls].map(([name, control]) => [name, control.value.trim()])),
    reason: reason.value.trim(),
    source: source.value.trim(),
    by: who.value.trim(),
    date: dayHere(new Date())
  });
  const show = (action: CorrectionAction): void => void (fields.hidden = action !== "set" && action !== "add");
  return {parts, entered, show, who};
}

const foldOf = (labels: readonly HTMLElement[]): HTMLElement | null =>
  labels.length === 0 ? null : element("details", {}, element("summary", {}, t("correct.more")), ...labels);

const actionsOf = (boxes: readonly HTMLElement[]): HTMLElement =>
  element("fieldset", {class: "correct-actions"}, element("legend", {}, t("correct.what")), ...boxes);

const actionBox = (action: CorrectionAction, checked: boolean): HTMLElement =>
  element(
    "label",
    {},
    element("input", {type: "radio", name: "correct-action", value: action, checked, id: `correct-${action}`}),
    ` ${t(`correct.action.${action}`)}`
  );

/** The entry, what to do with it, and what it lacks. */
function resultOf() {
  let made = {yaml: "", file: ""};
  const record = element("pre", {
    class: "correct-record",
    tabindex: 0,
    role: "region",
    "aria-label": t("correct.record"),
    "aria-live": "off"
  });
  const said = saying();
  const save = (): string => saved(made.file, new Blob([made.yaml], {type: "application/yaml"}));
  const copy = actionButton({id: "correct-copy", label: t("correct.copy"), run: () => copied(made.yaml)}, said);
  const download = actionButton({id: "correct-download", label: "", run: () => Promise.resolve(save())}, said);
  const todo = element("p", {class: "note"});
  const whole = element("div", {}, record, element("p", {class: "tools"}, copy, download, said), todo);
  const lacking = element("ul", {class: "note correct-faults", "aria-live": "off"});
  return {
    element: element("div", {}, lacking, whole),
    show: (outcome: Outcome): void => {
      const faults = "faults" in outcome ? outcome.faults : [];
      made = "yaml" in outcome ? outcome : {yaml: "", file: ""};
      record.textContent = made.yaml;
      download.textContent = t("correct.download", made);
      todo.textContent = t("correct.todo", made);
      whole.hidden = made.yaml === "";
      lacking.replaceChildren(...faults.map((fault) => element("li", {}, fault)));
      lacking.hidden = faults.length === 0;
    }
  };
}
