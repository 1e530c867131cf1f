import type {ScopeWords} from "../../lexicon/scopes.ts";

interface Introduced {
  name: string;
  paragraph: number;
}

/** The bodies that a report has named so far, for the words by which it goes on with them. */
export class Known {
  readonly #bodies: Introduced[] = [];
  readonly #words: ScopeWords;

  constructor(words: ScopeWords) {
    this.#words = words;
  }

  add(name: string, paragraph: number): void {
    this.#bodies.push({name, paragraph});
  }

  /** The body that a text which begins with a short form means: 园区 for the park named before. Null for none. */
  meantAt(text: string, paragraph: number): {word: string; name: string} | null {
    const {shortForms, shortWords} = this.#words;
    const word = shortWords.at(text, 0);
    if (word === null) return null;
    for (const {words, endings, near} of shortForms) {
      if (!words.has(word)) continue;
      const meant = this.#bodies.findLast(
        ({name, paragraph: named}) =>
          endings.ending(name) !== null && paragraph - named <= (near ? reach.near : reach.far)
      );
      if (meant && meant.name !== word) return {word, name: meant.name};
    }
    return null;
  }
}

/** How many paragraphs back a word can reach: one that is used of many bodies, and one that is used of zones. */
const reach = {near: 1, far: 6};
