import { z } from "zod";

const words = z.string().trim().min(1).max(5000);

/** What is kept with a partnership and never shown outside it. No function that makes a public view takes it. */
export const internalPart = z.strictObject({
  scoreSheets: z.array(z.strictObject({ call: words, reference: words })),
  interestDetails: z.array(z.strictObject({ role: words, detail: words })),
  references: z.strictObject({
    agreement: words.nullable(),
    initiationDocument: words.nullable(),
    certification: words.nullable(),
  }),
  contacts: z.array(z.strictObject({ role: words, party: words, name: words, address: words })),
  /** Each with the reason for which it is not public. */
  withheld: z.array(
    z.strictObject({
      kind: z.enum(["risk-log", "legal-advice", "price-sensitive"]),
      text: words,
      reasonForWithholding: words,
    }),
  ),
});
export type InternalPart = z.infer<typeof internalPart>;
