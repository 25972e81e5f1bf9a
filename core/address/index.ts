// Where things of the portal are found.

/**
 * The address of a path below the portal's base (`changes/CHG-2026-7F3K/`; the front page is ``): in full where it is
 * known where the portal is published, else the path on its host.
 */
export type Address = (path: string) => string;

/** The addresses of a portal below a base (`/` or `/repo/`), on a host (`https://status.example.com`) if that is known. */
export function addressIn(base: string, host: string | undefined): Address {
  return (path) => (host ? new URL(`${base}${path}`, host).href : `${base}${path}`);
}
