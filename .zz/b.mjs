import { rolldown } from "rolldown";
const b = await rolldown({ input: { chk: "/work/main/.zz/zz.ts" }, platform: "node", logLevel:"silent", plugins:[{name:"x",load(id){return /gray-matter\/lib\/engines\.js$/.test(id)?"module.exports = {};":null}}] });
await b.write({ dir: "/tmp/bundle", format: "esm", minify: "dce-only" });
