import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import type { Markup } from "../../../components/markup.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { table } from "../../../components/table.ts";
import { plainDate } from "../../../domain/format.ts";
import { workingDaysBetween } from "../../../domain/working-days.ts";
import { isTaking, type KeptCall } from "../../../registers/calls/call-records.ts";
import { dayOf } from "../../../registers/calls/keep-calls.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { noticeRuleOn } from "../../../registers/calls/notice.ts";
import { posts } from "../../../registers/partnerships/posts.ts";
import { history, type Revision } from "../../../store/records/read.ts";
import { accessTables, kindsWords, standsWords } from "../../calls/call-words.ts";
import { callThere } from "../../calls/find-call.ts";
import { defineDesk } from "../../desk.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const call = defineDesk({
  path: "/calls/:id",
  tryAt: `/calls/${madeUpCall("feet")}`,
  tryAs: "kay",
  show: async (desk, request) => {
    const { records, asker, readers, who } = desk;
    const kept = await callThere(desk, request);
    const { id, organisation, announcedOn, withdrawnBecause, call: said } = kept;
    const today = dayOf(desk);
    const isOwner = who?.held.some((each) => each.organisation === organisation) === true;
    const [owner, prioritised, revisions] = await Promise.all([
      organisationWords(readers, organisation),
      organisationWords(readers, said.priority.owner),
      history(records, asker, id),
    ]);
    return {
      title: said.title,
      breadcrumbs: [{ text: "Open calls", href: "/calls" }],
      main: html`<h1>${said.title}</h1>
${withdrawnBecause === null ? "" : insetText(`This call was withdrawn: ${withdrawnBecause}`)}
<p class="nhsuk-body-l">${said.about}</p>
${summaryList([
  { key: "Whose call", value: owner },
  { key: "Priority it serves", value: `${said.priority.name}, of ${prioritised}` },
  {
    key: "Who may apply",
    value: `${kindsWords(said.whoMayApply.kinds)}. ${said.whoMayApply.places}${said.whoMayApply.conditions === null ? "" : `. ${said.whoMayApply.conditions}`}`,
  },
  { key: "Where it stands", value: standsWords(kept, today) },
  { key: "Notice", value: noticeWords(kept) },
  { key: "Help with applying", value: said.helpOffered ?? "None is offered" },
])}
${
  isTaking(kept, today)
    ? html`<p><a class="nhsuk-button" role="button" draggable="false" href="/calls/${id}/apply">Express interest</a></p>`
    : ""
}
${table({
  caption: "What it is chosen by",
  head: ["Criterion", "Points at most"],
  numericColumns: [1],
  rows: said.criteria.map(({ asks, outOf }) => [asks, String(outOf)]),
})}
<p>${announcedOn === null ? "Text and criteria are fixed once it is announced." : "Text and criteria have been fixed since it was announced."} Two people or more score each application, and none who has an interest in the applicant. Points do not choose: the panel does, and says why where it chooses against them. Each applicant is sent the reasons.</p>
<p>Who scores: ${said.panelPosts.map((post) => posts[post].toLowerCase()).join(", ")}.</p>
${selectionPart(kept)}
${accessPart(kept)}
${historyPart(revisions)}
<p><a class="nhsuk-link" href="/calls/${id}/call.json">This call for a program (json)</a></p>
${isOwner ? html`<p><a class="nhsuk-link" href="/calls/${id}/panel">The selection, within the organisation</a></p>` : ""}`,
    };
  },
});

function noticeWords({ announcedOn, call }: KeptCall): string {
  if (announcedOn === null) return "Not announced yet";
  const { workingDays, because } = noticeRuleOn(announcedOn);
  return `Announced on ${plainDate(announcedOn)}, closing on ${plainDate(call.closesOn)}: ${workingDaysBetween(announcedOn, call.closesOn)} working days. At least ${workingDays} are given. ${because}`;
}

function selectionPart({ selection, inGeneral }: KeptCall): Markup | "" {
  if (selection === null) return "";
  const { applied, chosen, scorers, stoodAside, whyNotByPoints } = selection;
  return html`<h2>How it was decided</h2>
${summaryList([
  { key: "Applied", value: String(applied) },
  { key: "Chosen", value: String(chosen) },
  { key: "People who scored", value: String(scorers) },
  { key: "People who stood aside because of an interest", value: String(stoodAside) },
  { key: "Reasons in general", value: inGeneral ?? "None were written" },
  {
    key: "Chosen against the points",
    value: whyNotByPoints.length === 0 ? "Nobody was" : whyNotByPoints.join(" "),
  },
])}
<p>Names of those not chosen, and points, are shown to nobody but the applicants and the panel.</p>`;
}

function accessPart({ access }: KeptCall): Markup | "" {
  if (access === null) return "";
  return html`<h2>Who had the chance</h2>
<p>How many were told of the call, looked at it, answered it and were chosen. Where one to four looked or answered, the number is hidden, and others with it, so that nobody can work out who looked and did not answer. Nought is shown where the column is. How many applied in all stands above.</p>
${accessTables(access)}`;
}

const done: Readonly<Record<string, string>> = {
  draft: "Drafted",
  open: "Announced",
  scoring: "Closed, and what came in opened",
  decided: "Decided, and the reasons sent",
  withdrawn: "Withdrawn",
};

function historyPart(revisions: readonly Revision[]): Markup {
  return table({
    caption: "What was done, and its number in the log",
    captionSize: "s",
    head: ["Version", "What", "Recorded on", "Entry in the log"],
    rows: revisions.map(({ version, state, recordedAt, seq }) => [
      String(version),
      done[state] ?? state,
      plainDate(recordedAt.slice(0, 10)),
      String(seq),
    ]),
  });
}
