// The inputs of the third-party actions that workflows here may use, at the major versions that they are pinned to.

export interface KnownAction {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Inputs that still work, with what to use instead. */
  readonly deprecated?: { readonly [input: string]: string };
}

/** By name without `@ref`. An action that is not here is unknown to the linter. */
export const KNOWN_ACTIONS: { readonly [action: string]: KnownAction } = {
  "actions/checkout": known(
    "",
    "repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout",
  ),
  "actions/setup-node": known(
    "",
    "node-version node-version-file architecture check-latest registry-url scope token cache package-manager-cache cache-dependency-path mirror mirror-token",
  ),
  "actions/upload-artifact": known(
    "path",
    "name if-no-files-found retention-days compression-level overwrite include-hidden-files archive",
  ),
  "actions/download-artifact": known(
    "",
    "name artifact-ids path pattern merge-multiple github-token repository run-id skip-decompress digest-mismatch",
  ),
  "actions/configure-pages": known("", "static_site_generator generator_config_file token enablement"),
  "actions/upload-pages-artifact": known("", "name path retention-days include-hidden-files"),
  "actions/deploy-pages": known("", "token timeout error_count reporting_interval artifact_name preview"),
  "actions/create-github-app-token": {
    ...known(
      "private-key",
      `client-id app-id owner repositories enterprise skip-token-revoke github-api-url ${appPermissions()}`,
    ),
    deprecated: { "app-id": "Use 'client-id' instead." },
  },
  "actions/attest": known(
    "",
    "subject-path subject-digest subject-name subject-checksums sbom-path predicate-type predicate predicate-path push-to-registry create-storage-record show-summary github-token",
  ),
  "github/codeql-action/upload-sarif": known(
    "",
    "sarif_file checkout_path ref sha token matrix category wait-for-processing",
  ),
  "zizmorcore/zizmor-action": known(
    "",
    "inputs online-audits persona min-severity min-confidence version token advanced-security annotations color config fail-on-no-inputs",
  ),
};

// --- internal ---

function known(required: string, optional: string): KnownAction {
  return { required: words(required), optional: words(optional) };
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** Those of an App's permissions that a workflow here could want. */
function appPermissions(): string {
  return "actions administration checks contents deployments issues members metadata pages pull-requests statuses workflows"
    .split(" ")
    .map((scope) => `permission-${scope}`)
    .join(" ");
}
