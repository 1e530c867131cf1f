import {expect, test} from "vitest";
import {hostGuard} from "../../src/site/hosts.ts";

const isOurs = hostGuard(["reports.example.org", "[FE80::1]"]);

test.each([
  "127.0.0.1",
  "127.0.0.1:3000",
  "localhost",
  "LOCALHOST:8080",
  "localhost.",
  "localhost.:80",
  "[::1]",
  "[::1]:3000",
  "[0:0:0:0:0:0:0:1]",
  "reports.example.org",
  "Reports.Example.ORG.:443",
  "[fe80:0::1]:1"
])("%s is a name of the site", (host) => expect(isOurs([host])).toBe(true));

test.each([
  "",
  "evil.example",
  "evil.example:3000",
  "127.0.0.1.evil.example",
  "localhost.evil.example",
  "evil.localhost",
  "127.0.0.1@evil.example",
  "evil.example#localhost",
  "localhost:",
  "localhost:80:80",
  "localhost ",
  "%6cocalhost",
  "localhost..",
  "::1",
  "[::1",
  "[::]",
  "[::ffff:127.0.0.1]",
  "0.0.0.0",
  "169.254.169.254",
  "127.1",
  "2130706433",
  "xreports.example.org",
  "?"
])("“%s” is none", (host) => expect(isOurs([host])).toBe(false));

test("every name that a request gives has to be one", () => {
  expect(isOurs([])).toBe(false);
  expect(isOurs(["localhost", "127.0.0.1"])).toBe(true);
  expect(isOurs(["localhost", "evil.example"])).toBe(false);
});
