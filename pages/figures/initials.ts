/** Where a syllable of a name in Latin letters begins: a consonant before a vowel, a vowel at the head or behind a mark. */
const onset = /(?:^|['\s-])[aeiouê]|[b-df-hj-np-tv-z](?=h?[aeiouüê])/giu;

/** The first letters of the syllables of a name in Latin letters, in small ones: gz of Guangzhou, xa of Xi'an. */
export const initials = (latin: string): string =>
  latin
    .replaceAll(/[zcs]h/gi, ([letter = ""]) => letter)
    .match(onset)
    ?.map((found) => found.slice(-1))
    .join("")
    .toLowerCase() ?? "";
