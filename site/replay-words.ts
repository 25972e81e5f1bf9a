// The words that the script of the past needs. The page carries them, so that no script loads a whole language.
import { past } from "#language";
import { PAGE_DESCRIPTIONS, SERVICE_LEVELS } from "../core/status-rules/index.ts";
import { shownKinds } from "./data.ts";
import { calm, sentence, valueWords } from "./words.ts";

/** Texts have places for facts: `{moment}`. */
export interface ReplayWords {
  readonly say: typeof past.replay;
  readonly levels: { readonly [level: string]: string };
  /** How the whole page was, by Statuspage's headings. */
  readonly headings: { readonly [heading: string]: string };
  /** The states of each kind. */
  readonly states: { readonly [kind: string]: { readonly [state: string]: string } };
}

export const replayWords: ReplayWords = {
  say: past.replay,
  levels: Object.fromEntries(SERVICE_LEVELS.map((level) => [level, sentence(valueWords(level))])),
  headings: Object.fromEntries(PAGE_DESCRIPTIONS.map((heading) => [heading, calm(heading)])),
  states: Object.fromEntries(
    shownKinds.map(({ name, states }) => [name, Object.fromEntries(states.map((state) => [state.name, state.label]))]),
  ),
};
