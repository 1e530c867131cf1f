import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {stringify} from "yaml";
import {codeOf, UserError} from "../../model/errors.ts";
import {type Language, languages} from "../../model/words.ts";
import {projectFolder} from "../../project.mjs";
import {headingId} from "../headings.ts";

/** What `new` can begin. Throws UserError for anything else. */
export function requireKnown(what: string): void {
  if (what === "notebook") return;
  throw new UserError(`nothing that can be begun: ${what}`, {hint: 'write: reform-ledger new notebook "title"'});
}

interface Wanted {
  title: string;
  /** `zh` or `en`; that of the title where it is not given. */
  lang?: string | undefined;
  folder: string;
}

/** Where the beginnings of notebooks lie, one a language. */
const beginnings = join(projectFolder, "src", "site", "notebooks", "begin");

/**
 * Writes a notebook to go on from, named by its title. Returns its file and the name of its page. Throws UserError for a title
 * without a letter, a language that the site does not speak, or a file that is there already, which stays.
 */
export async function writeNotebook({title, lang, folder}: Wanted): Promise<{file: string; page: string}> {
  const slug = slugOf(title);
  const language = languageOf(title, lang);
  const file = join(folder, `${slug}.md`);
  const text = await readFile(join(beginnings, `${language}.md`), "utf8");
  await mkdir(folder, {recursive: true}).catch((cause: unknown) => {
    throw new UserError(`cannot make the folder of notebooks: ${folder}`, {
      cause,
      hint: "check what stands there and the permissions above it, or name another with --notebooks"
    });
  });
  try {
    await writeFile(file, `---\n${stringify({title: title.trim(), lang: language})}${text.slice("---\n".length)}`, {
      flag: "wx"
    });
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw new UserError(`cannot write the notebook: ${file}`, {cause});
    throw new UserError(`a notebook of this name is there: ${file}`, {
      hint: "choose another title, or go on in that file"
    });
  }
  return {file, page: `notebook-${slug}.html`};
}

function slugOf(title: string): string {
  const slug = /[\p{L}\p{N}]/u.test(title) ? headingId(title) : "";
  if (slug !== "") return slug.slice(0, 80);
  throw new UserError(`no letter or digit in the title: ${title}`, {hint: "the title names the file"});
}

function languageOf(title: string, asked: string | undefined): Language {
  const lang = asked ?? (/\p{Script=Han}/u.test(title) ? "zh" : "en");
  const known = languages.find((one) => one === lang);
  if (known) return known;
  throw new UserError(`no language of the site: ${lang}`, {hint: "write --lang zh or --lang en"});
}
