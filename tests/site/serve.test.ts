import {once} from "node:events";
import {existsSync, readdirSync, symlinkSync} from "node:fs";
import {connect, createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? (address?.port ?? 0) : 0;
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
});
