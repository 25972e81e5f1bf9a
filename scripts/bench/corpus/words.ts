// The vocabulary of people who run services, most used words first.

const list = (text: string) => text.trim().split(/\s+/);

export const NOUNS = list(`
service database queue node cluster payment order request login certificate cache customer deployment server network
backup session report job connection interface token version message invoice disk index export import gateway proxy
release account log alert schedule stock schema replica account lock timeout ticket file upload search page limit pool
storage firewall address route switch link mail printer terminal device sensor agent mailbox calendar document template
contract price basket voucher refund settlement transfer ledger balance statement card reader branch counter till
warehouse parcel label carrier shipment pallet scanner route depot driver vehicle fleet tracking map region site
building floor rack cable cabinet battery generator cooling fan controller driver firmware image container volume
snapshot mount partition thread process worker scheduler broker topic consumer producer offset partition stream batch
pipeline stage artifact registry repository branch tag commit build test runner flag toggle secret key vault policy role
permission group directory domain zone record resolver cookie header payload response status code error exception trace
span metric dashboard threshold baseline graph probe check heartbeat watchdog failover standby primary quorum leader
election timeout retry backoff circuit breaker throttle quota budget capacity forecast peak season campaign newsletter
form field validation rule engine workflow approval signature archive retention audit inventory asset licence vendor
maintenance window freeze handover shift rota pager escalation runbook procedure checklist rehearsal drill
`);

export const PAST_VERBS = list(`
failed stopped returned restarted rose fell grew timed recovered expired blocked dropped waited slowed changed appeared
ended began moved filled broke rejected lost missed ran answered refused hung crashed flapped drained queued retried
reconnected diverged drifted leaked overflowed stalled doubled tripled halved vanished overlapped collided looped
deadlocked saturated degraded restored resumed synchronised replicated rebalanced rotated renewed migrated upgraded
rolled switched reloaded flushed truncated compacted reindexed validated verified approved cancelled confirmed
`);

export const DEEDS = list(`
restart move check replace renew raise lower drain enable disable roll watch verify copy restore rotate extend remove
add split merge rebuild reindex flush reload upgrade patch pin isolate throttle archive document measure rehearse test
compare export import schedule notify revoke grant tag label scale resize shrink warm pause resume unlock
`);

export const ADJECTIVES = list(`
new old first slow large internal second external open high low long full wrong missing primary stale single several
regional public small empty busy broken early late nightly weekly daily hourly central shared manual automatic temporary
permanent invalid expired duplicate inconsistent unexpected unusual degraded redundant idle partial complete critical
legacy upstream downstream remote local secondary virtual physical dedicated obsolete supported unsupported encrypted
compressed cached replicated orphaned
`);

/** Said of when and how; each with what comes before the comma or full stop. */
export const CIRCUMSTANCES = [
  "in the morning",
  "after the release",
  "during the night",
  "within a few minutes",
  "under load",
  "as expected",
  "for some customers",
  "on one node",
  "in the second region",
  "before the window",
  "for the third time this month",
  "without a warning",
  "while the import ran",
  "at the end of the month",
  "in the test environment",
  "for about an hour",
  "on the standby",
  "until the cache was warm",
  "with the old client",
  "behind the load balancer",
  "as the runbook says",
  "since the last maintenance",
  "outside business hours",
  "from the head office only",
  "by way of the second line",
  "when the batch overlapped with the backup",
];

/** Sentences. `{n}` a noun, `{a}` an adjective, `{v}` a verb in the past, `{d}` a deed, `{c}` a circumstance, `{t}` a name or figure, `{s}` the service. */
export const SENTENCES = [
  "The {n} of {s} {v} {c}.",
  "Users of {s} saw that the {a} {n} {v}, and some {n} requests were lost.",
  "We found that the {n} {v} because the {a} {n} on {t} had filled up.",
  "After the {n} {v}, the {a} {n} {v} as well.",
  "The {n} {t} {v} {c}, which the {n} did not notice.",
  "It was not the {n}; the {a} {n} had {v} {c}.",
  "Nobody had changed the {n}, but the {n} of {t} {v} {c}.",
  "Graphs show that the {n} {v} from {p} to {p} percent {c}.",
  "The team decided to {d} the {n} and to {d} the {a} {n} {c}.",
  "Please {d} the {n} first, then {d} the {n} of {s}.",
  "If the {n} is {a}, {d} the {n} and wait until the {n} has settled.",
  "There is no sign that the {n} or the {a} {n} was touched.",
  "This has happened before, with {t}, when the {n} {v} {c}.",
  "A {a} {n} in {t} makes the {n} wait for the {n}.",
  "What helps is to {d} the {n}; it takes about {p} minutes.",
  "The vendor says that {t} {v} in version {w} and will be mended in {w}.",
  "Orders were kept in the {n} and sent again once the {n} {v}.",
  "Monitoring raised an alert for {t}, {p} minutes after the {n} {v}.",
  "The {a} {n} is now watched, and the {n} has a limit of {p}.",
  "Support heard from {p} customers that the {n} {v} {c}.",
  "Both nodes of {s} run {t} {w} since the {a} {n} {v}.",
  "We will {d} the {n} in the next window, because the {n} grew faster than expected.",
  "As long as the {n} is {a}, the {n} answers with an {a} {n}.",
  "The {n} and the {n} disagree by {p} entries, so the {n} has to be rebuilt from {t}.",
];

/** Headlines, most of them short. */
export const HEADLINES = [
  "{S} answers slowly {c}",
  "{S} refuses every {a} {n}",
  "The {n} of {s} {v} {c}",
  "{A} {n} in {s}",
  "{S} loses the {n} {c}",
  "Users cannot {d} the {n} in {s}",
  "{S} shows a {a} {n} after {t} {v}",
];

/** Headlines of work that is planned. */
export const WORKS = [
  "{D} the {n} of {s}",
  "{D} the {a} {n} of {s}",
  "{D} {t} on {s} to {w}",
  "{D} the {n} and the {n} of {s}",
  "{D} the {n} {c}",
];

export const FIRST_NAMES = list(`
anna ben carla david elif farid greta hugo ines jonas kira leon mira nils olga paul rosa samir tanja ugo vera wim xenia
yusuf zoe aylin boris chen daria emil fiona goran hanna ivan julia kofi lena marek nadia otto priya quentin rafael
sofia tomas ulla viktor wanda yara
`);

export const LAST_NAMES = list(`
adler baumann costa dietrich engel fischer garcia huber ivanov jansen keller lang moreau novak okafor peters quast
richter schmid toth ueda vogel weber xu yilmaz zimmer albers brandt czerny duarte eriksen fuchs graf hansen ito kovac
lindt meier nowak olsen petrov reuter santos thoms urban
`);

export const PRODUCTS = list(`
checkout payments catalogue search accounts identity orders shipping returns invoicing pricing stock loyalty newsletter
booking claims lending trading savings cards branches treasury fraud reporting settlement tariffs metering dispatch
fleet depot tracking maps messaging documents archive intranet payroll recruiting facilities directory backup monitoring
observability builds registry secrets edge network storage compute
`);

export const PARTS = list("web api database queue worker cache gateway batch app search-index replica scheduler files");
