// The pins of a workflow: which commit of the toolkit it uses, with the version beside it for people.

/** A release of the toolkit: what a pin names. */
export interface PinnedRelease {
  /** `owner/name` of the toolkit's repository. */
  readonly toolkit: string;
  /** 40 hex digits. */
  readonly commit: string;
  readonly version: string;
}

export interface Pin {
  /** As it is written, of the toolkit or of a fork of it. */
  readonly toolkit: string;
  readonly ref: string;
  /** What the comment beside it says, without v; undefined where it says none. */
  readonly version: string | undefined;
}

/** The pins in a text. Of other people's actions nothing is told. */
export function pinsIn(text: string): Pin[] {
  return [...text.matchAll(USES)].map(([, , toolkit = "", , ref = "", rest = ""]) => ({
    ...{ toolkit, ref, version: /#\s*v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(rest)?.[1] },
  }));
}

/** The text with the pins of this toolkit at the release; a comment that tells a version tells the new one. */
export function repinned(text: string, { toolkit, commit, version }: PinnedRelease): string {
  return text.replace(USES, (whole, before: string, name: string, path: string, _ref: string, rest: string) => {
    if (name.toLowerCase() !== toolkit.toLowerCase()) return whole;
    const comment =
      rest.trim() === "" ? ` # v${version}` : rest.replace(/(#\s*)v?\d+\.\d+\.\d+[\w.+-]*/, `$1v${version}`);
    return `${before}${name}${path}@${commit}${comment}`;
  });
}

// --- internal ---

/** A line `uses:` of a workflow or an action of ours, of whatever owner, with the rest of its line. */
const USES =
  /^(\s*(?:-\s+)?uses:\s*)([\w.-]+\/[\w.-]+)(\/(?:\.github\/workflows\/itsm-[\w-]+\.yml|actions\/[\w-]+))@([^\s#]+)([^\r\n]*)/gm;
