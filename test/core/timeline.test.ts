// How the states of records are told from commits made of plain values.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyGap } from "../../core/history-gap.ts";
import { firstSeen, stateAt, timeInState } from "../../core/time-in-state.ts";
import { type Commit, type FileChange, recordAt, type Timeline, timelines, type Version } from "../../core/timeline.ts";
import { exitsFrom, kindList, kindOfId, mayEnter, statesOf } from "../../schemas/index.ts";

const MIRA = { name: "Mira", email: "mira@example.com" };
const FILE = "records/incidents/2026/INC-2026-7F3K-slow.md";
const KEY = "incident:INC-2026-7F3K";

describe("the record that a path names", () => {
  it.each([
    ["records/changes/2026/CHG-2026-7F3K-rotate-edge-certificates.md", "change", "CHG-2026-7F3K"],
    ["records/changes/2026/CHG-2026-7F3K.md", "change", "CHG-2026-7F3K"],
    ["records/changes/CHG-2026-7F3K-No slug «at all».md", "change", "CHG-2026-7F3K"],
    ["records/knowledge/2026/KB-2026-7F3K-restart.md", "knowledge", "KB-2026-7F3K"],
    ["records/services/edge-proxy.md", "service", "edge-proxy"],
  ])("%s is a %s", (file, kind, id) => {
    expect(recordAt(file)).toEqual({ kind, id });
  });

  it.each([
    "README.md",
    "records/README.md",
    "records/incidents/README.md",
    "records/services/README.md",
    "records/services/sub/edge.md",
    "records/services/edge.txt",
    "records/spells/abc.md",
    "records/incidents/2026/CHG-2026-7F3K-in-the-wrong-folder.md",
    "records/incidents/2026/INC-2026-7F3KX.md",
    "records/incidents/2026/INC-2026-7F3U.md",
    "docs/records/incidents/2026/INC-2026-7F3K.md",
    "records/constructor/x.md",
  ])("%s is none", (file) => {
    expect(recordAt(file)).toBeUndefined();
  });
});

describe("a timeline", () => {
  it("names the fields that changed, by their value and not by how it is written", () => {
    const versions = {
      a: { state: "new", fields: { title: "Slow", hold: { reason: "x", until: "y" }, tags: ["a"] } },
      b: { state: "new", fields: { tags: ["a", "b"], hold: { until: "y", reason: "x" }, owner: "edge" } },
    };
    const [created, changed] = eventsOf([change(null, "a")], [change("a", "b")], versions);
    expect(created?.fields).toEqual(["hold", "tags", "title"]);
    expect(changed?.fields).toEqual(["owner", "tags", "title"]);
  });

  it("says nothing of a commit that only changed the mode of the file", () => {
    const versions = { a: { state: "new", fields: {} } };
    expect(eventsOf([change(null, "a")], [change("a", "a")], versions)).toHaveLength(1);
  });

  it("stays with one file while two carry the id, and follows the other when that one goes", () => {
    const other = "records/incidents/2026/INC-2026-7F3K-copy.md";
    const versions = { a: { state: "new", fields: {} }, b: { state: "resolved", fields: {} } };
    const history = timelines(
      [
        commit(0, [change(null, "a")]),
        commit(1, [change(null, "b", other)]),
        commit(2, [change("a", null)]),
        commit(3, [change("b", null, other)]),
      ],
      (blob) => new Map(Object.entries(versions)).get(blob),
    );
    expect(history.get(KEY)?.events.map(({ from, to, file, renamedFrom }) => [from, to, file, renamedFrom])).toEqual([
      [null, "new", FILE, undefined],
      ["new", "resolved", other, FILE],
      ["resolved", null, other, undefined],
    ]);
  });

  it("compares the first readable version after a broken one with the last before it", () => {
    const versions = { a: { state: "new", fields: { title: "A" } }, c: { state: "resolved", fields: { title: "A" } } };
    const events = eventsOf([change(null, "a")], [change("a", "b")], [change("b", "c")], versions);
    expect(events.map(({ from, to, fields, unreadable }) => [from, to, fields, unreadable])).toEqual([
      [null, "new", ["title"], undefined],
      ["new", "new", [], true],
      ["new", "resolved", [], undefined],
    ]);
  });

  it("has no state while no version was readable", () => {
    const timeline = timelineOf([commit(0, [change(null, "x")])], {});
    expect(timeline.events).toMatchObject([{ from: null, to: null, unreadable: true }]);
    expect(stateAt(timeline, 5)).toBeUndefined();
    expect(timeInState(timeline.events, 5)).toEqual(new Map());
  });

  it("keeps the order of the commits where a clock ran backwards, and never lets time run back", () => {
    const versions = { a: state("new"), b: state("in_progress"), c: state("resolved") };
    const commits = [commit(100, [change(null, "a")]), commit(40, [change("a", "b")]), commit(160, [change("b", "c")])];
    const { events } = timelineOf(commits, versions);
    expect(events.map(({ at, committedAt, to }) => [at, committedAt, to])).toEqual([
      [100, 100, "new"],
      [100, 40, "in_progress"],
      [160, 160, "resolved"],
    ]);
    expect(timeInState(events, 200)).toEqual(
      new Map([
        ["new", 0],
        ["in_progress", 60],
        ["resolved", 40],
      ]),
    );
  });

  it("names who merged beside who wrote", () => {
    const merge = {
      ...commit(1, [change(null, "a")]),
      parents: 2,
      author: { name: "Boss", email: "boss@example.com" },
    };
    expect(timelineOf([merge], { a: state("new") }).events).toMatchObject([{ by: MIRA, mergedBy: { name: "Boss" } }]);
  });

  it("leaves open how old a record is whose history was cut off", () => {
    const first = { ...commit(7, [change(null, "a")]), cutOff: true };
    const timeline = timelineOf([first, commit(9, [change("a", "b")])], { a: state("new"), b: state("closed") });
    expect(timeline.events.map((event) => event.cutOff)).toEqual([true, undefined]);
    expect(firstSeen(timeline)).toBeUndefined();
  });

  it("holds states with the names of what every object has", () => {
    const timeline = timelineOf([commit(0, [change(null, "a")])], { a: state("__proto__") });
    expect(timeInState(timeline.events, 10)).toEqual(new Map([["__proto__", 10]]));
  });

  it("gives back exactly the states of any legal life of a record of any kind", () => {
    fc.assert(
      fc.property(aLife(), ({ key, file, states, gaps }) => {
        let clock = 0;
        const commits = states.map((_, index) => {
          clock += gaps[index] ?? 0;
          return commit(clock, [change(index === 0 ? null : `${index - 1}`, `${index}`, file)]);
        });
        const timeline = timelines(commits, (blob) => state(states[Number(blob)] ?? "")).get(key);
        expect(timeline?.events.map((event) => event.to)).toEqual(states);
        expect(timeline?.events.map((event) => event.from)).toEqual([null, ...states.slice(0, -1)]);
        const now = (timeline?.events.at(-1)?.at ?? 0) + 1000;
        const spent = [...timeInState(timeline?.events ?? [], now).values()];
        expect(spent.reduce((sum, time) => sum + time, 0)).toBe(now - (timeline?.events[0]?.at ?? 0));
        expect(spent.every((time) => time >= 0)).toBe(true);
        for (const event of timeline?.events ?? []) expect(stateAt(timeline as Timeline, event.at)).toBeDefined();
      }),
    );
  });
});

describe("time in states", () => {
  const timeline = timelineOf(
    [commit(10, [change(null, "a")]), commit(30, [change("a", null)]), commit(50, [change(null, "b")])],
    { a: state("new"), b: state("resolved") },
  );

  it("counts nothing while the record was deleted", () => {
    expect(timeInState(timeline.events, 100)).toEqual(
      new Map([
        ["new", 20],
        ["resolved", 50],
      ]),
    );
  });

  it("counts nothing that lies after now", () => {
    expect(timeInState(timeline.events, 15)).toEqual(new Map([["new", 5]]));
    expect(timeInState(timeline.events, 5)).toEqual(new Map());
  });

  it.each([
    [9, undefined],
    [10, "new"],
    [29, "new"],
    [30, undefined],
    [50, "resolved"],
    [900, "resolved"],
  ])("knows the state at %i: %s", (instant, expected) => {
    expect(stateAt(timeline, instant)).toBe(expected);
  });

  it("knows when the record was first seen", () => {
    expect(firstSeen(timeline)).toBe(10);
  });
});

describe("a gap in the history", () => {
  const whole = { is: "repository", head: "abc", branch: "main", shallow: false, prefix: "" } as const;

  it("is not told where there is none", () => {
    expect(historyGap(whole)).toBeUndefined();
  });

  it("is told in words, with its mend", () => {
    const gaps = [
      historyGap({ ...whole, shallow: true }, Date.UTC(2026, 4, 1)),
      historyGap({ ...whole, shallow: true }),
      historyGap({ is: "without-commits", branch: "main" }),
      historyGap({ is: "not-a-repository" }),
      historyGap({ is: "without-git" }),
    ];
    expect(
      `\n${gaps.map((gap) => `${gap?.gap}: ${gap?.message}\n  ${gap?.mend}`).join("\n")}\n`,
    ).toMatchInlineSnapshot(`
      "
      shallow: history before 2026-05-01 is missing: this is a shallow clone
        Run git fetch --unshallow; in GitHub Actions give actions/checkout fetch-depth: 0.
      shallow: history before this clone's oldest commit is missing: this is a shallow clone
        Run git fetch --unshallow; in GitHub Actions give actions/checkout fetch-depth: 0.
      no-commits: there is no history: nothing was committed yet
        Commit the records once.
      no-repository: there is no history: this folder is not in a Git repository
        Run git init here, or name another folder with --root.
      git-missing: there is no history: the program git was not found
        Install git, or add its folder to PATH.
      "
    `);
  });
});

// --- builders ---

function change(before: string | null, after: string | null, file = FILE): FileChange {
  return { file, before, after, by: MIRA };
}

function commit(at: number, changes: readonly FileChange[]): Commit {
  const times = { authoredAt: at, committedAt: at };
  return { sha: `sha-${at}`, author: MIRA, ...times, parents: 1, subject: "Subject", cutOff: false, changes };
}

function state(name: string): Version {
  return { state: name, fields: {} };
}

type Versions = { readonly [blob: string]: Version };

function timelineOf(commits: readonly Commit[], versions: Versions): Timeline {
  const timeline = timelines(commits, (blob) => versions[blob]).get(KEY);
  if (!timeline) throw new Error(`no timeline of ${KEY}`);
  return timeline;
}

/** Events of one commit for each list of changes, a minute apart; versions come last. */
function eventsOf(...args: [...(readonly FileChange[])[], Versions]): Timeline["events"] {
  const versions = args.at(-1) as Versions;
  const changes = args.slice(0, -1) as (readonly FileChange[])[];
  return timelineOf(
    changes.map((list, index) => commit(index * 60_000, list)),
    versions,
  ).events;
}

/** A record of any kind with states that its lifecycle allows one after another, and clock steps that may go back. */
function aLife() {
  return fc
    .record({
      kind: fc.constantFrom(...kindList),
      steps: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      gaps: fc.array(fc.integer({ min: -5000, max: 100_000 }), { minLength: 12, maxLength: 12 }),
    })
    .map(({ kind, steps, gaps }) => {
      const entries = statesOf(kind.lifecycle).filter((name) => mayEnter(kind.lifecycle, name, { type: "emergency" }));
      const states: string[] = [];
      for (const step of steps) {
        const last = states.at(-1);
        const next = last === undefined ? entries : exitsFrom(kind.lifecycle, last).map(({ to }) => to);
        const chosen = next[step % Math.max(next.length, 1)];
        if (chosen === undefined) break;
        states.push(chosen);
      }
      const id = kind.prefix ? `${kind.prefix}-2026-7F3K` : "edge";
      const file = kind.prefix ? `records/${kind.folder}/2026/${id}-slug.md` : `records/${kind.folder}/${id}.md`;
      if (kind.prefix && kindOfId(id) !== kind) throw new Error(`the prefix ${kind.prefix} is not its own`);
      return { key: `${kind.name}:${id}`, file, states, gaps };
    });
}
