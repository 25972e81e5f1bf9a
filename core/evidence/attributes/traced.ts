// J, K, L: everything that ever happened to the record is in evidence that can be read and was never touched.
import type { ChangeCase } from "../change-case.ts";
import { EVIDENCE_FOLDER } from "../evidence.ts";
import { evidenceName } from "../evidence-path.ts";
import { type Judge, missing, notApplicable, ok } from "./judgement.ts";

/** J: no commit touched it past the pull requests. */
export const noneUnauthorized: Judge = ({ timeline, ground }) => {
  const standings = (timeline?.events ?? []).flatMap(({ commit }) => ground.standings.bySha.get(commit) ?? []);
  const bad = standings.find(({ state }) => state === "unauthorized");
  if (bad) return missing(`commit ${bad.commit.sha.slice(0, 7)} of ${bad.commit.author.name}: ${bad.says}`);
  const count = standings.filter(({ state }) => state === "accounted").length;
  return ok(`all ${count} commits that touched it came by pull requests that passed`);
};

/** K: every file of evidence about it can be read, and belongs to a commit of the main line. */
export const reconciled: Judge = (change) => {
  const { entries, ground } = change;
  const [broken] = findingsOf(change).filter(({ rule }) => rule !== "evidence-altered");
  if (broken) return missing(`${broken.file}: ${broken.message}`);
  const stray = entries.find(({ evidence }) => !ground.standings.isOnLine(evidence.merge.commit));
  if (stray) return missing(`${stray.path} speaks of a commit that is not on the main line`);
  if (entries.length === 0) return missing("there is no evidence of it");
  return ok(`${entries.length} ${entries.length === 1 ? "file" : "files"} of evidence, each with its commit`);
};

/** L: no evidence about it was altered or removed. */
export const retained: Judge = (change) => {
  const [altered] = findingsOf(change).filter(({ rule }) => rule === "evidence-altered");
  if (altered) return missing(`${altered.file}: ${altered.message}`);
  const [first] = change.entries;
  if (!first) return notApplicable("there is no evidence of it to keep");
  return ok(`kept unchanged since ${first.evidence.merge.at.slice(0, 10)}`);
};

// --- internal ---

function findingsOf({ record, ground }: ChangeCase) {
  const folder = `${EVIDENCE_FOLDER}/${evidenceName(record.kind, record.id)}/`;
  return ground.findings.filter(({ file }) => file.startsWith(folder));
}
