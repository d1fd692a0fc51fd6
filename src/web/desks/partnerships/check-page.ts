import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import { tag } from "../../../components/tag.ts";
import { checkStatus } from "../../../registers/partnerships/check-status.ts";
import { mayAnswer } from "../../../registers/partnerships/keep-answers.ts";
import { notBefore } from "../../../registers/partnerships/read-partnership.ts";
import { defineDesk } from "../../desk.ts";
import { answerPart, checkAt, checkPart, newestAnswer } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, partnershipInPath, rolesAt } from "../../partnerships/file-at.ts";
import { heldWords } from "../../partnerships/next-thing.ts";
import { checkWords } from "../../partnerships/status-words.ts";

const said: Readonly<Record<string, string>> = {
  answered: "Your answer is written. It counts once those who must have signed it.",
  signed: "Your signature is written.",
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
    const leaves = check.level === "amber" && rolesAt(desk.who, file.organisation).includes("contributor");
    const { done = "" } = request.query;
    const { text, colour } = checkWords[status.state];
    const ways = [
      ...(answers ? [{ to: `${here}/answer`, text: answer === null ? "Answer it" : "Answer it anew" }] : []),
      ...(signs && answer !== null ? [{ to: `${here}/sign/${answer.recordVersion}`, text: "Sign the answer" }] : []),
      ...(leaves ? [{ to: `${here}/leave-open`, text: "Leave it open, with a reason" }] : []),
    ];
    return {
      title: `${check.id}: ${check.question}`,
      breadcrumbs: breadcrumbsOf(file),
      main: html`<h1>${check.question}</h1>
${Object.hasOwn(said, done) ? insetText(said[done] ?? "") : ""}
<p>${tag(text, colour === undefined ? {} : { colour })} ${status.because}${status.heldBy.length === 0 ? "" : ` Held by: ${heldWords(status.heldBy)}.`}</p>
${status.reworded ? html`<p>It has been reworded since it was answered. The answer stands: its text is frozen.</p>` : ""}
${checkPart(check)}
<h2>What was answered</h2>
${answerPart(answer)}
${ended || ways.length === 0 ? "" : html`<ul class="nhsuk-list">${ways.map(({ to, text }) => html`<li><a class="nhsuk-link" href="${to}">${text}</a></li>`)}</ul>`}`,
    };
  },
});
