import { z } from "zod";
import { internalPart } from "./internal-part.ts";
import { publicDraft } from "./public-entry.ts";

/** Version of the shape of a partnership's document and of its public copy. */
export const partnershipSchema = "openward-partnership-1";

/**
 * A partnership as it is stored: what the public may read and what it may not lie in two parts that share no key. Id, status, stage,
 * dates of publication and open points are the system's (system-part.ts); nobody types them, so that they are not in it.
 */
export const partnership = z.strictObject({
  schema: z.literal(partnershipSchema),
  public: publicDraft,
  internal: internalPart,
});
export type Partnership = z.infer<typeof partnership>;

/** A partnership of which nothing is written yet. */
export const emptyPartnership: Partnership = {
  schema: partnershipSchema,
  public: {},
  internal: {
    scoreSheets: [],
    interestDetails: [],
    references: { agreement: null, initiationDocument: null, certification: null },
    contacts: [],
    withheld: [],
  },
};
