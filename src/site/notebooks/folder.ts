import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {wayOut} from "../../files/regular.ts";
import {isFree, strangerAt} from "../../files/standing.ts";
import {UserError} from "../../model/errors.ts";
import type {ListedNotebook} from "../../query/notebook/document.ts";
import {decode} from "../../read/encoding.ts";
import {modulesOf} from "./names.ts";
import {renderNotebook, type Ground, type Source} from "./render.ts";
import {shellFile} from "./shell.ts";
import type {CheckStatements} from "./statements.ts";

/** The files of a folder's notebooks, to be laid over the built pages, and what is wrong in them, a line each. */
export interface Notebooks {
  /** By path on the site. */
  files: Map<string, Uint8Array>;
  faults: string[];
}

/** Where the list of notebooks lies on the site. */
const listPath = "_file/notebooks.json";

/** The frame that notebooks are set into, and the modules they may import, of built pages. */
async function groundOf(site: string): Promise<Pick<Ground, "shell" | "find">> {
  return {shell: await readFile(join(site, shellFile), "utf8"), find: await modulesOf(site)};
}

/**
 * The notebooks of a folder as files of the site: a page each, its source, and the list of all. One that is broken is a page
 * that says so; those of the built pages stay in the list, unless one here has the same name, in small letters or capitals. A folder
 * that is not there has none. `check` tells faults of SQL. Throws UserError for what is no folder.
 */
export async function notebooksOf(folder: string, site: string, check?: CheckStatements): Promise<Notebooks> {
  const {sources, faults} = await sourcesIn(folder);
  const files = new Map<string, Uint8Array>();
  if (sources.length === 0) return {files, faults};
  const ground = {...(await groundOf(site)), check};
  const listed: ListedNotebook[] = [];
  for (const source of sources) {
    const made = await renderNotebook(source, ground);
    const {slug, file, text} = source;
    files.set(`notebook-${slug}.html`, encode(made.html)).set(`_file/notebooks/${slug}.md`, encode(text ?? ""));
    faults.push(...made.faults.map(({line, message}) => `${file}:${line}: ${message}`));
    listed.push({slug, ...made.about, broken: made.faults.length > 0});
  }
  // Where many a disk and host cannot tell capitals apart, the two would be one page.
  const names = new Set(listed.map(({slug}) => slug.toLowerCase()));
  const before = (await listIn(site)).filter(({slug}) => !names.has(slug.toLowerCase()));
  files.set(listPath, encode(JSON.stringify([...before, ...listed].sort(inOrder))));
  return {files, faults};
}

/** Writes files into a folder by their paths. */
export async function layOver(site: string, files: Notebooks["files"]): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(join(site, path, ".."), {recursive: true});
    await writeFile(join(site, path), bytes);
  }
}

async function sourcesIn(folder: string): Promise<{sources: Source[]; faults: string[]}> {
  const named = (await namesIn(folder)).filter((name) => /\.md$/i.test(name) && !/^[._]|^README/i.test(name)).sort();
  const strange = named.flatMap((name) => {
    const stranger = strangerAt(join(folder, name), "file");
    return stranger === null ? [] : [{name, stranger}];
  });
  const names = named.filter((name) => !strange.some((one) => one.name === name));
  const fileOf = (name: string): string => `${basename(resolve(folder))}/${name}`;
  // Its source is part of the site: who may put a link there could publish any file of the machine.
  const out = names.map((name) => ({name, to: wayOut(join(folder, name), folder)}));
  const unread = strange.map(({name, stranger}) => `${fileOf(name)}: no notebook, ${stranger}`);
  const outside = out.flatMap(({name, to}) =>
    to === null ? [] : [`${fileOf(name)}: link to a file outside of the folder, which is not followed; copy it: ${to}`]
  );
  const read = out
    .filter(({to}) => to === null)
    .map(async ({name}) => ({
      slug: name.slice(0, -".md".length),
      file: fileOf(name),
      // In whichever encoding an editor has saved it; what is no text is a page that says so.
      text: decode(await readFile(join(folder, name)))?.text ?? null
    }));
  return {sources: await Promise.all(read), faults: [...unread, ...outside]};
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (isFree(folder)) return [];
    throw new UserError(`cannot read the folder of notebooks: ${folder}`, {
      cause,
      hint: "check what stands there and its permissions, or name another with --notebooks"
    });
  }
}

async function listIn(site: string): Promise<ListedNotebook[]> {
  const file = join(site, listPath);
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as ListedNotebook[]) : [];
}

/** By the number of their front matter, then by name. */
const inOrder = (a: ListedNotebook, b: ListedNotebook): number =>
  (a.order ?? Infinity) - (b.order ?? Infinity) || (a.slug < b.slug ? -1 : 1);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
