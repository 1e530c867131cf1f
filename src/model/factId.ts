/** Names a fact by its report and place in the clean text; stable for the same bytes. */
export const factId = (report: string, start: number, end: number): string => `${report}-${start}-${end}`;
