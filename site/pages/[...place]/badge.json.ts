// The badges as shields.io reads them: of the page, and of each service.
import { badgesOf, shieldsEndpoint } from "../../../core/badges/index.ts";
import { json } from "../../answer.ts";
import { snapshot } from "../../plain-data.ts";

export function getStaticPaths() {
  return Array.from(badgesOf(snapshot), ([path, badge]) => ({
    params: { place: path.replace(/\/$/, "") || undefined },
    props: { badge },
  }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return json(shieldsEndpoint(props.badge));
}
