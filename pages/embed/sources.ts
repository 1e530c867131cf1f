import type {Figure} from "../charts/figure.ts";
import type {Embeddable} from "../components/embedding.ts";
import {speakPageLanguage} from "../components/words.ts";

/** Where the figures of a page come from, as the address asks; a page's code is fetched for its own charts alone. */
export const sources: Record<Embeddable, () => Promise<Figure[]>> = {
  index: async () => (await import("../overview/headlines.ts")).overviewFigures(),
  compare: async () => (await import("../compare/page.ts")).compareFigures(),
  indicators: async () => (await import("../indicators/page.ts")).indicatorFigures(),
  place: async () => (await import("../place/page.ts")).placeFigures(),
  targets: async () => (await import("../targets/page.ts")).targetFigures(),
  reforms: async () => (await import("../reforms/page.ts")).reformFigures(),
  honours: async () => (await import("../honours/page.ts")).honoursFigures(),
  quality: async () => {
    await speakPageLanguage("quality");
    return (await import("../quality/page.ts")).qualityFigures();
  }
};
