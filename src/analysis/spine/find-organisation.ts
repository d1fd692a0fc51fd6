import type { Facts } from "../../store/database.ts";
import type { FoundOrganisation } from "./found-organisation.ts";
import { searchOrganisations } from "./search-organisations.ts";

/**
 * Organisations by code, name, former name, town or postcode; every word must be found, in any order, case and
 * punctuation aside. The order is fixed and depends on no figure.
 * @param words as typed; of nothing but blanks, nothing is found
 * @param limit at most so many
 */
export async function findOrganisation(facts: Facts, words: string, limit = 20): Promise<readonly FoundOrganisation[]> {
  return (await searchOrganisations(facts, words, limit)).found;
}
