// What happens when somebody comes to the search: by its field, or by a key.
import { openSearch } from "./search-dialog.ts";
import { goTo, showKeys } from "./search-keys.ts";

/** After `g` the key of a place may follow for so many milliseconds. */
const PATIENCE = 1500;

let since = -PATIENCE;

/** Takes an event that woke the search. Events come in the order in which they happened. */
export function take(event: Event): void {
  if (!(event instanceof KeyboardEvent)) {
    // Whoever moves past the field by Tab is not led away: focus alone opens nothing.
    if (event.type !== "focus") enter();
    return;
  }
  const { key, timeStamp, ctrlKey, metaKey } = event;
  const isAfterG = timeStamp - since < PATIENCE;
  since = -PATIENCE;
  if (key === "/" || ctrlKey || metaKey) enter(event.target);
  else if (key === "?") showKeys();
  else if (isAfterG) goTo(key);
  // Counted from when this was loaded: the first time, the reader must not pay for that.
  else if (key === "g") since = performance.now();
}

// --- internal ---

/** To the field of the search page, or to the dialog. `from` had the focus, where that is not the field of the page. */
function enter(from: EventTarget | null = null): void {
  const own = document.querySelector<HTMLInputElement>("#q");
  if (!own) openSearch(from);
  else {
    own.focus();
    own.select();
  }
}
