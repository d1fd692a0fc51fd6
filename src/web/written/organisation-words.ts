import { knownOrganisation } from "../../analysis/explain/known-organisation.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Readers } from "../readers.ts";

/** "Ashvale University Hospitals NHS Trust (SYN-T001)"; the code alone where nothing that was built names it. */
export async function organisationWords(readers: Readers | null, code: string): Promise<string> {
  if (readers === null) return code;
  try {
    const { name } = await knownOrganisation(readers.facts, code);
    return name === null || name === code ? code : `${name} (${code})`;
  } catch (error) {
    if (error instanceof Refusal) return code;
    throw error;
  }
}
