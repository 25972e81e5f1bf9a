import { describe, expect, it } from "vitest";
import type { CstateFolder } from "../../../core/import/index.ts";
import { fault } from "../../../core/source-file.ts";
import { aSite, type CstateImport, EMPTY, entryText, planned, SITE } from "../../support/cstate-site.ts";

/** The one entry's item, the rules of its findings, and its record's text. */
function imported(text: string, { name = "2024-03-04-down.md", ...more }: { name?: string } & Options = {}) {
  const { report, writes } = planned(aSite({ [name]: text }, more.site), more.options);
  const [item] = report.entries;
  const record = writes.find(({ file }) => file === item?.record?.file)?.text ?? "";
  return { item, rules: item?.findings.map(({ rule }) => rule) ?? [], record, report };
}

interface Options {
  readonly site?: Partial<CstateFolder>;
  readonly options?: Partial<CstateImport>;
}

describe("an entry that says all", () => {
  it("becomes an incident of what the source says, and nothing else", () => {
    const { item, rules, record } = imported(entryText());
    expect(item).toMatchObject({ outcome: "written", record: { kind: "incident" } });
    expect(rules).toEqual([]);
    expect(record).toMatchInlineSnapshot(`
      "---
      title: Checkout is down
      state: resolved
      owner: operations
      impact: high
      affects:
        - service: checkout-example-com
          level: major_outage
      started_at: 2024-03-04T13:00:00Z
      resolved_at: 2024-03-04T14:30:00Z
      visibility: public
      aliases: [2024-03-04-down]
      imported: { from: cstate, id: 2024-03-04-down }
      ---
      ## Description

      Pages do not load.
      "
    `);
  });

  it("keeps its file name as alias, and as the mark of the import", () => {
    const { record } = imported(entryText(), { name: "2024/2024-03-04-down.md" });
    expect(record).toContain("aliases: [2024-03-04-down]");
    expect(record).toContain("imported: { from: cstate, id: 2024/2024-03-04-down }");
  });
});

describe("an entry that was announced becomes a change", () => {
  it("because it is informational; it needs no severity", () => {
    const { item, rules, record } = imported(entryText({ informational: "true", severity: null }));
    expect(item).toMatchObject({ outcome: "written", because: "change: the source marks it as informational" });
    expect(rules).toEqual(["import-change-unplanned"]);
    expect(record).toMatchInlineSnapshot(`
      "---
      title: Checkout is down
      state: closed
      owner: operations
      type: normal
      services: [checkout-example-com]
      actual: { start: 2024-03-04T13:00:00Z, end: 2024-03-04T14:30:00Z }
      visibility: public
      aliases: [2024-03-04-down]
      imported: { from: cstate, id: 2024-03-04-down }
      ---
      ## Description

      Pages do not load.
      "
    `);
  });

  it("because its file name bears an earlier day", () => {
    const { item, rules, record } = imported(entryText(), { name: "2024-03-01-upgrade.md" });
    expect(item?.because).toMatchInlineSnapshot(
      `"change: its file name bears 2024-03-01, an earlier day than its start on 2024-03-04 (UTC)"`,
    );
    expect(rules).toEqual(["import-by-file-name", "import-change-unplanned"]);
    expect(record).toContain("outage: major_outage");
  });

  it("because Git saw it before it began; where Git saw it later, the file name is not asked", () => {
    const seen = (at: string) => ({ arrivals: new Map([["content/issues/2024-03-01-x.md", Date.parse(at)]]) });
    const name = "2024-03-01-x.md";
    expect(imported(entryText(), { name, site: seen("2024-03-04T12:59:59Z") }).item?.record?.kind).toBe("change");
    expect(imported(entryText(), { name, site: seen("2024-03-04T13:00:00Z") }).item?.record?.kind).toBe("incident");
  });

  it("because of its title, only where the user says so", () => {
    const text = entryText({ title: "Maintenance of the checkout" });
    const { item, report } = imported(text);
    expect([item?.record?.kind, report.totals.plannedTitles]).toEqual(["incident", 1]);
    const asked = imported(text, { options: { plannedTitles: true } });
    expect([asked.item?.record?.kind, asked.report.totals.plannedTitles]).toEqual(["change", 0]);
  });

  it("and is left out while it is ahead or not over", () => {
    const ahead = imported(entryText({ date: "2026-05-01T10:00:00Z", resolved: "false", resolvedWhen: null }));
    expect(ahead).toMatchObject({ item: { outcome: "left-out", record: null }, rules: ["import-change-open"] });
    const open = imported(entryText({ informational: "true", resolved: null, resolvedWhen: null }));
    expect(open).toMatchObject({ item: { outcome: "left-out" }, rules: ["import-change-open"] });
  });
});

describe("what the source does not know is not made up", () => {
  it.each([
    ["a start that does not exist", { date: "2023-07-94T13:00" }, ["import-start-unknown"]],
    ["no start", { date: null }, ["import-start-unknown"]],
    ["a day without a time", { date: "2024-03-04" }, ["import-start-unknown"]],
    ["an unknown severity", { severity: "bad" }, ["import-severity-unknown"]],
    ["no severity", { severity: null }, ["import-severity-unknown"]],
    ["a state that is no yes or no", { resolved: '"yes"' }, ["import-state-unknown", "import-end-unknown"]],
    ["no title", { title: null }, ["import-title-unusable"]],
    ["a number for a title", { title: "404" }, ["import-title-unusable"]],
    ["a title of two lines", { title: '"one\\ntwo"' }, ["import-title-unusable"]],
    ["a title that turns the reading direction", { title: '"a \\u202e b"' }, ["import-title-unusable"]],
    ["a field written twice", { severity: "down\nseverity: notice" }, ["frontmatter-duplicate-key"]],
    ["YAML that is none", { title: "a: b: c" }, ["frontmatter-yaml"]],
    ["an alias of YAML", { title: "*x" }, ["frontmatter-aliases"]],
  ])("%s: the record is left out", (_, fields, expected) => {
    const { item, rules } = imported(entryText(fields));
    expect(item).toMatchObject({ outcome: "left-out", record: null });
    expect(rules.toSorted()).toEqual(expected.toSorted());
    expect(item?.findings.every(({ line }) => line > 1 || expected.includes("import-start-unknown"))).toBe(true);
  });

  it.each([
    ["an end that does not exist", { resolvedWhen: "2024-03-04T25:00:00Z" }, "import-end-unknown"],
    ["no end", { resolvedWhen: null }, "import-end-unknown"],
    ["an empty end", { resolvedWhen: '""' }, "import-end-unknown"],
    ["an end before the start", { resolvedWhen: "2024-02-15T14:30:00Z" }, "import-end-before-start"],
  ])("%s: resolved, without an end", (_, fields, rule) => {
    const { item, rules, record } = imported(entryText(fields));
    expect(item?.outcome).toBe("written");
    expect(rules).toEqual([rule]);
    expect(record).toContain("state: resolved");
    expect(record).not.toContain("resolved_at");
  });

  it("a reversed end is told with both times, at its line", () => {
    const { item } = imported(entryText({ resolvedWhen: "2024-02-15T14:30:00Z" }));
    expect(item?.findings).toMatchInlineSnapshot(`
      [
        {
          "column": 15,
          "file": "content/issues/2024-03-04-down.md",
          "level": "warning",
          "line": 5,
          "mend": "Correct one of the two in the source, or write the end into the record.",
          "message": "resolvedWhen is before date: expected it at or after "2024-03-04T13:00:00-00:00", got "2024-02-15T14:30:00Z"",
          "rule": "import-end-before-start",
        },
      ]
    `);
  });

  it("an end of an open entry is no end", () => {
    const { rules, record } = imported(entryText({ resolved: "false" }));
    expect(rules).toEqual(["import-incident-new", "import-end-unknown"]);
    expect(record).toContain("state: new");
    expect(record).not.toContain("resolved_at");
  });

  it("times without an offset are UTC by cState's documentation, and the report says so", () => {
    const naive = entryText({ date: "2024-03-04 13:00:00", resolvedWhen: "2024-03-04T14:30:00" });
    const { rules, record } = imported(naive);
    expect(rules).toEqual(["time-assumed-utc", "time-assumed-utc"]);
    expect(record).toContain("started_at: 2024-03-04T13:00:00Z");
    const local = imported(naive, { options: { timeZone: "Europe/Vienna" } });
    expect(local.rules).toEqual([]);
    expect(local.record).toContain("started_at: 2024-03-04T13:00:00+01:00");
    const bySite = imported(naive, {
      site: { config: { file: "config.yml", text: `timeZone: America/Denver\n${SITE}` } },
    });
    expect(bySite.record).toContain("started_at: 2024-03-04T13:00:00-07:00");
    expect(bySite.report.assumptions.timeZone.because).toContain("site");
  });

  it("an hour of one digit is unambiguous, and told", () => {
    const { rules, record } = imported(entryText({ date: "2024-03-04T8:00:00-00:00" }));
    expect(rules).toEqual(["import-time-slip"]);
    expect(record).toContain("started_at: 2024-03-04T08:00:00Z");
  });

  it("a resolved entry in the future is written as it stands, and told", () => {
    const { rules } = imported(entryText({ resolvedWhen: "2027-01-01T00:00:00Z" }));
    expect(rules).toEqual(["import-time-ahead"]);
  });

  it("fields that cState does not know, and drafts, are told", () => {
    const { rules, record } = imported(entryText({ draft: "true", weight: "3" }));
    expect(rules.toSorted()).toEqual(["import-draft-internal", "import-field-dropped"]);
    expect(record).toContain("visibility: internal");
  });
});

describe("services", () => {
  it("come from the systems of the site", () => {
    const { report, writes } = planned(aSite({}));
    expect(writes.map(({ file }) => file)).toEqual([
      "itsm.config.yaml",
      "records/teams/operations.md",
      "records/services/checkout-example-com.md",
      "records/services/mail-relay.md",
    ]);
    expect(writes.map(({ text }) => text).join("\n")).toMatchInlineSnapshot(`
      "organisation: Example Status
      schema: 2
      groups: [Shop]
      portal: { title: Example Status, url: https://status.example.com/, audience: public }

      ---
      title: Operations
      state: active
      tags: [stub]
      ---

      ---
      title: checkout.example.com
      state: live
      owner: operations
      description: Where people pay.
      tier: 3
      group: Shop
      visibility: public
      imported: { from: cstate, id: checkout.example.com }
      ---

      ---
      title: Mail Relay
      state: live
      owner: operations
      tier: 3
      visibility: public
      imported: { from: cstate, id: Mail Relay }
      ---
      "
    `);
    expect(report.totals.leftOut).toBe(0);
  });

  it("are found whatever their case, blanks and hyphens; other spellings are told", () => {
    const { rules, record } = imported(entryText({ affected: "[CHECKOUT.example.com, mail-relay, MailRelay]" }));
    expect(record.match(/(?<=service: )[a-z-]+/g)).toEqual(["checkout-example-com", "mail-relay"]);
    expect(rules).toEqual(["import-service-respelt"]);
  });

  it("that nobody lists are told, and the incident is written without them", () => {
    const { item, rules, record } = imported(entryText({ affected: "[checkout.example.org, nothing, 7]" }));
    expect(item?.outcome).toBe("written");
    expect(rules.toSorted()).toEqual([
      "import-incident-without-service",
      "import-nothing-affected",
      "import-unknown-service",
      "import-unknown-service",
    ]);
    expect(item?.findings.find(({ column }) => column === 12)?.mend).toContain("Did you mean checkout.example.com?");
    expect(record).not.toContain("affects");
  });

  it("that nobody lists leave a change without a service, so it is left out", () => {
    const { item, rules } = imported(entryText({ informational: "true", affected: "ghost" }));
    expect(item?.outcome).toBe("left-out");
    expect(rules).toContain("import-change-without-service");
  });

  it("become stubs on request, one for all spellings of a name; sentences do not", () => {
    const { report, writes } = planned(
      aSite({
        "a.md": entryText({ affected: "[Search Index, https://example.com/x, checkout.example.com]" }),
        "b.md": entryText({ affected: `[search-index, "${"all the services ".repeat(6)}"]` }),
        "c.md": entryText({ affected: "[search-index]" }),
      }),
      { createMissing: true },
    );
    expect(writes.find(({ file }) => file === "records/services/search-index.md")?.text).toMatchInlineSnapshot(`
      "---
      title: search-index
      state: live
      owner: operations
      tier: 3
      visibility: public
      tags: [stub]
      imported: { from: cstate, id: search-index }
      ---
      "
    `);
    const services = report.services.map(({ name, outcome }) => [name.slice(0, 12), outcome]);
    expect(services.slice(2)).toEqual([
      ["search-index", "written"],
      ["all the serv", "skipped"],
      ["https://exam", "skipped"],
    ]);
    expect(report.unknownServices[0]).toMatchObject({
      name: "search-index",
      uses: 3,
      spellings: ["search-index", "Search Index"],
    });
  });

  it("with one name twice, or none that gives a file name", () => {
    const systems = "params: { systems: [{ name: A b }, { name: a-b }, { name: 数据 }, { name: [x] }] }";
    const { report } = planned(aSite({}, { config: { file: "config.yml", text: `title: X\n${systems}\n` } }));
    expect(report.services.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["A b", "written"],
      ["a-b", "skipped"],
      ["数据", "left-out"],
    ]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(["import-system-unusable"]);
  });
});

describe("names and files", () => {
  it("an alias that another record has is left away, and told", () => {
    const { report, writes } = planned(aSite({ "2023/down.md": entryText(), "2024/down.md": entryText() }));
    expect(report.entries.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      [],
      ["import-alias-taken"],
    ]);
    expect(writes.filter(({ text }) => text.includes("aliases: [down]")).length).toBe(1);
  });

  it("an entry that is called as a service gets no alias", () => {
    const { report } = planned(aSite({ "mail-relay.md": entryText() }));
    expect(report.entries[0]).toMatchObject({ outcome: "written", findings: [{ rule: "import-alias-taken" }] });
  });

  it("what could not be read is left out, what is no entry is skipped", () => {
    const findings = [
      fault("file-symlink", "content/issues/link.md", "a link", "x"),
      fault("file-unexpected", "content/issues/logo.png", "a picture", "x"),
    ];
    const site = aSite({ "_index.md": "---\ntitle: All\n---\n" });
    const { report } = planned({ ...site, entries: { ...site.entries, findings } });
    expect(report.entries.map(({ file, outcome }) => [file.slice(15), outcome])).toEqual([
      ["_index.md", "skipped"],
      ["link.md", "left-out"],
      ["logo.png", "skipped"],
    ]);
    expect(report.totals).toMatchObject({ entries: 1, leftOut: 1 });
  });

  it("a hostile title stays a text", () => {
    const title = `"</script><img onerror=x> @everyone --- : # 'q' \\"Q\\""`;
    const { item, record } = imported(entryText({ title }));
    expect(item?.outcome).toBe("written");
    expect(record).toContain("@everyone");
  });

  it("a configuration that cannot be read, or names nobody, ends the import", () => {
    const config = (text: string) => aSite({}, { config: { file: "config.yml", text } });
    expect(() => planned(config("a: b: c"))).toThrow("config.yml cannot be read");
    expect(() => planned(config("params: {}"))).toThrow("config.yml has no title");
    expect(planned(config("params: {}"), { organisation: "Example" }).writes[0]?.text).toContain(
      "organisation: Example",
    );
    expect(EMPTY.config).toBeUndefined();
  });
});
