/** How many things the brief of this browser holds, by itself, for every page shows it and few need more. */
const name = "reform-ledger:pins";

/** How many there are; 0 where the browser keeps nothing. */
export function pinned(): number {
  try {
    return Number(localStorage.getItem(name)) || 0;
  } catch {
    return 0;
  }
}

/** Keeps how many there are, and shows it. Throws where the browser has no room. */
export function pinsChanged(count: number): void {
  localStorage.setItem(name, String(count));
  showPins();
}

/** Shows beside the way to the brief how many things it holds; nothing while it holds none. */
export function showPins(): void {
  const sign = document.getElementById("pins");
  if (!sign) return;
  sign.hidden = pinned() === 0;
  sign.textContent = String(pinned());
}
