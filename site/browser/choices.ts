// What the reader chose, kept by the browser: for good, or for as long as the tab is open.

type Place = "localStorage" | "sessionStorage";

/** The choice of this name that was made before; null where none was, or where the browser keeps nothing. */
export function kept(name: string, place: Place = "localStorage"): string | null {
  try {
    return window[place].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice, or forgets it (null). A browser that keeps nothing still shows the choice on this page. */
export function keep(name: string, choice: string | null, place: Place = "localStorage"): void {
  try {
    if (choice === null) window[place].removeItem(name);
    else window[place].setItem(name, choice);
  } catch {}
}
