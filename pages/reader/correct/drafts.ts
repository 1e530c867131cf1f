type Control = HTMLInputElement | HTMLSelectElement;

/** What stands in forms that somebody has written into on this visit, by what they are about; then by control. */
const drafts = new Map<string, ReadonlyMap<string, string>>();

/** A form with what somebody has written into one about the same before; what is written into it now is kept as well. */
export function withDraft(about: string, form: HTMLElement): HTMLElement {
  const controls = [...form.querySelectorAll<Control>("input, select")];
  const draft = drafts.get(about);
  if (draft) {
    for (const control of controls) fill(control, draft.get(control.id) ?? "");
    form.dispatchEvent(new Event("input"));
  }
  form.addEventListener("input", () => drafts.set(about, new Map(controls.map((one) => [one.id, standing(one)]))));
  return form;
}

const isRadio = (control: Control): control is HTMLInputElement => control.type === "radio";

const standing = (control: Control): string => (isRadio(control) && !control.checked ? "" : control.value);

function fill(control: Control, value: string): void {
  if (isRadio(control)) control.checked = value !== "";
  else control.value = value;
}
