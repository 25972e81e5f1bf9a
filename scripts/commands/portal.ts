// test
import { build } from "astro";
import { openLedger, snapshot } from "../../core/index.ts";
import { portalSettings, snapshotPlugin } from "../portal-settings.ts";

const root = process.argv[2] ?? process.cwd();
const t = performance.now();
const opened = openLedger(root, { system: Date.now() });
console.error(opened.findings.length, performance.now() - t);
const snap = snapshot(opened, "internal");
await build(
  portalSettings(
    { root, out: process.argv[3] ?? "/tmp/portal", base: "/", site: undefined, verbose: true },
    snapshotPlugin(() => snap),
  ),
);
console.error(performance.now() - t);
