// One record.
import { apiRecord, servedKinds } from "../../../../../core/api/index.ts";
import { address } from "../../../../addresses.ts";
import { json } from "../../../../answer.ts";
import { isWatched, recordsOfKind, snapshot } from "../../../../plain-data.ts";

export function getStaticPaths() {
  // A build writes them without pages: there are as many as records.
  if (!isWatched) return [];
  return servedKinds(snapshot).flatMap(({ name, folder }) =>
    recordsOfKind(name).map((record) => ({ params: { folder, id: record.id }, props: { record } })),
  );
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return json(apiRecord(props.record, address));
}
