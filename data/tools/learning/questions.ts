import {confidence} from "./confidence.ts";
import {kinds} from "./kinds.ts";
import type {Question} from "./question.ts";
import {role} from "./role.ts";

export const questions: Readonly<Record<string, Question>> = {kind: kinds, role, confidence};
