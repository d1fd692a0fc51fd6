import { html } from "hono/html";
import { details } from "../../../components/details.ts";
import { type Task, taskList } from "../../../components/forms/task-list.ts";
import { insetText } from "../../../components/inset-text.ts";
import type { Markup } from "../../../components/markup.ts";
import { table } from "../../../components/table.ts";
import { tag } from "../../../components/tag.ts";
import { counted, plainDate, plainNumber } from "../../../domain/format.ts";
import { londonDay } from "../../../domain/london-day.ts";
import { checkStatus } from "../../../registers/partnerships/check-status.ts";
import { keptPartnership } from "../../../registers/partnerships/kept-partnership.ts";
import { notBefore, type PartnershipFile, pathOf } from "../../../registers/partnerships/partnership-file.ts";
import { checksOfRoute, stagesOfRoute } from "../../../registers/partnerships/routes.ts";
import { stages } from "../../../registers/partnerships/stages.ts";
import { whatHappened } from "../../../registers/partnerships/what-happened.ts";
import { history } from "../../../store/records/read.ts";
import { type Desk, defineDesk } from "../../desk.ts";
import { actionsPart } from "../../partnerships/actions-part.ts";
import { emergencyPart, eventsPart } from "../../partnerships/emergency-part.ts";
import { fileAt, partnershipInPath, rolesAt } from "../../partnerships/file-at.ts";
import { gatePart } from "../../partnerships/gate-part.ts";
import { groupTasks } from "../../partnerships/group-tasks.ts";
import { heldWords, nextThing } from "../../partnerships/next-thing.ts";
import { checkWords, levelWords, statusWords } from "../../partnerships/status-words.ts";

const said: Readonly<Record<string, string>> = {
  proposed: "It is open as an idea. Fill in its fields, answer its checks, and send it in.",
  saved: "It was saved.",
  checked: "You have checked it. Somebody else approves.",
  passed: "It passed the gate.",
  "stood-aside": "You stood aside. Somebody else approves, with a minute of it.",
  "summary-checked": "You have checked the summary. Somebody else publishes it.",
  published: "The summary is public.",
  disputed: "It stands beside the public entry now.",
  "event-recorded": "It is on record. The checks it is about are open again.",
  settled: "How the dispute ended is recorded.",
};

export const partnershipPage = defineDesk({
  path: "/work/partnerships/:id",
  tryAt: "/work/partnerships/{agreeing}",
  tryAs: "ana",
  concern: partnershipInPath,
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const { kept, state, record } = file;
    const { done = "" } = request.query;
    const roles = rolesAt(desk.who, file.organisation);
    return {
      title: kept.document.public.title ?? "A partnership",
      breadcrumbs: [{ text: "Your work", href: "/work" }],
      main: html`<h1>${kept.document.public.title ?? "A partnership"}</h1>
${done === "" ? "" : insetText(said[done] ?? "It was done.")}
<p>${tag(statusWords[state.status].text, { colour: statusWords[state.status].colour })} Of ${file.organisation}.
${kept.published === null ? "Nothing of it is public yet." : html`<a class="nhsuk-link" href="/partnerships/${kept.entry}">Read its public entry</a>.`}</p>
${nextPart(file, desk.now)}
${emergencyPart(file, desk.now)}
${actionsPart(file, roles, desk.who?.held ?? [])}
${disputesPart(file, roles)}
${eventsPart(file)}
${stagesPart(file)}
<h2>What is written</h2>
${taskList("groups", groupTasks(file, roles))}
<h2>Checks</h2>
${stagesOfRoute(file.gateCase.route).map((stage) => checksPart(file, stage, desk.now))}
${await historyPart(desk, record)}`,
    };
  },
});

function nextPart(file: PartnershipFile, now: number): Markup {
  const { what, heldBy, daysOld, check } = nextThing(file, now);
  if (daysOld === null) return html`<p>${what}</p>`;
  const { after, longerThanUsual, daysInStage } = pathOf(file, now);
  return html`<h2>What is next</h2>
${insetText(html`<p>${what}</p><p>Held by: ${heldWords(heldBy)}, for ${counted(daysOld, "day")}.</p>${check === null ? "" : html`<p><a class="nhsuk-link" href="/work/partnerships/${file.record}/checks/${check}">See the check ${check}</a></p>`}`)}
${longerThanUsual ? html`<p>It has been at this stage for ${counted(daysInStage, "day")}, which is longer than usual.</p>` : ""}
${
  after.length === 0
    ? ""
    : details(
        `What comes after it: ${counted(after.length, "thing")}`,
        html`<ul class="nhsuk-list nhsuk-list--bullet">${after.map((item) => html`<li>${item.check === null ? "" : html`<a class="nhsuk-link" href="/work/partnerships/${file.record}/checks/${item.check}">${item.check}</a>: `}${item.what} Held by: ${heldWords(item.heldBy)}.</li>`)}</ul>`,
      )
}
${details("What stops it at the gate ahead", gatePart(file, now))}`;
}

function stagesPart({ gateCase, state }: PartnershipFile): Markup {
  const path = stagesOfRoute(gateCase.route);
  const at = path.indexOf(state.stage);
  const ended = state.status === "closed" || state.status === "refused";
  return html`<h2>Its way through the stages</h2>${table({
    caption: "Stages",
    captionSize: "s",
    head: ["Stage", "What it asks", "Where it is"],
    rows: path.map((stage, i) => [
      stages[stage].name,
      stages[stage].asks,
      i < at || (ended && state.ended === "finished")
        ? "Passed"
        : i === at
          ? ended
            ? "Ended here"
            : "Here now"
          : "Ahead",
    ]),
  })}`;
}

function checksPart(
  { gateCase, record, state: { stage: here } }: PartnershipFile,
  stage: keyof typeof stages,
  now: number,
): Markup {
  const checks = checksOfRoute(gateCase.route).filter((check) => check.stage === stage);
  if (checks.length === 0) return html``;
  const tasks = checks.map((check): Task => {
    const { state } = checkStatus(gateCase, check, notBefore(gateCase, now));
    return {
      text: check.question,
      href: `/work/partnerships/${record}/checks/${check.id}`,
      hint: `${check.id}. ${levelWords[check.level]}.`,
      status: checkWords[state],
    };
  });
  const list = taskList(`checks-${stage}`, tasks);
  const open = tasks.filter(
    ({ status }) => status !== checkWords.met && status !== checkWords["not-applicable"],
  ).length;
  const all = counted(tasks.length, "check");
  // The stage that it is at lies open; the others are a line each.
  return html`<h3>${stages[stage].name}</h3>
${stage === here ? list : details(open === 0 ? `${all}, each settled` : `${all}, ${plainNumber(open)} not settled`, list)}`;
}

function disputesPart({ disputes, record }: PartnershipFile, roles: readonly string[]): Markup | "" {
  if (disputes.length === 0) return "";
  return table({
    caption: "Disputes about the public entry",
    head: ["Organisation", "What it says", "How it ended"],
    rows: disputes.map((each) => [
      each.organisation,
      each.says,
      each.settled ??
        (roles.includes("register-owner")
          ? html`<a class="nhsuk-link" href="/work/partnerships/${record}/settle/${each.record}">Record how it ended</a>`
          : "Not settled"),
    ]),
  });
}

async function historyPart({ records, asker }: Desk, record: string): Promise<Markup> {
  const revisions = await history(records, asker, record);
  const bodies = revisions.map(({ body }) => (body === null ? null : keptPartnership.parse(body)));
  const rows = revisions.map(({ version, recordedAt, author, reason }, i) => {
    const body = bodies[i];
    const what = body == null ? "Erased" : whatHappened(bodies[i - 1] ?? null, body);
    const [day, by] = [plainDate(londonDay(recordedAt)), html`<code>${author}</code>`];
    return [String(version), day, by, reason === null ? what : html`${what}<br>${reason}`];
  });
  return html`<h2>History</h2>
${details(counted(rows.length, "version"), table({ caption: "Every version", captionSize: "s", head: ["Version", "Recorded on", "By", "What happened"], rows: rows.reverse() }))}`;
}
