import { html } from "hono/html";
import { insetText } from "../../../components/inset-text.ts";
import { isTaking } from "../../../registers/calls/call-records.ts";
import { dayOf } from "../../../registers/calls/keep-calls.ts";
import { expressionsOf } from "../../../registers/calls/keep-expressions.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { callThere } from "../../calls/find-call.ts";
import { defineDesk } from "../../desk.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const apply = defineDesk({
  path: "/calls/:id/apply",
  tryAt: `/calls/${madeUpCall("feet")}/apply`,
  tryAs: "ida",
  show: async (desk, request) => {
    const { records, asker, who, readers } = desk;
    const kept = await callThere(desk, request);
    const { id, call, organisation: owner } = kept;
    const writes = [
      ...new Set(
        (who?.held ?? []).filter(({ role }) => role === "contributor").map(({ organisation }) => organisation),
      ),
    ].filter((code) => code !== owner);
    const sent = await expressionsOf(records, asker, kept);
    const listed = await Promise.all(
      writes.map(async (code) => ({
        code,
        words: await organisationWords(readers, code),
        own: sent.find(({ organisation }) => organisation === code),
      })),
    );
    return {
      title: `Answer: ${call.title}`,
      breadcrumbs: [
        { text: "Open calls", href: "/calls" },
        { text: call.title, href: `/calls/${id}` },
      ],
      main: html`<h1>For which organisation do you answer?</h1>
${isTaking(kept, dayOf(desk)) ? "" : insetText("This call takes no more applications.")}
${
  listed.length === 0
    ? html`<p>You have the role of a contributor at no organisation that could answer this call. An administrator of your organisation gives roles.</p>`
    : html`<ul class="nhsuk-list">${listed.map(({ code, words, own }) =>
        own === undefined
          ? html`<li><a class="nhsuk-link" href="/calls/${id}/apply/${code}">${words}</a></li>`
          : html`<li>${words} has answered: <a class="nhsuk-link" href="/calls/applications/${own.id}">its application</a></li>`,
      )}</ul>`
}`,
    };
  },
});
