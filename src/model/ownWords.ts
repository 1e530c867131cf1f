/**
 * Pages, and parts of one that are loaded late, whose own words no other says: those labels whose keys begin with its name. They
 * are loaded where such a page, or a chart of it, is shown, so that the others do not carry them.
 */
export const ownWords = ["brief", "correct", "methods", "notebook", "quality", "review", "search", "sql"] as const;
export type OwnWords = (typeof ownWords)[number];

/** Whose own word a label is; undefined for those of all pages. */
export const ownerOf = (key: string): OwnWords | undefined => ownWords.find((page) => key.startsWith(`${page}.`));
