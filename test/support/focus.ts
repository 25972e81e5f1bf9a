// What the keyboard meets on a page; each function runs within the page, so it brings all that it needs.

/** A place where the tab key stops; its name stands in `data-stop` of the element. */
export interface Stop {
  readonly name: string;
}

/** The stops of a page in the order of its text; marks each of them. */
export function tabStops(): Stop[] {
  const all = document.querySelectorAll<HTMLElement | SVGElement>(
    "a[*|href], button, input, select, summary, [tabindex]",
  );
  return [...all]
    .filter((each) => each.tabIndex >= 0 && !each.hasAttribute("disabled"))
    .filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    .map((each, index) => {
      const name = `${index} ${each.tagName.toLowerCase()} ${(each.textContent ?? "").trim().slice(0, 40)}`;
      each.setAttribute("data-stop", name);
      return { name };
    });
}

/** Stops that show no focus, too weak a ring, or lie below something else; and controls too small to hit. */
export function focusFaults(): string[] {
  const faults: string[] = [];
  const all = document.querySelectorAll<HTMLElement | SVGElement>(
    "a[*|href], button, input, select, summary, [tabindex]",
  );
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) return ["no canvas"];
  const parts = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = parts(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (from: Element): string => {
    for (let each: Element | null = from; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if ((parts(backgroundColor)[3] ?? 0) > 250) return backgroundColor;
    }
    return "Canvas";
  };
  for (const each of all) {
    if (each.tabIndex < 0 || !each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    const name = `${each.tagName.toLowerCase()} “${(each.textContent ?? "").trim().slice(0, 40)}”`;
    each.focus({ focusVisible: true } as FocusOptions); // not in TypeScript's list of the DOM yet
    if (document.activeElement !== each) faults.push(`${name} cannot be focused`);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) faults.push(`${name} shows no focus`);
    const [a, b] = [light(outlineColor), light(ground(each.parentElement ?? each))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 3) faults.push(`${name} has a ring of ${contrast.toFixed(1)} to 1`);
    each.scrollIntoView({ block: "nearest", inline: "nearest" });
    const box = [...each.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const isShown = top !== null && (each.contains(top) || top.contains(each) || top.closest("label") !== null);
    if (!isShown) faults.push(`${name} lies below ${top?.tagName}.${top?.className}`);
    const isControl = /^(?:BUTTON|INPUT|SELECT|SUMMARY)$/.test(each.tagName) && each.closest("label") === null;
    if (isControl && (box.width < 24 || box.height < 24)) faults.push(`${name} is ${box.width} × ${box.height} small`);
  }
  return [...new Set(faults)];
}

/** Stops that were put out of the order of the text, and stops that the eye would meet in another order. */
export function tabFaults(): string[] {
  const positive = [...document.querySelectorAll("[tabindex]")].filter(
    (each) => Number(each.getAttribute("tabindex")) > 0,
  );
  const stops = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
    .filter((each) => each.tabIndex >= 0 && each.closest("svg") === null && !each.matches(".skip"))
    .filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    .map((each) => ({ each, box: each.getBoundingClientRect() }));
  const back = stops.filter(({ box }, index) => {
    const before = stops[index - 1]?.box;
    // Upwards is fine at the head of the next column, not below or before where the eye was.
    return before !== undefined && box.bottom <= before.top && box.left < before.left;
  });
  return [
    ...positive.map(({ outerHTML }) => `out of order: ${outerHTML.slice(0, 80)}`),
    ...back.map(({ each }) => `against the order of reading: ${(each.textContent ?? "").trim().slice(0, 60)}`),
  ];
}
