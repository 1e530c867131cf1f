import {readFileSync} from "node:fs";
import {makeCompound} from "../../read/makeWorkbook.ts";
import {ofdParts, zipOf} from "../../read/makeOfd.ts";
import {type Hostile, named, prose} from "./kind.ts";
import {outside} from "./outside.ts";
import {blown, rawZip} from "./packing.ts";
import {circling, compoundFields, endless, entangled, overwritten} from "./sheets.ts";
import {traps} from "./xml.ts";

const rtf = named("rtf");
const doc = named("doc");
const mht = named("mht");
const ofd = named("ofd");

/** Rich text reads what is beyond ASCII by number. */
const escaped = Array.from(prose, (character) => `\\u${character.charCodeAt(0)}?`).join("");
const rich = (body: string): Buffer => Buffer.from(`{\\rtf1\\ansi ${body}}`, "latin1");

const texts: readonly Hostile[] = [
  rtf.slow("groups a million deep", "text", () => rich(`${"{".repeat(1_000_000)}${escaped}`)),
  rtf.slow("a million groups closed too many", "text", () => rich(`${escaped}${"}".repeat(1_000_000)}`)),
  rtf("binary of 10^10 bytes", "text", () => rich(`${escaped}\\par{\\bin9999999999 x}`)),
  rtf("binary of fewer bytes than none", "text", () => rich(`${escaped}\\par ${"\\bin-9 ".repeat(1000)}`)),
  rtf("a fallback of 10^9 bytes", "text", () => rich(`${escaped}\\par\\uc1000000000\\u25913 x`)),
  rtf.slow("a million characters by number", "text", () => rich(`${escaped}${"\\u-1".repeat(1_000_000)}`)),
  rtf("a row of 100,000 edges", "text", () =>
    rich(
      `${escaped}\\par\\trowd${Array.from({length: 100_000}, (_, i) => `\\cellx${i * 50}`).join("")}\\intbl a\\cell b\\cell\\row\\pard`
    )
  ),
  rtf.slow("20,000 rows, each with an edge of its own", "many-parts", () =>
    rich(
      `${escaped}\\par ${Array.from({length: 20_000}, (_, i) => `\\trowd\\cellx${i * 50}\\cellx${2_000_000 + i * 50}\\intbl a\\cell b\\cell\\row`).join("")}\\pard`
    )
  ),
  rtf.slow("20,000 rows of cells that go on upwards", "text", () =>
    rich(
      `${escaped}\\par ${"\\trowd\\clvmrg\\cellx900\\clvmrg\\cellx1800\\intbl a\\cell b\\cell\\row".repeat(20_000)}\\pard`
    )
  ),
  rtf.slow("a control word of a million letters", "text", () => rich(`${escaped}\\${"a".repeat(1_000_000)} `)),
  rtf("an object of ten megabytes", "text", () => rich(`${escaped}{\\object{\\*\\objdata ${"00".repeat(5_000_000)}}}`)),
  rtf("a field that includes a file", "text", () =>
    rich(`${escaped}{\\field{\\*\\fldinst INCLUDETEXT "${outside.file}"}{\\fldrslt a}}`)
  ),
  rtf.slow("100,000 fonts", "text", () =>
    rich(`{\\fonttbl${Array.from({length: 100_000}, (_, i) => `{\\f${i}\\fcharset134 a;}`).join("")}}${escaped}`)
  ),
  rtf("an encoding that nobody knows", "text", () => rich(`\\ansicpg99999 ${escaped}`)),
  rtf.slow("struck out 20,000 times", "text", () => rich(`${escaped}${"\\strike a\\strike0 b".repeat(20_000)}`)),
  rtf("cut off in a byte", "text", () => rich(`${escaped}\\'8`).subarray(0, -1))
];

const shipped = (): Buffer => readFileSync(new URL("../../files/report.doc", import.meta.url));

const old: readonly Hostile[] = [
  ...compoundFields.map(({name, at, value, ends}) => doc(name, ends.doc, () => overwritten(shipped(), at, value))),
  doc("a table of sectors in a circle", "broken-office", () => circling(shipped())),
  doc("a folder whose entries are each other's", "broken-office", () => entangled(shipped())),
  doc("streams of 2^62 bytes", "broken-word", () => endless(shipped())),
  doc("a text of 2^31 characters", "broken-word", () => {
    const head = Buffer.alloc(2000);
    head.writeUInt16LE(0xa5ec, 0);
    head.writeUInt16LE(0xc1, 2);
    for (const at of [0x4c, 0x50, 0x54, 0x58]) head.writeUInt32LE(0x7fffffff, at);
    return makeCompound({WordDocument: head, "1Table": Buffer.alloc(5000, 0xff), "0Table": Buffer.alloc(5000, 0xff)});
  }),
  doc("pieces that say to be 2^30 characters each", "broken-word", () => {
    const head = Buffer.alloc(2000);
    head.writeUInt16LE(0xa5ec, 0);
    head.writeUInt16LE(0xc1, 2);
    head.writeUInt32LE(0x7fffffff, 0x4c);
    head.writeUInt32LE(0, 0x1a2);
    head.writeUInt32LE(5000, 0x1a6);
    const table = Buffer.alloc(5000);
    table.writeUInt8(2, 0);
    table.writeUInt32LE(4980, 1);
    for (let i = 0; i < 400; i++) table.writeUInt32LE((i * 0x0100_0000) >>> 0, 5 + 4 * i);
    return makeCompound({WordDocument: head, "0Table": table});
  })
];

const mail = (head: string, body: string): Buffer =>
  Buffer.from(`From: a\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body}`);
const page = `<html><body><p>${prose.repeat(5)}</p></body></html>`;

const nestedParts = (depth: number): Buffer => {
  const opened = Array.from(
    {length: depth},
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary="b${i + 1}"\r\n\r\n`
  );
  return mail(
    'Content-Type: multipart/related; boundary="b0"',
    `${opened.join("")}--b${depth}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
  );
};

const pages: readonly Hostile[] = [
  mht("parts 10,000 deep", "many-parts", () => nestedParts(10_000)),
  mht("parts 100 deep", "text", () => nestedParts(100)),
  mht("a boundary of nothing", "nothing-written", () =>
    mail('Content-Type: multipart/related; boundary=""', `--\r\nContent-Type: text/html\r\n\r\n${page}`)
  ),
  mht("a boundary that is nowhere", "nothing-written", () =>
    mail('Content-Type: multipart/related; boundary="x"', page)
  ),
  mht("100,000 parts", "many-parts", () =>
    mail(
      'Content-Type: multipart/related; boundary="b"',
      `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n${"--b\r\nContent-Type: text/plain\r\n\r\na\r\n".repeat(100_000)}--b--`
    )
  ),
  mht("100,000 pages", "many-parts", () =>
    mail(
      'Content-Type: multipart/related; boundary="b"',
      `${`--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>改革\r\n`.repeat(100_000)}--b--`
    )
  ),
  mht.slow("100,000 lines of head", "text", () =>
    mail(`Content-Type: text/html; charset=utf-8\r\n${"X-A: a\r\n".repeat(100_000)}X-B: b`, page)
  ),
  mht.slow("a head that goes on for 300,000 lines", "text", () =>
    mail(`Content-Type: text/html; charset=utf-8\r\nX-A: a${"\r\n  a".repeat(300_000)}`, page)
  ),
  mht("quoted characters that are none", "text", () =>
    mail(
      "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
      `${page}${"=ZZ=\r\n==".repeat(10_000)}`
    )
  ),
  mht.slow("20 MB in base64", "many-parts", () =>
    mail(
      "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64",
      Buffer.alloc(15_000_000, "<p>a").toString("base64")
    )
  ),
  mht("a charset that nobody knows", "page-encoding", () => mail("Content-Type: text/html; charset=x-nobody", page)),
  mht.slow("mails in mails", "text", () =>
    mail(
      'Content-Type: multipart/mixed; boundary="b"',
      `${"--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: a\r\n".repeat(5000)}Content-Type: text/html\r\n\r\n${page}`
    )
  ),
  mht.slow("100,000 words of a subject in code", "text", () =>
    mail(`Subject: ${"=?utf-8?b?5pS5?= ".repeat(100_000)}\r\nContent-Type: text/html; charset=utf-8`, page)
  ),
  mht.slow("brackets in an address", "text", () =>
    mail(`To: ${"(".repeat(100_000)}${"a@b,".repeat(20_000)}\r\nContent-Type: text/html; charset=utf-8`, page)
  ),
  mht("a style that stops no parser", "deep-page", () =>
    mail("Content-Type: text/html; charset=utf-8", `<html><body>${"<div>".repeat(100_000)}${prose}`)
  )
];

const line = {text: prose, x: 72, y: 720};
const parts = ofdParts([[line]]);
const pageName = "Doc_0/Pages/Page_0/Content.xml";
const pageText = parts[pageName] ?? "";
const documentText = parts["Doc_0/Document.xml"] ?? "";
const withPage = (change: (page: string) => string): Uint8Array => zipOf({...parts, [pageName]: change(pageText)});
const withDocument = (change: (document: string) => string): Uint8Array =>
  zipOf({...parts, "Doc_0/Document.xml": change(documentText)});

const fixed: readonly Hostile[] = [
  ...traps.map(({name, xml, ends}) =>
    ofd(name, name === "a million comments" ? "zip-bomb" : (ends ?? "broken-ofd"), () => {
      const change = xml((words, attributes = "") =>
        pageText.replace(/<ofd:TextCode([^>]*)>[^<]*/, `<ofd:TextCode$1${attributes}>${words}`)
      );
      return rawZip(Object.entries({...parts, [pageName]: change}).map(([name, data]) => ({name, data})));
    })
  ),
  ofd("a template that is its own page", "text", () =>
    withDocument((document) => document.replace("Tpls/Tpl_0/Content.xml", "Pages/Page_0/Content.xml"))
  ),
  ofd("a document that is its own page", "ofd-without-text", () =>
    withDocument((document) => document.replace("Pages/Page_0/Content.xml", "Document.xml"))
  ),
  ofd.slow("a template a thousand times on a page", "text", () =>
    zipOf({
      ...ofdParts([[line]], [line]),
      [pageName]: pageText.replace('<ofd:Template TemplateID="9"/>', '<ofd:Template TemplateID="9"/>'.repeat(100_000))
    })
  ),
  ofd("a page two folders up", "broken-ofd", () =>
    withDocument((document) => document.replace("Pages/Page_0", "../../../../../etc"))
  ),
  ofd("a box of 10^30 millimetres", "text", () =>
    withPage((page) => page.replace(/Boundary="[^"]*"/, 'Boundary="1e30 -1e30 1e300 1e300"'))
  ),
  ofd("a box of no numbers", "text", () =>
    withPage((page) => page.replace(/Boundary="[^"]*"/, 'Boundary="NaN Infinity x"'))
  ),
  ofd("a distance 10^12 times", "text", () =>
    withPage((page) => page.replace(/DeltaX="[^"]*"/, 'DeltaX="g 1000000000000 3"'))
  ),
  ofd("a size of nothing", "other text", () => withPage((page) => page.replace(/Size="[^"]*"/, 'Size="0"'))),
  ofd.slow("a million characters at one place", "zip-bomb", () =>
    withPage((page) => page.replace(/DeltaX="[^"]*">[^<]*/, `DeltaX="g 1000000 0">${"改".repeat(1_000_000)}`))
  ),
  ofd.slow("60,000 words strewn over a page", "zip-bomb", () =>
    withPage((page) =>
      page.replace(
        "</ofd:Layer>",
        `${Array.from({length: 60_000}, (_, i) => `<ofd:TextObject Size="3" Boundary="${(i * 37) % 200} ${(i * 91) % 290} 9 9"><ofd:TextCode X="0" Y="3">案${i}</ofd:TextCode></ofd:TextObject>`).join("")}</ofd:Layer>`
      )
    )
  ),
  ofd("200 MB of a page", "zip-bomb", () =>
    rawZip([
      ...Object.entries(parts)
        .filter(([name]) => name !== pageName)
        .map(([name, data]) => ({name, data})),
      {name: pageName, ...blown("<ofd:TextObject/>".repeat(10_000), 1000)}
    ])
  ),
  ofd.slow("a folder without an end", "broken-ofd", () =>
    withDocument((document) => document.replace("Pages/Page_0", "a/".repeat(1_000_000)))
  )
];

export const others: readonly Hostile[] = [...texts, ...old, ...pages, ...fixed];
