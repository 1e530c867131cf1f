/** What an attribute of a tag says, with or without the prefix of its name; empty where it is not there. */
export const valueIn = (tag: string, name: string): string =>
  new RegExp(`[\\s:]${name}\\s{0,9}=\\s{0,9}["']([^"']*)`).exec(tag)?.[1] ?? "";
