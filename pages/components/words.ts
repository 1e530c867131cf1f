import type {OwnWords} from "../../src/model/ownWords.ts";
import {speak, type Key, type Language} from "./i18n.ts";
import {request} from "./request.ts";

type Words = Partial<Record<Key, string>>;

let spoken: {files: string; done: Promise<void>} | undefined;
const own = new Set<OwnWords>();

/** A script in the head settles it before anything is drawn. */
const pageLanguage = (): Language => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

/** Loads the words of the page's language, with those of their own that these pages say; asks again when they did not come. */
export function speakPageLanguage(...pages: OwnWords[]): Promise<void> {
  for (const page of pages) own.add(page);
  const language = pageLanguage();
  const names = [language, ...[...own].map((page) => `${page}.${language}`)];
  const files = names.join(" ");
  if (spoken?.files !== files) {
    // Who asked for fewer words, or for another language, before these came waits for these.
    const done: Promise<void> = Promise.all(names.map(words)).then((all) =>
      spoken?.files === files ? speak(language, Object.assign({}, ...all) as Words) : spoken?.done
    );
    spoken = {files, done};
    done.catch(() => (spoken = undefined));
  }
  return spoken.done;
}

const loading = new Map<string, Promise<Words>>();

/** A file of words, asked for once; once more when it did not come. */
function words(name: string): Promise<Words> {
  const coming = loading.get(name) ?? request(`i18n/${name}.json`).then((file) => file.json() as Promise<Words>);
  loading.set(name, coming);
  coming.catch(() => loading.delete(name));
  return coming;
}

/** What a page says before it has its dictionary, or without it, stands in the page. */
function speakFirstWords(): void {
  const first = document.getElementById("first-words")?.textContent;
  if (first) speak(pageLanguage(), (JSON.parse(first) as Record<Language, Record<string, string>>)[pageLanguage()]);
}

if (typeof document !== "undefined") speakFirstWords();
