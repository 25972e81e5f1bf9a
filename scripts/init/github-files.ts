// What GitHub reads of a repository beside workflows: owners, the template of pull requests, updates of what is pinned.
import type { Answers, Planned } from "./answers.ts";

/** The files below `.github/`, but for workflows and issue forms. */
export function githubFiles({ login }: Answers): Planned[] {
  return [
    {
      file: ".github/CODEOWNERS",
      text: `# Who is asked to review. The change gate decides whose approval counts; this file only saves looking people up.
/itsm.config.yaml @${login}
/records/teams/ @${login}
/.github/ @${login}
`,
      byHand: `Name who reviews the rules: /itsm.config.yaml, /records/teams/ and /.github/ @${login}`,
    },
    { file: ".github/pull_request_template.md", text: PULL_REQUEST },
    {
      file: ".github/dependabot.yml",
      text: DEPENDABOT,
      byHand: "Let Dependabot follow github-actions and npm, so that pins stay fresh.",
    },
  ];
}

// --- internal ---

const PULL_REQUEST = `<!-- The records in this pull request say what is asked for. The gate comments on what is missing, and who can give it. -->

## What and why

## For reviewers

- [ ] The records say all that one needs to decide
- [ ] \`npx itsm check\` finds nothing, and \`npx itsm gate\` says whose approval is needed
`;

const DEPENDABOT = `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule: { interval: weekly }
    cooldown: { default-days: 7 }
  - package-ecosystem: npm
    directory: /
    schedule: { interval: weekly }
    cooldown: { default-days: 7 }
`;
