// A verdict reads what it depends on: it says what it would say if all were read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIG_FILE } from "../../core/config.ts";
import type { CommittedFile } from "../../core/git.ts";
import { blobId } from "../../core/github/blob-id.ts";
import { baseOf, ledgersOf } from "../../core/overlay.ts";
import { briefOf, evaluate, type PullRequestFacts } from "../../core/policy/index.ts";
import { readForVerdict, type Shelf } from "../../core/verdict-base.ts";
import { company } from "../support/policy-company.ts";
import { account, fileOf } from "../support/policy-scene.ts";
import { aChange, aFreeze, anIncident, at, HIGH_RISK } from "../support/records.ts";

const NOW = at("2026-03-01T00:00:00Z");
const SHA = "a".repeat(40);
const NAMES = ["0001", "0002", "0003", "0004", "0005", "0006"];

type Texts = ReadonlyMap<string, string>;

function committed(texts: Texts): CommittedFile[] {
  return [...texts].toSorted().map(([file, text]) => {
    const bytes = Buffer.from(text);
    return { file, blob: blobId(bytes), mode: "100644", size: bytes.length, bytes };
  });
}

/** A shelf over texts, with what was read from it. */
function shelfOf(
  texts: Texts,
): Shelf & { readonly read: Shelf["read"]; readonly opened: Set<string>; readonly looked: Set<string> } {
  const all = committed(texts);
  const [opened, looked] = [new Set<string>(), new Set<string>()];
  const whole = (file: string) => all.filter((entry) => entry.file === file);
  return {
    opened,
    looked,
    list: async () => all.map(({ file, blob, mode }) => ({ file, blob, mode })),
    async read(files) {
      for (const { file } of files) opened.add(file);
      return files.flatMap(({ file }) => whole(file));
    },
    async look(files, matters) {
      for (const { file } of files) looked.add(file);
      const found = files
        .flatMap(({ file }) => whole(file))
        .filter(({ file, bytes }) => matters(file, bytes ?? Buffer.alloc(0)));
      for (const { file } of found) opened.add(file);
      return found;
    },
  };
}

function factsOf(base: Texts, head: Texts): PullRequestFacts {
  const [before, after] = [base, head].map((texts) => new Map(committed(texts).map(({ file, blob }) => [file, blob])));
  const paths = [...new Set([...base.keys(), ...head.keys()])].sort();
  const files = paths.flatMap((path) => {
    const [old, now] = [before?.get(path), after?.get(path)];
    if (old === now) return [];
    const status =
      old === undefined ? ("added" as const) : now === undefined ? ("removed" as const) : ("modified" as const);
    return [{ path, status, blob: now ?? null, previous: null }];
  });
  const list = <Item>(items: Item[]) => ({ complete: true, items });
  return {
    ...{ number: 7, title: "Edit", state: "open", draft: false, author: account("mira"), baseRef: "main" },
    ...{ baseTip: SHA, head: "b".repeat(40), mergeBase: SHA, files: list(files), changedOnBase: list([]) },
    ...{ commits: list([]), pushes: list([]), reviews: list([]), requestedReviewers: [] },
    diffs: { ["b".repeat(40)]: files.map(({ previous: _, ...entry }) => entry) },
    ...{ mergeGroup: null, earlier: [] },
  } as PullRequestFacts;
}

/** The verdict with its brief, read as needed and read whole. */
async function both(base: Texts, head: Texts) {
  const facts = factsOf(base, head);
  const paths = new Set(facts.files.items.map(({ path }) => path));
  const after = committed(head).filter(({ file }) => paths.has(file));
  const shelf = shelfOf(base);
  const needed = await readForVerdict(shelf, { paths, head: after, organisation: "itsm" });
  const whole = baseOf(committed(base), "itsm");
  const all = { base: whole, ledgers: ledgersOf(whole, paths, after) };
  const [lean, full] = [needed, all].map(({ base: { config, policyBlob }, ledgers }) => {
    const verdict = evaluate(facts, config, ledgers, NOW);
    return { verdict, brief: briefOf(verdict, ledgers, config), policyBlob, proposedConfig: ledgers.proposedConfig };
  });
  return { lean, full, shelf };
}

const ground = new Map([
  [CONFIG_FILE, "organisation: Example\n"],
  ...company.map(fileOf),
  fileOf(
    aFreeze("summer", { window: { start: "2026-03-10T00:00:00Z", end: "2026-03-11T00:00:00Z" }, services: ["mail"] }),
  ),
]);

const service = fc.constantFrom("edge", "checkout", "mail", "nowhere");
const alias = fc.constantFrom(
  "OLD-1",
  "old-1",
  "OLD-2",
  "INC-2026-0001",
  "chg-2026-0002",
  "edge",
  "Ölpest",
  "ölPEST",
  "\u212a1",
  "k1",
);
const window = fc.integer({ min: 0, max: 5 }).map((hours) => ({
  start: new Date(at("2026-03-10T20:00:00Z") + hours * 3_600_000).toISOString(),
  end: new Date(at("2026-03-10T22:00:00Z") + hours * 3_600_000).toISOString(),
}));

const change = fc
  .record({
    id: fc.constantFrom(...NAMES),
    services: fc.uniqueArray(service, { minLength: 1, maxLength: 2 }),
    state: fc.constantFrom(
      "new" as const,
      "scheduled" as const,
      "implementing" as const,
      "closed" as const,
      "canceled" as const,
    ),
    implementer: fc.constantFrom("jonas", "Jonas", "mira"),
    window,
    aliases: fc.uniqueArray(alias, { maxLength: 2 }),
    high: fc.boolean(),
  })
  .map(({ id, high, ...fields }) => fileOf(aChange(id, { ...fields, ...(high && { assessment: HIGH_RISK }) })));

const incident = fc
  .record({
    id: fc.constantFrom(...NAMES),
    aliases: fc.uniqueArray(alias, { maxLength: 2 }),
    parent: fc.option(fc.constantFrom(...NAMES)),
    problem: fc.option(fc.constantFrom("PRB-2026-0001", "INC-2026-0002")),
    title: fc.constantFrom("Slow", "Störung im „Netz“", 'Says "\\\\ no"'),
  })
  .map(({ id, parent, problem, ...fields }) => {
    const links = {
      ...(parent !== null && { parent: [`INC-2026-${parent}`] }),
      ...(problem !== null && { problem: [problem] }),
    };
    return fileOf(anIncident(id, { ...fields, links }));
  });

const broken = fc
  .constantFrom(...NAMES)
  .map((id) => [`records/incidents/2026/INC-2026-${id}-made-up.md`, "no record\n"] as const);
const copy = incident.map(([file, text]) => [file.replace("made-up", "copy"), text] as const);
const escaped = incident.map(
  ([file, text]) => [file, text.replace(/^aliases:.*$/m, 'aliases: ["\\u004FLD-1"]')] as const,
);
const stray = fc.constant(["records/incidents/notes.txt", "x"] as const);
const file = fc.oneof(
  { weight: 5, arbitrary: change },
  { weight: 5, arbitrary: incident },
  ...[broken, copy, escaped, stray].map((arbitrary) => ({ weight: 1, arbitrary })),
);

const base = fc.array(file, { minLength: 2, maxLength: 10 }).map((files) => new Map([...ground, ...files]));

type Edit = (texts: Map<string, string>) => void;

/** What a pull request does: writes, removes, renames, edits a service, breaks the configuration. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: file.map(
      ([path, text]): Edit =>
        (texts) =>
          void texts.set(path, text),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(30).map(
      (nth): Edit =>
        (texts) => {
          const path = [...texts.keys()][nth];
          if (path) texts.delete(path);
        },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(30).map(
      (nth): Edit =>
        (texts) => {
          const [path = "", text = ""] = [...texts].filter(([name]) => name.includes("made-up"))[nth % 10] ?? [];
          if (texts.delete(path)) texts.set(path.replace("made-up", "renamed"), text);
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(30).map(
      (nth): Edit =>
        (texts) => {
          const [path, text = ""] = [...texts].filter(([name]) => name.startsWith("records/"))[nth] ?? [];
          if (path) texts.set(path, text.replace(/^title: .*$/m, "title: Another"));
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Edit>(
      (texts) => void texts.set(CONFIG_FILE, "organisation: Other\nignore: [records/incidents/]\n"),
    ),
  },
);

describe("a verdict on what was read as needed", () => {
  it("is the verdict on all of it, whatever a pull request does", async () => {
    let spared = 0;
    await fc.assert(
      fc.asyncProperty(base, fc.array(edit, { minLength: 1, maxLength: 2 }), async (texts, edits) => {
        const head = new Map(texts);
        for (const each of edits) each(head);
        const { lean, full, shelf } = await both(texts, head);
        spared += texts.size - shelf.opened.size;
        expect(lean).toEqual(full);
      }),
      { numRuns: 300 },
    );
    expect(spared).toBeGreaterThan(100);
  }, 120_000);

  const others = NAMES.slice(1).map((id) => fileOf(anIncident(id, { aliases: [`OLD-${id}`] })));
  const changes = NAMES.slice(1, 5).map((id, index) =>
    fileOf(aChange(id, index < 2 ? { state: "closed" } : { services: ["edge"] })),
  );
  const known = new Map([...ground, ...others, ...changes, fileOf(anIncident("0001", { title: "Slow" }))]);

  it("reads neither the other incidents nor any change where an incident is told more of", async () => {
    const { shelf, lean, full } = await both(
      known,
      new Map([...known, fileOf(anIncident("0001", { title: "Slower" }))]),
    );
    expect(lean).toEqual(full);
    expect(shelf.looked.size).toBe(0);
    expect([...shelf.opened].filter((path) => /incidents|changes/.test(path))).toHaveLength(1);
  });

  it("looks for others with its name where a record is new, and reads none that has another", async () => {
    const { shelf, lean, full } = await both(
      known,
      new Map([...known, fileOf(anIncident("000A", { aliases: ["old-0003"] }))]),
    );
    expect(lean).toEqual(full);
    expect(lean?.verdict.conditions.map(({ what }) => what).join()).toContain("belongs to another record already");
    expect([...shelf.opened].filter((path) => /incidents|changes/.test(path))).toEqual([
      "records/incidents/2026/INC-2026-0003-made-up.md",
    ]);
  });

  it("reads the changes that are ahead, and not those that are over, where a change is planned", async () => {
    const { shelf, lean, full } = await both(
      known,
      new Map([...known, fileOf(aChange("000B", { services: ["edge"] }))]),
    );
    expect(lean).toEqual(full);
    expect(lean?.verdict.records[0]?.conflicts).toHaveLength(2);
    expect([...shelf.opened].filter((path) => path.includes("/changes/"))).toHaveLength(2);
  });
});
