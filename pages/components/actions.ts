import {element} from "./elements.ts";
import {t} from "./i18n.ts";
import {reasonOf, waiter} from "./waiting.ts";

/** Something that a button does; it gives what to say when it is done. */
export interface Action {
  label: string;
  /** May say how far it is, before. */
  run: (say: (words: string) => void) => Promise<string>;
  id?: string;
}

/**
 * A button for an action. That it takes its time, what became of it, or why it failed, is written into `said`; pressed
 * again after that, it tries again.
 */
export function actionButton({label, run, id}: Action, said: HTMLOutputElement): HTMLButtonElement {
  const button = element("button", {type: "button", id: id ?? null}, label);
  const wait = waiter(button, said);
  let works = false;
  button.addEventListener("click", async () => {
    // It is not disabled, for the focus would be lost; a second press would do all of it again.
    if (works) return;
    works = true;
    wait.start();
    const words = await run((words) => (said.textContent = words)).catch((error: unknown) =>
      t("save.failed", {reason: reasonOf(error)})
    );
    wait.end();
    works = false;
    said.textContent = words;
  });
  return button;
}

/** Where it is said what became of an action. */
export const saying = (): HTMLOutputElement => element("output", {class: "save-said"});

/** Actions side by side. */
export function actionRow(actions: readonly Action[]): HTMLElement {
  const said = saying();
  return element("p", {class: "tools"}, ...actions.map((action) => actionButton(action, said)), said);
}

/** Copies words. Without the permission, or a secure context, gives the words themselves, to be selected and copied. */
export const copied = (text: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => t("save.copied"),
    () => text
  );

/** Hands a file to the browser to save. */
export function saved(name: string, content: Blob): string {
  const address = URL.createObjectURL(content);
  element("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return t("save.saved", {name});
}
