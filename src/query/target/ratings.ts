import type {DuckDBConnection} from "@duckdb/node-api";
import {query} from "../index.ts";
import type {Rating} from "../report/document.ts";
import {RatingRow} from "./rows.ts";

/** A way to give facts of these reports, or of these indicators, the verdict on them where they are targets with an outcome. */
export async function ratingOf(
  connection: DuckDBConnection,
  ids: readonly string[]
): Promise<<F extends {id: string}>(fact: F) => F & {rating?: Rating}> {
  const rows = await query(connection, "target/ratings", {ids: ids.join(",")}, RatingRow);
  const ratings = new Map(rows.map(({targetId, ...rating}) => [targetId, rating]));
  return (fact) => {
    const rating = ratings.get(fact.id);
    return rating ? {...fact, rating} : fact;
  };
}
