import {Redis, ReplyError} from "ioredis";
import {codeOf, messageOf, UserError} from "../model/errors.ts";

/** An address of Redis. Throws UserError for what is none. */
export function addressOf(words: string): URL {
  const address = URL.canParse(words) ? new URL(words) : null;
  if (address && /^rediss?:$/.test(address.protocol) && address.hostname !== "") return address;
  throw new UserError("bad value for --queue", {hint: "write an address of Redis, as redis://127.0.0.1:6379"});
}

/** Connections to one Redis. */
export interface Connections {
  redis: Redis;
  /** Another, for what wants one of its own. */
  another(): Redis;
  close(): void;
}

/** Connections that wait when they are interrupted. Throws UserError where nobody answers. */
export async function connected(address: URL): Promise<Connections> {
  let hasAnswered = false;
  let last: unknown = new Error("nobody answers");
  const retryStrategy = (times: number): number | null => (hasAnswered ? Math.min(times * 200, 5_000) : null);
  const redis = new Redis(address.href, {maxRetriesPerRequest: null, lazyConnect: true, retryStrategy});
  redis.on("error", (error: unknown) => (last = error));
  const all = [redis];
  const close = (): void => {
    for (const one of all) one.disconnect();
  };
  try {
    await redis.connect();
  } catch {
    close();
    if (last instanceof ReplyError) throwRefused(address, last);
    throw new UserError(`no Redis at ${address.host}: ${messageOf(last) || codeOf(last)}`, {
      cause: last,
      hint: "start one (redis-server), or name where it is with --queue redis://HOST:PORT"
    });
  }
  hasAnswered = true;
  const another = (): Redis => {
    const made = redis.duplicate();
    all.push(made);
    return made;
  };
  return {redis, another, close};
}

/** Tells that a connection is interrupted, and why, once for each time that this changes: it is tried again and again. */
export function faultsTo(tell: (words: string) => void): (error: Error) => void {
  let last = "";
  return (error) => {
    const message = saidBy(error);
    if (message !== last) tell(`queue    ${message}; it is tried again`);
    last = message;
  };
}

/** What Redis says, without the number of the script in which it met that. */
const saidBy = (error: unknown): string => messageOf(error).replace(/ script: .*$/su, "");

/** What to do, by the word with which Redis begins to refuse. */
const refusals = [
  {
    words: /^(?:NOAUTH|WRONGPASS)\b/u,
    hint: "write user and password into the address, as redis://USER:PASSWORD@HOST:PORT; where there is no user, redis://:PASSWORD@HOST:PORT"
  },
  {words: /^OOM\b/u, hint: "give it more memory (maxmemory), and run again: what was read is kept for a day"},
  {words: /^NOPERM\b/u, hint: "give the user the rights to read and write all keys and to run scripts, and run again"},
  {
    words: /^WRONGTYPE\b/u,
    hint: "something else writes under the names reform-ledger:… and bull:reform-ledger-…: take that away"
  },
  {words: /^READONLY\b/u, hint: "name the Redis that is written to, not a copy of it"}
];

/** Throws what went wrong: as UserError where Redis answers and refuses, for want of memory, rights or a password. */
export function throwRefused(address: URL, cause: unknown): never {
  if (!(cause instanceof ReplyError)) throw cause;
  const said = saidBy(cause);
  const hint =
    refusals.find(({words}) => words.test(said))?.hint ?? "mend that, and run again: what was read is kept for a day";
  throw new UserError(`the Redis at ${address.host} refuses: ${said}`, {cause, hint});
}
