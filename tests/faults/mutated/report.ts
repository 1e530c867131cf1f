/** A small report that says something of every kind that is read: counts, targets, ranks, honours, names, lead bodies, a list. */
export const lines = [
  "赣州市2021年全面深化改革工作总结",
  "发布时间：2022-01-14　来源：市委改革办",
  "一、“一窗通办”改革",
  "赣州市召开市委深改委会议4次，推出改革举措三百二十六项，审批时限由120个工作日压减至60个工作日。",
  "新增经营主体2.3万户，同比增长8.5%，居全省第2位，获评国家营商环境创新试点城市。",
  "到2025年底，建成口袋公园不少于80个。（牵头单位：市发展改革委、市财政局）"
] as const;

/** The rows of a table in it, its headings first. */
export const table = [
  ["指标", "单位", "2021年", "增长（%）"],
  ["办件量", "万件", "1,112.4", "14.0"],
  ["退件", "件", "—", "-8.3"]
] as const;

/** The report in traditional characters, for encodings that have no others. */
export const traditional = [
  "濰坊市2020年全面深化改革工作回顧",
  "2020年，濰坊市召開市委深改委會議五次，審議通過改革文件二十三件。",
  "企業開辦時間壓縮至1個工作日，新增經營主體3.2萬戶，增長百分之十二。"
] as const;
