/** What the browser keeps over the pages of one visit. Null where it keeps nothing, and throws when asked. */
export function visit(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
