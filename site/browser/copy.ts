// Buttons that copy a text. Without scripts, or where the browser lets no page write the clipboard, there are none.

/** How long a button says that it has copied. Milliseconds. */
const SAID_FOR = 2000;

/** Makes every button of the page copy that carries its text in `data-copy`; takes them away where none can. */
export function offerCopies(): void {
  // Only pages that came over a safe way have one.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const label = button.textContent;
    button.hidden = !clipboard;
    button.addEventListener("click", async () => {
      await clipboard.writeText(button.dataset.copy ?? "");
      tell(button, button.dataset.copied ?? "");
      setTimeout(() => tell(button, "", label), SAID_FOR);
    });
  }
}

// --- internal ---

/** To those who see the button, and to those who hear the page. */
function tell(button: HTMLButtonElement, said: string, label = said): void {
  button.textContent = label;
  if (button.nextElementSibling) button.nextElementSibling.textContent = said;
}
