import { describe, expect, it } from "vitest";
import { badgeSvg, badgesOf, shieldsEndpoint } from "../../../core/badges/index.ts";
import { LOOKS } from "../../../core/badges/looks.ts";
import { SERVICE_LEVELS } from "../../../core/health.ts";
import { affect, anIncident, aService } from "../../support/records.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const NOW = "2026-03-10T12:00:00Z";

describe("a badge", () => {
  const badges = badgesOf(
    snapshotOf(
      [
        aService("checkout", { title: "Checkout" }),
        aService("search"),
        aService("fax", { state: "retired" }),
        anIncident("A", { affects: [affect("checkout", "partial_outage")] }),
      ],
      NOW,
    ),
  );

  it("tells how the page is and how each service is; one that is not live is neither up nor down", () => {
    expect(Object.fromEntries(badges)).toEqual({
      "": { label: "Acme Status", message: "Minor service outage", tone: "degraded_performance" },
      "services/checkout/": { label: "Checkout", message: "Partial outage", tone: "partial_outage" },
      "services/search/": { label: "search", message: "Operational", tone: "operational" },
      "services/fax/": { label: "fax", message: "Retired", tone: "neutral" },
    });
  });

  it("is what shields.io's endpoint reads", () => {
    const [badge] = badges.values();
    expect(badge && shieldsEndpoint(badge)).toEqual({
      schemaVersion: 1,
      label: "Acme Status",
      message: "Minor service outage",
      color: expect.stringMatching(/^[0-9a-f]{6}$/),
      cacheSeconds: 300,
    });
  });

  it("says in words what it shows, and cuts what is too long for a line", () => {
    const label = "A service with a name that is longer than any badge should be";
    const svg = badgeSvg({ label, message: "Operational", tone: "operational" });
    expect(svg).toMatch(/<title>A service with a name that is longer.*…: Operational<\/title>/);
    expect(svg).toContain('role="img"');
  });

  it("has a shape, a mark and a readable colour of its own for every tone", () => {
    const looks = Object.values(LOOKS);
    expect(Object.keys(LOOKS).toSorted()).toEqual([...SERVICE_LEVELS, "neutral"].toSorted());
    expect(new Set(looks.map(({ fill }) => fill)).size).toBe(looks.length);
    expect(new Set(looks.map(({ shape, mark }) => shape + mark)).size).toBe(looks.length);
    for (const { fill } of looks) expect(contrastToWhite(fill)).toBeGreaterThanOrEqual(4.5);
  });
});

// --- internal ---

/** By WCAG's formula. */
function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
