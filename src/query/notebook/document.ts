/** Words in one language or in both; `null` where a language has none. */
export interface Said {
  zh: string | null;
  en: string | null;
}

/** A notebook as the list of all of them, `_file/notebooks.json`, has it. */
export interface ListedNotebook {
  slug: string;
  title: Said;
  question: Said | null;
  order: number | null;
  /** Whether something is wrong in its file. */
  broken: boolean;
}
