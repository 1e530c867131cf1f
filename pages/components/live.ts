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
  new EventSource(meta.content).addEventListener("state", ({data: state}: MessageEvent<string>) => {
    if (state === shown) return;
    const samePages = state.split(".")[0] === shown.split(".")[0];
    shown = state;
    if (!samePages) return location.reload();
    forget();
    changed();
  });
}
