// The twin of each record's page in Markdown.
import { recordMarkdown, servedKinds } from "../../../core/api/index.ts";
import { address } from "../../addresses.ts";
import { answer } from "../../answer.ts";
import { isWatched, recordsOfKind, snapshot } from "../../plain-data.ts";

export function getStaticPaths() {
  // A build writes them without pages: there are as many as records.
  if (!isWatched) return [];
  return servedKinds(snapshot).flatMap((kind) =>
    recordsOfKind(kind.name).map((record) => ({
      params: { folder: kind.folder, id: record.id },
      props: { record, kind },
    })),
  );
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return answer(recordMarkdown(props.record, props.kind, address), "text/markdown; charset=utf-8");
}
