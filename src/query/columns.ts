import {z} from "zod";

// The kinds of columns that rows of queries are made of.

export const count = z.number().int().nonnegative();
export const text = z.string();
export const maybe = text.nullable();
export const year = z.number().int().nullable();

/** A stretch of a report: where in its clean text and where in its source text. */
export const located = {start: count, end: count, sourceStart: count, sourceEnd: count};
