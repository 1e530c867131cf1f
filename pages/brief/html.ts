import {escapeHtml} from "../../src/model/html.ts";
import {plainText} from "../components/tipText.ts";

/**
 * A brief as a file of its own: no script, no request, its styles in its head. Without `styles` these are what the style
 * sheets of its document have for it.
 */
export function briefHtml(sheet: HTMLElement, styles?: string): string {
  const copy = sheet.cloneNode(true) as HTMLElement;
  const {body} = document.implementation.createHTMLDocument();
  body.append(copy);
  for (const left of copy.querySelectorAll("[hidden]")) left.remove();
  for (const title of copy.querySelectorAll("title")) title.textContent = plainText(title.textContent ?? "");
  delete copy.dataset["ready"];
  const {lang} = copy;
  const title = escapeHtml(copy.querySelector("h1")?.textContent ?? "");
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>
${styles ?? stylesFor(copy, sheet.ownerDocument.styleSheets)}
</style>
</head>
<body>
${copy.outerHTML}
</body>
</html>
`;
}

/** The rules of style sheets that reach into a sheet where it is a page of its own, in their order. */
const stylesFor = (sheet: HTMLElement, styleSheets: StyleSheetList): string =>
  [...styleSheets].flatMap(({cssRules}) => rulesFor(cssRules, sheet)).join("\n");

/** Roots of a document, whose rules reach everything. */
const roots = /^(?:\*|html|body|:root|:lang\([\w-]+\))$/;

function rulesFor(rules: CSSRuleList, sheet: HTMLElement): string[] {
  return [...rules].flatMap((rule): string[] => {
    if (rule instanceof CSSStyleRule) return reaches(rule.selectorText, sheet) ? [rule.cssText] : [];
    if (rule instanceof CSSImportRule) return rule.styleSheet ? rulesFor(rule.styleSheet.cssRules, sheet) : [];
    if (rule instanceof CSSPageRule) return [rule.cssText];
    if (!(rule instanceof CSSMediaRule)) return [];
    const inner = rulesFor(rule.cssRules, sheet);
    return inner.length === 0 ? [] : [`@media ${rule.conditionText} {\n${inner.join("\n")}\n}`];
  });
}

/** States and made-up parts of elements: the rules of those reach where their elements are. */
const passing = /::?(?:hover|focus-visible|focus|target|disabled|before|after|marker)(?![\w-])/g;

function reaches(selectors: string, sheet: HTMLElement): boolean {
  const anywhere = selectors.replaceAll(":not(:focus)", "").replaceAll(passing, ":where(*)");
  const isRoot = selectors.split(",").some((one) => roots.test(one.trim()));
  return isRoot || sheet.matches(anywhere) || sheet.querySelector(anywhere) !== null;
}
