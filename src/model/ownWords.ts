/**
 * Pages whose own words no other page says: those labels whose keys begin with the page's name. They are loaded where such a
 * page, or a chart of it, is shown, so that the others do not carry them.
 */
export const ownWords = ["brief", "methods", "notebook", "quality", "search", "sql"] as const;
export type OwnWords = (typeof ownWords)[number];

/** Whose own word a label is; undefined for those of all pages. */
export const ownerOf = (key: string): OwnWords | undefined => ownWords.find((page) => key.startsWith(`${page}.`));
