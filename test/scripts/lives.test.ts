import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nextStates, planStep } from "../../core/index.ts";
import { exitsFrom, kindList, kinds } from "../../schemas/index.ts";
import { born, edgesOf, lifeIn, moved, wayTo } from "../support/living-records.ts";
import { smallRepository } from "../support/temp-folder.ts";

const NOTHING = { edits: [], sections: new Map<string, string>() };
const edges = kindList.flatMap((kind) => edgesOf(kind).map(([from, to]) => ({ name: kind.name, from, to, kind })));

/** A life with a second record of each kind, so that every reference has something to name. */
function populated() {
  const life = lifeIn(smallRepository());
  for (const kind of kindList) born(life, kind, { title: `The first ${kind.name}` });
  return life;
}

describe("a new record", () => {
  it.each(kindList)("of the kind $name passes check in every state that it may enter", (kind) => {
    const life = populated();
    for (const [state, { entry }] of Object.entries(kind.lifecycle.states))
      if (entry === true) born(life, kind, { title: `Entered as ${state}`, state });
    expect(life.opened.findings).toEqual([]);
  });

  it("gets the owner of the service that it names, and times in the zone of the organisation", () => {
    const root = smallRepository({
      "itsm.config.yaml": "organisation: E\ntime_zone: Europe/Berlin\n",
      "records/teams/shop.md": "---\ntitle: Shop\nstate: active\n---\n",
      "records/services/web.md": "---\ntitle: Web\nstate: live\nowner: shop\ntier: 1\n---\n",
    });
    const life = lifeIn(root);
    const file = born(life, kinds.incident, {
      title: "Ünï: cödé & more",
      affects: [{ service: "web", level: "major_outage" }],
    });
    expect(file).toMatch(/^records\/incidents\/2026\/INC-2026-[0-9A-HJKMNP-TV-Z]{4}-uni-code-more\.md$/);
    expect(readFileSync(join(root, file), "utf8")).toMatchInlineSnapshot(`
      "---
      title: "Ünï: cödé & more"
      state: new
      owner: shop
      affects:
        - service: web
          level: major_outage
      started_at: 2026-11-20T13:00:00+01:00
      ---
      ## Description

      <!-- What people see, and since when. -->

      ## Post-incident review

      <!-- What happened, why, what went well, what we change. Mandatory for major and P1 incidents. -->
      "
    `);
  });
});

describe("a move", () => {
  it.each(edges)("of a $name from $from to $to is possible, and leaves nothing wrong", ({ kind, from, to }) => {
    const life = populated();
    const { given, path } = wayTo(kind, from);
    const file = born(life, kind, { title: "On its way", ...given });
    for (const state of path.slice(1)) moved(life, kind, file, state);
    const step = moved(life, kind, file, to);
    expect([step.legal, step.from, step.to]).toEqual([true, from, to]);
    expect(life.opened.findings).toEqual([]);
  });

  it.each(kindList)("of a $name that the table does not know is not legal", (kind) => {
    const life = populated();
    const [record] = life.opened.ledger.byKind.get(kind.name) ?? [];
    if (!record) throw new Error("no record");
    const legal = exitsFrom(kind.lifecycle, record.fields.state).map(({ to }) => to);
    expect(nextStates(kind, record).map(({ state }) => state)).toEqual(legal);
    const others = Object.keys(kind.lifecycle.states).filter(
      (state) => state !== record.fields.state && !legal.includes(state),
    );
    for (const to of others) expect(planStep(life.opened, kind, record, to, NOTHING).legal).toBe(false);
  });

  it("of which a condition does not hold is not legal until it does", () => {
    const life = populated();
    const file = born(life, kinds.change, { title: "Hurry", type: "normal" });
    const record = life.opened.ledger.records.find((each) => each.file === file);
    if (!record) throw new Error("no record");
    expect(planStep(life.opened, kinds.change, record, "implementing", NOTHING).legal).toBe(false);
    const edits = [{ path: ["type"], value: "emergency" }];
    expect(planStep(life.opened, kinds.change, record, "implementing", { ...NOTHING, edits }).legal).toBe(true);
  });

  it("sets the times that it knows, removes what the state forbids, and changes no other line", () => {
    const life = populated();
    const file = born(life, kinds.incident, { title: "Broken", state: "in_progress" });
    const text = () => life.opened.sources.get(file)?.text.split("\n") ?? [];
    const before = text();
    moved(life, kinds.incident, file, "resolved");
    const resolved = text();
    expect(resolved.filter((line) => !before.includes(line))).toEqual([
      "state: resolved",
      "resolved_at: 2026-11-20T12:00:00Z",
      expect.stringContaining("resolution:"),
    ]);
    const back = moved(life, kinds.incident, file, "in_progress");
    expect(back.removed).toEqual(["resolved_at", "resolution"]);
    expect(text()).toEqual(before);
  });
});
