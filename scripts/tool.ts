// What this program is called, for those who keep what it wrote.

/** Its name and version, as its package says. */
export async function tool(): Promise<{ readonly name: string; readonly version: string }> {
  const { default: manifest } = await import("itsm-as-code/package.json", { with: { type: "json" } });
  return { name: manifest.name, version: manifest.version };
}

/** Which build of it runs, with all its schemas and rules; undefined where it runs from its sources. */
export async function build(): Promise<string | undefined> {
  if (import.meta.url.endsWith(".ts")) return undefined;
  const name = "itsm-as-code/release.json"; // it is there only where the package was built
  const { default: release } = await import(name, { with: { type: "json" } });
  return `${release.version} ${release.digest}`;
}
