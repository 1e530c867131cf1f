import {describe, expect, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadPlaces} from "../../src/lexicon/places.ts";

const all = [...loadPlaces(referenceFolder).byCode.values()];
const named = (name: string) => all.filter((place) => place.name === name || place.short === name);

describe("names in Latin letters", () => {
  test.each([
    ["陕西", "Shaanxi"],
    ["山西", "Shanxi"],
    ["内蒙古", "Inner Mongolia"],
    ["西藏", "Xizang"],
    ["香港", "Hong Kong"],
    ["澳门", "Macao"],
    ["重庆", "Chongqing"],
    ["厦门", "Xiamen"],
    ["六安", "Lu'an"],
    ["亳州", "Bozhou"],
    ["台州", "Taizhou"],
    ["丽水", "Lishui"],
    ["长治", "Changzhi"],
    ["蚌埠", "Bengbu"],
    ["西安市", "Xi'an"],
    ["吕梁", "Lüliang"],
    ["呼和浩特", "Hohhot"],
    ["乌鲁木齐", "Ürümqi"],
    ["哈尔滨", "Harbin"],
    ["齐齐哈尔", "Qiqihar"],
    ["鄂尔多斯", "Ordos"],
    ["喀什", "Kashi"],
    ["拉萨", "Lhasa"],
    ["日喀则", "Xigazê"],
    ["昌都", "Qamdo"],
    ["成都", "Chengdu"],
    ["朝阳市", "Chaoyang"],
    ["宿州", "Suzhou"],
    ["百色", "Baise"],
    ["漯河", "Luohe"],
    ["郴州", "Chenzhou"],
    ["莆田", "Putian"],
    ["东莞", "Dongguan"],
    ["儋州", "Danzhou"],
    ["泸州", "Luzhou"],
    ["曲靖", "Qujing"],
    ["普洱", "Pu'er"],
    ["忻州", "Xinzhou"],
    ["临汾", "Linfen"],
    ["衢州", "Quzhou"],
    ["兴安盟", "Hinggan"],
    ["兴安县", "Xing'an"],
    ["单县", "Shanxian"],
    ["都匀", "Duyun"],
    ["乐清", "Yueqing"],
    ["涡阳", "Guoyang"],
    ["枞阳", "Zongyang"],
    ["盱眙", "Xuyi"],
    ["铅山", "Yanshan"],
    ["番禺", "Panyu"],
    ["耒阳", "Leiyang"],
    ["道县", "Daoxian"],
    ["香格里拉", "Shangri-La"]
  ])("%s is %s", (name, latin) => {
    expect(new Set(named(name).map((place) => place.latin))).toEqual(new Set([latin]));
  });

  test.each([
    ["赣州市", "Ganzhou City"],
    ["江西省", "Jiangxi Province"],
    ["重庆市", "Chongqing Municipality"],
    ["内蒙古自治区", "Inner Mongolia Autonomous Region"],
    ["新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region"],
    ["广西壮族自治区", "Guangxi Zhuang Autonomous Region"],
    ["香港特别行政区", "Hong Kong Special Administrative Region"],
    ["恩施土家族苗族自治州", "Enshi Tujia and Miao Autonomous Prefecture"],
    ["元江哈尼族彝族傣族自治县", "Yuanjiang Hani, Yi and Dai Autonomous County"],
    ["东乡族自治县", "Dongxiang Autonomous County"],
    ["龙胜各族自治县", "Longsheng Multi-ethnic Autonomous County"],
    ["阿里地区", "Ngari Prefecture"],
    ["锡林郭勒盟", "Xilingol League"],
    ["土默特左旗", "Tumed Left Banner"],
    ["浦东新区", "Pudong New Area"],
    ["神农架林区", "Shennongjia Forestry District"],
    ["万柏林区", "Wanbolin District"],
    ["清新区", "Qingxin District"],
    ["管城回族区", "Guancheng Hui District"],
    ["道县", "Daoxian County"]
  ])("%s is in full %s", (name, english) => {
    expect(named(name).map((place) => place.english)).toContain(english);
  });

  test("no two provinces are called alike, nor two cities of one province", () => {
    const called = all
      .filter(({level}) => level !== "county")
      .map(({level, province, latin}) => `${level} ${level === "province" ? "" : province} ${latin}`);
    expect(called).toHaveLength(34 + 333);
    expect(new Set(called).size).toBe(called.length);
  });

  test("every spelling is of a place", () => {
    const odd = all.filter(({latin}) => !/^\p{Lu}[\p{Script=Latin}' -]+$/u.test(latin));
    expect(odd).toEqual([]);
  });
});
