// A small company for tests of the gate: teams with approvers, services that depend on each other, one change.
import type { AnyRecord, RecordOf } from "../../core/record.ts";
import { aChange, aModel, aRecord, aService, LOW_RISK, type Overrides } from "./records.ts";

/** A team with members as `login: roles`. */
export function aTeam(
  id: string,
  members: { readonly [login: string]: readonly ("lead" | "approver" | "duty")[] },
  overrides: Overrides<"team"> = {},
): RecordOf<"team"> {
  const list = Object.entries(members).map(([login, roles]) => ({ login, roles: [...roles] }));
  return aRecord("team", id, { title: id, state: "active", members: list, ...overrides });
}

export const platform = aTeam("platform", {
  ann: ["lead", "approver"],
  ben: ["approver"],
  dora: ["duty"],
  mira: [],
  jonas: [],
});
export const shop = aTeam("shop", { sue: ["approver"], sid: [] });
export const governance = aTeam("governance", { gus: ["approver"], gil: ["approver"] });
export const authority = aTeam(
  "change-authority",
  { ann: ["approver", "duty"], cab: ["approver"], eve: ["approver", "duty"] },
  { includes: ["governance"] },
);

export const services = [
  aService("edge", { owner: "platform" }),
  aService("checkout", { owner: "shop", depends_on: ["edge"] }),
  aService("mail", { owner: "shop" }),
];

export const restart = aModel("restart", { owner: "platform", services: ["edge"], longest_minutes: 60 });

/** All of it; a test adds what it is about. */
export const company: readonly AnyRecord[] = [platform, shop, governance, authority, ...services, restart];

/** Points: 26 to 50. */
export const MODERATE_RISK = { ...LOW_RISK, users_affected: "many", tested: "partly" } as const;

/** A normal change of Platform on edge, asked for by mira, to be carried out by jonas. */
export function edgeChange(overrides: Overrides<"change"> = {}): RecordOf<"change"> {
  return aChange("E001", { services: ["edge"], implementer: "jonas", ...overrides });
}
