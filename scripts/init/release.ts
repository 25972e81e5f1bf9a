// Which release of the toolkit the workflows of a new repository use.
import { ItsmError } from "../../core/index.ts";
import type { Release } from "./answers.ts";

/** The release as `--toolkit owner/name@commit` says it, else as this package was built. Throws ItsmError. */
export async function releaseOf(given: string | undefined): Promise<Release> {
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  const { version, repository } = manifest;
  if (given !== undefined) return { version, ...pinIn(given) };
  const commit = await builtFrom();
  if (commit === undefined)
    throw new ItsmError(
      "this build does not say from which commit it was made, so workflows cannot be pinned",
      `Name the toolkit's repository and the commit of a release: --toolkit ${nameIn(repository)}@<40 hex digits>.`,
    );
  return { version, toolkit: nameIn(repository), commit };
}

// --- internal ---

function pinIn(text: string): Pick<Release, "toolkit" | "commit"> {
  const [, toolkit, commit] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})$/.exec(text) ?? [];
  if (toolkit && commit) return { toolkit, commit };
  throw new ItsmError(
    `--toolkit names no release: expected owner/name@commit with 40 hex digits, got ${JSON.stringify(text)}`,
    "A branch or tag may move under your feet; name the commit.",
  );
}

function nameIn(repository: string): string {
  return repository.replace(/^github:/, "");
}

async function builtFrom(): Promise<string | undefined> {
  const name = "itsm-as-code/release.json";
  try {
    const { default: release } = await import(name, { with: { type: "json" } });
    return release.commit ?? undefined;
  } catch {
    return undefined; // run from its sources, it was not built
  }
}
