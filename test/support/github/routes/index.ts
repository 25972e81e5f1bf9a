// All routes by operation. The type holds that none is missing.
import type { Routes } from "../server/call.ts";
import { activityRoutes } from "./activity.ts";
import { checkRoutes } from "./checks.ts";
import { commentRoutes } from "./comments.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import { gitObjectRoutes } from "./git-objects.ts";
import { gitRefRoutes } from "./git-refs.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { peopleRoutes } from "./people.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repository.ts";
import { reviewRoutes } from "./reviews.ts";
import { rulesetRoutes } from "./rulesets.ts";
import { settingRoutes } from "./settings.ts";

export const routes: Routes = {
  ...repositoryRoutes,
  ...commitRoutes,
  ...gitObjectRoutes,
  ...gitRefRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...checkRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...peopleRoutes,
  ...activityRoutes,
  ...rulesetRoutes,
  ...settingRoutes,
};

export { ARCHIVE, archive } from "./contents.ts";
