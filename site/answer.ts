// Files of the portal that are no pages.

/** A JSON document. */
export function json(document: object): Response {
  return answer(`${JSON.stringify(document)}\n`, "application/json; charset=utf-8");
}

/** A text of some media type. */
export function answer(text: string, type: string): Response {
  return new Response(text, { headers: { "content-type": type } });
}
