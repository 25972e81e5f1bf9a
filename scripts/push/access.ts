// GitHub for a push: with a token it is asked, without one people open the link.
import type { GitHub } from "../../core/github/index.ts";
import type { PushGround } from "../../core/index.ts";
import { connectTo, isTrusted, tokenGiven } from "../github-access.ts";
import type { Session } from "../session.ts";

/** GitHub with the token of the environment; undefined where there is none, or it is not sent to the remote's host. */
export async function accessTo(session: Session, { remote }: PushGround): Promise<GitHub | undefined> {
  const token = tokenGiven();
  if (token === undefined || remote === undefined) return undefined;
  if (isTrusted(remote)) return connectTo(session, remote.repository, token);
  session.talk(
    session.talkPaint(
      "warning",
      `origin is on ${remote.host}, and a token is not sent there unasked: set GITHUB_API_URL, such as https://${remote.host}/api/v3.`,
    ),
  );
  return undefined;
}
