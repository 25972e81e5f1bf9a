import { describe, expect, it } from "vitest";
import { requestedAt, reviewFacts, type ToldEvent, type ToldReview } from "../../../core/github/reviews.ts";
import { aPullRequest } from "./company.ts";
import { connected } from "./connected.ts";

const NOW = Number.POSITIVE_INFINITY;

function aReview(id: number, login: string, state: string, at: string): ToldReview {
  return { id, user: { login, id, type: "User" }, state, submitted_at: at, commit_id: "a".repeat(40) };
}

function anEvent(event: string, at: string, more: Partial<ToldEvent> = {}): ToldEvent {
  return { event, created_at: at, actor: { login: "root", id: 99, type: "User" }, ...more };
}

describe("reviews", () => {
  it("say who said what about which commit, oldest first", async () => {
    const { standIn, number, github } = await aPullRequest();
    const first = standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    standIn.clock.advance({ minutes: 1 });
    standIn.push("topic", { files: { "records/a.md": "2\n" }, by: "mira" });
    const second = standIn.review(number, { by: "jonas", state: "APPROVED" });
    const { reviews } = await github.facts(number);
    expect(reviews).toMatchObject({
      complete: true,
      items: [
        { id: first.id, user: { login: "jonas", type: "User" }, state: "CHANGES_REQUESTED", commit: first.commit },
        { id: second.id, state: "APPROVED", commit: standIn.tip("topic"), at: "2026-11-20T10:01:00Z", dismissal: null },
      ],
    });
  });

  it("say who dismissed one, and what it had said", async () => {
    const { standIn, number, github } = await aPullRequest();
    const objection = standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    const approval = standIn.review(number, { by: "ida", state: "APPROVED" });
    standIn.dismiss(objection.id, { by: "eve" });
    standIn.dismiss(approval.id, { by: "mira" });
    const { reviews } = await github.facts(number);
    expect(reviews).toMatchObject({
      complete: true,
      items: [
        { state: "DISMISSED", dismissal: { by: { login: "eve" }, was: "CHANGES_REQUESTED" } },
        { state: "DISMISSED", dismissal: { by: { login: "mira" }, was: "APPROVED" } },
      ],
    });
  });

  it("compare what a dismissed objection was about", async () => {
    const { standIn, number, github } = await aPullRequest();
    const { id, commit } = standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    standIn.push("topic", { files: { "records/a.md": "2\n" }, by: "mira", force: true });
    standIn.dismiss(id, { by: "eve" });
    expect((await github.facts(number)).diffs[commit]).toHaveLength(1);
  });

  it("are those that were submitted: what is pending has said nothing", async () => {
    const { standIn, number } = await aPullRequest();
    const url = `${standIn.url}/repos/wattlinie/itsm/pulls/${number}/reviews`;
    const token = standIn.token("jonas");
    await fetch(url, { method: "POST", headers: { authorization: `token ${token}` }, body: "{}" });
    expect((await connected(standIn, { token }).facts(number)).reviews).toEqual({ complete: true, items: [] });
    expect(await (await fetch(url, { headers: { authorization: `token ${token}` } })).json()).toHaveLength(1);
  });

  it("are not complete where nobody knows what a dismissed one had said", async () => {
    const { standIn, number, github } = await aPullRequest();
    const { id } = standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    standIn.dismiss(id, { by: "eve" });
    standIn.faults.next({ match: /\/events/, kind: "empty" });
    expect((await github.facts(number)).reviews).toMatchObject({
      complete: false,
      items: [{ state: "DISMISSED", dismissal: null }],
    });
  });

  it("are not complete where an event speaks of one that the list lacks", async () => {
    const { standIn, number, github } = await aPullRequest();
    const { id } = standIn.review(number, { by: "jonas", state: "CHANGES_REQUESTED" });
    standIn.dismiss(id, { by: "eve" });
    standIn.faults.next({ match: /\/reviews/, kind: "empty" });
    expect((await github.facts(number)).reviews.complete).toBe(false);
  });

  it("of accounts that are gone name nobody", () => {
    const gone: ToldReview = { ...aReview(1, "x", "APPROVED", "2026-01-01T00:00:00Z"), user: null };
    expect(reviewFacts([gone], [], NOW).items).toMatchObject([{ user: null, state: "APPROVED" }]);
  });

  it("in a state that is not known yet say nothing", () => {
    const odd = aReview(1, "x", "ENDORSED", "2026-01-01T00:00:00Z");
    expect(reviewFacts([odd], [], NOW).items).toMatchObject([{ state: "COMMENTED" }]);
  });
});

describe("who was asked for a review at an instant", () => {
  const events = [
    anEvent("review_requested", "2026-01-01T10:00:00Z", { requested_reviewer: { login: "ida", id: 1 } }),
    anEvent("review_requested", "2026-01-01T10:00:00Z", { requested_reviewer: { login: "jonas", id: 2 } }),
    anEvent("review_request_removed", "2026-01-01T12:00:00Z", { requested_reviewer: { login: "jonas", id: 2 } }),
  ];
  const answered = [aReview(1, "IDA", "COMMENTED", "2026-01-01T11:00:00Z")];

  it.each([
    ["2026-01-01T09:00:00Z", []],
    ["2026-01-01T10:30:00Z", ["ida", "jonas"]],
    ["2026-01-01T11:30:00Z", ["jonas"]],
    ["2026-01-01T12:30:00Z", []],
  ])("is who was asked by %s, and had neither answered nor been taken off", (at, logins) => {
    expect(requestedAt(events, answered, Date.parse(at))).toEqual(logins);
  });

  it("is asked again by a later request", () => {
    const again = anEvent("review_requested", "2026-01-01T13:00:00Z", { requested_reviewer: { login: "ida", id: 1 } });
    expect(requestedAt([...events, again], answered, NOW)).toEqual(["ida"]);
  });
});
