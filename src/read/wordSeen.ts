import {parseXml} from "./markup.ts";
import {raisedDigits} from "./seen.ts";

/** What mammoth passes over although it is seen, or reads although it is not. */
const suspects = /<(?:w:(?:vanish|dstrike|ruby|txbxContent|fldSimple|bdo|dir)|m:oMath)[\s/>]/;

/**
 * A Word document (`document.xml`) with what a person sees of it in elements that mammoth reads: text boxes, formulas,
 * characters under readings and fields; and without hidden text. Throws what the parser throws when it is malformed.
 */
export async function withSeen(xml: string, path: string): Promise<string> {
  if (!suspects.test(xml)) return xml;
  const document = await parseXml(xml, path);
  for (const step of [takeOutHidden, markStruck, openBoxes, writeFormulas, keepBases, unwrapFields]) step(document);
  return document.documentElement.outerHTML;
}

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName(name)];

const isOn = (property: Element): boolean => !/^(?:0|false|off)$/.test(property.getAttribute("w:val") ?? "");

/** Runs whose own properties hide them; those of a paragraph hide its mark alone. */
function takeOutHidden(document: Document): void {
  for (const property of all(document, "w:vanish")) {
    const run = property.parentElement?.parentElement;
    if (isOn(property) && run?.nodeName === "w:r") run.remove();
  }
}

/** Two lines through a word strike it out as one does. */
function markStruck(document: Document): void {
  for (const property of all(document, "w:dstrike")) {
    if (isOn(property)) property.replaceWith(made(property, "w:strike"));
  }
}

/** Boxes that stand only in a drawing, which mammoth searches for pictures alone; it reads those of older programs. */
function openBoxes(document: Document): void {
  for (const drawing of all(document, "w:drawing")) {
    const boxes = all(drawing, "w:txbxContent");
    const either = enclosing(drawing, "mc:AlternateContent");
    if (boxes.length === 0 || !drawing.isConnected || (either && holdsBox(either, "mc:Fallback"))) continue;
    const outer = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
    const shape = made(drawing, "w:pict");
    shape.append(...outer);
    (either ?? drawing).replaceWith(shape);
  }
}

function enclosing(element: Element, name: string): Element | null {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) if (outer.nodeName === name) return outer;
  return null;
}

const holdsBox = (either: Element, branch: string): boolean =>
  [...either.children].some((child) => child.nodeName === branch && all(child, "w:txbxContent").length > 0);

/** A formula in one line: a fraction with a stroke, a power raised. */
function writeFormulas(document: Document): void {
  for (const formula of all(document, "m:oMath")) {
    const [run, text] = [made(formula, "w:r"), made(formula, "w:t")];
    text.textContent = formulaText(formula);
    run.append(text);
    formula.replaceWith(run);
  }
}

function formulaText(element: Element): string {
  const parts = [...element.children].map(formulaText).join("");
  switch (element.nodeName) {
    case "m:t":
      return element.textContent ?? "";
    case "m:num":
      return `${parts}/`;
    case "m:sup":
      return raisedDigits(parts);
    default:
      return parts;
  }
}

/** The characters under a reading. */
function keepBases(document: Document): void {
  for (const ruby of all(document, "w:ruby")) {
    ruby.replaceWith(...all(ruby, "w:rubyBase").flatMap((base) => [...base.childNodes]));
  }
}

function unwrapFields(document: Document): void {
  for (const name of ["w:fldSimple", "w:bdo", "w:dir", "m:oMathPara"]) {
    for (const field of all(document, name)) field.replaceWith(...field.childNodes);
  }
}

const made = (beside: Element, name: string): Element =>
  beside.ownerDocument.createElementNS(beside.lookupNamespaceURI("w"), name);
