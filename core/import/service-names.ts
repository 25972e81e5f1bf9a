// Which service a name means, whatever its case, blanks, dots and hyphens.
import { closest } from "../suggest.ts";

/** A service by all its names: its slug, its title, its aliases. */
export interface NamedService {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** The services by the spelling of their names. */
export interface ServiceNames {
  readonly bySpelling: ReadonlyMap<string, NamedService>;
}

export function serviceNames(services: readonly NamedService[]): ServiceNames {
  const bySpelling = new Map<string, NamedService>();
  // Slugs win over titles, titles over aliases: a name has one owner.
  for (const namesOf of [idOf, titleOf, aliasesOf])
    for (const service of services)
      for (const name of namesOf(service)) {
        const key = spelling(name);
        if (key !== "" && !bySpelling.has(key)) bySpelling.set(key, service);
      }
  return { bySpelling };
}

/** The service that a name means, and whether it is spelt as one of its names. */
export function findService(
  names: ServiceNames,
  name: string,
): { readonly service: NamedService; readonly asWritten: boolean } | undefined {
  const service = names.bySpelling.get(spelling(name));
  if (!service) return undefined;
  const known = [service.id, service.title, ...service.aliases].map((each) => each.toLowerCase());
  return { service, asWritten: known.includes(name.toLowerCase()) };
}

/** The title of the service that was probably meant. */
export function meantService(names: ServiceNames, name: string): string | undefined {
  return closest(
    name,
    [...names.bySpelling.values()].map(({ title }) => title),
  );
}

/** A name without case, accents and separators. Between digits a separator counts: 1.24 is not 12.4. */
export function spelling(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, (_, at: number, whole: string) => (isBetweenDigits(whole, at) ? "-" : ""))
    .replace(/-$/, "");
}

// --- internal ---

const idOf = ({ id }: NamedService) => [id];
const titleOf = ({ title }: NamedService) => [title];
const aliasesOf = ({ aliases }: NamedService) => aliases;

function isBetweenDigits(whole: string, at: number): boolean {
  return /\p{N}$/u.test(whole.slice(0, at)) && /^[^\p{L}\p{N}]+\p{N}/u.test(whole.slice(at));
}
