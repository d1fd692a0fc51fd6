import { z } from "zod";
import { emptyPhraseIn } from "../partnerships/empty-phrases.ts";
import { postIds } from "../partnerships/posts.ts";
import { wordsOf } from "../partnerships/reading-age.ts";

const person = z.string().min(1);

/** Going without an open call: the public reason, and somebody with no part in it who accepted it. */
export const waiver = z
  .strictObject({
    /** Public as it stands. */
    reason: z.string().trim().max(1000),
    proposedBy: person,
    acceptedBy: person,
    acceptedByPost: z.enum(postIds),
    acceptedAt: z.iso.datetime({ offset: true }),
    /** What makes the one who accepted it independent; public. */
    independence: z.string().trim().min(10).max(500),
    hasInterest: z.boolean(),
  })
  .superRefine(({ reason, proposedBy, acceptedBy, hasInterest }, { addIssue }) => {
    const empty = emptyPhraseIn(reason);
    if (empty !== null || wordsOf(reason).length < 8)
      addIssue({ code: "custom", path: ["reason"], message: "Say in eight words or more why nobody else was asked." });
    if (acceptedBy === proposedBy)
      addIssue({
        code: "custom",
        path: ["acceptedBy"],
        message: "Whoever asks to go without a call cannot accept it.",
      });
    if (hasInterest)
      addIssue({ code: "custom", path: ["hasInterest"], message: "Somebody without an interest has to accept it." });
  });
export type Waiver = z.infer<typeof waiver>;

/** Why a waiver does not count for a partnership, or null: those who take part in it are not independent of it. */
export function waiverTrouble(
  { acceptedBy }: Waiver,
  taking: {
    readonly proposer: string;
    readonly leads: readonly string[];
    readonly checker: string | null;
    readonly approver: string | null;
  },
): string | null {
  return [taking.proposer, ...taking.leads, taking.checker, taking.approver].includes(acceptedBy)
    ? "Whoever accepted the waiver takes part in the partnership or decides on it."
    : null;
}
