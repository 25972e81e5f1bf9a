// itsm.config.yaml: an organisation's settings, validated like a record.
import { z } from "zod";
import {
  DEFAULT_SETTINGS,
  type Flaw,
  Instant,
  Line,
  listOf,
  PriorityMatrix,
  type Renamed,
  RiskScoring,
  SCHEMA,
  type Settings,
  TimeZone,
} from "../schemas/index.ts";
import { type Finding, finding } from "./finding.ts";
import { locatorOf, parseYamlFile } from "./frontmatter/index.ts";
import { LANGUAGES } from "./languages.ts";
import { NotifySchema } from "./notify-settings.ts";
import { DEFAULT_POLICY, PolicySchema } from "./policy-settings.ts";
import { asWritten, modernised, renamedFlaws } from "./renamed-fields.ts";
import { schemaFlaws } from "./schema-flaws.ts";
import type { SourceFile } from "./source-file.ts";

export { CONFIG_FILE } from "./config-file.ts";

const Weight = z.number().min(0).max(1);

/** How much of the time counts as down, by level. Source of the presets: Statuspage's uptime; incident.io's. */
export const AVAILABILITY_PRESETS = {
  statuspage: { major_outage: 1, partial_outage: 0.3, degraded_performance: 0 },
  strict: { major_outage: 1, partial_outage: 1, degraded_performance: 0 },
} as const;

const Colour = z
  .string({ error: () => "expected a colour such as #0b5d8a" })
  .regex(/^#[0-9a-f]{6}$/i, { error: () => "expected a colour as # with six digits and letters, such as #0b5d8a" });

/** A picture that lies below portal/: names are of letters, digits, `.`, `_` and `-`, so that no path leads out of it. */
const Picture = z
  .string({ error: () => "expected a file such as portal/logo.svg" })
  .regex(/^portal\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:svg|png)$/, {
    error: () => "expected an SVG or PNG file below portal/, such as portal/logo.svg",
  });

const Contribute = z.strictObject({
  shown: z
    .enum(["internal", "public", "nowhere"])
    .default("internal")
    .describe(
      "On which portals: internal, public (on both; readers then see the address of the repository) or nowhere.",
    ),
  form: z
    .url({ protocol: /^https?$/, error: () => "expected an address such as https://example.com/report" })
    .optional()
    .describe("A form that takes reports of incidents, instead of GitHub's editor."),
});

const Portal = z.strictObject({
  title: Line(80).optional().describe("The name of the portal; by default the organisation's name and Status."),
  description: Line(300).optional().describe("One sentence below the name."),
  url: z
    .url({ protocol: /^https?$/, error: () => "expected an address such as https://status.example.com" })
    .optional()
    .describe("Where the portal is published."),
  audience: z
    .enum(["internal", "public"])
    .default("public")
    .describe("public shows public records and allow-listed fields only; internal shows all."),
  language: z
    .enum(LANGUAGES)
    .default("en")
    .describe("The language of the portal's own words. Records stay in the language they were written in."),
  support: Line(300).optional().describe("Where readers get help: a link or an address."),
  repository: z
    .url({ protocol: /^https?$/, error: () => "expected an address such as https://github.com/acme/itsm" })
    .optional()
    .describe("The repository's address, for links to commits, and for proposing changes from the portal."),
  branch: z
    .string({ error: () => "expected the name of a branch, such as main" })
    .regex(/^[\w][\w./-]*$/, { error: () => "expected the name of a branch, such as main" })
    .default("main")
    .describe("The branch whose records the portal shows, to which readers propose."),
  contribute: Contribute.default({ shown: "internal" }).describe(
    "The ways from reading to proposing: report an incident, propose a change, correct a record.",
  ),
  accent: Colour.optional().describe(
    "The colour of links and of what is chosen, such as #0b5d8a: 4.5:1 or more against a light page.",
  ),
  accent_dark: Colour.optional().describe("The same on a dark page. By default it is made of accent."),
  logo: Picture.optional().describe(
    "The organisation's logo, an SVG or PNG file below portal/, up to 200 kB. Shown beside the portal's name.",
  ),
  logo_dark: Picture.optional().describe("The logo on a dark page, where logo cannot be seen there."),
  rebuilt_every_minutes: z
    .int({ error: () => "expected a whole number of minutes" })
    .min(1, { error: () => "expected one minute or more" })
    .default(1440)
    .describe("How many minutes lie between two scheduled builds. An older portal says that it may be out of date."),
});

const Availability = z.strictObject({
  preset: z
    .enum(["statuspage", "strict"])
    .default("statuspage")
    .describe("How outages count: statuspage (major 1, partial 0.3, degraded 0) or strict (major and partial 1)."),
  weights: z
    .strictObject({
      major_outage: Weight.optional().describe("Share of the time that a major outage counts as down, 0 to 1."),
      partial_outage: Weight.optional().describe("The same for a partial outage."),
      degraded_performance: Weight.optional().describe("The same for degraded performance."),
    })
    .default({})
    .describe("Weights that differ from the preset."),
});

const Below = Line(200).refine((path) => /^records\/(?!.*\.\.(?:\/|$)).+/.test(path), {
  error: () => "expected a path below records/, such as records/archive/ or records/readings.csv",
});

export const ConfigSchema = z.strictObject({
  organisation: Line(80).describe("The name of the organisation."),
  schema: z
    .int({ error: () => "expected a whole number, such as 2" })
    .min(1)
    .default(1)
    .describe("The version of the schemas that records and settings are written for. `itsm upgrade` counts it up."),
  time_zone: TimeZone.default("Etc/UTC").describe(
    "The time zone in which the portal shows times beside UTC, such as Europe/Vienna.",
  ),
  clock: Instant.optional().describe("Pins now, for demonstrations. Leave it out in real use."),
  groups: listOf(Line(80)).default([]).describe("The order in which the portal lists groups of services."),
  portal: Portal.default({
    audience: "public",
    language: "en",
    branch: "main",
    contribute: { shown: "internal" },
    rebuilt_every_minutes: 1440,
  }).describe("The portal."),
  availability: Availability.default({ preset: "statuspage", weights: {} }).describe("How availability is computed."),
  priority: PriorityMatrix.default(DEFAULT_SETTINGS.priority).describe(
    "The priority that each impact and urgency give.",
  ),
  risk: RiskScoring.default(DEFAULT_SETTINGS.risk).describe("How a change's assessment becomes its risk."),
  ignore: listOf(Below)
    .default([])
    .describe(
      "Files below records/ that are no records, such as records/archive/ (a folder ends in /). They are left alone.",
    ),
  notify: NotifySchema.default({ channels: [] }).describe("Who is told of incidents and changes, once each."),
  policy: PolicySchema.default(DEFAULT_POLICY).describe(
    "Whose approval a pull request needs. Read from the base branch.",
  ),
});

export type Config = z.output<typeof ConfigSchema>;

/** Settings that were called otherwise once. Other numbers here say their unit too. */
export const CONFIG_RENAMED: readonly Renamed[] = [
  { from: ["portal", "rebuilt_every"], to: "rebuilt_every_minutes", since: 2 },
];

/** Reads the configuration: settings, or findings at their lines. */
export function readConfig(
  source: SourceFile,
): { readonly config: Config } | { readonly findings: readonly Finding[] } {
  const { file, text } = source;
  const parsed = parseYamlFile(text);
  if (!parsed.ok) return { findings: [finding(file, parsed.fault, parsed.fault)] };
  const newer = newerFlaw(parsed.value.schema);
  if (newer) return { findings: placed([newer], source) };
  const { fields, met } = modernised(parsed.value, CONFIG_RENAMED);
  const result = ConfigSchema.safeParse(fields);
  if (result.success) return { config: result.data };
  const flaws = schemaFlaws(result.error.issues, fields, ConfigSchema, "the configuration");
  const written = flaws.map((flaw) => ({ ...flaw, path: asWritten(flaw.path, met) }));
  return { findings: placed([...renamedFlaws(met), ...written], source) };
}

/** What of a configuration that can be read has an old name. */
export function configWarnings(source: SourceFile): Finding[] {
  const parsed = parseYamlFile(source.text);
  return parsed.ok ? placed(renamedFlaws(modernised(parsed.value, CONFIG_RENAMED).met), source) : [];
}

/** The weights by which outages count, with the name to show: the preset's, or "custom" where any weight differs. */
export function availabilityWeights(config: Config): {
  readonly name: string;
  readonly weights: { readonly [level: string]: number };
} {
  const { preset, weights } = config.availability;
  const own = Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== undefined));
  const name = Object.keys(own).length === 0 ? preset : "custom";
  return { name, weights: { ...AVAILABILITY_PRESETS[preset], ...own } as { readonly [level: string]: number } };
}

/** The part of the configuration that judging one record needs. */
export function settingsOf(config: Config): Settings {
  return { priority: config.priority, risk: config.risk };
}

// --- internal ---

function placed(flaws: readonly Flaw[], { file, text }: SourceFile): Finding[] {
  if (flaws.length === 0) return [];
  const locate = locatorOf(text, "yaml");
  const wantsKey = (rule: string) => rule === "field-unknown" || rule === "field-renamed";
  return flaws.map((flaw) => finding(file, flaw, locate(flaw.path, wantsKey(flaw.rule) ? "key" : "value")));
}

/** A newer version means things that nobody here can know: that is told alone, before anything is called wrong. */
function newerFlaw(version: unknown): Flaw | undefined {
  if (typeof version !== "number" || version <= SCHEMA) return undefined;
  return {
    rule: "schema-newer",
    path: ["schema"],
    message: `this repository is written for version ${version} of the schemas: expected at most ${SCHEMA}, which this package knows`,
    mend: "Install a newer package: npm install --save-dev itsm-as-code@latest. For a workflow, pin a newer commit.",
  };
}
