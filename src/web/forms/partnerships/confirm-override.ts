import { html } from "hono/html";
import { z } from "zod";
import { insetText } from "../../../components/inset-text.ts";
import { summaryList } from "../../../components/summary-list.ts";
import { plainDate } from "../../../domain/format.ts";
import { londonDay } from "../../../domain/london-day.ts";
import { addDays } from "../../../domain/period.ts";
import { confirmOverride as confirm, openAsks } from "../../../registers/partnerships/keep-overrides.ts";
import { overrideDays } from "../../../registers/partnerships/overrides.ts";
import { defineForm, writtenTo } from "../../form.ts";
import { checkAt, checkPart } from "../../partnerships/check-part.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "../../partnerships/file-at.ts";

export const confirmOverride = defineForm({
  path: "/work/partnerships/:id/checks/:check/confirm",
  tryAt: "/work/partnerships/{agreeing}/checks/I-5/confirm",
  tryAs: "cora",
  tryWith: {},
  concern: partnershipInPath,
  fields: z.strictObject({}),
  labels: {},
  begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
  show: async (desk, request) => {
    const file = await fileAt(desk, request);
    const check = checkAt(request);
    const asked = openAsks(file, desk.now).find((each) => each.check === check.id);
    return {
      title: `Confirm that ${check.id} is set aside`,
      breadcrumbs: breadcrumbsOf(file),
      above: html`<h1>Confirm that it is set aside: ${check.question}</h1>
${
  asked === undefined
    ? insetText("Nobody has asked for it to be set aside.")
    : summaryList([
        { key: "Why it cannot wait", value: asked.reason },
        { key: "Asked on", value: plainDate(londonDay(asked.askedAt)) },
        { key: "It would hold through", value: plainDate(addDays(desk.today, overrideDays)) },
      ])
}
<p>Whoever asked for it cannot confirm it. From now on everybody can read that the check is set aside, and why.</p>
${checkPart(check)}`,
      fields: html``,
      button: "Confirm it",
    };
  },
  send: async (desk, request, _, sent) => {
    const { record, organisation } = await fileAt(desk, request);
    const check = checkAt(request).id;
    const outcome = await confirm(handAt(desk, organisation), { record, ...sent }, check);
    return writtenTo(`/work/partnerships/${record}/checks/${check}?done=override-confirmed`, outcome);
  },
});
