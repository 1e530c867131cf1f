/** Where there is no room for the names of all pages, a button unfolds them; Escape folds them again. */
export function followMenu(): void {
  const button = document.getElementById("menu");
  if (!button) return;
  const isOpen = (): boolean => button.getAttribute("aria-expanded") === "true";
  const unfold = (open: boolean): void => button.setAttribute("aria-expanded", String(open));
  button.addEventListener("click", () => unfold(!isOpen()));
  button.parentElement?.addEventListener("keydown", ({key}) => {
    if (key !== "Escape" || !isOpen()) return;
    unfold(false);
    button.focus();
  });
}
