import {expect, test} from "vitest";
import {curled} from "../../src/model/punctuation.ts";

test.each([
  {written: '推行"一港通"和"船证联办"', read: "推行“一港通”和“船证联办”", why: "pairs"},
  {written: '“港口+腹地"模式', read: "“港口+腹地”模式", why: "one that closes what another mark has opened"},
  {written: '航道"二期\n"港务"上线', read: "航道“二期\n“港务”上线", why: "a line that leaves one open"},
  {written: "“港务”上线", read: "“港务”上线", why: "none"}
])("straight quotation marks are read as pairs: $why", ({written, read}) => {
  expect(curled(written)).toBe(read);
});
