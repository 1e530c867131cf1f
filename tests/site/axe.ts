import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page as it stands would keep from people who use assistive technology: each rule with some of what breaks it. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate<AxeResults>("axe.run()");
  const serious = violations.filter(({impact}) => impact === "serious" || impact === "critical");
  return serious.map(({id, nodes}) => {
    const examples = nodes.slice(0, 3).map(({html}) => html.slice(0, 200));
    return `${id}: ${examples.join(" | ")}`;
  });
}
