// What programs that read pages look for first: a guide for language models, maps for search engines.
export { llmsText } from "./llms.ts";
export { robotsText, sitemaps } from "./sitemap.ts";
