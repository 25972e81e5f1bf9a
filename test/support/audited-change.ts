// A change that is planned, carried out and closed by pull requests, and what an audit says of it.
import { expect } from "vitest";
import { ATTRIBUTES, type Audit } from "../../core/evidence/index.ts";
import type { RecordOf } from "../../core/record.ts";
import type { GovernedRepository } from "./governed-repository.ts";
import { edgeChange } from "./policy-company.ts";
import type { Overrides } from "./records.ts";

export const ID = "CHG-2026-E001";
export const FILE = edgeChange().file;
export const YEAR = ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"] as const;
export const WINDOW = { start: "2026-03-10T22:00:00Z", end: "2026-03-10T23:00:00Z" };
export const DONE = { start: "2026-03-10T22:05:00Z", end: "2026-03-10T22:40:00Z" };

/** The letters of the attributes that are missing, by change. */
export function missing({ changes }: Audit): { readonly [id: string]: string } {
  return Object.fromEntries(
    changes.map(({ id, attributes }) => [
      id,
      ATTRIBUTES.flatMap(({ letter }) => (attributes[letter].state === "missing" ? [letter] : [])).join(""),
    ]),
  );
}

/** What the audit says of one attribute. */
export function says(audit: Audit, letter: (typeof ATTRIBUTES)[number]["letter"], id = ID): string | undefined {
  return audit.changes.find((change) => change.id === id)?.attributes[letter].says;
}

/** The change at its end. */
export function closed(overrides: Overrides<"change"> = {}): RecordOf<"change"> {
  return edgeChange({ state: "closed", actual: DONE, closed_at: "2026-03-12T10:00:00Z", ...overrides });
}

/** Plans the change of E001 in pull request 1, and takes it to its end in 2 to 4. */
export async function wholeLife(
  repository: GovernedRepository,
  { reviews = ["ann"], ...overrides }: Overrides<"change"> & { readonly reviews?: readonly string[] } = {},
): Promise<void> {
  const common = { window: WINDOW, ...overrides };
  await repository.pullRequest([edgeChange(common)], { at: "2026-03-02T09:00:00Z", reviews });
  const started = { ...common, actual: { start: DONE.start } };
  const steps = [
    [edgeChange({ ...started, state: "implementing" }), "2026-03-10T22:06:00Z"],
    [edgeChange({ ...common, state: "review", actual: DONE }), "2026-03-10T22:45:00Z"],
    [closed(common), "2026-03-12T10:00:00Z"],
  ] as const;
  for (const [record, at] of steps) {
    const { verdict } = await repository.pullRequest([record], { at, mergedAt: at, by: "jonas" });
    expect(verdict.headline).toBe(`May be merged: ${ID}`);
  }
}
