import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findRecord, openLedger } from "../../core/index.ts";
import { kinds } from "../../schemas/index.ts";
import { addRecord } from "../../scripts/add-record.ts";
import { changeRecord } from "../../scripts/change-record.ts";
import type { Asker } from "../../scripts/prompt.ts";
import type { Session } from "../../scripts/session.ts";
import { INCIDENT, incidentText, smallRepository } from "../support/temp-folder.ts";

const CLOCK = { system: Date.parse("2026-11-20T12:00:00Z"), given: undefined };

/** A terminal at which somebody answers by the first words of a question; what they have no answer for stays empty. */
function somebody(root: string, answers: { readonly [question: string]: unknown }) {
  const heard: string[] = [];
  const written = { out: "", talk: "" };
  // The fakes give back what a test put in for that question.
  const answer = (message: string): never => {
    heard.push(message);
    return Object.entries(answers).find(([start]) => message.startsWith(start))?.[1] as never;
  };
  const ask: Asker = {
    line: async ({ message }) => answer(message),
    lines: async ({ message }) => answer(message),
    yes: async ({ message }) => answer(message) ?? false,
    one: async ({ message }) => answer(message),
    some: async ({ message }) => answer(message) ?? [],
  };
  const paint = (_: string, text: string) => text;
  const session: Session = {
    clock: CLOCK,
    paint,
    talkPaint: paint,
    asks: true,
    toTerminal: true,
    width: 100,
    root: () => root,
    out: (text) => (written.out += `${text}\n`),
    talk: (text) => (written.talk += `${text}\n`),
    json: () => undefined,
  };
  return { session, ask, heard, written };
}

describe("on a terminal, itsm new", () => {
  it("asks for the title and for what work will need, proposes the rest, and tells the command line that does the same", async () => {
    const root = smallRepository({ "records/teams/shop.md": "---\ntitle: Shop\nstate: active\n---\n" });
    const { session, ask, heard, written } = somebody(root, {
      title: "It's slow",
      "affects: Which": true,
      "affects.service": "checkout",
      "affects.level": "major_outage",
      impact: "high",
    });
    const code = await addRecord(session, {
      kind: kinds.incident,
      title: undefined,
      options: {},
      chance: () => 0,
      ask,
    });
    expect(code).toBe(0);
    expect(written.out).toBe("records/incidents/2026/INC-2026-0000-it-s-slow.md\n");
    expect(heard.map((question) => question.split(/[:?]/)[0])).toEqual([
      "title",
      "affects",
      "affects.service",
      "affects.level",
      "Another one",
      "impact",
      "urgency",
    ]);
    expect(readFileSync(join(root, written.out.trim()), "utf8")).toContain("owner: platform\nimpact: high\n");
    expect(written.talk).toContain(
      `itsm new incident 'It'\\''s slow' --affects '{"service":"checkout","level":"major_outage"}' --impact high`,
    );
  });

  it("asks nothing where everything was given", async () => {
    const { session, ask, heard } = somebody(smallRepository(), {});
    await addRecord(session, { kind: kinds.team, title: "Shop", options: {}, chance: () => 0, ask });
    expect(heard).toEqual([]);
  });
});

describe("on a terminal, itsm move", () => {
  it("asks for what the new state makes mandatory, fields and sections, and tells the same command line", async () => {
    const root = smallRepository({
      [INCIDENT]: incidentText({
        impact: "high",
        urgency: "high",
        state: "resolved",
        resolved_at: "2026-11-20T10:00:00Z",
        resolution: "{ code: fixed }",
      }),
    });
    const opened = openLedger(root, CLOCK);
    const record = findRecord(opened.ledger, "INC-2026-7F3K");
    if (!record) throw new Error("no record");
    const { session, ask, written } = somebody(root, { "Post-incident review": "A disk was full.\nWe watch it now." });
    const changes = { edits: [], sections: new Map<string, string>() };
    const words = { verb: "move", given: ["INC-2026-7F3K", "closed"], options: [] };
    const request = { kind: kinds.incident, record, to: "closed", changes, ask, words, options: {} };
    expect(await changeRecord(session, opened, request)).toBe(0);
    const text = readFileSync(join(root, INCIDENT), "utf8");
    expect(text).toContain("## Post-incident review\n\nA disk was full.\nWe watch it now.\n");
    expect(text).toContain("closed_at: 2026-11-20T12:00:00Z");
    expect(written.talk).toContain(
      "itsm move INC-2026-7F3K closed --section 'Post-incident review=A disk was full.\\nWe watch it now.'",
    );
  });
});
