// What a record's page tells of its past, from real repositories.
import { describe, expect, it } from "vitest";
import { MOST_EVENTS } from "../../../core/past/index.ts";
import { gitRepository, temporaryFolder } from "../../support/git-repository.ts";
import { pastOf, told } from "../../support/opened-past.ts";
import { BYPASSED, OUTAGE, PLANNED, writePastCompany } from "../../support/past-company.ts";
import { writeFiles } from "../../support/temp-folder.ts";

const INCIDENT = "records/incidents/2026/INC-2026-7F3K-slow.md";
const PAGE = "incidents/INC-2026-7F3K/";
const FILES = {
  "itsm.config.yaml": "organisation: Acme\ntime_zone: Europe/Vienna\n",
  "records/teams/platform.md": "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n",
  "records/services/edge.md": "---\ntitle: Edge\nstate: live\nowner: platform\ntier: 1\nsince: 2025-01-01\n---\n",
};

function incident(lines = "", body = "## Description\nSlow.\n"): string {
  return `---\ntitle: Slow\nstate: in_progress\nowner: platform\nimpact: low\nurgency: low\naffects: [{ service: edge, level: partial_outage }]\nstarted_at: 2026-01-02T08:00:00Z\n${lines}---\n${body}`;
}

function repositoryWith(text: string) {
  const repository = gitRepository();
  for (const [file, content] of Object.entries(FILES)) repository.write(file, content);
  repository.write(INCIDENT, text);
  repository.commit("Begin", { at: "2026-01-02T09:00:00Z" });
  return repository;
}

describe("the history of a record", () => {
  it("tells the states, and what else differs, field by field in plain words", async () => {
    const repository = repositoryWith(incident());
    repository.write(INCIDENT, incident("detected_at: 2026-01-02T08:10:00Z\n", "## Description\nSlow.\nVery.\n"));
    repository.commit("Say more");
    const past = await pastOf(repository.root);
    expect(told(past, PAGE)).toEqual([
      "changed: In progress → In progress | Detected at: set to 2026-01-02 09:10 Europe/Vienna (08:10 UTC) | Description: edited: 1 line added",
      "added: nothing → In progress",
    ]);
    const [change] = past.histories[PAGE]?.events ?? [];
    expect(change?.differences[1]?.lines?.lines).toEqual([{ sign: "+", text: "Very." }]);
  });

  it("tells facts that follow from fields, and never a default that nobody wrote", async () => {
    const repository = repositoryWith(incident());
    repository.write(INCIDENT, incident("tags: []\nmajor: false\n").replace("impact: low", "impact: high"));
    repository.commit("It is worse");
    expect(told(await pastOf(repository.root), PAGE)[0]).toBe(
      "changed: In progress → In progress | Impact: from low to high | Resulting priority: from P5 to P3",
    );
  });

  it("names the pull request, who wrote, who merged, who reviewed as what, and what came past the gate", async () => {
    const { root } = await writePastCompany(temporaryFolder());
    const past = await pastOf(root);
    const sources = (path: string) => past.histories[path]?.events.map(({ source }) => source);
    expect(sources(`changes/${PLANNED}/`)?.at(-1)).toMatchObject({
      by: "cab",
      pullRequest: 1,
      openedBy: "mira",
      reviews: [{ login: "ann", as: "approver of platform", insteadOf: null }],
      unauthorized: null,
    });
    expect(sources(`incidents/${OUTAGE}/`)?.map((source) => source?.pullRequest)).toEqual([4, 3, 2]);
    expect(sources(`changes/${BYPASSED}/`)?.[0]?.unauthorized).toContain("merged past the gate by cab");
    expect(sources("services/mail/")?.[0]).toMatchObject({
      by: "jonas",
      pullRequest: null,
      unauthorized: "no evidence names it: it came past the pull requests",
    });
    expect(sources("services/mail/")?.[1]?.unauthorized).toBeNull();
  });

  it("takes the number of the pull request from the subject where no evidence was kept, and accuses nobody", async () => {
    const repository = repositoryWith(incident());
    repository.branch("fix");
    repository.write(INCIDENT, incident("tags: [a]\n"));
    repository.commit("Tag", { by: "jonas" });
    repository.checkout("main");
    repository.git("merge", "--quiet", "--no-ff", "--message=Merge pull request #31 from acme/fix", "fix");
    const [event] = (await pastOf(repository.root)).histories[PAGE]?.events ?? [];
    expect(event?.source).toMatchObject({ by: "jonas", mergedBy: "Nobody", pullRequest: 31, unauthorized: null });
  });

  it("follows a record that was moved, deleted and brought back", async () => {
    const repository = repositoryWith(incident());
    const moved = INCIDENT.replace("slow", "edge-is-slow");
    repository.rename(INCIDENT, moved);
    repository.commit("Rename");
    repository.remove(moved);
    repository.commit("Delete");
    repository.write(moved, incident());
    repository.commit("Bring back");
    expect(told(await pastOf(repository.root), PAGE)).toEqual([
      "restored: nothing → In progress",
      "deleted: In progress → nothing",
      `changed: In progress → In progress | File: from ${INCIDENT} to ${moved}`,
      "added: nothing → In progress",
    ]);
  });

  it("tells versions that cannot be read, and compares those that no schema knows as they were written", async () => {
    const repository = repositoryWith(incident("severity: 3\n"));
    repository.write(INCIDENT, "---\ntitle: [\n---\n");
    repository.commit("Break");
    repository.write(INCIDENT, incident("severity: 4\n").replace("title: Slow", "title: Very slow"));
    repository.commit("Mend");
    repository.write(INCIDENT, incident());
    repository.commit("Follow the schema");
    expect(told(await pastOf(repository.root), PAGE)).toEqual([
      "changed: In progress → In progress | Title: from “Very slow” to Slow",
      "changed: In progress → In progress | Title: from Slow to “Very slow”",
      "unreadable: In progress → In progress",
      "added: nothing → In progress",
    ]);
  });

  it("tells no more than the newest events, and how many there were before", async () => {
    const repository = repositoryWith(incident());
    for (let count = 0; count < MOST_EVENTS + 2; count++) {
      repository.write(INCIDENT, incident(`tags: [t${count}]\n`));
      repository.commit(`Tag ${count}`);
    }
    const { events, earlier } = (await pastOf(repository.root)).histories[PAGE] ?? { events: [], earlier: 0 };
    expect([events.length, earlier]).toEqual([MOST_EVENTS, 3]);
    expect(events[0]?.differences[0]?.words).toBe(`added t${MOST_EVENTS + 1}; removed t${MOST_EVENTS}`);
    expect(events.at(-1)?.differences[0]?.words).toBe("added t2; removed t1");
  });

  it("says why it knows nothing, or not all", async () => {
    const repository = repositoryWith(incident());
    repository.write(INCIDENT, incident("tags: [a]\n"));
    repository.commit("Tag");
    const shallow = await pastOf(repository.shallowClone(1));
    expect(shallow.gap?.message).toContain("this is a shallow clone");
    expect(told(shallow, PAGE)).toEqual(["found: nothing → In progress"]);
    const without = temporaryFolder();
    writeFiles(without, { ...FILES, [INCIDENT]: incident() });
    const unknown = await pastOf(without);
    expect(unknown.gap?.message).toContain("not in a Git repository");
    expect(unknown.histories).toEqual({});
  });
});
