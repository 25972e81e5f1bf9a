// The door to --push: a record goes to a pull request instead of into the folder.
export { type Push, type PushOptions, pushFor, type Sending, withPushOption } from "./push.ts";
