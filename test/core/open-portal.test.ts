// The moment that a portal is rebuilt for: an instant of the main line, or a commit.
import { describe, expect, it } from "vitest";
import { openPortal, openPortalPast } from "../../core/open-portal.ts";
import { type GitRepository, gitRepository } from "../support/git-repository.ts";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const SERVICE = "records/services/edge.md";
const service = (title: string) =>
  `---\ntitle: ${title}\nstate: live\nowner: platform\ntier: 1\nsince: 2025-01-01\n---\n`;

/** Three versions of a service, of 1, 2 and 3 March at noon; the second one's clock is as given. */
function versions(secondAt = "2026-03-02T12:00:00Z"): GitRepository & { readonly shas: readonly string[] } {
  const repository = gitRepository();
  repository.write("itsm.config.yaml", "organisation: Acme\n");
  repository.write(
    "records/teams/platform.md",
    "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n",
  );
  const shas = [
    ["One", "2026-03-01T12:00:00Z"] as const,
    ["Two", secondAt] as const,
    ["Three", "2026-03-03T12:00:00Z"] as const,
  ].map(([title, at]) => {
    repository.write(SERVICE, service(title));
    return repository.commit(title, { at });
  });
  return { ...repository, shas };
}

async function shown(root: string, at: string, given?: number) {
  const { opened, revision } = await openPortal(root, { system: NOW, given }, at);
  const title = opened.ledger.records.find(({ id }) => id === "edge")?.fields.title;
  return { title, revision, now: new Date(opened.now).toISOString(), clock: opened.clock };
}

describe("a portal of the past", () => {
  it.each([
    ["2026-03-01T12:00:00Z", 0],
    ["2026-03-02T13:00:00+02:00", 0],
    ["2026-03-02T12:00:00Z", 1],
    ["2026-03-02T23:59:59.999Z", 1],
    ["2026-05-01T00:00:00Z", 2],
  ])("of %s has the records that were there then, and the clock of that moment", async (instant, index) => {
    const { root, shas } = versions();
    expect(await shown(root, instant)).toEqual({
      title: ["One", "Two", "Three"][index],
      revision: shas[index],
      now: new Date(instant).toISOString(),
      clock: "given",
    });
  });

  it("of a commit, branch or tag has the clock of that commit, unless another is given", async () => {
    const { root, shas, git } = versions();
    git("tag", "v1", shas[1] ?? "");
    const second = { title: "Two", revision: shas[1], now: "2026-03-02T12:00:00.000Z", clock: "given" };
    for (const name of ["v1", "HEAD~1", shas[1] ?? "", (shas[1] ?? "").slice(0, 9)])
      expect(await shown(root, name)).toEqual(second);
    expect(await shown(root, "main", Date.parse("2026-04-01T00:00:00Z"))).toMatchObject({
      title: "Three",
      now: "2026-04-01T00:00:00.000Z",
    });
  });

  it("follows the order of the main line where a clock is wrong", async () => {
    const { root } = versions("2026-02-01T00:00:00Z");
    expect(await shown(root, "HEAD~1")).toMatchObject({ title: "Two", now: "2026-03-01T12:00:00.000Z" });
    expect(await shown(root, "2026-03-01T12:00:00Z")).toMatchObject({ title: "Two" });
    const ahead = versions("2029-01-01T00:00:00Z");
    expect(await shown(ahead.root, "HEAD")).toMatchObject({ title: "Three", now: new Date(NOW).toISOString() });
  });

  it("knows nothing of what came later", async () => {
    const { root } = versions();
    const portal = await openPortal(root, { system: NOW }, "HEAD~1");
    const past = await openPortalPast(portal, { audience: "internal", tool: { name: "x", version: "1" } });
    expect(past.histories["services/edge/"]?.events.map(({ at }) => at)).toEqual([
      "2026-03-02T12:00:00.000Z",
      "2026-03-01T12:00:00.000Z",
    ]);
    expect(past.events.at(-1)).toMatchObject({ set: [{ field: "title", value: "Two" }] });
  });

  it.each([
    ["2026-03-01T11:59:59Z", /nothing was committed by 2026-03-01T11:59:59Z/],
    ["2026-06-01T00:00:01Z", /is not over yet/],
    ["2026-02-31T10:00:00Z", /there is no such instant/],
    ["2026-13-01T10:00:00Z", /there is no such instant/],
    ["yesterday", /"yesterday" is neither an instant nor a commit/],
    ["2026-03-02", /neither an instant nor a commit/],
    ["2026-03-02T12:00:00", /neither an instant nor a commit/],
    ["--all", /neither an instant nor a commit/],
    ["main..HEAD", /neither an instant nor a commit/],
  ])("is refused for %s, and says why", async (at, why) => {
    await expect(shown(versions().root, at)).rejects.toThrow(why);
  });
});
