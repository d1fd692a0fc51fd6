import { z } from "zod";
import { isOdsCode, odsCodeShape } from "../../domain/ods-code.ts";
import { valuingMethods } from "../partnerships/contribution.ts";
import { emptyPhraseIn } from "../partnerships/empty-phrases.ts";
import { wordsOf } from "../partnerships/reading-age.ts";
import { categoryIds } from "./categories.ts";

const pence = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const words = z.string().trim().min(1).max(500);
const company = z.strictObject({ name: words, number: z.string().trim().min(2).max(40).nullable() });

/** What a receiving body may say of a figure. */
export const recipientViews = ["agree", "disagree", "cannot-trace"] as const;
export type RecipientView = (typeof recipientViews)[number];

/** What it paid for and for whom, or that the company does not say: a value of its own, and counted. */
export const purpose = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("stated"),
    text: z
      .string()
      .trim()
      .max(500)
      .refine((text) => emptyPhraseIn(text) === null && wordsOf(text).length >= 4, {
        message: "Say what it paid for and for whom, in four words or more.",
      }),
  }),
  z.strictObject({ kind: z.literal("not-stated-by-company") }),
]);

/** Where a line comes from. The three are shown side by side and never mixed. */
export const transferSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("our-ledger") }),
  z.strictObject({
    kind: z.enum(["company-return", "public-download"]),
    fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
    fileDate: z.iso.date(),
    line: z.int().min(1),
  }),
]);

/** A transfer of value to an organisation. There is no field for a person, and no key beside these is taken. */
export const transfer = z
  .strictObject({
    recipient: z.strictObject({
      odsCode: z
        .string()
        .refine(isOdsCode, { message: `Give ${odsCodeShape}.` })
        .nullable(),
      asNamed: words,
      match: z.enum(["code-given", "exact-name", "former-name", "similar-name", "by-hand", "none"]),
      /** How sure the match is, in percent; 100 where a code was given. */
      confidencePercent: z.int().min(0).max(100),
    }),
    company,
    year: z.int().min(2015).max(2100),
    category: z.enum(categoryIds),
    purpose,
    /** What the receiving body says of the figure; null while it has said nothing. */
    recipientView: z.strictObject({ view: z.enum(recipientViews), on: z.iso.date() }).nullable(),
    amount: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("money"),
        pence,
        currency: z.literal("GBP"),
        vat: z.enum(["in", "out", "not-said"]),
      }),
      z.strictObject({
        kind: z.literal("in-kind"),
        description: words,
        fromPence: pence,
        toPence: pence,
        method: z.enum(valuingMethods),
      }),
    ]),
    transferredOn: z.iso.date().nullable(),
    partnership: z.uuid().nullable(),
    basis: z.enum(["named", "aggregate"]),
    source: transferSource,
    note: z.string().trim().max(200).nullable(),
  })
  .superRefine((each, { addIssue }) => {
    const say = (path: string[], message: string) => addIssue({ code: "custom", path, message });
    if (each.category === "research-and-development" && each.basis !== "aggregate")
      say(["basis"], "Research and development is disclosed as one sum and is never split by recipient.");
    if (each.basis === "aggregate" && each.recipient.odsCode !== null)
      say(["recipient", "odsCode"], "A sum published for several recipients belongs to none of them.");
    if ((each.recipient.match === "none") !== (each.recipient.odsCode === null))
      say(["recipient", "match"], "A code and the way it was found go together.");
    if (each.source.kind === "our-ledger" && each.transferredOn === null)
      say(["transferredOn"], "Give the day of the transfer.");
    if (each.transferredOn !== null && Number(each.transferredOn.slice(0, 4)) !== each.year)
      say(["year"], "The year is the calendar year of the transfer.");
    if (each.amount.kind === "in-kind" && each.amount.fromPence > each.amount.toPence)
      say(["amount", "toPence"], "The range ends below where it begins.");
  });
export type Transfer = z.infer<typeof transfer>;
