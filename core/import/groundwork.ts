// What records need before they can be written: a configuration, and a team that owns them.
import { kinds, SCHEMA } from "../../schemas/index.ts";
import { CONFIG_FILE, type Config, readConfig } from "../config.ts";
import { EXIT, ItsmError } from "../errors.ts";
import { writeRecord } from "../frontmatter/index.ts";
import { keyOf } from "../record.ts";
import type { SourceFile } from "../source-file.ts";
import { draftOf, type Item } from "./draft.ts";
import type { SourceSite } from "./entry.ts";
import { importFinding } from "./import-finding.ts";
import type { Target } from "./target.ts";

/** A configuration with the text that it is written as. */
export interface NewConfig {
  readonly config: Config;
  readonly source: SourceFile;
}

/** A configuration that the source has, as it stands. Throws ItsmError where it is not right. */
export function givenConfig(source: SourceFile): NewConfig {
  const read = readConfig(source);
  if ("config" in read) return { config: read.config, source };
  throw new ItsmError("the configuration in the source is not right", "Mend it there.", EXIT.findings, {
    findings: read.findings,
  });
}

/** The configuration of a new repository: the site's name, address and groups, nothing else. */
export function newConfig(
  site: SourceSite,
  audience: "internal" | "public",
  organisation: string | undefined,
): NewConfig {
  const name = organisation ?? site.title;
  if (name === undefined)
    throw new ItsmError(
      `${site.file} has no title, so the organisation has no name`,
      "Name it with --organisation NAME.",
    );
  const fields = {
    organisation: name,
    schema: SCHEMA,
    ...(site.timeZone !== undefined && { time_zone: site.timeZone }),
    ...(site.groups.length > 0 && { groups: [...new Set(site.groups)] }),
    portal: {
      ...(site.title !== undefined && { title: site.title }),
      ...(site.url !== undefined && { url: site.url }),
      audience,
    },
  };
  // One writer of YAML: a record's frontmatter without its two delimiters.
  const yaml = writeRecord(fields, "").replace(/^---\n|---\n$/g, "");
  const source = { file: CONFIG_FILE, text: yaml };
  const read = readConfig(source);
  if ("config" in read) return { config: read.config, source };
  throw new ItsmError(
    "the site's settings give no valid configuration",
    "Name the organisation with --organisation.",
    undefined,
    {
      findings: read.findings,
    },
  );
}

/** A stub of the team that owns the records; nothing where it is there. */
export function planTeam(owner: string, siteFile: string, target: Target): Item[] {
  const found = target.byId.get(keyOf("team", owner));
  const finding = importFinding(siteFile, {
    rule: "import-team-stub",
    message: `the team ${owner} is made as a stub: the source knows no owners`,
    mend: "Give it members, or name another team with --owner.",
  });
  if (found && !isStub(found.source)) return [];
  const draft = draftOf(kinds.team, owner, { fields: stubFields(owner), body: "" });
  const because = "owns the records";
  return [
    { part: "groundwork", source: siteFile, name: owner, draft, outcome: "written", because, findings: [finding] },
  ];
}

// --- internal ---

function stubFields(owner: string) {
  const words = owner.replaceAll("-", " ");
  return { title: words.slice(0, 1).toUpperCase() + words.slice(1), state: "active", tags: ["stub"] };
}

function isStub({ text }: SourceFile): boolean {
  return text.startsWith("---\n") && text.includes("\ntags: [stub]\n");
}
