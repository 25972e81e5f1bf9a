import { q as ItsmError } from "./core.js";

// actions/connection.ts
/** Connects by the inputs `token` and `app-slug`. Octokit is loaded here, so that other actions start without it. */
async function connect({ input, log, repository, apiUrl }) {
	const [owner, repo] = repository.split("/");
	const token = input("token");
	if (!owner || !repo || token === "") throw new ItsmError(`${token === "" ? "there is no token" : "GITHUB_REPOSITORY names no repository"}: nothing can be asked of GitHub`, "Run this in a workflow of GitHub Actions, and leave the input token as it is.");
	const { connectGitHub } = await import("./github.js");
	return connectGitHub({
		owner,
		repo,
		token,
		baseUrl: apiUrl,
		app: input("app-slug") || "github-actions",
		fetch,
		now: Date.now,
		sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
		log
	});
}

export { connect as t };