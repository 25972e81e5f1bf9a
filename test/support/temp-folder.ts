// Temporary folders with real files, cleaned up after each test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

export type Files = { readonly [path: string]: string | Uint8Array };

/** A new folder with these files; it is removed when the test is over. */
export function tempFolder(files: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), "itsm-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

/** A new empty folder that lives until all tests of the file are over; for use in beforeAll. */
export function longLivedFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "itsm-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Writes files below a folder, making the folders between. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** The smallest ITSM repository that checks clean: a configuration, a team, two services. `more` adds or replaces files. */
export function smallRepository(more: Files = {}): string {
  return tempFolder({ ...SMALL, ...more });
}

const SMALL: Files = {
  "itsm.config.yaml": "organisation: Example\nclock: 2026-11-20T12:00:00Z\n",
  "records/teams/platform.md":
    "---\ntitle: Platform\nstate: active\nmembers:\n  - login: mira\n    roles: [approver]\n---\n",
  "records/services/edge.md": "---\ntitle: Edge\nstate: live\nowner: platform\ntier: 1\nsince: 2025-01-01\n---\n",
  "records/services/checkout.md":
    "---\ntitle: Checkout\nstate: live\nowner: platform\ntier: 2\ngroup: Shop\ndepends_on: [edge]\nsince: 2025-01-01\n---\n",
};

/** An incident's text that checks clean in the small repository. `frontmatter` lines are added or replace those of the same field. */
export function incidentText(
  fields: { readonly [field: string]: string | null } = {},
  body = "## Description\n\nPages do not load.\n",
): string {
  const all: { readonly [field: string]: string | null } = {
    title: "Checkout is slow",
    state: "in_progress",
    owner: "platform",
    impact: "medium",
    urgency: "medium",
    affects: "[{ service: checkout, level: partial_outage }]",
    started_at: "2026-11-20T09:00:00Z",
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([field, value]) => (value === null ? [] : [`${field}: ${value}`]));
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

export const INCIDENT = "records/incidents/2026/INC-2026-7F3K-checkout-is-slow.md";
