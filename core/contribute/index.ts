// From reading to doing: records that a reader may propose, drafted as `itsm new` would.
export { addressOfEdit, addressOfNew } from "./addresses.ts";
export { type Proposal, type Proposals, proposalsOf } from "./proposals.ts";
