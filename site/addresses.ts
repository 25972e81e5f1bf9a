// The addresses that a portal tells programs.
import { type Address, addressIn } from "../core/address/index.ts";
import { url } from "./url.ts";

const host: string | undefined = import.meta.env.SITE;

/**
 * Whether it is known where the portal is published (portal.url, or --site). Without that there are no feeds, because
 * readers need full addresses, nor a map for search engines.
 */
export const hasFullAddresses: boolean = host !== undefined && host !== "";

/** The address of a page or file: in full where the host is known, else its path on the host. */
export const address: Address = addressIn(url(""), host);
