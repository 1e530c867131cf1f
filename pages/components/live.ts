import {forget} from "./data.ts";
import {element} from "./elements.ts";
import {t} from "./i18n.ts";
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
    const notebook = document.querySelector(".written");
    if (notebook) return void loadAgain(notebook);
    if (!samePages) return location.reload();
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

/**
 * The cells of a notebook are its author's: only loading it again runs them all. Where its file has been taken away or renamed the
 * page stays, says so, and listens on: the file may come back.
 */
async function loadAgain(notebook: Element): Promise<void> {
  const {status} = await fetch(location.href, {method: "HEAD", cache: "no-store"});
  if (status !== 404) return location.reload();
  if (notebook.querySelector(".gone")) return;
  notebook.prepend(element("p", {class: "fault gone", role: "alert"}, t("live.gone")));
}
