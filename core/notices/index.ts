// The door to notices: what is told to whom, in which form, and how it is remembered.

export { type Delivery, deliveriesOf, HORIZON, sinceOpening } from "./deliveries.ts";
export {
  claimFile,
  isNoticeFile,
  NOTICES_BRANCH,
  type NoticeFile,
  type Remembered,
  rememberedIn,
  sentFile,
} from "./memory.ts";
export type { Notice } from "./notice.ts";
export { type Payload, payloadOf } from "./payload.ts";
