/** The item of a list that something stands in. */
const itemAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;

const placeOf = ({dataset}: HTMLElement): number => Number(dataset["at"]);

/** Has items of a list dragged by their heads to the place of another, which is marked while the pointer is over it. */
export function followDrag(list: HTMLElement, move: (from: number, to: number) => void): void {
  let dragged: HTMLElement | null = null;
  const mark = (over: HTMLElement | null): void => {
    for (const item of list.children) item.classList.toggle("brief-over", item === over && item !== dragged);
  };
  list.addEventListener("dragstart", ({target, dataTransfer}) => {
    // Words in a box are dragged as words.
    dragged = target instanceof Element && target.matches("header") ? itemAt(target) : null;
    // Without something to carry Firefox drags nothing.
    if (dragged) dataTransfer?.setData("text/plain", dragged.querySelector(".brief-name")?.textContent ?? "");
  });
  list.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    mark(itemAt(event.target));
  });
  list.addEventListener("drop", (event) => {
    const over = itemAt(event.target);
    if (!dragged || !over) return;
    event.preventDefault();
    if (dragged !== over) move(placeOf(dragged), placeOf(over));
  });
  list.addEventListener("dragend", () => {
    dragged = null;
    mark(null);
  });
}
