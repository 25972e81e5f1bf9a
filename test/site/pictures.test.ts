import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationTicks } from "../../site/charts/durations.ts";
import { HEIGHT, INSET, WIDTH } from "../../site/charts/frame.ts";
import { pointsOf } from "../../site/charts/points.ts";
import { stackedBars } from "../../site/charts/stacked-bars.ts";
import { csvOf } from "../../site/csv.ts";
import { percentText } from "../../site/measures.ts";
import { mapOf } from "../../site/service-map.ts";
import { linesOf } from "../../site/words.ts";

const months = ["2025-12", "2026-01", "2026-02"];
const floor = HEIGHT - INSET.bottom;

describe("stacked bars", () => {
  const series = [
    { name: "P1", look: "p1", values: [1, 0, 0] },
    { name: "P2", look: "p2", values: [2, 0, 3] },
  ];

  it("stand on each other and on the floor; what is none is not drawn", () => {
    const { bars } = stackedBars(months, series);
    expect(bars.map(({ name }) => name)).toEqual(["P1", "P2", "P2"]);
    const [first, above] = bars;
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(floor, 0);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(first?.y ?? 0, 0);
    expect(above?.height).toBeCloseTo(2 * (first?.height ?? 0), 0);
  });

  it("tell the year where it begins", () => {
    expect(stackedBars(months, series).frame.months.map(({ label }) => label)).toEqual(["Dec", "Jan 2026", "Feb"]);
  });

  it("never leave the picture, whatever they count", () => {
    const counts = fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { bars } = stackedBars(months, [
          { name: "a", look: "p1", values: a },
          { name: "b", look: "p2", values: b },
        ]);
        for (const { x, y, width, height } of bars) {
          expect(x).toBeGreaterThanOrEqual(INSET.start);
          expect(x + width).toBeLessThanOrEqual(WIDTH);
          expect(y).toBeGreaterThanOrEqual(INSET.top - 0.2);
          expect(y + height).toBeLessThanOrEqual(floor + 0.2);
        }
      }),
    );
  });
});

describe("points", () => {
  const HOUR = 3_600_000;
  const point = (month: string, value: number | null, tooFew = false) => ({ month, value, tooFew });
  const scale = { label: String, ticks: durationTicks(4 * HOUR), logFrom: 60_000 };

  it("are joined where they rest on enough cases, hollow where they do not, and absent where nothing is known", () => {
    const points = ["2025-11", ...months].map((month, index) => point(month, index === 3 ? null : HOUR, index === 2));
    const { lines, marks } = pointsOf([{ look: "a", points }], scale);
    expect(marks.map(({ hollow }) => hollow)).toEqual([false, false, true]);
    expect(lines[0]?.d.match(/[ML]/g)).toEqual(["M", "L"]);
  });

  it("have shapes of their own, so that no colour is needed to tell them apart", () => {
    const of = (look: string) => ({ look, points: months.map((month) => point(month, HOUR)) });
    const { marks } = pointsOf([of("a"), of("b"), of("c")], scale);
    expect(new Set(marks.map(({ d }) => d.replaceAll(/[\d.-]+/g, "n"))).size).toBe(3);
  });

  it.each([
    [3 * HOUR, [60_000, 300_000, 900_000, HOUR, 4 * HOUR]],
    [30_000, [60_000, 300_000]],
  ])("up to %d ms have lines at lengths that people say", (most, ticks) => {
    expect(durationTicks(most)).toEqual(ticks);
  });
});

describe("the map", () => {
  const node = (id: string, ...dependsOn: string[]) => ({ id, lines: [id], states: ["Operational"], dependsOn });

  it("puts what others depend on to the right, and leads a line from each to what it needs", async () => {
    const { nodes, lines, width, height } = await mapOf([node("app", "edge", "gone"), node("edge")]);
    expect(nodes.get("app")?.x).toBeLessThan(nodes.get("edge")?.x ?? 0);
    expect(lines).toMatchObject([{ from: "app", to: "edge", d: expect.stringMatching(/^M[\d. ]+C[\d. ]+L[\d. ]+$/) }]);
    for (const { x, y, width: w, height: h } of nodes.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + h).toBeLessThanOrEqual(height);
    }
  });

  it("runs the other way for those who read from right to left", async () => {
    const { nodes } = await mapOf([node("app", "edge"), node("edge")], "rtl");
    expect(nodes.get("app")?.x).toBeGreaterThan(nodes.get("edge")?.x ?? 0);
  });

  it("has room for states with long names, and for letters as wide as high", async () => {
    const widthOf = async (lines: string[], states: string[]) =>
      (await mapOf([{ id: "a", lines, states, dependsOn: [] }])).nodes.get("a")?.width ?? 0;
    const usual = await widthOf(["Edge"], ["Operational"]);
    expect(await widthOf(["Edge"], ["Eingeschränkte Leistungsfähigkeit"])).toBeGreaterThan(usual);
    expect(await widthOf(["部分的なサービス停止が発生している"], [])).toBeGreaterThan(
      await widthOf(["seventeen letters"], []),
    );
  });

  it("takes names of any kind", async () => {
    const { nodes } = await mapOf([node('"]; evil [label="', "x"), node("x"), node("node")]);
    expect([...nodes.keys()].toSorted()).toEqual(['"]; evil [label="', "node", "x"]);
  });

  it("is empty where there is nothing", async () => {
    expect(await mapOf([])).toMatchObject({ lines: [] });
  });
});

describe("words in pictures and files", () => {
  it("are cut between words, and never within one", () => {
    expect(linesOf("Timetable and sailings of the islands", 22)).toEqual(["Timetable and sailings", "of the islands"]);
    expect(linesOf("Donaudampfschifffahrtsgesellschaft", 10)).toEqual(["Donaudampfschifffahrtsgesellschaft"]);
  });

  it("are no formulas for a spreadsheet, and keep their commas, quotes and lines", () => {
    const text = csvOf(
      ["a", "b"],
      [
        ["=1+1", 'x, "y"\nz'],
        ["@now", null],
      ],
    );
    expect(text).toBe(`a,b\r\n'=1+1,"x, ""y""\nz"\r\n'@now,\r\n`);
  });

  it.each([
    [99.999, "99.99 %"],
    [100, "100 %"],
    [50, "50 %"],
    [66.666, "66.66 %"],
    [99.57, "99.57 %"],
    [0, "0 %"],
    [10, "10 %"],
  ])("round %d down", (value, text) => {
    expect(percentText(value)).toBe(text);
  });
});
