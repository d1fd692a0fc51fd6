import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import type { Markup } from "../../../components/markup.ts";
import { table } from "../../../components/table.ts";
import { counted } from "../../../domain/format.ts";
import type { KeptCall } from "../../../registers/calls/call-records.ts";
import { dayOf } from "../../../registers/calls/keep-calls.ts";
import { expressionsOf, mayBeReadByOwner } from "../../../registers/calls/keep-expressions.ts";
import { type Selection, selectionOf } from "../../../registers/calls/keep-selection.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { standsWords } from "../../calls/call-words.ts";
import { callInPath, callThere } from "../../calls/find-call.ts";
import { type Desk, defineDesk } from "../../desk.ts";

export const panel = defineDesk({
  path: "/calls/:id/panel",
  tryAt: `/calls/${madeUpCall("breath")}/panel`,
  tryAs: "ana",
  concern: callInPath,
  show: async (desk, request) => {
    const { records, asker } = desk;
    const kept = await callThere(desk, request);
    const today = dayOf(desk);
    const opened = mayBeReadByOwner(kept, today);
    const came = opened ? null : (await expressionsOf(records, asker, kept)).length;
    return {
      title: `Selection: ${kept.call.title}`,
      breadcrumbs: [
        { text: "Open calls", href: "/calls" },
        { text: kept.call.title, href: `/calls/${kept.id}` },
      ],
      main: html`<h1>Selection: ${kept.call.title}</h1>
${insetText("Only within the organisation.")}
<p>${standsWords(kept, today)}.</p>
${
  opened
    ? selectionPart(kept, await selectionOf(records, asker, kept))
    : html`<p>${kept.status === "draft" ? "" : `${counted(came ?? 0, "application")} so far. Nobody reads them before the call has closed.`}</p>`
}
<h2>To do</h2>
<ul class="nhsuk-list nhsuk-list--bullet">${toDo(kept, desk)}</ul>`,
    };
  },
});

function selectionPart(kept: KeptCall, { applied, sheets, decisions, troubles }: Selection): Markup {
  return html`${table({
    caption: "Applications, in the order of names",
    head: ["Applicant", "Scored by", "Stood aside", "Points", "What is decided"],
    rows: applied.map(({ id, expression }) => {
      const sheet = sheets.find((each) => each.expression === id);
      const decision = decisions.find((each) => each.expression === id);
      return [
        html`<a class="nhsuk-link" href="/calls/applications/${id}">${expression.organisation.name}</a>`,
        counted(sheet?.scorers.length ?? 0, "person", "people"),
        counted(sheet?.stoodAside.length ?? 0, "person", "people"),
        sheet === undefined || sheet.points === null ? "Too few have scored it" : `${sheet.points} of ${sheet.outOf}`,
        decision === undefined
          ? "Nothing yet"
          : `${decision.isChosen ? "Chosen" : "Not chosen"}${decision.isSent ? ", and the reasons were sent" : ", not sent yet"}`,
      ];
    }),
  })}
${
  kept.status === "decided" || troubles.length === 0
    ? ""
    : html`<h2>Missing before it can be decided</h2>
<ul class="nhsuk-list nhsuk-list--bullet">${troubles.map((trouble) => html`<li>${trouble}</li>`)}</ul>`
}`;
}

/** What can be done with it from where it stands, and whose it is to do. */
function toDo({ id, status, organisation }: KeptCall, { who }: Desk): Markup {
  const steps: readonly (readonly [from: readonly string[], path: string, role: string, text: string])[] = [
    [["draft"], "draft", "contributor", "Change the draft"],
    [["draft"], "announce", "checker", "Announce it"],
    [["draft", "open", "scoring"], "reach", "contributor", "Write down who was told of it"],
    [["open"], "close", "checker", "Close it and open what came in"],
    [["scoring"], "decide", "approver", "Decide, and send the reasons"],
    [["draft", "open", "scoring"], "withdraw", "approver", "Withdraw it"],
  ];
  const open = steps.filter(([from]) => from.includes(status));
  if (open.length === 0) return html`<li>Nothing: it is over.</li>`;
  return html`${open.map(([, path, role, text]) =>
    who?.held.some((each) => each.organisation === organisation && each.role === role) === true
      ? html`<li><a class="nhsuk-link" href="/calls/${id}/${path}">${text}</a></li>`
      : html`<li>${text}: for somebody with the role ${role}</li>`,
  )}`;
}
