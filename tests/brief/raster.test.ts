import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {drawn, requireChineseFont} from "../../src/brief/raster.ts";

const styles = readFileSync(new URL("../../pages/colours.css", import.meta.url), "utf8");
const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">${inner}</svg>`;

describe("a drawing for a file", () => {
  it("has its colours of the light theme written out, through other variables too", async () => {
    const {svg} = await drawn(
      drawing('<rect fill="var(--role-target)"/><rect fill="var(--none, #123)"/><rect fill="var(--chart-paper)"/>'),
      styles
    );
    expect(svg.match(/fill="[^"]*"/g)).toEqual(['fill="#9a5b00"', 'fill="#123"', 'fill="#fcfbf8"']);
  });

  it("is a PNG of three times its size", async () => {
    const {png} = await drawn(drawing('<rect width="40" height="20"/>'), styles);
    const header = Buffer.from(png);
    expect(header.subarray(1, 4).toString()).toBe("PNG");
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([120, 60]);
  });
});

describe("a system without a Chinese font", () => {
  it("is told to install one", () => {
    expect(() => requireChineseFont({loadSystemFonts: false})).toThrow("there is no Chinese font to draw charts with");
  });
});
