import {Resvg, renderAsync, type ResvgRenderOptions} from "@resvg/resvg-js";
import {installing} from "../machine/packages.ts";
import {UserError} from "../model/errors.ts";

/** Fonts with Han characters that systems come with, those of simplified characters first. */
const families = [
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "PingFang SC",
  "Hiragino Sans GB",
  "Microsoft YaHei",
  "WenQuanYi Micro Hei",
  "WenQuanYi Zen Hei",
  "SimHei",
  "Noto Serif CJK SC",
  "Songti SC",
  "SimSun"
];

/** Pixels of a picture to one of its drawing: sharp in print at 300 dots an inch. */
const scale = 3;

type Fonts = NonNullable<ResvgRenderOptions["font"]>;
const ownFonts: Fonts = {loadSystemFonts: true, defaultFontFamily: families[0] ?? ""};

const options: ResvgRenderOptions = {
  font: ownFonts,
  background: "#fff",
  fitTo: {mode: "zoom", value: scale}
};

/** A drawing for a file: an SVG that needs no style sheet, and the same as PNG, with letters of this system's fonts. */
export async function drawn(drawing: string, styles: string): Promise<{svg: string; png: Uint8Array}> {
  const coloured = written(drawing, variablesOf(styles));
  const svg = coloured.replaceAll(/font-family: ?inherit/g, `font-family: ${families.join(", ")}`);
  return {svg, png: (await renderAsync(svg, options)).asPng()};
}

/**
 * The variables of the styles of the pages as a brief has them, the first value of each: what its sheet sets itself is
 * imported before the light theme, and the others come after that.
 */
function variablesOf(styles: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of styles.matchAll(/(--[\w-]+):\s*([^;]+);/g))
    if (!values.has(name)) values.set(name, value);
  return values;
}

/** A text with the values of its variables in their place. */
const written = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (_, name: string, otherwise?: string) =>
    written(values.get(name) ?? otherwise ?? "currentColor", values)
  );

/** Makes sure that this system has a font for Chinese. Throws UserError that says what to install where it has none. */
export function requireChineseFont(font: Fonts = ownFonts): void {
  const [one, other] = ["4e2d", "6587"].map((code) => new Resvg(lettering(code), {...options, font}).render().pixels);
  if (one && other && !one.equals(other)) return;
  throw new UserError("there is no Chinese font to draw charts with", {
    hint: `${installing("fonts-noto-cjk")}; --out brief.html needs none`
  });
}

/** The character of a code by itself; without a font for it, it is drawn as nothing or as the box that stands for all such. */
const lettering = (code: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16">&#x${code};</text></svg>`;
