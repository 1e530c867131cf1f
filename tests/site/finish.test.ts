import {expect, test} from "vitest";
import {finishPage} from "../../src/site/finish.ts";
import {policyOf} from "../../src/site/policy.ts";

const words = {en: {"nav.index": "Overview"}, zh: {"nav.index": "总览"}};
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"><meta http-equiv="Content-Security-Policy" content="${policyOf("/index")}"></head><body>${body}</body></html>`;

test("a page has a language and can be zoomed", () => {
  const html = finishPage(page(""), words);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).not.toContain("maximum-scale");
});

test("a label stands in both languages, each marked as such", () => {
  const html = finishPage(page('<b data-t="nav.index"></b>'), words);
  expect(html).toContain('<span lang="en" class="said">Overview</span><span lang="zh-CN" class="said">总览</span>');
});

test("a label that a dictionary does not have stops the build", () => {
  expect(() => finishPage(page('<b data-t="nav.none"></b>'), words)).toThrow(
    "no label in pages/i18n/en.json: nav.none"
  );
});
