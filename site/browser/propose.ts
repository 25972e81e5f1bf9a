// Proposals as of when they are opened: an id that nobody else was given, and the present time.

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Gives the link its own id and time once the reader follows it. Without scripts those of the build stand there. */
export function freshenProposals(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-propose]"))
    for (const event of ["pointerdown", "focus"]) link.addEventListener(event, () => freshen(link), { once: true });
}

// --- internal ---

function freshen(link: HTMLAnchorElement): void {
  const { propose: id, proposeAt: at } = link.dataset;
  if (!id || !at) return;
  const letters = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => LETTERS[byte % 32]).join("");
  link.href = link.href.replaceAll(id, id.slice(0, -4) + letters);
  delete link.dataset.propose;
  // A clock that is held still holds for what is proposed as well.
  if ("held" in document.documentElement.dataset) return;
  link.href = link.href.replaceAll(
    encodeURIComponent(at),
    encodeURIComponent(`${new Date().toISOString().slice(0, 19)}Z`),
  );
}
