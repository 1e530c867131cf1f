import {describe, expect, test} from "vitest";
import {factsOf} from "../facts.ts";

/** The label of each figure of a text. */
const labelsOf = (text: string): string[] => factsOf(text).map(({indicator}) => indicator);

describe("a label has no marks left open, and nothing at its ends that is no part of it", () => {
  test.each([
    ["绿色电力装机占比达36%。", ["绿色电力装机占比"]],
    ["国际友城达120对。", ["国际友城"]],
    ["粮食、蔬菜产量均突破百万吨。", ["粮食、蔬菜产量"]],
    ["出口、消费收入均增长10%。", ["出口、消费收入增长"]],
    ["全市（不含高新区）参保人数为50万人。", ["参保人数"]],
    ["全年地区生产总值[2]540亿元，比上年增长4%。", ["地区生产总值", "地区生产总值增长"]],
    ["全市托育机构托位5.98万个。", ["托育机构托位"]],
    ["三是专项债券支出8亿元。", ["专项债券支出"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  test("of a row only the head is a label", () => {
    expect(labelsOf("四、科学技术支出\t10.59\t11.07\t4.53%").at(-1)).toBe("科学技术支出");
  });
});

describe("when, by whose leave and of whom a figure holds is no part of what it measures", () => {
  test.each([
    ["市五届人大二次会议批准的2020年一般公共预算收入80亿元。", "一般公共预算收入"],
    ["汇总各级人代会批准的国有资本经营预算收入4582万元。", "国有资本经营预算收入"],
    ["经省政府核定的地方政府债务限额300亿元。", "地方政府债务限额"],
    ["“十四五”全市民生支出650亿元。", "民生支出"],
    ["近3年建成公园20个。", "建成公园"],
    ["计划到2022年新建学校40所。", "新建学校"]
  ])("%s", (text, label) => {
    expect(labelsOf(text)[0]).toBe(label);
  });
});

describe("a bare account is of the book that its sentence speaks of", () => {
  test.each([
    ["一般公共预算收入50亿元，加上上年结转收入2亿元，收入总计52亿元。", "一般公共预算收入总计"],
    ["政府性基金预算支出90亿元，加上债务还本支出10亿元，支出总计100亿元。", "政府性基金预算支出总计"],
    ["失业保险基金收入3亿元，支出2亿元。", "失业保险基金支出"],
    ["企业职工养老保险基金收入8亿元，支出7亿元，年终结余1亿元。", "企业职工养老保险基金年终结余"],
    ["失业保险基金收入3亿元，支出2亿元，本年收支结余1亿元。", "失业保险基金本年收支结余"],
    ["工伤保险基金（含备付金）预算收入3亿元，累计滚存结余5亿元。", "工伤保险基金预算滚存结余"],
    ["国有资本经营预算收入4亿元，加上上年结转1亿元。", "国有资本经营预算上年结转"],
    ["预计 全县 政府性基金预算收入20亿元，增长8%，收入总计26亿元。", "政府性基金预算收入总计"],
    ["政府性基金预算收入6亿元，完成年初预算的98%。加上调入一般公共预算资金，支出5亿元。", "政府性基金预算支出"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["国有资本经营预算收入2亿元。支出1亿元，结转下年1亿元。", ["国有资本经营预算支出", "国有资本经营预算结转下年"]],
    ["工伤保险基金收入9亿元。收支相抵，当年结余2亿元。", ["工伤保险基金结余"]],
    [
      "一般公共预算支出80亿元。政府性基金预算支出30亿元。上解支出4亿元。",
      ["政府性基金预算支出", "政府性基金预算上解支出"]
    ]
  ])("or of the one that its paragraph spoke of before: %s", (text, labels) => {
    expect(labelsOf(text).slice(-labels.length)).toEqual(labels);
  });

  test.each([
    ["一般公共预算支出80亿元。\n村集体收入3万元。", "村集体收入"],
    ["一般公共预算支出80亿元。\n收入总计9亿元。", "收入总计"],
    ["教育支出8亿元，一般公共预算支出80亿元，农林水支出9亿元。", "农林水支出"],
    ["政府性基金预算收入6亿元，其中土地出让收入4亿元。", "土地出让收入"]
  ])("but not of one of another paragraph, nor an account that names itself: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test("a share of what was adjusted is of what it is a share of, and what follows is too", () => {
    expect(labelsOf("全市一般公共预算支出86亿元，完成预算调整的104.3%，增长0.1%。")).toEqual([
      "一般公共预算支出",
      "一般公共预算支出完成预算调整比例",
      "一般公共预算支出增长"
    ]);
  });

  test("a sum without a book stands for itself", () => {
    expect(labelsOf("动用预算稳定调节基金3亿元，收入总计9亿元。").at(-1)).toBe("收入总计");
  });
});

describe("two words that say the same are said once", () => {
  test.each([
    ["工程建设项目交易101项，交易额8亿元。", "工程建设项目交易额"],
    ["政府采购项目交易数308项，交易金额3亿元。", "政府采购项目交易金额"],
    ["进出口总额90亿元，出口额50亿元。", "出口额"],
    ["全市有A级景区51个，其中5A级景区3个。", "5A级景区"],
    ["全社会用电量30亿千瓦时，其中城乡居民生活用电9亿千瓦时。", "城乡居民生活用电量"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("what a figure limits is what it is of", () => {
  test.each([
    ["推动城市更新，总投资318亿元的23个重点项目开工建设。", ["重点项目总投资", "重点项目"]],
    ["占地面积260亩的市民中心建成。", ["市民中心占地面积"]],
    ["总投资8亿元的污水处理厂建成。", ["污水处理厂总投资"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  test("where something stands says nothing of what it is", () => {
    expect(labelsOf("中心城区106公里外环高速全线贯通。")).toEqual(["外环高速全线贯通"]);
  });
});

describe("what leads to the figure behind is no part of what is counted", () => {
  test.each([
    ["企业调查59项测评点中有22项达到全国最优水平。", "企业调查测评点"],
    ["14个重点产业产值占农林牧渔业总产值的80%。", "重点产业产值"],
    ["国家赋予的11条先行先试政策已有9项落地。", "国家赋予的先行先试政策"]
  ])("%s", (text, label) => {
    expect(labelsOf(text)[0]).toBe(label);
  });
});

describe("a time to act in, and what can be made, are named by what stands behind the figure", () => {
  test.each([
    ["其他部门应当自收到申请之日起7个工作日内答复。", "申请答复时限"],
    ["窗口应当在3个工作日内办结审批事项。", "办结审批事项时限"],
    ["接到投诉后2个小时内响应。", "投诉响应时限"],
    ["力争用2年左右时间完成农村土地确权。", "完成农村土地确权时间"],
    ["用5年时间基本建成数据中心。", "基本建成数据中心时间"],
    ["审批时限压缩到3个工作日内完成。", "审批时限"],
    ["建设年产30万吨电池负极材料项目。", "电池负极材料项目年产"],
    ["日处理2万吨污水处理厂建成。", "污水处理厂日处理"],
    ["年产10万台新能源汽车项目投产。", "新能源汽车项目年产"],
    ["投入5亿元支持乡村振兴项目。", "乡村振兴项目投入"]
  ])("%s", (text, label) => {
    expect(labelsOf(text)).toEqual([label]);
  });
});

describe("for how long it has been so is no part of what is ranked or measured", () => {
  test.each([
    ["粮食产量连续21年居全国首位。", "粮食产量全国排名"],
    ["油气当量300万吨、连续5年稳居全国第一。", "油气当量全国排名"],
    ["群众满意度连续三年保持在95%以上。", "群众满意度"],
    ["进出口增速连续十个月居全省第二。", "进出口增速全省排名"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("what stands behind 分别 is of each member of the list", () => {
  test.each([
    ["第一产业、第二产业分别拉动GDP增长0.6、0.9个百分点。", ["第一产业拉动GDP增长", "第二产业拉动GDP增长"]],
    ["货物贸易、服务贸易分别占比30%、20%。", ["货物贸易占比", "服务贸易占比"]],
    ["东河县、西河县地区生产总值分别为30亿元、20亿元。", ["东河县地区生产总值", "西河县地区生产总值"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });
});

describe("as many figures of one unit as things before them are dealt out without 分别, too", () => {
  test.each([
    ["苹果、鸭梨产量增长8%、6%。", ["苹果产量增长", "鸭梨产量增长"]],
    ["村镇自来水、卫生厕所普及率超过91%、77%。", ["村镇自来水普及率", "卫生厕所普及率"]],
    [
      "城乡居民人均可支配收入年均增长4.9%、7.2%。",
      ["城镇居民人均可支配收入年均增长", "农村居民人均可支配收入年均增长"]
    ],
    ["五年来城乡居民收入增长31%、44%。", ["城镇居民收入增长", "农村居民收入增长"]],
    ["城乡居民人均消费支出增长5%和6.5%。", ["城镇居民人均消费支出增长", "农村居民人均消费支出增长"]],
    ["城乡居民人均可支配收入达到4.2万元、2.1万元。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["一二三产业增加值增长4%、6%、7%。", ["第一产业增加值增长", "第二产业增加值增长", "第三产业增加值增长"]],
    ["城乡居民收入增长5%，高于全省0.4个百分点。", ["城乡居民收入增长", "城乡居民收入高于全省"]],
    ["钢材、汽车出口增长12%、9%。", ["钢材出口增长", "汽车出口增长"]],
    ["服装进口和玩具出口增长4%、5%。", ["服装进口增长", "玩具出口增长"]],
    [
      "战略性新兴产业和高技术制造业增加值年均增长9%、6.5%。",
      ["战略性新兴产业增加值年均增长", "高技术制造业增加值年均增长"]
    ],
    ["城镇、农村居民人均可支配收入增长5.2%、6.4%。", ["城镇居民人均可支配收入增长", "农村居民人均可支配收入增长"]],
    ["国内游客人次、总花费增长4.1%、8.3%。", ["国内游客人次增长", "国内游客总花费增长"]],
    ["更新燃气、供热、排水管网70公里、50公里、20公里。", ["更新燃气", "供热管网", "排水管网"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  test.each([
    ["of two units", "惠及城镇、农村居民10万户、30万人。", "惠及城镇、农村居民"],
    ["more than the things", "苹果、鸭梨产量增长8%、6%、5%。", "苹果、鸭梨产量增长"],
    ["of years", "2024年、2025年新增企业12家、15家。", "新增企业"],
    ["that one thing reached in turn", "进出口总额接连突破3万亿元、4万亿元。", "进出口总额"],
    ["that both together reached in turn", "城乡居民收入先后突破3万元、4万元。", "城乡居民收入"],
    ["of exports and imports together", "进出口总额超过3000亿元、4000亿元。", "进出口总额"]
  ])("not those %s", (_, text, label) => {
    expect(new Set(labelsOf(text))).toEqual(new Set([label]));
  });
});

describe("a structure gives each part of a whole its share", () => {
  test.each([
    ["三次产业结构为9.5:42.1:48.4。", ["第一产业比重", "第二产业比重", "第三产业比重"]],
    ["一二三产业比例为10.0：40.0：50.0。", ["第一产业比重", "第二产业比重", "第三产业比重"]],
    ["三次产业增加值结构比达8.0:40.2:51.8。", ["第一产业增加值比重", "第二产业增加值比重", "第三产业增加值比重"]],
    ["全市一、二、三产业结构为12.5:38.1:49.4。", ["一产业比重", "二产业比重", "三产业比重"]],
    ["粮经饲比例为70:20:10。", ["粮经饲比例", "粮经饲比例", "粮经饲比例"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });
});

describe("a rate says how what it is of moved", () => {
  test.each([
    ["固定资产投资增速为6%。", "固定资产投资增速"],
    ["地区生产总值300亿元，增幅5.2%。", "地区生产总值增幅"],
    ["鲜菜价格涨5.1%。", "鲜菜价格上涨"],
    ["审批环节降了62%。", "审批环节下降"],
    ["大豆、花生、芝麻产量增幅依次为3%、4%和5%。", "芝麻产量增幅"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("when and how it is reckoned is no part of what is measured, wherever it stands", () => {
  test.each([
    ["财政总收入全年完成18亿元。", "财政总收入"],
    ["临时救助全年惠及1968人。", "临时救助惠及"],
    ["工业投资今年比上年增长8%。", "工业投资增长"],
    ["园区今年实现税收3亿元。", "税收"],
    ["地区生产总值80亿元，按可比价格比上年增7%。", "地区生产总值增长"],
    ["扣除价格因素后城镇居民收入增长4%。", "城镇居民收入增长"],
    ["到本月新登记企业300户。", "新登记企业"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("what names nothing itself is of what was told before", () => {
  test.each([
    ["97个大棚开工，开工率100%。", "大棚开工率"],
    ["历史遗留问题化解149件，化解率89%。", "历史遗留问题化解率"],
    ["年末常住人口90万人，城镇、乡村分别为50万人和40万人。", "乡村常住人口"],
    ["商品零售价格涨1.2%，其中城市1.1%、农村1.3%。", "农村商品零售价格"],
    ["全市政务大厅办理业务113万件，市本级为38万件。", "市本级办理业务"],
    ["社零总额、外贸总额和用电量，年均增速分别为5%、6%和7%。", "用电量年均增速"],
    ["民间投资年均增长8%，在全部投资中的比重为60%。", "民间投资占全部投资比重"],
    ["森林覆盖率60%。", "森林覆盖率"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("a rank is of what is ranked, or of the assessment that gives it", () => {
  test.each([
    ["全省营商环境评估，东河县连续3年排名第一。", "营商环境评估排名"],
    ["在全省“获得电力”指标中排名第3位。", "全省“获得电力”指标排名"],
    ["收案量双双排在全省第四位。", "收案量全省排名"],
    ["业务数量和金额均列全市第二。", "业务数量和金额全市排名"],
    ["网站访问量在县级网站里排第1名。", "网站访问量排名"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("what examples are given of is counted, not the examples", () => {
  test.each([
    ["出台“低空八条”“金融七条”等产业政策37个。", "产业政策"],
    ["审议了《行动方案》《实施意见》等改革文件8个。", "改革文件"],
    ["蔬菜、瓜果等种植面积30公顷。", "蔬菜、瓜果等种植面积"],
    ["研究编制教育、医疗、养老等民生领域改革方案12个。", "民生领域改革方案"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("what became of a thing is told of a noun that says next to nothing, and not whither it went", () => {
  test.each([
    ["16个项目建成并投产。", ["项目建成并投产"]],
    ["4所高校、2所医院加快建设。", ["高校加快建设", "医院加快建设"]],
    ["55项行政职权下放给园区。", ["行政职权下放"]],
    ["88项审批事项划转到审批局。", ["审批事项划转"]],
    ["举办离岗培训班，160人参加。", ["举办离岗培训班参加"]],
    ["98个修复工程开工，其中87个完工。", ["修复工程", "修复工程完工"]],
    ["乡镇卫生院有90%开展慢病管理。", ["乡镇卫生院开展慢病管理"]],
    ["“零材料”办理的事项有101项，“一证”通办的有85项。", ["“零材料”办理的事项", "“一证”通办的事项"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });
});

describe("a bare level before a figure takes the noun of its row", () => {
  test.each([
    ["省级528项、县级4696项政务服务事项完成梳理。", ["省级政务服务事项", "县级政务服务事项"]],
    ["其中省级30项、市级46项、县级20项任务。", ["省级任务", "市级任务", "县级任务"]],
    ["新建30所、改扩建20所学校。", ["新建学校", "改扩建学校"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });
});

describe("amounts keep what makes them whole", () => {
  test.each([
    ["全年为企业减负20亿元。", "企业减负"],
    ["带动农民增收3亿元。", "农民增收"],
    ["地区生产总值90亿元，其中第二产业40亿元。", "第二产业增加值"],
    ["地区生产总值迈上200亿元台阶。", "地区生产总值"],
    ["申报材料减掉94%，审批时限缩短77%。", "审批时限缩短"],
    ["办理时限平均压缩85%。", "办理时限压缩"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("a clause before says what is counted, or what a bare measure is of", () => {
  test.each([
    ["12个部门承担的80项审批事项（20项具体业务）划转到审批局。", ["承担审批事项的部门", "审批事项划转", "具体业务"]],
    ["园区几经整合，23年实现总产值8亿元。", ["园区总产值"]],
    ["企业开办实现一窗受理，办理时限压缩85%。", ["企业开办办理时限压缩"]],
    ["关税为零的20种进口商品和5年内关税降幅较大的50种商品。", ["关税为零的进口商品", "5年内关税降幅较大的商品"]],
    ["污染企业外迁 造林50万亩。", ["造林"]]
  ])("%s", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });
});

describe("an act that names nothing is done to what was counted with the same unit", () => {
  test.each([
    ["列入整改问题38项，涉及住建、交通等7个部门，年底前办结36项。", "列入整改问题办结"],
    ["征集建议90条，吸收30条。", "吸收建议"],
    ["取消已无依据的证明20项，新增7项。", "新增证明"],
    ["搜集线索12件、走访企业9家，移交8件。", "移交线索"],
    ["寄出问卷500份，覆盖企业9家，收回300份。", "收回问卷"],
    ["启动整治任务12项，历时9天，完成11项。", "整治任务"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["小型企业90家，微型企业数量达80家、增至85家。", "微型企业数量"],
    ["发生火灾3起，死亡2人，受伤1人。", "火灾受伤"],
    ["改造小区20个，惠及居民3000户，栽树20棵。", "栽树"],
    ["全市技工学校8所，在校生2万人。", "技工学校在校生"],
    ["城镇居民用水达标率96%（29个），其余较差。", "城镇居民用水达标率"]
  ])("but a level, what came about by itself and what names its thing are not: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toContain(label);
  });
});

describe("money of which nothing is said but that it was spent is of what it was spent for", () => {
  test.each([
    ["投入4200万元改造乡村校舍，30个村接通自来水。", "改造乡村校舍投入"],
    ["落实资金1亿元，支持深化戏曲院团改革。", "深化戏曲院团改革落实资金"],
    ["三年投入6亿元扶持种业发展。", "种业发展三年投入"],
    ["拨付经费200万元，保障夜校正常运转。", "夜校正常运转拨付经费"],
    ["统筹安排专项资金3亿元，全力支持古城申遗。", "古城申遗安排专项资金"]
  ])("%s", (text, label) => {
    expect(labelsOf(text)[0]).toBe(label);
  });

  test.each([
    ["投入资金2亿元，同比增长5%。", "投入资金"],
    ["研发投入8亿元，支持企业创新。", "研发投入"],
    ["落实资金27亿元，实施项目68个。", "落实资金"],
    ["筹措资金3亿元，困难群众得到救助。", "筹措资金"],
    ["教育经费投入9亿元，建成学校3所。", "教育经费投入"]
  ])("but not of what is told next, nor where it says what it is: %s", (text, label) => {
    expect(labelsOf(text)[0]).toBe(label);
  });
});

describe("what was planned, bounded or had before is not what is measured next", () => {
  test.each([
    ["市级一般公共预算收入年初预算为80亿元，实际完成84亿元。", "一般公共预算收入"],
    ["政府性基金支出调整预算为8亿元，实际完成7亿元，增长2%。", "政府性基金支出增长"],
    ["政府性基金收入年初预算合计80亿元，执行中经各级人代会批准调整为85亿元。", "政府性基金收入调整"],
    ["城投债务率34%，控制在39%的红线以内。", "城投债务率红线"],
    ["河流优良水体比例达87%，达到75%的要求。", "河流优良水体比例要求"],
    ["全年日照时数为1900小时，比上年多17小时。", "日照时数"],
    ["平均蒸发量为900毫米，较常年均值少6毫米。", "平均蒸发量减少"],
    ["“免申即享”政策梳理20件，在上年9件的基础上又梳理11件。", "“免申即享”政策梳理"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("a measure of an act is of the things it was done to", () => {
  test.each([
    ["实施渠道整修工程13项，投资金额达5800万元。", "渠道整修工程投资金额"],
    ["盘活闲置厂房19宗，评估价值14亿元。", "盘活闲置厂房评估价值"],
    ["完成竣工结算项目34个，送审金额22亿元。", "竣工结算项目送审金额"],
    ["开展绩效评审项目24个，核减金额1亿元，核减率8%。", "绩效评审项目核减率"],
    ["翻修老旧校舍18万平方米，受益学生3万名。", "翻修老旧校舍受益学生"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["地区生产总值50亿元，贸易金额9亿元。", "贸易金额"],
    ["招引企业12家，进出口总额9亿元，出口5亿元。", "出口"],
    ["投资金额达5800万元。", "投资金额"],
    ["全市受理诉求2万件，水质达标率95%。", "水质达标率"],
    ["地区生产总值50亿元，其中一产5亿元，二产20亿元。", "二产增加值"]
  ])("but not what names itself: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("the rest, a part in brackets and a list before its number are of what was told before", () => {
  test.each([
    ["清理收费134项，其余122项均改为免收。", "清理收费"],
    ["列入整改任务38项，已办结36项，其余2项经批准延期。", "列入整改任务"],
    ["涉及分流人员300人，另有19人正在协商。", "分流人员"],
    ["发现隐患80处，剩下的7处已移交。", "隐患"],
    ["全市博物馆9个，其中综合类3个；纪念堂2个（国家级1个，省级1个）。", "省级纪念堂"],
    ["分立项用地、工程许可、施工许可、竣工验收4个阶段，各由一家牵头。", "阶段"]
  ])("%s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["清理收费134项，其余12项行政收费不变。", "行政收费不变"],
    ["改建、扩建、新建3所学校。", "新建学校"],
    ["出台医疗、教育、交通领域政策3项。", "出台医疗、教育、交通领域政策"],
    ["全市学校9所，其中小学3所（公办2所，民办1所）。", "民办小学"]
  ])("but not what is named there: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("behind a full stop a measure of a procedure is of what was spoken of only where that is handled", () => {
  test.each([
    ["政务服务事项网上可办率达到99%。审批时限压减60%。", "审批时限压减"],
    ["城镇新增就业8万人。审批时限压缩六成。", "审批时限压缩"],
    ["全程网办率达95%。办理时间缩短50%。", "办理时间缩短"],
    ["粮食产量达200万吨。申请材料精简70%。", "申请材料精简"],
    ["市场主体满意度达98%。审批环节减少30%。", "审批环节减少"]
  ])("which it is not: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["涉企许可事项300项。办理时间压减60%。", "涉企许可事项办理时间压减"],
    ["施工许可压缩至7天。申请材料精简70%。", "施工许可申请材料精简"],
    ["地区生产总值4000亿元。增速8.5%。", "地区生产总值增速"]
  ])("which it is: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

describe("behind a comma it is of what is handled or approved, and of nothing that is no matter of it", () => {
  test.each([
    ["2022年，推进重点改革任务88项，审批时限压减60%。", "审批时限压减"],
    ["完成改革任务88项，办理时限压缩60%。", "办理时限压缩"],
    ["新增经营主体5.2万户，审批时限压减60%。", "审批时限压减"],
    ["网上可办率达到99%，审批时限压减60%。", "审批时限压减"],
    ["召开推进会12次，审批时限压减65%。", "审批时限压减"],
    ["建成产业园3个，审批环节精简30%。", "审批环节精简"],
    ["培训干部600人次，申请材料减少45%。", "申请材料减少"],
    ["群众满意度达98%，办理时间压缩50%。", "办理时间压缩"],
    ["深化城管改革，审批时限压减60%。", "审批时限压减"]
  ])("which it is not: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });

  test.each([
    ["梳理涉企许可事项300项，办理时间压减60%。", "梳理涉企许可事项办理时间压减"],
    ["工程建设项目120个，审批时限压缩至30天。", "工程建设项目审批时限"],
    ["农民建房1200户，审批时限压减70%。", "农民建房审批时限压减"],
    ["发放小额贷款30亿元，审批时限压减60%。", "发放小额贷款审批时限压减"],
    ["发放身份证12万张，办理时限压缩60%。", "发放身份证办理时限压缩"],
    ["优化不动产登记，办理时限压缩50%。", "优化不动产登记办理时限压缩"],
    ["完成改革任务88项，用时缩短60%。", "改革任务用时缩短"]
  ])("which it is: %s", (text, label) => {
    expect(labelsOf(text).at(-1)).toBe(label);
  });
});

test.each([
  ["有效期内高新技术企业达780家。", "有效期内高新技术企业"],
  ["全市性检查考核事项精简两成。", "全市性检查考核事项精简"],
  ["有效发明专利300件。", "发明专利"],
  ["实施方案12份。", "方案"],
  ["全市高新技术企业达780家。", "高新技术企业"]
])("what opens a label is not cut out of a word: %s", (text, label) => {
  expect(labelsOf(text)).toEqual([label]);
});
