// What a deployment asks: its inputs, judged before anything is asked of GitHub.
import { ItsmError } from "../../core/index.ts";
import { kindOfId, RECORD_ID } from "../../schemas/index.ts";
import type { Inputs } from "../run.ts";

export interface Asked {
  /** owner/name of the ITSM repository. */
  readonly itsm: string;
  /** The change that the input names; null where the commit is to say. */
  readonly change: string | null;
  readonly service: string | null;
  /** The commit that is deployed. */
  readonly sha: string;
  /** Whether to write a permitted deployment down. */
  readonly record: boolean;
}

/** Reads them. Throws ItsmError where one is not right. */
export function askedIn({ input }: Pick<Inputs, "input">): Asked {
  const itsm = matching("repository", input("repository"), /^[\w.-]+\/[\w.-]+$/, "owner/name of the ITSM repository");
  if (input("token") === "")
    throw new ItsmError(
      `there is no token for ${itsm}: expected one that reads its contents, got nothing`,
      "Make one by an App that is installed there. Runs of forks and of Dependabot get no secrets, and so no token.",
    );
  const change = input("change").toUpperCase();
  if (change !== "" && !isChange(change)) throw unfit("change", change, "an id such as CHG-2026-7F3K");
  return {
    itsm,
    change: change || null,
    service: input("service") || null,
    sha: matching("sha", input("sha"), /^[0-9a-f]{40,64}$/, "the full id of a commit"),
    record: matching("record", input("record") || "false", /^(true|false)$/, "true or false") === "true",
  };
}

/** Whether a text is the id of a change. */
export function isChange(id: string): boolean {
  return RECORD_ID.test(id) && kindOfId(id)?.folder === "changes";
}

// --- internal ---

function matching(name: string, value: string, pattern: RegExp, expected: string): string {
  if (pattern.test(value)) return value;
  throw unfit(name, value, expected);
}

function unfit(name: string, got: string, expected: string): ItsmError {
  return new ItsmError(
    `the input ${name} is not right: expected ${expected}, got ${got === "" ? "nothing" : JSON.stringify(got)}`,
    "Correct it in the workflow that uses this action.",
  );
}
