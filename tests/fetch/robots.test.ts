import {array, assert, constantFrom, property} from "fast-check";
import parse from "robots-parser";
import {expect, test} from "vitest";
import {robotName, rulesIn} from "../../src/fetch/robots.ts";

const at = new URL("http://example.org/robots.txt");

const rulesOf = (text: string) => rulesIn({status: 200, headers: {}, bytes: new TextEncoder().encode(text)}, at);

const paths = ["/", "/a", "/a/b", "/b?c", "/改革"].map((path) => new URL(path, at));

const fields = [
  ["User-agent: *", "user-agent : ReformLedger/2 # we", "User-Agent: other", "User-agent:"],
  ["Disallow: /", "Disallow: /a", "Allow: /a/b", "Disallow:", "disallow: /*b", "Allow: /改革$"],
  ["Crawl-delay: 3", "Crawl-delay: 9", "Sitemap: http://example.org/s.xml"],
  ["", "no field", "none # a: b", ": /a", "# Disallow: /"]
];

const lines = constantFrom(...fields.flat());

test("lines that speak to others may be left out: what is allowed is what the whole file allows", async () => {
  const texts: string[] = [];
  assert(
    property(array(lines, {maxLength: 14}), (some) => void texts.push(some.join("\n"))),
    {seed: 1, numRuns: 1000}
  );
  for (const text of texts) {
    const [rules, whole] = [await rulesOf(text), parse(at.href, text)];
    const allowed = paths.map((path) => whole.isAllowed(path.href, robotName));
    expect(paths.map(rules.allows), text).toEqual(allowed);
    expect(rules.delay, text).toBe(whole.getCrawlDelay(robotName) ?? 0);
  }
});

test("of a long file the first 500 KiB are read, and no line in part", async () => {
  const filling = `# ${"x".repeat(98)}\n`.repeat(5069);
  const cut = `User-agent: *\nDisallow: /a\n${filling}\nDisallow: /${"b".repeat(1000)}\nDisallow: /\n`;
  const {allows} = await rulesOf(cut);
  expect(["/a", "/b", `/${"b".repeat(1000)}`].map((path) => allows(new URL(path, at)))).toEqual([false, true, true]);
  const endless = await rulesOf(`User-agent: *${"x".repeat(600_000)}`);
  expect(endless.allows(new URL("/a", at))).toBe(true);
});

test("patterns are told where that is a matter of a moment, and else nothing is allowed", async () => {
  const pattern = `Disallow: /${"*a".repeat(1000)}b\n`;
  const {allows} = await rulesOf(`User-agent: *\n${pattern.repeat(150)}`);
  expect(allows(new URL(`/${"a".repeat(250)}`, at))).toBe(true);
  expect(() => allows(new URL(`/${"a".repeat(5000)}`, at))).toThrow(
    "what example.org allows cannot be told: robots.txt has too many patterns"
  );
  const others = await rulesOf(`User-agent: other\n${pattern.repeat(150)}User-agent: *\nDisallow: /a$`);
  expect(others.allows(new URL(`/${"a".repeat(5000)}`, at))).toBe(true);
});

test("as many rules under as many names as there is room for are read", async () => {
  const names = ["", "*", "other", robotName].map((name) => `User-agent:${name}\n`.repeat(4000)).join("");
  const {allows} = await rulesOf(`${names}${"Disallow:/a\n".repeat(20_000)}`);
  expect(paths.map(allows)).toEqual([true, false, false, true, true]);
});
