// What the token of a job and secrets may do: planted, and done soundly.
import { calling, checkout, type Row, reading, workflow } from "./build.ts";

export const RIGHTS: readonly Row[] = [
  ["top-permissions", "nothing", workflow({ top: "concurrency: g" }), 1, workflow()],
  [
    "top-permissions",
    "more than nothing",
    workflow({ top: "permissions: { contents: read }\nconcurrency: g" }),
    3,
    workflow(),
  ],
  ["broad-permissions", "everything", workflow({ on: "push", permissions: "write-all" }), 9, workflow()],
  ["broad-permissions", "all reading", workflow({ on: "push", permissions: "read-all" }), 9, reading()],
  [
    "contents-write",
    "on pull_request_target",
    workflow({ permissions: "{ contents: write }" }),
    9,
    workflow({ on: "push", permissions: "{ contents: write }" }),
  ],
  [
    "contents-write",
    "on pull_request",
    workflow({ on: "pull_request", permissions: "{ contents: write }" }),
    9,
    workflow({ on: "schedule", permissions: "{ contents: write }" }),
  ],
  [
    "id-token",
    "without an environment",
    workflow({ permissions: "{ id-token: write }" }),
    9,
    workflow({ permissions: "{ id-token: write }", job: "environment: github-pages" }),
  ],
  [
    "token-beside-proposal",
    "a right to write",
    workflow({ on: "pull_request", permissions: "{ checks: write }", steps: checkout() }),
    6,
    workflow({ on: "pull_request", permissions: "{ security-events: write }", steps: checkout() }),
  ],
  [
    "token-beside-proposal",
    "a secret",
    reading({
      on: "merge_group",
      job: "environment: e",
      steps: `${checkout()}\n        env: { K: "\${{ secrets.KEY }}" }`,
    }),
    6,
    reading({ on: "merge_group", steps: `${checkout()}\n        env: { K: "\${{ secrets.GITHUB_TOKEN }}" }` }),
  ],
  ["secrets-inherit", "all", calling("secrets: inherit"), 8, calling("secrets: {}")],
  [
    "secrets-outside-environment",
    "in a job",
    reading({ steps: `- uses: $/x\n        with: { key: "\${{ secrets.KEY }}" }` }),
    13,
    reading({
      job: "environment: { name: gate, deployment: false }",
      steps: `- uses: $/x\n        with: { key: "\${{ secrets.KEY }}" }`,
    }),
  ],
  [
    "secrets-outside-environment",
    "handed down by another name",
    calling(`secrets: { OTHER: "\${{ secrets.KEY }}" }`),
    8,
    calling(`secrets: { KEY: "\${{ secrets.KEY }}" }`),
  ],
  [
    "secrets-outside-environment",
    "by a computed name",
    reading({ steps: `- uses: $/x\n        with: { key: "\${{ secrets[github.ref] }}" }` }),
    6,
    reading(),
  ],
  [
    "secrets-outside-environment",
    "for every job",
    reading({ top: `permissions: {}\nenv: { K: "\${{ secrets.KEY }}" }` }),
    4,
    reading({ top: `permissions: {}\nenv: { K: "\${{ secrets.GITHUB_TOKEN }}" }` }),
  ],
];
