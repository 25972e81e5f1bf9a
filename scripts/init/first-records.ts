// The first settings and records of an organisation: as little as passes the check, with room to grow.
import { writeRecord } from "../../core/frontmatter/index.ts";
import { fieldOrder } from "../../core/index.ts";
import { type Fields, kinds, SCHEMA } from "../../schemas/index.ts";
import type { Answers, Planned } from "./answers.ts";

/** `itsm.config.yaml`; `ignored` are paths below records/ that are no records. */
export function configuration(answers: Answers, ignored: readonly string[]): Planned {
  const { organisation, timeZone, team, repository } = answers;
  const text = `# The settings of this repository, validated like a record: \`itsm check\` tells what is wrong with them, and
# \`itsm schema config\` describes every setting. The gate reads this file from main, never from a pull request.

# The name that portal, reports and feeds show.
organisation: ${yamlText(organisation)}
# The version of the schemas that these files are written for; \`itsm upgrade\` counts it up.
schema: ${SCHEMA}
# The portal shows times in this zone beside UTC.
time_zone: ${timeZone}

portal:
  # public shows records that say \`visibility: public\`, and of them only what is meant for everybody; internal shows all.
  audience: public
${repository === undefined ? "  # The repository's address, for links to files and commits.\n  # repository: https://github.com/acme/itsm\n" : `  repository: ${repository}\n`}
# Whose approval a pull request needs. One team does it all to begin with; name others as you grow.
policy:
  # Decides on changes of moderate and high risk.
  change_authority: ${team.slug}
  # Approves edits to this file, to teams, models, freezes and workflows.
  governance: ${team.slug}
${ignoring(ignored)}`;
  return {
    file: "itsm.config.yaml",
    text,
    ...(ignored.length > 0 && { byHand: `Add to it what is no record: ignore: [${ignored.join(", ")}]` }),
  };
}

/** The first team and the first service. */
export function firstRecords({ team, service, login }: Answers): Planned[] {
  return [
    recordFile(
      "team",
      team.slug,
      { title: team.title, state: "active", members: [{ login, roles: ["lead", "approver", "duty"] }] },
      "## About\n\nWhat the team does, and how to work with it.\n",
    ),
    recordFile(
      "service",
      service.slug,
      { title: service.title, state: "live", owner: team.slug, visibility: "public", tier: 2 },
      "## About\n\nWhat it is for, and who uses it.\n",
    ),
  ];
}

// --- internal ---

function recordFile(kind: "team" | "service", slug: string, fields: Fields, body: string): Planned {
  return {
    file: `records/${kinds[kind].folder}/${slug}.md`,
    text: writeRecord(fields, body, { order: fieldOrder(kinds[kind]) }),
  };
}

function ignoring(paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const lines = paths.map((path) => `  - ${yamlText(path)}\n`);
  return `\n# Below records/, but no records: they are left alone.\nignore:\n${lines.join("")}`;
}

/** A text as YAML takes it for a text: JSON is YAML. */
function yamlText(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ._/-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text.trim()
    : JSON.stringify(text);
}
