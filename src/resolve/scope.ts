import type {Lexicon} from "../lexicon/index.ts";
import type {Description} from "../model/report.ts";
import type {Segment} from "./segments.ts";

/** The place or body that a figure belongs to when it is not the reporting place as a whole; null otherwise. */
export function scopeOf({left, clause}: Segment, {place}: Description, {clauses}: Lexicon): string | null {
  const lead = left.replace(/^[、\s]+/u, "");
  const word = clauses.scopeWords.find((scope) => lead.startsWith(scope));
  if (word && word !== "全国") return word;
  const text = clause.text.startsWith(lead) ? clause.text : lead;
  const found =
    /^(?:在|全省|全市)?([\p{Script=Han}]{2,10}?)(?=[\p{Script=Han}“]{2})/u.exec(text) &&
    namedBody(text, clauses.scopeEndings);
  return found && found !== place?.name ? found : null;
}

const longestName = 12;

/** A name at the head of a clause that ends like a zone, park or body. */
function namedBody(text: string, endings: readonly string[]): string | null {
  const head = text.slice(0, longestName);
  for (let end = 3; end <= head.length; end++) {
    const name = head.slice(0, end);
    if (!/^[\p{Script=Han}]+$/u.test(name)) return null;
    if (
      endings.some((ending) => name.endsWith(ending) && name.length > ending.length) &&
      !/^(?:推动|推进|支持|加快|建设|打造|实现|新增|建成|创建|培育|深化|完成|积极|持续|国家|省级|各类|全国|全省)/u.test(
        name
      )
    ) {
      const longer = endings.find(
        (ending) =>
          head.slice(0, end + ending.length).endsWith(ending) && ending.length > 0 && head.startsWith(ending, end)
      );
      return longer ? head.slice(0, end + longer.length) : name;
    }
  }
  return null;
}
