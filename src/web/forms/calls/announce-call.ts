import { html } from "hono/html";
import { z } from "zod";
import { announceCall as announce } from "../../../registers/calls/keep-calls.ts";
import { callStep } from "../../calls/call-step.ts";

export const announceCall = callStep({
  step: "announce",
  tryName: "sleep",
  tryAs: "ben",
  tryVersion: 1,
  tryWith: {},
  heading: "Announce a call",
  fields: z.strictObject({}),
  labels: {},
  says: html`<p>From now on anybody can read it and whoever may apply can answer it, and its text and criteria stay as they are. Whoever wrote it cannot announce it.</p>`,
  shown: () => html``,
  button: "Announce it",
  act: announce,
});
