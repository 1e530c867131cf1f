/** The folder of the project, where `package.json`, `data/` and `pages/` are. */
export const projectFolder: string;
/** What `package.json` says. */
export const manifest: {version: string; dependencies: Record<string, string>};
