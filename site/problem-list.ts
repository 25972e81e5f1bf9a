// The open problems as the parts of their list: known errors first, because those help.
import { knowledge as say } from "#language";
import type { OpenProblem } from "../core/index.ts";
import { snapshot } from "./data.ts";
import { type ListPart, pagesOf } from "./paged-sections.ts";

const { openProblems } = snapshot.views;

/** Both parts, whether anything is in them or not. */
export const problemParts: readonly ListPart<OpenProblem>[] = [
  { id: "known", heading: say.problems.known, items: openProblems.filter(({ isKnownError }) => isKnownError) },
  { id: "others", heading: say.problems.investigated, items: openProblems.filter(({ isKnownError }) => !isKnownError) },
];

export const problemPages = pagesOf(problemParts);
