// Security rules of conditions that do not say what they seem to say.
import { textAt } from "../document.ts";
import { callsIn, contextsIn, expressionsOfCondition, piecesOf } from "../expression-tree.ts";
import type { Audited } from "./audited.ts";
import type { SecurityRule } from "./rule.ts";

export const botCondition: SecurityRule = {
  id: "bot-condition",
  find(audited) {
    return conditionsOf(audited).flatMap(({ path, text }) => {
      const bad = expressionsOfCondition(text)
        .flatMap(contextsIn)
        .find((read) => ACTORS.includes(read.toLowerCase()));
      if (bad === undefined) return [];
      const message = `${bad} is who set off the event last, not who wrote what it is about. Ask github.event.pull_request.user.login, or what fits the event.`;
      return [{ path, message }];
    });
  },
};

export const unsoundContains: SecurityRule = {
  id: "unsound-contains",
  find(audited) {
    return conditionsOf(audited).flatMap(({ path, text }) => {
      const calls = expressionsOfCondition(text).flatMap(callsIn);
      const bad = calls.find(
        ({ name, args }) => name === "contains" && typeof args[0] === "string" && args[1] === null,
      );
      if (!bad) return [];
      const message = `contains('${bad.args[0]}', …) asks for a part of a text, so that "a" is in it. Use contains(fromJSON('["…"]'), …) or ==.`;
      return [{ path, message }];
    });
  },
};

export const unsoundCondition: SecurityRule = {
  id: "unsound-condition",
  find(audited) {
    return conditionsOf(audited)
      .filter(({ text }) => text.includes("${{") && piecesOf(text).length > 1)
      .map(({ path, text }) => ({
        path,
        message: `The condition is a text and so always true: ${JSON.stringify(text)} has words or a line feed beside its \${{ }}. Write it without \${{ }}.`,
      }));
  },
};

// --- internal ---

const ACTORS = ["github.actor", "github.triggering_actor"];

function conditionsOf({ jobs, steps }: Audited) {
  return [...jobs, ...steps]
    .map(({ path, plain }) => ({ path: [...path, "if"], text: textAt(plain, "if") }))
    .filter(({ text }) => text !== "");
}
