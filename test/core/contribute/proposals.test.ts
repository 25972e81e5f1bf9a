import { describe, expect, it } from "vitest";
import { addressOfEdit, addressOfNew, type Proposal } from "../../../core/contribute/index.ts";
import { openLedger } from "../../../core/open.ts";
import { type Snapshot, snapshot } from "../../../core/snapshot.ts";
import { tryText } from "../../../core/trial.ts";

const house = new URL("../../..", import.meta.url).pathname;
const opened = openLedger(house, { system: 0 });
const given = (contribute: object, more = {}) => ({
  ...opened,
  config: {
    ...opened.config,
    portal: { ...opened.config.portal, ...more, contribute: { shown: "internal" as const, ...contribute } },
  },
});
const within = snapshot(opened, "internal", "c0ffee").portal.contribute;
const place = { repository: "https://github.com/acme/itsm", branch: "main" };

function all(contribute: Snapshot["portal"]["contribute"]): Proposal[] {
  if (!contribute) throw new Error("nothing may be proposed");
  const { general, services } = contribute.proposals;
  return [general, ...Object.values(services)].flatMap(({ incident, change }) => [incident, change]);
}

/** The file that GitHub's editor opens with, from the address alone. */
function openedBy(address: string): { readonly file: string; readonly text: string } {
  const { searchParams } = new URL(address);
  return { file: searchParams.get("filename") ?? "", text: searchParams.get("value") ?? "" };
}

describe("what a reader may propose", () => {
  it("is valid as it stands, however it is asked for", () => {
    expect(all(within).length).toBeGreaterThan(30);
    for (const proposal of all(within)) {
      const { file, text } = openedBy(addressOfNew(place, proposal));
      expect({ file, findings: tryText(opened, file, text).findings }).toEqual({ file, findings: [] });
    }
  });

  it("fits into an address", () => {
    for (const proposal of all(within)) expect(addressOfNew(place, proposal).length).toBeLessThan(6000);
  });

  it("has ids that differ, and are the same in every build of one revision", () => {
    const ids = all(within).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(snapshot(opened, "internal", "c0ffee").portal.contribute).toEqual(within);
    expect(all(snapshot(opened, "internal", "decaf").portal.contribute).map(({ id }) => id)).not.toEqual(ids);
  });

  it("names the service from whose page it is proposed", () => {
    const { incident, change } = within?.proposals.services["services/edge/"] ?? {};
    expect(incident?.text).toContain("- service: edge");
    expect(change?.text).toContain("services: [edge]");
    expect(incident?.file).toMatch(/^records\/incidents\/2026\/INC-2026-[0-9A-Z]{4}-edge\.md$/);
  });

  it("is nothing where no repository is known, or where it is not wanted", () => {
    expect(snapshot(given({}, { repository: undefined }), "internal").portal.contribute).toBeNull();
    expect(snapshot(given({ shown: "nowhere" }), "internal").portal.contribute).toBeNull();
  });
});

describe("the public", () => {
  it("is told of no repository unless the configuration says so", () => {
    expect(JSON.stringify(snapshot(opened, "public").portal)).not.toContain("github.com");
  });

  it("may propose of what it knows, and is told no team that it does not", () => {
    const open = snapshot(given({ shown: "public" }), "public");
    const services = open.records.filter(({ kind }) => kind === "service").map(({ path }) => path);
    expect(Object.keys(open.portal.contribute?.proposals.services ?? {}).every((path) => services.includes(path))).toBe(
      true,
    );
    const teams = new Set(open.records.filter(({ kind }) => kind === "team").map(({ id }) => id));
    for (const { text } of all(open.portal.contribute)) {
      const owner = /^owner: (.*)$/m.exec(text)?.[1] ?? "";
      expect([...teams, "your-team"]).toContain(owner);
    }
    expect(Object.keys(open.portal.contribute?.proposals.files ?? {}).toSorted()).toEqual(
      open.records.map(({ path }) => path).toSorted(),
    );
  });
});

describe("the addresses of the editor", () => {
  const proposal = { id: "INC-2026-7F3K", file: "records/incidents/2026/INC-2026-7F3K.md", text: "a&b=c #1\n", at: "" };

  it("carry a text as it is, whatever is in it", () => {
    const address = addressOfNew({ ...place, branch: "release/1" }, proposal);
    expect(address).toMatch(/^https:\/\/github\.com\/acme\/itsm\/new\/release\/1\?filename=records\/incidents\/2026\//);
    expect(openedBy(address)).toEqual({ file: proposal.file, text: proposal.text });
  });

  it("lead to a file that is there", () => {
    expect(addressOfEdit(place, "records/teams/desk.md")).toBe(`${place.repository}/edit/main/records/teams/desk.md`);
  });
});
