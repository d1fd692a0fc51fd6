import { html } from "hono/html";
import type { z } from "zod";
import type { Content, Markup } from "../../components/markup.ts";
import { summaryList } from "../../components/summary-list.ts";
import { madeUpTransfer } from "../../registers/transfers/made-up-transfers.ts";
import { type KeptTransfer, standsAt } from "../../registers/transfers/transfer-records.ts";
import type { ConcernOf, Desk } from "../desk.ts";
import { type Begun, defineForm, type Form, type FormOutcome, type SentWith } from "../form.ts";
import type { Filled } from "../written/filled.ts";
import { keeperInPath, transferThere } from "./find-transfer.ts";
import { amountWords, purposeWords, standingWords } from "./transfer-words.ts";

interface TransferStep<Fields extends z.ZodObject> {
  /** The last part of the address. */
  readonly step: string;
  readonly tryName: string;
  readonly tryAs: string;
  readonly tryVersion: number;
  readonly tryWith: Readonly<Record<string, string>>;
  /** Whose it is to do; the keeper's where left out. */
  readonly concern?: ConcernOf;
  readonly heading: string;
  readonly fields: Fields;
  readonly labels: Readonly<Record<keyof z.output<Fields> & string, string>>;
  readonly says: (kept: KeptTransfer) => Markup;
  readonly shown: (filled: Filled) => Markup;
  readonly begin?: (kept: KeptTransfer) => Begun;
  readonly button: Content;
  readonly buttonKind?: "warning";
  readonly act: (desk: Desk, kept: KeptTransfer, values: z.output<Fields>, sent: SentWith) => Promise<FormOutcome>;
}

/** A form about one transfer; it leads back to the transfer. */
export function transferStep<Fields extends z.ZodObject>(step: TransferStep<Fields>): Form {
  const {
    tryName,
    tryAs,
    tryVersion,
    tryWith,
    concern = keeperInPath,
    heading,
    fields,
    labels,
    says,
    shown,
    act,
  } = step;
  return defineForm({
    path: `/transfers/record/:id/${step.step}`,
    tryAt: `/transfers/record/${madeUpTransfer(tryName)}/${step.step}`,
    tryAs,
    tryVersion,
    tryWith,
    concern,
    fields,
    labels,
    begin: async (desk, request) => {
      const kept = await transferThere(desk, request);
      return step.begin?.(kept) ?? { texts: {}, version: kept.version };
    },
    show: async (desk, request, filled) => {
      const kept = await transferThere(desk, request);
      return {
        title: heading,
        breadcrumbs: [
          { text: "Transfers of value", href: "/transfers" },
          { text: "The transfer", href: `/transfers/record/${kept.id}` },
        ],
        above: html`<h1>${heading}</h1>
${summaryList([
  { key: "Company", value: kept.transfer.company.name },
  { key: "Recipient", value: kept.transfer.recipient.asNamed },
  { key: "Amount", value: amountWords(kept.transfer) },
  { key: "What it was for", value: purposeWords(kept.transfer) },
  { key: "Where it stands", value: standingWords(standsAt(kept, desk.now)) },
])}
${says(kept)}`,
        fields: shown(filled),
        button: step.button,
        ...(step.buttonKind === undefined ? {} : { buttonKind: step.buttonKind }),
      };
    },
    send: async (desk, request, values, sent) => act(desk, await transferThere(desk, request), values, sent),
  });
}
