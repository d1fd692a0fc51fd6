import { foldCode, foldWords, isSmall } from "./fold-words.ts";
import type { OrganisationIndex } from "./organisation-index.ts";
import { postcodeParts } from "./postcode-parts.ts";
import { hasDigit, wordsBeginning } from "./word-index.ts";

/** Most letters of a search that are looked at. */
export const mostTyped = 1000;

/** Most words of a search that are looked at. */
const mostWords = 12;

/** One thing that an organisation must have to be found. */
export type Wanted =
  | { readonly kind: "word"; readonly word: string }
  /** The whole or the beginning of a code with signs in it, folded. */
  | { readonly kind: "code"; readonly word: string }
  /** A postcode, or its district and the beginning of the rest. */
  | { readonly kind: "postcode"; readonly district: string; readonly rest: string };

/** What was typed, as things that an organisation must have; none where no letter or digit was typed. */
export function readTyped(index: OrganisationIndex, typed: string): Wanted[] {
  const wanted = typed
    .slice(0, mostTyped)
    .split(/\s+/)
    .slice(0, 4 * mostWords)
    .flatMap((piece): Wanted[] => {
      const words = foldWords(piece);
      const code = foldCode(piece);
      const isCode = words.length > 1 && hasDigit(code) && beginsCode(index, code);
      return isCode ? [{ kind: "code", word: code }] : words.map((word) => ({ kind: "word", word }));
    });
  const large = wanted.filter((each) => each.kind !== "word" || !isSmall(each.word));
  const once = new Map<string, Wanted>();
  for (const each of joinedPostcodes(index, large.length === 0 ? wanted : large))
    once.set(each.kind === "postcode" ? `${each.district} ${each.rest}` : each.word, each);
  return [...once.values()].slice(0, mostWords);
}

function beginsCode({ codes }: OrganisationIndex, beginning: string): boolean {
  const { from, to } = wordsBeginning(codes, beginning);
  return to > from;
}

/** "ls9", "7tf" and "ls97tf" as one postcode, where there are organisations in its district. */
function joinedPostcodes({ districts }: OrganisationIndex, wanted: readonly Wanted[]): Wanted[] {
  const joined: Wanted[] = [];
  for (let i = 0; i < wanted.length; i++) {
    const each = wanted[i];
    if (each === undefined) continue;
    const next = wanted[i + 1];
    const whole = each.kind === "word" ? postcodeParts(each.word) : null;
    if (whole !== null && districts.has(whole.district)) {
      joined.push({ kind: "postcode", district: whole.district, rest: whole.rest });
    } else if (
      each.kind === "word" &&
      next?.kind === "word" &&
      districts.has(each.word) &&
      /^\d([a-z]{1,2})?$/.test(next.word)
    ) {
      joined.push({ kind: "postcode", district: each.word, rest: next.word });
      i += 1;
    } else {
      joined.push(each);
    }
  }
  return joined;
}
