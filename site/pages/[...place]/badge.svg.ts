// The badges as pictures: of the page, and of each service.
import { badgeSvg, badgesOf } from "../../../core/badges/index.ts";
import { answer } from "../../answer.ts";
import { snapshot } from "../../plain-data.ts";

export function getStaticPaths() {
  return Array.from(badgesOf(snapshot), ([path, badge]) => ({
    params: { place: path.replace(/\/$/, "") || undefined },
    props: { badge },
  }));
}

export function GET({ props }: { readonly props: ReturnType<typeof getStaticPaths>[number]["props"] }): Response {
  return answer(badgeSvg(props.badge), "image/svg+xml; charset=utf-8");
}
