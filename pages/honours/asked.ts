import {type PlaceLevel, placeLevels} from "../../src/model/level.ts";
import {
  type RecognitionLevel,
  recognitionLevels,
  type RecognitionType,
  recognitionTypes
} from "../../src/model/vocabulary.ts";
import type {Grouping} from "../charts/honours.ts";
import {get, getList} from "../components/state.ts";

export const orders = ["perReport", "perLength", "place"] as const;
export type Order = (typeof orders)[number];

/** What the address asks the page of honours to show; null is everything. */
export interface Asked {
  places: readonly string[];
  /** Level of the places, told apart from that of an honour; null where the address says none. */
  placeLevel: PlaceLevel | "all" | null;
  level: RecognitionLevel | null;
  type: RecognitionType | null;
  year: string | null;
  by: Grouping;
  order: Order;
}

const oneOf = <T extends string>(values: readonly T[], asked: string | null): T | null =>
  values.find((value) => value === asked) ?? null;

/** The address as it is now; what makes no sense in it is passed over. */
export const asked = (): Asked => ({
  places: getList("places"),
  placeLevel: oneOf([...placeLevels, "all"] as const, get("placeLevel")),
  level: oneOf(recognitionLevels, get("level")),
  type: oneOf(recognitionTypes, get("type")),
  year: get("year"),
  by: oneOf(["type", "level"] as const, get("by")) ?? "type",
  order: oneOf(orders, get("sort")) ?? "perReport"
});
