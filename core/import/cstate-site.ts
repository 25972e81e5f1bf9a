// cState's configuration as far as an import needs it: the site's name and address, its systems, its categories.
import { type Fields, Line, type Path, TimeZone } from "../../schemas/index.ts";
import { type Finding, finding } from "../finding.ts";
import { locatorOf, type Place, parseYamlFile } from "../frontmatter/index.ts";
import { showValue } from "../schema-flaws.ts";
import type { SourceFile } from "../source-file.ts";
import type { SourceSite, System } from "./entry.ts";
import { type ImportFault, importFinding } from "./import-finding.ts";

/** What a status page says of itself; its systems are services here. */
export type CstateSite = SourceSite;

/** The site with findings, or the findings that keep it from being read. */
export interface SiteReading {
  readonly site: CstateSite | undefined;
  readonly findings: readonly Finding[];
}

/** Reads config.yml. */
export function readSite(source: SourceFile): SiteReading {
  const { file, text } = source;
  const parsed = parseYamlFile(text);
  if (!parsed.ok) return { site: undefined, findings: [finding(file, parsed.fault, parsed.fault)] };
  const fields = parsed.value;
  const findings: Finding[] = [];
  const locate = locatorOf(text, "yaml");
  const reader: Reader = {
    place: (path) => locate(path, "value"),
    tell: (path, fault) => findings.push(importFinding(file, fault, locate(path, "value"))),
  };
  const params = isMap(fields.params) ? fields.params : {};
  const categories = categoriesIn(params.categories, reader);
  const site = {
    file,
    title: setting(fields, "title", (value) => Line(80).safeParse(value).success, reader),
    url: setting(fields, "baseURL", isWebAddress, reader),
    timeZone: setting(fields, "timeZone", (value) => TimeZone.safeParse(value).success, reader),
    groups: [...categories].filter(([, isShown]) => isShown).map(([name]) => name),
    systems: systemsIn(params.systems, categories, reader),
  };
  return { site, findings };
}

// --- internal ---

interface Reader {
  readonly place: (path: Path) => Place;
  readonly tell: (path: Path, fault: ImportFault) => void;
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isWebAddress(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);
}

/** A setting of text; a finding where it is there and of no use. */
function setting(fields: Fields, key: string, fits: (value: unknown) => boolean, reader: Reader): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string" && fits(value)) return value.trim();
  reader.tell([key], {
    rule: "import-setting-unusable",
    message: `${key} cannot be used here: got ${showValue(value)}`,
    mend: "Write what is right into itsm.config.yaml.",
  });
  return undefined;
}

/** Category names, each with whether the page shows it as a heading. */
function categoriesIn(value: unknown, reader: Reader): Map<string, boolean> {
  const categories = new Map<string, boolean>();
  for (const [position, category] of listIn(value).entries()) {
    if (!isMap(category) || typeof category.name !== "string") continue;
    const isShown = category.untitled !== true && Line(80).safeParse(category.name).success;
    categories.set(category.name, isShown);
    if (isShown) continue;
    reader.tell(["params", "categories", position, "name"], {
      rule: "import-category-untitled",
      message: `the category ${showValue(category.name)} is shown without a heading: its services get no group`,
      mend: "Write group into the services that belong together.",
    });
  }
  return categories;
}

function systemsIn(value: unknown, categories: ReadonlyMap<string, boolean>, reader: Reader): System[] {
  return listIn(value).flatMap((system, position) => {
    const path = ["params", "systems", position];
    if (!isMap(system) || !Line(200).safeParse(system.name).success) {
      reader.tell(path, {
        rule: "import-system-unusable",
        message: `the system has no name of one line: got ${showValue(isMap(system) ? system.name : system)}`,
        mend: "Give it a name.",
      });
      return [];
    }
    const { category, description } = system;
    const isGrouped =
      typeof category === "string" && (categories.get(category) ?? Line(80).safeParse(category).success);
    return {
      // The schema of a line has just parsed it as text.
      name: String(system.name).trim(),
      description: typeof description === "string" ? description.trim() || undefined : undefined,
      group: isGrouped ? category : undefined,
      place: reader.place([...path, "name"]),
    };
  });
}
