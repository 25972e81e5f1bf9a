// The feeds as JSON Feed: of everything, of incidents, of changes, of each service.
import { feedFile, feedPlaces } from "../../feeds.ts";

export const getStaticPaths = feedPlaces;

export function GET({ props }: { readonly props: ReturnType<typeof feedPlaces>[number]["props"] }): Response {
  return feedFile("json", props.feed);
}
