// `itsm list`: records of one kind or of all, those that are over left out unless asked for.
import { type Command, InvalidArgumentError, Option } from "commander";
import type { RecordView } from "../../core/index.ts";
import { type Kind, type KindName, kindList } from "../../schemas/index.ts";
import { withExamples } from "../command.ts";
import { counted } from "../format/plain-text.ts";
import { recordTable } from "../format/record-table.ts";
import { tabSeparated } from "../format/table.ts";
import { kindNamed, recordOf, stateNamed } from "../lookup.ts";
import { openToRead } from "../open-to-read.ts";
import { filterRecords, type Listing, PHASES, type Wanted } from "../record-filter.ts";
import { type Session, sessionOf } from "../session.ts";

interface Options {
  readonly state?: string[];
  readonly phase?: (typeof PHASES)[number];
  readonly owner?: string;
  readonly service?: string;
  readonly tag?: string;
  readonly limit?: number;
  readonly all?: boolean;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export function declare(command: Command): void {
  withExamples(command, [
    ["itsm list", "everything that is not over"],
    ["itsm list incident", "incidents that are open"],
    ["itsm list change --state scheduled", "changes that wait for their window"],
    ["itsm list incident problem --service checkout --all", "all that ever hit a service"],
    ["itsm list change --json", "for a program"],
  ])
    .description(
      "List records, the newest first. Those that are over are left out unless --all, --state or --phase says so. In a pipe the list is tab-separated, one record a line.",
    )
    .argument("[kinds...]", `kinds of records: ${kindList.map(({ name }) => name).join(", ")}`)
    .option("--state <state>", "only in this state; may be repeated", (state: string, all: string[] = []) => [
      ...all,
      state,
    ])
    .addOption(new Option("--phase <phase>", "only where they stand").choices(PHASES))
    .option("--owner <team>", "only what this team answers for")
    .option("--service <service>", "only what names this service")
    .option("--tag <tag>", "only with this tag")
    .option("--limit <count>", "at most so many of each kind", positive)
    .option("--all", "also those that are over")
    .option("--plain", "tab-separated lines, as in a pipe")
    .option("--json", "one JSON document")
    .action((kinds: string[], options: Options) => list(sessionOf(command), kinds, options));
}

// --- internal ---

function list(session: Session, names: readonly string[], options: Options): void {
  const kinds = names.length === 0 ? kindList : [...new Set(names.map((name) => kindNamed(name)))];
  const opened = openToRead(session);
  const { owner, service, tag, limit, phase } = options;
  const states = options.state?.map((state) => stateNamed(kinds, state));
  const wanted: Wanted = {
    states,
    phase,
    tag,
    owner: owner === undefined ? undefined : recordOf(opened, "team", owner).id,
    service: service === undefined ? undefined : recordOf(opened, "service", service).id,
    limit,
    over: options.all === true || states !== undefined || phase !== undefined,
  };
  const listing = filterRecords(opened.ledger, kinds, wanted);
  if (options.json) session.json("list", { records: listing.flatMap(({ records }) => records.map(plain)) });
  else if (options.plain || !session.toTerminal) session.out(lines(kinds, listing));
  else tables(session, listing, opened.config.time_zone);
}

/** What a list says of a record: all but its body and its links. */
function plain({ body: _, links: __, backlinks: ___, cells: ____, ...rest }: RecordView): object {
  return rest;
}

/** One kind has its own columns; several have those that all have. */
function lines(kinds: readonly Kind<KindName>[], listing: readonly Listing[]): string {
  const [only] = kinds;
  const own = kinds.length === 1 && only ? only.columns : [];
  const headings = ["kind", "id", "state", "owner", "title", ...own.map(({ field }) => field)];
  const rows = listing.flatMap(({ records }) =>
    records.map((record) => [
      ...[record.kind, record.id, record.state, record.owner ?? "", record.title],
      ...record.cells.slice(0, own.length).map(({ values }) => values.join(",")),
    ]),
  );
  return tabSeparated(headings, rows);
}

function tables(session: Session, listing: readonly Listing[], timeZone: string): void {
  const { paint } = session;
  const found = listing.filter(({ records }) => records.length > 0);
  for (const { kind, records } of found)
    session.out(`${paint("strong", kind.labels)}\n${recordTable(kind, records, session, timeZone)}\n`);
  const over = listing.reduce((sum, each) => sum + each.over, 0);
  const cut = listing.reduce((sum, each) => sum + each.cut, 0);
  const shown = found.reduce((sum, { records }) => sum + records.length, 0);
  const parts = [
    shown === 0 ? "Nothing to show." : `${counted(shown, "record")}.`,
    ...(cut > 0 ? [`${cut} more, cut by --limit.`] : []),
    ...(over > 0 ? [`${over} that ${over === 1 ? "is" : "are"} over left out; --all shows them.`] : []),
    ...(found.some(({ kind }) => kind.dated.length > 0) ? [`Times in ${timeZone}.`] : []),
  ];
  session.talk(session.talkPaint("faint", parts.join(" ")));
}

function positive(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a number above 0.");
}
