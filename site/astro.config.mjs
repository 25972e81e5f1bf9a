// For `astro check --root site` and editors alone; the portal is built with scripts/portal-settings.ts.
// biome-ignore lint/style/noDefaultExport: Astro reads the default export
export default { srcDir: "." };
