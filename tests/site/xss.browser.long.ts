import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {noBrowser} from "./harness.ts";
import {
  few,
  handedOn,
  type HostileSite,
  hostileSite,
  opened,
  ownAddresses,
  paramAddresses,
  servedLive,
  tried,
  triedBriefs
} from "./hostile.ts";
import {csvFaults, officeFaults, pdfFaults, savedDrawings, svgFaults} from "./saved.ts";

describe.skipIf(noBrowser)("words of others that would run", () => {
  let site: HostileSite;
  const [payload = ""] = few;
  beforeAll(async () => {
    site = await hostileSite(few);
  });
  afterAll(async () => site?.close());

  test("stay words on pages of reports, notebooks, results and briefs", async () => {
    const addresses = ownAddresses(site, "zh").filter(
      (address) => !/methods|quality|honours|indicators\.html\?lang/.test(address)
    );
    expect(await tried(site, addresses)).toEqual([]);
  });

  test("stay words in addresses", async () => {
    // A few pages of each kind: the long trial takes all.
    const addresses = paramAddresses(site, () => payload).filter((_, index) => index % 3 === 0);
    expect(await tried(site, addresses)).toEqual([]);
  });

  test("stay words on a site that is served while it is worked on", async () => {
    const live = await servedLive(site);
    try {
      const addresses = ownAddresses(live, "en").filter((address) =>
        /review|n0\.html|report\.html\?id=\w+&/.test(address)
      );
      expect(await tried(live, addresses.slice(0, 3))).toEqual([]);
    } finally {
      await live.close();
    }
  });

  test("stay words in a brief that is a web page, in drawings, documents, prints and packages", async () => {
    expect(await triedBriefs(site, payload)).toEqual([]);
    const {drawn, faults} = await savedDrawings(site, "compare.html?places=360700,431100&lang=zh");
    expect(faults).toEqual([]);
    expect(drawn).toBeGreaterThan(0);
    expect((await handedOn(site, payload)).faults).toEqual([]);
  });

  test("are told where they are alive", async () => {
    const file = join(site.folder, "alive.html");
    writeFileSync(file, `<img data-xss src=x onerror="window.__xss=1"><a href="javascript:1">x</a>`);
    expect((await opened(site, file)).join()).toMatch(/data-xss.*javascript:1.*onerror/);
    const svg = `<svg><text>&lt;script&gt; onload=1 <a title="x onload=1">x</a></text>`;
    expect(svgFaults(svg)).toEqual([]);
    expect(svgFaults(`${svg}<script/><text fill="a" onload="1"/>`)).toHaveLength(4);
    const part = strToU8(`<Relationship TargetMode="External" Target="file:///x"/><f>1</f>`);
    expect(officeFaults(zipSync({"xl/worksheets/a.xml": part}))).toHaveLength(2);
    expect(csvFaults(`a,b\n'=1,"x=1"\n=1,"@x"\n`)).toHaveLength(2);
    expect(pdfFaults(Buffer.from("/S /JavaScript /URI (javascript:1) /URI (https://a.cn/)"))).toHaveLength(2);
  });
});
