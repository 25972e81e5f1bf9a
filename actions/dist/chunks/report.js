import { D as inline, E as fenced, T as code, w as bare } from "./core.js";

// actions/report/phrases.ts
/** `1 approval`, `3 approvals`. */
function counted(count, noun, nouns = `${noun}s`) {
	return `${count} ${count === 1 ? noun : nouns}`;
}
/** `a, b and 3 more`: some of many names. */
function some(names, most) {
	if (names.length <= most) return names.join(", ");
	const shown = names.slice(0, most - 1);
	return `${shown.join(", ")} and ${names.length - shown.length} more`;
}
/** The text with a capital letter at its beginning. */
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
/** The text with an end: a full stop, unless it ends with a sign already. */
function ended(text) {
	return text === "" || /[.!?:…]$/.test(text) ? text : `${text}.`;
}
/** A sentence: a capital letter at its beginning, a full stop at its end. */
function sentence(text) {
	return ended(capital(text));
}
/** How long a text is where GitHub counts: in bytes of UTF-8, never fewer than its UTF-16 units. */
function bytes(text) {
	return Buffer.byteLength(text);
}
/** The first lines that take no more than so many bytes, with a last one that counts the others. */
function within(lines, room, noun) {
	let used = 0;
	const end = lines.findIndex((line) => {
		used += bytes(line) + 1;
		return used > room;
	});
	return end === -1 ? [...lines] : [...lines.slice(0, end), `- … and ${counted(lines.length - end, `more ${noun}`)}`];
}

// actions/report/first-line.ts
const SIGN = {
	pass: "✅",
	waiting: "⏳",
	blocked: "⛔"
};
/** More names than this are not told in the first line. */
const MOST_NAMES = 5;
/** How it stands, as plain text: "Waiting for approval by an approver of Platform (ilka-momsen, lene-hs)". */
function firstLine(verdict) {
	const { outcome, headline } = verdict;
	if (outcome === "blocked") return /^blocked\b/i.test(headline) ? headline : `Blocked: ${headline}`;
	const names = outcome === "waiting" ? whoCan(verdict) : [];
	return names.length === 0 ? headline : `${headline} (${some(names, MOST_NAMES)})`;
}
/** Who can give what is missing, where that is one thing. */
function whoCan({ requirements, records }) {
	const missing = [...requirements, ...records.flatMap((record) => record.requirements)].filter(({ satisfied }) => !satisfied);
	if (new Set(missing.map(({ what }) => what)).size !== 1) return [];
	return [...new Set(missing.flatMap(({ eligible }) => eligible))].toSorted();
}

// actions/report/surroundings.ts
const MOST_SERVICES = 20;
const MOST_DEPENDENTS = 40;
/** More than this are folded away. */
const MOST_OPEN = 4;
const MOST_COLLISIONS = 12;
/** Which services are touched, and which others depend on them, nearest first. */
function reachLines({ services, dependents }) {
	if (services === "all") return "**Whom it reaches:** all services.";
	if (services.length === 0) return "";
	const touched = `**Whom it reaches:** ${listed(services.map(({ name, title }) => titled(name, title)), MOST_SERVICES)}.`;
	if (dependents.length === 0) return `${touched} No other service depends on ${them(services.length)}.`;
	const count = `${counted(dependents.length, "more service depends", "more services depend")} on ${them(services.length)}`;
	const ways = dependents.slice(0, MOST_DEPENDENTS).map(({ service, title, path }) => {
		const way = path.length > 2 ? `, by way of ${path.slice(1, -1).map((step) => code(step)).join(" → ")}` : "";
		return `- ${titled(service, title)} depends on ${code(path.at(-1) ?? "")}${way}`;
	});
	const more = dependents.length - ways.length;
	const list = [...ways, ...more > 0 ? [`- … and ${counted(more, "more service")}`] : []];
	if (dependents.length <= MOST_OPEN) return [
		`${touched} ${count}:`,
		"",
		...list
	].join("\n");
	return [
		touched,
		"",
		`<details><summary>${count}: ${inline(some(dependents.map(({ title }) => title), MOST_OPEN), 200)}</summary>`,
		"",
		...list,
		"",
		"</details>"
	].join("\n");
}
/** What it collides with, and when. A change that collides with nothing says so. */
function collisionLines({ type }, { conflicts }) {
	if (conflicts.length === 0) return type === null ? "" : "**What it collides with:** no other change that is planned, and no freeze.";
	const shown = conflicts.slice(0, MOST_COLLISIONS).map(({ level, exceptions, what, others, when }) => {
		const names = others.filter(({ name, title }) => name !== title).map(({ name, title }) => titled(name, title));
		const about = names.length === 0 ? "" : `<br><sub>${names.join(", ")}</sub>`;
		return `- ${level === "block" && exceptions.length === 0 ? "⛔" : "⚠️"} ${inline(what)} — ${inline(when, 160)}${about}`;
	});
	const more = conflicts.length - shown.length;
	const rest = more > 0 ? [`- … and ${counted(more, "more collision")}`] : [];
	return [
		"**What it collides with**",
		"",
		...shown,
		...rest
	].join("\n");
}
function titled(name, title) {
	return name === title ? code(name) : `${code(name)} (${inline(title, 80)})`;
}
function them(count) {
	return count === 1 ? "it" : "them";
}
function listed(texts, most) {
	const more = texts.length - most;
	return more > 0 ? `${texts.slice(0, most).join(", ")} and ${more} more` : texts.join(", ");
}

// actions/report/fold.ts
/** What GitHub shows of a line in code type without scrolling. */
const WIDTH = 92;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** A line that begins something of its own: an entry of a list, a quotation, a heading, a row, a definition, HTML. */
const BEGINS = /^\s*(?:[-*+>#|<[=]|\d{1,9}[.)])/;
/**
* The text with paragraphs of lines that are too long broken anew at `width` characters; a line end within a paragraph
* means no more to Markdown than a space. Code, tables and everything that fits stay as they are.
*/
function foldLines(text, width = WIDTH) {
	return paragraphsOf(text.split(/\r\n?|\n/)).flatMap((lines) => lines.some((line) => line.length > width) && mayFold(lines) ? folded$1(lines, width) : lines).join("\n");
}
/** Lines that belong together; a block of code is one paragraph, so is every line that continues nothing. */
function paragraphsOf(lines) {
	const paragraphs = [];
	let inCode = false;
	for (const line of lines) {
		const fence = FENCE.test(line);
		const last = paragraphs.at(-1);
		if (last && (inCode || !fence && continues(last.at(-1) ?? "", line))) last.push(line);
		else paragraphs.push([line]);
		if (fence) inCode = !inCode;
	}
	return paragraphs;
}
function continues(before, line) {
	const blank = before.trim() === "" || line.trim() === "";
	const broken = /( {2}|\\)$/.test(before);
	return !blank && !broken && !FENCE.test(before) && !BEGINS.test(line);
}
function mayFold([first = ""]) {
	return !FENCE.test(first) && !/^(?:\s*[|<]| {4}|\t)/.test(first);
}
/** Continued lines begin below the text of the first, behind the mark of a list. */
function folded$1(paragraph, width) {
	const [first = "", ...rest] = paragraph;
	const [mark = ""] = /^\s*(?:[-*+>] |\d{1,9}[.)] )?/.exec(first) ?? [];
	const words = [first.slice(mark.length), ...rest].flatMap((line) => line.trim().split(/ +/));
	const margin = " ".repeat(Math.min(mark.length, width / 2));
	const lines = [];
	let current = mark + (words[0] ?? "");
	for (const word of words.slice(1)) if (current.length + 1 + word.length <= width) current += ` ${word}`;
	else {
		lines.push(current);
		current = margin + word;
	}
	return [...lines, current];
}

// actions/report/what-moves.ts
const MOST_FACTS = 30;
/** A text longer than this is cut, whatever its lines. */
const LONGEST_TEXT = 16e3;
/** The differences as a list. Of a new record only what its facts and plans do not tell. */
function changeLines(brief, most) {
	const differences = brief.from === null ? brief.differences.filter((each) => !isTold(each, brief)) : brief.differences;
	if (differences.length === 0) return brief.from === null ? "" : "Nothing differs but white space.";
	const shown = differences.slice(0, most).map(differenceLine);
	const more = differences.length - shown.length;
	return [
		brief.from === null ? "**What else it says**" : "**What moves**",
		"",
		...shown,
		...more > 0 ? [`- … and ${counted(more, "more difference")}`] : []
	].join("\n");
}
/** What an approver must know, as a table. */
function factTable({ facts }) {
	if (facts.length === 0) return "";
	return [
		"| At a glance | |",
		"| :-- | :-- |",
		...facts.slice(0, MOST_FACTS).map(({ label, text }) => `| ${inline(label, 60)} | ${inline(text, 400)} |`)
	].join("\n");
}
/** The sections that approval is about, folded, as their author wrote them. */
function planBlocks({ sections }, most) {
	return sections.map(({ heading, text }) => folded(inline(heading, 80), text, most));
}
/** Longer texts that differ, line by line, folded. Of a new record its plans are told in full already. */
function detailBlocks(brief, most) {
	return brief.differences.filter((each) => each.lines !== null && each.lines.lines.length > 0).filter((each) => brief.from !== null || !isTold(each, brief)).map(detailBlock(most));
}
/** A text that is new is shown as it is, one that was changed or removed line by line. */
function detailBlock(most) {
	return ({ label, how, lines }) => {
		const isNew = how === "added";
		const title = isNew ? inline(label, 80) : `What changes in ${inline(label, 80)}`;
		const shown = (lines?.lines ?? []).map(({ sign, text }) => isNew ? text : `${sign} ${text}`);
		const more = lines?.more ?? 0;
		const rest = more > 0 ? [`… ${counted(more, "more line")}`] : [];
		return folded(title, [...shown, ...rest].join("\n"), most, isNew ? "" : "diff");
	};
}
function differenceLine({ label, words }) {
	return `- **${inline(label, 80)}:** ${inline(words, 400)}`;
}
/** Whether the facts or plans of a record tell this already. */
function isTold({ path, label, of }, { facts, sections }) {
	if (of === "section") return sections.some(({ heading }) => heading.toLowerCase() === label.toLowerCase());
	if (path === "title" || path === "state") return true;
	return facts.some(({ field }) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`));
}
function folded(title, text, most, language = "") {
	const lines = text.split(/\r\n?|\n/);
	const shown = fitting$1(lines.slice(0, most));
	const more = lines.length - shown.length;
	const rest = more > 0 ? ["", `… ${counted(more, "more line")}: the file itself has them.`] : [];
	const head = `<details><summary>${title} (${counted(lines.length, "line")})</summary>`;
	const body = language === "" ? foldLines(shown.join("\n")) : shown.join("\n");
	return [
		head,
		"",
		fenced(body, language),
		...rest,
		"",
		"</details>"
	].join("\n");
}
/** As many lines as fit; the first is cut where it does not. */
function fitting$1(lines) {
	let used = 0;
	const shown = lines.filter((line) => {
		used += bytes(line) + 1;
		return used <= LONGEST_TEXT;
	});
	if (shown.length > 0 || lines[0] === void 0) return shown;
	return [`${[...lines[0].slice(0, LONGEST_TEXT / 4)].join("")}…`];
}

// actions/report/record-block.ts
/** How much is told: everything; plans and line-by-line differences shortened; without them; one line. */
const LEVELS = [
	"full",
	"short",
	"facts",
	"line"
];
/** How many lines of each longer text a level shows. */
const LINES = {
	full: 400,
	short: 25,
	facts: 0
};
/** The record as Markdown: a heading with a block below it, or an entry of a list. */
function recordBlock(verdict, brief, level) {
	if (level === "line") return recordLine(verdict, brief);
	return [
		`### ${code(brief.id)} ${inline(brief.title, 200)}`,
		standing$1(verdict, brief),
		againText(verdict),
		...inOrder(brief, changeLines(brief, level === "facts" ? 8 : 40), collisionLines(verdict, brief), factTable(brief)),
		reachLines(brief.reach),
		...level === "facts" ? [] : [...detailBlocks(brief, LINES[level]), ...planBlocks(brief, LINES[level])]
	].filter((block) => block !== "").join("\n\n");
}
/** Of a new record the facts come first, and then what they do not tell. */
function inOrder({ from }, changes, collisions, facts) {
	return from === null ? [
		facts,
		collisions,
		changes
	] : [
		changes,
		collisions,
		facts
	];
}
const RISK_SIGN = {
	low: "🟢",
	moderate: "🟡",
	high: "🔴"
};
function recordLine(verdict, brief) {
	const collisions = brief.conflicts.length === 0 ? "" : `, ${brief.conflicts.length} ⚠️`;
	return `- ${code(brief.id)} ${inline(brief.title, 80)} — ${stepText(verdict, brief)}${riskText(verdict)}${collisions}`;
}
/** "Change · New → Scheduled · normal, 🔴 high risk", with what the state means. */
function standing$1(verdict, brief) {
	const type = verdict.type === null ? "" : ` · ${inline(verdict.type, 40)}`;
	const means = brief.means === "" ? "" : `<br>After the merge: ${inline(brief.means)}`;
	const imported = verdict.move.imported ? " · written by an import" : "";
	return `${inline(brief.kindLabel)} · **${stepText(verdict, brief)}**${type}${riskText(verdict)}${imported}${means}`;
}
function stepText({ move }, { from, to }) {
	if (from === null) return `new record: ${inline(to ?? "")}`;
	if (to === null) return `deleted (it was ${inline(from)})`;
	if (from !== to) return `${inline(from)} → ${inline(to)}`;
	return move.material.length > 0 ? `replanned, stays ${inline(to)}` : `edited, stays ${inline(to)}`;
}
function riskText({ risk }) {
	return risk === null ? "" : ` · **${RISK_SIGN[risk] ?? ""} ${inline(risk, 40)} risk**`;
}
/** Says why a record that was approved before is asked about again. */
function againText({ move, agreement }) {
	if (!(agreement === "authorization" && move.from !== null && move.from === move.to) || move.material.length === 0) return "";
	return `Approved before; these parts of it change and are approved anew: ${move.material.map((name) => inline(name.replaceAll("_", " "), 60)).join(", ")}.`;
}

// actions/report/fit.ts
/**
* The records as Markdown of at most `room` bytes. Records for which something is missing come first. Every record has
* at least a line, if there is room for that; then the first ones are told in more and more detail. What is left out is
* said, with the command that tells it.
*/
function fittedRecords(verdict, brief, room, command) {
	const order = urgentFirst(verdict);
	const block = (index, level) => {
		const [record, told] = [verdict.records[index], brief.records[index]];
		return record && told ? recordBlock(record, told, level) : "";
	};
	const lines = linesThatFit(order.map((index) => block(index, "line")), room - RESERVE);
	const levels = /* @__PURE__ */ new Map();
	let used = lines.reduce((sum, line) => sum + bytes(line) + 1, 0);
	for (const [place, index] of order.slice(0, lines.length).entries()) {
		const line = lines[place] ?? "";
		const better = DETAILED.map((level) => block(index, level)).find((text) => used - bytes(line) + bytes(text) + GAP <= room - RESERVE);
		if (better === void 0) continue;
		levels.set(index, better);
		used += bytes(better) + GAP - bytes(line);
	}
	const left = lines.filter((_, place) => !levels.has(order[place] ?? -1));
	const shortened = [...levels].some(([index, text]) => text !== block(index, "full")) || left.length > 0;
	return [
		...levels.values(),
		...left.length > 0 ? [[
			"**Also moved**",
			"",
			...left
		].join("\n")] : [],
		...leftOut(verdict.records.length - lines.length, shortened, command)
	].join("\n\n");
}
/** Room for the sentence about what was left out, and for empty lines. */
const RESERVE = 400;
const GAP = 4;
const DETAILED = LEVELS.filter((level) => level !== "line");
function urgentFirst({ records }) {
	const urgent = records.map(({ conditions, requirements }) => conditions.some(({ state }) => state === "failed") || requirements.some(({ satisfied }) => !satisfied));
	return [...records.keys()].toSorted((a, b) => Number(urgent[b]) - Number(urgent[a]) || a - b);
}
function linesThatFit(lines, room) {
	let used = 0;
	const end = lines.findIndex((line) => {
		used += bytes(line) + 1;
		return used > room;
	});
	return end === -1 ? [...lines] : lines.slice(0, end);
}
function leftOut(records, shortened, command) {
	if (records > 0) return [`**… ${counted(records, "more record")}; run ${code(command)} to see everything.** GitHub takes no longer text.`];
	return shortened ? [`**Shortened, because GitHub takes no longer text.** Run ${code(command)} to see everything.`] : [];
}

// actions/report/open-rows.ts
/** Rows that say the same of several records are told once. */
function openRows(verdict, brief) {
	const several = verdict.records.length > 1;
	const conditions = [...verdict.conditions.map((condition) => conditionRow(condition, null, brief)), ...verdict.records.flatMap(({ move, conditions: own }) => own.map((condition) => conditionRow(condition, several ? move.id : null, brief)))].flatMap((row) => row ?? []);
	const open = requirementsOf(verdict).filter(({ requirement }) => !requirement.satisfied);
	const heard = new Set(open.flatMap(({ requirement }) => requirement.refused.filter(({ outsider }) => !outsider).map(({ login }) => login)));
	return {
		mend: merged(conditions.filter(({ sign }) => sign === "⛔")),
		approvals: merged(open.map(({ requirement, record }) => openRow(requirement, several ? record : null, heard))),
		warnings: merged(conditions.filter(({ sign }) => sign === "⚠️"))
	};
}
/** Every requirement with the record that it is about. */
function requirementsOf(verdict) {
	return [...verdict.requirements.map((requirement) => ({
		requirement,
		record: null
	})), ...verdict.records.flatMap(({ move, requirements }) => requirements.map((requirement) => ({
		requirement,
		record: move.id
	})))];
}
/** Rows of which `key` says the same become one, for the records of all of them. */
function merged(rows, key = withoutRecords) {
	return [...Map.groupBy(rows, (row) => JSON.stringify(key(row))).values()].flatMap((group) => {
		const [first] = group;
		return first ? [{
			...first,
			records: [...new Set(group.flatMap(({ records }) => records))]
		}] : [];
	});
}
function withoutRecords(row) {
	return {
		...row,
		records: []
	};
}
function conditionRow({ rule, state, what, mend }, record, brief) {
	if (state === "met") return void 0;
	const failed = state === "failed";
	return {
		sign: failed ? "⛔" : "⚠️",
		what,
		state: failed ? "to be mended" : "a warning: holds nothing up",
		why: brief.checklist.find((checked) => checked.rule === rule)?.why ?? "",
		mend,
		people: [],
		notes: [],
		records: record === null ? [] : [record],
		rule
	};
}
/** `heard` are people who are told already why their approval does not count. */
function openRow(requirement, record, heard) {
	const { what, because, count, votes, eligible, barred, deadlock, agreement } = requirement;
	const refused = requirement.refused.filter(({ login, outsider }) => !outsider || !heard.has(login));
	const others = barred.filter(({ login }) => !refused.some((each) => each.login === login));
	return {
		sign: deadlock === null ? "⏳" : "⛔",
		what: capital(what),
		state: deadlock === null ? `${votes.length} of ${count} given` : "nobody can give it",
		why: because,
		mend: deadlock ?? "",
		people: deadlock === null ? eligible : [],
		notes: [
			...votes.map(({ login, as }) => `${login} has given one, as ${as}.`),
			...refused.map(({ login, why, outsider }) => `${login} approved, but ${outsider ? "is not one of them" : why}.`),
			...others.length > 0 && deadlock === null ? [`Not ${others.map(({ login, why }) => `${login} (${why})`).join(", ")}.`] : []
		],
		records: record === null ? [] : [record],
		rule: agreement === "freeze-exception" ? "gate-freeze" : "gate-approvals"
	};
}

// actions/report/open-table.ts
/** Where all rows in full take more than this, they are told shorter; a longer table is cut. */
const FULL = 2e4;
const LONGEST$1 = 26e3;
const MOST_MEND = 20;
const MOST_WARNINGS = 10;
const MOST_PEOPLE$1 = 12;
/** The table as Markdown; empty where nothing is missing and nothing warns. `command` is one that lists everything. */
function openTable({ mend, approvals, warnings }, command) {
	const [first, last] = [capped(mend, MOST_MEND, command), capped(warnings, MOST_WARNINGS, command)];
	if (first.length + approvals.length + last.length === 0) return "";
	const full = table([
		...first,
		...approvals,
		...last
	].map(fullRow));
	if (bytes(full) <= FULL) return full;
	return table(fitting([...alike(approvals), ...first].map(shortRow), command));
}
const HEAD = "| | What is missing | State | Why | Who can, and how |\n| :-: | :-- | :-- | :-- | :-- |";
function table(rows) {
	return [HEAD, ...rows].join("\n");
}
/** The first rows, with a last one that counts the others. */
function capped(rows, most, command) {
	const [first] = rows;
	if (!first || rows.length <= most) return [...rows];
	const what = counted(rows.length - most, "more thing like these", "more things like these");
	const rest = {
		...first,
		what,
		why: "",
		mend: `All of them: ${command}`,
		notes: [],
		records: [],
		rule: ""
	};
	return [...rows.slice(0, most), rest];
}
/** Approvals of the same group as one row, whoever can give them for each record. */
function alike(approvals) {
	const key = ({ sign, what, why }) => [
		sign,
		what,
		why
	];
	return merged(approvals, key).map((row) => {
		const same = approvals.filter((other) => JSON.stringify(key(other)) === JSON.stringify(key(row)));
		const people = [...new Set(same.flatMap((other) => other.people))].toSorted();
		const differ = same.some((other) => other.people.length !== people.length);
		return {
			...row,
			people,
			notes: [],
			state: "missing",
			mend: differ ? "Who can differs by record:" : row.mend
		};
	});
}
function fullRow({ sign, what, state, why, mend, people, notes, records, rule }) {
	const about = records.length === 0 ? "" : `<br><sub>${inline(some(records, 12))}</sub>`;
	const name = rule === "" ? "" : `<br><sub>${code(rule)}</sub>`;
	const told = notes.slice(0, 6).map((note) => `<br><sub>${inline(ended(note), 300)}</sub>`);
	return row([
		sign,
		`**${inline(what)}**${about}`,
		inline(capital(state), 60),
		why === "" ? "" : `${inline(sentence(why), 300)}${name}`,
		`${whoText(mend, people, 600)}${told.join("")}`
	]);
}
function shortRow({ sign, what, state, why, mend, people, records }) {
	const about = records.length === 0 ? "" : `<br><sub>${inline(some(records, 3), 80)}</sub>`;
	return row([
		sign,
		`**${inline(what, 120)}**${about}`,
		inline(capital(state), 40),
		inline(capital(why), 80),
		whoText(mend, people, 160)
	]);
}
function whoText(mend, people, most) {
	return inline([...mend === "" ? [] : [sentence(mend)], some(people, MOST_PEOPLE$1)].join(" "), most);
}
function row(cells) {
	return `| ${cells.map((cell) => cell === "" ? " " : cell).join(" | ")} |`;
}
/** As many rows as fit, with a last one that counts the others. */
function fitting(rows, command) {
	const room = LONGEST$1 - bytes(HEAD) - 300;
	let used = 0;
	const shown = rows.filter((each) => {
		used += bytes(each) + 1;
		return used <= room;
	});
	const more = rows.length - shown.length;
	const rest = row([
		"",
		`**${counted(more, "more row")}**`,
		"",
		"",
		`All of them: ${code(command)}`
	]);
	return more === 0 ? shown : [...shown, rest];
}

// actions/report/settled.ts
/** Bytes for the approvals that were given. */
const ROOM$1 = 8e3;
const MOST_PEOPLE = 20;
/** A folded block, or nothing where nothing holds yet. */
function settledBlock(verdict, brief) {
	const approvals = approvalLines(verdict);
	const kept = brief.checklist.filter(({ state }) => state === "met");
	if (approvals.length + kept.length === 0) return "";
	return [
		`<details><summary>✅ ${[...approvals.length > 0 ? [approvedBy(verdict)] : [], ...kept.length > 0 ? [`${counted(kept.length, "check")} passed`] : []].join(" · ")}</summary>`,
		"",
		...within(approvals, ROOM$1, "approval"),
		...kept.map(({ title: what, rule }) => `- ✅ ${inline(what)} <sub>${code(rule)}</sub>`),
		...authors(verdict),
		"",
		"</details>"
	].join("\n");
}
/** Who has approved by a review; agreement by opening the pull request is told with the lines. */
function approvedBy(verdict) {
	const votes = requirementsOf(verdict).flatMap(({ requirement }) => requirement.satisfied ? requirement.votes : []);
	const people = [...new Set(votes.filter(({ by }) => by === "review").map(({ login }) => login))];
	return people.length === 0 ? "No approval by others needed" : `Approved by ${inline(some(people, 6), 200)}`;
}
/** One line for each approval; the same approval of several records is told once. */
function approvalLines(verdict) {
	const given = requirementsOf(verdict).flatMap(({ requirement, record }) => requirement.satisfied ? requirement.votes.map((vote) => ({
		text: voteText(vote, requirement.what),
		record
	})) : []);
	return [...Map.groupBy(given, ({ text }) => text)].map(([text, votes]) => {
		const records = verdict.records.length > 1 ? [...new Set(votes.flatMap(({ record }) => record ?? []))] : [];
		return `- ✅ ${text}${records.length === 0 ? "" : ` <sub>${inline(some(records, 6))}</sub>`}`;
	});
}
function voteText({ login, by, as, commit }, what) {
	const how = by === "author" ? "by opening the pull request" : `on commit ${code(commit?.slice(0, 7) ?? "unknown")}`;
	return `**${inline(capital(what), 120)}**: ${inline(login, 60)}, ${how}${as === "" ? "" : ` (${inline(as, 160)})`}`;
}
function authors({ contributors }) {
	if (contributors.length === 0) return [];
	const people = contributors.map(({ login, why }) => `${login} (${why})`);
	return ["", `Who wrote any of it approves none of it: ${inline(some(people, MOST_PEOPLE), 800)}.`];
}

// actions/report/page.ts
/** GitHub refuses a longer comment, and a longer text of a check. In characters there; bytes are never fewer. */
const LONGEST = 65536;
/** The sign with the first line, as a heading. */
function heading(verdict) {
	return `## ${SIGN[verdict.outcome]} ${inline(firstLine(verdict), 300)}`;
}
/** What is missing, what to do next, what holds already, what moves in the configuration. */
function standing(verdict, brief) {
	return [
		openTable(openRows(verdict, brief), commandOf(verdict)),
		nextBlock(brief),
		settledBlock(verdict, brief),
		settingsBlock(brief)
	].filter((part) => part !== "").join("\n\n");
}
/** The command that tells everything in a terminal. */
function commandOf({ pullRequest }) {
	return pullRequest === null ? "itsm gate" : `itsm gate --pr ${pullRequest}`;
}
/** By what it was judged, in small type: commits, policy, version. */
function footer(verdict, brief, meta) {
	const policy = meta.policyBlob === null ? "the built-in policy" : `policy ${code(short(meta.policyBlob))} of commit ${code(short(meta.policyCommit))}`;
	return `<sub>${[
		`Judged: commit ${code(short(verdict.head))} against ${code(short(verdict.baseTip))}, by ${policy}, ITSM as Code ${code(meta.version)}`,
		...brief.validUntil === null ? [] : [`Judged anew at the latest ${inline(brief.validUntil)}`],
		...details(meta.detailsUrl)
	].join(" · ")}</sub>`;
}
/** Bytes for what moves in the configuration. */
const ROOM = 8e3;
const WHO = {
	author: "Author",
	approvers: "Approvers",
	anyone: "Anyone"
};
function nextBlock({ next }) {
	if (next.length === 0) return "";
	return [
		"**What to do next**",
		"",
		...next.map(({ who, what, command }) => {
			const typed = command === null ? "" : ` ${code(command)}`;
			return `- **${WHO[who]}:** ${inline(what)}${typed}`;
		})
	].join("\n");
}
function settingsBlock({ settings }) {
	if (settings.length === 0) return "";
	const lines = settings.map(({ label, words }) => `- **${inline(label, 120)}:** ${inline(words, 300)}`);
	return [
		"**What moves in the configuration**",
		"",
		...within(lines, ROOM, "difference")
	].join("\n");
}
function short(commit) {
	return commit.slice(0, 7);
}
/** A link, where the address is one that cannot end the link early. */
function details(address) {
	if (address === void 0 || !/^https?:\/\/[\w.:/?=&%~+-]+$/.test(address)) return [];
	return [`[Details](${address})`];
}

// actions/report/check-output.ts
/** Title, summary and text of the check run of a verdict. */
function checkOutput(verdict, brief, meta) {
	const foot = `${footer(verdict, brief, meta)}\n\n<sub>At ${code(meta.at)}.</sub>`;
	const room = LONGEST - 1 - bytes(foot) - 16;
	const records = fittedRecords(verdict, brief, room, commandOf(verdict)) || "No record is touched.";
	return {
		title: bare(firstLine(verdict), 255),
		summary: `${heading(verdict)}\n\n${standing(verdict, brief)}\n`,
		text: `${records}\n\n${foot}\n`
	};
}

// actions/report/comment.ts
/**
* The comment's Markdown, at most 65,536 bytes. `marker` is an HTML comment by which it is found again; it stands in the
* first line and nowhere else. The same verdict gives the same text.
*/
function commentBody(verdict, brief, meta, marker) {
	const head = [
		marker,
		heading(verdict),
		standing(verdict, brief)
	].filter((part) => part !== "").join("\n\n");
	const foot = footer(verdict, brief, meta);
	const room = LONGEST - bytes(head) - bytes(foot) - 16;
	return `${[
		head,
		fittedRecords(verdict, brief, room, commandOf(verdict)),
		foot
	].filter((part) => part !== "").join("\n\n")}\n`;
}

export { checkOutput as n, commentBody as t };