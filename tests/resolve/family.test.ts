import {describe, expect, it} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {familyOf} from "../../src/resolve/family.ts";

const {catalogue} = loadLexicon();

/** The family of the figure that stands at `figure` in `sentence`. */
function family(indicator: string, figure: string, sentence: string, headings: string[] = []): string | null {
  const at = sentence.indexOf(figure);
  expect(at).toBeGreaterThanOrEqual(0);
  return familyOf({indicator, unit: "项", role: "outcome", sentence, at, headings}, catalogue).family;
}

describe("familyOf(figure, catalogue)", () => {
  it.each([
    ["推出“清零”事项", "38项", "全市以改革“清零”工程为抓手，推出38项“清零”事项。", "reform-agenda"],
    ["“归零”行动", "12项", "开展“归零”工作室建设，完成12项“归零”行动。", null],
    ["“减零”活动", "6次", "围绕改革目标组织“减零”工作日，举行“减零”活动6次。", "reform-agenda"]
  ])("reads no keyword across a quotation mark: %s %s", (label, figure, sentence, right) =>
    expect(family(label, figure, sentence)).toBe(right)
  );

  it.each([
    ["支撑项目", "114个", "国家海洋牧场成功落户，加快推进114个支撑项目。", "investment"],
    ["配套工程项目", "9个", "省级实验基地落户我县，启动9个配套工程项目。", "investment"],
    ["办理落户", "420人", "放宽条件后办理落户420人。", "population"]
  ])("takes 落户 for people only where people settle: %s %s", (label, figure, sentence, right) =>
    expect(family(label, figure, sentence)).toBe(right)
  );

  it.each([
    ["社会事务剥离率达", "62%", "园区签约项目增长5.7%，社会事务剥离率达62%。", null],
    ["职能移交完成比例", "八成", "全区粮食产量增长3%，职能移交完成比例达到八成。", null],
    ["竞聘到高一级岗位", "21人", "园区签约项目增长5.7%，21人竞聘到高一级岗位。", "governance"]
  ])("lends nothing of a clause about something else: %s %s", (label, figure, sentence, right) =>
    expect(family(label, figure, sentence)).toBe(right)
  );

  it.each([
    ["满意率", "96%", "全年受理群众诉求3万件，按时办结率99%，满意率96%。", "governance"],
    ["成功率", "97%", "调处矛盾纠纷五千件，成功率97%。", "governance"],
    ["覆盖率", "97%", "建成紧密型医共体四个，覆盖率97%。", "health"]
  ])("completes a label that says next to nothing by the clauses before: %s %s", (label, figure, sentence, right) =>
    expect(family(label, figure, sentence)).toBe(right)
  );

  it("asks the headings last", () => {
    expect(family("办结率", "98%", "全年办结率98%。", ["二、12345热线运行情况"])).toBe("governance");
    expect(family("粮食产量", "98%", "粮食产量完成98%。", ["二、12345热线运行情况"])).toBe("rural");
  });

  it.each([
    ["某公司员工往返", "3次", "北川宏远投资有限公司员工往返3次。", null],
    ["往返", "3次", "东来农业科技（北川）有限公司的会计往返3次。", null],
    ["完成投资", "3亿元", "宏远公司完成投资3亿元。", "investment"]
  ])("reads nothing off the name of a company: %s %s", (label, figure, sentence, right) =>
    expect(family(label, figure, sentence)).toBe(right)
  );

  it("lets a weak word decide only where no keyword stands", () => {
    expect(family("减少企业提交的材料", "258份", "减少企业提交的材料258份。")).toBe("approvals");
    expect(family("走访企业", "258家", "走访企业258家。")).toBe("market-entities");
  });
});
