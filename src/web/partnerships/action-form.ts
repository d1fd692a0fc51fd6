import { html } from "hono/html";
import { z } from "zod";
import { select } from "../../components/forms/select.ts";
import { textArea } from "../../components/forms/text-area.ts";
import { type PlainAction, takeAction } from "../../registers/partnerships/keep-partnerships.ts";
import { liveStages, stageIds, stages } from "../../registers/partnerships/stages.ts";
import { actionRules } from "../../registers/partnerships/states.ts";
import { defineForm, type Form, writtenTo } from "../form.ts";
import { oneOf, optionalText, requiredText } from "../written/fields.ts";
import { breadcrumbsOf, fileAt, handAt, partnershipInPath } from "./file-at.ts";

const stagesBack = stageIds.filter((stage) => !liveStages.includes(stage)) as [
  "triage",
  ...(typeof stageIds)[number][],
];

interface ActionWords {
  /** Of which made-up partnership it is tried, and by whom. */
  readonly tryOn: string;
  readonly tryAs: string;
  readonly explains: string;
}

/** Declares the form of an action that asks for a reason at most. */
export function actionForm(action: PlainAction, { tryOn, tryAs, explains }: ActionWords): Form {
  const { says, needsReason } = actionRules[action];
  const reason = needsReason ? requiredText("Give the reason", { most: 1000 }) : optionalText({ most: 1000 });
  const fields: z.ZodObject =
    action === "reopen"
      ? z.strictObject({ reason, backTo: oneOf(stagesBack, "Choose a stage") })
      : z.strictObject({ reason });
  return defineForm({
    path: `/work/partnerships/:id/${action}`,
    tryAt: `/work/partnerships/{${tryOn}}/${action}`,
    tryAs,
    tryWith: { reason: "As agreed", ...(action === "reopen" ? { backTo: "define" } : {}) },
    concern: partnershipInPath,
    fields,
    labels: {
      reason: needsReason ? "Why?" : "Anything to add? (optional)",
      ...(action === "reopen" ? { backTo: "To which stage does it go back?" } : {}),
    },
    begin: async (desk, request) => ({ texts: {}, version: (await fileAt(desk, request)).newest }),
    show: async (desk, request, filled) => ({
      title: says,
      breadcrumbs: breadcrumbsOf(await fileAt(desk, request)),
      above: html`<h1>${says}</h1><p>${explains}</p>`,
      fields: html`${
        action === "reopen"
          ? select({
              ...filled.text("backTo"),
              options: stagesBack.map((stage) => ({ value: stage, text: stages[stage].name })),
            })
          : ""
      }${textArea({ ...filled.text("reason"), seenBy: "organisations", rows: 3 })}`,
      button: says,
    }),
    send: async (desk, request, values, sent) => {
      const { record, organisation } = await fileAt(desk, request);
      const { reason: why, backTo } = values as { reason: string | null; backTo?: (typeof stageIds)[number] };
      const outcome = await takeAction(
        handAt(desk, organisation),
        { record, ...sent },
        {
          action,
          reason: why,
          ...(backTo === undefined ? {} : { backTo }),
        },
      );
      return writtenTo(`/work/partnerships/${record}?done=${action}`, outcome);
    },
  });
}
