/**
 * Makes a text box and the list below it one combobox: the list opens when the box is used, arrow keys walk its options
 * while the focus stays in the box, Enter takes the one that is walked to, else the first of a search, and Escape closes it,
 * then empties the box. `fill` makes the options for what is typed.
 */
export function followList(input: HTMLInputElement, list: HTMLElement, fill: () => Promise<void>): void {
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const isOpen = (): boolean => !list.hidden;
  const show = (open: boolean): void => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) walkTo(null);
  };
  const walkTo = (to: HTMLElement | null): void => {
    for (const [i, option] of options().entries()) {
      option.id ||= `${list.id}-${i}`;
      option.setAttribute("aria-selected", String(option === to));
    }
    if (to) input.setAttribute("aria-activedescendant", to.id);
    else input.removeAttribute("aria-activedescendant");
    to?.scrollIntoView({block: "nearest"});
  };
  const open = async (): Promise<void> => {
    await fill();
    show(true);
  };
  const current = (): number => options().findIndex((option) => option.getAttribute("aria-selected") === "true");
  const step = async (by: number): Promise<void> => {
    if (!isOpen()) await open();
    const all = options();
    const at = current() + by;
    walkTo(all[Math.max(0, Math.min(all.length - 1, at))] ?? null);
  };
  const take = (): void => {
    const typed = input.value.trim() !== "";
    options()[current() < 0 && typed ? 0 : current()]?.click();
  };
  const close = (): void => {
    if (isOpen()) show(false);
    else input.value = "";
  };
  const keys: Record<string, () => unknown> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: take,
    Escape: close
  };
  input.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    void act();
  });
  input.addEventListener("input", () => void open());
  input.addEventListener("click", () => void open());
  input.addEventListener("blur", () => show(false));
  // A press on an option must not take the focus from the box before it is a click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
