// The sample company's repository: its records in the folder beside this file, and the product's own workflows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Text by path. */
export type Files = { readonly [path: string]: string };

/** The root of the product, where the actions of the workflows are. */
export const PRODUCT = fileURLToPath(new URL("../..", import.meta.url));

/** Where a repository keeps its workflows. */
export const WORKFLOWS = ".github/workflows";

/** The records and the configuration of the company. */
export function companyFiles(): Files {
  return filesBelow(fileURLToPath(new URL("company", import.meta.url)));
}

/** The workflows that make the gate. */
const OF_THE_GATE = ["itsm-validate.yml", "itsm-doorbell.yml", "itsm-gate.yml", "itsm-evidence.yml"];

/** Workflows that a repository takes over, by path; those of the gate, where it is not said. */
export function workflowFiles(wanted: readonly string[] = OF_THE_GATE): Files {
  const files = Object.entries(filesBelow(join(PRODUCT, WORKFLOWS)));
  const taken = files.filter(([name]) => wanted.includes(name));
  return Object.fromEntries(taken.map(([name, text]) => [`${WORKFLOWS}/${name}`, text]));
}

// --- internal ---

function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}
