import type {NotedIssueRow} from "../../src/query/quality/rows.ts";
import {type Choice, choiceOf} from "../components/choices.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {issueWords, t, term} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {get, link, sourceLink} from "../components/state.ts";
import {table} from "../components/table.ts";
import {byId, nameOfReport} from "./names.ts";

const perPage = 40;

/** What a person should look at, the gravest first, narrowed by check and severity; each leads to its place. */
export function issues(all: readonly NotedIssueRow[], reports: readonly ReportRow[]): HTMLElement[] {
  if (all.length === 0) return [element("p", {}, t("quality.issues.none"))];
  const [severity, check] = [get("severity"), get("check")];
  const chosen = all.filter((one) => (!severity || one.severity === severity) && (!check || one.check === check));
  const {shown, pager} = paged(chosen, perPage, "issue");
  return [
    element("p", {class: "controls"}, narrowing("severity", all), narrowing("check", all)),
    shown.length ? issueTable(shown, reports) : element("p", {}, t("quality.issues.noneHere")),
    ...(pager ? [pager] : [])
  ];
}

function narrowing(name: "severity" | "check", all: readonly NotedIssueRow[]): HTMLElement {
  const values = [...new Set(all.map((one) => one[name]))];
  const choices = values.map((value): Choice => {
    const count = all.filter((one) => one[name] === value).length;
    return {value, label: term(name, value), count};
  });
  return choiceOf({name, label: t(`column.${name}`), choices, chosen: get(name), all: t("quality.all")});
}

function issueTable(shown: readonly NotedIssueRow[], reports: readonly ReportRow[]): HTMLElement {
  const known = byId(reports);
  return table(shown, {
    caption: t("quality.issues"),
    class: "quality-table",
    columns: [
      {label: t("column.severity"), cell: severityOf},
      {
        label: t("column.report"),
        cell: (issue) =>
          issue.reportId === null ? "–" : element("a", {href: placeOf(issue)}, nameOfReport(issue.reportId, known))
      },
      {label: t("column.issue"), cell: issueWords},
      {label: t("column.check"), cell: ({check}) => term("check", check)}
    ]
  });
}

const severityOf = ({severity}: NotedIssueRow): HTMLElement =>
  element("span", {class: "severity", "data-severity": severity}, term("severity", severity));

const placeOf = ({reportId, start, end}: NotedIssueRow): string =>
  start === null || end === null ? link("report", {id: reportId}) : sourceLink(reportId ?? "", {start, end});
