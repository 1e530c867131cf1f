/** A text as SQL writes it, for where a statement takes no parameters. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Words of statements that may change tables; a query that has one of them only has tables put in once more. */
const changing = /\b(?:alter|create|delete|drop|insert|merge|replace|truncate|update)\b/i;

/** Whether a statement may change what others are asked of. */
export const changesTables = (sql: string): boolean => changing.test(sql);

/** Whether a statement may call one of the functions that pages add to DuckDB; most do not, and need not wait for them. */
export const asksChinese = (sql: string): boolean => /\b(?:zh_sort|matches|fold)\b/i.test(sql);
