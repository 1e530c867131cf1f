import type {Browser, BrowserContext, Page} from "playwright-core";

/** Parameters that pages take, each of which an address can give anything. */
const parameters =
  "id at of figure places place year period q text view domain group sort title note correct cells kind indicator family reason lang theme pairs status since".split(
    " "
  );

/** What must not come of words that somebody wrote: each is told. */
export interface Watch {
  context: BrowserContext;
  faults: string[];
}

/** A window that tells of dialogs, foreign requests, uncaught errors and what the policy has to stop. */
export async function watching(browser: Browser, origin: string): Promise<Watch> {
  const faults: string[] = [];
  const context = await browser.newContext({
    locale: "en-US",
    acceptDownloads: true,
    viewport: {width: 1280, height: 900}
  });
  context.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => faults.push(`${page.url().slice(0, 120)} error: ${error.message}`));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) faults.push(`policy: ${message.text()}`);
    });
  });
  context.on("request", (request) => {
    const {origin: asked, protocol} = new URL(request.url());
    if (protocol !== "data:" && asked !== origin) faults.push(`foreign: ${request.url()}`);
  });
  return {context, faults};
}

/** What of a payload is alive in a page: run, an element of its own, or an address that runs. */
export const alive = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const strange = [
      ...document.querySelectorAll(
        "[data-xss], iframe, object, embed, base, body form[action*='evil'], [autofocus][onfocus]"
      )
    ];
    const running = [...document.querySelectorAll("a, area, form, [*|href]")].filter((one) =>
      /^[\s\0]*(?:javascript|vbscript|data:text\/html)/i.test(
        one.getAttribute("href") ?? one.getAttribute("xlink:href") ?? one.getAttribute("action") ?? ""
      )
    );
    const handlers = [...document.querySelectorAll("*")].filter((one) =>
      [...one.attributes].some(({name}) => /^on/i.test(name))
    );
    const told = [...strange, ...running, ...handlers].map((one) => one.outerHTML.slice(0, 120));
    return "__xss" in window ? ["it ran", ...told] : told;
  });

/** Visits an address, unfolds what is folded, and tells what is alive there. */
export async function visited({context, faults}: Watch, address: string): Promise<string[]> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page
      .waitForSelector(".page:not([aria-busy]), .written, .notebook-list, main")
      .catch(() => faults.push(`not drawn: ${address}`));
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await page.mouse.wheel(0, 5000);
    await page.waitForTimeout(100);
    return (await alive(page)).map((what) => `${address.slice(0, 200)}: ${what}`);
  } finally {
    await page.close();
  }
}

/** An address of a page in which every parameter, and what stands behind the `#`, is a payload. */
export const addressOf = (url: string, page: string, payload: string, set: Record<string, string> = {}): string =>
  `${url}${page}?${new URLSearchParams({...Object.fromEntries(parameters.map((name) => [name, payload])), ...set}).toString()}#${payload.startsWith("%") ? payload : encodeURIComponent(payload)}`;
