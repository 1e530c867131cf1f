import {type Check, overall} from "./check.ts";

/** A report of which place or year is not known: nobody can compare it. */
export const metadata: Check = {
  name: "metadata",
  run: ({description: {place, year}, cleaned: {warnings}}) => {
    const said = (prefix: string): string | undefined => warnings.find(({code}) => code.startsWith(prefix))?.message;
    return [
      ...(place ? [] : [overall("warning", said("place-") ?? "the place that it is about is not known")]),
      ...(year !== null ? [] : [overall("warning", said("year-") ?? "the year that it is about is not known")])
    ];
  }
};
