// ブラウザーで動くスクリプトの言葉です。すべてのページに載るため、短くしてあります。
import type { Language } from "../language.ts";

export const live: Language["live"] = {
  newer: (state) => `新しい情報があります。${state}。`,
  show: "表示する",
  state: {
    "All Systems Operational": "すべてのシステムが正常に稼働中",
    "Service Under Maintenance": "サービスのメンテナンス中",
    "Partially Degraded Service": "一部のサービスでパフォーマンスが低下",
    "Degraded System Service": "システム全体でパフォーマンスが低下",
    "Minor Service Outage": "一部のサービスで軽微な障害",
    "Partial System Outage": "システムの一部で障害",
    "Major System Outage": "大規模なシステム障害",
  },
  clock: (choice, zone) => `${choice}（${zone}）`,
  pause: "自動更新を一時停止",
  resume: (clock) => `自動更新を再開（${clock}に一時停止）`,
};
