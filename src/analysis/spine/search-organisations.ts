import type { Facts } from "../../store/database.ts";
import { addArea, addNear, byField, type Fits, fit, fitsAsTyped } from "./fitting.ts";
import { foldCode } from "./fold-words.ts";
import { type FoundOrganisation, type HowFound, told } from "./found-organisation.ts";
import { type OrganisationIndex, organisationIndex } from "./organisation-index.ts";
import { successorEnds } from "./successor-ends.ts";
import { mostTyped, readTyped } from "./typed-words.ts";
import { wordsBeginning } from "./word-index.ts";

/** Fewer than so many that begin as typed, and those of a postcode area follow them. */
const few = 5;

/** What a search gives. */
export interface Search {
  /** At most as many as were asked for, in their fixed order. */
  readonly found: readonly FoundOrganisation[];
  /** All that fit. */
  readonly inAll: number;
  /** True where all have a word that is spelt only nearly as typed: none fits as typed. */
  readonly nearly: boolean;
}

/**
 * Organisations that have every word typed in their code, name, former name, town or postcode, each word in any of them.
 * The one with the code comes first, then whole words before beginnings, trusts and boards before others, open ones
 * before others, names before former names before the rest, then in the order of names. Words spelt nearly so count where
 * nothing else is found.
 */
export async function searchOrganisations(facts: Facts, typed: string, limit: number): Promise<Search> {
  return searchIndex(await organisationIndex(facts), typed, limit);
}

/** The same over an index. */
export function searchIndex(index: OrganisationIndex, typed: string, limit: number): Search {
  const wanted = readTyped(index, typed);
  if (wanted.length === 0) return { found: [], inAll: 0, nearly: false };
  const first = byCode(index, typed);
  const before = new Set(first.map(({ place }) => place));
  const fits = wanted.map((each) => fitsAsTyped(index, each));
  let others = fittingPlaces(index, fits, before);
  if (first.length + others.length < few) {
    for (const [i, each] of wanted.entries()) addArea(index, fits[i] ?? new Uint16Array(), each);
    others = fittingPlaces(index, fits, before);
  }
  // Where one fits as typed, a word that is spelt nearly so ("cafe", "care") is mostly another word.
  const nearly = first.length + others.length === 0;
  if (nearly) {
    for (const [i, each] of wanted.entries()) addNear(index, fits[i] ?? new Uint16Array(), each);
    others = fittingPlaces(index, fits, before);
  }
  const all: HowFound[] = [...first, ...others.map((place) => ({ place, by: null, formerCode: null }))];
  return {
    found: all.slice(0, limit).map((how) => told(index, how, wanted, fits)),
    inAll: all.length,
    nearly: nearly && all.length > 0,
  };
}

/** The organisation whose code was typed; of a code that no list has, those that followed it in the end. */
function byCode(index: OrganisationIndex, typed: string): HowFound[] {
  const code = foldCode(typed.slice(0, mostTyped));
  const { from } = wordsBeginning(index.codes, code);
  if (code !== "" && index.codes.words[from] === code)
    return [{ place: index.codes.places[from] ?? 0, by: "code", formerCode: null }];
  const formerCode = index.formerCodes.get(code);
  if (formerCode === undefined) return [];
  return successorEnds(formerCode, index.successions).flatMap(({ code }): HowFound[] => {
    const place = index.placeOf.get(code);
    return place === undefined ? [] : [{ place, by: "former code", formerCode }];
  });
}

/** Places that fit everything wanted, best first, and in the fixed order where they fit equally well. */
function fittingPlaces(
  { organisations }: OrganisationIndex,
  fits: readonly Fits[],
  without: ReadonlySet<number>,
): number[] {
  const groups: number[][] = [];
  const [rarest = new Uint16Array()] = fits;
  for (let place = 0; place < rarest.length; place++) {
    let worst: number = fit.exact;
    let names = 1;
    let anyNames = 1;
    for (const each of fits) {
      const found = each[place] ?? 0;
      if (found < 256) {
        worst = fit.none;
        break;
      }
      if (found >> 8 < worst) worst = found >> 8;
      if ((found & byField.name) === 0) names = 0;
      if ((found & (byField.name | byField.formerName)) === 0) anyNames = 0;
    }
    if (worst === fit.none || without.has(place)) continue;
    const { role, status } = organisations[place] ?? { role: "", status: "" };
    const kind = (role === "trust" || role === "icb" ? 0 : 2) + (status === "active" ? 0 : 1);
    const group = ((fit.exact - worst) * 4 + kind) * 3 + 2 - names - anyNames;
    const known = groups[group];
    if (known === undefined) groups[group] = [place];
    else known.push(place);
  }
  return groups.flat();
}
