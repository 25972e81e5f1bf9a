import { describe, expect, it } from "vitest";
import { incidentStatuses } from "../../../core/incident-status.ts";
import { helpIn, openProblems } from "../../../core/portal/help.ts";
import { reportAt } from "../../../core/portal/report.ts";
import { reviewsIn } from "../../../core/portal/reviews.ts";
import { shelvesAt } from "../../../core/portal/shelves.ts";
import { aChange, affect, anIncident, aProblem, aRecord, aService, at, ledgerOf } from "../../support/records.ts";

const now = at("2026-03-10T12:00:00Z");
const weights = { major_outage: 1, partial_outage: 0.3, degraded_performance: 0 };
const knownError = (id: string, more = {}) =>
  aProblem(id, { state: "root_cause_analysis", workaround: "Restart it.", root_cause: "A leak.", ...more });
const anArticle = (id: string, more = {}) =>
  aRecord("knowledge", `KB-2026-000${id}`, {
    title: id,
    state: "published",
    owner: "platform",
    category: "How to",
    review_by: "2026-12-31",
    ...more,
  });

describe("what helps in an incident that goes on", () => {
  const records = [
    aService("checkout"),
    knownError("A"),
    knownError("B"),
    knownError("C", { services: ["edge"] }),
    anArticle("D"),
    anIncident("1", { links: { problem: ["PRB-2026-000A"], knowledge: ["KB-2026-000D"] } }),
    anIncident("2", { state: "resolved" }),
  ];

  it("is the workaround of its problem, the article that it names, and perhaps another known error", () => {
    const [help, ...rest] = helpIn(ledgerOf(...records), "internal");
    expect(rest).toEqual([]);
    expect(help?.workarounds).toMatchObject([{ problem: { id: "PRB-2026-000A" }, text: "Restart it." }]);
    expect(help?.articles).toMatchObject([{ id: "KB-2026-000D" }]);
    expect(help?.perhaps).toMatchObject([{ id: "PRB-2026-000B" }]);
  });

  it("does not tell the public what an incident is linked to", () => {
    const [help] = helpIn(ledgerOf(...records), "public");
    expect(help).toMatchObject({ workarounds: [], articles: [] });
    expect(help?.perhaps.map(({ id }) => id)).toEqual(["PRB-2026-000A", "PRB-2026-000B"]);
  });
});

describe("open problems", () => {
  it("are known errors first, then those with a workaround", () => {
    const ledger = ledgerOf(aProblem("A"), aProblem("B", { workaround: "Wait." }), knownError("C"));
    expect(openProblems(ledger).map(({ problem, isKnownError }) => [problem.id.slice(-1), isKnownError])).toEqual([
      ["C", true],
      ["B", false],
      ["A", false],
    ]);
  });
});

describe("the shelves of articles", () => {
  it("stand by category, and tell what must be looked at again from the day after its last", () => {
    const ledger = ledgerOf(
      anArticle("A", { review_by: "2026-03-09" }),
      anArticle("B", { review_by: "2026-03-10", category: "Ask" }),
      anArticle("C", { state: "draft" }),
      anArticle("D", { state: "retired" }),
    );
    const { categories, outdated, drafts, retired } = shelvesAt(ledger, now, "Etc/UTC", "internal");
    expect(categories.map(({ category, articles }) => [category, articles.length])).toEqual([
      ["Ask", 1],
      ["How to", 1],
    ]);
    expect([outdated, drafts, retired].map((of) => of.map(({ article }) => article.title))).toEqual([
      ["A"],
      ["C"],
      ["D"],
    ]);
  });
});

describe("reviews", () => {
  const incident = anIncident("1", {
    state: "closed",
    started_at: "2026-03-08T10:00:00Z",
    closed_at: "2026-03-09T10:00:00Z",
    updates: [{ at: "2026-03-10T11:00:00Z", status: "postmortem", message: "What we learnt." }],
  });
  const body = "## Post-incident review\n\nHeld on Monday.\n\n### Actions\n\n- [ ] Alert\n";
  const change = aChange("2", {
    state: "closed",
    review: { by: "mira", at: "2026-03-08T10:00:00Z", objectives_met: true },
  });
  const ledger = ledgerOf(aService("checkout"), { ...incident, body }, change);

  it("are those after incidents and after changes, newest first, with their actions", () => {
    expect(reviewsIn(ledger, "internal")).toMatchObject([
      {
        of: "incident",
        at: "2026-03-10T11:00:00Z",
        text: "Held on Monday.",
        actions: [{ text: "Alert", done: false }],
      },
      { of: "change", at: "2026-03-08T10:00:00Z", objectivesMet: true, verdict: "successful" },
    ]);
  });

  it("are, for the public, what was told it afterwards", () => {
    expect(reviewsIn(ledger, "public")).toMatchObject([{ of: "incident", text: "What we learnt.", actions: [] }]);
  });
});

describe("the report", () => {
  const outage = (id: string, day: string) =>
    anIncident(id, { state: "resolved", started_at: `${day}T10:00:00Z`, resolved_at: `${day}T11:00:00Z` });
  const ledger = ledgerOf(
    aService("checkout", { since: "2026-02-01" }),
    ...["02", "03", "04", "05", "06"].map((day) => outage(`A${day}`, `2026-03-${day}`)),
    outage("B", "2026-02-05"),
  );
  const report = reportAt(ledger, now, weights, "internal");

  it("covers twelve months with the present one, each measure with its cases", () => {
    expect(report.incidents.map(({ month }) => month)).toHaveLength(12);
    expect(report.incidents.at(-1)).toMatchObject({ month: "2026-03", total: 5 });
    const restore = report.measures.find(({ whole }) => whole.id === "time-to-restore");
    expect(restore?.whole).toMatchObject({ n: 6, tooFew: false, value: { median: 3_600_000 } });
    expect(restore?.months.slice(-2).map(({ metric }) => [metric.n, metric.tooFew])).toEqual([
      [1, true],
      [5, false],
    ]);
  });

  it("says no data before the first day of a service, and never 100 % of it", () => {
    const [row] = report.availability;
    expect(row?.months.slice(-3).map(({ shown }) => shown)).toEqual(["no data", "99.85", "97.80"]);
  });

  it("gives the public what rests on public fields alone", () => {
    const { measures, backlog } = reportAt(ledger, now, weights, "public");
    expect(measures.map(({ whole }) => whole.id)).toEqual(["time-to-restore", "emergency-changes", "changes-on-time"]);
    expect(backlog).toEqual([]);
  });
});

describe("an incident as readers follow it", () => {
  it("names each service once, at its worst, and each period by itself", () => {
    const incident = anIncident("1", {
      started_at: "2026-03-10T10:00:00Z",
      affects: [
        affect("checkout", "degraded_performance", { to: "2026-03-10T10:30:00Z" }),
        affect("checkout", "major_outage", { from: "2026-03-10T10:30:00Z" }),
        affect("edge", "partial_outage"),
      ],
    });
    const [status] = incidentStatuses(ledgerOf(aService("checkout"), aService("edge"), incident), "internal");
    expect(status?.services.map(({ service, level }) => [service.id, level])).toEqual([
      ["checkout", "major_outage"],
      ["edge", "partial_outage"],
    ]);
    expect(status?.impacts.map(({ service, from, to }) => [service.id, from.slice(11, 16), to?.slice(11, 16)])).toEqual(
      [
        ["checkout", "10:00", "10:30"],
        ["edge", "10:00", undefined],
        ["checkout", "10:30", undefined],
      ],
    );
  });
});
