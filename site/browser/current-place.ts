// The navigation of a phone is wider than the phone: it shows where the reader is.

/** Moves the navigation sideways, and nothing else, until the current place is in sight. */
export function showCurrentPlace(): void {
  const here = document.querySelector<HTMLElement>("header.site nav [aria-current]");
  const list = here?.closest("ul");
  if (here && list) list.scrollLeft = here.offsetLeft - list.offsetLeft - list.clientWidth / 2 + here.offsetWidth / 2;
}
