import {type AST, RegExpParser, visitRegExpAST} from "@eslint-community/regexpp";

/**
 * What an expression is reduced to before its growth is computed, which takes long for wide counts, long lists and large
 * classes, and cannot be done for what looks around: neither the first three nor their size make time grow faster than the
 * text. What looks around may fail anywhere, or never: both are looked at, as `lookAround` says. In front of all it says
 * where a match may begin.
 */
export function reduced({source, flags}: Pick<RegExp, "source" | "flags">, lookAround: "fails" | "holds"): string {
  return write(parsed({source, flags}), lookAround === "fails" ? neverThere : "");
}

/** Whether something in the expression repeats without bound: without it, each place of a text takes no longer than any other. */
export const repeats = (expression: Pick<RegExp, "source" | "flags">): boolean => hasUnbounded(parsed(expression));

/** What looks around and repeats without bound, and would look through the text again at each place: not from its beginning. */
export function lookingFar(expression: Pick<RegExp, "source" | "flags">): string[] {
  const found: string[] = [];
  visitRegExpAST(parsed(expression), {
    onAssertionEnter(node) {
      if ("alternatives" in node && hasUnbounded(node) && (!isFromStart(node) || expression.flags.includes("m")))
        found.push(node.raw);
    }
  });
  return found;
}

/** Whether nothing but what has an end stands between the beginning of the text and what looks ahead. */
function isFromStart(node: AST.LookaroundAssertion): boolean {
  if (node.kind !== "lookahead" || node.parent.type !== "Alternative") return false;
  const before = node.parent.elements.slice(0, node.parent.elements.indexOf(node));
  const [first] = before;
  return (
    node.parent.parent.type === "Pattern" &&
    first?.type === "Assertion" &&
    first.kind === "start" &&
    !before.some((element) => element.type !== "Assertion" && hasUnbounded(element))
  );
}

/** A character of no text. */
const neverThere = "\u{F0000}";

/** A count beyond this is as good as this. */
const mostCounted = 1;

/** As is a list of words longer than this. */
const mostWords = 3;

/** Large classes by a few of their characters. */
const samples: readonly [RegExp, string][] = [
  [/\\p\{(?:Script=Han|Script=Hani|Unified_Ideograph)\}/g, "一-龥"],
  [/\\p\{(?:L|Letter)\}/g, "A-Za-z一-龥"],
  [/\\p\{(?:N|Number|Nd)\}/g, "0-9①-⑳"],
  [/\\p\{(?:P|Punctuation)\}/g, "!-/，。、；：！？（）“”《》"]
];

const parsed = ({source, flags}: Pick<RegExp, "source" | "flags">): AST.Pattern =>
  new RegExpParser().parsePattern(source, undefined, undefined, {unicode: flags.includes("u")});

function hasUnbounded(node: AST.Node): boolean {
  let found = false;
  visitRegExpAST(node, {onQuantifierEnter: ({max}) => void (found ||= max === Infinity)});
  return found;
}

function write(node: AST.Node, fails: string): string {
  if (node.type === "Pattern") return either(node.alternatives, fails);
  if (node.type === "Alternative") return node.elements.map((element) => write(element, fails)).join("");
  if (node.type === "Group" || node.type === "CapturingGroup") return `(?:${either(node.alternatives, fails)})`;
  if (node.type === "Quantifier") return quantified(node, fails);
  if (node.type === "Backreference") return `.{0,${mostCounted}}`;
  if (node.type === "Assertion" && "alternatives" in node) return isFirst(node) ? before(node, fails) : fails;
  if (node.type === "CharacterSet" && node.kind === "property")
    return sampled(`[${node.negate ? "^" : ""}${affirmed(node.raw)}]`);
  return sampled(node.raw);
}

const affirmed = (property: string): string => property.replace("\\P", "\\p");

const sampled = (text: string): string => samples.reduce((rest, [large, few]) => rest.replace(large, few), text);

function quantified({element, min, max, greedy}: AST.Quantifier, fails: string): string {
  const inner = write(element, fails);
  const most = max === Infinity ? "" : Math.min(max, mostCounted);
  return inner === "" ? "" : `(?:${inner}){${Math.min(min, mostCounted)},${most}}${greedy ? "" : "?"}`;
}

function either(alternatives: readonly AST.Alternative[], fails: string): string {
  const words = alternatives.filter(isWord).toSorted((a, b) => a.raw.length - b.raw.length);
  const left = new Set(words.slice(mostWords));
  return alternatives
    .filter((one) => !left.has(one))
    .map((one) => write(one, fails))
    .join("|");
}

const isWord = ({elements}: AST.Alternative): boolean => elements.every(({type}) => type === "Character");

const isFirst = (node: AST.LookaroundAssertion): boolean =>
  node.parent.type === "Alternative" && node.parent.parent.type === "Pattern" && node.parent.elements[0] === node;

/** What stands before a match, read as part of it; where that cannot be said, a match may begin anywhere. */
function before({kind, negate, alternatives, parent}: AST.LookaroundAssertion, fails: string): string {
  if (kind === "lookahead") return fails;
  if (!negate) return `(?:${either(alternatives, fails)})`;
  const [only] = alternatives[0]?.elements ?? [];
  const isSingle = alternatives.length === 1 && alternatives[0]?.elements.length === 1;
  if (!isSingle || !only || parent.type !== "Alternative") return "";
  if (only.type === "CharacterClass")
    return `(?:^|[${only.negate ? "" : "^"}${sampled(only.raw).replace(/^\[\^?|\]$/g, "")}])`;
  return only.type === "Quantifier" ? "" : `(?:^|[^${sampled(only.raw)}])`;
}
