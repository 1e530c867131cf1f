import type {Span} from "../model/span.ts";

/** A line that belongs to the page and not to the report. Offsets into the text that was searched. */
export interface ClutterLine extends Span {
  kind: ClutterKind;
}

/**
 * What a line of a page may be: tools and share bars, the way to the page, the lines that say where it came from and
 * when, the caption of a picture, a date that stands alone, links to other pages, the imprint of the site, a page
 * number or running head, a second copy of a heading.
 */
export const clutterKinds = [
  "tools",
  "breadcrumb",
  "byline",
  "caption",
  "date",
  "links",
  "site",
  "page",
  "repeat"
] as const;
export type ClutterKind = (typeof clutterKinds)[number];

interface Line extends Span {
  text: string;
  kind: ClutterKind | null;
}

const toolWords = new Set(
  (
    "下载 打印 全屏 收藏 加大 还原 减小 缩小 放大 大 中 小 特大 超大 默认 字号 字体 字体大小 文字大小 字号大小 分享 分享到 分享至 分享到微信 " +
    "微信 微博 新浪微博 QQ QQ空间 朋友圈 关闭 打印本页 打印本文 打印页面 关闭本页 关闭窗口 保存 保存本页 复制链接 返回 返回顶部 返回首页 " +
    "首页 回到顶部 顶部 上一页 下一页 听全文 朗读 语音播报 纠错 点赞 评论 评论(0) 阅读 手机版 无障碍 无障碍浏览 长者模式 A+ A- A T 扫一扫 扫码 " +
    "扫一扫在手机打开当前页 扫一扫分享 文章 正文 新闻 要闻 资讯 详情 内容 来源 时间 我要纠错 点击图片进入专题"
  ).split(" ")
);

const separators = /[\s|｜【】[\]（）(){}<>：:，,；;>》《«»·•/\\×—-]+/;

/** What a field of origin may be called; the value stands behind a colon or on the next line. */
const label =
  /^[（(【[\s]*(?:文章|信息|稿件|新闻)?(?:来源|稿源|作者|标题|名称|公文标题|编辑|编审|责任编辑|责编|本期编辑|审核|审签|初审|复审|终审|校对|监制|记者|通讯员|撰稿|供稿|时间|日期|发布时间|发稿时间|发表时间|更新时间|发布日期|成文日期|印发日期|生成日期|发文日期|公开日期|信息公开日期|发布机构|发布单位|发文机关|发文机构|公开机构|索引号|文号|发文字号|主题分类|信息分类|信息类别|公开方式|公开类别|有效性|效力状态|主题词|关键词|体裁分类|组配分类|阅读量|阅读次数|阅读|浏览量|浏览次数|浏览|访问量|点击|点击数|点击量|点击率)\s*[：:\t]/;

/** A field with such a name takes no sentence behind it. */
const longestField = 120;

const place = /^(?:当前|您(?:现在)?(?:所在)?的?|您当前(?:所在)?的?|你的|所在)位置/;
const path = /^首页\s*[>»›/-]|[^>»›](?:>{1,2}|[»›])[^>»›]{1,30}[>»›]/;
const day = "[（(]?(?:19|20)\\d\\d[-－年/.]\\d{1,2}[-－月/.]\\d{1,2}日?";
const time = "\\s*\\d{1,2}[:：时]\\d{1,2}(?:分|[:：]\\d{1,2})?";
const date = new RegExp(`^${day}(?:${time})?[）)]?$`);
const leadingDate = new RegExp(`^${day}(?:${time})?[\\s|｜]*`);
const caption = /(?:记者|通讯员|摄影)[^。，；]{0,24}摄$|[。！].{0,24}记者\s?\p{Script=Han}{2,4}$/u;
const reporter = /^[（(]?[^，。；：:]{0,12}(?:记者|通讯员)\s+\p{Script=Han}[^，。；]{0,30}$/u;
const page =
  /^[-\u2010-\u2015－\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-\u2010-\u2015－\s]*$/;
/** The expression tries each way to share out white space, so it is asked of lines only that can be a page number. */
const isPageNumber = (text: string): boolean => text.trim().length <= longestPageNumber && page.test(text.trim());
const longestPageNumber = 40;
const dashedPage =
  /^[-\u2010-\u2015－]\s*\d{1,4}\s*[-\u2010-\u2015－]$|^第\s*\d{1,4}\s*页[，,\s]*(?:共\s*\d{1,4}\s*页)?$/;
const site =
  /版权所有|Copyright|©|ICP备|公网安备|网站标识码|技术支持[:：]|网站地图|^主办(?:单位)?[:：]|^承办(?:单位)?[:：]|^联系我们|未经.{0,12}(?:授权|许可)|^(?:扫一扫|长按|扫描).{0,20}(?:二维码|手机|关注|打开)/;
const marker =
  /^[【[>》\s]*(?:友情链接|相关链接|相关报道|相关文档|相关附件|相关新闻|相关阅读|相关信息|相关文章|相关稿件|相关解读|相关资讯|频道精选|推荐阅读|延伸阅读|热门新闻|热点新闻|热门推荐|今日推荐|编辑推荐|猜你喜欢|更多新闻|更多>>|上一篇|下一篇|阅读下一篇|网友评论|最新评论|网站链接|快速链接)/;

/** Signs of a paragraph: this many characters, among them a mark of a sentence. */
const shortestBody = 30;
const isBody = (text: string): boolean => text.length >= shortestBody && /[，。；]/.test(text);

/** Teasers of other articles may follow a link marker; more prose than this is the report going on. */
const mostTeaser = 80;
const teaserShare = 0.03;

/** In a text without paragraphs, so many lines may be the head of the page. */
const longestHead = 20;

/** Lines of a text that are clutter, in order. Only head and tail are looked at: what stands between is the report. */
export function findClutter(text: string): ClutterLine[] {
  const lines = linesOf(text);
  for (const line of lines) line.kind = kindOf(line.text);
  for (const line of lines.slice(tailOf(lines))) line.kind ??= "links";
  const first = lines.findIndex(isParagraph);
  const last = first === -1 ? lines.length : lines.findLastIndex(isParagraph);
  const head = lines.slice(0, first === -1 ? longestHead : first);
  const tail = lines.slice(last + 1);
  markNeighbours(head);
  markNeighbours(tail);
  if (first !== -1) markRepeats(head);
  const between = lines.slice(head.length, last + 1).filter(({text}) => dashedPage.test(text));
  return [...head, ...between, ...tail.filter((line) => !isSignOff(line))].filter(isClutter);
}

const isParagraph = ({kind, text}: Pick<Line, "kind" | "text">): boolean => kind === null && isBody(text);
const isClutter = (line: Line): line is Line & {kind: ClutterKind} => line.kind !== null;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const {0: whole, index} of text.matchAll(/[^\n\f]+/g)) {
    const trimmed = whole.trim();
    if (trimmed === "") continue;
    const start = index + whole.indexOf(trimmed);
    lines.push({start, end: start + trimmed.length, text: trimmed, kind: null});
  }
  return lines;
}

/** What a line is by itself; null for what may be the report. */
function kindOf(text: string): ClutterKind | null {
  if (text.length > longestField) return marker.test(text) && !/[。；]/.test(text) ? "links" : null;
  if (place.test(text) || path.test(text)) return "breadcrumb";
  if (date.test(text)) return "date";
  if (isField(text) || reporter.test(text)) return "byline";
  if (isTools(text)) return "tools";
  if (caption.test(text)) return "caption";
  if (site.test(text)) return "site";
  return dashedPage.test(text) ? "page" : null;
}

/** A date may stand in front of the first label: 2024-08-12 10:22 来源：… */
const isField = (text: string): boolean => label.test(text.replace(leadingDate, "")) && !/[。？！]$/.test(text);

function isTools(text: string): boolean {
  if (text.length > 60) return false;
  return text.split(separators).every((word) => word === "" || toolWords.has(word));
}

/** The index from which on all lines are links: the first marker behind which no more than teasers follow. */
function tailOf(lines: readonly Line[]): number {
  const size = lines.map(({kind, text}) => (isParagraph({kind, text}) && !marker.test(text) ? text.length : 0));
  const total = size.reduce((sum, length) => sum + length, 0);
  const allowed = Math.max(mostTeaser, teaserShare * total);
  let after = 0;
  let tail = lines.length;
  for (let i = lines.length - 1; i >= 0 && after <= allowed && after < total; i--) {
    if (marker.test(lines[i]?.text ?? "")) tail = i;
    after += size[i] ?? 0;
  }
  return tail;
}

/** Values on the line below their label, and the stations of a breadcrumb that stand on lines of their own. */
function markNeighbours(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    if (line.kind !== null && line.kind !== "tools" && line.kind !== "date") return;
    if (before && isOpenLabel(before) && line.text.length <= shortestBody)
      line.kind = line.kind === "tools" ? "tools" : "byline";
    else if (line.kind === null && [before, after].some((other) => other?.text === ">") && line.text.length <= 20) {
      line.kind = "breadcrumb";
    }
  });
}

/** The day under a document's end is the document's own; a page writes its dates with the time or in figures alone. */
const isSignOff = ({kind, text}: Line): boolean => kind === "date" && text.endsWith("日");

const isOpenLabel = ({kind, text}: Line): boolean => kind === "byline" && /[：:]$/.test(text);

/** A heading that the page shows twice, and a breadcrumb's last station shown again as the name of the column. */
function markRepeats(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.kind === null && seen.has(line.text) && !/[。！？]$/.test(line.text)) line.kind = "repeat";
    seen.add(line.text);
  }
}

/** How a running head may number its page; other figures in it are its own (第一章). */
const pageNumber = /第\s*\d{1,4}\s*页|\d{1,4}\s*\/\s*\d{1,4}|[-\u2010-\u2015]\s*\d{1,4}\s*[-\u2010-\u2015]/g;

/** Running heads and page numbers: lines at the edge of a page that recur, page numbers aside, on half of the pages. */
export function findPageFurniture(text: string): ClutterLine[] {
  const edges = pagesOf(text).map((lines) => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]);
  const pattern = ({text}: Line): string => text.replace(pageNumber, "#");
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const text of new Set(lines.map(pattern))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const recurs = (line: Line): boolean => edges.length > 1 && (counts.get(pattern(line)) ?? 0) * 2 > edges.length;
  const isFurniture = (line: Line): boolean => isPageNumber(line.text) || (recurs(line) && !/[，。；]/.test(line.text));
  return edges
    .flat()
    .filter(isFurniture)
    .map(({start, end}) => ({start, end, kind: "page"}));
}

function pagesOf(text: string): Line[][] {
  const pages: Line[][] = [[]];
  let at = 0;
  for (const line of linesOf(text)) {
    if (text.slice(at, line.start).includes("\f")) pages.push([]);
    pages.at(-1)?.push(line);
    at = line.end;
  }
  return pages;
}
