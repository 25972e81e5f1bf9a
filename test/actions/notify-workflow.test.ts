// The workflow that tells people, run for real from push to receiver.
import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { gateWorld } from "../support/gate-world.ts";
import { company } from "../support/policy-company.ts";
import { anIncident } from "../support/records.ts";

const CONFIG = `organisation: Testing
notify:
  channels:
    - { name: ops, kind: slack, url_secret: OPS, audience: internal }
`;

it("a pushed incident reaches the channel once, whatever runs after it", { timeout: 60_000 }, async () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString()).text);
      response.writeHead(200).end("ok");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done()) && server.closeAllConnections()));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const secrets = { ITSM_NOTIFY_URLS: `OPS=http://127.0.0.1:${address.port}/` };
  const environments = { "itsm-notify": { secrets, branches: ["main"] } };
  const world = await gateWorld({
    config: CONFIG,
    records: company,
    workflows: ["itsm-notify.yml"],
    runner: { environments },
  });
  const incident = anIncident("A", {
    started_at: "2026-03-02T08:30:00Z",
    affects: [{ service: "mail", level: "partial_outage" }],
  });
  world.github.merge(world.propose([incident], { by: "sid" }), { by: "sue" });
  const ran = await world.happen();
  expect(
    ran.map(({ conclusion }) => conclusion),
    JSON.stringify(ran.map(({ steps }) => steps)),
  ).toEqual(["success"]);
  expect(received).toEqual(["Incident: A"]);
  const payload = { schedule: "*/10 * * * *", repository: { default_branch: "main" } };
  const again = await world.run("itsm-notify.yml", "schedule", payload);
  expect([again.conclusion, again.steps[0]?.outputs]).toEqual(["success", { sent: "0" }]);
  expect(received).toHaveLength(1);
});
