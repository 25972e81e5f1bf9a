// The patterns of branches, tags and paths in a workflow's filters.

/** Whether a name passes a list of patterns; the last pattern that matches decides, `!` takes away. */
export function passes(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce(
    (yes, pattern) =>
      pattern.startsWith("!") ? yes && !expression(pattern.slice(1)).test(name) : yes || expression(pattern).test(name),
    false,
  );
}

// --- internal ---

const TOKEN = /\\.|\*\*\/?|[*?+]|\[[^\]]+\]|[^\\*?+[]+|\[/g;

function expression(pattern: string): RegExp {
  const parts = [...pattern.matchAll(TOKEN)].map(([part]) => {
    if (part === "**/") return "(?:.*/)?";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?" || part === "+" || /^\[.+\]$/.test(part)) return part;
    return part.replace(/^\\/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
