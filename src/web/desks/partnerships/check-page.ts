import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import { tag } from "../../../components/tag.ts";
import { plainDate } from "../../../domain/format.ts";
import { londonDay } from "../../../domain/london-day.ts";
import { checkStatus } from "../../../registers/partnerships/check-status.ts";
import { mayAnswer } from "../../../registers/partnerships/keep-answers.ts";
import { openAsks, overrideRefusal } from "../../../registers/partnerships/keep-overrides.ts";
import { notBefore } from "../../../registers/partnerships/partnership-file.ts";
import { defineDesk } from "../../desk.ts";
import { answerPart, checkAt, checkPart, newestAnswer } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, partnershipInPath, rolesAt } from "../../partnerships/file-at.ts";
import { heldWords } from "../../partnerships/next-thing.ts";
import { checkWords } from "../../partnerships/status-words.ts";

const said: Readonly<Record<string, string>> = {
  answered: "Your answer is written. It counts once those who must have signed it.",
  signed: "Your signature is written.",
  "override-asked": "You asked for it to be set aside. Nothing is, until another executive confirms it.",
  "override-confirmed": "It is set aside for now. Everybody can read that it is.",
  "left-open": "It is left open until the day you gave.",
};

export const checkPage = defineDesk({
  path: "/work/partnerships/:id/checks/:check",
  tryAt: "/work/partnerships/{agreeing}/checks/D-8",
  tryAs: "ana",
  concern: partnershipInPath,
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const status = checkStatus(file.gateCase, check, notBefore(file.gateCase, desk.now));
    const answer = newestAnswer(file, check.id);
    const here = `/work/partnerships/${file.record}/checks/${check.id}`;
    const held = (desk.who?.held ?? []).filter(({ organisation }) =>
      [file.organisation, ...file.sharedWith].includes(organisation),
    );
    const ended = file.state.status === "closed" || file.state.status === "refused";
    const answers = held.some(
      ({ role, organisation }) => role === "contributor" && mayAnswer(file, check.id, organisation),
    );
    const signs = held.some(({ role }) => role === "contributor" || role === "checker" || role === "approver");
    const approves = rolesAt(desk.who, file.organisation).includes("approver");
    const asked = openAsks(file, desk.now).find((each) => each.check === check.id);
    const setsAside = approves && overrideRefusal(file, check.id, desk.now) === null;
    const leaves = check.level === "amber" && rolesAt(desk.who, file.organisation).includes("contributor");
    const { done = "" } = request.query;
    const { text, colour } = checkWords[status.state];
    const ways = [
      ...(answers ? [{ to: `${here}/answer`, text: answer === null ? "Answer it" : "Answer it anew" }] : []),
      ...(signs && answer !== null ? [{ to: `${here}/sign/${answer.recordVersion}`, text: "Sign the answer" }] : []),
      ...(leaves ? [{ to: `${here}/leave-open`, text: "Leave it open, with a reason" }] : []),
      ...(setsAside ? [{ to: `${here}/set-aside`, text: "Ask to set it aside in an emergency" }] : []),
      ...(setsAside && asked !== undefined ? [{ to: `${here}/confirm`, text: "Confirm that it is set aside" }] : []),
    ];
    return {
      title: `${check.id}: ${check.question}`,
      breadcrumbs: breadcrumbsOf(file),
      main: html`<h1>${check.question}</h1>
${Object.hasOwn(said, done) ? insetText(said[done] ?? "") : ""}
<p>${tag(text, colour === undefined ? {} : { colour })} ${status.because}${status.heldBy.length === 0 ? "" : ` Held by: ${heldWords(status.heldBy)}.`}</p>
${
  asked === undefined
    ? ""
    : insetText(
        `One executive asked on ${plainDate(londonDay(asked.askedAt))} for it to be set aside in an emergency: ${asked.reason} Nothing is set aside until another confirms it.`,
      )
}
${status.reworded ? html`<p>It has been reworded since it was answered. The answer stands: its text is frozen.</p>` : ""}
${checkPart(check)}
<h2>What was answered</h2>
${answerPart(answer)}
${ended || ways.length === 0 ? "" : html`<ul class="nhsuk-list">${ways.map(({ to, text }) => html`<li><a class="nhsuk-link" href="${to}">${text}</a></li>`)}</ul>`}`,
    };
  },
});
