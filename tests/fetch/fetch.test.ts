import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync, deflateSync, gzipSync} from "node:zlib";
import {describe, expect, onTestFinished, test} from "vitest";
import {defaultLimits} from "../../src/fetch/settings.ts";
import {glancerWithin} from "../../src/readers/index.ts";
import {readSidecar} from "../../src/store/sidecar.ts";
import {pageOf, type Route, web} from "./setup.ts";

const title = "2025年改革工作总结";
const page = pageOf(title, "全年完成改革任务50项。");

const to =
  (location: string, status = 302): Route =>
  (_, response) =>
    response.writeHead(status, {location}).end();

/** What became of each address, with the reason where it failed. */
const told = (outcomes: Awaited<ReturnType<Awaited<ReturnType<typeof web>>["get"]>>): string[] =>
  outcomes.map((outcome) => (outcome.what === "failed" ? outcome.error.message : outcome.what));

describe("a page", () => {
  test("is saved as it came under its title, with its address after redirects and the day in a sidecar", async () => {
    const {get, folder, origin, requests} = await web({"/a": to("/b/c.html", 301), "/b/c.html": page});
    expect(told(await get(["/a#top"]))).toEqual(["saved"]);
    expect(readdirSync(folder).sort()).toEqual([`${title}.html`, `${title}.html.meta.yml`]);
    expect(readFileSync(join(folder, `${title}.html`), "utf8")).toBe(page);
    const sidecar = readFileSync(join(folder, `${title}.html.meta.yml`), "utf8");
    expect(readSidecar("a", sidecar)).toEqual({address: `${origin}/b/c.html`, retrieved: "2026-01-15"});
    expect(new Set(requests.map(({agent}) => agent))).toEqual(new Set(["ReformLedger/test (+name@example.org)"]));
  });

  test("that says the same is left, one that says something else replaces its file only when asked to", async () => {
    const {get, folder, routes} = await web({"/a": page});
    await get(["/a"]);
    const [file, sidecar] = [join(folder, `${title}.html`), join(folder, `${title}.html.meta.yml`)];
    writeFileSync(sidecar, `# by hand\nplace: 赣州市\n${readFileSync(sidecar, "utf8")}`);
    routes["/a"] = pageOf(title, "全年完成改革任务50项。", "another visit");
    expect(told(await get(["/a"]))).toEqual(["unchanged"]);
    routes["/a"] = pageOf(title, "全年完成改革任务52项。");
    expect(told(await get(["/a"]))).toEqual(["differs"]);
    expect(readFileSync(file, "utf8")).toBe(page);
    const clock = {now: () => new Date(Date.UTC(2026, 2, 1, 12)), sleep: () => Promise.resolve()};
    expect(told(await get(["/a"], {update: true, clock}))).toEqual(["updated"]);
    expect(readFileSync(file, "utf8")).toContain("52项");
    const after = readFileSync(sidecar, "utf8");
    expect(after).toMatch(/^# by hand\nplace: 赣州市\n/);
    expect(readSidecar("a", after)).toMatchObject({place: "赣州市", retrieved: "2026-03-01"});
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("never takes the name of another file, nor one that cannot be or that folders pass over", async () => {
    const pages = {
      "/a": page,
      "/b": page,
      "/c": pageOf("../README: a/b?", "全年完成改革任务1项。"),
      "/d/..%2f..%2fe.html": "<p>无题"
    };
    const {get, folder} = await web(pages);
    expect(told(await get(Object.keys(pages)))).toEqual(["saved", "saved", "saved", "saved"]);
    const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
    expect(names).toHaveLength(4);
    expect(names).toEqual(expect.arrayContaining([`${title}.html`, `${title} 2.html`]));
    for (const name of names) expect(name).not.toMatch(/[\\:?*]|^(?:\.|readme)/i);
  });

  test("is a report by its content type, else by its address; other things are not kept", async () => {
    const as =
      (type: string): Route =>
      (_, response) =>
        response.writeHead(200, {"content-type": type}).end("全年完成改革任务50项。");
    const {get, folder} = await web({
      "/a.aspx": as("text/plain; charset=utf-8"),
      "/b.csv": as("application/octet-stream"),
      "/c.png": as("image/png")
    });
    expect(told(await get(["/a.aspx", "/b.csv", "/c.png"]))).toEqual(["saved", "saved", "no report: image/png"]);
    expect(readdirSync(folder).filter((name) => !name.endsWith(".yml"))).toEqual(["a.txt", "b.csv"]);
  });
});

describe("manners", () => {
  test("a host is asked once a second, or as seldom as robots.txt asks, and what that forbids is left", async () => {
    const robots: Route = (_, response) =>
      response.end("User-agent: ReformLedger\nCrawl-delay: 7\nDisallow: /private\n\nUser-agent: *\nDisallow: /");
    const {get, requests, origin} = await web({
      "/robots.txt": robots,
      "/a": page,
      "/private/b": page,
      "/c": to("/private/b")
    });
    const forbidden = `robots.txt of ${new URL(origin).host} forbids it: ${origin}/private/b`;
    expect(told(await get(["/a", "/private/b", "/c"]))).toEqual(["saved", forbidden, forbidden]);
    expect(requests.map(({path, at}) => [path, at])).toEqual([
      ["/robots.txt", 0],
      ["/a", 7],
      ["/c", 14]
    ]);
    const plain = await web({"/a": page, "/b": page});
    await plain.get(["/a", "/b"]);
    expect(plain.requests.map(({at}) => at)).toEqual([0, 1, 2]);
  });

  test("where nobody can tell what a site allows, nothing is fetched", async () => {
    const {get, requests} = await web({"/robots.txt": (_, response) => response.writeHead(500).end(), "/a": page});
    expect(told(await get(["/a", "/a?b"]))[1]).toMatch(
      /^what 127.0.0.1:\d+ allows cannot be told: robots.txt answers 500$/
    );
    expect(requests.map(({path}) => path)).toEqual(["/robots.txt"]);
  });

  test("a robots.txt of patterns that would take minutes keeps no other site out", async () => {
    const robots = `User-agent: *\n${`Disallow: /${"*a".repeat(1500)}b\n`.repeat(4000)}`;
    const slow = await web({"/robots.txt": robots, "/a": to(`/${"a".repeat(7000)}`)});
    const plain = await web({"/a": page});
    expect(told(await plain.get([`${slow.origin}/a`, "/a"]))).toEqual([
      `what 127.0.0.1:${slow.port} allows cannot be told: robots.txt has too many patterns`,
      "saved"
    ]);
    expect(slow.requests.map(({path}) => path)).toEqual(["/robots.txt", "/a"]);
  });

  test("a busy server is asked again when it says, but not for ever", async () => {
    let tries = 0;
    const busy =
      (after: string, times: number): Route =>
      (_, response) => {
        if (tries++ < times) return response.writeHead(503, {"retry-after": after}).end();
        response.writeHead(200, {"content-type": "text/html"}).end(page);
      };
    const {get, requests, routes} = await web({"/a": busy("20", 2)});
    expect(told(await get(["/a"]))).toEqual(["saved"]);
    expect(requests.slice(1).map(({at}) => at)).toEqual([1, 21, 41]);
    tries = 0;
    routes["/b"] = busy("Thu, 15 Jan 2026 12:01:30 GMT", 1);
    expect(told(await get(["/b"]))).toEqual(["saved"]);
    tries = 0;
    routes["/c"] = busy("3600", 1);
    routes["/d"] = busy("1", 99);
    expect(told(await get(["/c", "/d"]))).toEqual([
      expect.stringMatching(/asks to come back in 3600 s$/),
      "the server answers 503"
    ]);
  });
});

describe("what goes wrong", () => {
  test("keeps no other page out, and leaves nothing behind", async () => {
    const {get, folder, port} = await web({
      "/loop": to("/loop"),
      "/away": to("file:///etc/passwd"),
      "/large": pageOf(title, "改".repeat(1000)),
      "/endless": (_, response) => response.write("改革"),
      "/cut": (_, response) => {
        response.writeHead(200, {"content-type": "text/html", "content-length": "100"});
        response.write("改革", () => response.destroy());
      },
      "/packed": (_, response) => response.writeHead(200, {"content-encoding": "gzip"}).end("not packed at all"),
      "/good": page
    });
    const limits = {...defaultLimits, bytes: 2000, seconds: 2};
    const outcomes = await get(["/loop", "/away", "/large", "/endless", "/cut", "/packed", "/gone", "/good"], {
      limits
    });
    expect(told(outcomes)).toEqual([
      "led on more than 5 times",
      "led away from the web: file:///etc/passwd",
      "larger than 0.002 MB",
      `no whole answer within 2 s from 127.0.0.1:${port}`,
      expect.stringMatching(/^the answer of 127\.0\.0\.1:\d+ broke off: /),
      `what 127.0.0.1:${port} sends is not packed as it says (gzip): Z_DATA_ERROR`,
      "the server answers 404",
      "saved"
    ]);
    expect(readdirSync(folder).sort()).toEqual([`${title}.html`, `${title}.html.meta.yml`]);
  });

  test("a page that cannot be read in time is called by its address, and keeps no other out", async () => {
    // The first page in a process takes a third of that, and this one ten times as much.
    const {glance, close} = glancerWithin({seconds: 2, megabytes: 512});
    onTestFinished(close);
    const endless = `<html><body>${"<p><b>".repeat(60_000)}<h1>改革`;
    const {get, folder, routes} = await web({"/endless": endless, "/good": page});
    expect(told(await get(["/endless", "/good"], {glance}))).toEqual(["saved", "saved"]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["endless.html", `${title}.html`]));
    routes["/good"] = pageOf(title, "全年完成改革任务50项。", "another visit");
    expect(told(await get(["/good"], {glance}))).toEqual(["unchanged"]);
  });

  test("a page in parts of one byte takes no more memory than it is long", async () => {
    const megabytes = 2;
    const parts = Buffer.from("1\r\n \r\n".repeat(1 << 16));
    const {get, folder} = await web({
      "/bytes.txt": (_, {socket}) => {
        socket?.write("HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n");
        for (let n = 0; n < megabytes * 16; n++) socket?.write(parts);
        socket?.write("0\r\n\r\n");
      }
    });
    const before = process.memoryUsage().rss;
    expect(told(await get(["/bytes.txt"]))).toEqual(["saved"]);
    expect(readFileSync(join(folder, "bytes.txt"))).toHaveLength(megabytes << 20);
    // Kept as they come, they take 800 MB.
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(250);
  });

  test("what is packed is kept when it has come whole, however it is packed, and never in part", async () => {
    const packings = {gzip: gzipSync(page), deflate: deflateSync(page), br: brotliCompressSync(page)};
    const as =
      (packing: string, body: Uint8Array): Route =>
      (_, response) =>
        response.writeHead(200, {"content-type": "text/html", "content-encoding": packing}).end(body);
    for (const [packing, packed] of Object.entries(packings)) {
      const {get, folder, port, routes} = await web({"/whole": as(packing, packed), "/cut": as(packing, packed)});
      expect(told(await get(["/whole", "/cut"])), packing).toEqual(["saved", "saved"]);
      expect(readFileSync(join(folder, `${title}.html`), "utf8")).toBe(page);
      routes["/cut"] = as(packing, packed.subarray(0, packed.length - 12));
      const cut = `the answer of 127.0.0.1:${port} broke off: Z_BUF_ERROR`;
      expect(told(await get(["/cut"], {update: true})), packing).toEqual([cut]);
      expect(readFileSync(join(folder, `${title} 2.html`), "utf8")).toBe(page);
    }
    const twice = gzipSync(gzipSync(page));
    const {get} = await web({"/twice": as("gzip, gzip", twice), "/odd": as("rot13", twice)});
    expect(told(await get(["/twice", "/odd"]))).toEqual([
      "saved",
      expect.stringMatching(/is packed as nobody reads it: rot13$/)
    ]);
  });

  test("an answer with nothing takes no report's place, and a page that nests without end keeps no other out", async () => {
    const {get, folder, routes} = await web({
      "/a": page,
      "/deep.html": "<div>".repeat(20_000),
      "/long": pageOf("\u{1F600}".repeat(100), "全年完成改革任务50项。"),
      "/key": to("http://name:word@127.0.0.1/")
    });
    expect(told(await get(["/deep.html", "/a", "/long", "/key"]))).toEqual([
      "saved",
      "saved",
      "saved",
      "led to an address with a name and password, on 127.0.0.1"
    ]);
    expect(readdirSync(folder)).toContain("deep.html");
    routes["/a"] = "";
    expect(told(await get(["/a"], {update: true}))).toEqual(["the server answers with nothing"]);
    expect(readFileSync(join(folder, `${title}.html`), "utf8")).toBe(page);
  });

  test("a sidecar by hand that is no such thing keeps no page out, and is never written over", async () => {
    const {get, folder, origin, routes} = await web({"/gone": page, "/broken": page, "/new": page});
    const by = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    await get(["/broken"]);
    const broken = `address: ${origin}/broken\nplace: 赣州\n  bad: [\n`;
    by(`${title}.html.meta.yml`, broken);
    by("gone.html.meta.yml", `address: ${origin}/gone\nplace: 赣州市\n`);
    by("list.html.meta.yml", "- address\n");
    mkdirSync(join(folder, "folder.meta.yml"));
    routes["/broken"] = pageOf(title, "全年完成改革任务52项。");
    expect(told(await get(["/broken", "/gone", "/new"], {update: true}))).toEqual([
      `cannot put address and day into the sidecar: ${join(folder, `${title}.html.meta.yml`)}`,
      "saved",
      "saved"
    ]);
    expect(readFileSync(join(folder, `${title}.html.meta.yml`), "utf8")).toBe(broken);
    // 赣州 in another encoding would be lost.
    const gbk = Buffer.concat([
      Buffer.from([0x23, 0xb8, 0xd3, 0xd6, 0xdd]),
      Buffer.from(`\naddress: ${origin}/broken\n`)
    ]);
    writeFileSync(join(folder, `${title}.html.meta.yml`), gbk);
    expect(told(await get(["/broken"], {update: true}))).toEqual([
      expect.stringMatching(/^cannot put address and day into the sidecar/)
    ]);
    expect(readFileSync(join(folder, `${title}.html.meta.yml`)).equals(gbk)).toBe(true);
    expect(readFileSync(join(folder, `${title}.html`), "utf8")).toBe(page);
  });
});
