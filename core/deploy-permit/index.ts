// The door to the permit to deploy: whether a change may be carried out at this moment.

export { namedChanges } from "./named.ts";
export {
  type Allowed,
  type DeployQuestion,
  lastAuthorization,
  type Permit,
  permitFor,
  type Refused,
} from "./permit.ts";
export type { PermitRule, Refusal } from "./question.ts";
