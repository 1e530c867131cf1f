import {
  loadDomains,
  loadFamilies,
  loadIndicatorNames,
  type DomainRow,
  type FamilyRow,
  type IndicatorNameRow
} from "../components/data.ts";
import {nameOf} from "../components/i18n.ts";

/** An entry of the catalogue, as far as promises go. */
interface Entry {
  name: string;
  /** Position in the catalogue. */
  at: number;
}

/** What ids are called in the language of the page. */
export interface Names {
  indicator: (id: string | null) => Entry | undefined;
  domain: (id: string) => string;
  family: (id: string) => string;
}

/** Names of indicators, domains and families in the language of the page. */
export async function loadNames(): Promise<Names> {
  const [indicators, domains, families] = await Promise.all([loadIndicatorNames(), loadDomains(), loadFamilies()]);
  return namesOf({indicators, domains, families});
}

interface Tables {
  indicators: readonly IndicatorNameRow[];
  domains: readonly DomainRow[];
  families: readonly FamilyRow[];
}

function namesOf({indicators, domains, families}: Tables): Names {
  const entries = new Map(indicators.map((one, at) => [one.id, {name: nameOf(one), at}]));
  const named = (rows: readonly {id: string; nameZh: string; nameEn: string}[]): ((id: string) => string) => {
    const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
    return (id) => names.get(id) ?? id;
  };
  return {indicator: (id) => entries.get(id ?? ""), domain: named(domains), family: named(families)};
}
