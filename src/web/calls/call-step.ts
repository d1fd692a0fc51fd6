import { html } from "hono/html";
import type { z } from "zod";
import type { Content, Markup } from "../../components/markup.ts";
import type { Acting, SentAs } from "../../registers/acting.ts";
import type { KeptCall } from "../../registers/calls/call-records.ts";
import { madeUpCall } from "../../registers/calls/made-up-calls.ts";
import type { Records } from "../../store/records/records.ts";
import type { WriteOutcome } from "../../store/records/write.ts";
import { actingAt } from "../acting-at.ts";
import { defineForm, type Form, writtenTo } from "../form.ts";
import type { Filled } from "../written/filled.ts";
import { callInPath, callThere } from "./find-call.ts";

interface CallStep<Fields extends z.ZodObject> {
  /** The last part of the address. */
  readonly step: string;
  readonly tryName: string;
  readonly tryAs: string;
  readonly tryVersion: number;
  readonly tryWith: Readonly<Record<string, string>>;
  readonly heading: string;
  readonly fields: Fields;
  readonly labels: Readonly<Record<keyof z.output<Fields> & string, string>>;
  readonly says: Markup;
  readonly shown: (filled: Filled) => Markup;
  readonly button: Content;
  readonly buttonKind?: "warning";
  /** Does it. */
  readonly act: (
    records: Records,
    acting: Acting,
    kept: KeptCall,
    values: z.output<Fields> & SentAs,
  ) => Promise<WriteOutcome>;
}

/** A form that takes a call one step on; it leads back to where the selection stands. */
export function callStep<Fields extends z.ZodObject>(step: CallStep<Fields>): Form {
  const { tryName, tryAs, tryVersion, tryWith, heading, fields, labels, says, shown, act } = step;
  return defineForm({
    path: `/calls/:id/${step.step}`,
    tryAt: `/calls/${madeUpCall(tryName)}/${step.step}`,
    tryAs,
    tryVersion,
    tryWith,
    concern: callInPath,
    fields,
    labels,
    begin: async (desk, request) => ({ texts: {}, version: (await callThere(desk, request)).version }),
    show: async (desk, request, filled) => {
      const { id, call } = await callThere(desk, request);
      return {
        title: `${heading}: ${call.title}`,
        breadcrumbs: [
          { text: call.title, href: `/calls/${id}` },
          { text: "Selection", href: `/calls/${id}/panel` },
        ],
        above: html`<h1>${heading}</h1><p>${call.title}</p>${says}`,
        fields: shown(filled),
        button: step.button,
        ...(step.buttonKind === undefined ? {} : { buttonKind: step.buttonKind }),
      };
    },
    send: async (desk, request, values, sent) => {
      const kept = await callThere(desk, request);
      const outcome = await act(desk.records, actingAt(desk), kept, { ...values, ...sent });
      return writtenTo(`/calls/${kept.id}/panel`, outcome);
    },
  });
}
