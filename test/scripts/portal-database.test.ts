import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../core/snapshot.ts";
import { writeDatabase } from "../../scripts/portal-database.ts";
import { HOSTILE, hostile } from "../support/hostile.ts";
import { addressBelow, sampleSnapshot } from "../support/snapshots.ts";
import { tempFolder } from "../support/temp-folder.ts";

async function written(shown: Snapshot): Promise<string> {
  const path = join(tempFolder(), "itsm.sqlite");
  await writeDatabase(path, shown, addressBelow);
  return path;
}

function asked(path: string, sql: string, ...values: readonly string[]) {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all(...values)
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

describe("the database", () => {
  it("holds every record with its fields and links", async () => {
    const shown = sampleSnapshot("internal");
    const path = await written(shown);
    expect(asked(path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(asked(path, "SELECT count(*) AS count FROM records")).toEqual([{ count: shown.records.length }]);
    expect(asked(path, "SELECT value FROM about WHERE name = 'generated_at'")).toEqual([{ value: shown.now }]);
    const linked = shown.records.flatMap(({ links }) => links);
    expect(asked(path, "SELECT count(*) AS count FROM links")).toEqual([{ count: linked.length }]);
    const [service] = shown.status.services;
    const hurt = asked(
      path,
      "SELECT id, url FROM records JOIN fields ON fields.record = records.rowid WHERE field = 'affects[].service' AND value = ?",
      service?.service.id ?? "",
    );
    const expected = shown.records.filter(({ links }) =>
      links.some(({ field, record }) => field === "affects[].service" && record.path === service?.service.path),
    );
    expect(hurt.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it("is searched by words, whatever their accents", async () => {
    const path = await written(sampleSnapshot("internal"));
    const found = asked(
      path,
      "SELECT id FROM search JOIN records ON records.rowid = search.rowid WHERE search MATCH ? ORDER BY rank LIMIT 5",
      "póstgresql",
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it("is the same bytes for the same snapshot", async () => {
    const [first, second] = [await written(sampleSnapshot("public")), await written(sampleSnapshot("public"))];
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });

  it("keeps texts as they are, whatever they hold, but for halves of pairs, which are no characters", async () => {
    const path = await written(hostile(sampleSnapshot("internal")));
    const [row] = asked(path, "SELECT title FROM records LIMIT 1");
    expect(String(row?.title).endsWith(HOSTILE.toWellFormed())).toBe(true);
  });

  it("of the public holds public records alone", async () => {
    const shown = sampleSnapshot("public");
    const path = await written(shown);
    expect(asked(path, "SELECT DISTINCT visibility FROM records")).toEqual([{ visibility: "public" }]);
    expect(asked(path, "SELECT count(*) AS count FROM records WHERE file IS NOT NULL OR owner IS NOT NULL")).toEqual([
      { count: 0 },
    ]);
    expect(asked(path, "SELECT value FROM about WHERE name = 'commit'")).toEqual([{ value: null }]);
  });
});
