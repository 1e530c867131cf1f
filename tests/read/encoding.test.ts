import fc from "fast-check";
import iconv from "iconv-lite";
import {ConverterFactory} from "opencc-js/core";
import {from, to} from "opencc-js/preset/cn2t";
import {describe, expect, test} from "vitest";
import {decode} from "../../src/read/encoding.ts";
import {prose, sentences} from "./prose.ts";

const traditional = ConverterFactory(from["cn"] ?? [], to["t"] ?? []);

/** Text of a few clauses, with figures and Latin letters strewn in, as short as a title. */
const clause = fc.oneof(
  fc.constantFrom(...sentences.flatMap((sentence) => sentence.split(/(?<=[，。、])/))),
  fc.integer({min: 1, max: 99999}).map((figure) => `推出改革举措${figure}项，`),
  fc.constantFrom("GDP增长5.2%，", "“一件事”改革，", "（试行）", "\n", "\r\n")
);
const text = fc.array(clause, {minLength: 3, maxLength: 20}).map((clauses) => `推动改革开放发展。${clauses.join("")}`);

const encodings: [encoding: string, write: (text: string) => string][] = [
  ["utf-8", (text) => text],
  ["gb18030", (text) => text],
  ["gb18030", traditional],
  ["big5", traditional],
  ["utf-16le", (text) => text],
  ["utf-16be", (text) => text]
];

describe("decode", () => {
  test.each(encodings)("reads policy text in %s by its content", (encoding, write) => {
    fc.assert(
      fc.property(text, (simplified) => {
        // Characters that the encoding lacks cannot come back, so they are taken out first.
        const written = iconv.decode(iconv.encode(write(simplified), encoding), encoding).replaceAll("?", "");
        expect(decode(iconv.encode(written, encoding))).toEqual({text: written, encoding, warnings: []});
      }),
      {numRuns: 200}
    );
  });

  test.each([
    ["utf-8", "EFBBBF"],
    ["utf-16le", "FFFE"],
    ["utf-16be", "FEFF"],
    ["gb18030", "84319533"],
    ["utf-32le", "FFFE0000"]
  ])("takes the byte-order mark of %s off", (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark, "hex"), iconv.encode(prose, encoding)]);
    expect(decode(bytes)).toEqual({text: prose, encoding, warnings: []});
  });

  test("reads characters that only GB18030 holds", () => {
    const rare = `${prose}㐀𠀀䶮`;
    expect(decode(iconv.encode(rare, "gb18030"))?.text).toBe(rare);
  });

  test("keeps line ends as they are", () => {
    const lines = sentences.join("\r\n");
    expect(decode(iconv.encode(lines, "gb18030"))?.text).toBe(lines);
  });

  test("believes a declared encoding where the content does not speak against it", () => {
    expect(decode(iconv.encode("政务", "big5"), "big5")?.encoding).toBe("big5");
    expect(decode(iconv.encode(prose, "gb18030"), "gb2312")?.encoding).toBe("gb18030");
  });

  test("does not believe one that the content belies", () => {
    expect(decode(Buffer.from(prose), "gb2312")).toMatchObject({text: prose, encoding: "utf-8"});
    expect(decode(iconv.encode(prose, "gb18030"), "utf-8")).toMatchObject({text: prose, encoding: "gb18030"});
    expect(decode(iconv.encode(prose, "gb18030"), "no-such-charset")?.text).toBe(prose);
  });

  test("reads a text with a broken byte and says where", () => {
    const bytes = Buffer.from(prose);
    const at = Buffer.byteLength(prose.slice(0, 20)) + 1;
    bytes[at] = 0x20;
    const decoded = decode(bytes);
    expect(decoded?.encoding).toBe("utf-8");
    expect(decoded?.warnings[0]).toMatchObject({code: "undecodable", start: decoded?.text.indexOf("\uFFFD")});
  });

  test("reads English and Japanese as they are written", () => {
    expect(decode(Buffer.from("Nothing but ASCII."))?.text).toBe("Nothing but ASCII.");
    const japanese = "これはテストの文章です。漢字とかなを含みます。".repeat(5);
    expect(decode(iconv.encode(japanese, "shift_jis"))?.text).toBe(japanese);
  });

  test.each([
    ["noise", Buffer.from(Array.from({length: 4096}, (_, i) => (i * 7919 + (i >> 3) * 31) % 256))],
    ["a picture", Buffer.concat([Buffer.from("89504E470D0A1A0A0000000D49484452", "hex"), Buffer.alloc(512, 3)])],
    ["zeros", Buffer.alloc(64)]
  ])("takes %s for no text", (_why, bytes) => expect(decode(bytes)).toBeNull());

  test("looks into the middle of a long text, not only at its English head", () => {
    const head = "Lorem ipsum dolor sit amet.\n".repeat(10_000);
    const bytes = iconv.encode(head + prose.repeat(2_000), "gb18030");
    expect(decode(bytes)).toMatchObject({encoding: "gb18030", text: head + prose.repeat(2_000)});
  });
});
