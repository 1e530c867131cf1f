import {type Resource, resource} from "../http.ts";
import {notebooksOf} from "./folder.ts";

/** The user's own notebooks while the site is served. */
export interface LiveNotebooks {
  /** A file of theirs by its path on the site; null when there is none. */
  find(path: string): Resource | null;
  /** Goes up each time that they are taken in anew. */
  version(): number;
  /** Takes them in as they are now, and logs what is wrong in them. */
  refresh(): Promise<void>;
}

/** The notebooks of a folder (none where none is named), laid over the built pages of `site`. */
export function openNotebooks(folder: string | undefined, site: string, log: (line: string) => void): LiveNotebooks {
  let files = new Map<string, Resource>();
  let version = 0;
  return {
    find: (path) => files.get(path) ?? files.get(`${path}.html`) ?? null,
    version: () => version,
    refresh: async () => {
      if (folder === undefined) return;
      const made = await notebooksOf(folder, site);
      files = new Map([...made.files].map(([path, bytes]) => [`/${path}`, resource(`/${path}`, bytes)]));
      version++;
      for (const fault of made.faults) log(fault);
    }
  };
}
