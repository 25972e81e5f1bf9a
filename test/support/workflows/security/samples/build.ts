// Builders of small workflows into which a mistake is planted.
import type { Pins } from "../rule.ts";

/** Rule · what is planted · the planted file · the line of the finding · the sound file. */
export type Row = readonly [rule: string, planted: string, bad: string, line: number, sound: string];

export const SHA = "3d3c42e5aac5ba805825da76410c181273ba90b1";
export const CHECKOUT = `- uses: actions/checkout@${SHA} # v7.0.1`;
export const PINS: Pins = { "actions/checkout": { sha: SHA, version: "v7.0.1" } };

export interface Made {
  readonly on?: string;
  readonly top?: string;
  readonly job?: string;
  readonly permissions?: string;
  readonly runs?: string;
  readonly steps?: string;
}

/** A workflow that strangers can set off and that may write checks: privileged, and sound as it stands. */
export function workflow({ on, top, job = "", permissions, runs, steps }: Made = {}): string {
  return `name: gate
on: ${on ?? "[pull_request_target, workflow_run]"}
${top ?? "permissions: {}\nconcurrency: { group: gate, cancel-in-progress: false }"}
jobs:
  gate:
    runs-on: ${runs ?? "ubuntu-24.04"}
    timeout-minutes: 10
    permissions: ${permissions ?? "{ checks: write }"}
    ${job}
    steps:
      ${steps ?? "- uses: $/actions/gate"}
`;
}

/** A workflow that only reads, on what the repository's own people do. */
export function reading(made: Made = {}): string {
  return workflow({ on: "push", permissions: "{ contents: read }", ...made });
}

export const run = (script: string): string => `- run: ${script}`;
export const checkout = (more = ""): string => `${CHECKOUT}\n        with: { persist-credentials: false${more} }`;
export const setupNode = (inputs: string): string =>
  `- uses: actions/setup-node@${SHA} # v7.0.0\n        with: { ${inputs} }`;
export const calling = (job: string): string =>
  `on: push\npermissions: {}\nconcurrency: { group: g }\njobs:\n  a:\n    permissions: {}\n    uses: $/.github/workflows/b.yml\n    ${job}\n`;
export const composite = (steps: string): string =>
  `name: A\ndescription: a\nruns:\n  using: composite\n  steps:\n    ${steps}\n`;
