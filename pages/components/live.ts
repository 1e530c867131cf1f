import {forget} from "./data.ts";
import {changed} from "./state.ts";

/**
 * Draws the page anew when the ledger changes, without loading it again; loads it again when the pages themselves are
 * new. Only a site that is served by `start` says where to listen; anywhere else this does nothing.
 */
export function followLedger(): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="ledger-changes"]');
  if (!meta) return;
  let shown = meta.dataset["state"] ?? "";
  let stream: EventSource | null = null;

  function take({data: state}: MessageEvent<string>): void {
    if (state === shown) return;
    const samePages = state.split(".")[0] === shown.split(".")[0];
    shown = state;
    // The cells of a notebook are its author's: only loading it again runs them all.
    if (!samePages || document.querySelector(".written")) return location.reload();
    forget();
    changed();
  }

  // A browser keeps few connections to a host: tabs that nobody sees must not hold them. One that is seen again is told
  // the present state first.
  function listen(): void {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource(meta?.content ?? "");
      stream.addEventListener("state", take);
    }
  }

  document.addEventListener("visibilitychange", listen);
  listen();
}
