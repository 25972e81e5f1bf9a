// Whatever goes wrong between two requests of a sweep, there is one issue for each concern after the next one.
import { describe, expect, it } from "vitest";
import { bundled } from "./bundled.ts";
import { aroundWrites, trouble, troubles } from "./disturbances.ts";
import { BOT, overdue, sweepJob } from "./sweep-scenes.ts";

const network = [
  ["the connection is cut for good", "cut"],
  ["one answer is lost", "lostAnswer"],
  ["GitHub answers 502 once", "badGateway"],
  ["a secondary rate limit asks to wait", "rateLimit"],
] as const;

describe.each(network)("where %s, at any request, the next sweep makes it good, once:", (_, name) => {
  it("the issues", { timeout: 120_000 }, async () => {
    const { undisturbed, tried, flaws } = await trouble(troubles[name], { begin: overdue, survives: name !== "cut" });
    expect(flaws).toEqual([]);
    expect(undisturbed).toMatchObject([
      { by: "mira", state: "open" },
      { by: BOT, state: "open", title: "CHG-2026-M1SS was not begun in its window: M1SS" },
      { by: BOT, state: "closed", body: expect.stringContaining("The one that counts: #3") },
      { by: BOT, state: "closed", body: expect.stringContaining("This is over") },
      { by: BOT, state: "open", title: expect.stringContaining("INC-2026-S10W owes its readers an update") },
    ]);
    expect(tried).toBeGreaterThan(8);
  });
});

describe("where the process dies, before or after any write, the next sweep makes it good, once:", () => {
  it("the bundle of the sweep", { timeout: 120_000 }, async () => {
    const begin = async () => bundled(await overdue(), sweepJob());
    const { tried, flaws } = await trouble(troubles.crash, { begin, which: aroundWrites, survives: false });
    expect(flaws).toEqual([]);
    expect(tried).toBeGreaterThan(8);
  });
});
