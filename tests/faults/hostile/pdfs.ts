import {deflateSync} from "node:zlib";
import {assemblePdf, makeLockedPdf, stream} from "../../read/makePdf.ts";
import {type Hostile, latinProse, named} from "./kind.ts";
import {outside} from "./outside.ts";
import {blownStream, deflatedTimes} from "./packing.ts";

const pdf = named("pdf");

const say = `BT /F1 12 Tf 72 720 Td (${latinProse}) Tj ET`;

interface Parts {
  /** What the page draws; `stream` in full where its dictionary matters. */
  contents?: string;
  stream?: string;
  resources?: string;
  page?: string;
  kids?: string;
  catalog?: string;
  trailer?: string;
  /** Further objects, from number 6 on. */
  more?: readonly string[];
}

/** A PDF of one page that shows a sentence, with these parts of it otherwise. */
const pdfOf = ({
  contents = say,
  resources = "",
  page = "",
  kids,
  catalog = "",
  trailer = "",
  more = [],
  ...parts
}: Parts): Buffer =>
  assemblePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      kids ?? "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      parts.stream ?? stream(contents),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ...more
    ],
    trailer
  );

/** A stream with these entries in its dictionary. */
const streamOf = (dictionary: string, bytes: string | Uint8Array): string =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("latin1")}\nendstream`;

const packed = (dictionary: string, bytes: Uint8Array): string => streamOf(`/Filter /FlateDecode ${dictionary}`, bytes);

const form = (contents: string, resources: string): string =>
  streamOf(
    `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${resources} >>`,
    contents
  );

/** A page that shows a form, the first of these; those behind it are objects from 7 on. */
const showing = (contents: string, forms: readonly string[]): Buffer =>
  pdfOf({contents, resources: "/XObject << /X 6 0 R >>", more: forms});

/** A form that shows, in these words, the one that is this object. */
const formOf = (contents: string, object: number): string => form(contents, `/XObject << /X ${object} 0 R >>`);

const filters = (name: string, times: number): string => `/Filter [${`/${name} `.repeat(times)}]`;

/** A font with a map of its characters. */
const mapped = (map: string): Partial<Parts> => ({
  resources: "/Font << /F1 6 0 R >>",
  contents: "BT /F1 12 Tf 72 720 Td <00410042> Tj ET",
  more: [
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
    map
  ]
});

const xrefAt = (text: Buffer): number => text.lastIndexOf("xref\n0 ");

/** A PDF whose table of objects says that an earlier one stands at a place. */
function before(place: (own: number) => number): Buffer {
  const whole = pdfOf({});
  const own = xrefAt(whole);
  return Buffer.from(whole.toString("latin1").replace("/Root", `/Prev ${place(own)} /Root`), "latin1");
}

const image = (dictionary: string, bytes = "\0"): Partial<Parts> => ({
  contents: `${say} /I Do`,
  resources: "/XObject << /I 6 0 R >>",
  more: [streamOf(`/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 ${dictionary}`, bytes)]
});

const lines = (count: number): string =>
  Array.from({length: count}, (_, i) => `${i % 595} ${i % 842} m ${(i * 7) % 595} ${(i * 13) % 842} l S`).join("\n");

const words = (count: number): string =>
  Array.from({length: count}, (_, i) => `BT /F1 9 Tf ${(i * 37) % 550} ${(i * 91) % 800} Td (case ${i}) Tj ET`).join(
    "\n"
  );

const structure: readonly Hostile[] = [
  pdf.slow("24 levels of forms, each twice in the one before", "pdf-bomb", () =>
    showing("/X Do", [...Array.from({length: 23}, (_, i) => formOf("/X Do /X Do", 7 + i)), form(say, "")])
  ),
  pdf("a form in itself", "text", () => showing(`${say} /X Do`, [formOf("/X Do", 6)])),
  pdf("two forms in one another", "text", () =>
    showing(`${say} /X Do`, [formOf("/X Do", 7), formOf("/X Do /X Do", 6)])
  ),
  pdf.slow("500 levels of forms", "text", () =>
    showing(
      `${say} /X Do`,
      Array.from({length: 500}, (_, i) => formOf("/X Do", 7 + i))
    )
  ),
  pdf("a length of 10^12", "text", () => pdfOf({stream: `<< /Length 1000000000000 >>\nstream\n${say}\nendstream`})),
  pdf("a negative length", "text", () => pdfOf({stream: `<< /Length -5 >>\nstream\n${say}\nendstream`})),
  pdf("a length that is in the stream itself", "text", () =>
    pdfOf({stream: `<< /Length 4 0 R >>\nstream\n${say}\nendstream`})
  ),
  pdf("a count of 10^9 pages", "text", () => pdfOf({kids: "<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>"})),
  pdf("a negative count of pages", "broken-pdf", () => pdfOf({kids: "<< /Type /Pages /Count -7 /Kids [3 0 R] >>"})),
  pdf("a tree of pages that is its own child", "broken-pdf", () =>
    pdfOf({kids: "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"})
  ),
  pdf("trees of pages in a circle", "broken-pdf", () =>
    pdfOf({
      kids: "<< /Type /Pages /Count 9 /Kids [6 0 R] >>",
      more: ["<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [2 0 R] >>"]
    })
  ),
  pdf("a tree of pages 3,000 deep", "text", () =>
    pdfOf({
      kids: "<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
      more: Array.from(
        {length: 3000},
        (_, i) => `<< /Type /Pages /Count 1 /Kids [${i === 2999 ? 3 : 7 + i} 0 R] /Parent ${i === 0 ? 2 : 5 + i} 0 R >>`
      )
    })
  ),
  pdf("one page 100,000 times", "pdf-bomb", () =>
    pdfOf({kids: `<< /Type /Pages /Count 100000 /Kids [${"3 0 R ".repeat(100_000)}] >>`})
  ),
  pdf("a table of objects before itself", "text", () => before((own) => own)),
  pdf("a table of objects before the file", "text", () => before(() => -9)),
  pdf("a table of objects at 10^15", "text", () => before(() => 1e15)),
  pdf("10^9 objects", "text", () => {
    const whole = pdfOf({}).toString("latin1");
    return Buffer.from(whole.replace(/xref\n0 \d+/, "xref\n0 1000000000"), "latin1");
  }),
  pdf("a stream of objects that unpacks to 300 MB", "pdf-bomb", () =>
    pdfOf({
      kids: "<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
      more: ["9 0 R", packed("/Type /ObjStm /N 1000000000 /First 10", blownStream("1 0 ".repeat(1 << 18), 300))]
    })
  ),
  pdf.slow("a table of objects as a stream that unpacks to 300 MB", "pdf-bomb", () => {
    const table = packed("/Type /XRef /Size 1000000000 /W [8 8 8] /Root 1 0 R", blownStream("\0".repeat(1 << 20), 300));
    return Buffer.from(`%PDF-1.7\n1 0 obj\n${table}\nendobj\nstartxref\n9\n%%EOF`, "latin1");
  }),
  pdf("lists 100,000 deep", "broken-pdf", () => pdfOf({page: `/A ${"[".repeat(100_000)}${"]".repeat(100_000)}`})),
  pdf("dictionaries 50,000 deep", "broken-pdf", () =>
    pdfOf({page: `/A ${"<< /A ".repeat(50_000)}1${" >>".repeat(50_000)}`})
  ),
  pdf("lists 100,000 deep on a page", "text", () => pdfOf({contents: `${say} ${"[".repeat(100_000)} Tj`})),
  pdf("brackets without end in a string", "text", () => pdfOf({contents: `${say} ${"(".repeat(500_000)}`})),
  pdf("cut in the middle", "broken-pdf", () => pdfOf({}).subarray(0, -120)),
  pdf("a head alone", "broken-pdf", () => Buffer.from("%PDF-1.7\n")),
  pdf("noise behind its head", "broken-pdf", () =>
    Buffer.from(`%PDF-1.7\n${"\u0001\u0002\u0003 obj <<".repeat(5000)}`, "latin1")
  ),
  pdf("100,000 broken objects", "broken-pdf", () => Buffer.from(`%PDF-1.7\n${"1 0 obj\n<<\n".repeat(100_000)}`)),
  pdf("a password", "pdf-password", makeLockedPdf),
  pdf("an encryption of no known kind", "broken-pdf", () =>
    pdfOf({
      trailer: "/Encrypt 6 0 R /ID [<00> <00>]",
      more: ["<< /Filter /Standard /V 99 /R 99 /P -4 /O (a) /U (b) >>"]
    })
  )
];

const streams: readonly Hostile[] = [
  pdf("a page that unpacks to 100 MB of blanks", "pdf-bomb", () =>
    pdfOf({stream: packed("", blownStream(" ".repeat(1 << 20), 100))})
  ),
  pdf.slow("a page that unpacks to 100 MB of type", "pdf-bomb", () =>
    pdfOf({stream: packed("", blownStream(`${say}\n`.repeat(1 << 13), 160))})
  ),
  pdf("a page that says to be a picture", "pdf-bomb", () =>
    pdfOf({stream: packed("/Subtype /Image /Width 9 /Height 9", blownStream(" ".repeat(1 << 20), 100))})
  ),
  pdf.slow("a page of 50 streams of 16 MB", "pdf-bomb", () =>
    pdfOf({
      page: `/Contents [${Array.from({length: 50}, () => "6 0 R").join(" ")}]`,
      more: [packed("", blownStream(`${say}\n`.repeat(1 << 13), 25))]
    })
  ),
  pdf("60 filters one in the other", "text", () =>
    pdfOf({stream: streamOf(filters("FlateDecode", 60), deflatedTimes(Buffer.from(say), 60))})
  ),
  pdf("a thousand filters of ASCII", "no-text-layer", () =>
    pdfOf({stream: streamOf(filters("ASCIIHexDecode", 1000), "41>"), contents: say})
  ),
  pdf.slow("a bomb in a bomb", "pdf-bomb", () =>
    pdfOf({stream: streamOf(filters("FlateDecode", 2), deflatedTimes(blownStream(" ".repeat(1 << 20), 1000), 1))})
  ),
  pdf("LZW that grows without end", "no-text-layer", () =>
    pdfOf({stream: streamOf("/Filter /LZWDecode", Buffer.alloc(200_000, 0x80))})
  ),
  pdf.slow("runs that unpack to 64 times as much", "no-text-layer", () =>
    pdfOf({stream: streamOf("/Filter [/FlateDecode /RunLengthDecode]", blownStream("\u0081 ".repeat(1 << 17), 10))})
  ),
  pdf("a predictor of 10^9 columns", "broken-pdf", () =>
    pdfOf({
      stream: packed(
        "/DecodeParms << /Predictor 15 /Columns 1000000000 /Colors 32 /BitsPerComponent 16 >>",
        deflateSync(say)
      )
    })
  ),
  pdf("a predictor of no columns", "no-text-layer", () =>
    pdfOf({stream: packed("/DecodeParms << /Predictor 12 /Columns -1 >>", deflateSync(say))})
  )
];

const shown: readonly Hostile[] = [
  pdf("a page of 10^30 points", "text", () => pdfOf({page: "/MediaBox [0 0 1e30 1e30] /UserUnit 1000000"})),
  pdf("a page without a size", "text", () => pdfOf({page: "/MediaBox [0 0 0 0] /Rotate 47"})),
  pdf("an image of 10^9 times 10^9", "text", () => pdfOf(image("/Width 1000000000 /Height 1000000000"))),
  pdf.slow("an image that unpacks to 300 MB", "pdf-bomb", () =>
    pdfOf(
      image(
        "/Width 20000 /Height 15000 /Filter /FlateDecode",
        blownStream("\0".repeat(1 << 20), 300).toString("latin1")
      )
    )
  ),
  pdf("a JPEG 2000 that is none", "text", () =>
    pdfOf(image("/Width 9 /Height 9 /Filter /JPXDecode", "\u00ff\u004f\u00ff\u0051"))
  ),
  pdf("an image in the page without an end", "text", () =>
    pdfOf({contents: `${say} BI /W 99999 /H 99999 /BPC 8 /CS /G ID ${"x".repeat(100_000)}`})
  ),
  pdf("a map of characters of 100 MB", "pdf-bomb", () =>
    pdfOf(mapped(packed("", blownStream("1 beginbfrange\n<0000> <00FF> <0041>\nendbfrange\n".repeat(1 << 12), 500))))
  ),
  pdf("a map of 10^9 characters", "pdf-bomb", () =>
    pdfOf(mapped(stream("1 beginbfrange\n<0000> <FFFFFFFF> <0041>\nendbfrange")))
  ),
  pdf("maps of 16 million characters, often", "pdf-bomb", () =>
    pdfOf(mapped(packed("", deflateSync("1 beginbfrange\n<00000000> <00FFFFFF> <0041>\nendbfrange\n".repeat(100)))))
  ),
  pdf("a map of characters that uses itself", "other text", () => {
    const map = streamOf("/Type /CMap /CMapName /A /UseCMap 8 0 R", "1 beginbfrange <0000> <00FF> <0000> endbfrange");
    return pdfOf(mapped(map));
  }),
  pdf("a font whose characters show themselves", "text", () =>
    pdfOf({
      contents: `${say} BT /F2 12 Tf (aaa) Tj ET`,
      resources: "/Font << /F1 5 0 R /F2 6 0 R >>",
      more: [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F2 6 0 R >> >> >>",
        stream("BT /F2 12 Tf (aaa) Tj ET")
      ]
    })
  ),
  pdf("a font file of noise", "text", () =>
    pdfOf({
      contents: `${say} BT /F2 12 Tf (abc) Tj ET`,
      resources: "/Font << /F1 5 0 R /F2 6 0 R >>",
      more: [
        "<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 255 /Widths [] /FontDescriptor 7 0 R >>",
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 8 0 R >>",
        stream("\0\u0001\0\0\u00ff\u00ff".repeat(2000))
      ]
    })
  ),
  pdf("widths of 10^6 characters", "other text", () =>
    pdfOf({...mapped(stream("")), page: `/A [${"1 ".repeat(1_000_000)}]`})
  ),
  pdf.slow("patterns in patterns", "too-much-memory", () =>
    pdfOf({
      contents: `${say} /Pattern cs /P scn 0 0 500 500 re f`,
      resources: "/Pattern << /P 6 0 R >>",
      more: [
        streamOf(
          "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << /Pattern << /P 6 0 R >> >>",
          "/Pattern cs /P scn 0 0 9 9 re f"
        )
      ]
    })
  ),
  pdf.slow("a mask that masks itself", "text", () =>
    pdfOf({
      contents: `/G gs ${say}`,
      resources: "/ExtGState << /G 6 0 R >>",
      more: [
        "<< /Type /ExtGState /SMask << /S /Luminosity /G 7 0 R >> >>",
        form("/G gs", "/ExtGState << /G 6 0 R >>").replace(
          "/Subtype /Form",
          "/Subtype /Form /Group << /S /Transparency >>"
        )
      ]
    })
  ),
  pdf("a shading of 10^9 samples", "text", () =>
    pdfOf({
      contents: `${say} /S sh`,
      resources: "/Shading << /S << /ShadingType 1 /ColorSpace /DeviceGray /Function 6 0 R >> >>",
      more: [
        streamOf("/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [100000 100000] /BitsPerSample 32", "\0\0\0\0")
      ]
    })
  ),
  pdf("a script that runs when it opens", "text", () =>
    pdfOf({catalog: "/OpenAction << /S /JavaScript /JS (while \\(true\\) app.alert\\(1\\)) >>"})
  ),
  pdf("a program that starts when it opens", "text", () =>
    pdfOf({catalog: `/OpenAction << /S /Launch /F (/bin/sh) >> /AA << /WC << /S /URI /URI (${outside.host}) >> >>`})
  ),
  pdf.slow("100,000 notes on a page", "text", () =>
    pdfOf({
      page: `/Annots [${"6 0 R ".repeat(100_000)}]`,
      more: ["<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (a) /AP << /N 7 0 R >> >>", form(say, "")]
    })
  ),
  pdf("layers that hold themselves", "text", () =>
    pdfOf({
      contents: `/OC /L BDC ${say} EMC`,
      resources: "/Properties << /L 6 0 R >>",
      catalog: "/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] /ON [6 0 R] >> >>",
      more: ["<< /Type /OCMD /OCGs [6 0 R] /VE [/And 7 0 R] >>", "[/And 7 0 R 7 0 R]"]
    })
  ),
  pdf("places that are no numbers", "text", () =>
    pdfOf({contents: `${say} 1e999 0 0 1e999 NaN -1e999 cm BT /F1 1e30 Tf 1e30 1e30 Td (far) Tj ET`})
  ),
  pdf.slow("200,000 states that are saved", "too-slow", () => pdfOf({contents: `${"q ".repeat(200_000)}${say}`})),
  pdf.slow("60,000 lines", "text", () => pdfOf({contents: `${say}\n${lines(60_000)}`})),
  pdf.slow("50,000 words strewn over a page", "pdf-bomb", () => pdfOf({contents: words(50_000)})),
  pdf.slow("a million characters at one place", "other text", () =>
    pdfOf({contents: `BT /F1 12 Tf 72 720 Td (${"a".repeat(1_000_000)}) Tj ET`})
  ),
  pdf.slow("300,000 words at one place", "pdf-bomb", () =>
    pdfOf({contents: "BT /F1 12 Tf 1 0 0 1 72 720 Tm (a) Tj ET\n".repeat(300_000)})
  )
];

export const pdfs: readonly Hostile[] = [...structure, ...streams, ...shown];
