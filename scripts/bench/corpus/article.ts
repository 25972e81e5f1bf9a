// Made-up knowledge articles: drafted, published, some of them retired.
import { anyOf, between } from "./chance.ts";
import { type Birth, DAY, instant, links, one, type Stage } from "./life.ts";
import { headline, paragraph, sentence, steps, type Writer, wrapped } from "./prose.ts";

const CATEGORIES = ["Restoring service", "Known errors", "How we work", "Access", "Data", "Networks", "Releases"];

/** The stages of an article. */
export function articleStages(birth: Birth): Stage[] {
  const { random, service, at, earlier } = birth;
  const writer: Writer = { random, service: service.name };
  const by = anyOf(random, service.team.people);
  const published = at + between(random, 1, 9) * DAY;
  const review = instant(published + 365 * DAY).slice(0, 10);
  const first = {
    title: headline(writer, anyOf(random, ["failure", "work"])),
    state: "draft",
    owner: service.team.slug,
    category: anyOf(random, CATEGORIES),
    summary: sentence(writer),
    services: [service.slug],
    visibility: random() < 0.5 ? "public" : undefined,
    tags: [service.group.toLowerCase()],
    links: links({
      problem: one(earlier("problem")),
      replaces: random() < 0.1 ? one(earlier("knowledge")) : undefined,
    }),
  };
  const told = { ...first, state: "published", published_at: instant(published), review_by: review };
  const body = `## When to use this\n\n${wrapped(paragraph(writer, between(random, 300, 700)))}\n\n## What to do\n\n${steps(writer, between(random, 4, 9))}\n`;
  const stages = [
    { at, by, message: "drafted", fields: first, body },
    { at: published, by, message: "published", fields: told, body },
  ];
  if (random() > 0.1) return stages;
  const retired = { ...told, state: "retired" };
  return [...stages, { at: published + 300 * DAY, by, message: "retired", fields: retired, body }];
}
