import {type Hostile, named, prose} from "./kind.ts";
import {outside} from "./outside.ts";
import {blown, rawZip, type RawEntry} from "./packing.ts";
import {type Root, traps} from "./xml.ts";

const docx = named("docx");
const odt = named("odt");
const epub = named("epub");

type Parts = Record<string, string | Uint8Array | undefined>;

export const zipped = (parts: Parts, more: readonly RawEntry[] = []): Buffer =>
  rawZip([
    ...Object.entries(parts).flatMap(([name, data]): RawEntry[] => (data === undefined ? [] : [{name, data}])),
    ...more
  ]);

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const drawings =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

const word: Root = (words, attributes = "") =>
  `<w:document ${w} ${r} ${drawings}><w:body><w:p><w:r><w:t${attributes}>${words}</w:t></w:r></w:p></w:body></w:document>`;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const wordParts = (document: string | Uint8Array, more: Parts = {}): Parts => ({
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  "_rels/.rels": relations(`<Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  "word/document.xml": document,
  ...more
});

const withBody = (body: string, more: Parts = {}): Buffer =>
  zipped(wordParts(`<w:document ${w} ${r} ${drawings}><w:body>${body}</w:body></w:document>`, more));

const list = (format: string, start: number): Parts => ({
  "word/numbering.xml": `<w:numbering ${w}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${"%1".repeat(9)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
});
const listed = paragraph(prose).replace(
  "<w:p>",
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
);

const cell = (properties: string, words = prose): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;

/** A picture that lies outside of the document. */
const pictured = (target: string): Buffer =>
  withBody(
    `${paragraph(prose)}<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    {
      "word/_rels/document.xml.rels": relations(
        `<Relationship Id="p" Type="${office}/image" Target="${target}" TargetMode="External"/>`
      )
    }
  );

const formats = ["upperLetter", "lowerLetter", "lowerRoman", "chineseCounting", "decimalEnclosedCircle"];

const words: readonly Hostile[] = [
  ...traps.map(({name, xml, ends}) => docx(name, ends ?? "broken-word", () => zipped(wordParts(xml(word))))),
  ...formats.map((format) =>
    docx(`a list that begins at 999999999 as ${format}`, "text", () => withBody(listed, list(format, 999_999_999)))
  ),
  docx("a list that begins at 10^300", "text", () => withBody(listed, list("upperLetter", 1e300))),
  docx("a list that begins below nothing", "text", () => withBody(listed, list("lowerRoman", -5))),
  docx("a cell over 10^9 columns", "text", () =>
    withBody(
      `<w:tbl>${`<w:tr>${cell('<w:gridSpan w:val="1000000000"/>', "改").repeat(3)}</w:tr>`.repeat(3)}</w:tbl>${paragraph(prose)}`
    )
  ),
  docx.slow("cells that go on upwards from nothing", "text", () =>
    withBody(`<w:tbl>${`<w:tr>${cell("<w:vMerge/>").repeat(4)}</w:tr>`.repeat(300)}</w:tbl>`)
  ),
  docx.slow("400 tables in one another", "text", () =>
    withBody(`${"<w:tbl><w:tr><w:tc>".repeat(160)}${paragraph(prose)}${"</w:tc></w:tr></w:tbl>".repeat(160)}`)
  ),
  docx("styles that are based on each other", "text", () =>
    withBody(paragraph(prose).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>'), {
      "word/styles.xml": `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`
    })
  ),
  docx("lists that are styles of each other", "text", () =>
    withBody(listed, {
      "word/styles.xml": `<w:styles ${w}><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      "word/numbering.xml": `<w:numbering ${w}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    })
  ),
  docx("a note that is its own note", "text", () =>
    withBody(`${paragraph(prose)}<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      "word/_rels/document.xml.rels": relations(
        `<Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>`
      ),
      "word/footnotes.xml": `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>`
    })
  ),
  docx("another document inside", "text", () => withBody(`${paragraph(prose)}<w:altChunk r:id="c"/>`)),
  docx("a field that includes a file", "text", () =>
    withBody(
      `${paragraph(prose)}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${outside.file}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    )
  ),
  docx.slow("10,000 fields that never end", "text", () =>
    withBody(`${paragraph(prose)}<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(10_000)}</w:p>`)
  ),
  docx("a picture that is a file outside", "text", () => pictured(`file://${outside.file}`)),
  docx("a picture that is two folders up", "text", () => pictured(`../../../../../..${outside.file}`)),
  docx("a document that lies outside", "text", () =>
    zipped({
      ...wordParts(word(prose)),
      "_rels/.rels": relations(
        `<Relationship Id="a" Type="${office}/officeDocument" Target="../../../..${outside.file}"/>`
      )
    })
  ),
  docx("relations that lead to themselves", "broken-word", () =>
    zipped({
      ...wordParts(word(prose)),
      "_rels/.rels": relations(`<Relationship Id="a" Type="${office}/officeDocument" Target="/_rels/.rels"/>`)
    })
  ),
  docx("its text twice", "text", () =>
    zipped(wordParts(word(prose)), [{name: "word/document.xml", data: word(prose)}])
  ),
  docx("300 MB of text", "zip-bomb", () =>
    zipped({...wordParts(""), "word/document.xml": undefined}, [
      {name: "word/document.xml", ...blown(paragraph(prose).repeat(5000), 600, head, foot)}
    ])
  ),
  docx.slow("60 MB of text", "many-parts", () =>
    zipped({...wordParts(""), "word/document.xml": undefined}, [
      {name: "word/document.xml", ...blown(paragraph(prose).repeat(5000), 120, head, foot)}
    ])
  ),
  docx("styles of 200 MB", "zip-bomb", () =>
    zipped(wordParts(word(prose)), [{name: "word/styles.xml", ...blown(`<w:style ${w}/>`.repeat(10_000), 250)}])
  ),
  docx.slow("10,000 parts", "text", () =>
    zipped({
      ...wordParts(word(prose)),
      ...Object.fromEntries(Array.from({length: 10_000}, (_, i) => [`word/${i}.xml`, "<a/>"]))
    })
  ),
  docx("100,000 marks of changes", "text", () =>
    withBody(
      `${paragraph(prose)}<w:p>${"<w:pPr><w:pPrChange>".repeat(100)}${"</w:pPrChange></w:pPr>".repeat(100)}</w:p>`
    )
  ),
  docx.slow("20,000 boxes of text", "text", () =>
    withBody(
      `${paragraph(prose)}${`<w:p><w:r><w:drawing><w:txbxContent>${paragraph("改")}</w:txbxContent></w:drawing></w:r></w:p>`.repeat(5000)}`
    )
  )
];

const head = `<w:document ${w}><w:body>`;
const foot = "</w:body></w:document>";

const namespaces = ["office", "text", "table", "style", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

export const openDocument =
  (kind: "text" | "spreadsheet"): ((inner: string, attributes?: string) => string) =>
  (inner, attributes = "") =>
    `<office:document-content ${namespaces}><office:body><office:${kind}${attributes}>${inner}</office:${kind}></office:body></office:document-content>`;

const textual: Root = (words, attributes = "") => openDocument("text")(`<text:p${attributes}>${words}</text:p>`);

export const openZip = (kind: string, content: string | Uint8Array, more: readonly RawEntry[] = []): Buffer =>
  rawZip([
    {name: "mimetype", data: `application/vnd.oasis.opendocument.${kind}`},
    {name: "content.xml", data: content},
    ...(more.length === 0 ? [{name: "META-INF/manifest.xml", data: "<manifest:manifest/>"}] : more)
  ]);

const open: readonly Hostile[] = [
  ...traps.map(({name, xml, ends}) => odt(name, ends ?? "broken-document", () => openZip("text", xml(textual)))),
  odt("a cell that is repeated 10^9 times", "zip-bomb", () =>
    openZip(
      "text",
      openDocument("text")(
        `<table:table>${`<table:table-row>${`<table:table-cell table:number-columns-repeated="1000000000"><text:p>${prose}</text:p></table:table-cell>`.repeat(20)}</table:table-row>`.repeat(20)}</table:table>`
      )
    )
  ),
  odt("cells repeated in cells that are", "zip-bomb", () =>
    openZip(
      "text",
      openDocument("text")(
        `${'<table:table><table:table-row><table:table-cell table:number-columns-repeated="200">'.repeat(6)}<text:p>改</text:p>${"</table:table-cell></table:table-row></table:table>".repeat(6)}`
      )
    )
  ),
  odt("a list that begins at 999999999", "text", () =>
    openZip(
      "text",
      openDocument("text")(
        `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="A" text:start-value="999999999"/></text:list-style><text:list text:style-name="L"><text:list-item><text:p>${prose}</text:p></text:list-item></text:list>`
      )
    )
  ),
  odt("a million blanks told by number", "text", () =>
    openZip("text", textual(`${prose}<text:s text:c="1000000000"/>`))
  ),
  odt("200 MB of text", "zip-bomb", () =>
    rawZip([
      {name: "mimetype", data: "application/vnd.oasis.opendocument.text"},
      {name: "content.xml", ...blown(`<text:p>${prose}</text:p>`.repeat(10_000), 200, `<a ${namespaces}>`, "</a>")}
    ])
  ),
  odt("a mark of its kind that is damaged", "text", () =>
    rawZip([
      {name: "mimetype", data: "application/vnd.oasis.opendocument.text", crc: 1, packed: Buffer.from([7, 7, 7])},
      {name: "content.xml", data: textual(prose)}
    ])
  ),
  odt("a mark of its kind that is another", "text", () =>
    rawZip([
      {name: "mimetype", data: "text/plain"},
      {name: "content.xml", data: textual(prose)}
    ])
  ),
  odt("a mark of its kind of 300 MB", "text", () =>
    rawZip([
      {name: "mimetype", ...blown(" ".repeat(1 << 20), 300)},
      {name: "content.xml", data: textual(prose)}
    ])
  ),
  odt("encrypted", "word-password", () =>
    openZip("text", textual(prose), [{name: "META-INF/manifest.xml", data: "<manifest:encryption-data/>"}])
  )
];

const page: Root = (words, attributes = "") => `<html><body><p${attributes}>${words}</p></body></html>`;
const container = (path: string): string =>
  `<container><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
const book = (spine: string, href = "a.xhtml"): string =>
  `<package><manifest><item id="a" href="${href}"/></manifest><spine>${spine}</spine></package>`;
const one = '<itemref idref="a"/>';

const bookOf = (parts: Parts, more: readonly RawEntry[] = []): Buffer =>
  zipped({"META-INF/container.xml": container("b.opf"), "b.opf": book(one), "a.xhtml": page(prose), ...parts}, more);

const books: readonly Hostile[] = [
  epub("a thousand million laughs in its list", "xml-entities", () =>
    bookOf({
      "b.opf": `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(100_000)}">]>${book(one).replace("</spine>", `${"&b;".repeat(10_000)}</spine>`)}`
    })
  ),
  epub.slow("one page 100,000 times", "text", () => bookOf({"b.opf": book(one.repeat(100_000))})),
  epub("a container that is its own book", "nothing-written", () =>
    bookOf({"META-INF/container.xml": container("META-INF/container.xml")})
  ),
  epub("pages outside of the book", "nothing-written", () =>
    bookOf({"b.opf": book(one, `../../../..${outside.file}`)})
  ),
  epub("pages of a host", "nothing-written", () => bookOf({"b.opf": book(one, `${outside.host}/a`)})),
  epub("an address that decodes to nothing", "broken-document", () => bookOf({"b.opf": book(one, "%zz%")})),
  epub.slow("20,000 pages", "zip-bomb", () =>
    bookOf({
      "b.opf": `<package><manifest>${Array.from({length: 20_000}, (_, i) => `<item id="p${i}" href="p${i}.xhtml"/>`).join("")}</manifest><spine>${Array.from({length: 20_000}, (_, i) => `<itemref idref="p${i}"/>`).join("")}</spine></package>`,
      ...Object.fromEntries(Array.from({length: 20_000}, (_, i) => [`p${i}.xhtml`, "<p>改</p>"]))
    })
  ),
  epub("a page of 200 MB", "zip-bomb", () =>
    bookOf({"a.xhtml": ""}, [{name: "a.xhtml", ...blown(`<p>${prose}</p>`.repeat(10_000), 200)}])
  ),
  epub("styles that never close", "text", () => bookOf({"a.css": ".a {".repeat(500_000)})),
  epub.slow("100,000 classes that hide", "text", () =>
    bookOf({"a.css": Array.from({length: 100_000}, (_, i) => `.c${i} {display:none}`).join("")})
  ),
  epub("a page 100,000 elements deep", "deep-page", () =>
    bookOf({"a.xhtml": page(`${"<div>".repeat(100_000)}${prose}`)})
  )
];

export const documents: readonly Hostile[] = [...words, ...open, ...books];
