// JSON bodies of the repository.
import type { Account } from "../accounts.ts";
import type { Forge } from "../forge.ts";
import { accountBody } from "./account.ts";
import { nodeId } from "./urls.ts";

/** `repository`: the repository itself, or the fork of it that another account holds. */
export function repositoryBody(forge: Forge, owner: Account = forge.owner) {
  const fullName = `${owner.login}/${forge.name}`;
  const url = `${forge.url}/repos/${fullName}`;
  const web = `https://github.com/${fullName}`;
  const id = owner === forge.owner ? forge.id : forge.id + owner.id;
  return {
    id,
    node_id: nodeId("Repository", id),
    name: forge.name,
    full_name: fullName,
    private: true,
    owner: accountBody(forge, owner),
    html_url: web,
    description: null,
    fork: owner !== forge.owner,
    url,
    ...templates(url),
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...counts(forge),
    default_branch: forge.defaultBranch,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: forge.pages !== null,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: "private",
    is_template: false,
    topics: [],
    allow_forking: true,
    web_commit_signoff_required: false,
    ...instants(forge),
  };
}

/** `full-repository`: with what only its own address tells. */
export function fullRepositoryBody(forge: Forge) {
  return {
    ...repositoryBody(forge),
    organization: accountBody(forge, forge.owner),
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: true,
    allow_auto_merge: forge.autoMergeAllowed,
    allow_update_branch: true,
    delete_branch_on_merge: false,
    subscribers_count: 0,
    network_count: 0,
  };
}

// --- internal ---

function instants(forge: Forge) {
  const pushed = forge.activity.at(-1)?.at ?? forge.createdAt;
  return { created_at: forge.createdAt, updated_at: pushed, pushed_at: pushed };
}

function counts(forge: Forge) {
  const open = forge.threads.filter(({ state }) => state === "open").length;
  return {
    forks_count: 0,
    forks: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    size: 0,
    open_issues_count: open,
    open_issues: open,
  };
}

const TEMPLATES: Readonly<{ [field: string]: string }> = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
};

function templates(url: string): { readonly [field: string]: string } {
  return Object.fromEntries(Object.entries(TEMPLATES).map(([field, path]) => [field, `${url}${path}`]));
}
