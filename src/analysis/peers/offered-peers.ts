import { Refusal } from "../../domain/refusal.ts";
import type { Facts } from "../../store/database.ts";
import type { PeerDays } from "./peer-candidates.ts";
import { type PeerRule, peerRules } from "./peer-choice.ts";
import { type PeerGroup, peerGroupOf } from "./peer-group.ts";

/** A named rule with whom it gives, or why it gives nobody. */
export type OfferedPeers =
  | { readonly rule: PeerRule; readonly group: PeerGroup }
  | { readonly rule: PeerRule; readonly because: string };

/** What each named rule gives for an organisation and period, in the order they are offered. */
export async function offeredPeers(facts: Facts, organisation: string, days: PeerDays): Promise<OfferedPeers[]> {
  return Promise.all(
    peerRules.map(async (rule): Promise<OfferedPeers> => {
      try {
        return { rule, group: await peerGroupOf(facts, organisation, days, { rule }) };
      } catch (error) {
        if (error instanceof Refusal) return { rule, because: error.message };
        throw error;
      }
    }),
  );
}
