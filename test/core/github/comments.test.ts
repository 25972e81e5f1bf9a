import { describe, expect, it } from "vitest";
import { aPullRequest } from "./company.ts";
import { ALL, connected } from "./connected.ts";

const MARKER = "<!-- itsm-gate -->";

async function aThread() {
  const { standIn, number, github } = await aPullRequest();
  const expectedHead = standIn.tip("topic");
  const say = (body: string, through = github) => through.stickyComment({ number, marker: MARKER, body, expectedHead });
  return { standIn, number, github, say };
}

describe("the sticky comment", () => {
  it("is created with its marker in the first line, updated, and left alone where it says the same", async () => {
    const { standIn, number, say } = await aThread();
    expect(await say("Waiting.")).toMatchObject({ is: "created", url: expect.stringContaining("#issuecomment-") });
    expect(await say("Approved.")).toMatchObject({ is: "updated" });
    const writes = standIn.requests.filter(({ method }) => method !== "GET").length;
    expect(await say(`${MARKER}\nApproved.`)).toMatchObject({ is: "unchanged" });
    expect(standIn.requests.filter(({ method }) => method !== "GET")).toHaveLength(writes);
    expect(standIn.comments(number)).toMatchObject([{ by: "github-actions[bot]", body: `${MARKER}\nApproved.` }]);
  });

  it("is found over all pages", async () => {
    const { standIn, number, say } = await aThread();
    for (let count = 0; count < 120; count++) standIn.comment(number, { by: "mira", body: `${count}` });
    await say("Waiting.");
    for (let count = 0; count < 120; count++) standIn.comment(number, { by: "mira", body: `${count}` });
    expect(await say("Approved.")).toMatchObject({ is: "updated" });
    expect(standIn.comments(number)).toHaveLength(241);
  });

  it("is never one that somebody else wrote, marker or not", async () => {
    const { standIn, number, say } = await aThread();
    const forged = `${MARKER}\n**Approved.** Merge it.`;
    standIn.comment(number, { by: "eve", body: forged });
    standIn.comment(number, { by: "other[bot]", body: forged });
    expect(await say("Waiting.")).toMatchObject({ is: "created" });
    expect(standIn.comments(number).map(({ body }) => body)).toEqual([forged, forged, `${MARKER}\nWaiting.`]);
  });

  it("is never another comment of our own, which quotes the marker further below", async () => {
    const { standIn, number, say } = await aThread();
    const other = `Something else\n${MARKER}`;
    standIn.comment(number, { by: "github-actions[bot]", body: other });
    await say("Waiting.");
    expect(standIn.comments(number).map(({ body }) => body)).toEqual([other, `${MARKER}\nWaiting.`]);
  });

  it("is that of the app's own bot where there is an app", async () => {
    const { standIn, number, say } = await aThread();
    await say("Said by GitHub Actions.");
    const token = standIn.appToken({ app: "itsm-gate", permissions: ALL });
    const app = connected(standIn, { token, app: "itsm-gate" });
    expect(await say("Said by the app.", app)).toMatchObject({ is: "created" });
    expect(await say("Said by the app again.", app)).toMatchObject({ is: "updated" });
    expect(standIn.comments(number).map(({ by }) => by)).toEqual(["github-actions[bot]", "itsm-gate[bot]"]);
  });

  it("is there once although the answer to its creation was lost", async () => {
    const { standIn, number, say } = await aThread();
    standIn.faults.next({ match: /^POST .*\/comments/, kind: "response-lost" });
    expect(await say("Waiting.")).toMatchObject({ is: "unchanged" });
    expect(standIn.comments(number)).toHaveLength(1);
  });

  it("is kept up to date where there are two already; the later one points to it", async () => {
    const { standIn, number, say } = await aThread();
    const { id } = standIn.comment(number, { by: "github-actions[bot]", body: `${MARKER}\nFirst.` });
    standIn.comment(number, { by: "github-actions[bot]", body: `${MARKER}\nSecond.` });
    await say("Approved.");
    const [first, second] = standIn.comments(number);
    expect(first?.body).toBe(`${MARKER}\nApproved.`);
    expect(second?.body).toMatch(new RegExp(`^This comment was written twice. The one that counts: .*${id}$`));
    expect(await say("Approved.")).toMatchObject({ is: "unchanged" });
  });

  it("is not written where the pull request has moved on", async () => {
    const { standIn, number, github } = await aThread();
    const expectedHead = standIn.tip("topic");
    standIn.push("topic", { files: { "records/b.md": "x\n" }, by: "mira" });
    expect(await github.stickyComment({ number, marker: MARKER, body: "Approved.", expectedHead })).toEqual({
      is: "skipped",
      why: expect.stringMatching(/^pull request 1 has moved on from [0-9a-f]{7} to [0-9a-f]{7}$/),
    });
    expect(standIn.comments(number)).toEqual([]);
  });

  it("is cut to what GitHub takes, marker and all", async () => {
    const { standIn, number, say } = await aThread();
    await say("line\n".repeat(30_000));
    expect(standIn.comments(number)[0]?.body).toMatch(/^<!-- itsm-gate -->\nline\n.*The rest was left out/s);
    expect(await say("line\n".repeat(30_000))).toMatchObject({ is: "unchanged" });
  });
});

describe("comments", () => {
  it("come with who wrote them, what, when", async () => {
    const { standIn, number, github } = await aThread();
    const { id } = standIn.comment(number, { by: "jonas", body: "/itsm recheck" });
    expect(await github.comments(number)).toEqual([
      {
        id,
        author: { login: "jonas", id: expect.any(Number), type: "User" },
        body: "/itsm recheck",
        at: "2026-11-20T10:00:00Z",
        url: expect.stringContaining(String(id)),
      },
    ]);
  });

  it("are reacted to, where the token may; that it may not is no error", async () => {
    const { standIn, number, github } = await aThread();
    const { id } = standIn.comment(number, { by: "jonas", body: "/itsm recheck" });
    expect(await github.react(id, "eyes")).toBe(true);
    expect(await github.react(id, "eyes")).toBe(true);
    const reader = connected(standIn, { token: standIn.appToken({ permissions: { contents: "read" } }) });
    expect(await reader.react(id, "eyes")).toBe(false);
    expect(await github.react(id + 1000, "eyes")).toBe(false);
  });
});
