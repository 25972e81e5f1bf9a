import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defineLifecycle,
  exitsFrom,
  type Fields,
  kindList,
  kinds,
  mayEnter,
  mayMove,
  requirementsIn,
  statesOf,
  valueAt,
} from "../../schemas/index.ts";

describe("a state table", () => {
  it("does not compile with a mistyped state", () => {
    const table = defineLifecycle({
      // @ts-expect-error "resovled" is no key of the table
      open: { label: "Open", means: "Open.", entry: true, phase: "active", to: ["resovled"] },
      resolved: { label: "Resolved", means: "Over.", entry: false, phase: "done", to: [] },
    });
    expect(statesOf(table)).toEqual(["open", "resolved"]);
  });

  it.each(kindList)("of a $name leads only to states that it has, and every state can be reached", ({ lifecycle }) => {
    const states = statesOf(lifecycle);
    const targets = states.flatMap((state) => exitsFrom(lifecycle, state).map(({ to }) => to));
    const entries = states.filter((state) => lifecycle.states[state]?.entry !== false);
    expect(targets.filter((target) => !states.includes(target))).toEqual([]);
    expect(states.filter((state) => !targets.includes(state) && !entries.includes(state))).toEqual([]);
  });

  it.each(kindList)("of a $name demands and forbids only fields and sections that the kind has", (kind) => {
    const fields = Object.keys(kind.schema.shape);
    const headings = kind.sections.map(({ heading }) => heading);
    for (const rule of Object.values(kind.lifecycle.states)) {
      for (const { field, section } of rule.requires ?? []) {
        if (field) expect(fields).toContain(field.split(".")[0]);
        if (section) expect(headings).toContain(section);
      }
      for (const field of rule.forbids ?? []) expect(fields).toContain(field.split(".")[0]);
    }
  });
});

type Kind = keyof typeof kinds;

/** from · to · fields after the move · whether it may. */
const moves: readonly (readonly [Kind, string, string, Fields, boolean])[] = [
  ["incident", "new", "in_progress", {}, true],
  ["incident", "new", "resolved", {}, true],
  ["incident", "new", "on_hold", {}, false],
  ["incident", "new", "closed", {}, false],
  ["incident", "resolved", "in_progress", {}, true],
  ["incident", "closed", "in_progress", {}, false],
  ["incident", "canceled", "new", {}, false],
  ["problem", "new", "root_cause_analysis", {}, false],
  ["problem", "assess", "closed", { resolution_code: "duplicate" }, true],
  ["problem", "assess", "closed", { resolution_code: "risk_accepted" }, false],
  ["problem", "root_cause_analysis", "closed", { resolution_code: "risk_accepted" }, true],
  ["problem", "root_cause_analysis", "closed", {}, false],
  ["problem", "closed", "root_cause_analysis", {}, true],
  ["change", "new", "scheduled", { type: "normal" }, true],
  ["change", "new", "implementing", { type: "normal" }, false],
  ["change", "new", "implementing", { type: "emergency" }, true],
  ["change", "scheduled", "new", { type: "normal" }, true],
  ["change", "scheduled", "review", { type: "normal" }, false],
  ["change", "implementing", "canceled", { type: "normal" }, false],
  ["change", "review", "canceled", { type: "normal" }, false],
  ["change", "closed", "review", { type: "normal" }, false],
  ["model", "withdrawn", "proposed", {}, true],
  ["model", "approved", "proposed", {}, false],
  ["knowledge", "published", "draft", {}, true],
  ["service", "live", "pipeline", {}, false],
  ["freeze", "lifted", "announced", {}, false],
];

/** kind · first state · fields · whether a record may appear in it. */
const entries: readonly (readonly [Kind, string, Fields, boolean])[] = [
  ["incident", "resolved", {}, true],
  ["incident", "closed", {}, false],
  ["change", "new", { type: "normal" }, true],
  ["change", "closed", { type: "normal" }, false],
  ["change", "implementing", { type: "normal" }, false],
  ["change", "implementing", { type: "emergency" }, true],
  ["change", "review", { type: "emergency" }, false],
  ["change", "review", { type: "emergency", unauthorized: true }, true],
  ["knowledge", "published", {}, true],
  ["service", "retired", {}, false],
];

describe("a move", () => {
  it.each(moves)("of a %s from %s to %s with %o: %s", (kind, from, to, fields, legal) => {
    expect(mayMove(kinds[kind].lifecycle, from, to, fields)).toBe(legal);
  });

  it.each(entries)("of a %s into %s as its first state with %o: %s", (kind, state, fields, legal) => {
    expect(mayEnter(kinds[kind].lifecycle, state, fields)).toBe(legal);
  });

  it("to the same state is always legal, from a final one to another never", () => {
    const anyState = fc
      .constantFrom(...kindList)
      .chain((kind) =>
        fc.tuple(
          fc.constant(kind),
          fc.constantFrom(...statesOf(kind.lifecycle)),
          fc.constantFrom(...statesOf(kind.lifecycle)),
          fc.dictionary(fc.string(), fc.string()),
        ),
      );
    fc.assert(
      fc.property(anyState, ([kind, from, to, fields]) => {
        expect(mayMove(kind.lifecycle, from, from, fields)).toBe(true);
        if (exitsFrom(kind.lifecycle, from).length === 0 && from !== to)
          expect(mayMove(kind.lifecycle, from, to, fields)).toBe(false);
      }),
    );
  });
});

describe("what a state demands", () => {
  const demands = (fields: Fields) =>
    requirementsIn(kinds.change.lifecycle, String(fields.state), fields).map(({ field, section }) => field ?? section);

  it("of a normal change, before it may be scheduled, is its plan", () => {
    expect(demands({ state: "scheduled", type: "normal" })).toEqual(
      expect.arrayContaining([
        "window",
        "outage",
        "assessment",
        "Justification",
        "Implementation plan",
        "Backout plan",
        "Test plan",
      ]),
    );
  });

  it("of a standard change is its model instead of plans of its own", () => {
    const demanded = demands({ state: "scheduled", type: "standard" });
    expect(demanded).toContain("model");
    expect(demanded).not.toContain("Backout plan");
  });

  it("of a change that was found after the fact is no plan", () => {
    expect(demands({ state: "review", type: "emergency", unauthorized: true })).not.toContain("window");
  });

  it.each([
    ["an emergency", { type: "emergency", close_code: "successful" }, true],
    ["one that failed", { type: "normal", close_code: "unsuccessful" }, true],
    ["one that was backed out", { type: "normal", close_code: "backed_out" }, true],
    ["one that went well", { type: "normal", close_code: "successful" }, false],
  ])("of a closed change is a review: %s", (_, fields, demanded) => {
    expect(demands({ state: "closed", ...fields }).includes("Post-implementation review")).toBe(demanded);
  });

  it.each([
    ["a major one", { major: true, priority: "P3" }, true],
    ["one of priority P1", { major: false, priority: "P1" }, true],
    ["another", { major: false, priority: "P2" }, false],
  ])("of a closed incident is a review: %s", (_, fields, demanded) => {
    const found = requirementsIn(kinds.incident.lifecycle, "closed", fields).some(
      ({ section }) => section === "Post-incident review",
    );
    expect(found).toBe(demanded);
  });
});

describe("the value at a path", () => {
  it.each([
    ["window.start", { window: { start: 1 } }, 1],
    ["window.end", { window: { start: 1 } }, undefined],
    ["window.start", { window: "x" }, undefined],
    ["toString", {}, undefined],
    ["window.constructor", { window: {} }, undefined],
  ])("%s of %o is %s", (path, fields, value) => {
    expect(valueAt(fields, path)).toBe(value);
  });
});
