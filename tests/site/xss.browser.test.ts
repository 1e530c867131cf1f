import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {noBrowser} from "./harness.ts";
import {
  few,
  type HostileSite,
  hostileSite,
  opened,
  ownAddresses,
  paramAddresses,
  tried,
  triedBriefs
} from "./hostile.ts";

describe.skipIf(noBrowser)("words of others that would run", () => {
  let site: HostileSite;
  beforeAll(async () => {
    site = await hostileSite(few);
  });
  afterAll(async () => site?.close());

  test("stay words on pages of reports, notebooks, results and briefs", async () => {
    const addresses = ownAddresses(site, "zh").filter((address) => !/methods|quality|review|honours/.test(address));
    expect(await tried(site, addresses)).toEqual([]);
  });

  test("stay words in addresses", async () => {
    expect(
      await tried(
        site,
        paramAddresses(site, (index) => few[index % few.length] ?? "")
      )
    ).toEqual([]);
  });

  test("stay words in a brief that is a web page", async () => {
    expect(await triedBriefs(site, few[1] ?? "")).toEqual([]);
  });

  test("are told where they are alive", async () => {
    const file = join(site.folder, "alive.html");
    writeFileSync(file, `<img data-xss src=x onerror="window.__xss=1"><a href="javascript:1">x</a>`);
    expect((await opened(site, file)).join()).toMatch(/data-xss.*javascript:1.*onerror/);
  });
});
