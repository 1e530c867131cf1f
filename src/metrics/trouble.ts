import type {Warning} from "../model/report.ts";

/** What of a table could not be used as it stands, each kind with the cells or columns that it is about. */
export class Troubles {
  private readonly found = new Map<string, Map<string, string>>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Notes one: a code of checks.yml, and the place or the words that it is about; of those of one key the first is told. */
  note(code: string, what: string, key = what): void {
    const all = this.found.get(code) ?? new Map<string, string>();
    if (!all.has(key)) all.set(key, what);
    this.found.set(code, all);
  }

  /** One warning a kind: how many there are, and the first of them. */
  warnings(): Warning[] {
    return [...this.found].map(([code, all]) => ({
      code,
      values: {file: this.file, n: all.size, cells: listed([...all.values()])}
    }));
  }
}

/** How many are named; a yearbook may have hundreds. */
const mostNamed = 12;

const listed = (all: readonly string[]): string =>
  all.slice(0, mostNamed).join("; ") + (all.length > mostNamed ? `; … +${all.length - mostNamed}` : "");
