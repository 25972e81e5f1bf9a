// How a change ended, in words and looks.
import type { RecordView } from "../core/index.ts";
import type { Look } from "./looks.ts";
import { sentence, valueWords } from "./words.ts";

export interface Outcome {
  readonly look: Look;
  readonly text: string;
}

const LOOKS: { readonly [code: string]: Look } = {
  successful: "operational",
  successful_with_issues: "degraded",
  unsuccessful: "major",
  backed_out: "partial",
};

/** The outcome that a record tells by its close code, or that it was given up; undefined while it goes on. */
export function outcomeOf(record: RecordView): Outcome | undefined {
  const { close_code } = record.fields;
  if (typeof close_code === "string")
    return { look: LOOKS[close_code] ?? "unknown", text: sentence(valueWords(close_code)) };
  return record.phase === "done" ? { look: "done", text: record.stateLabel } : undefined;
}
