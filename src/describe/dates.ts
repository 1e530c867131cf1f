const digits = "〇一二三四五六七八九";

/** A year in figures or in characters (二〇二六) as a number; null for anything else. */
export function yearOf(written: string): number | null {
  const arabic = [...written.replace(/[零○]/g, "〇")].map((character) => {
    const value = digits.indexOf(character);
    return value === -1 ? character : String(value);
  });
  const year = Number(arabic.join(""));
  return year >= 1949 && year <= 2100 ? year : null;
}

const written =
  /((?:19|20)\d{2}|[二一][〇零○九][〇零○一二三四五六七八九]{2})\s*[-\u2010-\u2015－年/.]\s*([\d一二三四五六七八九十]{1,3})\s*[-\u2010-\u2015－月/.]\s*([\d一二三四五六七八九十]{1,3})/;

/** The first date in a text as an ISO date; null when there is none that the calendar holds. */
export function dateIn(text: string): string | null {
  const match = written.exec(text);
  if (!match) return null;
  const [year, month, day] = [yearOf(match[1] ?? ""), small(match[2] ?? ""), small(match[3] ?? "")];
  if (year === null || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** A number up to 31 in figures or characters; 0 when it is none. */
function small(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? 10 * (tens === "" ? 1 : digits.indexOf(tens ?? "")) : 0;
  return ten + (ones === "" ? 0 : Math.max(0, digits.indexOf(ones ?? "")));
}
