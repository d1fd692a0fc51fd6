import type { Facts } from "../../store/database.ts";
import { foldCode, foldWords } from "./fold-words.ts";
import { allFormerNames, allOrganisations, allSuccessions, type IndexedOrganisation } from "./organisation-rows.ts";
import { postcodeParts, widerDistrict } from "./postcode-parts.ts";
import type { Step } from "./successor-ends.ts";
import { makeWordIndex, type WordIndex } from "./word-index.ts";

/** What a word stands in; several are added up. */
export const inField = { name: 1, formerName: 2, town: 4 } as const;

/** Codes as folded, in their order, and the place of each. */
export interface CodeIndex {
  readonly words: readonly string[];
  readonly places: Uint32Array;
}

/** Everything that organisations are found by, in memory. */
export interface OrganisationIndex {
  /** Trusts and boards first, open ones first, then by name: an organisation's number in it is its place. */
  readonly organisations: readonly IndexedOrganisation[];
  /** Names other than the newest, by code. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** Words of names, former names and towns. */
  readonly words: WordIndex;
  readonly codes: CodeIndex;
  /** Places by postcode district, and by what a district of London was called before it was divided. */
  readonly districts: ReadonlyMap<string, readonly number[]>;
  /** Places by postcode area. */
  readonly areas: ReadonlyMap<string, readonly number[]>;
  /** Places by code. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** By the code that gave way, oldest first. */
  readonly successions: ReadonlyMap<string, readonly Step[]>;
  /** Codes that no list and no figure names and that others followed, by what they are folded to. */
  readonly formerCodes: ReadonlyMap<string, string>;
}

const made = new WeakMap<Facts, Promise<OrganisationIndex>>();

/** The index of some facts: made when it is first asked for, kept as long as they are. */
export function organisationIndex(facts: Facts): Promise<OrganisationIndex> {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const index = makeOrganisationIndex(facts);
  made.set(facts, index);
  index.catch(() => made.delete(facts));
  return index;
}

async function makeOrganisationIndex(facts: Facts): Promise<OrganisationIndex> {
  const organisations = await allOrganisations(facts);
  const formerNames = await allFormerNames(facts);
  const successions = await allSuccessions(facts);
  const placeOf = new Map(organisations.map(({ code }, place) => [code, place]));
  const words = new Map<string, number[]>();
  const districts = new Map<string, number[]>();
  const areas = new Map<string, number[]>();
  // Towns, and names such as those of chains of pharmacies, come again and again.
  const folded = new Map<string, readonly string[]>();
  const enter = (text: string, place: number, field: number) => {
    let own = folded.get(text);
    if (own === undefined) {
      own = foldWords(text);
      folded.set(text, own);
    }
    for (const word of own) addEntry(words, word, place, field);
  };
  for (const [place, { code, name, town, postcode }] of organisations.entries()) {
    enter(name, place, inField.name);
    for (const former of formerNames.get(code) ?? []) enter(former, place, inField.formerName);
    if (town !== null) enter(town, place, inField.town);
    const parts = postcode === null ? null : postcodeParts(foldCode(postcode));
    if (parts === null) continue;
    add(districts, parts.district, place);
    add(areas, parts.area, place);
    const wider = widerDistrict(parts.district);
    if (wider !== null) add(districts, wider, place);
  }
  const formerCodes = [...successions.keys()].filter((code) => !placeOf.has(code));
  return {
    organisations,
    formerNames,
    words: makeWordIndex(words),
    codes: codesOf(organisations),
    districts,
    areas,
    placeOf,
    successions,
    formerCodes: new Map(formerCodes.map((code) => [foldCode(code), code])),
  };
}

function codesOf(organisations: readonly IndexedOrganisation[]): CodeIndex {
  const folded = organisations.map(({ code }) => foldCode(code));
  const code = (place: number) => folded[place] ?? "";
  const places = [...folded.keys()].sort((a, b) => (code(a) < code(b) ? -1 : code(a) > code(b) ? 1 : a - b));
  return { words: places.map(code), places: Uint32Array.from(places) };
}

/** Places come in their order, so that an organisation's own entry of a word can only be the last. */
function addEntry(words: Map<string, number[]>, word: string, place: number, field: number): void {
  const entries = words.get(word);
  const last = entries?.at(-1);
  if (entries === undefined) words.set(word, [place * 8 + field]);
  else if (last !== undefined && last >>> 3 === place) entries[entries.length - 1] = last | field;
  else entries.push(place * 8 + field);
}

function add(map: Map<string, number[]>, key: string, entry: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
