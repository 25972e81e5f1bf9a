// Addresses and opaque ids as GitHub writes them.
import type { Forge } from "../forge.ts";

/** An address of the API below this repository. */
export function repositoryUrl(forge: Forge, path = ""): string {
  return `${forge.url}/repos/${forge.owner.login}/${forge.name}${path}`;
}

/** An address for people below this repository. */
export function webUrl(forge: Forge, path = ""): string {
  return `https://github.com/${forge.owner.login}/${forge.name}${path}`;
}

/** An opaque id, as GraphQL would take it. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** A path within an address: slashes stay. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
