// Security rules of getting files: of pull requests, of other runs, with credentials left behind.
import { valueAt } from "../document.ts";
import type { SecurityRule } from "./rule.ts";

export const checkoutCredentials: SecurityRule = {
  id: "checkout-credentials",
  find({ steps }) {
    return steps
      .filter(
        ({ action, plain }) => action === "actions/checkout" && !isFalse(valueAt(plain, "with", "persist-credentials")),
      )
      .map(({ path }) => ({
        path: [...path, "uses"],
        message: "A checkout leaves the token in .git/config: add persist-credentials: false to its inputs.",
      }));
  },
};

export const untrustedCheckout: SecurityRule = {
  id: "untrusted-checkout",
  find({ steps, outsiders }) {
    if (!outsiders) return [];
    return steps.flatMap(({ path, action, script }) => {
      const [command] = GETS_CODE.exec(script) ?? [];
      if (action !== "actions/checkout" && command === undefined) return [];
      const message = `A workflow that outsiders set off checks nothing out, got ${command ?? action}. Read what it needs through the API, as data.`;
      return [{ path: [...path, command ? "run" : "uses"], message, ...(command ? { part: command } : {}) }];
    });
  },
};

export const foreignArtifact: SecurityRule = {
  id: "foreign-artifact",
  find({ steps, events }) {
    if (!events.includes("workflow_run")) return [];
    return steps.flatMap(({ path, action, script, plain }) => {
      const [command] = GETS_ARTIFACT.exec(`${script}\n${scriptOf(valueAt(plain, "with", "script"))}`) ?? [];
      if (!/(?:^|[/-])download-artifacts?$/.test(action) && command === undefined) return [];
      const message = `A workflow on workflow_run downloads no artifact, for the run before it may have been a stranger's; got ${command ?? action}. Ask the API for what it needs.`;
      return [{ path, message, ...(command ? { part: command } : {}) }];
    });
  },
};

// --- internal ---

const GETS_CODE = new RegExp(
  [
    String.raw`\bgit[ \t]+(?:-\S+[ \t]+(?:\S+[ \t]+)?)*?(?:clone|fetch|pull|checkout|switch|worktree)\b`,
    String.raw`\bgh[ \t]+(?:pr[ \t]+(?:checkout|diff)|repo[ \t]+clone)\b`,
    String.raw`\bpull/[^\s/]+/(?:head|merge)\b`,
    String.raw`/(?:tarball|zipball)\b`,
  ].join("|"),
);
const GETS_ARTIFACT = /\bgh\s+run\s+download\b|\bdownloadArtifact\b|\/actions\/artifacts\b|\/artifacts\/\S+\/zip\b/;

function isFalse(value: unknown): boolean {
  return value === false || value === "false";
}

function scriptOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
