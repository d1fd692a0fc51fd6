import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../components/forms/text-area.ts";
import { summaryList } from "../../components/summary-list.ts";
import { plainDate } from "../../domain/format.ts";
import { Refusal } from "../../domain/refusal.ts";
import { endRole as end, type Holding, holdingsOf } from "../../registers/access/holdings.ts";
import { roleName } from "../../registers/access/roles.ts";
import type { Desk, DeskRequest } from "../desk.ts";
import { defineForm, writtenTo } from "../form.ts";
import { requiredText } from "../written/fields.ts";

export const endRole = defineForm({
  path: "/access/:organisation/end/:holding",
  tryAt: "/access/SYN-T001/end/{finn}",
  tryAs: "dev",
  tryWith: { reason: "They moved on" },
  concern: async (desk, request) => {
    const found = await holdingIn(desk, request);
    return found === null ? null : { organisation: found.organisation };
  },
  fields: z.strictObject({ reason: requiredText("Enter why it ends", { most: 1000 }) }),
  labels: { reason: "Why does it end?" },
  begin: async (desk, request) => ({ texts: {}, version: (await holdingThere(desk, request)).version }),
  show: async (desk, request, filled) => {
    const { name, person, role, organisation, from } = await holdingThere(desk, request);
    return {
      title: "End a role",
      breadcrumbs: [
        { text: "People and their roles", href: "/access" },
        { text: organisation, href: `/access/${organisation}` },
      ],
      above: html`<h1>End a role</h1>
${summaryList([
  { key: "Person", value: html`${name ?? "Somebody"} <code>${person}</code>` },
  { key: "Role", value: `${roleName(role)} at ${organisation}` },
  { key: "Since", value: plainDate(from) },
])}
<p>It ends at once: their next request is refused. What they wrote stays.</p>`,
      fields: textArea({ ...filled.text("reason"), seenBy: "organisations", rows: 3 }),
      button: "End the role",
      buttonKind: "warning",
    };
  },
  send: async (desk, request, { reason }, sent) => {
    const holding = await holdingThere(desk, request);
    const outcome = await end(desk.records, desk.writer, { holding, reason, ...sent });
    return writtenTo(`/access/${holding.organisation}?done=ended`, outcome);
  },
});

async function holdingIn({ records, asker }: Desk, { params }: DeskRequest): Promise<Holding | null> {
  const { organisation = "", holding } = params;
  const held = await holdingsOf(records, asker, { organisation });
  return held.find(({ record }) => record === holding) ?? null;
}

async function holdingThere(desk: Desk, request: DeskRequest): Promise<Holding> {
  const found = await holdingIn(desk, request);
  if (found === null)
    throw new Refusal("not-found", "There is no such role now.", "It may have ended already: see who has which role.");
  return found;
}
