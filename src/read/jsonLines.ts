import {linesOf} from "./rows.ts";

/** A line of JSON by its number, from 1, and why it is none. */
export type JsonLine = {line: number; value: unknown; fault: null} | {line: number; value: undefined; fault: string};

/** The lines of a text that say something, each read as JSON. */
export const jsonLines = (text: string): JsonLine[] =>
  linesOf(text).flatMap((line, i) => (line.trim() === "" ? [] : [jsonLine(line, i + 1)]));

function jsonLine(text: string, line: number): JsonLine {
  try {
    const value: unknown = JSON.parse(text);
    return {line, value, fault: null};
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {line, value: undefined, fault: error.message};
  }
}

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
