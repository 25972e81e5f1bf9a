// The past of the small company with the canaries: what was internal, was withdrawn, or names people and commits.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gitRepository } from "./git-repository.ts";

const BY = { by: "canary-person" };
const SHOP = "records/services/shop.md";
const INCIDENT = "records/incidents/2026/INC-2026-PPP1-shop-down.md";

/**
 * Commits the company that was written to a folder, after versions of it that the public may not read any more: from
 * before records were public, from between, with words and names that were withdrawn since.
 */
export function commitCanaryHistory(folder: string): void {
  const repository = gitRepository(folder);
  const [shop, incident] = [SHOP, INCIDENT].map((file) => readFileSync(join(folder, file), "utf8"));
  if (shop === undefined || incident === undefined) throw new Error("the company was not written");
  const rename = (text: string, title: string) => text.replace(/^title: .*$/m, `title: ${title}`);
  const hide = (text: string) => text.replace("visibility: public", "visibility: internal");
  const steps: readonly (readonly [at: string, files: { readonly [file: string]: string }])[] = [
    ["2026-01-05T09:00:00Z", { [SHOP]: hide(rename(shop, "Canary shop")) }],
    ["2026-02-01T09:00:00Z", { [SHOP]: rename(shop, "Shop of the canary, as it was once called") }],
    ["2026-02-02T09:00:00Z", { [SHOP]: shop.replace("depends_on: [", "tags: [canary]\ndepends_on: [") }],
    ["2026-02-03T09:00:00Z", { [SHOP]: hide(shop.replace("Sells things.", "Canary things.")) }],
    ["2026-02-04T09:00:00Z", { [SHOP]: shop }],
    ["2026-03-10T10:05:00Z", { [INCIDENT]: rename(hide(incident), "Canary: the cause is secret") }],
    ["2026-03-10T10:08:00Z", { [INCIDENT]: incident.replace("We look into it.", "The canary did it.") }],
    ["2026-03-10T10:12:00Z", { [INCIDENT]: incident.replace("level: major_outage }, ", "level: partial_outage }, ") }],
    ["2026-03-10T10:20:00Z", { [INCIDENT]: incident }],
  ];
  repository.remove(INCIDENT);
  for (const [at, files] of steps) {
    for (const [file, text] of Object.entries(files)) repository.write(file, text);
    repository.commit("Merge pull request #7 from canary/branch", { ...BY, at });
  }
  repository.git("branch", "itsm-evidence");
}
