import {existsSync} from "node:fs";
import {join} from "node:path";
import {readDictionary} from "../lexicon/dictionary.ts";
import {languages} from "../model/words.ts";
import {projectFolder} from "../project.mjs";
import {policyOf} from "./policy.ts";

/** Pages in the order of the navigation. One that is not written yet is left out, and so is a page about one thing. */
const navigation = [
  "index",
  "compare",
  "place",
  "indicators",
  "targets",
  "reforms",
  "honours",
  "notebooks",
  "report",
  "quality",
  "methods",
  "brief"
];

const hasPage = (name: string): boolean => existsSync(join(projectFolder, "pages", `${name}.md`));

/** A label that the page fills in both languages when it is built; the style sheet shows one of them. */
const label = (key: string): string => `<span data-t="${key}"></span>`;

/** What stands above every page: name, navigation, search, language, theme. */
export function header(path: string): string {
  // A notebook is one of the list.
  const here = path.replace(/^\//, "").replace(/^notebook$/, "notebooks");
  const links = navigation
    .filter(hasPage)
    .map(
      (name) =>
        `<a href="/${name}"${name === here ? ' aria-current="page"' : ""}>${label(`nav.${name}`)}${name === "brief" ? pins : ""}</a>`
    );
  return `<a class="skip" href="#observablehq-main">${label("shell.skip")}</a>
<a class="brand" href="/"><b lang="en">Reform Ledger</b> <span lang="zh-CN">改革台账</span></a>
<button type="button" id="menu" aria-expanded="false" aria-controls="pages">${label("shell.menu")}</button>
<nav id="pages">${links.join("\n")}</nav>
${here === "search" ? "" : searchForm}
<div class="switches">
<a href="?lang=en" hreflang="en" lang="en" data-language="en">EN</a>
<a href="?lang=zh" hreflang="zh-CN" lang="zh-CN" data-language="zh">中文</a>
<button type="button" id="theme"><span aria-hidden="true">◐</span><span class="unseen">${label("shell.theme")}</span></button>
</div>`;
}

/** How many things are pinned for the brief, filled by the page. */
const pins = ` <span id="pins" class="pins" hidden></span>`;

const searchForm = `<form role="search" action="./search.html">
<label><span class="unseen">${label("shell.search")}</span><input type="search" name="q"></label>
</form>`;

/** What stands below every page. */
export const footer = (): string => `<p>${label("shell.promise")}</p>
<p><a href="/sql">${label("shell.sql")}</a> · <a href="/review">${label("shell.review")}</a></p>`;

/**
 * What every page loads first. The inline script settles language and theme before anything is painted: the address
 * decides, then what was chosen last, then the browser's own wish. The policy makes a request to another host
 * impossible; addresses of ours, which hold what somebody looked for, are told to nobody else.
 */
export const head = (path: string): string => `<meta http-equiv="Content-Security-Policy" content="${policyOf(path)}">
<meta name="referrer" content="same-origin">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${ownSheetsOf(path)}<script>${settle}</script>
<script id="first-words" type="application/json">${firstWords()}</script>
<script type="module" src="/components/shell.js"></script>`;

/** Style sheets of pages that look like no other: only these load them. */
const ownSheets: Readonly<Record<string, readonly string[]>> = {
  "/brief": ["brief", "briefSheet"],
  "/notebook": ["notebook"],
  "/notebooks": ["notebook"],
  "/sql": ["sql"]
};

const ownSheetsOf = (path: string): string =>
  (ownSheets[path] ?? []).map((name) => `<link rel="stylesheet" href="/${name}.css">\n`).join("");

/** What a page has to say before its dictionary has come, or when it does not come. */
function firstWords(): string {
  const first = (key: string): boolean => key === "page.fault" || key.startsWith("wait.");
  const words = languages.map((language) => {
    const all = Object.entries(readDictionary(language));
    return [language, Object.fromEntries(all.filter(([key]) => first(key)))];
  });
  return JSON.stringify(Object.fromEntries(words)).replaceAll("<", "\\u003c");
}

const settle = `{
const stored = (name) => { try { return localStorage.getItem("reform-ledger:" + name); } catch { return null; } };
const asked = new URLSearchParams(location.search);
const known = [asked.get("lang"), stored("language"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
const language = known.find((tag) => tag === "en" || tag === "zh") ?? "en";
const wish = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const theme = [asked.get("theme"), stored("theme")].find((name) => name === "dark" || name === "light") ?? wish;
Object.assign(document.documentElement, {lang: language === "zh" ? "zh-CN" : "en"});
document.documentElement.dataset.theme = theme;
}`;
