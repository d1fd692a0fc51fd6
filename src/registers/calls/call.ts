import { z } from "zod";
import { isOdsCode, odsCodeShape } from "../../domain/ods-code.ts";
import { title } from "../partnerships/plain-fields.ts";
import { postIds } from "../partnerships/posts.ts";

const words = z.string().trim().min(1).max(2000);
const odsCode = z.string().refine(isOdsCode, { message: `Give ${odsCodeShape}.` });

/** Kinds of organisation that may apply, and of which the equal-access record speaks. */
export const applicantKinds = [
  "trust",
  "icb",
  "practice",
  "pharmacy",
  "charity",
  "university",
  "company",
  "other",
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** A criterion that every application is scored on. */
export const criterion = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  asks: words,
  /** The highest score; the lowest is 0. */
  outOf: z.int().min(1).max(100),
});

/** An open call, as it is written and, once announced, as everybody reads it. */
export const call = z
  .strictObject({
    title,
    owner: odsCode,
    priority: z.strictObject({ name: words, owner: odsCode }),
    about: words,
    whoMayApply: z.strictObject({
      kinds: z.array(z.enum(applicantKinds)).min(1),
      places: words,
      conditions: words.nullable(),
    }),
    closesOn: z.iso.date(),
    criteria: z.array(criterion).min(1).max(20),
    /** Posts of those who will score; the people are named to the applicants only. */
    panelPosts: z.array(z.enum(postIds)).min(2),
    /** What a small organisation can ask help with before it applies; null where there is none. */
    helpOffered: words.nullable(),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    path: ["criteria"],
    message: "Two criteria have one name.",
  });
export type Call = z.infer<typeof call>;

/** What an organisation writes when it applies. */
export const expression = z.strictObject({
  organisation: z.strictObject({
    id: z.string().min(1).max(40),
    name: z.string().trim().min(2).max(200),
    kind: z.enum(applicantKinds),
  }),
  contactRole: words,
  offers: words,
  /** An answer to every criterion. */
  answers: z.array(z.strictObject({ criterion: z.string(), text: words })),
});
export type Expression = z.infer<typeof expression>;
