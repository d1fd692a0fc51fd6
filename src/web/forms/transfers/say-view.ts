import { html } from "hono/html";
import { z } from "zod";
import { radios } from "../../../components/forms/choices.ts";
import { sayView as say } from "../../../registers/transfers/keep-views.ts";
import { recipientViews } from "../../../registers/transfers/transfer.ts";
import { actingAt } from "../../acting-at.ts";
import { writtenTo } from "../../form.ts";
import { namedInPath } from "../../transfers/find-transfer.ts";
import { transferStep } from "../../transfers/transfer-step.ts";
import { oneOf } from "../../written/fields.ts";

export const sayView = transferStep({
  step: "view",
  tryName: "theirs",
  tryAs: "ana",
  tryVersion: 0,
  tryWith: { view: "cannot-trace" },
  concern: namedInPath,
  heading: "Say what your own record has",
  fields: z.strictObject({ view: oneOf(recipientViews, "Choose what your own record has") }),
  labels: { view: "Does the figure fit your own record?" },
  says: ({ organisation }) =>
    html`<p>It stands beside the figure of ${organisation}, with today’s date, and changes nothing in it. To say why it is wrong, dispute it.</p>`,
  begin: ({ view }) => ({ texts: view === null ? {} : { view: view.view }, version: view?.version ?? 0 }),
  shown: (filled) =>
    radios({
      ...filled.text("view"),
      seenBy: "public",
      choices: [
        { value: "agree", text: "Yes: we agree" },
        { value: "disagree", text: "No: we disagree" },
        { value: "cannot-trace", text: "We cannot trace it" },
      ],
    }),
  button: "Say so",
  act: async (desk, kept, { view }, sent) =>
    writtenTo(`/transfers/record/${kept.id}`, await say(desk.records, actingAt(desk), kept, { view, ...sent })),
});
