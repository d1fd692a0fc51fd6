import type { Facts } from "../../store/database.ts";
import { addNear, type Fits, fit, fitsAsTyped } from "./fitting.ts";
import { foldCode } from "./fold-words.ts";
import { type OrganisationIndex, organisationIndex } from "./organisation-index.ts";
import type { IndexedOrganisation } from "./organisation-rows.ts";
import { mostTyped, readTyped, type Wanted } from "./typed-words.ts";
import { hasDigit, wordsBeginning } from "./word-index.ts";

/** Signs that codes are made of, as folded. */
const signs = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

/** The least share of what was typed that an organisation must have, rare words weighing more. */
const leastShare = 0.4;

/** What may have been meant where nothing was found: a code one sign away, or the most of the words, spelt more freely. */
export async function nearOrganisations(facts: Facts, typed: string, limit = 5): Promise<IndexedOrganisation[]> {
  return nearInIndex(await organisationIndex(facts), typed, limit);
}

/** The same over an index. */
export function nearInIndex(index: OrganisationIndex, typed: string, limit: number): IndexedOrganisation[] {
  const wanted = readTyped(index, typed);
  const places = new Set([...nearCodes(index, foldCode(typed.slice(0, mostTyped))), ...mostWords(index, wanted)]);
  return [...places].slice(0, limit).flatMap((place) => index.organisations[place] ?? []);
}

/** Places whose code is one sign added, left out, changed or swapped away, in their order. */
function nearCodes({ codes }: OrganisationIndex, typed: string): number[] {
  if (typed.length < 3 || typed.length > 12) return [];
  const near = new Set<string>();
  for (let i = 0; i <= typed.length; i++) {
    const [before, at, after] = [typed.slice(0, i), typed.slice(i, i + 1), typed.slice(i + 1)];
    near.add(before + after);
    near.add(before + after.slice(0, 1) + at + after.slice(1));
    for (const sign of signs) {
      near.add(before + sign + after);
      near.add(before + sign + at + after);
    }
  }
  const places: number[] = [];
  for (const code of near) {
    const { from, to } = wordsBeginning(codes, code);
    for (let i = from; i < to && codes.words[i] === code; i++) places.push(codes.places[i] ?? 0);
  }
  return places.sort((a, b) => a - b);
}

/** Places with the most of what was typed, in their order where they have as much. */
function mostWords(index: OrganisationIndex, wanted: readonly Wanted[]): number[] {
  const count = index.organisations.length;
  const weights = new Float64Array(count);
  let inAll = 0;
  for (const each of wanted) {
    const fits = fitsAsTyped(index, each);
    // Far-off spellings are looked for only where no word is as typed.
    if (each.kind === "word" && !hasDigit(each.word) && !fits.some((how) => how > 0))
      addNear(index, fits, each, Math.min(3, Math.floor(each.word.length / 3)));
    const rarity = Math.log((count + 1) / Math.max(1, fittingIn(fits)));
    inAll += rarity;
    for (let place = 0; place < count; place++)
      if ((fits[place] ?? 0) > 0) weights[place] = (weights[place] ?? 0) + rarity * closeness((fits[place] ?? 0) >> 8);
  }
  const near: number[] = [];
  for (let place = 0; place < count; place++)
    if (inAll > 0 && (weights[place] ?? 0) >= leastShare * inAll) near.push(place);
  return near.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}

function fittingIn(fits: Fits): number {
  let count = 0;
  for (const each of fits) if (each > 0) count += 1;
  return count;
}

function closeness(how: number): number {
  return how === fit.exact ? 1 : how === fit.beginning ? 0.9 : how === fit.near ? 0.8 : 0.6;
}
