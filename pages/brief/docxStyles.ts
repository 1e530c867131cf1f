import {BorderStyle, type Document, ShadingType, type ITableBordersOptions} from "docx";

/** Of letters, in half points: as large as on the sheet. */
export const sizes = {text: 19, table: 18, beside: 17, small: 16, note: 15, head: 33, title: 23} as const;

export const paper = {width: "210mm", height: "297mm"} as const;
export const margins = {top: "13mm", right: "16mm", bottom: "15mm", left: "16mm", footer: "7mm"} as const;

/** Items of a list, close to the margin. */
export const bulleted = {bullet: {level: 0}, indent: {left: 300, hanging: 240}} as const;

/** Words that a note is about. */
export const marked = {type: ShadingType.CLEAR, fill: "FFE9A8", color: "auto"} as const;

const none = {style: BorderStyle.NONE, size: 0, color: "auto"} as const;
const hair = {style: BorderStyle.SINGLE, size: 4, color: "BBBBBB"} as const;

/** A table has lines under its rows alone. */
export const rules: ITableBordersOptions = {
  top: {...hair, color: "111111"},
  bottom: hair,
  left: none,
  right: none,
  insideHorizontal: hair,
  insideVertical: none
};

const fonts = {ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei", cs: "Calibri"};

/** The styles of a brief: black headings that stay with what follows, Chinese in the characters of the mainland. */
export const docxStyles = (lang: string): NonNullable<ConstructorParameters<typeof Document>[0]["styles"]> => ({
  default: {
    document: {run: {font: fonts, size: sizes.text, language: {value: lang, eastAsia: "zh-CN"}}},
    heading1: {
      run: {font: fonts, size: sizes.head, bold: true, color: "111111"},
      paragraph: {
        keepNext: true,
        spacing: {after: 100},
        border: {bottom: {...hair, size: 12, color: "111111", space: 2}}
      }
    },
    heading2: {
      run: {font: fonts, size: sizes.title, bold: true, color: "111111"},
      paragraph: {keepNext: true, spacing: {before: 160, after: 30}}
    }
  }
});

/** Between the margins, in twentieths of a point, and in letters of a table. */
const room = {twips: 10_091, letters: 112};

/** How wide the columns of a table are, by what stands in them: what is short is not broken, what is long shares the rest. */
export function widthsOf(table: HTMLTableElement): number[] {
  const whole = [...table.rows].filter(({cells}) => [...cells].every(({colSpan}) => colSpan === 1));
  const needs: number[] = [];
  for (const {cells} of whole)
    for (const [i, cell] of [...cells].entries()) needs[i] = Math.max(needs[i] ?? 0, lettersOf(cell));
  const least = needs.map((need) => Math.min(need, 12) + 3);
  const more = needs.map((need, i) => Math.max(1, need - (least[i] ?? 0)));
  const rest = Math.max(0, room.letters - sumOf(least));
  const widths = least.map((one, i) => one + (rest * (more[i] ?? 0)) / sumOf(more));
  return widths.map((one) => Math.round((room.twips * one) / sumOf(widths)));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Letters of the Latin alphabet that a cell would take, of which a Chinese character takes two; of a long one its beginning. */
const lettersOf = ({textContent}: Element): number =>
  Math.min(40, (textContent ?? "").replaceAll(/\P{ASCII}/gu, "  ").length);
