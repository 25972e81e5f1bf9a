import { expect, it, vi } from "vitest";
import { kinds } from "../../../schemas/index.ts";
import { addRecord } from "../../../scripts/add-record.ts";
import type { Asker } from "../../../scripts/prompt.ts";
import type { Session } from "../../../scripts/session.ts";
import { pushWorld } from "../../support/push-world.ts";

/** A terminal at which somebody gives these answers by the first words of the question, and leaves all else empty. */
function somebody(root: string, answers: { readonly [question: string]: string }) {
  const talk: string[] = [];
  const out: string[] = [];
  const given = async ({ message }: { readonly message: string }) =>
    Object.entries(answers).find(([start]) => message.startsWith(start))?.[1];
  const ask: Asker = { line: given, lines: given, one: given, yes: async () => false, some: async () => [] };
  const paint = (_: string, text: string) => text;
  const session: Session = {
    clock: { system: Date.parse("2026-11-20T12:00:00Z"), given: undefined },
    ...{ paint, talkPaint: paint, asks: true, toTerminal: true, width: 100 },
    root: () => root,
    out: (text) => void out.push(text),
    talk: (text) => void talk.push(text),
    json: () => undefined,
  };
  return { session, ask, talk, out };
}

it("where --push asked questions, the line that it prints goes on with the very same pull request", async () => {
  const world = await pushWorld();
  vi.stubEnv("GITHUB_TOKEN", "");
  vi.stubEnv("GH_TOKEN", "");
  const { session, ask, talk, out } = somebody(world.clone.root, { title: "It's slow, again", impact: "high" });
  const request = { kind: kinds.incident, title: undefined, options: { push: true }, chance: () => 0.3, ask };
  expect(await addRecord(session, request)).toBe(0);
  vi.unstubAllEnvs();
  const [, line = ""] = /^ {2}(itsm new .*)$/m.exec(talk.join("\n")) ?? [];
  expect(line).toBe("itsm new incident 'It'\\''s slow, again' --impact high --push");
  const again = await world.run(["new", "incident", "It's slow, again", "--impact", "high", "--push"], {
    GITHUB_TOKEN: "",
  });
  expect(again.stdout).toBe(`${out.join("\n")}\n`);
  expect(world.pushed().map(({ commits }) => commits)).toEqual([1]);
}, 120_000);
