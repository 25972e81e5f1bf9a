import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { CANARY } from "../support/canary-repository.ts";
import { ownEnvironment } from "../support/own-environment.ts";
import { parseCalendar } from "../support/read-calendar.ts";
import { STATUSPAGE_SCHEMAS } from "../support/statuspage-schemas.ts";
import { type Files, longLivedFolder, writeFiles } from "../support/temp-folder.ts";

const portals = inject("portals");
const command = new URL("../../scripts/itsm.ts", import.meta.url).pathname;
const MEBIBYTE = 1_048_576;
const WITHOUT_ADDRESS: Files = {
  "itsm.config.yaml": "organisation: Example\nclock: 2026-11-20T12:00:00Z\nportal: { audience: internal }\n",
  "records/teams/platform.md": "---\ntitle: Platform\nstate: active\nmembers: [{ login: mira }]\n---\n",
  "records/services/edge.md": "---\ntitle: Edge\nstate: live\nowner: platform\ntier: 1\nsince: 2025-01-01\n---\n",
};
/** Files that programs read, but for pictures and scripts of the pages. */
const FOR_PROGRAMS = /\.(?:json|ics|atom|rss|xml|md|txt|sqlite)$|badge\.svg$/;

describe.each([
  ["/", portals.plain, "https://status.wattlinie.example/"],
  ["/repo/", portals.based, "https://status.wattlinie.example/repo/"],
  ["/ for the public", portals.canary, "https://status.acme.example/"],
])("a portal built for %s", (_, folder, address) => {
  const files = builtFiles(folder).filter(({ path }) => FOR_PROGRAMS.test(path) && !path.endsWith(".sqlite"));
  const known = new Set(builtFiles(folder).map(({ path }) => path));
  /** The file that an address of the portal leads to. */
  const fileOf = (full: string) => full.slice(address.length).replace(/(^|\/)$/, "$1index.html");
  const document = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

  it("gives programs JSON and calendars that can be read", () => {
    for (const { path, text } of files) {
      if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow();
      if (path.endsWith(".ics")) expect(() => parseCalendar(text), path).not.toThrow();
    }
    expect(files.length).toBeGreaterThan(20);
  });

  it("has no file for programs over 1 MiB, but for the database", () => {
    expect(files.filter(({ text }) => Buffer.byteLength(text) > MEBIBYTE).map(({ path }) => path)).toEqual([]);
  });

  it("speaks Statuspage's language", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    for (const [name, schema] of Object.entries(STATUSPAGE_SCHEMAS))
      expect(ajv.validate(schema, document(`api/v2/${name}.json`)), `${name}: ${ajv.errorsText()}`).toBe(true);
    expect(document("api/v2/status.json").page.url).toBe(address.replace(/\/$/, ""));
  });

  it("describes itself: every path of the description is there, and every file has its path", () => {
    const { paths, servers } = document("api/v1/openapi.json");
    expect(servers).toEqual([{ url: address.replace(/\/$/, "") }]);
    const patterns = Object.keys(paths).map((path) => pattern(path.slice(1)));
    const unmatched = patterns.filter((each) => ![...known].some((path) => each.test(path)));
    // Short lists have no second page, short timelines no parts; what is over is not to be noted.
    const mayLack = /\/(?:page|timeline)\\\/|(?:changes|freezes)\\\/.*calendar/;
    expect(unmatched.filter(({ source }) => !mayLack.test(source))).toEqual([]);
    const others = /^(?:search\/.*|robots\.txt|sitemap.*\.xml)$/;
    const undescribed = files.filter(({ path }) => !others.test(path) && !patterns.some((each) => each.test(path)));
    expect(undescribed.map(({ path }) => path)).toEqual([]);
  });

  it("leads from its index, its feeds, its records and its guide to files that are there", () => {
    const told = files.filter(({ path }) => /^(?:api\/v[12]\/.*|feed\.json|llms\.txt|sitemap\.xml)$/.test(path));
    const addresses = told.flatMap((file) => addressesIn(file, address));
    expect(addresses.length).toBeGreaterThan(40);
    expect([...new Set(addresses)].filter((full) => !known.has(fileOf(full)))).toEqual([]);
  });

  it("gives each record a document and a twin beside its page", () => {
    const pages = document("api/v1/index.json").kinds.flatMap(({ url }: { url: string }) =>
      document(fileOf(url)).records.map((record: { url: string }) => fileOf(record.url).replace(/\/index\.html$/, "")),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(known.has(`api/v1/${page}.json`), page).toBe(true);
      expect(known.has(`${page}.md`), page).toBe(true);
    }
  });
});

describe("the portal of the public", () => {
  it("keeps internal words out of the database as well", () => {
    const database = new DatabaseSync(join(portals.canary, "itsm.sqlite"), { readOnly: true });
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
    database.close();
    const text = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(text).toContain("Shop cannot be reached");
    expect(text.toLowerCase()).not.toContain(CANARY);
  });

  it("has feeds, calendars and documents that a leak could be in", () => {
    for (const path of ["feed.atom", "services/shop/feed.rss", "calendar.ics", "api/v1/incidents.json", "llms.txt"])
      expect(statSync(join(portals.canary, path)).size, path).toBeGreaterThan(100);
  });
});

describe("the same records", () => {
  it("give the same bytes to programs, however often they are built", () => {
    const out = join(longLivedFolder(), "again");
    expect(build(inject("canaryRepository"), out, "--audience", "public").status).toBe(0);
    const names = readdirSync(portals.canary, { recursive: true, encoding: "utf8" }).filter((path) =>
      FOR_PROGRAMS.test(path),
    );
    expect(names.length).toBeGreaterThan(20);
    const differing = names.filter(
      (path) => !readFileSync(join(out, path)).equals(readFileSync(join(portals.canary, path))),
    );
    expect(differing).toEqual([]);
  }, 120_000);
});

describe("a portal whose address nobody told", () => {
  let out: string;
  let told: string;
  beforeAll(() => {
    const root = longLivedFolder();
    writeFiles(root, WITHOUT_ADDRESS);
    out = join(longLivedFolder(), "portal");
    told = build(root, out, "--base", "/repo/").stderr;
  });

  it("has no feeds and no sitemap, and its builder is told why", () => {
    expect(told).toContain("Set portal.url in itsm.config.yaml");
    const built = readdirSync(out, { recursive: true, encoding: "utf8" });
    expect(built.filter((path) => /(?:^|\/)feed\.|sitemap/.test(path))).toEqual([]);
    expect(readFileSync(join(out, "robots.txt"), "utf8")).not.toContain("Sitemap");
  });

  it("has everything else, with paths for addresses", () => {
    const index = JSON.parse(readFileSync(join(out, "api/v1/index.json"), "utf8"));
    expect(index.links).toMatchObject({ feeds: null, calendar: "/repo/calendar.ics", database: "/repo/itsm.sqlite" });
    for (const path of ["calendar.ics", "badge.svg", "itsm.sqlite", "api/v2/summary.json", "llms.txt"])
      expect(existsSync(join(out, path)), path).toBe(true);
  });
});

// --- internal ---

function build(root: string, out: string, ...options: readonly string[]) {
  return spawnSync(process.execPath, [command, "--root", root, "portal", "build", "--out", out, ...options], {
    cwd: root,
    encoding: "utf8",
    env: ownEnvironment(),
  });
}

/** Every address of the portal in a text, without what surrounds it. */
function addressesIn({ text }: BuiltFile, address: string): string[] {
  return text
    .split(/["<>\s()]+/)
    .filter((part) => part.startsWith(address))
    .map((part) => part.replace(/#.*$/, ""));
}

/** `api/v1/incidents/{id}.json` as an expression that paths of files fit. */
function pattern(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\/]/g, "\\$&");
  return new RegExp(`^${escaped.replace("{page}", ".+").replace(/\{\w+\}/g, "[^/]+")}$`);
}
