import { html } from "hono/html";
import { button } from "../../../components/forms/button.ts";
import { textInput } from "../../../components/forms/text-input.ts";
import type { Markup } from "../../../components/markup.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { table } from "../../../components/table.ts";
import { plainDate } from "../../../domain/format.ts";
import { isTaking, type KeptCall, listCalls } from "../../../registers/calls/call-records.ts";
import { dayOf } from "../../../registers/calls/keep-calls.ts";
import { type KeptWaiver, listWaivers } from "../../../registers/calls/keep-waivers.ts";
import { posts } from "../../../registers/partnerships/posts.ts";
import { kindsWords, standsWords } from "../../calls/call-words.ts";
import { type Desk, defineDesk } from "../../desk.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const calls = defineDesk({
  path: "/calls",
  tryAt: "/calls",
  tryAs: "kay",
  show: async (desk, { query }) => {
    const { records, asker, readers } = desk;
    const today = dayOf(desk);
    const all = await listCalls(records, asker, today);
    const asked = (query.q ?? "").slice(0, 100);
    const announced = all.filter(({ announcedOn }) => announcedOn !== null);
    const found = announced.filter((each) => isAbout(each, asked));
    const owners = new Map<string, string>();
    for (const { organisation } of all) owners.set(organisation, await organisationWords(readers, organisation));
    const owner = ({ organisation }: { readonly organisation: string }) => owners.get(organisation) ?? organisation;
    const open = found.filter((each) => isTaking(each, today));
    const closed = found.filter((each) => !isTaking(each, today));
    const everyWaiver = await listWaivers(records, asker);
    const waivers = everyWaiver.filter(({ accepted }) => accepted !== null);
    return {
      title: "Open calls",
      feed: { title: "Open calls", href: "/calls/files/feed.atom" },
      main: html`<h1>Open calls</h1>
<p class="nhsuk-body-l">Who looks for partners in research, until when, and by what they will choose. Whoever may apply can, whether or not they knew those who ask.</p>
<form action="/calls" method="get">
${textInput({ id: "q", name: "q", label: "Find a call", hint: "A word of its title, its subject or its place", value: asked, width: 20 })}
${button("Find", { kind: "secondary" })}
</form>
<h2>Open now</h2>
${open.length === 0 ? html`<p>${asked === "" ? "No call is open at present." : `No open call has all the words of “${asked}”.`}</p>` : ""}
${open.map((each) => card(each, { today, owner: owner(each) }))}
<h2>Closed</h2>
${
  closed.length === 0
    ? html`<p>${asked === "" ? "No call has closed yet." : `No closed call has all the words of “${asked}”.`}</p>`
    : table({
        caption: "Calls that have closed, the last to close first",
        captionSize: "s",
        head: ["Call", "Whose", "Closed on", "Where it stands"],
        rows: closed.map((each) => [
          html`<a class="nhsuk-link" href="/calls/${each.id}">${each.call.title}</a>`,
          owner(each),
          plainDate(each.call.closesOn),
          standsWords(each, today),
        ]),
      })
}
<h2>Gone without a call</h2>
<p>Where nobody else could have been asked, an organisation may go without a call. The reason is public, and somebody with no part in it has accepted it.</p>
${
  waivers.length === 0
    ? html`<p>There is none.</p>`
    : table({
        caption: "Done without a call, the newest first",
        captionSize: "s",
        head: ["What", "Whose", "With whom", "Why nobody else was asked", "Accepted by"],
        rows: waivers.map((each) => [
          each.about,
          owners.get(each.organisation) ?? each.organisation,
          each.partner,
          each.reason,
          each.accepted === null
            ? ""
            : `${posts[each.accepted.byPost]}, on ${plainDate(each.accepted.at.slice(0, 10))}. ${each.accepted.independence}`,
        ]),
      })
}
<h2>Take them away</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li><a class="nhsuk-link" href="/calls/files/feed.atom">Be told of new calls by a feed reader</a></li>
<li><a class="nhsuk-link" href="/calls/files/calls.csv">All calls as a table (csv)</a></li>
<li><a class="nhsuk-link" href="/calls/files/calls.json">All calls for a program (json)</a></li>
</ul>
${within(desk, {
  drafts: all.filter(({ announcedOn, status }) => announcedOn === null && status === "draft"),
  asked: everyWaiver.filter(({ accepted }) => accepted === null),
})}`,
    };
  },
});

function card({ id, call }: KeptCall, { today, owner }: { readonly today: string; readonly owner: string }): Markup {
  return html`<h3><a class="nhsuk-link" href="/calls/${id}">${call.title}</a></h3>
${summaryList([
  { key: "Whose call", value: owner },
  { key: "Who may apply", value: `${kindsWords(call.whoMayApply.kinds)}. ${call.whoMayApply.places}` },
  { key: "Closing day", value: standsWords({ status: "open", call }, today) },
  {
    key: "What it is chosen by",
    value: html`<ul class="nhsuk-list nhsuk-list--bullet">${call.criteria.map(({ asks, outOf }) => html`<li>${asks} (up to ${outOf} points)</li>`)}</ul>`,
  },
])}`;
}

/** True where every word that was asked for stands in the call, however it is capitalised. */
function isAbout({ call }: KeptCall, asked: string): boolean {
  const text = [call.title, call.about, call.priority.name, call.whoMayApply.places, call.owner]
    .join(" ")
    .toLowerCase();
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** For those who sign in: what is in hand at their organisations. */
function within(
  { who }: Desk,
  inHand: { readonly drafts: readonly KeptCall[]; readonly asked: readonly KeptWaiver[] },
): Markup | "" {
  const held = who?.held ?? [];
  const writes = held.filter(({ role }) => role === "contributor").map(({ organisation }) => organisation);
  // What is another organisation's in hand is shown to nobody else.
  const own = (each: { readonly organisation: string }) =>
    held.some(({ organisation }) => organisation === each.organisation);
  const drafts = inHand.drafts.filter(own);
  const asked = inHand.asked.filter(own);
  if (drafts.length === 0 && writes.length === 0 && asked.length === 0) return "";
  return html`<h2>Within your organisations</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
${drafts.map(({ id, call, organisation }) => html`<li><a class="nhsuk-link" href="/calls/${id}/panel">${call.title}</a>: draft at ${organisation}</li>`)}
${asked.map(({ id, about, organisation }) => html`<li><a class="nhsuk-link" href="/calls/waivers/${id}/accept">${about}</a>: without a call at ${organisation}, to be accepted by an approver</li>`)}
${writes.map(
  (code) => html`<li><a class="nhsuk-link" href="/calls/new/${code}">Write a new call of ${code}</a></li>
<li><a class="nhsuk-link" href="/calls/waivers/new/${code}">Ask to go without a call at ${code}</a></li>`,
)}
</ul>`;
}
