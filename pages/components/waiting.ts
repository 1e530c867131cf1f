import {element, type Child} from "./elements.ts";
import {t} from "./i18n.ts";
import {Unavailable} from "./request.ts";

/** In milliseconds; what comes sooner is not announced, since words that come and go at once only flash. */
const patience = 400;

/** Says that something is on its way, in words and to assistive technology, once it takes longer than a moment. */
export interface Waiter {
  /** Where it is said. */
  status: HTMLElement;
  start: () => void;
  end: () => void;
}

const announcer = (): HTMLElement => element("div", {class: "waiting", role: "status"});

/** What waits for the content of `busy`. */
export function waiter(busy: HTMLElement, status: HTMLElement = announcer()): Waiter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    busy.setAttribute("aria-busy", "true");
    status.textContent = t("wait.now");
  };
  return {
    status,
    start: () => {
      clearTimeout(timer);
      timer = setTimeout(say, patience);
    },
    end: () => {
      clearTimeout(timer);
      busy.removeAttribute("aria-busy");
      status.replaceChildren();
    }
  };
}

/** Why something failed, in the language of the page where it was the data that did not come. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unavailable) {
    const {path, status} = error;
    return status === null ? t("wait.noAnswer", {path}) : t("wait.refused", {path, status});
  }
  return error instanceof Error ? error.message : String(error);
}

/** What failed, and a button that tries again. */
export function faultBox(error: unknown, again: () => void): HTMLElement {
  const button = element("button", {type: "button", class: "again"}, t("wait.again"));
  button.addEventListener("click", again);
  const words = element("p", {}, t("page.fault", {reason: reasonOf(error)}));
  return element("div", {class: "fault", role: "alert"}, words, element("p", {}, button));
}

/** Puts new content into a place; the keyboard goes on in it where its focus was in the old. */
export function refill(place: HTMLElement, ...content: readonly Node[]): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  place.replaceChildren(...content);
  if (!focused) return;
  const same = focused.id === "" ? null : document.getElementById(focused.id);
  const next = same ?? (focused.matches(".again") ? (place.querySelector<HTMLElement>(".again") ?? place) : null);
  if (next === place) place.tabIndex = -1;
  next?.focus({preventScroll: true});
  if (focused instanceof HTMLInputElement && same instanceof HTMLInputElement) goOnTyping(focused, same);
}

/** Takes along what was typed while the new content was made, and where the caret stands; only boxes of text have one. */
function goOnTyping(before: HTMLInputElement, now: HTMLInputElement): void {
  if (before.selectionStart === null) return;
  now.value = before.value;
  now.setSelectionRange(before.selectionStart, before.selectionEnd);
}

/**
 * A part of a page whose content is fetched. While that takes it says so; when it fails it says what failed and offers to
 * try again.
 */
export function fetched(load: () => Promise<readonly Child[]>): HTMLElement {
  const place = element("div");
  const wait = waiter(place);
  place.append(wait.status);
  const attempt = async (): Promise<void> => {
    wait.start();
    const content = await load().catch((error: unknown) => [faultBox(error, () => void attempt())]);
    wait.end();
    refill(place, wait.status, element("div", {}, ...content));
  };
  void attempt();
  return place;
}
