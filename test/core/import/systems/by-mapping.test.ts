import { expect, it } from "vitest";
import { input, plannedFrom, rulesOf, textOf } from "../../../support/import-files.ts";

const MAPPING = `system: our-desk
label: Our desk
kind: incident
id: Ticket
fields:
  title: Betreff
  state: { column: Status, words: { offen: new, erledigt: resolved } }
  impact: { column: Ausmaß, words: { groß: high, klein: low } }
  urgency: { value: medium }
  started_at: [Beginn, Erfasst]
  resolved_at: Ende
  tags: { column: Schlagworte, split: ";" }
services: { column: Dienste, split: "," }
level: { column: Art, words: { Ausfall: major_outage, Störung: partial_outage } }
sections:
  Description: Text
ignore: [Farbe]
`;

const ROWS = `Ticket;Betreff;Status;Ausmaß;Beginn;Erfasst;Ende;Schlagworte;Dienste;Art;Text;Farbe;Zimmer
T-1;Laden steht;erledigt;groß;;04.03.2024 08:15;04.03.2024 09:00;nacht;"Laden, Suche";Ausfall;"Nichts ""geht"".";rot;12
`;

const asked = (text: string) => ({ mapping: { file: "desk.yaml", text }, dateFormat: "dd.MM.yyyy HH:mm" });

it("any table by a mapping: another delimiter, another language, lists in cells", async () => {
  const plan = await plannedFrom("csv", [input(ROWS)], asked(MAPPING));
  expect(rulesOf(plan, "T-1")).toEqual([]);
  expect(textOf(plan, "T-1")).toMatchInlineSnapshot(`
    "---
    title: Laden steht
    state: resolved
    owner: operations
    impact: high
    urgency: medium
    affects:
      - service: laden
        level: major_outage
      - service: suche
        level: major_outage
    started_at: 2024-03-04T08:15:00Z
    resolved_at: 2024-03-04T09:00:00Z
    visibility: internal
    tags: [nacht]
    aliases: [T-1]
    imported: { from: our-desk, id: T-1 }
    ---
    ## Description

    Nichts "geht".

    ## From Our desk

    - Status: erledigt
    - Ausmaß: groß
    - Zimmer: 12
    "
  `);
  expect(plan.report).toMatchObject({ from: "our-desk", totals: { incidents: 1, stubs: 2, leftOut: 0 } });
  expect(plan.report.assumptions.also).toContain("export.csv: not taken over: Farbe");
});

it.each([
  ["a field that the kind has not", "  sate: Status", /"sate" is not a field of incident/, /Did you mean state/],
  ["a rule that is none", "  tags: 7", /expected a column/, /./],
])("a mapping with %s is told at its line", async (_, line, message, mend) => {
  const text = MAPPING.replace('  tags: { column: Schlagworte, split: ";" }', line);
  await expect(plannedFrom("csv", [input(ROWS)], asked(text))).rejects.toMatchObject({
    message: "the mapping desk.yaml is not right",
    findings: [{ line: 12, message: expect.stringMatching(message), mend: expect.stringMatching(mend) }],
  });
});

it("a mapping of columns that the table has not is refused", async () => {
  const plan = plannedFrom("csv", [input(ROWS)], asked(MAPPING.replace("id: Ticket", "id: Nummer")));
  await expect(plan).rejects.toMatchObject({ hint: expect.stringContaining("a column Nummer") });
});

it("a format of dates that is none is refused", async () => {
  const plan = plannedFrom("csv", [input(ROWS)], { ...asked(MAPPING), dateFormat: "MM/yyyy" });
  await expect(plan).rejects.toMatchObject({ message: '--date-format is no format of dates: got "MM/yyyy"' });
});
