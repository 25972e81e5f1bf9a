import { HtmlValidate } from "html-validate";
import { describe, expect, inject, it } from "vitest";
import { openLedger, snapshot } from "../../core/index.ts";
import { addressesIn, type BuiltFile, builtFiles } from "../support/built-pages.ts";
import { CANARY } from "../support/canary-repository.ts";

const portals = inject("portals");
const plain = builtFiles(portals.plain);
const pages = plain.filter(({ path }) => path.endsWith(".html"));

describe("a built portal", () => {
  it.each([
    ["/", portals.plain],
    ["/repo/", portals.based],
  ])("has no dead link below %s", (base, folder) => {
    expect(deadLinks(builtFiles(folder), base)).toEqual([]);
  });

  it("loads nothing from another host", () => {
    const loading = /<(?:img|script|link|iframe|source|video|audio|object|embed)\b[^>]*(?:src|href)="https?:/g;
    expect(pages.flatMap(({ path, text }) => (text.match(loading) ?? []).map((tag) => `${path}: ${tag}`))).toEqual(
      pages.flatMap(({ path, text }) =>
        (text.match(/<link rel="canonical" href="https?:/g) ?? []).map((tag) => `${path}: ${tag}`),
      ),
    );
  });

  it("is valid HTML on every page", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: {
        "long-title": "off", // the titles are those of the records
        "no-trailing-whitespace": "off",
        "doctype-style": "off",
        "prefer-native-element": "off", // `role=group` on what scrolls: there is no native element
        "no-raw-characters": "off", // `>` and `"` in text are allowed by the standard
        "svg-focusable": "off",
      },
    });
    const reports = await Promise.all(pages.map(({ path, text }) => validator.validateString(text, path)));
    const faults = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId}: ${message}`),
      ),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it("gives every page a title of its own, one h1 and a policy", () => {
    const titles = pages.map(({ text }) => /<title>([^<]*)/.exec(text)?.[1] ?? "");
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const { path, text } of pages) {
      expect(text.match(/<h1\b/g), path).toHaveLength(1);
      expect(text, path).toContain("default-src 'none'");
    }
  });
});

describe("the public portal", () => {
  const files = builtFiles(portals.canary);
  const leaks = files.filter(({ path, text }) => `${path}\n${text}`.toLowerCase().includes(CANARY));

  it("holds nothing internal in any file or file name", () => {
    expect(leaks.map(({ path }) => path)).toEqual([]);
  });

  it("shows what is public", () => {
    const home = files.find(({ path }) => path === "index.html")?.text ?? "";
    expect(home).toContain("Shop cannot be reached");
    expect(home).toContain("We look into it.");
    expect(files.find(({ path }) => path === "services/shop/index.html")?.text).toContain("Public words");
  });

  it("would be caught if it leaked: the internal snapshot is full of what may not be shown", () => {
    const opened = openLedger(inject("canaryRepository"), { system: 0 });
    expect(opened.findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(JSON.stringify(snapshot(opened, "internal")).toLowerCase().split(CANARY).length).toBeGreaterThan(30);
  });
});

// --- internal ---

function deadLinks(files: readonly BuiltFile[], base: string): string[] {
  const known = new Set(files.map(({ path }) => `${base}${path}`));
  const ids = new Map(
    files.map(({ path, text }) => [
      `${base}${path}`,
      new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? "")),
    ]),
  );
  return files
    .filter(({ path }) => path.endsWith(".html"))
    .flatMap(({ path, text }) =>
      addressesIn(text)
        .filter((address) => !/^(?:https?:|mailto:|tel:|webcal:)/.test(address) && address !== base)
        .flatMap((address) => {
          const [place = "", fragment = ""] = address.split("#", 2);
          const target = place === "" ? `${base}${path}` : place.endsWith("/") ? `${place}index.html` : place;
          if (!known.has(target)) return [`${path} → ${address}`];
          return fragment !== "" && !ids.get(target)?.has(decodeURIComponent(fragment)) ? [`${path} → ${address}`] : [];
        }),
    );
}
