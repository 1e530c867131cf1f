import {tokenizer, tokTypes} from "acorn";

export interface OpenBracket {
  bracket: string;
  /** Counted from 1. */
  line: number;
}

const {parenL, bracketL, braceL, dollarBraceL, parenR, bracketR, braceR} = tokTypes;
const opening = new Set([parenL, bracketL, braceL, dollarBraceL]);
const closing = new Set([parenR, bracketR, braceR]);

/** The bracket that opened last above a line of code and is not closed above it; null where there is none. */
export function openBracket(code: string, line: number): OpenBracket | null {
  const open: OpenBracket[] = [];
  const above = code
    .split("\n")
    .slice(0, line - 1)
    .join("\n");
  try {
    for (const {type, loc} of tokenizer(above, {ecmaVersion: "latest", sourceType: "module", locations: true})) {
      if (opening.has(type)) open.push({bracket: type.label, line: loc?.start.line ?? 1});
      if (closing.has(type)) open.pop();
    }
  } catch (error) {
    // A text without an end has brackets of its own.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return open.at(-1) ?? null;
}
