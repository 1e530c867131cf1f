import {createHash} from "node:crypto";
import {describe, expect, test} from "vitest";
import {policyIn, policyOf, protectingHeaders, withScripts} from "../../src/site/policy.ts";

const hash = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const page = (policy: string, head: string, body = ""): string =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body>${body}</body></html>`;

const scriptsOf = (html: string): string | undefined => /script-src ([^;]*)/.exec(policyIn(html))?.[1];

describe("the policy of a page", () => {
  test("allows the scripts in its head by what they say, data and scripts from files aside", () => {
    const head =
      '<script>first()</script><script type="application/json">{}</script>' +
      '<script type="module" src="./a.js"></script><script type="module">\nsecond()\n</script>';
    expect(scriptsOf(withScripts(page(policyOf("/index"), head)))).toBe(
      `'self' ${hash("first()")} ${hash("\nsecond()\n")}`
    );
  });

  test("forgets the scripts of an earlier page, and reads line ends as a browser does", () => {
    const before = withScripts(page(policyOf("/notebook"), "<script>old()</script>"));
    const after = withScripts(before.replace("old()", "new()\r\nnext()"));
    expect(scriptsOf(after)).toBe(`'self' ${hash("new()\nnext()")} 'unsafe-eval'`);
  });

  test("allows none that stands in the body", () => {
    expect(scriptsOf(withScripts(page(policyOf("/index"), "", "<script>alert(1)</script>")))).toBe("'self'");
  });

  test("lets text be evaluated in notebooks alone", () => {
    for (const path of ["/index", "/report", "/brief", "/embed"]) expect(policyOf(path)).not.toContain("eval");
    expect(policyOf("/sql")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policyOf("/notebook")).toContain("'unsafe-eval'");
    for (const path of ["/index", "/sql", "/notebook"]) {
      expect(policyOf(path)).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'/);
      expect(scriptsOf(page(policyOf(path), ""))).not.toContain("'unsafe-inline'");
    }
  });
});

describe("the headers of an answer", () => {
  const html = page(policyOf("/index"), "");

  test("repeat the policy of a page, and say that nobody may frame it", () => {
    const headers = protectingHeaders("/index.html", html);
    expect(headers["Content-Security-Policy"]).toBe(`${policyOf("/index")}; frame-ancestors 'none'`);
    expect(headers["Cross-Origin-Resource-Policy"]).toBe("same-origin");
  });

  test("let the page that is made for it be framed", () => {
    const headers = protectingHeaders("/embed.html", html);
    expect(headers["Content-Security-Policy"]).toBe(policyOf("/index"));
    expect(headers["Cross-Origin-Resource-Policy"]).toBe("cross-origin");
  });

  test("let a picture that can hold scripts do nothing where it is opened", () => {
    expect(protectingHeaders("/favicon.svg")["Content-Security-Policy"]).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'$/
    );
  });
});
