import {once} from "node:events";
import {existsSync, readdirSync, symlinkSync} from "node:fs";
import {connect, type Socket} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {freePort} from "../freePort.ts";
import {ledgerOf} from "./made.ts";

/** Sends a request as it is written and gives back all that is answered. */
async function ask(port: number, head: string): Promise<string> {
  const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(head, "latin1")));
  let answer = "";
  socket.on("data", (part) => {
    answer += part.toString("latin1");
    // Server-sent events do not end by themselves.
    if (answer.includes("text/event-stream")) socket.destroy();
  });
  await once(socket, "close");
  return answer;
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

const get = (target: string, host = "127.0.0.1", more = ""): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`;

/** Ways to write a step up, or a part of one, that some server has taken for one. */
const steps = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  ".%2e/",
  "..\\",
  "..%5c",
  "%2e%2e%5c",
  "..%5C..%2f",
  "..%252f",
  "%252e%252e%252f",
  "..%255c",
  "..%c0%af",
  "%c0%ae%c0%ae/",
  "..%e0%80%af",
  "..%ef%bc%8f",
  "..%u2215",
  "..;/",
  ".../",
  "....//",
  "..%00/",
  "..%0a/",
  "_file/..%5c..%5c",
  "_file/data/..%5c..%5c",
  "_file/data/report/..%2f",
  "_file/data/../"
];

const hostile = [
  ...steps.map((step) => `/${step.repeat(8)}etc/passwd`),
  ...steps.map((step) => `/${step}package.json`),
  ...steps.map((step) => `/compare.html/${step.repeat(8)}etc/passwd`),
  "/C:%5cWindows%5cwin.ini",
  "/C:/Windows/win.ini",
  "/%5c%5cserver%5cshare",
  "//etc/passwd",
  "///etc/passwd",
  "/%2fetc%2fpasswd",
  "/%5cetc%5cpasswd",
  "/file:///etc/passwd",
  "/%66ile%3a///etc/passwd",
  "/etc/passwd%00.html",
  "/index.html%00",
  "/index.html%00.png",
  "/index.html/",
  "/index.html%20",
  "/index.html.",
  "/index.html::$DATA",
  "/INDEX~1.HTM",
  "/.reform-ledger-site",
  "/_file",
  "/_file/data",
  "/_file/data/",
  "/_file/data/reports.arrow.ts",
  "/_file/data/constructor/a.json",
  "/_file/data/report/__proto__.json",
  "/__proto__",
  "/%E0%A4%A",
  `/${"x".repeat(5000)}`,
  "http://127.0.0.1/../../etc/passwd",
  "http://127.0.0.1/..%5c..%5cetc%5cpasswd"
];

/** Hosts that a request may name, and what is answered. */
const hosts: [head: string, status: number][] = [
  ["Host: 127.0.0.1:3000\r\n", 200],
  ["Host: LocalHost.\r\n", 200],
  ["Host: [::1]:9\r\n", 200],
  ["Host: reports.example.org\r\n", 200],
  ["Host: evil.example\r\n", 421],
  ["Host: 127.0.0.1.evil.example\r\n", 421],
  ["Host: \r\n", 421],
  ["", 421],
  ["X-Forwarded-Host: 127.0.0.1\r\n", 421]
];

describe("a served site", () => {
  let site: Site;
  let port = 0;
  let early = "";

  beforeAll(async () => {
    port = await freePort();
    const ledger = await ledgerOf("shipped");
    const prepare = async (): Promise<void> => {
      early = await ask(port, get("/"));
    };
    site = await serveSite({ledger, port, names: ["reports.example.org"], prepare, log: () => {}});
  });
  afterAll(() => site?.close());

  test("tells who comes while the ledger is brought up to date to wait", () => {
    expect(early).toMatch(/^HTTP\/1\.1 503 [^]*\r\nRefresh: 2\r\n/);
  });

  test("gives its own files, however their path is written", async () => {
    for (const target of [
      "/",
      "/methods",
      "/%6dethods.html",
      "/x/../methods",
      "/x%2f..\\..\\methods",
      "http://localhost/methods?a#b"
    ]) {
      expect([target, statusOf(await ask(port, get(target)))]).toEqual([target, 200]);
    }
    expect(statusOf(await ask(port, get("/_file/data/reports.arrow")))).toBe(200);
  });

  test("gives no other file, however its path is written", async () => {
    const built = readdirSync(tmpdir())
      .filter((name) => name.startsWith("reform-ledger-pages-"))
      .map((name) => join(tmpdir(), name, "site"))
      .filter((path) => existsSync(path));
    for (const path of built) symlinkSync("/etc/passwd", join(path, `link-to-passwd-${port}`));
    expect(built).not.toEqual([]);
    for (const target of [...hostile, `/link-to-passwd-${port}`]) {
      const answer = await ask(port, get(target));
      expect([target, statusOf(answer)]).toEqual([target, target.includes(" ") ? 400 : 404]);
      expect(answer).not.toMatch(/root:|"name": "reform-ledger"/);
    }
  });

  test.each(hosts)("under “%s” answers %i", async (head, status) => {
    for (const target of ["/", "/_changes", "/_file/data/reports.arrow"]) {
      const answer = await ask(port, `GET ${target} HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);
      expect([target, statusOf(answer)]).toEqual([target, status]);
      expect(answer.toLowerCase()).not.toContain("access-control-");
    }
  });

  test("answers who asks for the head of the changes alone", async () => {
    const answer = await ask(port, "HEAD /_changes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*text\/event-stream[^]*\r\n\r\n$/);
  });

  test.each([
    ["br, gzip", "br"],
    ["gzip;q=0.5, BR;q=0.1", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br; q=0.000, gzip;q=1", "gzip"],
    ["br;q=0", undefined],
    ["brotli", undefined],
    ["identity", undefined]
  ])("to who accepts “%s” sends the coding %s", async (accepted, coding) => {
    const head = `HEAD / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${accepted}\r\nConnection: close\r\n\r\n`;
    expect(/Content-Encoding: (\S+)/i.exec(await ask(port, head))?.[1]).toBe(coding);
  });

  test("hears the host in the address as in the header, and says what to do about a strange one", async () => {
    expect(statusOf(await ask(port, get("http://127.0.0.1/")))).toBe(200);
    const answers = [
      await ask(port, get("http://evil.example/")),
      await ask(port, get("http://127.0.0.1/", "evil.example")),
      await ask(port, get("/", "127.0.0.1", "Host: evil.example\r\n"))
    ];
    expect(answers.map(statusOf)).toEqual([421, 421, 421]);
    expect(answers[0]).toContain("start --allow-host evil.example");
    expect(statusOf(await ask(port, "GET / HTTP/1.0\r\n\r\n"))).toBe(421);
  });

  test("tells a browser with every answer what it may do with it", async () => {
    const headersOf = async (target: string): Promise<string> =>
      (await ask(port, get(target))).split("\r\n\r\n")[0] ?? "";
    const page = await headersOf("/report");
    expect(page).toMatch(
      /Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-.*; frame-ancestors 'none'/
    );
    expect(page).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);
    expect(await headersOf("/embed")).not.toContain("frame-ancestors");
    for (const target of ["/", "/embed", "/sql"]) {
      const head = await headersOf(target);
      expect([target, head]).toEqual([target, expect.stringContaining("Referrer-Policy: same-origin")]);
      expect([target, head]).toEqual([target, expect.stringContaining("Cross-Origin-Opener-Policy: same-origin")]);
    }
    for (const target of ["/", "/embed", "/sql", "/nothing", "/_file/data/reports.arrow"]) {
      const head = await headersOf(target);
      expect([target, head]).toEqual([target, expect.stringContaining("X-Content-Type-Options: nosniff")]);
      expect([target, head]).toEqual([target, expect.stringContaining("Cross-Origin-Resource-Policy: ")]);
    }
  });

  const close = "Connection: close\r\n\r\n";
  const odd: [what: string, request: string, status: number, words: RegExp][] = [
    ["an address of 100 kB", get(`/compare?places=${"x".repeat(100_000)}`), 431, /this address is too long/],
    ["a header of 100 kB", get("/", "127.0.0.1", `X: ${"x".repeat(100_000)}\r\n`), 431, /too long/],
    ["no request", "hello\r\n\r\n", 400, /no request that can be read/],
    ["half of the TLS that somebody speaks", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400, /no request/],
    [
      "two lengths",
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n${close}x`,
      400,
      /no request/
    ],
    [
      "a length and chunks",
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n${close}0\r\n\r\n`,
      400,
      /no request/
    ],
    ["another method", `DELETE / HTTP/1.1\r\nHost: localhost\r\n${close}`, 405, /only GET and HEAD/],
    [
      "something to take in",
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n${close}hello`,
      405,
      /only GET/
    ],
    ["TRACE", `TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\n${close}`, 405, /only GET/],
    ["a part of a page", get("/", "localhost", "Range: bytes=0-9\r\n"), 200, /<!DOCTYPE html>/],
    [
      "another protocol",
      get("/", "localhost", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"),
      200,
      /<!DOCTYPE html>/
    ],
    [
      "more than one host",
      get("/", "localhost", "Host: localhost:1\r\nHost: evil.example\r\n"),
      421,
      /this site answers to/
    ],
    ["an expectation that nobody knows", get("/", "localhost", "Expect: cake\r\n"), 417, /^/]
  ];
  test.each(odd)("answers %s", async (_, request, status, words) => {
    const answer = await ask(port, request);
    expect(statusOf(answer)).toBe(status);
    expect(answer).toMatch(words);
    expect(answer).not.toContain("secret");
  });

  test("asks who wants to know whether it may send for the rest, and takes nothing of it", async () => {
    const answer = await ask(
      port,
      `POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n${close}hello`
    );
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 405 /);
  });

  test("answers one after the other what comes on one connection, also where somebody else holds 300 half open", async () => {
    const slow = Array.from({length: 300}, () =>
      connect(port, "127.0.0.1", function (this: Socket) {
        this.write("GET / HTTP/1.1\r\nHost: loc");
      })
    );
    try {
      const head = "HEAD /methods HTTP/1.1\r\nHost: localhost\r\n";
      const answer = await ask(port, `${head}\r\n${head}\r\n${head}${close}`);
      expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
    } finally {
      for (const socket of slow) socket.destroy();
    }
  });
});
