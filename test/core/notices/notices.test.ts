// What is told of incidents and changes, when, to whom, and in a form in which hostile text is only ever text.
import { describe, expect, it } from "vitest";
import { ConfigSchema } from "../../../core/config.ts";
import { deliveriesOf, payloadOf, sinceOpening } from "../../../core/notices/index.ts";
import type { AnyRecord } from "../../../core/record.ts";
import { aChange, affect, anIncident, aService, at, ledgerOf } from "../../support/records.ts";

type Status = "investigating" | "identified" | "resolved";

const HOSTILE = 'x <!channel> <https://evil.example|y> & *b* @everyone {message} [a](javascript:x)"';

function configOf(...channels: readonly object[]) {
  const all = channels.map((channel) => ({
    name: "ops",
    kind: "webhook",
    url_secret: "OPS",
    audience: "internal",
    ...channel,
  }));
  return ConfigSchema.parse({
    organisation: "Acme",
    portal: { url: "https://status.acme.example" },
    notify: { channels: all },
  });
}

const shop = aService("checkout", { title: "Checkout", visibility: "public" });

function due(
  now: string,
  after: readonly AnyRecord[],
  options: { before?: readonly AnyRecord[]; channel?: object } = {},
) {
  const { channels } = configOf(options.channel ?? {}).notify;
  const before = options.before ? ledgerOf(shop, ...options.before) : null;
  return deliveriesOf({ before, after: ledgerOf(shop, ...after), now: at(now), channels });
}

const keys = (found: ReturnType<typeof due>) => found.map(({ notice }) => `${notice.event} ${notice.key}`);
const update = (minute: number, status: Status, message = "m") => ({
  at: `2026-03-10T10:${minute}:00Z`,
  status,
  message,
});

describe("notices", () => {
  it("tell the opening of an incident, each update, and that it is resolved, once each", () => {
    const updates = [update(10, "investigating"), update(20, "identified"), update(30, "resolved")];
    const incident = anIncident("A", { state: "resolved", resolved_at: "2026-03-10T10:30:00Z", updates });
    expect(keys(due("2026-03-10T11:00:00Z", [incident]))).toEqual([
      "incident_opened INC-2026-000A/2026-03-10T10:10:00.000Z",
      "incident_updated INC-2026-000A/2026-03-10T10:20:00.000Z",
      "incident_resolved INC-2026-000A/resolved-1",
    ]);
  });

  it("tell of an end that nobody wrote a word about, and have the same key when the word comes late", () => {
    const solved = { state: "resolved", resolved_at: "2026-03-10T10:30:00Z" } as const;
    const silent = keys(due("2026-03-10T11:00:00Z", [anIncident("A", solved)]));
    expect(silent).toEqual(["incident_opened INC-2026-000A/opened", "incident_resolved INC-2026-000A/resolved-1"]);
    const late = anIncident("A", { ...solved, updates: [update(15, "investigating"), update(50, "resolved")] });
    expect(keys(due("2026-03-10T11:00:00Z", [late]))).toContain("incident_resolved INC-2026-000A/resolved-1");
  });

  it("have the same key when a text is corrected", () => {
    const [first, second] = ["wrnog", "wrong"].map((message) =>
      keys(due("2026-03-10T11:00:00Z", [anIncident("A", { updates: [update(10, "investigating", message)] })])),
    );
    expect(first).toEqual(second);
  });

  it("tell that a change has started when its window opens, or when its team says so, but not both", () => {
    const change = aChange("C");
    expect(keys(due("2026-03-10T21:59:59Z", [change]))).toEqual([]);
    const byWindow = keys(due("2026-03-10T22:00:00Z", [change]));
    expect(byWindow).toEqual(["change_started CHG-2026-000C/started-2026-03-10T22:00:00Z"]);
    expect(keys(due("2026-03-10T22:10:00Z", [aChange("C", { state: "implementing" })]))).toEqual(byWindow);
    for (const state of ["new", "canceled"] as const)
      expect(keys(due("2026-03-10T22:10:00Z", [aChange("C", { state })]))).toEqual([]);
    expect(keys(due("2026-03-10T22:10:00Z", [aChange("C", { hold: { reason: "parts" } })]))).toEqual([]);
  });

  it("make good a day, and what a push brings even if it is a week old; imports are no news", () => {
    const incident = anIncident("A");
    expect(due("2026-03-11T09:00:00Z", [incident])).toHaveLength(1);
    expect(due("2026-03-12T09:00:00Z", [incident])).toHaveLength(0);
    expect(due("2026-03-12T09:00:00Z", [incident], { before: [] })).toHaveLength(1);
    expect(due("2026-03-12T09:00:00Z", [incident], { before: [incident] })).toHaveLength(0);
    expect(due("2026-03-20T09:00:00Z", [incident], { before: [] })).toHaveLength(0);
    const imported = anIncident("A", { imported: { from: "cstate", id: "1" } });
    expect(due("2026-03-10T11:00:00Z", [imported], { before: [] })).toHaveLength(0);
  });

  it("go only to channels that want the event and the service", () => {
    const incident = anIncident("A");
    expect(due("2026-03-10T11:00:00Z", [incident], { channel: { events: ["change_started"] } })).toHaveLength(0);
    expect(due("2026-03-10T11:00:00Z", [incident], { channel: { services: ["mail"] } })).toHaveLength(0);
    expect(due("2026-03-10T11:00:00Z", [incident], { channel: { services: ["checkout"] } })).toHaveLength(1);
  });

  it("turn the first update into an update where the incident was announced before", () => {
    const [delivery] = due("2026-03-10T11:00:00Z", [anIncident("A", { updates: [update(10, "identified")] })]);
    if (!delivery) throw new Error("nothing is due");
    expect(sinceOpening(delivery, () => false)?.notice.event).toBe("incident_opened");
    expect(sinceOpening(delivery, () => true)?.notice.event).toBe("incident_updated");
  });
});

describe("a public channel", () => {
  const channel = { audience: "public", kind: "webhook" };

  it("hears nothing of internal records, and nothing internal of public ones", () => {
    expect(due("2026-03-10T11:00:00Z", [anIncident("A")], { channel })).toEqual([]);
    const open = anIncident("A", {
      visibility: "public",
      affects: [affect("checkout"), affect("secret")],
      owner: "platform",
      assignee: "mira",
    });
    const [delivery] = due("2026-03-10T11:00:00Z", [open, aService("secret")], { channel });
    if (!delivery) throw new Error("nothing is due");
    const text = JSON.stringify(payloadOf(delivery, configOf(channel), false));
    expect(text).toContain("https://status.acme.example/incidents/INC-2026-000A/");
    for (const inner of ["secret", "mira", "platform", "P3"]) expect(text).not.toContain(inner);
  });
});

describe.each(["slack", "teams", "webhook"] as const)("the payload of %s", (kind) => {
  const incident = anIncident("A", {
    title: HOSTILE,
    updates: [update(10, "investigating", `${HOSTILE}\n${"z".repeat(9000)}`)],
  });
  const payload = (channel: object = {}, repeated = false) => {
    const [delivery] = due("2026-03-10T11:00:00Z", [incident], { channel: { kind, ...channel } });
    if (!delivery) throw new Error("nothing is due");
    return payloadOf(delivery, configOf({ kind, ...channel }), repeated);
  };

  it("carries the key, by which a receiver may tell a repetition", () => {
    expect(JSON.stringify(payload())).toContain("INC-2026-000A/2026-03-10T10:10:00.000Z");
    expect(JSON.stringify(payload())).not.toContain("again");
    expect(JSON.stringify(payload({}, true))).toMatch(/Sent again|"repeated":true/);
  });

  it("uses the channel's own words, and takes no place in what people wrote for one", () => {
    const text = JSON.stringify(payload({ templates: { incident_opened: "Oh no, {id}: {title}" } }));
    expect(text).toContain("Oh no, INC-2026-000A: x");
    expect(text).toContain("{message}");
  });
});

describe("hostile text", () => {
  const incident = anIncident("A", { title: HOSTILE, updates: [update(10, "investigating", HOSTILE)] });
  const payload = (kind: string) => {
    const [delivery] = due("2026-03-10T11:00:00Z", [incident], { channel: { kind } });
    if (!delivery) throw new Error("nothing is due");
    return payloadOf(delivery, configOf({ kind }), false);
  };
  /** Every map in a value. */
  const maps = (value: unknown): { readonly [field: string]: unknown }[] =>
    typeof value !== "object" || value === null
      ? []
      : [...(Array.isArray(value) ? [] : [{ ...value }]), ...Object.values(value).flatMap(maps)];

  it("stands in Slack where nothing is mentioned, linked or set, and escaped where Slack looks", () => {
    const slack = payload("slack");
    expect(slack.text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/);
    const markdown = maps(slack).filter(({ type }) => type === "mrkdwn");
    expect(markdown.map(({ text }) => text)).toEqual(
      ["<https://status.acme.example/incidents/INC-2026-000A/|Read more>"].slice(0, markdown.length),
    );
  });

  it("stands in Teams where no Markdown is read", () => {
    const withText = maps(payload("teams")).filter((map) => typeof map.text === "string");
    expect(withText.map(({ type }) => type)).toEqual(withText.map(() => "TextRun"));
  });
});
