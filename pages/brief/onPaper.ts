/** A table of a page as it stands on paper: nothing in it can be pressed, and no row is there to bring others. */
export function onPaper(made: HTMLElement): HTMLElement {
  for (const rest of made.querySelectorAll(".rest")) rest.remove();
  for (const button of made.querySelectorAll("button")) button.replaceWith(...button.childNodes);
  for (const head of made.querySelectorAll("[aria-sort]")) head.removeAttribute("aria-sort");
  return made;
}
