import {createHash} from "node:crypto";

export {factId} from "./factId.ts";

const hex = (text: string, length: number): string => createHash("sha256").update(text).digest("hex").slice(0, length);

/**
 * Names a report by its text: 12 hexadecimal digits. Surrounding white space and the kind of line end do not count,
 * so a text file and a CSV copy of it are one report.
 */
export const reportId = (text: string): string => hex(text.trim().replaceAll("\r\n", "\n"), 12);
