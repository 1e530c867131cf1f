type Step = (by: 1 | -1) => void;

let step: Step = () => undefined;
let listening = false;

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName));

/** j and k go to the next and the last fact, wherever the focus is, save in a field. */
export function followKeys(next: Step): void {
  step = next;
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", (event) => {
    const box = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
    if (event.ctrlKey || event.metaKey || event.altKey || (writes(event.target) && !box)) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
}
