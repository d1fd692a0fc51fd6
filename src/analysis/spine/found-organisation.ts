import { stepsApart } from "../../domain/steps-apart.ts";
import { byField, type Fits, fit } from "./fitting.ts";
import { foldWords } from "./fold-words.ts";
import type { OrganisationIndex } from "./organisation-index.ts";
import type { IndexedOrganisation } from "./organisation-rows.ts";
import { type SuccessorEnd, successorEnds } from "./successor-ends.ts";
import type { Wanted } from "./typed-words.ts";

/** What an organisation was found by; where words were found by several, the last of these. */
export type FoundBy =
  | "name"
  | "former name"
  | "town"
  | "postcode"
  | "postcode district"
  | "postcode area"
  | "code"
  /** The code of one that it followed and that no list and no figure names. */
  | "former code";

/** The organisation that another became, or became a part of, in the end. */
export interface FoundSuccessor extends SuccessorEnd {
  /** Null where no list and no figure names it: there is no page of it either. */
  readonly name: string | null;
}

/** An organisation that fits what somebody typed. Its role is trust, practice, pharmacy, icb or other. */
export interface FoundOrganisation extends IndexedOrganisation {
  readonly foundBy: FoundBy;
  /** beginning: a word that was typed begins one of its own; nearly: one is spelt a letter or two otherwise. */
  readonly spelt: "as typed" | "beginning" | "nearly";
  /** The former name, where a word was found in none but a former name. */
  readonly formerName: string | null;
  /** The code typed, where it was found by one that it followed. */
  readonly formerCode: string | null;
  /** Those that all of it, or shares of all of it, went to. */
  readonly successors: readonly FoundSuccessor[];
}

/** How an organisation was found, where it was by its code or a former one. */
export interface HowFound {
  readonly place: number;
  readonly by: "code" | "former code" | null;
  readonly formerCode: string | null;
}

const inOrder = [
  ["name", byField.name],
  ["former name", byField.formerName],
  ["town", byField.town],
  ["postcode", byField.postcode],
  ["postcode district", byField.district],
  ["postcode area", byField.area],
  ["code", byField.code],
] as const;

/** An organisation with how it was found and who followed it. */
export function told(
  index: OrganisationIndex,
  { place, by, formerCode }: HowFound,
  wanted: readonly Wanted[],
  fits: readonly Fits[],
): FoundOrganisation {
  const organisation = index.organisations[place];
  if (organisation === undefined) throw new RangeError(`no organisation has the place ${place}`);
  const found = by === null ? fits.map((each) => each[place] ?? 0) : [];
  const last = Math.max(0, ...found.map((each) => inOrder.findIndex(([, field]) => (each & field) > 0)));
  const formerly = wanted.filter((_, i) => ((found[i] ?? 0) & 3) === byField.formerName);
  const worst = Math.min(
    fit.exact,
    ...found
      .filter((_, i) => wanted[i]?.kind !== "postcode")
      .map((each) => ((each & byField.area) > 0 ? 4 : each >> 8)),
  );
  return {
    ...organisation,
    foundBy: by ?? inOrder[last]?.[0] ?? "name",
    spelt: worst === fit.exact ? "as typed" : worst === fit.beginning ? "beginning" : "nearly",
    formerName: formerly.length === 0 ? null : formerNameWith(index.formerNames.get(organisation.code) ?? [], formerly),
    formerCode,
    successors: successorEnds(organisation.code, index.successions).map((end) => ({
      ...end,
      name: index.organisations[index.placeOf.get(end.code) ?? -1]?.name ?? null,
    })),
  };
}

/** The first of the names with most of some words. */
function formerNameWith(names: readonly string[], wanted: readonly Wanted[]): string | null {
  let best: { name: string; fitting: number } | null = null;
  for (const name of names) {
    const words = foldWords(name);
    const fitting = wanted.filter(
      (each) =>
        each.kind === "word" && words.some((word) => word.startsWith(each.word) || stepsApart(word, each.word, 2) <= 2),
    ).length;
    if (best === null || fitting > best.fitting) best = { name, fitting };
  }
  return best?.name ?? null;
}
