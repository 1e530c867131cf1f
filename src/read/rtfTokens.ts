/** A part of an RTF file: a control word with its number, a byte in hexadecimal, a group's brace, or plain characters. */
export type Token =
  | {kind: "word"; word: string; number: number | null}
  | {kind: "sign"; sign: string}
  | {kind: "bytes"; bytes: string}
  | {kind: "open"}
  | {kind: "close"};

const part = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gs;

/** The parts of an RTF file in order; bytes as characters of the same number. What is binary is passed over. */
export function* tokensOf(file: string): Generator<Token> {
  part.lastIndex = 0;
  for (let match = part.exec(file); match; match = part.exec(file)) {
    const [, word, number, hex, sign, brace, plain] = match;
    const last = part.lastIndex;
    if (word === "bin") part.lastIndex = last + Math.max(0, Number(number ?? 0));
    else if (word !== undefined) yield {kind: "word", word, number: number === undefined ? null : Number(number)};
    else if (hex !== undefined) yield {kind: "bytes", bytes: String.fromCharCode(Number.parseInt(hex, 16))};
    else if (sign !== undefined) yield {kind: "sign", sign};
    else if (brace !== undefined) yield {kind: brace === "{" ? "open" : "close"};
    else if (plain !== undefined) yield {kind: "bytes", bytes: plain};
  }
}
