// The pages that tell of the past, built of a governed company: histories, approvals, the audit.
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { AuditView } from "../../core/past/index.ts";
import { auditCsv } from "../../scripts/format/audit-csv.ts";
import { addressesIn, type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { CANARY } from "../support/canary-repository.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { pastOf } from "../support/opened-past.ts";
import { sectionOf, textOf } from "../support/page-text.ts";
import { BYPASSED, OUTAGE, PLANNED } from "../support/past-company.ts";
import { pastPortal } from "../support/past-portal.ts";

const NOW = "2026-06-30T10:00:00Z";
let files: readonly BuiltFile[];
let root: string;

beforeAll(async () => {
  const built = await pastPortal(NOW);
  root = built.root;
  files = builtFiles(built.folder);
});

function html(path: string): string {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  return file.text;
}

const page = (path: string) => html(`${path}index.html`);

describe("a record's page", () => {
  it("tells its history: when, by whom, in which commit and pull request, reviewed by whom, what differs", () => {
    const history = sectionOf(page(`changes/${PLANNED}/`), "history");
    expect(history).toContain("Review → Closed 12 Mar, 11:00 CET (10:00 UTC)");
    expect(history).toContain("Close notes set to “As planned.”");
    expect(history).toMatch(
      /Added as Scheduled 2 Mar, 11:00 CET \(10:00 UTC\) by cab · commit [0-9a-f]{7} · pull request #1 of mira · reviewed by ann \(approver of platform\)/,
    );
    expect(page(`changes/${PLANNED}/`)).toMatch(/href="https:\/\/github\.com\/acme\/itsm\/commit\/[0-9a-f]{40}"/);
    expect(page(`changes/${PLANNED}/`)).toContain('href="https://github.com/acme/itsm/pull/7"');
  });

  it("shows a commit that nobody authorized as such", () => {
    expect(sectionOf(page("services/mail/"), "history")).toContain(
      "Title edited 25 Mar, 10:00 CET (09:00 UTC) by jonas",
    );
    expect(sectionOf(page("services/mail/"), "history")).toContain("Unauthorized No evidence names it");
    expect(sectionOf(page(`incidents/${OUTAGE}/`), "history")).not.toContain("Unauthorized");
  });

  it("says why it has no history, where there is none", () => {
    const sample = builtFiles(inject("portals").plain, "index.html");
    const edge = sample.find(({ path }) => path === "services/edge/index.html");
    expect(sectionOf(edge?.text ?? "", "history")).toBe(
      "History There is no history: this folder is not in a Git repository. Run git init here, or name another folder with --root.",
    );
  });
});

describe("a change's page", () => {
  it("tells its approvals clause by clause", () => {
    const approvals = sectionOf(page(`changes/${PLANNED}/`), "approvals");
    expect(approvals).toContain("Added as Scheduled · Normal change, low risk Gate passed");
    expect(approvals).toMatch(
      /Given Authorization an approver of platform a normal change of low risk ann as approver of platform by a review of [0-9a-f]{7} ?, 2 Mar, 10:01 CET/,
    );
    expect(approvals).toMatch(/Judged commit [0-9a-f]{7} by itsm\.config\.yaml [0-9a-f]{7} at commit [0-9a-f]{7}/);
    expect(approvals).toContain("mira opened the pull request, is its requester; jonas is its implementer");
  });

  it("shows a merge past the gate as such, and what was missing", () => {
    const approvals = sectionOf(page(`changes/${BYPASSED}/`), "approvals");
    expect(approvals).toContain("Merged past the gate");
    expect(approvals).toContain("Missing Authorization an approver of change-authority");
    expect(approvals).toContain("by nobody");
  });
});

describe("the audit page", () => {
  it("tells the numbers, the exceptions, the commits without authorization, and how to repeat it", async () => {
    const text = textOf(page("audit/"));
    expect(text).toContain("Something is missing 1 Jul 2025 to 30 Jun 2026");
    expect(text).toContain("1 of 2 complete");
    expect(text).toContain("7 of 9 accounted for 1 before the gate");
    expect(sectionOf(page("audit/"), "exceptions")).toContain("C Authorized before it was carried out Pull request #8");
    expect(sectionOf(page("audit/"), "unauthorized")).toContain("records/services/mail.md");
    const { report, command } = await audit();
    expect(text).toContain(report.hash);
    expect(text).toContain(command);
  });

  it("leads to the same table that the command writes", async () => {
    const link = addressesIn(page("audit/")).find((address) => address.endsWith(".csv"));
    expect(link).toBe("/audit/changes.csv");
    expect(html("audit/changes.csv")).toBe(auditCsv((await audit()).audit));
  });

  it("is not built for the public, and nothing leads to it", () => {
    const open = builtFiles(inject("portals").canary);
    expect(open.filter(({ path }) => path.startsWith("audit"))).toEqual([]);
    expect(open.flatMap(({ text }) => addressesIn(text)).filter((address) => address.includes("audit"))).toEqual([]);
  });
});

describe("the public's page of a record", () => {
  const open = builtFiles(inject("portals").canary);
  const shop = open.find(({ path }) => path === "services/shop/index.html")?.text ?? "";
  const incident = open.find(({ path }) => path === "incidents/INC-2026-PPP1/index.html")?.text ?? "";

  it("tells when, and what changed of what it could read, but no former words and no person", () => {
    expect(sectionOf(incident, "history")).toBe(
      "History Affects shop: level edited 10 Mar, 10:20 UTC Affects shop: level from partial outage to major outage 2 things edited 10 Mar, 10:12 UTC Affects shop: level from major outage to partial outage Updates 2026-03-10 10:10 UTC: message edited Added as In progress 10 Mar, 10:08 UTC",
    );
    expect(sectionOf(shop, "history")).toContain("Title edited");
  });

  it("has nothing of the past that was internal, withdrawn, or names people and commits", () => {
    const leaks = open.filter(({ path, text }) => `${path}\n${text}`.toLowerCase().includes(CANARY));
    expect(leaks.map(({ path }) => path)).toEqual([]);
    const timeline = open.find(({ path }) => path === "api/v1/timeline.json")?.text ?? "";
    expect(timeline).not.toMatch(/"commit":"|[0-9a-f]{40}/);
  });

  it("would be caught if it leaked: within the organisation the past is full of it", async () => {
    const inside = await pastOf(inject("canaryRepository"));
    expect(JSON.stringify(inside).toLowerCase().split(CANARY).length).toBeGreaterThan(30);
    const outside = await pastOf(inject("canaryRepository"), "public");
    expect(outside.events.length).toBeGreaterThan(4);
  });
});

describe("the pages of the past", () => {
  it("are valid HTML, and lead nowhere that is not there", async () => {
    const pages = files.filter(({ path }) => path.endsWith("index.html"));
    expect(await htmlFaults(pages)).toEqual([]);
    const known = new Set(files.map(({ path }) => `/${path}`));
    const dead = pages.flatMap(({ path, text }) =>
      addressesIn(text)
        .filter((address) => address.startsWith("/"))
        .map((address) => address.replace(/[#?].*$/, "").replace(/\/$/, "/index.html"))
        .flatMap((address) => (known.has(address) ? [] : [`${path} → ${address}`])),
    );
    expect(dead).toEqual([]);
  });
});

// --- internal ---

async function audit(): Promise<AuditView> {
  const { audit: view } = await pastOf(root, "internal", NOW);
  if (view === null || "missing" in view) throw new Error("there is no audit");
  return view;
}
