const name = "reform-ledger:by";

/** Who said something in this browser before; empty where nobody did. */
export function whoBefore(): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    // Who forbids the page to keep anything writes the name each time.
    return "";
  }
}

/** Keeps who says something for the next time, where the browser lets the page. */
export function rememberWho(who: string): void {
  try {
    localStorage.setItem(name, who);
  } catch {
    // As above.
  }
}
