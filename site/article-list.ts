// The articles as the parts of their list: by category, then those that somebody must look at.
import { knowledge as say } from "#language";
import type { ArticleView } from "../core/index.ts";
import { snapshot } from "./data.ts";
import { type ListPart, pagesOf } from "./paged-sections.ts";

const { categories, outdated, drafts, retired } = snapshot.views.shelves;

/** The published ones. */
export const categoryParts: readonly ListPart<ArticleView>[] = categories.map(({ category, articles }, index) => ({
  id: `k-${index}`,
  heading: category ?? say.articles.others,
  items: articles,
}));

/** What the rest is; whoever may not read it gets none of it. */
export const otherParts: readonly ListPart<ArticleView>[] = [
  { id: "outdated", heading: say.articles.outdated, items: snapshot.audience === "internal" ? outdated : [] },
  { id: "drafts", heading: say.articles.drafts, items: drafts },
  { id: "retired", heading: say.articles.retired, items: retired },
];

export const articleParts = [...categoryParts, ...otherParts];
export const articlePages = pagesOf(articleParts);
