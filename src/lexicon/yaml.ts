import {parseLinedYaml} from "../model/lined.ts";

/** What a text in YAML says. Throws for what is no YAML, with line and column. */
export const parseYaml = (text: string): unknown => parseLinedYaml(text).value;
