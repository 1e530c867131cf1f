import type {Warning} from "../model/report.ts";

/** A way in which a text was once decoded wrongly, and the share of its characters from which on it is sure. */
interface Damage {
  pattern: RegExp;
  share: number;
  /** A label `damage.…` of the dictionaries. */
  damage: string;
}

const damages: readonly Damage[] = [
  {pattern: /锟斤拷|烫烫烫|屯屯屯/g, share: 0, damage: "lost"},
  {pattern: /[锛銆鈥]/g, share: 0.01, damage: "gbk"},
  {
    pattern: /[ÂÃâãäåæçèéï][\u0080-\u00BF‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g,
    share: 0.02,
    damage: "latin1"
  }
];

/** Runs of characters that could not be decoded; each is one warning, up to `most`. */
const lost = /\uFFFD+/g;
const most = 20;

/** Warnings for what was destroyed before the text came here. Offsets into the text given. */
export const findDamage = (text: string): Warning[] => [...mojibake(text), ...lostCharacters(text)];

function mojibake(text: string): Warning[] {
  return damages.flatMap(({pattern, share, damage}) => {
    const matches = [...text.matchAll(pattern)];
    const [first] = matches;
    if (!first || matches.length <= share * text.length) return [];
    return [
      {
        code: "mojibake",
        values: {damage, n: matches.length},
        start: first.index,
        end: first.index + first[0].length
      }
    ];
  });
}

function lostCharacters(text: string): Warning[] {
  const runs = [...text.matchAll(lost)];
  const named = runs.slice(0, most).map(({0: run, index}) => ({
    code: "lost-characters",
    values: {n: run.length},
    start: index,
    end: index + run.length
  }));
  if (runs.length <= most) return named;
  return [...named, {code: "lost-runs", values: {n: runs.length - most}}];
}
