// The questions of `itsm init`: each has an option, a proposal where one can be made, and is asked on a terminal only.
import { ItsmError, openPerson, openRemote, slugOf } from "../../core/index.ts";
import { Person, Slug, TimeZone } from "../../schemas/index.ts";
import type { Asker } from "../prompt.ts";
import type { Answers, Named } from "./answers.ts";

/** What was given on the command line. */
export interface GivenAnswers {
  readonly organisation?: string;
  readonly timeZone?: string;
  readonly login?: string;
  readonly team?: string;
  readonly service?: string;
  readonly repository?: string;
}

/** Who answers: a person at the terminal, or the proposals. */
export interface Answering {
  readonly root: string;
  /** The folder's own name, from which names are proposed. */
  readonly name: string;
  /** The zone of this machine. */
  readonly zone: string;
  /** Nobody is asked where it is undefined. */
  readonly ask: Asker | undefined;
}

/** All answers. Throws ItsmError where one is missing that cannot be proposed, or is not right. */
export async function answersFor(given: GivenAnswers, answering: Answering): Promise<Answers> {
  const { ask, root } = answering;
  const line = async (key: keyof GivenAnswers, message: string, initial: string, fault: Fault) => {
    const value = given[key] ?? (ask ? await ask.line({ message, optional: false, fault, initial }) : initial) ?? "";
    const wrong = value === "" ? "nothing was given" : fault(value);
    if (wrong !== undefined)
      throw new ItsmError(
        `${message.replace(/\?.*$/, "?")} ${sentence(wrong)}`,
        `Say it with --${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`,
      );
    return value.trim();
  };
  const login = (await openPerson(root)) ?? "";
  return {
    organisation: await line("organisation", "What is your organisation called?", titled(answering.name), shortLine),
    timeZone: await line("timeZone", "In which time zone does it work?", answering.zone, byFaults(TimeZone)),
    login: await line("login", "What is your GitHub login?", login, byFaults(Person)),
    team: named(await line("team", "Which team do you work in?", "IT operations", sluggable)),
    service: named(await line("service", "Which service do you look after first?", "Website", sluggable)),
    repository: given.repository ?? (await repositoryOf(root)),
  };
}

// --- internal ---

type Fault = (answer: string) => string | undefined;

const shortLine: Fault = (answer) =>
  /[\r\n]/.test(answer) || answer.length > 80 ? "expected one line of at most 80 letters" : undefined;

const sluggable: Fault = (answer) =>
  shortLine(answer) ??
  (Slug.safeParse(slugOf(answer)).success ? undefined : "expected a name with a letter from a to z");

function byFaults(schema: typeof TimeZone | typeof Person | typeof Slug): Fault {
  return (answer) => schema.safeParse(answer).error?.issues[0]?.message;
}

function named(title: string): Named {
  return { title, slug: slugOf(title) };
}

/** "acme-itsm" → "Acme itsm". */
function titled(name: string): string {
  const words = name.replace(/[-_.]+/g, " ").trim();
  return sentence(words) || "Our organisation";
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The address on GitHub of the remote called origin. */
async function repositoryOf(root: string): Promise<string | undefined> {
  const remote = await openRemote(root);
  return remote && `https://${remote.host}/${remote.repository}`;
}
