import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** Real reports, which stay outside of the project, in a folder beside it; without it the tests that need them are skipped. */
export const corpus = fileURLToPath(new URL("../../shared/corpus", import.meta.url));

export const hasCorpus = existsSync(corpus);

/** For the name of a test: what it needs is said where it is skipped. */
export const needsCorpus = "needs ../shared/corpus";

/** The 36 reports of the corpus whose figures are known, two of them a second time as CSV. */
export const knownReports = ["seeds", "provinces", "formats"].map((name) => `${corpus}/${name}`);
