/** A text as SQL writes it, for where a statement takes no parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
