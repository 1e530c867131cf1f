import {Lexer} from "yaml";

/** How deep lists and fields may lie in one another; nobody writes ten. */
const deepest = 100;

/** How many tags and anchors may stand before one value. */
const mostMarks = 10;

/** How the lexer tells that a document begins, and that the next lexeme is words without quotation marks. */
const begins = "\u0002";
const wordsFollow = "\u001f";

/**
 * For what reason a text in YAML would take more of the stack than there is, or more time than it is long; null for one as
 * people write it. It is told by its lexemes, before its parser descends into it.
 */
export function excessIn(text: string): string | null {
  const seen = {brackets: 0, indent: 0, marks: 0, isLineStart: true};
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    if (before !== wordsFollow) look(lexeme, seen);
    else seen.marks = 0;
    if (seen.brackets > deepest || seen.indent > deepest)
      return `lists or fields in one another, more than ${deepest} deep`;
    if (seen.marks > mostMarks) return `more than ${mostMarks} tags or anchors before one value`;
    before = lexeme;
  }
  return null;
}

interface Seen {
  /** Brackets that are open. */
  brackets: number;
  /** Blanks and marks of lists before what a line says: each may begin another list. */
  indent: number;
  /** Tags and anchors one after another. */
  marks: number;
  isLineStart: boolean;
}

function look(lexeme: string, seen: Seen): void {
  if (lexeme === "[" || lexeme === "{") seen.brackets++;
  if (lexeme === "]" || lexeme === "}") seen.brackets--;
  if (lexeme === begins || /^[\r\n]/.test(lexeme)) Object.assign(seen, {indent: 0, isLineStart: true});
  else if (/^[ \t?-]+$/.test(lexeme)) seen.indent += seen.isLineStart ? lexeme.length : 0;
  else if (/^[!&]/.test(lexeme)) seen.marks++;
  else Object.assign(seen, {isLineStart: false, marks: 0});
}
