import {describe, expect, test} from "vitest";
import {isPrivate} from "../../src/fetch/network.ts";
import {defaultLimits} from "../../src/fetch/settings.ts";
import type {FetchOptions} from "../../src/fetch/index.ts";
import {outside, pageOf, type Route, type Web, web} from "./setup.ts";

const page = pageOf("2025年改革工作总结", "全年完成改革任务50项。");

const to =
  (location: string): Route =>
  (_, response) =>
    response.writeHead(302, {location}).end();

describe("a number leads inside, or to no single host", () => {
  test.each([
    ["this machine", "127.0.0.1", "127.255.255.255", "0.0.0.0", "::1", "::"],
    ["a network of one's own", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fdff::1"],
    ["a provider's", "100.64.0.1", "100.127.255.255", "192.0.0.8", "198.18.0.1", "198.19.255.255"],
    ["a link", "169.254.169.254", "fe80::1", "fe80::1%eth0", "febf::1", "fec0::1"],
    ["many hosts", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "ff02::1"],
    ["one of IPv4, mapped", "::ffff:127.0.0.1", "::ffff:a00:1", "::ffff:169.254.169.254"],
    ["one of IPv4, compatible or translated", "::127.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::10.0.0.1"],
    ["one of IPv4, through a tunnel", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "64:ff9b:1::1", "100::1"]
  ])("%s", (_, ...numbers) => {
    expect(numbers.filter((number) => !isPrivate(number))).toEqual([]);
  });

  test("the web", () => {
    const web = [
      ["1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0"],
      ["169.253.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "192.167.0.1", "198.17.0.1", "198.20.0.1"],
      ["223.255.255.255", "2400:3200::1", "2001:4860:4860::8888", "::ffff:1.1.1.1", "64:ff9b::101:101"]
    ];
    expect(web.flat().filter(isPrivate)).toEqual([]);
  });
});

/** What became of each address, with the reason where it failed. */
const told = async (fetching: ReturnType<Web["get"]>): Promise<string[]> =>
  (await fetching).map((outcome) => (outcome.what === "failed" ? outcome.error.message : outcome.what));

/** A server inside and one outside, at the same port; each has the page. */
async function both(routes: (inside: Web) => Record<string, Route> = () => ({})): Promise<{inside: Web; web: Web}> {
  const inside = await web({"/a": to("/b"), "/b": page, "/robots.txt": ""});
  return {inside, web: await web({"/b": page, ...routes(inside)}, {host: outside, port: inside.port})};
}

/** A name that stands for these in turn, and from then on for the last. */
const turning = (...turns: string[][]): Pick<FetchOptions, "resolve"> => ({
  resolve: () => Promise.resolve((turns.length > 1 ? turns.shift() : turns[0]) ?? [])
});

describe("nobody from outside leads inside", () => {
  test("by a redirect, to a number in any writing or to a name, of a page or of robots.txt", async () => {
    const {inside, web: from} = await both(({port}) => ({
      "/number": to(`http://127.0.0.1:${port}/b`),
      "/hex": to(`http://0x7f.1:${port}/b`),
      "/mapped": to(`http://[::ffff:127.0.0.1]:${port}/b`),
      "/name": to(`http://inside.example:${port}/b`)
    }));
    const resolve = (host: string) => Promise.resolve([host === "inside.example" ? "127.0.0.1" : outside]);
    const led = (host: string): string => `led into a private network: ${host}:${inside.port}`;
    expect(await told(from.get(["/number", "/hex", "/mapped", "/name"], {resolve}))).toEqual(
      ["127.0.0.1", "127.0.0.1", "[::ffff:7f00:1]", "inside.example"].map(led)
    );
    from.routes["/robots.txt"] = to(`http://127.0.0.1:${inside.port}/robots.txt`);
    expect(await told(from.get(["/b"]))).toEqual([led("127.0.0.1")]);
    expect(inside.requests).toEqual([]);
  });

  test.each([
    ["robots.txt is asked for", [[outside], ["127.0.0.1"]], []],
    ["the page is", [[outside], [outside], ["127.0.0.1"]], ["/robots.txt"]]
  ])("by a name that stands for another number when %s", async (_, turns, asked) => {
    const {inside, web: from} = await both();
    const given = `http://evil.example:${inside.port}/b`;
    expect(await told(from.get([given], turning(...turns)))).toEqual([
      `led into a private network: evil.example:${inside.port}`
    ]);
    expect(inside.requests).toEqual([]);
    expect(from.requests.map(({path}) => path)).toEqual(asked);
  });

  test("by a name that stands for a number inside and one outside: the one outside is asked", async () => {
    const {inside, web: from} = await both();
    const given = `http://evil.example:${inside.port}/b`;
    expect(await told(from.get([given], turning(["127.0.0.1", outside])))).toEqual(["saved"]);
    expect(inside.requests).toEqual([]);
    expect(from.requests.map(({path}) => path)).toEqual(["/robots.txt", "/b"]);
  });

  test("though who asks for an address there gets there, before and after others were refused", async () => {
    const {inside, web: from} = await both(({port}) => ({
      "/first": to(`http://127.0.0.1:${port}/b`),
      "/last": to(`http://127.0.0.1:${port}/b`)
    }));
    const given = `http://inside.example:${inside.port}/a`;
    const paths = ["/first", given, `${inside.origin}/b`, "/last"];
    expect(await told(from.get(paths, turning(["127.0.0.1"])))).toEqual([
      `led into a private network: 127.0.0.1:${inside.port}`,
      "saved",
      "saved",
      `led into a private network: 127.0.0.1:${inside.port}`
    ]);
  });

  test("a host that nobody knows, or nobody tells of, is told as such", async () => {
    const {get} = await web({});
    const limits = {...defaultLimits, seconds: 0.1};
    expect(await told(get(["http://slow.example/"], {resolve: () => new Promise(() => undefined), limits}))).toEqual([
      "cannot reach slow.example: nobody says where it is within 0.1 s"
    ]);
    const resolve = () => Promise.reject(Object.assign(new Error("getaddrinfo"), {code: "ENOTFOUND"}));
    expect(await told(get(["http://nobody.example/"], {resolve}))).toEqual(["cannot reach nobody.example: ENOTFOUND"]);
  });
});
