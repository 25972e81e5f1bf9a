// What the token of a job may do.
import { isMap, type Plain, type PlainMap } from "./document.ts";

/** Granted scopes with their level; what is not named is not granted. */
export interface Permissions {
  readonly [scope: string]: "read" | "write";
}

/** The setting of a repository whose workflows say nothing of permissions. */
export const RESTRICTED: Permissions = { contents: "read", packages: "read", metadata: "read" };

/** A `permissions:` of the file as granted scopes; `metadata: read` is always among them. */
export function grantedBy(declared: Plain): Permissions {
  if (declared === "read-all") return { ...everything("read"), metadata: "read" };
  if (declared === "write-all") return { ...everything("write"), metadata: "read" };
  const granted = Object.entries(isMap(declared) ? declared : {}).flatMap(([scope, level]) =>
    level === "read" || level === "write" ? [[scope, level] as const] : [],
  );
  return { ...Object.fromEntries(granted), metadata: "read" };
}

/** The same permissions without the right to write, as the token of a fork's pull request has them. */
export function readOnly(permissions: Permissions): Permissions {
  const scopes = Object.keys(permissions).filter((scope) => scope !== "id-token");
  return Object.fromEntries(scopes.map((scope) => [scope, "read"]));
}

/** The scopes that are asked for beyond a ceiling, as `contents: write`. */
export function beyond(asked: Permissions, ceiling: Permissions): string[] {
  return Object.entries(asked)
    .filter(([scope, level]) => level !== ceiling[scope] && ceiling[scope] !== "write")
    .map(([scope, level]) => `${scope}: ${level}`);
}

/** Whether the event comes from outside, so that its token may only read and it sees no secrets. */
export function comesFromOutside(event: string, payload: PlainMap, actor: string): boolean {
  if (!OF_PULL_REQUEST.includes(event)) return event === "push" && actor === "dependabot[bot]";
  const pull = isMap(payload.pull_request) ? payload.pull_request : {};
  return actor === "dependabot[bot]" || repositoryOf(pull.head) !== repositoryOf(pull.base);
}

// --- internal ---

const OF_PULL_REQUEST = ["pull_request", "pull_request_review", "pull_request_review_comment"];

const SCOPES =
  "actions artifact-metadata attestations checks contents deployments discussions id-token issues models packages pages pull-requests security-events statuses".split(
    " ",
  );

function everything(level: "read" | "write"): Permissions {
  const scopes = level === "read" ? SCOPES.filter((scope) => scope !== "id-token") : SCOPES;
  return Object.fromEntries(scopes.map((scope) => [scope, scope === "models" ? "read" : level]));
}

function repositoryOf(side: Plain | undefined): string {
  const repository = isMap(side) && isMap(side.repo) ? side.repo : {};
  return String(repository.full_name ?? "");
}
