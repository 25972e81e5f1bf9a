// What happened in a year, where all years do not fit into one file.
import { type TimelinePartDocument, timelineParts } from "../../../../../core/past/index.ts";
import { json } from "../../../../answer.ts";
import { past } from "../../../../plain-data.ts";

export function getStaticPaths() {
  return timelineParts(past.events).map((part) => ({ params: { name: part.name }, props: { part } }));
}

export function GET({ props }: { readonly props: { readonly part: TimelinePartDocument } }): Response {
  return json(props.part);
}
