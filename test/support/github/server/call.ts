// What a route gets and gives: a checked request, a reply.
import type { operations } from "@octokit/openapi-types";
import type { Actor } from "../actors.ts";
import type { Forge } from "../forge.ts";
import type { OperationId } from "../operation-ids.ts";

export interface Call<Id extends OperationId = OperationId> {
  readonly forge: Forge;
  readonly actor: Actor;
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  /** The address of the request, for links to other pages. */
  readonly url: URL;
  readonly accept: string;
  /** Lists are cut here, where a fault says so. */
  readonly cutLists?: number;
}

export interface Reply {
  readonly status: number;
  /** A JSON body. */
  readonly body?: unknown;
  /** A body that is no JSON. */
  readonly raw?: Buffer;
  readonly headers?: Readonly<{ [name: string]: string }>;
}

export type Handler<Id extends OperationId> = (call: Call<Id>) => Reply;

/** Handlers by the operation that they answer. */
export type Routes<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Handler<Id> };

type Section<Id extends OperationId, Name extends string> = operations[Id] extends { parameters: infer Parameters }
  ? Name extends keyof Parameters
    ? NonNullable<Parameters[Name]>
    : Empty
  : Empty;
type Empty = Readonly<{ [name: string]: never }>;
/** Large ids are numbers here, never bigints. */
type Numbers<Values> = { readonly [Name in keyof Values]: Exclude<Values[Name], bigint> };
export type PathOf<Id extends OperationId> = Numbers<Section<Id, "path">>;
export type QueryOf<Id extends OperationId> = Section<Id, "query">;
export type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : operations[Id] extends { requestBody?: { content: { "application/json": infer Body } } }
    ? Body | undefined
    : undefined;

/** A JSON answer; 200 where no status is given. */
export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

export const NO_CONTENT: Reply = { status: 204 };

/** One page of a list, with the Link header. `wrap` puts it into an object, as some lists have it. */
export function page<Item>(
  call: Pick<Call, "url" | "cutLists"> & { readonly query: object },
  items: readonly Item[],
  present: (item: Item) => unknown,
  wrap: (page: readonly unknown[], total: number) => unknown = (list) => list,
): Reply {
  const all = items.slice(0, call.cutLists);
  const size = Math.min(100, Math.max(1, numberIn(call.query, "per_page") ?? 30));
  const number = Math.max(1, numberIn(call.query, "page") ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const shown = all.slice((number - 1) * size, number * size).map(present);
  const links = [
    ...(number > 1 ? [link(call.url, Math.min(number - 1, last), "prev")] : []),
    ...(number < last ? [link(call.url, number + 1, "next"), link(call.url, last, "last")] : []),
    ...(number > 1 ? [link(call.url, 1, "first")] : []),
  ];
  return { status: 200, body: wrap(shown, all.length), headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

// --- internal ---

function numberIn(query: object, name: string): number | undefined {
  const value = Object.entries(query).find(([key]) => key === name)?.[1];
  return typeof value === "number" ? value : undefined;
}

function link(url: URL, number: number, rel: string): string {
  const target = new URL(url);
  target.searchParams.set("page", String(number));
  return `<${target.href}>; rel="${rel}"`;
}
