import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { openLedger, snapshot } from "../../core/index.ts";
import { kindList } from "../../schemas/index.ts";
import {
  CANARIES,
  fileOf,
  internalName,
  internalRecord,
  internalTexts,
  publicRecords,
} from "../support/canary-fields.ts";
import { gitRepository } from "../support/git-repository.ts";
import { buildPortal } from "../support/past-portal.ts";
import { longLivedFolder } from "../support/temp-folder.ts";

const CONFIG = `organisation: Acme
clock: 2026-03-11T08:00:00Z
portal: { audience: public, url: https://status.acme.example, repository: https://git.example/canary/itsm }
policy: { governance: canary-team }
`;
let root: string;
let out: string;

beforeAll(async () => {
  const home = longLivedFolder();
  root = join(home, "canary-company");
  out = join(home, "out");
  mkdirSync(root);
  const repository = gitRepository(root);
  repository.write("itsm.config.yaml", CONFIG);
  for (const kind of kindList)
    for (const record of [internalRecord(kind), ...publicRecords(kind)]) repository.write(...fileOf(record));
  repository.write("canary-file.txt", "canary");
  const by = { by: "canary-author", at: "2026-03-10T15:00:00Z" };
  repository.commit("Canary: the first message", by);
  repository.branch("canary-branch");
  repository.write("canary-other.txt", "canary");
  repository.commit("Canary: a message of a branch", by);
  repository.checkout("main");
  repository.merge("canary-branch", by);
  repository.git("tag", "canary-tag");
  repository.git("branch", "itsm-evidence");
  await buildPortal(root, out, []);
});

describe("every internal field of every kind", () => {
  it.each(kindList.map((kind) => ({ name: kind.name, kind })))(
    "of a $name holds a canary in some public record",
    ({ kind }) => {
      const covered = new Set(publicRecords(kind).flatMap((record) => [...record.covered]));
      expect(internalTexts(kind).filter((path) => !covered.has(path))).toEqual([]);
    },
  );

  it("stands in records that are right, or the portal would not be built", () => {
    const { findings, ledger } = openLedger(root, { system: 0 });
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    for (const kind of kindList)
      expect(ledger.byKind.get(kind.name)?.map(({ id }) => id)).toContain(internalName(kind));
  });

  it("would be told of, were it not for the rules of what is public", () => {
    const told = JSON.stringify(snapshot(openLedger(root, { system: 0 }), "internal"));
    expect(told.match(new RegExp(CANARIES, "gi"))?.length).toBeGreaterThan(500);
  });
});

describe("the public portal of such a company", () => {
  it("shows what is public of every kind", () => {
    const pages = readdirSync(out, { recursive: true, encoding: "utf8" });
    for (const { folder } of kindList)
      expect(
        pages.filter((path) => path.startsWith(`${folder}/`) && path.endsWith("/index.html")),
        folder,
      ).not.toEqual([]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("Open words");
  });

  it("holds no canary in any byte of any file, however it is packed, nor in a file's name", () => {
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(100);
    const leaks = files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const shown = path.slice(out.length + 1);
      return [shown, ...textsOf(readFileSync(path))].flatMap((text) => {
        const found = CANARIES.exec(text) ?? ENCODED.exec(text);
        return found ? [`${shown}: …${text.slice(Math.max(0, found.index - 60), found.index + 40)}…`] : [];
      });
    });
    expect(leaks.map((leak) => leak.replace(/\s+/g, " "))).toEqual([]);
  });

  it("has no source map, which would tell of the machine that built it", () => {
    const names = readdirSync(out, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => name.endsWith(".map"))).toEqual([]);
  });
});

// --- internal ---

/** "canary" in base64, wherever it begins, and by percent signs or numbers of characters. */
const ENCODED = /Y2FuYXJ5|jYW5hcn|NhbmFye|Q2FuYXJ5|DYW5hcn|NhbmFye|%63%61%6e|&#99;&#97;/;

/** What a file says: as bytes, in the other encoding that programs use, and what is packed within a picture. */
function textsOf(bytes: Buffer): string[] {
  const packed = bytes.subarray(1, 4).toString("latin1") === "PNG" ? chunksOf(bytes) : [];
  return [bytes.toString("latin1"), bytes.toString("utf8"), bytes.toString("utf16le"), ...packed];
}

/** The texts in a PNG picture, unpacked. */
function chunksOf(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "zTXt" || type === "iTXt") texts.push(inflated(data));
    at += length + 12;
  }
  return texts;
}

function inflated(data: Buffer): string {
  const from = data.indexOf(0) + 2;
  try {
    return inflateSync(data.subarray(from)).toString("utf8");
  } catch {
    return data.toString("utf8");
  }
}
