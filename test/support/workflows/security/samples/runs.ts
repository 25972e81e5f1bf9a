// How jobs run: planted, and done soundly.
import { type Row, reading, workflow } from "./build.ts";

export const RUNS: readonly Row[] = [
  ["missing-timeout", "at all", workflow().replace(/ +timeout-minutes: 10\n/, ""), 6, workflow()],
  ["self-hosted", "by its label", reading({ runs: "[self-hosted, linux]" }), 7, reading({ runs: "ubuntu-slim" })],
  ["self-hosted", "by a group", reading({ runs: "{ group: ours }" }), 7, reading({ runs: "[ubuntu-24.04]" })],
  [
    "self-hosted",
    "by a matrix",
    reading({ runs: `\${{ matrix.on }}`, job: "strategy: { matrix: { on: [ubuntu-24.04, ours] } }" }),
    7,
    reading({ runs: `\${{ matrix.on }}`, job: "strategy: { matrix: { on: [ubuntu-24.04, macos-15] } }" }),
  ],
  ["self-hosted", "by a variable", reading({ runs: `\${{ vars.RUNNER }}` }), 7, reading()],
  [
    "forgiven-failure",
    "of a job",
    workflow({ job: "continue-on-error: true" }),
    10,
    workflow({ job: "continue-on-error: false" }),
  ],
  [
    "forgiven-failure",
    "of a step",
    workflow({ steps: "- { uses: $/x, continue-on-error: true }" }),
    12,
    reading({ steps: "- { uses: $/x, continue-on-error: true }" }),
  ],
  [
    "missing-concurrency",
    "at all",
    workflow({ top: "permissions: {}" }),
    5,
    workflow({ top: "permissions: {}", job: "concurrency: gate" }),
  ],
  [
    "cancelled-in-progress",
    "of the workflow",
    workflow({ top: "permissions: {}\nconcurrency:\n  group: g\n  cancel-in-progress: true" }),
    6,
    reading({ top: "permissions: {}\nconcurrency: { group: g, cancel-in-progress: true }" }),
  ],
  [
    "cancelled-in-progress",
    "of a job, perhaps",
    workflow({ job: `concurrency: { group: j, cancel-in-progress: "\${{ inputs.x }}" }` }),
    10,
    workflow({ job: "concurrency: { group: j, queue: max }" }),
  ],
];
