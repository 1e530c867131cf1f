import {once} from "node:events";
import {type IncomingHttpHeaders, type IncomingMessage, request as requestPlain} from "node:http";
import {request as requestSecure} from "node:https";
import {isIP, type LookupFunction} from "node:net";
import {type Transform, Writable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createBrotliDecompress, createUnzip} from "node:zlib";
import {codeOf, messageOf, UserError} from "../model/errors.ts";
import {Gathered} from "./gathered.ts";
import {openNumbersOf, type Reach} from "./network.ts";
import type {Settings} from "./settings.ts";

/** What a server answered to one request. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
}

const headers = {
  accept:
    "text/html, application/xhtml+xml, application/pdf, text/plain, text/csv, " +
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "zh-CN, zh;q=0.9, en;q=0.5"
};

/**
 * Asks for one address, and follows no redirect. Throws UserError when it lies where nobody may be led, and when there is no
 * answer in time, too large a one, or one that has not come whole, which `fetch` of Node would not say of one that is packed.
 */
export async function ask(address: URL, reach: Reach, settings: Settings): Promise<Answer> {
  const {agent, limits} = settings;
  const numbers = await openNumbersOf(address, reach, settings);
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const refused = (cause: unknown, other: (cause: unknown) => UserError): never => {
    throw cause instanceof UserError ? cause : signal.aborted ? late(address, limits.seconds, cause) : other(cause);
  };
  const answer = await answerOf(address, {numbers, agent, signal}).catch((cause: unknown) =>
    refused(cause, () => new UserError(`cannot reach ${address.host}: ${reasonOf(cause)}`, {cause}))
  );
  const {statusCode: status = 0, headers: answered} = answer;
  if (status !== 200) {
    answer.destroy();
    return {status, headers: answered, bytes: new Uint8Array()};
  }
  const bytes = await bytesOf(answer, unpackers(address, answered), limits.bytes, signal).catch((cause: unknown) =>
    refused(cause, () => broken(address, answered, cause))
  );
  return {status, headers: answered, bytes};
}

interface Asking {
  numbers: readonly string[];
  agent: string;
  signal: AbortSignal;
}

async function answerOf(address: URL, {numbers, agent, signal}: Asking): Promise<IncomingMessage> {
  const request = address.protocol === "https:" ? requestSecure : requestPlain;
  // Without an agent, for that would take a connection that is open already, wherever it leads.
  const how = {agent: false, lookup: lookupIn(numbers), signal} as const;
  const asked = request(address, {headers: {...headers, "user-agent": agent}, ...how});
  const answered = once(asked, "response");
  asked.end();
  const [answer] = (await answered) as [IncomingMessage];
  return answer;
}

/** Looks a name up where it has been looked up already, so that what is connected to is what was checked. */
const lookupIn = (numbers: readonly string[]): LookupFunction => {
  const addresses = numbers.map((address) => ({address, family: isIP(address)}));
  const [{address, family} = {address: "", family: 0}] = addresses;
  return (_, {all}, done) => (all === true ? done(null, addresses) : done(null, address, family));
};

const late = ({host}: URL, seconds: number, cause: unknown): UserError =>
  new UserError(`no whole answer within ${seconds} s from ${host}`, {cause, hint: "--timeout waits longer"});

/** An answer that began and did not come whole, or is not packed as it says. */
function broken({host}: URL, headers: IncomingHttpHeaders, cause: unknown): UserError {
  const packed = headers["content-encoding"];
  // The end of what is packed is missing (Z_BUF_ERROR), or that of the answer.
  const isCut = /^(?:Z_BUF_ERROR|ECONN|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_)/.test(String(codeOf(cause)));
  return packed === undefined || isCut
    ? new UserError(`the answer of ${host} broke off: ${reasonOf(cause)}`, {cause, hint: "try again"})
    : new UserError(`what ${host} sends is not packed as it says (${packed}): ${reasonOf(cause)}`, {
        cause,
        hint: "save the page with a browser"
      });
}

const reasonOf = (cause: unknown): string => String(codeOf(cause) ?? messageOf(cause));

/** What undoes each way of packing. */
const unpackerOf: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", createUnzip],
  ["x-gzip", createUnzip],
  ["deflate", createUnzip],
  ["br", createBrotliDecompress]
]);

/** More often than this nobody packs a page. */
const mostPacked = 5;

/** What undoes the packing of an answer, the last first. */
function unpackers({host}: URL, headers: IncomingHttpHeaders): Transform[] {
  const packed = headers["content-encoding"] ?? "";
  const names = packed.split(",").map((name) => name.trim().toLowerCase());
  const undoing = names.filter((name) => name !== "" && name !== "identity").map((name) => unpackerOf.get(name));
  const known = undoing.flatMap((make) => make ?? []);
  if (known.length === undoing.length && known.length <= mostPacked) return known.reverse().map((make) => make());
  throw new UserError(`what ${host} sends is packed as nobody reads it: ${packed.slice(0, 60)}`, {
    hint: "save the page with a browser"
  });
}

/** The body, unpacked. Throws UserError where it is longer than a report may be. */
async function bytesOf(
  answer: IncomingMessage,
  unpacking: readonly Transform[],
  most: number,
  signal: AbortSignal
): Promise<Uint8Array> {
  const gathered = new Gathered();
  const kept = new Writable({
    write(chunk: Uint8Array, _, done) {
      gathered.add(chunk);
      const isLarge = gathered.length > most;
      done(isLarge ? new UserError(`larger than ${most / 1e6} MB`, {hint: "--max-size takes larger ones"}) : null);
    }
  });
  await pipeline([answer, ...unpacking, kept], {signal});
  return gathered.bytes();
}
