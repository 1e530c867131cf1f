/** The folder of the project, where `package.json`, `data/` and `pages/` are. */
export const projectFolder: string;
/** What `package.json` says. */
export const manifest: {version: string; dependencies: Record<string, string>};
/** Where a package is installed, looking upwards from a folder (the project when none is given), as Node does. */
export function packageFolder(name: string, from?: string): string;
