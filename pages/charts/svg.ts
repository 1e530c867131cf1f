const namespace = "http://www.w3.org/2000/svg";

type Attributes = Record<string, string | number>;

/** An SVG element with attributes and children. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** What XML has no place for, not even escaped: control characters and those that are none ([XML 1.0] 2.2). */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words as XML can hold them. */
export const inXml = (words: string): string => words.replace(unwritable, "");

/** A drawing as the text of an SVG file, which any reader takes whatever its words hold. */
export const svgText = (drawing: SVGSVGElement): string => inXml(new XMLSerializer().serializeToString(drawing));
