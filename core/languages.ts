// The languages in which the portal speaks to its readers; records stay in the language they were written in.

/** BCP 47 tags, as `portal.language` names them. `site/language/` has a folder for each. */
export const LANGUAGES = ["en", "de", "fr", "es", "nl", "pt-BR", "ja", "zh-CN", "ar"] as const;

export type Language = (typeof LANGUAGES)[number];
