import type {ReformsItem} from "../../src/model/brief.ts";
import {clauseAt} from "../../src/model/clauses.ts";
import {fold} from "../../src/model/fold.ts";
import {overlaps, type Span} from "../../src/model/span.ts";
import {loadFacts, loadText, type PageFact} from "../components/data.ts";
import {element, type Child} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {sourceLink} from "../components/state.ts";
import {footingLabel} from "../figures/wording.ts";
import type {Cluster, Member} from "../reforms/clusters.ts";
import {loadGround} from "../reforms/ground.ts";
import {onPageOf} from "./figures.ts";
import {sentenceAt, type Sentences} from "./sentences.ts";
import type {Part, Setting} from "./setting.ts";

/** Reports that stand by a reform; the others are counted. */
const shown = 2;

/** The reforms that several places name, as the whole ledger has them. */
export const clustersHeld = async (): Promise<readonly Cluster[]> => (await onPageOf({ask: {}}, loadGround)).clusters;

/** Reforms that several places name, each with some of those that do and what they say came of it. */
export async function reformsPart({reforms}: ReformsItem, setting: Setting): Promise<Part> {
  const clusters = await clustersHeld();
  const chosen = reforms.flatMap((key) => clusters.find((one) => one.key === key) ?? []);
  if (chosen.length === 0) return null;
  const items = await Promise.all(chosen.map((cluster) => reformItem(cluster, setting)));
  return {title: t("brief.reforms"), content: [element("ul", {class: "brief-reforms"}, ...items)]};
}

async function reformItem(cluster: Cluster, setting: Setting): Promise<HTMLElement> {
  const all = await Promise.all(cluster.members.map((member) => told(member)));
  const first = [...all].sort((a, b) => b.outcomes.length - a.outcomes.length).slice(0, shown);
  const rest = cluster.members.length - first.length;
  return element(
    "li",
    {},
    element("b", {lang: "zh-CN"}, cluster.name),
    ` — ${t("promise.places", {n: formatCount(cluster.places)})}: `,
    ...first.flatMap((one, i): Child[] => [i === 0 ? null : t("list.semicolon"), ...memberWords(one, setting)]),
    rest > 0 ? t("brief.reforms.more", {n: formatCount(rest)}) : null
  );
}

/** A report that names a reform, and the outcomes that are shown to be that reform's. */
interface ToldMember {
  member: Member;
  outcomes: PageFact[];
}

async function told(member: Member): Promise<ToldMember> {
  const [text, read] = await Promise.all([loadText(member.row.id), loadFacts(member.row.id)]);
  return {member, outcomes: outcomesOf(member, text, read.facts)};
}

/**
 * The outcomes of a reform: of the figures in the clause that names it those that are called by its name, or the only one.
 * What else its sentence says came beside it, which need not have come of it.
 */
export function outcomesOf(named: Span & {name: string}, text: Sentences, facts: readonly PageFact[]): PageFact[] {
  const sentence = sentenceAt(text, named);
  const clause = sentence && clauseAt(sentence.text, sentence.within(named).start);
  if (!clause) return [];
  const span = {start: sentence.start + clause.start, end: sentence.start + clause.end};
  const inClause = facts.filter((fact) => overlaps(fact, span));
  const name = fold(named.name).text;
  const isIts = ({indicator}: PageFact): boolean => inClause.length === 1 || fold(indicator).text.includes(name);
  return inClause.filter((fact) => fact.role === "outcome" && isIts(fact));
}

/** Outcomes that stand beside a name. */
const mostOutcomes = 2;

function memberWords({member, outcomes}: ToldMember, {catalogue}: Setting): Child[] {
  const said = outcomes.slice(0, mostOutcomes).map((fact) => `${fact.indicator} ${footingLabel(fact, catalogue)}`);
  const link = element("a", {href: sourceLink(member.row.id, member)}, reportLabel(member.row));
  return [link, said.length === 0 ? null : ` (${said.join(t("list.comma"))})`];
}
