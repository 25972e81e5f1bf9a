// The first page of the list of each kind.
import { recordLists, servedKinds } from "../../../../core/api/index.ts";
import { address } from "../../../addresses.ts";
import { json } from "../../../answer.ts";
import { snapshot } from "../../../plain-data.ts";

export function getStaticPaths() {
  return servedKinds(snapshot).flatMap((kind) =>
    recordLists(kind, snapshot, address)
      .slice(0, 1)
      .map((list) => ({ params: { folder: kind.folder }, props: { list } })),
  );
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return json(props.list);
}
