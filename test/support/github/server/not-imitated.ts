// What GitHub would answer otherwise and the stand-in does not imitate: better loud than wrong.
import type { OperationId } from "../operation-ids.ts";
import type { Values } from "./contract.ts";

/** What of a request would be passed over in silence, in words. */
export function notImitated(id: OperationId, query: Values, accept: string): readonly string[] {
  const parameters = (PARAMETERS[id] ?? []).filter((name) => query[name] !== undefined);
  const values = (VALUES[id] ?? []).filter(([name, value]) => query[name] === value);
  const format = /application\/vnd\.github\.(?:v3\.)?(raw|diff|patch|html|full|text|sha|star|object)\b/.exec(
    accept,
  )?.[1];
  const known = format === undefined || (format === "raw" && RAW.has(id));
  return [
    ...parameters.map((name) => `the parameter ${name} is not imitated`),
    ...values.map(([name, value]) => `${name}=${value} is not imitated`),
    ...(known ? [] : [`the format ${format} is not imitated`]),
  ];
}

// --- internal ---

type Table<Entry> = { readonly [Id in OperationId]?: readonly Entry[] };

const PARAMETERS: Table<string> = {
  "issues/list-for-repo": ["milestone", "mentioned", "type", "issue_field_values"],
  "issues/list-comments-for-repo": ["sort"],
  "repos/list-activities": ["before"],
  "repos/get-repo-rulesets": ["includes_parents", "targets"],
  "repos/get-repo-ruleset": ["includes_parents"],
};

const VALUES: Table<readonly [name: string, value: string]> = {
  "pulls/list": [
    ["sort", "popularity"],
    ["sort", "long-running"],
  ],
  "issues/list-for-repo": [["sort", "comments"]],
};

const RAW = new Set<OperationId>(["repos/get-content", "git/get-blob"]);
