/** A line of a page: its words, and its left edge and base line in points from the lower left corner. */
export interface PrintedLine {
  text: string;
  /** Set in a font that does not say which characters it shows. */
  unnamed?: boolean;
  x: number;
  y: number;
  size?: number;
}

/** A straight line between two points; or a box, filled, between two corners. */
export interface DrawnLine {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  filled?: boolean;
}

/** The lines of a grid, drawn each from end to end. */
export const gridLines = (xs: readonly number[], ys: readonly number[]): DrawnLine[] => [
  ...xs.map((x): DrawnLine => ({from: [x, Math.min(...ys)], to: [x, Math.max(...ys)]})),
  ...ys.map((y): DrawnLine => ({from: [Math.min(...xs), y], to: [Math.max(...xs), y]}))
];

const draw = ({from: [x0, y0], to: [x1, y1], filled = false}: DrawnLine): string =>
  filled ? `${x0} ${y0} ${x1 - x0} ${y1 - y0} re f` : `${x0} ${y0} m ${x1} ${y1} l S`;

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/** Shows each UTF-16 unit as the glyph of the same number, so that the map back to characters is the identity. */
const show = ({text, x, y, size = 12, unnamed = false}: PrintedLine): string => {
  const glyphs = Array.from({length: text.length}, (_, i) => hex(text.charCodeAt(i))).join("");
  return `BT /${unnamed ? "F2" : "F1"} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${glyphs}> Tj ET`;
};

/** A range may not run over its last byte, and a block holds at most a hundred. */
const ranges = Array.from({length: 256}, (_, high) => {
  const [first, last] = [hex(high << 8), hex((high << 8) + 255)];
  return `<${first}> <${last}> <${first}>`;
});
const block = (part: string[]): string => `${part.length} beginbfrange\n${part.join("\n")}\nendbfrange`;

const toUnicode = [
  "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Identity def /CMapType 2 def",
  "1 begincodespacerange <0000> <FFFF> endcodespacerange",
  ...[0, 100, 200].map((at) => block(ranges.slice(at, at + 100))),
  "endcmap CMapName currentdict /CMap defineresource pop end end"
].join("\n");

/** A stream as an object. */
export const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const font = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding ${encoding} /DescendantFonts [4 0 R] >>`;

/** A PDF of these pages with a text layer, with what is drawn besides in its order. */
export function makePdf(pages: (PrintedLine | DrawnLine)[][]): Buffer {
  const kids = pages.map((_, i) => `${7 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font("/Identity-H /ToUnicode 5 0 R"),
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
    stream(toUnicode),
    font("/UniGB-UCS2-H"),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${8 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>`,
      stream(lines.map((line) => ("text" in line ? show(line) : draw(line))).join("\n"))
    ])
  ];
  return assemblePdf(objects, "");
}

/** A PDF that asks for a password before it shows anything. */
export function makeLockedPdf(): Buffer {
  const secret = "41".repeat(32);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 0 /Kids [] >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${secret}> /U <${secret}> >>`
  ];
  return assemblePdf(objects, "/Encrypt 3 0 R /ID [<00> <00>]");
}

/** A PDF of these objects, numbered from 1, with its table of them; the first is the root. */
export function assemblePdf(objects: readonly string[], trailer: string): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1"
  );
}
