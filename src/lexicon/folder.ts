import {join} from "node:path";
import {projectFolder} from "../project.mjs";

/** The reference tables that ship with the project. */
export const referenceFolder = join(projectFolder, "data", "reference");
