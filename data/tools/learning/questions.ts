import {kinds} from "./kinds.ts";
import type {Question} from "./question.ts";

export const questions: Readonly<Record<string, Question>> = {kind: kinds};
