import { expect, it } from "vitest";
import { readConfig } from "../../../core/config.ts";
import type { ImportPlan, ImportTarget } from "../../../core/import/index.ts";
import { fault, type SourceFile } from "../../../core/source-file.ts";
import { aSite, entryText, planned } from "../../support/cstate-site.ts";

const site = aSite({
  "2024-03-04-down.md": entryText(),
  "2024-03-01-upgrade.md": entryText({ title: "Upgrade" }),
  "2024-03-09-slow.md": entryText({ title: "Slow", severity: "notice", affected: "[ghost]" }),
});

/** What is there after a plan was carried out. `edit` changes a text, or drops it by giving undefined. */
function after(plan: ImportPlan, edit: (source: SourceFile) => string | undefined = ({ text }) => text): ImportTarget {
  const [config, ...rest] = plan.writes;
  const read = config ? readConfig(config) : undefined;
  const sources = rest.flatMap((source) => {
    const text = edit(source);
    return text === undefined ? [] : [{ file: source.file, text }];
  });
  return { config: read && "config" in read ? read.config : undefined, read: { sources, findings: [] } };
}

it("a second run changes nothing", () => {
  for (const options of [{}, { createMissing: true }, { plannedTitles: true, createMissing: true }]) {
    const first = planned(site, options);
    const again = planned(site, options, after(first));
    expect(again.writes).toEqual([]);
    expect(again.report.totals.outcomes).toMatchObject({ unchanged: 3, written: 0, kept: 0 });
  }
});

it("ids rest on the file name alone", () => {
  const ids = (names: readonly string[]) =>
    planned(aSite(Object.fromEntries(names.map((name) => [name, entryText()])))).report.entries.map(
      ({ record }) => record?.id,
    );
  expect(ids(["b.md", "c.md"])).toEqual(ids(["a.md", "b.md", "c.md"]).slice(1));
});

it("a record that was edited is kept, and written anew only on request", () => {
  const first = planned(site);
  const edited = after(first, ({ text }) => text.replace("title: Slow", "title: Very slow"));
  const again = planned(site, {}, edited);
  expect(again.writes).toEqual([]);
  expect(again.report.entries[2]).toMatchObject({ outcome: "kept" });
  expect(again.report.entries[2]?.findings.at(0)).toMatchObject({ rule: "import-record-kept", level: "note" });
  const forced = planned(site, { overwrite: true }, edited);
  expect(forced.writes.map(({ text }) => text.includes("title: Slow"))).toEqual([true]);
});

it("a record that was renamed keeps its path and its id", () => {
  const first = planned(site);
  const plan = after(first);
  const sources = plan.read.sources.map(({ file, text }) => ({
    file: file.replace(/-slow\.md$/, "-other-name.md"),
    text,
  }));
  const again = planned(site, {}, { ...plan, read: { sources, findings: [] } });
  expect(again.writes).toEqual([]);
  expect(again.report.entries[2]?.record?.file).toContain("-other-name.md");
});

it("a record that became of another kind is kept, never doubled", () => {
  const first = planned(site);
  const again = planned(site, { plannedTitles: true, overwrite: true }, after(first));
  expect(again.writes).toEqual([]);
  const text = entryText({ title: "Upgrade", informational: "true" });
  const changed = planned(aSite({ "2024-03-04-down.md": text }), { overwrite: true }, after(first));
  expect(changed.report.entries[0]).toMatchObject({ outcome: "kept", record: { kind: "incident" } });
});

it("a record that cannot be read any more is kept", () => {
  const first = planned(site);
  const broken = after(first, ({ file, text }) => (/INC|checkout/.test(file) ? "<<<<<<< HEAD\n" : text));
  const again = planned(site, { overwrite: true }, broken);
  expect(again.writes.filter(({ file }) => /INC|checkout/.test(file))).toEqual([]);
  expect(again.report.services[0]?.outcome).toBe("kept");
});

it("a record that the source no longer gives stays", () => {
  const first = planned(site);
  const again = planned(aSite({}), {}, after(first));
  expect(again.writes).toEqual([]);
});

it("services and teams that are there are used, and never written over", () => {
  const mine = [
    { file: "records/teams/operations.md", text: "---\ntitle: Ops\nstate: active\n---\n" },
    {
      file: "records/services/pay.md",
      text: "---\ntitle: Pay\nstate: live\nowner: operations\ntier: 1\naliases: [checkout.example.com]\n---\n",
    },
  ];
  const config = after(planned(site)).config;
  const { writes, report } = planned(site, { overwrite: true }, { config, read: { sources: mine, findings: [] } });
  expect(writes.map(({ file }) => file)).not.toContain("records/services/checkout-example-com.md");
  expect(report.services[0]).toMatchObject({ outcome: "kept", record: { id: "pay" } });
  expect(writes.some(({ text }) => /service: pay\b/.test(text))).toBe(true);
  expect(report.groundwork).toEqual([]);
});

it("nothing is written through a link", () => {
  const config = after(planned(site)).config;
  const findings = [fault("file-symlink", "records/incidents", "a link", "x")];
  const { writes, report } = planned(site, {}, { config, read: { sources: [], findings } });
  expect(writes.filter(({ file }) => file.startsWith("records/incidents"))).toEqual([]);
  expect(report.entries.map(({ outcome }) => outcome)).toEqual(["written", "left-out", "left-out"]);
});
