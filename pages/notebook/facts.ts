import {roles} from "../../src/model/vocabulary.ts";
import {t} from "../components/i18n.ts";
import {speakPageLanguage} from "../components/words.ts";
import {tableOf, type Fact, type Indicator, type Promised, type Report} from "./tables.ts";
import {indicatorsNamed, listOf, NotHeld, placesNamed, requireOptions} from "./wanted.ts";

type Some<One> = One | readonly One[];

/** What facts are asked for; what is left out narrows nothing. */
interface FactsWanted {
  places?: Some<string>;
  indicators?: Some<string>;
  years?: Some<number>;
  roles?: Some<string>;
}

/**
 * The figures of the ledger that are asked for, a row each. Throws NotHeld for a place of which no report is held, for an entry
 * that the catalogue does not have, and for a role that there is not; that nobody reports a figure is no error, but no row.
 */
export async function facts(wanted: FactsWanted = {}): Promise<Fact[]> {
  await speakPageLanguage("notebook");
  requireOptions(wanted, ["places", "indicators", "years", "roles"]);
  const [rows, held, catalogue] = await Promise.all([tableOf("facts"), tableOf("reports"), tableOf("indicators")]);
  const places = listOf(wanted.places) && placesNamed(listOf(wanted.places) ?? [], held);
  const ids = listOf(wanted.indicators) && indicatorsNamed(listOf(wanted.indicators) ?? [], catalogue);
  const asked = listOf(wanted.roles);
  asked?.forEach(requireRole);
  const years = listOf(wanted.years)?.map(Number);
  return rows.filter(
    (row) =>
      (!places || places.includes(row.place_code ?? "")) &&
      (!ids || ids.includes(row.indicator_id ?? "")) &&
      (!years || (row.year !== null && years.includes(row.year))) &&
      (!asked || asked.includes(row.role))
  );
}

function requireRole(role: string): void {
  if (roles.some((one) => one === role)) return;
  throw new NotHeld(t("notebook.noRole", {name: role, known: roles.join(t("list.comma"))}));
}

/** Every target with what became of it, a row each. */
export const promises = (): Promise<Promised[]> => tableOf("promises");

/** Every report that counts, a row each. */
export const reports = (): Promise<Report[]> => tableOf("reports");

/** Every entry of the catalogue with how many figures and places the ledger has of it, in the catalogue's order. */
export const indicators = (): Promise<Indicator[]> => tableOf("indicators");
