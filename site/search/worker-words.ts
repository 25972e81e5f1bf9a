// What a page and its search worker say to each other.
import type { Answer, Question } from "./question.ts";

export interface Asked {
  readonly turn: number;
  /** Where the index lies. */
  readonly address: string;
  readonly question: Question;
}

export type Told =
  | { readonly turn: number; readonly answer: Answer }
  /** Why there is no answer, for programmers. */
  | { readonly turn: number; readonly fault: string };
