// The ways into the search from every page: its field, its keys. The search itself is loaded when somebody comes.

export const SHORTCUT_OFF = "no-shortcut";

/** After `g` the key of a place may follow for so many milliseconds. */
const PATIENCE = 1500;

/** Opens the search on Ctrl+K (⌘K), on `/` and from the field; `?` lists all keys, `g` with another key goes to a place. */
export function watchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>("#find");
  const load = () => import("./search-dialog.ts");
  const open = () => {
    const own = document.querySelector<HTMLInputElement>("#q");
    if (own) own.select();
    else
      void load().then(
        ({ openSearch }) => openSearch(),
        () => field?.focus(),
      );
  };
  field?.setAttribute("aria-keyshortcuts", `${isApple() ? "Meta" : "Control"}+K${isOff() ? "" : " /"}`);
  if (isApple()) field?.form?.toggleAttribute("data-apple", true);
  // Focus alone loads, but opens nothing: whoever moves past by Tab is not led away.
  for (const hint of ["pointerenter", "focusin"]) field?.form?.addEventListener(hint, load, { once: true });
  for (const intent of ["click", "input"]) field?.addEventListener(intent, open);
  let since = -PATIENCE;
  document.addEventListener("keydown", (event) => {
    const { key, timeStamp } = event;
    const isMore = event.ctrlKey || event.metaKey || event.altKey;
    const isAfterG = timeStamp - since < PATIENCE;
    const isPlain = !isMore && !isWriting(event.target) && !isOff();
    since = -PATIENCE;
    if (isSearch(event) || (isPlain && key === "/")) {
      event.preventDefault();
      open();
    } else if (isPlain && key === "g") since = timeStamp;
    else if (isPlain && (key === "?" || isAfterG)) void import("./search-keys.ts").then(({ pressed }) => pressed(key));
  });
}

/** Whether the reader has an Apple keyboard. */
export function isApple(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform);
}

/** Whether the reader switched single keys off. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(SHORTCUT_OFF) !== null;
  } catch {
    return false;
  }
}

// --- internal ---

function isSearch({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && (isApple() ? metaKey : ctrlKey) && !altKey && !shiftKey;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
