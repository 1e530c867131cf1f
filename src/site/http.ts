import {createHash} from "node:crypto";
import type {IncomingMessage, ServerResponse} from "node:http";
import {extname} from "node:path";
import {gzipSync} from "node:zlib";

/** Something to send: its bytes, packed once and kept, and the name that tells its type. */
export interface Resource {
  path: string;
  bytes: Uint8Array;
  etag: string;
  packed: Uint8Array | null;
}

const types: Record<string, string> = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm"
};

/** Prepares bytes for sending, packed when that makes them smaller. */
export function resource(path: string, bytes: Uint8Array): Resource {
  const packed = extname(path) === ".png" || bytes.length < 1000 ? null : gzipSync(bytes);
  return {path, bytes, packed, etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`};
}

// Files that Framework names by their content never change; all others are asked for again each time.
const lasting = /^\/_(?:import|file|observablehq|npm|node)\/.*\.[0-9a-f]{8}\.\w+$/;

/** Answers a request with a resource, or with "not modified" when the browser holds it already. */
export function send(request: IncomingMessage, response: ServerResponse, {path, bytes, etag, packed}: Resource): void {
  response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", lasting.test(path) ? "max-age=31536000, immutable" : "no-cache");
  response.setHeader("ETag", etag);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  const usePacked = packed !== null && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  if (usePacked) response.setHeader("Content-Encoding", "gzip");
  const body = usePacked ? packed : bytes;
  response.writeHead(200, {"Content-Length": body.length});
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Answers in plain words. */
export function sendWords(response: ServerResponse, status: number, words: string): void {
  response
    .writeHead(status, {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"})
    .end(`${words}\n`);
}
