import { expect, it } from "vitest";
import { findService, serviceNames, spelling } from "../../../core/import/service-names.ts";

const names = serviceNames([
  { id: "artifact-caching-proxy", title: "Artifact Caching Proxy", aliases: ["ACP"] },
  { id: "ci-example-com", title: "ci.example.com", aliases: [] },
]);

it.each([
  ["Artifact Caching Proxy", "artifact-caching-proxy", true],
  ["artifact-caching-proxy", "artifact-caching-proxy", true],
  ["acp", "artifact-caching-proxy", true],
  ["ArtifactCachingProxy", "artifact-caching-proxy", false],
  ["CI.example.com", "ci-example-com", true],
  ["ci example com", "ci-example-com", false],
])("%s means %s", (name, id, asWritten) => {
  expect(findService(names, name)).toMatchObject({ service: { id }, asWritten });
});

it.each(["", "...", "ci.example", "proxy"])("%j means no service", (name) => {
  expect(findService(names, name)).toBeUndefined();
});

it("a separator between digits counts, any other does not", () => {
  expect(spelling("k8s 1.24")).not.toBe(spelling("k8s 12.4"));
  expect(spelling("irc bot")).toBe(spelling("IRC-bot"));
  expect(spelling("Café")).toBe(spelling("cafe"));
});
