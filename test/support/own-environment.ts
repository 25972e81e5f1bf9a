// The environment of a user's shell: without what Vitest puts into it, by which Vite and Astro behave otherwise.

/** Environment variables for a command under test. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)/.test(name),
  );
  return Object.fromEntries(entries);
}
