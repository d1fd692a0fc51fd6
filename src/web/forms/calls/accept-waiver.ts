import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { select } from "../../../components/forms/select.ts";
import { textArea } from "../../../components/forms/text-area.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { acceptWaiver as accept, type KeptWaiver, readWaiver } from "../../../registers/calls/keep-waivers.ts";
import { madeUpCall } from "../../../registers/calls/made-up-calls.ts";
import { postIds, posts } from "../../../registers/partnerships/posts.ts";
import { actingAt } from "../../acting-at.ts";
import type { Desk, DeskRequest } from "../../desk.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { oneOf, requiredText } from "../../written/fields.ts";

export const acceptWaiver = defineForm({
  path: "/calls/waivers/:waiver/accept",
  tryAt: `/calls/waivers/${madeUpCall("waiver asked")}/accept`,
  tryAs: "cora",
  tryVersion: 1,
  tryWith: { post: "independent-reader", independence: "Works in another department.", interest: "no" },
  concern: async ({ records, asker }, { params }) => {
    const found = await readWaiver(records, asker, params.waiver ?? "");
    return found === null ? null : { organisation: found.organisation };
  },
  fields: z.strictObject({
    interest: oneOf(["no", "yes"], "Say whether you have an interest in it"),
    post: oneOf(postIds, "Choose your post"),
    independence: requiredText("Enter what makes you independent of it"),
  }),
  labels: {
    interest: "Have you an interest in it?",
    post: "Your post",
    independence: "What makes you independent of it?",
  },
  begin: async (desk, request) => ({ texts: {}, version: (await waiverThere(desk, request)).version }),
  show: async (desk, request, filled) => {
    const { about, partner, reason } = await waiverThere(desk, request);
    return {
      title: "Accept that there is no call",
      breadcrumbs: [{ text: "Open calls", href: "/calls" }],
      above: html`<h1>Accept that there is no call</h1>
${summaryList([
  { key: "What", value: about },
  { key: "With whom", value: partner },
  { key: "Why nobody else is asked", value: reason },
])}`,
      fields: html`${radios({
        ...filled.text("interest"),
        seenBy: "organisations",
        choices: [
          { value: "no", text: "No" },
          { value: "yes", text: "Yes" },
        ],
      })}
${select({ ...filled.text("post"), seenBy: "public", options: [{ value: "", text: "Choose your post" }, ...postIds.map((post) => ({ value: post, text: posts[post] }))] })}
${textArea({ ...filled.text("independence"), seenBy: "public", rows: 2 })}`,
      button: "Accept it",
    };
  },
  send: async (desk, request, { interest, post, independence }, sent) => {
    const kept = await waiverThere(desk, request);
    const accepting = { byPost: post, independence, hasInterest: interest === "yes" };
    return writtenTo("/calls", await accept(desk.records, actingAt(desk), kept, { ...accepting, ...sent }));
  },
});

async function waiverThere({ records, asker }: Desk, { params }: DeskRequest): Promise<KeptWaiver> {
  const found = await readWaiver(records, asker, params.waiver ?? "");
  if (found === null)
    throw new Refusal("not-found", "There is nothing to accept here.", "The page Open calls lists all.");
  return found;
}
