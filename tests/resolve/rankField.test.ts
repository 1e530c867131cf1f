import {expect, test} from "vitest";
import {factsOf} from "../facts.ts";

/** Whom the ranks of a text are held among: of how many, of what, where. */
const fieldsOf = (text: string) =>
  factsOf(text)
    .filter(({unit}) => unit === "rank")
    .map(({field, fieldGroup, fieldArea}) => [field, fieldGroup, fieldArea]);

test.each([
  ["of so many cities in the country", "空气质量在全国337个城市中排名第11位。", [337, "城市", "全国"]],
  ["of a kind of cities, counted right before the rank", "创新指数居全国36个重点城市第5位。", [36, "重点城市", "全国"]],
  ["of firms' zones", "云岭高新区在全省159家开发区综合评价中跃居第四位。", [159, "开发区", "全省"]],
  ["of so many in Chinese numerals", "开放指数在全国十九个国家级新区中列第8位。", [19, "国家级新区", "全国"]],
  ["of so many, nobody says where", "空气质量在337个城市中排名第11位。", [337, "城市", null]],
  ["of so many that begin the clause", "337个城市中空气质量排名第11位。", [337, "城市", null]],
  ["of provinces", "数字政府指数在全国31个省份中居第3位。", [31, "省份", "全国"]],
  ["of provinces, told over", "数字政府指数在31个省（区、市）中居第3位。", [31, "省份", null]],
  ["of cities and prefectures", "优良天数比率在全省14个市州中排名第1位。", [14, "市州", "全省"]],
  ["in the country, of nobody says how many", "粮食产量居全国第5位。", [null, null, "全国"]],
  ["in the province", "满意度居全省第2位。", [null, null, "全省"]],
  ["in the city", "云岭县满意度居全市第2位。", [null, null, "全市"]],
  ["in the area of the rank before", "粮食产量从全国第13位升至第5位。", [null, null, "全国"]],
  ["in the area that its label begins with", "全省开发区考核列第20名。", [null, null, "全省"]],
  ["in the country by another word", "零售总额居国内第3位。", [null, null, "全国"]],
  ["among provinces by another word", "城镇化率居各省区首位。", [null, null, "全国"]],
  ["in the world", "港口吞吐量连续3年位居全球第1位。", [null, null, "全球"]],
  ["in the world by another word", "港口吞吐量连续3年保持世界第1位。", [null, null, "全球"]],
  ["in the west", "农产品出口额保持西部第1位。", [null, null, "西部"]],
  ["in the middle and the west, which ends like the west", "利用外资居中西部第1位。", [null, null, "中西部"]],
  ["in the middle", "通关效率居中部地区第2位。", [null, null, "中部"]],
  ["nobody says among whom", "综合考核列第4位。", [null, null, null]],
  ["an area in the name of a body", "全国工商联万家企业评价营商环境稳居第4位。", [null, null, null]],
  ["what was supplied is not ranked", "为29个省份保供煤炭30亿吨、居全国首位。", [null, null, "全国"]],
  ["who is ranked is not who is ranked among", "3个县进入全国前10名。", [null, null, "全国"]],
  ["what another clause counts", "全省159家开发区实现增长，考核居全省第2位。", [null, null, "全省"]]
])("%s: %s", (_, text, field) => {
  expect(fieldsOf(text)).toEqual([field]);
});

test("ranks of one sentence have each its own", () => {
  expect(fieldsOf("增速居全省第2位，总量在全国337个城市中列第40位，质量居西部第3位。")).toEqual([
    [null, null, "全省"],
    [337, "城市", "全国"],
    [null, null, "西部"]
  ]);
});

test("what is no rank has no field", () => {
  const [fact] = factsOf("在全国337个城市中，新增企业300户。").filter(({unit}) => unit === "户");
  expect(fact).toMatchObject({field: null, fieldGroup: null, fieldArea: null});
});
