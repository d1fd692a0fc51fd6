import { z } from "zod";

const words = z.string().trim().min(1).max(1000);

/** Something that was published, and where it was read. */
export const publishedFact = z.strictObject({
  says: words,
  source: z.strictObject({
    title: words,
    publisher: words,
    /** As printed; where a year was worked out, it says so. */
    published: words,
    /** How much of it was read. */
    read: z.enum(["full", "excerpt", "title"]),
    /** Whose interest the source has in it; "none known" is said. */
    interest: words,
  }),
});

/** A published number of a study in some register, as text: it is a name and not a quantity. */
export const studyIdentifier = z.strictObject({
  scheme: z.enum(["IRAS", "CPMS", "EudraCT", "NCT", "ISRCTN"]),
  value: z.string().regex(/^[A-Z0-9-]{4,20}$/),
});

/**
 * A real partnership or study that was published by name. It holds facts with their sources and nothing else: no amount, measure, count, score or
 * date of ours, so that nothing can be invented about it (harm H-17).
 */
export const referenceCase = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  kind: z.enum(["partnership", "study"]),
  title: words,
  /** Each with the part it plays as published. */
  parties: z.array(
    z.strictObject({
      name: words,
      sector: z.enum(["nhs", "company", "charity", "university", "government", "not-said"]),
      role: words,
    }),
  ),
  place: words,
  conditions: z.array(words).min(1),
  settings: z.array(words),
  /** The part of a pathway it is about, where it is not the whole. */
  pathwayPart: words.nullable(),
  /** True where the people concerned need more care with small numbers. */
  needsMoreCare: z.boolean(),
  identifiers: z.array(studyIdentifier),
  facts: z.array(publishedFact).min(1),
  /** What those who took part would do otherwise; asked of every case, and null while nobody has published it. */
  wouldDoDifferently: publishedFact.nullable(),
});
export type ReferenceCase = z.infer<typeof referenceCase>;
