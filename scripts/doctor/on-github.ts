// What GitHub says of the repository, asked with the user's own token.
import { notAsked, type OnGitHub, type Symptom } from "../../core/doctor/index.ts";
import type { SettingsDesk } from "../../core/github/index.ts";
import { ItsmError, openRemote } from "../../core/index.ts";
import { ACCEPTED, INTAKE_FORMS } from "../../core/intake/index.ts";
import { connectToSettings, isTrusted, tokenGiven } from "../github-access.ts";
import { workflowFiles } from "../init/index.ts";
import type { Session } from "../session.ts";

/** GitHub's side, with the desk at which it can be mended; or the one symptom that it was not looked at. */
export type AskedGitHub = { readonly found: OnGitHub; readonly desk: SettingsDesk } | { readonly symptom: Symptom };

/** Asks GitHub, where there is a token and origin is on GitHub. Nothing that fails there keeps the rest from being told. */
export async function askGitHub(session: Session): Promise<AskedGitHub> {
  const token = tokenGiven();
  const remote = await openRemote(session.root());
  if (token === undefined) return { symptom: notAsked("there is no token", TOKEN) };
  if (!remote)
    return { symptom: notAsked("there is no remote origin that names a repository", "git remote add origin …") };
  if (!isTrusted(remote)) {
    const mend = `Set GITHUB_API_URL, such as https://${remote.host}/api/v3, if that is your GitHub Enterprise Server.`;
    return { symptom: notAsked(`origin is on ${remote.host}, and a token is not sent there unasked`, mend) };
  }
  try {
    const desk = await connectToSettings(session, remote.repository, token);
    const page = `https://${remote.host}/${remote.repository}`;
    return { desk, found: { ...(await desk.read()), page, wanted: WANTED() } };
  } catch (error) {
    if (!(error instanceof ItsmError)) throw error;
    return { symptom: notAsked(error.message, error.hint || TOKEN) };
  }
}

// --- internal ---

const TOKEN = "GITHUB_TOKEN=$(gh auth token) npx itsm doctor";
const WANTED = () => ({ workflows: workflowFiles(), labels: [...INTAKE_FORMS.map(({ label }) => label), ACCEPTED] });
