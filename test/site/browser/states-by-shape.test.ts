import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { LOOKS } from "../../../site/looks.ts";
import { serveFolder, startBrowser } from "../../support/browser.ts";
import { difference, pixelsOf, shapeOf } from "../../support/pixels.ts";

const portals = inject("portals");
/** How large a shape is shown here. */
const SIZE = 64;
/** Two shapes are told apart when a tenth of what either paints differs. */
const TENTH = 0.1;
const VISIONS = ["none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveFolder(portals.plain)]);
});
afterAll(async () => {
  await browser?.close();
  server?.stop();
});

describe("a state", () => {
  it.each(["light", "dark"] as const)(
    "has a shape that no other has, however the reader sees colours, in the %s theme",
    async (colorScheme) => {
      const found = await onPage("", { colorScheme }, async (page) => {
        await page.evaluate(showAllLooks, { looks: LOOKS, size: SIZE });
        const faults: string[] = [];
        for (const vision of VISIONS) {
          await seeAs(page, vision);
          faults.push(...(await alike(page)).map((pair) => `${vision}: ${pair}`));
        }
        return faults;
      });
      expect(found).toEqual([]);
    },
    60_000,
  );

  it("keeps its shape where the reader's system chooses the colours", async () => {
    const found = await onPage("", { forcedColors: "active" }, async (page) => {
      await page.evaluate(showAllLooks, { looks: LOOKS, size: SIZE });
      return alike(page);
    });
    expect(found).toEqual([]);
  });

  it("would be noticed if it looked like another", async () => {
    const found = await onPage("", {}, async (page) => {
      await page.evaluate(showAllLooks, { looks: ["operational", "operational"], size: SIZE });
      return alike(page);
    });
    expect(found).toEqual(["operational and operational differ by 0 %"]);
  });

  it("of a day has a height of its own in the strip of days", async () => {
    const heights = await onPage("services/", {}, async (page) => {
      await page.goto(server.address);
      return page.evaluate(() => {
        const found = new Map<string, Set<string>>();
        for (const path of document.querySelectorAll<SVGPathElement>("main path[class^=bar-]")) {
          const { strokeWidth } = getComputedStyle(path);
          const { height, y } = path.getBBox();
          // A run of days is one line: its breadth is the height of the bars.
          const shown = height === 0 ? `line ${strokeWidth}` : `bars ${height} from ${y}`;
          const name = path.getAttribute("class") ?? "";
          found.set(name, (found.get(name) ?? new Set()).add(shown));
        }
        return [...found].map(([name, shapes]) => [name, [...shapes].join(" or ")]);
      });
    });
    expect(heights.length).toBeGreaterThan(3);
    expect(new Set(heights.map(([, shape]) => shape)).size).toBe(heights.length);
  });

  it("is said in words as well, wherever its shape stands", async () => {
    for (const path of ["", "services/", "changes/", "incidents/", "map/"]) {
      const mute = await onPage(path, {}, (page) =>
        page.evaluate(() =>
          [...document.querySelectorAll("main svg.icon")]
            .filter((icon) => icon.checkVisibility())
            .filter((icon) => !icon.closest("li, p, td, th, dd, a, summary, .now, .badge")?.textContent?.trim())
            .map(({ parentElement }) => parentElement?.outerHTML.slice(0, 100)),
        ),
      );
      expect(mute, path).toEqual([]);
    }
  });
});

describe("what the reader's system asks for", () => {
  it("is less motion: then nothing moves by itself", async () => {
    const moving = await onPage("", { reducedMotion: "reduce" }, (page) =>
      page.evaluate(() => [
        ...document.getAnimations().map(() => "an animation"),
        ...(getComputedStyle(document.documentElement).scrollBehavior === "auto" ? [] : ["smooth scrolling"]),
        ...[...document.querySelectorAll("*")]
          .filter((each) => /[1-9]/.test(getComputedStyle(each).transitionDuration))
          .map(({ tagName }) => `${tagName} has a transition`),
      ]),
    );
    expect(moving).toEqual([]);
  });

  it("is more contrast: then quiet words are as strong as the others, and lines are seen", async () => {
    const contrast = async (how: "more" | "no-preference") =>
      onPage("", { contrast: how, colorScheme: "light" }, (page) =>
        page.evaluate(() => {
          const quiet = document.querySelector("main .quiet");
          const ink = getComputedStyle(document.body).color;
          return { isInk: quiet !== null && getComputedStyle(quiet).color === ink };
        }),
      );
    expect(await contrast("no-preference")).toEqual({ isInk: false });
    expect(await contrast("more")).toEqual({ isInk: true });
  });

  it("is its own colours: then the page that is shown, fields, buttons and strips can still be seen", async () => {
    await onPage("", { forcedColors: "active" }, async (page) => {
      const seen = await page.evaluate(() => {
        const border = (selector: string) => {
          const each = document.querySelector(selector);
          return each ? Number.parseFloat(getComputedStyle(each).borderBottomWidth) : 0;
        };
        const colours = [...document.querySelectorAll("main path[class^=bar-]")].map(
          (path) => getComputedStyle(path).stroke,
        );
        const canvas = getComputedStyle(document.documentElement).backgroundColor;
        return {
          current: border("nav [aria-current=page]"),
          field: border("input[type=search]"),
          button: border("button"),
          hidden: colours.filter((colour) => colour === canvas || colour === "none").length,
        };
      });
      expect(seen.current).toBeGreaterThan(0);
      expect(seen.field).toBeGreaterThan(0);
      expect(seen.button).toBeGreaterThan(0);
      expect(seen.hidden).toBe(0);
    });
  });
});

// --- internal ---

type Vision = (typeof VISIONS)[number];

async function seeAs(page: Page, type: Vision): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setEmulatedVisionDeficiency", { type });
}

/** Runs in the page: the shapes of all looks side by side in the colour of words, and nothing else. */
function showAllLooks({ looks, size }: { readonly looks: readonly string[]; readonly size: number }): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body > :not(.looks, svg.hidden) { display: none !important }
    .looks { position: fixed; inset: 0; display: flex; background: var(--ground) }
    .looks svg { width: ${size}px; height: ${size}px; flex: none; --tone: CanvasText }`);
  document.adoptedStyleSheets.push(sheet);
  const all = document.createElement("div");
  all.className = "looks";
  const icons = looks.map((look) => `<svg class="icon" data-look="${look}"><use href="#i-${look}"/></svg>`);
  all.setHTMLUnsafe(icons.join(""));
  document.body.append(all);
}

/** Pairs of shapes that cannot be told apart, as they are painted. */
async function alike(page: Page): Promise<string[]> {
  const names = await page
    .locator(".looks svg")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-look")));
  const reader = await page.context().newPage();
  const shapes: boolean[][] = [];
  for (const index of names.keys())
    shapes.push(shapeOf(await pixelsOf(page, reader, { x: index * SIZE, y: 0, width: SIZE, height: SIZE })));
  await reader.close();
  const empty = shapes.flatMap((shape, index) => (shape.includes(true) ? [] : [`${names[index]} is not seen`]));
  const pairs = shapes.flatMap((one, index) =>
    shapes.slice(index + 1).map((other, after) => {
      const share = difference(one, other);
      const words = `${names[index]} and ${names[index + 1 + after]} differ by ${Math.round(share * 100)} %`;
      return share < TENTH ? words : "";
    }),
  );
  return [...empty, ...pairs.filter((pair) => pair !== "")];
}

async function onPage<Answer>(
  path: string,
  options: BrowserContextOptions,
  ask: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}${path}`);
    await page.locator("html[data-ready]").waitFor();
    return await ask(page);
  } finally {
    await context.close();
  }
}
