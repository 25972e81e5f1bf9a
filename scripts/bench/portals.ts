// The portals that are measured, built as a user of the command builds them.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fiftyServices } from "./fifty-services.ts";

/** Folders of built portals. */
export interface Portals {
  /** The company with fifty services. */
  readonly fifty: string;
  /** The sample company for the public, and within the organisation. */
  readonly open: string;
  readonly inner: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Builds them in a folder that is gone once they were measured. */
export async function withPortals(measure: (portals: Portals) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "itsm-bench-"));
  try {
    const company = join(folder, "company");
    for (const [path, text] of Object.entries(fiftyServices())) {
      mkdirSync(dirname(join(company, path)), { recursive: true });
      writeFileSync(join(company, path), text);
    }
    const sample = join(folder, "sample");
    for (const part of ["records", "itsm.config.yaml"])
      cpSync(join(root, part), join(sample, part), { recursive: true });
    const portals = { fifty: join(folder, "fifty"), open: join(folder, "open"), inner: join(folder, "inner") };
    build(company, portals.fifty, "internal");
    build(sample, portals.open, "public");
    build(sample, portals.inner, "internal");
    await measure(portals);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One page of each type, by its path below the portal: the status page, search, what is not there, every list, and of
 * each list the largest page below it.
 */
export function pageTypes(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("index.html"))
    .map((path) => path.replace(/index\.html$/, ""));
  const lists = pages.filter((path) => /^[^/]+\/$/.test(path));
  const below = lists.flatMap((list) => {
    const shapes = Map.groupBy(
      pages.filter((path) => path.startsWith(list) && path !== list),
      (path) =>
        path
          .slice(list.length)
          .replace(/\d{4}(?:-\d\d)?(?=\/)|(?<=\/)\d\d(?=\/)/g, "0")
          .replace(/[^/]{5,}(?=\/)/, "x"),
    );
    return [...shapes.values()].flatMap((same) => same.toSorted().at(-1) ?? []);
  });
  return ["", "404.html", ...lists, ...below].toSorted();
}

// --- internal ---

function build(company: string, out: string, audience: string): void {
  const command = join(root, "scripts/itsm.ts");
  const how = ["--out", out, "--audience", audience, "--site", "https://status.example.org"];
  execFileSync(process.execPath, [command, "--root", company, "portal", "build", ...how], {
    cwd: company,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
