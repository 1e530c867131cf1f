import {followLedger} from "./live.ts";
import {followMenu} from "./menu.ts";
import {type Key, language, type Language, t} from "./i18n.ts";
import {showPins} from "./pinCount.ts";
import {changed, set, states} from "./state.ts";
import {showTips} from "./tip.ts";
import {speakPageLanguage} from "./words.ts";

const root = document.documentElement;

/** What one chooses the language of the page by; an editor, too, says what language its text is in. */
const languages = ".switches [data-language]";

/** Keeps a choice for the next visit. A browser that keeps nothing throws here; the address still holds the language. */
function remember(name: string, value: string): boolean {
  try {
    localStorage.setItem(`reform-ledger:${name}`, value);
    return true;
  } catch {
    return false;
  }
}

function speak(language: Language): void {
  root.lang = language === "zh" ? "zh-CN" : "en";
  remember("language", language);
  set({lang: language}, {replace: true});
}

function switchTheme(): void {
  const theme = root.dataset["theme"] === "dark" ? "light" : "dark";
  root.dataset["theme"] = theme;
  remember("theme", theme);
  changed();
}

/** Names the page in its language; words that did not come are for `mount` to tell, which draws this anew, too. */
const nameWhenSpoken = (): Promise<void> => speakPageLanguage().then(nameDocument, () => {});

function nameDocument(): void {
  const page =
    location.pathname
      .split("/")
      .pop()
      ?.replace(/\.html$/, "") || "index";
  const own = document.querySelector("title")?.dataset[language()];
  document.title = `${own ?? t(`nav.${page}` as Key)} · ${t("shell.name")}`;
  document.querySelector("#observablehq-header [type=search]")?.setAttribute("placeholder", t("nav.search"));
  for (const choice of document.querySelectorAll<HTMLElement>(languages)) {
    choice.toggleAttribute("aria-current", root.lang.startsWith(choice.dataset["language"] ?? "-"));
  }
}

addEventListener("click", (event) => {
  const choice = event.target instanceof Element ? event.target.closest<HTMLElement>(languages) : null;
  if (!choice) return;
  event.preventDefault();
  speak(choice.dataset["language"] === "zh" ? "zh" : "en");
});
document.getElementById("theme")?.addEventListener("click", switchTheme);
states.addEventListener("change", nameWhenSpoken);
void nameWhenSpoken();
followLedger();
followMenu();
showPins();
addEventListener("storage", showPins);
showTips();
