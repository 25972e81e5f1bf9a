// What a reader may propose: an incident or a change, of any service or of one, as a file that is valid as it stands.
import { type Kind, type KindName, kindList, kinds } from "../../schemas/index.ts";
import type { Audience } from "../audience.ts";
import { chanceOf } from "../chance.ts";
import { draft } from "../draft.ts";
import { recordsOf } from "../ledger.ts";
import { toInstant } from "../local-time.ts";
import type { Opened } from "../open.ts";
import { candidates } from "../proposed-names.ts";
import { pagePath } from "../record-view.ts";

/** A file that is to be. */
export interface Proposal {
  readonly id: string;
  /** Its path below the root of the repository. */
  readonly file: string;
  readonly text: string;
  /** The instant that stands in the text for the time of reading. */
  readonly at: string;
}

export interface ProposalPair {
  readonly incident: Proposal;
  readonly change: Proposal;
}

export interface Proposals {
  readonly general: ProposalPair;
  /** By the path of a service's page. */
  readonly services: { readonly [path: string]: ProposalPair };
  /** The file of every record that may be corrected, by the path of its page. */
  readonly files: { readonly [path: string]: string };
}

/**
 * What may be proposed to these records. `opened.ledger` is that of the audience, so that no name it does not know is
 * told. Ids follow from the revision, or the time where there is none: the same input gives the same bytes.
 */
export function proposalsOf(opened: Opened, audience: Audience, revision: string | null): Proposals {
  const of: Occasion = { opened, audience, seed: (audience === "internal" && revision) || String(opened.now) };
  const live = liveServices(opened);
  const files = kindList.flatMap((kind) =>
    recordsOf(opened.ledger, kind.name).map(({ id, file }) => [pagePath(kind, id), file] as const),
  );
  return {
    files: Object.fromEntries(files),
    general: pairOf(of, undefined),
    services: Object.fromEntries(live.map(({ id }) => [pagePath(kinds.service, id), pairOf(of, id)])),
  };
}

// --- internal ---

/** Words that the reader replaces. They are English, as all that `itsm new` writes. */
const PLACEHOLDERS = {
  incident: "What people notice, in a few words",
  change: "What is to be changed, in a few words",
  person: "your-github-login",
  team: "your-team",
  service: "your-service",
} as const;

function liveServices({ ledger }: Opened) {
  return recordsOf(ledger, "service").filter(({ fields }) => fields.state === "live");
}

interface Occasion {
  readonly opened: Opened;
  readonly audience: Audience;
  readonly seed: string;
}

function pairOf(of: Occasion, service: string | undefined): ProposalPair {
  const affected = service === undefined ? {} : { affects: [{ service, level: "degraded_performance" }] };
  // A change touches a service; where none is known, one stands for it.
  const [touched = PLACEHOLDERS.service] =
    service === undefined ? liveServices(of.opened).map(({ id }) => id) : [service];
  return {
    incident: proposal(of, { kind: kinds.incident, service, fields: { title: PLACEHOLDERS.incident, ...affected } }),
    change: proposal(of, {
      kind: kinds.change,
      service,
      fields: { title: PLACEHOLDERS.change, type: "normal", services: [touched] },
    }),
  };
}

interface Wish {
  readonly kind: Kind<KindName>;
  readonly service: string | undefined;
  readonly fields: { readonly [field: string]: unknown };
}

function proposal({ opened, audience, seed }: Occasion, { kind, service, fields }: Wish): Proposal {
  const make = (owner: string | undefined) =>
    draft(opened, {
      kind,
      fields: { ...fields, ...(owner !== undefined && { owner }) },
      sections: new Map(),
      slug: service ?? "",
      person: PLACEHOLDERS.person,
      chance: chanceOf(`${seed}:${kind.name}:${service ?? ""}`),
    });
  // Somebody must answer for it: a team that is there, so that the file is valid; the reader may name another.
  const anyTeam = candidates(opened.ledger, "team")[0]?.id ?? PLACEHOLDERS.team;
  // The public may not know who answers for a service.
  const first = make(audience === "public" ? anyTeam : undefined);
  const isOwned = !first.needs.some(({ field }) => field === "owner");
  const { id, file, text } = isOwned ? first : make(anyTeam);
  return { id, file, text, at: toInstant(opened.now, opened.config.time_zone) };
}
