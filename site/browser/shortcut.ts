// The ways into the search from every page: its field, its keys. All else is loaded when somebody comes.

export const SHORTCUT_OFF = "no-shortcut";

/** Whether the reader has an Apple keyboard. */
export const isApple: boolean = /^(?:Mac|iP)/.test(navigator.platform);

/** Wakes the search on Ctrl+K (⌘K), on `/`, `?` and `g`, and from its field. Focus alone loads it, but opens nothing. */
export function watchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>("#find");
  const main = isApple ? "Meta" : "Control";
  let ways: Promise<typeof import("./search-ways.ts")> | undefined;
  const wake = (event: Event) => {
    // One promise, so that events are taken in the order in which they happened.
    ways ??= import("./search-ways.ts");
    ways.then(
      ({ take }) => take(event),
      () => {
        ways = undefined;
        field?.focus();
      },
    );
  };
  for (const intent of ["focus", "click", "input"]) field?.addEventListener(intent, wake);
  field?.setAttribute("aria-keyshortcuts", `${main}+K${isOff() ? "" : " /"}`);
  field?.form?.classList.toggle("apple", isApple);
  let last = "";
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isSearch = key === "k" && event.getModifierState(main);
    const isPlain = !ctrlKey && !metaKey && !altKey && !isWriting(target) && !isOff();
    if (isSearch || (isPlain && key === "/")) {
      event.preventDefault();
      // What is typed before the search has come is kept here.
      field?.focus({ preventScroll: true });
    }
    if (isSearch || (isPlain && (last === "g" || /^[/?g]$/.test(key)))) wake(event);
    last = key;
  });
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

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
