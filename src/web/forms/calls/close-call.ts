import { html } from "hono/html";
import { z } from "zod";
import { beginScoring } from "../../../registers/calls/keep-calls.ts";
import { callStep } from "../../calls/call-step.ts";

export const closeCall = callStep({
  step: "close",
  tryName: "try close",
  tryAs: "ben",
  tryVersion: 2,
  tryWith: {},
  heading: "Close a call and open what came in",
  fields: z.strictObject({}),
  labels: {},
  says: html`<p>It can be done from the day after the closing day on. Then the panel reads the applications and scores them.</p>`,
  shown: () => html``,
  button: "Open what came in",
  act: beginScoring,
});
