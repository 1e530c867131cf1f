import {expect, test} from "vitest";
import {initials} from "../../pages/figures/initials.ts";

test.each([
  ["Guangzhou", "gz"],
  ["Xi'an", "xa"],
  ["Jinan", "jn"],
  ["Anshan", "as"],
  ["Zhangjiakou", "zjk"],
  ["Shijiazhuang", "sjz"],
  ["Lüliang", "ll"],
  ["Inner Mongolia", "inmgl"],
  ["Ezhou", "ez"],
  ["Yichang", "yc"]
])("%s begins %s", (name, expected) => expect(initials(name)).toBe(expected));
