import {codeOf, messageOf, UserError} from "../model/errors.ts";
import type {Settings} from "./settings.ts";

/** What a server answered to one request. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

const accept =
  "text/html, application/xhtml+xml, application/pdf, text/plain, text/csv, " +
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1";

/** Asks for one address, and follows no redirect. Throws UserError when there is no answer in time, or too large a one. */
export async function ask(address: URL, {agent, limits}: Pick<Settings, "agent" | "limits">): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const headers = {"user-agent": agent, accept, "accept-language": "zh-CN, zh;q=0.9, en;q=0.5"};
  const late = (cause: unknown): UserError | null =>
    cause instanceof Error && cause.name === "TimeoutError"
      ? new UserError(`no whole answer within ${limits.seconds} s from ${address.host}`, {
          cause,
          hint: "--timeout waits longer"
        })
      : null;
  const answer = await fetch(address, {headers, redirect: "manual", signal}).catch((cause: unknown): never => {
    throw late(cause) ?? new UserError(`cannot reach ${address.host}: ${reasonOf(cause)}`, {cause});
  });
  const {status, headers: answered, body} = answer;
  const bytes = await bytesOf(body, status === 200 ? limits.bytes : 0).catch((cause: unknown): never => {
    throw cause instanceof UserError ? cause : (late(cause) ?? broken(address, answered, cause));
  });
  return {status, headers: answered, bytes};
}

/** An answer that began and did not come whole, or is not packed as it says. */
function broken({host}: URL, headers: Headers, cause: unknown): UserError {
  const packed = headers.get("content-encoding");
  const isCut = /^(?:UND_|ECONN|EPIPE)/.test(String(codeOf(innermost(cause))));
  return packed === null || isCut
    ? new UserError(`the answer of ${host} broke off: ${reasonOf(cause)}`, {cause, hint: "try again"})
    : new UserError(`what ${host} sends is not packed as it says (${packed}): ${reasonOf(cause)}`, {
        cause,
        hint: "save the page with a browser"
      });
}

/** What Node's fetch wraps. */
const innermost = (cause: unknown): unknown =>
  cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;

const reasonOf = (cause: unknown): string => {
  const inner = innermost(cause);
  return String(codeOf(inner) ?? messageOf(inner));
};

/** The body, cut off where it is longer than a report may be; of an answer that is no page, nothing. */
async function bytesOf(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  if (most === 0) {
    await body.cancel();
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels what is still on its way.
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new UserError(`larger than ${most / 1e6} MB`, {hint: "--max-size takes larger ones"});
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
