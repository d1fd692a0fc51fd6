import { organisationNames } from "../../analysis/spine/organisation-names.ts";
import type { Readers } from "../readers.ts";

/** Codes of the organisations that a build knows, by their names in lower case; a name that two have is left out. */
export async function knownNames(readers: Readers | null): Promise<ReadonlyMap<string, string>> {
  return readers === null ? new Map() : organisationNames(readers.facts);
}
