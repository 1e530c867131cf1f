import {
  loadDomains,
  loadReformClusters,
  loadReformCounts,
  loadReformDots,
  loadReports,
  type ReformCountRow,
  type ReportRow
} from "../components/data.ts";
import {nameOf} from "../components/i18n.ts";
import {asked, type Asked} from "./asked.ts";
import {clustersOf, type Cluster} from "./clusters.ts";

/** What the page is drawn from. */
export interface Ground {
  asked: Asked;
  clusters: readonly Cluster[];
  counts: readonly ReformCountRow[];
  reports: readonly ReportRow[];
  /** Policy domains in which a reform is named. */
  domains: readonly string[];
  domainName: (id: string) => string;
}

/** All that the page needs, as the address asks. */
export async function loadGround(): Promise<Ground> {
  const [reports, rows, dots, counts, domains] = await Promise.all([
    loadReports(),
    loadReformClusters(),
    loadReformDots(),
    loadReformCounts(),
    loadDomains()
  ]);
  const names = new Map(domains.map((domain) => [domain.id, nameOf(domain)]));
  const held = new Set(counts.map(({domain}) => domain));
  return {
    asked: asked(),
    clusters: clustersOf(rows, dots, reports),
    counts,
    reports,
    domains: domains.flatMap(({id}) => (held.has(id) ? [id] : [])),
    domainName: (id) => names.get(id) ?? id
  };
}
