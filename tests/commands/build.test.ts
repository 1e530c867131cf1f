import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openWorkshop} from "../../src/site/workshop.ts";
import {folderWith, reportText, run} from "./setup.ts";

test("build writes the site of a folder, whole or not at all, and takes its reports for the truth", async () => {
  const folder = folderWith({
    "reports/赣州.txt": reportText("赣州市", 2021),
    "reports/永州.txt": reportText("永州市", 2023),
    "site.next/mine.txt": "mine"
  });
  const build = () => run(folder, "build", "--reports", "reports", "--out", "site");
  const documents = () => readdirSync(join(folder, "site/_file/data/report"));
  const {code, out} = await build();
  expect([code, out]).toEqual([0, expect.stringMatching(/site written to site\n$/)]);
  expect(existsSync(join(folder, "site/index.html"))).toBe(true);
  expect(documents()).toHaveLength(2);
  expect(readdirSync(folder).sort()).toEqual([".site.build", "build", "reports", "site", "site.next"]);
  expect(readdirSync(join(folder, "site.next"))).toEqual(["mine.txt"]);

  rmSync(join(folder, "reports/永州.txt"));
  expect((await build()).out).toContain("gone     永州.txt");
  expect(documents()).toHaveLength(1);

  rmSync(join(folder, "reports"), {recursive: true});
  expect(await build()).toMatchObject({code: 2, err: expect.stringContaining("no such file or folder: reports")});
  expect(documents()).toHaveLength(1);
});

test("build writes the site without a file that cannot be read and with a broken notebook, and says so", async () => {
  const folder = folderWith({
    "data/reports/赣州.txt": reportText("赣州市", 2021),
    "data/reports/empty.txt": "",
    "notebooks/broken.md": "---\ntitle: B\n---\n\n```js\nconst a = ;\n```\n\n```sql\nSELCT 1\n```\n",
    "notebooks/well.md": "---\ntitle: W\n---\n\nwell\n"
  });
  const {code, out, err} = await run(folder, "build");
  expect(code).toBe(1);
  expect(out).toContain("unread   empty.txt (empty)");
  expect(err).toContain("notebooks/broken.md:6: Unexpected token");
  expect(err).toContain('notebooks/broken.md:10: Parser Error: syntax error at or near "SELCT"');
  expect(out).toMatch(/site written to dist; 3 files or errors to look at, see above\n$/);
  for (const name of ["broken", "well"]) expect(existsSync(join(folder, `dist/notebook-${name}.html`))).toBe(true);
  expect(existsSync(join(folder, "dist/_notebook"))).toBe(false);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
});

test("build says who builds into the same folder, before a report is read", async () => {
  const folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)});
  const {close} = await openWorkshop(join(folder, "dist"));
  const {code, out, err} = await run(folder, "build");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(`another process is writing the site ${join(folder, "dist")}: process ${process.pid}`);
  expect(existsSync(join(folder, "build/ledger.duckdb"))).toBe(false);
  await close();
});
