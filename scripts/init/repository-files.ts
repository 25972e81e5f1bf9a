// What lies at the root of a user's repository: package, ignored files, how lines end, a README, words for assistants.
import { kindList } from "../../schemas/index.ts";
import type { Answers, Planned, Release } from "./answers.ts";

/** The files at the root, but for the configuration. */
export function repositoryFiles(answers: Answers, release: Release): Planned[] {
  return [
    { file: "package.json", text: manifest(release), byHand: `npm install --save-dev itsm-as-code@${release.version}` },
    { file: ".gitignore", text: "node_modules/\ndist/\n", byHand: "Add to it: node_modules/ and dist/" },
    {
      file: ".gitattributes",
      text: "records/** text=auto eol=lf\nitsm.config.yaml text eol=lf\n",
      byHand: "Add to it: records/** text=auto eol=lf",
    },
    { file: "README.md", text: readme(answers) },
    {
      file: "AGENTS.md",
      text: agents(answers),
      byHand: "Tell assistants: records are Markdown with frontmatter; run `npx itsm check` before every commit.",
    },
  ];
}

// --- internal ---

function manifest({ version }: Release): string {
  const content = {
    private: true,
    scripts: { check: "itsm check", portal: "itsm portal dev" },
    devDependencies: { "itsm-as-code": version },
    engines: { node: ">=22.18" },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function readme({ organisation }: Answers): string {
  return `# IT service management of ${organisation}

Services, incidents, problems, changes and knowledge as [records](records/README.md): Markdown files in Git. A pull request
is the change request, code review is the approval, \`main\` is the truth.

\`\`\`sh
npm install
npx itsm check                                   # is everything right?
npx itsm new incident "Checkout is slow"         # write down what happens
npx itsm new change "Rotate the certificates"    # ask for what you plan
npx itsm portal dev                              # what stakeholders will read
\`\`\`

Then commit on a branch and open a pull request: the change gate comments whose approval it needs, and why.
`;
}

function agents({ team, service }: Answers): string {
  const rows = kindList.map(({ name, folder, means }) => `| \`${name}\` | \`records/${folder}/\` | ${means} |`);
  return `# How records are written here

This repository holds IT service management records: one Markdown file with YAML frontmatter is one record. People approve
them by reviewing pull requests; never merge, approve or push to \`main\` yourself.

| kind | folder | is |
| --- | --- | --- |
${rows.join("\n")}

## Rules

- Create records by \`npx itsm new <kind> "Title" --no-input\` and move them by \`npx itsm move <id> <state>\`; both say which
  options are missing. Ids are random and never change: do not invent, renumber or reuse them.
- \`npx itsm schema <kind>\` tells every field. Unknown fields are errors.
- Times are RFC 3339 with an offset: \`2026-12-01T22:00:00+01:00\`. Do not guess a time that nobody told you.
- Do not write what is derived: priority, risk, health, availability. Do not fill a field to please the check; ask.
- Records are \`internal\` unless they say \`visibility: public\`. Never make one public, or write a \`public_summary\`, unasked.
- People are GitHub logins. Teams lie in \`records/teams/\` (${team.slug} is the first), services in \`records/services/\` (${service.slug}).
- Do not edit \`itsm.config.yaml\`, teams, models, freezes or workflows unless that is the task: they need governance.
- Before every commit: \`npx itsm check\`. It must find nothing. \`npx itsm explain <rule>\` explains a finding.
- Before a pull request: \`npx itsm gate\` tells whose approval it will need.
`;
}
