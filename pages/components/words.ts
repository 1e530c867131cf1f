import {speak, type Key, type Language} from "./i18n.ts";

let spoken: {language: Language; done: Promise<void>} | undefined;

/** Loads the words of the page's language, which a script in the head settles before anything is drawn. */
export function speakPageLanguage(): Promise<void> {
  const language: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  if (spoken?.language !== language) {
    spoken = {language, done: words(language).then((dictionary) => speak(language, dictionary))};
  }
  return spoken.done;
}

async function words(language: Language): Promise<Record<Key, string>> {
  const response = await fetch(new URL(`../../_file/i18n/${language}.json`, import.meta.url), {cache: "no-cache"});
  if (!response.ok) throw new Error(`no dictionary for ${language}: ${response.status}`);
  return (await response.json()) as Record<Key, string>;
}
