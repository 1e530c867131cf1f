import {hidden, type Column, type Sheet} from "../charts/sheet.ts";
import type {NamedReform, ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel} from "../components/names.ts";
import {absolute, sourceLink} from "../components/state.ts";
import type {Cluster} from "./clusters.ts";

/** Every report that names each of these reforms, a row each. */
export function clusterSheet(clusters: readonly Cluster[], domainName: (id: string) => string): Sheet {
  const columns: Column[] = [
    {key: "reform", label: t("column.reform")},
    {key: "domain", label: t("column.domain")},
    ...hidden("domain_id"),
    {key: "place", label: t("column.place")},
    ...hidden("place_code", "report"),
    {key: "year", label: t("reform.column.year")},
    {key: "words", label: t("column.words")},
    {key: "first_on_record", label: t("reform.first")},
    ...hidden("how", "places", "start", "end", "link")
  ];
  const rows = clusters.flatMap((cluster) =>
    cluster.members.map(({row, placeName, year, name, first, how, start, end}) => {
      const href = sourceLink(row.id, {start, end});
      const values = {
        reform: cluster.name,
        domain: domainName(cluster.domain),
        domain_id: cluster.domain,
        place: placeName,
        place_code: row.placeCode,
        report: row.id,
        year,
        words: name,
        first_on_record: first ? t("card.yes") : "",
        how,
        places: cluster.places,
        start,
        end,
        link: absolute(href)
      };
      return {values, href};
    })
  );
  return {columns, rows};
}

/** Reforms as reports name them, a row each. */
export function namesSheet(
  reforms: readonly NamedReform[],
  reports: readonly ReportRow[],
  domainName: (id: string) => string
): Sheet {
  const byId = new Map(reports.map((row) => [row.id, row]));
  const keys = ["reform", "domain", "domain_id", "place", "place_code", "report", "year"];
  const columns = [...keys, "shared", "start", "end", "link"].map((key): Column => ({key, label: key}));
  const rows = reforms.flatMap(({report, name, domain, shared, start, end}) => {
    const row = byId.get(report);
    if (!row) return [];
    const href = sourceLink(report, {start, end});
    const values = {
      reform: name,
      domain: domainName(domain),
      domain_id: domain,
      place: placeLabel(row),
      place_code: row.placeCode,
      report,
      year: row.year,
      shared: String(shared),
      start,
      end,
      link: absolute(href)
    };
    return [{values, href}];
  });
  return {columns, rows};
}
