import {parse} from "acorn";
import {simple} from "acorn-walk";

interface Loop {
  body: {type: string; start: number; end: number};
}

/**
 * Code in which every turn of a loop begins with a call of `turn`, by which one without an end can be ended. Lines stay what they
 * were. Throws SyntaxError for what is no code.
 */
export function guarded(code: string, turn: string): string {
  const set: {at: number; words: string}[] = [];
  const guard = ({body: {type, start, end}}: Loop): void => {
    if (type === "BlockStatement") set.push({at: start + 1, words: `${turn}();`});
    else set.push({at: start, words: `{${turn}();`}, {at: end, words: "}"});
  };
  const loops = ["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement"];
  simple(
    parse(code, {ecmaVersion: "latest", sourceType: "module"}),
    Object.fromEntries(loops.map((kind) => [kind, (node: unknown) => guard(node as Loop)]))
  );
  // From the end, so that what stands before keeps its place.
  return set
    .sort((a, b) => b.at - a.at)
    .reduce((text, {at, words}) => text.slice(0, at) + words + text.slice(at), code);
}
