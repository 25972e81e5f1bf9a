import "./chunks/rolldown-runtime.js";
import { t as connect } from "./chunks/connection.js";
import { t as run } from "./chunks/run.js";
import { A as openNews, D as inline, c as payloadOf, f as rememberedIn, ft as string, h as sinceOpening, m as deliveriesOf, p as sentFile, q as ItsmError, u as claimFile, ut as object } from "./chunks/core.js";
import "./chunks/report.js";

// actions/notify/addresses.ts
/** Reads lines `SLACK_URL=https://…`; empty ones and those that begin with # are left out. Never tells an address. */
function addressesIn(text) {
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	return new Map(lines.flatMap((line, index) => {
		if (line === "" || line.startsWith("#")) return [];
		const [, name, address] = /^([A-Z][A-Z0-9_]*)=(\S+)$/.exec(line) ?? [];
		if (name !== void 0 && address !== void 0) return [[name, address]];
		throw new ItsmError(`line ${index + 1} of ITSM_NOTIFY_URLS is not right: expected NAME=https://…, got something else`, "Write one channel's address a line into the secret, such as SLACK_URL=https://hooks.slack.com/…");
	}));
}

// actions/notify/notify.ts
/** So many a run; more than that at once is no news but noise, and the next run goes on. */
const MOST_NOTICES = 50;
/** Tells what is new since `before`, and what earlier runs left. A channel that fails does not keep others waiting. */
async function notify(ground, before) {
	const { github, now, log } = ground;
	const { config, ...ledgers } = await openNews(github, before);
	const { channels } = config.notify;
	if (channels.length === 0) {
		log("notify: in itsm.config.yaml names no channel: there is nobody to tell.");
		return {
			sent: [],
			left: 0,
			errors: []
		};
	}
	const paths = await github.readNotices();
	const open = deliveriesOf({
		...ledgers,
		now,
		channels
	}).flatMap((delivery) => sinceOpening(delivery, (one) => rememberedIn(paths, one) !== "nothing") ?? []).map((delivery) => ({
		delivery,
		remembered: rememberedIn(paths, delivery)
	})).filter(({ remembered }) => remembered !== "sent");
	const due = open.slice(0, 50);
	if (due.length === 0) return {
		sent: [],
		left: 0,
		errors: []
	};
	await github.appendNotices(due.map(({ delivery }) => claimFile(delivery)), `Begin ${due.length} notices`);
	const sent = [];
	const errors = [];
	const failing = /* @__PURE__ */ new Set();
	for (const { delivery, remembered } of due) {
		const { name } = delivery.channel;
		if (failing.has(name)) continue;
		try {
			await send(ground, delivery, {
				config,
				remembered
			});
			sent.push(delivery);
		} catch (error) {
			failing.add(name);
			errors.push(error);
		}
	}
	return {
		sent,
		left: open.length - sent.length,
		errors
	};
}
async function send({ github, post, addresses, log }, delivery, { config, remembered }) {
	const { channel, notice } = delivery;
	const address = addresses.get(channel.url_secret);
	if (address === void 0) throw new ItsmError(`the channel ${channel.name} has no address: expected a line ${channel.url_secret}=https://… in the secret ITSM_NOTIFY_URLS, got none`, "Add it to the secret in the environment itsm-notify.");
	const key = `${channel.name}/${notice.key}`;
	const payload = payloadOf(delivery, config, remembered === "sending");
	await post({
		channel: channel.name,
		address,
		key,
		payload
	});
	await github.appendNotices([sentFile(delivery)], `Sent ${key}`);
	log(`${channel.name}: ${notice.event} of ${notice.id}`);
}

// actions/notify/post.ts
/** Gives the function that posts. It throws ItsmError where a channel does not take a letter. */
function poster(posting) {
	return async ({ channel, address, key, payload }) => {
		let url = urlOf(address, channel);
		const body = JSON.stringify(payload);
		let redirects = 0;
		for (let attempt = 1;; attempt++) {
			const answer = await answerOf(posting.fetch, url, key, body);
			if (typeof answer !== "string" && answer.ok) return;
			const next = typeof answer === "string" ? void 0 : redirectOf(answer, url);
			if (next && redirects < MOST_REDIRECTS && next.origin === url.origin) {
				url = next;
				redirects += 1;
				attempt -= 1;
				continue;
			}
			const why = next ? `it sends elsewhere, to the host ${next.host}` : whyOf(answer);
			if (next || !mayRepeat(answer) || attempt === MOST_ATTEMPTS) throw refused(channel, why);
			const pause = pauseOf(answer, attempt);
			posting.log(`${channel} did not take a notice (${why}): trying again in ${pause} seconds`);
			await posting.sleep(pause * posting.second);
		}
	};
}
const MOST_ATTEMPTS = 4;
const MOST_REDIRECTS = 2;
const TIMEOUT = 1e4;
const LOOPBACK = [
	"127.0.0.1",
	"localhost",
	"[::1]"
];
/** In seconds. */
const LONGEST_PAUSE = 30;
/** Encrypted, or to this very machine. */
function urlOf(address, channel) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url && (url.protocol === "https:" || url.protocol === "http:" && LOOPBACK.includes(url.hostname)) && url.username === "" && url.password === "") return url;
	throw new ItsmError(`the address of the channel ${channel} is not right: expected one that begins with https:// and holds no password`, "Correct its line in the secret ITSM_NOTIFY_URLS.");
}
/** The answer, or why there was none. */
async function answerOf(send, url, key, body) {
	try {
		const answer = await send(url, {
			method: "POST",
			redirect: "manual",
			headers: {
				"content-type": "application/json; charset=utf-8",
				"idempotency-key": key,
				"user-agent": "itsm-as-code"
			},
			body,
			signal: AbortSignal.timeout(TIMEOUT)
		});
		await answer.body?.cancel();
		return answer;
	} catch (error) {
		return error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : "no connection";
	}
}
function redirectOf(answer, url) {
	const place = answer.headers.get("location");
	if (answer.status < 300 || answer.status >= 400 || place === null || !URL.canParse(place, url)) return void 0;
	return new URL(place, url);
}
function mayRepeat(answer) {
	return typeof answer === "string" || answer.status === 429 || answer.status >= 500;
}
function pauseOf(answer, attempt) {
	const asked = typeof answer === "string" ? NaN : Number(answer.headers.get("retry-after") ?? NaN);
	return Math.min(asked > 0 ? asked : 2 ** attempt, LONGEST_PAUSE);
}
function whyOf(answer) {
	return typeof answer === "string" ? answer : `status ${answer.status}`;
}
function refused(channel, why) {
	return new ItsmError(`the channel ${channel} did not take a notice: ${why}`, "Look whether its address still holds. The next run tries again, for a day after what it tells.");
}

// actions/notify/pushed-from.ts
const Push = object({ before: string().regex(/^[0-9a-f]{40,64}$/) });
/** Null where nothing was pushed, or there was nothing before. */
function pushedFrom({ name, payload }) {
	const push = name === "push" ? Push.safeParse(payload) : void 0;
	return push?.success && !/^0+$/.test(push.data.before) ? push.data.before : null;
}

// actions/notify/told.ts
/** Says it. A channel that could not be told fails the step; the others were told all the same. */
function told({ sent, left, errors }) {
	return {
		outputs: { sent: String(sent.length) },
		summary: [
			"## ITSM notify",
			"",
			sent.length === 0 ? "Nobody was told anything." : `Told ${sent.length}:`,
			"",
			...sent.map(({ channel, notice }) => `- ${channel.name}: ${notice.event}, ${notice.id}, ${inline(notice.title)}`),
			...left === 0 ? [] : ["", `${left} are left for the next run.`]
		].join("\n"),
		errors,
		failure: null
	};
}

// actions/notify/main.ts
await run(async (inputs) => {
	const { event, log, now } = inputs;
	const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
	const post = poster({
		fetch,
		sleep,
		log,
		second: 1e3
	});
	const addresses = addressesIn(process.env.ITSM_NOTIFY_URLS ?? "");
	return told(await notify({
		github: await connect(inputs),
		post,
		addresses,
		now,
		log
	}, pushedFrom(event)));
});

export {  };