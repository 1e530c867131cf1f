/** What XML has no place for, not even escaped: control characters and those that are none ([XML 1.0] 2.2). */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words as XML can hold them. */
export const inXml = (words: string): string => words.replace(unwritable, "");

/** A drawing as the text of an SVG file, which any reader takes whatever its words hold. */
export const svgText = (drawing: SVGSVGElement): string => inXml(new XMLSerializer().serializeToString(drawing));

/** Takes out of the words below an element what XML has no place for. */
export function clearWords(root: Element): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {currentNode} = texts;
    const clear = inXml(currentNode.nodeValue ?? "");
    if (clear !== currentNode.nodeValue) currentNode.nodeValue = clear;
  }
}
