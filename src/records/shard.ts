import {UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";

/** One of so many parts of what is to be read. */
export interface Shard {
  shard: number;
  of: number;
}

/** Whether there is such a part: of a hundred thousand nobody makes that many. */
export const isShard = ({shard, of}: Shard): boolean => shard > 0 && shard <= of && of < 100_000;

/** A shard as it is written: 3/16. Throws UserError for what is none. */
export function shardOf(words: string): Shard {
  const [, shard, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(words)?.map(Number) ?? [];
  if (shard !== undefined && of !== undefined && isShard({shard, of})) return {shard, of};
  throw new UserError(`bad value for --shard: ${words}`, {hint: "write which of how many, as --shard 3/16"});
}

/**
 * Whether a file is of a shard: by its name below the folder that is read. So no machine opens the files of another, it is
 * the same wherever the folder lies, and a file that comes or goes moves none of the others.
 */
export const isOf = (name: string, {shard, of}: Shard): boolean =>
  Number.parseInt(sha256(name.normalize()).slice(0, 12), 16) % of === shard - 1;
