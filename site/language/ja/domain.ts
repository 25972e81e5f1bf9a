// この分野の言葉です。種類、状態、フィールド、値を、スキーマでの名前で引きます。
import type { Language } from "../language.ts";
import { columns, kinds, states } from "./domain-kinds.ts";
import { ties } from "./domain-ties.ts";
import { fields, values } from "./domain-words.ts";

export const domain: Language["domain"] = {
  kinds,
  states,
  columns,
  ties,
  fields,
  values,
  pageStatus: {
    "All Systems Operational": "すべてのシステムが正常に稼働中",
    "Service Under Maintenance": "サービスのメンテナンス中",
    "Partially Degraded Service": "一部のサービスでパフォーマンスが低下",
    "Degraded System Service": "システム全体でパフォーマンスが低下",
    "Minor Service Outage": "一部のサービスで軽微な障害",
    "Partial System Outage": "システムの一部で障害",
    "Major System Outage": "大規模なシステム障害",
  },
};
