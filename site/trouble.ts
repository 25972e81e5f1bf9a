// What is not as it should be, in words and looks.
import { now } from "#language";
import type { IncidentStatus, RecordSummary, ServiceLevel, ServiceStatus } from "../core/index.ts";
import { type Look, lookOfLevel } from "./looks.ts";
import { enumerate, sentence, valueWords } from "./words.ts";

/** Services at one level that is not operational. */
export interface Trouble {
  readonly look: Look;
  readonly level: ServiceLevel;
  readonly services: readonly RecordSummary[];
  /** Since when they are at this level, as an ISO instant. */
  readonly since: string | null;
}

type Troubled = Pick<ServiceStatus, "service" | "level" | "since">;

const ORDER: readonly Look[] = ["major", "partial", "degraded", "maintenance", "unknown"];

/** Services that are not operational, worst first. Those at one level since the same moment are told together. */
export function troubles(services: readonly Troubled[]): Trouble[] {
  const troubled = services.filter(({ level }) => level !== "operational");
  return [...Map.groupBy(troubled, ({ level, since }) => `${level} ${since}`).values()]
    .flatMap((together) => {
      const [first] = together;
      if (!first) return [];
      const { level, since } = first;
      return [{ look: lookOfLevel(level), level, services: together.map(({ service }) => service), since }];
    })
    .toSorted((a, b) => ORDER.indexOf(a.look) - ORDER.indexOf(b.look));
}

/** How bad an incident is. One that names no service is not thereby harmless: nobody has said. */
export function impactOf(item: Pick<IncidentStatus, "level" | "services">): {
  readonly look: Look;
  readonly text: string;
} {
  if (item.services.length === 0) return { look: "unknown", text: now.impactNotStated };
  return { look: lookOfLevel(item.level), text: levelWords(item.level) };
}

/** A level as people read it: `degraded_performance` → "Degraded performance". */
export function levelWords(level: string): string {
  return sentence(valueWords(level));
}

/** The same within a sentence: "degraded performance". */
export function levelWithin(level: string): string {
  const words: { readonly [level: string]: string } = now.level;
  return words[level] ?? levelWords(level);
}

/** The titles of records as people say them: "A, B and 2 more". */
export function titlesOf(records: readonly RecordSummary[], most = 3): string {
  return enumerate(
    records.map(({ title }) => title),
    most,
  );
}
