import { expect, it } from "vitest";
import { arrivalsOf } from "../../../core/git-arrivals.ts";
import { gitRepository, temporaryFolder } from "../../support/git-repository.ts";

const isEntry = (file: string) => file.startsWith("content/");

it("a file arrives when it first reaches the main line, and keeps that day when it is renamed", async () => {
  const repository = gitRepository();
  repository.write("site/content/a.md", "a");
  repository.commit("announce", { at: "2024-03-01T10:00:00Z" });
  repository.branch("outage");
  repository.write("site/content/b.md", "b");
  repository.commit("write", { at: "2024-03-02T10:00:00Z" });
  repository.checkout("main");
  repository.merge("outage", { at: "2024-03-03T10:00:00Z" });
  repository.rename("site/content/a.md", "site/content/c.md");
  repository.commit("rename", { at: "2024-03-04T10:00:00Z" });
  const { arrivals, gap } = await arrivalsOf(`${repository.root}/site`, isEntry);
  expect(gap).toBeUndefined();
  const day = (file: string) => new Date(arrivals.get(file) ?? 0).toISOString().slice(0, 10);
  expect(["content/a.md", "content/b.md", "content/c.md"].map(day)).toEqual(["2024-03-01", "2024-03-03", "2024-03-01"]);
});

it("what a shallow clone begins with may be older than it seems, so it is not known", async () => {
  const repository = gitRepository();
  repository.write("content/a.md", "a");
  repository.commit("one");
  repository.write("content/b.md", "b");
  repository.commit("two");
  repository.write("content/c.md", "c");
  repository.commit("three");
  const { arrivals, gap } = await arrivalsOf(repository.shallowClone(2), isEntry);
  expect([...arrivals.keys()]).toEqual(["content/c.md"]);
  expect(gap).toContain("shallow");
});

it("a folder outside Git tells nothing, and why", async () => {
  const { arrivals, gap } = await arrivalsOf(temporaryFolder(), isEntry);
  expect([arrivals.size, gap]).toEqual([0, expect.stringContaining("not in a Git repository")]);
});
