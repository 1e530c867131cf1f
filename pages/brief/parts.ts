import type {BriefItem} from "../../src/model/brief.ts";
import {element} from "../components/elements.ts";
import {chartPart} from "./chartPart.ts";
import {figuresPart} from "./memoPart.ts";
import {promisesPart} from "./promisesPart.ts";
import {reformsPart} from "./reformsPart.ts";
import {sentencePart} from "./sentencePart.ts";
import type {Part, Setting} from "./setting.ts";

type Make<Kind extends BriefItem["kind"]> = (
  item: Extract<BriefItem, {kind: Kind}>,
  setting: Setting
) => Promise<Part> | Part;

const makers: {[Kind in BriefItem["kind"]]: Make<Kind>} = {
  chart: chartPart,
  table: chartPart,
  sentence: sentencePart,
  figures: figuresPart,
  promises: promisesPart,
  reforms: reformsPart,
  note: ({text}) => ({title: "", content: paragraphs(text)})
};

/** What an item says, from the ledger as it is now. */
export const partOf = async <Kind extends BriefItem["kind"]>(
  item: Extract<BriefItem, {kind: Kind}>,
  setting: Setting
): Promise<Part> => (makers[item.kind as Kind] as Make<Kind>)(item, setting);

/** Own words, a paragraph a line. */
export const paragraphs = (words: string): HTMLElement[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => element("p", {}, line.trim()));
