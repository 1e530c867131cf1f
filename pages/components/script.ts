import type {ScriptTable} from "../../src/query/search/document.ts";

/** Words in simplified characters, in which sentences and names of places are. */
export function simplified(words: string, {traditional, simplified}: ScriptTable): string {
  return Array.from(words, (character) => {
    const at = traditional.indexOf(character);
    return at < 0 ? character : simplified.charAt(at);
  }).join("");
}
