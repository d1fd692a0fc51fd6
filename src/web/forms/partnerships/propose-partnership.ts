import { html } from "hono/html";
import { z } from "zod";
import { textInput } from "../../../components/forms/text-input.ts";
import { Refusal } from "../../../domain/refusal.ts";
import { propose } from "../../../registers/partnerships/keep-partnerships.ts";
import { title } from "../../../registers/partnerships/plain-fields.ts";
import { type RouteId, routeIds, routes } from "../../../registers/partnerships/routes.ts";
import { type DeskRequest, organisationInPath } from "../../desk.ts";
import { defineForm } from "../../form.ts";
import { handAt } from "../../partnerships/file-at.ts";
import { organisationWords } from "../../written/organisation-words.ts";

export const proposePartnership = defineForm({
  path: "/work/partnerships/new/:organisation/:route",
  tryAt: "/work/partnerships/new/SYN-T001/joint-working",
  tryAs: "ana",
  tryWith: { title: "Walks for people with heart failure" },
  concern: organisationInPath,
  fields: z.strictObject({ title }),
  labels: { title: "What is it called, in plain words?" },
  show: async ({ readers }, request, filled) => ({
    title: "Propose a partnership",
    breadcrumbs: [{ text: "Your work", href: "/work" }],
    above: html`<h1>Propose a partnership</h1>
<p>For ${await organisationWords(readers, request.params.organisation ?? "")}. Its kind is: ${routes[routeOf(request)].name}, under: ${routes[routeOf(request)].rules}.</p>
<p>You are its proposer from then on. You neither check nor approve it.</p>`,
    fields: textInput({
      ...filled.text("title"),
      hint: "100 characters or fewer, without brand names",
      seenBy: "public",
    }),
    button: "Open it as an idea",
  }),
  send: async (desk, request, fields, { idempotencyKey }) => {
    const { organisation = "" } = request.params;
    const route = routeOf(request);
    const outcome = await propose(handAt(desk, organisation), { organisation, route, fields, idempotencyKey });
    return "seq" in outcome ? { status: "done", to: `/work/partnerships/${outcome.record}?done=proposed` } : outcome;
  },
});

function routeOf({ params }: DeskRequest): RouteId {
  const route = routeIds.find((id) => id === params.route);
  if (route === undefined)
    throw new Refusal("not-found", "There is no such kind of relation.", "Answer the questions again.");
  return route;
}
