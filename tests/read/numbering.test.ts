import {describe, expect, test} from "vitest";
import {parseXml} from "../../src/read/markup.ts";
import {readLists, writeNumbers} from "../../src/read/numbering.ts";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (i: number, format: string, text: string, style = ""): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering ${namespace}>
  <w:abstractNum w:abstractNumId="7">
    ${level(0, "japaneseCounting", "%1、", '<w:pStyle w:val="Part"/>')}${level(1, "decimal", "%1.%2")}
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;
const styles = `<w:styles ${namespace}><w:style w:styleId="Part"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;

const place = (list: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const paragraph = (properties: string): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>文</w:t></w:r></w:p>`;

async function numbers(...paragraphs: string[]): Promise<string[]> {
  const lists = readLists(await parseXml(numbering, "numbering.xml"), await parseXml(styles, "styles.xml"));
  const written = writeNumbers(paragraphs.join(""), lists);
  return written
    .split("</w:p>")
    .slice(0, -1)
    .map((part) => part.replace(/<[^>]*>/g, ""));
}

describe("the numbers of lists", () => {
  test("are those that a person sees", async () => {
    expect(
      await numbers(
        paragraph(place(1)),
        paragraph(place(1, 1)),
        paragraph(place(1, 1)),
        paragraph(place(1)),
        paragraph(place(1, 1))
      )
    ).toEqual(["一、文", "一.1文", "一.2文", "二、文", "二.1文"]);
  });
  test("go on where a second list shares the counters", async () => {
    expect(await numbers(paragraph(place(1)), paragraph(place(2)))).toEqual(["一、文", "二、文"]);
  });
  test("begin anew where a list says so", async () => {
    expect(await numbers(paragraph(place(1)), paragraph(place(3)), paragraph(place(3)))).toEqual([
      "一、文",
      "五、文",
      "六、文"
    ]);
  });
  test("come from the style too", async () => {
    const styled = paragraph('<w:pStyle w:val="Part"/>');
    expect(await numbers(styled, paragraph(""), styled)).toEqual(["一、文", "文", "二、文"]);
  });
  test("are away where a paragraph takes itself out of the list", async () => {
    expect(await numbers(paragraph(`<w:pStyle w:val="Part"/>${place(0)}`))).toEqual(["文"]);
  });
  test("are not those before a tracked change", async () => {
    expect(await numbers(paragraph(`<w:pPrChange w:id="1"><w:pPr>${place(1)}</w:pPr></w:pPrChange>`))).toEqual(["文"]);
  });
});
