import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {keptOf} from "../../src/lexicon/folder.ts";
import {loadUnits} from "../../src/lexicon/units.ts";
import {folderWith} from "../commands/setup.ts";

test("what is made of a table is kept while the table stays as it is, and made anew when it is another", () => {
  const folder = folderWith({"units.csv": "word,unit,class,en,to,factor,source\n亩,亩,area,mu,,,\n"});
  const units = keptOf(join(folder, "units.csv"), () => loadUnits(folder));
  expect(units().classOf("亩")).toBe("area");
  expect(units()).toBe(units());
  writeFileSync(join(folder, "units.csv"), "word,unit,class,en,to,factor,source\n亩,亩,count,mu,,,\n");
  expect(units().classOf("亩")).toBe("count");
});
