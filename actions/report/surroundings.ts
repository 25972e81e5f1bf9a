// What a record touches: services that depend on it, other changes, freezes.

import { code, inline } from "../../core/harmless/index.ts";
import type { RecordBrief, RecordVerdict } from "../../core/policy/index.ts";
import { counted, some } from "./phrases.ts";

const MOST_SERVICES = 20;
const MOST_DEPENDENTS = 40;
/** More than this are folded away. */
const MOST_OPEN = 4;
const MOST_COLLISIONS = 12;

/** Which services are touched, and which others depend on them, nearest first. */
export function reachLines({ services, dependents }: RecordBrief["reach"]): string {
  if (services === "all") return "**Whom it reaches:** all services.";
  if (services.length === 0) return "";
  const named = listed(
    services.map(({ name, title }) => titled(name, title)),
    MOST_SERVICES,
  );
  const touched = `**Whom it reaches:** ${named}.`;
  if (dependents.length === 0) return `${touched} No other service depends on ${them(services.length)}.`;
  const count = `${counted(dependents.length, "more service depends", "more services depend")} on ${them(services.length)}`;
  const ways = dependents.slice(0, MOST_DEPENDENTS).map(({ service, title, path }) => {
    const way =
      path.length > 2
        ? `, by way of ${path
            .slice(1, -1)
            .map((step) => code(step))
            .join(" → ")}`
        : "";
    return `- ${titled(service, title)} depends on ${code(path.at(-1) ?? "")}${way}`;
  });
  const more = dependents.length - ways.length;
  const list = [...ways, ...(more > 0 ? [`- … and ${counted(more, "more service")}`] : [])];
  if (dependents.length <= MOST_OPEN) return [`${touched} ${count}:`, "", ...list].join("\n");
  const names = inline(
    some(
      dependents.map(({ title }) => title),
      MOST_OPEN,
    ),
    200,
  );
  return [touched, "", `<details><summary>${count}: ${names}</summary>`, "", ...list, "", "</details>"].join("\n");
}

/** What it collides with, and when. A change that collides with nothing says so. */
export function collisionLines({ type }: RecordVerdict, { conflicts }: RecordBrief): string {
  if (conflicts.length === 0)
    return type === null ? "" : "**What it collides with:** no other change that is planned, and no freeze.";
  const shown = conflicts.slice(0, MOST_COLLISIONS).map(({ level, exceptions, what, others, when }) => {
    const names = others.filter(({ name, title }) => name !== title).map(({ name, title }) => titled(name, title));
    const about = names.length === 0 ? "" : `<br><sub>${names.join(", ")}</sub>`;
    return `- ${level === "block" && exceptions.length === 0 ? "⛔" : "⚠️"} ${inline(what)} — ${inline(when, 160)}${about}`;
  });
  const more = conflicts.length - shown.length;
  const rest = more > 0 ? [`- … and ${counted(more, "more collision")}`] : [];
  return ["**What it collides with**", "", ...shown, ...rest].join("\n");
}

// --- internal ---

function titled(name: string, title: string): string {
  return name === title ? code(name) : `${code(name)} (${inline(title, 80)})`;
}

function them(count: number): string {
  return count === 1 ? "it" : "them";
}

function listed(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0 ? `${texts.slice(0, most).join(", ")} and ${more} more` : texts.join(", ");
}
