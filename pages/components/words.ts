import {language, learn, speak, type Key, type Language} from "./i18n.ts";
import {request} from "./request.ts";

let spoken: {language: Language; done: Promise<void>} | undefined;

/** A script in the head settles it before anything is drawn. */
const pageLanguage = (): Language => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

/** Loads the words of the page's language; asks again when they did not come. */
export function speakPageLanguage(): Promise<void> {
  const language = pageLanguage();
  if (spoken?.language !== language) {
    const done = words(language).then((dictionary) => speak(language, dictionary));
    spoken = {language, done};
    done.catch(() => (spoken = undefined));
  }
  return spoken.done;
}

const words = async (name: string): Promise<Record<Key, string>> =>
  (await (await request(`i18n/${name}.json`)).json()) as Record<Key, string>;

/** Loads the words that this page alone needs, in the language that it speaks. */
export const speakOwnWords = async (page: "sql"): Promise<void> => learn(await words(`${page}.${language()}`));

/** What a page says before it has its dictionary, or without it, stands in the page. */
function speakFirstWords(): void {
  const first = document.getElementById("first-words")?.textContent;
  if (first) speak(pageLanguage(), (JSON.parse(first) as Record<Language, Record<string, string>>)[pageLanguage()]);
}

if (typeof document !== "undefined") speakFirstWords();
