// Writes a made-up repository for benchmarks: npm run bench:corpus -- COUNT FOLDER [--history] [--seed NUMBER]
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus/index.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { history: { type: "boolean", default: false }, seed: { type: "string", default: "1" } },
});
const [count = "", folder] = positionals;
if (!/^\d+$/.test(count) || folder === undefined || !/^\d+$/.test(values.seed)) {
  console.error("npm run bench:corpus -- COUNT FOLDER [--history] [--seed NUMBER]");
  process.exit(2);
}
writeCorpus(folder, Number(count), { history: values.history, seed: Number(values.seed) });
console.log(`${count} records in ${folder}`);
