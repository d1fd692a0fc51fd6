import { html } from "hono/html";
import { z } from "zod";
import { textArea } from "../../../components/forms/text-area.ts";
import { withdrawCall as withdraw } from "../../../registers/calls/keep-calls.ts";
import { callStep } from "../../calls/call-step.ts";
import { requiredText } from "../../written/fields.ts";

export const withdrawCall = callStep({
  step: "withdraw",
  tryName: "try withdraw",
  tryAs: "cora",
  tryVersion: 2,
  tryWith: { reason: "The money went" },
  heading: "Withdraw a call",
  fields: z.strictObject({ reason: requiredText("Enter the reason", { most: 2000 }) }),
  labels: { reason: "Why is it withdrawn?" },
  says: html`<p>It stays to be read, with the reason. A call that is withdrawn is not opened again; another may be announced.</p>`,
  shown: (filled) => textArea({ ...filled.text("reason"), seenBy: "public" }),
  button: "Withdraw it",
  buttonKind: "warning",
  act: withdraw,
});
