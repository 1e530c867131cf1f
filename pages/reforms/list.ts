import {loadWordings, type ReformSentence} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {get, note, sourceLink} from "../components/state.ts";
import {piecesOf} from "../components/highlight.ts";
import {fetched} from "../components/waiting.ts";
import {isSpread, type Cluster, type Member} from "./clusters.ts";
import {firstWords} from "./timeline.ts";

/** Reforms that are there from the start. */
const shown = 20;

export interface ListOptions {
  domainName: (id: string) => string;
  /** Key of the reform that the address opens. */
  open: string | null;
}

/** Reforms by name, each opening into the places that name it with their exact words. */
export function clusterList(clusters: readonly Cluster[], options: ListOptions): HTMLElement {
  const asked = clusters.findIndex(({key}) => key === options.open);
  const first = Math.max(shown, asked + 1);
  const list = element("div", {class: "clusters"}, ...clusters.slice(0, first).map((one) => clusterFold(one, options)));
  const rest = clusters.slice(first);
  if (rest.length === 0) return list;
  const button = element("button", {type: "button"}, t("reform.more", {n: formatCount(rest.length)}));
  button.addEventListener("click", () => {
    button.remove();
    const made = rest.map((one) => clusterFold(one, options));
    list.append(...made);
    made[0]?.querySelector("summary")?.focus();
  });
  return element("div", {}, list, element("p", {class: "rest"}, button));
}

/** Id of a reform on the page. */
const clusterId = ({key}: Pick<Cluster, "key">): string => `reform-${key}`;

function clusterFold(cluster: Cluster, {domainName, open}: ListOptions): HTMLElement {
  const {name, places, domain, members, key} = cluster;
  const about = [t("promise.places", {n: formatCount(places)}), firstWords(members), domainName(domain)];
  const fold = element(
    "details",
    {class: "cluster", id: clusterId(cluster)},
    element(
      "summary",
      {},
      element("b", {}, name),
      element("small", {}, ` ${about.filter(Boolean).join(" · ")}`),
      element("span", {class: "cluster-places"}, placesInOrder(cluster))
    )
  );
  const fill = (): void => fold.append(memberList(cluster));
  if (key === open) {
    fill();
    fold.open = true;
  } else fold.addEventListener("toggle", fill, {once: true});
  fold.addEventListener("toggle", () => {
    if (fold.open) note({reform: key});
    else if (get("reform") === key) note({reform: null});
  });
  return fold;
}

/** Places of one year beyond this many are counted. */
const mostNames = 40;

/** The places in the order of years, the year said where it changes. */
function placesInOrder(cluster: Cluster): string {
  const years = [...new Set(cluster.members.map(({year}) => year))];
  const parts = years.map((year) => {
    const names = cluster.members.filter((member) => member.year === year).map(({placeName}) => placeName);
    const words = namesOf(names);
    return isSpread(cluster) && year !== null ? t("reform.inYear", {year, places: words}) : words;
  });
  return parts.join(" → ");
}

function namesOf(names: readonly string[]): string {
  const words = names.slice(0, mostNames).join(t("list.comma"));
  const rest = names.length - mostNames;
  return rest > 0 ? t("indicators.andMore", {names: words, n: formatCount(rest)}) : words;
}

function memberList(cluster: Cluster): HTMLElement {
  const rows = cluster.members.map((member) => ({member, words: element("p", {class: "words"})}));
  const items = rows.map(({member, words}) => memberItem(member, words, member.first && isSpread(cluster)));
  const list = element("ol", {class: "members"}, ...items);
  const told = element("p", {class: "note"}, t("reform.sameYear"));
  const sentences = fetched(async () => {
    const {sentences} = await loadWordings(cluster.domain);
    for (const {member, words} of rows) words.append(...sentenceOf(cluster, member, sentences));
    return [];
  });
  return element("div", {}, isSpread(cluster) ? null : told, list, sentences);
}

function memberItem(member: Member, words: HTMLElement, isFirst: boolean): HTMLElement {
  const {row, name, how} = member;
  const link = element("a", {href: sourceLink(row.id, member)}, reportLabel(row));
  const about = [isFirst ? t("reform.first") : "", how === "quoted" ? t("reform.quoted") : ""].filter(Boolean);
  return element("li", {}, link, " ", element("q", {}, name), small(about.join(" · ")), words);
}

const small = (words: string): HTMLElement | null => (words === "" ? null : element("small", {}, ` ${words}`));

/** The sentence, its name marked. */
function sentenceOf({key}: Cluster, {row, start, end}: Member, sentences: readonly ReformSentence[]): Node[] {
  const sentence = sentences.find((one) => one.key === key && one.report === row.id);
  if (!sentence) return [];
  const from = start - sentence.start;
  return piecesOf(sentence.text, [{start: from, end: end - sentence.start}]).map(({text, hit}) =>
    hit ? element("mark", {}, text) : document.createTextNode(text)
  );
}
