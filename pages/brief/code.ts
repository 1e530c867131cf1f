import type {Brief} from "../../src/model/brief.ts";
import {parseBrief} from "../../src/model/briefParse.ts";
import {packed, unpacked} from "../components/packed.ts";

/** A brief packed for an address: a link gives somebody else the same brief. */
export const encodeBrief = (brief: Brief): string => packed(JSON.stringify(brief));

/** The brief that an address holds. Throws BriefFault where it holds another thing, else whatever stops the unpacking. */
export const decodeBrief = (code: string): Brief => parseBrief(JSON.parse(unpacked(code)));
