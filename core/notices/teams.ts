// A notice as an Adaptive Card. What people wrote stands in TextRuns only, in which Teams reads no Markdown.
import type { Payload, Told } from "./payload.ts";
import { clipped, visible } from "./words.ts";

/** For a workflow of Teams that posts cards. The first element carries the key. */
export function teamsPayload({ key, headline, message, facts, link }: Told): Payload {
  const lines = visible(message)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    body: [
      { ...text(headline, 300, { size: "large", weight: "bolder" }), id: key },
      ...lines.slice(0, 40).map((line) => text(line, 2000)),
      text(facts.join(" · "), 600, { isSubtle: true, size: "small" }),
    ],
    ...(link === null ? {} : { actions: [{ type: "Action.OpenUrl", title: "Read more", url: link }] }),
  };
  const contentType = "application/vnd.microsoft.card.adaptive";
  return { type: "message", attachments: [{ contentType, contentUrl: null, content }] };
}

// --- internal ---

function text(words: string, most: number, looks: object = {}) {
  return { type: "RichTextBlock", inlines: [{ type: "TextRun", text: clipped(visible(words), most), ...looks }] };
}
