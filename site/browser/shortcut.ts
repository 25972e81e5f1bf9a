// One key for search: `/`, wherever nobody is writing. The search page can switch it off.

export const SHORTCUT_OFF = "no-shortcut";

/** Moves to the search field when `/` is pressed. */
export function watchShortcut(): void {
  document.addEventListener("keydown", (event) => {
    const isPlain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || isWriting(event.target) || isOff()) return;
    const field = document.querySelector<HTMLInputElement>("main input[type=search], #find");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** Whether the reader switched the key off. */
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
