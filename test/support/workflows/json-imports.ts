// Lets plain Node load GitHub's workflow libraries, whose modules import JSON without saying that it is JSON.
import { registerHooks } from "node:module";

registerHooks({
  load: (url, context, next) =>
    /\/node_modules\/@actions\/.*\.json$/.test(url)
      ? next(url, { ...context, importAttributes: { ...context.importAttributes, type: "json" } })
      : next(url, context),
});
