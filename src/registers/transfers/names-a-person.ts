import { isContactHeader } from "../../store/looks-private.ts";

const organisationWord =
  /\b(?:nhs|trust|hospitals?|infirmary|hospice|clinic|clinics|centre|center|surgery|practice|practices|partners|partnership|partnerships|pharmacy|pharmacies|chemists?|health|healthcare|medical|care|group|network|networks|alliance|federation|board|council|authority|services?|department|dept|unit|ward|university|college|school|academy|institute|institution|faculty|royal|society|association|foundation|fund|charity|charities|union|forum|committee|consortium|company|ltd|limited|plc|llp|cic|inc|gmbh|corporation|laborator(?:y|ies)|research|education|events?|conferences?|solutions|consult(?:ing|ancy)|holdings|international|england|scotland|wales|uk|church|house|lodge|and sons|& sons|icb|ccg|pcn|gp)\b/i;

const personTitle =
  /^\s*(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lord|lady|sister|nurse|rev)\b\.?\s+[\p{L}]/iu;

/** Columns that hold the name of a person, or say that the recipient is one. */
const personHeader =
  /\b(?:hcp|individual|forename|first name|last name|surname|title|speciality|specialty|job title)\b/i;
const saysPerson = /^(?:hcp|individual|health ?care professional|person)s?$/i;

/** Whether a line is about a person: "unsure" is held back like one, and counted apart, until somebody has looked. */
export type PersonVerdict = "person" | "unsure" | "organisation";

/**
 * Whether a line of a disclosure names a person as its recipient.
 *
 * A person: a cell is filled in that only people have (first name, surname, specialty); a cell says "individual" or "HCP"; or the
 * institution's name begins with a title and has no word that organisations have. Unsure: two to four words that look like a name, and no such
 * word. Limits: an organisation named after a person (Marie Curie) is unsure until it is among the known names; a person entered as
 * "Brown Consultancy" passes as an organisation; nobody can tell from the text alone.
 * @param knownNames names of organisations, in lower case, that are taken for such whatever they look like
 */
export function namesAPerson(
  institution: string,
  others: readonly { readonly header: string; readonly cell: string }[],
  knownNames: ReadonlySet<string>,
): PersonVerdict {
  for (const { header, cell } of others) {
    const filled = cell.trim();
    if (filled === "") continue;
    if (saysPerson.test(filled)) return "person";
    if (
      (personHeader.test(header.replaceAll("_", " ")) || isContactHeader(header)) &&
      !/^(?:n\/?a|none|-|no|0)$/i.test(filled)
    )
      return "person";
  }
  const name = institution.replace(/\s+/g, " ").trim();
  if (knownNames.has(name.toLowerCase())) return "organisation";
  if (organisationWord.test(name)) return "organisation";
  if (personTitle.test(name)) return "person";
  const words = name.replace(",", "").split(" ");
  const likeAName = words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{L}[\p{L}'’.-]*$/u.test(word));
  return likeAName || name === "" ? "unsure" : "organisation";
}
