// What this program is called, for those who keep what it wrote.

/** Its name and version, as its package says. */
export async function tool(): Promise<{ readonly name: string; readonly version: string }> {
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  return { name: manifest.name, version: manifest.version };
}
