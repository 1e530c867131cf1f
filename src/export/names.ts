/** The kinds of files that a package may be of. Apart from them, so that the command line can name them before they are loaded. */
export const formatNames = ["csv", "xlsx", "parquet", "lake", "json"] as const;
export type FormatName = (typeof formatNames)[number];
