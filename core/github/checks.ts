// The check run that tells the gate's verdict.
import { cutText } from "./cut-text.ts";
import type { Api } from "./octokit.ts";
import type { Annotation, CheckRun, Posted } from "./port.ts";
import { untilAnswered } from "./repeat.ts";

/**
 * Updates the app's own check run of this name on the commit, or creates it. Annotations cannot be taken back: where
 * some do not hold any more, a new run takes the place of the old one, which gets the new verdict as well.
 */
export async function postCheck(api: Api, app: string, check: CheckRun): Promise<Posted> {
  return untilAnswered(api, async () => {
    const [newest, ...older] = await ownRuns(api, app, check);
    const wanted = (check.annotations ?? []).map(toldAnnotation);
    const there = newest && newest.annotations > 0 ? await annotationsOf(api, newest.id) : [];
    const fits = there.every((known) => wanted.some((annotation) => sameAnnotation(annotation, known)));
    const missing = wanted.filter((annotation) => !there.some((known) => sameAnnotation(annotation, known)));
    const current = newest && fits ? newest : undefined;
    const [first = [], ...batches] = inBatches(current ? missing : wanted);
    const run = current ? await update(api, current.id, check, first) : await create(api, check, first);
    for (const batch of batches) await update(api, run.id, check, batch);
    for (const { id } of newest && !current ? [newest, ...older] : older) await update(api, id, check, []);
    return { id: run.id, url: run.html_url ?? "", is: current ? "updated" : "created" };
  });
}

// --- internal ---

/** GitHub takes so many annotations a request. */
const BATCH = 50;
const MOST_TITLE = 255;
const MOST_MESSAGE = 60_000;

interface ToldAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

/** The app's own runs of this name on the commit, newest first. Two of them are there if an answer was lost. */
async function ownRuns({ rest, paginate, owner, repo }: Api, app: string, { sha, name }: CheckRun) {
  const asked = { owner, repo, ref: sha, check_name: name, filter: "all" as const, per_page: 100 };
  const runs = await paginate(rest.checks.listForRef, asked);
  return runs
    .filter((run) => run.name === name && run.head_sha === sha && run.app?.slug === app)
    .sort((a, b) => b.id - a.id)
    .map(({ id, output }) => ({ id, annotations: output.annotations_count }));
}

async function annotationsOf({ rest, paginate, owner, repo }: Api, run: number) {
  return paginate(rest.checks.listAnnotations, { owner, repo, check_run_id: run, per_page: 100 });
}

async function create({ rest, owner, repo }: Api, check: CheckRun, annotations: readonly ToldAnnotation[]) {
  const { name, sha } = check;
  return (await rest.checks.create({ owner, repo, name, head_sha: sha, ...verdictOf(check, annotations) })).data;
}

async function update({ rest, owner, repo }: Api, id: number, check: CheckRun, annotations: readonly ToldAnnotation[]) {
  return (await rest.checks.update({ owner, repo, check_run_id: id, ...verdictOf(check, annotations) })).data;
}

function verdictOf(check: CheckRun, annotations: readonly ToldAnnotation[]) {
  const { conclusion, title, summary, text, detailsUrl, externalId } = check;
  return {
    status: "completed" as const,
    conclusion,
    output: {
      title: cutText(title, MOST_TITLE),
      summary: cutText(summary),
      ...(text === undefined ? {} : { text: cutText(text) }),
      ...(annotations.length === 0 ? {} : { annotations: [...annotations] }),
    },
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
    ...(externalId === undefined ? {} : { external_id: externalId }),
  };
}

function toldAnnotation({ file, line, level, title, message }: Annotation): ToldAnnotation {
  return {
    path: file,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: cutText(title, MOST_TITLE),
    message: cutText(message, MOST_MESSAGE),
  };
}

function sameAnnotation(
  a: ToldAnnotation,
  b: {
    readonly path: string;
    readonly start_line: number;
    readonly title: string | null;
    readonly message: string | null;
  },
): boolean {
  return a.path === b.path && a.start_line === b.start_line && a.title === b.title && a.message === b.message;
}

function inBatches(annotations: readonly ToldAnnotation[]): ToldAnnotation[][] {
  const batches: ToldAnnotation[][] = [];
  for (let start = 0; start < annotations.length; start += BATCH) batches.push(annotations.slice(start, start + BATCH));
  return batches;
}
