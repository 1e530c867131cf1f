import {documents} from "./documents.ts";
import type {Hostile} from "./kind.ts";
import {others} from "./others.ts";
import {pdfs} from "./pdfs.ts";
import {sheets} from "./sheets.ts";
import {tabular} from "./tables.ts";
import {zips} from "./zips.ts";

/** Files of every format made to crash, hang, fill or deceive whoever reads them. */
export const hostile: readonly Hostile[] = [...zips, ...pdfs, ...documents, ...sheets, ...others, ...tabular];
