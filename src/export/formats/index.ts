import {csv} from "./csv.ts";
import type {Format} from "./format.ts";
import {json} from "./json.ts";
import {lake} from "./lake.ts";
import {parquet} from "./parquet.ts";
import {xlsx} from "./xlsx.ts";
import type {FormatName} from "../names.ts";

/** The kinds of files that a package may be of. To add one, write it beside this file and name it in `names.ts`. */
export const formats: Record<FormatName, Format> = {csv, xlsx, parquet, lake, json};
