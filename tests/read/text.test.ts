import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {UnreadableError} from "../../src/model/errors.ts";
import {read} from "../../src/read/index.ts";
import {prose, sentences} from "./prose.ts";

const lexicon = loadLexicon();

const file = (bytes: Uint8Array, path = "report.txt"): {path: string; bytes: Uint8Array} => ({path, bytes});

describe("a plain text", () => {
  test("is the decoded file, its line ends untouched", async () => {
    const text = `  标题\r\n\r\n${prose}\r\n`;
    expect(await read(file(iconv.encode(text, "gb18030")), lexicon)).toEqual([
      {format: "text", encoding: "gb18030", text, hardWrapped: false, tables: [], stated: {}, warnings: []}
    ]);
  });

  test("is told by its content, whatever it is called", async () => {
    expect(await read(file(Buffer.from(prose), "report.pdf"), lexicon)).toMatchObject([{format: "text", text: prose}]);
  });

  test("that was printed in lines is joined to paragraphs", async () => {
    const lines = Array.from({length: 4}, () => `　　${prose}`).flatMap(
      (paragraph) => paragraph.match(/.{1,38}/gu) ?? []
    );
    const [report] = await read(file(Buffer.from(lines.join("\n"))), lexicon);
    expect(report?.hardWrapped).toBe(true);
    expect(report && clean(report, lexicon).text).toBe(Array.from({length: 4}, () => prose).join("\n"));
  });

  test("with a paragraph a line is not", async () => {
    const [report] = await read(file(Buffer.from(sentences.join("\n").repeat(4))), lexicon);
    expect(report?.hardWrapped).toBe(false);
  });
});

describe("a file that cannot be read says why, and what to do", () => {
  const compound = Buffer.from("D0CF11E0A1B11AE1", "hex");
  const cases: [why: string, bytes: Uint8Array, code: string][] = [
    ["it is empty", Buffer.alloc(0), "empty"],
    ["it holds nothing but white space", Buffer.from(" \n\u3000\r\n"), "no-text"],
    ["it is a picture", Buffer.concat([Buffer.from("89504E470D0A1A0A", "hex"), Buffer.alloc(300, 7)]), "scanned"],
    ["it is an old Word document, cut off", Buffer.concat([compound, Buffer.alloc(1024)]), "damaged"],
    [
      "it is a web archive without a page",
      Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "no-text"
    ]
  ];
  test.each(cases)("%s", async (_why, bytes, code) => {
    const failure = await read(file(bytes), lexicon).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableError);
    expect(failure).toMatchObject({code, message: expect.stringContaining("report.txt")});
  });
});
