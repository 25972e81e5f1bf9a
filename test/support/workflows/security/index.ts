// The door to the security rules of workflows and actions.
import { audit } from "./audited.ts";
import { checkoutCredentials, foreignArtifact, untrustedCheckout } from "./checkout-rules.ts";
import { cancelledInProgress, missingConcurrency } from "./concurrency-rules.ts";
import { botCondition, unsoundCondition, unsoundContains } from "./condition-rules.ts";
import { environmentFile, insecureCommands, templateInjection } from "./injection-rules.ts";
import { adhocPackage, cacheInPrivileged, forgivenFailure, missingTimeout, selfHosted } from "./job-rules.ts";
import { broadPermissions, contentsWrite, idToken, tokenBesideProposal, topPermissions } from "./permission-rules.ts";
import { unlistedPin, unpinnedAction, unpinnedImage } from "./pin-rules.ts";
import type { Pins, SecurityRule } from "./rule.ts";
import { secretsInherit, secretsOutsideEnvironment } from "./secret-rules.ts";

export type { Pins } from "./rule.ts";

export interface SecurityFinding {
  readonly rule: string;
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** Every rule; each id is what a finding names. */
export const securityRules: readonly SecurityRule[] = [
  topPermissions,
  broadPermissions,
  contentsWrite,
  idToken,
  tokenBesideProposal,
  unpinnedAction,
  unlistedPin,
  unpinnedImage,
  checkoutCredentials,
  untrustedCheckout,
  foreignArtifact,
  templateInjection,
  insecureCommands,
  environmentFile,
  secretsInherit,
  secretsOutsideEnvironment,
  missingTimeout,
  selfHosted,
  forgivenFailure,
  cacheInPrivileged,
  adhocPackage,
  missingConcurrency,
  cancelledInProgress,
  botCondition,
  unsoundContains,
  unsoundCondition,
];

/** What a workflow or an action does that it should not. `pins` are the only actions of others that may be used. */
export function securityFindings(text: string, pins: Pins | null = null): SecurityFinding[] {
  const audited = audit(text);
  return securityRules
    .flatMap((rule) =>
      rule
        .find(audited, pins)
        .map(({ path, message, part }) => ({ rule: rule.id, message, line: audited.lineAt(path, part) })),
    )
    .toSorted((a, b) => a.line - b.line);
}
