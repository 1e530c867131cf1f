import type {Lexicon} from "../../lexicon/index.ts";
import {headingBody, isLevel} from "./bodies.ts";
import {bareOf} from "./bare.ts";
import type {Reach, Said, Speaker} from "./clause.ts";
import {isSameZone} from "./reporter.ts";

/** The body that a heading names as that of its section; null when it names none. */
export function headingScope(heading: string, speaker: Speaker, paragraph: number, lexicon: Lexicon): Said | null {
  const text = bareOf(heading.replace(/^[●■◆—\s]+/u, ""), lexicon);
  const named = headingBody(text, speaker.place, lexicon);
  if (!named || named.isOwn) return null;
  if (speaker.zone !== null && isSameZone(named.name, speaker.zone, lexicon.scopes)) return null;
  const {organs} = lexicon.scopes;
  // A court that reports on all courts of its city names itself in the title.
  if (speaker.body !== null && organs.ending(speaker.body) !== null && organs.ending(named.name) !== null) return null;
  for (const member of named.members) speaker.known.add(member, paragraph);
  return {
    scope: named.name,
    members: named.members,
    isStated: true,
    reach: reachOf(named.name, text, lexicon),
    isFigured: false
  };
}

/** The heading of a level's money says nothing of what else stands under it, nor does that of what was done with a hall. */
function reachOf(name: string, text: string, {scopes}: Lexicon): Reach {
  if (isLevel(name, scopes)) return "account";
  return scopes.halls.ending(name) !== null && text.length > name.length + 1 ? "affairs" : "sentence";
}
