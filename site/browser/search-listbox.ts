// A field with a list of options below it, as ARIA's authoring practices describe a combobox: the focus stays in the
// field, and arrows move through the list.

export interface Listbox {
  /** Puts options into the list, alone or in groups; the first is chosen. */
  readonly show: (options: readonly Node[]) => void;
  /** Opens the chosen option, in a tab of its own where that is wanted. False where there is none. */
  readonly open: (inNewTab: boolean) => boolean;
}

/** Makes a combobox of a field and a list. Options are links with `role="option"`. */
export function listbox(input: HTMLInputElement, list: HTMLElement): Listbox {
  let options: readonly HTMLElement[] = [];
  let at = 0;
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
  }))
    input.setAttribute(name, value);
  const choose = (position: number) => {
    options[at]?.setAttribute("aria-selected", "false");
    at = position;
    const chosen = options[at];
    chosen?.setAttribute("aria-selected", "true");
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const move = (to: number) => {
    if (options.length === 0) return;
    choose((to + options.length) % options.length);
    // The heading of a group is seen with its first option.
    if (at === 0) list.parentElement?.scrollTo({ top: 0 });
    else options[at]?.scrollIntoView({ block: "nearest" });
  };
  input.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.isComposing || event.altKey || event.shiftKey) return;
    event.preventDefault();
    move(at + step);
  });
  list.addEventListener("pointermove", ({ target }) => {
    const under = options.findIndex((option) => target instanceof Node && option.contains(target));
    if (under !== -1 && under !== at) choose(under);
  });
  return {
    show: (nodes) => {
      list.replaceChildren(...nodes);
      options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
      for (const [position, option] of options.entries()) {
        option.id = `${input.id}-${position}`;
        option.tabIndex = -1;
        option.setAttribute("aria-selected", "false");
      }
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      choose(0);
      list.parentElement?.scrollTo({ top: 0 });
    },
    open: (inNewTab) => {
      const chosen = options[at];
      chosen?.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: inNewTab, metaKey: inNewTab }),
      );
      return chosen !== undefined;
    },
  };
}
