import {spawnSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

const report = new URL("../../data/reports/赣州市2021年全面深化改革综述.txt", import.meta.url);

/**
 * Makes a PDF of so many pages in a folder and returns its path: headings, page numbers, paragraphs of the sentences of a
 * report that ships with other figures in them, and a ruled table on every third page. Throws where LibreOffice makes none.
 */
export function makeLongPdf(folder: string, pages: number): string {
  const source = join(folder, "long.fodt");
  writeFileSync(source, documentOf(new Writer(), pages));
  const args = ["--headless", "--convert-to", "pdf", "--outdir", folder, source];
  const {status, stderr, error} = spawnSync("soffice", args, {env: {...process.env, HOME: folder}, encoding: "utf8"});
  if (status !== 0)
    throw new Error(`LibreOffice makes no PDF (apt-get install libreoffice-writer): ${stderr}`, {cause: error});
  return join(folder, "long.pdf");
}

/** Writes pages, the same ones each time. */
class Writer {
  readonly #sentences = new TextDecoder("gb18030").decode(readFileSync(report)).match(/[^\s。]{12,}。/gu) ?? [];
  #state = 225;

  page(n: number): string {
    const hasTable = n % 3 === 0;
    const heading = `<text:h text:style-name="H" text:outline-level="1">第${n + 1}节　${this.sentence().slice(0, 12)}</text:h>`;
    const paragraphs = Array.from({length: hasTable ? 3 : 7}, () => this.paragraph());
    return [heading, ...paragraphs, hasTable ? this.table(n) : ""].join("");
  }

  paragraph(): string {
    return `<text:p text:style-name="P">${this.sentence()}${this.sentence()}</text:p>`;
  }

  sentence(): string {
    const sentence = this.#sentences[this.below(this.#sentences.length)] ?? "";
    return sentence.replace(/\d+/g, () => this.figure());
  }

  table(n: number): string {
    const row = (name: string): string =>
      rowOf([name, "亿元", this.figure(), this.figure(), `${this.below(200) / 10}`]);
    const columns = `<table:table-column table:number-columns-repeated="${heads.length}"/>`;
    return `<table:table table:name="T${n}">${columns}${rowOf(heads)}${names.map(row).join("")}</table:table>`;
  }

  figure(): string {
    return String(1 + this.below(9000));
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }
}

const heads = ["指标", "单位", "2023年", "2024年", "增长（%）"];
const names = ["地区生产总值", "财政收入", "固定资产投资", "进出口总额", "经营主体", "城镇新增就业", "用电量", "旅客"];

const rowOf = (values: readonly string[]): string => {
  const cells = values.map(
    (value) => `<table:table-cell table:style-name="C"><text:p>${value}</text:p></table:table-cell>`
  );
  return `<table:table-row>${cells.join("")}</table:table-row>`;
};

const type = `style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="12pt" fo:font-size="12pt"`;

const documentOf = (writer: Writer, pages: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.85cm"/><style:text-properties ${type}/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:break-before="page" fo:margin-bottom="0.4cm"/><style:text-properties ${type}/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:footer><text:p>— <text:page-number/> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${Array.from({length: pages}, (_, n) => writer.page(n)).join("\n")}</office:text></office:body>
</office:document>`;
