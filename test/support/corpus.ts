// The folder with a real organisation's data, which is no part of this repository.

/** The folder that ITSM_CORPUS names: cState's config.yml and content/issues of the Jenkins project (MIT). */
export function corpus(): string {
  const folder = process.env.ITSM_CORPUS;
  if (folder) return folder;
  throw new Error("ITSM_CORPUS must name a folder with cState's config.yml and content/issues.");
}
