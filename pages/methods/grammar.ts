import {comparators, type Role, roles} from "../../src/model/vocabulary.ts";
import {roleColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, glyph} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {table, type Column} from "../components/table.ts";
import {drawings, missingDrawing} from "./drawings.ts";

/** A table of the codebook: what there is of a kind, and what each means. */
export const codebook = <Row>(rows: readonly Row[], caption: string, columns: readonly Column<Row>[]): HTMLElement =>
  table(rows, {caption, class: "codebook", columns});

const held = {
  reform_count: "reformCounts",
  target: "targets",
  outcome: "outcomes",
  context: "contexts"
} as const satisfies Record<Role, keyof ReportRow>;

/** The four roles, with how many figures the ledger holds of each. */
export const roleTable = (reports: readonly ReportRow[]): HTMLElement =>
  codebook(roles, t("methods.roles"), [
    {label: t("methods.column.role"), cell: (role) => [swatch(role), " ", t(`role.${role}`)]},
    {label: t("methods.column.meaning"), cell: (role) => t(`methods.role.${role}`)},
    {
      label: t("methods.column.held"),
      figure: true,
      cell: (role) => formatCount(reports.reduce((sum, report) => sum + report[held[role]], 0))
    }
  ]);

const swatch = (role: Role): HTMLElement =>
  element("span", {class: "swatch", style: `background: ${roleColour(role)}`, "aria-hidden": "true"});

/** The comparators: the words that give them, and the mark that shows them. */
export const comparatorTable = (): HTMLElement =>
  codebook(comparators, t("methods.comparators"), [
    {label: t("methods.column.comparator"), cell: (comparator) => glyph(comparator) || "="},
    {
      label: t("methods.column.words"),
      cell: (comparator) => element("span", {lang: "zh-CN"}, term("comparator.words", comparator))
    },
    {label: t("methods.column.mark"), cell: (comparator) => drawings[comparator]()},
    {label: t("methods.column.meaning"), cell: (comparator) => t(`methods.comparator.${comparator}`)}
  ]);

/** What a missing value can mean, and how it shows. */
export const missingTable = (): HTMLElement =>
  codebook(["not_reported", "not_extracted", "given_otherwise", "ambiguous"] as const, t("methods.missing"), [
    {label: t("methods.column.state"), cell: (state) => t(`missing.${state}`)},
    {label: t("methods.column.mark"), cell: missingDrawing},
    {label: t("methods.column.meaning"), cell: (state) => t(`methods.missing.${state}`)}
  ]);

/** The three levels on which reports are compared. */
export const levelTable = (): HTMLElement =>
  codebook(["1", "2", "3"] as const, t("methods.levels"), [
    {label: t("methods.column.level"), cell: (level) => t(`methods.level.${level}.name`)},
    {label: t("methods.column.meaning"), cell: (level) => t(`methods.level.${level}`)}
  ]);
