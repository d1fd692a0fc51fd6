import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import type { Markup } from "../../../components/markup.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { plainDate } from "../../../domain/format.ts";
import { decisionsOf, type KeptDecision } from "../../../registers/calls/keep-selection.ts";
import { madeUpExpression } from "../../../registers/calls/made-up-calls.ts";
import { kindWords } from "../../calls/call-words.ts";
import { type Application, applicationShared, applicationThere } from "../../calls/find-call.ts";
import { defineDesk } from "../../desk.ts";

export const application = defineDesk({
  path: "/calls/applications/:application",
  tryAt: `/calls/applications/${madeUpExpression("falls", "SYN-T003")}`,
  tryAs: "ana",
  concern: applicationShared,
  show: async (desk, request) => {
    const { records, asker, who } = desk;
    const found = await applicationThere(desk, request);
    const { call, applied } = found;
    const { expression, receivedAt } = applied;
    const holds = (role: string) =>
      who?.held.some((each) => each.organisation === call.organisation && each.role === role) === true;
    const decision = (await decisionsOf(records, asker, call)).find((each) => each.expression === applied.id);
    return {
      title: `${expression.organisation.name}: ${call.call.title}`,
      breadcrumbs: [
        { text: "Open calls", href: "/calls" },
        { text: call.call.title, href: `/calls/${call.id}` },
      ],
      main: html`<h1>Application of ${expression.organisation.name}</h1>
${insetText("Only the applicant reads this, and once the call has closed those whose call it is.")}
${decision?.isSent === true ? decidedPart(found, decision) : html`<p>${waitsWords(found)}</p>`}
${summaryList([
  { key: "Call", value: html`<a class="nhsuk-link" href="/calls/${call.id}">${call.call.title}</a>` },
  { key: "Kind of organisation", value: kindWords(expression.organisation.kind) },
  { key: "Sent on", value: plainDate(receivedAt.slice(0, 10)) },
  { key: "Who can be asked", value: expression.contactRole },
  { key: "What they offer", value: html`<span class="ow-as-typed">${expression.offers}</span>` },
])}
<h2>Answers</h2>
${call.call.criteria.map(
  ({ id, asks }) => html`<h3>${asks}</h3>
<p class="ow-as-typed">${expression.answers.find(({ criterion }) => criterion === id)?.text ?? "No answer"}</p>`,
)}
${
  call.status === "scoring" && (holds("checker") || holds("contributor"))
    ? html`<h2>To do</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${holds("checker") ? html`<li><a class="nhsuk-link" href="/calls/applications/${applied.id}/score">Score it, or stand aside</a></li>` : ""}
${holds("contributor") ? html`<li><a class="nhsuk-link" href="/calls/applications/${applied.id}/decision">Write the decision and the reasons</a></li>` : ""}
</ul>`
    : ""
}`,
    };
  },
});

function decidedPart({ call }: Application, { isChosen, reasons }: KeptDecision): Markup {
  return html`<h2>${isChosen ? "It was chosen" : "It was not chosen"}</h2>
<p>The reasons, as those who decided wrote them to the applicant:</p>
${summaryList(
  reasons.map(({ criterion, text }) => ({
    key: call.call.criteria.find(({ id }) => id === criterion)?.asks ?? criterion,
    value: text,
  })),
)}`;
}

function waitsWords({ call }: Application): string {
  if (call.status === "withdrawn") return `The call was withdrawn: ${call.withdrawnBecause ?? "no reason was given"}`;
  return "Nothing is decided yet. The reasons will stand here.";
}
