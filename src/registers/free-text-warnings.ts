import { looksLikeNhsNumber } from "../store/looks-private.ts";

/** Something in a text by which a person might be recognised. It is a warning for whoever checks, not a verdict. */
export interface TextWarning {
  readonly kind: "nhs-number" | "postcode" | "date" | "age-over-89" | "person";
  /** Where it begins in the text and the first place after it, in UTF-16 units as in String.slice. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly advice: string;
}

const advice: Readonly<Record<TextWarning["kind"], string>> = {
  "nhs-number": "This has the check digit of an NHS number. Take it out.",
  postcode: "This looks like a whole postcode. Name the area instead.",
  date: "A day can point to a person. Give the month, or leave it out.",
  "age-over-89": "So few people are older than 89 that an age can point to one. Write 90 or over.",
  person: "This looks like a person's name. Give the role instead.",
};

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const ordinal = `${day}(?:st|nd|rd|th)?`;

const dates = [
  /(?<!\d)\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:\d{4}|\d{2})(?![\d])/g,
  new RegExp(`\\b${ordinal}(?:\\s+of)?[\\s-]+(?:${months})\\b\\.?(?:,?[\\s-]+\\d{4})?`, "gi"),
  new RegExp(`\\b(?:${months})\\.?\\s+${ordinal}\\b(?!\\s*%)(?:,?\\s+\\d{4})?`, "gi"),
];

const old = "(?:9\\d|1[0-2]\\d)";
const oldWords =
  "(?:ninety(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one)\\s+hundred(?:\\s+and\\s+\\w+)?)";
const ages = [
  new RegExp(`\\bage[ds]?\\s*(?:of\\s+|:\\s*)?(?:about\\s+|over\\s+)?(?:${old}|${oldWords})\\b(?![\\d%])`, "gi"),
  new RegExp(`(?<![\\d.,])(?:${old}|${oldWords})[\\s-]*(?:years?|yrs?)[\\s-]*(?:old|of\\s+age)\\b`, "gi"),
  new RegExp(`(?<![\\d.,])${old}[\\s-]*(?:y/?o|yo)\\b`, "gi"),
];

const postcode =
  /(?<![A-Z0-9])(?:GIR[\s-]{0,2}0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d[\dABEHMNPRV-Y]?|\d[A-HJKPS-UW])[\s-]{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])/gi;

const person =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sister|Matron|Nurse|Rev|Reverend)\b\.?\s+(?:[A-Z]\.?\s*)*[A-Z]\p{Ll}*(?:['’-]\p{Lu}?\p{Ll}+)*(?:\s+\p{Lu}[\p{Ll}'’-]+)*/gu;

/**
 * Marks what in a free text might point to a person: NHS numbers (with their check digit), whole postcodes, days, ages over 89 and names
 * behind a title. A name without a title cannot be told from other words; a person checks the text all the same.
 * @returns in the order of the text
 */
export function freeTextWarnings(text: string): TextWarning[] {
  // Full-width digits and letters, and fixed spaces, are read as the plain ones; each is one unit, so that places stay.
  const plain = text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[\u2010-\u2015]/g, "-");
  const marked: TextWarning[] = [];
  const mark = (kind: TextWarning["kind"], from: number, to: number) =>
    marked.push({ kind, from, to, found: text.slice(from, to), advice: advice[kind] });
  for (const [from, to] of nhsNumbers(plain)) mark("nhs-number", from, to);
  for (const match of plain.matchAll(postcode)) mark("postcode", match.index, match.index + match[0].length);
  for (const pattern of dates)
    for (const match of plain.matchAll(pattern)) mark("date", match.index, match.index + match[0].length);
  for (const pattern of ages)
    for (const match of plain.matchAll(pattern)) mark("age-over-89", match.index, match.index + match[0].length);
  for (const match of plain.matchAll(person)) mark("person", match.index, match.index + match[0].length);
  return marked
    .filter(
      (one) =>
        !marked.some(
          (other) =>
            other !== one &&
            other.kind === one.kind &&
            other.from <= one.from &&
            other.to >= one.to &&
            other.to - other.from > one.to - one.from,
        ),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Groups of digits, one or two signs apart, that are ten together and have the right check digit, however they are grouped. */
function* nhsNumbers(text: string): Generator<readonly [number, number]> {
  const groups = [...text.matchAll(/\d+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    digits: match[0],
  }));
  for (let i = 0; i < groups.length; i++) {
    let digits = "";
    for (let j = i; j < groups.length && digits.length < 10; j++) {
      const group = groups[j];
      const before = groups[j - 1];
      if (group === undefined) break;
      if (j > i && before !== undefined && !/^[\s./-]{1,2}$/.test(text.slice(before.to, group.from))) break;
      digits += group.digits;
      const first = groups[i];
      if (digits.length === 10 && first !== undefined && looksLikeNhsNumber(digits)) yield [first.from, group.to];
    }
  }
}

/** A warning, and where in a document the text stands: "othersGet.0.gets". */
export type PlacedWarning = TextWarning & { readonly path: string };

/** Texts that are no free text: days, instants, ids and addresses, whole. */
const notFree = /^(?:\d{4}-\d{2}-\d{2}(?:T\S+)?|[0-9a-f]{8}-[0-9a-f-]{27}|https?:\/\/\S+|\S+@\S+)$/i;

/** Marks every free text of a document, at any depth. */
export function documentWarnings(document: unknown, path: readonly (string | number)[] = []): PlacedWarning[] {
  if (typeof document === "string")
    return notFree.test(document) ? [] : freeTextWarnings(document).map((each) => ({ ...each, path: path.join(".") }));
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => documentWarnings(value, [...path, key]));
}
