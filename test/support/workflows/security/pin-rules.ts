// Security rules of whose code runs: actions, workflows and images of others.
import { type Path, textAt, valueAt } from "../document.ts";
import type { Audited } from "./audited.ts";
import type { SecurityRule } from "./rule.ts";

export const unpinnedAction: SecurityRule = {
  id: "unpinned-action",
  find(audited) {
    return thirdParty(audited)
      .filter(({ ref, comment }) => !SHA.test(ref) || !VERSION.test(comment))
      .map(({ path, uses, comment }) => ({
        path,
        message: `An action of others is pinned by its commit, with the version behind it: expected owner/name@<40 hex digits> # vX.Y.Z, got ${uses}${comment ? ` # ${comment}` : ""}.`,
      }));
  },
};

export const unlistedPin: SecurityRule = {
  id: "unlisted-pin",
  find(audited, pins) {
    if (!pins) return [];
    return thirdParty(audited).flatMap(({ path, name, ref, comment }) => {
      const pin = pins[name];
      if (!pin) return [{ path, message: `The action ${name} is not on the list of actions that may be used.` }];
      if (pin.sha === ref && pin.version === comment) return [];
      const message = `The list pins ${name} to ${pin.sha} # ${pin.version}, got ${ref} # ${comment || "(no version)"}.`;
      return [{ path, message }];
    });
  },
};

export const unpinnedImage: SecurityRule = {
  id: "unpinned-image",
  find({ jobs, steps, plain }) {
    const images = [
      ...jobs.flatMap(({ plain: job, path }) => [
        { path: [...path, "container"], image: imageOf(job.container) },
        ...Object.entries(valueAt(job, "services") ?? {}).map(([name, service]) => ({
          path: [...path, "services", name],
          image: imageOf(service),
        })),
      ]),
      ...steps.map((step) => ({ path: [...step.path, "uses"], image: ofDocker(textAt(step.plain, "uses")) })),
      { path: ["runs", "image"], image: ofDocker(textAt(plain, "runs", "image")) },
    ];
    return images
      .filter(({ image }) => image !== "" && !/@sha256:[0-9a-f]{64}$/.test(image))
      .map(({ path, image }) => ({
        path,
        message: `A container image is pinned by its digest: expected ${image.split(/[:@]/)[0]}@sha256:<64 hex digits>, got ${image}.`,
      }));
  },
};

// --- internal ---

const SHA = /^[0-9a-f]{40}$/;
const VERSION = /^v\d+\.\d+\.\d+$/;

interface Use {
  readonly path: Path;
  readonly uses: string;
  readonly name: string;
  readonly ref: string;
  readonly comment: string;
}

function thirdParty({ jobs, steps, commentAt }: Audited): Use[] {
  return [...jobs, ...steps].flatMap(({ path: above, plain }) => {
    const uses = textAt(plain, "uses");
    if (uses === "" || /^(?:\.|\$)\/|^docker:/.test(uses)) return [];
    const [name = "", ref = ""] = uses.split("@");
    const path = [...above, "uses"];
    return [{ path, uses, name, ref, comment: commentAt(path) }];
  });
}

function imageOf(container: Parameters<typeof textAt>[0]): string {
  return typeof container === "string" ? container : textAt(container, "image");
}

function ofDocker(uses: string): string {
  return uses.startsWith("docker://") ? uses.slice("docker://".length) : "";
}
