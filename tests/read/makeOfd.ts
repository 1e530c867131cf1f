import {strToU8, zipSync} from "fflate";
import type {DrawnLine, PrintedLine} from "./makePdf.ts";

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** The height of a page in points, from which its lines are measured; OFD measures in millimetres from its top. */
const height = 842;
const mm = (points: number): number => Math.round((points * 25_400) / 72) / 1000;

const wide = (character: string): boolean => character >= "\u2000";

/** How far characters are from the next, with runs of one distance written once. */
function steps(text: string, size: number): string {
  const widths = [...text].slice(0, -1).map((character) => mm(wide(character) ? size : size / 2));
  const runs: {width: number; times: number}[] = [];
  for (const width of widths) {
    const last = runs.at(-1);
    if (last?.width === width) last.times++;
    else runs.push({width, times: 1});
  }
  return runs.map(({width, times}) => (times > 1 ? `g ${times} ${width}` : String(width))).join(" ");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The words stand in a box of their own, set in half the size and drawn twice as large. */
const show = ({text, x, y, size = 12}: PrintedLine): string =>
  `<ofd:TextObject ID="1" Font="1" Size="${mm(size) / 2}" CTM="2 0 0 2 0 0" ` +
  `Boundary="${mm(x)} ${mm(height - y - size)} 100 ${mm(size)}">` +
  `<ofd:TextCode X="0" Y="${mm(size) / 2}" DeltaX="${steps(text, size / 2)}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;

function draw({from: [x0, y0], to: [x1, y1], filled = false}: DrawnLine): string {
  const [left, top] = [mm(Math.min(x0, x1)), mm(height - Math.max(y0, y1))];
  const [right, bottom] = [mm(Math.abs(x1 - x0)), mm(Math.abs(y1 - y0))];
  const data = filled ? `M 0 0 L ${right} 0 L ${right} ${bottom} L 0 ${bottom} C` : `M 0 0 L ${right} ${bottom}`;
  const how = filled ? 'Fill="true" Stroke="false"' : "";
  return `<ofd:PathObject ID="2" Boundary="${left} ${top} ${right} ${bottom}" ${how}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

const objectsOf = (drawn: readonly (PrintedLine | DrawnLine)[]): string =>
  drawn.map((one) => ("text" in one ? show(one) : draw(one))).join("");

/** The XML of a page that shows these objects, over a template. */
const pageXml = (objects: string): string =>
  `<ofd:Page ${xmlns}><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer ID="3">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

/** The parts of an OFD document of these pages, all over one template. */
export function ofdParts(
  pages: readonly (readonly (PrintedLine | DrawnLine)[])[],
  template: readonly (PrintedLine | DrawnLine)[] = []
): Record<string, string> {
  const contents = pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, pageXml(objectsOf(page))]);
  const listed = pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join("");
  return {
    "OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${xmlns} DocType="OFD"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${xmlns}><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${listed}</ofd:Pages></ofd:Document>`,
    "Doc_0/Tpls/Tpl_0/Content.xml": `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer>${objectsOf(template)}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...Object.fromEntries(contents)
  };
}

export const zipOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {level: 1});
