import {strToU8} from "fflate";
import type {Figure} from "../charts/figure.ts";
import {toPng, toSvg} from "../charts/picture.ts";
import {pictureOf} from "../charts/save.ts";
import {t} from "../components/i18n.ts";
import {pictureName} from "./bundle.ts";

/**
 * The pictures of charts as files by name, each as SVG and as PNG, laid out one after another inside `host`; `say` is told
 * how far it is.
 */
export async function picturesOf(
  figures: readonly Figure[],
  host: Element,
  say: (words: string) => void
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const [i, figure] of figures.entries()) {
    say(t("bundle.progress", {n: i + 1, all: figures.length}));
    const picture = pictureOf({figure, view: "chart"});
    files[pictureName(figure.id, "svg")] = strToU8(toSvg(picture, host));
    const png = await toPng(picture, host);
    files[pictureName(figure.id, "png")] = new Uint8Array(await png.arrayBuffer());
  }
  return files;
}
