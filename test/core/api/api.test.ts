import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
  apiIndex,
  apiRecord,
  apiSchemas,
  documentPath,
  endpointsOf,
  openApi,
  RECORDS_PER_PAGE,
  recordLists,
  recordMarkdown,
  servedKinds,
} from "../../../core/api/index.ts";
import { inBoundedRuns, MOST_BYTES } from "../../../core/bounded.ts";
import { parseFrontmatter } from "../../../core/frontmatter/index.ts";
import type { Snapshot } from "../../../core/snapshot.ts";
import { statuspageDocuments } from "../../../core/statuspage/index.ts";
import { kindList, RECORD_ID } from "../../../schemas/index.ts";
import { hostile } from "../../support/hostile.ts";
import { anIncident, aService } from "../../support/records.ts";
import { addressBelow, sampleSnapshot, snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-10T12:00:00Z";

/** What the served schemas find wrong with the served documents. */
function faults(shown: Snapshot): string[] {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true, validateFormats: true });
  addFormats.default(ajv);
  const schemas = apiSchemas(shown, addressBelow);
  const judge = (name: string, document: object): string[] => {
    const schema = schemas.get(name);
    if (!schema) return [`there is no schema ${name}`];
    const accepts = ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema);
    return accepts(JSON.parse(JSON.stringify(document))) ? [] : [`${name}: ${ajv.errorsText(accepts.errors)}`];
  };
  return [
    ...judge("index", apiIndex(shown, addressBelow, true)),
    ...shown.records.flatMap((record) => judge(record.kind, apiRecord(record, addressBelow))),
    ...servedKinds(shown).flatMap((kind) =>
      recordLists(kind, shown, addressBelow).flatMap((list) => judge(`${kind.name}-list`, list)),
    ),
    ...Object.entries(statuspageDocuments(shown, addressBelow)).flatMap(([name, document]) =>
      judge(`statuspage-${name.replaceAll("/", "-")}`, document),
    ),
  ];
}

describe("the API", () => {
  it.each(["internal", "public"] as const)("serves what its own schemas describe, to the audience: %s", (audience) => {
    expect(faults(sampleSnapshot(audience))).toEqual([]);
  });

  it("would notice a field that its schema does not know, and one that the public may not see", () => {
    const shown = sampleSnapshot("public");
    const [first, ...rest] = shown.records;
    const leaking = {
      ...shown,
      records: [{ ...first, fields: { ...first?.fields, owner: "x" } }, ...rest],
    } as Snapshot;
    expect(faults(leaking)).toEqual([expect.stringContaining("additional"), expect.stringContaining("additional")]);
  });

  it("tells in its index what there is, as of when, and from which commit", () => {
    const index = apiIndex(sampleSnapshot("internal"), addressBelow, true);
    expect(index).toMatchObject({
      version: "1.0.0",
      generated_at: "2026-11-20T09:20:00.000Z",
      clock: "pinned",
      commit: "0123456789abcdef0123456789abcdef01234567",
      url: "https://status.acme.example/repo/",
    });
    expect(index.kinds.map(({ kind }) => kind)).toEqual(kindList.map(({ name }) => name));
    expect(index.links.feeds?.atom).toBe("https://status.acme.example/repo/feed.atom");
    expect(apiIndex(sampleSnapshot("public"), (path) => `/${path}`, false)).toMatchObject({
      commit: null,
      links: { feeds: null, calendar: "/calendar.ics" },
    });
  });

  it("cuts lists into pages of 200 that lead to each other", () => {
    const records = Array.from({ length: 450 }, (_, index) => anIncident(String(index).padStart(3, "0")));
    const shown = snapshotOf([aService("checkout"), ...records], NOW);
    const kind = servedKinds(shown).find(({ folder }) => folder === "incidents");
    const lists = kind ? recordLists(kind, shown, addressBelow) : [];
    expect(lists.map((list) => [list.page, list.pages, list.total, list.records.length])).toEqual([
      [1, 3, 450, RECORDS_PER_PAGE],
      [2, 3, 450, RECORDS_PER_PAGE],
      [3, 3, 450, 50],
    ]);
    const self = lists.map((list) => list.self.slice(addressBelow("").length));
    expect(self).toEqual(["api/v1/incidents.json", "api/v1/incidents/page/2.json", "api/v1/incidents/page/3.json"]);
    expect(lists.map(({ next }) => next)).toEqual([lists[1]?.self, lists[2]?.self, null]);
    expect(lists.map(({ previous }) => previous)).toEqual([null, lists[0]?.self, lists[1]?.self]);
    expect(new Set(lists.flatMap((list) => list.records.map(({ id }) => id))).size).toBe(450);
  });

  it("cuts lists earlier where their records are long, and never loses one", () => {
    const long = Array.from({ length: 30 }, (_, id) => ({ id, text: "ü".repeat(50_000) }));
    const runs = inBoundedRuns(long, 200);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.flat()).toEqual(long);
    for (const run of runs) expect(Buffer.byteLength(JSON.stringify(run))).toBeLessThan(MOST_BYTES + 1000);
  });

  it("lists the kinds of which the public may see a record, and no others", () => {
    const shown = snapshotOf([aService("shop", { visibility: "public" }), anIncident("A")], NOW, {
      audience: "public",
    });
    expect(servedKinds(shown).map(({ name }) => name)).toEqual(["service"]);
  });

  it("names a record's document and its twin by the path of its page", () => {
    expect(documentPath({ path: "changes/CHG-2026-7F3K/" })).toBe("api/v1/changes/CHG-2026-7F3K.json");
  });
});

describe("the description of the API", () => {
  const shown = sampleSnapshot("internal");
  const description = openApi(shown, addressBelow, true);

  it("names each operation once and every schema that it refers to exists", () => {
    const endpoints = endpointsOf(shown, true);
    const ids = endpoints.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const names = new Set(apiSchemas(shown, addressBelow).keys());
    expect(endpoints.flatMap(({ schema }) => (schema === null || names.has(schema) ? [] : [schema]))).toEqual([]);
    const referred = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)];
    expect(referred.length).toBeGreaterThan(20);
    for (const [, name = ""] of referred) expect(description.components.schemas, name).toHaveProperty(name);
    expect(Object.keys(description.paths)).toHaveLength(endpoints.length);
  });

  it("describes every part of a path that varies", () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      const varying = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        (get.parameters ?? []).map(({ name }) => name),
        path,
      ).toEqual(varying);
      for (const parameter of get.parameters ?? [])
        expect(parameter, path).toMatchObject({ schema: expect.anything() });
    }
  });

  it("takes for its examples no id that a record may have: the guard of the public portal could not tell them apart", () => {
    const said = JSON.stringify([description, ...apiSchemas(shown, addressBelow).values()]);
    const examples = said.match(/\b[A-Z]{2,5}-\d{4}-[0-9A-Z]{4}\b/g) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter((id) => RECORD_ID.test(id))).toEqual([]);
  });

  it("leaves out feeds where there are none", () => {
    expect(endpointsOf(shown, true).some(({ path }) => path === "feed.atom")).toBe(true);
    expect(endpointsOf(shown, false).filter(({ path }) => path.includes("feed."))).toEqual([]);
  });
});

describe("the Markdown of a record", () => {
  it("reads back as its fields and text, whatever they hold", () => {
    const shown = hostile(sampleSnapshot("internal"));
    for (const record of shown.records) {
      const kind = shown.kinds.find(({ name }) => name === record.kind);
      if (!kind) throw new Error(record.kind);
      const parsed = parseFrontmatter(recordMarkdown(record, kind, addressBelow));
      if (!parsed.ok) throw new Error(`${record.id}: ${parsed.fault.message}`);
      expect(parsed.value.fields).toMatchObject({ kind: record.kind, id: record.id, title: record.title });
      expect(parsed.value.body.match(/^# /gm)?.length, record.id).toBeGreaterThanOrEqual(1);
    }
  });

  it("shows the public no field that is not on the allow-list", () => {
    const shown = sampleSnapshot("public");
    const kind = shown.kinds.find(({ name }) => name === "incident");
    const [incident] = shown.records.filter((record) => record.kind === kind?.name);
    if (!kind || !incident) throw new Error("the sample company has no public incident");
    const text = recordMarkdown(incident, kind, addressBelow);
    expect(text).not.toMatch(/^(?:owner|assignee|reported_by|impact|urgency):/m);
    expect(text).toContain(incident.title.slice(0, 10));
  });
});
