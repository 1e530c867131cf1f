import {describe, expect, test} from "vitest";
import {told} from "./told.ts";

/** Prose that names no place, with the words of a level in it. */
const prose = (own: string, committee: string): string =>
  `一年来，${committee}坚持把改革摆在突出位置，${own}上下统一思想、真抓实干，推动重点领域改革不断走深走实。\n` +
  `${own}共推出改革举措86项，办结率达到97%，${own}群众满意度明显提升，多项工作走在前列。`;

const city = prose("全市", "市委");
const county = prose("全县", "县委");
const prefecture = prose("全州", "州委");
const province = prose("全省", "省委");
const district = prose("全区", "区委");

describe("the reporting place is found", () => {
  const cases: [why: string, text: string, path: string, code: string][] = [
    ["in the title, in full", `宜昌市2024年改革工作综述\n${city}`, "a.txt", "420500"],
    ["in the title, in short", `宜昌2024年改革工作综述\n${city}`, "a.txt", "420500"],
    ["in the title, behind its province", `湖北宜昌如何推进改革\n${city}`, "a.txt", "420500"],
    ["in the title, behind its province in full", `湖北省宜昌市2024年改革综述\n${city}`, "a.txt", "420500"],
    [
      "in the line that says before whom",
      `政府工作报告\n——2025年1月10日在宜昌市第七届人民代表大会第五次会议上\n${city}`,
      "a.txt",
      "420500"
    ],
    [
      "where a call only says among whom it stands",
      "云南首家联合体在曲靖高新区成立\n来源：云南日报\n这标志着曲靖在全省率先推行联合审批。联合体配备人员47名。",
      "a.txt",
      "530300"
    ],
    ["in the file name alone", city, "宜昌市2024.txt", "420500"],
    ["in the file name alone, in short", city, "2024_宜昌_总结.txt", "420500"],
    [
      "in the source that the page names",
      `改革工作综述\n来源：宜昌日报\n${city}宜昌发展迈上新台阶。`,
      "a.txt",
      "420500"
    ],
    ["in a body that acts", `为落实中央部署，宜昌市委、宜昌市人民政府出台若干举措，${city}`, "a.txt", "420500"],
    [
      "in running text that names it again and again",
      `${city}宜昌的港口、宜昌的园区、宜昌的乡村都有新变化，宜昌人说起改革如数家珍。`,
      "a.txt",
      "420500"
    ],
    ["by a county in full", `秭归县2024年改革工作总结\n${county}`, "a.txt", "420527"],
    ["by a county in full behind its city", `宜昌市秭归县2024年改革工作总结\n${county}`, "a.txt", "420527"],
    ["by an autonomous county without its people", `长阳县2024年改革工作总结\n${county}`, "a.txt", "420528"],
    ["by a prefecture", `阿里地区2024年改革工作总结\n${prose("全地区", "地委")}`, "a.txt", "542500"],
    ["by a league", `锡林郭勒盟2024年改革工作总结\n${prose("全盟", "盟委")}`, "a.txt", "152500"],
    ["by an autonomous prefecture in short", `恩施州2024年改革工作总结\n${prefecture}`, "a.txt", "422800"],
    ["by an autonomous prefecture in full", `凉山彝族自治州2024年改革工作总结\n${prefecture}`, "a.txt", "513400"],
    ["by an autonomous prefecture, bare", `凉山2024年改革工作总结\n${prefecture}`, "a.txt", "513400"],
    [
      "in traditional characters",
      "宜昌市2024年改革工作綜述\n一年來，市委堅持把改革擺在突出位置，全市上下統一思想、真抓實幹，推動重點領域改革不斷走深走實。",
      "a.txt",
      "420500"
    ]
  ];
  test.each(cases)("%s", (_why, text, path, code) => {
    expect(told(text, {path}).place?.code).toBe(code);
  });
});

describe("the short name of a county", () => {
  const cases: [why: string, text: string, code: string | undefined][] = [
    ["counts where the text names it again", `大英：审批再提速\n${county}大英把改革作为突破口。`, "510923"],
    ["counts where it opens the title of a report that speaks as a county", `大英：审批再提速\n${county}`, "510923"],
    ["counts where the county is named in full", `荥阳审批再提速\n${city}荥阳市在全省率先推行。`, "410182"],
    ["counts though it sounds like a verb", `海盐把改革作为突破口。走进海盐，${county}`, "330424"],
    [
      "counts in a text without a title",
      `德清率先试点，德清的探索初见成效，办事少跑窗口，德清这扇小窗推开大门。`,
      "330521"
    ],
    ["does not count once", `审批再提速\n${city}有关做法借鉴了德清经验。`, undefined],
    [
      "is none where it is an everyday word",
      `资源整合再提速\n${county}公共资源交易、矿产资源管理都有新变化。`,
      undefined
    ],
    ["is none where a river is called like it", `审批再提速\n${county}嘉陵江治理、嘉陵江航运都有新变化。`, undefined]
  ];
  test.each(cases)("%s", (_why, text, code) => expect(told(text).place?.code).toBe(code));
});

describe("who publishes a report", () => {
  const cases: [why: string, text: string, code: string | undefined][] = [
    [
      "of the city that it speaks as, is its place",
      `审批再提速\n来源：宜昌日报\n今年以来，我市推出改革举措86项。`,
      "420500"
    ],
    [
      "is named behind the title",
      `我县“一网通办”再升级_秭归县人民政府\n今年以来，我县推出改革举措86项，办结率达到97%。`,
      "420527"
    ],
    ["in short, by a county's site", `审批再提速\n来源：秭归新闻网\n今年以来，秭归推出改革举措86项。`, "420527"],
    [
      "above the city of which it tells, is not the place",
      `审批再提速\n来源：湖北省发展和改革委员会\n全市推出改革举措86项。宜昌市在全省率先推行，宜昌市群众满意。`,
      "420500"
    ],
    [
      "of a bulletin, is its place, whichever part it tells of",
      `湖南法院简报\n湖南省高级人民法院办公室 2022年11月16日\n服务再提速见成效\n全省法院学习借鉴。长沙市法院推出改革举措86项，办结率达到97%。`,
      "430000"
    ]
  ];
  test.each(cases)("%s", (_why, text, code) => expect(told(text).place?.code).toBe(code));
});

describe("a zone that is no division", () => {
  const text = "聚焦企业需求，推出改革举措86项，办结率达到97%，群众满意度明显提升。";
  const cases: [why: string, text: string, code: string | undefined][] = [
    ["behind its city", `合肥高新区2020年改革工作总结\n高新区${text}`, undefined],
    [
      "though it speaks of its city",
      `合肥高新区2020年改革工作总结\n高新区${text}全市第一。合肥市委给予肯定。`,
      undefined
    ],
    ["with a name of its own", `雄安新区政务服务再升级\n雄安新区${text}`, undefined],
    ["behind its province", `河北雄安新区管理委员会2022年工作报告\n新区${text}`, undefined],
    ["in a text without a title", `西安高新区公布三年方案，西安高新区${text}`, undefined],
    [
      "is not the place where it is only where something was done",
      `首家联合体在曲靖高新区成立\n曲靖市${text}`,
      "530300"
    ],
    ["is not the place of a report that names it once", `宜昌市改革综述\n宜昌市${text}宜昌高新区率先推行。`, "420500"],
    ["is the place where it is a district", `滨海新区2020年改革工作总结\n滨海新区${text}`, "120116"]
  ];
  test.each(cases)("%s", (_why, text, code) => expect(told(text).place?.code).toBe(code));
});

describe("names that several places bear", () => {
  const cases: [why: string, text: string, code: string | undefined][] = [
    ["吉林省 is the province", `2025年吉林省政府工作报告\n${province}`, "220000"],
    ["吉林市 is the city", `吉林市2025年改革综述\n${city}`, "220200"],
    ["吉林省吉林市 is the city", `吉林省吉林市2025年改革综述\n${city}`, "220200"],
    ["吉林 in a text of a province is the province", `吉林2025年改革综述\n${province}`, "220000"],
    ["吉林 in a text of a city is the city", `吉林2025年改革综述\n${city}`, "220200"],
    ["海南省 is the province", `2025年海南省政府工作报告\n${province}`, "460000"],
    ["海南州 is the prefecture in Qinghai", `海南州2025年改革综述\n${prefecture}`, "632500"],
    ["海南 in a text of a prefecture is the prefecture", `海南2025年改革综述\n${prefecture}`, "632500"],
    ["朝阳市 is the city in Liaoning", `朝阳市2025年改革综述\n${city}`, "211300"],
    ["北京市朝阳区 is the district in Beijing", `北京市朝阳区2025年改革综述\n${district}`, "110105"],
    ["长春市朝阳区 is the district in Changchun", `长春市朝阳区2025年改革综述\n${district}`, "220104"],
    [
      "朝阳区 is told by the city that the text names",
      `朝阳区2025年改革综述\n${district}朝阳区服务北京国际科技创新中心建设。`,
      "110105"
    ],
    [
      "通州区 is told by a line that names its city",
      `通州区2025年改革综述\n南通市通州区人民政府\n${district}`,
      "320612"
    ],
    ["朝阳区 alone is not decided", `朝阳区2025年改革综述\n${district}`, undefined],
    ["吉安县 is the county, 吉安市 its city", `吉安县2025年改革综述\n${county}吉安市委给予肯定。`, "360821"],
    ["恩施市 is the county-level city", `恩施市2025年改革综述\n${city}`, "422801"]
  ];
  test.each(cases)("%s", (_why, text, code) => {
    expect(told(text).place?.code).toBe(code);
  });

  test("the warning names all that may be meant", () => {
    const {place, warnings} = told(`朝阳区2025年改革综述\n${district}`);
    expect(place).toBeNull();
    expect(warnings.find(({code}) => code === "place-unclear")?.values["places"]).toMatch(
      /110105.*220104|220104.*110105/
    );
  });
});

describe("places that a report merely mentions", () => {
  test("cities visited or admired do not take the report over", () => {
    const visits = "市委主要领导带队赴深圳、东莞、广州、杭州学习考察，对标深圳、杭州先进经验。";
    expect(told(`赣州市委坚决扛起改革责任。${city}\n${visits.repeat(3)}赣州的答卷令人满意。`).place?.code).toBe(
      "360700"
    );
  });

  test("the province above is not the reporting place", () => {
    const above = "江西省委、江西省人民政府给予肯定。".repeat(4);
    expect(told(`吉安市委、吉安市人民政府高度重视。${city}\n${above}吉安走在全省前列。`).place?.code).toBe("360800");
  });

  test("cities of a province do not take its report over", () => {
    const parts = "支持南京、苏州、无锡、常州当好引领，支持徐州、盐城加快发展。".repeat(5);
    expect(told(`2025年江苏省政府工作报告\n${province}\n${parts}`).place?.code).toBe("320000");
  });

  test("of two places in a title the one that acts in the text is meant", () => {
    const text = `深圳对口帮扶河源改革工作综述\n${city}\n河源市委坚持系统谋划，河源市人民政府抓好落实，河源的产业园区面貌一新。`;
    expect(told(text).place?.code).toBe("441600");
  });

  test("between two places of a title, with nothing else to tell, none is chosen", () => {
    const {place, warnings} = told(`深圳市与河源市共建园区改革工作综述\n${city}`);
    expect(place).toBeNull();
    expect(warnings.map(({code}) => code)).toContain("place-unclear");
  });

  test("an area without a code of its own does not pass for the city that it lies in", () => {
    const {place, warnings} = told(`永州经开区2024年改革综述\n${district}永州经开区走在前列。`);
    expect(place).toBeNull();
    expect(warnings).toContainEqual(
      expect.objectContaining({code: "place-zone", values: {zone: expect.stringContaining("永州经开区") as string}})
    );
  });

  test("a city's report on its zones is the city's", () => {
    expect(told(`永州市开发区改革综述\n${city}`).place?.code).toBe("431100");
  });

  test("a district that is called a new area is a district", () => {
    expect(told(`浦东新区2024年改革综述\n${district}`).place?.code).toBe("310115");
  });

  test("a report that names no place has none, with a warning", () => {
    const {place, warnings} = told(`2024年改革工作综述\n${city}`);
    expect(place).toBeNull();
    expect(warnings.map(({code}) => code)).toContain("place-unknown");
  });

  test("the only place of its level, named in the first words and again, is meant", () => {
    expect(
      told(`部署明年重点改革\n会议在铜仁召开，审议《铜仁市2025年改革工作要点》。${city}一批经验在贵州推广。`).place
        ?.code
    ).toBe("520600");
  });

  test("a single mention in passing is no reporting place", () => {
    expect(told(`2024年改革工作综述\n${city}有关做法借鉴了深圳经验。`).place).toBeNull();
  });

  test("everyday words that sound like places are none", () => {
    const words = "坚持互助共济、长治久安，整治文山会海，培育朝阳产业，打造出海口大通道，建设平安和谐家园。".repeat(6);
    expect(told(`2024年改革工作综述\n${city}${words}`).place).toBeNull();
  });

  test.each([
    ["漯河市财政局", "411100"],
    ["工作报告 漯河市人民政府", "411100"],
    ["要闻 虚拟新闻网", undefined]
  ])("what stands behind the title in the head of a page names its site: %s", (site, code) => {
    const text = "2024年全市预算执行情况\n2024年，全市推出改革举措86项，一般公共预算收入增长3.4%。";
    expect(told(text, {stated: {site}}).place?.code).toBe(code);
  });

  test("the links of a site around the report do not count", () => {
    const links = ["相关链接", "  • 北京", "  • 上海", "  • 衡阳", "  • 株洲"].join("\n");
    expect(told(`永州市2023年改革综述\n${city}\n来源：永州日报\n${links}`).place?.code).toBe("431100");
  });
});

describe("a place that is stated", () => {
  const text = `宜昌市2024年改革工作综述\n${city}`;
  const cases: [stated: string, code: string | undefined][] = [
    ["赣州市", "360700"],
    ["赣州", "360700"],
    ["江西省赣州市", "360700"],
    ["江西 赣州", "360700"],
    ["360700", "360700"],
    ["濰坊市", "370700"],
    ["赣县区", "360704"],
    ["通道", "431230"],
    ["北京市北京市", "110000"],
    ["吉林", "220000"],
    ["吉林省吉林", "220200"],
    ["朝阳区", undefined],
    ["亚特兰蒂斯", undefined],
    ["赣州之外", undefined],
    ["999999", undefined]
  ];
  test.each(cases)("%s wins over the text", (place, code) => {
    const {place: found, warnings} = told(text, {overrides: {place}});
    expect(found?.code).toBe(code);
    expect(warnings.some(({code}) => code === "place-not-found")).toBe(code === undefined);
  });

  test("an override wins over what the container states", () => {
    expect(told(text, {overrides: {place: "吉安"}, stated: {place: "赣州"}}).place?.code).toBe("360800");
  });
});

test("a county in which a meeting was held is not the place", () => {
  const last = "（二）旱作农业开新局。在蒲城县、白水县和大荔县布置示范点，在白水县召开现场会。";
  expect(told(`农业农村工作情况\n${city}\n${last}`).place?.code).not.toBe("610527");
});

describe("a place that is named once", () => {
  const cases: [why: string, text: string, code: string | null][] = [
    [
      "with its parts behind it",
      "3月份，防城港市共受理5610件。其中：东兴市838件，上思县733件，防城区796件，港口区539件。",
      "450600"
    ],
    ["with nothing else", "在东丰县大阳镇的村室门口，村民围着看报，全县推广办报的做法，群众满意度明显提升。", "220421"],
    [
      "not the province that lies above nobody",
      "为落实《辽宁省优化环境行动方案》，加快建设进程，提升建设水平，制定本计划。",
      null
    ],
    [
      "in short, by a county that names no other",
      `首页 >> 今日安乡\n全县财经工作会议举行\n我县举行会议。${county}`,
      "430721"
    ],
    ["in short, but not far down", `全县改革综述\n${county.repeat(4)}学习磐安做法。`, null],
    [
      "and its towns, which are no districts",
      `全县综合执法总结\n${county}做出“磐安样板”，尖山镇、尖山镇等承接事项。磐安经验推广。`,
      "330727"
    ],
    [
      "beside what a conjunction makes of the next word",
      `2023年，宁海县政务办在市政务办和县委领导下，会同县委改革办推进改革。${county}`,
      "330226"
    ]
  ];
  test.each(cases)("%s", (_why, text, code) => expect(told(text).place?.code ?? null).toBe(code));

  const names: [name: string, code: string][] = [
    ["科右中旗", "152222"],
    ["奉化市", "330213"],
    ["土右旗", "150221"]
  ];
  test.each(names)("by its other name %s", (name, code) =>
    expect(told(`${name}2022年改革工作总结\n2022年，${name}推出改革举措86项。`).place?.code).toBe(code)
  );

  test("is not the place that an agency writes from", () => {
    expect(
      told(`全国改革综述\n新华社北京2月28日电\n${"各地区推出改革举措，办结率达到97%，群众满意度明显提升。".repeat(3)}`)
        .place
    ).toBeNull();
    expect(
      told(`新华社武汉5月6日电（记者李明）湖北省宜昌市${"推出改革举措，办结率达到97%，群众满意度明显提升。".repeat(3)}`)
        .place?.code
    ).toBe("420500");
  });

  test("is no county within an office: 代理县长", () =>
    expect(
      told(
        "政府工作报告\n——2021年10月19日在桃江县第十八届人民代表大会第一次会议上\n县人民政府代理县长 周明\n各位代表："
      ).place?.code
    ).toBe("430922"));
});

describe("a title that names its city in full is of the city", () => {
  test.each([
    ["苏州市2023年全面深化改革综述", "昆山市率先探索两岸融合。", "苏州市"],
    ["泉州市2022年营商环境工作总结", "晋江市推行一照通。", "泉州市"],
    ["嘉兴市数字化改革情况", "海宁市新设专窗。", "嘉兴市"],
    ["滁州市2021年改革亮点", "天长市、明光市先行先试，天长市获评示范。", "滁州市"],
    ["遂宁市审批改革情况汇报", "射洪市政府设立专窗。", "遂宁市"],
    ["苏州市昆山市2023年改革综述", "昆山市率先探索两岸融合。", "昆山市"]
  ])("%s %s", (title, sentence, place) => {
    const text = `${title}\n\n2023年，全市推出改革30项。${sentence}全年审批事项压减20项，群众满意度明显提升。`;
    expect(told(text).place?.name).toBe(place);
  });
});
