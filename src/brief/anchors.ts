import type {DuckDBConnection} from "@duckdb/node-api";
import type {Brief, BriefItem} from "../model/brief.ts";
import type {UsedFigure, UsedPassage} from "../model/briefState.ts";
import {UserError} from "../model/errors.ts";
import {factId} from "../model/identity.ts";
import {changeOf} from "./changes.ts";
import type {BriefFile} from "./file.ts";
import {figureNow, ledgerNow, type Now, passageNow, type Stretch, successorNow} from "./found.ts";
import {straysIn} from "./held.ts";

/** A brief whose items name what the ledger holds now, and which of them had to be found again, in words. */
export interface Anchored {
  brief: Brief;
  told: string[];
}

/**
 * Finds again the targets and sentences of a brief whose reports have another edition since: their ids are those of the
 * edition. Throws UserError for one of which its state knows that no report says it any more.
 */
export async function anchoredAnew(connection: DuckDBConnection, file: BriefFile): Promise<Anchored> {
  const {brief, state, placeOf} = file;
  const known = state ? [...state.figures, ...state.passages, ...(state.left ?? [])] : [];
  const used = new Map(known.map((one) => [`${one.report}-${one.at}`, one]));
  const strays = (await straysIn(connection, brief)).flatMap(({kind, id, path}) => {
    const anchor = kind === "report" ? sentenceId(brief.items[Number(path[1])]) : id;
    const one = used.get(anchor);
    return one ? [{anchor, path, used: one}] : [];
  });
  if (strays.length === 0) return {brief, told: []};
  const now = countedAlone(await ledgerNow(connection, known));
  const found = new Map<string, Stretch>();
  const told = new Set<string>();
  for (const {anchor, path, used} of strays) {
    const [change, stretch] = [changeOf(used, now), stretchNow(used, now)];
    const words = change ? `${change.home}  ${change.words}` : anchor;
    if (!stretch) throw new UserError(`${placeOf(path)}: ${words}`, {hint: "take the line out, or name another"});
    found.set(anchor, stretch);
    told.add(`found again: ${words}`);
  }
  return {brief: {...brief, items: brief.items.map((item) => anchored(item, found))}, told: [...told]};
}

const sentenceId = (item: BriefItem | undefined): string =>
  item?.kind === "sentence" ? `${item.report}-${item.at}` : "";

/** Of several editions of a report one counts, and that is shown. */
function countedAlone(now: Now): Now {
  const counted = new Set(now.reports.map(({id}) => id));
  const isCounted = ({reportId}: {reportId: string}): boolean => counted.has(reportId);
  return {...now, figures: now.figures.filter(isCounted), texts: now.texts.filter(isCounted)};
}

const stretchNow = (used: UsedFigure | UsedPassage, now: Now): Stretch | undefined =>
  "means" in used ? (figureNow(used, now) ?? successorNow(used, now)) : passageNow(used, now);

/** An item with what it names where that was found. */
function anchored(item: BriefItem, found: ReadonlyMap<string, Stretch>): BriefItem {
  if (item.kind === "promises") {
    const targets = item.targets.map((id) => {
      const stretch = found.get(id);
      return stretch ? factId(stretch.reportId, stretch.start, stretch.end) : id;
    });
    return {...item, targets};
  }
  const stretch = found.get(sentenceId(item));
  if (item.kind !== "sentence" || !stretch) return item;
  return {...item, report: stretch.reportId, at: `${stretch.start}-${stretch.end}`};
}
