import type {Lexicon} from "../../lexicon/index.ts";
import {headingBody} from "./bodies.ts";
import {bareOf} from "./bare.ts";
import type {Said, Speaker} from "./clause.ts";

/** The body that a heading names as that of its section; null when it names none. */
export function headingScope(heading: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | null {
  const text = bareOf(heading.replace(/^[●■◆—\s]+/u, ""), lexicon);
  const named = headingBody(text, speaker.place, lexicon);
  if (!named || named.isOwn) return null;
  for (const member of named.members) speaker.known.add(member, paragraph);
  return {
    scope: named.name,
    members: named.members,
    isStated: true,
    reach: isLevel(named.name, lexicon) ? "figure" : "sentence",
    isFigured: false
  };
}

/** The heading of a level's money says nothing of what else stands under it. */
const isLevel = (name: string, {scopes: {levels, tiers}}: Lexicon): boolean => levels.has(name) || tiers.has(name);
